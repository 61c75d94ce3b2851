"""A conference: a show over ten delegates, whose lamps say who is with the player, whatever the big bar says."""

import pygame

from game.content.climax import Climax
from game.content.climax.conference import DELEGATES, MOST_PROOFS, Conference
from game.desktop import panels
from game.desktop.colours import BAD, CRIMSON, ICE, INK, LOCKED, MIST, OK, PAPER, STEEL, WARN, Colour, mix
from game.desktop.kit import HEIGHT, MARGIN, WIDTH
from game.desktop.panels import Item
from game.desktop.scenes import gallery
from game.desktop.scenes.arguing import BESIDE, BOTTOM, Action, ArguingScene, Held, speaker, spoken_by
from game.desktop.scenes.gallery import FEED, FIGURE, GLASS
from game.desktop.scenes.layout import largest
from game.desktop.stage import Stage
from game.rules.climax import conference
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.beats import Beat, Past
from game.rules.climax.conference import CALM, HONEST, MISS, PARTIAL, PRESS, STRONG, WITNESS, Conferring, within
from game.rules.intents import Argue, Intent

REBUT, CALL, ASK, CONCEDE, REVEAL = "rebut", "call", "press", "concede", "reveal"  # the verbs of the rules
SAY, WAIT = "say", "wait"  # the answers to what is asked before a reveal
TOP = 12  # px above the numbers
PACE = 9  # ticks between two lamps that change
FLASH = 40  # ticks that a lamp which has changed glows
FALL = 50  # ticks in which splinters fall from the frame of the feed
BUST = {"hero": (296, 266, 352), "boss": (258, 232, 378), "screen": (236, GLASS.height - 3, GLASS.bottom - 2)}
EFFECTS = {
    "strong": "It answers the claim", "partial": "It answers in part", "wrong": "It misses", "witness": "A witness",
    "breaks": "The claim gives way", "granted": "Conceded, and true", "stands": "Conceded, and not true",
    "press": "In detail", "slip": "Something has slipped out", "reveal": "Somebody speaks out", "proof": "In writing",
    "feed": "The bar", "unmasked": "Unmasked", "lean": "The hall remembers", "hopeless": "It is over",
    "outcome": "The chair closes",
}  # fmt: skip
SPEECHLESS = {  # what is told where the story has no words for it
    "slip": "It was said aloud, and somebody has written it down.",
    "reveal": "Somebody gets up beside you, and the hall turns round.",
}
SOUNDS = {
    "strong": "hit_strong", "partial": "hit_partial", "wrong": "miss", "stands": "crowd_murmur", "outcome": "gavel",
    "witness": "card_slide", "slip": "evidence_found", "proof": "evidence_found", "unmasked": "overgrowth",
    "feed": "datasprite_glitch", "reveal": "notification",
}  # fmt: skip
HERO_MOODS = {"wrong": "worried", "stands": "worried", "strong": "happy", "hopeless": "worried", "reveal": "happy"}
BOSS_MOODS = {"strong": "shocked", "breaks": "worried", "wrong": "happy", "stands": "happy", "press": "determined"}
GOOD = frozenset({"strong", "partial", "breaks", "granted", "slip", "proof"})
ILL = frozenset({"wrong", "stands", "hopeless"})
SWAYING = ("strong", "partial", "wrong", "granted", "stands", "reveal", "lean")  # beats that move delegates
ABOUT = ("press", "slip", "breaks", "granted", "stands")  # beats that name a claim
PROVING = ("slip", "proof")  # beats that bring a proof
OPENING = ("feed", "unmasked", "lean", "proof")  # beats before the first claim is shown
SPOILT, CLEAR = "#ffc9d3", "#bff4ea"  # small words on the opponent's screen, and on one that is nobody's
MOST_NOTE = 150  # px, of what a move does and costs
CLAIM_SIZES = (27, 25, 23, 21, 19, 17, 16, 15, 14, 13, 12, 11, 10)
NOTE_SIZES = (15, 14, 13, 12, 11)


