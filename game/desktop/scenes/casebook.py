"""The casebook: what was found, two findings held against each other, and what was concluded."""

import pygame

from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Close, Command
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage
from game.rules import casebook
from game.rules.intents import Conclude, Connect, Intent

LIST = pygame.Rect(48, 150, 384, 480)
TABLE = pygame.Rect(464, 150, 768, 300)
BELOW = pygame.Rect(464, 470, 768, 182)
CARD = (300, 232)  # px
KINDS: dict[str, Colour] = {"document": "#5fe3a1", "data": "#ff8a5c", "testimony": "#7aa8ff", "object": "#ffcc4d"}
PAGES = ("Findings", "Conclusions", "People")
OPEN = "none"  # the conclusion that leaves a question open


class CasebookScene:
    """The casebook, laid over the game; a question that was raised stays until it is answered or left open."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        self.page = 0
        self.table: tuple[str, ...] = ()  # findings on the table, at most two
        self.findings = Menu(LIST.copy(), size=18)
        self.answers = Menu(pygame.Rect(TABLE.x, TABLE.y + 150, TABLE.width, 380), digits=True)
        self.tabs: dict[int, pygame.Rect] = {}
        self.said: tuple[str, ...] = ()  # what came of the last pair
        self.question = ""

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Turn pages, lay findings on the table, connect, conclude."""
        if stage.state.puzzle:
            return self.answer(stage, input)
        self.listen(stage)
        for page, rect in self.tabs.items():
            if input.clicked(rect):
                self.page = page
        if input.nudged & {"previous", "next"} or input.nudged & {"left", "right"}:
            way = 1 if input.nudged & {"next", "right"} else -1
            self.page = (self.page + way) % len(PAGES)
            stage.sound.effect("page_turn", "interface")
            return None
        if "back" in input.pressed or "casebook" in input.pressed or input.right_click:
            if self.table:
                self.table = self.table[:-1]
                return None
            return Close()
        if self.page == 0:
            return self.lay(stage, input)
        return None

    def listen(self, stage: Stage) -> None:
        """Take note of what came of the last pair."""
        for event in stage.state.just:
            verb, _, rest = event.partition(" ")
            if verb == "senseless" and self.said != ("senseless", rest):
                self.said, self.table = ("senseless", rest), ()
                stage.sound.effect("connect_wrong", "interface")
            elif event == "no thoughts left":
                self.said, self.table = ("empty", ""), ()
            elif verb in ("settled", "concluded"):
                self.said, self.table = (verb, rest), ()

    def lay(self, stage: Stage, input: Input) -> Intent | None:
        """Lay the finding in focus on the table, or connect the two that lie there."""
        if len(self.table) == 2:
            if input.pressed & {"confirm", "use"} or input.clicked(BELOW):
                a, b = self.table
                self.said = ()
                return Connect(a, b)
            return None
        self.findings.show(self.rows(stage))
        name = self.findings.feel(stage, input)
        if name and name not in self.table:
            self.table = (*self.table, name)
            self.said = ()
            stage.sound.effect("card_slide", "interface")
        elif name:
            self.table = tuple(one for one in self.table if one != name)
        return None

    def rows(self, stage: Stage) -> list[Item]:
        """Return the findings as rows, the newest level first."""
        held = casebook.held(stage.pack, stage.state.memory)
        return [
            Item(
                name, stage.pack.evidence[name].title, icon=stage.pack.evidence[name].kind, on=name not in self.table
            )
            for name in reversed(held)
        ]

    def answer(self, stage: Stage, input: Input) -> Intent | None:
        """Believe one of the conclusions, or leave the question open."""
        puzzle = stage.state.puzzle
        deduction = stage.pack.deductions[puzzle]
        if self.question != puzzle:
            self.question = puzzle
            stage.sound.effect("connect_right", "interface")
        rows = [Item(name, says) for name, says in deduction.conclusions.items()]
        self.answers.show([*rows, Item(OPEN, "Leave it open for now")])
        name = self.answers.feel(stage, input)
        if "back" in input.pressed:
            name = OPEN
        if name:
            self.table, self.question = (), ""
            return Conclude(puzzle, name)
        return None

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the page that is open, or the question."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 205, "#080d1a")
        if stage.state.puzzle:
            self.draw_question(stage, canvas)
            return
        self.draw_header(stage, canvas)
        if self.page == 0:
            self.draw_findings(stage, canvas)
        elif self.page == 1:
            self.draw_conclusions(stage, canvas)
        else:
            self.draw_people(stage, canvas)

    def draw_header(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Name the pages, and show how many thoughts are left."""
        panels.overline(stage, canvas, "Casebook", (48, 34))
        x = 48
        self.tabs.clear()
        for page, name in enumerate(PAGES):
            colour = PAPER if page == self.page else MIST
            rect = stage.text.write(canvas, name, (x, 58), "head", 26, colour)
            if page == self.page:
                canvas.blit(panels.rounded((rect.width, 4), 2, stage.accent), (rect.x, rect.bottom + 4))
            self.tabs[page] = rect.inflate(16, 16)
            x = rect.right + 40
        left = stage.pack.facts.get(stage.state.memory, "thoughts")
        whole = stage.pack.facts.fields["thoughts"].high
        rect = panels.pips(canvas, (WIDTH - 48 - whole * 22, 72), left, whole, stage.accent, 16, 6)
        stage.text.write(canvas, "Thoughts left", (rect.x - 14, 68), "body", 17, ICE, "right")
        y = HEIGHT - 44
        rect = panels.hint(stage, canvas, (WIDTH - 48, y), "casebook", "Close", ICE, "right")
        rect = panels.hint(stage, canvas, (rect.x - 24, y), "next", "Next page", ICE, "right")
        if self.page == 0:
            says = "Connect" if len(self.table) == 2 else "Lay on the table"
            rect = panels.hint(stage, canvas, (rect.x - 24, y), "confirm", says, ICE, "right")
            if self.table:
                panels.hint(stage, canvas, (rect.x - 24, y), "back", "Take back", ICE, "right")

    def draw_findings(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Draw the list, the table with up to two cards, and what can be said of them."""
        self.findings.show(self.rows(stage))
        if not self.findings.items:
            stage.text.paragraph(canvas, "Nothing found yet.", LIST.topleft, LIST.width, "body", 19, MIST)
            return
        self.findings.draw(stage, canvas)
        shown = list(self.table)
        focused = self.findings.focused
        if len(shown) < 2 and focused and focused not in shown:
            shown.append(focused)
        for number, name in enumerate(shown[:2]):
            x = TABLE.x + (0 if number == 0 else TABLE.width - CARD[0] - 84)
            self.draw_card(
                stage, canvas, name, pygame.Rect(x, TABLE.y, CARD[0] + 84, TABLE.height), name in self.table
            )
        self.draw_below(stage, canvas)

    def draw_card(self, stage: Stage, canvas: pygame.Surface, name: str, rect: pygame.Rect, laid: bool) -> None:
        """Draw one finding as a card: its kind, its title and all that it says."""
        evidence = stage.pack.evidence[name]
        colour = KINDS[evidence.kind]
        rect = rect.inflate(-12, 0)
        panels.panel(stage, canvas, rect, colour, 95, 14, 90 if laid else 40, 2 if laid else 1.5)
        panels.overline(stage, canvas, evidence.kind, (rect.x + 22, rect.y + 20), colour)
        icon = stage.pictures.icon(evidence.kind, 32, colour)
        canvas.blit(icon, (rect.right - 22 - icon.get_width(), rect.y + 16))
        title = stage.text.paragraph(
            canvas, evidence.title, (rect.x + 22, rect.y + 44), rect.width - 44, "head", 21, PAPER, 1.2
        )
        role = "mono" if evidence.kind == "data" else "body"
        size = 16 if evidence.kind == "data" else 18
        stage.text.paragraph(
            canvas, evidence.says, (rect.x + 22, title.bottom + 10), rect.width - 44, role, size, ICE
        )
        if laid:
            mark = stage.pictures.icon("check", 24, colour)
            canvas.blit(mark, (rect.right - 40, rect.bottom - 40))

    def draw_below(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Say what to do next, or what came of the last pair."""
        words, colour = self.words(stage)
        panels.panel(stage, canvas, BELOW, colour, 90)
        stage.text.paragraph(canvas, words, (BELOW.x + 24, BELOW.y + 20), BELOW.width - 48, "body", 19, PAPER)

    def words(self, stage: Stage) -> tuple[str, Colour]:
        """Return what stands below the table, and its colour."""
        pack, memory = stage.pack, stage.state.memory
        if len(self.table) == 2:
            a, b = (pack.evidence[name].title for name in self.table)
            return f"Hold “{a}” against “{b}”? If they have nothing to do with each other, it costs a thought.", WARN
        match self.said:
            case ("senseless", pair):
                return f"{casebook.why_not(pack, *pair.split())} That cost a thought.", BAD
            case ("empty", _):
                return "No thoughts left in this chapter. What is not connected now can be connected later.", BAD
            case ("settled", name):
                return f"That is settled: {conclusion(stage, name)}", MIST
            case ("concluded", name):
                return f"{pack.deductions[name].asks} {conclusion(stage, name)}", OK
        if len(self.table) == 1:
            return "Choose a second finding to hold against it.", MIST
        open_ = sum(not pack.facts.get(memory, f"believes.{name}") for name in askable(stage))
        more = (
            f" {open_} of your findings belong together." if open_ > 1 else " Two of your findings belong together."
        )
        return "Lay two findings on the table to see whether one explains the other." + (more if open_ else ""), MIST

    def draw_question(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Draw the question that two findings raise, over both of them."""
        deduction = stage.pack.deductions[stage.state.puzzle]
        for number, name in enumerate(deduction.from_):
            rect = pygame.Rect(48, 96 + number * 262, 400, 246)
            self.draw_card(stage, canvas, name, rect, True)
        panels.overline(stage, canvas, "What follows?", (TABLE.x, 100))
        asks = stage.text.paragraph(canvas, deduction.asks, (TABLE.x, 126), TABLE.width, "head", 30, PAPER, 1.2)
        top = asks.bottom + 24
        self.answers.rect = pygame.Rect(TABLE.x, top, TABLE.width, HEIGHT - 120 - top)
        self.answers.draw(stage, canvas)
        note = "Both findings could mean several things. What you believe, you will argue with."
        stage.text.paragraph(canvas, note, (TABLE.x, HEIGHT - 92), TABLE.width, "body", 17, MIST)

    def draw_conclusions(self, stage: Stage, canvas: pygame.Surface) -> None:
        """List the questions that were raised, with what the player believes."""
        y = 150
        believed = [
            name for name in stage.pack.deductions if stage.pack.facts.get(stage.state.memory, f"believes.{name}")
        ]
        if not believed:
            stage.text.paragraph(canvas, "No conclusions yet.", (48, y), 700, "body", 19, MIST)
        columns = (pygame.Rect(48, 150, 580, 500), pygame.Rect(652, 150, 580, 500))
        tops = [150, 150]
        for number, name in enumerate(believed):
            column = number % 2
            x, width = columns[column].x, columns[column].width
            deduction = stage.pack.deductions[name]
            words = conclusion(stage, name)
            height = 58 + stage.text.room(words, "body", 18, width - 44, 1.3) + stage.text.px(26)
            rect = pygame.Rect(x, tops[column], width, height)
            panels.panel(stage, canvas, rect, fill=92)
            stage.text.write(canvas, deduction.asks, (x + 22, rect.y + 14), "ui", 16, MIST, within=width - 44)
            stage.text.paragraph(
                canvas, words, (x + 22, rect.y + 20 + stage.text.px(24)), width - 44, "body", 18, PAPER, 1.3
            )
            sources = " + ".join(stage.pack.evidence[one].title for one in deduction.from_)
            stage.text.write(
                canvas, sources, (x + 22, rect.bottom - stage.text.px(28)), "body", 15, ICE, within=width - 44
            )
            tops[column] = rect.bottom + 12

    def draw_people(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Show everybody who was met, with a face and what they do."""
        met = [who for who in stage.pack.people if has_spoken(stage, who)]
        for number, who in enumerate(met):
            person = stage.pack.people[who]
            x, y = 48 + number % 4 * 302, 150 + number // 4 * 132
            rect = pygame.Rect(x, y, 286, 116)
            panels.panel(stage, canvas, rect, person.colour, 92)
            canvas.blit(stage.pictures.token(who, 76, person.colour), (x + 16, y + 20))
            stage.text.paragraph(canvas, person.name, (x + 106, y + 22), 168, "ui", 16, PAPER, 1.2, 2)
            stage.text.paragraph(canvas, person.role, (x + 106, y + 66), 168, "body", 15, MIST, 1.2, 2)


def conclusion(stage: Stage, name: str) -> str:
    """Return what the player believes about a question."""
    believes = str(stage.pack.facts.word(stage.state.memory, f"believes.{name}"))
    return stage.pack.deductions[name].conclusions.get(believes, "")


def askable(stage: Stage) -> list[str]:
    """Return the questions whose two findings are both held."""
    held = casebook.held(stage.pack, stage.state.memory)
    return [name for name, one in stage.pack.deductions.items() if all(part in held for part in one.from_)]


def has_spoken(stage: Stage, who: str) -> bool:
    """Tell whether somebody has said something in a node that the player has left."""
    facts, memory = stage.pack.facts, stage.state.memory
    return who == stage.pack.campaign.hero or any(
        facts.get(memory, f"seen.{node}") and any(getattr(op, "who", "") == who for op in ops)
        for node, ops in stage.pack.nodes.items()
    )
