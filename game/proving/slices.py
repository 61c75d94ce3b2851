"""What a question depends on: the few facts that must be told apart to decide it, and where they are alive.

A story remembers hundreds of facts, and most have nothing to do with each other. For each question the prover
follows back who decides it: the conditions between the start of a talk and its place, the offers that begin the
talk, what was written into the facts that those ask for, and the ways into the level. That set of facts is closed:
nothing outside of it can change an answer. So memories that agree on it are one state, and the search stays both
small and complete. A fact that no later level asks for any more is forgotten at once.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from game.content.base import every
from game.content.climax.conference import Conference
from game.content.climax.phases import RepairPhase, TalkPhase, WalkPhase
from game.content.conditions import Comparison, Expression, Fact, parts_of
from game.content.facts import COMPARE, Field
from game.content.level import Level, Signatory
from game.content.pack import Pack, home
from game.content.script import Ask, Begin, Branch, Enter, Leave, Move, Op, Option, Put, Speak, Teleport
from game.proving import ground
from game.proving.graph import steps_from

LOOK_BACK = 3  # times that what grants a wish is asked for wishes of its own
EVERYTHING = 1_000  # more than facts can depend on each other in a row

Site = tuple[str, int]  # node, operation of it
Wish = tuple[Expression, bool]  # a condition, and what it should come to


class Need(NamedTuple):
    """Something that must come about.

    A talk at one of some `sites`, a `talk` that begins with a node, a `level`, a `fact` with another value, the
    player on a `map` (LEVEL/MAP), or what leads from phase to phase in the `climax` of a level.
    """

    kind: str
    name: str = ""
    sites: tuple[Site, ...] = ()


class Alike(NamedTuple):
    """Values of a fact that are not told apart, for nothing that asks for it does."""

    fact: str
    bits: int  # of the fact in the memory
    other: dict[int, int]  # those bits at a value -> which of them are other at the value that stands for it


class Slice(NamedTuple):
    """Facts that must be told apart, for each level those that are still asked for there or later."""

    facts: frozenset[str]
    masks: dict[str, int]  # by level
    alike: tuple[Alike, ...] = ()

    def joined(self, other: "Slice") -> "Slice":
        """Return a slice that tells apart what one of two does."""
        masks = {level: bits | other.masks[level] for level, bits in self.masks.items()}
        alike = [one for one in self.alike if one.fact not in other.facts or one in other.alike]
        alike += (one for one in other.alike if one.fact not in self.facts)
        return Slice(self.facts | other.facts, masks, tuple(alike))

    def kept(self, level: str, memory: int) -> int:
        """Return what is told apart of a memory in a level: the same for memories from which the same follows."""
        kept = memory & self.masks[level]
        for _, bits, other in self.alike:
            kept ^= other.get(kept & bits, 0)
        return kept


def follows(node: str, ops: tuple[Op, ...], at: int) -> tuple[Site, ...]:
    """Return the operations that can come next in a talk; one past the last of a node is its end."""
    op = ops[at] if at < len(ops) else None
    if isinstance(op, Enter):
        return ((op.node, 0),)
    return tuple((node, to) for to, _ in steps_from(at, op)) if op else ()


def names_of(condition: Expression | None) -> set[str]:
    """Return the facts that a condition asks for."""
    return set(condition.names()) if condition is not None else set()


def names_of_option(option: Option) -> set[str]:
    """Return the facts that decide whether an option can be taken."""
    return names_of(option.when) | ({option.fact} if option.once else set())


class Story:
    """Who decides what in a pack: read once, asked for each question."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.left: dict[str, list[Site]] = {}  # level -> where a talk leads to it
        self.written: dict[str, list[Site]] = {}  # fact -> where a talk writes it
        self.known: dict[Need, tuple[list[Need], Iterable[tuple[str, str]]]] = {}
        self.begun: dict[tuple[str, str], list[Site]] = {}  # (kind, name) -> where something is begun
        self.put: dict[tuple[str, str], list[Site]] = {}  # (level, map) -> where a talk puts the player there
        self.gated: dict[str, dict[str, set[str]]] = {}  # level -> door or zone -> maps behind it
        for node, ops in pack.nodes.items():
            for at, op in enumerate(ops):
                match op:
                    case Leave("level", level):
                        self.left.setdefault(level, []).append((node, at))
                    case Put(fact) | Move(fact):
                        self.written.setdefault(fact, []).append((node, at))
                    case Begin(kind, name):
                        self.begun.setdefault((kind, name or pack.level_of[node]), []).append((node, at))
                    case Teleport(where, _):
                        self.put.setdefault((pack.level_of[node], where), []).append((node, at))
                    case Ask(options):
                        for option in options:
                            self.written.setdefault(option.fact, []).append((node, option.to))
        self.offered: dict[str, list[tuple[str, str, set[str]]]] = {}  # node -> (level, map, facts that offer it)
        self.phases: dict[str, str] = {}  # node of a talk phase -> level
        self.mended: dict[str, str] = {}  # repair of a repair phase -> level
        for name, one in pack.levels.items():
            for node, where, facts in offers(one):
                self.offered.setdefault(node, []).append((name, where, facts))
            for phase in one.climax.phases.values() if one.climax else ():
                if isinstance(phase, TalkPhase):
                    self.phases[phase.talk] = name
                elif isinstance(phase, RepairPhase):
                    self.mended[phase.repair] = name

    @cached_property
    def later(self) -> dict[str, frozenset[str]]:
        """For each level, itself and those that can follow it."""
        leads: dict[str, set[str]] = {name: {name} for name in self.pack.levels}
        for _ in self.pack.levels:
            for level, sites in self.left.items():
                for node, _at in sites:
                    leads[self.pack.level_of[node]] |= leads[level]
        for _ in self.pack.levels:
            for name, after in leads.items():
                leads[name] = after.union(*(leads[one] for one in after))
        return {name: frozenset(after) for name, after in leads.items()}

    def op_at(self, site: Site) -> Op | None:
        """Return the operation at a site; None at the end of a node."""
        ops = self.pack.nodes[site[0]]
        return ops[site[1]] if site[1] < len(ops) else None

    @cached_property
    def numbers(self) -> dict[Site, int]:
        """A number for each operation of each node, and for the end of each."""
        sites = [(node, at) for node, ops in self.pack.nodes.items() for at in range(len(ops) + 1)]
        return {site: number for number, site in enumerate(sites)}

    @cached_property
    def next(self) -> list[tuple[int, ...]]:
        """For each operation by its number, those that can come next."""
        return [
            tuple(self.numbers[after] for after in follows(node, self.pack.nodes[node], at))
            for node, at in self.numbers
        ]

    @cached_property
    def ahead(self) -> list[int]:
        """For each operation by its number, a bit for each that the same talk can come to, itself included."""
        found = [1 << number for number in range(len(self.numbers))]
        again = True
        while again:
            again = False
            for number in range(len(found) - 1, -1, -1):
                bits = found[number]
                for after in self.next[number]:
                    bits |= found[after]
                if bits != found[number]:
                    found[number], again = bits, True
        return found

    @cached_property
    def forks(self) -> list[tuple[Site, int]]:
        """The branches and questions, each with its number."""
        return [(site, number) for site, number in self.numbers.items() if len(self.next[number]) > 1]

    @cached_property
    def stuck(self) -> frozenset[Site]:
        """The operations from which no talk ever ends."""
        ends = sum(1 << number for number, ways in enumerate(self.next) if not ways)
        return frozenset(site for site, number in self.numbers.items() if not self.ahead[number] & ends)

    @cached_property
    def snares(self) -> tuple[Site, ...]:
        """The branches and questions at which it depends on what they ask for whether a talk ever ends."""
        free, known = set[Site](), 0
        sites = list(self.numbers)
        while not known or len(free) > known:
            known = len(free)
            for node, at in reversed(sites):
                op, ways = self.op_at((node, at)), [sites[way] for way in self.next[self.numbers[node, at]]]
                if isinstance(op, Ask):
                    options = zip(op.options, ways, strict=True)
                    leaves = any(way in free for option, way in options if not names_of_option(option))
                else:
                    leaves = free.issuperset(ways)
                free |= {(node, at)} if leaves else set()
        deciding = (site for site, _ in self.forks if not self.is_echo(*site))
        return tuple(site for site in deciding if site not in free and site not in self.stuck)

    @cached_property
    def starts(self) -> list[str]:
        """The nodes that talks begin with."""
        return [node for node in self.pack.nodes if node in self.offered or node in self.phases]

    def governors(self, sites: Iterable[Site]) -> Iterator[tuple[Site, int]]:
        """Yield the branches and questions that decide whether a talk comes to one of some sites.

        Each with the bits of the sites, or of the deciding branches and questions behind it, that it decides on.
        """
        waiting = [sum(1 << self.numbers[site] for site in set(sites))]
        known: set[int] = set()
        while waiting:
            goal = waiting.pop()
            for site, number in self.forks:
                if number not in known and self.ahead[number] & goal:
                    ways = self.next[number]
                    if not all(self.ahead[way] & goal for way in ways):
                        known.add(number)
                        waiting.append(1 << number)
                        yield site, goal

    def wishes(self, sites: Iterable[Site], depth: int = LOOK_BACK) -> Iterator[Wish]:
        """Yield the conditions that must come to a certain truth on the way to one of some sites.

        And, so many times, on the way to where that truth can come about.
        """
        for wish in self.wishes_before(sites):
            yield wish
            if depth:
                yield from self.wishes(self.granting(wish), depth - 1)

    def granting(self, wish: Wish) -> tuple[Site, ...]:
        """Return where talks write what a wish asks for, if it asks for one fact to be true or equal to a value."""
        (test, truth), found = (wish[0].test, wish[1]), []
        if (
            not truth
            or not isinstance(test, (Fact, Comparison))
            or (isinstance(test, Comparison) and test.sign == "!=")
        ):
            return ()
        if test.name.startswith("seen."):
            return ((test.name.removeprefix("seen."), 0),)
        for node, at in self.written.get(test.name, ()):
            op = self.op_at((node, at))
            field = self.pack.facts.fields[test.name]
            wanted = field.read(test.value) if isinstance(test, Comparison) else 1
            if not isinstance(op, Put) or op.fact != test.name or op.value == wanted:
                found.append((node, at))
        return tuple(found)

    def wishes_before(self, sites: Iterable[Site]) -> Iterator[Wish]:
        """Yield the conditions that must come to a certain truth on the way to one of some sites."""
        for (node, at), goal in self.governors(sites):
            op, ways = self.pack.nodes[node][at], self.next[self.numbers[node, at]]
            if isinstance(op, Branch):
                yield op.when, bool(self.ahead[ways[0]] & goal)
            elif isinstance(op, Ask):
                right = [one for one, way in zip(op.options, ways, strict=True) if self.ahead[way] & goal]
                if len(right) == 1 and right[0].when:
                    yield right[0].when, True

    def reads_before(self, sites: Iterable[Site]) -> set[tuple[str, str]]:
        """Return the facts that the conditions before some sites ask for, each with its level."""
        return set[tuple[str, str]]().union(*(self.reads_at(fork, goal) for fork, goal in self.governors(sites)))

    def reads_at(self, fork: Site, goal: int = -1) -> set[tuple[str, str]]:
        """Return the facts that decide at a branch or question whether a goal is come to, each with its level."""
        node, op, found = fork[0], self.op_at(fork), set[str]()
        if isinstance(op, Branch):
            found = names_of(op.when)
        elif isinstance(op, Ask):
            right = (option for option in op.options if self.ahead[self.numbers[node, option.to]] & goal)
            found = found.union(*map(names_of_option, right))
        return {(fact, self.pack.level_of[node]) for fact in found}

    def slice(self, needs: Iterable[Need], also: Iterable[tuple[str, str]] = (), depth: int = EVERYTHING) -> Slice:
        """Return the facts that decide whether all these needs can come about.

        `also` names facts that are asked for, each with the level in which. With a depth, what is behind those that
        are asked for is followed only so many times, and the slice is not closed.
        """
        reads: dict[tuple[str, str], None] = {}  # (fact, level in which it is asked for)
        waiting, known = list(needs), set(needs)
        asked = list(also)
        while asked or waiting:
            while waiting:
                more, facts = self.behind(waiting.pop())
                asked += facts
                fresh = [need for need in more if need not in known]
                known.update(fresh)
                waiting += fresh
            depth -= 1
            for fact, level in asked:
                reads[fact, level] = None
                need = Need("fact", fact)
                if depth > 0 and need not in known:
                    known.add(need)
                    waiting.append(need)
            asked = []
        masks = dict.fromkeys(self.pack.levels, 0)
        for fact, where in reads:
            for level in self.sooner[where]:
                masks[level] |= self.bits(fact)
        return Slice(frozenset(fact for fact, _ in reads), masks, tuple(self.alike(reads)))

    def alike(self, reads: Iterable[tuple[str, str]]) -> Iterator[Alike]:
        """Yield which values need not be told apart, of facts that are asked for in these levels.

        Two values are alike if every test of the fact there comes to the same for both, and does after every step
        that a talk takes from them. Only conditions ask for these facts; the rules look at others themselves.
        """
        levels: dict[str, set[str]] = {}
        for fact, level in reads:
            asked = fact in self.pack.campaign.variables or fact.startswith(("repair.", "plan.")) or fact == "climax"
            if asked and not self.pack.facts.fields[fact].truth:
                levels.setdefault(fact, set()).add(level)
        for fact, asking in levels.items():
            field = self.pack.facts.fields[fact]
            tests = {test for level in asking for test in self.tests.get((fact, level), ())}
            steps = {op.by for site in self.written.get(fact, ()) if isinstance(op := self.op_at(site), Move)}
            same = {value: alike[0] for alike in apart(field, tests, steps) for value in alike[1:]}
            if same:
                bits = {value: value - field.low << field.shift for value in range(field.low, field.high + 1)}
                yield Alike(
                    fact, self.bits(fact), {bits[value]: bits[value] ^ bits[first] for value, first in same.items()}
                )

    @cached_property
    def tests(self) -> dict[tuple[str, str], set[tuple[str, str]]]:
        """For each fact that is compared in a level, the comparisons: sign and value."""
        found: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for level, files in self.pack.files.items():
            for part in (files.level, *files.talk.nodes.values()):
                for loc, condition in every(Expression, part):
                    for test in parts_of(condition.test):
                        own = f"{home(loc)}.{test.name}" in self.pack.facts.fields  # a name of the page it speaks of
                        if isinstance(test, Comparison) and not own:
                            found.setdefault((test.name, level), set()).add((test.sign, test.value))
        return found

    @cached_property
    def sooner(self) -> dict[str, tuple[str, ...]]:
        """For each level, itself and those that it can follow."""
        return {name: tuple(one for one, after in self.later.items() if name in after) for name in self.pack.levels}

    def bits(self, fact: str) -> int:
        """Return the bits of a fact in the memory."""
        field = self.pack.facts.fields[fact]
        return field.mask << field.shift

    def behind(self, need: Need) -> tuple[list[Need], Iterable[tuple[str, str]]]:
        """Return what must come about before, and the facts that are asked for on the way, each with its level."""
        known = self.known.get(need)
        if known is None:
            known = self.known[need] = self.before(need)
        return known

    def before(self, need: Need) -> tuple[list[Need], Iterable[tuple[str, str]]]:
        """Return the same, found out anew."""
        match need:
            case Need("sites", sites=sites):
                goal = sum(1 << self.numbers[site] for site in set(sites))
                begun = [node for node in self.starts if self.ahead[self.numbers[node, 0]] & goal]
                return [Need("talk", node) for node in begun], self.reads_before(sites)
            case Need("talk", node):
                return self.behind_talk(node)
            case Need("map", spot):
                return self.behind_map(*spot.split("/"))
            case Need("climax", level):
                return [], [(fact, level) for fact in self.turns(level)]
            case Need("level", level):
                sites = tuple(self.left.get(level, ()))
                return [Need("sites", sites=sites)] if sites else [], ()
            case Need("fact", fact):
                return self.behind_fact(fact)
        raise AssertionError(f"no such need: {need}")

    def behind_talk(self, node: str) -> tuple[list[Need], list[tuple[str, str]]]:
        """Return the same for a talk that begins with a node."""
        needs: list[Need] = []
        asked: list[tuple[str, str]] = []
        if node in self.phases:
            needs += self.doing("climax", self.phases[node])
        for level, where, facts in self.offered.get(node, []):
            needs += [Need("level", level), Need("map", f"{level}/{where}")]
            asked += [(fact, level) for fact in facts]
        return needs, asked

    def doing(self, kind: str, name: str) -> list[Need]:
        """Return where talks begin something, and for a climax, what leads on in it."""
        sites = tuple(self.begun.get((kind, name), ()))
        needs = [Need("sites", sites=sites)] if sites else []
        return [*needs, Need("climax", name)] if needs and kind == "climax" else needs

    def turns(self, level: str) -> set[str]:
        """Return the facts that decide how a climax goes on: those that end walks, and let it be said."""
        climax = self.pack.levels[level].climax
        found = {fact for phase in self.walks(level) for fact in phase.until.names()}
        return found | names_of(climax.reveal.when) if isinstance(climax, Conference) and climax.reveal else found

    def walks(self, level: str) -> Iterator[WalkPhase]:
        """Yield the phases of a level's climax in which one walks."""
        climax = self.pack.levels[level].climax
        yield from (phase for phase in climax.phases.values() if isinstance(phase, WalkPhase)) if climax else ()

    def behind_map(self, level: str, where: str) -> tuple[list[Need], set[tuple[str, str]]]:
        """Return the same for the player on a map of a level."""
        beside = self.beside(where)
        sites = tuple(site for one in sorted(beside) for site in self.put.get((level, one), []))
        needs = [Need("sites", sites=sites)] if sites else []
        if any(phase.walk.partition(":")[0] in beside for phase in self.walks(level)):
            needs += self.doing("climax", level)
        return needs, {(fact, level) for fact in self.locks(level, where)}

    def locks(self, level: str, where: str) -> set[str]:
        """Return the facts that open doors, and silence zones that lead elsewhere, on the way to a map in a level."""
        one, found = self.pack.levels[level], set[str]()
        for spot, maps in self.gates(level).items():
            if where in maps:
                found |= names_of(one.doors[spot].when) if spot in one.doors else set()
                found = found.union(*(names_of(offer.when) for offer in one.things.get(spot, ())))
        return found

    def gates(self, level: str) -> dict[str, set[str]]:
        """Return the doors with a lock and the zones that lead elsewhere of a level, each with the maps behind it."""
        if level not in self.gated:
            offers = self.pack.levels[level].things.items()
            guards = {spot for spot, some in offers if any(self.changed[offer.talk] < 0 for offer in some)}
            self.gated[level] = ground.gated(self.pack, level, guards)
        return self.gated[level]

    def onward(self, start: str, without: str) -> set[str]:
        """Return the maps to which doors lead from one, never through another."""
        found, waiting = {start} - {without}, [start]
        while waiting:
            fresh = {door.map for door in self.pack.maps[waiting.pop()].doors.values()} - found - {without}
            found |= fresh
            waiting += fresh
        return found

    def beside(self, where: str) -> set[str]:
        """Return the maps that doors join with a map, itself included."""
        found = {where}
        for _ in self.pack.maps:
            for name, tilemap in self.pack.maps.items():
                others = {door.map for door in tilemap.doors.values()}
                if name in found or others & found:
                    found |= others | {name}
        return found

    def ways(self, level: str) -> set[str]:
        """Return the facts that open doors, and end walks, in a level."""
        one = self.pack.levels[level]
        found = {fact for door in one.doors.values() for fact in door.when.names()}
        return found.union(*(phase.until.names() for phase in self.walks(level)))

    def behind_fact(self, fact: str) -> tuple[list[Need], Iterable[tuple[str, str]]]:
        """Return the same for another value of a fact."""
        ways: dict[Op | str, tuple[Site, ...]] = {}  # sites that write the same are one need
        for node, at in self.written.get(fact, ()):
            op = self.op_at((node, at))
            way = op if isinstance(op, Put | Move) and op.fact == fact else fact
            ways[way] = (*ways.get(way, ()), (node, at))
        needs = [Need("sites", sites=sites) for sites in ways.values()]
        first, _, name = fact.partition(".")
        match first:
            case "seen":
                return [Need("sites", sites=((name, 0),))], ()
            case "believes":
                parts = (*(f"found.{part}" for part in self.pack.deductions[name].from_), "thoughts")
                return needs, [(one, level) for one in parts for level in self.pack.levels]
            case "plan" | "objected":
                needs += self.doing("diagnose", name)
            case "repair":
                needs += self.mending(name)
            case "care" | "charter":
                table, _, rest = name.partition(".")
                needs += self.doing(first, table)
                others = [one for one in self.answer(first, table, rest) if not one.startswith(f"{first}.{table}.")]
                levels = [level for level, one in self.pack.levels.items() if table in {*one.care, *one.charters}]
                return needs, [(fact, level) for fact in others for level in levels]
            case "bench" | "tested":
                needs += self.doing("bench", name.partition(".")[0])
            case "climax":
                needs += (need for level in self.pack.levels for need in self.doing("climax", level))
            case "found":
                for one, repair in self.pack.teeth.items():
                    if any(found == name for _, found in repair.evidence()):
                        needs += self.mending(one)
            case "team":
                needs += (need for kind, one in self.begun if kind == "diagnose" for need in self.doing(kind, one))
        for day, queue in self.pack.queues.items():
            if fact.startswith(f"queue.{day}.") or fact in queue.moves:
                needs += self.doing("queue", day)
        return needs, ()

    def signatories(self, kind: str, name: str) -> Mapping[str, Signatory]:
        """Return who is asked to sign something: care plans, or a charter."""
        return self.pack.cares[name].patients if kind == "care" else self.pack.charters[name].signatories

    def answer(self, kind: str, name: str, who: str) -> set[str]:
        """Return the facts that decide what somebody answers to care plans or a charter; none if it is nobody."""
        one, fields = self.signatories(kind, name).get(who), self.pack.facts.fields
        within = f"care.{name}.{who}." if kind == "care" else f"charter.{name}."
        return {within + fact if within + fact in fields else fact for fact in one.asks()} if one else set()

    def articles(self, charter: str, part: Slice) -> tuple[str, ...]:
        """Return the articles that decide what a slice tells apart of a charter."""
        within, about = f"charter.{charter}.", self.pack.charters[charter]
        facts = part.facts.union(
            *(self.answer("charter", charter, who) for who in about.signatories if within + who in part.facts)
        )
        return tuple(name for name in about.articles if within + name in facts)

    def mending(self, repair: str) -> list[Need]:
        """Return where a repair is begun."""
        phase = self.doing("climax", self.mended[repair]) if repair in self.mended else []
        return [*self.doing("repair", repair), *phase]

    def is_echo(self, node: str, at: int) -> bool:
        """Tell whether a branch only decides which lines are said."""
        ops = self.pack.nodes[node]
        op = ops[at]
        return isinstance(op, Branch) and all(isinstance(one, Speak) for one in ops[at + 1 : op.to])

    # What an edge of the search may look at and change

    @cached_property
    def touched(self) -> dict[str, int]:
        """For each node, the bits that a talk which begins there may ask for or change before it is over."""
        own = {node: sum(self.bits(fact) for fact in self.touched_by(node)) for node in self.pack.nodes}
        leads = {node: self.leads(node) for node in self.pack.nodes}
        found = {}
        for node in self.pack.nodes:
            known, waiting = {node}, [node]
            while waiting:
                fresh = leads[waiting.pop()] - known
                known |= fresh
                waiting += fresh
            bits = 0
            for one in known:
                bits |= own[one]
            found[node] = bits
        return found

    @cached_property
    def changed(self) -> dict[str, int]:
        """For each node, the bits that a talk which begins there may change; -1 where it may lead elsewhere."""
        own = {}
        for node, ops in self.pack.nodes.items():
            facts, leaves = {f"seen.{node}"}, False
            for op in ops:
                match op:
                    case Put(fact) | Move(fact):
                        facts.add(fact)
                    case Ask(options):
                        facts |= {option.fact for option in options}
                    case Begin("climax", _) | Leave() | Teleport():
                        leaves = True
                    case Begin(kind, name):
                        facts |= self.touched_by_doing(kind, name, self.pack.level_of[node])
            own[node] = -1 if leaves else sum(self.bits(fact) for fact in facts)
        found = {}
        for node in self.pack.nodes:
            known, waiting, bits = {node}, [node], 0
            while waiting:
                here = waiting.pop()
                bits |= own[here]
                fresh = self.leads(here) - known
                known |= fresh
                waiting += fresh
            found[node] = bits
        return found

    @cached_property
    def in_the_way(self) -> set[str]:
        """The nodes that begin where somebody walks into a zone: one may have to walk on behind it."""
        return {
            offer.talk
            for level in self.pack.levels.values()
            for spot, offers in level.things.items()
            if spot.partition("/")[2] in self.pack.maps[spot.partition("/")[0]].zones
            for offer in offers
        }

    def touching(self, part: Slice, needs: Iterable[Need]) -> set[str]:
        """Return the nodes that talks begin with which may change what a slice tells apart, or what is needed."""
        mask = goal = 0
        for bits in part.masks.values():
            mask |= bits
        for need in needs:
            mask |= self.bits(need.name) if need.kind == "fact" else 0
            for site in need.sites:
                goal |= 1 << self.numbers[site]
        return {
            node
            for node in self.starts
            if self.changed[node] & mask
            or self.changed[node] < 0
            or self.ahead[self.numbers[node, 0]] & goal
            or node in self.in_the_way
        }

    def touched_by(self, node: str) -> set[str]:
        """Return the facts that the operations of one node ask for or change."""
        found = {f"seen.{node}"}
        for op in self.pack.nodes[node]:
            match op:
                case Put(fact) | Move(fact):
                    found.add(fact)
                case Branch(when, _):
                    found |= names_of(when)
                case Ask(options):
                    for option in options:
                        found |= names_of_option(option) | {option.fact}
                case Leave("ending", _):
                    found.add("ending")
                case Leave("level", _):
                    found.add("thoughts")
                case Begin(kind, name):
                    found |= self.touched_by_doing(kind, name, self.pack.level_of[node])
        if node in self.phases:
            found |= self.touched_by_doing("climax", "", self.phases[node])
        return found

    def touched_by_doing(self, kind: str, name: str, level: str) -> set[str]:
        """Return the facts that something other than a talk asks for or changes."""
        facts = self.pack.facts
        if kind == "diagnose":
            return {f"plan.{name}", f"objected.{name}", "team"}
        if kind == "repair":
            return {f"repair.{name}", *(f"found.{found}" for _, found in self.pack.repairs[name].evidence())}
        if kind in ("care", "charter"):
            found = {fact for fact in facts.fields if fact.startswith(f"{kind}.{name}.")}
            return found.union(*(self.answer(kind, name, who) for who in self.signatories(kind, name)))
        if kind == "bench":
            tested = {f"tested.{name}.{dose}" for dose in self.pack.benches[name].doses}
            return {f"bench.{name}", f"bench.{name}.verdict"} | tested
        if kind == "queue":
            queue = self.pack.queues[name]
            return queue.moves | {f"queue.{name}.{patient}" for patient in queue.patients}
        climax = self.pack.levels[level].climax
        assert climax is not None
        found = {"climax"} | {fact for condition in climax.conditions for fact in condition.names()}
        for phase in climax.phases.values():
            if isinstance(phase, RepairPhase):
                found |= self.touched_by_doing("repair", phase.repair, level)
            elif isinstance(phase, WalkPhase):
                found.update(phase.until.names())
        return found

    def leads(self, node: str) -> set[str]:
        """Return the nodes that a talk may go on at after one."""
        found = {self.phases[node]} if node in self.phases else set()
        ways: set[str] = set()
        for op in self.pack.nodes[node]:
            match op:
                case Enter(into):
                    ways.add(into)
                case Leave("level", level):
                    start = self.pack.levels[level].start.talk
                    ways |= {start} if start else set()
                case Begin("climax", _):
                    found.add(self.pack.level_of[node])
        return ways | {talk for talk, level in self.phases.items() if level in found}


