"""The graph of phases that any climax is, with what leads from one to the next and how it can end."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Generic, Literal, Self, TypeVar

from pydantic import BeforeValidator, Discriminator, Field, PlainValidator, StringConstraints, Tag, model_validator

from game.content.base import Content, Loc, Name, Text, Truth, every
from game.content.conditions import Condition, Expression
from game.content.problems import cure
from game.content.talk import Line, screenplay

END = "end"  # where a climax is over: no phase may be called so
OVER = "over"  # outcome of an encounter phase after which the argument goes on in a later one
REVEAL = "reveal"  # the same, of one in which it was said what was found out
GOES_ON = (OVER, REVEAL)
REPAIRED = ("clean", "patched", "scarred", "skipped")

Place = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$")]  # map:spawn
Target = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")]  # phase, end, end.X


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
    """A part of the encounter. Its outcome is `over` where that leads on, else the climax's outcome."""

    encounter: Truth

    @model_validator(mode="after")
    def encounter_is_true(self) -> Self:
        if not self.encounter:
            raise ValueError("encounter: found false, expected true, or another kind of phase")
        return self

    @property
    def decides(self) -> bool:
        """Whether the end of this phase is the end of the argument."""
        return OVER not in self.next

    @property
    @abstractmethod
    def length(self) -> str:
        """How long this phase is, in words."""


def phase_kind(value: Any) -> str:
    """Return which kind of phase `value` is, by the field that only this kind has."""
    fields = value if isinstance(value, dict) else dict(value) if isinstance(value, Content) else {}
    return next((kind for kind in ("talk", "repair", "walk") if kind in fields), "encounter")


class Witness(Content):
    """Somebody who can be called in one phase, with one card, and adds a point to what it proves.

    The card leaves the hand with the witness, whether it fits or not, so nobody is called twice.
    """

    person: Name
    phase: Name
    card: Name
    says: Script  # by the witness
    when: Condition | None = None


class Outcome(Content):
    """A way for the climax to end; the first in the file whose demands are met counts."""

    broken: ClassVar[str]  # the field that marks the outcome of an encounter that is broken off

    says: Script
    wins: Truth = False
    demands: tuple[Content, ...] = ()

    @property
    def breaks(self) -> bool:
        """Whether this is how an encounter ends that is broken off."""
        return bool(getattr(self, self.broken))


Fought = TypeVar("Fought", bound=EncounterPhase)


