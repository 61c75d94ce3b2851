"""Places: tiles, furniture, maps, icons, the title, the stage, and the fonts all is written in."""

import hashlib
import re
from collections import Counter, deque
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from assets.draw import backdrops, gallery, icons, letters, props, shapes, tiles, title
from assets.draw.chance import Chance
from assets.draw.ground import cutting
from assets.draw.shapes import MARGIN
from assets.draw.svg import Drawing, Writing
from game.content.tilemap import TILE, TileMap
from game.library import gate, markup, profile, tiled
from game.rules import walking
from game.rules.walking import UNIT

REPOSITORY = Path(__file__).parent.parent
ASSETS, LEVELS = REPOSITORY / "assets", REPOSITORY / "levels"
PACK = LEVELS / "mira"
PACKS = ("mira", "lyra")
MODULES = (backdrops, gallery, icons, props, tiles, title)

COLLECTIONS = dict(zip(PACKS, props.COLLECTIONS, strict=True))
NUMBERED = {"mira": (227, "3f1f223d"), "lyra": (145, "6e05d0d6")}  # props that maps speak of, digest of their names
EVERY_PROP = [(pack, name) for pack, collection in COLLECTIONS.items() for name in collection.names]
LIGHT_ALONE = ("window_light",)  # what has no body
FAINT = 24  # of 255: what may be left of a shadow where a picture ends
HEADING = 64  # px at the top of a map where the interface lies over it

# The places that the stories speak of.
MIRA = {
    "meadow": "hill otto far_bank visor_hill sheep visor_stream dog visor_bank",
    "clinic": "desk chair rack from_square from_lab gus ravi alix odile otto juno sink visor_rack mint post"
    " to_square to_lab",
    "lab": "from_clinic ravi alix terminal rack dish wall_zone to_clinic",
    "square": "from_clinic from_practice from_hall otto lila bram juno wren knox haddad odile gus stall stop edge"
    " to_clinic to_practice to_hall",
    "practice": "from_square lila bram mira_stool drawer sill to_square",
    "hall": "from_square from_backstage lectern_spot otto gus ravi lila knox haddad lectern crates to_square"
    " to_backstage",
    "backstage": "stairs from_hall juno lila knox haddad wren ravi to_hall",
    "hybrid": "door otto bram juno lila ravi alix haddad odile wren gus shutters rack chairs pot table middle",
}
LYRA = {
    "clinic": "start from_arcade from_lab milo reed clara adler sofia chair seat_1 seat_2 seat_3 seat_4 seat_5 benno"
    " pell treatment_chair fish tanks pulse counter book kettle visors to_arcade to_lab window",
    "lab": "from_clinic milo clara reed bench incubator charts ironing labels board fridge phone to_clinic",
    "arcade": "from_clinic from_reed from_envisage from_ward reed clara benno odile abel tomas sofia pell clara_table"
    " showroom fountain reed_sign kiosk timetable to_clinic to_reed to_envisage to_ward tram",
    "reed": "from_arcade reed pell chair clara abel hooks ledger instruments clock phone lecture_notes to_arcade",
    "ward": "from_arcade ines tomas milo clara chart glass window photo to_arcade",
    "envisage": "from_arcade adler pryce milo clerk model sachets screen_wall night_desk buffet to_arcade floor",
    "vr_hall": "entry stage adler pryce reed clara milo hanneke diallo sato quispe pell ines programme booth lectern"
    " sea exit stage_zone",
    "joint": "from_arcade reed milo clara ines odile pell tomas table tank ledger paper stool window kettle"
    " to_arcade",
}
PLACES = [("mira", name) for name in MIRA] + [("lyra", name) for name in LYRA]
IN_ITS_STEAD = {"joint": "clinic"}  # a map that stands where another one stood: its door leads out of that one's
COMES_AND_GOES = {
    "clinic": "fish_empty fish_home pulse_high pulse_low",
    "lab": "board_empty board_full",
    "reed": "chairs_full coats",
    "joint": "fish_home",
}  # of Lyra: furniture that follows the story


@cache
def pixels(path: Path) -> npt.NDArray[np.uint8]:
    """The pixels of a picture as (rows, columns, rgba)."""
    surface = pygame.image.load(path)
    flat = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8)
    return flat.reshape(surface.get_height(), surface.get_width(), 4)


