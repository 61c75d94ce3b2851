"""What comes of a wish in anything that lies over a talk."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from game.content.facts import Facts

D = TypeVar("D", covariant=True)


class Turn(NamedTuple, Generic[D]):
    """What came of a wish; where it did not fit, nothing did."""

    doing: D
    memory: int
    just: tuple[str, ...] = ()


def find(facts: Facts, memory: int, names: Iterable[str]) -> tuple[int, tuple[str, ...]]:
    """Return the memory with evidence found, and what of it is new, as `just` tells it."""
    new = tuple(name for name in dict.fromkeys(names) if not facts.get(memory, f"found.{name}"))
    for name in new:
        memory = facts.put(memory, f"found.{name}", 1)
    return memory, tuple(f"found {name}" for name in new)
