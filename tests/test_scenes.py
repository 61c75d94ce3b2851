"""The scenes of words: what a player does in each with keys, mouse or pad, and whether its words find room."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.content.climax.debate import Corruption
from game.content.level import Refusal
from game.content.pack import Pack
from game.content.script import Ask, Begin, Speak
from game.content.talk import Line
from game.desktop.colours import CRIMSON, ICE, OK
from game.desktop.input import TOO_SOON, Input
from game.desktop.playing import Playing
from game.desktop.scenes.care import CareScene
from game.desktop.scenes.casebook import CasebookScene
from game.desktop.scenes.charter import CLOSE, READ, CharterScene
from game.desktop.scenes.debate import APPEAL, PLAY, PRESS, STEADY, WITNESS, DebateScene, shown_numbers
from game.desktop.scenes.diagnosis import DiagnosisScene
from game.desktop.scenes.ending import EndingScene, unwrapped
from game.desktop.scenes.layout import draw_foot, foot_rows, foot_top, largest, touched
from game.desktop.scenes.log import LogScene, said
from game.desktop.scenes.queue import QueueScene
from game.desktop.scenes.talk import TalkScene, last_line
from game.desktop.text import Text
from game.rules import caring, drafting, queueing
from game.rules.caring import Caring
from game.rules.climax import debate
from game.rules.climax.arguing import Arguing
from game.rules.climax.beats import Beat
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.intents import Advance, Agree, Conclude, Intent, Propose, Read, See, Write
from game.rules.queueing import Queueing
from game.rules.state import Doing, Phase, State
from game.rules.step import climax_of, new_game, past, step
from game.rules.talking import Talk, options
from tests.desktop import CANVAS, MOST_DIFFERENCE, SIZES, Spy, Table, at_hand, does, kit, looks_like


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A table at which the tiny campaign has begun."""
    table = Table(tmp_path)
    table.play()
    yield table
    table.app.close()


# Moments of the tiny campaign


def found(pack: Pack, state: State, *names: str) -> State:
    """Return the moment in which some evidence was found."""
    memory = state.memory
    for name in names:
        memory = pack.facts.put(memory, f"found.{name}", 1)
    return state._replace(memory=memory)


def asked(pack: Pack, node: str = "ben_hello") -> State:
    """Return the moment of a node's first question."""
    at = next(at for at, op in enumerate(pack.nodes[node]) if isinstance(op, Ask))
    return new_game(pack)._replace(talk=Talk(node, at))


def begun(pack: Pack, kind: str) -> State:
    """Return the moment in which a talk waits for something begun."""
    at = next(at for at, op in enumerate(pack.nodes["ben_treat"]) if isinstance(op, Begin) and op.kind == kind)
    state = new_game(pack)
    match kind:
        case "queue":
            doing: Doing = queueing.begin(pack, state.memory, "morning").doing
        case "charter":
            doing = drafting.begin(pack, state.memory, "rules").doing
        case _:
            doing = Diagnosing("ben") if kind == "diagnose" else Caring("plan")
    return state._replace(talk=Talk("ben_treat", at), doing=doing)


def arguing(pack: Pack) -> State:
    """Return the first moment of the debate, with two cards in the hand."""
    state = found(pack, new_game(pack), "ben_chart", "tea_log")._replace(talk=None, phase=Phase("rounds"))
    rules = climax_of(pack, state)
    return state._replace(doing=Arguing(debate.begin(rules, past(pack, state), "rounds", "normal")))


def casebook(table: Table, *names: str, size: int = 100) -> CasebookScene:
    """Open the casebook with some findings in it."""
    pack = table.stage.pack
    at_hand(table, found(pack, new_game(pack)._replace(talk=None), *names), size)
    table.press("casebook")
    table.frame()
    assert isinstance(table.playing.over, CasebookScene)
    return table.playing.over


def debating(table: Table, size: int = 100) -> DebateScene:
    """Begin the debate."""
    at_hand(table, arguing(table.stage.pack), size)
    assert isinstance(table.playing.scene, DebateScene)
    return table.playing.scene


def corrupt(table: Table) -> None:
    """Let the whole hand of the debate be out of place from its first round."""
    climax = table.stage.pack.levels["01_rooms"].climax
    assert climax is not None
    shuffles = [{"phase": "rounds", "round": "1"}]
    spoilt = Corruption.model_validate({"says": "The titles have changed places.", "shuffles": shuffles})
    climax.__dict__["corruption"] = spoilt


def particular(table: Table) -> None:
    """Let the patient of the care plan refuse a scan once a year."""
    wishes = table.stage.pack.cares["plan"].patients["ben"]
    refusal = Refusal.model_validate({"when": "scans == yearly", "says": "A year is long."})
    wishes.__dict__["refuses"] = (refusal,)


def beats(table: Table) -> tuple[Beat, ...]:
    """Return what is still to be read."""
    assert isinstance(table.state.doing, Arguing)
    return table.state.doing.beats


def read_all(table: Table) -> list[str]:
    """Read every beat, and return their kinds."""
    kinds: list[str] = []
    while isinstance(table.state.doing, Arguing) and table.state.doing.beats:
        kinds.append(table.state.doing.beats[0].kind)
        table.wait(8)
        table.press("confirm", wait=2)
    return kinds


