"""The console of a repair: verbs by key, mouse and pad, who else has the swarm, what is said, and how it is left."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest

from game.content.pack import Pack
from game.content.repair import MODES, Repair
from game.desktop import bar, bubbles, coach, console, notes, panels, verdict
from game.desktop.hands import KEYS, VERBS, Hands, verbs_of
from game.desktop.input import Input
from game.desktop.kit import Leave, Wait
from game.desktop.notes import LESSON
from game.desktop.scenes.options import OptionsScreen
from game.desktop.scenes.repair import OWN, SETTLED, RepairScene
from game.desktop.settings import TEXT_SIZES
from game.desktop.stage import Stage
from game.desktop.tooth import spot
from game.desktop.window import Offscreen
from game.library.packs import read_pack
from game.rules import repairing
from game.rules.intents import Intent, Press, Release, Set, Skip, Steer
from game.rules.repairing import EASE, STEPS, Repairing, begin, hold_mode
from game.rules.step import new_game
from game.rules.tooth import survey
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.field import PORT, UNIT
from tests.campaigns import campaign, campaigns
from tests.desktop import PACKS, Spy, Table, does, kit
from tests.repairs import FIRST, SPRITES, gather, ticks
from tests.test_repair_scene import doing_of, held, on, play, stage_of

ALL = ("hold", "scrub", "build", "recall", "scaffold", "pulse", "rinse", "calm", "finish")
CANVAS = pygame.Rect(0, 0, 1280, 720)

# Ten verbs, an autopilot, a hand that goes up, somebody beside, and a reading
RICH = Repair.model_validate(
    {
        "patient": "ben",
        "title": "Molar 16",
        "seconds": "110",
        "seed": "16",
        "verbs": [*ALL],
        "lesions": [{"x": "34", "y": "17", "rx": "5", "ry": "6"}, {"x": "64", "y": "18", "rx": "5", "ry": "7"}],
        "autopilot": [{"after": "0", "mode": "scrub"}, {"after": "30", "mode": "build"}],
        "stop_signal": {"at": ["8"], "lasts": "5"},
        "second_hands": {"who": "cleo", "lesion": "2", "does": "scrub"},
        "reading": "true",
        "talk": [{"after": "1", "says": "I can feel it hum, and the radiator, and that is all."}],
        "finds": [{"evidence": "ben_chart", "integrity": "1"}],
        "changes": {"clean": "Ben keeps his tea.", "skipped": "Cleo closes it, and Ben asks where you were."},
    }
)
KINDS: tuple[dict[str, Any], ...] = (
    {"kind": "regrowth"},
    {"kind": "datasprites"},
    {"kind": "foresight"},
    {"kind": "outage", "at": "2", "lasts": "9"},
    {"kind": "clearance"},
)


@pytest.fixture(autouse=True)
def canvas() -> Iterator[pygame.Surface]:
    window = Offscreen()
    yield window.canvas
    window.close()


def rounds() -> dict[str, Repair]:
    """The rounds of these tests: two that teach, the rich one, and it in each variant without other hands."""
    plain = {"autopilot": (), "stop_signal": None, "second_hands": None}
    kinds = {
        str(kind["kind"]): Repair.model_validate(RICH.model_dump(exclude_unset=True) | plain | {"variant": kind})
        for kind in KINDS
    }
    return {"first": FIRST.model_copy(update={"patient": "ben", "finds": ()}), "rich": RICH, **kinds}


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The tiny pack with these rounds."""
    tiny = read_pack(PACKS / "tiny")
    level = tiny.levels["01_rooms"]
    return replace(
        tiny,
        levels={**tiny.levels, "01_rooms": level.model_copy(update={"repairs": {**level.repairs, **rounds()}})},
    )


# The bar


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("name", ["first", "rich", "datasprites"])
def test_every_verb_has_its_place_and_no_word_is_clipped(
    pack: Pack, canvas: pygame.Surface, size: int, name: str
) -> None:
    stage = stage_of(pack, name, size)
    scene = RepairScene(stage)
    scene.draw(stage, canvas, 1.0)
    repair, doing = pack.repairs[name], doing_of(stage)
    dials = console.draw_dials(stage, canvas, repair, doing)
    patient = console.draw_patient(stage, canvas, repair, doing, 0.0)
    found = bar.lay_out(stage, tuple(scene.buttons), patient.right + 14, 640, dials)
    places = list(scene.buttons.values())
    assert tuple(scene.buttons) == verbs_of(repair, False)
    for number, rect in enumerate(places):
        assert CANVAS.contains(rect)
        assert rect.collidelist([dials, patient, *places[:number]]) < 0
    if found.named:
        widest = max(stage.text.width(bar.name_of(verb, False), "ui", 16) for verb in scene.buttons)
        assert widest + 14 + 14 <= places[0].width


def test_names_are_on_the_buttons_where_the_text_is_of_usual_size(pack: Pack, canvas: pygame.Surface) -> None:
    for size in (100, 125, 150):
        stage = stage_of(pack, "datasprites", size)
        scene = RepairScene(stage)
        scene.draw(stage, canvas, 1.0)
        assert len({rect.y for rect in scene.buttons.values()}) <= 2
        dials = console.draw_dials(stage, canvas, pack.repairs["datasprites"], doing_of(stage))
        assert bar.lay_out(stage, tuple(scene.buttons), 320, 640, dials).named


