"""A debate: two lecterns, the claim between them, the audience's three blocs, and a hand of cards."""

from typing import NamedTuple

import pygame

from game.content.climax.debate import LEAST, MOST, Debate
from game.desktop import panels
from game.desktop.colours import BAD, CRIMSON, ICE, INK, LOCKED, MIST, OK, PANEL, PAPER, WARN, Colour, mix
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, MARGIN, TICKS, WIDTH, Command, Open
from game.desktop.panels import Item, Menu
from game.desktop.scenes.hall import (
    BUST,
    SCREEN,
    claim_screen,
    crowd,
    diamonds,
    hall,
    lectern,
    scenery,
)
from game.desktop.scenes.layout import draw_foot, foot_top, largest, touched
from game.desktop.stage import Stage
from game.desktop.text import read_marks
from game.rules.climax import debate
from game.rules.climax.arguing import Arguing
from game.rules.climax.beats import Beat, Past
from game.rules.climax.debate import Debating, Face
from game.rules.intents import Advance, Argue, Intent
from game.rules.step import climax_of, past

HERO, BOSS = (58, 96), (WIDTH - BUST - 58, 96)  # where the two stand
TOP = 12  # px above the numbers
BESIDE = 300  # px: the panels to the left and right of the hand
BOTTOM = HEIGHT - MARGIN  # px: where those panels end
HAND = pygame.Rect(MARGIN + BESIDE + 12, 500, WIDTH - 2 * (MARGIN + BESIDE + 12), HEIGHT - 500)
CARD = (196, 206)  # px, of a card that is not chosen; where the text is large, only the chosen one is shown
CHOSEN = (224, 226)
WIDE_CARD = 520  # px
MOST_THREE = 115  # per cent of text size up to which three cards are shown
TILT = 4  # degrees that the cards beside the chosen one lean
ICON_ROOM = 30  # px at least, above a card's title
INSTANT = 6  # ticks in which a press is still the one of the beat before
MOVED = 50  # ticks that a number which changed is shown to change
KINDS: dict[str, Colour] = {"document": "#5fe3a1", "data": "#ff8a5c", "testimony": "#7aa8ff", "object": "#ffcc4d"}
EFFECTS = {
    "strong": "It strikes home", "partial": "It counts for something", "wrong": "It misses", "witness": "A witness",
    "shaken": "Shaken", "price": "It costs", "falls": "The claim falls", "appeal": "Heard", "steady": "Steady",
    "move": "The opponent's move", "blunted": "Held", "fizzles": "Nothing to stand on", "won": "They come over",
    "hopeless": "It is over", "outcome": "The end", "press": "In more words", "lean": "The hall remembers",
    "corrupted": "Something is wrong with the cards",
}  # fmt: skip
SOUNDS = {
    "strong": "hit_strong", "partial": "hit_partial", "wrong": "miss", "falls": "crowd_cheer", "won": "crowd_cheer",
    "move": "crowd_murmur", "outcome": "gavel", "witness": "card_slide", "shaken": "miss",
}  # fmt: skip
HERO_MOODS = {"wrong": "worried", "falls": "happy", "won": "happy", "shaken": "worried", "hopeless": "worried"}
BOSS_MOODS = {"strong": "shocked", "falls": "angry", "partial": "worried", "wrong": "happy", "move": "determined"}
GOOD = frozenset({"strong", "partial", "falls", "won", "blunted", "fizzles", "appeal", "press"})
ILL = frozenset({"wrong", "move", "shaken", "price", "hopeless"})
SWAYING = frozenset({"appeal", "price", "move"})  # beats whose points are a bloc's
CRACKING = frozenset({"strong", "partial", "press"})  # beats whose points are the claim's
PLAY, WITNESS, APPEAL, STEADY, PRESS = "play", "call", "appeal", "steady", "press"
SPOILT = "#ff9db0"  # words about what is not to be trusted, and over the opponent's claims
NOTE_SIZES = (16, 15, 14, 13, 12, 11, 10)
VERBS = (PLAY, WITNESS, APPEAL, STEADY, PRESS)


class Action(NamedTuple):
    """Something that can be done in a round."""

    verb: str
    says: str
    short: str  # where the text is large
    on: bool
    explains: str  # what it does, or why it cannot be done


class Numbers(NamedTuple):
    """What the blocs think and what is left of the claims, as it is shown."""

    blocs: tuple[int, ...]
    pillars: tuple[int, ...]


