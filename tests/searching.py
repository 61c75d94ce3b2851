"""The search that tries everything in an encounter of any kind, and how bots fare there: what the prover is held to.

An encounter is searched whole, for one past: which moments can be reached, what they can end in and by which
shortest play, from which of them no win is left, and how long that goes on.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.bots.arguing import Bot
from game.bots.luck import drawn
from game.content.climax import Climax
from game.content.climax.phases import END, GOES_ON
from game.content.repair import Difficulty
from game.proving.encounters import MOST_BEATS
from game.rules.climax.arguing import Moment, begin, make, rules_of
from game.rules.climax.beats import Move, Past
from game.rules.climax.conference import Conferring

Story = Mapping[str, Past]  # what the story brings to each phase that is argued; and by `said` where that is other


class Found(NamedTuple):
    """What a search of one encounter, with one past, at one difficulty, found."""

    states: int  # moments in which the player has a move
    open: int  # the same if no encounter were closed before its end
    shortest: dict[str, tuple[Move, ...]]  # for each outcome that can be reached, the shortest play to it
    doomed: int  # of the open ones, those from which no win is left
    late: int  # moments without a win after which it goes on for more than `MOST_BEATS` moves
    stuck: int  # moments that can never end


class Edge(NamedTuple):
    """A move, and what it leads to."""

    move: Move
    after: Moment | str  # the next moment with a move, or the outcome of the encounter
    left: str = ""  # outcome of a phase that the move ended, where another one follows


class Graph(NamedTuple):
    """Every moment that can be reached, and where each move leads."""

    start: Moment
    edges: dict[Moment, tuple[Edge, ...]]


def said(phase: str) -> str:
    """Return by what name a story has what it brings to a phase after it was said what was found out."""
    return f"{phase} said"


def brought(story: Story, phase: str, doing: Moment) -> Past:
    """Return what a story brings to a phase, with what was come to before."""
    name = said(phase) if isinstance(doing, Conferring) and doing.revealed else phase
    return story[name] if name in story else story[phase]


def search(climax: Climax, story: Story, difficulty: Difficulty) -> Found:
    """Return what can happen in an encounter; tries every move at every moment."""
    return weigh(climax, story, explore(climax, story, difficulty))


def weigh(climax: Climax, story: Story, graph: Graph) -> Found:
    """Return what can happen among the moments of a graph in which nothing is closed yet."""
    wins = winning(climax, graph)
    found = weigh_played(climax, closed(climax, story, graph, wins))
    return found._replace(open=len(graph.edges), doomed=len(graph.edges) - len(wins))


def weigh_played(climax: Climax, graph: Graph) -> Found:
    """Return what can happen among the moments of a graph as it is played."""
    wins = winning(climax, graph)
    shortest: dict[str, tuple[Move, ...]] = {}
    plays: dict[Moment, tuple[Move, ...]] = {graph.start: ()}
    for state, edges in graph.edges.items():  # breadth first, so the first play to anything is a shortest one
        for move, after, _ in edges:
            play = (*plays[state], move)
            if isinstance(after, str):
                shortest.setdefault(after, play)
            else:
                plays.setdefault(after, play)
    ending = back(graph, shortest)
    left = longest(graph)
    return Found(
        states=len(graph.edges),
        open=len(graph.edges),
        shortest=shortest,
        doomed=len(graph.edges) - len(wins),
        late=sum(left[state] > MOST_BEATS for state in graph.edges if state not in wins),
        stuck=sum(state not in ending for state in graph.edges),
    )


def explore(climax: Climax, story: Story, difficulty: Difficulty, start: Moment | None = None) -> Graph:
    """Return every moment that can be reached, before any is closed because no win is left; from the first one on."""
    rules = rules_of(climax)
    first = climax.leads_to(climax.start)[0]
    start = start or rules.begin(climax, story[first], first, difficulty)
    edges: dict[Moment, tuple[Edge, ...]] = {}
    queue, known = deque([start]), {start}
    while queue:
        state = queue.popleft()
        past = brought(story, state.phase, state)
        found: list[Edge] = []
        for move in rules.moves(climax, past, state):
            made, _ = rules.played(climax, past, state, move)
            left = made.outcome if made.outcome in GOES_ON else ""
            for after in onward(climax, story, made):
                found.append(Edge(move, after, left))
                if not isinstance(after, str) and after not in known:
                    known.add(after)
                    queue.append(after)
        edges[state] = tuple(found)
    return Graph(start, edges)


def onward(climax: Climax, story: Story, doing: Moment) -> Iterator[Moment | str]:
    """Yield the moments in which the player may move next, or the outcome."""
    if doing.outcome not in GOES_ON:
        yield doing.outcome or doing
        return
    for target in climax.leads_to(climax.phases[doing.phase].after(doing.outcome)):
        if target in climax.encounters:
            past = brought(story, target, doing)
            yield rules_of(climax).begin(climax, past, target, doing.difficulty, doing)
        else:
            yield target.removeprefix(f"{END}.")


def winning(climax: Climax, graph: Graph) -> frozenset[Moment]:
    """Return the moments from which a win can be reached."""
    return back(graph, (name for name, ending in climax.endings.items() if ending.wins))


def back(graph: Graph, outcomes: Iterable[str]) -> frozenset[Moment]:
    """Return the moments from which one of the outcomes can be reached."""
    before: dict[Moment | str, list[Moment]] = {}
    for state, edges in graph.edges.items():
        for edge in edges:
            before.setdefault(edge.after, []).append(state)
    found: set[Moment] = set()
    queue: deque[Moment | str] = deque(outcomes)
    while queue:
        for state in before.get(queue.popleft(), ()):
            if state not in found:
                found.add(state)
                queue.append(state)
    return frozenset(found)


def closed(climax: Climax, story: Story, graph: Graph, wins: frozenset[Moment]) -> Graph:
    """Return the graph as it is played: where no win is left the rules close it, as early as they do."""
    edges: dict[Moment, tuple[Edge, ...]] = {}
    queue, known = deque([graph.start]), {graph.start}
    while queue:
        state = queue.popleft()
        edges[state] = tuple(
            edge._replace(after=close(climax, story, edge.after, wins)) for edge in graph.edges[state]
        )
        for _, after, _ in edges[state]:
            if not isinstance(after, str) and after not in known:
                known.add(after)
                queue.append(after)
    return Graph(graph.start, edges)


def close(climax: Climax, story: Story, after: Moment | str, wins: frozenset[Moment]) -> Moment | str:
    """Return the outcome of a moment that the rules close, or else the moment itself."""
    if isinstance(after, str) or after in wins:
        return after
    past = brought(story, after.phase, after)
    return rules_of(climax).closing(climax, past, after, wins.__contains__) or after


def longest(graph: Graph) -> dict[Moment, int]:
    """Return for each moment how many moves can still be made at most."""
    left: dict[Moment, int] = {}
    waiting = [graph.start]
    while waiting:
        state = waiting[-1]
        after = [edge.after for edge in graph.edges[state] if not isinstance(edge.after, str)]
        ahead = [one for one in after if one not in left]
        if ahead:
            waiting += ahead
        else:
            left[waiting.pop()] = 1 + max((left[one] for one in after), default=0)
    return left


def play(climax: Climax, story: Story, difficulty: Difficulty, bot: Bot, luck: int) -> tuple[str, tuple[Move, ...]]:
    """Let a bot argue an encounter to its end; return the outcome and its moves."""
    phase = climax.leads_to(climax.start)[0]
    doing = begin(climax, story[phase], phase, difficulty, None).now
    made: list[Move] = []
    while True:
        past = brought(story, doing.phase, doing)
        move = bot(climax, past, doing, luck)
        made.append(move)
        ended = make(climax, past, doing, move).doing
        ways = tuple(onward(climax, story, ended))
        after = ways[drawn(luck, len(made)) % len(ways)]
        if isinstance(after, str):
            return after, tuple(made)
        if after.phase != doing.phase:
            after = begin(climax, brought(story, after.phase, after), after.phase, difficulty, ended).now
        if after.outcome:
            return after.outcome, tuple(made)
        doing = after


def rates(climax: Climax, story: Story, difficulty: Difficulty, bot: Bot, plays: int) -> Counter[str]:
    """Return how often a bot comes to each outcome."""
    return Counter(play(climax, story, difficulty, bot, luck)[0] for luck in range(plays))
