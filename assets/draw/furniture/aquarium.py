"""What stands in the clinic that was an aquarium shop, and in its lab: tanks, counter, boards, benches."""

from assets.draw.chance import Chance
from assets.draw.letters import lettering
from assets.draw.palette import BAD, CRIMSON, OK, WARN, Colour, mix
from assets.draw.shapes import (
    ALIX,
    BASE,
    LEAF,
    LEAF_LIGHT,
    LYRA,
    NIGHT_SHADOW,
    PALE_TOP,
    SCREEN_DARK,
    STEEL,
    STEEL_DARK,
    STEEL_LIGHT,
    WOOD_DARK,
    WOOD_LIGHT,
    Prop,
    box,
    drum,
    molar,
    mug,
    paper,
    prop,
    screen,
    shadow,
    stripes,
    writing,
)
from assets.draw.svg import circle, ellipse, group, line, path, rect

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
PAINT, PAINT_LIGHT, PAINT_DARK = "#1f6670", "#3c979b", "#123f4a"  # the shop's old paint
BRASS, BRASS_LIGHT, BRASS_DARK = "#c9973e", "#f2cf7a", "#7d5a24"
WATER, WATER_DEEP, WATER_LIGHT = "#3fb8c0", "#15606e", "#b8fff4"
LOACH, LOACH_DARK, LOACH_LIGHT = "#8d979c", "#525c66", "#c3cbce"
CORK, CORK_DARK, CORK_LIGHT = "#b98a5c", "#8a6040", "#d3a878"
STRING = "#ff4652"
TAPE = "#f7fbff"  # what a label maker prints on


# Tanks


