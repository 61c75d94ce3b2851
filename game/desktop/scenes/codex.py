"""The codex: a card for each thing worth knowing, with what is true of it, and where that can be read."""

from collections.abc import Mapping
from typing import NamedTuple

import pygame

from game.content.codex import GAME, Card, Tag
from game.desktop import panels
from game.desktop.colours import ICE, MIST, OK, PANEL, PAPER, WARN, Colour, mix
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, Close, Command, Kit
from game.desktop.panels import Item, Menu
from game.desktop.scenes.layout import draw_foot, foot_top, touched
from game.desktop.stage import Stage
from game.rules.repairing import Repairing

FRAME = pygame.Rect(24, 20, 1232, 692)
LIST = 380  # px: how wide the list of cards is
INSET = 28  # px from the frame to what is in it
SIZE = 20  # px, of a card's text
STEP = 60  # px that a notch of the wheel scrolls
PAGE = 240  # px that a key scrolls
KEYS = (("back", "Back"), ("next", "Read on"), ("previous", "Back up"))


class Badge(NamedTuple):
    """How a tag is shown: never by its colour alone."""

    says: str
    icon: str
    colour: Colour
    means: str


BADGES: dict[Tag, Badge] = {
    "true": Badge("True", "disc", OK, "So it is, as far as anybody knows."),
    "sped_up": Badge("Sped up", "skip", WARN, "True, but here it happens faster than it does."),
    "invented": Badge("Invented", "diamond", "#c77dff", "Nobody can do this. The game needs it."),
}
TOPICS = {  # what a card belongs to -> how the game calls it
    "steer": "Steering", "hold": "Hold", "scrub": "Scrub", "build": "Build", "recall": "Recall",
    "scaffold": "Scaffold", "pulse": "Pulse", "rinse": "Rinse", "calm": "Calm", "finish": "Finish",
    "integrity": "Lesions filled", "prevention": "Weak place", "outline": "Outline", "residue": "Bots left behind",
    "dose": "Heat in the pulp", "comfort": "Comfort", "power": "Power", "mineral": "Mineral",
    "plain": "Every round", "regrowth": "Living swarm", "datasprites": "Datasprites", "foresight": "Foresight",
    "outage": "Outage", "clearance": "Clearance",
}  # fmt: skip


