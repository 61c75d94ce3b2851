"""A shopping arcade under a roof of glass: polished stone, the fronts of three shops, and the tram at its end."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, door, faces, on_floor
from assets.draw.palette import CRIMSON, WARN, mix
from assets.draw.shapes import LYRA, NIGHT_SHADOW, molar
from assets.draw.svg import circle, ellipse, line, linear, path, radial, rect

ACCENT, BRIGHT = LYRA.accent, LYRA.bright
STONE = ("#8497b0", "#6a7f9b", "#76899f")
JOINT, BRASS, BRASS_LIGHT = "#4d6180", "#a8864a", "#e8c987"
IRON, IRON_LIGHT = "#1d3038", "#4a6c74"
HIGH = 4  # tiles: how high the fronts are

DEFS = (
    linear("stone", (0, "#93a0b8", 1), (1, "#5f6f8c", 1))
    + linear("teal", (0, "#2c7a80", 1), (1, "#174a55", 1))
    + linear("oak", (0, "#86604a", 1), (1, "#55382c", 1))
    + linear("white", (0, "#f6f3f8", 1), (1, "#c9c6d8", 1))
    + linear("pane", (0, "#6fd8d8", 1), (1, "#245a70", 1))
    + linear("warm", (0, "#ffe0a8", 1), (1, "#e89a5c", 1))
    + linear("cold", (0, "#ffffff", 1), (1, "#ffc4cf", 1))
    + linear("dusk", (0, "#16204a", 1), (0.7, "#4a3a78", 1), (1, "#a8607e", 1))
    + radial("sheen", (0, "#d6f6ff", 0.3), (1, "#d6f6ff", 0))
)


def flags(inlay: bool) -> str:
    """Return four tiles of polished stone, light and dark by turns; with an inlay of brass where four meet."""
    side, body = 2 * TILE, ""
    for row in range(2):
        for column in range(2):
            x, y = column * TILE, row * TILE
            body += rect(x, y, TILE, TILE, STONE[(row + column) % 2])
            body += path(f"M{x + 28} {y}h12l-30 48h-10v-4Z", "#ffffff", opacity=0.06)
    body += line(f"M0 0V{side}M{TILE} 0V{side}M0 0H{side}M0 {TILE}H{side}", JOINT, 1.4, opacity=0.7)
    body += line(
        f"M1.6 0V{side}M{TILE + 1.6} 0V{side}M0 1.6H{side}M0 {TILE + 1.6}H{side}", "#ffffff", 1, opacity=0.14
    )
    if inlay:
        body += path("M48 36L60 48L48 60L36 48Z", "#2c3d58") + path("M48 39L57 48L48 57L39 48Z", BRASS)
    return body


def paving() -> str:
    """Return four tiles of the street outside: wet setts."""
    chance, side = Chance(31), 2 * TILE
    body = rect(0, 0, side, side, "#333f5c")
    for row in range(6):
        for column in range(-1, 4):
            x = column * 24 + (12 if row % 2 else 0)
            fill = chance.one_of(("#4d5b7c", "#465372", "#566587"))
            for left in (x, x + side) if x < 0 else (x,):
                body += rect(left + 0.8, row * 16 + 0.8, 22.4, 14.4, fill, 2.4)
                body += rect(left + 3, row * 16 + 2, 14, 1.4, "#ffffff", 0.7, opacity=0.13)
    return body


def fascia(width: float, fill: str, edge: str) -> str:
    """Return the upper part of a front: the iron of the gallery above, a cornice, the board for a sign."""
    return (
        rect(0, 0, width, 34, IRON)
        + "".join(
            path(f"M{x} 34V16Q{x} 6 {x + 12} 6T{x + 24} 16V34", "none", stroke=IRON_LIGHT, stroke_width=2)
            + circle(x + 12, 20, 3.4, "none", stroke=IRON_LIGHT, stroke_width=1.6)
            for x in range(0, int(width), 24)
        )
        + rect(0, 32, width, 8, edge)
        + rect(0, 32, width, 2, "#ffffff", opacity=0.35)
        + rect(0, 40, width, 46, fill)
        + rect(0, 84, width, 5, edge)
        + rect(0, 89, width, 5, NIGHT_SHADOW, opacity=0.4)
    )


def halloran_front(width: int) -> str:
    """Return four tiles of the aquarium shop: painted boards over glazed tiles, in the green of deep water."""
    height = HIGH * TILE
    body = rect(0, 0, width, height, "url(#teal)")
    body += "".join(rect(x, 94, 2, 98, "#103842", opacity=0.7) for x in range(0, width, 24))
    chance = Chance(4)
    for row in range(3):
        for column in range(-1, width // 24):
            x = column * 24 + (12 if row % 2 else 0)
            for left in (x, x + width) if x < 0 else (x,):
                fill = chance.one_of(("#3f98a0", "#358a94", "#2f7f8a"))
                body += rect(left + 0.7, 150 + row * 9, 22.6, 8, fill, 1.2)
                body += rect(left + 3, 151.4 + row * 9, 15, 1.2, "#ffffff", opacity=0.3)
    return (
        body
        + fascia(width, "#15505a", "#2f8f92")
        + rect(0, 178, width, 14, "#122a36")
        + rect(0, 177, width, 2, ACCENT)
    )


def reed_front(width: int) -> str:
    """Return four tiles of an old practice: oak panels with mouldings, brass under the cornice."""
    height = HIGH * TILE
    body = rect(0, 0, width, height, "url(#oak)")
    for x in range(0, width, 48):
        body += rect(x + 4, 98, 40, 42, "#2c1c18", 2) + rect(x + 6, 100, 36, 38, "#74503e", 1)
        body += rect(x + 4, 146, 40, 26, "#2c1c18", 2) + rect(x + 6, 148, 36, 22, "#74503e", 1)
    return (
        body + fascia(width, "#45634f", BRASS) + rect(0, 178, width, 14, "#241714") + rect(0, 177, width, 1.6, BRASS)
    )


def envisage_front(width: int) -> str:
    """Return four tiles of Envisage's showroom: white, in slanted cells, with one line of crimson."""
    height = HIGH * TILE
    body = rect(0, 0, width, height, "url(#white)")
    body += "".join(
        path(f"M{x} 94h36l-30 84h-36Z", "#ffffff", opacity=0.7) + line(f"M{x} 94l-30 84", "#b4b0c8", 1.6)
        for x in range(-48, width + 60, 48)
    )
    return (
        body
        + fascia(width, "#f9f6fb", "#d8d4e4")
        + rect(0, 86, width, 4, CRIMSON)
        + rect(0, 178, width, 14, "#4a3c58")
        + rect(0, 176, width, 2.4, CRIMSON)
    )


