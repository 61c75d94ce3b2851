"""What stands in the virtual hall: light with edges, seats that float, lamps of delegates, Envisage's booth."""

from assets.draw.furniture.square import hexagon
from assets.draw.letters import lettering
from assets.draw.palette import CRIMSON, Colour
from assets.draw.shapes import LYRA, Prop, molar, prop, writing
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
GLASS, GLASS_DARK, GLASS_LIGHT = "#3f8fb8", "#1c4f78", "#d6f6ff"
LAMPS = ("#ffd27a", "#8ff0c0", "#9fc6ff", "#ffb0a0")


def halo(rx: float, ry: float, y: float = -2, colour: Colour = ACCENT) -> str:
    """Return the light under something that does not touch the floor."""
    return ellipse(0, y, rx, ry, colour, opacity=0.3, filter="url(#soft)") + ellipse(
        0, y, rx * 0.7, ry * 0.7, "none", stroke=colour, stroke_width=1.4, opacity=0.7
    )


def seats() -> tuple[Prop, ...]:
    """Three seats that float in a bow, with a lamp for each delegate; and one alone."""

    def seat(x: float, y: float, lamp: Colour) -> str:
        return (
            ellipse(x, y + 8, 17, 5, BRIGHT, opacity=0.28)
            + path(
                f"M{x - 17} {y - 12}Q{x - 18} {y - 34} {x} {y - 34}T{x + 17} {y - 12}L{x + 12} {y}H{x - 12}Z",
                GLASS,
                opacity=0.92,
            )
            + path(f"M{x - 13} {y - 13}Q{x - 13} {y - 29} {x} {y - 29}T{x + 13} {y - 13}Z", GLASS_DARK, opacity=0.8)
            + ellipse(x, y - 10, 16, 6, GLASS_LIGHT, opacity=0.85)
            + path(
                f"M{x - 15} {y - 18}Q{x - 13} {y - 31} {x - 3} {y - 33}",
                "none",
                stroke="#ffffff",
                stroke_width=2,
                opacity=0.8,
            )
            + line(f"M{x + 15} {y - 12}V{y - 40}", GLASS_LIGHT, 1.4)
            + circle(x + 15, y - 44, 4.6, lamp)
            + circle(x + 14, y - 45, 1.5, "#ffffff")
            + circle(x + 15, y - 44, 10, lamp, opacity=0.25)
        )

    row = halo(62, 9) + seat(-42, -8, LAMPS[0]) + seat(0, -4, LAMPS[1]) + seat(42, -8, LAMPS[2])
    return prop("float_seats", 70, 64, row), prop("float_seat", 30, 60, halo(22, 6) + seat(0, -5, LAMPS[3]))


def stage() -> tuple[Prop, ...]:
    """The speaker's lectern, the chair's desk with a small brass bell, the screen of claims behind them."""
    lectern = (
        halo(34, 8)
        + path("M-24 -50H24L16 -4H-16Z", GLASS, opacity=0.9)
        + path("M-24 -50H-14L-10 -4H-16Z", "#ffffff", opacity=0.35)
        + path("M-32 -58H32L28 -48H-28Z", GLASS_LIGHT)
        + rect(-28, -49, 56, 3, ACCENT)
        + molar(0, -28, 0.5, ACCENT)
        + line("M26 -58q5 -8 1 -16", GLASS_LIGHT, 2)
        + rect(22, -84, 8, 12, "#10233a", 4)
    )
    d = (
        halo(76, 10)
        + path("M-70 -40H70L60 -4H-60Z", GLASS_DARK, opacity=0.95)
        + path("M-76 -48H76L70 -38H-70Z", GLASS_LIGHT)
        + rect(-70, -39, 140, 3, ACCENT)
        + "".join(hexagon(x, -22, 11, "none", stroke=BRIGHT, stroke_width=1.6, opacity=0.8) for x in (-40, 0, 40))
    )
    d += (
        path("M40 -50q0 -10 7 -10t7 10Z", "#e8b84a")
        + rect(38, -52, 18, 3, "#a87a24", 1.5)
        + circle(47, -61, 2, "#f6d98a")
        + path("M42 -52q1 -5 3 -6", "none", stroke="#fff0c0", stroke_width=1.2)
        + rect(-50, -58, 34, 10, "#eafcff", 1)
        + writing(-46, -55, (24, 18), "#5a7a9a", 4, 1.5)
    )
    s = (
        path("M-150 -112H150L140 -18H-140Z", GLASS_DARK, opacity=0.82)
        + path("M-150 -112H150L140 -18H-140Z", "none", stroke=ACCENT, stroke_width=2.4)
        + rect(-130, -104, 260, 8, "#0c2a44", 4)
        + rect(-130, -104, 188, 8, ACCENT, 4)
        + writing(-110, -82, (210, 176, 196), GLASS_LIGHT, 13, 5)
        + "".join(hexagon(x, -30, 6, ACCENT if i < 6 else "#2f6f9a") for i, x in enumerate(range(-90, 100, 20)))
        + path("M20 -112h40l-60 94h-40Z", "#ffffff", opacity=0.05)
    )
    return (
        prop("sea_lectern", 36, 92, lectern),
        prop("chair_desk", 80, 74, d),
        prop("claim_wall", 152, 116, s + halo(120, 7)),
    )


