"""The face in three-quarter view, looking to the right: outline, eyes, brows, nose, mouth, beard.

The origin lies between the eyes; x grows to the right (the far side of the face), y downwards.
"""

from typing import NamedTuple

from assets.draw.hair import locks
from assets.draw.moods import Mood
from assets.draw.palette import (
    EYE_WHITE,
    LID_SHADE,
    LOWER_TEETH,
    PUPIL,
    SWEAT,
    TEETH,
    WHITE,
    darker,
    lighter,
    mix,
)
from assets.draw.people import Head, Person
from assets.draw.svg import circle, clip, ellipse, group, line, path
from assets.draw.tints import Tints

MOUTH_X, MOUTH_Y = 28.0, 96.0
NEAR_EYE, FAR_EYE = -26.0, 70.0
BROW_Y = -38.0

Point = tuple[float, float]

# Outlines run from the near temple over the crown, down the far side, round the chin and up again:
# a first point, then Bézier curves of three points each.
OUTLINES: dict[str, tuple[Point, ...]] = {
    "oval": (
        *((-96, -40), (-104, -120), (-50, -152), (10, -152), (72, -152), (102, -110), (100, -50)),
        *((101, -30), (95, -20), (94, -8), (95, 14), (101, 26), (98, 44)),
        *((95, 80), (80, 108), (58, 132), (48, 149), (36, 156), (22, 156)),
        *((2, 156), (-22, 148), (-42, 130), (-72, 106), (-90, 80), (-93, 44), (-97, 20), (-95, -10)),
    ),
    "round": (
        *((-99, -40), (-107, -118), (-54, -150), (10, -150), (72, -150), (106, -110), (104, -50)),
        *((104, -30), (98, -20), (97, -6), (99, 14), (109, 28), (107, 52)),
        *((104, 86), (86, 110), (62, 130), (50, 142), (38, 149), (22, 149)),
        *((4, 149), (-20, 146), (-44, 130), (-76, 108), (-99, 86), (-100, 48), (-102, 20), (-98, -10)),
    ),
    "square": (
        *((-98, -44), (-104, -122), (-52, -152), (10, -152), (74, -152), (104, -112), (102, -54)),
        *((102, -34), (97, -22), (96, -10), (98, 10), (103, 24), (102, 46)),
        *((102, 82), (97, 106), (84, 126), (74, 144), (58, 155), (38, 157)),
        *((14, 160), (-30, 156), (-62, 134), (-86, 114), (-97, 84), (-97, 44), (-99, 16), (-97, -10)),
    ),
    "heart": (
        *((-100, -46), (-108, -124), (-52, -154), (10, -154), (74, -154), (108, -114), (105, -54)),
        *((105, -32), (98, -22), (97, -10), (99, 12), (105, 26), (100, 44)),
        *((95, 76), (74, 104), (52, 128), (42, 146), (34, 154), (23, 154)),
        *((8, 154), (-12, 147), (-32, 128), (-62, 104), (-91, 78), (-96, 42), (-100, 16), (-98, -12)),
    ),
}

# How far each point of an outline follows (temples, jaw, chin, cheek) in x and chin_length in y.
STILL = (0, 0, 0, 0, 0)
FOLLOWS: tuple[tuple[float, float, float, float, float], ...] = (
    *((-1, 0, 0, 0, 0), STILL, STILL, STILL, STILL, STILL, (1, 0, 0, 0, 0)),
    *((1, 0, 0, 0, 0), (1, 0, 0, 0, 0), (1, 0, 0, 0, 0)),
    *((1, 0, 0, 1, 0), (1, 0, 0, 1, 0), (1, 0, 0, 1, 0)),
    *((1, 0, 0, 1, 0), (0, 1, 0, 0, 1), (0, 0.8, 1, 0, 1)),
    *((0, 0, 1, 0, 1), (0, 0, 1, 0, 1), (0, 0, 0, 0, 1)),
    *((0, 0, -1, 0, 1), (0, 0, -1, 0, 1), (0, -0.8, -1, 0, 1)),
    *((0, -1, 0, 0, 0.6), (-1, -0.4, 0, 0, 0), (-1, 0, 0, -0.5, 0)),
    *((-1, 0, 0, 0, 0), (-1, 0, 0, 0, 0)),
)


