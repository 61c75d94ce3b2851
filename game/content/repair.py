"""A nanobot repair: the tooth, what ails it, what the player may do, and what the patient says meanwhile."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, NamedTuple, Self, get_args

from pydantic import BeforeValidator, Field, model_validator

from game.content.base import Content, Name, Text, Truth, Whole
from game.content.teeth import COLUMNS, ROWS, Tooth, count

Mode = Literal["hold", "scrub", "build", "recall", "auto"]  # what the whole swarm does; one at a time
Button = Literal["scaffold", "pulse", "rinse", "calm"]  # done beside the mode while held
Verb = Literal["hold", "scrub", "build", "recall", "scaffold", "pulse", "rinse", "calm", "finish"]
Difficulty = Literal["story", "easy", "normal", "expert"]
Skin = Literal["tooth", "code"]  # how the field looks: a cut tooth, or layers of code around a core
Outcome = Literal["clean", "patched", "scarred", "skipped"]

MODES: tuple[Mode, ...] = get_args(Mode)
BUTTONS: tuple[Button, ...] = get_args(Button)
VERBS: tuple[Verb, ...] = get_args(Verb)
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)

FEWEST_CELLS = 12  # hard cells a lesion or a weak place must cover to be worth a round

Column = Annotated[Whole, Field(ge=0, lt=COLUMNS)]
Row = Annotated[Whole, Field(ge=0, lt=ROWS)]
Percent = Annotated[Whole, Field(ge=0, le=100)]
PerMille = Annotated[Whole, Field(ge=0, le=1000)]
Second = Annotated[Whole, Field(ge=0, le=240)]  # of the round


class Scale(NamedTuple):
    """What a difficulty does to a round's numbers; difficulty changes numbers only. All in per cent."""

    growth: int  # of the biofilm
    demin: int  # how fast acid dissolves mineral
    drain: int  # of the patient's comfort
    seconds: int  # the round's length
    mineral: int  # in stock
    goal: int  # of the integrity to reach


SCALES: dict[Difficulty, Scale] = {
    "story": Scale(growth=40, demin=40, drain=40, seconds=140, mineral=160, goal=70),
    "easy": Scale(growth=70, demin=70, drain=70, seconds=120, mineral=130, goal=85),
    "normal": Scale(growth=100, demin=100, drain=100, seconds=100, mineral=100, goal=100),
    "expert": Scale(growth=112, demin=115, drain=120, seconds=95, mineral=93, goal=106),
}


# Places


class Lesion(Content):
    """A decayed place: an ellipse of lost mineral with biofilm in it. Place and radii in cells of 0.1 mm."""

    x: Column
    y: Row
    rx: Annotated[Whole, Field(ge=2, le=14)]
    ry: Annotated[Whole, Field(ge=2, le=16)]


class Prevention(Content):
    """A place still whole but weak, such as a fissure, that must be strong when the round ends."""

    x: Column
    y: Row
    rx: Annotated[Whole, Field(ge=2, le=14)]
    ry: Annotated[Whole, Field(ge=2, le=16)]
    weak: Annotated[Whole, Field(ge=700, le=990)] = 740  # mineral at the start, per mille of a sound tooth
    at_least: Annotated[Whole, Field(ge=700, le=1000)] = 850  # mean mineral at the end, per mille
    says: Text = "Strengthen the fissure"  # the goal, as the player reads it

    @model_validator(mode="after")
    def the_goal_is_more_than_the_start(self) -> Self:
        if self.at_least <= self.weak:
            raise ValueError(
                f"at_least is {self.at_least}, which the place has from the start: "
                f"weak is {self.weak}; ask for more than that, or make it weaker"
            )
        return self


# Variants: one special rule each, with its numbers


class Plain(Content):
    """No special rule."""

    kind: Literal["plain"] = "plain"


class Regrowth(Content):
    """The swarm is alive: it divides where it builds, and builds on beyond the tooth's outline unless scrubbed."""

    kind: Literal["regrowth"] = "regrowth"
    alive: Annotated[Whole, Field(ge=10, le=100)] = 40  # per cent of the bots at the start; the rest is yet to be
    spurs: Annotated[Whole, Field(ge=0, le=400)] = 40  # cells of overgrowth allowed at the end


class Datasprites(Content):
    """Stray lights hunt the swarm and turn it against the tooth; a pulse catches them and sets bots right."""

    kind: Literal["datasprites"] = "datasprites"
    every: Annotated[Whole, Field(ge=6, le=60)] = 18  # seconds between two


class Foresight(Content):
    """A hologram shows the tooth as it will be; the patient sees it too, and fears what dissolves."""

    kind: Literal["foresight"] = "foresight"
    ahead: Annotated[Whole, Field(ge=5, le=60)] = 30  # seconds that it looks ahead
    fear: Annotated[Whole, Field(ge=0, le=60)] = 12  # of comfort, per mille a second while the tooth dissolves


