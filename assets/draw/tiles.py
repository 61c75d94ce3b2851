"""Sheets of tiles, 48 px square, for Tiled: each tile has a rim of two pixels that repeats its edge.

A sheet is made of drawings of one or more tiles; the place of a tile in its sheet is its number in every
map, so tiles are only ever added at the end.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assets.draw.ground import aquarium, arcade, clinic, envisage, hall, meadow, practice, reed, sea, square, ward
from assets.draw.ground.cutting import TILE, Tile
from assets.draw.shapes import LYRA, MIRA, Look, dyed
from assets.draw.svg import Drawing, Writing, document

RIM = 2  # px around each tile
COLUMNS = 16  # tiles in a row of a sheet


class Sheet(NamedTuple):
    """A tileset in one picture. Its name says what its floor sounds like."""

    folder: str  # of the pack that owns it, relative to the repository
    name: str
    tiles: tuple[Tile, ...]
    defs: str
    look: Look = MIRA

    @property
    def places(self) -> int:
        """How many tiles its picture has room for; Tiled counts these."""
        return -(-len(self.tiles) // COLUMNS) * COLUMNS

    @property
    def size(self) -> tuple[int, int]:
        """The width and height of its picture in pixels."""
        return COLUMNS * (TILE + 2 * RIM), self.places // COLUMNS * (TILE + 2 * RIM)

    def number(self, name: str) -> int:
        """Return the number of a tile in this sheet; ValueError if there is none of that name."""
        return [tile.name for tile in self.tiles].index(name)


SHEETS = (
    Sheet("levels/mira/tiles", "clinic", clinic.TILES, clinic.DEFS),
    Sheet("levels/mira/tiles", "practice_wood", practice.TILES, practice.DEFS),
    Sheet("levels/mira/tiles", "square_stone", square.TILES, square.DEFS),
    Sheet("levels/mira/tiles", "hall_parquet", hall.TILES, hall.DEFS),
    Sheet("levels/mira/tiles", "meadow_grass", meadow.TILES, meadow.DEFS),
    Sheet("levels/lyra/tiles", "aquarium", aquarium.TILES, aquarium.DEFS, LYRA),
    Sheet("levels/lyra/tiles", "arcade_stone", arcade.TILES, arcade.DEFS, LYRA),
    Sheet("levels/lyra/tiles", "reed_wood", reed.TILES, reed.DEFS, LYRA),
    Sheet("levels/lyra/tiles", "ward", ward.TILES, ward.DEFS, LYRA),
    Sheet("levels/lyra/tiles", "envisage", envisage.TILES, envisage.DEFS, LYRA),
    Sheet("levels/lyra/tiles", "sea_hall", sea.TILES, sea.DEFS, LYRA),
)


def pane(x: float, y: float, width: float, height: float, at: tuple[float, float], use: str) -> str:
    """Return a window on the drawing `use` that shows it from `at`, and lies at (x, y) in the sheet."""
    return (
        f'<svg x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{at[0]} {at[1]} {width} {height}">'
        f'<use href="#{use}"/></svg>'
    )


def picture(sheet: Sheet) -> str:
    """Return the SVG document of a sheet."""
    names: dict[str, str] = {}
    for tile in sheet.tiles:
        names.setdefault(tile.body, f"drawing{len(names)}")
    parts = []
    for number, tile in enumerate(sheet.tiles):
        row, column = divmod(number, COLUMNS)
        left, top = column * (TILE + 2 * RIM) + RIM, row * (TILE + 2 * RIM) + RIM
        use, x, y, far = names[tile.body], tile.x, tile.y, TILE - RIM
        parts += [
            pane(left - RIM, top, RIM, TILE, (x, y), use),
            pane(left + TILE, top, RIM, TILE, (x + far, y), use),
            pane(left, top - RIM, TILE, RIM, (x, y), use),
            pane(left, top + TILE, TILE, RIM, (x, y + far), use),
            pane(left, top, TILE, TILE, (x, y), use),
        ]
    drawings = "".join(f'<g id="{name}">{body}</g>' for body, name in names.items())
    return document(*sheet.size, *parts, defs=dyed(sheet.defs + drawings, sheet.look))


def tsx(sheet: Sheet) -> str:
    """Return the tileset file of a sheet, as Tiled writes it."""
    width, height = sheet.size
    marked = "".join(
        f' <tile id="{number}">\n  <properties>\n   <property name="open" type="bool" value="true"/>\n'
        "  </properties>\n </tile>\n"
        for number, tile in enumerate(sheet.tiles)
        if tile.open
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.10" tiledversion="1.10.2" name="{sheet.name}" tilewidth="{TILE}" tileheight="{TILE}"'
        f' spacing="{2 * RIM}" margin="{RIM}" tilecount="{sheet.places}" columns="{COLUMNS}">\n'
        f' <image source="{sheet.name}.png" width="{width}" height="{height}"/>\n'
        f"{marked}</tileset>\n"
    )


def outputs(sheets: Iterable[Sheet] = SHEETS) -> Iterator[Drawing | Writing]:
    """Yield every sheet and its tileset file."""
    for sheet in sheets:
        yield Drawing(f"{sheet.folder}/{sheet.name}.png", picture(sheet), *sheet.size)
        yield Writing(f"{sheet.folder}/{sheet.name}.tsx", tsx(sheet))
