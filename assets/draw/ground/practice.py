"""Floors and walls of the former bakery: boards, plaster, tiles where the dough was made."""

from assets.draw.chance import Chance
from assets.draw.ground import cutting
from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, faces, on_floor
from assets.draw.palette import mix
from assets.draw.shapes import LEAF, LEAF_LIGHT, NIGHT_SHADOW, WOOD, WOOD_DARK, WOOD_LIGHT, leaf, molar
from assets.draw.svg import circle, ellipse, group, line, linear, path, radial, rect

BOARDS = ("#b58560", "#a97a57", "#bd8e68", "#a07250")
BOARD_JOINT = "#6f4a38"
PLASTER, PLASTER_FOOT, WAINSCOT, WAINSCOT_DARK = "#d9c09a", "#b8966e", "#8a5a3e", "#5c3a2a"
CAP, CAP_EDGE = "#241620", "#c99a6e"
GLAZE = ("#d9d2b8", "#c8bea0", "#8aa882")
WOOL = ("#8a3f4a", "#c98a4e", "#e6cfa0", "#5f7a5a")

DEFS = (
    linear("plaster", (0, PLASTER, 1), (1, PLASTER_FOOT, 1))
    + linear("wainscot", (0, "#a06c48", 1), (1, WAINSCOT_DARK, 1))
    + linear("door", (0, WOOD_LIGHT, 1), (1, WOOD_DARK, 1))
    + radial("fire", (0, "#ffb45a", 0.4), (1, "#ff8a3c", 0))
    + radial("sun", (0, "#ffe9b8", 0.32), (1, "#ffd27a", 0))
)


def boards(seed: int) -> str:
    """Return four tiles of floor: six boards of 16 px with their ends set off."""
    chance, side = Chance(seed), 2 * TILE
    body = ""
    for row in range(6):
        y, end = row * 16, (row * 37 + seed * 29) % side
        for left in (end - side, end):
            fill = mix(chance.one_of(BOARDS), "#5c3a3a", chance.between(0, 0.12))
            body += rect(left, y, side, 16, fill) + line(
                f"M{left + 8} {y + 5}q20 {chance.between(-2, 2):.1f} 44 0M{left + 30} {y + 11}q24 "
                f"{chance.between(-2, 2):.1f} 50 0",
                BOARD_JOINT,
                0.9,
                opacity=0.28,
            )
            body += (
                rect(left, y, 1.5, 16, BOARD_JOINT, opacity=0.75)
                + circle(left + 4, y + 4, 0.9, BOARD_JOINT, opacity=0.7)
                + circle(left + 4, y + 12, 0.9, BOARD_JOINT, opacity=0.7)
            )
        body += rect(0, y, side, 1.4, BOARD_JOINT, opacity=0.6) + rect(0, y + 1.4, side, 1, "#ffffff", opacity=0.12)
    return body


def glazed() -> str:
    """Return four tiles of the baker's old floor: small glazed tiles, one in eight green."""
    chance, side = Chance(6), 2 * TILE
    body = rect(0, 0, side, side, "#8f8468")
    for row in range(6):
        for column in range(6):
            fill = GLAZE[2] if (row + column * 3) % 8 == 0 else mix(GLAZE[0], GLAZE[1], chance.share())
            body += rect(column * 16 + 0.8, row * 16 + 0.8, 14.4, 14.4, fill, 1) + rect(
                column * 16 + 1.6, row * 16 + 1.6, 12, 1.2, "#ffffff", opacity=0.3
            )
    return body


def front(width: int) -> str:
    """Return two tiles of wall: plaster over a wainscot of boards."""
    2 * TILE
    body = (
        rect(0, 0, width, 58, "url(#plaster)")
        + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.34)
        + path("M12 18q8 6 4 14M70 30q6 4 14 2", "none", stroke="#a88560", stroke_width=1.2, opacity=0.5)
    )
    body += (
        rect(0, 54, width, 42, "url(#wainscot)")
        + rect(0, 52, width, 5, WOOD_LIGHT, 1)
        + rect(0, 57, width, 1.6, WAINSCOT_DARK)
        + "".join(
            rect(x, 58, 1.6, 30, WAINSCOT_DARK, opacity=0.75) + rect(x + 1.6, 58, 1, 30, "#ffffff", opacity=0.12)
            for x in range(0, width, 12)
        )
    )
    return body + rect(0, 87, width, 9, "#3f261e") + rect(0, 86, width, 1.6, WOOD, opacity=0.9)


def tiled_front(width: int) -> str:
    """Return two tiles of wall behind counter and oven: white glazed tiles with a green band."""
    height = 2 * TILE
    body = rect(0, 0, width, height, "#b8ab8c")
    for row in range(8):
        for column in range(-1, width // 24 + 1):
            x = column * 24 + (12 if row % 2 else 0)
            body += rect(
                x + 0.6,
                row * 11 + 0.6,
                22.8,
                9.8,
                GLAZE[2] if row == 3 else ("#e6dcc0", "#dfd3b4", "#ece4cc")[(row + column) % 3],
                1,
            ) + rect(x + 2, row * 11 + 1.6, 19, 1.2, "#ffffff", opacity=0.4)
    return body + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.34) + rect(0, 87, width, 9, "#3f261e")


