"""What never changes about a tooth: which cell is what, and what follows from that."""

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.content.teeth import COLUMNS, DENTIN, ENAMEL, GUM, MATERIALS, PULP, ROWS, VOID, Tooth, rows

Grid = npt.NDArray[np.int32]  # (64, 96), or (16, 24) where it says coarse
Truths = npt.NDArray[np.bool_]

COARSE = 4  # cells to a side of a heat cell, which is 0.4 mm
SURFACE = 2  # cells from hard tissue within which biofilm can cling
FAR = 1000  # a distance beyond any in the grid

# Heat crossing from cell to cell in 1/15 s, of 1024: 0.408 and 0.201 mm²/s (Lin 2010) over 0.4 mm. The values of
# saliva, pulp and gum, and all sinks (blood carries heat out of pulp and gum), are invented.
CONDUCTS = {VOID: 60, ENAMEL: 174, DENTIN: 86, PULP: 86, GUM: 86}
SINKS = {VOID: 40, ENAMEL: 0, DENTIN: 0, PULP: 14, GUM: 20}


class Anatomy(NamedTuple):
    """A tooth's unchanging grids, all read-only."""

    material: Grid
    void: Truths  # saliva
    hard: Truths  # enamel or dentin
    enamel: Truths
    dentin: Truths
    enterable: Truths  # where bots and acid could ever be: saliva and hard tissue
    full: Grid  # mineral of the sound tooth: 1000 where hard, else 0
    clings: Truths  # near enough to hard tissue for biofilm
    skin: Truths  # hard and touching saliva
    to_pulp: Grid  # cells to the nearest pulp cell, in steps along rows and columns
    pulp: Truths  # coarse
    across: Grid  # coarse (16, 23): what conducts between a heat cell and its right neighbour, of 1024
    down: Grid  # coarse (15, 24): the same for the neighbour below
    sinks: Grid  # coarse: what is carried off, of 1024


@cache
def anatomy(tooth: Tooth) -> Anatomy:
    """Return the grids of the tooth called `tooth`."""
    numbers = {letter: number for number, letter in enumerate(MATERIALS)}
    material = np.array([[numbers[letter] for letter in row] for row in rows(tooth)], np.int32)
    void, enamel, pulp = material == VOID, material == ENAMEL, material == PULP
    dentin = material == DENTIN
    hard = enamel | dentin
    clings = hard.astype(np.int32)
    for _ in range(SURFACE):
        clings = most_around(clings)
    coarse = material[COARSE // 2 :: COARSE, COARSE // 2 :: COARSE]
    conducts, sinks = (
        np.array([by[number] for number in range(len(by))], np.int32)[coarse] for by in (CONDUCTS, SINKS)
    )
    made = Anatomy(
        material=material,
        void=void,
        hard=hard,
        enamel=enamel,
        dentin=dentin,
        enterable=void | hard,
        full=hard.astype(np.int32) * 1000,
        clings=clings > 0,
        skin=hard & (most_around(void.astype(np.int32)) > 0),
        to_pulp=_steps_to(pulp),
        pulp=coarse == PULP,
        across=np.minimum(conducts[:, 1:], conducts[:, :-1]),
        down=np.minimum(conducts[1:], conducts[:-1]),
        sinks=sinks,
    )
    for grid in made:
        grid.setflags(write=False)
    return made


def either(which: Truths, there: int, elsewhere: int) -> Grid:
    """Return a grid of `there` where `which` is true and `elsewhere` where it is not, in 32 bits."""
    return which.astype(np.int32) * np.int32(there - elsewhere) + np.int32(elsewhere)


def most_around(grid: Grid) -> Grid:
    """Return for each cell the most that it or one of its four neighbours has."""
    most = grid.copy()
    np.maximum(most[1:], grid[:-1], out=most[1:])
    np.maximum(most[:-1], grid[1:], out=most[:-1])
    np.maximum(most[:, 1:], grid[:, :-1], out=most[:, 1:])
    np.maximum(most[:, :-1], grid[:, 1:], out=most[:, :-1])
    return most


def sum_around(grid: Grid) -> Grid:
    """Return for each cell what its four neighbours have together."""
    total, row = np.zeros(grid.shape, np.int32), grid.ravel()
    total[1:] += grid[:-1]
    total[:-1] += grid[1:]
    # In one run through all rows, which is faster; then what came from the end of another row is taken back.
    run = total.ravel()
    run[1:] += row[:-1]
    run[:-1] += row[1:]
    total[1:, 0] -= grid[:-1, -1]
    total[:-1, -1] -= grid[1:, 0]
    return total


def ellipse(x: int, y: int, rx: int, ry: int) -> Grid:
    """Return each cell's squared distance from (x, y), of 1000 at the ellipse with radii (rx, ry), rounded down."""
    row, column = np.arange(ROWS, dtype=np.int64)[:, None], np.arange(COLUMNS, dtype=np.int64)
    distance = 1000 * ((column - x) ** 2 * ry**2 + (row - y) ** 2 * rx**2) // (rx**2 * ry**2)
    squared: Grid = distance.astype(np.int32)
    return squared


@lru_cache(maxsize=512)
def disc(x: int, y: int, radius: int) -> Truths:
    """Return which cells lie within `radius` cells of (x, y); read-only."""
    row, column = np.ogrid[:ROWS, :COLUMNS]
    within: Truths = (column - x) ** 2 + (row - y) ** 2 <= radius**2
    within.setflags(write=False)
    return within


def _steps_to(goal: Truths) -> Grid:
    steps = np.where(goal, 0, FAR).astype(np.int32)
    for _ in range(ROWS + COLUMNS):
        steps = np.minimum(steps, 1 - most_around(-steps))
    return steps
