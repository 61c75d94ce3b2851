"""Reads the Tiled maps of a pack. The only module that knows pytmx, which sees nothing that was not checked before.

The profile is checked first (`profile`), with places; then pytmx reads which picture and which object is where,
and what it says is put into our own frozen `TileMap`.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytmx

from game.content.doubts import STAND_IN
from game.content.problems import BadPack, Problem
from game.content.tilemap import (
    CELL,
    TILE,
    Furniture,
    Layer,
    Light,
    MapDoor,
    Picture,
    Rect,
    Spawn,
    TileMap,
)
from game.library import markup, profile
from game.library.gate import Folder, image_size, suffix
from game.library.mistakes import as_name

CELLS = TILE // CELL  # cells of the collision grid along a tile


class MapFile(NamedTuple):
    """A map that was read: the map, its file as an author types it, and where its parts stand."""

    tilemap: TileMap
    file: str
    where: Callable[[tuple[str | int, ...]], tuple[int, int]]  # ("things", name, member) -> (line, column)
    whole: bool = True  # False: something is wrong with the map, of which only the names of its objects are known


def read_maps(folder: Folder) -> tuple[dict[str, MapFile], list[Problem]]:
    """Return the maps of a pack by name (maps/NAME.tmx), and what is wrong with them and all tilesets.

    A map with problems is there by the names of its objects, if as much can be told of it.
    """
    tilesets: dict[str, profile.Tileset | None] = {}
    problems: list[Problem] = []
    for path in folder.files:
        if suffix(path) == ".tsx":
            try:
                root = markup.read(folder.text(path), folder.name(path))
                tileset, faults = profile.check_tileset(root, path, folder)
            except BadPack as error:
                tileset, faults = profile.Tileset(path), list(error.problems)
            tilesets[path] = None if faults else tileset
            problems += faults
    maps: dict[str, MapFile] = {}
    for path in folder.files:
        if suffix(path) == ".tmx":
            try:
                name, one, faults = read_map(folder, path, tilesets)
                problems += faults
                if one:
                    maps[name] = one
            except BadPack as error:
                problems += error.problems
    return maps, problems


def read_map(
    folder: Folder, path: str, tilesets: dict[str, profile.Tileset | None]
) -> tuple[str, MapFile | None, list[Problem]]:
    """Return a map's name, the map, and what is wrong with it; `tilesets` holds the pack's, None for bad ones.

    Raises:
        BadPack: it is no XML, or not where maps are.
    """
    file = folder.name(path)
    match = re.fullmatch(r"maps/([a-z][a-z0-9_]{0,47})\.tmx", path)
    if not match:
        says = "found a map here, expected maps/NAME.tmx with a name of small letters, digits and _"
        raise BadPack([Problem(file, 0, 0, says)])
    root = markup.read(folder.text(path), file)
    checked, problems = profile.check_map(root, match[1], path, folder, tilesets.get)
    if problems:
        return match[1], sketch_of(root, match[1], file), problems
    used = [folder.reach(path, element.attributes["source"]) for element in root.all("tileset")]
    if any(tilesets[one] is None for one in used):
        return match[1], sketch_of(root, match[1], file), []  # the tilesets have their own problems
    return match[1], MapFile(tilemap_of(folder, path, match[1]), file, checked.where), []


def sketch_of(root: markup.Element, name: str, file: str) -> MapFile | None:
    """Return the names of a map's objects, whatever else is wrong with it; None if it has some without a name.

    An object of an unknown class could be of any.
    """
    if root.tag != "map":
        return None
    found: dict[str, set[str]] = {"": set(), **{kind: set() for kind in profile.CLASSES}}
    checked, doors = profile.Checked(name), {}
    for one in root.below("object"):
        kind = one.attributes.get("type") or one.attributes.get("class") or ""
        label = as_name(one.attributes.get("name", ""))
        if not label and kind in profile.CLASSES and profile.CLASSES[kind].layer == "things":
            return None
        for each in [kind] if kind in profile.CLASSES else found:
            found[each].add(label)
        to = next((member for member in one.below("property") if member.attributes.get("name") == "to"), None)
        leads = to is not None and profile.SPAWN.fullmatch(to.attributes.get("value", ""))
        if to is not None and leads:
            checked.places["things", label, "to"] = (to, "value")
            doors[label] = MapDoor(Rect(0, 0, 1, 1), *leads[0].split(":"))
    nowhere = MapDoor(Rect(0, 0, 1, 1), STAND_IN, STAND_IN)
    tilemap = TileMap(
        name=name, width=0, height=0, pictures=(), layers=(), solid=b"", lights=(),
        furniture=tuple(Furniture(Picture("", 0, 0, 0, 0), 0, 0, label) for label in sorted(found[""])),
        spawns=dict.fromkeys(found["Spawn"], Spawn(0, 0)),
        doors={label: doors.get(label, nowhere) for label in sorted(found["Door"])},
        things=dict.fromkeys(found["Thing"], Rect(0, 0, 1, 1)),
        zones=dict.fromkeys(found["Zone"], Rect(0, 0, 1, 1)),
        routes=dict.fromkeys(found["Route"], ()),
    )  # fmt: skip
    return MapFile(tilemap, file, checked.where, whole=False)


def image_loader(filename: str, flags: object, **more: object) -> Callable[..., tuple[str, Any]]:
    """Return how pytmx gets a tile's picture: not as pixels but as (file, rectangle), so that it needs no screen."""

    def load(rect: tuple[int, int, int, int] | None = None, flags: object = None) -> tuple[str, Any]:
        return filename, rect

    return load


