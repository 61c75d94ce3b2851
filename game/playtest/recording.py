"""Where a session is recorded, and what the head of its tape says besides the game's first moment."""

from datetime import date
from pathlib import Path

from game import __version__
from game.content.pack import Pack
from game.playtest.asking import CONSENT
from game.rules.state import State
from game.sessions.tape import Taping

DIGITS = 7  # of the hash of the content


def begin(pack: Pack, state: State, file: Path) -> Taping:
    """Begin to record into a file, or one with a number behind its name where that is taken already.

    Raises:
        OSError: it cannot be written.
    """
    return Taping(free(file), pack, state, {"build": build(pack)})


def begin_playtest(pack: Pack, state: State, data: Path, file: Path | None) -> Taping:
    """Begin to record a playtester who has agreed to it: into `file`, or else the folder `sessions` of `data`.

    Raises:
        OSError: it cannot be written.
    """
    day = date.today().isoformat()
    about = {"build": build(pack), "consent": {"day": day, "to": CONSENT}}
    path = free(file) if file is not None else session_file(data / "sessions", pack.campaign.id, day)
    return Taping(path, pack, state, about)


def build(pack: Pack) -> str:
    """Return which game this is: its version, and the first digits of the hash of the pack."""
    return f"{__version__}-{pack.digest[:DIGITS]}"


def session_file(folder: Path, pack: str, day: str) -> Path:
    """Return the next file for a session of a day."""
    number = 1
    while (file := folder / f"{pack}-{day}-{number}.jsonl").exists():
        number += 1
    return file


def free(file: Path) -> Path:
    """Return `file`, or one with a number before its suffix where that is taken already."""
    number, free = 2, file
    while free.exists():
        free, number = file.with_name(f"{file.stem}-{number}{file.suffix}"), number + 1
    return free
