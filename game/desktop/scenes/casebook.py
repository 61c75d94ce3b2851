"""The casebook: what was found, two findings held against each other, and what was concluded."""

from collections.abc import Callable

import pygame

from game.desktop import panels
from game.desktop.colours import BAD, ICE, KINDS, MIST, OK, PAPER, WARN, Colour
from game.desktop.input import Input, nudge
from game.desktop.kit import WIDTH, Close, Command
from game.desktop.panels import Item, Menu
from game.desktop.scenes.layout import GROUND, SIDE, draw_foot, foot_top, largest, touched
from game.desktop.stage import Stage
from game.rules import casebook
from game.rules.intents import Conclude, Connect, Intent

LIST = 384  # px: how wide the list of findings is
TABLE = pygame.Rect(464, 0, 768, 0)  # the table beside it: its left edge and width
WORDS = 68  # px at a text size of 100 %: what is said below the table gets at least
MOST_CARD = 300  # px: how high a card is at most
BESIDE_LIST = 115  # per cent of text size up to which the list stays while two findings lie on the table
SCROLL = 60  # px that one press or notch scrolls a page
PAGES = ("Findings", "Conclusions", "People")
OPEN = "none"  # the conclusion that leaves a question open
TITLES, BODIES = (
    (24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12),
    (21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11),
)  # px, largest first


