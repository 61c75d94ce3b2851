"""A talk: two portraits, the line at the reader's pace, and the choices."""

import json
from typing import Any

import pygame

from game.content.conditions import names_in
from game.content.script import Ask, Option, Speak
from game.desktop import panels
from game.desktop.colours import ICE, LOCKED, MIST, PAPER, Colour
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, MARGIN, TICKS, WIDTH, Command, Open, Rewind
from game.desktop.panels import Item, Menu
from game.desktop.stage import STORY_OVERLAYS, Stage
from game.desktop.text import Typeset, read_marks
from game.rules.intents import Advance, Choose, Intent
from game.rules.talking import Talk, op_at, options

PANEL = pygame.Rect(60, 470, 742, 206)
WIDE = 1162  # px: the panel's width while nothing is asked
GAP = 22  # px between the panel and the choices
COLUMNS = (398, 460, 520, 580, 640, 700)  # px: how wide the choices may be, the first that fit
LOWEST = PANEL.bottom  # px: where panel and choices end
INNER = 32  # px from the panel's left edge to the words
SIZE = 25  # px, of a line
ASKED_SIZES = (25, 23, 21, 19, 17, 15, 13)  # px, of a line beside choices, largest first
READABLE = 19  # px: a smaller line gives way to a wider panel, if there is one
FRAMED = 76  # px that the panel is higher than its line
BUST = 560  # px
GROUND = "#0a0716"  # what the picture fades to behind words
LEFT, RIGHT = (20, -34), (WIDTH - 600, -6)  # where busts stand
LISTENING = (198, 190, 205)  # the light on somebody who does not speak
BLINK_EVERY, BLINK_FOR = 210, 9  # ticks
MOUTH = 6  # ticks between two mouths
BLIP = 4  # ticks between two blips of a voice
AUTO_A_WORD = 16  # ticks that a word gets before a line goes on by itself