def test_digits_reach_ten_verbs(pack: Pack) -> None:
    stage = stage_of(pack, "rich")
    verbs = verbs_of(RICH, True)
    assert verbs == ("scrub", "build", "recall", "hold", "auto", "scaffold", "pulse", "rinse", "calm", "finish")
    hands = Hands(doing_of(stage))
    for key, verb in zip(KEYS, verbs, strict=True):
        hands.rest()
        hands.feel(does(key), verbs, {}, (), True)
        assert verb in {*hands.active, hands.mode, hands.asked, *hands.waiting}, verb


def test_a_pad_reaches_ten_verbs_with_its_shoulders_and_one_button(pack: Pack) -> None:
    verbs = verbs_of(RICH, True)
    hands = Hands(doing_of(stage_of(pack, "rich")))
    reached = set()
    for _ in verbs:
        hands.rest()
        hands.feel(does("confirm", device="pad"), verbs, {}, (), True)
        reached |= {hands.chosen} & {*hands.active, *hands.waiting, hands.asked, "auto"}
        hands.feel(does("next", device="pad"), verbs, {}, (), True)
    assert reached == set(verbs)
    hands.feel(does("casebook", device="pad"), verbs, {}, ((30, 9), PORT), True)
    assert hands.cell == (30, 9), "X goes to a place worth going to"
    assert hands.chosen == "scrub"
    hands.feel(does("previous", device="pad"), verbs, {}, (), True)
    assert hands.chosen == "finish"


def test_buttons_that_need_no_place_act_when_they_are_clicked(pack: Pack, canvas: pygame.Surface) -> None:
    stage = on(stage_of(pack, "datasprites"), mode="scrub")
    scene = RepairScene(stage)
    scene.notes = ()
    scene.draw(stage, canvas, 1.0)

    def clicks(verb: str) -> list[Intent]:
        at = scene.buttons[verb].center
        there = Input(mouse=at, moved=True, device="mouse")
        inputs = [there, there._replace(click=True, dragging=True), there._replace(dragging=True), Input(mouse=at)]
        return play(stage, scene, inputs)[1]

    assert clicks("hold") == [Set("hold")]
    scene.hands.rest()
    assert clicks("calm")[:2] == [Set("hold"), Press("calm")]
    assert Set("recall") in clicks("recall")
    assert Press("rinse") in clicks("rinse")
    assert scene.hands.chosen == "recall", "what needs no place is never worked with by the left button"


# Who else has the swarm


def test_the_autopilot_has_the_swarm_until_a_verb_takes_it_over(pack: Pack) -> None:
    stage = stage_of(pack, "rich")
    scene = RepairScene(stage)
    stage, wanted = play(stage, scene, [Input()] * 30 + [held("left")] * 3)
    assert all(isinstance(wish, Steer) for wish in wanted), "looking about is no verb"
    assert doing_of(stage).mode == "auto"
    stage, wanted = play(stage, scene, [does("2"), held("2"), Input(), Input()])
    assert [wish for wish in wanted if isinstance(wish, Set)] == [Set("build"), Set("hold")], "letting go is rest"
    stage, wanted = play(stage, scene, [does("5"), held("5"), Input(), Input()])
    assert Set("auto") in wanted
    assert doing_of(stage).mode == "auto"
    stage, wanted = play(stage, scene, [does("5"), Input()])
    assert wanted == [Set("hold")], "the same key takes it back"


def test_hold_takes_the_swarm_over_and_rests(pack: Pack) -> None:
    stage = stage_of(pack, "rich")
    stage, wanted = play(stage, RepairScene(stage), [does("4"), Input(), Input()])
    assert wanted == [Set("hold")]
    assert doing_of(stage).mode == "hold"


def test_a_tool_works_beside_the_autopilot(pack: Pack) -> None:
    stage = stage_of(pack, "rich")
    stage, wanted = play(stage, RepairScene(stage), [does("6"), held("6"), Input(), Input()])
    assert wanted == [Press("scaffold"), Release("scaffold")]
    assert doing_of(stage).mode == "auto"


def test_toggles_stay_until_another_mode_or_hold_ends_them(pack: Pack) -> None:
    stage = stage_of(pack, "rich", hold=False)
    scene = RepairScene(stage)
    stage, wanted = play(stage, scene, [does("1"), Input(), Input(), does("4"), Input(), does("5"), Input()])
    assert wanted == [Set("scrub"), Set("hold"), Set("auto")]
    stage, wanted = play(stage, scene, [does("6"), Input(), Input(), does("6"), Input()])
    assert wanted == [Press("scaffold"), Release("scaffold")]
    _, wanted = play(stage, scene, [does("2"), Input(), does("5"), Input()])
    assert wanted == [Set("build"), Set("auto")]


