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

# beat -> (level, what carries it): talk nodes by name, else `repair NAME`, `diagnose NAME`, `care NAME`, `phase NAME`
BEATS: dict[str, tuple[str, tuple[str, ...]]] = {
    "M01 a clinic in a leisure centre, a visit in virtual reality": ("01_meadow", ("wake", "first_words")),
    "M02 nanobots cure and prevent": ("01_meadow", ("lift", "repair otto_46")),
    "M03 Alix proposes, the patient decides": ("02_square", ("odile_chair", "diagnose odile")),
    "M04 the natural practice works": ("02_square", ("lila_counter",)),
    "M05 Knox proposes the pool": ("02_square", ("knox_pitch",)),
    "M06 what Mira answers": ("02_square", ("knox_choice",)),
    "M07 the public is divided": ("02_square", ("voices_for", "voices_against", "wren_leaflet")),
    "M08 an open forum": ("02_square", ("forum_round",)),
    "M09 records erased at both practices": (
        "03_erasure", ("blank_charts", "ask_waiting", "paper_drawer", "night_log_read"),
    ),
    "M10 a quarrel in the chaos": ("03_erasure", ("quarrel",)),
    "M11 CryptoAlgo is traced": ("03_erasure", ("trace", "trace_end")),
    "M12 an uneasy alliance": ("03_erasure", ("alliance",)),
    "M13 Ravi's work at risk": ("03_erasure", ("ravi_asks",)),
    "M14 the debate's first rounds": ("04_hall", ("take_stage", "phase opening")),
    "M15 datasprites in the swarm": ("04_hall", ("dark_stage", "repair juno_26")),
    "M16 the rebuttal": ("04_hall", ("phase rebuttal",)),
    "M17 the stray bot's record, with Mira's own part": ("04_hall", ("crumb_back", "own_words", "own_words_played")),
    "M18 uproar and the regulator": ("04_hall", ("uproar",)),
    "M19 the first forum together": ("05_table", ("first_forum",)),
    "M20 care plans for three": ("05_table", ("plans", "care hybrid_plans")),
    "M21 what became of it": ("05_table", ("last_light",)),
}  # fmt: skip


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


def test_every_beat_has_its_place() -> None:
    assert [beat.split()[0] for beat in BEATS] == [f"M{number:02d}" for number in range(1, 22)]
    for level, places in BEATS.values():
        for place in places:
            if " " not in place:
                assert pack().level_of[place] == level


@pytest.mark.slow
@pytest.mark.parametrize("beat", BEATS)
def test_the_best_route_plays_every_beat(beat: str) -> None:
    level, places = BEATS[beat]
    missing = [place for place in places if (level, place) not in told(BEST).happened]
    assert not missing


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