def booth() -> Prop:
    """Envisage's booth: white cells over the water, three discs, a meadow, and Halcyon on a cushion."""
    g = (
        halo(104, 12, colour=CRIMSON)
        + path("M-96 -10L-84 -118H96L84 -10Z", "#f3eff7")
        + path("M-96 -10L-84 -118H-50L-64 -10ZM20 -10L34 -118H60L46 -10Z", "#ffffff")
        + path("M-97 -10H84L82 -4H-98Z", CRIMSON)
        + path("M-88 -118L-80 -138H104L96 -118Z", CRIMSON)
        + lettering(8, -122, 11, "ENVISAGE", "#ffffff", 2.2)
    )
    for x, text, share in ((-50, "4.9", 0.97), (0, "4.8", 0.95), (50, "4.9", 0.97)):
        g += (
            circle(x + 2, -82, 20, "#14101f")
            + circle(x + 2, -82, 15, "none", stroke="#3a3450", stroke_width=4)
            + circle(
                x + 2,
                -82,
                15,
                "none",
                stroke=CRIMSON,
                stroke_width=4,
                stroke_dasharray=f"{94.2 * share:.1f} 99",
                transform=f"rotate(-90 {x + 2} -82)",
            )
            + lettering(x + 2, -78, 9, text, "#ffffff", 1.8)
        )
    g += path("M-80 -56H78L72 -10H-86Z", "#7fc98a") + path("M-80 -56Q-40 -68 0 -57T78 -58L77 -50H-81Z", "#5fae72")
    g += "".join(
        line(f"M{x} {y}v-5", "#3f8f58", 1.4) + circle(x, y - 7, 2.4, fill)
        for x, y, fill in (
            (-70, -18, "#ffffff"),
            (-52, -30, CRIMSON),
            (-30, -16, "#ffd27a"),
            (30, -20, "#ffffff"),
            (48, -34, CRIMSON),
            (64, -16, "#ffd27a"),
        )
    )
    g += (
        ellipse(0, -28, 24, 7, "#c83a58")
        + ellipse(0, -31, 22, 6, "#f0708a")
        + path("M-7 -33l5 -17h13l-5 17Z", "#ffffff")
        + path("M-4 -42h13l-2 6h-13Z", CRIMSON)
    )
    return prop("sea_booth", 108, 144, g)


