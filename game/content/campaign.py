"""What a campaign says of itself, and who is in it."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from game.content.base import Content, LevelName, Name, Text, Whole
from game.content.talk import BEGUN

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Span = tuple[int, int]  # lowest and highest value of a number

SPAN = re.compile(r"([0-9]{1,2})\.\.([0-9]{1,2})")
NONE = "none"  # what a fact is while nothing has been answered, or nothing was left
ENDING = "ending"  # what a campaign always leaves: the precedent of its ending


def variable_from_text(value: Any) -> Any:
    """Return what a variable can be: `truth`, a span `0..3` as (0, 3), or a tuple of names.

    Raises:
        ValueError: it is none of the three.
    """
    if isinstance(value, str) and value != "truth":
        match = SPAN.fullmatch(value)
        if not match or int(match[1]) >= int(match[2]):
            raise ValueError(f"found {value!r}, expected truth, a span such as 0..3, or a list of names")
        return (int(match[1]), int(match[2]))
    return tuple(value) if isinstance(value, list) else value


def one_or_many(value: Any) -> Any:
    """Let a bare name stand for a list of one."""
    return (value,) if isinstance(value, str) else value


CARRIERS = (*BEGUN, "phase")  # what can carry a beat beside nodes
CARRIER = rf"^(({'|'.join(CARRIERS)}) )?[a-z][a-z0-9_]*$"

FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]
Carrier = Annotated[str, StringConstraints(pattern=CARRIER)]
Variable = Annotated[Literal["truth"] | Span | tuple[Name, ...], BeforeValidator(variable_from_text)]


class Colours(Content):
    """The one colour of a campaign, and its two dark relatives for backgrounds."""

    accent: Colour
    mid: Colour
    dark: Colour


class EndingCard(Content):
    """How a campaign can end, and what is said then."""

    title: Text
    says: Prose
    leaves: Name | None = None  # its precedent, which other campaigns can read


class Precedent(Content):
    """What another campaign may have left when it ended: a fact that is there from the start and never changes."""

    from_: Name | None = Field(None, alias="from")  # a campaign; None: whichever other ended last and left it
    what: Name = ENDING  # one of its `leaves`; if not said, the precedent of its ending
    values: Annotated[tuple[Name, ...], Field(min_length=2, max_length=8)]  # anything else counts as the first

    @model_validator(mode="after")
    def the_first_is_none(self) -> Self:
        if self.values[0] != NONE:
            raise ValueError(f"values: found {self.values[0]!r} first, expected {NONE!r}: nothing may have been left")
        return self

    @model_validator(mode="after")
    def it_says_whose_ending(self) -> Self:
        if self.what == ENDING and self.from_ is None:
            raise ValueError("found neither `from` nor `what`, expected the campaign whose ending is read")
        return self


class Beat(Content):
    """Something that the plot says will be played, and what carries it.

    Carried by nodes of talks, each by its name, or by one of `CARRIERS` with its name, such as `repair NAME`.
    """

    says: Text
    level: LevelName
    by: Annotated[tuple[Carrier, ...], BeforeValidator(one_or_many), Field(min_length=1)]


class Campaign(Content):
    """campaign.yaml: what the title card, the level order and the endings are."""

    id: Name
    title: Text
    subtitle: Text
    hero: Name
    version: Version
    schema_: Annotated[Literal[1], BeforeValidator(lambda value: int(value) if value == "1" else value)] = Field(
        alias="schema"
    )
    licence: Text
    credits: Prose
    colours: Colours
    climax: Literal["debate", "conference"]
    levels: Annotated[tuple[LevelName, ...], Field(min_length=1)]
    variables: dict[Name, Variable] = {}
    endings: Annotated[dict[Name, EndingCard], Field(min_length=1)]
    beats: dict[Name, Beat] = {}  # of the plot, in its order
    leaves: Annotated[dict[Name, FactName], Field(max_length=4)] = {}  # facts that other campaigns can read
    reads: Annotated[dict[Name, Precedent], Field(max_length=2)] = {}  # what other campaigns left


class Person(Content):
    """Somebody with a face: portraits in portraits/<id>/, walking sprite in sprites/<id>.png."""

    name: Text
    short: Text
    role: Text
    voice: Literal["low", "mid", "high"] = "mid"
    colour: Colour
    pace: Annotated[Whole, Field(ge=20, le=200)] = 90  # pixels a second on a route


class Cast(Content):
    """cast.yaml: everybody in the campaign."""

    people: dict[Name, Person]
