"""The story of a pack as a graph: what is in each level, and what leads from where to where.

Everything in it has a key, by which a proof can speak of it: the fact that remembers it and, where that is no
truth, its value behind a point.

    seen.hello      chose.hello.promise    plan.ben.rest    repair.ben_36.clean    care.plan.ben.signed
    bench.doses.verdict.right    level.01_room   phase.01_room.fight    climax.won       ending.good
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from game.content.climax.phases import END, GOES_ON, EncounterPhase, Phase, RepairPhase, TalkPhase, WalkPhase
from game.content.conditions import Both, Comparison, Either, Expression, Fact, Not, Test
from game.content.level import Level, Offer, Placement
from game.content.pack import BENCH_VERDICTS, REPAIR_OUTCOMES, Pack
from game.content.script import Ask, Begin, Branch, Enter, Jump, Leave, Op, Option, Put, Speak

Status = Literal["proved", "open", "never"]  # can be reached; not known; cannot be reached
Kind = Literal["opens", "finds", "choice", "then", "way", "begins", "patient", "outcome"]

MARKS = re.compile(r"\*|\{[a-z/]+\}")  # of emphasis, beats and shaking in a line
OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


class Row(NamedTuple):
    """One thing in a box: what opens it, what it finds or begins, a choice, an outcome, or a way on."""

    kind: Kind
    text: str  # "" where all is said by `to`
    when: str = ""  # on what it depends
    to: str = ""  # key of the box or level it leads to
    key: str = ""  # "" where nobody asks whether it can be reached
    live: bool = True  # False: hidden for ever by what stands before it


class Box(NamedTuple):
    """A node of talk, a phase of a climax, or an ending."""

    key: str
    title: str
    says: str  # its first words, or what it is
    rows: tuple[Row, ...] = ()


class Chapter(NamedTuple):
    """A level and its boxes, in the order of the files."""

    key: str
    title: str
    begins: str  # key of the talk that runs at its start; "" for none
    opens: tuple[str, ...]  # keys of the talks that may begin while one walks, and of that at the start
    talks: tuple[Box, ...]
    phases: tuple[Box, ...]


class Graph(NamedTuple):
    """A whole story. `needs` holds pairs of boxes: without the first, the second may not open."""

    title: str
    chapters: tuple[Chapter, ...]
    endings: tuple[Box, ...]
    needs: tuple[tuple[str, str], ...]

    def boxes(self) -> Iterator[Box]:
        """Yield every box."""
        for chapter in self.chapters:
            yield from (*chapter.talks, *chapter.phases)
        yield from self.endings

    def everything(self) -> tuple[str, ...]:
        """Return the key of everything that can be reached or not, each once, in order."""
        found = [chapter.key for chapter in self.chapters]
        for box in self.boxes():
            found += (box.key, *(row.key for row in box.rows if row.key))
        return tuple(dict.fromkeys(found))


def graph_of(pack: Pack) -> Graph:
    """Return the story of a pack as a graph."""
    openings = {name: list(openings_of(pack, level)) for name, level in pack.levels.items()}
    opened: dict[str, list[tuple[Row, Expression | None]]] = {}
    for name, rows in openings.items():
        for row, when in rows:
            home = pack.level_of[row.to.partition(".")[2]]
            told = row if home == name else row._replace(text=f"{row.text} (in {name})")
            opened.setdefault(row.to, []).append((told, when))
    return Graph(
        title=f"{pack.campaign.title}: {pack.campaign.subtitle}",
        chapters=tuple(
            Chapter(
                key=f"level.{name}",
                title=f"{level.title} · {level.when}",
                begins=f"seen.{level.start.talk}" if level.start.talk else "",
                opens=tuple(dict.fromkeys(row.to for row, _ in openings[name] if row.live)),
                talks=tuple(
                    talk_box(pack, node, (row for row, _ in opened.get(f"seen.{node}", ())))
                    for node in pack.nodes
                    if pack.level_of[node] == name
                ),
                phases=tuple(phase_boxes(pack, name, level)),
            )
            for name, level in pack.levels.items()
        ),
        endings=tuple(Box(f"ending.{name}", name, card.title) for name, card in pack.campaign.endings.items()),
        needs=tuple(thinned(list(needs(pack, opened)))),
    )


def led_to(graph: Graph) -> dict[str, Status]:
    """Return what can be told without playing: `never` of all that nothing leads to, `open` of the rest.

    Conditions are not weighed: each may hold, and may not.
    """
    boxes = {box.key: box for box in graph.boxes()}
    opens = {chapter.key: chapter.opens for chapter in graph.chapters}
    found: set[str] = set()
    waiting = [graph.chapters[0].key]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += opens.get(key, ())
            for row in boxes[key].rows if key in boxes else ():
                if row.live and row.kind != "opens":
                    found.update([row.key] if row.key else ())
                    waiting += [row.to] if row.to else []
    return {key: "open" if key in found else "never" for key in graph.everything()}


def spell(key: str) -> str:
    """Return what the box or level behind a key is called where something leads to it."""
    kind, _, name = key.partition(".")
    if kind in ("level", "ending"):
        return f"{kind} {name}"
    return f"the climax, {name.partition('.')[2]}" if kind == "phase" else name


# What begins a talk


def openings_of(pack: Pack, level: Level) -> Iterator[tuple[Row, Expression | None]]:
    """Yield what begins a talk in a level while one walks, as a row with its key in `to`, and on what it depends."""
    if level.start.talk:
        yield Row("opens", "the level begins", to=f"seen.{level.start.talk}"), None
    places: dict[str, tuple[Placement | Offer, ...]] = {
        who: tuple(one for one in level.people if one.who == who)
        for who in dict.fromkeys(one.who for one in level.people)
    }
    for name, entries in (*places.items(), *level.things.items()):
        live = True
        for entry in entries:
            if entry.talk:
                text = place_of(pack, name, entry)
                yield Row("opens", text, written(entry.when), f"seen.{entry.talk}", live=live), entry.when
            live = live and entry.when is not None


def place_of(pack: Pack, name: str, entry: Placement | Offer) -> str:
    """Return who or what begins a talk, and where, in words."""
    if isinstance(entry, Placement):
        return f"{pack.people[name].short}, {entry.at}" + (f": {entry.prompt}" if entry.prompt else "")
    place, _, spot = name.partition("/")
    return f"into {name}" if spot in pack.maps[place].zones else f"{name}: {entry.prompt or 'Look'}"


def needs(pack: Pack, opened: Mapping[str, Iterable[tuple[Row, Expression | None]]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of nodes, by key, of which the second opens by something that the first can bring about."""
    sources: dict[str, list[str]] = {}
    for node, ops in pack.nodes.items():
        for fact in dict.fromkeys((f"seen.{node}", *(fact for op in ops for fact in changed_by(pack, op)))):
            sources.setdefault(fact, []).append(f"seen.{node}")
    for after, ways in opened.items():
        facts = [fact for _, when in ways if when for fact in asked(when.test)]
        yield from dict.fromkeys(
            (before, after) for fact in facts for before in sources.get(fact, ()) if before != after
        )


