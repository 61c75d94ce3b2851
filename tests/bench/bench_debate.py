"""How hard debates are: what a search proves and how often bots win: `python -m tests.bench.bench_debate`.

The footbridge from three pasts, then each shipped campaign's debate from every past that its testplans bring.
"""

from tests.bench.arguments import report
from tests.debates import STORIES, footbridge, hands

if __name__ == "__main__":
    report("footbridge", footbridge(), STORIES, hands())
