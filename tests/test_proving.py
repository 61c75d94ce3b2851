"""The prover: it shares the rules, leaves nothing out where it says so, and each of its plays plays out."""

import json
import shutil
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli import main
from game.content.climax.debate import Debate, Terms
from game.content.climax.phases import OVER, REVEAL
from game.content.conditions import COMPARISONS
from game.content.facts import COMPARE, Field
from game.content.pack import Pack
from game.content.repair import DIFFICULTIES, Difficulty
from game.content.tilemap import Rect
from game.library import packs
from game.proving import checking, encounters, ground, memory, proof, slices, witness
from game.proving.claims import MOST_VARIABLES
from game.proving.encounters import Argued, Brought, Part
from game.proving.exploring import Search
from game.proving.findings import CODES, Finding
from game.proving.ground import Ground
from game.proving.repairs import Played
from game.proving.skeleton import skeleton
from game.proving.slices import Slice
from game.proving.story import Prover, StoryProof
from game.rules import step, walking
from game.rules.climax.arguing import begin, make
from game.rules.intents import GoTo, Use, Walk
from game.rules.state import State
from game.rules.walking import Point
from game.sessions import replay, tape
from tests import searching
from tests.campaigns import FOLDERS, campaign
from tests.debates import STORIES, footbridge, written
from tests.searching import Story
from tests.small import CAMPAIGN, CONFERENCE, small_pack

TINY = Path(__file__).parent / "packs" / "tiny"
EVERYTHING = 20_000  # states, more than any story made up here has


@lru_cache(maxsize=1)
def tiny() -> Pack:
    return packs.read_pack(TINY)


def everything(prover: Prover) -> Search:
    """Search a story with all that it remembers told apart."""
    bits = dict.fromkeys(prover.pack.levels, (1 << prover.pack.facts.bits) - 1)
    part = Slice(frozenset(prover.pack.facts.fields), bits)
    return prover.explorer.search(step.new_game(prover.pack), part, most=EVERYTHING)


def agree(pack: Pack) -> None:
    """Hold that what is proved of a pack is what a search that tells everything apart finds."""
    prover, search = Prover(pack), everything(Prover(pack))
    proved = prover.prove()
    assert search.whole
    assert proved.unproved == ()
    assert proved.never.isdisjoint(proved.reached)
    for claim in prover.claims:
        if not claim.given or any(mark in search.marks for mark in claim.given):
            assert prover.shows(claim) == any(mark in search.marks for mark in claim.shows), claim


def told(pack: Pack) -> dict[str, list[Finding]]:
    """Return what is told of a pack, by code."""
    found: dict[str, list[Finding]] = {}
    for finding in Prover(pack).prove().findings:
        found.setdefault(finding.code, []).append(finding)
    return found


def story(nodes: dict[str, Any], campaign: dict[str, Any] | None = None, **more: Any) -> Pack:
    """Return the small campaign with a story of a few nodes, which can be begun at the desk or with Ben."""
    level = {
        "start": {"map": "room", "spawn": "door", "talk": "arrive"},
        "objectives": [{"say": "Look about"}],
        "people": [{"who": "ben", "at": "room/ben", "talk": "hello"}],
        "things": {"room/desk": [{"talk": "desk"}]},
        "doors": {},
        **more,
    }
    talk = {"arrive": ["ann: Well."], "busy": ["cid: So."], "mat": ["A mat."], **nodes}
    return small_pack(level, talk, campaign or {})


# What it finds


def test_every_code_is_explained_and_has_a_name_of_small_words() -> None:
    for code, says in CODES.items():
        assert code == code.lower()
        assert len(says.split()) >= 12


def test_a_node_that_nothing_leads_to_is_found_and_what_it_leads_to_is_not_told_again() -> None:
    found = told(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Dust."], "lost": ["ben: I am lost.",
                        {"goto": "found"}], "found": ["ben: And found."]}))  # fmt: skip
    names = {str(one.where[2][1]) for one in found["node-unreached"]}
    assert "lost" in names
    assert "found" not in names


def test_nodes_that_only_lead_to_each_other_are_told_of_once() -> None:
    found = told(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Dust."], "here": ["ben: A.",
                        {"goto": "there"}], "there": ["ben: B.", {"goto": "here"}]}))  # fmt: skip
    assert sum(one.where[2][1] in ("here", "there") for one in found["node-unreached"]) == 1


def test_a_talk_that_cannot_be_left_is_a_softlock_with_the_shortest_play_into_it() -> None:
    (trap,) = told(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Round.", {"goto": "desk"}]}))[
        "softlock"
    ]
    assert trap.path == ("use room/desk",)
    assert trap.where[2] == ("nodes", "desk")


def test_a_choice_that_only_leads_back_is_a_softlock_where_all_do() -> None:
    ways = [{"name": "left", "say": "Left", "goto": "desk"}, {"name": "right", "say": "Right", "goto": "desk"}]
    found = told(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Which?", {"choose": ways}]}))
    assert found["softlock"][0].path == ("use room/desk",)
    ways[1] = {"name": "right", "say": "Right"}
    assert "softlock" not in told(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["?", {"choose": ways}]}))


def test_no_softlock_is_told_of_where_a_search_left_something_out(monkeypatch: pytest.MonkeyPatch) -> None:
    prover = Prover(story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Dust."]}))
    search = prover.explorer.search

    def cut_short(*given: Any, **named: Any) -> Search:
        return search(*given[:4], 1, *given[5:], **named)  # states

    monkeypatch.setattr(prover.explorer, "search", cut_short)
    proved = prover.prove()
    assert "softlock" not in {finding.code for finding in proved.findings}
    assert "that there is no softlock: too much to search" in proved.unproved


def test_a_key_behind_its_own_door_is_told_of_at_the_door() -> None:
    nodes = {"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Dust."], "beyond": ["Here is the key."]}
    doors = {"room/out": {"when": "seen.beyond", "locked": "No."}}
    people = [{"who": "ben", "at": "room/ben", "talk": "hello"}, {"who": "cid", "at": "yard/cid", "talk": "beyond"}]
    found = told(story(nodes, doors=doors, people=people))
    assert [one.where[2] for one in found["key-behind-door"]] == [("doors", "room/out", "when")]
    doors["room/out"]["when"] = "seen.desk"
    assert "key-behind-door" not in told(story(nodes, doors=doors, people=people))


