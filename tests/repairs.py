"""Rounds that tests, benchmarks and the tuning of the repair share."""

from functools import cache
from typing import Any

import numpy as np

from game.content.repair import Repair
from game.library import core
from game.rules.repairing import Repairing, steer, tick
from game.rules.tooth.field import UNIT
from tests.campaigns import campaigns

# Two verbs, hardly two minutes: one shallow lesion, and a fissure to be made strong before it decays.
FIRST = Repair.model_validate(
    {
        "patient": "otto",
        "title": "Molar 36",
        "seconds": "110",
        "seed": "10",
        "verbs": ["scrub", "build"],
        "lesions": [{"x": "30", "y": "15", "rx": "4", "ry": "5"}],
        "sugar_at": ["25"],
        "prevention": {"x": "48", "y": "22", "rx": "5", "ry": "7", "at_least": "850"},
        "talk": [
            {"after": "2", "says": "Is it in yet?"},
            {"after": "6", "resting": "true", "comfort": "60", "says": "I drive nights. Sweet tea keeps me awake."},
            {"after": "10", "resting": "true", "comfort": "80", "says": "The dog was called Biscuit."},
        ],
        "finds": [{"evidence": "whole_fissure", "prevented": "true"}],
    }
)

# A deep lesion: the swarm must rest, reload and come home.
MIDDLE = Repair.model_validate(
    {
        "patient": "clara",
        "title": "Molar 46",
        "seconds": "110",
        "seed": "11",
        "verbs": ["hold", "scrub", "build", "recall", "scaffold"],
        "lesions": [{"x": "64", "y": "20", "rx": "7", "ry": "10"}],
        "sugar_at": ["25", "75"],
        "mineral": "150",
    }
)

# Datasprites in the swarm: pulses catch them, and warm the pulp.
SPRITES = Repair.model_validate(
    {
        "patient": "otto",
        "title": "Molar 37",
        "variant": {"kind": "datasprites", "every": "18"},
        "seconds": "190",
        "seed": "12",
        "verbs": ["hold", "scrub", "build", "recall", "pulse"],
        "lesions": [{"x": "30", "y": "19", "rx": "5", "ry": "8"}],
        "sugar_at": ["25", "75"],
        "finds": [{"evidence": "sprite_code", "sprites": "3"}],
    }
)
ROUNDS = {"first": FIRST, "middle": MIDDLE, "sprites": SPRITES}

ROUNDS = {"first": FIRST, "middle": MIDDLE, "sprites": SPRITES}


def changed(repair: Repair, **values: Any) -> Repair:
    """Return a repair with some of what its level says said otherwise."""
    return Repair.model_validate({**repair.model_dump(exclude_none=True), **values})


def ticks(repair: Repair, doing: Repairing, number: int) -> Repairing:
    """Return the round so many ticks later."""
    for _ in range(number):
        doing = tick(repair, doing)
    return doing


def gather(doing: Repairing, x: int, y: int) -> Repairing:
    """Return the round with the whole swarm at one place, and told to be there."""
    field = doing.field
    place = {"x": np.full_like(field.x, x * UNIT + 128), "y": np.full_like(field.y, y * UNIT + 128)}
    return steer(doing._replace(field=field.but(**place)), x, y)


def practice(kind: str) -> Repair:
    """Return the round to practise a variant with."""
    return core.practice().rounds[kind]


@cache
def teeth() -> dict[str, Repair]:
    """Return the repairs of all campaigns that ship, by their names."""
    return {name: one for pack in campaigns().values() for name, one in pack.teeth.items()}
