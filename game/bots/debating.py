"""Players of a debate made of code, and the search that tries everything in one.

A debate is searched whole, for one past: which moments can be reached, what they can end in and by which
shortest play, from which of them no win is left, and how long that goes on.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from game.content.climax import Debate
from game.content.repair import Difficulty
from game.rules.climax import debate as rules
from game.rules.climax.debate import OVER, Debating, Move, Past

Story = Mapping[str, Past]  # what the story brings to each phase that is argued
Bot = Callable[[Debate, Past, Debating, int], Move]  # the number is the bot's luck: the same gives the same play
Score = tuple[int, ...]

WORD = (1 << 64) - 1
POINT, ENOUGH = 4, 2  # to a bot: what a point off a pillar is worth in points of a bloc; as much of a bloc as counts
ROUNDS = 3  # how far a thoughtful bot thinks
MOST_BEATS = 2  # how long a debate may go on when no win is left


class Found(NamedTuple):
    """What a search of one debate, with one past, at one difficulty, found."""

    states: int  # moments in which the player has a move
    open: int  # the same if no debate were closed before its last round
    shortest: dict[str, tuple[Move, ...]]  # for each outcome that can be reached, the shortest play to it
    doomed: int  # of the open ones, those from which no win is left
    late: int  # moments without a win after which it goes on for more than `MOST_BEATS` moves
    stuck: int  # moments that can never end


class Graph(NamedTuple):
    """Every moment that can be reached, and where each move leads."""

    start: Debating
    edges: dict[Debating, tuple[tuple[Move, Debating | str], ...]]  # to a moment, or to an outcome


# Searching


def search(debate: Debate, story: Story, difficulty: Difficulty) -> Found:
    """Return what can happen in a debate; tries every move at every moment."""
    return weigh(debate, explore(debate, story, difficulty))


def weigh(debate: Debate, graph: Graph) -> Found:
    """Return what can happen among the moments of a graph."""
    wins = winning(debate, graph)
    whole, graph = graph, closed(debate, graph, wins)
    shortest: dict[str, tuple[Move, ...]] = {}
    plays: dict[Debating, tuple[Move, ...]] = {graph.start: ()}
    for state, edges in graph.edges.items():  # breadth first, so the first play to anything is a shortest one
        for move, after in edges:
            play = (*plays[state], move)
            if isinstance(after, str):
                shortest.setdefault(after, play)
            else:
                plays.setdefault(after, play)
    ending = back(graph, shortest)
    left = longest(graph)
    return Found(
        states=len(graph.edges),
        open=len(whole.edges),
        shortest=shortest,
        doomed=len(whole.edges) - len(wins),
        late=sum(left[state] > MOST_BEATS for state in graph.edges if state not in wins),
        stuck=sum(state not in ending for state in graph.edges),
    )


def explore(debate: Debate, story: Story, difficulty: Difficulty) -> Graph:
    """Return every moment that can be reached, before any is closed because no win is left."""
    starts = leads_to(debate, debate.start)
    start = rules.begin(debate, story[starts[0]], starts[0], difficulty)
    edges: dict[Debating, tuple[tuple[Move, Debating | str], ...]] = {}
    queue, known = deque([start]), {start}
    while queue:
        state = queue.popleft()
        past = story[state.phase]
        found: list[tuple[Move, Debating | str]] = []
        for move in rules.moves(debate, past, state):
            for after in onward(debate, story, rules.played(debate, past, state, move).doing):
                found.append((move, after))
                if not isinstance(after, str) and after not in known:
                    known.add(after)
                    queue.append(after)
        edges[state] = tuple(found)
    return Graph(start, edges)


def onward(debate: Debate, story: Story, doing: Debating) -> Iterator[Debating | str]:
    """Yield the moments in which the player may move next, or the outcome."""
    if doing.outcome == OVER:
        for phase in leads_to(debate, debate.phases[doing.phase].after(OVER)):
            yield rules.begin(debate, story[phase], phase, doing.difficulty, doing)
    else:
        yield doing.outcome or doing


def leads_to(debate: Debate, phase: str) -> tuple[str, ...]:
    """Return the phases that are argued first when `phase` begins, by whatever talks, repairs and walks."""
    if phase in debate.encounters:
        return (phase,)
    targets = {target for target in debate.phases[phase].next.values() if target in debate.phases}
    found = (argued for target in sorted(targets) for argued in leads_to(debate, target))
    return tuple(dict.fromkeys(found))


def winning(debate: Debate, graph: Graph) -> frozenset[Debating]:
    """Return the moments from which a win can be reached."""
    return back(graph, (name for name, ending in debate.endings.items() if ending.wins))


def back(graph: Graph, outcomes: Iterable[str]) -> frozenset[Debating]:
    """Return the moments from which one of the outcomes can be reached."""
    before: dict[Debating | str, list[Debating]] = {}
    for state, edges in graph.edges.items():
        for _, after in edges:
            before.setdefault(after, []).append(state)
    found: set[Debating] = set()
    queue: deque[Debating | str] = deque(outcomes)
    while queue:
        for state in before.get(queue.popleft(), ()):
            if state not in found:
                found.add(state)
                queue.append(state)
    return frozenset(found)


def closed(debate: Debate, graph: Graph, wins: frozenset[Debating]) -> Graph:
    """Return the graph as it is played: near the end the rules close a debate from which no win is left."""
    edges: dict[Debating, tuple[tuple[Move, Debating | str], ...]] = {}
    queue, known = deque([graph.start]), {graph.start}
    while queue:
        state = queue.popleft()
        edges[state] = tuple((move, close(debate, after, wins)) for move, after in graph.edges[state])
        for _, after in edges[state]:
            if not isinstance(after, str) and after not in known:
                known.add(after)
                queue.append(after)
    return Graph(graph.start, edges)


def close(debate: Debate, after: Debating | str, wins: frozenset[Debating]) -> Debating | str:
    """Return the outcome of a moment that the rules close, or else the moment itself."""
    if isinstance(after, str) or after in wins or not rules.closing(debate, after):
        return after
    return rules.judged(debate, after, winning=False)


def longest(graph: Graph) -> dict[Debating, int]:
    """Return for each moment how many moves can still be made at most."""
    left: dict[Debating, int] = {}
    for state in reversed(list(graph.edges)):  # breadth first reversed: what follows comes before
        after = (left[after] for _, after in graph.edges[state] if not isinstance(after, str))
        left[state] = 1 + max(after, default=0)
    return left


# Playing


def play(debate: Debate, story: Story, difficulty: Difficulty, bot: Bot, luck: int) -> tuple[str, tuple[Move, ...]]:
    """Let a bot argue a debate to its end; return the outcome and its moves."""
    phase = leads_to(debate, debate.start)[0]
    doing = rules.begin(debate, story[phase], phase, difficulty)
    made: list[Move] = []
    while True:
        move = bot(debate, story[doing.phase], doing, luck)
        made.append(move)
        doing = rules.act(debate, story[doing.phase], doing, move)
        if doing.outcome == OVER:
            phases = leads_to(debate, debate.phases[doing.phase].after(OVER))
            phase = phases[drawn(luck, len(made)) % len(phases)]
            doing = rules.enter(debate, story[phase], phase, difficulty, doing).doing
        if doing.outcome:
            return doing.outcome, tuple(made)


def rates(debate: Debate, story: Story, difficulty: Difficulty, bot: Bot, plays: int) -> Counter[str]:
    """Return how often a bot comes to each outcome."""
    return Counter(play(debate, story, difficulty, bot, luck)[0] for luck in range(plays))


def drawn(luck: int, turn: int) -> int:
    """Return 64 bits that look like chance, the same for the same numbers (splitmix64)."""
    bits = (luck * 0x9E3779B97F4A7C15 + (turn + 1) * 0xD1B54A32D192ED03) & WORD
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 & WORD
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB & WORD
    return bits ^ bits >> 31


def turn_of(debate: Debate, doing: Debating) -> int:
    """Return a number that differs from round to round."""
    return 10 * list(debate.encounters).index(doing.phase) + doing.round


def random(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Make any move."""
    choices = rules.moves(debate, past, doing)
    return choices[drawn(luck, turn_of(debate, doing)) % len(choices)]