def test_a_door_that_is_never_shut_in_a_level_is_told_of_there() -> None:
    nodes = {"hello": ["ben: Hm.", {"ending": "good"}], "desk": ["Dust."]}
    doors = {"room/out": {"when": "seen.arrive", "locked": "No."}}
    places = [one.where[2] for one in told(story(nodes, doors=doors)).get("always-true", ())]
    assert ("doors", "room/out", "when") in places
    doors["room/out"]["when"] = "seen.desk"
    assert not told(story(nodes, doors=doors)).get("always-true")


def test_what_asks_for_two_things_that_exclude_each_other_never_holds() -> None:
    choose = {"choose": [{"name": "yes", "say": "Yes", "then": [{"remember": {"answer": "yes"}}]},
                         {"name": "no", "say": "No", "then": [{"remember": {"answer": "no"}}]}]}  # fmt: skip
    echo = {"echo": "chose.desk.yes and answer == no", "say": "ben: Ha."}
    nodes = {"hello": [echo, "ben: Hm.", {"ending": "good"}], "desk": [choose]}
    found = told(story(nodes, things={"room/desk": [{"talk": "desk", "when": "not seen.desk"}]}))
    assert any(one.where[2][:3] == ("nodes", "hello", 0) for one in found["never-true"])
    found = told(story(nodes))  # where one may answer twice, it can
    assert not any(one.where[2][:3] == ("nodes", "hello", 0) for one in found.get("never-true", ()))


def test_too_many_variables_over_a_border_are_told_of() -> None:
    many = MOST_VARIABLES + 1
    first = {"remember": {f"v{number}": "true" for number in range(many)}}
    later = [{"when": f"v{number}", "then": [f"ben: {number}."]} for number in range(many)]
    whole = small_pack(
        {"start": {"map": "room", "spawn": "door", "talk": "arrive"}},
        {"arrive": ["ann: Well.", first], "hello": [*later, "ben: So.", {"ending": "good"}], "shown": ["ben: Oh."]},
        {"variables": {"answer": ["open", "yes", "no"], "promised": "truth", "hours": "0..2",
                       **{f"v{number}": "truth" for number in range(many)}}},
    )  # fmt: skip
    assert "too-many-variables" not in told(whole), "one level has no border"


def test_the_pack_for_tests_has_what_it_has() -> None:
    found = told(tiny())
    assert sorted(found) == ["always-true", "choice-unreached", "flag-unread", "never-true"]
    (choice,) = found["choice-unreached"]
    assert str(choice.problem(tiny())).startswith(f"{packs.gate.shown(TINY)}/01_rooms.talk.yaml:19:")
    assert choice.path == ("talk ben",)


@pytest.mark.parametrize(("outcomes", "code"), [(("pool",), "cannot-win"), (("won",), "cannot-lose")])
def test_an_encounter_that_has_one_end_only_is_told_of(outcomes: tuple[str, ...], code: str) -> None:
    names = tuple({"pool": "lost", "won": "won"}[name] for name in outcomes)
    (found,) = proof.encounter_findings(small_pack(), "01_room", "normal", Argued(9, names))
    assert found.code == code


def test_an_encounter_that_goes_on_without_hope_is_told_of() -> None:
    (found,) = proof.encounter_findings(small_pack(), "01_room", "normal", Argued(9, ("won", "lost"), True))
    assert (found.code, found.where[2]) == ("doomed-too-long", ("climax", "phases", "fight"))


def test_a_repair_is_to_be_won_by_skill_and_lost_by_carelessness() -> None:
    won, lost = Played("bot", "clean", 900, 900, 60, "All held."), Played("bot", "scarred", 0, 100, 60, "No enamel.")
    told_of = {
        (skilled, careless): [one.code for one in proof.repair_findings(tiny(), "ben_36", "normal", found)]
        for skilled, careless, found in (
            ("well", "badly", (won, lost, lost, lost)),
            ("badly", "badly", (lost, lost, lost)),
            ("well", "well", (won, won, won, won)),
        )
    }
    assert list(told_of.values()) == [[], ["cannot-win"], ["cannot-lose"]]


# That nothing is left out


CHOICES = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.sampled_from(["", "promised", "not promised", "hours >= 1", "seen.desk", "answer == yes"]),
            "does": st.sampled_from(["", "promised", "hours", "answer"]),
            "to": st.sampled_from(["", "hello", "desk", "shown"]),
        }
    ),
    min_size=1,
    max_size=3,
)
DOES: dict[str, list[Any]] = {
    "": [],
    "promised": [{"remember": "promised"}],
    "hours": [{"remember": {"hours": "+1"}}],
    "answer": [{"remember": {"answer": "yes"}}],
}


def asked(name: str, ways: list[dict[str, str]]) -> list[Any]:
    """Return a node that asks: some ways on, and one that is always open."""
    made = [
        {"name": f"way{number}", "say": "So.", "then": [*DOES[way["does"]], "ben: Ah."],
         **({"when": way["when"]} if way["when"] else {}), **({"goto": way["to"]} if way["to"] else {})}
        for number, way in enumerate(ways)
    ]  # fmt: skip
    return [f"ben: This is {name}.", {"echo": "hours == 2 and not promised", "say": "ben: Late."},
            {"choose": [*made, {"name": "leave", "say": "Leave"}]}]  # fmt: skip


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(hello=CHOICES, desk=CHOICES, shown=CHOICES, door=st.sampled_from(["promised", "seen.shown", "hours >= 2"]))
def test_slices_leave_nothing_out(hello: Any, desk: Any, shown: Any, door: str) -> None:
    nodes = {"hello": asked("hello", hello), "desk": asked("desk", desk),
             "shown": [*asked("shown", shown), {"ending": "good"}]}  # fmt: skip
    people = [{"who": "ben", "at": "room/ben", "talk": "hello"}, {"who": "cid", "at": "yard/cid", "talk": "shown"}]
    pack = story(nodes, doors={"room/out": {"when": door, "locked": "No."}}, people=people)
    agree(pack)


