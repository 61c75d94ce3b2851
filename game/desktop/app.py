"""The app: one window, ticks of 1/60 s, the title or a game, and what happens when something goes wrong.

Until a campaign is chosen nothing here imports the rules or reads a pack, so that the title comes at once.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

import pygame

from game import __version__
from game.desktop import panels, settings
from game.desktop.colours import PAPER, Palette
from game.desktop.input import Devices, Input
from game.desktop.kit import (
    HEIGHT,
    TICKS,
    WIDTH,
    Change,
    Close,
    Command,
    Consent,
    Kit,
    Leave,
    Open,
    Play,
    Practise,
    Quit,
    Screen,
    ToTitle,
)
from game.desktop.panels import Toasts
from game.desktop.pictures import Pictures
from game.desktop.profile import Profile
from game.desktop.progress import progress
from game.desktop.scenes.chapters import ChaptersScreen
from game.desktop.scenes.consent import ConsentScreen
from game.desktop.scenes.credits import CreditsScreen
from game.desktop.scenes.options import OptionsScreen
from game.desktop.scenes.title import TitleScreen
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.text import Text
from game.desktop.window import Offscreen, Window
from game.library.titles import Title, titles

MOST_OWED = 0.25  # seconds of play that a stall may owe; what is longer is forgotten
FRAMES = 60  # a second, at most
FRAMES_BEHIND = 15  # a second while another window is in front
TITLE_MUSIC = "title"

Given = TypeVar("Given")


class Wishes(NamedTuple):
    """What was asked for when the game was started."""

    assets: Path
    packs: tuple[Path, ...]  # folders that hold packs
    config: Path  # where settings are kept
    data: Path  # where saves, pictures and logs are kept
    campaign: str = ""  # "" begins with the title
    level: str = ""
    at: str = ""  # LEVEL:NODE to begin at
    record: Path | None = None
    playtest: bool = False  # ask whether the session may be recorded, then record it
    audio: bool = True
    windowed: bool = False
    safe_mode: bool = False  # settings as at first, and none are kept


class Room(Protocol):
    """What fills the window: the title, or a game."""

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Take one tick of input; return a command that is the app's business."""

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw one frame."""

    def leave(self) -> None:
        """Keep what is to be kept, before another room comes up or the window closes."""

    def wait(self, kit: Kit) -> None:
        """Stand still until the player comes back: the window lost the focus, or the pad its cable."""


class Front:
    """The title, with the screens that lie over it."""

    def __init__(self, kit: Kit, wishes: Wishes, profile: Profile, last: Practise | None = None) -> None:
        """Show the title; with the round of practice that was left `last`, the choice of rounds over it."""
        self.profile = profile
        self.last = last
        self.titles = titles(*wishes.packs)
        self.progress = {title.id: progress(wishes.data, title, profile) for title in self.titles}
        self.title = TitleScreen(kit, self.titles, self.progress, __version__)
        self.over: Screen | None = None
        for card, title in enumerate(self.titles):
            if last is not None and title.id == last.campaign and not title.trouble:
                self.title.card = card
                self.over = self.opened(kit, "practice")
        self.heard = False

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Take one tick of input; the first brings the music, which the first frame does not wait for."""
        if not self.heard:
            self.heard = True
            kit.sound.enter_pack(None)
            kit.sound.ambience("")
            kit.sound.music(TITLE_MUSIC)
        wish = (self.over or self.title).intent(kit, input)
        if isinstance(wish, Close):
            self.over = None
        elif isinstance(wish, Open):
            self.over = self.opened(kit, wish.overlay)
        else:
            return wish
        return None

    def opened(self, kit: Kit, name: str) -> Screen:
        """Return a screen to lie over the title."""
        if name == "options":
            return OptionsScreen(kit)
        if name == "chapters":
            title = self.titles[self.title.card]
            return ChaptersScreen(title, self.progress[title.id])
        if name == "practice":
            from game.desktop.opening import pack_or_why  # the rules and the pack's reader: only now
            from game.desktop.scenes.practice import PracticeScreen

            pictures = self.title.pictures
            return PracticeScreen(self.titles, self.title.card, pictures, self.profile, pack_or_why, self.last)
        from game.desktop.opening import credits_of  # with the reader of packs, only now

        return CreditsScreen(tuple((title.title, credits_of(title)) for title in self.titles))

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the title and what lies over it."""
        self.title.draw(kit, canvas, blend)
        if self.over is not None:
            self.over.draw(kit, canvas, blend)

    def leave(self) -> None:
        """Do nothing: the title has nothing to keep."""

    def wait(self, kit: Kit) -> None:
        """Do nothing: the title does not run away."""


class App:
    """The window and what fills it. `run` plays until the player leaves; tests call `tick` and `draw` themselves."""

    def __init__(self, wishes: Wishes, window: Window | Offscreen | None = None) -> None:
        self.wishes = wishes
        first = Settings() if wishes.safe_mode else settings.read(wishes.config)
        if wishes.windowed or wishes.safe_mode:
            first = replace(first, fullscreen=False)
        icon = wishes.assets / "icons" / "48" / "tooth.png"
        self.window = window or Window(first.fullscreen, first.integer_scale, icon)
        self.devices = Devices(first.bindings)
        self.kit = Kit(
            settings=first,
            text=Text(wishes.assets / "fonts", first.text_size),
            pictures=Pictures(wishes.assets),
            sound=Sound(wishes.assets, wishes.audio and not wishes.safe_mode),
            palette=Palette(),
        )
        self.kit.sound.apply(first)
        self.profile = Profile(None if wishes.safe_mode else wishes.data)
        self.toasts = Toasts()
        self.behind = False  # another window is in front
        self.over = False  # the player leaves
        self.consent: bool | None = None  # to being recorded; None before the playtester was asked
        self.front_failed = False  # the last fault came while the title was up: a second one would come again
        self.room: Room = Front(self.kit, wishes, self.profile)
        if wishes.campaign:
            self.play(Play(wishes.campaign, wishes.level, anew=bool(wishes.level or wishes.at), at=wishes.at))

    # The loop

    def run(self) -> None:
        """Play until the player leaves."""
        self.devices.open_pads()
        clock = pygame.time.Clock()
        before, owed = time.perf_counter(), 0.0
        while not self.over:
            for event in pygame.event.get():
                self.take(event)
            now = time.perf_counter()
            owed = min(owed + (now - before) * self.kit.settings.game_speed / 100, MOST_OWED)
            before = now
            if self.devices.unplugged():
                self.room.wait(self.kit)
            while owed >= 1 / TICKS and not self.over:
                owed -= 1 / TICKS
                self.guard(self.tick, self.devices.tick())
            self.guard(self.draw, owed * TICKS)
            self.window.show()
            clock.tick(FRAMES_BEHIND if self.behind else FRAMES)
        self.close()

    def guard(self, what: Callable[[Given], object], given: Given) -> None:
        """Do something; if the program fails in it, tell the player kindly and go back to the title."""
        try:
            what(given)
        except Exception:  # whatever it is, a player never sees a traceback
            from game.desktop.apology import Apology, write_log  # hopefully never needed

            in_front = isinstance(self.room, Front)
            self.room = Apology(write_log(self.wishes.data), leave=in_front and self.front_failed)
            self.front_failed = in_front

    def take(self, event: pygame.Event) -> None:
        """Take one event of the window or of a device."""
        if event.type == pygame.QUIT:
            self.over = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            self.behind = True
            self.devices.let_go()
            if self.kit.settings.pause_unfocused:
                self.kit.sound.hush(True)
                self.room.wait(self.kit)
        elif event.type == pygame.WINDOWFOCUSGAINED:
            self.behind = False
            self.kit.sound.hush(False)
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT:
            self.command(Change(replace(self.kit.settings, fullscreen=not self.kit.settings.fullscreen)))
        else:
            mouse = None
            if isinstance(self.window, Window):
                self.window.take(event)
                mouse = self.window.logical(*event.pos) if hasattr(event, "pos") else None
            self.devices.take(event, mouse)

    def tick(self, input: Input) -> None:
        """One tick of 1/60 s."""
        self.kit = replace(self.kit, ticks=self.kit.ticks + 1, device=glyphs(input.device, self.kit.device))
        self.kit.sound.tick()
        if "fullscreen" in input.pressed:
            self.command(Change(replace(self.kit.settings, fullscreen=not self.kit.settings.fullscreen)))
        if "screenshot" in input.pressed:
            self.screenshot()
        wish = self.room.tick(self.kit, input)
        if wish is not None:
            self.command(wish)

    def draw(self, blend: float) -> None:
        """Draw one frame."""
        self.room.draw(self.kit, self.window.canvas, blend)
        self.toasts.draw(self.kit, self.window.canvas)

    # Commands

    def command(self, wish: Command) -> None:
        """Do what a screen asks of the app."""
        if isinstance(wish, Change):
            self.change(wish.settings)
        elif isinstance(wish, Play | Practise):
            self.play(wish)
        elif isinstance(wish, Leave):
            self.room.leave()
            self.room = Front(self.kit, self.wishes, self.profile, wish.last)
        elif isinstance(wish, Consent):
            self.consent = wish.given
            self.room = Front(self.kit, self.wishes, self.profile)
            self.play(wish.play)
        elif isinstance(wish, ToTitle):
            self.room.leave()
            self.room = Front(self.kit, self.wishes, self.profile)
        elif isinstance(wish, Quit):
            self.over = True

    def change(self, wanted: Settings) -> None:
        """Take other settings, and keep them."""
        before = self.kit.settings
        text = self.kit.text if wanted.text_size == before.text_size else self.kit.text.resized(wanted.text_size)
        self.kit = replace(self.kit, settings=wanted, text=text)
        self.kit.sound.apply(wanted)
        if wanted.bindings != before.bindings:
            self.devices.rebind(wanted.bindings)
        if isinstance(self.window, Window):
            self.window.set_mode(wanted.fullscreen, wanted.integer_scale)
        if not self.wishes.safe_mode:
            try:
                settings.write(wanted, self.wishes.config)
            except OSError as error:
                self.toasts.say(self.kit, f"The settings could not be kept: {error.strerror or error}.", "warning")

    def play(self, wish: Play | Practise) -> None:
        """Open a campaign and play it, or a round of practice; where it cannot be read, say so and stay."""
        title = self.title_of(wish.campaign)
        if title is None:
            self.toasts.say(self.kit, f"There is no campaign called {wish.campaign}.", "warning")
            return
        if self.wishes.playtest and self.consent is None:
            self.room = ConsentScreen(wish)
            return
        self.say_loading(title)
        from game.desktop.opening import (  # the rules and the pack's reader: not before they are needed
            CannotOpen,
            Recorded,
            opened,
        )

        recorded = None
        if self.consent or (self.wishes.record is not None and not self.wishes.playtest):
            recorded = Recorded(self.wishes.record, self.wishes.playtest)
        try:
            room = opened(self.kit, title, wish, self.wishes.data, self.profile, recorded)
        except CannotOpen as error:
            self.toasts.say(self.kit, str(error), "warning")
            return
        self.room.leave()
        self.room = room

    def title_of(self, campaign: str) -> Title | None:
        """Return the title of a campaign by its id; None if there is none."""
        return next((title for title in titles(*self.wishes.packs) if title.id == campaign), None)

    def say_loading(self, title: Title) -> None:
        """Show at once that something is being opened."""
        canvas = self.window.canvas
        panels.veil(canvas, 215)
        at = (WIDTH // 2, HEIGHT // 2 - self.kit.text.px(20))
        self.kit.text.write(canvas, f"Opening {title.title} …", at, "ui", 22, PAPER, "middle", within=WIDTH - 80)
        self.window.show()

    def close(self) -> None:
        """Keep what is to be kept and close the window."""
        self.room.leave()
        self.window.close()

    def screenshot(self) -> None:
        """Keep a picture of the canvas."""
        file = self.wishes.data / "pictures" / time.strftime("root-cause-%Y%m%d-%H%M%S.png")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("wb") as target:
                pygame.image.save(self.window.canvas, target, file.name)
        except (OSError, pygame.error) as error:
            self.toasts.say(self.kit, f"The picture could not be kept: {error}.", "warning")
            return
        self.toasts.say(self.kit, f"Kept as {file}", "save")


def glyphs(device: str, before: str) -> str:
    """Return whose glyphs are shown after a device was used: the mouse goes with the keys."""
    return {"pad": "pad", "keyboard": "keyboard", "mouse": "keyboard"}.get(device, before)
