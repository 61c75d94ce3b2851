"""The console of a repair: title, clock, dials, verbs and the patient; and what is shown when it is over."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin
from typing import NamedTuple

import pygame

from game.content.repair import Repair
from game.desktop import panels
from game.desktop.colours import BAD, ICE, INK, LOCKED, MIST, OK, PAPER, TRACK, WARN, Colour, mix, rgb, text_on
from game.desktop.hands import VERBS, Hands
from game.desktop.kit import HEIGHT, MARGIN, WIDTH
from game.desktop.stage import Stage
from game.desktop.tooth import spot
from game.rules import repairing
from game.rules.repairing import EASE, FULL_POWER, LIMIT, SCAFFOLD, TICKS, WARM, Goal, Repairing
from game.rules.tooth import survey, swarm
from game.rules.tooth.field import PORT

FINE = 4  # how much larger dials and rings are drawn before they are made small
BODY = 37.0  # °C: what the pulp's heat is counted from
HEAT_SHOWN = 7000  # m°C above it that the bar of the pulp's heat shows
FILLED, STRONG, POWER = "#35e0c8", "#ffcc4d", "#7aa8ff"
HEAT_STOPS = ("#5fe3a1", "#ffc24d", "#ff3d55")
LATE = 10  # seconds before the end from which on the clock warns
MIDDLE = 580  # px: where the verbs' middle is, if there is room
BUTTON = (128, 94)  # px, of a verb at a text size of 100 %
GAP = 12  # px between two of them
LARGE = 125  # per cent of text size beyond which the layout makes room for it
TOKEN = 92  # px, of the patient's face
SPEAKS = 6 * TICKS  # ticks that a remark is shown
EASES = ((70, "At ease"), (45, "Uneasy"), (20, "Tense"), (0, "In distress"))  # per cent of comfort, in words
MOODS = ((85, "happy"), (55, "neutral"), (25, "worried"), (0, "shocked"))
BREATHS = ((70, 280), (45, 210), (20, 140), (0, 90))  # ticks of a breath
HUES: dict[str, Colour] = {"hold": PAPER, "scrub": "#8fd0ff", "build": "#35e0c8", "recall": "#ffcc4d"}
SPINS = 12  # pictures of a turning ring
RETICLE = 160  # px

OUTCOMES = {
    "clean": "A clean repair",
    "patched": "Patched: it holds",
    "scarred": "It leaves a scar",
    "skipped": "Left to a colleague",
}
OUTCOME_COLOURS = {"clean": OK, "patched": WARN, "scarred": BAD, "skipped": MIST}
GAUGES = {
    "integrity": ("Lesions filled", "tooth"),
    "prevention": ("Weak place", "shield"),
    "residue": ("Bots left behind", "swarm"),
    "dose": ("Heat in the pulp", "thermometer"),
    "comfort": ("Comfort", "comfort"),
}


class Ring(NamedTuple):
    """A round dial."""

    says: str
    percent: int
    goal: int  # per cent; 0 for none
    colour: Colour

    @property
    def full(self) -> int:
        """How far the dial is full, per cent."""
        return min(100, max(0, self.percent))

    @property
    def reached(self) -> bool:
        """Tell whether there is a goal and it is reached."""
        return 0 < self.goal <= self.percent


# The five groups


def draw_title(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> pygame.Rect:
    """Say which tooth it is and what to reach, upper left; return where."""
    text, width = stage.text, min(stage.text.px(384), clock_place(stage).left - MARGIN - 14)
    inner = width - 36
    goal = task(repair, doing)
    size = next((size for size in (17, 16, 15, 14, 13) if len(text.wrap(goal, "ui", size, inner)) <= 2), 12)
    head = text.height("ui", 12)
    rect = pygame.Rect(MARGIN, 18, width, head + text.room(goal, "ui", size, inner, 1.25) + text.px(22))
    panels.panel(stage, canvas, rect)
    canvas.blit(panels.rounded((4, rect.height - 24), 2, stage.accent), (rect.x, rect.y + 12))
    says = f"Repair · {short_title(repair)}".upper()
    at = (rect.x + 18, rect.y + text.px(8))
    text.write(canvas, says, at, "ui", 12, stage.accent, tracking=2, within=inner)
    text.paragraph(canvas, goal, (rect.x + 18, rect.y + head + text.px(10)), inner, "ui", size, PAPER, 1.25)
    return rect


def short_title(repair: Repair) -> str:
    """Return the repair's title as far as its first comma: the tooth."""
    return repair.title.split(",")[0]


