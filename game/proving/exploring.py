"""The search through a story: every state that can be reached, with one real play for each.

A state is a moment at which the player decides: on foot, before a question, or over something that lies on a
talk. What the decision leads to is asked of the rules themselves (`game.rules.step`), which run on to the next
decision. Two things are abstract. Walking is what can be come to on foot (`game.proving.ground`), and clocks are
free: whoever walks a route can be met anywhere on it. And what a repair or an argument comes to is not played: each
of its declared outcomes is followed, and it is proved apart which of them can be come to.

Memories that agree on the facts of a slice are one state, kept with the first real memory that was found for it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from heapq import heappop, heappush
from itertools import combinations, product
from typing import Any, NamedTuple

from game.content.climax.phases import WalkPhase
from game.content.conditions import Expression
from game.content.facts import Facts
from game.content.pack import REPAIR_OUTCOMES, Pack
from game.content.repair import Repair
from game.content.script import Ask, Speak
from game.content.talk import METERS
from game.content.tilemap import Rect
from game.proving import ground
from game.proving.ground import Ground
from game.proving.slices import Slice, Story
from game.rules import caring, casebook, intents, queueing, step, talking, walking
from game.rules.benching import Benching
from game.rules.caring import MOST_REFUSALS, Caring
from game.rules.climax.arguing import Arguing, rules_of
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.intents import (
    Advance,
    Agree,
    Choose,
    Conclude,
    Connect,
    Intent,
    Object,
    Propose,
    Read,
    See,
    Settle,
    Treat,
    Write,
)
from game.rules.queueing import Queueing
from game.rules.repairing import Repairing
from game.rules.state import State
from game.rules.talking import Talk
from game.rules.walking import Walker

MOST_STATES = 200_000  # of one slice; what is not decided by then is not proved

KINDS = {
    Repairing: "repair",
    Diagnosing: "diagnose",
    Caring: "care",
    Benching: "bench",
    Queueing: "queue",
    Drafting: "charter",
}  # as talks begin them

NOWHERE = -1  # number of the ground of somebody who does not walk

Key = tuple[Any, ...]
Guide = Callable[[int], tuple[int, int]]  # how far a memory is from what is wanted, and from what leads there
Order = Callable[[int, int, int, int], tuple[int, int, int, int]]  # which state is looked at first: the lowest
Mark = tuple[Any, ...]  # something that happened: ("node", name), ("choice", node, name), ("holds", place, truth) …


def on_foot(state: State) -> bool:
    """Tell whether the player walks about."""
    return state.talk is None and state.doing is None and not state.ending


def nowhere(memory: int) -> tuple[int, int]:
    """Return that no memory is nearer to an aim than another."""
    return 0, 0


def wide(own: int, level: int, before: int, number: int) -> tuple[int, int, int, int]:
    """Rank a state by how far it is from the aim, its level, how far it is from what leads there; first in first."""
    return own, level, before, number


def deep(own: int, level: int, before: int, number: int) -> tuple[int, int, int, int]:
    """Rank a state by the same, what was come to last before what was come to first."""
    return own, level, before, -number


def near(own: int, level: int, before: int, number: int) -> tuple[int, int, int, int]:
    """Rank a state by the same, in whichever level that is."""
    return own, before, level, -number


class Watching(Facts):
    """The facts of a pack, noting each condition that the rules ask for and what it came to."""

    def __init__(self, facts: Facts) -> None:
        self.__dict__.update(facts.__dict__)
        self.predicates = {}
        self.asked: set[tuple[int, bool]] = set()  # id of the expression, which is one object for each place

    def holds(self, condition: Expression | None, memory: int, within: str = "") -> bool:
        """Tell whether a checked condition is true; no condition is always true."""
        truth = super().holds(condition, memory, within)
        if condition is not None:
            self.asked.add((id(condition), truth))
        return truth


class Edge(NamedTuple):
    """What a decision leads to, for all memories that agree on what was looked at and changed."""

    label: str  # the steps of a testplan, one a line; "" if it takes none
    change: int  # bits of the memory that are other afterwards
    state: State  # the state after it, with the memory of the first time
    spot: int  # number of what makes that state another but for where one stands and the memory
    on_foot: bool  # whether it ends there
    moved: bool  # whether it puts the player elsewhere
    idle: bool  # whether it ends on foot, where it began
    marks: tuple[Mark, ...]  # what happens on the way


Edges = dict[int, tuple[Edge, ...]]  # by what a memory holds of what they look at and change


Offered = tuple[str, str, tuple[tuple[str, int, int, bool], ...]]  # step, node, and where to stand: map, x, y, and
# whether the same can be come to from there


class Begun(NamedTuple):
    """Something that can be begun on foot, from one place to stand at."""

    label: str
    node: str
    walker: Walker  # who stands there
    same: bool  # whether the same can be come to from there
    touched: int  # bits of the memory that decide what comes of it
    edges: Edges


class Aim(NamedTuple):
    """What a search looks for."""

    marks: frozenset[Mark]  # one of these is enough
    talks: frozenset[str]  # nodes that talks begin with which may have to do with it
    far: Guide = nowhere
    order: Order = wide


class Way(NamedTuple):
    """A decision of the player's, and the state at the next one."""

    label: str
    state: State
    marks: tuple[Mark, ...] = ()