@cache
def maps(pack: str) -> dict[str, TileMap]:
    """A campaign's maps, read as the game reads them."""
    folder, problems = gate.survey(LEVELS / pack)
    read, more = tiled.read_maps(folder)
    assert (list(problems), more) == ([], [])
    return {name: one.tilemap for name, one in read.items()}


def drawings() -> list[Drawing]:
    """Every picture that the modules of places draw."""
    return [one for module in MODULES for one in module.outputs() if isinstance(one, Drawing)]


# Numbers that look random


def test_chance_is_the_same_everywhere() -> None:
    chance = Chance(5)
    assert [chance.whole(0, 99) for _ in range(8)] == [56, 57, 40, 93, 71, 78, 88, 28]


@given(st.integers(0, 2**40), st.floats(-1e3, 1e3), st.floats(0, 1e3))
def test_chance_stays_between_its_bounds(seed: int, low: float, span: float) -> None:
    chance = Chance(seed)
    for _ in range(20):
        assert low <= chance.between(low, low + span) <= low + span
        assert 3 <= chance.whole(3, 6) <= 6
        assert chance.one_of("ab") in "ab"


def test_chance_uses_all_of_its_choices() -> None:
    chance = Chance(1)
    assert {chance.whole(1, 6) for _ in range(200)} == {1, 2, 3, 4, 5, 6}


# What ships


def test_every_picture_has_one_source_and_its_size() -> None:
    counted = Counter(one.path for one in drawings())
    assert [path for path, count in counted.items() if count > 1] == []
    for one in drawings():
        expected = one.crop[2:] if one.crop else (one.width, one.height)
        assert pygame.image.load(REPOSITORY / one.path).get_size() == expected, one.path


def test_nothing_lies_about_that_no_source_draws() -> None:
    drawn = {one.path for module in MODULES for one in module.outputs()}
    folders = [ASSETS / "icons", ASSETS / "title"]
    folders += [LEVELS / pack / folder for pack in PACKS for folder in ("tiles", "stage")]
    there = {path.relative_to(REPOSITORY).as_posix() for folder in folders for path in folder.rglob("*.*")}
    assert there == drawn


# Letters of signs


def test_letters_of_a_sign_stand_on_a_line_around_its_middle() -> None:
    assert letters.width("TILL", letters.HEIGHT) == letters.ADVANCE * 3 + letters.NARROW["I"] - 3
    sign = letters.lettering(50, 40, letters.HEIGHT * 2, "TILL", "#ffffff", 4)
    left = 50 - letters.width("TILL", letters.HEIGHT * 2) / 2
    assert f"translate({left:.2f} {40 - letters.HEIGHT * 2}) scale(2.000)" in sign
    assert sign.count('stroke-width="2.0"') == 4


def test_a_letter_that_nobody_has_drawn_is_refused() -> None:
    with pytest.raises(KeyError, match="Ж"):
        letters.lettering(0, 0, 14, "AЖ", "#ffffff")


# Icons


def test_icons_are_white_and_fill_their_square() -> None:
    for name in icons.ICONS:
        picture = pixels(ASSETS / "icons" / "48" / f"{name}.png")
        seen = picture[..., 3] > 128
        assert seen.any(), name
        assert (picture[seen][:, :3] > 250).all(), name
        rows, columns = np.nonzero(seen)
        assert max(np.ptp(rows), np.ptp(columns)) >= 22, f"{name} is too small to be read"
        edge = np.concatenate([seen[0], seen[-1], seen[:, 0], seen[:, -1]])
        assert not edge.any(), f"{name} is cut"


def test_no_two_icons_look_alike() -> None:
    shapes = {name: pixels(ASSETS / "icons" / "24" / f"{name}.png")[..., 3].tobytes() for name in icons.ICONS}
    assert len(set(shapes.values())) == len(shapes)


@pytest.mark.parametrize("name", ["document", "data", "testimony", "object", "debate", "conference"])
def test_what_stands_on_cards_also_ships_large(name: str) -> None:
    assert pixels(ASSETS / "icons" / "72" / f"{name}.png").shape == (72, 72, 4)


# Title and stage


