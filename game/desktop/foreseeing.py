"""The hologram of a tooth as it will be: the round's own chemistry run ahead, a little in each tick, and drawn.

What will dissolve is laid over the tooth in level lines; a strip beside it tells the coming seconds.
"""

from typing import NamedTuple

import numpy as np
import pygame

from game.content.repair import Repair
from game.desktop import panels
from game.desktop.colours import INK, MIST, OK, PAPER, WARN, Colour, rgb
from game.desktop.healing import box_of, half_surface, over, part_of, smooth
from game.desktop.kit import MARGIN, Kit
from game.desktop.skins import scan_lines
from game.desktop.tooth import CELL, LEFT, TOP
from game.rules import repairing
from game.rules.repairing import STEPS, TICKS, Forecast, Repairing
from game.rules.tooth import survey
from game.rules.tooth.field import Field

EVERY = 4 * TICKS  # ticks in which a whole forecast is made
MOST = 12  # steps of it in one tick at most: two milliseconds
LOSES = 12  # mineral, of 1000, that a cell must lose to be shown
FAINT = 140  # and that it loses where it is shown in full
HOLOGRAM = "#e6d4ff"
WIDE, PLOT = 182, 84  # px: how wide the strip and how high its plot is, at a text size of 100 %
LARGEST = 194  # px that the strip is wide at most: beyond begins the tooth
STRIP_TOP = 246  # px, below the port
SHOWN_ACID = 2  # times the critical acid that the plot shows


class Vision(NamedTuple):
    """A whole forecast, and the moment that it started from."""

    since: int  # tick of the round
    field: Field  # the tooth at that moment
    forecast: Forecast