# Layout


def test_the_largest_size_at_which_words_fit_is_taken(table: Table) -> None:
    text, words = table.stage.text, "one two three four five six seven"
    assert largest(text, words, "body", (30, 20, 10), 1000, 60) == 30
    assert largest(text, words, "body", (30, 20, 10), 200, 60) == 20
    assert largest(text, words, "body", (30, 20, 10), 40, 10) == 10
    assert text.room(words, "body", 30, 200, 1.3) > 60


def test_keys_at_the_foot_take_a_second_row_where_one_is_too_short(table: Table) -> None:
    keys = tuple((action, "Something rather long to do") for action in ("confirm", "back", "use", "next"))
    small, large = kit(), kit(200)
    assert len(foot_rows(small, keys, 1184)) == 1
    assert len(foot_rows(large, keys, 1184)) > 1
    for one in (small, large):
        rects = draw_foot(one, table.app.window.canvas, keys)
        assert set(rects) == {"confirm", "back", "use", "next"}
        assert all(CANVAS.contains(rect) for rect in rects.values())
        assert min(rect.y for rect in rects.values()) >= foot_top(one, keys) - 6


def test_a_click_on_a_key_is_a_press_and_no_click() -> None:
    buttons = {"back": pygame.Rect(10, 10, 50, 20)}
    pressed = touched(Input(mouse=(20, 20), click=True), buttons)
    assert pressed.pressed == {"back"}
    assert not pressed.click
    beside = Input(mouse=(200, 20), click=True)
    assert touched(beside, buttons) is beside


# Talk


def test_a_choice_is_taken_by_digit_by_focus_and_by_click(table: Table) -> None:
    pack = table.stage.pack
    for take in ("digit", "focus", "click"):
        at_hand(table, asked(pack))
        scene = table.playing.scene
        assert isinstance(scene, TalkScene)
        if take == "digit":
            table.press("3")
        elif take == "focus":
            table.press("down")
            table.press("confirm")
        else:
            table.click(*scene.menu.rows(table.stage)[2].center)
        assert pack.facts.get(table.state.memory, "chose.ben_hello.honest"), take


def test_a_locked_choice_is_shown_with_its_reason_and_not_taken(table: Table) -> None:
    pack = table.stage.pack
    at_hand(table, asked(pack))
    scene = table.playing.scene
    assert isinstance(scene, TalkScene)
    locked = scene.menu.items[1]
    assert (locked.on, locked.icon, locked.note) == (False, "lock", "Need: the key")
    before = table.state.talk
    table.press("2")
    table.click(*scene.menu.rows(table.stage)[1].center)
    assert table.state.talk == before
    at_hand(table, found(pack, asked(pack), "door_key"))
    scene = table.playing.scene
    assert isinstance(scene, TalkScene)
    assert (scene.menu.items[1].on, scene.menu.items[1].icon) == (True, "document")
    assert scene.menu.items[1].note == "Uses: The key"


@pytest.mark.parametrize("size", SIZES)
def test_choices_and_line_share_the_width_and_all_choices_are_seen(table: Table, size: int) -> None:
    at_hand(table, asked(table.stage.pack), size)
    scene, stage = table.playing.scene, table.stage
    assert isinstance(scene, TalkScene)
    assert stage.state.talk is not None
    line = next(op for op in reversed(stage.pack.nodes["ben_hello"][:5]) if isinstance(op, Speak))
    panel, letters = scene.place(stage, line)
    assert not panel.colliderect(scene.menu.rect)
    assert CANVAS.contains(panel)
    assert CANVAS.contains(scene.menu.rect)
    assert letters >= 19
    assert scene.menu.height(stage) <= scene.menu.rect.height
    assert len(scene.menu.items) == len(list(options(stage.pack, stage.state.memory, stage.state.talk)))
    for rect in scene.buttons.values():
        assert CANVAS.contains(rect)
        assert not rect.colliderect(scene.menu.rect)


def test_the_buttons_of_a_talk_work_by_mouse(table: Table) -> None:
    table.read_on()
    table.playing.rewind(1)
    table.wait(2)
    table.frame()
    scene = table.playing.scene
    assert isinstance(scene, TalkScene)
    table.click(*scene.buttons["auto"].center)
    assert scene.auto
    table.click(*scene.buttons["hide"].center)
    assert scene.hidden
    table.frame()
    table.click(640, 300)
    assert not scene.hidden
    table.frame()
    table.click(*scene.buttons["log"].center)
    assert isinstance(table.playing.over, LogScene)
    table.app.tick(Input(right_click=True, device="mouse"))
    assert table.playing.over is None
    table.app.tick(Input(right_click=True, device="mouse"))
    assert table.playing.over is not None


def test_a_question_without_a_line_of_its_own_keeps_the_one_before(table: Table) -> None:
    pack = table.stage.pack
    assert last_line(table.stage, Talk("ben_hello", 0)) == pack.nodes["arrive"][0]
    question = asked(pack).talk
    assert question is not None
    line = last_line(table.stage, question)
    assert line is not None
    assert line.text == "I am the dentist."


