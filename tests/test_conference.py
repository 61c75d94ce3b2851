"""A conference: its rules, what its models refuse, and what a search of it proves."""

import json
from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.bots import arguing
from game.bots.player import Player
from game.content.climax.conference import DELEGATES, MOST_PROOFS, ClaimsPhase, Conference, Terms
from game.content.climax.phases import GOES_ON, OVER, REVEAL
from game.content.pack import Pack
from game.content.play import Play
from game.content.repair import DIFFICULTIES, Difficulty
from game.proving import proof
from game.proving.encounters import Arena, Part, argue
from game.proving.memory import Memory
from game.proving.story import Prover
from game.proving.witness import witness
from game.rules.climax import conference as rules
from game.rules.climax.arguing import Arguing, Moment, begin, make
from game.rules.climax.beats import Beat, Move, Past, recall, yet
from game.rules.climax.conference import Conferring
from game.rules.state import State
from game.rules.step import new_game, past, step
from game.sessions.codec import state_from_json, state_to_json
from tests import searching
from tests.conferences import BADLY, HALF, MOST_STATES, STORIES, WELL, bakery, guide, hands, written
from tests.searching import Story, brought
from tests.small import CONFERENCE, small_pack

NOTHING: Past = frozenset()
PRESS, CONCEDE, SAY = Move("press"), Move("concede"), Move("reveal")


@pytest.fixture(scope="module")
def bread() -> Conference:
    return bakery()


def show(conference: Conference, told: Past = NOTHING, **numbers: Any) -> Conferring:
    """Return the first moment of the show, with some numbers as they may have become."""
    return rules.begin(conference, told, "show", "normal")._replace(**numbers)


def market(conference: Conference, told: Past = NOTHING, **numbers: Any) -> Conferring:
    """Return the first moment of the second part."""
    carried = show(conference, told, outcome=OVER, **numbers)
    return rules.begin(conference, told, "market", carried.difficulty, carried)


def happened(beats: tuple[Beat, ...]) -> list[str]:
    return [beat.kind for beat in beats]


def after(conference: Conference, told: Past, doing: Conferring, *moves: Move) -> Conferring:
    for move in moves:
        assert move in rules.moves(conference, told, doing)
        doing = rules.played(conference, told, doing, move).doing
    return doing


# The rules, one by one


def test_a_strong_card_gains_two_delegates_and_passes_the_claim(bread: Conference) -> None:
    doing = show(bread)
    turn = make(bread, NOTHING, doing, Move("rebut", "loaf"))
    assert turn.doing.trust == doing.trust + 2
    assert rules.floor(bread, NOTHING, turn.doing) == "tested"
    assert happened(turn.beats) == ["strong", "breaks"]
    assert turn.beats[0] == Beat("strong", "loaf", "This one is nine days old.", "hero", 2)
    assert "loaf" not in rules.hand(bread, NOTHING, turn.doing)


def test_a_partial_card_gains_one(bread: Conference) -> None:
    doing = after(bread, NOTHING, show(bread), CONCEDE)
    assert after(bread, NOTHING, doing, Move("rebut", "loaf")).trust == doing.trust + 1


@pytest.mark.parametrize(
    ("card", "says"), [("oven", "It is only an oven."), ("letters", "That is not what they wrote about.")]
)
def test_a_card_that_misses_costs_trust_and_patience_and_stays_like_the_claim(
    bread: Conference, card: str, says: str
) -> None:
    doing = show(bread)
    turn = make(bread, NOTHING, doing, Move("rebut", card))
    assert turn.beats[0] == Beat("wrong", card, says, "hero", -rules.penalty(bread, doing))
    assert turn.doing == doing._replace(trust=doing.trust - 1, heat=1)
    assert card in rules.hand(bread, NOTHING, turn.doing)


def test_a_card_may_have_its_own_words_for_missing(bread: Conference) -> None:
    turn = rules.played(bread, NOTHING, show(bread, claim=2), Move("rebut", "letters"))
    assert [beat.says for beat in turn.beats] == ["They paid for the stamps.", "Cheap at that."]
    assert happened(turn.beats) == ["wrong", "wrong"]


def test_pressing_brings_the_detail_once_and_costs_patience(bread: Conference) -> None:
    doing = show(bread, claim=2)
    turn = rules.played(bread, NOTHING, doing, PRESS)
    assert turn.beats == (Beat("press", "cheap", "Half of what it cost last year.", "boss"),)
    assert (turn.doing.heat, turn.doing.claim, turn.doing.trust) == (1, doing.claim, doing.trust)
    assert PRESS not in rules.moves(bread, NOTHING, turn.doing)


def test_what_slips_out_is_a_proof(bread: Conference) -> None:
    doing = show(bread)
    turn = make(bread, NOTHING, doing, PRESS)
    assert happened(turn.beats) == ["press", "slip"]
    assert rules.proofs(bread, NOTHING, turn.doing) == 1
    held = frozenset({"found.order_book"})
    assert rules.proofs(bread, held, turn.doing) == 2
    assert rules.proofs(bread, held, turn.doing._replace(slips=MOST_PROOFS)) == MOST_PROOFS


def test_conceding_what_is_true_is_honest(bread: Conference) -> None:
    doing = show(bread, claim=2, heat=2)
    turn = make(bread, NOTHING, doing, CONCEDE)
    assert turn.beats[0] == Beat("granted", "cheap", "It does cost half.", by=1)
    assert (turn.doing.trust, turn.doing.heat) == (doing.trust + 1, 1)


def test_conceding_what_is_false_costs_its_weight(bread: Conference) -> None:
    doing = show(bread, heat=2)
    turn = make(bread, NOTHING, doing, CONCEDE)
    assert rules.weight(bread, doing, "fresh") == 2
    assert turn.beats[0] == Beat("stands", "fresh", "Somebody orders forty.", by=-2)
    assert (turn.doing.trust, turn.doing.heat, turn.doing.claim) == (doing.trust - 2, 2, 1)


