"""A session played again in the window: faster or slower, back and forth, its notes as captions.

It is played by the rules, from the wishes on the tape: what is seen here is what happened. From any moment on
the player can take over, and play a game of which nothing is kept.
"""

import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, MIST, PANEL, PAPER, TRACK, WARN, rgb
from game.desktop.field import key_hint
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, MARGIN, TICKS, WIDTH, Command, Kit, Quit
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.playtest.telling import clock, plain, question
from game.sessions.codec import Unreadable
from game.sessions.replay import Reel

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
HOP = 10 * TICKS  # ticks that one press goes back or on
CAPTION_TICKS = 6 * TICKS
CAPTION_WIDTH = 760  # px, at a text size of 100 %
CAPTION_TOP = 96  # px
BUDGET = 0.012  # seconds of a frame in which to look for a moment
CHUNK = 60  # ticks of that between two looks at the clock
LINE = 6  # px: how thick the line of time is
IDLE = 3 * TICKS  # ticks without a key after which only the line of time is left
PATIENCE = 12  # ticks of looking for a moment before it is said
GRIP = 6  # px around a mark that the mouse still means it
KEYS = (  # key, button of a pad, what it does; those that matter most first
    ("Esc", "B", "Leave"),
    ("Space", "A", "Stop"),
    ("T", "Y", "Play on from here"),
    ("Left Right", "D-pad", "10 s"),
    ("Up Down", "D-pad", "Speed"),
    ("Q E", "LB RB", "Notes"),
)


class Mark(NamedTuple):
    """A place on the line of time with something written at it."""

    t: int  # ticks since the tape began
    head: str
    words: str


