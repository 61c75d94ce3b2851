"""The console of a repair: title, clock, dials, verbs and the patient; and what is shown when it is over."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import atan2, ceil, cos, degrees, hypot, pi, sin
from typing import NamedTuple

import pygame

from game.content.repair import Repair
from game.desktop import coach, panels
from game.desktop.colours import BAD, ICE, INK, LOCKED, MIST, OK, PAPER, TRACK, WARN, Colour, mix, rgb
from game.desktop.kit import HEIGHT, MARGIN, WIDTH
from game.desktop.stage import Stage
from game.desktop.tooth import CELL, spot
from game.rules import repairing
from game.rules.repairing import EASE, FULL_POWER, LIMIT, STEPS, TICKS, WARM, Repairing
from game.rules.tooth import swarm
from game.rules.tooth.field import PORT

FINE = 4  # how much larger dials and rings are drawn before they are made small
BODY = 37.0  # °C: what the pulp's heat is counted from
HEAT_SHOWN = 7000  # m°C above it that the bar of the pulp's heat shows
FILLED, STRONG, POWER = "#35e0c8", "#ffcc4d", "#7aa8ff"
HEAT_STOPS = ("#5fe3a1", "#ffc24d", "#ff3d55")
LATE = 10  # seconds before the end from which on the clock warns
LARGE = 125  # per cent of text size beyond which the layout makes room for it
TOKEN = 92  # px, of the patient's face
SPEAKS = 6 * TICKS  # ticks that a remark is shown
EASES = ((70, "At ease"), (45, "Uneasy"), (20, "Tense"), (0, "In distress"))  # per cent of comfort, in words
MOODS = ((85, "happy"), (55, "neutral"), (25, "worried"), (0, "shocked"))
TRACED = 30  # seconds of comfort that a reading shows
TRACE_HIGH = 26  # px
BREATHS = ((70, 280), (45, 210), (20, 140), (0, 90))  # ticks of a breath
HUES: dict[str, Colour] = {
    "hold": PAPER,
    "scrub": "#8fd0ff",
    "build": "#35e0c8",
    "recall": "#ffcc4d",
}  # of the reticle
SPINS = 12  # pictures of a turning ring
RING = swarm.FOCUS * CELL  # px, of the reticle: within it the swarm scrubs and builds
RETICLE = 160  # px, of its picture


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
    says = overline(stage, repair)
    at = (rect.x + 18, rect.y + text.px(8))
    text.write(canvas, says, at, "ui", 12, stage.accent, tracking=2, within=inner)
    text.paragraph(canvas, goal, (rect.x + 18, rect.y + head + text.px(10)), inner, "ui", size, PAPER, 1.25)
    return rect


def overline(stage: Stage, repair: Repair) -> str:
    """Return what is played in capitals, with the repair's title as far as its first comma: the tooth."""
    return f"{'Practice' if stage.practice else 'Repair'} · {repair.title.split(',')[0]}".upper()


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
    return f"{says}. {repair.prevention.says}" if repair.prevention else f"{says}, spare the {coach.core(repair)}"


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
    rings = [Ring("Filled", max(0, doing.integrity // 10), goals["integrity"].wanted // 10, FILLED)]
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
    draw_heat_bar(stage, canvas, repair, doing, pygame.Rect(rect.x + 16, y, width - 32, rect.bottom - y - 12))
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


def draw_heat_bar(stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, area: pygame.Rect) -> None:
    """Show how warm the pulp is, and the limit."""
    text, hot = stage.text, doing.pulp > WARM
    line = text.leading(15, 1.3)
    colour = BAD if doing.pulp > LIMIT else WARN if hot else ICE
    text.write(
        canvas,
        f"{coach.core(repair).capitalize()} heat",
        (area.centerx, area.y),
        "ui",
        15,
        mix("#ff9a5c", ICE, 0.2),
        "middle",
        within=area.width,
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


def draw_patient(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, breath: float, trace: Sequence[int] = ()
) -> pygame.Rect:
    """Show the patient and how they feel, lower left; return where.

    `breath` counts breaths; `trace` is the comfort of the last seconds in per cent, where there is a reading.
    """
    text, percent = stage.text, 100 * doing.comfort // EASE
    person = stage.pack.people[repair.patient]
    names = (person.short, *(felt(name, 100, repair.reading) for _, name in EASES))
    width = TOKEN + 46 + min(max(text.width(one, "ui", 15) for one in names), 190)
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
    top = rect.centery - step - (TRACE_HIGH // 2 if repair.reading else 0)
    text.write(canvas, person.short, (left, top), "ui", 15, PAPER, within=within)
    says = felt(band(EASES, percent), percent, repair.reading)
    text.write(canvas, says, (left, top + step), "body", 15, colour, within=within)
    if repair.reading:
        draw_trace(canvas, pygame.Rect(left, top + 2 * step + 2, within, TRACE_HIGH), trace, colour)
    return rect


def felt(name: str, percent: int, reading: bool) -> str:
    """Return how the patient feels in a word, and as a number where there is a reading."""
    return f"{name}, {percent} %" if reading else name


def draw_trace(canvas: pygame.Surface, area: pygame.Rect, trace: Sequence[int], colour: Colour) -> None:
    """Draw the comfort of the last seconds as a line, the newest right."""
    canvas.blit(panels.rounded(area.size, 4, TRACK), area)
    points = [
        (
            area.right - 3 - (len(trace) - 1 - at) * (area.width - 6) / (TRACED - 1),
            area.bottom - 3 - value * (area.height - 6) / 100,
        )
        for at, value in enumerate(trace)
    ]
    if len(points) > 1:
        pygame.draw.lines(canvas, rgb(colour), False, points, 2)
    if points:
        pygame.draw.aacircle(canvas, rgb(PAPER), points[-1], 3)


def draw_stop(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, face: pygame.Rect, right: int
) -> pygame.Rect:
    """Draw the patient's raised hand, how long it stays up and whether it is heeded, left of `right`."""
    text, signal = stage.text, repair.stop_signal
    assert signal is not None
    left = min(
        at + signal.lasts - doing.field.steps / STEPS
        for at in signal.at
        if at + signal.lasts > doing.field.steps / STEPS
    )
    working = doing.at_work in ("scrub", "build")
    colour, says = (BAD, "Your hands still work: let go") if working else (WARN, "Your hands rest")
    head, side = f"Stop · {ceil(left)}", min(48, text.px(44))
    inner = min(text.px(230), right - MARGIN - side - 48)
    wide = max(text.width(line, "ui", 15) for line in text.wrap(says, "ui", 15, inner))
    high = text.leading(24, 1.15) + text.room(says, "ui", 15, inner, 1.2)
    rect = pygame.Rect(MARGIN, 0, side + max(wide, text.width(head, "head", 24)) + 48, max(side, high) + 20)
    rect.bottom = face.y - 12
    panels.panel(stage, canvas, rect, colour, 96, 16, edge=100, line=2 + round(2 * stage.wave(40)) if working else 2)
    canvas.blit(stage.pictures.icon("hand", side, colour), (rect.x + 16, rect.centery - side // 2))
    x, y = rect.x + 30 + side, rect.centery - high // 2
    text.write(canvas, head, (x, y), "head", 24, colour)
    text.paragraph(canvas, says, (x, y + text.leading(24, 1.15)), inner, "ui", 15, PAPER, 1.2)
    return rect


def draw_remark(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, below: pygame.Rect, right: int
) -> pygame.Rect | None:
    """Draw what the patient has just said over the face or the raised hand, as far as `right`; return where."""
    if not doing.said or doing.tick - doing.said_at >= SPEAKS or doing.closed:
        return None
    text, says = stage.text, repair.talk[doing.said[-1]].says
    inner = min(max(text.px(250), 250), right - MARGIN - 36)
    lines = text.wrap(says, "body", 18, inner)
    wide = max(text.width(line, "body", 18) for line in lines)
    rect = pygame.Rect(MARGIN, 0, wide + 36, text.leading(18, 1.3) * len(lines) + 24)
    rect.bottom = below.y - 14
    canvas.blit(panels.shape((24, 14), ((0, 0), (22, 0), (4, 14)), PAPER), (rect.x + 44, rect.bottom - 1))
    canvas.blit(panels.rounded(rect.size, 14, PAPER, 246), rect)
    text.paragraph(canvas, says, (rect.x + 18, rect.y + 12), inner, "body", 18, INK, 1.3)
    return rect


def band(bands: Sequence[tuple[int, str]], percent: int) -> str:
    """Return the name of the band that a value falls into."""
    return next((name for least, name in bands if percent >= least), bands[-1][1])


def breath_of(doing: Repairing) -> int:
    """Return how many ticks a breath of the patient takes."""
    percent = 100 * doing.comfort // EASE
    return next(ticks for least, ticks in BREATHS if percent >= least)


# At the cursor


def draw_reticle(stage: Stage, canvas: pygame.Surface, doing: Repairing, aim: tuple[float, float], mode: str) -> None:
    """Draw the ring at the target, within which the swarm works: its shape says the mode, its arc the power."""
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
        teeth = [(RING + 8 * (step % 4 < 2), (step + 0.5 * (step % 2)) * 2 * pi / 48 + spin * pi / 72)
                 for step in range(48)]  # fmt: skip
        shapes.append(([around(middle, radius, angle) for radius, angle in teeth], True))
    elif mode == "build":
        corner = RING / cos(pi / 6)  # the sides touch the ring
        shapes.append(([around(middle, corner, step * pi / 3 + pi / 6) for step in range(6)], True))
    elif mode == "recall":
        angle = turn * pi / 12
        shapes.append(([around(middle, RING, angle + 0.5 + step * (2 * pi - 1.0) / 40) for step in range(41)], False))
        tip = [around(middle, RING + 26, angle), around(middle, RING + 4, angle - 0.3),
               around(middle, RING + 10, angle), around(middle, RING + 4, angle + 0.3)]  # fmt: skip
        shapes.append((tip, True))
    else:
        for step in range(6):
            start = step * pi / 3 + spin * pi / 36
            shapes.append(([around(middle, RING, start + part * 0.7 / 8) for part in range(9)], False))
    for points, closed in shapes:
        for thick, colour in ((6.0, (*rgb(INK), 130)), (3.0, (*rgb(hue), 255))):
            path(image, colour, points, thick, closed)
    arc = (
        [around(middle, RING + 14, -pi / 2 + part * 2 * pi * charge / 10 / 60) for part in range(61)]
        if charge
        else []
    )
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
