"""How hard an encounter is: what a search proves of it, how often bots win it, and what testplans bring to it."""

import time
from collections.abc import Iterable, Iterator, Mapping

from game.bots import arguing
from game.bots.arguing import Bot
from game.bots.player import Player
from game.content.climax import Climax
from game.content.repair import DIFFICULTIES, Difficulty
from game.library import packs
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.conference import Conferring
from game.rules.step import climax_of, new_game, past, step
from tests import searching
from tests.searching import Story, said

PLAYS = 200  # of a bot that follows its luck
BOTS: tuple[Bot, ...] = (arguing.random, arguing.hasty, arguing.thoughtful)
HEAD = "states   open doomed  late stuck   time   random hasty thoughtful   shortest play to each outcome"


def report(name: str, climax: Climax, stories: Mapping[str, Story], hands: Iterable[Story]) -> None:
    """Print a table for an encounter of the tests from each of some pasts, and for each shipped one of its kind.

    And last, how many moments all `hands` of the first have.
    """
    for title, story in stories.items():
        table(f"{name} {title}", climax, story)
    for title, one, story in shipped(type(climax)):
        table(title, one, story)
    hands = tuple(hands)
    for difficulty in DIFFICULTIES:
        print(f"FIGURE {name}, {difficulty}: {moments(climax, hands, difficulty):,} moments over all hands")


def table(title: str, climax: Climax, story: Story) -> None:
    """Print what an encounter, from one past, comes to at each difficulty."""
    print(f"\n{title}\n{'':8} {HEAD}")
    for difficulty in DIFFICULTIES:
        print(f"{difficulty:8} {row(climax, story, difficulty)}", flush=True)


def row(climax: Climax, story: Story, difficulty: Difficulty) -> str:
    """Return what an encounter, from one past, at one difficulty, comes to."""
    before = time.process_time()
    found = searching.search(climax, story, difficulty)
    took = time.process_time() - before
    rates = " ".join(f"{wins(climax, story, difficulty, bot):3}%" for bot in BOTS)
    ends = " ".join(
        f"{name}:{len(found.shortest[name])}" if name in found.shortest else "-" for name in climax.outcomes
    )
    return (
        f"{found.states:6} {found.open:6} {100 * found.doomed // found.open:4}% {found.late:5} {found.stuck:5} "
        f"{took:5.1f} s   {rates}   {ends}"
    )


def wins(climax: Climax, story: Story, difficulty: Difficulty, bot: Bot) -> int:
    """Return how many of a hundred plays a bot wins."""
    plays = 1 if bot is arguing.thoughtful else PLAYS
    rates = searching.rates(climax, story, difficulty, bot, plays)
    return 100 * sum(count for name, count in rates.items() if climax.endings[name].wins) // plays


def moments(climax: Climax, stories: Iterable[Story], difficulty: Difficulty) -> int:
    """Return how many moments an encounter has over several pasts, before any of them is closed."""
    found: set[Moment] = set()
    for story in stories:
        found |= searching.explore(climax, story, difficulty).edges.keys()
    return len(found)


def shipped(kind: type[Climax]) -> Iterator[tuple[str, Climax, Story]]:
    """Yield the encounter of each testplan of the shipped campaigns of a kind, with the past that it brings."""
    for folder in packs.shipped():
        pack, plays = packs.read_pack(folder), packs.read_plays(folder)
        known: list[Story] = []
        for name, play in plays.items() if any(isinstance(one.climax, kind) for one in pack.levels.values()) else ():
            player, state, story = Player(pack, play), new_game(pack), dict[str, frozenset[str]]()
            climax = None
            while not state.ending:
                state = step(pack, state, player.want(state))
                if isinstance(state.doing, Arguing):
                    now, climax = state.doing.now, climax_of(pack, state)
                    told = isinstance(now, Conferring) and now.revealed and not now.outcome
                    story.setdefault(said(now.phase) if told else now.phase, past(pack, state))
            if climax:
                for phase in climax.encounters:  # one that this testplan never came to: as if it had, knowing no more
                    story.setdefault(phase, next(iter(story.values())))
                if story not in known:
                    known.append(story)
                    yield f"{folder.name} {name}", climax, story
