"""Dialogue trees: nodes of steps as an author writes them."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple, Union

from pydantic import BeforeValidator, Discriminator, Field, StringConstraints, Tag, model_validator

from game.content.base import Content, LevelName, Name, Text, Truth, Whole
from game.content.conditions import Condition
from game.content.problems import cure

MOODS = ("neutral", "happy", "worried", "angry", "shocked", "determined")
METERS = ("patients", "peers", "team")
BEGUN = {  # what a step begins -> the part of a level that has it
    "diagnose": "diagnoses", "repair": "repairs", "care": "care", "bench": "benches", "queue": "queues",
    "charter": "charters",
}  # fmt: skip
LIGHTS = ("normal", "full", "bright", "low", "night", "out", "white")  # what `cue: lights` can be
MOST_IN_A_LINE = 400  # characters
SPOKEN = re.compile(r"(?P<who>[a-z][a-z0-9_]*)(?: \((?P<mood>[a-z]+)\))?:(?: |$)(?P<text>.*)")
CUES = re.compile(r"(music|sound|lights) [a-z][a-z0-9_]*|quiet|shake")

Meter = Literal["patients", "peers", "team"]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$")]  # map:spawn


class Line(NamedTuple):
    """One line of screenplay, as long as a player reads before pressing a key."""

    who: str  # "" is narration
    mood: str  # "" is the speaker's mood as it was
    text: str
    row: int  # rows below the first row of its block


def screenplay(block: str) -> tuple[Line, ...]:
    """Return the lines of a block: `speaker (mood): text`, or narration without a speaker.

    Raises:
        ValueError: an unknown mood, an empty line of speech, or a line of more than 400 characters; a row of
            the message for each.
    """
    lines, faults = [], []
    for row, raw in enumerate(block.splitlines()):
        text = raw.strip()
        if not text:
            continue
        match = SPOKEN.fullmatch(text)
        who, mood, says = (match["who"], match["mood"] or "", match["text"].strip()) if match else ("", "", text)
        if mood and mood not in MOODS:
            faults.append(
                f"row {row + 1} of the block: found the mood {mood!r}, expected a known one: {cure(mood, MOODS)}"
            )
        if not says:
            faults.append(f"row {row + 1} of the block: found nothing after {who!r}, expected what is said")
        if len(says) > MOST_IN_A_LINE:
            faults.append(
                f"row {row + 1} of the block: found {len(says)} characters, expected at most {MOST_IN_A_LINE}"
            )
        lines.append(Line(who, mood, says, row))
    if not lines:
        faults.append("found an empty block, expected lines of screenplay")
    if faults:
        raise ValueError("\n".join(faults))
    return tuple(lines)


def block_to_say(value: Any) -> Any:
    """Let a bare block stand for `say:`."""
    return {"say": value} if isinstance(value, str) else value


def one_or_many(value: Any) -> Any:
    """Let a bare name stand for a list of one."""
    return (value,) if isinstance(value, str) else value


def name_to_true(value: Any) -> Any:
    """Let a bare name stand for `{name: true}`."""
    return {value: "true"} if isinstance(value, str) else value


class Say(Content):
    """Lines of screenplay."""

    say: str

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in the order spoken."""
        return screenplay(self.say)

    @model_validator(mode="after")
    def every_line_can_be_read(self) -> "Say":
        screenplay(self.say)
        return self


class Echo(Say):
    """Lines said only where a condition holds; they have no effects and rejoin at once."""

    echo: Condition


Names = Annotated[tuple[Name, ...], BeforeValidator(one_or_many)]
Sways = dict[Meter, Annotated[Whole, Field(ge=-3, le=3)]]  # points of 10 by which trust moves


class Find(Content):
    """The player gains evidence."""

    find: Names


class Trust(Content):
    """Meters move, each by -3 to +3 points of 10."""

    trust: Sways


class Remember(Content):
    """Variables change: to a value by name, or by `+1`, `-1` for numbers."""

    remember: Annotated[dict[Name, str], BeforeValidator(name_to_true)]


class Cue(Content):
    """What is seen or heard beside the lines: `music NAME`, `sound NAME`, `lights NAME`, `quiet`, `shake`."""

    cue: str

    @model_validator(mode="after")
    def cue_is_one_of_five(self) -> "Cue":
        if not CUES.fullmatch(self.cue):
            raise ValueError(f"found {self.cue!r}, expected music NAME, sound NAME, lights NAME, quiet or shake")
        return self


class Go(Content):
    """The player is put at a spawn of a map."""

    go: Place


