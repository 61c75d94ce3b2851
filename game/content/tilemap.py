"""The geometry of a Tiled map: what blocks, where things are, and which picture is drawn where.

Everything is in pixels from the upper left corner unless said otherwise; rows grow downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

TILE = 48  # pixels
CELL = 16  # pixels; the collision grid has three cells a tile


class Rect(NamedTuple):
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int


class Spawn(NamedTuple):
    """Where feet are put."""

    x: int
    y: int


class MapDoor(NamedTuple):
    """An area that leads to a spawn of a map."""

    rect: Rect
    map: str
    spawn: str


class Light(NamedTuple):
    """A lamp: a pool of light on everything, and a glow of its own."""

    x: int
    y: int
    colour: str  # "#rrggbb"
    radius: int  # pixels of the pool
    glow: int  # pixels of the glow; 0 for none


class Picture(NamedTuple):
    """A part of an image file."""

    image: str  # path from the pack's folder, with forward slashes
    x: int
    y: int
    width: int
    height: int
    flip_x: bool = False
    flip_y: bool = False


class Furniture(NamedTuple):
    """A picture that stands on the floor; people pass behind it above its base line.

    It is only seen. What blocks the way are the map's rectangles, whether or not a piece stands there.
    """

    picture: Picture
    x: int
    y: int
    name: str = ""  # what levels call it by, to say when it stands there; "" for a piece that always does

    @property
    def base(self) -> int:
        """The base line: what is lower than it is drawn in front."""
        return self.y + self.picture.height


class Layer(NamedTuple):
    """A layer of tiles: for each place, row by row, an index into the map's pictures plus one; 0 is empty."""

    name: str
    tiles: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class TileMap:
    """One map, read and checked. Compared and hashed by identity: it never changes."""

    name: str
    width: int  # tiles
    height: int  # tiles
    pictures: tuple[Picture, ...]  # one for each different tile
    layers: tuple[Layer, ...]  # floor, walls, above: in the order drawn
    furniture: tuple[Furniture, ...]
    solid: bytes  # the collision grid row by row, (3 x width) x (3 x height) cells of 16 px: 1 blocks
    spawns: Mapping[str, Spawn]
    doors: Mapping[str, MapDoor]
    things: Mapping[str, Rect]
    zones: Mapping[str, Rect]
    routes: Mapping[str, tuple[tuple[int, int], ...]]
    lights: tuple[Light, ...]
    ambient: str = "#4a5084"  # what the light map is filled with before the lights: a night clinic
