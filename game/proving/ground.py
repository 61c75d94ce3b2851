"""Maps as the prover walks them: regions of free cells, split where doors and zones begin.

Inside a region nothing happens, so where exactly somebody stands there does not matter. From region to region one
walks; the step into another is where a door leads away or a zone speaks. What the player can come to without
anything being said is a `Ground`, and two places from which the same ground is reached are the same place.
"""

from collections import deque
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from game.content.pack import Pack
from game.content.tilemap import Rect, TileMap
from game.rules import walking
from game.rules.walking import REACH, UNIT, Point, Walker, distance, free_cells, middle

STRAIGHT = ((0, -1), (-1, 0), (1, 0), (0, 1))
LOOK = 8  # pixels between two places of somebody on a route at which it is asked who can be reached from there

Place = tuple[str, int]  # map, region of it


class Area(NamedTuple):
    """A door or a zone that a step can lead into."""

    kind: str  # door or zone
    name: str


class Region(NamedTuple):
    """Free cells of a map that lie together and inside the same doors and zones."""

    cells: tuple[Point, ...]
    inside: tuple[Area, ...]  # in the order in which the rules ask them
    next_to: tuple[int, ...]  # regions that one step leads into


class Ground(NamedTuple):
    """All that can be come to from a place without a word being said."""

    places: frozenset[Place]
    zones: tuple[tuple[str, Place], ...]  # (map/zone, region) that speak when they are stepped into

    @property
    def maps(self) -> tuple[str, ...]:
        """The maps that are stood on, in the order of their names."""
        return tuple(sorted({name for name, _ in self.places}))


@lru_cache(maxsize=64)
def regions(tilemap: TileMap) -> tuple[Region, ...]:
    """Return the regions of a map."""
    free = free_cells(tilemap)
    inside = {cell: areas_at(tilemap, cell) for cell in free}
    number: dict[Point, int] = {}
    found: list[list[Point]] = []
    for first in sorted(free):
        if first in number:
            continue
        cells, queue = [first], deque([first])
        number[first] = len(found)
        while queue:
            column, row = queue.popleft()
            for dx, dy in STRAIGHT:
                cell = (column + dx, row + dy)
                if cell in free and cell not in number and inside[cell] == inside[first]:
                    number[cell] = len(found)
                    cells.append(cell)
                    queue.append(cell)
        found.append(cells)
    borders: list[set[int]] = [set() for _ in found]
    for (column, row), here in number.items():
        for dx, dy in STRAIGHT:
            there = number.get((column + dx, row + dy), here)
            if there != here:
                borders[here].add(there)
    return tuple(
        Region(tuple(cells), inside[cells[0]], tuple(sorted(border)))
        for cells, border in zip(found, borders, strict=True)
    )


@lru_cache(maxsize=64)
def region_of(tilemap: TileMap) -> dict[Point, int]:
    """Return the region of each free cell."""
    return {cell: number for number, region in enumerate(regions(tilemap)) for cell in region.cells}


def areas_at(tilemap: TileMap, cell: Point) -> tuple[Area, ...]:
    """Return the doors and zones that somebody in the middle of a cell stands in."""
    return tuple(Area(*area) for area in walking.areas_at(tilemap, *middle(cell)))


@lru_cache(maxsize=4096)
def standing(tilemap: TileMap, x: int, y: int) -> int | None:
    """Return the region in which somebody with the feet at (x, y), in units, stands; None if there is none."""
    cell = walking.nearest_free(free_cells(tilemap), Walker(tilemap.name, x, y))
    return None if cell is None else region_of(tilemap)[cell]


@lru_cache(maxsize=4096)
def in_reach(tilemap: TileMap, rect: Rect) -> dict[int, Point]:
    """Return the regions from which a rectangle can be reached, each with the nearest cell of it to stand on."""
    found: dict[int, tuple[int, Point]] = {}
    numbers = region_of(tilemap)
    for cell in walking.cells_near(tilemap, rect, REACH):
        if cell in numbers:
            far, number = distance(rect, *middle(cell)), numbers[cell]
            if number not in found or (far, cell) < found[number]:
                found[number] = (far, cell)
    return {number: cell for number, (_, cell) in sorted(found.items())}


