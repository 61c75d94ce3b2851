"""Testplans: plays as a writer writes them, one wish a line, and the ending they lead to.

    title: The door is left open
    ending: open_door
    given: {brought: clean}           what other campaigns left, by the names of the campaign's `reads`
    steps:
      - talk ada                       walk to somebody, whatever map he is on, and talk
      - choose tell_him                 take a choice of the question that comes next
      - use clinic/sink                 walk to a thing and use it
      - go square/edge                  walk to a spawn, door or zone
      - connect receipt night_log = same_hand
      - object mist work                hold the chart line `work` against the plan `mist`
      - treat plain                     decide on a plan
      - repair well                     or hastily (half done), or badly, or skip
      - agree hands both                put an option into the care plan on the table
      - sign                            ask the patient at the table to sign it
      - test d20                        try a dose on a slab of the bench
      - mark d20                        mark it as the highest safe one
      - see ben careful                 call somebody who waits, and see them so; or quick
      - write dose bench                put an article onto the page of the charter, in these words; or `none`
      - read                            read the page out
      - close                           let it stand with those who signed
      - argue play dog agreed           a move in a debate
      - argue rebut dog                 a move in a conference; concede, press and reveal stand alone
      - argue well                      let a bot argue until the phase is over; or badly
      - expect found.receipt            a condition that must hold here
      - hear Nobody asked me.           words that must have been said since the step before

Lines are read on by themselves. A play is what a writer tests with, and what a bot performs.
"""

from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from game.content.base import Content, Name, Text
from game.content.conditions import parse
from game.content.problems import cure

COUNTS = {
    "talk": (1, 1),
    "use": (1, 1),
    "go": (1, 1),
    "choose": (1, 1),
    "connect": (4, 4),
    "object": (2, 2),
    "treat": (1, 1),
    "repair": (1, 1),
    "agree": (2, 2),
    "sign": (0, 0),
    "test": (1, 1),
    "mark": (1, 1),
    "see": (2, 2),
    "write": (2, 2),
    "read": (0, 0),
    "close": (0, 0),
    "argue": (1, 3),
    "expect": (1, 99),
    "hear": (1, 99),
}  # fewest and most words after the verb
WORDS = {  # which word, and what it can be
    "repair": (0, ("well", "hastily", "badly", "skip")),
    "see": (1, ("quick", "careful")),
}


class Stage(NamedTuple):
    """One wish of a play."""

    verb: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join((self.verb, *self.words))


def stage_from_text(value: Any) -> Any:
    """Return the wish that a line spells.

    Raises:
        ValueError: an unknown verb, or too few or too many words after it.
    """
    if not isinstance(value, str) or not value.split():
        return value
    verb, *words = value.split()
    if verb not in COUNTS:
        raise ValueError(f"found {verb!r}, expected one of {', '.join(COUNTS)}: {cure(verb, COUNTS)}")
    fewest, most = COUNTS[verb]
    if not fewest <= len(words) <= most:
        raise ValueError(f"found {len(words)} words after {verb!r}, expected {fewest} to {most}")
    if verb == "connect" and words[2] != "=":
        raise ValueError(f"found {value!r}, expected `connect FINDING FINDING = CONCLUSION`")
    at, known = WORDS.get(verb, (0, words[:1]))
    if known and words[at] not in known:
        raise ValueError(f"found {words[at]!r}, expected {', '.join(known)}")
    if verb == "expect":
        parse(" ".join(words))
    return Stage(verb, tuple(words))


class Play(Content):
    """A file in plays/."""

    title: Text
    ending: Name
    given: dict[Name, Name] = {}
    steps: Annotated[tuple[Annotated[Stage, BeforeValidator(stage_from_text)], ...], Field(min_length=1)]
