"""Many wishes in one line of a sealed tape: ticks since the one before, then the wish.

    [[0, "Advance", "arrive.f00c10ea"], [226, "Use", "ben"], [31, "Steer", 12, 30, "bnmcom"]]

A swarm that is steered with the mouse goes from cell to cell many times a second. Such steps follow their first
in three letters each: ticks since the step before, cells to the right, cells down; "a" is 0 ticks, "m" is 0 cells.
"""

from collections.abc import Iterator, Sequence
from typing import Any

LETTERS = "abcdefghijklmnopqrstuvwxyz"
STILL = LETTERS.index("m")  # neither left nor right
STEER = "Steer"

Timed = tuple[int, list[Any]]  # tick, and a wish as `intent_to_json` tells it


def pack_wishes(wishes: Sequence[Timed]) -> list[list[Any]]:
    """Return wishes in the order of time as one line holds them; ticks count from the first."""
    packed: list[list[Any]] = []
    before: Timed | None = None
    for t, told in wishes:
        letters = letters_of(before, t, told)
        if letters and len(packed[-1]) == 4:
            packed[-1].append(letters)
        elif letters:
            packed[-1][4] += letters
        else:
            packed.append([t - (before or (t, []))[0], *told])
        before = (t, told)
    return packed


def letters_of(before: Timed | None, t: int, told: list[Any]) -> str:
    """Return the three letters of a step of steering that follows another; "" if they cannot say it."""
    if before is None or told[0] != STEER or before[1][0] != STEER:
        return ""
    codes = (t - before[0], told[1] - before[1][1] + STILL, told[2] - before[1][2] + STILL)
    return "".join(LETTERS[code] for code in codes) if all(0 <= code < len(LETTERS) for code in codes) else ""


def unpack_wishes(t: int, packed: Sequence[Sequence[Any]]) -> Iterator[Timed]:
    """Yield the wishes that `pack_wishes` packed, the first of them at tick `t`.

    Raises:
        ValueError, TypeError, IndexError: it packed no such thing.
    """
    for wait, *told in packed:
        if not isinstance(wait, int) or wait < 0:
            raise ValueError(f"found {wait!r}, expected ticks")
        t += wait
        letters = told.pop() if len(told) == 4 and told[0] == STEER else ""
        yield t, told
        for at in range(0, len(letters), 3):
            ticks, right, down = (LETTERS.index(letter) for letter in letters[at : at + 3])
            t += ticks
            told = [STEER, told[1] + right - STILL, told[2] + down - STILL]
            yield t, told