class Stood(NamedTuple):
    """A state in the search, and how it was come to."""

    state: State
    before: int  # index of the state before; -1 at the start
    label: str


class Search(NamedTuple):
    """What one search found."""

    states: tuple[Stood, ...]
    edges: dict[int, tuple[int, ...]]  # for each state that was looked at those that follow it
    marks: dict[Mark, tuple[int, str]]  # what had not happened before: at which state, and by which decision there
    whole: bool  # nothing was left out

    def back_from(self, number: int) -> Iterator[int]:
        """Yield the numbers of the states on the way to one, itself included, last things first."""
        while number >= 0:
            yield number
            number = self.states[number].before

    def way_to(self, number: int) -> tuple[str, ...]:
        """Return the decisions that lead to a state."""
        return tuple(self.states[one].label for one in self.back_from(number) if one)[::-1]

    def steps(self, number: int, label: str = "") -> tuple[str, ...]:
        """Return the same and one more decision as steps of a testplan: none, one or several for each."""
        return tuple(step for label in (*self.way_to(number), label) for step in label.split("\n") if step)


Fought = tuple[tuple[State, str, str], ...]  # for each phase argued: its first moment, its name and its outcome
Allowed = Callable[[Fought], bool]


def fought(states: Sequence[Stood], number: int, label: str) -> Fought:
    """Return what was argued on the way to a state in the encounter of its level, and by one more decision if any."""
    found, level = [], states[number].state.level
    while number >= 0 and states[number].state.level == level:
        state = states[number].state
        if isinstance(state.doing, Arguing):
            assert state.phase is not None
            found.append((state, state.phase.name, label.split()[2] if label else ""))
        label, number = states[number].label, states[number].before
    return tuple(reversed(found))