class Outage(Content):
    """The link fails for a while: the swarm obeys one step in three, and no pulse comes through."""

    kind: Literal["outage"] = "outage"
    at: Annotated[Whole, Field(ge=0, le=240)] = 45  # the second at which it begins
    lasts: Annotated[Whole, Field(ge=2, le=60)] = 12  # seconds


class Clearance(Content):
    """Rogue bots of an earlier treatment sit in the dentin and inflame it, until the swarm takes them along."""

    kind: Literal["clearance"] = "clearance"
    rogue: Annotated[Whole, Field(ge=5, le=60)] = 35  # per cent of the bots


def variant_from_name(value: Any) -> Any:
    """Let a bare name stand for a variant with its usual numbers."""
    return {"kind": value} if isinstance(value, str) else value


Kind = Literal["plain", "regrowth", "datasprites", "foresight", "outage", "clearance"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Variant = Annotated[
    Annotated[Plain | Regrowth | Datasprites | Foresight | Outage | Clearance, Field(discriminator="kind")],
    BeforeValidator(variant_from_name),
]
NEEDS: dict[Kind, Verb] = {"datasprites": "pulse", "foresight": "calm", "clearance": "recall"}  # to be won


# Modifiers: what else may be about a round


class Leg(Content):
    """What the autopilot does from a second on."""

    after: Second
    lesion: Annotated[Whole, Field(ge=1, le=4)] = 1  # that it does it at, counted from 1
    mode: Literal["hold", "scrub", "build", "recall"]


class StopSignal(Content):
    """The patient raises a hand: until it sinks, the hands must rest."""

    at: Annotated[tuple[Second, ...], Field(min_length=1, max_length=6)]  # seconds at which it goes up
    lasts: Annotated[Whole, Field(ge=2, le=15)] = 5  # seconds


class SecondHands(Content):
    """Somebody else works at a lesion: slowly, steadily, and without looking at the heat."""

    who: Name
    lesion: Annotated[Whole, Field(ge=1, le=4)] = 1  # counted from 1
    does: Literal["scrub", "build"]
    pace: Annotated[Whole, Field(ge=1, le=20)] = 6  # per mille of biofilm or mineral a step, in each cell in reach


# The round


class Win(Content):
    """What must hold at the end for the repair to be clean."""

    integrity: PerMille = 700  # of the lost mineral, restored
    residue: PerMille = 100  # of the bots, left behind at most
    dose: Annotated[Whole, Field(ge=0, le=900)] = 300  # heat the pulp may take, in 0.1 °C above the limit x steps
    comfort: Percent = 10  # the patient has at least


class Remark(Content):
    """Something the patient says during the round, once, when all its conditions hold."""

    after: Second = 0  # seconds since the round began
    resting: Truth = False  # only while the hands rest (HOLD)
    comfort: Percent = 0  # only while the patient has at least this much
    says: Text


class Find(Content):
    """Evidence gained when the round ends (not when it is skipped), if all that is named here came true."""

    evidence: Name
    sprites: Annotated[Whole, Field(ge=1, le=20)] | None = None  # at least so many caught
    prevented: Truth | None = None  # the weak place was made strong (true) or was not (false)
    outline: Truth | None = None  # the tooth kept its outline (true) or overgrew (false)
    endured: Truth | None = None  # no filling was lost during the outage (true), or some was (false)
    heeded: Truth | None = None  # the raised hand was heeded each time (true), or was not (false)
    comfort: Annotated[Whole, Field(ge=1, le=100)] | None = None  # the patient has at least so much, per cent
    integrity: Annotated[Whole, Field(ge=1, le=1000)] | None = None  # at least so much restored, per mille

    @model_validator(mode="after")
    def it_names_a_condition(self) -> Self:
        if not self.model_fields_set - {"evidence"}:
            raise ValueError(f"{self.evidence} would be found by every round: add `sprites: 3` or `prevented: true`")
        return self


class Repair(Content):
    """One round of the nanobot repair, as a level's `repairs:` describes it.

    Times are seconds of play (a second stands for about a minute of chemistry), places are cells of 0.1 mm
    from the picture's upper left corner.
    """

    patient: Name
    title: Text
    tooth: Tooth = "molar"
    skin: Skin = "tooth"
    variant: Variant = Plain()
    seed: Annotated[Whole, Field(ge=0, le=999_999_999)] = 1
    seconds: Annotated[Whole, Field(ge=30, le=240)] = 110
    bots: Annotated[Whole, Field(ge=200, le=10_000)] = 2000
    mineral: Annotated[Whole, Field(ge=50, le=400)] = 150  # per cent of what a complete restoration takes
    lesions: Annotated[tuple[Lesion, ...], Field(min_length=1, max_length=4)]
    sugar_at: Annotated[tuple[Second, ...], Field(max_length=8)] = (25, 75)
    growth: Annotated[Whole, Field(ge=0, le=60)] = 9  # of the biofilm, per mille a chemistry step
    demin: Annotated[Whole, Field(ge=0, le=40)] = 2  # mineral lost per mille of acid too much, a chemistry step
    saliva: Annotated[Whole, Field(ge=1, le=200)] = 40  # how fast sugar and acid clear; 40 is a resting flow
    fluoride: PerMille = 0  # 1000 moves enamel's critical pH from 5.5 to 4.5
    drain: Annotated[Whole, Field(ge=0, le=20)] = 2  # of comfort, per mille a second while the hands work
    verbs: Annotated[tuple[Verb, ...], Field(min_length=2, max_length=len(VERBS))]
    win: Win = Win()
    prevention: Prevention | None = None
    autopilot: Annotated[tuple[Leg, ...], Field(max_length=8)] = ()
    stop_signal: StopSignal | None = None
    second_hands: SecondHands | None = None
    reading: Truth = False  # the patient's comfort is shown as a number and a trace
    talk: tuple[Remark, ...] = ()
    finds: tuple[Find, ...] = ()
    changes: dict[Outcome, Text] = {}  # what each outcome changes in the story: shown with the result

    @model_validator(mode="after")
    def every_verb_is_shown_once_and_the_round_can_be_won(self) -> Self:
        for number, verb in enumerate(self.verbs):
            if verb in self.verbs[:number]:
                raise ValueError(f"verbs names {verb!r} twice: leave one out")
        kind = self.variant.kind
        for verb in ("scrub", "build", *((NEEDS[kind],) if kind in NEEDS else ())):
            if verb not in self.verbs:
                raise ValueError(f"verbs lacks {verb!r}, without which this round cannot be won: add it")
        return self

    @model_validator(mode="after")
    def every_place_lies_in_the_tooth(self) -> Self:
        for number, lesion in enumerate(self.lesions, start=1):
            self._covers_tooth(f"lesion {number}", lesion)
            if count(self.tooth, lesion.x, lesion.y, lesion.rx, lesion.ry, "p"):
                raise ValueError(f"lesion {number} reaches the pulp: make it smaller or move it up")
        if self.prevention:
            self._covers_tooth("prevention", self.prevention)
        return self

    def _covers_tooth(self, what: str, place: Lesion | Prevention) -> None:
        found = count(self.tooth, place.x, place.y, place.rx, place.ry, "ed")
        if found < FEWEST_CELLS:
            raise ValueError(
                f"{what} at ({place.x}, {place.y}) covers {found} cells of enamel and dentin, "
                f"expected at least {FEWEST_CELLS}: the crown lies in columns 15 to 80, rows 11 to 54"
            )

    @model_validator(mode="after")
    def what_is_found_can_happen(self) -> Self:
        kind = self.variant.kind
        for find in self.finds:
            for name, needed in (("sprites", "datasprites"), ("outline", "regrowth"), ("endured", "outage")):
                if getattr(find, name) is not None and kind != needed:
                    raise ValueError(
                        f"{find.evidence} needs {name}, of which the variant {kind!r} knows nothing: write "
                        f"`variant: {needed}`"
                    )
            if find.prevented is not None and self.prevention is None:
                raise ValueError(f"{find.evidence} needs something prevented: add a `prevention` to the repair")
            if find.heeded is not None and self.stop_signal is None:
                raise ValueError(f"{find.evidence} needs a raised hand: add a `stop_signal` to the repair")
        return self

    @model_validator(mode="after")
    def who_helps_has_something_to_do(self) -> Self:
        helped = [("autopilot", leg.lesion) for leg in self.autopilot]
        if self.second_hands:
            helped.append(("second_hands", self.second_hands.lesion))
        for who, lesion in helped:
            if lesion > len(self.lesions):
                raise ValueError(
                    f"{who}: found lesion {lesion}, expected the number of one of the {len(self.lesions)}, from 1"
                )
        for earlier, later in zip(self.autopilot, self.autopilot[1:], strict=False):
            if later.after <= earlier.after:
                raise ValueError(f"autopilot goes back from second {earlier.after} to {later.after}: put it in order")
        if self.autopilot and self.autopilot[0].after:
            raise ValueError(f"autopilot begins at second {self.autopilot[0].after}, expected its first leg at 0")
        return self

    def evidence(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield where in this entry evidence is named, and which."""
        for number, find in enumerate(self.finds):
            yield ("finds", number, "evidence"), find.evidence
