"""A game without a window, played by hand: what the tests of the desktop share."""

import os
from pathlib import Path

import pygame

from game.desktop.app import App, Wishes
from game.desktop.colours import Palette
from game.desktop.input import Input
from game.desktop.kit import Kit, Play
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.stage import Stage
from game.desktop.text import Text
from game.desktop.window import Offscreen
from game.rules.state import State

HERE = Path(__file__).parent
ASSETS = HERE.parent / "assets"
PACKS = HERE / "packs"
GOLDEN = HERE / "golden"
SMALL = (80, 45)  # px of a golden picture
MOST_DIFFERENCE = 3.0  # of 255, mean over all channels
RENEW = "ROOT_CAUSE_GOLDEN"  # set to write golden pictures anew instead of comparing


def kit(size: int = 100, **settings: object) -> Kit:
    """Return a kit without sound; the canvas must be open."""
    chosen = Settings().changed("text_size", size)
    for name, value in settings.items():
        chosen = chosen.changed(name, value)
    return Kit(
        settings=chosen,
        text=Text(ASSETS / "fonts", size),
        pictures=Pictures(ASSETS),
        sound=Sound(ASSETS, audio=False),
        palette=Palette(),
    )


def does(*actions: str, **more: object) -> Input:
    """Return a tick in which the controls of some actions go down."""
    names = frozenset(actions)
    return Input(pressed=names, held=names, nudged=names)._replace(**more)  # type: ignore[arg-type]


class Table:
    """An app with a player at it."""

    def __init__(self, folder: Path, record: Path | None = None, packs: Path = PACKS / "tiny") -> None:
        self.app = App(Wishes(ASSETS, (packs,), config=folder, data=folder, record=record, audio=False), Offscreen())

    @property
    def playing(self) -> Playing:
        """The game that is being played."""
        assert isinstance(self.app.room, Playing)
        return self.app.room

    @property
    def stage(self) -> Stage:
        """What its scenes are given."""
        return self.playing.stage

    @property
    def state(self) -> State:
        """Where the game is."""
        return self.stage.state

    def play(self, campaign: str = "tiny", level: str = "", anew: bool = False) -> None:
        """Open a campaign."""
        self.app.command(Play(campaign, level, anew))

    def press(self, *actions: str, wait: int = 1) -> None:
        """Press controls for a tick, then wait."""
        self.app.tick(does(*actions))
        self.wait(wait)

    def hold(self, actions: str, ticks: int) -> None:
        """Hold controls, then let go."""
        names = frozenset(actions.split())
        for _ in range(ticks):
            self.app.tick(Input(held=names))
        self.app.tick(Input(released=names))

    def wait(self, ticks: int) -> None:
        """Do nothing."""
        for _ in range(ticks):
            self.app.tick(Input())

    def click(self, x: int, y: int) -> None:
        """Click at a point of the canvas."""
        self.app.tick(Input(mouse=(x, y), moved=True, device="mouse"))
        self.app.tick(Input(mouse=(x, y), click=True, device="mouse"))
        self.app.tick(Input(mouse=(x, y), unclick=True, device="mouse"))

    def read_on(self) -> None:
        """Read until nobody speaks, or something is asked or begun."""
        for _ in range(60):
            if self.playing.kind != "talk":
                return
            before = self.state.talk
            self.press("confirm", wait=2)
            self.press("confirm", wait=2)
            if self.state.talk == before:
                return

    def frame(self, blend: float = 1.0) -> pygame.Surface:
        """Draw a frame and return it."""
        self.app.draw(blend)
        return self.app.window.canvas

    def leave(self) -> None:
        """Leave the game for the title, as a player does."""
        self.press("pause")
        self.press("up")
        self.press("up")
        self.press("confirm")


def looks_like(name: str, canvas: pygame.Surface) -> float:
    """Return how much a picture differs from the golden one, which is written anew first if that was asked for."""
    if os.environ.get(RENEW):
        GOLDEN.mkdir(exist_ok=True)
        pygame.image.save(small(canvas), GOLDEN / f"{name}.png")
    return difference(name, canvas)


def difference(name: str, canvas: pygame.Surface) -> float:
    """Return how much a picture differs from the golden one: the mean over all channels, of 255."""
    golden = pygame.image.load(GOLDEN / f"{name}.png").convert(24)
    ours, theirs = pygame.image.tobytes(small(canvas), "RGB"), pygame.image.tobytes(golden, "RGB")
    return sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / len(ours)


def small(canvas: pygame.Surface) -> pygame.Surface:
    """Return a picture so small that letters do not count and rooms do."""
    return pygame.transform.smoothscale(canvas.convert(24), SMALL)