class ConferenceScene(ArguingScene[Conference, Conferring]):
    """One claim after the other is answered. The lamps of the delegates never lie; the bar over them may."""

    play = REBUT
    lists = (CALL, REVEAL)
    effects = EFFECTS
    sounds = SOUNDS
    good = GOOD
    ill = ILL
    chosen = (226, 212)
    lift = 2
    wide = 536
    tall = 236
    ceiling = 424  # below the lamps

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.trust: int | None = None  # as it stands at the beat on screen
        self.lit = 0  # lamps that are lit: they follow one by one
        self.changed: dict[int, int] = {}  # by delegate: the tick at which the lamp changed last
        self.level = 0.0  # that the bar shows: it follows what is to be shown
        self.cracked = -FALL  # the tick at which the feed was unmasked

    def found(self, climax: Climax, doing: Arguing[Moment]) -> tuple[Conference, Arguing[Conferring]]:
        assert isinstance(climax, Conference), "only a conference is conferred at"
        assert isinstance(doing.now, Conferring), "and by its own rules"
        return climax, Arguing(doing.now, doing.beats)

    # What the player wants

    def look(self, stage: Stage, rules: Conference, story: Past, doing: Arguing[Conferring]) -> None:
        """See what is on screen now; let the lamps and the bar follow."""
        still = stage.settings.reduce_motion
        first = self.trust is None
        self.trust = self.trust_at(doing)
        if first:
            self.lit, self.level = self.trust, self.bar_before(stage, rules, story, doing)
        if begins(doing.beats, "unmasked") and not begins(self.beats, "unmasked"):
            self.cracked = stage.ticks
        super().look(stage, rules, story, doing)
        shown = self.bar(rules, story, doing)
        self.level = shown if still or abs(shown - self.level) < 0.1 else self.level + (shown - self.level) / 9
        while still and self.lit != self.trust:
            self.change_lamp(stage, self.trust)
        if self.lit != self.trust and stage.ticks % PACE == 0:
            self.change_lamp(stage, self.trust)

    def change_lamp(self, stage: Stage, towards: int) -> None:
        """Light one lamp more, or one less."""
        way = 1 if self.lit < towards else -1
        self.changed[gallery.SEATS[min(self.lit, self.lit + way)]] = stage.ticks
        self.lit += way
        stage.sound.effect("ui_move", "effects", 0.8)

    def bar_before(self, stage: Stage, rules: Conference, story: Past, doing: Arguing[Conferring]) -> int:
        """Return what the big bar has shown last: where the feed is unmasked now, the last of the feed."""
        carried = stage.state.phase.carried if stage.state.phase else None
        if begins(doing.beats, "unmasked") and isinstance(carried, Conferring):
            return conference.shown(rules, story, carried)
        return self.bar(rules, story, doing)

    def trust_at(self, doing: Arguing[Conferring]) -> int:
        """Return the trust of the hall at the beat on screen: what later beats tell has not happened yet."""
        if not doing.beats:
            return doing.now.trust
        if self.trust is None:
            return within(doing.now.trust - sum(swayed(beat) for beat in doing.beats[1:]))
        return within(self.trust + swayed(doing.beats[0])) if doing.beats != self.beats else self.trust

    def bar(self, rules: Conference, story: Past, doing: Arguing[Conferring]) -> int:
        """Return what the big bar shows at the beat on screen."""
        now = self.told(doing)
        return conference.shown(rules, story, now) if now.bar == "feed" else self.trust_at(doing)

    def told(self, doing: Arguing[Conferring]) -> Conferring:
        """Return the moment that the claim on screen is of: while a move is read, the one in which it was made."""
        if doing.beats and self.last is not None and self.last.phase == doing.now.phase:
            return self.last
        return doing.now

    def hand(self, rules: Conference, story: Past, now: Conferring) -> tuple[Held, ...]:
        cards = ((face, rules.cards[face.card]) for face in conference.faces(rules, story, now))
        return tuple(
            Held(face.card, card.title, face.says, card.kind, card.icon or card.kind) for face, card in cards
        )

    def actions(self, stage: Stage, rules: Conference, story: Past, now: Conferring) -> tuple[Action, ...]:
        held, calls = conference.hand(rules, story, now), conference.witnesses(rules, story, now)
        floor = conference.floor(rules, story, now)
        ends = " The chair would end it there." if conference.patience(rules, now) <= 1 else ""
        miss = f"Misses: {lamps(-conference.penalty(rules, now))}, patience -{MISS}.{ends}"
        play = f"Fits: +{PARTIAL} or +{STRONG} lamps. {miss}" if held else "No card is left in your hand."
        call = f"Fits: +{PARTIAL + WITNESS} or +{STRONG + WITNESS} lamps. {miss} The card is spent in any case."
        if now.called:
            call = "The chair hears one witness in each part, and has heard one."
        elif not calls:
            call = "Nobody is here who could speak to a card in your hand."
        fresh = conference.pressable(rules, story, now)
        press = (
            f"It has to be said in detail. Patience -{PRESS}.{ends}" if fresh else "It was said in detail already."
        )
        calm = f", patience +{CALM}" if now.heat else ""
        lost = lamps(-conference.weight(rules, now, floor))
        concede = f"If it is true: {lamps(HONEST)}{calm}. If not: {lost}. Then the next claim."
        found = [
            Action(REBUT, "Present the card", "Present", bool(held), play),
            Action(CALL, f"Call a witness ({len(calls)})", f"Witness ({len(calls)})", bool(calls), call),
            Action(ASK, "Press for detail", "Press", fresh, press),
            Action(CONCEDE, "Concede the claim", "Concede", True, concede),
        ]
        if rules.reveal and conference.revealable(rules, story, now):
            says = f"“{rules.reveal.asks}”"
            found.append(Action(REVEAL, says, says, True, f"{weighs(rules, story, now)}. This part ends with it."))
        return tuple(found)

    def asks(self, rules: Conference, verb: str) -> str:
        return rules.reveal.asks if verb == REVEAL and rules.reveal else "Who speaks for you?"

    def rows(self, stage: Stage, rules: Conference, story: Past, now: Conferring, verb: str) -> list[Item]:
        if verb == REVEAL:
            held = conference.proofs(rules, story, now)
            note = f"{held} of {MOST_PROOFS} proofs in writing. {weighs(rules, story, now)}. This part ends with it."
            return [Item(SAY, "Say it.", note=note), Item(WAIT, "Not yet.")]
        called = [(name, rules.witnesses[name]) for name in conference.witnesses(rules, story, now)]
        return [
            Item(name, stage.pack.people[one.person].name, note=f"Brings “{rules.cards[one.card].title}”.")
            for name, one in called
        ]

    def wish(self, rules: Conference, story: Past, now: Conferring, verb: str, name: str) -> Intent | None:
        if verb == REVEAL:
            return Argue(REVEAL) if name == SAY else None
        return Argue(verb, name)

    def described(self, rules: Conference, beat: Beat) -> str:
        """Return what a beat moved, in a few characters: " · +2 lamps"."""
        if beat.kind in PROVING:
            return " · 1 proof more"
        return f" · {lamps(beat.by)}" if beat.by else ""

    def words(self, rules: Conference, beat: Beat) -> str:
        return beat.says or SPEECHLESS.get(beat.kind) or super().words(rules, beat)

    def tone(self, stage: Stage, beat: Beat) -> Colour:
        if beat.kind in ("lean", "reveal"):
            return OK if beat.by > 0 else BAD if beat.by < 0 else stage.accent
        return super().tone(stage, beat)

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the hall, who is with whom in it, and the move that is being thought of or read."""
        found = self.moment(stage)
        if found is None:
            canvas.fill(INK)
            return
        rules, story, doing = found
        if self.trust is None:
            self.look(stage, rules, story, doing)
        self.keys.clear()
        self.buttons.clear()
        beat = doing.beats[0] if doing.beats else None
        floor = self.argued(rules, story, doing)
        opening = beat is not None and beat.kind in OPENING
        bare = rules.feed is not None and doing.now.bar != "feed"
        gallery.behind(stage, canvas)
        gallery.show(stage, canvas, bare)
        inner = self.draw_camera(stage, canvas, rules, floor, beat)
        if opening:
            self.draw_opening(stage, canvas, rules, doing.now, inner, bare)
        else:
            self.draw_claim(stage, canvas, rules, story, doing.now, floor, inner, bare)
        self.draw_bar(stage, canvas, rules, doing.now, bare)
        self.draw_speakers(stage, canvas, rules, floor, beat)
        self.draw_top(stage, canvas, rules, doing.now)
        if beat is not None:
            if beat.kind in PROVING:
                high = papers_height(stage) + 28
                area = pygame.Rect(MARGIN, self.beat_box(stage, rules, beat).y - 10 - high, BESIDE, high)
                later = sum(one.kind in PROVING for one in doing.beats[1:])
                held = max(0, conference.proofs(rules, story, doing.now) - later)
                self.draw_papers(stage, canvas, rules, doing.now, held, area)
            self.draw_beat(stage, canvas, rules, beat, len(doing.beats))
            return
        actions = self.actions(stage, rules, story, doing.now)
        self.settle(actions)
        self.draw_proofs(stage, canvas, rules, story, doing.now, actions)
        self.draw_moves(stage, canvas, actions)
        self.draw_hand(stage, canvas, self.hand(rules, story, doing.now))
        if self.asking:
            self.draw_list(stage, canvas, rules, story, doing.now)

    def argued(self, rules: Conference, story: Past, doing: Arguing[Conferring]) -> str:
        """Return the claim that is answered; while a move is read, the one that it was about."""
        told = self.told(doing)
        about = [beat.what for beat in doing.beats if beat.kind in ABOUT]
        return about[0] if about and told is doing.now else conference.floor(rules, story, told)

    def draw_camera(
        self, stage: Stage, canvas: pygame.Surface, rules: Conference, floor: str, beat: Beat | None
    ) -> pygame.Rect:
        """Show on the screen who of the hall speaks, as a camera sees them; return the room that words have there."""
        inner = GLASS.inflate(-72, -26)
        who = beat.what if beat and beat.kind == "reveal" else spoken_by(stage, rules, beat)
        if beat is not None and who not in ("", stage.pack.campaign.hero, presenter(rules, floor)):
            wide, high, foot = BUST["screen"]
            bust = speaker(stage, who, beat.mood or "neutral", wide, True, True)
            canvas.blit(bust, (inner.right - wide + 34, foot - high), (0, 0, wide, high))
            inner.width -= wide - 44
        return inner

    def draw_opening(
        self, stage: Stage, canvas: pygame.Surface, rules: Conference, now: Conferring, inner: pygame.Rect, bare: bool
    ) -> None:
        """Write on the screen which part begins, and where all this is."""
        head = stage.text.height("ui", 12) + 6
        panels.overline(stage, canvas, part(rules, now), inner.topleft, CLEAR if bare else SPOILT)
        write(stage, canvas, rules.stage, inner.move(0, head), inner.height - head)

    def draw_claim(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rules: Conference,
        story: Past,
        now: Conferring,
        floor: str,
        inner: pygame.Rect,
        bare: bool,
    ) -> None:
        """Write the claim on the floor on the screen, as large as it fits, and the one that comes next."""
        text, tint = stage.text, CLEAR if bare else SPOILT
        shown = conference.programme(rules, story, now.phase)
        at = shown.index(floor)
        panels.overline(stage, canvas, f"Claim {at + 1} of {len(shown)}", inner.topleft, tint)
        says = f"Next: “{rules.claims[shown[at + 1]].words}”" if shown[at + 1 :] else "The last claim of this part."
        size = largest(text, says, "body", NOTE_SIZES, inner.width, inner.height // 3, 1.2)
        low = inner.bottom - text.room(says, "body", size, inner.width, 1.2)
        canvas.blit(panels.rounded((inner.width, 2), 1, tint, 90), (inner.x, low - 6))
        text.paragraph(canvas, says, (inner.x, low), inner.width, "body", size, tint, 1.2)
        head = text.height("ui", 12) + 6
        write(stage, canvas, f"“{rules.claims[floor].words}”", inner.move(0, head), low - 12 - inner.y - head)

    def draw_bar(self, stage: Stage, canvas: pygame.Surface, rules: Conference, now: Conferring, bare: bool) -> None:
        """Draw the big bar: the feed, or the trust of the hall once it is unmasked."""
        gallery.feed(stage, canvas, bare)
        colour = CRIMSON if now.bar == "feed" else stage.accent
        gallery.fill(stage, canvas, self.level / DELEGATES, colour)
        words = stage.text.image(f"{round(self.level)}", "head", 24, PAPER)
        if words.get_height() > FIGURE.height:
            words = pygame.transform.smoothscale_by(words, FIGURE.height / words.get_height())
        canvas.blit(words, words.get_rect(center=FIGURE.center))
        age = stage.ticks - self.cracked
        if age < FALL and not stage.settings.reduce_motion:
            gallery.splinters(canvas, age / FALL)

    def draw_speakers(
        self, stage: Stage, canvas: pygame.Surface, rules: Conference, floor: str, beat: Beat | None
    ) -> None:
        """Draw both who argue and the ten between them, with their lamps; who listens is in less light."""
        hero, other = stage.pack.campaign.hero, presenter(rules, floor)
        who, kind = spoken_by(stage, rules, beat), beat.kind if beat else ""
        said = {who: beat.mood} if beat and beat.mood else {}
        moods = {hero: HERO_MOODS.get(kind, "determined"), other: BOSS_MOODS.get(kind, "neutral")} | said
        for one, role, middle in ((hero, "hero", gallery.HERO), (other, "boss", gallery.BOSS)):
            wide, high, foot = BUST[role]
            bust = speaker(stage, one, moods[one], wide, one == other, who in ("", one))
            canvas.blit(bust, (middle - wide // 2, foot - high), (0, 0, wide, high))
        gallery.delegates(stage, canvas, self.lit)
        gallery.before(stage, canvas)
        for number, since in self.changed.items():
            age = stage.ticks - since
            if 0 <= age < FLASH:
                lamp = gallery.seat(number).move(gallery.LAMP).topleft
                tint = stage.accent if gallery.SEATS.index(number) < self.lit else BAD
                panels.add_glow(canvas, lamp, 44, mix(INK, tint, 1 - age / FLASH))

    def draw_top(self, stage: Stage, canvas: pygame.Surface, rules: Conference, now: Conferring) -> None:
        """Draw how patient the hall still is, and what the big bar says that it is."""
        text, masked = stage.text, now.bar == "feed"
        left, most = conference.patience(rules, now), rules.terms(now.difficulty).patience
        pip, gap = max(15, text.px(14)), 6
        colour = WARN if left == 1 else stage.accent
        title = "Patience of the hall" if left != 1 else "Patience: 1 left"
        if text.width(title, "ui", 15) + 36 > FEED.x - 12 - MARGIN:
            title = "Patience"
        wide = max(text.width(title, "ui", 15), most * (pip + gap) - gap) + 36
        area = self.plaque(stage, canvas, MARGIN, wide, FEED.x - 12 - MARGIN, colour)
        line = text.height("ui", 15) + 3
        text.write(canvas, title, area.topleft, "ui", 15, within=area.width)
        panels.pips(canvas, (area.x, area.y + line + 2), left, most, colour, pip, gap)
        title = rules.feed.title if rules.feed and masked else "With you"
        says = part(rules, now) if masked else f"of {DELEGATES} delegates"
        wide = max(text.width(title, "ui", 15), text.width(says, "uil", 13)) + 36
        x = FEED.right + 12
        area = self.plaque(stage, canvas, x, wide, WIDTH - MARGIN - x, CRIMSON if masked else stage.accent)
        text.write(canvas, title, area.topleft, "ui", 15, within=area.width)
        text.write(canvas, says, (area.x, area.y + line), "uil", 13, ICE, within=area.width)

    def plaque(
        self, stage: Stage, canvas: pygame.Surface, x: int, wide: int, most: int, colour: Colour
    ) -> pygame.Rect:
        """Draw the panel of a number beside the big bar; return the room in it."""
        text = stage.text
        rect = pygame.Rect(x, TOP, min(wide, most), text.height("ui", 15) + text.height("uil", 13) + 19)
        panels.panel(stage, canvas, rect, colour, radius=18)
        return rect.inflate(-36, -16)

    def draw_proofs(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        rules: Conference,
        story: Past,
        now: Conferring,
        actions: tuple[Action, ...],
    ) -> None:
        """Draw what is held in writing, by whom, and the button that has it said, with what that does now."""
        text, high = stage.text, papers_height(stage)
        button = max(text.px(26), panels.keycap_size(stage, "1")[1]) + 14
        says = next((one for one in actions if one.verb == REVEAL), None)
        note = "It has been said." if now.revealed else weighs(rules, story, now) if says else ""
        tail = text.leading(15, 1.25) + 6 if note else 0
        rect = pygame.Rect(MARGIN, 0, BESIDE, 28 + high + (button + 12 if says else 0) + tail)
        rect.bottom = BOTTOM
        self.draw_papers(stage, canvas, rules, now, conference.proofs(rules, story, now), rect)
        y = rect.y + 14 + high
        if says:
            area = pygame.Rect(rect.x + 12, y + 10, BESIDE - 24, button)
            self.draw_button(stage, canvas, says, actions.index(says) + 1, area)
            y += button + 12
        if note:
            text.write(canvas, note, (rect.x + 18, y + 4), "body", 15, ICE, within=BESIDE - 36)

    def draw_papers(
        self, stage: Stage, canvas: pygame.Surface, rules: Conference, now: Conferring, held: int, rect: pygame.Rect
    ) -> None:
        """Draw a panel and, in its upper part, who holds the proofs, and how many, as sheets and as a figure."""
        text, side, sheet = stage.text, token_side(stage), sheet_size(stage)
        panels.panel(stage, canvas, rect, fill=95)
        x, y = rect.x + 18, rect.y + 14
        name = "In writing"
        if rules.reveal:
            mood = "happy" if now.revealed else "determined" if held == MOST_PROOFS else "worried"
            canvas.blit(stage.pictures.token(rules.reveal.person, side, stage.accent, mood), (x, y))
            name = f"{stage.pack.people[rules.reveal.person].short} holds"
            x += side + 14
        text.write(canvas, name, (x, y), "ui", 14, ICE, within=rect.right - 14 - x)
        y += text.height("ui", 14) + 6
        for number in range(MOST_PROOFS):
            paper(canvas, (x, y), sheet, number < held)
            x += sheet[0] + 8
        at = (x + 4, y + (sheet[1] - text.height("ui", 15)) // 2)
        text.write(canvas, f"{held} of {MOST_PROOFS}", at, "ui", 15, PAPER, within=rect.right - 12 - at[0])

    def draw_button(
        self, stage: Stage, canvas: pygame.Surface, action: Action, number: int, area: pygame.Rect
    ) -> None:
        """Draw a move that has a button of its own."""
        chosen = action.verb == self.verb
        (panels.focus if chosen else panels.panel)(stage, canvas, area, radius=area.height // 2)
        self.buttons[action.verb] = area
        key = stage.cap(str(number)) if stage.device != "pad" else stage.cap("confirm") if chosen else ""
        x = area.x + 14
        if key:
            cap = panels.keycap_size(stage, key)
            panels.keycap(stage, canvas, (x, area.centery - cap[1] // 2 - 1), key)
            x += cap[0] + stage.text.px(8)
        words, size = stage.text.fit(action.says, "head", 18, area.right - 14 - x)
        y = area.centery - stage.text.height("head", size) // 2
        stage.text.write(canvas, words, (x, y), "head", size, PAPER)

    def draw_moves(self, stage: Stage, canvas: pygame.Surface, actions: tuple[Action, ...]) -> None:
        """List the other moves, and below them what the one in focus does and costs."""
        text, inner = stage.text, BESIDE - 36
        listed = tuple(one for one in actions if one.verb != REVEAL)
        size = next(
            (
                size
                for size in NOTE_SIZES
                if all(text.room(one.explains, "body", size, inner, 1.25) <= MOST_NOTE for one in actions)
            ),
            NOTE_SIZES[-1],
        )
        room = max(text.room(one.explains, "body", size, inner, 1.25) for one in actions)
        rect = self.draw_actions(stage, canvas, listed, room + 14)
        chosen = next(one for one in actions if one.verb == self.verb)
        y = rect.bottom - room - 12
        canvas.blit(panels.rounded((inner, 2), 1, stage.accent, 70), (rect.x + 18, y - 6))
        colour = (WARN if chosen.verb in (REBUT, CALL) else ICE) if chosen.on else MIST
        text.paragraph(canvas, chosen.explains, (rect.x + 18, y), inner, "body", size, colour, 1.25)

    def draw_list(
        self, stage: Stage, canvas: pygame.Surface, rules: Conference, story: Past, now: Conferring
    ) -> None:
        """Draw the list; who asks whether to say it stands beside it."""
        super().draw_list(stage, canvas, rules, story, now)
        if self.asking == REVEAL and rules.reveal:
            bust = stage.pictures.bust(rules.reveal.person, "worried", 340)
            if self.menu.rect.x >= bust.get_width():
                canvas.blit(bust, (self.menu.rect.x - bust.get_width(), HEIGHT - bust.get_height()))


def presenter(rules: Conference, claim: str) -> str:
    """Return who shows a claim: whoever says its detail."""
    return (rules.claims[claim].detail[0].who if claim else "") or rules.boss


def part(rules: Conference, now: Conferring) -> str:
    """Return which part of the conference is on, in words."""
    parts = list(rules.encounters)
    return f"Part {parts.index(now.phase) + 1} of {len(parts)}"


def write(stage: Stage, canvas: pygame.Surface, words: str, area: pygame.Rect, room: int) -> None:
    """Write a headline as large as it fits a width and a height in pixels."""
    size = largest(stage.text, words, "head", CLAIM_SIZES, area.width, room, 1.2)
    stage.text.paragraph(canvas, words, area.topleft, area.width, "head", size, PAPER, 1.2)


def begins(beats: tuple[Beat, ...], kind: str) -> bool:
    """Tell whether the first beat is of a kind."""
    return bool(beats) and beats[0].kind == kind


def swayed(beat: Beat) -> int:
    """Return how many delegates a beat tells of, who came over or left."""
    return beat.by if beat.kind in SWAYING else 0


def weighs(rules: Conference, story: Past, now: Conferring) -> str:
    """Return what it does to have it said now, in a few words."""
    return f"Said now: {lamps(conference.strength(rules, story, now))}"


def lamps(by: int) -> str:
    """Return a number of delegates in words: "+2 lamps"."""
    if not by:
        return "no lamp changes"
    return f"{by:+d} lamp" if abs(by) == 1 else f"{by:+d} lamps"


def token_side(stage: Stage) -> int:
    """Return the side of the face of whoever holds the proofs, in pixels."""
    return max(60, stage.text.px(44))


def sheet_size(stage: Stage) -> tuple[int, int]:
    """Return the size of a proof, in pixels."""
    return min(24, stage.text.px(20)), min(32, stage.text.px(26))


def papers_height(stage: Stage) -> int:
    """Return the height of the face and the sheets, in pixels."""
    return max(token_side(stage), stage.text.height("ui", 14) + 8 + sheet_size(stage)[1])


def paper(canvas: pygame.Surface, at: tuple[int, int], size: tuple[int, int], held: bool) -> None:
    """Draw a sheet: written on if it is held, else only where it would lie."""
    if not held:
        canvas.blit(panels.rounded(size, 3, LOCKED, 255, 2), at)
        return
    canvas.blit(panels.rounded(size, 3, PAPER), at)
    for line in range(3):
        wide = size[0] - 8 - line * 3
        canvas.blit(panels.rounded((wide, 3), 1, STEEL), (at[0] + 4, at[1] + 6 + line * (size[1] - 10) // 3))
