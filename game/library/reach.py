"""What a player could never walk to: doors behind walls, things and people out of reach.

The player comes to where a level starts and where a talk puts him, and from there through every door that can be
walked to. What cannot be walked to from any of these places is a mistake of a map, whatever the story does.
"""

from collections.abc import Iterator, Mapping

from game.content.pack import LevelFiles, walk
from game.content.problems import Problem
from game.content.talk import Go
from game.content.tilemap import Rect, TileMap
from game.library.tiled import MapFile
from game.rules.walking import CELL, REACH, UNIT, Point, Walker, cells_near, explored, free_cells, nearest_free

MOST_TILES = 16_384  # of a map that is looked at; a larger one would cost seconds


def reach_problems(
    levels: Mapping[str, LevelFiles], maps: Mapping[str, MapFile], anywhere: bool = False
) -> Iterator[Problem]:
    """Yield a problem for each door, used thing and person to speak to that nobody can walk to.

    With `anywhere` the player may come to every spawn, because not all ways are known.
    Maps of more than 16,384 tiles (128 x 128) are not looked at, and what lies behind their doors counts as reached.
    """
    tilemaps = {name: one.tilemap for name, one in maps.items()}
    large = {name for name, one in tilemaps.items() if one.width * one.height > MOST_TILES}
    behind = {(door.map, door.spawn) for name in large for door in tilemaps[name].doors.values()}
    small = {name: one for name, one in tilemaps.items() if name not in large}
    if anywhere:
        behind = {(name, spawn) for name, one in small.items() for spawn in one.spawns}
    reached = walked(entries(levels, behind, small), small)
    for name, cells in reached.items():
        for door, to in tilemaps[name].doors.items():
            if not near(tilemaps[name], cells, to.rect, CELL):
                line, column = maps[name].where(("things", door))
                says = f"found {door!r} where nobody can walk to, expected a free way to it from a spawn"
                yield Problem(maps[name].file, line, column, says)
    for files in levels.values():
        for spot in files.level.things:
            name, _, thing = spot.partition("/")
            if name in reached and thing in tilemaps[name].things:
                rect = tilemaps[name].things[thing]
                if not near(tilemaps[name], reached[name], rect, REACH):
                    yield files.level_source.problem(("things", spot), out_of_reach(spot))
        for number, placement in enumerate(files.level.people):
            name, _, spawn = placement.at.partition("/")
            if placement.talk and name in reached and spawn in tilemaps[name].spawns and not placement.route:
                feet = tilemaps[name].spawns[spawn]
                if not near(tilemaps[name], reached[name], Rect(feet.x - 12, feet.y - 8, 24, 10), REACH):
                    yield files.level_source.problem(("people", number, "at"), out_of_reach(placement.at))


def entries(
    levels: Mapping[str, LevelFiles], more: set[tuple[str, str]], maps: Mapping[str, TileMap]
) -> set[tuple[str, str]]:
    """Return the places (map, spawn) to which the player comes otherwise than on foot, and `more` of them."""
    found = more | {(files.level.start.map, files.level.start.spawn) for files in levels.values()}
    for files in levels.values():
        for steps in files.talk.nodes.values():
            goes = (step.go.partition(":") for _, step in walk(steps) if isinstance(step, Go))
            found.update((name, spawn) for name, _, spawn in goes)
    return {(name, spawn) for name, spawn in found if name in maps and spawn in maps[name].spawns}


def walked(begun: set[tuple[str, str]], maps: Mapping[str, TileMap]) -> dict[str, set[Point]]:
    """Return, for each map that is ever entered, the cells that can be walked to."""
    cells: dict[str, set[Point]] = {}
    waiting = sorted(begun)
    while waiting:
        name, spawn = waiting.pop()
        tilemap, feet = maps[name], maps[name].spawns[spawn]
        free, here = free_cells(tilemap), cells.setdefault(name, set())
        first = nearest_free(free, Walker(name, feet.x * UNIT, feet.y * UNIT))
        if first is None or first in here:
            continue
        here.update(explored(free, first))
        doors = (door for door in tilemap.doors.values() if door.map in maps and near(tilemap, here, door.rect, CELL))
        waiting += [(door.map, door.spawn) for door in doors if door.spawn in maps[door.map].spawns]
    return cells


def near(tilemap: TileMap, cells: set[Point], rect: Rect, most: int) -> bool:
    """Tell whether the middle of one of some cells is at most so many units away from a rectangle."""
    return not cells.isdisjoint(cells_near(tilemap, rect, most))


def out_of_reach(spot: str) -> str:
    """Return what is wrong with a place that cannot be walked to."""
    return f"found {spot!r} out of reach, expected a free way to within {REACH // UNIT} pixels of it"
