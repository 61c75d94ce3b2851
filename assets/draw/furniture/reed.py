"""What stands in Dr Reed's practice: brass, oak, paper, and hooks for more coats than hang there."""

from assets.draw.chance import Chance
from assets.draw.letters import lettering
from assets.draw.palette import Colour, darker, lighter
from assets.draw.shapes import (
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    Prop,
    books,
    box,
    drum,
    jar,
    lamp_light,
    mug,
    prop,
    shadow,
    writing,
)
from assets.draw.svg import circle, ellipse, line, path, rect

BRASS, BRASS_LIGHT, BRASS_DARK = "#c9973e", "#f2cf7a", "#7d5a24"
OAK, OAK_LIGHT, OAK_DARK = "#7d5238", "#b98358", "#462c20"
GREEN, GREEN_LIGHT, GREEN_DARK = "#2f6a50", "#5f9a78", "#1a3f32"
HIDE, HIDE_LIGHT, HIDE_DARK = "#8a4a36", "#b8704e", "#552a20"
PAGE = "#f3e6cc"
COATS = (
    ("#4a4038", 40), ("#6a2f3a", 36), ("#2f4358", 42), ("#6f6248", 36), ("#3f3a4a", 40), ("#7d4a34", 38),
    ("#35504a", 40), ("#5a4a62", 36), ("#8a6a3a", 38),
)  # fmt: skip
HOOKS = tuple((-66 + 22 * number, y) for y in (-62, -34) for number in range(7))  # px; two rows of seven


def coat(x: float, y: float, fill: Colour, length: float) -> str:
    """Return a coat that hangs from (x, y)."""
    return (
        path(
            f"M{x - 5} {y}Q{x - 11} {y + 7} {x - 10} {y + length}H{x + 10}Q{x + 11} {y + 7} {x + 5} {y}"
            f"Q{x} {y - 4} {x - 5} {y}Z",
            fill,
        )
        + path(
            f"M{x + 1} {y}Q{x + 3} {y + length / 2} {x + 1} {y + length}",
            "none",
            stroke=darker(fill, 0.4),
            stroke_width=1.4,
        )
        + path(f"M{x - 5} {y}q5 7 10 0", "none", stroke=lighter(fill, 0.3), stroke_width=2)
        + circle(x - 2, y + 16, 1.2, BRASS)
    )


def hooks_and_coats() -> tuple[Prop, Prop]:
    """Fourteen hooks of brass with one coat, which is his; and the nine that hang there while there are patients."""
    rail = "".join(rect(-80, y, 160, 8, OAK, 2) + rect(-80, y, 160, 2, OAK_LIGHT, opacity=0.8) for y in (-70, -42))
    for x, y in HOOKS:
        rail += path(f"M{x - 6} {y + 6}q6 -5 12 0l3 26h-18Z", "#0d1a14", opacity=0.22)  # where the wall is darker
        rail += path(f"M{x} {y}v6q0 4.6 4.6 3.6", "none", stroke=BRASS_LIGHT, stroke_width=2.2) + circle(
            x, y - 1, 2.2, BRASS
        )
    rail += coat(66, -58, "#26303a", 42) + path("M66 -52l-4 -2v4ZM66 -52l4 -2v4Z", "#8a2f3a")
    places = [HOOKS[n] for n in (0, 2, 3, 5, 7, 8, 10, 11, 13)]
    coats = "".join(coat(x, y + 4, fill, length) for (x, y), (fill, length) in zip(places, COATS, strict=True))
    coats += path("M-54 -68q0 -9 10 -9t10 9h5q0 4 -8 4h-14q-8 0 -8 -4Z", "#3a3440") + rect(-53, -70, 18, 3, "#8a4a36")
    return prop("hooks", 82, 86, rail), prop("coats", 82, 86, coats)


