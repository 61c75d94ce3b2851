"""All that a story can remember, as bit fields of one integer; names on disk, bits in memory.

What was found, believed, seen, chosen, promised and felt is one whole number, `State.memory`. `Facts` names
its fields. So remembering costs no allocation, comparing two pasts is comparing two numbers, and forgetting
what no later scene reads is a mask.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.content.conditions import Both, Comparison, Either, Expression, Fact, Not, Test
from game.content.doubts import CERTAIN, Doubts
from game.content.problems import cure

Predicate = Callable[[int], bool]

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


class Field(NamedTuple):
    """One fact's place in the integer, and what it can be."""

    shift: int  # bits
    mask: int  # before shifting
    low: int  # the number that stored 0 means; 0 for truths and enumerations
    high: int
    start: int
    values: tuple[str, ...]  # names of an enumeration's values in order; empty for truths and numbers
    truth: bool

    def within(self, value: int) -> int:
        """Return the value that is nearest to a number."""
        return min(max(value, self.low), self.high)

    def spell(self, value: int) -> str | int | bool:
        """Return `value` as it is written on disk."""
        return bool(value) if self.truth else self.values[value] if self.values else value

    def read(self, word: object) -> int:
        """Return the value that `word` spells.

        Raises:
            ValueError: it is none of this field's values.
        """
        if self.truth and word in (True, False, "true", "false"):
            return int(word in (True, "true"))
        if self.values and word in self.values:
            return self.values.index(str(word))
        if not self.truth and not self.values and isinstance(word, (int, str)) and str(word).lstrip("-").isdigit():
            if self.low <= int(word) <= self.high:
                return int(word)
            raise ValueError(f"found {word}, expected a number from {self.low} to {self.high}")
        expected = (
            "true or false" if self.truth else "one of " + ", ".join(self.values) if self.values else "a number"
        )
        raise ValueError(f"found {word!r}, expected {expected}; {cure(str(word), self.values)}")


class Facts:
    """The fields of one pack, by name, in a fixed order."""

    def __init__(self) -> None:
        self.fields: dict[str, Field] = {}
        self.bits = 0
        self.start = 0
        self.predicates: dict[tuple[str, str], Predicate] = {}

    def add(self, name: str, values: Iterable[str] = (), span: tuple[int, int, int] | None = None) -> None:
        """Add a truth, an enumeration (the first value is the start) or a number (low, high, start)."""
        names = tuple(values)
        low, high, start = span or (0, len(names) - 1 if names else 1, 0)
        width = max(1, (high - low).bit_length())
        field = Field(self.bits, (1 << width) - 1, low, high, start, names, not names and span is None)
        self.fields[name] = field
        self.bits += width
        self.start |= (start - low) << field.shift

    def get(self, memory: int, name: str) -> int:
        """Return the value of the fact called `name`.

        Raises:
            KeyError: the pack has no such fact.
        """
        field = self.fields[name]
        return (memory >> field.shift & field.mask) + field.low

    def word(self, memory: int, name: str) -> str | int | bool:
        """Return the value of the fact called `name` as it is written on disk."""
        return self.fields[name].spell(self.get(memory, name))

    def put(self, memory: int, name: str, value: int) -> int:
        """Return `memory` with the fact called `name` at `value`, kept within its bounds."""
        field = self.fields[name]
        return memory & ~(field.mask << field.shift) | (field.within(value) - field.low) << field.shift

    def tell(self, memory: int, name: str, word: str) -> int:
        """Return `memory` with the enumeration `name` at the value called `word`."""
        return self.put(memory, name, self.fields[name].values.index(word))

    def spell(self, memory: int) -> dict[str, str | int | bool]:
        """Return every fact that is not as it was at the start, by name: the form for disk."""
        return {
            name: field.spell(value)
            for name, field in self.fields.items()
            if (value := self.get(memory, name)) != field.start
        }

    def recall(self, facts: Mapping[str, object]) -> int:
        """Return the memory that `spell` wrote; facts that the pack no longer has are left out."""
        memory = self.start
        for name, word in facts.items():
            if name in self.fields:
                try:
                    memory = self.put(memory, name, self.fields[name].read(word))
                except ValueError:  # a value that the pack no longer knows: as if it had never been
                    continue
        return memory

    def holds(self, condition: Expression | None, memory: int, within: str = "") -> bool:
        """Tell whether a checked condition is true; no condition is always true."""
        if condition is None:
            return True
        known = self.predicates.get((condition.text, within))
        if known is None:
            known = self.predicates[condition.text, within] = self.predicate(condition.test, within)
        return known(memory)

    def faults(self, condition: Expression | None, within: str = "", doubts: Doubts = CERTAIN) -> list[str]:
        """Return what is wrong with the names and values in a condition; nothing if all is well."""
        return [] if condition is None else list(self.faults_in(condition.test, within, doubts))

    def faults_in(self, test: Test, within: str, doubts: Doubts) -> Iterable[str]:
        """Yield a sentence for each name or value in `test` that the pack does not have."""
        if isinstance(test, Not):
            yield from self.faults_in(test.part, within, doubts)
        elif isinstance(test, (Both, Either)):
            yield from self.faults_in(test.left, within, doubts)
            yield from self.faults_in(test.right, within, doubts)
        elif not doubts.spare_fact(test.name):
            field = self.find(test.name, within)
            if field is None:
                yield f"found {test.name!r}, expected a fact of this pack: {self.cure(test.name)}"
            elif isinstance(test, Fact) and not field.truth:
                yield f"found {test.name!r} alone, expected a comparison: it is not true or false"
            elif isinstance(test, Comparison):
                try:
                    field.read(test.value)
                except ValueError as error:
                    if not doubts.spare_fact(test.name, test.value):
                        yield f"{test.name}: {error}"

    def cure(self, wrong: str) -> str:
        """Return the nearest fact to a wrong name, preferring those of the same kind (`found.`, `seen.`)."""
        kind = wrong.split(".")[0] + "."
        alike = [name for name in self.fields if name.startswith(kind)]
        return cure(wrong, alike or self.fields)

    def find(self, name: str, within: str) -> Field | None:
        """Return the field called `name`, looked up inside `within` first; None if there is none."""
        return self.fields.get(f"{within}.{name}" if within else name) or self.fields.get(name)

    def predicate(self, test: Test, within: str) -> Predicate:
        """Return `test` as a function of memory."""
        if isinstance(test, Not):
            part = self.predicate(test.part, within)
            return lambda memory: not part(memory)
        if isinstance(test, (Both, Either)):
            left, right = self.predicate(test.left, within), self.predicate(test.right, within)
            if isinstance(test, Both):
                return lambda memory: left(memory) and right(memory)
            return lambda memory: left(memory) or right(memory)
        field = self.find(test.name, within)
        assert field is not None, f"unchecked condition on {test.name!r}"
        shift, mask, low = field.shift, field.mask, field.low
        if isinstance(test, Fact):
            bit = mask << shift
            return lambda memory: memory & bit != 0
        compare, value = COMPARE[test.sign], field.read(test.value)
        return lambda memory: compare((memory >> shift & mask) + low, value)