def test_what_was_really_done_decides_what_is_true(bread: Conference) -> None:
    for told, by in ((frozenset({"kept_quiet"}), 1), (NOTHING, -2)):
        doing = market(bread, told)
        assert rules.floor(bread, told, doing) == "knew"
        assert after(bread, told, doing, CONCEDE).trust == doing.trust + by


def test_a_witness_adds_a_delegate_and_takes_the_card_along(bread: Conference) -> None:
    doing = show(bread)
    assert rules.witnesses(bread, NOTHING, doing) == ("apprentice",)
    turn = make(bread, NOTHING, doing, Move("call", "apprentice"))
    assert turn.doing.trust == doing.trust + 3
    assert turn.beats[0] == Beat("witness", "apprentice", "I baked it.", "apprentice")
    assert rules.witnesses(bread, NOTHING, turn.doing) == ()


def test_a_witness_whose_card_misses_takes_it_along_too(bread: Conference) -> None:
    doing = show(bread, claim=2)
    missed = after(bread, NOTHING, doing, Move("call", "apprentice"))
    assert (missed.claim, missed.trust, missed.heat) == (2, doing.trust - 1, 1)
    assert "loaf" not in rules.hand(bread, NOTHING, missed)


def test_one_witness_is_called_in_a_phase(bread: Conference) -> None:
    carter = bread.witnesses["carter"].model_copy(update={"phase": "show", "card": "letters", "when": None})
    two = bread.model_copy(update={"witnesses": {**bread.witnesses, "carter": carter}})
    doing = after(two, NOTHING, show(two), Move("call", "apprentice"))
    assert "letters" in rules.hand(two, NOTHING, doing)
    assert rules.witnesses(two, NOTHING, doing) == ()


def test_witnesses_come_only_if_the_story_brings_them(bread: Conference) -> None:
    assert rules.witnesses(bread, WELL["market"], market(bread, WELL["market"])) == ("carter",)
    assert rules.witnesses(bread, HALF["market"], market(bread, HALF["market"])) == ()


@pytest.mark.parametrize("slips", range(4))
def test_what_is_said_is_as_strong_as_its_proofs(bread: Conference, slips: int) -> None:
    doing = show(bread, slips=slips)
    turn = make(bread, NOTHING, doing, SAY)
    by = (-2, 0, 1, 2)[slips]
    assert rules.strength(bread, NOTHING, doing) == by
    assert turn.beats == (Beat("reveal", "apprentice", "", by=by),)
    assert (turn.doing.trust, turn.doing.revealed, turn.doing.outcome) == (doing.trust + by, True, REVEAL)
    assert rules.moves(bread, NOTHING, turn.doing) == ()


def test_it_is_said_only_where_it_may_be_and_once(bread: Conference) -> None:
    assert SAY in rules.moves(bread, NOTHING, show(bread))
    assert SAY not in rules.moves(bread, NOTHING, show(bread, revealed=True))
    assert SAY not in rules.moves(bread, NOTHING, market(bread))
    assert bread.reveal is not None
    data = written()
    data["reveal"]["when"] = "found.sack"
    asked = Conference.model_validate(data)
    assert SAY not in rules.moves(asked, NOTHING, show(asked))
    assert REVEAL not in rules.outcomes(asked, NOTHING, "show")
    assert REVEAL in rules.outcomes(asked, frozenset({"found.sack"}), "show")


def test_claims_come_in_their_order_and_the_next_is_announced(bread: Conference) -> None:
    doing, seen = show(bread), []
    while not doing.outcome:
        seen.append((rules.floor(bread, NOTHING, doing), rules.announced(bread, NOTHING, doing)))
        doing = rules.played(bread, NOTHING, doing, CONCEDE).doing
    assert seen == [("fresh", "tested"), ("tested", "cheap"), ("cheap", "")]
    assert doing.outcome == OVER
    assert rules.floor(bread, NOTHING, doing) == "cheap"


def test_a_claim_may_be_on_the_programme_by_what_was_done(bread: Conference) -> None:
    assert rules.programme(bread, NOTHING, "market") == ("knew", "grain")
    assert rules.programme(bread, HALF["market"], "market") == ("knew", "grain", "ours")
    last = market(bread)._replace(claim=1)
    assert rules.announced(bread, NOTHING, last) == ""
    assert rules.played(bread, NOTHING, last, CONCEDE).doing.outcome in bread.outcomes


def test_a_card_changes_its_meaning_by_the_story_the_phase_and_what_was_pressed(bread: Conference) -> None:
    quiet = frozenset({"kept_quiet", "found.diary"})
    early, late = show(bread), market(bread)
    assert rules.meaning(bread, NOTHING, early, "diary").face == "The fifth of April, green loaf."
    assert "grain" in rules.meaning(bread, NOTHING, late, "diary").fits
    assert "knew" in rules.meaning(bread, NOTHING, late, "diary").fits
    assert rules.meaning(bread, quiet, late, "diary").fits["knew"].fit == "none"
    pressed = late._replace(claim=1, pressed=bread.marks["grain"])
    assert rules.meaning(bread, NOTHING, late, "sack").face == "Stamped in a port."
    assert rules.meaning(bread, NOTHING, pressed, "sack").face == "Stamped in a port of another valley."


def test_faces_are_the_hand_with_what_it_says(bread: Conference) -> None:
    told = frozenset({"found.diary", "kept_quiet"})
    faces = rules.faces(bread, told, show(bread))
    assert [face.card for face in faces] == ["loaf", "letters", "oven", "diary"]
    assert faces[-1].says == "The third of March, green loaf."


def test_only_what_a_card_asks_for_is_remembered_of_pressing(bread: Conference) -> None:
    told = frozenset({"found.sack"})
    doing = after(bread, told, market(bread), PRESS, CONCEDE, PRESS)
    assert doing.pressed == bread.marks["grain"]


def test_two_pasts_give_two_fights(bread: Conference) -> None:
    kind, cold = market(bread, WELL["market"]), market(bread, BADLY["market"])
    assert rules.hand(bread, WELL["market"], kind) != rules.hand(bread, BADLY["market"], cold)
    assert rules.witnesses(bread, WELL["market"], kind) != rules.witnesses(bread, BADLY["market"], cold)
    assert rules.programme(bread, WELL["market"], "market") != rules.programme(bread, BADLY["market"], "market")
    words = [
        [beat.says for beat in rules.opening(bread, story["show"], show(bread, story["show"]))]
        for story in (WELL, BADLY)
    ]
    assert words[0] != words[1]
    assert kind.trust != cold.trust