class Watching:
    """A tape in the window."""

    def __init__(self, kit: Kit, reel: Reel, speed: float = 1.0, warning: str = "", take_over: bool = False) -> None:
        """Begin where the reel stands."""
        self.reel = reel
        self.speed = speed
        self.owed = 0.0  # ticks that are still to be played
        self.stopped = False
        self.goal: int | None = None  # the tick that is being looked for
        self.looked = 0  # ticks that it was looked for
        self.idle = 0  # ticks without a key
        self.marks = marks_of(reel)
        self.caption: Mark | None = Mark(0, "Take care", warning) if warning else None
        self.left = CAPTION_TICKS  # for which the caption is still shown
        self.pointed: Mark | None = None  # under the mouse
        self.line = pygame.Rect(MARGIN, HEIGHT - 16, WIDTH - 2 * MARGIN, LINE)
        pictures = Pictures(kit.pictures.assets, Path(reel.pack.folder))
        self.playing = Playing(replace(kit, pictures=pictures), reel.pack, reel.state)
        self.taken = False
        if take_over:
            self.take_over()

    # What the player wants

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Play on as fast as is wanted, and do what the keys say."""
        if self.taken:
            return self.playing.tick(kit, input)
        self.playing.refresh(kit)
        pressed = set(input.controls)
        if pressed & {"escape", "pad b"}:
            return Quit()
        self.idle = 0 if input.controls or input.moved or input.click else self.idle + 1
        if self.goal is not None:
            self.look_for(self.goal)
            return None
        if pressed & {"t", "pad y"}:
            self.take_over()
            return None
        self.steer(input, pressed)
        if not self.stopped:
            self.left -= 1
            self.owed += self.speed
        while self.owed >= 1 and not self.stopped and self.goal is None:
            self.owed -= 1
            self.advance()
        return None

    def steer(self, input: Input, pressed: set[str]) -> None:
        """Stop or go, change the speed, or go to another moment."""
        if pressed & {"space", "pad a"}:
            self.stopped = not self.stopped and not self.reel.over
        faster = ("up" in input.nudged) - ("down" in input.nudged)
        if faster:
            others = [one for one in SPEEDS if (one - self.speed) * faster > 0]
            self.speed = min(others, key=lambda one: abs(one - self.speed), default=self.speed)
        hop = ("right" in input.nudged) - ("left" in input.nudged)
        note = ("next" in input.nudged) - ("previous" in input.nudged)
        self.pointed = self.mark_at(input.mouse) if self.line.inflate(0, 20).collidepoint(input.mouse) else None
        if hop:
            self.go(self.reel.t + hop * HOP)
        elif note:
            ahead = [mark.t for mark in self.marks.values() if (mark.t - self.reel.t) * note > 0]
            if ahead:
                self.go(min(ahead, key=lambda t: abs(t - self.reel.t)))
        elif input.clicked(self.line.inflate(0, 20)):
            share = (input.mouse[0] - self.line.x) / self.line.width
            self.go(self.pointed.t if self.pointed else round(share * self.reel.length))

    def mark_at(self, point: tuple[int, int]) -> Mark | None:
        """Return the mark nearest to a point, if it is near."""
        near = min(self.marks.values(), key=lambda mark: abs(self.across(mark.t) - point[0]), default=None)
        return near if near is not None and abs(self.across(near.t) - point[0]) <= GRIP else None

    def take_over(self) -> None:
        """Let the player play on from here."""
        self.taken = True
        self.playing.stage.sound.effect("ui_confirm", "interface")
        self.playing.toasts.say(self.playing.stage, "You play on from here. Nothing of it is kept.", "play")

    # The tape

    def advance(self) -> None:
        """Play one tick of the tape."""
        if not self.read_rows():
            return
        if self.reel.over:
            self.stopped, self.owed = True, 0.0
            self.say(Mark(self.reel.t, clock(self.reel.t), "The recording ends here."))
            return
        self.playing.scene.intent(self.playing.stage, Input())  # lines appear, feet move; it wants nothing
        self.playing.show(self.reel.tick())

    def read_rows(self) -> bool:
        """Pass the rows that are due, and tell whether they could be read."""
        try:
            while (row := self.reel.row()) is not None:
                if row.kind == "load":
                    self.playing.jump(self.reel.state)
                elif row.line in self.marks:
                    self.say(self.marks[row.line])
        except Unreadable as error:
            self.fail(error)
            return False
        return True

    def go(self, t: int) -> None:
        """Look for a moment from the next tick on."""
        self.goal, self.looked = min(max(t, 0), self.reel.length), 0
        self.caption = None

    def look_for(self, t: int) -> None:
        """Play towards a moment unseen, as far as a frame allows; show it when it is reached."""
        self.looked += 1
        until = time.perf_counter() + BUDGET
        try:
            while not (there := self.reel.seek(t, CHUNK)) and time.perf_counter() < until:
                continue
        except Unreadable as error:
            self.fail(error)
            there = True
        if there:
            self.goal, self.owed, self.stopped = None, 0.0, self.stopped and not self.reel.over
            self.playing.lines.clear()
            self.playing.jump(self.reel.state)
            self.playing.welcome()
            self.playing.titled = 0
            self.read_rows()

    def fail(self, error: Unreadable) -> None:
        """Stop where the tape cannot be followed, and say why."""
        self.stopped = True
        self.say(Mark(self.reel.t, f"The recording cannot be followed from {clock(self.reel.t)} on", str(error)))

    def say(self, mark: Mark) -> None:
        """Show a caption for a while."""
        self.caption, self.left = mark, CAPTION_TICKS

    # What the player sees

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the game, the line of time, and what was written at this moment."""
        still = self.stopped or self.taken
        self.playing.draw(kit, canvas, blend if still else min(1.0, self.owed + blend * self.speed))
        if self.taken:
            return
        if self.stopped or self.idle < IDLE:
            self.draw_band(canvas)
        self.draw_line(canvas)
        if self.goal is not None and self.looked > PATIENCE:
            self.draw_caption(canvas, Mark(self.goal, "", f"Going to {clock(self.goal)} …"))
        elif self.pointed is not None:
            self.draw_caption(canvas, self.pointed)
        elif self.caption is not None and self.left > 0:
            self.draw_caption(canvas, self.caption)

    def across(self, t: int) -> int:
        """Return where a tick lies on the line of time, in pixels."""
        return self.line.x + self.line.width * min(t, self.reel.length) // max(1, self.reel.length)

    def draw_line(self, canvas: pygame.Surface) -> None:
        """Draw the line of time with its marks."""
        canvas.blit(panels.rounded(self.line.size, 3, TRACK), self.line)
        done = self.across(self.reel.t)
        canvas.blit(panels.rounded((max(LINE, done - self.line.x), LINE), 3, self.playing.stage.accent), self.line)
        for mark in self.marks.values():
            canvas.blit(panels.rounded((5, 16), 2, WARN), (self.across(mark.t) - 2, self.line.y - 5))
        canvas.blit(panels.disc(14, PAPER), (done - 7, self.line.y - 4))

    def draw_band(self, canvas: pygame.Surface) -> None:
        """Draw the time and the speed, and the keys, above the line of time."""
        kit = self.playing.stage
        text, high = kit.text, kit.text.px(27)
        band = pygame.Rect(0, self.line.y - high - 18, WIDTH, HEIGHT - self.line.y + high + 18)
        canvas.fill(rgb(PANEL), band)
        top = band.y + 6
        icon = kit.pictures.icon("pause" if self.stopped else "play", text.px(22), kit.accent)
        canvas.blit(icon, (MARGIN, top + (high - icon.get_height()) // 2))
        at = (MARGIN + text.px(30), top + (high - text.height("ui", 16)) // 2)
        says = f"{clock(self.reel.t)} of {clock(self.reel.length)}"
        x = text.write(canvas, says, at, "ui", 16, PAPER).right
        x = text.write(canvas, f"{self.speed:g}×", (x + 18, at[1]), "ui", 16, ICE).right
        right = WIDTH - MARGIN
        for key, pad, does in KEYS:
            wide = panels.keycap_size(kit, pad if kit.device == "pad" else key)[0] + text.width(does, "body", 17) + 16
            if right - wide < x + 24:
                break
            does = "Go on" if does == "Stop" and self.stopped else does
            right = key_hint(kit, canvas, (right, top), key, pad, does).x - 22

    def draw_caption(self, canvas: pygame.Surface, mark: Mark) -> None:
        """Draw what was written, at the top."""
        kit = self.playing.stage
        text, width = kit.text, min(WIDTH - 80, kit.text.px(CAPTION_WIDTH))
        head = text.height("ui", 14) + 8 if mark.head else 0
        inner = width - 56
        frame = pygame.Rect(0, CAPTION_TOP, width, 34 + head + text.room(mark.words, "body", 20, inner))
        frame.x = (WIDTH - width) // 2
        panels.panel(kit, canvas, frame, accent=WARN, fill=96, radius=14, edge=80)
        if mark.head:
            text.write(canvas, mark.head, (frame.x + 28, frame.y + 16), "ui", 14, MIST, within=inner)
        text.paragraph(canvas, mark.words, (frame.x + 28, frame.y + 17 + head), inner, "body", 20, PAPER)

    # Leaving

    def leave(self) -> None:
        """Keep nothing: it is somebody's session."""

    def wait(self, kit: Kit) -> None:
        """Stand still until the player comes back."""
        if self.taken:
            self.playing.wait(kit)
        else:
            self.stopped = True


def marks_of(reel: Reel) -> dict[int, Mark]:
    """Return the notes and answers of a tape by their lines in the file."""
    found: dict[int, Mark] = {}
    notes = 0
    for row in reel.tape.rows:
        if row.kind == "note":
            notes += 1
            found[row.line] = Mark(row.t, f"Note {notes} at {clock(row.t)}", plain(row.value))
        elif row.kind == "asked":
            asked = question(row.value.get("asked"))
            found[row.line] = Mark(row.t, f"Asked at {clock(row.t)}: {asked}", plain(row.value.get("answer", "")))
    return found
