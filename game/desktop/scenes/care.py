"""Care plans: each patient at the table, the clauses between you, and what is signed."""

import pygame

from game.content.level import CarePatient, Clause
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import WIDTH, Command, Open
from game.desktop.scenes.layout import GROUND, SIDE, Keys, draw_foot, draw_head, foot_top, largest, touched
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import caring
from game.rules.caring import MOST_REFUSALS, Caring
from game.rules.intents import Agree, Intent, Propose

LEFT = pygame.Rect(SIDE, 0, 372, 0)  # who sits at the table: left edge and width
TABLE = pygame.Rect(452, 0, 780, 0)  # the clauses: left edge and width
INNER = 28  # px from the edge of the table to what stands on it
BUST = 372  # px
SIZES = (21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10)  # px, of the clauses, largest first
ROOMY = 130  # per cent of text size up to which there is room between things
PADS, GAPS = (13, 7), (18, 9)  # px in a box, and between two clauses: with room, and without
SIGN = 19  # px, of the words on the line to sign
MOST_GAP = 46  # px between two clauses
SPEECH = 0.36  # of the height that words of the patient may take
OUTCOMES: dict[str, tuple[str, Colour]] = {
    "content": ("signed gladly", OK),
    "signed": ("signed", WARN),
    "refused": ("no plan", BAD),
    "none": ("", MIST),
}


