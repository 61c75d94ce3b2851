"""A tile, and the ways in which drawings larger than a tile are cut into tiles."""

from collections.abc import Callable
from typing import NamedTuple

from assets.draw.palette import Colour
from assets.draw.svg import line, rect

TILE = 48  # px


class Tile(NamedTuple):
    """A window of one tile on a drawing."""

    name: str
    body: str
    x: float = 0  # px: where the window lies in the drawing
    y: float = 0
    open: bool = False  # in the layer `walls` it blocks nobody: shade, carpets, marks on the floor


def cut(name: str, columns: int, rows: int, *parts: str) -> tuple[Tile, ...]:
    """Return a drawing of several tiles as tiles called `name_column_row`, row by row."""
    body = "".join(parts)
    return tuple(
        Tile(f"{name}_{column}_{row}", body, column * TILE, row * TILE)
        for row in range(rows)
        for column in range(columns)
    )


def door(name: str, columns: int, rows: int, *parts: str) -> tuple[Tile, ...]:
    """Return a door as tiles, cut as `cut` does; one walks into its lowest row."""
    return tuple(tile._replace(open=tile.y == (rows - 1) * TILE) for tile in cut(name, columns, rows, *parts))


def on_floor(*tiles: Tile | tuple[Tile, ...]) -> tuple[Tile, ...]:
    """Return tiles, single ones and those of larger drawings, as ones that lie on a floor and block nobody."""
    each = (tile for one in tiles for tile in ((one,) if isinstance(one, Tile) else one))
    return tuple(tile._replace(open=True) for tile in each)


def caps(name: str, fill: Colour, edge: Colour, shade: Colour) -> tuple[Tile, ...]:
    """Return the tops of walls: one for each set of sides that look into the room.

    The number behind the name adds 1 for north, 2 for east, 4 for south and 8 for west.
    """
    tiles = []
    for sides in range(16):
        body = rect(0, 0, TILE, TILE, fill)
        if sides & 4:
            body += rect(0, TILE - 7, TILE, 4, shade, opacity=0.5) + rect(0, TILE - 3, TILE, 3, edge, opacity=0.8)
        if sides & 2:
            body += rect(TILE - 2.4, 0, 2.4, TILE, edge, opacity=0.55)
        if sides & 8:
            body += rect(0, 0, 2.4, TILE, edge, opacity=0.8)
        if sides & 1:
            body += rect(0, 0, TILE, 2, edge, opacity=0.5)
        tiles.append(Tile(f"{name}_{sides}", body))
    return tuple(tiles)


def faces(name: str, draw: Callable[[int], str], rows: int = 2) -> tuple[Tile, ...]:
    """Return the front of a wall, `rows` tiles high, in two columns that take turns.

    `draw` is given the width of the drawing in pixels and starts at the upper left.
    """
    return cut(name, 2, rows, draw(2 * TILE))


def seams(width: float, height: float, step: float, colour: Colour, opacity: float) -> str:
    """Return upright joints, `step` apart, across a drawing."""
    d = "".join(f"M{x:g} 0V{height:g}" for x in range(0, int(width) + 1, int(step)))
    return line(d, colour, 1.5, opacity=opacity)


def contact_shadow(name: str, colour: Colour) -> Tile:
    """Return the shade that a wall throws on the floor at its foot."""
    bands = "".join(rect(0, y, TILE, 2, colour, opacity=round(0.36 - 0.018 * y, 3)) for y in range(0, 20, 2))
    return Tile(name, bands, open=True)
