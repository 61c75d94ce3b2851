"""The codex: what is true about teeth and tiny robots, what the game speeds up, and what it invents."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from game.content.base import Content, Name, Text
from game.content.repair import Kind, Verb

Tag = Literal["true", "sped_up", "invented"]
Gauge = Literal["integrity", "prevention", "outline", "residue", "dose", "comfort", "power", "mineral"]
Topic = Literal["steer"] | Verb | Gauge | Kind  # what a card belongs to in the game

GAME = "game"  # as a source: this game itself, where it invents
WORDS = (60, 120)  # fewest and most in a card


def as_long_as_a_card(says: str) -> str:
    """Return the text of a card in one piece, however its lines are broken.

    Raises:
        ValueError: it is too short or too long to be read in passing.
    """
    words, (fewest, most) = says.split(), WORDS
    if not fewest <= len(words) <= most:
        raise ValueError(f"found {len(words)} words, expected {fewest} to {most}")
    return " ".join(words)


Address = Annotated[
    str, StringConstraints(pattern=r"^(game|https?://[a-zA-Z0-9.-]+\.[a-z]{2,}(/\S*)?|doi:10\.[0-9]{4,9}/\S+)$")
]


class Citation(Content):
    """Where a claim comes from: in a few words, and where it can be read."""

    says: Text
    at: Address


class Card(Content):
    """One thing worth knowing."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=48)]
    says: Annotated[str, AfterValidator(as_long_as_a_card)]
    tag: Tag
    shows: Annotated[tuple[Topic, ...], Field(min_length=1)]
    sources: Annotated[tuple[Citation, ...], Field(min_length=1, max_length=4)]

    @model_validator(mode="after")
    def only_what_is_invented_rests_on_the_game(self) -> Self:
        for number, source in enumerate(self.sources, start=1):
            if source.at == GAME and self.tag != "invented":
                raise ValueError(
                    f"sources[{number}].at: found {GAME!r}, expected an address that begins with https:// or doi: - "
                    "only what is invented may rest on the game itself"
                )
        return self


class Codex(Content):
    """codex.yaml: cards by name, in the order in which they are shown."""

    cards: dict[Name, Card] = {}

    def named(self, prefix: str) -> dict[str, Card]:
        """Return the cards by their names behind a prefix."""
        return {f"{prefix}{name}": card for name, card in self.cards.items()}
