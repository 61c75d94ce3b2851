"""How hard debates are: what a search proves and how often bots win: `python -m tests.bench.bench_debate`.

The footbridge from three pasts, then each shipped campaign's debate from every past that its testplans bring.
"""

import sys

from game.content.climax.debate import Debate
from game.content.repair import DIFFICULTIES
from tests.bench.arguments import moments, shipped, table
from tests.debates import STORIES, footbridge, hands


def main() -> int:
    """Print a table for each debate and past, and how many moments all hands of the footbridge have."""
    debate = footbridge()
    for name, story in STORIES.items():
        table(f"footbridge {name}", debate, story)
    for title, climax, story in shipped(Debate):
        table(title, climax, story)
    for difficulty in DIFFICULTIES:
        print(f"FIGURE footbridge, {difficulty}: {moments(debate, hands(), difficulty):,} moments over all hands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
