"""Walking about: the map, the people on it, what can be used, and what there is to do."""

import pygame

from game.content.talk import METERS
from game.desktop import guide, panels
from game.desktop.colours import BAD, ICE, MIST, OK, PANEL, PAPER, WARN, Colour
from game.desktop.guide import Sign
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, MARGIN, WIDTH, Command, Open
from game.desktop.room import FAR, Figure, figures
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import casebook, walking
from game.rules.intents import GoTo, Intent, Use, Walk
from game.rules.step import objective
from game.rules.walking import UNIT, Target

OBJECTIVE_WIDTH = 366  # px, at a text size of 100 %
METER_WIDTH = 138  # px, of one of the three
BESIDE = 26  # px from the edge of the canvas to an arrow that points outside
FADE = 14  # ticks in which a map comes up behind a door
SIGN_AFTER = 45  # ticks on a map before the objective is pointed at
GRIP = 14  # px around a thing that a click still means it
MET = {"patients": ("bloc_patients", "Patients"), "peers": ("people", "Peers"), "team": ("team", "Team")}


class WalkScene:
    """The scene while nothing else is going on."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        self.walked: dict[str, float] = {}  # px, by person: moves their feet
        self.people: dict[str, tuple[int, int]] = {}  # where they were a tick ago
        self.target: Target | None = None  # in reach
        self.over: Target | None = None  # under the mouse
        self.sign: Sign | None = None
        self.since = 0  # ticks on this map
        self.map = stage.state.walker.map
        self.fade = 0  # ticks for which a new map is still coming up
        self.camera = (0, 0)
        self.buttons: dict[str, pygame.Rect] = {}  # what can be clicked in the interface

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Walk by keys, by stick or by click; use what is in reach, or what was clicked."""
        self.look(stage, input)
        walker = stage.state.walker
        if input.right_click:
            return Open("pause")
        if input.click:
            for name, rect in self.buttons.items():
                if input.over(rect):
                    return Open(name)
        way = input.way()
        if way != (walker.dx, walker.dy):
            return Walk(*way)  # type: ignore[arg-type]
        if self.target and input.pressed & {"use", "confirm"}:
            return Use(self.target.name)
        if input.click:
            if self.over:
                return Use(self.over.name)
            return GoTo(input.mouse[0] + self.camera[0], input.mouse[1] + self.camera[1])
        return None

    def look(self, stage: Stage, input: Input) -> None:
        """See what is in reach, what is under the mouse, and how far everybody has come."""
        pack, state, walker = stage.pack, stage.state, stage.state.walker
        if walker.map != self.map:
            self.map, self.since, self.fade = walker.map, 0, FADE
            self.people.clear()
        self.since += 1
        self.fade = max(0, self.fade - 1)
        self.target = walking.in_reach(pack, state.level, state.memory, state.clock, walker)
        self.over = self.pointed_at(stage, input) if input.device == "mouse" else None
        self.sign = guide.sign(pack, state) if self.since > SIGN_AFTER else None
        now = {pack.campaign.hero: (walker.x, walker.y)}
        for placement in walking.present(pack, state.level, state.memory):
            if placement.at.partition("/")[0] == walker.map:
                at = walking.stand(pack, placement, state.clock)
                now[placement.who] = (at.x, at.y)
        for who, (x, y) in now.items():
            old = self.people.get(who, (x, y))
            step = max(abs(x - old[0]), abs(y - old[1])) / UNIT
            self.walked[who] = self.walked.get(who, 0.0) + (step if step < FAR else 0)
        self.people = now

    def pointed_at(self, stage: Stage, input: Input) -> Target | None:
        """Return what can be used under the mouse."""
        x, y = input.mouse[0] + self.camera[0], input.mouse[1] + self.camera[1]
        state = stage.state
        for kind, target, rect in walking.targets(stage.pack, state.level, state.memory, state.clock, self.map):
            area = pygame.Rect(rect)
            if kind == 0:  # a person: the whole figure
                area = pygame.Rect(rect.x - 8, rect.y - 64, rect.width + 16, 76)
            if area.inflate(GRIP, GRIP).collidepoint(x, y):
                return target
        return None

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the room, then what the player must know."""
        room = stage.room
        people, (x, y) = figures(stage.pack, stage.state, stage.before, blend, self.walked)
        self.camera = room.camera(x, y)
        room.draw(canvas, self.camera, people)
        vignette(canvas)
        if self.fade:
            panels.veil(canvas, 255 * self.fade // FADE)
        self.draw_sign(stage, canvas)
        self.draw_prompt(stage, canvas, people)
        self.buttons.clear()
        self.draw_way_out(stage, canvas)
        beside = self.draw_objective(stage, canvas)
        if casebook.held(stage.pack, stage.state.memory):
            self.draw_meters(stage, canvas, beside)
            self.draw_evidence(stage, canvas)

    def draw_prompt(self, stage: Stage, canvas: pygame.Surface, people: list[Figure]) -> None:
        """Float a capsule over what can be used, or over what the mouse points at."""
        target = self.over or self.target
        if target is None or stage.state.walker.use:
            return
        tip = (target.x - self.camera[0], target.y - self.camera[1])
        for one in people:
            if one.who == target.name:  # follow the picture, which lies between two ticks
                tip = (one.x - self.camera[0], one.y - 80 - self.camera[1])
        if target is self.over and target is not self.target:
            panels.bubble(stage, canvas, tip, "", target.prompt)
        else:
            panels.bubble(stage, canvas, tip, "use", target.prompt)

    def draw_sign(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Point at the objective: with a mark above it, or with an arrow at the edge of the canvas."""
        if self.sign is None:
            return
        x, y = self.sign.x - self.camera[0], self.sign.y - self.camera[1]
        area = pygame.Rect(BESIDE, BESIDE + 76, WIDTH - 2 * BESIDE, HEIGHT - 2 * BESIDE - 76)
        if area.collidepoint(x, y):
            if self.target is None or (self.target.x, self.target.y) != (self.sign.x, self.sign.y):
                lift = round(6 * (1 - stage.wave(90)))
                canvas.blit(badge(stage, "door" if self.sign.door else "chevron_down"), (x - 17, y - 40 - lift))
            return
        edge_x, edge_y = min(max(x, area.left), area.right), min(max(y, area.top), area.bottom)
        if abs(x - edge_x) >= abs(y - edge_y):
            name = "arrow_left" if x < edge_x else "arrow_right"
        else:
            name = "arrow_up" if y < edge_y else "arrow_down"
        canvas.blit(badge(stage, name), (edge_x - 17, edge_y - 17))

    def draw_objective(self, stage: Stage, canvas: pygame.Surface) -> pygame.Rect:
        """Say what there is to do, upper left; return where."""
        goal = objective(stage.pack, stage.state)
        if goal is None:
            return pygame.Rect(MARGIN, 18, 0, 0)
        text, width = stage.text, min(stage.text.px(OBJECTIVE_WIDTH), 640)
        inner = width - 38
        head = text.height("ui", 12)
        rect = pygame.Rect(MARGIN, 18, width, head + text.room(goal.say, "ui", 17, inner, 1.3) + text.px(24))
        panels.panel(stage, canvas, rect, fill=86)
        canvas.blit(panels.rounded((4, rect.height - 24), 2, stage.accent), (rect.x, rect.y + 12))
        panels.overline(stage, canvas, "Objective", (rect.x + 18, rect.y + text.px(9)))
        text.paragraph(canvas, goal.say, (rect.x + 18, rect.y + head + text.px(12)), inner, "ui", 17, PAPER, 1.3)
        return rect

    def draw_meters(self, stage: Stage, canvas: pygame.Surface, beside: pygame.Rect) -> pygame.Rect:
        """Show how far patients, peers and team trust the player, upper right; without words if room is short."""
        text = stage.text
        each, side = text.px(METER_WIDTH), text.px(34)
        words = WIDTH - MARGIN - 3 * each - 28 > beside.right
        if not words:
            each = side + text.px(28)
        rect = pygame.Rect(0, 18, 3 * each + 16, text.px(56))
        rect.right = WIDTH - MARGIN
        panels.panel(stage, canvas, rect, fill=86)
        for number, meter in enumerate(METERS):
            value = stage.pack.facts.get(stage.state.memory, meter)
            icon, word = MET[meter]
            colour = meter_colour(value)
            x, y = rect.x + 14 + number * each, rect.y + (rect.height - side) // 2
            canvas.blit(panels.disc(side, colour, 60), (x, y))
            canvas.blit(panels.disc(side, colour, 255, 2), (x, y))
            image = stage.pictures.icon(icon, text.px(22), PAPER)
            canvas.blit(image, image.get_rect(center=(x + side // 2, y + side // 2)))
            left = x + side + text.px(8)
            if not words:
                text.write(canvas, str(value), (left - text.px(3), y + text.px(8)), "ui", 14, colour)
                continue
            wide = each - side - text.px(20)
            text.write(canvas, word, (left, y - text.px(3)), "ui", 12, ICE)
            text.write(canvas, str(value), (left + wide, y - text.px(3)), "ui", 12, colour, "right")
            panels.bar(canvas, pygame.Rect(left, y + text.px(21), wide, text.px(8)), value / 10, colour)
        return rect

    def draw_evidence(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Say how much was found and how the casebook is opened, lower left."""
        text = stage.text
        count = len(casebook.held(stage.pack, stage.state.memory))
        words = text.image(f"Evidence {count}", "ui", 15, PAPER)
        height, side = text.px(42), text.px(24)
        cap = panels.keycap_size(stage, stage.cap("casebook"))[0]
        more = text.width("Open", "body", 17)
        rect = pygame.Rect(MARGIN, 0, side + words.get_width() + cap + more + text.px(58), height)
        rect.bottom = HEIGHT - MARGIN + 2
        panels.panel(stage, canvas, rect, fill=82, radius=height // 2)
        canvas.blit(stage.pictures.icon("document", side, stage.accent), (rect.x + 14, rect.centery - side // 2))
        x = rect.x + 14 + side + text.px(8)
        canvas.blit(words, (x, rect.centery - words.get_height() // 2))
        at = (x + words.get_width() + text.px(14), rect.centery - panels.keycap_size(stage, "Tab")[1] // 2 - 1)
        panels.hint(stage, canvas, at, "casebook", "Open", MIST)
        self.buttons["casebook"] = rect

    def draw_way_out(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Show the key of the pause, lower right, where those who have only a mouse find it too."""
        width, height = panels.keycap_size(stage, stage.cap("pause"))
        width += stage.text.px(8) + stage.text.width("Pause", "body", 17)
        rect = pygame.Rect(0, 0, width + stage.text.px(28), max(height + 12, stage.text.px(42)))
        rect.bottomright = (WIDTH - MARGIN, HEIGHT - MARGIN + 2)
        panels.panel(stage, canvas, rect, fill=70, radius=rect.height // 2, edge=20)
        at = (rect.x + stage.text.px(14), rect.centery - height // 2 - 1)
        panels.hint(stage, canvas, at, "pause", "Pause", MIST)
        self.buttons["pause"] = rect


def meter_colour(value: int) -> Colour:
    """Return the colour of a meter; its number stands beside it, so that colour never tells alone."""
    return OK if value >= 7 else WARN if value >= 4 else BAD


def badge(stage: Stage, icon: str) -> pygame.Surface:
    """Return an icon on a dark disc, so that it is seen on any floor; kept."""

    def draw() -> pygame.Surface:
        disc = panels.disc(34, PANEL, 220).copy()
        disc.blit(panels.disc(34, stage.accent, 120, 1.5), (0, 0))
        disc.blit(stage.pictures.icon(icon, 24, stage.accent), (5, 5))
        return disc

    return stage.pictures.make(("badge", icon, stage.accent), draw)


def vignette(canvas: pygame.Surface) -> None:
    """Darken the edges of the picture."""
    wide, high = 150, 110
    canvas.blit(panels.fade((wide, HEIGHT), "#070b18", 130, 0, sideways=True), (0, 0))
    canvas.blit(panels.fade((wide, HEIGHT), "#070b18", 0, 130, sideways=True), (WIDTH - wide, 0))
    canvas.blit(panels.fade((WIDTH, high), "#070b18", 150, 0), (0, 0))
    canvas.blit(panels.fade((WIDTH, high), "#070b18", 0, 150), (0, HEIGHT - high))
