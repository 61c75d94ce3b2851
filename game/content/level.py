"""A level: who is where, what can be found, concluded and done there, and its climax."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from game.content.base import Content, Name, Text, Title, Truth, Whole
from game.content.climax import Climax
from game.content.climax.phases import Script
from game.content.conditions import Condition, Expression
from game.content.problems import cure
from game.content.repair import Repair
from game.content.talk import Names, Sways


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
Minutes = Annotated[Whole, Field(ge=1, le=600)]


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

    title: Title
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
    """One thing to agree on, and the words that it can be put into."""

    asks: Text
    options: Annotated[dict[Answer, Text], Field(min_length=2, max_length=4)]


class Refusal(Content):
    """What somebody says to a page that he or she will not sign."""

    when: Condition
    says: Text


class Signatory(Content):
    """Somebody who is asked to sign a page: what is wanted, what is refused."""

    wants: Text
    refuses: tuple[Refusal, ...] = ()
    content: Condition  # a page to be glad of; any other that is not refused is signed
    glad: Text
    signs: Text

    def answer(self, holds: Callable[[Expression], bool]) -> tuple[str, str]:
        """Return how the page is answered (refused, content or signed), and in which words."""
        for refusal in self.refuses:
            if holds(refusal.when):
                return "refused", refusal.says
        return ("content", self.glad) if holds(self.content) else ("signed", self.signs)

    def asks(self) -> set[str]:
        """Return the names of all facts that decide the answer."""
        return {name for one in (self.content, *(refusal.when for refusal in self.refuses)) for name in one.names()}


class CarePatient(Signatory):
    """A patient whose care is agreed, and what is on the table."""

    clauses: Annotated[dict[Name, Clause], Field(min_length=1, max_length=4)]


class Care(Content):
    """Care plans agreed with patients, one after the other."""

    title: Text
    patients: Annotated[dict[Name, CarePatient], Field(min_length=1, max_length=5)]


class Bench(Content):
    """Slabs of tooth on which doses of a living swarm are tried; then one dose is marked as the highest safe one."""

    title: Title
    says: Text
    repair: Name  # from whose tooth, first lesion and living swarm the slabs are
    seconds: Annotated[Whole, Field(ge=5, le=60)]  # for which a slab is left to itself
    saliva: Annotated[Whole, Field(ge=1, le=200)] | None = None  # None: as in the repair
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


class Charter(Content):
    """A page of rules: which articles stand on it, in which words, and who signs."""

    title: Title
    says: Text
    keeps: Annotated[Whole, Field(ge=1, le=8)]  # articles that there is room for
    readings: Annotated[Whole, Field(ge=1, le=9)]  # times that it can be read out
    articles: Annotated[dict[Name, Clause], Field(min_length=3, max_length=8)]
    signatories: Annotated[dict[Name, Signatory], Field(min_length=1, max_length=5)]

    @model_validator(mode="after")
    def there_is_no_more_room_than_articles(self) -> Self:
        if self.keeps > len(self.articles):
            raise ValueError(f"keeps: found {self.keeps}, expected at most the {len(self.articles)} articles")
        return self

    @model_validator(mode="after")
    def no_article_is_called_as_a_signatory(self) -> Self:
        for name in self.articles:
            if name in self.signatories:
                raise ValueError(f"articles.{name}: found {name!r}, a signatory too; expected another name")
        return self


class Visit(Content):
    """What became of somebody who was seen in one way, or who went home."""

    says: Script
    trust: Sways = {}
    find: Names = ()


class Waiting(Content):
    """Somebody in a waiting room: the complaint, and how long it is borne."""

    says: Text
    comes: Annotated[Whole, Field(ge=0)] = 0  # minute at which they sit down
    waits: Minutes  # then they go home
    quick: Visit
    careful: Visit
    left: Visit

    @property
    def visits(self) -> dict[str, Visit]:
        """What can become of them, by how they are seen."""
        return {"quick": self.quick, "careful": self.careful, "left": self.left}


class Queue(Content):
    """A busy day: not everybody can be seen carefully."""

    title: Title
    minutes: Minutes
    quick: Minutes
    careful: Minutes
    patients: Annotated[dict[Name, Waiting], Field(min_length=3, max_length=8)]

    @property
    def ways(self) -> dict[str, int]:
        """How somebody can be seen, and the minutes that it takes."""
        return {"quick": self.quick, "careful": self.careful}

    @property
    def moves(self) -> set[str]:
        """The trust and evidence, as facts, that may come of a day."""
        return {fact for _, _, one in self.visits() for fact in (*one.trust, *(f"found.{name}" for name in one.find))}

    def visits(self) -> Iterator[tuple[str, str, Visit]]:
        """Yield all that can become of each patient: who, how, and what."""
        return ((name, how, visit) for name, one in self.patients.items() for how, visit in one.visits.items())

    @model_validator(mode="after")
    def the_day_is_too_short_for_care_of_all(self) -> Self:
        if self.quick >= self.careful:
            raise ValueError(
                f"careful: found {self.careful} minutes, expected more than {self.quick}, as quick takes"
            )
        if self.careful > self.minutes:
            raise ValueError(f"careful: found {self.careful} minutes, expected at most the {self.minutes} of the day")
        if self.careful * len(self.patients) <= self.minutes:
            raise ValueError(f"minutes: all can be seen carefully in {self.minutes}, expected too few for that")
        return self

    @model_validator(mode="after")
    def patients_come_in_their_order_and_in_time(self) -> Self:
        before, last = 0, self.minutes - self.quick
        for name, one in self.patients.items():
            if not before <= one.comes <= last:
                raise ValueError(
                    f"patients.{name}.comes: found {one.comes}, expected {before} to {last}: "
                    "not before those above, and early enough to be seen"
                )
            before = one.comes
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
    queues: dict[Name, Queue] = {}
    charters: dict[Name, Charter] = {}
    climax: Climax | None = None
