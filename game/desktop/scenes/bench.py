"""The bench test: slabs of tooth in a row, a dose on each that is tried, what came of them, and the flag."""

from collections.abc import Iterator
from itertools import pairwise

import pygame

from game.content.level import Bench
from game.content.repair import Regrowth
from game.desktop import hearing, panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, STEEL, WARN, Colour, rgb
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Command, Open
from game.desktop.scenes.layout import GROUND, SIDE, Keys, draw_foot, foot_top, largest, touched
from game.desktop.slabs import Growing
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import benching
from game.rules.benching import Benching
from game.rules.intents import Intent, Mark, Test
from game.rules.tooth import culture
from game.rules.tooth.culture import STEPS, Culture

GAP = 14  # px between two slabs
INNER = 10  # px from the edge of a slab's card to what is in it
QUICKLY = 12  # steps a tick in which slabs are followed that were tried before the scene came up
UNSEEN = 3  # steps a tick in which doses are worked out that nobody tried, so that a mark need not wait for them
SAYS, WORDS = (19, 18, 17, 16, 15, 14, 13, 12), (20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10)  # px, largest first
MOST_SAID = 0.11  # of the height, for what is asked; and for the words below,
MOST_WORDS = 0.19
PLOT = 0.21  # and for the curve
ROOMY = 130  # per cent of text size up to which there is room for the curve, and for figures beside each slab
MOST_ICON = 48  # px
TOP = 150  # per cent of what is allowed that the curve shows
TITLES: dict[str, tuple[str, str, Colour]] = {  # what a slab came to -> its word, icon and colour
    "low": ("Falls short", "arrow_down", WARN),
    "safe": ("Safe", "check", OK),
    "high": ("Grows on", "warning", BAD),
}
HEARD = {"low": "hit_partial", "safe": "connect_right", "high": "connect_wrong"}


