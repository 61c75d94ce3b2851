"""What is shown when a repair is over, and what is asked before it ends early."""

from math import cos, pi, sin
from typing import NamedTuple

import pygame

from game.content.practice import record_of
from game.content.repair import Repair
from game.desktop import coach, panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour, text_on
from game.desktop.console import overline
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.stage import Stage
from game.rules import repairing
from game.rules.repairing import Goal, Repairing, Result

OUTCOMES: dict[str, tuple[str, Colour]] = {
    "clean": ("A clean repair", OK),
    "patched": ("Patched: it holds", WARN),
    "scarred": ("It leaves a scar", BAD),
    "skipped": ("Left to a colleague", MIST),
}
GAUGES = {
    "integrity": ("Lesions filled", "tooth"),
    "prevention": ("Weak place", "shield"),
    "outline": ("Growth past the edge", "leaf"),
    "residue": ("Bots left behind", "swarm"),
    "dose": ("Heat in the {core}", "thermometer"),
    "comfort": ("Comfort", "comfort"),
}
SIZES = (17, 16, 15, 14, 13, 12, 11)  # of what is read, the largest that leaves room for all
HIGHEST = HEIGHT - 24  # px
SIDE = 36  # px from the edge of the panel to what is written
GRADE = 104  # px
APART = 12  # px between two ways on
TO_CELSIUS = 300  # doses are 0.1 °C times steps of 1/30 s above the limit
SKIPPED = "The tooth will be closed by somebody else. The story goes on; this counts as a repair you left."


class Row(NamedTuple):
    """One line of the result."""

    icon: str
    name: str
    value: str
    wanted: str = ""
    goal: Goal | None = None  # drawn as a bar, and as reached or missed


def rows_of(stage: Stage, repair: Repair, doing: Repairing, result: Result) -> tuple[Row, ...]:
    """Return the lines of a result: goals, the score, and what was found."""
    if result.outcome == "skipped":
        return ()
    rows = [row_of(goal, coach.core(repair)) for goal in repairing.goals(repair, doing)]
    if repair.variant.kind == "datasprites":
        rows.append(Row("datasprite", "Datasprites", f"{result.caught} caught"))
    rows.append(Row("star", "Score", f"{result.score} of 1000"))
    rows += [Row("document", "Found", stage.pack.evidence[name].title) for name in result.evidence]
    return tuple(rows)


def row_of(goal: Goal, core: str) -> Row:
    """Return a goal as a line: how far it came and what was wanted; `core` is what lies innermost."""
    name, icon = GAUGES[goal.gauge]
    name = name.format(core=core)
    most = "goal" if goal.at_least else "at most"
    if goal.gauge == "dose":
        return Row(
            icon, name, f"{goal.reached / TO_CELSIUS:.1f} °C·s", f"{most} {goal.wanted / TO_CELSIUS:.1f}", goal
        )
    if goal.gauge == "outline":
        return Row(
            icon, name, f"{goal.reached} {'cell' if goal.reached == 1 else 'cells'}", f"{most} {goal.wanted}", goal
        )
    return Row(icon, name, f"{goal.reached // 10} %", f"{most} {goal.wanted // 10} %", goal)


def changes_of(repair: Repair, outcome: str) -> str:
    """Return what an outcome changes in the story, in a sentence; "" if the story does not say."""
    return next((says for name, says in repair.changes.items() if name == outcome), "")


def best(stage: Stage, doing: Repairing, result: Result) -> str:
    """Return what is said of the best round so far of practice, at this difficulty."""
    if stage.settings.assistant:
        return "The assistant had a hand in it: nothing is kept."
    name = record_of(stage.pack.campaign.id, doing.name)
    record = stage.profile.best.get(name, {}).get(doing.difficulty)
    if record is None:
        return "Nothing to keep yet."
    how = "Your best so far" if result.score >= record.score else "Your best is still"
    return f"{how}: {record.score} of 1000, grade {record.grade}."


