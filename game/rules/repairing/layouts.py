"""Layouts: the same round with its lesions elsewhere, so that it can be played again and be as hard as before."""

from functools import cache

from game.content.repair import FEWEST_CELLS, Lesion, Repair
from game.content.teeth import COLUMNS, ROWS, VOID, Tooth, count
from game.rules.tooth.anatomy import anatomy, ellipse
from game.rules.tooth.field import PORT

SIDEWAYS = 5  # cells by which a lesion may move
WIDER = 1  # cells by which a radius may change
SAME = 9  # per cent by which its size may
APART = 2  # cells between two lesions
TRIES = 90


def lesions_of(repair: Repair, layout: int) -> tuple[Lesion, ...]:
    """Return where the lesions of a round are: as the repair says for layout 0, else moved about by that seed."""
    return _moved(repair.tooth, repair.lesions, layout) if layout else repair.lesions


@cache
def _moved(tooth: Tooth, lesions: tuple[Lesion, ...], layout: int) -> tuple[Lesion, ...]:
    mirrored = _chance(layout, 0) & 1
    moved: list[Lesion] = []
    for number, lesion in enumerate(lesions):
        for attempt in range(TRIES):
            dx, drx, dry = _offsets(_chance(layout, 1 + number * TRIES + attempt))
            x = COLUMNS - 1 - lesion.x - dx if mirrored else lesion.x + dx
            made = _at(tooth, lesion, x, lesion.rx + drx, lesion.ry + dry)
            if made and _alike(tooth, lesion, made) and all(_apart(made, other) for other in moved):
                moved.append(made)
                break
        else:
            return lesions
    return tuple(moved)


def _offsets(chance: int) -> tuple[int, int, int]:
    return (
        chance % (2 * SIDEWAYS + 1) - SIDEWAYS,
        (chance >> 8) % (2 * WIDER + 1) - WIDER,
        (chance >> 16) % (2 * WIDER + 1) - WIDER,
    )


def _at(tooth: Tooth, lesion: Lesion, x: int, rx: int, ry: int) -> Lesion | None:
    """Return a lesion of these radii at a column, as deep below the surface there as `lesion` is below its own."""
    if not (0 <= x < COLUMNS and 2 <= rx <= 14 and 2 <= ry <= 16):
        return None
    y = lesion.y + _surface(tooth, x) - _surface(tooth, lesion.x)
    return Lesion(x=x, y=y, rx=rx, ry=ry) if 0 <= y < ROWS else None


def _alike(tooth: Tooth, was: Lesion, made: Lesion) -> bool:
    sizes = [count(tooth, one.x, one.y, one.rx, one.ry, "ed") for one in (was, made)]
    return (
        sizes[1] >= FEWEST_CELLS
        and abs(sizes[1] - sizes[0]) * 100 <= SAME * sizes[0]
        and not count(tooth, made.x, made.y, made.rx, made.ry, "p")
        and _above_pulp(tooth, made) >= _above_pulp(tooth, was)
        and abs(made.x - PORT[0]) > made.rx
    )


def _apart(one: Lesion, other: Lesion) -> bool:
    return abs(one.x - other.x) >= one.rx + other.rx + APART


def _surface(tooth: Tooth, x: int) -> int:
    """Return the row of a column's first cell of tooth."""
    return int((anatomy(tooth).material[:, x] != VOID).argmax())


def _above_pulp(tooth: Tooth, lesion: Lesion) -> int:
    """Return how many cells lie between a lesion and the pulp."""
    within = ellipse(lesion.x, lesion.y, lesion.rx, lesion.ry) <= 1000
    return int(anatomy(tooth).to_pulp[within].min())


def _chance(layout: int, number: int) -> int:
    mixed = (layout * 0x9E3779B1 + number * 0x85EBCA6B) & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 16) * 0x7FEB352D & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 15) * 0x846CA68B & 0xFFFFFFFF
    return mixed ^ mixed >> 16
