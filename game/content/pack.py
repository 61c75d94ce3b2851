"""A whole pack, put together from its files and checked against itself."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from game.content.base import Loc, every
from game.content.campaign import ENDING, Beat, Campaign, Cast, Person
from game.content.climax import Climax
from game.content.climax.phases import GOES_ON, RepairPhase, TalkPhase
from game.content.codex import Card
from game.content.conditions import Expression
from game.content.doubts import CERTAIN, Doubts
from game.content.facts import Facts
from game.content.level import Bench, Care, Charter, Deduction, Diagnosis, Evidence, Level, Queue
from game.content.practice import CORE, HERO, OWN, Practice, met
from game.content.problems import BadPack, Problem, spell
from game.content.repair import Repair
from game.content.script import Ask, Begin, Enter, Move, Op, Put, compiled
from game.content.talk import (
    BEGUN,
    METERS,
    Choose,
    Cue,
    Do,
    DoClimax,
    Echo,
    Ending,
    Find,
    Go,
    Goto,
    Line,
    NextLevel,
    Remember,
    Say,
    Step,
    Talk,
    Trust,
    When,
)
from game.content.tilemap import TileMap

METER_SPAN = (0, 10, 5)  # lowest, highest, at the start
MOST_PROBLEMS = 50  # told of one file; a search for the nearest name takes time
THOUGHTS = (0, 3, 3)  # senseless pairs that a level forgives
REPAIR_OUTCOMES = ("none", "clean", "patched", "scarred", "skipped")
ANSWERS = ("none", "refused", "signed", "content")  # to what is to be signed
BENCH_VERDICTS = ("none", "careful", "right", "over")
QUEUE_OUTCOMES = ("none", "quick", "careful", "left")
EXPECTED = {  # in place of a name, by its kind
    "people": "somebody of the cast",
    "nodes": "a node of a talk file",
    "evidence": "evidence",
    "repairs": "a repair of this level",
    "diagnoses": "a diagnosis of this level",
    "care": "care plans of this level",
    "benches": "a bench of this level",
    "queues": "a queue of this level",
    "charters": "a charter of this level",
    "variables": "a variable of campaign.yaml",
    "levels": "a level of campaign.yaml",
    "endings": "an ending of campaign.yaml",
    "maps": "a map of this pack (maps/NAME.tmx)",
}

Where = Callable[[Loc], tuple[int, int]]  # field -> (line, column), both from 1


def unchanged(loc: Loc) -> Loc:
    """Return a field's path as it is."""
    return loc


class Source(NamedTuple):
    """A file that was read: its path as an author types it, and where each of its fields stands."""

    file: str
    where: Where
    written: Callable[[Loc], Loc] = unchanged  # field of the model -> field of the file, which may have others

    def problem(self, loc: Loc, says: str) -> Problem:
        """Return what is wrong with the field at `loc`, with its path and at its place in the file."""
        loc = self.written(loc)
        line, column = self.where(loc)
        return Problem(self.file, line, column, f"{spell(loc)}{says}")


class LevelFiles(NamedTuple):
    """The two files of a level, read and each valid by itself."""

    level: Level
    level_source: Source
    talk: Talk
    talk_source: Source


class Unsettled(NamedTuple):
    """A condition of a climax that may come to hold, or not to hold, before it is argued on."""

    outcome: str  # of the phase before
    text: str
    facts: tuple[str, ...]  # through which