COUNTS = st.builds("coins {} {}".format, st.sampled_from(COMPARISONS), st.integers(0, 6))
MOODS = st.sampled_from(["mood == calm", "mood != sad", "mood == glad and coins > 0", "not mood == sore"])
PURSE: dict[str, Any] = {
    "variables": {**CAMPAIGN["variables"], "coins": "0..6", "mood": ["calm", "glad", "sad", "sore", "numb"]}
}


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    tests=st.lists(COUNTS | MOODS, min_size=2, max_size=4),
    steps=st.lists(st.sampled_from(["+1", "-1", "3", "0"]), min_size=1, max_size=2, unique=True),
    feels=st.lists(st.sampled_from(["glad", "sad", "sore", "numb"]), min_size=1, max_size=3, unique=True),
    once=st.booleans(),
)
def test_values_that_nothing_tells_apart_make_no_difference(
    tests: list[str], steps: list[str], feels: list[str], once: bool
) -> None:
    ways = [
        {
            "name": f"way{number}",
            "say": "So.",
            "then": [{"remember": {name: value}}],
            **({"once": True} if once else {}),
        }
        for number, (name, value) in enumerate([*(("coins", by) for by in steps), *(("mood", one) for one in feels)])
    ]
    shown = [{"when": test, "then": [f"ben: This is {number}."]} for number, test in enumerate(tests)]
    last = {"when": tests[0], "then": [{"ending": "good"}], "else": ["ben: Not yet."]}
    nodes = {"desk": ["Well?", {"choose": [*ways, {"name": "leave", "say": "Leave"}]}], "hello": [*shown, last]}
    pack = story(nodes, campaign=PURSE)
    agree(pack)


@pytest.mark.parametrize(
    ("test", "steps", "apart"),
    [
        ("coins > 0", ["+1"], [{0}, {1, 2, 3, 4, 5, 6}]),
        ("coins == 6", ["0"], [{0, 1, 2, 3, 4, 5}, {6}]),  # every other value is only ever written over
        ("coins >= 5", ["+1"], [{0}, {1}, {2}, {3}, {4}, {5, 6}]),  # so many steps from it
        ("coins >= 2 and coins < 4", ["3"], [{0, 1}, {2, 3}, {4, 5, 6}]),
        ("coins > 0", ["-1"], [{0}, {1}, {2}, {3}, {4}, {5}, {6}]),
    ],
)
def test_values_are_told_apart_by_what_asks_for_them_and_what_steps_from_them(
    test: str, steps: list[str], apart: list[set[int]]
) -> None:
    ways = [{"name": f"way{at}", "say": "So.", "then": [{"remember": {"coins": by}}]} for at, by in enumerate(steps)]
    nodes = {"desk": ["Well?", {"choose": [*ways, {"name": "leave", "say": "Leave"}]}],
             "hello": [{"when": test, "then": [{"ending": "good"}], "else": ["ben: Not yet."]}]}  # fmt: skip
    prover = Prover(story(nodes, campaign=PURSE))
    kept: dict[int, set[int]] = {}
    for coins in range(7):
        memory = prover.pack.facts.put(prover.pack.facts.start, "coins", coins)
        kept.setdefault(prover.progress.kept("01_room", memory), set()).add(coins)
    assert list(kept.values()) == apart


def ask(name: str, *words: str) -> dict[str, Any]:
    """Return a question by which a variable is set, once for all."""
    return {"choose": [{"name": word, "say": "So.", "then": [{"remember": {name: word}}]} for word in words]}


def asking(nodes: Mapping[str, Any] = {}, **more: Any) -> Pack:
    """Return a story that asks at once for an answer and a mood, and of which nothing else sets either.

    A search that does not tell two answers apart keeps the first one. Ben talks to those who are glad.
    """
    talk = {
        "arrive": ["Which?", ask("answer", "no", "yes"), "And?", ask("mood", "sad", "glad")],
        "hello": ["ben: Hm."],
        "desk": ["Dust.", {"ending": "good"}],
        "busy": ["cid: So.", {"remember": "promised"}],
    }
    people = [{"who": "ben", "at": "room/ben", "talk": "hello", "when": "mood == glad"},
              {"who": "cid", "at": "room/cid", "talk": "busy"}]  # fmt: skip
    return story({**talk, **nodes}, **{"people": people, "campaign": PURSE, **more})


def divided(pack: Pack) -> Pack:
    """Return a pack with a wall through its room: Ben stands beyond it, and the yard leads there."""
    room, yard = pack.maps["room"], pack.maps["yard"]
    solid = bytearray(room.solid)
    solid[20 :: room.width * 3] = bytes([1]) * (room.height * 3)
    out = {"out": yard.doors["out"]._replace(spawn="ben")}
    return replace(pack, maps={"room": replace(room, solid=bytes(solid)), "yard": replace(yard, doors=out)})


def round_the_wall() -> Pack:
    """Return a story in which a locked door leads to the other part of the room that it is in."""
    door = {"when": "answer == yes and promised", "locked": "No."}
    return divided(asking(doors={"room/out": door}))


def past_a_guard() -> Pack:
    """Return a story in which a zone ends it for those who may not pass to where Ben stands."""
    guarded = [{"talk": "mat", "when": "not (answer == yes and promised)"}]
    pack = asking(
        {"mat": ["Halt.", {"ending": "bad"}]}, things={"room/desk": [{"talk": "desk"}], "room/mat": guarded}
    )
    zone = {"mat": Rect(300, 0, 48, 384)}
    return replace(pack, maps={**pack.maps, "room": replace(pack.maps["room"], zones=zone)})