def around() -> tuple[Prop, ...]:
    """The programme, the window on nothing, the way out, a globe, the ring of the feed, a guest's chair."""
    p = (
        halo(26, 7)
        + path("M-14 -6L-18 -60H18L14 -6Z", GLASS, opacity=0.8)
        + path("M-30 -120H30L24 -58H-24Z", GLASS_DARK, opacity=0.9)
        + path("M-30 -120H30L24 -58H-24Z", "none", stroke=ACCENT, stroke_width=2)
        + writing(-20, -110, (36, 26, 38, 22, 34), GLASS_LIGHT, 9, 3.4)
        + rect(-24, -93, 3, 6, "#ffd27a")
    )
    w = (
        path("M-54 0V-96Q-54 -128 0 -128T54 -96V0Z", "#eafcff", opacity=0.9)
        + path("M-47 0V-94Q-47 -121 0 -121T47 -94V0Z", "#14345c")
        + path("M-47 -44H47V0H-47Z", "#2f8fae")
        + line("M-47 -44H47", "#d6fbff", 2)
        + circle(14, -62, 13, "#ffe6b8")
        + "".join(
            line(f"M{x} {y}h{w_}", "#ffe6b8", 1.8, opacity=0.8)
            for x, y, w_ in ((2, -38, 24), (6, -30, 18), (0, -22, 28), (8, -13, 14))
        )
        + "".join(
            circle(x, y, 1.1, "#ffffff") for x, y in ((-30, -96), (-14, -106), (20, -104), (32, -86), (-36, -74))
        )
        + rect(-1.4, -121, 2.8, 121, "#eafcff")
        + rect(-60, -6, 120, 8, "#eafcff", 3)
    )
    e = (
        halo(48, 9)
        + path("M-44 -4V-70L0 -96L44 -70V-4H34V-65L0 -85L-34 -65V-4Z", GLASS_LIGHT, opacity=0.9)
        + path("M-34 -4V-65L0 -85L34 -65V-4Z", ACCENT, opacity=0.22)
        + path("M-12 -40h20l-7 -8M8 -40l-7 8", "none", stroke="#ffffff", stroke_width=3.4, stroke_linecap="round")
    )
    g = (
        halo(30, 7)
        + path("M-8 -6L-4 -40H4L8 -6Z", GLASS, opacity=0.8)
        + circle(0, -74, 34, GLASS_DARK, opacity=0.85)
        + circle(0, -74, 34, "none", stroke=BRIGHT, stroke_width=2)
        + ellipse(0, -74, 14, 34, "none", stroke=BRIGHT, stroke_width=1.3, opacity=0.7)
        + ellipse(0, -74, 34, 11, "none", stroke=BRIGHT, stroke_width=1.3, opacity=0.7)
        + "".join(
            circle(x, y, 2.6, f)
            for x, y, f in (
                (-18, -86, LAMPS[0]),
                (10, -94, LAMPS[1]),
                (22, -70, LAMPS[2]),
                (-6, -60, LAMPS[3]),
                (4, -78, "#ffffff"),
            )
        )
    )
    ring = circle(0, -48, 30, "none", stroke="#f3eff7", stroke_width=11) + circle(
        0, -48, 36, "none", stroke=CRIMSON, stroke_width=2.6
    )
    ring += circle(0, -48, 24, "none", stroke=CRIMSON, stroke_width=1.6) + circle(0, -48, 22, "#0c1630", opacity=0.75)
    ring += path("M-14 -48h7l4 -9l6 17l4 -10l2 2h6", "none", stroke=CRIMSON, stroke_width=2.2)
    ring += path("M-22 -70q10 -10 26 -9", "none", stroke="#ffffff", stroke_width=2.4, opacity=0.8)
    chair = (
        halo(24, 6)
        + path("M-19 -16Q-20 -58 0 -58T19 -16L15 -2H-15Z", GLASS, opacity=0.9)
        + path("M-14 -20Q-15 -52 0 -52T14 -20Z", GLASS_DARK, opacity=0.8)
    )
    chair += (
        ellipse(0, -17, 18, 6, GLASS_LIGHT, opacity=0.9)
        + rect(-11, -24, 22, 12, "#fffaf0", 1)
        + writing(-7, -20, (14, 9), "#5a4a3a", 4, 1.4)
    )
    fish = (
        halo(16, 4)
        + group(
            path("M-16 0C-9 -10 7 -10 14 -2L23 -9V9L14 2C7 10 -9 10 -16 0Z", BRIGHT, opacity=0.7),
            transform="translate(0 -28)",
        )
        + circle(-8, -30, 1.8, "#10233a")
    )
    return (
        prop("programme_pillar", 34, 124, p),
        prop("sea_window", 62, 132, w),
        prop("exit_gate", 48, 100, e),
        prop("delegates_globe", 38, 112, g),
        prop("feed_ring", 38, 88, ring),
        prop("guest_chair", 26, 62, chair),
        prop("light_fish", 28, 42, fish),
    )


SKINS = ("#8a5a44", "#e0b090", "#b98260", "#6a4434", "#f0c8a8", "#c99a78")
CLOTHES = ("#2f4f7a", "#6a3f6e", "#2f6f62", "#8a4a3a", "#4a4a74", "#7a6a3a")
HAIRS = ("#241a1c", "#6a4a34", "#8f8a94", "#3a2420", "#c9b48a", "#4a3a3a")


def delegates() -> tuple[Prop, ...]:
    """People who sit in the floating seats, from behind, each a little of light; and one who came alone."""

    def sitting(x: float, y: float, who: int, lamp: Colour) -> str:
        skin, cloth, hair = SKINS[who % 6], CLOTHES[(who * 5 + 1) % 6], HAIRS[(who * 3 + 2) % 6]
        head = circle(x, y - 46, 10, skin) + path(
            f"M{x - 10.5} {y - 43}Q{x - 12} {y - 58} {x} {y - 58}T{x + 10.5} {y - 43}Z", hair
        )
        if who % 3 == 0:
            head += circle(x, y - 59, 4.6, hair)
        if who % 3 == 1:
            head += path(f"M{x - 11} {y - 46}q-2 16 2 20h18q4 -4 2 -20Z", hair)
        return (
            ellipse(x, y + 8, 17, 5, BRIGHT, opacity=0.28)
            + head
            + path(f"M{x - 14} {y - 12}Q{x - 14} {y - 37} {x} {y - 37}T{x + 14} {y - 12}Z", cloth)
            + path(
                f"M{x - 17} {y - 8}Q{x - 18} {y - 27} {x} {y - 27}T{x + 17} {y - 8}L{x + 12} {y}H{x - 12}Z",
                GLASS,
                opacity=0.82,
            )
            + path(
                f"M{x - 15} {y - 14}Q{x - 13} {y - 25} {x - 3} {y - 26}",
                "none",
                stroke="#ffffff",
                stroke_width=2,
                opacity=0.8,
            )
            + line(f"M{x + 17} {y - 10}V{y - 40}", GLASS_LIGHT, 1.4)
            + circle(x + 17, y - 44, 4.6, lamp)
            + circle(x + 16, y - 45, 1.5, "#ffffff")
            + circle(x + 17, y - 44, 10, lamp, opacity=0.25)
        )

    rows = [
        halo(62, 9)
        + "".join(
            sitting(x, y, first + n, LAMPS[(first + n) % 4])
            for n, (x, y) in enumerate(((-42, -8), (0, -4), (42, -8)))
        )
        for first in (0, 3)
    ]
    alone = halo(22, 6) + sitting(0, -5, 4, LAMPS[0])
    return (
        prop("delegates_a", 72, 80, rows[0]),
        prop("delegates_b", 72, 80, rows[1]),
        prop("delegate_alone", 32, 78, alone),
    )