def test_what_the_story_brings_is_told_when_it_begins(bread: Conference) -> None:
    told = WELL["show"]
    beats = rules.opening(bread, told, show(bread, told))
    assert [(beat.kind, beat.by) for beat in beats] == [("feed", 0), ("lean", 1), ("proof", 1)]
    assert show(bread, told).trust == bread.terms("normal").start + 1
    later = rules.opening(bread, told, market(bread, told))
    assert happened(later) == ["unmasked", "unmasked"]
    assert later[1].who == "apprentice"


def test_numbers_carry_over_and_cards_may_be_shown_again(bread: Conference) -> None:
    first = after(bread, NOTHING, show(bread), Move("call", "apprentice"), PRESS, Move("rebut", "letters"), CONCEDE)
    assert first.outcome == OVER
    second = rules.begin(bread, NOTHING, "market", "normal", first)
    assert (second.trust, second.heat, second.slips) == (first.trust, first.heat, first.slips)
    assert (second.spent, second.called, second.claim) == (0, False, 0)
    assert "letters" in rules.hand(bread, NOTHING, second)


def test_patience_that_is_gone_ends_it(bread: Conference) -> None:
    doing = show(bread, heat=3)
    assert rules.patience(bread, doing) == 1
    turn = make(bread, NOTHING, doing, PRESS)
    assert turn.doing.outcome == "shouted"
    assert turn.beats[-1] == Beat("outcome", "shouted", "The chair rings her bell.")
    assert rules.moves(bread, NOTHING, turn.doing) == ()


def test_a_harder_setting_chosen_in_the_middle_ends_nothing_by_itself(bread: Conference) -> None:
    doing = show(bread, heat=5, difficulty="expert")
    assert rules.patience(bread, doing) == 0
    assert rules.played(bread, NOTHING, doing, CONCEDE).doing.outcome == ""
    assert rules.played(bread, NOTHING, doing, PRESS).doing.outcome == "shouted"


def test_difficulty_changes_numbers_only(bread: Conference) -> None:
    starts = [rules.begin(bread, NOTHING, "show", one) for one in DIFFICULTIES]
    assert [start.trust for start in starts] == sorted((start.trust for start in starts), reverse=True)
    costs = [rules.weight(bread, start, "fresh") + rules.penalty(bread, start) for start in starts]
    assert costs == sorted(costs)
    assert costs[0] < costs[-1]
    assert len({rules.moves(bread, NOTHING, start) for start in starts}) == 1


def test_the_outcome_is_the_first_whose_demands_are_met(bread: Conference) -> None:
    def verdict(**numbers: Any) -> str:
        return rules.judged(bread, NOTHING, market(bread)._replace(**numbers))

    assert verdict(trust=7, slips=3, revealed=True) == "carried"
    assert verdict(trust=7, slips=2, revealed=True) == "split"
    assert verdict(trust=9) == "quiet"
    assert verdict(trust=9, revealed=True) == "split"
    assert verdict(trust=4, slips=3) == "retreat"


def test_what_cannot_be_won_any_more_is_closed_with_a_losing_ending(bread: Conference) -> None:
    doing = market(bread, trust=1)
    turn = make(bread, NOTHING, doing, CONCEDE)
    assert happened(turn.beats)[-2:] == ["hopeless", "outcome"]
    assert turn.beats[-2].who == "miller"
    assert turn.doing.outcome == "retreat"


def test_nothing_is_closed_while_the_story_may_still_bring_a_win(bread: Conference) -> None:
    doing = show(bread, trust=5, claim=2)
    settled = make(bread, NOTHING, doing, PRESS).doing
    assert settled.outcome == "split"  # two claims and one strong card for them are not enough
    open_ = frozenset(yet(OVER, text) for text in ("kept_quiet", "found.sack", "lent_oven"))
    assert make(bread, open_, doing, PRESS).doing.outcome == ""
    elsewhere = frozenset(yet(REVEAL, text) for text in ("kept_quiet", "found.sack", "lent_oven"))
    assert make(bread, elsewhere, doing._replace(slips=0), PRESS).doing.outcome == "split"


def test_a_lean_that_may_be_spared_and_a_change_that_may_help_are_hoped_for(bread: Conference) -> None:
    data = written()
    data["phases"]["market"]["leans"].append({"by": "-3", "because": "You ran.", "when": "ran"})
    data["cards"]["oven"]["changes"] = {"when": "lit", "fits": {"knew": {"fit": "strong", "says": "It was lit."}}}
    asked = Conference.model_validate(data)
    carried = show(asked, frozenset({"ran"}), outcome=OVER)
    open_ = frozenset({"ran", yet(OVER, "ran"), yet(OVER, "lit"), yet(OVER, "not lent_oven")})
    world = rules.kindest(asked, open_, OVER)
    assert rules.hoped(*world, "market", carried, (OVER,)).trust == carried.trust
    assert rules.begin(asked, open_, "market", "normal", carried).trust == carried.trust - 3
    assert world[0].cards["oven"].fits["knew"].fit == "strong"
    assert world[0].claims["ours"].truth is True
    assert rules.kindest(asked, open_, REVEAL) == (asked, open_)


def test_a_lean_may_be_spared_by_what_came_before_an_earlier_part() -> None:
    data = written()
    data["phases"]["market"] = {
        "encounter": "true",
        "claims": ["knew", "ours"],
        "next": {"over": "stall", "any": "end"},
    }
    data["phases"]["stall"] = {"encounter": "true", "claims": ["grain"], "next": {"carried": "after", "any": "end"},
                               "leans": [{"by": "-3", "because": "You ran.", "when": "ran"}]}  # fmt: skip
    three = Conference.model_validate(data)
    held = frozenset({"found.sack", "found.diary", "found.order_book"})
    told = held | {"ran", yet(REVEAL, "ran")}
    wins: dict[Past, list[int]] = {held: [], told: [], held | {"ran"}: []}
    for trust, story in product(range(DELEGATES + 1), wins):
        doing = show(three, story, outcome=REVEAL, trust=trust, slips=3, revealed=True)
        if rules.can_win(three, story, doing):
            wins[story].append(trust)
    assert wins[told] == wins[held] != wins[held | {"ran"}]


