"""A whole pack, put together from its files and checked against itself."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel

from game.content.campaign import Campaign, Cast, Person
from game.content.conditions import Expression
from game.content.facts import Facts
from game.content.level import Care, Deduction, Diagnosis, Evidence, Level
from game.content.problems import BadPack, Problem, cure, spell
from game.content.repair import Repair
from game.content.script import Branch, Enter, Jump, Move, Op, Put, Signal, Teleport, compiled
from game.content.talk import (
    METERS,
    Choose,
    Diagnose,
    DoCare,
    DoClimax,
    DoRepair,
    Ending,
    Find,
    Go,
    Goto,
    NextLevel,
    Remember,
    Say,
    Step,
    Talk,
    When,
)
from game.content.tilemap import TileMap

METER_SPAN = (0, 10, 5)  # lowest, highest, at the start
MOST_PROBLEMS = 50  # told of one file; a search for the nearest name takes time
THOUGHTS = (0, 3, 3)  # senseless pairs that a level forgives
REPAIR_OUTCOMES = ("none", "clean", "patched", "scarred", "skipped")
CARE_OUTCOMES = ("none", "refused", "signed", "content")

Loc = tuple[str | int, ...]
Where = Callable[[Loc], tuple[int, int]]  # field -> (line, column), both from 1


class Source(NamedTuple):
    """A file that was read: its path as an author types it, and where each of its fields stands."""

    file: str
    where: Where

    def problem(self, loc: Loc, says: str) -> Problem:
        """Return what is wrong with the field at `loc`, with its path and at its place in the file."""
        line, column = self.where(loc)
        return Problem(self.file, line, column, f"{spell(loc)}{says}")


class LevelFiles(NamedTuple):
    """The two files of a level, read and each valid by itself."""

    level: Level
    level_source: Source
    talk: Talk
    talk_source: Source


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
    def repairs(self) -> dict[str, Repair]:
        """All repairs of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.repairs.items()}

    @cached_property
    def diagnoses(self) -> dict[str, Diagnosis]:
        """All diagnoses of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.diagnoses.items()}

    @cached_property
    def cares(self) -> dict[str, Care]:
        """All care plans of the campaign by name."""
        return {name: one for level in self.levels.values() for name, one in level.care.items()}

    @classmethod
    def assemble(
        cls,
        campaign: tuple[Campaign, Source],
        cast: tuple[Cast, Source],
        levels: Mapping[str, LevelFiles],
        maps: Mapping[str, TileMap],
        folder: str,
        digest: str,
    ) -> "Pack":
        """Return a pack whose every reference leads somewhere.

        `levels` and `maps` hold what could be read, by file name without suffix.

        Raises:
            BadPack: with all that is wrong between the files.
        """
        about, source = campaign
        ordered = {name: levels[name] for name in about.levels if name in levels}
        facts = facts_of(about, ordered.values())
        people = cast[0].people
        problems = list(campaign_problems(about, source, people, ordered))
        for files in ordered.values():
            problems += check_level(about, files, ordered, people, maps, facts)
        problems += twins(ordered)
        if problems:
            raise BadPack(problems)
        nodes: dict[str, tuple[Op, ...]] = {}
        level_of = {}
        for name, files in ordered.items():
            for node, steps in files.talk.nodes.items():
                nodes[node] = compiled(node, steps, facts)
                level_of[node] = name
        for node in silent_loops(nodes):
            talk = ordered[level_of[node]].talk_source
            problems.append(
                talk.problem(("nodes", node), f"{node} comes back to itself and nobody speaks on the way")
            )
        if problems:
            raise BadPack(problems)
        return cls(
            campaign=about,
            people=people,
            levels={name: files.level for name, files in ordered.items()},
            maps=maps,
            facts=facts,
            nodes=nodes,
            level_of=level_of,
            folder=folder,
            digest=digest,
        )


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
                facts.add(f"care.{name}.{patient}", CARE_OUTCOMES)
                for clause, question in wishes.clauses.items():
                    facts.add(f"care.{name}.{patient}.{clause}", ("none", *question.options))
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


def conditions(value: object, at: Loc = ()) -> Iterator[tuple[Loc, Expression]]:
    """Yield every condition in a model at any depth, with its place."""
    if isinstance(value, Expression):
        yield at, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from conditions(getattr(value, name), (*at, field.alias or name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from conditions(item, (*at, key))
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for index, item in enumerate(value):
            yield from conditions(item, (*at, index))


def campaign_problems(
    campaign: Campaign, source: Source, people: Mapping[str, Person], levels: Mapping[str, LevelFiles]
) -> Iterator[Problem]:
    """Yield what is wrong between campaign.yaml and the rest."""
    if campaign.hero not in people:
        yield source.problem(("hero",), f"found {campaign.hero!r}, expected somebody of the cast: "
                             f"{cure(campaign.hero, people)}")  # fmt: skip
    reserved = {*METERS, "thoughts", "climax", "ending"}
    for name in campaign.variables:
        if name in reserved:
            yield source.problem(("variables", name), f"found {name!r}, a name that every story has already")
    if not any(files.level.climax for files in levels.values()):
        yield source.problem(("levels",), "no level has a climax; expected one with `climax:`")
    for name, files in levels.items():
        climax = files.level.climax
        if climax and climax.kind != campaign.climax:
            yield files.level_source.problem(
                ("climax", "kind"),
                f"{name} found {climax.kind!r}, expected {campaign.climax!r} as campaign.yaml says",
            )


def twins(levels: Mapping[str, LevelFiles]) -> Iterator[Problem]:
    """Yield a problem for each name that two levels both define."""
    seen: dict[tuple[str, str], str] = {}
    for level, files in levels.items():
        kinds: dict[str, Iterable[str]] = {
            "evidence": files.level.evidence,
            "deductions": files.level.deductions,
            "diagnoses": files.level.diagnoses,
            "repairs": files.level.repairs,
            "care": files.level.care,
            "nodes": files.talk.nodes,
        }
        for kind, names in kinds.items():
            for name in names:
                first = seen.setdefault((kind, name), level)
                if first != level:
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
) -> list[Problem]:
    """Return what is wrong with the references of one level and its talk."""
    level, source = files.level, files.level_source
    nodes = {node for other in levels.values() for node in other.talk.nodes}
    evidence = {name for other in levels.values() for name in other.level.evidence}
    problems: list[Problem] = []

    def expect(known: Iterable[str], found: str, what: str, loc: Loc, at: Source = source) -> None:
        if found not in known and len(problems) < MOST_PROBLEMS:
            problems.append(at.problem(loc, f"found {found!r}, expected {what}: {cure(found, known)}"))

    def expect_spot(spot: str, kind: str, loc: Loc) -> None:
        name, _, thing = spot.partition("/")
        if name not in maps:
            expect(maps, name, "a map of this pack (maps/NAME.tmx)", loc)
        else:
            known: Mapping[str, Iterable[str]] = {
                "spawn": maps[name].spawns,
                "route": maps[name].routes,
                "door": maps[name].doors,
                "thing or zone": [*maps[name].things, *maps[name].zones],
                "named piece of furniture": [piece.name for piece in maps[name].furniture if piece.name],
                "place": [*maps[name].things, *maps[name].zones, *maps[name].spawns, *maps[name].doors],
            }
            expect(known[kind], thing, f"a {kind} of map {name}", loc)

    expect_spot(f"{level.start.map}/{level.start.spawn}", "spawn", ("start", "spawn"))
    if level.start.talk:
        expect(nodes, level.start.talk, "a node of a talk file", ("start", "talk"))
    for index, objective in enumerate(level.objectives):
        if objective.at:
            expect_spot(objective.at, "place", ("objectives", index, "at"))
    for index, placement in enumerate(level.people):
        expect(people, placement.who, "somebody of the cast", ("people", index, "who"))
        expect_spot(placement.at, "spawn", ("people", index, "at"))
        if placement.route:
            expect_spot(placement.route, "route", ("people", index, "route"))
        if placement.talk:
            expect(nodes, placement.talk, "a node of a talk file", ("people", index, "talk"))
    for spot, offers in level.things.items():
        expect_spot(spot, "thing or zone", ("things", spot))
        for index, offer in enumerate(offers):
            expect(nodes, offer.talk, "a node of a talk file", ("things", spot, index, "talk"))
    for spot in level.doors:
        expect_spot(spot, "door", ("doors", spot))
    for spot in level.furniture:
        expect_spot(spot, "named piece of furniture", ("furniture", spot))
    for name, deduction in level.deductions.items():
        for index, part in enumerate(deduction.from_):
            expect(evidence, part, "evidence", ("deductions", name, "from", index))
    for number, near_miss in enumerate(level.near_misses):
        for index, part in enumerate(near_miss.of):
            expect(evidence, part, "evidence", ("near_misses", number, "of", index))
    for name, diagnosis in level.diagnoses.items():
        expect(people, diagnosis.patient, "somebody of the cast", ("diagnoses", name, "patient"))
        expect(level.repairs, diagnosis.repair, "a repair of this level", ("diagnoses", name, "repair"))
        for plan, proposal in diagnosis.plans.items():
            expect(people, proposal.by, "somebody of the cast", ("diagnoses", name, "plans", plan, "by"))
    for name, repair in level.repairs.items():
        expect(people, repair.patient, "somebody of the cast", ("repairs", name, "patient"))
        for loc, found in repair.evidence():
            expect(evidence, found, "evidence", ("repairs", name, *loc))
    for name, care in level.care.items():
        for patient in care.patients:
            expect(people, patient, "somebody of the cast", ("care", name, "patients", patient))
    if level.climax:
        expect(people, level.climax.boss, "somebody of the cast", ("climax", "boss"))
        for loc, found in level.climax.references("talk"):
            expect(nodes, found, "a node of a talk file", ("climax", *loc))
        for loc, found in level.climax.references("repair"):
            expect(level.repairs, found, "a repair of this level", ("climax", *loc))
        for loc, found in level.climax.references("person"):
            expect(people, found, "somebody of the cast", ("climax", *loc))
        for loc, found in level.climax.references("spot"):
            expect_spot(found, "spawn", ("climax", *loc))
    for loc, condition in conditions(level):
        within = f"care.{loc[1]}.{loc[3]}" if loc[0] == "care" else ""
        if len(problems) < MOST_PROBLEMS:
            problems += (source.problem(loc, says) for says in facts.faults(condition, within))
    problems += check_talk(campaign, files, people, maps, facts, nodes, evidence)
    return problems


def check_talk(
    campaign: Campaign,
    files: LevelFiles,
    people: Mapping[str, Person],
    maps: Mapping[str, TileMap],
    facts: Facts,
    nodes: set[str],
    evidence: set[str],
) -> list[Problem]:
    """Return what is wrong with the references of one talk file."""
    level, source = files.level, files.talk_source
    problems: list[Problem] = []

    def expect(known: Iterable[str], found: str, what: str, loc: Loc) -> None:
        if found not in known and len(problems) < MOST_PROBLEMS:
            problems.append(source.problem(loc, f"found {found!r}, expected {what}: {cure(found, known)}"))

    for node, steps in files.talk.nodes.items():
        names = Counter(choice.name for _, step in walk(steps) if isinstance(step, Choose) for choice in step.choose)
        for name in sorted(name for name, count in names.items() if count > 1):
            problems.append(source.problem(("nodes", node), f"two choices of one node are called {name!r}"))
        for at, step in walk(steps):
            loc: Loc = ("nodes", node, *at)
            match step:
                case Say():
                    for line in step.lines:
                        if line.who:
                            expect(people, line.who, "somebody of the cast", (*loc, "say", line.row))
                case Find():
                    for index, name in enumerate(step.find):
                        expect(evidence, name, "evidence", (*loc, "find", index))
                case Remember():
                    for name, word in step.remember.items():
                        expect(campaign.variables, name, "a variable of campaign.yaml", (*loc, "remember", name))
                        if name in campaign.variables and not counts(word, campaign.variables[name]):
                            try:
                                facts.fields[name].read(word)
                            except ValueError as error:
                                problems.append(source.problem((*loc, "remember", name), str(error)))
                case Go():
                    place, _, spawn = step.go.partition(":")
                    expect(maps, place, "a map of this pack (maps/NAME.tmx)", (*loc, "go"))
                    if place in maps:
                        expect(maps[place].spawns, spawn, f"a spawn of map {place}", (*loc, "go"))
                case Goto():
                    expect(nodes, step.goto, "a node of a talk file", (*loc, "goto"))
                case Diagnose():
                    expect(level.diagnoses, step.diagnose, "a diagnosis of this level", (*loc, "diagnose"))
                case DoRepair():
                    expect(level.repairs, step.repair, "a repair of this level", (*loc, "repair"))
                case DoCare():
                    expect(level.care, step.care, "care plans of this level", (*loc, "care"))
                case DoClimax():
                    if not level.climax:
                        problems.append(source.problem((*loc, "climax"), "this level has no `climax:` to begin"))
                case NextLevel():
                    expect(campaign.levels, step.level, "a level of campaign.yaml", (*loc, "level"))
                case Ending():
                    expect(campaign.endings, step.ending, "an ending of campaign.yaml", (*loc, "ending"))
                case Choose():
                    for number, choice in enumerate(step.choose):
                        if choice.goto:
                            expect(nodes, choice.goto, "a node of a talk file", (*loc, "choose", number, "goto"))
        for at, condition in conditions(steps):
            if len(problems) < MOST_PROBLEMS:
                problems += (source.problem(("nodes", node, *at), says) for says in facts.faults(condition))
    return problems


def silent_loops(nodes: Mapping[str, tuple[Op, ...]]) -> list[str]:
    """Return the nodes from whose start a way of gotos leads back without a line, a question or a pause."""
    leads = {node: silent_exits(ops) & nodes.keys() for node, ops in nodes.items()}
    looping = []
    for node in nodes:
        seen: set[str] = set()
        ahead = sorted(leads[node])
        while ahead:
            there = ahead.pop()
            if there not in seen:
                seen.add(there)
                ahead += sorted(leads[there])
        if node in seen:
            looping.append(node)
    return looping


def silent_exits(ops: tuple[Op, ...]) -> set[str]:
    """Return the nodes that can be entered from the first operation on before anything waits for the player."""
    exits, seen, ahead = set(), set(), [0]
    while ahead:
        at = ahead.pop()
        if at in seen or at >= len(ops):
            continue
        seen.add(at)
        match ops[at]:
            case Enter(node):
                exits.add(node)
            case Jump(to):
                ahead.append(to)
            case Branch(_, to):
                ahead += [at + 1, to]
            case Put() | Move() | Signal() | Teleport():
                ahead.append(at + 1)
    return exits


def counts(word: str, variable: object) -> bool:
    """Tell whether `word` counts a number variable up or down."""
    return word in ("+1", "-1") and isinstance(variable, tuple) and isinstance(variable[0], int)
