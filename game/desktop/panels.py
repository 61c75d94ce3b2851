"""What the interface is built of: panels, key caps, bars, name plates, menus, toasts.

Everything is drawn with soft edges: at four times its size, once, and kept. The functions take the kit first,
because the player's settings (text size, contrast, motion) and the campaign's colour decide how things look.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import pygame

from game.desktop.colours import INK, MIST, PANEL, PAPER, TRACK, Colour, darker, mix, rgb, text_on
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, WIDTH, Kit

FINE = 4  # how much larger shapes are drawn before they are made small
EDGE = 35  # per cent: how strong the accent border of a panel is
FILL = 90  # per cent: how dense a panel is
RADIUS = 12  # px
SLANT = 12  # px, of a name plate's right edge
TOAST_TICKS = 210
TOAST_SLIDE = 14  # ticks

Size = tuple[int, int]
Point = tuple[float, float]


@lru_cache(maxsize=64)
def corner(radius: int, colour: Colour, alpha: int, line: float) -> pygame.Surface:
    """Return a small rounded square, filled, or drawn as a line of so many pixels."""
    side = radius * 2 + 2
    big = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    big.fill((*rgb(colour), 0))
    pygame.draw.rect(big, (*rgb(colour), alpha), big.get_rect(), round(line * FINE), border_radius=radius * FINE)
    return pygame.transform.smoothscale(big, (side, side))


@lru_cache(maxsize=400)
def rounded(size: Size, radius: int, colour: Colour, alpha: int = 255, line: float = 0) -> pygame.Surface:
    """Return a rounded rectangle with soft edges; `alpha` is 0 to 255, `line` is 0 for a filled one. Kept."""
    width, height = max(2, size[0]), max(2, size[1])
    radius = max(1, min(radius, width // 2 - 1, height // 2 - 1))
    small = corner(radius, colour, alpha, line)
    side, far = radius * 2 + 2, radius + 2
    image = pygame.Surface((width, height), pygame.SRCALPHA)
    for x, left in ((0, 0), (width - radius, far)):
        for y, top in ((0, 0), (height - radius, far)):
            image.blit(small, (x, y), (left, top, radius, radius), special_flags=pygame.BLEND_RGBA_ADD)
    across, down = width - 2 * radius, height - 2 * radius
    for y, top in ((0, 0), (height - radius, far)):
        band = small.subsurface((radius, top, 1, radius))
        image.blit(pygame.transform.scale(band, (across, radius)), (radius, y), special_flags=pygame.BLEND_RGBA_ADD)
    for x, left in ((0, 0), (width - radius, far)):
        band = small.subsurface((left, radius, radius, 1))
        image.blit(pygame.transform.scale(band, (radius, down)), (x, radius), special_flags=pygame.BLEND_RGBA_ADD)
    if not line:
        image.fill((*rgb(colour), alpha), (radius, radius, across, down))
    assert side == small.get_width()
    return image


@lru_cache(maxsize=200)
def shape(size: Size, points: tuple[Point, ...], colour: Colour, alpha: int = 255, line: float = 0) -> pygame.Surface:
    """Return a polygon with soft edges inside `size`; kept."""
    big = pygame.Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
    big.fill((*rgb(colour), 0))
    corners = [(x * FINE, y * FINE) for x, y in points]
    pygame.draw.polygon(big, (*rgb(colour), alpha), corners, round(line * FINE))
    return pygame.transform.smoothscale(big, size)


@lru_cache(maxsize=100)
def disc(diameter: int, colour: Colour, alpha: int = 255, line: float = 0) -> pygame.Surface:
    """Return a disc, or a ring of a line, with a soft edge; kept."""
    side = diameter * FINE
    big = pygame.Surface((side, side), pygame.SRCALPHA)
    big.fill((*rgb(colour), 0))
    pygame.draw.circle(big, (*rgb(colour), alpha), (side // 2, side // 2), side // 2 - 1, round(line * FINE))
    return pygame.transform.smoothscale(big, (diameter, diameter))


@lru_cache(maxsize=100)
def fade(size: Size, colour: Colour, first: int, last: int, sideways: bool = False) -> pygame.Surface:
    """Return one colour whose alpha goes from `first` to `last` (0 to 255), down or to the right; kept."""
    steps = 17
    strip = pygame.Surface((steps, 1) if sideways else (1, steps), pygame.SRCALPHA)
    for at in range(steps):
        alpha = first + (last - first) * at // (steps - 1)
        strip.set_at((at, 0) if sideways else (0, at), (*rgb(colour), alpha))
    return pygame.transform.smoothscale(strip, size)


@lru_cache(maxsize=100)
def glow(radius: int, colour: Colour, power: float = 2.2) -> pygame.Surface:
    """Return a round glow on black, to be added (`BLEND_RGB_ADD`); kept. More power makes it fall off faster."""
    small = 48
    image = pygame.Surface((small * 2, small * 2))
    channels = rgb(colour)
    for at in range(small, 0, -1):
        share = (1 - at / small) ** power
        pygame.draw.circle(image, tuple(round(channel * share) for channel in channels), (small, small), at)
    return pygame.transform.smoothscale(pygame.transform.box_blur(image, 2), (radius * 2, radius * 2))


def add_glow(canvas: pygame.Surface, at: tuple[int, int], radius: int, colour: Colour) -> None:
    """Add a round glow with its middle at a point."""
    canvas.blit(glow(radius, colour), (at[0] - radius, at[1] - radius), special_flags=pygame.BLEND_RGB_ADD)


def panel(
    kit: Kit,
    canvas: pygame.Surface,
    rect: pygame.Rect,
    accent: Colour = "",
    fill: int = FILL,
    radius: int = RADIUS,
    edge: int = EDGE,
    line: float = 1.5,
    colour: Colour = PANEL,
) -> None:
    """Draw a panel for text to stand on; `fill` and `edge` are per cent, without an accent the campaign's is taken.

    In high contrast every panel is opaque and its border strong.
    """
    if kit.settings.contrast:
        fill, edge = 100, max(edge, 80)
    canvas.blit(rounded(rect.size, radius, colour, fill * 255 // 100), rect)
    if edge:
        canvas.blit(rounded(rect.size, radius, accent or kit.accent, edge * 255 // 100, line), rect)


def focus(kit: Kit, canvas: pygame.Surface, rect: pygame.Rect, radius: int = RADIUS, accent: Colour = "") -> None:
    """Draw the panel of the thing that is chosen: a strong border and a breath of the accent inside."""
    accent = accent or kit.accent
    panel(kit, canvas, rect, accent, 95, radius, 100, 2.5, colour=mix(PANEL, accent, 0.22))


def veil(canvas: pygame.Surface, alpha: int = 190, colour: Colour = INK) -> None:
    """Darken all that was drawn so far, for a screen that lies over it; alpha is 0 to 255."""
    canvas.blit(plain(canvas.get_size(), colour, alpha), (0, 0))


@lru_cache(maxsize=8)
def plain(size: Size, colour: Colour, alpha: int) -> pygame.Surface:
    """Return a plain area; kept."""
    image = pygame.Surface(size)
    image.fill(rgb(colour))
    image.set_alpha(alpha)
    return image


def keycap(kit: Kit, canvas: pygame.Surface, at: tuple[int, int], label: str, size: int = 15) -> pygame.Rect:
    """Draw a white key cap with a label, upper left corner at `at`; return where it stands."""
    width, height = keycap_size(kit, label, size)
    canvas.blit(rounded((width, height), 6, MIST), (at[0], at[1] + 2))
    canvas.blit(rounded((width, height), 6, PAPER), at)
    image = kit.text.image(label, "ui", size, INK)
    canvas.blit(image, (at[0] + (width - image.get_width()) // 2, at[1] + (height - image.get_height()) // 2))
    return pygame.Rect(at, (width, height + 2))


def keycap_size(kit: Kit, label: str, size: int = 15) -> Size:
    """Return width and height of a key cap, without its lower edge."""
    height = kit.text.px(size + 10)
    return max(height, kit.text.width(label, "ui", size) + kit.text.px(16)), height


def hint(
    kit: Kit,
    canvas: pygame.Surface,
    at: tuple[int, int],
    action: str,
    says: str,
    colour: Colour = "#cfe3f2",
    anchor: str = "left",
) -> pygame.Rect:
    """Draw the key of an action and what it does; return the whole, which can be clicked."""
    cap, gap = kit.cap(action), kit.text.px(8)
    words = kit.text.image(says, "body", 17, colour)
    width, height = keycap_size(kit, cap) if cap else (0, words.get_height())
    whole = pygame.Rect(at, (width + (gap if cap else 0) + words.get_width(), max(height + 2, words.get_height())))
    if anchor == "right":
        whole.right = at[0]
    if cap:
        keycap(kit, canvas, (whole.x, whole.y + (whole.height - height - 2) // 2), cap)
    canvas.blit(words, (whole.right - words.get_width(), whole.y + (whole.height - words.get_height()) // 2))
    return whole


def bar(canvas: pygame.Surface, rect: pygame.Rect, share: float, colour: Colour) -> None:
    """Draw a bar that is full to `share` (0 to 1)."""
    canvas.blit(rounded(rect.size, rect.height // 2, TRACK), rect)
    full = round(rect.width * min(1.0, max(0.0, share)))
    if full >= 2:
        canvas.blit(rounded((full, rect.height), rect.height // 2, colour), rect)


def pips(
    canvas: pygame.Surface, at: tuple[int, int], full: int, of: int, colour: Colour, size: int = 12, gap: int = 5
) -> pygame.Rect:
    """Draw `of` discs of which the first `full` are filled; return where they stand."""
    for number in range(of):
        image = disc(size, colour) if number < full else disc(size, mix(colour, PANEL, 0.55), 255, 2)
        canvas.blit(image, (at[0] + number * (size + gap), at[1]))
    return pygame.Rect(at, (max(0, of * (size + gap) - gap), size))


def plate(kit: Kit, canvas: pygame.Surface, at: tuple[int, int], words: str, accent: Colour = "") -> pygame.Rect:
    """Draw a name plate with a slanted right edge, lower left corner at `at`; return where it stands."""
    accent = accent or kit.accent
    image = kit.text.image(words, "head", 22, text_on(accent))
    width, height = image.get_width() + kit.text.px(20) * 2, image.get_height() + kit.text.px(14)
    rect = pygame.Rect(at[0], at[1] - height, width + SLANT, height)
    points = ((0, 6), (2, 2), (6, 0), (rect.width, 0), (rect.width - SLANT, height), (0, height))
    canvas.blit(shape(rect.size, points, accent), rect)
    canvas.blit(image, (rect.x + kit.text.px(20), rect.y + (height - image.get_height()) // 2))
    return rect


def overline(kit: Kit, canvas: pygame.Surface, words: str, at: tuple[int, int], colour: Colour = "",
             anchor: str = "left") -> pygame.Rect:  # fmt: skip
    """Write a small headline in spaced capitals; return where it stands."""
    return kit.text.write(canvas, words.upper(), at, "ui", 12, colour or kit.accent, anchor, tracking=2)


def bubble(kit: Kit, canvas: pygame.Surface, tip: tuple[int, int], action: str, says: str) -> pygame.Rect:
    """Draw a capsule with the key of an action and what it does, its tail's tip at `tip`; return the capsule.

    It stays on the canvas; the tail follows its tip as far as the capsule goes.
    """
    cap = kit.cap(action)
    words = kit.text.image(says, "ui", 16, PAPER)
    key = keycap_size(kit, cap) if cap else (0, 0)
    height = max(44, max(key[1], words.get_height()) + kit.text.px(18))
    width = words.get_width() + key[0] + 44 + (10 if cap else 0)
    rect = pygame.Rect(tip[0] - width // 2, tip[1] - 10 - height, width, height)
    rect.clamp_ip(pygame.Rect(8, 8, WIDTH - 16, HEIGHT - 16))
    tail = shape((20, 10), ((0, 0), (20, 0), (10, 10)), PANEL, 235)
    canvas.blit(tail, (min(max(tip[0] - 10, rect.x + 20), rect.right - 40), rect.bottom - 1))
    panel(kit, canvas, rect, fill=92, radius=height // 2)
    x = rect.x + 20
    if cap:
        keycap(kit, canvas, (x, rect.y + (height - key[1]) // 2 - 1), cap)
        x += key[0] + 10
    canvas.blit(words, (x, rect.y + (height - words.get_height()) // 2))
    return rect


def scrollbar(kit: Kit, canvas: pygame.Surface, rect: pygame.Rect, top: int, whole: int) -> None:
    """Draw beside `rect` how much there is, and which part of it is seen: `top` px of `whole` are scrolled away."""
    tall = max(24, rect.height * rect.height // whole)
    y = rect.y + (rect.height - tall) * top // max(1, whole - rect.height)
    canvas.blit(rounded((6, rect.height), 3, TRACK), (rect.right + 8, rect.y))
    canvas.blit(rounded((6, tall), 3, darker(kit.accent, 0.2)), (rect.right + 8, y))


class Item(NamedTuple):
    """A row of a menu."""

    name: str  # what `Menu.feel` returns when it is chosen
    says: str
    detail: str = ""  # on the right: a value, a price, what is missing
    on: bool = True  # False: shown dimmed, and cannot be chosen
    icon: str = ""
    note: str = ""  # a second, smaller line
    tint: Colour = ""  # of the icon; "" is the campaign's colour


class Menu:
    """A column of rows with one in focus, worked by keyboard, pad and mouse; long ones scroll.

    Keep one as long as the screen is open. Each tick: `chosen = menu.feel(kit, input)`. Each frame:
    `menu.draw(kit, canvas)`. Rows may be replaced at any time by `menu.show(items)`; the focus stays on the row
    of the same name. The keys 1 to 9 choose a row where `digits` is set, and are drawn as caps.
    """

    def __init__(self, rect: pygame.Rect, items: Sequence[Item] = (), digits: bool = False, size: int = 19) -> None:
        self.rect = rect
        self.items: tuple[Item, ...] = tuple(items)
        self.digits = digits
        self.size = size
        self.at = 0
        self.top = 0  # px that are scrolled away
        self.first_usable()

    @property
    def focused(self) -> str:
        """The name of the row in focus; "" if there are no rows."""
        return self.items[self.at].name if self.items else ""

    def show(self, items: Sequence[Item]) -> None:
        """Replace the rows."""
        before = self.focused
        self.items = tuple(items)
        names = [item.name for item in self.items]
        self.at = names.index(before) if before in names else min(self.at, max(0, len(names) - 1))
        self.first_usable()

    def first_usable(self) -> None:
        """Move the focus from a row that cannot be chosen to the next that can."""
        for step in range(len(self.items)):
            if self.items[(self.at + step) % len(self.items)].on:
                self.at = (self.at + step) % len(self.items)
                return

    def heights(self, kit: Kit) -> list[int]:
        """Return the height of each row, in pixels."""
        inner = self.rect.width - self.indent(kit) - kit.text.px(18)
        heights = []
        for item in self.items:
            width = inner - (kit.text.width(item.detail, "bodyb", 15) + 16 if item.detail else 0)
            height = kit.text.room(item.says, "bodyb", self.size, width, 1.25) + kit.text.px(22)  # bold if chosen
            heights.append(height + (kit.text.room(item.note, "body", 15, inner, 1.25) if item.note else 0))
        return heights

    def indent(self, kit: Kit) -> int:
        """Return how far from the left the words stand."""
        iconic = any(item.icon for item in self.items)
        return kit.text.px(56 if self.digits or iconic else 20)

    def rows(self, kit: Kit) -> list[pygame.Rect]:
        """Return where each row stands, scrolled; rows outside of `rect` are not seen."""
        y, rows = self.rect.y - self.top, []
        for height in self.heights(kit):
            rows.append(pygame.Rect(self.rect.x, y, self.rect.width, height))
            y += height + 10
        return rows

    def height(self, kit: Kit) -> int:
        """Return how high all rows are together, in pixels."""
        return sum(self.heights(kit)) + 10 * max(0, len(self.items) - 1)

    def feel(self, kit: Kit, input: Input) -> str:
        """Take one tick of input and return the name of the row that was chosen; "" for none."""
        if not self.items:
            return ""
        way = nudge(input)[1]
        if way:
            self.move(way)
            self.reveal(kit)
            kit.sound.effect("ui_move", "interface")
        if input.wheel:
            self.top -= input.wheel * 48
        self.top = min(max(self.top, 0), max(0, self.height(kit) - self.rect.height))
        chosen = -1
        for number, row in enumerate(self.rows(kit)):
            seen = row.clip(self.rect)
            if (input.moved or input.click) and input.over(seen) and self.items[number].on:
                self.at = number
            if input.clicked(seen):
                chosen = number
        if "confirm" in input.pressed:
            chosen = self.at
        elif self.digits and 0 < input.digit() <= len(self.items):
            chosen = self.at = input.digit() - 1
        if chosen < 0:
            return ""
        kit.sound.effect("ui_confirm" if self.items[chosen].on else "ui_locked", "interface")
        return self.items[chosen].name if self.items[chosen].on else ""

    def move(self, way: int) -> None:
        """Move the focus to the next row that can be chosen, round the end."""
        for step in range(1, len(self.items) + 1):
            at = (self.at + way * step) % len(self.items)
            if self.items[at].on:
                self.at = at
                return

    def reveal(self, kit: Kit) -> None:
        """Scroll so that the row in focus is seen."""
        row = self.rows(kit)[self.at]
        if row.top < self.rect.top:
            self.top -= self.rect.top - row.top
        elif row.bottom > self.rect.bottom:
            self.top += row.bottom - self.rect.bottom

    def draw(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw the rows, the one in focus strong."""
        clip = canvas.get_clip()
        rows = self.rows(kit)
        if rows and rows[-1].bottom + self.top > self.rect.bottom:
            canvas.set_clip(self.rect)
            self.draw_scrollbar(kit, canvas)
        for number, (item, row) in enumerate(zip(self.items, rows, strict=True)):
            if row.colliderect(self.rect):
                self.draw_row(kit, canvas, number, item, row)
        canvas.set_clip(clip)

    def draw_row(self, kit: Kit, canvas: pygame.Surface, number: int, item: Item, row: pygame.Rect) -> None:
        """Draw one row."""
        chosen = number == self.at and item.on
        if chosen:
            focus(kit, canvas, row)
        else:
            panel(kit, canvas, row, fill=88 if item.on else 70, edge=30 if item.on else 12)
        dim = "#7186a3" if not kit.settings.contrast else "#cfe3f2"
        colour = PAPER if item.on else dim
        x = row.x + self.indent(kit)
        side = kit.text.px(28)
        box = pygame.Rect(row.x + kit.text.px(14), row.y + kit.text.px(10), side, side)
        if self.digits:
            canvas.blit(rounded(box.size, 7, kit.accent if chosen else "#1c2b45"), box)
            label = kit.text.image(str(number + 1), "ui", 15, text_on(kit.accent) if chosen else colour)
            canvas.blit(label, label.get_rect(center=box.center))
        elif item.icon:
            tint = (item.tint or kit.accent) if item.on else dim
            canvas.blit(kit.pictures.icon(item.icon, kit.text.px(24), tint), box)
        right = row.right - kit.text.px(18)
        if item.detail:
            words = kit.text.image(item.detail, "bodyb", 15, kit.accent if item.on else dim)
            right -= words.get_width()
            canvas.blit(words, (right, row.y + kit.text.px(14)))
            right -= 16
        done = kit.text.paragraph(
            canvas,
            item.says,
            (x, row.y + kit.text.px(11)),
            right - x,
            "bodyb" if chosen else "body",
            self.size,
            colour,
            1.25,
        )
        if item.note:
            note = mix(kit.accent, PAPER, 0.5) if item.on else dim
            kit.text.paragraph(
                canvas, item.note, (x, done.bottom), row.right - x - kit.text.px(18), "body", 15, note, 1.25
            )

    def draw_scrollbar(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Show how much there is, and which part of it is seen."""
        clip = canvas.get_clip()
        canvas.set_clip(None)
        scrollbar(kit, canvas, self.rect, self.top, self.height(kit))
        canvas.set_clip(clip)


class Toast(NamedTuple):
    """A short message that goes by itself."""

    words: str
    icon: str
    born: int  # kit.ticks


class Toasts:
    """Short messages at the top of the screen, the newest below; the app keeps one and draws it over all."""

    def __init__(self) -> None:
        self.shown: tuple[Toast, ...] = ()

    def say(self, kit: Kit, words: str, icon: str = "information") -> None:
        """Show words with an icon for a few seconds; the same words are not shown twice at a time."""
        others = tuple(toast for toast in self.shown if toast.words != words)
        self.shown = (*others[-2:], Toast(words, icon, kit.ticks))

    def draw(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw those whose time is not up."""
        self.shown = tuple(toast for toast in self.shown if kit.ticks - toast.born < TOAST_TICKS)
        y = 104
        for toast in self.shown:
            lines = kit.text.wrap(toast.words, "ui", 16, 620)
            step = kit.text.leading(16)
            side = kit.text.px(24)
            width = max(kit.text.width(line, "ui", 16) for line in lines) + side + 52
            rect = pygame.Rect((WIDTH - width) // 2, y, width, max(side, step * len(lines)) + 20)
            late = 0 if kit.settings.reduce_motion else max(0, TOAST_SLIDE - (kit.ticks - toast.born))
            rect.y -= late * 3
            panel(kit, canvas, rect, fill=94, radius=18)
            canvas.blit(kit.pictures.icon(toast.icon, side, kit.accent), (rect.x + 18, rect.centery - side // 2))
            for row, line in enumerate(lines):
                kit.text.write(canvas, line, (rect.x + 28 + side, rect.y + 10 + row * step), "ui", 16)
            y = rect.bottom + 8