class Expression(NamedTuple):
    """What a face does at one moment."""

    mood: Mood
    shut: bool = False  # the eyes, in a blink
    talk: int = 0  # 0 the mouth of the mood, 1 a little open, 2 wide open


def outline(head: Head) -> str:
    """Return the outline of `head` as the data of a path."""
    by = (head.temples, head.jaw, head.chin, head.cheek)
    points = [
        f"{x + sum(a * b for a, b in zip(by, follows, strict=False))} {y + head.chin_length * follows[4]}"
        for (x, y), follows in zip(OUTLINES[head.template], FOLLOWS, strict=True)
    ]
    curves = "".join(f" C {' '.join((points + points[:1])[at : at + 3])}" for at in range(1, 27, 3))
    return f"M {points[0]}{curves} Z"


def ear(tints: Tints) -> str:
    """Return the near ear."""
    return (
        path("M -86 -6 C -110 -26 -126 0 -118 26 C -112 48 -98 56 -86 46 Z", tints.skin)
        + path("M -90 4 C -104 -8 -112 8 -108 22 C -104 36 -96 40 -90 34 Z", tints.shade, opacity=0.7)
        + line("M -106 2 C -113 10 -109 26 -99 30", tints.deep, 2.6, opacity=0.75)
    )


def skin_shade(person: Person, tints: Tints) -> str:
    """Return the painted shade and warmth of the head, to be clipped to its outline."""
    parts = [
        path(
            "M 126 -160 L 62 -152 C 82 -100 84 -60 80 -26 C 92 4 88 38 78 62 C 66 92 62 122 40 164 L 144 174 Z",
            tints.shade,
            opacity=0.6,
        ),
        path(
            "M -100 60 C -84 96 -60 124 -30 142 C 0 156 40 158 62 138 L 80 176 L -90 176 Z", tints.shade, opacity=0.32
        ),
        ellipse(-42, 48, 44, 27, "url(#blush)"),
        ellipse(76, 52, 25, 23, "url(#blush)"),
        ellipse(-46, 30, 46, 26, "url(#cheek)"),
    ]
    if "gaunt" in person.extras:
        parts.append(path("M -92 40 C -60 56 -46 80 -42 114 C -62 112 -84 96 -94 64 Z", tints.shade, opacity=0.45))
    if "stubble" in person.extras:
        parts.append(
            path(
                "M -104 10 C -80 50 -50 70 -16 75 C 10 65 50 65 64 75 C 80 70 92 50 108 10 L 108 184 H -104 Z",
                "url(#stubble)",
            )
        )
    return "".join(parts)


