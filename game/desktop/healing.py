"""What changes in a tooth under repair, drawn over its anatomy: decay, mineral, film, acid, lattice, growth, heat.

All but heat is one picture at half the canvas's fineness, only where there is something to see; it takes some
milliseconds, so `seeing` keeps it for a few steps. What it looks like is in `skins`; the swarm in `swarming`.
"""

from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import pygame

from game.content.repair import Prevention, Skin
from game.content.teeth import COLUMNS, ROWS, Tooth
from game.desktop.colours import INK, OK, WARN, Colour, rgb
from game.desktop.skins import HALF, LOOKS, SAMPLES, Look, around_drops, drops, film, lattice, scales, scratches
from game.desktop.tooth import AREA, CELL, LEFT, TOP, Anatomy, Pixels, cover, outline, spot, stroke, taps
from game.rules.tooth.anatomy import COARSE, Grid, Truths, most_around, sum_around
from game.rules.tooth.anatomy import anatomy as parts
from game.rules.tooth.chemistry import critical_acid
from game.rules.tooth.field import ROGUE, Field, weak_cells
from game.rules.tooth.swarm import SPUR

GROWN = 2  # cells around what is to be seen that are drawn too
RIM_AT, RIM_WIDE = 0.36, 0.12  # how much mineral is gone at the lit edge of a hole
WORN = 0.015  # mineral lost since the round began, of 1, from which on whole tissue is seen to be worn
SOUREST = 160  # acid beyond the critical that is drawn in full
LATTICE = "#9fdcff"
SCRATCH, SEAM = "#2c4468", "#0d2b3a"  # worn tissue; the edge of overgrowth

FELT, HOTTEST = 600, 7000  # m°C that begin to glow, and that glow most
GLOWS = 12  # strengths of glow that are kept
RINGED = 4  # strength of glow from which on rings stand around it
GLOW = 92  # px, of the glow at the pulp
SORE, ACHING = "#ff2d55", 8_000  # inflammation, and how much of it is drawn in full

SIDE = 6  # cells to each side that what stands above the tooth keeps clear of


