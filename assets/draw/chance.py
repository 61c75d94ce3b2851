"""Numbers that look random and are the same on every machine, for stars, windows and blades of grass."""

from collections.abc import Sequence
from typing import TypeVar

MULTIPLIER, ADDEND = 6364136223846793005, 1442695040888963407  # Knuth's MMIX generator
BITS = 64

One = TypeVar("One")


class Chance:
    """A stream of numbers that its seed decides."""

    def __init__(self, seed: int) -> None:
        self.state = (seed * 2 + 1) * MULTIPLIER % (1 << BITS)

    def share(self) -> float:
        """Return the next number, 0 (included) to 1 (not included)."""
        self.state = (self.state * MULTIPLIER + ADDEND) % (1 << BITS)
        return (self.state >> 33) / (1 << 31)

    def between(self, low: float, high: float) -> float:
        """Return a number from `low` to `high`."""
        return low + (high - low) * self.share()

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + int(self.share() * (high - low + 1))

    def one_of(self, these: Sequence[One]) -> One:
        """Return one of `these`."""
        return these[self.whole(0, len(these) - 1)]
