"""What was said: the lines of the talk so far, any of which can be gone back to."""

import pygame

from game.content.script import Speak
from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Close, Command, Rewind
from game.desktop.scenes.layout import draw_foot, foot_top, touched
from game.desktop.stage import Stage
from game.desktop.text import read_marks
from game.rules.state import State
from game.rules.talking import op_at

WIDE = 960  # px, at a text size of 100 %
APART = 6  # px between two lines
INSET = 20  # px from the edge of a line to its words
NAME_WIDTH = 170  # px, at a text size of 100 %
ABOVE = 130  # per cent of text size from which names stand above the words
KEYS = (("back", "Close"), ("confirm", "Go back to this line"))


class LogScene:
    """The backlog, laid over the game: newest below."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        self.at = max(0, len(said(stage)) - 1)
        self.top = -1  # px that are scrolled away; -1: as far as there is
        self.seen = -1  # the line in focus that was scrolled to last
        self.rects: dict[int, pygame.Rect] = {}
        self.buttons: dict[str, pygame.Rect] = {}

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Move along the lines; go back to the one in focus."""
        lines = said(stage)
        input = touched(input, self.buttons)
        if {"back", "log"} & input.pressed or input.right_click or not lines:
            return Close()
        move = ("down" in input.nudged) - ("up" in input.nudged) - input.wheel
        self.at = min(max(self.at + move, 0), len(lines) - 1)
        clicked = next((number for number, rect in self.rects.items() if input.clicked(rect)), None)
        if clicked is not None and clicked != self.at:
            self.at = clicked
        elif clicked is not None or input.pressed & {"confirm", "rewind"}:
            back = len(stage.lines) - lines[self.at][0]
            return Rewind(back) if back > 0 else Close()
        return None

    def area(self, stage: Stage) -> pygame.Rect:
        """Return where the lines stand."""
        top = 40 + stage.text.height("head", 26)
        area = pygame.Rect(0, top, min(WIDTH - 120, stage.text.px(WIDE)), foot_top(stage, KEYS) - 16 - top)
        area.centerx = WIDTH // 2
        return area

    def heights(self, stage: Stage, lines: list[tuple[int, Speak]], width: int) -> list[int]:
        """Return the height of each line, in pixels."""
        text = stage.text
        above = text.size >= ABOVE
        inner = width - 2 * INSET - (0 if above else text.px(NAME_WIDTH))
        return [
            text.room(read_marks(op.text).plain, "bodyi" if not op.who else "body", 20, inner, 1.35)
            + 16
            + (text.height("ui", 17) if above and op.who else 0)
            for _, op in lines
        ]

    def scroll(self, heights: list[int], room: int) -> None:
        """Scroll so that the line in focus is seen, with the next beyond it."""
        tops = [sum(heights[:number]) + APART * number for number in range(len(heights) + 1)]
        most = max(0, tops[-1] - APART - room)
        if self.top < 0:
            self.top = most
        if self.seen != self.at:
            self.seen = self.at
            first, last = max(0, self.at - 1), min(len(heights) - 1, self.at + 1)
            if tops[first] < self.top:
                self.top = tops[first]
            elif tops[last] + heights[last] > self.top + room:
                self.top = min(tops[last] + heights[last] - room, tops[self.at])
        self.top = min(max(self.top, 0), most)

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw as many lines as fit, the one in focus among them."""
        panels.veil(canvas, 236)
        text, area, lines = stage.text, self.area(stage), said(stage)
        text.write(canvas, "What was said", (area.x, 28), "head", 26)
        self.rects.clear()
        self.buttons = draw_foot(stage, canvas, KEYS, area.right)
        if not lines:
            text.write(canvas, "Nothing yet.", area.topleft, "body", 20, MIST)
            return
        heights = self.heights(stage, lines, area.width)
        self.scroll(heights, area.height)
        whole = sum(heights) + APART * (len(heights) - 1)
        y = area.y - self.top + max(0, area.height - whole)
        clip = canvas.get_clip()
        canvas.set_clip(area)
        for number, ((_, op), height) in enumerate(zip(lines, heights, strict=True)):
            rect = pygame.Rect(area.x, y, area.width, height)
            if rect.colliderect(area):
                self.rects[number] = rect.clip(area)
                self.draw_line(stage, canvas, op, rect, number == self.at)
            y += height + APART
        canvas.set_clip(clip)
        if whole > area.height:
            panels.scrollbar(stage, canvas, area, self.top, whole)

    def draw_line(self, stage: Stage, canvas: pygame.Surface, op: Speak, rect: pygame.Rect, chosen: bool) -> None:
        """Draw one line: who said it, and the words."""
        text = stage.text
        if chosen:
            panels.focus(stage, canvas, rect)
        x, y = rect.x + INSET, rect.y + 8
        above = text.size >= ABOVE
        if op.who:
            person = stage.pack.people[op.who]
            within = rect.width - 2 * INSET if above else text.px(NAME_WIDTH) - 16
            text.write(canvas, person.short, (x, y), "ui", 17, person.colour, within=within)
            y += text.height("ui", 17) if above else 0
        x += 0 if above else text.px(NAME_WIDTH)
        role, colour = ("body", PAPER) if op.who else ("bodyi", ICE)
        words = read_marks(op.text).plain
        text.paragraph(canvas, words, (x, y), rect.right - INSET - x, role, 20, colour, 1.35)


def said(stage: Stage) -> list[tuple[int, Speak]]:
    """Return the lines that can be gone back to, oldest first, each with its place among the kept states."""
    found = []
    for number, state in enumerate(stage.lines):
        op = line_of(stage, state)
        if op is not None:
            found.append((number, op))
    return found


def line_of(stage: Stage, state: State) -> Speak | None:
    """Return the line that a state shows."""
    if state.talk is None:
        return None
    op = op_at(stage.pack, state.talk)
    return op if isinstance(op, Speak) else None