class CasebookScene:
    """The casebook, laid over the game; a question that was raised stays until it is answered or left open."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        self.page = 0
        self.table: tuple[str, ...] = ()  # findings on the table, at most two
        self.findings = Menu(pygame.Rect(SIDE, 150, LIST, 400), size=18)
        self.answers = Menu(pygame.Rect(TABLE.x, 300, TABLE.width, 300), digits=True)
        self.tabs: dict[int, pygame.Rect] = {}
        self.buttons: dict[str, pygame.Rect] = {}  # by action
        self.cards: dict[str, pygame.Rect] = {}  # findings on the table
        self.below = pygame.Rect(0, 0, 0, 0)  # what is said of them
        self.said: tuple[str, ...] = ()  # what came of the last pair
        self.heard = -1  # the tick whose events were taken note of; under an overlay no further one passes
        self.question = ""
        self.top = self.room = self.seen = 0  # px of a page: scrolled away, of all of it, of what is seen

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Turn pages, lay findings on the table, connect, conclude."""
        input = touched(input, self.buttons)
        if stage.state.puzzle:
            return self.answer(stage, input)
        self.listen(stage)
        turn = (bool(input.nudged & {"right", "next"})) - (bool(input.nudged & {"left", "previous"}))
        clicked = next((page for page, rect in self.tabs.items() if input.clicked(rect)), None)
        if turn or clicked is not None:
            self.page = clicked if clicked is not None else (self.page + turn) % len(PAGES)
            self.top = 0
            stage.sound.effect("page_turn", "interface")
            return None
        if "back" in input.pressed or "casebook" in input.pressed or input.right_click:
            if self.table and "casebook" not in input.pressed:
                self.table = self.table[:-1]
                return None
            return Close()
        if self.page == 0:
            return self.lay(stage, input)
        self.top += (nudge(input)[1] - input.wheel) * SCROLL
        self.top = max(0, min(self.top, self.room - self.seen))
        return None

    def listen(self, stage: Stage) -> None:
        """Take note, once, of what came of the last pair."""
        if stage.state.tick == self.heard:
            return
        self.heard = stage.state.tick
        for event in stage.state.just:
            verb, _, rest = event.partition(" ")
            if verb == "senseless":
                self.said, self.table = ("senseless", rest), ()
                stage.sound.effect("connect_wrong", "interface")
            elif event == "no thoughts left":
                self.said, self.table = ("empty", ""), ()
            elif verb in ("settled", "concluded"):
                self.said, self.table = (verb, rest), ()

    def lay(self, stage: Stage, input: Input) -> Intent | None:
        """Lay the finding in focus on the table, take one back, or connect the two that lie there."""
        taken = next((name for name, rect in self.cards.items() if name in self.table and input.clicked(rect)), "")
        if taken:
            self.table = tuple(name for name in self.table if name != taken)
            stage.sound.effect("card_slide", "interface")
            return None
        if len(self.table) == 2:
            if input.pressed & {"confirm", "use"} or input.clicked(self.below):
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
        return None

    def rows(self, stage: Stage) -> list[Item]:
        """Return the findings as rows, the newest first; those that a conclusion rests on say so."""
        pack, memory = stage.pack, stage.state.memory
        joined = {
            name
            for deduction in pack.deductions
            if pack.facts.get(memory, f"believes.{deduction}")
            for name in pack.deductions[deduction].from_
        }
        wide = stage.text.size <= BESIDE_LIST
        return [
            Item(
                name,
                pack.evidence[name].title,
                "linked" if name in joined and wide else "",
                on=name not in self.table,
                icon=pack.evidence[name].kind,
            )
            for name in reversed(casebook.held(pack, memory))
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
        if "back" in input.pressed or input.right_click:
            name = OPEN
        if name:
            self.table, self.question = (), ""
            return Conclude(puzzle, name)
        return None

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the page that is open, or the question."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 205, GROUND)
        self.cards.clear()
        if stage.state.puzzle:
            self.draw_question(stage, canvas)
            return
        top = self.draw_header(stage, canvas)
        keys = self.foot()
        bottom = foot_top(stage, keys) - 14
        if self.page == 0:
            self.draw_findings(stage, canvas, top, bottom)
        else:
            page = self.draw_conclusions if self.page == 1 else self.draw_people
            self.draw_page(stage, canvas, pygame.Rect(SIDE, top, WIDTH - 2 * SIDE, bottom - top), page)
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self) -> tuple[tuple[str, str], ...]:
        """Return what can be done now, with its keys."""
        keys: tuple[tuple[str, str], ...] = (("casebook", "Close"), ("next", "Next page"))
        if self.page == 0:
            keys = (*keys, ("confirm", "Connect" if len(self.table) == 2 else "Lay on the table"))
        return (*keys, ("back", "Take back")) if self.page == 0 and self.table else keys

    def draw_header(self, stage: Stage, canvas: pygame.Surface) -> int:
        """Name the pages, and show how many thoughts are left; return where the page begins."""
        text = stage.text
        left = stage.pack.facts.get(stage.state.memory, "thoughts")
        whole = stage.pack.facts.fields["thoughts"].high
        side = text.px(14)
        says = f"{left} of {whole} thoughts left"
        wide = max(text.width(says, "body", 17), whole * (side + 6))
        panels.pips(canvas, (WIDTH - SIDE - whole * (side + 6) + 6, 36), left, whole, stage.accent, side, 6)
        text.write(canvas, says, (WIDTH - SIDE, 40 + side), "body", 17, ICE, "right")
        panels.overline(stage, canvas, "Casebook", (SIDE, 30))
        y = 32 + text.height("ui", 12)
        sizes = (26, 24, 22, 20, 18, 16)
        room = WIDTH - 2 * SIDE - wide - 40
        size = next(
            (one for one in sizes if sum(text.width(name, "head", one) + 36 for name in PAGES) <= room), sizes[-1]
        )
        x = SIDE
        self.tabs.clear()
        for page, name in enumerate(PAGES):
            rect = text.write(canvas, name, (x, y), "head", size, PAPER if page == self.page else MIST)
            if page == self.page:
                canvas.blit(panels.rounded((rect.width, 4), 2, stage.accent), (rect.x, rect.bottom + 3))
            self.tabs[page] = rect.inflate(24, 16)
            x = rect.right + 36
        return y + text.height("head", size) + 26

    def draw_findings(self, stage: Stage, canvas: pygame.Surface, top: int, bottom: int) -> None:
        """Draw the list, the table with up to two cards, and what can be said of them."""
        self.findings.show(self.rows(stage))
        if not self.findings.items:
            stage.text.write(canvas, "Nothing found yet.", (SIDE, top), "body", 19, MIST, within=WIDTH - 2 * SIDE)
            return
        alone = len(self.table) == 2 and stage.text.size > BESIDE_LIST  # the two need all of the width
        area = pygame.Rect(SIDE if alone else TABLE.x, top, 0, bottom - top)
        area.width = WIDTH - SIDE - area.x
        if not alone:
            self.findings.rect = pygame.Rect(SIDE, top, LIST, bottom - top)
            self.findings.draw(stage, canvas)
        words, colour = self.words(stage)
        room = stage.text.room(words, "body", 18, area.width - 48, 1.3) + 32
        low = max(stage.text.px(WORDS), min(room, area.height // 2))
        high = min(MOST_CARD, area.height - low - 16)
        shown = list(self.table)
        focused = self.findings.focused
        if len(shown) < 2 and focused and focused not in shown:
            shown.append(focused)
        each = (area.width - 14) // 2
        for number, name in enumerate(shown[:2]):
            card = pygame.Rect(area.x + number * (each + 14), top, each, high)
            if len(shown) == 1 and stage.text.size > BESIDE_LIST:
                card.width = area.width  # alone, it may be as wide as its words are large
            self.draw_card(stage, canvas, name, card, name in self.table)
        if len(shown) == 1 and stage.text.size <= BESIDE_LIST:
            self.draw_place(stage, canvas, pygame.Rect(area.x + each + 14, top, each, high))
        self.below = pygame.Rect(area.x, top + high + 16, area.width, area.height - high - 16)
        self.draw_below(stage, canvas, words, colour)

    def draw_place(self, stage: Stage, canvas: pygame.Surface, rect: pygame.Rect) -> None:
        """Draw the place of a second card."""
        canvas.blit(panels.rounded(rect.size, 14, stage.accent, 60, 1.5), rect)
        image = stage.pictures.icon("link", 48, MIST)
        canvas.blit(image, image.get_rect(center=rect.center))

    def draw_card(self, stage: Stage, canvas: pygame.Surface, name: str, rect: pygame.Rect, laid: bool) -> None:
        """Draw one finding as a card: its kind, its title and all that it says."""
        evidence, text = stage.pack.evidence[name], stage.text
        colour = KINDS[evidence.kind]
        self.cards[name] = rect
        panels.panel(stage, canvas, rect, colour, 95, 14, 90 if laid else 40, 2 if laid else 1.5)
        x, y, width = rect.x + 22, rect.y + 16, rect.width - 44
        side = text.px(22)
        canvas.blit(stage.pictures.icon(evidence.kind, side, colour), (x, y))
        middle = y + (side - text.height("ui", 12)) // 2
        panels.overline(stage, canvas, evidence.kind, (x + side + 10, middle), colour)
        if laid:
            mark = stage.pictures.icon("check", side, colour)
            canvas.blit(mark, (rect.right - 18 - side, y))
        y += side + 8
        room = rect.bottom - 14 - y
        size = largest(text, evidence.title, "head", TITLES, width, room // 3, 1.2)
        title = text.paragraph(canvas, evidence.title, (x, y), width, "head", size, PAPER, 1.2)
        y = title.bottom + 6
        role = "mono" if evidence.kind == "data" else "body"
        sizes = BODIES[4:] if role == "mono" else BODIES
        size = largest(text, evidence.says, role, sizes, width, rect.bottom - 12 - y, 1.3)
        text.paragraph(canvas, evidence.says, (x, y), width, role, size, ICE, 1.3)

    def draw_below(self, stage: Stage, canvas: pygame.Surface, words: str, colour: Colour) -> None:
        """Say what to do next, or what came of the last pair."""
        rect, text = self.below, stage.text
        panels.panel(stage, canvas, rect, colour, 92, edge=70)
        canvas.blit(panels.rounded((5, rect.height - 28), 3, colour), (rect.x, rect.y + 14))
        size = largest(text, words, "body", (22, *BODIES), rect.width - 48, rect.height - 28, 1.3)
        text.paragraph(canvas, words, (rect.x + 26, rect.y + 14), rect.width - 48, "body", size, PAPER, 1.3)

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
                return f"That is settled. {conclusion(stage, name)}", MIST
            case ("concluded", name):
                return f"{pack.deductions[name].asks} {conclusion(stage, name)}", OK
        if len(self.table) == 1:
            return "Choose a second finding to hold against it.", stage.accent
        open_ = sum(not pack.facts.get(memory, f"believes.{name}") for name in askable(stage))
        whole = pack.facts.fields["thoughts"].high
        words = "Lay two findings on the table: does one explain the other? "
        words += f"A pair that has no link costs a thought; there are {whole} a chapter."
        if open_:
            more = (
                "Two of your findings belong together" if open_ == 1 else f"{open_} pairs of findings belong together"
            )
            words += f" {more} and have not been connected yet."
        return words, stage.accent

    def draw_question(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Draw the question that two findings raise, beside both of them."""
        deduction, text = stage.pack.deductions[stage.state.puzzle], stage.text
        keys = (("back", "Leave it open"), ("confirm", "Believe it"))
        bottom = foot_top(stage, keys) - 14
        top = 48
        high = (bottom - top - 16) // 2
        for number, name in enumerate(deduction.from_):
            rect = pygame.Rect(SIDE, top + number * (high + 16), TABLE.x - SIDE - 32, high)
            self.draw_card(stage, canvas, name, rect, True)
        panels.overline(stage, canvas, "What follows?", (TABLE.x, top))
        y = top + text.height("ui", 12) + 6
        size = largest(text, deduction.asks, "head", (30, 27, 24, 21, 18, 16), TABLE.width, text.px(84), 1.2)
        y = text.paragraph(canvas, deduction.asks, (TABLE.x, y), TABLE.width, "head", size, PAPER, 1.2).bottom + 18
        note = "Both findings could mean several things. What you believe, you will argue with."
        size = largest(text, note, "body", (18, 17, 16, 15, 14, 13, 12), TABLE.width, text.px(48), 1.3)
        low = bottom - text.room(note, "body", size, TABLE.width, 1.3)
        self.answers.rect = pygame.Rect(TABLE.x, y, TABLE.width, low - 14 - y)
        self.answers.draw(stage, canvas)
        text.paragraph(canvas, note, (TABLE.x, low), TABLE.width, "body", size, MIST, 1.3)
        self.buttons = draw_foot(stage, canvas, keys)

    # Pages that scroll

    def draw_page(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        area: pygame.Rect,
        page: Callable[[Stage, pygame.Surface, pygame.Rect], int],
    ) -> None:
        """Draw a page scrolled as far as it is, with a bar where it is longer than its area."""
        clip = canvas.get_clip()
        canvas.set_clip(area)
        self.seen = area.height
        self.room = page(stage, canvas, area.move(0, -self.top)) - (area.y - self.top)
        canvas.set_clip(clip)
        if self.room > area.height:
            panels.scrollbar(stage, canvas, area, self.top, self.room)

    def draw_conclusions(self, stage: Stage, canvas: pygame.Surface, area: pygame.Rect) -> int:
        """List the questions that were raised, with what the player believes; return where the list ends."""
        text, pack = stage.text, stage.pack
        believed = [name for name in pack.deductions if pack.facts.get(stage.state.memory, f"believes.{name}")]
        if not believed:
            text.write(canvas, "No conclusions yet.", area.topleft, "body", 19, MIST)
        columns = 2 if text.size <= 130 else 1
        gap = 16
        width = (area.width - gap * (columns - 1)) // columns
        inner = width - 44
        tops = [area.y] * columns
        for name in believed:
            column = tops.index(min(tops))
            x, y = area.x + column * (width + gap), tops[column]
            deduction = pack.deductions[name]
            words = conclusion(stage, name)
            sources = " + ".join(pack.evidence[one].title for one in deduction.from_)
            parts = [(deduction.asks, "ui", 16, MIST), (words, "body", 19, PAPER), (sources, "body", 15, ICE)]
            verdict = settled(stage, name)
            if verdict:
                parts.append(verdict)
            heights = [text.room(says, role, size, inner, 1.3) for says, role, size, _ in parts]
            rect = pygame.Rect(x, y, width, sum(heights) + 22 + 6 * len(parts))
            panels.panel(stage, canvas, rect, fill=92)
            y += 14
            for height, (says, role, size, colour) in zip(heights, parts, strict=True):
                text.paragraph(canvas, says, (x + 22, y), inner, role, size, colour, 1.3)
                y += height + 6
            tops[column] = rect.bottom + 14
        return max(tops)

    def draw_people(self, stage: Stage, canvas: pygame.Surface, area: pygame.Rect) -> int:
        """Show everybody who was met, with a face and what they do; return where the page ends."""
        text = stage.text
        met = [who for who in stage.pack.people if has_spoken(stage, who)]
        columns = 4 if text.size <= 115 else 3 if text.size <= 150 else 2
        gap, side = 16, 76
        width = (area.width - gap * (columns - 1)) // columns
        inner = width - side - 48
        end = area.y
        for first in range(0, len(met), columns):
            row = [stage.pack.people[who] for who in met[first : first + columns]]
            names = [text.room(one.name, "ui", 17, inner, 1.2) for one in row]
            high = max(
                side + 40,
                max(name + text.room(one.role, "body", 16, inner, 1.2) for name, one in zip(names, row, strict=True))
                + 36,
            )
            for column, (who, person) in enumerate(zip(met[first : first + columns], row, strict=True)):
                rect = pygame.Rect(area.x + column * (width + gap), end, width, high)
                panels.panel(stage, canvas, rect, person.colour, 92)
                canvas.blit(
                    stage.pictures.token(who, side, person.colour), (rect.x + 16, rect.y + (high - side) // 2)
                )
                x = rect.x + side + 32
                block = names[column] + text.room(person.role, "body", 16, inner, 1.2) + 2
                y = rect.y + (high - block) // 2
                text.paragraph(canvas, person.name, (x, y), inner, "ui", 17, PAPER, 1.2)
                text.paragraph(canvas, person.role, (x, y + names[column] + 2), inner, "body", 16, MIST, 1.2)
            end += high + gap
        return end - gap


def settled(stage: Stage, name: str) -> tuple[str, str, int, Colour] | None:
    """Return how a question was answered rightly, once the climax has decided; None before."""
    facts, memory, deduction = stage.pack.facts, stage.state.memory, stage.pack.deductions[name]
    if not facts.get(memory, "climax"):
        return None
    right = facts.word(memory, f"believes.{name}") == deduction.right
    says = "So it was. " if right else f"It was otherwise: {deduction.conclusions[deduction.right]} "
    return f"{says}{deduction.because}", "bodyi", 17, OK if right else WARN


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
