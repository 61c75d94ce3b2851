"""What stands in a clinic: reception, treatment chairs, glass, screens, plants."""

from assets.draw.chance import Chance
from assets.draw.palette import BAD, OK, WARN, Colour, darker, lighter
from assets.draw.shapes import (
    ALIX,
    BASE,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MIRA,
    NIGHT_SHADOW,
    PALE_DARK,
    PALE_TOP,
    SCREEN_DARK,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    Prop,
    box,
    drum,
    lamp_light,
    leaf,
    molar,
    mug,
    prop,
    screen,
    shadow,
    stripes,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = MIRA.accent, MIRA.bright, MIRA.deep
TERRACOTTA, TERRACOTTA_DARK = "#c8724e", "#7d3f34"


def desk() -> Prop:
    """Gus's reception: a bowed counter with the molar, a screen of light, a headset and the paper door book."""
    body = shadow(160, 13, y=-2)
    body += path("M-150 -76C-80 -54 80 -54 150 -76V-26C80 0 -80 0 -150 -26Z", "url(#pale)")
    body += path("M-150 -40C-80 -16 80 -16 150 -40V-26C80 0 -80 0 -150 -26Z", "#4a3a66")
    body += line("M-150 -40C-80 -16 80 -16 150 -40", ACCENT, 3)
    body += "".join(
        line(f"M{x} {-65 + (x / 33.3) ** 2 * -0.45 + 6}v26", "#8f82a8", 1.3, opacity=0.55)
        for x in (-117, -83, -50, 50, 83, 117)
    )
    body += path("M-156 -92C-90 -108 90 -108 156 -92V-78C80 -52 -80 -52 -156 -78Z", "#ffffff")
    body += path("M-156 -78C-80 -52 80 -52 156 -78V-72C80 -46 -80 -46 -156 -72Z", "#b5a6c4")
    body += path("M-150 -90C-90 -104 90 -104 150 -90C90 -97 -90 -97 -150 -90Z", "#d9cfe0", opacity=0.8)
    body += molar(0, -36, 0.72, ACCENT)
    body += path("M-76 -88l-16 -50h74l-10 50Z", "url(#holo)") + line("M-92 -138h74", ALIX, 2)
    body += writing(-82, -130, (40, 52, 30, 46), "#eaffff", 8, 3) + ellipse(-52, -86, 26, 5, "#2a2044")
    # the headset on its hook, the tannoy microphone, the paper door book with a pencil
    body += (
        line("M104 -88q0 -18 12 -18t12 18", "#3a2f58", 3.4)
        + rect(99.6, -92, 8, 12, "#2c2448", 3)
        + rect(123.6, -92, 8, 12, "#2c2448", 3)
    )
    body += line("M103 -82q0 8 12 9", "#3a2f58", 1.8) + circle(116, -73, 2.4, ACCENT)
    body += (
        path("M26 -84l44 -5l8 17l-46 6Z", "#7d3f34")
        + path("M29 -85l20 -2.4l7 15l-21 2.6Z", "#fff6ea")
        + path("M50 -87.6l20 -2.4l6 15l-19 2.4Z", "#f3e6d8")
    )
    body += line("M33 -82l12 -1.4M35 -78l14 -1.8M37 -74l12 -1.6M55 -85l12 -1.4M57 -81l12 -1.5", "#a58f94", 1) + line(
        "M60 -72l18 -6", WARN, 2
    )
    body += mug(8, -78, "#6fb7d8") + line("M84 -86v-16l8 -6", "#3a2f58", 2) + rect(89, -113, 9, 8, "#2c2448", 3)
    return prop("reception_desk", 158, 142, body)


def chair_body() -> str:
    """Return a treatment chair whose back is at the upper left, with lamp, tray and foot."""
    g = shadow(64, 13, 0, -6)
    g += (
        ellipse(2, -6, 34, 11, BASE)
        + ellipse(2, -10, 34, 11, STEEL)
        + ellipse(-2, -12, 26, 7, STEEL_LIGHT, opacity=0.35)
        + rect(-6, -40, 16, 30, STEEL_DARK, 4)
    )
    # the arm of the lamp
    arm = "M-56 -12V-118Q-56 -138 -36 -142L-10 -150"
    g += ellipse(-56, -8, 16, 6, STEEL_DARK) + line(arm, STEEL, 5) + line(arm, "#ffffff", 1.6, opacity=0.5)
    g += path("M-24 -160L12 -154Q16 -142 4 -138L-26 -144Q-32 -154 -24 -160Z", PALE_TOP) + ellipse(
        -7, -140, 17, 5, "#fff3cf"
    )
    # back, seat and leg rest
    g += path("M-42 -114C-38 -126 -8 -128 0 -118L26 -62L-14 -48Z", "#e0694c") + path(
        "M-36 -112C-32 -120 -10 -122 -4 -114L18 -66L-10 -56Z", "url(#seat)"
    )
    g += path("M-42 -114L-14 -48V-36L-46 -102Z", "#8f3b36")
    g += path("M-14 -50L28 -64L78 -38Q80 -28 72 -24L34 -16Z", "#e0694c") + path(
        "M-8 -50L26 -61L70 -37L34 -23Z", "url(#seat)"
    )
    g += path("M-14 -50L34 -16L72 -24V-14L34 -4L-14 -36Z", "#8f3b36")
    g += path("M-36 -132Q-22 -142 -6 -133L-2 -118Q-20 -124 -36 -115Z", PALE_TOP) + path(
        "M-36 -115Q-20 -124 -2 -118L-2 -112Q-20 -118 -36 -109Z", PALE_DARK
    )
    g += path("M2 -76l40 10q6 4 0 8l-38 -8Z", PALE_TOP) + path("M2 -66l40 8v5l-40 -8Z", PALE_DARK)
    g += line("M-30 -108L-8 -60M12 -54L54 -34", "#ffe0cc", 2, opacity=0.65)
    # the tray
    g += (
        line("M62 -12V-50", STEEL, 4)
        + path("M42 -58l46 -6l10 12l-48 7Z", PALE_TOP)
        + path("M50 -45l48 -7v4l-48 7Z", PALE_DARK)
    )
    g += line("M54 -54l16 -2M58 -50l20 -3", STEEL_DARK, 2) + circle(82, -57, 3, ACCENT)
    return g


def dental_chairs() -> tuple[Prop, Prop]:
    """The treatment chair, and its mirror image."""
    left = Prop("dental_chair", 76, 100, 162, chair_body())
    return left, Prop("dental_chair_mirrored", 100, 76, 162, group(chair_body(), transform="scale(-1 1)"))


def cabinets() -> tuple[Prop, ...]:
    """Low cabinets along a wall: with a monitor and bottles, with instruments, with a basin."""

    def low(half: int) -> str:
        front = shadow(half + 6, 9) + box(-half, 0, half * 2, 50, 24, "url(#pale)", PALE_TOP)
        doors = max(2, half // 26)
        width = (half * 2 - 8) / doors
        for number in range(doors):
            x = -half + 4 + number * width
            front += rect(x + 2, -44, width - 4, 36, "#d9d0e0", 3) + rect(
                x + 2, -44, width - 4, 2, "#ffffff", opacity=0.6
            )
            front += rect(x + width / 2 - 8, -39, 16, 3, "#7f7398", 1)
        return front + rect(-half, -5, half * 2, 5, "#4a3f68")

    monitor = low(52) + rect(-42, -92, 34, 24, "#2a2044", 4) + rect(-38, -88, 26, 14, ACCENT, 2, opacity=0.9)
    monitor += rect(-29, -69, 8, 5, "#2a2044") + line("M-35 -80l5 0l3 -5l4 8l3 -3l5 0", "#fff1e6", 1.4)
    monitor += "".join(
        rect(4 + i * 11, -84 - (i % 2) * 4, 8, 19 + (i % 2) * 4, c, 2)
        + rect(5.5 + i * 11, -88 - (i % 2) * 4, 5, 5, "#3a2f58", 1)
        for i, c in enumerate((ACCENT, "#8aa8ff", "#ffd27a"))
    )
    tray = low(48) + path("M-40 -70h62l6 12h-74Z", STEEL_LIGHT) + path("M-46 -58h74v3h-74Z", STEEL_DARK)
    tray += line("M-34 -66l18 2M-34 -62l22 1M-8 -67l4 7M0 -67l3 7M8 -67l10 6", STEEL_DARK, 1.5) + circle(
        -12, -62, 2, ACCENT
    )
    tray += (
        rect(34, -88, 10, 24, "#cfe6f2", 3, opacity=0.8)
        + rect(34, -76, 10, 12, "#7fd6e8", 3)
        + rect(35.5, -91, 7, 4, "#3a2f58", 1)
    )
    basin = (
        low(50)
        + ellipse(0, -64, 32, 8, "#8f86ac")
        + ellipse(0, -65, 32, 8, "#ffffff")
        + ellipse(0, -64, 25, 5.6, "#b9d8e6")
        + ellipse(3, -63, 14, 3, "#e6f8ff")
    )
    basin += (
        line("M0 -72v-17q0 -8 8 -8t8 8v5", STEEL, 4)
        + line("M-1 -72v-17q0 -8 8 -8", "#ffffff", 1.3, opacity=0.6)
        + circle(-10, -76, 3, STEEL)
    )
    basin += (
        rect(-44, -84, 9, 18, BRIGHT, 3)
        + rect(-41.5, -89, 4, 6, "#fff6f0", 1)
        + rect(34, -74, 13, 10, "#8fd6e0", 1.5)
        + rect(34, -77, 13, 4, "#d6f4f8", 1.5)
    )
    basin += (
        rect(-30, -134, 60, 34, "#2a2044", 8)
        + rect(-27, -131, 54, 28, "#aebfe0", 6)
        + path("M-12 -131h14l-20 28h-9v-8Z", "#ffffff", opacity=0.45)
    )
    basin += rect(-30, -101, 60, 3, BRIGHT, 1.5)
    steriliser = (
        low(46)
        + box(-36, -54, 50, 26, 10, "url(#steel)", PALE_TOP, 5)
        + rect(-30, -78, 30, 18, "#2a2044", 3)
        + rect(-28, -76, 26, 14, "#5a3f7a", 2)
    )
    steriliser += (
        circle(7, -74, 2, OK)
        + circle(7, -67, 2, ACCENT)
        + rect(22, -76, 18, 18, "#b7a8d0", 3)
        + rect(24, -80, 14, 6, "#ffffff", 2)
    )
    return (
        prop("cabinet_monitor", 56, 96, monitor),
        prop("cabinet_instruments", 52, 94, tray),
        prop("basin", 54, 136, basin),
        prop("steriliser", 50, 94, steriliser),
    )


def tank() -> Prop:
    """The store of nanobots: a glass column in which they drift."""
    chance = Chance(2)
    g = shadow(44, 10, y=-2) + drum(0, -4, 36, 11, 12, "#3a2f58", STEEL_DARK)
    g += path("M-28 -120V-20Q0 -8 28 -20V-120Z", "url(#tank)", opacity=0.85)
    for _ in range(30):
        r = chance.one_of((1.5, 2.1, 2.9))
        x, y = chance.whole(-21, 21), chance.whole(-112, -26)
        g += path(
            f"M{x} {y - r}l{r * 0.87:.2f} {r / 2}v{r}l{-r * 0.87:.2f} {r / 2}l{-r * 0.87:.2f} {-r / 2}v{-r}Z",
            "#fff4ec",
            opacity=0.92,
        )
    g += line("M-20 -112V-30", "#ffffff", 4, opacity=0.45) + line("M22 -108V-40", "#ffffff", 1.6, opacity=0.3)
    g += (
        path("M-33 -138V-122Q0 -108 33 -122V-138Z", "#3a2f58")
        + ellipse(0, -138, 33, 10, STEEL)
        + ellipse(0, -138, 20, 6, BRIGHT)
        + ellipse(-6, -139, 8, 2.2, "#ffffff", opacity=0.6)
    )
    g += rect(-14, -15, 28, 7, SCREEN_DARK, 2) + rect(-11, -13, 16, 3, OK, 1)
    return prop("nanobot_tank", 48, 152, g)


def plants() -> tuple[Prop, ...]:
    """Plants in pots: a tall one, a small one, a fern, a palm for the lobby."""

    def pot(half: float, height: float, fill: Colour = "url(#pale)", earth: Colour = "#3a2530") -> str:
        return (
            path(f"M{-half} {-height}H{half}L{half * 0.74} -1Q0 4 {-half * 0.74} -1Z", fill)
            + ellipse(0, -height, half, half * 0.3, "#5c4a52" if fill.startswith("url") else darker(fill, 0.3))
            + ellipse(0, -height + 0.6, half * 0.84, half * 0.22, earth)
        )

    tall = shadow(28, 8) + pot(17, 30)
    for turn, length, fill in (
        (-62, 48, LEAF_DARK),
        (62, 48, "#125044"),
        (-36, 60, LEAF),
        (36, 60, "#1f7d5c"),
        (-12, 70, LEAF_LIGHT),
        (14, 66, "#33ae7c"),
    ):
        tall += leaf(0, -29, length, 16, turn, fill)
    small = shadow(20, 6) + pot(12, 20, TERRACOTTA)
    for turn, length, fill in (
        (-66, 26, LEAF_DARK),
        (64, 28, LEAF_DARK),
        (-34, 34, LEAF),
        (34, 34, LEAF),
        (0, 38, LEAF_LIGHT),
    ):
        small += leaf(0, -19, length, 10, turn, fill)
    fern = shadow(30, 8) + pot(16, 26, "#6a5a94")
    for turn, length in ((-80, 42), (80, 42), (-58, 50), (58, 50), (-34, 54), (34, 54), (-12, 56), (14, 54)):
        bend = 26 if turn > 0 else -26
        frond = line(
            f"M0 -25Q{turn * 0.22} {-25 - length * 0.7} {turn * 0.5} {-25 - length * 0.78 + abs(bend) * 0.4}",
            LEAF_DARK,
            2,
        )
        for step in range(1, 8):
            t = step / 8
            x = 2 * (1 - t) * t * turn * 0.22 + t * t * turn * 0.5
            y = -25 + 2 * (1 - t) * t * (-length * 0.7) + t * t * (-length * 0.78 + abs(bend) * 0.4)
            fill = (LEAF, LEAF_LIGHT)[step % 2]
            frond += ellipse(
                round(x, 1),
                round(y, 1),
                6.4 - t * 3,
                2.6,
                fill,
                transform=f"rotate({turn * 0.6:.0f} {x:.1f} {y:.1f})",
            )
        fern += frond
    palm = shadow(34, 9) + pot(20, 34, "url(#dark)")
    palm += line("M-2 -34Q-8 -70 2 -96", "#7a5540", 6) + line("M-2 -34Q-8 -70 2 -96", "#a87a58", 2.2)
    for turn, length, fill in (
        (-96, 52, LEAF_DARK),
        (96, 52, LEAF_DARK),
        (-66, 58, LEAF),
        (66, 58, LEAF),
        (-34, 56, LEAF_LIGHT),
        (34, 56, LEAF_LIGHT),
        (0, 44, LEAF),
    ):
        palm += leaf(2, -95, length, 9, turn, fill)
    return (
        prop("plant_tall", 50, 102, tall),
        prop("plant_small", 34, 58, small),
        prop("fern", 50, 84, fern),
        prop("palm", 62, 154, palm),
    )


GREEN = ("#1c6a4c", "#3fbf86", "#2ea676", "#57d69b")  # mint by how it is kept: stem, leaves
TIRED = ("#4d5a3c", "#7f9a5a", "#97a860", "#6d8a54")
STRAW = ("#6b4f3a", "#a8845a", "#8f6d4c", "#c09a68")


def pot() -> str:
    """Return the pot with its earth."""
    return (
        shadow(16, 5)
        + path("M-13 -19H13L9.6 -1Q0 3 -9.6 -1Z", TERRACOTTA)
        + path("M3 -19H13L9.6 -1Q7 0 3 1Z", TERRACOTTA_DARK, opacity=0.45)
        + rect(-14.6, -23, 29.2, 6, lighter(TERRACOTTA, 0.12), 2.4)
        + ellipse(0, -22.6, 12.6, 3, "#2f1c22")
    )


def stem(x: float, bend: float, leaves: int, fills: tuple[Colour, ...], size: float, droop: float) -> str:
    """Return a stem of mint that grows from the pot's earth at `x`, with so many pairs of leaves."""
    y = -22.0
    end_x, end_y = x + bend, y - 6.4 * leaves
    part = line(f"M{x} -22Q{x} {(y + end_y) / 2} {end_x} {end_y + droop}", fills[0], 1.6)
    for number in range(leaves):
        t = (number + 1) / leaves
        lx, ly = x + bend * t * t, y + (end_y + droop - y) * t
        fill = fills[1 + number % (len(fills) - 1)]
        for side in (-1, 1):
            part += leaf(
                round(lx, 1),
                round(ly, 1),
                size * (1.1 - 0.36 * t),
                size * 0.5,
                side * (68 + droop * 3 - 24 * t),
                fill,
                "#dcffe6",
            )
    return part


def mint() -> dict[str, str]:
    """Return the pot of mint in its states: thriving, thirsty, dead, and empty."""
    thriving = "".join(
        stem(x, bend, count, GREEN, 11, 0)
        for x, bend, count in ((-7, -11, 4), (7, 11, 4), (-3, -4, 6), (4, 5, 5), (0, 0, 7))
    )
    thirsty = "".join(stem(x, bend, count, TIRED, 9, 5) for x, bend, count in ((-6, -13, 3), (6, 13, 3), (-1, -3, 4)))
    dead = "".join(stem(x, bend, count, STRAW, 6, 9) for x, bend, count in ((-5, -14, 3), (5, 15, 3), (0, 4, 3)))
    return {"thriving": pot() + thriving, "thirsty": pot() + thirsty, "dead": pot() + dead, "empty": pot()}


def on_ledges() -> tuple[Prop, ...]:
    """The mint nine weeks later, on the ledge of a window: divided, thin, or a cutting in a jar."""
    thin = pot() + stem(-4, -9, 3, TIRED, 7, 5) + stem(2, 2, 3, TIRED, 8, 0)
    thin += leaf(4, -42, 12, 5, -34, GREEN[3]) + leaf(4, -42, 12, 5, 34, GREEN[1])
    jar = (
        shadow(12, 4, x=20)
        + rect(9, -27, 22, 27, "#f4d9a0", 5, opacity=0.85)
        + rect(9, -15, 22, 15, "#8fd6f0", 5, opacity=0.75)
        + rect(11, -31, 18, 5, "#fff3d6", 2)
        + rect(12, -24, 3, 18, "#ffffff", 1.5, opacity=0.7)
    )
    cutting = group(stem(0, 3, 3, GREEN, 11, 0), transform="translate(20 -6)")
    card = rect(-8, -13, 20, 13, "#fff6e6", 1) + writing(-5, -10, (14, 9), "#8a5a44", 4.4, 1.8)
    empty = group(pot(), transform="translate(-20 0)") + cutting + jar + card
    whole = mint()["thriving"]
    two = "".join(group(whole, transform=f"translate({x} 0) scale({size})") for x, size in ((-21, 0.86), (21, 0.78)))
    return tuple(
        prop(f"ledge_mint_{state}", half, up, group(body, transform="translate(0 -8)"))
        for state, half, up, body in (("two", 46, 76, two), ("thin", 24, 66, thin), ("cutting", 40, 68, empty))
    )


def window_light() -> Prop:
    """What falls on the floor through an open window in the morning."""
    light = path("M-56 -98H88L56 -2H-88Z", "#ffd9c0", opacity=0.14, filter="url(#soft)") + path(
        "M-52 -98H12L-10 -2H-82ZM20 -98H84L54 -2H-2Z", "#ffe6d0", opacity=0.15
    )
    return prop("window_light", 90, 100, light)


def on_sills() -> tuple[Prop, ...]:
    """The sill over the pool, the glass before the water, and the mint: on the floor, and on the sill."""
    states = mint()
    ledge = (
        rect(-72, -30, 144, 14, "#f4ecf2", 3)
        + rect(-72, -18, 144, 14, "url(#pale)")
        + rect(-72, -5, 144, 5, "#4a3f68")
        + rect(-72, -30, 144, 2, "#ffffff")
    )
    ledge += rect(-72, -16, 144, 2, "#8fd6f0", opacity=0.5) + line(
        "M-24 -17v11M24 -17v11", "#8f82a8", 1.2, opacity=0.6
    )
    rail = (
        rect(-72, -56, 144, 52, "url(#pane)")
        + path("M-40 -56h14l-26 52h-14ZM30 -56h8l-26 52h-8Z", "#ffffff", opacity=0.12)
        + rect(-72, -60, 144, 6, "url(#pipe)", 3)
        + rect(-72, -5, 144, 5, STEEL_DARK)
    )
    rail += "".join(rect(x - 2, -58, 4, 56, STEEL, 1.5) for x in (-70, 0, 70))
    return (
        prop("sill", 72, 32, ledge),
        prop("pool_rail", 72, 62, rail),
        *(prop(f"mint_{state}", 28, 74, body) for state, body in states.items()),
        *(
            prop(f"sill_mint_{state}", 72, 96, ledge, group(body, transform="translate(0 -21)"))
            for state, body in states.items()
        ),
    )


def seats() -> tuple[Prop, ...]:
    """Where people wait: a sofa, an armchair, a slatted bench, stools."""
    sofa = shadow(82, 10) + rect(-70, -12, 7, 12, BASE) + rect(63, -12, 7, 12, BASE)
    sofa += rect(-78, -66, 156, 34, "url(#cloth)", 9) + rect(-78, -66, 156, 10, lighter(MIRA.cloth, 0.26), 7)
    sofa += rect(-78, -40, 156, 22, lighter(MIRA.cloth, 0.1), 7) + rect(
        -78, -26, 156, 16, darker(MIRA.cloth, 0.34), 6
    )
    sofa += rect(-84, -54, 16, 44, lighter(MIRA.cloth, 0.06), 7) + rect(68, -54, 16, 44, darker(MIRA.cloth, 0.16), 7)
    sofa += line("M-26 -60V-20M26 -60V-20", darker(MIRA.cloth, 0.4), 1.6, opacity=0.7)
    sofa += path("M-58 -58l22 -3l5 20l-22 4Z", BRIGHT) + path("M34 -61l20 4l-4 20l-20 -4Z", "#f0d9c8")
    chair = shadow(34, 8) + rect(-26, -10, 6, 10, BASE) + rect(20, -10, 6, 10, BASE)
    chair += rect(-28, -60, 56, 36, "url(#cloth)", 12) + rect(-28, -60, 56, 9, lighter(MIRA.cloth, 0.26), 7)
    chair += rect(-26, -36, 52, 18, lighter(MIRA.cloth, 0.1), 7) + rect(-26, -24, 52, 16, darker(MIRA.cloth, 0.34), 6)
    chair += rect(-34, -46, 13, 36, lighter(MIRA.cloth, 0.04), 6) + rect(21, -46, 13, 36, darker(MIRA.cloth, 0.16), 6)
    bench = shadow(76, 8) + rect(-62, -18, 7, 18, BASE) + rect(55, -18, 7, 18, BASE)
    bench += rect(-72, -52, 144, 12, "url(#wood)", 5) + rect(-72, -52, 144, 4, "#c98f6e", 2)
    bench += rect(-64, -42, 5, 22, BASE) + rect(59, -42, 5, 22, BASE)
    bench += rect(-72, -34, 144, 10, "#b57f58", 4) + rect(-72, -25, 144, 9, "url(#wood)", 3)
    bench += rect(-66, -39, 40, 9, ACCENT, 4) + rect(-22, -39, 40, 9, ACCENT, 4) + rect(22, -39, 40, 9, ACCENT, 4)
    bench += (
        rect(-66, -39, 40, 3, BRIGHT, 1.5) + rect(-22, -39, 40, 3, BRIGHT, 1.5) + rect(22, -39, 40, 3, BRIGHT, 1.5)
    )
    stool = (
        shadow(20, 6)
        + ellipse(0, -4, 16, 5, STEEL_DARK)
        + rect(-3, -26, 6, 22, "url(#pipe)")
        + drum(0, -26, 16, 6, 7, DEEP, ACCENT)
        + ellipse(-3, -34, 8, 2.4, BRIGHT, opacity=0.7)
    )
    return (
        prop("sofa", 86, 68, sofa),
        prop("armchair", 36, 62, chair),
        prop("bench", 74, 54, bench),
        prop("stool", 18, 40, stool),
    )


def lobby() -> tuple[Prop, ...]:
    """Small things of a lobby: table, lamp, kiosk, cooler, coffee, notices, bins, coats, toys."""
    table = (
        shadow(50, 12)
        + ellipse(0, -14, 46, 20, "#8f82a8")
        + ellipse(0, -22, 46, 20, PALE_TOP)
        + ellipse(-6, -25, 34, 12, "#ffffff", opacity=0.6)
    )
    table += (
        path("M-26 -27l22 -4l8 10l-23 5Z", ACCENT)
        + path("M2 -22l22 -3l6 9l-22 4Z", "#8aa8ff")
        + mug(22, -26, "#e7d7e2")
    )
    lamp = shadow(18, 6) + ellipse(0, -3, 15, 5, BASE) + rect(-2, -104, 4, 101, "url(#pipe)")
    lamp += (
        path("M-17 -104L-11 -136H11L17 -104Q0 -97 -17 -104Z", "#ffe6b8")
        + path("M-17 -104L-11 -136H-3L-7 -101Z", "#fff7e0", opacity=0.8)
        + ellipse(0, -136, 11, 3, "#fff3d6")
    )
    lamp += lamp_light(0, -116, 34, 0.5)
    kiosk = shadow(26, 8, y=-2) + rect(-15, -9, 30, 9, BASE, 4) + rect(-4, -52, 8, 46, "url(#pipe)", 2)
    kiosk += path("M-26 -62L26 -62L22 -48L-22 -48Z", PALE_TOP) + path("M-22 -48h44v4h-44Z", PALE_DARK)
    kiosk += (
        path("M-20 -62L-30 -112H30L20 -62Z", "url(#glow)")
        + line("M-30 -112h60", ACCENT, 2)
        + molar(-12, -88, 0.5, "#fff0e6")
        + writing(2, -102, (20, 14, 18, 10), "#fff0e6", 8, 3)
    )
    cooler = (
        shadow(18, 6)
        + box(-15, 0, 30, 52, 8, "url(#pale)", PALE_TOP, 4)
        + rect(-10, -44, 20, 14, "#5a4f78", 3)
        + circle(-4, -38, 2, "#7fd6e8")
        + circle(4, -38, 2, ACCENT)
    )
    cooler += (
        path("M-12 -58q0 -30 12 -30t12 30Z", "#9fe0f0", opacity=0.82)
        + path("M-8 -60q0 -22 5 -25", "none", stroke="#ffffff", stroke_width=2, opacity=0.7)
        + ellipse(0, -72, 9, 2, "#d9f7ff", opacity=0.7)
    )
    coffee = (
        shadow(30, 7)
        + box(-26, 0, 52, 36, 14, "url(#wood)", "#b98560")
        + box(-17, -42, 34, 30, 8, "url(#dark)", "#5a4d80", 4)
    )
    coffee += (
        rect(-12, -68, 24, 10, SCREEN_DARK, 2)
        + rect(-10, -66, 12, 2, BRIGHT)
        + rect(-10, -62, 8, 2, BRIGHT, opacity=0.6)
        + rect(-8, -56, 16, 10, "#1a1230", 2)
    )
    coffee += (
        mug(0, -45, PALE_TOP)
        + mug(21, -42, ACCENT)
        + mug(-21, -42, "#8aa8ff")
        + line("M-2 -58q-3 -5 1 -9M4 -58q3 -4 0 -8", "#ffffff", 1.2, opacity=0.35)
    )
    board = rect(-46, -62, 92, 56, "#4a3040", 3) + rect(-43, -59, 86, 50, "#a8765a", 2)
    board += group(
        rect(-36, -54, 26, 36, "#f6ecd8"),
        path("M-23 -50c-6 4 -8 10 -4 14c2 -8 4 -10 4 -14c0 4 2 6 4 14c4 -4 2 -10 -4 -14Z", LEAF),
        writing(-33, -31, (20, 14, 18), "#8a6f6a", 4, 1.6),
        transform="rotate(-3 -23 -36)",
    )
    board += group(
        rect(-3, -55, 24, 28, "#fff6f2"),
        molar(9, -44, 0.28, ACCENT),
        writing(1, -35, (16, 12), "#a58f94", 3.4, 1.4),
        transform="rotate(2 9 -40)",
    )
    board += (
        rect(26, -54, 14, 18, "#cfe3ff")
        + rect(26, -33, 14, 16, "#ffe3b0")
        + rect(0, -24, 20, 12, "#f2d3e0")
        + "".join(
            circle(x, y, 1.5, c)
            for x, y, c in ((-23, -53, BAD), (9, -54, "#7fb2ff"), (33, -53, WARN), (33, -32, OK), (10, -23, BAD))
        )
    )
    towels = (
        shadow(22, 6)
        + path("M-19 -40H19L15 -1Q0 3 -15 -1Z", "url(#pale)")
        + stripes(-18, -36, 36, 32, 6, "#8f82a8", 0.5)
        + ellipse(0, -40, 19, 6, "#6a5d86")
    )
    towels += (
        path("M-15 -41C-14 -54 -4 -52 -2 -44C0 -56 12 -54 14 -41Z", "#e8f3f8")
        + path("M-6 -42C-4 -50 6 -50 8 -41Z", "#8fc6e0")
        + line("M4 -42q10 2 8 16", "#e8f3f8", 6)
    )
    lost = (
        shadow(30, 7)
        + box(-28, 0, 56, 24, 16, "#5f7fa8", "#3d5478", 3)
        + rect(-28, -24, 56, 3, "#8fb4dc")
        + rect(-18, -19, 36, 11, "#f6f1e6", 1.5)
        + writing(-14, -16, (28, 20), "#5a4f68", 4, 1.8)
    )
    # one left flipper, size 38, green
    lost += path("M2 -30C-2 -48 -10 -62 -16 -70C-8 -76 6 -76 12 -70C12 -58 12 -44 14 -30Z", "#3fae5a") + path(
        "M-6 -68C-2 -58 2 -44 4 -32M2 -71C4 -60 6 -46 8 -32M8 -70C9 -58 9 -46 11 -33",
        "none",
        stroke="#8af09a",
        stroke_width=1.5,
        opacity=0.8,
    )
    lost += (
        ellipse(8, -31, 8.6, 4.6, "#2a7d44")
        + rect(-24, -36, 14, 10, "#ff9a78", 3)
        + line("M18 -30q6 -10 8 -2", "#ffd24d", 3)
    )
    coats = (
        shadow(16, 5)
        + ellipse(0, -3, 13, 4.4, BASE)
        + rect(-2, -104, 4, 101, "url(#wood)")
        + line("M0 -98L-16 -106M0 -98L16 -106M0 -90L-12 -94M0 -90L12 -94", "#7a4f38", 3)
    )
    coats += path("M-19 -104C-28 -96 -27 -74 -25 -60H-7C-6 -80 -9 -98 -14 -104Z", "#c23a48") + path(
        "M-14 -104C-12 -96 -10 -84 -10 -62", "none", stroke="#ff8f96", stroke_width=1.4, opacity=0.7
    )
    coats += path("M15 -105C9 -98 6 -76 6 -52H26C28 -76 24 -98 18 -105Z", "#4a5f86") + line(
        "M-2 -92q10 14 16 12", "#ffd9a0", 3
    )
    toys = (
        shadow(30, 7)
        + rect(-28, -14, 14, 14, ACCENT, 2)
        + rect(-24, -27, 13, 13, "#8aa8ff", 2)
        + rect(-12, -14, 14, 14, "#ffd24d", 2)
        + molar(-5, -7, 0.2, "#fff6e0")
    )
    toys += (
        circle(17, -9, 9, "#57c79a")
        + path("M9 -12q8 5 16 0", "none", stroke="#eafff4", stroke_width=2)
        + ellipse(28, -3, 4, 3, "#c98a5c")
    )
    bin_ = (
        shadow(14, 5)
        + drum(0, -3, 12, 4, 26, "url(#steel)", STEEL_DARK)
        + ellipse(0, -29, 8, 2.4, "#1c1430")
        + path("M-4 -30l5 -7l6 5Z", "#f3e8ec")
    )
    trolley = (
        shadow(30, 7)
        + circle(-22, -3, 3, BASE)
        + circle(22, -3, 3, BASE)
        + rect(-24, -50, 3, 46, STEEL)
        + rect(21, -50, 3, 46, STEEL)
    )
    trolley += (
        box(-26, -12, 52, 4, 8, STEEL, STEEL_LIGHT)
        + box(-26, -30, 52, 4, 8, STEEL, STEEL_LIGHT)
        + box(-26, -48, 52, 4, 12, STEEL, PALE_TOP)
    )
    trolley += (
        rect(-20, -42, 16, 9, "#8fd6e0", 1.5)
        + rect(2, -41, 20, 8, BRIGHT, 1.5)
        + line("M-18 -58l14 2M-16 -54l18 1M8 -60l8 6", STEEL_DARK, 1.5)
    )
    umbrellas = (
        shadow(13, 4)
        + path("M-10 -24H10L8 -1Q0 2 -8 -1Z", "url(#steel)")
        + ellipse(0, -24, 10, 3, "#2a2044")
        + line("M-4 -24L-8 -58q-2 -6 -6 -3", "#7a4f38", 2.4)
        + path("M-8 -26L-9 -50L-5 -50L-1 -26Z", DEEP)
        + path("M1 -26L5 -54L9 -53L6 -26Z", "#3d4f80")
        + line("M4 -26L8 -60", "#c9b8d8", 1.6)
    )
    papers = (
        shadow(22, 6)
        + path("M-20 -46L-14 0H14L20 -46Z", "url(#dark)")
        + path("M-17 -58L-12 -30H12L17 -58Z", "#f2e9ec")
        + path("M-14 -56h28l-3 20h-22Z", "#8aa8ff")
        + path("M-19 -38L-15 -16H15L19 -38Z", "#fff6f2")
        + path("M-16 -36h32l-2 16h-28Z", BRIGHT)
        + molar(0, -28, 0.22, "#fff6f2")
    )
    return (
        prop("coffee_table", 48, 44, table),
        prop("floor_lamp", 24, 140, lamp),
        prop("chart_kiosk", 32, 114, kiosk),
        prop("water_cooler", 18, 90, cooler),
        prop("coffee_machine", 30, 84, coffee),
        prop("notice_board", 48, 64, board),
        prop("towel_bin", 22, 58, towels),
        prop("lost_property", 32, 76, lost),
        prop("coat_stand", 30, 108, coats),
        prop("toys", 34, 30, toys),
        prop("bin", 14, 40, bin_),
        prop("trolley", 30, 64, trolley),
        prop("umbrella_stand", 16, 64, umbrellas),
        prop("leaflets", 22, 60, papers),
    )


def visors() -> tuple[Prop, ...]:
    """Where the visors hang, the same with none of them, a stand with one, and a heap of them as on a table."""

    def visor(x: float, y: float, glow: Colour) -> str:
        return (
            path(
                f"M{x - 13} {y - 6}Q{x - 13} {y - 11} {x - 8} {y - 11}H{x + 8}Q{x + 13} {y - 11} {x + 13} "
                f"{y - 6}V{y + 2}Q{x + 13} {y + 6} {x + 8} {y + 6}H{x + 5}L{x + 2} {y + 2}H{x - 2}L{x - 5} "
                f"{y + 6}H{x - 8}Q{x - 13} {y + 6} {x - 13} {y + 2}Z",
                "#f6eef4",
            )
            + rect(x - 10, y - 8, 20, 7, glow, 3)
            + rect(x - 8, y - 7, 7, 2, "#ffffff", 1, opacity=0.6)
        )

    frame = (
        shadow(54, 8)
        + rect(-50, -4, 100, 4, BASE, 2)
        + rect(-48, -104, 5, 102, "url(#pipe)")
        + rect(43, -104, 5, 102, "url(#pipe)")
        + rect(-52, -110, 104, 8, PALE_TOP, 4)
        + rect(-52, -104, 104, 3, PALE_DARK)
    )
    rack = empty = frame
    for row, y in enumerate((-84, -56, -28)):
        bar = rect(-46, y - 16, 92, 3, STEEL_DARK, 1)
        rack, empty = rack + bar, empty + bar
        for column, x in enumerate((-30, 0, 30)):
            empty += line(f"M{x} {y - 14}v6", STEEL, 2)
            if (row, column) == (1, 2):
                rack += line(f"M{x} {y - 14}v6", STEEL, 2)
                continue
            rack += line(f"M{x} {y - 15}v5", STEEL, 2) + visor(x, y, ALIX if (row + column) % 2 else BRIGHT)
    stand = (
        shadow(20, 6)
        + ellipse(0, -4, 16, 5, BASE)
        + rect(-2.5, -38, 5, 35, "url(#pipe)")
        + ellipse(0, -40, 14, 5, PALE_TOP)
        + visor(0, -48, ALIX)
    )
    heap = "".join(
        ellipse(x, y + 5, 15, 4, NIGHT_SHADOW, opacity=0.4) + visor(x, y, ALIX if number % 3 else BRIGHT)
        for number, (x, y) in enumerate(
            ((-60, -62), (-30, -64), (2, -61), (33, -64), (62, -62), (-46, -48), (-14, -47), (20, -49))
        )
    )
    return (
        prop("visor_rack", 54, 112, rack),
        prop("visor_rack_empty", 54, 112, empty),
        prop("visor_stand", 20, 62, stand),
        prop("visors_lying", 78, 80, heap),
    )


def on_walls() -> tuple[Prop, ...]:
    """What hangs on a wall: scans of teeth, charts, windows on the night, a clock, the tannoy, a life ring."""
    teeth = ""
    for number in range(5):
        x = 22 + number * 34
        sick = number == 3
        teeth += molar(x, 26, 0.6, BAD if sick else BRIGHT, opacity=0.9) + group(
            molar(x, 0, 0.5, BRIGHT, opacity=0.55), transform="translate(0 52) scale(1 -1)"
        )
        if sick:
            teeth += circle(x, 26, 17, "none", stroke=BAD, stroke_width=2, stroke_dasharray="5 4")
    scans = screen(-95, -72, 190, 66, teeth, fill="#31182c")
    bars = screen(
        -60,
        -66,
        120,
        60,
        writing(8, 8, (46, 84, 62, 74, 30), ACCENT, 10, 4.6) + line("M64 46l10 -10l8 5l10 -18l10 9", WARN, 2.4),
        fill="#31182c",
    )
    hills = screen(
        -60,
        -60,
        120,
        54,
        path("M4 44l18 -20l14 12l18 -26l16 18l12 -8l30 24Z", ACCENT, opacity=0.8)
        + rect(6, 6, 40, 4, "#fff0e6", 2)
        + circle(96, 12, 5, WARN),
        fill="#31182c",
    )
    clock = (
        circle(0, -26, 19, "#2a2044")
        + circle(0, -26, 16, PALE_TOP)
        + line("M0 -39v3M0 -16v3M-13 -26h3M10 -26h3", "#4a3f68", 1.6)
        + line("M0 -26V-36M0 -26L7 -21", "#2a2044", 2.2)
        + circle(0, -26, 1.8, ACCENT)
    )
    tannoy = (
        rect(-22, -40, 44, 28, "#3a2f58", 6)
        + rect(-19, -37, 38, 22, "#5a4d80", 4)
        + circle(-6, -26, 8.4, "#231b3c")
        + circle(-6, -26, 4, "#7a6ca0")
        + circle(10, -31, 2, OK)
        + line("M8 -24h8M8 -20h8", "#231b3c", 2)
        + line("M24 -34q5 8 0 16M29 -38q8 12 0 24", ACCENT, 2, opacity=0.8)
    )
    ring = (
        circle(0, -30, 20, "none", stroke="#fff3ee", stroke_width=11)
        + circle(
            0,
            -30,
            20,
            "none",
            stroke="#f0603f",
            stroke_width=11,
            stroke_dasharray="15.7 15.7",
            stroke_dashoffset="7.8",
        )
        + circle(0, -30, 25.6, "none", stroke="#c9b8c8", stroke_width=1.6)
        + circle(0, -30, 14.6, "none", stroke="#00000055", stroke_width=1.4)
    )
    form = (
        rect(-19, -56, 38, 50, "#3a2f58", 2)
        + rect(-16, -53, 32, 44, "#fff8f2", 1)
        + writing(-12, -48, (20, 24, 22, 24, 18, 24), "#a89aac", 4.2, 1.6)
        + rect(-13, -21.5, 27, 3.6, BRIGHT, 1, opacity=0.7)
        + writing(-12, -15, (16, 10), "#a89aac", 3.6, 1.6)
    )
    art = (
        rect(-34, -56, 68, 50, "#f6eef0", 2)
        + rect(-31, -53, 62, 44, "#4a1f35")
        + circle(12, -38, 9, BRIGHT, opacity=0.9)
        + path("M-31 -20C-14 -36 -2 -20 10 -26S26 -22 31 -26V-9H-31Z", "#8a3f5a")
        + molar(-8, -28, 0.44, "#ffe6d8")
    )
    return (
        prop("wall_scans", 97, 74, scans),
        prop("wall_bars", 62, 68, bars),
        prop("wall_hills", 62, 62, hills),
        prop("wall_clock", 20, 46, clock),
        prop("tannoy", 36, 42, tannoy),
        prop("life_ring", 27, 58, ring),
        prop("framed_form", 20, 58, form),
        prop("framed_picture", 36, 58, art),
        window("window_wide", 168, 62, 70),
        window("window_narrow", 120, 62, 280),
    )


def window(name: str, width: int, height: int, seed: int) -> Prop:
    """Return a window on the city at dusk, in its frame and with its sill."""
    chance = Chance(seed)
    x, y = -width / 2, -height - 14
    city = rect(x, y, width, height, "url(#dusk)")
    for row, fill in enumerate(("#3a2a78", "#1c1a4e")):
        at = x
        while at < x + width:
            wide, tall = chance.whole(12, 26), chance.whole(18, 46) - row * 6
            city += rect(at, y + height - tall, wide, tall, fill)
            if row:
                for wy in range(int(y + height - tall + 4), int(y + height) - 2, 6):
                    for wx in range(int(at + 3), int(at + wide - 3), 5):
                        if chance.share() < 0.42:
                            city += rect(
                                wx, wy, 2.4, 2.6, chance.one_of(("#ffd27a", "#7ff3ff", "#ff8ad0")), opacity=0.9
                            )
            at += wide + chance.whole(0, 3)
    city += circle(x + width * 0.76, y + 16, 8, "#ffe9d6")
    city += path(
        f"M{x + width * 0.2} {y}h26l-40 {height}h-26ZM{x + width * 0.36} {y}h8l-40 {height}h-8Z",
        "#ffffff",
        opacity=0.1,
    )
    body = (
        f'<clipPath id="glass"><rect x="{x}" y="{y}" width="{width}" height="{height}" rx="2"/></clipPath>'
        + rect(x - 5, y - 5, width + 10, height + 12, "#221a38", 5)
        + group(city, clip_path="url(#glass)")
        + rect(-1.5, y, 3, height, "#221a38")
        + rect(x - 8, y + height + 4, width + 16, 6, STEEL_LIGHT, 2)
        + rect(x - 8, y + height + 9, width + 16, 2, NIGHT_SHADOW, opacity=0.35)
    )
    return prop(name, width // 2 + 8, height + 20, body)


def glass() -> tuple[Prop, ...]:
    """Partitions of glass: across, two lengths, and along, seen from its end."""

    def across(half: int) -> str:
        width = half * 2
        g = rect(-half, -86, width, 86, "url(#pane)")
        g += "".join(
            path(f"M{x} -86h16l-40 84h-16Z", "#ffffff", opacity=0.1) for x in range(-half + 56, half - 16, 96)
        )
        g += (
            rect(-half, -92, width, 7, "#f3eefc", 2)
            + rect(-half, -6, width, 6, STEEL_DARK)
            + rect(-half, -52, width, 2.5, ACCENT, opacity=0.8)
        )
        return g + "".join(rect(x - 2.5, -90, 5, 90, STEEL, 2) for x in (-half + 2.5, 0, half - 2.5))

    def along(length: int) -> str:
        g = rect(-5, -length - 86, 10, length, "#f3eefc", 3, opacity=0.5) + rect(
            -2, -length - 86, 3, length, "#ffffff", 1, opacity=0.8
        )
        return (
            g
            + rect(-6, -90, 12, 88, "url(#pane)", 2)
            + rect(-7, -92, 14, 7, "#f3eefc", 2)
            + rect(-5, -8, 10, 6, STEEL_DARK)
            + rect(-6, -52, 12, 2.5, ACCENT, opacity=0.8)
        )

    return (
        prop("glass_144", 72, 94, shadow(70, 5, opacity=0.3) + across(72)),
        prop("glass_96", 48, 94, shadow(46, 5, opacity=0.3) + across(48)),
        prop("glass_along_144", 8, 232, along(144)),
        prop("glass_along_288", 8, 376, along(288)),
    )


PROPS: tuple[Prop, ...] = (
    desk(),
    *dental_chairs(),
    *cabinets(),
    tank(),
    *plants(),
    *seats(),
    *lobby(),
    *visors(),
    *on_walls(),
    *glass(),
    *on_sills(),
    *on_ledges(),
    window_light(),
)
