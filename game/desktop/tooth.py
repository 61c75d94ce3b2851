"""The cut tooth of a repair, drawn smooth from its mask of cells: night, gum, enamel, dentin and pulp.

All of it stands still and is drawn once. A place is given in cells of 0.1 mm (column, row) or in pixels of the
canvas; `spot` turns the one into the other. Arrays of pixels have rows first; distances are in pixels, positive
inside of what they are of.
"""

from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.content.teeth import COLUMNS, DENTIN, ENAMEL, GUM, MATERIALS, PULP, ROWS, Tooth, rows
from game.desktop.colours import Colour, rgb
from game.desktop.kit import HEIGHT, WIDTH

Pixels = npt.NDArray[np.floating[Any]]

CELL = 10  # px, of a cell's side
LEFT, TOP = 80, 80  # px, where column 0 and row 0 of the field begin
AREA = pygame.Rect(LEFT, TOP, COLUMNS * CELL, ROWS * CELL)  # of the field on the canvas
BEYOND = (TOP // CELL, LEFT // CELL, (WIDTH - AREA.right) // CELL)  # cells above, left and right of the field

FINE = 4  # samples to a cell's side from which outlines are found
FINEST, SOFT, SOFTER, SOFTEST = 4.0, 8.0, 12.0, 14.0  # samples: how much fissures, pulp, crown and gum are smoothed
NARROW = 9  # cells: gaps in the crown, such as fissures, up to this width keep their shape
NODE = 5  # px between two places where the distance to an outline is measured

ENAMEL_STOPS = ("#f4fdff", "#bfe0f0", "#6f97c0")
DENTIN_STOPS = ("#d98a4e", "#eab877", "#f6dca8")
PULP_STOPS = ("#ff6a7c", "#e0486a", "#8e1f45")
GUM_STOPS = ("#f2879b", "#c9496e", "#5a1540")
NIGHT_STOPS = ("#123a52", "#0a1c30", "#060c18")
ARTERY, VEIN, NERVE = "#ff9fb0", "#6a6cff", "#ffe08a"
DUST = 60
PORES = 60
SEED = 7  # of dust and pores
SHADES = 1024  # of a ramp of colours

# Vessels and nerves in the pulp: colour, width in pixels, and the cells that they run through
Vessel = tuple[Colour, float, tuple[tuple[float, float], ...]]
VESSELS: dict[Tooth, tuple[Vessel, ...]] = {
    "molar": (
        (ARTERY, 6.5, ((36, 65), (37, 57), (37, 51), (35.6, 46), (35.2, 41))),
        (ARTERY, 3.5, ((36.6, 53), (41, 48.5), (45, 46.5))),
        (VEIN, 6.5, ((58.5, 65), (57.6, 57), (57.6, 51), (59.2, 46), (59.8, 41))),
        (VEIN, 3.5, ((58, 53), (53.5, 48.5), (49.5, 46.5))),
        (NERVE, 3.2, ((38.2, 65), (39, 57.5), (43, 53.6), (47.4, 50), (47.6, 45.5))),
        (NERVE, 3.2, ((56.6, 65), (56, 57.5), (52, 53.6), (47.4, 50))),
        (NERVE, 2.6, ((43, 53.6), (40, 50), (38.6, 47.5))),
        (NERVE, 2.6, ((52, 53.6), (55, 50), (56.4, 47.5))),
    )
}


class Anatomy(NamedTuple):
    """How far each pixel of the canvas lies within the parts of a tooth."""

    crown: Pixels  # enamel, dentin and pulp together
    dentin: Pixels  # with the pulp
    pulp: Pixels
    gum: Pixels


def spot(x: float, y: float) -> tuple[int, int]:
    """Return the pixel at the middle of a cell."""
    return round(LEFT + (x + 0.5) * CELL), round(TOP + (y + 0.5) * CELL)


@cache
def anatomy(tooth: Tooth) -> Anatomy:
    """Return the smooth outlines of a tooth; kept."""
    numbers = np.array([[MATERIALS.index(letter) for letter in row] for row in rows(tooth)])
    hard = np.isin(numbers, (ENAMEL, DENTIN, PULP))
    return Anatomy(
        np.minimum(outline(hard, SOFTER), -outline(gaps(hard), FINEST)),
        outline(np.isin(numbers, (DENTIN, PULP)), SOFTER),
        outline(numbers == PULP, SOFT),
        outline(numbers == GUM, SOFTEST),
    )


def gaps(hard: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the cells of narrow gaps: not hard, with something hard to both sides and above nothing."""
    found = np.zeros_like(hard)
    for row, line_of in enumerate(hard):
        edges = np.flatnonzero(line_of)
        for low, high in pairwise(edges):
            if 1 < high - low <= NARROW + 1:
                found[row, low + 1 : high] = True
    return found


def outline(cells: npt.NDArray[np.bool_], softness: float) -> Pixels:
    """Return for each pixel of the canvas how far it lies within a smooth outline of `cells` (64, 96)."""
    above, left, right = BEYOND
    padded = np.pad(cells.astype(np.float32), ((above, 4), (left, right)), "edge")
    padded[:above] = 0
    smooth = blurred(padded.repeat(FINE, 0).repeat(FINE, 1), softness)
    points = crossings(smooth) * (CELL / FINE)
    nodes_y, nodes_x = np.arange(NODE / 2, HEIGHT, NODE), np.arange(NODE / 2, WIDTH, NODE)
    far = np.full((nodes_y.size, nodes_x.size), np.float32(WIDTH))
    if points.size:
        chosen = points.astype(np.float32)
        across = (nodes_x.astype(np.float32)[:, None] - chosen[:, 0]) ** 2
        for row, y in enumerate(nodes_y.astype(np.float32)):
            far[row] = np.sqrt((across + (y - chosen[:, 1]) ** 2).min(1))
    every = NODE * FINE // CELL
    shape = (smooth.shape[0] // every, every, smooth.shape[1] // every, every)
    there = smooth.reshape(shape).mean((1, 3))[: nodes_y.size]
    signed = np.where(there > 0.5, far, -far).astype(np.float32)
    whole: Pixels = spread(HEIGHT, nodes_y.size) @ signed @ spread(WIDTH, nodes_x.size).T
    return whole


def blurred(grid: Pixels, softness: float) -> Pixels:
    """Return a grid blurred; `softness` is the standard deviation in samples."""
    return smoothing(grid.shape[0], softness) @ grid @ smoothing(grid.shape[1], softness).T


def smoothing(samples: int, softness: float) -> Pixels:
    """Return the matrix that blurs so many samples; beyond the ends there is nothing."""
    at = np.arange(samples, dtype=np.float32)
    matrix: Pixels = np.exp(-((at[:, None] - at) ** 2) / (2 * softness**2))
    weights: Pixels = matrix / matrix.sum(1, keepdims=True)
    return weights


def crossings(grid: Pixels) -> npt.NDArray[np.float64]:
    """Return the places (x, y), in samples, where a grid crosses a half."""
    found = []
    for axis in (0, 1):
        low = grid.take(np.arange(grid.shape[axis] - 1), axis)
        high = grid.take(np.arange(1, grid.shape[axis]), axis)
        row, column = np.nonzero((low > 0.5) != (high > 0.5))
        share = (0.5 - low[row, column]) / (high - low)[row, column]
        y, x = (row + share, column) if axis == 0 else (row, column + share)
        found.append(np.stack([x + 0.5, y + 0.5], 1))
    return np.concatenate(found)


def spread(pixels: int, nodes: int) -> Pixels:
    """Return the matrix that stretches `nodes` values smoothly over so many pixels (a cubic B-spline)."""
    matrix = np.zeros((pixels, nodes), np.float32)
    for node, weight in zip(*taps(pixels, nodes), strict=True):
        np.add.at(matrix, (np.arange(pixels), node), weight)
    return matrix


def taps(pixels: int, nodes: int) -> tuple[npt.NDArray[np.intp], Pixels]:
    """Return which four of `nodes` values make each of so many pixels, and how much of each: both (4, pixels)."""
    place = (np.arange(pixels) + 0.5) * nodes / pixels - 0.5
    first = np.floor(place).astype(np.intp)
    t = place - first
    weights = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]) / 6
    around = np.stack([first - 1, first, first + 1, first + 2]).clip(0, nodes - 1)
    return around, weights.astype(np.float32)


# Painting


def paint(tooth: Tooth, accent: Colour) -> pygame.Surface:
    """Return the whole canvas with a tooth on it, lit from the upper left and rimmed in the accent from the right."""
    return surface(painted(tooth, accent))


@lru_cache(maxsize=2)  # of campaigns: a picture takes a tenth of a second, and 11 MB
def painted(tooth: Tooth, accent: Colour) -> Pixels:
    """Return the same as numbers."""
    body = anatomy(tooth)
    y, x = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    image = night(x, y)
    low = np.s_[bounds(body.gum).y - 20 :]
    lay_gum(image[low], body.gum[low], x[low], y[low])
    box, heart = bounds(body.crown), bounds(body.pulp)
    around = window(box.inflate(120, 120))
    crown, views = Anatomy(*(grid[around] for grid in body)), (x[around], y[around])
    halo = 0.34 * np.exp(np.minimum(crown.crown, 0) / 16) * (crown.crown < 1) * (crown.gum < 0)
    lay(image[around], "#59d8ff", halo)
    lay_enamel(image[around], crown, *views, accent, box)
    lay_dentin(image[around], crown, *views, bounds(body.dentin))
    inner = window(heart.inflate(12, 12))
    lay_pulp(image[inner], tooth, body.pulp[inner], x[inner], y[inner], heart)
    away = np.hypot((x - box.centerx) / 1.06, y - HEIGHT * 0.5) / (WIDTH * 0.78)
    image *= 1 - ((away - 0.58) / 0.42).clip(0, 1)[..., None] * 0.72
    image.setflags(write=False)
    return image


def night(x: Pixels, y: Pixels) -> Pixels:
    """Return the dark behind the tooth, with drifting motes."""
    image = ramp(np.hypot(x - WIDTH * 0.44, y - HEIGHT * 0.5) / (HEIGHT * 1.15), NIGHT_STOPS)
    chance = np.random.default_rng(SEED)
    for _ in range(DUST):
        at = int(chance.integers(0, WIDTH)), int(chance.integers(0, HEIGHT))
        size, shine = chance.choice([1.0, 1.5, 2.5, 4.0]), chance.uniform(0.05, 0.3)
        dot(image, "#5fd6e8", at, size, shine, x, y)
    return image


def lay_gum(image: Pixels, gum: Pixels, x: Pixels, y: Pixels) -> None:
    """Paint the gum: pink above, dark below, a wet edge, pores."""
    wave = gum + 5 * np.sin(x / 96) + 4 * np.sin(x / 41 + 1)
    lay(image, ramp(wave / 150, GUM_STOPS), cover(wave))
    lay(image, "#ffd0d8", 0.75 * stroke(wave, 3, 5))
    chance = np.random.default_rng(SEED)
    for _ in range(PORES):
        at = int(chance.integers(0, WIDTH)), int(chance.integers(int(y[0, 0]) + 30, HEIGHT))
        if wave[at[1] - int(y[0, 0]), at[0]] > 22:
            dot(image, "#8f2a55", at, 3, 0.5, x, y)


def lay_enamel(image: Pixels, body: Anatomy, x: Pixels, y: Pixels, accent: Colour, box: pygame.Rect) -> None:
    """Paint the enamel: prisms, a cool edge, gloss from the upper left, the accent's rim on the right."""
    crown, inside = body.crown, cover(body.crown)
    slope_y, slope_x = np.gradient(crown)
    along = ((x - box.x) / box.width + (y - box.y) / box.height) / 2
    lay(image, ramp(along * 1.3 + 0.12, ENAMEL_STOPS), inside)
    turn = np.arctan2((y - box.centery) / box.height, (x - box.centerx) / box.width) / np.pi * 120
    prism = (1 - np.abs(turn % 1 - 0.5) / 0.16).clip(0, 1) * ((60 - crown) / 30).clip(0, 1)
    lay(image, "#ffffff", 0.55 * prism * inside * (y < box.bottom - 150))
    lay(image, "#ffffff", 0.6 * np.exp(np.minimum(body.dentin, 0) / 22) * inside)
    lay(image, "#5a86b8", 0.30 * inside * ((14 - crown) / 6).clip(0, 1))
    lit = 0.72 * slope_x + 0.70 * slope_y  # how much an edge faces the light
    left = x < box.centerx - 40
    gloss = ((lit - 0.3) / 0.3).clip(0, 1) * left * ((box.y + 330 - y) / 90).clip(0, 1)
    lay(image, "#ffffff", 0.9 * gloss * stroke(crown, 12, 11))
    right = ((x - box.centerx - 60) / 80).clip(0, 1)
    lay(image, "#ffffff", 0.35 * ((lit - 0.5) / 0.3).clip(0, 1) * stroke(crown, 11, 6) * right)
    faces = ((-slope_x - 0.35) / 0.3).clip(0, 1) * (x > box.centerx + 120) * ((box.y + 360 - y) / 60).clip(0, 1)
    lay(image, accent, 0.85 * faces * stroke(crown, 4.5, 7))


def lay_dentin(image: Pixels, body: Anatomy, x: Pixels, y: Pixels, box: pygame.Rect) -> None:
    """Paint the dentin: warm, with tubules that run from the pulp to the enamel."""
    dentin, inside = body.dentin, cover(body.dentin)
    away = np.hypot((x - box.centerx) / box.width, (y - box.y - 0.75 * box.height) / box.height) / 0.8
    lay(image, ramp(away, DENTIN_STOPS), inside)
    root = box.y + box.height * 0.72
    bend = np.arctan2((y - root) / box.height * 1.5, (x - box.centerx) / box.width)
    turn = (bend + 0.04 * np.sin(y / 46)) / np.pi * 96
    tubule = (1 - np.abs(turn % 1 - 0.5) / 0.16).clip(0, 1) * ((root - 20 - y) / 120).clip(0, 1)
    lay(image, "#b8703a", 0.34 * tubule * inside * (1 - np.exp(np.minimum(body.pulp, 0) / 30)))
    lay(image, "#7a3520", 0.30 * np.exp(np.minimum(body.pulp, 0) / 22) * inside)
    lay(image, "#fff1cf", 0.85 * stroke(dentin, 2, 5))


def lay_pulp(image: Pixels, tooth: Tooth, pulp: Pixels, x: Pixels, y: Pixels, box: pygame.Rect) -> None:
    """Paint the pulp with its horns, vessels and nerves."""
    away = np.hypot((x - box.centerx) / box.width, (y - box.y - 0.55 * box.height) / box.height) / 0.75
    lay(image, ramp(away, PULP_STOPS), cover(pulp))
    within = cover(pulp - 2)
    for colour, width, path in VESSELS[tooth]:
        lay(image, colour, 0.85 * line(path, width, x, y) * within)
    lay(image, "#ffc0c8", 0.8 * stroke(pulp, 2, 4))


def line(path: tuple[tuple[float, float], ...], width: float, x: Pixels, y: Pixels) -> Pixels:
    """Return how much each pixel is covered by a curve through cells, thinner towards its end."""
    covered = np.zeros_like(x)
    points = curve([spot(*place) for place in path])
    for number, at in enumerate(points):
        area = near(at, 8, x, y)
        radius = width / 2 * (1 - 0.45 * number / len(points))
        disc = (radius - np.hypot(x[area] - at[0], y[area] - at[1]) + 0.5).clip(0, 1)
        np.maximum(covered[area], disc, out=covered[area])
    return covered


def dot(
    image: Pixels, colour: Colour, at: tuple[float, float], radius: float, alpha: float, x: Pixels, y: Pixels
) -> None:
    """Paint a small disc."""
    area = near(at, 6, x, y)
    lay(image[area], colour, alpha * (radius - np.hypot(x[area] - at[0], y[area] - at[1]) + 0.5).clip(0, 1))


def curve(points: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return places about a pixel apart on a smooth curve through points (Catmull-Rom)."""
    ends = np.array([points[0], *points, points[-1]], np.float64)
    places: list[tuple[float, float]] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for t in np.linspace(0, 1, max(2, int(np.hypot(*(c - b)))), endpoint=False):
            place = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            places.append((float(place[0]), float(place[1])))
    return places


def near(at: tuple[float, float], reach: int, x: Pixels, y: Pixels) -> tuple[slice, slice]:
    """Return which part of the arrays `x` and `y`, a window on the canvas, lies within `reach` pixels of a point."""
    column, row = int(at[0] - x[0, 0]), int(at[1] - y[0, 0])
    return np.s_[max(0, row - reach) : max(0, row + reach + 1), max(0, column - reach) : max(0, column + reach + 1)]


def window(rect: pygame.Rect) -> tuple[slice, slice]:
    """Return the part of the canvas within a rectangle."""
    rect = rect.clip((0, 0, WIDTH, HEIGHT))
    return np.s_[rect.top : rect.bottom, rect.left : rect.right]


def bounds(inside: Pixels) -> pygame.Rect:
    """Return the smallest rectangle around what lies inside."""
    within = inside > 0
    across, down = np.nonzero(within.any(0))[0], np.nonzero(within.any(1))[0]
    return pygame.Rect(across[0], down[0], across[-1] - across[0] + 1, down[-1] - down[0] + 1)


def cover(inside: Pixels) -> Pixels:
    """Return how much of each pixel lies inside: 0 to 1, softened over a pixel."""
    covered: Pixels = (inside + 0.5).clip(0, 1)
    return covered


def stroke(inside: Pixels, at: float, width: float) -> Pixels:
    """Return how much of each pixel a line covers that runs `at` pixels inside an outline."""
    covered: Pixels = (width / 2 - np.abs(inside - at) + 0.5).clip(0, 1)
    return covered


def ramp(share: Pixels, stops: tuple[Colour, ...]) -> Pixels:
    """Return the colours between stops that lie evenly from 0 to 1, as an array of one dimension more."""
    shares, places = np.linspace(0, 1, SHADES), np.linspace(0, 1, len(stops))
    channels = [np.interp(shares, places, [rgb(stop)[channel] for stop in stops]) for channel in range(3)]
    table: Pixels = np.stack(channels, -1).astype(np.float32)
    return table[(share * (SHADES - 1)).clip(0, SHADES - 1).astype(np.int32)]


def lay(image: Pixels, colour: Colour | Pixels, alpha: Pixels) -> None:
    """Lay a colour, or colours by pixel, over an image; `alpha` is 0 to 1."""
    over = np.array(rgb(colour), np.float32) if isinstance(colour, str) else colour
    image += (over - image) * alpha[..., None].astype(np.float32)


def surface(image: Pixels) -> pygame.Surface:
    """Return an image as an opaque surface in the format of the display."""
    whole = pygame.image.frombuffer(image.clip(0, 255).astype(np.uint8).tobytes(), (WIDTH, HEIGHT), "RGB")
    return whole.convert()