# Log


def test_the_log_goes_back_to_a_line_by_keys_and_by_mouse(table: Table) -> None:
    table.read_on()
    lines = said(table.stage)
    assert len(lines) >= 2
    table.press("log")
    assert isinstance(table.playing.over, LogScene)
    table.press("up")
    table.press("confirm")
    assert table.playing.over is None
    assert table.state.talk == table.stage.lines[-1].talk
    assert len(said(table.stage)) == len(lines) - 1
    table.read_on()
    table.press("log")
    table.frame()
    over = table.playing.over
    assert isinstance(over, LogScene)
    table.click(*over.rects[0].center)
    table.click(*over.rects[0].center)
    assert len(said(table.stage)) == 1


@pytest.mark.parametrize("size", SIZES)
def test_the_line_in_focus_is_always_in_sight(table: Table, size: int) -> None:
    at_hand(table, new_game(table.stage.pack), size)
    table.read_on()
    table.playing.lines.extend(table.stage.lines * 20)
    table.playing.jump(table.stage.lines[-1])
    table.press("log")
    over = table.playing.over
    assert isinstance(over, LogScene)
    for key in ("up",) * 25 + ("down",) * 12:
        table.press(key)
        table.frame()
        assert over.rects[over.at].height >= 16, (key, over.at)
        assert over.area(table.stage).contains(over.rects[over.at])
    at = over.at
    table.app.tick(Input(wheel=1, device="mouse"))
    assert over.at == at - 1
    table.click(*over.buttons["back"].center)
    assert table.playing.over is None


# Casebook


def test_two_findings_are_connected_by_mouse_alone(table: Table) -> None:
    over = casebook(table, "ben_chart", "tea_log")
    rows = over.findings.rows(table.stage)
    table.click(*rows[0].center)
    table.frame()
    table.click(*rows[1].center)
    table.frame()
    assert over.table == ("tea_log", "ben_chart")
    table.click(*over.below.center)
    assert table.state.puzzle == "why_decay"
    table.frame()
    answers = over.answers.rows(table.stage)
    table.click(*answers[0].center)
    table.wait(1)
    assert table.state.puzzle == ""
    assert table.stage.pack.facts.word(table.state.memory, "believes.why_decay") == "tea"
    over = casebook(table, "ben_chart", "tea_log")
    assert [item.detail for item in over.rows(table.stage)] == ["", ""]


def test_a_finding_that_a_conclusion_rests_on_says_so(table: Table) -> None:
    pack = table.stage.pack
    state = found(pack, new_game(pack), "ben_chart", "tea_log", "door_key")
    memory = pack.facts.tell(state.memory, "believes.why_decay", "gel")
    at_hand(table, state._replace(talk=None, memory=memory))
    table.press("casebook")
    over = table.playing.over
    assert isinstance(over, CasebookScene)
    assert {item.name: item.detail for item in over.rows(table.stage)} == {
        "ben_chart": "linked", "tea_log": "linked", "door_key": "",
    }  # fmt: skip


def test_a_card_is_taken_back_by_key_and_by_click(table: Table) -> None:
    over = casebook(table, "ben_chart", "tea_log")
    table.press("confirm")
    assert len(over.table) == 1
    table.press("back")
    assert not over.table
    table.press("confirm")
    table.frame()
    table.click(*over.cards[over.table[0]].center)
    assert not over.table
    table.press("back")
    assert table.playing.over is None


def test_a_senseless_pair_says_why_and_what_it_cost(table: Table) -> None:
    over = casebook(table, "ben_chart", "door_key")
    table.press("confirm")
    table.press("down")
    table.press("confirm")
    words, _ = over.words(table.stage)
    assert "costs a thought" in words
    table.press("confirm", wait=2)
    words, _ = over.words(table.stage)
    assert words == "The key was cut after the chart was written. That cost a thought."
    assert table.stage.pack.facts.get(table.state.memory, "thoughts") == 2


def test_findings_can_be_laid_again_after_a_senseless_pair_and_after_a_conclusion(table: Table) -> None:
    over = casebook(table, "ben_chart", "tea_log", "door_key")

    def lay(name: str) -> None:
        at = [row.name for row in over.rows(table.stage)].index(name)
        table.click(*over.findings.rows(table.stage)[at].center)
        table.frame()

    lay("door_key")
    lay("ben_chart")
    table.press("confirm", wait=2)
    assert over.said[0] == "senseless"
    assert over.table == ()
    lay("tea_log")
    lay("ben_chart")
    assert over.table == ("tea_log", "ben_chart")
    assert over.said == ()
    table.press("confirm", wait=2)
    assert table.state.puzzle == "why_decay"
    table.press("1", wait=2)
    assert table.state.puzzle == ""
    assert table.playing.over is over
    table.press("confirm", wait=2)
    assert len(over.table) == 1


def test_the_pages_are_turned_by_every_device(table: Table) -> None:
    over = casebook(table, "ben_chart")
    table.press("next")
    assert over.page == 1
    table.press("left")
    assert over.page == 0
    table.frame()
    table.click(*over.tabs[2].center)
    assert over.page == 2
    table.frame()
    table.click(*over.buttons["next"].center)
    assert over.page == 0
    table.frame()
    table.click(*over.buttons["casebook"].center)
    assert table.playing.over is None


