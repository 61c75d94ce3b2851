"""A charter: the articles on the left, the page that is written, and on the right those who are to sign it."""

from itertools import accumulate, pairwise, zip_longest
from typing import NamedTuple

import pygame

from game.content.level import Charter
from game.desktop import panels
from game.desktop.colours import BAD, ICE, MIST, OK, PAPER, WARN, Colour, mix
from game.desktop.input import Input
from game.desktop.kit import TICKS, WIDTH, Command, Open
from game.desktop.panels import Item, Menu
from game.desktop.scenes.layout import GROUND, SIDE, Keys, draw_foot, draw_head, foot_top, largest, touched
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.rules import drafting
from game.rules.drafting import Drafting
from game.rules.intents import Intent, Read, Settle, Write

LEFT, SHEET, RIGHT = (SIDE, 352), (424, 428), (876, 356)  # x and width: articles, page, signatories, in pixels
SHEET_COLOUR, INK, PENCIL = "#f4ecda", "#1f2d52", "#6d6a63"  # of the page, what is written, what is printed on it
MARGIN = 26  # px from the edge of the page to what stands on it
NUMBER = 26  # px from the number of a place to its article
ASKED = (18, 17, 16, 15, 14, 13, 12)  # px, of what is asked
WRITTEN = (21, 20, 19, 18, 17, 16, 15, 14, 13)  # px, of what stands on the page
SPOKEN = (19, 18, 17, 16)  # px, of what the signatories say
HEAD = 3  # px that the head of an article is smaller than its words
SCROLL = 48  # px that a notch of the wheel scrolls
READ, CLOSE = "read!", "close!"  # rows that are no article: no name is written so
ANSWERS: dict[str, tuple[str, str, Colour]] = {
    "none": ("wants", "thought", MIST),
    "content": ("signs gladly", "heart", OK),
    "signed": ("signs", "check", WARN),
    "refused": ("does not sign", "cross", BAD),
}


class Reply(NamedTuple):
    """What a signatory wants or says, and how that is marked."""

    name: str
    says: str
    word: str
    icon: str
    colour: Colour


