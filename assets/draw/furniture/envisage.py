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


def models() -> tuple[Prop, ...]:
    """A jaw as high as a child, without its tongue, on its plinth; and the arcade in white card, as it is to be."""
    g = shadow(66, 12, y=-4) + drum(0, -6, 62, 16, 20, "#c9c4d8", WHITE)
    g += path("M-62 -16A62 16 0 0 0 62 -16V-12A62 16 0 0 1 -62 -12Z", CRIMSON) + ellipse(
        0, -27, 46, 10, ROSE, opacity=0.5
    )
    g += path(
        "M-58 -112C-66 -60 -40 -34 0 -34S66 -60 58 -112L40 -112C44 -76 30 -58 0 -58S-44 -76 -40 -112Z", "#e6a4b0"
    )
    g += path(
        "M-58 -112C-66 -60 -40 -34 0 -34S66 -60 58 -112L54 -112C56 -66 36 -42 0 -42S-56 -66 -54 -112Z", "#c8788a"
    )
    g += path("M-40 -112C-44 -76 -30 -58 0 -58S44 -76 40 -112Z", "#7a2f48", opacity=0.55)
    bow = ((-50, -118, 13), (-47, -99, 12.5), (-39, -82, 11.5), (-27, -71, 10), (-13.5, -65, 8.5), (0, -63, 8))
    teeth = {*bow, *((-x, y, half) for x, y, half in bow)}
    for x, y, half in sorted(teeth, key=lambda tooth: (tooth[1], tooth[0])):
        top, foot = y - half * 1.5, y + half * 1.1
        g += path(
            f"M{x - half} {y}Q{x - half} {top} {x} {top}T{x + half} {y}"
            f"V{foot}Q{x} {foot + half * 0.6} {x - half} {foot}Z",
            WHITE,
        )
        g += path(
            f"M{x + half * 0.3} {top + 1}Q{x + half} {y - half} {x + half} {y}V{foot}H{x + half * 0.3}Z",
            WHITE_DARK,
            opacity=0.45,
        )
        if half > 9:
            crease = f"M{x - half * 0.5} {y - half * 0.7}q{half * 0.5} {half * 0.5} {half} 0"
            g += path(crease, "none", stroke="#c9c4d8", stroke_width=1.8)
    g += ellipse(39, -90, 6, 4.4, "#3a1424") + ellipse(39, -90, 9, 7, "none", stroke=CRIMSON, stroke_width=2)
    g += ellipse(0, -84, 74, 17, "none", stroke=CRIMSON, stroke_width=1.8, opacity=0.6) + circle(
        71, -79, 4, "#ffffff"
    )
    t = (
        shadow(48, 8)
        + rect(-38, -40, 6, 40, WHITE_DARK)
        + rect(32, -40, 6, 40, WHITE_DARK)
        + rect(-46, -56, 92, 18, WHITE, 2)
    )
    t += rect(-46, -40, 92, 4, CRIMSON)
    for x, wide, tall in ((-40, 20, 22), (-17, 24, 30), (10, 22, 24)):
        t += rect(x, -50 - tall, wide, tall, "#ffffff", 1) + rect(x + wide - 6, -50 - tall, 6, tall, WHITE_SHADE)
        t += path(f"M{x - 2} {-50 - tall}l{wide / 2 + 2} -9l{wide / 2 + 2} 9Z", "#f1eef6") + rect(
            x + 4, -60, 6, 10, WHITE_DARK, 1
        )
    t += "".join(line(f"M{x} -46v-7", WHITE_DARK, 1.4) + circle(x, -55, 3.4, "#e9e5f0") for x in (-30, 0, 24, 38))
    return prop("jaw_model", 76, 142, g), prop("card_model", 50, 92, t)


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
    """The wall of faces, all content, one pane dark; the night floor's wall of discs, and its clock; a banner."""
    w = rect(-128, -74, 256, 66, "#e9e5f0", 3)
    w += rect(-124, -70, 248, 58, "#1c1226", 2)
    faces = Chance(9)
    for row in range(5):
        for column in range(22):
            x, y = -122 + column * 11.1, -68.4 + row * 11
            w += rect(x, y, 10.2, 10, faces.one_of(("#4a1a34", "#5a2440", "#3a1530")), 1)
            if (row, column) == (4, 15):
                w += rect(x, y, 10.2, 10, "#050308", 1)
                continue
            w += circle(x + 5.1, y + 5, 3.6, faces.one_of(("#ffd6de", "#ffb3c0", "#ffe9ee")))
            w += line(f"M{x + 3.6} {y + 4}v.6M{x + 6.6} {y + 4}v.6", "#3a1424", 0.9) + line(
                f"M{x + 3.4} {y + 6}q1.7 1.6 3.4 0", "#3a1424", 0.8
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
    """Pears in paper skirts, always laid; a desk of glass, seats like eggs, grasses in white."""
    b = (
        shadow(92, 10)
        + path("M-86 -46H86L80 0H-80Z", WHITE_SHADE)
        + path("M-86 -46H86L85 -40H-85Z", "#ffffff")
        + rect(-82, -5, 164, 5, CRIMSON)
        + ellipse(0, -46, 92, 20, "#ffffff")
        + ellipse(0, -48, 84, 16, "#f3eff7")
    )
    for x, y in ((-52, -50), (0, -45), (52, -50)):
        b += ellipse(x, y + 2, 24, 7, WHITE_DARK) + ellipse(x, y, 24, 7, "#ffffff")
        for dx, dy in ((-12, -3), (12, -3), (0, 1), (-5, -9), (7, -9)):
            b += path(f"M{x + dx - 6} {y + dy + 1}l2 -4h8l2 4q-6 3 -12 0Z", "#f6e9ee")
            b += path(f"M{x + dx} {y + dy - 13}q3 0 3 4q4 4 2 8q-5 3 -10 0q-2 -4 2 -8q0 -4 3 -4Z", "#c9c94e")
            b += line(f"M{x + dx} {y + dy - 13}l1.6 -3", "#6a4a2a", 1.2) + circle(
                x + dx - 1.6, y + dy - 5, 1.2, "#f3f0a8"
            )
    b += "".join(
        path(f"M{x} -58l2 12h4l2 -12Z", "#ffe9a8", opacity=0.9) + line(f"M{x + 4} -46v7M{x} -38h8", "#ffffff", 1.6)
        for x in (-84, 20, 78)
    )
    b += path("M-32 -70q-1 -8 3 -14v-12h6v12q4 6 3 14v18h-12Z", "#2f5a3f") + rect(-32, -68, 12, 9, "#fff3dc")
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


PROPS: tuple[Prop, ...] = (*models(), sachets(), *on_walls(), *showroom(), *night_floor())
