"""Where the next objective is, as the player sees it from here: on this map, or behind which door."""

from collections import deque
from typing import NamedTuple

from game.content.pack import Pack
from game.rules import walking
from game.rules.state import State
from game.rules.step import objective
from game.rules.walking import UNIT

ABOVE_A_HEAD = 92  # px


class Sign(NamedTuple):
    """A point of the player's map, in pixels, that the objective lies at or behind."""

    x: int
    y: int
    door: bool  # it is the door that leads there


def sign(pack: Pack, state: State) -> Sign | None:
    """Return where to go for the objective; None if it is nowhere, or behind a door that is still locked."""
    goal = objective(pack, state)
    if goal is None or goal.at is None:
        return None
    where, _, name = goal.at.partition("/")
    if where == state.walker.map:
        return place(pack, state, name)
    door = way_out(pack, state, where)
    if door is None:
        return None
    rect = pack.maps[state.walker.map].doors[door].rect
    return Sign(rect.x + rect.width // 2, rect.y, True)


def place(pack: Pack, state: State, name: str) -> Sign:
    """Return a place of this map: the person who has it as a post, or the thing, zone, door or spawn itself."""
    tilemap = pack.maps[state.walker.map]
    for placement in walking.present(pack, state.level, state.memory):
        if placement.at == f"{tilemap.name}/{name}":
            at = walking.stand(pack, placement, state.clock)
            return Sign(at.x // UNIT, at.y // UNIT - ABOVE_A_HEAD, False)
    if name in tilemap.spawns:
        spawn = tilemap.spawns[name]
        return Sign(spawn.x, spawn.y - 40, False)
    rect = tilemap.things.get(name) or tilemap.zones.get(name) or tilemap.doors[name].rect
    return Sign(rect.x + rect.width // 2, rect.y, name in tilemap.doors)


def way_out(pack: Pack, state: State, to: str) -> str | None:
    """Return the door with which the shortest way to another map begins; locked doors are no way."""
    doors = pack.levels[state.level].doors
    first: dict[str, str] = {state.walker.map: ""}
    queue = deque(first)
    while queue:
        here = queue.popleft()
        for name, door in pack.maps[here].doors.items():
            lock = doors.get(f"{here}/{name}")
            if door.map in first or (lock and not pack.facts.holds(lock.when, state.memory)):
                continue
            first[door.map] = first[here] or name
            if door.map == to:
                return first[to]
            queue.append(door.map)
    return None
