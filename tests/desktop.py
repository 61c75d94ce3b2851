"""A game without a window, played by hand: what the tests of the desktop share."""

import os
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App, Wishes
from game.desktop.colours import Colour, Palette
from game.desktop.input import Input
from game.desktop.kit import Kit, Play
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.stage import Stage
from game.desktop.text import Text, Typeset
from game.desktop.window import Offscreen
from game.rules.state import State

HERE = Path(__file__).parent
ASSETS = HERE.parent / "assets"
PACKS = HERE / "packs"
GOLDEN = HERE / "golden"
SMALL = (80, 45)  # px of a golden picture
MOST_DIFFERENCE = 3.0  # of 255, mean over all channels
SIZES = (100, 150, 200)  # per cent, of text
CANVAS = pygame.Rect(0, 0, 1280, 720)
SLACK = 6  # px that the boxes of two texts may share: they are higher than their letters
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


def at_hand(table: Table, state: State, size: int = 100) -> None:
    """Let the game go on from a moment, at a text size, with all words shown at once."""
    table.app.change(table.app.kit.settings.changed("text_size", size).changed("text_speed", 0))
    table.wait(1)
    table.playing.jump(state)
    table.wait(2)
    table.frame()


class Spy:
    """Who notes each text that is written onto the canvas, with the box of its letters."""

    def __init__(self, canvas: pygame.Surface, patch: pytest.MonkeyPatch) -> None:
        self.texts: list[tuple[str, pygame.Rect]] = []
        write, paragraph, draw = Text.write, Text.paragraph, Text.draw

        def noted_write(text: Text, onto: pygame.Surface, words: str, *rest: object, **more: object) -> pygame.Rect:
            rect = write(text, onto, words, *rest, **more)  # type: ignore[arg-type]
            self.note(onto, canvas, words, rect)
            return rect

        def noted_paragraph(
            text: Text,
            onto: pygame.Surface,
            words: str,
            at: tuple[int, int],
            width: int,
            role: str = "body",
            size: int = 20,
            colour: Colour = "#ffffff",
            leading: float = 1.44,
            most: int = 0,
        ) -> pygame.Rect:
            rect = paragraph(text, onto, words, at, width, role, size, colour, leading, most)
            wide = max(text.width(line, role, size) for line in text.wrap(words, role, size, width))
            self.note(onto, canvas, words, pygame.Rect(at, (wide, rect.height)))
            return rect

        def noted_draw(
            text: Text, onto: pygame.Surface, typeset: Typeset, at: tuple[int, int], *rest: object, **more: object
        ) -> None:
            draw(text, onto, typeset, at, *rest, **more)  # type: ignore[arg-type]
            words = "".join(piece.words for piece in typeset.pieces)
            self.note(onto, canvas, words, pygame.Rect(at, (typeset.width, typeset.height)))

        patch.setattr(Text, "draw", noted_draw)
        patch.setattr(Text, "write", noted_write)
        patch.setattr(Text, "paragraph", noted_paragraph)

    def note(self, onto: pygame.Surface, canvas: pygame.Surface, words: str, rect: pygame.Rect) -> None:
        seen = rect.clip(onto.get_clip()) if onto.get_clip() != CANVAS else rect
        if onto is canvas and words.strip() and seen.height:  # what is scrolled away is not seen
            self.texts.append((words, seen))

    def faults(self) -> list[str]:
        """Return which texts are outside of the canvas, or lie on another."""
        found = [f"{words!r} leaves the canvas: {rect}" for words, rect in self.texts if not CANVAS.contains(rect)]
        for number, (words, rect) in enumerate(self.texts):
            for other, where in self.texts[:number]:
                both = rect.clip(where)
                if both.width > SLACK and both.height > SLACK * 2:
                    found.append(f"{words!r} at {rect} lies on {other!r} at {where}")
        return found


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
