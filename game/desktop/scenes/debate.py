"""A debate: two lecterns, the claim between them, the audience's three blocs, and a hand of cards."""

from collections.abc import Callable

import pygame

from game.content.climax import LEAST, MOST, Debate
from game.desktop import panels
from game.desktop.colours import BAD, CRIMSON, ICE, INK, MIST, OK, PAPER, WARN, Colour, mix
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Command
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage
from game.rules.climax import debate
from game.rules.climax.arguing import Arguing
from game.rules.climax.debate import Beat, Debating, Face, Past
from game.rules.intents import Advance, Argue, Intent
from game.rules.step import climax_of, past

SCREEN = pygame.Rect(344, 68, 592, 254)
HAND_Y = 506
CARD = (208, 208)  # px
SPREAD = 208  # px between two cards
BUST = 350  # px
HERO, BOSS = (70, 96), (WIDTH - BUST - 70, 96)
FLOOR = 472  # px: where the audience begins
LECTERN_Y = 300  # px: the upper edge of a pack's own lectern
SAYS = pygame.Rect(190, 508, 900, 176)
KINDS: dict[str, Colour] = {"document": "#5fe3a1", "data": "#ff8a5c", "testimony": "#7aa8ff", "object": "#ffcc4d"}
EFFECTS = {
    "strong": "It strikes home", "partial": "It counts for something", "wrong": "It misses", "witness": "Witness",
    "shaken": "Shaken", "price": "It costs", "falls": "The claim falls", "appeal": "Appeal", "steady": "Steady",
    "move": "The opponent", "blunted": "Held", "fizzles": "Nothing to stand on", "won": "They come over",
    "hopeless": "It is over", "outcome": "The end", "press": "In more words",
}  # fmt: skip
SOUNDS = {
    "strong": "hit_strong", "partial": "hit_partial", "wrong": "miss", "falls": "crowd_cheer", "won": "crowd_cheer",
    "move": "crowd_murmur", "outcome": "gavel", "witness": "card_slide", "shaken": "miss",
}  # fmt: skip
HERO_MOODS = {"wrong": "worried", "falls": "happy", "won": "happy", "move": "neutral", "shaken": "worried"}
BOSS_MOODS = {"strong": "shocked", "falls": "angry", "partial": "worried", "wrong": "happy", "move": "determined"}
GOOD = frozenset({"strong", "partial", "falls", "won", "blunted", "fizzles", "appeal"})
WITNESS, APPEAL = "call", "appeal"


