"""Players of encounters made of code, a module for each kind of encounter."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from game.bots import conferring, debating
from game.bots.luck import drawn
from game.content.climax import Climax
from game.rules.climax.arguing import Moment, rules_of
from game.rules.climax.beats import Move, Past

Bot = Callable[[Any, Past, Any, int], Move]  # (climax, past, moment, luck): the same luck gives the same play


class Bots(Protocol):
    """The players of one kind of encounter."""

    def turn_of(self, climax: Any, doing: Any, /) -> int:
        """Return a number that differs from move to move."""

    def hasty(self, climax: Any, past: Past, doing: Any, luck: int, /) -> Move:
        """Make a move without thinking."""

    def thoughtful(self, climax: Any, past: Past, doing: Any, luck: int, /) -> Move:
        """Make the move that looks best to somebody who reads everything."""

    def careless(self, climax: Any, past: Past, doing: Any, luck: int, /) -> Move:
        """Make a move that does harm, as long as there is one."""


BOTS: Mapping[str, Bots] = {"debate": debating, "conference": conferring}


def bots_of(climax: Climax) -> Bots:
    """Return who plays a climax."""
    return BOTS[climax.kind]


def random(climax: Climax, past: Past, doing: Moment, luck: int) -> Move:
    """Make any move."""
    choices = rules_of(climax).moves(climax, past, doing)
    return choices[drawn(luck, bots_of(climax).turn_of(climax, doing)) % len(choices)]


def hasty(climax: Climax, past: Past, doing: Moment, luck: int) -> Move:
    """Make a move without thinking."""
    return bots_of(climax).hasty(climax, past, doing, luck)


def thoughtful(climax: Climax, past: Past, doing: Moment, luck: int) -> Move:
    """Make the move that looks best to somebody who reads everything."""
    return bots_of(climax).thoughtful(climax, past, doing, luck)


def careless(climax: Climax, past: Past, doing: Moment, luck: int) -> Move:
    """Make a move that does harm, as long as there is one."""
    return bots_of(climax).careless(climax, past, doing, luck)