def conferring(phases: dict[str, Any], when: str = "found.log", nodes: Mapping[str, Any] = {}, **more: Any) -> Pack:
    """Return a story that comes to a conference."""
    climax = {**CONFERENCE, "phases": {**CONFERENCE["phases"], **phases},
              "reveal": {**CONFERENCE["reveal"], "when": when}}  # fmt: skip
    talk = {"desk": ["So.", {"climax": "begin"}], "opening": ["cid: Now."], "said": ["cid: Oh."],
            "after": ["cid: So.", {"ending": "good"}], **nodes}  # fmt: skip
    return asking(talk, climax=climax, campaign={**PURSE, "climax": "conference"}, **more)


def said_after_a_walk() -> Pack:
    """Return a story in which one walks before it can be said, until some condition, what only the glad know."""
    walk = {"walk": "room:cid", "until": "answer == yes and promised", "next": "show"}
    return conferring({"opening": {"talk": "opening", "next": "stroll"}, "stroll": walk}, "mood == glad")


def walked_to() -> Pack:
    """Return a story in which only a phase of its climax leads to the yard."""
    walk = {"walk": "yard:in", "until": "seen.shown", "next": "show"}
    lock = {"when": "hours >= 2", "locked": "No."}
    begin = [{"when": "answer == yes", "then": [{"climax": "begin"}]}, "Dust.", {"ending": "good"}]
    people = [{"who": "ben", "at": "yard/ben", "talk": "hello", "when": "mood == glad"},
              {"who": "cid", "at": "yard/cid", "talk": "shown"}]  # fmt: skip
    return conferring(
        {"opening": {"talk": "opening", "next": "stroll"}, "stroll": walk},
        nodes={"desk": begin, "shown": ["cid: Here."]},
        people=people,
        doors={"room/out": lock, "yard/out": lock},
    )


def offered_twice() -> Pack:
    """Return a story in which what one answered decides where a talk begins."""
    people = [{"who": "ben", "at": "room/ben", "talk": "hello"},
              {"who": "cid", "at": "room/cid", "talk": "busy", "when": "answer == no"}]  # fmt: skip
    things = {"room/desk": [{"talk": "busy", "when": "answer == yes"}]}
    return asking({"hello": ["ben: Hm.", {"ending": "good"}], "busy": ["A sign."]}, people=people, things=things)


def found_by_choice() -> Pack:
    """Return a story in which evidence is found by a choice that only one answer leads to."""
    take = {"choose": [{"name": "take", "say": "Take", "then": [{"find": "log"}]}, {"name": "leave", "say": "Leave"}]}
    desk = ["A sign.", {"when": "answer == yes", "then": [take]}]
    people = [{"who": "ben", "at": "room/ben", "talk": "hello"}]
    nodes = {
        "arrive": ["Which?", ask("answer", "no", "yes")],
        "hello": ["ben: Hm.", {"ending": "good"}],
        "desk": desk,
    }
    return asking(nodes, people=people)


@pytest.mark.parametrize(
    "made",
    [round_the_wall, past_a_guard, said_after_a_walk, walked_to, offered_twice, found_by_choice],
)
def test_nothing_that_decides_a_claim_is_left_out(made: Callable[[], Pack]) -> None:
    agree(made())


def test_a_softlock_behind_a_door_back_into_its_own_map_is_found() -> None:
    """Whoever answered no never comes to Ben; a search that takes both answers for one may see one of them only."""
    for answers in (("no", "yes"), ("yes", "no")):
        nodes = {"arrive": ["Which?", ask("answer", *answers)], "hello": ["ben: Hm.", {"ending": "good"}],
                 "busy": ["cid: So.", {"remember": "promised"}]}  # fmt: skip
        people = [{"who": "ben", "at": "room/ben", "talk": "hello"}, {"who": "cid", "at": "room/cid", "talk": "busy"}]
        doors = {"room/out": {"when": "answer == yes and promised", "locked": "No."}}
        found = told(divided(story(nodes, people=people, doors=doors, things={})))
        assert "softlock" in found
        assert "hello" not in {one.where[2][1] for one in found["node-unreached"]}


@pytest.mark.parametrize(
    "desk",
    [
        [{"when": "answer == yes", "then": [{"goto": "desk"}]}],
        [{"choose": [{"name": "leave", "say": "Leave", "when": "answer == no"},
                     {"name": "again", "say": "Again", "goto": "desk"}]}],
        [{"when": "answer == yes", "then": [{"go": "room:ben"}]}],
    ],
)  # fmt: skip
def test_a_softlock_that_only_one_answer_leads_to_is_found(desk: list[Any]) -> None:
    """Also where nothing else asks for that answer: a talk that never ends, or leads to where there is no way on."""
    people = [{"who": "cid", "at": "room/cid", "talk": "hello"}]
    nodes = {"arrive": ["Which?", ask("answer", "no", "yes")], "hello": ["cid: Hm.", {"ending": "good"}],
             "desk": ["Dust.", *desk]}  # fmt: skip
    pack = divided(story(nodes, people=people, doors={"room/out": {"when": "hours > 0", "locked": "No."}}))
    (trap,) = told(pack)["softlock"]
    assert trap.path == ("choose arrive.yes", "use room/desk")
    free = story({**nodes, "arrive": ["Which?", ask("answer", "no")]}, people=people)
    assert "softlock" not in told(free)


def test_what_was_said_in_an_earlier_part_is_told_apart_in_a_later_one() -> None:
    """Also where nothing asks for it: an encounter is searched from what follows each outcome of its parts."""
    phases = {
        "show": {**CONFERENCE["phases"]["show"], "next": {"reveal": "said", "over": "unsaid", "any": "after"}},
        "unsaid": {"talk": "mat", "next": "fight"},
        "fight": {"encounter": "true", "claims": ["debt"], "next": {"any": "after"}},
    }
    pasts = Prover(conferring(phases, "seen.arrive")).prove().pasts["01_room"]
    assert {come.brought[0].left for come in pasts if len(come.brought) == 2} == {OVER, REVEAL}


