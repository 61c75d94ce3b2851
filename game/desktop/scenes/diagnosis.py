"""A diagnosis: the scan, the chart, the plans, and a forecast for each that is the repair's own chemistry."""

from itertools import pairwise

import numpy as np
import pygame
from pygame import surfarray

from game.content.level import Diagnosis, Plan
from game.content.repair import Repair
from game.content.teeth import DENTIN, ENAMEL, GUM, PULP
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import Command, Open
from game.desktop.panels import Item, Menu
from game.desktop.scenes.layout import draw_foot, foot_top, largest, touched
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import repairing
from game.rules.diagnosing import Diagnosing
from game.rules.intents import Intent, Object, Treat
from game.rules.repairing import Forecast
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.field import Field

SCAN = pygame.Rect(48, 128, 384, 256)
LEFT, MIDDLE, RIGHT = (48, 384), (456, 360), (840, 392)  # x and width of the columns, in pixels
HEADED = 115  # per cent of text size up to which the lists begin beside the scan, not beside the name
LEAST_WORDS = 104  # px at a text size of 100 %: what the words below the lists get at least
SECONDS = 120  # of chemistry that a forecast shows; each stands for about a minute
STEPS_A_FRAME = 45  # so that a forecast of two minutes takes about a second and a third
MOST_LOST = 60_000  # thousandths of a cell: what the graph's lower edge means at least
CELLS = 100_000  # thousandths of a cell in a square millimetre
SCROLL = 48  # px that a notch of the wheel scrolls
GRAIN = 5  # of 255: how uneven the film of an X-ray is
FILM = "#b9d3f0"  # what is written on an X-ray
WEIGH = "Weigh the plans. If a line of the chart speaks against one of them, object to it before it is done."


