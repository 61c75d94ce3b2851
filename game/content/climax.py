"""The climax of a level: a graph of phases, and the encounter that is fought in some of them.

A `debate` is argued before an audience of three blocs. The opponent's case stands on three pillars, each a
claim in exact words; the player presents cards, calls witnesses, appeals to a bloc or steadies against the
move that the opponent has announced. There are no dice: all that decides is written here and shown in time.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    Discriminator,
    Field,
    PlainValidator,
    StringConstraints,
    Tag,
    model_validator,
)

from game.content.base import Content, Name, Text, Truth, Whole
from game.content.conditions import Condition, Expression
from game.content.problems import cure
from game.content.repair import Difficulty
from game.content.talk import Line, screenplay

LEAST, MOST = -3, 3  # what a bloc can think of the player's side; above 0 it is won
MOST_CARDS = 8  # that may enter a debate, so that all of it can be searched
END = "end"  # where a climax is over: no phase may be called so
REPAIRED = ("clean", "patched", "scarred", "skipped")

Fit = Literal["strong", "partial", "none"]
Kind = Literal["document", "data", "testimony", "object"]
Title = Annotated[str, StringConstraints(min_length=1, max_length=32)]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$")]  # map:spawn
Target = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")]  # phase, end, end.X
Sway = Annotated[Whole, Field(ge=-3, le=3)]
Loc = tuple[str | int, ...]


def one_or_many(value: Any) -> Any:
    """Let a bare mapping, or a bare name, stand for a list of one."""
    return (value,) if isinstance(value, (str, dict, Content)) else value


def target_for_any(value: Any) -> Any:
    """Let a bare target stand for the same target after every outcome."""
    return {"any": value} if isinstance(value, str) else value


def script_from_text(value: Any) -> Any:
    """Return the lines of a block of screenplay.

    Raises:
        ValueError: an unknown mood, an empty line of speech, or a line that is too long.
    """
    return screenplay(value) if isinstance(value, str) else value


Script = Annotated[tuple[Line, ...], PlainValidator(script_from_text)]  # who speaks is said, or is who does it
Next = Annotated[dict[Name, Target], BeforeValidator(target_for_any), Field(min_length=1)]


# Phases


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


class Phase(Content):
    """A part of the climax, with what follows each of its outcomes."""

    next: Next

    def after(self, outcome: str) -> str:
        """Return what follows `outcome`: a phase's name, `end`, or `end.OUTCOME`."""
        return self.next.get(outcome) or self.next.get("any") or END


class TalkPhase(Phase):
    """A talk; its outcome is `done`."""

    talk: Name


class RepairPhase(Phase):
    """A nanobot repair of the level; its outcome is clean, patched, scarred or skipped."""

    repair: Name


class WalkPhase(Phase):
    """The player walks from a spawn until a condition holds; the outcome is `done`."""

    walk: Place
    until: Condition


class EncounterPhase(Phase):
    """Rounds of the encounter. Its outcome is `over` where that leads on, else the climax's outcome."""

    encounter: Truth
    rounds: Annotated[tuple[Round, ...], Field(min_length=1, max_length=8)]
    leans: tuple[Lean, ...] = ()

    @model_validator(mode="after")
    def encounter_is_true(self) -> Self:
        if not self.encounter:
            raise ValueError("encounter: found false, expected true, or another kind of phase")
        return self

    @property
    def decides(self) -> bool:
        """Whether the end of this phase is the end of the argument."""
        return "over" not in self.next


def phase_kind(value: Any) -> str:
    """Return which kind of phase `value` is, by the field that only this kind has."""
    fields = value if isinstance(value, dict) else dict(value) if isinstance(value, Content) else {}
    return next((kind for kind in ("talk", "repair", "walk") if kind in fields), "encounter")


AnyPhase = Annotated[
    Annotated[TalkPhase, Tag("talk")]
    | Annotated[RepairPhase, Tag("repair")]
    | Annotated[WalkPhase, Tag("walk")]
    | Annotated[EncounterPhase, Tag("encounter")],
    Discriminator(phase_kind),
]


# What a debate is fought with


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


class Answer(Content):
    """What a card does to a pillar, and the sentence said when it is played there."""

    fit: Fit
    says: Script  # by the hero
    sways: dict[Name, Annotated[Whole, Field(ge=1, le=3)]] = {}  # blocs that hear more in it than that


class Change(Content):
    """What a card means instead where all that is named here holds; the first change that holds counts."""

    when: Condition | None = None  # what happened in the story
    after: Name | None = None  # from this encounter phase on
    fallen: Name | None = None  # once this pillar is down
    face: Text | None = None
    fits: dict[Name, Answer] = {}  # of pillars where it differs
    price: dict[Name, Sway] | None = None

    @model_validator(mode="after")
    def something_calls_for_it(self) -> Self:
        if self.when is None and self.after is None and self.fallen is None:
            raise ValueError("found none of `when`, `after` and `fallen`, expected what changes the card")
        return self