class Healing:
    """The living part of one tooth's picture. It keeps pictures, never what happened."""

    def __init__(self, tooth: Tooth, body: Anatomy, weak: Prevention | None, skin: Skin = "tooth") -> None:
        self.tooth, self.skin = tooth, skin
        half = np.s_[AREA.top : AREA.bottom : HALF, AREA.left : AREA.right : HALF]
        crown = cover(body.crown[half] / HALF)
        self.inside = np.ascontiguousarray(crown * cover(-body.pulp[half] / HALF))
        self.outside = np.ascontiguousarray(1 - crown * 0.85)
        surface = parts(tooth).hard.argmax(0)  # of each column: its first hard row
        self.surface = tuple(int(surface[max(0, x - SIDE) : x + SIDE + 1].min()) for x in range(COLUMNS))
        self.patterns = patterns(skin)
        self.ramp = decay_ramp(LOOKS[skin])
        self.at = (0, 0)
        self.cells = pygame.Rect(0, 0, 0, 0)  # that the picture covers
        self.marks: pygame.Surface | None = None  # of overgrowth
        self.goal = outline_of(weak_cells(tooth, weak)) if weak else None
        tissue = np.maximum(cover(body.crown), cover(body.gum))[AREA.top : AREA.bottom, AREA.left : AREA.right]
        white = (tissue[..., None] * [255, 255, 255]).astype(np.uint8)
        self.solid = pygame.image.frombuffer(white.tobytes(), AREA.size, "RGB").convert()  # where warmth glows
        self.hottest: tuple[int, int] | None = None  # px, of the pulp where it is warm

    # Decay, film, acid, lattice, growth

    def draw_tissue(self, canvas: pygame.Surface, field: Field, fluoride: int) -> None:
        """Draw what is decayed, worn, overgrown, sour, laid anew or scaffolded."""
        picture = self.tissue(field, fluoride)
        if picture is not None:
            canvas.blit(picture, self.at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def tissue(self, field: Field, fluoride: int) -> pygame.Surface | None:
        """Return the picture of what the field has changed; None if it is sound and clean."""
        body, look = parts(self.tooth), LOOKS[self.skin]
        found = (body.hard & (np.minimum(field.mineral, field.start) < 990)) | (field.biofilm > 40)
        found |= (field.scaffold > 0) | (field.spur > 0)
        cells = box_of(found, GROWN)
        self.marks = None
        if cells is None:
            return None
        self.cells = cells.union(self.cells) if self.cells.width else cells  # grows only, so that nothing jumps
        self.at = (LEFT + self.cells.x * CELL, TOP + self.cells.y * CELL)
        part = part_of(self.cells)
        inside = self.inside[part]
        gone, was = (
            smooth(outwards(body.full - grid, body.hard), self.cells) / 1000 for grid in (field.mineral, field.start)
        )
        image = self.ramp.take((gone * 255).clip(0, 255).astype(np.intp), 1)
        image *= inside
        self.lay_fresh(image, look, gone, was, part)
        if field.scaffold.any():
            bare = smooth(field.scaffold, self.cells) / 255 * (gone * 3).clip(0, 1) * inside
            over(image, LATTICE, bare * self.patterns["lattice"][part])
        if field.biofilm.any():
            grow_film(image, self.skin, field.biofilm, self.cells)
        sour = np.where(body.void & (field.biofilm == 0), 0, field.acid - critical_acid(field.tooth, fluoride))
        if sour.max() > 0:
            haze = (smooth(sour.clip(0, 400), self.cells) / SOUREST).clip(0, 1)
            over(image, INK, haze * self.patterns["around drops"][part] * 0.55)
            over(image, look.sour, haze * self.patterns["drops"][part])
        if field.spur.any():
            self.lay_spurs(image, look, field.spur, part)
        return half_surface(image)

    def lay_fresh(self, image: Pixels, look: Look, gone: Pixels, was: Pixels, part: tuple[slice, slice]) -> None:
        """Lay new mineral over a picture, hatched, with a bright edge; and scratches where whole tissue is worn."""
        inside, new = self.inside[part], was - gone
        if new.max() > 0.05:
            fresh = (new * 2.2).clip(0, 1) * (1 - gone * 1.6).clip(0, 1) * inside
            over(image, look.fresh, fresh * 0.78)
            edge = (1 - np.abs(was - RIM_AT) / 0.10).clip(0, 1) * ((gone < 0.35) & (new > 0.05))
            over(
                image, look.seal, np.maximum(fresh * self.patterns["hatch"][part] * (new > 0.3), edge * inside * 0.9)
            )
        if new.min() < -WORN:
            worn = ((-new - WORN) * 5).clip(0, 1) * (was < 0.25) * inside
            over(image, SCRATCH, worn * self.patterns["scratches"][part] * 0.9)

    def lay_spurs(self, image: Pixels, look: Look, spur: Grid, part: tuple[slice, slice]) -> None:
        """Lay overgrowth over a picture: lumps beyond the outline. What marks them is kept, to lie over the swarm."""
        grown, outside = smooth(spur, self.cells) / SPUR, self.outside[part]
        lump = ((grown - 0.10) * 6).clip(0, 1) * outside
        over(image, SEAM, ((grown - 0.02) * 8).clip(0, 0.8) * outside)
        over(image, look.spur, lump * 0.92)
        counts = smooth(np.where(spur >= SPUR, np.int32(1000), np.int32(0)), self.cells) / 1000
        marks = np.zeros_like(image)
        over(marks, SEAM, lump * self.patterns["scales"][part] * 0.7)
        over(marks, WARN, (1 - np.abs(counts - 0.4) / 0.16).clip(0, 1) * outside)
        self.marks = half_surface(marks)

    def draw_marks(self, canvas: pygame.Surface) -> None:
        """Draw the scales of what overgrows, and an edge of warning around what counts, as they were last seen."""
        if self.marks is not None:
            canvas.blit(self.marks, self.at, special_flags=pygame.BLEND_PREMULTIPLIED)

    # The weak place

    def draw_goal(self, canvas: pygame.Surface, reached: bool, shine: float) -> tuple[int, int] | None:
        """Draw the dashed outline of the weak place; return a point above it, None if there is none."""
        if self.goal is None:
            return None
        images, rect = self.goal
        image = images[reached]
        image.set_alpha(round(150 + 105 * shine))
        canvas.blit(image, rect)
        return rect.midtop

    # Heat and inflammation

    def draw_heat(self, canvas: pygame.Surface, field: Field) -> None:
        """Let warm places glow, and note the hottest point of the pulp if it is warm, for a warning beside it."""
        glow, at = glow_of(field.heat, self.solid)
        if glow is not None:
            canvas.blit(glow, at, special_flags=pygame.BLEND_RGB_ADD)
        pulp = np.where(parts(self.tooth).pulp, field.heat, 0)
        row, column = divmod(int(pulp.argmax()), pulp.shape[1])
        warmth = int(pulp[row, column])
        self.hottest = None
        if warmth > FELT:
            middle = (COARSE - 1) / 2
            self.hottest = spot(column * COARSE + middle, row * COARSE + middle)
            image = flame(min(GLOWS, 1 + (warmth - FELT) * GLOWS // (HOTTEST - FELT)), LOOKS[self.skin].square)
            canvas.blit(image, image.get_rect(center=self.hottest), special_flags=pygame.BLEND_PREMULTIPLIED)

    def draw_inflamed(self, canvas: pygame.Surface, field: Field, inflamed: int) -> None:
        """Redden the tissue around rogue bots, the more the longer they have been there."""
        sore, at = sore_of(field, min(255, 255 * inflamed // ACHING))
        if sore is not None:
            canvas.blit(sore, at, special_flags=pygame.BLEND_PREMULTIPLIED)


# From cells to samples


def box_of(cells: Truths, more: int) -> pygame.Rect | None:
    """Return the rectangle around some cells, with `more` to each side; None if there are none."""
    across, down = np.flatnonzero(cells.any(0)), np.flatnonzero(cells.any(1))
    if not across.size:
        return None
    box = pygame.Rect(across[0], down[0], across[-1] - across[0] + 1, down[-1] - down[0] + 1)
    return box.inflate(2 * more, 2 * more).clip((0, 0, COLUMNS, ROWS))


def part_of(cells: pygame.Rect) -> tuple[slice, slice]:
    """Return the samples of some cells, within those of the whole field."""
    return np.s_[
        cells.top * SAMPLES : cells.bottom * SAMPLES,
        cells.left * SAMPLES : cells.right * SAMPLES,
    ]


@cache
def sampling() -> tuple[tuple[npt.NDArray[np.intp], Pixels], ...]:
    """Return what each row and each column of samples is made of; kept."""
    return taps(ROWS * SAMPLES, ROWS), taps(COLUMNS * SAMPLES, COLUMNS)


def smooth(grid: Grid, cells: pygame.Rect) -> Pixels:
    """Return a grid of cells as smooth samples of some of them."""
    part, (rows, columns) = part_of(cells), sampling()
    tall = stretched(grid.astype(np.float32), rows[0][:, part[0]], rows[1][:, part[0]])
    return stretched(tall.T, columns[0][:, part[1]], columns[1][:, part[1]]).T


def stretched(grid: Pixels, nodes: npt.NDArray[np.intp], weights: Pixels) -> Pixels:
    """Return rows made of four rows of a grid each; without BLAS, whose threads cost more than they gain here."""
    made: Pixels = grid[nodes[0]] * weights[0][:, None]
    for node, weight in zip(nodes[1:], weights[1:], strict=True):
        made += grid[node] * weight[:, None]
    return made


def outwards(missing: Grid, hard: Truths) -> Grid:
    """Return a grid in which what is missing at the surface goes on beyond it, so that holes open outwards."""
    return np.where(hard, missing, most_around(most_around(missing)))


def over(image: Pixels, colour: Colour, alpha: Pixels) -> None:
    """Lay a colour over a picture of four planes: blue, green, red and density, each multiplied by density."""
    red, green, blue = rgb(colour)
    image *= 1 - alpha
    for plane, value in zip(image, (blue, green, red, 255), strict=True):
        plane += value * alpha


def half_surface(image: Pixels) -> pygame.Surface:
    """Return a picture of samples at the canvas's fineness; its colours are multiplied by their density."""
    small = planes(image)
    return pygame.transform.smoothscale(small, (small.get_width() * HALF, small.get_height() * HALF))


def planes(image: Pixels) -> pygame.Surface:
    """Return a picture of four planes as a surface of its size."""
    raw = image.clip(0, 255).astype(np.uint8).transpose(1, 2, 0).tobytes()
    return pygame.image.frombuffer(raw, image.shape[:0:-1], "BGRA")


# What it is made of


@cache
def patterns(skin: Skin) -> dict[str, Pixels]:
    """Return all patterns over the whole field; kept."""
    y, x = np.mgrid[: ROWS * SAMPLES, : COLUMNS * SAMPLES]
    return {
        "hatch": LOOKS[skin].hatch(y, x) * np.float32(0.8), "lattice": lattice(y, x), "drops": drops(y, x),
        "around drops": around_drops(y, x), "scratches": scratches(y, x), "scales": scales(y, x),
    }  # fmt: skip


def decay_ramp(look: Look) -> Pixels:
    """Return the colours of decay, blue first and multiplied by density, for 0 to 255 parts of mineral gone."""
    share = np.linspace(0, 1, 256)
    stops = [stop[0] for stop in look.decay]
    channels = [np.interp(share, stops, [rgb(stop[1])[channel] for stop in look.decay]) for channel in (2, 1, 0)]
    density = np.interp(share, stops, [stop[2] for stop in look.decay])
    table = np.stack([*(channel * density for channel in channels), density * 255]).astype(np.float32)
    over(table, look.rim, ((1 - np.abs(share - RIM_AT) / RIM_WIDE).clip(0, 1) * 0.5).astype(np.float32))
    return table


def grow_film(image: Pixels, skin: Skin, biofilm: Grid, cells: pygame.Rect) -> None:
    """Lay the film over a picture of some cells: slime, and the bodies for which there is enough of it.

    A body is there as a whole or not at all: it depends on the film at its middle.
    """
    box = box_of(biofilm > 0, GROWN)
    assert box is not None
    box = box.clip(cells)
    part = part_of(box)
    inner = image[:, (box.top - cells.top) * SAMPLES :, (box.left - cells.left) * SAMPLES :]
    inner = inner[:, : box.height * SAMPLES, : box.width * SAMPLES]
    over(inner, LOOKS[skin].slime, (smooth(biofilm, box) * np.float32(0.0035) - np.float32(0.12)).clip(0, 0.78))
    for sheet in film(skin):
        there = (biofilm[sheet.y, sheet.x] / np.float32(1000) - sheet.needs) / np.float32(0.08) + np.float32(0.5)
        alpha = there.clip(0, 1).take(sheet.number[part])
        bodies = sheet.paint[:, part[0], part[1]] * alpha
        inner *= 1 - bodies[3] / np.float32(255)
        inner += bodies


def outline_of(cells: npt.NDArray[np.bool_]) -> tuple[tuple[pygame.Surface, pygame.Surface], pygame.Rect]:
    """Return the dashed outline around some cells, before and after the goal, and where it stands."""
    wide = cells
    for _ in range(2):
        wide = most_around(wide.astype(np.int32)) > 0
    inside = outline(wide, 5.0)
    across, down = np.flatnonzero((inside > -8).any(0)), np.flatnonzero((inside > -8).any(1))
    rect = pygame.Rect(across[0], down[0], across[-1] - across[0] + 1, down[-1] - down[0] + 1)
    part = inside[rect.top : rect.bottom, rect.left : rect.right]
    y, x = np.mgrid[: rect.height, : rect.width]
    dashes = (x + y) // 9 % 2 == 0
    images = []
    for colour, dashed in ((WARN, True), (OK, False)):
        line = stroke(part, 0, 3) * (dashes if dashed else 1)
        dark = stroke(part, 0, 6) * 0.45 * (dashes if dashed else 1)
        image = np.zeros((4, rect.height, rect.width), np.float32)
        over(image, INK, dark)
        over(image, colour, line)
        image[:3] *= 255 / np.maximum(image[3], 1)  # colours as they are, so that the whole can be faded
        images.append(planes(image).copy())
    return (images[0], images[1]), rect


def glow_of(heat: Grid, solid: pygame.Surface) -> tuple[pygame.Surface | None, tuple[int, int]]:
    """Return the glow of all warm tissue, to be added, and where it stands; None if nothing is warm.

    `solid` is white where there is tissue, and as large as the field.
    """
    warm = ((heat - FELT) * 255 // HOTTEST).clip(0, 255)
    glows = warm >= GLOWS
    if not glows.any():
        return None, (0, 0)
    across, down = np.flatnonzero(glows.any(0)), np.flatnonzero(glows.any(1))
    area = pygame.Rect(across[0] - 1, down[0] - 1, across[-1] - across[0] + 3, down[-1] - down[0] + 3)
    area = area.clip((0, 0, heat.shape[1], heat.shape[0]))
    part = warm[area.top : area.bottom, area.left : area.right]
    red = np.stack([part * 30 // 100, part * 9 // 100, part // 30], -1).astype(np.uint8)
    small = pygame.image.frombuffer(red.tobytes(), area.size, "RGB").convert()
    step = COARSE * CELL
    large = pygame.transform.smoothscale(small, (area.width * step, area.height * step))
    large.blit(solid, (0, 0), (area.x * step, area.y * step, *large.get_size()), pygame.BLEND_RGB_MULT)
    return large, (LEFT + area.x * step, TOP + area.y * step)


def sore_of(field: Field, strength: int) -> tuple[pygame.Surface | None, tuple[int, int]]:
    """Return the red around rogue bots, at a strength of 0 to 255, and where it stands; None if there is none."""
    rogue = field.count(field.health == ROGUE)
    for _ in range(3):
        rogue = rogue * 2 + sum_around(rogue)
    box = box_of(rogue > 0, 1)
    if box is None or not strength:
        return None, (0, 0)
    part = rogue[box.top : box.bottom, box.left : box.right]
    alpha = part.clip(0, 200) * strength * 150 // (200 * 255)
    image = np.zeros((box.height, box.width, 4), np.uint8)
    for channel, value in enumerate(reversed(rgb(SORE))):
        image[..., channel] = alpha * value // 255
    image[..., 3] = alpha * 3 // 4
    small = pygame.image.frombuffer(image.tobytes(), box.size, "BGRA")
    large = pygame.transform.smoothscale(small, (box.width * CELL, box.height * CELL))
    return large, (LEFT + box.x * CELL, TOP + box.y * CELL)


@lru_cache(maxsize=2 * GLOWS)
def flame(strength: int, square: bool = False) -> pygame.Surface:
    """Return the glow at a warm pulp with its two dashed rings, of a strength from 1 to `GLOWS`; kept."""
    side = 2 * GLOW
    y, x = np.mgrid[:side, :side].astype(np.float32) + 0.5 - GLOW
    far, turn = (np.maximum(np.abs(x), np.abs(y)), np.arctan2(y, x)) if square else (np.hypot(x, y), np.arctan2(y, x))
    share = far / GLOW
    places = [0.0, 0.3, 0.65, 1.0]
    channels = [
        np.interp(share, places, [rgb(colour)[channel] for colour in ("#fff3b0", "#ffb02e", "#ff4d2e", "#ff2d55")])
        for channel in (2, 1, 0)
    ]
    alpha = np.interp(share, places, [0.95, 0.75, 0.4, 0.0]) * (0.25 + 0.75 * strength / GLOWS)
    image = np.stack([*(channel * alpha for channel in channels), alpha * 255]).astype(np.float32)
    for radius, width, dash, gap in ((52, 3, 10, 7), (76, 2, 3, 9)):
        around = (turn + np.pi) * radius % (dash + gap)
        ring = (width / 2 - np.abs(far - radius) + 0.5).clip(0, 1) * (around < dash)
        over(image, "#ffdf8a", ring * min(1.0, max(0, strength - RINGED) / 3))
    return planes(image).copy()
