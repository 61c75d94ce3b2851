"""The two looks of a field under repair: a cut tooth, or layers of code around a core. Same places, other matter.

A pattern says what a thing is, beside its colour: every pattern of a look differs from every other in shape. They are
given for samples (y, x) of the field's picture, two pixels of the canvas to a side, 0 to 1.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.content.repair import Skin
from game.content.teeth import COLUMNS, ROWS
from game.desktop.colours import Colour, rgb
from game.desktop.tooth import CELL, Pixels

HALF = 2  # px of the canvas to a side of a sample of the picture
SAMPLES = CELL // HALF  # to a cell's side

Samples = npt.NDArray[np.int64]
Pattern = Callable[[Samples, Samples], Pixels]
Stop = tuple[float, Colour, float]  # how much mineral is gone, 0 to 1; colour; density, 0 to 1

TILE = 120  # samples to a side of the square of film that repeats
SHEETS = (  # of bodies: samples between two, least and most radius, film that the first and the last of them need
    (5, (5.0, 8.5), (0.04, 0.4)), (6, (4.5, 7.5), (0.10, 0.65)), (5, (2.8, 5.0), (0.25, 0.95)),
)  # fmt: skip
WIDE = 4.8  # samples of radius from which on a germ is seen in a body
TOUCHES = 0.10  # of a body, that may lie over another of its sheet
SEED = 11  # of where the bodies of the film are


class Look(NamedTuple):
    """How the matter of a field looks."""

    parts: tuple[str, str, str]  # what enamel, dentin and pulp are called here
    decay: tuple[Stop, ...]
    rim: Colour  # the lit edge of a hole
    fresh: Colour  # mineral laid in this round
    seal: Colour  # its hatching and its edge
    hatch: Pattern
    slime: Colour  # film, as far as it is thin
    bodies: tuple[Colour, ...]  # of the film, dark first
    sheen: Colour
    germ: Colour
    slanted: bool  # whether the bodies are slanted blocks, else round
    sour: Colour
    spur: Colour  # overgrowth
    square: bool  # whether heat glows in squares, else in rings


def strokes(y: Samples, x: Samples) -> Pixels:
    """Return slanted strokes, as of mineral laid crystal by crystal."""
    return marked(np.abs((x + y) % 7 - 3) < 1.4)


def code_lines(y: Samples, x: Samples) -> Pixels:
    """Return short level dashes of unequal length, as of lines of code."""
    row = y // 4
    return marked((y % 4 < 2) & ((x + row * 13) % (11 + row % 3 * 4) > 3))


def lattice(y: Samples, x: Samples) -> Pixels:
    """Return three sets of parallel lines that cross."""
    found = np.zeros(np.broadcast_shapes(y.shape, x.shape), bool)
    for angle in (0.0, 1.0472, -1.0472):
        found |= np.abs((x * np.sin(angle) + y * np.cos(angle)) % 9 - 4.5) < 0.6
    return marked(found)


def drops(y: Samples, x: Samples) -> Pixels:
    """Return small rings by rows, each row half a step aside."""
    return marked(np.abs(far_from_drops(y, x) - 2.0) < 0.9)


def around_drops(y: Samples, x: Samples) -> Pixels:
    """Return the discs that the rings of `drops` lie on."""
    return marked(far_from_drops(y, x) < 3.9)


def far_from_drops(y: Samples, x: Samples) -> Pixels:
    """Return how far each sample is from the middle of the drop next to it."""
    row = y // 9
    far: Pixels = np.hypot((x + row % 2 * 5) % 10 - 4.5, y % 9 - 4.0)
    return far


def scratches(y: Samples, x: Samples) -> Pixels:
    """Return thin, steep scratches of unequal length, the other way than `strokes`."""
    return marked(((2 * x - y) % 17 < 2) & ((y + 5 * x) % 41 < 30))


def scales(y: Samples, x: Samples) -> Pixels:
    """Return the edges of scales that lie over each other, as of something that grew."""
    row = y // 6
    return marked(np.abs(np.hypot((x + row % 2 * 5) % 10 - 4.5, y % 6 - 6.0) - 5.0) < 0.9)


def scan_lines(y: Samples, x: Samples) -> Pixels:
    """Return level lines that go through, as of a hologram."""
    return marked(np.broadcast_to(y % 5 < 2, np.broadcast_shapes(y.shape, x.shape)))


def marked(where: npt.NDArray[np.bool_]) -> Pixels:
    """Return 1 where a pattern is, else 0."""
    found: Pixels = where.astype(np.float32)
    return found


LOOKS: dict[Skin, Look] = {
    "tooth": Look(
        parts=("Enamel", "Dentin", "Pulp"),
        decay=((0.00, "#efe3c8", 0.00), (0.10, "#e6cf9f", 0.06), (0.26, "#d9b076", 0.42), (0.42, "#b5793a", 0.78),
               (0.52, "#8a5526", 0.92), (0.70, "#4a2416", 0.97), (1.00, "#1c0c10", 1.00)),
        rim="#ffb060", fresh="#eafffb", seal="#35e0c8", hatch=strokes,
        slime="#4d7a2c", bodies=("#5f9440", "#7fae3a", "#94c24a"), sheen="#dff29a", germ="#3a2a5a", slanted=False,
        sour="#fff27a", spur="#dff7ee", square=False,
    ),
    "code": Look(
        parts=("Shell", "Layers", "Core"),
        decay=((0.00, "#1d4f7a", 0.00), (0.10, "#27305f", 0.20), (0.26, "#2a1f4d", 0.62), (0.42, "#1d1236", 0.88),
               (0.52, "#140b28", 0.95), (0.70, "#0b0618", 0.98), (1.00, "#040208", 1.00)),
        rim="#c77dff", fresh="#0f4d58", seal="#7dfff0", hatch=code_lines,
        slime="#5a1238", bodies=("#a81f52", "#d9305f", "#ff4d6d"), sheen="#ffd0d8", germ="#14061a", slanted=True,
        sour="#fff27a", spur="#7dfff0", square=True,
    ),
}  # fmt: skip


class Bodies(NamedTuple):
    """A sheet of bodies of film over the whole field: painted, and which of them is where."""

    paint: Pixels  # (4, 320, 480): blue, green, red, each multiplied by density, and density
    number: npt.NDArray[np.intp]  # (320, 480): which body is on top; 0 for none
    x: npt.NDArray[np.intp]  # the cell that the middle of each body is in; of number 0 too, which needs too much
    y: npt.NDArray[np.intp]
    needs: Pixels  # film, of 1, that each needs to be there


def bodies(look: Look, apart: int, radii: tuple[float, float], needs: tuple[float, float]) -> Bodies:
    """Return a sheet of bodies, `apart` samples from each other before they are moved at random.

    They are painted on one square that repeats without a seam; those that lie over its edge stay one body.
    """
    chance = np.random.default_rng(SEED + apart)
    paint, number = np.zeros((TILE, TILE, 4), np.float32), np.full((TILE, TILE), -1, np.intp)
    over_x, over_y = np.zeros_like(number), np.zeros_like(number)  # squares by which a body's middle is elsewhere
    grid = [(x, y) for y in range(0, TILE, apart) for x in range(0, TILE, apart)]
    places = np.array(grid)[chance.permutation(len(grid))] + chance.uniform(0, apart * 0.8, (len(grid), 2))
    reach = round(radii[1] * (1.9 if look.slanted else 1)) + 1
    away = np.arange(-reach, reach + 1)
    for index, (x, y) in enumerate(places):
        if number[int(y) % TILE, int(x) % TILE] >= 0:
            continue
        down, across = (away + 0.5 - y % 1)[:, None], away + 0.5 - x % 1
        body, painted = one_body(look, index, across, down, chance.uniform(*radii), chance.uniform(0, 3.14))
        rows, columns = away + int(y), away + int(x)
        area = np.ix_(rows % TILE, columns % TILE)
        if (number[area][body] >= 0).mean() > TOUCHES:
            continue  # what lies under another would be cut where that one is gone
        paint[area] = np.where(body[..., None], painted, paint[area])
        for grid_of, value in ((number, index), (over_x, columns // TILE), (over_y, rows[:, None] // TILE)):
            grid_of[area] = np.where(body, value, grid_of[area])
    return over_the_field(paint, number, (over_x, over_y), places, chance.uniform(*needs, len(places)))


def one_body(
    look: Look, index: int, across: Pixels, down: Pixels, radius: float, turn: float
) -> tuple[npt.NDArray[np.bool_], Pixels]:
    """Return where a body is, around its middle, and what it looks like there, as `Bodies.paint` has it."""
    if look.slanted:
        far = np.maximum(np.abs(across + down * 0.5) / (radius * (1 + turn / 5)), np.abs(down) / (radius * 0.55))
        light = 1.0 + 0.25 * (down < -radius * 0.3) - 0.35 * (far > 0.8)
    else:
        far = np.hypot(across, down) / radius
        light = 1.06 - 0.20 * (across + down) / radius - 0.34 * (far > 1 - 1.3 / radius)
    colour = np.array(rgb(look.bodies[index % len(look.bodies)])[::-1], np.float32)
    painted: Pixels = (colour * np.broadcast_to(light, far.shape)[..., None]).clip(0, 255)
    if look.slanted:
        painted[(np.abs(down) < 0.8) & (far < 0.62)] = rgb(look.sheen if index % 4 == 0 else look.germ)[::-1]
        return soft_edged(painted, far, radius * 0.55)
    painted[np.hypot(across + radius * 0.32, down + radius * 0.36) < radius * 0.26] = rgb(look.sheen)[::-1]
    if index % 3 == 0 and radius > WIDE:
        u, v = across * np.cos(turn) + down * np.sin(turn), down * np.cos(turn) - across * np.sin(turn)
        painted[((u - 1) / 3.1) ** 2 + ((v - 1.5) / 1.5) ** 2 < 1] = rgb(look.germ)[::-1]
    return soft_edged(painted, far, radius)


def soft_edged(painted: Pixels, far: Pixels, radius: float) -> tuple[npt.NDArray[np.bool_], Pixels]:
    """Return where a body is, and its picture with a soft edge; `far` is 1 at the edge, `radius` samples out."""
    density = ((1 - far) * radius + 0.5).clip(0, 1)[..., None]
    return density[..., 0] > 0, np.concatenate([painted * density, 255 * density], -1).astype(np.float32)


def over_the_field(
    paint: Pixels, number: npt.NDArray[np.intp], over: tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]],
    places: npt.NDArray[np.float64], needs: npt.NDArray[np.float64],
) -> Bodies:  # fmt: skip
    """Return the square of bodies laid over the whole field, every copy of a body with a number of its own."""
    height, width = ROWS * SAMPLES, COLUMNS * SAMPLES
    y, x = np.mgrid[:height, :width]
    at = y % TILE, x % TILE
    wide, tall = width // TILE + 3, height // TILE + 3  # squares, with one more to each side
    square = (y // TILE + 1 - over[1][at]) * wide + x // TILE + 1 - over[0][at]
    numbers = np.where(number[at] < 0, 0, 1 + square * len(places) + number[at])
    row, column = np.divmod(np.arange(wide * tall), wide)
    middle_x = (column[:, None] - 1) * TILE + places[:, 0]
    middle_y = (row[:, None] - 1) * TILE + places[:, 1]
    cell_x, cell_y = (
        np.concatenate([[0], (middle.ravel() // SAMPLES).clip(0, most - 1)]).astype(np.intp)
        for middle, most in ((middle_x, COLUMNS), (middle_y, ROWS))
    )
    needed = np.concatenate([[9.0], np.tile(needs, wide * tall)]).astype(np.float32)
    return Bodies(np.ascontiguousarray(paint[at].transpose(2, 0, 1)), numbers, cell_x, cell_y, needed)


@cache
def film(skin: Skin) -> tuple[Bodies, ...]:
    """Return the sheets of bodies that a film is drawn with, the lowest one first; kept."""
    return tuple(bodies(LOOKS[skin], apart, radii, needs) for apart, radii, needs in SHEETS)