class Card(Content):
    """Something known that can be presented, with what it does at each of the pillars."""

    title: Title
    face: Text  # what it says: always true, and all that the player goes by
    kind: Kind
    icon: Name | None = None  # None: that of its kind
    when: Condition | None = None  # None: always in the hand
    fits: dict[Name, Answer]
    price: dict[Name, Sway] = {}  # what playing it costs with a bloc, fit or not; stated on the card
    changes: Annotated[tuple[Change, ...], BeforeValidator(one_or_many)] = ()


class Witness(Content):
    """Somebody who can be called in one phase, with one card, and adds a point to what it proves.

    The card leaves the hand with the witness, whether it fits or not, so nobody is called twice.
    """

    person: Name
    phase: Name
    card: Name
    says: Script  # by the witness
    when: Condition | None = None
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


class Outcome(Content):
    """A way for the climax to end; the first in the file whose demands are met counts."""

    says: Script
    wins: Truth = False
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


class Debate(Content):
    """The `climax:` of a level that is a debate."""

    kind: Literal["debate"]
    boss: Name
    stage: Text
    start: Name
    phases: Annotated[dict[Name, AnyPhase], Field(min_length=1, max_length=12)]
    blocs: Annotated[dict[Name, Bloc], Field(min_length=3, max_length=3)]
    pillars: Annotated[dict[Name, Pillar], Field(min_length=3, max_length=3)]
    cards: Annotated[dict[Name, Card], Field(min_length=1, max_length=MOST_CARDS)]
    witnesses: dict[Name, Witness] = {}
    corruption: Corruption | None = None
    difficulty: dict[Difficulty, Terms] = {}  # what differs from `TERMS`
    endings: Annotated[dict[Name, Outcome], Field(alias="outcomes", min_length=2)]
    fizzles: Script  # said when the opponent's move finds no pillar to stand on
    steadied: Script  # said when the player's side holds against it
    hopeless: Script  # said when no winning outcome can be reached any more, and the opponent closes

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The names of the outcomes, best first."""
        return tuple(self.endings)

    @property
    def discredited(self) -> str:
        """The outcome of a composure that is gone."""
        return next(name for name, ending in self.endings.items() if ending.discredited)

    @cached_property
    def encounters(self) -> dict[str, EncounterPhase]:
        """The phases that are argued, in the order of the file."""
        return {name: phase for name, phase in self.phases.items() if isinstance(phase, EncounterPhase)}

    @cached_property
    def conditions(self) -> tuple[Expression, ...]:
        """Every condition by which the story reaches into the debate; none of them twice."""
        found: list[Condition | None] = [card.when for card in self.cards.values()]
        found += (change.when for card in self.cards.values() for change in card.changes)
        found += (witness.when for witness in self.witnesses.values())
        for phase in self.encounters.values():
            found += (lean.when for lean in phase.leans)
            found += (move.when for exchange in phase.rounds for move in exchange.moves)
        found += (shuffle.when for shuffle in self.corruption.shuffles) if self.corruption else ()
        return tuple({one.text: one for one in found if one is not None}.values())

    @cached_property
    def asked(self) -> dict[str, frozenset[str]]:
        """For each phase that is argued those of the conditions that can count in it, once it has begun."""
        found = {}
        for name, phase in self.encounters.items():
            asked = [card.when for card in self.cards.values()]
            for card in self.cards.values():
                asked += (one.when for one in card.changes if one.after is None or name in self.later[one.after])
            asked += (witness.when for witness in self.witnesses.values() if witness.phase == name)
            asked += (move.when for exchange in phase.rounds for move in exchange.moves)
            found[name] = frozenset(one.text for one in asked if one is not None)
        return found

    @cached_property
    def remembered(self) -> dict[str, frozenset[str]]:
        """For each phase that is argued those of the conditions that count as it begins."""
        return {
            name: frozenset(lean.when.text for lean in phase.leans if lean.when is not None)
            for name, phase in self.encounters.items()
        }

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
    def bits(self) -> dict[str, int]:
        """The bit of each card, by its place in the file."""
        return {name: 1 << index for index, name in enumerate(self.cards)}

    @cached_property
    def about(self) -> dict[str, frozenset[str]]:
        """For each card the pillars that it fits, as it is or after one of its changes."""
        return {
            name: frozenset(
                pillar
                for fits in (card.fits, *(change.fits for change in card.changes))
                for pillar, answer in fits.items()
                if answer.fit != "none"
            )
            for name, card in self.cards.items()
        }

    @cached_property
    def later(self) -> dict[str, frozenset[str]]:
        """For each phase that is argued, itself and those that can follow it."""

        def follow(name: str) -> frozenset[str]:
            targets = [target for target in self.phases[name].next.values() if target in self.phases]
            return frozenset((name,)).union(*map(follow, targets))

        return {name: follow(name) & self.encounters.keys() for name in self.encounters}

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

    def references(self, kind: Literal["talk", "repair", "spot", "person"]) -> Iterator[tuple[Loc, str]]:
        """Yield each name of `kind` that this climax expects to find elsewhere in the pack, with its place.

        Spots are `map/spawn`.
        """
        if kind == "person":
            for name, witness in self.witnesses.items():
                yield ("witnesses", name, "person"), witness.person
            yield from ((loc, line.who) for loc, line in lines_in(self) if line.who)
        for name, phase in self.phases.items():
            match phase:
                case TalkPhase() if kind == "talk":
                    yield ("phases", name, "talk"), phase.talk
                case RepairPhase() if kind == "repair":
                    yield ("phases", name, "repair"), phase.repair
                case WalkPhase() if kind == "spot":
                    yield ("phases", name, "walk"), phase.walk.replace(":", "/")

    @model_validator(mode="after")
    def the_outcomes_are_told_apart(self) -> Self:
        lost = [name for name, ending in self.endings.items() if ending.discredited]
        if len(lost) != 1 or self.endings[lost[0]].wins:
            raise ValueError("outcomes: expected exactly one with `discredited: true`, and that one no win")
        judged = [(name, ending) for name, ending in self.endings.items() if not ending.discredited]
        for (name, ending), (after, _) in pairwise(judged):
            if not ending.demands:
                raise ValueError(f"outcomes.{name} demands nothing, so {after!r} after it is never reached")
        if judged and judged[-1][1].demands:
            raise ValueError(f"outcomes.{judged[-1][0]} is the last resort; expected it to demand nothing")
        if not any(ending.wins for _, ending in judged) or all(ending.wins for _, ending in judged):
            raise ValueError("outcomes: expected one that wins and, besides being discredited, one that does not")
        return self

    @model_validator(mode="after")
    def every_phase_leads_somewhere(self) -> Self:
        expect(self.start, self.phases, "start")
        if END in self.phases:
            raise ValueError(f"phases.{END}: this name is taken by the end of the climax")
        for name, phase in self.phases.items():
            allowed = self.outcomes_of(phase)
            for outcome, target in phase.next.items():
                if outcome != "any" and outcome not in allowed:
                    raise ValueError(
                        f"phases.{name}.next: found outcome {outcome!r}, expected {cure(outcome, (*allowed, 'any'))}"
                    )
                first, _, ending = target.partition(".")
                if ending and (first != END or ending not in self.outcomes):
                    raise ValueError(
                        f"phases.{name}.next.{outcome}: found {target!r}, expected a phase, `end`, "
                        f"or `end.` and an outcome: {cure(ending, self.outcomes)}"
                    )
                if first != END:
                    expect(target, self.phases, f"phases.{name}.next.{outcome}")
            missing = [one for one in allowed if one not in phase.next]
            if missing and "any" not in phase.next and not isinstance(phase, EncounterPhase):
                raise ValueError(f"phases.{name}.next: nothing follows {missing[0]!r}; expected it or `any`")
        return self

    @model_validator(mode="after")
    def the_phases_come_to_a_decision(self) -> Self:
        reached: set[str] = set()

        def follow(name: str, path: tuple[str, ...], decided: bool) -> None:
            if name in path:
                raise ValueError(f"phases: {' -> '.join((*path, name))} goes round in a circle")
            reached.add(name)
            phase = self.phases[name]
            if decided and isinstance(phase, EncounterPhase):
                raise ValueError(f"phases.{name} argues again after {' -> '.join(path)} has decided")
            for outcome in self.outcomes_of(phase):
                target = phase.after(outcome)
                settled = decided or (isinstance(phase, EncounterPhase) and outcome != "over")
                if target in self.phases:
                    follow(target, (*path, name), settled)
                elif target == END and not settled:
                    raise ValueError(f"phases.{name}.next.{outcome}: ends undecided; expected `end.OUTCOME`")

        follow(self.start, (), False)
        for name in self.phases:
            if name not in reached:
                raise ValueError(f"phases.{name} is never reached from {self.start!r}")
        return self

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
                if one.after is not None:
                    expect(one.after, self.encounters, f"{where}.after")
                if one.fallen is not None:
                    expect(one.fallen, self.pillars, f"{where}.fallen")
        for name, witness in self.witnesses.items():
            expect(witness.phase, self.encounters, f"witnesses.{name}.phase")
            expect(witness.card, self.cards, f"witnesses.{name}.card")
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

    def outcomes_of(self, phase: Phase) -> tuple[str, ...]:
        """Return what a phase can come to."""
        if isinstance(phase, RepairPhase):
            return REPAIRED
        if isinstance(phase, EncounterPhase):
            return self.outcomes if phase.decides else ("over", self.discredited)
        return ("done",)


Climax = Debate


def lines_in(value: object, at: Loc = ()) -> Iterator[tuple[Loc, Line]]:
    """Yield every line of screenplay in a model at any depth, with the place of its block."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from lines_in(getattr(value, name), (*at, field.alias or name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from lines_in(item, (*at, key))
    elif isinstance(value, tuple) and not isinstance(value, Line):
        for index, item in enumerate(value):
            if isinstance(item, Line):
                yield at, item
            else:
                yield from lines_in(item, (*at, index))


def expect(found: str, known: Iterable[str], where: str) -> None:
    """Raise a `ValueError` with a cure unless `found` is one of the `known` names."""
    known = tuple(known)
    if found not in known:
        raise ValueError(f"{where}: found {found!r}, which is not there: {cure(found, known)}")