class Foreseeing:
    """A forecast in the making and the last that is whole; it follows from the round's ticks and nothing else."""

    def __init__(self, ahead: int) -> None:
        self.ahead = ahead  # seconds
        self.turn = -1  # how many forecasts ago the round began
        self.coming: Vision | None = None
        self.vision: Vision | None = None
        self.overlay: pygame.Surface | None = None
        self.at = (0, 0)
        self.strip: tuple[object, pygame.Surface] = ((), pygame.Surface((1, 1)))

    def look(self, repair: Repair, doing: Repairing) -> None:
        """Look ahead for one tick: start at every fourth second, be whole just before the next."""
        turn, passed = divmod(doing.tick, EVERY)
        if turn != self.turn:
            self.turn = turn
            self.coming = Vision(doing.tick, doing.field, repairing.from_now(doing))
        if self.coming is None:
            return
        made = self.coming.forecast.field.steps - self.coming.field.steps
        whole = self.ahead * STEPS
        due = min(whole * (passed + 1) // (EVERY - 1), whole)
        forecast = repairing.run_ahead(repair, self.coming.forecast, min(max(0, due - made), MOST))
        self.coming = self.coming._replace(forecast=forecast)
        if forecast.field.steps - self.coming.field.steps >= whole:
            self.vision, self.coming = self.coming, None
            self.overlay, self.at = overlay_of(self.vision)

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw what will dissolve over the tooth."""
        if self.overlay is not None:
            canvas.blit(self.overlay, self.at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def draw_strip(self, kit: Kit, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> pygame.Rect:
        """Draw the coming seconds, at the left edge; return where."""
        text = kit.text
        width = min(text.px(WIDE), LARGEST)
        head = text.height("ui", 15)
        rect = pygame.Rect(MARGIN, STRIP_TOP, width, PLOT + 2 * head + 34)
        key = (self.vision.since if self.vision else -1, text.size, kit.settings.contrast, kit.accent)
        if self.strip[0] != key:
            image = pygame.Surface(rect.size, pygame.SRCALPHA)
            draw_seconds(kit, image, repair, doing, self.ahead, self.vision)
            self.strip = (key, image)
        canvas.blit(self.strip[1], rect)
        if self.vision is not None:
            plot = plot_of(kit, rect.size).move(rect.topleft)
            gone = min(self.ahead * TICKS, doing.tick - self.vision.since)
            canvas.fill(rgb(PAPER), (plot.x + gone * plot.width // (self.ahead * TICKS), plot.y, 2, plot.height))
        return rect


def overlay_of(vision: Vision) -> tuple[pygame.Surface | None, tuple[int, int]]:
    """Return the picture of what will be lost, and where it stands; None if nothing will."""
    lost = (vision.field.mineral - vision.forecast.field.mineral).clip(0, 1000)
    box = box_of(lost >= LOSES, 2)
    if box is None:
        return None, (0, 0)
    part = part_of(box)
    y, x = np.mgrid[part]
    will = smooth(lost, box)
    full = ((will - LOSES / 2) / FAINT).clip(0, 1)
    image = np.zeros((4, *will.shape), np.float32)
    lines = scan_lines(y, x)
    over(image, INK, 0.45 * full * np.roll(lines, 1, 0))
    over(image, HOLOGRAM, (0.35 + 0.6 * full) * (full > 0) * lines)
    slope = np.hypot(*np.gradient(will)) + 0.5
    far = np.abs(will - LOSES) / slope  # samples from the edge of what is shown
    over(image, INK, (2.0 - far).clip(0, 1) * 0.6)
    over(image, HOLOGRAM, (1.2 - far).clip(0, 1) * ((x + y) % 10 < 7))
    return half_surface(image), (LEFT + box.x * CELL, TOP + box.y * CELL)


def plot_of(kit: Kit, size: tuple[int, int]) -> pygame.Rect:
    """Return where on the strip the seconds are plotted."""
    return pygame.Rect(14, kit.text.height("ui", 15) + 14, size[0] - 28, PLOT)


def draw_seconds(
    kit: Kit, image: pygame.Surface, repair: Repair, doing: Repairing, ahead: int, vision: Vision | None
) -> None:
    """Draw the strip: acid against what the tissue bears, second by second, sweet drinks, and what is lost in all."""
    text, whole = kit.text, image.get_rect()
    panels.panel(kit, image, whole, HOLOGRAM, 84, edge=50)
    plot, inner = plot_of(kit, image.get_size()), whole.width - 28
    text.write(image, f"In {ahead} s", (14, 8), "ui", 15, HOLOGRAM, within=inner)
    pygame.draw.rect(image, rgb("#060b16"), plot, border_radius=4)
    foot = plot.bottom + 6
    if vision is None:
        text.write(image, "Looking ahead", (14, foot), "body", 15, MIST, within=inner)
        return
    told, step = vision.forecast, plot.width / ahead
    middle = plot.bottom - plot.height // SHOWN_ACID
    heights = []
    for second, (acid, critical) in enumerate(zip(told.acid, told.critical, strict=True)):
        high = min(plot.height - 2, plot.height * acid // (SHOWN_ACID * max(1, critical)))
        left = plot.x + round(second * step)
        column = pygame.Rect(
            left, plot.bottom - high, max(1, round((second + 1) * step) - round(second * step)), high
        )
        pygame.draw.rect(image, rgb("#4b5a86"), column)
        if acid > critical:  # level lines, as over the tooth
            for y in range(column.top, middle, 4):
                pygame.draw.rect(image, rgb(HOLOGRAM), (column.x, y, column.width, 2))
        heights.append((column.centerx, plot.bottom - high))
    if len(heights) > 1:
        pygame.draw.aalines(image, rgb(PAPER), False, heights)
    for x in range(plot.x, plot.right, 8):
        pygame.draw.line(image, rgb(WARN), (x, middle), (min(x + 4, plot.right - 1), middle))
    for at in repair.sugar_at:
        after = at - vision.since // TICKS
        if 0 <= after < ahead:
            draw_drink(image, (plot.x + round((after + 0.5) * step), plot.y), plot.bottom)
    loss = told.lost[-1] - survey.decay(vision.field, repair.fluoride).lost
    percent = 100 * loss // max(1, doing.need)
    says, colour = ("It holds", OK) if loss <= 0 else (f"Loses {max(1, percent)} %", WARN)
    side = text.px(18)
    icon = kit.pictures.icon("check" if loss <= 0 else "warning", side, colour)
    image.blit(icon, (14, foot + (text.height("ui", 15) - side) // 2))
    text.write(image, says, (20 + side, foot), "ui", 15, colour, within=inner - side - 6)


def draw_drink(image: pygame.Surface, at: tuple[int, int], bottom: int, colour: Colour = PAPER) -> None:
    """Draw a sweet drink that will come: a lump on a thread."""
    x, y = at
    pygame.draw.line(image, rgb(MIST), (x, y + 6), (x, bottom))
    pygame.draw.rect(image, rgb(INK), (x - 5, y + 1, 11, 11), border_radius=2)
    pygame.draw.rect(image, rgb(colour), (x - 4, y + 2, 9, 9), border_radius=2)
