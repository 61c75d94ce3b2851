"""Who wins, and why: the table of all rounds held against what is promised, and the worth of each verb."""

from collections import defaultdict
from itertools import product
from statistics import mean

import pytest

from game.bots import repairing as bots
from game.content.repair import DIFFICULTIES, Difficulty, Lesion, Repair
from game.proving.proof import FIRST
from game.proving.repairs import Played, unplayed
from game.rules.repairing import begin, outcome, result, skip
from tests import sweep
from tests.campaigns import campaigns
from tests.repairs import changed, practice, teeth
from tests.sweep import CAREFUL, CARELESS, HARD, VARIANTS

ROWS = sweep.table()
PLAYED = tuple(ROWS.values())
REPLAYED = (  # by steps without a common factor with how the table repeats
    *[row for row in PLAYED if row.key.bot in CAREFUL][::111],
    *[row for row in PLAYED if row.key.bot in CARELESS][::27],
)


def rows(bot: str, variant: str | None = None, difficulty: str | None = None) -> list[sweep.Row]:
    return [
        row
        for row in ROWS.values()
        if row.key.bot == bot and variant in (None, row.key.variant) and difficulty in (None, row.key.difficulty)
    ]


def test_the_table_is_whole() -> None:
    assert list(ROWS) == list(sweep.keys())


@pytest.mark.parametrize("bot", CAREFUL)
def test_who_takes_care_always_wins(bot: str) -> None:
    played = rows(bot)
    assert len(played) == len(VARIANTS) * len(DIFFICULTIES) * 50
    assert {row.outcome for row in played} == {"clean"}


@pytest.mark.parametrize("bot", CARELESS)
def test_who_takes_none_always_loses(bot: str) -> None:
    played = [row for difficulty in HARD for row in rows(bot, difficulty=difficulty)]
    assert len(played) == len(VARIANTS) * len(HARD) * len(sweep.FEWER)
    assert {row.outcome for row in played} <= {"patched", "scarred"}


def test_an_experts_rounds_last_75_to_150_seconds() -> None:
    seconds = [row.ticks / 60 for row in rows("expert")]
    assert min(seconds) >= 75
    assert max(seconds) <= 150


@pytest.mark.parametrize(("variant", "difficulty"), list(product(VARIANTS, DIFFICULTIES)))
def test_skill_shows_in_the_score(variant: str, difficulty: Difficulty) -> None:
    scores: dict[str, float] = defaultdict(float)
    for bot in (*CAREFUL, *CARELESS):
        scores[bot] = mean([row.score for row in rows(bot, variant, difficulty)] or [0])
    assert scores["expert"] >= scores["sloppy"] + 80
    if difficulty in HARD:
        assert scores["sloppy"] >= max(scores[bot] for bot in CARELESS) + 400


@pytest.mark.slow
@pytest.mark.parametrize("row", REPLAYED, ids=lambda row: "-".join(map(str, row.key)))
def test_a_row_plays_out_again_to_the_last_bit(row: sweep.Row) -> None:
    assert sweep.played(row.key) == row


def test_rows_of_every_variant_and_bot_are_played_again() -> None:
    assert len(REPLAYED) >= 20
    assert {row.key.variant for row in REPLAYED} == set(VARIANTS)
    assert {row.key.bot for row in REPLAYED} == {*CAREFUL, *CARELESS}


# What each verb is worth

WORTH: dict[str, tuple[Repair, Difficulty]] = {
    "steer": (teeth()["otto_46"], "normal"),
    "scrub": (teeth()["otto_46"], "normal"),
    "build": (teeth()["otto_46"], "normal"),
    "recall": (teeth()["odile_36"], "normal"),
    "rinse": (teeth()["odile_36"], "expert"),
    "pulse": (teeth()["juno_26"], "normal"),
    "hold": (changed(practice("foresight"), drain=5), "expert"),
    "scaffold": (practice("outage"), "normal"),
    "calm": (changed(practice("foresight"), drain=7, variant={"kind": "foresight", "fear": 9}), "normal"),
}


def ends(repair: Repair, difficulty: Difficulty, bot: bots.Bot) -> str | None:
    return outcome(repair, bots.play(repair, begin(repair, difficulty), bot))