def changed_by(pack: Pack, op: Op) -> Iterator[str]:
    """Yield each fact that an operation can change, but for numbers that go up and down."""
    match op:
        case Put():
            yield op.fact
        case Ask():
            yield from (option.fact for option in op.options)
        case Begin(kind="diagnose"):
            yield f"plan.{op.name}"
        case Begin(kind="repair"):
            yield f"repair.{op.name}"
            yield from (f"found.{name}" for _, name in pack.repairs[op.name].evidence())
        case Begin(kind="bench"):
            yield from (f"bench.{op.name}", f"bench.{op.name}.verdict")
            yield from (f"tested.{op.name}.{dose}" for dose in pack.benches[op.name].doses)
        case Begin(kind="care" | "queue" | "charter"):
            yield from (f"{op.kind}.{op.name}.{part}" for part in parts_of(pack, op))
            if op.kind == "queue":
                visits = pack.queues[op.name].visits()
                yield from (f"found.{name}" for _, _, visit in visits for name in visit.find)
        case Begin(kind="climax"):
            yield "climax"


def thinned(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that do not follow from two others."""
    afters: dict[str, set[str]] = {}
    for before, after in pairs:
        afters.setdefault(before, set()).add(after)
    for before, after in pairs:
        between = afters[before] - {after} - afters.get(after, set())
        if not any(after in afters.get(one, ()) for one in between):
            yield before, after


def asked(test: Test) -> Iterator[str]:
    """Yield each fact that must have become something for a test to be true."""
    if isinstance(test, (Both, Either)):
        yield from asked(test.left)
        yield from asked(test.right)
    elif isinstance(test, Fact) or (isinstance(test, Comparison) and (test.sign, test.value) != ("==", "none")):
        yield test.name


# What is in a node


Guard = Option | Expression  # the choice, or the condition, behind which an operation stands


def talk_box(pack: Pack, node: str, opened: Iterable[Row]) -> Box:
    """Return the box of a node."""
    ops = pack.nodes[node]
    first = next((op for op in ops if isinstance(op, Speak)), None)
    words = MARKS.sub("", first.text) if first else ""
    says = f"{pack.people[first.who].short}: {words}" if first and first.who else words
    return Box(f"seen.{node}", node, says, (*(row._replace(to="") for row in opened), *rows_of(pack, node)))


def rows_of(pack: Pack, node: str) -> Iterator[Row]:
    """Yield what a node finds, begins and asks, and where it leads."""
    ops, level = pack.nodes[node], pack.level_of[node]
    behind = guards(ops)
    found = [fact for op in ops for fact in changed_by(pack, op) if fact.startswith("found.")]
    if found:
        yield Row("finds", ", ".join(fact.removeprefix("found.") for fact in dict.fromkeys(found)))
    ways: dict[str, list[Row]] = {}  # by the fact of the choice behind which they stand
    for index, op in enumerate(ops):
        to = way_of(pack, level, op)
        if to and index in behind:
            choice, when = innermost(behind[index])
            ways.setdefault(choice, []).append(Row("then" if choice else "way", "", when, to))
    for index, op in enumerate(ops):
        live, when = index in behind, joined(behind.get(index, ()))
        if isinstance(op, Ask):
            for option in op.options:
                yield from choice_rows(option, when, live, ways.get(option.fact, []))
        elif isinstance(op, Begin) and op.kind != "climax":
            yield Row("begins", f"{op.kind} {op.name}", when, live=live)
            yield from (row._replace(live=live) for row in outcomes_of(pack, op))
    yield from ways.get("", ())


def choice_rows(option: Option, when: str, live: bool, ways: list[Row]) -> Iterator[Row]:
    """Yield a choice, and the ways behind it if there are several or they depend on something."""
    terms = " · ".join(filter(None, (when, written(option.when), "once" if option.once else "")))
    direct = len(ways) == 1 and not ways[0].when
    yield Row("choice", option.say, terms, ways[0].to if direct else "", option.fact, live)
    if not direct:
        yield from ways


def outcomes_of(pack: Pack, op: Begin) -> Iterator[Row]:
    """Yield what a diagnosis, repair, bench test, care plan, queue or charter can come to."""
    if op.kind == "diagnose":
        yield from (Row("outcome", plan, key=f"plan.{op.name}.{plan}") for plan in pack.diagnoses[op.name].plans)
    elif op.kind == "repair":
        yield from (Row("outcome", one, key=f"repair.{op.name}.{one}") for one in REPAIR_OUTCOMES[1:])
    elif op.kind == "bench":
        yield from (Row("outcome", one, key=f"bench.{op.name}.verdict.{one}") for one in BENCH_VERDICTS[1:])
    else:
        for part in parts_of(pack, op):
            fact = f"{op.kind}.{op.name}.{part}"
            yield Row("patient", f"with {pack.people[part].short}" if part in pack.people else part)
            yield from (Row("outcome", one, key=f"{fact}.{one}") for one in pack.facts.fields[fact].values[1:])


def parts_of(pack: Pack, op: Begin) -> tuple[str, ...]:
    """Return the patients of care plans or of a queue, and the articles and signatories of a charter."""
    if op.kind == "charter":
        return (*pack.charters[op.name].articles, *pack.charters[op.name].signatories)
    return tuple((pack.cares if op.kind == "care" else pack.queues)[op.name].patients)


def way_of(pack: Pack, level: str, op: Op) -> str:
    """Return the key of the box or level that an operation of a level leads to; "" if the talk goes on behind it."""
    match op:
        case Enter():
            return f"seen.{op.node}"
        case Leave():
            return f"{op.kind}.{op.name}"
        case Begin(kind="climax"):
            climax = pack.levels[level].climax
            return f"phase.{level}.{climax.start}" if climax else ""
    return ""


def guards(ops: tuple[Op, ...]) -> dict[int, tuple[Guard, ...]]:
    """Return, for each operation that can be come to, the choices and conditions behind which it stands."""
    behind: dict[int, tuple[Guard, ...]] = {0: ()}
    for index, op in enumerate(ops):  # what jumps, jumps ahead
        if index in behind:
            for to, more in steps_from(index, op):
                here = (*behind[index], *more)
                behind[to] = shared(behind[to], here) if to in behind else here
    return behind


def steps_from(index: int, op: Op) -> Iterator[tuple[int, tuple[Guard, ...]]]:
    """Yield the operations of a node that can follow one of them, each with the guard on the way."""
    match op:
        case Branch():
            yield index + 1, (op.when,)
            yield op.to, (opposite(op.when),)
        case Ask():
            yield from ((option.to, (option,)) for option in op.options)
        case Jump():
            yield op.to, ()
        case Enter() | Leave() | Begin(kind="climax"):
            return
        case _:
            yield index + 1, ()


def shared(one: tuple[Guard, ...], other: tuple[Guard, ...]) -> tuple[Guard, ...]:
    """Return what two ways to the same operation begin with."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same]


def innermost(behind: tuple[Guard, ...]) -> tuple[str, str]:
    """Return the fact of the last choice among guards, "" without any, and the conditions after it."""
    last = max((index for index, guard in enumerate(behind) if isinstance(guard, Option)), default=-1)
    choice = behind[last] if last >= 0 else None
    return choice.fact if isinstance(choice, Option) else "", joined(behind[last + 1 :])


def joined(behind: tuple[Guard, ...]) -> str:
    """Return guards as one condition, as an author would write it, with its word; "" for none."""
    tests = [guard.test for guard in behind if isinstance(guard, Expression)]
    known = {test.name for test in tests if isinstance(test, Comparison) and test.sign == "=="}
    parts = []
    for guard in behind:
        if isinstance(guard, Option):
            parts.append(f"chose {guard.name}")
        elif not (isinstance(guard.test, Comparison) and guard.test.sign == "!=" and guard.test.name in known):
            either = isinstance(guard.test, Either) and len(behind) > 1
            parts.append(f"({guard.text})" if either else guard.text)
    return f"if {' and '.join(parts)}" if parts else ""


def written(when: Expression | None) -> str:
    """Return a condition as it was written, with its word; "" for none."""
    return f"if {when.text}" if when else ""


def opposite(when: Expression) -> Expression:
    """Return the condition that holds where `when` does not."""
    match when.test:
        case Fact():
            return Expression(f"not {when.text}", Not(when.test))
        case Comparison(name=name, sign=sign, value=value):
            sign = OPPOSITE[sign]
            return Expression(f"{name} {sign} {value}", Comparison(name, sign, value))
        case Not(part=Fact(name=name)):
            return Expression(name, when.test.part)
    return Expression(f"not ({when.text})", Not(when.test))


# The climax


def phase_boxes(pack: Pack, name: str, level: Level) -> Iterator[Box]:
    """Yield the phases of a level's climax."""
    climax = level.climax
    if climax is None:
        return
    for phase_name, phase in climax.phases.items():
        says, rows = what_is(pack, phase, climax.boss)
        ends = {outcome: phase.after(outcome) for outcome in climax.outcomes_of(phase)}
        ways = {outcome: f"phase.{name}.{end}" if end in climax.phases else "" for outcome, end in ends.items()}
        together = len(set(ways.values())) == 1 and len(ways) > 1
        for outcome, end in ends.items():
            text = outcome if ways[outcome] else f"{outcome}: over{end.removeprefix(END).replace('.', ', ')}"
            rows.append(Row("outcome", text, to="" if together else ways[outcome], key=key_of(phase, outcome)))
        if together and any(ways.values()):
            rows.append(Row("way", "", to=next(iter(ways.values()))))
        key = f"phase.{name}.{phase_name}"
        yield Box(key, spell(key), says, tuple(rows))


def what_is(pack: Pack, phase: Phase, boss: str) -> tuple[str, list[Row]]:
    """Return what happens in a phase, and the way to its talk if it is one."""
    match phase:
        case TalkPhase():
            return "", [Row("begins", "talk", to=f"seen.{phase.talk}")]
        case RepairPhase():
            return f"A repair: {pack.repairs[phase.repair].title}", []
        case WalkPhase():
            return f"A walk from {phase.walk} until {phase.until.text}", []
    assert isinstance(phase, EncounterPhase)
    return f"{phase.length} against {pack.people[boss].short}.", []


def key_of(phase: Phase, outcome: str) -> str:
    """Return the key of an outcome of a phase; "" if there is only one."""
    if isinstance(phase, RepairPhase):
        return f"repair.{phase.repair}.{outcome}"
    return f"climax.{outcome}" if isinstance(phase, EncounterPhase) and outcome not in GOES_ON else ""
