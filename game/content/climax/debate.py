"""A debate, argued before an audience of three blocs.

The opponent's case stands on three pillars, each a claim in exact words; the player presents cards, calls
witnesses, appeals to a bloc or steadies against the move that the opponent has announced. There are no dice: all
that decides is written here and shown in time.
"""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from game.content.base import Content, Name, Text, Title, Truth, Whole
from game.content.climax import hand, phases
from game.content.climax.hand import MOST_CARDS, Argument, Hand
from game.content.climax.phases import EncounterPhase, Script, expect, one_or_many
from game.content.conditions import Condition
from game.content.repair import Difficulty

LEAST, MOST = -3, 3  # what a bloc can think of the player's side; above 0 it is won

Sway = Annotated[Whole, Field(ge=-3, le=3)]


class Lean(Content):
    """What a bloc remembers of the story when an encounter phase begins, and why."""

    bloc: Name
    by: Sway
    because: Text
    when: Condition | None = None


class Move(Content):
    """What the opponent does at the end of a round: a bloc loses `force` points unless its pillar is down."""

    bloc: Name
    force: Annotated[Whole, Field(ge=1, le=3)]
    tell: Text  # how it is announced, a round ahead
    says: Script  # by the opponent
    when: Condition | None = None


class Round(Content):
    """One exchange: the claim that can be answered in it, and the opponent's move at its end.

    The first of the `claims` that still stands is on the floor. Where none does, the round is for closing
    words: nothing can be presented, only appeals and steadiness count.
    """

    claims: tuple[Name, ...] = ()
    moves: Annotated[tuple[Move, ...], BeforeValidator(one_or_many), Field(min_length=1)]

    @model_validator(mode="after")
    def some_move_is_always_open(self) -> Self:
        for number, move in enumerate(self.moves, start=1):
            if (move.when is None) != (number == len(self.moves)):
                raise ValueError(
                    f"moves[{number}]: the first move whose `when` holds is made; "
                    "expected a `when` on all but the last, and none on the last"
                )
        return self


class RoundsPhase(EncounterPhase):
    """Rounds of the debate."""

    rounds: Annotated[tuple[Round, ...], Field(min_length=1, max_length=8)]
    leans: tuple[Lean, ...] = ()

    @property
    def length(self) -> str:
        return f"{len(self.rounds)} rounds"


class Bloc(Content):
    """A third of the audience."""

    name: Title
    who: Text
    appeals: Annotated[tuple[Script, ...], Field(min_length=1)]  # what the hero says to them, in turn
    won: Script  # when they come over


class Pillar(Content):
    """A claim that the opponent's case stands on."""

    claim: Text  # its exact words
    bloc: Name  # to whom it speaks; while it stands, the opponent can move them
    points: Annotated[Whole, Field(ge=1, le=5)]
    detail: Script  # what the opponent says when pressed
    falls: Script


class Answer(hand.Answer):
    """What a card does to a pillar, and the sentence said when it is played there."""

    sways: dict[Name, Annotated[Whole, Field(ge=1, le=3)]] = {}  # blocs that hear more in it than that


class Change(hand.Change):
    """What a card means instead where all that is named here holds; the first change that holds counts."""

    fallen: Name | None = None  # once this pillar is down
    fits: dict[Name, Answer] = {}  # of pillars where it differs
    price: dict[Name, Sway] | None = None

    @model_validator(mode="after")
    def something_calls_for_it(self) -> Self:
        if self.when is None and self.after is None and self.fallen is None:
            raise ValueError("found none of `when`, `after` and `fallen`, expected what changes the card")
        return self


class Card(hand.Card):
    """Something known that can be presented, with what it does at each of the pillars."""

    fits: dict[Name, Answer]
    price: dict[Name, Sway] = {}  # what playing it costs with a bloc, fit or not; stated on the card
    changes: Annotated[tuple[Change, ...], BeforeValidator(one_or_many)] = ()


