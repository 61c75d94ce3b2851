"""Furniture that follows the story: read by its name, checked, drawn where its condition holds; and a white flash."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.content.problems import BadPack
from game.desktop import hearing
from game.desktop.kit import Change
from game.desktop.room import Room, Rooms, away
from game.desktop.scenes.walk import WalkScene
from game.library import packs
from game.rules.walking import UNIT
from tests.campaigns import FOLDERS, campaign
from tests.desktop import PACKS, Table

LEVEL, MAP, TALK = "01_rooms.yaml", "maps/hall.tmx", "01_rooms.talk.yaml"
DOORS = "doors:\n"
FERN = '<object id="3" gid="7" x="560"'
PIECE = pygame.Rect(560, 200, 64, 96)  # of the fern, px of the map


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny campaign with a fern in the hall that stands there until the other plant was watered."""
    pack = Path(shutil.copytree(PACKS / "tiny", tmp_path / "packs" / "tiny"))
    edit(pack, MAP, FERN, FERN.replace(" gid", ' name="fern" gid'))
    edit(pack, LEVEL, DOORS, "furniture:\n  hall/fern: not seen.water_plant\n" + DOORS)
    return pack


@pytest.fixture
def table(tiny: Path, tmp_path: Path) -> Iterator[Table]:
    table = Table(tmp_path / "player", packs=tiny)
    table.play()
    table.read_on()
    assert table.playing.kind == "walk"
    yield table
    table.app.close()


def edit(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text()
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1))


def told(pack: Path) -> list[str]:
    """Return every problem of a pack, its folder left out."""
    try:
        packs.read_pack(pack)
    except BadPack as error:
        return [str(one).replace(f"{pack}/", "") for one in error.problems]
    return []


def remember(table: Table, **facts: int) -> None:
    """Let the story of a game have gone on."""
    stage = table.stage
    memory = stage.state.memory
    for name, value in facts.items():
        memory = stage.pack.facts.put(memory, name.replace("__", "."), value)
    table.playing.jump(stage.state._replace(memory=memory))


def stand(table: Table, x: int, y: int) -> None:
    """Put the player's feet somewhere, in pixels of the map."""
    state = table.state
    table.playing.jump(state._replace(walker=state.walker._replace(x=x * UNIT, y=y * UNIT)))


def seen(table: Table, rect: pygame.Rect) -> bytes:
    """Return what is drawn over a part of the map, without what the interface lays over it."""
    stage = table.stage
    room = stage.room
    canvas = pygame.Surface((1280, 720))
    room.draw(canvas, (0, 0), [])
    return pygame.image.tobytes(canvas.subsurface(rect), "RGB")


# Reading


def test_furniture_has_the_name_that_its_map_gives_it(tiny: Path) -> None:
    pack = packs.read_pack(tiny)
    assert [piece.name for piece in pack.maps["hall"].furniture] == ["", "", "fern", ""]
    assert pack.levels["01_rooms"].furniture["hall/fern"].text == "not seen.water_plant"
    assert pack.levels["02_after"].furniture == {}


def test_names_change_nothing_that_blocks(tiny: Path) -> None:
    assert packs.read_pack(tiny).maps["hall"].solid == packs.read_pack(PACKS / "tiny").maps["hall"].solid


def test_an_empty_name_is_none(tiny: Path) -> None:
    edit(tiny, MAP, '<object id="4" gid', '<object id="4" name="" gid')
    assert told(tiny) == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Fern", "name: found 'Fern', expected a name of small letters, digits and _ for this piece of furniture"),
        ("the fern", "name: found 'the fern', expected a name of small letters, digits and _ for this piece of"),
        ("fern", "found a second object 'fern', expected each name once: the other is in line 68"),
    ],
)
def test_a_bad_name_is_told_at_its_place(tiny: Path, name: str, says: str) -> None:
    edit(tiny, MAP, '<object id="4" gid', f'<object id="4" name="{name}" gid')
    (problem,) = told(tiny)
    assert problem.startswith(f"{MAP}:69:24: {says}")


def test_furniture_may_be_called_as_a_thing_is(tiny: Path) -> None:
    """They are asked for in different places, so a pot may stand where one waters it."""
    edit(tiny, MAP, '<object id="4" gid', '<object id="4" name="plant" gid')
    assert "plant" in packs.read_pack(tiny).maps["hall"].things


