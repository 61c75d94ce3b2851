"""What a look at the field tells: how ill the tooth is, what is restored, and where the next thing to do is."""

from typing import NamedTuple

import numpy as np

from game.content.repair import Lesion, Prevention
from game.content.teeth import COLUMNS, ROWS, Tooth
from game.rules.tooth.anatomy import Grid, Truths, anatomy, ellipse, sum_around
from game.rules.tooth.chemistry import critical_acid
from game.rules.tooth.field import CORRUPTED, LESION_EDGE, ROGUE, SOUND, Field, open_cells, weak_cells
from game.rules.tooth.swarm import FILMED, SPUR, clean, edge, held

VISIBLE = 150  # biofilm worth removing
OVERGROWN = 300  # overgrowth worth trimming
BEYOND = 2000  # more than acid and the critical acid can differ
SAFE = 16  # cells from the pulp beyond which work hardly warms it
BLUR = 3  # passes of blurring before the best place is chosen, so that it lies among others like it
AS_GOOD = 8  # cells away at which a place must hold twice as much to be chosen
REACH = LESION_EDGE  # squared distance, of 1000 at its radii, that is looked at with a lesion


class Spot(NamedTuple):
    """A place that something can be done at."""

    x: int  # column
    y: int  # row
    amount: int  # of what can be done, in all places together; 0 if there is nothing to do


class Decay(NamedTuple):
    """How ill the tooth is."""

    lost: int  # mineral missing in the whole tooth, in thousandths of a cell
    depth: int  # cells of 0.1 mm left between the pulp and the deepest open cell; the most there can be if none is
    acid: int  # in decayed tissue, where it dissolves fastest; pH = 7 - 3 x acid / 1000
    critical: int  # acid at which the tissue there dissolves


def decay(field: Field, fluoride: int) -> Decay:
    """Return how ill the tooth is."""
    body = anatomy(field.tooth)
    inside = open_cells(field) & body.hard
    deepest = body.to_pulp[inside].min() if inside.any() else body.to_pulp[body.hard].max()
    critical = critical_acid(field.tooth, fluoride)
    worst = int(np.where(inside, field.acid - critical, -BEYOND).argmax())
    return Decay(
        lost=int((body.full - field.mineral).sum()),
        depth=int(deepest) - 1,
        acid=int(field.acid.ravel()[worst]),
        critical=int(critical.ravel()[worst]),
    )


def dissolving(field: Field, fluoride: int) -> bool:
    """Tell whether acid in decayed tissue is beyond what the tissue bears."""
    beyond = open_cells(field) & anatomy(field.tooth).hard & (field.acid > critical_acid(field.tooth, fluoride))
    return bool(beyond.any())


def missing(field: Field, weak: Prevention | None) -> int:
    """Return the mineral that was missing at the start, in thousandths of a cell, the weak place left out."""
    return int((anatomy(field.tooth).full - field.start)[_healed(field, weak)].sum())


def gained(field: Field, weak: Prevention | None) -> int:
    """Return the mineral gained since the start (below 0 if lost), the weak place left out."""
    return int((field.mineral - field.start)[_healed(field, weak)].sum())


def strength(field: Field, weak: Prevention) -> int:
    """Return the mean mineral, per mille, of the weak place."""
    cells = weak_cells(field.tooth, weak)
    return int(field.mineral[cells].sum()) // max(1, int(cells.sum()))


def lost_around(field: Field, lesion: Lesion) -> tuple[int, int]:
    """Return the mineral missing around a lesion at the start and now, in thousandths of a cell."""
    near, full = around(lesion), anatomy(field.tooth).full
    return int((full - field.start)[near].sum()), int((full - field.mineral)[near].sum())


def around(lesion: Lesion | Prevention) -> Truths:
    """Return which cells belong to a lesion's or a weak place's surroundings."""
    near: Truths = ellipse(lesion.x, lesion.y, lesion.rx, lesion.ry) < REACH
    return near


def far_from_pulp(tooth: Tooth, within: Truths) -> Truths:
    """Return which of the cells lie so far from the pulp that work there hardly warms it."""
    far: Truths = within & (anatomy(tooth).to_pulp > SAFE)
    return far