@pytest.mark.parametrize("layer", ["far_city", "near_city"])
def test_a_city_that_drifts_goes_on_where_it_began(layer: str) -> None:
    """The street meets itself at the seam; the houses may differ, as neighbours do."""
    picture = pixels(ASSETS / "title" / f"{layer}.png")
    assert picture.shape[1] == title.CITY_WIDTH
    foot = picture[-40:, :, :3].astype(int)
    assert np.abs(foot[:, 0] - foot[:, -1]).max() <= 24
    assert (picture[-1, :, 3] == 255).all()
    assert (picture[0, :, 3] < 255).any(), "nothing of the sky is seen"


def test_plates_of_a_card_are_white_and_see_through() -> None:
    for plate in ("card_rays", "card_fade"):
        picture = pixels(ASSETS / "title" / f"{plate}.png")
        seen = picture[..., 3] > 40
        assert seen.any()
        assert (picture[seen][:, :3] > 240).all()
        assert picture[..., 3].min() < 40


def test_lecterns_and_screen_stand_free_of_the_hall() -> None:
    assert (pixels(PACK / "stage" / "hall.png")[..., 3] == 255).all()
    for piece in ("lectern_left", "lectern_right", "crowd"):
        assert pixels(PACK / "stage" / f"{piece}.png")[0, :, 3].max() == 0, f"{piece} is cut at its top"


def test_pieces_of_a_conference_stand_free_and_lie_on_the_screen() -> None:
    stage = LEVELS / "lyra" / "stage"
    assert (pixels(stage / "hall.png")[..., 3] == 255).all()
    for piece in ("lectern_left", "booth", "booth_counter", "sea"):
        alpha = pixels(stage / f"{piece}.png")[..., 3]
        assert alpha[0].max() == 0, f"{piece} is cut at its top"
        assert alpha.max() > 200


def test_ten_delegates_sit_in_an_arc_and_none_hides_another() -> None:
    (width, height), (x, y) = gallery.CELL, gallery.FEET
    assert len(gallery.PLACES) == gallery.COUNT == 10
    assert [row for _, row in gallery.PLACES] == [row for _, row in reversed(gallery.PLACES)]
    assert max(gallery.PLACES[:5], key=lambda place: place[1]) == gallery.PLACES[4], "the middle sits lowest"
    for (left, _), (right, _) in zip(gallery.PLACES, gallery.PLACES[1:], strict=False):
        assert right - left >= 54
    first, last = gallery.PLACES[0], gallery.PLACES[-1]
    assert first[0] - x >= 300, "the first would sit behind the lectern"
    assert last[0] - x + width <= 956, "the last would sit behind the booth"
    assert min(row for _, row in gallery.PLACES) - y >= 80 + gallery.CLAIM[1], "the screen would hide them"
    assert pixels(LEVELS / "lyra" / "stage" / "delegates.png").shape[:2] == (2 * height, gallery.COUNT * width)


def test_who_is_with_the_speaker_is_seen_without_colour() -> None:
    """Whoever is lit is brighter, and has a tick where the others have a dark lamp."""
    (width, height), picture = gallery.CELL, pixels(LEVELS / "lyra" / "stage" / "delegates.png").astype(int)
    for number in range(gallery.COUNT):
        away, lit = (
            picture[row * height : (row + 1) * height, number * width : (number + 1) * width] for row in (0, 1)
        )
        seen = (away[..., 3] > 200) & (lit[..., 3] > 200)
        assert lit[seen][:, :3].mean() > away[seen][:, :3].mean() * 1.5, number
        lamp = (slice(20, 34), slice(54, 68))
        assert np.ptp(lit[lamp][..., :3].mean(axis=2)) > 120, f"no tick in the lamp of {number}"
        assert away[lamp][..., :3].mean() < 110, number


# Tiles


@pytest.mark.parametrize("sheet", tiles.SHEETS, ids=lambda sheet: sheet.name)
def test_tiles_of_a_sheet_have_names_of_their_own(sheet: tiles.Sheet) -> None:
    assert [name for name, count in Counter(tile.name for tile in sheet.tiles).items() if count > 1] == []
    assert sheet.number(sheet.tiles[7].name) == 7


