"""What changes in a tooth under repair, drawn over its anatomy: decay, new mineral, film, acid, lattice, heat, bots.

Decay, film, acid and lattice are one picture at half the canvas's fineness, made anew when the field has stepped and
only where there is something to see. The swarm is a buffer of one byte a pixel that bots are written into, so that
two thousand of them cost what a few hundred numbers do.
"""

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.content.repair import Prevention
from game.content.teeth import COLUMNS, ROWS, Tooth
from game.desktop.colours import CRIMSON, INK, OK, WARN, Colour, rgb
from game.desktop.tooth import AREA, CELL, LEFT, TOP, Anatomy, Pixels, cover, outline, spot, stroke, taps
from game.rules.tooth.anatomy import COARSE, Grid, Truths, most_around, sum_around
from game.rules.tooth.anatomy import anatomy as parts
from game.rules.tooth.chemistry import critical_acid
from game.rules.tooth.field import CORRUPTED, LOST, SOUND, UNIT, Field, weak_cells

HALF = 2  # px of the canvas to a side of a sample of the picture
SAMPLES = CELL // HALF  # to a cell's side
TISSUE_EVERY = 2  # steps between two pictures of the tissue
GROWN = 2  # cells around what is to be seen that are drawn too

# Decay by how much mineral is gone: share, colour, density
DECAY = (
    (0.00, "#efe3c8", 0.00), (0.10, "#e6cf9f", 0.06), (0.26, "#d9b076", 0.42), (0.42, "#b5793a", 0.78),
    (0.52, "#8a5526", 0.92), (0.70, "#4a2416", 0.97), (1.00, "#1c0c10", 1.00),
)  # fmt: skip
RIM, RIM_AT, RIM_WIDE = "#ffb060", 0.36, 0.12  # the lit edge of a hole
MINT, SEAL = "#eafffb", "#35e0c8"  # new mineral, and its hatching
HATCH = 7  # samples between two strokes of it
SLIME = "#5c8a34"
GREENS = ("#7fae3a", "#5f9440", "#94c24a")
SHEEN, GERM = "#dff29a", "#3a2a5a"
BODIES = 5  # samples between two bodies of film, before they are moved at random
TILE = 160  # samples to a side of the square of film that repeats
NEEDS = (0.06, 0.92)  # film, of 1, that the first and the last of the bodies need to be there
SOUR = "#f1e24a"
LATTICE = "#9fdcff"
SEED = 11  # of where the bodies of the film are

FELT, HOTTEST = 600, 7000  # m°C that begin to glow, and that glow most
HEAT_EVERY = 4  # steps between two pictures of the warm tissue
GLOWS = 12  # strengths of glow that are kept
RINGED = 4  # strength of glow from which on rings stand around it
GLOW = 92  # px, of the glow at the pulp

# The swarm: what the bytes of its buffer mean
EMPTY, TRAIL, EDGE, BOT, LADEN, CORE, TURNED, DEAD = range(8)
SWARM: dict[int, Colour] = {
    TRAIL: "#1fb0a6", EDGE: "#06343c", BOT: "#2fd3bd", LADEN: "#b4fff2", CORE: "#ffffff", TURNED: CRIMSON,
    DEAD: "#5b6a80",
}  # fmt: skip
LARGE = 6  # one bot in so many is drawn as a hexagon, the others as specks
HEXAGON = ((-1, -2), (0, -2), (1, -2), (-2, -1), (-1, -1), (0, -1), (1, -1), (2, -1), (-2, 0), (-1, 0), (0, 0),
           (1, 0), (2, 0), (-2, 1), (-1, 1), (0, 1), (1, 1), (2, 1), (-1, 2), (0, 2), (1, 2))  # fmt: skip
AROUND = ((-1, -3), (0, -3), (1, -3), (-2, -2), (2, -2), (-3, -1), (3, -1), (-3, 0), (3, 0), (-3, 1), (3, 1),
          (-2, 2), (2, 2), (-1, 3), (0, 3), (1, 3))  # fmt: skip
SPECK = ((0, 0), (1, 0), (0, 1), (1, 1))
UNDER = ((0, 2), (1, 2), (2, 1), (2, 0))  # the shadow of a speck
GRAIN = ((0, 0),)  # where it is crowded, so that what is under the swarm is still seen
CROWDED = 5  # bots in a cell
HEART = ((0, 0), (-1, 0), (0, -1), (1, 0), (0, 1))
MARGIN = 4  # px that a bot's middle keeps from the buffer's edge
SHADE = 48  # of 255: how dark the tooth is under a cell full of bots, so that they stand out on enamel
SHADES = 3  # bots in a cell, blurred, from which it is shaded

