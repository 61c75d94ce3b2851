"""What stands in a natural practice that used to be a bakery: wood, herbs, paper, an oven."""

from assets.draw.chance import Chance
from assets.draw.palette import Colour, darker, lighter
from assets.draw.shapes import (
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    Prop,
    books,
    box,
    drum,
    jar,
    lamp_light,
    leaf,
    mug,
    paper,
    prop,
    shadow,
    stripes,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

BRICK, BRICK_DARK, BRICK_LIGHT = "#a85a42", "#6e352c", "#c97a5a"
LINEN, LINEN_DARK = "#efe0c4", "#b99f80"
BRASS, BRASS_LIGHT, BRASS_DARK = "#c9973e", "#f2cf7a", "#7d5a24"
FIRE = ("#fff0b0", "#ffc24d", "#ff8a3c")
SAGE, MOSS, HAY, LAVENDER, ROSE = "#8aa882", "#5f7a3e", "#c9a860", "#9a7fc0", "#c8687a"


def bundle(x: float, y: float, length: float, fill: Colour, seed: int) -> str:
    """Return a bundle of herbs that hangs head down from (x, y)."""
    chance = Chance(seed)
    stems = "".join(
        line(f"M{x} {y + 2}L{x + dx} {y + length * 0.5}", darker(fill, 0.35), 1.2) for dx in (-4, -2, 0, 2, 4)
    )
    leaves = "".join(
        leaf(
            x + chance.between(-5, 5),
            y + length * chance.between(0.36, 0.6),
            length * 0.42,
            4.4,
            180 + chance.between(-32, 32),
            chance.one_of((fill, lighter(fill, 0.2), darker(fill, 0.18))),
            "#ffffff",
        )
        for _ in range(9)
    )
    return stems + leaves + rect(x - 3.4, y + 5, 6.8, 3, "#7d4a30", 1)


def treatment_chair() -> str:
    """Return a wooden treatment chair with a linen cushion, its back at the upper left."""
    g = shadow(60, 11, 4, -3)
    g += line("M-34 -4L-14 -40M40 -4L24 -40M-2 -2L2 -36", WOOD_DARK, 6) + line(
        "M-34 -4L-14 -40M40 -4L24 -40", WOOD_LIGHT, 1.6, opacity=0.6
    )
    g += (
        path("M-44 -116C-40 -126 -14 -128 -6 -120L20 -60L-16 -48Z", WOOD)
        + path("M-38 -112C-34 -120 -16 -122 -9 -115L13 -64L-12 -55Z", LINEN)
        + path("M-44 -116L-16 -48V-38L-48 -104Z", WOOD_DARK)
    )
    g += (
        path("M-16 -50L22 -62L72 -40Q74 -32 66 -28L32 -22Z", WOOD)
        + path("M-10 -50L20 -59L64 -39L32 -28Z", LINEN)
        + path("M-16 -50L32 -22L66 -28V-20L32 -12L-16 -38Z", WOOD_DARK)
    )
    g += path("M-36 -130Q-24 -138 -10 -130L-6 -118Q-22 -122 -34 -114Z", SAGE) + path(
        "M-34 -114Q-22 -122 -6 -118L-7 -113Q-20 -117 -33 -110Z", darker(SAGE, 0.3)
    )
    g += (
        path("M-4 -76l40 8q6 4 0 8l-37 -7Z", WOOD_LIGHT)
        + path("M-3 -67l38 7v5l-38 -8Z", WOOD_DARK)
        + line("M32 -56v22", WOOD_DARK, 4)
    )
    g += line("M-30 -106L-8 -62M6 -52L48 -36M-22 -110L0 -64", LINEN_DARK, 1.4, opacity=0.7) + path(
        "M20 -52l22 9l-5 12l-22 -8Z", ROSE, opacity=0.85
    )
    return g


def brick_wall(x: float, y: float, width: float, height: float, seed: int) -> str:
    """Return courses of brick inside a rectangle."""
    chance, parts = Chance(seed), [rect(x, y, width, height, BRICK_DARK, 2)]
    row, at_y = 0, y + 1.5
    while at_y + 7 <= y + height:
        at = x + 1.5 - (9 if row % 2 else 0)
        while at < x + width - 2:
            left, right = max(at, x + 1.5), min(at + 16, x + width - 1.5)
            if right - left > 2:
                parts.append(
                    rect(left, at_y, right - left, 6.6, chance.one_of((BRICK, BRICK, BRICK_LIGHT, "#98503c")), 1)
                )
            at += 18
        at_y += 8.4
        row += 1
    return "".join(parts)


def oven() -> Prop:
    """The baker's oven, in which herbs dry over a low fire."""
    o = shadow(84, 11) + path("M-78 0V-92Q-78 -138 0 -138T78 -92V0Z", BRICK_DARK)
    o += '<clipPath id="oven"><path d="M-76 -2V-92Q-76 -136 0 -136T76 -92V-2Z"/></clipPath>' + group(
        brick_wall(-78, -140, 156, 142, 3), clip_path="url(#oven)"
    )
    o += path("M-78 0V-92Q-78 -138 0 -138Q-58 -132 -62 -88V0Z", "#ffffff", opacity=0.08) + path(
        "M78 0V-92Q78 -138 0 -138Q60 -128 62 -88V0Z", "#1a0d33", opacity=0.3
    )
    o += path("M-46 -40V-76Q-46 -108 0 -108T46 -76V-40Z", BRICK_LIGHT) + path(
        "M-40 -40V-75Q-40 -102 0 -102T40 -75V-40Z", "#2a1218"
    )
    o += (
        line("M-38 -78H38M-38 -62H38", "#5a4038", 2)
        + bundle(-24, -80, 20, MOSS, 4)
        + bundle(-6, -80, 22, LAVENDER, 5)
        + bundle(12, -80, 19, SAGE, 6)
        + bundle(28, -79, 18, HAY, 8)
    )
    o += (
        ellipse(0, -42, 34, 7, "#ff8a3c", opacity=0.55)
        + "".join(
            path(f"M{x} -40q-5 -8 0 -{h}q6 {h - 8} 1 {h}Z", FIRE[i % 3])
            for i, (x, h) in enumerate(((-20, 12), (-10, 17), (0, 13), (11, 16), (21, 11)))
        )
        + "".join(ellipse(x, -41, 5, 2.4, "#5a1f18") for x in (-24, -12, 2, 14, 25))
    )
    o += (
        rect(-84, -40, 168, 9, "#d9c9b4", 2)
        + rect(-84, -33, 168, 3, "#8f7d6a")
        + path("M-26 0V-20Q-26 -28 0 -28T26 -20V0Z", "#2a1218")
        + ellipse(0, -2, 22, 5, "#ff7a30", opacity=0.5)
    )
    o += (
        "".join(path(f"M{x} -2l10 -7l12 3l-8 6Z", WOOD_DARK) for x in (-18, -4))
        + rect(-40, -146, 80, 12, "#8f4a38", 3)
        + rect(-40, -146, 80, 3, BRICK_LIGHT)
    )
    o += jar(-58, -40, 13, 20, MOSS) + mug(62, -40, "#e6d2b0")
    return prop("oven", 86, 150, o)


def counters() -> tuple[Prop, ...]:
    """The shop counter with scales and a till, the linen shelf, the long work table."""
    c = (
        shadow(122, 11)
        + rect(-116, -70, 232, 70, "url(#wood)", 3)
        + stripes(-116, -64, 232, 58, 29, WOOD_DARK, 0.8)
        + rect(-116, -8, 232, 8, "#3f261e")
    )
    c += "".join(
        rect(-110 + i * 58, -58, 46, 40, "#8a5638", 2)
        + rect(-108 + i * 58, -56, 42, 36, "#9f6844", 2)
        + circle(-87 + i * 58, -38, 3, BRASS)
        for i in range(4)
    )
    c += (
        rect(-122, -92, 244, 24, "url(#woodtop)", 4)
        + rect(-122, -72, 244, 5, WOOD_DARK, 2)
        + rect(-122, -92, 244, 2, "#ffffff", opacity=0.4)
    )
    # brass scales, a till with paper, jars, a bowl of apples, a bell
    c += (
        rect(-90, -90, 26, 8, BRASS_DARK, 2)
        + line("M-77 -90V-118", BRASS, 3)
        + line("M-97 -114Q-77 -124 -57 -114", BRASS_LIGHT, 2.4)
        + line("M-97 -114l-7 14M-97 -114l7 14M-57 -114l-7 14M-57 -114l7 14", BRASS_DARK, 1)
        + path("M-106 -100h18q-2 8 -9 8t-9 -8Z", BRASS)
        + path("M-66 -100h18q-2 8 -9 8t-9 -8Z", BRASS)
        + circle(-77, -119, 3, BRASS_LIGHT)
    )
    c += jar(-30, -80, 16, 26, HAY) + jar(-12, -78, 14, 22, SAGE) + jar(4, -80, 16, 28, LAVENDER)
    c += (
        box(26, -74, 44, 20, 10, "#5a3a3f", "#7a5258", 3)
        + "".join(rect(31 + i * 9, -100 + (i % 2), 6, 5, LINEN, 1) for i in range(4))
        + rect(32, -88, 20, 5, "#2a1a20", 1)
        + paper(84, -78, 8, LINEN)
        + path("M94 -86h24q-2 11 -12 11t-12 -11Z", "#c9b08c")
        + circle(101, -88, 5, "#c8485a")
        + circle(109, -89, 5, "#8fae4a")
        + circle(105, -92, 5, "#d9694a")
    )
    shelf = shadow(54, 8) + rect(-50, -112, 100, 112, WOOD_DARK, 2) + rect(-45, -107, 90, 102, "#40281f")
    for y in (-78, -48, -18):
        shelf += rect(-46, y, 92, 5, WOOD_LIGHT, 1)
    shelf += (
        rect(-50, -114, 100, 7, "url(#woodtop)", 2)
        + "".join(
            rect(-42 + i * 22, -95, 19, 17, f, 3) + rect(-42 + i * 22, -88, 19, 1.4, "#00000033")
            for i, f in enumerate((LINEN, "#d9c9a8", LINEN, ROSE))
        )
        + "".join(
            path(f"M{-40 + i * 28} -48q-1 -14 11 -14t11 14Z", "#c99a5e")
            + path(f"M{-35 + i * 28} -58q6 -4 12 0", "none", stroke="#8a5a34", stroke_width=1.4)
            for i in range(3)
        )
        + "".join(jar(-36 + i * 18, -18, 13, 19, f) for i, f in enumerate((MOSS, HAY, ROSE, SAGE, LAVENDER)))
        + rect(-40, -13, 34, 11, "#7a5236", 2)
        + rect(4, -13, 34, 11, "#7a5236", 2)
    )
    table = (
        shadow(74, 9)
        + rect(-64, -32, 8, 32, WOOD_DARK)
        + rect(56, -32, 8, 32, WOOD_DARK)
        + rect(-72, -58, 144, 26, "url(#woodtop)", 4)
        + rect(-72, -36, 144, 8, WOOD_DARK, 2)
    )
    table += (
        path("M-40 -52h34l4 8h-42Z", "#5f7a3e")
        + "".join(leaf(-34 + i * 6, -46, 10, 4, -20 + i * 12, LEAF_LIGHT) for i in range(5))
        + drum(14, -42, 10, 4, 10, "#d9cbb4", "#efe6d4")
        + line("M17 -52l9 -14", "#d9cbb4", 4)
        + paper(44, -48, -6, LINEN)
        + mug(-56, -42, "#8fae6a")
        + line("M38 -40l16 -5", WOOD_DARK, 2)
    )
    return prop("bakery_counter", 124, 124, c), prop("linen_shelf", 52, 116, shelf), prop("work_table", 74, 68, table)


def drawers() -> tuple[Prop, ...]:
    """The wall of card drawers, one pulled out and empty, and a chest of small drawers for herbs."""

    def chest(columns: int, rows: int, width: float, height: float, opened: tuple[int, int] | None) -> str:
        half = columns * width / 2 + 6
        top = rows * height + 14
        g = (
            shadow(half + 4, 8)
            + rect(-half, -top, half * 2, top, WOOD_DARK, 3)
            + rect(-half - 4, -top - 8, half * 2 + 8, 12, "url(#woodtop)", 3)
            + rect(-half, -6, half * 2, 6, "#3f261e")
        )
        for row in range(rows):
            for column in range(columns):
                x, y = -half + 6 + column * width, -top + 8 + row * height
                if opened == (column, row):
                    g += rect(x + 1, y + 1, width - 2, height - 2, "#1f1014", 1.5)
                    continue
                g += rect(x + 1, y + 1, width - 2, height - 2, "#a8704a", 1.5) + rect(
                    x + 1, y + 1, width - 2, 1.6, WOOD_LIGHT, opacity=0.8
                )
                g += rect(x + width / 2 - 6, y + 3.6, 12, 5, LINEN, 0.8) + circle(
                    x + width / 2, y + height - 4.6, 1.7, BRASS_LIGHT
                )
        if opened:
            x, y = -half + 6 + opened[0] * width, -top + 8 + opened[1] * height
            g += (
                rect(x - 1, y + 7, width + 2, height + 3, "#bf8656", 2)
                + rect(x + 1, y + 4, width - 2, 7, "#2a161a", 1)
                + rect(x + width / 2 - 6, y + 12, 12, 5, LINEN, 0.8)
                + circle(x + width / 2, y + height + 5, 1.9, BRASS_LIGHT)
            )
        return g

    wall = (
        chest(7, 6, 24, 17, (4, 2))
        + jar(-70, -120, 16, 22, HAY)
        + jar(-52, -120, 13, 18, MOSS)
        + books(-34, -120, ((6, 22, "#7a3f3a"), (7, 24, "#4a5f3a"), (5, 20, BRASS_DARK), (7, 23, "#5a3a5e")))
        + leaf(54, -124, 22, 8, -24, LEAF)
        + leaf(58, -124, 26, 8, 6, LEAF_LIGHT)
        + leaf(62, -124, 20, 8, 34, LEAF_DARK)
        + path("M46 -130H70L67 -120H49Z", "#c8724e")
    )
    small = (
        chest(4, 4, 22, 15, None)
        + jar(-30, -78, 14, 20, LAVENDER)
        + jar(-12, -78, 12, 16, ROSE)
        + drum(18, -80, 12, 4, 8, BRASS, BRASS_LIGHT)
    )
    return prop("card_drawers", 96, 152, wall), prop("herb_drawers", 56, 102, small)


def shelves() -> tuple[Prop, ...]:
    """On the walls: jars of herbs, bundles hung to dry, pictures by children, a cuckoo clock, hooks with coats."""
    jars = (
        rect(-60, -20, 120, 6, "url(#woodtop)", 2)
        + rect(-60, -15, 120, 3, WOOD_DARK)
        + line("M-48 -14l-4 10M48 -14l4 10", WOOD_DARK, 3)
        + rect(-60, -58, 120, 6, "url(#woodtop)", 2)
        + rect(-60, -53, 120, 3, WOOD_DARK)
    )
    jars += "".join(
        jar(-50 + i * 17, -20, 13, 22 + (i % 3) * 4, f)
        for i, f in enumerate((MOSS, HAY, ROSE, SAGE, LAVENDER, "#b5654a", MOSS))
    )
    jars += "".join(
        jar(-48 + i * 16, -58, 12, 16 + (i % 2) * 4, f) for i, f in enumerate((LAVENDER, SAGE, HAY, ROSE))
    ) + books(22, -58, ((6, 20, "#5a3a5e"), (7, 23, "#7a3f3a"), (5, 18, BRASS_DARK), (6, 22, "#4a5f3a")))
    hung = line("M-64 -56Q0 -50 64 -56", WOOD_DARK, 3) + "".join(
        bundle(-52 + i * 17.4, -54, 34 + (i % 3) * 5, f, 20 + i)
        for i, f in enumerate((MOSS, LAVENDER, SAGE, HAY, ROSE, LEAF_DARK, LAVENDER))
    )
    pictures = "".join(
        group(
            rect(x, y, w, h, WOOD_LIGHT, 1.5) + rect(x + 2.5, y + 2.5, w - 5, h - 5, "#fff6e2") + inside,
            transform=f"rotate({turn} {x + w / 2} {y + h / 2})",
        )
        for x, y, w, h, turn, inside in (
            (
                -46,
                -58,
                30,
                26,
                -3,
                circle(-31, -47, 5, "#ffc24d")
                + path("M-40 -38q9 -8 18 0", "none", stroke="#5f9a4a", stroke_width=2.4),
            ),
            (-10, -62, 26, 32, 2, path("M-2 -38v-10l5 -6l5 6v10Z", ROSE) + line("M3 -38v-6", "#7a3f3a", 2)),
            (
                22,
                -56,
                30,
                24,
                4,
                path("M30 -40q6 -12 14 0Z", "#6f86b8") + line("M34 -50l6 3M44 -50l-4 3", "#7a3f3a", 1.6),
            ),
            (
                -40,
                -28,
                24,
                20,
                2,
                path("M-34 -14q5 -8 12 0", "none", stroke=ROSE, stroke_width=2) + circle(-28, -21, 2.4, "#ffc24d"),
            ),
        )
    )
    clock = (
        path("M-17 -36L0 -52L17 -36V-14H-17Z", WOOD)
        + path("M-21 -34L0 -55L21 -34L17 -32L0 -49L-17 -32Z", WOOD_DARK)
        + circle(0, -28, 9.4, LINEN)
        + line("M0 -28v-6M0 -28l4 3", "#3f261e", 1.8)
        + rect(-4, -44, 8, 6, "#3f261e", 1)
        + line("M-5 -14v12M5 -14v8", BRASS_DARK, 1.4)
        + circle(-5, -1, 3, BRASS)
        + circle(5, -5, 3, BRASS)
    )
    hooks = (
        rect(-40, -60, 80, 7, "url(#woodtop)", 2)
        + "".join(circle(x, -53, 2.4, BRASS) for x in (-28, -8, 12, 30))
        + path("M-34 -54C-42 -44 -40 -24 -38 -12H-18C-16 -26 -18 -44 -24 -54Z", "#c9a86e")
        + path("M-34 -54Q-28 -46 -24 -54L-27 -12H-31Z", "#a8865a")
        + path("M8 -54C2 -46 2 -34 4 -22H20C22 -36 20 -46 16 -54Z", "#5f7a5a")
        + line("M30 -53q-5 18 3 30", ROSE, 4)
    )
    mirror = (
        ellipse(0, -34, 20, 25, WOOD_DARK)
        + ellipse(0, -35, 18, 23, WOOD_LIGHT)
        + ellipse(0, -34, 15, 20, "#e8d2b4")
        + path("M-8 -48l12 -5l-14 32l-5 -6Z", "#ffffff", opacity=0.5)
    )
    window = (
        rect(-62, -74, 124, 62, WOOD_DARK, 3)
        + rect(-57, -69, 114, 52, "url(#dusk)")
        + rect(-57, -41, 114, 24, "#3a2848", opacity=0.7)
        + circle(-30, -36, 4, "#ffd27a")
        + circle(36, -42, 3, "#ffd27a")
        + circle(-30, -36, 12, "url(#candle)")
        + rect(-46, -46, 9, 29, "#2a1f3c")
        + rect(10, -52, 34, 35, "#2c2040")
        + rect(16, -46, 7, 8, "#ffc66a")
        + rect(30, -46, 7, 8, "#ffc66a", opacity=0.6)
    )
    window += (
        rect(-2, -69, 4, 52, WOOD)
        + rect(-57, -46, 114, 3.4, WOOD)
        + path("M-57 -69H-24Q-34 -46 -54 -40L-57 -40Z", LINEN, opacity=0.92)
        + path("M57 -69H24Q34 -46 54 -40L57 -40Z", LINEN, opacity=0.85)
        + rect(-68, -14, 136, 7, "url(#woodtop)", 2)
    )
    return (
        prop("jar_shelf", 62, 88, jars),
        prop("hung_herbs", 68, 60, hung),
        prop("children_pictures", 54, 66, pictures),
        prop("cuckoo_clock", 22, 58, clock),
        prop("coat_hooks", 44, 62, hooks),
        prop("oval_mirror", 22, 62, mirror),
        prop("bakery_window", 70, 78, window),
    )


def seats() -> tuple[Prop, ...]:
    """Wooden chairs for patients, both ways, benches, stools, a rocking chair, a dining chair both ways."""
    left = Prop("wooden_chair", 52, 78, 142, treatment_chair())
    right = Prop("wooden_chair_mirrored", 78, 52, 142, group(treatment_chair(), transform="scale(-1 1)"))
    bench = (
        shadow(74, 8)
        + rect(-64, -22, 8, 22, WOOD_DARK)
        + rect(56, -22, 8, 22, WOOD_DARK)
        + rect(-70, -58, 140, 8, "url(#woodtop)", 3)
        + "".join(rect(x, -52, 5, 24, WOOD) for x in range(-64, 66, 16))
        + rect(-72, -34, 144, 10, WOOD_LIGHT, 3)
        + rect(-72, -25, 144, 7, WOOD_DARK, 2)
        + rect(-56, -39, 44, 8, SAGE, 4)
        + rect(6, -39, 44, 8, ROSE, 4)
        + rect(-56, -39, 44, 2.6, lighter(SAGE, 0.3), 1)
        + rect(6, -39, 44, 2.6, lighter(ROSE, 0.3), 1)
    )
    stool = (
        shadow(18, 5)
        + line("M-11 -2L-7 -26M11 -2L7 -26M0 0V-24", WOOD_DARK, 4)
        + drum(0, -25, 15, 5, 5, WOOD, WOOD_LIGHT)
        + ellipse(-3, -31, 8, 2, lighter(WOOD_LIGHT, 0.25), opacity=0.8)
    )
    rocker = (
        shadow(30, 8)
        + path("M-30 -8Q0 8 30 -6", "none", stroke=WOOD_DARK, stroke_width=5)
        + line("M-18 -2L-14 -30M18 -2L16 -30", WOOD_DARK, 4)
        + path("M-22 -78Q0 -88 18 -78L20 -34H-18Z", WOOD)
        + "".join(line(f"M{x} -76L{x + 1} -36", WOOD_DARK, 2) for x in (-12, -4, 4, 12))
        + path("M-22 -38H22L24 -28H-24Z", WOOD_LIGHT)
        + rect(-24, -28, 48, 5, WOOD_DARK, 2)
        + path("M-20 -70C-24 -50 -22 -40 -22 -32L6 -30C4 -44 -2 -60 0 -78Z", "#8f5a78")
        + line("M-18 -62l18 -6M-20 -50l22 -4M-21 -40l24 -2", "#c98aa8", 1.6)
    )
    dining = (
        shadow(18, 6)
        + rect(-15, -22, 5, 22, WOOD_DARK)
        + rect(10, -22, 5, 22, WOOD_DARK)
        + rect(-16, -58, 32, 26, WOOD, 4)
        + rect(-12, -54, 24, 18, "#3f261e", 3)
        + "".join(rect(x, -55, 4, 22, WOOD_LIGHT) for x in (-9, -2, 5))
        + rect(-18, -32, 36, 10, WOOD_LIGHT, 3)
        + rect(-18, -24, 36, 5, WOOD_DARK, 2)
    )
    away = (
        shadow(18, 6)
        + rect(-14, -16, 5, 16, WOOD_DARK)
        + rect(9, -16, 5, 16, WOOD_DARK)
        + rect(-18, -30, 36, 12, WOOD_LIGHT, 3)
        + rect(-16, -50, 32, 36, WOOD, 5)
        + rect(-12, -44, 24, 22, WOOD_DARK, 3)
        + "".join(rect(x, -46, 4, 28, "#b57f58") for x in (-9, -2, 5))
    )
    return (
        left,
        right,
        prop("wooden_bench", 74, 60, bench),
        prop("wooden_stool", 18, 36, stool),
        prop("rocking_chair", 32, 86, rocker),
        prop("dining_chair", 20, 60, dining),
        prop("dining_chair_away", 20, 54, away),
    )


def small_things() -> tuple[Prop, ...]:
    """Boxes of paper, sacks, a cat, a kettle on its stove, candles, seedlings under a lamp, a basin."""
    boxes = (
        shadow(38, 8)
        + box(-36, 0, 40, 26, 12, "#b58a5e", "#d6ad7e")
        + box(2, 0, 34, 22, 12, "#a67c52", "#c99f70")
        + box(-28, -34, 38, 22, 12, "#bf9466", "#dcb688")
        + rect(-22, -28, 16, 8, LINEN, 1)
        + rect(-30, -20, 16, 8, LINEN, 1)
        + rect(9, -17, 16, 8, LINEN, 1)
        + writing(-20, -26, (12, 8), "#8a6a58", 3, 1.2)
        + paper(-12, -64, -14, "#fbf3e2")
        + paper(-2, -63, 8, "#f3e8d2")
    )
    sacks = (
        shadow(34, 8)
        + path("M-32 -2C-38 -22 -32 -40 -22 -42H-6C2 -38 4 -20 0 -2Z", LINEN_DARK)
        + path("M-28 -6C-33 -22 -28 -36 -20 -38C-10 -36 -8 -20 -10 -4Z", LINEN, opacity=0.7)
        + path("M2 -2C-2 -18 4 -32 12 -34H24C34 -30 36 -14 32 -2Z", "#a88a68")
        + ellipse(-14, -42, 10, 4, "#7d6248")
        + path("M-22 -43C-20 -50 -8 -50 -6 -43Z", LEAF_DARK)
        + line("M14 -34q4 -6 8 0", "#7d5a3a", 3)
    )
    cat = (
        shadow(20, 6)
        + path("M-20 -4C-24 -18 -10 -24 2 -22C16 -24 22 -14 20 -4C12 2 -12 2 -20 -4Z", "#c9743e")
        + path(
            "M-4 -22q4 8 0 18M4 -22q5 8 2 18M10 -20q5 7 3 15", "none", stroke="#8a4524", stroke_width=2, opacity=0.7
        )
        + circle(-13, -11, 8, "#d6834a")
        + path("M-20 -14l-1 -7l6 3ZM-10 -18l6 -4l0 7Z", "#c9743e")
        + line("M-17 -10q2 1.6 4 0M-11 -10q2 1.6 4 0", "#4a2414", 1.3)
        + path("M19 -8C28 -6 26 4 8 1", "none", stroke="#b5632f", stroke_width=5, stroke_linecap="round")
    )
    stove = (
        shadow(34, 9)
        + rect(-26, -8, 6, 8, "#1c1418")
        + rect(20, -8, 6, 8, "#1c1418")
        + box(-30, -6, 60, 42, 16, "#3a2f38", "#564850", 4)
        + rect(-20, -40, 40, 26, "#1c1418", 4)
        + rect(-16, -36, 32, 18, "#ff7a30", 3, opacity=0.9)
        + "".join(path(f"M{x} -18q-4 -6 0 -14q5 7 1 14Z", FIRE[i % 3]) for i, x in enumerate((-9, 0, 9)))
    )
    stove += (
        rect(12, -150, 12, 90, "#3a2f38", 2)
        + rect(12, -150, 4, 90, "#5f525c", 1)
        + ellipse(-8, -58, 16, 4, "#1c1418")
        + path("M-22 -60C-24 -76 8 -76 6 -60Z", BRASS)
        + path("M-20 -62C-20 -72 -8 -73 -6 -72C-14 -70 -16 -66 -16 -60Z", BRASS_LIGHT)
        + path("M5 -66q9 0 11 -8", "none", stroke=BRASS, stroke_width=4)
        + path("M-16 -72q8 -12 16 0", "none", stroke=BRASS_DARK, stroke_width=2.6)
        + line("M18 -82q-4 -6 1 -11", "#ffffff", 1.6, opacity=0.35)
    )
    candles = (
        shadow(16, 5)
        + drum(0, -3, 14, 5, 3, BRASS_DARK, BRASS)
        + "".join(
            rect(x - 3, y - h, 6, h, LINEN, 1.5) + path(f"M{x} {y - h - 8}q-3 5 0 8q3 -3 0 -8Z", FIRE[1])
            for x, y, h in ((-7, -5, 16), (6, -6, 22), (0, -2, 11))
        )
        + lamp_light(0, -26, 26, 0.9)
    )
    lantern = (
        shadow(12, 4)
        + rect(-9, -28, 18, 26, BRASS_DARK, 3)
        + rect(-7, -25, 14, 20, "#ffdf9a", 2)
        + path("M0 -19q-4 7 0 12q4 -5 0 -12Z", FIRE[1])
        + path("M-10 -28L-5 -36H5L10 -28Z", BRASS_DARK)
        + circle(0, -38, 3, "none", stroke=BRASS_DARK, stroke_width=2)
        + lamp_light(0, -15, 24, 0.9)
    )
    sprouts = (
        rect(-46, -16, 92, 12, WOOD, 2)
        + rect(-46, -6, 92, 6, WOOD_DARK, 2)
        + rect(-42, -20, 84, 6, "#3a2420", 2)
        + "".join(
            line(f"M{x} -18v-9", "#5f9a4a", 1.6)
            + leaf(x, -24, 8, 3.4, -48, LEAF_LIGHT)
            + leaf(x, -24, 8, 3.4, 48, "#6fd08a")
            for x in range(-36, 40, 12)
        )
        + line("M-40 -18V-66Q-40 -72 -34 -72H34Q40 -72 40 -66V-18", BRASS_DARK, 3)
        + path("M-30 -72H30L24 -60H-24Z", BRASS)
        + rect(-24, -61, 48, 4, "#fff3cf", 2)
        + path("M-24 -58H24L42 -20H-42Z", "#ffdf9a", opacity=0.22)
    )
    bench = shadow(58, 8) + rect(-48, -30, 7, 30, WOOD_DARK) + rect(41, -30, 7, 30, WOOD_DARK)
    bench += rect(-42, -12, 84, 5, WOOD) + drum(-22, -12, 10, 3, 10, "#c8724e", "#e08f6a")
    bench += drum(4, -12, 10, 3, 10, "#c8724e", "#e08f6a") + path("M16 -28h22l-3 16h-16Z", "#6f86b8")
    bench += rect(-56, -46, 112, 16, "url(#woodtop)", 3) + rect(-56, -33, 112, 5, WOOD_DARK, 1)
    seedlings = bench + group(sprouts, transform="translate(0 -34)")
    basin = (
        shadow(24, 7)
        + rect(-18, -34, 5, 34, WOOD_DARK)
        + rect(13, -34, 5, 34, WOOD_DARK)
        + rect(-22, -18, 44, 5, WOOD)
        + path("M-26 -46H26Q22 -28 0 -28T-26 -46Z", "#f4ead8")
        + ellipse(0, -46, 26, 8, "#fffaf0")
        + ellipse(0, -45, 20, 5.4, "#c9d8c4")
        + path("M8 -50q8 -22 16 -18q2 10 -6 18Z", "#d9c4a0")
        + rect(-16, -29, 12, 12, ROSE, 1)
    )
    cupboard = (
        shadow(34, 8)
        + rect(-32, -90, 64, 90, WOOD, 3)
        + rect(-36, -96, 72, 10, "url(#woodtop)", 3)
        + rect(-26, -80, 24, 46, "#7a4c32", 2)
        + rect(2, -80, 24, 46, "#7a4c32", 2)
        + rect(-23, -77, 18, 40, "#a8704a", 1)
        + rect(5, -77, 18, 40, "#a8704a", 1)
        + circle(-5, -56, 1.8, BRASS_LIGHT)
        + circle(5, -56, 1.8, BRASS_LIGHT)
        + rect(-26, -28, 52, 20, "#7a4c32", 2)
        + circle(0, -18, 2, BRASS_LIGHT)
        + drum(-16, -96, 9, 3, 12, "#d9c9b4", "#efe6d4")
        + leaf(14, -96, 22, 8, -14, LEAF)
        + leaf(18, -96, 20, 8, 18, LEAF_LIGHT)
        + path("M8 -104H26L23 -95H11Z", "#c8724e")
    )
    crock = (
        shadow(16, 5)
        + path("M-14 -30Q-18 -8 -10 -1H10Q18 -8 14 -30Z", "#b9a08a")
        + path("M4 -30H14Q18 -8 10 -1H2Q8 -14 4 -30Z", "#7d6658", opacity=0.6)
        + ellipse(0, -30, 14, 4.4, "#8f7866")
        + "".join(
            leaf(x, -30, 30, 4, turn, f, "#efe6c0")
            for x, turn, f in ((-4, -26, HAY), (0, -6, LAVENDER), (4, 12, HAY), (6, 30, SAGE), (-2, 22, ROSE))
        )
    )
    return (
        prop("paper_boxes", 40, 72, boxes),
        prop("sacks", 40, 52, sacks),
        prop("cat", 28, 26, cat),
        prop("iron_stove", 36, 152, stove),
        prop("candles", 28, 54, candles),
        prop("lantern", 26, 44, lantern),
        prop("seedlings", 58, 108, seedlings),
        prop("wash_basin", 28, 70, basin),
        prop("cupboard", 38, 122, cupboard),
        prop("dried_flowers", 22, 64, crock),
    )


PROPS: tuple[Prop, ...] = (oven(), *counters(), *drawers(), *shelves(), *seats(), *small_things())
