"""What a session holds, in words: everything that anybody who gets the file can read from it."""

from collections import Counter
from typing import Any, NamedTuple

from game.playtest.asking import QUESTIONS
from game.sessions.tape import TICKS, Tape

WISHES = {  # kind of wish -> what was done, one time and several times
    "Walk": ("turned, or stopped, while walking", "turns and stops while walking"),
    "GoTo": ("click on a place to walk to", "clicks on a place to walk to"),
    "Use": ("thing used, or person spoken to", "things used, or people spoken to"),
    "Advance": ("line read", "lines read"),
    "Choose": ("choice in a talk", "choices in talks"),
    "Connect": ("pair of findings compared", "pairs of findings compared"),
    "Conclude": ("conclusion drawn", "conclusions drawn"),
    "Object": ("objection to a plan", "objections to plans"),
    "Treat": ("plan decided on", "plans decided on"),
    "Agree": ("option put into a care plan", "options put into care plans"),
    "Propose": ("care plan proposed", "care plans proposed"),
    "Test": ("dose tried on a slab", "doses tried on slabs"),
    "Mark": ("dose marked as safe", "doses marked as safe"),
    "See": ("patient called in", "patients called in"),
    "Write": ("change of a charter's page", "changes of a charter's page"),
    "Read": ("charter read out", "charters read out"),
    "Settle": ("busy day ended, or charter closed", "busy days ended, and charters closed"),
    "Argue": ("move in an argument", "moves in arguments"),
    "Steer": ("cell that the swarm was sent to", "cells that the swarm was sent to"),
    "Set": ("task given to the swarm", "tasks given to the swarm"),
    "Press": ("tool pressed", "tools pressed"),
    "Release": ("tool let go", "tools let go"),
    "Finish": ("repair ended by hand", "repairs ended by hand"),
    "Skip": ("repair left to a colleague", "repairs left to a colleague"),
    "SetRule": ("setting of the rules changed", "settings of the rules changed"),
}


class Part(NamedTuple):
    """A stretch of the account."""

    head: str
    lines: tuple[str, ...]


def told(played: Tape) -> tuple[Part, ...]:
    """Return everything that a tape holds, in words."""
    parts = (
        Part("How it began", tuple(beginning(played.head))),
        Part("What was done", tuple(deeds(played))),
        Part("Notes", tuple(f"{clock(row.t)}  {plain(row.value)}" for row in played.rows if row.kind == "note")),
        Part("Answers", tuple(f"{clock(t)}  {asked}  {answer}" for t, asked, answer in answers(played))),
    )
    return tuple(part if part.lines else part._replace(lines=("None so far.",)) for part in parts)


def beginning(head: dict[str, Any]) -> list[str]:
    """Return what the head of a tape says."""
    state = head["state"]
    known, rules, tick = state.get("facts"), state.get("settings"), state.get("tick")
    rules = rules if isinstance(rules, dict) else {}
    on = rules.get("assists")
    aids = (
        [plain(name).replace("_", " ") for name, used in on.items() if used is True] if isinstance(on, dict) else []
    )
    things = counted(len(known) if isinstance(known, dict) else 0, "thing", "things")
    return [
        f"The game: Root Cause {plain(head.get('game', ''))}, build {plain(head.get('build', 'unknown'))}.",
        f"The campaign: {plain(head.get('pack', ''))}, and a check sum of its files.",
        f"Where it stood: the level {plain(state.get('level', ''))}, "
        f"{clock(tick if isinstance(tick, int) else 0)} after the game began, with {things} remembered "
        "of what was found, read and chosen before."
        if not (name := practised(state))
        else f"Where it stood: at the start of a round of practice, {name}; nothing was remembered.",
        f"The difficulty: {plain(rules.get('difficulty', 'normal'))}" + "".join(f", {aid}" for aid in aids) + ".",
        *agreed(head.get("consent")),
    ]


def practised(state: dict[str, Any]) -> str:
    """Return the round of practice that a state is of; "" if it is of a story."""
    doing = state.get("doing")
    name = plain(doing.get("name", "")) if isinstance(doing, dict) else ""
    return name.partition(":")[2]


def agreed(consent: object) -> list[str]:
    """Return what the head of a tape says about the player's consent, if anything."""
    if not isinstance(consent, dict):
        return []
    return [f"That the player agreed to be recorded, on {plain(consent.get('day', ''))}, and to which words."]


def deeds(played: Tape) -> list[str]:
    """Return how often each kind of thing was done, and what else the file says about the time between."""
    kinds = Counter(row.kind for row in played.rows)
    wishes = Counter(row.value[0] for row in played.rows if row.kind == "want" and is_wish(row.value))
    lines = [f"Played for {clock(length(played))}. What was done is kept with its time:"] if wishes else []
    lines += [counted(wishes[kind], *words) for kind, words in WISHES.items() if wishes[kind]]
    if kinds["load"]:
        lines.append(counted(kinds["load"], "return to an earlier moment", "returns to earlier moments"))
    checks = counted(kinds["is"], "check sum", "check sums")
    moments = counted(kinds["state"] + kinds["differs"], "moment", "moments")
    lines.append(f"So that it can be played again exactly: {checks}, and {moments} of the game in full.")
    return lines


def is_wish(value: object) -> bool:
    """Tell whether a row of a tape names a wish."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], str)


def answers(played: Tape) -> list[tuple[int, str, str]]:
    """Return when each question was answered, the question, and the answer."""
    return [
        (row.t, question(row.value.get("asked")), plain(row.value.get("answer", "")))
        for row in played.rows
        if row.kind == "asked"
    ]


def question(name: object) -> str:
    """Return a question by its name; the name itself if it is none that is asked now."""
    return QUESTIONS.get(str(name), plain(name))


def length(played: Tape) -> int:
    """Return how many ticks a session lasts."""
    return played.rows[-1].t if played.rows else 0


def clock(ticks: int) -> str:
    """Return a time on the tape as minutes and seconds."""
    return f"{ticks // TICKS // 60}:{ticks // TICKS % 60:02d}"


def counted(number: int, one: str, several: str) -> str:
    """Return a number of things in words."""
    return f"{number} {one if number == 1 else several}"


def plain(value: object) -> str:
    """Return what was written into a file as it can be shown: without anything that is no letter."""
    return "".join(letter if letter.isprintable() else " " for letter in str(value))
