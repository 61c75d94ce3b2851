"""What a player who is recorded writes besides playing: notes at any time, and answers after each level.

The world stands still while something is written.
"""

from pathlib import Path

import pygame

from game.desktop.colours import MIST
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Close, Command, Kit, Quit, Remark, Screen, ToTitle
from game.desktop.panels import Toasts
from game.desktop.scenes.note import NoteScreen
from game.desktop.scenes.questions import QuestionsScreen
from game.playtest.recording import build
from game.playtest.telling import clock
from game.rules.state import State
from game.sessions.tape import Taping

SMALL = 13  # px, of the build id
MOST_SMALL = 16  # px, where text is large
FAINT = 170  # of 255: how strong it is


class Notebook:
    """Puts notes and answers onto a tape, and knows when to ask."""

    def __init__(self, taping: Taping, playtest: bool) -> None:
        """Write onto a tape; in a playtest, ask the questions and show which game this is."""
        self.taping = taping
        self.playtest = playtest
        self.build = build(taping.pack)
        self.screen: Screen | None = None  # lies over all others
        self.after: Command | None = None  # what waits for the answers
        self.ended = False  # the ending is reached, and the questions about it are not asked yet

    @property
    def file(self) -> Path:
        """Where the session is recorded."""
        return self.taping.path

    def trouble(self) -> str:
        """Return why the recording has stopped, once; "" if it has not."""
        return self.taping.trouble()

    def takes(self, input: Input) -> bool:
        """Tell whether this tick is for writing, not for playing."""
        return self.screen is not None or "note" in input.pressed

    def tick(self, kit: Kit, input: Input, toasts: Toasts) -> Command | None:
        """Take one tick of writing, or begin a note; return the command that waited, once it is done."""
        if self.screen is None:
            self.screen = NoteScreen(clock(self.taping.t))  # what is typed counts from the next tick on
            return None
        wish = self.screen.intent(kit, input)
        if isinstance(wish, Remark):
            if wish.question:
                self.taping.answered(wish.question, wish.words)
            else:
                self.taping.remark("note", wish.words)
                toasts.say(kit, f"Note kept at {clock(self.taping.t)}", "save")
        if isinstance(wish, Close) or (isinstance(wish, Remark) and wish.last):
            self.screen = None
            after, self.after = self.after, None
            return after
        return None

    def saw(self, before: State, state: State) -> None:
        """Notice that a tick was played: after a level, ask about it."""
        if not self.playtest:
            return
        if state.level != before.level:
            self.screen = QuestionsScreen(self.taping.pack.levels[before.level].title)
        self.ended = self.ended or (bool(state.ending) and not before.ending)

    def put_off(self, state: State, wish: Command) -> bool:
        """Tell whether leaving waits: after the ending, the questions come first."""
        if not self.ended or not isinstance(wish, (ToTitle, Quit)):
            return False
        self.ended = False
        self.after = wish
        self.screen = QuestionsScreen(self.taping.pack.levels[state.level].title)
        return True

    def draw(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw what is being written, and in a playtest, small in a corner, which game this is."""
        if self.playtest:
            size = min(SMALL, MOST_SMALL * 100 // kit.text.size)
            words = f"{kit.cap('note')} leaves a note   {self.build}"
            at = (WIDTH - 10, HEIGHT - 4 - kit.text.height("mono", size))
            kit.text.write(
                canvas, words, at, "mono", size, MIST, "right", alpha=255 if kit.settings.contrast else FAINT
            )
        if self.screen is not None:
            self.screen.draw(kit, canvas, 1.0)