def test_a_question_is_left_open_by_keys(table: Table) -> None:
    pack = table.stage.pack
    state = found(pack, new_game(pack)._replace(talk=None), "ben_chart", "tea_log")
    at_hand(table, state._replace(puzzle="why_decay"))
    scene = table.playing.scene
    assert isinstance(scene, CasebookScene)
    assert scene.intent(table.stage, does("back")) == Conclude("why_decay", "none")
    assert scene.intent(table.stage, does("1")) == Conclude("why_decay", "tea")


# Diagnosis


def test_a_plan_is_objected_to_by_keys_alone(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "diagnose"))
    scene = table.playing.scene
    assert isinstance(scene, DiagnosisScene)
    table.press("next")
    assert scene.objecting == "gel"
    table.press("confirm", wait=2)
    assert isinstance(table.state.doing, Diagnosing)
    assert table.state.doing.struck == ("gel",)
    words, colour = scene.said
    assert "rash after peptide gel" in words
    assert "A rash by morning." in words
    assert colour == OK
    assert not scene.plans.items[0].on
    assert "Spoke against" in scene.chart_rows(table.stage, table.stage.pack.diagnoses["ben"])[0].note


def test_a_groundless_objection_says_what_it_cost(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "diagnose"))
    scene = table.playing.scene
    assert isinstance(scene, DiagnosisScene)
    team = table.stage.pack.facts.get(table.state.memory, "team")
    table.press("next")
    table.press("down")
    table.press("confirm", wait=2)
    assert "says nothing against “Peptide gel tonight”" in scene.said[0]
    assert table.stage.pack.facts.get(table.state.memory, "team") == team - 1
    table.press("next")
    assert [item.on for item in scene.chart.items] == [True, False]


def test_a_plan_is_decided_on_by_mouse_alone_and_not_by_a_click_beside_it(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "diagnose"))
    scene = table.playing.scene
    assert isinstance(scene, DiagnosisScene)
    row = scene.plans.rows(table.stage)[1].center
    table.click(*row)
    assert scene.deciding == "plain"
    table.click(200, 250)
    assert scene.deciding == ""
    table.click(*row)
    table.frame()
    table.click(*scene.buttons["confirm"].center)
    assert table.stage.pack.facts.word(table.state.memory, "plan.ben") == "plain"


def test_an_objection_is_made_by_mouse_alone(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "diagnose"))
    scene = table.playing.scene
    assert isinstance(scene, DiagnosisScene)
    table.click(*scene.buttons["next"].center)
    assert scene.objecting == "gel"
    table.frame()
    table.click(*scene.chart.rows(table.stage)[0].center)
    table.wait(1)
    assert isinstance(table.state.doing, Diagnosing)
    assert table.state.doing.struck == ("gel",)


def test_the_forecast_runs_to_its_end_and_is_said_in_words(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "diagnose"))
    scene = table.playing.scene
    assert isinstance(scene, DiagnosisScene)
    plans = table.stage.pack.diagnoses["ben"].plans
    assert "minutes" in scene.foretold(plans["wait"])
    table.wait(170)
    lost = {name: scene.foretold(plan) for name, plan in plans.items()}
    assert all(words.startswith("In two hours") for words in lost.values())
    assert "0.00 mm²" in lost["plain"]
    assert "0.00 mm²" not in lost["wait"]


# Care plans


def test_a_care_plan_is_signed_by_mouse_alone(table: Table) -> None:
    at_hand(table, begun(table.stage.pack, "care"))
    scene = table.playing.scene
    assert isinstance(scene, CareScene)
    table.click(*scene.sign.center)
    assert isinstance(table.state.doing, Caring)
    assert not table.state.doing.done
    for option in (("tea", "one"), ("scans", "monthly")):
        table.click(*scene.rects[option].center)
        table.frame()
    table.click(*scene.sign.center)
    assert table.stage.pack.facts.word(table.state.memory, "care.plan.ben") == "content"
    table.frame()
    table.click(*scene.sign.center)
    table.wait(1)
    assert table.playing.kind == "talk"


def test_a_care_plan_is_refused_and_changed_by_keys_alone(table: Table) -> None:
    particular(table)
    at_hand(table, begun(table.stage.pack, "care"))
    scene = table.playing.scene
    assert isinstance(scene, CareScene)
    table.press("left")
    table.press("down")
    table.press("left")
    table.press("down")
    doing = table.state.doing
    assert isinstance(doing, Caring)
    _, wishes = caring.patient_of(table.stage.pack, doing)
    assert scene.foot(table.stage, doing, wishes)[0] == ("confirm", "Ask for the signature")
    table.press("confirm")
    assert isinstance(table.state.doing, Caring)
    assert (table.state.doing.refusals, table.state.doing.reply) == (1, "A year is long.")
    table.press("up")
    table.press("right")
    table.press("down")
    table.press("confirm")
    assert table.stage.pack.facts.word(table.state.memory, "care.plan.ben") == "content"