class Explorer:
    """Searches a pack. What was once asked of the rules is remembered for all its searches."""

    def __init__(self, pack: Pack, story: Story) -> None:
        self.facts = Watching(pack.facts)
        self.pack = replace(pack, facts=self.facts)
        self.story = story
        fields = pack.facts.fields.items()
        self.fact_at = [name for name, field in fields for _ in range(field.mask.bit_length())]  # by bit
        self.places: dict[int, Mark] = {}  # id of an expression -> where it stands
        self.marks: set[Mark] = set()  # all that happened in any search
        self.fresh: dict[Mark, None] = {}  # what happens since that was last asked
        self.edges: dict[Key, Edges] = {}
        self.spots: dict[Key, int] = {}
        self.grounds: dict[Key, tuple[int, Ground]] = {}
        self.numbers: dict[Ground, int] = {}
        self.offers: dict[Key, tuple[Begun, ...]] = {}
        self.feet: dict[Key, tuple[tuple[str, int, int, bool], ...]] = {}  # where to stand for something
        self.rank = {level: number for number, level in enumerate(pack.levels)}
        self.looked: set[Key] = set()
        self.untold: set[int] = set()  # ids of edges of which no search has told what happens on them
        self.ways = {name: self.bits(story.ways(name) | zone_facts(pack, name)) for name in pack.levels}
        self.lived = (1 << self.facts.bits) - 1 - self.bits({*METERS, "thoughts"})
        self.beliefs = frozenset(f"believes.{name}" for name in pack.deductions)
        self.thinking = self.bits({"thoughts", *self.beliefs, *(f"found.{name}" for name in pack.evidence)})
        self.listing = {
            (name, where): self.bits(listed_facts(pack, name, where)) for name in pack.levels for where in pack.maps
        }
        self.showing = {name: self.bits(shown_facts(pack, name)) for name in pack.levels}

    def bits(self, names: set[str]) -> int:
        """Return the bits of some facts in the memory."""
        return sum(self.story.bits(name) for name in names)

    def changed(self, before: int, after: int) -> Iterator[str]:
        """Yield the facts that two memories do not agree on."""
        change = before ^ after
        while change:
            name = self.fact_at[(change & -change).bit_length() - 1]
            yield name
            change &= ~self.story.bits(name)

    # Where one stands

    def ground(self, state: State) -> tuple[int, Ground]:
        """Return the number of the ground that the player stands on, and the ground."""
        return self.ground_of(state.level, state.walker, state.memory)

    def ground_of(self, level: str, walker: Walker, memory: int) -> tuple[int, Ground]:
        """Return the same for somebody who stands in a level, as doors and zones are by a memory."""
        here = ground.standing(self.pack.maps[walker.map], walker.x, walker.y)
        key = (level, walker.map, here, memory & self.ways[level])
        known = self.grounds.get(key)
        if known is None:
            if here is None:
                found = Ground(frozenset(), ())
            else:
                found = ground.walk(self.pack, level, memory, (walker.map, here))
            known = self.grounds[key] = (self.numbers.setdefault(found, len(self.numbers)), found)
            for place in found.places:
                self.mark("area", *place)
            for _, place in found.zones:
                self.mark("area", *place)
        return known

    def spot(self, state: State) -> int:
        """Return the number of what makes a state another than others, but for where one stands and the memory."""
        doing: Any = state.doing
        if isinstance(doing, Diagnosing):
            doing = (doing.name, doing.struck, len(doing.tried))
        elif isinstance(doing, (Repairing, Caring)):
            doing = (type(doing).__name__, doing.name, getattr(doing, "patient", 0), getattr(doing, "done", False))
        elif isinstance(doing, Arguing):
            doing = "argue"
        phase = state.phase.name if state.phase else ""
        return self.spots.setdefault((state.level, state.talk, doing, phase, state.ending), len(self.spots))

    def key(self, state: State, part: Slice) -> Key:
        """Return what makes a state another than those that were seen."""
        stands = self.ground(state)[0] if on_foot(state) else NOWHERE
        return self.spot(state), stands, part.kept(state.level, state.memory)

    # What the player can decide

    def search(
        self,
        start: State,
        part: Slice,
        aim: Aim | None = None,
        thorough: bool = False,
        most: int = MOST_STATES,
        allowed: Allowed | None = None,
        within: str = "",
        others: Iterable[tuple[str, State]] = (),
    ) -> Search:
        """Return every state that can be come to from one, or from `others` that a game may begin with in its place.

        With an aim, it looks no further than it takes to find it.

        What is `allowed` decides which outcomes of an argument are followed; without it, all that are declared. The
        outcomes of its earlier parts are told apart as long as it lasts.
        Where a level is named, nothing after it is looked at.

        A thorough search keeps for each state the memory in which most has happened instead of the first one; it is
        not complete, and finds what comes of playing everything.
        """
        states, edges = [Stood(self.settled(start), -1, "")], {}
        keys = [self.key(states[0].state, part)]
        known = {keys[0]: 0}
        for name in self.changed(self.facts.start, states[0].state.memory):
            self.mark("fact", name, self.facts.word(states[0].state.memory, name))
        marks: dict[Mark, tuple[int, str]] = dict.fromkeys(self.new(self.noted()), (0, ""))
        queue = [(0, 0, 0, 0)]  # the last one is the state
        for label, other in others:
            state = self.settled(other)
            for name in self.changed(self.facts.start, state.memory):
                self.mark("fact", name, self.facts.word(state.memory, name))
            marks.update(dict.fromkeys(self.new(self.noted()), (0, label)))
            key = self.key(state, part)
            if key not in known:
                known[key] = len(states)
                keys.append(key)
                heappush(queue, (0, 0, 0, len(states)))
                states.append(Stood(state, 0, label))
        while queue and len(states) < most and not (aim and not aim.marks.isdisjoint(marks)):
            number = abs(heappop(queue)[-1])
            here, after = states[number].state, dict[int, None]()
            if thorough and known[keys[number]] != number:
                continue  # there is a better one by now
            for edge, walker in self.leads(here, part, aim, thorough):
                level, memory = edge.state.level, here.memory ^ edge.change
                argued = fought(states, number, edge.label) if here.phase else ()
                if allowed and isinstance(here.doing, Arguing) and not allowed(argued):
                    continue
                if within and level != within:
                    continue
                stands = self.ground_of(level, walker, memory)[0] if edge.on_foot else NOWHERE
                so_far = [left for *_, left in argued] if edge.state.phase else ()
                key = (edge.spot, stands, part.kept(level, memory), *so_far)
                there = known.get(key)
                if there is None or (
                    thorough and self.experience(memory) > self.experience(states[there].state.memory)
                ):
                    order = deep if there is not None else aim.order if aim else wide
                    there = known[key] = len(states)
                    keys.append(key)
                    states.append(Stood(edge.state._replace(memory=memory, walker=walker), number, edge.label))
                    own, before = aim.far(memory) if aim else (0, 0)
                    rank = -self.rank[level] if aim else self.rank[level] if thorough else 0
                    heappush(queue, order(own, rank, before, there))
                after[there] = None
                if id(edge) in self.untold:
                    marks.update(dict.fromkeys(self.new(self.told(edge)), (number, edge.label)))
            if self.facts.asked or self.fresh:
                marks.update(dict.fromkeys(self.new(self.noted()), (number, "")))
            edges[number] = tuple(after)
        return Search(tuple(states), edges, marks, not queue and not thorough)

    def new(self, marks: Iterable[Mark]) -> Iterator[Mark]:
        """Yield those marks that no search has found before."""
        for mark in marks:
            if mark not in self.marks:
                self.marks.add(mark)
                yield mark

    def mark(self, *mark: Any) -> None:
        """Note that something happens."""
        self.fresh[mark] = None

    def noted(self) -> tuple[Mark, ...]:
        """Return what happened since this was last asked."""
        if not self.facts.asked and not self.fresh:
            return ()
        for expression, truth in self.facts.asked:
            if expression in self.places:
                self.fresh["holds", *self.places[expression], truth] = None
        self.facts.asked.clear()
        found = tuple(self.fresh)
        self.fresh.clear()
        return found

    def told(self, edge: Edge) -> tuple[Mark, ...]:
        """Return what happens on an edge, if that was not told yet."""
        if id(edge) not in self.untold:
            return ()
        self.untold.remove(id(edge))
        return edge.marks

    def experience(self, memory: int) -> int:
        """Return how much has happened by a memory."""
        return ((memory ^ self.facts.start) & self.lived).bit_count()

    def decisions(self, state: State, part: Slice, aim: Aim | None = None, thorough: bool = False) -> Iterator[Way]:
        """Yield what the player can decide, each with the state at the next decision."""
        for edge, walker in self.leads(state, part, aim, thorough):
            after = edge.state._replace(memory=state.memory ^ edge.change, walker=walker)
            yield Way(edge.label, after, self.told(edge))

    def leads(self, state: State, part: Slice, aim: Aim | None, thorough: bool) -> Iterator[tuple[Edge, Walker]]:
        """Yield what the player can decide as edges, each with where he stands after it."""
        if state.ending:
            return
        if state.doing is not None:
            yield from led(state, self.after_doing(state, part))
            return
        if state.talk is not None:
            yield from led(state, self.after_talk(state))
        else:
            yield from self.begun_on_foot(state, part, aim, thorough)
        wanted = tuple(name for name in self.pack.deductions if thorough or f"believes.{name}" in part.facts)
        if wanted:
            what = ("think", wanted, thorough, part.facts & self.beliefs, state.talk)
            touched = self.thinking
            yield from led(state, self.remembered(state, what, touched, lambda: self.thought(state, part, thorough)))

    def remembered(
        self, state: State, what: Key, touched: int, ways: Callable[[], Iterator[tuple[str, State]]]
    ) -> tuple[Edge, ...]:
        """Return the edges of a decision, asked of the rules once for all memories alike in what it touches."""
        edges = self.edges_of(state, what)
        known = edges.get(state.memory & touched)
        if known is None:
            earlier, found = self.noted(), []
            for label, after in ways():
                if after.ending:
                    self.mark("ending", after.ending)
                if after.level != state.level:
                    self.mark("level", after.level)
                for name in self.changed(state.memory, after.memory):
                    self.mark("fact", name, self.facts.word(after.memory, name))
                moved = after.walker[:3] != state.walker[:3]
                idle = not (moved or after.talk or after.doing or after.ending) and after[::8] == state[::8]
                change, spot = after.memory ^ state.memory, self.spot(after)
                found.append(Edge(label, change, after, spot, on_foot(after), moved, idle, self.noted()))
            self.fresh.update(dict.fromkeys(earlier))
            known = edges[state.memory & touched] = tuple(found)
            self.untold.update(map(id, known))
        return known

    def edges_of(self, state: State, what: Key) -> Edges:
        """Return the edges known of a decision."""
        return self.edges.setdefault((what, state.level, state.phase.name if state.phase else ""), {})

    def begun_on_foot(
        self, state: State, part: Slice, wanted: Aim | None, thorough: bool
    ) -> Iterator[tuple[Edge, Walker]]:
        """Yield what is begun by walking somewhere and using what is there.

        What comes back to where it began and changes nothing that is told apart is left out.
        """
        number, here = self.ground(state)
        phase = step.phase_of(self.pack, state) if state.phase else None
        memory, ways = state.memory, self.ways[state.level]
        self.look_around(state)
        if isinstance(phase, WalkPhase) and self.facts.holds(phase.until, memory):  # before another step is made
            touched = self.touched_by_climax(state.level)
            yield from led(
                state, self.remembered(state, ("walked", state.walker[:3]), touched, partial(self.walked, state))
            )
            return
        counts = -1 if thorough else part.masks[state.level] | self.showing[state.level] | ways
        untold = self.untold
        for label, node, walker, same, touched, edges in self.beginnings(state, number, here):
            if wanted is not None and node not in wanted.talks:
                continue
            known = edges.get(memory & touched)
            if known is None:
                there = state._replace(walker=walker)
                what = ("begin", node, label, *walker[:3])
                known = self.remembered(there, what, touched, partial(self.begun, there, label, node))
            for edge in known:
                if edge.idle and same and not edge.change & counts and id(edge) not in untold:
                    continue
                yield edge, edge.state.walker if edge.moved else walker

    def walked(self, state: State) -> Iterator[tuple[str, State]]:
        """Yield what follows a phase in which one walks."""
        yield "", self.settled(step.next_phase(self.pack, state, "done"))

    def beginnings(self, state: State, number: int, here: Ground) -> Iterator[Begun]:
        """Yield what can be begun on foot, from each place to stand at; asked once for all that is alike on a map."""
        level, phase, ways = state.level, state.phase and state.phase.name, self.ways[state.level]
        for where in here.maps:
            key = (level, where, phase, number, state.memory & (self.listing[level, where] | ways))
            begun = self.offers.get(key)
            if begun is None:
                begun = self.offers[key] = tuple(
                    Begun(
                        label, node, Walker(there, x, y), same, self.story.touched[node],
                        self.edges_of(state, ("begin", node, label, there, x, y)),
                    )
                    for label, node, feet in self.offered(state, number, here, where)
                    for there, x, y, same in feet
                )  # fmt: skip
            yield from begun

    def begun(self, state: State, label: str, node: str) -> Iterator[tuple[str, State]]:
        """Yield what comes of beginning a talk where one has walked to."""
        self.mark("used", state.level, label, node)
        yield label, self.settled(step.begin_talk(self.pack, state, node))

    def offered(self, state: State, number: int, here: Ground, where: str) -> Iterator[Offered]:
        """Yield the step of a testplan, the node and the places to stand for all that can be begun on a map."""
        routes = {
            placement.who: placement.route
            for placement in walking.present(self.pack, state.level, state.memory)
            if placement.route
        }
        for preference, target, rect in walking.targets(self.pack, state.level, state.memory, 0, where):
            rects: tuple[Rect, ...] = (rect,)
            if preference == 0 and target.name in routes:
                rects = ground.stands(self.pack, target.name, routes[target.name])
            key = (state.level, number, where, rects, state.memory & self.ways[state.level])
            if key not in self.feet:
                self.feet[key] = tuple(self.stood(state, number, here, where, rects))
            if self.feet[key]:
                verb = "talk" if preference == 0 else "use"
                yield f"{verb} {target.name}", target.talk, self.feet[key]
        for spot, (map, region) in here.zones:
            if map == where:
                node = walking.offer_of_zone(self.pack, state.level, state.memory, spot)
                assert node is not None, "only zones that speak are stepped into"
                cell = ground.regions(self.pack.maps[where])[region].cells[0]
                yield f"go {spot}", node, ((where, *walking.middle(cell), False),)

    def stood(
        self, state: State, number: int, here: Ground, where: str, rects: tuple[Rect, ...]
    ) -> Iterator[tuple[str, int, int, bool]]:
        """Yield the places of a map to stand at for something, and whether the same can be come to from each."""
        regions: set[int] = set()
        for rect in rects:
            for region, cell in ground.in_reach(self.pack.maps[where], rect).items():
                if (where, region) in here.places and region not in regions:
                    regions.add(region)
                    walker = Walker(where, *walking.middle(cell))
                    yield *walker[:3], self.ground(state._replace(walker=walker))[0] == number

    def look_around(self, state: State) -> None:
        """Note what is shown wherever somebody stands or talks: the task, the furniture, and who is there."""
        key = (state.level, state.memory & self.showing[state.level])
        if key not in self.looked:
            self.looked.add(key)
            step.objective(self.pack, state)
            for condition in self.pack.levels[state.level].furniture.values():
                self.facts.holds(condition, state.memory)
            for placement in walking.present(self.pack, state.level, state.memory):
                self.mark("person", state.level, placement)

    def after_talk(self, state: State) -> tuple[Edge, ...]:
        """Return what the choices of a question lead to."""
        talk = state.talk
        assert talk is not None
        if not isinstance(talking.op_at(self.pack, talk), Ask):
            return ()  # a talk that goes round in a circle

        def chosen() -> Iterator[tuple[str, State]]:
            for option, free in talking.options(self.pack, state.memory, talk):
                if free:
                    self.mark("choice", talk.node, option.name)
                    after = step.talk(self.pack, state, Choose(talk.node, option.name))
                    yield f"choose {talk.node}.{option.name}", self.settled(after)

        return self.remembered(state, ("choose", talk, state.walker[:3]), self.story.touched[talk.node], chosen)

    def settled(self, state: State) -> State:
        """Return the state at the next decision: all lines on the way are read."""
        lines: set[tuple[Talk, int]] = set()
        self.name_doing(state)
        while state.talk is not None and state.doing is None and not state.ending:
            self.look_around(state)
            op = talking.op_at(self.pack, state.talk)
            if not isinstance(op, Speak):
                self.mark("question", state.talk.node, state.talk.at)
                break
            if (state.talk, state.memory) in lines:
                self.mark("circle", state.talk.node)
                break
            lines.add((state.talk, state.memory))
            self.mark("line", state.talk.node, state.talk.at)
            state = step.talk(self.pack, state._replace(just=()), Advance(op.id))
            self.name_doing(state)
        return state._replace(tick=0, clock=0, just=())

    def name_doing(self, state: State) -> None:
        """Note what lies over a talk, and the phase of the climax."""
        if state.phase:
            self.mark("phase", state.level, state.phase.name)
        if state.doing is not None and not isinstance(state.doing, Arguing):
            self.mark(KINDS[type(state.doing)], state.doing.name)

    # The casebook

    def thought(self, state: State, part: Slice, thorough: bool) -> Iterator[tuple[str, State]]:
        """Yield what can be concluded, where a conclusion matters; and one thought less, where thoughts do."""
        for name, deduction in self.pack.deductions.items():
            matters = f"believes.{name}" in part.facts
            a, b = deduction.from_
            puzzled = step.think(self.pack, state, Connect(a, b)) if matters or thorough else state
            if puzzled.puzzle == name:
                self.mark("raised", name)
                for conclusion in deduction.conclusions if matters else (deduction.right,):
                    after = step.think(self.pack, puzzled._replace(just=()), Conclude(name, conclusion))
                    yield f"connect {a} {b} = {conclusion}", after._replace(just=())
        if not thorough:
            for a, b in combinations(casebook.held(self.pack, state.memory), 2):
                after = step.think(self.pack, state, Connect(a, b))
                if after.memory != state.memory:
                    yield f"connect {a} {b} = none", after._replace(just=())
                    return

    # What lies over a talk

    def after_doing(self, state: State, part: Slice) -> tuple[Edge, ...]:
        """Return what the player can do about what lies over a talk, or over a phase."""
        doing, at = state.doing, (state.talk, state.walker[:3])
        if state.talk is not None:
            touched = self.story.touched[state.talk.node]
        else:
            touched = self.touched_by_climax(state.level)
        match doing:
            case Repairing(name=name):
                return self.remembered(state, ("repair", name, at), touched, lambda: self.mended(state, name))
            case Diagnosing():
                counts = bool(part.masks[state.level] & self.story.bits("team"))
                what: Key = ("diagnose", doing.name, doing.struck, len(doing.tried), at, counts)
                return self.remembered(state, what, touched, lambda: self.diagnosed(state, doing, counts))
            case Caring():
                what = ("care", doing.name, doing.patient, doing.done, at)
                return self.remembered(state, what, touched, lambda: self.agreed(state, doing))
            case Benching():
                within = part.masks[state.level]
                doses = self.pack.benches[doing.name].doses
                asked = tuple(dose for dose in doses if within & self.story.bits(f"tested.{doing.name}.{dose}"))
                what = ("bench", doing, asked, at)
                return self.remembered(state, what, touched, lambda: self.tried(state, doing, asked))
            case Queueing():
                what = (doing, at)
                return self.remembered(state, what, touched, lambda: self.received(state, doing))
            case Drafting():
                asked = self.story.articles(doing.name, part)
                what = (doing, *asked, at)
                return self.remembered(state, what, touched, lambda: self.drafted(state, doing, asked))
            case Arguing():
                return self.remembered(state, ("argue", at), touched, lambda: self.argued(state))
        raise AssertionError(f"nothing that the player can do: {doing}")

    def touched_by_climax(self, level: str) -> int:
        """Return the bits that the phases of a level's climax may ask for or change."""
        touched = self.bits(self.story.touched_by_doing("climax", "", level))
        for talk, one in self.story.phases.items():
            if one == level:
                touched |= self.story.touched[talk]
        return touched

    def mended(self, state: State, name: str) -> Iterator[tuple[str, State]]:
        """Yield the declared outcomes of a repair, each with all that may be found by it."""
        repair = self.pack.repairs[name]
        for how in ("skipped", *REPAIR_OUTCOMES[1:-1]):  # the one that is always there first
            memory = self.facts.tell(state.memory, f"repair.{name}", how)
            for found in findings_of(repair) if how != "skipped" else ((),):
                after = memory
                for evidence in found:
                    after = self.facts.put(after, f"found.{evidence}", 1)
                self.mark("repaired", name, how)
                label = " ".join(("repair", name, how, *found))
                yield label, self.settled(step.done(self.pack, state._replace(memory=after), how))

    def diagnosed(self, state: State, doing: Diagnosing, counts: bool) -> Iterator[tuple[str, State]]:
        """Yield decisions on a plan, and objections: those with reason, and one without where it is counted."""
        diagnosis = self.pack.diagnoses[doing.name]
        groundless = 0
        for plan, line in product(diagnosis.plans, diagnosis.chart):
            if plan in doing.struck or (plan, line) in doing.tried:
                continue
            if diagnosis.plans[plan].wrong != line:
                groundless += 1
                if groundless > 1 or not counts:
                    continue  # one is like another: each costs the same
            elif doing.tried and not counts:
                continue
            after = step.diagnose(self.pack, state, doing, Object(plan, line))
            if diagnosis.plans[plan].wrong == line:
                self.mark("struck", doing.name, plan)
            yield f"object {plan} {line}", after._replace(just=())
        for plan in diagnosis.plans:
            after = step.diagnose(self.pack, state, doing, Treat(plan))
            if after.doing is not doing and plan not in doing.struck:
                self.mark("plan", doing.name, plan)
                yield f"treat {plan}", self.settled(after)

    def agreed(self, state: State, doing: Caring) -> Iterator[tuple[str, State]]:
        """Yield every plan that can be put before the patient at the table, to the end of it."""
        if doing.done:
            yield "", self.settled(step.agree(self.pack, state, doing, Propose("")))
            return
        patient, wishes = caring.patient_of(self.pack, doing)
        for options in product(*(clause.options for clause in wishes.clauses.values())):
            after, labels = state, []
            for clause, option in zip(wishes.clauses, options, strict=True):
                assert isinstance(after.doing, Caring)
                after = step.agree(self.pack, after, after.doing, Agree(clause, option))
                labels.append(f"agree {clause} {option}")
            for _ in range(MOST_REFUSALS):
                assert isinstance(after.doing, Caring)
                after = step.agree(self.pack, after, after.doing, Propose(patient))
                labels.append("sign")
                if isinstance(after.doing, Caring) and (after.doing.patient, after.doing.done) != doing[1::3]:
                    break
            outcome = self.facts.word(after.memory, f"care.{doing.name}.{patient}")
            self.mark("cared", doing.name, patient, outcome)
            yield "\n".join(labels), after._replace(just=())

    def tried(self, state: State, doing: Benching, asked: tuple[str, ...]) -> Iterator[tuple[str, State]]:
        """Yield each dose that can be marked, and each that can be tried where that is asked for."""
        for dose in self.pack.benches[doing.name].doses:
            yield f"mark {dose}", self.settled(step.try_doses(self.pack, state, doing, intents.Mark(dose)))
        for dose in asked:
            after = step.try_doses(self.pack, state, doing, intents.Test(dose))
            if after.memory != state.memory:
                yield f"test {dose}", after._replace(just=())

    def received(self, state: State, doing: Queueing) -> Iterator[tuple[str, State]]:
        """Yield everybody who can be seen next, in each way, with what comes of it read."""
        queue = self.pack.queues[doing.name]
        if queueing.is_over(queue, doing):
            yield "", self.settled(step.receive(self.pack, state, doing, Settle()))
        for patient, how in product(queueing.waiting(queue, doing), queue.ways):
            after = step.receive(self.pack, state, doing, See(patient, how))
            while isinstance(after.doing, Queueing) and after.doing.told:
                after = step.receive(self.pack, after, after.doing, Advance())
            if after.doing != doing:
                yield f"see {patient} {how}", after._replace(just=())

    def drafted(self, state: State, doing: Drafting, asked: Sequence[str]) -> Iterator[tuple[str, State]]:
        """Yield every page of the articles that are asked for, read out and closed; all others are left out.

        A page of none of them bears one other, in each of its words.
        """
        charter = self.pack.charters[doing.name]
        others = [
            (name, option) for name, one in charter.articles.items() if name not in asked for option in one.options
        ]
        pages = [
            [pair for pair in zip(asked, options, strict=True) if pair[1] != "none"]
            for options in product(*(("none", *charter.articles[name].options) for name in asked))
        ]
        for page in (*filter(None, pages), *([pair] for pair in others)):
            if len(page) > charter.keeps:
                continue
            after = state
            wishes: list[Intent] = [*(Write(*pair) for pair in page), Read(), Settle()]
            for wish in wishes:
                assert isinstance(after.doing, Drafting)
                after = step.draft(self.pack, after, after.doing, wish)
            labels = (*(f"write {name} {option}" for name, option in page), "read", "close")
            yield "\n".join(labels), self.settled(after)

    def argued(self, state: State) -> Iterator[tuple[str, State]]:
        """Yield the declared outcomes of a phase that is argued; it leaves nothing that is carried to the next."""
        climax = step.climax_of(self.pack, state)
        assert state.phase is not None
        for outcome in rules_of(climax).outcomes(climax, step.past(self.pack, state), state.phase.name):
            self.mark("argued", state.level, state.phase.name, outcome)
            after = step.done(self.pack, state._replace(doing=None, just=()), outcome)
            yield f"argue {state.phase.name} {outcome}", self.settled(after)


