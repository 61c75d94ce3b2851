"""The stage of a conference, as its speaker sees it: ten delegates in an arc over a sea of light, and the opponent.

All pieces meet at fixed places of a 1280x720 screen, given as the upper left corner of their picture:

| picture | at | what it is |
|---|---|---|
| `hall` | (0, 0) | the dome, the sea, the tier of the gallery, the floor; 1280x720 |
| `delegates` | `PLACES` | 10 by 2 cells of 72x96: above, who is not with the speaker; below, who is |
| `claim_screen` | (360, 80) | the show with the claim, 560x236; its glass is (24, 22, 512, 192) of it |
| `claim_screen_clear` | (360, 80) | the same, once it is nobody's show any more |
| `feed_frame` | (290, 10) | the frame of the feed, 700x60; bar (38, 18, 528, 24) of it, figure (592, 12, 74, 36) |
| `feed_frame_cracked` | (290, 10) | the same, unmasked |
| `lectern_left` | (30, 312) | the speaker's lectern, 270x200, its middle at x = 165 |
| `booth` | (946, 92) | the back of the opponent's booth, 330x300; who stands in it comes before this |
| `booth_counter` | (956, 352) | its front, 310x160, before who stands in it; its middle at x = 1111 |
| `sea` | (0, 476) | what rises before everything, 1280x244; cards lie on it |

The feet of delegate n (0 to 9, from the left) stand at `PLACES[n]`, which is the point (36, 88) of a cell. Those
in the middle sit lowest, so draw from the ends towards them.
"""

from collections.abc import Iterator

from assets.draw.chance import Chance
from assets.draw.furniture.square import hexagon
from assets.draw.palette import CRIMSON, darker, lighter, mix
from assets.draw.shapes import LYRA, MOLAR
from assets.draw.svg import Drawing, circle, clip, document, ellipse, group, line, linear, path, radial, rect

FOLDER = "levels/lyra/stage"
WIDTH, HEIGHT = 1280, 720  # px
HORIZON = 292  # y
CELL, FEET = (72, 96), (36, 88)  # px of a delegate's picture, and where its feet are in it
COUNT = 10
PLACES = tuple(
    (round(636 + (n - 4.5) * 60), round(404 + 62 * (1 - ((n - 4.5) / 4.5) ** 2))) for n in range(COUNT)
)  # the feet of each delegate
CLAIM, FEED, LECTERN, BOOTH, COUNTER = (560, 236), (700, 60), (270, 200), (330, 300), (310, 160)  # px
SEA_TOP = 476  # y

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
NIGHT, SEA, SEA_DEEP, SEA_LIGHT = "#07142e", "#1d6c94", "#0b2c50", "#9ff3f6"
GLASS, GLASS_DARK, GLASS_LIGHT = "#3f8fb8", "#16446c", "#dcf8ff"
SOFT = (
    '<filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="7"/></filter>'
    '<filter id="glow" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="4"/></filter>'
)
DIM = (  # what the night does to somebody whose lamp is dark
    '<filter id="dim" color-interpolation-filters="sRGB"><feColorMatrix values='
    '"0.3 0.12 0.06 0 0.03 0.06 0.34 0.12 0 0.06 0.06 0.16 0.5 0 0.12 0 0 0 1 0"/></filter>'
)


def pane(column: int, row: int) -> str:
    """Return the outline of a pane of the floor, which goes away from the speaker, as a path."""
    corners = []
    for x, z in ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5)):
        far = 2.1 + 0.24 * (row * 1.5 + z)  # from the eye
        right = 0.24 * (column * 1.74 + 0.87 * (row % 2) + x)
        corners.append(f"{640 + 980 * right / far:.1f} {HORIZON + 760 / far:.1f}")
    return f"M{'L'.join(corners)}Z"