def test_what_is_won_by_where_a_phase_leads_asks_for_no_trust() -> None:
    data = written()
    data["phases"]["market"]["next"] = {"over": "end.carried", "any": "after"}
    kind = Conference.model_validate(data)
    doing = market(kind, trust=0)._replace(claim=2)
    assert after(kind, NOTHING, doing, CONCEDE).outcome == OVER
    assert make(kind, NOTHING, doing, CONCEDE).doing.outcome == OVER
    assert make(kind, NOTHING, doing, PRESS).doing.outcome == ""


def test_a_later_part_that_cannot_be_won_is_closed_as_it_begins(bread: Conference) -> None:
    doing = begin(bread, NOTHING, "market", "normal", show(bread, trust=0, outcome=OVER))
    assert doing.now.outcome == "retreat"
    assert happened(doing.beats) == ["hopeless", "outcome"]


def test_recall_asks_the_story_for_every_condition_once_and_tells_what_is_open(bread: Conference) -> None:
    asked: list[str] = []

    def holds(condition: Any) -> bool:
        asked.append(condition.text)
        return "found" in condition.text

    told = recall(bread, holds, [(OVER, "kept_quiet")])
    assert told == {"found.order_book", "found.sack", "found.diary", yet(OVER, "kept_quiet")}
    assert sorted(asked) == sorted({condition.text for condition in bread.conditions})
    assert "kept_quiet" in asked, "what decides whether a claim is true is asked for too"


# The feed


def test_the_feed_falls_whatever_happens(bread: Conference) -> None:
    told = frozenset({"not cut_cable"})
    doing, start = show(bread, told), bread.terms("normal").start
    seen = []
    for move in (Move("call", "apprentice"), Move("rebut", "letters")):
        seen.append(rules.shown(bread, told, doing))
        assert doing.bar == "feed"
        doing = after(bread, told, doing, move)
    assert seen == [start, start - 2]
    assert doing.trust == min(start + 3 + 2, DELEGATES)
    assert rules.shown(bread, told, doing._replace(claim=3)) == max(0, start - 6)


def test_outside_of_its_phases_the_bar_shows_the_trust(bread: Conference) -> None:
    told = frozenset({"not cut_cable"})
    doing = market(bread, told, trust=8)
    assert doing.bar != "feed"
    assert rules.shown(bread, told, doing) == doing.trust
    cut = show(bread, NOTHING)
    assert cut.bar != "feed"
    assert rules.shown(bread, NOTHING, cut) == cut.trust
    assert happened(rules.opening(bread, NOTHING, market(bread, NOTHING))) == []


def test_a_feed_that_goes_on_is_told_of_once_and_goes_on_falling(bread: Conference) -> None:
    data = written()
    data["feed"]["phases"] = ["show", "market"]
    both = Conference.model_validate(data)
    told = frozenset({"not cut_cable"})
    assert happened(rules.opening(both, told, show(both, told))) == ["feed"]
    assert happened(rules.opening(both, told, market(both, told))) == []
    assert rules.shown(both, told, market(both, told)) == 0  # three claims have passed


# Whatever is played


def plays(
    conference: Conference, data: st.DataObject
) -> Iterator[tuple[Past, Conferring, Move, Conferring, tuple[Beat, ...]]]:
    """Yield each move of some play, from some past, at some difficulty."""
    texts = [condition.text for condition in conference.conditions]
    told = frozenset(data.draw(st.lists(st.sampled_from(texts), unique=True)))
    doing = rules.begin(conference, told, "show", data.draw(st.sampled_from(DIFFICULTIES)))
    while not doing.outcome:
        move = data.draw(st.sampled_from(rules.moves(conference, told, doing)))
        turn = make(conference, told, doing, move)
        yield told, doing, move, turn.doing, turn.beats
        doing = turn.doing
        if doing.outcome in GOES_ON:
            doing = rules.begin(conference, told, "market", doing.difficulty, doing)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_numbers_keep_their_bounds_and_every_play_ends(bread: Conference, data: st.DataObject) -> None:
    moves = 0
    for told, before, move, now, _ in plays(bread, data):
        moves += 1
        assert 0 <= now.trust <= DELEGATES
        assert 0 <= now.heat <= bread.terms(now.difficulty).patience
        assert 0 <= rules.proofs(bread, told, now) <= MOST_PROOFS
        assert now.outcome in ("", *GOES_ON, *bread.outcomes)
        assert bool(rules.moves(bread, told, now)) == (not now.outcome)
        passed = now.claim > before.claim
        assert passed or now.heat > before.heat or now.outcome
        assert passed == (move == CONCEDE or now.spent != before.spent) or move.verb == "call"
    assert moves <= 30


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_stated_effects_never_lie(bread: Conference, data: st.DataObject) -> None:
    for told, before, move, now, beats in plays(bread, data):
        claim = rules.floor(bread, told, before)
        by = sum(beat.by for beat in beats if beat.kind not in ("slip", "hopeless", "outcome"))
        assert now.trust == before.trust + by

        def really(by: int, trust: int = before.trust) -> int:
            return rules.within(trust + by) - trust

        if "wrong" in happened(beats):
            assert by == really(-rules.penalty(bread, before))
        elif move == CONCEDE:
            true = rules.is_true(bread.claims[claim], told)
            assert by == really(rules.HONEST if true else -rules.weight(bread, before, claim))
        elif move == SAY:
            assert by == really(rules.strength(bread, told, before))
        elif move == PRESS:
            assert by == 0
            assert now.slips == min(before.slips + bread.claims[claim].slip, MOST_PROOFS)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_bar_that_is_masked_says_nothing_of_what_was_played(bread: Conference, data: st.DataObject) -> None:
    feed = bread.feed
    assert feed is not None
    for told, _, _, now, _ in plays(bread, data):
        if now.bar == "feed":
            assert now.phase in feed.phases
            assert rules.shown(bread, told, now) == max(0, bread.terms(now.difficulty).start - feed.falls * now.claim)
        else:
            assert rules.shown(bread, told, now) == now.trust


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_moment_survives_json(bread: Conference, data: st.DataObject) -> None:
    for _, _, _, now, _ in plays(bread, data):
        told = json.loads(json.dumps(rules.to_json(bread, now)))
        assert rules.from_json(bread, told) == now


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_win_is_never_thought_lost(bread: Conference, data: st.DataObject) -> None:
    """Where no win remains by the rules there is none for any story that could follow."""
    texts = sorted(condition.text for condition in bread.conditions)
    first, later = (frozenset(data.draw(st.lists(st.sampled_from(texts), unique=True))) for _ in range(2))
    open_ = frozenset(yet(outcome, text) for outcome in GOES_ON for text in first ^ later)
    doing = rules.begin(bread, first, "show", data.draw(st.sampled_from(DIFFICULTIES)))
    story = {"show": first | open_, "market": later}
    for _ in range(data.draw(st.integers(0, 5))):
        doing = rules.played(bread, first, doing, data.draw(st.sampled_from(rules.moves(bread, first, doing)))).doing
        if doing.outcome:
            break
    if doing.outcome == "" and not rules.can_win(bread, story["show"], doing):
        graph = searching.explore(bread, story, doing.difficulty, doing)
        assert doing not in searching.winning(bread, graph)