class CodexScreen:
    """A list of cards, and the card in focus."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, cards: Mapping[str, Card], about: str = "") -> None:
        """Open at the first card that belongs to something, if there is one."""
        self.cards = cards
        rows = [Item(name, card.title, icon=BADGES[card.tag].icon, tint=BADGES[card.tag].colour)
                for name, card in cards.items()]  # fmt: skip
        self.menu = Menu(pygame.Rect(0, 0, LIST, HEIGHT), rows, size=17)
        names = [name for name, card in cards.items() if about in card.shows]
        self.menu.at = list(cards).index(names[0]) if names else 0
        self.read = ""  # the card that is scrolled
        self.top = self.room = 0  # px: scrolled away, and of the whole card
        self.page = pygame.Rect(0, 0, 1, 1)
        self.buttons: dict[str, pygame.Rect] = {}
        self.revealed = False

    @classmethod
    def over_game(cls, stage: Stage) -> "CodexScreen":
        """Return the codex, open at what the round that is played is about."""
        doing = stage.state.doing
        kind = stage.pack.repairs[doing.name].variant.kind if isinstance(doing, Repairing) else ""
        return cls(stage.pack.codex, kind)

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Choose a card, scroll it, or go back."""
        input = touched(input, self.buttons)
        if input.pressed & {"back", "log", "pause"} or input.right_click:
            kit.sound.effect("ui_back", "interface")
            return Close()
        turn = ("next" in input.nudged) - ("previous" in input.nudged)
        if input.wheel and input.over(self.page):
            self.scroll(-input.wheel * STEP)
        elif turn:
            self.scroll(turn * PAGE)
        else:
            self.menu.feel(kit, input._replace(pressed=input.pressed - {"confirm"}))
            if "confirm" in input.pressed:
                self.scroll(PAGE)
        return None

    def scroll(self, by: int) -> None:
        """Scroll the card in focus by so many pixels, as far as there is."""
        self.top = min(max(self.top + by, 0), max(0, self.room - self.page.height))

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the list and the card."""
        panels.veil(canvas, 215)
        panels.panel(kit, canvas, FRAME, fill=97, radius=16)
        text = kit.text
        x, y = FRAME.x + INSET, FRAME.y + 20
        panels.overline(kit, canvas, "Codex", (x, y))
        y += text.height("ui", 12)
        text.write(canvas, "What is true, sped up, invented", (x, y), "head", 26, PAPER, within=FRAME.width - 56)
        top, foot = y + text.height("head", 26) + 12, foot_top(kit, KEYS, FRAME.right - INSET) - 10
        self.menu.rect = pygame.Rect(x, top, LIST, foot - top)
        if not self.revealed and self.cards:
            self.revealed = True
            self.menu.reveal(kit)
        self.menu.draw(kit, canvas)
        left = x + LIST + 32
        self.page = pygame.Rect(left, top, FRAME.right - INSET - 14 - left, foot - top)
        if self.menu.focused:
            self.draw_card(kit, canvas, self.cards[self.menu.focused])
        else:
            text.write(canvas, "There is no card yet.", self.page.topleft, "body", SIZE, MIST)
        self.buttons = draw_foot(kit, canvas, KEYS, FRAME.right - INSET)

    def draw_card(self, kit: Kit, canvas: pygame.Surface, card: Card) -> None:
        """Draw a card, as far as it is scrolled."""
        if self.read != self.menu.focused:
            self.read, self.top = self.menu.focused, 0
        text, badge, area = kit.text, BADGES[card.tag], self.page
        panels.panel(
            kit, canvas, area.inflate(16, 0), badge.colour, 92, 14, edge=55, colour=mix(PANEL, badge.colour, 0.05)
        )
        clip = canvas.get_clip()
        canvas.set_clip(area.inflate(16, -8))
        x, y, width = area.x + 20, area.y + 20 - self.top, area.width - 44
        first = y
        y = draw_badge(kit, canvas, badge, (x, y), width) + text.px(12)
        y = text.paragraph(canvas, card.title, (x, y), width, "head", 28, PAPER, 1.2).bottom + text.px(8)
        y = text.paragraph(canvas, card.says, (x, y), width, "body", SIZE, ICE, 1.42).bottom + text.px(16)
        y = self.draw_topics(kit, canvas, card, (x, y), width) + text.px(14)
        y = draw_sources(kit, canvas, card, (x, y), width) + 20
        canvas.set_clip(clip)
        self.room = y - first + 20
        self.scroll(0)
        if self.room > area.height:
            panels.scrollbar(kit, canvas, area, self.top, self.room)

    def draw_topics(self, kit: Kit, canvas: pygame.Surface, card: Card, at: tuple[int, int], width: int) -> int:
        """Draw where in the game it is met, as tags in rows; return where they end."""
        text = kit.text
        high = text.height("ui", 14) + 10
        x, y = at
        for topic in card.shows:
            words = text.image(TOPICS[topic], "ui", 14, kit.accent)
            wide = words.get_width() + 26
            if x > at[0] and x + wide > at[0] + width:
                x, y = at[0], y + high + 8
            rect = pygame.Rect(x, y, wide, high)
            panels.panel(kit, canvas, rect, fill=60, radius=high // 2, edge=45)
            canvas.blit(words, words.get_rect(center=rect.center))
            x += wide + 8
        return y + high


def draw_badge(kit: Kit, canvas: pygame.Surface, badge: Badge, at: tuple[int, int], width: int) -> int:
    """Draw a tag by colour, shape and word, with what it means beside or below; return where it ends."""
    text = kit.text
    side = text.px(20)
    words = text.image(badge.says, "ui", 16, badge.colour)
    rect = pygame.Rect(at, (words.get_width() + side + 34, max(side, words.get_height()) + 12))
    panels.panel(kit, canvas, rect, badge.colour, 90, rect.height // 2, 90, 2, mix(PANEL, badge.colour, 0.16))
    canvas.blit(kit.pictures.icon(badge.icon, side, badge.colour), (rect.x + 12, rect.centery - side // 2))
    canvas.blit(words, (rect.x + side + 20, rect.centery - words.get_height() // 2))
    left = rect.right + 14
    if text.width(badge.means, "body", 16) <= at[0] + width - left:
        text.write(canvas, badge.means, (left, rect.centery - text.height("body", 16) // 2), "body", 16, MIST)
        return rect.bottom
    return text.paragraph(canvas, badge.means, (at[0], rect.bottom + 8), width, "body", 16, MIST, 1.3).bottom


def draw_sources(kit: Kit, canvas: pygame.Surface, card: Card, at: tuple[int, int], width: int) -> int:
    """Draw where it can be read; return where that ends."""
    text = kit.text
    x, y = at
    pygame.draw.line(canvas, mix(PANEL, MIST, 0.4), (x, y), (x + width, y))
    y += text.px(12)
    panels.overline(kit, canvas, "Sources" if len(card.sources) > 1 else "Source", (x, y), MIST)
    y += text.height("ui", 12) + 4
    for source in card.sources:
        y = text.paragraph(canvas, source.says, (x, y), width, "body", 16, ICE, 1.3).bottom
        if source.at != GAME:
            for line in broken(kit, source.at, width):
                y = text.write(canvas, line, (x, y), "mono", 14, mix(kit.accent, MIST, 0.35)).bottom
        y += text.px(6)
    return y


def broken(kit: Kit, address: str, width: int) -> list[str]:
    """Return an address in lines that fit a width, broken at any character: it has no blanks."""
    lines, line = [], ""
    for letter in address:
        if line and kit.text.width(line + letter, "mono", 14) > width:
            lines.append(line)
            line = ""
        line += letter
    return [*lines, line]