class TalkScene:
    """The scene of a line or a question."""

    overlays = STORY_OVERLAYS

    def __init__(self, stage: Stage) -> None:
        self.talk: Talk | None = None
        self.shown = 0.0  # characters of the line
        self.wait = 0  # ticks of a pause inside the line
        self.passed = 0  # pauses of the line that are over
        self.since = 0  # ticks since the whole line is shown
        self.auto = False
        self.hidden = False
        self.menu = Menu(pygame.Rect(WIDTH - 58 - COLUMNS[0], 96, COLUMNS[0], 580), digits=True)
        self.buttons: dict[str, pygame.Rect] = {}

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Show more of the line, read on, choose, or look back."""
        talk = stage.state.talk
        assert talk is not None
        if talk != self.talk:
            self.begin(stage, talk)
        pressed = set(input.pressed) | {name for name, rect in self.buttons.items() if input.clicked(rect)}
        if "hide" in pressed or (self.hidden and (input.pressed or input.click)):
            self.hidden = not self.hidden
            return None
        if input.right_click:
            return Open("pause")
        if "rewind" in pressed:
            return Rewind()
        if "log" in pressed:
            return Open("log")
        if "auto" in pressed:
            self.auto = not self.auto
        op = op_at(stage.pack, talk)
        if isinstance(op, Ask):
            on_button = any(input.clicked(rect) for rect in self.buttons.values())
            return None if on_button else self.ask(stage, talk, input)
        if not isinstance(op, Speak):
            return None
        return self.read(stage, op, input, bool(pressed & set(self.buttons)))

    def begin(self, stage: Stage, talk: Talk) -> None:
        """Begin a line, or a question."""
        self.talk, self.shown, self.wait, self.passed, self.since = talk, 0.0, 0, 0, 0
        op = op_at(stage.pack, talk)
        if isinstance(op, Ask):
            self.menu.at = 0
            self.menu.show(self.items(stage, talk))
            stage.sound.effect("choice_appear", "interface")
        elif isinstance(op, Speak) and (stage.settings.text_speed == 0 or stage.settings.reduce_motion):
            self.shown = len(read_marks(op.text).plain)

    def read(self, stage: Stage, op: Speak, input: Input, on_button: bool) -> Intent | None:
        """One tick of a line."""
        typeset = self.typeset(stage, op)
        pack = stage.pack.campaign.id
        whole = self.shown >= typeset.length
        if whole:
            self.since += 1
            read_before = stage.profile.has_read(pack, op.id)
            if self.since == 1:
                stage.profile.note_read(pack, op.id)
            if "skip" in input.held and (read_before or stage.settings.skip_unread):
                return Advance(op.id)
        else:
            self.reveal(stage, op, typeset)
        clicked = input.click and not on_button
        if input.pressed & {"confirm", "use"} or clicked or input.wheel < 0:
            if not whole:
                self.shown = typeset.length
                return None
            stage.sound.effect("ui_move", "interface", 0.6)
            return Advance(op.id)
        if "skip" in input.held and stage.profile.has_read(pack, op.id):
            self.shown = typeset.length
        long_enough = AUTO_A_WORD * len(op.text.split()) + stage.settings.auto_delay * TICKS // 10
        return Advance(op.id) if self.auto and whole and self.since >= long_enough else None

    def reveal(self, stage: Stage, op: Speak, typeset: Typeset) -> None:
        """Show a little more of the line, with a breath at its marks."""
        if self.wait:
            self.wait -= 1
            return
        before = self.shown
        self.shown = min(float(typeset.length), self.shown + stage.settings.text_speed / TICKS)
        if self.passed < len(typeset.pauses) and typeset.pauses[self.passed][0] <= self.shown:
            self.shown = max(before, float(typeset.pauses[self.passed][0]))
            self.wait = typeset.pauses[self.passed][1]
            self.passed += 1
        if op.who and stage.ticks % BLIP == 0 and not self.wait:
            voice = stage.pack.people[op.who].voice
            stage.sound.effect(f"blip_{voice}_{1 + stage.ticks // BLIP % 3}", "interface", 0.5)

    def ask(self, stage: Stage, talk: Talk, input: Input) -> Intent | None:
        """One tick of a question."""
        self.menu.show(self.items(stage, talk))
        self.place(stage, last_line(stage, talk))
        name = self.menu.feel(stage, input)
        return Choose(talk.node, name) if name else None

    def items(self, stage: Stage, talk: Talk) -> list[Item]:
        """Return the choices as rows: what they use, or what is missing."""
        rows = []
        for option, free in options(stage.pack, stage.state.memory, talk):
            used = self.evidence(stage, option)
            icon = "lock" if not free else "document" if used else ""
            note = f"Uses: {used}" if used and free else option.locked if not free else ""
            rows.append(Item(option.name, option.say, on=free, icon=icon, note=note))
        return rows

    def evidence(self, stage: Stage, option: Option) -> str:
        """Return the titles of the evidence that a choice builds on."""
        names = names_in(option.when.test) if option.when else ()
        found = [name.removeprefix("found.") for name in names if name.startswith("found.")]
        return ", ".join(stage.pack.evidence[name].title for name in found)

    def place(self, stage: Stage, line: Speak | None) -> tuple[pygame.Rect, int]:
        """Let choices and line stand side by side, and return the line's panel with its size of letters.

        The choices get the narrowest column in which all of them are seen; the line what is left of the width.
        """
        top = head_bottom(stage) + 12
        room = LOWEST - top
        found: list[tuple[int, int, int, int]] = []  # px of choices unseen, size missing, order, width
        for order, wide in enumerate(COLUMNS):
            self.menu.rect = pygame.Rect(0, top, wide, room)
            unseen = max(0, self.menu.height(stage) - room)
            width = WIDE - GAP - wide
            size = asked_size(stage, line, width, room)
            found.append((unseen, max(0, READABLE - size), order, wide))
            if not unseen and size >= READABLE:
                break
        wide = min(found)[3]
        self.menu.rect = pygame.Rect(PANEL.x + WIDE - wide, top, wide, room)
        height = min(room, self.menu.height(stage))
        self.menu.rect.update(self.menu.rect.x, LOWEST - height, wide, height)
        width = WIDE - GAP - wide
        size = asked_size(stage, line, width, room)
        high = max(PANEL.height, spoken(stage, line, size, width).height + FRAMED) if line else PANEL.height
        return pygame.Rect(PANEL.x, LOWEST - high, width, high), size

    # What the player sees

    def typeset(self, stage: Stage, op: Speak) -> Typeset:
        """Return the line laid out in the panel."""
        return spoken(stage, op, SIZE, WIDE)

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the room behind, the speakers, the line and the choices."""
        canvas.blit(stage.backdrop(), (0, 0))
        self.buttons.clear()
        talk = stage.state.talk
        if talk is None:
            return
        op = op_at(stage.pack, talk)
        asked = isinstance(op, Ask)
        line = op if isinstance(op, Speak) else last_line(stage, talk)
        self.draw_people(stage, canvas, talk, line, asked)
        if self.hidden:
            return
        canvas.blit(panels.fade((WIDTH, 330), GROUND, 0, 235), (0, HEIGHT - 330))
        canvas.blit(panels.fade((WIDTH, 2 * head_bottom(stage)), GROUND, 190, 0), (0, 0))
        self.draw_header(stage, canvas, self.draw_buttons(stage, canvas, asked))
        if asked:
            rect, size = self.place(stage, line)
            if line is not None:
                self.draw_line(stage, canvas, line, spoken(stage, line, size, rect.width), rect, True)
            self.menu.draw(stage, canvas)
            self.draw_marks(stage, canvas)
        elif line is not None:
            typeset = self.typeset(stage, line)
            height = max(PANEL.height, typeset.height + FRAMED)
            rect = pygame.Rect(PANEL.x, LOWEST - height, WIDE, height)
            self.draw_line(stage, canvas, line, typeset, rect, False)

    def draw_marks(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Draw beside what a choice uses or misses the mark of it."""
        clip = canvas.get_clip()
        canvas.set_clip(self.menu.rect)
        side = stage.text.px(18)
        for item, row in zip(self.menu.items, self.menu.rows(stage), strict=True):
            if item.note and item.icon:
                colour = stage.accent if item.on else LOCKED
                notes = stage.text.room(item.note, "body", 15, row.width - stage.text.px(74), 1.25)
                y = row.bottom - stage.text.px(10) - notes
                canvas.blit(stage.pictures.icon(item.icon, side, colour), (row.x + stage.text.px(19), y))
        canvas.set_clip(clip)

    def draw_people(self, stage: Stage, canvas: pygame.Surface, talk: Talk, line: Speak | None, asked: bool) -> None:
        """Draw the hero on the left and whoever spoke last on the right; who listens stands in less light."""
        hero = stage.pack.campaign.hero
        moods = moods_until(stage, talk)
        others = [who for who in moods if who != hero]
        if hero in moods or others:
            speaks = line is not None and line.who == hero and not asked
            self.draw_bust(stage, canvas, hero, moods.get(hero, "neutral"), LEFT, False, speaks or asked, speaks)
        if others:
            speaks = line is not None and line.who == others[-1] and not asked
            self.draw_bust(stage, canvas, others[-1], moods[others[-1]], RIGHT, True, speaks, speaks)

    def draw_bust(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        who: str,
        mood: str,
        at: tuple[int, int],
        mirrored: bool,
        lit: bool,
        speaks: bool,
    ) -> None:
        """Draw one portrait: blinking, and with a moving mouth while the line appears."""
        image = self.face(stage, who, mood, mirrored, self.patch(stage, who, speaks), lit)
        canvas.blit(image, at)

    def patch(self, stage: Stage, who: str, speaks: bool) -> str:
        """Return which patch lies on a face now: blink, talk1, talk2 or none."""
        if stage.settings.reduce_motion:
            return ""
        if (stage.ticks + 37 * len(who)) % BLINK_EVERY < BLINK_FOR:
            return "blink"
        op = op_at(stage.pack, self.talk) if self.talk else None
        moving = speaks and isinstance(op, Speak) and not self.wait and self.shown < self.typeset(stage, op).length
        return ("talk1", "", "talk2", "")[stage.ticks // MOUTH % 4] if moving else ""

    def face(self, stage: Stage, who: str, mood: str, mirrored: bool, patch: str, lit: bool) -> pygame.Surface:
        """Return a portrait with a patch on it, dimmed where it only listens; kept."""

        def draw() -> pygame.Surface:
            image = stage.pictures.bust(who, mood, BUST).copy()
            places = patches(stage, who).get(mood, {})
            if patch in places:
                x, y = places[patch]
                image.blit(stage.pictures.get(f"portraits/{who}/{mood}_{patch}.png"), (x, y))
            if mirrored:
                image = pygame.transform.flip(image, True, False)
            if not lit:
                image.fill((*LISTENING, 255), special_flags=pygame.BLEND_RGBA_MULT)
            return image

        return stage.pictures.make(("face", who, mood, mirrored, patch, lit), draw)

    def draw_line(
        self,
        stage: Stage,
        canvas: pygame.Surface,
        line: Speak,
        typeset: Typeset,
        rect: pygame.Rect,
        asked: bool,
    ) -> None:
        """Draw the panel with the line as far as it has appeared, and the speaker's name."""
        panels.panel(stage, canvas, rect, fill=93, radius=16)
        colour: Colour = stage.pack.people[line.who].colour if line.who else MIST
        canvas.blit(panels.rounded((5, rect.height - 40), 3, colour), (rect.x, rect.y + 20))
        if line.who:
            panels.plate(stage, canvas, (rect.x + 24, rect.y + 21), stage.pack.people[line.who].name, colour)
        words = PAPER if line.who else ICE
        shake = (0, 0)
        if stage.settings.shake and not stage.settings.reduce_motion:
            shake = (stage.ticks * 7 % 3 - 1, stage.ticks * 5 % 3 - 1)
        shown = None if asked else int(self.shown)
        stage.text.draw(canvas, typeset, (rect.x + INNER, rect.y + 38), words, shown, shake)
        if not asked and self.shown >= typeset.length:
            drop = round(4 * stage.wave(60))
            tip = panels.shape((22, 14), ((1, 2), (11, 12), (21, 2)), stage.accent)
            canvas.blit(tip, (rect.right - 44, rect.bottom - 30 + drop))

    def draw_header(self, stage: Stage, canvas: pygame.Surface, free: int) -> None:
        """Say which level this is, and when: in the middle, or on the left where the buttons need the room."""
        text, level = stage.text, stage.pack.levels[stage.state.level]
        wide = max(text.width(level.title.upper(), "ui", 12, 2), text.width(level.when, "body", 16))
        anchor, x = ("middle", WIDTH // 2) if (WIDTH + wide) // 2 + GAP < free else ("left", PANEL.x)
        within = free - GAP - PANEL.x
        text.write(canvas, level.title.upper(), (x, 22), "ui", 12, stage.accent, anchor, 2, within)
        text.write(canvas, level.when, (x, 24 + text.height("ui", 12)), "body", 16, ICE, anchor, within=within)

    def draw_buttons(self, stage: Stage, canvas: pygame.Surface, asked: bool) -> int:
        """Show what else can be done, each to be clicked; return the x where the row begins."""
        x = WIDTH - MARGIN - 20
        for action, says in (("hide", "Hide"), ("log", "Log"), ("rewind", "Back"), ("auto", "Auto")):
            if asked and action == "auto":
                continue
            colour = stage.accent if action == "auto" and self.auto else ICE
            rect = panels.hint(stage, canvas, (x, 22), action, says, colour, "right")
            x = rect.x - 22
            self.buttons[action] = rect.inflate(12, 10)
        return x


def head_bottom(stage: Stage) -> int:
    """Return where the header ends, in pixels."""
    text = stage.text
    return max(24 + text.height("ui", 12) + text.height("body", 16), 26 + panels.keycap_size(stage, "H")[1])


def spoken(stage: Stage, line: Speak, size: int, width: int) -> Typeset:
    """Return a line laid out for a panel of a width."""
    return stage.text.typeset(line.text, "body" if line.who else "bodyi", size, width - 2 * INNER - 8)


def asked_size(stage: Stage, line: Speak | None, width: int, room: int) -> int:
    """Return the largest size at which a line fits beside choices."""
    if line is None:
        return SIZE
    fits = (size for size in ASKED_SIZES if spoken(stage, line, size, width).height + FRAMED <= room - 30)
    return next(fits, ASKED_SIZES[-1])


def patches(stage: Stage, who: str) -> dict[str, dict[str, Any]]:
    """Return where the patches of somebody's portraits lie, by mood and patch; nothing where there are none."""
    path = stage.pictures.path(f"portraits/{who}/patches.json")
    if path is None:
        return {}
    with path.open(encoding="utf-8") as source:
        found: dict[str, dict[str, Any]] = json.load(source)
    return found


def last_line(stage: Stage, talk: Talk) -> Speak | None:
    """Return the line before a question, which stays to be read, be it of the node before."""
    ops = stage.pack.nodes[talk.node][: talk.at]
    here = next((op for op in reversed(ops) if isinstance(op, Speak)), None)
    return here or line_before(stage)


def line_before(stage: Stage) -> Speak | None:
    """Return the line that was read last, in whatever node."""
    for state in reversed(stage.lines):
        op = op_at(stage.pack, state.talk) if state.talk is not None else None
        if isinstance(op, Speak):
            return op
    return None


def moods_until(stage: Stage, talk: Talk) -> dict[str, str]:
    """Return who has spoken in a node so far, the last speaker last, with the mood of each."""
    found: dict[str, str] = {}
    for op in stage.pack.nodes[talk.node][: talk.at + 1]:
        if isinstance(op, Speak) and op.who:
            found.pop(op.who, None)
            found[op.who] = op.mood
    if not found:  # the first to speak stands there before the first word
        for op in stage.pack.nodes[talk.node]:
            if isinstance(op, Speak) and op.who:
                return {op.who: op.mood}
    return found
