"""The stage of a debate, as the audience sees it: the hall, both lecterns, the screen, and the rows in front.

The pieces meet at fixed places of a 1280x720 screen: the edge of the stage at y = 470, a lectern's middle
at x = 245 and x = 1035 with its board at y = 372 (its picture at y = 300), the screen's frame at (344, 68), the
rows of the audience from y = 452 down.
"""

from collections.abc import Iterator
from typing import NamedTuple

from assets.draw.chance import Chance
from assets.draw.palette import CAMPAIGNS, CRIMSON, Campaign, Colour, darker, lighter, mix
from assets.draw.shapes import MOLAR
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

WIDTH, HEIGHT = 1280, 720  # px
EDGE = 470  # y of the edge of the stage
BACK = 360  # y where the boards meet the curtain
SIDES = (245, 1035)  # x of the two lecterns
LECTERN = (300, 240)  # px
SCREEN = (592, 254)  # px
CROWD_TOP = 452  # y


class Hall(NamedTuple):
    """The colours of a hall."""

    campaign: Campaign
    velvet: Colour
    wood: Colour
    gold: Colour


MIRA = Hall(CAMPAIGNS["mira"], "#6e2148", "#7a4a5e", "#d9a066")


def hall_defs(hall: Hall) -> str:
    """Return the gradients of the hall."""
    accent, mid, dark = hall.campaign
    return (
        linear("air", (0, mix(dark, "#0a0514", 0.6), 1), (0.5, mid, 1), (1, mix(dark, "#0a0514", 0.4), 1))
        + linear("boards", (0, mix(hall.wood, mid, 0.25), 1), (1, mix(dark, hall.wood, 0.28), 1))
        + linear("front", (0, mix(dark, "#0a0514", 0.2), 1), (1, "#0a0514", 1))
        + linear(
            "velvet", (0, darker(hall.velvet, 0.45), 1), (0.5, hall.velvet, 1), (1, darker(hall.velvet, 0.35), 1)
        )
        + linear("left", (0, lighter(accent, 0.45), 0.5), (1, accent, 0))
        + linear("right", (0, "#ff8aa4", 0.5), (1, CRIMSON, 0))
        + radial("warm", (0, accent, 0.42), (1, accent, 0))
        + radial("cold", (0, CRIMSON, 0.42), (1, CRIMSON, 0))
        + radial("bulb", (0, "#fff0c8", 0.8), (0.3, "#ffc66a", 0.3), (1, "#ffc66a", 0))
        + '<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="7"/></filter>'
    )


