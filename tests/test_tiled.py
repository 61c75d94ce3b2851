"""Tiled maps: what is in the profile is read whole, everything else is refused at its place before pytmx sees it."""

import re
import shutil
import zlib
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.problems import BadPack, Problem
from game.content.tilemap import Furniture, Light, MapDoor, Picture, Rect, Spawn, TileMap
from game.library import gate, markup, tiled
from tests.test_gate import png

BAD = Path(__file__).parent / "badpacks"
ROOM = (BAD / "good/maps/room.tmx").read_text()
SHEET = (BAD / "good/tiles/sheet.tsx").read_text()
PROPS = (BAD / "good/tiles/props.tsx").read_text()


def read(root: Path) -> tuple[dict[str, tiled.MapFile], list[Problem]]:
    folder, problems = gate.survey(root)
    assert problems == ()
    return tiled.read_maps(folder)


def room_of(root: Path) -> TileMap:
    maps, problems = read(root)
    assert problems == []
    return maps["room"].tilemap


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD / "good", tmp_path / "pack"))


def told(pack: Path, text: str, file: str = "maps/room.tmx") -> list[str]:
    """Return every problem of the good pack with one file changed, as `line:column: what`."""
    (pack / file).write_text(text)
    _, problems = read(pack)
    assert all(one.file.endswith(file) for one in problems), problems
    return [f"{one.line}:{one.column}: {one.says}" for one in problems]


# What is read


def test_a_map_is_read_whole(pack: Path) -> None:
    room = room_of(pack)
    assert (room.name, room.width, room.height, room.ambient) == ("room", 4, 4, "#4a5084")
    assert [layer.name for layer in room.layers] == ["floor", "walls", "above"]
    assert room.spawns == {"entry": Spawn(70, 90), "corner": Spawn(72, 108)}
    assert room.doors == {"way_out": MapDoor(Rect(48, 0, 48, 20), "room", "entry")}
    assert room.things == {"desk": Rect(96, 96, 48, 25)}
    assert room.zones == {"middle": Rect(48, 48, 48, 48)}
    assert room.routes == {"round": ((60, 80), (100, 80), (100, 72))}
    assert room.lights == (Light(96, 20, "#ffcc88", 200, 0), Light(10, 20, "#ffd9a0", 160, 0))


def test_tiles_are_pictures_with_their_flips(pack: Path) -> None:
    room = room_of(pack)
    floor = [room.pictures[tile - 1] if tile else None for tile in room.layers[0].tiles]
    plain, flipped = Picture("tiles/sheet.png", 0, 0, 48, 48), Picture("tiles/sheet.png", 48, 0, 48, 48, flip_x=True)
    assert floor == [plain] * 9 + [flipped] + [plain] * 5 + [None]
    assert set(room.layers[2].tiles) == {0}


def test_furniture_stands_on_its_base_line_and_may_be_flipped(pack: Path) -> None:
    plant, sheet = Picture("tiles/plant.png", 0, 0, 40, 70), Picture("tiles/sheet.png", 0, 0, 96, 48, flip_y=True)
    furniture = room_of(pack).furniture
    assert furniture == (Furniture(plant, 100, 100), Furniture(sheet, 0, 144))
    assert furniture[0].base == 170


def test_what_blocks_is_walls_without_an_opening_missing_floor_and_rectangles(pack: Path) -> None:
    solid = room_of(pack).solid
    rows = ["".join("#" if cell else "." for cell in solid[at : at + 12]) for at in range(0, 144, 12)]
    assert rows == ["###...######"] * 3 + ["............"] * 6 + ["#........###"] * 2 + [".........###"]


@pytest.mark.parametrize(
    ("x", "width", "cells"),
    [(0, 48, (0, 3)), (3, 42, (0, 3)), (0, 50, (0, 3)), (8, 1, (0, 1)), (9, 6, (0, 1)), (17, 3, (1, 2)),
     (-40, 48, (0, 0)), (-8, 17, (0, 1)), (180, 300, (11, 12)), (176, 16, (11, 12)), (24, 32, (1, 3))],
)  # fmt: skip
def test_a_rectangle_blocks_the_cells_whose_middle_it_covers(x: int, width: int, cells: tuple[int, int]) -> None:
    assert tiled.cells(x, width, 12) == cells


