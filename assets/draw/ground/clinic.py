"""Floors and walls of the clinic, of the lab under it, and the pool that shines up from below."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, door, faces, on_floor, seams
from assets.draw.palette import OK, WARN, Colour, mix
from assets.draw.shapes import ALIX, MIRA, MOLAR, NIGHT_SHADOW, STEEL, STEEL_DARK, molar
from assets.draw.svg import circle, ellipse, group, line, linear, path, radial, rect

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
SLAB, JOINT = ("#a29ac6", "#958cba"), "#7d74a6"
RESIN, RESIN_JOINT = ("#6c6494", "#5d5586"), "#453d6c"
WALL_TOP, WALL_MIDDLE, WALL_FOOT = "#958bc0", "#7a6fa8", "#564b82"
CAP, CAP_EDGE, SKIRTING = "#1d1733", "#b7addf", "#2c2448"
POOL, POOL_DEEP, POOL_LIGHT = "#3f9fd8", "#2a6fb4", "#a8ecff"

DEFS = (
    linear("slab", (0, SLAB[0], 1), (1, SLAB[1], 1))
    + linear("resin", (0, RESIN[0], 1), (1, RESIN[1], 1))
    + linear("wall", (0, WALL_TOP, 1), (0.6, WALL_MIDDLE, 1), (1, WALL_FOOT, 1))
    + linear("labwall", (0, "#6f6798", 1), (0.6, "#5a5284", 1), (1, "#3d3564", 1))
    + linear("leaf", (0, "#e2dcf2", 1), (1, "#aaa0cc", 1))
    + linear("pane", (0, "#5a86c8", 1), (1, "#2c4278", 1))
    + linear("pool", (0, POOL_DEEP, 1), (1, POOL, 1))
    + radial("ring", (0, ALIX, 0.5), (0.7, ALIX, 0.16), (1, ALIX, 0))
    + '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="3"/></filter>'
)


def slab(tint: Colour, share: float, sheen: float, joint: Colour = JOINT) -> str:
    """Return four tiles of polished floor: one slab of 96 px with its joints and a little gloss."""
    side = 2 * TILE
    body = rect(0, 0, side, side, "url(#slab)")
    if share:
        body += rect(0, 0, side, side, tint, opacity=share)
    if sheen:
        body += path(f"M{side * 0.5} 0H{side * 0.86}L{side * 0.36} {side}H0Z", "#ffffff", opacity=sheen)
    body += line(f"M0 0V{side}M0 0H{side}", joint, 1.7, opacity=0.75)
    return body + line(f"M1.8 0V{side}M0 1.8H{side}", "#ffffff", 1, opacity=0.2)


def resin(pattern: str) -> str:
    """Return four tiles of the lab's floor: dark resin with studs, or a grating over the pumps."""
    side = 2 * TILE
    body = rect(0, 0, side, side, "url(#resin)")
    if pattern == "studs":
        body += "".join(
            circle(x, y, 1.5, "#ffffff", opacity=0.09) + circle(x + 0.6, y + 0.8, 1.3, NIGHT_SHADOW, opacity=0.2)
            for x in range(8, side, 16)
            for y in range(8, side, 16)
        )
    if pattern == "grating":
        body += (
            rect(4, 4, side - 8, side - 8, "#120e20", 3)
            + line("M10 30H86M10 66H86", "#8f4a32", 9)
            + line("M10 28H86M10 64H86", "#c9764a", 4)
            + line("M34 8V88", "#2f4a7a", 8)
            + line("M33 8V88", "#5f86c0", 3)
            + rect(4, 4, side - 8, side - 8, ACCENT, 3, opacity=0.1)
        )
        body += (
            "".join(rect(5 + i * 11.6, 4, 4.4, side - 8, "#4a4270", 1) for i in range(8))
            + "".join(rect(4, 8 + i * 26, side - 8, 3, "#57507e", 1) for i in range(4))
            + rect(4, 4, side - 8, side - 8, "none", 3, stroke="#8a82b4", stroke_width=2)
        )
    body += line(f"M0 0V{side}M0 0H{side}", RESIN_JOINT, 1.7, opacity=0.8)
    return body + line(f"M1.8 0V{side}M0 1.8H{side}", "#ffffff", 1, opacity=0.1)


def front(fill: str, trim: Colour, width: int) -> str:
    """Return two tiles of wall: panels, a line of light, a skirting."""
    height = 2 * TILE
    body = (
        rect(0, 0, width, height, fill)
        + rect(0, 0, width, 6, NIGHT_SHADOW, opacity=0.4)
        + rect(0, 6, width, 1.2, "#ffffff", opacity=0.14)
    )
    body += seams(width, height - 14, 96, "#463b6e", 0.6) + line("M1.4 8V80", "#ffffff", 1, opacity=0.12)
    return (
        body
        + rect(0, height - 12, width, 12, SKIRTING)
        + rect(0, height - 15, width, 3, trim)
        + rect(0, height - 17, width, 2, trim, opacity=0.3)
    )