def led(state: State, edges: tuple[Edge, ...]) -> Iterator[tuple[Edge, Walker]]:
    """Yield edges from a state, each with where one stands after it."""
    for edge in edges:
        yield edge, edge.state.walker if edge.moved else state.walker


def zone_facts(pack: Pack, level: str) -> set[str]:
    """Return the facts that decide whether the zones of a level speak."""
    one = pack.levels[level]
    found: set[str] = set()
    for spot, offers in one.things.items():
        where, _, thing = spot.partition("/")
        if thing in pack.maps[where].zones:
            found |= {fact for offer in offers if offer.when for fact in offer.when.names()}
    return found


def listed_facts(pack: Pack, level: str, where: str) -> set[str]:
    """Return the facts that decide who and what of a map can be used in a level."""
    one = pack.levels[level]
    conditions = [offer.when for spot, offers in one.things.items() if on(spot, where) for offer in offers]
    here = {person.who for person in one.people if on(person.at, where)}
    conditions += (person.when for person in one.people if person.who in here)  # the first that holds is where he is
    return {fact for condition in conditions if condition for fact in condition.names()}


def on(spot: str, where: str) -> bool:
    """Tell whether a spot (MAP/NAME) is on a map."""
    return spot.partition("/")[0] == where


def shown_facts(pack: Pack, level: str) -> set[str]:
    """Return the facts that decide what is the task in a level, what furniture there is, and who and what is used."""
    one = pack.levels[level]
    found = {fact for task in one.objectives if task.when for fact in task.when.names()}
    found |= {fact for condition in one.furniture.values() for fact in condition.names()}
    return found.union(*(listed_facts(pack, level, where) for where in pack.maps))


def findings_of(repair: Repair) -> Iterator[tuple[str, ...]]:
    """Yield every set of evidence that a repair may bring."""
    names = tuple(dict.fromkeys(found for _, found in repair.evidence()))
    for count in range(len(names), -1, -1):
        yield from combinations(names, count)