def test_a_map_made_by_tiled_1_9_or_without_optional_parts_is_read(pack: Path) -> None:
    small = re.sub(r" <objectgroup.*</objectgroup>\n", "", ROOM, flags=re.DOTALL)
    small = re.sub(r' <layer id="[23]".*?</layer>\n', "", small, flags=re.DOTALL)
    assert told(pack, small) == []
    assert room_of(pack).furniture == ()
    assert told(pack, ROOM.replace('type="Spawn"', 'class="Spawn"').replace('type="Light"', 'class="Light"')) == []
    assert len(room_of(pack).spawns) == 2


def test_a_sheet_may_have_space_around_its_tiles(pack: Path) -> None:
    (pack / "tiles/sheet.png").write_bytes(png(104, 52))
    spaced = SHEET.replace('tilecount="2"', 'spacing="4" margin="2" tilecount="2"')
    (pack / "tiles/props.tsx").write_text(PROPS.replace('width="96" height="48"', 'width="104" height="52"'))
    (pack / "maps/room.tmx").write_text(ROOM.replace('width="96" height="48"', 'width="104" height="52"'))
    assert told(pack, spaced.replace('width="96" height="48"', 'width="104" height="52"'), "tiles/sheet.tsx") == []
    assert [(one.x, one.y) for one in room_of(pack).pictures] == [(2, 2), (54, 2), (54, 2)]


def test_part_of_a_tile_at_a_sheets_edge_is_refused(pack: Path) -> None:
    (pack / "tiles/sheet.png").write_bytes(png(153, 52))
    text = SHEET.replace('width="96" height="48"', 'width="153" height="52"').replace(
        'tilecount="2"', 'spacing="4" margin="2" tilecount="2"'
    )
    (pack / "tiles/props.tsx").write_text(PROPS.replace('width="96" height="48"', 'width="153" height="52"'))
    (pack / "maps/room.tmx").unlink()
    assert told(pack, text, "tiles/sheet.tsx")[0].startswith(
        "3:35: found a sheet of 153 x 52 pixels with part of a tile at its edge, expected whole tiles of 48 with 4"
    )


def test_a_byte_order_mark_and_crlf_do_no_harm(pack: Path) -> None:
    (pack / "maps/room.tmx").write_bytes(b"\xef\xbb\xbf" + ROOM.replace("\n", "\r\n").encode())
    assert len(room_of(pack).spawns) == 2


def test_places_are_kept_for_problems_between_files(pack: Path) -> None:
    where = read(pack)[0]["room"].where
    rows = ROOM.split("\n")
    line, column = where(("things", "way_out", "to"))
    assert rows[line - 1][column - 1 :].startswith('room:entry"')
    line, column = where(("things", "entry"))
    assert rows[line - 1][column - 1 :].startswith('entry" type="Spawn"')
    assert where(("things", "nothing")) == (2, 1)


# What is refused


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("01_billion_laughs.tmx", ["2:15: found a DOCTYPE, expected none"]),
        ("03_external_entity.tmx", ["2:15: found a DOCTYPE, expected none"]),
        ("06_tileset_loop.tsx", ["3:35: width: found '2000000000', expected a whole number",
                                 "3:55: height: found"]),
        ("07_zero_tile_size.tsx", ["2:46: tilewidth: found '0', expected 48", "2:61: tileheight: found '0',"]),
        ("09_path_traversal_image.tsx", ["3:17: source: found '../../../../../../../../etc/hostname', which leads"]),
        ("10_absolute_image.tsx", ["3:17: source: found '/etc/hostname', expected a path that begins in this"]),
        ("12_unc_image.tsx", ["3:17: source: found '\\\\\\\\203.0.113.7"]),
        ("13_traversal_tsx.tmx", ["3:31: source: found '../../../../../../etc/evil.tsx', which leads out of"]),
        ("15_attr_inject_filename.tmx", ["2:121: found 'filename' in <map>, expected none of that name"]),
        ("18_short_layer_data.tmx", ["4:49: found 12 tiles, expected 4 x 4 = 16"]),
        ("19_bad_csv_number.tmx", ["8:7: found 'x', expected the number of a tile"]),
        ("21_reserved_property_name.tmx", ["9:150: found the property 'name', expected none of that name"]),
        ("22_class_on_map.tmx", ["4:43: type: found 'class', expected string or int"]),
        ("24_image_layer_below.tmx", ["4:1: found <imagelayer>, expected no image layers"]),
        ("25_infinite.tmx", ["2:108: infinite: found '1', expected 0: untick Infinite",
                             "4:70: found <chunk>, expected a finite map"]),
        ("27_backslash_path.tsx", ["3:17: source: found '..\\\\tiles\\\\sheet.png', expected a path with /"]),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_for_its_fault_alone(pack: Path, file: str, expected: list[str]) -> None:
    kind = "maps/bad.tmx" if file.endswith(".tmx") else "tiles/bad.tsx"
    found = told(pack, (BAD / "tmx" / file).read_text(), kind)
    assert len(found) == len(expected)
    for row, start in zip(found, expected, strict=True):
        assert row.startswith(start)