def test_nothing_is_begun_on_a_walk_that_is_over() -> None:
    people = [{"who": "cid", "at": "room/cid", "talk": "busy", "when": "seen.opening"},
              {"who": "ben", "at": "room/ben", "talk": "hello", "when": "seen.busy"}]  # fmt: skip
    walk = {"walk": "room:door", "until": "seen.busy", "next": "show"}
    pack = conferring({"opening": {"talk": "opening", "next": "stroll"}, "stroll": walk}, people=people)
    proved = Prover(pack).prove()
    assert {"seen.busy", "ending.good"} <= proved.reached.keys()
    assert "seen.hello" in proved.never


@given(
    high=st.integers(1, 99),
    tests=st.lists(st.tuples(st.sampled_from(COMPARISONS), st.integers(0, 99)), max_size=3),
    steps=st.lists(st.sampled_from([1, -1]), unique=True),
)
def test_values_of_one_kind_come_to_the_same_however_far_one_steps(
    high: int, tests: list[tuple[str, int]], steps: list[int]
) -> None:
    field = Field(0, 127, 0, high, 0, (), truth=False)
    asked = {(sign, str(min(value, high))) for sign, value in tests}
    kinds = slices.apart(field, asked, steps)
    assert sorted(value for kind in kinds for value in kind) == list(range(high + 1))
    number = {value: at for at, kind in enumerate(kinds) for value in kind}
    for kind in kinds:
        for value in kind[1:]:
            assert all(number[field.within(value + by)] == number[field.within(kind[0] + by)] for by in steps)
            assert all(COMPARE[sign](value, int(word)) == COMPARE[sign](kind[0], int(word)) for sign, word in asked)
    if not steps:
        looks = {tuple(COMPARE[sign](value, int(word)) for sign, word in asked) for value in range(high + 1)}
        assert len(kinds) == len(looks)


def test_who_is_put_somewhere_stands_there_wherever_he_stood_before() -> None:
    """Also when the first who was put there stood there already."""
    nodes = {"hello": ["ben: Hm.", {"when": "seen.desk", "then": [{"ending": "good"}]}],
             "desk": ["A sign.", {"go": "room:door"}]}  # fmt: skip
    prover = Prover(story(nodes))
    beside = [way.state for way in prover.decisions(prover.start) if way.label == "talk ben"]
    assert beside
    assert {state.walker[:3] for state in beside} != {prover.start.walker[:3]}
    for state in (prover.start, *beside):
        after = [way.state for way in prover.decisions(state) if way.label == "use room/desk"]
        assert {one.walker[:3] for one in after} == {prover.start.walker[:3]}


def test_what_a_claim_waits_for_comes_before_what_leads_there() -> None:
    choose = {"choose": [{"name": "yes", "say": "Yes", "then": [{"remember": {"answer": "yes"}}]},
                         {"name": "no", "say": "No", "then": [{"remember": {"answer": "no"}}]}]}  # fmt: skip
    nodes = {"hello": [{"echo": "answer == no", "say": "ben: Ha."}, "ben: Hm.", {"ending": "good"}], "desk": [choose]}
    prover = Prover(story(nodes))
    (claim,) = [one for one in prover.claims if one.wishes and one.wishes[0][0].text == "answer == no"
                and one.wishes[0][1]]  # fmt: skip
    facts, far = prover.pack.facts, prover.guide(claim)
    assert far(facts.tell(facts.start, "answer", "no"))[0] == 0
    assert far(facts.tell(facts.start, "answer", "yes"))[0] > 0


# That what is abstract has a concrete play


def path(pack: Pack, here: Ground, start: tuple[str, Point], goal: tuple[str, Point]) -> list[tuple[str, Point]]:
    """Return cells, each beside the one before or behind a door of it, that lead to one without a word being said."""
    came: dict[tuple[str, Point], tuple[str, Point] | None] = {start: None}
    queue = deque([start])
    while queue and goal not in came:
        name, (column, row) = queue.popleft()
        for dx, dy in ground.STRAIGHT:
            cell = (column + dx, row + dy)
            after = ground.region_of(pack.maps[name]).get(cell)
            if after is None:
                continue
            there = (name, cell)
            if (name, after) not in here.places:  # a door, or a zone that speaks
                doors = [area.name for area in ground.regions(pack.maps[name])[after].inside if area.kind == "door"]
                if not doors:
                    continue
                door = pack.maps[name].doors[doors[0]]
                spawn = pack.maps[door.map].spawns[door.spawn]
                there = (door.map, landed(pack, door.map, spawn.x, spawn.y))
            if there not in came:
                came[there] = (name, (column, row))
                queue.append(there)
    found: list[tuple[str, Point]] = []
    at: tuple[str, Point] | None = goal
    while at is not None:
        found.append(at)
        at = came[at]
    return found[::-1]


def landed(pack: Pack, name: str, x: int, y: int) -> Point:
    """Return the cell nearest to a place in pixels where somebody can stand."""
    walker = walking.Walker(name, x * walking.UNIT, y * walking.UNIT)
    cell = walking.nearest_free(walking.free_cells(pack.maps[name]), walker)
    assert cell is not None
    return cell