@pytest.mark.parametrize("sheet", tiles.SHEETS, ids=lambda sheet: sheet.name)
def test_a_rim_of_two_pixels_repeats_the_edge_of_its_tile(sheet: tiles.Sheet) -> None:
    """Zoomed and scrolled, a tile must not let its neighbour in the sheet shine through at its edge."""
    picture = pixels(REPOSITORY / sheet.folder / f"{sheet.name}.png").astype(int)
    rim = tiles.RIM
    for number in range(len(sheet.tiles)):
        row, column = divmod(number, tiles.COLUMNS)
        y, x = row * (TILE + 2 * rim) + rim, column * (TILE + 2 * rim) + rim
        tile = picture[y : y + TILE, x : x + TILE]
        assert np.abs(picture[y : y + TILE, x - rim : x] - tile[:, :rim]).max() <= 2
        assert np.abs(picture[y : y + TILE, x + TILE : x + TILE + rim] - tile[:, -rim:]).max() <= 2
        assert np.abs(picture[y - rim : y, x : x + TILE] - tile[:rim]).max() <= 2
        assert np.abs(picture[y + TILE : y + TILE + rim, x : x + TILE] - tile[-rim:]).max() <= 2


@pytest.mark.parametrize("sheet", tiles.SHEETS, ids=lambda sheet: sheet.name)
def test_what_lies_on_a_floor_is_open_and_what_stands_is_not(sheet: tiles.Sheet) -> None:
    for tile in sheet.tiles:
        if re.match(r"(shade|rug|mat|line_|puddle|path_|runner|spot)", tile.name):
            assert tile.open, tile.name
        if re.match(r"(cap_|face|brick_|curtain|baths_\d|stream)", tile.name):
            assert not tile.open, tile.name


def test_a_door_is_walked_into_at_its_foot_only() -> None:
    parts = cutting.door("gate", 3, 2, "<rect/>")
    assert [tile.open for tile in parts] == [False] * 3 + [True] * 3
    assert [(tile.x, tile.y) for tile in parts][:4] == [(0, 0), (48, 0), (96, 0), (0, 48)]


def test_the_top_of_a_wall_shows_an_edge_where_it_looks_into_a_room() -> None:
    inside, north = cutting.caps("cap", "#101010", "#ffffff", "#000000")[0:2]
    assert inside.body.count("<rect") == 1
    assert 'height="2"' in north.body


# Furniture


def test_props_keep_their_numbers() -> None:
    """Maps speak of props by number: a name that moved would turn a bench into a bath."""
    for pack, (count, digest) in NUMBERED.items():
        names = "\n".join(COLLECTIONS[pack].names[:count])
        assert hashlib.sha256(names.encode()).hexdigest()[:8] == digest, pack
    for collection in COLLECTIONS.values():
        assert len(set(collection.names)) == len(collection.names)


def test_a_number_without_a_prop_is_refused() -> None:
    with pytest.raises(KeyError, match="unicorn"):
        COLLECTIONS["mira"]._replace(names=("bench", "unicorn")).props()


@pytest.mark.parametrize(("pack", "name"), EVERY_PROP)
def test_a_prop_and_its_shadow_are_not_cut(pack: str, name: str) -> None:
    alpha = pixels(LEVELS / pack / "tiles" / "props" / f"{name}.png")[..., 3]
    edge = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
    assert edge.max() <= FAINT, "the picture ends before the prop does"
    assert (alpha > (20 if name in LIGHT_ALONE else 200)).any()


@pytest.mark.parametrize("pack", PACKS)
def test_props_stand_on_their_base_line(pack: str) -> None:
    """What stands on a floor must touch it, or people would walk before what is behind them."""
    for name, prop in COLLECTIONS[pack].props().items():
        if name in LIGHT_ALONE:
            continue
        picture = pixels(LEVELS / pack / "tiles" / "props" / f"{name}.png")
        solid = np.nonzero((picture[..., 3] > 170).any(axis=1))[0]
        above = prop.height - MARGIN - 1 - solid.max()
        assert above >= -10, f"{name} hangs {-above} px below its base line"


def test_a_look_changes_the_colours_of_a_campaign_and_nothing_else() -> None:
    drawing = f'<path d="M0 0" fill="{shapes.MIRA.accent}"/><path d="M1 1" fill="#123456"/>'
    assert shapes.dyed(drawing, shapes.MIRA) == drawing
    assert shapes.dyed(drawing, shapes.LYRA) == drawing.replace(shapes.MIRA.accent, shapes.LYRA.accent)


