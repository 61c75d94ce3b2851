"""The square on a wet evening: stone, kerb and road, and the fronts of the three houses around it."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, contact_shadow, cut, door, on_floor
from assets.draw.palette import WARN, Colour, mix
from assets.draw.shapes import LEAF_LIGHT, MIRA, MOLAR, NIGHT_SHADOW, STEEL, STEEL_DARK, molar
from assets.draw.svg import circle, ellipse, group, line, linear, path, radial, rect

ACCENT, BRIGHT = MIRA.accent, MIRA.bright
SETTS = ("#7c7698", "#726c90", "#86809f", "#6a6488")
SETT_JOINT = "#48426a"
FLAGS = ("#8a84a6", "#827c9e", "#918bae")
ASPHALT = ("#4b4668", "#454062")
KERB = "#b3adc8"
HIGH = 4  # tiles: how high the fronts are

DEFS = (
    linear("baths", (0, "#7f86b8", 1), (1, "#4f568c", 1))
    + linear("stone", (0, "#b9a9b8", 1), (1, "#82728e", 1))
    + linear("bakery", (0, "#cfa07c", 1), (1, "#94664f", 1))
    + linear("brick", (0, "#8a5560", 1), (1, "#5c3a4a", 1))
    + linear("leaf", (0, "#e2dcf2", 1), (1, "#aaa0cc", 1))
    + linear("wood", (0, "#b5794e", 1), (1, "#5c3826", 1))
    + linear("warm", (0, "#ffe0a8", 1), (1, "#ffb070", 1))
    + linear("pane", (0, "#7fd6f0", 1), (1, "#3f78b8", 1))
    + linear("puddle", (0, "#8f9ad8", 0.55), (1, "#4a4a86", 0.35))
    + radial("sheen", (0, BRIGHT, 0.42), (1, BRIGHT, 0))
)


def setts(seed: int) -> str:
    """Return four tiles of small stones in courses, wet: some of them catch the light."""
    chance, side = Chance(seed), 2 * TILE
    body = rect(0, 0, side, side, SETT_JOINT)
    for row in range(8):
        at = -((row * 11) % 17)
        while at < side:
            width = chance.whole(13, 19)
            right = min(at + width, side)
            if side - right < 6:
                right = side
            left = max(at, 0)
            if right - left > 2:
                body += rect(left + 0.7, row * 12 + 0.7, right - left - 1.4, 10.6, chance.one_of(SETTS), 2.6)
                body += rect(
                    left + 2,
                    row * 12 + 1.8,
                    max(1, right - left - 5),
                    1.5,
                    "#ffffff",
                    0.7,
                    opacity=round(chance.one_of((0.08, 0.1, 0.2)), 2),
                )
            at = right if right < side else side
    return body


def flags(seed: int) -> str:
    """Return four tiles of large flagstones."""
    chance, side = Chance(seed), 2 * TILE
    body = rect(0, 0, side, side, "#5a547c")
    for x, y, w, h in (
        (0, 0, 60, 32),
        (60, 0, 36, 32),
        (0, 32, 36, 32),
        (36, 32, 60, 32),
        (0, 64, 48, 32),
        (48, 64, 48, 32),
    ):
        body += (
            rect(x + 0.8, y + 0.8, w - 1.6, h - 1.6, chance.one_of(FLAGS), 2)
            + rect(x + 2, y + 2, w - 4, 1.3, "#ffffff", opacity=0.16)
            + path(f"M{x + w * 0.6} {y + 2}h{w * 0.2}l{-w * 0.2} {h - 4}h{-w * 0.2}Z", "#ffffff", opacity=0.05)
        )
    return body


def asphalt(marks: str = "") -> str:
    """Return four tiles of wet road."""
    chance, side = Chance(19), 2 * TILE
    body = rect(0, 0, side, side, ASPHALT[0])
    for _ in range(40):
        body += circle(
            round(chance.between(0, side), 1),
            round(chance.between(0, side), 1),
            chance.one_of((0.7, 1, 1.3)),
            chance.one_of(("#5c567c", "#39345a", "#6a648c")),
            opacity=0.7,
        )
    return body + path("M10 14h40l-8 5h-40ZM50 70h34l-8 4h-34Z", "#8f8ac0", opacity=0.12) + marks


def baths_front(width: int) -> str:
    """Return four tiles of the Harbour Baths: panels, a band of glass with pool light, a coral line."""
    height = HIGH * TILE
    body = (
        rect(0, 0, width, height, "url(#baths)") + rect(0, 0, width, 10, "#39406e") + rect(0, 10, width, 3, "#a9b2e0")
    )
    body += (
        line("M0 40H96M0 120H96", "#474e82", 1.5, opacity=0.8)
        + line("M0 14V192M48 14V192", "#474e82", 1.4, opacity=0.6)
        + rect(0, 46, width, 32, "#252c54")
        + "".join(
            rect(x + 3, 49, 42, 26, "url(#pane)", 2, opacity=0.72)
            + path(f"M{x + 14} 49h10l-12 26h-8Z", "#ffffff", opacity=0.2)
            for x in range(0, width, 48)
        )
    )
    return (
        body
        + rect(0, 84, width, 3, ACCENT)
        + rect(0, 176, width, 16, "#2a2f56")
        + rect(0, 174, width, 2, "#a9b2e0", opacity=0.7)
    )


def hall_front(width: int) -> str:
    """Return four tiles of the hall: cut stone, a cornice, tall windows between pilasters."""
    height = HIGH * TILE
    body = (
        rect(0, 0, width, height, "url(#stone)")
        + rect(0, 0, width, 8, "#d9c9d0")
        + rect(0, 8, width, 5, "#7a6a86")
        + rect(0, 13, width, 4, "#c9b8c4")
        + "".join(rect(x, 17, 6, 5, "#7a6a86", opacity=0.7) for x in range(2, width, 12))
    )
    body += "".join(line(f"M0 {y}H{width}", "#7a6a86", 1.2, opacity=0.55) for y in range(40, 176, 22)) + "".join(
        line(f"M{x + (24 if row % 2 else 0)} {22 + row * 22}v22", "#7a6a86", 1.1, opacity=0.45)
        for row in range(7)
        for x in range(0, width, 48)
    )
    body += (
        path("M28 150V70Q28 46 48 46T68 70V150Z", "#4a3a56")
        + path("M32 150V71Q32 50 48 50T64 71V150Z", "url(#warm)", opacity=0.85)
        + rect(46.6, 50, 2.8, 100, "#4a3a56")
        + rect(32, 84, 32, 2.6, "#4a3a56")
        + rect(32, 116, 32, 2.6, "#4a3a56")
        + path("M32 150l12 -100h5l-14 100Z", "#ffffff", opacity=0.14)
        + rect(24, 148, 48, 6, "#d9c9d0", 1)
    )
    return body + rect(0, 174, width, 18, "#5f506e") + rect(0, 172, width, 3, "#d9c9d0", opacity=0.8)


def bakery_front(width: int) -> str:
    """Return four tiles of the bakery: plaster, timber, a tiled roof's edge."""
    height = HIGH * TILE
    body = (
        rect(0, 0, width, height, "url(#bakery)")
        + "".join(
            path(f"M{x} 0h12v9a6 6 0 0 1 -12 0Z", ("#a8564a", "#94483f", "#b8665a")[(x // 12) % 3])
            for x in range(0, width, 12)
        )
        + rect(0, 15, width, 5, NIGHT_SHADOW, opacity=0.3)
    )
    body += (
        rect(0, 24, width, 6, "#6a4232")
        + rect(0, 88, width, 6, "#6a4232")
        + rect(-3, 24, 6, 70, "#6a4232")
        + rect(45, 24, 6, 70, "#6a4232")
        + rect(93, 24, 6, 70, "#6a4232")
        + path("M3 88L45 30h-7L3 78Z", "#6a4232")
    )
    return (
        body
        + path("M60 110q8 5 4 12M14 134q6 4 14 2", "none", stroke="#7d543f", stroke_width=1.2, opacity=0.6)
        + rect(0, 176, width, 16, "#5c4a4e")
        + rect(0, 174, width, 2, "#e0c0a0", opacity=0.7)
    )


def brick_front(width: int) -> str:
    """Return four tiles of the houses between: brick with sills."""
    height = HIGH * TILE
    body = (
        rect(0, 0, width, height, "url(#brick)") + rect(0, 0, width, 8, "#3f2a40") + rect(0, 8, width, 3, "#a87a86")
    )
    for row in range(13):
        y = 14 + row * 12
        body += line(f"M0 {y}H{width}", "#4a2f40", 1, opacity=0.55) + "".join(
            line(f"M{x + (12 if row % 2 else 0)} {y}v12", "#4a2f40", 1, opacity=0.4) for x in range(0, width, 24)
        )
    return body + rect(0, 174, width, 18, "#3f3450") + rect(0, 172, width, 2, "#c9a0ac", opacity=0.5)


def doors() -> tuple[Tile, ...]:
    """The three doors: of the baths, of the bakery, of the hall with its steps."""
    baths = (
        rect(0, 0, 96, 96, "#1c2040")
        + rect(4, 8, 43, 88, "url(#pane)", 2, opacity=0.85)
        + rect(49, 8, 43, 88, "url(#pane)", 2, opacity=0.85)
        + rect(4, 8, 43, 88, "none", 2, stroke="#e2dcf2", stroke_width=3)
        + rect(49, 8, 43, 88, "none", 2, stroke="#e2dcf2", stroke_width=3)
        + path("M14 94l24 -84h7l-24 84ZM62 94l22 -84h6l-22 84Z", "#ffffff", opacity=0.22)
        + rect(41, 52, 3, 22, STEEL_DARK, 1.5)
        + rect(52, 52, 3, 22, STEEL_DARK, 1.5)
        + molar(25, 40, 0.4, "#ffffff", opacity=0.8)
        + molar(71, 40, 0.4, "#ffffff", opacity=0.8)
        + rect(0, 0, 96, 6, ACCENT)
    )
    bakery = (
        rect(4, 0, 88, 96, "#4a2c22")
        + rect(12, 6, 72, 90, "url(#wood)", 3)
        + rect(20, 14, 56, 40, "#5a3322", 3)
        + rect(20, 14, 56, 40, "url(#warm)", 3, opacity=0.8)
        + rect(46, 14, 4, 40, "#5c3826")
        + circle(48, 32, 8, "none", stroke=LEAF_LIGHT, stroke_width=4)
        + rect(22, 60, 22, 30, "#8a5638", 2)
        + rect(52, 60, 22, 30, "#8a5638", 2)
        + circle(79, 60, 3, "#f2cf7a")
        + rect(4, 0, 88, 5, "#6a4232")
    )
    hall = (
        rect(0, 0, 144, 192, "url(#stone)")
        + path("M18 144V66Q18 18 72 18T126 66V144Z", "#d9c9d0")
        + path("M26 144V67Q26 26 72 26T118 67V144Z", "#3a2038")
        + rect(30, 62, 41, 82, "#7a3a44", 2)
        + rect(73, 62, 41, 82, "#7a3a44", 2)
        + path("M30 60Q32 32 71 30V60ZM73 30Q112 32 114 60H73Z", "url(#warm)", opacity=0.9)
        + line("M50 58Q54 44 70 34M94 58Q90 44 74 34", "#3a2038", 2.4)
    )
    hall += (
        "".join(rect(x, y, 13, h, "#8f4a52", 1.5) for x in (35, 53, 78, 96) for y, h in ((68, 30), (104, 34)))
        + circle(67, 106, 2.6, "#f2cf7a")
        + circle(77, 106, 2.6, "#f2cf7a")
        + path("M64 14l8 -10l8 10v10h-16Z", "#c9b8c4")
        + rect(6, 40, 8, 104, "#c9b8c4", 2)
        + rect(130, 40, 8, 104, "#c9b8c4", 2)
        + rect(2, 34, 16, 8, "#d9c9d0", 2)
        + rect(126, 34, 16, 8, "#d9c9d0", 2)
    )
    hall += "".join(
        rect(-0 + 8 - i * 4, 144 + i * 12, 128 + i * 8, 12, ("#cbbcc8", "#b9a9b8", "#a797a8", "#968698")[i])
        + rect(8 - i * 4, 144 + i * 12, 128 + i * 8, 2.4, "#efe4ea", opacity=0.8)
        for i in range(4)
    )
    return (*door("baths_door", 2, 2, baths), *door("bakery_door", 2, 2, bakery), *door("hall_door", 3, 4, hall))


def on_the_ground() -> tuple[Tile, ...]:
    """Kerbs, markings, puddles with the lamps in them, leaves, grates, a round mosaic, steps worn by feet."""
    kerb = (
        rect(0, 14, 48, 12, KERB)
        + rect(0, 14, 48, 2.4, "#e2dcf0")
        + rect(0, 26, 48, 7, "#6f6990")
        + line("M24 14V33", "#57517a", 1.2)
    )
    bay = line("M0 8H48", WARN, 4, opacity=0.8) + line("M0 16H48", WARN, 2, opacity=0.4)
    zebra = "".join(rect(x, 4, 14, 40, "#d9d4ea", 1, opacity=0.75) for x in (4, 28))
    puddle_a = (
        ellipse(48, 26, 44, 17, "url(#puddle)")
        + ellipse(30, 22, 22, 8, "url(#sheen)")
        + ellipse(58, 30, 26, 3, "#ffffff", opacity=0.14)
        + ellipse(36, 20, 14, 1.6, "#ffffff", opacity=0.22)
    )
    puddle_b = (
        ellipse(24, 26, 20, 10, "url(#puddle)")
        + ellipse(20, 24, 10, 5, "url(#sheen)")
        + ellipse(22, 22, 9, 1.4, "#ffffff", opacity=0.24)
    )
    leaves = "".join(
        ellipse(x, y, 4, 2.2, f, transform=f"rotate({t} {x} {y})")
        for x, y, t, f in (
            (8, 12, 20, "#c97f4a"),
            (22, 30, -40, "#d99658"),
            (36, 18, 70, "#a86c46"),
            (42, 38, 10, "#e8b06a"),
            (14, 40, -20, "#8f5640"),
        )
    )
    grate = rect(6, 12, 36, 24, "#2a2545", 2) + "".join(
        rect(9 + i * 5.6, 15, 2.8, 18, "#6f6990", 1) for i in range(6)
    )
    manhole = (
        ellipse(24, 24, 19, 15, "#3a3560")
        + ellipse(24, 24, 16, 12.4, "#524c78")
        + path(MOLAR, "#3a3560", transform="translate(24 24) scale(.34 .28)")
        + ellipse(24, 24, 16, 12.4, "none", stroke="#6f6990", stroke_width=1.4)
    )
    big = 5 * TILE
    c = big / 2
    ring = (
        "".join(
            ellipse(
                c,
                c,
                c - 6 - i * 16,
                (c - 6 - i * 16) * 0.8,
                ("#9a93b8", "#6f688e", "#a79fc4", "#655e86", "#9a93b8", "#6f688e")[i],
            )
            for i in range(6)
        )
        + "".join(
            ellipse(
                c,
                c,
                c - 6 - i * 16,
                (c - 6 - i * 16) * 0.8,
                "none",
                stroke=SETT_JOINT,
                stroke_width=1.6,
                stroke_dasharray="12 2",
                opacity=0.9,
            )
            for i in range(6)
        )
        + ellipse(c, c, c - 26, (c - 26) * 0.8, "none", stroke=ACCENT, stroke_width=2, opacity=0.4)
    )
    band = (
        rect(0, 8, 48, 32, "#9a93b8")
        + rect(0, 8, 48, 32, "none", stroke=SETT_JOINT, stroke_width=1.4)
        + "".join(path(f"M{x} 24l8 -9l8 9l-8 9Z", "#655e86") for x in (4, 28))
    )
    tram = line("M0 14H48M0 20H48", "#2a2545", 3) + line("M0 13.4H48M0 19.4H48", "#a9a2cc", 1.2)
    crate_shadow = rect(0, 0, TILE, TILE, NIGHT_SHADOW, opacity=0.22)
    step = rect(0, 0, 96, 20, "#b9b2cc", 2) + rect(0, 0, 96, 4, "#e2dcf0", 2) + rect(0, 18, 96, 5, "#57517a")
    return (
        Tile("kerb", kerb),
        Tile("bay", bay),
        Tile("zebra", zebra),
        *cut("puddle_a", 2, 1, puddle_a),
        Tile("puddle_b", puddle_b),
        Tile("leaves", leaves),
        Tile("grate", grate),
        Tile("manhole", manhole),
        *cut("mosaic", 5, 5, ring),
        Tile("band", band),
        Tile("tram", tram),
        Tile("dim", crate_shadow),
        *cut("doorstep", 2, 1, step),
    )


def roofs() -> tuple[Tile, ...]:
    """What is seen beyond the fronts: the dark of the roofs, and the corner of a house from its side."""
    rows = "".join(
        path(f"M{x} {y}h12v9a6 6 0 0 1 -12 0Z", ("#8a4a4c", "#7a4044", "#96545a")[(x // 12 + y // 12) % 3])
        for y in (0, 12, 24, 36)
        for x in range(-6 if (y // 12) % 2 else 0, 48, 12)
    )
    plain = rect(0, 0, 48, 48, "#5c3038") + rows
    top = rect(0, 0, 48, 48, "#5c3038") + rows + rect(0, 0, 48, 9, "#a8686a") + rect(0, 0, 48, 2.4, "#d99a94")
    top += rect(0, 9, 48, 3, NIGHT_SHADOW, opacity=0.35)
    sky = rect(0, 0, 48, 48, "#141032")

    def side(fill: Colour, edge: Colour) -> str:
        return rect(0, 0, 48, 48, fill) + rect(0, 0, 3, 48, edge, opacity=0.7)

    return (
        Tile("roof_edge", top),
        Tile("roof", plain),
        Tile("night", sky),
        Tile("side", side("#2c2650", STEEL)),
        Tile(
            "edge_west",
            group(rect(0, 0, 4, 48, NIGHT_SHADOW, opacity=0.5) + rect(0, 0, 1.6, 48, "#ffffff", opacity=0.25)),
        ),
        Tile("edge_east", group(rect(44, 0, 4, 48, NIGHT_SHADOW, opacity=0.5))),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#0c0a1c")),
    *cut("setts_a", 2, 2, setts(2)),
    *cut("setts_b", 2, 2, setts(7)),
    *cut("setts_c", 2, 2, setts(13)),
    *cut("flags_a", 2, 2, flags(4)),
    *cut("flags_b", 2, 2, flags(9)),
    *cut("asphalt", 2, 2, asphalt()),
    *cut("road_line", 2, 2, asphalt(rect(16, 44, 64, 5, mix("#ffffff", "#8f8ac0", 0.3), 1, opacity=0.75))),
    *cut("baths", 2, HIGH, baths_front(96)),
    *cut("hall", 2, HIGH, hall_front(96)),
    *cut("bakery", 2, HIGH, bakery_front(96)),
    *cut("brick", 2, HIGH, brick_front(96)),
    contact_shadow("shade", NIGHT_SHADOW),
    *doors(),
    *on_floor(on_the_ground()),
    *roofs(),
)