def chairs() -> tuple[Prop, ...]:
    """A chair of the waiting row; what people leave on three of them; the treatment chair of hide and iron."""

    def chair(x: float) -> str:
        return (
            shadow(19, 5, x)
            + "".join(rect(x + dx, -16, 3.4, 16, OAK_DARK, 1) for dx in (-15, 12))
            + rect(x - 16, -50, 32, 32, OAK, 6)
            + rect(x - 12, -46, 24, 22, GREEN, 4)
            + rect(x - 12, -46, 24, 4, GREEN_LIGHT, 2)
            + rect(x - 18, -24, 36, 11, GREEN_DARK, 4)
            + rect(x - 18, -26, 36, 8, GREEN, 4)
            + "".join(circle(x + dx, -15, 0.9, BRASS_LIGHT) for dx in range(-14, 16, 4))
        )

    things = (
        path("M-58 -26l18 -5l5 8l-17 6Z", PAGE)
        + line("M-53 -26l11 -3M-52 -22l12 -3", "#8a7a68", 1.1)
        + path("M-10 -28q0 -12 10 -12t10 12Z", "#5a3a4a")
        + rect(-14, -29, 28, 4, "#4a2f3c", 2)
        + rect(-9, -32, 18, 3, "#c8485a")
        + box(36, -18, 24, 16, 6, HIDE, HIDE_LIGHT, 2)
        + path("M43 -40q5 -9 10 0", "none", stroke=HIDE_DARK, stroke_width=2.4)
        + line("M58 0L66 -44q1 -5 -4 -4", "#2f4358", 3)
    )
    row = "".join(chair(x) for x in (-46, 0, 46))
    g = (
        shadow(58, 12, 2, -4)
        + ellipse(4, -5, 36, 10, "#221814")
        + ellipse(4, -9, 36, 10, "#3a2c28")
        + ellipse(-2, -11, 24, 6, "#6a5650", opacity=0.6)
    )
    g += rect(-5, -38, 17, 30, "#3a2c28", 3) + rect(-2, -36, 4, 26, "#8a746a", opacity=0.6)
    g += path("M-42 -114C-38 -126 -8 -128 0 -118L26 -62L-14 -48Z", HIDE_DARK) + path(
        "M-36 -112C-32 -120 -10 -122 -4 -114L18 -66L-10 -56Z", HIDE
    )
    g += path("M-42 -114L-14 -48V-36L-46 -102Z", "#3a1c18") + path(
        "M-14 -50L28 -64L78 -38Q80 -28 72 -24L34 -16Z", HIDE_DARK
    )
    g += path("M-8 -50L26 -61L70 -37L34 -23Z", HIDE) + path("M-14 -50L34 -16L72 -24V-14L34 -4L-14 -36Z", "#3a1c18")
    g += "".join(
        circle(x, y, 1.6, HIDE_DARK)
        for x, y in (
            (-24, -106),
            (-14, -86),
            (-4, -68),
            (-10, -108),
            (0, -90),
            (10, -74),
            (10, -46),
            (26, -36),
            (26, -54),
            (46, -40),
        )
    )
    g += path("M-36 -112C-32 -120 -10 -122 -4 -114L-2 -110C-12 -116 -28 -114 -33 -106Z", HIDE_LIGHT, opacity=0.8)
    g += path("M-36 -132Q-22 -142 -6 -133L-2 -119Q-20 -125 -36 -116Z", PAGE) + path(
        "M-36 -116Q-20 -125 -2 -119L-2 -113Q-20 -118 -36 -109Z", "#b8a684"
    )
    g += path("M2 -76l40 10q6 4 0 8l-38 -8Z", OAK_LIGHT) + path("M2 -66l40 8v5l-40 -8Z", OAK_DARK)
    g += (
        line("M-58 -8V-112Q-58 -134 -38 -138L-14 -146", BRASS_DARK, 5)
        + line("M-58 -8V-112Q-58 -134 -38 -138", BRASS_LIGHT, 1.6, opacity=0.8)
        + ellipse(-58, -6, 15, 5, "#221814")
    )
    g += (
        path("M-26 -156L8 -150Q14 -138 4 -134L-28 -140Q-34 -150 -26 -156Z", BRASS)
        + ellipse(-8, -136, 16, 5, "#fff3cf")
        + ellipse(-14, -150, 10, 2.4, BRASS_LIGHT, opacity=0.8)
    )
    g += (
        line("M64 -14V-54", BRASS_DARK, 4)
        + ellipse(66, -56, 24, 7, "#e6ddd0")
        + ellipse(66, -57, 20, 5, "#fffaf0")
        + line("M54 -58l16 -2M58 -55l18 -1", STEEL_DARK, 1.6)
    )
    return (
        prop("waiting_chairs", 68, 54, row),
        prop("chairs_in_use", 72, 54, things),
        Prop("reed_chair", 76, 100, 160, g),
    )