def hasty(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Play any card without reading it, with a witness if one is there; appeal to anybody when there is none."""
    choices = rules.moves(debate, past, doing)
    for verb in ("call", "play", "appeal"):
        found = [move for move in choices if move.verb == verb]
        if found:
            return found[drawn(luck, turn_of(debate, doing)) % len(found)]
    return choices[0]


def thoughtful(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Read every card, and make the move after which the next rounds of this phase can look best."""

    def prospect(now: Debating, rounds: int) -> Score:
        choices = rules.moves(debate, past, now) if rounds else ()
        ahead = (prospect(rules.played(debate, past, now, move).doing, rounds - 1) for move in choices)
        return max(ahead, default=looks(debate, now))

    choices = rules.moves(debate, past, doing)
    return max(choices, key=lambda move: prospect(rules.played(debate, past, doing, move).doing, ROUNDS - 1))


def careless(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Play a card that does not fit, as long as there is one; else let the opponent speak."""
    claim = rules.floor(debate, doing)
    for card in rules.hand(debate, past, doing):
        if rules.meaning(debate, past, doing, card).fits[claim].fit == "none":
            return Move("play", card, claim)
    return Move("steady")


def looks(debate: Debate, doing: Debating) -> Score:
    """Return how good a moment looks to somebody who counts: decided wins first, then proof, then the room."""
    rank, wins = len(debate.outcomes), 0
    if doing.outcome in debate.outcomes:
        rank = debate.outcomes.index(doing.outcome)
        wins = 1 if debate.endings[doing.outcome].wins else -1
    proof, room = sum(doing.pillars), sum(min(bloc, ENOUGH) for bloc in doing.blocs)
    return (wins, -rank if wins > 0 else 0, room - POINT * proof, -doing.wrong)