def test_the_assistant_plays_and_a_verb_takes_over_for_a_while(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "first", assistant=True)
    scene = RepairScene(stage)
    stage, wanted = play(stage, scene, [Input()] * 40)
    assert Set("scrub") in wanted
    doing = doing_of(stage)
    assert scene.hands.cell == (doing.x, doing.y), "who takes over begins where the swarm is"
    state = scene.state_of(stage, doing)
    assert state is not None
    assert "assistant" in state.says
    stage, wanted = play(stage, scene, [does("2"), held("2"), Input(), *[Input()] * 100])
    assert wanted == [Set("build"), Set("hold")]
    assert scene.state_of(stage, doing_of(stage)) is None
    _, wanted = play(stage, scene, [Input()] * OWN)
    assert Set("scrub") in wanted


@pytest.mark.slow
@pytest.mark.parametrize("name", ["first", "regrowth"])
def test_the_assistant_wins(pack: Pack, name: str) -> None:
    stage = stage_of(pack, name, assistant=True)
    scene = RepairScene(stage)
    while not doing_of(stage).closed:
        stage, _ = play(stage, scene, [Input()] * 60)
    assert repairing.outcome(pack.repairs[name], doing_of(stage)) == "clean"
    assert scene.intent(stage, does("confirm")) is None, "the result waits for the player"


def test_the_bar_and_the_ring_show_what_somebody_else_does(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "datasprites")
    scene = RepairScene(stage)
    scene.notes = ()
    seen = on(stage, mode="build", x=60, y=12, tick=5)  # as in a replay: these hands do nothing
    scene.intent(seen, Input())
    assert scene.hands.cell == (60, 12)
    still = on(seen, tick=6)
    scene.hands.aim_at(40, 10)
    scene.intent(still, Input())
    assert scene.hands.cell == (40, 10), "who points somewhere is left alone"
    scene.draw(still, canvas, 1.0)
    lit = canvas.get_at(scene.buttons["build"].move(0, -6).midbottom)
    dark = canvas.get_at(scene.buttons["hold"].move(0, -6).midbottom)
    assert sum(lit[:3]) > sum(dark[:3]) + 40


# Whole rounds, played as a person does who reads the coach


class Person:
    """Somebody who does what the coach says, with one device, at human speed."""

    def __init__(self, device: str) -> None:
        self.device = device

    def input(self, stage: Stage, scene: RepairScene) -> Input:
        advice, hands = scene.advice, scene.hands
        verbs = verbs_of(*scene.round(stage)[:1], repairing.reached(*scene.round(stage)))
        if scene.asking:
            return does("confirm", device=self.device)
        if advice is None:
            return Input(device=self.device)
        dx, dy = advice.x - hands.aim[0], advice.y - hands.aim[1]
        if self.device == "mouse":
            return self.by_mouse(scene, advice, verbs)
        way = {"right" if dx > 0 else "left"} if abs(dx) > 1 else set()
        way |= {"down" if dy > 0 else "up"} if abs(dy) > 1 else set()
        if advice.verb not in verbs:
            return held(*way, device=self.device)
        if self.device == "keyboard":
            key = KEYS[verbs.index(advice.verb)]
            fresh = advice.verb in ("pulse", "rinse", "finish") and stage.ticks % 30 == 0
            return held(*way, key, pressed=frozenset({key} if fresh else ()), device="keyboard")
        if hands.chosen != advice.verb:
            return does("next", held=frozenset(way), device="pad")
        fresh = advice.verb in ("pulse", "rinse", "finish") and stage.ticks % 30 == 0
        return held(*way, "confirm", pressed=frozenset({"confirm"} if fresh else ()), device="pad")

    def by_mouse(self, scene: RepairScene, advice: coach.Advice, verbs: tuple[str, ...]) -> Input:
        at = spot(advice.x, advice.y)
        if advice.verb not in verbs:
            return Input(mouse=at, moved=True, device="mouse")
        button = scene.buttons[advice.verb].center
        if advice.verb == "finish" or scene.hands.chosen != advice.verb:
            return Input(mouse=button, click=True, device="mouse")
        return Input(mouse=at, moved=True, click=not scene.hands.gripping, dragging=True, device="mouse")


@pytest.mark.slow
@pytest.mark.parametrize("device", ["keyboard", "mouse", "pad"])
def test_who_reads_the_coach_wins_the_first_round_with_any_device(
    pack: Pack, canvas: pygame.Surface, device: str
) -> None:
    stage = replace(stage_of(pack, "first"), device="pad" if device == "pad" else "keyboard")
    scene, person = RepairScene(stage), Person(device)
    while not doing_of(stage).closed:
        if stage.ticks % 30 == 0:
            scene.draw(stage, canvas, 1.0)
        stage, _ = play(stage, scene, [person.input(stage, scene)])
    assert repairing.outcome(FIRST, doing_of(stage)) == "clean", verdict.rows_of(
        stage, FIRST, doing_of(stage), repairing.result(FIRST, doing_of(stage))
    )


@pytest.mark.slow
def test_who_follows_the_coach_and_nothing_else_wins_the_first_round_of_a_campaign() -> None:
    for found in campaigns().values():
        repair = next(iter(found.repairs.values()))
        doing = repairing.begin(repair)
        while not doing.closed:
            advice = coach.advice(repair, doing, (doing.x, doing.y)) if doing.tick % 10 == 0 else None
            if advice:
                doing = repairing.steer(doing, advice.x, advice.y)
                if advice.verb != "steer":
                    doing = repairing.hold_mode(doing, advice.verb if advice.verb in MODES else "hold")
                doing = repairing.finish(doing) if advice.verb == "finish" else doing
            doing = repairing.tick(repair, doing)
        assert repairing.outcome(repair, doing) == "clean", found.campaign.id