def pier(width: int) -> str:
    """Return four tiles of the arcade's own wall between the shops: cut stone under a round window."""
    height = HIGH * TILE
    body = rect(0, 0, width, height, "url(#stone)")
    body += "".join(line(f"M0 {y}H{width}", "#4d5d7a", 1.2, opacity=0.6) for y in range(104, 178, 18))
    body += "".join(
        line(f"M{x + (24 if row % 2 else 0)} {94 + row * 18}v18", "#4d5d7a", 1.1, opacity=0.5)
        for row in range(5)
        for x in range(0, width, 48)
    )
    return body + fascia(width, "#6f7f9c", "#b9c4d6") + rect(0, 178, width, 14, "#33425e")


def street(width: int) -> str:
    """Return four tiles of what is seen through the arcade's open end: houses, lit windows, a wire."""
    height, chance = HIGH * TILE, Chance(12)
    body = rect(0, 0, width, height, "url(#dusk)")
    for fill, tall in (("#2c2c5e", 120), ("#181c42", 84)):
        at = 0
        while at < width:
            wide, up = chance.whole(22, 34), tall + chance.whole(-14, 14)
            body += rect(at, height - up, min(wide, width - at), up, fill)
            for wy in range(height - up + 8, height - 20, 13):
                for wx in range(at + 4, min(at + wide, width) - 5, 9):
                    if chance.share() < 0.4:
                        body += rect(wx, wy, 4, 6, chance.one_of(("#ffd27a", "#ffb86a", "#8ff3ee")), opacity=0.85)
            at += wide
    body += rect(0, 0, width, 34, IRON) + path(f"M0 34H{width}V42H0Z", IRON_LIGHT)
    return body + line(f"M0 66H{width}", "#0c1024", 1.6) + rect(0, 180, width, 12, "#232c48")


def doors() -> tuple[Tile, ...]:
    """The shops' doors, two tiles wide and two high."""
    halloran = (
        rect(4, 0, 88, 96, "#0f3640")
        + rect(12, 6, 72, 90, "#24727a", 3)
        + rect(20, 13, 56, 52, "url(#pane)", 4)
        + path("M26 63l22 -48h9l-24 48Z", "#ffffff", opacity=0.2)
        + path("M-9 0C-5 -6 4 -6 8 -1L13 -5V5L8 1C4 6 -5 6 -9 0Z", "#0f3640", transform="translate(46 40) scale(1.7)")
        + rect(22, 72, 52, 18, "#1b5a63", 2)
        + circle(79, 62, 3, BRASS_LIGHT)
        + rect(4, 0, 88, 5, ACCENT)
    )
    reed = (
        rect(4, 0, 88, 96, "#1f1412")
        + rect(12, 6, 72, 90, "#2f4a3c", 2)
        + rect(20, 13, 56, 32, "url(#warm)", 3)
        + line("M48 13V45M20 29H76", "#2f4a3c", 3)
        + rect(20, 54, 25, 36, "#243a2f", 2)
        + rect(51, 54, 25, 36, "#243a2f", 2)
        + circle(79, 56, 3.2, BRASS_LIGHT)
        + rect(36, 48, 24, 4, BRASS, 1)
        + rect(4, 0, 88, 5, BRASS)
    )
    envisage = (
        rect(0, 0, 96, 96, "#e9e5f0")
        + rect(5, 7, 42, 89, "url(#cold)", 1)
        + rect(49, 7, 42, 89, "url(#cold)", 1)
        + path("M12 94l28 -84h8l-28 84ZM58 94l28 -84h6l-28 84Z", "#ffffff", opacity=0.7)
        + rect(43, 42, 2.6, 28, CRIMSON)
        + rect(50, 42, 2.6, 28, CRIMSON)
        + rect(0, 0, 96, 6, CRIMSON)
    )
    return (
        *door("halloran_door", 2, 2, halloran),
        *door("reed_door", 2, 2, reed),
        *door("envisage_door", 2, 2, envisage),
    )


