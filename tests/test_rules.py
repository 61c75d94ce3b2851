"""The rules of walking, talking, thinking, diagnosing and agreeing, played in a small campaign."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.pack import Pack
from game.content.problems import BadPack
from game.content.script import Ask, Speak
from game.content.tilemap import Rect
from game.rules import casebook, talking, walking
from game.rules.intents import (
    Advance,
    Agree,
    Choose,
    Conclude,
    Connect,
    GoTo,
    Intent,
    Object,
    Propose,
    SetRule,
    Treat,
    Use,
    Walk,
)
from game.rules.state import State
from game.rules.step import new_game, objective, step
from game.rules.walking import UNIT
from tests.small import LEVEL, room, small_pack

REPAIR = {"patient": "ben", "title": "Molar", "seconds": "30", "bots": "200", "verbs": ["scrub", "build"],
          "lesions": [{"x": "44", "y": "20", "rx": "5", "ry": "6"}]}  # fmt: skip
DIAGNOSIS = {
    "patient": "ben",
    "tooth": "36",
    "repair": "molar",
    "scan": "A pit.",
    "chart": {"work": "Drives tonight", "tea": "Nine teas"},
    "plans": {
        "mist": {"title": "Mist", "by": "cid", "says": "Calm.", "treats": "true", "wrong": "work", "harm": "Sleep."},
        "plain": {"title": "Plain", "by": "ann", "says": "Plain.", "treats": "true"},
    },
}
CARE = {
    "title": "Plans",
    "patients": {
        "ben": {
            "wants": "Hands.",
            "clauses": {"hands": {"asks": "Who?", "options": {"both": "Both", "light": "A light"}}},
            "refuses": [{"when": "hands == light", "says": "No."}],
            "content": "hands == both",
            "glad": "Yes.",
            "signs": "All right.",
        }
    },
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return small_pack(
        {"repairs": {"molar": REPAIR}, "diagnoses": {"ben": DIAGNOSIS}, "care": {"plans": CARE}},
        {"chart": [{"diagnose": "ben"}, "ben: So."], "table": [{"care": "plans"}, "ben: Good."]},
    )


def run(pack: Pack, state: State, intents: Iterable[Intent | None]) -> State:
    for intent in intents:
        state = step(pack, state, intent)
    return state


def wait(pack: Pack, state: State, ticks: int) -> State:
    return run(pack, state, [None] * ticks)


def read_on(pack: Pack, state: State) -> State:
    """Read every line until a question, the end of the talk or something else."""
    while state.talk is not None and state.doing is None:
        op = talking.op_at(pack, state.talk)
        if not isinstance(op, Speak):
            break
        state = step(pack, state, Advance(op.id))
    return state


def told(pack: Pack, state: State) -> list[str]:
    """Return the lines from here on."""
    lines = []
    while state.talk is not None:
        op = talking.op_at(pack, state.talk)
        if not isinstance(op, Speak):
            break
        lines.append(op.text)
        state = step(pack, state, Advance(op.id))
    return lines


def begun(pack: Pack, node: str, memory: int | None = None) -> State:
    """Return a state in which a talk has just begun."""
    state = new_game(pack)
    if memory is not None:
        state = state._replace(memory=memory)
    turn = talking.start(pack, state.memory, node)
    state = state._replace(talk=turn.talk, memory=turn.memory, just=turn.just)
    op = talking.op_at(pack, state.talk) if state.talk else None
    from game.content.script import Begin
    from game.rules.step import begin

    return begin(pack, state, op) if isinstance(op, Begin) else state


# Walking


def test_walks_until_the_wall_and_no_further(pack: Pack) -> None:
    state = step(pack, new_game(pack), Walk(-1, 0))
    state = wait(pack, state, 300)
    assert state.walker.x == 48 * UNIT + walking.HALF_WIDTH + (state.walker.x - 48 * UNIT - walking.HALF_WIDTH)
    assert 48 * UNIT <= state.walker.x - walking.HALF_WIDTH < 48 * UNIT + walking.SPEED
    assert not state.walker.moved
    assert state.walker.facing == "left"


def test_slides_along_a_wall(pack: Pack) -> None:
    state = wait(pack, step(pack, new_game(pack), Walk(-1, 0)), 100)
    before = state.walker.y
    state = wait(pack, step(pack, state, Walk(-1, 1)), 30)
    assert state.walker.y > before


def test_footsteps_are_heard_at_each_stride(pack: Pack) -> None:
    state, steps = step(pack, new_game(pack), Walk(0, 1)), 0
    for _ in range(39):
        state = step(pack, state)
        steps += "footstep" in state.just
    assert steps == 40 * walking.SPEED // walking.STRIDE


def test_a_locked_door_says_so_and_an_unlocked_one_leads_on(pack: Pack) -> None:
    state = new_game(pack)
    state = step(pack, state, GoTo(240, 330))
    state = step(pack, wait(pack, state, 200), Walk(0, 1))
    seen: list[str] = []
    for _ in range(60):
        state = step(pack, state)
        seen += state.just
    assert "locked room/out" in seen
    assert state.walker.map == "room"
    state = state._replace(memory=pack.facts.put(state.memory, "promised", 1))
    state = wait(pack, step(pack, state, Walk(0, -1)), 40)
    state = step(pack, state, Walk(0, 1))
    maps = [(state := step(pack, state)).walker.map for _ in range(60)]
    assert "yard" in maps


def test_use_walks_there_first_round_the_desk(pack: Pack) -> None:
    state = step(pack, new_game(pack), Use("ben"))
    assert state.walker.path
    for _ in range(400):
        state = step(pack, state)
        if state.talk:
            break
    assert state.talk is not None
    assert state.talk.node in ("hello", "mat")


def test_entering_a_zone_begins_its_talk_once(pack: Pack) -> None:
    state = step(pack, new_game(pack), GoTo(330, 280))
    for _ in range(300):
        state = step(pack, state)
        if state.talk:
            break
    assert state.talk is not None
    assert state.talk.node == "mat"
    state = read_on(pack, state)
    state = wait(pack, step(pack, state, GoTo(100, 200)), 200)
    state = wait(pack, step(pack, state, GoTo(330, 280)), 300)
    assert state.talk is None


def test_people_walk_their_routes_by_the_clock_alone(pack: Pack) -> None:
    placement = next(one for one in pack.levels["01_room"].people if one.who == "cid")
    whole = walking.legs(pack, "cid", "room/round")[-1][1]
    places = {walking.stand(pack, placement, clock).x for clock in range(whole)}
    assert min(places) == 100 * UNIT
    assert max(places) >= 159 * UNIT
    assert walking.stand(pack, placement, 37) == walking.stand(pack, placement, 37 + 5 * whole)


def test_nobody_moves_while_one_talks(pack: Pack) -> None:
    state = begun(pack, "hello")
    assert wait(pack, state, 50).clock == state.clock


DIRECTIONS = st.builds(Walk, st.sampled_from((-1, 0, 1)), st.sampled_from((-1, 0, 1)))
WISHES = st.one_of(
    st.none(),
    DIRECTIONS,
    st.builds(GoTo, st.integers(-50, 600), st.integers(-50, 500)),
    st.builds(Use, st.sampled_from(("ben", "cid", "room/desk", "room/gone", "nobody"))),
    st.builds(Choose, st.sampled_from(("hello", "gone")), st.sampled_from(("promise", "show", "leave", "gone"))),
    st.builds(Connect, st.sampled_from(("log", "tape", "bill", "gone")), st.sampled_from(("log", "tape", "note"))),
    st.builds(Conclude, st.just("who_wrote"), st.sampled_from(("machine", "ben", "none", "gone"))),
    st.builds(SetRule, st.sampled_from(("difficulty", "timer", "gone")), st.sampled_from(("easy", "on", "gone"))),
    st.builds(Object, st.just("mist"), st.just("work")),
    st.builds(Treat, st.just("plain")),
    st.builds(Agree, st.just("hands"), st.just("both")),
    st.builds(Propose, st.just("ben")),
)


@given(st.lists(st.tuples(WISHES, st.integers(1, 40)), max_size=25))
@settings(max_examples=60, deadline=None)
def test_whatever_is_wanted_the_walker_stands_where_one_can_stand(wishes: list[tuple[Intent | None, int]]) -> None:
    pack = small_pack()
    state = new_game(pack)
    for wish, ticks in wishes:
        state = wait(pack, step(pack, state, wish), ticks)
        if state.talk is not None:
            op = talking.op_at(pack, state.talk)
            state = step(pack, state, Advance(op.id)) if isinstance(op, Speak) else state
        assert walking.box_is_free(pack.maps[state.walker.map], state.walker.x, state.walker.y)
        assert 0 <= pack.facts.get(state.memory, "thoughts") <= 3


@given(st.integers(60, 420), st.integers(150, 320))
@settings(max_examples=60, deadline=None)
def test_a_way_is_free_at_every_corner_and_ends_where_asked(x: int, y: int) -> None:
    tilemap = room()
    walker = walking.Walker("room", 100 * UNIT, 200 * UNIT)
    goal = (x * UNIT, y * UNIT)
    path = walking.way(tilemap, walker, lambda a, b: max(abs(a - goal[0]), abs(b - goal[1])) <= walking.CELL)
    if path is None:
        assert not walking.box_is_free(tilemap, *goal)
    else:
        assert all(walking.box_is_free(tilemap, *corner) for corner in path)


@given(st.integers(60, 420), st.integers(150, 320))
@settings(max_examples=60, deadline=None)
def test_who_is_sent_somewhere_walks_round_what_speaks_or_leads_away(x: int, y: int) -> None:
    pack = small_pack()
    state = new_game(pack)
    state = state._replace(talk=None, walker=walking.Walker("room", 100 * UNIT, 280 * UNIT))
    path = walking.way_near(pack.maps["room"], state.walker, x * UNIT, y * UNIT)
    state = step(pack, state, GoTo(x, y))
    while state.walker.path:
        state = step(pack, state)
    end = path[-1] if path else (100 * UNIT, 280 * UNIT)
    areas = (pack.maps["room"].zones["mat"], *(door.rect for door in pack.maps["room"].doors.values()))
    assert any(walking.inside(rect, end[0], end[1] - 1) for rect in areas) == (
        state.talk is not None or state.walker.map != "room"
    )


def test_where_no_way_leads_round_a_zone_it_leads_through() -> None:
    tilemap = replace(room(), zones={"all": Rect(200, 0, 40, 2000)})
    walker = walking.Walker("room", 100 * UNIT, 280 * UNIT)
    path = walking.way(tilemap, walker, lambda x, y: x >= 380 * UNIT)
    assert path is not None
    assert path[-1][0] >= 380 * UNIT


# Talking


def test_a_talk_runs_from_the_first_line_to_the_choice(pack: Pack) -> None:
    state = begun(pack, "hello")
    assert told(pack, state) == ["You again.", "Me.", "Have you read it?"]
    state = read_on(pack, state)
    assert state.talk is not None
    assert isinstance(talking.op_at(pack, state.talk), Ask)


def test_control_and_echo_follow_what_is_known(pack: Pack) -> None:
    memory = pack.facts.put(pack.facts.put(pack.facts.start, "found.log", 1), "patients", 8)
    assert told(pack, begun(pack, "hello", memory))[2:] == ["You have read it.", "They like you."]


def test_moods_stay_as_they_were(pack: Pack) -> None:
    ops = [op for op in pack.nodes["hello"] if isinstance(op, Speak) and op.who == "ben"]
    assert {op.mood for op in ops} == {"happy"}
    assert next(op for op in pack.nodes["hello"] if isinstance(op, Speak) and op.who == "ann").mood == "neutral"


def test_a_locked_choice_is_shown_and_changes_nothing(pack: Pack) -> None:
    state = read_on(pack, begun(pack, "hello"))
    assert state.talk is not None
    shown = {option.name: free for option, free in talking.options(pack, state.memory, state.talk)}
    assert shown == {"promise": True, "show": False, "leave": True}
    after = step(pack, state, Choose("hello", "show"))
    assert (after.talk, after.memory) == (state.talk, state.memory)


def test_choices_have_effects_meet_again_and_are_taken_once(pack: Pack) -> None:
    state = step(pack, read_on(pack, begun(pack, "hello")), Choose("hello", "promise"))
    assert "trust patients +2" in state.just
    assert pack.facts.get(state.memory, "patients") == 7
    assert told(pack, state) == ["Well."]
    again = read_on(pack, begun(pack, "hello", state.memory))
    assert again.talk is not None
    assert "promise" not in {option.name for option, _ in talking.options(pack, again.memory, again.talk)}


def test_a_node_is_seen_when_it_is_left(pack: Pack) -> None:
    state = begun(pack, "mat")
    assert not pack.facts.get(state.memory, "seen.mat")
    state = read_on(pack, state)
    assert state.talk is None
    assert pack.facts.get(state.memory, "seen.mat")


def test_an_old_press_does_not_skip_the_next_line(pack: Pack) -> None:
    state = begun(pack, "hello")
    assert state.talk is not None
    op = talking.op_at(pack, state.talk)
    assert isinstance(op, Speak)
    once = step(pack, state, Advance(op.id))
    assert step(pack, once, Advance(op.id)).talk == once.talk


def test_an_ending_ends_it(pack: Pack) -> None:
    memory = pack.facts.put(pack.facts.start, "found.log", 1)
    state = read_on(pack, step(pack, read_on(pack, begun(pack, "hello", memory)), Choose("hello", "show")))
    assert state.ending == "good"
    assert step(pack, state, Walk(1, 0)).walker == state.walker


def test_the_objective_is_the_first_that_holds(pack: Pack) -> None:
    state = new_game(pack)
    first = objective(pack, state)
    assert first is not None
    assert first.say == "Talk to Ben"
    then = objective(pack, state._replace(memory=pack.facts.put(state.memory, "seen.hello", 1)))
    assert then is not None
    assert then.say == "Leave"


# The casebook


def holding(pack: Pack, *evidence: str) -> State:
    memory = pack.facts.start
    for name in evidence:
        memory = pack.facts.put(memory, f"found.{name}", 1)
    return new_game(pack)._replace(memory=memory)


def test_a_pair_that_fits_asks_its_question_and_a_wrong_answer_is_believed(pack: Pack) -> None:
    state = step(pack, holding(pack, "log", "tape"), Connect("tape", "log"))
    assert state.puzzle == "who_wrote"
    state = step(pack, state, Conclude("who_wrote", "ben"))
    assert state.puzzle == ""
    assert pack.facts.word(state.memory, "believes.who_wrote") == "ben"
    assert step(pack, state, Connect("log", "tape")).puzzle == ""


def test_a_question_can_be_left_open(pack: Pack) -> None:
    state = step(pack, holding(pack, "log", "tape"), Connect("log", "tape"))
    state = step(pack, state, Conclude("who_wrote", "none"))
    assert (state.puzzle, pack.facts.word(state.memory, "believes.who_wrote")) == ("", "none")


def test_trying_every_pair_fails(pack: Pack) -> None:
    state = holding(pack, "log", "tape", "note", "bill")
    for a, b in (("log", "note"), ("log", "bill"), ("tape", "note")):
        state = step(pack, state, Connect(a, b))
        assert f"senseless {a} {b}" in state.just
    state = step(pack, state, Connect("log", "tape"))
    assert "no thoughts left" in state.just
    assert state.puzzle == ""


def test_a_senseless_pair_says_why_not(pack: Pack) -> None:
    assert casebook.why_not(pack, "note", "log") == "Three is not two."
    assert "the night" in casebook.why_not(pack, "log", "bill")
    assert "tea" in casebook.why_not(pack, "log", "bill")


def test_what_was_not_found_cannot_be_connected(pack: Pack) -> None:
    state = holding(pack, "log")
    assert step(pack, state, Connect("log", "tape")).memory == state.memory


# Diagnosing and agreeing


def test_a_reason_from_the_chart_strikes_a_plan_out(pack: Pack) -> None:
    state = step(pack, begun(pack, "chart"), Object("mist", "work"))
    assert "struck mist" in state.just
    assert pack.facts.get(state.memory, "objected.ben")
    assert step(pack, state, Treat("mist")).doing is not None
    state = step(pack, state, Treat("plain"))
    assert state.doing is None
    assert pack.facts.word(state.memory, "plan.ben") == "plain"
    assert told(pack, state) == ["So."]


def test_an_objection_without_reason_costs_trust_once(pack: Pack) -> None:
    state = begun(pack, "chart")
    for _ in range(3):
        state = step(pack, state, Object("mist", "tea"))
    assert pack.facts.get(state.memory, "team") == 4
    state = step(pack, state, Treat("mist"))
    assert pack.facts.word(state.memory, "plan.ben") == "mist"


def test_a_patient_says_no_and_then_signs(pack: Pack) -> None:
    state = begun(pack, "table")
    assert step(pack, state, Propose("ben")).just == ()  # nothing on the table yet
    state = run(pack, state, [Agree("hands", "light"), Propose("ben")])
    assert state.just == ("refused ben",)
    state = run(pack, state, [Agree("hands", "both"), Propose("ben")])
    assert pack.facts.word(state.memory, "care.plans.ben") == "content"
    assert state.doing is not None  # the answer is read before the table is left
    state = step(pack, state, Propose("ben"))
    assert state.doing is None
    assert told(pack, state) == ["Good."]


def test_a_patient_who_is_asked_too_often_leaves(pack: Pack) -> None:
    state = step(pack, begun(pack, "table"), Agree("hands", "light"))
    state = run(pack, state, [Propose("ben")] * 3)
    assert pack.facts.word(state.memory, "care.plans.ben") == "refused"


# What is put together wrongly


@pytest.mark.parametrize(
    ("level", "talk", "says"),
    [
        ({"start": {"map": "rooom", "spawn": "door"}}, {}, "did you mean 'room'?"),
        ({"start": {"map": "room", "spawn": "dor"}}, {}, "did you mean 'door'?"),
        ({"people": [{"who": "bne", "at": "room/ben"}]}, {}, "did you mean 'ben'?"),
        ({"things": {"room/dsek": [{"talk": "desk"}]}}, {}, "did you mean 'desk'?"),
        ({"objectives": [{"say": "Go", "when": "seen.helo"}]}, {}, "did you mean 'seen.hello'?"),
        ({"near_misses": [{"of": ["log", "notes"], "because": "No."}]}, {}, "did you mean 'note'?"),
        ({}, {"new": ["bne: What?"]}, "did you mean 'ben'?"),
        ({}, {"new": [{"find": "lg"}]}, "did you mean 'log'?"),
        ({}, {"new": [{"goto": "helo"}]}, "did you mean 'hello'?"),
        ({}, {"new": [{"remember": {"answr": "yes"}}]}, "did you mean 'answer'?"),
        ({}, {"new": [{"remember": {"answer": "yess"}}]}, "did you mean 'yes'?"),
        ({}, {"new": [{"ending": "goood"}]}, "did you mean 'good'?"),
        ({}, {"new": [{"level": "02_room"}]}, "did you mean '01_room'?"),
        ({}, {"new": [{"go": "room:dor"}]}, "did you mean 'door'?"),
        ({}, {"new": [{"repair": "molar"}]}, "expected a repair of this level"),
        ({"climax": None}, {"new": [{"climax": "begin"}]}, "no `climax:` to begin"),
        ({}, {"a": [{"goto": "b"}], "b": [{"goto": "a"}]}, "nobody speaks"),
    ],
)
def test_a_planted_fault_is_found_and_cured(level: dict[str, object], talk: dict[str, object], says: str) -> None:
    with pytest.raises(BadPack) as caught:
        small_pack({**LEVEL, **level}, talk)
    assert any(says in problem.says for problem in caught.value.problems), caught.value


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(BadPack) as caught:
        small_pack({"start": {"map": "rooom", "spawn": "door"}}, {"new": ["bne: What?", {"find": "lg"}]})
    assert len(caught.value.problems) == 3
