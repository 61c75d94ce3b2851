"""What scenes full of words share: letters that fit a space, and the keys at the foot that can be clicked too."""

from collections.abc import Sequence

import pygame

from game.desktop import panels
from game.desktop.colours import ICE
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Kit
from game.desktop.text import Text

SIDE = 48  # px from the edge of the canvas to what is written
BELOW = 14  # px from the lowest keys to the edge of the canvas
APART = 24  # px between two keys with their words
GROUND = "#080d1a"  # what darkens the room behind a scene of words

Keys = Sequence[tuple[str, str]]  # (action, what it does), from the right


def largest(
    text: Text, words: str, role: str, sizes: Sequence[int], width: int, height: int, leading: float = 1.3
) -> int:
    """Return the first of the nominal sizes at which words fit a space in pixels; the last if none does."""
    for size in sizes:
        widest = max((text.width(word, role, size) for word in words.split()), default=0)
        if widest <= width and text.room(words, role, size, width, leading) <= height:
            return size
    return sizes[-1]


def draw_head(kit: Kit, canvas: pygame.Surface, kind: str, title: str, right: int) -> int:
    """Write what kind of scene this is, and below it a title that ends before `right`; return where that ends."""
    panels.overline(kit, canvas, kind, (SIDE, 30))
    y = 32 + kit.text.height("ui", 12)
    kit.text.write(canvas, title, (SIDE, y), "head", 30, within=right - SIDE - 24)
    return y + kit.text.height("head", 30)


def key_size(kit: Kit, action: str, says: str) -> tuple[int, int]:
    """Return width and height of a key with its words."""
    label = kit.cap(action)
    width, height = panels.keycap_size(kit, label) if label else (0, 0)
    words = kit.text.width(says, "body", 17)
    return width + (kit.text.px(8) if label else 0) + words, max(height + 2, kit.text.height("body", 17))


def foot_rows(kit: Kit, keys: Keys, width: int) -> list[list[tuple[str, str]]]:
    """Return keys in rows that fit into a width, the lowest row first."""
    rows: list[list[tuple[str, str]]] = [[]]
    left = width
    for action, says in keys:
        wide = key_size(kit, action, says)[0]
        if rows[-1] and wide > left:
            rows.append([])
            left = width
        rows[-1].append((action, says))
        left -= wide + APART
    return rows


def foot_top(kit: Kit, keys: Keys, right: int = WIDTH - SIDE) -> int:
    """Return where the keys at the foot begin, in pixels from the upper edge."""
    rows = foot_rows(kit, keys, right - SIDE)
    height = max((key_size(kit, *key)[1] for key in keys), default=0)
    return HEIGHT - BELOW - len(rows) * (height + 6)


def draw_foot(kit: Kit, canvas: pygame.Surface, keys: Keys, right: int = WIDTH - SIDE) -> dict[str, pygame.Rect]:
    """Draw keys with what they do along the lower edge; return where each can be clicked, by its action."""
    found = {}
    height = max((key_size(kit, *key)[1] for key in keys), default=0)
    y = HEIGHT - BELOW
    for row in foot_rows(kit, keys, right - SIDE):
        y -= height + 6
        x = right
        for action, says in row:
            rect = panels.hint(kit, canvas, (x, y), action, says, ICE, "right")
            found[action] = rect.inflate(12, 8)
            x = rect.x - APART
    return found


def touched(input: Input, buttons: dict[str, pygame.Rect]) -> Input:
    """Return the input in which a click on a button is a press of its action, and no click any more."""
    clicked = frozenset(action for action, rect in buttons.items() if input.clicked(rect))
    if not clicked:
        return input
    return input._replace(pressed=input.pressed | clicked, nudged=input.nudged | clicked, click=False)