def dirty(field: Field, within: Truths, here: tuple[int, int]) -> Spot:
    """Return where much biofilm is, and not far from `here` (column, row)."""
    return _best(np.where(within & (field.biofilm > VISIBLE), field.biofilm, 0), here)


def hollow(field: Field, fluoride: int, within: Truths, here: tuple[int, int]) -> Spot:
    """Return where much mineral is missing that could be laid now, deep, and not far from `here`."""
    body = anatomy(field.tooth)
    ready = within & body.hard & clean(field, fluoride)
    opened = ready & open_cells(field)
    room = np.where(opened if opened.any() else ready, body.full - field.mineral, 0)
    depth = np.arange(ROWS, dtype=np.int32)[:, None]
    return _best(room * (10 + depth) // 20, here)._replace(amount=int(room.sum()))


def fillable(field: Field, fluoride: int) -> Grid:
    """Return the mineral that is missing where bots could lay some now: in scaffold, or beside whole tissue."""
    body = anatomy(field.tooth)
    room: Grid = (body.full - field.mineral) * (body.hard & held(field) & clean(field, fluoride))
    return room


def nearest_wall(field: Field, fluoride: int, within: Truths, here: tuple[int, int]) -> Spot:
    """Return where most can be laid now within some cells, and not far from `here`: along the wall of a hole."""
    return _best(fillable(field, fluoride) * (within & open_cells(field)), here)


def covered(field: Field, within: Truths) -> int:
    """Return the mineral missing under film too thick to build on, in thousandths of a cell."""
    under = within & open_cells(field) & (field.biofilm >= FILMED)
    return int((anatomy(field.tooth).full - field.mineral)[under].sum())


def fragile(field: Field, weak: Prevention) -> Spot:
    """Return from where in the saliva bots would strengthen the weak place most."""
    body = anatomy(field.tooth)
    room = np.where(weak_cells(field.tooth, weak), body.full - field.mineral, 0)
    return _best(sum_around(room), among=body.void)._replace(amount=int(room.sum()))


def overgrown(field: Field) -> Spot:
    """Return where the tooth is overgrown most."""
    return _best(np.where(field.spur > OVERGROWN, field.spur, 0))


def rim(field: Field, within: Truths, here: tuple[int, int]) -> Spot:
    """Return where living bots have most room to build on at the tooth's edge, and not far from `here`."""
    return _best(np.where(within & edge(field) & (field.spur < SPUR), SPUR - field.spur, 0), here)


def turned(field: Field) -> Spot:
    """Return where the most corrupted bots are, and how many there are."""
    bad = field.health == CORRUPTED
    return _best(field.count(bad) * 64)._replace(amount=int(bad.sum()))


def rogue(field: Field) -> Spot:
    """Return where the most rogue bots are, and how many there are."""
    stray = field.health == ROGUE
    return _best(field.count(stray) * 64)._replace(amount=int(stray.sum()))


def sound(field: Field) -> int:
    """Return how many bots do as they are told."""
    return int((field.health == SOUND).sum())


def carried(field: Field) -> int:
    """Return the mineral that sound bots carry."""
    return int(field.load[field.health == SOUND].sum())


def _healed(field: Field, weak: Prevention | None) -> Truths:
    hard = anatomy(field.tooth).hard
    return hard & ~weak_cells(field.tooth, weak) if weak else hard


def _best(worth: Grid, here: tuple[int, int] | None = None, among: Truths | None = None) -> Spot:
    blurred = worth
    for _ in range(BLUR):
        blurred = (sum_around(blurred) + 4 * blurred) >> 3
    if here:
        row, column = np.arange(ROWS, dtype=np.int32)[:, None], np.arange(COLUMNS, dtype=np.int32)
        blurred = blurred * 256 // (AS_GOOD + np.abs(column - here[0]) + np.abs(row - here[1]))
    y, x = divmod(int((blurred if among is None else np.where(among, blurred, 0)).argmax()), COLUMNS)
    return Spot(x, y, int(worth.sum()))
