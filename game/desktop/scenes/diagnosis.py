"""A diagnosis: the scan, the chart, the plans, and a forecast for each that is the repair's own chemistry."""

import pygame
from pygame import surfarray

from game.content.level import Diagnosis, Plan
from game.content.repair import Repair
from game.content.teeth import DENTIN, ENAMEL, GUM, PULP
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Command
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage
from game.rules import repairing
from game.rules.diagnosing import Diagnosing
from game.rules.intents import Intent, Object, Treat
from game.rules.repairing import Forecast
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.field import Field

SCAN = pygame.Rect(48, 128, 384, 256)
GRAPH = pygame.Rect(48, 408, 384, 208)
CHART = pygame.Rect(456, 128, 360, 488)
PLANS = pygame.Rect(840, 128, 392, 488)
SECONDS = 120  # of chemistry that a forecast shows; each stands for about a minute
STEPS_A_FRAME = 45  # so that a forecast of two minutes takes about a second and a third
MOST_LOST = 60_000  # thousandths of a cell: what the graph's lower edge means at least


class DiagnosisScene:
    """The plans are weighed: one is decided on, or a line of the chart is held against it."""

    overlays = frozenset({"casebook", "log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        diagnosis, repair = self.case(stage)
        difficulty = stage.state.settings.difficulty
        self.forecasts = {
            treated: repairing.look_ahead(repair, difficulty, treated)
            for treated in sorted({plan.treats for plan in diagnosis.plans.values()})
        }
        self.plans = Menu(PLANS.copy(), digits=True)
        self.chart = Menu(CHART.copy(), size=18)
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
        self.chart.show([Item(name, says) for name, says in diagnosis.chart.items()])
        if self.objecting:
            return self.object(stage, input)
        if self.deciding:
            return self.decide(stage, input)
        if "use" in input.pressed and "confirm" not in input.pressed and self.plans.focused:
            self.objecting, self.said = self.plans.focused, ("", MIST)
            stage.sound.effect("ui_confirm", "interface")
            return None
        name = self.plans.feel(stage, input)
        if name:
            self.deciding, self.said = name, ("", MIST)
        return None

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
        """Confirm the plan, or think again."""
        if "back" in input.pressed or input.right_click:
            self.deciding = ""
        elif input.pressed & {"confirm"} or input.click:
            plan, self.deciding = self.deciding, ""
            return Treat(plan)
        return None

    def listen(self, stage: Stage, diagnosis: Diagnosis) -> None:
        """Say what came of an objection."""
        for event in stage.state.just:
            verb, _, rest = event.partition(" ")
            if verb == "struck":
                self.said = (f"Struck out. {diagnosis.plans[rest].harm}", OK)
                stage.sound.effect("connect_right", "interface")
            elif verb == "groundless":
                self.said = ("That line says nothing against this plan. The team saw you guess.", BAD)
                stage.sound.effect("connect_wrong", "interface")

    def plan_rows(self, stage: Stage, diagnosis: Diagnosis) -> list[Item]:
        """Return the plans as rows; struck ones cannot be chosen."""
        assert isinstance(stage.state.doing, Diagnosing)
        rows = []
        for name, plan in diagnosis.plans.items():
            struck = name in stage.state.doing.struck
            by = stage.pack.people[plan.by].short
            note = "Struck out: see the chart" if struck else f"{by}: {plan.says}"
            rows.append(Item(name, plan.title, on=not struck, note=note, icon="cross" if struck else ""))
        return rows

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw scan, forecast, chart and plans."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 200, "#080d1a")
        if not isinstance(stage.state.doing, Diagnosing):
            return
        diagnosis, _ = self.case(stage)
        patient = stage.pack.people[diagnosis.patient]
        canvas.blit(stage.pictures.token(diagnosis.patient, 64, patient.colour), (48, 40))
        panels.overline(stage, canvas, f"Diagnosis · tooth {diagnosis.tooth}", (128, 44))
        stage.text.write(canvas, patient.name, (128, 62), "head", 28)
        focused = diagnosis.plans.get(self.deciding or self.objecting or self.plans.focused)
        self.draw_scan(stage, canvas, diagnosis)
        self.draw_graph(stage, canvas, focused)
        self.draw_lists(stage, canvas)
        self.draw_foot(stage, canvas, focused)

    def draw_scan(self, stage: Stage, canvas: pygame.Surface, diagnosis: Diagnosis) -> None:
        """Draw the tooth as an X-ray of what the repair would find."""
        panels.panel(stage, canvas, SCAN.inflate(12, 12), fill=96)
        canvas.blit(stage.pictures.make(("scan", id(self.first)), lambda: x_ray(self.first)), SCAN)
        line = (SCAN.y + stage.ticks * 2) % (SCAN.height * 2) - SCAN.height // 2
        if not stage.settings.reduce_motion and 0 <= line < SCAN.height:
            canvas.blit(panels.plain((SCAN.width, 2), stage.accent, 70), (SCAN.x, SCAN.y + line))
        words = stage.text.wrap(diagnosis.scan, "body", 16, SCAN.width - 24)
        height = stage.text.leading(16, 1.25) * len(words) + 12
        canvas.blit(panels.plain((SCAN.width, height), "#060a14", 200), (SCAN.x, SCAN.bottom - height))
        stage.text.paragraph(
            canvas, diagnosis.scan, (SCAN.x + 12, SCAN.bottom - height + 5), SCAN.width - 24, "body", 16, ICE, 1.25
        )

    def draw_graph(self, stage: Stage, canvas: pygame.Surface, plan: Plan | None) -> None:
        """Draw how much tooth is lost in the next two hours: the plan in focus strong, the other faint."""
        panels.panel(stage, canvas, GRAPH.inflate(12, 12), fill=96)
        panels.overline(stage, canvas, "Forecast · tooth lost", (GRAPH.x + 12, GRAPH.y + 8))
        stage.text.write(
            canvas, "the repair's own chemistry", (GRAPH.right - 12, GRAPH.y + 6), "body", 15, MIST, "right"
        )
        area = pygame.Rect(GRAPH.x + 16, GRAPH.y + 40, GRAPH.width - 32, GRAPH.height - 84)
        most = max([MOST_LOST, *(max(one.lost, default=0) for one in self.forecasts.values())])
        for row in range(4):
            y = area.y + row * area.height // 3
            pygame.draw.line(canvas, "#1c2b45", (area.x, y), (area.right, y))
        for treated, drawn in self.forecasts.items():
            strong = plan is not None and plan.treats == treated
            draw_curve(canvas, area, drawn, most, OK if treated else WARN, 4 if strong else 2)
        forecast = self.forecasts.get(plan.treats) if plan else None
        if forecast and forecast.lost:
            gained = "stays whole" if plan and plan.treats else "goes on decaying"
            depth = forecast.depth[-1] / 10
            lost = forecast.lost[-1] / 100_000
            words = f"{gained}: {lost:.2f} mm² gone in {len(forecast.lost)} min, {depth:.1f} mm to the nerve"
            stage.text.write(
                canvas,
                words,
                (GRAPH.x + 12, GRAPH.bottom - stage.text.px(34)),
                "body",
                16,
                ICE,
                within=GRAPH.width - 24,
            )

    def draw_lists(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Draw the chart and the plans, whichever is worked with in full light."""
        panels.overline(stage, canvas, "Chart", (CHART.x, CHART.y - 24))
        panels.overline(stage, canvas, "Plans", (PLANS.x, PLANS.y - 24))
        at = self.chart.at
        if not self.objecting:
            self.chart.at = -1  # nothing of it is in focus
        self.chart.draw(stage, canvas)
        self.chart.at = at
        self.plans.draw(stage, canvas)

    def draw_foot(self, stage: Stage, canvas: pygame.Surface, plan: Plan | None) -> None:
        """Say what can be done now."""
        y = HEIGHT - 50
        words, colour = self.said
        if self.objecting and plan:
            words, colour = f"What in the chart speaks against “{plan.title}”?", WARN
        elif self.deciding and plan:
            words, colour = f"Go ahead with “{plan.title}”?", OK
        if words:
            stage.text.paragraph(canvas, words, (48, HEIGHT - 84), 700, "body", 18, colour, 1.3, 2)
        if self.objecting:
            pairs = (("back", "Back to the plans"), ("confirm", "Hold against it"))
        elif self.deciding:
            pairs = (("back", "Think again"), ("confirm", "Yes"))
        else:
            pairs = (("use", "Object to it"), ("confirm", "Choose a plan"))
        x = WIDTH - 48
        for action, says in pairs:
            x = panels.hint(stage, canvas, (x, y), action, says, ICE, "right").x - 24


def draw_curve(
    canvas: pygame.Surface, area: pygame.Rect, forecast: Forecast, most: int, colour: Colour, width: int
) -> None:
    """Draw one forecast as far as it has been run."""
    points = [
        (area.x + second * area.width // SECONDS, area.y + lost * area.height // most)
        for second, lost in enumerate(forecast.lost)
    ]
    if len(points) > 1:
        pygame.draw.lines(canvas, colour, False, points, width)
        pygame.draw.circle(canvas, PAPER, points[-1], width + 1)


def x_ray(field: Field) -> pygame.Surface:
    """Return a tooth as an X-ray shows it: enamel is lightest, what is decayed is dark; 384 x 256 pixels."""
    material = anatomy(field.tooth).material
    dense = (material == ENAMEL) * 215 + (material == DENTIN) * 140
    grey = (field.mineral * dense // 1000 + (material == PULP) * 58 + (material == GUM) * 34).T
    small = pygame.Surface(grey.shape)
    pixels = surfarray.pixels3d(small)
    pixels[:, :, 0] = grey * 8 // 10 + 6
    pixels[:, :, 1] = grey * 9 // 10 + 12
    pixels[:, :, 2] = grey + 24
    film = (field.biofilm > 200).T
    pixels[film] = pixels[film] // 2 + (70, 22, 26)
    del pixels
    return pygame.transform.box_blur(pygame.transform.smoothscale(small, SCAN.size), 3)
