"""An encounter as it is played: its moment, and what of the last move is still to be read.

Each kind of encounter has its own rules, in a module of its own; all of them have the functions of `Rules`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from game.content.climax import Climax
from game.content.climax.conference import Conference
from game.content.climax.debate import Debate
from game.content.repair import Difficulty
from game.rules.climax import conference, debate
from game.rules.climax.beats import Beat, Move, Past, Turn, given_up
from game.rules.climax.conference import Conferring
from game.rules.climax.debate import Debating

Moment = Debating | Conferring

C = TypeVar("C", contravariant=True)
M = TypeVar("M")
Now = TypeVar("Now", bound=Moment, covariant=True)


class Rules(Protocol[C, M]):
    """What the rules of a kind of encounter can be asked, for climaxes C and moments M of that kind."""

    def begin(self, climax: C, past: Past, phase: str, difficulty: Difficulty, carried: M | None = None, /) -> M:
        """Return the first moment of an encounter phase; `carried` is the last one of an earlier phase."""

    def opening(self, climax: C, past: Past, doing: M, /) -> tuple[Beat, ...]:
        """Return what is told when an encounter phase begins."""

    def outcomes(self, climax: C, past: Past, phase: str, /) -> tuple[str, ...]:
        """Return what a phase can come to, as far as that is known before it begins."""

    def moves(self, climax: C, past: Past, doing: M, /) -> tuple[Move, ...]:
        """Return every move that is on offer; none once the phase has an outcome."""

    def played(self, climax: C, past: Past, doing: M, move: Move, /) -> Turn[M]:
        """Return what a move on offer leads to, whether or not the encounter can still be won then."""

    def closing(self, climax: C, past: Past, doing: M, wins: Callable[[M], bool], /) -> str:
        """Return the losing outcome that a moment is closed with; "" where it goes on."""

    def can_win(self, climax: C, past: Past, doing: M, /) -> bool:
        """Tell whether a win remains; before a phase that decides, with all that a story can still bring."""

    def to_json(self, climax: C, doing: M, /) -> dict[str, Any]:
        """Return a moment as JSON can hold it."""

    def from_json(self, climax: C, told: Mapping[str, Any], /) -> M:
        """Return the moment that `to_json` told of."""


DEBATE: Rules[Debate, Debating] = debate
CONFERENCE: Rules[Conference, Conferring] = conference
RULES: Mapping[str, Rules[Any, Any]] = {"debate": DEBATE, "conference": CONFERENCE}


def rules_of(climax: Climax) -> Rules[Any, Any]:
    """Return the rules by which a climax is argued."""
    return RULES[climax.kind]


class Arguing(NamedTuple, Generic[Now]):
    """An encounter under way. While there are beats, the first is on screen and no move is made."""

    now: Now
    beats: tuple[Beat, ...] = ()

    @property
    def outcome(self) -> str:
        """What the phase came to, once everything has been read; "" before."""
        return "" if self.beats else self.now.outcome


def begin(climax: Climax, past: Past, phase: str, difficulty: Difficulty, carried: Moment | None) -> Arguing[Moment]:
    """Return an encounter phase as it begins; a later one is closed at once where no win is left."""
    rules = rules_of(climax)
    now = rules.begin(climax, past, phase, difficulty, carried)
    begun = Turn(now, rules.opening(climax, past, now))
    return Arguing(*(unless_lost(climax, past, begun) if carried else begun))


def make(climax: Climax, past: Past, doing: Moment, move: tuple[str, str, str]) -> Turn[Moment]:
    """Return what a move leads to, in order; one that is not on offer changes nothing."""
    rules = rules_of(climax)
    if move not in rules.moves(climax, past, doing):
        return Turn(doing, ())
    return unless_lost(climax, past, rules.played(climax, past, doing, Move(*move)))


def unless_lost(climax: Climax, past: Past, turn: Turn[Moment]) -> Turn[Moment]:
    """Return a turn, closed with a losing outcome where no win is left after it."""
    rules = rules_of(climax)
    outcome = rules.closing(climax, past, turn.doing, lambda doing: rules.can_win(climax, past, doing))
    if not outcome:
        return turn
    return Turn(turn.doing._replace(outcome=outcome), (*turn.beats, *given_up(climax, outcome)))


def read_on(doing: Arguing[Moment]) -> Arguing[Moment]:
    """Go on to the next beat."""
    return doing._replace(beats=doing.beats[1:])


def argue(climax: Climax, past: Past, doing: Arguing[Moment], move: tuple[str, str, str]) -> Arguing[Moment]:
    """Make a move; one that is not on offer, or made before everything was read, changes nothing."""
    if doing.beats:
        return doing
    return Arguing(*make(climax, past, doing.now, move))


def to_json(climax: Climax, doing: Arguing[Moment]) -> dict[str, Any]:
    """Return an encounter under way as JSON can hold it."""
    return {"now": rules_of(climax).to_json(climax, doing.now), "beats": [list(beat) for beat in doing.beats]}


def from_json(climax: Climax, told: Mapping[str, Any]) -> Arguing[Moment]:
    """Return the encounter that `to_json` told of.

    Raises:
        KeyError, TypeError, ValueError: it is no moment of this climax.
    """
    now = rules_of(climax).from_json(climax, told["now"])
    return Arguing(now, tuple(Beat(*beat) for beat in told["beats"]))
