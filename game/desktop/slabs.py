"""A slab of tooth on a bench: its swarm grows in time-lapse, drawn as in a repair, cut out and small."""

from collections.abc import Iterator

import pygame

from game.content.teeth import COLUMNS
from game.desktop import tooth
from game.desktop.healing import Healing
from game.desktop.kit import HEIGHT, TICKS, WIDTH, Kit
from game.desktop.swarming import Swarming
from game.desktop.tooth import AREA, CELL, spot
from game.rules.tooth import culture, heat, swarm
from game.rules.tooth.culture import STEPS, Culture, Slab

LAPSE = 5 * TICKS  # ticks in which a slab is seen to grow, however long it is left to itself
AROUND = 9  # cells around the lesion that are seen
STILL = 4  # steps for which the picture of the tissue is kept


class Growing:
    """A slab with a dose on it, as far as it has been followed."""

    def __init__(self, slab: Slab, seconds: int) -> None:
        self.slab, self.whole = slab, seconds * STEPS
        self.ahead: Iterator[Culture] = culture.follow(slab, seconds)
        self.now = culture.begin(slab)
        self.warmest = 0  # m°C above 37 in the pulp
        self.healing: Healing | None = None
        self.swarming = Swarming()
        self.still: tuple[object, pygame.Surface] = ((), pygame.Surface((1, 1)))  # the tissue, and what it shows
        self.shown: tuple[object, pygame.Surface] = ((), pygame.Surface((1, 1)))

    @property
    def steps(self) -> int:
        """Steps that it has been followed for."""
        return self.now.field.steps

    @property
    def done(self) -> bool:
        """Tell whether its time is over."""
        return self.steps >= self.whole

    @property
    def closed(self) -> int:
        """How much of the missing mineral is back, per mille."""
        return culture.closed(self.now)

    @property
    def spurs(self) -> int:
        """How many cells are overgrown."""
        return swarm.spurs(self.now.field)

    def grow(self, steps: int = 0) -> None:
        """Follow it for so many steps; 0 are those of a tick of the time-lapse."""
        for _ in range(steps or -(-self.whole // LAPSE)):
            if self.done:
                return
            self.now = next(self.ahead)
            self.warmest = max(self.warmest, heat.in_pulp(self.now.field))
            self.swarming.remember(self.now.field)

    def finish(self) -> None:
        """Follow it to the end."""
        self.grow(self.whole)

    def picture(self, kit: Kit, size: tuple[int, int]) -> pygame.Surface:
        """Return the slab as it is now, cut out around its lesion, so large in pixels."""
        key = (self.steps, size, kit.accent)
        if self.shown[0] != key:
            self.shown = (key, self.drawn(kit, size))
        return self.shown[1]

    def drawn(self, kit: Kit, size: tuple[int, int]) -> pygame.Surface:
        """Draw the slab anew; what changes slowly is drawn once in a few steps."""
        field, window = self.now.field, window_of(self.slab, size)
        if self.healing is None:
            self.healing = Healing(self.slab.tooth, tooth.anatomy(self.slab.tooth), None)
        made_of = (self.steps // STILL, size, kit.accent)
        if self.still[0] != made_of:
            self.still = (made_of, pygame.Surface(window.size).convert())
            whole = canvas_for(kit, window)
            whole.blit(ground(kit, self.slab), window, window)
            self.healing.draw_heat(whole, field)
            self.healing.draw_tissue(whole, field, self.slab.rates.fluoride)
            self.still[1].blit(whole, (0, 0), window)
        whole = canvas_for(kit, window)
        whole.blit(self.still[1], window)
        self.swarming.draw(whole, field, 1.0, "build")
        self.healing.draw_marks(whole)
        return pygame.transform.smoothscale(whole.subsurface(window), size)


def canvas_for(kit: Kit, window: pygame.Rect) -> pygame.Surface:
    """Return the canvas that slabs are drawn on before they are cut out, of which only a part is drawn on."""
    canvas = kit.pictures.make(("slab canvas",), lambda: pygame.Surface((WIDTH, HEIGHT)).convert())
    canvas.set_clip(window)
    return canvas


def window_of(slab: Slab, size: tuple[int, int]) -> pygame.Rect:
    """Return what of the tooth's picture is seen of a slab: its lesion and what is around, in the shape of `size`."""
    lesion = slab.lesion
    high = (2 * max(lesion.rx, lesion.ry) + 2 * AROUND) * CELL
    window = pygame.Rect(0, 0, high * size[0] // size[1], high)
    window.width = min(window.width, COLUMNS * CELL)
    window.center = spot(lesion.x, lesion.y)
    return window.clamp(AREA)


def ground(kit: Kit, slab: Slab) -> pygame.Surface:
    """Return the tooth that slabs are cut from, on the whole canvas; kept."""
    return kit.pictures.make(
        ("slab", slab.tooth, kit.accent),
        lambda: tooth.paint(slab.tooth, kit.accent),
    )