def clock() -> Prop:
    """A clock of brass that has not lost a minute since 1958."""
    g = path("M-17 -36Q-17 -66 0 -66T17 -36V-8H-17Z", OAK_DARK) + path("M-14 -36Q-14 -62 0 -62T14 -36V-11H-14Z", OAK)
    g += (
        circle(0, -42, 12.4, BRASS)
        + circle(0, -42, 10, "#fff8e6")
        + "".join(
            line("M0 -50.5v2.4", "#46321c", 1.2, transform=f"rotate({turn} 0 -42)") for turn in range(0, 360, 30)
        )
    )
    g += line("M0 -42V-49M0 -42L5 -40", "#46321c", 1.7) + circle(0, -42, 1.3, BRASS_DARK)
    g += (
        rect(-8, -28, 16, 15, "#241812", 2)
        + line("M0 -28L3 -18", BRASS_LIGHT, 1.4)
        + circle(3.4, -17, 3.2, BRASS_LIGHT)
    )
    return prop("brass_clock", 20, 70, g + path("M-20 -8H20L16 -3H-16Z", OAK_DARK) + circle(0, -67, 3, BRASS_LIGHT))


def desk() -> Prop:
    """Mrs Pell's desk: a telephone with a dial, a lamp of green glass, an appointments book with little in it."""
    b = shadow(92, 10) + rect(-86, -56, 172, 56, OAK, 3) + rect(-86, -6, 172, 6, OAK_DARK)
    b += "".join(
        rect(x, -48, 48, 36, OAK_DARK, 2)
        + rect(x + 2, -46, 44, 32, "#8f6244", 1)
        + rect(x + 2, -46, 44, 1.6, OAK_LIGHT, opacity=0.6)
        for x in (-80, -24, 32)
    )
    b += (
        rect(-92, -76, 184, 22, "url(#woodtop)", 4)
        + rect(-92, -58, 184, 5, OAK_DARK, 2)
        + rect(-52, -73, 104, 14, GREEN_DARK, 2)
        + rect(-50, -72, 100, 12, GREEN, 1)
    )
    b += (
        path("M-78 -66q2 -10 8 -10h12q6 0 8 10Z", "#191418")
        + circle(-64, -71, 5, PAGE)
        + circle(-64, -71, 2, "#191418")
        + path("M-82 -78q0 -7 6 -7h24q6 0 6 7h-8v-3h-20v3Z", "#191418")
        + line("M-46 -70q8 2 4 10", "#191418", 1.8)
    )
    b += (
        path("M-18 -70l30 -3l26 4l-4 8l-24 -3l-30 4Z", "#5c2430")
        + path("M-15 -71l26 -3l1 8l-28 4Z", PAGE)
        + path("M13 -74l22 4l-3 7l-19 -3Z", "#e9d8b4")
        + line("M-9 -69l16 -2", "#8a7a68", 1)
    )
    b += (
        rect(60, -72, 20, 4, BRASS_DARK, 2)
        + line("M70 -72V-96", BRASS, 3)
        + path("M50 -96Q52 -110 70 -110T90 -96Z", GREEN_LIGHT)
        + path("M50 -96H90L88 -93H52Z", "#d6ffd9")
        + lamp_light(70, -88, 24, 0.8)
        + circle(70, -111, 2.4, BRASS_LIGHT)
    )
    b += (
        drum(44, -64, 6, 2.4, 4, BRASS_DARK, BRASS)
        + path("M38 -68q0 -8 6 -8t6 8Z", BRASS_LIGHT)
        + circle(44, -77, 1.4, BRASS_DARK)
    )
    return prop("pell_desk", 94, 116, b)


