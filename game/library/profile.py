"""What a Tiled map or tileset of a pack may hold: checked here before pytmx sees a byte of it.

The profile: orthogonal, finite, tiles of 48 px, layers told by their names, csv, external tilesets. What is
outside it is refused and never drawn wrongly. Tiled 1.9 writes an object's class as `class`, others as `type`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from game.content.problems import Problem, cure
from game.content.tilemap import TILE
from game.library.gate import MOST_FAULTS, Folder, Size, image_size, suffix
from game.library.markup import Element

MOST_TILES = 512  # of a map's width or height
MOST_OBJECTS = 10_000
MOST_PIXELS = 100_000  # of any coordinate
MOST_POINTS = 64  # of a route
MOST_RADIUS = 2000  # pixels of a light
MOST_TILE_ID = 100_000

TILE_LAYERS = ("floor", "walls", "above")  # in the order drawn
OBJECT_LAYERS = (
    "furniture",
    "collision",
    "things",
    "lights",
)  # furniture is drawn before `above`, wherever it stands

FLIPPED_X, FLIPPED_Y, TURNED = 1 << 31, 1 << 30, 1 << 29  # bits of a tile's number
NAME = re.compile(r"[a-z][a-z0-9_]{0,47}")
SPAWN = re.compile(r"[a-z][a-z0-9_]*:[a-z][a-z0-9_]*")
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})")  # Tiled writes the opacity first
DECIMAL = re.compile(r"-?[0-9]{1,7}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,2})?")
POINTS = re.compile(rf"{DECIMAL.pattern},{DECIMAL.pattern}( {DECIMAL.pattern},{DECIMAL.pattern})*")
CSV = re.compile(r"[\s0-9,]*")

Loc = tuple[str | int, ...]


class Rule(NamedTuple):
    """What the value of an attribute must be."""

    says: str
    fits: Callable[[str], bool]


def whole(low: int, high: int) -> Rule:
    """Return the rule for a whole number."""
    says = f"a whole number from {low:,} to {high:,}"
    return Rule(says, lambda value: bool(re.fullmatch(r"-?[0-9]{1,10}", value)) and low <= int(value) <= high)


def one_of(*words: str, hint: str = "") -> Rule:
    """Return the rule for one of a few words."""
    says = " or ".join(words) + (f": {hint}" if hint else "")
    return Rule(says, lambda value: value in words)


def matching(pattern: re.Pattern[str], says: str) -> Rule:
    """Return the rule for text of a shape."""
    return Rule(says, lambda value: pattern.fullmatch(value) is not None)


def is_number(value: str) -> bool:
    """Tell whether `value` is a decimal number that can be a place on a map."""
    return DECIMAL.fullmatch(value) is not None and abs(float(value)) <= MOST_PIXELS


def is_line(value: str) -> bool:
    """Tell whether `value` is the points of a line, as Tiled writes them."""
    numbers = re.split("[ ,]", value)
    return (
        4 <= len(numbers) <= 2 * MOST_POINTS and POINTS.fullmatch(value) is not None and all(map(is_number, numbers))
    )


TEXT = Rule("at most 200 characters", lambda value: len(value) <= 200)
COUNT = whole(0, 1_000_000_000)
PLACE = Rule(f"a number of pixels, at most {MOST_PIXELS:,}", is_number)
SWITCH = one_of("0", "1")
LINE = Rule(f"2 to {MOST_POINTS} points as x,y", is_line)
COLOUR_RULE = matching(COLOUR, "a colour such as #ffd9a0")
SHOWN = one_of("1", hint="show the layer, or delete it")
OPAQUE = one_of("1", hint="what is half transparent belongs in the picture")
UNMOVED = one_of("0", hint="move the objects or tiles and not the layer")
TILESET_SIZE = Rule(f"{TILE}, or the largest picture's size in a collection", whole(1, 4096).fits)
TILE_SIZE = one_of(str(TILE), hint="every pack has tiles of 48 x 48 pixels")


class Kind(NamedTuple):
    """What one kind of element may hold."""

    attributes: Mapping[str, Rule]
    needs: tuple[str, ...] = ()  # attributes that must be there
    children: Mapping[str, str] = {}  # tag -> kind


ANY_LAYER = {"id": COUNT, "class": TEXT, "x": UNMOVED, "y": UNMOVED, "offsetx": UNMOVED, "offsety": UNMOVED,
             "locked": SWITCH}  # fmt: skip
PROPERTIES = {"properties": "properties"}

KINDS: dict[str, Kind] = {
    "map": Kind(
        {
            "version": TEXT, "tiledversion": TEXT, "class": TEXT, "compressionlevel": TEXT,
            "nextlayerid": COUNT, "nextobjectid": COUNT,
            "orientation": one_of("orthogonal", hint="choose it in Map > Map Properties"),
            "renderorder": one_of("right-down", "right-up", "left-down", "left-up"),
            "width": whole(1, MOST_TILES), "height": whole(1, MOST_TILES),
            "tilewidth": TILE_SIZE, "tileheight": TILE_SIZE,
            "infinite": one_of("0", hint="untick Infinite in Map > Map Properties"),
        },
        ("orientation", "width", "height", "tilewidth", "tileheight"),
        {**PROPERTIES, "tileset": "tileset of a map", "layer": "layer", "objectgroup": "objectgroup",
         "editorsettings": "editorsettings"},
    ),
    "tileset of a map": Kind({"firstgid": whole(1, 1 << 28), "source": TEXT}, ("firstgid", "source")),
    "layer": Kind(
        {**ANY_LAYER, "name": TEXT, "width": COUNT, "height": COUNT, "opacity": OPAQUE, "visible": SHOWN},
        ("name", "width", "height"),
        {**PROPERTIES, "data": "data"},
    ),
    "data": Kind({"encoding": one_of("csv", hint="choose it as Tile Layer Format in Map > Map Properties")},
                 ("encoding",)),
    "objectgroup": Kind(
        {**ANY_LAYER, "name": TEXT, "color": TEXT, "width": COUNT, "height": COUNT, "opacity": PLACE,
         "visible": SWITCH, "draworder": one_of("topdown", "index")},
        ("name",),
        {**PROPERTIES, "object": "object"},
    ),
    "object": Kind(
        {"id": COUNT, "name": TEXT, "type": TEXT, "class": TEXT, "gid": whole(1, (1 << 32) - 1),
         "x": PLACE, "y": PLACE, "width": PLACE, "height": PLACE, "visible": SHOWN, "opacity": OPAQUE,
         "rotation": one_of("0", hint="turn it back with Z")},
        ("id", "x", "y"),
        {**PROPERTIES, "point": "point", "polyline": "polyline"},
    ),
    "point": Kind({}),
    "polyline": Kind({"points": LINE}, ("points",)),
    "properties": Kind({}, (), {"property": "property"}),
    "property": Kind(
        {"name": TEXT, "propertytype": TEXT, "value": TEXT,
         "type": one_of("string", "int", "float", "bool", "color", hint="a plain property")},
        ("name",),
    ),
    "editorsettings": Kind({}, (), {"export": "anything", "chunksize": "anything"}),
    "anything": Kind(dict.fromkeys(("target", "format", "width", "height", "orientation"), TEXT)),
    "tileset": Kind(
        {
            "version": TEXT, "tiledversion": TEXT, "name": TEXT, "class": TEXT, "backgroundcolor": TEXT,
            "tilewidth": TILESET_SIZE, "tileheight": TILESET_SIZE, "spacing": whole(0, 64),
            "margin": whole(0, 64), "tilecount": whole(0, MOST_TILE_ID), "columns": whole(0, 4096),
            "objectalignment": one_of("unspecified", "bottomleft"), "tilerendersize": one_of("tile"),
            "fillmode": one_of("stretch"),
        },
        ("name", "tilewidth", "tileheight", "tilecount"),
        {**PROPERTIES, "editorsettings": "editorsettings", "grid": "anything", "transformations": "transformations",
         "image": "image", "tile": "tile", "wangsets": "wangsets"},
    ),
    "transformations": Kind(dict.fromkeys(("hflip", "vflip", "rotate", "preferuntransformed"), TEXT)),
    "image": Kind({"source": TEXT, "width": whole(1, 4096), "height": whole(1, 4096)}, ("source", "width", "height")),
    "tile": Kind(
        {"id": whole(0, MOST_TILE_ID), "type": TEXT, "class": TEXT, "probability": PLACE},
        ("id",),
        {**PROPERTIES, "image": "image"},
    ),
    "wangsets": Kind({}, (), {"wangset": "wangset"}),
    "wangset": Kind(
        {"name": TEXT, "type": TEXT, "class": TEXT, "tile": TEXT}, (),
        {"wangcolor": "wangcolor", "wangtile": "wangtile"},
    ),
    "wangcolor": Kind(dict.fromkeys(("name", "color", "tile", "probability", "class"), TEXT)),
    "wangtile": Kind(dict.fromkeys(("tileid", "wangid", "hflip", "vflip", "dflip"), TEXT)),
}  # fmt: skip

# What Tiled can write and the profile has no place for, with what to do instead.
REFUSED = {
    "group": "expected no groups: move its layers out of it",
    "imagelayer": "expected no image layers: make the picture a tile object in `furniture`",
    "chunk": "expected a finite map: untick Infinite in Map > Map Properties",
    "ellipse": "expected a rectangle or a point",
    "polygon": "expected a rectangle, a point or a polyline",
    "capsule": "expected a rectangle or a point",
    "text": "expected no text on maps: what is read stands in the talk files",
    "animation": "expected tiles that stand still",
    "tileoffset": "expected none: move the picture inside its file",
    "template": "expected no template: use Detach in the object's menu",
    "tintcolor": "expected none: colour the tiles themselves",
    "backgroundcolor": "expected none: paint the floor with tiles",
    "parallaxx": "expected none: every layer moves with the map",
    "parallaxy": "expected none: every layer moves with the map",
    "compression": "expected none: choose CSV as Tile Layer Format in Map > Map Properties",
    "trans": "expected none: save the picture with its own transparency",
}
ONLY_IN_TILESETS = "expected no shapes on tiles: draw what blocks in the map's layer `collision`"


class Member(NamedTuple):
    """A property of a class of objects. What Tiled leaves out of a map has its default."""

    kind: str  # as Tiled names it
    default: str | None  # None where a value must be given
    rule: Rule


class Class(NamedTuple):
    """A class of objects."""

    layer: str
    shapes: tuple[str, ...]  # that it may have
    members: Mapping[str, Member] = {}


CLASSES: dict[str, Class] = {
    "Spawn": Class("things", ("point", "rectangle")),
    "Door": Class(
        "things",
        ("rectangle",),
        {"to": Member("string", None, matching(SPAWN, "a spawn of a map, as map:spawn"))},
    ),
    "Thing": Class("things", ("rectangle",)),
    "Zone": Class("things", ("rectangle",)),
    "Route": Class("things", ("polyline",)),
    "Light": Class(
        "lights",
        ("point",),
        {
            "colour": Member("color", "#ffffd9a0", COLOUR_RULE),
            "radius": Member("int", "160", whole(1, MOST_RADIUS)),
            "glow": Member("int", "0", whole(0, MOST_RADIUS)),
        },
    ),
}
MAP_MEMBERS = {"ambient": Member("color", "#ff4a5084", COLOUR_RULE)}
TILE_MEMBERS = {"open": Member("bool", "false", one_of("true", "false"))}


@dataclass
class Tileset:
    """A tileset that was checked."""

    path: str
    pictures: dict[int, Size] = field(default_factory=dict)  # by the tile's id, in pixels


@dataclass
class Checked:
    """A map that was checked, as far as it goes without pytmx: where its parts stand."""

    name: str
    places: dict[Loc, tuple[Element, str]] = field(default_factory=dict)  # element, attribute

    def where(self, loc: Loc) -> tuple[int, int]:
        """Return the line and column of a part, such as ("things", "to_hall", "to"), or of what it is part of."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        if loc not in self.places:
            return (1, 1)
        element, attribute = self.places[loc]
        return element.place(attribute)