def lab_front(width: int) -> str:
    """Return two tiles of the lab's wall: concrete, a cable tray, a strip of cyan."""
    height = 2 * TILE
    body = rect(0, 0, width, height, "url(#labwall)") + rect(0, 0, width, 6, NIGHT_SHADOW, opacity=0.45)
    body += (
        rect(0, 12, width, 9, "#2f2850")
        + line(f"M0 15H{width}", ACCENT, 1.6, opacity=0.8)
        + line(f"M0 18H{width}", ALIX, 1.4, opacity=0.7)
        + "".join(rect(x, 10, 4, 13, "#443c6c", 1) for x in (20, 68))
    )
    body += seams(width, height - 14, 96, "#352c58", 0.7) + "".join(
        circle(x, y, 1.4, "#352c58") for x in (8, 40, 56, 88) for y in (32, 72)
    )
    return body + rect(0, height - 12, width, 12, "#221b3a") + rect(0, height - 14, width, 2, ALIX, opacity=0.55)


def doors() -> tuple[Tile, ...]:
    """The doors that stand in walls, each two tiles wide and two high."""

    def leaves(glass: str, trim: Colour, extra: str = "") -> str:
        body = (
            rect(0, 0, 96, 96, "#1a142e") + rect(4, 6, 43, 90, "url(#leaf)", 3) + rect(49, 6, 43, 90, "url(#leaf)", 3)
        )
        body += (
            rect(10, 14, 31, 44, glass, 5)
            + rect(55, 14, 31, 44, glass, 5)
            + path("M14 56l18 -40h7l-18 40ZM60 56l16 -36h6l-16 36Z", "#ffffff", opacity=0.2)
        )
        body += (
            rect(41, 62, 3.4, 18, STEEL_DARK, 1.6)
            + rect(52, 62, 3.4, 18, STEEL_DARK, 1.6)
            + rect(4, 86, 43, 6, "#8f86b2", 1)
            + rect(49, 86, 43, 6, "#8f86b2", 1)
        )
        return body + rect(0, 0, 96, 5, trim) + rect(0, 0, 3, 96, "#2c2448") + rect(93, 0, 3, 96, "#2c2448") + extra

    return (
        *door("door", 2, 2, leaves("url(#pane)", ACCENT)),
        *door(
            "door_lab",
            2,
            2,
            leaves(
                "#173a4a",
                ALIX,
                molar(25.5, 36, 0.44, ALIX, opacity=0.9)
                + path("M70 26l10 6v12l-10 6l-10 -6v-12Z", "none", stroke=ALIX, stroke_width=2.4)
                + rect(86, 62, 5, 9, "#0f0b1c", 1)
                + circle(88.5, 65, 1.4, OK),
            ),
        ),
        *door(
            "door_up",
            2,
            2,
            leaves(
                "#5a4a3a",
                WARN,
                path(
                    "M25 48l0 -20M17 36l8 -9l8 9", "none", stroke="#ffe6b0", stroke_width=3.4, stroke_linecap="round"
                )
                + "".join(rect(58 + i * 6, 46 - i * 7, 7, 4, "#ffe6b0", 1) for i in range(4)),
            ),
        ),
    )


def lines_on_floor() -> tuple[Tile, ...]:
    """The line of coral light that leads through the clinic, and its arrow."""
    runs = {
        "line_across": "M0 24H48",
        "line_along": "M24 0V48",
        "line_south_east": "M24 48V40Q24 24 40 24H48",
        "line_north_east": "M24 0V8Q24 24 40 24H48",
        "line_south_west": "M0 24H8Q24 24 24 40V48",
        "line_north_west": "M0 24H8Q24 24 24 8V0",
    }
    tiles = [
        Tile(name, line(d, ACCENT, 5, opacity=0.6) + line(d, "#fff0e6", 1.4, opacity=0.5)) for name, d in runs.items()
    ]
    arrow = "".join(
        path(
            f"M{30 - i * 12} 10L{16 - i * 12} 24L{30 - i * 12} 38h8L{24 - i * 12} 24L{38 - i * 12} 10Z",
            ACCENT,
            opacity=0.7 - 0.2 * i,
        )
        for i in range(2)
    )
    return (
        *tiles,
        Tile("arrow_west", arrow),
        Tile("arrow_east", group(arrow, transform="translate(48 0) scale(-1 1)")),
        Tile("arrow_south", group(arrow, transform="rotate(-90 24 24)")),
        Tile("arrow_north", group(arrow, transform="rotate(90 24 24)")),
    )


