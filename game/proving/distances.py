"""How far a memory is from a condition: what guides a search to where it is likely to find something."""

from game.content.conditions import Both, Either, Fact, Not, Test
from game.content.facts import COMPARE, Facts


def distance(facts: Facts, test: Test, truth: bool, memory: int, within: str = "") -> int:
    """Return by how much a test is not as true, or as false, as is wished; 0 if it is so."""
    if isinstance(test, Not):
        return distance(facts, test.part, not truth, memory, within)
    if isinstance(test, (Both, Either)):
        ways = (distance(facts, part, truth, memory, within) for part in (test.left, test.right))
        return sum(ways) if isinstance(test, Both) == truth else min(ways)
    field = facts.find(test.name, within)
    assert field is not None, f"unchecked condition on {test.name!r}"
    value = (memory >> field.shift & field.mask) + field.low
    if isinstance(test, Fact):
        return int(bool(value) != truth)
    wanted = field.read(test.value)
    if COMPARE[test.sign](value, wanted) == truth:
        return 0
    return max(1, abs(value - wanted)) if not field.truth and not field.values else 1
