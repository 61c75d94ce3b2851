"""What furniture is made of: boxes and drums seen from above at a slant, shadows, screens, teeth, leaves.

A prop is drawn around (0, 0), the middle of its base line; y grows downwards, so what stands is negative.
The light comes from the upper left: tops are lightest, fronts darken towards the floor.
"""

import re
from typing import NamedTuple

from assets.draw.palette import CAMPAIGNS, Colour, darker, lighter, mix
from assets.draw.svg import Value, circle, ellipse, group, line, linear, path, radial, rect

MARGIN = 16  # px kept free around a prop for its soft shadow
NIGHT_SHADOW = "#0a0a20"
PALE_TOP, PALE_LIGHT, PALE_DARK = "#fff9f6", "#eee6ee", "#9d92b4"  # lacquered clinic furniture
STEEL_LIGHT, STEEL, STEEL_DARK = "#d8d4ea", "#9a95bd", "#4b4672"
BASE = "#2c2448"  # plinths, wheels, what is in the dark
SCREEN_DARK = "#150f26"
WOOD_LIGHT, WOOD, WOOD_DARK = "#c98f5e", "#9a6440", "#5c3826"
LEAF_LIGHT, LEAF, LEAF_DARK = "#3fbf86", "#27966a", "#145a4a"
MOLAR = (
    "M0 -22C-10 -28 -24 -22 -22 -6C-21 6 -14 8 -13 24C-12 32 -5 32 -4 22"
    "C-3 14 3 14 4 22C5 32 12 32 13 24C14 8 21 6 22 -6C24 -22 10 -28 0 -22Z"
)  # around its middle, 56 units tall


class Look(NamedTuple):
    """The colours in which a campaign furnishes its rooms, no two alike."""

    accent: Colour
    bright: Colour  # the accent in light
    deep: Colour  # the accent in shade
    dark: Colour  # screens that are on, carpets
    glass: Colour  # of screens on walls
    cloth: Colour  # sofas and curtains
    leather: Colour  # the edge of a treatment chair
    leather_dark: Colour  # and its side
    pale_top: Colour
    pale_light: Colour
    pale_dark: Colour
    steel_light: Colour
    steel: Colour
    steel_dark: Colour
    base: Colour


MIRA = Look(
    accent=CAMPAIGNS["mira"].accent,
    bright="#ffb48f",
    deep="#a8452f",
    dark=CAMPAIGNS["mira"].mid,
    glass="#31182c",
    cloth="#7d4a7e",
    leather="#e0694c",
    leather_dark="#8f3b36",
    pale_top=PALE_TOP,
    pale_light=PALE_LIGHT,
    pale_dark=PALE_DARK,
    steel_light=STEEL_LIGHT,
    steel=STEEL,
    steel_dark=STEEL_DARK,
    base=BASE,
)
LYRA = Look(
    accent=CAMPAIGNS["lyra"].accent,
    bright="#9af5e6",
    deep="#14776f",
    dark=CAMPAIGNS["lyra"].mid,
    glass="#0c2a36",
    cloth="#2f6f86",
    leather="#2bbfab",
    leather_dark="#14595c",
    pale_top="#f8fdff",
    pale_light="#e3eef5",
    pale_dark="#8da4bd",
    steel_light="#d2e0ec",
    steel="#8ea6c0",
    steel_dark="#3e5675",
    base="#1c2b45",
)
ALIX = "#5fe0f2"  # the light of a talking machine
COLOUR = re.compile("#[0-9a-f]{6}")


def dyed(drawing: str, look: Look) -> str:
    """Return a drawing that was made in Mira's colours in those of another campaign."""
    dyes = dict(zip(MIRA, look, strict=True))
    return COLOUR.sub(lambda found: dyes.get(found[0], found[0]), drawing)


class Prop(NamedTuple):
    """A piece of furniture, drawn from its base line upwards."""

    name: str
    left: int  # px that it reaches from the middle of its base line, shadow not counted
    right: int
    up: int
    body: str

    @property
    def width(self) -> int:
        """The width of its picture in pixels."""
        return self.left + self.right + 2 * MARGIN

    @property
    def height(self) -> int:
        """The height of its picture in pixels."""
        return self.up + 2 * MARGIN

    @property
    def view(self) -> tuple[int, int, int, int]:
        """The window of the drawing that its picture shows."""
        return -self.left - MARGIN, -self.up - MARGIN, self.width, self.height