def rugs() -> tuple[Tile, ...]:
    """Carpets: the oval one with the molar, a runner, mats at doors, the children's corner."""
    w, h = 8 * TILE, 4 * TILE
    oval = (
        ellipse(w / 2, h / 2, w / 2 - 4, h / 2 - 6, "#4b3468")
        + ellipse(w / 2, h / 2, w / 2 - 16, h / 2 - 15, "none", stroke=ACCENT, stroke_width=2, opacity=0.75)
        + ellipse(w / 2, h / 2, w / 2 - 44, h / 2 - 34, "#5c4280", opacity=0.7)
        + molar(w / 2, h / 2, 1.7, "#8a6bab", opacity=0.75)
    )
    corner = (
        rect(4, 4, 136, 88, "#6f5aa0", 14)
        + rect(10, 10, 124, 76, "none", 10, stroke="#ffd24d", stroke_width=2.4, stroke_dasharray="9 7")
        + circle(40, 44, 14, "#8aa8ff", opacity=0.65)
        + path("M92 26l18 32h-36Z", BRIGHT, opacity=0.75)
        + molar(72, 66, 0.4, "#ffe6d8", opacity=0.8)
    )
    mat = (
        rect(4, 6, 88, 36, "#352a54", 5)
        + "".join(rect(8 + i * 6, 9, 2.6, 30, "#4a3d70", 1) for i in range(14))
        + rect(4, 6, 88, 36, "none", 5, stroke=ACCENT, stroke_width=1.6, opacity=0.8)
    )
    mat_side = group(mat, transform="translate(48 0) rotate(90)")
    treatment = (
        rect(3, 3, 186, 138, "#564a80", 26, opacity=0.55)
        + rect(8, 8, 176, 128, "none", 22, stroke=ACCENT, stroke_width=2.4, opacity=0.5)
        + rect(13, 13, 166, 118, "none", 18, stroke="#ffffff", stroke_width=1, opacity=0.16)
    )
    ring = (
        ellipse(72, 32, 44, 20, "url(#ring)")
        + ellipse(72, 32, 37, 15, "#1c2846")
        + ellipse(72, 30, 37, 15, "#33466e")
        + ellipse(72, 30, 30, 11.4, "none", stroke=ALIX, stroke_width=2.6)
        + ellipse(72, 30, 21, 7.6, "none", stroke="#e6feff", stroke_width=1.2, opacity=0.8)
    )
    wet = (
        ellipse(50, 26, 40, 14, "#8fd0f0", opacity=0.2)
        + ellipse(40, 22, 22, 6, "#ffffff", opacity=0.18)
        + ellipse(84, 36, 8, 3.4, "#8fd0f0", opacity=0.22)
    )
    steps = "".join(
        ellipse(x, y, 5, 3, "#8fd0f0", opacity=0.35)
        + "".join(circle(x + 5 + i, y - 2.6 + i * 1.3, 1.1, "#8fd0f0", opacity=0.35) for i in range(3))
        for x, y in ((10, 16), (26, 28), (44, 17), (60, 29), (78, 19))
    )
    return (
        *cut("rug", 8, 4, oval),
        *cut("play_rug", 3, 2, corner),
        *cut("mat", 2, 1, mat),
        *cut("mat_side", 1, 2, mat_side),
        *cut("chair_rug", 4, 3, treatment),
        *cut("ring", 3, 1, ring),
        *cut("wet", 2, 1, wet),
        *cut("footprints", 2, 1, steps),
    )


