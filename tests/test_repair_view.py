"""The picture and the sound of a repair: each thing is seen where it is and nowhere else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt
import pygame
import pytest

from game.content.pack import Pack
from game.content.repair import Clearance, Foresight, Leg, Outage, Regrowth, Repair, SecondHands, Skin
from game.desktop import foreseeing, hearing, layers, presences, skins, swarming, tooth
from game.desktop.foreseeing import Foreseeing
from game.desktop.healing import Healing
from game.desktop.input import Input
from game.desktop.scenes.repair import RepairScene, ground
from game.desktop.sound import CAPTIONS, Sound
from game.desktop.stage import Stage
from game.desktop.swarming import Swarming
from game.desktop.tooth import AREA, CELL, LEFT, TOP, spot
from game.desktop.window import Offscreen
from game.library.packs import read_pack
from game.rules import repairing
from game.rules.repairing import LIMIT, STEPS, WARM, Repairing
from game.rules.tooth.anatomy import anatomy as parts
from game.rules.tooth.field import CORRUPTED, LOST, ROGUE, SOUND, UNBORN, UNIT, Field
from tests.desktop import ASSETS, PACKS, looks_like
from tests.repairs import FIRST, MIDDLE
from tests.test_repair_scene import GOOD_ENOUGH, doing_of, on, stage_of

Picture = npt.NDArray[np.uint8]  # (720, 1280, 3)
Changed = npt.NDArray[np.bool_]  # (720, 1280)

EVERY_VERB = ("hold", "scrub", "build", "recall", "scaffold", "pulse", "rinse", "calm", "finish")
ALL = {
    "first": FIRST,
    "middle": MIDDLE,
    "code": MIDDLE.model_copy(update={"skin": "code"}),
    "regrowth": MIDDLE.model_copy(update={"variant": Regrowth()}),
    "outage": MIDDLE.model_copy(update={"variant": Outage(at=0, lasts=10)}),
    "foresight": MIDDLE.model_copy(update={"variant": Foresight(ahead=5), "verbs": EVERY_VERB, "sugar_at": (1,)}),
    "clearance": MIDDLE.model_copy(update={"variant": Clearance(), "verbs": EVERY_VERB}),
    "helped": MIDDLE.model_copy(update={"second_hands": SecondHands(who="ben", does="scrub")}),
    "flown": MIDDLE.model_copy(update={"autopilot": (Leg(after=0, mode="scrub"),)}),
}
MODES = ("hold", "scrub", "build", "recall")


@pytest.fixture(scope="module", autouse=True)
def canvas() -> Iterator[pygame.Surface]:
    window = Offscreen()
    yield window.canvas
    window.close()


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The tiny pack with a round of every kind."""
    tiny = read_pack(PACKS / "tiny")
    level = tiny.levels["01_rooms"]
    mine = {name: one.model_copy(update={"patient": "ben", "finds": ()}) for name, one in ALL.items()}
    return replace(tiny, levels={**tiny.levels, "01_rooms": level.model_copy(update={"repairs": mine})})


def seen(canvas: pygame.Surface) -> Picture:
    """Return the canvas as numbers."""
    return pygame.surfarray.array3d(canvas).transpose(1, 0, 2).copy()


def changed(one: Picture, other: Picture) -> Changed:
    """Return where two pictures differ to the eye."""
    found: Changed = np.abs(one.astype(int) - other.astype(int)).max(-1) > 6
    return found


def pixels(cells: npt.NDArray[np.bool_], more: int) -> Changed:
    """Return the pixels of some cells of the field, with `more` pixels around them."""
    there = np.zeros((720, 1280), bool)
    for row, column in zip(*np.nonzero(cells), strict=True):
        x, y = LEFT + column * CELL, TOP + row * CELL
        there[max(0, y - more) : y + CELL + more, max(0, x - more) : x + CELL + more] = True
    return there


def block(x: int, y: int, radius: int) -> npt.NDArray[np.bool_]:
    """Return the cells of a square."""
    cells = np.zeros((64, 96), bool)
    cells[y - radius : y + radius + 1, x - radius : x + radius + 1] = True
    return cells