def eye(person: Person, tints: Tints, expression: Expression, *, far: bool) -> str:
    """Return one eye, open or shut."""
    eyes, mood = person.eyes, expression.mood
    cx = FAR_EYE if far else NEAR_EYE - eyes.apart
    width, height = (eyes.width * 0.78, eyes.height * 0.97) if far else (eyes.width, eyes.height)
    out = 1 if far else -1
    up, low = height * mood.open * eyes.lid, height * 0.62 - mood.lower
    outer, inner = (cx + out * width, eyes.slant), (cx - out * width * 0.92, 3.0)
    wing = eyes.wing
    crease = line(
        f"M {cx + out * width * 0.86} {-up * 0.72 - 7 + eyes.slant} Q {cx} {-up * 1.18 - 9}"
        f" {cx - out * width * 0.62} {-up * 0.62 - 5}",
        tints.deep,
        2.4,
        opacity=0.8,
    )
    bag = ""
    if eyes.bags:
        bag = line(
            f"M {cx + out * width * 0.7} {low + 8} Q {cx} {low + 17} {cx - out * width * 0.6} {low + 8}",
            tints.deep,
            2.6,
            opacity=0.55,
        )
    if expression.shut:
        fold = low * 0.75
        lid = path(
            f"M {outer[0] + out * (4 + wing)} {eyes.slant - 1 - wing * 0.3}"
            f" C {cx + out * width * 0.5} {fold + 4} {cx - out * width * 0.4} {fold + 5} {inner[0]} {inner[1] + 2}"
            f" C {cx - out * width * 0.4} {fold - 1} {cx + out * width * 0.5} {fold - 2 - eyes.lash * 0.4}"
            f" {outer[0]} {eyes.slant + 1} Z",
            tints.lashes,
        )
        hairs = "".join(
            line(f"M {cx + out * width * at} {fold * 0.8} l {out * 4} {5 + eyes.lash * 0.3}", tints.lashes, 2.2)
            for at in ((0.35, 0.62, 0.86) if eyes.lash >= 6 else ())
        )
        soft = path(
            f"M {outer[0]} {eyes.slant} C {cx + out * width * 0.55} {-up * 0.9} {cx - out * width * 0.45} {-up * 0.9}"
            f" {inner[0]} {inner[1]} C {cx - out * width * 0.4} {fold + 3} {cx + out * width * 0.5} {fold + 3}"
            f" {outer[0]} {eyes.slant} Z",
            tints.shade,
            opacity=0.55,
        )
        return soft + crease + lid + hairs + bag
    top = (
        f"C {cx + out * width * 0.55} {-up * 1.32 + eyes.slant} {cx - out * width * 0.45} {-up * 1.30}"
        f" {inner[0]} {inner[1]}"
    )
    white = (
        f"M {outer[0]} {outer[1]} {top} C {cx - out * width * 0.4} {low + 2} {cx + out * width * 0.5} {low + 2}"
        f" {outer[0]} {outer[1]} Z"
    )
    r = height * 0.80
    ix, iy = cx + mood.gaze[0] + 2, -height * 0.12 + mood.gaze[1]
    name = "far_eye" if far else "near_eye"
    ball = group(
        circle(ix, iy, r, darker(tints.iris, 0.55)),
        circle(ix, iy + 1.5, r * 0.86, tints.iris),
        circle(ix, iy + r * 0.45, r * 0.5, lighter(tints.iris, 0.45), opacity=0.75),
        circle(ix, iy, r * 0.5 * mood.pupil, PUPIL),
        path(
            f"M {cx - width - 6} {-up * 1.6 - 4} L {cx + width + 6} {-up * 1.6 - 4} L {cx + width + 6} {-up * 0.42}"
            f" Q {cx} {-up * 0.62} {cx - width - 6} {-up * 0.36} Z",
            LID_SHADE,
            opacity=0.34,
        ),
        clip_path=f"url(#{name})",
    )
    lid = path(
        f"M {outer[0] + out * (4 + wing)} {outer[1] - 2 - wing * 0.5}"
        f" C {cx + out * width * 0.6} {-up * 1.32 + eyes.slant - eyes.lash} {cx - out * width * 0.4}"
        f" {-up * 1.30 - eyes.lash * 0.9} {inner[0] - out} {inner[1] - 1}"
        f" C {cx - out * width * 0.45} {-up * 1.30} {cx + out * width * 0.55} {-up * 1.32 + eyes.slant}"
        f" {outer[0]} {outer[1]} Z",
        tints.lashes,
    )
    under = line(
        f"M {cx + out * width * 0.55} {low * 0.66 + 1} Q {cx + out * width * 0.1} {low + 2}"
        f" {cx - out * width * 0.4} {low * 0.7 + 2}",
        tints.deep,
        2.2,
        opacity=0.7,
    )
    glints = circle(ix - r * 0.38, iy - r * 0.36, r * 0.27, WHITE) + circle(
        ix + r * 0.40, iy + r * 0.34, r * 0.13, WHITE, opacity=0.8
    )
    return clip(name, white) + path(white, EYE_WHITE) + ball + glints + lid + crease + under + bag


