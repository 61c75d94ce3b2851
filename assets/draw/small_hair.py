"""Hair of a walking figure, one function a style, in a cell of 48 by 72 units.

The head is an ellipse around (24, 21), 12.4 wide and 13 high to each side. `side` looks to the right.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from assets.draw.palette import SMALL_EYE, Colour, darker, lighter, mix
from assets.draw.people import Hair
from assets.draw.svg import circle, ellipse, line, path

Facing = Literal["down", "up", "side"]


class Tuft(NamedTuple):
    """The hair behind the head, and the hair before it."""

    behind: str
    front: str


class Shades(NamedTuple):
    """The colours of a small head of hair."""

    hair: Colour
    shine: Colour
    shade: Colour


def shades(hair: Hair) -> Shades:
    """Return the colours of `hair`."""
    return Shades(hair.colour, hair.shine or lighter(hair.colour, 0.3), hair.shade or darker(hair.colour, 0.25))


# Outlines that several styles share: close to the head, and down to the jaw.
SHORT = {
    "down": "M 11.4 21 C 9.6 8 16 4 24 4 C 33 4 38.4 8 36.6 21 C 35.8 15.6 33.6 12.4 31"
    " 11.6 C 25 12.8 18 10.8 15 13.2"
    " C 13 15 12 18 11.4 21 Z",
    "side": "M 10.8 22 C 8.6 8 15 3.4 25 3.4 C 33.4 3.4 38.2 8 37 15.4 C 34.6 12.4 30.6 11.4 27.4 12.2"
    " C 23.4 13.2 21 15.4 19.8 19 C 19.4 23.6 18 27.6 15.4 28 C 12.4 27.4 11.2 25 10.8 22 Z",
    "up": "M 11 22 C 8.4 6 16 3.4 24 3.4 C 32 3.4 39.6 6 37 22 C 37.4 26 35.6 29 33 29.4 Q 24 31.4 15 29.4"
    " C 12.4 29 10.6 26 11 22 Z",
}
LONG = {
    "down": "M 10.4 27 C 7.6 8 15 2.8 24 2.8 C 34 2.8 40.4 8 37.8 27 C 37 19.6 34.4 13.4 29.6 10.4"
    " C 26 15 18 17 14.6 17 C 13 20 12 24 10.4 27 Z",
    "side": "M 10 27 C 7.4 9 14 2.6 25 2.6 C 33.6 2.6 38.6 7 37.4 14.8 C 34.4 12 30.4 11.4 27 13"
    " C 22.6 15.4 20.6 20 20 26 C 19.4 31 16.4 34 13.4 33.4 C 11 32.6 10.4 30 10 27 Z",
    "up": "M 10.4 22 C 7.6 5 16 2.6 24 2.6 C 32 2.6 40.4 5 37.6 22 C 38.6 30 37 34.6 34 35 Q 24 37 14 35"
    " C 11 34.6 9.4 30 10.4 22 Z",
}
GLEAM = "M 14.6 9.4 C 17.6 6 22 4.8 27 5.2"


def capped(facing: Facing, s: Shades, outlines: dict[str, str] = SHORT) -> str:
    """Return a plain cap of hair with one gleam."""
    return path(outlines[facing], s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7)


def afro(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Round and wide."""
    behind = circle(24, 15.5, 18, s.hair) + circle(9.4, 20, 7, s.hair) + circle(38.6, 20, 7, s.hair)
    puffs = ((13, 4.6, 5.4), (24, 2.4, 6), (35, 4.6, 5.4), (8, 12, 5), (40, 12, 5))
    behind += "".join(circle(x, y, r, s.hair) for x, y, r in puffs)
    gleams = line("M 11 9 q 3 -5 8 -6 M 22 3.4 q 5 -1 8 1 M 8 17 q 0 -3 2 -5", s.shine, 1.6, opacity=0.7)
    if facing == "up":
        return Tuft(
            behind, circle(24, 17, 17.4, s.hair) + circle(12, 23, 7, s.hair) + circle(36, 23, 7, s.hair) + gleams
        )
    front = (
        "M 11 21 C 10 8 16 5 24 5 C 32 5 38 8 37 21 C 35 15 33 13 29 12.5 C 25 14 21"
        " 14 18 12.5 C 14 14 12.5 17 11 21 Z"
        if facing == "down"
        else "M 9 26 C 4 10 16 4 24 4 C 33 4 38 8 36.6 16 C 33 12 29 12 26.4 14 C 22.4 15"
        " 21 18 20 24 C 18 30 11 31 9 26 Z"
    )
    return Tuft(behind, path(front, s.hair) + gleams)


