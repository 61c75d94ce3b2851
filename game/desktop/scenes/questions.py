"""Three questions after a level, one screen each; any of them may be passed over."""

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.field import Field, key_hint
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Close, Command, Kit, Remark
from game.playtest.asking import QUESTIONS

FRAME_WIDTH = 860  # px
ROWS = 4  # lines that are seen at once
ANSWERS = ("return", "keypad enter", "pad a")
PASSES = ("escape", "pad b")


class QuestionsScreen:
    """The questions about a level, one after the other."""

    def __init__(self, level: str) -> None:
        """Ask about the level with this title."""
        self.level = level
        self.left = list(QUESTIONS)  # names of those that are not done yet
        self.field = Field()
        self.answer = self.skip = pygame.Rect(0, 0, 0, 0)

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Write; Enter keeps the answer and asks on, Escape asks on without one."""
        passed = input.clicked(self.skip) or any(key in PASSES for key in input.controls)
        if not passed:
            self.field.feel(input)
        if not passed and not input.clicked(self.answer) and not any(key in ANSWERS for key in input.controls):
            return None
        kit.sound.effect("ui_back" if passed else "ui_confirm", "interface")
        words, name = self.field.words.strip(), self.left.pop(0)
        last = not self.left
        if not last:
            self.field = Field()
        if words and not passed:
            return Remark(words, name, last)
        return Close() if last else None

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the question and the field for its answer."""
        panels.veil(canvas, 205)
        if not self.left:
            return
        text = kit.text
        width = min(WIDTH - 80, text.px(FRAME_WIDTH))
        says = QUESTIONS[self.left[0]]
        top, high = text.height("ui", 12) + text.height("head", 30) + 34, self.field.height(kit, ROWS)
        frame = pygame.Rect(0, 0, width, 28 + top + high + text.px(30) + 40)
        frame.center = (WIDTH // 2, HEIGHT // 2)
        panels.panel(kit, canvas, frame, fill=97, radius=16)
        x, inner = frame.x + 36, width - 72
        number = f"{len(QUESTIONS) - len(self.left) + 1} of {len(QUESTIONS)}"
        counted = text.write(canvas, number, (frame.right - 36, frame.y + 26), "ui", 12, MIST, "right")
        fitted = text.fit(f"After {self.level}".upper(), "ui", 12, counted.x - x - 20, tracking=2)
        text.write(canvas, fitted[0], (x, frame.y + 26), "ui", fitted[1], kit.accent, tracking=2)
        at = (x, frame.y + 34 + text.height("ui", 12))
        text.write(canvas, says, at, "head", 30, PAPER, within=inner)
        place = pygame.Rect(x - 4, frame.y + 28 + top, inner + 8, high)
        self.field.draw(kit, canvas, place, "One sentence is enough.")
        y = place.bottom + 16
        skip = key_hint(kit, canvas, (frame.right - 34, y), "Esc", "B", "Pass over")
        answer = key_hint(kit, canvas, (skip.x - 26, y), "Enter", "A", "Answer")
        self.skip, self.answer = skip.inflate(16, 12), answer.inflate(16, 12)
        note = "It goes into your recording."
        text.write(canvas, note, (x, y + 3), "body", 17, ICE, within=answer.x - x - 20)
