"""Rounds to practise with: those that every campaign has, those of a pack's own, and the teeth of its story."""

from collections.abc import Mapping
from typing import Self

from pydantic import model_validator

from game.content.base import Content, Name
from game.content.repair import Repair

HERO = "hero"  # as a patient: the hero of the campaign
CORE, OWN, MET = "core:", "own:", "met:"  # before the names of rounds: no repair of a story can be called so


class Practice(Content):
    """practice.yaml: rounds that belong to no story. Of a patient `hero` is the hero of the campaign."""

    rounds: dict[Name, Repair] = {}

    @model_validator(mode="after")
    def nothing_of_them_enters_a_story(self) -> Self:
        wrong = [
            f"rounds.{name}.{field}: found something, expected nothing: no story follows from practice"
            for name, one in self.rounds.items()
            for field in ("finds", "changes")
            if getattr(one, field)
        ]
        if wrong:
            raise ValueError("\n".join(wrong))
        return self

    def treating(self, hero: str, prefix: str) -> dict[str, Repair]:
        """Return the rounds with the hero of a campaign in the chair, by their names behind a prefix."""
        return {
            f"{prefix}{name}": one.model_copy(update={"patient": hero}) if one.patient == HERO else one
            for name, one in self.rounds.items()
        }


def met(teeth: Mapping[str, Repair]) -> dict[str, Repair]:
    """Return the repairs of a story as rounds to practise with: nothing is found in them, and nothing changes."""
    return {f"{MET}{name}": one.model_copy(update={"finds": (), "changes": {}}) for name, one in teeth.items()}


def record_of(campaign: str, name: str) -> str:
    """Return by which name the best of a round is kept: what every campaign has is one round in all of them."""
    return name if name.startswith(CORE) else f"{campaign}/{name}"
