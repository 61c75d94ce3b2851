"""Encounters, searched from what stories bring to them: can they be won and lost, and do they end without a win left?

What of a story does not count in a phase is left out, so stories that bring the same are one. Moments that differ in
nothing that is still to come are worked out once for all stories that come to them.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.bots.debating import leads_to
from game.content.climax import Debate
from game.content.repair import Difficulty
from game.rules.climax import debate as rules
from game.rules.climax.debate import LOOKAHEAD, OVER, Debating, Move, Past

MOST_BEATS = 2  # moves for which an encounter may go on when no win is left

Brought = tuple[tuple[str, Past], ...]  # what one story brings to each phase that it argues, in order
Phases = tuple[tuple[str, str], ...]  # (phase, outcome) in the order argued
Moves = tuple[tuple[str, Move], ...]  # each with the phase in which it is made


class Argued(NamedTuple):
    """What was found of an encounter at a difficulty."""

    moments: int  # that were looked at
    outcomes: tuple[str, ...]  # that can be come to
    late: int = 0  # beginnings from which it goes on for too long when no win is left


class Chapter(NamedTuple):
    """What stories that are alike so far bring to a phase, and what they bring to those that can follow."""

    phase: str
    past: Past
    after: tuple["Chapter", ...] = ()


class End(NamedTuple):
    """An outcome that can be come to, and a shortest play to it."""

    phase: str
    outcome: str
    moves: Moves


def told_apart(debate: Debate, story: Brought) -> Brought:
    """Return what counts of a story."""
    return tuple((phase, past & (debate.asked[phase] | debate.remembered[phase])) for phase, past in story)


def chapters(debate: Debate, stories: Iterable[Brought]) -> tuple[Chapter, ...]:
    """Return what stories bring as trees; where none argues on, what it brought is brought to the next phase too."""
    alike: dict[tuple[str, Past], list[Brought]] = {}
    for story in stories:
        alike.setdefault(told_apart(debate, story[:1])[0], []).append(story)
    found = []
    for (phase, past), some in alike.items():
        rest = [story[1:] for story in some if story[1:]]
        if not rest and not debate.encounters[phase].decides:
            following = leads_to(debate, debate.phases[phase].after(OVER))
            rest = [((name, story[0][1]),) for story in some for name in following]
        found.append(Chapter(phase, past, chapters(debate, rest)))
    return tuple(found)


Place = tuple[Chapter, Debating]
Came = dict[Place, tuple[Place, Move] | None]  # what was come to, from where and by which move


class Arena:
    """A debate at a difficulty, and from which moments of it a win can be come to."""

    def __init__(self, debate: Debate, difficulty: Difficulty) -> None:
        self.debate = debate
        self.difficulty = difficulty
        self.hopes: dict[Chapter, dict[Debating, bool]] = {}

    def begin(self, chapter: Chapter, carried: Debating | None = None) -> tuple[Chapter, Debating]:
        """Return the first moment of a phase; what only counts as it begins is told apart no longer."""
        moment = rules.begin(self.debate, chapter.past, chapter.phase, self.difficulty, carried)
        return chapter._replace(past=chapter.past & self.debate.asked[chapter.phase]), moment

    def made(self, chapter: Chapter, moment: Debating) -> Iterator[tuple[Move, Chapter, Debating]]:
        """Yield each move at a moment and what it leads to, before anything is closed for want of hope."""
        for move in reversed(rules.moves(self.debate, chapter.past, moment)):  # those that look like a win first
            after = rules.played(self.debate, chapter.past, moment, move).doing
            if after.outcome == OVER:
                for then in chapter.after:
                    yield move, *self.begin(then, after)
            else:
                yield move, chapter, after

    def wins(self, chapter: Chapter, moment: Debating) -> bool:
        """Tell whether a win can be come to from a moment, in some of the stories that come there."""
        if moment.outcome:
            return self.debate.endings[moment.outcome].wins
        hopes = self.hopes.setdefault(chapter, {})
        if moment not in hopes:
            hopes[moment] = any(self.wins(then, after) for _, then, after in self.made(chapter, moment))
        return hopes[moment]

    def closed(self, chapter: Chapter, moment: Debating) -> Debating:
        """Return a moment that a move led to as the rules leave it: closed if it is near the end without hope."""
        if rules.closing(self.debate, moment) and not self.wins(chapter, moment):
            return moment._replace(outcome=rules.judged(self.debate, moment, winning=False))
        return moment

    def goes_on(self, chapter: Chapter, round_: int = 0) -> int:
        """Return how many moves can be made at most, from a round on, when no win is left."""
        encounter = self.debate.encounters[chapter.phase]
        rounds = len(encounter.rounds) - round_
        if encounter.decides:
            return max(0, rounds - LOOKAHEAD)
        return rounds + max((self.goes_on(then) for then in chapter.after), default=0)

    def is_late(self, chapter: Chapter) -> bool:
        """Tell whether a debate comes to a moment without a win after which it goes on for too many moves."""
        waiting = [self.begin(chapter)]
        known = set(waiting)
        while waiting:
            chapter, moment = waiting.pop()
            if self.goes_on(chapter, moment.round) > MOST_BEATS:
                if not self.wins(chapter, moment):
                    return True
                after = {(then, made) for _, then, made in self.made(chapter, moment) if not made.outcome}
                waiting += after - known
                known |= after
        return False

    def ends(self, chapter: Chapter, before: Came | None = None) -> Iterator[End]:
        """Yield each outcome that can be come to in each phase, with a shortest play to it.

        What was come to `before`, from another story, is not looked at again.
        """
        found: set[tuple[str, str]] = set()
        start, before = self.begin(chapter), {} if before is None else before
        queue = deque([start] if start not in before else [])
        before.setdefault(start, None)
        while queue:
            here = queue.popleft()
            for move, then, made in self.made(*here):
                after = self.closed(then, made)
                if not after.outcome and (then, after) not in before:
                    before[then, after] = (here, move)
                    queue.append((then, after))
                elif after.outcome and (then.phase, after.outcome) not in found:
                    found.add((then.phase, after.outcome))
                    yield End(then.phase, after.outcome, told(before, here, move))


def told(before: Came, here: Place, move: Move) -> Moves:
    """Return the moves that led to a moment, and one more."""
    moves = [(here[0].phase, move)]
    while (came := before[here]) is not None:
        here, move = came
        moves.append((here[0].phase, move))
    return tuple(reversed(moves))


def search(
    debate: Debate,
    stories: tuple[Brought, ...],
    difficulty: Difficulty,
    going_on: Callable[[int], Iterable[tuple[Brought, ...]]] = lambda at: (),
) -> Argued:
    """Return what can happen in an encounter, from what some stories bring to it.

    `going_on` finds, for a story by its place, more that begin like it: they are asked where none so far can be won.
    """
    arena, outcomes, late = Arena(debate, difficulty), dict[str, None](), 0
    before: Came = {}
    trees = chapters(debate, stories)
    for tree in trees:
        if arena.is_late(tree):
            at = next(at for at, story in enumerate(stories) if told_apart(debate, story)[0] == tree[:2])
            alike = (more for some in going_on(at) for more in chapters(debate, some) if more[:2] == tree[:2])
            late += all(arena.is_late(more) for more in alike)
    for tree in sorted(trees, key=lambda tree: -len(tree.past)):  # who knows much comes to everything
        ends = arena.ends(tree, before)
        while set(debate.outcomes) - outcomes.keys() and (end := next(ends, None)):
            outcomes[end.outcome] = None
    return Argued(sum(map(len, arena.hopes.values())), tuple(outcomes), late)


def argue(arena: Arena, story: Brought, phases: Phases) -> tuple[tuple[Move, ...], ...] | None:
    """Return for each phase the moves of a shortest play that comes to these outcomes; None if none does."""
    (tree,) = chapters(arena.debate, (story,))
    for end in arena.ends(tree):
        if (end.phase, end.outcome) == phases[-1]:
            return tuple(tuple(move for phase, move in end.moves if phase == name) for name, _ in phases)
    return None
