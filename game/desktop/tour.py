"""`root-cause tour`: a bot plays campaigns, drawn off screen, and what it saw and did is printed."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pygame
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack
from game.desktop.colours import Palette
from game.desktop.input import Input
from game.desktop.kit import TICKS, Kit
from game.desktop.pictures import Pictures
from game.desktop.playing import OVERLAYS, Playing
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.stage import scene_of
from game.desktop.text import Text
from game.desktop.window import Offscreen
from game.library import packs as library
from game.library.titles import shipped_folder
from game.playtest.pacing import Pacing
from game.rules.state import State
from game.rules.step import new_game
from game.sessions import tape
from game.sessions.tape import Recorder

DONE, WRONG = 0, 1  # exit codes
GLANCES = 12  # ticks that a scene gets to settle before it is drawn
ENOUGH_SEEN = 8  # pictures after which the casebook and the log have something to show
LOOKS = 45  # ticks that a scene is shown before its picture is taken
MOST_TICKS = 6 * 60 * 60 * TICKS  # of a play: six hours


class Camera:
    """Takes one picture of each kind of screen and of each map, once it has settled."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.taken: dict[str, Path] = {}
        self.waiting = ""  # the picture to take next
        self.due = 0  # tick at which to take it

    def see(self, state: State, canvas: pygame.Surface) -> None:
        """Take a picture, if there is something new to see and it has settled."""
        name = picture_name(state)
        if name != self.waiting:
            self.waiting, self.due = name, state.tick + LOOKS
        elif state.tick >= self.due and name not in self.taken:
            self.take(name, canvas)

    def take(self, name: str, canvas: pygame.Surface) -> None:
        """Save a picture under a name, if pictures are wanted."""
        if self.folder is None or name in self.taken:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.taken[name] = self.folder / f"{len(self.taken) + 1:02d}_{name}.png"
        with self.taken[name].open("wb") as file:
            pygame.image.save(canvas, file, self.taken[name].name)


def picture_name(state: State) -> str:
    """Return what a picture of a state is called: each map, and each kind of screen in each level."""
    kind = scene_of(state)
    return f"walk_{state.walker.map}" if kind == "walk" else f"{kind}_{state.level}"


def tour(args: argparse.Namespace) -> int:
    """Let a bot play; return 1 if a campaign cannot be played to the ending that was asked for."""
    folders = [args.pack] if args.pack else chosen(args.campaigns)
    if not folders:
        print(f"no campaign called {', '.join(args.campaigns)}", file=sys.stderr)
        return WRONG
    results = [tour_of(folder, args.ending, args.screenshots, args.record) for folder in folders]
    return max(results)


def chosen(names: Sequence[str]) -> list[Path]:
    """Return the folders of the shipped campaigns with these names; of all, if none is named."""
    return [folder for folder in library.shipped() if not names or folder.name in names]


def tour_of(folder: Path, ending: str | None, screenshots: Path | None, record: Path | None) -> int:
    """Play one campaign to an ending, and print what happened."""
    try:
        pack, plays = library.read_pack(folder), library.read_plays(folder)
    except BadPack as error:
        print(error, file=sys.stderr)
        return WRONG
    wanted = ending or next(iter(pack.campaign.endings))
    play = next((one for one in plays.values() if one.ending == wanted), None)
    if play is None:
        known = ", ".join(sorted({one.ending for one in plays.values()})) or "none"
        print(f"{folder}: no testplan leads to the ending {wanted!r}; there are: {known}", file=sys.stderr)
        return WRONG
    camera, pacing = Camera(screenshots), Pacing(pack)
    try:
        state = perform(pack, play, camera, pacing, record, lambda state: bool(state.ending))
    except Stuck as stuck:
        print(f"{folder}, {play.title}: {stuck}", file=sys.stderr)
        return WRONG
    console = Console(width=None if sys.stdout.isatty() else 120)
    told = f"“{play.title}” came to the ending {state.ending}, “{pack.campaign.endings[state.ending].title}”"
    console.print(f"{pack.campaign.title}: {told}, after {pacing.minutes:.0f} minutes of play.", highlight=False)
    console.print(pacing.table())
    if screenshots:
        console.print(f"{len(camera.taken)} pictures in {screenshots}")
    if record:
        console.print(f"recorded in {record}")
    return DONE if state.ending == wanted else WRONG


