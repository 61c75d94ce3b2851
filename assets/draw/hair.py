"""Hair of a portrait, and what covers it: one function a style, in the units of `face`.

To add a style, write its function, list it in STYLES, and name it in `people.HairStyle`.
"""

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

from assets.draw.palette import LASHES, Colour, darker, lighter, mix
from assets.draw.people import Hair
from assets.draw.svg import circle, ellipse, line, path
from assets.draw.tints import Tints

Row = tuple[float, ...]


class Layers(NamedTuple):
    """Hair in three depths; `over` falls in front of the shoulders."""

    back: str
    front: str
    over: str = ""


def locks(rows: Iterable[Row], colour: Colour, width: float = 7, opacity: float = 0.6) -> str:
    """Return strands of light or shade, thick in the middle and pointed at both ends.

    A row is a cubic curve: start, two handles, end; each x and y.
    """
    shapes = []
    for x0, y0, ax, ay, bx, by, x1, y1 in rows:
        long = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = -(y1 - y0) / long * width * 0.66, (x1 - x0) / long * width * 0.66
        shapes.append(
            f"M {x0} {y0} C {ax + dx} {ay + dy} {bx + dx} {by + dy} {x1} {y1}"
            f" C {bx - dx} {by - dy} {ax - dx} {ay - dy} {x0} {y0} Z"
        )
    return path(" ".join(shapes), colour, opacity=opacity)


def dots(rows: Iterable[Row], colour: Colour) -> str:
    """Return circles from rows of x, y and radius."""
    return "".join(circle(x, y, r, colour) for x, y, r in rows)


def curls_of(places: Iterable[Row], colour: Colour, width: float, opacity: float, turn: str) -> str:
    """Return one small stroke of light, `turn` long, at each place."""
    return line(" ".join(f"M {x} {y} {turn}" for x, y in places), colour, width, opacity=opacity)


