"""Lays boxes out in columns, from left to right as one leads to the other; lines run in lanes between the boxes.

The layered method of Sugiyama, Tagawa and Toda in whole numbers: rank, make lanes, order, place. Lines to the same
box share one lane. The same boxes and links give the same places on every machine. (It is written here because no
library does all of it in Python alone: boxes of different heights, lines that leave where a choice stands, lanes that
are shared, and no place that depends on a hash.)
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

ENTRY = 22  # px below its top at which lines come to a box
GAP = 22  # px between two boxes of a column
LANE = 8  # px that a lane is high
LONGEST = 12  # columns that a line goes
SWEEPS = 12  # over all columns, for order and again for places

Stop = tuple[str, int]  # a box and its column; in any other column, the lane of lines to that box
Step = tuple[Stop, Stop, int]  # from one column to the next, leaving so many px below the top of the first
Ports = dict[Stop, list[tuple[Stop, int]]]  # what a stop is linked with, and the px of the steps between


class Link(NamedTuple):
    """A line from a box to another, leaving so many px below its top."""

    start: str
    end: str
    port: int


class Layout(NamedTuple):
    """Where boxes and lines are; px from the top of the picture."""

    columns: dict[str, int]  # of each box, from 0
    tops: dict[str, int]
    lanes: dict[Link, tuple[tuple[int, int], ...]]  # of each link with a line: the column and px of its lanes
    height: int


def layered(heights: Mapping[str, int], links: Sequence[Link]) -> Layout:
    """Return a layout of boxes, given their heights in px in the order they should have where nothing else counts.

    A link that leads back, or far ahead, is in no lane: there is to be no line for it.
    """
    columns = ranked(heights, links)
    ahead = [link for link in dict.fromkeys(links) if 0 < columns[link.end] - columns[link.start] <= LONGEST]
    steps = [step for link in ahead for step in steps_of(link, columns)]
    order = ordered(stops_by_column(heights, columns, steps), steps)
    sizes = {stop: (LANE, 0) for column in order for stop in column}
    sizes |= {(name, columns[name]): (height, ENTRY) for name, height in heights.items()}
    spots = placed(order, steps, sizes)
    return Layout(
        columns,
        {name: spots[name, column] for name, column in columns.items()},
        {
            link: tuple(
                (column, spots[link.end, column]) for column in range(columns[link.start] + 1, columns[link.end])
            )
            for link in ahead
        },
        max((spots[name, columns[name]] + height for name, height in heights.items()), default=0),
    )


def ranked(boxes: Iterable[str], links: Iterable[Link]) -> dict[str, int]:
    """Return the column of each box: right of all that lead to it, but for links that close a circle.

    What nothing leads to stands directly before what it leads to.
    """
    ends: dict[str, list[str]] = {name: [] for name in boxes}
    for link in links:
        ends[link.start].append(link.end)
    led = {end for after in ends.values() for end in after}
    late = late_first(ends, sorted(ends, key=lambda name: name in led))
    rank = {name: index for index, name in enumerate(late)}
    columns = dict.fromkeys(ends, 0)
    for name in reversed(late):
        for end in ends[name]:
            if rank[end] < rank[name]:
                columns[end] = max(columns[end], columns[name] + 1)
    for name, after in ends.items():
        if name not in led:
            columns[name] = min((columns[end] - 1 for end in after), default=0)
    return columns


def late_first(ends: Mapping[str, Sequence[str]], names: Iterable[str]) -> list[str]:
    """Return boxes so that each stands behind those it leads to, as far as it is in no circle with them."""
    found: dict[str, None] = {}
    begun: set[str] = set()
    for first in names:
        way = [first]
        while way:
            name = way[-1]
            begun.add(name)
            ahead = next((end for end in ends[name] if end not in begun), None)
            if ahead is None:
                found[way.pop()] = None
            else:
                way.append(ahead)
    return list(found)


def steps_of(link: Link, columns: Mapping[str, int]) -> list[Step]:
    """Return a link from column to column, each step with the px below the top of its start at which it leaves."""
    first, last = columns[link.start], columns[link.end]
    stops = [(link.start, first), *((link.end, column) for column in range(first + 1, last + 1))]
    return [(one, other, link.port if one[0] == link.start else 0) for one, other in pairwise(stops)]


def stops_by_column(boxes: Iterable[str], columns: Mapping[str, int], steps: Iterable[Step]) -> list[list[Stop]]:
    """Return the boxes and lanes of each column, in the order of the boxes they belong to."""
    lanes = dict.fromkeys(end for _, end, _ in steps if columns[end[0]] != end[1])
    by_box: dict[str, list[Stop]] = {name: [(name, columns[name])] for name in boxes}
    for lane in lanes:
        by_box[lane[0]].append(lane)
    found: list[list[Stop]] = [[] for _ in range(max(columns.values(), default=-1) + 1)]
    for stops in by_box.values():
        for stop in stops:
            found[stop[1]].append(stop)
    return found


def ordered(stops: list[list[Stop]], steps: Sequence[Step]) -> list[list[Stop]]:
    """Return the columns with few crossings: each is sorted by the middle of what stands before or after it."""
    befores, afters = neighbours(steps)
    best, fewest = stops, crossings(stops, steps)
    for sweep in range(SWEEPS):
        stops = [list(column) for column in stops]
        toward, near = (befores, range(1, len(stops))) if sweep % 2 == 0 else (afters, range(len(stops) - 2, -1, -1))
        for index in near:
            beside = {stop: place for place, stop in enumerate(stops[index - 1 if sweep % 2 == 0 else index + 1])}
            now = {stop: place * 10_000 for place, stop in enumerate(stops[index])}

            def middle(
                stop: Stop, beside: dict[Stop, int] = beside, now: dict[Stop, int] = now, toward: Ports = toward
            ) -> int:
                ports = [beside[other] * 10_000 + port for other, port in toward.get(stop, ())]
                return sum(ports) // len(ports) if ports else now[stop]

            stops[index].sort(key=middle)
        crossed = crossings(stops, steps)
        if crossed < fewest:
            best, fewest = stops, crossed
    return best


def neighbours(steps: Iterable[Step]) -> tuple[Ports, Ports]:
    """Return what leads to each stop, and what each leads to, with the px below the top at which lines are there."""
    befores: Ports = {}
    afters: Ports = {}
    for one, other, port in steps:
        befores.setdefault(other, []).append((one, port))
        afters.setdefault(one, []).append((other, port))
    return befores, afters


def crossings(stops: Sequence[Sequence[Stop]], steps: Iterable[Step]) -> int:
    """Return how many pairs of lines cross between columns."""
    place = {stop: index for column in stops for index, stop in enumerate(column)}
    by_column: dict[int, list[tuple[int, int]]] = {}
    for one, other, port in dict.fromkeys(steps):
        by_column.setdefault(one[1], []).append((place[one] * 10_000 + port, place[other]))
    return sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0
        for lines in by_column.values()
        for index, one in enumerate(lines)
        for other in lines[:index]
    )


def placed(
    order: Sequence[Sequence[Stop]], steps: Sequence[Step], sizes: Mapping[Stop, tuple[int, int]]
) -> dict[Stop, int]:
    """Return the top of each stop in px: in order, apart, and as near as may be to what it is linked with.

    `sizes` holds the height of each stop, and how far below its top lines come to it.
    """
    befores, afters = neighbours(steps)
    spots: dict[Stop, int] = {}
    for column in order:
        spots.update(zip(column, apart([0] * len(column), [sizes[stop][0] for stop in column]), strict=True))
    for sweep in range(SWEEPS):
        for column in order if sweep % 2 == 0 else order[::-1]:
            wished = []
            for stop in column:
                if sweep % 2 == 0:
                    tops = [spots[one] + port - sizes[stop][1] for one, port in befores.get(stop, ())]
                else:
                    tops = [spots[one] + sizes[one][1] - port for one, port in afters.get(stop, ())]
                wished.append(sum(tops) // len(tops) if tops else spots[stop])
            spots.update(zip(column, apart(wished, [sizes[stop][0] for stop in column]), strict=True))
    least = min(spots.values(), default=0)
    return {stop: top - least for stop, top in spots.items()}


def apart(wished: Sequence[int], heights: Sequence[int]) -> list[int]:
    """Return tops as near as possible to those wished for, in their order and without overlap."""
    room = [0]
    for height in heights[:-1]:
        room.append(room[-1] + height + GAP)
    blocks: list[tuple[int, int]] = []  # sum of the wishes of boxes that touch, and how many they are
    for wish, before in zip(wished, room, strict=False):
        total, count = wish - before, 1
        while blocks and blocks[-1][0] * count >= total * blocks[-1][1]:
            more, others = blocks.pop()
            total, count = total + more, count + others
        blocks.append((total, count))
    free = [total // count for total, count in blocks for _ in range(count)]
    return [spot + before for spot, before in zip(free, room, strict=False)]
