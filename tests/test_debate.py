"""A debate: its rules, what its models refuse, and what a search of it proves."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.bots import arguing
from game.content.climax.debate import LEAST, MOST, Debate, Terms
from game.content.climax.phases import OVER, EncounterPhase
from game.content.repair import DIFFICULTIES, Difficulty
from game.rules.climax import debate as rules
from game.rules.climax.arguing import begin, make
from game.rules.climax.beats import Beat, Move, Past, recall
from game.rules.climax.debate import Debating
from tests import searching
from tests.debates import BADLY, HALF, MOST_STATES, STORIES, WELL, footbridge, hands, past, written
from tests.searching import Story

NOTHING: Past = frozenset()


@pytest.fixture(scope="module")
def bridge() -> Debate:
    return footbridge()


def opening(debate: Debate, story: Story = WELL, difficulty: Difficulty = "normal") -> Debating:
    return rules.begin(debate, story["opening"], "opening", difficulty)


def rebuttal(debate: Debate, story: Story = WELL, **numbers: Any) -> Debating:
    """Return the first moment of the second part, with some numbers as they may have become."""
    carried = opening(debate, story)._replace(outcome=OVER, **numbers)
    return rules.begin(debate, story["rebuttal"], "rebuttal", carried.difficulty, carried)


def happened(beats: tuple[Beat, ...]) -> list[str]:
    return [beat.kind for beat in beats]


def after(debate: Debate, doing: Debating, *moves: Move, story: Story = WELL) -> Debating:
    for move in moves:
        assert move in rules.moves(debate, story[doing.phase], doing)
        doing = make(debate, story[doing.phase], doing, move).doing
    return doing


# The rules, one by one


def test_a_strong_card_takes_two_points_and_gains_its_bloc(bridge: Debate) -> None:
    doing = opening(bridge)
    turn = make(bridge, WELL["opening"], doing, Move("play", "survey", "unsafe"))
    assert doing.pillars == (2, 3, 3)
    assert turn.doing.pillars == (0, 3, 3)
    assert turn.doing.blocs == (1, -1, 0)  # the traders heard about one car park
    assert happened(turn.beats) == ["strong", "falls", "falls", "move", "won"]
    assert turn.beats[2] == Beat("falls", "unsafe", "Told you.", "ferrywoman")
    assert turn.doing.spent & bridge.bits["survey"]


def test_a_partial_card_takes_one_point_and_gains_nobody(bridge: Debate) -> None:
    doing = opening(bridge)._replace(round=1)
    turn = make(bridge, WELL["opening"], doing, Move("play", "rumour", "dear"))
    assert turn.doing.pillars == (2, 2, 3)
    assert turn.doing.blocs == (0, 0, -1)
    assert happened(turn.beats)[0] == "partial"


def test_a_wrong_card_costs_composure_and_a_point_with_the_bloc_and_stays(bridge: Debate) -> None:
    doing = opening(bridge)
    turn = make(bridge, WELL["opening"], doing, Move("play", "receipts", "unsafe"))
    assert turn.doing.wrong == 1
    assert rules.composure(bridge, turn.doing) == rules.composure(bridge, doing) - 1
    assert turn.doing.blocs == (-1, -1, 0)
    assert turn.doing.pillars == doing.pillars
    assert "receipts" in rules.hand(bridge, WELL["opening"], turn.doing)


def test_a_price_is_paid_whether_the_card_fits_or_not(bridge: Debate) -> None:
    missed = after(bridge, opening(bridge), Move("play", "minutes", "unsafe"))
    assert missed.blocs == (-1, -1, -1)
    fitted = after(bridge, rebuttal(bridge), Move("play", "minutes", "heard"))
    assert fitted.blocs == (-1, 1, 0)  # walkers +1 by what they hear in it, -2 by the mayor; council +1 by the bolt


def test_the_claim_on_the_floor_is_the_first_that_stands(bridge: Debate) -> None:
    doing = opening(bridge)
    assert rules.floor(bridge, doing) == "unsafe"
    assert rules.floor(bridge, doing._replace(pillars=(0, 3, 3))) == "dear"
    assert rules.floor(bridge, doing._replace(pillars=(0, 0, 3))) == ""


def test_a_bloc_whose_claim_is_on_the_floor_waits_for_proof(bridge: Debate) -> None:
    appeals = {move.what for move in rules.moves(bridge, NOTHING, opening(bridge)) if move.verb == "appeal"}
    assert appeals == {"traders", "council"}
    assert make(bridge, NOTHING, opening(bridge), Move("appeal", "walkers")).doing == opening(bridge)


def test_an_appeal_is_worth_double_once_the_pillar_is_down(bridge: Debate) -> None:
    doing = rebuttal(bridge, pillars=(2, 0, 3), blocs=(0, 0, 0))
    before = doing.blocs
    assert after(bridge, doing, Move("appeal", "council")).blocs[2] == before[2] + 2
    assert after(bridge, doing, Move("appeal", "walkers")).blocs[0] == before[0] + 1 - 2


def test_an_appeal_has_other_words_in_another_round(bridge: Debate) -> None:
    said = []
    for doing in (rebuttal(bridge, pillars=(0, 3, 3)), rebuttal(bridge, pillars=(0, 3, 3))._replace(round=1)):
        said.append(make(bridge, NOTHING, doing, Move("appeal", "walkers")).beats[0].says)
    assert said == ["You know the third plank.", "It sings in the frost."]


def test_steadiness_holds_against_the_announced_move(bridge: Debate) -> None:
    doing = opening(bridge)
    turn = make(bridge, WELL["opening"], doing, Move("steady"))
    assert turn.doing.blocs == doing.blocs
    assert happened(turn.beats) == ["steady", "move", "blunted"]


def test_a_move_finds_nothing_to_stand_on_once_the_pillar_is_down(bridge: Debate) -> None:
    doing = opening(bridge)._replace(pillars=(2, 3, 0))
    assert rules.force(bridge, NOTHING, doing) == 0
    turn = make(bridge, NOTHING, doing, Move("appeal", "council"))
    assert turn.doing.blocs[1] == doing.blocs[1]
    assert "fizzles" in happened(turn.beats)


def test_a_pillar_that_falls_in_the_round_saves_its_bloc(bridge: Debate) -> None:
    story = past("found.minutes")
    doing = rebuttal(bridge, story, pillars=(1, 3, 3))._replace(round=1)
    saved = doing._replace(pillars=(2, 3, 1), round=1)
    felled = make(
        bridge, story["rebuttal"], saved._replace(pillars=(0, 3, 1)), Move("play", "minutes", "heard")
    ).doing
    assert felled.blocs[1] == saved.blocs[1] + 1  # gained by the card; the empty shops are not counted any more


def test_pressing_takes_a_point_off_a_claim_that_nothing_has_touched(bridge: Debate) -> None:
    doing = opening(bridge)
    assert Move("press", "unsafe") in rules.moves(bridge, NOTHING, doing)
    turn = make(bridge, NOTHING, doing, Move("press", "unsafe"))
    assert turn.doing.pillars == (1, 3, 3)
    assert turn.beats[0] == Beat("press", "unsafe", bridge.pillars["unsafe"].detail[0].text, "boss", -1)
    assert turn.doing.round == 1
    again = turn.doing._replace(round=0)
    assert Move("press", "unsafe") not in rules.moves(bridge, NOTHING, again)


def test_pressing_alone_fells_nothing(bridge: Debate) -> None:
    easy = rules.begin(bridge, NOTHING, "opening", "easy")
    assert easy.pillars == (1, 2, 2)
    assert Move("press", "unsafe") not in rules.moves(bridge, NOTHING, easy)


def test_a_witness_adds_a_point_and_takes_the_card_along(bridge: Debate) -> None:
    doing = rebuttal(bridge)
    assert rules.witnesses(bridge, WELL["rebuttal"], doing) == ("baker",)
    turn = make(bridge, WELL["rebuttal"], doing, Move("call", "baker", "heard"))
    assert turn.doing.pillars == (2, 3, 0)
    assert turn.beats[0] == Beat("witness", "baker", "I was at work.", "baker")
    assert "minutes" not in rules.hand(bridge, WELL["rebuttal"], turn.doing)
    assert rules.witnesses(bridge, WELL["rebuttal"], turn.doing) == ()


def test_a_witness_with_the_wrong_card_takes_it_along_too(bridge: Debate) -> None:
    baker = bridge.witnesses["baker"].model_copy(update={"phase": "opening"})
    early = bridge.model_copy(update={"witnesses": {"baker": baker}})
    turn = make(early, WELL["opening"], opening(early), Move("call", "baker", "unsafe"))
    assert turn.doing.wrong == 1
    assert turn.doing.pillars == (2, 3, 3)
    assert "minutes" not in rules.hand(early, WELL["opening"], turn.doing)


def test_a_move_at_the_bloc_of_a_witness_shakes_the_witness(bridge: Debate) -> None:
    doing = opening(bridge)
    assert rules.rattled(bridge, NOTHING, doing, "ferrywoman")
    turn = make(bridge, NOTHING, doing._replace(pillars=(3, 3, 3)), Move("call", "ferrywoman", "unsafe"))
    assert happened(turn.beats)[:3] == ["witness", "shaken", "strong"]
    assert turn.doing.pillars == (1, 3, 3)
    calm = doing._replace(pillars=(3, 3, 0))  # whose pillar is down cannot be moved, nor their witness
    assert make(bridge, NOTHING, calm, Move("call", "ferrywoman", "unsafe")).doing.pillars == (0, 3, 0)


def test_witnesses_come_only_in_their_phase_and_only_if_the_story_brings_them(bridge: Debate) -> None:
    assert rules.witnesses(bridge, WELL["opening"], opening(bridge)) == ("ferrywoman",)
    assert rules.witnesses(bridge, HALF["rebuttal"], rebuttal(bridge, HALF)) == ()


def test_a_card_changes_its_meaning_after_a_phase_and_once_a_pillar_is_down(bridge: Debate) -> None:
    early, late = opening(bridge), rebuttal(bridge)
    assert rules.meaning(bridge, NOTHING, early, "bolt").fits["unsafe"].fit == "none"
    assert rules.meaning(bridge, NOTHING, late, "bolt").fits["unsafe"].fit == "strong"
    assert rules.meaning(bridge, NOTHING, late, "bolt").fits["dear"].fit == "none"  # as before
    assert (
        rules.meaning(bridge, NOTHING, early._replace(pillars=(2, 0, 3)), "bolt").face == "One bolt, at four coins."
    )


def test_what_was_believed_is_carried_into_the_debate(bridge: Debate) -> None:
    right, wrong = opening(bridge, HALF)._replace(round=1), opening(bridge, BADLY)._replace(round=1)
    assert rules.meaning(bridge, HALF["opening"], right, "rumour").price == {}
    believed = rules.meaning(bridge, BADLY["opening"], wrong, "rumour")
    assert (believed.face, believed.price) == ("The mayor's twin sells bridges.", {"traders": -1})
    assert make(bridge, BADLY["opening"], wrong, Move("play", "rumour", "dear")).doing.wrong == 1


def test_two_pasts_give_two_fights(bridge: Debate) -> None:
    banner = past("carried_banner", "met_traders", "found.minutes")
    kind, cold = opening(bridge, banner), opening(bridge, BADLY)
    assert kind.blocs != cold.blocs
    assert rules.announced(bridge, banner["opening"], kind) != rules.announced(bridge, BADLY["opening"], cold)
    assert rules.hand(bridge, banner["opening"], kind) != rules.hand(bridge, BADLY["opening"], cold)
    assert rules.corrupted(bridge, banner["opening"], kind._replace(round=1)) == 0
    assert rules.corrupted(bridge, BADLY["opening"], cold._replace(round=1)) > 0


def test_cards_whose_every_claim_is_down_are_put_away(bridge: Debate) -> None:
    doing = rebuttal(bridge, pillars=(2, 1, 3))._replace(round=0)
    felled = rules.played(bridge, WELL["rebuttal"], doing._replace(pillars=(2, 0, 3)), Move("steady")).doing
    assert "receipts" not in rules.hand(bridge, WELL["rebuttal"], felled)
    assert "survey" in rules.hand(bridge, WELL["rebuttal"], felled)


def test_closing_words_leave_nothing_to_be_wrong_about(bridge: Debate) -> None:
    doing = rebuttal(bridge, wrong=2)._replace(round=1)
    closing = rules.played(bridge, WELL["rebuttal"], doing, Move("steady")).doing
    assert closing.round == 2
    assert rules.floor(bridge, closing) == ""
    assert rules.hand(bridge, WELL["rebuttal"], closing) == ()
    assert {move.verb for move in rules.moves(bridge, WELL["rebuttal"], closing)} == {"appeal", "steady"}
    assert closing.wrong == 0


def test_numbers_carry_over_and_exhibits_may_be_shown_again(bridge: Debate) -> None:
    first = after(bridge, opening(bridge), Move("call", "ferrywoman", "unsafe"), Move("play", "receipts", "dear"))
    assert first.outcome == OVER
    second = rules.begin(bridge, WELL["rebuttal"], "rebuttal", "normal", first)
    assert second.pillars == first.pillars == (0, 1, 3)
    assert second.blocs == (*first.blocs[:2], min(MOST, first.blocs[2] + 1))
    assert second.calls == 0
    assert "receipts" in rules.hand(bridge, WELL["rebuttal"], second)
    assert "survey" in rules.hand(bridge, WELL["rebuttal"], second)


def test_composure_that_is_gone_ends_it(bridge: Debate) -> None:
    doing = opening(bridge)._replace(wrong=2)
    turn = make(bridge, WELL["opening"], doing, Move("play", "bolt", "unsafe"))
    assert turn.doing.outcome == "discredited"
    assert turn.beats[-1].says == "The caretaker takes the microphone."
    assert rules.moves(bridge, WELL["opening"], turn.doing) == ()


def test_a_harder_setting_chosen_in_the_middle_ends_nothing_by_itself(bridge: Debate) -> None:
    doing = rules.begin(bridge, WELL["opening"], "opening", "expert")._replace(wrong=2)
    assert rules.composure(bridge, doing) == 0
    assert make(bridge, WELL["opening"], doing, Move("steady")).doing.outcome == ""
    assert make(bridge, WELL["opening"], doing, Move("play", "bolt", "unsafe")).doing.outcome == "discredited"


def test_difficulty_changes_numbers_only(bridge: Debate) -> None:
    starts = {difficulty: opening(bridge, HALF, difficulty) for difficulty in DIFFICULTIES}
    assert [sum(start.pillars) for start in starts.values()] == [5, 5, 8, 8]
    assert [sum(start.blocs) for start in starts.values()] == [2, -1, -1, -4]
    strong = [rules.force(bridge, NOTHING, rebuttal(bridge)._replace(difficulty=one)) for one in DIFFICULTIES]
    assert strong == [1, 2, 2, 3]
    weak = [rules.force(bridge, NOTHING, start) for start in starts.values()]
    assert weak == [1, 1, 1, 1]
    assert {rules.floor(bridge, start) for start in starts.values()} == {"unsafe"}


def test_the_outcome_is_the_first_whose_demands_are_met(bridge: Debate) -> None:
    def verdict(blocs: tuple[int, ...], pillars: tuple[int, ...]) -> str:
        return rules.judged(bridge, opening(bridge)._replace(blocs=blocs, pillars=pillars))

    assert verdict((1, 1, -3), (0, 0, 0)) == "expose"
    assert verdict((1, 1, 1), (0, 3, 3)) == "acclaim"
    assert verdict((1, 1, -2), (0, 3, 3)) == "carried"
    assert verdict((-3, -3, -3), (0, 0, 3)) == "carried"
    assert verdict((3, 3, 3), (2, 3, 3)) == "split"
    assert verdict((0, 0, 0), (0, 3, 3)) == "lost"


def test_what_is_won_at_once_ends_it_at_once(bridge: Debate) -> None:
    doing = rebuttal(bridge, pillars=(0, 0, 2), blocs=(1, 0, 0))
    turn = make(bridge, WELL["rebuttal"], doing, Move("play", "minutes", "heard"))
    assert turn.doing.outcome == "expose"
    assert happened(turn.beats)[-1] == "outcome"


def test_what_cannot_be_won_any_more_is_closed_with_a_losing_ending(bridge: Debate) -> None:
    doing = rebuttal(bridge, HALF, blocs=(-3, -3, 1), pillars=(2, 3, 3))
    turn = make(bridge, HALF["rebuttal"], doing, Move("steady"))
    assert happened(turn.beats)[-2:] == ["hopeless", "outcome"]
    assert turn.doing.outcome == "split"
    assert turn.beats[-2].who == "mayor"


def test_nothing_is_closed_while_evidence_may_still_come(bridge: Debate) -> None:
    doing = opening(bridge, BADLY, "expert")
    after_one = make(bridge, BADLY["opening"], doing, Move("steady")).doing
    assert after_one.outcome == ""


def test_the_move_of_the_next_round_is_announced_a_round_ahead(bridge: Debate) -> None:
    doing = opening(bridge)
    ahead = rules.ahead(bridge, WELL["opening"], doing)
    assert ahead is not None
    assert ahead.tell == "He will read the bill aloud."
    assert rules.announced(bridge, WELL["opening"], after(bridge, doing, Move("steady"))) == ahead
    assert rules.ahead(bridge, WELL["opening"], doing._replace(round=1)) is None


def test_recall_asks_the_story_for_every_condition_once(bridge: Debate) -> None:
    asked: list[str] = []

    def holds(condition: Any) -> bool:
        asked.append(condition.text)
        return "found" in condition.text

    assert recall(bridge, holds) == {"found.minutes", "found.rumour", "found.stamp"}
    assert len(asked) == len(set(asked)) == 9


# The corrupted hand


def test_a_corrupted_hand_lies_about_titles_and_order_only(bridge: Debate) -> None:
    doing = opening(bridge, HALF)._replace(round=1)
    faces = rules.faces(bridge, HALF["opening"], doing)
    hand = rules.hand(bridge, HALF["opening"], doing)
    assert sorted(face.card for face in faces) == sorted(face.wears for face in faces) == sorted(hand)
    assert [face.card for face in faces] != list(hand)
    assert all(face.wears != face.card for face in faces)
    for face in faces:
        told = rules.meaning(bridge, HALF["opening"], doing, face.card)
        assert (face.says, face.price) == (told.face, told.price)


def test_a_trusted_hand_is_as_it_is(bridge: Debate) -> None:
    doing = opening(bridge)
    faces = rules.faces(bridge, WELL["opening"], doing)
    assert [(face.card, face.wears) for face in faces] == [
        (name, name) for name in rules.hand(bridge, WELL["opening"], doing)
    ]


def test_a_lesser_corruption_moves_as_many_cards_as_it_says(bridge: Debate) -> None:
    doing = rebuttal(bridge)._replace(round=1)
    faces = rules.faces(bridge, WELL["rebuttal"], doing)
    assert sum(face.wears != face.card for face in faces) == 2
    moved = zip(faces, rules.hand(bridge, WELL["rebuttal"], doing), strict=True)
    assert sum(face.card != name for face, name in moved) == 2


def test_the_corruption_is_the_same_each_time_it_is_seen(bridge: Debate) -> None:
    doing = opening(bridge, HALF)._replace(round=1)
    again = rules.from_json(bridge, json.loads(json.dumps(rules.to_json(bridge, doing))))
    assert rules.faces(bridge, HALF["opening"], again) == rules.faces(bridge, HALF["opening"], doing)


# Whatever is played


def plays(debate: Debate, data: st.DataObject) -> Iterator[tuple[Past, Debating, Move, Debating, tuple[Beat, ...]]]:
    """Yield each round of some play, from some past, at some difficulty."""
    texts = [condition.text for condition in debate.conditions]
    told = frozenset(data.draw(st.lists(st.sampled_from(texts), unique=True)))
    doing = rules.begin(debate, told, "opening", data.draw(st.sampled_from(DIFFICULTIES)))
    while not doing.outcome:
        move = data.draw(st.sampled_from(rules.moves(debate, told, doing)))
        turn = make(debate, told, doing, move)
        yield told, doing, move, turn.doing, turn.beats
        doing = turn.doing
        if doing.outcome == OVER:
            doing = rules.begin(debate, told, "rebuttal", doing.difficulty, doing)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_numbers_keep_their_bounds_and_every_round_goes_on(bridge: Debate, data: st.DataObject) -> None:
    rounds = 0
    for told, before, _, now, _ in plays(bridge, data):
        rounds += 1
        assert all(LEAST <= bloc <= MOST for bloc in now.blocs)
        assert all(0 <= left <= had for left, had in zip(now.pillars, before.pillars, strict=True))
        assert now.outcome in ("", OVER, *bridge.outcomes)
        assert bool(rules.moves(bridge, told, now)) == (not now.outcome)
        assert now.round == before.round + 1 or now.outcome
        assert now.spent | before.spent == now.spent
    assert rounds <= 5


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_stated_costs_never_lie(bridge: Debate, data: st.DataObject) -> None:
    for told, before, move, now, beats in plays(bridge, data):
        floor, force = rules.floor(bridge, before), rules.force(bridge, told, before)
        announced = rules.announced(bridge, told, before)
        hit = sum(beat.by for beat in beats if beat.kind == "move")
        assert -force <= hit <= 0
        assert {beat.what for beat in beats if beat.kind == "move"} == {announced.bloc}
        if "wrong" in happened(beats):
            card = bridge.witnesses[move.what].card if move.verb == "call" else move.what
            price = rules.meaning(bridge, told, before, card).price
            blocs = before.blocs
            for bloc, by in ((bridge.pillars[floor].bloc, -1), *price.items(), (announced.bloc, hit)):
                blocs = rules.swayed(bridge, blocs, bloc, by)
            assert now.blocs == blocs
            assert now.pillars == before.pillars
            assert now.wrong in (before.wrong + 1, 0)  # 0 once nothing is left to be wrong about


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_moment_survives_json(bridge: Debate, data: st.DataObject) -> None:
    for _, _, _, now, _ in plays(bridge, data):
        told = json.loads(json.dumps(rules.to_json(bridge, now)))
        assert rules.from_json(bridge, told) == now


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_move_that_is_not_on_offer_changes_nothing(bridge: Debate, data: st.DataObject) -> None:
    words = st.sampled_from(["", "survey", "bolt", "unsafe", "heard", "traders", "baker", "nobody"])
    verbs = st.sampled_from(["play", "call", "appeal", "steady", "press", "shout"])
    for told, before, _, _, _ in plays(bridge, data):
        move = (data.draw(verbs), data.draw(words), data.draw(words))
        if move not in rules.moves(bridge, told, before):
            assert make(bridge, told, before, move) == (before, ())


def test_a_save_with_names_that_are_gone_is_read_all_the_same(bridge: Debate) -> None:
    told = rules.to_json(bridge, opening(bridge)) | {"spent": ["survey", "burnt"], "round": 99}
    read = rules.from_json(bridge, told)
    assert read.spent == bridge.bits["survey"]
    assert read.round == 1


@pytest.mark.parametrize(
    "fault", [{"phase": "interval"}, {"outcome": "glory"}, {"difficulty": "easier"}, {"blocs": 3}]
)
def test_a_save_that_is_no_moment_is_refused(bridge: Debate, fault: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        rules.from_json(bridge, rules.to_json(bridge, opening(bridge)) | fault)


# What a search proves


@pytest.mark.parametrize("name", STORIES)
def test_a_normal_debate_can_be_won_and_lost_from_any_past(bridge: Debate, name: str) -> None:
    found = searching.search(bridge, STORIES[name], "normal")
    check(bridge, found)
    assert {"lost", "discredited"} <= found.shortest.keys()


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_every_hand_can_win_and_lose_in_few_enough_moments(bridge: Debate, difficulty: Difficulty) -> None:
    moments: set[Debating] = set()
    ends: set[str] = set()
    for story in hands():
        graph = searching.explore(bridge, story, difficulty)
        found = searching.weigh(bridge, story, graph)
        check(bridge, found)
        ends |= found.shortest.keys()
        moments |= graph.edges.keys()
    assert len(moments) <= MOST_STATES
    assert {"expose", "carried", "split", "lost"} <= ends


def check(debate: Debate, found: searching.Found) -> None:
    """What holds for any debate worth arguing."""
    assert any(debate.endings[name].wins for name in found.shortest)
    assert any(not debate.endings[name].wins for name in found.shortest)
    assert found.stuck == 0
    assert found.late == 0
    assert 0 < found.doomed < found.open
    assert found.states <= found.open <= MOST_STATES


@pytest.mark.parametrize("name", ["well", "badly"])
def test_the_search_and_the_rules_play_the_same_debate(bridge: Debate, name: str) -> None:
    """The rules close by looking some rounds ahead, the search by knowing every win: they agree on every move."""
    story = STORIES[name]
    graph = searching.explore(bridge, story, "expert")
    wins = searching.winning(bridge, graph)
    played = searching.closed(bridge, story, graph, wins)
    closed = 0
    for state, edges in played.edges.items():
        for move, expected, left in edges:
            found = make(bridge, story[state.phase], state, move).doing
            if found.outcome == OVER:
                found = begin(bridge, story["rebuttal"], "rebuttal", "expert", found).now
            assert (found.outcome or found) == expected, (state, move)
            closed += (move, expected, left) not in graph.edges[state]
    assert closed > 0


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_part_that_decides_and_cannot_be_won_is_closed_as_it_begins(bridge: Debate, difficulty: Difficulty) -> None:
    begun = opening(bridge, BADLY, difficulty)
    lost = begun._replace(blocs=(LEAST,) * 3, pillars=(9,) * 3, outcome=OVER)
    doing = begin(bridge, BADLY["rebuttal"], "rebuttal", difficulty, lost)
    assert doing.now.outcome == "lost"
    assert happened(doing.beats)[-2:] == ["hopeless", "outcome"]
    assert rules.moves(bridge, BADLY["rebuttal"], doing.now) == ()
    doing = begin(bridge, WELL["rebuttal"], "rebuttal", difficulty, begun._replace(pillars=(0, 1, 1), outcome=OVER))
    assert doing.now.outcome == ""
    assert rules.moves(bridge, WELL["rebuttal"], doing.now)


def test_who_comes_to_a_debate_that_cannot_be_won_still_argues(bridge: Debate) -> None:
    hopeless = Terms(composure="3", points="2", force="2", start="-2", calls="0")  # type: ignore[arg-type]
    harsh = bridge.model_copy(update={"difficulty": {"normal": hopeless}})
    assert begin(harsh, BADLY["opening"], "opening", "normal", None).now.outcome == ""


def test_a_shortest_play_leads_where_it_says(bridge: Debate) -> None:
    found = searching.search(bridge, WELL, "normal")
    for outcome, moves in found.shortest.items():
        doing = opening(bridge)
        for move in moves:
            if doing.outcome == OVER:
                doing = rules.begin(bridge, WELL["rebuttal"], "rebuttal", "normal", doing)
            doing = after(bridge, doing, move)
        assert doing.outcome == outcome


def test_the_search_sees_a_debate_that_drags_on(bridge: Debate) -> None:
    """A planted fault: pillars so strong that nothing can be won, while it goes on to the second part."""
    hopeless = Terms(composure="3", points="2", force="2", start="-2", calls="0")  # type: ignore[arg-type]
    harsh = bridge.model_copy(update={"difficulty": {"normal": hopeless}})
    found = searching.search(harsh, BADLY, "normal")
    assert found.doomed == found.open
    assert found.late == 0, "two moves, and the second part is closed as it begins"
    data = written()
    rounds = data["phases"]["opening"]["rounds"]
    rounds.append(rounds[-1])
    harsh = Debate.model_validate(data).model_copy(update={"difficulty": {"normal": hopeless}})
    found = searching.search(harsh, BADLY, "normal")
    assert found.late > 0
    assert not any(harsh.endings[name].wins for name in found.shortest)


# Players made of code


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_who_thinks_wins(bridge: Debate, name: str, difficulty: Difficulty) -> None:
    outcome, _ = searching.play(bridge, STORIES[name], difficulty, arguing.thoughtful, 0)
    assert bridge.endings[outcome].wins


def test_chance_sometimes_wins_a_story_and_hardly_ever_an_experts_debate(bridge: Debate) -> None:
    def wins(story: Story, difficulty: Difficulty) -> int:
        rates = searching.rates(bridge, story, difficulty, arguing.random, 60)
        return sum(count for name, count in rates.items() if bridge.endings[name].wins)

    assert wins(BADLY, "story") > 0
    assert wins(WELL, "expert") < 15
    assert wins(BADLY, "expert") < 4


def test_the_same_luck_gives_the_same_play(bridge: Debate) -> None:
    for bot in (arguing.random, arguing.hasty, arguing.thoughtful):
        first = searching.play(bridge, HALF, "normal", bot, 7)
        assert searching.play(bridge, HALF, "normal", bot, 7) == first
    assert len({searching.play(bridge, HALF, "normal", arguing.random, luck)[1] for luck in range(20)}) > 10


def test_who_is_careless_loses(bridge: Debate) -> None:
    outcome, moves = searching.play(bridge, WELL, "normal", arguing.careless, 0)
    assert outcome == "discredited"
    assert all(move.verb == "play" for move in moves)


def test_who_is_hasty_plays_cards_while_there_are_any(bridge: Debate) -> None:
    _, moves = searching.play(bridge, WELL, "story", arguing.hasty, 3)
    assert all(move.verb in ("play", "call", "appeal") for move in moves)
    assert moves[0].verb == "call"


# What a file may not say

Plant = Callable[[dict[str, Any]], object]
FAULTS: dict[str, tuple[Plant, str]] = {
    "start nowhere": (lambda d: d.update(start="openning"), "did you mean 'opening'?"),
    "phase called end": (lambda d: d["phases"].update(end={"talk": "x", "next": "flag"}), "taken by the end"),
    "target nowhere": (lambda d: d["phases"]["interval"].update(next="peer"), "did you mean 'pier'?"),
    "outcome nowhere": (lambda d: d["phases"]["pier"].update(next={"clear": "shore", "any": "shore"}), "'clean'"),
    "end nowhere": (lambda d: d["phases"]["interval"].update(next="end.glory"), "`end.` and an outcome"),
    "no way on": (lambda d: d["phases"]["pier"].update(next={"clean": "shore"}), "nothing follows 'patched'"),
    "circle": (lambda d: d["phases"]["shore"].update(next="interval"), "goes round in a circle"),
    "never reached": (lambda d: d["phases"]["pier"].update(next="rebuttal"), "phases.shore is never reached"),
    "undecided": (lambda d: d["phases"]["shore"].update(next="end"), "ends undecided"),
    "argues twice": (lambda d: d["phases"]["rebuttal"].update(next={"expose": "opening"}), "circle"),
    "two kinds": (lambda d: d["phases"]["interval"].update(repair="loose_bolt"), "Extra inputs"),
    "argues on": (
        lambda d: d["phases"].update(
            again=d["phases"]["rebuttal"] | {"next": "end"}, flag={"talk": "x", "next": "again"}
        ),
        "argues again",
    ),
    "two blocs": (lambda d: d["blocs"].pop("council"), "at least 3 items"),
    "bloc of a pillar": (lambda d: d["pillars"]["dear"].update(bloc="counsel"), "did you mean 'council'?"),
    "bloc without pillar": (lambda d: d["pillars"]["dear"].update(bloc="walkers"), "2 pillars speak to it"),
    "pillar without round": (
        lambda d: [
            r.update(claims=["unsafe", "dear"]) for p in ("opening", "rebuttal") for r in d["phases"][p]["rounds"][:2]
        ],
        "pillars.heard is among the claims of no round",
    ),
    "pillar without card": (
        lambda d: [c["fits"]["dear"].update(fit="none") for c in d["cards"].values()],
        "no card fits it",
    ),
    "claim nowhere": (
        lambda d: d["phases"]["opening"]["rounds"][0].update(claims=["safe"]),
        "did you mean 'unsafe'?",
    ),
    "move at nobody": (
        lambda d: d["phases"]["opening"]["rounds"][1]["moves"].update(bloc="x"),
        "rounds[2].moves.bloc",
    ),
    "move never open": (
        lambda d: d["phases"]["opening"]["rounds"][1]["moves"].update(when="found.x"),
        "none on the last",
    ),
    "move too strong": (
        lambda d: d["phases"]["opening"]["rounds"][1]["moves"].update(force="9"),
        "less than or equal to 3",
    ),
    "lean on nobody": (lambda d: d["phases"]["opening"]["leans"][0].update(bloc="shops"), "leans.bloc"),
    "nine cards": (
        lambda d: d["cards"].update({f"c{n}": d["cards"]["survey"] for n in range(3)}),
        "found 9 cards, expected at most 8",
    ),
    "fit missing": (lambda d: d["cards"]["survey"]["fits"].pop("heard"), "'heard' is missing"),
    "fit of nothing": (
        lambda d: d["cards"]["survey"]["fits"].update(hard={"fit": "none", "says": "x"}),
        "did you mean 'heard'?",
    ),
    "price at nobody": (lambda d: d["cards"]["minutes"].update(price={"clerks": "-1"}), "cards.minutes.price"),
    "sways nobody": (
        lambda d: d["cards"]["minutes"]["fits"]["heard"].update(sways={"clerks": "1"}),
        "fits.heard.sways",
    ),
    "change without cause": (
        lambda d: d["cards"]["bolt"]["changes"][0].pop("after"),
        "expected what changes the card",
    ),
    "change after nothing": (lambda d: d["cards"]["bolt"]["changes"][0].update(after="pier"), "changes[1].after"),
    "change by no pillar": (lambda d: d["cards"]["bolt"]["changes"][1].update(fallen="deer"), "did you mean 'dear'?"),
    "witness with no card": (lambda d: d["witnesses"]["baker"].update(card="minuets"), "did you mean 'minutes'?"),
    "witness in no phase": (lambda d: d["witnesses"]["baker"].update(phase="pier"), "witnesses.baker.phase"),
    "witness half shaken": (lambda d: d["witnesses"]["baker"].update(bloc="council"), "both or neither"),
    "shuffle too late": (lambda d: d["corruption"]["shuffles"][0].update(round="3"), "has no round 3"),
    "nobody discredited": (lambda d: d["outcomes"]["discredited"].pop("discredited"), "exactly one"),
    "discredited wins": (lambda d: d["outcomes"]["discredited"].update(wins="true"), "no win"),
    "outcome shadowed": (lambda d: d["outcomes"]["split"].pop("demands"), "'lost' after it is never reached"),
    "no last resort": (lambda d: d["outcomes"]["lost"].update(demands={"won": "1"}), "the last resort"),
    "nothing wins": (
        lambda d: [d["outcomes"][name].update(wins="false") for name in ("expose", "acclaim", "carried")],
        "one that wins",
    ),
    "mood unknown": (lambda d: d.update(fizzles="mayor (proud): Well."), "mood"),
    "encounter is false": (lambda d: d["phases"]["opening"].update(encounter="false"), "encounter"),
    "condition broken": (lambda d: d["cards"]["minutes"].update(when="found.minutes and"), "ends too early"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_told(name: str) -> None:
    plant, says = FAULTS[name]
    data = written()
    plant(data)
    with pytest.raises(ValidationError) as error:
        Debate.model_validate(data)
    assert says in str(error.value)


def test_what_it_needs_elsewhere_in_the_pack_is_told_with_its_place(bridge: Debate) -> None:
    assert list(bridge.references("talk")) == [
        (("phases", "interval", "talk"), "tea"),
        (("phases", "flag", "talk"), "flag_folded"),
    ]
    assert list(bridge.references("repair")) == [(("phases", "pier", "repair"), "loose_bolt")]
    assert list(bridge.references("spot")) == [(("phases", "shore", "walk"), "pier/steps")]
    people = dict(bridge.references("person"))
    assert people["witnesses", "baker", "person"] == "baker"
    assert people["pillars", "unsafe", "falls"] == "ferrywoman"
    assert people["hopeless",] == "mayor"


def test_every_outcome_of_a_phase_leads_on(bridge: Debate) -> None:
    assert bridge.phases["pier"].after("clean") == "shore"
    assert bridge.phases["pier"].after("skipped") == "rebuttal"
    assert bridge.phases["opening"].after(OVER) == "interval"
    assert bridge.phases["opening"].after("discredited") == "end"
    assert bridge.phases["rebuttal"].after("expose") == "flag"
    assert isinstance(bridge.phases["rebuttal"], EncounterPhase)
    assert bridge.phases["rebuttal"].decides
    assert bridge.leads_to("interval") == ("rebuttal",)
