"""The repair's scene: what hands become, what is advised, and that it can be drawn at every moment."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pygame
import pytest

from game.bots import repairing as bots
from game.content.pack import Pack
from game.content.repair import Repair
from game.desktop import coach, console, healing, hearing, tooth
from game.desktop.hands import Hands, verbs_of
from game.desktop.input import Input
from game.desktop.kit import Wait
from game.desktop.notes import LESSON
from game.desktop.profile import Profile
from game.desktop.room import Rooms
from game.desktop.scenes.repair import SETTLED, RepairScene
from game.desktop.sound import SUSTAINED, Sound
from game.desktop.stage import Stage
from game.desktop.tooth import AREA, CELL, LEFT, TOP, spot
from game.desktop.window import Offscreen
from game.library.packs import read_pack
from game.rules import repairing
from game.rules.intents import Finish, Intent, Press, Release, Set, Skip, Steer
from game.rules.repairing import EASE, Assists, Repairing
from game.rules.state import State
from game.rules.step import new_game, step
from game.rules.tooth.field import CORRUPTED, PORT, UNIT
from game.rules.tooth.swarm import FOCUS
from tests.desktop import ASSETS, PACKS, does, kit, looks_like
from tests.repairs import FIRST, MIDDLE, ROUNDS, SPRITES

VERBS = ("scrub", "build", "recall", "scaffold", "pulse")
NO_RECTS: dict[str, pygame.Rect] = {}
GOOD_ENOUGH = 1.0  # of 255: how far a picture may be from the golden one


@pytest.fixture(scope="module", autouse=True)
def canvas() -> Iterator[pygame.Surface]:
    window = Offscreen()
    yield window.canvas
    window.close()


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The tiny pack, with the shared rounds and all verbs as its repairs."""
    tiny = read_pack(PACKS / "tiny")
    level = tiny.levels["01_rooms"]
    mine = {name: one.model_copy(update={"patient": "ben", "finds": ()}) for name, one in ROUNDS.items()}
    found = level.model_copy(update={"repairs": {**level.repairs, **mine}})
    return replace(tiny, levels={**tiny.levels, "01_rooms": found})


def stage_of(pack: Pack, name: str, size: int = 100, doing: Repairing | None = None, **settings: object) -> Stage:
    """Return a stage with a repair on it."""
    made = kit(size, **settings)
    doing = doing or repairing.begin(pack.repairs[name], name=name)
    state = new_game(pack)._replace(doing=doing)
    return Stage(
        settings=made.settings,
        text=made.text,
        pictures=made.pictures,
        sound=made.sound,
        palette=made.palette,
        pack=pack,
        state=state,
        before=state,
        profile=Profile(),
        rooms=Rooms(),
    )


def on(stage: Stage, **changes: Any) -> Stage:
    """Return the stage with some of its round changed."""
    assert isinstance(stage.state.doing, Repairing)
    state = stage.state._replace(doing=stage.state.doing._replace(**changes))
    return replace(stage, state=state, before=stage.state)


def play(stage: Stage, scene: RepairScene, inputs: list[Input]) -> tuple[Stage, list[Intent]]:
    """Play a tick for each input, as the game does; return where it stands and what was wanted."""
    wanted: list[Intent] = []
    for input in inputs:
        wish = scene.intent(stage, input)
        stage = replace(stage, ticks=stage.ticks + 1)
        if isinstance(wish, Wait):
            continue
        if wish is not None:
            wanted.append(wish)  # type: ignore[arg-type]
        state = step(stage.pack, stage.state, wish)  # type: ignore[arg-type]
        stage = replace(stage, state=state, before=stage.state)
    return stage, wanted


def doing_of(stage: Stage) -> Repairing:
    assert isinstance(stage.state.doing, Repairing)
    return stage.state.doing


def held(*actions: str, **more: object) -> Input:
    return Input(held=frozenset(actions))._replace(**more)  # type: ignore[arg-type]


# Hands


