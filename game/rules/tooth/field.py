"""`Field`: everything in a tooth that changes, as one value that is never changed, only replaced."""

import hashlib
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from game.content.repair import Lesion, Prevention
from game.content.teeth import COLUMNS, ROWS, TEETH, Tooth
from game.rules.tooth.anatomy import COARSE, Grid, Truths, anatomy, ellipse, most_around
from game.rules.tooth.flow import Way

OPEN = 700  # mineral per mille below which bots and acid enter a cell
PORT = (6, 6)  # (column, row) where the swarm comes in, reloads and goes home
UNIT = 256  # steps of a bot's place in a cell
SOUND, LOST, CORRUPTED, ROGUE, UNBORN = range(5)  # what a bot can be

LESION_EDGE = 1800  # squared distance, of 1000 at a lesion's radii, beyond which mineral is whole
LESION_CORE = 900  # within which it is gone
FILM_EDGE = 1200  # within which biofilm lives
FILM = 800  # biofilm in a lesion at the start, per mille
FILM_ON_WEAK = 450  # biofilm on a weak place at the start, per mille
LOWEST_ROGUE = 44  # row above which rogue bots sit in the dentin
RESTING_SUGAR = 60  # per mille of a sweet drink, always in the mouth

GRIDS = ("mineral", "start", "biofilm", "acid", "scaffold", "spur")
BOTS = ("x", "y", "load", "health")
ARRAYS = (*GRIDS, "heat", *BOTS)
Cells = npt.NDArray[np.intp]
STORED = np.dtype("<i2")  # every number in every array fits


