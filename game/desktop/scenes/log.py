"""What was said: the lines of the talk so far, any of which can be gone back to."""

import pygame

from game.content.script import Speak
from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Close, Command, Rewind
from game.desktop.stage import Stage
from game.desktop.text import read_marks
from game.rules.state import State
from game.rules.talking import op_at

AREA = pygame.Rect(160, 110, 960, 530)
GAP = 18  # px between two lines
NAME_WIDTH = 190  # px, at a text size of 100 %


class LogScene:
    """The backlog, laid over the game: newest below."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        self.at = max(0, len(said(stage)) - 1)
        self.rects: dict[int, pygame.Rect] = {}

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Move along the lines; go back to the one in focus."""
        lines = said(stage)
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

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw as many lines as fit, the one in focus among them."""
        panels.veil(canvas, 215)
        panels.overline(stage, canvas, "What was said", (AREA.x, 52))
        self.rects.clear()
        lines = said(stage)
        if not lines:
            stage.text.write(canvas, "Nothing yet.", AREA.topleft, "body", 20, MIST)
        name_width = stage.text.px(NAME_WIDTH)
        y = AREA.bottom
        for number in range(min(len(lines) - 1, self.at + 3), -1, -1):
            _, op = lines[number]
            words = read_marks(op.text).plain
            height = stage.text.room(words, "body", 20, AREA.width - name_width - 40, 1.35) + 16
            y -= height
            if y < AREA.top:
                break
            rect = pygame.Rect(AREA.x, y, AREA.width, height)
            self.rects[number] = rect
            if number == self.at:
                panels.focus(stage, canvas, rect)
            if op.who:
                person = stage.pack.people[op.who]
                stage.text.write(
                    canvas, person.short, (rect.x + 20, y + 9), "ui", 17, person.colour, within=name_width - 30
                )
            stage.text.paragraph(
                canvas,
                words,
                (rect.x + name_width, y + 8),
                AREA.width - name_width - 40,
                "body" if op.who else "bodyi",
                20,
                PAPER if op.who else ICE,
                1.35,
            )
            y -= GAP - 12
        low = HEIGHT - 48
        rect = panels.hint(stage, canvas, (WIDTH - 160, low), "back", "Close", ICE, "right")
        panels.hint(stage, canvas, (rect.x - 24, low), "confirm", "Go back to this line", ICE, "right")


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