def roof_light() -> tuple[Tile, ...]:
    """What the glass roof lets fall: panes of evening light, and the shadows of the bars between them."""
    side, body = 4 * TILE, ""
    for row in range(2):
        for column in range(4):
            x, y = column * 48, row * 96
            for shift in (-192, 0, 192):
                lean = shift + x + (1 - row) * 28
                body += path(f"M{lean + 30} {y + 5}h38l-24 86h-38Z", "#e6fbff", opacity=0.085)
    body += f'<rect x="0" y="0" width="{side}" height="5" fill="{NIGHT_SHADOW}" opacity="0.16"/>'
    return cut("roof_light", 4, 4, body)


def rails() -> Tile:
    """The track of the tram, on which nobody walks."""
    body = (
        rect(0, 0, 48, 48, "#232c48")
        + "".join(rect(x, 4, 10, 40, "#333f5c", 1) for x in (2, 18, 34))
        + "".join(rect(0, y, 48, 4, "#0f1526") + rect(0, y, 48, 1.6, "#b9c9e6") for y in (12, 32))
    )
    return Tile("rails", body)


def on_the_ground() -> tuple[Tile, ...]:
    """The platform's edge, a border of brass, mats, wet places, leaflets that somebody dropped."""
    edge = (
        rect(0, 0, 48, 16, "#6f7f9c")
        + rect(0, 0, 48, 3, "#c9d6ea")
        + rect(0, 6, 48, 5, WARN, opacity=0.85)
        + rect(0, 16, 48, 6, NIGHT_SHADOW, opacity=0.3)
    )
    border = rect(0, 18, 48, 12, "#33425e") + rect(0, 20, 48, 8, BRASS) + rect(0, 20, 48, 2, BRASS_LIGHT)
    mat = (
        rect(6, 8, 84, 34, "#16343e", 4)
        + "".join(rect(10 + i * 6, 11, 2.6, 28, "#23505a", 1) for i in range(13))
        + molar(48, 25, 0.34, ACCENT, opacity=0.8)
    )
    mat_plain = rect(6, 8, 84, 34, "#3a2a28", 4) + "".join(
        rect(10 + i * 6, 11, 2.6, 28, "#553d38", 1) for i in range(13)
    )
    mat_white = rect(2, 6, 92, 38, "#e9e5f0", 2) + rect(2, 6, 92, 4, CRIMSON)
    wet = ellipse(48, 26, 42, 15, "#a8d8ee", opacity=0.2) + ellipse(36, 21, 18, 5, "#ffffff", opacity=0.2)
    litter = "".join(
        path(f"M{x} {y}l10 -3l4 8l-11 3Z", fill, opacity=0.9)
        for x, y, fill in ((8, 14, "#f6f1f2"), (24, 30, "#cfe9e4"), (34, 16, "#f6f1f2"))
    )
    sheen = ellipse(96, 48, 94, 46, "url(#sheen)")
    return (
        Tile("platform_edge", edge),
        Tile("border", border),
        *cut("mat", 2, 1, mat),
        *cut("mat_plain", 2, 1, mat_plain),
        *cut("mat_white", 2, 1, mat_white),
        *cut("wet", 2, 1, wet),
        Tile("litter", litter),
        *cut("sheen", 4, 2, sheen),
        *roof_light(),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#070d18")),
    *cut("flags_a", 2, 2, flags(inlay=False)),
    *cut("flags_b", 2, 2, flags(inlay=True)),
    *cut("paving", 2, 2, paving()),
    *faces("halloran", halloran_front, HIGH),
    *faces("reed", reed_front, HIGH),
    *faces("envisage", envisage_front, HIGH),
    *faces("pier", pier, HIGH),
    *faces("street", street, HIGH),
    *caps("cap", "#16202f", mix(IRON_LIGHT, "#ffffff", 0.3), NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *doors(),
    rails(),
    *on_floor(on_the_ground()),
)
