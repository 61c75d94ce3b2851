"""What is known and can be presented in an encounter: a hand of cards."""

from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from game.content.base import Content, Name, Text, Title
from game.content.climax.phases import Script
from game.content.conditions import Condition

MOST_CARDS = 8  # that may enter an encounter, so that all of it can be searched

Fit = Literal["strong", "partial", "none"]
Kind = Literal["document", "data", "testimony", "object"]

Held = TypeVar("Held")


def searchable(cards: dict[str, Held]) -> dict[str, Held]:
    """Return cards if they are not too many.

    Raises:
        ValueError: they are.
    """
    if len(cards) > MOST_CARDS:
        raise ValueError(
            f"found {len(cards)} cards, expected at most {MOST_CARDS}: make one of two, or let one change its face"
        )
    return cards


Hand = Annotated[dict[Name, Held], Field(min_length=1), AfterValidator(searchable)]


class Answer(Content):
    """What a card does to a claim, and the sentence said when it is held against it."""

    fit: Fit
    says: Script  # by the hero


class Card(Content):
    """Something known that can be presented."""

    title: Title
    face: Text  # what it says: always true, and all that the player goes by
    kind: Kind
    icon: Name | None = None  # None: that of its kind
    when: Condition | None = None  # None: always in the hand


class Change(Content):
    """What a card means instead where all that is named here holds; the first change that holds counts."""

    when: Condition | None = None  # what happened in the story
    after: Name | None = None  # from this encounter phase on
    face: Text | None = None