@pytest.mark.parametrize("look", [shapes.MIRA, shapes.LYRA])
def test_colours_of_a_look_can_be_told_apart(look: shapes.Look) -> None:
    """Two alike would be dyed alike, whatever they are for."""
    assert len(set(look)) == len(look)


@pytest.mark.parametrize("path", sorted(LEVELS.glob("*/tiles/*.tsx")), ids=lambda path: path.stem)
def test_the_game_reads_every_tileset(path: Path) -> None:
    folder, _ = gate.survey(path.parent.parent)
    inside = f"tiles/{path.name}"
    tileset, problems = profile.check_tileset(markup.read(folder.text(inside), path.name), inside, folder)
    assert problems == []
    assert sorted(tileset.pictures) == list(range(len(tileset.pictures)))


def test_the_tileset_of_props_names_them_in_order() -> None:
    written = [one for one in props.outputs() if isinstance(one, Writing)]
    for collection, one in zip(COLLECTIONS.values(), written, strict=True):
        assert one.path == f"{collection.folder}/props.tsx"
        assert re.findall(r'source="props/(\w+)\.png"', one.text) == list(collection.names)


# Maps


@pytest.mark.parametrize(("pack", "name"), PLACES)
def test_a_map_has_the_places_of_the_story_and_no_others(pack: str, name: str) -> None:
    one, places = maps(pack)[name], {"mira": MIRA, "lyra": LYRA}[pack]
    assert sorted([*one.spawns, *one.things, *one.doors, *one.zones]) == sorted(places[name].split())


@pytest.mark.parametrize("name", LYRA)
def test_furniture_that_follows_the_story_has_a_name(name: str) -> None:
    named = {piece.name for piece in maps("lyra")[name].furniture if piece.name}
    assert named == set(COMES_AND_GOES.get(name, "").split())


