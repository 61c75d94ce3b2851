"""Encounters, searched from what stories bring to them: can they be won and lost, and do they end without a win left?

What of a story does not count in a phase is left out, so stories that bring the same are one. Moments that differ in
nothing that is still to come are worked out once for all stories that come to them.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.content.base import Loc, every
from game.content.climax import Climax
from game.content.climax.conference import Conference
from game.content.climax.debate import Debate
from game.content.climax.phases import END, GOES_ON
from game.content.conditions import Expression
from game.content.repair import Difficulty
from game.rules.climax.arguing import Moment, rules_of
from game.rules.climax.beats import Move, Past

MOST_BEATS = 2  # how many moves an encounter may go on when no win is left


class Part(NamedTuple):
    """What a story brings to a phase that it argues, and the outcome by which it goes on; "" for the last."""

    phase: str
    past: Past
    left: str = ""


Brought = tuple[Part, ...]  # what a story brings to an encounter, in the order argued
Phases = tuple[tuple[str, str], ...]  # (phase, outcome) in the order argued
Moves = tuple[tuple[str, Move], ...]  # each with the phase in which it is made


class Argued(NamedTuple):
    """What was found of an encounter at a difficulty."""

    moments: int  # that were looked at
    outcomes: tuple[str, ...]  # that can be come to
    late: bool = False  # whether there is a beginning from which it goes on for too long when no win is left

    def joined(self, other: "Argued") -> "Argued":
        """Return what two searches of an encounter found."""
        outcomes = tuple(dict.fromkeys(self.outcomes + other.outcomes))
        return Argued(self.moments + other.moments, outcomes, self.late or other.late)


class Chapter(NamedTuple):
    """What stories that are alike so far bring to a phase, and to those that follow it by an outcome of it."""

    phase: str
    past: Past
    after: tuple[tuple[str, "Chapter"], ...] = ()


class Way(NamedTuple):
    """A move, and what it leads to."""

    move: Move
    left: str  # the outcome of the phase that it ended, where more follows
    chapter: Chapter
    moment: Moment


class End(NamedTuple):
    """An outcome of a phase that can be come to, and a shortest play to it."""

    phase: str
    outcome: str
    moves: Moves


Place = tuple[Chapter, Moment]
Came = dict[Place, tuple[Place, Move] | None]  # what was come to, from where and by which move


class Arena:
    """An encounter at a difficulty, and from which moments of it a win can be come to."""

    def __init__(self, climax: Climax, difficulty: Difficulty) -> None:
        self.climax = climax
        self.rules = rules_of(climax)
        self.difficulty = difficulty
        self.hopes: dict[Chapter, dict[Moment, bool]] = {}
        self.lasts: dict[Place, int] = {}
        self.known: dict[Chapter, dict[Moment, tuple[Way, ...]]] = {}
        self.counts = {phase: frozenset[str]() for phase in climax.encounters}
        self.begins = {phase: frozenset[str]() for phase in climax.encounters}
        for loc, condition in every(Expression, climax):
            for phase in climax.encounters:
                if loc[:3] == ("phases", phase, "leans"):
                    self.begins[phase] |= {condition.text}
                elif isinstance(climax, Debate) and counts(climax, phase, loc):
                    self.counts[phase] |= {condition.text}

    def told_apart(self, story: Brought) -> Brought:
        """Return what counts of a story."""
        return tuple(
            part._replace(past=self.kept(part.phase, part.past) | part.past & self.begins[part.phase])
            for part in story
        )

    def kept(self, phase: str, past: Past) -> Past:
        """Return what of a past counts in a phase once it has begun; in a conference, which looks ahead, all."""
        return past & self.counts[phase] if isinstance(self.climax, Debate) else past

    def chapters(self, stories: Iterable[Brought]) -> tuple[Chapter, ...]:
        """Return what stories bring as trees; where none goes on, what it brought is also brought to what follows."""
        alike: dict[Part, list[Brought]] = {}
        for story in stories:
            alike.setdefault(self.told_apart(story[:1])[0]._replace(left=""), []).append(story)
        found = []
        for (phase, past, _), some in alike.items():
            after: list[tuple[str, Chapter]] = []
            for left in GOES_ON:
                rest = [story[1:] for story in some if story[0].left == left and story[1:]]
                if not rest and left in self.climax.outcomes_of(self.climax.phases[phase]):
                    targets = self.climax.leads_to(self.climax.phases[phase].after(left))
                    following = [target for target in targets if target in self.climax.encounters]
                    rest = [(Part(name, story[0].past),) for story in some for name in following]
                after += ((left, chapter) for chapter in self.chapters(rest))
            found.append(Chapter(phase, past, tuple(after)))
        return tuple(found)

    def chapter(self, story: Brought) -> Chapter:
        """Return what one story brings, going on as it did; after its last part, in any way."""
        (tree,) = self.chapters((story[-1:],))
        for phase, past, left in reversed(self.told_apart(story)[:-1]):
            tree = Chapter(phase, past, ((left, tree),))
        return tree

    def begin(self, chapter: Chapter, carried: Moment | None = None) -> Place:
        """Return the first moment of a phase; what only counts as it begins is told apart no longer."""
        moment = self.rules.begin(self.climax, chapter.past, chapter.phase, self.difficulty, carried)
        return chapter._replace(past=self.kept(chapter.phase, chapter.past)), moment

    def ways(self, chapter: Chapter, moment: Moment) -> tuple[Way, ...]:
        """Return each move at a moment and what it leads to, before anything is closed for want of a win."""
        known = self.known.setdefault(chapter, {})
        if moment not in known:
            known[moment] = tuple(self.made(chapter, moment))
        return known[moment]

    def made(self, chapter: Chapter, moment: Moment) -> Iterator[Way]:
        """Yield the same, worked out anew."""
        for move in reversed(self.rules.moves(self.climax, chapter.past, moment)):  # what looks like a win first
            after, _ = self.rules.played(self.climax, chapter.past, moment, move)
            left = after.outcome
            if left not in GOES_ON:
                yield Way(move, "", chapter, after)
                continue
            for outcome, then in chapter.after:
                if outcome == left:
                    yield Way(move, left, *self.begin(then, after))
            for target in self.climax.leads_to(self.climax.phases[chapter.phase].after(left)):
                if target not in self.climax.encounters:
                    yield Way(move, left, chapter, after._replace(outcome=target.removeprefix(f"{END}.")))

    def wins(self, chapter: Chapter, moment: Moment) -> bool:
        """Tell whether a win can be come to from a moment, in some of the stories that come there."""
        if moment.outcome:
            return self.climax.endings[moment.outcome].wins
        hopes = self.hopes.setdefault(chapter, {})
        if moment not in hopes:
            if self.foresees(chapter):
                hopes[moment] = self.rules.can_win(self.climax, chapter.past, moment)
            else:
                hopes[moment] = any(self.wins(way.chapter, way.moment) for way in self.ways(chapter, moment))
        return hopes[moment]

    def foresees(self, chapter: Chapter) -> bool:
        """Tell whether the rules keep what they see from a moment, and nothing that a story brings follows it."""
        if not isinstance(self.climax, Conference):
            return False
        phase = self.climax.encounters[chapter.phase]
        return phase.decides and not phase.reveal

    def hopes_on(self, chapter: Chapter, moment: Moment) -> bool:
        """Tell whether the rules hope for a win that follows what is said, though a story may not bring it."""
        hopes = isinstance(self.climax, Conference) and not self.foresees(chapter)
        return hopes and self.rules.can_win(self.climax, chapter.past, moment)

    def closed(self, chapter: Chapter, moment: Moment) -> Moment:
        """Return a moment that a move led to as the rules leave it: closed if no win is left and they see it."""
        if moment.outcome:
            return moment

        def wins(now: Moment) -> bool:
            return self.hopes_on(chapter, now) or self.wins(chapter, now)

        return moment._replace(outcome=self.rules.closing(self.climax, chapter.past, moment, wins))

    def lasts_for(self, chapter: Chapter, moment: Moment) -> int:
        """Return how many moves can be made at most where no win is left: the rules close it once they may."""
        past = chapter.past
        if moment.outcome or self.rules.closing(self.climax, past, moment, lambda now: self.hopes_on(chapter, now)):
            return 0
        if (chapter, moment) not in self.lasts:
            after = (self.lasts_for(way.chapter, way.moment) for way in self.ways(chapter, moment))
            self.lasts[chapter, moment] = 1 + max(after, default=0)
        return self.lasts[chapter, moment]

    def is_late(self, chapter: Chapter) -> bool:
        """Tell whether an encounter comes to a moment without a win after which it goes on for too many moves."""
        waiting = [self.begin(chapter)]
        known = set(waiting)
        while waiting:
            here = waiting.pop()
            lasts = self.lasts_for(*here)
            if lasts > MOST_BEATS and not self.wins(*here):
                return True
            if lasts:  # where the rules close it at once for want of a win, they do so from there on
                after = {way[2:] for way in self.ways(*here)}
                waiting += after - known
                known |= after
        return False

    def ends(self, chapter: Chapter, before: Came | None = None, last: str = "") -> Iterator[End]:
        """Yield each outcome that can be come to in each phase, with a shortest play to it.

        What was come to `before`, from another story, is not looked at again, and nothing after a `last` phase.
        """
        found: set[tuple[str, str]] = set()
        start, before = self.begin(chapter), {} if before is None else before
        queue = deque([start] if start not in before else [])
        before.setdefault(start, None)
        while queue:
            here = queue.popleft()
            for move, left, then, made in self.ways(*here):
                after = self.closed(then, made)
                ends = [(here[0].phase, left)] if left else []
                if after.outcome:
                    ends.append((then.phase, after.outcome))
                elif (then, after) not in before and not (left and here[0].phase == last):
                    before[then, after] = (here, move)
                    queue.append((then, after))
                for end in ends:
                    if end not in found:
                        found.add(end)
                        yield End(*end, told(before, here, move))


def counts(climax: Debate, phase: str, loc: Loc) -> bool:
    """Tell whether a condition at a place in a debate can count in a phase once it has begun."""
    match loc:
        case ("phases", _, "leans", *_) | ("corruption", *_):
            return False
        case ("phases", name, *_):
            return name == phase
        case ("witnesses", str(name), *_):
            return climax.witnesses[name].phase == phase
        case ("cards", str(name), "changes", int(at), *_):
            after = climax.cards[name].changes[at].after
            return after is None or phase in climax.later[after]
    return True


def told(before: Came, here: Place, move: Move) -> Moves:
    """Return the moves that led to a moment, and one more."""
    moves = [(here[0].phase, move)]
    while (came := before[here]) is not None:
        here, move = came
        moves.append((here[0].phase, move))
    return tuple(reversed(moves))


def search(
    climax: Climax,
    stories: tuple[Brought, ...],
    difficulty: Difficulty,
    going_on: Callable[[int], Iterable[tuple[Brought, ...]]] = lambda at: (),
    share: int = 0,
    of: int = 1,
) -> Argued:
    """Return what can happen in an encounter, from what some stories bring to it.

    The work is done in shares, to be `joined`: the first looks for the outcomes, each asks its beginnings how long
    it goes on.

    `going_on` finds, for a story by its place, more that begin like it: they are asked where none so far can be won.
    """
    arena, outcomes = Arena(climax, difficulty), dict[str, None]()
    before: Came = {}
    trees = arena.chapters(stories)

    def is_late(tree: Chapter) -> bool:
        if not arena.is_late(tree):
            return False
        at = next(at for at, story in enumerate(stories) if arena.told_apart(story)[0][:2] == tree[:2])
        alike = (more for some in going_on(at) for more in arena.chapters(some) if more[:2] == tree[:2])
        return all(arena.is_late(more) for more in alike)

    late = any(map(is_late, trees[share::of]))
    for tree in sorted(trees, key=lambda tree: -len(tree.past)) if share == 0 else ():  # who knows much comes to all
        ends = arena.ends(tree, before)
        while set(climax.outcomes) - outcomes.keys() and (end := next(ends, None)):
            if end.outcome not in GOES_ON:
                outcomes[end.outcome] = None
    return Argued(sum(map(len, arena.hopes.values())), tuple(outcomes), late)


def argue(arena: Arena, story: Brought) -> Iterator[tuple[str, tuple[tuple[Move, ...], ...]]]:
    """Yield each outcome that the last phase of a story can come to, with the moves of a shortest play by phase."""
    for end in arena.ends(arena.chapter(story), last=story[-1].phase):
        if end.phase == story[-1].phase:
            yield (
                end.outcome,
                tuple(tuple(move for phase, move in end.moves if phase == part.phase) for part in story),
            )