# What is advised


def advised(repair: Repair, doing: Repairing, at: tuple[int, int]) -> coach.Advice:
    found = coach.advice(repair, doing, at)
    assert found is not None
    return found


def test_every_verb_is_advised_when_it_is_worth_it(pack: Pack) -> None:
    repair = pack.repairs["datasprites"]
    doing = repairing.begin(repair)
    field, here = doing.field, (34, 17)
    clean = field.but(biofilm=np.zeros_like(field.biofilm))
    empty = clean.but(load=np.zeros_like(field.load))
    laid = clean.but(scaffold=np.full_like(field.scaffold, 255))
    whole = clean.but(mineral=anatomy("molar").full)
    at_bots = (8 * UNIT, 5 * UNIT)
    for verb, at, changes in (
        ("steer", PORT, {}),
        ("scrub", here, {}),
        ("scaffold", here, {"field": clean}),
        ("build", here, {"field": laid}),
        ("recall", here, {"field": empty}),
        ("hold", here, {"pulp": 5000}),
        ("hold", here, {"power": 100, "mode": "scrub"}),
        ("calm", here, {"pulp": 5000, "comfort": EASE // 3}),
        ("pulse", PORT, {"sprites": (at_bots,)}),
        ("rinse", PORT, {"field": field.but(sugar=1000)}),
        ("finish", PORT, {"field": whole, "integrity": 1000}),
    ):
        assert advised(repair, doing._replace(**changes), at).verb == verb, (verb, changes)


def test_beside_an_autopilot_it_is_advised_to_look_on_take_over_and_hand_back() -> None:
    calm = RICH.model_copy(update={"stop_signal": None})
    doing = repairing.begin(calm)
    place = advised(calm, doing, (34, 17))
    assert place.says == "The autopilot does it well: look on"
    hot = advised(calm, doing._replace(pulp=5000), (34, 17))
    assert hot[2:] == ("hold", "Take over. Rest: the pulp cools")
    field = doing.field.but(
        biofilm=np.zeros_like(doing.field.biofilm), scaffold=np.full_like(doing.field.scaffold, 255)
    )
    clean = doing._replace(field=field)
    taken = advised(calm, clean, (34, 17))
    assert taken.says.startswith("take over and ")
    resting = advised(calm, doing._replace(mode="hold"), (34, 17))
    assert resting.verb == "auto"
    up = advised(RICH, doing._replace(field=doing.field.but(steps=9 * STEPS)), (34, 17))
    assert "hand sinks" in up.says


def test_advice_is_worded_for_how_keys_work() -> None:
    advice = coach.Advice(1, 1, "scrub", "scrub off the green film")
    assert coach.words(advice, True) == "Hold to scrub off the green film"
    assert coach.words(advice, False) == "Press to scrub off the green film"
    assert coach.words(advice._replace(verb="rinse", says="rinse"), True) == "Press to rinse"
    assert coach.words(advice._replace(verb="steer"), True) == "Steer here to scrub off the green film"
    assert coach.words(coach.Advice(1, 1, "", "Rest"), True) == "Rest"


def test_practice_teaches_each_verb_until_it_was_used(pack: Pack) -> None:
    stage = stage_of(pack, "core:regrowth")
    scene = RepairScene(stage)
    assert stage.practice
    scene.intent(stage, Input())
    first = scene.to_teach(stage)
    assert first is not None
    assert first.verb == "steer"
    scene.hands.aim_at(first.x, first.y)
    stage, _ = play(stage, scene, [Input()] * 12)
    again = scene.to_teach(stage)
    assert again is not None
    assert again.verb == "scrub"
    stage, _ = play(stage, scene, [does("1"), *[held("1")] * 12])
    assert "scrub" in scene.learnt
    scene.intent(on(stage, closed="time"), Input())
    later = RepairScene(stage)
    later.advice = again
    assert later.to_teach(stage) is None, "it is known now"
    later.advice = again._replace(verb="build")
    assert later.to_teach(stage) is not None


# What is dangerous


def test_each_danger_is_told_where_it_is(pack: Pack) -> None:
    doing = repairing.begin(FIRST)
    assert coach.danger(FIRST, doing, PORT) is None
    field = doing.field

    def told(repair: Repair, **changes: Any) -> coach.Danger:
        found = coach.danger(repair, repairing.begin(repair)._replace(**changes), (30, 10))
        assert found is not None
        return found

    heat = field.heat.copy()
    heat[11, 14] = 6000
    hot = told(FIRST, pulp=6000, field=field.but(heat=heat))
    assert hot.grave
    assert (hot.x, hot.y) == (14 * 4 + 2, 11 * 4 + 2)
    assert told(FIRST, pulp=5000).says == "Pulp at risk"
    assert told(FIRST, pulp=3200).says == "Pulp is warm"
    assert told(FIRST.model_copy(update={"skin": "code"}), pulp=3200).says == "Core is warm"
    assert told(FIRST, power=0) == (30, 10, "No power: rest", False)
    outage = pack.repairs["outage"]
    assert told(outage, field=field.but(steps=4 * STEPS)).says == "No link: the swarm obeys one step in three"
    assert coach.danger(outage, repairing.begin(outage)._replace(field=field.but(steps=40 * STEPS)), PORT) is None
    sprite = told(SPRITES, sprites=((9 * UNIT, 8 * UNIT), (60 * UNIT, 9 * UNIT)))
    assert sprite[:3] == (9, 8, "A datasprite turns your bots")
    spur = np.zeros_like(field.spur)
    spur[12:15, 20:23] = 900
    grown = told(pack.repairs["regrowth"], spurs=41, field=field.but(spur=spur))
    assert grown == (21, 13, "It grows past the edge: scrub it", True)
    assert "inflame" in told(pack.repairs["clearance"], inflamed=5000).says


def test_scrubbing_where_no_film_is_left_is_told_to_wear_the_tooth() -> None:
    doing = repairing.steer(repairing.hold_mode(repairing.begin(FIRST), "scrub"), 38, 15)
    field = doing.field.but(biofilm=np.zeros_like(doing.field.biofilm))
    doing = doing._replace(field=field)
    for _ in range(12 * 60):
        doing = repairing.tick(FIRST, doing)
        found = coach.danger(FIRST, doing, (38, 15)) if doing.tick % 30 == 0 else None
        if found:
            break
    assert found is not None
    assert found.says == "No film in the ring: scrubbing wears the tooth"
    assert coach.danger(FIRST, doing._replace(at_work="build"), (38, 15)) is None


def test_who_wears_the_tooth_is_led_to_what_is_left_of_the_film_and_not_told_to_scrub_on() -> None:
    repair, led = campaign("lyra").repairs["ines_36"], 0
    lesion = repair.lesions[0]
    doing = repairing.steer(repairing.hold_mode(repairing.begin(repair), "scrub"), lesion.x, lesion.y)
    for _ in range(9 * 60):
        doing = repairing.tick(repair, doing)
        if doing.tick % 30 == 0 and coach.wears(doing):
            found = coach.advice(repair, doing, (lesion.x, lesion.y))
            assert found is not None
            assert found.verb != "scrub"
            led += found.verb == "steer" and found.says == "scrub off the green film"
    assert led


def test_who_builds_where_nothing_holds_is_told_why() -> None:
    doing = hold_mode(gather(begin(FIRST), 30, 15), "build")
    film = coach.danger(FIRST, ticks(FIRST, doing, 4), (30, 15))
    assert film is not None
    assert film.says == "Film is in the way: scrub first"
    clean = doing._replace(field=doing.field.but(biofilm=doing.field.biofilm * 0))
    middle = coach.danger(FIRST, ticks(FIRST, clean, 4), (30, 15))
    assert middle is not None
    assert middle.says == "Nothing holds here: build from the wall"
    wall = survey.nearest_wall(clean.field, 0, survey.around(FIRST.lesions[0]), (30, 15))
    assert wall.amount
    at_wall = hold_mode(gather(clean, wall.x, wall.y), "build")
    told = coach.danger(FIRST, ticks(FIRST, at_wall, 4), (wall.x, wall.y))
    assert told is None or "holds" not in told.says


def test_advice_to_build_leads_to_a_wall() -> None:
    doing = gather(begin(FIRST), 30, 15)._replace(strength=1000)
    clean = doing._replace(field=doing.field.but(biofilm=doing.field.biofilm * 0))
    found = coach.advice(FIRST, clean, (30, 15))
    assert found is not None
    assert found.verb == "build"
    assert survey.fillable(clean.field, 0)[found.y, found.x] > 0


# What is said at the beginning


def test_rules_that_are_new_are_told_once_and_go_by_a_key_or_by_themselves(
    pack: Pack, canvas: pygame.Surface
) -> None:
    stage = stage_of(pack, "rich")
    scene = RepairScene(stage)
    assert {note.name for note in scene.notes} == {"steer", "autopilot", "stop_signal", "second_hands", "reading"}
    assert any("Cleo works beside you" in note.says for note in scene.notes)
    stage, _ = play(stage, scene, [Input()] * 20)
    assert scene.notes, "they wait until they were seen"
    scene.draw(stage, canvas, 1.0)
    stage, _ = play(stage, scene, [Input()] * 20)
    assert len(scene.notes) == 5
    play(stage, scene, [does("hide"), Input()])
    assert len(scene.notes) == 2, "three at a time"
    scene.draw(stage, canvas, 1.0)
    play(stage, scene, [Input(mouse=scene.answers["hide"].center, click=True), Input()])
    assert not scene.notes
    assert not RepairScene(stage).notes
    other = stage_of(pack, "outage")
    scene = RepairScene(other)
    assert [note.name for note in scene.notes] == ["steer", "outage", "reading"]
    assert "9 seconds" in scene.notes[1].says
    scene.draw(other, canvas, 1.0)
    play(other, scene, [Input()] * (notes.ticks_of(scene.notes) + 2))
    assert not scene.notes
    assert other.profile.has_read(pack.campaign.id, f"{LESSON} outage")


def test_a_round_waits_for_its_rules_to_be_read_but_not_when_a_verb_is_used(
    pack: Pack, canvas: pygame.Surface
) -> None:
    stage = stage_of(pack, "datasprites")
    scene = RepairScene(stage)
    scene.draw(stage, canvas, 1.0)
    for _ in range(30):
        assert scene.intent(stage, Input(mouse=spot(30, 9), moved=True)) == Wait()
    assert scene.intent(stage, does("1")) == Set("scrub")
    read = RepairScene(stage)
    read.draw(stage, canvas, 1.0)
    ticks = notes.ticks_of(read.notes)
    wishes = [read.intent(stage, Input()) for _ in range(ticks + 1)]
    assert wishes == [Wait()] * (ticks - 1) + [None] * 2


def test_notes_that_do_not_fit_at_once_come_one_after_another(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "rich", 200)
    scene = RepairScene(stage)
    seen = []
    while scene.notes:
        scene.draw(stage, canvas, 1.0)
        assert 1 <= scene.batch < 5
        seen += [note.name for note in scene.notes[: scene.batch]]
        play(stage, scene, [does("hide")])
    assert seen == ["steer", "autopilot", "stop_signal", "second_hands", "reading"]


def test_every_variant_and_modifier_has_a_note(pack: Pack) -> None:
    for kind in KINDS:
        name = str(kind["kind"])
        assert any(note.name == name for note in notes.rules_of(stage_of(pack, name), pack.repairs[name]))
    first = notes.rules_of(stage_of(pack, "first"), pack.repairs["first"])
    assert {note.name for note in first} == {"steer", "build", "prevention", "confidences"}
    pad = notes.rules_of(replace(stage_of(pack, "first"), device="pad"), pack.repairs["first"])
    assert "mouse" in first[0].says
    assert "stick" in pad[0].says


# The patient


def test_the_trace_holds_the_last_half_minute_of_comfort(pack: Pack) -> None:
    stage = stage_of(pack, "datasprites")
    scene = RepairScene(stage)
    assert pack.repairs["datasprites"].reading
    for second in range(1, 40):
        at = on(stage, tick=second * 60, comfort=EASE * second // 100)
        scene.notice(at, pack.repairs["datasprites"], doing_of(at))
        scene.notice(at, pack.repairs["datasprites"], doing_of(at))
    assert scene.trace == tuple(range(10, 40))


def test_a_raised_hand_is_counted_down_and_heeded_in_words(
    pack: Pack, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = stage_of(pack, "rich")
    scene = RepairScene(stage)
    spy = Spy(canvas, monkeypatch)
    for mode, says in (("scrub", "Your hands still work"), ("hold", "Your hands rest")):
        field = doing_of(stage).field.but(steps=10 * STEPS)
        seen = on(stage, field=field, at_work=mode)
        spy.texts.clear()
        scene.draw(seen, canvas, 1.0)
        words = [text for text, _ in spy.texts]
        assert "Stop · 3" in words
        assert any(text.startswith(says) for text in words)


# Time that stands still


class Noted:
    """A recorder that keeps what would stand on the tape: each tick's wish."""

    def __init__(self) -> None:
        self.wants: list[Intent | None] = []

    def note(self, intent: Intent | None) -> Intent | None:
        self.wants.append(intent)
        return intent

    def played(self, state: object) -> None:
        """Nothing to do."""

    def loaded(self, state: object) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to do."""


def repairing_table(folder: Path, **settings: object) -> tuple[Table, Noted]:
    table = Table(folder)
    for name, value in settings.items():
        table.app.change(table.app.kit.settings.changed(name, value))
    table.play()
    table.wait(3)
    state = new_game(table.stage.pack)
    table.playing.jump(state._replace(doing=repairing.begin(table.stage.pack.repairs["ben_36"], name="ben_36")))
    noted = Noted()
    table.playing.recorder = noted
    return table, noted


def test_a_stop_to_look_leaves_the_tape_as_it_was(tmp_path: Path) -> None:
    tapes = []
    for stops in (False, True):
        table, noted = repairing_table(tmp_path / str(stops), plan=True)
        table.app.tick(does("1"))
        way = [held("1", mouse=spot(10 + tick, 8), moved=True, device="mouse") for tick in range(40)]
        for input in way[:20]:
            table.app.tick(input)
        if stops:
            before = table.state
            table.app.tick(does("plan"))
            table.wait(90)
            table.frame()
            assert table.state is before, "nothing ticks"
            table.app.change(table.app.kit.settings.changed("heat_guard", True))
            table.wait(2)
            table.app.change(table.app.kit.settings.changed("heat_guard", False))
            table.app.tick(way[20]._replace(pressed=frozenset({"plan"})))
        for input in way[20 + stops :]:
            table.app.tick(input)
        table.wait(5)
        tapes.append((noted.wants, table.state.doing))
        table.app.close()
    assert tapes[0] == tapes[1]


def test_what_was_planned_is_done_when_time_goes_on(pack: Pack, canvas: pygame.Surface) -> None:
    stage = stage_of(pack, "datasprites", plan=True)
    scene = RepairScene(stage)
    before = doing_of(stage)
    there = Input(mouse=spot(34, 9), moved=True, device="mouse")
    for input in (does("plan"), there, does("2"), does("5"), does("7"), does("7"), does("6")):
        assert scene.intent(stage, input) == Wait()
    state = scene.state_of(stage, before)
    assert state is not None
    assert "stands still" in state.says
    stage, wanted = play(stage, scene, [does("plan"), *[Input()] * 6])
    assert wanted == [Set("build"), Press("pulse"), Press("scaffold"), Release("pulse"), Steer(34, 9)]
    stage, wanted = play(stage, scene, [Input()] * 10)
    assert wanted == []
    assert doing_of(stage).mode == "build", "until another verb"
    _, wanted = play(stage, scene, [does("4"), Input(), Input()])
    assert Set("hold") in wanted


def test_time_is_not_stopped_unless_that_is_wanted(pack: Pack) -> None:
    stage = stage_of(pack, "first")
    scene = RepairScene(stage)
    play(stage, scene, [does("plan"), Input()])
    assert not scene.frozen
    planned = stage_of(pack, "first", plan=True)
    scene = RepairScene(planned)
    assert scene.intent(planned, does("plan")) == Wait()
    assert scene.intent(planned, does("skip")) != Wait(), "who leaves does not plan"
    assert scene.asking == "skip"
    assert not scene.frozen


# Assists


@pytest.mark.parametrize("name", ["heat_guard", "auto_recall", "auto_scrub", "timer"])
def test_each_assist_reaches_the_rules_by_itself(tmp_path: Path, name: str) -> None:
    table, _ = repairing_table(tmp_path)
    table.app.change(table.app.kit.settings.changed(name, not getattr(table.app.kit.settings, name)))
    table.wait(3)
    assists = table.state.settings.assists
    assert getattr(assists, name) == getattr(table.app.kit.settings, name)
    assert sum(getattr(assists, one) != default for one, default in repairing.Assists._field_defaults.items()) == 1
    assert isinstance(table.state.doing, Repairing)
    assert table.state.doing.assists == assists, "in the middle of a round"
    table.app.close()


def test_the_pause_of_a_repair_leads_to_its_assists(tmp_path: Path) -> None:
    table, _ = repairing_table(tmp_path)
    table.press("pause")
    for _ in range(6):
        table.press("down")
    while not isinstance(table.playing.over, OptionsScreen):
        table.press("up")
        if getattr(table.playing.over, "menu").focused == "options":  # noqa: B009
            table.press("confirm")
    over = table.playing.over
    assert {item.name for item in over.menu.items} >= {"plan", "auto_scrub", "assistant", "timer", "hold"}
    table.app.close()


# The end


def closed(stage: Stage, **changes: Any) -> Stage:
    return on(stage, closed="finished", integrity=930, **changes)


def words_of(stage: Stage, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    spy = Spy(canvas, monkeypatch)
    verdict.draw_result(stage, canvas, *RepairScene(stage).round(stage), 0)
    return [text for text, _ in spy.texts]


def test_a_result_says_what_was_reached_found_and_changed(
    pack: Pack, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = stage_of(pack, "rich")
    home = doing_of(stage)  # the swarm has not left the port
    stage = closed(stage)
    words = words_of(stage, canvas, monkeypatch)
    result = repairing.result(RICH, doing_of(stage))
    assert result.outcome == "clean"
    for says in (
        "A clean repair",
        result.why,
        "Lesions filled",
        "93 %",
        "goal 70 %",
        "Ben's chart",
        "Ben keeps his tea.",
    ):
        assert says in words, says
    assert f"{result.score} of 1000" in words
    rows = verdict.rows_of(stage, RICH, doing_of(stage), result)
    assert [row.goal.held for row in rows if row.goal] == [True] * 4
    missed = on(stage, comfort=EASE // 50)
    lost = [
        row.name for row in verdict.rows_of(missed, RICH, doing_of(missed), result) if row.goal and not row.goal.held
    ]
    assert lost == ["Comfort"]
    assert home.integrity == 0


def test_growth_is_counted_in_cells_and_heat_in_seconds() -> None:
    assert verdict.row_of(repairing.Goal("outline", 1, 40, False), "pulp")[2:4] == ("1 cell", "at most 40")
    dose = verdict.row_of(repairing.Goal("dose", 450, 300, False), "core")
    assert dose[1:4] == ("Heat in the core", "1.5 °C·s", "at most 1.0")


def test_skipping_says_its_consequence_and_takes_two_inputs(
    pack: Pack, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, says in (("rich", "Cleo closes it, and Ben asks where you were."), ("first", verdict.SKIPPED)):
        stage = stage_of(pack, name)
        scene = RepairScene(stage)
        scene.intent(stage, does("skip"))
        with monkeypatch.context() as patch:
            spy = Spy(canvas, patch)
            scene.draw(stage, canvas, 1.0)
            assert says in [text for text, _ in spy.texts]
        assert scene.intent(stage, does("confirm")) == Skip()


def test_a_result_of_the_story_leads_on_and_one_of_practice_three_ways(pack: Pack, canvas: pygame.Surface) -> None:
    for name, actions in (("first", ("confirm",)), ("core:outage", ("rewind", "next", "back"))):
        stage = closed(stage_of(pack, name))
        scene = RepairScene(stage)
        for _ in range(SETTLED):
            assert scene.intent(stage, does(*actions, "confirm", "right")) is None, "the hands are still at work"
            scene.draw(stage, canvas, 1.0)
        assert tuple(way.action for way in stage.ways) == actions
        assert set(scene.answers) == set(actions)
        assert ("pause" in scene.overlays) == (name == "first"), "Escape leaves practice"
        assert scene.intent(stage, does("confirm")) == stage.ways[0].wish
        for number, way in enumerate(stage.ways):
            at = scene.answers[way.action].center
            assert scene.intent(stage, does(way.action)) == way.wish
            assert scene.intent(stage, Input(mouse=at, moved=True)) is None
            assert scene.way == number
            assert scene.intent(stage, Input(mouse=at, click=True)) == way.wish
            scene.intent(stage, does("right"))
            assert scene.way == (number + 1) % len(actions)
            assert scene.intent(stage, does("confirm")) == stage.ways[scene.way].wish


def test_practice_says_how_a_round_compares_with_the_best(
    pack: Pack, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = closed(stage_of(pack, "core:outage"))
    assert {"PRACTICE · OUTAGE", "Nothing to keep yet."} <= set(words_of(stage, canvas, monkeypatch))
    score = repairing.result(pack.practice["core:outage"], doing_of(stage)).score
    for kept, says in ((score, "Your best so far"), (score + 1, "Your best is still")):
        stage.profile.note_best("core:outage", "normal", kept, "B")
        assert f"{says}: {kept} of 1000, grade B." in words_of(stage, canvas, monkeypatch)


def test_a_round_of_practice_is_left_not_handed_over(
    pack: Pack, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = stage_of(pack, "core:outage")
    scene = RepairScene(stage)
    scene.draw(stage, canvas, 1.0)
    scene.intent(stage, Input(mouse=scene.answers["skip"].center, click=True))
    spy = Spy(canvas, monkeypatch)
    scene.draw(stage, canvas, 1.0)
    words = [text for text, _ in spy.texts]
    assert "Leave this round?" in words
    assert verdict.SKIPPED not in words
    assert scene.intent(stage, Input(mouse=scene.answers["yes"].center, click=True)) == Leave()


# Nothing that is read lies on anything else that is


MOMENTS: dict[str, dict[str, Any]] = {
    "begun": {},
    "hot": {"pulp": 6000},
    "tired": {"power": 0, "tick": 700},
    "speaking": {"said": (0,), "said_at": 700, "tick": 720},
    "homing": {"homing": 20},
    "late": {"tick": 6000},
    "ended": {"closed": "time"},
    "stopped": {"closed": "comfort", "comfort": 0},
    "skipped": {"closed": "skipped"},
}


@pytest.mark.slow
@pytest.mark.parametrize("size", [100, 125, 150, 200])
@pytest.mark.parametrize("name", ["first", "rich", "datasprites", "regrowth"])
def test_no_word_of_the_console_lies_on_another(
    pack: Pack, canvas: pygame.Surface, size: int, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = Spy(canvas, monkeypatch)
    for contrast in (False, True):  # in which case time stands still too
        begun = stage_of(pack, name, size, contrast=contrast, reduce_motion=contrast, plan=contrast)
        waved = doing_of(begun).field.but(steps=9 * STEPS)
        for moment, changes in MOMENTS.items():
            stage = on(begun, **changes)
            if moment == "speaking" and name == "rich":
                stage = on(stage, field=waved, at_work="scrub")
            scene = RepairScene(stage)
            scene.intent(stage, does("plan") if contrast else Input())
            scene.live(stage, *scene.round(stage))
            spy.texts.clear()
            scene.draw(stage, canvas, 1.0)
            faults = [fault for fault in spy.faults() if not doing_of(stage).closed or "canvas" in fault]
            assert faults == [], (moment, contrast)


def test_bubbles_find_room_beside_what_is_taken() -> None:
    area = pygame.Rect(0, 0, 400, 200)
    taken = [pygame.Rect(100, 50, 100, 50)]
    rect = bubbles.put(pygame.Rect(120, 60, 60, 20), area, taken)
    assert rect is not None
    assert area.contains(rect)
    assert rect.collidelist(taken) < 0
    assert bubbles.put(pygame.Rect(0, 0, 60, 20), area, [area]) is None


def test_a_bubble_wraps_where_it_would_be_too_wide(canvas: pygame.Surface) -> None:
    ours = kit(200)
    says = bubbles.warning("No link: the swarm obeys one step in three")
    (rect,) = bubbles.draw_bubble(ours, canvas, (600, 300), says, pygame.Rect(300, 0, 420, 700))
    assert rect.width <= 420
    assert rect.height > 2 * panels.keycap_size(ours, "X")[1]


def test_what_the_verbs_say_has_icons_that_ship(pack: Pack) -> None:
    stage = stage_of(pack, "rich")
    for verb in VERBS.values():
        stage.pictures.icon(verb.icon, 48)
    for name in rounds():
        for note in notes.rules_of(stage, pack.repairs[name]):
            stage.pictures.icon(note.icon, 24)
    for size in (22, 44, 48):
        for icon in ("hand", "warning", "pause", "assist"):
            stage.pictures.icon(icon, size)
    assert not stage.pictures.notices
