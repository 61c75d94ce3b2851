"""The virtual hall: a floor of glass in hexagons over a sea of light, and where it ends."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, cut, faces, on_floor
from assets.draw.palette import CRIMSON
from assets.draw.shapes import LYRA
from assets.draw.svg import circle, ellipse, line, linear, path, radial, rect

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
SEA, SEA_LIGHT, SEA_DEEP = "#1f6f96", "#7fe9f2", "#123f66"

DEFS = (
    linear("glass", (0, "#4f8fb4", 1), (1, "#3f7ba4", 1))
    + linear("sky", (0, "#0a1838", 1), (0.6, "#1d4a7c", 1), (1, "#5fd0d8", 1))
    + linear("deep", (0, SEA, 1), (1, SEA_DEEP, 1))
    + radial("star", (0, "#ffffff", 1), (1, "#ffffff", 0))
    + radial("pool", (0, BRIGHT, 0.4), (1, BRIGHT, 0))
    + '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="3"/></filter>'
)


def waves(seed: int, count: int, strength: float) -> str:
    """Return light that moves in water, over four tiles, so that it meets itself at their edges."""
    chance, side, body = Chance(seed), 2 * TILE, ""
    for _ in range(count):
        x, y, w = chance.between(0, side), chance.between(6, side - 6), chance.between(18, 40)
        shine = round(chance.between(0.3, 1) * strength, 2)
        for dx in (0, -side, side):
            body += line(
                f"M{x + dx:.1f} {y:.1f}q{w / 4:.1f} -6 {w / 2:.1f} 0t{w / 2:.1f} 0", SEA_LIGHT, 1.8, opacity=shine
            )
    return body


def hexagon(x: float, y: float) -> str:
    """Return the outline of one pane, 48 px wide and 64 high, as a path."""
    return f"M{x} {y - 32}L{x + 24} {y - 16}V{y + 16}L{x} {y + 32}L{x - 24} {y + 16}V{y - 16}Z"


def panes(seed: int) -> str:
    """Return four tiles of floor: panes of glass, the sea's light under them, their edges lit."""
    side, chance = 2 * TILE, Chance(seed)
    body = rect(0, 0, side, side, "url(#glass)") + waves(seed, 9, 0.26)
    centres = [(x, 0) for x in (0, 48, 96)] + [(x, 48) for x in (24, 72)] + [(x, 96) for x in (0, 48, 96)]
    shades = {(x % side, y % side): chance.one_of((0, 0.05, 0.1)) for x, y in centres}
    for x, y in centres:
        body += path(hexagon(x, y), "#eafcff", opacity=shades[x % side, y % side])
        body += path(hexagon(x, y), "none", stroke=BRIGHT, stroke_width=1.2, opacity=0.32)
    return body


def sea(seed: int) -> str:
    """Return four tiles of open sea, where there is no floor."""
    return rect(0, 0, 2 * TILE, 2 * TILE, SEA_DEEP) + waves(seed, 14, 0.5)


def horizon(width: int) -> str:
    """Return three tiles of what stands beyond the hall: stars, a far shore of lamps, the sea coming in."""
    chance = Chance(44)
    body = rect(0, 0, width, 144, "url(#sky)")
    for _ in range(16):
        x, y = chance.whole(2, width - 2), chance.whole(2, 80)
        body += circle(x, y, chance.one_of((0.8, 1.1, 1.5)), "#ffffff", opacity=chance.one_of((0.5, 0.8, 1)))
    body += rect(0, 98, width, 46, "url(#deep)") + rect(0, 96, width, 3, "#d6fbff", opacity=0.8)
    for _ in range(12):
        x, y = chance.between(0, width - 20), chance.between(102, 138)
        body += line(
            f"M{x:.1f} {y:.1f}h{chance.between(8, 20):.1f}",
            SEA_LIGHT,
            1.4,
            opacity=round(chance.between(0.2, 0.6), 2),
        )
    return body


def edges() -> tuple[Tile, ...]:
    """The rim of the floor on its four sides: half panes that break off over the water."""

    def along(d: str, glow: str) -> str:
        return path(d, "url(#glass)") + line(glow, ACCENT, 3) + line(glow, "#eafffb", 1)

    sea_tile = rect(0, 0, 48, 48, SEA_DEEP) + "".join(
        line(f"M{x} {y}q6 -5 12 0t12 0", SEA_LIGHT, 1.5, opacity=0.4) for x, y in ((4, 34), (20, 42), (14, 24))
    )
    return (
        Tile("open_sea", sea_tile),
        Tile("edge_south", sea_tile + along("M0 0H48V8L24 24L0 8Z", "M0 8L24 24L48 8")),
        Tile("edge_west", sea_tile + along("M48 0V48H40L28 36V12L40 0Z", "M40 0L28 12V36L40 48")),
        Tile("edge_east", sea_tile + along("M0 0V48H8L20 36V12L8 0Z", "M8 0L20 12V36L8 48")),
        Tile("edge_north", sea_tile + along("M0 48V40L24 28L48 40V48Z", "M0 40L24 28L48 40")),
    )


def on_the_glass() -> tuple[Tile, ...]:
    """The ring in which speakers stand, the way to it, pools of light, crimson where the booth feeds in."""
    ring = (
        ellipse(144, 96, 140, 92, "url(#pool)")
        + ellipse(144, 96, 118, 74, "none", stroke=ACCENT, stroke_width=4, opacity=0.85)
        + ellipse(144, 96, 106, 66, "none", stroke="#eafffb", stroke_width=1.4, opacity=0.7)
        + "".join(
            path(hexagon(144 + dx, 96), "none", stroke=BRIGHT, stroke_width=2.4, opacity=0.8) for dx in (-48, 0, 48)
        )
    )
    way = rect(30, 0, 36, 48, ACCENT, opacity=0.14) + line("M30 0V48M66 0V48", ACCENT, 2.4, opacity=0.7)
    across = line("M0 18H48M0 30H48", CRIMSON, 2.4, opacity=0.7) + rect(0, 19, 48, 10, CRIMSON, opacity=0.16)
    pool = ellipse(48, 48, 46, 34, "url(#pool)")
    return (
        *cut("ring", 6, 4, ring),
        *cut("way", 2, 1, way),
        Tile("feed", across),
        *cut("pool", 2, 2, pool),
        Tile("ripple", ellipse(24, 26, 20, 9, "none", stroke=BRIGHT, stroke_width=1.6, opacity=0.5)),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, SEA_DEEP)),
    *cut("panes_a", 2, 2, panes(5)),
    *cut("panes_b", 2, 2, panes(9)),
    *cut("sea_a", 2, 2, sea(3)),
    *cut("sea_b", 2, 2, sea(17)),
    *faces("horizon", horizon, 3),
    *edges(),
    *on_floor(on_the_glass()),
)
