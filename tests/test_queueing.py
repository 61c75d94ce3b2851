"""A busy day: who waits, who is seen and how, what it costs the others, and what is proved of it."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.bots.player import Player, Stuck
from game.content.level import Queue
from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack
from game.proving.exploring import Search
from game.proving.graph import graph_of
from game.proving.slices import Slice
from game.proving.story import Prover
from game.rules import queueing
from game.rules.intents import Advance, Intent, See, Settle
from game.rules.queueing import Queueing
from game.rules.state import State
from game.rules.step import new_game, step
from game.sessions.codec import intent_from_json, intent_to_json, state_from_json, state_to_json
from tests.small import small_pack
from tests.test_player import perform
from tests.test_rules import begun, told


def patient(waits: int, comes: int = 0, **more: Any) -> dict[str, Any]:
    """Return somebody who thanks for care, and has nothing to say to haste."""
    return {"says": "It hurts.", "comes": str(comes), "waits": str(waits), "quick": {"says": "ann: Next."},
            "careful": {"says": "ben (happy): Thank you.", "trust": {"patients": "+1", "team": "-1"}},
            "left": {"says": "Nobody came.", "trust": {"patients": "-1"}}, **more}  # fmt: skip


DAY: dict[str, Any] = {
    "title": "Tuesday",
    "minutes": "60",
    "quick": "10",
    "careful": "25",
    "patients": {
        "ann": patient(30, quick={"says": "She shows a note.", "find": "note"}),
        "ben": patient(20),
        "cid": patient(15, comes=40),
    },
}
OUTCOMES = ("none", "quick", "careful", "left")


def day_pack(day: dict[str, Any] = DAY, **talk: Any) -> Pack:
    """Return the small campaign with a busy day that Ben begins."""
    desk = [{"queue": "day"}, "ben: So.", {"ending": "good"}]
    return small_pack({"queues": {"day": day}, "doors": {}}, {"hello": ["ben: Come.", *desk], "door": desk, **talk})


@pytest.fixture(scope="module")
def pack() -> Pack:
    return day_pack(podium=[{"echo": "queue.day.ben == careful", "say": "cid: You care."}, {"climax": "begin"}])


def play(pack: Pack, *wishes: Intent, state: State | None = None) -> State:
    """Play the day: each wish, and all that is to be read after it."""
    state = state or begun(pack, "door")
    for wish in wishes:
        state = step(pack, state, wish)
        while isinstance(state.doing, Queueing) and state.doing.told:
            state = step(pack, state, Advance())
    return state


def minute(state: State) -> int:
    assert isinstance(state.doing, Queueing)
    return state.doing.minute


def waiting(pack: Pack, state: State) -> tuple[str, ...]:
    assert isinstance(state.doing, Queueing)
    return queueing.waiting(pack.queues["day"], state.doing)


def became(pack: Pack, state: State) -> tuple[str | int | bool, ...]:
    return tuple(pack.facts.word(state.memory, f"queue.day.{name}") for name in ("ann", "ben", "cid"))


def test_time_passes_while_somebody_is_seen_and_others_go_home(pack: Pack) -> None:
    state = begun(pack, "door")
    assert (minute(state), waiting(pack, state)) == (0, ("ann", "ben"))
    state = step(pack, state, See("ann", "careful"))
    assert state.just == ("called ann", "trust patients +1", "trust team -1")
    assert state.doing == Queueing("day", 40, ("ann", "ben"), (("ann", "careful"), ("ben", "left")))
    assert became(pack, state) == ("careful", "none", "none")  # what is not read yet has not come about
    state = step(pack, state, Advance())
    assert state.just == ("left ben", "trust patients -1")
    assert became(pack, state) == ("careful", "left", "none")
    state = step(pack, state, Advance())
    assert (minute(state), waiting(pack, state)) == (40, ("cid",))  # who comes next is waited for


def test_what_is_found_is_found_once_and_by_one_way(pack: Pack) -> None:
    state = step(pack, begun(pack, "door"), See("ann", "quick"))
    assert state.just == ("called ann", "found note")
    assert pack.facts.get(state.memory, "found.note")
    again = begun(pack, "door", state.memory)
    assert became(pack, again) == OUTCOMES[:1] * 3  # a day that begins anew is another day
    assert step(pack, again, See("ann", "quick")).just == ("called ann",)


def test_the_day_ends_when_nobody_is_left(pack: Pack) -> None:
    state = play(pack, See("ann", "quick"), See("ben", "quick"))
    assert play(pack, Settle(), state=state).doing == state.doing  # somebody still comes
    state = play(pack, See("cid", "quick"), state=state)
    assert (minute(state), became(pack, state)) == (50, ("quick", "quick", "quick"))
    assert told(pack, play(pack, Settle(), state=state)) == ["So."]


def test_nobody_can_be_seen_once_the_minutes_are_gone() -> None:
    last = {**DAY, "minutes": "50", "patients": {**DAY["patients"], "cid": patient(30, comes=30)}}
    pack = day_pack(last)
    state = play(pack, See("ben", "quick"), See("ann", "careful"))
    assert (minute(state), became(pack, state)) == (35, ("careful", "quick", "none"))
    assert play(pack, See("cid", "careful"), state=state).doing == state.doing  # 25 minutes are not left
    slow = {**DAY, "minutes": "30", "patients": {name: patient(60) for name in ("ann", "ben", "cid")}}
    pack = day_pack(slow)
    state = play(pack, See("ben", "careful"))
    assert (minute(state), became(pack, state)) == (30, ("left", "careful", "left"))


@pytest.mark.parametrize(
    "wish", [See("cid", "quick"), See("ann", "gently"), See("dan", "quick"), Settle(), Advance(), None]
)
def test_a_wish_that_does_not_fit_changes_nothing(pack: Pack, wish: Intent | None) -> None:
    state = begun(pack, "door")
    after = step(pack, state, wish)
    assert (after.doing, after.memory) == (state.doing, state.memory)


def test_nothing_goes_on_before_what_became_of_somebody_is_read(pack: Pack) -> None:
    state = step(pack, begun(pack, "door"), See("ann", "quick"))
    for wish in (See("ben", "quick"), Settle()):
        assert step(pack, state, wish).doing == state.doing


def test_what_a_visit_costs_the_others_is_known_before(pack: Pack) -> None:
    queue, day = pack.queues["day"], Queueing("day")
    assert queueing.leaving(queue, day, "ann", "careful") == ("ben",)
    assert queueing.leaving(queue, day, "ann", "quick") == ()
    assert queueing.leaving(queue, day, "cid", "quick") == ()  # who is not there yet
    brief = Queue.model_validate({**DAY, "patients": {**DAY["patients"], "cid": patient(5, comes=15)}})
    assert queueing.leaving(brief, day, "ann", "careful") == ("ben",)  # nobody knows yet who comes meanwhile
    assert queueing.at_minute(brief, day, 25).gone == ("ben", "cid")


WISHES = st.lists(
    st.one_of(
        st.builds(See, st.sampled_from(["ann", "ben", "cid", "x"]), st.sampled_from(["quick", "careful", "x"])),
        st.just(Advance()), st.just(Settle()), st.none(),
    ),
    max_size=20,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(wishes=WISHES)
def test_whatever_is_wanted_the_day_goes_on_and_is_kept(wishes: list[Intent | None]) -> None:
    pack = day_pack()
    state, before = begun(pack, "door"), 0
    for wish in wishes:
        state = step(pack, state, wish)
        assert state_from_json(pack, state_to_json(pack, state)) == state._replace(just=())
        if wish is not None:
            assert intent_from_json(intent_to_json(wish)) == wish
        if isinstance(state.doing, Queueing):
            queue, day = pack.queues["day"], state.doing
            assert before <= day.minute <= queue.minutes
            assert day.told or queueing.is_over(queue, day) or waiting(pack, state)
            assert queueing.is_over(queue, day) or day.minute + queue.quick <= queue.minutes
            before = day.minute


def test_a_save_with_somebody_who_is_gone_begins_the_level_anew(pack: Pack) -> None:
    kept = state_to_json(pack, step(pack, begun(pack, "door"), See("ann", "quick")))
    assert state_from_json(pack, kept).doing is not None
    order = {"ben": patient(20), "cid": patient(15), "ann": patient(9, comes=50)}
    other = day_pack({**DAY, "patients": order})
    assert state_from_json(other, kept).doing is not None  # another order is no harm
    without = small_pack({}, {"door": ["ben: So."]})
    assert state_from_json(without, kept).doing is None


# What is put together wrongly


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"careful": "10"}, "careful: found 10 minutes, expected more than 10"),
        ({"careful": "70"}, "careful: found 70 minutes, expected at most the 60"),
        ({"careful": "15"}, "minutes: all can be seen carefully in 60"),
        ({"patients": {**DAY["patients"], "cid": patient(15, comes=51)}}, "patients.cid.comes: found 51, expected 0"),
        ({"patients": {"cid": patient(9, comes=9), "ann": patient(9), "ben": patient(9)}}, "ann.comes: found 0"),
        ({"title": "A title of more than thirty-two letters"}, "at most 32"),
        ({"patients": {"ann": patient(9), "ben": patient(9)}}, "at least 3"),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_refused(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Queue.model_validate({**DAY, **change})


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"bne": patient(9, comes=40)}, "did you mean 'ben'?"),
        ({"ben": patient(9, quick={"says": "bne: Oh."})}, "did you mean 'ben'?"),
        ({"ben": patient(9, left={"says": "Oh.", "find": "nte"})}, "did you mean 'note'?"),
    ],
)
def test_names_in_a_day_lead_somewhere(change: dict[str, Any], says: str) -> None:
    with pytest.raises(BadPack) as refused:
        day_pack({**DAY, "patients": {**DAY["patients"], **change}})
    assert says in str(refused.value)


def test_a_talk_begins_a_day_that_there_is() -> None:
    with pytest.raises(BadPack, match="expected a queue of this level: did you mean 'day'"):
        day_pack(podium=[{"queue": "dya"}, {"climax": "begin"}])


# Played by a bot


def performed(pack: Pack, *steps: str) -> State:
    return perform(pack, {"title": "A day", "ending": "good", "steps": ["talk ben", *steps]}, hurry=True)


def test_a_bot_sees_people_as_the_play_says_and_else_as_it_fits(pack: Pack) -> None:
    assert became(pack, performed(pack)) == ("quick", "careful", "quick")
    assert became(pack, performed(pack, "see ann careful", "see cid quick")) == ("careful", "left", "quick")


def test_a_play_that_cannot_be_played_says_where(pack: Pack) -> None:
    with pytest.raises(Stuck, match="cid cannot be seen so at minute 0"):
        performed(pack, "see cid quick")
    with pytest.raises(ValidationError, match="expected quick, careful"):
        Play.model_validate({"title": "A day", "ending": "good", "steps": ["see ben slowly"]})


def test_a_reader_takes_time_over_the_day(pack: Pack) -> None:
    plan = Play.model_validate({"title": "A day", "ending": "good", "steps": ["talk ben"]})
    slow, state = Player(pack, plan), new_game(pack)
    ticks = 0
    while not state.ending:
        state = step(pack, state, slow.want(state))
        ticks += isinstance(state.doing, Queueing)
    assert ticks > 3 * 6 * 60  # six seconds for each who is called


# Proved


def everything(pack: Pack) -> tuple[Prover, Search]:
    prover = Prover(pack)
    bits = dict.fromkeys(pack.levels, (1 << pack.facts.bits) - 1)
    return prover, prover.explorer.search(new_game(prover.pack), Slice(frozenset(pack.facts.fields), bits))


def by_hand(pack: Pack) -> set[tuple[str | int | bool, ...]]:
    """Return how all ways through the day end, one called after the other in every order."""
    ends, open_ = set(), [begun(pack, "door")]
    while open_:
        state = open_.pop()
        people: Iterable[str] = waiting(pack, state)
        if not people:
            ends.add(became(pack, state))
        for name in people:
            after = (play(pack, See(name, how), state=state) for how in ("quick", "careful"))
            open_ += [one for one in after if one.doing != state.doing]
    return ends


def test_every_end_of_a_day_is_found_and_none_that_cannot_be(pack: Pack) -> None:
    _, search = everything(pack)
    found = {became(pack, one.state) for one in search.states if one.state.ending}
    assert search.whole
    assert found == by_hand(pack)
    assert len(found) > 3


def test_a_condition_that_no_day_can_meet_is_told_of() -> None:
    both = "queue.day.ann == careful and queue.day.ben == careful"  # in this order there is time
    never = "queue.day.ben == careful and queue.day.ann == left"  # then nobody else is there to be seen first
    pack = day_pack(hello=["ben: Come.", {"queue": "day"}, {"echo": both, "say": "ben: Both."},
                           {"echo": never, "say": "ben: Me."}, "ben: So.", {"ending": "good"}])  # fmt: skip
    proof = Prover(pack).prove()
    told_of = {one.says for one in proof.findings if one.code == "never-true"}
    assert f"`{never}` never holds here" in told_of
    assert f"`{both}` never holds here" not in told_of
    assert proof.unproved == ()


def test_trust_and_evidence_of_a_day_are_followed_back() -> None:
    pack = day_pack(hello=["ben: Come.", {"queue": "day"}, {"echo": "found.note and patients >= 6", "say": "Ah."},
                           {"echo": "patients <= 2", "say": "ben: Oh."}, "ben: So.", {"ending": "good"}])  # fmt: skip
    says = [one.says for one in Prover(pack).prove().findings]
    assert not any("found.note and patients >= 6" in one for one in says)
    assert any("patients <= 2` never holds" in one for one in says)


def test_a_day_is_in_the_picture_with_its_outcomes(pack: Pack) -> None:
    rows = {row.key: row for one in graph_of(pack).boxes() for row in one.rows}
    assert {f"queue.day.ben.{how}" for how in OUTCOMES[1:]} <= rows.keys()
    assert "finds" in {row.kind for one in graph_of(pack).boxes() for row in one.rows if row.text == "note"}