def clock_place(stage: Stage) -> pygame.Rect:
    """Return where the clock is."""
    rect = pygame.Rect(0, 18, min(stage.text.px(200), 250), min(stage.text.px(58), 84))
    rect.centerx = WIDTH // 2
    return rect


def task(repair: Repair, doing: Repairing) -> str:
    """Return what there is to reach, in words."""
    wanted = next(goal.wanted for goal in repairing.goals(repair, doing) if goal.gauge == "integrity") // 10
    count = len(repair.lesions)
    says = f"Fill {'the lesion' if count == 1 else f'{count} lesions'} to {wanted} %"
    return f"{says}. {repair.prevention.says}" if repair.prevention else f"{says}, spare the pulp"


def draw_clock(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> None:
    """Show the seconds left, top centre; dim, and counting up, where no time is set."""
    text, timed = stage.text, doing.assists.timer
    seconds = doing.tick // TICKS
    if timed:
        seconds = max(0, -(-(repairing.seconds(repair, doing) * TICKS - doing.tick) // TICKS))
    rect = clock_place(stage)
    late = timed and seconds <= LATE
    panels.panel(stage, canvas, rect, WARN if late else "", 86, rect.height // 2, edge=90 if late else 35)
    words, colour = f"{seconds // 60}:{seconds % 60:02d}", PAPER if timed else LOCKED
    image = text.image(words, "head", 32 if text.size <= LARGE else 26, WARN if late else colour)
    side = text.px(24)
    icon = stage.pictures.icon("warning" if late else "clock", side, WARN if late else MIST if timed else LOCKED)
    left = rect.centerx - (image.get_width() + side + 10) // 2
    canvas.blit(icon, (left, rect.centery - side // 2))
    canvas.blit(image, (left + side + 10, rect.centery - image.get_height() // 2))


def draw_dials(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> pygame.Rect:
    """Show what is reached, the power, and the pulp's heat, right; return where."""
    text = stage.text
    goals = {goal.gauge: goal for goal in repairing.goals(repair, doing)}
    rings = [Ring("Filled", doing.integrity // 10, goals["integrity"].wanted // 10, FILLED)]
    if "prevention" in goals:
        rings.append(Ring("Weak place", doing.strength // 10, goals["prevention"].wanted // 10, STRONG))
    rings.append(Ring("Power", 100 * doing.power // FULL_POWER, 0, POWER))
    wide = text.size > LARGE  # then the values stand beside the dials, not in them
    width = min(text.px(204), 290)
    side = 70 if wide else 92 if len(rings) < 3 else 80
    line = text.leading(15, 1.3)
    row = max(side + 14, 2 * line + 10) if wide else side + line + 14
    rect = pygame.Rect(
        0, 110, width, row * len(rings) + 62 + line + text.height("head", 20) + text.height("body", 15)
    )
    rect.right = WIDTH - MARGIN
    panels.panel(stage, canvas, rect, fill=88, radius=14)
    y = rect.y + 14
    for ring in rings:
        if wide:
            draw_ring_row(stage, canvas, ring, pygame.Rect(rect.x + 12, y, width - 20, row), side)
        else:
            draw_ring(stage, canvas, ring, (rect.centerx, y + side // 2), side, width - 16)
        y += row
    draw_heat_bar(stage, canvas, doing, pygame.Rect(rect.x + 16, y, width - 32, rect.bottom - y - 12))
    return rect


def draw_ring(
    stage: Stage, canvas: pygame.Surface, ring: Ring, middle: tuple[int, int], side: int, within: int
) -> None:
    """Draw a round dial with its value inside and its name below; a check mark once the goal is reached."""
    image = dial(side, ring.full, ring.goal, ring.colour)
    canvas.blit(image, image.get_rect(center=middle))
    words, size = stage.text.fit(f"{ring.percent}%", "head", 22, side - 30)
    value = stage.text.image(words, "head", size, PAPER)
    canvas.blit(value, value.get_rect(center=middle))
    at = (middle[0], middle[1] + side // 2 + 2)
    place = stage.text.write(canvas, ring.says, at, "ui", 15, ring.colour, "middle", within=within - 30)
    if ring.reached:
        icon = stage.pictures.icon("check", stage.text.px(18), OK)
        canvas.blit(icon, (place.right + 4, place.centery - icon.get_height() // 2))


def draw_ring_row(stage: Stage, canvas: pygame.Surface, ring: Ring, area: pygame.Rect, side: int) -> None:
    """Draw a round dial with its value and name beside it."""
    image = dial(side, ring.full, ring.goal, ring.colour)
    canvas.blit(image, (area.x, area.centery - side // 2))
    if ring.reached:
        icon = stage.pictures.icon("check", 26, OK)
        canvas.blit(icon, icon.get_rect(center=(area.x + side // 2, area.centery)))
    left = area.x + side + 12
    within = area.right - left
    top = area.centery - stage.text.leading(15, 1.3) - 2
    stage.text.write(canvas, f"{ring.percent} %", (left, top), "head", 18, PAPER, within=within)
    stage.text.write(canvas, ring.says, (left, area.centery + 2), "ui", 15, ring.colour, within=within)


def draw_heat_bar(stage: Stage, canvas: pygame.Surface, doing: Repairing, area: pygame.Rect) -> None:
    """Show how warm the pulp is, and the limit."""
    text, hot = stage.text, doing.pulp > WARM
    line = text.leading(15, 1.3)
    colour = BAD if doing.pulp > LIMIT else WARN if hot else ICE
    text.write(
        canvas, "Pulp heat", (area.centerx, area.y), "ui", 15, mix("#ff9a5c", ICE, 0.2), "middle", within=area.width
    )
    y, thick = area.y + line + 10, 18
    canvas.blit(panels.rounded((area.width, thick), 9, TRACK), (area.x, y))
    full = area.width * min(HEAT_SHOWN, max(0, doing.pulp)) // HEAT_SHOWN
    if full > 2:
        canvas.blit(heat_bar(area.width, thick), (area.x, y), (0, 0, full, thick))
    limit = area.x + area.width * LIMIT // HEAT_SHOWN
    canvas.blit(panels.rounded((3, thick + 12), 1, PAPER), (limit - 1, y - 6))
    mark = panels.shape((14, 10), ((0, 0), (14, 0), (7, 10)), PAPER)
    canvas.blit(mark, (area.x + full - 7, y - 12))
    y += thick + 8
    now = text.write(
        canvas, f"{BODY + doing.pulp / 1000:.1f} °C", (area.x, y), "head", 20, colour, within=area.width * 3 // 5
    )
    says = f"limit {BODY + LIMIT / 1000:.1f}"
    height = text.height("body", 15)
    text.write(
        canvas, says, (area.right, now.centery - height // 2), "body", 15, MIST, "right",
        within=area.width - now.width - 10,
    )  # fmt: skip
    words = "Rest until it cools" if hot else "Safe"
    text.write(canvas, words, (area.centerx, now.bottom + 2), "body", 15, colour, "middle", within=area.width)


def draw_verbs(
    stage: Stage,
    canvas: pygame.Surface,
    doing: Repairing,
    hands: Hands,
    verbs: Sequence[str],
    room: pygame.Rect,
    mineral: int,
) -> dict[str, pygame.Rect]:
    """Draw the verbs as buttons within a strip; return where each stands. `mineral` is the stock at the start."""
    text, count = stage.text, len({*verbs, "finish"})
    wide = min(max(BUTTON[0], text.px(116)), (room.width - GAP * (count - 1)) // count)
    high = max(BUTTON[1], text.px(40) + 54)
    whole = count * wide + GAP * (count - 1)
    left = min(max(MIDDLE - (whole - wide - GAP) // 2, room.left), room.right - whole)  # room for FINISH to come
    places = {}
    for number, verb in enumerate(verbs):
        rect = pygame.Rect(left + number * (wide + GAP), room.bottom - high, wide, high)
        places[verb] = rect
        draw_verb(stage, canvas, doing, hands, verb, number + 1, rect, mineral)
    return places


def draw_verb(
    stage: Stage, canvas: pygame.Surface, doing: Repairing, hands: Hands, verb: str, number: int, rect: pygame.Rect,
    mineral: int,
) -> None:  # fmt: skip
    """Draw one verb: its key, icon and name, and its stock if it has any; lit while it works."""
    text, lit, chosen = stage.text, verb in hands.active, verb == hands.chosen
    usable = usable_now(doing, verb)
    if lit:
        panels.panel(
            stage, canvas, rect, fill=96, radius=14, edge=100, line=3, colour=mix("#0b1222", stage.accent, 0.30)
        )
        panels.add_glow(canvas, (rect.centerx, rect.centery - 8), 56, mix(stage.accent, "#000000", 0.72))
    else:
        panels.panel(stage, canvas, rect, fill=94, radius=14, edge=85 if chosen else 30, line=2.5 if chosen else 1.5)
    colour = PAPER if lit or chosen else ICE if usable else LOCKED
    cap = panels.keycap_size(stage, stage.cap(str(number)), 13)[0] if stage.device != "pad" else 0
    icon = stage.pictures.icon(VERBS[verb].icon, min(48, max(40, text.px(30))), colour)
    beside_cap = rect.x + cap + 14 + icon.get_width() // 2
    canvas.blit(icon, icon.get_rect(midtop=(max(rect.centerx, beside_cap), rect.y + 10)))
    y = rect.bottom - text.height("ui", 16) - 8
    stock = stock_of(doing, verb, mineral)
    beside = 0 if stock is None else 14  # px, where the stock stands
    middle = rect.centerx - beside // 2
    text.write(canvas, VERBS[verb].says, (middle, y), "ui", 16, colour, "middle", within=rect.width - 14 - beside)
    if cap:
        panels.keycap(stage, canvas, (rect.x + 6, rect.y + 6), stage.cap(str(number)), 13)
    if stock is not None:
        bar = pygame.Rect(rect.right - 16, rect.y + 12, 7, rect.height - 24)
        canvas.blit(panels.rounded(bar.size, 3, TRACK), bar)
        full = bar.height * stock // 100
        if full > 2:
            canvas.blit(panels.rounded((7, full), 3, WARN if stock < 20 else FILLED), (bar.x, bar.bottom - full))
    elif verb == "rinse":
        panels.pips(canvas, (rect.right - 40, rect.y + 10), doing.rinses, repairing.RINSES, FILLED, 8, 3)


def usable_now(doing: Repairing, verb: str) -> bool:
    """Tell whether a verb would do anything at this moment."""
    if verb == "pulse":
        return not doing.cooling and doing.power >= repairing.PULSING
    if verb == "rinse":
        return not doing.cooling and doing.rinses > 0
    if verb == "scaffold":
        return doing.scaffold > 0
    return not doing.homing or verb == "finish"


def stock_of(doing: Repairing, verb: str, stock: int) -> int | None:
    """Return how much of what a verb uses up is left, per cent; None if it uses up nothing.

    BUILD shows what the bots carry, RECALL what waits at the port, of the `stock` at the start.
    """
    if verb == "build":
        return 100 * survey.carried(doing.field) // max(1, swarm.LOAD * survey.sound(doing.field))
    if verb == "recall":
        return 100 * doing.mineral // max(1, stock)
    if verb == "scaffold":
        return 100 * doing.scaffold // SCAFFOLD
    return None


def draw_patient(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, breath: float
) -> pygame.Rect:
    """Show the patient, how they feel and what they say, lower left; `breath` counts breaths."""
    text, percent = stage.text, 100 * doing.comfort // EASE
    person = stage.pack.people[repair.patient]
    words = max((person.short, *(name for _, name in EASES)), key=lambda one: text.width(one, "ui", 15))
    width = TOKEN + 46 + min(text.width(words, "ui", 15), 190)
    rect = pygame.Rect(MARGIN, HEIGHT - MARGIN - TOKEN - 22, width, TOKEN + 22)
    panels.panel(stage, canvas, rect, fill=88, radius=rect.height // 2)
    middle = (rect.x + 11 + TOKEN // 2, rect.centery)
    colour = OK if percent >= EASES[0][0] else WARN if percent >= EASES[2][0] else BAD
    swell = 0.5 if stage.settings.reduce_motion else (1 - cos(2 * pi * breath)) / 2
    ring = TOKEN + 4 + 2 * round(swell * 8)
    canvas.blit(panels.disc(ring, colour, 90 + round(70 * swell), 3), (middle[0] - ring // 2, middle[1] - ring // 2))
    mood = "happy" if doing.rested and percent >= MOODS[0][0] else band(MOODS[1:], percent)
    face = stage.pictures.token(repair.patient, TOKEN, colour, mood)
    canvas.blit(face, face.get_rect(center=middle))
    left, within = middle[0] + TOKEN // 2 + 14, rect.right - middle[0] - TOKEN // 2 - 30
    step = text.leading(15, 1.35)
    text.write(canvas, person.short, (left, rect.centery - step), "ui", 15, PAPER, within=within)
    text.write(canvas, band(EASES, percent), (left, rect.centery), "body", 15, colour, within=within)
    return rect


def draw_remark(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, face: pygame.Rect, right: int
) -> None:
    """Draw what the patient has just said as a bubble over the face, as far as `right`."""
    if not doing.said or doing.tick - doing.said_at >= SPEAKS or doing.closed:
        return
    text, says = stage.text, repair.talk[doing.said[-1]].says
    inner = min(max(text.px(250), 250), right - MARGIN - 36)
    lines = text.wrap(says, "body", 18, inner)
    wide = max(text.width(line, "body", 18) for line in lines)
    rect = pygame.Rect(MARGIN, 0, wide + 36, text.leading(18, 1.3) * len(lines) + 24)
    rect.bottom = face.y - 14
    canvas.blit(panels.shape((24, 14), ((0, 0), (22, 0), (4, 14)), PAPER), (rect.x + 44, rect.bottom - 1))
    canvas.blit(panels.rounded(rect.size, 14, PAPER, 246), rect)
    text.paragraph(canvas, says, (rect.x + 18, rect.y + 12), inner, "body", 18, INK, 1.3)


def band(bands: Sequence[tuple[int, str]], percent: int) -> str:
    """Return the name of the band that a value falls into."""
    return next((name for least, name in bands if percent >= least), bands[-1][1])


def breath_of(doing: Repairing) -> int:
    """Return how many ticks a breath of the patient takes."""
    percent = 100 * doing.comfort // EASE
    return next(ticks for least, ticks in BREATHS if percent >= least)


# At the cursor


def draw_reticle(stage: Stage, canvas: pygame.Surface, doing: Repairing, aim: tuple[float, float], mode: str) -> None:
    """Draw the ring at the target: its shape says the mode, its arc the power."""
    spin = 0 if stage.settings.reduce_motion else stage.ticks // 4 % SPINS
    middle = spot(*aim)
    turn = 0
    if mode == "recall":
        port = spot(*PORT)
        turn = round(degrees(atan2(port[1] - middle[1], port[0] - middle[0])) / 15)
        spin = 0
    image = reticle(mode, spin, 10 * doing.power // FULL_POWER, turn)
    canvas.blit(image, image.get_rect(center=middle))


@lru_cache(maxsize=300)
def reticle(mode: str, spin: int, charge: int, turn: int) -> pygame.Surface:
    """Return the ring of a mode: dashed at rest, toothed to scrub, a hexagon to build, an arrow home. Kept.

    `spin` is its picture of `SPINS`, `charge` 0 to 10, `turn` the arrow's direction in steps of 15 degrees.
    """
    side = RETICLE * FINE
    image = pygame.Surface((side, side), pygame.SRCALPHA)
    middle, hue = side / 2, HUES[mode]
    image.fill((*rgb(hue), 0))
    shapes: list[tuple[list[tuple[float, float]], bool]] = []
    if mode == "scrub":
        teeth = [(52 if step % 4 in (0, 1) else 44, (step + 0.5 * (step % 2)) * 2 * pi / 48 + spin * pi / 72)
                 for step in range(48)]  # fmt: skip
        shapes.append(([around(middle, radius, angle) for radius, angle in teeth], True))
    elif mode == "build":
        for radius in (50,):
            shapes.append(([around(middle, radius, step * pi / 3 + pi / 6) for step in range(6)], True))
    elif mode == "recall":
        angle = turn * pi / 12
        shapes.append(([around(middle, 48, angle + 0.5 + step * (2 * pi - 1.0) / 40) for step in range(41)], False))
        tip = [around(middle, 74, angle), around(middle, 52, angle - 0.26), around(middle, 58, angle),
               around(middle, 52, angle + 0.26)]  # fmt: skip
        shapes.append((tip, True))
    else:
        for step in range(6):
            start = step * pi / 3 + spin * pi / 36
            shapes.append(([around(middle, 48, start + part * 0.7 / 8) for part in range(9)], False))
    for points, closed in shapes:
        for thick, colour in ((6.0, (*rgb(INK), 130)), (3.0, (*rgb(hue), 255))):
            path(image, colour, points, thick, closed)
    arc = [around(middle, 62, -pi / 2 + part * 2 * pi * charge / 10 / 60) for part in range(61)] if charge else []
    if arc:
        path(image, (*rgb(INK), 110), arc, 5.5, False)
        path(image, (*rgb(POWER), 235), arc, 2.5, False)
    return pygame.transform.smoothscale(image, (RETICLE, RETICLE))


def around(middle: float, radius: float, angle: float) -> tuple[float, float]:
    """Return a point around a middle, at a radius in pixels of the canvas."""
    return middle + radius * FINE * cos(angle), middle + radius * FINE * sin(angle)


def path(
    image: pygame.Surface, colour: tuple[int, int, int, int], points: Sequence[tuple[float, float]], thick: float,
    closed: bool,
) -> None:  # fmt: skip
    """Draw a line with round joints; `thick` is in pixels of the canvas."""
    ends = [*points, points[0]] if closed else list(points)
    for (x, y), (u, v) in pairwise(ends):
        length = max(1e-6, hypot(u - x, v - y))
        dx, dy = (y - v) / length * thick * FINE / 2, (u - x) / length * thick * FINE / 2
        pygame.draw.polygon(image, colour, [(x + dx, y + dy), (u + dx, v + dy), (u - dx, v - dy), (x - dx, y - dy)])
    for point in ends:
        pygame.draw.circle(image, colour, point, thick * FINE / 2)


@lru_cache(maxsize=300)
def dial(side: int, share: int, goal: int, colour: Colour) -> pygame.Surface:
    """Return a round dial that is full to `share` per cent, with a tick at its goal (per cent; 0 for none); kept."""
    image = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    image.fill((*rgb(TRACK), 0))
    middle, radius = side * FINE / 2, side / 2 - 8
    whole = [around(middle, radius, -pi / 2 + part * 2 * pi / 90) for part in range(91)]
    path(image, (*rgb("#1f2d47"), 255), whole, 10.0, False)
    if share:
        part_of = [around(middle, radius, -pi / 2 + part * 2 * pi * share / 100 / 90) for part in range(91)]
        path(image, (*rgb(colour), 255), part_of, 10.0, False)
    if goal:
        angle = -pi / 2 + 2 * pi * goal / 100
        ends = [around(middle, radius - 8, angle), around(middle, radius + 8, angle)]
        path(image, (*rgb(INK), 255), ends, 5.0, False)
        path(image, (*rgb(PAPER), 255), ends, 2.5, False)
    return pygame.transform.smoothscale(image, (side, side))


@lru_cache(maxsize=8)
def heat_bar(width: int, height: int) -> pygame.Surface:
    """Return the full bar of heat, from cool to hot; kept."""
    image = panels.rounded((width, height), height // 2, PAPER).copy()
    for x in range(width):
        share = 2 * x / max(1, width - 1)
        low, high = (HEAT_STOPS[0], HEAT_STOPS[1]) if share < 1 else (HEAT_STOPS[1], HEAT_STOPS[2])
        image.fill(
            (*rgb(mix(low, high, share % 1 if share < 2 else 1.0)), 255), (x, 0, 1, height), pygame.BLEND_RGBA_MULT
        )
    return image


def warn(stage: Stage, canvas: pygame.Surface, at: tuple[int, int], says: str, colour: Colour = WARN) -> pygame.Rect:
    """Draw a warning bubble to the right of a danger; return where it stands."""
    text = stage.text
    words = text.image(says, "ui", 16, mix(colour, PAPER, 0.55))
    side = text.px(20)
    rect = pygame.Rect(
        at[0] + 30, at[1] - text.px(62), words.get_width() + side + 44, max(40, words.get_height() + 16)
    )
    rect.clamp_ip(pygame.Rect(8, 8, WIDTH - 16, HEIGHT - 16))
    panels.panel(stage, canvas, rect, colour, 94, rect.height // 2, edge=70)
    canvas.blit(stage.pictures.icon("warning", side, colour), (rect.x + 16, rect.centery - side // 2))
    canvas.blit(words, (rect.x + 26 + side, rect.centery - words.get_height() // 2))
    return rect


# When it is over


def draw_question(stage: Stage, canvas: pygame.Surface, asks: str, note: str) -> dict[str, pygame.Rect]:
    """Ask for a yes or a no; return where each can be clicked."""
    text = stage.text
    panels.veil(canvas, 120)
    width = min(max(460, text.px(460)), 860)
    inner = width - 64
    head, small = text.room(asks, "head", 24, inner, 1.25), text.room(note, "body", 18, inner, 1.3)
    rect = pygame.Rect(0, 0, width, head + small + text.px(44) + 84)
    rect.center = (WIDTH // 2, HEIGHT // 2)
    panels.panel(stage, canvas, rect, fill=96, edge=70)
    text.paragraph(canvas, asks, (rect.x + 32, rect.y + 26), inner, "head", 24, PAPER, 1.25)
    text.paragraph(canvas, note, (rect.x + 32, rect.y + 34 + head), inner, "body", 18, ICE, 1.3)
    y = rect.bottom - text.px(30) - 22
    no = panels.hint(stage, canvas, (rect.x + 32, y), "back", "No, go on")
    yes = panels.hint(stage, canvas, (rect.right - 32, y), "confirm", "Yes", OK, "right")
    return {"no": no.inflate(16, 14), "yes": yes.inflate(16, 14)}


def draw_result(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> pygame.Rect:
    """Draw how the repair ended: in words, why, by numbers, the grade and what was found; return where to go on."""
    text = stage.text
    panels.veil(canvas, 175)
    result = repairing.result(repair, doing)
    colour = OUTCOME_COLOURS[result.outcome]
    skipped = result.outcome == "skipped"
    goals = () if skipped else repairing.goals(repair, doing)
    found = [stage.pack.evidence[name].title for name in result.evidence]
    width = min(max(640, text.px(600)), 980)
    inner = width - 72
    side = 0 if skipped else 104
    why = text.room(result.why, "body", 18, inner - side, 1.3)
    top = max(text.leading(12) + text.leading(30, 1.2) + why + 8, side)
    row = max(30, text.leading(17, 1.35))
    rows = len(goals) + (repair.variant.kind == "datasprites" and not skipped) + len(found)
    rect = pygame.Rect(0, 0, width, top + row * rows + text.px(30) + 92)
    rect.center = (WIDTH // 2, HEIGHT // 2)
    panels.panel(stage, canvas, rect, colour, 97, 16, edge=80, line=2)
    x, y = rect.x + 36, rect.y + 26
    panels.overline(stage, canvas, f"Repair · {short_title(repair)}", (x, y))
    y += text.leading(12)
    text.write(canvas, OUTCOMES[result.outcome], (x, y), "head", 30, colour, within=inner - side)
    y += text.leading(30, 1.2)
    text.paragraph(canvas, result.why, (x, y), inner - side, "body", 18, ICE, 1.3)
    if not skipped:
        draw_grade(stage, canvas, (rect.right - 36 - side // 2 + 6, rect.y + 26 + side // 2), result.grade, colour)
    y = rect.y + 26 + top + 16
    for goal in goals:
        draw_goal(stage, canvas, goal, pygame.Rect(x, y, inner, row))
        y += row
    if repair.variant.kind == "datasprites" and not skipped:
        says = f"{result.caught} caught"
        draw_row(stage, canvas, pygame.Rect(x, y, inner, row), "datasprite", "Datasprites", says, "", ICE)
        y += row
    for title in found:
        area = pygame.Rect(x, y, inner, row)
        draw_row(stage, canvas, area, "document", "Found", title, "", stage.accent)
        y += row
    at = (rect.right - 36, rect.bottom - text.px(30) - 20)
    return panels.hint(stage, canvas, at, "confirm", "Go on", PAPER, "right").inflate(20, 16)


def draw_goal(stage: Stage, canvas: pygame.Surface, goal: Goal, area: pygame.Rect) -> None:
    """Draw one goal: whether it is reached, its name, how far it came and what was wanted."""
    name, icon = GAUGES[goal.gauge]
    if goal.gauge == "dose":
        # Doses are 0.1 °C times steps of 1/30 s above the limit
        reached, wanted = f"{goal.reached / 300:.1f} °C·s too hot", f"at most {goal.wanted / 300:.1f}"
    else:
        reached = f"{goal.reached // 10} %"
        wanted = f"{'goal' if goal.at_least else 'at most'} {goal.wanted // 10} %"
    draw_row(stage, canvas, area, icon, name, reached, wanted, OK if goal.held else BAD, goal.held)


def draw_row(
    stage: Stage, canvas: pygame.Surface, area: pygame.Rect, icon: str, name: str, value: str, wanted: str,
    colour: Colour, held: bool | None = None,
) -> None:  # fmt: skip
    """Draw one row of the result."""
    text = stage.text
    side = min(text.px(22), area.height - 6)
    canvas.blit(stage.pictures.icon(icon, side, MIST), (area.x, area.centery - side // 2))
    y = area.centery - text.height("body", 17) // 2
    third = area.width // 3
    text.write(canvas, name, (area.x + side + 12, y), "body", 17, ICE, within=third - side - 4)
    if held is not None:
        mark = stage.pictures.icon("check" if held else "cross", side, colour)
        canvas.blit(mark, (area.x + third + 16, area.centery - side // 2))
    left = area.x + third + 16 + (side + 10 if held is not None else 0)
    shown = text.write(
        canvas, value, (left, y), "bodyb", 17, colour, within=area.right - left if not wanted else third
    )
    if wanted:
        text.write(canvas, wanted, (area.right, y), "body", 17, MIST, "right", within=area.right - shown.right - 16)


def draw_grade(stage: Stage, canvas: pygame.Surface, middle: tuple[int, int], grade: str, colour: Colour) -> None:
    """Draw the grade in a hexagon."""
    size = 104
    points = tuple(
        (52 + 50 * cos(step * pi / 3 + pi / 6), 52 + 50 * sin(step * pi / 3 + pi / 6)) for step in range(6)
    )
    image = panels.shape((size, size), points, colour)
    canvas.blit(image, image.get_rect(center=middle))
    letter = pygame.transform.smoothscale_by(
        stage.text.image(grade, "headx", 48, text_on(colour)), 100 / stage.text.size
    )
    canvas.blit(letter, letter.get_rect(center=middle))
