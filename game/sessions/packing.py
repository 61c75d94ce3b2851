"""Many wishes in one line of a sealed tape: ticks since the one before, then the wish.

    [[0, "Advance", "arrive.f00c10ea"], [226, "Use", "ben"], [31, "Steer", 12, 30, "bnmcom"]]

Whoever walks by keys turns every half second, and a swarm that is steered with the mouse goes from cell to cell
many times a second. Such wishes follow the first of their kind in three letters each, "a" for 0 to "z" for 25:

    Walk     ticks since the one before, as 26 times the first letter and the second; columns times 3 and rows, + 4
    Steer    ticks since the one before; cells to the right, + 12; cells down, + 12
"""

from collections.abc import Iterator, Sequence
from typing import Any

LETTERS = "abcdefghijklmnopqrstuvwxyz"
EACH = 3  # letters
WALK, STEER = "Walk", "Steer"
AHEAD = 4  # what stands for (0, 0) among the ways to walk
STILL = 12  # what stands for no cell

Timed = tuple[int, list[Any]]  # tick, and a wish as `intent_to_json` tells it


def pack_wishes(wishes: Sequence[Timed]) -> list[list[Any]]:
    """Return wishes in the order of time as one line holds them; ticks count from the first."""
    packed: list[list[Any]] = []
    before: Timed | None = None
    for t, told in wishes:
        letters = letters_of(before, t, told) if before is not None else ""
        if letters and len(packed[-1]) == 4:
            packed[-1].append(letters)
        elif letters:
            packed[-1][4] += letters
        else:
            packed.append([t - (before or wishes[0])[0], *told])
        before = (t, told)
    return packed


def letters_of(before: Timed, t: int, told: list[Any]) -> str:
    """Return the three letters of a wish that follows another; "" if they cannot say it."""
    if before[1][0] != told[0]:
        return ""
    ticks, (name, *at) = t - before[0], told
    if name == WALK:
        codes = (*divmod(ticks, len(LETTERS)), at[0] * 3 + at[1] + AHEAD)
    elif name == STEER:
        codes = (ticks, at[0] - before[1][1] + STILL, at[1] - before[1][2] + STILL)
    else:
        return ""
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
        letters = told.pop() if len(told) == 4 and told[0] in (WALK, STEER) else ""
        yield t, told
        for at in range(0, len(letters), EACH):
            first, second, third = (LETTERS.index(letter) for letter in letters[at : at + EACH])
            if told[0] == WALK:
                t += first * len(LETTERS) + second
                told = [WALK, (third - AHEAD + 1) // 3, (third - AHEAD + 1) % 3 - 1]
            else:
                t += first
                told = [STEER, told[1] + second - STILL, told[2] + third - STILL]
            yield t, told
