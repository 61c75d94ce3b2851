"""How the swarm of a repair looks: a buffer of one byte a pixel that glyphs are written into, over a glowing shade.

Two thousand bots cost what a few hundred numbers do: nothing is blitted one by one. One bot in a few is drawn as a
glyph whose shape says what the swarm does; the others are specks. Rogue and corrupted bots have shapes of their own;
those that are yet to be born are not seen.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.content.teeth import COLUMNS, ROWS
from game.desktop.colours import CRIMSON, INK, Colour, mix, rgb
from game.desktop.tooth import AREA, CELL, LEFT, TOP, Pixels
from game.rules.tooth.anatomy import sum_around
from game.rules.tooth.field import CORRUPTED, LOST, PORT, ROGUE, SOUND, UNBORN, UNIT, Field

# What the bytes of the buffer mean: first specks, then glyphs, each of which has sixteen shades from edge to middle
EMPTY, OLD, TRAIL, SPECK, LADEN_SPECK, DEAD = range(6)
BOT, LADEN, STRAY, TURNED = 16, 32, 48, 64
BANDS = 16  # shades of a glyph
BAND = 3  # of them in a pixel
RIM = 1.4  # px that a glyph's dark edge goes beyond its shape
HUES: dict[str, Colour] = {"hold": "#a5efe6", "scrub": "#5cc4ff", "build": "#35e0c8", "recall": "#ffc640"}
EDGE = "#04141f"  # around every glyph, so that it is seen on white
LIGHTS = 8  # how many brightnesses the swarm is drawn in

GLYPHS = 220  # bots drawn as glyphs, of however many
CROWDED = 5  # bots in a cell from which on specks are grains, so that what is under the swarm is still seen
MARGIN = 6  # px that a glyph reaches from its middle at most
SHEET = AREA.inflate(4 * MARGIN, 4 * MARGIN)  # what of the canvas the buffer covers
LEAP = 30  # px between two places beyond which a bot was not there before: it has just been born
PAST = 6  # places of each bot that are kept, the newest among them
TRAILS = {"hold": 0, "scrub": 2, "build": 3, "recall": 5}  # how many of them a mode leaves behind

SHADES = 1  # bots in a cell, blurred, from which it is shaded
SHADE, DARKEST = 24, 176  # of 255: how dark the tooth is under each bot of a cell, and under many
BEYOND = 4  # cells beyond the field that the shade goes on
GLOW = 0.8  # of its hue that the swarm's shade glows with


class Glyph(NamedTuple):
    """A small shape: how far each of its pixels is from the middle, and its shade, 0 at the edge."""

    x: npt.NDArray[np.int32]
    y: npt.NDArray[np.int32]
    band: npt.NDArray[np.uint8]


class Places(NamedTuple):
    """Where all bots are at a step of the field, in pixels of the buffer."""

    step: int
    x: Pixels
    y: Pixels


# Glyphs: how far each place (x, y) in pixels is outside of a shape around (0, 0); negative is inside


def disc(x: Pixels, y: Pixels) -> Pixels:
    """Resting: a disc."""
    far: Pixels = np.hypot(x, y) - 3.1
    return far


def cross(x: Pixels, y: Pixels) -> Pixels:
    """Scrubbing: a cross of bristles."""
    u, v = np.abs(x + y) * 0.7071, np.abs(x - y) * 0.7071
    far: Pixels = np.minimum(np.maximum(u - 4.8, v - 1.7), np.maximum(u - 1.7, v - 4.8))
    return far


def nut(x: Pixels, y: Pixels) -> Pixels:
    """Building: a hexagon with a hole."""
    far = np.maximum(np.abs(x), np.abs(x) * 0.5 + np.abs(y) * 0.866) - 4.2
    holed: Pixels = np.maximum(far, -(far + 2.7))
    return holed


def chevron(x: Pixels, y: Pixels) -> Pixels:
    """Going home: a chevron that points left."""
    far: Pixels = np.maximum(np.abs(x + 2.2 - np.abs(y) * 0.95) * 0.73 - 1.4, np.abs(y) - 4.4)
    return far


def slanted(x: Pixels, y: Pixels) -> Pixels:
    """Corrupted: a slanted cell."""
    far: Pixels = np.maximum(np.abs(x + 0.5 * y) - 4.0, np.abs(y) - 3.6)
    return far


def diamond(x: Pixels, y: Pixels) -> Pixels:
    """Rogue: a hollow diamond."""
    far: Pixels = np.abs((np.abs(x) + np.abs(y)) * 0.7071 - 2.9) - 1.3
    return far


def glyph(far_from: Callable[[Pixels, Pixels], Pixels]) -> Glyph:
    """Return a shape as pixels."""
    y, x = np.mgrid[-MARGIN : MARGIN + 1, -MARGIN : MARGIN + 1]
    far = far_from(x.astype(np.float32), y.astype(np.float32))
    inside = far < RIM
    band = ((RIM - far[inside]) * BAND).clip(0, BANDS - 1)
    return Glyph(x[inside].astype(np.int32), y[inside].astype(np.int32), band.astype(np.uint8))


def turned(shape: Glyph) -> tuple[Glyph, ...]:
    """Return a shape that points left as one that points left, right, up and down."""
    return (
        shape, shape._replace(x=-shape.x), Glyph(shape.y, shape.x, shape.band), Glyph(shape.y, -shape.x, shape.band),
    )  # fmt: skip


def block(side: int) -> Glyph:
    """Return a speck of a side in pixels, of one shade."""
    y, x = np.mgrid[:side, :side]
    return Glyph(x.ravel().astype(np.int32), y.ravel().astype(np.int32), np.zeros(side * side, np.uint8))


MODES = {"hold": glyph(disc), "scrub": glyph(cross), "build": glyph(nut)}
HOMEWARD = turned(glyph(chevron))
SLANTED, HOLLOW = glyph(slanted), glyph(diamond)
DOTS, DUST = block(2), block(1)


class Swarming:
    """The picture of one swarm. It keeps where bots were, never what happened."""

    def __init__(self) -> None:
        self.buffer = np.zeros((SHEET.height, SHEET.width), np.uint8)
        store = bytearray(4 * SHEET.width * SHEET.height)  # shared by numpy and pygame
        self.pixels = np.frombuffer(store, np.uint32).reshape(SHEET.height, SHEET.width)
        self.sheet = pygame.image.frombuffer(store, SHEET.size, "BGRA")
        self.marked = pygame.Rect(0, 0, 0, 0)  # what of the buffer is not empty
        self.past: tuple[Places, ...] = ()  # the newest last
        self.shaded = (-1, "")  # the step and mode whose shade is kept
        self.shade: pygame.Surface | None = None
        self.shade_at = (0, 0)

    def draw(
        self, canvas: pygame.Surface, field: Field, share: float, mode: str = "hold", light: float = 1.0
    ) -> None:
        """Draw all but the rogue bots between their last two places; `share` and `light` are 0 to 1."""
        self.remember(field)
        if self.shaded != (field.steps, mode):
            self.shaded = (field.steps, mode)
            self.shade, self.shade_at = shade(field, HUES[mode])
        if self.shade is not None:
            canvas.blit(self.shade, self.shade_at, special_flags=pygame.BLEND_PREMULTIPLIED)
        self.clear()
        seen = np.flatnonzero((field.health != UNBORN) & (field.health != ROGUE))
        if not seen.size:
            return
        new, old = self.past[-1], self.past[max(0, len(self.past) - 2)]
        share_of = np.where(np.abs(new.x - old.x) + np.abs(new.y - old.y) < LEAP, np.float32(share), np.float32(1))
        x = (old.x + (new.x - old.x) * share_of).astype(np.int32)
        y = (old.y + (new.y - old.y) * share_of).astype(np.int32)
        self.write(field, seen, x, y, mode)
        self.show(canvas, colours(mode, round(light * LIGHTS)))

    def draw_rogues(self, canvas: pygame.Surface, field: Field) -> None:
        """Draw the rogue bots, which drift so slowly that they need not be drawn anew in each frame."""
        self.clear()
        rogue = np.flatnonzero(field.health == ROGUE)
        x, y = (place.astype(np.int32)[rogue] for place in places_of(field))
        self.put(x, y, HOLLOW, STRAY)
        self.show(canvas, colours("hold", LIGHTS))

    def show(self, canvas: pygame.Surface, table: npt.NDArray[np.uint32]) -> None:
        """Draw what was written, in the colours of a table."""
        there = np.s_[self.marked.top : self.marked.bottom, self.marked.left : self.marked.right]
        self.pixels[there] = table.take(self.buffer[there])
        canvas.blit(self.sheet, self.marked.move(SHEET.topleft), self.marked, pygame.BLEND_PREMULTIPLIED)

    def write(
        self, field: Field, seen: npt.NDArray[np.intp], x: npt.NDArray[np.int32], y: npt.NDArray[np.int32], mode: str
    ) -> None:
        """Write specks first, then trails, then the glyphs of a few, then all that does not obey."""
        health = field.health[seen]
        sound = seen[health == SOUND]
        every = max(1, x.size // GLYPHS)
        large = sound[sound % every == 0]
        small = sound[sound % every != 0]
        crowded = field.crowd.ravel()[field.cells[small]] > CROWDED
        laden = field.load > 0
        for which, shape in ((small[crowded], DUST), (small[~crowded], DOTS)):
            self.put(x[which], y[which], shape, np.where(laden[which], LADEN_SPECK, SPECK))
        self.write_trails(large, TRAILS[mode])
        away = seen[health == LOST]
        self.put(x[away], y[away], DOTS, DEAD)
        for shape, which in self.shapes(mode, large, x, y):
            self.put(x[which], y[which], shape, np.where(laden[which], LADEN, BOT))
        corrupted = seen[health == CORRUPTED]
        self.put(x[corrupted], y[corrupted], SLANTED, TURNED)

    def write_trails(self, which: npt.NDArray[np.intp], many: int) -> None:
        """Write where bots come from, the older the fainter."""
        trail = self.past[-1 - many :]
        if len(trail) < 2:
            return
        x, y = np.stack([one.x[which] for one in trail]), np.stack([one.y[which] for one in trail])
        near = np.abs(x[1:] - x[:-1]) + np.abs(y[1:] - y[:-1]) < LEAP
        there = np.concatenate([near, near])
        x, y = (np.concatenate([at[:-1], (at[:-1] + at[1:]) / 2]).astype(np.int32)[there] for at in (x, y))
        ages = np.arange(len(there)) % (len(trail) - 1)
        kinds = np.where(2 * ages < len(trail) - 1, OLD, TRAIL)[:, None]
        self.put(x, y, DOTS, np.broadcast_to(kinds, there.shape)[there])

    def shapes(
        self, mode: str, which: npt.NDArray[np.intp], x: npt.NDArray[np.int32], y: npt.NDArray[np.int32]
    ) -> tuple[tuple[Glyph, npt.NDArray[np.intp]], ...]:
        """Return which of the bots have which shape in a mode; those that go home point there."""
        if mode != "recall":
            return ((MODES[mode], which),)
        across = x[which] - round((PORT[0] + 0.5) * CELL) - 2 * MARGIN
        down = y[which] - round((PORT[1] + 0.5) * CELL) - 2 * MARGIN
        side = np.where(np.abs(across) >= np.abs(down), across < 0, 2 + (down < 0))
        return tuple((shape, which[side == number]) for number, shape in enumerate(HOMEWARD))

    def clear(self) -> None:
        """Empty the buffer where something was written."""
        self.buffer[self.marked.top : self.marked.bottom, self.marked.left : self.marked.right] = EMPTY
        self.marked = pygame.Rect(0, 0, 0, 0)

    def put(
        self, x: npt.NDArray[np.int32], y: npt.NDArray[np.int32], shape: Glyph, kind: int | npt.NDArray[np.intp]
    ) -> None:
        """Write a shape of a kind, or of one for each, at each place."""
        if not x.size:
            return
        steps = shape.y * SHEET.width + shape.x
        value = np.broadcast_to(np.asarray(kind, np.uint8), x.shape)[:, None] + shape.band
        self.buffer.reshape(-1)[(y * SHEET.width + x)[:, None] + steps] = value
        here = pygame.Rect(int(x.min()), int(y.min()), int(x.max() - x.min()) + 1, int(y.max() - y.min()) + 1)
        here = here.inflate(2 * MARGIN + 2, 2 * MARGIN + 2).clip((0, 0, SHEET.width, SHEET.height))
        self.marked = self.marked.union(here) if self.marked.width else here

    def remember(self, field: Field) -> None:
        """Note where the bots are at a step that has not been seen; forget what is not of the same swarm."""
        if self.past and (self.past[-1].step > field.steps or self.past[-1].x.size != field.x.size):
            self.past = ()
        if not self.past or self.past[-1].step != field.steps:
            self.past = (*self.past[-(PAST - 1) :], Places(field.steps, *places_of(field)))


def places_of(field: Field) -> tuple[Pixels, Pixels]:
    """Return where all bots are, in pixels of the buffer."""
    x, y = (at * np.float32(CELL / UNIT) + np.float32(2 * MARGIN) for at in (field.x, field.y))
    return x, y


@lru_cache(maxsize=64)
def colours(mode: str, light: int) -> npt.NDArray[np.uint32]:
    """Return what each byte of the buffer looks like in a mode, at a brightness of `LIGHTS`: premultiplied; kept."""
    hue, full = HUES[mode], mix(HUES[mode], "#ffffff", 0.82)
    looks: dict[int, tuple[Colour, int]] = {
        OLD: (hue, 70), TRAIL: (hue, 130), SPECK: (mix(hue, INK, 0.1), 170),
        LADEN_SPECK: (mix(hue, "#ffffff", 0.5), 190), DEAD: ("#5b6a80", 190),
    }  # fmt: skip
    for kind, body, middle in (
        (BOT, hue, mix(hue, "#ffffff", 0.35)), (LADEN, full, "#ffffff"), (STRAY, "#ff9ad8", "#ffd9f1"),
        (TURNED, CRIMSON, "#ffffff"),
    ):  # fmt: skip
        for band in range(BANDS):
            inside = (band + 0.5) / BAND - RIM  # px from the shape's edge
            edged = min(1.0, max(0.0, 0.75 - inside))
            deep = min(1.0, max(0.0, (inside - 1.2) / 2.2))
            alpha = min(1.0, (inside + RIM) / RIM * 0.85) if inside < 0 else 1.0
            looks[kind + band] = (mix(mix(body, middle, deep), EDGE, edged), round(255 * alpha))
    table = np.zeros(256, np.uint32)
    for value, (colour, alpha) in looks.items():
        dimmed = mix(colour, "#26323f", 1 - light / LIGHTS)
        red, green, blue = (channel * round(alpha) // 255 for channel in rgb(dimmed))
        table[value] = round(alpha) << 24 | red << 16 | green << 8 | blue
    return table


def shade(field: Field, hue: Colour) -> tuple[pygame.Surface | None, tuple[int, int]]:
    """Return the dark that the swarm lies on, with its own glow in it, and where; None where there is no swarm.

    Dark and light are one picture: on white enamel it darkens, in a dark hole it shines.
    """
    counts = np.pad(field.crowd, BEYOND)
    blurred = counts * 4 + sum_around(counts)
    blurred = blurred * 2 + sum_around(blurred)
    thick = blurred >= SHADES * 12
    if not thick.any():
        return None, (0, 0)
    across, down = np.flatnonzero(thick.any(0)), np.flatnonzero(thick.any(1))
    area = pygame.Rect(across[0] - 2, down[0] - 2, across[-1] - across[0] + 5, down[-1] - down[0] + 5)
    area = area.clip((0, 0, COLUMNS + 2 * BEYOND, ROWS + 2 * BEYOND))
    alpha = (blurred[area.top : area.bottom, area.left : area.right] * SHADE // 12).clip(0, DARKEST)
    image = np.zeros((area.height, area.width, 4), np.uint8)
    for channel, value in enumerate(reversed(rgb(mix(hue, INK, 0.18)))):
        image[..., channel] = alpha * round(value * GLOW) // 255
    image[..., 3] = alpha
    small = pygame.image.frombuffer(image.tobytes(), area.size, "BGRA")
    large = pygame.transform.smoothscale(small, (area.width * CELL, area.height * CELL))
    return large, (LEFT + (area.x - BEYOND) * CELL, TOP + (area.y - BEYOND) * CELL)
