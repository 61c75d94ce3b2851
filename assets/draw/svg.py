"""SVG as text: the few shapes we draw with, and what a module of drawings hands to the build.

Attributes are passed as keywords: `stroke_width=3` becomes `stroke-width="3"`.
"""

import re
from typing import NamedTuple

from assets.draw.palette import Colour

Value = str | float
LONG_FRACTION = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")


class Drawing(NamedTuple):
    """A picture that ships: where it goes, what it shows, how large it becomes."""

    path: str  # of the PNG, relative to the repository, with forward slashes
    svg: str  # a whole document, as `document` returns it
    width: int  # px of the rasterised document
    height: int  # px
    crop: tuple[int, int, int, int] | None = None  # x, y, width, height in px kept of it; None keeps all
    step: int = 1  # channels are rounded to multiples of this: 4 is not seen, and halves a large picture


class Writing(NamedTuple):
    """A text file that ships beside drawings, such as a tileset or a table of offsets."""

    path: str  # relative to the repository, with forward slashes
    text: str


def attributes(named: dict[str, Value]) -> str:
    """Return `named` as the text of XML attributes, each with a space before it."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in named.items())


def path(d: str, fill: str, **more: Value) -> str:
    """Return a filled path."""
    return f'<path d="{d}" fill="{fill}"{attributes(more)}/>'


def line(d: str, colour: str, width: float = 4, **more: Value) -> str:
    """Return a stroked path with round ends and joints."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}"'
        f' stroke-linecap="round" stroke-linejoin="round"{attributes(more)}/>'
    )


def circle(x: float, y: float, r: float, fill: str, **more: Value) -> str:
    """Return a circle around (x, y)."""
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{attributes(more)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: Value) -> str:
    """Return an upright ellipse around (x, y)."""
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"{attributes(more)}/>'


def rect(x: float, y: float, width: float, height: float, fill: str, r: float = 0, **more: Value) -> str:
    """Return a rectangle with corners of radius `r`; (x, y) is its upper left."""
    rounded = f' rx="{r}"' if r else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{rounded} fill="{fill}"{attributes(more)}/>'


def group(*parts: str, **more: Value) -> str:
    """Return `parts`, back to front, as one group."""
    return f"<g{attributes(more)}>{''.join(parts)}</g>"


def clip(name: str, d: str) -> str:
    """Return the definition of a clip path called `name` with outline `d`."""
    return f'<clipPath id="{name}"><path d="{d}"/></clipPath>'


def stops(*rows: tuple[float, Colour, float]) -> str:
    """Return gradient stops from rows of (offset 0 to 1, colour, opacity 0 to 1)."""
    return "".join(f'<stop offset="{at}" stop-color="{c}" stop-opacity="{o}"/>' for at, c, o in rows)


def linear(name: str, *rows: tuple[float, Colour, float], across: bool = False) -> str:
    """Return the definition of a gradient from top to bottom, or from left to right if `across`."""
    x, y = (1, 0) if across else (0, 1)
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="{x}" y2="{y}">{stops(*rows)}</linearGradient>'


def radial(name: str, *rows: tuple[float, Colour, float]) -> str:
    """Return the definition of a gradient from the middle of a shape to its edge."""
    return f'<radialGradient id="{name}">{stops(*rows)}</radialGradient>'


def document(
    width: float, height: float, *parts: str, defs: str = "", view: tuple[float, float, float, float] | None = None
) -> str:
    """Return a whole SVG document of `parts`, back to front, in `width` by `height` units.

    `view` (x, y, width, height) shows another window of the drawing than (0, 0, width, height).
    Fractions are cut to two places, so that the text is the same on every machine.
    """
    x, y, width, height = view or (0, 0, width, height)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}"'
        f' width="{width}" height="{height}">'
        f"<defs>{defs}</defs>{''.join(parts)}</svg>"
    )
    return LONG_FRACTION.sub(lambda found: f"{round(float(found[0]), 2):g}", text)