def brow(person: Person, tints: Tints, mood: Mood, *, far: bool) -> str:
    """Return one brow, thick at its inner end and tapered outwards."""
    brows, out = person.brows, 1 if far else -1
    cx = FAR_EYE if far else NEAR_EYE - 2 - person.eyes.apart
    cy = BROW_Y + brows.lift
    width = person.eyes.width * (0.86 if far else 1.12)
    thick = brows.weight
    xi, yi = cx - out * width * 0.95, cy + mood.inner
    xo, yo = cx + out * width * 1.18, cy + 4 + mood.outer
    mx, my = cx + out * width * 0.35, cy - brows.arch + mood.inner * 0.25 + mood.outer * 0.6
    return path(
        f"M {xi} {yi - thick * 0.5} Q {cx - out * width * 0.1} {my - thick * 0.55} {mx} {my - thick * 0.35}"
        f" Q {cx + out * width * 0.9} {my + 2} {xo} {yo} Q {cx + out * width * 0.8} {my + thick * 0.75}"
        f" {mx - out * 2} {my + thick * 0.6} Q {cx - out * width * 0.2} {my + thick * 0.7}"
        f" {xi + out * 2} {yi + thick * 0.55} Z",
        tints.brow,
    )


def nose(person: Person, tints: Tints) -> str:
    """Return the nose: the shade on its far side, the line under it, a shine on its tip."""
    shade, deep, shine = tints.shade, tints.deep, tints.shine
    shapes = {
        "straight": (
            path("M 36 -4 C 42 18 50 38 54 50 C 52 62 44 64 34 63 C 42 56 40 30 36 -4 Z", shade, opacity=0.85)
            + line("M 22 61 Q 30 68 41 64", deep, 3.2)
            + circle(44, 47, 4, shine, opacity=0.7)
        ),
        "button": (
            path("M 38 22 C 44 34 50 42 51 50 C 50 60 42 62 34 61 C 42 54 40 36 38 22 Z", shade, opacity=0.8)
            + line("M 24 59 Q 31 65 40 62", deep, 3)
            + circle(43, 46, 4.5, shine, opacity=0.8)
        ),
        "snub": (
            path("M 36 18 C 40 30 44 36 50 42 C 54 50 48 60 36 58 C 44 52 40 36 36 18 Z", shade, opacity=0.8)
            + line("M 18 54 Q 22 61 30 58 M 34 60 Q 42 62 48 55", deep, 3)
            + circle(42, 42, 5, shine, opacity=0.8)
        ),
        "broad": (
            path("M 36 2 C 42 20 54 36 58 50 C 58 62 48 66 38 64 C 46 56 42 30 36 2 Z", shade, opacity=0.85)
            + line("M 12 58 Q 12 66 22 64 Q 32 71 44 65 Q 54 67 57 58", deep, 3)
            + ellipse(38, 48, 8, 5, shine, opacity=0.55)
        ),
        "hook": (
            path("M 34 -10 C 46 6 56 26 58 48 C 56 62 46 66 36 64 C 44 56 44 24 34 -10 Z", shade, opacity=0.9)
            + line("M 20 61 Q 30 70 43 65", deep, 3.4)
            + line("M 36 -2 Q 50 20 54 42", shine, 3, opacity=0.5)
        ),
        "long": (
            path("M 34 -14 C 40 14 50 40 56 58 C 56 70 46 73 36 71 C 44 64 40 26 34 -14 Z", shade, opacity=0.85)
            + line("M 18 66 Q 20 74 30 72 Q 38 77 48 70", deep, 3.2)
            + ellipse(44, 56, 5, 6, shine, opacity=0.55)
        ),
    }
    size = person.nose.size
    return group(shapes[person.nose.kind], transform=f"translate(34 62) scale({size}) translate(-34 -62)")


