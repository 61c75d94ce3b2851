"""Sessions on tape: one JSON object a line, readable, diffable, replayable.

The first line is the head: which game, pack and content, and the state it begins with. Then, by time on the
tape (ticks since it began, which only grow):

    {"t": 90, "want": ["Walk", 1, 0]}      what the player wanted in the tick that follows
    {"t": 120, "is": "9f3a12bc"}           the state's digest then, once a second
    {"t": 640, "state": {...}}             the whole state, at the start of each scene: a keyframe
    {"t": 900, "load": {...}}              a save or an earlier line was loaded: play goes on from there
    {"t": 950, "note": "too loud"}         a playtester's note; also "asked" and "answer"
    {"t": 990, "end": true}                closed in order: the tape is sealed

A tape without its last line was cut off; a torn last line is dropped. A tape without check values (written by
hand, say) is accepted and reported as unsealed.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from game import __version__
from game.content.pack import Pack
from game.rules.intents import Intent
from game.rules.state import State
from game.sessions.codec import (
    Json,
    Unreadable,
    compact,
    digest,
    intent_from_json,
    intent_to_json,
    state_to_json,
)

FORMAT = 1
TICKS = 60  # a second
SEALED_CHECKS = 10  # seconds between check values in a sealed tape
MOST_BYTES = 64 * 1024 * 1024


class Row(NamedTuple):
    """One line of a tape after its head."""

    t: int  # ticks since the tape began
    kind: str  # want, is, state, load, note, asked, end
    value: Any
    line: int  # in the file, from 1


class Tape(NamedTuple):
    """A session that was read."""

    head: Json
    rows: tuple[Row, ...]
    sealed: bool
    torn: bool  # the last line was cut off


class Recorder:
    """Writes a session while it is played. Its rows reach the disk at once, so a crash loses nothing said before."""

    def __init__(self, file: TextIO, pack: Pack, start: State, about: Json | None = None) -> None:
        self.file = file
        self.pack = pack
        self.t = 0
        self.scene = scene_of(start)
        self.write(
            {
                "session": FORMAT,
                "game": __version__,
                "pack": pack.campaign.id,
                "content": pack.digest,
                **(about or {}),
                "state": state_to_json(pack, start),
            }
        )

    def note(self, intent: Intent | None) -> Intent | None:
        """Record what is wanted in the tick that follows; return it as the tape will read it back.

        Playing on with what was written, not with what was meant, keeps play and replay one thing.
        """
        if intent is None:
            return None
        told = json.loads(compact(intent_to_json(intent)))
        self.write({"t": self.t, "want": told})
        return intent_from_json(told)

    def played(self, state: State) -> None:
        """Note that a tick has passed and led to `state`."""
        self.t += 1
        if scene_of(state) != self.scene:
            self.scene = scene_of(state)
            self.write({"t": self.t, "state": state_to_json(self.pack, state)})
        elif self.t % TICKS == 0:
            self.write({"t": self.t, "is": digest(state)})

    def loaded(self, state: State) -> None:
        """Note that play goes on from another state: a save, or an earlier line."""
        self.scene = scene_of(state)
        self.write({"t": self.t, "load": state_to_json(self.pack, state)})

    def remark(self, kind: str, value: Any) -> None:
        """Write down something that the rules do not know: a playtester's `note`, or an answer (`asked`)."""
        self.write({"t": self.t, kind: value})

    def close(self) -> None:
        """Seal the tape."""
        self.write({"t": self.t, "end": True})
        self.file.close()

    def write(self, row: Json) -> None:
        """Append one line."""
        self.file.write(compact(row) + "\n")
        self.file.flush()


def scene_of(state: State) -> tuple[str, str, str]:
    """Return what a player would call another scene: the level, the map, and what is being done."""
    return state.level, state.walker.map, type(state.doing).__name__


def read(path: Path) -> Tape:
    """Return the session at `path`.

    Raises:
        Unreadable: it is no session, or a line before the last is damaged; the message says which.
        OSError: it cannot be opened.
    """
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(f"{path.name}: {path.stat().st_size} bytes, expected at most {MOST_BYTES}")
    text = path.read_bytes().decode("utf-8", errors="replace")
    lines = text.split("\n")
    torn = lines[-1] != ""
    whole = [line for line in lines[:-1] if line]
    if not whole:
        raise Unreadable(f"{path.name}: empty, expected a session")
    head = parsed(whole[0], path, 1)
    if head.get("session") != FORMAT or not isinstance(head.get("state"), dict):
        raise Unreadable(f"{path.name}:1: found no head of a session of format {FORMAT}")
    rows = tuple(rows_of(whole[1:], path))
    return Tape(head, rows, bool(rows) and rows[-1].kind == "end", torn)


def rows_of(lines: list[str], path: Path) -> Iterator[Row]:
    """Yield the rows behind the head.

    Raises:
        Unreadable: a line is damaged, or time runs backwards.
    """
    before = 0
    for number, line in enumerate(lines, start=2):
        row = parsed(line, path, number)
        t = row.pop("t", None)
        kind = next(iter(row), "")
        if not isinstance(t, int) or t < before or not kind:
            raise Unreadable(
                f"{path.name}:{number}: found {line[:60]!r}, expected a row whose time does not run back"
            )
        before = t
        yield Row(t, kind, row if kind == "asked" else row[kind], number)


def parsed(line: str, path: Path, number: int) -> Json:
    """Return the object on one line.

    Raises:
        Unreadable: it is none.
    """
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{path.name}:{number}: found {line[:60]!r}, expected a JSON object") from error
    if not isinstance(row, dict):
        raise Unreadable(f"{path.name}:{number}: found {line[:60]!r}, expected a JSON object")
    return row


def seal(path: Path) -> None:
    """Make a closed tape small: check values each ten seconds are kept, the rest go."""
    kept = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "is" not in row or row["t"] % (SEALED_CHECKS * TICKS) == 0:
            kept.append(line)
    new = path.with_name(path.name + ".new")
    new.write_text("\n".join(kept) + "\n", encoding="utf-8")
    new.replace(path)
