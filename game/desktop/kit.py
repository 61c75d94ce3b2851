"""What every screen is given, and the commands that a screen may give back.

A screen is anything with `intent` and `draw`. `Screen` is the kind that needs no game (title, options, pause):
it is given a `Kit`. `game.desktop.stage.Scene` is the kind that shows a state of the game: it is given a
`Stage`, which is a kit too.

    def intent(self, kit, input) -> Command | None     once a tick (1/60 s): what the player wants
    def draw(self, kit, canvas, blend) -> None         once a frame, on a canvas of 1280 x 720 px

`blend` (0 to 1) is how far the picture lies between the last tick and the next. A screen may keep what is only
seen (focus, scroll, how much of a line has appeared), never what happened.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import pygame

from game.desktop.colours import Palette
from game.desktop.input import Input
from game.desktop.keys import cap, control_for
from game.desktop.pictures import Pictures
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.text import Text

WIDTH, HEIGHT = 1280, 720  # the canvas, in logical pixels
MARGIN = 20  # px that stay free along the edges
TICKS = 60  # a second


class Open(NamedTuple):
    """Lay a screen over this one: casebook, log, pause, options, codex, chapters, practice, credits."""

    overlay: str


class Close(NamedTuple):
    """Take away the screen that lies over the game or the title."""


class Play(NamedTuple):
    """Play a campaign: go on where it was left, or begin at a level ("" is the first)."""

    campaign: str
    level: str = ""
    anew: bool = False  # begin at the level instead of going on
    at: str = ""  # LEVEL:NODE to begin at, with what a play that comes there brings


class Practise(NamedTuple):
    """Play a round of practice of a campaign; with a layout other than 0 its lesions lie elsewhere."""

    campaign: str
    round: str  # as `Pack.practice` has it
    layout: int = 0


class Again(NamedTuple):
    """Begin the round of practice anew."""


class Another(NamedTuple):
    """Begin the round of practice anew, with its lesions elsewhere."""


class Leave(NamedTuple):
    """Leave a round of practice for the choice of rounds."""

    last: Practise | None = None  # the round that was left; the game that is left says which


class Change(NamedTuple):
    """Set a setting."""

    settings: Settings


class Rewind(NamedTuple):
    """Go back to the line before (1), or to the one so many lines before."""

    lines: int = 1


class Consent(NamedTuple):
    """Say whether this session may be recorded, then play."""

    given: bool
    play: Play | Practise


class Remark(NamedTuple):
    """Write something onto the tape that the rules do not know: a `note`, or the answer to a question."""

    words: str
    question: str = ""  # its name; "" for a note
    last: bool = True  # then the screen goes


class ToTitle(NamedTuple):
    """Leave the game for the title; it is saved first."""


class Wait(NamedTuple):
    """Let no time pass in the world: the player only looks, and what is seen of that is not recorded."""


class Quit(NamedTuple):
    """Close the window; the game is saved first."""


Command = (
    Open
    | Close
    | Play
    | Practise
    | Again
    | Another
    | Leave
    | Change
    | Rewind
    | Consent
    | Remark
    | ToTitle
    | Wait
    | Quit
)


@dataclass(frozen=True, kw_only=True)
class Kit:
    """What every screen works with. Frozen: a new one is made when a setting or the device changes."""

    settings: Settings
    text: Text
    pictures: Pictures
    sound: Sound
    palette: Palette
    device: str = "keyboard"  # keyboard, mouse or pad: whose glyphs are shown
    ticks: int = 0  # since the window opened, for pulses and drifts; it stands still for nobody

    @property
    def accent(self) -> str:
        """The campaign's colour."""
        return self.palette.accent

    def cap(self, action: str) -> str:
        """Return what is written on the key or button of an action: "E", "Enter", "A"; "" if it has none."""
        control = control_for(self.settings.bindings, action, self.device)
        return cap(control) if control else ""

    def wave(self, ticks: int) -> float:
        """Return a smooth pulse between 0 and 1 with a period in ticks; always 1 where motion is reduced."""
        if self.settings.reduce_motion:
            return 1.0
        at = self.ticks % ticks / ticks
        up = 2 * at if at < 0.5 else 2 - 2 * at
        return up * up * (3 - 2 * up)


class Screen(Protocol):
    """A screen that needs no game."""

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Return what the player wants, once a tick."""

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the screen, once a frame."""
