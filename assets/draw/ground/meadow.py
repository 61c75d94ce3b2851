"""A meadow made by a machine at noon: the mowing is too even, the clouds repeat, and it has an end."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, cut, on_floor
from assets.draw.palette import mix
from assets.draw.shapes import ALIX, NIGHT_SHADOW
from assets.draw.svg import circle, ellipse, group, line, linear, path, radial, rect

GRASS, GRASS_LIGHT, GRASS_DARK = "#8ccf70", "#9bd97c", "#6fb85f"
EARTH, EARTH_LIGHT = "#d9bd88", "#ead2a0"
WATER, WATER_DEEP, WATER_LIGHT = "#5fc0e8", "#3f9fd4", "#d9f6ff"
BANK = "#b99a68"
SKY_TOP, SKY_FOOT = "#6fb8f0", "#d6f0fa"
SEAM, BEYOND = ALIX, "#061018"
PETALS = ("#fff8f0", "#ffd95a", "#ffa898", "#c9b0ff")

DEFS = (
    linear("sky", (0, SKY_TOP, 1), (1, SKY_FOOT, 1))
    + linear("far", (0, "#a9dcae", 1), (1, "#86cc88", 1))
    + linear("near", (0, "#86cf80", 1), (1, "#70c068", 1))
    + linear("water", (0, WATER, 1), (1, WATER_DEEP, 1), across=True)
    + radial("mound", (0, "#c9f0a0", 0.75), (0.6, "#a9e088", 0.35), (1, "#a9e088", 0))
    + radial("hollow", (0, "#3f8f56", 0.4), (1, "#3f8f56", 0))
    + radial("shine", (0, "#fff6c8", 0.5), (1, "#fff6c8", 0))
)


def grass(seed: int, light: bool) -> str:
    """Return four tiles of mown grass; every blade of one patch is the same as in the next."""
    chance, side = Chance(seed), 2 * TILE
    body = rect(0, 0, side, side, GRASS_LIGHT if light else GRASS)
    for _ in range(26):
        x, y = chance.between(3, side - 4), chance.between(8, side - 2)
        fill = chance.one_of((GRASS_DARK, GRASS_DARK, "#b4e890"))
        body += line(f"M{x:.1f} {y:.1f}l-1.6 -5M{x + 2.6:.1f} {y:.1f}l1.2 -6", fill, 1.3, opacity=0.6)
    return body


def flower(x: float, y: float, fill: str) -> str:
    """Return a small flower seen from above."""
    return "".join(
        circle(x + dx, y + dy, 2, fill) for dx, dy in ((0, -2.6), (2.5, -0.6), (1.5, 2.2), (-1.5, 2.2), (-2.5, -0.6))
    ) + circle(x, y, 1.5, "#f0a83c")


def sky() -> tuple[Tile, ...]:
    """The sky, three tiles high, too clean; one cloud, twice; hills that are one hill."""
    plain = rect(0, 0, 48, 144, "url(#sky)")
    hills = (
        rect(0, 0, 192, 144, "url(#sky)")
        + path("M0 114Q48 76 96 114Q144 76 192 114V144H0Z", "url(#far)")
        + path("M0 122Q24 106 48 122Q72 138 96 122Q120 106 144 122Q168 138 192 122V144H0Z", "url(#near)")
        + "".join(
            rect(x - 0.8, 90, 1.6, 7, "#7a6a58") + circle(x, 87, 4.6, "#6fb070") + circle(x - 1.2, 85.6, 2, "#8fd08a")
            for x in (48, 144)
        )
    )
    cloud = "".join(
        ellipse(x, y, rx, ry, "#ffffff", opacity=0.94)
        for x, y, rx, ry in ((44, 30, 34, 11), (28, 25, 16, 13), (50, 19, 20, 16), (68, 26, 15, 11))
    ) + ellipse(46, 36, 34, 5, "#cfe6f6", opacity=0.8)
    sun = circle(48, 48, 46, "url(#shine)") + circle(48, 48, 22, "#fff6d0")
    tear = "".join(
        rect(x, y, w, 3, c, opacity=o)
        for x, y, w, c, o in (
            (6, 10, 22, SEAM, 0.8),
            (14, 15, 26, "#ffffff", 0.7),
            (2, 21, 18, SEAM, 0.5),
            (20, 26, 20, SEAM, 0.7),
            (8, 32, 30, "#ffffff", 0.4),
        )
    )
    return (
        *cut("sky", 1, 3, plain),
        *cut("hills", 4, 3, hills),
        *cut("cloud", 2, 1, cloud),
        *cut("sun", 2, 2, sun),
        Tile("tear", tear),
    )


def stream() -> tuple[Tile, ...]:
    """The stream, two tiles wide with its banks, in two lengths, a ford of stones, its spring.

    The water lies in the layer `floor`, so it brings its own grass.
    """
    verge = rect(0, 0, 144, 96, GRASS)

    def water(seed: int) -> str:
        chance = Chance(seed)
        body = (
            verge
            + path("M20 0Q12 24 22 48T20 96H124Q132 72 122 48T124 0Z", BANK)
            + path("M26 0Q18 24 28 48T26 96H118Q126 72 116 48T118 0Z", "#8fd4ec")
            + path("M31 0Q23 24 33 48T31 96H113Q121 72 111 48T113 0Z", "url(#water)")
        )
        for _ in range(13):
            x, y, length = chance.between(40, 98), chance.between(-6, 84), chance.between(10, 24)
            for dy in (0, -96, 96):
                body += line(
                    f"M{x:.1f} {y + dy:.1f}q-4 {length / 4:.1f} 0 {length / 2:.1f}t0 {length / 2:.1f}",
                    WATER_LIGHT,
                    1.7,
                    opacity=round(chance.between(0.3, 0.75), 2),
                )
        return body + line("M24 0Q16 24 26 48T24 96M120 0Q128 24 118 48T120 96", "#ffffff", 1.4, opacity=0.4)

    stones = "".join(
        ellipse(x, y + 4, 18, 9, "#2f7fae", opacity=0.55)
        + ellipse(x, y, 18, 10, "#8f8aa4")
        + ellipse(x - 1, y - 3, 16, 7.6, "#c4c0d2")
        + ellipse(x - 5, y - 5, 7, 2.6, "#ffffff", opacity=0.55)
        for x, y in ((14, 28), (48, 22), (84, 29), (118, 24), (136, 30))
    )
    spring = (
        verge
        + path("M30 96Q26 40 72 34Q118 40 114 96Z", BANK)
        + path("M36 96Q32 47 72 42Q112 47 108 96Z", "#8fd4ec")
        + path("M42 96Q38 54 72 49Q106 54 102 96Z", "url(#water)")
    )
    mirror = line("M44 8H96M52 20H88M40 32H104", "#ffffff", 2, opacity=0.35)
    return (
        *cut("stream_a", 3, 2, water(4)),
        *cut("stream_b", 3, 2, water(9)),
        *on_floor(cut("ford", 3, 1, stones)),
        *cut("spring", 3, 2, spring),
        *on_floor(cut("mirror", 3, 1, mirror)),
    )


def paths() -> tuple[Tile, ...]:
    """A trodden path, across, along, its bends and its ends."""

    runs = {
        "path_across": "M0 24H48",
        "path_along": "M24 0V48",
        "path_south_east": "M24 48Q24 24 48 24",
        "path_north_east": "M24 0Q24 24 48 24",
        "path_south_west": "M0 24Q24 24 24 48",
        "path_north_west": "M0 24Q24 24 24 0",
    }
    specks = "".join(circle(x, y, 1.2, "#b9975f") for x, y in ((14, 20), (30, 29), (22, 24)))
    tiles = [Tile(name, way(d) + (specks if name == "path_across" else "")) for name, d in runs.items()]
    return (
        *tiles,
        Tile("path_end", ellipse(4, 24, 22, 16, "#a9c878") + ellipse(3, 24, 19, 13, EARTH)),
        Tile("path_start", ellipse(44, 24, 22, 16, "#a9c878") + ellipse(45, 24, 19, 13, EARTH)),
    )


def way(d: str) -> str:
    """Return a stretch of path that ends square, so that stretches meet without a seam."""
    parts = (("#a9c878", 34, 1), (EARTH, 28, 1), (EARTH_LIGHT, 13, 0.6))
    return "".join(f'<path d="{d}" fill="none" stroke="{c}" stroke-width="{w}" opacity="{o}"/>' for c, w, o in parts)


def relief() -> tuple[Tile, ...]:
    """The hill, a hollow, the shade of an oak, patches of flowers set out in rows."""
    hill = (
        ellipse(168, 96, 166, 94, "url(#mound)")
        + ellipse(150, 70, 110, 56, "url(#mound)")
        + path("M20 120Q60 176 168 184T316 118Q270 158 168 160T20 120Z", "#4f9a58", opacity=0.3)
    )
    hollow = ellipse(96, 48, 94, 44, "url(#hollow)")
    rows = "".join(
        flower(8 + c * 16 + (8 if r % 2 else 0), 10 + r * 14, PETALS[(r + c) % 4]) for r in range(3) for c in range(5)
    )
    rows_b = "".join(flower(10 + c * 26, 12 + r * 22, PETALS[0]) for r in range(2) for c in range(4))
    clover = "".join(
        circle(x, y, 2.6, "#6fb85f") + circle(x + 3, y - 2, 2.6, "#6fb85f") + circle(x + 3, y + 2, 2.6, "#6fb85f")
        for x, y in ((10, 14), (30, 30), (18, 38), (38, 10))
    )
    return (
        *cut("hill", 7, 4, hill),
        *cut("hollow", 4, 2, hollow),
        *cut("flower_rows", 2, 1, rows),
        *cut("daisies", 2, 1, rows_b),
        Tile("clover", clover),
    )


def ends() -> tuple[Tile, ...]:
    """Where the meadow ends: hexagons that thin out into nothing, on each side, and the corners."""

    def cells(seed: int, inward: str, size: tuple[int, int]) -> str:
        chance = Chance(seed)
        width, height = size
        body = ""
        r = 11.0
        for row in range(-1, int(height / 16.5) + 2):
            for column in range(-1, int(width / 19) + 2):
                x = column * 19.05 + (9.5 if row % 2 else 0)
                y = row * 16.5
                depth = {"west": x / width, "east": 1 - x / width, "south": 1 - y / height}[
                    inward
                ]  # 0 outside to 1 inside
                d = f"M{x:.1f} {y - r:.1f}l9.5 5.5v11l-9.5 5.5l-9.5 -5.5v-11Z"
                gone = chance.share() > depth * 1.25
                if gone:
                    body += path(d, BEYOND, opacity=0.97)
                    body += path(
                        d, "none", stroke=SEAM, stroke_width=1, opacity=round(max(0.06, 0.34 * depth + 0.06), 2)
                    )
                elif depth < 0.8:
                    body += (
                        path(d, "none", stroke=SEAM, stroke_width=1.3, opacity=round(0.85 - depth * 0.9, 2))
                        if depth < 0.9
                        else ""
                    )
        return body

    beyond = rect(0, 0, 48, 48, BEYOND) + "".join(
        path(f"M{x} {y - 11}l9.5 5.5v11l-9.5 5.5l-9.5 -5.5v-11Z", "none", stroke=SEAM, stroke_width=0.8, opacity=0.12)
        for x, y in (
            (9.5, 8),
            (28.5, 8),
            (47.5, 8),
            (0, 24.5),
            (19, 24.5),
            (38, 24.5),
            (9.5, 41),
            (28.5, 41),
            (47.5, 41),
        )
    )
    seam = (
        rect(20, 0, 3, 48, SEAM, opacity=0.9)
        + rect(14, 0, 15, 48, SEAM, opacity=0.16)
        + "".join(
            rect(x, y, 4, 4, SEAM, opacity=o)
            for x, y, o in ((6, 8, 0.6), (34, 20, 0.7), (10, 34, 0.5), (38, 42, 0.6))
        )
    )
    return (
        Tile("beyond", beyond),
        *cut("end_west", 2, 2, cells(3, "west", (96, 96))),
        *cut("end_east", 2, 2, cells(5, "east", (96, 96))),
        *cut("end_south", 2, 2, cells(7, "south", (96, 96))),
        Tile("seam", seam),
        Tile("seam_across", group(seam, transform="rotate(90 24 24)")),
    )


TILES: tuple[Tile, ...] = (
    *cut("grass_a", 2, 2, grass(3, False)),
    *cut("grass_b", 2, 2, grass(3, True)),
    *cut("grass_c", 2, 2, grass(12, False)),
    *sky(),
    *stream(),
    *on_floor(paths(), relief(), ends()),
    *on_floor(
        Tile(
            "shade",
            "".join(rect(0, y, TILE, 2, NIGHT_SHADOW, opacity=round(0.2 - 0.01 * y, 3)) for y in range(0, 20, 2)),
        ),
        Tile(
            "tall_grass",
            "".join(
                line(
                    f"M{x} 46q{(x % 7) - 3} -{12 + x % 5} {(x % 5) - 2} -{20 + (x * 7) % 9}",
                    mix(GRASS_DARK, GRASS_LIGHT, (x % 4) / 4),
                    2.2,
                )
                for x in range(4, 46, 5)
            ),
        ),
    ),
)
