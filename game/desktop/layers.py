"""The same field as a tooth's, drawn as layers of code: a shell of glyph rows, inner layers with calls, a core.

Places, outlines and distances are those of `tooth`; only what stands there is other.
"""

from functools import cache

import numpy as np
import pygame

from game.content.teeth import Tooth
from game.desktop.colours import Colour
from game.desktop.kit import HEIGHT, WIDTH, Kit
from game.desktop.tooth import (
    VESSELS,
    Anatomy,
    Pixels,
    anatomy,
    bounds,
    cover,
    dot,
    lay,
    line,
    night,
    ramp,
    spot,
    stroke,
    surface,
    window,
)

SHELL_STOPS = ("#1d6a94", "#124569", "#0d2547")
LAYER_STOPS = ("#2a2b7a", "#1c2260", "#121a45")
CORE_STOPS = ("#ff9ad8", "#a83aa8", "#38115e")
GROUND_STOPS = ("#2f2566", "#1d1747", "#0c0b22")
GLYPH, CALL, NODE, EDGE = "#8fe9ff", "#8a86ff", "#cfe3f2", "#bff4ff"
WORDS = (
    "Ca10(PO4)6(OH)2", "seal(shell)", "for row in shell:", "if ph < 5.5:", "return whole", "0x1f3a", "grow()",
    "fn layer(n) {", "}", "keep(core)", "=> calls", "let ion = Ca;", "while sweet:", "heal(row, 36)", "// enamel",
    "try lay(PO4)", "yield OH;", "await saliva", "::prism", "[[0,1],[1,0]]",
)  # fmt: skip
ROW, LETTERS = 12, 10  # px from row to row, and the size of a letter
DEEP = 34  # px between two layers
SEED = 5  # of which words stand where
BEATS = 24  # pictures of the core's pulse
BEAT_EVERY = 60  # px between two waves of it
PAD = 36  # px between two pads of the ground


def paint(kit: Kit, tooth: Tooth, body: Anatomy, accent: Colour) -> pygame.Surface:
    """Return the whole canvas with the layers on it, rimmed in the accent from the right."""
    y, x = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    image = night(x, y)
    lay_ground(image, body.gum, x, y)
    box, heart = bounds(body.crown), bounds(body.pulp)
    around = window(box.inflate(120, 120))
    crown, views = Anatomy(*(grid[around] for grid in body)), (x[around], y[around])
    halo = 0.42 * np.exp(np.minimum(crown.crown, 0) / 18) * (crown.crown < 1) * (crown.gum < 0)
    lay(image[around], GLYPH, halo)
    lay_shell(image[around], crown, *views, accent, box, glyph_rows(kit)[around])
    lay_layers(image[around], crown, *views, bounds(body.dentin))
    inner = window(heart.inflate(12, 12))
    lay_core(image[inner], tooth, body.pulp[inner], x[inner], y[inner], heart)
    away = np.hypot((x - box.centerx) / 1.06, y - HEIGHT * 0.5) / (WIDTH * 0.78)
    image *= 1 - ((away - 0.58) / 0.42).clip(0, 1)[..., None] * 0.72
    return surface(image)


def glyph_rows(kit: Kit) -> Pixels:
    """Return rows of code over the whole canvas: how much of each pixel its letters cover."""
    chance = np.random.default_rng(SEED)
    sheet = pygame.Surface((WIDTH, HEIGHT), pygame.SRCALPHA)
    text = kit.text.resized(100)  # they are a picture, not to be read
    for row in range(0, HEIGHT, ROW):
        words = "  ".join(WORDS[index] for index in chance.integers(0, len(WORDS), 22))
        text.write(sheet, words, (-int(chance.integers(0, 120)), row), "mono", LETTERS, "#ffffff")
    covered: Pixels = pygame.surfarray.array_alpha(sheet).T.astype(np.float32) / 255
    return covered


