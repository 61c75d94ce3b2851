"""A nanobot repair: the tooth, what ails it, what the player may do, and what the patient says meanwhile."""

from collections.abc import Iterator
from typing import Annotated, Literal, NamedTuple, Self, get_args

from pydantic import Field, model_validator

from game.content.base import Content, Name, Text, Truth, Whole
from game.content.teeth import COLUMNS, ROWS, Tooth, count

Variant = Literal["plain", "datasprites"]
Mode = Literal["hold", "scrub", "build", "recall"]  # what the whole swarm does; one at a time
Button = Literal["scaffold", "pulse", "rinse", "calm"]  # done beside the mode while held
Verb = Literal["hold", "scrub", "build", "recall", "scaffold", "pulse", "rinse", "calm", "finish"]
Difficulty = Literal["story", "easy", "normal", "expert"]

MODES: tuple[Mode, ...] = get_args(Mode)
BUTTONS: tuple[Button, ...] = get_args(Button)
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)

FEWEST_CELLS = 12  # hard cells a lesion or a weak place must cover to be worth a round

Column = Annotated[Whole, Field(ge=0, lt=COLUMNS)]
Row = Annotated[Whole, Field(ge=0, lt=ROWS)]
Percent = Annotated[Whole, Field(ge=0, le=100)]
PerMille = Annotated[Whole, Field(ge=0, le=1000)]


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
    "expert": Scale(growth=125, demin=125, drain=130, seconds=95, mineral=90, goal=108),
}


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


class Win(Content):
    """What must hold at the end for the repair to be clean."""

    integrity: PerMille = 700  # of the lost mineral, restored
    residue: PerMille = 100  # of the bots, left behind at most
    dose: Annotated[Whole, Field(ge=0, le=900)] = 300  # heat the pulp may take, in 0.1 °C above the limit x steps
    comfort: Percent = 10  # the patient has at least


class Remark(Content):
    """Something the patient says during the round, once, when all its conditions hold."""

    after: Annotated[Whole, Field(ge=0, le=240)] = 0  # seconds since the round began
    resting: Truth = False  # only while the hands rest (HOLD)
    comfort: Percent = 0  # only while the patient has at least this much
    says: Text


class Find(Content):
    """Evidence gained when the round ends (not when it is skipped), if all that is named here came true."""

    evidence: Name
    sprites: Annotated[Whole, Field(ge=1, le=20)] | None = None  # at least so many caught
    prevented: Truth | None = None  # the weak place was made strong (true) or was not (false)

    @model_validator(mode="after")
    def it_names_a_condition(self) -> Self:
        if self.sprites is None and self.prevented is None:
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
    variant: Variant = "plain"
    seed: Annotated[Whole, Field(ge=0, le=999_999_999)] = 1
    seconds: Annotated[Whole, Field(ge=30, le=240)] = 110
    bots: Annotated[Whole, Field(ge=200, le=10_000)] = 2000
    mineral: Annotated[Whole, Field(ge=50, le=400)] = 150  # per cent of what a complete restoration takes
    lesions: Annotated[tuple[Lesion, ...], Field(min_length=1, max_length=4)]
    sugar_at: Annotated[tuple[Annotated[Whole, Field(ge=0, le=240)], ...], Field(max_length=8)] = (25, 75)
    growth: Annotated[Whole, Field(ge=0, le=60)] = 9  # of the biofilm, per mille a chemistry step
    demin: Annotated[Whole, Field(ge=0, le=40)] = 2  # mineral lost per mille of acid too much, a chemistry step
    saliva: Annotated[Whole, Field(ge=1, le=200)] = 40  # how fast sugar and acid clear; 40 is a resting flow
    fluoride: PerMille = 0  # 1000 moves enamel's critical pH from 5.5 to 4.5
    drain: Annotated[Whole, Field(ge=0, le=20)] = 2  # of comfort, per mille a second while the hands work
    verbs: Annotated[tuple[Verb, ...], Field(min_length=2, max_length=9)]
    sprites_every: Annotated[Whole, Field(ge=6, le=60)] = 18  # seconds; only the variant `datasprites` has any
    win: Win = Win()
    prevention: Prevention | None = None
    talk: tuple[Remark, ...] = ()
    finds: tuple[Find, ...] = ()

    @model_validator(mode="after")
    def every_verb_is_shown_once_and_the_round_can_be_won(self) -> Self:
        for number, verb in enumerate(self.verbs):
            if verb in self.verbs[:number]:
                raise ValueError(f"verbs names {verb!r} twice: leave one out")
        needed: tuple[Verb, ...] = ("scrub", "build", *(("pulse",) if self.variant == "datasprites" else ()))
        for verb in needed:
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
        for find in self.finds:
            if find.sprites is not None and self.variant != "datasprites":
                raise ValueError(
                    f"{find.evidence} needs sprites, of which the variant {self.variant!r} has none: write "
                    "`variant: datasprites`"
                )
            if find.prevented is not None and self.prevention is None:
                raise ValueError(f"{find.evidence} needs something prevented: add a `prevention` to the repair")
        return self

    def evidence(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield where in this entry evidence is named, and which."""
        for number, find in enumerate(self.finds):
            yield ("finds", number, "evidence"), find.evidence
