"""How hard conferences are: what a search proves and how often bots win: `python -m tests.bench.bench_conference`.

The bread from three pasts, then each shipped campaign's conference from every past that its testplans bring.
"""

from tests.bench.arguments import report
from tests.conferences import STORIES, bakery, hands

if __name__ == "__main__":
    report("bakery", bakery(), STORIES, hands())