class CharterScene:
    """Article by article onto the page; read out, rewritten, and signed."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        self.menu = Menu(pygame.Rect(LEFT[0], 0, LEFT[1], 0), size=18)
        self.words = Menu(pygame.Rect(LEFT[0], 0, LEFT[1], 0), size=18)
        self.open = ""  # the article whose words are chosen; CLOSE while it is asked whether the page may stand
        self.revealed = ("", "", pygame.Rect(0, 0, 0, 0))  # the article open, the row scrolled to, the room for all
        self.inked: dict[str, tuple[str, int]] = {}  # article -> option on the page, and the tick of its first letter
        self.page = pygame.Rect(SHEET[0] + MARGIN, 0, SHEET[1] - 2 * MARGIN, 0)
        self.down = self.below = 0  # px of the page that are scrolled away, and that can be
        self.followed: tuple[str, dict[str, str]] = ("", {})  # the article scrolled to last, and the page then
        self.people = pygame.Rect(RIGHT[0], 0, RIGHT[1], 0)
        self.top = self.over = 0  # px of the signatories that are scrolled away, and that can be
        self.buttons: dict[str, pygame.Rect] = {}  # by action

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Choose an article and its words, have the page read out, and let it stand."""
        doing = stage.state.doing
        if not isinstance(doing, Drafting):
            return None
        input = self.scrolled(touched(input, self.buttons))
        if self.open:
            return self.choose(stage, input, doing)
        if input.right_click:
            return Open("pause")
        self.menu.show(self.rows(stage, doing))
        name = self.menu.feel(stage, input)
        if name == READ:
            self.top = 0
            return Read()
        if name:
            self.open, self.words.at = name, 0
            self.words.show(self.options(stage, doing))
        return None

    def choose(self, stage: Stage, input: Input, doing: Drafting) -> Intent | None:
        """Choose the words of the open article, or whether the page may stand."""
        self.words.show(self.options(stage, doing))
        chosen, article = self.words.feel(stage, input), self.open
        if chosen or "back" in input.pressed or input.right_click:
            self.open = ""
        if article == CLOSE:
            return Settle() if chosen == CLOSE else None
        written = chosen and drafting.can_write(stage.pack, stage.state.memory, doing, article, chosen)
        return Write(article, chosen) if written else None

    def scrolled(self, input: Input) -> Input:
        """Scroll the signatories or the page by the wheel over them; return what is left of the input."""
        pages = ("next" in input.nudged) - ("previous" in input.nudged)
        if pages:
            self.top += pages * self.people.height // 2
        elif input.over(self.people):
            self.top -= input.wheel * SCROLL
        elif input.over(self.page):
            self.down -= input.wheel * SCROLL
        else:
            return input
        self.top, self.down = min(max(self.top, 0), self.over), min(max(self.down, 0), self.below)
        return input._replace(wheel=0)

    def rows(self, stage: Stage, doing: Drafting) -> list[Item]:
        """Return the articles as rows, and what can be done with the whole page."""
        pack, memory = stage.pack, stage.state.memory
        charter, page = pack.charters[doing.name], drafting.page(pack, memory, doing)
        left = charter.readings - doing.readings
        rows = [
            Item(
                name,
                one.asks,
                on=left > 0,
                icon="check" if name in page else "circle",
                tint="" if name in page else MIST,
            )
            for name, one in charter.articles.items()
        ]
        if doing.heard:
            note = "Nobody can be asked again" if not left else "Or write on, and ask again"
            return [*rows, Item(CLOSE, "Let it stand", icon="finish", note=note)]
        ready = drafting.can_read(pack, memory, doing)
        note = f"{times(left)} left" if ready else "Nothing stands on the page yet"
        return [*rows, Item(READ, "Read it out", on=ready, icon="microphone", note=note)]

    def options(self, stage: Stage, doing: Drafting) -> list[Item]:
        """Return what can be chosen of the open article, or of the whole page."""
        pack, memory = stage.pack, stage.state.memory
        if self.open == CLOSE:
            refuse = [
                name for name in pack.charters[doing.name].signatories if self.answer(stage, doing, name) == "refused"
            ]
            note = f"Without {', '.join(pack.people[name].short for name in refuse)}" if refuse else "Everybody signs"
            return [
                Item(CLOSE, "Yes, let it stand", icon="finish", note=note),
                Item("none", "Not yet", icon="return"),
            ]
        article = pack.charters[doing.name].articles[self.open]
        now = drafting.page(pack, memory, doing).get(self.open, "")
        rows = []
        for name, says in article.options.items():
            free = name == now or drafting.can_write(pack, memory, doing, self.open, name)
            note = "" if free else "The page is full: strike another article out first"
            rows.append(Item(name, says, on=free, icon="check" if name == now else "circle", note=note))
        strike = "Strike it out" if now else "Leave it off the page"
        return [*rows, Item("none", strike, icon="cross", tint=MIST)]

    def answer(self, stage: Stage, doing: Drafting, name: str) -> str:
        """Return how a signatory answered the last reading."""
        return str(stage.pack.facts.word(stage.state.memory, f"charter.{doing.name}.{name}"))

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the articles, the page and the signatories."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 165, GROUND)
        doing = stage.state.doing
        if not isinstance(doing, Drafting):
            return
        charter = stage.pack.charters[doing.name]
        left = self.draw_readings(stage, canvas, charter, doing)
        top = max(112, draw_head(stage, canvas, "Charter", charter.title, left) + 8)
        keys = self.foot(doing)
        bottom = foot_top(stage, keys) - 12
        self.draw_articles(stage, canvas, charter, doing, top, bottom)
        self.draw_page(stage, canvas, charter, doing, pygame.Rect(SHEET[0], top, SHEET[1], bottom - top))
        self.people = pygame.Rect(RIGHT[0], top, RIGHT[1], bottom - top)
        self.draw_people(stage, canvas, charter, doing)
        self.buttons = draw_foot(stage, canvas, keys)

    def foot(self, doing: Drafting) -> Keys:
        """Return what can be done now, with its keys."""
        more = (("next", "More of the answers"),) if self.over > self.top else ()
        if self.open:
            return (("confirm", "Choose"), ("back", "Back to the articles"), *more)
        says = {READ: "Read it out", CLOSE: "Let it stand"}.get(self.menu.focused, "Choose its words")
        return (("confirm", says), ("down", "Next article"), *more)

    def draw_readings(self, stage: Stage, canvas: pygame.Surface, charter: Charter, doing: Drafting) -> int:
        """Draw how often the page can still be read out; return where that begins."""
        left = charter.readings - doing.readings
        words = f"{times(left)} left"
        x = WIDTH - SIDE - max(stage.text.width(words, "ui", 17), charter.readings * 20)
        panels.pips(canvas, (x, 34), left, charter.readings, stage.accent, 14, 6)
        stage.text.write(canvas, words, (x, 54), "ui", 17, PAPER if left else MIST)
        return x

    def draw_articles(
        self, stage: Stage, canvas: pygame.Surface, charter: Charter, doing: Drafting, top: int, bottom: int
    ) -> None:
        """Draw what is asked, and below it the articles or the words of one."""
        text = stage.text
        says = charter.says if self.open in ("", CLOSE) else charter.articles[self.open].asks
        size = largest(text, says, "body", ASKED, LEFT[1], (bottom - top) // 4, 1.25)
        y = text.paragraph(canvas, says, (LEFT[0], top), LEFT[1], "body", size, ICE, 1.25).bottom + 12
        menu = self.words if self.open else self.menu
        menu.show(self.options(stage, doing) if self.open else self.rows(stage, doing))
        room = pygame.Rect(LEFT[0], y, LEFT[1], bottom - y)
        if self.revealed != (self.open, menu.focused, room):
            self.revealed, menu.rect = (self.open, menu.focused, room), room
            menu.reveal(stage)
        menu.draw(stage, canvas)

    def draw_page(
        self, stage: Stage, canvas: pygame.Surface, charter: Charter, doing: Drafting, rect: pygame.Rect
    ) -> None:
        """Draw the page: a place for each article that it has room for, and the lines to sign on.

        Where the words do not fit at a size that can be read, the page scrolls along with the article in focus.
        """
        text, page = stage.text, drafting.page(stage.pack, stage.state.memory, doing)
        self.ink(stage, page)
        canvas.blit(panels.rounded(rect.size, 4, "#000000", 110), rect.move(6, 8))
        canvas.blit(panels.rounded(rect.size, 4, "#ffffff" if stage.settings.contrast else SHEET_COLOUR), rect)
        signing = text.height("bodyi", 18) + text.height("body", 12) + 22
        self.page = pygame.Rect(
            rect.x + MARGIN, rect.y + 16, rect.width - 2 * MARGIN, rect.height - signing - 16 - 12
        )
        high = {size: self.heights(stage, charter, page, size) for size in WRITTEN}
        size = next((one for one in WRITTEN if sum(high[one]) <= self.page.height), WRITTEN[-1])
        spare = max(0, self.page.height - sum(high[size])) // charter.keeps
        lines = [0, *accumulate(one + spare for one in high[size])]
        self.follow(page, lines)
        clip = canvas.get_clip()
        if lines[-1] > self.page.height:
            panels.scrollbar(stage, canvas, self.page, self.down, lines[-1])
            canvas.set_clip(self.page)
        for number, (name, (y, line)) in enumerate(zip_longest(page, pairwise(lines))):
            above = self.page.y - self.down
            ends = ((self.page.x, above + line - 4), (self.page.right, above + line - 4))
            pygame.draw.line(canvas, mix(SHEET_COLOUR, INK, 0.22), *ends)
            at = (self.page.x + NUMBER, above + y + 4)
            text.write(canvas, str(number + 1), (self.page.x, at[1]), "mono", 15, PENCIL)
            if name:
                self.draw_article(stage, canvas, charter, name, page[name], at, size)
            else:
                text.write(canvas, "room for an article", at, "body", 15, PENCIL, within=self.page.width - NUMBER)
        canvas.set_clip(clip)
        signing_on = pygame.Rect(self.page.x, rect.bottom - signing - 12, self.page.width, signing)
        self.draw_signatures(stage, canvas, charter, doing, signing_on)

    def draw_article(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        charter: Charter,
        name: str,
        option: str,
        at: tuple[int, int],
        size: int,
    ) -> None:
        """Draw an article on the page: its head in print, its words by hand, as far as they are written."""
        text, article, width = stage.text, charter.articles[name], self.page.width - NUMBER
        head = text.paragraph(canvas, article.asks, at, width, "bodyb", size - HEAD, PENCIL, 1.15)
        words = text.typeset(article.options[option], "bodyi", size, width, 1.2)
        text.draw(canvas, words, head.bottomleft, INK, self.shown(stage, name))

    def heights(self, stage: Stage, charter: Charter, page: dict[str, str], size: int) -> list[int]:
        """Return how high the places of the page are at a text size, those with an article first."""
        text, width = stage.text, self.page.width - NUMBER
        taken = [
            text.room(charter.articles[name].asks, "bodyb", size - HEAD, width, 1.15)
            + text.typeset(charter.articles[name].options[option], "bodyi", size, width, 1.2).height
            + 18
            for name, option in page.items()
        ]
        return [*taken, *[text.height("body", 15) + 14] * (charter.keeps - len(page))]

    def follow(self, page: dict[str, str], lines: list[int]) -> None:
        """Scroll the page to the article in focus, when another comes into focus or the page changes."""
        now = (self.open or self.menu.focused, page)
        if self.followed != now and now[0] in page:
            place = list(page).index(now[0])
            self.down = min(max(self.down, lines[place + 1] - self.page.height), lines[place])
        self.followed = now
        self.below = max(0, lines[-1] - self.page.height)
        self.down = min(self.down, self.below)

    def ink(self, stage: Stage, page: dict[str, str]) -> None:
        """Note when the hand began to write what stands on the page now."""
        for name, option in page.items():
            if self.inked.get(name, ("", 0))[0] != option:
                self.inked[name] = (option, stage.ticks)
        self.inked = {name: since for name, since in self.inked.items() if name in page}

    def shown(self, stage: Stage, name: str) -> int | None:
        """Return how many letters of an article are written by now; None for all of them."""
        speed = stage.settings.text_speed  # letters a second; 0 is all at once
        written = (stage.ticks - self.inked[name][1]) * speed // TICKS
        return None if stage.settings.reduce_motion or not speed else written

    def draw_signatures(
        self, stage: Stage, canvas: pygame.Surface, charter: Charter, doing: Drafting, rect: pygame.Rect
    ) -> None:
        """Draw a line for each signatory, with the name of who signs the page as it is."""
        text, wide = stage.text, rect.width // len(charter.signatories)
        for number, name in enumerate(charter.signatories):
            x, line = rect.x + number * wide + wide // 2, rect.bottom - text.height("body", 12) - 4
            short, signs = stage.pack.people[name].short, self.answer(stage, doing, name) in ("signed", "content")
            pygame.draw.line(canvas, PENCIL, (x - wide // 2 + 4, line), (x + wide // 2 - 4, line))
            text.write(canvas, short, (x, line + 3), "body", 12, PENCIL, "middle", within=wide - 8)
            if doing.heard and signs:
                at = (x, line - text.height("bodyi", 18))
                text.write(canvas, short, at, "bodyi", 18, INK, "middle", within=wide - 8)

    def replies(self, stage: Stage, charter: Charter, doing: Drafting) -> list[Reply]:
        """Return what everybody who is to sign wants, or said to the page; pale if it was to an earlier one."""
        if not doing.replies:
            return [Reply(name, one.wants, *ANSWERS["none"]) for name, one in charter.signatories.items()]
        found = []
        for name, says in zip(charter.signatories, doing.replies, strict=True):
            word, icon, colour = ANSWERS[self.answer(stage, doing, name)]
            if not doing.heard:
                word, colour = f"{word}, before", mix(colour, MIST, 0.6)
            found.append(Reply(name, says, word, icon, colour))
        return found

    def draw_people(self, stage: Stage, canvas: pygame.Surface, charter: Charter, doing: Drafting) -> None:
        """Draw everybody who is to sign, with what they want or say, as large as all of it fits; else it scrolls."""
        text, replies, width = stage.text, self.replies(stage, charter, doing), RIGHT[1] - 32
        head = max(64, text.height("ui", 17) + text.height("body", 15) + 10)
        high = {
            size: [head + text.room(one.says, "body", size, width, 1.25) + 14 for one in replies] for size in SPOKEN
        }
        needs = {size: sum(heights) + 10 * (len(heights) - 1) for size, heights in high.items()}
        size = next((one for one in SPOKEN if needs[one] <= self.people.height), SPOKEN[-1])
        self.over = max(0, needs[size] - self.people.height)
        self.top = min(self.top, self.over)
        clip = canvas.get_clip()
        if self.over:
            panels.scrollbar(stage, canvas, self.people, self.top, needs[size])
            canvas.set_clip(self.people)
        spare = min(24, max(0, self.people.height - needs[size]) // len(replies))
        y = self.people.y - self.top
        for reply, least in zip(replies, high[size], strict=True):
            rect = pygame.Rect(self.people.x, y, self.people.width, least + spare)
            if rect.colliderect(self.people):
                self.draw_person(stage, canvas, reply, rect, head, size)
            y = rect.bottom + 10
        canvas.set_clip(clip)

    def draw_person(
        self, stage: Stage, canvas: pygame.Surface, reply: Reply, rect: pygame.Rect, head: int, size: int
    ) -> None:
        """Draw one signatory: face, name, answer, and below that what is said."""
        text, person = stage.text, stage.pack.people[reply.name]
        mood = {"heart": "happy", "cross": "worried"}.get(reply.icon, "neutral")
        panels.panel(stage, canvas, rect, reply.colour, 92, edge=55)
        canvas.blit(
            stage.pictures.token(reply.name, 48, person.colour, mood), (rect.x + 14, rect.y + (head - 48) // 2)
        )
        x, width, name = rect.x + 74, rect.width - 88, text.height("ui", 17)
        y = rect.y + (head - name - text.height("body", 15)) // 2
        text.write(canvas, person.short, (x, y), "ui", 17, PAPER, within=width)
        side = min(24, text.px(16))
        at = (x, y + name + (text.height("body", 15) - side) // 2)
        canvas.blit(stage.pictures.icon(reply.icon, side, reply.colour), at)
        at = (x + side + 6, y + name)
        text.write(canvas, reply.word, at, "body", 15, reply.colour, within=width - side - 6)
        text.paragraph(canvas, reply.says, (rect.x + 16, rect.y + head), rect.width - 32, "body", size, ICE, 1.25)


def times(left: int) -> str:
    """Return a number of readings in words."""
    return "1 reading" if left == 1 else f"{left or 'no'} readings"