class Corners(NamedTuple):
    """Where a mouth lies: x of its middle and its corners, y of its line."""

    x: float
    y: float
    left: float  # width of the near half
    right: float  # of the far half


def corners(person: Person) -> Corners:
    """Return where the mouth of `person` lies."""
    width = person.mouth.width
    return Corners(MOUTH_X, MOUTH_Y + person.mouth.lower, width, width * 0.78)


def mouth(person: Person, tints: Tints, expression: Expression) -> str:
    """Return the mouth: the mood's own, or open as in talk."""
    shape = expression.mood.mouth
    if expression.talk:
        return talking_mouth(person, tints, shape, expression.talk)
    if shape == "grin":
        return open_mouth(person, tints, lift=-8, depth=27, wide=1.0, teeth=21) + smile_folds(person, tints)
    if shape == "snarl":
        return snarl(person, tints, gape=14)
    if shape == "oh":
        return oh(person, tints, 1.0)
    rows = {"flat": (0.0, 3.0, -1.0), "firm": (1.0, 0.0, -5.0), "wobble": (6.0, -8.0, 6.0)}
    return closed_mouth(person, tints, shape, *rows[shape])


def closed_mouth(person: Person, tints: Tints, shape: str, left_dy: float, middle_dy: float, right_dy: float) -> str:
    """Return a mouth whose line runs through three heights, with lips as full as the person's."""
    at, full = corners(person), person.mouth.lips
    if shape == "firm":
        at, full = at._replace(left=at.left * 0.88, right=at.right * 0.88), full * 0.7
    left, middle, right = at.y + left_dy, at.y + middle_dy, at.y + right_dy
    x, wl, wr = at.x, at.left, at.right
    parts = []
    if full:
        parts += [
            path(
                f"M {x - wl * 0.9} {left} C {x - wl * 0.4} {middle - 7 * full} {x - 4} {middle - 10 * full}"
                f" {x + 2} {middle - 6 * full} C {x + 8} {middle - 10 * full} {x + wr * 0.5} {middle - 6 * full}"
                f" {x + wr * 0.9} {right} Q {x} {middle + 3} {x - wl * 0.9} {left} Z",
                mix(tints.lip, tints.shade, 0.45),
            ),
            path(
                f"M {x - wl * 0.72} {left + 1} Q {x} {middle + 4} {x + wr * 0.75} {right + 1}"
                f" C {x + wr * 0.4} {middle + 13 * full} {x - wl * 0.3} {middle + 14 * full}"
                f" {x - wl * 0.72} {left + 1} Z",
                tints.lip,
            ),
            line(f"M {x - 8} {middle + 8 * full} q 8 3 16 0", lighter(tints.lip, 0.4), 2.4, opacity=0.6),
        ]
    if shape != "firm":
        parts.append(line(f"M {x - 12} {middle + 12 + 5 * full} q 12 5 22 0", tints.shade, 4, opacity=0.9))
    parts.append(
        path(
            f"M {x - wl - 2} {left - 1} C {x - wl * 0.4} {middle - 1} {x + wr * 0.4} {middle - 1}"
            f" {x + wr + 2} {right - 1} C {x + wr * 0.4} {middle + 4} {x - wl * 0.4} {middle + 4.5}"
            f" {x - wl - 2} {left - 1} Z",
            tints.lip_line,
        )
    )
    if shape == "firm":
        parts.append(line(f"M {x - wl - 6} {left - 7} q -5 7 0 14", tints.deep, 3))
        parts.append(line(f"M {x + wr + 6} {right - 8} q 5 7 -1 13", tints.deep, 3))
        parts.append(line(f"M {x - 16} {middle + 21 + 5 * full} q 14 -7 27 0", tints.deep, 3, opacity=0.75))
    if shape == "wobble":
        parts.append(line(f"M {x - wl - 7} {left - 2} q -3 5 1 9", tints.deep, 2.5))
        parts.append(line(f"M {x - 12} {middle + 19 + 6 * full} q 12 -4 22 1", tints.deep, 2.4, opacity=0.6))
    return "".join(parts)


