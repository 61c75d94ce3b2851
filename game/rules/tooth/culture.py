"""A culture: a living swarm on a slab of tooth, left to itself. It is the repair's own physics, without hands.

A slab is etched clean and soaked with scaffold. Its organisms work wherever they are, for no field holds them
together; they go where mineral is missing, and when hardly any is, to the edge, and build on.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.content.repair import Lesion, Repair
from game.content.teeth import Tooth
from game.rules.tooth import chemistry, heat, survey, swarm
from game.rules.tooth import field as tooth_field
from game.rules.tooth.anatomy import anatomy, disc, either
from game.rules.tooth.chemistry import Rates
from game.rules.tooth.field import SOUND, Field

STEPS = 30  # a second
LOOKS_EVERY = 15  # steps after which the organisms turn to a better place
FULL = 950  # of what was missing, per mille, from which on they build at the edge
BEYOND = 3  # cells around a lesion in which they build on
GEL = 255  # scaffold


class Slab(NamedTuple):
    """All that decides what becomes of a slab."""

    tooth: Tooth
    lesion: Lesion
    bots: int
    alive: int  # per cent of them at the start
    seed: int
    rates: Rates


class Culture(NamedTuple):
    """A slab at a moment."""

    field: Field
    need: int  # mineral that was missing, in thousandths of a cell
    x: int  # where the organisms go: column
    y: int  # and row


class Growth(NamedTuple):
    """What became of a slab, second by second."""

    closed: tuple[int, ...]  # per mille of the missing mineral that is back
    spurs: tuple[int, ...]  # cells overgrown
    warmth: tuple[int, ...]  # m°C above 37 in the pulp


known: dict[tuple[Slab, int], Growth] = {}  # slabs and seconds -> what becomes of them


def slab(repair: Repair, alive: int, saliva: int) -> Slab:
    """Return a slab cut from a repair's tooth around its first lesion, with so many per cent of its swarm alive.

    It lies in its own flow of saliva.
    """
    rates = Rates(repair.growth * 100, repair.demin * 100, saliva, repair.fluoride)
    return Slab(repair.tooth, repair.lesions[0], repair.bots, alive, repair.seed, rates)


def begin(slab: Slab) -> Culture:
    """Return the first moment of a slab: the organisms are a drop in the lesion, all fed alike."""
    lesion, unborn = slab.lesion, slab.bots * (100 - slab.alive) // 100
    field = tooth_field.begin(slab.tooth, (lesion,), None, slab.bots, unborn)
    need = survey.missing(field, None)
    gel = either(survey.around(lesion) & anatomy(slab.tooth).hard, GEL, 0)
    drop = [np.full_like(field.x, at * tooth_field.UNIT + tooth_field.UNIT // 2) for at in (lesion.x, lesion.y)]
    fed = either(field.health == SOUND, need // slab.bots, 0)
    field = field.but(biofilm=np.zeros_like(field.biofilm), scaffold=gel, x=drop[0], y=drop[1], load=fed)
    return Culture(field, need, lesion.x, lesion.y)


def grow(slab: Slab, culture: Culture) -> Culture:
    """Return a slab 1/30 s later."""
    field, lesion = culture.field, slab.lesion
    if field.steps % LOOKS_EVERY == 0:
        culture = _turned(slab, culture)
    reach = _reach(lesion)
    field = swarm.move(field, culture.x, culture.y, resting=False, homing=False, seed=slab.seed)
    if field.steps % swarm.BUILD_EVERY == 0:
        field, laid = swarm.build(field, lesion.x, lesion.y, slab.rates.fluoride, reach)
        field = swarm.overgrow(
            heat.warm(field, laid * heat.BUILD_WARMS), lesion.x, lesion.y, slab.rates.saliva, reach
        )
    if field.steps % swarm.BREEDS_EVERY == 0:
        field = swarm.divide(field)
    if field.steps % 2 == 0:
        field = heat.spread(field)
    return culture._replace(field=chemistry.react(field, slab.rates).but(steps=field.steps + 1))


def follow(slab: Slab, seconds: int) -> Iterator[Culture]:
    """Yield a slab step by step for so many seconds, to be spread over frames; what it came to is kept."""
    culture, told = begin(slab), []
    for step in range(seconds * STEPS):
        culture = grow(slab, culture)
        if (step + 1) % STEPS == 0:
            told.append((closed(culture), swarm.spurs(culture.field), heat.in_pulp(culture.field)))
            if len(told) == seconds:
                known[slab, seconds] = Growth(*zip(*told, strict=True))
        yield culture


def grown(slab: Slab, seconds: int) -> Growth:
    """Return what becomes of a slab in so many seconds; it is always the same, and worked out once."""
    if (slab, seconds) not in known:
        deque(follow(slab, seconds), maxlen=0)
    return known[slab, seconds]


def closed(culture: Culture) -> int:
    """Return how much of the missing mineral is back, per mille."""
    return 1000 * survey.gained(culture.field, None) // max(1, culture.need)


def _turned(slab: Slab, culture: Culture) -> Culture:
    field, here = culture.field, (culture.x, culture.y)
    spot = survey.hollow(field, slab.rates.fluoride, survey.around(slab.lesion), here)
    if spot.amount * 1000 <= culture.need * (1000 - FULL):
        spot = survey.rim(field, disc(slab.lesion.x, slab.lesion.y, _reach(slab.lesion)), here)
    return culture._replace(x=spot.x, y=spot.y)


def _reach(lesion: Lesion) -> int:
    return max(lesion.rx, lesion.ry) + BEYOND
