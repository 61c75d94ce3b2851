"""An encounter as it is played: the moment of the debate, and what of the last round is still to be read."""

from typing import NamedTuple

from game.content.climax import Debate
from game.rules.climax import debate
from game.rules.climax.debate import Beat, Debating, Past


class Arguing(NamedTuple):
    """A debate on the floor. While there are beats, the first is on screen and no move is made."""

    now: Debating
    beats: tuple[Beat, ...] = ()

    @property
    def outcome(self) -> str:
        """What the phase came to, once everything has been read; "" before."""
        return "" if self.beats else self.now.outcome


def read_on(doing: Arguing) -> Arguing:
    """Go on to the next beat."""
    return doing._replace(beats=doing.beats[1:])


def argue(climax: Debate, past: Past, doing: Arguing, move: tuple[str, str, str]) -> Arguing:
    """Make a move; one that is not on offer, or made before everything was read, changes nothing."""
    if doing.beats:
        return doing
    return Arguing(*debate.turn(climax, past, doing.now, move))
