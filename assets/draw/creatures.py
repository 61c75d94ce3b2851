"""What walks or floats and is nobody's portrait: a dog, and a stray nanobot.

A dog's sheet is laid out as a person's (see `actors`). A nanobot's sheet is one row of cells of 32 by 32 px,
a loop of its glimmer.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from assets.draw.actors import CELL, COLUMNS, ROWS, cell, contour
from assets.draw.gait import FRAMES
from assets.draw.palette import CAMPAIGNS, INK, PLASTIC, SMALL_EYE, WHITE, Colour, darker, lighter, mix
from assets.draw.svg import Drawing, circle, document, ellipse, group, line, path, radial

BOT_CELL = 32
BOT_FRAMES = 8

TROT_REACH = 4.4  # units a paw is before or behind its hip
TROT_LIFT = 3.0
STANCES = (0.0, 0.5, 0.5, 0.0)  # phase of the paws: diagonal pairs step together


class Dog(NamedTuple):
    """What a dog looks like."""

    coat: Colour
    belly: Colour
    right_ear: Colour
    left_ear: Colour
    collar: Colour


BISCUIT = Dog(coat="#8a5a36", belly="#c79a6a", right_ear="#5f3a22", left_ear="#f4efe6", collar="#5f86b8")


def outputs() -> Iterator[Drawing]:
    """Yield the sheets of the dog in the meadow and of the bot that did not come home."""
    width, height = CELL[0] * COLUMNS, CELL[1] * len(ROWS)
    yield Drawing("levels/mira/sprites/biscuit.png", dog_sheet(BISCUIT), width, height, step=4)
    bot = bot_sheet(CAMPAIGNS["mira"].accent)
    yield Drawing("levels/mira/sprites/crumb.png", bot, BOT_CELL * BOT_FRAMES, BOT_CELL)


def dog_sheet(dog: Dog) -> str:
    """Return the document of all frames of `dog`."""
    views = {"down": dog_down, "up": dog_up}
    cells = []
    for row, (name, facing, mirrored) in enumerate(ROWS):
        for column in range(COLUMNS):
            phase = None if column == 0 else (column - 1) / FRAMES
            if facing == "side":
                drawn = dog_side(dog, phase, near_is_left=mirrored)
                drawn = group(drawn, transform="translate(52 0) scale(-1 1)" if mirrored else "translate(-4 0)")
            else:
                drawn = views[name](dog, phase)
            cells.append(cell(column, row, drawn, "walker"))
    return document(CELL[0] * COLUMNS, CELL[1] * len(ROWS), *cells, defs=contour())


def paw(phase: float | None, offset: float) -> tuple[float, float]:
    """Return how far forward and up a paw is in a trot; None stands."""
    if phase is None:
        return 0.0, 0.0
    turn = 2 * math.pi * (phase + offset)
    return TROT_REACH * math.cos(turn), TROT_LIFT * max(0.0, -math.sin(turn))


def hop(phase: float | None) -> float:
    """Return how far the body rises in a trot."""
    return 0.0 if phase is None else 1.2 * abs(math.sin(2 * math.pi * phase))


def dog_side(dog: Dog, phase: float | None, *, near_is_left: bool) -> str:
    """Return the dog looking to the right; `near_is_left` says which of its sides is drawn in front."""
    coat, rise = dog.coat, hop(phase)
    near_ear, far_ear = (dog.left_ear, dog.right_ear) if near_is_left else (dog.right_ear, dog.left_ear)
    legs = []
    for hip, stance, tint in zip((35.0, 15.0, 32.0, 12.4), STANCES, (0.3, 0.3, 0.0, 0.0), strict=True):
        forward, up = paw(phase, stance)
        colour = darker(coat, tint)
        bend = 1.6 if hip < 20 else -0.8
        legs.append(
            line(
                f"M {hip} {54 - rise} Q {hip + forward * 0.4 - bend} {60 - up} {hip + forward} {66 - up}", colour, 4.2
            )
            + ellipse(hip + forward + 1.0, 66.6 - up, 3, 1.9, mix(dog.belly, colour, tint))
        )
    wag = 0.0 if phase is None else 3 * math.sin(4 * math.pi * phase)
    tail = line(f"M 9.6 {47 - rise} Q 3 {45 - rise} {3.4 + wag * 0.3} {36 - rise - wag}", coat, 3.8)
    body = (
        path(
            "M 8.6 48 C 8.6 43 13 41.6 19 42.4 C 25 43.2 31 41.6 36 41 C 40.6 41 41.6 47"
            " 40 51.6 C 38 57.4 33 57.6 28 56.4"
            " C 22 55.2 17 58.4 12.6 57 C 9 55.6 8.6 51.4 8.6 48 Z",
            coat,
        )
        + path("M 29 56.4 C 34 58 38.4 57 40 51.6 C 40.8 49 40.8 46.6 40.2 45 C 37.6 48 33 51 29 56.4 Z", dog.belly)
        + line("M 14 45.6 Q 22 44 30 45", lighter(coat, 0.25), 1.6, opacity=0.6)
    )
    head = (
        path("M 37.4 29.4 C 38 25 43.4 23.8 45.6 27.4 C 47 30 46.4 32.4 45 33 Z", far_ear)
        + path(
            "M 32.6 33 C 33.4 28.6 38 26.4 42 27.6 C 45.4 28.6 46.6 31 47.4 33 C 50.4 33.2 52.4"
            " 34.6 52.2 37 C 52 39.8 48 41 44.6 40.8"
            " C 41 44.4 34.4 43.4 32.6 39.6 C 31.8 37.6 32 35 32.6 33 Z",
            coat,
        )
        + path(
            "M 45 36.4 C 48 35.4 51.6 35.4 52.2 37 C 52 39.8 48 41 44.6 40.8 C 43.6 39.4 43.8 37.4 45 36.4 Z",
            dog.belly,
        )
        + ellipse(51.6, 34.4, 1.9, 1.5, SMALL_EYE)
        + ellipse(43.8, 33, 1.25, 1.6, SMALL_EYE)
        + circle(44.2, 32.4, 0.55, WHITE)
        + path("M 35 28 C 31 28.4 28.8 33 30 39.6 C 31.6 42 35 41.4 36.6 38.4 C 38.2 35 38.4 30.4 35 28 Z", near_ear)
        + line("M 32.2 32 q -1 3 -0.4 6", lighter(near_ear, 0.4), 1, opacity=0.6)
    )
    collar = line("M 33.4 43.4 Q 37.6 46.6 42 43.6", dog.collar, 2.6) + circle(
        38.4, 46.4, 1.5, lighter(dog.belly, 0.4)
    )
    nod = 0.0 if phase is None else 0.7 * math.sin(4 * math.pi * phase)
    lifted = f"translate(0 {-rise})"
    return (
        tail
        + "".join(legs[:2])
        + group(body, transform=lifted)
        + "".join(legs[2:])
        + group(collar, transform=lifted)
        + group(head, transform=f"translate(0 {nod - rise})")
    )


def dog_down(dog: Dog, phase: float | None) -> str:
    """Return the dog coming towards the viewer; its left ear is on the viewer's right."""
    coat, rise = dog.coat, hop(phase)
    wag = 1.0 if phase is None else 4 * math.sin(4 * math.pi * phase)
    tail = line(f"M 24 44 Q {24 + wag} 38 {25 + wag * 2} {33 - rise}", darker(coat, 0.15), 3.6)
    paws = ""
    for x, stance in ((19.4, 0.0), (28.6, 0.5)):
        forward, up = paw(phase, stance)
        y = 66 - up + forward * 0.3
        paws += line(f"M {x} {55 - rise} L {x} {y - 1}", coat, 4.6) + ellipse(x, y + 0.6, 3, 2, dog.belly)
    body = ellipse(24, 53 - rise, 9.4, 8.6, darker(coat, 0.12)) + ellipse(24, 55 - rise, 5.4, 6.6, dog.belly)
    head = (
        ellipse(24, 40, 10, 9, coat)
        + path("M 16.4 33 C 11.6 33.4 10.4 39 12 45 C 14.6 47 17.6 44 18 40 Z", dog.right_ear)
        + path("M 31.6 33 C 36.4 33.4 37.6 39 36 45 C 33.4 47 30.4 44 30 40 Z", dog.left_ear)
        + ellipse(24, 44.6, 5.4, 4.2, dog.belly)
        + ellipse(24, 42.4, 2.1, 1.5, SMALL_EYE)
        + line("M 24 44 V 46 M 21.6 46.2 q 1.2 1 2.4 0 q 1.2 1 2.4 0", SMALL_EYE, 0.9)
        + "".join(ellipse(x, 38.6, 1.3, 1.7, SMALL_EYE) + circle(x + 0.4, 38, 0.55, WHITE) for x in (19.8, 28.2))
        + line("M 18.2 35.4 q 1.4 -0.8 2.8 0 M 27 35.4 q 1.4 -0.8 2.8 0", darker(coat, 0.4), 1)
    )
    collar = line(f"M 17.6 {48.4 - rise} Q 24 {52.4 - rise} 30.4 {48.4 - rise}", dog.collar, 2.4)
    return tail + body + paws + collar + group(head, transform=f"translate(0 {-rise})")