def bob(hair: Hair, t: Tints) -> Layers:
    """Asymmetric bob, short on the far side, with one dyed lock over the brow."""
    streak = hair.streak or t.hair_shine
    back = path(
        "M -112 -70 C -134 40 -130 112 -106 160 C -62 174 -30 152 -20 120 L 90 60 C 112 20 118 -60 104 -110 Z",
        t.hair_shade,
    )
    front = path(
        "M -106 -30 C -130 -130 -70 -206 24 -200 C 104 -194 136 -124 122 -44 C 120 -14 124 10 112 52"
        " C 108 20 108 -12 100 -40 C 92 -64 82 -78 70 -92 C 40 -54 -20 -40 -66 -52 C -74 -20 -72 30 -78 72"
        " C -80 106 -86 140 -104 162 C -136 128 -132 40 -106 -30 Z",
        t.hair,
    )
    front += path("M 62 -100 C 30 -66 -20 -52 -66 -58 C -10 -76 30 -110 44 -150 C 56 -138 64 -120 62 -100 Z", streak)
    front += path("M -100 20 C -118 70 -112 124 -104 160 C -94 146 -88 124 -84 96 C -92 80 -98 52 -100 20 Z", streak)
    front += locks(
        (
            (-94, -70, -84, -130, -40, -168, 14, -176),
            (-96, -26, -102, 20, -102, 60, -94, 112),
            (40, -180, 84, -166, 106, -130, 108, -84),
            (-80, -50, -86, 0, -86, 40, -90, 80),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    return Layers(back, front)


def afro(hair: Hair, t: Tints) -> Layers:
    """A large round afro."""
    ring = [
        (
            round(4 + 153 * math.cos(math.radians(150 + number * 15.5))),
            round(-62 + 138 * math.sin(math.radians(150 + number * 15.5))),
            44 if number % 2 else 50,
        )
        for number in range(17)
    ]
    back = dots(ring, t.hair) + ellipse(2, -62, 150, 138, t.hair)
    back += dots(((-134, 20, 44), (-120, 62, 36), (132, 10, 36)), t.hair)
    places: tuple[Row, ...] = (
        (-128, -110),
        (-90, -160),
        (-30, -186),
        (40, -184),
        (100, -150),
        (-146, -50),
        (130, -90),
    )
    back += curls_of((*places, (-110, -60), (84, -190)), t.hair_shine, 5, 0.55, "q 8 -14 24 -9")
    edge = ((-92, -56, 24), (-84, -92, 28), (-52, -116, 30), (-12, -128, 30), (30, -126, 30))
    front = dots((*edge, (66, -110, 28), (92, -78, 22), (-100, -20, 18)), t.hair)
    places = ((-96, -100), (-58, -128), (-14, -140), (32, -138), (66, -118))
    return Layers(back, front + curls_of(places, t.hair_shine, 4.5, 0.75, "q 8 -12 22 -7"))


def swept(hair: Hair, t: Tints) -> Layers:
    """Swept back from the forehead, full at the sides."""
    back = path("M -108 -40 C -130 10 -118 50 -100 60 L -80 -40 Z", t.hair_shade)
    front = path(
        "M -100 8 C -124 -60 -112 -150 -40 -182 C 20 -206 96 -190 112 -120 C 118 -90 112 -60 104 -34"
        " C 100 -64 92 -92 78 -112 C 40 -104 0 -118 -30 -112 C -62 -104 -78 -74 -82 -40 C -84 -16 -92 0 -100 8 Z",
        t.hair,
    )
    front += locks(
        (
            (-86, -60, -78, -120, -30, -158, 40, -160),
            (-70, -92, -50, -134, 0, -150, 60, -140),
            (-97, -30, -101, -70, -93, -110, -70, -140),
            (74, -116, 84, -104, 94, -90, 98, -66),
        ),
        t.hair_shine,
        9,
        0.8,
    )
    return Layers(back, front)


def slick(hair: Hair, t: Tints) -> Layers:
    """Slicked back from a widow's peak, grey at the temple."""
    front = path(
        "M -98 4 C -122 -70 -108 -150 -36 -180 C 30 -200 98 -180 110 -110 C 114 -80 108 -50 102 -30"
        " C 98 -60 92 -96 84 -116 C 70 -118 52 -112 36 -86 C 10 -116 -30 -128 -60 -112 C -76 -90 -80 -50 -82 -20"
        " C -86 -8 -92 0 -98 4 Z",
        t.hair,
    )
    front += path(
        "M -98 4 C -113 -40 -110 -82 -98 -114 C -92 -84 -86 -50 -84 -24 C -88 -8 -92 0 -98 4 Z", t.hair_shine
    )
    front += locks(
        (
            (-70, -112, -40, -150, 20, -166, 74, -150),
            (-30, -122, 0, -148, 50, -152, 94, -120),
            (36, -92, 50, -114, 76, -126, 94, -112),
            (-84, -116, -66, -150, -30, -172, 10, -180),
        ),
        lighter(t.hair, 0.25),
        6,
        0.8,
    )
    return Layers("", front)


def braid(hair: Hair, t: Tints) -> Layers:
    """Side parting and one long braid over the near shoulder."""
    back = path("M -110 -60 C -136 30 -122 110 -92 150 L 60 90 C 116 40 122 -60 100 -120 Z", t.hair_shade)
    front = path(
        "M -98 40 C -134 -60 -106 -176 0 -186 C 92 -190 124 -120 112 -40 C 110 -14 108 0 104 14"
        " C 98 -24 92 -62 62 -104 C 44 -76 -8 -52 -58 -44 C -74 -30 -80 10 -84 46 Z",
        t.hair,
    )
    front += locks(
        (
            (-88, -40, -84, -110, -40, -152, 20, -158),
            (-70, -66, -40, -94, 20, -108, 52, -132),
            (70, -120, 92, -96, 102, -60, 104, -26),
            (-92, 0, -98, -60, -84, -120, -50, -150),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    over = path("M -86 36 C -112 48 -124 70 -120 94 C -104 98 -90 92 -78 74 Z", t.hair)
    light = mix(t.hair, t.hair_shine, 0.35)
    for number, (x, y) in enumerate(((-104, 84), (-110, 126), (-108, 168), (-98, 208), (-86, 246), (-76, 282))):
        r = 27 - number * 1.6
        over += path(
            f"M {x - r} {y - r * 0.8} C {x - r * 1.1} {y + r * 0.6} {x - r * 0.1} {y + r * 1.2} {x + 2} {y + r * 1.1}"
            f" C {x + r * 0.2} {y + r * 0.2} {x - r * 0.2} {y - r * 0.6} {x - r} {y - r * 0.8} Z",
            t.hair,
        )
        over += path(
            f"M {x + r} {y - r * 0.9} C {x + r * 1.1} {y + r * 0.5} {x + r * 0.3}"
            f" {y + r * 1.1} {x - 2} {y + r * 1.15}"
            f" C {x - r * 0.1} {y} {x + r * 0.3} {y - r * 0.7} {x + r} {y - r * 0.9} Z",
            light,
        )
    over += path("M -86 296 q 10 -6 20 0 l -2 14 h -14 Z", hair.tie or t.hair_shine)
    over += path("M -84 310 q -10 30 4 52 q 18 -20 12 -52 Z", t.hair)
    return Layers(back, front, over)


def pony(hair: Hair, t: Tints) -> Layers:
    """High ponytail with loose strands at the temples."""
    back = path(
        "M -60 -150 C -130 -210 -210 -150 -196 -60 C -190 0 -206 60 -176 118 C -150 96 -128 60 -128 10"
        " C -128 -40 -110 -80 -70 -100 Z",
        t.hair,
    ) + locks(
        (
            (-84, -152, -150, -170, -178, -110, -172, -50),
            (-172, -50, -168, 0, -178, 40, -170, 90),
            (-92, -124, -140, -120, -150, -60, -148, 0),
        ),
        t.hair_shine,
        8,
        0.6,
    )
    front = path(
        "M -96 10 C -126 -70 -104 -168 -10 -184 C 80 -194 122 -130 112 -50 C 110 -34 106 -20 104 0"
        " C 98 -40 90 -84 60 -112 C 30 -104 -30 -100 -66 -70 C -80 -50 -86 -20 -96 10 Z",
        t.hair,
    )
    front += path("M -66 -78 C -86 -40 -92 20 -84 70 C -98 40 -108 -20 -92 -70 Z", t.hair)
    front += path("M 74 -108 C 108 -76 118 -30 110 40 C 106 0 100 -44 74 -84 Z", t.hair)
    front += locks(
        (
            (-82, -60, -70, -120, -20, -150, 40, -150),
            (-60, -84, -30, -116, 10, -126, 56, -122),
            (-90, -30, -92, -70, -84, -106, -60, -136),
        ),
        t.hair_shine,
        8,
        0.65,
    )
    front += path("M -84 -166 q 18 -22 40 -12 l -10 26 q -20 -2 -30 -14 Z", hair.tie or t.hair_shine)
    return Layers(back, front)


def beanie(hair: Hair, t: Tints) -> Layers:
    """A knitted cap."""
    knit = hair.tie or t.hair_shine
    front = path("M -102 -20 C -104 -44 -100 -60 -94 -70 L -84 -40 L -88 10 Z", t.hair)
    front += path("M 92 -70 L 102 -20 L 98 4 L 92 -30 Z", t.hair)
    front += path(
        "M -112 -66 C -122 -170 -50 -222 20 -216 C 96 -210 128 -150 116 -66 C 70 -92 -60 -94 -112 -66 Z", knit
    )
    front += path(
        "M -118 -58 C -60 -92 70 -92 122 -58 C 128 -78 126 -96 120 -106 C 70 -132 -60 -132 -116 -106"
        " C -122 -92 -124 -74 -118 -58 Z",
        darker(knit, 0.25),
    )
    ribs = " ".join(f"M {x} {-80 + abs(x) * 0.06} l {x * 0.04} -28" for x in range(-100, 115, 18))
    front += line(ribs, darker(knit, 0.5), 3, opacity=0.6)
    return Layers("", front + locks(((-92, -128, -76, -172, -30, -198, 24, -196),), lighter(knit, 0.4), 9, 0.6))


def shag(hair: Hair, t: Tints) -> Layers:
    """Layered and untidy, with a fringe in points."""
    back = path(
        "M -112 -60 C -140 20 -138 80 -150 116 C -128 118 -116 108 -108 96 C -108 120 -112 136 -118 150"
        " C -86 146 -60 120 -50 90 L 92 70 C 100 90 112 100 124 104 C 116 60 122 -40 104 -110 Z",
        t.hair_shade,
    )
    front = path(
        "M -100 20 C -140 -70 -108 -192 10 -198 C 110 -200 136 -120 120 -36 C 122 -10 120 20 128 46"
        " C 112 40 104 20 100 -10 C 98 -30 92 -44 86 -58 C 84 -46 78 -36 68 -30 C 70 -46 68 -60 60 -74"
        " C 54 -56 40 -42 22 -34 C 26 -50 24 -64 18 -76 C 4 -54 -22 -38 -48 -34 C -40 -46 -36 -58 -38 -70"
        " C -58 -44 -76 -10 -78 30 C -80 60 -92 86 -112 98 C -106 76 -110 50 -100 20 Z",
        t.hair,
    )
    front += locks(
        (
            (-92, -50, -88, -120, -40, -166, 28, -170),
            (-70, -60, -60, -100, -20, -130, 24, -136),
            (30, -162, 76, -150, 100, -110, 106, -66),
            (-100, 6, -108, 36, -104, 56, -108, 80),
            (6, -74, 20, -100, 34, -120, 60, -134),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    return Layers(back, front)


def quiff(hair: Hair, t: Tints) -> Layers:
    """Undercut with a high quiff."""
    front = path("M -98 6 C -114 -40 -110 -90 -92 -118 L -64 -110 C -78 -80 -82 -40 -84 -10 Z", t.hair_shade)
    front += path("M 84 -110 C 98 -90 106 -60 102 -20 C 96 -50 92 -70 80 -92 Z", t.hair_shade)
    front += path(
        "M -98 -108 C -112 -176 -50 -232 40 -222 C 76 -252 130 -220 126 -168 C 124 -136 108 -112 90 -98"
        " C 84 -116 66 -124 48 -122 C 8 -116 -40 -128 -62 -104 C -78 -94 -90 -98 -98 -108 Z",
        t.hair,
    )
    front += locks(
        (
            (-80, -116, -60, -172, 0, -190, 64, -176),
            (-50, -116, -20, -150, 40, -156, 88, -136),
            (50, -214, 84, -222, 110, -196, 104, -158),
            (-66, -160, -40, -196, 10, -206, 44, -204),
        ),
        t.hair_shine,
        9,
        0.7,
    )
    return Layers("", front)


def wisp(hair: Hair, t: Tints) -> Layers:
    """Thin hair brushed up from the brow, the scalp showing through."""
    back = path("M -106 -46 C -124 -10 -118 36 -98 54 L -80 -20 Z", t.hair_shade)
    front = path(
        "M -97 20 C -118 -30 -116 -84 -98 -112 C -92 -124 -78 -120 -72 -108 C -82 -76 -84"
        " -36 -86 0 C -88 12 -92 20 -97 20 Z",
        t.hair,
    )
    front += path("M 86 -106 C 100 -88 108 -54 104 -18 C 99 -46 94 -70 82 -88 Z", t.hair_shade)
    front += path(
        "M -100 -112 C -96 -152 -50 -176 -6 -176 C 40 -178 92 -164 104 -122 C 108 -104 104 -92 98 -82"
        " C 92 -110 76 -122 56 -124 C 16 -128 -40 -134 -68 -108 C -78 -98 -94 -100 -100 -112 Z",
        mix(t.skin, t.hair, 0.55),
    )
    front += path(
        "M -52 -120 C -40 -156 -4 -186 44 -190 C 74 -208 110 -188 108 -156 C 106 -140 98 -130 88 -124"
        " C 90 -142 80 -154 66 -156 C 76 -146 78 -136 76 -126 C 56 -150 20 -150 -8 -136 C 4 -146 18 -152 32 -154"
        " C 2 -154 -28 -142 -52 -120 Z",
        t.hair,
    )
    front += locks(
        (
            (-92, -108, -80, -140, -50, -158, -14, -164),
            (-40, -130, -20, -160, 30, -174, 76, -172),
            (44, -184, 72, -196, 98, -180, 100, -152),
            (-96, -80, -104, -50, -102, -20, -96, 6),
        ),
        t.hair_shine,
        6,
        0.8,
    )
    return Layers(back, front)


def crop(hair: Hair, t: Tints) -> Layers:
    """Cropped close to the skull."""
    front = path(
        "M -97 -6 C -114 -60 -110 -142 -40 -174 C 20 -194 94 -178 108 -104 C 112 -78 108 -50 102 -32"
        " C 99 -58 94 -76 86 -92 C 82 -100 76 -100 70 -98 C 60 -108 50 -104 42 -106 C 30 -112 18 -106 8 -108"
        " C -8 -112 -18 -104 -30 -104 C -44 -104 -56 -98 -64 -88 C -78 -74 -80 -48 -84 -24 C -88 -10 -90 -4 -97 -6 Z",
        t.hair,
    )
    rows = ((-84, -92), (-62, -112), (-36, -120), (-8, -122), (20, -122), (48, -120), (72, -114))
    tops = ((-76, -122), (-50, -138), (-22, -146), (8, -148), (38, -146), (66, -136), (88, -116))
    crown = ((-52, -156), (-20, -166), (14, -168), (48, -162))
    front += curls_of((*rows, *tops, *crown), t.hair_shine, 3.4, 0.75, "q 3 -8 11 -7")
    front += curls_of([(x + 12, y + 9) for x, y in (*rows[:-1], *tops[:-1])], t.hair_shade, 3, 0.45, "q 3 -7 10 -6")
    return Layers("", front)


def curltop(hair: Hair, t: Tints) -> Layers:
    """Faded sides with curls on top."""
    front = path("M -98 0 C -112 -44 -110 -90 -94 -120 L -66 -104 C -78 -76 -82 -40 -84 -10 Z", t.hair_shade)
    front += path("M 84 -108 C 98 -90 106 -60 102 -24 C 96 -50 92 -70 80 -92 Z", t.hair_shade)
    rows = ((-84, -128, 30), (-60, -160, 34), (-20, -180, 36), (26, -184, 36), (68, -168, 34), (98, -136, 28))
    low = ((-40, -128, 30), (4, -132, 32), (46, -130, 30), (80, -118, 22), (-70, -108, 20))
    places: tuple[Row, ...] = (
        (-90, -134),
        (-56, -170),
        (-14, -190),
        (34, -192),
        (74, -172),
        (-44, -132),
        (6, -138),
        (52, -136),
    )
    front += dots((*rows, *low), t.hair) + curls_of(places, t.hair_shine, 4.5, 0.8, "q 8 -12 20 -7")
    return Layers("", front)


def hijab(hair: Hair, t: Tints) -> Layers:
    """A headscarf, pinned under the chin and folded over the chest."""
    back = path(
        "M -112 -60 C -130 40 -110 100 -114 146 C -118 190 -128 206 -140 224 C -100 250 110 250 148 222"
        " C 136 206 126 190 124 146 C 120 104 128 30 112 -60 Z",
        t.hair_shade,
    )
    front = path(
        "M -114 20 C -132 -112 -70 -194 14 -196 C 98 -194 132 -112 116 6 C 114 76 104 122 76 158"
        " C 98 178 122 194 140 216 C 96 264 -70 274 -140 232 C -112 204 -82 186 -64 156 C -98 120 -108 70 -114 20 Z"
        " M -82 20 C -90 -60 -52 -112 14 -114 C 76 -112 101 -66 95 0 C 97 50 84 104 52 134"
        " C 34 150 4 148 -22 134 C -60 112 -78 70 -82 20 Z",
        t.hair,
        fill_rule="evenodd",
    )
    front += path(
        "M -86 30 C -96 -66 -54 -126 14 -128 C 82 -126 110 -72 100 2 C 100 -56 74 -106"
        " 14 -108 C -46 -106 -82 -60 -76 26 Z",
        mix(t.hair, t.hair_shade, 0.65),
    )
    front += locks(
        (
            (-100, 10, -108, -80, -60, -160, 20, -170),
            (-108, 40, -98, 90, -80, 130, -50, 158),
            (-44, 166, 0, 200, 70, 194, 104, 168),
            (-84, 202, -10, 240, 80, 234, 126, 206),
            (44, -178, 86, -160, 108, -110, 108, -56),
        ),
        t.hair_shine,
        10,
        0.5,
    )
    front += locks(
        (
            (-60, 160, -20, 188, 40, 186, 72, 164),
            (-112, 222, -40, 258, 70, 256, 130, 222),
            (-70, 150, -40, 176, 20, 180, 60, 150),
        ),
        t.hair_shade,
        9,
        0.65,
    )
    return Layers(back, front)


def bun(hair: Hair, t: Tints) -> Layers:
    """Parted in the middle, gathered in a knot behind the crown."""
    back = circle(-58, -196, 50, t.hair) + line(
        "M -92 -196 C -84 -226 -50 -236 -28 -220 M -84 -176 C -70 -160 -46 -158 -26 -170",
        t.hair_shine,
        4.5,
        opacity=0.6,
    )
    back += path("M -108 -40 C -122 10 -116 40 -98 56 L -70 -40 Z", t.hair_shade)
    front = path(
        "M -98 20 C -130 -70 -106 -172 -6 -186 C 92 -192 126 -122 112 -40 C 110 -24 108 -12 104 10"
        " C 102 -24 96 -56 78 -86 C 64 -106 50 -118 34 -126 C 8 -92 -40 -74 -72 -58 C -82 -36 -86 -8 -98 20 Z",
        t.hair,
    )
    front += path("M -74 -62 C -92 -20 -96 40 -82 92 C -100 60 -112 -10 -96 -56 Z", t.hair)
    front += path("M 80 -88 C 108 -50 116 0 104 62 C 104 20 100 -34 80 -88 Z", t.hair)
    front += locks(
        (
            (30, -134, 0, -104, -50, -94, -88, -58),
            (10, -152, -30, -138, -70, -112, -94, -68),
            (44, -130, 72, -110, 92, -82, 98, -46),
        ),
        t.hair_shine,
        8,
        0.6,
    )
    return Layers(back, front)


def bald(hair: Hair, t: Tints) -> Layers:
    """A bare crown with a wreath of hair around it."""
    back = path("M -104 -56 C -126 -10 -120 44 -98 62 L -80 -20 Z", t.hair_shade)
    front = path(
        "M -96 -66 C -116 -50 -118 10 -104 40 C -96 46 -90 30 -88 8 C -88 -14 -86 -40"
        " -82 -58 C -84 -68 -90 -72 -96 -66 Z",
        t.hair,
    )
    front += path("M 96 -66 C 106 -52 108 -24 102 4 C 98 -18 96 -44 90 -60 Z", t.hair)
    front += locks(
        ((-98, -50, -108, -20, -106, 10, -98, 34), (-90, -48, -94, -20, -94, 0, -93, 20)), t.hair_shine, 6, 0.7
    )
    front += path(
        "M -30 -142 C 0 -152 40 -150 62 -136 C 40 -142 0 -142 -30 -132 Z", lighter(t.skin, 0.5), opacity=0.5
    )
    return Layers(back, front)


def receding(hair: Hair, t: Tints) -> Layers:
    """Thin on top, high at the temples, combed to one side."""
    back = path("M -106 -46 C -126 0 -118 44 -98 58 L -78 -30 Z", t.hair_shade)
    front = path(
        "M -98 16 C -120 -50 -112 -130 -52 -162 C -10 -184 66 -186 94 -142 C 112 -112 110 -64 103 -30"
        " C 99 -62 94 -92 84 -116 C 70 -132 52 -140 40 -146 C 4 -132 -36 -142 -58 -128 C -74 -104 -80 -64 -84 -22"
        " C -88 0 -92 8 -98 16 Z",
        t.hair,
    )
    front += locks(
        (
            (-66, -126, -30, -158, 20, -166, 70, -152),
            (-92, -20, -102, -70, -90, -110, -66, -136),
            (-50, -134, -10, -150, 30, -150, 56, -144),
        ),
        t.hair_shine,
        8,
        0.75,
    )
    return Layers(back, front)


def sidepart(hair: Hair, t: Tints) -> Layers:
    """Short, parted on the near side, combed across."""
    front = path("M -98 10 C -116 -36 -114 -92 -96 -122 L -66 -112 C -80 -80 -84 -40 -85 -10 Z", t.hair_shade)
    front += path("M 84 -110 C 98 -90 106 -56 103 -22 C 97 -50 92 -72 80 -94 Z", t.hair_shade)
    front += path(
        "M -98 -112 C -96 -160 -40 -196 26 -196 C 94 -194 126 -152 112 -92 C 104 -104 94 -112 84 -114"
        " C 48 -104 4 -110 -26 -140 C -40 -126 -60 -112 -82 -106 C -90 -104 -96 -106 -98 -112 Z",
        t.hair,
    )
    front += locks(
        (
            (-20, -142, 10, -116, 60, -112, 100, -124),
            (-10, -158, 30, -140, 76, -140, 108, -126),
            (-6, -174, 40, -174, 86, -164, 110, -128),
            (-92, -116, -84, -150, -60, -170, -34, -178),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    return Layers("", front)


def tapered(hair: Hair, t: Tints) -> Layers:
    """Short and feathered, longer at the crown, a soft fringe to one side."""
    back = path("M -108 -50 C -124 10 -118 60 -96 84 L -70 -30 Z", t.hair_shade)
    front = path(
        "M -98 44 C -128 -50 -112 -168 -10 -190 C 92 -200 124 -120 110 -44 C 110 -30 106 -14 102 -4"
        " C 100 -40 92 -66 74 -92 C 58 -70 30 -58 4 -56 C 12 -64 16 -72 16 -80 C -10 -56 -46 -44 -74 -44"
        " C -82 -20 -84 8 -82 30 C -88 40 -92 44 -98 44 Z",
        t.hair,
    )
    front += locks(
        (
            (-90, 20, -100, -40, -92, -100, -56, -140),
            (-70, -52, -30, -70, 10, -96, 24, -130),
            (-84, -60, -76, -120, -30, -160, 30, -166),
            (20, -78, 46, -88, 62, -104, 68, -126),
            (44, -176, 84, -160, 104, -120, 104, -70),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    return Layers(back, front)


def waves(hair: Hair, t: Tints) -> Layers:
    """Shoulder-long, in waves, parted on the near side."""
    back = path(
        "M -112 -60 C -150 0 -120 50 -146 96 C -160 130 -140 168 -112 186 C -80 196 -60 170 -50 130 L 70 110"
        " C 92 150 116 160 134 138 C 146 110 118 70 128 30 C 134 -20 120 -80 104 -110 Z",
        t.hair_shade,
    )
    front = path(
        "M -64 -134 C -28 -198 84 -206 114 -128 C 132 -84 112 -40 124 0 C 132 34 112 60 124 100"
        " C 132 130 112 150 98 140 C 104 100 92 70 102 20 C 104 -30 92 -70 66 -100 C 28 -84 -20 -104 -44 -128"
        " C -52 -92 -84 -66 -84 -20 C -84 10 -72 30 -84 62 C -96 96 -74 126 -92 166 C -112 184 -146 158 -140 122"
        " C -132 88 -114 70 -124 34 C -136 -10 -132 -96 -64 -134 Z",
        t.hair,
    )
    front += locks(
        (
            (-62, -124, -112, -90, -110, -20, -104, 20),
            (-104, 20, -98, 60, -122, 90, -118, 140),
            (-48, -122, -84, -84, -98, -40, -92, 10),
            (-36, -136, 0, -172, 70, -176, 100, -112),
            (-30, -126, 10, -110, 50, -112, 74, -120),
            (108, -60, 104, -20, 122, 30, 112, 90),
        ),
        t.hair_shine,
        9,
        0.6,
    )
    return Layers(back, front)


def perm(hair: Hair, t: Tints) -> Layers:
    """Short set curls all around, as an older lady's."""
    ring = [
        (
            round(4 + 104 * math.cos(math.radians(number * 24))),
            round(-66 + 96 * math.sin(math.radians(number * 24))),
            30 + number % 3 * 3,
        )
        for number in range(6, 17)
    ]
    back = dots(((-106, -10, 28), (-108, 24, 24), (-98, 50, 20), (108, -14, 24), (108, 14, 18)), t.hair_shade)
    edge = ((-92, -44, 24), (-86, -82, 27), (-56, -110, 28), (-18, -122, 27), (22, -124, 27), (60, -114, 26))
    front = path("M -96 -40 C -110 -140 -40 -176 10 -172 C 70 -176 116 -130 100 -60 L 60 -110 L -60 -100 Z", t.hair)
    front += dots((*ring, *edge, (88, -84, 24), (98, -50, 18)), t.hair)
    places: tuple[Row, ...] = ((-104, -86), (-70, -138), (-24, -160), (26, -164), (70, -146), (96, -104), (-96, -46))
    front += curls_of(places, t.hair_shine, 5, 0.75, "q 4 -16 20 -14 q 10 4 6 14")
    places = ((-66, -100), (-26, -114), (14, -116), (52, -108), (80, -82))
    front += curls_of(places, t.hair_shade, 4, 0.55, "q 6 12 18 8")
    return Layers(back, front)


def curls(hair: Hair, t: Tints) -> Layers:
    """Loose ringlets down to the jaw."""
    rows = (
        (-112, -40, 34),
        (-124, 4, 34),
        (-120, 50, 34),
        (-106, 92, 32),
        (-84, 122, 26),
        (112, -30, 28),
        (116, 14, 26),
    )
    back = dots((*rows, (108, 56, 24)), t.hair_shade)
    back += path("M -110 -80 C -130 20 -110 110 -70 120 L 60 90 C 116 60 122 -60 100 -120 Z", t.hair_shade)
    top = (
        (-96, -86, 34),
        (-74, -130, 36),
        (-34, -162, 38),
        (14, -172, 38),
        (60, -158, 36),
        (94, -122, 32),
        (108, -78, 26),
    )
    edge = (
        (-66, -92, 26),
        (-34, -112, 26),
        (2, -120, 24),
        (38, -116, 22),
        (68, -100, 20),
        (-96, -44, 26),
        (-104, -4, 24),
    )
    side = ((-104, 34, 22), (-100, 68, 20), (108, -40, 20), (112, -4, 16))
    front = path("M -90 -60 C -100 -140 -30 -170 10 -166 C 70 -170 110 -130 102 -70 L 60 -108 L -50 -104 Z", t.hair)
    front += dots((*top, *edge, *side), t.hair)
    places: tuple[Row, ...] = (
        (-110, -92),
        (-86, -136),
        (-46, -174),
        (4, -186),
        (52, -174),
        (88, -138),
        (-110, -48),
        (-116, -8),
        (-114, 34),
    )
    front += curls_of(places, t.hair_shine, 5, 0.65, "q 4 -14 18 -12 q 10 4 5 13")
    places = ((-74, -88), (-40, -108), (-4, -116), (32, -112))
    return Layers(back, front + curls_of(places, t.hair_shade, 4, 0.6, "q 5 11 16 7"))


def locs(hair: Hair, t: Tints) -> Layers:
    """Long locs, gathered behind, a few loose beside the face."""

    def loc(x: float, y: float, sway: float, length: float, width: float) -> str:
        d = f"M {x} {y} q {sway} {length * 0.5} {sway * 0.6} {length}"
        ticks = " ".join(
            f"M {x + sway * 0.75 * at - 4} {y + length * at} l 8 3" for at in (0.2, 0.36, 0.52, 0.68, 0.84)
        )
        return line(d, t.hair, width) + line(ticks, t.hair_shine, 2.2, opacity=0.5)

    back = "".join(
        loc(x, -90, sway, 250 - abs(x) * 0.1, 22)
        for x, sway in ((-96, -30), (-78, -44), (-60, -24), (88, 24), (100, 34), (74, 10))
    )
    front = path(
        "M -98 -6 C -122 -70 -106 -160 -30 -184 C 40 -202 102 -176 110 -106 C 113 -80 108 -50 103 -30"
        " C 98 -62 90 -92 74 -112 C 40 -122 0 -124 -30 -116 C -62 -104 -78 -72 -84 -30 C -86 -20 -92 -10 -98 -6 Z",
        t.hair,
    )
    rows = ((-80, -70), (-62, -104), (-34, -122), (0, -130), (34, -126), (64, -112))
    front += locks([(x, y, x - 2, y - 30, x + 10, y - 50, x + 24, y - 60) for x, y in rows], t.hair_shade, 8, 0.8)
    front += locks(
        ((-90, -50, -84, -120, -40, -160, 20, -168), (40, -176, 82, -160, 102, -120, 104, -78)), t.hair_shine, 8, 0.55
    )
    front += loc(-92, -40, -14, 170, 17) + loc(-100, -30, -20, 120, 15)
    if hair.tie:
        front += line("M -102 62 l 18 4 M -116 40 l 17 3", hair.tie, 7)
    return Layers(back, front)


def knot(hair: Hair, t: Tints) -> Layers:
    """Combed back into a knot at the nape, with one streak from the parting."""
    back = circle(-106, 30, 48, t.hair) + line(
        "M -142 24 C -138 -8 -108 -18 -84 -2 M -134 52 C -122 68 -98 68 -86 54", t.hair_shine, 4.5, opacity=0.5
    )
    front = path(
        "M -96 34 C -130 -50 -118 -144 -44 -176 C 22 -202 98 -184 112 -110 C 116 -80 110 -48 104 -20"
        " C 101 -52 94 -74 80 -92 C 58 -86 30 -96 12 -116 C -4 -82 -46 -62 -78 -54 C -86 -30 -86 10 -96 34 Z",
        t.hair,
    )
    front += path(
        "M 10 -114 C -2 -92 -36 -66 -86 -42 C -94 -20 -96 4 -100 22 C -112 -10 -104 -50 -82 -72"
        " C -46 -88 -12 -112 -4 -140 C 2 -136 8 -126 10 -114 Z",
        hair.streak or t.hair_shine,
    )
    front += locks(
        (
            (-10, -146, -40, -120, -86, -90, -104, -20),
            (8, -166, -40, -162, -94, -120, -106, -50),
            (16, -120, 40, -100, 60, -96, 80, -98),
            (26, -138, 56, -118, 84, -112, 102, -84),
            (36, -160, 70, -150, 100, -120, 108, -76),
        ),
        t.hair_shine,
        7,
        0.5,
    )
    return Layers(back, front)


def fringe(hair: Hair, t: Tints) -> Layers:
    """Cut to the chin in straight lines, with a blunt fringe and one dyed lock."""
    back = path(
        "M -108 -90 C -124 -20 -126 60 -118 118 L -40 126 L 60 120 L 112 112 C 122 40 120 -40 106 -100 Z",
        t.hair_shade,
    )
    front = path(
        "M -88 -48 C -80 20 -76 70 -70 126 L -124 120 C -136 40 -138 -60 -112 -126 C -92 -176 -40 -200 14 -200"
        " C 74 -200 118 -166 128 -110 C 136 -50 132 40 124 114 L 92 120 C 100 60 104 0 98 -52"
        " C 60 -66 -40 -68 -88 -48 Z",
        t.hair,
    )
    front += path("M 98 -56 C 104 0 100 60 92 120 L 108 117 C 118 60 118 0 112 -60 Z", hair.streak or t.hair_shine)
    front += path(
        "M 40 -62 C 62 -62 82 -58 98 -53 C 100 -88 92 -130 60 -170 C 66 -130 58 -96 40 -62 Z",
        hair.streak or t.hair_shine,
    )
    front += locks(
        (
            (-108, -110, -84, -160, -36, -184, 20, -186),
            (-118, -60, -124, 0, -120, 50, -112, 104),
            (-98, -40, -100, 10, -96, 60, -90, 112),
            (-60, -64, -56, -98, -40, -130, -10, -152),
            (-20, -68, -14, -98, 2, -130, 24, -150),
        ),
        t.hair_shine,
        8,
        0.6,
    )
    return Layers(back, front)


def cap(hair: Hair, t: Tints) -> Layers:
    """A peaked cap of cloth over short grey hair, as drivers wear it."""
    cloth = hair.tie or t.hair_shine
    back = path("M -108 -50 C -128 0 -118 50 -96 66 L -74 -20 Z", t.hair_shade)
    front = path("M -102 -64 C -112 -30 -112 10 -100 40 C -90 36 -86 10 -84 -14 L -80 -66 Z", t.hair)
    front += path("M 92 -70 C 106 -50 108 -20 102 8 C 98 -16 94 -44 86 -66 Z", t.hair)
    front += locks(
        ((-98, -54, -106, -20, -104, 8, -98, 30), (-90, -54, -92, -30, -92, -10, -91, 8)), t.hair_shine, 6, 0.7
    )
    front += path(
        "M -116 -74 C -136 -130 -110 -196 -20 -206 C 60 -214 130 -190 132 -128 C 134 -104 126 -88 116 -78"
        " C 60 -104 -50 -106 -116 -74 Z",
        cloth,
    )
    front += path("M -114 -60 C -60 -92 60 -92 116 -64 L 120 -92 C 60 -118 -60 -118 -118 -88 Z", darker(cloth, 0.32))
    front += path(
        "M 4 -92 C 60 -96 110 -84 138 -52 C 142 -42 136 -38 126 -42 C 90 -60 50 -66 12 -68 Z",
        mix(LASHES, cloth, 0.35),
    )
    front += line("M 20 -84 C 60 -84 100 -72 128 -52", lighter(cloth, 0.5), 3, opacity=0.55)
    front += locks(
        ((-104, -110, -100, -164, -50, -190, 10, -194), (-80, -104, -70, -140, -30, -168, 20, -176)),
        lighter(cloth, 0.4),
        9,
        0.4,
    )
    front += circle(52, -104, 11, hair.streak or t.hair_shine) + circle(52, -104, 5, darker(cloth, 0.3))
    return Layers(back, front)


def headscarf(hair: Hair, t: Tints) -> Layers:
    """A silk square tied under the chin, with set curls at the brow; `colour` is the silk, `tie` the hair."""
    curl = hair.tie or t.hair_shine
    back = path(
        "M -112 -60 C -136 20 -130 90 -108 140 C -80 176 -40 190 4 190 C 60 188 104 150 116 96"
        " C 124 40 120 -20 106 -80 Z",
        t.hair_shade,
    )
    puffs = ((-74, -84, 21), (-44, -106, 22), (-8, -116, 22), (30, -114, 21), (64, -100, 19), (90, -76, 15))
    front = dots((*puffs, (-90, -52, 17), (-92, -22, 13)), curl)
    front += curls_of([(x - 9, y + 2) for x, y, _ in puffs], lighter(curl, 0.5), 4, 0.8, "q 4 -13 17 -9")
    front += path(
        "M -118 10 C -140 -120 -80 -206 14 -208 C 108 -206 136 -110 116 6 C 112 80 84 140 34 172 L 6 172"
        " C -50 150 -108 90 -118 10 Z"
        " M -84 40 C -104 -30 -88 -84 -52 -106 C -14 -130 56 -128 84 -94 C 106 -66 104 -10 101 30"
        " C 98 82 70 128 26 152 C -30 140 -70 96 -84 40 Z",
        t.hair,
        fill_rule="evenodd",
    )
    front += locks(
        (
            (-104, -10, -116, -90, -70, -170, 10, -180),
            (-108, 20, -100, 70, -70, 120, -10, 156),
            (-60, -142, -20, -176, 50, -180, 92, -130),
            (96, -110, 112, -70, 112, -20, 108, 20),
        ),
        t.hair_shine,
        9,
        0.6,
    )
    front += locks(
        ((-92, 60, -70, 110, -30, 140, 10, 160), (-112, -30, -120, -90, -90, -150, -40, -182)), t.hair_shade, 8, 0.6
    )
    spots = ((-104, -64), (-88, -128), (-36, -164), (26, -172), (80, -146), (104, -90), (-104, 54), (-66, 112))
    front += dots([(x, y, 6) for x, y in spots], hair.streak or t.hair_shine)
    front += path("M 6 160 C -30 176 -62 208 -70 240 C -46 236 -14 214 12 182 Z", t.hair)
    front += path("M 30 164 C 58 186 76 214 78 246 C 54 238 30 214 18 184 Z", darker(t.hair, 0.15))
    front += path("M -2 160 C 6 150 32 150 40 162 C 42 178 32 190 18 190 C 4 188 -4 176 -2 160 Z", t.hair_shine)
    front += line("M 6 166 C 10 172 14 180 16 188 M 30 164 C 28 172 26 180 22 188", t.hair_shade, 3, opacity=0.7)
    return Layers(back, front)


def mop(hair: Hair, t: Tints) -> Layers:
    """A child's thatch that no comb has seen, one tuft standing at the crown."""
    back = path("M -108 -60 C -130 0 -124 40 -104 62 L -76 -20 Z", t.hair_shade)
    front = path(
        "M -98 34 C -112 26 -124 14 -128 -6 C -120 -4 -116 -6 -114 -10 C -128 -34 -132 -64 -126 -92"
        " C -120 -84 -114 -80 -108 -82 C -108 -120 -88 -160 -50 -182 C -50 -172 -46 -166 -38 -164"
        " C -24 -190 -2 -214 34 -226 C 24 -210 24 -198 32 -188 C 52 -196 74 -194 92 -184 C 82 -180 80 -174 82 -168"
        " C 108 -150 124 -118 122 -80 C 116 -84 112 -84 108 -80 C 114 -58 114 -36 106 -14 C 100 -40 96 -58 88 -72"
        " C 84 -60 74 -52 60 -48 C 66 -60 66 -70 62 -80 C 48 -58 26 -46 0 -44 C 10 -56 12 -66 10 -78"
        " C -10 -54 -36 -42 -62 -44 C -54 -52 -50 -60 -50 -68 C -74 -46 -86 -16 -84 14 C -88 24 -92 30 -98 34 Z",
        t.hair,
    )
    front += locks(
        (
            (-96, -20, -104, -80, -70, -140, -16, -156),
            (-54, -64, -56, -104, -30, -134, 10, -146),
            (12, -78, 14, -108, 30, -130, 56, -142),
            (-34, -160, -18, -186, 4, -204, 22, -212),
            (40, -176, 76, -166, 98, -136, 102, -96),
            (64, -80, 74, -98, 78, -116, 76, -132),
        ),
        t.hair_shine,
        8,
        0.7,
    )
    return Layers(back, front)


def plaits(hair: Hair, t: Tints) -> Layers:
    """Parted in the middle, a plait over each shoulder, tied with wool."""
    tie = hair.tie or t.hair_shine

    def plait(x: float, y: float, lean: float, links: int) -> str:
        drawn = ""
        for number in range(links):
            cx, cy, r = x + lean * number, y + 34 * number, 25 - 1.4 * number
            drawn += path(
                f"M {cx - r} {cy - r * 0.8} C {cx - r * 1.15} {cy + r * 0.6} {cx - r * 0.1} {cy + r * 1.2} {cx + 2}"
                f" {cy + r * 1.1} C {cx + r * 0.2} {cy + r * 0.2} {cx - r * 0.2} {cy - r * 0.6} {cx - r}"
                f" {cy - r * 0.8} Z",
                t.hair,
            )
            drawn += path(
                f"M {cx + r} {cy - r * 0.9} C {cx + r * 1.15} {cy + r * 0.5} {cx + r * 0.3} {cy + r * 1.1} {cx - 2}"
                f" {cy + r * 1.15} C {cx - r * 0.1} {cy} {cx + r * 0.3} {cy - r * 0.7} {cx + r} {cy - r * 0.9} Z",
                mix(t.hair, t.hair_shine, 0.35),
            )
        end_x, end_y = x + lean * links - lean * 0.5, y + 34 * links - 12
        drawn += path(f"M {end_x - 11} {end_y} h 22 l -2 18 h -18 Z", tie)
        wool = " ".join(f"M {end_x + side} {end_y + 18} q {side * 0.8} 20 {side * 1.4} 44" for side in (-7, 0, 7))
        return drawn + line(wool, tie, 6)

    back = path("M -108 -70 C -130 20 -124 90 -96 134 L 70 96 C 112 50 120 -50 102 -110 Z", t.hair_shade)
    front = path(
        "M -94 46 C -134 -60 -110 -176 6 -186 C 100 -186 126 -116 112 -36 C 110 -14 106 6 103 26"
        " C 100 -28 84 -84 40 -132 C 16 -92 -36 -66 -70 -56 C -82 -30 -84 10 -84 50 Z",
        t.hair,
    )
    front += line("M 40 -132 C 36 -150 26 -168 12 -182", mix(t.skin, t.hair, 0.4), 3.5)
    front += locks(
        (
            (30, -132, -10, -100, -60, -80, -88, -30),
            (14, -156, -40, -140, -92, -100, -98, -10),
            (48, -134, 76, -108, 96, -70, 102, -20),
            (36, -166, 76, -152, 104, -110, 108, -56),
        ),
        t.hair_shine,
        7,
        0.6,
    )
    over = path("M -94 34 C -116 60 -124 90 -118 112 L -84 106 C -82 80 -84 60 -84 44 Z", t.hair)
    over += path("M 98 60 C 112 80 118 110 116 140 L 92 136 C 96 110 96 84 98 60 Z", t.hair_shade)
    return Layers(back, front, plait(104, 158, 4, 4) + over + plait(-100, 122, 3, 6))


def wrap(hair: Hair, t: Tints) -> Layers:
    """A length of printed cloth wound high around the head, its end tucked into a fan; `colour` is the cloth."""
    print_ = hair.streak or t.hair_shine
    back = path("M -100 -40 C -122 -10 -118 30 -98 44 L -80 -30 Z", hair.tie or t.hair_shade)
    back += path(
        "M -44 -176 C -92 -196 -140 -232 -136 -250 C -110 -258 -82 -250 -58 -234 C -64 -254 -54 -268 -36 -266"
        " C -8 -258 8 -232 14 -196 Z",
        t.hair_shade,
    )
    fan = ((-54, -178, -88, -200, -112, -222, -122, -242), (-20, -186, -30, -220, -36, -240, -38, -258))
    back += locks(fan, print_, 8)
    front = path(
        "M -106 -40 C -130 -110 -120 -180 -70 -216 C -20 -248 70 -246 106 -206 C 136 -170 132 -106 108 -52"
        " C 96 -82 60 -104 12 -104 C -40 -104 -84 -80 -106 -40 Z",
        t.hair,
    )
    front += path(
        "M -108 -46 C -100 -100 -40 -150 40 -160 C 84 -166 118 -150 126 -128 C 124 -110 120 -96 116 -82"
        " C 84 -126 -30 -124 -92 -56 Z",
        mix(t.hair, t.hair_shade, 0.35),
    )
    front += path(
        "M -118 -90 C -96 -150 -30 -200 50 -206 C 86 -208 112 -200 120 -182 C 122 -170 124 -160 124 -150"
        " C 60 -176 -50 -150 -112 -64 C -116 -72 -118 -82 -118 -90 Z",
        lighter(t.hair, 0.08),
    )
    front += locks(
        (
            (-98, -60, -66, -108, 0, -134, 70, -134),
            (-110, -88, -80, -150, -20, -180, 60, -186),
            (-84, -190, -40, -226, 30, -232, 80, -212),
            (-60, -80, -20, -104, 50, -110, 92, -86),
        ),
        t.hair_shade,
        7,
        0.7,
    )
    rows = (
        (-84, -108),
        (-44, -144),
        (6, -164),
        (58, -172),
        (102, -162),
        (-52, -202),
        (0, -222),
        (54, -222),
        (96, -118),
    )
    front += "".join(
        path(f"M {x} {y - 11} l 9 11 l -9 11 l -9 -11 Z", print_) + circle(x, y, 3, t.hair_shade) for x, y in rows
    )
    front += locks(((-112, -100, -104, -160, -60, -206, 0, -222),), lighter(t.hair, 0.45), 9, 0.5)
    return Layers(back, front)


STYLES: dict[str, Callable[[Hair, Tints], Layers]] = {
    style.__name__: style
    for style in (
        *(afro, bald, beanie, bob, braid, bun, cap, crop, curls, curltop, fringe, headscarf, hijab, knot, locs),
        *(mop, perm, plaits, pony, quiff, receding, shag, sidepart, slick, swept, tapered, waves, wisp, wrap),
    )
}


def hair_of(hair: Hair, tints: Tints) -> Layers:
    """Return the layers of `hair` in its style."""
    return STYLES[hair.style](hair, tints)
