"""Show my file: everything that the recording of this session holds so far, in words."""

from pathlib import Path

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input, nudge
from game.desktop.kit import Close, Command
from game.desktop.stage import Stage
from game.playtest.telling import Part, told
from game.sessions import tape
from game.sessions.codec import Unreadable

FRAME = pygame.Rect(140, 40, 1000, 640)
MARGIN = 40  # px inside the frame
SIZE = 18  # px
GAP = 4  # px between two lines
STEP = 60  # px that one press scrolls


class FileScreen:
    """A page that scrolls, over the pause."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        """Read the file as it lies on the disk now."""
        assert stage.recording is not None
        self.file = stage.recording
        self.parts = parts_of(stage.recording)
        self.top = self.room = self.seen = 0  # px: scrolled away, of all that is written, of what fits
        self.back = pygame.Rect(0, 0, 0, 0)

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Scroll, or go back."""
        if input.pressed & {"back", "confirm", "pause"} or input.right_click or input.clicked(self.back):
            stage.sound.effect("ui_back", "interface")
            return Close()
        pages = ("next" in input.nudged) - ("previous" in input.nudged)
        self.top += (nudge(input)[1] - input.wheel) * STEP + pages * (self.seen - STEP)
        self.top = max(0, min(self.top, self.room - self.seen))
        return None

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the page, with the path of the file above it."""
        panels.veil(canvas, 190)
        panels.panel(stage, canvas, FRAME, fill=96, radius=16)
        text, x, inner = stage.text, FRAME.x + MARGIN, FRAME.width - 2 * MARGIN
        y = text.write(canvas, "What your file holds", (x, FRAME.y + 22), "head", 26, PAPER, within=inner).bottom + 4
        y += text.paragraph(canvas, str(self.file), (x, y), inner, "mono", 14, MIST, most=2).height + 12
        foot = FRAME.bottom - text.px(30) - 18
        page = pygame.Rect(x, y, inner, foot - 10 - y)
        self.seen = page.height
        clip = canvas.get_clip()
        canvas.set_clip(page)
        self.room = self.draw_parts(stage, canvas, page.move(0, -self.top)) - y + self.top
        canvas.set_clip(clip)
        if self.room > self.seen:
            panels.scrollbar(stage, canvas, page, self.top, self.room)
        self.back = panels.hint(stage, canvas, (FRAME.right - MARGIN, foot), "back", "Back", anchor="right")
        says = "It is a text file: any editor shows every line of it."
        text.write(canvas, says, (x, foot + 3), "body", 17, MIST, within=self.back.x - x - 20)
        self.back.inflate_ip(16, 12)

    def draw_parts(self, stage: Stage, canvas: pygame.Surface, rect: pygame.Rect) -> int:
        """Draw all that is written and return where it ends."""
        y = rect.y
        for part in self.parts:
            y = panels.overline(stage, canvas, part.head, (rect.x, y + 6)).bottom + 6
            for line in part.lines:
                y = stage.text.paragraph(canvas, line, (rect.x, y), rect.width, "body", SIZE, ICE, 1.3).bottom + GAP
            y += 12
        return y


def parts_of(file: Path) -> tuple[Part, ...]:
    """Return what a session file holds, or why it cannot be read."""
    try:
        return told(tape.read(file))
    except (OSError, Unreadable) as error:
        return (Part("It cannot be read", (str(error),)),)
