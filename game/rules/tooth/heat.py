"""Heat: it spreads at the pace it has in enamel and dentin, and blood and saliva carry it off."""

import numpy as np

from game.rules.tooth.anatomy import COARSE, Grid, anatomy
from game.rules.tooth.field import Field

HOTTEST = 30_000  # m°C above 37; what would boil is not modelled
BUILD_WARMS = 180  # m°C of its cell for each mineral laid


def warm(field: Field, work: Grid) -> Field:
    """Return the field with `work` (m°C of one cell of 0.1 mm, for each cell) turned into heat."""
    work = work.astype(np.int32, copy=False)
    rows = sum((work[row::COARSE] for row in range(1, COARSE)), work[0::COARSE])
    gained = sum((rows[:, column::COARSE] for column in range(1, COARSE)), rows[:, 0::COARSE]) // COARSE**2
    return field.but(heat=np.minimum(field.heat + gained, HOTTEST))


def spread(field: Field) -> Field:
    """Return the field with the heat 1/15 s on."""
    body, heat = anatomy(field.tooth), field.heat
    after = heat - (heat * body.sinks + 512 >> 10)
    across = (heat[:, 1:] - heat[:, :-1]) * body.across + 512 >> 10
    down = (heat[1:] - heat[:-1]) * body.down + 512 >> 10
    after[:, :-1] += across
    after[:, 1:] -= across
    after[:-1] += down
    after[1:] -= down
    return field.but(heat=np.maximum(after, 0))


def in_pulp(field: Field) -> int:
    """Return how much the pulp's hottest place is above 37 °C, in m°C."""
    return int(field.heat[anatomy(field.tooth).pulp].max())
