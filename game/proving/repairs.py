"""Repairs played by bots: whether those that know how win, and those that are careless do not."""

from typing import NamedTuple

from game.bots import repairing as bots
from game.content.repair import Difficulty, Repair
from game.rules import repairing
from game.rules.repairing import Assists


class Played(NamedTuple):
    """What a bot made of a repair."""

    bot: str
    outcome: str  # clean, patched or scarred
    score: int
    integrity: int  # of the lost mineral restored, per mille
    seconds: int
    why: str  # what decided it


def rounds(repair: Repair, name: str, difficulty: Difficulty) -> tuple[Played, ...]:
    """Return how each bot plays a repair: two that know how, then those that are careless."""
    found = []
    for bot in (bots.expert, bots.sloppy, *bots.CARELESS):
        end = bots.play(repair, repairing.begin(repair, difficulty, Assists(), name), bot)
        result = repairing.result(repair, end)
        seconds = end.tick // repairing.TICKS
        found.append(Played(bot.__name__, result.outcome, result.score, result.integrity, seconds, result.why))
    return tuple(found)