class DiagnosisScene:
    """The plans are weighed: one is decided on, or a line of the chart is held against it."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        diagnosis, repair = self.case(stage)
        difficulty = stage.state.settings.difficulty
        self.forecasts = {
            treated: repairing.look_ahead(repair, difficulty, treated)
            for treated in sorted({plan.treats for plan in diagnosis.plans.values()})
        }
        self.plans = Menu(pygame.Rect(RIGHT[0], SCAN.y, RIGHT[1], 300), digits=True)
        self.chart = Menu(pygame.Rect(MIDDLE[0], SCAN.y, MIDDLE[1], 300), size=18)
        self.buttons: dict[str, pygame.Rect] = {}
        self.revealed = (-1, -1)  # the rows in focus that were scrolled to last
        self.objecting = ""  # the plan that a line of the chart is looked for against
        self.deciding = ""  # the plan that waits to be confirmed
        self.said: tuple[str, Colour] = ("", MIST)
        self.first = self.forecasts[min(self.forecasts)].field

    def case(self, stage: Stage) -> tuple[Diagnosis, Repair]:
        """Return the diagnosis on the table, and its repair."""
        assert isinstance(stage.state.doing, Diagnosing)
        diagnosis = stage.pack.diagnoses[stage.state.doing.name]
        return diagnosis, stage.pack.repairs[diagnosis.repair]

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Choose a plan and confirm it, or object to it with a line of the chart."""
        if not isinstance(stage.state.doing, Diagnosing):
            return None
        diagnosis, repair = self.case(stage)
        for treated, forecast in self.forecasts.items():
            if len(forecast.lost) < SECONDS:
                self.forecasts[treated] = repairing.run_ahead(repair, forecast, STEPS_A_FRAME)
                break
        self.listen(stage, diagnosis)
        self.plans.show(self.plan_rows(stage, diagnosis))
        self.chart.show(self.chart_rows(stage, diagnosis))
        input = touched(input, self.buttons)
        if self.objecting:
            return self.object(stage, input)
        if self.deciding:
            return self.decide(stage, input)
        if input.right_click:
            return Open("pause")
        if "next" in input.pressed and self.plans.focused:
            self.objecting, self.said = self.plans.focused, ("", MIST)
            self.chart.show(self.chart_rows(stage, diagnosis))
            stage.sound.effect("ui_confirm", "interface")
            return None
        if input.wheel and input.over(self.chart.rect):
            self.scroll_chart(stage, input)
            return None
        name = self.plans.feel(stage, input)
        if name:
            self.deciding, self.said = name, ("", MIST)
        return None

    def scroll_chart(self, stage: Stage, input: Input) -> None:
        """Scroll the chart by the wheel, whatever is in focus."""
        most = max(0, self.chart.height(stage) - self.chart.rect.height)
        self.chart.top = min(max(self.chart.top - input.wheel * SCROLL, 0), most)

    def object(self, stage: Stage, input: Input) -> Intent | None:
        """Choose the line of the chart that speaks against the plan."""
        if "back" in input.pressed or input.right_click:
            self.objecting = ""
            return None
        line = self.chart.feel(stage, input)
        if line:
            plan, self.objecting = self.objecting, ""
            return Object(plan, line)
        return None

    def decide(self, stage: Stage, input: Input) -> Intent | None:
        """Confirm the plan by its key or by choosing it again, or think again."""
        rows = self.plans.rows(stage)
        again = input.clicked(rows[self.plans.at].clip(self.plans.rect))
        if "back" in input.pressed or input.right_click:
            self.deciding = ""
        elif "confirm" in input.pressed or again:
            plan, self.deciding = self.deciding, ""
            return Treat(plan)
        elif input.nudged & {"up", "down"} or input.click:
            self.deciding = ""
        return None

    def listen(self, stage: Stage, diagnosis: Diagnosis) -> None:
        """Say what came of an objection."""
        for event in stage.state.just:
            verb, _, rest = event.partition(" ")
            if verb == "struck":
                plan = diagnosis.plans[rest]
                why = diagnosis.chart[plan.wrong or ""]
                self.said = (f"“{plan.title}” is struck out: “{why}”. {plan.harm}", OK)
                stage.sound.effect("connect_right", "interface")
            elif verb == "groundless":
                name, line = rest.split()
                title = diagnosis.plans[name].title
                words = f"“{diagnosis.chart[line]}” says nothing against “{title}”. The team saw you guess: trust -1."
                self.said = (words, BAD)
                stage.sound.effect("connect_wrong", "interface")

    def plan_rows(self, stage: Stage, diagnosis: Diagnosis) -> list[Item]:
        """Return the plans as rows; struck ones cannot be chosen."""
        assert isinstance(stage.state.doing, Diagnosing)
        rows = []
        for name, plan in diagnosis.plans.items():
            struck = name in stage.state.doing.struck
            by = stage.pack.people[plan.by].short
            note = f"Struck out. {plan.harm}" if struck else f"{by}: {plan.says}"
            rows.append(Item(name, plan.title, on=not struck, note=note))
        return rows

    def chart_rows(self, stage: Stage, diagnosis: Diagnosis) -> list[Item]:
        """Return the lines of the chart, with what was held against which plan."""
        assert isinstance(stage.state.doing, Diagnosing)
        doing = stage.state.doing
        rows = []
        for name, says in diagnosis.chart.items():
            against = [plan for plan in doing.struck if diagnosis.plans[plan].wrong == name]
            tried = (self.objecting, name) in doing.tried
            note = f"Spoke against “{diagnosis.plans[against[0]].title}”" if against else ""
            rows.append(Item(name, says, on=not tried, note="Says nothing against it" if tried else note))
        return rows

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw scan, forecast, chart and plans."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 200, "#080d1a")
        if not isinstance(stage.state.doing, Diagnosing):
            return
        diagnosis, _ = self.case(stage)
        patient, text = stage.pack.people[diagnosis.patient], stage.text
        canvas.blit(stage.pictures.token(diagnosis.patient, 64, patient.colour), (48, 36))
        within = LEFT[0] + LEFT[1] - 128 if text.size > HEADED else 700
        words = f"Diagnosis · tooth {diagnosis.tooth}".upper()
        text.write(canvas, words, (128, 36), "ui", 12, stage.accent, tracking=2, within=within)
        text.write(canvas, patient.name, (128, 38 + text.height("ui", 12)), "head", 28, within=within)
        focused = diagnosis.plans.get(self.deciding or self.objecting or self.plans.focused)
        keys = self.foot()
        bottom = foot_top(stage, keys) - 14
        self.draw_scan(stage, canvas, diagnosis)
        self.draw_graph(stage, canvas, focused, bottom)
        below = self.draw_lists(stage, canvas, bottom)
        self.draw_words(stage, canvas, focused, pygame.Rect(MIDDLE[0], below, 1232 - MIDDLE[0], bottom - below))
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self) -> tuple[tuple[str, str], ...]:
        """Return what can be done now, with its keys."""
        if self.objecting:
            return (("back", "Back to the plans"), ("confirm", "Hold against it"))
        if self.deciding:
            return (("back", "Think again"), ("confirm", "Yes, do it"))
        return (("next", "Object to it"), ("confirm", "Choose this plan"))

    def draw_scan(self, stage: Stage, canvas: pygame.Surface, diagnosis: Diagnosis) -> None:
        """Draw the tooth as an X-ray of what the repair would find, with its number on the film."""
        text = stage.text
        panels.panel(stage, canvas, SCAN.inflate(12, 12), fill=98)
        canvas.blit(stage.pictures.make(("scan", id(self.first)), lambda: x_ray(self.first)), SCAN)
        line = (SCAN.y + stage.ticks * 2) % (SCAN.height * 2) - SCAN.height // 2
        if not stage.settings.reduce_motion and 0 <= line < SCAN.height:
            canvas.blit(panels.plain((SCAN.width, 2), stage.accent, 60), (SCAN.x, SCAN.y + line))
        text.write(canvas, diagnosis.tooth, (SCAN.right - 12, SCAN.y + 8), "mono", 14, FILM, "right", within=160)
        size = largest(text, diagnosis.scan, "body", (16, 15, 14, 13, 12), SCAN.width - 24, 96, 1.25)
        height = text.room(diagnosis.scan, "body", size, SCAN.width - 24, 1.25) + 14
        canvas.blit(panels.plain((SCAN.width, height), "#060a14", 225), (SCAN.x, SCAN.bottom - height))
        at = (SCAN.x + 12, SCAN.bottom - height + 6)
        text.paragraph(canvas, diagnosis.scan, at, SCAN.width - 24, "body", size, ICE, 1.25)

    def draw_graph(self, stage: Stage, canvas: pygame.Surface, plan: Plan | None, bottom: int) -> None:
        """Draw how much tooth is missing in the next two hours: the plan in focus strong, the other faint."""
        text = stage.text
        whole = pygame.Rect(LEFT[0] - 6, SCAN.bottom + 18, LEFT[1] + 12, bottom - SCAN.bottom - 18)
        panels.panel(stage, canvas, whole, fill=96)
        x, width = whole.x + 18, whole.width - 36
        y = whole.y + 10
        words = "Forecast: tooth missing".upper()
        text.write(canvas, words, (x, y), "ui", 12, stage.accent, tracking=2, within=width)
        y += text.height("ui", 12) + 4
        small = text.height("body", 14)
        for treated, words in ((True, "treated: it stays whole"), (False, "left as it is: the decay goes on")):
            if treated in self.forecasts:
                middle = y + small // 2
                draw_line(canvas, [(x, middle), (x + 15, middle), (x + 30, middle)], treated, 4)
                strong = plan is not None and plan.treats == treated
                role, colour = ("bodyb", PAPER) if strong else ("body", ICE)
                text.write(canvas, words, (x + 42, y), role, 14, colour, within=width - 42)
                y += small + 2
        low = whole.bottom - 8 - small
        for share, words, anchor in ((0, "now", "left"), (1, "1 h", "middle"), (2, "2 h", "right")):
            text.write(canvas, words, (x + share * width // 2, low), "body", 14, MIST, anchor)
        area = pygame.Rect(x, y + 8, width, max(20, low - y - 14))
        most = max([MOST_LOST, *(max(one.lost, default=0) for one in self.forecasts.values())])
        for column in range(5):
            left = area.x + column * area.width // 4
            pygame.draw.line(canvas, "#1c2b45", (left, area.y), (left, area.bottom))
        pygame.draw.line(canvas, "#33496b", area.bottomleft, area.bottomright)
        for treated, drawn in self.forecasts.items():
            strong = plan is not None and plan.treats == treated
            draw_curve(canvas, area, drawn, most, treated, 4 if strong else 2)

    def draw_lists(self, stage: Stage, canvas: pygame.Surface, bottom: int) -> int:
        """Draw the chart and the plans, whichever is worked with in full light; return where they end."""
        text = stage.text
        head = text.height("ui", 12)
        top = SCAN.y - 6 if text.size <= HEADED else 36 + head + 8
        room = bottom - top - text.px(LEAST_WORDS) - 16
        high = min(room, max(self.chart.height(stage), self.plans.height(stage)))
        for menu, (x, width), words in ((self.chart, MIDDLE, "Chart"), (self.plans, RIGHT, "Plans")):
            menu.rect = pygame.Rect(x, top, width, high)
            panels.overline(stage, canvas, words, (x, top - head - 8))
        at = self.chart.at
        if self.revealed != (self.plans.at, at if self.objecting else -1):
            self.revealed = (self.plans.at, at if self.objecting else -1)
            for menu in (self.plans, self.chart):
                menu.reveal(stage)
        if not self.objecting:
            self.chart.at = -1  # nothing of it is in focus
        self.chart.draw(stage, canvas)
        self.chart.at = at
        self.plans.draw(stage, canvas)
        return top + high + 16

    def draw_words(self, stage: Stage, canvas: pygame.Surface, plan: Plan | None, rect: pygame.Rect) -> None:
        """Say what came of the last wish or what is asked now, and what the forecast of the plan in focus is."""
        text = stage.text
        words, colour = self.said if self.said[0] else (WEIGH, stage.accent)
        if self.objecting and plan:
            words, colour = (
                f"What in the chart speaks against “{plan.title}”? A line that does not costs trust.",
                WARN,
            )
        elif self.deciding and plan:
            words, colour = f"Go ahead with “{plan.title}”?", OK
        panels.panel(stage, canvas, rect, colour, 94, edge=70)
        canvas.blit(panels.rounded((5, rect.height - 28), 3, colour), (rect.x, rect.y + 14))
        width = rect.width - 56
        more = "" if self.objecting or plan is None or words == self.said[0] else self.foretold(plan)
        whole = f"{words}\n{more}" if more else words
        size = largest(text, whole, "body", (20, 19, 18, 17, 16, 15, 14, 13, 12, 11), width, rect.height - 26, 1.3)
        box = text.paragraph(canvas, words, (rect.x + 28, rect.y + 14), width, "body", size, PAPER, 1.3)
        if more:
            text.paragraph(canvas, more, (rect.x + 28, box.bottom + 4), width, "body", size, ICE, 1.3)

    def foretold(self, plan: Plan) -> str:
        """Return what the forecast of a plan comes to, as far as it has been run."""
        forecast = self.forecasts[plan.treats]
        if not forecast.lost:
            return ""
        lost, depth = forecast.lost[-1] / CELLS, forecast.depth[-1] / 10
        minutes = "In two hours" if len(forecast.lost) >= SECONDS else f"In {len(forecast.lost)} minutes"
        return f"{minutes}, by this plan: {lost:.2f} mm² of the tooth missing, {depth:.1f} mm left to the nerve."


def draw_curve(
    canvas: pygame.Surface, area: pygame.Rect, forecast: Forecast, most: int, treated: bool, width: int
) -> None:
    """Draw one forecast as far as it has been run."""
    points = [
        (area.x + second * area.width // SECONDS, area.y + 4 + lost * (area.height - 10) // most)
        for second, lost in enumerate(forecast.lost)
    ]
    if len(points) > 1:
        draw_line(canvas, points, treated, width)
        pygame.draw.circle(canvas, PAPER, points[-1], width + 1)


def draw_line(canvas: pygame.Surface, points: list[tuple[int, int]], treated: bool, width: int) -> None:
    """Draw a line of the graph: solid and green where it is treated, dotted and yellow where it is not."""
    if treated:
        pygame.draw.lines(canvas, OK, False, points, width)
        return
    last = points[0][0] - 8
    for (x, y), (right, low) in pairwise(points):
        for step in range(x, max(right, x + 1)):
            if step - last >= 8:
                last = step
                level = y + (low - y) * (step - x) // max(1, right - x)
                pygame.draw.circle(canvas, WARN, (step, level), width // 2 + 1)


def x_ray(field: Field) -> pygame.Surface:
    """Return a tooth as an X-ray shows it: enamel is lightest, what is decayed is dark; 384 x 256 pixels."""
    material = anatomy(field.tooth).material
    dense = (material == ENAMEL) * 225 + (material == DENTIN) * 142
    grey = (field.mineral * dense // 1000 + (material == PULP) * 52 + (material == GUM) * 30).T
    small = pygame.Surface(grey.shape)
    pixels = surfarray.pixels3d(small)
    pixels[:, :, 0] = grey * 84 // 100 + 5
    pixels[:, :, 1] = grey * 92 // 100 + 10
    pixels[:, :, 2] = grey + 20
    film = (field.biofilm > 200).T
    pixels[film] = pixels[film] // 2 + (70, 22, 26)
    del pixels
    twice = pygame.transform.box_blur(pygame.transform.smoothscale(small, (SCAN.width // 2, SCAN.height // 2)), 2)
    image = pygame.transform.box_blur(pygame.transform.smoothscale(twice, SCAN.size), 2)
    pixels = surfarray.pixels3d(image)
    x, y = np.meshgrid(np.arange(SCAN.width), np.arange(SCAN.height), indexing="ij")
    noise = x * 374_761 + y * 668_265 + (x * y ^ x * 31 + y * 17) * 1_274_126
    grain = (noise ^ noise >> 7 ^ noise >> 13) % (2 * GRAIN + 1) - GRAIN
    edge = np.maximum(abs(x - SCAN.width // 2) * 100 // SCAN.width, abs(y - SCAN.height // 2) * 100 // SCAN.height)
    light = 100 - np.maximum(0, edge - 34) * 3
    pixels[:] = np.clip((pixels.astype(np.int32) + grain[:, :, None]) * light[:, :, None] // 100, 0, 255)
    del pixels
    return image
