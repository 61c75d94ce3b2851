"""How far a memory is from a condition: what guides a search to where it is likely to find something."""

from collections.abc import Callable

from game.content.conditions import Both, Either, Fact, Not, Test
from game.content.facts import COMPARE, Facts

Measure = Callable[[int], int]  # memory -> by how much it is not as it is wished; 0 if it is so


def distance(facts: Facts, test: Test, truth: bool) -> Measure:
    """Return what measures by how much a test is not as true, or as false, as is wished."""
    if isinstance(test, Not):
        return distance(facts, test.part, not truth)
    if isinstance(test, (Both, Either)):
        left, right = distance(facts, test.left, truth), distance(facts, test.right, truth)
        if isinstance(test, Both) == truth:
            return lambda memory: left(memory) + right(memory)
        return lambda memory: min(left(memory), right(memory))
    field = facts.fields[test.name]
    shift, mask, low = field.shift, field.mask, field.low
    if isinstance(test, Fact):
        wrong = 0 if truth else 1
        return lambda memory: wrong ^ 1 ^ (memory >> shift & 1) if mask == 1 else 1
    compare, wanted = COMPARE[test.sign], field.read(test.value)
    values = range(mask + 1)
    counts = not field.truth and not field.values
    table = tuple(
        0 if compare(value + low, wanted) == truth else max(1, abs(value + low - wanted)) if counts else 1
        for value in values
    )
    return lambda memory: table[memory >> shift & mask]