def lay_ground(image: Pixels, gum: Pixels, x: Pixels, y: Pixels) -> None:
    """Paint what the layers stand in: dark slabs with traces and pads."""
    lay(image, ramp(gum / 150, GROUND_STOPS), cover(gum))
    traces = (np.abs((gum % 22) - 11) < 0.8) * (gum > 14) * ((x // PAD).astype(int) % 3 > 0)
    lay(image, CALL, 0.35 * traces)
    pads = np.hypot(x % PAD - PAD / 2, y % PAD - PAD / 2)
    lay(image, CALL, 0.5 * (3.2 - pads).clip(0, 1) * (gum > 20))
    lay(image, "#c9bfff", 0.8 * stroke(gum, 3, 4))


def lay_shell(
    image: Pixels, body: Anatomy, x: Pixels, y: Pixels, accent: Colour, box: pygame.Rect, glyphs: Pixels
) -> None:
    """Paint the shell: rows of glyphs, brightest outside, between two bright edges."""
    crown, inside = body.crown, cover(body.crown)
    along = ((x - box.x) / box.width + (y - box.y) / box.height) / 2
    lay(image, ramp(along * 1.2, SHELL_STOPS), inside)
    lay(image, "#3f9fc4", 0.35 * np.exp(-np.maximum(crown, 0) / 16) * inside)
    lay(image, GLYPH, glyphs * inside * (0.62 + 0.38 * np.exp(-np.maximum(crown, 0) / 40)))
    lay(image, EDGE, 0.95 * stroke(crown, 2.5, 3.2))
    lay(image, GLYPH, 0.45 * stroke(crown, 9, 1.4))
    slope_x = np.gradient(crown)[1]
    faces = ((-slope_x - 0.35) / 0.3).clip(0, 1) * (x > box.centerx + 120) * ((box.y + 360 - y) / 60).clip(0, 1)
    lay(image, accent, 0.9 * faces * stroke(crown, 4.5, 6))


def lay_layers(image: Pixels, body: Anatomy, x: Pixels, y: Pixels, box: pygame.Rect) -> None:
    """Paint the inner layers, one in the other, and the calls that run through them from the core outwards."""
    dentin, inside = body.dentin, cover(body.dentin)
    away = np.hypot((x - box.centerx) / box.width, (y - box.y - 0.75 * box.height) / box.height) / 0.8
    lay(image, ramp(away, LAYER_STOPS), inside)
    lay(image, "#3a3fa8", 0.30 * (dentin // DEEP % 2 == 0) * inside)
    lay(image, CALL, 0.55 * (1.0 - np.abs(dentin % DEEP - DEEP / 2) / 0.9).clip(0, 1) * inside * (dentin > 6))
    root = box.y + box.height * 0.72
    turn = np.arctan2((y - root) / box.height * 1.5, (x - box.centerx) / box.width) / np.pi * 48
    number, aside = np.floor(turn), np.abs(turn % 1 - 0.5)
    reach = 40 + (number * 37 % 5) * 46  # px from the layers' edge at which each call ends
    runs = ((root - 20 - y) / 120).clip(0, 1) * (dentin > 8) * (dentin < 30 + reach)
    lay(image, "#b9b6ff", 0.65 * (1 - aside / 0.075).clip(0, 1) * runs * (dentin % 9 < 6))
    ends = (np.abs(dentin % DEEP - DEEP / 2) < 2.6) & (aside < 0.09) & (number % 2 == 0)
    lay(image, NODE, 0.85 * ends * runs)
    lay(image, "#0a0a2a", 0.45 * np.exp(np.minimum(body.pulp, 0) / 20) * inside)
    lay(image, "#a9b8ff", 0.9 * stroke(dentin, 2, 3))


def lay_core(image: Pixels, tooth: Tooth, core: Pixels, x: Pixels, y: Pixels, box: pygame.Rect) -> None:
    """Paint the core, with the lines that feed it."""
    away = np.hypot((x - box.centerx) / box.width, (y - box.y - 0.45 * box.height) / box.height) / 0.62
    lay(image, ramp(away, CORE_STOPS), cover(core))
    lay(image, "#ffffff", 0.20 * (np.abs(core % 16 - 8) < 0.7) * cover(core - 3))
    within = cover(core - 2)
    for _, width, path in VESSELS[tooth]:
        lay(image, "#ffe3f6", 0.55 * line(path, width * 0.6, x, y) * within)
        dot(image, "#ffffff", spot(*path[-1]), 4, 0.9, x, y)
    lay(image, "#ffc9ee", 0.9 * stroke(core, 2, 3.4))


@cache
def beats(tooth: Tooth) -> tuple[tuple[pygame.Surface, ...], tuple[int, int]]:
    """Return the pictures of the core's pulse, to be added one after the other, and where they stand; kept."""
    core = anatomy(tooth).pulp
    box = bounds(core)
    inside = core[window(box)]
    y, x = np.mgrid[: box.height, : box.width].astype(np.float32)
    far = np.hypot(x - box.width / 2, (y - box.height * 0.3) * 1.2)
    images = []
    for beat in range(BEATS):
        wave = (1 - np.abs((far / BEAT_EVERY - beat / BEATS) % 1 - 0.5) / 0.13).clip(0, 1) * cover(inside - 3)
        wave *= np.exp(-far / 150)
        raw = (wave[..., None] * np.array([150, 70, 140], np.float32)).astype(np.uint8)
        images.append(pygame.image.frombuffer(raw.tobytes(), box.size, "RGB").convert())
    return tuple(images), box.clip((0, 0, WIDTH, HEIGHT)).topleft
