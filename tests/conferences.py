"""The conference about a bread that never goes stale, and pasts that lead into it, for tests and measures."""

from copy import deepcopy
from pathlib import Path
from textwrap import dedent
from typing import Any

from game.content.climax.conference import Conference
from game.content.climax.phases import GOES_ON
from game.library.reading import read, valid
from game.rules.climax.beats import yet
from tests.searching import Story

FILE = Path(__file__).parent / "bakery.yaml"
GUIDE = Path(__file__).parents[1] / "levels" / "README.md"
MOST_STATES = 15_000  # over all starting hands, so that a whole conference is searched in seconds


def bakery() -> Conference:
    """Return the conference about the bread."""
    return valid(Conference, read(FILE.read_text(encoding="utf-8"), FILE.name))


def written() -> dict[str, Any]:
    """Return the same as it is written, for faults to be planted in."""
    data: dict[str, Any] = deepcopy(read(FILE.read_text(encoding="utf-8"), FILE.name).data)
    return data


def guide() -> Conference:
    """Return the conference that the guide for writers shows."""
    shown = GUIDE.read_text(encoding="utf-8").partition("### A conference")[2]
    example = dedent(shown.partition("```yaml\nclimax:\n")[2].partition("```")[0])
    return valid(Conference, read(example, GUIDE.name))


def past(*first: str, later: tuple[str, ...] = ()) -> Story:
    """Return a story in which some conditions hold from the start, and more of them may after the show, and do."""
    open_ = (yet(outcome, text) for outcome in GOES_ON for text in later)
    return {"show": frozenset((*first, *open_)), "market": frozenset((*first, *later))}


WELL = past(
    "lent_oven",
    "found.order_book",
    "found.diary",
    "found.sack",
    "tested_it",
    "not cut_cable",
    later=("seen.apprentice_speaks",),
)
HALF = past(
    "found.order_book",
    "found.diary",
    "not open_at_flood",
    "not lent_oven",
    "kept_quiet",
    "not cut_cable",
    later=("found.sack",),
)
BADLY = past("not open_at_flood", "not lent_oven", "not cut_cable", later=("found.sack",))
STORIES = {"well": WELL, "half": HALF, "badly": BADLY}


def hands() -> list[Story]:
    """Return a story for every hand that the conference can be begun with, all else being equal."""
    found = []
    for bits in range(8):
        held = [name for bit, name in enumerate(("found.diary", "found.sack", "found.order_book")) if bits >> bit & 1]
        found.append(past(*held, "not lent_oven", "not cut_cable"))
    return found