def test_what_is_left_is_the_same_whatever_was_asked_before(bread: Conference) -> None:
    pairs = [frozenset(texts) for texts in combinations(sorted(one.text for one in bread.conditions), 2)]
    assert len(pairs) > rules.MOST_OUTLOOKS
    told: list[tuple[frozenset[str], rules.Conferring, bool]] = []
    for texts in pairs:
        first = rules.begin(bread, texts, "show", "normal")
        after = (rules.played(bread, texts, first, move).doing for move in rules.moves(bread, texts, first))
        told += ((texts, now, rules.can_win(bread, texts, now)) for now in (first, *after))
    assert {wins for _, _, wins in told} == {True, False}
    copy = bread.model_copy()
    for texts, now, wins in reversed(told):
        assert rules.can_win(copy, texts, now) == wins


def test_a_moment_of_an_older_file_is_read_as_far_as_it_goes(bread: Conference) -> None:
    told = rules.to_json(bread, show(bread, claim=1, spent=bread.bits["loaf"], pressed=bread.marks["tested"]))
    assert (told["claim"], told["spent"], told["pressed"]) == ("tested", ["loaf"], ["tested"])
    older = rules.from_json(bread, told | {"claim": "gone", "spent": ["gone", "loaf"], "slips": 9, "trust": 99})
    assert (older.claim, older.slips, older.trust) == (0, MOST_PROOFS, DELEGATES)
    assert older.spent == bread.bits["loaf"]


