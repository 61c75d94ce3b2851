"""A field that is written in: a few lines of text, with a caret."""

import re
from typing import NamedTuple

import pygame

from game.desktop import panels
from game.desktop.colours import MIST, PAPER
from game.desktop.input import Input, repeats
from game.desktop.kit import Kit

MOST = 600  # characters
SIZE = 20  # px
INNER = 18  # px from the edge of the field to the words
BLINK = 32  # ticks that the caret is shown, and then hidden
REPEATING = ("backspace", "delete", "left", "right")
TOKEN = re.compile(r"\s+|\S+")


class Line(NamedTuple):
    """A line as it is shown."""

    first: int  # index into the whole text
    words: str


class Field:
    """What is written so far, and where the caret stands."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self.words = ""
        self.caret = 0  # characters before it
        self.held: dict[str, int] = {}  # ticks that a repeating key is down
        self.since = 0  # ticks since the last key, for the blinking

    def feel(self, input: Input) -> None:
        """Take one tick of input."""
        typed = "".join(letter for letter in input.typed if letter.isprintable())
        typed = typed[: self.most - len(self.words)]
        self.words = self.words[: self.caret] + typed + self.words[self.caret :]
        self.caret += len(typed)
        self.held = {key: self.held.get(key, -1) + 1 for key in REPEATING if key in input.down}
        keys = [*input.controls, *(key for key in self.held if repeats(self.held[key]))]
        for key in keys:
            self.press(key)
        self.since = 0 if typed or keys else self.since + 1

    def press(self, key: str) -> None:
        """Take a key that moves the caret, or takes letters away."""
        at = self.caret
        if key == "backspace" and at:
            self.words, self.caret = self.words[: at - 1] + self.words[at:], at - 1
        elif key == "delete":
            self.words = self.words[:at] + self.words[at + 1 :]
        elif key in ("left", "right"):
            self.caret = min(max(at + (1 if key == "right" else -1), 0), len(self.words))
        elif key in ("home", "end"):
            self.caret = 0 if key == "home" else len(self.words)

    def lines(self, kit: Kit, width: int) -> list[Line]:
        """Return what is written as lines that fit into a width, in pixels, every blank kept."""
        lines, first, line = [], 0, ""
        for token in TOKEN.findall(self.words):
            if line and not token.isspace() and kit.text.width(line + token, "body", SIZE) > width:
                lines.append(Line(first, line))
                first, line = first + len(line), ""
            while kit.text.width((line + token).rstrip(), "body", SIZE) > width:  # longer than a line
                room = max(1, fitting(kit, token, width))
                lines.append(Line(first, token[:room]))
                first, token = first + room, token[room:]
            line += token
        return [*lines, Line(first, line)]

    def height(self, kit: Kit, rows: int) -> int:
        """Return how high a field for so many lines is, in pixels."""
        return kit.text.leading(SIZE) * rows + 2 * INNER - 6

    def draw(self, kit: Kit, canvas: pygame.Surface, rect: pygame.Rect, empty: str) -> None:
        """Draw the field: the lines around the caret, or what could be written while it is `empty`."""
        panels.panel(kit, canvas, rect, fill=100, edge=100, line=2, colour="#060b16")
        step, high = kit.text.leading(SIZE), kit.text.height("body", SIZE)
        lines = self.lines(kit, rect.width - 2 * INNER)
        row = max(number for number, line in enumerate(lines) if line.first <= self.caret)
        rows = max(1, (rect.height - 2 * INNER + 6) // step)
        top = max(0, min(row - rows + 1, len(lines) - rows))
        x, y = rect.x + INNER, rect.y + INNER - 3
        for number, line in enumerate(lines[top : top + rows]):
            kit.text.write(canvas, line.words, (x, y + number * step), "body", SIZE, PAPER)
        if not self.words:
            kit.text.write(canvas, empty, (x + 6, y), "body", SIZE, MIST, within=rect.width - 2 * INNER - 6)
        if kit.settings.reduce_motion or self.since % (2 * BLINK) < BLINK:
            before = lines[row].words[: self.caret - lines[row].first]
            left = min(x + kit.text.width(before, "body", SIZE), rect.right - INNER)
            canvas.fill(kit.accent, (left, y + (row - top) * step, 2, high))


def fitting(kit: Kit, words: str, width: int) -> int:
    """Return how many characters fit into a width, in pixels."""
    return next(
        (count for count in range(1, len(words)) if kit.text.width(words[: count + 1], "body", SIZE) > width),
        len(words),
    )


def key_hint(kit: Kit, canvas: pygame.Surface, at: tuple[int, int], key: str, pad: str, says: str) -> pygame.Rect:
    """Draw a key that always means the same, or the button of a pad that does, and what it does; right-aligned.

    Returns the whole, which can be clicked.
    """
    label = pad if kit.device == "pad" else key
    words = kit.text.image(says, "body", 17, "#cfe3f2")
    width, height = panels.keycap_size(kit, label)
    whole = pygame.Rect(0, at[1], width + kit.text.px(8) + words.get_width(), max(height + 2, words.get_height()))
    whole.right = at[0]
    panels.keycap(kit, canvas, (whole.x, whole.y + (whole.height - height - 2) // 2), label)
    canvas.blit(words, (whole.right - words.get_width(), whole.y + (whole.height - words.get_height()) // 2))
    return whole
