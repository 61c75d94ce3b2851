"""Whole games at the table: keeping, going on, rewinding, recording, options, faults."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop import settings
from game.desktop.apology import Apology
from game.desktop.app import Front
from game.desktop.input import Input
from game.desktop.kit import Close, Quit
from game.desktop.playing import AUTOSAVE
from game.desktop.scenes.credits import CreditsScreen
from game.desktop.scenes.ending import EndingScene
from game.desktop.scenes.options import PAGES, ROWS, OptionsScreen, stepped
from game.desktop.scenes.title import TitleScreen
from game.desktop.settings import TEXT_SIZES, Settings
from game.rules.step import enter_level
from game.sessions import replay, saves, tape
from tests.desktop import MOST_DIFFERENCE, Table, does, kit, looks_like


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    table = Table(tmp_path)
    yield table
    table.app.close()


def front(table: Table) -> Front:
    assert isinstance(table.app.room, Front)
    return table.app.room


def options(table: Table) -> OptionsScreen:
    over = front(table).over
    assert isinstance(over, OptionsScreen)
    return over


# The title


def test_a_new_player_is_in_the_game_by_one_key(table: Table) -> None:
    table.wait(1)
    table.frame()
    table.press("confirm")
    assert table.state.level == "01_rooms"


def test_the_title_looks_as_it_did(table: Table) -> None:
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    for _ in range(8):
        table.wait(1)
        canvas = table.frame()
    assert looks_like("title", canvas) < MOST_DIFFERENCE


def test_presets_are_one_key_on_the_first_frame_and_kept(table: Table, tmp_path: Path) -> None:
    table.frame()
    table.press("1")
    table.press("2")
    assert table.app.kit.settings.text_size == 150
    assert table.app.kit.text.size == 150
    assert settings.read(tmp_path).captions
    table.press("1")
    assert settings.read(tmp_path).text_size == 100


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_everything_on_the_title_stays_on_it_at_every_text_size(table: Table, size: int) -> None:
    table.app.change(table.app.kit.settings.changed("text_size", size))
    for _ in range(5):
        table.wait(1)
        canvas = table.frame()
    title = front(table).title
    places = [*title.cards.values(), *title.places.values()]
    for rect in places:
        assert canvas.get_rect().contains(rect)
    for one, other in zip(list(title.places.values()), list(title.places.values())[1:], strict=False):
        assert one.right < other.left
    for one, other in zip(title.presets, title.presets[1:], strict=False):
        assert not one.colliderect(other)


def test_the_title_is_worked_by_mouse_alone(table: Table) -> None:
    table.frame()
    table.click(*front(table).title.places["options"].center)
    assert isinstance(front(table).over, OptionsScreen)
    table.frame()
    table.click(*options(table).done.center)
    assert front(table).over is None
    table.frame()
    table.click(*front(table).title.cards[0].center)
    assert table.state.level == "01_rooms"


def test_a_pack_in_trouble_is_shown_and_not_played(tmp_path: Path) -> None:
    bad = tmp_path / "packs" / "bad"
    bad.mkdir(parents=True)
    (bad / "campaign.yaml").write_text("id: bad\ntitle: 3\n")
    table = Table(tmp_path / "data", packs=tmp_path / "packs")
    table.frame()
    title = front(table).title
    assert isinstance(title, TitleScreen)
    assert title.titles[0].trouble
    table.press("confirm")
    assert isinstance(table.app.room, Front)
    table.app.close()


def test_a_pack_that_turns_out_bad_is_told_in_a_sentence(tmp_path: Path) -> None:
    bad = tmp_path / "packs" / "bad"
    bad.mkdir(parents=True)
    whole = (Path(__file__).parent / "packs" / "tiny" / "campaign.yaml").read_text()
    (bad / "campaign.yaml").write_text(whole.replace("id: tiny", "id: bad"))
    table = Table(tmp_path / "data", packs=tmp_path / "packs")
    table.play("bad")
    assert isinstance(table.app.room, Front)
    assert "cannot be played" in table.app.toasts.shown[-1].words
    table.app.close()


# Options


def test_every_setting_has_a_row_and_steps_through_its_values() -> None:
    named = {row.name for rows in ROWS.values() for row in rows}
    assert named | {"bindings"} == set(vars(Settings()))
    for name in named:
        seen = set()
        now = Settings()
        for _ in range(12):
            seen.add(getattr(now, name))
            now = stepped(now, name, 1, round_the_end=True)
        assert len(seen) >= 2
        assert stepped(now, name, 1, False) in (now, stepped(now, name, 1, True))


@pytest.mark.parametrize("size", [100, 200])
def test_every_page_of_the_options_is_drawn_and_read(size: int) -> None:
    pygame.display.set_mode((1280, 720))
    ours = kit(size)
    screen = OptionsScreen(ours)
    canvas = pygame.display.get_surface()
    assert canvas is not None
    for page in PAGES:
        screen.draw(ours, canvas, 1.0)
        assert PAGES[screen.page] == page
        assert screen.menu.items
        for row in screen.menu.rows(ours):
            assert row.height > ours.text.height("body", 18)
        screen.intent(ours, does("next"))
    assert isinstance(screen.intent(ours, does("back")), Close)


def test_a_key_is_bound_by_pressing_it(table: Table) -> None:
    table.press("options")
    for _ in range(PAGES.index("Controls")):
        table.press("next")
    while options(table).menu.focused != "use":
        table.press("down")
    table.press("confirm")
    assert options(table).binding == "use"
    table.frame()
    table.app.tick(Input(controls=("x",)))
    assert table.app.kit.settings.bindings["use"] == ("x", "e", "pad a")
    assert "use" in table.app.devices.meanings["x"]
    table.press("confirm")
    table.app.tick(Input(controls=("escape",)))
    assert not options(table).binding
    assert table.app.kit.settings.bindings["use"] == ("x", "e", "pad a")


def test_the_difficulty_reaches_the_rules(table: Table) -> None:
    table.app.change(table.app.kit.settings.changed("difficulty", "story").changed("heat_guard", True))
    table.play()
    table.wait(4)
    assert table.state.settings.difficulty == "story"
    assert table.state.settings.assists.heat_guard


# Keeping


def test_a_game_goes_on_where_it_was_left(table: Table) -> None:
    table.play()
    table.read_on()
    table.hold("right", 40)
    before = table.state.walker
    table.leave()
    assert isinstance(table.app.room, Front)
    assert front(table).progress["tiny"].begun
    table.play()
    assert table.state.walker == before
    assert len(table.playing.lines) >= 2


def test_a_chapter_begins_as_it_was_first_reached(table: Table) -> None:
    table.play()
    table.read_on()
    table.playing.stage = table.stage.__class__(
        **{**vars(table.stage), "state": enter_level(table.stage.pack, table.state, "02_after")}
    )
    table.playing.follow()
    table.leave()
    assert front(table).progress["tiny"].chapters == ("01_rooms", "02_after")
    table.play(level="02_after", anew=True)
    assert table.state.level == "02_after"
    table.leave()
    table.play(level="01_rooms", anew=True)
    assert table.state.level == "01_rooms"


def test_a_folder_that_cannot_be_written_is_told_and_play_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    table = Table(blocked / "data")
    table.play()
    table.read_on()
    table.hold("right", 10)
    table.press("pause")
    assert table.playing.keeper is not None
    for _ in range(100):
        table.wait(1)
        if any("could not be kept" in toast.words for toast in table.playing.toasts.shown):
            break
        pygame.time.wait(5)
    else:
        raise AssertionError("nobody was told")
    table.app.change(table.app.kit.settings.changed("captions", True))
    assert "could not be kept" in table.app.toasts.shown[-1].words
    table.app.close()


def test_going_back_a_line_goes_back_in_the_story(table: Table) -> None:
    table.play()
    first = table.state.talk
    table.press("confirm", wait=2)
    table.press("confirm", wait=2)
    second = table.state.talk
    assert second != first
    table.press("rewind")
    assert table.state.talk == first
    table.read_on()
    assert table.state.talk is None
    table.press("pause")
    table.press("down")
    table.press("confirm")
    assert table.state.talk is not None
    assert table.playing.over is None
    assert table.playing.lines[-1].talk == table.state.talk


def test_the_start_cannot_be_gone_back_beyond(table: Table) -> None:
    table.play()
    start = table.state.talk
    for _ in range(5):
        table.press("rewind")
    assert table.state.talk == start
    assert len(table.playing.lines) == 1


# Recording


def test_what_was_played_replays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "session.jsonl"
    table = Table(tmp_path, record=file)
    table.play()
    table.press("confirm", wait=2)
    table.press("rewind")
    table.read_on()
    table.hold("right", 60)
    table.hold("down left", 30)
    table.press("casebook")
    table.press("casebook")
    table.hold("up", 130)
    state, pack = table.state, table.stage.pack
    table.leave()
    table.app.close()
    session = tape.read(file)
    assert session.sealed
    assert list(replay.differences(pack, session)) == []
    *_, last = replay.moments(pack, session)
    assert last.state == state


def test_focus_and_windows_do_not_reach_the_rules(tmp_path: Path) -> None:
    states = []
    for storm in (False, True):
        table = Table(tmp_path / str(storm))
        table.app.change(table.app.kit.settings.changed("pause_unfocused", False))
        table.play()
        table.read_on()
        for number in range(60):
            if storm:
                kinds = (
                    pygame.WINDOWFOCUSLOST,
                    pygame.WINDOWFOCUSGAINED,
                    pygame.VIDEOEXPOSE,
                    pygame.CONTROLLERDEVICEREMOVED,
                )
                table.app.take(pygame.Event(kinds[number % 4], instance_id=7, pos=(3, 4)))
            table.app.tick(Input(held=frozenset({"right"})))
        states.append(table.state)
        table.app.close()
    assert states[0] == states[1]


def test_the_game_waits_while_another_window_is_in_front(table: Table) -> None:
    table.play()
    table.read_on()
    table.app.take(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert table.playing.over is not None
    tick = table.state.tick
    table.wait(10)
    assert table.state.tick == tick


# The end, and faults


def test_an_ending_is_shown_and_remembered(table: Table) -> None:
    table.play(level="02_after", anew=True)
    table.read_on()
    table.hold("right", 60)
    table.frame()
    table.click(900, 400)
    table.wait(5)
    ended = table.state._replace(talk=None, ending="parted")
    table.playing.stage = table.stage.__class__(**{**vars(table.stage), "state": ended})
    table.playing.stage.profile.note_ending("tiny", "parted", {"ending": "none"})
    table.playing.scene = table.playing.scene_now()
    assert isinstance(table.playing.scene, EndingScene)
    table.wait(70)
    table.frame()
    table.press("confirm")
    assert front(table).progress["tiny"].endings == 1


def test_a_fault_is_logged_and_the_player_sees_no_traceback(table: Table, tmp_path: Path) -> None:
    table.play()

    def broken(*_: object) -> None:
        raise RuntimeError("the drill is stuck")

    table.playing.scene.draw = broken  # type: ignore[method-assign]
    table.app.guard(table.app.draw, 1.0)
    assert isinstance(table.app.room, Apology)
    log = next((tmp_path / "logs").glob("crash-*.txt"))
    assert "the drill is stuck" in log.read_text()
    assert str(log) == table.app.room.log
    table.frame()
    table.app.tick(Input(controls=("x",)))
    assert isinstance(table.app.room, Front)


def test_a_fault_of_the_title_that_comes_again_leaves(table: Table) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no city")

    for quits in (False, True):
        table.app.tick(Input(controls=("x",)))
        front(table).title.draw = broken  # type: ignore[method-assign]
        table.app.guard(table.app.draw, 1.0)
        assert isinstance(table.app.room, Apology)
        assert table.app.room.quits == quits
    assert isinstance(table.app.room.tick(table.app.kit, Input(controls=("x",))), Quit)


def test_a_picture_of_the_screen_is_kept(table: Table, tmp_path: Path) -> None:
    table.frame()
    table.press("screenshot")
    (file,) = (tmp_path / "pictures").glob("*.png")
    assert pygame.image.load(file).get_size() == (1280, 720)


def test_a_missing_picture_is_told_once_and_play_goes_on(table: Table) -> None:
    table.play()
    table.stage.pictures.get("portraits/nobody/neutral.png")
    table.wait(3)
    told = [toast for toast in table.playing.toasts.shown if "nobody" in toast.words]
    assert len(told) == 1
    table.playing.toasts.shown = ()
    table.stage.pictures.get("portraits/nobody/neutral.png")
    table.wait(3)
    assert not table.playing.toasts.shown


def test_the_credits_name_who_made_each_campaign(table: Table) -> None:
    over = front(table).opened(table.app.kit, "credits")
    assert isinstance(over, CreditsScreen)
    assert ("Two Rooms", "Drawn and written for the tests of Root Cause.\nLicence: MIT") in over.parts
    canvas = table.frame()
    over.draw(table.app.kit, canvas, 1.0)
    table.app.change(table.app.kit.settings.changed("text_size", 200))
    over.draw(table.app.kit, canvas, 1.0)
    for _ in range(60):
        over.intent(table.app.kit, does("down"))
    assert 0 < over.top < over.room
    assert isinstance(over.intent(table.app.kit, does("back")), Close)


def test_a_long_stay_is_kept_while_it_lasts(table: Table, tmp_path: Path) -> None:
    table.play()
    table.read_on()
    table.hold("right", 30)
    here = table.state.walker.x
    table.wait(AUTOSAVE + 5)
    assert table.playing.keeper is not None
    table.playing.keeper.close()
    save = saves.read(saves.slot(tmp_path, "tiny", "auto"), table.stage.pack)
    assert save.state.walker.x == here
    table.playing.keeper = None
