"""What stands where both practices meet: the long table, shutters, a bench at the oven; and the baths below."""

from assets.draw.palette import OK
from assets.draw.shapes import (
    ALIX,
    BASE,
    LEAF,
    LEAF_LIGHT,
    MIRA,
    PALE_DARK,
    PALE_TOP,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    Prop,
    box,
    leaf,
    molar,
    mug,
    paper,
    prop,
    shadow,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
TILE_BLUE, WATER = "#8fd0e6", "#3f9fd0"


def tables() -> tuple[Prop, ...]:
    """The long table, bare and laid, and the round table of a forum."""

    def long_table(things: str) -> str:
        g = (
            shadow(150, 11)
            + "".join(rect(x, -36, 9, 36, WOOD_DARK) for x in (-136, -6, 127))
            + rect(-132, -38, 264, 22, "#2a1a20", opacity=0.5)
        )
        g += (
            rect(-148, -72, 296, 36, "url(#woodtop)", 5)
            + rect(-148, -41, 296, 9, WOOD_DARK, 2)
            + line("M-140 -62H140M-140 -52H140", WOOD, 1.2, opacity=0.6)
            + rect(-148, -72, 296, 2, "#ffffff", opacity=0.4)
        )
        return g + things

    laid = (
        "".join(ellipse(x, -56, 15, 6, "#f3e6da") + ellipse(x, -57, 10, 3.6, "#ffffff") for x in (-116, -70, 70, 116))
        + "".join(
            paper(x, y, t, f)
            for x, y, t, f in ((-30, -52, -8, "#fff6e6"), (2, -48, 5, "#d9efcf"), (34, -54, -3, "#ffe0cc"))
        )
        + mug(-94, -50, "#6fb7d8")
        + mug(-48, -60, ACCENT)
        + mug(52, -48, "#8fae6a")
        + mug(94, -58, "#e7d7e2")
    )
    laid += (
        path("M-10 -66C-12 -84 16 -84 14 -66Z", "#8f5a3f")
        + path("M13 -72q9 -1 10 -9M-9 -74q-9 0 -8 8", "none", stroke="#8f5a3f", stroke_width=3.4)
        + circle(2, -81, 2.4, "#5c3826")
        + path("M-142 -66q10 -8 20 0q-2 8 -10 8t-10 -8Z", "#c9b08c")
        + circle(-136, -68, 4, "#c8485a")
        + circle(-129, -69, 4, "#8fae4a")
    )
    round_ = (
        shadow(92, 13, y=-6)
        + ellipse(0, -8, 26, 9, BASE)
        + rect(-12, -34, 24, 28, WOOD_DARK)
        + ellipse(0, -36, 96, 34, WOOD_DARK)
        + ellipse(0, -43, 96, 34, "url(#woodtop)")
        + ellipse(0, -43, 84, 28, "none", stroke=WOOD, stroke_width=1.6, opacity=0.7)
        + group(molar(0, 0, 0.62, WOOD_DARK, opacity=0.35), transform="translate(0 -43) scale(1 .6)")
        + "".join(
            paper(x, y, t, f)
            for x, y, t, f in ((-52, -40, -12, "#fff6e6"), (46, -52, 9, "#ffe0cc"), (8, -26, 2, "#d9efcf"))
        )
        + mug(-30, -54, ACCENT)
        + mug(62, -34, "#6fb7d8")
        + mug(-66, -50, "#8fae6a")
        + line("M22 -44q4 -12 -4 -18", STEEL, 2.4)
        + rect(13, -68, 7, 10, "#2a2044", 3)
    )
    return (
        prop("long_table", 150, 76, long_table("")),
        prop("long_table_laid", 150, 90, long_table(laid)),
        prop("round_table", 98, 82, round_),
    )


def house() -> tuple[Prop, ...]:
    """Shutters, closed and open; a bench by the oven's warmth; a stack of chairs; the two treatment worlds."""
    closed = (
        rect(-70, -76, 140, 66, STEEL_DARK, 3)
        + "".join(
            rect(-66, -72 + i * 9.6, 132, 7.6, "#b9b2cc", 1) + rect(-66, -72 + i * 9.6, 132, 1.6, "#e6e0f2")
            for i in range(6)
        )
        + rect(-10, -18, 20, 5, BASE, 2)
        + rect(-74, -12, 148, 5, STEEL_LIGHT, 2)
    )
    open_ = (
        rect(-70, -76, 140, 66, STEEL_DARK, 3)
        + rect(-66, -72, 132, 58, "#ffe3c4")
        + rect(-66, -72, 132, 26, "#cfe6f6")
        + path("M-66 -40h22v-16l12 -8l12 8v16h10v-24h24v24h12v-14h30v14h10V-14H-66Z", "#c9a8b0")
        + path("M-66 -30H66V-14H-66Z", "#b9a6b4")
        + circle(40, -58, 8, "#fff6d8")
        + "".join(rect(x, -50, 4, 5, "#ffd98a") for x in (-30, -24, 2, 10, 40, 48))
        + rect(-2, -72, 4, 58, STEEL_DARK)
        + path("M-44 -72h16l-26 58h-10v-14ZM14 -72h10l-26 58h-8Z", "#ffffff", opacity=0.28)
        + rect(-70, -80, 140, 9, "#b9b2cc", 2)
        + rect(-74, -12, 148, 5, STEEL_LIGHT, 2)
    )
    bench = (
        shadow(60, 9)
        + rect(-54, -34, 108, 34, "#a85a42", 2)
        + "".join(
            rect(
                -52 + (i % 6) * 18 - (9 if (i // 6) % 2 else 0) * 0,
                -32 + (i // 6) * 8.4,
                16,
                6.6,
                ("#b5674c", "#98503c", "#c97a5a")[i % 3],
                1,
            )
            for i in range(24)
        )
        + rect(-58, -46, 116, 14, "url(#woodtop)", 3)
        + rect(-58, -34, 116, 4, WOOD_DARK)
        + rect(-46, -52, 38, 9, "#8aa882", 4)
        + rect(4, -52, 38, 9, ACCENT, 4)
        + rect(-46, -52, 38, 3, "#b9d4b0", 1.5)
        + rect(4, -52, 38, 3, BRIGHT, 1.5)
        + path("M-12 -20H12V0H-12Z", "#2a1218")
        + ellipse(0, -2, 10, 4, "#ff8a3c", opacity=0.8)
    )
    chairs = (
        shadow(24, 7)
        + "".join(
            rect(-17, -20 - i * 12, 34, 9, (WOOD_LIGHT, "#b57f58")[i % 2], 3)
            + rect(-17, -14 - i * 12, 34, 4, WOOD_DARK, 1)
            for i in range(4)
        )
        + rect(-16, -92, 32, 30, WOOD, 5)
        + rect(-11, -87, 22, 20, WOOD_DARK, 3)
        + "".join(rect(x, -90, 4, 26, "#b57f58") for x in (-8, -2, 4))
        + rect(-15, -12, 4, 12, WOOD_DARK)
        + rect(11, -12, 4, 12, WOOD_DARK)
    )
    rule = (
        rect(-76, -44, 152, 30, WOOD_DARK, 4)
        + rect(-72, -40, 144, 22, "#f3e6cc", 2)
        + writing(-58, -34, (112, 80), "#8a5a44", 8, 4)
        + molar(60, -29, 0.28, ACCENT)
        + leaf(46, -22, 14, 5, 14, LEAF)
    )
    flipper = (
        shadow(14, 4)
        + path("M-14 0C-16 -18 -14 -34 -20 -44C-10 -50 8 -50 16 -42C12 -32 8 -16 8 0Z", "#3fae5a")
        + path(
            "M-12 -42C-8 -30 -6 -16 -6 -2M-2 -45C0 -30 0 -16 0 -2M8 -43C6 -30 5 -16 5 -2",
            "none",
            stroke="#8af09a",
            stroke_width=1.6,
            opacity=0.8,
        )
        + ellipse(-3, -2, 12, 4, "#2a7d44")
        + rect(4, -24, 12, 8, "#fff6e6", 1)
        + line("M6 -20h8", "#8a6a58", 1.4)
    )
    pots = shadow(34, 6) + "".join(
        path(f"M{x - 13} -19H{x + 13}L{x + 9.6} -1Q{x} 3 {x - 9.6} -1Z", "#c8724e")
        + rect(x - 14.6, -23, 29.2, 6, "#d98a66", 2.4)
        + ellipse(x, -22.6, 12.6, 3, "#2f1c22")
        + "".join(
            leaf(x + dx, -22, ln, 6, t, f, "#dcffe6")
            for dx, ln, t, f in (
                (-6, 16, -46, LEAF),
                (6, 16, 46, LEAF),
                (-3, 22, -20, LEAF_LIGHT),
                (3, 22, 20, LEAF_LIGHT),
                (0, 26, 0, "#57d69b"),
            )
        )
        for x in (-18, 18)
    )
    return (
        prop("shutters_closed", 76, 82, closed),
        prop("shutters_open", 76, 84, open_),
        prop("oven_bench", 60, 56, bench),
        prop("chair_stack", 22, 96, chairs),
        prop("rule_board", 78, 48, rule),
        prop("flipper", 22, 52, flipper),
        prop("mint_two_pots", 36, 52, pots),
    )


def baths() -> tuple[Prop, ...]:
    """A glimpse of the leisure centre: climbing wall, lockers, turnstile, a lifeguard's chair, vending machines."""
    holds = (
        (-40, -112, ACCENT),
        (-20, -128, "#57c79a"),
        (6, -118, "#ffd24d"),
        (34, -130, "#8aa8ff"),
        (44, -104, ACCENT),
        (-48, -84, "#ffd24d"),
        (-26, -96, "#e07a95"),
        (12, -92, "#57c79a"),
        (30, -78, ACCENT),
        (-8, -74, "#8aa8ff"),
        (-38, -54, "#57c79a"),
        (-14, -44, ACCENT),
        (16, -54, "#ffd24d"),
        (42, -52, "#e07a95"),
        (-46, -28, "#8aa8ff"),
        (0, -24, "#57c79a"),
        (32, -28, "#ffd24d"),
    )
    wall = (
        shadow(64, 8, opacity=0.4)
        + path("M-60 0L-56 -142L-10 -150L20 -140L58 -148L60 0Z", "#8f86b0")
        + path("M-60 0L-56 -142L-10 -150L-18 -70L-34 0Z", "#a9a2c6")
        + path("M58 -148L60 0H24L34 -80L20 -140Z", "#6a628c")
        + "".join(path(f"M{x - 5} {y}q0 -6 6 -6t5 6q-3 5 -11 0Z", f) for x, y, f in holds)
        + line("M10 -148Q14 -80 4 -2", "#ffd9a0", 2)
        + circle(4, -3, 3, STEEL)
        + rect(-64, -6, 128, 8, "#3d4f80", 4)
        + rect(-64, -6, 128, 3, "#6f86b8", 2)
    )
    lockers = shadow(50, 7) + rect(-48, -104, 96, 104, "#3d5478", 2)
    for column in range(4):
        for row in range(2):
            x, y = -45 + column * 23, -100 + row * 49
            lockers += (
                rect(x, y, 21, 46, ("#6f9ac0", "#7fb0cc", ACCENT, "#6f9ac0")[(column + row * 3) % 4], 2)
                + line(f"M{x + 5} {y + 7}h11M{x + 5} {y + 11}h11", "#24375a", 1.6)
                + circle(x + 17, y + 25, 1.8, "#f2f8fc")
            )
    turnstile = (
        shadow(26, 7)
        + box(-20, 0, 16, 40, 8, "url(#steel)", STEEL_LIGHT, 3)
        + circle(-12, -34, 4, OK)
        + line("M-6 -26h28M-6 -26l16 14M-6 -26l16 -14", STEEL, 4)
        + circle(-6, -26, 5, STEEL_DARK)
    )
    guard = (
        shadow(30, 8)
        + line("M-24 0L-14 -84M24 0L14 -84", PALE_TOP, 5)
        + line("M-21 -22H21M-18 -44H18M-16 -64H16", PALE_DARK, 4)
        + rect(-18, -90, 36, 8, "#f0603f", 3)
        + rect(-18, -122, 36, 30, "#f0603f", 5)
        + rect(-18, -122, 36, 6, "#ff8f70", 3)
        + circle(14, -102, 7, "none", stroke="#fff3ee", stroke_width=4)
    )
    vending = (
        shadow(28, 8)
        + box(-26, 0, 52, 88, 12, "#2f4a7d", "#5579b8", 4)
        + rect(-21, -82, 30, 58, "#141a38", 2)
        + "".join(
            rect(
                -18 + (i % 4) * 7,
                -78 + (i // 4) * 14,
                5,
                10,
                (ACCENT, "#57c79a", "#ffd24d", "#e07a95", "#8aa8ff")[i % 5],
                1.4,
            )
            for i in range(16)
        )
        + rect(12, -78, 10, 20, "#9fc0ea", 2)
        + rect(12, -52, 10, 3, BASE)
        + rect(-20, -18, 32, 10, "#0f1430", 2)
        + rect(-24, -97, 48, 5, ALIX, 2, opacity=0.8)
    )
    floats = shadow(24, 6) + "".join(
        rect(-20 + i, -12 - i * 9, 40, 11, f, 5) + rect(-20 + i, -12 - i * 9, 40, 3.4, "#ffffff", 2, opacity=0.35)
        for i, f in enumerate((ACCENT, "#57c79a", "#ffd24d", "#6fb7d8"))
    )
    return (
        prop("climbing_wall", 66, 154, wall),
        prop("lockers", 50, 106, lockers),
        prop("turnstile", 26, 56, turnstile),
        prop("lifeguard_chair", 28, 124, guard),
        prop("vending_machine", 30, 102, vending),
        prop("swim_floats", 26, 52, floats),
    )


PROPS: tuple[Prop, ...] = (*tables(), *house(), *baths())
