"""Playing a tape again: without a window, as fast as the rules go, and looking for the first difference."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from game.content.pack import Pack
from game.rules.intents import Intent
from game.rules.state import State
from game.rules.step import step
from game.sessions.codec import changed, digest, intent_from_json, state_from_json, state_to_json
from game.sessions.tape import Row, Tape

BOOKMARK = 600  # ticks between two moments that are kept, to go back to


class Moment(NamedTuple):
    """One tick of a replay."""

    t: int  # ticks since the tape began
    state: State
    row: Row | None  # what the tape says at this moment, if anything


class Reel:
    """A tape that is being played: where it stands, and the way to any other moment of it."""

    def __init__(self, pack: Pack, tape: Tape) -> None:
        """Stand at the beginning.

        Raises:
            Unreadable: the tape does not begin with a moment of this pack.
        """
        self.pack = pack
        self.tape = tape
        self.t = 0  # ticks since the tape began
        self.at = 0  # rows passed
        self.state = state_from_json(pack, tape.head["state"])
        self.wanted: Intent | None = None  # in the tick that follows
        self.bookmarks = {0: (0, self.state)}  # by tick: rows passed, and the state

    @property
    def over(self) -> bool:
        """Whether the tape says no more."""
        return self.at == len(self.tape.rows)

    @property
    def length(self) -> int:
        """How many ticks the tape lasts."""
        return self.tape.rows[-1].t if self.tape.rows else 0

    def row(self) -> Row | None:
        """Pass the next row that is due now and return it; None if a tick must pass first.

        Raises:
            Unreadable: it names what the pack does not have.
        """
        row = None if self.over else self.tape.rows[self.at]
        if row is None or row.t > self.t or (row.kind == "want" and self.wanted is not None):
            return None  # of two wishes at one time, the first has its own tick
        self.at += 1
        if row.kind == "want":
            self.wanted = intent_from_json(row.value)
        elif row.kind == "load":
            self.state = state_from_json(self.pack, changed(state_to_json(self.pack, self.state), row.value))
        return row

    def tick(self) -> State:
        """Let one tick pass, with what was wanted in it."""
        self.state, self.wanted = step(self.pack, self.state, self.wanted), None
        self.t += 1
        if self.t % BOOKMARK == 0:
            self.bookmarks[self.t] = (self.at, self.state)
        return self.state

    def seek(self, t: int, most: int) -> bool:
        """Go to a tick, back or on, by playing at most so many ticks; tell whether it or the end is reached.

        The rows that are due at that tick are not passed yet.

        Raises:
            Unreadable: a row on the way names what the pack does not have.
        """
        near = max(mark for mark in self.bookmarks if mark <= max(0, t))
        if t < self.t or near > self.t:
            self.t, (self.at, self.state), self.wanted = near, self.bookmarks[near], None
        for _ in range(most):
            if self.t >= t:
                return True
            while self.row() is not None:
                continue
            if self.over:
                return True
            self.tick()
        return self.t >= t


def moments(pack: Pack, tape: Tape) -> Iterator[Moment]:
    """Yield every tick of a tape played again, from its first state on, and each of its rows when it is due.

    Raises:
        Unreadable: the tape names what the pack does not have.
    """
    reel = Reel(pack, tape)
    yield Moment(0, reel.state, None)
    while True:
        while (row := reel.row()) is not None:
            yield Moment(reel.t, reel.state, row)
        if reel.over:
            return
        reel.tick()
        yield Moment(reel.t, reel.state, None)


def differences(pack: Pack, tape: Tape) -> Iterator[str]:
    """Yield a sentence for the first place where a tape plays out differently now, and for each field there."""
    for moment in moments(pack, tape):
        row = moment.row
        if row is None:
            continue
        if row.kind == "is" and row.value != digest(moment.state):
            now = digest(moment.state)
            yield f"line {row.line}, tick {row.t}: the state was {row.value} on the tape and is {now} now"
            yield from next_keyframe(pack, tape, row)
            return
        found = tuple(keyframe_differences(pack, moment.state, row))
        if found:
            yield from found
            return


def next_keyframe(pack: Pack, tape: Tape, since: Row) -> Iterator[str]:
    """Yield how the next keyframe on the tape differs from the state played now, to name the field."""
    for moment in moments(pack, tape):
        row = moment.row
        if row is not None and row.t >= since.t and row.kind in ("state", "differs"):
            yield from keyframe_differences(pack, moment.state, row)
            return


def keyframe_differences(pack: Pack, state: State, row: Row) -> Iterator[str]:
    """Yield one sentence for each field of a keyframe that is not what was taped; none for another row."""
    if row.kind in ("state", "differs"):
        now = state_to_json(pack, state)
        yield from unlike(row.value, now, f"tick {row.t}: state", whole=row.kind == "state")


def unlike(taped: Any, now: Any, at: str, whole: bool = True) -> Iterator[str]:
    """Yield one sentence for each field, at any depth, that is not what was taped.

    Unless the `whole` was taped, fields that are not on the tape do not count.
    """
    if isinstance(taped, dict) and isinstance(now, dict):
        for key in sorted(taped | now if whole else taped):
            yield from unlike(taped.get(key), now.get(key), f"{at}.{key}", whole)
    elif isinstance(now, (list, tuple)) and isinstance(taped, list):
        if plain(now) != taped:
            yield f"{at} was {taped!r} on the tape and is {plain(now)!r} now"
    elif taped != now:
        yield f"{at} was {taped!r} on the tape and is {now!r} now"


def plain(value: Any) -> Any:
    """Return tuples at any depth as lists, as JSON has them."""
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value
