"""How hard conferences are: what a search proves and how often bots win: `python -m tests.bench.bench_conference`.

The bread from three pasts, then each shipped campaign's conference from every past that its testplans bring.
"""

import sys

from game.content.climax.conference import Conference
from game.content.repair import DIFFICULTIES
from tests.bench.arguments import moments, shipped, table
from tests.conferences import STORIES, bakery, hands


def main() -> int:
    """Print a table for each conference and past, and how many moments all hands of the bread have."""
    conference = bakery()
    for name, story in STORIES.items():
        table(f"bakery {name}", conference, story)
    for title, climax, story in shipped(Conference):
        table(title, climax, story)
    for difficulty in DIFFICULTIES:
        print(f"FIGURE bakery, {difficulty}: {moments(conference, hands(), difficulty):,} moments over all hands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
