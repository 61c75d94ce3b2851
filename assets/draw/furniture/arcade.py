"""What stands in the arcade: the signs and windows of its shops, a fountain of fish, a kiosk, the tram."""

from assets.draw.chance import Chance
from assets.draw.letters import lettering
from assets.draw.palette import CRIMSON, WARN, Colour, darker, lighter
from assets.draw.shapes import (
    LEAF,
    LEAF_LIGHT,
    LYRA,
    NIGHT_SHADOW,
    PALE_TOP,
    STEEL_DARK,
    WOOD_DARK,
    WOOD_LIGHT,
    Prop,
    books,
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

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
IRON, IRON_LIGHT = "#1d3038", "#4f7079"
BRASS, BRASS_LIGHT, BRASS_DARK = "#c9973e", "#f2cf7a", "#7d5a24"
TRAM, TRAM_LIGHT, TRAM_DARK = "#1f7f86", "#5fc4c0", "#124a56"
CREAM = "#f3ead2"
FISH = "M-16 0C-9 -10 7 -10 14 -2L23 -9V9L14 2C7 10 -9 10 -16 0Z"


def signs() -> tuple[Prop, ...]:
    """The sign that was never changed, Envisage's, and the plate of brass beside Dr Reed's door."""
    name = "HALLORAN'S AQUARIA"
    board = rect(-204, -44, 408, 40, "#0d3942", 6) + rect(
        -204, -44, 408, 40, "none", 6, stroke=BRASS, stroke_width=2.4
    )
    board += lettering(0, -15, 18, name, DEEP, 5, opacity=0.7) + lettering(0, -15, 18, name, "#eafffb", 2.2)
    board += "".join(
        path(FISH, "none", stroke=BRIGHT, stroke_width=2.4, transform=f"translate({x} -24) scale({turn} .8)")
        + circle(x - 9 * turn, -26, 1.8, BRIGHT)
        for x, turn in ((-178, 0.8), (178, -0.8))
    )
    board += rect(-204, -44, 408, 3, "#5fd0c8", 2, opacity=0.6)
    envisage = rect(-120, -40, 240, 34, "#ffffff", 2)
    envisage += path("M-120 -40h34l-14 34h-20ZM120 -6h-34l14 -34h20Z", CRIMSON)
    envisage += lettering(0, -15, 16, "ENVISAGE", "#3a2a4a", 3)
    plate = rect(-36, -62, 72, 44, BRASS_DARK, 2) + rect(-34, -60, 68, 40, BRASS, 1)
    plate += path("M-34 -60h30l-20 40h-10Z", "#ffffff", opacity=0.2)
    plate += lettering(0, -44, 9, "M. REED", "#3a2a18", 1.6) + writing(-14, -39, (28, 20), "#5c4426", 4, 1.6)
    plate += path("M0 -26l-9 -4v8ZM0 -26l9 -4v8Z", "#3a2a18")
    plate += "".join(circle(x, y, 1.2, BRASS_LIGHT) for x in (-31, 31) for y in (-57, -23))
    return (
        prop("halloran_sign", 206, 50, board),
        prop("envisage_sign", 122, 44, envisage),
        prop("reed_plate", 38, 66, plate),
    )


def windows() -> tuple[Prop, ...]:
    """The windows of the three shops, each with what it shows."""

    def frame(half: int, fill: Colour, edge: Colour, *inside: str) -> str:
        g = rect(-half, -104, half * 2, 92, edge, 3) + rect(-half + 4, -100, half * 2 - 8, 84, fill, 2)
        g += "".join(inside)
        g += path("M-10 -100h18l-30 84h-18ZM26 -100h8l-30 84h-8Z", "#ffffff", opacity=0.16)
        return (
            g
            + rect(-half - 4, -16, half * 2 + 8, 7, lighter(edge, 0.3), 2)
            + rect(-half - 4, -9, half * 2 + 8, 3, NIGHT_SHADOW, opacity=0.4)
        )

    chance = Chance(8)
    tank = rect(-48, -70, 96, 46, "#0c3a46", 2) + rect(-46, -62, 92, 36, TRAM_LIGHT, 1, opacity=0.75)
    tank += "".join(line(f"M{x} -27q-4 -10 1 -16t-2 -14", BRIGHT, 2.2, opacity=0.9) for x in range(-38, 44, 13))
    tank += "".join(
        circle(chance.whole(-42, 42), chance.whole(-58, -30), chance.one_of((1, 1.6)), "#ffffff", opacity=0.7)
        for _ in range(16)
    )
    tank += rect(-52, -25, 104, 9, "#17505a", 1) + rect(-46, -64, 92, 2, "#eafffb")
    tank += (
        rect(-46, -94, 40, 16, "#fff8e6", 1)
        + writing(-42, -90, (30, 22, 26), "#5a6b80", 4, 1.5)
        + molar(30, -84, 0.34, ACCENT)
    )
    reed = "".join(rect(-46, y, 92, 3, "#4a2f22") for y in (-58,)) + rect(-50, -34, 100, 18, "#3a2620")
    reed += path("M-26 -34q-4 -28 8 -28q4 -4 8 0q12 0 8 28q-2 6 -5 0q-3 -12 -6 0q-2 6 -5 0Z", "#fff6e6") + drum(
        28, -34, 9, 3, 10, BRASS_DARK, BRASS
    )
    reed += (
        line("M28 -44V-70", BRASS, 2.4)
        + path("M12 -70Q14 -84 28 -84T44 -70Z", "#5f9a78")
        + lamp_light(28, -64, 30, 0.9)
    )
    reed += line("M0 -100V-16", "#4a2f22", 3) + path(
        "M-50 -100q14 30 -2 84h-2ZM50 -100q-14 30 2 84h2Z", "#5c2430", opacity=0.85
    )
    show = "".join(path(f"M{x} -100h40l-26 84h-40Z", "#fbe2ea", opacity=0.45) for x in (-72, -14, 38))
    show += (
        drum(-30, -16, 26, 6, 14, "#d8d4e4", "#ffffff")
        + molar(-30, -58, 0.86, "#ffffff")
        + path("M-44 -80C-48 -76 -48 -68 -46 -62", "none", stroke=CRIMSON, stroke_width=3)
    )
    show += "".join(
        path(f"M{x} -26l6 -26h16l-6 26Z", f) + path(f"M{x + 4} -40h16l-2 6h-16Z", CRIMSON)
        for x, f in ((18, "#ffffff"), (40, "#f1eef6"))
    ) + rect(8, -24, 62, 8, "#e9e5f0")
    show += (
        circle(52, -80, 12, "#1a1626")
        + circle(52, -80, 9, "none", stroke=CRIMSON, stroke_width=2.4)
        + lettering(52, -77, 6, "4.9", "#ffffff", 1.3)
    )
    return (
        prop("shop_front_tank", 62, 108, frame(58, "#0f4a56", "#17606a", tank)),
        prop(
            "reed_window",
            60,
            108,
            frame(54, "#6a4a30", "#3a2620", rect(-50, -100, 100, 84, "#ffcf8a", opacity=0.5), reed),
        ),
        prop("showroom_window", 88, 108, frame(82, "#e6b8c8", "#e9e5f0", show)),
    )


def tram() -> Prop:
    """The tram at its stop, doors open, seen from its side; a cable above, nobody hurried."""
    c = (
        shadow(206, 9, y=-3)
        + line("M-40 -146L-14 -172L14 -172L40 -146", IRON, 3)
        + line("M-30 -174H30", IRON_LIGHT, 3)
    )
    c += rect(-204, -146, 408, 132, TRAM, 16) + rect(-204, -146, 408, 22, CREAM, 12) + rect(-204, -132, 408, 8, CREAM)
    c += (
        rect(-204, -56, 408, 5, BRASS)
        + path("M-204 -50H204V-30Q204 -14 188 -14H-188Q-204 -14 -204 -30Z", TRAM_DARK)
        + rect(-196, -144, 392, 4, "#ffffff", 2, opacity=0.5)
    )
    for x in (-184, -128, 66, 122):
        c += rect(x, -116, 50, 52, "#0f2a3a", 6) + rect(x + 3, -113, 44, 46, "#ffdf9e", 4, opacity=0.95)
        c += path(f"M{x + 8} -67v-14q0 -9 8 -9t8 9v14Z", "#8a5a3a", opacity=0.75) + path(
            f"M{x + 28} -67v-12q0 -8 7 -8t7 8v12Z", "#5a4a5e", opacity=0.7
        )
        c += path(f"M{x + 26} -113h10l-16 46h-10Z", "#ffffff", opacity=0.2)
    for x in (-66, 2):
        c += rect(x - 2, -118, 64, 104, "#0f2a3a", 4) + rect(x + 2, -114, 56, 98, "#ffe7b4", 3)
        c += rect(x + 2, -114, 12, 98, TRAM_LIGHT, 2, opacity=0.9) + rect(
            x + 46, -114, 12, 98, TRAM_LIGHT, 2, opacity=0.9
        )
        c += rect(x + 22, -110, 2.4, 84, BRASS) + rect(x + 2, -28, 56, 12, "#8a6a4a") + rect(x + 2, -16, 56, 3, WARN)
    c += rect(-60, -141, 120, 16, "#10131f", 3) + lettering(0, -129, 8, "4 HOSPITAL", "#ffb44d", 1.6)
    c += circle(196, -38, 6, "#fff0c0") + circle(196, -38, 15, "url(#candle)") + rect(-206, -46, 6, 13, CRIMSON, 2)
    for x in (-140, -100, 100, 140):
        c += circle(x, -10, 12, "#0f1420") + circle(x, -10, 6, STEEL_DARK)
    return prop("tram", 208, 178, c + rect(-204, -16, 408, 4, "#0c2a34"))


def fountain() -> Prop:
    """The arcade's fountain: three fish of bronze that spit into a basin, coins, and a paper boat."""
    f = (
        shadow(72, 13, y=-6)
        + path("M-72 -28V-14A72 20 0 0 0 72 -14V-28Z", "url(#stone)")
        + ellipse(0, -28, 72, 20, "#a9b6ca")
    )
    f += ellipse(0, -29, 65, 16.6, "#1f6f86") + ellipse(-8, -31, 48, 11, "#4fb4c0", opacity=0.6)
    f += "".join(
        ellipse(0, -29, rx, ry, "none", stroke="#d6f6ff", stroke_width=1.1, opacity=0.5)
        for rx, ry in ((24, 6), (40, 10), (56, 14))
    )
    f += "".join(
        ellipse(x, y, 2, 1, BRASS_LIGHT) for x, y in ((-40, -26), (-22, -20), (30, -19), (44, -28), (12, -16))
    )
    f += rect(-6, -70, 12, 42, "url(#stone)") + ellipse(0, -70, 16, 5, "#a9b6ca")
    for place in ("translate(-25 -80)", "translate(25 -80) scale(-1 1)", "translate(0 -112) rotate(90)"):
        f += path(FISH, "#7fa692", transform=place)
        f += path("M-12 -3C-8 -8 4 -8 10 -3", "none", stroke="#d0ead6", stroke_width=2.4, transform=place)
    f += "".join(
        path(f"M{s * 41} -82Q{s * 58} -90 {s * 56} -32", "none", stroke="#e6fbff", stroke_width=2, opacity=0.65)
        for s in (-1, 1)
    )
    f += path(
        "M-1 -128Q-16 -140 -30 -44M1 -128Q16 -140 30 -44", "none", stroke="#e6fbff", stroke_width=1.6, opacity=0.55
    )
    return prop("fish_fountain", 76, 142, f + path("M22 -30h18l-4 6h-10ZM31 -30v-9l6 9Z", "#fff8ea"))


def clara_table() -> Prop:
    """Clara's table: leaflets in three numbered heaps, a recorder with its lamp on, a thermos, a lettered cloth."""
    t = (
        shadow(72, 9)
        + "".join(rect(x, -30, 5, 30, WOOD_DARK) for x in (-62, 57))
        + rect(-70, -54, 140, 22, "#e9dcc0", 3)
    )
    t += path("M-70 -38H70V-14Q52 -8 35 -14T0 -14T-35 -14T-70 -14Z", "#5a4a8a") + path(
        "M-70 -38H70V-33H-70Z", "#8f80c4"
    )
    t += lettering(0, -18, 10, "ASK", "#fff6e0", 2)
    for number, (x, fill) in enumerate(((-52, "#fff8ea"), (-28, "#d6fff6"), (-4, "#ffe6c0"))):
        t += "".join(
            rect(x - 9, -52 - i * 1.6, 20, 12, darker(fill, 0.08 * (i % 2)), 1) for i in range(4)
        ) + lettering(x + 1, -49, 7, str(number + 1), "#4a3a5a", 1.4)
    t += (
        box(24, -42, 26, 10, 8, "#22304a", "#3d5272", 2)
        + circle(30, -47, 1.8, CRIMSON)
        + line("M44 -60V-74", STEEL_DARK, 2)
        + rect(40, -84, 8, 12, "#10182a", 4)
    )
    t += rect(54, -68, 10, 24, "#b8464a", 3) + rect(54, -72, 10, 6, "#e6ddd0", 2) + mug(16, -42, ACCENT)
    return prop("clara_table", 72, 90, t)


def kiosk() -> Prop:
    """The kiosk: papers and sweets behind a lit hatch, buckets of tulips and lilac, one fern, a placard."""
    k = (
        shadow(62, 11, y=-3)
        + path("M-56 0V-104H56V0Z", "#1f5a5e")
        + path("M-56 0V-104H-34V0Z", "#2f7f80")
        + path("M34 0V-104H56V0Z", "#123f46")
        + rect(-56, -7, 112, 7, "#0d2a34")
    )
    k += (
        rect(-32, -94, 64, 46, "#3a2620")
        + rect(-30, -92, 60, 42, "#ffd89a", opacity=0.9)
        + rect(-30, -72, 60, 2.4, "#8a6034")
    )
    k += "".join(
        rect(-27 + i * 11, -82 + (i % 2) * 2, 8, 10 - (i % 2) * 2, f, 1.4)
        for i, f in enumerate((CRIMSON, "#8fae4a", "#e08a3c", "#6f86c8", "#c86a9a"))
    )
    k += (
        books(-26, -51, ((6, 17, "#4a6a8a"), (5, 15, "#8a4a5a"), (6, 18, "#5a7a4a"), (5, 14, "#c9973e")))
        + rect(10, -62, 12, 11, "#e0754a", 2)
        + circle(16, -57, 3, "#fff3dc")
    )
    k += rect(-38, -48, 76, 7, "url(#woodtop)", 2) + "".join(
        paper(x, -50, t, f) for x, t, f in ((-20, -6, "#f6f1f2"), (4, 4, "#ffe6d0"))
    )
    for number, x in enumerate((-46, -25, -4)):
        k += path(f"M{x - 10} -22H{x + 10}L{x + 7} 2H{x - 7}Z", "url(#steel)") + ellipse(x, -22, 10, 3, "#17303c")
        for dx, dy in ((-6, -14), (0, -20), (6, -13), (-2, -10)):
            k += line(f"M{x} -22L{x + dx} {-24 + dy}", LEAF, 1.8)
            k += circle(x + dx, -25 + dy, 4, ("#e8586a", "#b98ae0", "#ffd24d")[number]) + circle(
                x + dx - 1, -26 + dy, 1.4, "#ffffff", opacity=0.5
            )
    k += "".join(
        leaf(20, -8, length, 5, turn, LEAF_LIGHT)
        for turn, length in ((-64, 22), (-34, 28), (0, 32), (34, 28), (64, 22))
    )
    k += (
        path("M12 -12h16l-3 14h-10Z", "#c8724e") + rect(34, -34, 18, 32, "#f6f1f2", 1) + rect(34, -34, 18, 6, CRIMSON)
    )
    k += writing(37, -24, (12, 9, 12), "#5a4a5e", 5, 2)
    k += (
        path("M-66 -104L-40 -128H40L66 -104Z", "#2f7f80")
        + "".join(
            path(f"M{a} -104L{b} -128h{w}L{a + w + 8} -104Z", CREAM) for a, b, w in ((-40, -24, 13), (2, 2, 13))
        )
        + rect(-66, -106, 132, 6, BRASS, 2)
    )
    k += (
        "".join(
            path(f"M{x} -100a8 7 0 0 0 16.5 0Z", (CREAM, "#2f7f80")[i % 2]) for i, x in enumerate(range(-66, 60, 16))
        )
        + circle(0, -132, 5, BRASS_LIGHT)
        + line("M0 -128V-137", BRASS, 2)
    )
    return prop("kiosk", 70, 142, k)


def at_the_stop() -> tuple[Prop, ...]:
    """The timetable of the tram, a lamp with three globes, a palm in a tub with a bench, a map of the arcade."""
    t = (
        shadow(18, 5)
        + ellipse(0, -3, 12, 4, IRON)
        + rect(-2, -116, 4, 114, "url(#pipe)")
        + circle(0, -124, 15, TRAM)
        + circle(0, -124, 15, "none", stroke=CREAM, stroke_width=3)
        + lettering(0, -119, 10, "T", CREAM, 2.4)
    )
    t += (
        rect(-21, -100, 42, 56, CREAM, 2)
        + rect(-21, -100, 42, 9, TRAM, 2)
        + "".join(writing(x, -86, (9, 9, 7, 9, 8, 9, 6), "#5a6b80", 5.4, 1.8) for x in (-16, -3, 9))
        + rect(-17, -64.6, 34, 4, WARN, 1, opacity=0.8)
    )
    lamp = (
        shadow(14, 5)
        + ellipse(0, -4, 11, 4, IRON)
        + rect(-6, -16, 12, 14, IRON, 2)
        + rect(-2.8, -128, 5.6, 116, IRON, 2)
        + rect(-2.8, -128, 2, 116, IRON_LIGHT, 1)
    )
    lamp += line("M0 -112q-18 0 -20 -14M0 -112q18 0 20 -14", IRON, 4) + "".join(
        circle(x, y, 9, "#fff0cc") + circle(x - 3, y - 3, 3, "#ffffff") + lamp_light(x, y, 24, 0.8)
        for x, y in ((-20, -134), (20, -134), (0, -144))
    )
    tub = (
        shadow(66, 13, y=-4)
        + path("M-64 -18V-8A64 16 0 0 0 64 -8V-18Z", WOOD_DARK)
        + ellipse(0, -18, 64, 16, "url(#woodtop)")
        + ellipse(0, -20, 40, 10, "#123f46")
        + path("M-34 -20V-44H34V-20A34 9 0 0 1 -34 -20Z", "#2f7f80")
        + ellipse(0, -44, 34, 9, "#5fc4c0")
        + ellipse(0, -43, 28, 7, "#2f2420")
    )
    tub += line("M-2 -44Q-8 -86 3 -120", "#6a4a3a", 7) + line("M-3 -44Q-9 -86 2 -120", "#a87a58", 2.4)
    tub += "".join(
        leaf(3, -118, length, 11, turn, fill)
        for turn, length, fill in (
            (-100, 54, "#145a4a"),
            (100, 54, "#145a4a"),
            (-68, 62, LEAF),
            (68, 62, LEAF),
            (-34, 58, LEAF_LIGHT),
            (36, 58, LEAF_LIGHT),
            (0, 46, LEAF),
        )
    )
    guide = (
        shadow(24, 6)
        + rect(-3, -30, 6, 30, IRON)
        + path("M-26 -92H26L30 -30H-30Z", "#17303c")
        + path("M-22 -87H22L25 -36H-25Z", "#d6eef0")
        + rect(-17, -80, 14, 12, "#b9835c")
        + rect(-1, -80, 14, 12, TRAM)
        + rect(-17, -64, 30, 5, "#9ab4c0")
        + rect(-17, -55, 12, 12, "#f6c9d2")
        + circle(8, -50, 4, CRIMSON)
        + line("M-6 -52h10", CRIMSON, 1.4)
    )
    return (
        prop("timetable", 24, 142, t),
        prop("arcade_lamp", 32, 158, lamp),
        prop("palm_tub", 68, 182, tub),
        prop("arcade_map", 32, 96, guide),
    )


def platform_clock() -> Prop:
    """The clock over the platform, on its post, lit, with the tram's colours."""
    c = (
        shadow(14, 5)
        + ellipse(0, -4, 11, 4, IRON)
        + rect(-3, -128, 6, 124, IRON, 2)
        + rect(-3, -128, 2, 124, IRON_LIGHT, 1)
    )
    c += rect(-34, -128, 68, 5, IRON, 2) + circle(0, -148, 27, TRAM_DARK) + circle(0, -148, 23, "#fff8e0")
    c += "".join(line("M0 -167v4", "#17303c", 2.2, transform=f"rotate({turn} 0 -148)") for turn in range(0, 360, 30))
    c += (
        line("M0 -148L-9 -142M0 -148V-164", "#17303c", 3)
        + line("M0 -148L8 -160", CRIMSON, 1.4)
        + circle(0, -148, 2.4, CRIMSON)
    )
    return prop("platform_clock", 38, 178, c + circle(0, -148, 27, "none", stroke=BRASS, stroke_width=2.4))


def small_things() -> tuple[Prop, ...]:
    """Old aquaria for sale on a crate, and a machine that once sold guppies."""
    crates = (
        shadow(38, 7)
        + box(-34, 0, 68, 22, 14, "url(#wood)", WOOD_LIGHT, 2)
        + stripes(-34, -20, 68, 18, 17, WOOD_DARK, 0.7)
    )
    crates += (
        rect(-26, -58, 40, 30, "#bfe8f0", 2, opacity=0.6)
        + rect(-26, -58, 40, 30, "none", 2, stroke="#eafffb", stroke_width=2)
        + rect(-10, -48, 36, 24, "#8fd0dc", 2, opacity=0.5)
        + rect(-10, -48, 36, 24, "none", 2, stroke="#eafffb", stroke_width=1.6)
    )
    crates += group(
        rect(-18, -24, 36, 16, "#fff8ea", 1), writing(-14, -20, (28, 18), "#b8323f", 5, 2), transform="rotate(-4)"
    )
    case = (
        shadow(30, 6)
        + path("M-28 0V-58H28V0Z", "#17404a")
        + rect(-24, -54, 48, 36, "#bfe8f0", 1, opacity=0.75)
        + path(FISH, "#e0754a", transform="translate(-4 -38) scale(.5)")
        + path(FISH, ACCENT, transform="translate(8 -30) scale(-.4 .4)")
        + rect(-28, -62, 56, 6, BRASS, 2)
        + rect(-14, -14, 28, 8, PALE_TOP, 1)
        + writing(-10, -12, (20,), "#5a6b80", 3, 1.6)
    )
    return prop("old_tanks", 38, 62, crates), prop("guppy_machine", 32, 66, case)


PROPS: tuple[Prop, ...] = (
    *signs(),
    *windows(),
    tram(),
    fountain(),
    clara_table(),
    kiosk(),
    *at_the_stop(),
    platform_clock(),
    *small_things(),
)