@pytest.mark.parametrize(("pack", "name"), PLACES)
def test_everything_on_a_map_can_be_walked_to(pack: str, name: str) -> None:
    one = maps(pack)[name]
    for spawn, at in one.spawns.items():
        assert walking.box_is_free(one, at.x * UNIT, at.y * UNIT), f"{spawn} stands in something"
    free = walking.free_cells(one)
    feet = {spawn: (at.x // 16, (at.y - 1) // 16) for spawn, at in one.spawns.items()}
    first = next(cell for cell in feet.values() if cell in free)
    reached, queue = {first}, deque([first])
    while queue:
        x, y = queue.popleft()
        for cell in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if cell in free and cell not in reached:
                reached.add(cell)
                queue.append(cell)
    points = [walking.middle(cell) for cell in reached]
    for spawn, (x, y) in feet.items():
        assert any((x + dx, y + dy) in reached for dx in (-1, 0, 1) for dy in (-1, 0, 1)), spawn
    for thing, rect in one.things.items():
        assert min(walking.distance(rect, x, y) for x, y in points) <= walking.REACH * 3 // 4, thing
    for door in one.doors:
        assert any(walking.inside(one.doors[door].rect, x, y - 1) for x, y in points), door
    for zone, rect in one.zones.items():
        assert any(walking.inside(rect, x, y - 1) for x, y in points), zone


@pytest.mark.parametrize(("pack", "name"), PLACES)
def test_doors_come_in_pairs(pack: str, name: str) -> None:
    here = IN_ITS_STEAD.get(name, name)
    for door, leads in maps(pack)[name].doors.items():
        there = maps(pack)[leads.map]
        assert leads.spawn == f"from_{here}", door
        assert f"to_{here}" in there.doors, door
        at = there.spawns[leads.spawn]
        back = there.doors[f"to_{here}"].rect
        assert not walking.inside(back, at.x * UNIT, at.y * UNIT - 1), "one would be sent straight back"
        assert walking.distance(back, at.x * UNIT, at.y * UNIT) <= 4 * TILE * UNIT


@pytest.mark.parametrize(("pack", "name"), PLACES)
def test_a_room_is_furnished_and_lit(pack: str, name: str) -> None:
    one = maps(pack)[name]
    assert len({piece.picture.image for piece in one.furniture}) >= 20
    assert len(one.lights) >= 5
    warm = [lamp for lamp in one.lights if int(lamp.colour[1:3], 16) > int(lamp.colour[5:7], 16)]
    assert warm, "no warm light"


@pytest.mark.parametrize(("pack", "name"), PLACES)
def test_the_interface_covers_nothing_that_is_read(pack: str, name: str) -> None:
    one = maps(pack)[name]
    for thing, rect in one.things.items():
        assert rect.y >= HEADING, thing


def test_there_are_twenty_four_crates_in_the_hall() -> None:
    """Somebody in the story counts them, and one holds a lamp."""
    crates = Counter(Path(piece.picture.image).stem for piece in maps("mira")["hall"].furniture)
    assert crates["crate_stack"] * 8 + crates["crate"] + crates["crate_lamp"] == 24


def test_a_broken_map_is_told_apart(tmp_path: Path) -> None:
    """The reading above would notice: a prop number beyond the last is no furniture."""
    pack = tmp_path / "mira"
    (pack / "maps").mkdir(parents=True)
    text = (PACK / "maps" / "lab.tmx").read_text("utf-8")
    (pack / "maps" / "lab.tmx").write_text(re.sub(r' gid="\d+"', ' gid="99999"', text, count=1), "utf-8")
    (pack / "tiles").symlink_to(PACK / "tiles")
    folder, _ = gate.survey(PACK)
    broken = gate.Folder(pack, "mira", folder.files)
    tilesets = {path: profile.check_tileset(markup.read(folder.text(path), path), path, folder)[0]
                for path in folder.files if path.endswith(".tsx")}  # fmt: skip
    _, _, problems = tiled.read_map(broken, "maps/lab.tmx", dict(tilesets))
    assert any("99999" in problem.says for problem in problems)


# Fonts

FACES = {
    "sora": ("400-normal", "600-normal", "700-normal", "800-normal"),
    "atkinson-hyperlegible": ("400-normal", "700-normal", "400-italic"),
    "jetbrains-mono": ("500-normal",),
}
WEIGHTS = [(family, weight) for family, weights in FACES.items() for weight in weights]
ASCII = "".join(chr(code) for code in range(32, 127))
WRITTEN = ASCII + "“”‘’…–—·×°−éèêëàâäáãçñïíîôöóòõûüúùßœæøåÉÀÖÜÇ€"
CENTRAL = "łŁąęćśźżńčďěňřšťůžőűāēīūşğıŞĞ"  # from latin-ext


@cache
def characters(family: str, weight: str) -> frozenset[str]:
    """The characters that a face can write, with its extension."""
    found: set[str] = set()
    for subset in ("latin", "latin-ext"):
        font = TTFont(ASSETS / "fonts" / f"{family}-{subset}-{weight}.woff2")
        found |= {chr(code) for code in font.getBestCmap()}
    return frozenset(found)


@pytest.mark.parametrize(("family", "weight"), WEIGHTS)
def test_a_font_writes_the_languages_of_europe(family: str, weight: str) -> None:
    assert [one for one in WRITTEN + CENTRAL if one not in characters(family, weight)] == []


@pytest.mark.parametrize(("family", "weight"), WEIGHTS)
def test_a_font_opens_in_the_game(family: str, weight: str) -> None:
    pygame.font.init()
    font = pygame.font.Font(ASSETS / "fonts" / f"{family}-latin-{weight}.woff2", 20)
    assert font.size("Root Cause")[0] > font.size("Root")[0] > 20


@pytest.mark.parametrize("family", FACES)
def test_a_font_has_its_licence_beside_it(family: str) -> None:
    assert "SIL Open Font License" in (ASSETS / "fonts" / f"LICENSE-{family}.txt").read_text("utf-8")


def test_every_word_of_the_campaigns_can_be_written() -> None:
    """A character that a font lacks is drawn as a box, and nothing complains."""
    can = characters("atkinson-hyperlegible", "400-normal") & characters("sora", "600-normal")
    for path in sorted((REPOSITORY / "levels").rglob("*.yaml")):
        strange = set(path.read_text("utf-8")) - can - {"\n"}
        assert not strange, f"{path.name} has {sorted(strange)}, which the fonts cannot write"


def test_arrows_are_icons_because_no_font_has_them() -> None:
    assert not set("←→↑↓") & characters("sora", "600-normal")
    assert {"arrow_left", "arrow_right", "arrow_up", "arrow_down"} <= set(icons.ICONS)
