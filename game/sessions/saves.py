"""Saves: one snapshot a file, written so that the last good one is never lost.

A file is two lines: a head with the SHA-256 of the second line, and the snapshot itself. Writing goes to a
temporary file in the same folder, which is synced, then the old file is kept as `.bak`, then the new one takes
its place in one step, then the folder is synced. At every moment a whole save lies on the disk.
"""

import contextlib
import json
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from game.content.pack import Pack
from game.rules.state import State
from game.sessions.codec import Json, Unreadable, compact, state_from_json, state_to_json

FORMAT = 1
MOST_LINES = 100  # line starts kept for rewinding
SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_-")


class Save(NamedTuple):
    """A snapshot: the moment itself, the line starts before it, and what a list of saves shows."""

    state: State
    lines: tuple[State, ...]  # the last line starts, oldest first
    pack: str
    title: str  # of the level
    played: int  # ticks
    recovered: str = ""  # why an older copy was read; "" if the newest was whole


def write(path: Path, pack: Pack, state: State, lines: Iterable[State]) -> None:
    """Write a save.

    Raises:
        OSError: it cannot be written; the save that was there before is still there.
    """
    body = compact(
        {
            "state": state_to_json(pack, state),
            "lines": [state_to_json(pack, line) for line in tuple(lines)[-MOST_LINES:]],
        }
    )
    head = {
        "save": FORMAT,
        "pack": pack.campaign.id,
        "version": pack.campaign.version,
        "title": pack.levels[state.level].title,
        "played": state.tick,
        "sha256": sha256(body.encode()).hexdigest(),
    }
    write_whole(path, f"{compact(head)}\n{body}\n".encode())


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step, keeping what was there as `.bak`.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        keep(path)
    new.replace(path)
    sync_folder(path.parent)


def keep(path: Path) -> None:
    """Keep the file at `path` as its `.bak`, without a moment in which neither is whole."""
    backup, spare = path.with_name(path.name + ".bak"), path.with_name(path.name + ".bak.new")
    spare.unlink(missing_ok=True)
    try:
        spare.hardlink_to(path)
    except OSError:  # a file system without links
        spare.write_bytes(path.read_bytes())
    spare.replace(backup)


def sync_folder(folder: Path) -> None:
    """Make sure that a renamed file stays renamed when the power fails, where the system allows it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def head(path: Path) -> Json:
    """Return the first line of a save, for a list of saves: pack, title, played.

    Raises:
        Unreadable: there is no whole save at `path`.
    """
    return parts(path)[0]


def read(path: Path, pack: Pack) -> Save:
    """Return the save at `path`, or the copy before it if that one is damaged.

    A damaged file is put aside under `.damaged`, never deleted.

    Raises:
        Unreadable: neither can be read; the message says why.
    """
    reasons = []
    for file in (path, path.with_name(path.name + ".bak")):
        try:
            about, body = parts(file)
            if about["pack"] != pack.campaign.id:
                raise Unreadable(f"it belongs to the campaign {about['pack']!r}")
            state = state_from_json(pack, body["state"])
            lines = tuple(lines_from_json(pack, body["lines"]))
        except Unreadable as error:
            reasons.append(str(error))
            if file == path and path.exists():
                with contextlib.suppress(OSError):
                    spare = path.with_name(path.name + ".damaged")
                    spare.write_bytes(path.read_bytes())
        else:
            return Save(state, lines, about["pack"], about["title"], int(about["played"]), "; ".join(reasons))
    raise Unreadable(f"{path.name}: {reasons[0]}")


def lines_from_json(pack: Pack, told: list[Any]) -> Iterable[State]:
    """Yield the line starts that can still be read."""
    for line in told:
        with contextlib.suppress(Unreadable):
            yield state_from_json(pack, line)


def parts(path: Path) -> tuple[Json, Json]:
    """Return the head and the body of a save.

    Raises:
        Unreadable: it is missing, damaged, or written by a newer game.
    """
    try:
        first, second = path.read_bytes().decode("utf-8").splitlines()
        about: Json = json.loads(first)
        if about["save"] != FORMAT:
            raise Unreadable(f"written by a newer game (save format {about['save']}, this game reads {FORMAT})")
        if sha256(second.encode()).hexdigest() != about["sha256"]:
            raise Unreadable("damaged: its check sum does not fit")
        if not (isinstance(about["title"], str) and isinstance(about["pack"], str)):
            raise Unreadable("damaged: its head does not fit")
        body: Json = json.loads(second)
        if not isinstance(body["state"], dict) or not isinstance(body["lines"], list):
            raise Unreadable("damaged: it holds no moment")
        int(about["played"])
    except FileNotFoundError:
        raise Unreadable("there is no save yet") from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable(f"damaged: {type(error).__name__}") from error
    return about, body


def slot(folder: Path, pack: str, name: str) -> Path:
    """Return where the save called `name` of a campaign lies, inside `folder`.

    Raises:
        ValueError: a name that would leave the folder.
    """
    if not pack or not name or not SAFE.issuperset(pack) or not SAFE.issuperset(name):
        raise ValueError(f"found {pack!r}/{name!r}, expected names of letters, digits, - and _")
    return folder / "saves" / pack / f"{name}.json"


def newest(folder: Path, pack: str) -> Path | None:
    """Return the save of a campaign that was written last, chapter starts excepted; None if there is none."""
    saves = [path for path in (folder / "saves" / pack).glob("*.json") if not path.name.startswith("chapter-")]
    return max(saves, key=lambda path: path.stat().st_mtime_ns, default=None)


def chapters(folder: Path, pack: str) -> tuple[str, ...]:
    """Return the levels of a campaign that were reached, by name."""
    saves = sorted((folder / "saves" / pack).glob("chapter-*.json"))
    return tuple(path.stem.removeprefix("chapter-") for path in saves)