@dataclass(frozen=True, eq=False, repr=False)
class Field:
    """All that changes in a tooth. The arrays are int32 and read-only; `but` makes the next field.

    Two fields are equal if all their numbers are; the way to the target is derived and does not count.
    """

    tooth: Tooth
    steps: int  # since the round began, each 1/30 s
    sugar: int  # in the saliva, per mille of a sweet drink
    mineral: Grid  # per mille of a sound tooth
    start: Grid  # the mineral when the round began
    biofilm: Grid  # per mille
    acid: Grid  # per mille; pH = 7 - 3 x acid / 1000
    scaffold: Grid  # 0..255
    spur: Grid  # overgrowth beyond the tooth's outline, per mille
    heat: Grid  # coarse (16, 24): m°C above 37 °C
    x: Grid  # of each bot, in 1/256 cells from the left; one dimension, like all that follow
    y: Grid
    load: Grid  # mineral carried
    health: Grid  # SOUND, LOST, CORRUPTED, ROGUE or UNBORN
    way: Way | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        for name in ARRAYS:
            getattr(self, name).setflags(write=False)

    def but(self, **changes: Any) -> Self:
        """Return this field with some of its values replaced; new arrays become read-only."""
        new = object.__new__(type(self))
        values = new.__dict__
        for name in NAMES:
            values[name] = self.__dict__[name]
        values.update(changes)
        for value in changes.values():
            if isinstance(value, np.ndarray):
                assert value.dtype == np.int32, "numpy widens what it makes of bare numbers"
                value.setflags(write=False)
        return new

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Field) and (self is other or self._bytes() == other._bytes())

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<Field {self.tooth} step {self.steps} {self.digest}>"

    @cached_property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that name this field's numbers, the same on every machine."""
        return hashlib.sha256(self._bytes()).hexdigest()[:16]

    @cached_property
    def cells(self) -> Cells:
        """Each bot's cell, as row x 96 + column; of the type that indices have."""
        cells: Cells = ((self.y >> 8) * np.int32(COLUMNS) + (self.x >> 8)).astype(np.intp)
        return cells

    @cached_property
    def crowd(self) -> Grid:
        """How many sound bots are in each cell, (64, 96)."""
        if not self.health.any():  # all are sound
            return self.count(None)
        return self.count(self.health == SOUND)

    def count(self, which: Truths | None) -> Grid:
        """Return how many of the bots that `which` marks (None marks all) are in each cell, (64, 96)."""
        counts = np.bincount(self.cells if which is None else self.cells[which], minlength=ROWS * COLUMNS)
        return counts.astype(np.int32).reshape(ROWS, COLUMNS)

    def to_json(self) -> dict[str, Any]:
        """Return the field as JSON can hold it: the arrays as text (base64 of zlib of little-endian 16 bits)."""
        packed = {
            name: b64encode(zlib.compress(getattr(self, name).astype(STORED).tobytes(), 6)).decode("ascii")
            for name in ARRAYS
        }
        return {"tooth": self.tooth, "steps": self.steps, "sugar": self.sugar, **packed}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """Return the field that `to_json` told of, exactly.

        Raises:
            ValueError: something is missing or has the wrong size.
        """
        try:
            arrays = {name: _unpacked(told[name]) for name in ARRAYS}
            for name in GRIDS:
                arrays[name] = arrays[name].reshape(ROWS, COLUMNS)
            arrays["heat"] = arrays["heat"].reshape(ROWS // COARSE, COLUMNS // COARSE)
            if told["tooth"] not in TEETH or len({arrays[name].size for name in BOTS}) != 1:
                raise ValueError(f"found tooth {told['tooth']!r} and unequal bots")
            return cls(told["tooth"], int(told["steps"]), int(told["sugar"]), *(arrays[name] for name in ARRAYS))
        except (KeyError, TypeError, zlib.error) as error:
            raise ValueError(f"not a field of a tooth: {error}") from error

    def _bytes(self) -> bytes:
        head = f"{self.tooth} {self.steps} {self.sugar}".encode()
        return b"".join((head, *(getattr(self, name).astype(STORED).tobytes() for name in ARRAYS)))


NAMES = tuple(one.name for one in fields(Field))


def begin(
    tooth: Tooth, lesions: Iterable[Lesion], weak: Prevention | None, bots: int, unborn: int = 0, rogue: int = 0
) -> Field:
    """Return the tooth as a round finds it: decayed, filmed over, and the empty swarm at its port.

    Of the `bots` the last ones are `unborn`; the first are `rogue` and sit in the dentin of the crown.
    """
    body = anatomy(tooth)
    mineral, biofilm = body.full.copy(), np.zeros_like(body.full)
    for lesion in lesions:
        distance = ellipse(lesion.x, lesion.y, lesion.rx, lesion.ry)
        left = ((distance - LESION_CORE) * 10 // 9).clip(0, 1000)
        mineral = np.where(body.hard & (distance < LESION_EDGE), np.minimum(mineral, left), mineral)
        biofilm[distance < FILM_EDGE] = FILM
    if weak:
        distance = ellipse(weak.x, weak.y, weak.rx, weak.ry)
        mineral[weak_cells(tooth, weak)] = weak.weak
        biofilm[(distance < FILM_EDGE) & (biofilm == 0)] = FILM_ON_WEAK
    biofilm[~(body.enterable & body.clings & (mineral < OPEN))] = 0
    biofilm[body.void & (most_around(body.full) == 0)] = 0  # only the first layer on the surface, in saliva
    swarm = [np.full(bots, value, np.int32) for value in (PORT[0] * UNIT + 128, PORT[1] * UNIT + 128, 0, SOUND)]
    x, y, _, health = swarm
    health[bots - unborn :] = UNBORN
    health[:rogue] = ROGUE
    below, beside = np.nonzero(body.dentin[:LOWEST_ROGUE])
    seat = np.arange(rogue, dtype=np.int64) * below.size // max(1, rogue)
    x[:rogue], y[:rogue] = beside[seat] * UNIT + UNIT // 2, below[seat] * UNIT + UNIT // 2
    nothing = np.zeros_like(mineral)
    heat = np.zeros((ROWS // COARSE, COLUMNS // COARSE), np.int32)
    return Field(tooth, 0, RESTING_SUGAR, mineral, mineral.copy(), biofilm, nothing, nothing, nothing, heat, *swarm)


@cache
def weak_cells(tooth: Tooth, weak: Prevention) -> Truths:
    """Return which cells a prevention is about: the surface of the tooth within its ellipse."""
    cells = anatomy(tooth).skin & (ellipse(weak.x, weak.y, weak.rx, weak.ry) <= 1000)
    cells.setflags(write=False)
    return cells


def open_cells(field: Field) -> Truths:
    """Return where acid and biofilm can be: in saliva, and in hard tissue that lost its mineral."""
    return anatomy(field.tooth).enterable & (field.mineral < OPEN)


def _unpacked(text: str) -> npt.NDArray[np.int32]:
    return np.frombuffer(zlib.decompress(b64decode(text)), STORED).astype(np.int32)