def cabinet() -> Prop:
    """The cabinet of amalgam and hand instruments: glass above, drawers below, a filled tooth in a dish."""
    g = shadow(58, 9) + rect(-54, -70, 108, 70, OAK, 3) + rect(-54, -6, 108, 6, OAK_DARK)
    for row in range(5):
        g += (
            rect(-49, -64 + row * 11.4, 98, 9.6, "#9a6a48", 1)
            + rect(-49, -64 + row * 11.4, 98, 1.4, OAK_LIGHT, opacity=0.7)
            + "".join(circle(x, -59 + row * 11.4, 1.5, BRASS_LIGHT) for x in (-24, 24))
        )
    g += (
        rect(-58, -78, 116, 10, "url(#woodtop)", 3)
        + rect(-52, -136, 104, 60, OAK_DARK, 3)
        + rect(-48, -132, 96, 54, "#20342e")
        + rect(-48, -132, 96, 54, "#ffdf9a", opacity=0.14)
    )
    g += rect(-48, -106, 96, 2.4, "#d9e6e0", opacity=0.6)
    g += "".join(
        line(f"M{x} -128v18", STEEL_LIGHT, 1.8)
        + path(f"M{x} -128q{(i % 3 - 1) * 4} -3 {(i % 3 - 1) * 5} 2", "none", stroke=STEEL_LIGHT, stroke_width=1.6)
        + rect(x - 1.6, -120, 3.2, 10, (BRASS, STEEL, "#191418")[i % 3], 1)
        for i, x in enumerate(range(-42, 46, 7))
    )
    g += (
        "".join(
            jar(x, -80, 12, 17, fill, BRASS_DARK) for x, fill in ((-38, "#a8b0b8"), (-22, "#c9ced6"), (-6, "#8a929c"))
        )
        + ellipse(16, -81, 12, 3, "#e6e0d0")
        + path("M9 -84c-1 -6 3 -8 7 -6c4 -2 8 0 7 6c-1 4 -3 4 -4 0h-6c-1 4 -3 4 -4 0Z", "#fff6e6")
        + rect(13, -91, 7, 3.4, "#8a929c", 1)
        + ellipse(38, -82, 7, 3, "#c9ced6")
    )
    g += (
        path("M-40 -132h14l-26 54h-8v-20ZM14 -132h8l-26 54h-8Z", "#ffffff", opacity=0.12)
        + rect(-1, -132, 2, 54, OAK_DARK)
        + rect(-58, -142, 116, 8, "url(#woodtop)", 3)
    )
    return prop("amalgam_cabinet", 60, 146, g)


def ledgers() -> Prop:
    """The shelf of ledgers, a volume a year, the one of 1991 drawn out a little; framed degrees lean on top."""
    g = shadow(72, 9) + rect(-68, -116, 136, 116, OAK_DARK, 2) + rect(-63, -111, 126, 106, "#2a1812")
    for y in (-78, -42, -8):
        g += rect(-64, y, 128, 5, OAK_LIGHT, 1)
    chance, spines = Chance(29), (GREEN_DARK, "#5c2430", "#2f4358", "#4a3a2a")
    for y in (-78, -42, -8):
        at = -61.0
        while at < 54:
            wide, tall = chance.whole(7, 10), chance.whole(24, 28)
            fill = chance.one_of(spines)
            g += (
                rect(at, y - tall, wide - 0.8, tall, fill, 1)
                + rect(at + 1, y - tall + 5, wide - 2.8, 1.4, BRASS, opacity=0.85)
                + rect(at + 1, y - 8, wide - 2.8, 1.2, BRASS, opacity=0.6)
            )
            at += wide
    g += (
        rect(8, -73, 13, 32, "#8a2f3a", 1)
        + rect(8, -73, 3, 32, "#b85a5c", 1)
        + lettering(15, -52, 5, "91", BRASS_LIGHT, 1.1)
        + rect(8, -67, 13, 1.6, BRASS_LIGHT)
    )
    g += (
        rect(-72, -122, 144, 8, "url(#woodtop)", 3)
        + rect(-52, -150, 34, 27, BRASS_DARK, 1)
        + rect(-49, -147, 28, 21, PAGE)
        + writing(-45, -143, (20, 14, 18), "#8a7a68", 4, 1.4)
        + circle(-28, -131, 3, "#b8323f")
    )
    g += books(0, -122, ((8, 24, "#5c2430"), (7, 21, GREEN), (9, 26, "#2f4358"))) + drum(
        46, -122, 9, 3, 12, "#c8b48a", "#e6d6b0"
    )
    return prop("ledger_shelf", 74, 154, g)


