"""Walking: collision, doors, zones, reach, people on their routes, and the shortest way somewhere.

Positions are the feet, in 1/16 px; a tile is 48 px, a cell of the collision grid 16 px. Rows grow downwards.
"""

from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from game.content.level import Placement
from game.content.pack import Pack
from game.content.tilemap import Rect, TileMap

UNIT = 16  # units in a pixel
CELL = 16 * UNIT  # units in a cell of the collision grid
SPEED = 53  # units a tick: 199 px a second, a little over four tiles
DIAGONAL = 37  # SPEED / sqrt 2, for both axes at once
HALF_WIDTH = 13 * UNIT  # of the box around the feet
DEPTH = 14 * UNIT  # of the box, from the feet upwards
REACH = 60 * UNIT  # how far away a thing can be used, from the feet to the nearest point of it
STRIDE = 44 * UNIT  # distance between two footsteps
PAUSE = 150  # ticks that a person stands at each end of a leg
WAYS = ((0, -1), (-1, 0), (1, 0), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1))  # straight ones first

Point = tuple[int, int]


class Walker(NamedTuple):
    """The player's body."""

    map: str
    x: int
    y: int
    facing: str = "down"
    dx: int = 0  # where the player wants to go: -1, 0 or 1
    dy: int = 0
    path: tuple[Point, ...] = ()  # the way there, nearest point first
    use: str = ""  # what to use on arrival
    stride: int = 0  # units walked since the last footstep
    moved: bool = False  # in the last tick


class Target(NamedTuple):
    """Something that can be used: a thing, a zone's offer or a person."""

    name: str  # map/thing, or who
    x: int  # where its prompt floats, in pixels
    y: int
    prompt: str
    talk: str


def box(x: int, y: int) -> tuple[int, int, int, int]:
    """Return the first and last column and row of the collision grid that somebody with the feet at (x, y) covers."""
    return (x - HALF_WIDTH) >> 8, (x + HALF_WIDTH - 1) >> 8, (y - DEPTH) >> 8, (y - 1) >> 8


def box_is_free(tilemap: TileMap, x: int, y: int) -> bool:
    """Tell whether somebody can stand with the feet at (x, y)."""
    left, right, top, bottom = box(x, y)
    columns, rows = tilemap.width * 3, tilemap.height * 3
    if left < 0 or top < 0 or right >= columns or bottom >= rows:
        return False
    solid = tilemap.solid
    for row in range(top * columns, bottom * columns + 1, columns):
        for at in range(row + left, row + right + 1):
            if solid[at]:
                return False
    return True


def step(tilemap: TileMap, walker: Walker) -> Walker:
    """Return the walker one tick later, slid along walls; on a path, the path is followed."""
    x, y, path = walker.x, walker.y, walker.path
    if walker.dx or walker.dy:
        dx, dy, path = walker.dx, walker.dy, ()
        pace = DIAGONAL if dx and dy else SPEED
        to_x, to_y = x + dx * pace, y + dy * pace
    elif path:
        goal_x, goal_y = path[0]
        far_x, far_y = goal_x - x, goal_y - y
        pace = DIAGONAL if far_x and far_y else SPEED
        to_x = x + min(max(far_x, -pace), pace)
        to_y = y + min(max(far_y, -pace), pace)
        dx, dy = (far_x > 0) - (far_x < 0), (far_y > 0) - (far_y < 0)
    else:
        return walker._replace(moved=False) if walker.moved else walker
    if not box_is_free(tilemap, to_x, to_y):
        if to_x != x and box_is_free(tilemap, to_x, y):
            to_y = y
        elif to_y != y and box_is_free(tilemap, x, to_y):
            to_x = x
        else:
            to_x, to_y = x, y
    moved = (to_x, to_y) != (x, y)
    if path and (to_x, to_y) == path[0]:
        path = path[1:]
    elif not moved:
        path = ()  # something is in the way: better to stand than to tread on the spot
    stride = walker.stride + abs(to_x - x) + abs(to_y - y)
    facing = facing_of(dx, dy, walker.facing)
    use = walker.use if not (walker.dx or walker.dy) else ""
    return Walker(walker.map, to_x, to_y, facing, walker.dx, walker.dy, path, use, stride % STRIDE, moved)


