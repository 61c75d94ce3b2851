"""What every encounter is played with: a hand of cards, moves to choose from, a list of people, and what is told.

Each kind of encounter has a scene of its own, with its own staging. `ArguingScene` is how all of them are played:
what was told is read beat by beat, then a card or another move is chosen and made, some of them from a list.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Container, Mapping
from typing import Generic, NamedTuple, TypeVar

import pygame

from game.content.climax import Climax
from game.content.climax.hand import Kind
from game.desktop import panels
from game.desktop.colours import BAD, CRIMSON, ICE, INK, KINDS, LOCKED, MIST, OK, PANEL, PAPER, WARN, Colour, mix
from game.desktop.input import TOO_SOON, Input, nudge
from game.desktop.kit import HEIGHT, MARGIN, TICKS, WIDTH, Command, Open
from game.desktop.panels import Item, Menu
from game.desktop.scenes.layout import draw_foot, foot_top, largest, touched
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.desktop.text import Typeset, read_marks
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.beats import Beat, Past
from game.rules.intents import Advance, Intent
from game.rules.step import climax_of, past

BESIDE = 300  # px: the panels to the left and right of the hand
BOTTOM = HEIGHT - MARGIN  # px: where those panels end
HAND = pygame.Rect(MARGIN + BESIDE + 12, 500, WIDTH - 2 * (MARGIN + BESIDE + 12), HEIGHT - 500)
CARD = (196, 206)  # px, of a card that is not chosen; where the text is large, only the chosen one is shown
CHOSEN = (224, 226)
MOST_THREE = 115  # per cent of text size up to which three cards are shown
TILT = 4  # degrees that the cards beside the chosen one lean
ICON_ROOM = 30  # px at least, above a card's title
NARROW_SIZES = (15, 14, 13, 12, 11)
WIDE_SIZES = (16, 15, 14, 13, 12, 11, 10)
BEAT_SIZES = (23, 21, 19, 17, 15)
INSTANT = 6  # ticks in which a press is still the one of the beat before

Fought = TypeVar("Fought", bound=Climax)
Now = TypeVar("Now", bound=Moment)


class Action(NamedTuple):
    """Something that can be done now."""

    verb: str
    says: str
    short: str  # where the text is large
    on: bool
    explains: str  # what it does, or why it cannot be done


class Held(NamedTuple):
    """A card as it is seen in the hand."""

    card: str  # that is played with it
    title: str
    says: str
    kind: Kind
    icon: str
    price: str = ""  # what playing it costs, whatever comes of it
    spoilt: bool = False  # its title is not to be trusted


class ArguingScene(ABC, Generic[Fought, Now]):
    """One move at a time. What a card says and what it costs is shown, never whether it fits."""

    overlays = STORY_OVERLAYS

    play: str  # the verb by which a card of the hand is played
    lists: Container[str]  # verbs for which something is chosen from a list first
    effects: Mapping[str, str]  # kind of beat -> what it is, in words
    sounds: Mapping[str, str]  # kind of beat -> its sound
    good: Container[str]  # kinds of beats that are good for the hero
    ill: Container[str]
    chosen = CHOSEN  # px, of the card that is chosen,
    lift = 8  # px, and how far it stands above the lower edge
    wide = 520  # px, of the one card that is shown where the text is large
    tall = HEIGHT  # px at most, of that card
    ceiling = 0  # px: what is told stays below this, in smaller letters if need be

    def __init__(self, stage: Stage) -> None:
        self.card = 0  # in the hand, as shown
        self.verb = self.play  # in focus
        self.asking = ""  # a verb: what a list is open for
        self.menu = Menu(pygame.Rect(390, 350, 500, 280), digits=True)
        self.buttons: dict[str, pygame.Rect] = {}  # by verb
        self.keys: dict[str, pygame.Rect] = {}  # by action
        self.cards: dict[int, pygame.Rect] = {}
        self.turns: dict[int, pygame.Rect] = {}  # the arrows beside the hand, by where they lead
        self.beats: tuple[Beat, ...] = ()
        self.since = TOO_SOON  # ticks of the beat on screen, or since the last one
        self.shown = 0.0  # characters of it
        self.last: Now | None = None  # the moment before the beats that are read

    # What each kind of encounter says for itself

    @abstractmethod
    def found(self, climax: Climax, doing: Arguing[Moment]) -> tuple[Fought, Arguing[Now]]:
        """Return the same as what they are in an encounter of this kind."""

    @abstractmethod
    def hand(self, rules: Fought, story: Past, now: Now) -> tuple[Held, ...]:
        """Return the cards that can be played, as they are seen."""

    @abstractmethod
    def actions(self, stage: Stage, rules: Fought, story: Past, now: Now) -> tuple[Action, ...]:
        """Return what there is to do now, with what each does, in the order of their keys."""

    @abstractmethod
    def asks(self, rules: Fought, verb: str) -> str:
        """Return what is asked over the list of a verb."""

    @abstractmethod
    def rows(self, stage: Stage, rules: Fought, story: Past, now: Now, verb: str) -> list[Item]:
        """Return what a list offers: mostly people, with whom something can be done."""

    @abstractmethod
    def wish(self, rules: Fought, story: Past, now: Now, verb: str, name: str) -> Intent | None:
        """Return the intent of doing something; `name` is the card that it is done with, a row of a list, or ""."""

    @abstractmethod
    def described(self, rules: Fought, beat: Beat) -> str:
        """Return what a beat moved, in a few characters; "" for nothing."""

    # What the player wants

    def moment(self, stage: Stage) -> tuple[Fought, Past, Arguing[Now]] | None:
        """Return the encounter, what the story brings to it, and where it stands; None where there is none."""
        if not isinstance(stage.state.doing, Arguing):
            return None
        rules, doing = self.found(climax_of(stage.pack, stage.state), stage.state.doing)
        return rules, past(stage.pack, stage.state), doing

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Read what happened, or make a move."""
        found = self.moment(stage)
        if found is None:
            return None
        rules, story, doing = found
        self.look(stage, rules, story, doing)
        if doing.beats:
            return self.read(stage, doing.beats[0], touched(input, self.keys))
        if doing.now.outcome:
            return Advance()
        if self.asking:
            return self.ask(stage, rules, story, doing.now, touched(input, self.keys))
        return self.choose(stage, rules, story, doing.now, input)

    def look(self, stage: Stage, rules: Fought, story: Past, doing: Arguing[Now]) -> None:
        """See what is on screen now; a beat that has just come up is heard."""
        if not doing.beats:
            self.last = doing.now
        if doing.beats != self.beats:
            self.beats, self.since, self.shown = doing.beats, 0, 0.0
            if doing.beats:
                stage.sound.effect(self.sounds.get(doing.beats[0].kind, "page_turn"))
                at_once = stage.settings.text_speed == 0 or stage.settings.reduce_motion
                self.shown = float(len(self.words(rules, doing.beats[0]))) if at_once else 0.0

    def read(self, stage: Stage, beat: Beat, input: Input) -> Intent | None:
        """Show more of a beat, then go on to the next."""
        self.since += 1
        whole = len(read_marks(beat.says).plain)
        self.shown = min(float(whole), self.shown + stage.settings.text_speed / TICKS)
        if "skip" in input.held and self.since > INSTANT:
            return Advance()
        if not (input.pressed & {"confirm", "use"} or input.click) or self.since <= INSTANT:
            return None
        if self.shown < whole:
            self.shown = float(whole)
            return None
        return Advance()

    def choose(self, stage: Stage, rules: Fought, story: Past, now: Now, input: Input) -> Intent | Command | None:
        """Choose a card or something else to do, and do it."""
        self.since += 1
        if self.since <= TOO_SOON:
            input = input._replace(pressed=input.pressed - {"confirm"}, click=False)
        if input.right_click:
            return Open("pause")
        hand = self.hand(rules, story, now)
        self.card = kept(self.card, len(hand))
        actions = self.actions(stage, rules, story, now)
        self.settle(actions)
        verbs = [one.verb for one in actions]
        across, down = nudge(input)
        across -= input.wheel
        across += next((way for way, rect in self.turns.items() if input.clicked(rect)), 0)
        if across and hand:
            self.card = (self.card + across) % len(hand)
            self.verb = self.play
            stage.sound.effect("card_slide", "interface", 0.7)
        if down:
            self.verb = verbs[(verbs.index(self.verb) + down) % len(verbs)]
            stage.sound.effect("ui_move", "interface")
        for verb, rect in self.buttons.items():
            if input.moved and input.over(rect):
                self.verb = verb
        clicked = next((verb for verb, rect in self.buttons.items() if input.clicked(rect)), "")
        on_card = next((number for number, rect in self.cards.items() if input.clicked(rect)), None)
        if on_card is not None and not across:
            clicked = self.play if on_card == self.card and self.verb == self.play else ""
            self.card, self.verb = on_card, self.play
        digit = input.digit()
        if "confirm" in input.pressed:
            clicked = self.verb
        elif 0 < digit <= len(verbs):
            clicked = verbs[digit - 1]
        return self.do(stage, rules, story, now, next((one for one in actions if one.verb == clicked), None))

    def settle(self, actions: tuple[Action, ...]) -> None:
        """Leave what is not there, and presenting where nothing can be presented, for something that can be done."""
        play = next(one for one in actions if one.verb == self.play)
        if self.verb not in [one.verb for one in actions] or (self.verb == self.play and not play.on):
            self.verb = next(one.verb for one in actions if one.on)

    def do(self, stage: Stage, rules: Fought, story: Past, now: Now, action: Action | None) -> Intent | None:
        """Do something, or open the list that it asks for."""
        if action is None:
            return None
        self.verb = action.verb
        if not action.on:
            stage.sound.effect("ui_locked", "interface")
            return None
        stage.sound.effect("ui_confirm", "interface")
        if action.verb in self.lists:
            self.asking = action.verb
            self.menu.at = 0
            self.menu.show(self.rows(stage, rules, story, now, action.verb))
            return None
        name = self.hand(rules, story, now)[self.card].card if action.verb == self.play else ""
        return self.wish(rules, story, now, action.verb, name)

    def ask(self, stage: Stage, rules: Fought, story: Past, now: Now, input: Input) -> Intent | None:
        """Choose from the list."""
        if "back" in input.pressed or input.right_click:
            self.asking = ""
            return None
        verb = self.asking
        self.menu.show(self.rows(stage, rules, story, now, verb))
        name = self.menu.feel(stage, input)
        if not name:
            return None
        self.asking = ""
        return self.wish(rules, story, now, verb, name)

    # The hand

    def draw_hand(self, stage: Stage, canvas: pygame.Surface, hand: tuple[Held, ...]) -> int:
        """Draw the hand, the chosen card in front; return its upper edge. Where the text is large it is one card."""
        self.card = kept(self.card, len(hand))
        self.cards.clear()
        self.turns.clear()
        if not hand:
            return HAND.y
        many = stage.text.size <= MOST_THREE
        first = min(max(0, self.card - 1), max(0, len(hand) - 3)) if many else self.card
        shown = range(first, min(first + 3, len(hand))) if many else range(self.card, self.card + 1)
        top = HEIGHT
        for number in sorted(shown, key=lambda one: -abs(one - self.card)):
            slot = number - first - (len(shown) - 1) / 2
            rect = self.place(stage, hand[number], number == self.card)
            rect.centerx = WIDTH // 2 + round(slot * (CARD[0] + 4))
            lean = 0 if number == self.card else TILT * (1 if number < self.card else -1)
            self.cards[number] = self.draw_card(stage, canvas, hand[number], rect, number == self.card, lean)
            top = min(top, rect.y)
        if many:
            self.cards = {
                number: self.cards[number] for number in sorted(self.cards, key=lambda one: abs(one - self.card))
            }
        self.draw_turns(stage, canvas, len(hand), shown, top)
        return top - (text_room(stage) if many and len(hand) > 1 else 0)

    def draw_turns(self, stage: Stage, canvas: pygame.Surface, many: int, shown: range, top: int) -> None:
        """Draw how many cards there are, and the arrows to those that are not seen."""
        if many < 2:
            return
        words = stage.text.image(f"{self.card + 1} / {many}", "ui", 14, ICE)
        three = stage.text.size <= MOST_THREE
        rect = words.get_rect(midbottom=(WIDTH // 2, top - 6))
        if three:
            panels.panel(stage, canvas, rect.inflate(20, 4), fill=85, radius=10, edge=0)
            canvas.blit(words, rect)
        else:
            card = self.cards[self.card]
            canvas.blit(words, words.get_rect(bottomright=(card.right - 20, card.bottom - 12)))
        for way, icon in ((-1, "chevron_left"), (1, "chevron_right")):
            if (way < 0 and shown.start > 0) or (way > 0 and shown.stop < many):
                area = pygame.Rect(0, 0, 34, 28) if three else pygame.Rect(0, 0, 38, 64)
                x = (
                    rect.centerx + way * (rect.width // 2 + 34)
                    if three
                    else HAND.centerx + way * (HAND.width // 2 - 22)
                )
                area.center = (x, rect.centery if three else (top + HEIGHT) // 2)
                panels.panel(stage, canvas, area, fill=90, radius=10)
                image = stage.pictures.icon(icon, 24, PAPER)
                canvas.blit(image, image.get_rect(center=area.center))
                self.turns[way] = area

    def place(self, stage: Stage, card: Held, chosen: bool) -> pygame.Rect:
        """Return a rectangle of a card's size, standing where the cards stand."""
        if stage.text.size <= MOST_THREE:
            size = self.chosen if chosen else CARD
            return pygame.Rect(0, HEIGHT - size[1] - (self.lift if chosen else -6), *size)
        text, inner, around = stage.text, self.wide - 40, self.around(stage, card)
        body = largest(text, card.says, "body", WIDE_SIZES, inner, self.tall - around, 1.25)
        height = around + text.room(card.says, "body", body, inner, 1.25)
        return pygame.Rect(0, HEIGHT - height - 12, self.wide, height)

    def around(self, stage: Stage, card: Held) -> int:
        """Return the height of the one card that is shown where the text is large, without what it says."""
        title = stage.text.room(card.title, "ui", 17, self.wide - 84, 1.2)
        return 16 + title + 6 + 8 + stage.text.height("ui", 13) + 14

    def draw_card(
        self, stage: Stage, canvas: pygame.Surface, held: Held, rect: pygame.Rect, chosen: bool, lean: int
    ) -> pygame.Rect:
        """Draw one card: its title, what it says, and what playing it costs; return where it stands."""
        colour = KINDS[held.kind]
        card = pygame.Surface(rect.size, pygame.SRCALPHA)
        card.blit(panels.rounded(rect.size, 12, mix(PANEL, colour, 0.2 if chosen else 0.12), 252), (0, 0))
        card.blit(panels.rounded(rect.size, 12, colour, 255 if chosen else 170, 3 if chosen else 2), (0, 0))
        text = stage.text
        low = rect.height - text.height("ui", 13) - 9
        draw = self.draw_wide if stage.text.size > MOST_THREE else self.draw_narrow
        draw(stage, card, held, colour, low)
        text.write(
            card, held.price or held.kind.upper(), (rect.width // 2, low), "ui", 13, WARN if held.price else colour,
            "middle", within=rect.width - 24,
        )  # fmt: skip
        if not chosen:
            card.blit(panels.rounded(rect.size, 12, INK, 70), (0, 0))
        if lean:
            card = pygame.transform.rotozoom(card, lean, 1.0)
        where = card.get_rect(center=rect.center)
        canvas.blit(card, where)
        return where

    def draw_narrow(self, stage: Stage, card: pygame.Surface, held: Held, colour: Colour, low: int) -> None:
        """Fill a card of the hand: a picture of its kind above, as high as the words leave room for."""
        text = stage.text
        x, width = 14, card.get_width() - 28
        size = largest(text, held.title, "ui", (16, 15, 14, 13), width, text.leading(16, 1.2), 1.2)
        high = text.room(held.title, "ui", size, width, 1.2)
        body = largest(text, held.says, "body", NARROW_SIZES, width, low - high - 12 - ICON_ROOM - 12, 1.2)
        room = text.room(held.says, "body", body, width, 1.2)
        inset = pygame.Rect(10, 10, card.get_width() - 20, max(ICON_ROOM, low - room - high - 28))
        card.blit(panels.rounded(inset.size, 8, INK, 120), inset)
        side = min(72, inset.height - 6) // 2 * 2
        if inset.height > 48:
            across = min(inset.height - 6, 92)
            halo = panels.disc(across, mix(PANEL, colour, 0.3), 150)
            card.blit(halo, inset.inflate(across - inset.width, across - inset.height))
        image = stage.pictures.icon(held.icon, min(48, side), colour)
        card.blit(image, image.get_rect(center=inset.center))
        y = inset.bottom + 6
        write_title(stage, card, held, (x, y), width, size)
        text.paragraph(card, held.says, (x, y + high + 2), width, "body", body, ICE, 1.2)

    def draw_wide(self, stage: Stage, card: pygame.Surface, held: Held, colour: Colour, low: int) -> None:
        """Fill the one card that is shown where the text is large: all of its words."""
        inner, room = card.get_width() - 40, card.get_height() - self.around(stage, held)
        card.blit(stage.pictures.icon(held.icon, 32, colour), (20, 16))
        high = stage.text.room(held.title, "ui", 17, inner - 44, 1.2)
        write_title(stage, card, held, (64, 14), inner - 44, 17)
        body = largest(stage.text, held.says, "body", WIDE_SIZES, inner, room, 1.25)
        stage.text.paragraph(card, held.says, (20, 16 + high + 6), inner, "body", body, ICE, 1.25)

    # Moves, lists and beats

    def draw_actions(
        self, stage: Stage, canvas: pygame.Surface, actions: tuple[Action, ...], foot: int = 0
    ) -> pygame.Rect:
        """List what can be done now, with room for so many pixels below it; return where."""
        text = stage.text
        confirm = stage.cap("confirm")
        keys = [
            confirm if one.verb == self.verb else stage.cap(str(number)) if stage.device != "pad" else ""
            for number, one in enumerate(actions, start=1)
        ]
        indent = max(panels.keycap_size(stage, key)[0] for key in (confirm, *keys) if key) + text.px(8)
        short = any(text.width(one.says, "bodyb", 17) > BESIDE - 28 - indent for one in actions)
        row = max(text.px(30), panels.keycap_size(stage, "1")[1] + 6)
        rect = pygame.Rect(WIDTH - MARGIN - BESIDE, 0, BESIDE, row * len(actions) + 20 + foot)
        rect.bottom = BOTTOM
        panels.panel(stage, canvas, rect, fill=95)
        for number, (one, key) in enumerate(zip(actions, keys, strict=True)):
            area = pygame.Rect(rect.x + 6, rect.y + 10 + number * row, rect.width - 12, row)
            self.buttons[one.verb] = area
            chosen = one.verb == self.verb
            if chosen:
                panels.focus(stage, canvas, area, 8)
            if key:
                panels.keycap(
                    stage, canvas, (area.x + 8, area.y + (row - panels.keycap_size(stage, key)[1]) // 2 - 1), key
                )
            colour = PAPER if one.on else (ICE if stage.settings.contrast else LOCKED)
            y = area.y + (row - text.height("body", 17)) // 2
            at = (area.x + 8 + (panels.keycap_size(stage, key)[0] + text.px(8) if key else 0), y)
            text.write(
                canvas, one.short if short else one.says, at, "bodyb" if chosen else "body", 17, colour,
                within=area.right - at[0] - 6,
            )  # fmt: skip
            if not one.on:
                icon = stage.pictures.icon("lock", text.px(16), colour)
                canvas.blit(icon, (area.right - icon.get_width() - 6, area.centery - icon.get_height() // 2))
        return rect

    def draw_list(self, stage: Stage, canvas: pygame.Surface, rules: Fought, story: Past, now: Now) -> None:
        """Draw the list that something is chosen from."""
        text = stage.text
        panels.veil(canvas, 240)
        self.menu.show(self.rows(stage, rules, story, now, self.asking))
        keys = (("back", "Back"), ("confirm", "Choose"))
        wide = min(WIDTH - 160, text.px(560))
        head = text.height("head", 24)
        low = foot_top(stage, keys) - 20
        self.menu.rect = pygame.Rect((WIDTH - wide) // 2, 0, wide, 100)
        high = min(low - head - 60, self.menu.height(stage))
        top = max(30, (low - high - head) // 2)
        text.write(canvas, self.asks(rules, self.asking), (WIDTH // 2, top), "head", 24, PAPER, "middle")
        self.menu.rect = pygame.Rect((WIDTH - wide) // 2, top + head + 16, wide, high)
        self.menu.draw(stage, canvas)
        self.keys = draw_foot(stage, canvas, keys)

    def typeset(self, stage: Stage, rules: Fought, beat: Beat) -> Typeset:
        """Return the words of a beat, as large as they keep below the ceiling."""
        wide, role = told_width(stage) - 64, "body" if beat.who else "bodyi"
        for size in BEAT_SIZES:
            found = stage.text.typeset(self.words(rules, beat), role, size, wide)
            if BOTTOM - told_height(stage, found) >= self.ceiling:
                break
        return found

    def beat_box(self, stage: Stage, rules: Fought, beat: Beat) -> pygame.Rect:
        """Return where a beat is told."""
        wide, height = told_width(stage), told_height(stage, self.typeset(stage, rules, beat))
        return pygame.Rect((WIDTH - wide) // 2, BOTTOM - height, wide, height)

    def draw_beat(self, stage: Stage, canvas: pygame.Surface, rules: Fought, beat: Beat, left: int) -> None:
        """Draw what just happened: who said what, and what it moved."""
        text, typeset = stage.text, self.typeset(stage, rules, beat)
        rect = self.beat_box(stage, rules, beat)
        colour = self.tone(stage, beat)
        who = spoken_by(stage, rules, beat)
        panels.panel(stage, canvas, rect, colour, 95, 16)
        canvas.blit(panels.rounded((5, rect.height - 40), 3, colour), (rect.x, rect.y + 20))
        x = rect.x + 32
        if who:
            person = stage.pack.people[who]
            x = panels.plate(stage, canvas, (rect.x + 24, rect.y + 18), person.name, person.colour).right + 20
        says = self.effects[beat.kind] + self.described(rules, beat)
        at = (rect.right - 28, rect.y + 14)
        text.write(canvas, says, at, "ui", 18, colour, "right", within=at[0] - x)
        shown = None if self.shown >= typeset.length or not beat.says else int(self.shown)
        text.draw(canvas, typeset, (rect.x + 32, rect.y + 24 + text.height("ui", 18)), PAPER, shown)
        y = rect.bottom - foot_height(stage)
        if left > 1:
            text.write(canvas, f"{left - 1} more", (rect.x + 32, y + 2), "uil", 14, MIST)
        self.keys["confirm"] = panels.hint(stage, canvas, (rect.right - 28, y), "confirm", "Go on", ICE, "right")

    def tone(self, stage: Stage, beat: Beat) -> Colour:
        """Return the colour of a beat: whether it is good for the hero."""
        return OK if beat.kind in self.good else BAD if beat.kind in self.ill else stage.accent

    def words(self, rules: Fought, beat: Beat) -> str:
        """Return the words of a beat; where nobody says any, what it did."""
        return beat.says or self.effects[beat.kind] + self.described(rules, beat)


def spoken_by(stage: Stage, rules: Climax, beat: Beat | None) -> str:
    """Return who of the cast says a beat; "" for nobody."""
    who = beat.who if beat else ""
    return {"hero": stage.pack.campaign.hero, "boss": rules.boss}.get(who, who)


def told_width(stage: Stage) -> int:
    """Return how wide the panel is in which a beat is told, in pixels."""
    return min(WIDTH - 2 * MARGIN, max(900, stage.text.px(660)))


def told_height(stage: Stage, typeset: Typeset) -> int:
    """Return how high it is with these words."""
    return max(176, 34 + stage.text.height("ui", 18) + typeset.height + foot_height(stage))


def foot_height(stage: Stage) -> int:
    """Return the height of the key at its foot."""
    return max(stage.text.px(27), stage.text.height("body", 17)) + 8


def text_room(stage: Stage) -> int:
    """Return the height of the count above the hand, in pixels."""
    return stage.text.height("ui", 14) + 10


def kept(at: int, length: int) -> int:
    """Return an index that lies in a row of so many."""
    return min(max(at, 0), max(0, length - 1))


def write_title(stage: Stage, canvas: pygame.Surface, held: Held, at: tuple[int, int], width: int, size: int) -> None:
    """Write the title of a card; one that cannot be trusted comes apart in crimson and cyan."""
    if held.spoilt:
        still = stage.settings.reduce_motion
        jump = 2 if still else 1 + stage.ticks // 7 * 37 % 4
        for colour, away in ((CRIMSON, -jump), ("#35d0ff", jump)):
            ghost = pygame.Surface((width, stage.text.room(held.title, "ui", size, width, 1.2) + 4), pygame.SRCALPHA)
            stage.text.paragraph(ghost, held.title, (0, 0), width, "ui", size, colour, 1.2)
            ghost.set_alpha(170)
            canvas.blit(ghost, (at[0] + away, at[1] + (0 if still else away // 3)))
    stage.text.paragraph(canvas, held.title, at, width, "ui", size, PAPER, 1.2)


def scenery(stage: Stage, name: str, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
    """Return a part of the stage as the pack has it (stage/NAME.png); drawn plainly where it has none."""
    own = f"stage/{name}.png"
    return stage.pictures.get(own) if stage.pictures.has(own) else stage.pictures.make((name,), draw)


def speaker(stage: Stage, who: str, mood: str, width: int, mirrored: bool, lit: bool) -> pygame.Surface:
    """Return somebody's portrait, so many pixels wide, in the light or in less of it."""
    bust = stage.pictures.bust(who, mood, width, mirrored)
    return bust if lit else stage.pictures.make(("dim bust", who, mood, width, mirrored), lambda: dimmed(bust))


def dimmed(image: pygame.Surface) -> pygame.Surface:
    """Return a picture in less light."""
    copy = image.copy()
    copy.fill((170, 160, 185, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return copy
