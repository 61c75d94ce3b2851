"""A level: who is where, what can be found, concluded, diagnosed, repaired, agreed and tested, and its climax."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from game.content.base import Content, Name, Text, Truth, Whole
from game.content.climax import Climax
from game.content.conditions import Condition
from game.content.problems import cure
from game.content.repair import Repair


def not_none(name: str) -> str:
    """Return a name that an answer can have.

    Raises:
        ValueError: it is `none`, by which every story knows that nothing was answered yet.
    """
    if name == "none":
        raise ValueError("found 'none', the word for no answer yet; expected another name, such as 'nothing'")
    return name


Spot = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$")]  # map/thing
Answer = Annotated[Name, AfterValidator(not_none)]  # a plan, conclusion or option
Facing = Literal["down", "up", "left", "right"]


class Start(Content):
    """Where the player stands when the level begins, and the node that runs then."""

    map: Name
    spawn: Name
    talk: Name | None = None


class Objective(Content):
    """What the player is told to do while a condition holds, and where."""

    say: Text
    at: Spot | None = None
    when: Condition | None = None


class Placement(Content):
    """A person at a spawn of a map, or walking a route of it."""

    who: Name
    at: Spot
    facing: Facing = "down"
    route: Spot | None = None
    talk: Name | None = None  # None: there to be seen
    prompt: Text | None = None
    when: Condition | None = None


class Offer(Content):
    """What using a thing, or entering a zone, begins while a condition holds."""

    talk: Name
    prompt: Text | None = None  # zones need none
    when: Condition | None = None


class Door(Content):
    """When a door lets the player through, and what is said when not."""

    when: Condition
    locked: Text


class Evidence(Content):
    """Something found that can be shown, connected and argued with."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    kind: Literal["document", "data", "testimony", "object"]
    says: Text
    about: Text  # completes "It is about …"


class Deduction(Content):
    """A question that two findings raise, and the conclusions they could seem to support."""

    from_: tuple[Name, Name] = Field(alias="from")
    asks: Text
    conclusions: Annotated[dict[Answer, Text], Field(min_length=2, max_length=3)]
    right: Name
    because: Text

    @model_validator(mode="after")
    def right_is_a_conclusion(self) -> Self:
        if self.right not in self.conclusions:
            raise ValueError(
                f"right: found {self.right!r}, expected a conclusion: {cure(self.right, self.conclusions)}"
            )
        return self

    @model_validator(mode="after")
    def joins_two_different_findings(self) -> Self:
        if self.from_[0] == self.from_[1]:
            raise ValueError(f"from: {self.from_[0]!r} twice, expected two different findings")
        return self


class NearMiss(Content):
    """A pair that looks as if it fits and does not: why not."""

    of: tuple[Name, Name]
    because: Text


class Plan(Content):
    """A treatment that somebody proposes."""

    title: Text
    by: Name
    says: Text
    treats: Truth  # whether it stops the decay; the forecast is run with or without acid's food accordingly
    wrong: Name | None = None  # the chart line that speaks against it
    harm: Text | None = None  # what it would have done, told when it is objected to or chosen

    @model_validator(mode="after")
    def a_wrong_plan_says_its_harm(self) -> Self:
        if (self.wrong is None) != (self.harm is None):
            raise ValueError("found one of `wrong` and `harm`, expected both or neither")
        return self


class Diagnosis(Content):
    """A patient's scan and chart, and the plans to choose from."""

    patient: Name
    tooth: Text
    repair: Name
    scan: Text
    chart: Annotated[dict[Name, Text], Field(min_length=2, max_length=6)]
    plans: Annotated[dict[Answer, Plan], Field(min_length=2, max_length=4)]

    @model_validator(mode="after")
    def reasons_stand_in_the_chart(self) -> Self:
        for name, plan in self.plans.items():
            if plan.wrong is not None and plan.wrong not in self.chart:
                raise ValueError(
                    f"plans.{name}.wrong: found {plan.wrong!r}, expected a chart line: {cure(plan.wrong, self.chart)}"
                )
        if all(plan.wrong for plan in self.plans.values()):
            raise ValueError("every plan is wrong; expected one that a good dentist could choose")
        return self


class Clause(Content):
    """One thing to agree on with a patient."""

    asks: Text
    options: Annotated[dict[Answer, Text], Field(min_length=2, max_length=4)]


class Refusal(Content):
    """What a patient says to a plan that he or she will not sign."""

    when: Condition
    says: Text


class CarePatient(Content):
    """A patient whose care is agreed: what is wanted, what is on the table, what is refused."""

    wants: Text
    clauses: Annotated[dict[Name, Clause], Field(min_length=1, max_length=4)]
    refuses: tuple[Refusal, ...] = ()
    content: Condition  # a plan that the patient is glad of; any other that is not refused is signed
    glad: Text
    signs: Text


class Care(Content):
    """Care plans agreed with patients, one after the other."""

    title: Text
    patients: Annotated[dict[Name, CarePatient], Field(min_length=1, max_length=5)]


class Bench(Content):
    """Slabs of tooth on which doses of a living swarm are tried; then one dose is marked as the highest safe one."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    says: Text
    repair: Name  # from whose tooth, first lesion and living swarm the slabs are
    seconds: Annotated[Whole, Field(ge=5, le=60)]  # for which a slab is left to itself
    slabs: Annotated[Whole, Field(ge=1, le=5)]
    doses: Annotated[dict[Answer, Annotated[Whole, Field(ge=1, le=100)]], Field(min_length=3, max_length=6)]
    low: Text  # said of a slab whose defect stays open,
    safe: Text  # of one that is closed and clean,
    high: Text  # and of one that grew on beyond the tooth's edge

    @model_validator(mode="after")
    def doses_rise(self) -> Self:
        for (before, less), (name, alive) in pairwise(self.doses.items()):
            if alive <= less:
                raise ValueError(f"doses.{name}: found {alive}, expected more than the {less} of {before}")
        return self

    @model_validator(mode="after")
    def not_every_dose_can_be_tried(self) -> Self:
        if self.slabs >= len(self.doses):
            raise ValueError(f"slabs: found {self.slabs}, expected fewer than the {len(self.doses)} doses")
        return self


class Level(Content):
    """A level file."""

    title: Text
    when: Text
    music: Name
    start: Start
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    people: tuple[Placement, ...] = ()
    things: dict[Spot, Annotated[tuple[Offer, ...], Field(min_length=1)]] = {}
    doors: dict[Spot, Door] = {}
    furniture: dict[Spot, Condition] = {}  # pieces that stand there while it holds; all others always do
    evidence: dict[Name, Evidence] = {}
    deductions: dict[Name, Deduction] = {}
    near_misses: tuple[NearMiss, ...] = ()
    diagnoses: dict[Name, Diagnosis] = {}
    repairs: dict[Name, Repair] = {}
    care: dict[Name, Care] = {}
    benches: dict[Name, Bench] = {}
    climax: Climax | None = None