def dog_up(dog: Dog, phase: float | None) -> str:
    """Return the dog from behind; its left ear is on the viewer's left."""
    coat, rise = dog.coat, hop(phase)
    head = (
        ellipse(24, 39, 9.6, 8.6, coat)
        + path("M 16.8 33 C 12 33.4 11 39 12.6 44.4 C 15.2 46 17.8 43 18.2 39.6 Z", dog.left_ear)
        + path("M 31.2 33 C 36 33.4 37 39 35.4 44.4 C 32.8 46 30.2 43 29.8 39.6 Z", dog.right_ear)
    )
    paws = ""
    for x, stance in ((19.0, 0.5), (29.0, 0.0)):
        forward, up = paw(phase, stance)
        y = 66 - up - forward * 0.3
        paws += line(f"M {x} {57 - rise} L {x} {y - 1}", darker(coat, 0.1), 5) + ellipse(
            x, y + 0.4, 3, 1.9, darker(coat, 0.3)
        )
    body = ellipse(24, 54 - rise, 10, 9.4, coat) + line(
        f"M 20 {47 - rise} Q 24 {45.6 - rise} 28 {47 - rise}", dog.collar, 2.2
    )
    wag = 1.4 if phase is None else 5 * math.sin(4 * math.pi * phase)
    tail = line(f"M 24 {54 - rise} Q {24 + wag} {50 - rise} {24.6 + wag * 1.6} {42 - rise}", lighter(coat, 0.12), 4)
    return group(head, transform=f"translate(0 {-rise})") + paws + body + tail


