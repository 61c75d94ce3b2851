"""The closed grammar of conditions: comparison, `and`, `or`, `not` over the facts of a story.

    found.audit_log and not promised and (patients >= 6 or answer == refused)

There is no arithmetic, no call and no `eval`, which is what makes every story decidable.
"""

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import PlainValidator

TOKEN = re.compile(r"\s*(?:(?P<word>[a-z][a-z0-9_.]*)|(?P<number>[0-9]{1,4})|(?P<sign>==|!=|<=|>=|<|>|\(|\)))")
COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")
MOST_TOKENS = 120
MOST_CHARACTERS = 2000


class Fact(NamedTuple):
    """A fact that must be true: `found.audit_log`."""

    name: str


class Comparison(NamedTuple):
    """A fact held against a value: `patients >= 6`, `answer == refused`."""

    name: str
    sign: str
    value: str


class Not(NamedTuple):
    """True where its part is false."""

    part: "Test"


class Both(NamedTuple):
    """True where both parts are."""

    left: "Test"
    right: "Test"


class Either(NamedTuple):
    """True where a part is."""

    left: "Test"
    right: "Test"


Test = Fact | Comparison | Not | Both | Either


class Expression(NamedTuple):
    """A condition as it was written, and what it means."""

    text: str
    test: Test

    def names(self) -> Iterator[str]:
        """Yield the name of each fact that is asked for, in the order written."""
        return names_in(self.test)


def names_in(test: Test) -> Iterator[str]:
    """Yield the name of each fact in `test`, in the order written."""
    for part in parts_of(test):
        yield part.name


def parts_of(test: Test) -> Iterator[Fact | Comparison]:
    """Yield each test of one fact in `test`, in the order written."""
    if isinstance(test, (Fact, Comparison)):
        yield test
    elif isinstance(test, Not):
        yield from parts_of(test.part)
    else:
        yield from parts_of(test.left)
        yield from parts_of(test.right)


def parse(text: object) -> Expression:
    """Return the meaning of a condition.

    Raises:
        ValueError: the text is no condition; the message says what was found and what was expected.
    """
    if isinstance(text, Expression):
        return text
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"found {text!r}, expected a condition such as `found.audit_log and patients >= 6`")
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"a condition of {len(text):,} characters, expected at most {MOST_CHARACTERS:,}")
    tokens = list(tokens_of(text))
    if len(tokens) > MOST_TOKENS:
        raise ValueError(f"a condition of {len(tokens)} words, expected at most {MOST_TOKENS}")
    test, rest = either(tokens)
    if rest:
        raise ValueError(f"found {rest[0]!r} in {text!r}, expected `and`, `or` or the end")
    return Expression(" ".join(text.split()), test)


def tokens_of(text: str) -> Iterator[str]:
    """Yield the words and signs of a condition.

    Raises:
        ValueError: a character that no condition has.
    """
    at = 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if not match:
            wrong = text[at:].strip()[0]
            hint = " (equality is `==`)" if wrong == "=" else ""
            raise ValueError(f"found {wrong!r} in {text!r}, expected a name, a number or a comparison{hint}")
        yield match.group().strip()
        at = match.end()


def either(tokens: list[str]) -> tuple[Test, list[str]]:
    """Return the test that the leading tokens spell, and the tokens after it."""
    left, tokens = both(tokens)
    while tokens and tokens[0] == "or":
        right, tokens = both(tokens[1:])
        left = Either(left, right)
    return left, tokens


def both(tokens: list[str]) -> tuple[Test, list[str]]:
    """The same for what `and` joins."""
    left, tokens = single(tokens)
    while tokens and tokens[0] == "and":
        right, tokens = single(tokens[1:])
        left = Both(left, right)
    return left, tokens


def single(tokens: list[str]) -> tuple[Test, list[str]]:
    """The same for one fact, one comparison, a `not` or a parenthesis."""
    if not tokens:
        raise ValueError("the condition ends too early, expected a name")
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        part, rest = single(rest)
        return Not(part), rest
    if first == "(":
        inner, rest = either(rest)
        if not rest or rest[0] != ")":
            raise ValueError("a `(` is never closed")
        return inner, rest[1:]
    if not first[0].isalpha() or first in ("and", "or"):
        raise ValueError(f"found {first!r}, expected a name")
    if rest and rest[0] in COMPARISONS:
        if len(rest) < 2 or not rest[1][0].isalnum() or rest[1] in ("and", "or", "not"):
            raise ValueError(f"nothing to compare {first!r} with after {rest[0]!r}")
        return Comparison(first, rest[0], rest[1]), rest[2:]
    return Fact(first), rest


Condition = Annotated[Expression, PlainValidator(parse)]
