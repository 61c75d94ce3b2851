"""How hard debates are: what a search proves and how often bots win: `python -m tests.bench.bench_debate`.

The footbridge from three pasts, then each shipped campaign's debate from every past that its testplans bring.
"""

import sys
import time
from collections.abc import Iterator

from game.bots import arguing, searching
from game.bots.arguing import Bot
from game.bots.player import Player
from game.bots.searching import Story
from game.content.climax.debate import Debate
from game.content.repair import DIFFICULTIES, Difficulty
from game.library import packs
from game.rules.climax.arguing import Arguing
from game.rules.climax.debate import Debating
from game.rules.step import climax_of, new_game, past, step
from tests.debates import STORIES, footbridge, hands

PLAYS = 200  # of a bot that follows its luck
BOTS: tuple[Bot, ...] = (arguing.random, arguing.hasty, arguing.thoughtful)


def row(debate: Debate, story: Story, difficulty: Difficulty) -> str:
    """Return what one debate, from one past, at one difficulty, comes to."""
    before = time.process_time()
    found = searching.search(debate, story, difficulty)
    took = time.process_time() - before
    rates = " ".join(f"{wins(debate, story, difficulty, bot):3}%" for bot in BOTS)
    ends = " ".join(
        f"{name}:{len(found.shortest[name])}" if name in found.shortest else "-" for name in debate.outcomes
    )
    return (
        f"{found.states:6} {found.open:6} {100 * found.doomed // found.open:4}% {found.late:5} {found.stuck:5} "
        f"{took:5.1f} s   {rates}   {ends}"
    )


def wins(debate: Debate, story: Story, difficulty: Difficulty, bot: Bot) -> int:
    """Return how many of a hundred plays a bot wins."""
    plays = 1 if bot is arguing.thoughtful else PLAYS
    rates = arguing.rates(debate, story, difficulty, bot, plays)
    return 100 * sum(count for name, count in rates.items() if debate.endings[name].wins) // plays


def shipped() -> Iterator[tuple[str, Debate, Story]]:
    """Yield the debate of each testplan of each shipped campaign, with the past that the testplan brings to it."""
    for folder in packs.shipped():
        pack, plays = packs.read_pack(folder), packs.read_plays(folder)
        known: list[Story] = []
        for name, play in plays.items():
            player, state, story = Player(pack, play), new_game(pack), {}
            debate = None
            while not state.ending:
                state = step(pack, state, player.want(state))
                if isinstance(state.doing, Arguing) and state.doing.now.phase not in story:
                    debate = climax_of(pack, state)
                    story[state.doing.now.phase] = past(pack, state)
            if debate:
                for phase in debate.encounters:  # one that this testplan never came to: as if it had, knowing no more
                    story.setdefault(phase, next(iter(story.values())))
                if story not in known:
                    known.append(story)
                    yield f"{folder.name} {name}", debate, story


def main() -> int:
    """Print a table for each debate and past, and how many moments all hands of the footbridge have."""
    head = "states   open doomed  late stuck   time   random hasty thoughtful   shortest play to each outcome"
    debate = footbridge()
    tables = [(f"footbridge {name}", debate, story) for name, story in STORIES.items()]
    for name, one, story in (*tables, *shipped()):
        print(f"\n{name}\n{'':8} {head}")
        for difficulty in DIFFICULTIES:
            print(f"{difficulty:8} {row(one, story, difficulty)}", flush=True)
    for difficulty in DIFFICULTIES:
        moments: set[Debating] = set()
        for story in hands():
            moments |= searching.explore(debate, story, difficulty).edges.keys()
        print(f"FIGURE footbridge, {difficulty}: {len(moments):,} moments over all starting hands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