def folds(x: float, width: float, top: float, foot: float, hall: Hall, step: float = 26) -> str:
    """Return a hanging of velvet in even folds."""
    parts = [rect(x, top, width, foot - top, "url(#velvet)")]
    for number in range(int(width // step)):
        at = x + number * step
        tall = foot - top
        parts.append(
            path(
                f"M{at} {top}C{at + 7} {top + tall * 0.4} {at - 3} {top + tall * 0.7} {at + 2} {foot}"
                f"H{at + step * 0.4}C{at + step * 0.3} {top + tall * 0.7} {at + step * 0.5} {top + tall * 0.4} "
                ""
                ""
                ""
                ""
                ""
                ""
                ""
                f"{at + step * 0.32} {top}Z",
                darker(hall.velvet, 0.62),
                opacity=0.6,
            )
        )
        parts.append(rect(at + step * 0.62, top, 3, tall, lighter(hall.velvet, 0.2), opacity=0.4))
    return "".join(parts)


def hall_picture(hall: Hall) -> str:
    """Return the hall: ribs, curtain, boards, lamps, and the beams on both lecterns."""
    accent, mid, dark = hall.campaign
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#air)")]
    for number in range(-6, 7):
        x = 640 + number * 118
        parts.append(
            path(
                f"M{x - 15} 0H{x + 15}L{640 + number * 88 + 8} 400H{640 + number * 88 - 8}Z",
                mix(mid, hall.wood, 0.5),
                opacity=0.34,
            )
        )
    # the curtain behind the speakers, under its valance of gold
    parts.append(folds(262, 756, 0, BACK + 4, hall))
    parts.append(
        rect(262, BACK - 12, 756, 8, hall.gold, opacity=0.8) + rect(262, BACK - 4, 756, 8, "#0a0514", opacity=0.4)
    )
    parts.append(rect(262, 0, 756, 90, "#0a0514", opacity=0.32))
    # the proscenium
    for x in (238, 1016):
        parts.append(
            rect(x, 0, 26, BACK + 22, mix(hall.wood, dark, 0.3))
            + rect(x + 3, 0, 3, BACK + 22, lighter(hall.wood, 0.2), opacity=0.5)
            + rect(x + 19, 0, 3, BACK + 22, "#0a0514", opacity=0.4)
        )
        parts += [circle(x + 13, y, 3, "#fff0c8") + circle(x + 13, y, 13, "url(#bulb)") for y in range(26, BACK, 38)]
    # boards
    parts.append(path(f"M0 {EDGE}L150 {BACK}H1130L1280 {EDGE}Z", "url(#boards)"))
    parts += [
        line(f"M{210 + number * 86} {BACK}L{70 + number * 114} {EDGE}", "#ffffff", 1.3, opacity=0.07)
        for number in range(11)
    ]
    parts += [
        line(
            f"M{150 - 150 * (y - BACK) / (EDGE - BACK)} {y}H{1130 + 150 * (y - BACK) / (EDGE - BACK)}",
            "#0a0514",
            1,
            opacity=0.18,
        )
        for y in (378, 404, 436)
    ]
    parts.append(line(f"M150 {BACK}H1130", lighter(hall.wood, 0.25), 1.6, opacity=0.45))
    # wings of the curtain
    for side in (-1, 1):
        drape = (
            path("M0 0H210C196 130 150 270 96 360H0Z", "url(#velvet)")
            + "".join(
                path(
                    f"M{18 + k * 30} 0C{16 + k * 28} 140 {6 + k * 22} 270 {k * 14} 360h{7 + k}C{14 + k * 22} 270 "
                    f"{26 + k * 28} 140 {28 + k * 30} 0Z",
                    darker(hall.velvet, 0.62),
                    opacity=0.6,
                )
                + line(
                    f"M{36 + k * 30} 0C{34 + k * 28} 140 {22 + k * 22} 270 {12 + k * 14} 360",
                    lighter(hall.velvet, 0.22),
                    2.4,
                    opacity=0.5,
                )
                for k in range(6)
            )
            + line("M150 226q-70 26 -150 18", hall.gold, 5)
            + path("M0 352H98L94 362H0Z", hall.gold, opacity=0.8)
        )
        parts.append(group(drape, transform="translate(0 0)" if side < 0 else "translate(1280 0) scale(-1 1)"))
    # lamps over the stage
    parts.append(
        line("M200 30H1080M200 48H1080", "#140c1e", 5)
        + "".join(line(f"M{x} 30l12 18l12 -18", "#140c1e", 2.4) for x in range(200, 1080, 24))
    )
    for x, colour in ((225, lighter(accent, 0.4)), (330, accent), (960, CRIMSON), (1055, "#ff8aa4")):
        parts.append(path(f"M{x - 15} 48h30l6 26h-42Z", "#140c1e") + ellipse(x, 75, 20, 5, colour))
    # beams and their pools
    parts.append(path(f"M{SIDES[0] - 22} 70H{SIDES[0] + 22}L{SIDES[0] + 178} {EDGE}H{SIDES[0] - 186}Z", "url(#left)"))
    parts.append(
        path(f"M{SIDES[1] - 22} 70H{SIDES[1] + 22}L{SIDES[1] + 186} {EDGE}H{SIDES[1] - 178}Z", "url(#right)")
    )
    parts.append(ellipse(SIDES[0], 440, 190, 44, "url(#warm)") + ellipse(SIDES[1], 440, 190, 44, "url(#cold)"))
    parts.append(
        ellipse(SIDES[0], 250, 200, 210, "url(#warm)", opacity=0.6)
        + ellipse(SIDES[1], 250, 200, 210, "url(#cold)", opacity=0.6)
    )
    # the stand of the screen, the edge of the stage with its lamps
    parts.append(
        rect(440, 316, 16, 46, "#1a0d26")
        + rect(824, 316, 16, 46, "#1a0d26")
        + ellipse(640, 362, 250, 9, "#0a0514", opacity=0.5, filter="url(#soft)")
    )
    parts.append(
        rect(0, EDGE, WIDTH, HEIGHT - EDGE, "url(#front)")
        + rect(0, EDGE, WIDTH, 4, accent)
        + rect(0, EDGE + 4, WIDTH, 9, mix(hall.wood, dark, 0.4))
    )
    parts += [
        ellipse(x, EDGE - 1, 9, 3.4, "#ffe6c0") + circle(x, EDGE - 4, 17, "url(#bulb)", opacity=0.7)
        for x in range(60, WIDTH, 116)
    ]
    parts += [rect(x, EDGE + 20, 98, 26, mix(hall.wood, dark, 0.66), 3) for x in range(10, WIDTH, 116)]
    return document(WIDTH, HEIGHT, *parts, defs=hall_defs(hall))


def lectern(mark: str, fill: tuple[Colour, Colour], top: Colour, edge: Colour) -> str:
    """Return a lectern around x = 150, its top at y = 72, its microphone above."""
    x, y = LECTERN[0] / 2, 82
    defs = (
        '<filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="7"/></filter>'
        + linear("front", (0, fill[0], 1), (1, fill[1], 1), across=True)
        + linear("shade", (0, "#1a0d33", 0), (1, "#1a0d33", 0.5))
    )
    front = f"M{x - 106} {y + 14}L{x + 106} {y + 14}L{x + 84} {y + 130}L{x - 84} {y + 130}Z"
    return document(
        *LECTERN,
        ellipse(x, y + 132, 118, 16, "#0a0514", opacity=0.6, filter="url(#soft)"),
        path(front, "url(#front)"),
        path(front, "url(#shade)"),
        path(f"M{x - 106} {y + 14}L{x - 92} {y + 14}L{x - 74} {y + 130}L{x - 84} {y + 130}Z", "#ffffff", opacity=0.2),
        path(f"M{x - 130} {y - 10}H{x + 130}L{x + 114} {y + 16}H{x - 114}Z", top),
        path(f"M{x - 130} {y - 10}H{x + 130}L{x + 128} {y - 6}H{x - 128}Z", "#ffffff", opacity=0.5),
        rect(x - 114, y + 14, 228, 5, edge),
        line(f"M{x + 46} {y - 8}q4 -34 -12 -46", "#d8c8d8", 4),
        rect(x + 26, y - 66, 14, 20, "#2c1733", 7),
        rect(x + 28, y - 62, 3, 10, "#7a5a80", 1.5),
        path(f"M{x - 40} {y - 6}h56l4 14h-64Z", "#fff6ee", opacity=0.9),
        line(f"M{x - 30} {y}h36M{x - 31} {y + 4}h26", "#a08a98", 1.4),
        group(mark, transform=f"translate({x} {y + 72})"),
        defs=defs,
    )


def lecterns(hall: Hall) -> tuple[str, str]:
    """Return the hero's lectern with the molar, and the opponent's with the hexagon."""
    accent = hall.campaign.accent
    ours = path(MOLAR, accent, transform="scale(1.15)") + path(
        "M-14 -20C-20 -22 -22 -14 -19 -6C-17 -12 -16 -16 -14 -20Z", "#ffffff", opacity=0.5
    )
    his = path("M0 -30L26 -15V15L0 30L-26 15V-15Z", "none", stroke=CRIMSON, stroke_width=5) + line(
        "M-10 -10L10 10M10 -10L-10 10", CRIMSON, 5
    )
    return (
        lectern(ours, ("#f6eaee", "#a07f98"), "#ffffff", accent),
        lectern(his, ("#5a3352", "#2c1733"), "#7a4a70", CRIMSON),
    )


def claim_screen(hall: Hall) -> str:
    """Return the screen between the speakers, on which the claim is written."""
    width, height = SCREEN
    defs = linear("glass", (0, "#4a1034", 1), (1, "#16081e", 1)) + radial(
        "shine", (0, "#8a1c50", 0.6), (1, "#8a1c50", 0)
    )
    rows = "".join(line(f"M14 {y}H{width - 14}", "#ff5d80", 1, opacity=0.09) for y in range(20, height - 14, 7))
    return document(
        width,
        height,
        rect(2, 2, width - 4, height - 4, "#0c0614", 16),
        rect(
            1.5,
            1.5,
            width - 3,
            height - 3,
            "none",
            16,
            stroke=mix(hall.campaign.accent, CRIMSON, 0.6),
            stroke_width=3,
            opacity=0.8,
        ),
        rect(12, 12, width - 24, height - 24, "url(#glass)", 9),
        ellipse(width / 2, height * 0.45, width * 0.46, height * 0.5, "url(#shine)"),
        rows,
        path(f"M{width * 0.6} 12h96l-150 {height - 24}h-96Z", "#ffffff", opacity=0.03),
        "".join(circle(x, y, 2.2, "#3a2a44") for x in (9, width - 9) for y in (9, height - 9)),
        defs=defs,
    )


def head(chance: Chance, x: float, y: float, size: float, fill: Colour) -> str:
    """Return somebody of the audience from behind: shoulders, and hair of one kind or another."""
    r = 15 * size
    body = path(
        f"M{x - 34 * size} {y + 62 * size}V{y + 40 * size}C{x - 34 * size} {y + 22 * size} "
        f"{x - 16 * size} {y + 15 * size} {x} {y + 15 * size}"
        f"S{x + 34 * size} {y + 22 * size} {x + 34 * size} {y + 40 * size}V{y + 62 * size}Z",
        fill,
    )
    kind = chance.whole(0, 6)
    if kind == 0:
        hair = circle(x, y - 3, r * 1.36, fill)
    elif kind == 1:
        hair = circle(x, y, r, fill) + circle(x + chance.one_of((-4, 4)), y - r * 1.15, r * 0.5, fill)
    elif kind == 2:
        hair = path(
            f"M{x - r * 1.1} {y + r * 1.5}C{x - r * 1.4} {y - r * 1.4} {x + r * 1.4} {y - r * 1.4} "
            f"{x + r * 1.1} {y + r * 1.5}Z",
            fill,
        )
    elif kind == 3:
        hair = (
            circle(x, y, r, fill)
            + rect(x - r * 1.1, y - r * 1.1, r * 2.2, r * 0.8, fill, 4)
            + rect(x - r * 1.4, y - r * 0.5, r * 2.8, r * 0.34, fill, 3)
        )
    elif kind == 4:
        hair = circle(x, y, r, fill) + path(
            f"M{x + r * 0.6} {y}q{r} {r * 0.6} {r * 0.5} {r * 2.2}h{-r * 0.6}q0 {-r} {-r * 0.6} {-r * 1.6}Z", fill
        )
    else:
        hair = circle(x, y, r, fill)
    hand = ""
    if size < 1.4 and chance.share() < 0.13:
        hand = path(
            f"M{x + 20 * size} {y + 26 * size}L{x + 26 * size} {y - 24 * size}q5 -7 10 0L{x + 36 * size} "
            f"{y + 30 * size}Z",
            fill,
        )
        hand += rect(x + 22 * size, y - 42 * size, 18 * size, 13 * size, "#ffd9a0", 2, opacity=0.9) + rect(
            x + 24 * size, y - 40 * size, 14 * size, 9 * size, "#7a3a5a", 1
        )
    return body + hair + hand


def crowd(hall: Hall) -> str:
    """Return the rows in front of the stage, from behind, edged with its light."""
    accent, mid, dark = hall.campaign
    height = HEIGHT - CROWD_TOP
    chance = Chance(8)
    defs, parts = "", []
    rows = (
        (60, 1.0, mix(dark, "#2b1640", 0.5), mix(accent, "#c9688a", 0.5), 60),
        (104, 1.26, mix(dark, "#12081e", 0.55), mix(mid, "#b0607a", 0.6), 76),
        (162, 1.62, "#10081c", mix(mid, "#8a4468", 0.45), 96),
    )
    for number, (y, size, fill, rim, step) in enumerate(rows):
        defs += (
            f'<filter id="rim{number}" x="-5%" y="-15%" width="110%" height="130%"'
            ' color-interpolation-filters="sRGB">'
            '<feOffset in="SourceAlpha" dx="0" dy="3" result="o"/>'
            '<feComposite in="SourceAlpha" in2="o" operator="out" result="r"/>'
            f'<feFlood flood-color="{rim}" flood-opacity=".95"/><feComposite in2="r" operator="in" result="c"/>'
            '<feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="c"/></feMerge></filter>'
        )
        people = "".join(
            head(chance, x + chance.whole(-8, 8), y + chance.whole(-6, 6), size, fill)
            for x in range(-20 + number * 24, WIDTH + 40, step)
        )
        parts.append(group(people, filter=f"url(#rim{number})"))
    defs += linear("dark", (0, "#0a0514", 0), (0.45, "#0a0514", 0.55), (1, "#06030c", 0.96))
    parts.append(rect(0, 50, WIDTH, height - 50, "url(#dark)"))
    return document(WIDTH, height, *parts, defs=defs)


def outputs() -> Iterator[Drawing]:
    """Yield the stage of each campaign whose climax is a debate."""
    folder, hall = "levels/mira/stage", MIRA
    ours, his = lecterns(hall)
    yield Drawing(f"{folder}/hall.png", hall_picture(hall), WIDTH, HEIGHT)
    yield Drawing(f"{folder}/lectern_left.png", ours, *LECTERN)
    yield Drawing(f"{folder}/lectern_right.png", his, *LECTERN)
    yield Drawing(f"{folder}/claim_screen.png", claim_screen(hall), *SCREEN)
    yield Drawing(f"{folder}/crowd.png", crowd(hall), WIDTH, HEIGHT - CROWD_TOP)