def tilemap_of(folder: Folder, path: str, name: str) -> TileMap:
    """Return a map that was checked."""
    tiled = pytmx.TiledMap(image_loader=image_loader)
    tiled.filename = str(folder.root / path)
    tiled.register_gid_check_flags = cache(tiled.register_gid_check_flags)  # most tiles are like the one before
    tiled.parse_xml(ElementTree.fromstring(folder.text(path)))
    flips = dict(known for (number, _), known in tiled.imagemap.items() if number)
    layers = {layer.name: layer for layer in tiled.layers}
    pictures: dict[Any, Picture] = {}

    def picture(number: int) -> Picture:
        if number not in pictures:
            pictures[number] = picture_of(folder, tiled.images[number], flips[number])
        return pictures[number]

    tiles = {
        kind: tuple(number for row in layers[kind].data for number in row)
        if kind in layers
        else (0,) * (tiled.width * tiled.height)
        for kind in profile.TILE_LAYERS
    }
    numbers = sorted(set().union(*tiles.values()) - {0})
    index = {0: 0} | {number: place for place, number in enumerate(numbers, start=1)}
    things = list(layers.get("things", ()))
    return TileMap(
        name=name,
        width=tiled.width,
        height=tiled.height,
        pictures=tuple(picture(number) for number in numbers),
        layers=tuple(Layer(kind, tuple(index[number] for number in tiles[kind])) for kind in profile.TILE_LAYERS),
        furniture=tuple(
            Furniture(picture(one.gid), round(one.x), round(one.y), one.name or "")
            for one in layers.get("furniture", ())
        ),
        solid=solid_of(tiled, tiles, (rect_of(one) for one in layers.get("collision", ()))),
        spawns={one.name: feet_of(one) for one in things if class_of(one) == "Spawn"},
        doors={
            one.name: MapDoor(rect_of(one), *one.properties["to"].split(":"))
            for one in things
            if class_of(one) == "Door"
        },
        things={one.name: rect_of(one) for one in things if class_of(one) == "Thing"},
        zones={one.name: rect_of(one) for one in things if class_of(one) == "Zone"},
        routes={
            one.name: tuple((round(point.x), round(point.y)) for point in one.points)
            for one in things
            if class_of(one) == "Route"
        },
        lights=tuple(light_of(one) for one in layers.get("lights", ())),
        ambient=colour_of(str(tiled.properties.get("ambient", profile.MAP_MEMBERS["ambient"].default))),
    )


def picture_of(folder: Folder, image: tuple[str, tuple[int, int, int, int] | None], flips: Any) -> Picture:
    """Return what a tile shows: all of its own picture, or its part of a sheet."""
    path = Path(image[0])
    parts: list[str] = []
    for part in path.relative_to(folder.root).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    name = "/".join(parts)
    x, y, width, height = image[1] or (0, 0, *image_size(folder, name))
    flipped_x, flipped_y = bool(flips and flips.flipped_horizontally), bool(flips and flips.flipped_vertically)
    return Picture(name, x, y, width, height, flipped_x, flipped_y)


def solid_of(tiled: Any, tiles: dict[str, tuple[int, ...]], blocks: Iterable[Rect]) -> bytes:
    """Return the collision grid.

    A tile blocks where there is no floor, or a wall that is not marked `open`. A rectangle of the layer
    `collision` blocks the cells whose middle it covers, and at least the one it begins in.
    """
    closed = {
        number: not tiled.tile_properties.get(number, {}).get("open", False) for number in set(tiles["walls"]) - {0}
    } | {0: False}
    columns, rows = tiled.width * CELLS, tiled.height * CELLS
    grid = bytearray()
    for start in range(0, tiled.width * tiled.height, tiled.width):
        line = b"".join(
            (b"\1" if not tiles["floor"][at] or closed[tiles["walls"][at]] else b"\0") * CELLS
            for at in range(start, start + tiled.width)
        )
        grid += line * CELLS
    for block in blocks:
        left, right = cells(block.x, block.width, columns)
        top, bottom = cells(block.y, block.height, rows)
        for row in range(top, bottom):
            grid[row * columns + left : row * columns + right] = b"\1" * (right - left)
    return bytes(grid)


def cells(start: int, length: int, count: int) -> tuple[int, int]:
    """Return the first cell that a stretch of pixels blocks, and the one after its last; both are on the map."""
    first, last = (start + CELL // 2 - 1) // CELL, (start + length + CELL // 2 - 1) // CELL
    if first == last:
        first, last = start // CELL, start // CELL + 1
    return min(max(first, 0), count), min(max(last, 0), count)


def class_of(one: Any) -> str:
    """Return the class of an object, whichever way its Tiled writes it."""
    return str(one.type or vars(one).get("class", ""))


def rect_of(one: Any) -> Rect:
    """Return where an object is, to the nearest pixel."""
    return Rect(round(one.x), round(one.y), max(1, round(one.width)), max(1, round(one.height)))


def feet_of(one: Any) -> Spawn:
    """Return where a spawn puts feet: at its point, or in the middle of its rectangle's lower edge."""
    return Spawn(round(one.x + one.width / 2), round(one.y + one.height))


def light_of(one: Any) -> Light:
    """Return a lamp; what its map leaves out is as its class has it."""
    members = {
        name: one.properties.get(name, member.default) for name, member in profile.CLASSES["Light"].members.items()
    }
    return Light(
        round(one.x),
        round(one.y),
        colour_of(str(members["colour"])),
        int(members["radius"]),
        int(members["glow"]),
    )


def colour_of(text: str) -> str:
    """Return a colour as #rrggbb in small letters, whether or not Tiled wrote its opacity first."""
    return "#" + text[-6:].lower()