def facing_of(dx: int, dy: int, before: str) -> str:
    """Return which of four ways somebody faces who walks by (dx, dy); sideways wins, as feet show it best."""
    if dx:
        return "right" if dx > 0 else "left"
    if dy:
        return "down" if dy > 0 else "up"
    return before


def distance(rect: Rect, x: int, y: int) -> int:
    """Return how far (x, y) in units is from a rectangle in pixels: the larger of both axes."""
    far_x = max(rect.x * UNIT - x, 0, x - (rect.x + rect.width) * UNIT)
    far_y = max(rect.y * UNIT - y, 0, y - (rect.y + rect.height) * UNIT)
    return max(far_x, far_y)


def inside(rect: Rect, x: int, y: int) -> bool:
    """Tell whether (x, y) in units lies in a rectangle in pixels."""
    return rect.x * UNIT <= x < (rect.x + rect.width) * UNIT and rect.y * UNIT <= y < (rect.y + rect.height) * UNIT


@lru_cache(maxsize=64)
def tiles_of(tilemap: TileMap) -> dict[Point, tuple[tuple[str, str], ...]]:
    """Return (kind, name) of each door and zone by the tiles it covers, so that a step asks one tile only."""
    found: dict[Point, tuple[tuple[str, str], ...]] = {}
    areas = [("door", name, door.rect) for name, door in tilemap.doors.items()]
    areas += [("zone", name, rect) for name, rect in tilemap.zones.items()]
    for kind, name, rect in areas:
        for column in range(rect.x // 48, (rect.x + rect.width - 1) // 48 + 1):
            for row in range(rect.y // 48, (rect.y + rect.height - 1) // 48 + 1):
                found[column, row] = (*found.get((column, row), ()), (kind, name))
    return found


def areas_at(tilemap: TileMap, x: int, y: int) -> Iterator[tuple[str, str]]:
    """Yield (kind, name) of each door and zone in which somebody with the feet at (x, y) stands."""
    for kind, name in tiles_of(tilemap).get((x // (48 * UNIT), (y - 1) // (48 * UNIT)), ()):
        if inside(tilemap.doors[name].rect if kind == "door" else tilemap.zones[name], x, y - 1):
            yield kind, name


def entered(tilemap: TileMap, before: Walker, after: Walker) -> Iterator[tuple[str, str]]:
    """Yield (kind, name) of each door and zone that the last step led into."""
    for area in areas_at(tilemap, after.x, after.y):
        if area not in areas_at(tilemap, before.x, before.y):
            yield area


@lru_cache(maxsize=256)
def present(pack: Pack, level: str, memory: int) -> tuple[Placement, ...]:
    """Return who is in the level: for each person the first placement whose condition holds."""
    seen: dict[str, Placement] = {}
    for placement in pack.levels[level].people:
        if placement.who not in seen and pack.facts.holds(placement.when, memory):
            seen[placement.who] = placement
    return tuple(seen.values())


class Stand(NamedTuple):
    """Where somebody is at a tick of the clock."""

    x: int  # units
    y: int
    facing: str
    walking: bool


@lru_cache(maxsize=128)
def legs(pack: Pack, who: str, route: str) -> tuple[tuple[int, int, Point, Point], ...]:
    """Return a route as (first tick, last tick, from, to), there and back again; standing is a leg in place."""
    name, _, of = route.partition("/")
    points = pack.maps[name].routes[of]
    pace = pack.people[who].pace
    found, at = [], 0
    for start, end in zip([*points, *points[-2:0:-1]], [*points[1:], *points[-2::-1]], strict=False):
        found.append((at, at + PAUSE, start, start))
        at += PAUSE
        ticks = max(1, 60 * max(abs(end[0] - start[0]), abs(end[1] - start[1])) // pace)
        found.append((at, at + ticks, start, end))
        at += ticks
    return tuple(found)


def stand(pack: Pack, placement: Placement, clock: int) -> Stand:
    """Return where a placed person is: the routine is a function of the clock and of nothing else."""
    name, _, spawn = placement.at.partition("/")
    if placement.route is None:
        point = pack.maps[name].spawns[spawn]
        return Stand(point.x * UNIT, point.y * UNIT, placement.facing, False)
    route = legs(pack, placement.who, placement.route)
    tick = clock % route[-1][1]
    first, last, start, end = next(leg for leg in route if tick < leg[1])
    done, whole = tick - first, last - first
    x = start[0] * UNIT + (end[0] - start[0]) * UNIT * done // whole
    y = start[1] * UNIT + (end[1] - start[1]) * UNIT * done // whole
    dx, dy = (end[0] > start[0]) - (end[0] < start[0]), (end[1] > start[1]) - (end[1] < start[1])
    if dx and dy and abs(end[1] - start[1]) > abs(end[0] - start[0]):
        dx = 0
    return Stand(x, y, facing_of(dx, dy, placement.facing), start != end)


def targets(pack: Pack, level: str, memory: int, clock: int, where: str) -> Iterator[tuple[int, Target, Rect]]:
    """Yield what could be used on a map now: (preference, target, where it is); people come before things."""
    tilemap = pack.maps[where]
    for placement in present(pack, level, memory):
        if placement.talk and placement.at.partition("/")[0] == where:
            at = stand(pack, placement, clock)
            x, y = at.x // UNIT, at.y // UNIT
            prompt = placement.prompt or f"Talk to {pack.people[placement.who].short}"
            yield 0, Target(placement.who, x, y - 76, prompt, placement.talk), Rect(x - 12, y - 8, 24, 10)
    for spot, offers in pack.levels[level].things.items():
        name, _, thing = spot.partition("/")
        if name == where and thing in tilemap.things:
            for offer in offers:
                if pack.facts.holds(offer.when, memory):
                    rect = tilemap.things[thing]
                    prompt = offer.prompt or "Look"
                    yield 1, Target(spot, rect.x + rect.width // 2, rect.y - 8, prompt, offer.talk), rect
                    break


def in_reach(pack: Pack, level: str, memory: int, clock: int, walker: Walker) -> Target | None:
    """Return what the player can use from here: the nearest target within reach."""
    best: tuple[int, int, Target] | None = None
    for preference, target, rect in targets(pack, level, memory, clock, walker.map):
        far = distance(rect, walker.x, walker.y)
        if far <= REACH and (best is None or (far, preference) < best[:2]):
            best = (far, preference, target)
    return best[2] if best else None


def find(pack: Pack, level: str, memory: int, clock: int, walker: Walker, name: str) -> tuple[Target, Rect] | None:
    """Return a target of this map by its name, and where it is; None if it cannot be used now."""
    for _, target, rect in targets(pack, level, memory, clock, walker.map):
        if target.name == name:
            return target, rect
    return None


def offer_of_zone(pack: Pack, level: str, memory: int, spot: str) -> str | None:
    """Return the node that entering a zone begins, if any."""
    for offer in pack.levels[level].things.get(spot, ()):
        if pack.facts.holds(offer.when, memory):
            return offer.talk
    return None


def cells_near(tilemap: TileMap, rect: Rect, most: int) -> Iterator[Point]:
    """Yield the cells of a map's collision grid whose middle is at most so many units from a rectangle in pixels."""
    left, top = -(-(rect.x * UNIT - most - CELL // 2) // CELL), -(-(rect.y * UNIT - most - CELL * 3 // 4) // CELL)
    right = ((rect.x + rect.width) * UNIT + most - CELL // 2) // CELL
    bottom = ((rect.y + rect.height) * UNIT + most - CELL * 3 // 4) // CELL
    for column in range(max(0, left), min(right + 1, tilemap.width * 3)):
        for row in range(max(0, top), min(bottom + 1, tilemap.height * 3)):
            yield column, row


@lru_cache(maxsize=64)
def free_cells(tilemap: TileMap) -> frozenset[Point]:
    """Return the cells (column, row) of the collision grid in whose middle somebody can stand."""
    x, y = middle((0, 0))
    left, right, top, bottom = box(x, y)
    solid = np.frombuffer(tilemap.solid, np.uint8).reshape(tilemap.height * 3, tilemap.width * 3)
    walled = np.pad(solid, ((-top, bottom), (-left, right)), constant_values=1)
    blocked = sliding_window_view(walled, (bottom - top + 1, right - left + 1)).any((2, 3))
    return frozenset((column, row) for row, column in np.argwhere(~blocked).tolist())


def middle(cell: Point) -> Point:
    """Return where the feet are in the middle of a cell, in units."""
    return cell[0] * CELL + CELL // 2, cell[1] * CELL + CELL * 3 // 4


def way(tilemap: TileMap, walker: Walker, arrived: Callable[[int, int], bool]) -> tuple[Point, ...] | None:
    """Return the shortest way (in cells) to the nearest point that `arrived` accepts, as corners in units.

    It goes round doors and zones that lie on the way, where it can. None if there is no such point within reach; ()
    if the walker is there already.
    """
    if arrived(walker.x, walker.y):
        return ()
    free = free_cells(tilemap)
    first = nearest_free(free, walker)
    if first is None:
        return None
    for cells in (quiet_cells(tilemap, first), free):
        reached = explored(cells, first, free)
        goal = next((cell for cell in reached if arrived(*middle(cell))), None)
        if goal:
            return corners(reached, goal)
    return None


def way_near(tilemap: TileMap, walker: Walker, x: int, y: int) -> tuple[Point, ...]:
    """Return the shortest way to the reachable cell nearest to a point in units; () if the walker is there."""
    free = free_cells(tilemap)
    first = nearest_free(free, walker)
    if first is None:
        return ()
    goal = walker._replace(x=x, y=y)
    reached = explored(free, first)
    best = min(reached, key=lambda cell: (span(middle(cell), goal), cell))
    round_about = explored(quiet_cells(tilemap, first), first, free)
    return corners(round_about if best in round_about else reached, best)


@lru_cache(maxsize=64)
def areas_of(tilemap: TileMap) -> dict[Point, frozenset[tuple[str, str]]]:
    """Return (kind, name) of the doors and zones at each free cell that is in one."""
    found = ((cell, frozenset(areas_at(tilemap, *middle(cell)))) for cell in free_cells(tilemap))
    return {cell: areas for cell, areas in found if areas}


def quiet_cells(tilemap: TileMap, first: Point) -> frozenset[Point]:
    """Return the free cells in no door and no zone but those that a first cell is in."""
    areas = areas_of(tilemap)
    here = areas.get(first, frozenset())
    return free_cells(tilemap) - {cell for cell, found in areas.items() if found - here}


def explored(free: frozenset[Point], first: Point, ends: frozenset[Point] = frozenset()) -> dict[Point, Point | None]:
    """Return every cell that can be reached from `first`, nearest first, with the cell before it on the way.

    Where one of `ends` that is not free is reached, no way leads on from there.
    """
    came: dict[Point, Point | None] = {first: None}
    queue = deque([first])
    while queue:
        cell = queue.popleft()
        for dx, dy in WAYS:
            there = (cell[0] + dx, cell[1] + dy)
            if there in came or not (there in free or there in ends):
                continue
            if dx and dy and ((cell[0] + dx, cell[1]) not in free or (cell[0], cell[1] + dy) not in free):
                continue  # corners are not cut
            came[there] = cell
            if there in free:
                queue.append(there)
    return came


def nearest_free(free: frozenset[Point], walker: Walker) -> Point | None:
    """Return the free cell nearest to the walker, at most two cells away."""
    column, row = walker.x // CELL, (walker.y - 1) // CELL
    around = [(column + dx, row + dy) for dx in range(-2, 3) for dy in range(-2, 3)]
    near = [cell for cell in around if cell in free]
    return min(near, key=lambda cell: (span(middle(cell), walker), cell)) if near else None


def span(point: Point, walker: Walker) -> int:
    """Return how far a point is from the walker: both axes added."""
    return abs(point[0] - walker.x) + abs(point[1] - walker.y)


def corners(came: dict[Point, Point | None], cell: Point) -> tuple[Point, ...]:
    """Return the way that `came` remembers, without the points on straight stretches."""
    back = [cell]
    while (before := came[back[-1]]) is not None:
        back.append(before)
    cells = back[::-1]
    kept = [cells[0]]
    for here, there in pairwise(cells[1:]):
        if not straight(kept[-1], here, there):
            kept.append(here)
    kept.append(cells[-1])
    return tuple(middle(one) for one in kept)


def straight(a: Point, b: Point, c: Point) -> bool:
    """Tell whether a, b and c lie on one line of the eight ways."""
    first, second = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    return first[0] * second[1] == first[1] * second[0]