@pytest.mark.parametrize(
    "wrong", [{"phase": "x"}, {"outcome": "x"}, {"difficulty": "x"}, {"bar": "x"}, {"heat": "x"}]
)
def test_what_is_no_moment_is_refused(bread: Conference, wrong: dict[str, str]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        rules.from_json(bread, rules.to_json(bread, show(bread)) | wrong)


# What a search proves


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_every_hand_can_win_and_lose_in_few_enough_moments(bread: Conference, difficulty: Difficulty) -> None:
    moments: set[Any] = set()
    ends: set[str] = set()
    for story in hands():
        graph = searching.explore(bread, story, difficulty)
        found = searching.weigh(bread, story, graph)
        check(bread, found)
        ends |= found.shortest.keys()
        moments |= graph.edges.keys()
    assert len(moments) <= MOST_STATES
    assert ends == set(bread.outcomes)


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_every_outcome_is_found_from_every_past(bread: Conference, name: str, difficulty: Difficulty) -> None:
    found = searching.search(bread, STORIES[name], difficulty)
    check(bread, found)
    assert found.shortest.keys() == set(bread.outcomes)


def check(conference: Conference, found: searching.Found) -> None:
    """What holds for any conference worth going to."""
    assert any(conference.endings[name].wins for name in found.shortest)
    assert any(not conference.endings[name].wins for name in found.shortest)
    assert (found.stuck, found.late) == (0, 0)
    assert 0 < found.doomed < found.open
    assert found.states <= found.open <= MOST_STATES


@pytest.mark.slow
@pytest.mark.parametrize("name", ["well", "badly"])
def test_the_search_and_the_rules_play_the_same_conference(bread: Conference, name: str) -> None:
    """The rules close by trying what may win, the search by knowing every win: they agree on every move."""
    story = STORIES[name]
    graph = searching.explore(bread, story, "expert")
    played = searching.closed(bread, story, graph, searching.winning(bread, graph))
    closed = 0
    for state, edges in played.edges.items():
        assert isinstance(state, Conferring)
        for move, expected, left in edges:
            now: Moment = make(bread, story[state.phase], state, move).doing
            if now.outcome in GOES_ON:
                now = begin(bread, story["market"], "market", "expert", now).now
            assert (now.outcome or now) == expected, (state, move)
            closed += (move, expected, left) not in graph.edges[state]
    assert closed > 0


@pytest.mark.slow
@pytest.mark.parametrize("name", ["well", "badly"])
def test_the_prover_takes_the_rules_word_for_a_win_where_nothing_follows(bread: Conference, name: str) -> None:
    story, arena = STORIES[name], Arena(bread, "normal")
    graph = searching.explore(bread, story, "normal")
    wins = searching.winning(bread, graph)
    (tree,) = arena.chapters([(Part("show", story["show"], OVER), Part("market", story["market"]))])
    after = dict(tree.after)[OVER]
    market = [moment for moment in graph.edges if moment.phase == "market"]
    assert {arena.wins(after, moment) == (moment in wins) for moment in market} == {True}
    assert {moment in wins for moment in market} == {True, False}


def test_a_part_that_decides_unless_it_is_said_may_drag_on_too() -> None:
    """A planted fault: it goes on for what could follow once it was said, and the story never brings it."""
    data = written()
    data["phases"]["show"]["next"] = {"reveal": "said", "any": "out"}
    del data["phases"]["unsaid"], data["phases"]["cellar"]
    data["difficulty"] = {"normal": {"start": "0", "patience": "9", "penalty": "0", "weight": "0"}}
    harsh = Conference.model_validate(data)
    hoping = BADLY["show"] | {yet(REVEAL, text) for text in ("found.sack", "found.diary", "lent_oven")}
    arena = Arena(harsh, "normal")
    (tree,) = arena.chapters([(Part("show", hoping, REVEAL), Part("market", NOTHING))])
    assert rules.can_win(harsh, hoping, rules.begin(harsh, hoping, "show", "normal"))
    assert not arena.wins(*arena.begin(tree))
    assert arena.is_late(tree)


@pytest.mark.parametrize("left", GOES_ON)
def test_the_moves_to_an_outcome_go_on_as_the_story_did(bread: Conference, left: str) -> None:
    found = dict(argue(Arena(bread, "normal"), (Part("show", WELL["show"], left), Part("market", WELL["market"]))))
    assert ("carried" in found, "quiet" in found) == (left == REVEAL, left == OVER), "one asks that it was said"
    for outcome, (first, second) in found.items():
        now: Moment = begin(bread, WELL["show"], "show", "normal", None).now
        for move in first:
            now = make(bread, WELL["show"], now, move).doing
        assert now.outcome == left
        now = begin(bread, WELL["market"], "market", "normal", now).now
        for move in second:
            now = make(bread, WELL["market"], now, move).doing
        assert now.outcome == outcome


def test_a_shortest_play_leads_where_it_says(bread: Conference) -> None:
    found = searching.search(bread, WELL, "normal")
    for outcome, moves in found.shortest.items():
        now: Moment = rules.begin(bread, WELL["show"], "show", "normal")
        for move in moves:
            now = make(bread, WELL[now.phase], now, move).doing
            if now.outcome in GOES_ON:
                now = begin(bread, WELL["market"], "market", "normal", now).now
        assert now.outcome == outcome


def test_the_search_sees_a_conference_that_drags_on(bread: Conference) -> None:
    """A planted fault: nothing can be won, and the story is said to bring what it never does."""
    poor = Terms(start="0", patience="9", penalty="0", weight="0")  # type: ignore[arg-type]
    harsh = bread.model_copy(update={"difficulty": {"normal": poor}})
    hoping = BADLY["show"] | {yet(OVER, text) for text in ("found.sack", "found.diary", "lent_oven")}
    found = searching.search(harsh, {"show": hoping, "market": NOTHING}, "normal")
    assert found.doomed == found.open
    assert found.late > 0


def test_what_is_decided_by_where_a_phase_leads_is_an_outcome(bread: Conference) -> None:
    data = written()
    data["phases"]["unsaid"]["next"] = "end.retreat"
    del data["phases"]["cellar"]
    early = Conference.model_validate(data)
    assert early.leads_to("unsaid") == ("end.retreat",)
    found = searching.search(early, WELL, "normal")
    assert {"retreat", "carried"} <= found.shortest.keys()
    assert found.shortest["retreat"][-1] == CONCEDE


def test_a_story_may_bring_something_else_once_it_was_said(bread: Conference) -> None:
    story = {**WELL, searching.said("market"): NOTHING}
    assert brought(story, "market", market(bread)) == WELL["market"]
    assert brought(story, "market", market(bread, revealed=True)) == NOTHING
    assert brought(WELL, "market", market(bread, revealed=True)) == WELL["market"]


# Players made of code


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_who_thinks_wins(bread: Conference, name: str, difficulty: Difficulty) -> None:
    outcome, _ = searching.play(bread, STORIES[name], difficulty, arguing.thoughtful, 0)
    assert bread.endings[outcome].wins


def test_who_holds_proofs_has_it_said(bread: Conference) -> None:
    outcome, moves = searching.play(bread, WELL, "normal", arguing.thoughtful, 0)
    assert outcome == "carried"
    assert SAY in moves
    assert PRESS in moves


def test_chance_sometimes_wins_a_story_and_hardly_ever_an_experts_conference(bread: Conference) -> None:
    def wins(story: Story, difficulty: Difficulty) -> int:
        rates = searching.rates(bread, story, difficulty, arguing.random, 100)
        return sum(count for name, count in rates.items() if bread.endings[name].wins)

    assert wins(BADLY, "story") > 0
    assert wins(WELL, "expert") < 5
    assert wins(BADLY, "expert") < 2


def test_the_same_luck_gives_the_same_play(bread: Conference) -> None:
    for bot in (arguing.random, arguing.hasty, arguing.thoughtful):
        first = searching.play(bread, HALF, "normal", bot, 7)
        assert searching.play(bread, HALF, "normal", bot, 7) == first
    assert len({searching.play(bread, HALF, "normal", arguing.random, luck)[1] for luck in range(20)}) > 10


def test_who_is_careless_loses(bread: Conference) -> None:
    outcome, moves = searching.play(bread, WELL, "normal", arguing.careless, 0)
    assert not bread.endings[outcome].wins
    assert all(move.verb == "rebut" for move in moves)


def test_who_is_hasty_neither_presses_nor_has_it_said(bread: Conference) -> None:
    for luck in range(20):
        _, moves = searching.play(bread, WELL, "story", arguing.hasty, luck)
        assert all(move.verb in ("rebut", "call", "concede") for move in moves)


# In a campaign


@pytest.fixture(scope="module")
def pack() -> Pack:
    people: list[dict[str, Any]] = [
        {"who": "ben", "at": "room/ben", "talk": "hello"},
        {"who": "cid", "at": "room/cid", "route": "room/round", "talk": "podium"},
    ]
    level = {"people": people, "doors": {}, "climax": CONFERENCE}
    return small_pack(level, {"said": ["ben: I say it."]}, {"climax": "conference"})


def performed(pack: Pack, ending: str, *steps: str) -> Iterator[State]:
    """Yield each moment of a play."""
    player = Player(pack, Play.model_validate({"title": "A play", "ending": ending, "steps": list(steps)}), True)
    state = new_game(pack)
    while not state.ending:
        state = step(pack, state, player.want(state))
        yield state
    assert state.ending == ending


def test_a_play_goes_through_it_move_by_move(pack: Pack) -> None:
    steps = ("argue press", "argue rebut log", "argue reveal", "argue call ben")
    happened = [word for state in performed(pack, "good", "use room/desk", "talk cid", *steps) for word in state.just]
    assert happened[-3:] == ["climax won", "phase after", "ending good"]
    assert "beat slip" in happened
    assert happened.index("phase said") < happened.index("phase fight")


@pytest.mark.parametrize(("how", "ending"), [("well", "good"), ("badly", "bad")])
def test_a_bot_argues_for_a_play(pack: Pack, how: str, ending: str) -> None:
    *_, last = performed(pack, ending, "use room/desk", "talk cid", f"argue {how}", f"argue {how}")
    assert (pack.facts.word(last.memory, "climax") == "won") == (how == "well")


def test_every_moment_of_it_is_saved_and_read_again(pack: Pack) -> None:
    steps = ("argue press", "argue rebut always", "argue concede", "argue concede", "argue concede")
    saved = 0
    for state in performed(pack, "bad", "use room/desk", "talk cid", *steps):
        if state.phase is not None:
            told = json.loads(json.dumps(state_to_json(pack, state)))
            assert state_from_json(pack, told) == state._replace(just=())
            saved += isinstance(state.doing, Arguing)
    assert saved > 5


def test_a_pack_knows_what_can_still_change(pack: Pack) -> None:
    assert [(one.outcome, one.text) for one in pack.unsettled["01_room"]] == [(REVEAL, "seen.said")]
    steps = ("use room/desk", "talk cid", "argue press", "argue reveal", "argue well")
    states = [state for state in performed(pack, "good", *steps) if isinstance(state.doing, Arguing)]
    assert yet(REVEAL, "seen.said") in past(pack, states[0])
    assert yet(REVEAL, "seen.said") not in past(pack, states[-1]), "what was seen stays so"


def test_before_a_walk_everything_can_change() -> None:
    phases = {**CONFERENCE["phases"], "said": {"walk": "room:in", "until": "found.tape", "next": "fight"}}
    level = {"climax": {**CONFERENCE, "phases": phases}}
    texts = {one.text for one in small_pack(level, {"said": ["ben: So."]}).unsettled["01_room"]}
    assert {"found.log", "found.tape", "promised", "seen.said"} <= texts


def test_a_proof_comes_to_its_outcomes_and_finds_nothing_wrong_with_it(pack: Pack) -> None:
    told = proof.prove(pack, Memory(None), mend=False)
    assert {"ending.good", "ending.bad"} <= told.reached
    assert not {"cannot-win", "cannot-lose", "doomed-too-long", "softlock"} & {one.code for one in told.findings}
    assert not any("climax" in one or "argument" in one for one in told.unproved)


def test_a_proof_asks_what_comes_after_each_outcome_of_a_phase(pack: Pack) -> None:
    pasts = Prover(pack).prove().pasts["01_room"]
    assert {part.left for come in pasts for part in come.brought} == {"", OVER, REVEAL}


@pytest.mark.parametrize("ending", ["good", "bad"])
def test_a_witness_argues_move_by_move(pack: Pack, ending: str) -> None:
    play = witness(pack, ending).play
    *_, last = performed(pack, ending, *map(str, play.steps))
    assert last.ending == ending


# What a file may not say

Plant = Callable[[dict[str, Any]], object]
FAULTS: dict[str, tuple[Plant, str]] = {
    "target nowhere": (lambda d: d["phases"]["cellar"].update(next="markt"), "did you mean 'market'?"),
    "end nowhere": (lambda d: d["phases"]["after"].update(next="end.glory"), "`end.` and an outcome"),
    "outcome nowhere": (lambda d: d["phases"]["market"].update(next={"caried": "after"}), "did you mean 'carried'?"),
    "undecided": (lambda d: d["phases"]["said"].update(next="end"), "ends undecided"),
    "argues on": (lambda d: d["phases"]["out"].update(next="market"), "argues again"),
    "claim nowhere": (lambda d: d["phases"]["show"].update(claims=["fresh", "testd", "cheap"]), "'tested'"),
    "claim shown twice": (
        lambda d: d["phases"]["market"].update(claims=["knew", "grain", "ours", "fresh"]),
        "claims.fresh: found in 2 places",
    ),
    "claim never shown": (lambda d: d["phases"]["show"].update(claims=["fresh", "cheap"]), "found in 0 places"),
    "nothing always shown": (
        lambda d: [d["claims"][name].update(when="found.sack") for name in ("fresh", "tested", "cheap")],
        "expected one that is always shown",
    ),
    "no claims": (lambda d: d["phases"]["show"].update(claims=[]), "at least 1 item"),
    "claim without answer": (
        lambda d: [d["cards"]["sack"]["fits"].pop("grain"), d["cards"]["diary"]["changes"].pop()],
        "claims.grain: no card fits it",
    ),
    "true without words": (lambda d: d["claims"]["cheap"].pop("granted"), "found no `granted`"),
    "false without words": (lambda d: d["claims"]["fresh"].pop("stands"), "found no `stands`"),
    "either without words": (lambda d: d["claims"]["knew"].pop("granted"), "found no `granted`"),
    "truth broken": (lambda d: d["claims"]["knew"].update(truth="kept_quiet and"), "ends too early"),
    "weight too great": (lambda d: d["claims"]["fresh"].update(weight="4"), "less than or equal to 3"),
    "nine cards": (
        lambda d: d["cards"].update({f"c{n}": d["cards"]["loaf"] for n in range(4)}),
        "found 9 cards, expected at most 8",
    ),
    "fit of nothing": (
        lambda d: d["cards"]["loaf"]["fits"].update(fersh={"fit": "none", "says": "x"}),
        "did you mean 'fresh'?",
    ),
    "no words for missing": (lambda d: d["cards"]["loaf"].pop("misses"), "misses"),
    "change without cause": (lambda d: d["cards"]["sack"]["changes"][0].pop("pressed"), "expected what changes"),
    "change after nothing": (lambda d: d["cards"]["diary"]["changes"][1].update(after="said"), "changes[2].after"),
    "change by no claim": (lambda d: d["cards"]["sack"]["changes"][0].update(pressed="grian"), "'grain'"),
    "change of no claim": (
        lambda d: d["cards"]["diary"]["changes"][0].update(fits={"new": {"fit": "none", "says": "x"}}),
        "cards.diary.changes[1].fits",
    ),
    "witness with no card": (lambda d: d["witnesses"]["carter"].update(card="sak"), "did you mean 'sack'?"),
    "witness in no phase": (lambda d: d["witnesses"]["carter"].update(phase="cellar"), "witnesses.carter.phase"),
    "nobody says it": (lambda d: d.pop("reveal"), "expected both or neither"),
    "said nowhere": (
        lambda d: [
            d["phases"].pop("said"),
            d["phases"]["show"].update(reveal="false", next={"over": "unsaid", "any": "out"}),
        ],
        "expected both or neither",
    ),
    "nothing follows it": (
        lambda d: [
            d["phases"].pop("said"),
            d["phases"]["show"].update(next={"over": "unsaid", "any": "end.split"}),
            d["phases"].pop("out"),
        ],
        "phases.show.next: nothing follows 'reveal'",
    ),
    "weaker by more": (lambda d: d["reveal"].update(strength=["0", "2", "1"]), "numbers that never fall"),
    "too many strengths": (lambda d: d["reveal"].update(strength=["0"] * 5), "at most 4 items"),
    "too many proofs": (lambda d: d.update(proofs=d["proofs"] * 4), "at most 3 items"),
    "feed nowhere": (lambda d: d["feed"].update(phases=["shw"]), "did you mean 'show'?"),
    "nobody shouted": (lambda d: d["outcomes"]["shouted"].pop("shouted"), "exactly one with `shouted: true`"),
    "shouted wins": (lambda d: d["outcomes"]["shouted"].update(wins="true"), "no win"),
    "outcome shadowed": (lambda d: d["outcomes"]["split"].pop("demands"), "'retreat' after it is never reached"),
    "no last resort": (lambda d: d["outcomes"]["retreat"].update(demands={"trust": "1"}), "the last resort"),
    "nothing wins": (
        lambda d: [d["outcomes"][name].update(wins="false") for name in ("carried", "quiet")],
        "one that wins",
    ),
    "win after a loss": (lambda d: d["outcomes"]["carried"].update(wins="false"), "expected those that win first"),
    "trust too great": (lambda d: d["outcomes"]["quiet"]["demands"].update(trust="11"), "less than or equal to 10"),
    "outcome of that name": (
        lambda d: d["outcomes"].update(over=d["outcomes"].pop("shouted")),
        "outcomes.over: this name is taken",
    ),
    "kind unknown": (lambda d: d.update(kind="congress"), "'conference'"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_told(name: str) -> None:
    plant, says = FAULTS[name]
    data = written()
    plant(data)
    with pytest.raises(ValidationError) as error:
        Conference.model_validate(data)
    assert says in str(error.value)


def test_a_feed_that_comes_back_is_refused() -> None:
    data = written()
    data["phases"]["second"] = {"encounter": "true", "claims": ["ours"], "next": {"over": "market"}}
    data["phases"]["cellar"]["next"] = data["phases"]["said"]["next"] = "second"
    data["phases"]["market"]["claims"] = ["knew", "grain"]
    data["claims"]["ours"].pop("when")
    Conference.model_validate(data)
    data["feed"]["phases"] = ["show", "market"]
    with pytest.raises(ValidationError, match="'market' comes after 'second', in which it is unmasked"):
        Conference.model_validate(data)


def test_what_is_said_must_be_allowed_somewhere() -> None:
    data = written()
    del data["reveal"], data["phases"]["said"]
    data["phases"]["show"] |= {"reveal": "false", "next": {"over": "unsaid", "any": "out"}}
    with pytest.raises(ValidationError, match="demands `revealed: true`, which no phase allows"):
        Conference.model_validate(data)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_what_the_guide_shows_can_be_won_and_lost(difficulty: Difficulty) -> None:
    shown, told = guide(), frozenset({"found.ben_chart", "found.order_book", "tried_it", "patients >= 7"})
    found = searching.search(shown, {"show": told, "questions": told}, difficulty)
    assert found.shortest.keys() == set(shown.outcomes)
    assert (found.late, found.stuck) == (0, 0)


def test_what_it_needs_elsewhere_in_the_pack_is_told_with_its_place(bread: Conference) -> None:
    assert (("phases", "said", "talk"), "apprentice_speaks") in bread.references("talk")
    assert list(bread.references("spot")) == [(("phases", "cellar", "walk"), "mill/stairs")]
    people = dict(bread.references("person"))
    assert people["witnesses", "carter", "person"] == "carter"
    assert people["reveal", "person"] == "apprentice"
    assert people["claims", "tested", "stands"] == "miller"
    assert people["feed", "unmasked"] == "apprentice"


def test_every_outcome_of_a_phase_leads_on(bread: Conference) -> None:
    one = bread.phases["show"]
    assert isinstance(one, ClaimsPhase)
    assert (one.decides, one.length) == (False, "3 claims")
    assert one.model_copy(update={"claims": ("fresh",)}).length == "1 claim"
    assert bread.outcomes_of(one) == (OVER, "split", "retreat", "shouted", REVEAL)
    assert bread.outcomes_of(bread.phases["market"]) == bread.outcomes
    assert one.after("retreat") == "out"
    assert bread.leads_to("unsaid") == ("market",)
    assert bread.leads_to("out") == ()
