"""A talk: two portraits, the line at the reader's pace, and the choices."""

import json
from typing import Any

import pygame

from game.content.conditions import names_in
from game.content.script import Ask, Option, Speak
from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER, Colour
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, MARGIN, TICKS, WIDTH, Command, Rewind
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage
from game.desktop.text import Typeset, read_marks
from game.rules.intents import Advance, Choose, Intent
from game.rules.talking import Talk, op_at, options

PANEL = pygame.Rect(60, 470, 742, 206)
WIDE = 1162  # px: the panel's width while nothing is asked
CHOICES = pygame.Rect(824, 96, 398, 580)  # choices stand at the bottom of this
INNER = 32  # px from the panel's left edge to the words
SIZE = 25  # px, of a line
BUST = 560  # px
LEFT, RIGHT = (20, -34), (WIDTH - 600, -6)  # where busts stand
LISTENING = (198, 190, 205)  # the light on somebody who does not speak
BLINK_EVERY, BLINK_FOR = 210, 9  # ticks
MOUTH = 6  # ticks between two mouths
BLIP = 4  # ticks between two blips of a voice
AUTO_A_WORD = 16  # ticks that a word gets before a line goes on by itself


class TalkScene:
    """The scene of a line or a question."""

    overlays = frozenset({"casebook", "log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        self.talk: Talk | None = None
        self.shown = 0.0  # characters of the line
        self.wait = 0  # ticks of a pause inside the line
        self.passed = 0  # pauses of the line that are over
        self.since = 0  # ticks since the whole line is shown
        self.auto = False
        self.hidden = False
        self.menu = Menu(CHOICES.copy(), digits=True)
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
        if "rewind" in pressed:
            return Rewind()
        if "auto" in pressed:
            self.auto = not self.auto
        op = op_at(stage.pack, talk)
        if isinstance(op, Ask):
            return self.ask(stage, talk, input)
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
        self.place(stage)
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

    def place(self, stage: Stage) -> None:
        """Let the choices stand on the panel's lower edge, however many there are."""
        height = min(CHOICES.height, self.menu.height(stage))
        self.menu.rect = pygame.Rect(CHOICES.x, CHOICES.bottom - height, CHOICES.width, height)

    # What the player sees

    def typeset(self, stage: Stage, op: Speak) -> Typeset:
        """Return the line laid out in the panel."""
        role = "body" if op.who else "bodyi"
        return stage.text.typeset(op.text, role, SIZE, WIDE - 2 * INNER - 8)

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the room behind, the speakers, the line and the choices."""
        canvas.blit(stage.backdrop(), (0, 0))
        talk = stage.state.talk
        if talk is None:
            return
        op = op_at(stage.pack, talk)
        asked = isinstance(op, Ask)
        line = op if isinstance(op, Speak) else last_line(stage, talk)
        self.draw_people(stage, canvas, talk, line, asked)
        if self.hidden:
            return
        canvas.blit(panels.fade((WIDTH, 330), "#0a0716", 0, 235), (0, HEIGHT - 330))
        self.draw_header(stage, canvas)
        if line is not None:
            self.draw_line(stage, canvas, line, asked)
        if asked:
            self.place(stage)
            self.menu.draw(stage, canvas)
        else:
            self.draw_buttons(stage, canvas)

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

    def draw_line(self, stage: Stage, canvas: pygame.Surface, line: Speak, asked: bool) -> None:
        """Draw the panel with the line as far as it has appeared, and the speaker's name."""
        width = PANEL.width if asked else WIDE
        typeset = stage.text.typeset(line.text, "body" if line.who else "bodyi", SIZE, width - 2 * INNER - 8)
        height = max(PANEL.height, typeset.height + 76)
        rect = pygame.Rect(PANEL.x, PANEL.bottom - height, width, height)
        panels.panel(stage, canvas, rect, fill=93, radius=16)
        colour: Colour = stage.pack.people[line.who].colour if line.who else MIST
        canvas.blit(panels.rounded((5, height - 40), 3, colour), (rect.x, rect.y + 20))
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

    def draw_header(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Say which level this is, and when."""
        level = stage.pack.levels[stage.state.level]
        panels.overline(stage, canvas, level.title, (WIDTH // 2, 24), anchor="middle")
        stage.text.write(canvas, level.when, (WIDTH // 2, 42 + stage.text.px(4)), "body", 16, ICE, "middle")

    def draw_buttons(self, stage: Stage, canvas: pygame.Surface) -> None:
        """Show what else can be done while reading; each can be clicked."""
        self.buttons.clear()
        x = WIDTH - MARGIN - 20
        for action, says in (("hide", "Hide"), ("log", "Log"), ("rewind", "Back"), ("auto", "Auto")):
            colour = stage.accent if action == "auto" and self.auto else ICE
            rect = panels.hint(stage, canvas, (x, 24), action, says, colour, "right")
            x = rect.x - 22
            if action != "log":  # the app opens the log
                self.buttons[action] = rect


def patches(stage: Stage, who: str) -> dict[str, dict[str, Any]]:
    """Return where the patches of somebody's portraits lie, by mood and patch; nothing where there are none."""
    path = stage.pictures.path(f"portraits/{who}/patches.json")
    if path is None:
        return {}
    with path.open(encoding="utf-8") as source:
        found: dict[str, dict[str, Any]] = json.load(source)
    return found


def last_line(stage: Stage, talk: Talk) -> Speak | None:
    """Return the line before a question, which stays to be read."""
    ops = stage.pack.nodes[talk.node][: talk.at]
    return next((op for op in reversed(ops) if isinstance(op, Speak)), None)


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
