"""What stands in a town hall on the evening of a debate, before and behind its curtain."""

from assets.draw.chance import Chance
from assets.draw.palette import CRIMSON, OK, WARN, Colour, darker, lighter
from assets.draw.shapes import (
    BASE,
    LEAF,
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
    drum,
    lamp_light,
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

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
VELVET, VELVET_LIGHT, VELVET_DARK = "#7a2440", "#a83c58", "#3f1026"
CHARCOAL = "#231d33"
BULB = "#fff0c4"


def hexagon(x: float, y: float, r: float, **more: str | float) -> str:
    """Return the outline of a hexagon that stands on a corner."""
    d = (
        f"M{x} {y - r}L{x + r * 0.87:.2f} {y - r / 2}V{y + r / 2}L{x} {y + r}L{x - r * 0.87:.2f} "
        f"{y + r / 2}V{y - r / 2}Z"
    )
    return path(d, "none", **more)


def lecterns() -> tuple[Prop, ...]:
    """The two lecterns on the stage, the moderator's table, and microphones."""

    def lectern(fill: Colour, top: Colour, edge: Colour, mark: str) -> str:
        g = shadow(32, 8) + path("M-26 -58H26L20 0H-20Z", fill) + path("M8 -58H26L20 0H6Z", "#1a0d33", opacity=0.22)
        g += path("M-34 -70H34L28 -56H-28Z", top) + rect(-28, -57, 56, 3.4, edge) + rect(-21, -4, 42, 4, BASE) + mark
        g += (
            path("M-14 -68h24l2 7h-28Z", "#fff6ee")
            + line("M16 -68q4 -16 -5 -24", "#d9cfe0", 2.4)
            + rect(5, -100, 8, 11, "#2a2044", 3.6)
        )
        return g

    ours = lectern("url(#pale)", PALE_TOP, ACCENT, molar(0, -30, 0.52, ACCENT))
    his = lectern(
        "url(#dark)",
        "#5f4d7a",
        CRIMSON,
        hexagon(0, -30, 15, stroke=CRIMSON, stroke_width=3) + line("M-6 -36L6 -24M6 -36L-6 -24", CRIMSON, 3),
    )
    table = (
        shadow(66, 9)
        + path("M-60 -34H60V0H-60Z", VELVET)
        + "".join(path(f"M{x} -34q5 18 2 34h6q-2 -16 0 -34Z", VELVET_DARK, opacity=0.5) for x in range(-54, 54, 18))
        + rect(-64, -50, 128, 20, "url(#woodtop)", 3)
        + rect(-64, -33, 128, 4, WOOD_DARK, 2)
        + paper(-30, -42, -6)
        + paper(-8, -43, 4, "#fff1dc")
        + rect(20, -56, 7, 12, "#cfe6f2", 2, opacity=0.75)
        + rect(20, -50, 7, 6, "#9fd0e8", 2, opacity=0.8)
        + path("M34 -46l18 -4l3 6l-18 4Z", WOOD_DARK)
        + rect(37, -54, 12, 7, WOOD, 2)
        + line("M-46 -46q-2 -10 4 -14", "#d9cfe0", 2)
        + circle(-41, -61, 3.4, "#2a2044")
    )
    stand = (
        shadow(12, 4)
        + ellipse(0, -3, 11, 3.6, BASE)
        + rect(-1.6, -84, 3.2, 82, "url(#pipe)")
        + line("M0 -82l10 -8", STEEL, 2.4)
        + rect(8, -98, 7, 12, "#2a2044", 3.4, transform="rotate(40 11 -92)")
    )
    return (
        prop("lectern", 26, 72, group(ours, transform="scale(.7)")),
        prop("lectern_continuity", 26, 72, group(his, transform="scale(.7)")),
        prop("moderator_table", 68, 68, table),
        prop("microphone_stand", 18, 102, stand),
    )


def rows() -> tuple[Prop, ...]:
    """Seats in rows, seen from behind: three, with things left on them, five, and the people of an audience."""

    def seat(x: float, fill: Colour = VELVET) -> str:
        return (
            rect(x - 16, -14, 4, 14, BASE)
            + rect(x + 12, -14, 4, 14, BASE)
            + rect(x - 18, -22, 36, 9, darker(fill, 0.34), 3)
            + rect(x - 17, -46, 34, 30, fill, 6)
            + rect(x - 17, -46, 34, 6, lighter(fill, 0.2), 4)
            + line(f"M{x - 9} -40v18M{x + 9} -40v18", darker(fill, 0.4), 1.2, opacity=0.6)
        )

    three = shadow(62, 7) + "".join(seat(x) for x in (-42, 0, 42))
    used = (
        three
        + path("M-52 -48c-6 8 -4 24 -2 34l14 -2c-2 -12 0 -24 -2 -32Z", "#4a5f86")
        + path("M32 -30h20v14q-10 4 -20 0Z", "#8a5a3a")
        + path("M36 -30q6 -10 12 0", "none", stroke="#8a5a3a", stroke_width=2.4)
        + paper(0, -48, 8)
    )
    five = shadow(102, 8) + "".join(seat(x) for x in (-84, -42, 0, 42, 84))

    def person(x: float, coat: Colour, hair: Colour, kind: int) -> str:
        g = seat(x) + path(
            f"M{x - 17} -30C{x - 17} -46 {x - 9} -50 {x} -50S{x + 17} -46 {x + 17} -30V-24H{x - 17}Z", coat
        )
        head = {
            0: circle(x, -60, 11, hair),
            1: circle(x, -60, 11, hair) + circle(x, -71, 5.4, hair),
            2: path(f"M{x - 12} -48C{x - 15} -76 {x + 15} -76 {x + 12} -48Z", hair),
            3: circle(x, -61, 15, hair),
            4: circle(x, -60, 11, hair) + path(f"M{x - 13} -60q0 -14 13 -14t13 14Z", lighter(coat, 0.3)),
        }[kind]
        return (
            g
            + head
            + path(
                f"M{x - 17} -30C{x - 17} -46 {x - 9} -50 {x} -50",
                "none",
                stroke="#ffffff",
                stroke_width=1.4,
                opacity=0.22,
            )
        )

    chance = Chance(14)
    coats = ("#4a3a5e", "#3d4f6e", "#5e3a44", "#3f5a4e", "#6a4f3a", "#54406a")
    hairs = ("#2a1c22", "#4a3026", "#7a5a3e", "#b9b2c4", "#1f1828", "#8a4a2e")
    crowd_a = shadow(102, 8) + "".join(
        person(x, coats[i % 6], hairs[(i * 2) % 6], k)
        for i, (x, k) in enumerate(((-84, 0), (-42, 3), (0, 2), (42, 1), (84, 4)))
    )
    crowd_b = shadow(102, 8) + "".join(
        person(x, coats[(i + 3) % 6], hairs[(i * 5 + 1) % 6], k) if k >= 0 else seat(x)
        for i, (x, k) in enumerate(((-84, 2), (-42, 0), (0, -1), (42, 4), (84, 1)))
    )
    row_a = group(crowd_a, transform="translate(-104 0)") + group(crowd_b, transform="translate(104 0)")
    row_b = group(crowd_b, transform="translate(-104 0)") + group(crowd_a, transform="translate(104 0)")
    standing = shadow(56, 8)
    for i, x in enumerate((-36, -12, 14, 38)):
        tall = chance.whole(0, 8)
        standing += path(
            f"M{x - 13} 0V{-38 - tall}Q{x - 13} {-50 - tall} {x} {-50 - tall}T{x + 13} {-38 - tall}V0Z", coats[i]
        ) + circle(x, -60 - tall, 11 if i != 2 else 14, hairs[(i * 2 + 1) % 6])
    return (
        prop("seats_three", 62, 50, three),
        prop("seats_three_used", 62, 58, used),
        prop("seats_five", 104, 50, five),
        prop("audience_a", 104, 80, crowd_a),
        prop("audience_b", 104, 78, crowd_b),
        prop("audience_row_a", 208, 80, row_a),
        prop("audience_row_b", 208, 80, row_b),
        prop("audience_standing", 54, 82, standing),
    )


def stage() -> tuple[Prop, ...]:
    """On and around the stage: the screen, lamps on stands and on a bar, speakers, a camera, the booth, ropes."""
    wall = (
        shadow(130, 6, opacity=0.3)
        + rect(-96, -16, 10, 16, BASE)
        + rect(86, -16, 10, 16, BASE)
        + rect(-126, -128, 252, 114, "#0c0614", 8)
        + rect(-120, -122, 240, 102, "#3a0f2a", 5)
        + rect(-128, -130, 256, 118, "none", 9, stroke="#a8527a", stroke_width=2.4)
    )
    wall += (
        writing(-104, -108, (120, 92), "#ffd0d8", 15, 8)
        + "".join(path(f"M{-104 + i * 26} -62h20l-4 12h-20Z", CRIMSON if i < 3 else "#5a2440") for i in range(5))
        + "".join(
            rect(50 + i * 11, -34 - h, 8, h, CRIMSON, 1.5, opacity=0.7 + 0.05 * i)
            for i, h in enumerate((14, 20, 18, 32, 44, 58))
        )
        + molar(-92, -34, 0.3, BRIGHT)
        + writing(-78, -38, (60, 40), "#ffb3c0", 7, 3)
        + path("M-120 -122h70l-60 102h-10Z", "#ffffff", opacity=0.05)
    )
    lamp = (
        shadow(20, 6)
        + line("M-14 0L0 -24L14 0M0 -24V-2", STEEL_DARK, 3)
        + rect(-2, -96, 4, 74, "url(#pipe)")
        + path("M-14 -104L10 -112L16 -92L-8 -86Z", CHARCOAL)
        + ellipse(-12, -95, 6, 10, "#ffe0b8", transform="rotate(16 -12 -95)")
        + lamp_light(-15, -94, 26, 0.8)
    )
    bar = (
        line("M-94 -30H94M-94 -18H94", STEEL_DARK, 3.4)
        + "".join(line(f"M{x} -30l9 12l9 -12", STEEL_DARK, 1.8) for x in range(-94, 90, 18))
        + "".join(
            rect(x - 2, -18, 4, 6, STEEL) + path(f"M{x - 9} -12h18l3 16h-24Z", CHARCOAL) + ellipse(x, 4, 12, 3.6, f)
            for x, f in ((-72, BRIGHT), (-36, "#ffe9c4"), (0, BRIGHT), (36, "#ffb3c8"), (72, "#ff8aa0"))
        )
    )
    speaker = (
        shadow(22, 7)
        + box(-18, 0, 36, 84, 10, "#1c1630", "#3a3058", 3)
        + circle(0, -60, 12, "#3a3058")
        + circle(0, -60, 8, "#120d20")
        + circle(0, -60, 3, "#4a4070")
        + circle(0, -26, 15, "#3a3058")
        + circle(0, -26, 11, "#120d20")
        + circle(0, -26, 4, "#4a4070")
        + rect(-14, -80, 28, 3, ACCENT, 1)
    )
    camera = (
        shadow(22, 7)
        + line("M-16 0L0 -44L16 0M0 -44V-2", STEEL_DARK, 3.4)
        + rect(-20, -68, 36, 24, CHARCOAL, 4)
        + rect(14, -63, 12, 14, "#3a3058", 3)
        + ellipse(26, -56, 3.6, 7, "#8fb4e8")
        + rect(-22, -78, 16, 12, "#3a3058", 2)
        + rect(-20, -76, 12, 8, "#8a5a7a", 1)
        + circle(-14, -62, 2, CRIMSON)
        + line("M-20 -52l-10 8", STEEL, 3)
    )
    booth = (
        shadow(78, 10)
        + box(-74, 0, 148, 40, 30, "url(#dark)", "#4a4074", 4)
        + path("M-62 -66h92l6 22h-104Z", "#231b3c")
        + "".join(
            rect(
                -58 + c * 8,
                -62 + r * 7,
                4,
                4,
                (ACCENT, OK, WARN, "#8aa8ff", CRIMSON)[(c + r * 2) % 5],
                1,
                opacity=0.85,
            )
            for r in range(2)
            for c in range(11)
        )
        + "".join(line(f"M{-60 + c * 9} -50v6", "#8f86b8", 1.4) for c in range(11))
        + screen(38, -104, 34, 34, line("M3 20l6 -8l6 12l6 -16l6 10", BRIGHT, 1.8))
        + rect(52, -71, 6, 6, BASE)
        + mug(-66, -62, "#6fb7d8")
        + line("M-50 -66q-6 -22 8 -30", STEEL_DARK, 2.4)
        + path("M-46 -100l12 2l-3 8l-11 -3Z", CHARCOAL)
        + lamp_light(-42, -88, 18, 0.8)
        + rect(-66, -30, 132, 3, ACCENT, opacity=0.8)
        + rect(-40, -22, 34, 14, "#fff3dc", 1)
        + writing(-36, -19, (26, 18), "#7a4f3a", 4.4, 2)
    )
    ropes = (
        shadow(56, 5, opacity=0.3)
        + "".join(
            ellipse(x, -3, 9, 3.4, "#7d5a24") + rect(x - 2, -40, 4, 38, "#c9973e") + circle(x, -43, 4.6, "#f2cf7a")
            for x in (-48, 0, 48)
        )
        + "".join(
            path(f"M{x} -38Q{x + 24} -16 {x + 48} -38", "none", stroke=VELVET_LIGHT, stroke_width=5) for x in (-48, 0)
        )
    )
    water = (
        shadow(30, 7)
        + path("M-26 -36H26V0H-26Z", "#f0e4e0")
        + "".join(path(f"M{x} -36q4 18 1 36h5q-2 -18 0 -36Z", "#b9a6b0", opacity=0.5) for x in (-20, -6, 8, 20))
        + ellipse(0, -38, 28, 9, PALE_TOP)
        + path("M-12 -40q-2 -22 4 -24q6 2 4 24Z", "#bfe0f0", opacity=0.85)
        + "".join(path(f"M{x} -46h8l-1.6 10h-4.8Z", "#d9eef8", opacity=0.9) for x in (2, 12))
        + leaf(-18, -40, 12, 5, -20, LEAF)
    )
    return (
        prop("stage_screen", 130, 134, wall),
        prop("stage_lamp", 34, 114, lamp),
        Prop("lamp_bar", 98, 98, 36, bar),
        prop("loudspeaker", 22, 96, speaker),
        prop("camera", 34, 80, camera),
        prop("sound_booth", 80, 108, booth),
        prop("rope_posts", 56, 50, ropes),
        prop("water_table", 30, 68, water),
    )


def crates() -> tuple[Prop, ...]:
    """Crates of visors: a stack, one alone, and the one that is warm and holds a lamp."""

    def crate(x: float, y: float, open_: bool = False) -> str:
        g = (
            box(x - 22, y, 44, 24, 12, "#3d3352", "#5a4d78", 2)
            + line(f"M{x - 22} {y - 12}h44", "#231b38", 2)
            + hexagon(x, y - 12, 7, stroke="#c9b8d8", stroke_width=1.8)
        )
        g += "".join(rect(x + dx, y - 22, 4, 20, "#231b38", 1) for dx in (-19, 15))
        if open_:
            g += rect(x - 18, y - 36, 36, 10, "#140e20", 2)
        return g

    places = ((-46, 0), (0, 0), (46, 0), (-46, -24), (0, -24), (46, -24), (-22, -48), (26, -48))
    stack = shadow(76, 10) + "".join(crate(x, y) for x, y in places)
    lone = shadow(26, 7) + crate(0, 0)
    warm = (
        shadow(28, 8)
        + crate(0, 0, True)
        + ellipse(0, -32, 34, 20, CRIMSON, opacity=0.2)
        + path("M0 -42L7 -32L0 -22L-7 -32Z", CRIMSON)
        + path("M0 -38L4 -32L0 -26L-4 -32Z", "#ffd0d8")
        + "".join(
            path(f"M{x} {y - 3}l3 3l-3 3l-3 -3Z", CRIMSON, opacity=0.85) for x, y in ((-16, -50), (14, -56), (3, -66))
        )
    )
    flight = (
        shadow(38, 8)
        + box(-36, 0, 72, 34, 16, "#1f1a2e", "#3d3552", 3)
        + line("M-36 -17H36", STEEL, 2)
        + "".join(rect(x, y, 8, 8, STEEL, 2) for x in (-36, 28) for y in (-34, -8))
        + rect(-10, -22, 20, 10, STEEL_DARK, 3)
        + rect(-20, -46, 40, 4, "#f0d9a0", 1)
    )
    return (
        prop("crate_stack", 72, 88, stack),
        prop("crate", 24, 40, lone),
        prop("crate_lamp", 38, 72, warm),
        prop("flight_case", 38, 54, flight),
    )


def curtains() -> tuple[Prop, ...]:
    """Velvet: the two wings of the stage curtain and the strip above; and a heavy one to pass behind."""

    def folds(x: float, width: float, top: float, foot: float) -> str:
        g = rect(x, top, width, foot - top, VELVET)
        count = max(2, round(width / 13))
        for number in range(count):
            at = x + width * number / count
            g += path(
                f"M{at} {top}q5 {(foot - top) / 2} 0 {foot - top}h4q5 {-(foot - top) / 2} 1 {top - foot}Z",
                VELVET_DARK,
                opacity=0.75,
            ) + rect(at + width / count * 0.55, top, 2, foot - top, VELVET_LIGHT, opacity=0.7)
        return (
            g
            + rect(x, foot - 6, width, 6, "#c9973e", opacity=0.85)
            + rect(x, top, width, 10, "#1a0d33", opacity=0.35)
        )

    left = (
        shadow(34, 6, opacity=0.35)
        + path("M-34 -190H34C30 -120 14 -60 -6 0H-34Z", VELVET)
        + "".join(
            path(
                f"M{-30 + i * 10} -190C{-28 + i * 9} -110 {-32 + i * 6} -50 {-34 + i * 4.6} 0h3C{-28 + i * 6} "
                f"-50 {-22 + i * 9.4} -110 {-25 + i * 10} -190Z",
                VELVET_DARK,
                opacity=0.75,
            )
            for i in range(6)
        )
        + "".join(
            path(
                f"M{-24 + i * 10} -190C{-22 + i * 9} -110 {-27 + i * 6} -50 {-30 + i * 4.6} 0",
                "none",
                stroke=VELVET_LIGHT,
                stroke_width=1.6,
                opacity=0.8,
            )
            for i in range(5)
        )
        + path("M-34 -8H-4L-6 0H-34Z", "#c9973e", opacity=0.85)
        + line("M20 -84q-22 12 -54 6", "#e8c56a", 3)
    )
    heavy = (
        shadow(50, 6, opacity=0.35)
        + folds(-48, 96, -150, 0)
        + rect(-54, -158, 108, 8, "url(#woodtop)", 3)
        + "".join(circle(x, -150, 3, "#c9973e") for x in range(-44, 50, 16))
    )
    valance = rect(-96, -40, 192, 12, VELVET_DARK, 2) + "".join(
        path(f"M{x} -34h32q0 26 -16 28t-16 -28Z", VELVET)
        + path(f"M{x + 16} -34h16q0 26 -16 28Z", VELVET_DARK, opacity=0.5)
        + path(f"M{x} -34q0 26 16 28t16 -28", "none", stroke="#c9973e", stroke_width=2.4)
        for x in range(-96, 96, 32)
    )
    return (
        prop("curtain_left", 36, 194, left),
        prop("curtain_right", 36, 194, group(left, transform="scale(-1 1)")),
        prop("curtain_heavy", 56, 160, heavy),
        prop("valance", 98, 42, valance),
    )


def backstage() -> tuple[Prop, ...]:
    """Behind the curtain: mirrors with bulbs, costumes, flats, ropes, a ladder, a bulb on its wire, an exit sign."""

    def dressing(things: str) -> str:
        g = (
            shadow(50, 8)
            + rect(-42, -30, 6, 30, WOOD_DARK)
            + rect(36, -30, 6, 30, WOOD_DARK)
            + rect(-46, -46, 92, 18, "url(#woodtop)", 3)
            + rect(-46, -31, 92, 8, WOOD_DARK, 2)
            + rect(-12, -30, 24, 6, WOOD, 1)
        )
        g += (
            rect(-36, -104, 72, 58, "#4a3040", 4)
            + rect(-31, -99, 62, 48, "#8f86b8", 2)
            + path("M-20 -99h16l-24 48h-3v-28Z", "#ffffff", opacity=0.4)
        )
        g += "".join(
            circle(x, y, 3.4, BULB) + circle(x, y, 8, "url(#candle)")
            for x, y in (
                (-33.5, -98),
                (-33.5, -82),
                (-33.5, -66),
                (33.5, -98),
                (33.5, -82),
                (33.5, -66),
                (-17, -101.5),
                (0, -101.5),
                (17, -101.5),
            )
        )
        return g + things

    hers = dressing(
        paper(-28, -38, -8)
        + rect(8, -52, 7, 12, BRIGHT, 2)
        + rect(18, -50, 6, 10, "#c9687a", 2)
        + path("M-8 -46h12v5h-12Z", PALE_TOP)
        + line("M28 -52l6 10", WOOD_LIGHT, 2.4)
        + mug(-2, -35, "#6fb7d8")
    )
    his = dressing(
        path("M-22 -48q0 -14 10 -14t10 14Z", CHARCOAL)
        + rect(-26, -49, 28, 4, CHARCOAL, 2)
        + rect(12, -56, 12, 16, "#3a0f2a", 2)
        + hexagon(18, -48, 4, stroke=CRIMSON, stroke_width=1.2)
        + line("M-30 -36h24", PALE_DARK, 3)
    )
    rack = (
        shadow(54, 7)
        + circle(-44, -3, 3, BASE)
        + circle(44, -3, 3, BASE)
        + rect(-48, -7, 96, 4, STEEL_DARK)
        + rect(-46, -104, 4, 100, "url(#pipe)")
        + rect(42, -104, 4, 100, "url(#pipe)")
        + rect(-48, -106, 96, 4, STEEL)
    )
    for i, (f, long) in enumerate(
        (("#8a3f5a", 74), ("#3d4f80", 60), ("#c9973e", 78), ("#4a6a4e", 64), ("#d9cfe0", 70), ("#5a3a6e", 58))
    ):
        x = -34 + i * 13.6
        rack += (
            line(f"M{x} -104v6l-7 5M{x} -98l7 5", STEEL_LIGHT, 1.4)
            + path(f"M{x - 8} -93Q{x} -99 {x + 8} -93L{x + 9} {-93 + long}H{x - 9}Z", f)
            + line(f"M{x} -92v{long - 4}", darker(f, 0.4), 1.2, opacity=0.7)
        )
    tree_flat = (
        shadow(44, 6, opacity=0.35)
        + rect(-40, -132, 80, 132, "#8fa8c8", 2)
        + path("M-40 -40Q0 -62 40 -36V0H-40Z", "#6f9a5a")
        + rect(-6, -74, 12, 48, "#7a4f38")
        + circle(-12, -88, 22, "#4f8a4a")
        + circle(14, -92, 24, "#5f9f52")
        + circle(0, -108, 20, "#6fb060")
        + circle(-26, -118, 6, "#fff3cf")
        + rect(-40, -132, 80, 132, "none", 2, stroke=WOOD_DARK, stroke_width=4)
        + line("M30 0L44 -60", WOOD, 4)
    )
    house_flat = (
        shadow(44, 6, opacity=0.35)
        + rect(-40, -124, 80, 124, "#5a4a86", 2)
        + path("M-30 -70L0 -104L30 -70V0H-30Z", "#c98a6a")
        + path("M-36 -66L0 -108L36 -66L30 -62L0 -98L-30 -62Z", "#8a3f4a")
        + rect(-8, -34, 16, 34, "#5c3826", 6)
        + rect(-24, -58, 14, 14, "#ffe6b0")
        + rect(10, -58, 14, 14, "#ffe6b0")
        + circle(26, -112, 7, "#ffe9d2")
        + rect(-40, -124, 80, 124, "none", 2, stroke=WOOD_DARK, stroke_width=4)
    )
    ropes = rect(-52, -62, 104, 8, WOOD_DARK, 2) + "".join(
        line(f"M{x} -62V-14", "#c9a878", 3)
        + ellipse(x, -22, 7, 12, "none", stroke="#c9a878", stroke_width=3)
        + rect(x - 3, -44, 6, 10, WOOD_LIGHT, 2)
        for x in (-40, -20, 0, 20, 40)
    )
    ladder = (
        shadow(20, 5)
        + line("M-16 0L-6 -112M16 0L6 -112", WOOD_LIGHT, 4)
        + line("M-14.4 -18H14.4M-12.6 -38H12.6M-10.8 -58H10.8M-9 -78H9M-7.4 -98H7.4", WOOD, 4)
        + line("M20 -2L8 -108", WOOD_DARK, 3)
    )
    sacks = (
        shadow(28, 6)
        + "".join(
            path(f"M{x - 14} 0C{x - 18} -12 {x - 8} -20 {x} -20S{x + 18} -12 {x + 14} 0Z", f)
            + path(f"M{x - 4} -20l4 -7l4 7Z", "#8f7d5a")
            for x, f in ((-14, "#8a7a58"), (14, "#7a6b4c"))
        )
        + path("M-14 -16C-18 -28 -8 -36 0 -36S18 -28 14 -16Z", "#9a8a66")
    )
    bulb = ellipse(0, -2, 40, 9, "#ffce8a", opacity=0.1) + line("M0 -196V-116", "#1a1430", 2)
    bulb += rect(-4, -118, 8, 9, "#3a3058", 2) + ellipse(0, -102, 8, 9.4, BULB) + lamp_light(0, -102, 34)
    sign = (
        rect(-30, -44, 60, 26, "#0f2a22", 4)
        + rect(-27, -41, 54, 20, "#1f8f62", 3)
        + path(
            "M-16 -36a3 3 0 1 1 0.1 0ZM-20 -26l4 -8l6 3l4 -2M-15 -32l3 5l-5 3",
            "none",
            stroke="#eafff4",
            stroke_width=2.2,
        )
        + circle(-15, -36.6, 2.4, "#eafff4")
        + line("M2 -31h14M11 -36l6 5l-6 5", "#eafff4", 2.6)
        + ellipse(0, -31, 44, 26, OK, opacity=0.14)
    )
    couch = (
        shadow(66, 9)
        + rect(-58, -10, 6, 10, BASE)
        + rect(52, -10, 6, 10, BASE)
        + rect(-64, -52, 128, 30, "#5f6a4a", 8)
        + rect(-64, -52, 128, 8, "#7f8c66", 6)
        + rect(-62, -32, 124, 14, "#6f7c58", 6)
        + rect(-62, -20, 124, 12, "#3f4832", 5)
        + rect(-70, -42, 14, 34, "#67734f", 6)
        + rect(56, -42, 14, 34, "#4f5a3e", 6)
        + path("M-20 -50h34l6 24h-38Z", "#a86a4a")
        + line("M-16 -44h32M-14 -38h34M-12 -32h34", "#e0a878", 1.6)
        + rect(22, -36, 16, 8, "#3f4832", 2)
    )
    props_shelf = (
        shadow(44, 7)
        + rect(-42, -98, 5, 98, WOOD_DARK)
        + rect(37, -98, 5, 98, WOOD_DARK)
        + "".join(rect(-42, y, 84, 5, WOOD, 1) for y in (-96, -66, -36, -8))
    )
    props_shelf += (
        path("M-30 -66q0 -18 12 -18t12 18Z", "#c9973e")
        + path("M-32 -66h28v-4h-28Z", "#8a6224")
        + molar(12, -80, 0.5, PALE_TOP)
        + drum(-22, -38, 10, 3.6, 18, "#8a3f5a", "#c9687a")
        + path("M4 -36q-4 -20 10 -22q14 2 10 22Z", "#f0e0c8")
        + circle(11, -48, 2, "#231b38")
        + circle(18, -48, 2, "#231b38")
        + rect(-34, -28, 26, 20, "#6a5a94", 2)
        + path("M2 -8l8 -24l10 4l8 -6l4 26Z", "#4f8a4a")
        + path("M26 -66l-4 -22l8 6l2 -8l3 24Z", "#f2cf7a")
    )
    dummy = (
        shadow(14, 5)
        + ellipse(0, -3, 12, 4, BASE)
        + rect(-2, -44, 4, 42, "url(#wood)")
        + path("M-16 -86Q-10 -94 0 -94T16 -86Q18 -66 10 -44H-10Q-18 -66 -16 -86Z", "#c9b08c")
        + path("M2 -94Q12 -94 16 -86Q18 -66 10 -44H2Z", "#8f7858", opacity=0.6)
        + circle(0, -98, 5, WOOD)
        + path("M-16 -86Q-4 -76 0 -60L4 -44H-10Q-18 -66 -16 -86Z", VELVET)
        + line("M-12 -80L4 -50", "#f2cf7a", 2)
    )
    trunk = (
        shadow(34, 8)
        + box(-32, 0, 64, 26, 14, "#6a3f3a", "#8a5a4a", 5)
        + rect(-32, -28, 64, 4, "#c9973e")
        + rect(-22, -26, 6, 26, "#4a2a28")
        + rect(16, -26, 6, 26, "#4a2a28")
        + rect(-5, -24, 10, 10, "#f2cf7a", 2)
        + path("M-20 -40q10 -8 22 0q12 -6 20 2", "none", stroke="#d9cfe0", stroke_width=4)
    )
    extinguisher = (
        shadow(9, 3)
        + rect(-6, -30, 12, 28, "#d8324a", 4)
        + rect(-6, -30, 4, 28, "#ff6a7a", 3)
        + rect(-3, -36, 6, 7, "#2a2044", 1)
        + line("M3 -34q10 2 8 16", "#2a2044", 2.4)
        + rect(-5, -20, 10, 8, "#fff3e6", 1)
    )
    tea = (
        shadow(36, 8)
        + rect(-30, -26, 5, 26, STEEL_DARK)
        + rect(25, -26, 5, 26, STEEL_DARK)
        + rect(-36, -40, 72, 16, "url(#woodtop)", 3)
        + rect(-36, -27, 72, 5, WOOD_DARK, 2)
        + drum(-18, -38, 12, 4, 28, "url(#pipe)", STEEL_LIGHT)
        + circle(-18, -44, 2.4, BASE)
        + rect(-21, -76, 6, 6, BASE, 2)
        + mug(4, -32, "#e7d7e2")
        + mug(14, -35, ACCENT)
        + mug(24, -31, "#6fb7d8")
        + line("M-14 -74q-4 -5 1 -9", "#ffffff", 1.4, opacity=0.4)
    )
    return (
        prop("dressing_table", 50, 110, hers),
        prop("dressing_table_dark", 50, 110, his),
        prop("costume_rack", 52, 108, rack),
        prop("flat_tree", 46, 136, tree_flat),
        prop("flat_house", 44, 128, house_flat),
        prop("fly_ropes", 54, 66, ropes),
        prop("ladder", 24, 116, ladder),
        prop("sandbags", 32, 40, sacks),
        prop("hanging_bulb", 42, 198, bulb),
        prop("exit_sign", 46, 60, sign),
        prop("worn_couch", 72, 56, couch),
        prop("props_shelf", 44, 100, props_shelf),
        prop("tailors_dummy", 20, 106, dummy),
        prop("trunk", 34, 48, trunk),
        prop("fire_extinguisher", 14, 40, extinguisher),
        prop("tea_table", 38, 88, tea),
    )


PROPS: tuple[Prop, ...] = (*lecterns(), *rows(), *stage(), *crates(), *curtains(), *backstage())
