"""Encounters searched whole: for some of the pasts that a story brings to one, every move at every moment.

A story can bring more pasts to an encounter than can be searched. Those are searched that differ most: together they
hold every condition of the encounter true once and false once, as far as any play was found that does.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.bots import searching
from game.bots.searching import Graph
from game.content.climax import Climax
from game.content.repair import Difficulty
from game.rules.climax.arguing import Moment
from game.rules.climax.beats import Move, Past

MOST_PASTS = 3  # searched at one difficulty

Phases = tuple[tuple[str, str], ...]  # (phase, outcome) in the order argued


class Argued(NamedTuple):
    """What was found of an encounter at a difficulty."""

    moments: int  # in which the player has a move, over all pasts searched
    late: int  # of them, those without a win after which it goes on for more than two moves
    stuck: int  # of them, those that never end
    outcomes: tuple[str, ...]  # that can be come to


def chosen(climax: Climax, pasts: Iterable[Mapping[str, Past]]) -> tuple[Mapping[str, Past], ...]:
    """Return the pasts to search: those that show most that the ones before did not."""
    left = [filled(climax, past) for past in pasts]
    found: list[Mapping[str, Past]] = []
    shown: set[tuple[str, str, bool]] = set()
    conditions = [condition.text for condition in climax.conditions]

    def shows(story: Mapping[str, Past]) -> set[tuple[str, str, bool]]:
        return {(phase, text, text in past) for phase, past in story.items() for text in conditions}

    while left and len(found) < MOST_PASTS:
        best = max(left, key=lambda story: (len(shows(story) - shown), sum(map(len, story.values()))))
        left.remove(best)
        if shows(best) <= shown:
            break
        shown |= shows(best)
        found.append(best)
    return tuple(found)


def filled(climax: Climax, past: Mapping[str, Past]) -> Mapping[str, Past]:
    """Return a past for each phase that is argued; for those not come to, the last one before."""
    story, last = dict(past), next(iter(past.values()), frozenset[str]())
    for phase in climax.encounters:
        last = past.get(phase, last)
        story[phase] = last
    return story


def merged(pasts: Iterable[Mapping[str, Past]]) -> tuple[Mapping[str, Past], ...]:
    """Return pasts, those as one that go different ways from what they have in common."""
    found: list[Mapping[str, Past]] = []
    for past in pasts:
        for index, other in enumerate(found):
            shared = past.keys() & other.keys()
            if shared not in (past.keys(), other.keys()) and all(past[name] == other[name] for name in shared):
                found[index] = {**other, **past}
                break
        else:
            found.append(past)
    return tuple(found)


def search(climax: Climax, past: Mapping[str, Past], difficulty: Difficulty) -> Argued:
    """Return what can happen in an encounter, from one past."""
    found = searching.search(climax, filled(climax, past), difficulty)
    return Argued(found.states, found.late, found.stuck, tuple(found.shortest))


def weighed(climax: Climax, graph: Graph) -> Argued:
    """Return what can happen among the moments of a graph."""
    found = searching.weigh_played(climax, graph)
    return Argued(found.states, found.late, found.stuck, tuple(found.shortest))


def hopeless(climax: Climax, graph: Graph) -> frozenset[Moment]:
    """Return the moments without a win after which a graph goes on for more than two moves."""
    wins, left = searching.winning(climax, graph), searching.longest(graph)
    return frozenset(moment for moment in graph.edges if moment not in wins and left[moment] > searching.MOST_BEATS)


def together(found: Iterable[Argued]) -> Argued:
    """Return what can happen from several pasts."""
    moments, late, stuck, outcomes = zip(*found, strict=True)
    return Argued(
        sum(moments), sum(late), sum(stuck), tuple(dict.fromkeys(name for some in outcomes for name in some))
    )


def graph(climax: Climax, past: Mapping[str, Past], difficulty: Difficulty) -> Graph:
    """Return every moment of an encounter from one past, as it is played."""
    found = searching.explore(climax, filled(climax, past), difficulty)
    return searching.closed(climax, filled(climax, past), found, searching.winning(climax, found))


def argue(found: Graph, phases: Phases) -> tuple[tuple[Move, ...], ...] | None:
    """Return for each phase the moves of a shortest play that comes to these outcomes; None if none does."""
    ends, last = dict(phases), phases[-1][0]
    before: dict[Moment, tuple[Moment, Move]] = {}
    queue = deque([found.start])
    while queue:
        moment = queue.popleft()
        for move, after, left in found.edges[moment]:
            outcome = left or (after if isinstance(after, str) else "")
            if outcome == ends[moment.phase] and moment.phase == last:
                return told(list(ends), before, moment, move)
            if outcome not in ("", ends[moment.phase]) or isinstance(after, str):
                continue
            if after in before or after == found.start or after.phase not in ends:
                continue
            before[after] = (moment, move)
            queue.append(after)
    return None


def told(
    names: list[str], before: Mapping[Moment, tuple[Moment, Move]], moment: Moment, move: Move
) -> tuple[tuple[Move, ...], ...]:
    """Return the moves that led to a moment and one more, by phase."""
    moves: dict[str, list[Move]] = {name: [] for name in names}
    moves[moment.phase].append(move)
    while moment in before:
        moment, move = before[moment]
        moves[moment.phase].append(move)
    return tuple(tuple(reversed(moves[name])) for name in names)
