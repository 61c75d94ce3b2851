"""What happens when the program fails: a log on disk, and a page for the player instead of a traceback."""

import platform
import tempfile
import time
import traceback
from pathlib import Path

import pygame

from game import __version__
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Command, Kit, Quit, ToTitle


def write_log(data: Path) -> str:
    """Write down the exception that is being handled, in a data folder or else in that for temporary files.

    Returns the file, or "" where neither can be written to.
    """
    says = f"Root Cause {__version__} on {platform.platform()}\n\n{traceback.format_exc()}"
    for folder in (data / "logs", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / time.strftime("crash-%Y%m%d-%H%M%S.txt")
            file.write_text(says, encoding="utf-8")
        except OSError:
            continue
        return str(file)
    return ""


class Apology:
    """What a player sees when the program has failed."""

    def __init__(self, log: str, leave: bool) -> None:
        self.log = log
        self.quits = leave  # the title itself failed: there is nothing to go back to

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Go back to the title, or leave, on any key."""
        if input.controls or input.click:
            return Quit() if self.quits else ToTitle()
        return None

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Say what happened and where it is written."""
        canvas.fill((10, 15, 28))
        x, width = 160, WIDTH - 320
        y = kit.text.write(canvas, "Something broke.", (x, 150), "headx", 40, PAPER, within=width).bottom + 20
        says = "The fault is in the game, not in what you did. Your place was kept where it was last saved."
        y = kit.text.paragraph(canvas, says, (x, y), width, "body", 22, ICE).bottom + 16
        if self.log:
            y = kit.text.paragraph(canvas, "What went wrong is written in:", (x, y), width, "body", 20, ICE).bottom
            y = kit.text.paragraph(canvas, self.log, (x, y), width, "mono", 16, PAPER).bottom + 16
        leads = "Press any key to leave." if self.quits else "Press any key for the title."
        kit.text.paragraph(canvas, leads, (x, y + 10), width, "body", 20, MIST)

    def leave(self) -> None:
        """Do nothing: what could be kept was kept before."""

    def wait(self, kit: Kit) -> None:
        """Do nothing: it waits already."""