def cabinet(half: int) -> str:
    """Return the painted cupboard that a tank stands on, 40 px high."""
    g = shadow(half + 6, 9) + rect(-half, -40, half * 2, 40, PAINT, 2) + rect(-half, -40, half * 2, 3, PAINT_LIGHT)
    doors = max(2, half // 26)
    wide = (half * 2 - 8) / doors
    for number in range(doors):
        x = -half + 4 + number * wide
        g += rect(x + 2, -34, wide - 4, 26, PAINT_DARK, 2) + rect(
            x + 4, -32, wide - 8, 22, mix(PAINT, PAINT_LIGHT, 0.3), 1
        )
        g += circle(x + wide - 8, -21, 1.8, BRASS_LIGHT)
    return g + rect(-half, -5, half * 2, 5, "#0d2a34")


def aquarium(half: int, up: int, *inside: str, lit: bool = True) -> str:
    """Return a tank of glass on its cupboard, `up` px high; what is in it is drawn from the middle of its floor."""
    top, foot = -44 - up, -44
    water = "url(#tank)" if lit else WATER_DEEP
    g = cabinet(half) + rect(-half - 3, foot, half * 2 + 6, 6, "#0d2a34", 1)
    g += rect(-half, top, half * 2, up, "#06222c", 2) + rect(
        -half + 2, top + 8, half * 2 - 4, up - 8, water, 1, opacity=0.92
    )
    g += rect(-half + 2, top + 8, half * 2 - 4, up - 8, WATER_DEEP, opacity=0.35)
    g += group(*inside, transform=f"translate(0 {foot})")
    g += rect(-half + 2, top + 8, half * 2 - 4, 2.4, WATER_LIGHT, opacity=0.8)
    g += path(f"M{-half + 8} {top + 12}h9l-14 {up - 18}h-2V{top + 30}Z", "#ffffff", opacity=0.28)
    g += path(f"M{half - 30} {top + 10}h6l-22 {up - 14}h-6Z", "#ffffff", opacity=0.14)
    g += "".join(rect(x, top, 3, up, "#0d2a34") for x in (-half, half - 3))
    hood = rect(-half - 3, top - 9, half * 2 + 6, 13, PAINT, 3) + rect(
        -half - 3, top - 9, half * 2 + 6, 3, PAINT_LIGHT, 2
    )
    return g + hood + (rect(-half + 6, top + 4, half * 2 - 12, 3, WATER_LIGHT, 1.5, opacity=0.95) if lit else "")


def culture(x: float, height: float, seed: int) -> str:
    """Return a culture that grows like weed: a frond of beads, lit from within."""
    chance = Chance(seed)
    part = line(f"M{x} -2q{chance.between(-6, 6):.1f} {-height / 2:.1f} 0 {-height}", BRIGHT, 2, opacity=0.75)
    for step in range(1, 8):
        y = -height * step / 7
        side = 7 * (1.15 - step / 9)
        part += circle(x - side, y, 2.6 - step * 0.14, BRIGHT, opacity=0.9) + circle(
            x + side, y - 3, 2.4 - step * 0.14, "#eafffb", opacity=0.85
        )
    return part


def bubbles(chance: Chance, half: float, up: float, count: int) -> str:
    """Return bubbles that rise in a tank."""
    return "".join(
        circle(
            round(chance.between(-half, half), 1),
            round(chance.between(-up, -8), 1),
            chance.one_of((1.1, 1.6, 2.2)),
            "#ffffff",
            opacity=round(chance.between(0.3, 0.75), 2),
        )
        for _ in range(count)
    )


def tank_rack(first: int) -> str:
    """Return a rack of four small tanks under their lamps, numbered from `first`."""
    g = (
        shadow(70, 9)
        + rect(-64, -26, 128, 26, PAINT, 2)
        + rect(-64, -26, 128, 3, PAINT_LIGHT)
        + rect(-64, -5, 128, 5, "#0d2a34")
    )
    g += "".join(rect(x, -22, 56, 15, PAINT_DARK, 2) + circle(x + 50, -14, 1.8, BRASS_LIGHT) for x in (-60, 4))
    g += "".join(rect(x, -134, 4, 110, "#0d2a34") for x in (-64, -2, 60))
    for place in range(4):
        x, foot = (-31, 31)[place % 2], (-84, -28)[place // 2]
        number, chance = first + place, Chance(first * 7 + place)
        g += rect(x - 29, foot - 46, 58, 46, "#06222c", 2) + rect(
            x - 27, foot - 38, 54, 36, "url(#tank)", 1, opacity=0.92
        )
        g += rect(x - 27, foot - 38, 54, 36, WATER_DEEP, opacity=0.2 + 0.1 * (number % 3))
        if place % 2:
            g += "".join(
                ellipse(x + dx, foot - y, 10, 3.2, "#eafffb", opacity=0.5)
                + ellipse(x + dx, foot - y - 0.6, 8, 2.4, ACCENT)
                for dx, y in ((-13, 7), (12, 7), (-13, 20), (12, 20))
            )
        else:
            g += group(
                *(culture(dx, chance.whole(18, 31), number * 5 + dx) for dx in (-18, -5, 8, 19)),
                transform=f"translate({x} {foot - 2})",
            )
        g += group(bubbles(chance, 22, 32, 6), transform=f"translate({x} {foot})")
        g += rect(x - 27, foot - 38, 54, 2, WATER_LIGHT, opacity=0.85) + path(
            f"M{x - 22} {foot - 36}h7l-8 32h-4v-18Z", "#ffffff", opacity=0.24
        )
        g += rect(x - 31, foot - 52, 62, 8, PAINT, 3) + rect(x - 22, foot - 44, 44, 2.4, "#fff6d6", 1)
        g += rect(x + 8, foot - 11, 16, 9, TAPE, 1) + lettering(x + 16, foot - 3.4, 6, str(number), "#33496b", 1.4)
    return g + rect(-66, -82, 132, 5, "#0d2a34", 1) + rect(-66, -82, 132, 1.4, PAINT_LIGHT)


def tanks() -> tuple[Prop, ...]:
    """The eight tanks with cultures, in two racks."""
    return prop("display_tank_a", 68, 140, tank_rack(1)), prop("display_tank_b", 68, 140, tank_rack(5))


def loach() -> str:
    """Return Deposit, a grumpy grey loach, well fed."""
    return (
        path(
            "M-28 -13C-26 -25 -4 -27 12 -22C20 -20 24 -16 34 -24C36 -16 36 -8 33 -4"
            "C26 -9 20 -8 12 -6C-6 -1 -24 -3 -28 -13Z",
            LOACH,
        )
        + path("M-28 -13C-20 -5 0 -4 12 -7C-4 0 -24 -2 -28 -13Z", LOACH_LIGHT)
        + "".join(
            path(f"M{x} -23q5 7 1 14", "none", stroke=LOACH_DARK, stroke_width=4.4, opacity=0.75)
            for x in (-12, 0, 12)
        )
        + path("M-6 -25q8 -9 14 0Z", LOACH_DARK)
        + circle(-20, -17, 3.6, "#f2f0e0")
        + circle(-21, -16.4, 1.9, "#12161c")
        + line("M-25 -21l9 1.6", LOACH_DARK, 2.2)
        + line("M-28 -11q3 -1 5 2", "#3d4650", 1.6)
        + line("M-28 -12q-7 1 -8 6M-27 -10q-5 3 -4 8", LOACH_LIGHT, 1.2)
    )


def one_fish() -> tuple[Prop, ...]:
    """The tank of the one fish that was left in the shop: with him at home, and empty."""
    sand = path("M-44 0V-9Q-20 -15 0 -9T44 -10V0Z", "#c9b48c") + "".join(
        circle(-40 + i * 6, -4 + (i % 3), 1.2, ("#e6d6b0", "#a08a62")[i % 2]) for i in range(14)
    )
    castle = (
        rect(10, -28, 30, 22, "#a8a2b4", 1) + rect(8, -38, 10, 32, "#b9b4c4", 1) + rect(32, -36, 10, 30, "#8f8a9c", 1)
    )
    castle += "".join(
        rect(x, y, 3, 4, "#b9b4c4") for x, y in ((8, -42), (15, -42), (32, -40), (39, -40), (20, -31), (26, -31))
    )
    castle += path("M20 -6v-8q5 -7 10 0v8Z", "#2a2430")
    weed = "".join(
        line(f"M{x} -10q-6 -14 1 -24t-2 -20", f, 3, opacity=0.9) for x, f in ((-38, LEAF), (-32, LEAF_LIGHT))
    )
    note = rect(-34, -37, 30, 8, TAPE, 1) + writing(-31, -35, (24, 15), "#5a6b80", 2.6, 1.2)
    home = (
        weed
        + sand
        + castle
        + group(loach(), transform="translate(-10 -12) scale(.86)")
        + bubbles(Chance(3), 36, 52, 7)
    )
    pellets = "".join(circle(x, y, 1.3, "#d98a4c") for x, y in ((-12, -52), (-4, -46), (4, -55)))
    still = weed + sand + castle
    return (
        prop("fish_home", 48, 120, aquarium(46, 64, home, pellets), note),
        prop("fish_empty", 48, 120, aquarium(46, 64, still), note),
    )


# The shop


def pulse(says: str, share: float, colour: Colour) -> str:
    """Return a disc the size of a plate on the ledge of a window: what people are said to feel, of five."""
    turn = 2 * 3.14159 * 26 * share
    return (
        ellipse(0, -28, 22, 5, NIGHT_SHADOW, opacity=0.4)
        + path("M-14 -28L-6 -40H6L14 -28Z", "#c9d6e8")
        + circle(0, -70, 34, "#101322")
        + circle(0, -70, 34, "none", stroke="#eef2fa", stroke_width=3)
        + circle(0, -70, 26, "none", stroke="#2c3350", stroke_width=6)
        + group(
            circle(0, 0, 26, "none", stroke=colour, stroke_width=6, stroke_dasharray=f"{turn:.1f} 400"),
            transform="translate(0 -70) rotate(-90)",
        )
        + says
        + path("M-20 -88q8 -10 20 -11", "none", stroke="#ffffff", stroke_width=2, opacity=0.5)
    )


def discs() -> tuple[Prop, ...]:
    """The Pulse disc in the window: full and teal; fallen and crimson, with the arrow that says which way to look."""
    high = lettering(0, -63, 17, "4.6", "#ffffff", 2.6) + path(
        "M-6 -52l3 -3l3 5l3 -4h4", "none", stroke=ACCENT, stroke_width=1.6
    )
    low = path("M-8 -84H8V-70H17L0 -52L-17 -70H-8Z", CRIMSON) + path("M-8 -84H8V-80H-8Z", "#ffffff", opacity=0.4)
    return prop("pulse_high", 36, 106, pulse(high, 0.92, ACCENT)), prop(
        "pulse_low", 36, 106, pulse(low, 0.4, CRIMSON)
    )


def counter() -> Prop:
    """The shop's counter, glass in its front: shells, a till, the appointments book, a jar of fish food."""
    c = shadow(112, 11) + rect(-106, -64, 212, 64, PAINT, 3) + rect(-106, -7, 212, 7, "#0d2a34")
    c += rect(-98, -54, 196, 40, "#0a3440", 2) + rect(-98, -54, 196, 40, ACCENT, 2, opacity=0.16)
    c += rect(-98, -35, 196, 2, "#d6f6ff", opacity=0.5)
    for i in range(6):
        x = -84 + i * 34
        c += path(f"M{x - 9} -17q9 -18 18 0Z", ("#f2d9c4", "#e6b8a0", "#d9e6ea")[i % 3]) + line(
            f"M{x} -30V-18M{x - 4} -27L{x - 2} -18M{x + 4} -27L{x + 2} -18", "#a8786a", 1, opacity=0.7
        )
        c += box(x - 9, -36, 18, 9, 4, ("#35657a", "#8a5f6a", "#4d7f6a")[i % 3], "#a8c4d0", 1)
    c += path("M-70 -54h16l-24 40h-16ZM40 -54h9l-24 40h-9Z", "#ffffff", opacity=0.14)
    c += (
        rect(-112, -84, 224, 22, "url(#woodtop)", 4)
        + rect(-112, -66, 224, 5, WOOD_DARK, 2)
        + rect(-112, -84, 224, 2, "#ffffff", opacity=0.4)
    )
    c += molar(0, -34, 0.7, ACCENT) + path(
        "M-11 -48C-14 -50 -15 -46 -14 -42", "none", stroke="#ffffff", stroke_width=2, opacity=0.6
    )
    # the old brass till
    c += (
        box(-98, -68, 44, 24, 10, BRASS_DARK, BRASS, 3)
        + rect(-92, -112, 32, 12, "#10222a", 2)
        + lettering(-76, -103, 7, "0.00", WARN, 1.3)
    )
    c += "".join(circle(-92 + k * 8, -86 + r * 6, 2, "#fff6e0") for k in range(5) for r in range(2)) + circle(
        -52, -82, 3, BRASS_LIGHT
    )
    # the appointments book, open, with slips in it
    c += (
        path("M16 -74l36 -4l34 5l-6 10l-30 -4l-38 5Z", "#7d3f34")
        + path("M20 -76l30 -4l2 11l-34 5Z", "#fff8ea")
        + path("M52 -80l30 4l-4 10l-26 -3Z", "#f3ead8")
    )
    c += line("M25 -73l20 -2.6M24 -69l22 -2.8M58 -76l18 2.4M57 -72l16 2", "#9a8a80", 1.1) + rect(
        66, -84, 9, 8, "#ffe08a", 1, transform="rotate(9 70 -80)"
    )
    c += (
        rect(-36, -98, 20, 24, "#c23a48", 6)
        + path("M-30 -76h8v16q-4 4 -8 0Z", "#fff8ea")
        + lettering(-26, -86, 5, "DELI", "#fff3dc", 1)
        + rect(-29, -68, 6, 1.2, "#8a93a6")
    )
    c += mug(2, -76, "#6fb7d8") + mug(98, -74, ACCENT)
    c += rect(-12, -79, 14, 5, TAPE, 1) + writing(-10, -77.6, (10,), "#5a6b80", 2, 1.1)
    return prop("shop_counter", 114, 118, c)


def waiting() -> tuple[Prop, ...]:
    """Five seats that tip up; the strips of those who are to be rung, under one pin; two coats on two hooks."""
    seats = (
        shadow(136, 9)
        + rect(-132, -8, 264, 4, "#0d2a34", 2)
        + "".join(rect(x - 3, -46, 6, 42, "#17303c", 2) for x in range(-130, 131, 52))
    )
    for x in range(-104, 105, 52):
        seats += (
            rect(x - 22, -60, 44, 36, "#14595c", 8)
            + rect(x - 19, -57, 38, 28, DEEP, 6)
            + rect(x - 19, -57, 38, 6, ACCENT, 4, opacity=0.8)
        )
        seats += (
            rect(x - 22, -28, 44, 13, "#14595c", 5)
            + rect(x - 21, -31, 42, 10, LYRA.leather, 5)
            + rect(x - 17, -31, 32, 3, BRIGHT, 2, opacity=0.7)
        )
    seats += "".join(rect(x - 5, -40, 10, 7, WOOD_LIGHT, 3) for x in range(-130, 131, 52))
    ring = rect(-26, -60, 52, 13, TAPE, 2) + lettering(0, -49.6, 8, "TO RING", "#33496b", 1.5)
    for number, fill in enumerate(("#f7fbff", "#d6e6f2", "#fff8ea", "#f7fbff", "#d6e6f2")):
        strip = rect(-6, 0, 12, 32 - number * 2, fill, 1) + writing(-4, 6, (8, 6, 8, 5), "#8a93a6", 5, 1.2)
        ring += group(strip, transform=f"translate(0 -44) rotate({(number - 2) * 9})")
    ring += circle(0, -43, 2.6, BAD)
    hooks = rect(-26, -64, 52, 7, "url(#wood)", 2) + "".join(
        path(f"M{x} -58v7q0 5 5 4", "none", stroke=BRASS_LIGHT, stroke_width=2.6) for x in (-13, 13)
    )
    hooks += (
        path("M-18 -54Q-26 -46 -25 -8H-3Q-2 -46 -9 -54Z", "#4a4038")
        + path("M8 -54Q1 -46 2 -14H24Q25 -46 18 -54Z", "#2f8f92")
        + line("M14 -50v30", "#14595c", 1.6)
    )
    return prop("tip_up_seats", 136, 64, seats), prop("to_ring", 30, 66, ring), prop("two_hooks", 30, 68, hooks)


def shop_window() -> Prop:
    """A stretch of the shop window from inside: its low ledge, and the panes before the arcade's lamps."""
    g = rect(-72, -62, 144, 36, "url(#pane)") + "".join(
        circle(x, y, r, f, opacity=0.55)
        for x, y, r, f in ((-40, -46, 5, "#ffe0a8"), (12, -50, 4, "#bfe8ff"), (48, -44, 5, "#ffe0a8"))
    )
    g += path("M-44 -62h15l-18 36h-15ZM26 -62h9l-18 36h-9Z", "#ffffff", opacity=0.14)
    g += rect(-72, -66, 144, 6, PAINT_LIGHT, 2) + "".join(rect(x - 2, -64, 4, 40, PAINT, 1) for x in (-70, 0, 70))
    g += (
        rect(-72, -28, 144, 11, PAINT_LIGHT, 2)
        + rect(-72, -28, 144, 2, "#d6f6ff", opacity=0.6)
        + rect(-72, -18, 144, 18, PAINT)
    )
    return prop(
        "shop_window", 72, 68, g + stripes(-72, -16, 144, 13, 24, PAINT_DARK, 0.8) + rect(-72, -4, 144, 4, "#0d2a34")
    )


def on_the_wall() -> tuple[Prop, ...]:
    """Hooks with visors, the cork of the hunt, a wall of labels, a telephone on its shelf."""

    def visor(x: float, glow: Colour) -> str:
        return (
            line(f"M{x} -58q-9 8 -8 20M{x} -58q9 8 8 20", "#27405c", 2)
            + circle(x, -59, 3, BRASS_LIGHT)
            + path(f"M{x - 14} -38q0 -6 6 -6h16q6 0 6 6v8q0 5 -5 5h-4l-3 -4h-4l-3 4h-4q-5 0 -5 -5Z", "#eef5fb")
            + rect(x - 10, -40, 20, 8, glow, 3)
            + rect(x - 8, -39, 7, 2, "#ffffff", 1, opacity=0.7)
        )

    hooks = rect(-56, -64, 112, 9, "url(#wood)", 3) + rect(-56, -64, 112, 2, WOOD_LIGHT)
    hooks += "".join(visor(x, glow) for x, glow in ((-28, ACCENT), (28, ALIX)))
    labels = rect(-74, -70, 148, 66, "#24425c", 3) + rect(-74, -70, 148, 3, "#5f92b4", 2)
    chance = Chance(17)
    for row in range(7):
        for column in range(8):
            x, y = -70 + column * 17.6, -65 + row * 8.6
            labels += rect(x, y, 16.4, 7.4, ("#4d7a9c", "#42708f", "#5585a6")[(row * 3 + column) % 3], 1)
            wide = chance.whole(7, 12)
            labels += rect(
                x + 2, y + 1.6, wide, 4, chance.one_of((TAPE, TAPE, TAPE, "#d6fff6", "#fff0c0", "#ffd9dc")), 0.6
            )
            labels += rect(x + 3, y + 3, wide - 2.4, 1.2, "#33496b", 0.4)
    labels += (
        rect(-35.8, -31.6, 18.4, 9, "#6f9fc0", 1)
        + rect(-33, -29.4, 12, 4.6, TAPE, 0.6)
        + rect(-34.6, -33, 16, 2, "#0d2433")
    )
    labels += rect(40, -4, 22, 14, "#ffce4d", 3) + rect(43, -2, 11, 5, SCREEN_DARK, 1) + rect(57, 1, 13, 4, TAPE)
    shelf = (
        rect(-24, -20, 48, 5, "url(#woodtop)", 1)
        + rect(-24, -15, 48, 3, WOOD_DARK)
        + line("M-18 -12l-3 8M18 -12l3 8", WOOD_DARK, 2.6)
    )
    shelf += (
        path("M-18 -20q0 -14 6 -14h24q6 0 6 14Z", "#1d6a74")
        + ellipse(0, -26, 8, 5, "#eef5fb")
        + circle(0, -26, 3, "#1d6a74")
    )
    shelf += path("M-20 -36q-2 -9 6 -9h28q8 0 6 9h-9v-4h-22v4Z", "#123f4a") + line(
        "M20 -30q12 2 6 14q-4 6 2 10", "#123f4a", 2
    )
    shelf += circle(-10, -36, 1.6, BAD)
    return (
        prop("visor_hooks", 58, 68, hooks),
        prop("label_wall", 78, 74, group(labels, transform="translate(0 -8)")),
        prop("phone_shelf", 30, 50, shelf),
        *boards(),
    )


def boards() -> tuple[Prop, Prop]:
    """The cork wall of the lab: empty but for pins, and full: eleven sheets, one apart, and red string between."""
    frame = rect(-96, -74, 192, 70, WOOD_DARK, 3) + rect(-92, -70, 184, 62, CORK, 1)
    chance = Chance(5)
    frame += "".join(
        circle(
            round(chance.between(-90, 90), 1),
            round(chance.between(-68, -10), 1),
            1.1,
            chance.one_of((CORK_DARK, CORK_LIGHT)),
            opacity=0.6,
        )
        for _ in range(90)
    )
    pins = "".join(
        circle(x, y, 1.8, f) for x, y, f in ((-80, -62, BAD), (-72, -62, ACCENT), (-64, -62, WARN), (-56, -62, ALIX))
    )
    month = rect(-84, -56, 34, 40, "#f7fbff", 1) + rect(-84, -56, 34, 9, BAD)
    month += "".join(rect(-81 + i % 6 * 5, -44 + i // 6 * 6, 3.4, 3.6, "#b4c6d6") for i in range(24))
    pike = (
        rect(-24, -60, 52, 42, "#fff8ea", 1) + rect(-21, -57, 46, 32, "#7fb2c8") + rect(-21, -35, 46, 10, "#5f8a5a")
    )
    pike += circle(2, -46, 5, "#e6b894") + path("M-6 -28v-8q0 -5 8 -5t8 5v8Z", "#3d5f80")
    pike += path("M-3 -49a5 5 0 0 1 10 0Z", "#5a3a2a") + circle(-12, -38.4, 0.9, "#12161c")
    pike += path("M-16 -38q14 -7 30 0l5 -3v7l-5 -3q-16 6 -30 -1Z", "#6f8a4a")
    empty = frame + pins + month + pike + rect(52, -64, 32, 9, TAPE, 1) + writing(55, -62, (24,), "#5a6b80", 3, 1.6)
    sheets, heads = "", []
    for number in range(10):
        x, y = -80 + (number % 5) * 24, -62 + number // 5 * 28
        tilt = chance.between(-6, 6)
        sheets += group(
            rect(x, y, 18, 22, "#f6f1ea")
            + circle(x + 9, y + 7, 3.6, "#b4bccb")
            + writing(x + 3, y + 13, (12, 9, 11), "#8a93a6", 3, 1.2),
            transform=f"rotate({tilt:.1f} {x + 9} {y})",
        )
        heads.append((x + 9, y + 2))
    sheets += (
        rect(52, -54, 26, 32, "#fff8e6")
        + circle(65, -43, 6, "#e0b49a")
        + path("M58 -38q7 -12 14 0Z", "#8a5f6a")
        + writing(56, -34, (18, 14, 16), "#7d6a60", 4, 1.5)
    )
    sheets += rect(49, -57, 32, 38, "none", 2, stroke=ACCENT, stroke_width=2)
    knots = [*heads, (65, -52)]
    web = "".join(
        line(f"M{knots[a][0]} {knots[a][1]}L{knots[b][0]} {knots[b][1]}", STRING, 1.5)
        for a, b in ((0, 1), (1, 7), (7, 3), (3, 9), (0, 5), (5, 6), (6, 2), (2, 4), (4, 8), (8, 9), (9, 10))
    )
    web += "".join(circle(x, y, 2, "#ff8a90") for x, y in knots) + line(
        f"M{knots[4][0]} {knots[4][1]}L65 -52", STRING, 1.5, stroke_dasharray="4 3"
    )
    web += rect(-30, -14, 40, 6, TAPE, 1) + writing(-27, -12.4, (30,), "#33496b", 3, 1.6)
    return prop("board_empty", 98, 78, empty), prop("board_full", 98, 78, frame, sheets, web)


def kettle() -> Prop:
    """A cupboard with the kettle, mugs with names on strips, a tin of biscuits."""
    g = cabinet(40) + rect(-44, -50, 88, 12, "url(#woodtop)", 3) + rect(-44, -41, 88, 3, WOOD_DARK)
    g += path("M-30 -46C-33 -66 -8 -68 -8 -46Z", "url(#steel)") + path(
        "M-8 -56q10 -1 10 -10", "none", stroke=STEEL, stroke_width=4
    )
    g += path("M-28 -62q-2 -14 12 -12", "none", stroke="#1c2b45", stroke_width=3.4) + circle(-19, -68, 2.4, "#1c2b45")
    g += line("M6 -72q-5 -6 0 -12M12 -74q5 -5 1 -10", "#ffffff", 1.6, opacity=0.35)
    g += mug(12, -44, ACCENT) + mug(24, -46, "#ffb066") + mug(33, -42, "#c9d6ea")
    g += rect(-34, -36, 20, 6, TAPE, 1) + writing(-32, -34.4, (15,), "#5a6b80", 2, 1.3)
    return prop("kettle_cabinet", 46, 88, g)


# The lab


def incubator() -> Prop:
    """An incubator: slabs of tooth on three shelves behind a lit door."""
    g = shadow(36, 9) + box(-34, 0, 68, 82, 12, "url(#pale)", PALE_TOP, 5)
    g += rect(-28, -74, 46, 62, "#0a2c36", 5) + rect(-25, -71, 40, 56, ACCENT, 4, opacity=0.3)
    for row in range(3):
        y = -56 + row * 19
        g += rect(-25, y + 2, 40, 2.4, STEEL_LIGHT)
        g += "".join(
            path(f"M{x - 5} {y + 2}v-7q5 -5 10 0v7Z", "#fff6e6") + rect(x - 5, y - 1, 10, 2, ACCENT)
            for x in (-17, -5, 7)
        )
    g += path("M-14 -74h10l-18 62h-6V-40Z", "#ffffff", opacity=0.16) + rect(21, -46, 4, 22, STEEL_DARK, 2)
    g += rect(20, -74, 10, 16, SCREEN_DARK, 2) + lettering(25, -66, 4.6, "37", OK, 1) + circle(25, -54, 2, OK)
    return prop(
        "incubator", 38, 98, g + rect(-28, -10, 30, 6, TAPE, 1) + writing(-26, -8.4, (22,), "#5a6b80", 2, 1.3)
    )


def dose_bench() -> Prop:
    """The bench on which a dose is tried: four slabs under lamps, a dropper over each, a clock between."""
    b = (
        shadow(112, 11)
        + rect(-104, -34, 8, 34, STEEL_DARK)
        + rect(96, -34, 8, 34, STEEL_DARK)
        + rect(-98, -38, 196, 28, "#0d2433", opacity=0.7)
    )
    b += box(-110, -34, 220, 8, 30, "url(#steel)", PALE_TOP, 4)
    for number in range(4):
        x = -78 + number * 52
        grown = (2, 4, 7, 12)[number]
        b += (
            ellipse(x, -48, 20, 6, "#0d2433", opacity=0.35)
            + path(f"M{x - 16} -50v-8q16 -7 32 0v8q-16 7 -32 0Z", "#f3ead8")
            + ellipse(x, -58, 16, 4.6, "#fffaf0")
        )
        b += ellipse(x, -59, 9, 2.6, "#6a4a3c") + ellipse(
            x, -59 - grown * 0.3, min(15, 5 + grown), 2.4 + grown * 0.22, ACCENT, opacity=0.85
        )
        b += (
            line(f"M{x + 14} -44V-98Q{x + 14} -106 {x + 6} -106H{x}", STEEL_DARK, 3)
            + path(f"M{x - 5} -108h10l-2 18l-3 8l-3 -8Z", "#eef5fb")
            + rect(x - 3, -102, 6, 11, ACCENT, 1)
        )
        b += (
            rect(x - 14, -37, 26, 6, TAPE, 1)
            + writing(x - 11, -35.4, (16,), "#33496b", 2, 1.4)
            + path(f"M{x - 4} -84L{x - 14} -60H{x + 14}L{x + 4} -84Z", "#d6fff6", opacity=0.13)
        )
    b += (
        circle(0, -72, 10, "#0d2433")
        + circle(0, -72, 8, "#fff8ea")
        + line("M0 -72v-5M0 -72l4 2", "#1c2b45", 1.6)
        + rect(-4, -64, 8, 10, "#0d2433", 1)
    )
    return prop("dose_bench", 114, 114, b)


def chart_drawers() -> Prop:
    """Drawers with a chart for everybody who was treated, one open, strips on their fronts."""
    g = (
        shadow(66, 9)
        + rect(-62, -92, 124, 92, "#33597a", 3)
        + rect(-66, -100, 132, 12, "url(#top)", 3)
        + rect(-62, -5, 124, 5, "#14243a")
    )
    for row in range(4):
        for column in range(3):
            x, y = -57 + column * 39, -84 + row * 20
            g += (
                rect(x, y, 36, 17, "#4d7a9c", 2)
                + rect(x, y, 36, 2, "#a8cfe6", 1, opacity=0.7)
                + rect(x + 6, y + 4, 24, 6, TAPE, 1)
                + writing(x + 9, y + 6, (16,), "#5a6b80", 2, 1.3)
                + rect(x + 13, y + 12, 10, 2.4, STEEL_LIGHT, 1)
            )
    g += (
        rect(-20, -48, 40, 26, "#5f92b4", 2)
        + rect(-18, -52, 36, 8, "#14243a", 1)
        + "".join(rect(-16 + i * 5, -56 + i % 2, 4, 8, ("#fff8ea", "#d6fff6")[i % 2]) for i in range(7))
        + rect(-12, -40, 24, 6, TAPE, 1)
    )
    g += paper(-44, -100, -8) + paper(-28, -102, 6, "#d6fff6") + mug(44, -98, "#ffb066")
    return prop("chart_drawers", 68, 112, g)


def label_desk() -> Prop:
    """Milo's desk: three label makers, a screen with a list, strips everywhere, and one mug without a name."""
    b = (
        shadow(82, 10)
        + rect(-76, -32, 7, 32, WOOD_DARK)
        + rect(69, -32, 7, 32, WOOD_DARK)
        + rect(-72, -34, 144, 24, "#10202c", opacity=0.6)
    )
    b += (
        rect(-82, -62, 164, 28, "url(#woodtop)", 4)
        + rect(-82, -38, 164, 8, WOOD_DARK, 2)
        + rect(-82, -62, 164, 2, "#ffffff", opacity=0.35)
    )
    b += (
        screen(
            -30,
            -114,
            66,
            48,
            writing(6, 6, (40, 30, 44, 26, 38, 22), ACCENT, 6, 2.4),
            circle(52, 34, 5, BAD),
            fill="#0c2a36",
        )
        + rect(-2, -67, 10, 8, BASE)
        + ellipse(3, -60, 15, 3.6, BASE)
    )
    for x, fill in ((-70, "#ffce4d"), (-50, ACCENT), (50, "#ff8a7a")):
        b += (
            rect(x - 8, -66, 17, 18, fill, 3)
            + rect(x - 5, -63, 11, 5, SCREEN_DARK, 1)
            + "".join(circle(x - 4 + i * 4, -54, 1.2, "#1c2b45") for i in range(3))
            + path(f"M{x + 8} -58h12q3 0 3 3v6", "none", stroke=TAPE, stroke_width=4)
        )
    b += (
        mug(70, -50, "#c9d6ea")
        + paper(-12, -50, -8)
        + rect(14, -52, 26, 7, TAPE, 1)
        + writing(17, -50, (18,), "#33496b", 2, 1.4)
        + rect(-74, -42, 22, 6, TAPE, 1)
        + rect(-20, -37, 26, 5, TAPE, 1)
    )
    return prop("label_desk", 84, 118, b)


def milo_stool() -> Prop:
    """A work stool on castors, with somebody's name on a strip, and nobody on it."""
    g = (
        shadow(20, 6)
        + line("M0 -8L-15 -2M0 -8L15 -2M0 -8L-6 1M0 -8L8 1", STEEL_DARK, 3)
        + "".join(circle(x, y, 2.4, BASE) for x, y in ((-15, -1), (15, -1), (-6, 2), (8, 2)))
    )
    g += (
        rect(-2.6, -30, 5.2, 24, "url(#pipe)")
        + drum(0, -30, 17, 6, 7, "#14595c", ACCENT)
        + ellipse(-3, -38, 9, 2.6, BRIGHT, opacity=0.7)
    )
    g += rect(-11, -33.6, 22, 6, TAPE, 1) + writing(-8, -32, (16,), "#33496b", 2, 1.4)
    return prop("milo_stool", 20, 46, g)


def lab_things() -> tuple[Prop, ...]:
    """A rack of slabs that were tried, each dated; a board with a dose drawn as a curve; bottles of culture."""
    rack = shadow(40, 7) + rect(-38, -96, 4, 96, STEEL_DARK) + rect(34, -96, 4, 96, STEEL_DARK)
    for y in (-92, -62, -32, -6):
        rack += rect(-38, y, 76, 4, STEEL, 1)
    for y in (-62, -32, -6):
        rack += "".join(
            path(f"M{x - 7} {y}v-9q7 -6 14 0v9Z", "#f3ead8")
            + ellipse(x, y - 11, 4, 1.8, ACCENT)
            + rect(x - 7, y - 4, 14, 4, TAPE, 0.6)
            for x in (-24, -5, 14)
        )
    rack += rect(24, -78, 9, 16, "#8fd6e0", 1.5) + box(-30, -92, 34, 12, 6, "#35657a", "#5f92b4", 2)
    board = shadow(50, 5, opacity=0.25) + rect(-44, -20, 4, 20, STEEL_DARK) + rect(40, -20, 4, 20, STEEL_DARK)
    board += (
        rect(-50, -94, 100, 76, STEEL_DARK, 3)
        + rect(-47, -91, 94, 68, "#f7fbff", 1.5)
        + line("M-36 -84V-36H36", "#33496b", 2)
    )
    board += path("M-36 -40C-10 -42 4 -52 12 -66S26 -82 34 -84", "none", stroke=ACCENT, stroke_width=2.6)
    board += line("M-36 -58H34", BAD, 1.6, stroke_dasharray="5 4") + circle(
        7, -58, 4, "none", stroke=BAD, stroke_width=1.8
    )
    board += lettering(-22, -72, 8, "35", "#33496b", 1.6) + writing(-34, -31, (28, 40), "#8aa3c0", 4, 1.6)
    bottles = shadow(30, 6) + box(-28, 0, 56, 12, 8, "#35657a", "#5f92b4", 2)
    bottles += "".join(
        rect(x - 4, -34 - i % 2 * 5, 8, 22 + i % 2 * 5, fill, 2)
        + rect(x - 2.6, -39 - i % 2 * 5, 5.2, 6, "#1c2b45", 1)
        + rect(x - 4, -26, 8, 6, TAPE)
        for i, (x, fill) in enumerate(((-20, ACCENT), (-9, "#6fb7d8"), (2, BRIGHT), (13, "#ffb066"), (23, DEEP)))
    )
    return (
        prop("slab_rack", 40, 112, rack),
        prop("dose_board", 52, 98, board),
        prop("culture_bottles", 30, 48, bottles),
    )


def charter_table() -> Prop:
    """The table of two halves, oak and steel, on which a charter is written."""
    t = shadow(98, 11) + "".join(
        rect(x, -38, 9, 38, fill)
        for x, fill in ((-88, WOOD_DARK), (-20, WOOD_DARK), (11, STEEL_DARK), (79, STEEL_DARK))
    )
    t += (
        rect(-84, -42, 168, 24, NIGHT_SHADOW, opacity=0.4)
        + rect(-96, -74, 98, 36, "url(#woodtop)", 5)
        + rect(0, -74, 96, 36, "url(#top)", 5)
    )
    t += (
        rect(-96, -43, 97, 8, WOOD_DARK, 2)
        + rect(0, -43, 96, 8, STEEL, 2)
        + rect(-2, -74, 4, 39, BRASS)
        + rect(-96, -74, 192, 2, "#ffffff", opacity=0.4)
    )
    t += path("M-40 -68L34 -70L42 -46L-44 -44Z", "#fff8e6") + line(
        "M-30 -63L26 -65M-32 -58L29 -60M-33 -53L20 -55M-35 -48L-8 -49", "#5a4a6a", 1.3
    )
    t += (
        path("M6 -50q6 -6 10 0t10 -1", "none", stroke=DEEP, stroke_width=1.8)
        + line("M44 -52l18 -14", "#1c2b45", 2.6)
        + line("M44 -52l3 -2.4", BRASS_LIGHT, 2.6)
    )
    t += (
        mug(-66, -52, "#b8704e")
        + mug(-80, -60, "#e6ddd0")
        + mug(70, -50, ACCENT)
        + mug(82, -62, "#c9d6ea")
        + rect(50, -50, 14, 5, TAPE, 1)
    )
    return prop("charter_table", 98, 80, t)


PROPS: tuple[Prop, ...] = (
    *lab_things(),
    charter_table(),
    *tanks(),
    *one_fish(),
    *discs(),
    counter(),
    *waiting(),
    shop_window(),
    *on_the_wall(),
    kettle(),
    incubator(),
    dose_bench(),
    chart_drawers(),
    label_desk(),
    milo_stool(),
)