FLOOR = '<data encoding="csv">\n1,1,1,1,'
CSV = FLOOR[:-2]
ABOVE = 'name="above" width'
ENTRY = 'x="70" y="90"'
BLOCK = '<object id="3" x="0" y="150" width="20" height="30"/>'
PLANT = '<object id="1" gid="3" x="100.4" y="170" width="40"'
DESK = '<object id="7" name="desk" class="Thing"'
DOOR = '<property name="to" value="room:entry"/>'
LINE = '<polyline points="0,0 40.4,0 40.4,-8"/>'
MARK = "‸"  # stands where the problem should


def marked(text: str, old: str, new: str) -> tuple[str, str]:
    """Return a text with `old` replaced by `new`, and the place of the mark in that."""
    assert old in text
    changed = text.replace(old, new, 1)
    before, _, after = changed.partition(MARK)
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        # the map
        ('"orthogonal"', '"‸isometric"', "orientation: found 'isometric', expected orthogonal: choose"),
        ('width="4" height="4" tilewidth', 'width="‸513" height="4" tilewidth', "width: found '513', expected a"),
        ('tilewidth="48"', 'tilewidth="‸16"', "tilewidth: found '16', expected 48: every pack has tiles of 48 x 48"),
        ('nextlayerid="8"', 'backgroundcolor="‸#ff0000"', "found 'backgroundcolor' in <map>, expected none: paint"),
        ('nextlayerid="8"', 'reload_images="‸x"', "found 'reload_images' in <map>, expected none of that name"),
        ("<map ", '<map xmlns="‸http://x" ', "found 'xmlns' in <map>, expected none of that name"),
        ('"#ff4A5084"', '"‸blue"', "ambient: found 'blue', expected a colour such as #ffd9a0"),
        ('name="ambient"', 'name="‸ambiant"', "found the property 'ambiant', expected none of that name on maps: did "
         "you mean 'ambient'?"),
        # tilesets
        ("../tiles/props.tsx", "‸../tiles/prop.tsx", "source: found '../tiles/prop.tsx', expected a file of this "
         "pack (tiles/prop.tsx is none): did you mean 'tiles/props.tsx'?"),
        ("../tiles/props.tsx", "‸../tiles/plant.png", "source: found 'tiles/plant.png', expected a tileset saved as"),
        ("../tiles/props.tsx", "‸room.tmx", "source: found 'maps/room.tmx', expected a tileset saved as .tsx"),
        ('firstgid="3"', 'firstgid="‸2"', "found numbers from 2 on, which another tileset has already"),
        ('../tiles/props.tsx"/>', '../tiles/props.tsx">‸<image source="x.png" width="1" height="1"/></tileset>',
         "found <image>, expected nothing inside <tileset>"),
        # layers
        ('name="floor"', 'name="‸flor"', "found the tile layer 'flor', expected one of floor, walls, above: did you "
         "mean 'floor'?"),
        ('name="above"', 'name="‸walls"', "found a second layer 'walls', expected one"),
        ('name="lights"', 'name="‸light"', "found the object layer 'light', expected one of furniture, collision, "
         "things, lights: did you mean 'lights'?"),
        (f'{ABOVE}="4"', f'{ABOVE}="‸5"', "width: found 5, expected 4 as the map has"),
        (ABOVE, 'opacity="‸0.5" ' + ABOVE, "opacity: found '0.5', expected 1: what is half transparent belongs in"),
        (ABOVE, 'visible="‸0" ' + ABOVE, "visible: found '0', expected 1: show the layer, or delete it"),
        (ABOVE, 'offsetx="‸8" ' + ABOVE, "offsetx: found '8', expected 0: move the objects or tiles"),
        (ABOVE, 'tintcolor="‸#ff0000" ' + ABOVE, "found 'tintcolor' in <layer>, expected none: colour the tiles"),
        ('name="furniture"', 'name="furniture" opacity="‸0.5"', "opacity: found '0.5', expected 1: what is half"),
        ('name="furniture"', 'name="furniture" visible="‸0"', "visible: found '0', expected 1: show the layer"),
        ('<layer id="2"', '‸<group id="9"/><layer id="2"', "found <group>, expected no groups: move its"),
        ('<data encoding="csv">', '<data encoding="‸base64">', "encoding: found 'base64', expected csv: choose it"),
        ('encoding="csv">', 'encoding="csv" compression="‸zlib">', "found 'compression' in <data>, expected none"),
        (FLOOR, FLOOR + "‸<tile/>", "found <tile>, expected nothing inside <data>"),
        (FLOOR, "‸" + FLOOR + "1,", "found 17 tiles, expected 4 x 4 = 16"),
        (FLOOR, CSV + "‸9,", "found tile 9, expected the number of a tile in one of the map's tilesets"),
        (FLOOR, CSV + "‸4,", "found tile 4, expected the number of a tile in one of the map's tilesets"),
        (FLOOR, CSV + "‸3,", "found a picture of 40 x 70 pixels, expected a tile of 48 x 48: place larger"),
        (FLOOR, CSV + "‸536870913,", "found a tile turned by 90°, expected one that is at most flipped (X, Y)"),
        (FLOOR, CSV + "‸,", "found nothing, expected the number of a tile"),
        (FLOOR, CSV + "‸-1,", "found '-1', expected the number of a tile"),
        (FLOOR, CSV + "‸٣,", "found '٣', expected the number of a tile"),
        (FLOOR, CSV + "‸1_0,", "found '1_0', expected the number of a tile"),
        (FLOOR, CSV + "‸" + "9" * 5000 + ",", "found '" + "9" * 60 + "…', expected the number of a tile"),
        # objects
        (DESK, '<object id="‸6" name="desk" class="Thing"', "found a second object 6, expected each number once: the "
         "other is in line "),
        (DESK, DESK.replace("desk", "‸entry"), "found a second object 'entry', expected each name once: the other"),
        (DESK, DESK.replace("desk", "‸The Desk"), "name: found 'The Desk', expected a name of small letters"),
        (DESK, '‸<object id="7" class="Thing"', "name: found nothing, expected a name of small letters"),
        (DESK, DESK.replace("Thing", "‸Think"), "found the class 'Think' on object desk, expected one of Spawn, "
         "Door, Thing, Zone, Route: did you mean 'Thing'?"),
        (DESK, '‸<object id="7" name="desk"', "found no class on object desk, expected one of Spawn, Door"),
        ('type="Zone"', 'type="‸Light"', "found the class 'Light' on object middle, expected one of Spawn, Door"),
        ('type="Light"', 'type="‸Thing"', "found the class 'Thing' on object 10, expected one of Light"),
        (DOOR, DOOR.replace("to", "‸too", 1), "found the property 'too', expected none of that name on a Door: did "
         "you mean 'to'?"),
        (DOOR, DOOR.replace("room:", "‸"), "to: found 'entry', expected a spawn of a map, as map:spawn"),
        (DOOR, '‸<property name="to"/>', "to: found '', expected a spawn of a map, as map:spawn"),
        (DOOR, DOOR.replace(" value", ' type="‸class" value'), "type: found 'class', expected string or int or"),
        (DOOR, DOOR + DOOR.replace("to", "‸to", 1), "found the property 'to' twice, expected it once"),
        ('value="200"', 'value="‸0"', "radius: found '0', expected a whole number from 1 to 2,000"),
        (LINE, '<polyline points="‸0,0"/>', "points: found '0,0', expected 2 to 64 points as x,y"),
        (LINE, '<polyline points="‸0,0 nan,3"/>', "points: found '0,0 nan,3', expected 2 to 64 points"),
        (LINE, '‸<polygon points="0,0 1,1 2,0"/>', "found <polygon>, expected a rectangle, a point or a polyline"),
        ('<object id="9" name="round" type="Route" x="60"', '<object id="9" name="round" type="Route" x="‸160"',
         "found a Route outside the map, expected it inside"),
        (ENTRY, 'x="‸700" y="90"', "found a Spawn outside the map, expected it inside"),
        (ENTRY, 'x="‸inf" y="90"', "x: found 'inf', expected a number of pixels, at most 100,000"),
        (ENTRY, 'x="‸1e99" y="90"', "x: found '1e99', expected a number of pixels, at most 100,000"),
        (ENTRY, ENTRY + ' rotation="‸45"', "rotation: found '45', expected 0: turn it back with Z"),
        (ENTRY, ENTRY + ' template="‸a.tx"', "found 'template' in <object>, expected no template: use Detach"),
        ('<object id="8" name="middle" type="Zone" x="48" y="48" width="48" height="48"/>',
         '‸<object id="8" name="middle" type="Zone" x="48" y="48"/>', "found an object without a size, expected a "
         "rectangle for a Zone"),
        (BLOCK, '<object id="3" x="0" y="150">‸<ellipse/></object>', "found <ellipse>, expected a rectangle or a"),
        (BLOCK, '‸<object id="3" x="0" y="150"><point/></object>', "found a point in `collision`, expected a"),
        (PLANT, PLANT.replace('gid="3" ', "").replace("<", "‸<"), "found a rectangle in `furniture`, expected a"),
        (PLANT, PLANT.replace('"3"', '"‸4"'), "found tile 4, expected a tile of one of the map's tilesets"),
        (PLANT, PLANT.replace('"3"', '"‸536870915"'), "found a tile turned by 90°, expected one that is at most"),
        (PLANT, PLANT.replace('"40"', '"‸80"'), "found 80 x 70 pixels, expected 40 x 70 as the picture has: use"),
        # the file
        ("</map>\n", "‸", "found no XML here (no element found), expected a file that Tiled has saved"),
        ("</map>", "</‸mop>", "found no XML here (mismatched tag), expected a file that Tiled has saved"),
        ("</map>", "‸&bomb;</map>", "found no XML here (undefined entity), expected a file that Tiled has saved"),
        ("</map>", "</map>‸<map/>", "found no XML here (junk after document element)"),
        ('<?xml version="1.0" encoding="UTF-8"?>', '‸<?xml version="1.0" encoding="latin-1"?>',
         "found the encoding 'latin-1', expected UTF-8"),
        ('<?xml version="1.0" encoding="UTF-8"?>\n<map', "<tileset/>‸<map", "found no XML here (junk"),
    ],
)  # fmt: skip
def test_what_is_outside_the_profile_is_refused_at_its_place(pack: Path, old: str, new: str, says: str) -> None:
    text, place = marked(ROOM, old, new)
    assert told(pack, text)[0].startswith(place + says)


