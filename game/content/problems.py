"""What an author is told: where, what was found, what was expected, and the nearest valid name."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from typing import NamedTuple

MOST_COMPARED = 100  # names that a wrong one is held against letter by letter; the others are less like it


class Problem(NamedTuple):
    """One thing wrong in a pack, at a place a person can open."""

    file: str  # path as the author would type it
    line: int  # from 1; 0 when the whole file is meant
    column: int  # from 1; 0 when the whole line is meant
    says: str  # found, expected, cure

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.says}"


class BadPack(Exception):
    """A pack cannot be used; `problems` holds everything that was found in one run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def spell(loc: Iterable[str | int]) -> str:
    """Return a field's path as an author reads it, counting from 1, with its colon: `nodes.wake[2].find: `."""
    path = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc).removeprefix(".")
    return f"{path}: " if path else ""


def likeness(one: str, other: str) -> int:
    """Return how many characters two words share at their beginnings and at their ends."""
    pairs = ((one, other), (one[::-1], other[::-1]))
    return sum(
        next((n for n, (a, b) in enumerate(zip(*pair, strict=False)) if a != b), min(map(len, pair)))
        for pair in pairs
    )


def cure(wrong: str, known: Iterable[str]) -> str:
    """Return what to try instead of `wrong`: the nearest of the `known` names, or what there is."""
    names = sorted(set(known))
    likely = nlargest(MOST_COMPARED, names, key=lambda name: likeness(name, wrong))
    near = get_close_matches(wrong, likely, n=1, cutoff=0.5)
    if near:
        return f"did you mean {near[0]!r}?"
    if not names:
        return "there are none."
    shown = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return f"there are: {shown}."