def open_mouth(person: Person, tints: Tints, *, lift: float, depth: float, wide: float, teeth: float) -> str:
    """Return an open mouth: corners `lift` above its line, `depth` deep, `teeth` of the upper row showing."""
    x, y, wl, wr = corners(person)
    wl, wr, full = wl * wide + 3, wr * wide + 3, person.mouth.lips
    upper = f"C {x - wl * 0.4} {y - 2 + lift * 0.1} {x + wr * 0.4} {y - 2 + lift * 0.1} {x + wr} {y + lift - 1}"
    shape = (
        f"M {x - wl} {y + lift} {upper} C {x + wr * 0.82} {y + depth * 0.85} {x - wl * 0.5} {y + depth}"
        f" {x - wl} {y + lift} Z"
    )
    low = y + depth * 0.72
    edge = y - 14 + teeth
    chip = path(f"M {x - 12} {edge + 6} L {x - 10} {edge - 3} L {x + 2} {edge + 6} Z", tints.throat)
    inside = group(
        path(
            f"M {x - 60} {y - 24} H {x + 60} V {y - 16 + teeth} Q {x} {y - 11 + teeth} {x - 60} {y - 17 + teeth} Z",
            TEETH,
        )
        if teeth
        else "",
        chip if teeth and "chipped" in person.extras else "",
        ellipse(x, low + 3, wl * 0.62, depth * 0.34, tints.tongue),
        clip_path="url(#mouth)",
    )
    parts = []
    if full:
        parts.append(
            path(
                f"M {x - wl} {y + lift} C {x - wl * 0.5} {y - 6 * full} {x - 6} {y - 9 * full} {x + 2} {y - 6 * full}"
                f" C {x + 9} {y - 9 * full} {x + wr * 0.5} {y - 6 * full} {x + wr} {y + lift - 1} L {x} {y + 6} Z",
                mix(tints.lip, tints.shade, 0.45),
            )
        )
        parts.append(
            line(
                f"M {x - wl * 0.62} {y + depth * 0.62} Q {x - 2} {y + depth * 0.92}"
                f" {x + wr * 0.7} {y + depth * 0.55}",
                tints.lip,
                6 * full,
            )
        )
    parts += [path(shape, tints.throat), clip("mouth", shape), inside]
    parts.append(line(f"M {x - wl} {y + lift} {upper}", tints.lip_line, 3.4))
    return "".join(parts)


def smile_folds(person: Person, tints: Tints) -> str:
    """Return the folds beside a broad smile."""
    x, y, wl, wr = corners(person)
    return line(f"M {x - wl - 10} {y - 16} q -5 8 1 15", tints.deep, 3) + line(
        f"M {x + wr + 10} {y - 17} q 5 8 -1 14", tints.deep, 3
    )


def snarl(person: Person, tints: Tints, *, gape: float) -> str:
    """Return a mouth with bared teeth, open by `gape`."""
    x, y, wl, wr = corners(person)
    low = y + gape
    shape = (
        f"M {x - wl} {y + 7} C {x - wl * 0.5} {y - 9} {x + wr * 0.4} {y - 11} {x + wr} {y - 3}"
        f" C {x + wr * 1.02} {y + 8} {x + wr * 0.8} {low - 1} {x + wr * 0.4} {low}"
        f" C {x - wl * 0.3} {low + 2} {x - wl * 0.9} {low + 3} {x - wl} {y + 7} Z"
    )
    inside = group(
        path(f"M {x - 50} {y - 14} H {x + 50} V {y + 1} Q {x} {y - 1} {x - 50} {y + 3} Z", TEETH),
        path(f"M {x - 50} {low + 8} H {x + 50} V {low - 4} Q {x} {low - 6} {x - 50} {low - 3} Z", LOWER_TEETH),
        clip_path="url(#mouth)",
    )
    fold = line(f"M {x - wl - 4} {y - 14} Q {x - wl - 10} {y - 2} {x - wl - 6} {y + 10}", tints.deep, 3)
    edge = line(shape, tints.lip_line, 3.4)
    return path(shape, tints.throat) + clip("mouth", shape) + inside + edge + fold


