"""Chemistry: sugar feeds biofilm, biofilm makes acid, acid dissolves mineral, saliva clears and restores.

One turn is three steps of 1/30 s, and each of the three parts below falls on another of them, so that no step
has all the work. What a division would leave over is not lost: a phase that runs evenly through all remainders
decides when it counts, so slow processes are slow, not absent, and nothing has a cliff where it begins.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from game.content.teeth import COLUMNS, ROWS, Tooth
from game.rules.tooth.anatomy import Grid, anatomy, either, most_around, sum_around
from game.rules.tooth.field import RESTING_SUGAR, Field, open_cells

TURN = 3  # steps
SWEET = 1000  # sugar in saliva after a sweet drink, per mille
SOURING = 24_000  # biofilm x sugar that makes one per mille of acid in a turn
DENSE = 400  # biofilm in whose glucans acid moves four times slower
CRITICAL_ENAMEL = 500  # acid at pH 5.5, where hydroxyapatite begins to dissolve
FLUORAPATITE = 333  # more acid that enamel full of fluoride bears: pH 4.5
CRITICAL_DENTIN = 250  # acid at pH 6.25
QUIET = 100  # biofilm below which saliva can put mineral back
HEALING = 10  # turns in which saliva restores one per mille
SEEDING = 800  # how strongly dense biofilm seeds the cells beside it; the unit is `grow`'s
CROWDED = 1_000_000  # so many units grow one per mille of biofilm
FRAYING = 700  # acid in which scaffold dissolves

WITHIN_ROW = np.ones(ROWS * COLUMNS - 1, np.int32)  # 0 between the last cell of a row and the first of the next
WITHIN_ROW[COLUMNS - 1 :: COLUMNS] = 0
WITHIN_ROW.setflags(write=False)

# For each number divided by, one near its golden section and without a common factor: see `phase`.
GOLDEN = {SOURING: 14_833, 4000: 2473, 4096: 2531, 100_000: 61_803, CROWDED: 618_033}


class Rates(NamedTuple):
    """What differs from round to round."""

    growth: int  # of biofilm: per mille a turn, x 100
    demin: int  # mineral lost a turn, per mille of the acid beyond the critical, x 100
    saliva: int  # clearance; 40 is a resting flow
    fluoride: int  # per mille


def react(field: Field, rates: Rates) -> Field:
    """Return the field after this step's part of the chemistry."""
    return (sour, dissolve, grow)[field.steps % TURN](field, rates)


def sour(field: Field, rates: Rates) -> Field:
    """Biofilm turns sugar into acid; acid spreads; saliva clears both."""
    biofilm, turn = field.biofilm, field.steps // TURN
    acid = field.acid + (biofilm * np.int32(field.sugar) + np.int32(phase(turn, SOURING))) // SOURING
    eases = either(biofilm > DENSE, 1, 4) * open_cells(field)
    down = (acid[1:] - acid[:-1]) * np.minimum(eases[1:], eases[:-1]) + 16 >> 5
    # Across in one run through all rows, which is faster; nothing crosses from one row's end to the next.
    run, ease = acid.ravel(), eases.ravel()
    across = (run[1:] - run[:-1]) * (np.minimum(ease[1:], ease[:-1]) * WITHIN_ROW) + 16 >> 5
    run[:-1] += across
    run[1:] -= across
    acid[:-1] += down
    acid[1:] -= down
    acid -= (acid * clearance(field.tooth, rates.saliva) + np.int32(phase(turn, 4096))) >> 12
    np.minimum(np.maximum(acid, 0, out=acid), 1000, out=acid)
    sugar = field.sugar - (field.sugar * rates.saliva + phase(turn, 4000)) // 4000
    return field.but(acid=acid, sugar=max(RESTING_SUGAR, sugar))


def dissolve(field: Field, rates: Rates) -> Field:
    """Mineral goes where the acid beside it is beyond the critical, and slowly comes back where it is not."""
    body, mineral, turn = anatomy(field.tooth), field.mineral, field.steps // TURN
    touching = most_around(field.acid * open_cells(field))
    beyond = touching - critical_acid(field.tooth, rates.fluoride)
    lost = (np.maximum(beyond, 0) * np.int32(rates.demin) + np.int32(phase(turn, 100_000))) // 100_000
    after = mineral - lost * (beyond > 0)
    if turn % HEALING == 0:
        after += (beyond < 0) & (mineral > 0) & (field.biofilm < QUIET) & body.hard
    np.minimum(np.maximum(after, 0, out=after), body.full, out=after)
    return field.but(mineral=after)


def grow(field: Field, rates: Rates) -> Field:
    """Biofilm grows where it is, the more the sweeter, and seeds what lies beside it; acid frays scaffold."""
    body, biofilm, turn = anatomy(field.tooth), field.biofilm, field.steps // TURN
    seeded = sum_around((biofilm > DENSE).astype(np.int32)) > 0
    fed = np.int32(300 + field.sugar)
    grown = (biofilm * (1000 - biofilm) >> 10) * fed // 100 + either(seeded, SEEDING, 0)
    after = biofilm + (grown * np.int32(rates.growth) + np.int32(phase(turn, CROWDED))) // CROWDED
    after = np.minimum(after, 1000) * (open_cells(field) & body.clings)
    scaffold = field.scaffold
    if scaffold.any():
        scaffold = np.maximum(scaffold - either(field.acid > FRAYING, 3, 0), 0)
    return field.but(biofilm=after, scaffold=scaffold)


@cache
def critical_acid(tooth: Tooth, fluoride: int) -> Grid:
    """Return for each cell the acid from which on its mineral dissolves."""
    critical = either(anatomy(tooth).enamel, CRITICAL_ENAMEL + FLUORAPATITE * fluoride // 1000, CRITICAL_DENTIN)
    critical.setflags(write=False)
    return critical


@cache
def clearance(tooth: Tooth, saliva: int) -> Grid:
    """Return for each cell how much of the acid there is cleared in a turn, of 4096."""
    clears = either(anatomy(tooth).void, saliva * 10, saliva * 2)
    clears.setflags(write=False)
    return clears


def phase(turn: int, of: int) -> int:
    """Return a number in 0..of-1 that takes every value once in `of` turns, evenly spread at all times."""
    return turn * GOLDEN[of] % of