class Encounter(Content, Generic[Fought]):
    """The `climax:` of a level, of any kind."""

    boss: Name
    stage: Text
    start: Name
    phases: Annotated[
        dict[
            Name,
            Annotated[
                Annotated[TalkPhase, Tag("talk")]
                | Annotated[RepairPhase, Tag("repair")]
                | Annotated[WalkPhase, Tag("walk")]
                | Annotated[Fought, Tag("encounter")],
                Discriminator(phase_kind),
            ],
        ],
        Field(min_length=1, max_length=12),
    ]
    witnesses: Mapping[Name, Witness] = {}
    endings: Mapping[Name, Outcome] = Field(alias="outcomes", min_length=2)
    hopeless: Script  # said when no winning outcome can be reached any more, and the opponent closes

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The names of the outcomes, best first."""
        return tuple(self.endings)

    @cached_property
    def broken_off(self) -> str:
        """The outcome of an encounter that is broken off."""
        return next(name for name, ending in self.endings.items() if ending.breaks)

    @cached_property
    def encounters(self) -> dict[str, Fought]:
        """The phases that are argued, in the order of the file."""
        return {name: phase for name, phase in self.phases.items() if isinstance(phase, EncounterPhase)}

    @cached_property
    def conditions(self) -> tuple[Expression, ...]:
        """Every condition by which the story reaches into the encounter; none of them twice."""
        found = (condition for loc, condition in every(Expression, self) if loc[-1] != "until")
        return tuple({one.text: one for one in found}.values())

    @cached_property
    def later(self) -> dict[str, frozenset[str]]:
        """For each phase that is argued, itself and those that can follow it."""

        def follow(name: str) -> frozenset[str]:
            targets = [target for target in self.phases[name].next.values() if target in self.phases]
            return frozenset((name,)).union(*map(follow, targets))

        return {name: follow(name) & self.encounters.keys() for name in self.encounters}

    def between(self, outcome: str) -> Iterator[Phase]:
        """Yield the phases that lie between one that is argued, by its outcome, and the next; some more than once."""
        waiting = [phase.next[outcome] for phase in self.encounters.values() if outcome in phase.next]
        while waiting:
            name = waiting.pop()
            if name in self.phases and name not in self.encounters:
                yield self.phases[name]
                waiting += self.phases[name].next.values()

    def leads_to(self, target: str) -> tuple[str, ...]:
        """Return what is argued or decided first from a target on: names of phases, and `end.OUTCOME`."""
        if target in self.encounters or target not in self.phases:
            return (target,)
        targets = sorted(set(self.phases[target].next.values()) - {END})
        return tuple(dict.fromkeys(first for one in targets for first in self.leads_to(one)))

    def references(self, kind: Literal["talk", "repair", "spot", "person"]) -> Iterator[tuple[Loc, str]]:
        """Yield each name of `kind` that this climax expects to find elsewhere in the pack, with its place.

        Spots are `map/spawn`.
        """
        if kind == "person":
            for name, witness in self.witnesses.items():
                yield ("witnesses", name, "person"), witness.person
            yield from ((loc[:-1], line.who) for loc, line in every(Line, self) if line.who)
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
        lost = [(name, ending) for name, ending in self.endings.items() if ending.breaks]
        if len(lost) != 1 or lost[0][1].wins:
            word = next(iter(self.endings.values())).broken
            raise ValueError(f"outcomes: expected exactly one with `{word}: true`, and that one no win")
        judged = [(name, ending) for name, ending in self.endings.items() if not ending.breaks]
        for (name, ending), (after, _) in pairwise(judged):
            if not ending.demands:
                raise ValueError(f"outcomes.{name} demands nothing, so {after!r} after it is never reached")
        if judged and judged[-1][1].demands:
            raise ValueError(f"outcomes.{judged[-1][0]} is the last resort; expected it to demand nothing")
        if not any(ending.wins for _, ending in judged) or all(ending.wins for _, ending in judged):
            raise ValueError(f"outcomes: expected one that wins and, besides {lost[0][0]}, one that does not")
        return self

    @model_validator(mode="after")
    def no_outcome_has_a_name_of_its_own_meaning(self) -> Self:
        for name in self.endings.keys() & {*GOES_ON, "any"}:
            raise ValueError(f"outcomes.{name}: this name is taken by what follows a phase")
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
                settled = decided or (isinstance(phase, EncounterPhase) and outcome in self.outcomes)
                if target in self.phases:
                    follow(target, (*path, name), settled)
                elif target == END and not settled:
                    raise ValueError(f"phases.{name}.next.{outcome}: ends undecided; expected `end.OUTCOME`")

        follow(self.start, (), False)
        for name in self.phases:
            if name not in reached:
                raise ValueError(f"phases.{name} is never reached from {self.start!r}")
        return self

    def outcomes_of(self, phase: Phase) -> tuple[str, ...]:
        """Return what a phase can come to."""
        if isinstance(phase, RepairPhase):
            return REPAIRED
        if isinstance(phase, EncounterPhase):
            return self.outcomes if phase.decides else (OVER, self.broken_off)
        return ("done",)


def expect(found: str, known: Iterable[str], where: str) -> None:
    """Raise a `ValueError` with a cure unless `found` is one of the `known` names."""
    known = tuple(known)
    if found not in known:
        raise ValueError(f"{where}: found {found!r}, which is not there: {cure(found, known)}")
