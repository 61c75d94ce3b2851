"""Variants, modifiers and layouts of the nanobot repair: what each changes, and that it changes nothing else."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots import repairing as bots
from game.content.repair import KINDS, NEEDS, VERBS, Find, Kind, Repair
from game.content.teeth import DENTIN
from game.rules import repairing
from game.rules.repairing import (
    EASE,
    STEPS,
    Repairing,
    begin,
    follow,
    goals,
    hand_is_up,
    hold_mode,
    lesions_of,
    outcome,
    press,
    result,
    steer,
    target,
    tick,
)
from game.rules.repairing.helping import FORGIVEN, GRACE
from game.rules.repairing.special import OBEYS
from game.rules.tooth import survey, swarm
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.field import PORT, ROGUE, SOUND, UNBORN
from tests.repairs import FIRST, MIDDLE, SPRITES, changed, gather, practice, ticks

REGROWTH, FORESIGHT, OUTAGE, CLEARANCE = (practice(kind) for kind in ("regrowth", "foresight", "outage", "clearance"))


def at_second(repair: Repair, doing: Repairing, second: int) -> Repairing:
    return ticks(repair, doing, second * 60 - doing.tick)


# What a level may say


@pytest.mark.parametrize("kind", KINDS)
def test_a_variant_is_written_by_its_name_or_with_its_numbers(kind: Kind) -> None:
    verbs = ["scrub", "build", *([NEEDS[kind]] if kind in NEEDS else [])]
    by_name, by_kind = (changed(FIRST, variant=told, verbs=verbs) for told in (kind, {"kind": kind}))
    assert by_name == by_kind
    assert by_name.variant.kind == kind


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"variant": {"kind": "outage", "every": "9"}}, "[Ee]xtra"),
        ({"variant": "haunted"}, "datasprites"),
        ({"variant": "foresight"}, "lacks 'calm'"),
        ({"variant": "clearance"}, "lacks 'recall'"),
        ({"finds": [{"evidence": "proof", "outline": True}]}, "write `variant: regrowth`"),
        ({"finds": [{"evidence": "proof", "endured": True}]}, "write `variant: outage`"),
        ({"finds": [{"evidence": "proof", "heeded": True}]}, "add a `stop_signal`"),
        ({"second_hands": {"who": "reed", "lesion": 3, "does": "scrub"}}, "found lesion 3"),
        ({"autopilot": [{"after": 0, "lesion": 2, "mode": "build"}]}, "found lesion 2"),
        ({"autopilot": [{"after": 4, "mode": "build"}]}, "its first leg at 0"),
        ({"autopilot": [{"after": 0, "mode": "build"}, {"after": 0, "mode": "hold"}]}, "put it in order"),
        ({"autopilot": [{"after": 0, "mode": "auto"}]}, "hold"),
        ({"stop_signal": {"at": []}}, "at least 1"),
        ({"skin": "chrome"}, "code"),
        ({"changes": {"won": "All is well."}}, "clean"),
    ],
)
def test_what_makes_no_round_is_refused_with_a_cure(values: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        changed(FIRST, **{"finds": [], **values})


# Living swarm


def test_a_living_swarm_begins_small_and_divides_where_it_builds() -> None:
    doing = begin(REGROWTH)
    born = survey.sound(doing.field)
    assert born == REGROWTH.bots * 35 // 100
    assert int((doing.field.health == UNBORN).sum()) == REGROWTH.bots - born
    assert swarm.away(doing.field) == 0  # who is not born cannot be left behind
    carried = survey.carried(doing.field)
    held = ticks(REGROWTH, doing, 120)
    assert survey.sound(held.field) == born
    built = ticks(REGROWTH, hold_mode(doing, "build"), 120)
    assert survey.sound(built.field) > born
    assert survey.carried(built.field) <= carried  # a child takes half of what its parent has


def test_it_builds_on_beyond_the_outline_and_scrubbing_trims_it() -> None:
    lesion = REGROWTH.lesions[0]
    top = int(anatomy("molar").hard[:, lesion.x - 12].argmax()) - 1
    doing = gather(begin(REGROWTH), lesion.x - 12, top)  # beside whole enamel, in saliva
    grown = ticks(REGROWTH, hold_mode(doing, "build"), 60 * 8)
    assert grown.spurs > 0
    assert not grown.field.spur[anatomy("molar").hard].any()
    outline = next(goal for goal in goals(REGROWTH, grown) if goal.gauge == "outline")
    assert outline.reached == grown.spurs
    trimmed = ticks(REGROWTH, hold_mode(grown, "scrub"), 60 * 8)
    assert trimmed.spurs < grown.spurs


def test_overgrowth_costs_the_clean_repair() -> None:
    done = begin(REGROWTH)._replace(closed="finished", integrity=900, tick=3000)
    assert outcome(REGROWTH, done) == "clean"
    grown = result(REGROWTH, done._replace(spurs=41))
    assert grown.outcome == "patched"
    assert grown.why == "41 cells of new growth stand outside the tooth; at most 40 may."
    assert (result(REGROWTH, done).truths.outline, grown.truths.outline) == (True, False)


# Foresight


def test_the_patient_fears_what_dissolves() -> None:
    doing = begin(FORESIGHT)
    sour = doing.field.but(acid=np.where(anatomy("molar").hard, 900, doing.field.acid).astype(np.int32))
    assert survey.dissolving(sour, 0)
    assert not survey.dissolving(doing.field, 0)
    calm, afraid = (ticks(FORESIGHT, doing._replace(comfort=EASE // 2, field=one), 2) for one in (doing.field, sour))
    assert afraid.comfort < EASE // 2 < calm.comfort
    plain = changed(FORESIGHT, variant="plain")
    assert ticks(plain, doing._replace(comfort=EASE // 2, field=sour), 2).comfort > afraid.comfort


def test_the_forecast_from_now_is_what_comes_if_nobody_acts() -> None:
    doing = ticks(FORESIGHT, hold_mode(gather(begin(FORESIGHT), 64, 14), "scrub"), 300)
    ahead = repairing.run_ahead(FORESIGHT, repairing.from_now(doing), 12 * STEPS)
    idle = ticks(FORESIGHT, hold_mode(doing, "hold"), 12 * 60)
    for name in ("mineral", "biofilm", "acid"):
        assert getattr(ahead.field, name).tobytes() == getattr(idle.field, name).tobytes()


# Outage


def test_in_an_outage_the_swarm_obeys_one_step_in_three() -> None:
    assert OUTAGE.variant.kind == "outage"
    doing = at_second(OUTAGE, hold_mode(begin(OUTAGE), "build"), OUTAGE.variant.at)
    obeyed, said = 0, list(doing.just)
    for _ in range(OUTAGE.variant.lasts * 60):
        doing = tick(OUTAGE, doing)
        obeyed += doing.tick % 2 == 0 and doing.at_work == "build"
        said += doing.just
    assert obeyed == OUTAGE.variant.lasts * STEPS // OBEYS
    assert "outage" in said
    after = ticks(OUTAGE, doing, 4)
    assert after.at_work == "build"
    assert "outage over" in (*said, *doing.just, *tick(OUTAGE, doing).just, *ticks(OUTAGE, doing, 2).just)


def test_no_pulse_comes_through_an_outage() -> None:
    doing = gather(begin(OUTAGE), 36, 10)
    assert "pulse" in ticks(OUTAGE, press(doing, "pulse"), 2).just
    out = at_second(OUTAGE, hold_mode(doing, "hold"), 46)
    assert "pulse" not in ticks(OUTAGE, press(gather(out, 36, 10), "pulse"), 2).just


def test_what_an_outage_costs_is_known() -> None:
    endured = changed(OUTAGE, finds=[{"evidence": "held", "endured": True}, {"evidence": "fell", "endured": False}])
    done = begin(endured)._replace(closed="finished", integrity=900, tick=3000)
    assert result(endured, done).evidence == ("held",)
    assert result(endured, done._replace(lapsed=200)).evidence == ("fell",)
    sour = at_second(OUTAGE, begin(OUTAGE), 44)
    fallen = at_second(OUTAGE, sour._replace(integrity=300), 57)
    assert fallen.lapsed == fallen.before - min(fallen.integrity, fallen.before - fallen.lapsed)


# Clearance


def test_rogue_bots_sit_in_the_dentin_and_inflame() -> None:
    doing = begin(CLEARANCE)
    rogue = doing.field.health == ROGUE
    assert int(rogue.sum()) == CLEARANCE.bots * 35 // 100
    assert (anatomy("molar").material.ravel()[doing.field.cells[rogue]] == DENTIN).all()
    assert not doing.field.load[rogue].any()
    later = ticks(CLEARANCE, doing, 60 * 30)
    assert later.inflamed > 0
    assert later.comfort < EASE


def test_enough_sound_bots_take_rogue_ones_along() -> None:
    doing = begin(CLEARANCE)
    spot = survey.rogue(doing.field)
    assert spot.amount == int((doing.field.health == ROGUE).sum())
    met = ticks(CLEARANCE, gather(doing, spot.x, spot.y), 4)
    assert swarm.rogues(met.field) < spot.amount
    assert survey.sound(met.field) + swarm.rogues(met.field) == CLEARANCE.bots


def test_only_where_there_are_rogues_bots_pass_through_dentin() -> None:
    inside = anatomy("molar").dentin & (begin(CLEARANCE).field.start >= 700)
    assert swarm.passable(begin(CLEARANCE).field, tubules=True)[inside].all()
    assert not swarm.passable(begin(CLEARANCE).field)[inside].any()


# Modifiers

FLOWN = changed(
    MIDDLE,
    autopilot=[{"after": 0, "mode": "scrub"}, {"after": 12, "mode": "build"}, {"after": 30, "mode": "recall"}],
)


def test_the_autopilot_flies_until_it_is_overruled() -> None:
    doing = begin(FLOWN)
    assert doing.mode == "auto"
    lesion = FLOWN.lesions[0]
    flown = at_second(FLOWN, doing, 5)
    assert (flown.at_work, target(FLOWN, flown)) == ("scrub", (lesion.x, lesion.y))
    idle = ticks(MIDDLE, begin(MIDDLE), 11 * 60)
    assert int(at_second(FLOWN, flown, 11).field.biofilm.sum()) < int(idle.field.biofilm.sum())
    assert at_second(FLOWN, flown, 13).at_work == "build"
    assert target(FLOWN, at_second(FLOWN, flown, 32)) == PORT
    mine = ticks(FLOWN, steer(hold_mode(flown, "hold"), 20, 6), 2)
    assert (mine.at_work, target(FLOWN, mine)) == ("hold", (20, 6))
    assert ticks(FLOWN, hold_mode(mine, "auto"), 2).at_work == "scrub"


def test_without_an_autopilot_there_is_none() -> None:
    doing = ticks(MIDDLE, steer(hold_mode(begin(MIDDLE), "auto"), 40, 8), 2)
    assert (doing.at_work, target(MIDDLE, doing)) == ("hold", (40, 8))


STOPPED = changed(MIDDLE, stop_signal={"at": [2, 20], "lasts": 5})


def test_a_raised_hand_must_be_heeded() -> None:
    doing = at_second(STOPPED, hold_mode(begin(STOPPED), "build"), 2)
    assert not hand_is_up(STOPPED, ticks(STOPPED, begin(STOPPED), 100))
    assert hand_is_up(STOPPED, doing)
    said: list[str] = []
    stubborn = doing
    for _ in range(5 * 60 + 4):
        stubborn = tick(STOPPED, stubborn)
        said += stubborn.just
    kind = ticks(STOPPED, hold_mode(doing, "hold"), 5 * 60 + 4)
    assert [event for event in said if event.startswith("hand")] == ["hand up", "hand down"]
    assert stubborn.ignored == 5 * STEPS - GRACE > FORGIVEN
    assert kind.ignored == 0
    assert stubborn.comfort < kind.comfort
    finds = changed(STOPPED, finds=[{"evidence": "trust", "heeded": True}, {"evidence": "doubt", "heeded": False}])
    for doing, found in ((kind, ("trust",)), (stubborn, ("doubt",))):
        assert result(finds, doing._replace(closed="finished")).evidence == found


def helped(does: str) -> Repair:
    return changed(MIDDLE, second_hands={"who": "reed", "does": does, "pace": 8})


def test_second_hands_brush_or_fill_by_themselves() -> None:
    idle, brushed = (ticks(one, begin(one), 60 * 8) for one in (MIDDLE, helped("scrub")))
    assert int(brushed.field.biofilm.sum()) < int(idle.field.biofilm.sum())
    assert brushed.helping != (-1, -1)
    clean = begin(MIDDLE).field
    clean = clean.but(biofilm=clean.biofilm * 0)
    bare, filled = (ticks(one, begin(one)._replace(field=clean), 60 * 8) for one in (MIDDLE, helped("build")))
    assert filled.integrity > bare.integrity
    assert int(filled.field.heat.max()) > int(bare.field.heat.max())


def test_second_hands_rest_while_the_patients_hand_is_up() -> None:
    both = changed(helped("scrub"), stop_signal={"at": [0], "lasts": 15})
    assert ticks(both, begin(both), 60 * 8).helping == (-1, -1)


@given(st.booleans(), st.integers(0, 9), st.integers(0, 1000), st.integers(0, 100))
def test_a_find_asks_for_all_that_it_names(prevented: bool, caught: int, integrity: int, comfort: int) -> None:
    finds = [{"evidence": "all", "sprites": 3, "prevented": True, "integrity": 800, "comfort": 50}]
    repair = changed(SPRITES, prevention=FIRST.prevention.model_dump() if FIRST.prevention else None, finds=finds)
    doing = BEGUN[0]._replace(
        closed="finished",
        strength=900 if prevented else 700,
        caught=caught,
        integrity=integrity,
        comfort=comfort * EASE // 100,
    )
    wanted = prevented and caught >= 3 and integrity >= 800 and comfort >= 50
    assert (result(repair, doing).evidence == ("all",)) == wanted


BEGUN = [begin(SPRITES)]


def test_a_find_without_a_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="found by every round"):
        Find.model_validate({"evidence": "anything"})


# Scrubbing, focus


def test_the_swarm_works_in_focus_only() -> None:
    doing = hold_mode(gather(begin(MIDDLE), 64, 20), "scrub")
    near = ticks(MIDDLE, doing, 6)
    far = ticks(MIDDLE, steer(doing, 64 + swarm.FOCUS + 6, 4), 6)
    assert int(near.field.biofilm.sum()) < int(far.field.biofilm.sum())


def test_scrubbing_wears_what_is_bare() -> None:
    doing = gather(begin(MIDDLE), 30, 10)
    bare = doing._replace(field=doing.field.but(biofilm=doing.field.biofilm * 0))
    scrubbed, rested = (ticks(MIDDLE, hold_mode(bare, mode), 120) for mode in ("scrub", "hold"))
    assert int(scrubbed.field.mineral.sum()) < int(rested.field.mineral.sum())
    assert scrubbed.integrity < 0


def test_an_assist_lets_build_scrub_what_is_in_its_way() -> None:
    doing = hold_mode(gather(begin(MIDDLE), 64, 20), "build")
    helped_by = repairing.assist(doing, repairing.Assists(auto_scrub=True))
    plain, aided = (ticks(MIDDLE, one, 60) for one in (doing, helped_by))
    assert int(aided.field.biofilm.sum()) < int(plain.field.biofilm.sum())
    assert aided.power < plain.power


# Layouts


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**6), st.sampled_from(["regrowth", "datasprites", "foresight", "outage", "clearance"]))
def test_every_layout_is_a_round_that_a_level_could_have(layout: int, kind: str) -> None:
    repair = practice(kind)
    lesions = lesions_of(repair, layout)
    assert len(lesions) == len(repair.lesions)
    changed(repair, lesions=[one.model_dump() for one in lesions])  # validates
    was, now = (survey.missing(begin(repair, layout=one).field, None) for one in (0, layout))
    assert abs(now - was) * 100 <= 30 * was


def test_layouts_differ_and_the_first_is_as_written() -> None:
    assert lesions_of(OUTAGE, 0) == OUTAGE.lesions
    assert len({lesions_of(OUTAGE, layout) for layout in range(20)}) > 10
    assert begin(OUTAGE, layout=4) == begin(OUTAGE, layout=4)


def test_chance_falls_otherwise_in_another_layout() -> None:
    same = changed(SPRITES, lesions=[one.model_dump() for one in lesions_of(SPRITES, 3)])
    by_layout, by_hand = ticks(SPRITES, begin(SPRITES, layout=3), 60), ticks(same, begin(same), 60)
    assert by_layout.field.start.tobytes() == by_hand.field.start.tobytes()
    assert by_layout.field.digest != by_hand.field.digest


# Saves


@pytest.mark.parametrize("kind", ["regrowth", "datasprites", "foresight", "outage", "clearance"])
def test_every_variant_survives_json_and_goes_on_the_same(kind: str) -> None:
    repair = changed(practice(kind), bots=300, second_hands={"who": "reed", "does": "scrub"})
    doing = begin(repair, layout=5)
    for _ in range(420):
        doing = tick(repair, follow(doing, bots.sloppy(repair, doing)))
    back = repairing.from_json(json.loads(json.dumps(repairing.to_json(doing))))
    assert back == doing
    assert ticks(repair, back, 60) == ticks(repair, doing, 60)
    assert int((back.field.health == SOUND).sum()) > 0


# What each verb is worth


def test_practice_shows_every_verb() -> None:
    for kind in KINDS[1:]:
        assert set(practice(kind).verbs) == set(VERBS)
