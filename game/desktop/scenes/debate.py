"""A debate: two lecterns, the claim between them, the audience's three blocs, and a hand of cards."""

from typing import NamedTuple

import pygame

from game.content.climax import Climax
from game.content.climax.debate import LEAST, MOST, Debate
from game.desktop import panels
from game.desktop.colours import BAD, CRIMSON, ICE, INK, LOCKED, MIST, OK, PAPER, WARN, Colour, mix
from game.desktop.kit import HEIGHT, MARGIN, WIDTH
from game.desktop.panels import Item
from game.desktop.scenes.arguing import (
    BESIDE,
    BOTTOM,
    HAND,
    MOST_THREE,
    Action,
    ArguingScene,
    Held,
    scenery,
    spoken_by,
)
from game.desktop.scenes.hall import BUST, SCREEN, claim_screen, crowd, diamonds, hall, lectern
from game.desktop.scenes.layout import largest
from game.desktop.stage import Stage
from game.rules.climax import debate
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.beats import Beat, Past
from game.rules.climax.debate import Debating
from game.rules.intents import Argue, Intent

HERO, BOSS = (58, 96), (WIDTH - BUST - 58, 96)  # where the two stand
TOP = 12  # px above the numbers
MOVED = 50  # ticks that a number which changed is shown to change
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


class Numbers(NamedTuple):
    """What the blocs think and what is left of the claims, as it is shown."""

    blocs: tuple[int, ...]
    pillars: tuple[int, ...]


class DebateScene(ArguingScene[Debate, Debating]):
    """One move a round, against an opponent whose next one is announced."""

    play = PLAY
    lists = (WITNESS, APPEAL)
    effects = EFFECTS
    sounds = SOUNDS
    good = GOOD
    ill = ILL

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.numbers: Numbers | None = None
        self.moved: dict[int, tuple[int, int]] = {}  # by bloc: how far it moved last, and at which tick

    def found(self, climax: Climax, doing: Arguing[Moment]) -> tuple[Debate, Arguing[Debating]]:
        assert isinstance(climax, Debate), "only a debate is debated"
        assert isinstance(doing.now, Debating), "and debated by its own rules"
        return climax, Arguing(doing.now, doing.beats)

    # What the player wants

    def look(self, stage: Stage, rules: Debate, story: Past, doing: Arguing[Debating]) -> None:
        """See what is on screen now, and which numbers have moved since the last tick."""
        super().look(stage, rules, story, doing)
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

    def hand(self, rules: Debate, story: Past, now: Debating) -> tuple[Held, ...]:
        held = []
        for face in debate.faces(rules, story, now):
            worn = rules.cards[face.wears]
            costs = ", ".join(f"{rules.blocs[bloc].name} {by:+d}" for bloc, by in face.price.items() if by)
            price = f"costs {costs}" if costs else ""
            held.append(Held(face.card, worn.title, face.says, worn.kind, worn.icon or worn.kind, price))
        if debate.corrupted(rules, story, now):
            held = [one._replace(spoilt=True) for one in held]
        return tuple(held)

    def actions(self, stage: Stage, rules: Debate, story: Past, now: Debating) -> tuple[Action, ...]:
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

    def asks(self, rules: Debate, verb: str) -> str:
        return "Who speaks for you?" if verb == WITNESS else "Whom do you speak to?"

    def rows(self, stage: Stage, rules: Debate, story: Past, now: Debating, verb: str) -> list[Item]:
        floor = debate.floor(rules, now)
        if verb == APPEAL:
            rows = []
            for name, bloc in rules.blocs.items():
                waits = bool(floor) and rules.pillars[floor].bloc == name
                down = not now.pillars[rules.pillar_before[name]]
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

    def wish(self, rules: Debate, story: Past, now: Debating, verb: str, name: str) -> Intent:
        floor = debate.floor(rules, now)
        if verb == PRESS:
            return Argue(PRESS, floor)
        return Argue(verb, name, floor if verb in (PLAY, WITNESS) else "")

    def described(self, rules: Debate, beat: Beat) -> str:
        """Return what a beat moved, in a few characters: " · Public -1"."""
        if beat.what in rules.blocs:
            name = rules.blocs[beat.what].name
            return f" · {name} {beat.by:+d}" if beat.by else f" · {name}"
        if beat.kind in CRACKING and beat.by:
            return f" · strength {beat.by}"
        return " · composure -1" if beat.kind == "wrong" else ""

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
            who = spoken_by(stage, rules, beat)
            self.draw_witness(stage, canvas, rules, who, self.beat_box(stage, rules, beat).y)
            self.draw_beat(stage, canvas, rules, beat, len(doing.beats))
            return
        actions = self.actions(stage, rules, story, doing.now)
        self.settle(actions)
        left = self.draw_move(stage, canvas, rules, story, doing.now)
        right = self.draw_actions(stage, canvas, actions)
        top = self.draw_hand(stage, canvas, self.hand(rules, story, doing.now))
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


def bar_height(stage: Stage) -> int:
    """Return how high the row of numbers is, in pixels."""
    return stage.text.height("ui", 15) + stage.text.height("uil", 13) + 14


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