def shape_problems(element: Element, kind: str) -> Iterator[Problem]:
    """Yield what an element and all inside it have that its kind has not."""
    allowed = KINDS[kind]
    yield from attribute_problems(element, allowed)
    for child in element.children:
        if child.tag in allowed.children:
            yield from shape_problems(child, allowed.children[child.tag])
        elif kind == "tile" and child.tag == "objectgroup":
            yield child.problem(f"found <objectgroup>, {ONLY_IN_TILESETS}")
        elif kind == "map" and child.tag == "tile":
            yield child.problem("found <tile>, expected CSV as Tile Layer Format in Map > Map Properties")
        else:
            known = allowed.children or ("nothing",)
            expected = REFUSED.get(child.tag) or f"expected {' or '.join(known)} inside <{element.tag}>"
            yield child.problem(f"found <{child.tag}>, {expected}")


def attribute_problems(element: Element, allowed: Kind) -> Iterator[Problem]:
    """Yield what is wrong with the attributes of an element."""
    for name, value in element.attributes.items():
        if name in allowed.attributes:
            if not allowed.attributes[name].fits(value):
                yield element.problem(f"{name}: found {brief(value)}, expected {allowed.attributes[name].says}", name)
        else:
            expected = REFUSED.get(name) or "expected none of that name: Tiled writes none"
            yield element.problem(f"found {name!r} in <{element.tag}>, {expected}", name)
    for name in allowed.needs:
        if name not in element.attributes:
            yield element.problem(f"found no {name!r} in <{element.tag}>, expected {allowed.attributes[name].says}")