def draw_result(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, at: int
) -> dict[str, pygame.Rect]:
    """Draw how the repair ended and what it changes, with the ways on, of which the one at `at` is chosen.

    Return where each way can be clicked, by its action.
    """
    text, result = stage.text, repairing.result(repair, doing)
    says, colour = OUTCOMES[result.outcome]
    changes = best(stage, doing, result) if stage.practice else changes_of(repair, result.outcome)
    rows, graded = rows_of(stage, repair, doing, result), GRADE if result.grade else 0
    panels.veil(canvas, 175)
    width = min(max(720, text.px(680)), WIDTH - 48)
    inner = width - 2 * SIDE
    foot = text.px(26) + 16 + 34
    for size in SIZES:
        head = max(
            text.leading(12) + text.leading(30, 1.2) + text.room(result.why, "body", size + 1, inner - graded, 1.3),
            graded,
        )
        row = max(text.px(size) + 10, text.leading(size, 1.45))
        told = text.room(changes, "body", size + 1, inner - 34, 1.3) + 20 if changes else 0
        height = 26 + head + 14 + row * len(rows) + told + foot
        if height <= HIGHEST:
            break
    rect = pygame.Rect(0, 0, width, height)
    rect.center = (WIDTH // 2, HEIGHT // 2)
    panels.panel(stage, canvas, rect, colour, 97, 16, edge=80, line=2)
    x, y = rect.x + SIDE, rect.y + 26
    text.write(canvas, overline(stage, repair), (x, y), "ui", 12, stage.accent, tracking=2, within=inner - graded)
    y += text.leading(12)
    text.write(canvas, says, (x, y), "head", 30, colour, within=inner - graded)
    text.paragraph(canvas, result.why, (x, y + text.leading(30, 1.2)), inner - graded, "body", size + 1, ICE, 1.3)
    if graded:
        draw_grade(
            stage, canvas, (rect.right - SIDE - graded // 2 + 6, rect.y + 26 + graded // 2), result.grade, colour
        )
    y = rect.y + 26 + head + 14
    for one in rows:
        draw_row(stage, canvas, one, pygame.Rect(x, y, inner, row), size)
        y += row
    if changes:
        side, line = 22, text.leading(size + 1, 1.3)
        canvas.blit(stage.pictures.icon("chevron_right", side, stage.accent), (x, y + 8 + (line - side) // 2))
        text.paragraph(canvas, changes, (x + 34, y + 8), inner - 34, "body", size + 1, PAPER, 1.3)
    return draw_ways(stage, canvas, at, (rect.right - SIDE, rect.bottom - 22))


def draw_ways(stage: Stage, canvas: pygame.Surface, at: int, corner: tuple[int, int]) -> dict[str, pygame.Rect]:
    """Draw the ways on as buttons that end at a lower right corner; return where each is, by its action."""
    found: dict[str, pygame.Rect] = {}
    high, right = stage.text.px(26) + 16, corner[0]
    for number, way in reversed(tuple(enumerate(stage.ways))):
        cap = stage.cap(way.action)
        wide, tall = panels.keycap_size(stage, cap, 13) if cap else (-10, 0)
        image = stage.text.image(way.says, "ui", 17, PAPER if number == at else ICE)
        rect = pygame.Rect(0, 0, wide + image.get_width() + 42, high).move_to(bottomright=(right, corner[1]))
        (panels.focus if number == at else panels.panel)(stage, canvas, rect, radius=high // 2)
        if cap:
            panels.keycap(stage, canvas, (rect.x + 16, rect.centery - tall // 2 - 1), cap, 13)
        canvas.blit(image, image.get_rect(midright=(rect.right - 16, rect.centery)))
        found[way.action] = rect
        right = rect.x - APART
    return found


def draw_row(stage: Stage, canvas: pygame.Surface, row: Row, area: pygame.Rect, size: int) -> None:
    """Draw one line of the result: a goal with a mark, a bar and what was wanted; else what there is to say."""
    text, side = stage.text, min(stage.text.px(22), area.height - 6)
    canvas.blit(stage.pictures.icon(row.icon, side, MIST), (area.x, area.centery - side // 2))
    y = area.centery - text.height("body", size) // 2
    names = area.width * 36 // 100
    text.write(canvas, row.name, (area.x + side + 12, y), "body", size, ICE, within=names - side - 16)
    left = area.x + names
    if row.goal is None:
        text.write(canvas, row.value, (left, y), "bodyb", size, stage.accent, within=area.right - left)
        return
    colour = OK if row.goal.held else BAD
    mark = stage.pictures.icon("check" if row.goal.held else "cross", side, colour)
    canvas.blit(mark, (left, area.centery - side // 2))
    left += side + 14
    third = (area.right - left) // 3
    draw_gauge(canvas, row.goal, pygame.Rect(left, area.centery - 5, third - 22, 10), colour)
    text.write(canvas, row.value, (left + third, y), "bodyb", size, colour, within=third - 12)
    text.write(canvas, row.wanted, (area.right, y), "body", size, MIST, "right", within=third)


def draw_gauge(canvas: pygame.Surface, goal: Goal, rect: pygame.Rect, colour: Colour) -> None:
    """Draw how far a goal came as a bar with a mark where it lies."""
    whole = 1000 if goal.at_least else 2 * max(1, goal.wanted)
    panels.bar(canvas, rect, goal.reached / whole, colour)
    x = rect.x + rect.width * min(goal.wanted, whole) // whole
    canvas.blit(panels.rounded((3, rect.height + 8), 1, PAPER), (x - 1, rect.y - 4))


def draw_grade(stage: Stage, canvas: pygame.Surface, middle: tuple[int, int], grade: str, colour: Colour) -> None:
    """Draw the grade in a hexagon."""
    half = GRADE / 2
    points = tuple(
        (half + (half - 2) * cos(step * pi / 3 + pi / 6), half + (half - 2) * sin(step * pi / 3 + pi / 6))
        for step in range(6)
    )
    image = panels.shape((GRADE, GRADE), points, colour)
    canvas.blit(image, image.get_rect(center=middle))
    letter = pygame.transform.smoothscale_by(
        stage.text.image(grade, "headx", 48, text_on(colour)), 100 / stage.text.size
    )
    canvas.blit(letter, letter.get_rect(center=middle))


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
