"""What stands on a town square between a clinic, a bakery and a hall, on a wet evening."""

from assets.draw.chance import Chance
from assets.draw.palette import CRIMSON, WARN, Colour
from assets.draw.shapes import (
    BASE,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MIRA,
    NIGHT_SHADOW,
    PALE_TOP,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    Prop,
    box,
    drum,
    lamp_light,
    leaf,
    molar,
    mug,
    paper,
    prop,
    shadow,
    stripes,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
CHARCOAL, CHARCOAL_LIGHT = "#231d33", "#453c60"  # Continuity's
NAVY, NAVY_LIGHT, NAVY_DARK = "#2f4a7d", "#5579b8", "#1c2c52"
IRON, IRON_LIGHT = "#2a2440", "#5a5080"
BRASS = "#c9973e"
FISH = ("#9fb4c8", "#c9d8e4", "#7f98b0")


def hexagon(x: float, y: float, r: float, fill: Colour, **more: str | float) -> str:
    """Return a hexagon that stands on a corner."""
    return path(
        f"M{x} {y - r}L{x + r * 0.87:.2f} {y - r / 2}V{y + r / 2}L{x} {y + r}L{x - r * 0.87:.2f} "
        f"{y + r / 2}V{y - r / 2}Z",
        fill,
        **more,
    )


def diamond(x: float, y: float, r: float, fill: Colour) -> str:
    """Return a square that stands on a corner."""
    return path(f"M{x} {y - r}L{x + r} {y}L{x} {y + r}L{x - r} {y}Z", fill)


def pavilion() -> tuple[Prop, ...]:
    """Continuity's pavilion with its three screens, its demonstration seat, its queue and its banner."""
    p = (
        shadow(136, 10, y=-4)
        + path("M-128 -6L-116 -150H116L128 -6Z", "#1a1528")
        + rect(-128, -10, 256, 10, CHARCOAL_LIGHT, 2)
    )
    p += path("M-108 -12L-100 -128H100L108 -12Z", "#342a4a") + path("M-108 -12L-100 -60H100L108 -12Z", "#241c36")
    p += "".join(
        hexagon(x, y, 13, "none", stroke="#5a3a5e", stroke_width=1.4)
        for y in (-118, -98)
        for x in range(-92 + (11 if y == -98 else 0), 96, 23)
    )
    for x, kind in ((-70, 0), (0, 1), (70, 2)):
        p += rect(x - 29, -104, 58, 58, "#0b0714", 4) + rect(x - 26, -101, 52, 52, "#3a0f2a", 2)
        if kind == 0:
            p += "".join(
                circle(x - 14 + i * 14, -82 + (i % 2) * 8, 5, "#ffb3c0")
                + line(f"M{x - 14 + i * 14} {-77 + (i % 2) * 8}v8", "#ffb3c0", 3)
                for i in range(3)
            ) + writing(x - 18, -62, (36, 24), CRIMSON, 5, 2.4)
        elif kind == 1:
            p += hexagon(x, -78, 18, "none", stroke=CRIMSON, stroke_width=3) + diamond(x, -78, 8, "#ffb3c0")
        else:
            p += "".join(
                rect(x - 20 + i * 8, -58 - h, 5, h, CRIMSON, 1) for i, h in enumerate((8, 12, 18, 25, 34))
            ) + line(f"M{x - 20} -74l12 -4l10 2l14 -16", "#ffe0e6", 2)
    p += (
        path("M-142 -150L-112 -186H112L142 -150Q0 -138 -142 -150Z", "#f3e9f0")
        + "".join(
            path(f"M{a} -150L{b} -186H{c}L{d} -148Z", CRIMSON)
            for a, b, c, d in ((-100, -78, -46, -58), (-16, -13, 18, 26), (70, 55, 84, 112))
        )
        + path("M-142 -150Q0 -138 142 -150L138 -142Q0 -128 -138 -142Z", "#b9a6b8")
    )
    p += (
        hexagon(0, -196, 12, CHARCOAL)
        + diamond(0, -196, 6, CRIMSON)
        + rect(-130, -142, 6, 138, CHARCOAL_LIGHT, 2)
        + rect(124, -142, 6, 138, CHARCOAL_LIGHT, 2)
    )
    p += (
        box(-62, -8, 124, 26, 12, CHARCOAL, "#5a4d78", 3)
        + rect(-54, -28, 108, 4, CRIMSON, 2)
        + "".join(paper(x, -41, t, "#ffeef2") for x, t in ((-40, -6), (-22, 5), (38, 4)))
        + path("M-6 -46h18l3 6h-24Z", "#f6eef4")
        + rect(-2, -45, 10, 3, CRIMSON, 1)
    )
    seat = (
        shadow(30, 8)
        + ellipse(0, -5, 20, 6, BASE)
        + rect(-4, -22, 8, 18, STEEL_DARK)
        + path("M-24 -32Q-26 -76 -8 -86Q6 -88 8 -70L12 -40L26 -34Q30 -22 18 -20H-16Q-24 -22 -24 -32Z", "#f3e9f0")
        + path("M-18 -34Q-20 -70 -6 -78Q2 -78 3 -66L6 -36L20 -31Q20 -26 14 -26H-12Q-18 -28 -18 -34Z", "#8a2f4f")
        + path("M-14 -96h22q8 0 8 8v4h-8l-3 -4h-4l-3 4h-12Z", CHARCOAL)
        + rect(-10, -93, 20, 6, CRIMSON, 2)
    )
    queue = shadow(70, 5, opacity=0.3)
    for x in (-62, 0, 62):
        queue += (
            ellipse(x, -3, 9, 3.4, IRON) + rect(x - 2, -40, 4, 38, "url(#pipe)") + circle(x, -42, 4.4, STEEL_LIGHT)
        )
    queue += "".join(
        path(f"M{x} -38Q{x + 31} -18 {x + 62} -38", "none", stroke=CRIMSON, stroke_width=4) for x in (-62, 0)
    )
    banner = (
        shadow(20, 6)
        + ellipse(0, -4, 16, 5, IRON)
        + rect(-2, -142, 4, 140, "url(#pipe)")
        + path("M-24 -142H24V-28L0 -40L-24 -28Z", CHARCOAL)
        + path("M-24 -142H24V-136H-24Z", CRIMSON)
        + hexagon(0, -104, 16, "none", stroke=CRIMSON, stroke_width=3)
        + diamond(0, -104, 7, "#ffd0d8")
        + writing(-14, -78, (28, 20, 24), "#ffb3c0", 7, 3)
    )
    return (
        prop("pavilion", 142, 212, p),
        prop("demo_seat", 30, 98, seat),
        prop("visor_queue", 68, 48, queue),
        prop("continuity_banner", 26, 146, banner),
    )


def trestles() -> tuple[Prop, ...]:
    """Lila's trestle with leaflets, tea and a lamp, her banner, placards, and the poster with a leaf."""
    t = (
        shadow(72, 9)
        + line("M-56 0L-46 -30M-36 0L-46 -30M56 0L46 -30M36 0L46 -30", WOOD_DARK, 5)
        + rect(-68, -52, 136, 22, "#efe0c4", 3)
        + path("M-68 -36H68V-14Q51 -8 34 -14T0 -14T-34 -14T-68 -14Z", "#e2cfac")
        + path("M-68 -36H68V-31H-68Z", "#ffffff", opacity=0.5)
    )
    t += group(
        path("M0 -26c-8 5 -10 12 -5 17c2 -9 4 -12 5 -17c1 5 3 8 5 17c5 -5 3 -12 -5 -17Z", LEAF),
        transform="translate(0 -2)",
    ) + "".join(
        paper(x, -44, turn, fill)
        for x, turn, fill in ((-50, -8, "#fff8ea"), (-36, 6, "#fff8ea"), (-24, -4, "#d9efcf"), (-10, 9, "#fff8ea"))
    )
    t += (
        path("M14 -44C12 -60 40 -60 38 -44Z", "#8f5a3f")
        + path("M37 -50q9 -1 10 -9", "none", stroke="#8f5a3f", stroke_width=4)
        + path("M15 -52q-9 0 -8 8", "none", stroke="#8f5a3f", stroke_width=3)
        + circle(26, -58, 2.4, "#6a3f2c")
        + mug(52, -42, "#efe6d4")
        + mug(60, -47, "#8fae6a")
        + line("M28 -62q-4 -5 0 -9", "#ffffff", 1.4, opacity=0.4)
    )
    t += (
        rect(-64, -76, 14, 24, "#6a4a30", 3)
        + rect(-62, -73, 10, 17, "#ffdf9a", 2)
        + path("M-66 -76L-60 -84H-54L-48 -76Z", "#6a4a30")
        + lamp_light(-57, -64, 26, 0.9)
    )
    banner = (
        shadow(72, 6, opacity=0.35)
        + rect(-72, -96, 5, 96, WOOD)
        + rect(67, -96, 5, 96, WOOD)
        + path("M-68 -92Q0 -84 68 -92V-52Q0 -44 -68 -52Z", "#e9dcc0")
        + path("M-68 -92Q0 -84 68 -92V-88Q0 -80 -68 -88Z", "#ffffff", opacity=0.6)
        + molar(-44, -70, 0.5, LEAF)
        + writing(-22, -80, (78, 78, 54), "#7a4f3a", 9, 4)
        + leaf(54, -58, 16, 6, 20, LEAF_LIGHT)
    )
    placards = shadow(36, 7) + "".join(
        group(
            rect(-2, -60, 4, 60, WOOD) + rect(-20, -92, 40, 36, f, 2) + inside,
            transform=f"translate({x} 0) rotate({turn})",
        )
        for x, turn, f, inside in (
            (-18, -9, "#fff3dc", molar(0, -75, 0.4, ACCENT) + writing(-12, -62, (24,), "#7a4f3a", 4, 2.4)),
            (18, 8, "#d9efcf", leaf(0, -62, 24, 9, 12, LEAF) + writing(-14, -88, (28,), "#3f5a3a", 4, 2.4)),
            (0, -1, "#ffd9c4", writing(-14, -86, (28, 20, 26, 16), "#8a3f3a", 7, 3)),
        )
    )
    posters = (
        shadow(42, 6)
        + rect(-38, -8, 5, 8, IRON)
        + rect(33, -8, 5, 8, IRON)
        + rect(-42, -98, 84, 90, IRON, 3)
        + rect(-38, -94, 76, 82, "#3d3560", 1)
        + group(
            rect(-34, -90, 38, 50, "#f6ecd8"),
            molar(-15, -70, 0.5, LEAF),
            writing(-28, -54, (26, 20, 24), "#7a4f3a", 4.4, 2),
            transform="rotate(-2 -15 -65)",
        )
        + rect(8, -88, 26, 36, CHARCOAL)
        + hexagon(21, -72, 9, "none", stroke=CRIMSON, stroke_width=2)
        + writing(12, -60, (18, 12), "#ffb3c0", 4, 1.6)
        + group(
            rect(-30, -36, 30, 20, "#ffe3b0"),
            writing(-27, -32, (24, 18, 20), "#8a6a4a", 4.6, 1.8),
            transform="rotate(3 -15 -26)",
        )
        + rect(6, -46, 28, 30, "#cfe3ff")
        + circle(20, -34, 7, "#7fb2e8")
        + writing(10, -23, (20,), "#5a6f9a", 4, 2)
    )
    column = (
        shadow(26, 8)
        + drum(0, -4, 24, 8, 96, "#5a4d78", IRON)
        + path("M-24 -84V-22A24 8 0 0 0 24 -22V-84Z", "#efe4d2")
        + path("M-24 -84V-22A24 8 0 0 0 -4 -14.4V-78Z", CHARCOAL)
        + hexagon(-13, -50, 8, "none", stroke=CRIMSON, stroke_width=2)
        + path("M8 -80L24 -84V-46L8 -40Z", "#d9efcf")
        + leaf(15, -50, 22, 7, 10, LEAF)
        + writing(-1, -34, (18, 12), "#7a4f3a", 6, 2.4)
        + drum(0, -100, 28, 9, 8, IRON, IRON_LIGHT)
        + path("M-22 -110Q0 -128 22 -110Z", IRON)
        + circle(0, -122, 4, ACCENT)
    )
    return (
        prop("trestle", 70, 88, t),
        prop("leaf_banner", 74, 100, banner),
        prop("placards", 42, 96, placards),
        prop("poster_board", 44, 102, posters),
        prop("poster_column", 30, 130, column),
    )


def coach() -> Prop:
    """Odile's coach, seen from its side."""
    c = (
        shadow(166, 10, y=-3)
        + rect(-164, -126, 328, 112, NAVY, 18)
        + path("M-164 -44H164V-32Q164 -14 146 -14H-146Q-164 -14 -164 -32Z", NAVY_DARK)
        + rect(-164, -126, 328, 26, NAVY_LIGHT, 13)
        + path("M-160 -112Q-160 -124 -148 -124H148Q160 -124 160 -112Q0 -120 -160 -112Z", "#ffffff", opacity=0.3)
    )
    c += (
        rect(-152, -104, 250, 40, "#151a38", 6)
        + rect(120, -106, 40, 48, "#151a38", 8)
        + path("M124 -102h30q4 0 4 5v34h-34Z", "#ffdca0", opacity=0.85)
    )
    for i in range(6):
        x = -148 + i * 41
        c += rect(x, -101, 37, 34, "#ffdf9e" if i not in (1, 4) else "#4a5a8f", 4, opacity=0.92)
        c += (
            path(f"M{x + 6} -67v-10q0 -7 6 -7t6 7v10Z", NAVY_DARK, opacity=0.8)
            + path(f"M{x + 20} -67v-10q0 -7 6 -7t6 7v10Z", NAVY_DARK, opacity=0.6)
            + path(f"M{x + 22} -101h8l-12 34h-8Z", "#ffffff", opacity=0.14)
        )
    c += (
        rect(-164, -58, 328, 5, ACCENT)
        + rect(-164, -52, 328, 2, "#ffffff", opacity=0.3)
        + rect(102, -104, 18, 88, "#24376a", 3)
        + rect(105, -100, 12, 60, "#7f96c8", 2, opacity=0.6)
        + line("M111 -70v12", "#ffd24d", 2)
    )
    c += (
        rect(-60, -122, 104, 13, "#140f22", 3)
        + "".join(rect(-56 + i * 6, -118.5, 4, 6, "#ffb44d", 1, opacity=0.9 if i % 5 else 0) for i in range(16))
        + circle(158, -30, 6, "#fff0c0")
        + circle(158, -30, 13, "url(#candle)")
        + rect(-166, -38, 6, 12, CRIMSON, 2)
    )
    for x in (-104, 88):
        c += (
            path(f"M{x - 28} -14A28 28 0 0 1 {x + 28} -14Z", NAVY_DARK)
            + circle(x, -14, 20, "#120d1e")
            + circle(x, -14, 11, STEEL_DARK)
            + circle(x, -14, 5, STEEL)
            + "".join(circle(x + dx, -14 + dy, 1.4, "#1a1430") for dx, dy in ((0, -8), (8, 0), (0, 8), (-8, 0)))
        )
    c += path("M162 -96q10 -2 10 10v10", "none", stroke="#1a1430", stroke_width=4) + rect(
        168, -80, 8, 18, "#1a1430", 3
    )
    return prop("coach", 176, 130, c)


def street() -> tuple[Prop, ...]:
    """Lamps, trees, benches, a fountain, a stop, bins, bicycles, planters, steps of iron and stone."""
    lamp = (
        shadow(12, 5)
        + ellipse(0, -4, 10, 4, IRON)
        + rect(-6, -14, 12, 12, IRON, 2)
        + rect(-2.6, -150, 5.2, 140, "url(#pipe)", 2)
        + rect(-2.6, -150, 5.2, 140, IRON, 2, opacity=0.72)
        + line("M0 -146Q0 -158 12 -158H22", IRON, 4)
        + line("M0 -146Q0 -158 -12 -158H-22", IRON, 4)
    )
    for x in (-24, 24):
        lamp += (
            path(f"M{x - 9} -158H{x + 9}L{x + 6} -166H{x - 6}Z", IRON)
            + path(f"M{x - 8} -158H{x + 8}L{x + 5} -146Q{x} -142 {x - 5} -146Z", "#ffe0b0")
            + lamp_light(x, -152, 30)
        )
    tree = (
        shadow(44, 12, y=-2)
        + rect(-30, -9, 60, 12, "#3d3558", 3)
        + "".join(rect(-26 + i * 9, -7, 4, 8, "#2a2240") for i in range(6))
        + path("M-7 0Q-4 -40 -8 -70L8 -72Q4 -40 8 0Z", "#6a4f5a")
        + path("M-7 0Q-4 -40 -8 -70L-2 -71Q1 -40 -2 0Z", "#94727a", opacity=0.8)
        + line("M-2 -58L-20 -84M2 -62L22 -88", "#6a4f5a", 5)
    )
    chance = Chance(9)
    for x, y, r, f in (
        (-30, -100, 32, "#7a4a3e"),
        (28, -104, 34, "#6a3f42"),
        (0, -122, 38, "#8f5640"),
        (-16, -92, 28, "#9a6244"),
        (20, -88, 26, "#a86c46"),
        (0, -108, 30, "#b97a4c"),
    ):
        tree += circle(x, y, r, f)
    tree += "".join(
        ellipse(
            chance.between(-50, 50),
            chance.between(-146, -74),
            4.4,
            2.8,
            chance.one_of(("#d99658", "#c97f4a", "#e8b06a", "#8f5640")),
        )
        for _ in range(46)
    )
    tree += "".join(
        ellipse(x, y, 4, 2.2, f)
        for x, y, f in ((-34, 4, "#c97f4a"), (20, 6, "#d99658"), (38, -2, "#a86c46"), (-14, 7, "#e8b06a"))
    )
    bench = (
        shadow(62, 8)
        + "".join(path(f"M{x} 0v-22q0 -6 -4 -14v-22h5v24q4 6 4 12v22Z", IRON) for x in (-50, 46))
        + "".join(rect(-60, y, 120, 6, f, 2) for y, f in ((-56, WOOD_LIGHT), (-48, WOOD), (-40, WOOD_DARK)))
        + "".join(rect(-60, y, 120, 6, f, 2) for y, f in ((-30, WOOD_LIGHT), (-23, WOOD)))
    )
    fountain = (
        shadow(84, 14, y=-7)
        + path("M-84 -30V-16A84 24 0 0 0 84 -16V-30Z", "url(#stone)")
        + ellipse(0, -30, 84, 24, "#a9a2be")
        + ellipse(0, -31, 76, 20, "#4a5f9a")
        + ellipse(-10, -33, 58, 13, "#6f8ad0", opacity=0.6)
        + "".join(
            ellipse(0, -31, rx, ry, "none", stroke="#c9dcff", stroke_width=1.2, opacity=0.5)
            for rx, ry in ((30, 7), (48, 11), (66, 16))
        )
    )
    fountain += (
        rect(-8, -78, 16, 46, "url(#stone)")
        + path("M-36 -84Q-30 -70 0 -68T36 -84Z", "#8a83a4")
        + ellipse(0, -84, 36, 9, "#b9b2cc")
        + ellipse(0, -84, 29, 6.4, "#5f78b8")
        + molar(0, -104, 0.72, "#c9c2da")
        + path("M-10 -114C-13 -120 -7 -122 -4 -119L-6 -92C-10 -96 -10 -106 -10 -114Z", "#ffffff", opacity=0.35)
    )
    fountain += "".join(
        path(
            f"M{s * 6} -118Q{s * 30} -124 {s * 33} -84M{s * 30} -80Q{s * 52} -76 {s * 54} -34",
            "none",
            stroke="#d9ecff",
            stroke_width=2,
            opacity=0.6,
        )
        for s in (-1, 1)
    )
    stop = (
        shadow(12, 4)
        + ellipse(0, -3, 9, 3.4, IRON)
        + rect(-2, -118, 4, 116, "url(#pipe)")
        + circle(0, -126, 16, WARN)
        + circle(0, -126, 12.6, NAVY)
        + path("M-7 -132h14v9h-14ZM-5 -122v3M5 -122v3", "#ffffff", stroke="#ffffff", stroke_width=2)
        + rect(-13, -96, 26, 34, PALE_TOP, 2)
        + rect(-13, -96, 26, 7, NAVY, 2)
        + writing(-9, -85, (18, 14, 18, 12), "#6a6088", 5, 2)
    )
    shelter = (
        shadow(76, 9, opacity=0.35)
        + rect(-70, -104, 5, 104, IRON)
        + rect(65, -104, 5, 104, IRON)
        + rect(-66, -96, 132, 78, "url(#pane)")
        + path("M-30 -96h22l-40 78h-22ZM34 -96h10l-40 78h-10Z", "#ffffff", opacity=0.12)
        + rect(-78, -114, 156, 12, IRON_LIGHT, 4)
        + rect(-78, -114, 156, 3, STEEL_LIGHT)
        + rect(-72, -102, 144, 3, "#ffe6b0", opacity=0.9)
        + rect(-54, -34, 108, 6, WOOD_LIGHT, 2)
        + rect(-54, -28, 108, 4, WOOD_DARK)
        + rect(-46, -24, 4, 24, IRON)
        + rect(42, -24, 4, 24, IRON)
        + rect(30, -88, 28, 38, PALE_TOP, 1)
        + rect(30, -88, 28, 8, NAVY, 1)
        + writing(34, -76, (20, 16, 20, 12, 18), "#6a6088", 5, 2)
    )
    bin_ = (
        shadow(13, 5)
        + drum(0, -3, 12, 4, 30, IRON, IRON_LIGHT)
        + ellipse(0, -33, 8, 2.6, "#120d1e")
        + rect(-12, -26, 24, 3, ACCENT)
    )
    bike = (
        shadow(40, 6)
        + "".join(
            circle(x, -18, 17, "none", stroke="#17122a", stroke_width=3.4)
            + circle(x, -18, 14.6, "none", stroke=STEEL, stroke_width=0.8)
            + circle(x, -18, 3, STEEL)
            for x in (-25, 25)
        )
        + line("M-25 -18L-12 -42H16L25 -18M-12 -42L2 -18L16 -42M-25 -18H2", "#57c79a", 3.4)
        + line("M16 -42L14 -52L22 -54M-12 -42L-15 -50", STEEL, 3)
        + rect(-22, -54, 14, 4, BASE, 2)
        + path("M22 -50h18l-3 14h-13Z", WOOD)
        + stripes(23, -49, 16, 12, 4, WOOD_DARK, 0.8)
        + circle(2, -18, 4, STEEL_DARK)
    )
    planter = (
        shadow(40, 8) + box(-38, 0, 76, 20, 12, "url(#stone)", "#b9b2cc", 3) + rect(-33, -31, 66, 9, "#3a2a38", 3)
    )
    for i in range(9):
        x = -28 + i * 7
        planter += leaf(x, -26, 22 + (i * 7) % 9, 7, -24 + i * 6, (LEAF_DARK, LEAF, LEAF_LIGHT)[i % 3])
    planter += "".join(
        circle(x, y, 3.4, f) + circle(x, y, 1.3, "#fff0c0")
        for x, y, f in ((-22, -42, ACCENT), (-8, -48, "#ffd0b8"), (10, -46, ACCENT), (24, -40, "#e07a95"))
    )
    bollards = (
        shadow(8, 3, x=-30)
        + shadow(8, 3, x=30)
        + "".join(drum(x, -2, 6, 2.4, 24, IRON, IRON_LIGHT) + rect(x - 6, -20, 12, 3, BRIGHT) for x in (-30, 30))
        + path("M-30 -18Q0 -2 30 -18", "none", stroke=IRON_LIGHT, stroke_width=2.4, stroke_dasharray="4 2")
    )
    cone = (
        shadow(14, 4)
        + rect(-13, -5, 26, 5, "#c8502f", 2)
        + path("M-3 -34H3L10 -4H-10Z", "#ff7a3c")
        + path("M-6 -20H6L8 -12H-8Z", PALE_TOP)
    )
    cafe = (
        shadow(46, 9)
        + ellipse(0, -3, 12, 4, IRON)
        + rect(-2, -30, 4, 28, IRON)
        + ellipse(0, -32, 24, 9, "#b9a0a8")
        + ellipse(0, -34, 24, 9, PALE_TOP)
        + mug(-6, -32, ACCENT)
        + mug(9, -35, "#e7d7e2")
        + "".join(
            rect(x - 11, -26, 22, 4, f, 2)
            + line(f"M{x - 9} -22L{x - 11} 0M{x + 9} -22L{x + 11} 0", IRON, 2.4)
            + path(
                f"M{x - 10} -26Q{x - 12} -46 {x} -48Q{x + 12} -46 {x + 10} -26",
                "none",
                stroke=IRON_LIGHT,
                stroke_width=2.6,
            )
            for x, f in ((-38, DEEP), (38, DEEP))
        )
    )
    return (
        prop("street_lamp", 56, 184, lamp),
        prop("square_tree", 66, 162, tree),
        prop("street_bench", 62, 60, bench),
        prop("fountain", 90, 124, fountain),
        prop("coach_stop", 18, 144, stop),
        prop("coach_shelter", 80, 116, shelter),
        prop("street_bin", 14, 40, bin_),
        prop("bicycle", 46, 58, bike),
        prop("planter", 42, 56, planter),
        prop("bollards", 38, 28, bollards),
        prop("traffic_cone", 14, 36, cone),
        prop("cafe_table", 54, 52, cafe),
    )


def fish_stall() -> tuple[Prop, ...]:
    """Bram's cart of fish on ice under a striped awning, crates, and gulls."""
    cart = (
        shadow(78, 10)
        + circle(-46, -16, 16, "#17122a")
        + circle(-46, -16, 11, WOOD)
        + circle(-46, -16, 4, IRON)
        + circle(46, -16, 16, "#17122a")
        + circle(46, -16, 11, WOOD)
        + circle(46, -16, 4, IRON)
    )
    cart += (
        rect(-68, -52, 136, 34, "#2f6a7d", 4)
        + stripes(-68, -50, 136, 30, 17, "#1c4656", 0.8)
        + rect(-74, -66, 148, 18, "#e2f0f6", 4)
        + rect(-74, -54, 148, 6, "#9fb8c8", 2)
    )
    chance = Chance(4)
    for i in range(9):
        x, f = -60 + i * 15, chance.one_of(FISH)
        cart += path(f"M{x} -60q8 -6 14 0q-6 6 -14 0ZM{x} -60l-5 -4v8Z", f) + circle(x + 11, -60.6, 0.9, "#1a1430")
    cart += "".join(circle(-62 + i * 9.4, -54 - (i % 3), 2.2, "#ffffff", opacity=0.7) for i in range(14))
    cart += (
        rect(-72, -132, 4, 68, WOOD_DARK)
        + rect(68, -132, 4, 68, WOOD_DARK)
        + path("M-82 -122L-70 -146H70L82 -122Z", "#f6eadb")
        + "".join(
            path(f"M{a} -122L{b} -146H{b + 20}L{a + 23.4} -122Z", "#e0b25a")
            for a, b in ((-82, -70), (-35.2, -30), (11.6, 10), (58, 50))
        )
        + "".join(
            path(f"M{-82 + i * 18.2} -122a9.1 8 0 0 0 18.2 0Z", "#e0b25a" if i % 2 == 0 else "#f6eadb")
            for i in range(9)
        )
    )
    cart += (
        circle(0, -110, 6, "#ffe2a8")
        + lamp_light(0, -108, 34, 0.9)
        + line("M0 -122v8", IRON, 2)
        + rect(30, -84, 28, 18, "#17122a", 2)
        + writing(34, -80, (20, 14), "#ffd9a0", 6, 2.4)
        + path("M-40 -66l4 -14h20l4 14Z", BRASS)
        + ellipse(-26, -82, 14, 3, "#e8d09a")
    )
    crates = shadow(36, 8) + "".join(
        box(x, y, 34, 14, 10, "#7a8fa8", "#a9bccf")
        + stripes(x, y - 13, 34, 11, 8, "#4a5f7d", 0.8)
        + "".join(path(f"M{x + 4 + i * 10} {y - 19}q5 -4 9 0q-4 4 -9 0Z", FISH[i % 3]) for i in range(3))
        for x, y in ((-36, 0), (0, 0), (-18, -16))
    )
    gull = (
        shadow(10, 3)
        + line("M-2 -6v6M3 -6v6", "#e08a3c", 1.6)
        + path("M-12 -14C-10 -6 6 -4 14 -12C10 -18 4 -18 0 -17C-4 -26 -14 -26 -14 -19Z", "#f3eff6")
        + path("M-4 -14C2 -8 10 -9 18 -14L8 -17Z", "#9a94b4")
        + path("M-14 -20l-7 2l7 2Z", "#f0a83c")
        + circle(-11, -20.4, 1.2, "#1a1430")
    )
    return prop("fish_cart", 84, 150, cart), prop("fish_crates", 38, 46, crates), prop("gull", 22, 28, gull)


def fronts() -> tuple[Prop, ...]:
    """What hangs on the fronts of houses: signs, awnings, lanterns, shop windows, doors' surrounds, posters."""
    clinic = (
        rect(-66, -46, 132, 36, "#241a3c", 8)
        + rect(-62, -42, 124, 28, "#3a1f3a", 6)
        + molar(-44, -28, 0.46, BRIGHT)
        + writing(-22, -36, (74, 56), BRIGHT, 10, 5)
        + rect(-66, -12, 132, 3, ACCENT, 1.5)
        + ellipse(0, -28, 78, 34, "url(#halo)", opacity=0.5)
    )
    awning = (
        path("M-64 -44H64L74 -12H-74Z", "#efe0c4")
        + "".join(
            path(f"M{a} -44h16l{b} 32h-18.5Z", "#a85a42") for a, b in ((-64, -5), (-32, -2.4), (0, 0), (32, 2.4))
        )
        + "".join(
            path(f"M{-74 + i * 18.5} -12a9.2 7 0 0 0 18.5 0Z", "#a85a42" if i % 2 == 0 else "#efe0c4")
            for i in range(8)
        )
        + rect(-66, -48, 132, 5, WOOD_DARK, 2)
        + rect(-74, -6, 148, 6, NIGHT_SHADOW, opacity=0.22)
    )
    bakery = (
        path("M-20 -52H20V-16Q0 -6 -20 -16Z", WOOD_DARK)
        + path("M-16 -48H16V-19Q0 -11 -16 -19Z", "#efe0c4")
        + molar(0, -34, 0.4, LEAF)
        + line("M-14 -52v-8M14 -52v-8M-26 -60H26", IRON, 3)
    )
    lantern = (
        line("M0 -60v10", IRON, 3)
        + path("M-10 -48L-6 -56H6L10 -48Z", IRON)
        + rect(-9, -48, 18, 26, IRON, 2)
        + rect(-6.6, -45, 13.2, 20, "#ffdf9a", 1)
        + path("M-7 -22h14l-3 5h-8Z", IRON)
        + lamp_light(0, -34, 32)
    )
    shop = (
        rect(-62, -70, 124, 66, WOOD_DARK, 3)
        + rect(-56, -64, 112, 54, "#5a3322")
        + rect(-56, -64, 112, 54, "#ffc66a", opacity=0.62)
        + rect(-56, -30, 112, 5, WOOD)
        + "".join(path(f"M{x} -30q-1 -12 10 -12t10 12Z", "#b5783e") for x in (-50, -24))
        + "".join(rect(6 + i * 15, -46, 11, 16, f, 2) for i, f in enumerate(("#7a9a5a", "#c9a860", "#9a7fc0")))
        + leaf(-40, -10, 16, 6, -14, LEAF_DARK)
        + leaf(-34, -10, 18, 6, 12, LEAF)
        + leaf(38, -10, 17, 6, -8, LEAF_DARK)
        + rect(-2, -64, 4, 54, WOOD_DARK)
        + path("M-44 -64h18l-26 54h-4v-28ZM22 -64h10l-26 54h-10Z", "#ffffff", opacity=0.16)
        + rect(-66, -8, 132, 7, "url(#woodtop)", 2)
    )
    lit = (
        rect(-26, -66, 52, 58, "#241a3c", 2)
        + rect(-22, -62, 44, 50, "#ffcf8a")
        + rect(-22, -62, 44, 50, "#ff9a6a", opacity=0.3)
        + rect(-1.5, -62, 3, 50, "#241a3c")
        + rect(-22, -40, 44, 3, "#241a3c")
        + path("M-22 -62h12q-2 18 -12 24ZM22 -62h-12q2 18 12 24Z", "#fff0d8", opacity=0.7)
        + rect(-30, -10, 60, 5, STEEL, 1)
    )
    unlit = (
        rect(-26, -66, 52, 58, "#241a3c", 2)
        + rect(-22, -62, 44, 50, "#3a3568")
        + path("M-14 -62h14l-20 50h-2v-26Z", "#8f8ad0", opacity=0.35)
        + rect(-1.5, -62, 3, 50, "#241a3c")
        + rect(-22, -40, 44, 3, "#241a3c")
        + rect(-30, -10, 60, 5, STEEL, 1)
    )
    glow = (
        rect(-70, -70, 140, 62, "#241a3c", 3)
        + rect(-66, -66, 132, 54, "#2a3f78")
        + "".join(
            rect(-62 + i * 32.6, -62, 29, 46, "#7fd6f0", 1, opacity=o) for i, o in enumerate((0.6, 0.72, 0.5, 0.66))
        )
        + path("M-40 -62h16l-20 46h-16ZM20 -62h10l-20 46h-10Z", "#ffffff", opacity=0.18)
        + circle(-20, -30, 7, "#241a3c", opacity=0.5)
        + path("M-30 -16q0 -10 10 -10t10 10Z", "#241a3c", opacity=0.5)
    )
    hall = (
        rect(-70, -74, 140, 64, "#e9dcd2", 3)
        + rect(-66, -70, 132, 56, "#5a1f3a")
        + writing(-50, -62, (100, 70), "#ffe0c4", 12, 6)
        + molar(-32, -28, 0.4, ACCENT)
        + hexagon(32, -28, 11, "none", stroke=CRIMSON, stroke_width=3)
        + line("M-8 -34L8 -22M8 -34L-8 -22", "#ffe0c4", 3)
        + "".join(circle(x, y, 2.2, "#ffdf9a") for x in range(-62, 70, 14) for y in (-76, -8))
    )
    clock = (
        circle(0, -30, 26, "#3d3560")
        + circle(0, -30, 22, "#fff0d2")
        + "".join(line(f"M0 {-48}v4", "#3d3560", 2, transform=f"rotate({30 * i} 0 -30)") for i in range(12))
        + line("M0 -30V-44M0 -30L10 -24", "#3d3560", 3)
        + circle(0, -30, 2.4, ACCENT)
    )
    return (
        prop("clinic_sign", 80, 64, clinic),
        prop("bakery_awning", 76, 52, awning),
        prop("bakery_sign", 28, 64, bakery),
        prop("wall_lantern", 34, 70, lantern),
        prop("shop_window", 66, 74, shop),
        prop("front_window_lit", 32, 70, lit),
        prop("front_window_dark", 32, 70, unlit),
        prop("bath_window", 72, 74, glow),
        prop("hall_poster", 74, 80, hall),
        prop("tower_clock", 28, 60, clock),
    )


PROPS: tuple[Prop, ...] = (*pavilion(), *trestles(), coach(), *street(), *fish_stall(), *fronts())