class DebateScene:
    """One move a round. What a card says and what it costs is shown, never whether it fits."""

    overlays = frozenset({"casebook", "log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        self.card = 0  # in the hand, as shown
        self.verb = PLAY  # in focus
        self.asking = ""  # call or appeal: what a list is open for
        self.menu = Menu(pygame.Rect(390, 350, 500, 280), digits=True)
        self.buttons: dict[str, pygame.Rect] = {}  # by verb
        self.keys: dict[str, pygame.Rect] = {}  # by action
        self.cards: dict[int, pygame.Rect] = {}
        self.turns: dict[int, pygame.Rect] = {}  # the arrows beside the hand, by where they lead
        self.beats: tuple[Beat, ...] = ()
        self.since = 0  # ticks of the beat on screen
        self.shown = 0.0  # characters of it
        self.last: Debating | None = None  # the moment before the beats that are read
        self.numbers: Numbers | None = None
        self.moved: dict[int, tuple[int, int]] = {}  # by bloc: how far it moved last, and at which tick

    def moment(self, stage: Stage) -> tuple[Debate, Past, Arguing[Debating]] | None:
        """Return the debate, what the story brings to it, and where it stands."""
        doing = stage.state.doing
        if not isinstance(doing, Arguing) or not isinstance(doing.now, Debating):
            return None
        rules = climax_of(stage.pack, stage.state)
        assert isinstance(rules, Debate), "only a debate is debated"
        return rules, past(stage.pack, stage.state), Arguing(doing.now, doing.beats)

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Read what happened, or make a move."""
        found = self.moment(stage)
        if found is None:
            return None
        rules, story, doing = found
        self.look(stage, rules, doing)
        if doing.beats:
            return self.read(stage, doing.beats[0], touched(input, self.keys))
        if doing.now.outcome:
            return Advance()
        if self.asking:
            return self.ask(stage, rules, story, doing.now, touched(input, self.keys))
        return self.choose(stage, rules, story, doing.now, input)

    def look(self, stage: Stage, rules: Debate, doing: Arguing[Debating]) -> None:
        """See what is on screen now, and which numbers have moved since the last tick."""
        if not doing.beats:
            self.last = doing.now
        if doing.beats != self.beats:
            self.beats, self.since, self.shown = doing.beats, 0, 0.0
            if doing.beats:
                stage.sound.effect(SOUNDS.get(doing.beats[0].kind, "page_turn"))
                at_once = stage.settings.text_speed == 0 or stage.settings.reduce_motion
                self.shown = float(len(words_of(rules, doing.beats[0]))) if at_once else 0.0
        numbers = shown_numbers(rules, doing, self.argued(rules, doing))
        if self.numbers is not None:
            for index, (before, after) in enumerate(zip(self.numbers.blocs, numbers.blocs, strict=True)):
                if before != after:
                    self.moved[index] = (after - before, stage.ticks)
        self.numbers = numbers

    def argued(self, rules: Debate, doing: Arguing[Debating]) -> str:
        """Return the claim on the floor; while a round is read, the one that it was about."""
        if not doing.beats:
            return debate.floor(rules, doing.now)
        if self.last is not None and self.last.phase == doing.now.phase:
            return debate.floor(rules, self.last)
        told = [beat.what for beat in doing.beats if beat.kind in ("press", "falls")]
        now = doing.now._replace(round=max(0, doing.now.round - 1), outcome="")
        return told[0] if told else debate.floor(rules, now)

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

    def choose(
        self, stage: Stage, rules: Debate, story: Past, now: Debating, input: Input
    ) -> Intent | Command | None:
        """Choose a card or something else to do, and do it."""
        if input.right_click:
            return Open("pause")
        hand = debate.faces(rules, story, now)
        self.card = kept(self.card, len(hand))
        actions = self.actions(stage, rules, story, now)
        self.settle(actions)
        across, down = nudge(input)
        across -= input.wheel
        across += next((way for way, rect in self.turns.items() if input.clicked(rect)), 0)
        if across and hand:
            self.card = (self.card + across) % len(hand)
            self.verb = PLAY
            stage.sound.effect("card_slide", "interface", 0.7)
        if down:
            verbs = [one.verb for one in actions]
            self.verb = verbs[(verbs.index(self.verb) + down) % len(verbs)]
            stage.sound.effect("ui_move", "interface")
        for verb, rect in self.buttons.items():
            if input.moved and input.over(rect):
                self.verb = verb
        clicked = next((verb for verb, rect in self.buttons.items() if input.clicked(rect)), "")
        on_card = next((number for number, rect in self.cards.items() if input.clicked(rect)), None)
        if on_card is not None and not across:
            clicked = PLAY if on_card == self.card and self.verb == PLAY else ""
            self.card, self.verb = on_card, PLAY
        digit = input.digit()
        if "confirm" in input.pressed:
            clicked = self.verb
        elif 0 < digit <= len(VERBS):
            clicked = VERBS[digit - 1]
        return self.do(stage, rules, story, now, next((one for one in actions if one.verb == clicked), None))

    def settle(self, actions: tuple[Action, ...]) -> None:
        """Leave presenting for something that can be done, where no claim is on the floor."""
        play = actions[0]
        if self.verb == PLAY and not play.on:
            self.verb = APPEAL

    def do(self, stage: Stage, rules: Debate, story: Past, now: Debating, action: Action | None) -> Intent | None:
        """Do something, or open the list of those whom it is done with."""
        if action is None:
            return None
        self.verb = action.verb
        if not action.on:
            stage.sound.effect("ui_locked", "interface")
            return None
        floor = debate.floor(rules, now)
        stage.sound.effect("ui_confirm", "interface")
        if action.verb in (WITNESS, APPEAL):
            self.asking = action.verb
            self.menu.at = 0
            self.menu.show(self.rows(stage, rules, story, now, action.verb))
            return None
        if action.verb == PLAY:
            return Argue(PLAY, debate.faces(rules, story, now)[self.card].card, floor)
        return Argue(PRESS, floor) if action.verb == PRESS else Argue(STEADY)

    def actions(self, stage: Stage, rules: Debate, story: Past, now: Debating) -> tuple[Action, ...]:
        """Return what there is to do in this round, with what each does."""
        floor, hand = debate.floor(rules, now), debate.hand(rules, story, now)
        calls = debate.witnesses(rules, story, now)
        move, by = debate.announced(rules, story, now), debate.force(rules, story, now)
        bloc = rules.blocs[rules.pillars[floor].bloc].name if floor else ""
        play = f"A card that misses costs 1 composure, and {bloc} -{debate.CARD}."
        if not floor:
            play = "No claim is on the floor: what counts now is an appeal, or holding steady."
        elif not hand:
            play = "No card is left for what is still claimed."
        call = f"A witness brings a card; where it fits, the claim loses {debate.WITNESS} point more."
        if not floor:
            call = "A witness speaks to a claim, and none is on the floor."
        elif now.calls >= rules.terms(now.difficulty).calls:
            call = "The chair has admitted a witness already."
        elif not calls:
            call = "Nobody is here who could speak to a card in your hand."
        pressing = bool(floor) and debate.whole(rules, now, floor)
        press = f"The claim has to be said in more words: its strength -{debate.PRESS}."
        if not pressing:
            press = (
                "Only a claim that nothing has touched yet can be pressed."
                if floor
                else "There is no claim to press."
            )
        steady = f"The announced move does nothing: {rules.blocs[move.bloc].name} stay as they are."
        if not by:
            steady = "You wait. The announced move has nothing to stand on in any case."
        return (
            Action(PLAY, "Present the card", "Present", bool(floor and hand), play),
            Action(WITNESS, f"Call a witness ({len(calls)})", f"Witness ({len(calls)})", bool(calls and floor), call),
            Action(APPEAL, "Appeal to a bloc", "Appeal", True,
                   f"A bloc comes {debate.APPEAL} nearer; {debate.FREE_APPEAL} once its claim is down."),
            Action(STEADY, "Hold steady", "Steady", True, steady),
            Action(PRESS, "Press the claim", "Press", pressing, press),
        )  # fmt: skip

    def rows(self, stage: Stage, rules: Debate, story: Past, now: Debating, what: str) -> list[Item]:
        """Return who can be called, or who can be appealed to."""
        floor = debate.floor(rules, now)
        if what == APPEAL:
            rows = []
            for name, bloc in rules.blocs.items():
                waits = bool(floor) and rules.pillars[floor].bloc == name
                down = not now.pillars[debate_index(rules, name)]
                by = debate.FREE_APPEAL if down else debate.APPEAL
                note = "They wait for proof: the claim on the floor is made to them." if waits else bloc.who
                rows.append(Item(name, bloc.name, "" if waits else f"+{by}", on=not waits, note=note))
            return rows
        rows = []
        for name in debate.witnesses(rules, story, now):
            witness = rules.witnesses[name]
            note = f"Brings “{rules.cards[witness.card].title}”."
            if debate.rattled(rules, story, now, name):
                note += " The announced move is at them: they would add nothing now."
            rows.append(Item(name, stage.pack.people[witness.person].name, note=note))
        return rows

    def ask(self, stage: Stage, rules: Debate, story: Past, now: Debating, input: Input) -> Intent | None:
        """Choose a witness or a bloc from the list."""
        if "back" in input.pressed or input.right_click:
            self.asking = ""
            return None
        what, floor = self.asking, debate.floor(rules, now)
        self.menu.show(self.rows(stage, rules, story, now, what))
        name = self.menu.feel(stage, input)
        if not name:
            return None
        self.asking = ""
        return Argue(what, name, floor if what == WITNESS else "")

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the hall, the two who argue, and the move that is being thought of or read."""
        found = self.moment(stage)
        if found is None:
            canvas.fill(INK)
            return
        rules, story, doing = found
        self.keys.clear()
        canvas.blit(scenery(stage, "hall", lambda: hall(stage)), (0, 0))
        beat = doing.beats[0] if doing.beats else None
        floor = self.argued(rules, doing)
        numbers = shown_numbers(rules, doing, floor)
        self.draw_speakers(stage, canvas, rules, beat)
        below = TOP + bar_height(stage)
        screen = self.draw_screen(stage, canvas, rules, floor, numbers, doing.now, below + 6)
        audience = scenery(stage, "crowd", lambda: crowd(stage))
        canvas.blit(audience, (0, HEIGHT - audience.get_height()))
        spoilt = beat is None and bool(debate.corrupted(rules, story, doing.now))
        if spoilt:
            diamonds(stage, canvas)
        self.draw_top(stage, canvas, rules, doing, numbers)
        if beat is not None:
            self.draw_beat(stage, canvas, rules, beat, len(doing.beats))
            return
        actions = self.actions(stage, rules, story, doing.now)
        self.settle(actions)
        left = self.draw_move(stage, canvas, rules, story, doing.now)
        right = self.draw_actions(stage, canvas, actions)
        top = self.draw_hand(stage, canvas, rules, story, doing.now, spoilt)
        chosen = next(one for one in actions if one.verb == self.verb)
        says = [(chosen.explains, WARN if chosen.verb == PLAY and chosen.on else ICE)]
        if spoilt and rules.corruption and self.verb == PLAY:
            says.insert(0, (rules.corruption.says, SPOILT))
        above = pygame.Rect(60, screen, WIDTH - 120, min(top, left.y, right.y) - screen)
        between = pygame.Rect(HAND.x, screen, HAND.width, top - screen)
        self.draw_note(stage, canvas, says, (above, between))
        if self.asking:
            self.draw_list(stage, canvas, rules, story, doing.now)

    def draw_top(
        self, stage: Stage, canvas: pygame.Surface, rules: Debate, doing: Arguing[Debating], numbers: Numbers
    ) -> None:
        """Draw the round, what each bloc thinks, and the composure that is left."""
        text, now = stage.text, doing.now
        rounds = len(rules.encounters[now.phase].rounds)
        at = now.round if not doing.beats or now.outcome == rules.broken_off else now.round - 1
        first = f"Round {min(max(at, 0) + 1, rounds)} of {rounds}"
        part = f"Part {list(rules.encounters).index(now.phase) + 1} of {len(rules.encounters)}"
        height = bar_height(stage)
        line = text.height("ui", 15)
        wide = max(text.width(first, "ui", 15), text.width(part, "uil", 13)) + 40
        left = pygame.Rect(MARGIN, TOP, wide, height)
        panels.panel(stage, canvas, left, radius=18)
        text.write(canvas, first, (left.x + 20, left.y + 6), "ui", 15)
        text.write(canvas, part, (left.x + 20, left.y + 6 + line), "uil", 13, MIST)
        left_composure, most = debate.composure(rules, now), rules.terms(now.difficulty).composure
        side = min(24, max(18, text.px(17)))
        wide = max(text.width("Composure", "ui", 15), most * (side + 3)) + 40
        right = pygame.Rect(WIDTH - MARGIN - wide, TOP, wide, height)
        panels.panel(stage, canvas, right, radius=18)
        text.write(canvas, "Composure", (right.x + 20, right.y + 6), "ui", 15)
        for pip in range(most):
            name, colour = ("tooth", stage.accent) if pip < left_composure else ("tooth_outline", LOCKED)
            y = right.y + 6 + line + (height - 12 - line - side) // 2
            canvas.blit(stage.pictures.icon(name, side, colour), (right.x + 20 + pip * (side + 3), y))
        whole = pygame.Rect(left.right + 14, TOP, right.x - left.right - 28, height)
        panels.panel(stage, canvas, whole, radius=18)
        each = whole.width // len(rules.blocs)
        for index, bloc in enumerate(rules.blocs.values()):
            area = pygame.Rect(whole.x + index * each + 20, whole.y + 6, each - 40, height - 12)
            if index:
                pygame.draw.line(canvas, "#2c3a56", (area.x - 20, whole.y + 10), (area.x - 20, whole.bottom - 10))
            self.draw_bloc(stage, canvas, area, index, bloc.name, numbers.blocs[index])

    def draw_bloc(
        self, stage: Stage, canvas: pygame.Surface, area: pygame.Rect, index: int, name: str, value: int
    ) -> None:
        """Draw what one bloc thinks: its name, its number, and seven cells; a change is shown for a while."""
        text = stage.text
        by, since = self.moved.get(index, (0, -MOVED))
        age = stage.ticks - since
        fresh = by != 0 and 0 <= age < MOVED
        colour = OK if value > 0 else BAD if value < 0 else ICE
        sign = f"{value:+d}" if value else "0"
        wide = text.width(sign, "ui", 16)
        text.write(canvas, name, area.topleft, "ui", 15, PAPER, within=area.width - wide - 10)
        text.write(canvas, sign, (area.right, area.y - 1), "ui", 16, colour, "right")
        y = area.y + text.height("ui", 15) + 2
        high = max(12, area.bottom - y - 2)
        gap, middle = 4, 6
        cell = (area.width - middle - 6 * gap) // (MOST - LEAST)
        x = area.x
        for step in range(LEAST, MOST + 1):
            if step == 0:
                canvas.blit(panels.rounded((middle - 2, high + 4), 2, MIST), (x - 1, y - 2))
                x += middle + gap - 2
                continue
            filled = 0 < step <= value or value <= step < 0
            fill = colour if filled else "#2c3a56"
            if filled and fresh and not stage.settings.reduce_motion and age % 16 < 8:
                fill = PAPER
            slant = ((5.0, 0.0), (float(cell), 0.0), (cell - 5.0, float(high)), (0.0, float(high)))
            canvas.blit(panels.shape((cell, high), slant, fill), (x, y))
            x += cell + gap
        if fresh:
            slide = 0 if stage.settings.reduce_motion else max(0, 10 - age)
            words = text.image(f"{by:+d}", "head", 18, OK if by > 0 else BAD)
            chip = words.get_rect(midtop=(area.centerx, area.bottom + 12 - slide)).inflate(24, 8)
            panels.panel(stage, canvas, chip, OK if by > 0 else BAD, 96, chip.height // 2, 90)
            canvas.blit(words, words.get_rect(center=chip.center))

    def draw_speakers(self, stage: Stage, canvas: pygame.Surface, rules: Debate, beat: Beat | None) -> None:
        """Draw both at their lecterns, who listens in less light."""
        hero = stage.pack.campaign.hero
        who = spoken_by(stage, rules, beat)
        kind = beat.kind if beat else ""
        mood, other = HERO_MOODS.get(kind, "determined"), BOSS_MOODS.get(kind, "neutral")
        if beat and beat.mood:
            mood, other = (
                (beat.mood, other) if who == hero else (mood, beat.mood) if who == rules.boss else (mood, other)
            )
        lectern(stage, canvas, hero, mood, HERO, False, who in ("", hero), stage.accent)
        lectern(stage, canvas, rules.boss, other, BOSS, True, who in ("", rules.boss), CRIMSON)

    def draw_witness(self, stage: Stage, canvas: pygame.Surface, rules: Debate, who: str, foot: int) -> None:
        """Draw somebody else who speaks on the stage between the two, standing at `foot` or further back."""
        if who in ("", stage.pack.campaign.hero, rules.boss):
            return
        figure = stage.pictures.figure(who, "down", 0)
        big = stage.pictures.make(("witness", who), lambda: pygame.transform.smoothscale_by(figure, 1.8))
        canvas.blit(big, (WIDTH // 2 - big.get_width() // 2, min(340, foot - big.get_height() + 14)))

    def draw_screen(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rules: Debate,
        floor: str,
        numbers: Numbers,
        now: Debating,
        top: int,
    ) -> int:
        """Draw the claim that is answered: its words, to whom it is made, and its strength; return the lower edge."""
        text = stage.text
        rect = SCREEN.move(0, max(0, top - SCREEN.y))
        canvas.blit(scenery(stage, "claim_screen", claim_screen), rect)
        inner = rect.inflate(-84, -46)
        boss = stage.pack.people[rules.boss].name
        wide = inner.width // 2
        head = text.height("ui", 12)
        text.write(canvas, boss, (inner.right, inner.y - 4), "body", 17, "#ffd0da", "right", within=wide)
        y = inner.y + max(head, text.height("body", 17) - 4) + 4
        if not floor:
            panels.overline(stage, canvas, "Closing words", inner.topleft, SPOILT)
            self.write_claim(
                stage, canvas, "No claim is on the floor.", inner.x, y, inner.width, inner.bottom - y - 60
            )
            self.draw_pillars(stage, canvas, rules, numbers, now, floor, inner)
            return rect.bottom
        claims = list(rules.pillars)
        pillar, index = rules.pillars[floor], claims.index(floor)
        fallen = numbers.pillars.count(0)
        words = f"Claim {index + 1} of {len(claims)}" + (
            f" · {fallen} down" if fallen and text.size <= MOST_THREE else ""
        )
        panels.overline(stage, canvas, words, inner.topleft, SPOILT)
        label = text.height("ui", 15)
        block = label + 26
        self.write_claim(stage, canvas, f"“{pillar.claim}”", inner.x, y, inner.width, inner.bottom - block - y - 4)
        columns = self.draw_pillars(stage, canvas, rules, numbers, now, floor, inner)
        bloc = rules.blocs[pillar.bloc].name
        left, whole = numbers.pillars[index], whole_of(rules, now, floor)
        says = f"Strength {left} of {whole} · holds the {bloc}"
        wide = columns.x - inner.x - 20
        if text.width(says, "ui", 15) > wide:
            says = f"Strength {left} of {whole}"
        text.write(canvas, says, (inner.x, inner.bottom - block), "ui", 15, "#ffc9d3", within=wide)
        cell = min(52, wide // whole - 4)
        for point in range(whole):
            colour = CRIMSON if point < left else "#4a1830"
            points = ((8.0, 0.0), (float(cell), 0.0), (cell - 8.0, 20.0), (0.0, 20.0))
            canvas.blit(panels.shape((cell, 20), points, colour), (inner.x + point * (cell + 4), inner.bottom - 21))
        return rect.bottom

    def write_claim(
        self, stage: Stage, canvas: pygame.Surface, words: str, x: int, y: int, width: int, height: int
    ) -> None:
        """Write what stands on the screen as large as it fits."""
        sizes = (32, 29, 26, 23, 20, 18, 16, 15, 14, 13, 12, 11, 10)
        size = largest(stage.text, words, "head", sizes, width, height, 1.2)
        stage.text.paragraph(canvas, words, (x, y), width, "head", size, PAPER, 1.2)

    def draw_pillars(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rules: Debate,
        numbers: Numbers,
        now: Debating,
        floor: str,
        inner: pygame.Rect,
    ) -> pygame.Rect:
        """Draw all claims as columns, as high as they still stand, the one on the floor bright; return where."""
        names = list(rules.pillars)
        wide, gap = 34, 10
        area = pygame.Rect(0, inner.bottom - 66, len(names) * (wide + gap) - gap, 66)
        area.right = inner.right
        for index, name in enumerate(names):
            whole, left = whole_of(rules, now, name), numbers.pillars[index]
            x = area.x + index * (wide + gap)
            high = (area.height - 3 * (whole - 1)) // max(whole, 3)
            for point in range(whole):
                colour = "#4a1830" if point >= left else CRIMSON if name == floor else mix(CRIMSON, "#4a0f30", 0.45)
                y = area.bottom - (point + 1) * (high + 3) + 3
                canvas.blit(panels.rounded((wide, high), 3, colour), (x, y))
            if not left:
                mark = stage.pictures.icon("check", 24, OK)
                canvas.blit(mark, mark.get_rect(center=(x + wide // 2, area.bottom - 22)))
        return area

    def draw_move(
        self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating
    ) -> pygame.Rect:
        """Announce what the opponent will do at the end of this round; return where."""
        text = stage.text
        move, by = debate.announced(rules, story, now), debate.force(rules, story, now)
        after = debate.ahead(rules, story, now)
        inner = BESIDE - 36
        token = max(34, text.px(30))
        head = "At the end of the round"
        if text.width(head.upper(), "ui", 12, 1) > inner - token - 4:
            head = "Announced"
        bloc = rules.blocs[move.bloc].name
        effect = f"{bloc} -{by}" if by else f"{bloc}: nothing to stand on"
        then = f"Then: {after.tell}" if after else ""
        side = text.px(20)
        tell = text.room(move.tell, "bodyb", 17, inner, 1.25)
        does = text.room(effect, "ui", 17, inner - side - 6, 1.25)
        rest = text.room(then, "body", 14, inner, 1.2) + 6 if then else 0
        height = 14 + token + 8 + tell + 4 + does + rest + 14
        rect = pygame.Rect(MARGIN, BOTTOM - height, BESIDE, height)
        panels.panel(stage, canvas, rect, CRIMSON, 95, edge=70)
        x, y = rect.x + 18, rect.y + 14
        canvas.blit(stage.pictures.token(rules.boss, token, CRIMSON), (x, y))
        at = (x + token + 10, y + (token - text.height("ui", 12)) // 2)
        text.write(canvas, head.upper(), at, "ui", 12, SPOILT, tracking=1, within=rect.right - 12 - at[0])
        y += token + 8
        text.paragraph(canvas, move.tell, (x, y), inner, "bodyb", 17, PAPER, 1.25)
        y += tell + 4
        canvas.blit(stage.pictures.icon("chevron_down" if by else "shield", side, BAD if by else OK), (x, y))
        text.paragraph(canvas, effect, (x + side + 6, y), inner - side - 6, "ui", 17, BAD if by else OK, 1.25)
        if then:
            text.paragraph(canvas, then, (x, y + does + 6), inner, "body", 14, MIST, 1.2)
        return rect

    def draw_actions(self, stage: Stage, canvas: pygame.Surface, actions: tuple[Action, ...]) -> pygame.Rect:
        """List what can be done in this round; return where."""
        text = stage.text
        confirm = stage.cap("confirm")
        keys = [
            confirm if one.verb == self.verb else stage.cap(str(number)) if stage.device != "pad" else ""
            for number, one in enumerate(actions, start=1)
        ]
        indent = max(panels.keycap_size(stage, key)[0] for key in (confirm, *keys) if key) + text.px(8)
        short = any(text.width(one.says, "bodyb", 17) > BESIDE - 28 - indent for one in actions)
        row = max(text.px(30), panels.keycap_size(stage, "1")[1] + 6)
        rect = pygame.Rect(WIDTH - MARGIN - BESIDE, 0, BESIDE, row * len(actions) + 20)
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

    def draw_note(
        self, stage: Stage, canvas: pygame.Surface, says: list[tuple[str, Colour]], places: tuple[pygame.Rect, ...]
    ) -> None:
        """Say what the action in focus does or why it cannot be done, in the place that lets it be largest."""
        text = stage.text
        fits: list[tuple[int, pygame.Rect]] = []
        for place in places:
            for size in NOTE_SIZES:
                high = sum(text.room(words, "body", size, place.width - 40, 1.3) for words, _ in says) + 26
                if high <= place.height or size == NOTE_SIZES[-1]:
                    fits.append((size, place))
                    break
        size, place = max(fits, key=lambda fit: fit[0])
        lines = [
            (line, colour) for words, colour in says for line in text.wrap(words, "body", size, place.width - 40)
        ]
        step = text.leading(size, 1.3)
        wide = max(text.width(line, "body", size) for line, _ in lines) + 40
        rect = pygame.Rect(0, 0, wide, step * len(lines) + 12)
        rect.midbottom = (place.centerx, place.bottom - 8)
        panels.panel(stage, canvas, rect, fill=92, radius=16, edge=25)
        for row, (line, colour) in enumerate(lines):
            at = (rect.centerx, rect.y + 6 + row * step)
            text.write(canvas, line, at, "body", size, colour, "middle")

    # The hand

    def draw_hand(
        self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating, spoilt: bool
    ) -> int:
        """Draw the hand, the chosen card in front; return its upper edge. Where the text is large it is one card."""
        hand = debate.faces(rules, story, now)
        self.card = kept(self.card, len(hand))
        self.cards.clear()
        self.turns.clear()
        if not hand:
            return HAND.y
        many = stage.text.size <= MOST_THREE
        first = min(max(0, self.card - 1), max(0, len(hand) - 3)) if many else self.card
        shown = range(first, min(first + 3, len(hand))) if many else range(self.card, self.card + 1)
        middle = WIDTH // 2
        top = HEIGHT
        for number in sorted(shown, key=lambda one: -abs(one - self.card)):
            slot = number - first - (len(shown) - 1) / 2
            rect = self.place(stage, rules, hand[number], number == self.card)
            rect.centerx = middle + round(slot * (CARD[0] + 4))
            lean = 0 if number == self.card else TILT * (1 if number < self.card else -1)
            self.cards[number] = self.draw_card(
                stage, canvas, rules, hand[number], rect, number == self.card, lean, spoilt
            )
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

    def place(self, stage: Stage, rules: Debate, face: Face, chosen: bool) -> pygame.Rect:
        """Return a rectangle of a card's size, standing where the cards stand."""
        if stage.text.size <= MOST_THREE:
            size = CHOSEN if chosen else CARD
            return pygame.Rect(0, HEIGHT - size[1] - (8 if chosen else -6), *size)
        inner = WIDE_CARD - 40
        text = stage.text
        title = text.room(rules.cards[face.wears].title, "ui", 17, inner - 44, 1.2)
        says = text.room(face.says, "body", 16, inner, 1.25)
        height = 16 + title + 6 + says + 8 + text.height("ui", 13) + 14
        return pygame.Rect(0, HEIGHT - height - 12, WIDE_CARD, height)

    def draw_card(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rules: Debate,
        face: Face,
        rect: pygame.Rect,
        chosen: bool,
        lean: int,
        spoilt: bool,
    ) -> pygame.Rect:
        """Draw one card: the title it wears, what it says, and what playing it costs; return where it stands."""
        worn = rules.cards[face.wears]
        colour = KINDS[worn.kind]
        card = pygame.Surface(rect.size, pygame.SRCALPHA)
        card.blit(panels.rounded(rect.size, 12, mix(PANEL, colour, 0.2 if chosen else 0.12), 252), (0, 0))
        card.blit(panels.rounded(rect.size, 12, colour, 255 if chosen else 170, 3 if chosen else 2), (0, 0))
        costs = [f"{rules.blocs[bloc].name} {by:+d}" for bloc, by in face.price.items() if by]
        foot = "costs " + ", ".join(costs) if costs else worn.kind.upper()
        text = stage.text
        low = rect.height - text.height("ui", 13) - 9
        draw = self.draw_wide if stage.text.size > MOST_THREE else self.draw_narrow
        draw(stage, card, worn.icon or worn.kind, worn.title, face.says, colour, low, spoilt)
        text.write(
            card, foot, (rect.width // 2, low), "ui", 13, WARN if costs else colour, "middle", within=rect.width - 24
        )
        if not chosen:
            card.blit(panels.rounded(rect.size, 12, INK, 70), (0, 0))
        if lean:
            card = pygame.transform.rotozoom(card, lean, 1.0)
        where = card.get_rect(center=rect.center)
        canvas.blit(card, where)
        return where

    def draw_narrow(
        self,
        stage: Stage,
        card: pygame.Surface,
        icon: str,
        title: str,
        says: str,
        colour: Colour,
        low: int,
        spoilt: bool,
    ) -> None:
        """Fill a card of the hand: a picture of its kind above, as high as the words leave room for."""
        text = stage.text
        x, width = 14, card.get_width() - 28
        size = largest(text, title, "ui", (16, 15, 14, 13), width, text.leading(16, 1.2), 1.2)
        high = text.room(title, "ui", size, width, 1.2)
        body = largest(text, says, "body", (15, 14, 13), width, low - high - 12 - ICON_ROOM - 12, 1.2)
        room = text.room(says, "body", body, width, 1.2)
        inset = pygame.Rect(10, 10, card.get_width() - 20, max(ICON_ROOM, low - room - high - 28))
        card.blit(panels.rounded(inset.size, 8, INK, 120), inset)
        side = min(72, inset.height - 6) // 2 * 2
        if inset.height > 48:
            card.blit(panels.disc(min(inset.height - 6, 92), mix(PANEL, colour, 0.3), 150), inset.move(0, 0).inflate(
                min(inset.height - 6, 92) - inset.width, min(inset.height - 6, 92) - inset.height))  # fmt: skip
        image = stage.pictures.icon(icon, min(48, side), colour)
        card.blit(image, image.get_rect(center=inset.center))
        y = inset.bottom + 6
        write_title(stage, card, title, (x, y), width, size, spoilt)
        text.paragraph(card, says, (x, y + high + 2), width, "body", body, ICE, 1.2)

    def draw_wide(
        self,
        stage: Stage,
        card: pygame.Surface,
        icon: str,
        title: str,
        says: str,
        colour: Colour,
        low: int,
        spoilt: bool,
    ) -> None:
        """Fill the one card that is shown where the text is large: all of its words."""
        inner = card.get_width() - 40
        card.blit(stage.pictures.icon(icon, 32, colour), (20, 16))
        high = stage.text.room(title, "ui", 17, inner - 44, 1.2)
        write_title(stage, card, title, (64, 14), inner - 44, 17, spoilt)
        stage.text.paragraph(card, says, (20, 16 + high + 6), inner, "body", 16, ICE, 1.25)

    # Lists and beats

    def draw_list(self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating) -> None:
        """Draw the list of those who can be called, or appealed to."""
        text = stage.text
        panels.veil(canvas, 215)
        self.menu.show(self.rows(stage, rules, story, now, self.asking))
        keys = (("back", "Back"), ("confirm", "Choose"))
        wide = min(WIDTH - 160, text.px(560))
        head = text.height("head", 24)
        low = foot_top(stage, keys) - 20
        self.menu.rect = pygame.Rect((WIDTH - wide) // 2, 0, wide, 100)
        high = min(low - head - 60, self.menu.height(stage))
        top = max(30, (low - high - head) // 2)
        title = "Who speaks for you?" if self.asking == WITNESS else "Whom do you speak to?"
        text.write(canvas, title, (WIDTH // 2, top), "head", 24, PAPER, "middle")
        self.menu.rect = pygame.Rect((WIDTH - wide) // 2, top + head + 16, wide, high)
        self.menu.draw(stage, canvas)
        self.keys = draw_foot(stage, canvas, keys)

    def draw_beat(self, stage: Stage, canvas: pygame.Surface, rules: Debate, beat: Beat, left: int) -> None:
        """Draw what just happened: who said what, and what it moved."""
        text = stage.text
        colour = OK if beat.kind in GOOD else BAD if beat.kind in ILL else stage.accent
        who = spoken_by(stage, rules, beat)
        wide = min(WIDTH - 2 * MARGIN, max(900, text.px(660)))
        typeset = text.typeset(words_of(rules, beat), "body" if beat.who else "bodyi", 23, wide - 64)
        head, foot = text.height("ui", 18), max(text.px(27), text.height("body", 17)) + 8
        height = max(176, 16 + head + 8 + typeset.height + foot + 10)
        rect = pygame.Rect((WIDTH - wide) // 2, HEIGHT - MARGIN - height, wide, height)
        self.draw_witness(stage, canvas, rules, who, rect.y)
        panels.panel(stage, canvas, rect, colour, 95, 16)
        canvas.blit(panels.rounded((5, height - 40), 3, colour), (rect.x, rect.y + 20))
        x = rect.x + 32
        if who:
            person = stage.pack.people[who]
            x = panels.plate(stage, canvas, (rect.x + 24, rect.y + 18), person.name, person.colour).right + 20
        says = EFFECTS[beat.kind] + described(rules, beat)
        text.write(
            canvas, says, (rect.right - 28, rect.y + 14), "ui", 18, colour, "right", within=rect.right - 28 - x
        )
        shown = None if self.shown >= typeset.length or not beat.says else int(self.shown)
        text.draw(canvas, typeset, (rect.x + 32, rect.y + 16 + head + 8), PAPER, shown)
        y = rect.bottom - foot
        if left > 1:
            text.write(canvas, f"{left - 1} more", (rect.x + 32, y + 2), "uil", 14, MIST)
        self.keys["confirm"] = panels.hint(stage, canvas, (rect.right - 28, y), "confirm", "Go on", ICE, "right")


def bar_height(stage: Stage) -> int:
    """Return how high the row of numbers is, in pixels."""
    return stage.text.height("ui", 15) + stage.text.height("uil", 13) + 14


def text_room(stage: Stage) -> int:
    """Return the height of the count above the hand, in pixels."""
    return stage.text.height("ui", 14) + 10


def words_of(rules: Debate, beat: Beat) -> str:
    """Return the words of a beat; where nobody says any, what it did."""
    return beat.says or EFFECTS[beat.kind] + described(rules, beat)


def spoken_by(stage: Stage, rules: Debate, beat: Beat | None) -> str:
    """Return who of the cast says a beat; "" for nobody."""
    who = beat.who if beat else ""
    return {"hero": stage.pack.campaign.hero, "boss": rules.boss}.get(who, who)


def described(rules: Debate, beat: Beat) -> str:
    """Return what a beat moved, in a few characters: " · Public -1"."""
    if beat.what in rules.blocs:
        return f" · {rules.blocs[beat.what].name} {beat.by:+d}" if beat.by else f" · {rules.blocs[beat.what].name}"
    if beat.kind in CRACKING and beat.by:
        return f" · strength {beat.by}"
    return " · composure -1" if beat.kind == "wrong" else ""


def debate_index(rules: Debate, bloc: str) -> int:
    """Return the place of the pillar that speaks to a bloc."""
    return rules.pillar_before[bloc]


def whole_of(rules: Debate, now: Debating, claim: str) -> int:
    """Return the points that a claim began with."""
    return debate.points_of(rules, claim, now.difficulty)


def shown_numbers(rules: Debate, doing: Arguing[Debating], claim: str) -> Numbers:
    """Return the numbers as they stand at the beat on screen: what later beats tell has not happened yet."""
    blocs, pillars = list(doing.now.blocs), list(doing.now.pillars)
    for beat in doing.beats[1:]:
        if beat.kind in SWAYING and beat.what in rules.bloc_index:
            index = rules.bloc_index[beat.what]
            blocs[index] = min(max(blocs[index] - beat.by, LEAST), MOST)
        elif beat.kind in CRACKING and claim:
            index = rules.pillar_index[claim]
            pillars[index] = min(pillars[index] - beat.by, whole_of(rules, doing.now, claim))
    return Numbers(tuple(blocs), tuple(pillars))


def kept(at: int, length: int) -> int:
    """Return an index that lies in a row of so many."""
    return min(max(at, 0), max(0, length - 1))


def write_title(
    stage: Stage, canvas: pygame.Surface, title: str, at: tuple[int, int], width: int, size: int, spoilt: bool
) -> None:
    """Write the title of a card; one that cannot be trusted comes apart in crimson and cyan."""
    if spoilt:
        still = stage.settings.reduce_motion
        jump = 2 if still else 1 + stage.ticks // 7 * 37 % 4
        for colour, away in ((CRIMSON, -jump), ("#35d0ff", jump)):
            ghost = pygame.Surface((width, stage.text.room(title, "ui", size, width, 1.2) + 4), pygame.SRCALPHA)
            stage.text.paragraph(ghost, title, (0, 0), width, "ui", size, colour, 1.2)
            ghost.set_alpha(170)
            canvas.blit(ghost, (at[0] + away, at[1] + (0 if still else away // 3)))
    stage.text.paragraph(canvas, title, at, width, "ui", size, PAPER, 1.2)