def oh(person: Person, tints: Tints, size: float) -> str:
    """Return a round open mouth."""
    x, y, width, _ = corners(person)
    width *= size
    full = person.mouth.lips
    return (
        ellipse(
            x + 1,
            y + 8,
            width * (0.46 + 0.1 * full),
            width * (0.64 + 0.1 * full),
            mix(tints.lip, tints.lip_line, 0.4),
        )
        + ellipse(x + 1, y + 9, width * 0.38, width * 0.56, tints.throat)
        + path(
            f"M {x - width * 0.28} {y + 9 - width * 0.44} Q {x} {y + 9 - width * 0.68}"
            f" {x + width * 0.30} {y + 9 - width * 0.44}"
            f" Q {x} {y + 9 - width * 0.30} {x - width * 0.28} {y + 9 - width * 0.44} Z",
            TEETH,
        )
        + ellipse(x + 1, y + 9 + width * 0.36, width * 0.25, width * 0.18, tints.tongue)
    )


def talking_mouth(person: Person, tints: Tints, shape: str, talk: int) -> str:
    """Return the mouth in the middle of a word (`talk` 1) or of a vowel (2), coloured by the mood."""
    wide = talk == 2
    if shape == "snarl":
        return snarl(person, tints, gape=20 if wide else 8)
    if shape == "oh":
        return oh(person, tints, 0.86 if wide else 0.6)
    lift, depth, width, teeth = {
        "grin": (-7, 32, 0.92, 21) if wide else (-6, 15, 0.96, 18),
        "wobble": (6, 24, 0.62, 17) if wide else (5, 13, 0.74, 16),
        "firm": (2, 22, 0.70, 19) if wide else (2, 12, 0.82, 18),
        "flat": (1, 25, 0.70, 18) if wide else (0, 13, 0.82, 17),
    }[shape]
    folds = smile_folds(person, tints) if shape == "grin" else ""
    return open_mouth(person, tints, lift=lift, depth=depth, wide=width, teeth=teeth) + folds


def beard(person: Person, tints: Tints) -> str:
    """Return the beard, which lies behind the mouth."""
    hair, light = tints.hair, lighter(tints.hair, 0.12)
    parts = []
    if "beard" in person.extras:
        parts.append(
            group(
                path(
                    "M -104 30 C -84 40 -76 60 -58 74 C -40 84 -24 76 -6 78 C 10 70 50 70 62 78 C 78 74 88 56"
                    " 106 24 L 122 184 H -112 Z",
                    hair,
                ),
                clip_path="url(#face)",
            )
        )
        parts.append(
            path("M -60 118 C -50 168 -10 192 26 192 C 60 190 74 160 80 116 C 60 150 -20 152 -60 118 Z", hair)
        )
        parts.append(
            path(
                "M -10 80 C 8 66 44 66 62 80 C 74 92 72 104 66 110 C 54 94 4 94 -8 112 C -18 102 -18 90 -10 80 Z",
                light,
            )
        )
        parts += [
            line(d, lighter(hair, 0.35), 4, opacity=0.6)
            for d in (
                "M -60 90 C -50 130 -20 160 10 170",
                "M 20 150 v 28",
                "M -20 140 C -14 156 -4 166 4 172",
                "M 50 140 C 48 156 44 164 40 170",
            )
        ]
    if "goatee" in person.extras:
        parts.append(
            path("M 4 122 C 14 116 42 116 50 122 C 54 140 46 166 26 168 C 8 166 0 140 4 122 Z", hair)
            + path(
                "M -6 84 C 10 76 44 76 58 84 C 62 90 60 94 56 96 C 42 86 10 86 -4 98 C -10 94 -10 88 -6 84 Z", hair
            )
        )
    return "".join(parts)