def bald(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A wreath of hair."""
    rows = {
        "down": "M 11.4 16 C 9.4 18 9.6 25 12 27.4 C 13 24 13 19 12.6 16 Z M 36.6 16 C 38.6 18 38.4"
        " 25 36 27.4 C 35 24 35 19 35.4 16 Z",
        "side": "M 11.6 14 C 9.4 20 10.6 28 15 28.4 C 18 27 18.6 22 18 18 C 16 16 14 14.4 11.6 14 Z",
        "up": "M 11.4 16 C 10 24 12 29 15 29.6 Q 24 31.4 33 29.6 C 36 29 38 24 36.6 16 C 34 21 30"
        " 22.4 24 22.4 C 18 22.4 14 21 11.4 16 Z",
    }
    return Tuft("", path(rows[facing], s.hair))


def beanie(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A knitted cap."""
    knit = hair.tie or s.shine
    fringe = path("M 11 20 C 9.6 24 10.6 28 13 29 L 14 18 Z", s.hair) if facing == "side" else ""
    if facing == "up":
        fringe = path("M 11.4 18 C 10.6 25 12 29 15 29.4 Q 24 31 33 29.4 C 36 29 37.4 25 36.6 18 Z", s.hair)
    dome = path("M 9.8 17 C 7.6 2 17 -1.4 24 -1.4 C 31 -1.4 40.4 2 38.2 17 C 30 13 18 13 9.8 17 Z", knit)
    cuff = path("M 9.2 18.4 C 18 13.8 30 13.8 38.8 18.4 L 38.4 12.4 C 30 8.6 18 8.6 9.6 12.4 Z", darker(knit, 0.25))
    ribs = line("M 14 16 v -4 M 19 14.8 v -4 M 24 14.4 v -4 M 29 14.8 v -4 M 34 16 v -4", darker(knit, 0.45), 0.9)
    return Tuft(
        "", fringe + dome + cuff + ribs + line("M 14 7.6 C 17 3 22 1.8 27 2.2", lighter(knit, 0.4), 1.6, opacity=0.7)
    )


def bob(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """To the jaw, with a dyed lock."""
    behind = path("M 10 14 C 7 30 7.6 34 12 36.4 L 35 34 C 39 32 40 26 38 14 Z", s.shade)
    if facing == "up":
        return Tuft("", capped("up", s, LONG))
    front = (
        "M 10.4 24 C 7.6 6 17.6 2 25 2.4 C 36 3 40.4 12 38 25 C 37.2 20 36 16 34 13 C 28 17 19 17 15.4 16"
        " C 14 22 14 29 11 34 C 9.4 31 9.6 28 10.4 24 Z"
        if facing == "down"
        else LONG["side"]
    )
    streak = path("M 32 12 C 27 16 20 16.6 15.6 16 C 20 14 25 10 26.6 6 C 30 7 32 9 32 12 Z", hair.streak or s.shine)
    return Tuft(behind, path(front, s.hair) + streak + line(GLEAM, s.shine, 1.6, opacity=0.7))


def braid(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Side parting and a braid."""
    behind = path("M 10 16 C 7.4 32 10 35 14 35 L 34 35 C 38.4 31 39 24 38 16 Z", s.shade)
    tie = hair.tie or s.shine

    def plait(x: float, y: float, step: float, lean: float) -> str:
        parts = [
            ellipse(x + lean * n, y + step * n, 3.4 - 0.25 * n, 2.8, s.hair if n % 2 else mix(s.hair, s.shine, 0.35))
            for n in range(5)
        ]
        end_x, end_y = x + lean * 5, y + step * 5
        tail = path(f"M {end_x - 1.6} {end_y} q -0.8 4 1.6 6 q 2.4 -2 1.6 -6 Z", s.hair)
        return "".join(parts) + tail + line(f"M {end_x - 1.6} {end_y - 0.6} h 3.2", tie, 1.8)

    if facing == "up":
        return Tuft("", capped("up", s, LONG) + plait(24, 30, 4.0, 0.3))
    if facing == "side":
        return Tuft(behind, capped("side", s, LONG) + plait(13.6, 31, 3.8, 0.5))
    return Tuft(behind, capped("down", s, LONG) + plait(11.6, 29, 3.9, 0.5))


def bun(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A knot on the crown."""
    x = {"down": 17.0, "side": 13.0, "up": 28.0}[facing]
    ball = circle(x, 2.4, 6, s.hair) + line(f"M {x - 3.4} 1.6 q 2.6 -3 5.4 -2", s.shine, 1.2, opacity=0.7)
    return Tuft(ball, capped(facing, s, SHORT if facing != "down" else LONG))


def knot(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A knot at the nape, and a streak."""
    streak = hair.streak or s.shine
    front = capped(facing, s)
    if facing == "down":
        ball = circle(10.6, 26.4, 5.2, s.hair) + line("M 7 26 q 1 -3 4 -3.4", s.shine, 1, opacity=0.6)
        return Tuft(
            ball, front + path("M 23 11.8 C 19 13 14 14 12 21 C 10.4 15 12 10 17 8 C 21 7.4 23.4 9 23 11.8 Z", streak)
        )
    if facing == "side":
        ball = circle(9.4, 25, 6.4, s.hair) + line("M 5.4 24 q 2 -4 6 -3.4", s.shine, 1.2, opacity=0.6)
        return Tuft(
            ball,
            front
            + path("M 30 11.4 C 24 11.4 18.6 14 17 21 C 14.4 17 17.6 9.4 24 7.6 C 28 7 31 8.6 30 11.4 Z", streak),
        )
    ball = circle(24, 27, 7.6, s.hair) + line(
        "M 18.6 27 a 5.6 5.6 0 0 1 8 -5 M 28.6 29 a 5 5 0 0 1 -6 2.6", s.shine, 1.3, opacity=0.6
    )
    return Tuft("", front + circle(24, 27, 8.2, s.shade) + ball)


def cap(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A peaked cap."""
    cloth = hair.tie or s.shine
    under = path(SHORT[facing], s.hair)
    dome = path("M 8.6 13 C 7 3 16 0 24 0 C 33 0 41 3 39.4 13 C 32 9.4 16 9.4 8.6 13 Z", cloth)
    band = path("M 9.8 16.4 C 18 12.4 30 12.4 38.2 16.4 L 38.8 12 C 30 8.8 18 8.8 9.2 12 Z", darker(cloth, 0.35))
    peak = {
        "down": "M 13.6 15.6 C 18 13.4 30 13.4 34.4 15.6 C 33 18.8 28 19.6 24 19.6 C 20 19.6 15 18.8 13.6 15.6 Z",
        "side": "M 27 14 C 33 13.4 40 15 43 18.6 C 39 19 32 17.6 26 17 Z",
        "up": "",
    }[facing]
    badge = circle(24 if facing == "down" else 35, 12.2, 1.5, hair.streak or s.shine) if facing != "up" else ""
    return Tuft("", under + dome + band + (path(peak, mix(SMALL_EYE, cloth, 0.35)) if peak else "") + badge)


def crop(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Close to the skull."""
    outline = {
        "down": "M 11.6 18.6 C 10.2 8 16 5 24 5 C 32.4 5 37.8 8 36.4 18.6 C 35.6 14.6 33.6"
        " 12.4 31 12 C 25 12.6 19 12.4 16 13"
        " C 13.6 14.4 12.4 16 11.6 18.6 Z",
        "side": "M 11.4 20 C 9.6 8.6 16 4.6 25 4.6 C 33 4.6 37.4 8.6 36.6 14.4 C 33 12 29"
        " 12 26.6 13 C 23 14 21 16.4 20 19"
        " C 19 23 17.6 25.6 15.4 26 C 12.8 25.4 11.8 23 11.4 20 Z",
        "up": "M 11.6 19 C 9.6 6 16 4 24 4 C 32 4 38.4 6 36.4 19 C 36.6 23 35 26 32.6 26.4 Q 24 28"
        " 15.4 26.4 C 13 26 11.4 23 11.6 19 Z",
    }[facing]
    bits = line(
        "M 16 10 l 2 -1.6 M 20 8 l 2 -1.2 M 25 7.4 l 2.2 -0.6 M 30 8.6 l 1.8 0 M 18 12 l 1.6 -1 M 27 10.6 l 2 -0.6",
        s.shine,
        1.1,
    )
    return Tuft("", path(outline, s.hair) + bits)


def curls(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Ringlets to the jaw."""
    rows = ((9.6, 16), (8.6, 22), (9.6, 28), (12, 33), (38.4, 16), (39.4, 22), (38.4, 28), (36, 33))
    behind = "".join(circle(x, y, 4.6, s.shade) for x, y in rows)
    top = ((12, 10), (17, 5.6), (24, 4), (31, 5.6), (36, 10))
    front = path(LONG[facing], s.hair) + "".join(circle(x, y, 5, s.hair) for x, y in top)
    return Tuft(
        behind, front + line("M 11 9 q 1 -3 4 -3 M 18 4.6 q 3 -2 6 -1 M 28 4.6 q 3 0 4 2", s.shine, 1.4, opacity=0.7)
    )


def curltop(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Faded sides, curls on top."""
    outline = {
        "down": "M 11.6 21 C 11 15 11 12 12 10 C 8 4 16 0 19 2 C 22 -2 30 -2 31 2 C 37 0 40"
        " 7 36.4 11 C 37 14 37 17 36.4 21"
        " C 35 15 34 13 32 12 C 27 15 20 15 16 12 C 14 15 12.6 17 11.6 21 Z",
        "side": "M 11.4 24 C 10 18 10 13 11 10 C 7 4 15 0 18.6 2 C 22 -2 30 -2 31.4 2 C 37 0"
        " 40.6 7 37.4 12 C 33 14.6 26 14 22 15"
        " C 20 17 19.6 22 17.6 26.6 C 15 28 12.4 27 11.4 24 Z",
        "up": "M 11.4 24 C 10 16 10.4 12 11.4 10 C 7 4 15 0 18.6 2 C 22 -2 30 -2 31.4 2 C 37 0"
        " 41 7 36.6 10 C 37.6 16 38 22 36.4 26"
        " Q 24 31 12 27 Z",
    }[facing]
    return Tuft(
        "",
        path(outline, s.hair)
        + line("M 14 6 q 2 -3 4 -2 M 21 2.6 q 3 -2.6 5 -1 M 29 4 q 3 -2 5 1", s.shine, 1.4, opacity=0.75),
    )


def fringe(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Straight to the chin, a blunt fringe, a dyed lock."""
    streak = hair.streak or s.shine
    behind = path("M 9.4 12 C 8 24 8 30 8.6 34.4 L 39.4 34.4 C 40 30 40 24 38.6 12 Z", s.shade)
    if facing == "up":
        back = (
            "M 10 22 C 7.6 5 16 2.4 24 2.4 C 32 2.4 40.4 5 38 22 C 39 28 39.4 31 39.2 34.6"
            " L 8.8 34.6 C 8.6 31 9 28 10 22 Z"
        )
        return Tuft("", path(back, s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7))
    if facing == "side":
        outline = (
            "M 8.6 34.6 C 8 20 8 3 24 2.6 C 34 2.6 39.4 8 38 17.6 C 34 18 29 18 25.4"
            " 17.6 C 23.4 22 22.6 28 22.4 34.6 Z"
        )
        lock = "M 22.4 34.6 C 22.6 28 23.4 22 25.4 17.6 L 21 17.6 C 19 23 18.6 29 18.6 34.6 Z"
        return Tuft("", path(outline, s.hair) + path(lock, streak) + line(GLEAM, s.shine, 1.6, opacity=0.7))
    outline = (
        "M 8.6 34.6 C 8 22 7.4 3 24 2.4 C 40.6 3 40 22 39.4 34.6 L 35 34.6 C 36 28 36.4 22"
        " 35.6 17 C 28 18.4 20 18.4 12.4 17"
        " C 11.6 22 12 28 13 34.6 Z"
    )
    lock = (
        "M 28 18 C 32 18 34 17.6 35.6 17 C 36 12 35 7 31 4 C 32 9 31 14 28 18 Z M 35.8 18 C 36.4 24 36 29"
        " 35 34.6 L 38 34.6 C 38.6 28 38.6 22 38 17 Z"
    )
    return Tuft(behind, path(outline, s.hair) + path(lock, streak) + line(GLEAM, s.shine, 1.6, opacity=0.7))


def hijab(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A headscarf down to the shoulders."""
    drape = path("M 13 34 C 10.6 36 10 38 9.6 40.4 Q 24 46 38.4 40.4 C 38 38 37.4 36 35 34 Q 24 37.4 13 34 Z", s.hair)
    fold = line("M 12 38.4 Q 24 43 36 38.4", s.shade, 1.2, opacity=0.8)
    if facing == "up":
        back = (
            "M 10.4 24 C 7 5 15 2 24 2 C 33 2 41 5 37.6 24 C 38.6 32 39 37 38.4 40.4 Q 24 46"
            " 9.6 40.4 C 9 37 9.4 32 10.4 24 Z"
        )
        return Tuft(
            "",
            path(back, s.hair)
            + line("M 14 10 C 17 6 22 5 26 5.4 M 24 26 C 22 34 20 38 17 41", s.shine, 1.4, opacity=0.6),
        )
    if facing == "side":
        ring = (
            "M 10 26 C 6.6 8 14 1.8 25 2 C 35 2 39.6 8 38.4 15 C 36 11 31 10.4 28 13 C 25.6 16 25"
            " 20 25.4 24 C 26 29 28.6 32 32.6 33.4"
            " C 34 35.4 35 38 35.4 41 Q 22 45.4 10.4 40.4 C 9.4 36 9.6 31 10 26 Z"
        )
        return Tuft(
            "",
            path(ring, s.hair)
            + line("M 28 13 C 25.6 16 25 20 25.4 24 C 26 29 28.6 32 32.6 33.4", s.shade, 1.4)
            + line(GLEAM, s.shine, 1.6, opacity=0.7),
        )
    ring = (
        "M 10 24 C 7 5 15 2 24 2 C 33 2 41 5 38 24 C 37.6 29 36.6 32 35 34.6 C 31 38 17 38"
        " 13 34.6 C 11.4 32 10.4 29 10 24 Z"
        " M 13.2 22 C 13.2 28 17.4 33.4 24 33.4 C 30.6 33.4 34.8 28 34.8 22 C 34.8 14.6 30.4"
        " 11 24 11 C 17.6 11 13.2 14.6 13.2 22 Z"
    )
    inner = line("M 13.2 22 C 13.2 14.6 17.6 11 24 11 C 30.4 11 34.8 14.6 34.8 22", s.shade, 1.3)
    return Tuft(
        "", drape + fold + path(ring, s.hair, fill_rule="evenodd") + inner + line(GLEAM, s.shine, 1.6, opacity=0.7)
    )


def locs(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Long locs."""
    ends = ((9, 36), (12.4, 40), (16, 42)) if facing == "side" else ((9.6, 38), (13, 41), (35, 41), (38.4, 38))
    behind = line(" ".join(f"M {(x + 24) / 2} 12 Q {x} 18 {x} {y}" for x, y in ends), s.hair, 3.6)
    if facing == "up":
        rows = " ".join(
            f"M {x} 18 L {x + (x - 24) * 0.1} {42 - abs(x - 24) * 0.3}" for x in (12, 16, 20, 24, 28, 32, 36)
        )
        return Tuft("", path(SHORT["up"], s.hair) + line(rows, s.hair, 3.8) + line(rows, s.shine, 0.7, opacity=0.4))
    return Tuft(behind, capped(facing, s))


def perm(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Set curls."""
    ring = ((11, 20), (10.6, 14), (13.6, 8.6), (18.6, 5.4), (24, 4.4), (29.4, 5.4), (34.4, 8.6), (37.4, 14), (37, 20))
    balls = "".join(circle(x, y, 4.4, s.hair) for x, y in ring)
    gleam = line(
        "M 12 9 q 1 -2.6 3.6 -2.4 M 18.6 4.8 q 2.6 -1.8 5 -0.8 M 29 6 q 2.6 0 3.6 2", s.shine, 1.3, opacity=0.75
    )
    return Tuft(
        circle(12, 25, 4.4, s.shade) + (circle(36, 25, 4.4, s.shade) if facing != "side" else ""),
        path(SHORT[facing], s.hair) + balls + gleam,
    )


def pony(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A high ponytail."""
    tie = hair.tie or s.shine
    if facing == "up":
        tail = path("M 20 9 C 16 24 20 36 25 42 C 30 34 30 20 27 8 Z", lighter(s.hair, 0.12))
        return Tuft("", capped("up", s) + tail + line("M 20.4 9 h 6.6", tie, 2.4))
    tail = path("M 14 8 C 1 3 -1 20 5.6 33 C 12 27 12 16 18 12 Z", s.hair) + line(
        "M 7 9 C 3 14 3.4 22 6.4 28", s.shine, 1.4, opacity=0.6
    )
    return Tuft(tail, capped(facing, s) + line("M 13.4 6.4 l 2.6 3.8", tie, 2.6))


def quiff(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """High over the brow."""
    outline = {
        "down": "M 11.5 21 C 10 13 10 10 13 8 C 14 2 24 -3 32 -1 C 38 -2 40 4 37.6 8 C 37.6 12 37.4 16 36.6 21"
        " C 35.6 16 34.6 13 33 11 C 27 12 20 10 15 12 C 13 15 12.4 18 11.5 21 Z",
        "side": "M 11 22 C 9 10 13 4 22 2 C 28 -3 40 -3 41 4 C 41 9 38 12 34.6 12 C 31 11.4 28"
        " 12.4 25 13.4 C 22 15 20.4 18 19.6 21"
        " C 19 25 17.4 27.6 15 27.8 C 12.4 27 11.4 25 11 22 Z",
        "up": "M 11 22 C 9 8 12 2 24 -1 C 33 -3 40 4 37 22 C 37.4 26 35.6 29 33 29.4 Q 24 31.4"
        " 15 29.4 C 12.4 29 10.6 26 11 22 Z",
    }[facing]
    return Tuft("", path(outline, s.hair) + line("M 15 8 C 19 3 25 1 31 2", s.shine, 1.7, opacity=0.75))


def receding(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """High at the temples."""
    outline = {
        "down": "M 11.4 22 C 9.6 12 13 5 24 5 C 35 5 38.4 12 36.6 22 C 36 17 35 12 32.6 9.6 C 29 8.6"
        " 27 10 24 10 C 21 10 19 8.6 15.4 9.6"
        " C 13 12 12 17 11.4 22 Z",
        "side": "M 10.8 22 C 8.6 9 14 4.4 24 4.4 C 29 4.4 32 5.6 33 8 C 29 8 25.6 9 23 11.4 C 20.6 14 20 18 19.4 22"
        " C 18.6 26 17 27.8 15 27.8 C 12.4 27 11.2 25 10.8 22 Z",
        "up": SHORT["up"],
    }[facing]
    return Tuft("", path(outline, s.hair) + line("M 15 9 C 18 6.6 22 6 27 6.4", s.shine, 1.4, opacity=0.7))


def shag(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Untidy, with a pointed fringe."""
    behind = path("M 10 14 C 7 30 5.6 33 7.6 36 L 14 34 L 36 35 L 40 34 C 41 30 40 26 38 14 Z", s.shade)
    if facing == "up":
        back = (
            "M 10.4 22 C 7.6 5 16 2 24 2 C 32 2 40.4 5 37.6 22 C 38.6 28 40 32 40.6 35 L 36 33.4"
            " L 34 37 L 29 34.6 L 25 38 L 20 34.6"
            " L 15 37 L 12 33.4 L 7.4 35.4 C 8.6 31 9.6 27 10.4 22 Z"
        )
        return Tuft("", path(back, s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7))
    outline = (
        "M 10 31 C 7 8 14 2 24 2 C 35 2 41 8 38.4 31 C 36.4 27 36 21 35 18 L 31 20 L 30"
        " 15 C 27 19 24 20 21 20.5 L 21 16"
        " C 18 20 15 22 13.6 24 C 13 28 12 30 10 31 Z"
        if facing == "down"
        else "M 8 36 C 8.6 30 9 27 9.4 24 C 7.4 8 14 2 25 2 C 34 2 39.4 7 38.4 18 L 34.6 15 L"
        " 33 19 L 29 15.6 L 26 20 L 22.4 17"
        " C 20.6 22 20.6 28 18 34 L 14 32 Z"
    )
    return Tuft(behind if facing == "down" else "", path(outline, s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7))


def sidepart(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Combed across."""
    outline = SHORT[facing]
    if facing == "down":
        outline = (
            "M 11.4 21 C 10 14 10 10 12 8.6 C 14 4 20 2.4 26 2.4 C 34 2.4 39 8 37 21 C 36 16.4 35.4 13.4 34 11.4"
            " C 28 13.4 21 12 17.6 8.6 C 16 11 14 12.6 13 14 C 12.4 16 11.8 18 11.4 21 Z"
        )
    return Tuft(
        "",
        path(outline, s.hair)
        + line("M 18 8.6 C 22 11 28 11.6 33 10.4 M 18 6 C 23 5 29 5.4 33 7.6", s.shine, 1.3, opacity=0.7),
    )


def slick(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Back from a widow's peak, grey temples."""
    outline = {
        "down": "M 11 21 C 9 7 16 3 25 3.4 C 34 3.6 38 9 37 21 C 36 15 34 11 32 10 C 28 9"
        " 26 13 25 14 C 22 10 18 9 15 12"
        " C 13 15 12 18 11 21 Z",
        "side": "M 10.8 23 C 8.2 8 14 3 24 3 C 31 3 36 5.4 36.4 11.6 C 32 9.6 28.4 10.4 26 13 C 23 12 20.4 15 19.6 20"
        " C 19 24.6 17.6 28.4 15 28.6 C 12.2 28 11.2 26 10.8 23 Z",
        "up": SHORT["up"],
    }[facing]
    grey = {
        "down": "M 11 21 C 10.4 17 10.8 14 12 12 C 13 14 13.2 17 12.6 19 Z M 37 21 C 37.6 17 37.2"
        " 14 36 12 C 35 14 34.8 17 35.4 19 Z",
        "side": "M 19.6 20 C 18 17 15 17 12.6 19 C 13 23 14.6 25.6 16.6 25.4 C 18.4 24 19.2 22 19.6 20 Z",
        "up": "M 11.4 20 C 10.8 24 12 27 14 28 C 13.4 25 13 22 13.2 19 Z M 36.6 20 C 37.2 24 36"
        " 27 34 28 C 34.6 25 35 22 34.8 19 Z",
    }[facing]
    return Tuft(
        "",
        path(outline, s.hair)
        + path(grey, s.shine, opacity=0.8)
        + line("M 15 9 C 18 5.5 22 4.6 27 5", lighter(s.hair, 0.35), 1.5, opacity=0.8),
    )


def swept(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Swept back and full."""
    outline = {
        "down": "M 11 22 C 9 8 15 2.4 25 2.4 C 35 2.4 39 9 37 22 C 36 16 34 12 32 10 C 25 12 18"
        " 10.5 15 12 C 13 15 12 19 11 22 Z",
        "side": "M 10 23 C 6.8 8 14 2 24 2 C 32 2 37.6 5 37 12.4 C 33 10 28.6 10.8 26"
        " 12.6 C 22.6 14.4 20.6 17 19.8 21"
        " C 19 26 17 29.6 14.4 29.6 C 11.4 28.6 10.4 26 10 23 Z",
        "up": "M 10.6 22 C 8 5 16 2.2 24 2.2 C 32 2.2 40 5 37.4 22 C 38 27 36 30 33 30.4 Q 24"
        " 32.4 15 30.4 C 12 30 10 27 10.6 22 Z",
    }[facing]
    return Tuft(
        "",
        path(outline, s.hair)
        + line("M 14.4 9.6 C 18 5.4 23 4.2 29 5.4 M 13 15 C 13.6 12 15 10.6 16.6 9.6", s.shine, 1.5, opacity=0.8),
    )


def tapered(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Short and feathered."""
    outline = dict(SHORT)
    outline["down"] = (
        "M 11 25 C 8.6 8 15 2.8 24 2.8 C 34 2.8 39 8 37 24 C 36 18 34.6 14 32 11.4 C 29 15 26 16.4 22 16.6 L 23 14"
        " C 20 16.6 17 17.6 13.8 17.6 C 13 20 12.4 23 11 25 Z"
    )
    return Tuft("", path(outline[facing], s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7))


def waves(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Waves to the shoulders."""
    behind = path(
        "M 10 14 C 5 22 10 28 6.4 35 C 5.6 40 11 42 14 40 L 34 40 C 38 42 43 39 41.6 34 C 38 28 43 22 38 14 Z",
        s.shade,
    )
    if facing == "up":
        back = (
            "M 10.4 20 C 7.6 5 16 2.4 24 2.4 C 32 2.4 40.4 5 37.6 20 C 41.6 26 38 31 41.4 36"
            " C 42 41 36 42 33 40 Q 24 44 15 40"
            " C 12 42 6 41 6.6 36 C 10 31 6.4 26 10.4 20 Z"
        )
        return Tuft(
            "",
            path(back, s.hair)
            + line(
                "M 14 10 C 17 6 22 5 26 5.4 M 17 24 C 15 29 18 33 16 38 M 30 24 C 33 29 29 33 31 38",
                s.shine,
                1.4,
                opacity=0.6,
            ),
        )
    return Tuft(behind, capped(facing, s, LONG))


def wisp(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """Thin, brushed up."""
    sides = {
        "down": "M 11.4 22 C 9.8 17 10 12 12.4 9 C 14 11 13.4 17 12.6 20 Z M 36.6 22 C 38.2 17 38"
        " 12 35.6 9 C 34 11 34.6 17 35.4 20 Z",
        "side": "M 11 22 C 9 14 11 8 16 6 C 19 9 20 15 19.6 20 C 19 25 17.4 27.8 15 27.8 C 12.6 27 11.4 25 11 22 Z",
        "up": "M 11.2 20 C 10 26 12 29 15 29.4 Q 24 31.4 33 29.4 C 36 29 38 26 36.8 20 C 34 12"
        " 30 9 24 9 C 18 9 14 12 11.2 20 Z",
    }[facing]
    tuft = {
        "down": "M 15 10 C 16.4 5 22 2 29 2 C 33.4 1.4 36 4.4 34.4 7.6 C 33 6.4 31.4 6 30 6.4 C 25 6 19 7 15 10 Z",
        "side": "M 15.4 8 C 20 3.6 27 2 32.4 2 C 37 1.8 39 5 37.4 8.4 C 36 7 34 6.6 32.4 7 C 27 6.4 21 6.8 15.4 8 Z",
        "up": "M 15.4 9.4 C 18 5 24 3 29.6 3.2 C 33 3.4 34.6 6 33 9.4 C 28 7 20 7 15.4 9.4 Z",
    }[facing]
    return Tuft(
        "",
        path(sides, s.hair) + path(tuft, s.hair) + line("M 18 6.4 C 22 3.4 27 2.4 32 2.8", s.shine, 1.3, opacity=0.8),
    )


def headscarf(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A silk square tied under the chin, curls at the brow."""
    curl = hair.tie or s.shine
    if facing == "up":
        back = (
            "M 10 20 C 6.6 4 15 1 24 1 C 33 1 41.4 4 38 20 C 38.6 28 36 33 31 36 L 24 43 L 17 36"
            " C 12 33 9.4 28 10 20 Z"
        )
        fold = line("M 11.6 27 Q 24 35 36.4 27", s.shade, 1.3, opacity=0.8)
        return Tuft("", path(back, s.hair) + fold + line(GLEAM, s.shine, 1.6, opacity=0.7))
    if facing == "side":
        puffs = "".join(circle(x, y, 2.5, curl) for x, y in ((36, 12.4), (33, 9.6), (29.6, 9.4), (26.6, 12)))
        cloth = (
            "M 9.6 24 C 6 6 14 1 24 1 C 32 1 36.6 4 37 8.6 C 32 8 27.6 10 25.4 14 C 23.6 18 24 24 26.4 29"
            " L 30.6 34 L 27 36.6 C 20 35 11 32 9.6 24 Z"
        )
        knot = path("M 28 33 L 36 39 L 29.6 39.6 L 26.6 35.6 Z", s.hair) + circle(29, 34.6, 2, s.shine)
        return Tuft("", puffs + path(cloth, s.hair) + knot + line(GLEAM, s.shine, 1.6, opacity=0.7))
    puffs = "".join(
        circle(x, y, 2.6, curl) for x, y in ((14.6, 13), (18.4, 10.6), (22.8, 9.6), (27, 10), (31, 11.4), (34, 14))
    )
    ring = (
        "M 10 22 C 6.6 4 15 1 24 1 C 33 1 41.4 4 38 22 C 37.4 28 33 33 27 36 L 21 36 C 15 33 10.6 28 10 22 Z"
        " M 13 22 C 13.4 28 18 33 24 34.4 C 30 33 34.6 28 35 22 C 35.6 15 31 9.6 24 9.6 C 17 9.6 12.4 15 13 22 Z"
    )
    knot = path("M 23 34.6 L 15 40 L 20.4 41.4 Z M 25 34.6 L 33 40 L 27.6 41.4 Z", s.hair) + circle(
        24, 35.4, 2.3, s.shine
    )
    return Tuft("", puffs + path(ring, s.hair, fill_rule="evenodd") + knot + line(GLEAM, s.shine, 1.6, opacity=0.7))


def mop(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A child's thatch, one tuft standing at the crown."""
    outline = {
        "down": "M 10.6 24 L 8 21.6 L 9.6 20 C 8 15 8.4 11 10 8.6 C 12 4.4 16 2.6 19 2.4 C 21 -0.6 25 -2.6 30 -3.4"
        " C 28 -1 28.4 0.6 30 1.8 C 35 3.4 39 8 39.4 14 L 37.8 14.4 C 38.4 18 38 21 36.8 23 C 36.4 18 35.6 15 34 13"
        " L 31.6 16.6 L 29.6 13 L 26 17 L 23 13 L 18.6 17 L 16 14 C 13.4 16.6 12.4 20 10.6 24 Z",
        "side": "M 10.4 25 L 7.6 23 L 9 20.6 C 7 13 8.6 7.6 12 5 C 15 2.6 18 2 20 2 C 22 -1 26 -3 31 -3.6"
        " C 29 -1 29.4 0.6 31 1.8 C 36 3.6 38.8 8.4 38.6 14.4 L 36 17.4 L 34 13.6 L 31 17.4 L 28 13.6 L 24.6 17.6"
        " C 21 18.6 20 21 19.4 25 C 18.6 28 16.6 29 14.4 28.6 C 12 28 10.8 27 10.4 25 Z",
        "up": "M 10.6 22 L 8 20.6 L 9.6 18 C 8 10 11 3.4 18 2.4 C 20 -0.6 24 -2.6 29 -3.4 C 27 -1 27.4 0.6 29 1.8"
        " C 36.6 3 40 10 38.4 18 L 40 20.6 L 37.4 22 C 37.8 26 36 29 34 28.6 L 31 31 L 27.6 29.4 L 24 31.6"
        " L 20.4 29.4 L 17 31 L 14 28.6 C 12 29 10.2 26 10.6 22 Z",
    }[facing]
    return Tuft("", path(outline, s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7))


def plaits(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A plait over each shoulder."""
    tie = hair.tie or s.shine

    def plait(x: float, lean: float, links: int) -> str:
        drawn = "".join(
            ellipse(x + lean * n, 31 + 3.8 * n, 3.2 - 0.2 * n, 2.7, s.hair if n % 2 else mix(s.hair, s.shine, 0.35))
            for n in range(links)
        )
        end_x, end_y = x + lean * links, 31 + 3.8 * links - 1
        return drawn + line(f"M {end_x - 1.6} {end_y} h 3.2 M {end_x} {end_y} v 3.4", tie, 1.9)

    if facing == "up":
        parting = line("M 24 3.6 V 27", s.shade, 1.1, opacity=0.8)
        return Tuft("", path(LONG["up"], s.hair) + parting + plait(16, -0.3, 5) + plait(32, 0.3, 5))
    if facing == "side":
        return Tuft("", path(LONG["side"], s.hair) + line(GLEAM, s.shine, 1.6, opacity=0.7) + plait(15.6, 0.4, 5))
    halves = (
        "M 11 27 C 8 8 15 3 24 3 C 33 3 40 8 37 27 C 36.6 20 32 13 25 7.6 C 22 13.6 14.6 16 12.6 20 C 12 23 11.4 25"
        " 11 27 Z"
    )
    parting = line("M 25 7.6 L 24 3.4", s.shade, 1.1)
    return Tuft(
        "",
        path(halves, s.hair)
        + parting
        + line(GLEAM, s.shine, 1.4, opacity=0.7)
        + plait(11, -0.1, 5)
        + plait(37, 0.1, 5),
    )


def wrap(hair: Hair, s: Shades, facing: Facing) -> Tuft:
    """A cloth wound high around the head, its end a fan."""
    print_ = hair.streak or s.shine
    fan = {
        "down": "M 22 0 C 14 -2 9 -6 9 -7.6 C 13 -8 17 -7 19.4 -5 C 20 -7.4 22 -7.8 24 -7 C 27 -5 28 -2 28 0 Z",
        "side": "M 16 1 C 9 0 4 -4 4 -6.4 C 8 -7 12 -6.4 14.4 -4.4 C 15 -7 18 -7.6 20 -6.4 C 22.6 -4 23 -1 22.6 1 Z",
        "up": "M 26 0 C 34 -2 39 -6 39 -7.6 C 35 -8 31 -7 28.6 -5 C 28 -7.4 26 -7.8 24 -7 C 21 -5 20 -2 20 0 Z",
    }[facing]
    dome = {
        "down": "M 10.6 17 C 6.6 4 13 -4 24 -4 C 35 -4 41.4 4 37.4 17 C 34 11.4 29 10 24 10 C 19 10 14 11 10.6 17 Z",
        "side": "M 9.8 20 C 5.6 5 12 -4 24 -4 C 34 -4 40.4 2 38.4 12.6 C 34 9.6 29 9.8 24.6 12.4 C 20.4 14.6 18.6 17"
        " 17.4 21 C 14.6 23.6 11 23 9.8 20 Z",
        "up": "M 10.8 22 C 6 4 13 -4 24 -4 C 35 -4 42 4 37.2 22 Q 24 28 10.8 22 Z",
    }[facing]
    winds = line("M 9.6 10 C 15 3.6 27 1 38.4 6 M 9.4 6 C 14 0.6 26 -2.6 36.4 1.6", s.shade, 1.4, opacity=0.75)
    marks = "".join(
        path(f"M {x} {y - 1.7} l 1.5 1.7 l -1.5 1.7 l -1.5 -1.7 Z", print_)
        for x, y in ((14, 9.4), (20, 5.6), (27, 4.4), (34, 6.6), (18, 0.6), (26, -1.2))
    )
    under = path(SHORT[facing], hair.tie or s.shade) if facing != "down" else ""
    return Tuft(path(fan, s.shade), under + path(dome, s.hair) + winds + marks)


SMALL_STYLES: dict[str, Callable[[Hair, Shades, Facing], Tuft]] = {
    style.__name__: style
    for style in (
        *(afro, bald, beanie, bob, braid, bun, cap, crop, curls, curltop, fringe, headscarf, hijab, knot, locs),
        *(mop, perm, plaits, pony, quiff, receding, shag, sidepart, slick, swept, tapered, waves, wisp, wrap),
    )
}


def small_hair(hair: Hair, facing: Facing) -> Tuft:
    """Return `hair` as a walking figure shows it from `facing`."""
    return SMALL_STYLES[hair.style](hair, shades(hair), facing)
