"""Who and what else is at the tooth: a second pair of hands, the autopilot's target, a dead link."""

from functools import lru_cache

import numpy as np
import pygame

from game.content.repair import Outage, Repair
from game.desktop import panels
from game.desktop.colours import INK, PAPER, WARN, Colour, rgb
from game.desktop.stage import Stage
from game.desktop.swarming import HUES
from game.desktop.tooth import AREA, CELL, spot
from game.rules import repairing
from game.rules.repairing import STEPS, Repairing
from game.rules.tooth.swarm import HAND

STEEL_LIGHT, STEEL_DARK = "#dfe9f4", "#6f86a6"  # an instrument
SLANT = (0.62, -0.78)  # where its handle goes from the tip
LENGTH, HANDLE = 210, 165  # px: of the instrument, and from its tip to the middle of its handle
AUTO: Colour = "#c9a6ff"
CORNER, REACHES = 16, 46  # px: of the brackets around the autopilot's target, and how far they are from it
BAND = 96  # px: how high the static of a dead link is
DRIFTS = 900  # ticks in which it drifts over the field
GRAIN = 3  # px to a side of a grain of it
DIM, DIPS = 0.62, 0.22  # how bright the swarm is without a link, and how much of that comes and goes
DIPPING = 110  # ticks in which it does: slow enough for every eye
ROOM_FOR_NAME = 100  # per cent of text size up to which the autopilot's name fits beside hints


def is_out(repair: Repair, doing: Repairing) -> bool:
    """Tell whether the link to the swarm is down."""
    variant = repair.variant
    return isinstance(variant, Outage) and 0 <= doing.field.steps - variant.at * STEPS < variant.lasts * STEPS


def light_of(stage: Stage, repair: Repair, doing: Repairing) -> float:
    """Return how bright the swarm is: 1, or less while its link is down."""
    if not is_out(repair, doing):
        return 1.0
    return DIM + (0 if stage.settings.reduce_motion else DIPS * (stage.wave(DIPPING) - 0.5))


def seen_at_work(repair: Repair, doing: Repairing) -> str:
    """Return what the swarm is seen to do: while its link is down what it is told to, so that nothing flickers."""
    return doing.mode if is_out(repair, doing) and doing.mode in HUES else doing.at_work