def test_an_attribute_that_is_missing_is_told_at_its_element(pack: Path) -> None:
    assert told(pack, ROOM.replace(' tileheight="48"', "", 1)) == [
        "2:1: found no 'tileheight' in <map>, expected 48: every pack has tiles of 48 x 48 pixels"
    ]


def test_a_map_without_a_floor_is_refused(pack: Path) -> None:
    text = re.sub(r' <layer id="1".*?</layer>\n', "", ROOM, count=1, flags=re.DOTALL)
    assert told(pack, text) == ["2:1: found no tile layer `floor`, expected one"]


def test_another_kind_of_file_is_refused(pack: Path) -> None:
    assert told(pack, SHEET) == ["2:1: found <tileset>, expected <map>: a file that Tiled has saved as .tmx"]


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("sheet", 'source="sheet.png" width="96', 'source="plant.png" width="‸96', "found 96 x 48 pixels, expected "
         "40 x 70 as tiles/plant.png has: open the tileset in Tiled and save it"),
        ("sheet", 'source="sheet.png"', 'source="‸sheet.tsx"', "source: found 'tiles/sheet.tsx', expected a .png"),
        ("sheet", 'columns="2"', 'columns="‸3"', "columns: found '3', expected 2: the image is 96 pixels wide"),
        ("sheet", 'tilecount="2"', 'tilecount="‸20"', "tilecount: found '20', expected 2: the image is 96 x 48"),
        ("sheet", 'tilewidth="48"', 'tilewidth="‸24"', "tilewidth: found '24', expected 48: every pack has tiles of"),
        ("sheet", '<tile id="1">', '<tile id="‸7">', "found tile 7, expected a tile of the sheet"),
        ("sheet", 'name="open"', 'name="‸opne"', "found the property 'opne', expected none of that name on tiles: "
         "did you mean 'open'?"),
        ("sheet", 'value="true"', 'value="‸maybe"', "open: found 'maybe', expected true or false"),
        ("sheet", '<tile id="1">', '<tile id="1">‸<animation><frame tileid="0" duration="0"/></animation>',
         "found <animation>, expected tiles that stand still"),
        ("sheet", '<tile id="1">', '<tile id="1">‸<objectgroup/>', "found <objectgroup>, expected no shapes on"),
        ("sheet", '<tile id="1">',
         '<tile id="0">‸<image source="plant.png" width="40" height="70"/></tile><tile id="1">',
         "found a picture of one tile, expected none where all share a sheet"),
        ("sheet", "</tileset>", '<tile id="‸1"/></tileset>', "found a second tile 1, expected each once"),
        ("sheet", "<image ", '<image trans="‸ff00ff" ', "found 'trans' in <image>, expected none: save the picture"),
        ("sheet", ' <image source="sheet.png" width="96" height="48"/>',
         ' <image source="sheet.png" width="96" height="48"/>‸<image source="sheet.png" width="96" height="48"/>',
         "found a second <image>, expected one"),
        ("props", '<tile id="3">', '<tile id="‸0">', "found a second tile 0, expected each once"),
        ("props", '<tile id="0">\n  <image source="plant.png" width="40" height="70"/>', '‸<tile id="0">',
         "found 0 pictures of tile 0, expected one"),
        ("props", "<grid", '‸<tileoffset x="4" y="0"/><grid', "found <tileoffset>, expected none: move the picture"),
        ("props", "<tileset ", '<tileset source="‸props.tsx" ', "found 'source' in <tileset>, expected none of that"),
    ],
)  # fmt: skip
def test_a_bad_tileset_is_told_once_however_many_maps_use_it(
    pack: Path, file: str, old: str, new: str, says: str
) -> None:
    shutil.copy(pack / "maps/room.tmx", pack / "maps/other.tmx")
    text, place = marked({"sheet": SHEET, "props": PROPS}[file], old, new)
    found = told(pack, text, f"tiles/{file}.tsx")
    assert found[0].startswith(place + says)