class BenchScene:
    """Doses are tried while there are slabs; then, or before, one is marked as the highest safe one."""

    def __init__(self, stage: Stage) -> None:
        self.overlays = STORY_OVERLAYS
        self.at = 0  # index of the dose in focus
        self.asking = False  # the flag waits to be confirmed
        self.slabs: dict[str, Growing] = {}  # by dose
        self.cards: dict[str, pygame.Rect] = {}
        self.buttons: dict[str, pygame.Rect] = {}  # by action
        self.before = self.tried(stage)
        name, bench = self.bench(stage)
        self.bare = Growing(benching.slab_of(stage.pack, name, next(iter(bench.doses))), bench.seconds)
        self.unseen: Iterator[Culture] = iter(())

    def bench(self, stage: Stage) -> tuple[str, Bench]:
        """Return the bench, with its name."""
        assert isinstance(stage.state.doing, Benching)
        name = stage.state.doing.name
        return name, stage.pack.benches[name]

    def tried(self, stage: Stage) -> tuple[str, ...]:
        """Return the doses that were tried."""
        return benching.tried(stage.pack, stage.state.memory, self.bench(stage)[0])

    def left(self, stage: Stage) -> int:
        """Return how many slabs are left."""
        return benching.left(stage.pack, stage.state.memory, self.bench(stage)[0])

    def focused(self, stage: Stage) -> str:
        """Return the dose in focus."""
        return list(self.bench(stage)[1].doses)[self.at]

    @property
    def growing(self) -> Growing | None:
        """The slab that is seen to grow."""
        return next((slab for slab in self.slabs.values() if not slab.done), None)

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Choose a dose, try it on a slab, or plant the flag and confirm it."""
        if not isinstance(stage.state.doing, Benching):
            return None
        self.grow(stage)
        input = touched(input, self.buttons)
        if self.asking:
            return self.answer(stage, input)
        if input.right_click:
            return Open("pause")
        again = self.choose(stage, input)
        wanted = bool(input.pressed & {"confirm", "use"}) or again
        if self.growing is not None:
            if wanted:
                self.growing.finish()
                self.end(stage)
            return None
        dose, mark = self.focused(stage), "next" in input.pressed  # on a keyboard its key is that of "use" too
        if wanted and not mark and dose not in self.tried(stage) and self.left(stage):
            stage.sound.effect("ui_confirm", "interface")
            return Test(dose)
        if wanted or mark:
            stage.sound.effect("ui_confirm", "interface")
            self.ask(True)
        return None

    def ask(self, asking: bool) -> None:
        """Plant the flag, or take it back; while it waits, the key of the pause takes it back."""
        self.asking, self.overlays = asking, STORY_OVERLAYS - {"pause"} if asking else STORY_OVERLAYS

    def choose(self, stage: Stage, input: Input) -> bool:
        """Move the focus; tell whether the dose in focus was clicked once more."""
        before, count = self.at, len(self.bench(stage)[1].doses)
        self.at = (self.at + ("right" in input.nudged) - ("left" in input.nudged)) % count
        if 0 < input.digit() <= count:
            self.at = input.digit() - 1
        again = False
        for number, card in enumerate(self.cards.values()):
            if input.clicked(card):
                again, self.at = number == before, number
        if self.at != before:
            stage.sound.effect("ui_move", "interface")
        return again

    def answer(self, stage: Stage, input: Input) -> Intent | None:
        """Confirm the flag, or think again."""
        if "confirm" in input.pressed or input.clicked(self.cards.get(self.focused(stage), pygame.Rect(0, 0, 0, 0))):
            return Mark(self.focused(stage))
        if "back" in input.pressed or input.right_click or input.click or input.nudged & {"left", "right"}:
            stage.sound.effect("ui_back", "interface")
            self.ask(False)
        return None

    # What goes on

    def grow(self, stage: Stage) -> None:
        """Let the slab grow on which a dose was tried last; while none does, work out what nobody has tried."""
        name, bench = self.bench(stage)
        for dose in self.tried(stage):
            if dose not in self.slabs:
                self.slabs[dose] = Growing(benching.slab_of(stage.pack, name, dose), bench.seconds)
        slab = self.growing
        if slab is None:
            self.look_ahead(stage)
            return
        spurs = slab.spurs
        if stage.settings.reduce_motion:
            slab.finish()
        else:
            known = any(slab is self.slabs[dose] for dose in self.before)
            slab.grow(QUICKLY if known else 0)
            stage.sound.sustain("build_loop", 0.4)
        if slab.spurs // hearing.CLUMP > spurs // hearing.CLUMP:
            stage.sound.effect("overgrowth")
        if slab.done:
            self.end(stage)

    def end(self, stage: Stage) -> None:
        """Let be heard what a slab came to."""
        dose = list(self.slabs)[-1]
        if dose not in self.before:
            stage.sound.effect(HEARD[benching.judged(stage.pack, self.bench(stage)[0], dose)])

    def look_ahead(self, stage: Stage) -> None:
        """Work out a little of what doses do that nobody has tried."""
        name, bench = self.bench(stage)
        for _ in range(UNSEEN):
            if next(self.unseen, None) is None:
                slabs = (benching.slab_of(stage.pack, name, dose) for dose in bench.doses)
                fresh = next((slab for slab in slabs if (slab, bench.seconds) not in culture.known), None)
                if fresh is None:
                    return
                self.unseen = culture.follow(fresh, bench.seconds)

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw what is asked, the slabs, the curve, and what there is to say of the dose in focus."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 190, GROUND)
        if not isinstance(stage.state.doing, Benching):
            return
        _, bench = self.bench(stage)
        keys = self.foot(stage)
        top, bottom = self.draw_head(stage, canvas, bench), foot_top(stage, keys) - 12
        room = bottom - top
        words, colour = self.words(stage, bench)
        wide = WIDTH - 2 * SIDE
        size = largest(stage.text, words, "body", WORDS, wide - 56, round(canvas.get_height() * MOST_WORDS) - 26, 1.3)
        high = stage.text.room(words, "body", size, wide - 56, 1.3) + 26
        plot = round(canvas.get_height() * PLOT) + GAP if stage.text.size <= ROOMY else 0
        cards = pygame.Rect(SIDE, top, wide, room - high - plot - GAP)
        self.draw_slabs(stage, canvas, bench, cards)
        if plot:
            self.draw_curve(stage, canvas, bench, pygame.Rect(SIDE, cards.bottom + GAP, wide, plot - GAP))
        rect = pygame.Rect(SIDE, bottom - high, wide, high)
        panels.panel(stage, canvas, rect, colour, 94, edge=70)
        canvas.blit(panels.rounded((5, high - 20), 3, colour), (rect.x, rect.y + 10))
        stage.text.paragraph(canvas, words, (rect.x + 28, rect.y + 12), wide - 56, "body", size, PAPER, 1.3)
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self, stage: Stage) -> Keys:
        """Return what can be done now, with its keys."""
        if self.asking:
            return (("back", "Think again"), ("confirm", "Yes, mark it"))
        if self.growing is not None:
            return (("confirm", "See how it ends"),)
        if self.focused(stage) in self.tried(stage) or not self.left(stage):
            return (("confirm", "Mark as safe"),)
        return (("next", "Mark as safe"), ("confirm", "Try on a slab"))

    def words(self, stage: Stage, bench: Bench) -> tuple[str, Colour]:
        """Return what there is to say of the dose in focus, and its colour."""
        dose, left = self.focused(stage), self.left(stage)
        alive = bench.doses[dose]
        slabs = f"{left} slab is left." if left == 1 else f"{left or 'No'} slabs are left."
        if self.asking:
            return f"Mark {alive} % as the highest dose that is safe? {slabs if left else ''}".strip(), OK
        slab = self.slabs.get(dose)
        if slab is None:
            tells = "A slab can show what it does." if left else "Mark the highest dose that you hold safe."
            return f"{alive} % alive: nobody has tried this. {slabs} {tells}", stage.accent
        if not slab.done:
            return f"{alive} % alive, and nobody touches it: {slab.steps // STEPS} of {bench.seconds} minutes.", ICE
        judged = benching.judged(stage.pack, self.bench(stage)[0], dose)
        title, _, colour = TITLES[judged]
        says = getattr(bench, judged)
        return says if stage.text.size <= ROOMY else f"{title}: {figures(slab)}.\n{says}", colour

    def draw_head(self, stage: Stage, canvas: pygame.Surface, bench: Bench) -> int:
        """Draw the title, how many slabs are left, and what is asked; return where they end."""
        text, left = stage.text, self.left(stage)
        words = f"{left} slab left" if left == 1 else f"{left or 'No'} slabs left"
        side = text.px(22)
        x = WIDTH - SIDE - text.width(words, "ui", 17)
        text.write(canvas, words, (WIDTH - SIDE, 34), "ui", 17, PAPER if left else MIST, "right")
        for number in range(bench.slabs):
            x -= side + 6
            tint = stage.accent if bench.slabs - number <= left else STEEL
            icon = stage.pictures.icon("tooth" if bench.slabs - number <= left else "tooth_outline", side, tint)
            canvas.blit(icon, (x - 6, 34 + (text.height("ui", 17) - side) // 2))
        panels.overline(stage, canvas, "Bench test", (SIDE, 26))
        y = 28 + text.height("ui", 12)
        title = text.write(canvas, bench.title, (SIDE, y), "head", 28, within=x - SIDE - 40)
        wide, most = WIDTH - 2 * SIDE, round(canvas.get_height() * MOST_SAID)
        size = largest(text, bench.says, "body", SAYS, wide, most, 1.25)
        return text.paragraph(canvas, bench.says, (SIDE, title.bottom + 2), wide, "body", size, ICE, 1.25).bottom + 8

    def draw_slabs(self, stage: Stage, canvas: pygame.Surface, bench: Bench, rect: pygame.Rect) -> None:
        """Draw a card for each dose, side by side."""
        wide = (rect.width - GAP * (len(bench.doses) - 1)) // len(bench.doses)
        self.cards = {
            dose: pygame.Rect(rect.x + number * (wide + GAP), rect.y, wide, rect.height)
            for number, dose in enumerate(bench.doses)
        }
        for number, (dose, card) in enumerate(self.cards.items()):
            if number == self.at:
                panels.focus(stage, canvas, card)
            else:
                panels.panel(stage, canvas, card, fill=92, edge=30)
            self.draw_slab(stage, canvas, bench, dose, card.inflate(-2 * INNER, -2 * INNER))

    def draw_slab(self, stage: Stage, canvas: pygame.Surface, bench: Bench, dose: str, rect: pygame.Rect) -> None:
        """Draw the dose, the slab it is on, and what came of it."""
        text, slab = stage.text, self.slabs.get(dose)
        side, line, small = text.px(20), text.height("ui", 17), text.height("body", 15)
        word, icon, tint = "", "flask", stage.accent if slab else MIST
        if slab and slab.done:
            word, icon, tint = TITLES[benching.judged(stage.pack, self.bench(stage)[0], dose)]
        elif slab:
            word = f"Minute {slab.steps // STEPS}"
        canvas.blit(stage.pictures.icon(icon, side, tint), (rect.x, rect.y + (line - side) // 2))
        words, colour = f"{bench.doses[dose]} % alive", PAPER if slab else ICE
        text.write(canvas, words, (rect.x + side + 8, rect.y), "ui", 17, colour, within=rect.width - side - 8)
        beside = 2 * small + 8 if slab and text.size <= ROOMY else 0
        glass = pygame.Rect(rect.x, rect.y + line + 6, rect.width, rect.height - line - 6 - beside)
        if slab is None:
            self.draw_empty(stage, canvas, glass, dose == self.focused(stage))
        else:
            canvas.blit(slab.picture(stage, glass.size), glass)
            pygame.draw.rect(canvas, rgb(STEEL), glass, 1)
        if slab is not None and beside:
            text.write(canvas, word, (rect.x, glass.bottom + 6), "bodyb", 15, tint, within=rect.width)
            text.write(canvas, figures(slab), (rect.x, glass.bottom + small + 8), "body", 15, ICE, within=rect.width)
        if self.asking and dose == self.focused(stage) and text.size > ROOMY:
            draw_flag(canvas, (glass.right - 56, glass.bottom - 8), min(90, glass.height - 16))

    def draw_empty(self, stage: Stage, canvas: pygame.Surface, glass: pygame.Rect, focused: bool) -> None:
        """Draw a place where no slab lies: one can be laid there, or none is left."""
        left, line = self.left(stage), stage.text.height("body", 15)
        canvas.blit(panels.rounded(glass.size, 8, "#060b16", 200), glass)
        for x in range(glass.x + 6, glass.right - 10, 14):
            for y in (glass.y, glass.bottom - 1):
                pygame.draw.line(canvas, rgb(STEEL), (x, y), (x + 6, y))
        side = min(stage.text.px(32), MOST_ICON, glass.height // 2)
        y = glass.centery - (side + line) // 2
        if left and focused:
            canvas.blit(self.bare.picture(stage, glass.size), glass)
            canvas.blit(panels.plain(glass.size, GROUND, 120), glass)
            y = glass.bottom - line - side - 8
            canvas.blit(panels.fade((glass.width, line + 16), GROUND, 0, 255), (glass.x, glass.bottom - line - 16))
        else:
            icon = stage.pictures.icon("tooth_outline" if left else "lock", side, MIST)
            canvas.blit(icon, (glass.centerx - side // 2, y))
        words, colour = "Not tried" if left else "No slab left", PAPER if left and focused else MIST
        at = (glass.centerx, y + side + 2)
        stage.text.write(canvas, words, at, "body", 15, colour, "middle", within=glass.width - 8)

    def draw_curve(self, stage: Stage, canvas: pygame.Surface, bench: Bench, rect: pygame.Rect) -> None:
        """Draw what slabs came to, by what is asked for: closed as a line, grown beyond as bars; and the flag."""
        text, repair = stage.text, stage.pack.teeth[bench.repair]
        assert isinstance(repair.variant, Regrowth)
        panels.panel(stage, canvas, rect, fill=94, edge=25)
        self.draw_legend(stage, canvas, bench, rect)
        plot = rect.inflate(-2 * INNER, -2 * INNER)
        plot.height -= text.height("body", 15) + 4
        plot.bottom = rect.bottom - INNER
        level = plot.bottom - plot.height * 100 // TOP
        for x in range(plot.x, plot.right, 12):
            pygame.draw.line(canvas, rgb(WARN), (x, level), (min(x + 6, plot.right), level))
        pygame.draw.line(canvas, rgb(STEEL), plot.bottomleft, plot.bottomright)
        points = []
        for dose, slab in sorted(self.slabs.items(), key=lambda one: bench.doses[one[0]]):
            x = self.cards[dose].centerx
            beyond = height_of(slab.spurs, repair.variant.spurs, plot)
            if beyond > 2:
                draw_bar(canvas, pygame.Rect(x + 8, plot.bottom - beyond, 26, beyond))
            points.append((x, plot.bottom - height_of(slab.closed, repair.win.integrity, plot)))
        for one, other in pairwise(points):
            pygame.draw.line(canvas, rgb(stage.accent), one, other, 3)
        for point in points:
            image = panels.disc(14, stage.accent)
            canvas.blit(image, image.get_rect(center=point))
        if self.asking:
            draw_flag(canvas, (self.cards[self.focused(stage)].centerx - 16, plot.bottom), plot.height)

    def draw_legend(self, stage: Stage, canvas: pygame.Surface, bench: Bench, rect: pygame.Rect) -> None:
        """Say what line and bars are, and what is asked for of each: the dashed line."""
        text, repair = stage.text, stage.pack.teeth[bench.repair]
        assert isinstance(repair.variant, Regrowth)
        y, half, line = rect.y + INNER - 2, rect.width // 2 - INNER, text.height("body", 15)
        middle = y + line // 2
        pygame.draw.line(canvas, rgb(stage.accent), (rect.x + INNER, middle), (rect.x + INNER + 26, middle), 3)
        dot = panels.disc(12, stage.accent)
        canvas.blit(dot, dot.get_rect(center=(rect.x + INNER + 13, middle)))
        words = f"closed: at least {repair.win.integrity // 10} %"
        text.write(canvas, words, (rect.x + INNER + 34, y), "body", 15, ICE, within=half - 40)
        x = rect.centerx
        draw_bar(canvas, pygame.Rect(x, middle - 7, 26, 14))
        words = f"grown beyond the edge: at most {repair.variant.spurs} cells"
        text.write(canvas, words, (x + 34, y), "body", 15, ICE, within=half - 34)


def figures(slab: Growing) -> str:
    """Return what a slab has come to, in figures."""
    return f"{max(0, slab.closed) // 10} % closed · {slab.spurs} beyond · +{slab.warmest / 1000:.1f} °C"


def height_of(reached: int, allowed: int, plot: pygame.Rect) -> int:
    """Return how high something stands in a plot, by what is asked for or allowed of it."""
    return min(plot.height, max(0, reached) * 100 * plot.height // (TOP * max(1, allowed)))


def draw_bar(canvas: pygame.Surface, rect: pygame.Rect) -> None:
    """Draw a bar of overgrowth, hatched."""
    clip = canvas.get_clip()
    canvas.set_clip(rect.clip(clip))
    canvas.fill(rgb("#3a2f14"), rect)
    for x in range(rect.x - rect.height, rect.right, 7):
        pygame.draw.line(canvas, rgb(WARN), (x, rect.bottom), (x + rect.height, rect.top), 2)
    canvas.set_clip(clip)
    pygame.draw.rect(canvas, rgb(WARN), rect, 1)


def draw_flag(canvas: pygame.Surface, foot: tuple[int, int], high: int) -> None:
    """Draw a flag on a pole that stands at a point."""
    x, y = foot
    pygame.draw.line(canvas, rgb(PAPER), (x, y), (x, y - high), 3)
    canvas.blit(panels.shape((40, 26), ((0, 0), (40, 13), (0, 26)), OK), (x + 2, y - high))
