"""What is said in a repair beside its place, so that it lies on nothing else that is read."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, PANEL, PAPER, WARN, Colour, mix
from game.desktop.kit import Kit
from game.desktop.panels import shape

SIZE = 16  # px, of the words
WIDEST = 520  # px that words take in a line, at a text size of 100 %
APART = 8  # px between two things that are read
TAIL = (20, 10)  # px
MOST_NOTES = 3  # at a time


class Bubble(NamedTuple):
    """Words with a key or an icon before them."""

    says: str
    action: str = ""  # whose key is shown
    icon: str = ""
    colour: Colour = ""  # of its edge and icon; "" is the campaign's


def size_of(kit: Kit, bubble: Bubble, widest: int) -> tuple[int, int]:
    """Return width and height of a bubble whose words take at most so many pixels."""
    text = kit.text
    lines = text.wrap(bubble.says, "ui", SIZE, widest)
    words = max(text.width(line, "ui", SIZE) for line in lines)
    lead, high = lead_of(kit, bubble)
    return words + lead + 40, max(44, high + 18, text.leading(SIZE, 1.25) * len(lines) + 18)


def lead_of(kit: Kit, bubble: Bubble) -> tuple[int, int]:
    """Return width, with the gap after it, and height of what stands before the words."""
    if bubble.icon:
        return kit.text.px(22) + 10, kit.text.px(22)
    cap = kit.cap(bubble.action) if bubble.action else ""
    if not cap:
        return 0, 0
    width, height = panels.keycap_size(kit, cap)
    return width + 10, height


def put(rect: pygame.Rect, area: pygame.Rect, taken: Sequence[pygame.Rect]) -> pygame.Rect | None:
    """Return a rectangle moved into an area, as little as can be, beside all that is taken; None without room."""
    rect = rect.clamp(area)
    around = [other.inflate(2 * APART, 2 * APART) for other in taken]
    if rect.collidelist(around) < 0:
        return rect
    found = []
    for other in around:
        for moved in (
            rect.move(0, other.top - rect.bottom),
            rect.move(0, other.bottom - rect.top),
            rect.move(other.left - rect.right, 0),
            rect.move(other.right - rect.left, 0),
        ):
            here = moved.clamp(area)
            if here.collidelist(around) < 0:
                found.append((abs(here.x - rect.x) + abs(here.y - rect.y), here.topleft))
    return rect.move_to(topleft=min(found)[1]) if found else None


def draw_bubble(
    kit: Kit, canvas: pygame.Surface, tip: tuple[int, int], bubble: Bubble, area: pygame.Rect,
    taken: Sequence[pygame.Rect] = (), tail: bool = True,
) -> tuple[pygame.Rect, ...]:  # fmt: skip
    """Draw a bubble above the point that it speaks of, if there is room within an area beside what is taken.

    Returns where it stands; nothing if there is no room.
    """
    text = kit.text
    widest = min(text.px(WIDEST), area.width - 40 - lead_of(kit, bubble)[0])
    above = pygame.Rect((0, 0), size_of(kit, bubble, widest))
    above.midbottom = (tip[0], tip[1] - TAIL[1])
    rect = put(above, area, taken)
    if rect is None:
        return ()
    if tail and rect.bottom <= tip[1] and rect.left + 20 <= tip[0] <= rect.right - 20:
        points = ((0, 0), (TAIL[0], 0), (TAIL[0] / 2, TAIL[1]))
        canvas.blit(shape(TAIL, points, PANEL, 235), (tip[0] - TAIL[0] // 2, rect.bottom - 1))
    panels.panel(kit, canvas, rect, bubble.colour, 94, min(22, rect.height // 2), edge=70 if bubble.colour else 35)
    x, (lead, high) = rect.x + 20, lead_of(kit, bubble)
    if bubble.icon:
        image = kit.pictures.icon(bubble.icon, high, bubble.colour or kit.accent)
        canvas.blit(image, (x, rect.centery - high // 2))
    elif lead:
        panels.keycap(kit, canvas, (x, rect.centery - high // 2 - 1), kit.cap(bubble.action))
    colour = mix(bubble.colour, PAPER, 0.55) if bubble.colour else PAPER
    height = text.room(bubble.says, "ui", SIZE, widest, 1.25)
    text.paragraph(canvas, bubble.says, (x + lead, rect.centery - height // 2), widest, "ui", SIZE, colour, 1.25)
    return (rect,)


def warning(says: str, colour: Colour = WARN) -> Bubble:
    """Return the bubble of a danger."""
    return Bubble(says, icon="warning", colour=colour)


def draw_notes(
    kit: Kit, canvas: pygame.Surface, notes: Sequence[tuple[str, str]], area: pygame.Rect,
    taken: Sequence[pygame.Rect] = (),
) -> tuple[tuple[pygame.Rect, ...], int]:  # fmt: skip
    """Draw notes, each an icon and a sentence, at the foot of an area, and the key that puts them away.

    Returns where they stand, nothing if there is no room beside what is taken, and how many of them they are.
    """
    text, side = kit.text, kit.text.px(24)
    widest = min(text.px(WIDEST), area.width - side - 56)
    foot = panels.keycap_size(kit, kit.cap("hide"))[1] + 32
    heights: list[int] = []
    for _, says in notes[:MOST_NOTES]:
        height = max(side, text.room(says, "body", 17, widest, 1.3)) + 10
        if sum(heights) + height + foot > area.height:
            break
        heights.append(height)
    shown = notes[: len(heights)]
    if not shown:
        return (), 0
    words = max(text.width(line, "body", 17) for _, says in shown for line in text.wrap(says, "body", 17, widest))
    lowest = pygame.Rect(0, 0, words + side + 56, sum(heights) + foot)
    lowest.midbottom = (area.centerx, area.bottom)
    rect = put(lowest, area, taken)
    if rect is None:
        return (), 0
    panels.panel(kit, canvas, rect, fill=94, radius=16, edge=60)
    y = rect.y + 14
    for (icon, says), height in zip(shown, heights, strict=True):
        canvas.blit(kit.pictures.icon(icon, side, kit.accent), (rect.x + 20, y))
        text.paragraph(canvas, says, (rect.x + 34 + side, y), widest, "body", 17, ICE, 1.3)
        y += height
    panels.hint(kit, canvas, (rect.right - 20, y), "hide", "Understood", PAPER, "right")
    return (rect,), len(shown)
