"""Which way the swarm goes: from every cell one step nearer to the target, around what is closed.

The distances are exact (steps along rows and columns through passable cells), found by sweeping the whole grid
left, right, up and down until nothing changes: a few sweeps where a search would need a hundred wavefronts.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.content.teeth import COLUMNS, ROWS
from game.rules.tooth.anatomy import Grid, Truths

UNREACHED = 30_000  # steps; more than there are cells
WALL = 40_000  # lifts what lies behind a wall above all that lies before it; more than UNREACHED
STEPS = ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1))  # (columns, rows)
RIGHT, BELOW = (np.array(part, np.int32) for part in zip(*STEPS, strict=True))


class Way(NamedTuple):
    """The way to one target; derived, so neither saved nor compared."""

    target: tuple[int, int]  # (column, row) as it was asked for
    passable: Truths
    right: Grid  # columns to go from each cell, -1 to 1; flat, 6144
    below: Grid  # and rows


def way_to(passable: Truths, x: int, y: int) -> Way:
    """Return the way from everywhere to (x, y), or to the passable cell nearest to it."""
    at = _nearest(passable, x, y)
    step = _downhill(_distances(passable, at))
    return Way((x, y), passable, RIGHT.take(step), BELOW.take(step))


def _nearest(passable: Truths, x: int, y: int) -> tuple[int, int]:
    if passable[y, x]:
        return x, y
    row, column = np.ogrid[:ROWS, :COLUMNS]
    away = np.where(passable, (column - x) ** 2 + (row - y) ** 2, UNREACHED)
    row_there, column_there = divmod(int(away.argmin()), COLUMNS)
    return column_there, row_there


def _distances(passable: Truths, at: tuple[int, int]) -> Grid:
    steps = np.full((ROWS, COLUMNS), UNREACHED, np.int32)
    steps[at[1], at[0]] = 0
    walls = (~passable).astype(np.int32)
    # Four views of the one grid, in each of which a sweep runs along the rows, and the ramp of each sweep.
    views = (steps, steps[:, ::-1], steps.T, steps.T[:, ::-1])
    ramps = [
        np.cumsum(wall, axis=1, dtype=np.int32) * WALL + np.arange(wall.shape[1], dtype=np.int32)
        for wall in (walls, walls[:, ::-1], walls.T, walls.T[:, ::-1])
    ]
    before = b""
    while before != (before := steps.tobytes()):
        for view, ramp in zip(views, ramps, strict=True):
            swept = np.minimum.accumulate(view - ramp, axis=1)
            swept += ramp
            np.minimum(view, swept, out=view)
    return steps


def _downhill(steps: Grid) -> npt.NDArray[np.intp]:
    """Return for each cell the index into `STEPS` of the step that leads nearest."""
    around = np.full((ROWS + 2, COLUMNS + 2), UNREACHED * 16, np.int32)
    around[1:-1, 1:-1] = steps * 16
    best = around[1:-1, 1:-1].copy()
    for number, (right, below) in enumerate(STEPS[1:], start=1):
        there = around[1 + below : ROWS + 1 + below, 1 + right : COLUMNS + 1 + right]
        np.minimum(best, there + number, out=best)
    return (best & 15).astype(np.intp).ravel()