def perform(
    pack: Pack,
    play: Play,
    camera: Camera,
    pacing: Pacing,
    record: Path | None,
    over: Callable[[State], bool],
) -> State:
    """Perform a play, drawn at each change of scene and about once a second; return the last state.

    Raises:
        Stuck: the play does not fit the story.
    """
    window = Offscreen()
    kit = offscreen_kit(pack)
    start = new_game(pack, given=play.given)
    recorder = None
    if record:
        record.parent.mkdir(parents=True, exist_ok=True)
        recorder = Recorder(record.open("w", encoding="utf-8"), pack, start)
    player, playing = Player(pack, play), Playing(kit, pack, start, recorder=recorder)
    shown = sys.stderr.isatty()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, transient=True, disable=not shown, console=Console(stderr=True)) as progress:
        task = progress.add_task(play.title)
        before = ""
        while not over(playing.stage.state) and playing.stage.state.tick < MOST_TICKS:
            state = playing.stage.state
            playing.play(player.want(state))
            pacing.watch(state)
            scene = picture_name(playing.stage.state)
            if scene != before or state.tick % TICKS == 0 or state.tick == camera.due:
                if scene != before and scene.startswith("walk") and len(camera.taken) > ENOUGH_SEEN:
                    extras(playing, kit, window, camera)
                before = scene
                look(playing, kit, window, camera)
                progress.update(task, description=f"{play.title}: {playing.stage.state.level}")
    if playing.stage.state.ending:
        for _ in range(3 * TICKS):
            look(playing, kit, window, camera)
        camera.take("ending", window.canvas)
    playing.leave()
    if record:
        tape.seal(record)
    window.close()
    return playing.stage.state


def look(playing: Playing, kit: Kit, window: Offscreen, camera: Camera) -> None:
    """Draw what a player would see now, and take a picture if it is new."""
    playing.stage = replace(playing.stage, ticks=playing.stage.state.tick)
    for _ in range(GLANCES):
        playing.scene.intent(playing.stage, Input())  # lets the scene notice where the game is; it wants nothing
    playing.draw(kit, window.canvas, 1.0)
    camera.see(playing.stage.state, window.canvas)


def extras(playing: Playing, kit: Kit, window: Offscreen, camera: Camera) -> None:
    """Take pictures of what can be laid over the game, once."""
    for name in (name for name in OVERLAYS if f"over_{name}" not in camera.taken and camera.folder):
        playing.open(name)
        playing.draw(kit, window.canvas, 1.0)
        camera.take(f"over_{name}", window.canvas)
    playing.close()


def offscreen_kit(pack: Pack) -> Kit:
    """Return what a game is drawn with off screen: default settings, lines shown at once, no sound."""
    assets = shipped_folder().parent / "assets"
    settings = Settings(text_speed=0)
    colours = pack.campaign.colours
    return Kit(
        settings=settings,
        text=Text(assets / "fonts", settings.text_size),
        pictures=Pictures(assets, Path(pack.folder)),
        sound=Sound(assets, audio=False),
        palette=Palette(colours.accent, colours.mid, colours.dark),
    )


def short_tour(folder: Path) -> int:
    """Play the first level of a campaign off screen and name the folder with its pictures: play without a display."""
    try:
        pack, plays = library.read_pack(folder), library.read_plays(folder)
    except BadPack as error:
        print(error, file=sys.stderr)
        return WRONG
    if not plays:
        print(f"{folder} has no testplan to show itself with.", file=sys.stderr)
        return WRONG
    wanted = next(iter(pack.campaign.endings))
    play = next((one for one in plays.values() if one.ending == wanted), next(iter(plays.values())))
    pictures = Path(tempfile.mkdtemp(prefix="root-cause-tour-"))
    first = next(iter(pack.levels))
    camera, pacing = Camera(pictures), Pacing(pack)
    try:
        perform(pack, play, camera, pacing, None, lambda state: state.level != first or bool(state.ending))
    except Stuck as stuck:
        print(stuck, file=sys.stderr)
        return WRONG
    print(f"Toured “{pack.levels[first].title}” of {pack.campaign.title}: {len(camera.taken)} pictures in {pictures}")
    return DONE