class DebateScene:
    """One move a round. What a card says and what it costs is shown, never whether it fits."""

    overlays = frozenset({"casebook", "log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        self.card = 0  # in the hand, as shown
        self.asking = ""  # call or appeal: what a list is open for
        self.menu = Menu(pygame.Rect(390, 350, 500, 280), digits=True)
        self.buttons: dict[str, pygame.Rect] = {}
        self.cards: dict[int, pygame.Rect] = {}
        self.beats: tuple[Beat, ...] = ()
        self.since = 0  # ticks of the beat on screen

    def moment(self, stage: Stage) -> tuple[Debate, Past, Arguing] | None:
        """Return the debate, what the story brings to it, and where it stands."""
        if not isinstance(stage.state.doing, Arguing):
            return None
        return climax_of(stage.pack, stage.state), past(stage.pack, stage.state), stage.state.doing

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Read what happened, or make a move."""
        found = self.moment(stage)
        if found is None:
            return None
        rules, story, doing = found
        if doing.beats != self.beats:
            self.beats, self.since = doing.beats, 0
            if doing.beats:
                stage.sound.effect(SOUNDS.get(doing.beats[0].kind, "page_turn"))
        self.since += 1
        if doing.beats:
            go_on = input.pressed & {"confirm", "use"} or input.click or "skip" in input.held
            return Advance() if go_on and self.since > 6 else None
        if doing.now.outcome:
            return Advance()
        hand, floor = debate.faces(rules, story, doing.now), debate.floor(rules, doing.now)
        self.card = kept(self.card, len(hand))
        pressed = {name for name, rect in self.buttons.items() if input.clicked(rect)}
        if self.asking:
            return self.ask(stage, rules, story, doing.now, input)
        if "2" in input.pressed or WITNESS in pressed:
            self.open(stage, rules, story, doing.now, WITNESS)
            return None
        if "3" in input.pressed or APPEAL in pressed:
            self.open(stage, rules, story, doing.now, APPEAL)
            return None
        if "4" in input.pressed or "steady" in pressed:
            return Argue("steady")
        if "5" in input.pressed or "press" in pressed:
            press = next((move for move in debate.moves(rules, story, doing.now) if move.verb == "press"), None)
            stage.sound.effect("ui_confirm" if press else "ui_locked", "interface")
            return Argue(*press) if press else None
        return self.choose(stage, input, hand, floor, pressed)

    def choose(
        self, stage: Stage, input: Input, hand: tuple[Face, ...], floor: str, pressed: set[str]
    ) -> Intent | None:
        """Choose a card, and present it against the claim."""
        across = ("right" in input.nudged) - ("left" in input.nudged) - input.wheel
        if across and hand:
            self.card = (self.card + across) % len(hand)
            stage.sound.effect("card_slide", "interface", 0.7)
        for number, rect in self.cards.items():
            if input.clicked(rect) and number != self.card:
                self.card = number
                return None
        on_card = self.card in self.cards and input.clicked(self.cards[self.card])
        if hand and floor and ({"1", "confirm"} & input.pressed or "play" in pressed or on_card):
            return Argue("play", hand[self.card].card, floor)
        return None

    def open(self, stage: Stage, rules: Debate, story: Past, now: Debating, what: str) -> None:
        """Open the list of witnesses or of blocs."""
        rows = self.rows(stage, rules, story, now, what)
        if rows:
            self.asking = what
            self.menu.show(rows)
            stage.sound.effect("ui_confirm", "interface")
        else:
            stage.sound.effect("ui_locked", "interface")

    def rows(self, stage: Stage, rules: Debate, story: Past, now: Debating, what: str) -> list[Item]:
        """Return who can be called, or who can be appealed to."""
        if what == APPEAL:
            open_ = {move.what for move in debate.moves(rules, story, now) if move.verb == APPEAL}
            return [
                Item(name, f"Appeal to the {bloc.name}", note=bloc.who, on=name in open_)
                for name, bloc in rules.blocs.items()
            ]
        rows = []
        for name in debate.witnesses(rules, story, now):
            witness = rules.witnesses[name]
            card = rules.cards[witness.card].title
            shaken = f"; unsettled by a move at the {rules.blocs[witness.bloc].name}" if witness.bloc else ""
            rows.append(Item(name, stage.pack.people[witness.person].name, note=f"speaks to “{card}”{shaken}"))
        return rows

    def ask(self, stage: Stage, rules: Debate, story: Past, now: Debating, input: Input) -> Intent | None:
        """Choose a witness or a bloc from the list."""
        if "back" in input.pressed or input.right_click:
            self.asking = ""
            return None
        what, floor = self.asking, debate.floor(rules, now)
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
        canvas.blit(scenery(stage, "hall", lambda: hall(stage)), (0, 0))
        beat = doing.beats[0] if doing.beats else None
        self.draw_speakers(stage, canvas, rules, beat)
        self.draw_screen(stage, canvas, rules, doing.now)
        audience = scenery(stage, "crowd", lambda: crowd(stage))
        canvas.blit(audience, (0, HEIGHT - audience.get_height()))
        self.draw_top(stage, canvas, rules, doing.now)
        if debate.corrupted(rules, story, doing.now):
            diamonds(stage, canvas)
        if beat is not None:
            self.draw_beat(stage, canvas, rules, beat, len(doing.beats))
            return
        self.draw_move(stage, canvas, rules, story, doing.now)
        self.draw_hand(stage, canvas, rules, story, doing.now)
        self.draw_actions(stage, canvas, rules, story, doing.now)
        if self.asking:
            panels.veil(canvas, 150)
            self.menu.show(self.rows(stage, rules, story, doing.now, self.asking))
            high = min(420, self.menu.height(stage))
            self.menu.rect = pygame.Rect(390, (HEIGHT - high) // 2, 500, high)
            self.menu.draw(stage, canvas)

    def draw_top(self, stage: Stage, canvas: pygame.Surface, rules: Debate, now: Debating) -> None:
        """Draw the round, what each bloc thinks, and the composure that is left."""
        rounds = rules.encounters[now.phase].rounds
        number = list(rules.encounters).index(now.phase) + 1
        panels.panel(stage, canvas, pygame.Rect(20, 12, 180, 46), radius=23)
        words = f"Round {min(now.round + 1, len(rounds))} of {len(rounds)}"
        stage.text.write(canvas, words, (40, 24), "ui", 16, within=100)
        if len(rules.encounters) > 1:
            stage.text.write(canvas, f"part {number}", (186, 25), "uil", 14, MIST, "right")
        whole = pygame.Rect(216, 12, 848, 46)
        panels.panel(stage, canvas, whole, radius=23)
        for index, (bloc, value) in enumerate(zip(rules.blocs.values(), now.blocs, strict=True)):
            x = whole.x + 18 + index * 276
            colour = OK if value > 0 else BAD if value < 0 else MIST
            stage.text.write(canvas, bloc.name, (x, 24), "ui", 15, PAPER, within=84)
            for step in range(LEAST, MOST + 1):
                box = pygame.Rect(x + 92 + (step - LEAST) * 20, 27, 16, 16)
                filled = 0 < step <= value or value <= step < 0
                fill = colour if filled else "#2c3a56" if step else "#8aa3c0"
                if step == 0:
                    canvas.blit(panels.rounded((4, 22), 2, fill), (box.x + 6, box.y - 3))
                else:
                    canvas.blit(panels.shape(box.size, ((4, 0), (16, 0), (12, 16), (0, 16)), fill), box)
            sign = f"{value:+d}" if value else "0"
            stage.text.write(canvas, sign, (x + 258, 23), "ui", 16, colour, "right")
        right = pygame.Rect(1080, 12, 180, 46)
        panels.panel(stage, canvas, right, radius=23)
        stage.text.write(canvas, "Composure", (right.x + 16, 25), "ui", 13, within=80)
        left, most = debate.composure(rules, now), rules.terms(now.difficulty).composure
        for pip in range(most):
            name, colour = ("tooth", stage.accent) if pip < left else ("tooth_outline", "#5a6d8c")
            size = 20 if most <= 4 else 15
            canvas.blit(stage.pictures.icon(name, size, colour), (right.right - 18 - (most - pip) * (size + 1), 25))

    def draw_speakers(self, stage: Stage, canvas: pygame.Surface, rules: Debate, beat: Beat | None) -> None:
        """Draw both at their lecterns; a witness stands between them."""
        hero = stage.pack.campaign.hero
        who = beat.who if beat else ""
        who = {hero: "hero", rules.boss: "boss"}.get(who, who)
        mood = {"strong": "determined", "partial": "determined", "wrong": "worried", "falls": "happy"}
        boss_mood = {
            "strong": "shocked",
            "falls": "angry",
            "partial": "worried",
            "wrong": "happy",
            "move": "determined",
        }
        kind = beat.kind if beat else ""
        lectern(stage, canvas, hero, mood.get(kind, "determined"), HERO, False, who != "boss", stage.accent)
        lectern(stage, canvas, rules.boss, boss_mood.get(kind, "neutral"), BOSS, True, who != "hero", CRIMSON)
        if who not in ("", "hero", "boss"):
            figure = stage.pictures.figure(who, "down", 0)
            canvas.blit(pygame.transform.smoothscale_by(figure, 1.8), (WIDTH // 2 - 58, 336))

    def draw_screen(self, stage: Stage, canvas: pygame.Surface, rules: Debate, now: Debating) -> None:
        """Draw the claim that is being answered: its words, its bloc and its strength."""
        rect = SCREEN
        canvas.blit(scenery(stage, "claim_screen", claim_screen), rect)
        floor = debate.floor(rules, now)
        claims = list(rules.pillars)
        boss = stage.pack.people[rules.boss].name
        stage.text.write(canvas, boss, (rect.right - 42, rect.y + 26), "body", 17, "#ffd0da", "right")
        if not floor:
            panels.overline(stage, canvas, "Closing words", (rect.x + 42, rect.y + 28), "#ff8aa0")
            words = "No claim is on the floor. Speak to them, or hold steady."
            stage.text.paragraph(canvas, words, (rect.x + 42, rect.y + 60), rect.width - 84, "head", 26, PAPER, 1.25)
            return
        pillar, index = rules.pillars[floor], claims.index(floor)
        panels.overline(stage, canvas, f"Claim {index + 1} of {len(claims)}", (rect.x + 42, rect.y + 28), "#ff8aa0")
        size = 30 if stage.text.room(pillar.claim, "head", 30, rect.width - 84, 1.25) < 110 else 22
        stage.text.paragraph(
            canvas, f"“{pillar.claim}”", (rect.x + 42, rect.y + 54), rect.width - 84, "head", size, PAPER, 1.25, 3
        )
        y = rect.bottom - 84
        bloc = rules.blocs[pillar.bloc].name
        stage.text.write(canvas, f"Strength · holds the {bloc}", (rect.x + 42, y), "ui", 15, "#ffc0cc")
        whole = max(1, pillar.points + rules.terms(now.difficulty).points)
        for point in range(whole):
            colour = "#ff4d6d" if point < now.pillars[index] else "#4a1830"
            points = ((8.0, 0.0), (52.0, 0.0), (44.0, 22.0), (0.0, 22.0))
            canvas.blit(panels.shape((52, 22), points, colour), (rect.x + 42 + point * 56, y + 26))
        fallen = len(claims) - sum(points > 0 for points in now.pillars)
        if fallen:
            stage.text.write(canvas, f"{fallen} down", (rect.right - 42, rect.y + 50), "ui", 15, OK, "right")

    def draw_move(self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating) -> None:
        """Announce what the opponent will do at the end of this round."""
        move, by = debate.announced(rules, story, now), debate.force(rules, story, now)
        bloc = rules.blocs[move.bloc].name
        rect = pygame.Rect(20, 556, 286, 144)
        panels.panel(stage, canvas, rect, CRIMSON, 94)
        panels.overline(stage, canvas, "At the end of the round", (rect.x + 18, rect.y + 14), "#ff8aa0")
        box = stage.text.paragraph(canvas, move.tell, (rect.x + 18, rect.y + 36), 250, "bodyb", 17, PAPER, 1.25, 2)
        effect = f"{bloc} -{by}" if by else f"{bloc}: nothing to stand on"
        stage.text.write(canvas, effect, (rect.x + 18, box.bottom + 6), "ui", 17, BAD if by else OK)
        after = debate.ahead(rules, story, now)
        if after:
            words = f"Then: {after.tell}"
            stage.text.paragraph(canvas, words, (rect.x + 18, box.bottom + 30), 250, "body", 14, MIST, 1.15, 2)

    def draw_hand(self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating) -> None:
        """Draw three cards of the hand, the chosen one in front; it scrolls."""
        hand = debate.faces(rules, story, now)
        self.card = kept(self.card, len(hand))
        self.cards.clear()
        order = [offset for offset in (-1, 1, 0) if 0 <= self.card + offset < len(hand)]
        for offset in order:
            number = self.card + offset
            x = WIDTH // 2 - CARD[0] // 2 + offset * SPREAD
            rect = pygame.Rect(x, HAND_Y + (0 if offset == 0 else 22), *CARD)
            self.cards[number] = rect
            self.draw_card(stage, canvas, rules, hand[number], rect, offset == 0)
        if hand:
            words = f"{self.card + 1} / {len(hand)}"
            stage.text.write(canvas, words, (WIDTH // 2, HAND_Y - 24), "ui", 14, MIST, "middle")
        for offset, icon in ((-2, "chevron_left"), (2, "chevron_right")):
            if 0 <= self.card + offset < len(hand):
                x = WIDTH // 2 + (-1 if offset < 0 else 1) * (SPREAD + CARD[0] // 2 + 16) - 12
                canvas.blit(stage.pictures.icon(icon, 24, PAPER), (x, HAND_Y + 100))

    def draw_card(
        self, stage: Stage, canvas: pygame.Surface, rules: Debate, face: Face, rect: pygame.Rect, chosen: bool
    ) -> None:
        """Draw one card: the title it wears, what it says, and what playing it costs."""
        worn = rules.cards[face.wears]
        colour = KINDS[worn.kind]
        canvas.blit(panels.rounded(rect.size, 12, mix("#0b1222", colour, 0.16 if chosen else 0.08), 250), rect)
        canvas.blit(panels.rounded(rect.size, 12, colour, 255 if chosen else 130, 3 if chosen else 2), rect)
        icon = stage.pictures.icon(worn.icon or worn.kind, 32, colour)
        canvas.blit(icon, (rect.centerx - 16, rect.y + 14))
        x, width = rect.x + 12, rect.width - 24
        title = stage.text.paragraph(canvas, worn.title, (x, rect.y + 52), width, "ui", 15, PAPER, 1.2, 2)
        stage.text.paragraph(canvas, face.says, (x, title.bottom + 4), width, "body", 15, ICE, 1.2, 4)
        costs = [f"{rules.blocs[bloc].name} {by:+d}" for bloc, by in face.price.items() if by]
        foot = "costs " + ", ".join(costs) if costs else worn.kind.upper()
        stage.text.write(
            canvas,
            foot,
            (rect.centerx, rect.bottom - 26),
            "ui",
            13,
            WARN if costs else colour,
            "middle",
            within=width,
        )
        if not chosen:
            canvas.blit(panels.rounded(rect.size, 12, INK, 70), rect)

    def draw_actions(self, stage: Stage, canvas: pygame.Surface, rules: Debate, story: Past, now: Debating) -> None:
        """List what can be done in this round, and what a miss costs."""
        rect = pygame.Rect(974, 512, 286, 188)
        panels.panel(stage, canvas, rect, fill=94)
        floor, hand = debate.floor(rules, now), debate.hand(rules, story, now)
        moves = debate.moves(rules, story, now)
        witnesses = debate.witnesses(rules, story, now)
        rows = (
            ("confirm", "play", "Present the card", bool(floor and hand)),
            ("2", WITNESS, f"Call a witness ({len(witnesses)})", bool(witnesses and floor)),
            ("3", APPEAL, "Appeal to a bloc", True),
            ("4", "steady", "Hold steady", True),
            ("5", "press", "Press the claim", any(move.verb == "press" for move in moves)),
        )
        y = rect.y + 10
        for action, name, says, on in rows:
            self.buttons[name] = panels.hint(
                stage, canvas, (rect.x + 14, y), action, says, PAPER if on else "#5a6d8c"
            )
            y += 29
        stage.text.write(
            canvas, "A card that misses: composure -1, bloc -1", (rect.x + 14, rect.bottom - 26), "body", 14, MIST,
            within=rect.width - 28,
        )  # fmt: skip

    def draw_beat(self, stage: Stage, canvas: pygame.Surface, rules: Debate, beat: Beat, left: int) -> None:
        """Draw what just happened: who said what, and what it moved."""
        colour = (
            OK if beat.kind in GOOD else BAD if beat.kind in ("wrong", "move", "shaken", "price") else stage.accent
        )
        who = {"hero": stage.pack.campaign.hero, "boss": rules.boss}.get(beat.who, beat.who)
        panels.panel(stage, canvas, SAYS, colour, 95, 16)
        if who:
            person = stage.pack.people[who]
            panels.plate(stage, canvas, (SAYS.x + 24, SAYS.y + 18), person.name, person.colour)
        head = EFFECTS[beat.kind] + described(rules, beat)
        panels.overline(stage, canvas, head, (SAYS.right - 28, SAYS.y + 16), colour, "right")
        words = beat.says or EFFECTS[beat.kind] + described(rules, beat)
        typeset = stage.text.typeset(words, "body" if beat.who else "bodyi", 23, SAYS.width - 64)
        shown = None if stage.settings.text_speed == 0 else self.since * max(1, stage.settings.text_speed // 30)
        stage.text.draw(canvas, typeset, (SAYS.x + 32, SAYS.y + 48), PAPER, shown)
        if left > 1:
            stage.text.write(canvas, f"{left - 1} more", (SAYS.x + 32, SAYS.bottom - 30), "uil", 14, MIST)
        panels.hint(stage, canvas, (SAYS.right - 28, SAYS.bottom - 38), "confirm", "Go on", ICE, "right")


def described(rules: Debate, beat: Beat) -> str:
    """Return what a beat moved, in a few characters: " · Public -1"."""
    if beat.what in rules.blocs:
        return f" · {rules.blocs[beat.what].name} {beat.by:+d}" if beat.by else f" · {rules.blocs[beat.what].name}"
    if beat.kind in ("strong", "partial") and beat.by:
        return f" · claim {beat.by}"
    return ""


def kept(at: int, length: int) -> int:
    """Return an index that lies in a row of so many."""
    return min(max(at, 0), max(0, length - 1))


def lectern(
    stage: Stage,
    canvas: pygame.Surface,
    who: str,
    mood: str,
    at: tuple[int, int],
    mirrored: bool,
    lit: bool,
    colour: Colour,
) -> None:
    """Draw somebody behind a lectern, in the light or not."""
    bust = stage.pictures.bust(who, mood, BUST, mirrored)
    shade = bust
    if not lit:
        shade = stage.pictures.make(("dim bust", who, mood, mirrored), lambda: dimmed(bust))
    canvas.blit(shade, at, (0, 0, bust.get_width(), 310))
    x = at[0] + BUST // 2
    own = f"stage/lectern_{'right' if mirrored else 'left'}.png"
    if stage.pictures.has(own):
        image = stage.pictures.get(own)
        canvas.blit(image, (x - image.get_width() // 2, LECTERN_Y))
        return
    top = ((20.0, 0.0), (240.0, 0.0), (260.0, 26.0), (0.0, 26.0))
    front = ((0.0, 0.0), (220.0, 0.0), (192.0, 128.0), (28.0, 128.0))
    wood = "#efe7ee" if not mirrored else "#5b3a52"
    canvas.blit(panels.shape((220, 128), front, mix(wood, "#25102a", 0.35)), (x - 110, 398))
    canvas.blit(panels.shape((260, 26), top, wood), (x - 130, 376))
    canvas.blit(panels.rounded((220, 5), 2, colour), (x - 110, 400))
    icon = stage.pictures.icon("tooth" if not mirrored else "hexagon", 48, colour)
    canvas.blit(icon, (x - 24, 432))


def scenery(stage: Stage, name: str, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
    """Return a part of the hall as the pack has it (stage/NAME.png); drawn plainly where it has none."""
    own = f"stage/{name}.png"
    return stage.pictures.get(own) if stage.pictures.has(own) else stage.pictures.make((name,), draw)


def dimmed(image: pygame.Surface) -> pygame.Surface:
    """Return a picture in less light."""
    copy = image.copy()
    copy.fill((170, 160, 185, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return copy


def hall(stage: Stage) -> pygame.Surface:
    """Return the hall: the campaign's dark colours, beams of light, a stage."""
    image = pygame.Surface((WIDTH, HEIGHT))
    dark, mid = stage.palette.dark, stage.palette.mid
    image.fill(mix(dark, INK, 0.35))
    image.blit(panels.fade((WIDTH, 420), mid, 40, 210), (0, 0))
    for x in range(-40, WIDTH, 132):
        fold = panels.shape((70, 420), ((20.0, 0.0), (54.0, 0.0), (38.0, 420.0), (0.0, 420.0)), mid, 40)
        image.blit(fold, (x, 40))
    for x, colour in ((245, "#ffd9b8"), (1035, "#ff6a86")):
        beam = panels.shape((360, 430), ((150.0, 0.0), (210.0, 0.0), (360.0, 430.0), (0.0, 430.0)), colour, 38)
        image.blit(beam, (x - 180, 40))
        panels.add_glow(image, (x, 420), 190, mix(colour, INK, 0.72))
    boards = pygame.Rect(0, 404, WIDTH, HEIGHT - 404)
    image.blit(panels.plain(boards.size, mix(mid, INK, 0.45), 255), boards)
    for x in range(0, WIDTH, 92):
        line = mix(mid, INK, 0.62)
        pygame.draw.line(image, line, (x, 404), (round((x - WIDTH / 2) * 1.35 + WIDTH / 2), FLOOR + 10), 1)
    image.blit(panels.plain((WIDTH, 4), stage.accent, 200), (0, FLOOR - 4))
    image.blit(panels.plain((WIDTH, HEIGHT - FLOOR), mix(dark, INK, 0.7), 255), (0, FLOOR))
    return image


def crowd(stage: Stage) -> pygame.Surface:
    """Return the audience from behind: rows of heads against the light of the stage."""
    image = pygame.Surface((WIDTH, HEIGHT - FLOOR), pygame.SRCALPHA)
    for row in range(3):
        body = mix(stage.palette.dark, INK, 0.25 + 0.25 * row)
        rim = mix(stage.palette.mid, stage.accent, 0.25 - 0.08 * row)
        size = 46 + row * 12
        for seat in range(-1, WIDTH // (size + 22) + 2):
            wobble = (seat * 7919 + row * 104729) % 23
            x = seat * (size + 22) + (row % 2) * size // 2 + wobble
            y = row * 54 + wobble // 2
            image.blit(panels.disc(size, rim), (x, y))
            image.blit(panels.disc(size, body), (x, y + 2))
            image.blit(panels.rounded((size + 34, 120), 26, body), (x - 17, y + size - 8))
    return image


def claim_screen() -> pygame.Surface:
    """Return the empty screen between the lecterns, on its two legs."""
    image = pygame.Surface((SCREEN.width, SCREEN.height + 44), pygame.SRCALPHA)
    for x in (96, SCREEN.width - 112):
        image.blit(panels.rounded((16, 60), 3, "#1c0c1c"), (x, SCREEN.height - 16))
    image.blit(panels.rounded(SCREEN.size, 12, "#d768a0", 150), (0, 0))
    image.blit(panels.rounded((SCREEN.width - 6, SCREEN.height - 6), 10, "#16060f"), (3, 3))
    inner = pygame.Rect(14, 14, SCREEN.width - 28, SCREEN.height - 28)
    image.blit(panels.rounded(inner.size, 8, "#4a0f30"), inner)
    image.blit(panels.fade((inner.width, inner.height), "#7a1648", 120, 0), inner)
    for y in range(inner.y, inner.bottom, 4):
        image.blit(panels.plain((inner.width, 1), "#14040c", 60), (inner.x, y))
    return image


def diamonds(stage: Stage, canvas: pygame.Surface) -> None:
    """Let datasprites drift over the hand: what stands there is not to be trusted."""
    for number in range(14):
        drift = 0 if stage.settings.reduce_motion else stage.ticks * (1 + number % 3) // 3
        x = (number * 211 + drift) % (WIDTH - 300) + 150
        y = 420 + (number * 97 + drift // 2) % 240
        size = 10 + number % 3 * 5
        half = size / 2
        points = ((half, 0.0), (float(size), half), (half, float(size)), (0.0, half))
        canvas.blit(panels.shape((size, size), points, CRIMSON, 220), (x, y))