def walked(pack: Pack, state: State, here: Ground, goal: tuple[str, Point]) -> State:
    """Walk in the real game, cell by cell, without a word being said."""
    walker = state.walker
    start = (walker.map, landed(pack, walker.map, walker.x // walking.UNIT, walker.y // walking.UNIT))
    for (name, cell), (after, _) in pairwise([*path(pack, here, start, goal), goal]):
        state = stood(pack, state, name, cell, after)
    return state


def stood(pack: Pack, state: State, name: str, cell: Point, after: str) -> State:
    """Walk to the middle of a cell; if the next is on another map, on through the door beside it."""
    x, y = (part // walking.UNIT for part in walking.middle(cell))
    state = step.step(pack, state, GoTo(x, y))
    while state.walker.path:
        state = step.step(pack, state)
    if after != name:
        for dx, dy in ground.STRAIGHT:
            tried = step.step(pack, state, Walk(dx, dy))
            for _ in range(walking.CELL // walking.SPEED + 2):
                tried = step.step(pack, tried)
            if tried.walker.map == after:
                return step.step(pack, tried, Walk(0, 0))
    assert state.talk is None
    return state


def begun_by(pack: Pack, state: State, label: str) -> State:
    """Return where it leads to use what is in reach, or to step into the zone that is beside."""
    verb, what = label.split()
    if verb != "go":
        for _ in range(60 * 60):  # somebody on a route comes by
            state = step.step(pack, state, Use(what))
            if state.talk is not None or state.doing is not None:
                return state
            state = step.step(pack, state)._replace(walker=state.walker)
        raise AssertionError(f"{label} comes to nothing")
    for dx, dy in ground.STRAIGHT:
        tried = step.step(pack, state, Walk(dx, dy))
        for _ in range(walking.CELL // walking.SPEED + 2):
            if tried.talk is None:
                tried = step.step(pack, tried)
        if tried.talk is not None:
            return tried
    raise AssertionError(f"{label} comes to nothing")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["tiny", "small"])
def test_every_step_on_foot_has_a_concrete_play(name: str) -> None:
    pack = tiny() if name == "tiny" else small_pack()
    prover = Prover(pack)
    search, seen = everything(prover), set()
    for one in search.states:
        here = one.state
        if here.talk is not None or here.doing is not None or here.ending:
            continue
        number, place = prover.explorer.ground(here)
        for label, node, feet in (
            one for where in place.maps for one in prover.explorer.offered(here, number, place, where)
        ):
            for where, x, y, _ in feet:
                if (label, node, where, x, y) in seen:
                    continue
                seen.add((label, node, where, x, y))
                goal = (where, (x // walking.CELL, y // walking.CELL))
                if label.startswith("go "):  # from beside the zone
                    column, row = goal[1]
                    beside = [(where, (column + dx, row + dy)) for dx, dy in ground.STRAIGHT]
                    regions = ground.region_of(pack.maps[where])
                    goal = next(spot for spot in beside if (where, regions.get(spot[1])) in place.places)
                state = begun_by(pack, walked(pack, here, place, goal), label)
                begun = step.begin_talk(pack, here, node)
                assert (state.talk, state.memory) == (begun.talk, begun.memory), label
    assert len(seen) >= 4


@pytest.mark.parametrize("name", ["tiny", "small"])
def test_every_place_of_a_ground_can_be_walked_to(name: str) -> None:
    pack = tiny() if name == "tiny" else small_pack()
    prover = Prover(pack)
    state = step.new_game(pack)._replace(talk=None)
    _, here = prover.explorer.ground(state)
    for where, region in here.places:
        tilemap = pack.maps[where]
        if where == state.walker.map:
            cell = ground.regions(tilemap)[region].cells[0]
            goal = walking.middle(cell)
            way = walking.way(tilemap, state.walker, lambda x, y: (x, y) == goal)  # noqa: B023 - asked at once
            assert way is not None, (where, region)


@pytest.mark.slow
def test_what_the_prover_remembers_of_an_edge_is_what_the_rules_say() -> None:
    prover = Prover(tiny())
    for one in everything(prover).states[::60]:
        remembered = {(way.label, way.state) for way in prover.decisions(one.state)}
        asked_anew = {(way.label, way.state) for way in Prover(tiny()).decisions(one.state)}
        assert remembered <= asked_anew
        idle = asked_anew - remembered  # what was told once and changes nothing
        assert all(state.memory == one.state.memory for _, state in idle)


# Plays


@pytest.mark.slow
def test_every_ending_and_node_has_a_play_that_plays_out() -> None:
    for wanted in (*tiny().campaign.endings, "ben_hello", "01_rooms:read_log", "02_after:cleo_last"):
        found = witness.witness(tiny(), wanted)
        nodes = {state.talk.node for state, _ in witness.states(tiny(), found.play) if state.talk}
        assert witness.last(witness.states(tiny(), found.play)).ending == found.play.ending
        assert wanted.rpartition(":")[2] in (found.play.ending, *nodes)


@pytest.mark.slow
@pytest.mark.parametrize(("how", "word"), [("clean", "well"), ("patched", "hastily"), ("scarred", "badly")])
def test_a_play_to_what_a_repair_decides_plays_out(tmp_path: Path, how: str, word: str) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    level, talk = folder / "01_rooms.yaml", folder / "01_rooms.talk.yaml"
    level.write_text(level.read_text(encoding="utf-8").replace("seconds: 60", "seconds: 120"), encoding="utf-8")
    asked = "    - care: plan\n"
    told = f"    - when: repair.ben_36 == {how}\n      then: [goto: tooth]\n    - goto: planned\n"
    nodes = "  tooth:\n    - |\n      ben: So that is how it went.\n    - goto: planned\n  planned:\n"
    rows = talk.read_text(encoding="utf-8").replace(asked, told + nodes + asked)
    talk.write_text(rows, encoding="utf-8")
    pack = packs.read_pack(folder)
    found = witness.witness(pack, "tooth")
    assert f"repair {word}" in [str(stage) for stage in found.play.steps]
    end = witness.last(witness.states(pack, found.play))
    assert pack.facts.get(end.memory, "seen.tooth")
    assert pack.facts.word(end.memory, "repair.ben_36") == how
    assert not witness.reaches(pack, found.play, "water_plant"), "it comes through what was asked for, or fails"


@pytest.mark.slow
def test_the_shortest_play_has_no_step_too_many() -> None:
    play = witness.witness(tiny(), "parted").play
    assert [str(stage) for stage in play.steps][:2] == ["talk ben", "choose ben_hello.promise"]
    for number in range(len(play.steps)):
        shorter = play.model_copy(update={"steps": play.steps[:number] + play.steps[number + 1 :]})
        assert not witness.reaches(tiny(), shorter) or play.steps[number].verb in ("argue", "agree", "repair", "see")


@pytest.mark.slow
def test_a_play_is_a_testplan_and_a_session(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    assert main(["check", str(pack), "--witness", "parted", "-o", str(pack / "plays" / "found.yaml")]) == 0
    plays = packs.read_plays(pack)
    assert {play.ending for play in plays.values()} == {"agreed", "parted"}
    assert main(["check", str(pack), "--witness", "parted", "-o", str(tmp_path / "found.jsonl")]) == 0
    read = packs.read_pack(pack)
    assert list(replay.differences(read, tape.read(tmp_path / "found.jsonl"))) == []
    assert [moment.state.ending for moment in replay.moments(read, tape.read(tmp_path / "found.jsonl"))][
        -1
    ] == "parted"


def test_a_game_begins_where_a_node_is_said(tmp_path: Path) -> None:
    kept = memory.Memory(tmp_path)
    state = witness.moment_at(tiny(), "02_after:cleo_last", kept)
    assert state.talk is not None
    assert (state.level, state.talk.node) == ("02_after", "cleo_last")
    assert tiny().facts.get(state.memory, "seen.ben_treat")
    assert len(list(tmp_path.iterdir())) == 2, "the moment, and the play to it"
    assert witness.witness(tiny(), "02_after:cleo_last", kept) == witness.witness(tiny(), "02_after:cleo_last")
    assert witness.moment_at(tiny(), "02_after:cleo_last", kept) == state._replace(just=())
    with pytest.raises(witness.Unreached, match="expected an ending or a node in level 01_rooms"):
        witness.moment_at(tiny(), "01_rooms:cleo_last", kept)


@pytest.mark.parametrize(("after", "on_screen"), [([{"goto": "shown"}], "shown"), ([], "")])
def test_a_game_begins_at_what_follows_a_node_that_says_nothing(after: list[Any], on_screen: str) -> None:
    pack = story({"hello": ["ben: Hm.", {"ending": "good"}], "desk": [{"remember": "promised"}, *after],
                  "shown": ["ben: Oh."]})  # fmt: skip
    state = witness.moment_at(pack, "01_room:desk", witness.NOTHING)
    assert (state.talk.node if state.talk else "") == on_screen
    assert pack.facts.get(state.memory, "promised")
    assert not state.ending


def test_no_game_begins_at_a_node_that_says_nothing_and_ends_it() -> None:
    pack = story({"hello": ["ben: Hm.", {"goto": "last"}], "desk": ["Dust."], "last": [{"ending": "good"}]})
    with pytest.raises(witness.Unreached, match="01_room:last says nothing before the end"):
        witness.moment_at(pack, "01_room:last", witness.NOTHING)
    with pytest.raises(witness.Unreached, match="good says nothing"):
        witness.moment_at(pack, "good", witness.NOTHING)


# Memory


def test_a_proof_is_remembered_and_a_torn_one_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    kept = memory.Memory(tmp_path / "proofs")
    once = Prover(tiny()).prove()
    assert kept.recall(StoryProof, "key") is None
    kept.keep(StoryProof, "key", once)
    assert kept.recall(StoryProof, "key") == once
    file = tmp_path / "proofs" / "key.json"
    file.write_bytes(file.read_bytes()[:-9])
    assert kept.recall(StoryProof, "key") is None


def test_plays_of_before_are_tried_first_and_prove_the_same() -> None:
    once = Prover(tiny()).prove()
    again = Prover(tiny()).prove(once.plays)
    assert (again.findings, again.never) == (once.findings, once.never)
    assert again.reached.keys() >= once.reached.keys()
    assert again.figures.decisions <= once.figures.decisions


def test_rewording_a_line_proves_nothing_anew(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    before = memory.digest(skeleton(packs.read_pack(pack)))
    talk = pack / "01_rooms.talk.yaml"
    talk.write_text(talk.read_text().replace("The mat says WELCOME.", "The mat says COME IN."))
    assert memory.digest(skeleton(packs.read_pack(pack))) == before
    talk.write_text(talk.read_text().replace("when: found.door_key", "when: found.ben_chart"))
    assert memory.digest(skeleton(packs.read_pack(pack))) != before


def test_what_an_encounter_asks_of_a_story_is_proved_anew_where_it_asks_for_it_elsewhere() -> None:
    """Though it asks for nothing that it did not ask for before."""
    first, swapped = (conferring({}, when) for when in ("found.log", "found.tape"))
    texts = [[one.text for one in pack.levels["01_room"].climax.conditions] for pack in (first, swapped)]  # type: ignore[union-attr]
    assert texts[0] == texts[1]
    assert skeleton(first) != skeleton(swapped)


def test_an_encounter_is_searched_anew_where_the_story_goes_on_otherwise(tmp_path: Path) -> None:
    """What was brought to it may be the same, and what can still be brought to its later parts another."""
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    talk = folder / "01_rooms.talk.yaml"
    talk.write_text(talk.read_text().replace("when: found.door_key", "when: found.ben_chart"))
    proved = Prover(tiny()).prove()
    keys = [
        [job.key for job in proof.encounter_jobs(pack, skeleton(pack), proved, (proof.FIRST,)).values()]
        for pack in (tiny(), packs.read_pack(TINY), packs.read_pack(folder))
    ]
    assert len(keys[0]) == proof.SHARES
    assert keys[0] == keys[1]
    assert not {*keys[0]} & {*keys[2]}


# Encounters


def brought(told: Story) -> Brought:
    """Return a story as it is brought to the two parts of the footbridge's debate."""
    return (Part("opening", told["opening"], OVER), Part("rebuttal", told["rebuttal"]))


FOOTBRIDGE = tuple(map(brought, STORIES.values()))
HARSH = Terms(composure="3", points="2", force="2", start="-2", calls="0")  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_search_of_many_stories_finds_what_a_search_of_each_does(difficulty: Difficulty) -> None:
    bridge = footbridge()
    found = encounters.search(bridge, FOOTBRIDGE, difficulty)
    each = [searching.search(bridge, told, difficulty) for told in STORIES.values()]
    assert set(found.outcomes) == {outcome for one in each for outcome in one.shortest}
    assert not found.late
    first, second = (encounters.search(bridge, FOOTBRIDGE, difficulty, share=share, of=2) for share in range(2))
    assert first.joined(second)[1:] == found[1:]
    assert second.outcomes == ()
    arena = encounters.Arena(bridge, difficulty)
    for told, alone in zip(STORIES.values(), each, strict=True):
        (tree,) = arena.chapters([brought(told)])
        ends = list(arena.ends(tree))
        shortest: dict[str, int] = {}
        for end in ends:
            if end.outcome != OVER:
                shortest.setdefault(end.outcome, len(end.moves))
        assert shortest == {outcome: len(moves) for outcome, moves in alone.shortest.items()}


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_win_is_left_where_a_search_of_everything_says_so(difficulty: Difficulty) -> None:
    bridge = footbridge()
    arena = encounters.Arena(bridge, difficulty)
    for told in STORIES.values():
        graph = searching.explore(bridge, told, difficulty)
        wins = searching.winning(bridge, graph)
        (tree,) = arena.chapters([brought(told)])
        for moment in graph.edges:
            chapter = tree if moment.phase == tree.phase else tree.after[0][1]
            assert arena.wins(chapter, moment) == (moment in wins)


@pytest.mark.slow
def test_the_moves_to_an_outcome_are_those_of_the_rules() -> None:
    bridge, told = footbridge(), STORIES["well"]
    arena = encounters.Arena(bridge, "normal")
    ends = dict(encounters.argue(arena, brought(told)))
    assert ends.keys() == searching.search(bridge, told, "normal").shortest.keys()
    for outcome, made in ends.items():
        doing = begin(bridge, told["opening"], "opening", "normal", None).now
        for phase, moves in zip(told, made, strict=True):
            if doing.outcome:
                doing = begin(bridge, told[phase], phase, "normal", doing).now
            for move in moves:
                doing = make(bridge, told[phase], doing, move).doing
        assert doing.outcome == outcome
    first = dict(encounters.argue(arena, brought(told)[:1]))
    assert "expose" not in first
    assert len(first[OVER][0]) == 2


def test_what_makes_no_difference_in_a_phase_is_not_told_apart() -> None:
    bridge = footbridge()
    arena = encounters.Arena(bridge, "normal")
    known = frozenset({"found.minutes"})
    (told,) = arena.told_apart((Part("opening", known | {"no such"}),))
    assert told.past == known
    assert len(arena.chapters([(Part("opening", known),), (Part("opening", known | {"no such"}),)])) == 1


@pytest.mark.slow
def test_a_story_without_hope_is_late_unless_another_that_begins_like_it_has_some() -> None:
    data = written()
    rounds = data["phases"]["opening"]["rounds"]
    rounds.append(rounds[-1])
    bridge = Debate.model_validate(data)
    assert not encounters.search(bridge, FOOTBRIDGE, "normal").late
    harsh = bridge.model_copy(update={"difficulty": {"normal": HARSH}})
    found = encounters.search(harsh, FOOTBRIDGE, "normal")
    assert found.late
    shares = [encounters.search(harsh, FOOTBRIDGE, "normal", share=share, of=3) for share in range(3)]
    assert any(share.late for share in shares)
    assert shares[0].joined(shares[1]).joined(shares[2])[1:] == found[1:]
    assert not any(harsh.endings[outcome].wins for outcome in found.outcomes)
    asked: list[int] = []

    def going_on(at: int) -> Iterator[tuple[Brought, ...]]:
        asked.append(at)
        yield ()

    assert encounters.search(harsh, FOOTBRIDGE, "normal", going_on).late
    assert asked == [0]


# The command


def test_the_command_tells_all_there_is_in_a_pipe_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(TINY), "--json", "--no-cache", "--jobs", "1"]) == 1
    out, err = capsys.readouterr()
    (pack,) = json.loads(out)["packs"]
    assert err == ""
    assert pack["endings"] == ["agreed", "parted"]
    assert {"seen.arrive", "ending.parted", "repair.ben_36.clean"} & set(pack["reached"]) >= {"seen.arrive"}
    assert all({"file", "line", "column", "code", "says", "cure", "path"} <= set(one) for one in pack["problems"])
    assert any("not asked for" in sentence for sentence in pack["unproved"])


def test_a_code_is_explained_and_an_unknown_one_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--explain", "key-behind-door"]) == 0
    assert "behind it" in capsys.readouterr().out
    assert main(["check", "--explain", "key-behind-dor"]) == 2
    assert "did you mean 'key-behind-door'?" in capsys.readouterr().err
    assert main(["check", str(TINY), "--jobs", "0"]) == 2
    assert main(["check", "--witness", "parted"]) == 2
    assert main(["check", str(TINY), "--witness", "partd"]) == 1


def test_what_was_looked_at_is_remembered_while_its_files_are_the_same(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    asked_for = checking.Asked(memory=memory.Memory(tmp_path / "proofs"))
    first = checking.looked(pack, asked_for)
    assert checking.looked(pack, asked_for) == first
    (pack / "cast.yaml").write_text((pack / "cast.yaml").read_text() + "# more\n")
    assert checking.looked(pack, asked_for) == first
    (pack / "cast.yaml").write_text("people:")
    assert "reached" not in checking.looked(pack, asked_for)


@pytest.mark.slow
@pytest.mark.parametrize("name", FOLDERS)
def test_what_ships_is_proved(name: str) -> None:
    pack = campaign(name)
    found = proof.prove(pack, memory.Memory(None), difficulties=(proof.FIRST,), mend=False)
    assert found.findings == ()
    assert found.never == frozenset()
    assert found.reached >= {f"seen.{node}" for node in pack.nodes}
    assert found.reached >= {f"ending.{ending}" for ending in pack.campaign.endings}
    assert not [sentence for sentence in found.unproved if "too much" in sentence or "no argument" in sentence]


@pytest.mark.slow
@pytest.mark.parametrize("name", FOLDERS)
def test_a_play_to_each_ending_of_what_ships_plays_out(name: str) -> None:
    pack = campaign(name)
    for ending in pack.campaign.endings:
        assert witness.witness(pack, ending).play.ending == ending
