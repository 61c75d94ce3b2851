"""Opening a campaign: its pack is read, then it goes on where it was left, or begins at a level."""

from contextlib import suppress
from pathlib import Path

from game.content.pack import Pack
from game.content.problems import BadPack
from game.desktop.keeping import AUTO, Keeper
from game.desktop.kit import Kit, Play
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.desktop.profile import Profile
from game.desktop.progress import CHAPTER
from game.library.packs import read_pack
from game.library.titles import Title
from game.rules.state import State
from game.rules.step import enter_level, new_game
from game.sessions import saves
from game.sessions.codec import Unreadable
from game.sessions.tape import Recorder


class CannotOpen(Exception):
    """A campaign cannot be played; the message says why, in a sentence for the player."""


def opened(kit: Kit, title: Title, wish: Play, data: Path, profile: Profile, record: Path | None = None) -> Playing:
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
    recorder = None
    if record is not None:
        try:
            record.parent.mkdir(parents=True, exist_ok=True)
            recorder = Recorder(free(record).open("w", encoding="utf-8"), pack, state)
        except OSError as error:
            raise CannotOpen(f"The recording {record} cannot be written: {error.strerror or error}.") from error
    kit = Kit(
        settings=kit.settings,
        text=kit.text,
        pictures=Pictures(kit.pictures.assets, Path(pack.folder)),
        sound=kit.sound,
        palette=kit.palette,
        device=kit.device,
        ticks=kit.ticks,
    )
    return Playing(kit, pack, state, lines, profile, recorder, Keeper(data, pack))


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


def free(file: Path) -> Path:
    """Return `file`, or one with a number before its suffix where that is taken already."""
    number, free = 2, file
    while free.exists():
        free, number = file.with_name(f"{file.stem}-{number}{file.suffix}"), number + 1
    return free