@pytest.mark.parametrize("size", SIZES)
def test_every_option_stands_apart_and_above_the_signature(table: Table, size: int) -> None:
    at_hand(table, begun(table.stage.pack, "care"), size)
    scene = table.playing.scene
    assert isinstance(scene, CareScene)
    rects = [*scene.rects.values(), scene.sign]
    assert all(CANVAS.contains(rect) for rect in rects)
    assert all(rect.collidelist(rects[:number]) < 0 for number, rect in enumerate(rects))


# A busy day


def waiting(table: Table) -> tuple[str, ...]:
    """Return who waits."""
    assert isinstance(table.state.doing, Queueing)
    return queueing.waiting(table.stage.pack.queues["morning"], table.state.doing)


def day(table: Table, size: int = 100) -> QueueScene:
    """Begin the busy day."""
    at_hand(table, begun(table.stage.pack, "queue"), size)
    assert isinstance(table.playing.scene, QueueScene)
    return table.playing.scene


def test_somebody_is_called_by_keys_and_the_day_is_read_to_its_end(table: Table) -> None:
    scene = day(table)
    table.press("down")
    table.press("right")
    assert (scene.name, scene.how) == ("dora", "careful")
    table.press("confirm")
    assert isinstance(table.state.doing, Queueing)
    assert (table.state.doing.minute, table.state.doing.told) == (25, (("dora", "careful"),))
    assert scene.foot(table.stage.pack.queues["morning"], table.state.doing) == (("confirm", "Read on"),)
    table.press("confirm")
    assert waiting(table) == ("ben",)
    for _ in range(3):
        table.press("confirm")  # Ben carefully, then there is no time for Cleo, who goes home
    assert scene.foot(table.stage.pack.queues["morning"], table.state.doing) == (("confirm", "End the day"),)
    facts, memory = table.stage.pack.facts, table.state.memory
    assert [facts.word(memory, f"queue.morning.{who}") for who in ("ben", "dora", "cleo")] == [
        "careful", "careful", "left",
    ]  # fmt: skip
    table.press("confirm", wait=2)
    assert not isinstance(table.state.doing, Queueing)


def test_somebody_is_called_by_mouse_alone(table: Table) -> None:
    scene = day(table)
    table.click(*scene.tickets["dora"].center)
    table.frame()
    assert scene.name == "dora"
    table.click(*scene.ways["quick"].center)
    assert isinstance(table.state.doing, Queueing)
    assert table.state.doing.told == (("dora", "quick"),)
    table.frame()
    table.click(640, 400)
    assert waiting(table) == ("ben",)


def test_a_press_that_was_meant_for_the_line_before_calls_nobody(table: Table) -> None:
    at_hand(table, new_game(table.stage.pack))
    assert table.playing.kind == "talk"
    table.playing.show(begun(table.stage.pack, "queue"))
    before = table.state.doing
    table.press("confirm")
    table.frame()
    assert isinstance(table.playing.scene, QueueScene)
    table.click(*table.playing.scene.ways["quick"].center)
    assert table.state.doing == before
    table.wait(TOO_SOON)
    table.press("confirm")
    assert isinstance(table.state.doing, Queueing)
    assert table.state.doing.told == (("ben", "quick"),)