def test_all_faults_of_all_files_are_told_in_one_run(pack: Path) -> None:
    (pack / "tiles/props.tsx").write_text(PROPS.replace('id="3"', 'id="0"'))
    (pack / "maps/second.tmx").write_text(ROOM.replace('name="desk"', 'name="Desk"').replace("1,2,1,1", "1,77,1,1"))
    maps, problems = read(pack)
    assert not any(one.whole for one in maps.values())
    assert sorted(one.file.rpartition("/")[2] for one in problems) == ["props.tsx", "second.tmx"]


def test_a_map_has_a_place_and_a_name(pack: Path) -> None:
    shutil.copy(pack / "maps/room.tmx", pack / "maps/Big Room.tmx")
    shutil.copy(pack / "maps/room.tmx", pack / "room.tmx")
    _, problems = read(pack)
    assert [one.file.rpartition("pack/")[2] for one in problems] == ["maps/Big Room.tmx", "room.tmx"]
    assert all("expected maps/NAME.tmx" in one.says for one in problems)


# What is too much


def test_layers_that_grow_when_unpacked_are_refused_unopened(pack: Path) -> None:
    bomb = b64encode(zlib.compress(bytes(32_000_000), 9)).decode()
    text = ROOM.replace(
        FLOOR, f'<data encoding="base64" compression="zlib">{bomb}</data><data encoding="csv">\n1,1,1,1,'
    )
    assert told(pack, text)[0].startswith("9:19: encoding: found 'base64'")


