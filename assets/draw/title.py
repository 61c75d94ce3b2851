"""The first screen: the logo, a city at night in three layers, and the plates that a campaign card is made of."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from assets.draw.chance import Chance
from assets.draw.icons import MOLAR
from assets.draw.palette import CAMPAIGNS, Colour
from assets.draw.svg import (
    Drawing,
    circle,
    document,
    ellipse,
    group,
    line,
    linear,
    path,
    radial,
    rect,
)

FOLDER = "assets/title"
SCREEN = (1280, 720)  # px
CITY_WIDTH = 1600  # px; a city layer goes on where it began, so that it can drift for ever
CARD = (222, 346)  # px; a card that is not chosen shows the upper 330
RAYS, RAY_TURN, RAY_WIDTH = 15, 0.42, 0.13  # of a card; radians
RAY_MIDDLE = (111, 128)  # px

TEAL = CAMPAIGNS["lyra"].accent
WINDOW_LIGHTS = ("#ffd27a", "#ffb36b", "#7ff3ff", "#c99bff")
NEON = (TEAL, "#ff5d8a", "#7aa8ff")
MOON = (1040, 150, 58)  # x, y, radius

# Outlines of Sora ExtraBold (OFL-1.1), 1000 units to the em, y upwards.
EM = 1000
ADVANCE = {"R": 740, "T": 626, "C": 802, "A": 790, "U": 771, "S": 659, "E": 592}
OUTLINES = {
    "R": "M74 0V736H260V0ZM514 0 309 310H511L728 0ZM213 224V367H388Q421 367 445 380Q469 393 482.5 417"
    "Q496 441 496 473Q496 506 482.5 530Q469 554 445 567Q421 580 388 580H213V736H377Q472 736 541 "
    "707.5Q610 679 647 623.5Q684 568 684 486V470Q684 388 646.5 333.5Q609 279 540.5 251.5Q472 224 "
    "377 224Z",
    "T": "M220 0V588H406V0ZM20 568V730H606V568Z",
    "C": "M415 -20Q316 -20 245 14.5Q174 49 128 105.5Q82 162 60 228Q38 294 38 356V378Q38 447 60.5 513.5"
    "Q83 580 129.5 634Q176 688 246 720Q316 752 410 752Q510 752 587.5 714.5Q665 677 712 609.5Q759 "
    "542 767 453H581Q574 491 551 519Q528 547 492 562.5Q456 578 410 578Q367 578 332.5 563Q298 548 "
    "274.5 520.5Q251 493 238.5 454Q226 415 226 366Q226 317 238.5 278Q251 239 275.5 211Q300 183 "
    "335 168.5Q370 154 415 154Q485 154 533.5 188Q582 222 592 279H778Q769 197 723 129Q677 61 599 "
    "20.5Q521 -20 415 -20Z",
    "A": "M8 0 242 730H540L782 0H590L402 600L455 580H323L377 600L194 0ZM199 169 255 321H532L588 169Z",
    "U": "M386 -20Q281 -20 208.5 19Q136 58 98 129.5Q60 201 60 299V730H246V295Q246 252 262.5 220Q279 "
    "188 310 171Q341 154 386 154Q431 154 462 171Q493 188 509 219.5Q525 251 525 295V730H711V299"
    "Q711 201 673.5 129.5Q636 58 563.5 19Q491 -20 386 -20Z",
    "S": "M334 -20Q232 -20 162.5 12Q93 44 57.5 99.5Q22 155 22 227H202Q202 201 216.5 179.5Q231 158 260 "
    "146Q289 134 334 134Q373 134 400.5 144Q428 154 442.5 172Q457 190 457 215Q457 247 430 264.5"
    "Q403 282 339 287L292 291Q179 301 112 362Q45 423 45 524Q45 596 78.5 647Q112 698 173 725Q234 "
    "752 317 752Q407 752 469.5 722Q532 692 565 637.5Q598 583 598 511H418Q418 535 406 555Q394 575 "
    "371.5 586.5Q349 598 317 598Q287 598 266.5 588.5Q246 579 235.5 562Q225 545 225 524Q225 496 "
    "244 476Q263 456 310 452L357 448Q439 441 502 412.5Q565 384 601 335Q637 286 637 215Q637 144 "
    "600.5 91Q564 38 496.5 9Q429 -20 334 -20Z",
    "E": "M74 0V730H254V0ZM234 0V152H542V0ZM234 295V447H521V295ZM234 578V730H536V578Z",
}

LOGO = (640, 220)  # px
ROOT_SIZE, CAUSE_SIZE = 104, 60  # px to the em
ROOT_LINE, CAUSE_LINE = 116, 192  # y of the base lines
RING = (92, 8)  # px: width that an O takes, and the gap around it
CAUSE_GAP = 21  # px between letters


def glyph(letter: str, x: float, baseline: float, size: float, fill: Colour) -> str:
    """Return a letter of the logo."""
    scale = size / EM
    return path(OUTLINES[letter], fill, transform=f"translate({x} {baseline}) scale({scale} {-scale})")


def logo() -> str:
    """Return the name of the game: its two O are a molar and a seed, and roots run out like a circuit."""
    middle = LOGO[0] / 2
    ring, gap = RING
    r_width, t_width = (ADVANCE[letter] * ROOT_SIZE / EM for letter in "RT")
    left = middle - (r_width + t_width + 2 * ring + 3 * gap) / 2
    centre_y = ROOT_LINE - 0.366 * ROOT_SIZE
    first = left + r_width + gap + ring / 2
    second = first + ring + gap
    root = [
        glyph("R", left, ROOT_LINE, ROOT_SIZE, "url(#pale)"),
        glyph("T", second + ring / 2 + gap, ROOT_LINE, ROOT_SIZE, "url(#pale)"),
        *(circle(x, centre_y, 34, "none", stroke="url(#ring)", stroke_width=17) for x in (first, second)),
        path(MOLAR, TEAL, transform=f"translate({first - 18.4} {centre_y - 19.6}) scale(1.15)"),
        circle(second, centre_y, 7, TEAL),
    ]
    widths = [ADVANCE[letter] * CAUSE_SIZE / EM for letter in "CAUSE"]
    whole = sum(widths) + 4 * CAUSE_GAP
    x, cause = middle - whole / 2, []
    for letter, width in zip("CAUSE", widths, strict=True):
        cause.append(glyph(letter, x, CAUSE_LINE, CAUSE_SIZE, TEAL))
        x += width + CAUSE_GAP
    near = whole / 2 + 14
    y = CAUSE_LINE - 24
    roots = []
    for side in (-1, 1):
        a, b, c = (middle + side * (near + far) for far in (46, 64, 136))
        roots.append(line(f"M{middle + side * near} {y}H{a}L{b} {y - 18}H{c}", TEAL, 3.4))
        roots.append(circle(c + side * 4, y - 18, 5, "#d9fffa"))
        a, b, c = (middle + side * (near + far) for far in (56, 70, 102))
        roots.append(line(f"M{middle + side * near} {y + 12}H{a}L{b} {y + 26}H{c}", TEAL, 3.4))
        roots.append(circle(c + side * 4, y + 26, 5, "#d9fffa"))
    glow = ellipse(middle, 118, 300, 104, "url(#glow)")
    defs = (
        '<linearGradient id="pale" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="736">'
        '<stop offset="0" stop-color="#b4e6f2"/><stop offset="1" stop-color="#ffffff"/></linearGradient>'
        + linear("ring", (0, "#ffffff", 1), (1, "#b4e6f2", 1))
        + radial("glow", (0, "#1d8aa8", 0.5), (0.6, "#14607a", 0.18), (1, "#0c4a5c", 0))
    )
    return document(*LOGO, glow, *root, *cause, *roots, defs=defs)


def sky() -> str:
    """Return the night: stars, a moon with seas, thin clouds, and the light of a city from below."""
    width, height = SCREEN
    chance = Chance(11)
    stars = [
        circle(
            chance.whole(0, width),
            chance.whole(0, 330),
            chance.one_of((0.7, 0.9, 1.2, 1.7)),
            chance.one_of(("#ffffff", "#ffffff", "#cfe3ff", "#ffe6c8")),
            opacity=round(chance.between(0.25, 0.95), 2),
        )
        for _ in range(130)
    ]
    x, y, r = MOON
    moon = [
        circle(x, y, 230, "url(#halo)"),
        circle(x, y, r, "url(#moon)"),
        *(
            ellipse(x + dx, y + dy, a, b, "#d69a86", opacity=o)
            for dx, dy, a, b, o in (
                (-18, -14, 13, 10, 0.42),
                (16, 18, 17, 12, 0.38),
                (20, -20, 8, 6, 0.34),
                (-22, 20, 9, 7, 0.3),
                (-4, 34, 6, 4, 0.28),
                (36, -2, 6, 7, 0.26),
            )
        ),
        path(f"M{x - r} {y}A{r} {r} 0 0 0 {x + r} {y}A{r + 22} {r + 22} 0 0 1 {x - r} {y}Z", "#7a3f6e", opacity=0.16),
    ]
    clouds = [
        ellipse(cx, cy, rx, ry, "#a8649c", opacity=o, filter="url(#soft)")
        for cx, cy, rx, ry, o in (
            (980, 196, 210, 9, 0.42),
            (1130, 120, 170, 7, 0.3),
            (240, 214, 260, 10, 0.24),
            (520, 300, 320, 12, 0.2),
            (1180, 268, 240, 12, 0.3),
            (60, 120, 160, 6, 0.16),
        )
    ]
    defs = (
        linear(
            "sky",
            (0, "#080d28", 1),
            (0.4, "#221f5a", 1),
            (0.62, "#5a2f78", 1),
            (0.8, "#a44d80", 1),
            (1, "#e07a70", 1),
        )
        + radial("halo", (0, "#ffb08a", 0.5), (0.26, "#ff9a86", 0.3), (0.6, "#c9607e", 0.1), (1, "#c9607e", 0))
        + radial("moon", (0, "#ffe9d2", 1), (0.8, "#ffd3b4", 1), (1, "#f6bd9c", 1))
        + radial("city", (0, "#ff8a76", 0.55), (0.5, "#c05a86", 0.25), (1, "#8a3f86", 0))
        + '<filter id="soft" x="-20%" y="-200%" width="140%" height="500%">'
        '<feGaussianBlur stdDeviation="9 4"/></filter>'
    )
    ground = ellipse(640, 500, 900, 170, "url(#city)")
    return document(width, height, rect(0, 0, width, height, "url(#sky)"), *stars, *moon, *clouds, ground, defs=defs)


class Block(NamedTuple):
    """The sizes of one layer of the city, in pixels."""

    low: int  # heights of houses
    high: int
    narrow: int  # their widths
    wide: int
    ground: int  # y of the street


def roof(chance: Chance, x: float, y: float, width: float, fill: Colour) -> str:
    """Return what stands on a roof: a mast, a tank, a step, a dome, or nothing."""
    kind = chance.whole(0, 6)
    if kind == 0:
        return rect(x + width / 2 - 1.5, y - 30, 3, 30, fill) + circle(x + width / 2, y - 31, 2.4, "#ff5d6c")
    if kind == 1:
        return rect(x + width * 0.2, y - 14, width * 0.42, 15, fill)
    if kind == 2:
        return path(f"M{x} {y + 1}A{width / 2} {width * 0.36} 0 0 1 {x + width} {y + 1}Z", fill)
    if kind == 3:
        return rect(x + width * 0.62, y - 12, 15, 9, fill, 3) + line(
            f"M{x + width * 0.62 + 4} {y - 4}v4M{x + width * 0.62 + 11} {y - 4}v4", fill, 2
        )
    if kind == 4:
        return path(f"M{x} {y + 1}L{x + width} {y - 18}V{y + 1}Z", fill)
    return ""


def houses(chance: Chance, block: Block, fill: Colour, lights: float, opacity: float) -> str:
    """Return a row of houses across the layer that ends where it can begin again."""
    parts, x = [], 0.0
    while x < CITY_WIDTH:
        width = min(chance.whole(block.narrow, block.wide), CITY_WIDTH - x)
        if CITY_WIDTH - x - width < block.narrow:
            width = CITY_WIDTH - x
        height = chance.whole(block.low, block.high)
        y = block.ground - height
        parts.append(rect(x, y, width, SCREEN[1] - y, fill))
        parts.append(roof(chance, x, y, width, fill))
        parts.append(rect(x, y, 2, height, "#ffffff", opacity=0.07))
        if lights:
            parts.append(windows(chance, x, y, width, block.ground, lights, opacity))
        x += width
    return "".join(parts)


def windows(chance: Chance, x: float, y: float, width: float, ground: int, share: float, opacity: float) -> str:
    """Return the lit windows of a house; some houses have bands of office light, most have rooms."""
    parts = []
    across, down = chance.one_of(((11, 13), (11, 13), (14, 16), (9, 11)))
    band = chance.share() < 0.18
    colour = chance.one_of(WINDOW_LIGHTS)
    for wy in range(int(y + 12), ground + 60, down):
        whole_floor = band and chance.share() < 0.35
        for wx in range(int(x + 7), int(x + width - 8), across):
            lit = chance.share() < share
            if lit or whole_floor:
                shade = colour if whole_floor else chance.one_of(WINDOW_LIGHTS)
                parts.append(
                    rect(wx, wy, across - 6, down - 7, shade, 1, opacity=round(opacity * chance.between(0.55, 1), 2))
                )
    return "".join(parts)


def far_city() -> str:
    """Return the skyline in the haze: two rows of towers, paler than what stands before them."""
    chance = Chance(5)
    back = houses(chance, Block(140, 246, 44, 104, 470), "url(#haze)", 0, 0)
    front = houses(chance, Block(96, 190, 40, 92, 486), "url(#middle)", 0.14, 0.5)
    mist = rect(0, 380, CITY_WIDTH, 340, "url(#mist)")
    defs = (
        linear_of_screen("haze", (0.3, "#453080", 1), (0.66, "#6a3a80", 1), (1, "#3a1d58", 1))
        + linear_of_screen("middle", (0.36, "#2c2160", 1), (0.66, "#3c2460", 1), (1, "#1c1238", 1))
        + linear("mist", (0, "#ff8a8a", 0), (0.3, "#e0708a", 0.22), (1, "#1a1030", 0.6))
    )
    return document(CITY_WIDTH, SCREEN[1], back, front, mist, defs=defs)


def near_city() -> str:
    """Return the nearest houses, dark, with signs in neon; one of them is a clinic with its molar on the roof."""
    chance = Chance(23)
    parts = [houses(chance, Block(56, 140, 62, 128, 548), "url(#near)", 0.2, 0.85)]
    for x in (96, 420, 700, 1010, 1270, 1500):
        sign = chance.one_of(NEON)
        y = chance.whole(452, 486)
        parts.append(rect(x - 5, y - 5, 18, 60, sign, 7, opacity=0.16))
        parts.append(rect(x, y, 8, 50, sign, 3, opacity=0.95))
    parts.append(clinic(1148, 548))
    parts.append(viaduct())
    defs = (
        linear_of_screen("near", (0.5, "#1b1242", 1), (0.76, "#120c30", 1), (1, "#0a0718", 1))
        + radial("sign", (0, TEAL, 0.5), (1, TEAL, 0))
        + radial("lamp", (0, "#ffce8a", 0.7), (1, "#ffce8a", 0))
    )
    return document(CITY_WIDTH, SCREEN[1], *parts, defs=defs)


def clinic(x: float, ground: float) -> str:
    """Return a low clinic with a glass front and a shining molar on its roof."""
    y = ground - 74
    front = [
        rect(x, y, 176, 180, "#171038"),
        rect(x, y - 7, 176, 8, "#2a1f58", 2),
        rect(x, y - 7, 176, 2, TEAL, opacity=0.8),
    ]
    front += [
        rect(x + 10 + i * 20, y + 14, 15, 44, "#7ff3ff", 1, opacity=0.32 if i in (2, 5) else 0.56) for i in range(8)
    ]
    front.append(ellipse(x + 88, y - 44, 82, 62, "url(#sign)"))
    front.append(line(f"M{x + 78} {y - 8}v-10M{x + 98} {y - 8}v-10", "#2a1f58", 3))
    front.append(path(MOLAR, "#c9fff7", transform=f"translate({x + 62} {y - 70}) scale(1.62)"))
    return group(*front)


def viaduct() -> str:
    """Return the tram line on its arches before the houses, with a lit tram."""
    y = 600
    arches = "".join(f"M{x + 14} 720V{y + 58}A36 34 0 0 1 {x + 86} {y + 58}V720Z" for x in range(0, CITY_WIDTH, 100))
    parts = [
        path(f"M0 {y + 10}H{CITY_WIDTH}V720H0Z{arches}", "#0b0820", fill_rule="evenodd"),
        rect(0, y + 8, CITY_WIDTH, 3, "#3a2a6a"),
        *(rect(x + 48, y - 22, 3, 31, "#0b0820") for x in range(0, CITY_WIDTH, 200)),
        *(
            circle(x + 49.5, y - 22, 13, "url(#lamp)") + circle(x + 49.5, y - 22, 2.6, "#ffe2b0")
            for x in range(0, CITY_WIDTH, 200)
        ),
    ]
    for car in range(3):
        x = 236 + car * 104
        parts.append(rect(x, y - 23, 100, 30, "#1d1648", 7))
        parts.append(rect(x, y - 3, 100, 3, "#ff8a5c", opacity=0.9))
        parts += [rect(x + 7 + i * 15, y - 18, 11, 11, "#ffdf9e", 2, opacity=0.92) for i in range(6)]
    return "".join(parts)


def linear_of_screen(name: str, *rows: tuple[float, Colour, float]) -> str:
    """Return a gradient from the top of the screen to its bottom, whatever the shape that it fills."""
    marks = "".join(f'<stop offset="{at}" stop-color="{c}" stop-opacity="{o}"/>' for at, c, o in rows)
    span = f'gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{SCREEN[1]}"'
    return f'<linearGradient id="{name}" {span}>{marks}</linearGradient>'


def card_rays() -> str:
    """Return white rays to be tinted with a campaign's accent and laid on its two dark colours."""
    x, y = RAY_MIDDLE
    rays = [
        path(
            f"M{x} {y}L{x + 420 * math.cos(turn):.2f} {y + 420 * math.sin(turn):.2f}"
            f"L{x + 420 * math.cos(turn + RAY_WIDTH):.2f} {y + 420 * math.sin(turn + RAY_WIDTH):.2f}Z",
            "#ffffff",
            opacity=0.13,
        )
        for turn in (ray * RAY_TURN for ray in range(RAYS))
    ]
    glow = ellipse(x, y, 150, 150, "url(#glow)")
    return document(*CARD, *rays, glow, defs=radial("glow", (0, "#ffffff", 0.2), (1, "#ffffff", 0)))


def card_fade() -> str:
    """Return white that covers the lower half of a card, to be tinted dark and laid under its words."""
    defs = linear("fade", (0, "#ffffff", 0), (0.42, "#ffffff", 0.86), (0.75, "#ffffff", 0.97), (1, "#ffffff", 1))
    return document(*CARD, rect(0, CARD[1] - 176, CARD[0], 176, "url(#fade)"), defs=defs)


def outputs() -> Iterator[Drawing]:
    """Yield the pictures of the first screen."""
    width, height = SCREEN
    yield Drawing(f"{FOLDER}/logo.png", logo(), *LOGO)
    yield Drawing(f"{FOLDER}/sky.png", sky(), width, height)
    yield Drawing(f"{FOLDER}/far_city.png", far_city(), CITY_WIDTH, height, (0, 160, CITY_WIDTH, height - 160))
    yield Drawing(f"{FOLDER}/near_city.png", near_city(), CITY_WIDTH, height, (0, 360, CITY_WIDTH, height - 360))
    yield Drawing(f"{FOLDER}/card_rays.png", card_rays(), *CARD)
    yield Drawing(f"{FOLDER}/card_fade.png", card_fade(), *CARD)
