"""What a new player is told when a round begins: one plain sentence for each rule that is special in it."""

from typing import NamedTuple

from game.content.repair import Outage, Repair
from game.desktop.stage import Stage

LESSON = "lesson:repair"  # what the profile notes once a first repair was played; with a name, what was learnt
READING = 18  # ticks that a word takes to be read
GLANCE = 150  # ticks besides


class Note(NamedTuple):
    """A rule in a sentence."""

    name: str  # of the rule
    icon: str
    says: str


def rules_of(stage: Stage, repair: Repair) -> tuple[Note, ...]:
    """Return what there is to know of a round: how to steer, its variant, then what else is about it."""
    pad = stage.device == "pad"
    steer = "left stick, hold A" if pad else "mouse or the arrows, hold the left button or a verb's key"
    found = [
        Note(
            "steer",
            "pin",
            f"Steer the ring with the {steer}: the swarm comes, and works only inside the ring.",
        ),
    ]
    if "scaffold" not in repair.verbs:
        says = "Scrub all the green film. Then build from the wall of the hole: nothing holds in its middle."
        found.append(Note("build", "build", says))
    if repair.variant.kind in VARIANTS:
        found.append(Note(repair.variant.kind, *VARIANTS[repair.variant.kind]))
    if isinstance(repair.variant, Outage):
        says = f"The link will fail for {repair.variant.lasts} seconds; the swarm then obeys one step in three."
        found.append(Note("outage", "link", says))
    if repair.autopilot:
        says = "The autopilot has the swarm. Use a verb to take over; Hand back gives it up again."
        found.append(Note("autopilot", "auto", says))
    if repair.stop_signal:
        found.append(Note("stop_signal", "hand", "If the patient raises a hand, rest until it sinks."))
    if repair.second_hands:
        who = stage.pack.people[repair.second_hands.who].short
        found.append(Note("second_hands", "assist", f"{who} works beside you, and does not watch the heat."))
    if repair.prevention:
        says = f"{repair.prevention.says}: scrub it, then build along the dashed line, before the time is up."
        found.append(Note("prevention", "shield", says))
    if repair.reading:
        found.append(
            Note("reading", "comfort", "The patient's comfort is shown as a number and a line of 30 seconds.")
        )
    if any(remark.resting for remark in repair.talk):
        found.append(Note("confidences", "hold", "Let your hands rest now and then: who is at ease tells you more."))
    return tuple(found)


VARIANTS = {
    "regrowth": (
        "leaf",
        "This swarm is alive: it divides while it builds, and grows on past the edge. Scrub that off.",
    ),
    "datasprites": (
        "datasprite",
        "Datasprites hunt the swarm and turn bots against the tooth. A pulse catches them.",
    ),
    "foresight": ("forecast", "The patient sees the tooth as it will be, and fears what dissolves. Calm them."),
    "clearance": ("swarm", "Rogue bots sit in the dentin. Go through them in numbers: they follow you home."),
}


def fresh(stage: Stage, repair: Repair) -> tuple[Note, ...]:
    """Return the rules of a round that the player was not told of before."""
    campaign = stage.pack.campaign.id
    return tuple(
        note for note in rules_of(stage, repair) if not stage.profile.has_read(campaign, f"{LESSON} {note.name}")
    )


def ticks_of(notes: tuple[Note, ...]) -> int:
    """Return how long notes are shown if no key puts them away."""
    return GLANCE + READING * sum(len(note.says.split()) for note in notes)
