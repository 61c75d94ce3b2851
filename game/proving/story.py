"""Proves the story of a pack: each claim is shown by a play, or shown to be out of reach by a search of all plays.

First everything that leads on is searched whole, and once more for what comes of playing everything. That shows most
claims. Each of the others is then asked by itself, in the slice of facts that decides it: if the search finds
nothing and has left nothing out, there is nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product, takewhile
from typing import NamedTuple

from game.bots.searching import Graph, said
from game.content.campaign import NONE
from game.content.climax.phases import GOES_ON, OVER, REVEAL
from game.content.pack import Pack
from game.content.script import Leave
from game.proving import encounters
from game.proving.claims import Claim, claims, plain_findings
from game.proving.distances import distance
from game.proving.encounters import Argued
from game.proving.exploring import MOST_STATES, Aim, Explorer, Fought, Guide, Key, Mark, Search, Way, fought
from game.proving.findings import Finding, Where
from game.proving.slices import Need, Slice, Story
from game.rules import step
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.beats import Move, Past
from game.rules.state import State

FIRST_LOOK = 1_500  # states of a slice that are looked at before another way is tried
SECOND_LOOK = 8_000  # states of a thorough search
DEPTHS = (1, 2)  # how far that one looks back

MOST_PASTS = 40  # from which arguments are searched: each takes half a second

GIVEN = "given"  # begins the label of a game that begins with what other campaigns left

Steps = tuple[str, ...]
Decisions = tuple[str, ...]  # each the steps of a testplan, one a line; "" for one that takes none
Brought = tuple[tuple[str, Past], ...]  # what a story brings to each phase of an argument


class Figures(NamedTuple):
    """How much was searched."""

    states: int
    decisions: int
    searches: int
    claims: int


class StoryProof(NamedTuple):
    """What was proved of a story, whatever an argument in it comes to."""

    reached: dict[str, Steps]  # by the pack's names: the decisions of a play that comes to it
    never: frozenset[str]
    findings: tuple[Finding, ...]
    unproved: tuple[str, ...]  # what is claimed and neither shown nor shown to be out of reach
    plays: tuple[Decisions, ...]  # that show what is claimed: to be tried first when something was changed
    figures: Figures


class Plays(NamedTuple):
    """What comes of plays in which everything that is argued was argued, move by move."""

    reached: dict[str, Steps]
    pasts: dict[str, tuple[Mapping[str, Past], ...]]  # by level: what different plays bring to each phase argued
    argued: dict[str, Argued]  # by level, from each of these pasts


def steps(way: Decisions) -> Steps:
    """Return decisions as the steps of a testplan."""
    return tuple(step for label in way for step in label.split("\n") if step)


def pasts_of(pack: Pack, argued: Fought) -> Brought:
    """Return what a story brings to each phase that is argued on a way."""
    names = list[str]()
    for _, phase, _ in argued:
        told = any(outcome == REVEAL for _, _, outcome in argued[: len(names)])
        names.append(said(phase) if told else phase)
    return tuple((name, step.past(pack, state)) for name, (state, _, _) in zip(names, argued, strict=True))


class Prover:
    """Searches the story of a pack for one proof."""

    def __init__(self, pack: Pack, most_pasts: int = MOST_PASTS) -> None:
        self.most_pasts = most_pasts  # from which an argument is searched
        self.story = Story(pack)
        self.explorer = Explorer(pack, self.story)
        self.pack = self.explorer.pack
        self.claims = claims(pack, self.story, self.explorer.places)
        self.shown: dict[Mark, Decisions] = {}  # what happens, and in which play
        self.graphs: dict[tuple[str, Brought], Graph] = {}
        self.begun: dict[tuple[str, Brought], State] = {}  # where each of them begins
        self.argued: dict[Key, tuple[tuple[Move, ...], ...] | None] = {}
        self.states = self.followed = self.searches = 0

    @cached_property
    def start(self) -> State:
        """The first decision of a game."""
        return self.explorer.settled(step.new_game(self.pack))

    @cached_property
    def others(self) -> dict[str, State]:
        """The first moments of games that begin with what other campaigns left, by what is given to them."""
        reads = self.pack.campaign.reads
        found = {}
        for values in product(*(read.values for read in reads.values())):
            given = {name: value for name, value in zip(reads, values, strict=True) if value != NONE}
            if given:
                label = "\n".join(f"{GIVEN} {name} {value}" for name, value in given.items())
                found[label] = step.new_game(self.pack, given=given)
        return found

    def after(self, state: State, label: str) -> State:
        """Return the next decision after one, or the first one of a game that is given something."""
        if label in self.others:
            return self.explorer.settled(self.others[label])
        return next((way.state for way in self.decisions(state) if way.label == label), state)

    def allows(self, fought: Fought) -> bool:
        """Tell whether an argument can come to some outcomes, with what the story brought to it."""
        return fought[-1][2] in GOES_ON or self.moves(fought) is not None

    def moves(self, fought: Fought) -> tuple[tuple[Move, ...], ...] | None:
        """Return for each phase of an argument that was decided the moves to its outcome; None if none lead there."""
        first = fought[0][0]
        brought = pasts_of(self.pack, fought)
        key = (first.level, brought)
        self.begun.setdefault(key, first)
        if key not in self.graphs and len(self.graphs) >= self.most_pasts:
            return None  # not looked at: there may be moves
        self.graph(*key)
        phases = tuple((phase, outcome) for _, phase, outcome in fought)
        if (key, phases) not in self.argued:
            self.argued[key, phases] = encounters.argue(self.graphs[key], phases)
        return self.argued[key, phases]

    def graph(self, level: str, brought: Brought) -> Graph:
        """Return every moment of an argument from what the story brings to it."""
        key, climax = (level, brought), self.pack.levels[level].climax
        assert climax is not None, "what is argued is the climax of its level"
        if key not in self.graphs:
            self.graphs[key] = encounters.graph(climax, dict(brought), self.start.settings.difficulty)
        return self.graphs[key]

    def decisions(self, state: State) -> Iterator[Way]:
        """Yield all that the player can decide in a state."""
        bits = dict.fromkeys(self.pack.levels, (1 << self.pack.facts.bits) - 1)
        return self.explorer.decisions(state, Slice(frozenset(self.pack.facts.fields), bits))

    @cached_property
    def progress(self) -> Slice:
        """The slice that decides whether the story can be brought to an end."""
        sites = tuple(
            (node, at)
            for node, ops in self.pack.nodes.items()
            for at, op in enumerate(ops)
            if isinstance(op, Leave) and op.kind == "ending"
        )
        return self.story.slice((Need("sites", sites=sites),))

    def search(
        self,
        part: Slice,
        aim: Aim | None = None,
        most: int = MOST_STATES,
        thorough: bool = False,
        argue: bool = False,
    ) -> Search:
        """Search, and keep what was found and how; with `argue` only through arguments that can be had so."""
        allowed = self.allows if argue else None
        new, others = step.new_game(self.pack), self.others.items()
        found = self.explorer.search(new, part, aim, thorough, most, allowed, others=others)
        for mark, (number, label) in found.marks.items():
            self.shown.setdefault(mark, (*found.way_to(number), label))
        self.states += len(found.states)
        self.followed += sum(map(len, found.edges.values()))
        self.searches += 1
        return found

    def shows(self, claim: Claim) -> bool:
        """Tell whether a claim is shown."""
        return any(mark in self.shown for mark in claim.shows)

    def reached(self) -> dict[str, Steps]:
        """Return what has a name and is shown, with the play to it."""
        return {
            claim.key: steps(next(self.shown[mark] for mark in claim.shows if mark in self.shown))
            for claim in self.claims
            if claim.key and self.shows(claim)
        }

    def play(self) -> Plays:
        """Return what comes of plays in which everything that is argued was argued, move by move."""
        self.search(self.progress, argue=True)
        last = [claim for claim in self.claims if claim.key.startswith("ending.")]
        needs = [need for claim in last for need in claim.needs]
        self.search(self.story.slice(needs, depth=1).joined(self.progress), None, SECOND_LOOK, True, True)
        for claim in last:
            if not self.shows(claim):
                self.ask(claim, self.story.slice(claim.needs), argue=True)
        pasts: dict[str, tuple[Mapping[str, Past], ...]] = {}
        argued: dict[str, list[Argued]] = {}
        for level in dict.fromkeys(level for level, _ in self.graphs):
            climax = self.pack.levels[level].climax
            assert climax is not None, "what was argued is the climax of its level"
            pasts[level] = encounters.merged(dict(brought) for one, brought in self.graphs if one == level)
            for past in pasts[level]:
                brought = tuple(past.items())
                begun = (one for key, one in self.begun.items() if key[0] == level and set(key[1]) <= set(brought))
                self.begun.setdefault((level, brought), next(begun))
                found = encounters.weighed(climax, self.graph(level, brought))
                if found.late:
                    found = found._replace(late=len(self.hopeless(level, brought)))
                argued.setdefault(level, []).append(found)
        return Plays(
            reached=self.reached(),
            pasts=pasts,
            argued={level: encounters.together(found) for level, found in argued.items()},
        )

    def hopeless(self, level: str, brought: Brought) -> frozenset[Moment]:
        """Return the moments of an argument that go on for too long without a win, whatever comes between its phases.

        What a later phase is argued with may still change: so all that can come of this past is searched.
        """
        climax = self.pack.levels[level].climax
        assert climax is not None, "what was argued is the climax of its level"
        asks = [(name, level) for condition in climax.conditions for name in condition.names()]
        ahead = self.explorer.search(self.begun[level, brought], self.story.slice((), asks, depth=1), within=level)
        stories = {(level, brought)}
        for number, stood in enumerate(ahead.states):
            if isinstance(stood.state.doing, Arguing):
                here = f"argue {stood.state.doing.now.phase} {OVER}"
                stories.add((level, pasts_of(self.pack, fought(ahead.states, number, here))))
        found = encounters.hopeless(climax, self.graphs[level, brought])
        for key in sorted(
            stories, key=lambda key: -sum(len(past) for _, past in key[1])
        ):  # where most is known first
            if found and key not in self.graphs:
                graph = encounters.graph(climax, dict(key[1]), self.start.settings.difficulty)
                found &= encounters.hopeless(climax, graph)
        return found

    def prove(self, before: Sequence[Decisions] = ()) -> StoryProof:
        """Return what can be proved, whatever an argument comes to; plays that showed it `before` are tried first."""
        self.play_again(before)
        whole = self.search(self.progress)
        self.search(self.progress, thorough=True)
        impossible: list[Claim] = []
        unproved: list[Claim] = []
        asked: set[int] = set()
        while open_ := self.open(asked):
            parts = {number: self.story.slice(claim.needs, claim.asks) for number, claim in open_}
            for number, claim in sorted(open_, key=lambda item: (len(parts[item[0]].facts), item[0])):
                asked.add(number)
                if not self.shows(claim):
                    answer = self.ask(claim, parts[number])
                    if answer is False:
                        impossible.append(claim)
                    elif answer is None:
                        unproved.append(claim)
        findings = [*plain_findings(self.pack, self.story), *self.traps(whole)]
        findings += (self.finding(claim) for claim in self.causes(impossible))
        return StoryProof(
            reached=self.reached(),
            never=frozenset(claim.key for claim in impossible if claim.key),
            findings=tuple(dict.fromkeys(findings)),
            unproved=tuple(f"{claim.key or claim.finding.says}: too much to search" for claim in unproved),
            plays=tuple(
                sorted({self.shown[mark] for one in self.claims for mark in one.shows if mark in self.shown})
            ),
            figures=Figures(self.states, self.followed, self.searches, len(self.claims)),
        )

    def play_again(self, ways: Sequence[Decisions]) -> None:
        """Play plays again as far as they still go, and keep what happens in them and beside them."""
        states = [self.start]  # along the play before, as far as the next one is the same
        last: Decisions = ()
        for way in sorted(ways):
            same = len(tuple(takewhile(lambda pair: pair[0] == pair[1], zip(last, way, strict=False))))
            del states[same + 1 :]
            for at in range(len(states) - 1, len(way)):
                after = self.explorer.settled(self.others[way[at]]) if way[at] in self.others else None
                for label, state, marks in self.decisions(states[at]):
                    for mark in marks:
                        self.shown.setdefault(mark, (*way[:at], label))
                    if label == way[at] and after is None:
                        after = state
                for mark in self.explorer.noted():
                    self.shown.setdefault(mark, way[:at])
                if after is None:
                    break
                states.append(after)
            last = way[: len(states) - 1]

    def open(self, asked: set[int]) -> list[tuple[int, Claim]]:
        """Return the claims, with their numbers, that are not shown, can be asked for, and were not yet."""
        return [
            (number, claim)
            for number, claim in enumerate(self.claims)
            if number not in asked
            and not self.shows(claim)
            and (not claim.given or any(mark in self.shown for mark in claim.given))
        ]

    def ask(self, claim: Claim, part: Slice, argue: bool = False) -> bool | None:
        """Return whether a claim can come about; None if that is too much to search."""
        if self.search(part, self.aim(claim, part), FIRST_LOOK, argue=argue).whole and not self.shows(claim):
            return False
        for depth in DEPTHS:
            if not self.shows(claim):
                thin = self.story.slice(claim.needs, claim.asks, depth).joined(self.progress)
                self.search(thin, self.aim(claim), SECOND_LOOK, True, argue)
        if not self.shows(claim):
            found = self.search(part, self.aim(claim, part), argue=argue)
            if not self.shows(claim):
                return False if found.whole else None
        return True

    def aim(self, claim: Claim, part: Slice | None = None) -> Aim:
        """Return what to look for to show a claim; in a closed slice, only in talks that have to do with it."""
        sites = {site for need in claim.needs for site in need.sites}
        talks = self.story.starts if part is None else self.story.touching(part, sites)
        return Aim(frozenset(claim.shows), frozenset(talks), self.guide(claim))

    def guide(self, claim: Claim) -> Guide:
        """Return how far a state is from a claim: by how much the conditions in its way do not hold."""
        wishes = list(claim.wishes)
        for need in claim.needs:
            wishes += self.story.wishes(need.sites)
        for condition, truth in claim.wishes:
            wishes += self.story.wishes(self.story.granting((condition, truth)))
        tests = dict.fromkeys((condition.test, truth) for condition, truth in wishes)
        measures = tuple(distance(self.pack.facts, test, truth) for test, truth in tests)
        return lambda state: sum(measure(state.memory) for measure in measures)

    def finding(self, claim: Claim) -> Finding:
        """Return what is told of a claim that cannot come about, with the play to where it should."""
        path = next((self.shown[mark] for mark in claim.given if mark in self.shown), ())
        return claim.finding._replace(path=steps(path))

    def causes(self, impossible: list[Claim]) -> list[Claim]:
        """Leave out nodes that are out of reach only because what leads to them is."""
        unreached = {claim.key.removeprefix("seen."): claim for claim in impossible if claim.key.startswith("seen.")}
        lead: dict[str, set[str]] = {}
        for node, ops in self.pack.nodes.items():
            for into in self.story.leads(node):
                lead.setdefault(into, set()).add(node)
            del ops
        explained: set[str] = set()
        for node in unreached:
            if node in self.story.offered or lead.get(node, set()) - unreached.keys():
                explained |= self.follow(node)
        told = []
        for node, claim in unreached.items():
            if node not in explained and not lead.get(node):
                told.append(claim)
                explained |= self.follow(node)
        for node, claim in unreached.items():
            if node not in explained:
                told.append(claim)
                explained |= self.follow(node)
        return [claim for claim in impossible if not claim.key.startswith("seen.")] + told

    def follow(self, node: str) -> set[str]:
        """Return a node and all that it leads to."""
        found, waiting = {node}, [node]
        while waiting:
            fresh = self.story.leads(waiting.pop()) - found
            found |= fresh
            waiting += fresh
        return found

    def traps(self, found: Search) -> list[Finding]:
        """Return the first state from which no ending can be come to, if there is one."""
        before: dict[int, list[int]] = {}
        for number, ways in found.edges.items():
            for after in ways:
                before.setdefault(after, []).append(number)
        waiting = [number for number, stood in enumerate(found.states) if stood.state.ending]
        free = set(waiting)
        while waiting:
            fresh = [number for number in before.get(waiting.pop(), ()) if number not in free]
            free.update(fresh)
            waiting += fresh
        for number, stood in enumerate(found.states):
            if number not in free and (stood.before in free or stood.before < 0):
                if stood.before < 0:  # nothing is free: as far as the story goes
                    number = max(range(len(found.states)), key=lambda one: (self.rank(found.states[one].state), -one))
                path = found.steps(number)
                where = self.where(found.states[number].state, path)
                return [Finding("softlock", where, "from here no ending can be come to", "give a way on", path)]
        return []

    def rank(self, state: State) -> int:
        """Return how far a state is in the order of levels."""
        return list(self.pack.levels).index(state.level)

    def where(self, state: State, path: Steps) -> Where:
        """Return the place in the files that led to a state."""
        if state.talk is not None:
            return ("talk", state.level, ("nodes", state.talk.node))
        for label in reversed(path):
            verb, _, what = label.partition(" ")
            if verb == "choose":
                node, _, choice = what.rpartition(".")
                return next(claim.finding.where for claim in self.claims if claim.key == f"chose.{node}.{choice}")
        return ("level", state.level, ("objectives",))
