"""What the benchmarks measure with: things by turns in one process, CPU time, medians."""

import time
from collections.abc import Callable, Mapping


def by_turns(things: Mapping[str, Callable[[], object]], turns: int, times: int = 1) -> dict[str, list[float]]:
    """Return the CPU milliseconds of each call, sorted; the things take turns, so a slow moment hits all alike."""
    found: dict[str, list[float]] = {name: [] for name in things}
    for thing in things.values():
        thing()
    for _ in range(turns):
        for name, thing in things.items():
            for _ in range(times):
                before = time.process_time()
                thing()
                found[name].append((time.process_time() - before) * 1000)
    return {name: sorted(values) for name, values in found.items()}


def at(values: list[float], share: float) -> float:
    """Return the value below which a share of them lies."""
    return values[min(len(values) - 1, int(share * len(values)))]