def pool() -> tuple[Tile, ...]:
    """The pool one floor below: water with light in it, lane lines, the tiled edge."""
    side = 2 * TILE
    chance = Chance(3)  # for the tiles of the edge

    def water(seed: int) -> str:
        here = Chance(seed)
        body = rect(0, 0, side, side, "url(#pool)")
        for _ in range(10):
            x, y, w = here.between(-10, side), here.between(0, side), here.between(14, 34)
            for dx in (0, -side, side):
                body += line(
                    f"M{x + dx:.1f} {y:.1f}q{w / 4:.1f} -5 {w / 2:.1f} 0t{w / 2:.1f} 0",
                    POOL_LIGHT,
                    1.8,
                    opacity=round(here.between(0.25, 0.6), 2),
                )
        return body

    lane = "".join(
        circle(x, 24, 4.4, (ACCENT, "#fff3ee")[(x // 12) % 2]) + circle(x - 1.4, 22.6, 1.3, "#ffffff", opacity=0.7)
        for x in range(6, 96, 12)
    )
    edge = (
        rect(0, 0, side, 30, "#c9d8ee")
        + "".join(
            rect(x, y, 10.4, 8.4, mix("#c9dcf2", "#9fb8dc", chance.share()), 1)
            for x in range(1, side, 12)
            for y in (1, 11, 21)
        )
        + rect(0, 30, side, 4, "#7fa8d4")
        + rect(0, 34, side, 14, POOL_DEEP, opacity=0.75)
    )
    ladder = (
        line("M14 6V40M34 6V40", "#f2f8fc", 4)
        + line("M14 16H34M14 26H34M14 36H34", "#b9c8e4", 3)
        + path("M14 8q0 -6 -6 -6M34 8q0 -6 6 -6", "none", stroke="#f2f8fc", stroke_width=4)
    )
    swimmer = (
        ellipse(24, 26, 20, 7, POOL_LIGHT, opacity=0.4)
        + circle(24, 20, 6, "#d98a6a")
        + path("M18 19a6 6 0 0 1 12 0Z", ACCENT)
        + line("M28 26q10 -8 16 -2", "#d98a6a", 4)
    )
    shade = rect(0, 0, TILE, TILE, "#0a0a20", opacity=0.28)
    return (
        *cut("water_a", 2, 2, water(5)),
        *cut("water_b", 2, 2, water(8)),
        *cut("lane", 2, 1, lane),
        *cut("pool_edge", 2, 1, edge),
        Tile("pool_ladder", ladder),
        Tile("swimmer", swimmer),
        Tile("dim", shade),
    )


def glow_on_floor() -> tuple[Tile, ...]:
    """Light that falls on the floor: from a window, from the pool below, in ripples."""
    window = path("M40 0H184L152 96H8Z", "#ffd9c0", opacity=0.1, filter="url(#soft)") + path(
        "M44 0H108L86 96H14ZM116 0H180L150 96H94Z", "#ffe6d0", opacity=0.1
    )
    chance = Chance(21)
    ripples = ""
    for _ in range(16):
        x, y, w = chance.between(0, 180), chance.between(4, 44), chance.between(18, 44)
        ripples += line(
            f"M{x:.1f} {y:.1f}q{w / 4:.1f} -5 {w / 2:.1f} 0t{w / 2:.1f} 0",
            POOL_LIGHT,
            2,
            opacity=round(chance.between(0.1, 0.3), 2),
        )
    return (*cut("window_light", 4, 2, window), *cut("ripples", 4, 1, ripples))


def marks() -> tuple[Tile, ...]:
    """Small marks on a floor: a warning, a drain, cables, a molar worn into it."""
    return (
        Tile(
            "hazard",
            "".join(path(f"M{x} 40l10 -10h8l-10 10Z", WARN, opacity=0.75) for x in range(-8, 48, 16))
            + line("M0 30H48M0 40H48", WARN, 1.4, opacity=0.75),
        ),
        Tile(
            "drain",
            rect(8, 18, 32, 12, "#2f2850", 2)
            + line("M13 21v6M18 21v6M23 21v6M28 21v6M33 21v6", STEEL, 1.6, opacity=0.8),
        ),
        Tile(
            "cable_across",
            line("M0 24Q12 20 24 25T48 24", "#1c1634", 4) + line("M0 28Q14 32 26 27T48 29", ACCENT, 2, opacity=0.8),
        ),
        Tile(
            "cable_along",
            line("M24 0Q20 14 25 26T24 48", "#1c1634", 4) + line("M28 0Q32 16 27 28T29 48", ALIX, 2, opacity=0.8),
        ),
        Tile(
            "mark",
            path(MOLAR, BRIGHT, opacity=0.2, transform="translate(24 24) scale(.62)")
            + circle(24, 24, 20, "none", stroke=DEEP, stroke_width=1.4, opacity=0.4),
        ),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#0c0918")),
    *cut("floor_a", 2, 2, slab("#ffffff", 0, 0)),
    *cut("floor_b", 2, 2, slab("#ffffff", 0.05, 0.05)),
    *cut("floor_c", 2, 2, slab("#4a3f78", 0.07, 0)),
    *cut("resin_a", 2, 2, resin("plain")),
    *cut("resin_b", 2, 2, resin("studs")),
    *cut("grating", 2, 2, resin("grating")),
    *faces("face", lambda width: front("url(#wall)", ACCENT, width)),
    *faces("lab_face", lab_front),
    *caps("cap", CAP, CAP_EDGE, NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *doors(),
    *on_floor(lines_on_floor(), rugs(), glow_on_floor(), marks()),
    *pool(),
)