def moustache(person: Person, tints: Tints) -> str:
    """Return the moustache, which hangs over the mouth."""
    hair = tints.hair
    parts = []
    if "walrus" in person.extras:
        parts.append(
            path(
                "M 26 70 C 6 66 -18 76 -32 98 C -38 110 -32 122 -22 118 C -8 100 10 104 24 103 C 40 104 58 100 72 116"
                " C 82 120 86 106 80 94 C 68 74 46 66 26 70 Z",
                hair,
            )
            + locks(
                (
                    (20, 76, 0, 78, -16, 90, -24, 112),
                    (24, 84, 10, 90, 0, 96, -6, 106),
                    (34, 76, 54, 80, 68, 92, 74, 110),
                    (34, 86, 46, 92, 54, 98, 58, 106),
                ),
                tints.hair_shade,
                5,
                0.55,
            )
        )
    if "moustache" in person.extras:
        parts.append(
            path(
                "M -16 84 C 6 68 46 68 66 84 C 72 94 66 102 58 100 C 42 88 14 88 -4 102 C -16 104 -22 94 -16 84 Z",
                hair,
            )
            + line("M 22 78 C 6 80 -4 86 -10 94 M 34 78 C 46 80 54 86 58 92", lighter(hair, 0.3), 3, opacity=0.6)
        )
    return "".join(parts)


def creases(person: Person, tints: Tints, mood: Mood) -> str:
    """Return the lines that a mood or a life has drawn."""
    extras, deep, shade = person.extras, tints.deep, tints.shade
    parts = []
    if mood.frown:
        parts.append(line("M 14 -36 q 5 8 3 17 M 33 -38 q -3 9 1 17", deep, 3))
    if mood.furrow:
        parts.append(line("M -30 -74 Q 20 -84 70 -72", shade, 3, opacity=0.9))
    if "laugh" in extras or "wrinkles" in extras:
        parts.append(line("M -8 71 C -16 78 -19 85 -18 94", deep, 2.5, opacity=0.55))
        parts.append(line("M 64 71 C 71 78 73 84 71 91", deep, 2.4, opacity=0.45))
    if "wrinkles" in extras:
        parts.append(line("M -54 -88 C -20 -96 40 -96 72 -86 M -40 -72 C -10 -78 40 -78 62 -71", shade, 2.6))
        parts.append(line("M -40 34 q 14 6 26 1 M 60 32 q 10 5 20 0", deep, 2, opacity=0.4))
    if "wrinkles" in extras or "crowsfeet" in extras:
        parts.append(line("M -60 -4 l -13 -6 M -61 4 l -13 2 M -58 11 l -11 7", deep, 2.1, opacity=0.5))
    if "jowls" in extras:
        parts.append(
            line("M -22 104 C -30 116 -32 126 -26 136 M 66 100 C 72 112 70 122 64 130", deep, 2.6, opacity=0.5)
        )
        parts.append(line("M -2 138 Q 24 146 46 138", deep, 2.4, opacity=0.35))
    return "".join(parts)


def sweat(mood: Mood) -> str:
    """Return the drop on the near temple, in front of hair and cloth, if the mood has one."""
    if not mood.sweat:
        return ""
    return path("M -86 -72 q -13 22 0 30 q 13 -8 0 -30 Z", SWEAT, opacity=0.9) + circle(-90, -50, 2.4, WHITE)
