"""The casebook: two findings held against each other, and what follows from them."""

from typing import NamedTuple

from game.content.pack import Pack


class Thought(NamedTuple):
    """What came of a thought."""

    memory: int
    puzzle: str  # a deduction that now waits for its conclusion
    just: tuple[str, ...]


def held(pack: Pack, memory: int) -> tuple[str, ...]:
    """Return the evidence found so far, in the order of the campaign."""
    return tuple(name for name in pack.evidence if pack.facts.get(memory, f"found.{name}"))


def connect(pack: Pack, memory: int, a: str, b: str) -> Thought:
    """Hold two findings against each other.

    A pair that raises a question opens it. A pair that makes no sense costs one of the level's three
    thoughts; when none is left, connecting has to wait for the next level, so trying every pair fails.
    """
    facts = pack.facts
    if a == b or any(name not in pack.evidence or not facts.get(memory, f"found.{name}") for name in (a, b)):
        return Thought(memory, "", ())
    for name, deduction in pack.deductions.items():
        if set(deduction.from_) == {a, b}:
            if facts.get(memory, f"believes.{name}"):
                return Thought(memory, "", (f"settled {name}",))
            if not facts.get(memory, "thoughts"):
                return Thought(memory, "", ("no thoughts left",))
            return Thought(memory, name, (f"raised {name}",))
    left = facts.get(memory, "thoughts")
    if not left:
        return Thought(memory, "", ("no thoughts left",))
    return Thought(facts.put(memory, "thoughts", left - 1), "", (f"senseless {a} {b}",))


def why_not(pack: Pack, a: str, b: str) -> str:
    """Return why two findings raise no question."""
    for level in pack.levels.values():
        for near_miss in level.near_misses:
            if set(near_miss.of) == {a, b}:
                return near_miss.because
    first, second = pack.evidence[a], pack.evidence[b]
    return (
        f"{first.title} is about {first.about}. {second.title} is about {second.about}. Neither bears on the other."
    )


def conclude(pack: Pack, memory: int, puzzle: str, deduction: str, conclusion: str) -> Thought:
    """Believe a conclusion, right or wrong; `none` leaves the question open for later."""
    if puzzle != deduction or conclusion not in ("none", *pack.deductions[deduction].conclusions):
        return Thought(memory, puzzle, ())
    if conclusion == "none":
        return Thought(memory, "", ())
    memory = pack.facts.tell(memory, f"believes.{deduction}", conclusion)
    return Thought(memory, "", (f"concluded {deduction}",))