def apart(field: Field, tests: Iterable[tuple[str, str]], steps: Iterable[int]) -> list[list[int]]:
    """Return the values of a fact in kinds: those of one kind come to the same in each test, now and after any steps.

    That is how states of a machine are told apart: kinds are parted as long as a step leads to different ones
    (Moore 1956, "Gedanken-experiments on sequential machines").
    """
    values = range(field.low, field.high + 1)
    kinds: dict[int, int] = dict.fromkeys(values, 0)
    looks: dict[int, Hashable] = {
        value: tuple(COMPARE[sign](value, field.read(word)) for sign, word in sorted(tests)) for value in values
    }
    while len(set(looks.values())) > len(set(kinds.values())):
        numbers = {look: number for number, look in enumerate(dict.fromkeys(looks.values()))}
        kinds = {value: numbers[look] for value, look in looks.items()}
        looks = {
            value: (kinds[value], *(kinds[field.within(value + by)] for by in sorted(steps))) for value in values
        }
    return [[value for value in values if kinds[value] == kind] for kind in sorted(set(kinds.values()))]


def offers(level: Level) -> Iterator[tuple[str, str, set[str]]]:
    """Yield each node that a level offers of itself, the map where, and the facts that decide whether it does."""
    if level.start.talk:
        yield level.start.talk, level.start.map, set()
    asked: dict[str, set[str]] = {}
    for placement in level.people:  # the first placement of somebody whose condition holds counts
        facts = asked.setdefault(placement.who, set())
        facts |= names_of(placement.when)
        if placement.talk:
            yield placement.talk, placement.at.partition("/")[0], set(facts)
    for spot, things in level.things.items():
        before: set[str] = set()
        for offer in things:
            before |= names_of(offer.when)
            yield offer.talk, spot.partition("/")[0], set(before)