def door() -> tuple[Tile, ...]:
    """The shop door, half glazed, with its bell and a wreath, two tiles wide and two high."""
    body = (
        rect(0, 0, 96, 96, "#3f261e")
        + rect(8, 6, 80, 90, "url(#door)", 3)
        + rect(16, 14, 64, 38, "#3a2848", 3)
        + rect(16, 14, 64, 38, "#ffb87a", 3, opacity=0.22)
        + rect(46, 14, 4, 38, WOOD_DARK)
        + path("M22 50l20 -36h8l-20 36Z", "#ffffff", opacity=0.16)
    )
    body += (
        rect(18, 58, 26, 32, "#8a5638", 2)
        + rect(52, 58, 26, 32, "#8a5638", 2)
        + rect(21, 61, 20, 26, WOOD, 1)
        + rect(55, 61, 20, 26, WOOD, 1)
        + circle(82, 62, 3, "#f2cf7a")
        + path("M80 10q6 0 6 7h-12q0 -7 6 -7Z", "#f2cf7a")
        + circle(80, 18, 1.6, "#8a6224")
    )
    body += (
        circle(48, 33, 10, "none", stroke=LEAF, stroke_width=5)
        + "".join(
            leaf(48 + dx, 33 + dy, 7, 3, t, LEAF_LIGHT)
            for dx, dy, t in ((-10, 0, -60), (10, 2, 60), (0, -10, 0), (-6, 8, -120), (7, 8, 120))
        )
        + circle(48, 43, 2.4, "#c8485a")
    )
    return cutting.door("door", 2, 2, body)


def rugs() -> tuple[Tile, ...]:
    """Woven carpets: a long one, a round one of rags; a mat of coconut at the door."""
    long_ = (
        rect(5, 6, 278, 132, WOOL[0], 6)
        + "".join(rect(5, 14 + i * 18, 278, 7, WOOL[1 + i % 3], opacity=0.85) for i in range(7))
        + "".join(
            path(f"M{x} 72l12 -12l12 12l-12 12Z", WOOL[2], opacity=0.9) + path(f"M{x + 6} 72l6 -6l6 6l-6 6Z", WOOL[0])
            for x in range(18, 260, 34)
        )
    )
    long_ += "".join(line(f"M{5} {y}h-4M{283} {y}h4", WOOL[2], 1.6) for y in range(10, 136, 6))
    rag = "".join(ellipse(96, 72, 92 - i * 11, 67 - i * 8, WOOL[i % 4]) for i in range(8)) + "".join(
        ellipse(
            96,
            72,
            92 - i * 11,
            67 - i * 8,
            "none",
            stroke="#2a1620",
            stroke_width=1,
            opacity=0.35,
            stroke_dasharray="5 3",
        )
        for i in range(8)
    )
    mat = (
        rect(6, 8, 84, 32, "#8f6f48", 4)
        + "".join(rect(9 + i * 5, 11, 2.4, 26, "#a8865a", 1) for i in range(16))
        + molar(48, 24, 0.36, "#5c4228")
    )
    return (*cut("rug", 6, 3, long_), *cut("rag_rug", 4, 3, rag), *cut("mat", 2, 1, mat))


def traces() -> tuple[Tile, ...]:
    """Traces of work and warmth: firelight, flour, leaves, a worn path, a patch of evening sun."""
    fire = ellipse(96, 30, 96, 60, "url(#fire)") + ellipse(96, 18, 60, 34, "url(#fire)")
    flour = (
        ellipse(30, 26, 24, 10, "#fff6e2", opacity=0.22)
        + ellipse(58, 32, 14, 6, "#fff6e2", opacity=0.2)
        + "".join(
            circle(x, y, 1.2, "#fff6e2", opacity=0.4) for x, y in ((8, 14), (20, 38), (70, 20), (84, 34), (48, 12))
        )
    )
    leaves = "".join(
        leaf(x, y, 10, 4, t, f)
        for x, y, t, f in (
            (12, 22, 40, LEAF),
            (34, 34, -70, "#c9a860"),
            (60, 18, 110, LEAF_LIGHT),
            (82, 36, 20, "#9a7fc0"),
        )
    )
    sun = ellipse(96, 48, 96, 48, "url(#sun)")
    brick = rect(0, 0, 96, 48, "#6e4a3c") + "".join(
        rect(x + 0.8, y + 0.8, 22.4, 10.4, ("#a0604a", "#8f523e", "#b06e54")[(x // 24 + y // 12) % 3], 1)
        for y in range(0, 48, 12)
        for x in range(-12 if (y // 12) % 2 else 0, 96, 24)
    )
    return (
        *cut("firelight", 4, 2, fire),
        *cut("flour", 2, 1, flour),
        *cut("leaves", 2, 1, leaves),
        *cut("sun", 4, 2, sun),
        *cut("bricks", 2, 1, brick),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#120a10")),
    *cut("boards_a", 2, 2, boards(3)),
    *cut("boards_b", 2, 2, boards(8)),
    *cut("glazed", 2, 2, glazed()),
    *faces("face", front),
    *faces("tiled", tiled_front),
    *caps("cap", CAP, CAP_EDGE, NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *door(),
    *on_floor(rugs(), traces()),
    Tile(
        "beam",
        rect(0, 0, TILE, 13, "#4a2c22")
        + rect(0, 0, TILE, 3, "#7d5238")
        + rect(0, 12, TILE, 4, NIGHT_SHADOW, opacity=0.3),
    ),
    *on_floor(
        Tile("dim", group(rect(0, 0, TILE, TILE, NIGHT_SHADOW, opacity=0.28))),
    ),
)
