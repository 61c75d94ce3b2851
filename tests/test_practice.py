"""Practice: rounds outside of any story, from the file that holds them to the best score that is kept."""

from pathlib import Path

import pytest

from game.bots import repairing as bots
from game.bots.player import difference
from game.content.pack import Pack
from game.content.practice import met
from game.content.repair import KINDS
from game.library import core
from game.library.packs import read_pack
from game.rules import repairing
from game.rules.intents import Finish, Intent, Skip
from game.rules.repairing import Repairing
from game.rules.state import Settings, State
from game.rules.step import new_game, practice, step
from game.sessions import replay, tape
from game.sessions.codec import state_from_json, state_to_json
from game.sessions.tape import Recorder
from tests.desktop import PACKS
from tests.repairs import FIRST


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(PACKS / "tiny")


def round_of(state: State) -> Repairing:
    assert isinstance(state.doing, Repairing)
    return state.doing


def over(pack: Pack, state: State) -> bool:
    doing = round_of(state)
    return repairing.outcome(pack.repairs[doing.name], doing) is not None


# What can be practised


def test_every_special_rule_can_be_practised_in_every_campaign(pack: Pack) -> None:
    core_rounds = [one for name, one in pack.practice.items() if name.startswith("core:")]
    assert {one.variant.kind for one in core_rounds} == set(KINDS) - {"plain"}
    assert {one.patient for one in core_rounds} == {pack.campaign.hero}
    assert all("hold" in one.verbs and "finish" in one.verbs for one in core.practice().rounds.values())


def test_a_pack_has_rounds_of_its_own_and_the_teeth_of_its_story(pack: Pack) -> None:
    assert pack.practice["own:two_pits"].patient == "ben"
    assert pack.practice["met:ben_36"].lesions == pack.teeth["ben_36"].lesions
    assert list(pack.teeth) == ["ben_36"]
    assert pack.repairs.keys() == pack.teeth.keys() | pack.practice.keys()


def test_nothing_of_the_story_is_in_its_teeth_when_they_are_practised() -> None:
    tooth = FIRST.model_copy(update={"changes": {"clean": "Otto smiles."}})
    (round_,) = met({"otto_46": tooth}).values()
    assert tooth.finds
    assert (round_.finds, round_.changes) == ((), {})
    assert round_.lesions == tooth.lesions


# A round of it


def test_a_round_begins_with_nothing_behind_it(pack: Pack) -> None:
    state = practice(pack, "own:two_pits", Settings(difficulty="expert"), layout=7)
    assert (state.talk, state.phase, state.puzzle, state.ending) == (None, None, "", "")
    assert state.memory == pack.facts.start
    assert round_of(state).difficulty == "expert"
    assert round_of(state).layout == 7
    elsewhere = round_of(practice(pack, "own:two_pits"))
    assert (elsewhere.field.mineral != round_of(state).field.mineral).any()


@pytest.mark.parametrize("end", [Skip(), Finish()])
def test_its_result_stands_and_changes_nothing(pack: Pack, end: Intent) -> None:
    state = practice(pack, "met:ben_36")
    while not over(pack, state):
        state = step(pack, state, end)
    after = state
    for _ in range(3):
        after = step(pack, after, Finish())
    assert after.doing == state.doing
    assert after.memory == pack.facts.start
    assert after.talk is None
    assert not after.just


def test_the_same_tooth_in_the_story_goes_on_when_it_is_over(pack: Pack) -> None:
    doing = repairing.begin(pack.repairs["ben_36"], name="ben_36")
    state = step(pack, new_game(pack)._replace(doing=doing), Skip())
    state = step(pack, state, Finish())
    assert state.doing is None
    assert pack.facts.get(state.memory, "repair.ben_36") != 0


# Kept, and played again


def test_a_moment_of_practice_comes_back_as_it_was(pack: Pack) -> None:
    state = step(pack, practice(pack, "core:outage", layout=3))
    assert state_from_json(pack, state_to_json(pack, state)) == state._replace(just=())


def test_a_round_that_the_pack_has_no_more_is_survived(pack: Pack) -> None:
    told = state_to_json(pack, practice(pack, "own:two_pits"))
    told["doing"]["name"] = "own:three_pits"
    assert state_from_json(pack, told).doing is None


def played(pack: Pack, file: Path, name: str, most: int) -> State:
    """Record an expert who plays a round, half-way through begins it anew elsewhere, and leaves it to a colleague."""
    state = practice(pack, name)
    recorder = Recorder(file.open("w", encoding="utf-8"), pack, state)
    for tick in range(most):
        if tick == most // 2:
            state = practice(pack, name, layout=1)
            recorder.loaded(state)
        wish = bots.expert(pack.repairs[name], round_of(state))
        want = Skip() if tick == most - 10 else difference(round_of(state), wish)
        state = step(pack, state, recorder.note(want))
        recorder.played(state)
    recorder.close()
    return state


def test_a_recording_of_practice_plays_out_the_same(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "practice.jsonl"
    last = played(pack, file, "own:two_pits", 300)
    assert over(pack, last)
    tape.seal(file)
    recorded = tape.read(file)
    assert not tuple(replay.differences(pack, recorded))
    *_, end = replay.moments(pack, recorded)
    assert end.state._replace(just=()) == last._replace(just=())
