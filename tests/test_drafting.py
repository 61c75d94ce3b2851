"""A charter: what stands on its page, who signs it, what it costs to ask again, and what is proved of it."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.bots.player import Stuck
from game.content.level import Charter
from game.content.pack import Pack
from game.content.problems import BadPack
from game.proving.graph import graph_of
from game.proving.story import Prover
from game.rules import drafting
from game.rules.drafting import Drafting
from game.rules.intents import Intent, Read, Settle, Write
from game.rules.state import State
from game.rules.step import step
from game.sessions.codec import intent_from_json, intent_to_json, state_from_json, state_to_json
from tests.small import small_pack
from tests.test_player import perform
from tests.test_queueing import everything
from tests.test_rules import begun, run, told


def article(*options: str) -> dict[str, Any]:
    return {"asks": "And then?", "options": {name: f"is done by {name}." for name in options}}


CHARTER: dict[str, Any] = {
    "title": "The charter",
    "says": "Write down what holds here.",
    "keeps": "2",
    "readings": "2",
    "articles": {"dose": article("bench", "vote"), "doors": article("open", "shut"), "harm": article("told", "kept")},
    "signatories": {
        "ben": {
            "wants": "That harm is told.",
            "refuses": [
                {"when": "harm == kept", "says": "Not again."},
                {"when": "doors == shut and not promised", "says": "Then where do I go?"},
            ],
            "content": "harm == told and dose == bench",
            "glad": "That I can live by.",
            "signs": "All right.",
        },
        "cid": {
            "wants": "A vote.",
            "refuses": [{"when": "dose == none", "says": "Nothing of the dose?"}],
            "content": "dose == vote",
            "glad": "A vote!",
            "signs": "A bench is a bench.",
        },
    },
}
PARTS = ("dose", "doors", "harm", "ben", "cid")


def charter_pack(charter: dict[str, Any] = CHARTER, **talk: Any) -> Pack:
    """Return the small campaign with a charter that Ben begins."""
    desk = [{"charter": "rules"}, "ben: So.", {"ending": "good"}]
    nodes = {"hello": ["ben: Come.", *desk], "door": desk, **talk}
    return small_pack({"charters": {"rules": charter}, "doors": {}}, nodes)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return charter_pack()


def draft(state: State) -> Drafting:
    assert isinstance(state.doing, Drafting)
    return state.doing


def stands(pack: Pack, state: State) -> tuple[str | int | bool, ...]:
    """Return what is remembered of the charter."""
    return tuple(pack.facts.word(state.memory, f"charter.rules.{part}") for part in PARTS)


def test_a_page_is_written_read_out_and_signed(pack: Pack) -> None:
    state = begun(pack, "door")
    state = step(pack, state, Write("dose", "bench"))
    assert state.just == ("wrote dose",)
    state = run(pack, state, [Write("harm", "told"), Read()])
    assert state.just == ("read rules", "content ben", "signed cid")
    assert draft(state) == Drafting("rules", 1, ("That I can live by.", "A bench is a bench."), True)
    assert stands(pack, state) == ("bench", "none", "told", "content", "signed")
    assert told(pack, step(pack, state, Settle())) == ["So."]


def test_who_refuses_says_why_and_answers_the_page_as_it_is_then(pack: Pack) -> None:
    state = run(pack, begun(pack, "door"), [Write("doors", "shut"), Read()])
    assert draft(state).replies == ("Then where do I go?", "Nothing of the dose?")
    assert stands(pack, state)[3:] == ("refused", "refused")
    state = run(pack, state, [Write("doors", "none"), Write("dose", "vote")])
    assert draft(state).replies[0] == "Then where do I go?"  # what was said stays on the table
    assert step(pack, state, Settle()).doing == state.doing  # nobody has answered this page
    state = step(pack, state, Read())
    assert stands(pack, state) == ("vote", "none", "none", "signed", "content")
    promised = pack.facts.put(pack.facts.start, "promised", 1)
    state = run(pack, begun(pack, "door", promised), [Write("doors", "shut"), Read()])
    assert stands(pack, state)[3] == "signed"  # the story so far counts too


def test_a_page_holds_no_more_than_it_can(pack: Pack) -> None:
    state = run(pack, begun(pack, "door"), [Write("dose", "bench"), Write("doors", "open"), Write("harm", "told")])
    assert stands(pack, state)[:3] == ("bench", "open", "none")
    state = run(pack, state, [Write("dose", "vote"), Write("doors", "none"), Write("harm", "told")])
    assert stands(pack, state)[:3] == ("vote", "none", "told")  # other words need no more room


def test_after_the_last_reading_the_page_stands(pack: Pack) -> None:
    state = run(pack, begun(pack, "door"), [Write("dose", "bench"), Read(), Write("harm", "kept"), Read()])
    assert draft(state).readings == 2
    for wish in (Write("harm", "none"), Write("doors", "open"), Read()):
        after = step(pack, state, wish)
        assert (after.doing, after.memory) == (state.doing, state.memory)
    assert stands(pack, state)[3] == "refused"
    assert step(pack, state, Settle()).doing is None


@pytest.mark.parametrize(
    "wish", [Read(), Settle(), Write("dose", "x"), Write("x", "bench"), Write("dose", "none"), Write("ben", "signed")]
)
def test_a_wish_that_does_not_fit_changes_nothing(pack: Pack, wish: Intent) -> None:
    state = begun(pack, "door")
    after = step(pack, state, wish)
    assert (after.doing, after.memory) == (state.doing, state.memory)


def test_a_page_that_is_the_same_is_not_read_twice(pack: Pack) -> None:
    state = run(pack, begun(pack, "door"), [Write("dose", "bench"), Read(), Read(), Write("dose", "bench")])
    assert (draft(state).readings, draft(state).heard) == (1, True)


def test_a_charter_that_begins_anew_is_empty(pack: Pack) -> None:
    state = run(pack, begun(pack, "door"), [Write("dose", "bench"), Read(), Settle()])
    again = begun(pack, "door", state.memory)
    assert stands(pack, again) == ("none",) * 5


WISHES = st.lists(
    st.one_of(
        st.builds(Write, st.sampled_from([*PARTS[:3], "x"]), st.sampled_from(["bench", "vote", "open", "none"])),
        st.just(Read()), st.just(Settle()), st.none(),
    ),
    max_size=20,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(wishes=WISHES)
def test_whatever_is_wanted_there_is_a_way_on_and_it_is_kept(wishes: list[Intent | None]) -> None:
    pack = charter_pack()
    state = begun(pack, "door")
    for wish in wishes:
        state = step(pack, state, wish)
        assert state_from_json(pack, state_to_json(pack, state)) == state._replace(just=())
        if wish is not None:
            assert intent_from_json(intent_to_json(wish)) == wish
        if isinstance(state.doing, Drafting):
            doing = state.doing
            assert len(drafting.page(pack, state.memory, doing)) <= 2
            assert doing.heard or doing.readings < 2
            assert ("none" in stands(pack, state)[3:]) == (doing.readings == 0)


def test_a_save_of_a_charter_that_is_gone_begins_the_level_anew(pack: Pack) -> None:
    kept = state_to_json(pack, run(pack, begun(pack, "door"), [Write("dose", "bench"), Read()]))
    assert state_from_json(pack, kept).doing is not None
    one = {**CHARTER, "signatories": {"ben": CHARTER["signatories"]["ben"]}}
    for other in (charter_pack(one), small_pack({}, {"door": ["ben: So."]})):
        assert state_from_json(other, kept).doing is None


# What is put together wrongly


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"keeps": "4"}, "keeps: found 4, expected at most the 3"),
        ({"keeps": "0"}, "greater than or equal to 1"),
        (
            {"articles": {**CHARTER["articles"], "ben": article("a", "b")}},
            "articles.ben: found 'ben', a signatory too",
        ),
        ({"articles": {"dose": article("a", "b"), "harm": article("a", "b")}}, "at least 3"),
        ({"articles": {**CHARTER["articles"], "dose": article("none", "b")}}, "the word for no answer"),
    ],
)
def test_a_charter_that_is_none_is_refused(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Charter.model_validate({**CHARTER, **change})


@pytest.mark.parametrize(
    ("person", "says"),
    [
        ({"bne": CHARTER["signatories"]["ben"]}, "did you mean 'ben'?"),
        ({"ben": {**CHARTER["signatories"]["ben"], "content": "harm == tld"}}, "did you mean 'told'?"),
        ({"ben": {**CHARTER["signatories"]["ben"], "content": "hrm == told"}}, "expected a fact of this pack"),
    ],
)
def test_names_in_a_charter_lead_somewhere(person: dict[str, Any], says: str) -> None:
    with pytest.raises(BadPack) as refused:
        charter_pack({**CHARTER, "signatories": person})
    assert says in str(refused.value)


def test_a_talk_begins_a_charter_that_there_is() -> None:
    with pytest.raises(BadPack, match="expected a charter of this level: did you mean 'rules'"):
        charter_pack(podium=[{"charter": "rule"}, {"climax": "begin"}])


# Played by a bot


def performed(pack: Pack, *steps: str, hurry: bool = True) -> State:
    return perform(pack, {"title": "A page", "ending": "good", "steps": ["talk ben", *steps]}, hurry)


def test_a_bot_writes_what_the_play_says(pack: Pack) -> None:
    steps = ("write dose bench", "write harm kept", "read", "write harm told", "read", "close")
    assert stands(pack, performed(pack, *steps)) == ("bench", "none", "told", "content", "signed")
    assert performed(pack, *steps, hurry=False).tick > 6 * 6 * 60  # six seconds for each step


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (["write dose bnch"], "that cannot be done now: on the page is nothing"),
        (["write dose bench", "close"], "on the page is dose"),
        (["read"], "on the page is nothing"),
        (["choose promise"], "the charter rules waits for `write`, `read` or `close`"),
    ],
)
def test_a_play_that_cannot_be_played_says_why(pack: Pack, steps: list[str], why: str) -> None:
    with pytest.raises(Stuck, match=why):
        performed(pack, *steps)


# Proved


def by_hand(pack: Pack) -> set[tuple[str | int | bool, ...]]:
    """Return what every page that can be written comes to."""
    found = set()
    for page in product(("none", "bench", "vote"), ("none", "open", "shut"), ("none", "told", "kept")):
        state = begun(pack, "door")
        for name, option in zip(PARTS[:3], page, strict=True):
            state = step(pack, state, Write(name, option))
        state = run(pack, state, [Read(), Settle()])
        if state.doing is None:
            found.add(stands(pack, state))
    return found


def test_every_page_is_found_and_none_that_cannot_be(pack: Pack) -> None:
    _, search = everything(pack)
    found = {stands(pack, one.state) for one in search.states if one.state.ending}
    assert search.whole
    assert found == by_hand(pack)
    assert len(found) == 2 * 3 + 3 * 2 * 2  # pages of one article, and of two


def asking(*conditions: str, charter: dict[str, Any] = CHARTER) -> tuple[set[str], set[str]]:
    """Return what is told of a story that asks for these when its charter was signed, and what is not proved."""
    echoes = [{"echo": condition, "say": "ben: Yes."} for condition in conditions]
    pack = charter_pack(charter, hello=["ben: Come.", {"charter": "rules"}, *echoes, "ben: So.", {"ending": "good"}])
    proof = Prover(pack).prove()
    never = {one.says.split("`")[1] for one in proof.findings if one.code == "never-true"}
    return never, set(proof.unproved)


def test_what_no_page_can_come_to_is_told_of() -> None:
    can = (
        "charter.rules.ben == content and charter.rules.cid == signed",
        "charter.rules.ben == refused and charter.rules.cid == content",
        "charter.rules.dose == none",
        "charter.rules.doors == shut and charter.rules.harm == kept",
    )
    cannot = (
        "charter.rules.ben == content and charter.rules.cid == content",
        "charter.rules.ben == content and charter.rules.doors == open",
        "charter.rules.dose == none and charter.rules.doors == none and charter.rules.harm == none",
        "charter.rules.cid == none",
    )
    never, unproved = asking(*can, *cannot)
    assert never & {*can, *cannot} == {*cannot}
    assert not unproved


def test_a_refusal_behind_another_is_judged_by_what_both_ask_for() -> None:
    first, second = {"when": "dose == none", "says": "No."}, {"when": "harm == kept", "says": "No."}
    third = {"when": "dose == none and harm == told", "says": "No."}
    ben = {**CHARTER["signatories"]["ben"], "refuses": [first, second, third]}
    never, _ = asking(charter={**CHARTER, "signatories": {"ben": ben}})
    assert "harm == kept" not in never
    assert "dose == none and harm == told" in never


def test_what_a_signatory_asks_of_the_story_is_followed_back() -> None:
    echo = {"echo": "charter.rules.ben == refused and charter.rules.doors == shut", "say": "ben: No."}
    ways = [{"name": "yes", "say": "Yes", "then": [{"remember": "promised"}]}, {"name": "no", "say": "No"}]
    for before, found in (([{"choose": ways}], False), ([{"remember": "promised"}], True)):
        nodes = ["ben: Come.", *before, {"charter": "rules"}, echo, "ben: So.", {"ending": "good"}]
        signatories = {
            "ben": {**CHARTER["signatories"]["ben"], "refuses": CHARTER["signatories"]["ben"]["refuses"][1:]}
        }
        proof = Prover(charter_pack({**CHARTER, "signatories": signatories}, hello=nodes)).prove()
        never = {one.says for one in proof.findings if one.code == "never-true"}
        assert any(echo["echo"] in says for says in never) == found


def test_a_charter_is_in_the_picture_with_its_outcomes(pack: Pack) -> None:
    keys = {row.key for one in graph_of(pack).boxes() for row in one.rows}
    assert {"charter.rules.dose.vote", "charter.rules.ben.refused", "charter.rules.cid.content"} <= keys
