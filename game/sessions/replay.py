"""Playing a tape again: without a window, as fast as the rules go, and looking for the first difference."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from game.content.pack import Pack
from game.rules.state import State
from game.rules.step import step
from game.sessions.codec import digest, intent_from_json, state_from_json, state_to_json
from game.sessions.tape import Row, Tape


class Moment(NamedTuple):
    """One tick of a replay."""

    t: int  # ticks since the tape began
    state: State
    row: Row | None  # what the tape says at this moment, if anything


def moments(pack: Pack, tape: Tape) -> Iterator[Moment]:
    """Yield every tick of a tape played again, from its first state on, and each of its rows when it is due.

    Raises:
        Unreadable: the tape names what the pack does not have.
    """
    state, t = state_from_json(pack, tape.head["state"]), 0
    yield Moment(t, state, None)
    wanted = None
    for row in tape.rows:
        while t < row.t:
            state, t, wanted = step(pack, state, wanted), t + 1, None
            yield Moment(t, state, None)
        if row.kind == "want":
            if wanted is not None:  # two wishes at one time: the first had its own tick
                state, t, wanted = step(pack, state, wanted), t + 1, None
            wanted = intent_from_json(row.value)
        elif row.kind == "load":
            state = state_from_json(pack, row.value)
        yield Moment(t, state, row)


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
        if row.kind == "state":
            found = tuple(unlike(row.value, state_to_json(pack, moment.state), f"tick {row.t}: state"))
            if found:
                yield from found
                return


def next_keyframe(pack: Pack, tape: Tape, since: Row) -> Iterator[str]:
    """Yield how the next whole state on the tape differs from the one played now, to name the field."""
    for moment in moments(pack, tape):
        row = moment.row
        if row is not None and row.kind == "state" and row.t >= since.t:
            yield from unlike(row.value, state_to_json(pack, moment.state), f"tick {row.t}: state")
            return


def unlike(taped: Any, now: Any, at: str) -> Iterator[str]:
    """Yield one sentence for each field, at any depth, that is not what was taped."""
    if isinstance(taped, dict) and isinstance(now, dict):
        for key in sorted(taped | now):
            yield from unlike(taped.get(key), now.get(key), f"{at}.{key}")
    elif isinstance(now, (list, tuple)) and isinstance(taped, list):
        if plain(now) != taped:
            yield f"{at} was {taped!r} on the tape and is {plain(now)!r} now"
    elif taped != now:
        yield f"{at} was {taped!r} on the tape and is {now!r} now"


def plain(value: Any) -> Any:
    """Return tuples at any depth as lists, as JSON has them."""
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value