def draw_static(stage: Stage, canvas: pygame.Surface) -> None:
    """Draw a band of static that drifts slowly down the field; it stands still where motion is reduced."""
    still = stage.settings.reduce_motion
    share = 0.18 if still else stage.ticks % DRIFTS / DRIFTS
    y = AREA.y + round(share * (AREA.height - BAND))
    image = static(0 if still else stage.ticks // 6 % 4)
    canvas.blit(image, (AREA.x, y), special_flags=pygame.BLEND_PREMULTIPLIED)


@lru_cache(maxsize=4)
def static(number: int) -> pygame.Surface:
    """Return one of four pictures of static, faint, thicker in its middle; kept."""
    chance = np.random.default_rng(number)
    size = (BAND // GRAIN, AREA.width // GRAIN)
    there = chance.random(size) < 0.5 * np.sin(np.linspace(0, np.pi, size[0]))[:, None]
    alpha = (there * chance.integers(40, 120, size)).astype(np.uint8)
    grey = (alpha * 0.8).astype(np.uint8)
    small = pygame.image.frombuffer(np.stack([grey, grey, grey, alpha], -1).tobytes(), (size[1], size[0]), "BGRA")
    return pygame.transform.scale(small, (AREA.width, BAND)).copy()


def draw_autopilot(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> None:
    """Bracket what the autopilot aims at: four square corners, which no ring of the player's has."""
    x, y = spot(*repairing.target(repair, doing))
    out = REACHES + round(4 * stage.wave(80))
    for thick, colour in ((7, INK), (3, AUTO)):
        for side_x in (-1, 1):
            for side_y in (-1, 1):
                corner = (x + side_x * out, y + side_y * out)
                ends = [(corner[0] - side_x * CORNER, corner[1]), corner, (corner[0], corner[1] - side_y * CORNER)]
                pygame.draw.lines(canvas, rgb(colour), False, ends, thick)
    if stage.text.size <= ROOM_FOR_NAME:
        tag(stage, canvas, (x, y - out - 4), "Autopilot", AUTO)


def draw_hands(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> None:
    """Draw the second hands' instrument where they work, what it reaches, and whose it is."""
    assert repair.second_hands is not None
    if doing.helping[0] < 0:
        return
    at = spot(*doing.helping)
    ring = panels.disc(2 * HAND * CELL + 10, PAPER, 150, 2)
    canvas.blit(ring, ring.get_rect(center=at))
    image = instrument(repair.second_hands.does)
    busy = 0 if stage.settings.reduce_motion else round(4 * stage.wave(36) - 2)
    canvas.blit(image, (at[0] - 20 + busy, at[1] - LENGTH + 20 - busy))
    who = stage.pack.people[repair.second_hands.who].short
    tag(stage, canvas, (at[0] + round(SLANT[0] * HANDLE), at[1] + round(SLANT[1] * HANDLE) - 12), who, PAPER)


@lru_cache(maxsize=2)
def instrument(does: str) -> pygame.Surface:
    """Return a dental instrument with its tip 20 px inside the lower left corner: a brush, or a spatula; kept."""
    fine = 3
    image = pygame.Surface((LENGTH * fine, LENGTH * fine), pygame.SRCALPHA)
    image.fill((*rgb(STEEL_DARK), 0))

    def place(along: float, aside: float) -> tuple[float, float]:
        """Return a point `along` the instrument from its tip and `aside` of it."""
        x = 20 + SLANT[0] * along - SLANT[1] * aside
        y = LENGTH - 20 + SLANT[1] * along + SLANT[0] * aside
        return x * fine, y * fine

    def part(ends: tuple[tuple[float, float], ...], colour: Colour) -> None:
        """Draw a piece of it, as half widths (along, width) on both sides of its middle."""
        outline = [place(along, width) for along, width in ends]
        outline += [place(along, -width) for along, width in reversed(ends)]
        pygame.draw.polygon(image, rgb(colour), outline)

    tip = ((-2.0, 1.0), (6.0, 9.0), (22.0, 7.0), (30.0, 3.0)) if does == "build" else ((16.0, 8.0), (30.0, 4.0))
    for grow, colours in ((2.5, (INK, INK, INK)), (0.0, (STEEL_LIGHT, STEEL_DARK, STEEL_LIGHT))):
        part(tuple((along, width + grow) for along, width in tip), colours[0])
        part(((28.0, 2.5 + grow), (70.0, 4.0 + grow)), colours[1])
        part(((70.0, 6.5 + grow), (84.0, 8.0 + grow), (212.0, 6.5 + grow)), colours[2])
    part(((88.0, -1.0), (208.0, -2.5)), "#ffffff")
    for ridge in range(96, 150, 9):
        part(((ridge, 7.5), (ridge + 3.0, 7.5)), STEEL_DARK)
    if does == "scrub":
        for aside in range(-8, 9, 4):
            for colour, thick in ((INK, 9), (WARN, 5)):
                pygame.draw.line(image, rgb(colour), place(0, aside * 1.3), place(17, aside), thick)
    return pygame.transform.smoothscale(image, (LENGTH, LENGTH))


def tag_size(stage: Stage, says: str) -> tuple[int, int]:
    """Return width and height of a small label."""
    return stage.text.width(says, "ui", 15) + 22, stage.text.height("ui", 15) + 8


def tag(stage: Stage, canvas: pygame.Surface, tip: tuple[int, int], says: str, colour: Colour) -> None:
    """Draw a small label that stands on a point."""
    rect = pygame.Rect((0, 0), tag_size(stage, says)).move_to(midbottom=(tip[0], tip[1] - 2))
    panels.panel(stage, canvas, rect, colour, 90, rect.height // 2, edge=60)
    stage.text.write(canvas, says, (rect.centerx, rect.y + 4), "ui", 15, colour, "middle")
