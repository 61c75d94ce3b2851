"""Repairs played by bots: whether those that know how win, those that are careless do not, and what else there is."""

from collections.abc import Iterator
from typing import NamedTuple

from game.bots import repairing as bots
from game.content.repair import Difficulty, Repair
from game.rules import repairing
from game.rules.repairing import Assists

SKILLED = (bots.expert, bots.sloppy)


class Played(NamedTuple):
    """What a bot made of a repair."""

    bot: str
    outcome: str  # clean, patched or scarred
    score: int
    integrity: int  # of the lost mineral restored, per mille
    seconds: int
    why: str  # what decided it
    found: tuple[str, ...] = ()  # evidence


def rounds(repair: Repair, name: str, difficulty: Difficulty) -> tuple[Played, ...]:
    """Return how each bot plays a repair: those that know how, those that are careless, one that is hasty."""
    found = []
    for bot in (*SKILLED, *bots.CARELESS, bots.hasty):
        end = bots.play(repair, repairing.begin(repair, difficulty, Assists(), name), bot)
        result = repairing.result(repair, end)
        seconds = end.tick // repairing.TICKS
        told = (result.outcome, result.score, result.integrity, seconds, result.why, result.evidence)
        found.append(Played(bot.__name__, *told))
    return tuple(found)


def unplayed(repair: Repair, name: str, difficulty: str, found: tuple[Played, ...]) -> Iterator[str]:
    """Yield what a story takes to be possible in a repair and no bot comes to: outcomes, and what they find."""
    declared = dict.fromkeys(evidence for _, evidence in repair.evidence())
    for how in ("clean", "patched", "scarred"):
        ways = [played for played in found if played.outcome == how]
        if not ways:
            yield f"repair.{name}.{how} at {difficulty}: no bot comes to it"
        for evidence in declared if ways else ():
            if not any(evidence in played.found for played in ways):
                yield f"found.{evidence} by repair.{name}.{how} at {difficulty}: no bot comes to it"
