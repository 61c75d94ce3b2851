"""Opening a campaign: its pack is read, then it goes on where it was left, or begins at a level."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game.content.campaign import Campaign
from game.content.pack import Pack
from game.content.problems import BadPack
from game.desktop.keeping import AUTO, Keeper
from game.desktop.kit import Kit, Play
from game.desktop.notebook import Notebook
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.desktop.profile import Profile
from game.desktop.progress import CHAPTER
from game.library import gate, reading
from game.library.packs import read_pack
from game.library.titles import Title
from game.playtest import recording
from game.rules.state import State
from game.rules.step import enter_level, new_game
from game.sessions import saves
from game.sessions.codec import Unreadable


class CannotOpen(Exception):
    """A campaign cannot be played; the message says why, in a sentence for the player."""


class Recorded(NamedTuple):
    """How a session is recorded."""

    file: Path | None  # None: a new one in the data folder
    playtest: bool  # the player has agreed to it, is asked questions, and sees which game it is


def opened(
    kit: Kit, title: Title, wish: Play, data: Path, profile: Profile, recorded: Recorded | None = None
) -> Playing:
    """Return a game of a campaign, ready to be played.

    Raises:
        CannotOpen: the pack cannot be read, or has no such level.
    """
    try:
        pack = read_pack(title.folder)
    except BadPack as error:
        count = len(error.problems)
        more = f" and {count - 1} more" if count > 1 else ""
        raise CannotOpen(f"{title.title} cannot be played: {error.problems[0]}{more}.") from error
    if wish.level and wish.level not in pack.levels:
        raise CannotOpen(f"{title.title} has no level called {wish.level}.")
    state, lines = moment(pack, wish, data)
    notebook = noting(pack, state, data, recorded) if recorded is not None else None
    kit = Kit(
        settings=kit.settings,
        text=kit.text,
        pictures=Pictures(kit.pictures.assets, Path(pack.folder)),
        sound=kit.sound,
        palette=kit.palette,
        device=kit.device,
        ticks=kit.ticks,
    )
    recorder = notebook.taping if notebook is not None else None
    return Playing(kit, pack, state, lines, profile, recorder, Keeper(data, pack), notebook)


def noting(pack: Pack, state: State, data: Path, recorded: Recorded) -> Notebook:
    """Return the notebook of a session, which is recorded from now on.

    Raises:
        CannotOpen: the recording cannot be written.
    """
    try:
        if recorded.playtest or recorded.file is None:
            return Notebook(recording.begin_playtest(pack, state, data, recorded.file), playtest=True)
        return Notebook(recording.begin(pack, state, recorded.file), playtest=False)
    except OSError as error:
        where = f" {recorded.file}" if recorded.file is not None else ""
        raise CannotOpen(f"The recording{where} cannot be written: {error.strerror or error}.") from error


def moment(pack: Pack, wish: Play, data: Path) -> tuple[State, tuple[State, ...]]:
    """Return where to begin, and the lines before it: the last save, the start of a chapter, or the very start."""
    name = CHAPTER + wish.level if wish.anew and wish.level else AUTO
    if not wish.anew or wish.level:
        with suppress(Unreadable):
            save = saves.read(saves.slot(data, pack.campaign.id, name), pack)
            return save.state, save.lines
    start = new_game(pack)
    if wish.level and wish.level != start.level:
        return enter_level(pack, start, wish.level), ()
    return start, ()


def credits_of(title: Title) -> str:
    """Return who made a campaign and under which licence, as its own file says; its subtitle where that is unread."""
    folder, _ = gate.survey(title.folder)
    name = "campaign.yaml"
    try:
        campaign = reading.valid(Campaign, reading.read(folder.text(name), name))
    except (BadPack, OSError, KeyError):
        return title.subtitle
    return f"{campaign.credits}\nLicence: {campaign.licence}"