SIDE = 6  # cells to each side that what stands above the tooth keeps clear of


class Places(NamedTuple):
    """Where all bots are at a step of the field, in pixels of the buffer."""

    step: int
    x: Pixels
    y: Pixels


class Healing:
    """The living part of one tooth's picture. It keeps pictures and where bots were, never what happened."""

    def __init__(self, tooth: Tooth, body: Anatomy, weak: Prevention | None) -> None:
        self.tooth = tooth
        half = np.s_[AREA.top : AREA.bottom : HALF, AREA.left : AREA.right : HALF]
        self.inside = np.ascontiguousarray(cover(body.crown[half] / HALF) * cover(-body.pulp[half] / HALF))
        surface = parts(tooth).hard.argmax(0)  # of each column: its first hard row
        self.surface = tuple(int(surface[max(0, x - SIDE) : x + SIDE + 1].min()) for x in range(COLUMNS))
        self.rows, self.columns = taps(ROWS * SAMPLES, ROWS), taps(COLUMNS * SAMPLES, COLUMNS)
        self.film, self.needs = film_sheet()
        y, x = np.mgrid[: ROWS * SAMPLES, : COLUMNS * SAMPLES]
        self.hatch = ((np.abs((x + y) % HATCH - HATCH // 2) < 1.4) * 0.75).astype(np.float32)
        self.lattice = np.maximum(lines(x, y, 0.0), np.maximum(lines(x, y, 1.05), lines(x, y, -1.05)))
        self.drops = ((x % 6 < 2) & ((y + 3 * (x // 6 % 2)) % 6 < 2)).astype(np.float32)
        self.ramp = decay_ramp()
        self.drawn = -1  # the steps that the picture shows, in parts of TISSUE_EVERY
        self.picture: pygame.Surface | None = None
        self.at = (0, 0)
        self.cells = pygame.Rect(0, 0, 0, 0)  # that the picture covers
        self.goal = outline_of(weak_cells(tooth, weak)) if weak else None
        self.warmed = -1  # the steps whose heat is drawn, in parts of HEAT_EVERY
        self.glow: pygame.Surface | None = None
        self.glow_at = (0, 0)
        self.hottest: tuple[int, int] | None = None  # px, of the pulp where it is warm
        store = bytearray(AREA.width * AREA.height)  # shared by numpy and pygame
        self.buffer = np.frombuffer(store, np.uint8).reshape(AREA.height, AREA.width)
        self.sheet = pygame.image.frombuffer(store, AREA.size, "P")
        self.sheet.set_palette([rgb(SWARM.get(value, INK)) for value in range(256)])
        self.sheet.set_colorkey(EMPTY)
        self.marked = pygame.Rect(0, 0, 0, 0)  # what of the buffer is not empty
        self.past: tuple[Places, ...] = ()  # the newest last

    # Decay, film, acid, lattice

    def draw_tissue(self, canvas: pygame.Surface, field: Field, fluoride: int) -> None:
        """Draw what is decayed, overgrown, sour, laid anew or scaffolded."""
        if field.steps // TISSUE_EVERY != self.drawn:
            self.drawn = field.steps // TISSUE_EVERY
            self.picture = self.tissue(field, fluoride)
        if self.picture is not None:
            canvas.blit(self.picture, self.at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def tissue(self, field: Field, fluoride: int) -> pygame.Surface | None:
        """Return the picture of what the field has changed; None if it is sound and clean."""
        body = parts(self.tooth)
        found = (
            (body.hard & (np.minimum(field.mineral, field.start) < 990)) | (field.biofilm > 40) | (field.scaffold > 0)
        )
        across, down = np.flatnonzero(found.any(0)), np.flatnonzero(found.any(1))
        if not across.size:
            return None
        cells = pygame.Rect(across[0], down[0], across[-1] - across[0] + 1, down[-1] - down[0] + 1)
        cells = cells.inflate(2 * GROWN, 2 * GROWN).clip((0, 0, COLUMNS, ROWS))
        self.cells = cells.union(self.cells) if self.cells.width else cells  # grows only, so that nothing jumps
        self.at = (LEFT + self.cells.x * CELL, TOP + self.cells.y * CELL)
        part = np.s_[
            self.cells.top * SAMPLES : self.cells.bottom * SAMPLES,
            self.cells.left * SAMPLES : self.cells.right * SAMPLES,
        ]
        inside = self.inside[part]
        gone, was = (
            self.smooth(outwards(body.full - grid, body.hard)) / 1000 for grid in (field.mineral, field.start)
        )
        image = self.ramp.take((gone * 255).clip(0, 255).astype(np.intp), 1)
        image *= inside
        new = was - gone
        if new.max() > 0.05:
            fresh = (new * 2.2).clip(0, 1) * (1 - gone * 1.6).clip(0, 1) * inside
            over(image, MINT, fresh * 0.72)
            edge = (1 - np.abs(was - RIM_AT) / 0.10).clip(0, 1) * ((gone < 0.35) & (new > 0.05))
            over(image, SEAL, np.maximum(fresh * self.hatch[part] * (new > 0.3), edge * inside * 0.9))
        sour = np.where(body.void & (field.biofilm == 0), 0, field.acid - critical_acid(field.tooth, fluoride))
        if sour.max() > 0:
            haze = (self.smooth(sour.clip(0, 400)) / 160).clip(0, 1) * inside
            over(image, SOUR, haze * self.drops[part])
        if field.scaffold.any():
            over(image, LATTICE, self.smooth(field.scaffold) * self.lattice[part] * inside / 255)
        if field.biofilm.any():
            self.grow_film(image, self.smooth(field.biofilm) / 1000, part)
        return half_surface(image)

    def grow_film(self, image: Pixels, film: Pixels, part: tuple[slice, slice]) -> None:
        """Lay the film over a picture: slime, and the bodies for which there is enough of it."""
        over(image, SLIME, (film * 3.2 - 0.12).clip(0, 0.62))
        alpha = ((film - self.needs[part]) / 0.07 + 0.5).clip(0, 1)
        image *= 1 - alpha
        image += self.film[:, part[0], part[1]] * alpha

    def smooth(self, grid: Grid) -> Pixels:
        """Return a grid of cells as samples of the part that is drawn."""
        cells = self.cells
        rows = np.s_[:, cells.top * SAMPLES : cells.bottom * SAMPLES]
        columns = np.s_[:, cells.left * SAMPLES : cells.right * SAMPLES]
        tall = stretched(grid.astype(np.float32), self.rows[0][rows], self.rows[1][rows])
        return stretched(tall.T, self.columns[0][columns], self.columns[1][columns]).T

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

    # Heat

    def draw_heat(self, canvas: pygame.Surface, field: Field) -> None:
        """Let warm places glow, and note the hottest point of the pulp if it is warm, for a warning beside it."""
        if field.steps // HEAT_EVERY != self.warmed:
            self.warmed = field.steps // HEAT_EVERY
            self.glow, self.glow_at = glow_of(field.heat)
        if self.glow is not None:
            canvas.blit(self.glow, self.glow_at, special_flags=pygame.BLEND_RGB_ADD)
        pulp = np.where(parts(self.tooth).pulp, field.heat, 0)
        row, column = divmod(int(pulp.argmax()), pulp.shape[1])
        warmth = int(pulp[row, column])
        self.hottest = None
        if warmth > FELT:
            middle = (COARSE - 1) / 2
            self.hottest = spot(column * COARSE + middle, row * COARSE + middle)
            image = flame(min(GLOWS, 1 + (warmth - FELT) * GLOWS // (HOTTEST - FELT)))
            canvas.blit(image, image.get_rect(center=self.hottest), special_flags=pygame.BLEND_PREMULTIPLIED)

    # The swarm

    def draw_swarm(self, canvas: pygame.Surface, field: Field, share: float) -> None:
        """Draw all bots between their last two places; `share` (0 to 1) is how far they have come."""
        self.remember(field)
        new, old = self.past[-1], self.past[max(0, len(self.past) - 2)]
        shade(canvas, field)
        left, top = self.marked.topleft
        self.buffer[top : self.marked.bottom, left : self.marked.right] = EMPTY
        x = (old.x + (new.x - old.x) * share).astype(np.int32)
        y = (old.y + (new.y - old.y) * share).astype(np.int32)
        low_x, low_y = max(0, int(x.min()) - 20), max(0, int(y.min()) - 20)
        self.marked = pygame.Rect(low_x, low_y, int(x.max()) + 20 - low_x, int(y.max()) + 20 - low_y)
        for places in self.past[:-1]:
            self.put(places.x.astype(np.int32), places.y.astype(np.int32), ((0, 0),), TRAIL)
            self.marked.union_ip((int(places.x.min()), int(places.y.min()), 1, 1))
            self.marked.union_ip((int(places.x.max()), int(places.y.max()), 1, 1))
        kinds = np.where(field.load > 0, LADEN, BOT)
        kinds[field.health == CORRUPTED] = TURNED
        kinds[field.health == LOST] = DEAD
        large = np.arange(x.size) % LARGE == 0
        crowded = ~large & (field.count(field.health >= SOUND).ravel()[field.cells] > CROWDED)
        for which, under, shape in (
            (crowded, (), GRAIN), (~large & ~crowded, UNDER, SPECK), (large, AROUND, HEXAGON)
        ):  # fmt: skip
            here_x, here_y, kind = x[which], y[which], kinds[which]
            if under:
                self.put(here_x, here_y, under, EDGE)
            self.put(here_x, here_y, shape, kind[:, None])
        self.put(x[large], y[large], HEART, CORE)
        self.marked.clamp_ip((0, 0, AREA.width, AREA.height))
        canvas.blit(self.sheet, (LEFT + self.marked.x, TOP + self.marked.y), self.marked)

    def remember(self, field: Field) -> None:
        """Note where the bots are at a step that has not been seen; forget what is not of the same swarm."""
        if self.past and (self.past[-1].step > field.steps or self.past[-1].x.size != field.x.size):
            self.past = ()
        if not self.past or self.past[-1].step != field.steps:
            x = (field.x * np.float32(CELL / UNIT)).clip(MARGIN, AREA.width - 1 - MARGIN)
            y = (field.y * np.float32(CELL / UNIT)).clip(MARGIN, AREA.height - 1 - MARGIN)
            self.past = (*self.past[-3:], Places(field.steps, x.astype(np.float32), y.astype(np.float32)))

    def put(
        self, x: npt.NDArray[np.int32], y: npt.NDArray[np.int32], shape: tuple[tuple[int, int], ...],
        value: int | npt.NDArray[np.int64],
    ) -> None:  # fmt: skip
        """Write a small shape into the buffer at each place."""
        steps = np.array([dy * AREA.width + dx for dx, dy in shape], np.int32)
        self.buffer.reshape(-1)[(y * AREA.width + x)[:, None] + steps] = value


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


def decay_ramp() -> Pixels:
    """Return the colours of decay, blue first and multiplied by density, for 0 to 255 parts of mineral gone."""
    share = np.linspace(0, 1, 256)
    stops = [stop[0] for stop in DECAY]
    channels = [np.interp(share, stops, [rgb(stop[1])[channel] for stop in DECAY]) for channel in (2, 1, 0)]
    density = np.interp(share, stops, [stop[2] for stop in DECAY])
    table = np.stack([*(channel * density for channel in channels), density * 255]).astype(np.float32)
    over(table, RIM, ((1 - np.abs(share - RIM_AT) / RIM_WIDE).clip(0, 1) * 0.4).astype(np.float32))
    return table


def lines(x: npt.NDArray[np.int64], y: npt.NDArray[np.int64], angle: float) -> Pixels:
    """Return parallel lines at an angle (radians), 1 on a line and 0 between."""
    along = (x * np.sin(angle) + y * np.cos(angle)) % 8
    drawn: Pixels = (np.abs(along - 4) < 0.8).astype(np.float32)
    return drawn


@cache
def film_sheet() -> tuple[Pixels, Pixels]:
    """Return bodies of film over the whole field, as four planes, and how much film each of them needs to be there.

    They are painted on one square that repeats without a seam.
    """
    chance = np.random.default_rng(SEED)
    colour, needs = np.zeros((TILE, TILE, 3), np.float32), np.full((TILE, TILE), 9, np.float32)
    places = [(x, y) for y in range(0, TILE, BODIES) for x in range(0, TILE, BODIES)]
    away = np.arange(-8, 9)
    for number, index in enumerate(chance.permutation(len(places))):
        x, y = places[index] + chance.uniform(-BODIES, BODIES, 2)
        radius = chance.uniform(3.0, 7.0)
        down, across = (away + 0.5 - y % 1)[:, None], away + 0.5 - x % 1
        body = np.hypot(across, down) < radius
        light = 1.0 - 0.16 * (across + down) / radius - 0.30 * (np.hypot(across, down) > radius - 1.2)
        painted = np.array(rgb(GREENS[number % len(GREENS)])[::-1], np.float32) * light[..., None]
        painted[np.hypot(across + radius * 0.3, down + radius * 0.35) < radius * 0.28] = rgb(SHEEN)[::-1]
        if number % 3 == 0:
            turn = chance.uniform(0, 3.14)
            u = across * np.cos(turn) + down * np.sin(turn)
            v = down * np.cos(turn) - across * np.sin(turn)
            painted[(u / 2.8) ** 2 + (v / 1.3) ** 2 < 1] = rgb(GERM)[::-1]
        area = np.ix_((away + int(y)) % TILE, (away + int(x)) % TILE)
        colour[area] = np.where(body[..., None], painted.clip(0, 255), colour[area])
        needs[area] = np.where(body, chance.uniform(*NEEDS), needs[area])
    height, width = ROWS * SAMPLES, COLUMNS * SAMPLES
    times = (-(-height // TILE), -(-width // TILE))
    whole = np.concatenate([colour.transpose(2, 0, 1), np.full((1, TILE, TILE), 255, np.float32)])
    return np.tile(whole, times)[:, :height, :width], np.tile(needs, times)[:height, :width]


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


def glow_of(heat: Grid) -> tuple[pygame.Surface | None, tuple[int, int]]:
    """Return the glow of all warm tissue, to be added, and where it stands; None if nothing is warm."""
    warm = ((heat - FELT) * 255 // HOTTEST).clip(0, 255)
    if not warm.any():
        return None, (0, 0)
    across, down = np.flatnonzero(warm.any(0)), np.flatnonzero(warm.any(1))
    area = pygame.Rect(across[0] - 1, down[0] - 1, across[-1] - across[0] + 3, down[-1] - down[0] + 3)
    area = area.clip((0, 0, heat.shape[1], heat.shape[0]))
    part = warm[area.top : area.bottom, area.left : area.right]
    red = np.stack([part * 3 // 10, part * 11 // 100, part // 30], -1).astype(np.uint8)
    small = pygame.image.frombuffer(red.tobytes(), area.size, "RGB").convert()
    step = COARSE * CELL
    large = pygame.transform.smoothscale(small, (area.width * step, area.height * step))
    return large, (LEFT + area.x * step, TOP + area.y * step)


@lru_cache(maxsize=GLOWS + 1)
def flame(strength: int) -> pygame.Surface:
    """Return the glow at a warm pulp with its two dashed rings, of a strength from 1 to `GLOWS`; kept."""
    side = 2 * GLOW
    y, x = np.mgrid[:side, :side].astype(np.float32) + 0.5 - GLOW
    far, turn = np.hypot(x, y), np.arctan2(y, x)
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


def shade(canvas: pygame.Surface, field: Field) -> None:
    """Darken the tooth under the swarm, so that it is seen on white enamel."""
    counts = field.count(field.health == SOUND)
    blurred = counts * 4 + sum_around(counts)
    blurred = (blurred * 2 + sum_around(blurred)) // 32
    thick = blurred >= SHADES
    if not thick.any():
        return
    across, down = np.flatnonzero(thick.any(0)), np.flatnonzero(thick.any(1))
    area = pygame.Rect(across[0] - 2, down[0] - 2, across[-1] - across[0] + 5, down[-1] - down[0] + 5)
    area = area.clip((0, 0, COLUMNS, ROWS))
    part = blurred[area.top : area.bottom, area.left : area.right]
    alpha = (part * SHADE // 4).clip(0, 120)
    image = np.zeros((area.height, area.width, 4), np.uint8)
    image[..., 0], image[..., 1], image[..., 2] = alpha * 74 // 255, alpha * 66 // 255, alpha * 6 // 255
    image[..., 3] = alpha
    small = pygame.image.frombuffer(image.tobytes(), area.size, "BGRA")
    large = pygame.transform.smoothscale(small, (area.width * CELL, area.height * CELL))
    canvas.blit(large, (LEFT + area.x * CELL, TOP + area.y * CELL), special_flags=pygame.BLEND_PREMULTIPLIED)
