"""Walking about in a window that nobody sees: what a player does, what comes of it, and what it looks like."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop import guide
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.room import HEADROOM, along, frame
from game.desktop.scenes.walk import WalkScene
from game.desktop.settings import TEXT_SIZES
from game.rules import walking
from game.rules.walking import UNIT
from tests.desktop import MOST_DIFFERENCE, Table, difference, looks_like


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A table at which the first lines of the tiny campaign were read."""
    table = Table(tmp_path)
    table.play()
    table.read_on()
    assert table.playing.kind == "walk"
    yield table
    table.app.close()


def scene(table: Table) -> WalkScene:
    assert isinstance(table.playing.scene, WalkScene)
    return table.playing.scene


def greet_ben(table: Table) -> None:
    """Walk to Ben, greet him and promise."""
    table.frame()
    camera = scene(table).camera
    table.click(500 - camera[0], 440 - camera[1])
    table.wait(200)
    table.read_on()
    table.press("1")
    table.read_on()


# What the player does


@pytest.mark.parametrize(
    ("keys", "dx", "dy"), [("right", 1, 0), ("left", -1, 0), ("up", 0, -1), ("down right", 1, 1)]
)
def test_keys_walk_and_letting_go_stands(table: Table, keys: str, dx: int, dy: int) -> None:
    before = table.state.walker
    table.hold(keys, 20)
    after = table.state.walker
    assert (after.x > before.x) - (after.x < before.x) == dx
    assert (after.y > before.y) - (after.y < before.y) == dy
    table.wait(5)
    assert (table.state.walker.x, table.state.walker.y) == (after.x, after.y)