class CareScene:
    """Clause by clause with the patient at the table; then the next one."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        self.row = 0  # clause in focus; one past the last is the signature
        self.patient = ""
        self.rects: dict[tuple[str, str], pygame.Rect] = {}
        self.sign = pygame.Rect(0, 0, 0, 0)
        self.buttons: dict[str, pygame.Rect] = {}  # by action

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Move between clauses, change options, and ask for the signature."""
        doing = stage.state.doing
        if not isinstance(doing, Caring):
            return None
        name, wishes = caring.patient_of(stage.pack, doing)
        if name != self.patient:
            self.patient, self.row = name, 0
        input = touched(input, self.buttons)
        if doing.done:
            done = input.pressed & {"confirm", "use"} or input.click
            return Propose(name) if done else None
        if input.right_click:
            return Open("pause")
        clauses = list(wishes.clauses)
        way = ("down" in input.nudged) - ("up" in input.nudged)
        if way:
            self.row = (self.row + way) % (len(clauses) + 1)
            stage.sound.effect("ui_move", "interface")
        for (clause, option), rect in self.rects.items():
            if input.moved and input.over(rect):
                self.row = clauses.index(clause)
            if input.clicked(rect):
                self.row = clauses.index(clause)
                stage.sound.effect("ui_confirm", "interface")
                return Agree(clause, option)
        if input.clicked(self.sign):
            self.row = len(clauses)
            return self.ask(stage, doing, name)
        turn = ("right" in input.nudged) - ("left" in input.nudged)
        if self.row < len(clauses) and (turn or "confirm" in input.pressed):
            stage.sound.effect("ui_confirm", "interface")
            return Agree(clauses[self.row], self.turned(stage, doing, clauses[self.row], turn or 1))
        if self.row == len(clauses) and input.pressed & {"confirm", "use"}:
            return self.ask(stage, doing, name)
        return None

    def ask(self, stage: Stage, doing: Caring, name: str) -> Intent | None:
        """Ask for the signature, once there is something on every line."""
        whole = caring.complete(stage.pack, stage.state.memory, doing)
        stage.sound.effect("ui_confirm" if whole else "ui_locked", "interface")
        return Propose(name) if whole else None

    def turned(self, stage: Stage, doing: Caring, clause: str, way: int) -> str:
        """Return the option next to the one that is agreed."""
        name, wishes = caring.patient_of(stage.pack, doing)
        options = list(wishes.clauses[clause].options)
        now = str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{name}.{clause}"))
        if now not in options:
            return options[0 if way > 0 else -1]
        return options[(options.index(now) + way) % len(options)]

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the patient, the clauses, and who has signed."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 165, GROUND)
        doing = stage.state.doing
        if not isinstance(doing, Caring):
            return
        care = stage.pack.cares[doing.name]
        name, wishes = caring.patient_of(stage.pack, doing)
        left = self.draw_signed(stage, canvas, doing)
        head = draw_head(stage, canvas, "Care plans", care.title, left)
        keys = self.foot(stage, doing, wishes)
        top = max(112, head + 6, 80 + stage.text.height("body", 15))
        bottom = foot_top(stage, keys) - 14
        self.draw_patient(stage, canvas, name, wishes, doing, top, bottom)
        self.draw_table(stage, canvas, pygame.Rect(TABLE.x, top, TABLE.width, bottom - top), name, wishes, doing)
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self, stage: Stage, doing: Caring, wishes: CarePatient) -> Keys:
        """Return what can be done now, with its keys."""
        if doing.done:
            return (("confirm", "Leave the table"),)
        if self.row == len(wishes.clauses):
            return (("confirm", "Ask for the signature"), ("up", "Line above"))
        return (("confirm", "Another option"), ("down", "Next line"))

    def draw_signed(self, stage: Stage, canvas: pygame.Surface, doing: Caring) -> int:
        """Show everybody's face in a row, with what has been signed; return where the row begins."""
        x = WIDTH - SIDE
        at = list(stage.pack.cares[doing.name].patients)[doing.patient]
        for name in reversed(stage.pack.cares[doing.name].patients):
            word = str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{name}"))
            says, colour = OUTCOMES[word]
            if not says:
                says, colour = ("at the table", stage.accent) if name == at else ("waits", MIST)
            width = max(54, stage.text.width(says, "body", 15))
            x -= width
            canvas.blit(stage.pictures.token(name, 48, colour), (x + (width - 48) // 2, 24))
            stage.text.write(canvas, says, (x + width // 2, 75), "body", 15, colour, "middle")
            x -= 22
        return x

    def draw_patient(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        name: str,
        wishes: CarePatient,
        doing: Caring,
        top: int,
        bottom: int,
    ) -> None:
        """Draw who sits at the table, and what is wanted or answered."""
        person, text = stage.pack.people[name], stage.text
        mood = "happy" if doing.done else "worried" if doing.refusals else "neutral"
        bust = stage.pictures.bust(name, mood, BUST)
        canvas.blit(bust, (LEFT.x, top), (0, 0, BUST, bottom - top - 20))
        refused = bool(doing.reply) and doing.refusals > 0
        words = doing.reply if refused or doing.done else wishes.wants
        width = LEFT.width - 44
        most = round((bottom - top) * SPEECH)
        size = largest(text, words, "body", (20, 19, 18, 17, 16, 15, 14, 13, 12), width, most, 1.35)
        head = text.height("ui", 12) + 4
        height = max(120, text.room(words, "body", size, width, 1.35) + 34 + head + 14)
        rect = pygame.Rect(LEFT.x, bottom - height, LEFT.width, height)
        colour = BAD if refused else OK if doing.done else person.colour
        panels.panel(stage, canvas, rect, colour, 95, edge=70)
        panels.plate(stage, canvas, (rect.x + 18, rect.y + 16), person.short, person.colour)
        says = "Refuses" if refused else "Signs" if doing.done else "Wishes"
        panels.overline(stage, canvas, says, (rect.x + 22, rect.y + 26), colour)
        text.paragraph(canvas, words, (rect.x + 22, rect.y + 30 + head), width, "body", size, PAPER, 1.35)

    def draw_table(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rect: pygame.Rect,
        name: str,
        wishes: CarePatient,
        doing: Caring,
    ) -> None:
        """Draw each clause with its options side by side, as large as all of them fit, and the line to sign on."""
        text = stage.text
        self.rects.clear()
        panels.panel(stage, canvas, rect, fill=94, radius=16)
        sign = text.height("ui", SIGN) + 2 * PADS[text.size > ROOMY]
        self.sign = pygame.Rect(rect.x + INNER, rect.bottom - sign - 18, rect.width - 2 * INNER, sign)
        y = rect.y + 16
        if doing.reply and not doing.refusals and not doing.done:
            y = self.draw_last(stage, canvas, rect, y, doing)
        room = self.sign.y - y - 6
        size = next((one for one in SIZES if self.needs(stage, wishes, one) <= room), SIZES[-1])
        gap = min(
            MOST_GAP,
            GAPS[text.size > ROOMY] + (room - self.needs(stage, wishes, size)) // max(1, len(wishes.clauses)),
        )
        for number, (clause, question) in enumerate(wishes.clauses.items()):
            now = str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{name}.{clause}"))
            focused = number == self.row and not doing.done
            x = rect.x + INNER
            if focused:
                canvas.blit(panels.rounded((5, text.height("ui", size)), 2, stage.accent), (rect.x + 14, y))
            text.write(canvas, question.asks, (x, y), "ui", size, PAPER if focused else ICE, within=self.sign.width)
            y += text.leading(size, 1.3) + 6
            width, height = self.box(stage, question, size)
            for column, (option, says) in enumerate(question.options.items()):
                box = pygame.Rect(x + column * (width + 12), y, width, height)
                self.rects[clause, option] = box
                self.draw_option(stage, canvas, box, says, size, option == now, focused)
            y += height + gap
        self.draw_signature(stage, canvas, wishes, doing)

    def draw_last(self, stage: Stage, canvas: pygame.Surface, rect: pygame.Rect, y: int, doing: Caring) -> int:
        """Repeat what the patient before said to the plan; return where the clauses begin."""
        text = stage.text
        before = list(stage.pack.cares[doing.name].patients)[doing.patient - 1]
        _, colour = OUTCOMES[str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{before}"))]
        words = f"{stage.pack.people[before].short}: {doing.reply}"
        width = rect.width - 2 * INNER
        size = largest(text, words, "bodyi", (17, 16, 15, 14, 13, 12), width, rect.height // 6, 1.3)
        return text.paragraph(canvas, words, (rect.x + INNER, y), width, "bodyi", size, colour, 1.3).bottom + 12

    def box(self, stage: Stage, question: Clause, size: int) -> tuple[int, int]:
        """Return width and height of an option, with the words of the longest in bold."""
        width = (TABLE.width - 2 * INNER - 12 * (len(question.options) - 1)) // len(question.options)
        rooms = (stage.text.room(says, "bodyb", size, width - 34, 1.25) for says in question.options.values())
        return width, max(rooms) + 2 * PADS[stage.text.size > ROOMY]

    def needs(self, stage: Stage, wishes: CarePatient, size: int) -> int:
        """Return the height of all clauses at a text size, with the least gaps, in pixels."""
        line = stage.text.leading(size, 1.3) + 6 + GAPS[stage.text.size > ROOMY]
        return sum(line + self.box(stage, one, size)[1] for one in wishes.clauses.values())

    def draw_option(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        box: pygame.Rect,
        says: str,
        size: int,
        agreed: bool,
        focused: bool,
    ) -> None:
        """Draw one option; the agreed one is marked."""
        text = stage.text
        if agreed:
            panels.focus(stage, canvas, box)
            mark = stage.pictures.icon("check", 16, stage.accent)
            canvas.blit(mark, (box.right - 21, box.y + 5))
        else:
            panels.panel(stage, canvas, box, fill=80, edge=75 if focused else 25)
        role, colour = ("bodyb", PAPER) if agreed else ("body", ICE)
        room = text.room(says, role, size, box.width - 34, 1.25)
        at = (box.x + 17, box.y + (box.height - room) // 2)
        text.paragraph(canvas, says, at, box.width - 34, role, size, colour, 1.25)

    def draw_signature(self, stage: Stage, canvas: pygame.Surface, wishes: CarePatient, doing: Caring) -> None:
        """Draw the line to sign on."""
        whole = caring.complete(stage.pack, stage.state.memory, doing)
        if doing.done:
            says = "Leave the table"
        elif whole:
            left = MOST_REFUSALS - doing.refusals
            tries = "the last time" if left == 1 else f"{left} more times"
            says = f"Ask for the signature ({tries})" if doing.refusals else "Ask for the signature"
        else:
            says = "Agree on every line first"
        if doing.done or self.row == len(wishes.clauses):
            panels.focus(stage, canvas, self.sign)
        else:
            panels.panel(stage, canvas, self.sign, fill=85, edge=60 if whole else 20)
        colour = PAPER if whole or doing.done else MIST
        at = (self.sign.centerx, self.sign.centery - stage.text.height("ui", SIGN) // 2)
        stage.text.write(canvas, says, at, "ui", SIGN, colour, "middle", within=self.sign.width - 30)