def brief(value: str) -> str:
    """Return a value as it is shown in a sentence."""
    return repr(value if len(value) <= 60 else value[:60] + "…")


def member_problems(element: Element, members: Mapping[str, Member], what: str) -> Iterator[Problem]:
    """Yield what is wrong with an element's properties."""
    given = [one for group in element.all("properties") for one in group.all("property")]
    seen: set[str] = set()
    for one in given:
        name, value = one.attributes["name"], one.attributes.get("value", "")
        if name in seen:
            yield one.problem(f"found the property {name!r} twice, expected it once", "name")
        elif name not in members:
            yield one.problem(f"found the property {name!r}, expected none of that name on {what}: "
                              f"{cure(name, members)}", "name")  # fmt: skip
        elif not members[name].rule.fits(value):
            yield one.problem(f"{name}: found {brief(value)}, expected {members[name].rule.says}", "value")
        seen.add(name)
    if seen <= members.keys():  # else a wrong name was meant to be the missing one
        for name, member in members.items():
            if name not in seen and member.default is None:
                yield element.problem(f"found no property {name!r} on {what}, expected {member.rule.says}")


def check_tileset(root: Element, path: str, folder: Folder) -> tuple[Tileset, list[Problem]]:
    """Check a tileset; return its tiles, and what is wrong with it."""
    tileset = Tileset(path)
    return tileset, list(islice(tileset_problems(root, tileset, folder), MOST_FAULTS))


