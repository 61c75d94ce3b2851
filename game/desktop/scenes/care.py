"""Care plans: each patient at the table, the clauses between you, and what is signed."""

import pygame

from game.content.level import CarePatient
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Command
from game.desktop.stage import Stage
from game.rules import caring
from game.rules.caring import MOST_REFUSALS, Caring
from game.rules.intents import Agree, Intent, Propose

LEFT = pygame.Rect(48, 120, 372, 540)
TABLE = pygame.Rect(452, 120, 780, 540)
BUST = 372  # px
OUTCOMES: dict[str, tuple[str, Colour]] = {
    "content": ("signed gladly", OK),
    "signed": ("signed", WARN),
    "refused": ("no plan", BAD),
    "none": ("", MIST),
}


class CareScene:
    """Clause by clause with the patient at the table; then the next one."""

    overlays = frozenset({"casebook", "log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        self.row = 0  # clause in focus; one past the last is the signature
        self.patient = ""
        self.rects: dict[tuple[str, str], pygame.Rect] = {}
        self.sign = pygame.Rect(0, 0, 0, 0)
        self.answer = ""  # what the patient before said, until the next clause is agreed

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Move between clauses, change options, and ask for the signature."""
        doing = stage.state.doing
        if not isinstance(doing, Caring):
            return None
        name, wishes = caring.patient_of(stage.pack, doing)
        if name != self.patient:
            self.patient, self.row = name, 0
        if doing.done:
            done = input.pressed & {"confirm", "use"} or input.click
            return Propose(name) if done else None
        clauses = list(wishes.clauses)
        way = ("down" in input.nudged) - ("up" in input.nudged)
        if way:
            self.row = (self.row + way) % (len(clauses) + 1)
            stage.sound.effect("ui_move", "interface")
        for (clause, option), rect in self.rects.items():
            if input.clicked(rect):
                stage.sound.effect("ui_confirm", "interface")
                return Agree(clause, option)
        if input.clicked(self.sign):
            return Propose(name)
        turn = ("right" in input.nudged) - ("left" in input.nudged)
        if self.row < len(clauses) and (turn or "confirm" in input.pressed):
            stage.sound.effect("ui_confirm", "interface")
            return Agree(clauses[self.row], self.turned(stage, doing, clauses[self.row], turn or 1))
        return Propose(name) if self.row == len(clauses) and input.pressed & {"confirm", "use"} else None

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
        panels.veil(canvas, 165, "#080d1a")
        doing = stage.state.doing
        if not isinstance(doing, Caring):
            return
        care = stage.pack.cares[doing.name]
        name, wishes = caring.patient_of(stage.pack, doing)
        panels.overline(stage, canvas, "Care plans", (48, 38))
        stage.text.write(canvas, care.title, (48, 56), "head", 30)
        self.draw_signed(stage, canvas, doing)
        self.draw_patient(stage, canvas, name, wishes, doing)
        self.draw_clauses(stage, canvas, name, wishes, doing)

    def draw_signed(self, stage: Stage, canvas: pygame.Surface, doing: Caring) -> None:
        """Show everybody's face in a row, with what has been signed."""
        x = WIDTH - 48
        for name in reversed(stage.pack.cares[doing.name].patients):
            word = str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{name}"))
            says, colour = OUTCOMES[word]
            width = max(54, stage.text.width(says, "body", 15))
            x -= width
            ring = colour if says else stage.pack.people[name].colour
            canvas.blit(stage.pictures.token(name, 48, ring), (x + (width - 48) // 2, 30))
            stage.text.write(canvas, says, (x + width // 2, 82), "body", 15, colour, "middle")
            x -= 24

    def draw_patient(
        self, stage: Stage, canvas: pygame.Surface, name: str, wishes: CarePatient, doing: Caring
    ) -> None:
        """Draw who sits at the table, and what is wanted or answered."""
        person = stage.pack.people[name]
        mood = "neutral" if not doing.reply else "happy" if doing.done else "worried" if doing.refusals else "neutral"
        canvas.blit(stage.pictures.bust(name, mood, BUST), (LEFT.x, LEFT.y))
        words = doing.reply if doing.reply and (doing.refusals or doing.done) else wishes.wants
        height = max(120, stage.text.room(words, "body", 19, LEFT.width - 44, 1.35) + 56)
        rect = pygame.Rect(LEFT.x, LEFT.bottom - height, LEFT.width, height)
        panels.panel(stage, canvas, rect, person.colour, 95)
        panels.plate(stage, canvas, (rect.x + 18, rect.y + 16), person.short, person.colour)
        stage.text.paragraph(canvas, words, (rect.x + 22, rect.y + 34), LEFT.width - 44, "body", 19, PAPER, 1.35)

    def draw_clauses(
        self, stage: Stage, canvas: pygame.Surface, name: str, wishes: CarePatient, doing: Caring
    ) -> None:
        """Draw each clause with its options side by side, and the line to sign on."""
        self.rects.clear()
        panels.panel(stage, canvas, TABLE, fill=94, radius=16)
        y = TABLE.y + 26
        if doing.reply and not doing.refusals and not doing.done:
            before = list(stage.pack.cares[doing.name].patients)[doing.patient - 1]
            says = f"{stage.pack.people[before].short}: {doing.reply}"
            box = stage.text.paragraph(canvas, says, (TABLE.x + 28, y), TABLE.width - 56, "bodyi", 17, OK, 1.3)
            y = box.bottom + 14
        for number, (clause, question) in enumerate(wishes.clauses.items()):
            now = str(stage.pack.facts.word(stage.state.memory, f"care.{doing.name}.{name}.{clause}"))
            focused = number == self.row and not doing.done
            stage.text.write(canvas, question.asks, (TABLE.x + 28, y), "ui", 18, PAPER if focused else ICE)
            y += stage.text.leading(18) + 6
            gap = 12
            width = (TABLE.width - 56 - gap * (len(question.options) - 1)) // len(question.options)
            height = (
                max(stage.text.room(says, "body", 18, width - 32, 1.25) for says in question.options.values()) + 26
            )
            for column, (option, says) in enumerate(question.options.items()):
                rect = pygame.Rect(TABLE.x + 28 + column * (width + gap), y, width, height)
                self.rects[clause, option] = rect
                if option == now:
                    panels.focus(stage, canvas, rect)
                else:
                    panels.panel(stage, canvas, rect, fill=80, edge=70 if focused else 25)
                stage.text.paragraph(
                    canvas, says, (rect.x + 16, rect.y + 12), width - 32, "bodyb" if option == now else "body", 18,
                    PAPER if option == now else ICE, 1.25,
                )  # fmt: skip
            y += height + 20
        self.draw_signature(stage, canvas, wishes, doing)

    def draw_signature(self, stage: Stage, canvas: pygame.Surface, wishes: CarePatient, doing: Caring) -> None:
        """Draw the line to sign on, and what can be done."""
        self.sign = pygame.Rect(TABLE.x + 28, TABLE.bottom - 84, TABLE.width - 56, 58)
        whole = caring.complete(stage.pack, stage.state.memory, doing)
        if doing.done:
            says = "Leave the table"
        elif whole:
            left = MOST_REFUSALS - doing.refusals
            says = "Ask for the signature" + (f" ({left} left)" if doing.refusals else "")
        else:
            says = "Agree on every line first"
        if doing.done or (self.row == len(wishes.clauses) and whole):
            panels.focus(stage, canvas, self.sign)
        else:
            panels.panel(stage, canvas, self.sign, fill=85, edge=60 if whole else 20)
        colour = PAPER if whole or doing.done else MIST
        image = stage.text.image(says, "ui", 20, colour)
        canvas.blit(image, image.get_rect(center=self.sign.center))
        x = WIDTH - 48
        for action, words in (("confirm", "Change, sign"), ("down", "Next line")):
            x = panels.hint(stage, canvas, (x, HEIGHT - 46), action, words, ICE, "right").x - 24