def test_a_click_on_the_floor_walks_there(table: Table) -> None:
    table.frame()
    camera = scene(table).camera
    table.click(700 - camera[0], 500 - camera[1])
    table.wait(220)
    walker = table.state.walker
    assert abs(walker.x // UNIT - 700) <= 16
    assert abs(walker.y // UNIT - 500) <= 16


def test_a_click_on_somebody_walks_there_and_talks(table: Table) -> None:
    table.frame()
    camera = scene(table).camera
    table.click(500 - camera[0], 430 - camera[1])
    table.wait(150)
    assert table.playing.kind == "talk"
    assert table.state.talk is not None
    assert table.state.talk.node == "ben_hello"


def test_what_is_in_reach_is_used_by_its_key(table: Table) -> None:
    table.hold("down right", 10)
    table.hold("right", 62)
    table.wait(2)
    target = scene(table).target
    assert target is not None
    assert target.prompt == "Talk to Ben"
    table.press("use")
    assert table.playing.kind == "talk"


def test_a_locked_door_says_why(table: Table) -> None:
    walker = table.state.walker
    table.playing.stage = table.stage.__class__(
        **{**vars(table.stage), "state": table.state._replace(walker=walker._replace(x=1300 * UNIT, y=260 * UNIT))}
    )
    table.hold("right", 30)
    assert table.state.walker.map == "hall"
    assert "Cleo has the key" in table.playing.toasts.shown[-1].words


def test_an_open_door_leads_on(table: Table) -> None:
    greet_ben(table)
    table.press()
    door = guide.way_out(table.stage.pack, table.state, "surgery")
    assert door == "to_surgery"
    table.frame()
    for _ in range(12):
        rect = table.stage.pack.maps["hall"].doors[door].rect
        camera = scene(table).camera
        table.click(min(rect.x + 8 - camera[0], WIDTH - 30), rect.y + 60 - camera[1])
        table.wait(60)
        table.frame()
        if table.state.walker.map == "surgery":
            break
    assert table.state.walker.map == "surgery"


def test_overlays_stop_the_world_and_go_by_their_own_key(table: Table) -> None:
    for name in ("pause", "casebook", "options", "log"):
        table.press(name)
        assert table.playing.over is not None, name
        tick = table.state.tick
        table.wait(10)
        assert table.state.tick == tick
        table.press(name)
        assert table.playing.over is None, name
    table.wait(3)
    assert table.state.tick > tick


def test_the_casebook_opens_by_a_click_on_its_pill(table: Table) -> None:
    greet_ben(table)
    table.frame()
    table.click(*scene(table).buttons["casebook"].center)
    assert table.playing.over is not None


def test_the_pause_is_reached_and_left_by_mouse_alone(table: Table) -> None:
    table.frame()
    table.click(*scene(table).buttons["pause"].center)
    assert table.playing.over is not None
    table.app.tick(Input(right_click=True, device="mouse"))
    assert table.playing.over is None
    table.app.tick(Input(right_click=True, device="mouse"))
    assert table.playing.over is not None


# What the player sees


def test_meters_and_evidence_wait_for_the_first_finding(table: Table) -> None:
    table.frame()
    assert "casebook" not in scene(table).buttons
    greet_ben(table)
    table.frame()
    assert "casebook" in scene(table).buttons


def test_the_sign_points_at_the_objective_and_then_at_the_door_to_it(table: Table) -> None:
    pack = table.stage.pack
    sign = guide.sign(pack, table.state)
    assert sign is not None
    assert not sign.door
    assert abs(sign.x - 500) < 40
    greet_ben(table)
    sign = guide.sign(pack, table.state)
    assert sign is not None
    assert sign.door
    assert sign.x > 1300


def test_nothing_points_through_a_locked_door(table: Table) -> None:
    assert guide.way_out(table.stage.pack, table.state, "surgery") is None


def test_people_walk_their_rounds_with_moving_feet(table: Table) -> None:
    placement = next(one for one in walking.present(table.stage.pack, "01_rooms", table.state.memory) if one.route)
    table.wait(200)
    steps = set()
    for _ in range(60):
        table.wait(1)
        if walking.stand(table.stage.pack, placement, table.state.clock).walking:
            steps.add(frame(scene(table).walked[placement.who], True))
    assert len(steps) > 3


def test_a_frame_between_two_ticks_lies_between_them(table: Table) -> None:
    table.hold("right", 3)
    table.app.tick(Input(held=frozenset({"right"})))
    pictures = [pygame.image.tobytes(table.frame(blend), "RGB") for blend in (0.0, 0.5, 1.0)]
    assert len(set(pictures)) == 3


@pytest.mark.parametrize("length", [300, 1280, 1440, 4000])
def test_the_camera_never_looks_past_the_end_of_a_map(length: int) -> None:
    for middle in range(0, length, 50):
        left = along(middle, length, WIDTH, 0)
        assert left == (length - WIDTH) // 2 if length <= WIDTH else 0 <= left <= length - WIDTH
        top = along(middle, length, HEIGHT, HEADROOM)
        assert top <= max(-HEADROOM, length - HEIGHT)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_interface_stays_on_the_canvas_and_apart_at_every_text_size(table: Table, size: int) -> None:
    greet_ben(table)
    table.app.change(table.app.kit.settings.changed("text_size", size))
    table.wait(1)
    canvas = table.frame()
    walk = scene(table)
    objective = walk.draw_objective(table.stage, canvas)
    meters = walk.draw_meters(table.stage, canvas, objective)
    assert canvas.get_rect().contains(objective)
    assert canvas.get_rect().contains(meters)
    assert canvas.get_rect().contains(walk.buttons["casebook"])
    assert not objective.colliderect(meters)


def test_captions_are_written_when_a_door_opens(table: Table) -> None:
    table.app.change(table.app.kit.settings.changed("captions", True))
    table.stage.sound.effect("door")
    assert looks_like("hall_caption", table.frame()) < MOST_DIFFERENCE


# Golden pictures


def test_the_hall_looks_as_it_did(table: Table) -> None:
    table.wait(240)
    assert looks_like("hall", table.frame()) < MOST_DIFFERENCE


def test_the_hall_with_a_prompt_looks_as_it_did(table: Table) -> None:
    table.hold("down right", 10)
    table.hold("right", 62)
    table.wait(240)
    assert looks_like("hall_prompt", table.frame()) < MOST_DIFFERENCE


def test_high_contrast_makes_the_room_lighter(table: Table) -> None:
    table.wait(240)
    dark = pygame.transform.average_color(table.frame())
    table.app.change(table.app.kit.settings.changed("contrast", True))
    table.wait(1)
    light = pygame.transform.average_color(table.frame())
    assert sum(light[:3]) > sum(dark[:3]) + 30


def test_a_golden_picture_tells_one_room_from_another(table: Table) -> None:
    table.wait(240)
    canvas = table.frame()
    canvas.fill("black", (400, 200, 480, 320))
    assert difference("hall", canvas) > MOST_DIFFERENCE
