"""Rounds of the nanobot repair: what hands, patient and clock do, who wins, and that it is always the same."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots import repairing as bots
from game.content.repair import BUTTONS, DIFFICULTIES, MODES, SCALES, VERBS, Difficulty, Repair
from game.content.teeth import COLUMNS, ROWS
from game.rules import repairing
from game.rules.repairing import (
    CREW,
    EASE,
    FULL_POWER,
    LIMIT,
    PULSING,
    Assists,
    Repairing,
    Wish,
    begin,
    follow,
    forecast,
    goals,
    hold_mode,
    outcome,
    press,
    release,
    result,
    skip,
    steer,
    tick,
)
from game.rules.tooth import swarm
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.field import ARRAYS, CORRUPTED, LOST, PORT, SOUND, UNIT
from tests.repairs import FIRST, MIDDLE, SPRITES, changed, gather, ticks

ALL = Repair.model_validate(
    {
        **MIDDLE.model_dump(exclude_none=True),
        "variant": {"kind": "datasprites", "every": 6},
        "bots": 300,
        "seconds": 30,
        "verbs": VERBS,
        "prevention": {"x": 48, "y": 22, "rx": 5, "ry": 7},
    }
)


# What a level may say


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"verbs": ["scrub", "scrub", "build"]}, "'scrub' twice"),
        ({"verbs": ["scrub", "hold"]}, "lacks 'build'"),
        ({"variant": "datasprites"}, "lacks 'pulse'"),
        ({"variant": "regrown"}, "plain"),
        ({"lesions": []}, "at least 1"),
        ({"lesions": [{"x": 4, "y": 4, "rx": 3, "ry": 3}]}, "lesion 1 at .4, 4. covers 0 cells"),
        ({"lesions": [{"x": 36, "y": 36, "rx": 4, "ry": 8}]}, "lesion 1 reaches the pulp"),
        ({"prevention": {"x": 90, "y": 9, "rx": 3, "ry": 3}}, "prevention at .90, 9. covers 0 cells"),
        ({"prevention": {"x": 48, "y": 22, "rx": 5, "ry": 7, "weak": 900, "at_least": 850}}, "ask for more"),
        ({"finds": [{"evidence": "code", "sprites": 3}]}, "write `variant: datasprites`"),
        ({"finds": [{"evidence": "code", "prevented": True}], "prevention": None}, "add a `prevention`"),
        ({"finds": [{"evidence": "code"}]}, "found by every round"),
        ({"tooth": "tusk"}, "molar"),
        ({"seconds": "twelve"}, "whole number"),
        ({"speed": 3}, "[Ee]xtra"),
    ],
)
def test_an_impossible_round_is_refused_with_a_cure(values: dict[str, Any], says: str) -> None:
    given_values = {name: value for name, value in FIRST.model_dump(exclude_none=True).items() if name != "finds"}
    with pytest.raises(ValueError, match=says):
        Repair.model_validate({**given_values, **values})


def test_evidence_is_told_with_its_place() -> None:
    assert list(SPRITES.evidence()) == [(("finds", 0, "evidence"), "sprite_code")]


# Wishes


def test_the_target_stays_in_the_picture() -> None:
    doing = begin(FIRST)
    assert steer(doing, -5, 1000)[6:9] == steer(doing, 0, ROWS - 1)[6:9]
    assert (steer(doing, 500, 3).x, steer(doing, 500, 3).y) == (COLUMNS - 1, 3)


def test_unknown_wishes_change_nothing() -> None:
    doing = begin(FIRST)
    assert hold_mode(doing, "drill") == doing
    assert press(doing, "drill") == doing
    assert release(doing, "pulse") == doing


def test_a_mode_that_the_round_does_not_show_is_not_obeyed() -> None:
    doing = ticks(FIRST, hold_mode(begin(FIRST), "recall"), 2)
    assert (doing.mode, doing.at_work) == ("recall", "hold")
    assert ticks(MIDDLE, hold_mode(begin(MIDDLE), "recall"), 2).at_work == "recall"


def test_a_touch_shorter_than_a_step_counts() -> None:
    doing = tick(ALL, gather(begin(ALL), 30, 10))  # the next call steps, the one after it does not
    doing = release(press(tick(ALL, doing), "pulse"), "pulse")
    assert doing.buttons == ()
    doing = ticks(ALL, doing, 2)
    assert doing.cooling > 0
    assert doing.tapped == ()


def test_following_a_wish_does_all_of_it() -> None:
    doing = follow(begin(ALL), Wish(30, 12, "scrub", ("pulse", "scaffold")))
    assert (doing.x, doing.y, doing.mode) == (30, 12, "scrub")
    assert doing.buttons == ("scaffold", "pulse")
    assert follow(doing, Wish(30, 12, "scrub")).buttons == ()
    assert follow(doing, Wish(1, 1, "hold", finish=True)).finishing


# A round's course


def test_a_round_steps_at_every_second_tick() -> None:
    doing = begin(FIRST)
    assert [doing.field.steps for doing in (doing, ticks(FIRST, doing, 1), ticks(FIRST, doing, 10))] == [0, 0, 5]
    assert ticks(FIRST, doing, 1).field is doing.field


def test_beginning_loads_the_swarm_from_the_stock() -> None:
    doing = begin(MIDDLE)
    carried = int(doing.field.load.sum())
    assert carried == MIDDLE.bots * swarm.LOAD
    assert doing.mineral + carried == doing.need * MIDDLE.mineral // repairing.YIELD_ON_SCAFFOLD
    scarce = begin(changed(FIRST, mineral=50))
    assert 0 <= scarce.mineral < FIRST.bots
    assert (begin(FIRST, name="otto_36").name, begin(FIRST).integrity) == ("otto_36", 0)
    assert begin(FIRST).strength == 740


def test_difficulty_changes_numbers_only() -> None:
    rounds = [begin(MIDDLE, difficulty) for difficulty in DIFFICULTIES]
    assert len({doing.field.mineral.tobytes() for doing in rounds}) == 1
    lengths = [repairing.seconds(MIDDLE, doing) for doing in rounds]
    wanted = [goals(MIDDLE, doing)[0].wanted for doing in rounds]
    assert lengths == sorted(lengths, reverse=True)
    assert wanted == sorted(wanted)
    assert len(set(wanted)) == 4


def test_scrubbing_costs_power_and_holding_returns_it() -> None:
    doing = hold_mode(gather(begin(MIDDLE), 64, 16), "scrub")
    spent = ticks(MIDDLE, doing, 240)
    assert spent.power < FULL_POWER
    assert int(spent.field.biofilm.sum()) < int(doing.field.biofilm.sum())
    assert spent.comfort < EASE
    rested = ticks(MIDDLE, hold_mode(spent, "hold"), 240)
    assert rested.power > spent.power
    assert rested.comfort > spent.comfort


def test_without_power_nothing_is_scrubbed() -> None:
    doing = hold_mode(gather(begin(MIDDLE), 64, 16), "scrub")._replace(power=1)
    tired = ticks(MIDDLE, doing, 2)
    assert "power out" in tired.just
    without = tired._replace(power=0)
    after = ticks(MIDDLE, without, 2).field.biofilm
    assert int(after.sum()) >= int(without.field.biofilm.sum()) - 2000 * swarm.SCRUBS // 10


def test_recall_brings_the_swarm_home_and_reloads_it() -> None:
    doing = gather(begin(MIDDLE), 30, 8)
    doing = doing._replace(field=doing.field.but(load=doing.field.load * 0))
    home = ticks(MIDDLE, hold_mode(doing, "recall"), 60 * 8)
    assert swarm.away(home.field) < 50
    assert int(home.field.load.sum()) == doing.mineral - home.mineral > 0


def test_scaffold_is_laid_from_a_stock() -> None:
    doing = press(gather(begin(MIDDLE), 64, 16), "scaffold")
    after = ticks(MIDDLE, doing, 12)
    assert after.scaffold < doing.scaffold
    assert (after.field.scaffold[13:20, 61:68] > 0).any()
    assert ticks(MIDDLE, doing._replace(scaffold=10), 12).scaffold == 10


def test_a_pulse_needs_power_and_a_crew() -> None:
    doing = press(gather(begin(ALL), 64, 16), "pulse")
    fired = ticks(ALL, doing, 2)
    assert "pulse" in fired.just
    assert fired.power < FULL_POWER - PULSING + 1000
    assert fired.comfort < EASE
    assert "pulse" not in ticks(ALL, fired, 2).just  # it must cool
    assert "pulse" not in ticks(ALL, doing._replace(power=PULSING - 500), 2).just
    assert swarm.crew(doing.field, 20, 16) < CREW
    assert "pulse" not in ticks(ALL, steer(doing, 20, 16), 2).just


def test_rinses_are_three_and_cost_comfort() -> None:
    doing = press(gather(begin(ALL), *PORT), "rinse")
    after = ticks(ALL, doing, 6 * 60)
    assert after.rinses == 0
    assert EASE - after.comfort > 3 * 20_000


def test_calming_works_with_resting_hands_only_and_least_on_the_calm() -> None:
    uneasy = press(gather(begin(ALL), *PORT), "calm")._replace(comfort=300_000)
    resting = ticks(ALL, uneasy, 60)
    working = ticks(ALL, hold_mode(uneasy, "build"), 60)
    assert resting.comfort > 310_000 > working.comfort
    assert resting.power < working.power == FULL_POWER
    calmer = ticks(ALL, uneasy._replace(comfort=900_000), 60)
    assert calmer.comfort - 900_000 < resting.comfort - 300_000


def hot(doing: Repairing, degrees: int) -> Repairing:
    """The tooth evenly warm, in thousandths of a degree above 37."""
    return doing._replace(field=doing.field.but(heat=np.full_like(doing.field.heat, degrees)))


def test_a_hot_pulp_hurts_and_ends_the_round() -> None:
    warm = ticks(MIDDLE, hot(begin(MIDDLE), 4000), 2)
    assert warm.comfort < EASE
    assert warm.dose == 0
    burning = ticks(MIDDLE, hot(begin(MIDDLE), 12_000), 2)
    assert "pulp hot" in burning.just
    assert burning.dose > 0
    over = ticks(MIDDLE, hot(begin(MIDDLE), 30_000), 60)
    assert (over.closed, outcome(MIDDLE, over)) == ("pulp", "scarred")
    assert "hurt by heat" in result(MIDDLE, over).why


def test_the_heat_guard_rests_before_the_limit() -> None:
    doing = hold_mode(hot(begin(MIDDLE, assists=Assists(heat_guard=True)), 5200), "scrub")
    guarded = ticks(MIDDLE, ticks(MIDDLE, doing, 2), 2)
    assert (guarded.mode, guarded.at_work) == ("scrub", "hold")
    unguarded = repairing.assist(doing, Assists())
    assert ticks(MIDDLE, unguarded, 4).at_work == "scrub"
    assert guarded.pulp < LIMIT


def test_a_patient_without_comfort_stops_the_round() -> None:
    over = ticks(MIDDLE, hold_mode(begin(MIDDLE)._replace(comfort=10), "scrub"), 4)
    assert (over.closed, over.just[-1]) == ("comfort", "repair scarred")
    assert result(MIDDLE, over).why == "The patient stopped the treatment."


def test_sugar_comes_when_the_round_says() -> None:
    sweet = changed(FIRST, sugar_at=[1])
    doing = ticks(sweet, begin(sweet), 61)
    assert doing.field.sugar < 100
    assert "sugar" in tick(sweet, doing).just
    assert tick(sweet, doing).field.sugar > 900


# The end


def near_end(repair: Repair, assists: Assists = Assists()) -> Repairing:  # noqa: B008 - a NamedTuple never changes
    doing = begin(repair, assists=assists)
    return gather(doing, 30, 8)._replace(tick=repairing.seconds(repair, doing) * 60 - 2)


def test_time_ends_a_round() -> None:
    over = ticks(MIDDLE, near_end(MIDDLE), 2)
    assert over.closed == "time"
    assert over.just == ("repair scarred",)
    assert tick(MIDDLE, over) == over


def test_without_a_timer_a_round_goes_on() -> None:
    doing = ticks(MIDDLE, near_end(MIDDLE, Assists(timer=False)), 20)
    assert doing.closed == ""
    assert ticks(MIDDLE, hold_mode(doing, "build"), 60).comfort >= doing.comfort  # nor is the patient worn down
    assert ticks(MIDDLE, repairing.finish(doing), 2).closed == "finished"


@pytest.mark.parametrize("repair", [FIRST, MIDDLE], ids=["recall not shown", "recall by an assist"])
def test_the_swarm_may_go_home_by_itself(repair: Repair) -> None:
    doing = ticks(repair, near_end(repair, Assists(auto_recall=repair is MIDDLE)), 2)
    assert (doing.closed, doing.just) == ("", ("homing",))
    for _ in range(15 * 60):
        if doing.closed:
            break
        doing = tick(repair, doing)
    assert doing.closed == "time"
    assert doing.at_work == "recall"
    assert result(repair, doing).residue <= repair.win.residue


def test_a_round_without_finish_ends_when_nothing_is_left_to_do() -> None:
    doing = gather(begin(FIRST), *PORT)
    whole = doing.field.but(mineral=anatomy(FIRST.tooth).full.copy(), biofilm=doing.field.biofilm * 0)
    done = ticks(FIRST, doing._replace(field=whole), 2)
    assert done.integrity >= repairing.DONE
    assert done.homing == 1


def test_skipping_is_told_and_finds_nothing() -> None:
    over = skip(begin(SPRITES)._replace(caught=5))
    told = result(SPRITES, over)
    assert over.just == ("repair skipped",)
    assert (told.outcome, told.evidence, told.grade, told.score) == ("skipped", (), "", 0)
    assert told.why == "A colleague did the repair."
    assert skip(over) == over
    ended = ticks(MIDDLE, near_end(MIDDLE), 2)
    assert skip(ended) == ended


def test_a_running_round_has_no_result() -> None:
    assert outcome(FIRST, begin(FIRST)) is None
    with pytest.raises(ValueError, match="still runs"):
        result(FIRST, begin(FIRST))


def ended(repair: Repair, **values: Any) -> Repairing:
    """A round that is over, well done but for what is told."""
    doing = begin(repair)._replace(closed="finished", integrity=900, strength=900, tick=3000)
    return doing._replace(**values)


@pytest.mark.parametrize(
    ("values", "how", "why"),
    [
        ({}, "clean", "filled to 90 %, and nothing was paid"),
        ({"integrity": 640}, "patched", "filled to 64 %; 70 % was the goal"),
        ({"integrity": 200}, "scarred", "filled to 20 %"),
        ({"integrity": -50}, "scarred", "filled to 0 %"),
        ({"strength": 800}, "patched", "has 80 % of its mineral; it needed 85 %"),
        ({"dose": 500}, "scarred", "too hot for too long"),
        ({"comfort": 50_000}, "patched", "5 % comfort left; 10 % was needed"),
        ({"integrity": 690, "comfort": 10_000}, "patched", "1 % comfort left"),
    ],
)
def test_the_outcome_and_what_decided_it(values: dict[str, int], how: str, why: str) -> None:
    told = result(FIRST, ended(FIRST, **values))
    assert told.outcome == how
    assert why in told.why
    assert (told.grade == "D") == (how != "clean")


def test_residue_decides_too() -> None:
    doing = ended(MIDDLE)
    away = doing._replace(field=gather(doing, 64, 8).field)
    assert outcome(MIDDLE, doing) == "clean"
    assert result(MIDDLE, away).why == "100 % of the bots stayed in the mouth; at most 10 % may."


def test_a_better_round_scores_more() -> None:
    best = result(FIRST, ended(FIRST, integrity=1000)).score
    for worse in (
        {"integrity": 800},
        {"comfort": 500_000},
        {"peak": 5000},
        {"tick": 3600},
    ):
        assert result(FIRST, ended(FIRST, **{"integrity": 1000, **worse})).score < best
    assert best <= 1000


def test_what_is_found() -> None:
    assert result(FIRST, ended(FIRST)).evidence == ("whole_fissure",)
    assert result(FIRST, ended(FIRST, strength=700)).evidence == ()
    assert result(SPRITES, ended(SPRITES, caught=3)).evidence == ("sprite_code",)
    assert result(SPRITES, ended(SPRITES, caught=2)).evidence == ()
    failed = changed(FIRST, finds=[{"evidence": "weak_fissure", "prevented": False}])
    assert result(failed, ended(failed, strength=700)).evidence == ("weak_fissure",)


# The patient


def test_the_patient_confides_in_resting_hands_only() -> None:
    resting = ticks(FIRST, begin(FIRST), 60 * 20)
    assert resting.said == (0, 1, 2)
    working = ticks(FIRST, hold_mode(begin(FIRST), "scrub"), 60 * 20)
    assert working.said == (0,)
    uneasy = ticks(FIRST, begin(FIRST)._replace(comfort=700_000), 60 * 20)
    assert uneasy.said == (0, 1)


def test_remarks_come_one_at_a_time() -> None:
    doing, at = begin(FIRST), []
    for _ in range(60 * 20):
        doing = tick(FIRST, doing)
        at += [doing.tick for event in doing.just if event.startswith("remark")]
    assert at[0] == 2 * 60
    assert all(later - earlier >= repairing.PAUSE for earlier, later in pairwise(at))


# Datasprites


def test_datasprites_come_hunt_and_are_caught() -> None:
    doing = gather(begin(SPRITES), 30, 8)
    doing = ticks(SPRITES, doing, 5 * 60 + 2)
    assert len(doing.sprites) == 1
    before = doing.sprites[0]
    hunted = ticks(SPRITES, doing, 60)
    middle = swarm.centre(hunted.field)
    distance = [abs(x - middle[0]) + abs(y - middle[1]) for x, y in (before, hunted.sprites[0])]
    assert distance[1] < distance[0] or distance[0] < 3 * UNIT
    x, y = hunted.sprites[0]
    caught = ticks(SPRITES, press(gather(hunted, x // UNIT, y // UNIT), "pulse"), 2)
    assert (caught.caught, caught.sprites) == (1, ())
    assert "sprite caught" in caught.just


def test_left_alone_they_take_the_swarm() -> None:
    doing = ticks(ALL, begin(ALL), 60 * 20)
    assert int((doing.field.health == CORRUPTED).sum()) > 100


# The forecast


def test_a_forecast_is_what_happens_if_nobody_acts() -> None:
    ahead = forecast(MIDDLE, 30, difficulty="expert")
    idle = ticks(MIDDLE, begin(MIDDLE, "expert"), 30 * 60)
    for name in ("mineral", "biofilm", "acid"):
        assert getattr(ahead.field, name).tobytes() == getattr(idle.field, name).tobytes()
    assert len(ahead.lost) == len(ahead.depth) == len(ahead.acid) == 30
    assert ahead.field.sugar == idle.field.sugar


def test_a_forecast_can_be_spread_over_frames() -> None:
    whole, parts = forecast(FIRST, 4), repairing.look_ahead(FIRST)
    for _ in range(24):
        parts = repairing.run_ahead(FIRST, parts, 5)
    assert parts == whole


def test_what_is_treated_stays_well_and_what_is_not_gets_worse() -> None:
    left, treated = forecast(FIRST, 60), forecast(FIRST, 60, treated=True)
    assert left.lost[-1] > left.lost[0]
    assert set(treated.lost) == {0}
    assert treated.depth[-1] > left.depth[-1]
    assert max(left.acid) > 500
    assert set(left.critical) == {500}  # the lesion lies in enamel
    assert 250 in forecast(MIDDLE, 3).critical  # and this one in dentin


# Saves, sameness


def test_a_round_survives_json_and_goes_on_the_same() -> None:
    doing = begin(SPRITES, "easy", Assists(heat_guard=True), "otto_37")
    for _ in range(700):
        doing = tick(SPRITES, follow(doing, bots.sloppy(SPRITES, doing)))
    back = repairing.from_json(json.loads(json.dumps(repairing.to_json(doing))))
    assert back == doing
    assert hash(back) == hash(doing)
    assert ticks(SPRITES, back, 60) == ticks(SPRITES, doing, 60)


@pytest.mark.parametrize(
    "harm",
    [
        {"field": 3},
        {"field": {}},
        {"mode": "drill"},
        {"difficulty": "mean"},
        {"power": 1.5},
        {"tick": "now"},
        {"assists": {"wings": True}},
        {"sprites": [3]},
        {"speed": 3},
    ],
)
def test_a_damaged_save_is_refused(harm: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        repairing.from_json({**repairing.to_json(begin(ALL)), **harm})


SCRIPT = """
from tests.repairs import SPRITES
from game.bots import repairing as bots
from game.rules.repairing import begin, follow, tick
doing = begin(SPRITES)
for _ in range(900):
    doing = tick(SPRITES, follow(doing, bots.masher(SPRITES, doing)))
