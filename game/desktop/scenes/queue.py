"""A busy day: tickets of those who wait, the clock, and who is seen next, and how."""

import math

import pygame

from game.content.level import Queue
from game.content.talk import Line
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, STEEL, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Command, Open
from game.desktop.scenes.layout import GROUND, SIDE, Keys, draw_foot, draw_head, foot_top, largest, touched
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import queueing
from game.rules.intents import Advance, Intent, See, Settle
from game.rules.queueing import Queueing

COLUMN = (372, 300)  # px, how wide a ticket is: in one column, and in two
ONE_COLUMN = 4  # tickets that stand in one
GAP = 14  # px between tickets
TALLEST = 124  # px, of a ticket
DIAL = 64  # px
BUST = (400, 1.3)  # px, at most; and in heights of the room above what is said
SIZES = (20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10)
WAYS: dict[str, tuple[str, str]] = {"quick": ("Quickly", "bolt"), "careful": ("Carefully", "heart")}
BECAME: dict[str, tuple[str, str, Colour]] = {
    "quick": ("seen quickly", "bolt", WARN),
    "careful": ("seen carefully", "heart", OK),
    "left": ("went home", "door", MIST),
}
SHORT, TIGHT = 0.5, 0.25  # of the longest patience: less is marked in yellow, in red


