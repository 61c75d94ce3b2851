"""The shipped story: where each beat of its plot is played, and a play-through for each ending."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from game.bots.player import Player
from game.content.pack import Pack
from game.content.play import Play
from game.content.script import Speak
from game.library import packs
from game.rules.state import State
from game.rules.step import new_game, step
from game.rules.talking import op_at

FOLDER = Path(__file__).parents[1] / "levels" / "mira"
BEST = "shared_table"


class Told(NamedTuple):
    """What a play-through came to."""

    end: State
    happened: frozenset[tuple[str, str]]  # (level, node or event)
    words: int  # of the lines heard


@lru_cache(maxsize=1)
def pack() -> Pack:
    return packs.read_pack(FOLDER)


@lru_cache(maxsize=1)
def plays() -> dict[str, Play]:
    return {Path(name).stem: play for name, play in packs.read_plays(FOLDER).items()}


@lru_cache(maxsize=6)
def told(name: str) -> Told:
    player, state = Player(pack(), plays()[name], hurry=True), new_game(pack())
    happened: set[tuple[str, str]] = set()
    words, line = 0, ""
    while not state.ending:
        before = state
        state = step(pack(), state, player.want(state))
        happened.update(events(before, state))
        if state.talk is not None:
            op = op_at(pack(), state.talk)
            if isinstance(op, Speak) and op.id != line:
                line, words = op.id, words + len(op.text.split())
    return Told(state, frozenset(happened), words)


def events(before: State, state: State) -> Iterator[tuple[str, str]]:
    if state.talk is not None:
        yield state.level, state.talk.node
    for event in state.just:
        yield before.level, event


def test_there_is_a_testplan_for_every_ending() -> None:
    assert {play.ending for play in plays().values()} == set(pack().campaign.endings)
    assert len(pack().campaign.endings) >= 4
    assert len(pack().levels) >= 5
    assert len(pack().maps) >= 6
    assert len(pack().deductions) >= 8


def test_every_beat_of_the_plot_is_declared() -> None:
    assert list(pack().campaign.beats) == [f"m{number:02d}" for number in range(1, 22)]


@pytest.mark.slow
@pytest.mark.parametrize("number", range(1, 22))
def test_the_best_route_plays_every_beat(number: int) -> None:
    beat = pack().campaign.beats[f"m{number:02d}"]
    assert [carrier for carrier in beat.by if (beat.level, carrier) not in told(BEST).happened] == []


@pytest.mark.slow
def test_the_best_route_is_long_enough_to_be_a_story() -> None:
    assert told(BEST).words >= 6000


@pytest.mark.slow
@pytest.mark.parametrize(
    "ending", ["shared_table", "two_doors", "line_nine", "quiet_limits", "the_pool", "walked_off"]
)
def test_every_ending_is_reached(ending: str) -> None:
    name = next(name for name, play in plays().items() if play.ending == ending)
    assert told(name).end.ending == ending


def test_at_least_one_proposed_plan_is_wrong_for_a_reason_in_the_chart() -> None:
    wrong = [
        (diagnosis.chart[plan.wrong], plan.by)
        for diagnosis in pack().diagnoses.values()
        for plan in diagnosis.plans.values()
        if plan.wrong
    ]
    assert ("alix") in {by for _, by in wrong}


def test_trying_every_pair_fails() -> None:
    for level in pack().levels.values():
        pairs = len(level.evidence) * (len(level.evidence) - 1) // 2
        assert pairs <= 1 or pairs - len(level.deductions) > pack().facts.fields["thoughts"].high or pairs < 6