print(doing.field.digest, doing.power, doing.comfort, doing.sprites)
"""


@pytest.mark.slow
def test_another_process_plays_the_same() -> None:
    root = Path(__file__).parents[1]
    told = set()
    for seed in ("1", "77"):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        )
        told.add(run.stdout)
    assert len(told) == 1
    assert "Field" not in told.pop()


def test_the_first_round_is_the_one_that_was_recorded() -> None:
    """A change of the physics changes this digest: recordings made before it then no longer replay."""
    doing = begin(FIRST)
    for _ in range(600):
        doing = tick(FIRST, follow(doing, bots.expert(FIRST, doing)))
    assert doing.field.digest == "5e4becea795f6d86"


WISHES = st.builds(
    Wish,
    st.integers(-5, COLUMNS + 5),
    st.integers(-5, ROWS + 5),
    st.sampled_from([*MODES, "drill"]),
    st.lists(st.sampled_from([*BUTTONS, "drill"]), max_size=3).map(tuple),
    st.booleans(),
)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(WISHES, st.integers(1, 40)), min_size=1, max_size=8), st.sampled_from(DIFFICULTIES))
def test_whatever_is_wished_the_round_stays_within_bounds(
    wishes: list[tuple[Wish, int]], difficulty: Difficulty
) -> None:
    doing = gather(begin(ALL, difficulty), 60, 10)
    total = doing.mineral + int(doing.field.load.sum())
    for wish, long in wishes:
        doing = follow(doing, wish._replace(finish=wish.finish and wish.x % 7 == 0))
        doing = ticks(ALL, doing, long)
        field = doing.field
        assert (field.mineral >= 0).all()
        assert (field.mineral <= anatomy(ALL.tooth).full).all()
        assert all(0 <= grid.min() <= grid.max() <= 1000 for grid in (field.biofilm, field.acid))
        assert 0 <= field.scaffold.min() <= field.scaffold.max() <= 255
        assert sum(int((field.health == state).sum()) for state in (SOUND, LOST, CORRUPTED)) == ALL.bots
        assert 0 <= field.cells.min() <= field.cells.max() < ROWS * COLUMNS
        assert doing.mineral + int(field.load.sum()) <= total
        assert 0 <= doing.comfort <= EASE
        assert 0 <= doing.power <= FULL_POWER
        assert doing.scaffold >= 0
        assert all(getattr(field, name).dtype == np.int32 for name in ARRAYS)
        assert not any(isinstance(value, float) for value in doing)
        assert (doing.closed == "") == (outcome(ALL, doing) is None)


# Who wins


def played(repair: Repair, bot: bots.Bot, difficulty: Difficulty = "normal") -> str | None:
    return outcome(repair, bots.play(repair, begin(repair, difficulty), bot))


@pytest.mark.slow
def test_the_expert_wins_the_first_round() -> None:
    assert played(FIRST, bots.expert) == "clean"


@pytest.mark.slow
def test_who_builds_on_biofilm_does_not() -> None:
    assert played(FIRST, bots.builder) == "scarred"


@pytest.mark.slow
def test_a_round_without_an_end_is_no_proof() -> None:
    short = changed(ALL, seconds=30)
    with pytest.raises(RuntimeError, match="idler does not end"):
        bots.play(short, begin(short, assists=Assists(timer=False)), bots.idler)


@pytest.mark.slow
def test_a_bot_takes_over_at_any_moment() -> None:
    doing = ticks(FIRST, hold_mode(begin(FIRST), "build"), 600)
    assert outcome(FIRST, bots.play(FIRST, doing, bots.expert)) == "clean"


def test_the_scales_are_told_for_every_difficulty() -> None:
    assert tuple(SCALES) == DIFFICULTIES
