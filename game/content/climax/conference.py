"""A conference: a presenter shows claims to a hall, one after the other, and the player answers each.

Ten delegates believe the presenter or the player, and the hall has only so much patience. A card answers a
claim, a witness answers it better, pressing it brings its detail and sometimes a slip, conceding it is honest
where it is true. Once the player may have somebody say in public what was found out. There are no dice: all that
decides is written here and shown in time, whatever the bar on the screen shows.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, model_validator

from game.content.base import TRUTHS, Content, Loc, Name, Text, Title, Truth, Whole
from game.content.climax import hand, phases
from game.content.climax.hand import Answer, Argument, Hand
from game.content.climax.phases import (
    OVER,
    REVEAL,
    EncounterPhase,
    Phase,
    Script,
    expect,
    one_or_many,
)
from game.content.conditions import Condition, Expression, parse
from game.content.repair import Difficulty

DELEGATES = 10  # in the hall; the trust of the hall is how many of them are with the player
MOST_PROOFS = 3  # that count; what is found beyond them adds nothing

Sway = Annotated[Whole, Field(ge=-5, le=5)]
Trust = Annotated[Whole, Field(ge=0, le=DELEGATES)]


def truth_or_condition(value: Any) -> Any:
    """Return whether something is true, or the condition on which it is.

    Raises:
        ValueError: neither true or false nor a condition.
    """
    return value if isinstance(value, bool) else TRUTHS[value] if value in TRUTHS else parse(value)


class Lean(Content):
    """What the hall remembers of the story when a phase begins, and why."""

    by: Sway
    because: Text
    when: Condition | None = None


class ClaimsPhase(EncounterPhase):
    """Claims on the programme, in their order; in some phases it can be said what was found out."""

    claims: Annotated[tuple[Name, ...], BeforeValidator(one_or_many), Field(min_length=1, max_length=8)]
    reveal: Truth = False
    leans: tuple[Lean, ...] = ()

    @property
    def length(self) -> str:
        return "1 claim" if len(self.claims) == 1 else f"{len(self.claims)} claims"


class Claim(Content):
    """Something that the presenter says of the product; it may be true."""

    words: Text  # its exact words
    truth: Annotated[bool | Expression, PlainValidator(truth_or_condition)]
    weight: Annotated[Whole, Field(ge=1, le=3)] = 1  # delegates that it takes if it is false and left standing
    when: Condition | None = None  # None: always on the programme
    detail: Script  # what the presenter says when pressed
    slip: Truth = False  # that detail is a proof
    breaks: Script  # after a card that fits
    granted: Script = ()  # conceded, and it was true
    stands: Script = ()  # conceded, and it was false

    @model_validator(mode="after")
    def whatever_is_conceded_has_its_words(self) -> Self:
        if self.truth is not False and not self.granted:
            raise ValueError("found no `granted`, expected what is said when this is conceded and true")
        if self.truth is not True and not self.stands:
            raise ValueError("found no `stands`, expected what is said when this is conceded and false")
        return self


class Change(hand.Change):
    """What a card means instead where all that is named here holds; the first change that holds counts."""

    pressed: Name | None = None  # once this claim was pressed
    fits: dict[Name, Answer] = {}  # of claims where it differs

    @model_validator(mode="after")
    def something_calls_for_it(self) -> Self:
        if self.when is None and self.after is None and self.pressed is None:
            raise ValueError("found none of `when`, `after` and `pressed`, expected what changes the card")
        return self


class Card(hand.Card):
    """Something known that can be presented, with what it does to the claims that it has to do with."""

    fits: dict[Name, Answer]
    misses: Script  # said where it is held against any other claim
    changes: Annotated[tuple[Change, ...], BeforeValidator(one_or_many)] = ()


class Reveal(Content):
    """Somebody says in public what was found out: as strong as the proofs that are held."""

    person: Name
    asks: Text
    strength: Annotated[tuple[Sway, ...], Field(min_length=1, max_length=MOST_PROOFS + 1)]  # delegates, by proofs
    when: Condition | None = None

    @model_validator(mode="after")
    def more_proofs_are_not_weaker(self) -> Self:
        if any(after < before for before, after in pairwise(self.strength)):
            raise ValueError("strength: expected numbers that never fall: more proofs are worth more")
        return self


class Proof(Content):
    """Something in writing that is held from the start."""

    because: Text
    when: Condition | None = None


class Feed(Content):
    """What the big bar shows instead of the trust of the hall, in some phases: it falls, whatever happens."""

    title: Title
    phases: Annotated[tuple[Name, ...], BeforeValidator(one_or_many), Field(min_length=1)]
    falls: Annotated[Whole, Field(ge=0, le=3)] = 1  # with each claim that has passed
    says: Text
    unmasked: Script  # when the first phase without it begins
    when: Condition | None = None


class Demand(Content):
    """What must hold in the end for an outcome."""

    trust: Trust = 0  # at least
    proofs: Annotated[Whole, Field(ge=0, le=MOST_PROOFS)] = 0  # at least
    revealed: Truth | None = None  # None: whether it was said or not


class Outcome(phases.Outcome):
    """A way for the conference to end; the first in the file whose demands are met counts."""

    broken = "shouted"

    demands: Annotated[tuple[Demand, ...], BeforeValidator(one_or_many)] = ()  # one of these; none: whatever holds
    shouted: Truth = False  # the ending of a hall whose patience is gone


class Terms(Content):
    """What a difficulty changes: numbers only."""

    start: Trust  # delegates who are with the player before anything is said
    patience: Annotated[Whole, Field(ge=1, le=9)]  # what the hall bears before the chair ends it
    penalty: Annotated[Whole, Field(ge=0, le=3)]  # delegates that a wrong card costs
    weight: Annotated[Whole, Field(ge=-2, le=2)]  # added to the weight of each claim, which keeps at least one


TERMS: dict[Difficulty, Terms] = {
    "story": Terms(start=6, patience=6, penalty=1, weight=-1),
    "easy": Terms(start=5, patience=5, penalty=1, weight=0),
    "normal": Terms(start=5, patience=4, penalty=1, weight=0),
    "expert": Terms(start=4, patience=4, penalty=2, weight=1),
}


class Conference(Argument[ClaimsPhase]):
    """The `climax:` of a level that is a conference."""

    kind: Literal["conference"]
    claims: Annotated[dict[Name, Claim], Field(min_length=1, max_length=12)]
    cards: Hand[Card]
    reveal: Reveal | None = None
    proofs: Annotated[tuple[Proof, ...], Field(max_length=MOST_PROOFS)] = ()
    feed: Feed | None = None
    endings: Annotated[dict[Name, Outcome], Field(alias="outcomes", min_length=2)]
    difficulty: dict[Difficulty, Terms] = {}  # what differs from `TERMS`

    @cached_property
    def marks(self) -> dict[str, int]:
        """The bit of each claim, by its place in the file."""
        return {name: 1 << index for index, name in enumerate(self.claims)}

    @cached_property
    def watched(self) -> int:
        """The bits of the claims that a card means something else after, once they were pressed."""
        pressed = {change.pressed for card in self.cards.values() for change in card.changes}
        return sum(bit for name, bit in self.marks.items() if name in pressed)

    def terms(self, difficulty: Difficulty) -> Terms:
        """Return the numbers of a difficulty."""
        return self.difficulty.get(difficulty) or TERMS[difficulty]

    def references(self, kind: Literal["talk", "repair", "spot", "person"]) -> Iterator[tuple[Loc, str]]:
        if kind == "person" and self.reveal:
            yield ("reveal", "person"), self.reveal.person
        yield from super().references(kind)

    def outcomes_of(self, phase: Phase) -> tuple[str, ...]:
        """Return what a phase can come to; what cannot be won any more is closed in every phase that is argued."""
        if not isinstance(phase, ClaimsPhase):
            return super().outcomes_of(phase)
        lost = (name for name, ending in self.endings.items() if not ending.wins)
        return (*(self.outcomes if phase.decides else (OVER, *lost)), *((REVEAL,) if phase.reveal else ()))

    @model_validator(mode="after")
    def what_wins_comes_first(self) -> Self:
        for (name, ending), (after, other) in pairwise(self.endings.items()):
            if other.wins and not ending.wins:
                raise ValueError(f"outcomes.{after} wins and comes after {name!r}; expected those that win first")
        return self

    @model_validator(mode="after")
    def every_name_is_known(self) -> Self:
        for name, card in self.cards.items():
            changes = [(f"cards.{name}.changes[{number}]", one) for number, one in enumerate(card.changes, start=1)]
            expect_all(card.fits, self.claims, f"cards.{name}.fits")
            for where, one in changes:
                expect_all(one.fits, self.claims, f"{where}.fits")
                if one.pressed is not None:
                    expect(one.pressed, self.claims, f"{where}.pressed")
        for name, phase in self.encounters.items():
            for claim in phase.claims:
                expect(claim, self.claims, f"phases.{name}.claims")
        for phase_name in self.feed.phases if self.feed else ():
            expect(phase_name, self.encounters, "feed.phases")
        return self

    @model_validator(mode="after")
    def every_claim_is_shown_once_and_can_be_answered(self) -> Self:
        shown = [claim for phase in self.encounters.values() for claim in phase.claims]
        for name, claim in self.claims.items():
            if shown.count(name) != 1:
                raise ValueError(f"claims.{name}: found in {shown.count(name)} places of the programme, expected one")
            if claim.truth is not True and not any(name in claims for claims in self.about.values()):
                raise ValueError(f"claims.{name}: no card fits it, so it can only be conceded")
        for name, phase in self.encounters.items():
            if all(self.claims[claim].when for claim in phase.claims):
                raise ValueError(f"phases.{name}.claims: each has a `when`, expected one that is always shown")
        return self

    @model_validator(mode="after")
    def it_can_be_said_where_it_may_be(self) -> Self:
        saying = [name for name, phase in self.encounters.items() if phase.reveal]
        if bool(saying) != bool(self.reveal):
            raise ValueError("found one of `reveal` and a phase with `reveal: true`, expected both or neither")
        for name in saying:
            if REVEAL not in self.phases[name].next:
                raise ValueError(f"phases.{name}.next: nothing follows {REVEAL!r}; expected where it is said")
        demands = [demand for ending in self.endings.values() for demand in ending.demands]
        if not saying and any(demand.revealed for demand in demands):
            raise ValueError("outcomes: one demands `revealed: true`, which no phase allows")
        return self

    @model_validator(mode="after")
    def the_feed_is_unmasked_once(self) -> Self:
        masked = set(self.feed.phases if self.feed else ())
        for name in masked:
            for bare in sorted(self.later[name] - masked):
                for again in sorted(self.later[bare] & masked):
                    raise ValueError(f"feed.phases: {again!r} comes after {bare!r}, in which it is unmasked")
        return self


def expect_all(found: Mapping[str, object], known: Mapping[str, object], where: str) -> None:
    """Raise a `ValueError` with a cure unless all names of `found` are among the `known` ones."""
    for name in found:
        expect(name, known, where)