# Checking


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("hall/fren: not seen.water_plant",
         "furniture.hall/fren: found 'fren', expected a named piece of furniture of map hall: did you mean 'fern'?"),
        ("surgery/fern: not seen.water_plant",
         "furniture.surgery/fern: found 'fern', expected a named piece of furniture of map surgery: there are none."),
        ("hal/fern: not seen.water_plant",
         "furniture.hal/fern: found 'hal', expected a map of this pack (maps/NAME.tmx): did you mean 'hall'?"),
        ("hall/fern: not seen.water_plnt",
         "furniture.hall/fern: found 'seen.water_plnt', expected a fact of this pack: did you mean "
         "'seen.water_plant'?"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_told_with_the_nearest_name(tiny: Path, entry: str, says: str) -> None:
    edit(tiny, LEVEL, "hall/fern: not seen.water_plant", entry)
    (problem,) = told(tiny)
    file, line, _, rest = problem.split(":", 3)
    assert (file, rest.strip()) == (LEVEL, says)
    assert entry in (tiny / LEVEL).read_text().splitlines()[int(line) - 1]


@pytest.mark.parametrize(
    "entry", ["fern: not seen.water_plant", "hall/fern: not and", "hall/fern: [seen.water_plant]"]
)
def test_what_is_no_spot_or_no_condition_is_refused(tiny: Path, entry: str) -> None:
    edit(tiny, LEVEL, "hall/fern: not seen.water_plant", entry)
    assert len(told(tiny)) == 1


# Drawing


def test_a_piece_is_drawn_while_its_condition_holds(table: Table) -> None:
    there = seen(table, PIECE)
    around = seen(table, pygame.Rect(0, 100, PIECE.left, 400))
    remember(table, seen__water_plant=1)
    gone = seen(table, PIECE)
    assert gone != there
    assert seen(table, pygame.Rect(0, 100, PIECE.left, 400)) == around
    remember(table, seen__water_plant=0)
    assert seen(table, PIECE) == there


def test_it_is_gone_for_people_who_stand_before_it_too(table: Table) -> None:
    """What lies around a figure is painted anew from the floor up."""
    stand(table, PIECE.centerx, PIECE.bottom - 14)
    camera = table.stage.room.camera(PIECE.centerx, PIECE.bottom - 14)
    spot = PIECE.move(-camera[0], -camera[1])

    def frame() -> bytes:
        return pygame.image.tobytes(table.frame().subsurface(spot), "RGB")

    behind = frame()
    remember(table, seen__water_plant=1)
    alone = frame()
    assert alone != behind
    assert isinstance(table.playing.scene, WalkScene)


def test_what_stands_behind_a_talk_follows_too(table: Table) -> None:
    first = table.stage.backdrop()
    assert table.stage.backdrop() is first
    remember(table, seen__water_plant=1)
    second = table.stage.backdrop()
    assert pygame.image.tobytes(second, "RGB") != pygame.image.tobytes(first, "RGB")


def test_a_level_that_does_not_name_a_piece_lets_it_stand(table: Table) -> None:
    pack = table.stage.pack
    memory = pack.facts.put(pack.facts.start, "seen.water_plant", 1)
    assert away(pack, "01_rooms", memory, "hall") == {"fern"}
    assert away(pack, "01_rooms", memory, "surgery") == frozenset()
    assert away(pack, "02_after", memory, "hall") == frozenset()


def test_no_light_is_baked_again_and_nothing_is_painted_twice(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    room = table.stage.room
    monkeypatch.setattr(Room, "light_map", None)  # calling it would fail
    assert table.stage.room is room
    remember(table, seen__water_plant=1)
    changed = table.stage.room
    assert changed is not room
    assert table.stage.room is changed
    assert (changed.floor, changed.light) == (room.floor, room.light)
    assert {id(piece.image) for piece in changed.pieces} < {id(piece.image) for piece in room.pieces}
    assert changed.without(frozenset()).without(frozenset({"fern"})).pieces == changed.pieces


def test_only_the_last_look_of_a_map_is_kept(table: Table) -> None:
    rooms = Rooms()
    stage, hall = table.stage, table.stage.pack.maps["hall"]
    plain = rooms.of(stage, hall)
    assert rooms.of(stage, hall, "", frozenset({"fern"})) is not plain
    assert len(rooms.kept) == 1


# The campaigns that ship


@pytest.mark.parametrize("name", FOLDERS)
def test_a_level_that_asks_for_a_piece_asks_for_all_of_its_map(name: str) -> None:
    """One left out would always stand there, whatever stands over it."""
    pack = campaign(name)
    named = {f"{one.name}/{piece.name}" for one in pack.maps.values() for piece in one.furniture if piece.name}
    assert named == {spot for level in pack.levels.values() for spot in level.furniture}
    for level in pack.levels.values():
        asked = {spot.partition("/")[0] for spot in level.furniture}
        assert {spot for spot in named if spot.partition("/")[0] in asked} == set(level.furniture)


def standing(level: str, map: str, of: str, **facts: int) -> list[str]:
    """Return which of the first campaign's pieces stand on a map, of those whose names begin with some words."""
    pack = campaign("mira")
    memory = pack.facts.start
    for name, value in facts.items():
        memory = pack.facts.put(memory, name.replace("__", "."), value)
    gone = away(pack, level, memory, map)
    words = tuple(of.split())
    return [one.name for one in pack.maps[map].furniture if one.name.startswith(words) and one.name not in gone]


MINT: dict[str, Callable[[int], str]] = {
    "02_square": lambda mint: "thriving" if mint else "thirsty",
    "03_erasure": lambda mint: ("dead", "thirsty", "thriving", "thriving")[mint],
    "04_hall": lambda mint: ("dead", "thirsty", "thriving", "thriving")[mint],
}


@pytest.mark.parametrize("mint", range(4))
@pytest.mark.parametrize("level", MINT)
def test_one_pot_of_mint_stands_on_the_sill(level: str, mint: int) -> None:
    begun = int(level != "02_square")
    assert standing(level, "clinic", "mint", mint=mint, seen__blank_charts=begun) == [f"mint_{MINT[level](mint)}"]


@pytest.mark.parametrize("watered", [0, 1])
def test_the_mint_is_seen_to_be_watered(watered: int) -> None:
    found = standing("01_meadow", "clinic", "mint", mint=watered, seen__water_1=watered)
    assert found == [("mint_thirsty", "mint_thriving")[watered]]


@pytest.mark.parametrize("mint", range(4))
def test_the_pot_goes_from_the_shadow_into_the_light(mint: int) -> None:
    states = (("empty", "cutting"), ("thirsty", "thin"), ("thriving", "two"), ("thriving", "two"))
    shadow, light = states[mint]
    assert standing("05_table", "hybrid", "pot ledge", mint=mint) == [f"pot_{shadow}"]
    assert standing("05_table", "hybrid", "pot ledge", mint=mint, seen__set_pot=1) == [f"ledge_{light}"]


@pytest.mark.parametrize(
    ("act", "of", "before", "after"),
    [
        ("open_shutters", "shutters light", {"shutters_west_closed", "shutters_east_closed"},
         {"shutters_west_open", "shutters_east_open", "light_west", "light_east"}),
        ("hang_visors", "rack visors", {"rack_empty", "visors_lying"}, {"rack_full"}),
        ("set_chairs", "chair", {"chairs_stacked_1", "chairs_stacked_2"},
         {"chair_aside_1", "chair_aside_2", *(f"chair_{number}" for number in range(1, 7))}),
        ("lay_table", "table", {"table_bare"}, {"table_laid"}),
    ],
)  # fmt: skip
def test_each_act_of_the_minute_without_words_is_seen(act: str, of: str, before: set[str], after: set[str]) -> None:
    assert set(standing("05_table", "hybrid", of)) == before
    assert set(standing("05_table", "hybrid", of, **{f"seen__{act}": 1})) == after


def test_the_racks_sound_an_alarm_until_their_log_is_read() -> None:
    assert standing("02_square", "lab", "racks") == []
    assert standing("03_erasure", "lab", "racks", seen__blank_charts=1) == ["racks_alarm"]
    read = {"seen__blank_charts": 1, "found__night_log": 1}
    assert standing("03_erasure", "lab", "racks", **read) == ["racks_blank"]
    assert standing("04_hall", "lab", "racks", **read) == ["racks_blank"]


def test_the_hall_fills_for_those_who_speak() -> None:
    assert standing("03_erasure", "hall", "row") == []
    assert standing("04_hall", "hall", "row") == []
    assert len(standing("04_hall", "hall", "row", seen__take_stage=1)) == 10


# A white flash


def flashing(tiny: Path, folder: Path, calm: bool) -> Table:
    """Return a game in the tick in which its script lets the picture flash."""
    edit(tiny, TALK, "One is what I can do today.\n", "One.\n    - cue: lights white\n    - |\n      ada: There.\n")
    table = Table(folder, packs=tiny)
    table.app.command(Change(table.app.kit.settings.changed("reduce_motion", calm)))
    table.play()
    for _ in range(200):
        table.press("confirm", wait=0)
        if "cue lights white" in table.state.just:
            return table
    raise AssertionError("nobody read as far as the cue")


def brightness(table: Table) -> float:
    """Return how bright the picture is: the mean over all channels, of 255."""
    return sum(pygame.transform.average_color(table.frame())[:3]) / 3


def test_a_white_flash_fades(tiny: Path, tmp_path: Path) -> None:
    table = flashing(tiny, tmp_path / "player", calm=False)
    assert table.stage.flash == hearing.FLASH
    seen = [brightness(table)]
    for _ in range(4):
        table.wait(hearing.FLASH // 4)
        seen.append(brightness(table))
    assert seen == sorted(seen, reverse=True)
    assert seen[0] > seen[-1] + 80
    assert table.stage.flash == 0
    assert table.stage.lights == "white"
    assert table.stage.room is table.stage.rooms.of(table.stage, table.stage.pack.maps["hall"], "normal")
    table.app.close()


def test_nothing_flashes_where_motion_is_calm(tiny: Path, tmp_path: Path) -> None:
    table = flashing(tiny, tmp_path / "player", calm=True)
    assert table.stage.flash == 0
    first = brightness(table)
    table.wait(hearing.FLASH)
    assert abs(brightness(table) - first) < 10
    table.app.close()
