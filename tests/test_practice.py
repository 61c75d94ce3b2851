"""Practice: rounds outside of any story, from the file that holds them to the best score that is kept."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.bots import repairing as bots
from game.bots.player import difference
from game.content.pack import Pack
from game.content.practice import met
from game.content.repair import KINDS
from game.desktop import opening
from game.desktop.app import App, Front, Wishes
from game.desktop.hands import verbs_of
from game.desktop.input import Input
from game.desktop.kit import Consent, Leave, Practise
from game.desktop.playing import Playing
from game.desktop.profile import Profile
from game.desktop.scenes.codex import CodexScreen
from game.desktop.scenes.consent import ConsentScreen
from game.desktop.scenes.pause import PauseScreen
from game.desktop.scenes.practice import MOST_LAYOUT, OTHER, PracticeScreen
from game.desktop.scenes.repair import SETTLED, RepairScene
from game.desktop.scenes.title import BUTTONS
from game.desktop.settings import TEXT_SIZES
from game.desktop.watching import Watching
from game.desktop.window import Offscreen
from game.library import core
from game.library.packs import read_pack
from game.library.titles import titles
from game.playtest.telling import told
from game.rules import repairing
from game.rules.intents import Finish, Intent, Skip
from game.rules.repairing import Repairing
from game.rules.state import Settings, State
from game.rules.step import new_game, practice, step
from game.rules.talking import Talk
from game.sessions import replay, tape
from game.sessions.codec import state_from_json, state_to_json
from game.sessions.replay import Reel
from game.sessions.tape import Recorder
from tests.desktop import ASSETS, MOST_DIFFERENCE, PACKS, Table, looks_like
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


# At the table


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    table = Table(tmp_path)
    table.wait(1)
    yield table
    table.app.close()


def screen(table: Table) -> PracticeScreen:
    """Return the choice of rounds, opened from the title by keys if it is not open yet."""
    front = table.app.room
    assert isinstance(front, Front)
    if front.over is None:
        table.press("down")
        while BUTTONS[front.title.button][0] != "practice":
            table.press("right")
        table.press("confirm")
    assert isinstance(front.over, PracticeScreen)
    table.frame()
    table.wait(1)
    return front.over


def choose(table: Table, name: str) -> PracticeScreen:
    found = screen(table)
    for _ in found.menu.items:
        if found.menu.focused == name:
            return found
        table.press("down")
    raise AssertionError(name)


def end(table: Table, settled: int = SETTLED + 1) -> list[pygame.Rect]:
    """End the round that is played by keys, and return where its result offers ways on, from the left."""
    doing = round_of(table.state)
    verbs = verbs_of(table.stage.pack.practice[doing.name], False)
    table.press(str(verbs.index("finish") + 1), wait=3)
    table.press("confirm", wait=3)
    assert over(table.stage.pack, table.state)
    scene = table.playing.scene
    assert isinstance(scene, RepairScene)
    table.wait(settled)
    table.frame()
    return [scene.answers[way.action] for way in table.stage.ways]


def test_a_round_is_played_from_the_title_by_keys_and_its_score_is_kept(table: Table, tmp_path: Path) -> None:
    choose(table, "core:outage")
    table.press("next")
    table.press("right")
    table.press("confirm", wait=60)
    assert table.stage.practice
    assert (round_of(table.state).difficulty, round_of(table.state).layout) == ("expert", 1)
    end(table)
    score = repairing.result(table.stage.pack.practice["core:outage"], round_of(table.state)).score
    table.press("back")
    back = screen(table)
    assert (back.menu.focused, back.layout) == ("core:outage", 1)
    kept = Profile(tmp_path)
    assert kept.best == {"core:outage": {"expert": (score, "D")}}
    assert score > 0
    assert not kept.met
    assert not kept.read
    assert not (tmp_path / "saves").exists()
    table.press("back")
    assert isinstance(table.app.room, Front)
    assert table.app.room.over is None


def test_again_and_elsewhere_begin_at_once(table: Table) -> None:
    choose(table, "core:clearance")
    table.press("confirm", wait=5)
    before = round_of(practice(table.stage.pack, "core:clearance")).field.mineral
    end(table)
    table.press("confirm")
    assert (round_of(table.state).tick, round_of(table.state).layout) == (1, 0)
    assert (round_of(table.state).field.mineral == before).all()
    assert table.playing.over is None
    end(table)
    table.press("right")
    table.press("confirm")
    assert (round_of(table.state).tick, round_of(table.state).layout) == (1, 1)
    assert (round_of(table.state).field.mineral != before).any()
    end(table)
    table.press("next")
    assert round_of(table.state).layout == 2


def test_a_key_that_was_needed_for_the_round_is_no_answer(table: Table) -> None:
    choose(table, "core:outage")
    table.press("confirm", wait=5)
    end(table, settled=0)
    layout = round_of(table.state).layout
    for action in ("confirm", "next", "back", "rewind"):
        table.press(action, wait=2)
        assert over(table.stage.pack, table.state)
    assert round_of(table.state).layout == layout


def test_a_round_that_is_given_up_is_not_kept(table: Table) -> None:
    choose(table, "core:outage")
    table.press("confirm", wait=5)
    table.press("skip", wait=2)
    table.press("back", wait=2)
    assert table.stage.practice
    table.press("skip", wait=2)
    table.press("confirm", wait=2)
    assert screen(table).menu.focused == "core:outage"
    assert table.app.profile.best == {}


def test_the_buttons_can_be_clicked(table: Table) -> None:
    choose(table, "core:outage")
    table.press("confirm", wait=5)
    table.click(*end(table)[1].center)
    assert round_of(table.state).layout == 1
    table.click(*end(table)[2].center)
    assert isinstance(table.app.room, Front)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_everything_stays_on_the_screen_at_every_text_size(table: Table, size: int) -> None:
    table.app.change(table.app.kit.settings.changed("text_size", size))
    found = choose(table, "core:datasprites")
    canvas = table.frame()
    places = [*found.buttons.values(), *found.arrows, *found.levels]
    assert len(found.arrows) == 2
    assert len(found.levels) == 4
    for rect in places:
        assert canvas.get_rect().contains(rect)
        assert not rect.colliderect(found.menu.rect)
    for number, one in enumerate(places):
        assert one.collidelist(places[number + 1 :]) == -1
    table.press("confirm", wait=5)
    ways = end(table)
    assert all(canvas.get_rect().contains(rect) for rect in ways)
    assert all(one.right < other.left for one, other in pairwise(ways))


def test_it_is_chosen_by_mouse_alone(table: Table) -> None:
    found = screen(table)
    table.frame()
    table.click(*found.levels[0].center)
    assert table.app.kit.settings.difficulty == "story"
    table.frame()
    table.click(*found.arrows[1].center)
    table.click(*found.arrows[1].center)
    table.click(*found.arrows[0].center)
    assert found.layout == 1
    table.frame()
    table.click(*found.buttons["log"].center)
    assert found.codex is not None
    table.frame()
    table.click(*found.codex.buttons["back"].center)
    assert found.codex is None
    row = found.menu.rows(table.app.kit)[2]
    table.click(*row.center)
    assert round_of(table.state).name == found.menu.items[2].name


def test_a_layout_is_typed_stepped_to_or_left_to_the_clock(table: Table) -> None:
    found = screen(table)
    for digits, layout in (("4", 4), ("2", 42), ("0", 420), ("7", 4207), ("9", 9)):
        table.app.tick(Input(controls=(digits,)))
        assert found.layout == layout
    table.press("left")
    table.app.tick(Input(controls=("keypad 3",)))
    assert found.layout == 3
    for _ in range(4):
        table.press("left")
    assert found.layout == MOST_LAYOUT
    table.press("right")
    assert found.layout == 0
    table.press("casebook")
    first = found.layout
    table.press("casebook")
    assert 1 <= found.layout <= MOST_LAYOUT
    assert found.layout != first


def test_teeth_that_were_not_met_are_not_named(table: Table) -> None:
    found = screen(table)
    row = next(item for item in found.menu.items if item.name == "met:ben_36")
    assert (row.on, row.says) == (False, "A tooth not met yet")
    table.app.profile.note_met("tiny", "ben_36")
    table.wait(1)
    row = next(item for item in found.menu.items if item.name == "met:ben_36")
    assert (row.on, row.says) == (True, "Molar 36")


def test_a_tooth_is_met_when_its_repair_begins_in_the_story(table: Table, tmp_path: Path) -> None:
    table.play()
    pack = table.stage.pack
    doing = repairing.begin(pack.repairs["ben_36"], name="ben_36")
    table.playing.jump(table.state._replace(talk=Talk("ben_treat", 0), doing=None))
    table.playing.show(table.state._replace(doing=doing))
    assert not table.stage.practice
    table.app.close()
    assert Profile(tmp_path).met == {"tiny": {"ben_36"}}


def test_teeth_that_a_save_knows_are_met_when_it_is_opened(table: Table, tmp_path: Path) -> None:
    table.play()
    facts = table.stage.pack.facts
    treated = facts.tell(table.state.memory, "repair.ben_36", "clean")
    table.playing.jump(table.state._replace(memory=treated))
    table.press("pause")
    table.press("up")
    table.press("up")
    table.press("confirm")
    table.app.profile.met.clear()
    table.play()
    assert table.app.profile.met == {"tiny": {"ben_36"}}


def test_the_pause_of_a_round_leads_to_the_codex_and_back_to_the_rounds(table: Table) -> None:
    choose(table, "core:foresight")
    table.press("confirm", wait=5)
    table.press("pause")
    table.frame()
    for _ in range(3):
        table.press("down")
    table.press("confirm")
    over = table.playing.over
    assert isinstance(over, CodexScreen)
    assert "foresight" in table.stage.pack.codex[over.menu.focused].shows
    table.frame()
    table.press("back")
    table.press("pause")
    table.press("up")
    table.press("up")
    table.press("confirm")
    assert screen(table).menu.focused == "core:foresight"


def test_the_pause_of_a_repair_in_the_story_leads_to_the_codex_too(table: Table) -> None:
    table.play()
    assert "codex" not in [item.name for item in PauseScreen(table.stage).menu.items]
    doing = repairing.begin(table.stage.pack.repairs["ben_36"], name="ben_36")
    table.playing.jump(table.state._replace(doing=doing))
    names = [item.name for item in PauseScreen(table.stage).menu.items]
    assert "codex" in names
    assert not {"again", "another", "leave"} & set(names)
    table.press("pause")
    for _ in range(names.index("codex") - sum(not item.on for item in PauseScreen(table.stage).menu.items)):
        table.press("down")
    table.press("confirm")
    assert isinstance(table.playing.over, CodexScreen)


def test_a_round_can_be_begun_anew_from_the_pause(table: Table) -> None:
    choose(table, "core:foresight")
    table.press("confirm", wait=50)
    table.press("pause")
    table.press("down")
    table.press("confirm")
    assert round_of(table.state).tick == 1
    table.press("pause")
    table.press("down")
    table.press("down")
    table.press("confirm")
    assert round_of(table.state).layout == 1


def test_a_recording_of_the_table_plays_out_the_same(tmp_path: Path, pack: Pack) -> None:
    table = Table(tmp_path / "data", record=tmp_path / "round.jsonl")
    table.wait(1)
    choose(table, "core:outage")
    table.press("confirm", wait=5)
    table.press("1", wait=30)
    end(table)
    table.press("next", wait=40)
    table.press("2", wait=30)
    end(table)
    table.press("back")
    table.app.close()
    recorded = tape.read(tmp_path / "round.jsonl")
    assert recorded.sealed
    assert not tuple(replay.differences(pack, recorded))


def test_another_campaign_is_a_row_away(tmp_path: Path) -> None:
    other = tmp_path / "packs" / "other"
    shutil.copytree(PACKS / "tiny", tmp_path / "packs" / "tiny")
    shutil.copytree(PACKS / "tiny", other)
    whole = (other / "campaign.yaml").read_text()
    (other / "campaign.yaml").write_text(whole.replace("id: tiny", "id: other").replace("Two Rooms", "Two Others"))
    (other / "cast.yaml").write_text("people: {}\n")
    table = Table(tmp_path / "data", packs=tmp_path / "packs")
    table.wait(1)
    found = screen(table)
    assert found.title.id == "other"
    assert "Two Others cannot be played: " in found.trouble
    table.frame()
    table.press("back")
    table.press("up")
    table.press("right")
    found = screen(table)
    assert found.title.id == "tiny"
    table.press("up")
    assert found.menu.focused == OTHER
    assert found.round is None
    table.frame()
    table.press("right")
    table.frame()
    table.wait(1)
    assert found.title.id == "other"
    assert found.pack is None
    table.app.command(Leave(Practise("tiny", "core:outage", 4)))
    found = screen(table)
    assert (found.title.id, found.menu.focused, found.layout) == ("tiny", "core:outage", 4)
    table.press("back")
    table.press("left")
    found = screen(table)
    assert (found.title.id, found.layout) == ("other", 0)
    table.app.close()


def test_the_round_that_was_left_is_in_sight(table: Table) -> None:
    table.app.change(table.app.kit.settings.changed("text_size", 200))
    table.app.command(Leave(Practise("tiny", "own:two_pits")))
    found = screen(table)
    table.frame()
    assert found.menu.focused == "own:two_pits"
    assert found.menu.rect.contains(found.menu.rows(found.lit(table.app.kit))[found.menu.at])


def test_a_campaign_that_is_gone_is_not_gone_back_to(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "tiny", tmp_path / "packs" / "tiny")
    table = Table(tmp_path / "data", packs=tmp_path / "packs")
    shutil.rmtree(tmp_path / "packs" / "tiny")
    table.app.command(Leave(Practise("tiny", "core:outage")))
    assert isinstance(table.app.room, Front)
    assert table.app.room.over is None
    table.frame()
    table.app.close()


@pytest.mark.parametrize("name", ["practice", "codex"])
def test_it_looks_as_it_did(table: Table, name: str) -> None:
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    choose(table, "core:datasprites")
    if name == "codex":
        table.press("log")
        table.frame()
    assert looks_like(name, table.frame()) < MOST_DIFFERENCE


def test_a_recording_is_told_of_and_watched(table: Table, tmp_path: Path, pack: Pack) -> None:
    played(pack, tmp_path / "round.jsonl", "own:two_pits", 200)
    recorded = tape.read(tmp_path / "round.jsonl")
    (began, done, *_) = told(recorded)
    assert "Where it stood: at the start of a round of practice, two_pits; nothing was remembered." in began.lines
    assert "1 return to an earlier moment" in done.lines
    watching = Watching(table.app.kit, Reel(pack, recorded), speed=4)
    for _ in range(60):
        watching.tick(table.app.kit, Input())
    watching.draw(table.app.kit, table.app.window.canvas, 1.0)
    assert round_of(watching.reel.state).layout == 1
    assert over(pack, watching.reel.state)


def test_a_playtester_is_asked_before_a_round_is_recorded(tmp_path: Path) -> None:
    window = Offscreen()
    app = App(Wishes(ASSETS, (PACKS / "tiny",), tmp_path, tmp_path, audio=False, playtest=True), window)
    app.command(Practise("tiny", "core:outage", 3))
    assert isinstance(app.room, ConsentScreen)
    app.command(Consent(True, app.room.play))
    assert isinstance(app.room, Playing)
    assert round_of(app.room.stage.state).layout == 3
    app.close()
    (file,) = (tmp_path / "sessions").glob("*.jsonl")
    assert tape.read(file).head["state"]["doing"]["name"] == "core:outage"


def test_a_round_that_is_not_there_is_told_in_a_sentence(table: Table) -> None:
    table.app.command(Practise("tiny", "own:nothing"))
    assert isinstance(table.app.room, Front)
    assert "Two Rooms has no round called own:nothing." in [toast.words for toast in table.app.toasts.shown]


def test_a_pack_is_read_again_only_when_its_files_have_changed(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PACKS / "tiny", tmp_path / "tiny"))
    (title,) = titles(folder)
    first = opening.pack_of(title)
    assert opening.pack_of(title) is first
    (folder / "practice.yaml").unlink()
    again = opening.pack_of(title)
    assert again is not first
    assert "own:two_pits" not in again.practice


def pad(table: Table, button: int) -> None:
    """Press a button of a gamepad, and let go."""
    for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
        table.app.take(pygame.Event(kind, button=button, instance_id=0))
        table.app.tick(table.app.devices.tick())


def test_it_is_chosen_and_left_by_a_pad_alone(table: Table) -> None:
    pad(table, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    for _ in range(2):
        pad(table, pygame.CONTROLLER_BUTTON_DPAD_RIGHT)
    pad(table, pygame.CONTROLLER_BUTTON_A)
    found = screen(table)
    pad(table, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
    assert table.app.kit.settings.difficulty == "expert"
    pad(table, pygame.CONTROLLER_BUTTON_DPAD_LEFT)
    assert found.layout == MOST_LAYOUT
    pad(table, pygame.CONTROLLER_BUTTON_X)
    assert 0 < found.layout < MOST_LAYOUT
    pad(table, pygame.CONTROLLER_BUTTON_Y)
    table.frame()
    assert found.codex is not None
    pad(table, pygame.CONTROLLER_BUTTON_B)
    assert found.codex is None
    pad(table, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    pad(table, pygame.CONTROLLER_BUTTON_A)
    assert round_of(table.state).layout == found.layout
    end(table)
    pad(table, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
    assert round_of(table.state).layout == found.layout + 1
    end(table)
    pad(table, pygame.CONTROLLER_BUTTON_B)
    assert isinstance(table.app.room, Front)


def test_keys_that_are_typed_are_a_layout(table: Table) -> None:
    found = screen(table)
    for key in (pygame.K_3, pygame.K_0, pygame.K_KP5):
        table.app.take(pygame.Event(pygame.KEYDOWN, key=key, mod=0))
        table.app.tick(table.app.devices.tick())
        table.app.take(pygame.Event(pygame.KEYUP, key=key, mod=0))
    assert found.layout == 305
