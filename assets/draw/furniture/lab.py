"""What stands in a workshop of code over a pump room: racks, benches, screens, pipes."""

from assets.draw.chance import Chance
from assets.draw.palette import BAD, OK, WARN
from assets.draw.shapes import (
    ALIX,
    BASE,
    MIRA,
    PALE_TOP,
    SCREEN_DARK,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    Prop,
    books,
    box,
    drum,
    lamp_light,
    molar,
    mug,
    paper,
    prop,
    screen,
    shadow,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
COPPER, COPPER_LIGHT, COPPER_DARK = "#b8663c", "#e89a66", "#6e3526"
CODE = ("#7ff3ff", "#ffb48f", "#c99bff", "#9ff5c4")


def rack(alarm: bool = False, blank: bool = False) -> str:
    """Return a rack of computers; in alarm, its lights are crimson and two drawers are dark; blank, nearly all."""
    chance = Chance(31)
    body = (
        shadow(38, 9)
        + rect(-34, -138, 68, 20, "#4a4272", 3)
        + rect(-34, -122, 68, 122, "#241d40", 2)
        + rect(-34, -122, 3, 122, "#3d3566")
    )
    for row in range(9):
        y = -117 + row * 12.4
        dark = (alarm and row in (3, 4)) or (blank and row not in (0, 8))
        body += rect(-29, y, 58, 10, "#171130" if dark else "#342b58", 1.5) + rect(
            -29, y, 58, 1.4, "#ffffff", opacity=0.12
        )
        body += "".join(rect(-26 + slot * 5, y + 3, 3, 4.4, "#1a1434") for slot in range(6))
        for lamp in range(5):
            if dark:
                colour = BAD if lamp == 0 and alarm else "#3a2050"
            elif alarm:
                colour = chance.one_of((BAD, BAD, "#5a2448", WARN))
            else:
                colour = chance.one_of((OK, ALIX, ALIX, "#3a4a78"))
            body += rect(7 + lamp * 4.2, y + 3.2, 2.8, 3.4, colour, 0.8)
    body += (
        rect(-34, -4, 68, 4, BASE)
        + line("M-18 -138v-6q0 -6 6 -6h22q6 0 6 6v6", "#3a3260", 4)
        + line("M-8 -138v-4M2 -138v-4", CODE[1 if alarm else 0], 2)
    )
    if alarm:
        body += (
            path("M0 -116L10 -98H-10Z", BAD, opacity=0.95)
            + line("M0 -110v6", "#2a0f18", 2.2)
            + circle(0, -101, 1.3, "#2a0f18")
        )
    return body


def racks() -> tuple[Prop, ...]:
    """A rack, one in alarm, and two side by side: in alarm, and when all that was on them is gone."""
    pairs = {
        name: "".join(group(body, transform=f"translate({x} 0)") for x in (-38, 38))
        for name, body in (("server_racks_alarm", rack(alarm=True)), ("server_racks_blank", rack(blank=True)))
    }
    return (
        prop("server_rack", 38, 152, rack()),
        prop("server_rack_alarm", 38, 152, rack(alarm=True)),
        *(prop(name, 76, 152, body) for name, body in pairs.items()),
    )


def code(x: float, y: float, rows: int, width: float, seed: int) -> str:
    """Return lines of code, indented and in the colours of an editor."""
    chance, parts = Chance(seed), []
    for row in range(rows):
        at = x + chance.one_of((0, 0, 6, 6, 12))
        while at < x + width * 0.8:
            length = chance.whole(4, 14)
            parts.append(rect(at, y + row * 5, min(length, x + width - at), 2, chance.one_of(CODE), 1, opacity=0.9))
            at += length + 3
            if chance.share() < 0.3:
                break
    return "".join(parts)


def workbench() -> Prop:
    """Ravi's bench: three screens, a lit keyboard, seven mugs and a sheep."""
    b = (
        shadow(110, 11)
        + rect(-100, -30, 8, 30, "#3a2f58")
        + rect(92, -30, 8, 30, "#3a2f58")
        + rect(-96, -34, 192, 26, "#1c1634", opacity=0.75)
    )
    b += (
        rect(40, -36, 52, 34, "#3d3566", 2)
        + rect(44, -32, 44, 8, "#524a80", 1.5)
        + rect(44, -21, 44, 8, "#524a80", 1.5)
        + rect(62, -29, 8, 2, STEEL)
        + rect(62, -18, 8, 2, STEEL)
    )
    b += (
        rect(-108, -66, 216, 30, "url(#woodtop)", 4)
        + rect(-108, -40, 216, 9, "#6d4430", 2)
        + rect(-108, -66, 216, 2, "#ffffff", opacity=0.35)
    )
    b += (
        screen(-42, -124, 84, 54, code(6, 6, 8, 64, 7), fill="#191332")
        + rect(-6, -71, 12, 8, BASE)
        + ellipse(0, -62, 18, 4, BASE)
    )
    b += (
        screen(-98, -116, 52, 46, code(5, 5, 7, 36, 9), fill="#191332")
        + rect(-76, -71, 9, 7, BASE)
        + ellipse(-72, -63, 13, 3.4, BASE)
    )
    b += (
        screen(
            48,
            -116,
            50,
            46,
            molar(22, 20, 0.56, ALIX, opacity=0.85),
            line("M4 38h8l3 -6l4 10l4 -7l3 3h14", BRIGHT, 1.6),
            fill="#191332",
        )
        + rect(68, -71, 9, 7, BASE)
        + ellipse(72, -63, 13, 3.4, BASE)
    )
    b += rect(-32, -58, 60, 13, "#2a2248", 3) + "".join(
        rect(-29 + k * 4.6, -55.4 + r * 3.4, 3.4, 2.4, CODE[(k + r) % 4], 0.6, opacity=0.75)
        for r in range(3)
        for k in range(12)
    )
    b += ellipse(38, -50, 5, 3.6, PALE_TOP) + line("M38 -53.6v3", STEEL_DARK, 1)
    for x, y, c in (
        (-92, -48, "#e7d7e2"),
        (-80, -44, ACCENT),
        (-68, -47, "#6fb7d8"),
        (-57, -43, "#ffd24d"),
        (56, -47, "#57c79a"),
        (68, -43, "#c99bff"),
        (94, -46, "#e7d7e2"),
    ):
        b += mug(x, y, c)
    b += paper(-46, -54, -12) + paper(82, -56, 10, "#fff1dc")
    b += (
        ellipse(-102, -64, 0, 0, PALE_TOP)
        + ellipse(12, -127, 8, 5.4, "#fbf4ee")
        + circle(19, -130, 3.4, "#3a2f4a")
        + line("M8 -123v3.4M15 -123v3.4", "#3a2f4a", 1.6)
        + "".join(circle(12 + dx, -127 + dy, 3.4, "#fffaf4") for dx, dy in ((-6, -1), (-2, -4), (3, -4)))
    )
    return prop("workbench", 110, 134, b)


def terminals() -> tuple[Prop, ...]:
    """A standing terminal with its log, and the bench with the dish under its lamp."""
    t = (
        shadow(30, 8)
        + box(-26, 0, 52, 38, 14, "url(#dark)", "#574d84")
        + rect(-20, -32, 40, 4, ACCENT, 2, opacity=0.8)
        + rect(-20, -24, 40, 16, "#1a1434", 2)
    )
    t += screen(
        -30,
        -104,
        60,
        46,
        writing(5, 5, (38, 30, 44, 24, 40, 34), ALIX, 5.6, 2.2),
        rect(5, 34, 6, 3, BRIGHT),
        fill="#191332",
    ) + rect(-5, -59, 10, 10, BASE)
    t += path("M-22 -48h44l4 8h-52Z", "#2a2248") + "".join(
        rect(-19 + k * 4, -46 + r * 3, 3, 2, "#8f86c0", 0.5) for r in range(2) for k in range(10)
    )
    d = (
        shadow(50, 8)
        + box(-46, 0, 92, 40, 24, "url(#steel)", PALE_TOP)
        + rect(-40, -33, 38, 26, "#c3bcd8", 2)
        + rect(2, -33, 38, 26, "#c3bcd8", 2)
        + rect(-27, -28, 12, 2.6, STEEL_DARK)
        + rect(15, -28, 12, 2.6, STEEL_DARK)
    )
    d += (
        ellipse(-4, -52, 22, 7, "#d6cfe8")
        + ellipse(-4, -53, 20, 6, "#ffe4d2", opacity=0.9)
        + ellipse(-4, -53, 15, 4, "#ffc9a6")
        + circle(-8, -54, 1.6, "#ffffff")
        + circle(2, -52.4, 1.2, ACCENT)
    )
    d += (
        line("M30 -48V-96Q30 -106 20 -106H6", "url(#pipe)", 4)
        + line("M30 -48V-96Q30 -106 20 -106H6", STEEL, 3.4)
        + path("M-14 -104L12 -110L14 -100L-12 -92Z", "#4a4272")
        + ellipse(-1, -96, 13, 4, "#ffe9b8")
        + path("M-13 -94L12 -98L20 -54H-28Z", "#ffe2a8", opacity=0.16)
    )
    d += (
        ellipse(30, -48, 9, 3, BASE)
        + rect(-42, -72, 10, 18, "#bfe6ee", 3, opacity=0.7)
        + rect(-42, -63, 10, 9, ALIX, 3, opacity=0.7)
        + rect(-40.4, -75, 7, 4, BASE, 1)
        + rect(12, -60, 9, 10, "#c99bff", 2, opacity=0.85)
    )
    return prop("terminal", 32, 106, t), prop("dish_bench", 50, 114, d)


def alix_wall() -> Prop:
    """The wall on which Alix thinks: charts in light, row by row, over a low console."""
    w = (
        shadow(128, 9)
        + rect(-122, -22, 244, 22, "url(#dark)", 4)
        + rect(-122, -22, 244, 5, "#5a4f88", 2)
        + rect(-116, -12, 232, 3, ALIX, 1.5, opacity=0.9)
    )
    w += (
        path("M-116 -20L-122 -122H122L116 -20Z", ALIX, opacity=0.15)
        + line("M-122 -122H122", ALIX, 2.4)
        + line("M-122 -122L-116 -20M122 -122L116 -20", ALIX, 1.2, opacity=0.5)
    )
    chance = Chance(12)
    for row in range(3):
        for column in range(6):
            x, y = -112 + column * 38, -115 + row * 31
            w += rect(x, y, 33, 26, ALIX, 3, opacity=0.2) + rect(
                x, y, 33, 26, "none", 3, stroke=ALIX, stroke_width=1, opacity=0.7
            )
            w += molar(x + 8, y + 10, 0.2, "#e6feff") + writing(
                x + 16, y + 5, tuple(chance.whole(7, 14) for _ in range(3)), "#d9fbff", 4, 1.8
            )
            w += line(
                f"M{x + 4} {y + 21}h4l2 -4l3 6l2 -3h12", (ALIX, BRIGHT, OK)[chance.whole(0, 2)], 1.1, opacity=0.9
            )
    return prop("alix_wall", 124, 126, w)


def machines() -> tuple[Prop, ...]:
    """Pumps and pipes of the baths, a printer, crates, reels, a white board and somewhere to fall asleep."""
    pump = (
        shadow(54, 11)
        + box(-50, 0, 100, 22, 14, "#3d3566", "#5a4f88")
        + drum(-18, -26, 26, 9, 52, "url(#tank)", COPPER)
        + ellipse(-18, -78, 26, 9, COPPER_LIGHT)
        + ellipse(-18, -78, 15, 5, COPPER_DARK)
    )
    pump += (
        drum(28, -24, 16, 6, 34, COPPER, COPPER_LIGHT)
        + line("M8 -60h12q8 0 8 8", COPPER_DARK, 9)
        + line("M8 -61h12q8 0 8 8", COPPER_LIGHT, 3)
    )
    pump += (
        circle(-18, -50, 10, PALE_TOP)
        + circle(-18, -50, 8, "#fff6ee")
        + line("M-18 -50l5 -5", BAD, 2)
        + line("M-24 -48a6.4 6.4 0 0 1 12 0", OK, 1.4)
    )
    pump += circle(44, -52, 9, "none", stroke="#c23a48", stroke_width=3.4) + line(
        "M44 -43v14M36 -52h16", "#c23a48", 2.4
    )
    pipes = (
        line("M-72 -52H72", COPPER_DARK, 15)
        + line("M-72 -54H72", COPPER, 11)
        + line("M-72 -57H72", COPPER_LIGHT, 3)
        + line("M-72 -30H72", "#3d4c70", 11)
        + line("M-72 -31H72", "#6f86b8", 7)
        + line("M-72 -33H72", "#b9c8ea", 2)
    )
    pipes += (
        "".join(rect(x - 4, -62, 8, 40, "#3a2f58", 2) for x in (-48, 20))
        + circle(48, -52, 9, PALE_TOP)
        + circle(48, -52, 6.6, "#fff6ee")
        + line("M48 -52l-3 -5", BAD, 1.6)
    )
    printer = (
        shadow(30, 8)
        + box(-26, 0, 52, 24, 12, "url(#dark)", "#574d84")
        + rect(-26, -92, 5, 62, "#4a4272")
        + rect(21, -92, 5, 62, "#4a4272")
        + rect(-26, -96, 52, 7, "#5a4f88", 2)
        + rect(-20, -70, 40, 4, STEEL)
        + rect(-4, -72, 10, 10, "#2a2248", 2)
    )
    printer += (
        path("M-3 -62h8l-4 7Z", STEEL_LIGHT)
        + molar(1, -42, 0.46, "#fff1e6")
        + ellipse(1, -31, 18, 4, "#3a3260")
        + rect(-20, -18, 22, 8, SCREEN_DARK, 1.5)
        + rect(-18, -16, 14, 2, OK)
    )
    crate = (
        shadow(30, 8)
        + box(-28, 0, 56, 30, 18, "#4f4578", "#6c609c")
        + rect(-28, -30, 56, 4, "#3a3260")
        + rect(-10, -20, 20, 6, "#2a2248", 3)
        + line("M-20 -38q8 -10 14 0t14 -2q8 -8 12 2", "#1c1634", 3.4)
        + line("M-16 -36q10 8 18 -2t16 2", ACCENT, 2.4)
        + line("M-6 -40q6 8 16 2", ALIX, 2)
    )
    board = (
        shadow(50, 5, opacity=0.25)
        + rect(-44, -8, 4, 8, STEEL_DARK)
        + rect(40, -8, 4, 8, STEEL_DARK)
        + rect(-50, -92, 100, 74, "#8a82a8", 3)
        + rect(-47, -89, 94, 66, "#fbf7fc", 1.5)
        + rect(-44, -22, 88, 4, STEEL, 1)
        + line("M-42 -18v16M42 -18v16", STEEL, 3.4)
    )
    board += (
        line("M-38 -78h26M-38 -70h18", "#6a5d86", 2)
        + circle(-24, -50, 11, "none", stroke=ACCENT, stroke_width=2)
        + line("M-13 -50h16", "#6a5d86", 2)
        + path("M6 -60h24v20h-24Z", "none", stroke="#4f86d8", stroke_width=2)
        + line("M18 -40v10M18 -60v-12h14", "#6a5d86", 2)
        + path("M28 -80l4 8l8 1l-6 5l2 8l-8 -4", "none", stroke=BAD, stroke_width=1.8)
        + line("M10 -54h16M10 -48h10", "#4f86d8", 1.6)
    )
    bag = (
        shadow(34, 9)
        + path("M-32 -8C-36 -30 -20 -44 0 -44S36 -30 32 -8C28 2 -28 2 -32 -8Z", "url(#cloth)")
        + path("M-24 -24C-18 -38 10 -40 20 -30C10 -20 -12 -16 -24 -24Z", "#a87aa8", opacity=0.8)
        + line("M-4 -42q-6 20 -2 40", "#4a2a50", 1.4, opacity=0.6)
        + path("M4 -34l24 -6l6 14l-24 8Z", "#3d5478")
        + line("M8 -30l20 -5M11 -24l20 -6", "#8fb4dc", 1.4)
    )
    pegs = (
        rect(-52, -66, 104, 52, "#5c4670", 3)
        + rect(-49, -63, 98, 46, "#6f5886", 2)
        + "".join(circle(x, y, 0.9, "#4a3660") for x in range(-44, 46, 8) for y in range(-58, -18, 8))
    )
    pegs += (
        line("M-36 -56v22", "#c9b8d8", 3)
        + path("M-42 -34h12l-2 10h-8Z", "#e0694c")
        + line("M-16 -56v14", "#8f5a3a", 4)
        + rect(-24, -60, 16, 8, STEEL, 2)
        + circle(4, -46, 9, "none", stroke="#ffd24d", stroke_width=4)
        + line("M24 -58q-6 14 0 26M30 -58q6 14 0 26", STEEL_LIGHT, 2.4)
        + rect(38, -58, 5, 16, BAD, 2)
        + rect(39, -42, 3, 14, STEEL_LIGHT)
    )
    reel = (
        shadow(22, 7)
        + ellipse(0, -22, 20, 22, "#2a2248")
        + ellipse(0, -22, 15, 17, ACCENT)
        + ellipse(0, -22, 12, 14, DEEP)
        + ellipse(0, -22, 9, 10.6, ACCENT)
        + ellipse(0, -22, 5, 6, "#2a2248")
        + line("M14 -8q16 6 20 4", ACCENT, 3)
    )
    shelf = shadow(46, 7) + rect(-44, -104, 5, 104, "#4a4272") + rect(39, -104, 5, 104, "#4a4272")
    for y in (-102, -70, -38, -8):
        shelf += rect(-44, y, 88, 5, "#5a4f88", 1)
    shelf += (
        rect(-36, -95, 26, 25, "#a8765a", 1)
        + rect(-36, -95, 26, 4, "#c9906e")
        + rect(-6, -90, 20, 20, "#6f86b8", 2)
        + books(16, -70, ((6, 22, ACCENT), (5, 20, "#6fb7d8"), (7, 24, "#c99bff")))
        + books(-38, -38, ((7, 26, "#57c79a"), (6, 22, "#e7d7e2"), (6, 25, DEEP), (8, 24, "#3d5478")))
        + rect(2, -62, 30, 24, "#3a3260", 2)
        + circle(11, -50, 5, "#1a1434")
        + circle(23, -50, 5, "#1a1434")
        + rect(-36, -32, 34, 24, "#8a6a9a", 2)
        + rect(4, -28, 28, 20, "#a8765a", 1)
        + rect(4, -28, 28, 4, "#c9906e")
    )
    desk_lamp = (
        shadow(12, 4)
        + ellipse(0, -3, 10, 3.4, BASE)
        + line("M0 -4L-8 -26L6 -44", STEEL, 3)
        + path("M0 -50L16 -42L8 -32L-2 -40Z", ACCENT)
        + ellipse(8, -35, 7, 4, "#ffe9b8", transform="rotate(38 8 -35)")
        + lamp_light(10, -28, 18, 0.6)
    )
    return (
        prop("pump", 58, 90, pump),
        prop("wall_pipes", 74, 66, pipes),
        prop("printer", 30, 98, printer),
        prop("cable_crate", 30, 52, crate),
        prop("white_board", 52, 94, board),
        prop("beanbag", 36, 46, bag),
        prop("peg_board", 54, 68, pegs),
        prop("cable_reel", 36, 46, reel),
        prop("lab_shelf", 46, 106, shelf),
        prop("desk_lamp", 22, 52, desk_lamp),
    )


def camp() -> tuple[Prop, ...]:
    """A camp bed for nights when nobody goes home, and a small refrigerator."""
    bed = (
        shadow(66, 8)
        + line("M-54 -16L-42 0M-42 -16L-54 0M42 -16L54 0M54 -16L42 0", STEEL, 3)
        + rect(-64, -24, 128, 10, "#4f6a4a", 3)
        + rect(-64, -34, 128, 14, "#6f8f66", 5)
        + path("M-30 -36H60Q66 -34 64 -22H-34Q-38 -30 -30 -36Z", "#8a5a86")
        + path("M-30 -36H60Q64 -34 64 -31H-34Q-34 -34 -30 -36Z", "#b07aac")
        + rect(-62, -42, 30, 14, PALE_TOP, 6)
    )
    fridge = (
        shadow(22, 7)
        + box(-20, 0, 40, 60, 12, "url(#pale)", PALE_TOP, 4)
        + line("M-20 -38H20", "#8f82a8", 1.6)
        + rect(13, -54, 3, 12, STEEL_DARK, 1)
        + rect(13, -34, 3, 14, STEEL_DARK, 1)
        + rect(-14, -56, 10, 8, BRIGHT, 1)
        + circle(0, -48, 3, OK)
        + rect(-12, -30, 12, 14, "#fff3d6")
        + writing(-10, -27, (8, 6, 8), "#a58f94", 3, 1.2)
        + mug(0, -68, "#6fb7d8")
    )
    return prop("camp_bed", 68, 46, bed), prop("small_fridge", 24, 84, fridge)


PROPS: tuple[Prop, ...] = (
    *racks(),
    workbench(),
    *terminals(),
    alix_wall(),
    *machines(),
    *camp(),
)