class QueueScene:
    """Who is seen next, and how carefully; then what became of it, and of those who did not wait."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        self.name = ""  # in focus among those who wait
        self.how = "quick"
        self.minute = 0.0  # that the clock shows: it runs after the day's
        self.tickets: dict[str, pygame.Rect] = {}
        self.ways: dict[str, pygame.Rect] = {}
        self.buttons: dict[str, pygame.Rect] = {}  # by action
        if isinstance(stage.state.doing, Queueing):
            self.minute = stage.state.doing.minute

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Choose somebody and a way, and call; read on; end the day."""
        doing = stage.state.doing
        if not isinstance(doing, Queueing):
            return None
        queue = stage.pack.queues[doing.name]
        self.minute = doing.minute if stage.settings.reduce_motion else min(doing.minute, self.minute + 0.5)
        waiting = queueing.waiting(queue, doing)
        if waiting and self.name not in waiting:
            self.name = waiting[0]
        input = touched(input, self.buttons)
        if input.right_click:
            return Open("pause")
        if doing.told or not waiting:
            if input.pressed & {"confirm", "use"} or input.click:
                return Advance() if doing.told else Settle()
            return None
        self.move(stage, input, queue, waiting)
        for how, rect in self.ways.items():
            if input.moved and input.over(rect):
                self.how = how
            if input.clicked(rect):
                return self.call(stage, queue, doing, how)
        return self.call(stage, queue, doing, self.how) if input.pressed & {"confirm", "use"} else None

    def move(self, stage: Stage, input: Input, queue: Queue, waiting: tuple[str, ...]) -> None:
        """Move the focus among those who wait, and between the two ways to see them."""
        before = (self.name, self.how)
        way = ("down" in input.nudged) - ("up" in input.nudged)
        self.name = waiting[(waiting.index(self.name) + way) % len(waiting)]
        if input.nudged & {"left", "right"}:
            self.how = next(how for how in queue.ways if how != self.how)
        number = input.digit() - 1
        pointed = [name for name, rect in self.tickets.items() if input.clicked(rect)]
        pointed += [name for at, name in enumerate(queue.patients) if at == number]
        self.name = next((name for name in pointed if name in waiting), self.name)
        if (self.name, self.how) != before:
            stage.sound.effect("ui_move", "interface")

    def call(self, stage: Stage, queue: Queue, doing: Queueing, how: str) -> Intent | None:
        """Call who is in focus, if there is time for that."""
        self.how = how
        open_ = queueing.fits(queue, doing, how)
        stage.sound.effect("ui_confirm" if open_ else "ui_locked", "interface")
        return See(self.name, how) if open_ else None

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the tickets, the clock, and who is in focus or what became of somebody."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 165, GROUND)
        doing = stage.state.doing
        if not isinstance(doing, Queueing):
            return
        queue = stage.pack.queues[doing.name]
        left = self.draw_clock(stage, canvas, queue, doing)
        top = max(112, draw_head(stage, canvas, "Waiting room", queue.title, left) + 10)
        keys = self.foot(queue, doing)
        bottom = foot_top(stage, keys) - 14
        right = self.draw_board(stage, canvas, queue, doing, top, bottom)
        rect = pygame.Rect(right + 28, top, WIDTH - SIDE - right - 28, bottom - top)
        self.ways.clear()
        if doing.told:
            self.draw_told(stage, canvas, queue, doing, rect)
        elif self.name in queueing.waiting(queue, doing):
            self.draw_focus(stage, canvas, queue, doing, rect)
        else:
            self.draw_end(stage, canvas, queue, doing, rect)
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self, queue: Queue, doing: Queueing) -> Keys:
        """Return what can be done now, with its keys."""
        if doing.told:
            return (("confirm", "Read on"),)
        if not queueing.waiting(queue, doing):
            return (("confirm", "End the day"),)
        return (
            ("confirm", f"See {WAYS[self.how][0].lower()}"),
            ("right", "The other way"),
            ("down", "Next in the room"),
        )

    def draw_clock(self, stage: Stage, canvas: pygame.Surface, queue: Queue, doing: Queueing) -> int:
        """Draw how much of the day is left, as a dial and in minutes; return where that begins."""
        text = stage.text
        number = f"{queue.minutes - doing.minute} min left"
        of = f"of {queue.minutes}"
        wide = max(text.width(number, "head", 24), text.width(of, "body", 15))
        x = WIDTH - SIDE - wide - 16 - DIAL
        middle = (x + DIAL // 2, 24 + DIAL // 2)
        canvas.blit(panels.disc(DIAL, GROUND), (x, 24))
        canvas.blit(panels.disc(DIAL, stage.accent, 255, 3), (x, 24))
        for tick in range(12):
            angle = math.tau * tick / 12
            inner, outer = (hand(middle, angle, DIAL * share) for share in (0.38, 0.43))
            pygame.draw.aaline(canvas, MIST, inner, outer)
        share = self.minute / queue.minutes
        points = [middle, *(hand(middle, math.tau * share * step / 24, DIAL * 0.34) for step in range(25))]
        if share > 0:
            pygame.draw.polygon(canvas, STEEL, points)
        pygame.draw.line(canvas, PAPER, middle, hand(middle, math.tau * share, DIAL * 0.36), 3)
        pygame.draw.circle(canvas, PAPER, middle, 4)
        y = 24 + (DIAL - text.height("head", 24) - text.height("body", 15)) // 2
        text.write(canvas, number, (x + DIAL + 16, max(14, y)), "head", 24)
        text.write(canvas, of, (x + DIAL + 16, max(14, y) + text.height("head", 24)), "body", 15, MIST)
        return x

    def draw_board(
        self, stage: Stage, canvas: pygame.Surface, queue: Queue, doing: Queueing, top: int, bottom: int
    ) -> int:
        """Draw a ticket for everybody who has come, and a free one for everybody who may; return its right edge."""
        two = len(queue.patients) > ONE_COLUMN
        rows = (len(queue.patients) + two) // (1 + two)
        wide = COLUMN[two]
        high = min(TALLEST * max(100, stage.text.size) // 100, (bottom - top + GAP) // rows - GAP)
        self.tickets.clear()
        for number, name in enumerate(queue.patients):
            column, row = divmod(number, rows)
            rect = pygame.Rect(SIDE + column * (wide + GAP), top + row * (high + GAP), wide, high)
            if name in doing.gone or name in queueing.waiting(queue, doing):
                self.tickets[name] = rect
                self.draw_ticket(stage, canvas, queue, doing, name, number + 1, rect)
            else:
                panels.panel(stage, canvas, rect, MIST, 35, edge=18)
                at = (rect.centerx, rect.centery - stage.text.height("body", 15) // 2)
                stage.text.write(canvas, "nobody yet", at, "body", 15, MIST, "middle", within=wide - 20)
        return SIDE + (1 + two) * (wide + GAP) - GAP

    def draw_ticket(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        queue: Queue,
        doing: Queueing,
        name: str,
        number: int,
        rect: pygame.Rect,
    ) -> None:
        """Draw who waits and for how long still, or what became of them."""
        text, person = stage.text, stage.pack.people[name]
        gone = name in doing.gone
        chosen = name == self.name and not gone and not doing.told
        if chosen:
            panels.focus(stage, canvas, rect)
        else:
            panels.panel(stage, canvas, rect, person.colour, 70 if gone else 90, edge=15 if gone else 40)
        canvas.blit(panels.rounded((5, rect.height - 24), 3, person.colour), (rect.x, rect.y + 12))
        stands = pygame.Rect(rect.x + 12, rect.y, 72, rect.height)
        self.draw_figure(stage, canvas, name, stands, gone)
        x, width = stands.right + 8, rect.right - stands.right - 22
        text.write(canvas, str(number), (rect.right - 14, rect.y + 8), "mono", 14, MIST, "right")
        heights = (text.height("ui", 18), text.height("body", 15), 14)
        y = rect.y + max(4, (rect.height - sum(heights)) // 2)
        side = text.width(str(number), "mono", 14) + 10
        text.write(canvas, person.short, (x, y), "ui", 18, MIST if gone else PAPER, within=width - side)
        y += heights[0]
        if gone:
            how = dict(doing.told).get(name) or str(
                stage.pack.facts.word(stage.state.memory, f"queue.{doing.name}.{name}")
            )
            says, icon, colour = BECAME[how]
            size = text.px(18)
            canvas.blit(stage.pictures.icon(icon, size, colour), (x, y + (heights[1] - size) // 2))
            text.write(canvas, says, (x + size + 6, y), "body", 15, colour, within=width - size - 6)
            return
        one, longest = queue.patients[name], max(other.waits for other in queue.patients.values())
        minutes = one.comes + one.waits - doing.minute
        text.write(canvas, f"stays {minutes} min", (x, y), "body", 15, ICE, within=width)
        share = (one.comes + one.waits - self.minute) / longest
        bar = pygame.Rect(x, y + heights[1] + 4, width, 10)
        panels.bar(canvas, bar, share, BAD if share <= TIGHT else WARN if share <= SHORT else OK)

    def draw_figure(self, stage: Stage, canvas: pygame.Surface, name: str, rect: pygame.Rect, gone: bool) -> None:
        """Draw who holds a ticket as they walk about, or their face where nobody drew that."""
        person = stage.pack.people[name]
        if stage.pictures.has(f"sprites/{name}.png"):
            image = stage.pictures.figure(name, "down", 0)
            at = (rect.centerx - 32, max(rect.y + 2, rect.bottom - 88))
            shadow = panels.disc(40, GROUND, 150)
            canvas.blit(pygame.transform.scale(shadow, (44, 14)), (rect.centerx - 22, at[1] + 70))
        else:
            side = min(64, rect.height - 16)
            image = stage.pictures.token(name, side, person.colour)
            at = (rect.centerx - side // 2, rect.centery - side // 2)
        if gone:
            image = image.copy()
            image.set_alpha(90)
        high = min(image.get_height(), rect.bottom - at[1] - 2)
        canvas.blit(image, at, (0, 0, image.get_width(), high))

    def draw_focus(
        self, stage: Stage, canvas: pygame.Surface, queue: Queue, doing: Queueing, rect: pygame.Rect
    ) -> None:
        """Draw who may be called, with the complaint and the price of each way."""
        text = stage.text
        width = (rect.width - 14) // 2
        high = self.title_height(stage, queue, width) + text.leading(15, 1.25) * 2 + 26
        speech = pygame.Rect(rect.x, rect.y, rect.width, rect.height - high - 14)
        lines = (Line(self.name, "", queue.patients[self.name].says, 0),)
        self.draw_speech(stage, canvas, self.name, "neutral", "Complains", stage.accent, lines, speech)
        for number, (how, minutes) in enumerate(queue.ways.items()):
            box = pygame.Rect(rect.x + number * (width + 14), rect.bottom - high, width, high)
            self.ways[how] = box
            self.draw_way(stage, canvas, queue, doing, how, minutes, box)

    def draw_way(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        queue: Queue,
        doing: Queueing,
        how: str,
        minutes: int,
        box: pygame.Rect,
    ) -> None:
        """Draw one way to see somebody: its minutes, and who will not wait for so long."""
        text, (says, icon) = stage.text, WAYS[how]
        fits = queueing.fits(queue, doing, how)
        if how == self.how:
            panels.focus(stage, canvas, box)
        else:
            panels.panel(stage, canvas, box, fill=85, edge=45 if fits else 15)
        leave = [stage.pack.people[name].short for name in queueing.leaving(queue, doing, self.name, how)]
        price = f"Meanwhile home: {', '.join(leave)}" if leave else "Nobody here leaves for that"
        colour = WARN if leave else ICE
        if not fits:
            price, icon, colour = "Too little of the day is left", "lock", MIST
        size, x, width = text.px(20), box.x + 16, box.width - 32
        canvas.blit(stage.pictures.icon(icon, size, stage.accent if fits else MIST), (x, box.y + 12))
        text.write(
            canvas, says, (x + size + 8, box.y + 10), "ui", 18, PAPER if fits else MIST, within=width - size - 8
        )
        y = box.y + 14 + self.title_height(stage, queue, box.width)
        at = (box.right - 16, y - 4 - text.height("ui", 18))
        text.write(canvas, f"{minutes} min", at, "ui", 18, stage.accent if fits else MIST, "right")
        small = largest(text, price, "body", SIZES[4:], width, box.bottom - y - 8, 1.25)
        text.paragraph(canvas, price, (x, y), width, "body", small, colour, 1.25)

    def title_height(self, stage: Stage, queue: Queue, width: int) -> int:
        """Return how high the name of a way and its minutes are: in one row where there is room for both."""
        text = stage.text
        names = max(text.width(says, "ui", 18) for says, _ in WAYS.values())
        minutes = max(text.width(f"{minutes} min", "ui", 18) for minutes in queue.ways.values())
        return text.height("ui", 18) * (1 if names + minutes + text.px(20) + 56 <= width else 2)

    def draw_told(
        self, stage: Stage, canvas: pygame.Surface, queue: Queue, doing: Queueing, rect: pygame.Rect
    ) -> None:
        """Draw what became of somebody: a small scene."""
        name, how = doing.told[0]
        says, _, colour = BECAME[how]
        lines = queue.patients[name].visits[how].says
        mood = next((line.mood for line in reversed(lines) if line.who == name and line.mood), "")
        mood = mood or ("worried" if how == "left" else "neutral")
        self.draw_speech(stage, canvas, name, mood, says, colour, lines, rect)

    def draw_end(
        self, stage: Stage, canvas: pygame.Surface, queue: Queue, doing: Queueing, rect: pygame.Rect
    ) -> None:
        """Draw that the day is over, and how many were seen in which way."""
        text, pictures = stage.text, stage.pictures
        words = [
            str(stage.pack.facts.word(stage.state.memory, f"queue.{doing.name}.{who}")) for who in queue.patients
        ]
        panels.panel(stage, canvas, rect, fill=94, radius=16)
        panels.overline(stage, canvas, "The day is over", (rect.x + 28, rect.y + 24))
        y = rect.y + 34 + text.height("ui", 12)
        room, size = (rect.bottom - 20 - y) // len(BECAME), min(48, text.px(26))
        for how, (says, icon, colour) in BECAME.items():
            canvas.blit(pictures.icon(icon, size, colour), (rect.x + 28, y + (text.height("head", 26) - size) // 2))
            number = text.write(canvas, str(words.count(how)), (rect.x + 40 + size, y), "head", 26, colour)
            at = (number.right + 12, y + (number.height - text.height("ui", 20)) // 2)
            text.write(canvas, says, at, "ui", 20, PAPER, within=rect.right - at[0] - 20)
            side = min(64, room - number.height - 12, (rect.width - 56) // len(words) - 8)
            there = [who for who, word in zip(queue.patients, words, strict=True) if word == how]
            for place, who in enumerate(there if side > 20 else ()):
                at = (rect.x + 28 + place * (side + 8), number.bottom + 2)
                canvas.blit(pictures.token(who, side, stage.pack.people[who].colour), at)
            y += room

    def draw_speech(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        name: str,
        mood: str,
        head: str,
        colour: Colour,
        lines: tuple[Line, ...],
        rect: pygame.Rect,
    ) -> None:
        """Draw somebody, and below what is said there."""
        text, person = stage.text, stage.pack.people[name]
        over = text.height("ui", 12) + 4
        width, most = rect.width - 44, rect.height * 3 // 5
        said = [self.said(stage, line, name) for line in lines]
        size = next((one for one in SIZES if self.needs(stage, said, one, width) <= most - 44 - over), SIZES[-1])
        high = max(110, self.needs(stage, said, size, width) + 44 + over)
        box = pygame.Rect(rect.x, rect.bottom - high, rect.width, high)
        wide = min(BUST[0], round((box.y - rect.y) * BUST[1]))
        at = (rect.x + (rect.width - wide) // 2 if wide == BUST[0] else rect.right - wide - 24, rect.y)
        canvas.blit(stage.pictures.bust(name, mood, wide), at, (0, 0, wide, rect.height - 20))
        panels.panel(stage, canvas, box, colour, 95, edge=70)
        panels.plate(stage, canvas, (box.x + 18, box.y + 14), person.short, person.colour)
        panels.overline(stage, canvas, head, (box.x + 22, box.y + 24), colour)
        y = box.y + 28 + over
        for role, words, ink in said:
            typeset = text.typeset(words, role, size, width, 1.3)
            text.draw(canvas, typeset, (box.x + 22, y), ink)
            y += typeset.height + 4

    def said(self, stage: Stage, line: Line, name: str) -> tuple[str, str, Colour]:
        """Return the role, the words and the colour of a line; who speaks is named, unless it is `name`."""
        if not line.who:
            return "bodyi", line.text, ICE
        if line.who == name:
            return "body", line.text, PAPER
        return "body", f"{stage.pack.people[line.who].short}: {line.text}", ICE

    def needs(self, stage: Stage, said: list[tuple[str, str, Colour]], size: int, width: int) -> int:
        """Return the height of lines at a text size, in pixels."""
        return sum(stage.text.typeset(words, role, size, width, 1.3).height + 4 for role, words, _ in said)


def hand(middle: tuple[int, int], angle: float, length: float) -> tuple[int, int]:
    """Return where a hand of the clock ends; an angle of 0 points up."""
    return round(middle[0] + math.sin(angle) * length), round(middle[1] - math.cos(angle) * length)
