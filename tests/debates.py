"""The debate about a footbridge, and pasts that lead into it, for tests and measures."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from game.content.climax.debate import Debate
from game.library.reading import read, valid
from tests.searching import Story

FILE = Path(__file__).parent / "footbridge.yaml"
MOST_STATES = 15_000  # over all starting hands, so that a whole debate is searched in seconds


def footbridge() -> Debate:
    """Return the debate about the footbridge."""
    return valid(Debate, read(FILE.read_text(encoding="utf-8"), FILE.name))


def written() -> dict[str, Any]:
    """Return the same as it is written, for faults to be planted in."""
    data: dict[str, Any] = deepcopy(read(FILE.read_text(encoding="utf-8"), FILE.name).data)
    return data


def past(*first: str, later: tuple[str, ...] = ()) -> Story:
    """Return a story in which some conditions hold from the start, and more of them after the interval."""
    return {"opening": frozenset(first), "rebuttal": frozenset((*first, *later))}


WELL = past("met_traders", "found.minutes", "found.rumour", later=("found.stamp", "repair.loose_bolt == clean"))
HALF = past("not met_traders", "found.minutes", "not carried_banner")
BADLY = past("not met_traders", "not carried_banner", "found.rumour", "believes.cousin == twin")
STORIES = {"well": WELL, "half": HALF, "badly": BADLY}


def hands() -> list[Story]:
    """Return a story for every hand and every witness that the debate can be begun with, all else being equal."""
    found = []
    for bits in range(16):
        held = [name for bit, name in enumerate(("found.minutes", "found.rumour", "met_traders")) if bits >> bit & 1]
        twin = ["believes.cousin == twin"] if bits & 8 else []
        found.append(past(*held, *twin, "not carried_banner"))
        found.append(past(*held, *twin, "not carried_banner", later=("found.stamp",)))
    return found
