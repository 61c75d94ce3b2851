"""What stands in a hospital ward at night: beds, a monitor, a photograph of a choir."""

from assets.draw.chance import Chance
from assets.draw.letters import lettering
from assets.draw.palette import OK, WARN
from assets.draw.shapes import (
    BASE,
    LEAF,
    LEAF_LIGHT,
    LYRA,
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
    lamp_light,
    leaf,
    mug,
    paper,
    prop,
    screen,
    shadow,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
SHEET, SHEET_SHADE, BLANKET, BLANKET_DARK = "#eef4f8", "#b4c6d6", "#5f93a4", "#37606e"


def bed(used: bool) -> str:
    """Return a bed seen from its foot, its head to the north; in use, its blanket is thrown back."""
    g = (
        shadow(52, 12, y=-4)
        + rect(-44, -128, 88, 34, "#c3d2de", 8)
        + rect(-44, -128, 88, 5, "#ffffff", 4)
        + rect(-40, -108, 80, 96, "#9fb4c6", 6)
    )
    g += (
        rect(-42, -104, 84, 84, SHEET, 6)
        + path("M-30 -104Q-32 -88 -26 -86H26Q32 -88 30 -104Q0 -110 -30 -104Z", "#ffffff")
        + path("M-26 -86Q0 -90 26 -86", "none", stroke=SHEET_SHADE, stroke_width=2)
    )
    if used:
        g += (
            path("M-42 -62Q-8 -70 10 -56Q26 -46 42 -50V-20H-42Z", BLANKET)
            + path("M-42 -62Q-8 -70 10 -56Q26 -46 42 -50V-43Q24 -40 8 -49Q-10 -60 -42 -54Z", SHEET)
            + path("M-30 -46q16 6 22 20M8 -44q12 6 18 18", "none", stroke=BLANKET_DARK, stroke_width=2, opacity=0.7)
        )
        g += path("M-14 -98q6 10 4 26M12 -100q-4 8 0 22", "none", stroke=SHEET_SHADE, stroke_width=1.8)
    else:
        g += (
            rect(-42, -78, 84, 58, BLANKET, 3)
            + rect(-42, -78, 84, 11, SHEET, 2)
            + line("M-42 -52H42", BLANKET_DARK, 1.6, opacity=0.6)
        )
    g += "".join(rect(x, -96, 5, 52, "url(#steel)", 2) for x in (-48, 43)) + "".join(
        line(f"M{x} -90h0M{x} -74h0M{x} -58h0", STEEL_DARK, 3) for x in (-45.5, 45.5)
    )
    return (
        g
        + rect(-46, -34, 92, 30, "url(#pale)", 6)
        + rect(-46, -34, 92, 4, "#ffffff", 2)
        + rect(-46, -6, 92, 4, BASE)
        + "".join(circle(x, -2, 3.4, BASE) for x in (-38, 38))
    )


def beds() -> tuple[Prop, ...]:
    """A bed whose blanket is thrown back, with a chart at its foot; one that is made; a curtain on its rail."""
    chart = (
        rect(-16, -31, 32, 24, "#3e5675", 2)
        + rect(-13, -28, 26, 19, "#fff8ea", 1)
        + rect(-6, -33, 12, 5, STEEL, 1)
        + line("M-10 -15l4 -5l4 3l5 -7l5 4", ACCENT, 1.6)
        + writing(-10, -25, (16,), "#8a93a6", 4, 1.5)
    )
    curtain = (
        rect(-3, -170, 6, 60, STEEL, 2)
        + rect(-30, -172, 60, 5, "url(#steel)", 2)
        + "".join(
            path(
                f"M{x} -168Q{x + 5} -100 {x - 1} -12h11Q{x + 12} -100 {x + 9} -168Z",
                ("#6f9aa8", "#5a8494", "#83aebb")[i % 3],
            )
            for i, x in enumerate((-28, -18, -8, 2, 12, 20))
        )
    )
    return (
        prop("ward_bed", 54, 132, bed(used=True), chart),
        prop("ward_bed_empty", 54, 132, bed(used=False)),
        prop("ward_curtain", 34, 176, shadow(28, 5, opacity=0.35), curtain),
    )


def at_the_bed() -> tuple[Prop, ...]:
    """The monitor and its drip, the cupboard with a glass of water, a chair for whoever comes."""
    m = shadow(20, 6) + line("M0 -6L-15 -1M0 -6L15 -1M0 -6V0", BASE, 3) + rect(-2.4, -96, 4.8, 90, "url(#pipe)")
    m += screen(
        -30,
        -126,
        60,
        44,
        line("M4 16h10l3 -9l5 16l4 -10l3 3h24", OK, 2),
        line("M4 28q6 -6 12 0t12 0t12 0t10 0", ACCENT, 1.6),
        lettering(45, 11, 6, "64", OK, 1.3),
        fill="#07202a",
    ) + rect(-20, -80, 40, 5, STEEL_DARK, 2)
    drip = (
        shadow(14, 5, 40)
        + line("M40 -4l-11 3M40 -4l11 3", BASE, 2.6)
        + rect(38.6, -134, 2.8, 130, "url(#pipe)")
        + line("M30 -134h20", STEEL, 2.6)
        + path("M29 -130h14v20q0 6 -7 6t-7 -6Z", "#cfeef6", opacity=0.85)
        + rect(30, -118, 12, 9, "#8fd0e6", 3, opacity=0.9)
        + line("M36 -104V-70Q36 -50 8 -50", "#cfeef6", 1.4, opacity=0.8)
    )
    table = (
        shadow(28, 7)
        + box(-24, 0, 48, 40, 16, "url(#pale)", PALE_TOP, 3)
        + rect(-20, -35, 40, 14, "#c3d2de", 2)
        + rect(-6, -29, 12, 2.4, STEEL_DARK, 1)
        + rect(-20, -18, 40, 13, "#c3d2de", 2)
        + rect(-6, -12, 12, 2.4, STEEL_DARK, 1)
    )
    for x, y, full in ((-19, -54, False), (-11, -56, True), (-17, -46, True), (-7, -46, False)):
        table += path(f"M{x - 3.6} {y - 11}h7.2l-1 11h-5.2Z", "#e6f8ff", opacity=0.75) + ellipse(
            x, y - 11, 3.6, 1.1, "#ffffff", opacity=0.85
        )
        if full:
            table += path(f"M{x - 3.2} {y - 8}h6.4l-.8 7.4h-4.8Z", "#8fd6f0", opacity=0.95)
    table += (
        rect(8, -72, 3, 24, WOOD, 1)
        + path("M-2 -72Q0 -88 9 -88T21 -72Z", "#ffe6b8")
        + lamp_light(9, -74, 26, 0.9)
        + paper(-2, -48, 8)
        + rect(-20, -45.6, 10, 3, "#8a4a5a", 1)
    )
    chair = (
        shadow(26, 7)
        + "".join(rect(x, -14, 4, 14, STEEL_DARK) for x in (-20, 16))
        + rect(-22, -58, 44, 34, "#3d7f88", 8)
        + rect(-22, -58, 44, 7, "#6fb4b8", 5)
        + rect(-24, -30, 48, 18, "#2f6a74", 6)
        + rect(-24, -32, 48, 8, "#5aa2a8", 5)
        + path("M-6 -40l22 -5l5 12l-22 6Z", "#d98a6a")
        + line("M-1 -37l18 -4M1 -33l18 -4", "#f2c0a0", 1.2)
    )
    return prop("bed_monitor", 56, 138, m, drip), prop("bedside", 28, 92, table), prop("visitor_chair", 28, 62, chair)


def photograph() -> Prop:
    """A choir of tram workers in four rows, mouths open; in the second row there is a gap as wide as one person."""
    g = (
        rect(-42, -70, 84, 62, WOOD_DARK, 2)
        + rect(-39, -67, 78, 56, WOOD_LIGHT, 1)
        + rect(-35, -63, 70, 48, "#d9c9a8")
    )
    g += rect(-35, -63, 70, 14, "#b4a27e")
    chance = Chance(12)
    for row, y in enumerate((-53, -44, -35, -26)):
        for column in range(8):
            x = -29 + column * 8.4 - row % 2
            skin = chance.one_of(("#e6b894", "#a8704e", "#c98f6a", "#7d4f38", "#f0c8a4"))
            hair = chance.one_of(("#3a2a24", "#8a8a90", "#5a3a2a", "#c9b9a0"))
            if (row, column) == (1, 4):
                continue
            g += path(f"M{x - 4} {y + 11}v-5q0 -4 4 -4t4 4v5Z", "#2f5a8e") + circle(x, y, 2.8, skin)
            g += path(f"M{x - 3} {y - 0.6}a3 3 0 0 1 6 0Z", hair) + circle(x, y + 1.2, 0.8, "#4a1f1f")
    return prop("choir_photo", 44, 74, g)


def tuning_fork() -> Prop:
    """On the sill of a window: a tuning fork, upright in a tooth mug."""
    g = path("M-6 -26h12l-1.4 15h-9.2Z", "#cfeef6", opacity=0.9) + path(
        "M-5 -18h10l-0.8 7h-8.4Z", "#8fd6f0", opacity=0.8
    )
    g += line("M1 -16V-32M-3 -48V-36Q-3 -32 1 -32T5 -36V-48", STEEL_LIGHT, 2.2)
    return prop("tuning_fork", 10, 52, g)


def about_the_ward() -> tuple[Prop, ...]:
    """The night desk of the ward, a wheelchair, a board with names and times, clean hands, a trolley of linen."""
    d = (
        shadow(86, 10)
        + rect(-80, -58, 160, 58, "url(#pale)", 8)
        + rect(-80, -20, 160, 4, ACCENT, opacity=0.8)
        + rect(-80, -6, 160, 6, BASE)
        + rect(-86, -76, 172, 22, "url(#top)", 8)
        + rect(-86, -60, 172, 5, PALE_DARK, 2)
    )
    d += (
        screen(-62, -118, 52, 38, writing(6, 5, (32, 24, 36, 20), ACCENT, 6.4, 2.2), fill="#07202a")
        + rect(-40, -82, 8, 9, BASE)
        + paper(8, -66, -6)
        + paper(24, -68, 8, "#d6fff6")
        + mug(-78 + 8, -64, "#ffb066")
    )
    d += (
        rect(58, -72, 14, 3, BASE, 1)
        + line("M65 -72V-92", STEEL, 2.6)
        + path("M50 -92Q52 -104 65 -104T80 -92Z", "#3d7f88")
        + lamp_light(65, -86, 26, 0.9)
        + rect(38, -78, 9, 13, "#bfe8ff", 2, opacity=0.8)
        + rect(39.4, -82, 6, 5, "#2f6a9a", 1)
    )
    w = (
        shadow(26, 7)
        + circle(-8, -17, 16, "none", stroke="#18243c", stroke_width=3.4)
        + circle(-8, -17, 13, "none", stroke=STEEL, stroke_width=1)
        + circle(20, -6, 6, "none", stroke="#18243c", stroke_width=3)
        + rect(-16, -38, 32, 10, "#2f6a74", 3)
        + rect(-20, -66, 9, 34, "#2f6a74", 4)
        + line("M-16 -66h-9M16 -34v18h12M-14 -48h26v14", STEEL, 3)
    )
    b = (
        rect(-58, -66, 116, 58, STEEL_DARK, 3)
        + rect(-55, -63, 110, 52, "#f4fafd", 1)
        + rect(-55, -63, 110, 10, "#2f6a74")
        + "".join(
            writing(-50, -48 + r * 9, (22,), "#5a6b80", 9, 2.2)
            + writing(-20, -48 + r * 9, (14,), (ACCENT, "#5a6b80")[r % 2], 9, 2.2)
            + writing(4, -48 + r * 9, (30 - r * 4,), "#8a93a6", 9, 2.2)
            for r in range(4)
        )
        + circle(46, -30, 3, WARN)
        + circle(46, -48, 3, OK)
    )
    gel = (
        rect(-9, -50, 18, 34, PALE_TOP, 4)
        + rect(-6, -46, 12, 16, "#8fd6f0", 2)
        + rect(-4, -19, 8, 5, STEEL_DARK, 1)
        + rect(-14, -14, 28, 4, STEEL, 2)
    )
    linen = (
        shadow(34, 7)
        + "".join(circle(x, -3, 3, BASE) for x in (-26, 26))
        + rect(-30, -66, 3, 62, STEEL)
        + rect(27, -66, 3, 62, STEEL)
        + "".join(rect(-30, y, 60, 4, STEEL_LIGHT, 1) for y in (-8, -36, -66))
        + "".join(
            rect(-25 + i * 17, y - 14, 15, 13, f, 3) + rect(-25 + i * 17, y - 9, 15, 1.4, "#00000022")
            for y in (-8, -36)
            for i, f in enumerate((SHEET, "#a8c9d6", SHEET))
        )
        + rect(-20, -78, 38, 11, "#5f93a4", 3)
        + rect(-16, -86, 30, 9, SHEET, 3)
    )
    flowers = (
        shadow(12, 4)
        + path("M-8 -24h16l-3 24h-10Z", "#bfe8f0", opacity=0.85)
        + "".join(
            line(f"M0 -20L{x} {y}", LEAF, 1.8) + circle(x, y, 5, f) + circle(x, y, 1.8, "#fff0b0")
            for x, y, f in ((-10, -44, "#f0a0b4"), (0, -52, "#ffd27a"), (11, -42, "#c99bff"))
        )
        + leaf(-2, -22, 16, 5, -50, LEAF_LIGHT)
    )
    return (
        prop("nurse_desk", 88, 122, d),
        prop("wheelchair", 30, 70, w),
        prop("ward_board", 60, 70, b),
        prop("hand_gel", 16, 54, gel),
        prop("linen_trolley", 34, 90, linen),
        prop("flowers_on_desk", 18, 122, group(flowers, transform="translate(0 -62)")),
    )


PROPS: tuple[Prop, ...] = (*beds(), *at_the_bed(), photograph(), tuning_fork(), *about_the_ward())