def hall() -> str:
    """Return the hall: a dome of hexagons, stars, the far shore, the sea, the tier of the gallery, the floor."""
    chance = Chance(18)
    defs = (
        linear("sky", (0, "#050d24", 1), (0.7, "#143a6e", 1), (1, "#3fa6b8", 1))
        + linear("water", (0, "#2f9cb0", 1), (0.4, SEA, 1), (1, SEA_DEEP, 1))
        + linear("floor", (0, "#2f6f9c", 0.75), (1, "#0a2446", 0.95))
        + linear("tier", (0, "#4f9cc4", 0.9), (1, "#12375e", 0.9))
        + linear("left", (0, BRIGHT, 0.34), (1, ACCENT, 0))
        + linear("right", (0, "#ffb0c0", 0.34), (1, CRIMSON, 0))
        + radial("warm", (0, ACCENT, 0.42), (1, ACCENT, 0))
        + radial("cold", (0, CRIMSON, 0.36), (1, CRIMSON, 0))
        + radial("moon", (0, "#fff3d6", 0.9), (0.3, "#ffe0a8", 0.3), (1, "#ffe0a8", 0))
        + radial("shine", (0, SEA_LIGHT, 0.5), (1, SEA_LIGHT, 0))
        + clip("ground", "M0 520Q640 610 1280 520V720H0Z")
        + SOFT
    )
    parts = [rect(0, 0, WIDTH, HORIZON + 4, "url(#sky)")]
    parts += [
        circle(
            chance.whole(0, WIDTH),
            chance.whole(0, 230),
            chance.one_of((0.8, 1.1, 1.7)),
            "#ffffff",
            opacity=chance.one_of((0.4, 0.7, 0.95)),
        )
        for _ in range(170)
    ]
    # lights that hang in the sky like curtains
    for x, fill in ((180, ACCENT), (420, "#7aa8ff"), (860, ACCENT), (1090, "#c77dff")):
        d = f"M{x} 20C{x + 60} 90 {x - 40} 150 {x + 30} 260H{x + 110}C{x + 50} 160 {x + 140} 100 {x + 80} 20Z"
        parts.append(path(d, fill, opacity=0.13, filter="url(#soft)"))
    # the dome: ribs and panes that meet over the screen
    ribs = "".join(f"M640 -160Q{640 + number * 150} 40 {640 + number * 215} {HORIZON}" for number in range(-4, 5))
    rings = "".join(
        f"M{640 - r} {HORIZON - r * 0.1:.0f}Q640 {HORIZON - r * 0.86:.0f} {640 + r} {HORIZON - r * 0.1:.0f}"
        for r in (330, 480, 640, 820)
    )
    parts.append(line(ribs, BRIGHT, 2.2, opacity=0.26) + line(rings, BRIGHT, 1.6, opacity=0.22))
    parts += [
        hexagon(640 + side * x, y, r, "none", stroke=BRIGHT, stroke_width=1.6, opacity=0.3)
        for side in (-1, 1)
        for x, y, r in ((352, 64, 17), (382, 116, 17), (470, 60, 21), (506, 124, 21), (590, 84, 25))
    ]
    # the far shore and the sea
    at = 0
    while at < WIDTH:
        wide, tall = chance.whole(18, 46), chance.whole(4, 17)
        parts.append(rect(at, HORIZON - tall, wide, tall + 2, "#0d2a54"))
        parts += [rect(at + 4 + 8 * i, HORIZON - tall + 4, 2, 2.4, "#ffe0a0", opacity=0.9) for i in range(wide // 12)]
        at += wide + chance.whole(0, 10)
    parts.append(
        rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, "url(#water)")
        + rect(0, HORIZON - 1, WIDTH, 2.6, "#dffcff", opacity=0.85)
    )
    parts.append(circle(1010, 226, 96, "url(#moon)") + circle(1010, 226, 22, "#fff6e0"))
    for _ in range(130):
        y = HORIZON + 4 + 190 * chance.share() ** 1.6
        x, w = chance.between(-20, WIDTH), 10 + (y - HORIZON) * chance.between(0.1, 0.34)
        parts.append(line(f"M{x:.0f} {y:.0f}h{w:.0f}", SEA_LIGHT, 1.5, opacity=round(chance.between(0.12, 0.5), 2)))
    parts += [
        line(f"M{1010 - w / 2:.0f} {y}h{w:.0f}", "#ffeccb", 2, opacity=0.6)
        for y, w in ((299, 60), (307, 40), (316, 74), (327, 46), (340, 62))
    ]
    # beams on the two who speak, and what glows under the gallery
    parts.append(path("M120 -20H210L330 520H0Z", "url(#left)") + path("M1080 -20H1170L1280 520H960Z", "url(#right)"))
    parts.append(
        ellipse(640, 470, 420, 90, "url(#shine)")
        + ellipse(165, 470, 210, 60, "url(#warm)")
        + ellipse(1111, 470, 220, 60, "url(#cold)")
    )
    # the tier: a bow of glass with a light for each place, on columns of light
    upper = "M322 398Q640 534 958 398"
    parts.append(path(f"{upper}L970 418Q640 566 310 418Z", "#050d24", opacity=0.5, filter="url(#soft)"))
    parts += [
        path(f"M{x - 5} {y + 8}L{x - 9} {y + 74}H{x + 9}L{x + 5} {y + 8}Z", BRIGHT, opacity=0.22) for x, y in PLACES
    ]
    parts.append(
        path(f"{upper}L966 424Q640 562 314 424Z", "url(#tier)")
        + line(upper, "#eafffb", 2.2)
        + line("M314 424Q640 562 966 424", ACCENT, 3, opacity=0.9)
    )
    parts += [hexagon(x, y + 14, 7, "none", stroke="#eafffb", stroke_width=1.6, opacity=0.8) for x, y in PLACES]
    # the floor at the speaker's feet: panes of glass over the light
    parts.append(
        path("M0 520Q640 610 1280 520V720H0Z", "url(#floor)")
        + line("M0 520Q640 610 1280 520", ACCENT, 2.4, opacity=0.8)
    )
    panes = [(pane(column, row), chance.one_of((0.02, 0.05, 0.09))) for row in range(6) for column in range(-9, 10)]
    parts.append(
        group(
            *(path(d, "#ffffff", opacity=light) for d, light in panes),
            *(path(d, "none", stroke=BRIGHT, stroke_width=1.3, opacity=0.3) for d, _ in panes),
            clip_path="url(#ground)",
        )
    )
    # the chair's bell on its stand, in the middle of the floor's edge
    parts.append(path("M612 530H668L660 566H620Z", "url(#tier)") + rect(606, 524, 68, 7, GLASS_LIGHT, 3))
    parts.append(
        path("M626 522q0 -20 14 -20t14 20Z", "#e8b84a")
        + rect(622, 520, 36, 5, "#a87a24", 2.5)
        + circle(640, 499, 3.6, "#f6d98a")
        + path("M630 519q1 -12 7 -14", "none", stroke="#fff3d0", stroke_width=2.2)
    )
    return document(WIDTH, HEIGHT, *parts, defs=defs)


SKINS = ("#6a4434", "#f0c8a8", "#c99a78", "#8a5a44", "#e0b090", "#b98260", "#f3d2b6", "#7d4f3a", "#d9a582", "#a8704e")
HAIRS = ("#1c1418", "#8f8a94", "#2a1c1c", "#241a1c", "#c9a05a", "#3a2420", "#d9d6de", "#1c1418", "#7a3a24", "#4a3a3a")
CLOTHES = (
    "#c98a2f",
    "#3d5478",
    "#7a3f6e",
    "#2f6f62",
    "#5a5a86",
    "#8a3a3a",
    "#394a5e",
    "#c9583f",
    "#4f7a4a",
    "#6a4a8a",
)


def person(number: int) -> str:
    """Return a delegate from the waist up, who looks at the speaker; the waist is at (0, 0)."""
    skin, hair, cloth = SKINS[number], HAIRS[number], CLOTHES[number]
    g = ""
    if number in (2, 8):
        g += path("M-13 -34Q-17 -8 -10 -6H10Q17 -8 13 -34Z", hair)
    if number == 4:
        g += path("M-12 -36Q-22 -20 -14 -4M12 -36Q22 -20 14 -4", "none", stroke=hair, stroke_width=7)
    g += path("M-21 0V-8Q-21 -20 -8 -22H8Q21 -20 21 -8V0Z", cloth) + path(
        "M6 -22H8Q21 -20 21 -8V0H10Z", darker(cloth, 0.4), opacity=0.6
    )
    g += rect(-4.5, -28, 9, 9, darker(skin, 0.16), 3)
    if number in (1, 6, 9):
        g += path("M-7 -22L0 -12L7 -22Z", "#f3f6fa") + path(
            "M-1.6 -18h3.2l1.4 12h-6Z", (ACCENT, "#b8323f", "#3d5478")[number % 3]
        )
    else:
        g += path("M-6 -22Q0 -15 6 -22Z", skin)
    g += ellipse(0, -36, 10.6, 12, skin) + path("M2 -47.6Q11 -46 10.6 -36T2 -24.2Z", darker(skin, 0.3), opacity=0.35)
    cap = "M-11.4 -35Q-13 -50 0 -50T11.4 -35Q8 -43 0 -43T-11.4 -35Z"
    styles = {
        0: path("M-12 -38Q-15 -54 0 -54T12 -38Q6 -45 0 -45T-12 -38Z", "#c9583f")
        + path("M-12 -40Q0 -47 12 -40", "none", stroke="#f4c95d", stroke_width=2.4),
        1: path(cap, hair),
        2: path("M-12 -34Q-14 -51 0 -51T12 -34Q9 -43 0 -44Q-9 -43 -12 -34Z", hair),
        3: circle(0, -45, 12.6, hair) + ellipse(0, -35, 9.4, 10.4, skin),
        4: path(cap, hair),
        5: path("M-12 -30Q-14 -51 0 -51T12 -30L10 -24Q12 -40 0 -43Q-12 -40 -10 -24Z", "#4a6a8a")
        + path("M-10 -24Q0 -16 10 -24L12 -14H-12Z", "#4a6a8a"),
        6: path("M-11 -38Q-12 -47 -6 -48M11 -38Q12 -47 6 -48", "none", stroke=hair, stroke_width=4),
        7: path(cap, hair) + circle(0, -53, 5.4, hair),
        8: path("M-12 -34Q-15 -52 0 -52T12 -34Q6 -48 -4 -44Q-10 -42 -12 -34Z", hair),
        9: path(cap, hair) + path("M-8 -29Q0 -20 8 -29Q6 -24.4 0 -24.4T-8 -29Z", hair),
    }
    g += styles[number]
    g += "".join(ellipse(x, -36.4, 1.5, 1.9, "#16101c") for x in (-4, 4)) + path(
        "M-2.6 -29.4q2.6 1.6 5.2 0", "none", stroke="#5a2030", stroke_width=1.4
    )
    if number in (1, 3):
        g += "".join(circle(x, -36.4, 3.6, "none", stroke="#dfe9f2", stroke_width=1.1) for x in (-4, 4)) + line(
            "M-0.6 -36.4h1.2", "#dfe9f2", 1
        )
    return g


def delegates() -> str:
    """Return the ten in their floating seats, twice: their lamps dark, then lit, with a tick in each that is."""
    width, height = CELL
    defs = radial("lit", (0, BRIGHT, 0.85), (1, BRIGHT, 0)) + radial("under", (0, BRIGHT, 0.6), (1, BRIGHT, 0)) + DIM
    parts = []
    for row in range(2):
        for number in range(COUNT):
            x, y = number * width + FEET[0], row * height + FEET[1]
            body = person(number)
            seat = path(
                "M-27 -30Q-27 -8 -17 0H17Q27 -8 27 -30L22 -32Q20 -14 12 -12H-12Q-20 -14 -22 -32Z",
                GLASS if row else "#27507a",
            ) + ellipse(0, -13, 19, 5, GLASS_LIGHT, opacity=0.75 if row else 0.25)
            seat += path(
                "M-25 -28Q-24 -10 -16 -2", "none", stroke="#ffffff", stroke_width=1.8, opacity=0.8 if row else 0.3
            )
            if row:
                g = ellipse(0, 2, 26, 7, "url(#under)") + circle(0, -44, 34, "url(#lit)", opacity=0.6)
                lamp = (
                    hexagon(24, -62, 9.4, ACCENT)
                    + hexagon(24, -62, 9.4, "none", stroke="#eafffb", stroke_width=1.4)
                    + line("M20 -62l3 3.2l5.4 -6.4", "#06302e", 2.4)
                )
                g += group(body, transform="translate(0 -14)")
            else:
                g = ellipse(0, 2, 22, 5, BRIGHT, opacity=0.16)
                lamp = hexagon(24, -62, 7.6, "#122c4c") + hexagon(
                    24, -62, 7.6, "none", stroke="#6f93b8", stroke_width=1.6
                )
                g += group(body, transform="translate(0 -12)", filter="url(#dim)")
            g += seat + line("M24 -26V-53", GLASS_LIGHT if row else "#4f7298", 1.6) + lamp
            parts.append(group(g, transform=f"translate({x} {y})"))
    return document(width * COUNT, height * 2, *parts, defs=defs)


def claim_screen(clear: bool) -> str:
    """Return the show over the gallery: Envisage's, white and slanted; or the hall's own, in glass."""
    width, height = CLAIM
    edge, dark, middle = (ACCENT, "#0a2c44", "#14607a") if clear else (CRIMSON, "#2a0a20", "#7a1a3e")
    outline = f"M22 2H{width - 2}L{width - 22} {height - 2}H2Z"
    glass = f"M40 22H{width - 24}L{width - 40} {height - 22}H24Z"
    defs = (
        linear("glass", (0, mix(dark, middle, 0.5), 1), (1, dark, 1))
        + radial("shine", (0, middle, 0.7), (1, middle, 0))
        + clip("in", glass)
        + SOFT
    )
    frame = path(outline, "#10233a" if clear else "#f3eff7") + path(outline, "none", stroke=edge, stroke_width=3)
    corner = (
        f"M22 2H118L108 14H20ZM{width - 2} {height - 2}"
        if clear
        else f"M22 2H150L138 16H20ZM{width - 22} {height - 2}H{width - 150}L{width - 138} {height - 16}H{width - 21}Z"
    )
    frame += path(corner, edge)
    inside = path(glass, "url(#glass)") + ellipse(width / 2, height * 0.44, width * 0.46, height * 0.5, "url(#shine)")
    inside += "".join(
        line(f"M20 {y}H{width - 20}", lighter(edge, 0.2), 1, opacity=0.07) for y in range(28, height - 20, 6)
    )
    inside += path(f"M{width * 0.62} 20h84l-120 {height - 40}h-84Z", "#ffffff", opacity=0.045)
    return document(
        width,
        height,
        frame,
        group(inside, clip_path="url(#in)"),
        path(glass, "none", stroke=edge, stroke_width=1.6, opacity=0.6),
        defs=defs,
    )


def feed_frame(cracked: bool) -> str:
    """Return the frame of the feed's bar, the room of a figure at its right; cracked, light comes through."""
    width, height = FEED
    outline = f"M18 2H{width - 2}L{width - 18} {height - 2}H2Z"
    bar = "M38 18H578L566 42H26Z"
    figure = f"M592 12H{width - 20}L{width - 34} 48H578Z"
    edge = ACCENT if cracked else CRIMSON
    parts = [
        path(outline, "#0c1630" if cracked else "#f3eff7", opacity=0.95),
        path(outline, "none", stroke=edge, stroke_width=2.6),
    ]
    parts += [
        path(bar, "#120a1e" if not cracked else "#06182a"),
        path(figure, "#120a1e" if not cracked else "#06182a"),
        path(bar, "none", stroke=edge, stroke_width=1.4, opacity=0.7),
    ]
    parts.append(
        "".join(line(f"M{x} 44l-2 6", "#5a4a6a" if not cracked else "#4f7298", 1.4) for x in range(80, 570, 54))
    )
    if cracked:
        crack = (
            "M330 2L318 16L336 26L312 40L326 58M318 16L286 10M336 26L380 22L404 30M312 40L270 46L252 40M404 30L440 26"
        )
        parts.append(line(crack, BRIGHT, 5, opacity=0.5, filter="url(#glow)") + line(crack, "#ffffff", 1.8))
        parts.append(path("M396 30l18 -4l-8 12ZM262 45l-16 4l10 -10Z", "#f3eff7"))
    return document(width, height, *parts, defs=SOFT)


def lectern() -> str:
    """Return the speaker's lectern of glass, the molar in it, and a microphone."""
    width, height = LECTERN
    x = width / 2
    defs = (
        linear("front", (0, "#5fb0d0", 0.95), (1, "#123f66", 0.95))
        + linear("top", (0, "#f4fdff", 1), (1, "#a8d8ea", 1))
        + SOFT
    )
    front = f"M{x - 100} 50H{x + 100}L{x + 74} {height - 16}H{x - 74}Z"
    parts = [
        ellipse(x, height - 14, 104, 12, ACCENT, opacity=0.4, filter="url(#soft)"),
        path(front, "url(#front)"),
        path(f"M{x - 100} 50H{x - 78}L{x - 58} {height - 16}H{x - 74}Z", "#ffffff", opacity=0.3),
        "".join(
            hexagon(x + dx, 78 + dy, 17, "none", stroke=BRIGHT, stroke_width=1.4, opacity=0.35)
            for dx, dy in ((-60, 0), (-30, 0), (30, 0), (60, 0), (-45, 26), (45, 26), (-40, 78), (40, 78))
        ),
        path(f"M{x - 122} 30H{x + 122}L{x + 104} 52H{x - 104}Z", "url(#top)"),
        path(f"M{x - 122} 30H{x + 122}L{x + 120} 34H{x - 120}Z", "#ffffff"),
        rect(x - 104, 50, 208, 4, ACCENT),
        line(f"M{x + 52} 32q4 -20 -8 -26", "#cfe9f4", 3.4),
        rect(x + 34, 1, 12, 17, "#0c2038", 6),
        path(f"M{x - 44} 33h60l5 14h-70Z", "#fffaf0", opacity=0.95),
        line(f"M{x - 34} 38h40M{x - 35} 43h28", "#8aa0b4", 1.5),
        group(
            path(MOLAR, ACCENT, transform="scale(1.1)")
            + path("M-14 -20C-20 -22 -22 -14 -19 -6", "none", stroke="#ffffff", stroke_width=3, opacity=0.7),
            transform=f"translate({x} 114)",
        ),
    ]
    return document(width, height, *parts, defs=defs)


def booth() -> str:
    """Return the back of Envisage's booth: a canopy, slanted cells, three discs that all say the same."""
    width, height = BOOTH
    defs = (
        linear("wall", (0, "#fbf8fd", 1), (1, "#b9b2cc", 1))
        + linear("inner", (0, "#4a1430", 1), (1, "#1c0c20", 1))
        + SOFT
    )
    parts = [
        path(f"M24 52H{width - 6}L{width - 26} {height}H4Z", "url(#wall)"),
        path(f"M48 70H{width - 30}L{width - 48} {height}H32Z", "url(#inner)"),
        "".join(path(f"M{x} 70h34l-18 {height - 70}h-34Z", "#ffffff", opacity=0.05) for x in (90, 180, 260)),
        path(f"M36 4H{width - 2}L{width - 14} 54H12Z", CRIMSON),
        path(f"M36 4H{width - 2}L{width - 4} 10H33Z", "#ff9ab0"),
        "".join(path(f"M{x} 4h38l-16 50h-38Z", "#fbf8fd") for x in (84, 190)),
    ]
    for x, share in ((86, 0.98), (172, 0.96), (258, 0.98)):
        parts.append(
            circle(x, 104, 26, "#0c0914")
            + circle(x, 104, 19, "none", stroke="#3a2a44", stroke_width=5)
            + group(
                circle(0, 0, 19, "none", stroke=CRIMSON, stroke_width=5, stroke_dasharray=f"{119.4 * share:.1f} 200"),
                transform=f"translate({x} 104) rotate(-90)",
            )
            + path(f"M{x - 9} 104l4 0l3 -6l4 11l3 -5h5", "none", stroke="#ffffff", stroke_width=1.8)
        )
    return document(width, height, *parts, defs=defs)


def counter() -> str:
    """Return the front of the booth: a white counter with a hexagon crossed out, and sachets to take away."""
    width, height = COUNTER
    x = width / 2
    defs = linear("front", (0, "#f3eff7", 1), (1, "#9a92b0", 1)) + SOFT
    parts = [
        ellipse(x, height - 12, 124, 12, CRIMSON, opacity=0.4, filter="url(#soft)"),
        path(f"M30 44H{width - 30}L{width - 52} {height - 12}H52Z", "url(#front)"),
        path(f"M30 44H96L78 {height - 12}H52ZM176 44H214L196 {height - 12}H160Z", "#ffffff", opacity=0.6),
        path(f"M8 24H{width - 8}L{width - 26} 46H26Z", "#ffffff"),
        path(f"M26 44H{width - 26}L{width - 28} 50H28Z", CRIMSON),
        "".join(
            path(f"M{at} 26l4 -22h13l-4 22Z", "#fbf8fd") + path(f"M{at + 2} 16h13l-1.4 6h-13Z", CRIMSON)
            for at in (34, 52, 70)
        ),
        path(f"M{x} 66L{x + 24} 80V108L{x} 122L{x - 24} 108V80Z", "none", stroke=CRIMSON, stroke_width=5)
        + line(f"M{x - 9} 85l18 18M{x + 9} 85l-18 18", CRIMSON, 5),
    ]
    return document(width, height, *parts, defs=defs)


def sea() -> str:
    """Return the light that rises before the floor, dark enough at its foot for cards to lie on."""
    height = HEIGHT - SEA_TOP
    chance = Chance(27)
    defs = linear("dark", (0, "#040b1c", 0), (0.4, "#040b1c", 0.5), (1, "#030814", 0.94)) + SOFT
    parts = [rect(0, 20, WIDTH, height - 20, "url(#dark)")]
    for _ in range(46):
        x, y, r = chance.whole(0, WIDTH), chance.whole(20, height - 8), chance.one_of((1.2, 1.8, 2.8))
        parts.append(circle(x, y, r, BRIGHT, opacity=round(chance.between(0.15, 0.5), 2)))
    for x, y, turn in ((90, 150, 1), (1180, 178, -1), (240, 212, -1)):
        parts.append(
            group(
                path("M-16 0C-9 -10 7 -10 14 -2L23 -9V9L14 2C7 10 -9 10 -16 0Z", BRIGHT, opacity=0.32),
                transform=f"translate({x} {y}) scale({turn} 1)",
            )
        )
    return document(WIDTH, height, *parts, defs=defs)


def outputs() -> Iterator[Drawing]:
    """Yield the pieces of the stage."""
    yield Drawing(f"{FOLDER}/hall.png", hall(), WIDTH, HEIGHT)
    yield Drawing(f"{FOLDER}/delegates.png", delegates(), CELL[0] * COUNT, CELL[1] * 2)
    for name, clear in (("claim_screen", False), ("claim_screen_clear", True)):
        yield Drawing(f"{FOLDER}/{name}.png", claim_screen(clear), *CLAIM)
    for name, cracked in (("feed_frame", False), ("feed_frame_cracked", True)):
        yield Drawing(f"{FOLDER}/{name}.png", feed_frame(cracked), *FEED)
    yield Drawing(f"{FOLDER}/lectern_left.png", lectern(), *LECTERN)
    yield Drawing(f"{FOLDER}/booth.png", booth(), *BOOTH)
    yield Drawing(f"{FOLDER}/booth_counter.png", counter(), *COUNTER)
    yield Drawing(f"{FOLDER}/sea.png", sea(), WIDTH, HEIGHT - SEA_TOP)
