"""Who wins the rounds to practise with: every variant, difficulty and layout, played by every bot, as a table.

`python -m tests.sweep` plays what the table lacks (for hours) and adds it; to play all of it anew, remove the table
first. The tests hold the table against what is promised of the rounds, and play some of its rows again.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path
from typing import NamedTuple

from game.bots import repairing as bots
from game.content.repair import DIFFICULTIES, KINDS, Difficulty
from game.rules import repairing
from tests.repairs import practice

TABLE = Path(__file__).parent / "sweep.tsv"
LAYOUTS = range(1, 51)
FEWER = range(1, 5)  # for those who have no chance anyway
VARIANTS = KINDS[1:]
CAREFUL = ("expert", "sloppy")
CARELESS = tuple(bot.__name__ for bot in bots.CARELESS)
HARD: tuple[Difficulty, ...] = ("normal", "expert")  # where the careless must lose


class Key(NamedTuple):
    """Which round was played, and by whom."""

    variant: str
    bot: str
    difficulty: str
    layout: int


class Row(NamedTuple):
    """How it ended; the numbers are those of `repairing.Result`."""

    key: Key
    outcome: str
    score: int
    integrity: int  # per mille
    residue: int  # per mille
    dose: int
    comfort: int  # per mille
    peak: int  # m°C
    ticks: int
    digest: str  # of the field at the end


COLUMNS = (*Key._fields, *Row._fields[1:])


def keys() -> Iterator[Key]:
    """Yield all that the table holds, layout by layout: first who should win, then who should not."""
    for layouts, players in ((LAYOUTS, product(CAREFUL, DIFFICULTIES)), (FEWER, product(CARELESS, HARD))):
        who = tuple(players)
        for layout, variant, (bot, difficulty) in product(layouts, VARIANTS, who):
            yield Key(variant, bot, difficulty, layout)


def played(key: Key) -> Row:
    """Play a round to its end."""
    repair, difficulty = practice(key.variant), next(one for one in DIFFICULTIES if one == key.difficulty)
    doing = bots.play(repair, repairing.begin(repair, difficulty, layout=key.layout), getattr(bots, key.bot))
    told = repairing.result(repair, doing)
    return Row(
        key, told.outcome, told.score, told.integrity, told.residue, told.dose, told.comfort, doing.peak, doing.tick,
        doing.field.digest,
    )  # fmt: skip


def table() -> dict[Key, Row]:
    """Return the rows that there are."""
    if not TABLE.exists():
        return {}
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [row_from(told) for told in csv.DictReader(lines, delimiter="\t")]
    return {row.key: row for row in rows}


def row_from(told: dict[str, str]) -> Row:
    """Return a row of the table as a value."""
    key = Key(told["variant"], told["bot"], told["difficulty"], int(told["layout"]))
    numbers = (int(told[name]) for name in Row._fields[2:-1])
    return Row(key, told["outcome"], *numbers, told["digest"])


def main() -> int:
    """Play what the table lacks."""
    there = table()
    missing = [key for key in keys() if key not in there]
    write(there.values())
    with TABLE.open("a", encoding="utf-8", newline="") as out, ProcessPoolExecutor() as pool:
        for row in pool.map(played, missing):
            out.write(line(row))
            out.flush()
    there = table()
    write(there[key] for key in keys())
    return 0


def write(rows: Iterable[Row]) -> None:
    """Write the table with these rows."""
    TABLE.write_text("\t".join(COLUMNS) + "\n" + "".join(map(line, rows)), encoding="utf-8", newline="\n")


def line(row: Row) -> str:
    """Return a row as a line of the table."""
    return "\t".join(map(str, (*row.key, *row[1:]))) + "\n"


if __name__ == "__main__":
    sys.exit(main())
