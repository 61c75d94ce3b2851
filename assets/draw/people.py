"""What a person looks like, as data: read from `cast/<pack>.yaml`, so that adding one needs no programming.

Lengths are in units of the portrait's head, which is about 200 wide and 310 high; a unit is 0.875 px of
the picture that ships. Every measure has a middle value as default: a person says only what is special.
"""

from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, StringConstraints, ValidationError

from assets.draw.palette import BLUSH, GOLD, PLASTIC, SHIRT
from game.content.base import Content, Name, Truth

CASTS = Path(__file__).with_name("cast")

Tint = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Template = Literal["oval", "round", "square", "heart"]
NoseKind = Literal["straight", "button", "broad", "hook", "snub", "long"]
HairStyle = Literal[
    "afro",
    "bald",
    "beanie",
    "bob",
    "braid",
    "bun",
    "cap",
    "crop",
    "curls",
    "curltop",
    "fringe",
    "headscarf",
    "hijab",
    "knot",
    "locs",
    "mop",
    "perm",
    "plaits",
    "pony",
    "quiff",
    "receding",
    "shag",
    "sidepart",
    "slick",
    "swept",
    "tapered",
    "waves",
    "wisp",
    "wrap",
]
OutfitKind = Literal[
    "apron",
    "blazer",
    "cardigan",
    "coat",
    "collar",
    "doublebreasted",
    "driver",
    "gown",
    "hivis",
    "hoodie",
    "jumper",
    "kaftan",
    "lifeguard",
    "mac",
    "polo",
    "pullover",
    "shawl",
    "suit",
    "tech",
    "tee",
    "tracksuit",
    "uniform",
]
Extra = Literal[
    "beard",
    "chipped",
    "crowsfeet",
    "drop",
    "freckles",
    "gaunt",
    "glasses",
    "goatee",
    "halfmoon",
    "headset",
    "hoops",
    "jowls",
    "laugh",
    "mole",
    "monocle",
    "moustache",
    "plaster",
    "scar",
    "spectacles",
    "stubble",
    "stud",
    "throat",
    "veins",
    "walrus",
    "wrinkles",
]


class Head(Content):
    """The outline of the head, in three-quarter view."""

    template: Template = "oval"
    width: float = 1.0  # scale
    height: float = 1.0  # scale
    temples: float = 0  # wider, or narrower if negative
    jaw: float = 0  # wider
    chin: float = 0  # wider
    chin_length: float = 0
    cheek: float = 0  # fuller
    ear: Truth = True  # false where hair or cloth covers it


class Eyes(Content):
    """Both eyes; the far one follows from the near one."""

    iris: Tint
    width: float = 27
    height: float = 17
    apart: float = 0  # the near eye further out
    slant: float = -3  # outer corner higher if negative
    lid: float = 1.0  # 1 open as most are, less is heavy-lidded
    lash: float = 5
    wing: float = 0  # of the lash line beyond the outer corner
    bags: Truth = False


class Brows(Content):
    """Both brows."""

    weight: float = 8
    arch: float = 7
    lift: float = 0  # lower if positive
    colour: Tint | None = None  # the hair's, darker, if not said


class Nose(Content):
    """The nose."""

    kind: NoseKind = "straight"
    size: float = 1.0


class Mouth(Content):
    """The mouth at rest; moods move it."""

    width: float = 30
    lips: float = 0  # 0 only a line, 1 full
    lower: float = 0  # further from the nose


class Hair(Content):
    """Hair, or what covers it."""

    style: HairStyle
    colour: Tint
    shine: Tint | None = None  # lighter, if not said
    shade: Tint | None = None  # darker, if not said
    streak: Tint | None = None  # one dyed lock, where the style has a place for it
    tie: Tint | None = None  # a band, a clip, the cloth of a cap


class Outfit(Content):
    """What is worn, as far as a bust shows it."""

    kind: OutfitKind
    cloth: Tint
    under: Tint = PLASTIC
    neck: Literal["open", "tie", "bow", "turtle"] = "open"  # of a suit or blazer
    shirt: Tint = SHIRT
    mark: Tint | None = None  # tie, badge, brooch, print; the accent, if not said


class Body(Content):
    """The build, of the bust and of the walking figure."""

    shoulders: float = 1.0
    neck: float = 0  # thicker
    slope: float = 0  # of the shoulders, downwards
    stoop: float = 0  # of the head, forwards and half as far down
    girth: float = Field(default=1.0, ge=0.7, le=1.25)  # width of the walking figure
    stature: float = Field(default=1.0, ge=0.6, le=1.1)  # height of the walking figure
    scale: float = 1.0  # of the whole bust: children are smaller


class Person(Content):
    """Everything the drawing code asks about one person."""

    accent: Tint  # of the light that falls on the edge, and of small marks
    skin: Tint
    hologram: Truth = False
    remote: Truth = False  # seen through a visor: flesh, with a trace of the light that carries it
    head: Head = Head()
    eyes: Eyes
    brows: Brows = Brows()
    nose: Nose = Nose()
    mouth: Mouth = Mouth()
    hair: Hair
    outfit: Outfit
    body: Body = Body()
    extras: tuple[Extra, ...] = ()  # what strikes one first comes first
    metal: Tint = GOLD  # of earrings
    frames: Tint = GOLD  # of glasses
    blush: Tint = BLUSH
    blushing: float = Field(default=0.22, ge=0, le=1)


class Cast(Content):
    """The people of one pack."""

    people: dict[Name, Person]


class BadCast(Exception):
    """A cast file cannot be drawn."""


def cast(file: Path) -> Cast:
    """Return the people of `file`.

    Raises:
        BadCast: with every mistake, a line each, in the words of the file.
    """
    try:
        told: Any = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # every scalar stays text
        return Cast.model_validate({"people": told})
    except yaml.YAMLError as error:
        raise BadCast(f"{file.name}: {error}") from error
    except ValidationError as error:
        rows = (f"{file.name}: {'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
        raise BadCast("\n".join(rows)) from error


@cache
def casts() -> dict[str, Cast]:
    """Return every cast there is, by the name of its pack, in order of name."""
    return {file.stem: cast(file) for file in sorted(CASTS.glob("*.yaml"))}
