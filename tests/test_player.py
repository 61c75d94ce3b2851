"""Testplans: read, performed to their ending, and given up with a reason."""

from typing import Any

import pytest
from pydantic import ValidationError

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play
from game.rules.state import State
from game.rules.step import new_game, step
from tests.small import small_pack

TO_THE_END = {
    "title": "The log is shown",
    "ending": "good",
    "steps": [
        "use room/desk",
        "expect found.log",
        "talk ben",
        "hear You have read it.",
        "choose promise",
        "expect promised and patients == 7",
        "go yard/in",
        "go room/ben",
        "talk ben",
        "choose hello.show",
    ],
}
THROUGH_THE_CLIMAX = {
    "title": "The debate is won",
    "ending": "good",
    "steps": ["use room/desk", "talk cid", "argue play log pa", "argue appeal a", "argue play always pb"],
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    people: list[dict[str, Any]] = [
        {"who": "ben", "at": "room/ben", "talk": "hello"},
        {"who": "cid", "at": "room/cid", "route": "room/round", "talk": "podium"},
    ]
    return small_pack({"people": people, "doors": {}})


def perform(pack: Pack, play: dict[str, Any], hurry: bool = False) -> State:
    player, state = Player(pack, Play.model_validate(play), hurry), new_game(pack)
    while not state.ending:
        state = step(pack, state, player.want(state))
    return state


@pytest.mark.parametrize("hurry", [False, True])
@pytest.mark.parametrize("play", [TO_THE_END, THROUGH_THE_CLIMAX], ids=lambda play: play["title"])
def test_a_play_comes_to_its_ending(pack: Pack, play: dict[str, Any], hurry: bool) -> None:
    assert perform(pack, play, hurry).ending == play["ending"]


def test_reading_takes_time_at_200_words_a_minute(pack: Pack) -> None:
    slow, fast = perform(pack, TO_THE_END), perform(pack, TO_THE_END, hurry=True)
    words = 20  # at least so many are read on the way
    assert slow.tick - fast.tick >= words * 18


def test_a_debate_that_is_not_won_has_its_own_ending(pack: Pack) -> None:
    lost = {**THROUGH_THE_CLIMAX, "steps": ["talk cid", *["argue steady"] * 3]}
    assert perform(pack, lost).ending == "bad"


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (["talk ann"], "ann is not in this level now"),
        (["use room/desk", "use room/desk"], "cannot be used now"),
        (["talk ben", "choose show"], "on offer are only: promise, leave"),
        (["talk ben", "use room/desk"], "a choice is asked for: promise, leave"),
        (["connect log tape = ben"], "not found yet"),
        (["expect found.log"], "it does not hold"),
        (["expect found.lgo"], "did you mean 'found.log'"),
        (["talk ben", "choose leave", "hear Goodbye", "talk ben"], "nobody said that"),
        (["choose leave"], "nothing asks for that here"),
        (["use room/desk"], "the play is over before the ending"),
        (["talk cid", "talk ben"], "the encounter waits for a move"),
    ],
)
def test_a_play_that_does_not_fit_says_where_and_why(pack: Pack, steps: list[str], why: str) -> None:
    with pytest.raises(Stuck, match=why.replace("(", r"\(")):
        perform(pack, {**TO_THE_END, "steps": steps}, hurry=True)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("tlak ben", "did you mean 'talk'"),
        ("talk", "found 0 words"),
        ("connect a b c d", "connect FINDING FINDING = CONCLUSION"),
        ("repair somehow", "expected well, hastily, badly, skip"),
        ("expect found.log and", "ends too early"),
    ],
)
def test_a_line_that_is_no_wish_is_refused(line: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Play.model_validate({"title": "x", "ending": "good", "steps": [line]})