def drifting() -> tuple[Prop, ...]:
    """What drifts over the glass: a lamp like a jellyfish, a reef of light, a column, an orb of interpreters."""
    jelly = halo(18, 5) + path(
        "M-22 -78Q-22 -106 0 -106T22 -78Q16 -72 11 -78Q5 -71 0 -78Q-5 -71 -11 -78Q-16 -72 -22 -78Z",
        BRIGHT,
        opacity=0.75,
    )
    jelly += path("M-16 -84Q-15 -101 -2 -102", "none", stroke="#ffffff", stroke_width=2.4, opacity=0.9) + ellipse(
        0, -84, 9, 7, "#fff0cc", opacity=0.9
    )
    jelly += "".join(
        line(f"M{x} -76q{4 - i * 2} 12 -2 22t{i - 2} 22", ACCENT, 1.8, opacity=0.7)
        for i, x in enumerate((-14, -7, 0, 7, 14))
    )
    reef = halo(46, 8)
    for number, (x, tall, fill) in enumerate(
        ((-34, 40, "#ff9ab0"), (-16, 62, ACCENT), (4, 48, "#ffd27a"), (22, 70, BRIGHT), (38, 36, "#9fc6ff"))
    ):
        reef += line(
            f"M{x} -4Q{x - 5} {-tall / 2} {x + 2} {-tall}M{x - 1} {-tall * 0.5}q-9 -6 -9 -16"
            f"M{x} {-tall * 0.62}q9 -4 9 -15",
            fill,
            4,
            opacity=0.8,
        )
        reef += circle(x + 2, -tall - 3, 3.6, "#ffffff", opacity=0.9) + circle(
            x - 10 + number, -tall * 0.5 - 18, 2.6, "#ffffff", opacity=0.7
        )
    column = (
        halo(22, 7)
        + path("M-14 -4L-8 -150H8L14 -4Z", BRIGHT, opacity=0.22)
        + path("M-6 -4L-3 -150H3L6 -4Z", "#ffffff", opacity=0.35)
    )
    column += "".join(
        hexagon(0, y, r, "none", stroke=BRIGHT, stroke_width=1.8, opacity=0.85)
        for y, r in ((-28, 16), (-72, 13), (-114, 10))
    )
    orb = (
        halo(16, 5)
        + circle(0, -62, 20, GLASS_DARK, opacity=0.9)
        + circle(0, -62, 20, "none", stroke="#ffd27a", stroke_width=2)
    )
    orb += "".join(
        line(f"M{x} {-62 - h}V{-62 + h}", "#ffe9b8", 2.6) for x, h in ((-10, 4), (-5, 9), (0, 5), (5, 11), (10, 4))
    )
    orb += ellipse(0, -62, 28, 8, "none", stroke=BRIGHT, stroke_width=1.4, opacity=0.8) + circle(
        28, -62, 2.6, "#ffffff"
    )
    plates = halo(70, 8) + "".join(
        path(f"M{x - 24} {y}L{x - 18} {y - 26}H{x + 24}L{x + 18} {y}Z", GLASS_DARK, opacity=0.9)
        + path(f"M{x - 24} {y}L{x - 18} {y - 26}H{x + 24}L{x + 18} {y}Z", "none", stroke=ACCENT, stroke_width=1.5)
        + writing(x - 13, y - 19, (26, 18), GLASS_LIGHT, 7, 2.6)
        for x, y in ((-46, -10), (4, -20), (52, -10))
    )
    return (
        prop("jelly_lamp", 26, 112, jelly),
        prop("light_reef", 50, 82, reef),
        prop("light_column", 26, 154, column),
        prop("interpreter_orb", 34, 88, orb),
        prop("name_plates", 80, 52, plates),
    )


PROPS: tuple[Prop, ...] = (*seats(), *stage(), booth(), *around(), *delegates(), *drifting())