@dataclass(frozen=True, eq=False)
class Pack:
    """Everything that one campaign is made of. Compared and hashed by identity: it never changes.

    `Pack.assemble` is the way to make one.
    """

    campaign: Campaign
    people: Mapping[str, Person]
    levels: Mapping[str, Level]  # in the order of the campaign
    maps: Mapping[str, TileMap]
    facts: Facts
    nodes: Mapping[str, tuple[Op, ...]]
    level_of: Mapping[str, str]  # node -> level
    rounds: Mapping[str, Repair]  # to practise with: those that every campaign has, and those of its own
    codex: Mapping[str, Card]  # cards that every campaign has, and those of its own
    files: Mapping[str, LevelFiles]  # of each level, with the place of every field
    source: Source  # campaign.yaml
    map_sources: Mapping[str, Source]
    practice_source: Source | None  # practice.yaml, where the pack has one
    folder: str  # where its pictures and sounds are
    digest: str  # hash of every file that the rules depend on

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """All evidence of the campaign by name, in the order of levels."""
        return {name: one for level in self.levels.values() for name, one in level.evidence.items()}

    @cached_property
    def deductions(self) -> dict[str, Deduction]:
        """All deductions of the campaign by name, in the order of levels."""
        return {name: one for level in self.levels.values() for name, one in level.deductions.items()}

    @cached_property
    def teeth(self) -> dict[str, Repair]:
        """All repairs of the story by name, in the order of levels."""
        return {name: one for level in self.levels.values() for name, one in level.repairs.items()}

    @cached_property
    def practice(self) -> dict[str, Repair]:
        """All rounds that can be practised, the teeth of the story among them, by names that no tooth has."""
        return {**self.rounds, **met(self.teeth)}

    @cached_property
    def own_repairs(self) -> dict[str, Repair]:
        """All repairs that the pack itself brings: of its story, and its own for practice."""
        return {**self.teeth, **{name: one for name, one in self.rounds.items() if name.startswith(OWN)}}

    @cached_property
    def repairs(self) -> dict[str, Repair]:
        """All repairs by name: of the story, and for practice."""
        return {**self.teeth, **self.practice}

    @cached_property
    def diagnoses(self) -> dict[str, Diagnosis]:
        """All diagnoses of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.diagnoses.items()}

    @cached_property
    def cares(self) -> dict[str, Care]:
        """All care plans of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.care.items()}

    @cached_property
    def unsettled(self) -> dict[str, tuple[Unsettled, ...]]:
        """For each level with a climax, the conditions of it that can change between phases that are argued."""
        return {name: tuple(unsettled(self, level.climax)) for name, level in self.levels.items() if level.climax}

    @cached_property
    def benches(self) -> dict[str, Bench]:
        """All benches of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.benches.items()}

    @cached_property
    def queues(self) -> dict[str, Queue]:
        """All queues of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.queues.items()}

    @cached_property
    def charters(self) -> dict[str, Charter]:
        """All charters of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.charters.items()}

    @classmethod
    def assemble(
        cls,
        campaign: tuple[Campaign, Source],
        cast: tuple[Cast, Source],
        levels: Mapping[str, LevelFiles],
        maps: Mapping[str, TileMap],
        folder: str,
        digest: str,
        practice: tuple[Practice, Source] | None = None,
        core: Practice = Practice(),  # noqa: B008 - it never changes
        codex: Mapping[str, Card] = {},
        map_sources: Mapping[str, Source] = MappingProxyType({}),
    ) -> "Pack":
        """Return a pack whose every reference leads somewhere.

        `levels` and `maps` hold what could be read, by file name without suffix; `practice` are the pack's own rounds
        to practise with, and `core` those that every campaign has.

        Raises:
            BadPack: with all that is wrong between the files.
        """
        about = campaign[0]
        ordered = {name: levels[name] for name in about.levels if name in levels}
        problems = problems_between(campaign, cast, ordered, maps, practice)
        if problems:
            raise BadPack(problems)
        facts = facts_of(about, ordered.values())
        nodes: dict[str, tuple[Op, ...]] = {}
        level_of = {}
        for name, files in ordered.items():
            for node, steps in files.talk.nodes.items():
                nodes[node] = compiled(node, steps, facts)
                level_of[node] = name
        return cls(
            campaign=about,
            people=cast[0].people,
            levels={name: files.level for name, files in ordered.items()},
            maps=maps,
            facts=facts,
            nodes=nodes,
            level_of=level_of,
            rounds=core.treating(about.hero, CORE) | (practice[0].treating(about.hero, OWN) if practice else {}),
            codex=codex,
            files=ordered,
            source=campaign[1],
            map_sources=map_sources,
            practice_source=practice[1] if practice else None,
            folder=folder,
            digest=digest,
        )


def problems_between(
    campaign: tuple[Campaign, Source],
    cast: tuple[Cast, Source],
    levels: Mapping[str, LevelFiles],
    maps: Mapping[str, TileMap],
    practice: tuple[Practice, Source] | None = None,
    doubts: Doubts = CERTAIN,
) -> list[Problem]:
    """Return what is wrong between the files of a pack; nothing that may only follow from what `doubts` spares."""
    (about, source), people = campaign, cast[0].people
    facts = facts_of(about, levels.values())
    problems = list(campaign_problems(about, source, people, levels, facts, doubts))
    for files in levels.values():
        problems += check_level(about, files, levels, people, maps, facts, doubts)
    if practice:
        problems += practice_problems(*practice, people, doubts)
    return [*problems, *twins(levels, doubts), *silent_loops(levels, doubts)]


def facts_of(campaign: Campaign, levels: Iterable[LevelFiles]) -> Facts:
    """Return everything that the story of a campaign can remember."""
    facts, levels = Facts(), tuple(levels)
    for meter in METERS:
        facts.add(meter, span=METER_SPAN)
    facts.add("thoughts", span=THOUGHTS)
    for name, variable in campaign.variables.items():
        if variable == "truth":
            facts.add(name)
        elif isinstance(variable[0], int):
            facts.add(name, span=(variable[0], int(variable[1]), variable[0]))
        else:
            facts.add(name, (str(value) for value in variable))
    for name, read in campaign.reads.items():
        facts.add(name, read.values)
    outcomes: dict[str, None] = {"none": None}
    for level, _, talk, _ in levels:
        for name in level.evidence:
            facts.add(f"found.{name}")
        for name, deduction in level.deductions.items():
            facts.add(f"believes.{name}", ("none", *deduction.conclusions))
        for name, diagnosis in level.diagnoses.items():
            facts.add(f"plan.{name}", ("none", *diagnosis.plans))
            facts.add(f"objected.{name}")
        for name in level.repairs:
            facts.add(f"repair.{name}", REPAIR_OUTCOMES)
        for name, care in level.care.items():
            for patient, wishes in care.patients.items():
                facts.add(f"care.{name}.{patient}", ANSWERS)
                for clause, question in wishes.clauses.items():
                    facts.add(f"care.{name}.{patient}.{clause}", ("none", *question.options))
        for name, bench in level.benches.items():
            facts.add(f"bench.{name}", ("none", *bench.doses))
            facts.add(f"bench.{name}.verdict", BENCH_VERDICTS)
            for dose in bench.doses:
                facts.add(f"tested.{name}.{dose}")
        for name, queue in level.queues.items():
            for patient in queue.patients:
                facts.add(f"queue.{name}.{patient}", QUEUE_OUTCOMES)
        for name, charter in level.charters.items():
            for article, question in charter.articles.items():
                facts.add(f"charter.{name}.{article}", ("none", *question.options))
            for person in charter.signatories:
                facts.add(f"charter.{name}.{person}", ANSWERS)
        if level.climax:
            outcomes |= dict.fromkeys(level.climax.outcomes)
        for node, steps in talk.nodes.items():
            facts.add(f"seen.{node}")
            for _, step in walk(steps):
                if isinstance(step, Choose):
                    for choice in step.choose:
                        facts.add(f"chose.{node}.{choice.name}")
    facts.add("climax", outcomes)
    facts.add("ending", ("none", *campaign.endings))
    return facts


def walk(steps: tuple[Step, ...], at: Loc = ()) -> Iterator[tuple[Loc, Step]]:
    """Yield every step at any depth, with its place."""
    for index, step in enumerate(steps):
        yield (*at, index), step
        if isinstance(step, When):
            yield from walk(step.then, (*at, index, "then"))
            yield from walk(step.else_, (*at, index, "else"))
        elif isinstance(step, Choose):
            for number, choice in enumerate(step.choose):
                yield from walk(choice.then, (*at, index, "choose", number, "then"))


def unsettled(pack: Pack, climax: Climax) -> Iterator[Unsettled]:
    """Yield the conditions of a climax that can change between phases that are argued."""
    for outcome in GOES_ON:
        facts = frozenset(changing(pack, climax, outcome))
        for one in climax.conditions:
            names = tuple(name for name in one.names() if name in facts)
            if names:
                yield Unsettled(outcome, one.text, names)


def changing(pack: Pack, climax: Climax, outcome: str) -> Iterator[str]:
    """Yield the facts that can change after an outcome and before it is argued again; some more than once.

    Whoever walks can do everything, and so can whoever begins something other than talk.
    """
    for phase in climax.between(outcome):
        match phase:
            case TalkPhase():
                yield from changed_by(pack, phase.talk)
            case RepairPhase():
                yield f"repair.{phase.repair}"
                yield from (f"found.{found}" for _, found in pack.repairs[phase.repair].evidence())
            case _:
                yield from pack.facts.fields


def changed_by(pack: Pack, talk: str) -> Iterator[str]:
    """Yield the facts that can change while somebody talks, and thinks between two answers."""
    nodes, waiting = {talk}, [talk]
    yield from ("thoughts", *(f"believes.{name}" for name in pack.deductions))
    while waiting:
        node = waiting.pop()
        yield f"seen.{node}"
        for op in pack.nodes[node]:
            match op:
                case Put() | Move():
                    yield op.fact
                case Ask():
                    yield from (option.fact for option in op.options)
                case Begin():
                    yield from pack.facts.fields
                case Enter(into) if into not in nodes:
                    nodes.add(into)
                    waiting.append(into)


def home(loc: Loc) -> str:
    """Return the kind of facts that a condition of a level file may call by their names alone; "" for none."""
    match loc:
        case ("care", name, "patients", patient, *_):
            return f"care.{name}.{patient}"
        case ("charters", name, *_):
            return f"charter.{name}"
    return ""


def campaign_problems(
    campaign: Campaign,
    source: Source,
    people: Mapping[str, Person],
    levels: Mapping[str, LevelFiles],
    facts: Facts,
    doubts: Doubts,
) -> Iterator[Problem]:
    """Yield what is wrong between campaign.yaml and the rest."""
    if campaign.hero not in people and not doubts.spare("people", campaign.hero):
        yield source.problem(("hero",), f"found {campaign.hero!r}, expected somebody of the cast: "
                             f"{doubts.cure(campaign.hero, 'people', people)}")  # fmt: skip
    reserved = {*METERS, "thoughts", "climax", "ending"}
    for name in campaign.variables:
        if name in reserved:
            yield source.problem(("variables", name), f"found {name!r}, a name that every story has already")
    for name in campaign.reads:
        if name in reserved or name in campaign.variables:
            yield source.problem(("reads", name), f"found {name!r}, a name that this story has already")
    for name, fact in campaign.leaves.items():
        if name == ENDING:
            yield source.problem(
                ("leaves", name), f"found {name!r}, which every campaign leaves: see `leaves` of endings"
            )
        if fact not in facts.fields and not doubts.spare_fact(fact):
            says = f"found {fact!r}, expected a fact of this pack: {facts.cure(fact)}"
            yield source.problem(("leaves", name), says)
    for name, beat in campaign.beats.items():
        yield from beat_problems(("beats", name), beat, source, levels, doubts)
    if not any(files.level.climax for files in levels.values()) and not doubts.touch("climax"):
        yield source.problem(("levels",), "no level has a climax; expected one with `climax:`")


def practice_problems(
    practice: Practice, source: Source, people: Mapping[str, Person], doubts: Doubts
) -> Iterator[Problem]:
    """Yield a problem for each round of practice that treats nobody of the cast."""
    for name, one in practice.rounds.items():
        if one.patient not in (HERO, *people) and not doubts.spare("people", one.patient):
            cure = doubts.cure(one.patient, "people", (HERO, *people))
            yield source.problem(
                ("rounds", name, "patient"), f"found {one.patient!r}, expected {HERO} or somebody of the cast: {cure}"
            )


def beat_problems(
    loc: Loc, beat: Beat, source: Source, levels: Mapping[str, LevelFiles], doubts: Doubts
) -> Iterator[Problem]:
    """Yield what is wrong with the names in a beat of the plot."""
    if beat.level not in levels:
        if not doubts.spare("levels", beat.level):
            says = f"found {beat.level!r}, expected {EXPECTED['levels']}: {doubts.cure(beat.level, 'levels', levels)}"
            yield source.problem((*loc, "level"), says)
        return
    files = levels[beat.level]
    climax = files.level.climax
    known: dict[str, tuple[str, Iterable[str]]] = {
        "": ("nodes", files.talk.nodes),
        **{word: (kind, getattr(files.level, kind)) for word, kind in BEGUN.items()},
        "phase": ("climax", climax.phases if climax else ()),
    }
    for number, carrier in enumerate(beat.by):
        word, _, name = carrier.rpartition(" ")
        kind, names = known[word]
        if name not in names and not doubts.spare(kind, name):
            expected = "a phase of this level's climax" if word == "phase" else f"one of the {kind} of this level"
            says = f"found {name!r}, expected {expected}: {doubts.cure(name, kind, names)}"
            yield source.problem((*loc, "by", number), says)


def twins(levels: Mapping[str, LevelFiles], doubts: Doubts) -> Iterator[Problem]:
    """Yield a problem for each name that two levels both define."""
    seen: dict[tuple[str, str], str] = {}
    for level, files in levels.items():
        for kind in ("evidence", "deductions", *BEGUN.values(), "nodes"):
            for name in files.talk.nodes if kind == "nodes" else getattr(files.level, kind):
                first = seen.setdefault((kind, name), level)
                if first != level and not doubts.spare("levels", level):
                    source = files.talk_source if kind == "nodes" else files.level_source
                    yield source.problem(
                        (kind, name), f"found {name!r}, which {first} has already; expected a new name"
                    )


def check_level(
    campaign: Campaign,
    files: LevelFiles,
    levels: Mapping[str, LevelFiles],
    people: Mapping[str, Person],
    maps: Mapping[str, TileMap],
    facts: Facts,
    doubts: Doubts,
) -> list[Problem]:
    """Return what is wrong with the references of one level and its talk."""
    level, source = files.level, files.level_source
    nodes = {node for other in levels.values() for node in other.talk.nodes}
    evidence = {name for other in levels.values() for name in other.level.evidence}
    repairs = {name: one for other in levels.values() for name, one in other.level.repairs.items()}
    problems: list[Problem] = []

    def expect(kind: str, known: Iterable[str], found: str, loc: Loc, what: str = "") -> None:
        if found not in known and not doubts.spare(kind, found) and len(problems) < MOST_PROBLEMS:
            expected = what or EXPECTED.get(kind, kind)
            says = f"found {found!r}, expected {expected}: {doubts.cure(found, kind, known)}"
            problems.append(source.problem(loc, says))

    def expect_spot(spot: str, kind: str, loc: Loc) -> None:
        name, _, thing = spot.partition("/")
        if name not in maps:
            expect("maps", maps, name, loc)
        else:
            known: Mapping[str, Iterable[str]] = {
                "spawn": maps[name].spawns,
                "route": maps[name].routes,
                "door": maps[name].doors,
                "thing or zone": [*maps[name].things, *maps[name].zones],
                "named piece of furniture": [piece.name for piece in maps[name].furniture if piece.name],
                "place": [*maps[name].things, *maps[name].zones, *maps[name].spawns, *maps[name].doors],
            }
            expect(f"a {kind} of map {name}", known[kind], thing, loc)

    expect_spot(f"{level.start.map}/{level.start.spawn}", "spawn", ("start", "spawn"))
    if level.start.talk:
        expect("nodes", nodes, level.start.talk, ("start", "talk"))
    for index, objective in enumerate(level.objectives):
        if objective.at:
            expect_spot(objective.at, "place", ("objectives", index, "at"))
    for index, placement in enumerate(level.people):
        expect("people", people, placement.who, ("people", index, "who"))
        expect_spot(placement.at, "spawn", ("people", index, "at"))
        if placement.route:
            expect_spot(placement.route, "route", ("people", index, "route"))
        if placement.talk:
            expect("nodes", nodes, placement.talk, ("people", index, "talk"))
    for spot, offers in level.things.items():
        expect_spot(spot, "thing or zone", ("things", spot))
        for index, offer in enumerate(offers):
            expect("nodes", nodes, offer.talk, ("things", spot, index, "talk"))
    for spot in level.doors:
        expect_spot(spot, "door", ("doors", spot))
    for spot in level.furniture:
        expect_spot(spot, "named piece of furniture", ("furniture", spot))
    for name, deduction in level.deductions.items():
        for index, part in enumerate(deduction.from_):
            expect("evidence", evidence, part, ("deductions", name, "from", index))
    for number, near_miss in enumerate(level.near_misses):
        for index, part in enumerate(near_miss.of):
            expect("evidence", evidence, part, ("near_misses", number, "of", index))
    for name, diagnosis in level.diagnoses.items():
        expect("people", people, diagnosis.patient, ("diagnoses", name, "patient"))
        expect("repairs", level.repairs, diagnosis.repair, ("diagnoses", name, "repair"))
        for plan, proposal in diagnosis.plans.items():
            expect("people", people, proposal.by, ("diagnoses", name, "plans", plan, "by"))
    for name, repair in level.repairs.items():
        expect("people", people, repair.patient, ("repairs", name, "patient"))
        for loc, found in repair.evidence():
            expect("evidence", evidence, found, ("repairs", name, *loc))
    for name, care in level.care.items():
        for patient in care.patients:
            expect("people", people, patient, ("care", name, "patients", patient))
    for name, bench in level.benches.items():
        expect("repairs", repairs, bench.repair, ("benches", name, "repair"), "a repair of the story")
        alive = bench.repair not in repairs or repairs[bench.repair].variant.kind == "regrowth"
        if not alive and not doubts.spare("repairs", bench.repair):
            says = f"the swarm of {bench.repair} is not alive; expected a repair with `variant: regrowth`"
            problems.append(source.problem(("benches", name, "repair"), says))
    for name, queue in level.queues.items():
        for patient in queue.patients:
            expect("people", people, patient, ("queues", name, "patients", patient))
        for patient, how, visit in queue.visits():
            at: Loc = ("queues", name, "patients", patient)
            for loc, line in every(Line, visit):
                if line.who:
                    expect("people", people, line.who, (*at, how, *loc[:-1]))
            for index, found in enumerate(visit.find):
                expect("evidence", evidence, found, (*at, how, "find", index))
    for name, charter in level.charters.items():
        for person in charter.signatories:
            expect("people", people, person, ("charters", name, "signatories", person))
    if level.climax:
        expect("people", people, level.climax.boss, ("climax", "boss"))
        for loc, found in level.climax.references("talk"):
            expect("nodes", nodes, found, ("climax", *loc))
        for loc, found in level.climax.references("repair"):
            expect("repairs", level.repairs, found, ("climax", *loc))
        for loc, found in level.climax.references("person"):
            expect("people", people, found, ("climax", *loc))
        for loc, found in level.climax.references("spot"):
            expect_spot(found, "spawn", ("climax", *loc))
    for loc, condition in every(Expression, level):
        if len(problems) < MOST_PROBLEMS:
            problems += (source.problem(loc, says) for says in facts.faults(condition, home(loc), doubts))
    problems += check_talk(campaign, files, people, maps, facts, nodes, evidence, doubts)
    return problems


def check_talk(
    campaign: Campaign,
    files: LevelFiles,
    people: Mapping[str, Person],
    maps: Mapping[str, TileMap],
    facts: Facts,
    nodes: set[str],
    evidence: set[str],
    doubts: Doubts,
) -> list[Problem]:
    """Return what is wrong with the references of one talk file."""
    level, source = files.level, files.talk_source
    problems: list[Problem] = []

    def expect(kind: str, known: Iterable[str], found: str, loc: Loc) -> None:
        if found not in known and not doubts.spare(kind, found) and len(problems) < MOST_PROBLEMS:
            says = f"found {found!r}, expected {EXPECTED.get(kind, kind)}: {doubts.cure(found, kind, known)}"
            problems.append(source.problem(loc, says))

    for node, steps in files.talk.nodes.items():
        names = Counter(choice.name for _, step in walk(steps) if isinstance(step, Choose) for choice in step.choose)
        for name in sorted(name for name, count in names.items() if count > 1 and not doubts.spare("nodes", name)):
            problems.append(source.problem(("nodes", node), f"two choices of one node are called {name!r}"))
        for at, step in walk(steps):
            loc: Loc = ("nodes", node, *at)
            match step:
                case Say():
                    for line in step.lines:
                        if line.who:
                            expect("people", people, line.who, (*loc, "say", line.row))
                case Find():
                    for index, name in enumerate(step.find):
                        expect("evidence", evidence, name, (*loc, "find", index))
                case Remember():
                    for name, word in step.remember.items():
                        expect("variables", campaign.variables, name, (*loc, "remember", name))
                        if name in campaign.variables and not counts(word, campaign.variables[name]):
                            try:
                                facts.fields[name].read(word)
                            except ValueError as error:
                                problems.append(source.problem((*loc, "remember", name), str(error)))
                case Go():
                    place, _, spawn = step.go.partition(":")
                    expect("maps", maps, place, (*loc, "go"))
                    if place in maps:
                        expect(f"a spawn of map {place}", maps[place].spawns, spawn, (*loc, "go"))
                case Goto():
                    expect("nodes", nodes, step.goto, (*loc, "goto"))
                case Do():
                    kind, name = step.begins
                    expect(BEGUN[kind], getattr(level, BEGUN[kind]), name, (*loc, kind))
                case DoClimax():
                    if not level.climax and not doubts.touch("climax"):
                        problems.append(source.problem((*loc, "climax"), "this level has no `climax:` to begin"))
                case NextLevel():
                    expect("levels", campaign.levels, step.level, (*loc, "level"))
                case Ending():
                    expect("endings", campaign.endings, step.ending, (*loc, "ending"))
                case Choose():
                    if all(one.once or one.when for one in step.choose) and not doubts.spare("nodes", node):
                        says = "every choice may be gone; expected one without `when` and `once` as a way on"
                        problems.append(source.problem(loc, says))
                    for number, choice in enumerate(step.choose):
                        if choice.goto:
                            expect("nodes", nodes, choice.goto, (*loc, "choose", number, "goto"))
        for at, condition in every(Expression, steps):
            if len(problems) < MOST_PROBLEMS:
                problems += (
                    source.problem(("nodes", node, *at), says) for says in facts.faults(condition, doubts=doubts)
                )
    return problems


def silent_loops(levels: Mapping[str, LevelFiles], doubts: Doubts) -> Iterator[Problem]:
    """Yield a problem for each node from whose start a way of gotos leads back without a line, question or pause."""
    talks = {node: files.talk_source for files in levels.values() for node in files.talk.nodes}
    leads = {
        node: set() if doubts.spare("nodes", node) else silent_exits(steps)[0] & talks.keys()
        for files in levels.values()
        for node, steps in files.talk.nodes.items()
    }
    for node, talk in talks.items():
        seen: set[str] = set()
        ahead = sorted(leads[node])
        while ahead:
            there = ahead.pop()
            if there not in seen:
                seen.add(there)
                ahead += sorted(leads[there])
        if node in seen:
            yield talk.problem(("nodes", node), f"{node} comes back to itself and nobody speaks on the way")


def silent_exits(steps: tuple[Step, ...]) -> tuple[set[str], bool]:
    """Return the nodes that can be entered before anything waits for the player, and whether what follows can be."""
    exits: set[str] = set()
    for step in steps:
        match step:
            case When():
                ways = [silent_exits(step.then), silent_exits(step.else_)]
                exits = exits.union(*(way for way, _ in ways))
                if not any(open_end for _, open_end in ways):
                    return exits, False
            case Goto():
                return exits | {step.goto}, False
            case Echo() | Find() | Trust() | Remember() | Cue() | Go():
                continue
            case _:
                return exits, False
    return exits, True


def counts(word: str, variable: object) -> bool:
    """Tell whether `word` counts a number variable up or down."""
    return word in ("+1", "-1") and isinstance(variable, tuple) and isinstance(variable[0], int)