class Witness(phases.Witness):
    """Somebody who can be called in one phase, with one card, unless the announced move shakes them."""

    bloc: Name | None = None  # a move at this bloc in the same round shakes the witness, who then adds nothing
    shaken: Script | None = None

    @model_validator(mode="after")
    def a_witness_who_can_be_shaken_says_something(self) -> Self:
        if (self.bloc is None) != (self.shaken is None):
            raise ValueError("found one of `bloc` and `shaken`, expected both or neither")
        return self


class Demand(Content):
    """What must hold in the end for an outcome."""

    fallen: Annotated[Whole, Field(ge=0, le=3)] = 0  # pillars down, at least
    won: Annotated[Whole, Field(ge=0, le=3)] = 0  # blocs above 0, at least
    lowest: Annotated[Whole, Field(ge=LEAST, le=MOST)] = LEAST  # what every bloc must think, at least


class Outcome(phases.Outcome):
    """A way for the debate to end; the first in the file whose demands are met counts."""

    broken = "discredited"

    demands: Annotated[tuple[Demand, ...], BeforeValidator(one_or_many)] = ()  # one of these; none: whatever holds
    at_once: Truth = False  # ends a deciding phase as soon as it is reached
    discredited: Truth = False  # the ending of a composure that is gone


class Shuffle(Content):
    """Rounds in which the hand is not in its order and cards wear each other's titles. Faces stay true."""

    phase: Name
    round: Annotated[Whole, Field(ge=1)]  # the first such round of the phase; it lasts to the phase's end
    cards: Annotated[Whole, Field(ge=2, le=MOST_CARDS)] = MOST_CARDS  # how many change places
    when: Condition | None = None


class Corruption(Content):
    """How the hand is spoilt, on the screen and only there."""

    says: Text
    shuffles: Annotated[tuple[Shuffle, ...], Field(min_length=1)]


class Terms(Content):
    """What a difficulty changes: numbers only."""

    composure: Annotated[Whole, Field(ge=1, le=6)]  # wrong cards that end it
    points: Annotated[Whole, Field(ge=-2, le=2)]  # added to each pillar, which keeps at least one
    force: Annotated[Whole, Field(ge=-2, le=2)]  # added to the opponent's moves of force 2 or 3, which keep one
    start: Annotated[Whole, Field(ge=-2, le=2)]  # added to what each bloc thinks at the start
    calls: Annotated[Whole, Field(ge=0, le=2)]  # witnesses that the chair admits in a phase


TERMS: dict[Difficulty, Terms] = {
    "story": Terms(composure=5, points=-1, force=-1, start=1, calls=1),
    "easy": Terms(composure=4, points=-1, force=0, start=0, calls=1),
    "normal": Terms(composure=3, points=0, force=0, start=0, calls=1),
    "expert": Terms(composure=2, points=0, force=1, start=-1, calls=1),
}