def tileset_problems(root: Element, tileset: Tileset, folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with a tileset; fill in its tiles."""
    if root.tag != "tileset":
        yield root.problem(f"found <{root.tag}>, expected <tileset>: a file that Tiled has saved as .tsx")
        return
    problem = None
    for problem in shape_problems(root, "tileset"):
        yield problem
    if problem:
        return
    yield from member_problems(root, {}, "tilesets")
    sheets, tiles = root.all("image"), root.all("tile")
    if len(sheets) > 1:
        yield sheets[1].problem("found a second <image>, expected one")
    for sheet in sheets[:1]:
        yield from sheet_problems(root, sheet, tileset, folder)
    seen: set[int] = set()
    for tile in tiles:
        number = tile.number("id")
        yield from member_problems(tile, TILE_MEMBERS, "tiles")
        if number in seen:
            yield tile.problem(f"found a second tile {number}, expected each once", "id")
        seen.add(number)
        pictures = tile.all("image")
        if sheets and pictures:
            yield pictures[0].problem("found a picture of one tile, expected none where all share a sheet")
        elif sheets and number not in tileset.pictures:
            yield tile.problem(f"found tile {number}, expected a tile of the sheet", "id")
        elif not sheets and len(pictures) != 1:
            yield tile.problem(f"found {len(pictures)} pictures of tile {number}, expected one")
        elif not sheets:
            says = picture_fault(pictures[0], tileset.path, folder)
            if isinstance(says, Problem):
                yield says
            else:
                tileset.pictures[number] = says


def sheet_problems(root: Element, sheet: Element, tileset: Tileset, folder: Folder) -> Iterator[Problem]:
    """Cut a sheet into tiles; yield what is wrong with it."""
    for name in ("tilewidth", "tileheight"):
        if root.number(name) != TILE:
            yield root.problem(f"{name}: found {root.attributes[name]!r}, expected {TILE_SIZE.says}", name)
            return
    size = picture_fault(sheet, tileset.path, folder)
    if isinstance(size, Problem):
        yield size
        return
    margin, step = root.number("margin"), TILE + root.number("spacing")
    columns, rows = ((side - margin + step - TILE) // step for side in size)
    # pytmx lets a margin's width of pixels count as room for one tile more.
    if any(len(range(margin, side + margin - TILE + 1, step)) != n for side, n in ((size.width, columns),
                                                                                  (size.height, rows))):  # fmt: skip
        yield sheet.problem(f"found a sheet of {size.width} x {size.height} pixels with part of a tile at its edge, "
                            f"expected whole tiles of {TILE} with {step - TILE} between them and {margin} around",
                            "width")  # fmt: skip
        return
    if "columns" in root.attributes and root.number("columns") != columns:
        yield root.problem(f"columns: found {root.attributes['columns']!r}, expected {columns}: the image is "
                           f"{size.width} pixels wide", "columns")  # fmt: skip
    if root.number("tilecount") != columns * rows:
        yield root.problem(f"tilecount: found {root.attributes['tilecount']!r}, expected {columns * rows}: "
                           f"the image is {size.width} x {size.height} pixels", "tilecount")  # fmt: skip
    tileset.pictures = dict.fromkeys(range(columns * rows), Size(TILE, TILE))


def picture_fault(image: Element, start: str, folder: Folder) -> Size | Problem:
    """Return the size of the PNG that an <image> means, or what is wrong with it."""
    declared = Size(image.number("width"), image.number("height"))
    try:
        path = folder.reach(start, image.attributes["source"])
        if suffix(path) != ".png":
            raise ValueError(f"found {path!r}, expected a .png")
        size = image_size(folder, path)
    except ValueError as error:
        return image.problem(f"source: {error}", "source")
    if size != declared:
        says = (
            f"found {declared.width} x {declared.height} pixels, expected {size.width} x {size.height} as {path} has"
        )
        return image.problem(f"{says}: open the tileset in Tiled and save it", "width")
    return size


def check_map(
    root: Element, name: str, path: str, folder: Folder, tileset_of: Callable[[str], Tileset | None]
) -> tuple[Checked, list[Problem]]:
    """Check a map; return where its parts stand, and what is wrong with it.

    `tileset_of` returns the tileset at a path of the pack, or None if that has problems of its own.
    """
    checked = Checked(name)
    return checked, list(islice(map_problems(root, checked, path, folder, tileset_of), MOST_FAULTS))


def map_problems(
    root: Element, checked: Checked, path: str, folder: Folder, tileset_of: Callable[[str], Tileset | None]
) -> Iterator[Problem]:
    """Yield what is wrong with a map; note where its parts stand."""
    if root.tag != "map":
        yield root.problem(f"found <{root.tag}>, expected <map>: a file that Tiled has saved as .tmx")
        return
    problem = None
    for problem in shape_problems(root, "map"):
        yield problem
    if problem:
        return
    checked.places[()] = (root, "")
    yield from member_problems(root, MAP_MEMBERS, "maps")
    pictures, problems = pictures_of(root, path, folder, tileset_of)
    yield from problems
    yield from layer_name_problems(root)
    for layer in root.all("layer"):
        yield from member_problems(layer, {}, "layers")
        yield from tile_problems(layer, root, pictures)
    yield from object_problems(root, pictures, checked)


def pictures_of(
    root: Element, path: str, folder: Folder, tileset_of: Callable[[str], Tileset | None]
) -> tuple[dict[int, Size] | None, list[Problem]]:
    """Return the picture's size by the number that stands for it on a map, and what is wrong with its tilesets.

    None in place of the pictures if one of the tilesets cannot be used.
    """
    pictures: dict[int, Size] = {}
    problems: list[Problem] = []
    whole_set = True
    for element in root.all("tileset"):
        try:
            source = folder.reach(path, element.attributes["source"])
            if suffix(source) != ".tsx":
                raise ValueError(f"found {source!r}, expected a tileset saved as .tsx")
        except ValueError as error:
            problems.append(element.problem(f"source: {error}", "source"))
            whole_set = False
            continue
        tileset = tileset_of(source)
        if tileset is None:
            whole_set = False
            continue
        first = element.number("firstgid")
        mine = {first + number: size for number, size in tileset.pictures.items()}
        if mine.keys() & pictures.keys():
            problems.append(element.problem(f"found numbers from {first} on, which another tileset has already; "
                                            "expected its own: save the map in Tiled", "firstgid"))  # fmt: skip
        pictures |= mine
    return (pictures if whole_set else None), problems


def layer_name_problems(root: Element) -> Iterator[Problem]:
    """Yield what is wrong with the names and the order of a map's layers."""
    seen: set[str] = set()
    drawn = -1
    for layer in root.children:
        if layer.tag not in ("layer", "objectgroup"):
            continue
        name = layer.attributes["name"]
        known, what = (TILE_LAYERS, "tile") if layer.tag == "layer" else (OBJECT_LAYERS, "object")
        if name not in known:
            yield layer.problem(f"found the {what} layer {name!r}, expected one of {', '.join(known)}: "
                                f"{cure(name, known)}", "name")  # fmt: skip
        elif name in seen:
            yield layer.problem(f"found a second layer {name!r}, expected one", "name")
        elif name in TILE_LAYERS:
            if TILE_LAYERS.index(name) < drawn:
                order = ", ".join(TILE_LAYERS)
                yield layer.problem(
                    f"found {name!r} on top of {TILE_LAYERS[drawn]!r}, expected the order {order}", "name"
                )
            drawn = max(drawn, TILE_LAYERS.index(name))
        seen.add(name)
    if "floor" not in seen and seen <= {*TILE_LAYERS, *OBJECT_LAYERS}:  # else one of the others was meant to be it
        yield root.problem("found no tile layer `floor`, expected one")


def tile_problems(layer: Element, root: Element, pictures: Mapping[int, Size] | None) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a tile layer."""
    width, height = root.number("width"), root.number("height")
    for name, expected in (("width", width), ("height", height)):
        if layer.number(name) != expected:
            yield layer.problem(f"{name}: found {layer.attributes[name]}, expected {expected} as the map has", name)
            return
    data = layer.all("data")
    if len(data) != 1:
        yield layer.problem(f"found {len(data)} <data> in the layer, expected one")
        return
    text = data[0].text
    try:
        numbers = [int(word) for word in text.split(",")] if CSV.fullmatch(text) else []
    except ValueError:
        numbers = []
    if not numbers:
        yield from word_problems(data[0])
        return
    if len(numbers) != width * height:
        yield data[0].problem(f"found {len(numbers):,} tiles, expected {width} x {height} = {width * height:,}")
        return
    faults = {number: fault for number in set(numbers) - {0} if (fault := tile_fault(number, pictures))}
    if faults:
        starts = [match.start() for match in re.finditer(r"[0-9]+", text)]
        for number, fault in sorted(faults.items())[:MOST_FAULTS]:
            yield data[0].problem_in_text(starts[numbers.index(number)], fault)


def word_problems(data: Element) -> Iterator[Problem]:
    """Yield which words of csv are no numbers."""
    bad = [match for match in re.finditer(r"[^,]+|(?<=,)(?=,)|(?<=,)\Z", data.text)
           if not re.fullmatch(r"\s*[0-9]{1,10}\s*", match[0])]  # fmt: skip
    for match in bad[:MOST_FAULTS]:
        word = match[0].strip()
        at = match.start() + len(match[0]) - len(match[0].lstrip())
        yield data.problem_in_text(at, f"found {brief(word) if word else 'nothing'}, expected the number of a tile")
    if not bad:
        yield data.problem("found no tiles, expected their numbers as csv")


def tile_fault(number: int, pictures: Mapping[int, Size] | None) -> str | None:
    """Return what is wrong with a tile's number on a tile layer; None if nothing is."""
    if number & TURNED:
        return "found a tile turned by 90°, expected one that is at most flipped (X, Y)"
    if pictures is None:
        return None
    size = pictures.get(number & ~(FLIPPED_X | FLIPPED_Y))
    if size is None:
        return f"found tile {number}, expected the number of a tile in one of the map's tilesets"
    if size != (TILE, TILE):
        return (f"found a picture of {size.width} x {size.height} pixels, expected a tile of {TILE} x {TILE}: "
                "place larger pictures as objects in `furniture`")  # fmt: skip
    return None


def object_problems(root: Element, pictures: Mapping[int, Size] | None, checked: Checked) -> Iterator[Problem]:
    """Yield what is wrong with a map's objects; note where they stand."""
    ids: dict[int, Element] = {}
    count = sum(len(layer.children) for layer in root.all("objectgroup"))
    if count > MOST_OBJECTS:
        yield root.problem(f"found {count:,} objects, expected at most {MOST_OBJECTS:,}")
        return
    for layer in root.all("objectgroup"):
        yield from member_problems(layer, {}, "layers")
        name = layer.attributes["name"]
        if name == "furniture":
            for attribute, rule in (("visible", SHOWN), ("opacity", OPAQUE)):
                if not rule.fits(layer.attributes.get(attribute, "1")):
                    says = f"{attribute}: found {layer.attributes[attribute]!r}, expected {rule.says}"
                    yield layer.problem(says, attribute)
        for one in layer.all("object"):
            first = ids.setdefault(one.number("id"), one)
            if first is not one:
                yield one.problem(f"found a second object {one.number('id')}, expected each number once: "
                                  f"the other is in line {first.place()[0]}", "id")  # fmt: skip
            if name == "furniture":
                yield from furniture_problems(one, pictures, checked)
            elif name == "collision":
                yield from collision_problems(one)
            elif name in OBJECT_LAYERS:
                yield from thing_problems(one, name, root, checked)


def shape_of(one: Element) -> str:
    """Return what kind of object one is."""
    if "gid" in one.attributes:
        return "tile"
    if one.all("point"):
        return "point"
    if one.all("polyline"):
        return "polyline"
    return "rectangle" if one.number("width") > 0 and one.number("height") > 0 else "object without a size"


def article(noun: str) -> str:
    """Return a noun with a or an before it."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def furniture_problems(one: Element, pictures: Mapping[int, Size] | None, checked: Checked) -> Iterator[Problem]:
    """Yield what is wrong with an object of the layer `furniture`; note where one with a name stands."""
    yield from member_problems(one, {}, "furniture")
    if one.attributes.get("name"):
        yield from name_problems(one, "furniture", "piece of furniture", checked)
    if shape_of(one) != "tile":
        yield one.problem(f"found {article(shape_of(one))} in `furniture`, expected a tile object (Insert Tile)")
        return
    number = one.number("gid")
    if number & TURNED:
        yield one.problem("found a tile turned by 90°, expected one that is at most flipped (X, Y)", "gid")
    elif pictures is not None:
        size = pictures.get(number & ~(FLIPPED_X | FLIPPED_Y))
        if size is None:
            yield one.problem(f"found tile {number}, expected a tile of one of the map's tilesets", "gid")
        elif size != (one.number("width"), one.number("height")):
            yield one.problem(f"found {one.number('width')} x {one.number('height')} pixels, expected {size.width} x "
                              f"{size.height} as the picture has: use Reset Tile Size", "width")  # fmt: skip


def collision_problems(one: Element) -> Iterator[Problem]:
    """Yield what is wrong with an object of the layer `collision`."""
    yield from member_problems(one, {}, "collision")
    if shape_of(one) != "rectangle":
        yield one.problem(f"found {article(shape_of(one))} in `collision`, expected a rectangle")


def thing_problems(one: Element, layer: str, root: Element, checked: Checked) -> Iterator[Problem]:
    """Yield what is wrong with an object of the layers `things` and `lights`; note where it stands."""
    known = [name for name, kind in CLASSES.items() if kind.layer == layer]
    kind = one.attributes.get("type") or one.attributes.get("class") or ""
    attribute = "type" if one.attributes.get("type") else "class"
    name = one.attributes.get("name", "")
    if kind not in known:
        found = f"the class {kind!r}" if kind else "no class"
        yield one.problem(f"found {found} on object {name or one.number('id')}, expected one of {', '.join(known)}: "
                          f"{cure(kind, known)}", attribute)  # fmt: skip
        return
    if layer == "things":
        yield from name_problems(one, layer, kind, checked)
    shapes = CLASSES[kind].shapes
    if shape_of(one) not in shapes:
        yield one.problem(f"found {article(shape_of(one))}, expected a {' or a '.join(shapes)} for a {kind}")
        return
    yield from member_problems(one, CLASSES[kind].members, f"a {kind}")
    for group in one.all("properties"):
        for member in group.all("property"):
            checked.places["things", name, member.attributes["name"]] = (member, "value")
    if not on_map(one, root):
        yield one.problem(f"found a {kind} outside the map, expected it inside", "x")


def name_problems(one: Element, layer: str, what: str, checked: Checked) -> Iterator[Problem]:
    """Yield what is wrong with the name of an object; note where it stands in its layer."""
    name = one.attributes.get("name", "")
    if not NAME.fullmatch(name):
        yield one.problem(f"name: found {brief(name) if name else 'nothing'}, expected a name of small letters, "
                          f"digits and _ for this {what}", "name")  # fmt: skip
    elif (layer, name) in checked.places:
        line = checked.where((layer, name))[0]
        yield one.problem(f"found a second object {name!r}, expected each name once: the other is in line {line}",
                          "name")  # fmt: skip
    else:
        checked.places[layer, name] = (one, "name")


def on_map(one: Element, root: Element) -> bool:
    """Tell whether all of an object lies on the map."""
    x, y = one.number("x"), one.number("y")
    xs, ys = [x, x + one.number("width")], [y, y + one.number("height")]
    for line in one.all("polyline"):
        xs += [x + dx for dx, _ in points(line.attributes["points"])]
        ys += [y + dy for _, dy in points(line.attributes["points"])]
    right, bottom = root.number("width") * TILE, root.number("height") * TILE
    return min(xs) >= 0 and min(ys) >= 0 and max(xs) <= right and max(ys) <= bottom


def points(text: str) -> Iterable[tuple[int, int]]:
    """Yield the points of a checked line, to the nearest pixel."""
    for pair in text.split(" "):
        x, _, y = pair.partition(",")
        yield round(float(x)), round(float(y))