def test_elements_too_deep_are_refused(pack: Path) -> None:
    assert told(pack, ROOM.replace("<layer", "<group>" * 20_000 + "<layer", 1)) == [
        "8:58: found elements 9 deep, expected at most 8"
    ]


def test_elements_too_many_are_refused(pack: Path) -> None:
    assert "over 60,000 elements" in told(pack, ROOM.replace("<point/>", "<point/>" * 60_000, 1))[0]


def test_objects_too_many_are_refused(pack: Path) -> None:
    objects = "".join(f'<object id="{100 + n}" x="0" y="0" width="16" height="16"/>' for n in range(10_001))
    text = ROOM.replace("</objectgroup>", objects + "</objectgroup>", 1)
    assert told(pack, text) == ["2:1: found 10,012 objects, expected at most 10,000"]


def test_a_file_full_of_faults_is_given_up(pack: Path) -> None:
    objects = "".join(f'<object id="{100 + n}" x="0" y="0" width="1" height="1" spin="1"/>' for n in range(9000))
    assert len(told(pack, ROOM.replace("</objectgroup>", objects + "</objectgroup>", 1))) == 50


# Anything at all


ATTRIBUTES = re.findall(r' [a-z]+="[^"]*"', ROOM)
VALUES = ["../tiles/sheet.tsx", "", "0", "-1", "1", "48", "3", "1e5", "nan", "2147483648", "4294967295",
          "99999999999", "../tiles/props.tsx",
          "room", "Spawn", "Light", "Door", "room:entry", "x" * 300, "&#10;", "&lt;", "true", "#fff", "1,1",
          "0,0 1,1"]  # fmt: skip