class Debate(Argument[RoundsPhase]):
    """The `climax:` of a level that is a debate."""

    kind: Literal["debate"]
    blocs: Annotated[dict[Name, Bloc], Field(min_length=3, max_length=3)]
    pillars: Annotated[dict[Name, Pillar], Field(min_length=3, max_length=3)]
    cards: Hand[Card]
    witnesses: dict[Name, Witness] = {}
    corruption: Corruption | None = None
    difficulty: dict[Difficulty, Terms] = {}  # what differs from `TERMS`
    endings: Annotated[dict[Name, Outcome], Field(alias="outcomes", min_length=2)]
    fizzles: Script  # said when the opponent's move finds no pillar to stand on
    steadied: Script  # said when the player's side holds against it

    @cached_property
    def bloc_index(self) -> dict[str, int]:
        """The place of each bloc in the file, from 0."""
        return {name: index for index, name in enumerate(self.blocs)}

    @cached_property
    def pillar_index(self) -> dict[str, int]:
        """The place of each pillar in the file, from 0."""
        return {name: index for index, name in enumerate(self.pillars)}

    @cached_property
    def pillar_before(self) -> dict[str, int]:
        """For each bloc the place of the pillar that speaks to it."""
        return {pillar.bloc: index for index, pillar in enumerate(self.pillars.values())}

    @cached_property
    def ahead(self) -> dict[tuple[str, int], frozenset[str]]:
        """For each phase and round (from 0) the claims that can come to the floor from there on, standing or not."""
        found = {}
        for name, encounter in self.encounters.items():
            after = [one for phase in self.later[name] - {name} for one in self.encounters[phase].rounds]
            for index in range(len(encounter.rounds) + 1):
                rounds = (*encounter.rounds[index:], *after)
                found[name, index] = frozenset(claim for exchange in rounds for claim in exchange.claims)
        return found

    def terms(self, difficulty: Difficulty) -> Terms:
        """Return the numbers of a difficulty."""
        return self.difficulty.get(difficulty) or TERMS[difficulty]

    @model_validator(mode="after")
    def every_name_is_known(self) -> Self:
        for name, pillar in self.pillars.items():
            expect(pillar.bloc, self.blocs, f"pillars.{name}.bloc")
        for name, card in self.cards.items():
            at = f"cards.{name}"
            for pillar_name in self.pillars:
                if pillar_name not in card.fits:
                    raise ValueError(f"{at}.fits: {pillar_name!r} is missing; say what the card does there")
            changes = [(f"{at}.changes[{number}]", one) for number, one in enumerate(card.changes, start=1)]
            for where, fits, price in (
                (at, card.fits, card.price),
                *((where, one.fits, one.price or {}) for where, one in changes),
            ):
                for pillar_name, answer in fits.items():
                    expect(pillar_name, self.pillars, f"{where}.fits")
                    for bloc in answer.sways:
                        expect(bloc, self.blocs, f"{where}.fits.{pillar_name}.sways")
                for bloc in price:
                    expect(bloc, self.blocs, f"{where}.price")
            for where, one in changes:
                if one.fallen is not None:
                    expect(one.fallen, self.pillars, f"{where}.fallen")
        for name, witness in self.witnesses.items():
            if witness.bloc is not None:
                expect(witness.bloc, self.blocs, f"witnesses.{name}.bloc")
        for name, phase in self.encounters.items():
            for lean in phase.leans:
                expect(lean.bloc, self.blocs, f"phases.{name}.leans.bloc")
            for number, exchange in enumerate(phase.rounds, start=1):
                for claim in exchange.claims:
                    expect(claim, self.pillars, f"phases.{name}.rounds[{number}].claims")
                for move in exchange.moves:
                    expect(move.bloc, self.blocs, f"phases.{name}.rounds[{number}].moves.bloc")
        for shuffle in self.corruption.shuffles if self.corruption else ():
            expect(shuffle.phase, self.encounters, "corruption.shuffles.phase")
            if shuffle.round > len(self.encounters[shuffle.phase].rounds):
                raise ValueError(f"corruption.shuffles: {shuffle.phase!r} has no round {shuffle.round}")
        return self

    @model_validator(mode="after")
    def every_bloc_has_its_pillar_and_every_pillar_its_round(self) -> Self:
        for bloc in self.blocs:
            speaking = [name for name, pillar in self.pillars.items() if pillar.bloc == bloc]
            if len(speaking) != 1:
                raise ValueError(f"blocs.{bloc}: {len(speaking)} pillars speak to it, expected one")
        claims = {claim for phase in self.encounters.values() for one in phase.rounds for claim in one.claims}
        for name in self.pillars:
            if name not in claims:
                raise ValueError(f"pillars.{name} is among the claims of no round, so it can never fall")
            if not any(name in pillars for pillars in self.about.values()):
                raise ValueError(f"pillars.{name}: no card fits it, so it can never fall")
        return self
