"""What every encounter is played with: what the story brings, what the player does, what is told."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Literal, NamedTuple, TypeVar

from game.content.climax import Climax
from game.content.conditions import Condition, Expression
from game.content.talk import Line

Past = frozenset[str]  # those of the encounter's conditions that hold, as they are written; and those that may yet

Happening = Literal[
    "press", "strong", "partial", "wrong", "witness", "shaken", "price", "falls", "appeal", "steady",
    "move", "blunted", "fizzles", "won", "hopeless", "outcome", "lean", "corrupted",
    "breaks", "granted", "stands", "slip", "reveal", "proof", "feed", "unmasked",
]  # fmt: skip


class Move(NamedTuple):
    """What the player does: a verb, what it is done with and, in a debate, what it is done to."""

    verb: str
    what: str = ""
    at: str = ""


class Beat(NamedTuple):
    """Something that happened, in the order it is shown; each further line said to it is one more."""

    kind: Happening
    what: str  # the card, witness, pillar, bloc, claim or outcome
    says: str  # "" where the numbers say it
    who: str = ""  # "hero", "boss" or somebody of the cast; "" is narration
    by: int = 0  # points that `what`, or the claim that it was played at, moved
    mood: str = ""  # of the speaker; "" is as before


Doing = TypeVar("Doing", covariant=True)


class Turn(NamedTuple, Generic[Doing]):
    """What a move leads to."""

    doing: Doing
    beats: tuple[Beat, ...]


def recall(climax: Climax, holds: Callable[[Expression], bool], unsettled: Iterable[tuple[str, str]] = ()) -> Past:
    """Return what the story brings: those of the encounter's conditions that hold, and those that are unsettled."""
    texts = frozenset(condition.text for condition in climax.conditions if holds(condition))
    return texts.union(yet(outcome, text) for outcome, text in unsettled)


def yet(outcome: str, text: str) -> str:
    """Return how a past says that a condition may yet come to hold, or not to hold, once a phase had this outcome."""
    return f"{outcome}: {text}"


def open_(condition: Condition | None, past: Past) -> bool:
    """Tell whether a condition of the encounter holds; no condition always does."""
    return condition is None or condition.text in past


def held(climax: Climax, past: Past, spent: int) -> tuple[str, ...]:
    """Return the cards that are in the hand, in the order of the file; bit n of `spent`: the nth has left it."""
    return tuple(
        name for name, card in climax.cards.items() if not spent & climax.bits[name] and open_(card.when, past)
    )


def at_hand(climax: Climax, past: Past, phase: str, hand: tuple[str, ...]) -> tuple[str, ...]:
    """Return who can be called with a card of the hand: who came, and is here for this phase."""
    return tuple(
        name
        for name, witness in climax.witnesses.items()
        if witness.phase == phase and witness.card in hand and open_(witness.when, past)
    )


def decided(climax: Climax, outcome: str) -> tuple[Beat, ...]:
    """Return what is told when an encounter comes to an outcome."""
    return tuple(told("outcome", outcome, climax.endings[outcome].says))


def given_up(climax: Climax, outcome: str) -> tuple[Beat, ...]:
    """Return what is told when an encounter is closed with an outcome because no win is left."""
    return (*told("hopeless", "", climax.hopeless), *decided(climax, outcome))


def told(kind: Happening, what: str, script: tuple[Line, ...], who: str = "", by: int = 0) -> Iterator[Beat]:
    """Yield a beat for each line of a block; a line that names no speaker is said by `who`."""
    for number, line in enumerate(script):
        yield Beat(kind, what, line.text, line.who or who, by if number == 0 else 0, line.mood)
