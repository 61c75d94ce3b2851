"""Proves the story of a pack: each claim is shown by a play, or shown to be out of reach by a search of all plays.

First everything that leads on is searched whole, and once more for what comes of playing everything. That shows most
claims. Each of the others is then asked by itself, in the slice of facts that decides it: if the search finds
nothing and has left nothing out, there is nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product, takewhile
from typing import NamedTuple

from game.content.campaign import NONE
from game.content.climax.phases import GOES_ON
from game.content.pack import Pack
from game.content.script import Leave, Teleport
from game.proving import encounters
from game.proving.claims import Claim, claims, plain_findings
from game.proving.distances import distance
from game.proving.encounters import Arena, Brought, Part
from game.proving.exploring import (
    MOST_STATES,
    Aim,
    Explorer,
    Fought,
    Guide,
    Mark,
    Search,
    Way,
    deep,
    fought,
    near,
    wide,
)
from game.proving.findings import Finding, Where
from game.proving.graph import graph_of
from game.proving.slices import Need, Slice, Story, Wish
from game.rules import step
from game.rules.climax.arguing import Arguing
from game.rules.climax.beats import Move
from game.rules.state import State

LOOKS = (
    (deep, 1_500),
    (near, 1_500),
    (wide, 4_000),
)  # states of a slice that are looked at first, and in which order
SECOND_LOOK = 8_000  # states of a thorough search
DEPTHS = (1, 2)  # how far that one looks back

MOST_PASTS = 40  # from which arguments are searched for a play

GIVEN = "given"  # begins the label of a game that begins with what other campaigns left

Steps = tuple[str, ...]
Moves = tuple[tuple[Move, ...], ...]  # of an argument, by phase
Ends = dict[str, Moves]  # by outcome
Decisions = tuple[str, ...]  # each the steps of a testplan, one a line; "" for one that takes none


class Come(NamedTuple):
    """What a story brings to an encounter, and the decisions of a play that comes there."""

    way: Decisions
    brought: Brought


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
    pasts: dict[str, tuple[Come, ...]]  # by level: what plays bring to its encounter that makes a difference there
    figures: Figures


def steps(way: Decisions) -> Steps:
    """Return decisions as the steps of a testplan."""
    return tuple(step for label in way for step in label.split("\n") if step)


def key_of(mark: Mark) -> str:
    """Return the key by which the picture of a story knows what happened; "" if it is nothing that has one."""
    match mark:
        case ("fact", name, value):
            return str(name) if value is True else f"{name}.{value}"
        case ("phase", level, name):
            return f"phase.{level}.{name}"
    return ""


class Prover:
    """Searches the story of a pack for one proof."""

    def __init__(self, pack: Pack, most_pasts: int = MOST_PASTS) -> None:
        self.most_pasts = most_pasts  # from which an argument is searched
        self.story = Story(pack)
        self.explorer = Explorer(pack, self.story)
        self.pack = self.explorer.pack
        self.claims = claims(pack, self.story, self.explorer.places)
        self.shown: dict[Mark, Decisions] = {}  # what happens, and in which play
        self.arenas: dict[str, Arena] = {}
        self.argued: dict[
            tuple[str, Brought], tuple[Ends, Iterator[tuple[str, Moves]]]
        ] = {}  # so far, and those to come
        self.pasts: dict[tuple[str, Brought], Come] = {}
        self.states = self.followed = self.searches = 0

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The keys of all that the picture of the story has."""
        return frozenset(graph_of(self.pack).everything())

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

    def allows(self, argued: Fought) -> bool:
        """Tell whether an argument can come to some outcomes, with what the story brought to it."""
        return argued[-1][2] in GOES_ON or self.moves(argued) is not None

    def moves(self, argued: Fought) -> Moves | None:
        """Return for each phase of an argument that was decided the moves to its outcome; None if none lead there."""
        first, arena = argued[0][0], self.arena(argued[0][0].level)
        last = len(argued) - 1
        brought = tuple(
            Part(phase, step.past(self.pack, state), outcome if number < last else "")
            for number, (state, phase, outcome) in enumerate(argued)
        )
        key = (first.level, arena.told_apart(brought))
        if key not in self.argued and len(self.argued) >= self.most_pasts:
            return None  # not looked at: there may be moves
        known, more = self.argued.setdefault(key, ({}, encounters.argue(arena, brought)))
        outcome = argued[-1][2]
        while outcome not in known and (end := next(more, None)):
            known.setdefault(*end)
        return known.get(outcome)

    def arena(self, level: str) -> Arena:
        """Return where the encounter of a level is argued."""
        if level not in self.arenas:
            climax = self.pack.levels[level].climax
            assert climax is not None, "what was argued is the climax of its level"
            self.arenas[level] = Arena(climax, self.start.settings.difficulty)
        return self.arenas[level]

    def decisions(self, state: State) -> Iterator[Way]:
        """Yield all that the player can decide in a state."""
        bits = dict.fromkeys(self.pack.levels, (1 << self.pack.facts.bits) - 1)
        return self.explorer.decisions(state, Slice(frozenset(self.pack.facts.fields), bits))

    @cached_property
    def progress(self) -> Slice:
        """The slice that decides whether the story can be brought to an end, or to where it never comes to one."""
        sites = [(node, at) for node, ops in self.pack.nodes.items() for at in range(len(ops))]
        ends = tuple(
            site for site in sites if isinstance(op := self.story.op_at(site), Leave) and op.kind == "ending"
        )
        away = [(site,) for site in sites if isinstance(self.story.op_at(site), Teleport)]
        snares = [(site,) for site in self.story.snares]
        needs = [Need("level", level) for level in self.pack.levels]
        needs += (Need("sites", sites=some) for some in (ends, tuple(self.story.stuck), *away, *snares))
        return self.story.slice(needs, (read for fork in self.story.snares for read in self.story.reads_at(fork)))

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
        self.come(found)
        self.states += len(found.states)
        self.followed += sum(map(len, found.edges.values()))
        self.searches += 1
        return found

    def shows(self, claim: Claim) -> bool:
        """Tell whether a claim is shown."""
        return any(mark in self.shown for mark in claim.shows)

    def reached(self) -> dict[str, Steps]:
        """Return what has a name and is shown, with the play to it: claims, and what the picture of a story has."""
        named = {
            claim.key: next(self.shown[mark] for mark in claim.shows if mark in self.shown)
            for claim in self.claims
            if claim.key and self.shows(claim)
        }
        drawn = {key: self.shown[mark] for mark in self.shown if (key := key_of(mark)) in self.drawn}
        return {
            key: steps(way) for key, way in {f"level.{next(iter(self.pack.levels))}": (), **drawn, **named}.items()
        }

    def come(self, found: Search, before: Decisions = ()) -> None:
        """Keep what the plays of a search, after some decisions, bring to encounters."""
        for number, stood in enumerate(found.states):
            if isinstance(stood.state.doing, Arguing):
                argued = fought(found.states, number, "")
                level, arena = stood.state.level, self.arena(stood.state.level)
                brought = tuple(Part(phase, step.past(self.pack, state), left) for state, phase, left in argued)
                key = (level, arena.told_apart(brought))
                if key not in self.pasts:
                    first = next(at for at in found.back_from(number) if found.states[at].state is argued[0][0])
                    self.pasts[key] = Come((*before, *found.way_to(first)), brought)

    def play(self) -> dict[str, Steps]:
        """Return what comes of plays in which everything that is argued was argued, move by move."""
        self.search(self.progress, argue=True)
        last = [claim for claim in self.claims if claim.key.startswith("ending.")]
        needs = [need for claim in last for need in claim.needs]
        self.search(self.story.slice(needs, depth=1).joined(self.progress), None, SECOND_LOOK, True, True)
        for claim in last:
            if not self.shows(claim):
                self.ask(claim, self.story.slice(claim.needs), argue=True)
        return self.reached()

    def going_on(self, level: str, way: Decisions) -> Iterator[tuple[Brought, ...]]:
        """Yield what a play that came to an encounter can bring to its later phases: a little, then more."""
        state = self.start
        for label in way:
            state = self.after(state, label)
        asks = [(name, level) for condition in self.arena(level).climax.conditions for name in condition.names()]
        for part in (self.progress, self.story.slice((), asks, depth=1)):
            self.come(self.explorer.search(state, part, within=level), way)
            yield tuple(come.brought for (one, _), come in self.pasts.items() if one == level)

    def prove(self, before: Sequence[Decisions] = ()) -> StoryProof:
        """Return what can be proved, whatever an argument comes to; plays that showed it `before` are tried first."""
        self.play_again(before)
        whole = self.search(self.progress)
        self.search(self.progress, most=SECOND_LOOK, thorough=True)
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
        claimed = {mark for claim in self.claims for mark in claim.shows}
        left_out = [claim.key or claim.finding.says for claim in unproved]
        findings = list(plain_findings(self.pack, self.story))
        if whole.whole:
            findings += self.traps(whole)
        else:
            left_out.append("that there is no softlock")
        findings += (self.finding(claim) for claim in self.causes(impossible))
        return StoryProof(
            reached=self.reached(),
            never=frozenset(claim.key for claim in impossible if claim.key),
            findings=tuple(dict.fromkeys(findings)),
            unproved=tuple(f"{what}: too much to search" for what in left_out),
            pasts={
                level: tuple(come for (one, _), come in self.pasts.items() if one == level)
                for level in dict.fromkeys(level for level, _ in self.pasts)
            },
            plays=tuple(
                sorted({way for mark, way in self.shown.items() if mark in claimed or key_of(mark) in self.drawn})
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
        for order, most in LOOKS:
            if not self.shows(claim):
                aim = self.aim(claim, part)._replace(order=order)
                if self.search(part, aim, most, argue=argue).whole and not self.shows(claim):
                    return False
        for depth in DEPTHS:
            if not self.shows(claim):
                thin = self.story.slice(claim.needs, claim.asks, depth).joined(self.progress)
                self.search(thin, self.aim(claim), SECOND_LOOK, True, argue)
        if not self.shows(claim):
            found = self.search(part, self.aim(claim, part)._replace(order=deep), argue=argue)
            if not self.shows(claim):
                return False if found.whole else None
        return True

    def aim(self, claim: Claim, part: Slice | None = None) -> Aim:
        """Return what to look for to show a claim; in a closed slice, only in talks that have to do with it."""
        shown = {mark[3] for mark in claim.shows if mark[0] == "used"}
        talks = self.story.starts if part is None else self.story.touching(part, claim.needs) | shown
        return Aim(frozenset(claim.shows), frozenset(talks), self.guide(claim))

    def guide(self, claim: Claim) -> Guide:
        """Return how far a memory is from a claim, and from what leads there: by how much conditions do not hold."""
        facts, before = self.pack.facts, list[Wish]()
        for need in claim.needs:
            before += self.story.wishes(need.sites)
        for wish in claim.wishes:
            before += self.story.wishes(self.story.granting(wish))
        own, others = (
            tuple(
                distance(facts, *test) for test in dict.fromkeys((condition.test, truth) for condition, truth in some)
            )
            for some in (claim.wishes, before)
        )
        return lambda memory: (sum(far(memory) for far in own), sum(far(memory) for far in others))

    def finding(self, claim: Claim) -> Finding:
        """Return what is told of a claim that cannot come about, with the play to where it should."""
        path = next((self.shown[mark] for mark in claim.given if mark in self.shown), ())
        return claim.finding._replace(path=steps(path))

    def causes(self, impossible: list[Claim]) -> list[Claim]:
        """Leave out nodes that are out of reach only because what leads to them is."""
        unreached = {claim.key.removeprefix("seen."): claim for claim in impossible if claim.key.startswith("seen.")}
        lead: dict[str, set[str]] = {}
        for node in self.pack.nodes:
            for into in self.story.leads(node):
                lead.setdefault(into, set()).add(node)
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
        """Return the first state from which no ending can be come to, if there is one; nothing was left out."""
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