ELEMENTS = ["<point/>", "<object/>", "<properties/>", '<property name="to" value="a:b"/>', "<layer/>", "<data/>",
            '<map/><tileset firstgid="9" source="../tiles/sheet.tsx"/>', "</layer>", "<x>", "<!-- -->", "]]>",
            "<![CDATA[1,1]]>", "<?a b?>", '<object id="99" gid="5" x="0" y="0"/>', "1,", "\0", "é"]  # fmt: skip


@st.composite
def mutants(draw: st.DrawFn) -> tuple[str, str]:
    file, text = draw(
        st.sampled_from([("maps/room.tmx", ROOM), ("tiles/sheet.tsx", SHEET), ("tiles/props.tsx", PROPS)])
    )
    for _ in range(draw(st.integers(1, 3))):
        values = [match.span(1) for match in re.finditer(r'="([^"]*)"', text)]
        how = draw(st.integers(0, 4))
        if how <= 1 and values:
            start, end = draw(st.sampled_from(values))
            text = text[:start] + draw(st.sampled_from(VALUES)) + text[end:]
        elif how == 2:
            at = draw(st.sampled_from([match.start() for match in re.finditer(r"[ />]", text)] or [0]))
            text = text[:at] + draw(st.sampled_from(ATTRIBUTES)) + text[at:]
        elif how == 3:
            at = draw(st.sampled_from([match.start() for match in re.finditer("<", text)] or [0]))
            text = text[:at] + draw(st.sampled_from(ELEMENTS)) + text[at:]
        else:
            start = draw(st.integers(0, len(text)))
            text = text[:start] + text[start + draw(st.integers(0, 80)) :]
    return file, text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutants())
def test_a_mutated_file_is_a_map_or_a_problem(pack: Path, mutant: tuple[str, str]) -> None:
    file, text = mutant
    for name, good in (("maps/room.tmx", ROOM), ("tiles/sheet.tsx", SHEET), ("tiles/props.tsx", PROPS)):
        (pack / name).write_text(text if name == file else good)
    maps, problems = read(pack)
    assert maps or problems
    for one in maps.values():
        room = one.tilemap
        assert len(room.solid) == room.width * room.height * 9
        assert all(0 <= tile <= len(room.pictures) for layer in room.layers for tile in layer.tiles)
        assert all(len(layer.tiles) == room.width * room.height for layer in room.layers)
        assert all(isinstance(number, int) for rect in room.things.values() for number in rect)
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1


@given(st.binary(max_size=300) | st.text(max_size=100).map(str.encode))
def test_any_bytes_are_xml_or_a_bad_pack(data: bytes) -> None:
    try:
        tag = markup.read(gate.text_of(data, "f"), "f").tag
    except BadPack:
        return
    assert tag