def prop(name: str, half: int, up: int, *parts: str) -> Prop:
    """Return a prop that reaches as far to the left as to the right."""
    return Prop(name, half, half, up, "".join(parts))


def defs(look: Look) -> str:
    """Return the gradients and filters that all props draw with."""
    return (
        linear("pale", (0, PALE_LIGHT, 1), (1, PALE_DARK, 1))
        + linear("top", (0, "#ffffff", 1), (1, "#e2d8e6", 1))
        + linear("steel", (0, STEEL_LIGHT, 1), (1, STEEL, 1))
        + linear("pipe", (0, STEEL, 1), (0.4, "#f4f0ff", 1), (1, STEEL_DARK, 1), across=True)
        + linear("dark", (0, "#453a66", 1), (1, "#231b3c", 1))
        + linear("wood", (0, WOOD, 1), (1, WOOD_DARK, 1))
        + linear("woodtop", (0, lighter(WOOD_LIGHT, 0.12), 1), (1, WOOD, 1))
        + linear("stone", (0, "#9a93ae", 1), (1, "#5f5878", 1))
        + linear("seat", (0, look.bright, 1), (1, look.accent, 1))
        + linear("cloth", (0, lighter(look.cloth, 0.16), 1), (1, darker(look.cloth, 0.22), 1))
        + linear("holo", (0, ALIX, 0.62), (1, ALIX, 0.08))
        + linear("glow", (0, look.accent, 0.6), (1, look.accent, 0.12))
        + linear("pane", (0, "#eef4ff", 0.5), (0.5, "#b8c4f2", 0.2), (1, "#eef4ff", 0.4))
        + linear("dusk", (0, "#141b4a", 1), (0.6, "#5a2f86", 1), (1, "#f0788a", 1))
        + linear(
            "tank", (0, look.deep, 1), (0.35, look.bright, 1), (0.62, look.accent, 1), (1, look.deep, 1), across=True
        )
        + radial("halo", (0, look.accent, 0.5), (1, look.accent, 0))
        + radial("candle", (0, "#fff0c0", 0.85), (0.4, "#ffc66a", 0.35), (1, "#ffc66a", 0))
        + '<filter id="soft" x="-40%" y="-80%" width="180%" height="260%">'
        '<feGaussianBlur stdDeviation="4.5"/></filter>'
    )


def shadow(rx: float, ry: float = 0, x: float = 0, y: float = -1, opacity: float = 0.5) -> str:
    """Return the soft shadow under something that stands `rx` to both sides of `x`."""
    return ellipse(x, y, rx, ry or max(4, min(9, rx * 0.2)), NIGHT_SHADOW, opacity=opacity, filter="url(#soft)")


def box(x: float, y: float, width: float, front: float, top: float, fill: Colour, lid: Colour, r: float = 3) -> str:
    """Return a box whose base is at `y`, its left edge at `x`, with a front and a top of so many pixels."""
    return (
        rect(x, y - front - top, width, top + 6, lid, r)
        + rect(x, y - front, width, front, fill, min(r, 2))
        + rect(x, y - front - 1, width, 1.6, "#ffffff", opacity=0.4)
        + rect(x, y - 3, width, 3, NIGHT_SHADOW, opacity=0.35)
    )


def drum(x: float, y: float, rx: float, ry: float, height: float, fill: Colour, lid: Colour) -> str:
    """Return an upright drum whose base is centred on (x, y)."""
    side = f"M{x - rx} {y - height}V{y}A{rx} {ry} 0 0 0 {x + rx} {y}V{y - height}Z"
    return path(side, fill) + ellipse(x, y - height, rx, ry, lid)


def molar(x: float, y: float, scale: float, fill: Colour, **more: Value) -> str:
    """Return the molar that is the mark of the clinics, centred on (x, y)."""
    return group(path(MOLAR, fill, **more), transform=f"translate({x} {y}) scale({scale})")


