"""How long a repair's step takes, beside a bare numpy swarm of the same size: `python -m tests.bench.bench_repair`.

Both run by turns in one process, so that the ratios hold on a busy machine; times are CPU milliseconds.
"""

import sys
import time
from collections.abc import Callable

import numpy as np

from game.bots import repairing as bots
from game.content.repair import Repair
from game.content.teeth import COLUMNS, ROWS
from game.rules.repairing import Repairing, begin, follow, look_ahead, run_ahead, tick
from tests.repairs import MIDDLE

ROUNDS = 20  # in which the two take turns
STEPS = 60  # of each in a round


class BareSwarm:
    """The least that a swarm can do in int32: jitter, move, stay inside, be counted by cell."""

    def __init__(self, bots: int) -> None:
        self.x = np.full(bots, 6 * 256, np.int32)
        self.y = np.full(bots, 6 * 256, np.int32)
        self.number = np.arange(bots, dtype=np.uint32)
        self.step = 0

    def __call__(self) -> None:
        """Step once."""
        self.step += 1
        chance = (self.number ^ np.uint32(self.step)) * np.uint32(0x7FEB352D)
        self.x = (self.x + ((chance >> np.uint32(8)) & np.uint32(127)).astype(np.int32) - 60).clip(
            0, COLUMNS * 256 - 1
        )
        self.y = (self.y + ((chance >> np.uint32(16)) & np.uint32(127)).astype(np.int32) - 60).clip(0, ROWS * 256 - 1)
        np.bincount((self.y >> 8) * COLUMNS + (self.x >> 8), minlength=ROWS * COLUMNS)


class Round:
    """A round played by the expert, whose wishes are not counted."""

    def __init__(self, repair: Repair, steered: bool) -> None:
        self.repair, self.doing, self.steered = repair, begin(repair), steered

    def wish(self) -> None:
        """Do what the bot wants; a steered round also moves the target at every step, as a mouse does."""
        if self.doing.closed:
            self.doing = begin(self.repair)
        wish = bots.expert(self.repair, self.doing)
        if self.steered:
            wish = wish._replace(x=30 + self.doing.tick % 40, y=6 + self.doing.tick % 13)
        self.doing = follow(self.doing, wish)

    def __call__(self) -> None:
        """Tick twice, which is one step."""
        self.doing = tick(self.repair, tick(self.repair, self.doing))


def timed(one: Callable[[], None]) -> float:
    """Return the CPU milliseconds of one call."""
    before = time.thread_time_ns()
    one()
    return (time.thread_time_ns() - before) / 1e6


def main() -> int:
    """Print the table."""
    print("bots    what                mean ms   p99 ms   mean / bare")
    for size in (2_000, 10_000):
        repair = MIDDLE.model_copy(update={"bots": size})
        bare, calm, steered = BareSwarm(size), Round(repair, False), Round(repair, True)
        times: dict[str, list[float]] = {"bare swarm": [], "expert's round": [], "target ever moving": []}
        for _ in range(ROUNDS):
            times["bare swarm"] += [timed(bare) for _ in range(STEPS)]
            for name, one in (("expert's round", calm), ("target ever moving", steered)):
                for _ in range(STEPS):
                    one.wish()
                    times[name].append(timed(one))
        base = sum(times["bare swarm"]) / len(times["bare swarm"])
        for name, spent in times.items():
            mean, p99 = sum(spent) / len(spent), sorted(spent)[len(spent) * 99 // 100]
            print(f"{size:6d}  {name:18s}  {mean:7.3f}  {p99:7.3f}   {mean / base:8.1f}")
    ahead, before = look_ahead(MIDDLE), time.process_time_ns()
    run_ahead(MIDDLE, ahead, 30 * 30)
    print(f"forecast of 30 s: {(time.process_time_ns() - before) / 1e6:.0f} ms in all")
    before = time.process_time_ns()
    doing: Repairing = bots.play(MIDDLE, begin(MIDDLE), bots.expert)
    spent_s = (time.process_time_ns() - before) / 1e9
    print(
        f"a round of {doing.tick // 60} s with its bot: {spent_s:.2f} s, {doing.tick / 60 / spent_s:.0f} x real time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
