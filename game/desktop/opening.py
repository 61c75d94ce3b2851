"""Opening a campaign: its pack is read, then it goes on where it was left, or begins at a level."""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from game.content.campaign import Campaign
from game.content.pack import Pack
from game.content.problems import BadPack
from game.desktop.keeping import AUTO, Keeper
from game.desktop.kit import Kit, Play, Practise
from game.desktop.notebook import Notebook
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing, rules_of
from game.desktop.profile import Profile
from game.desktop.progress import CHAPTER
from game.library import gate, reading
from game.library.packs import read_pack
from game.library.titles import Title
from game.playtest import recording
from game.rules import precedents
from game.rules.state import State
from game.rules.step import enter_level, new_game, practice
from game.sessions import saves
from game.sessions.codec import Unreadable


class CannotOpen(Exception):
    """A campaign cannot be played; the message says why, in a sentence for the player."""


class Recorded(NamedTuple):
    """How a session is recorded."""

    file: Path | None  # None: a new one in the data folder
    playtest: bool  # the player has agreed to it, is asked questions, and sees which game it is


def opened(
    kit: Kit, title: Title, wish: Play | Practise, data: Path, profile: Profile, recorded: Recorded | None = None
) -> Playing:
    """Return a game of a campaign, or a round of practice of which no place is kept, ready to be played.

    Raises:
        CannotOpen: the pack cannot be read, or has no such level or round.
    """
    pack = pack_of(title)
    state, lines = moment(kit, pack, wish, data, profile)
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
    keeper = Keeper(data, pack) if isinstance(wish, Play) else None
    return Playing(kit, pack, state, lines, profile, recorder, keeper, notebook)


def pack_of(title: Title) -> Pack:
    """Return the pack of a campaign; one that was read before is not read again while its files are the same.

    Raises:
        CannotOpen: it cannot be read; the message says what is wrong first.
    """
    try:
        return read_once(title.folder, stamps_of(title.folder))
    except BadPack as error:
        count = len(error.problems)
        more = f" and {count - 1} more" if count > 1 else ""
        raise CannotOpen(f"{title.title} cannot be played: {error.problems[0]}{more}.") from error


def pack_or_why(title: Title) -> Pack | str:
    """Return the pack of a campaign, or in a sentence for the player why it cannot be read."""
    try:
        return pack_of(title)
    except CannotOpen as error:
        return str(error)


@lru_cache(maxsize=2)
def read_once(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> Pack:
    """Return the pack in a folder whose files have these stamps.

    Raises:
        BadPack: with all that is wrong in its files and between them.
    """
    return read_pack(folder)


def stamps_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return for each file of a folder its path, when it was changed last (in nanoseconds), and its size."""
    found = []
    with suppress(OSError):
        for path in sorted(folder.rglob("*")):
            about = path.lstat()
            found.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(found)


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


def moment_at(pack: Pack, node: str) -> State:
    """Return a moment at which a node is on screen, as the shortest play to it comes there.

    Raises:
        CannotOpen: no play comes there.
    """
    from game.proving import memory, witness  # only who asks for it waits for it

    try:
        return witness.moment_at(pack, node, memory.Memory(memory.usual()))
    except witness.Unreached as error:
        raise CannotOpen(f"{pack.campaign.title} cannot begin there: {error}.") from error


def moment(
    kit: Kit, pack: Pack, wish: Play | Practise, data: Path, profile: Profile
) -> tuple[State, tuple[State, ...]]:
    """Return where to begin, and the lines before it: the last save, a chapter, the very start, or a round.

    Raises:
        CannotOpen: the pack has no such level or round.
    """
    if isinstance(wish, Practise):
        if wish.round not in pack.practice:
            raise CannotOpen(f"{pack.campaign.title} has no round called {wish.round}.")
        return practice(pack, wish.round, rules_of(kit.settings), wish.layout), ()
    if wish.at:
        return moment_at(pack, wish.at), ()
    if wish.level and wish.level not in pack.levels:
        raise CannotOpen(f"{pack.campaign.title} has no level called {wish.level}.")
    name = CHAPTER + wish.level if wish.anew and wish.level else AUTO
    if not wish.anew or wish.level:
        with suppress(Unreadable):
            save = saves.read(saves.slot(data, pack.campaign.id, name), pack)
            return save.state, save.lines
    start = new_game(pack, given=precedents.found(pack, profile.left))
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
