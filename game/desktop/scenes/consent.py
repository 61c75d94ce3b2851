"""The question that comes before anything is recorded."""

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, PANEL, PAPER
from game.desktop.input import TOO_SOON, Input, nudge
from game.desktop.kit import HEIGHT, WIDTH, Command, Consent, Kit, Play, Practise
from game.desktop.panels import Item, Menu
from game.playtest.asking import CONSENT

FRAME_WIDTH = 940  # px
MARGIN = 40  # px inside the frame
SIZE = 20  # px, of the words
GAP = 12  # px between two paragraphs
STEP = 60  # px that one notch of the wheel scrolls
ANSWERS = (
    Item("yes", "Yes, record this session", icon="check"),
    Item("no", "No, play without a recording", icon="cross"),
)
UNREAD = tuple(item._replace(on=False) for item in ANSWERS)  # before all of the words were seen


class ConsentScreen:
    """What a recording holds, in plain words; yes or no. It fills the window before the game is opened."""

    def __init__(self, play: Play | Practise) -> None:
        """Ask before a game is played."""
        self.play = play
        self.since = 0
        self.top = self.room = self.seen = 0  # px: scrolled away, of all words, of the words that fit
        self.menu = Menu(pygame.Rect(0, 0, FRAME_WIDTH, HEIGHT), UNREAD, size=20)

    @property
    def unread(self) -> bool:
        """Whether there are words below that were not seen yet."""
        return self.menu.items != ANSWERS and self.top < self.room - self.seen

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Take the answer."""
        self.since += 1
        if self.since < TOO_SOON or not self.seen:
            return None
        if self.unread:
            on = nudge(input)[1] > 0 or input.click or bool(input.pressed & {"confirm", "next"})
            self.scroll(input, self.seen - STEP if on else 0)
            return None
        self.menu.show(ANSWERS)
        self.scroll(input)
        chosen = self.menu.feel(kit, input._replace(wheel=0))
        return Consent(chosen == "yes", self.play) if chosen else None

    def scroll(self, input: Input, by: int = 0) -> None:
        """Scroll the words by so many pixels, and by the wheel."""
        self.top = max(0, min(self.top + by - input.wheel * STEP, self.room - self.seen))

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the words, and the two answers below."""
        canvas.blit(kit.pictures.opaque("core:title/sky.png", (WIDTH, HEIGHT)), (0, 0))
        panels.veil(canvas, 150)
        text, (head, *paragraphs) = kit.text, CONSENT
        width = min(WIDTH - 60, text.px(FRAME_WIDTH))
        inner = width - 2 * MARGIN
        self.menu.rect.width = inner
        answers = self.menu.height(kit)
        self.room = sum(text.room(words, "body", SIZE, inner) + GAP for words in paragraphs)
        title = text.height("head", 30) + 16
        high = min(HEIGHT - 40, MARGIN + title + self.room + answers + MARGIN)
        frame = pygame.Rect((WIDTH - width) // 2, (HEIGHT - high) // 2, width, high)
        panels.panel(kit, canvas, frame, fill=95, radius=16)
        x, y = frame.x + MARGIN, frame.y + MARGIN - 10
        text.write(canvas, head, (x, y), "head", 30, PAPER, within=inner)
        y += title
        self.menu.rect = pygame.Rect(x, frame.bottom - MARGIN + 10 - answers, inner, answers)
        self.seen = self.menu.rect.y - 10 - y
        if self.seen < self.room:
            self.seen -= text.px(34)
        self.draw_words(kit, canvas, pygame.Rect(x, y, inner, self.seen), paragraphs)
        self.menu.draw(kit, canvas)

    def draw_words(self, kit: Kit, canvas: pygame.Surface, rect: pygame.Rect, paragraphs: list[str]) -> None:
        """Draw the paragraphs as far as they fit, and how far there is to scroll."""
        clip = canvas.get_clip()
        canvas.set_clip(rect)
        y = rect.y - self.top
        for words in paragraphs:
            y = kit.text.paragraph(canvas, words, (rect.x, y), rect.width, "body", SIZE, ICE).bottom + GAP
        canvas.set_clip(clip)
        if self.room > self.seen:
            panels.scrollbar(kit, canvas, rect, self.top, self.room)
        if self.unread:
            low = kit.text.px(30)
            canvas.blit(panels.fade((rect.width, low), PANEL, 0, 255), (rect.x, rect.bottom - low))
            at = (rect.right, rect.bottom + 8)
            panels.hint(kit, canvas, at, "confirm", "Read on, then answer", PAPER, "right")

    def leave(self) -> None:
        """Do nothing: there is nothing to keep before there is an answer."""

    def wait(self, kit: Kit) -> None:
        """Do nothing: it waits already."""