class Goto(Content):
    """The talk goes on at a node."""

    goto: Name


class Do(Content):
    """Something other than talk begins, by its name; the talk waits until it is done. One field says what it is."""

    @property
    def begins(self) -> tuple[str, str]:
        """What begins, as in `BEGUN`, and its name."""
        (kind,) = type(self).model_fields
        return kind, getattr(self, kind)


class Diagnose(Do):
    """The player weighs the plans of a diagnosis."""

    diagnose: Name


class DoRepair(Do):
    """The player steers a nanobot repair."""

    repair: Name


class DoCare(Do):
    """The player agrees care plans with patients."""

    care: Name


class DoBench(Do):
    """The player tries doses on slabs and marks one."""

    bench: Name


class DoQueue(Do):
    """The player sees those who wait, one after the other."""

    queue: Name


class DoCharter(Do):
    """The player writes a charter, and has it signed."""

    charter: Name


class DoClimax(Content):
    """The climax of the level begins; the talk ends."""

    climax: Literal["begin"]


class NextLevel(Content):
    """The story goes on in another level; the talk ends."""

    level: LevelName


class Ending(Content):
    """The campaign ends."""

    ending: Name


class When(Content):
    """Steps that depend on a condition, which may have effects and lead elsewhere."""

    when: Condition
    then: tuple["Step", ...] = Field(min_length=1)
    else_: tuple["Step", ...] = Field(default=(), alias="else")


class Choice(Content):
    """One thing the player may choose."""

    name: Name  # recorded in sessions and saves: keep it when you reword `say`
    say: Text
    when: Condition | None = None
    locked: Text | None = None  # shown in place of the choice while `when` is false; without it the choice is hidden
    once: Truth = False
    then: tuple["Step", ...] = ()
    goto: Name | None = None  # neither `then` nor `goto`: go on after the choices


class Choose(Content):
    """A point where the player chooses."""

    choose: tuple[Choice, ...] = Field(min_length=1)


KINDS = {
    "say": Say, "echo": Echo, "find": Find, "trust": Trust, "remember": Remember, "cue": Cue, "go": Go, "goto": Goto,
    "diagnose": Diagnose, "repair": DoRepair, "care": DoCare, "bench": DoBench, "queue": DoQueue,
    "charter": DoCharter, "climax": DoClimax, "level": NextLevel, "ending": Ending, "when": When, "choose": Choose,
}  # fmt: skip


def kind_of(value: Any) -> str | None:
    """Return which kind of step a value is, by the key that only that kind has."""
    if isinstance(value, Content):
        return next(kind for kind, model in KINDS.items() if type(value) is model)
    if isinstance(value, Mapping):
        return next((kind for kind in ("echo", *KINDS) if kind in value), None)
    return None


def known_kind(value: Any) -> Any:
    """Return a step as a mapping.

    Raises:
        ValueError: it has none of the keys that say what it does.
    """
    value = block_to_say(value)
    if kind_of(value) is None:
        found = next(iter(value), "") if isinstance(value, Mapping) else value
        raise ValueError(f"found {found!r}, expected lines of screenplay or one of {', '.join(KINDS)}")
    return value


Step = Annotated[
    Union[  # noqa: UP007 - the tags need the long form
        Annotated[Say, Tag("say")], Annotated[Echo, Tag("echo")], Annotated[Find, Tag("find")],
        Annotated[Trust, Tag("trust")], Annotated[Remember, Tag("remember")], Annotated[Cue, Tag("cue")],
        Annotated[Go, Tag("go")], Annotated[Goto, Tag("goto")], Annotated[Diagnose, Tag("diagnose")],
        Annotated[DoRepair, Tag("repair")], Annotated[DoCare, Tag("care")], Annotated[DoBench, Tag("bench")],
        Annotated[DoQueue, Tag("queue")], Annotated[DoCharter, Tag("charter")], Annotated[DoClimax, Tag("climax")],
        Annotated[NextLevel, Tag("level")], Annotated[Ending, Tag("ending")], Annotated[When, Tag("when")],
        Annotated[Choose, Tag("choose")],
    ],
    Discriminator(kind_of),
    BeforeValidator(known_kind),
]  # fmt: skip


class Talk(Content):
    """A talk file: dialogue trees by the name of each node."""

    nodes: dict[Name, Annotated[tuple[Step, ...], Field(min_length=1)]]


When.model_rebuild()
Choice.model_rebuild()
Choose.model_rebuild()
Talk.model_rebuild()
