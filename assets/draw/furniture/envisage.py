"""What stands at Envisage's: white cells, sachets, a feast; and the desks of those who write by night."""

from assets.draw.chance import Chance
from assets.draw.letters import lettering
from assets.draw.palette import CRIMSON, OK, WARN, Colour
from assets.draw.shapes import (
    LEAF,
    LEAF_LIGHT,
    SCREEN_DARK,
    STEEL,
    STEEL_DARK,
    Prop,
    box,
    drum,
    leaf,
    molar,
    mug,
    paper,
    prop,
    screen,
    shadow,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

WHITE, WHITE_SHADE, WHITE_DARK = "#fbf9fd", "#d6d2e2", "#a8a2bc"
ROSE, ROSE_DARK = "#ff9ab0", "#a82a48"
CHARCOAL, CHARCOAL_LIGHT, CHARCOAL_DARK = "#3a3450", "#575070", "#1f1a2e"


def slant(x: float, y: float, width: float, height: float, fill: Colour, lean: float = 12) -> str:
    """Return a cell with one slanted edge, its lower left at (x, y)."""
    return path(f"M{x} {y}L{x + lean} {y - height}H{x + width + lean}L{x + width} {y}Z", fill)


def ring(x: float, y: float, r: float, share: float, colour: Colour, text: str) -> str:
    """Return a Pulse disc: a ring that is full at five, and its number."""
    round_ = 2 * 3.14159 * r
    return (
        circle(x, y, r * 1.3, "#14101f")
        + circle(x, y, r, "none", stroke="#3a3450", stroke_width=r * 0.26)
        + circle(
            x,
            y,
            r,
            "none",
            stroke=colour,
            stroke_width=r * 0.26,
            stroke_dasharray=f"{round_ * share:.1f} 999",
            transform=f"rotate(-90 {x} {y})",
        )
        + lettering(x, y + r * 0.3, r * 0.62, text, "#ffffff", max(1.1, r * 0.1))
    )


def model() -> Prop:
    """A molar as tall as a child, white as nothing in a mouth is, turning on its plinth."""
    g = (
        shadow(56, 12, y=-4)
        + drum(0, -6, 54, 15, 22, "#c9c4d8", WHITE)
        + path("M-54 -18A54 15 0 0 0 54 -18V-14A54 15 0 0 1 -54 -14Z", CRIMSON)
        + ellipse(0, -28, 40, 10, "#ffffff")
        + ellipse(0, -29, 30, 7, ROSE, opacity=0.5)
    )
    g += molar(0, -92, 2, WHITE) + path(
        "M2 -134C22 -142 46 -132 44 -104C42 -80 28 -74 26 -46C24 -30 12 -34 8 -50C6 -62 2 -66 0 -66Z",
        "#b9b3cc",
        opacity=0.55,
    )
    g += path("M-32 -118C-38 -106 -36 -92 -30 -84", "none", stroke="#ffffff", stroke_width=5, opacity=0.9) + path(
        "M-20 -128q18 10 38 0", "none", stroke="#c9c4d8", stroke_width=3
    )
    return prop(
        "tooth_model",
        58,
        152,
        g
        + ellipse(0, -92, 64, 16, "none", stroke=CRIMSON, stroke_width=2, opacity=0.75)
        + circle(60, -86, 4, "#ffffff"),
    )


def sachets() -> Prop:
    """Halcyon by the dozen, on a stepped display: one visit, it says; how many are in it, it does not."""
    g = shadow(62, 10)
    for step, (y, half) in enumerate(((0, 58), (-24, 48), (-48, 38))):
        g += (
            rect(-half, y - 30, half * 2, 30, (WHITE_SHADE, "#e4e0ee", WHITE)[step], 2)
            + rect(-half, y - 30, half * 2, 3, "#ffffff")
            + rect(-half, y - 4, half * 2, 4, CRIMSON, opacity=0.9)
        )
    for y, count, gap in ((-27, 6, 16), (-51, 5, 16), (-76, 4, 16)):
        for i in range(count):
            x = (i - (count - 1) / 2) * gap - 6
            g += (
                slant(x, y, 10, 19, WHITE, 3)
                + slant(x + 1.3, y - 7, 10, 5, CRIMSON, 1)
                + line(f"M{x + 3} {y - 19}h10", "#c9c4d8", 1.4)
            )
    return prop("sachet_display", 64, 106, g + lettering(0, -11, 9, "HALCYON", "#3a2a4a", 1.8))


def on_walls() -> tuple[Prop, ...]:
    """The wall of screens: smiles, a disc, a curve that only rises; the night floor's wall of discs and its clock."""
    w = rect(-128, -74, 256, 66, "#e9e5f0", 3)
    w += screen(
        -122,
        -70,
        78,
        58,
        "".join(
            path(f"M{6 + i * 23} 22q9 16 18 0q-2 16 -9 16t-9 -16Z", "#ffffff")
            + line(f"M{8 + i * 23} 24q7 7 14 0", ROSE, 1.4)
            for i in range(3)
        ),
        rect(6, 44, 50, 3, ROSE),
        fill="#4a1226",
    )
    w += screen(-39, -70, 78, 58, ring(36, 26, 17, 0.97, CRIMSON, "4.9"), fill="#1c1226")
    w += screen(
        44,
        -70,
        78,
        58,
        "".join(rect(8 + i * 11, 46 - h, 7, h, CRIMSON, 1) for i, h in enumerate((8, 12, 17, 23, 30, 38))),
        line("M8 36l11 -4l11 -5l11 -6l11 -7l12 -9", "#ffffff", 2),
        fill="#4a1226",
    )
    n = rect(-104, -72, 208, 64, CHARCOAL_DARK, 3)
    chance = Chance(3)
    for row in range(2):
        for column in range(6):
            value = chance.whole(18, 49)
            n += ring(
                -86 + column * 27,
                -56 + row * 29,
                8.6,
                value / 50,
                (OK, WARN, CRIMSON)[0 if value > 40 else 1 if value > 30 else 2],
                f"{value // 10}.{value % 10}",
            )
    n += (
        rect(66, -62, 32, 44, "#0c0914", 2)
        + lettering(82, -44, 8, "02", CRIMSON, 1.6)
        + lettering(82, -27, 8, "10", CRIMSON, 1.6)
        + circle(78, -40, 1.2, CRIMSON)
        + circle(86, -40, 1.2, CRIMSON)
    )
    banner = (
        path("M-22 -74H26L14 -8H-34Z", CRIMSON)
        + path("M-22 -74H-8L-20 -8H-34Z", ROSE_DARK)
        + molar(-3, -48, 0.44, "#ffffff")
        + group(writing(-18, -30, (28, 20, 24), "#ffd6de", 6, 2.2))
    )
    return prop("screen_wall", 130, 78, w), prop("pulse_wall", 106, 76, n), prop("slant_banner", 38, 78, banner)


def showroom() -> tuple[Prop, ...]:
    """The feast that is always laid, a desk of glass, seats like eggs, grasses in white, a rope of crimson."""
    b = (
        shadow(92, 10)
        + path("M-86 -46H86L80 0H-80Z", WHITE_SHADE)
        + path("M-86 -46H86L85 -40H-85Z", "#ffffff")
        + rect(-82, -5, 164, 5, CRIMSON)
        + ellipse(0, -46, 92, 20, "#ffffff")
        + ellipse(0, -48, 84, 16, "#f3eff7")
    )
    b += (
        ellipse(-50, -50, 22, 7, WHITE_DARK)
        + ellipse(-50, -52, 22, 7, "#ffffff")
        + "".join(
            ellipse(x, y, 5, 3.4, f)
            for x, y, f in (
                (-60, -55, "#f0a860"),
                (-50, -57, "#e88a9a"),
                (-41, -55, "#f0a860"),
                (-54, -52, "#fff0c0"),
                (-45, -52, "#e88a9a"),
            )
        )
    )
    b += (
        rect(-14, -60, 28, 8, "#ffffff", 3)
        + path("M-12 -60q12 -26 24 0Z", "#a8653a")
        + line("M-6 -68l3 7M1 -72l2 9M8 -67l1 6", "#5c3420", 1.6)
        + rect(-15, -54, 30, 3, WHITE_DARK, 1)
    )
    b += drum(48, -46, 15, 5, 10, "#d6d2e2", "#ffffff") + "".join(
        circle(x, y, 4.2, f)
        for x, y, f in ((41, -60, "#8fae4a"), (48, -63, "#c8485a"), (55, -60, "#d99a4a"), (48, -58, "#7a4a8a"))
    )
    b += (
        "".join(
            path(f"M{x} -58l2 12h4l2 -12Z", "#ffe9a8", opacity=0.9)
            + line(f"M{x + 4} -46v7M{x} -38h8", "#ffffff", 1.6)
            for x in (-78, 22, 70)
        )
        + path("M-30 -66q-1 -8 3 -14v-12h6v12q4 6 3 14v18h-12Z", "#2f5a3f")
        + rect(-30, -64, 12, 9, "#fff3dc")
    )
    d = (
        shadow(76, 9)
        + path("M-70 -58H70L62 0H-62Z", "#e9e5f0", opacity=0.8)
        + path("M-70 -58H-30L-48 0H-62ZM20 -58H44L28 0H6Z", "#ffffff", opacity=0.8)
        + rect(-64, -5, 128, 5, ROSE_DARK)
        + rect(-76, -68, 152, 12, "#ffffff", 4)
        + rect(-76, -58, 152, 3, WHITE_DARK)
        + rect(-50, -40, 30, 3, CRIMSON)
    )
    d += (
        screen(
            -20,
            -112,
            46,
            34,
            molar(12, 14, 0.3, "#ffffff"),
            writing(22, 8, (16, 12, 15), ROSE, 6, 2.2),
            fill="#4a1226",
        )
        + rect(-1, -79, 8, 12, WHITE_DARK)
        + "".join(slant(x, -68, 9, 15, WHITE, 3) + slant(x + 1, -74, 9, 4, CRIMSON, 1) for x in (-64, -52, -40))
        + drum(52, -68, 7, 2.4, 6, "#d9b45c", "#f2cf7a")
    )
    s = (
        shadow(32, 8)
        + ellipse(0, -5, 18, 6, WHITE_DARK)
        + rect(-4, -18, 8, 14, WHITE_SHADE)
        + path("M-30 -40C-34 -76 -12 -84 0 -84S34 -76 30 -40C28 -16 -28 -16 -30 -40Z", WHITE)
        + path("M-22 -40C-24 -66 -8 -72 0 -72S24 -66 22 -40C20 -26 -20 -26 -22 -40Z", ROSE_DARK)
        + ellipse(0, -34, 22, 9, CRIMSON)
        + ellipse(-4, -36, 14, 4, ROSE, opacity=0.6)
        + path("M-27 -50C-26 -70 -14 -78 -6 -80", "none", stroke="#ffffff", stroke_width=3)
    )
    p = (
        shadow(22, 7)
        + path("M-18 -44L18 -44L13 0H-13Z", WHITE)
        + path("M4 -44H18L13 0H2Z", WHITE_SHADE)
        + rect(-14, -6, 28, 3, CRIMSON)
        + "".join(
            leaf(0, -42, length, 6, turn, f, "#eafff0")
            for turn, length, f in (
                (-44, 44, LEAF),
                (44, 44, LEAF),
                (-22, 62, LEAF_LIGHT),
                (22, 60, LEAF_LIGHT),
                (0, 70, "#57c79a"),
            )
        )
    )
    return (
        prop("buffet", 94, 94, b),
        prop("envisage_desk", 78, 116, d),
        prop("showroom_seat", 36, 88, s),
        prop("white_plant", 42, 116, p),
    )


def night_floor() -> tuple[Prop, ...]:
    """A night desk with a queue of stars to write, its chair, a machine for coffee, orders on a shelf, a screen."""
    b = (
        shadow(66, 9)
        + rect(-60, -30, 6, 30, CHARCOAL_DARK)
        + rect(54, -30, 6, 30, CHARCOAL_DARK)
        + rect(-58, -34, 116, 22, "#14101f", opacity=0.7)
        + rect(-64, -56, 128, 24, CHARCOAL_LIGHT, 3)
        + rect(-64, -36, 128, 6, CHARCOAL_DARK, 1)
        + rect(-64, -56, 128, 2, "#ffffff", opacity=0.2)
    )
    stars = "".join(
        path(
            f"M{6 + i * 8} 8l1.4 3.4l3.6 .2l-2.8 2.4l1 3.6l-3.2 -2l-3.2 2l1 -3.6l-2.8 -2.4l3.6 -.2Z",
            WARN if i < 3 else "#4a3a5a",
        )
        for i in range(5)
    )
    b += (
        screen(-54, -106, 54, 44, stars, writing(5, 22, (36, 28, 40), "#ffb3c0", 5, 2), fill="#2a1230")
        + rect(-31, -64, 8, 7, CHARCOAL_DARK)
        + screen(
            4,
            -102,
            46,
            40,
            "".join(rect(4, 5 + i * 7, 26 - i * 3, 3, CRIMSON if i == 1 else "#7a6a90", 1) for i in range(4)),
            fill="#2a1230",
        )
        + rect(23, -64, 8, 7, CHARCOAL_DARK)
    )
    b += (
        rect(-34, -50, 40, 9, "#14101f", 2)
        + "".join(rect(-32 + k * 4.8, -48 + r * 3, 3.4, 2, "#8a809c", 0.6) for r in range(2) for k in range(8))
        + mug(50, -44, CRIMSON)
        + paper(24, -46, -8, "#e9e5f0")
        + path("M-60 -58q-2 -10 6 -10h3q8 0 6 10", "none", stroke="#14101f", stroke_width=3)
        + rect(-63, -60, 6, 9, CRIMSON, 2)
        + rect(-49, -60, 6, 9, CRIMSON, 2)
    )
    c = (
        shadow(18, 5)
        + line("M0 -8L-14 -2M0 -8L14 -2M0 -8V0", CHARCOAL_DARK, 3)
        + rect(-2, -24, 4, 18, STEEL)
        + rect(-16, -30, 32, 10, CHARCOAL_LIGHT, 4)
        + rect(-13, -60, 26, 30, CHARCOAL, 5)
        + rect(-10, -57, 20, 4, CRIMSON, 2)
    )
    v = (
        shadow(30, 8)
        + box(-28, 0, 56, 92, 10, CHARCOAL, CHARCOAL_LIGHT, 3)
        + rect(-23, -86, 34, 50, "#14101f", 2)
        + "".join(
            rect(
                -20 + (i % 4) * 8,
                -82 + (i // 4) * 15,
                6,
                11,
                (CRIMSON, "#e9e5f0", WARN, ROSE)[(i * 3 + i // 4) % 4],
                1.4,
            )
            for i in range(12)
        )
        + rect(14, -84, 10, 22, SCREEN_DARK, 1)
        + writing(16, -80, (6, 4, 6), CRIMSON, 5, 1.8)
        + rect(-20, -24, 28, 12, "#0c0914", 2)
        + rect(-28, -104, 56, 5, CRIMSON, 2)
    )
    shelf = (
        shadow(36, 7)
        + rect(-32, -84, 64, 84, CHARCOAL_DARK, 2)
        + "".join(
            rect(-28, -80 + r * 20, 56, 17, CHARCOAL, 1)
            + rect(-9, -75 + r * 20, 18, 5, "#e9e5f0", 1)
            + rect(-5, -68 + r * 20, 10, 2, STEEL)
            for r in range(4)
        )
        + paper(-14, -86, 6, "#e9e5f0")
        + rect(8, -98, 16, 13, CRIMSON, 2)
    )
    screen_ = (
        shadow(52, 5, opacity=0.3)
        + rect(-52, -60, 104, 56, CHARCOAL_LIGHT, 3)
        + rect(-52, -60, 104, 4, STEEL_DARK, 2)
        + rect(-48, -8, 5, 8, CHARCOAL_DARK)
        + rect(43, -8, 5, 8, CHARCOAL_DARK)
        + "".join(
            rect(x, y, w, h, f, 1)
            for x, y, w, h, f in (
                (-40, -52, 16, 12, "#e9e5f0"),
                (-20, -50, 12, 14, WARN),
                (2, -52, 22, 9, "#ffd6de"),
                (28, -48, 14, 14, "#e9e5f0"),
            )
        )
    )
    return (
        prop("night_desk", 66, 110, b),
        prop("night_chair", 18, 64, c),
        prop("coffee_vendor", 32, 106, v),
        prop("order_shelf", 36, 102, shelf),
        prop("desk_screen", 54, 64, screen_),
    )


PROPS: tuple[Prop, ...] = (model(), sachets(), *on_walls(), *showroom(), *night_floor())
