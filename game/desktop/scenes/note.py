"""A note to the makers: a small field over whatever is on screen."""

import pygame

from game.desktop import panels
from game.desktop.colours import PAPER
from game.desktop.field import Field, key_hint
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Close, Command, Kit, Remark

FRAME_WIDTH = 760  # px
TOP = 84  # px
ROWS = 3  # lines that are seen at once
KEEPS = ("return", "keypad enter", "pad a")
DROPS = ("escape", "pad b")


class NoteScreen:
    """The field, and its two keys."""

    def __init__(self, when: str) -> None:
        """Begin a note at a time on the tape, in words."""
        self.when = when
        self.field = Field()
        self.keep = self.drop = pygame.Rect(0, 0, 0, 0)

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Write; Enter keeps what is written, Escape drops it."""
        words = self.field.words.strip()
        if input.clicked(self.drop) or any(key in DROPS for key in input.controls):
            kit.sound.effect("ui_back", "interface")
            return Close()
        self.field.feel(input)
        words = self.field.words.strip()
        if input.clicked(self.keep) or any(key in KEEPS for key in input.controls):
            kit.sound.effect("ui_confirm", "interface")
            return Remark(words) if words else Close()
        return None

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the field over the dimmed scene."""
        panels.veil(canvas, 120)
        text = kit.text
        width = min(WIDTH - 80, text.px(FRAME_WIDTH))
        head, high, foot = text.height("ui", 17) + 14, self.field.height(kit, ROWS), text.px(30)
        frame = pygame.Rect((WIDTH - width) // 2, TOP, width, 20 + head + high + 14 + foot + 16)
        panels.panel(kit, canvas, frame, fill=97, radius=16)
        says = f"A note for those who make this game, at {self.when}"
        text.write(canvas, says, (frame.x + 28, frame.y + 18), "ui", 17, PAPER, within=width - 56)
        place = pygame.Rect(frame.x + 24, frame.y + 20 + head, width - 48, high)
        self.field.draw(kit, canvas, place, "What struck you just now?")
        y = place.bottom + 14
        drop = key_hint(kit, canvas, (frame.right - 26, y), "Esc", "B", "Drop it")
        keep = key_hint(kit, canvas, (drop.x - 26, y), "Enter", "A", "Keep it")
        self.drop, self.keep = drop.inflate(16, 12), keep.inflate(16, 12)