def bot_sheet(light: Colour) -> str:
    """Return the document of a nanobot's glimmer: it breathes, turns its vanes, and drifts a little."""
    cells = []
    for number in range(BOT_FRAMES):
        turn = 2 * math.pi * number / BOT_FRAMES
        cells.append(
            f'<svg x="{number * BOT_CELL}" y="0" width="{BOT_CELL}" height="{BOT_CELL}" viewBox="-16 -16 32 32">'
            f"{bot(light, turn)}</svg>"
        )
    glow = radial("glow", (0, light, 0.75), (0.45, light, 0.28), (1, light, 0))
    return document(BOT_CELL * BOT_FRAMES, BOT_CELL, *cells, defs=glow)


def bot(light: Colour, turn: float) -> str:
    """Return a nanobot at one moment of its loop, around (0, 0)."""
    breath = 0.5 + 0.5 * math.sin(turn)
    drift = f"translate({0.8 * math.cos(turn)} {1.2 * math.sin(turn)})"
    hexagon = "M 0 -5.4 L 4.7 -2.7 V 2.7 L 0 5.4 L -4.7 2.7 V -2.7 Z"
    vanes = "".join(
        path("M 0 -5 L 2 -9.4 L 0 -11 L -2 -9.4 Z", PLASTIC, transform=f"rotate({math.degrees(turn) / 3 + angle})")
        for angle in (0, 120, 240)
    )
    return circle(0, 0, 11 + 4 * breath, "url(#glow)", opacity=0.55 + 0.45 * breath) + group(
        vanes,
        path(hexagon, PLASTIC, stroke=INK, stroke_width=1),
        path("M 0 -3.4 L 3 -1.7 V 1.7 L 0 3.4 L -3 1.7 V -1.7 Z", light),
        circle(-0.6, -0.8, 1 + 0.5 * breath, lighter(light, 0.75)),
        transform=drift,
    )
