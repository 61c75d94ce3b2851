"""Sessions on tape: one JSON object a line, readable, diffable, replayable.

The first line is the head: which game, pack and content, and the state it begins with. Then, by time on the
tape (ticks since it began, which only grow):

    {"t": 90, "want": ["Walk", 1, 0]}      what the player wanted in the tick that follows
    {"t": 120, "is": "9f3a12bc"}           the state's digest then, once a second
    {"t": 640, "state": {...}}             the whole state, at the start of each scene: a keyframe
    {"t": 900, "load": {...}}              an earlier line was gone back to: what is otherwise then; null is gone
    {"t": 950, "note": "too loud"}         a playtester's note
    {"t": 960, "asked": "next", "answer": "Home"}
    {"t": 990, "end": true}                closed in order

When it is closed, a tape is sealed: made small, and still a text.

    {"t": 153, "wants": [[0, "Walk", 1, 0], ...]}   many wishes (see `game.sessions.packing`)
    {"t": 640, "differs": {...}}           what of a keyframe is otherwise than in the one before; nothing long

A tape without its last line was cut off; a torn last line is dropped. A tape without check values (written by
hand, say) is accepted and reported as unsealed.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from game import __version__
from game.content.pack import Pack
from game.rules.intents import Intent
from game.rules.state import State
from game.sessions.codec import (
    Json,
    Unreadable,
    changes,
    compact,
    digest,
    intent_from_json,
    intent_to_json,
    state_to_json,
)
from game.sessions.packing import Timed, pack_wishes, unpack_wishes

FORMAT = 1
TICKS = 60  # a second
SEALED_CHECKS = 10  # seconds between check values in a sealed tape
MOST_BYTES = 64 * 1024 * 1024
MOST_TICKS = 48 * 60 * 60 * TICKS  # a tape that claims to be longer than two days is damaged
LONG = 80  # characters of JSON: a field of a keyframe that is longer is left out when it is sealed


class Row(NamedTuple):
    """One line of a tape after its head."""

    t: int  # ticks since the tape began
    kind: str  # want, is, state, differs, load, note, asked, end
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
        self.state = start
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
        before, self.state = self.state, state
        if scene_of(state) != scene_of(before):
            self.write({"t": self.t, "state": state_to_json(self.pack, state)})
        elif self.t % TICKS == 0:
            self.write({"t": self.t, "is": digest(state)})

    def loaded(self, state: State) -> None:
        """Note that play goes on from another state: the start of an earlier line."""
        told = changes(state_to_json(self.pack, self.state), state_to_json(self.pack, state))
        self.state = state
        self.write({"t": self.t, "load": told})

    def remark(self, kind: str, value: Any) -> None:
        """Write down something that the rules do not know, such as a playtester's `note`."""
        self.write({"t": self.t, kind: value})

    def answered(self, question: str, answer: str) -> None:
        """Write down what a playtester answered to a question, by its name."""
        self.write({"t": self.t, "asked": question, "answer": answer})

    def close(self) -> None:
        """Say that the tape is whole."""
        self.write({"t": self.t, "end": True})
        self.file.close()

    def write(self, row: Json) -> None:
        """Append one line."""
        self.file.write(compact(row) + "\n")
        self.file.flush()


class Taping(Recorder):
    """A recorder with a file of its own, which is sealed when it closes.

    A disk that fails ends the recording, never the game: `trouble` then tells why, once.
    """

    def __init__(self, path: Path, pack: Pack, start: State, about: Json | None = None) -> None:
        """Begin a file that is not there yet.

        Raises:
            OSError: it cannot be written.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.broken = False
        self.said = ""
        super().__init__(path.open("x", encoding="utf-8", newline="\n"), pack, start, about)

    def write(self, row: Json) -> None:
        """Append one line, as long as the disk takes it."""
        if not self.broken:
            try:
                super().write(row)
            except OSError as error:
                self.broken = True
                self.said = f"The recording has stopped: {error.strerror or error}."

    def trouble(self) -> str:
        """Return why the recording has stopped, in one sentence, to whom asks first; else ""."""
        said, self.said = self.said, ""
        return said

    def close(self) -> None:
        """Say that the tape is whole, and make it small; if that fails, it stays as it is."""
        with suppress(OSError):
            super().close()
            if not self.broken:
                seal(self.path)


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
        found = f"{path.name}:{number}: found {line[:60]!r}, expected"
        if not isinstance(t, int) or not before <= t <= MOST_TICKS or not kind:
            raise Unreadable(f"{found} a row whose time does not run back")
        if kind == "wants":
            try:
                wishes = list(unpack_wishes(t, row[kind]))
            except (ValueError, TypeError, IndexError) as error:
                raise Unreadable(f"{found} packed wishes") from error
            yield from (Row(at, "want", told, number) for at, told in wishes)
            before = wishes[-1][0] if wishes else t
        else:
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
    """Make a closed tape small, in one step; it is no less exact for that.

    Check values each ten seconds are kept, wishes are packed, and keyframes tell only what is new and short in
    them: a viewer plays its way to all the rest.

    Raises:
        OSError: it cannot be written; the tape is as it was.
    """
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    new = path.with_name(path.name + ".new")
    rows = sealed(json.loads(first)["state"], [json.loads(line) for line in lines])
    with new.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join((first, *map(compact, rows))) + "\n")
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def sealed(start: Json, rows: list[Json]) -> Iterator[Json]:
    """Yield the rows of a sealed tape."""
    keyframe, wishes = start, list[Timed]()
    for row in rows:
        if "want" in row:
            wishes.append((row["t"], row["want"]))
            continue
        if "is" in row and row["t"] % (SEALED_CHECKS * TICKS):
            continue
        if wishes:
            yield {"t": wishes[0][0], "wants": pack_wishes(wishes)}
            wishes.clear()
        if "state" in row:
            yield {"t": row["t"], "differs": shortened(changes(keyframe, row["state"]))}
            keyframe = row["state"]
        else:
            yield row
    if wishes:
        yield {"t": wishes[0][0], "wants": pack_wishes(wishes)}


def shortened(told: Json) -> Json:
    """Return what is told without its long parts, at any depth."""
    return {
        name: shortened(value) if isinstance(value, dict) else value
        for name, value in told.items()
        if isinstance(value, dict) or len(compact(value)) <= LONG
    }