def test_what_is_said_on_a_busy_day_is_set_with_its_marks(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    scene, drawn, image = day(table), [], Text.image

    def noted(text: Text, words: str, role: str = "body", *rest: object) -> pygame.Surface:
        drawn.append((words, role))
        return image(text, words, role, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Text, "image", noted)
    lines = (Line("ben", "", "How much is it *not* on the house?", 0),)
    scene.draw_speech(table.stage, table.frame(), "ben", "", "Complains", ICE, lines, pygame.Rect(600, 100, 560, 500))
    assert ("not", "bodyi") in drawn
    assert not [words for words, _ in drawn if "*" in words]


def test_a_ticket_is_chosen_by_its_number_and_one_that_is_gone_is_not(table: Table) -> None:
    scene = day(table)
    table.press("2")
    assert scene.name == "dora"
    table.press("confirm")
    table.press("confirm")
    table.press("2")
    assert scene.name == "ben"


def test_there_is_no_calling_for_longer_than_the_day_is(table: Table) -> None:
    scene = day(table)
    for key in ("down", "right", "confirm", "confirm", "left", "confirm", "confirm"):  # Dora carefully, Ben quickly
        table.press(key)
    assert waiting(table) == ("cleo",)
    before = table.state.doing
    table.press("right")
    table.press("confirm")
    assert (scene.how, table.state.doing) == ("careful", before)


def test_the_clock_runs_after_the_day_and_stands_still_for_who_wants_no_motion(table: Table) -> None:
    scene = day(table)
    table.press("confirm", wait=2)
    assert 0 < scene.minute < 10
    table.wait(30)
    assert scene.minute == 10
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    table.press("confirm")
    table.press("confirm", wait=1)
    assert isinstance(table.state.doing, Queueing)
    assert scene.minute == table.state.doing.minute


# A charter


def charter(table: Table, *wishes: Intent, size: int = 100) -> CharterScene:
    """Begin the charter, and go on to what comes of some wishes."""
    at_hand(table, after_wishes(table.stage.pack, "charter", *wishes), size)
    assert isinstance(table.playing.scene, CharterScene)
    return table.playing.scene


def after_wishes(pack: Pack, kind: str, *wishes: Intent) -> State:
    """Return the moment to which some wishes lead from where something has begun."""
    state = begun(pack, kind)
    for wish in wishes:
        state = step(pack, state, wish)
    return state


def answers(table: Table) -> list[str | int | bool]:
    """Return what is remembered of those who are to sign."""
    return [table.stage.pack.facts.word(table.state.memory, f"charter.rules.{who}") for who in ("ben", "cleo")]


def test_whether_the_page_may_stand_is_asked_below_what_is_to_be_written(table: Table) -> None:
    scene = charter(table, Write("tea", "none_at_all"), Read())
    table.press("up")
    table.frame()
    assert scene.menu.focused == CLOSE
    table.press("confirm")
    table.frame()
    assert scene.words.focused == CLOSE
    assert scene.words.rect == scene.menu.rect


def test_a_charter_is_written_read_out_rewritten_and_closed_by_keys(table: Table) -> None:
    scene = charter(table)
    table.press("confirm")
    assert scene.open == "tea"
    table.press("down")
    table.press("confirm")  # there is none in this house
    assert drafting.page(table.stage.pack, table.state.memory, Drafting("rules")) == {"tea": "none_at_all"}
    table.press("up")
    assert scene.menu.focused == READ
    table.press("confirm")
    assert answers(table) == ["refused", "signed"]
    assert scene.menu.focused == CLOSE
    for key in ("down", "confirm", "confirm", "up", "confirm"):  # one cup at nine, and again
        table.press(key)
    assert answers(table) == ["content", "signed"]
    table.press("confirm")
    table.press("back")
    assert isinstance(table.state.doing, Drafting)  # it is asked first whether the page may stand
    table.press("confirm")
    table.press("confirm", wait=2)
    assert table.state.doing is None


def test_a_charter_is_written_by_mouse_alone(table: Table) -> None:
    scene = charter(table)
    pack = table.stage.pack
    for row, words in ((1, 1), (2, 0)):
        table.click(*scene.menu.rows(table.stage)[row].center)
        table.frame()
        table.click(*scene.words.rows(table.stage)[words].center)
        table.frame()
    assert drafting.page(pack, table.state.memory, Drafting("rules")) == {"doors": "shut", "scans": "monthly"}
    table.click(*scene.menu.rows(table.stage)[0].center)
    assert [item.on for item in scene.words.items] == [False, False, True]  # the page is full
    table.frame()
    table.click(*scene.words.rows(table.stage)[2].center)
    table.frame()
    table.click(*scene.menu.rows(table.stage)[3].center)
    assert answers(table) == ["signed", "content"]


def test_the_hand_writes_letter_by_letter_unless_nobody_wants_that(table: Table) -> None:
    scene = charter(table)
    table.app.change(table.app.kit.settings.changed("text_speed", 55))
    table.wait(1)
    table.playing.show(step(table.stage.pack, table.state, Write("tea", "nine")))
    table.frame()
    assert scene.shown(table.stage, "tea") == 0
    table.wait(12)
    table.frame()
    assert scene.shown(table.stage, "tea") == 11
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    table.wait(1)
    assert scene.shown(table.stage, "tea") is None


def test_long_answers_are_scrolled_by_keys_and_by_wheel(table: Table) -> None:
    scene = charter(table, Write("doors", "open"), Read(), size=200)
    assert scene.over > 0
    assert ("next", "More of the answers") in scene.foot(Drafting("rules"))
    table.press("next")
    assert scene.top > 0
    for _ in range(9):
        table.press("next")
    table.frame()
    assert scene.top == scene.over
    assert ("next", "More of the answers") not in scene.foot(Drafting("rules"))
    table.app.tick(Input(mouse=scene.people.center, wheel=1))
    assert scene.top < scene.over
    table.press("previous", wait=2)
    assert scene.top == 0


def test_a_page_that_is_longer_than_the_sheet_follows_the_focus_and_the_wheel(table: Table) -> None:
    table.stage.pack.charters["rules"].__dict__["keeps"] = 3
    scene = charter(table, Write("tea", "nine"), Write("doors", "open"), Write("scans", "asked"), size=200)
    assert (scene.down, scene.below > 0) == (0, True)
    table.press("down")
    table.press("down")
    table.frame()
    assert (scene.menu.focused, scene.down) == ("scans", scene.below)
    table.app.tick(Input(mouse=scene.page.center, wheel=9))
    assert scene.down == 0


def test_what_was_said_to_an_earlier_page_says_so(table: Table) -> None:
    scene = charter(table, Write("doors", "open"), Read(), Write("doors", "shut"))
    assert isinstance(table.state.doing, Drafting)
    _, cleo = scene.replies(table.stage, table.stage.pack.charters["rules"], table.state.doing)
    assert (cleo.says[:12], cleo.word) == ("And who pays", "does not sign, before")


# Debate


def test_a_card_is_presented_by_key_pad_and_mouse(table: Table) -> None:
    for way in ("confirm", "1", "click", "button"):
        scene = debating(table)
        if way == "click":
            table.click(*scene.cards[scene.card].center)
        elif way == "button":
            table.click(*scene.buttons[PLAY].center)
        else:
            table.press(way)
        assert beats(table)[0].kind == "partial", way  # the chart, at the claim that gel is quick


def test_the_hand_is_gone_through_by_keys_wheel_and_click(table: Table) -> None:
    scene = debating(table)
    table.press("right")
    assert scene.card == 1
    table.app.tick(Input(wheel=1, device="mouse"))
    assert scene.card == 0
    table.frame()
    last = len(scene.cards) - 1
    table.click(*scene.cards[last].center)
    assert scene.card == last
    assert not beats(table)


def test_everything_else_is_reached_without_digits(table: Table) -> None:
    scene = debating(table)
    verbs = []
    for _ in range(5):
        verbs.append(scene.verb)
        table.press("down")
    assert verbs == [PLAY, WITNESS, APPEAL, STEADY, PRESS]
    table.press("up")
    table.press("up")
    table.press("confirm")
    assert beats(table)[0].kind == "steady"


def test_each_action_says_what_it_does_or_why_it_cannot_be_done(table: Table) -> None:
    scene = debating(table)
    pack, state = table.stage.pack, table.state
    rules, story = climax_of(pack, state), past(pack, state)
    assert isinstance(state.doing, Arguing)
    now = state.doing.now
    actions = {one.verb: one for one in scene.actions(table.stage, rules, story, now)}
    assert actions[PLAY].explains == "A card that misses costs 1 composure, and The patients -1."
    assert all(one.on for one in actions.values())
    tired = {one.verb: one for one in scene.actions(table.stage, rules, story, now._replace(calls=1))}
    assert not tired[WITNESS].on
    assert "admitted a witness already" in tired[WITNESS].explains
    closing = now._replace(pillars=(0, 0, 1), round=0)
    silent = {one.verb: one for one in scene.actions(table.stage, rules, story, closing)}
    assert [verb for verb, one in silent.items() if one.on] == [APPEAL, STEADY]
    assert "No claim is on the floor" in silent[PLAY].explains


def test_a_witness_is_called_and_a_bloc_appealed_to_from_a_list(table: Table) -> None:
    scene = debating(table)
    table.press("2")
    assert scene.asking == WITNESS
    table.press("back")
    assert scene.asking == ""
    table.click(*scene.buttons[WITNESS].center)
    table.frame()
    table.click(*scene.menu.rows(table.stage)[0].center)
    assert beats(table)[0].kind == "witness"
    scene = debating(table)
    table.press("3")
    assert [item.on for item in scene.menu.items] == [False, True, True]  # the first waits for proof
    table.frame()
    table.click(*scene.keys["back"].center)
    assert scene.asking == ""
    table.press("3")
    table.press("confirm")
    assert beats(table)[0].kind == "appeal"
    assert beats(table)[0].what == "staff"


def test_numbers_move_beat_by_beat_and_the_claim_stays_on_the_screen(table: Table) -> None:
    scene = debating(table)
    table.press("right")
    table.press("confirm", wait=2)
    doing = table.state.doing
    assert isinstance(doing, Arguing)
    rules = climax_of(table.stage.pack, table.state)
    assert [beat.kind for beat in doing.beats] == ["strong", "falls", "move", "fizzles", "won"]
    assert scene.argued(rules, doing) == "quick"
    assert debate.floor(rules, doing.now) != "quick"
    assert scene.numbers == shown_numbers(rules, doing, "quick")
    assert scene.numbers is not None
    assert scene.numbers.blocs == (1, 0, 0)
    assert scene.moved[0][0] == 1
    read_all(table)
    scene = debating(table)
    table.press("3")
    table.press("confirm", wait=2)
    assert scene.numbers is not None
    assert scene.numbers.blocs == (0, 1, 0)  # the opponent's move is not told yet
    table.wait(8)
    table.press("confirm", wait=2)
    assert beats(table)[0].kind == "move"
    assert scene.numbers.blocs == (-1, 1, 0)
    assert scene.moved[0][0] == -1


def test_a_press_shows_the_whole_beat_before_it_goes_on(table: Table) -> None:
    debating(table)
    table.app.change(table.app.kit.settings.changed("text_speed", 35))
    table.wait(1)
    table.press("confirm", wait=10)
    first = beats(table)
    table.press("confirm")
    assert beats(table) == first
    table.press("confirm")
    assert beats(table) == first[1:]


def test_titles_that_cannot_be_trusted_come_apart(table: Table) -> None:
    def crimson(canvas: pygame.Surface, rect: pygame.Rect) -> int:
        part = canvas.subsurface(rect.clip(CANVAS))
        mask = pygame.mask.from_threshold(part, pygame.Color(CRIMSON), (70, 60, 60))
        return mask.count()

    scene = debating(table)
    clean = table.frame().copy()
    before = crimson(clean, scene.cards[0])
    corrupt(table)
    at_hand(table, arguing(table.stage.pack))
    again = table.playing.scene
    assert isinstance(again, DebateScene)
    assert crimson(table.frame(), again.cards[0]) > before + 20


@pytest.mark.parametrize("size", SIZES)
def test_cards_and_actions_stay_on_the_canvas_and_apart(table: Table, size: int) -> None:
    scene = debating(table, size)
    for rect in scene.buttons.values():
        assert CANVAS.contains(rect)
        assert rect.collidelist(list(scene.cards.values())) < 0
    chosen = scene.cards[scene.card]
    assert CANVAS.contains(chosen)


# Ending


def test_a_card_broken_into_lines_by_hand_is_written_in_paragraphs() -> None:
    assert unwrapped("One\ntwo\nthree.\n\nFour\nfive.\n") == "One two three.\n\nFour five."


def test_the_ending_goes_to_the_title_when_it_was_read(table: Table) -> None:
    at_hand(table, new_game(table.stage.pack)._replace(talk=None, ending="agreed"))
    scene = table.playing.scene
    assert isinstance(scene, EndingScene)
    table.press("confirm")
    assert table.playing.kind == "ending"
    table.wait(70)
    table.frame()
    table.click(*scene.leave.center)
    assert not isinstance(table.app.room, Playing)


# Every moment, at every size: no word leaves the canvas, no text lies on another


def told(table: Table) -> dict[str, Callable[[], None]]:
    """Return how each moment is come to from where the table stands."""
    pack = table.stage.pack
    everything = ("ben_chart", "tea_log", "door_key")
    size = table.app.kit.settings.text_size

    def book(*keys: str) -> Callable[[], None]:
        def go() -> None:
            casebook(table, *everything, size=size)
            for key in keys:
                table.press(key)

        return go

    def after(state: State, *keys: str) -> Callable[[], None]:
        def go() -> None:
            at_hand(table, state, size)
            for key in keys:
                table.press(key, wait=2)

        return go

    argued = arguing(pack)
    believed = found(pack, new_game(pack), *everything)._replace(talk=None)
    particular(table)
    refused = begun(pack, "care")
    for wish in (Agree("tea", "one"), Agree("scans", "yearly"), Propose("ben")):
        refused = step(pack, refused, wish)
    called = after_wishes(pack, "queue", See("ben", "careful"))
    over = after_wishes(pack, "queue", See("ben", "careful"), Advance(), Advance(), See("cleo", "careful"), Advance())
    page = (Write("tea", "nine"), Write("doors", "open"))
    return {
        "line": after(new_game(pack)._replace(talk=Talk("ben_hello", 0))),
        "question": after(asked(pack)),
        "findings": book(),
        "one on the table": book("confirm"),
        "two on the table": book("confirm", "down", "confirm"),
        "senseless": book("confirm", "down", "confirm", "confirm"),
        "conclusions": book("next"),
        "people": book("next", "next"),
        "what follows": after(believed._replace(puzzle="why_decay")),
        "diagnosis": after(begun(pack, "diagnose")),
        "objecting": after(begun(pack, "diagnose"), "next"),
        "struck": after(begun(pack, "diagnose"), "next", "confirm"),
        "groundless": after(begun(pack, "diagnose"), "next", "down", "confirm"),
        "deciding": after(begun(pack, "diagnose"), "2"),
        "care": after(begun(pack, "care")),
        "refused": after(refused),
        "waiting room": after(begun(pack, "queue")),
        "called": after(called),
        "went home": after(step(pack, called, Advance())),
        "day over": after(over),
        "charter": after(begun(pack, "charter")),
        "words": after(begun(pack, "charter"), "confirm"),
        "page full": after(after_wishes(pack, "charter", *page), "down", "down", "confirm"),
        "signed": after(after_wishes(pack, "charter", *page, Read())),
        "may it stand": after(after_wishes(pack, "charter", *page, Read()), "up", "confirm"),
        "rewritten": after(after_wishes(pack, "charter", *page, Read(), Write("doors", "shut"))),
        "debate": after(argued),
        "steady": after(argued, "down", "down", "down"),
        "beat": after(argued, "confirm"),
        "ending": after(new_game(pack)._replace(talk=None, ending="agreed")),
        "log": after(new_game(pack), "log"),
    }


@pytest.mark.parametrize("size", SIZES)
def test_no_word_leaves_the_canvas_and_none_lies_on_another(
    table: Table, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.app.change(table.app.kit.settings.changed("text_size", size))
    table.wait(1)
    spy = Spy(table.app.window.canvas, monkeypatch)
    for name, go in told(table).items():
        go()
        table.playing.toasts.shown = ()
        table.playing.titled = 0
        spy.texts.clear()
        over = table.playing.over
        (over or table.playing.scene).draw(table.stage, table.app.window.canvas, 1.0)
        assert spy.texts, name
        assert spy.faults() == [], (name, size)


# Golden pictures


@pytest.mark.parametrize(
    "name",
    [
        "question",
        "two on the table",
        "struck",
        "refused",
        "waiting room",
        "called",
        "signed",
        "debate",
        "beat",
        "ending",
    ],
)
def test_a_scene_looks_as_it_did(table: Table, name: str) -> None:
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    table.wait(1)
    told(table)[name]()
    table.wait(240)
    assert looks_like(name.replace(" ", "_"), table.frame()) < MOST_DIFFERENCE
