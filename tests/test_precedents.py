"""What a campaign leaves when it ends, and what another finds of it when it begins."""

from pathlib import Path
from typing import Any

import pytest

from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack
from game.desktop.profile import Profile
from game.proving import checking, witness
from game.proving.story import Prover
from game.rules import precedents
from game.rules.state import State
from game.rules.step import new_game, step
from game.sessions.codec import state_from_json, state_to_json
from tests.small import CAMPAIGN, small_pack

READS = {
    "tooth": {"what": "tooth", "values": ["none", "clean", "scarred"]},
    "before": {"from": "older", "values": ["none", "shared", "pooled"]},
}
ENDINGS = {
    "good": {"title": "Good", "says": "It is good.", "leaves": "shared"},
    "bad": {"title": "Bad", "says": "It is not."},
}


def pack(nodes: dict[str, Any] | None = None, **campaign: Any) -> Pack:
    """Return the small campaign, which reads two things and leaves two."""
    about = {"endings": ENDINGS, "reads": READS, "leaves": {"tooth": "answer"}, **campaign}
    return small_pack(talk=nodes or {}, campaign=about)


def ended(pack: Pack, ending: str, **facts: str) -> State:
    state = new_game(pack)
    memory = state.memory
    for name, value in facts.items():
        memory = pack.facts.tell(memory, name, value)
    return state._replace(memory=memory, ending=ending)


def test_an_ending_leaves_its_precedent_and_the_facts_that_are_named() -> None:
    assert precedents.leaves(pack(), ended(pack(), "good", answer="yes")) == {"ending": "shared", "tooth": "yes"}
    assert precedents.leaves(pack(), ended(pack(), "bad")) == {"ending": "none", "tooth": "open"}


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ({}, {}),
        ({"older": {"ending": "pooled"}}, {"before": "pooled"}),
        ({"other": {"ending": "pooled", "tooth": "clean"}}, {"tooth": "clean"}),
        ({"older": {"tooth": "clean"}, "other": {"tooth": "scarred"}}, {"tooth": "scarred"}),
        ({"other": {"tooth": "scarred"}, "older": {"tooth": "none", "ending": "none"}}, {"tooth": "scarred"}),
        ({"older": {"ending": "of an older version", "tooth": "skipped"}}, {}),
        ({"small": {"tooth": "clean"}}, {}),  # nobody inherits from himself
    ],
)
def test_a_campaign_finds_what_ended_last_and_is_known_to_it(
    left: dict[str, dict[str, str]], found: dict[str, str]
) -> None:
    assert precedents.found(pack(), left) == found


def test_what_is_found_is_there_from_the_first_moment_and_travels_with_the_state() -> None:
    state = new_game(pack(), given={"tooth": "scarred"})
    assert pack().facts.word(state.memory, "tooth") == "scarred"
    assert pack().facts.word(new_game(pack()).memory, "tooth") == "none"
    assert state_from_json(pack(), state_to_json(pack(), step(pack(), state))).memory == state.memory


def test_a_profile_keeps_what_was_left_in_the_order_in_which_it_ended(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.note_ending("older", "good", {"ending": "shared"})
    profile.note_ending("other", "bad", {"tooth": "clean"})
    profile.note_ending("older", "bad", {"tooth": "scarred"})
    profile.write()
    left = Profile(tmp_path).left
    assert list(left.items()) == [("other", {"tooth": "clean"}), ("older", {"tooth": "scarred"})]
    assert precedents.found(pack(), left) == {"tooth": "scarred"}


@pytest.mark.parametrize(
    ("campaign", "says"),
    [
        ({"reads": {"tooth": {"what": "x", "values": ["clean", "none"]}}}, "expected 'none'"),
        ({"reads": {"tooth": {"values": ["none", "clean"]}}}, "expected the campaign whose ending is read"),
        ({"reads": {"promised": {"what": "x", "values": ["none", "clean"]}}}, "a name that this story has already"),
        ({"leaves": {"tooth": "repair.ben_37"}}, "expected a fact of this pack"),
        ({"leaves": {"ending": "answer"}}, "which every campaign leaves"),
        ({"reads": {f"r{n}": {"what": "x", "values": ["none", "a"]} for n in range(3)}}, "at most 2"),
    ],
)
def test_what_is_wrong_with_it_is_told(campaign: dict[str, Any], says: str) -> None:
    with pytest.raises((BadPack, ValueError), match=says):
        small_pack(campaign={**CAMPAIGN, **campaign})


def test_what_others_left_cannot_be_changed_by_the_story() -> None:
    with pytest.raises(BadPack, match=r"expected a variable of campaign\.yaml"):
        pack({"mat": [{"remember": {"tooth": "clean"}}]})


SCENES = {
    "mat": [{"when": "tooth == scarred and before == shared", "then": [{"goto": "kept"}]}, "The mat says hello."],
    "kept": ["The mat says more.", {"ending": "good"}],
    "shown": ["ben (worried): So it was the tape.", {"ending": "bad"}],
}


def test_the_prover_tries_everything_that_can_have_been_left() -> None:
    found = Prover(pack(SCENES)).prove()
    assert found.reached["seen.kept"][:2] == ("given tooth scarred", "given before shared")
    assert not any("kept" in finding.says for finding in found.findings)
    unheard = {**SCENES, "mat": [{"when": "tooth == clean", "then": [{"goto": "kept"}]}, "The mat says hello."]}
    codes = {
        finding.code for finding in Prover(pack(unheard)).prove().findings if finding.where[2] == ("reads", "before")
    }
    assert codes == {"flag-unread"}


def test_a_witness_says_what_was_left_and_plays_out() -> None:
    found = witness.witness(pack(SCENES), "kept").play
    assert found.given == {"tooth": "scarred", "before": "shared"}
    assert "given: {tooth: scarred, before: shared}" in witness.text(found, "A play.")
    assert checking.ending_of(pack(SCENES), found) == "good"


def test_what_a_climax_can_still_be_brought_is_looked_for_from_what_was_left() -> None:
    nodes = {"mat": [{"when": "tooth == scarred", "then": [{"climax": "begin"}]}, "The mat says hello."]}
    prover = Prover(pack(nodes))
    ways = [come.way for come in prover.prove().pasts["01_room"]]
    assert ways
    for way in ways:
        assert way[0] == "given tooth scarred"
        assert all(list(prover.going_on("01_room", way)))


def test_a_testplan_is_told_what_its_campaign_does_not_read() -> None:
    play = Play.model_validate({"title": "x", "ending": "good", "given": {"tooht": "clean", "before": "none_such"},
                                "steps": ["talk ben"]})  # fmt: skip
    told = [str(problem) for problem in checking.given_problems(pack(), "plays/x.yaml", play)]
    assert "did you mean 'tooth'?" in told[0]
    assert "given.before: found 'none_such'" in told[1]
