"""What is known and can be presented in an encounter: a hand of cards."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import AfterValidator, Field, model_validator

from game.content.base import Content, Name, Text, Title
from game.content.climax.phases import Encounter, Fought, Script, expect
from game.content.conditions import Condition

MOST_CARDS = 8  # that may enter an encounter, so that all of it can be searched

Fit = Literal["strong", "partial", "none"]
Kind = Literal["document", "data", "testimony", "object"]

Held = TypeVar("Held")


def searchable(cards: Mapping[str, Held]) -> Mapping[str, Held]:
    """Return cards if they are not too many.

    Raises:
        ValueError: they are.
    """
    if len(cards) > MOST_CARDS:
        raise ValueError(
            f"found {len(cards)} cards, expected at most {MOST_CARDS}: make one of two, or let one change its face"
        )
    return cards


Hand = Annotated[Mapping[Name, Held], Field(min_length=1), AfterValidator(searchable)]


class Answer(Content):
    """What a card does to a claim, and the sentence said when it is held against it."""

    fit: Fit
    says: Script  # by the hero


class Change(Content):
    """What a card means instead where all that is named here holds; the first change that holds counts."""

    when: Condition | None = None  # what happened in the story
    after: Name | None = None  # from this encounter phase on
    face: Text | None = None
    fits: Mapping[Name, Answer] = {}  # of claims where it differs


class Card(Content):
    """Something known that can be presented, with what it does to the claims that it has to do with."""

    title: Title
    face: Text  # what it says: always true, and all that the player goes by
    kind: Kind
    icon: Name | None = None  # None: that of its kind
    when: Condition | None = None  # None: always in the hand
    fits: Mapping[Name, Answer]
    changes: tuple[Change, ...] = ()


class Argument(Encounter[Fought], Generic[Fought]):
    """An encounter that is argued: claims are answered with cards."""

    cards: Hand[Card]

    @cached_property
    def bits(self) -> dict[str, int]:
        """The bit of each card, by its place in the file."""
        return {name: 1 << index for index, name in enumerate(self.cards)}

    @cached_property
    def about(self) -> dict[str, frozenset[str]]:
        """For each card the claims that it fits, as it is or after one of its changes."""
        return {
            name: frozenset(
                claim
                for fits in (card.fits, *(change.fits for change in card.changes))
                for claim, answer in fits.items()
                if answer.fit != "none"
            )
            for name, card in self.cards.items()
        }

    @model_validator(mode="after")
    def every_phase_and_card_is_known(self) -> Self:
        for name, card in self.cards.items():
            for number, change in enumerate(card.changes, start=1):
                if change.after is not None:
                    expect(change.after, self.encounters, f"cards.{name}.changes[{number}].after")
        for name, witness in self.witnesses.items():
            expect(witness.phase, self.encounters, f"witnesses.{name}.phase")
            expect(witness.card, self.cards, f"witnesses.{name}.card")
        return self