def test_a_verb_works_as_long_as_its_key_is_held_then_the_hands_rest(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    stage, wanted = play(stage, scene, [does("2"), held("2"), held("2"), Input(), Input()])
    assert wanted == [Set("build"), Set("hold")]
    assert doing_of(stage).mode == "hold"
    assert scene.hands.chosen == "build"
    _, wanted = play(stage, scene, [does("confirm"), held("confirm"), Input()])
    assert wanted == [Set("build"), Set("hold")], "confirm works with what was chosen"


def test_without_holding_a_press_starts_and_another_ends(pack: Pack) -> None:
    stage = stage_of(pack, "first", hold=False)
    scene = RepairScene(stage)
    _, wanted = play(stage, scene, [does("1"), Input(), Input(), does("2"), Input(), does("2"), Input()])
    assert wanted == [Set("scrub"), Set("build"), Set("hold")]


def test_the_mouse_points_and_its_button_works(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    at = spot(30, 15)
    there = Input(mouse=at, moved=True, device="mouse")
    down = there._replace(click=True, dragging=True)
    stage, wanted = play(stage, scene, [there, down, there._replace(dragging=True), Input(mouse=at)])
    assert wanted == [Steer(30, 15), Set("scrub"), Set("hold")]
    assert (doing_of(stage).x, doing_of(stage).y) == (30, 15)


def test_a_click_on_a_verb_chooses_it_and_does_not_steer(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    scene.draw(stage, canvas, 1.0)
    middle = scene.buttons["build"].center
    _, wanted = play(
        stage,
        scene,
        [Input(mouse=middle, moved=True), Input(mouse=middle, click=True, dragging=True), Input(mouse=middle)],
    )
    assert wanted == []
    assert scene.hands.chosen == "build"


def test_the_target_is_told_no_more_often_than_every_third_tick(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    moves = [Input(mouse=spot(20 + tick, 12), moved=True) for tick in range(30)]
    _, wanted = play(stage, scene, moves)
    assert 9 <= len(wanted) <= 11
    assert all(isinstance(wish, Steer) for wish in wanted)


def test_directions_move_the_target_faster_and_faster_and_never_out_of_the_picture(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    hands = Hands(doing_of(stage))
    places = []
    for _ in range(60):
        hands.feel(held("right"), VERBS, NO_RECTS, (), True)
        places.append(hands.aim[0])
    steps = [after - before for before, after in pairwise(places)]
    assert steps[0] < steps[30] < steps[-1]
    for _ in range(600):
        hands.feel(held("right", "up"), VERBS, NO_RECTS, (), True)
    assert hands.cell == (95, 0)


def test_next_and_previous_go_round_the_places_worth_going_to(pack: Pack) -> None:
    stage = stage_of(pack, "middle")
    hands = Hands(doing_of(stage))
    spots = ((60, 20), (30, 10), PORT)
    seen = []
    for _ in range(4):
        hands.feel(does("next"), VERBS, NO_RECTS, spots, True)
        seen.append(hands.cell)
    assert seen == [(60, 20), (30, 10), PORT, (60, 20)], "the round begins at the port"
    hands.feel(does("previous"), VERBS, NO_RECTS, spots, True)
    assert hands.cell == PORT


def test_tools_act_beside_a_mode_and_those_that_act_once_are_let_go_at_once(pack: Pack) -> None:
    doing = repairing.begin(MIDDLE)
    hands = Hands(doing)
    hands.feel(held("2", "4"), VERBS, NO_RECTS, (), True)
    assert hands.wanted(doing) == Set("build")
    doing = repairing.hold_mode(doing, "build")
    assert hands.wanted(doing) == Press("scaffold")
    doing = repairing.press(doing, "scaffold")
    hands.feel(does("5", held=frozenset({"2", "5"})), VERBS, NO_RECTS, (), True)
    assert hands.wanted(doing) == Press("pulse")
    doing = repairing.press(doing, "pulse")
    hands.feel(held("2", "5"), VERBS, NO_RECTS, (), True)
    assert hands.wanted(doing) == Release("scaffold")
    doing = repairing.release(doing, "scaffold")
    assert hands.wanted(doing) == Release("pulse")
    assert hands.wanted(repairing.release(doing, "pulse")) is None


def test_the_wheel_and_two_keys_choose_verbs_round_the_bar(pack: Pack) -> None:
    hands = Hands(repairing.begin(MIDDLE))
    hands.feel(Input(), VERBS, NO_RECTS, (), True)
    assert hands.chosen == "scrub"
    hands.feel(does("casebook"), VERBS, NO_RECTS, (), True)
    assert hands.chosen == "build"
    hands.feel(Input(wheel=-1), VERBS, NO_RECTS, (), True)
    assert hands.chosen == "recall"
    hands.feel(does("log"), VERBS, NO_RECTS, (), True)
    hands.feel(Input(wheel=2), VERBS, NO_RECTS, (), True)
    assert hands.chosen == "pulse"


def test_only_the_verbs_of_the_repair_are_on_the_bar_and_finish_once_it_makes_sense() -> None:
    assert verbs_of(FIRST, False) == ("scrub", "build")
    assert verbs_of(FIRST, True) == ("scrub", "build", "finish")
    assert verbs_of(MIDDLE, False) == ("scrub", "build", "recall", "hold", "scaffold")
    always = FIRST.model_copy(update={"verbs": ("finish", "build", "scrub")})
    assert verbs_of(always, False) == ("scrub", "build", "finish")


# Ending a round


def test_a_colleague_does_it_after_a_key_and_a_yes(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    stage, wanted = play(stage, scene, [does("1"), does("skip", held=frozenset({"1", "skip"}))])
    assert wanted == [Set("scrub"), Set("hold")], "the hands let go while they are asked"
    assert not scene.overlays, "Escape says no here"
    stage, wanted = play(stage, scene, [does("back"), Input()])
    assert wanted == []
    assert scene.overlays
    stage, wanted = play(stage, scene, [does("skip"), does("confirm"), Input()])
    assert wanted == [Skip()]
    assert doing_of(stage).closed == "skipped"


def test_finish_asks_first(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    doing = doing_of(stage)
    full = doing.field.but(mineral=np.where(doing.field.start > 0, np.int32(1000), doing.field.mineral))
    stage = on(stage, field=full, integrity=900, strength=900)
    assert repairing.reached(pack.repairs["first"], doing_of(stage))
    scene = RepairScene(stage)
    _, wanted = play(stage, scene, [does("3"), Input(), does("confirm")])
    assert wanted == [Finish()]


def test_a_result_stands_a_moment_before_it_can_be_left(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    stage = on(stage, closed="time")
    scene = RepairScene(stage)
    assert scene.intent(stage, does("confirm")) is None
    for _ in range(SETTLED):
        assert scene.intent(stage, Input()) is None
    assert scene.intent(stage, does("confirm")) == Finish()


# Advice


def test_the_first_round_teaches_and_later_ones_do_not(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    scene.intent(stage, Input())
    assert scene.advice is not None
    assert scene.advice[2:] == ("steer", "scrub off the green film")
    scene.intent(on(stage, closed="finished"), Input())
    assert stage.profile.has_read(pack.campaign.id, LESSON)
    later = RepairScene(stage)
    later.intent(stage, Input())
    assert later.advice is None


def test_advice_follows_the_tooth() -> None:
    doing = repairing.begin(FIRST)
    far = coach.advice(FIRST, doing, PORT)
    assert far is not None
    assert far.verb == "steer"
    at = (far.x, far.y)
    film = coach.advice(FIRST, doing, at)
    assert film is not None
    assert film.verb == "scrub"
    beside = coach.advice(FIRST, doing, (far.x - FOCUS - 1, far.y))
    assert beside == far, "there is no scrubbing while the ring holds none of it"
    clean = doing._replace(field=doing.field.but(biofilm=np.zeros_like(doing.field.biofilm)), strength=990)
    hole = coach.advice(FIRST, clean, (30, 14))
    assert hole is not None
    assert hole.verb == "build"
    assert abs(hole.x - 30) + abs(hole.y - 15) < 10
    tired = coach.advice(FIRST, doing._replace(power=1_000, mode="scrub"), at)
    assert tired is not None
    assert tired.says == "Rest: the swarm recharges"
    still = coach.advice(FIRST, doing._replace(power=30_000, mode="hold"), at)
    assert still == tired, "rest until it is worth going on"
    hot = coach.advice(FIRST, doing._replace(pulp=5_000), at)
    assert hot is not None
    assert hot.says == "Rest: the pulp cools"
    assert coach.advice(FIRST, doing._replace(closed="time"), at) is None


def test_empty_bots_are_sent_for_more_where_that_can_be_done() -> None:
    doing = repairing.begin(MIDDLE)
    empty = doing.field.but(load=np.zeros_like(doing.field.load), biofilm=np.zeros_like(doing.field.biofilm))
    found = coach.advice(MIDDLE, doing._replace(field=empty), (64, 20))
    assert found is not None
    assert found[2:] == ("recall", "fetch more mineral")


def test_datasprites_and_turned_bots_call_for_a_pulse_where_there_are_bots_to_make_it() -> None:
    doing = repairing.begin(SPRITES)
    beset = coach.advice(SPRITES, doing._replace(sprites=((8 * UNIT, 4 * UNIT),)), PORT)
    assert beset is not None
    assert beset == (8, 4, "pulse", "catch the datasprite")
    away = coach.advice(SPRITES, doing._replace(sprites=((60 * UNIT, 4 * UNIT),)), PORT)
    assert away is not None
    assert away.verb != "pulse"
    health = np.where(np.arange(doing.field.health.size) < 100, np.int32(CORRUPTED), doing.field.health)
    turned = coach.advice(SPRITES, doing._replace(field=doing.field.but(health=health)), PORT)
    assert turned is not None
    assert turned == (*PORT, "pulse", "set the crimson bots right")


def test_spots_are_places_in_the_picture_with_danger_first() -> None:
    doing = repairing.begin(SPRITES)._replace(sprites=((40 * UNIT, 4 * UNIT),))
    spots = coach.spots(SPRITES, doing, (0, 0))
    assert spots[0] == (40, 4)
    assert spots[-1] == PORT
    assert len(spots) == 3


# The picture


def cell_at(point: tuple[int, int]) -> tuple[int, int]:
    return (point[0] - LEFT) // CELL, (point[1] - TOP) // CELL


def test_the_field_lies_whole_on_the_canvas(canvas: pygame.Surface) -> None:
    assert canvas.get_rect().contains(AREA)
    for cell in ((0, 0), (95, 63), PORT):
        assert cell_at(spot(*cell)) == cell


def test_outlines_lie_where_the_cells_are() -> None:
    body = tooth.anatomy("molar")
    for x, y, in_crown, in_pulp in (
        (30, 15, True, False),
        (47, 50, True, True),
        (5, 5, False, False),
        (47, 20, False, False),
    ):
        px, py = spot(x, y)
        assert (body.crown[py, px] > 0) == in_crown, (x, y)
        assert (body.pulp[py, px] > 0) == in_pulp, (x, y)
    assert body.gum[spot(2, 62)[1], spot(2, 62)[0]] > 0


def played(repair: Repair, seconds: float) -> Repairing:
    """Return a round as the expert has played it for so long."""
    doing = repairing.begin(repair)
    for _ in range(round(seconds * 60)):
        doing = repairing.tick(repair, repairing.follow(doing, bots.expert(repair, doing)))
    return doing


@pytest.mark.parametrize(("name", "seconds"), [("first", 0), ("first", 9), ("middle", 24), ("sprites", 14)])
def test_it_looks_as_it_did(pack: Pack, canvas: pygame.Surface, name: str, seconds: int) -> None:
    doing = played(pack.repairs[name], seconds)._replace(name=name)
    stage = stage_of(pack, name, doing=doing)
    scene = RepairScene(stage)
    scene.intent(stage, Input())
    scene.draw(stage, canvas, 1.0)
    assert looks_like(f"repair_{name}_{seconds}", canvas) < GOOD_ENOUGH


def brightness(canvas: pygame.Surface, cell: tuple[int, int]) -> float:
    x, y = spot(*cell)
    return sum(pygame.transform.average_color(canvas, pygame.Rect(x - 15, y - 15, 30, 30))[:3]) / 3


def test_decay_is_dark_and_fills_with_light(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "middle")
    doing = doing_of(stage)
    clean = np.zeros_like(doing.field.biofilm)
    ill, half, whole = (
        doing.field.but(mineral=np.maximum(doing.field.mineral, np.where(doing.field.start < 1000, least, 0)
                                           .astype(np.int32) * (doing.field.mineral < 1000)), biofilm=clean)
        for least in (0, 700, 1000)
    )  # fmt: skip
    seen = []
    for field in (ill, half, whole):
        view = healing.Healing("molar", tooth.anatomy("molar"), None)
        canvas.fill("#bfe0f0")
        view.draw_tissue(canvas, field, 0)
        seen.append(brightness(canvas, (64, 22)))
    assert seen[0] + 40 < seen[1] < seen[2] - 10


def test_film_is_green_and_thins(pack: Pack, canvas: pygame.Surface) -> None:
    doing = doing_of(stage_of(pack, "middle"))
    greens = []
    for share in (1, 4):
        view = healing.Healing("molar", tooth.anatomy("molar"), None)
        canvas.fill("#000000")
        view.draw_tissue(canvas, doing.field.but(biofilm=doing.field.biofilm // np.int32(share)), 0)
        x, y = spot(64, 20)
        red, green, blue = pygame.transform.average_color(canvas, pygame.Rect(x - 40, y - 40, 80, 80))[:3]
        assert green > red > blue
        greens.append(green)
    assert greens[1] < greens[0] - 20


def test_modes_differ_in_shape_and_not_in_hue_alone() -> None:
    shapes = []
    for mode in ("hold", "scrub", "build", "recall"):
        image = console.reticle(mode, 0, 0, 0)
        shapes.append(pygame.mask.from_surface(image, 60))
    for index, one in enumerate(shapes):
        for other in shapes[index + 1 :]:
            differ = one.count() + other.count() - 2 * one.overlap_area(other, (0, 0))
            assert differ > 0.3 * min(one.count(), other.count())


def test_the_pulp_glows_where_it_is_hot(pack: Pack, canvas: pygame.Surface) -> None:
    doing = doing_of(stage_of(pack, "middle"))
    view = healing.Healing("molar", tooth.anatomy("molar"), None)
    view.draw_heat(canvas, doing.field)
    assert view.hottest is None
    heat = doing.field.heat.copy()
    heat[11, 9] = 5000
    canvas.fill("#000000")
    view.draw_heat(canvas, doing.field.but(steps=8, heat=heat))
    assert view.hottest is not None
    assert abs(cell_at(view.hottest)[0] - 38) < 4
    assert sum(canvas.get_at(view.hottest)[:3]) > 300


# Every moment can be drawn, and drawing changes nothing


MOMENTS: dict[str, dict[str, Any]] = {
    "begun": {},
    "untimed": {"assists": Assists(timer=False)},
    "late": {"tick": 59 * 60},
    "tired": {"power": 0},
    "warm": {"pulp": 3500},
    "risky": {"pulp": 5000},
    "too hot": {"pulp": 6000},
    "tense": {"comfort": EASE // 3},
    "in distress": {"comfort": EASE // 20},
    "speaking": {"said": (0, 1), "said_at": 10, "tick": 20},
    "homing": {"homing": 20},
    "worse": {"integrity": -80},
    "strong": {"strength": 990},
    "beset": {"sprites": ((30 * UNIT, 9 * UNIT), (60 * UNIT, 9 * UNIT))},
    "clean": {"closed": "finished", "integrity": 900, "strength": 900},
    "out of time": {"closed": "time"},
    "stopped": {"closed": "comfort", "comfort": 0},
    "burnt": {"closed": "pulp", "dose": 5000},
    "skipped": {"closed": "skipped"},
}


@pytest.mark.slow
@pytest.mark.parametrize("size", [100, 200])
def test_every_moment_can_be_drawn_and_nothing_is_changed_by_it(
    pack: Pack, canvas: pygame.Surface, size: int
) -> None:
    for name in ("first", "sprites"):
        stage = stage_of(pack, name, size)
        scene = RepairScene(stage)
        for moment, changes in MOMENTS.items():
            if name == "sprites" and "said" in changes:
                continue
            seen = on(stage, **changes)
            for device in ("keyboard", "pad"):
                seen = replace(seen, device=device)
                scene.intent(seen, Input())
                before = (seen.state, doing_of(seen).field.digest)
                scene.draw(seen, canvas, 0.5)
                scene.ask("skip")
                scene.draw(seen, canvas, 0.5)
                scene.ask("finish")
                scene.draw(seen, canvas, 0.5)
                assert (seen.state, doing_of(seen).field.digest) == before, moment
        assert not [notice for notice in stage.pictures.notices if "portraits" not in notice]


@pytest.mark.slow
def test_the_groups_of_the_console_keep_clear_of_each_other(pack: Pack, canvas: pygame.Surface) -> None:
    for name in ROUNDS:
        for size in (100, 200):
            stage = stage_of(pack, name, size)
            repair, doing, scene = pack.repairs[name], doing_of(stage), RepairScene(stage)
            scene.intent(stage, Input())
            places = [
                console.draw_title(stage, canvas, repair, doing),
                console.clock_place(stage),
                console.draw_dials(stage, canvas, repair, doing),
                console.draw_patient(stage, canvas, repair, doing, 0.0),
            ]
            scene.draw(stage, canvas, 1.0)
            places += scene.buttons.values()
            for index, one in enumerate(places):
                assert canvas.get_rect().contains(one), (name, size, one)
                assert one.collidelist(places[index + 1 :]) < 0, (name, size, one)


@pytest.mark.slow
def test_a_round_is_played_through_with_the_expert_behind_the_scene(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    state: State = stage.state
    for tick in range(90 * 60):
        doing = doing_of(stage)
        if doing.closed:
            break
        wish = bots.expert(pack.repairs["first"], doing)
        scene.intent(stage, Input())
        moved = repairing.tick(pack.repairs["first"], repairing.follow(doing, wish))
        state = state._replace(doing=moved)
        stage = replace(stage, state=state, before=stage.state, ticks=stage.ticks + 1)
        if tick % 150 == 0:
            scene.draw(stage, canvas, 0.5)
    assert repairing.outcome(pack.repairs["first"], doing_of(stage)) == "clean"
    scene.intent(stage, Input())
    scene.draw(stage, canvas, 1.0)
    assert "confirm" in scene.answers


# Sound


def test_work_sounds_as_long_as_it_lasts() -> None:
    sound = Sound(ASSETS, audio=False)
    sound.sustain("scrub_loop")
    for _ in range(SUSTAINED - 1):
        sound.tick()
        assert sound.work == "scrub_loop"
    sound.tick()
    assert sound.work == ""


def test_work_is_heard_and_breath_quickens(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    scene.intent(on(stage, at_work="scrub"), Input())
    assert stage.sound.work == "scrub_loop"
    calm, tense = (console.breath_of(doing_of(on(stage, comfort=share))) for share in (EASE, EASE // 10))
    assert calm > 2 * tense


def test_what_happens_in_a_repair_has_a_sound_that_ships() -> None:
    for name in (*hearing.REPAIRING.values(), "scrub_loop", "build_loop", hearing.REPAIR_MUSIC):
        assert (ASSETS / "sounds" / f"{name}.ogg").is_file(), name


def test_music_changes_with_the_repair_and_back(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    hearing.change(stage, "repair")
    assert stage.sound.playing == hearing.REPAIR_MUSIC
    hearing.change(stage, "talk")
    assert stage.sound.playing == pack.levels[stage.state.level].music