TOLD = [(pack.own_repairs[name], name) for pack in campaigns().values() for name in pack.own_repairs]
COME_TO: dict[str, bots.Bot] = {"clean": bots.expert, "patched": bots.hasty, "scarred": bots.idler}


@pytest.mark.slow
@pytest.mark.parametrize("how", COME_TO)
@pytest.mark.parametrize(("repair", "name"), TOLD, ids=[f"{one.patient}-{name}" for one, name in TOLD])
def test_every_outcome_of_a_story_s_repair_has_a_bot_that_comes_to_it(repair: Repair, name: str, how: str) -> None:
    bot = COME_TO[how]
    end = result(repair, bots.play(repair, begin(repair, FIRST, name=name), bot))
    assert end.outcome == how
    missing = {evidence for _, evidence in repair.evidence()} - {*end.evidence}
    left = unplayed(repair, name, FIRST, (Played(bot.__name__, how, 0, 0, 0, "", end.evidence),))
    assert {told.split()[0] for told in left if f".{how} " in told} == {f"found.{one}" for one in missing}


def test_what_no_bot_comes_to_is_listed() -> None:
    repair = changed(practice("foresight"), finds=[{"evidence": "calm", "comfort": 50}])
    ways = (Played("expert", "clean", 900, 900, 60, "", ("calm",)), Played("idler", "scarred", 0, 0, 60, ""))
    assert list(unplayed(repair, "one", FIRST, ways)) == [
        "repair.one.patched at normal: no bot comes to it",
        "found.calm by repair.one.scarred at normal: no bot comes to it",
    ]


@pytest.mark.parametrize(("repair", "name"), TOLD, ids=[f"{one.patient}-{name}" for one, name in TOLD])
def test_every_repair_of_a_story_can_be_left_to_somebody_else(repair: Repair, name: str) -> None:
    left = result(repair, skip(begin(repair, FIRST, name=name)))
    assert (left.outcome, left.evidence) == ("skipped", ())


@pytest.mark.slow
@pytest.mark.parametrize("verb", WORTH)
def test_who_does_without_a_verb_loses_what_an_expert_wins(verb: str) -> None:
    repair, difficulty = WORTH[verb]
    assert ends(repair, difficulty, bots.expert) == "clean"
    assert ends(repair, difficulty, bots.without(verb)) in ("patched", "scarred")


def test_the_worth_of_every_verb_of_a_story_is_shown() -> None:
    assert {verb for repair in teeth().values() for verb in repair.verbs} <= set(WORTH)
    assert all(verb in (*repair.verbs, "steer", "hold") for verb, (repair, _) in WORTH.items())


@pytest.mark.slow
def test_finishing_early_is_worth_points() -> None:
    repair = practice("clearance")
    scores = [
        result(repair, bots.play(repair, begin(repair), bot)).score for bot in (bots.expert, bots.without("finish"))
    ]
    assert scores[0] > scores[1] + 80


# No cliff


def swollen(lesion: Lesion) -> Lesion:
    """A lesion of a tenth larger radii as nearly as whole cells allow: at least a fifth more in area."""
    options = ((lesion.rx + dx, lesion.ry + dy) for dx, dy in ((1, 0), (0, 1), (1, 1)))
    fitting = [(rx * ry, rx, ry) for rx, ry in options if 5 * rx * ry >= 6 * lesion.rx * lesion.ry]
    _, rx, ry = min(fitting)
    return lesion.model_copy(update={"rx": rx, "ry": ry})


@pytest.mark.slow
@pytest.mark.parametrize("kind", VARIANTS)
@pytest.mark.parametrize("what", ["lesions", "growth"])
def test_a_tenth_more_of_illness_is_no_cliff(kind: str, what: str) -> None:
    """A tenth more of the radii or of growth moves the filling by at most 15 points."""
    repair = practice(kind)
    worse = (
        changed(repair, growth=repair.growth + max(1, repair.growth // 10))
        if what == "growth"
        else changed(repair, lesions=[swollen(one).model_dump() for one in repair.lesions])
    )
    filled = [result(one, bots.play(one, begin(one), bots.expert)).integrity for one in (repair, worse)]
    assert abs(filled[0] - filled[1]) <= 150