@lru_cache(maxsize=256)
def stands(pack: Pack, who: str, route: str) -> tuple[Rect, ...]:
    """Return where somebody on a route can be met, in steps of eight pixels."""
    found = []
    for _, _, (x, y), (to_x, to_y) in walking.legs(pack, who, route):
        steps = max(1, max(abs(to_x - x), abs(to_y - y)) // LOOK)
        found += [
            Rect(x + (to_x - x) * step // steps - 12, y + (to_y - y) * step // steps - 8, 24, 10)
            for step in range(steps + 1)
        ]
    return tuple(dict.fromkeys(found))


def walk(pack: Pack, level: str, memory: int, start: Place) -> Ground:
    """Return what can be come to on foot from a place, as doors and zones are now."""
    places: set[Place] = {start}
    zones: dict[tuple[str, Place], None] = {}
    queue = deque([start])
    while queue:
        name, number = queue.popleft()
        here = regions(pack.maps[name])[number]
        for step in here.next_to:
            place, says = entered(pack, level, memory, name, number, step)
            if says:
                zones[says, place] = None
            elif place not in places:
                places.add(place)
                queue.append(place)
    return Ground(frozenset(places), tuple(sorted(zones)))


def entered(pack: Pack, level: str, memory: int, name: str, before: int, after: int) -> tuple[Place, str]:
    """Return where a step from one region of a map into another leads, and the zone (map/zone) that then speaks."""
    tilemap = pack.maps[name]
    here = regions(tilemap)[before].inside
    for kind, area in regions(tilemap)[after].inside:
        if Area(kind, area) in here:
            continue
        if kind == "door":
            lock = pack.levels[level].doors.get(f"{name}/{area}")
            if lock and not pack.facts.holds(lock.when, memory):
                return (name, after), ""
            return behind_door(pack, name, area) or (name, after), ""
        if walking.offer_of_zone(pack, level, memory, f"{name}/{area}") is not None:
            return (name, after), f"{name}/{area}"
    return (name, after), ""


def behind_door(pack: Pack, name: str, door: str) -> Place | None:
    """Return where somebody stands who has passed a door of a map; None if one cannot stand there."""
    to = pack.maps[name].doors[door]
    spawn = pack.maps[to.map].spawns[to.spawn]
    there = standing(pack.maps[to.map], spawn.x * UNIT, spawn.y * UNIT)
    return None if there is None else (to.map, there)


def gated(pack: Pack, level: str, guards: Container[str]) -> dict[str, set[str]]:
    """Return, for each door with a lock and each guarded zone (map/name) of a level, the maps that may lie behind it.

    Those are the maps of which some place may be come to by it, and not as well from before it through no such door
    or zone.
    """
    steps = {
        (name, number): [may_enter(pack, level, guards, name, number, step) for step in region.next_to]
        for name, tilemap in pack.maps.items()
        for number, region in enumerate(regions(tilemap))
    }

    def reached(starts: Iterable[Place], without: Container[Place], free: bool) -> set[Place]:
        found = {place for place in starts if place not in without}
        waiting = list(found)
        while waiting:
            ways = (places for places, gates in steps[waiting.pop()] if not (free and gates))
            fresh = {place for places in ways for place in places if place not in without} - found
            found |= fresh
            waiting += fresh
        return found

    behind: dict[str, set[str]] = {}
    for place, ways in steps.items():
        for places, gates in ways:
            before = reached([place], (), True) if gates else set()
            for gate in gates:
                name, _, area = gate.partition("/")
                far = reached(places, before, False)
                in_it = {
                    (name, at) for at, one in enumerate(regions(pack.maps[name])) if Area("door", area) in one.inside
                }
                behind.setdefault(gate, set()).update(where for where, _ in far - in_it)
    return behind


def may_enter(
    pack: Pack, level: str, guards: Container[str], name: str, before: int, after: int
) -> tuple[list[Place], list[str]]:
    """Return where a step from a region of a map into another may lead, and the doors and zones that decide it."""
    tilemap, here = pack.maps[name], regions(pack.maps[name])[before].inside
    places: list[Place] = []
    gates: list[str] = []
    for area in regions(tilemap)[after].inside:
        spot = f"{name}/{area.name}"
        if area in here:
            continue
        if area.kind == "zone" and spot in guards:
            gates.append(spot)
            places.append((name, after))
        elif area.kind == "door":
            if spot in pack.levels[level].doors:
                gates.append(spot)
                places.append((name, after))
            return [*places, behind_door(pack, name, area.name) or (name, after)], gates
    return [*places, (name, after)], gates