def screen(x: float, y: float, width: float, height: float, *picture: str, fill: Colour = SCREEN_DARK) -> str:
    """Return a screen in its frame; the picture is drawn from the upper left of the glass."""
    return (
        rect(x, y, width, height, "#0b0816", 4)
        + rect(x + 2.5, y + 2.5, width - 5, height - 5, fill, 2.5)
        + group(*picture, transform=f"translate({x + 2.5} {y + 2.5})")
        + path(
            f"M{x + width * 0.62} {y + 2.5}h{width * 0.16}l{-height * 0.5} {height - 5}h{-width * 0.16}Z",
            "#ffffff",
            opacity=0.06,
        )
    )


def writing(
    x: float, y: float, lengths: tuple[float, ...], colour: Colour, step: float = 6, height: float = 2.4
) -> str:
    """Return lines of writing too small to read."""
    return "".join(rect(x, y + step * row, length, height, colour, 1) for row, length in enumerate(lengths))


def leaf(x: float, y: float, length: float, width: float, turn: float, fill: Colour, vein: Colour = "#a8f5cf") -> str:
    """Return a leaf that grows from (x, y), upright if `turn` (degrees) is 0."""
    return group(
        path(
            f"M0 0C{-width} {-length * 0.35} {-width * 0.75} {-length * 0.8} 0 {-length}C{width * 0.75} "
            f"{-length * 0.8} {width} {-length * 0.35} 0 0Z",
            fill,
        ),
        line(f"M0 -3V{-length * 0.84}", vein, 1.2, opacity=0.4),
        transform=f"translate({x} {y}) rotate({turn})",
    )


def mug(x: float, y: float, fill: Colour, inside: Colour = "#3a1c22") -> str:
    """Return a mug that stands on (x, y)."""
    return (
        line(f"M{x + 4.4} {y - 7.4}q4 0 3.4 3.4q-0.6 2 -3.4 1.8", fill, 1.6)
        + rect(x - 4.6, y - 9.6, 9.2, 9.6, fill, 2.4)
        + ellipse(x, y - 9.4, 4.6, 1.7, lighter(fill, 0.3))
        + ellipse(x, y - 9.2, 3.6, 1.2, inside)
    )


def paper(x: float, y: float, turn: float = 0, fill: Colour = "#f6f1f2") -> str:
    """Return a sheet of paper lying at (x, y)."""
    return group(
        path("M-9 -5L7 -6L10 5L-7 6Z", fill),
        line("M-5 -2.4L5 -3M-4 0.4L6 -0.2M-3.4 3L3 2.6", "#9a8fa6", 0.9),
        transform=f"translate({x} {y}) rotate({turn})",
    )


def books(x: float, y: float, widths: tuple[tuple[float, float, Colour], ...]) -> str:
    """Return books standing on (x, y) from left to right, each (width, height, colour)."""
    parts, at = [], x
    for width, height, fill in widths:
        parts.append(rect(at, y - height, width - 0.6, height, fill, 0.8))
        parts.append(rect(at, y - height + 2.4, width - 0.6, 1.2, "#ffffff", opacity=0.4))
        at += width
    return "".join(parts)


def jar(x: float, y: float, width: float, height: float, content: Colour, lid: Colour = WOOD_DARK) -> str:
    """Return a glass jar that stands on (x, y)."""
    return (
        rect(x - width / 2, y - height, width, height, "#e6e2f2", 2, opacity=0.5)
        + rect(x - width / 2 + 1, y - height * 0.66, width - 2, height * 0.66 - 1, content, 1.4)
        + rect(x - width / 2 - 0.4, y - height - 2, width + 0.8, 3, lid, 1)
        + rect(x - width / 2 + 1.4, y - height + 2, 1.3, height - 4, "#ffffff", opacity=0.5)
    )


def lamp_light(x: float, y: float, r: float, opacity: float = 1) -> str:
    """Return the warm shine around a lamp or a candle."""
    return circle(x, y, r, "url(#candle)", opacity=opacity)


def stripes(
    x: float, y: float, width: float, height: float, step: float, colour: Colour, opacity: float = 0.4
) -> str:
    """Return upright joints in a front, so many pixels apart."""
    count = int(width // step)
    d = "".join(f"M{x + step * number:g} {y}v{height}" for number in range(1, count + (width % step > 1)))
    return line(d, colour, 1.2, opacity=opacity) if d else ""


def tinted(colour: Colour, share: float) -> Colour:
    """Return a colour drawn into the plum shade in which everything at night stands."""
    return mix(colour, "#2a1a4a", share)