def bureau() -> Prop:
    """A bureau with its flap down: lecture notes in a long hand, the signs of the four quarters, an ink bottle."""
    g = shadow(48, 8) + rect(-44, -46, 88, 46, OAK, 3) + rect(-44, -6, 88, 6, OAK_DARK)
    g += "".join(
        rect(-39, y, 78, 14, "#9a6a48", 1)
        + circle(-18, y + 7, 1.7, BRASS_LIGHT)
        + circle(18, y + 7, 1.7, BRASS_LIGHT)
        for y in (-41, -24)
    )
    g += (
        path("M-44 -50L-36 -96H36L44 -50Z", OAK_DARK)
        + path("M-38 -54L-32 -92H32L38 -54Z", "#3a241a")
        + "".join(
            rect(-30 + i * 15, -90, 12, 20, "#6a4632", 1)
            + rect(-28 + i * 15, -86, 8, 15, (PAGE, "#d9c29a", "#e9d8b4", PAGE)[i])
            for i in range(4)
        )
    )
    g += path("M-52 -46L-44 -66H44L52 -46Z", "url(#woodtop)") + rect(-52, -47, 104, 5, OAK_DARK, 2)
    g += (
        path("M-34 -62h32l-3 13h-33Z", PAGE)
        + path("M0 -62h32l3 13h-33Z", "#fff8e6")
        + line("M-31 -59h24M-32 -56h26M-33 -53h20M4 -59h10", "#5a4a6a", 1)
        + line("M18 -61v11M10 -55.6h16", "#5a4a6a", 1)
        + circle(14, -58, 1.6, "#8a7a68")
        + circle(22, -53, 1.6, "#b8323f")
    )
    g += (
        rect(38, -60, 8, 8, "#191f33", 2)
        + line("M42 -60l8 -14", PAGE, 1.6)
        + rect(-36, -102, 72, 7, "url(#woodtop)", 2)
        + mug(-20, -101, PAGE)
    )
    return prop("bureau", 54, 118, g)


def old_things() -> tuple[Prop, ...]:
    """An enamel basin with brass taps, an engraving of all teeth in four quarters, a shelf of plaster casts."""
    basin = shadow(34, 8) + line("M-20 0L-12 -30M20 0L12 -30", "#241814", 4) + rect(-24, -14, 48, 4, "#3a2a24", 2)
    basin += path("M-34 -52H34Q30 -26 0 -26T-34 -52Z", "#f3efe6") + path(
        "M8 -27Q30 -30 34 -52H22Q20 -34 8 -27Z", "#c9bfae"
    )
    basin += ellipse(0, -52, 34, 9, "#fffaf0") + ellipse(0, -51, 27, 6, "#c4d8d4") + ellipse(2, -50, 8, 2, "#8fa8a4")
    basin += rect(-30, -104, 60, 44, OAK_DARK, 3) + rect(-26, -100, 52, 36, "#8fa8b0", 2)
    basin += path("M-16 -100h14l-18 36h-6v-16Z", "#ffffff", opacity=0.3)
    basin += "".join(
        line(f"M{x} -60v-8q0 -5 {turn} -5h{turn}v8", BRASS, 3.4) + circle(x, -74, 3, BRASS_LIGHT)
        for x, turn in ((-12, 4), (12, -4))
    )
    basin += rect(24, -50, 14, 22, "#d9c29a", 2) + rect(24, -42, 14, 2, "#8a3a3f")
    print_ = rect(-44, -66, 88, 58, OAK_DARK, 2) + rect(-40, -62, 80, 50, PAGE)
    print_ += line("M0 -60V-14M-36 -37H36", "#8a7a68", 1.2)
    for side in (-1, 1):
        for number in range(5):
            x = side * (5 + number * 7)
            print_ += ellipse(x, -46, 2.6, 4.6, "#fffaf0", stroke="#5a4a3c", stroke_width=1)
            print_ += ellipse(x, -28, 2.6, 4.6, "#fffaf0", stroke="#5a4a3c", stroke_width=1)
    print_ += circle(-26, -28, 5.6, "none", stroke="#b8323f", stroke_width=1.4)
    casts = rect(-56, -20, 112, 6, "url(#woodtop)", 1) + rect(-56, -14, 112, 3, OAK_DARK)
    casts += line("M-46 -12l-4 8M46 -12l4 8", OAK_DARK, 3) + rect(-56, -52, 112, 5, "url(#woodtop)", 1)
    for y, places in ((-20, (-42, -18, 6, 32)), (-52, (-34, -6, 24))):
        for x in places:
            casts += path(f"M{x - 10} {y}v-7q0 -9 10 -9t10 9v7Z", "#efe6d4")
            casts += path(f"M{x + 2} {y}v-15q8 1 8 8v7Z", "#c4b8a0")
            casts += "".join(rect(x - 9 + i * 4, y - 9 - (i in (1, 2, 3)) * 3, 3, 4, "#fffaf0", 1) for i in range(5))
    return (
        prop("enamel_basin", 38, 108, basin),
        prop("tooth_engraving", 46, 70, print_),
        prop("plaster_casts", 58, 72, casts),
    )


PROPS: tuple[Prop, ...] = (
    *hooks_and_coats(),
    *chairs(),
    clock(),
    desk(),
    cabinet(),
    ledgers(),
    bureau(),
    *old_things(),
)