def tissue(field: Field, skin: Skin = "tooth", fluoride: int = 0) -> Picture:
    """Return the living part of a field's picture on plain enamel."""
    canvas = pygame.Surface((1280, 720)).convert()
    canvas.fill("#d4e8f2")
    view = Healing("molar", tooth.anatomy("molar"), None, skin)
    view.draw_tissue(canvas, field, fluoride)
    view.draw_marks(canvas)
    return seen(canvas)


def whole() -> Field:
    """Return a sound tooth with its swarm at the port."""
    return repairing.look_ahead(MIDDLE, treated=True).field


def with_bots(field: Field, x: int, y: int, health: int, count: int = 400) -> Field:
    """Return the field with so many bots, all alike, in the 5 by 5 cells around (x, y)."""
    number = (np.arange(count) + 12) % 25  # the first one in the middle
    places = (at * UNIT + UNIT // 2 + (step - 2) * UNIT for at, step in ((x, number % 5), (y, number // 5)))
    there = [np.asarray(place, np.int32) for place in places]
    same = [np.full(count, value, np.int32) for value in (1, health)]
    return field.but(x=there[0], y=there[1], load=same[0], health=same[1])


def swarm(field: Field, mode: str = "hold", light: float = 1.0, on: str = "#e8f4fa") -> Picture:
    """Return the picture of a swarm on plain enamel."""
    canvas = pygame.Surface((1280, 720)).convert()
    canvas.fill(on)
    view = Swarming()
    view.draw_rogues(canvas, field)
    view.draw(canvas, field, 1.0, mode, light)
    return seen(canvas)


# What changes in the tissue


def where(cells: npt.NDArray[np.bool_], there: int, elsewhere: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    return np.where(cells, np.int32(there), elsewhere)


def test_overgrowth_is_seen_beyond_the_outline_and_marked_where_it_counts() -> None:
    field, void = whole(), parts("molar").void
    little, much = (field.but(spur=where(block(33, 9, 1) & void, amount, field.spur)) for amount in (300, 1000))
    clean = tissue(field)
    for grown in (little, much):
        there = changed(tissue(grown), clean)
        assert there.any()
        assert not (there & ~pixels(grown.spur > 0, 16)).any()
    edged = [
        (np.abs(tissue(one).astype(int) - (255, 194, 77)).max(-1) < 40).sum() for one in (little, much)
    ]  # in the colour of warning
    assert edged[0] == 0
    assert edged[1] > 20


def test_worn_enamel_is_scratched_where_it_is_worn() -> None:
    field = whole()
    cells = block(28, 18, 2) & parts("molar").hard
    worn = field.but(mineral=where(cells, 850, field.mineral))
    there = changed(tissue(worn), tissue(field))
    assert there.any()
    assert not (there & ~pixels(cells, 24)).any()
    assert tissue(worn)[there].mean() < tissue(field)[there].mean()


def test_scaffold_goes_where_mineral_comes() -> None:
    field = whole()
    cells = block(28, 18, 2)
    bare = field.but(mineral=where(cells, 0, field.mineral), start=where(cells, 0, field.start))
    laced = bare.but(scaffold=where(cells, 255, field.scaffold))
    filled = laced.but(mineral=where(cells, 1000, field.mineral))
    assert changed(tissue(laced), tissue(bare)).sum() > 500
    assert not changed(tissue(filled), tissue(filled.but(scaffold=field.scaffold))).any()


def test_film_stands_in_whole_bodies_that_the_film_at_their_middle_decides_about() -> None:
    for skin in skins.LOOKS:
        for sheet in skins.film(skin):
            number = sheet.number[100:200, 100:200]
            one = int(np.bincount(number[number > 0]).argmax())
            rows, columns = np.nonzero(sheet.number == one)
            middle = (sheet.y[one] + 0.5) * skins.SAMPLES, (sheet.x[one] + 0.5) * skins.SAMPLES
            assert np.hypot(rows - middle[0], columns - middle[1]).max() < 22
            assert sheet.paint[3][sheet.number == one].max() == 255
            assert not sheet.paint[:, sheet.number == 0].any()


def test_warmth_glows_in_tissue_only() -> None:
    canvas = pygame.Surface((1280, 720)).convert()
    view = Healing("molar", tooth.anatomy("molar"), None)
    field = whole()
    view.draw_heat(canvas, field.but(heat=np.full_like(field.heat, 6000)))
    lit = seen(canvas)
    assert lit[spot(30, 18)[1], spot(30, 18)[0]].sum() > 60
    assert lit[spot(50, 5)[1], spot(50, 5)[0]].sum() == 0


def test_inflammation_reddens_what_is_around_rogue_bots() -> None:
    field = with_bots(whole(), 30, 32, ROGUE)
    view, pictures = Healing("molar", tooth.anatomy("molar"), None), []
    for inflamed in (0, 6_000, 20_000):
        canvas = pygame.Surface((1280, 720)).convert()
        canvas.fill("#d9b076")
        view.draw_inflamed(canvas, field, inflamed)
        pictures.append(seen(canvas))
    calm, sore, worse = pictures
    x, y = spot(30, 32)
    assert not changed(calm, pictures[0]).any()
    assert int(calm[y, x, 1]) > int(sore[y, x, 1]) > int(worse[y, x, 1]), "less green, so redder"
    assert not (changed(worse, calm) & ~pixels(block(30, 32, 8), 0)).any()


# The swarm


def test_unborn_bots_are_not_drawn_and_all_others_are_where_they_are() -> None:
    empty = swarm(with_bots(whole(), 40, 20, UNBORN))
    assert not changed(empty, np.full_like(empty, (232, 244, 250))).any()
    for health in (SOUND, LOST, CORRUPTED, ROGUE):
        there = changed(swarm(with_bots(whole(), 40, 20, health)), empty)
        assert there.any()
        assert not (there & ~pixels(block(40, 20, 2), 32)).any()


def test_a_bot_that_has_just_been_born_does_not_fly_in_from_the_port() -> None:
    view, canvas = Swarming(), pygame.Surface((1280, 720)).convert()
    view.draw(canvas, with_bots(whole(), 6, 6, UNBORN), 1.0)
    born = with_bots(whole(), 60, 20, SOUND).but(steps=1)
    canvas.fill("#000000")
    view.draw(canvas, born, 0.5, "build")
    lit = seen(canvas).max(-1) > 12
    assert lit.any()
    assert not (lit & ~pixels(block(60, 20, 2), 40)).any()


def shape_of(mode: str, health: int = SOUND) -> Changed:
    """Return the outline of a glyph, alone on white and without its shade."""
    field = with_bots(whole(), 60, 40, health, 1)
    lonely = Swarming()
    lonely.shaded = (field.steps, mode)
    canvas = pygame.Surface((1280, 720)).convert()
    canvas.fill("#ffffff")
    lonely.draw_rogues(canvas, field)
    lonely.draw(canvas, field, 1.0, mode)
    x, y = spot(60, 40)
    return seen(canvas)[y - 8 : y + 9, x - 8 : x + 9].max(-1) < 150  # the dark edge


def test_modes_and_kinds_of_bots_have_shapes_of_their_own() -> None:
    shapes = {mode: shape_of(mode) for mode in MODES}
    shapes |= {"rogue": shape_of("hold", ROGUE), "corrupted": shape_of("hold", CORRUPTED)}
    for one, other in combinations(shapes, 2):
        edges = shapes[one] | shapes[other]
        assert (shapes[one] ^ shapes[other]).sum() > 0.4 * edges.sum(), (one, other)


def test_the_way_home_is_pointed_to() -> None:
    masks = []
    for x, y in ((60, 6), (6, 60)):
        field = with_bots(whole(), x, y, SOUND, 1)
        view, canvas = Swarming(), pygame.Surface((1280, 720)).convert()
        view.shaded = (field.steps, "recall")
        view.draw(canvas, field, 1.0, "recall")
        at = spot(x, y)
        masks.append(seen(canvas)[at[1] - 5 : at[1] + 6, at[0] - 5 : at[0] + 6].max(-1) > 120)
    rightward, upward = masks
    assert (rightward == rightward[::-1]).all(), "a chevron to the left is the same upside down"
    assert (upward == upward[:, ::-1]).all()
    assert rightward[:, :5].sum() != rightward[:, 6:].sum()


def test_the_swarm_stands_out_on_white_enamel_and_glows_in_the_dark() -> None:
    field = with_bots(whole(), 40, 20, SOUND)
    x, y = spot(40, 20)
    area = np.s_[y - 20 : y + 20, x - 20 : x + 20]
    for mode in MODES:
        bright = swarm(field, mode)[area].mean(-1)
        assert bright.max() - bright.min() > 120, "light bodies, dark edges"
        assert np.percentile(bright, 25) < 190, "and shade between them"
        assert np.percentile(swarm(field, mode, on="#1c0c10")[area].mean(-1), 25) > 40


def test_many_bots_cost_as_many_glyphs_as_few(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    put = Swarming.put

    def counted(self: Swarming, x: Any, y: Any, shape: Any, kind: Any) -> None:
        drawn.append(x.size if any(shape is mode for mode in swarming.MODES.values()) else 0)
        put(self, x, y, shape, kind)

    monkeypatch.setattr(Swarming, "put", counted)
    for count in (200, 2_000, 10_000):
        drawn.clear()
        swarm(with_bots(whole(), 40, 20, SOUND, count))
        assert 150 < sum(drawn) < 2 * swarming.GLYPHS


# Who else is there


def picture(pack: Pack, name: str, ticks: int = 0, motion: bool = True, **changes: Any) -> Picture:
    """Return what the scene draws of the tooth, without the console."""
    stage = replace(on(stage_of(pack, name, reduce_motion=not motion), **changes), ticks=ticks)
    scene = RepairScene(stage)
    canvas = pygame.Surface((1280, 720)).convert()
    scene.draw_tooth(stage, canvas, pack.repairs[name], doing_of(stage), 1.0)
    return seen(canvas)


def test_the_second_hands_are_seen_where_they_work(pack: Pack) -> None:
    idle = picture(pack, "helped")
    working = picture(pack, "helped", helping=(60, 30))
    there = changed(idle, working)
    assert there[spot(60, 30)[1] - 8 : spot(60, 30)[1] + 9, spot(60, 30)[0] - 8 : spot(60, 30)[0] + 9].any()
    reach = pygame.Rect(0, 0, 60, 60)
    reach.center = spot(60, 30)
    reach.union_ip((*spot(60, 30), 250, 1))
    reach.union_ip((spot(60, 30)[0], spot(60, 30)[1] - 230, 1, 230))
    outside = np.ones_like(there)
    outside[reach.top - 10 : reach.bottom + 10, reach.left - 10 : reach.right + 10] = False
    assert not (there & outside).any()
    assert changed(seen(presences.instrument("scrub")), seen(presences.instrument("build"))).sum() > 60


def test_the_autopilot_s_target_is_bracketed_while_it_flies(pack: Pack) -> None:
    flown, overruled = picture(pack, "flown", mode="auto"), picture(pack, "flown", mode="hold")
    there = changed(flown, overruled)
    lesion = pack.repairs["flown"].lesions[0]
    assert there.any()
    assert not (there & ~pixels(block(lesion.x, lesion.y, 8), 30)).any()
    assert not changed(picture(pack, "middle"), picture(pack, "middle", mode="scrub")).any()


def test_without_a_link_the_swarm_dims_and_static_drifts_but_nothing_flickers(pack: Pack) -> None:
    field = with_bots(doing_of(stage_of(pack, "outage")).field, 40, 30, SOUND)
    x, y = spot(40, 30)
    area = np.s_[y - 20 : y + 20, x - 20 : x + 20]
    out = picture(pack, "outage", field=field, mode="build")
    back = picture(pack, "outage", field=field.but(steps=11 * STEPS), mode="build", at_work="build")
    assert out[area].mean() < back[area].mean() - 5
    band = changed(out, back) & ~pixels(block(40, 30, 6), 40)
    assert band.any()
    assert AREA.contains(pygame.mask.from_surface(presences.static(0)).get_rect(topleft=AREA.topleft))
    stage = stage_of(pack, "outage")
    lights = [
        presences.light_of(replace(stage, ticks=tick), pack.repairs["outage"], doing_of(stage)) for tick in range(240)
    ]
    assert max(lights) < 0.8
    assert np.abs(np.diff(lights)).max() < 0.01, "no strobing"
    still = [picture(pack, "outage", ticks=tick, motion=False, field=field) for tick in (0, 37)]
    assert not changed(*still).any()
    flickering = [
        presences.seen_at_work(pack.repairs["outage"], doing_of(on(stage, mode="build", at_work=at_work)))
        for at_work in ("hold", "build", "hold")
    ]
    assert set(flickering) == {"build"}


def test_both_skins_share_their_places_and_nothing_of_their_looks(pack: Pack) -> None:
    drawn = [seen(ground(stage_of(pack, name), pack.repairs[name])) for name in ("middle", "code")]
    body = tooth.anatomy("molar")
    inside = (body.crown > 4) | (body.gum > 12)
    assert changed(*drawn)[inside].mean() > 0.9
    beyond = (body.crown < -60) & (body.gum < -30)
    assert not changed(*drawn)[beyond].mean() > 0.02, "only callouts differ there"
    for picture_of in drawn:  # the outline is an edge in both
        grey = picture_of.mean(-1)
        x, y = spot(*(19, 30))
        row = grey[y, x - 60 : x + 60]
        assert np.abs(np.diff(row)).max() > 25
    images, at = layers.beats("molar")
    assert len({bytes(pygame.image.tobytes(image, "RGB")) for image in images}) == layers.BEATS
    assert body.pulp[at[1] + images[0].get_height() // 2, at[0] + images[0].get_width() // 4] > 0


# What is to come


def looked(repair: Repair, ticks: int, first: int = 0) -> tuple[Foreseeing, Repairing]:
    """Return the view ahead after so many ticks of a round in which nobody acts, seen from tick `first` on."""
    view = Foreseeing(5)
    doing = repairing.begin(repair)
    for _ in range(ticks):
        doing = repairing.tick(repair, doing)
        if doing.tick >= first:
            view.look(repair, doing)
    return view, doing


def test_the_future_is_made_in_small_steps_and_is_the_same_as_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    repair = ALL["foresight"]
    asked: list[int] = []
    ahead = repairing.run_ahead

    def counted(repair: Repair, forecast: repairing.Forecast, steps: int) -> repairing.Forecast:
        asked.append(steps)
        return ahead(repair, forecast, steps)

    monkeypatch.setattr(repairing, "run_ahead", counted)
    view, _ = looked(repair, 2 * foreseeing.EVERY - 1)
    assert max(asked) <= foreseeing.MOST
    assert view.vision is not None
    assert view.vision.since == foreseeing.EVERY
    at_once = ahead(repair, repairing.Forecast("normal", view.vision.field, (), (), (), ()), 5 * STEPS)
    assert view.vision.forecast == at_once
    assert len(at_once.lost) == 5


def test_who_comes_later_sees_the_same_future() -> None:
    repair = ALL["foresight"]
    early, doing = looked(repair, 2 * foreseeing.EVERY - 1)
    late, _ = looked(repair, 2 * foreseeing.EVERY - 1, foreseeing.EVERY - 30)
    assert early.vision == late.vision
    assert doing.tick == 2 * foreseeing.EVERY - 1


def test_the_hologram_shows_what_will_be_lost_and_only_there(pack: Pack) -> None:
    field = whole()
    cells = block(60, 25, 3)
    then = repairing.Forecast("normal", field.but(mineral=where(cells, 800, field.mineral)), (0,), (0,), (0,), (1,))
    overlay, at = foreseeing.overlay_of(foreseeing.Vision(0, field, then))
    assert overlay is not None
    canvas = pygame.Surface((1280, 720)).convert()
    canvas.fill("#808890")
    bare = seen(canvas)
    canvas.blit(overlay, at, special_flags=pygame.BLEND_PREMULTIPLIED)
    there = changed(seen(canvas), bare)
    assert there.any()
    assert not (there & ~pixels(cells, 24)).any()
    x, y = spot(60, 25)
    column = seen(canvas)[y - 20 : y + 20, x].mean(-1)
    assert (np.abs(np.diff(column)) > 40).sum() >= 4, "level lines"
    nothing, _ = foreseeing.overlay_of(foreseeing.Vision(0, field, then._replace(field=field)))
    assert nothing is None
    assert pack.repairs["foresight"].variant.kind == "foresight"


@pytest.mark.parametrize("size", [100, 200])
def test_the_strip_tells_the_seconds_and_keeps_to_the_left_edge(pack: Pack, size: int) -> None:
    stage = stage_of(pack, "foresight", size)
    repair = pack.repairs["foresight"]
    canvas = pygame.Surface((1280, 720)).convert()
    strips = []
    for seconds in (0, 8):
        view, doing = looked(repair, seconds * 60)
        strips.append(view.draw_strip(stage, canvas, repair, doing))
        assert (view.vision is None) == (seconds == 0)
    assert strips[0] == strips[1]
    assert pygame.Rect(0, 80, 230, 500).contains(strips[0])
    assert len(seen(canvas)[strips[0].top : strips[0].bottom, 24:190].reshape(-1, 3).tolist()) > 0


# Drawing changes nothing, and is the same in a replay


def played(pack: Pack, name: str, ticks: int, every: int) -> tuple[Stage, pygame.Surface]:
    """Play a round in which the swarm is sent to its lesion, and draw at every so manyth tick and at the end."""
    stage = stage_of(pack, name)
    scene, repair = RepairScene(stage), pack.repairs[name]
    scene.notes = ()  # they wait until they were seen, so they go sooner where more is drawn
    lesion = repair.lesions[0]
    canvas = pygame.Surface((1280, 720)).convert()
    doing = repairing.hold_mode(repairing.steer(doing_of(stage), lesion.x, lesion.y), "scrub")
    for _ in range(ticks):
        doing = repairing.tick(repair, doing)
        stage = replace(stage, state=stage.state._replace(doing=doing), before=stage.state, ticks=stage.ticks + 1)
        scene.intent(stage, Input())
        if stage.ticks % every == 0:
            before = (stage.state, doing.field.digest)
            scene.draw(stage, canvas, 1.0)
            assert (stage.state, doing.field.digest) == before
    scene.draw(stage, canvas, 1.0)
    return stage, canvas


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(ALL))
def test_drawn_often_or_once_it_is_the_same_picture_and_the_same_round(pack: Pack, name: str) -> None:
    often, at_sixty = played(pack, name, 300, 3)
    once, fast = played(pack, name, 300, 1000)
    assert doing_of(often).field.digest == doing_of(once).field.digest
    assert not changed(seen(at_sixty), seen(fast)).any()


def rogue(doing: Repairing) -> Repairing:
    return doing._replace(inflamed=9_000)


def grown(doing: Repairing) -> Repairing:
    cells = block(33, 9, 2) & parts("molar").void
    return doing._replace(field=doing.field.but(spur=where(cells, 1000, doing.field.spur)))


GOLDEN: dict[str, Callable[[Repairing], Repairing]] = {
    "code": lambda doing: doing,
    "clearance": rogue,
    "regrowth": grown,
    "outage": lambda doing: doing._replace(mode="scrub"),
    "helped": lambda doing: doing._replace(helping=(64, 18)),
    "flown": lambda doing: doing._replace(mode="auto"),
}


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_every_round_looks_as_it_did(pack: Pack, canvas: pygame.Surface, name: str) -> None:
    stage = stage_of(pack, name, doing=GOLDEN[name](repairing.begin(pack.repairs[name], name=name)))
    scene = RepairScene(stage)
    scene.draw(stage, canvas, 1.0)
    assert looks_like(f"repair_view_{name}", canvas) < GOOD_ENOUGH


# Colour-blind eyes


VISIONS = {  # Machado, Oliveira and Fernandes 2009, severity 1: linear red, green and blue as they are seen
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)
    ),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
APART = 7.0  # of 100 of lightness: the mean by which the pictures of two things differ, pixel by pixel


def lightness(picture_of: Picture, vision: str) -> npt.NDArray[np.float64]:
    """Return how light each pixel is to somebody's eyes: CIE L*, 0 to 100."""
    share = picture_of / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    as_seen = (linear @ np.array(VISIONS[vision]).T).clip(0, 1)
    light = as_seen @ np.array((0.2126, 0.7152, 0.0722))
    found: npt.NDArray[np.float64] = np.where(light > 0.008856, 116 * np.cbrt(light) - 16, 903.3 * light)
    return found


def matters() -> dict[str, Field]:
    """Return a tooth with each kind of matter in one and the same place."""
    field, cells = whole(), block(30, 20, 4)
    hole = field.but(mineral=where(cells, 0, field.mineral), start=where(cells, 0, field.start))
    return {
        "hole": hole,
        "film": hole.but(biofilm=where(cells, 900, field.biofilm)),
        "acid": hole.but(acid=where(cells, 900, field.acid)),
        "fresh": hole.but(mineral=where(cells, 1000, field.mineral)),
        "lattice": hole.but(scaffold=where(cells, 255, field.scaffold)),
        "worn": field.but(mineral=where(cells, 800, field.mineral)),
    }


@pytest.mark.parametrize("vision", sorted(VISIONS))
@pytest.mark.parametrize("skin", sorted(skins.LOOKS))
def test_every_matter_is_told_from_every_other_by_lightness_and_pattern(vision: str, skin: Skin) -> None:
    x, y = spot(30, 20)
    area = np.s_[y - 30 : y + 30, x - 30 : x + 30]
    seen_as = {name: lightness(tissue(field, skin)[area], vision) for name, field in matters().items()}
    for one, other in combinations(seen_as, 2):
        assert np.abs(seen_as[one] - seen_as[other]).mean() > APART, (one, other)


@pytest.mark.parametrize("vision", sorted(VISIONS))
def test_every_mode_is_told_from_every_other_without_hue(vision: str) -> None:
    field = with_bots(whole(), 40, 20, SOUND, 120)
    x, y = spot(40, 20)
    area = np.s_[y - 26 : y + 26, x - 26 : x + 26]
    seen_as = {mode: lightness(swarm(field, mode)[area], vision) for mode in MODES}
    seen_as |= {
        name: lightness(swarm(field.but(health=np.full_like(field.health, health)))[area], vision)
        for name, health in (("rogue", ROGUE), ("corrupted", CORRUPTED))
    }
    for one, other in combinations(seen_as, 2):
        assert np.abs(seen_as[one] - seen_as[other]).mean() > APART, (one, other)


def test_every_pattern_is_another() -> None:
    y, x = np.mgrid[:120, :120]
    drawn = [
        pattern(y, x) > 0.5
        for pattern in (skins.strokes, skins.code_lines, skins.lattice, skins.drops, skins.scratches, skins.scales,
                        skins.scan_lines)
    ]  # fmt: skip
    for one, other in combinations(drawn, 2):
        assert 0.02 < one.mean() < 0.6
        assert (one ^ other).sum() > 0.5 * (one | other).sum()


# Sound


class Heard(Sound):
    """A sound without a device that notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__(ASSETS, audio=False)
        self.asked: list[str] = []

    def effect(self, name: str, bus: str = "effects", gain: float = 1.0) -> None:
        """Note an effect."""
        self.asked.append(name)
        super().effect(name, bus, gain)

    def sustain(self, name: str, gain: float = 0.6) -> None:
        """Note what goes on."""
        self.asked.append(name)
        super().sustain(name, gain)


def heard(stage: Stage, before: Repairing | None = None, **changes: Any) -> list[str]:
    """Return what a tick of a round sounds like, `before` being the round in the tick before it."""
    sound = Heard()
    stage = replace(on(stage, **changes), sound=sound)
    if before is not None:
        stage = replace(stage, before=stage.before._replace(doing=before))
    hearing.work(stage, stage.pack.repairs[doing_of(stage).name], doing_of(stage))
    return sound.asked


def test_work_is_heard_by_its_kind_and_a_dead_link_by_static(pack: Pack) -> None:
    stage = stage_of(pack, "middle")
    assert heard(stage, at_work="hold") == []
    for mode in ("scrub", "build", "recall"):
        assert heard(stage, at_work=mode) == [f"{mode}_loop"]
    assert heard(stage, at_work="scrub", power=0) == []
    assert heard(stage_of(pack, "outage"), at_work="scrub") == ["static_loop"]


def test_the_pulp_s_beat_quickens_and_swells_from_warm_to_the_limit(pack: Pack) -> None:
    assert hearing.heartbeat(WARM) == (0, 0.0)
    beats = [hearing.heartbeat(pulp) for pulp in range(WARM + 1, LIMIT + 1000, 100)]
    paces, gains = [beat[0] for beat in beats], [beat[1] for beat in beats]
    assert paces == sorted(paces, reverse=True)
    assert gains == sorted(gains)
    assert (paces[0], paces[-1]) == (hearing.BEATS[0], hearing.BEATS[-1])
    stage = stage_of(pack, "middle")
    in_a_second = [
        sum("heat_beat" in heard(stage, pulp=pulp, tick=tick) for tick in range(1, 121))
        for pulp in (WARM, 4200, 5400)
    ]
    assert in_a_second[0] == 0 < in_a_second[1] < in_a_second[2]
    assert "alarm" in heard(stage, pulp=LIMIT + 1, tick=hearing.ALARMS)
    assert "alarm" not in heard(stage, pulp=LIMIT, tick=hearing.ALARMS)


def test_growth_and_strays_that_join_are_heard_but_not_each_one(pack: Pack) -> None:
    stage = stage_of(pack, "regrowth")
    doing = doing_of(stage)
    after = doing.field.but(steps=1)
    heard_of = [
        "overgrowth" in heard(stage, doing._replace(spurs=spurs), field=after, spurs=spurs + 1) for spurs in range(24)
    ]
    assert heard_of[0]
    assert sum(heard_of) == 1 + 24 // hearing.CLUMP
    stage = stage_of(pack, "clearance")
    doing = doing_of(stage)
    joined = doing.field.health.copy()
    joined[:40] = SOUND
    assert heard(stage, doing, field=doing.field.but(steps=1, health=joined)) == ["recruited"]
    assert heard(stage, doing, field=doing.field.but(steps=1)) == []


def test_what_happens_is_heard_and_told_in_words(pack: Pack) -> None:
    stage = stage_of(pack, "middle")
    events = {
        "outage": "link_lost", "outage over": "link_back", "hand up": "hand_up", "hand down": "hand_down",
        "homing": "homing", "sugar": "sweet_drink", "remark 3": "remark", "pulp hot": "heat_warning",
    }  # fmt: skip
    for event, name in events.items():
        sound = Heard()
        hearing.hear(replace(stage, sound=sound, state=stage.state._replace(just=(event,))))
        assert sound.asked == [name]
    for name in (*events.values(), "heat_beat", "static_loop", "recall_loop", "overgrowth", "recruited"):
        assert name in CAPTIONS
        assert stage.sound.path(name) is not None


def test_static_has_its_caption_when_it_begins() -> None:
    sound = Heard()
    sound.settings = sound.settings.changed("captions", True)
    for _ in range(3):
        sound.sustain("static_loop")
    assert [words for words, _ in sound.captions] == [CAPTIONS["static_loop"]]
