"""A game being played: ticks, scenes, overlays, the way back, and what is kept of it all."""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

import pygame

from game.content.pack import Pack
from game.content.practice import record_of
from game.content.repair import DIFFICULTIES
from game.content.script import Speak
from game.desktop import hearing, panels
from game.desktop.colours import ICE, PANEL, PAPER, Palette
from game.desktop.input import TOO_SOON, Input
from game.desktop.kit import (
    HEIGHT,
    MARGIN,
    WIDTH,
    Again,
    Another,
    Close,
    Command,
    Kit,
    Leave,
    Open,
    Practise,
    Rewind,
    Wait,
)
from game.desktop.notebook import Notebook
from game.desktop.panels import Toasts
from game.desktop.profile import Profile
from game.desktop.room import Rooms
from game.desktop.scenes.bench import BenchScene
from game.desktop.scenes.care import CareScene
from game.desktop.scenes.casebook import CasebookScene
from game.desktop.scenes.charter import CharterScene
from game.desktop.scenes.codex import CodexScreen
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.debate import DebateScene
from game.desktop.scenes.diagnosis import DiagnosisScene
from game.desktop.scenes.ending import EndingScene
from game.desktop.scenes.file import FileScreen
from game.desktop.scenes.log import LogScene
from game.desktop.scenes.options import OptionsScreen
from game.desktop.scenes.pause import PauseScreen
from game.desktop.scenes.queue import QueueScene
from game.desktop.scenes.repair import RepairScene
from game.desktop.scenes.talk import TalkScene
from game.desktop.scenes.walk import WalkScene
from game.desktop.settings import Settings
from game.desktop.stage import Scene, Stage, scene_of
from game.rules import precedents, repairing, talking
from game.rules.intents import Intent, SetRule
from game.rules.repairing import Assists, Repairing
from game.rules.state import Settings as Rules
from game.rules.state import State, holds
from game.rules.step import practice, step

AUTOSAVE = 20 * 60  # ticks between two saves, at most
FLASH_ALPHA = 230  # of 255, at the start of a white flash
MOST_LINES = 100  # line starts that can be rewound to
TITLE_TICKS = 200  # that a level's name is shown
CAPTIONS_TOP = 40  # px, besides what grows with the text; in a repair, at the upper edge
TITLE_FADE = 30  # of them, at both ends
LAYOUTS = 9999  # of a round of practice, after which the first comes again
RULES = ("difficulty", *Assists._fields)  # settings that the rules know too


class Recorder(Protocol):
    """Who writes down what is wanted, and says how a tape would read it back (`game.sessions.tape.Recorder`)."""

    def note(self, intent: Intent | None) -> Intent | None:
        """Record what is wanted in the tick that follows; return it as the tape will read it."""

    def played(self, state: State) -> None:
        """Note that a tick has passed."""

    def loaded(self, state: State) -> None:
        """Note that play goes on from another state."""

    def close(self) -> None:
        """Seal the tape."""


class Keeper(Protocol):
    """Who keeps the game on disk (`game.desktop.keeping.Keeper`); called where it is worth it, never waited for."""

    def keep(self, state: State, lines: tuple[State, ...]) -> None:
        """Keep this moment as the one to go on from."""

    def chapter(self, state: State) -> None:
        """Keep the start of a level."""

    def trouble(self) -> str:
        """Return what went wrong since this was asked last; "" if nothing did."""

    def close(self) -> None:
        """Write what waits, then stop."""


SCENES: dict[str, Callable[[Stage], Scene]] = {
    "walk": WalkScene,
    "talk": TalkScene,
    "casebook": CasebookScene,
    "diagnosis": DiagnosisScene,
    "care": CareScene,
    "bench": BenchScene,
    "queue": QueueScene,
    "charter": CharterScene,
    "repair": RepairScene,
    "debate": DebateScene,
    "conference": ConferenceScene,
    "ending": EndingScene,
}
OVERLAYS: dict[str, Callable[[Stage], Scene]] = {
    "casebook": CasebookScene,
    "log": LogScene,
    "pause": PauseScreen,
    "options": lambda stage: OptionsScreen(stage, "Repairs" if scene_of(stage.state) == "repair" else ""),
    "codex": CodexScreen.over_game,
}
AT_TIMES: dict[str, Callable[[Stage], Scene]] = {  # overlays that not every moment can have
    "file": FileScreen,
}


class Playing:
    """One campaign being played."""

    def __init__(
        self,
        kit: Kit,
        pack: Pack,
        state: State,
        lines: Iterable[State] = (),
        profile: Profile | None = None,
        recorder: Recorder | None = None,
        keeper: Keeper | None = None,
        notebook: Notebook | None = None,
    ) -> None:
        colours = pack.campaign.colours
        self.palette = Palette(colours.accent, colours.mid, colours.dark)
        self.lines: deque[State] = deque(lines, MOST_LINES)
        if state.talk is not None and not self.lines:
            self.lines.append(state)
        self.recorder = recorder
        self.keeper = keeper
        self.notebook = notebook
        self.toasts = Toasts()
        self.missing = 0  # pictures of which the player was told
        self.over: Scene | None = None
        self.titled = 0  # ticks of walking for which the level's name is still shown
        self.stage = Stage(
            settings=kit.settings,
            text=kit.text,
            pictures=kit.pictures,
            sound=kit.sound,
            palette=self.palette,
            device=kit.device,
            ticks=kit.ticks,
            pack=pack,
            state=state,
            before=state,
            lines=tuple(self.lines),
            profile=profile or Profile(),
            rooms=Rooms(),
            recording=notebook.file if notebook is not None else None,
            kept=keeper is not None,
        )
        self.kind = ""
        self.hasty = 0  # ticks in which a press to read on may still come, though there is nothing more to read
        self.scene = self.scene_now()
        self.welcome()

    # A tick

    def tick(self, kit: Kit, input: Input) -> Command | None:
        """Play one tick of 1/60 s and return a command that is not this room's business."""
        self.refresh(kit)
        if self.notebook is not None and self.notebook.takes(input):
            return self.notebook.tick(self.stage, input, self.toasts)
        self.tell_troubles()
        wish = self.wish(input)
        if isinstance(wish, Open):
            self.open(wish.overlay)
        elif isinstance(wish, Close):
            self.close()
        elif isinstance(wish, Rewind):
            self.rewind(wish.lines)
        elif isinstance(wish, Again | Another):
            self.practise(another=isinstance(wish, Another))
        elif isinstance(wish, Leave):
            return Leave(self.practised())
        elif isinstance(wish, Wait):
            return None
        elif isinstance(wish, Command):
            waits = self.notebook is not None and self.notebook.put_off(self.stage.state, wish)
            return None if waits else wish
        elif self.over is None or wish is not None:
            self.play(wish)
        return None

    def tell_troubles(self) -> None:
        """Tell what went wrong beside the game: a save that cannot be written, a picture that is missing."""
        trouble = self.keeper.trouble() if self.keeper is not None else ""
        trouble = trouble or (self.notebook.trouble() if self.notebook is not None else "")
        if trouble:
            self.toasts.say(self.stage, trouble, "warning")
        missing = self.stage.pictures.notices
        if len(missing) > self.missing:
            self.missing = len(missing)
            self.toasts.say(self.stage, missing[-1], "warning")

    def refresh(self, kit: Kit) -> None:
        """Take the settings and the time as they are in this tick."""
        self.stage = replace(
            self.stage, settings=kit.settings, text=kit.text, device=kit.device, ticks=kit.ticks,
            shaking=max(0, self.stage.shaking - 1),
            flash=max(0, self.stage.flash - 1),
        )  # fmt: skip
        if self.over is None and self.kind == "walk":
            self.titled = max(0, self.titled - 1)

    def wish(self, input: Input) -> Intent | Command | None:
        """Return what the player wants: of the overlay if there is one, else of the scene."""
        if self.over is not None:
            return self.over.intent(self.stage, input)
        for name in OVERLAYS:
            if name in input.pressed and name in self.scene.overlays:
                return Open(name)
        if self.hasty:
            self.hasty -= 1
            input = input._replace(pressed=input.pressed - {"confirm", "use"}, click=False)
        wish = self.scene.intent(self.stage, input)
        return self.ruled() if wish is None else wish

    def ruled(self) -> SetRule | None:
        """Return the wish for a setting that the rules know and have otherwise; one a tick."""
        for name in RULES:
            wanted, rules = getattr(self.stage.settings, name), self.stage.state.settings
            if wanted != getattr(rules if name == "difficulty" else rules.assists, name):
                return SetRule(name, wanted if isinstance(wanted, str) else "on" if wanted else "off")
        return None

    def play(self, wish: Intent | None) -> None:
        """Let one tick pass in the world."""
        if self.recorder is not None:
            wish = self.recorder.note(wish)
        before = self.stage.state
        state = step(self.stage.pack, before, wish)
        if self.recorder is not None:
            self.recorder.played(state)
        if self.notebook is not None:
            self.notebook.saw(before, state)
        self.show(state)

    def show(self, state: State) -> None:
        """Show the state that a tick has led to, with all that is heard and kept of it."""
        before = self.stage.state
        self.stage = replace(self.stage, state=state, before=before)
        self.remember(before, state)
        if state.just:
            self.follow()
        self.scene = self.scene_now()

    def remember(self, before: State, state: State) -> None:
        """Keep the start of each line, what was read and met; save where something came to an end."""
        stage, campaign = self.stage, self.stage.pack.campaign.id
        if state.talk != before.talk:
            if before.talk is not None:
                op = talking.op_at(stage.pack, before.talk)
                if isinstance(op, Speak):
                    stage.profile.note_read(campaign, op.id)
            if state.talk is not None and state.doing is None:
                self.lines.append(state)
                self.stage = replace(stage, lines=tuple(self.lines))
        ended = (state.talk is None and before.talk is not None) or state.tick % AUTOSAVE == 0
        if self.keeper is not None and (ended or state.walker.map != before.walker.map or (state.doing is not None
                                        and before.doing is None)):  # fmt: skip
            self.keeper.keep(state, tuple(self.lines))
        if state.ending and not before.ending:
            stage.profile.note_ending(campaign, state.ending, precedents.leaves(stage.pack, state))
        doing = state.doing
        if isinstance(doing, Repairing) and not stage.practice and not isinstance(before.doing, Repairing):
            stage.profile.note_met(campaign, doing.name)
        elif isinstance(doing, Repairing) and stage.practice and not is_over(stage.pack, before):
            self.note_best(doing)

    def note_best(self, doing: Repairing) -> None:
        """Remember a round of practice, once it is over, if it is the best so far and the player's own."""
        pack, profile = self.stage.pack, self.stage.profile
        repair = pack.practice[doing.name]
        how = repairing.outcome(repair, doing)
        if how is None or how == "skipped" or self.stage.settings.assistant:
            return
        result = repairing.result(repair, doing)
        name = record_of(pack.campaign.id, doing.name)
        if profile.note_best(name, doing.difficulty, result.score, result.grade):
            with suppress(OSError):  # it is written again when the round is left
                profile.write()

    def follow(self) -> None:
        """Let what happened be heard, seen and announced."""
        stage = self.stage
        lights = hearing.lights(stage.lights, stage)
        shaking = hearing.SHAKE if hearing.shakes(stage) and stage.settings.shake else stage.shaking
        flash = hearing.FLASH if hearing.flashes(stage) and not stage.settings.reduce_motion else stage.flash
        self.stage = stage = replace(stage, lights=lights, shaking=shaking, flash=flash)
        hearing.hear(stage)
        for notice in hearing.notices(stage):
            self.toasts.say(stage, notice.says, notice.icon)
        if "level" in stage.state.just:
            self.titled = TITLE_TICKS
            if self.keeper is not None:
                self.keeper.chapter(stage.state)

    def welcome(self) -> None:
        """Let the place be heard that the game begins or goes on in, and note the teeth that its story has met."""
        stage = self.stage
        for name in stage.pack.teeth:
            if holds(stage.pack, stage.state, f"repair.{name}"):
                stage.profile.note_met(stage.pack.campaign.id, name)
        stage.sound.enter_pack(stage.pictures.pack)
        stage.sound.music(stage.pack.levels[stage.state.level].music)
        hearing.change(stage, self.kind)
        stage.sound.ambience("" if stage.practice else hearing.air(stage))
        self.titled = TITLE_TICKS
        if "level" in stage.state.just and self.keeper is not None:
            self.keeper.chapter(stage.state)

    def rewind(self, lines: int) -> None:
        """Go back to the start of the line before, or of the one so many lines before."""
        state = self.stage.state
        reading = state.talk is not None and bool(self.lines) and self.lines[-1].talk == state.talk
        for _ in range(min(lines if reading else lines - 1, len(self.lines) - 1)):
            self.lines.pop()
        if not self.lines:
            return
        state = self.lines[-1]
        if self.recorder is not None:
            self.recorder.loaded(state)
        self.jump(state)

    def practise(self, another: bool) -> None:
        """Begin the round of practice anew: as it was, or with its lesions in the next of all layouts."""
        stage, last = self.stage, self.practised()
        layout = last.layout % LAYOUTS + 1 if another else last.layout
        state = practice(stage.pack, last.round, rules_of(stage.settings), layout)
        if self.recorder is not None:
            self.recorder.loaded(state)
        self.jump(state)

    def practised(self) -> Practise:
        """Return which round of practice is played."""
        doing = self.stage.state.doing
        assert isinstance(doing, Repairing)
        return Practise(self.stage.pack.campaign.id, doing.name, doing.layout)

    def jump(self, state: State) -> None:
        """Go on from another state, which no tick has led to."""
        self.stage = replace(self.stage, state=state, before=state, lines=tuple(self.lines))
        self.kind = ""
        self.scene = self.scene_now()
        self.close()

    # Scenes and what lies over them

    def scene_now(self) -> Scene:
        """Return the scene for the state: the one that is shown already, or a new one."""
        kind = scene_of(self.stage.state)
        if kind == self.kind:
            return self.scene
        self.hasty = TOO_SOON if self.kind == "talk" and kind != "walk" else 0
        self.kind = kind
        hearing.change(self.stage, kind)
        return SCENES[kind](self.stage)

    def open(self, name: str) -> None:
        """Lay a screen over the scene; the world stands still until it goes."""
        self.over = (OVERLAYS | AT_TIMES)[name](self.stage)

    def close(self) -> None:
        """Take the overlay away."""
        self.over = None

    def wait(self, kit: Kit) -> None:
        """Open the pause, unless something lies over the game already."""
        if self.over is None and "pause" in self.scene.overlays:
            self.open("pause")

    def leave(self) -> None:
        """Keep where the game is, and seal what was recorded."""
        state = self.stage.state
        if self.keeper is not None:
            if not state.ending:
                self.keeper.keep(state, tuple(self.lines))
            self.keeper.close()
        if self.recorder is not None:
            self.recorder.close()
        with suppress(OSError):  # losing what was read costs convenience only
            self.stage.profile.write()

    # A frame

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the scene between the last two ticks, and what lies over it."""
        stage = self.stage
        self.scene.draw(stage, canvas, 1.0 if self.over is not None else blend)
        if stage.shaking and not stage.settings.reduce_motion:
            offset = (stage.shaking % 3 - 1) * min(6, stage.shaking // 3)
            canvas.scroll(offset, -offset // 2)
        if stage.flash:
            panels.veil(canvas, FLASH_ALPHA * stage.flash // hearing.FLASH, "#ffffff")
        if self.titled and self.over is None and self.kind == "walk":
            draw_level_title(stage, canvas, self.titled)
        if self.over is not None:
            self.over.draw(stage, canvas, 1.0)
        if self.notebook is not None:
            self.notebook.draw(stage, canvas)
        self.toasts.draw(stage, canvas)
        draw_captions(stage, canvas, MARGIN if self.kind == "repair" else CAPTIONS_TOP + stage.text.px(56))


def is_over(pack: Pack, state: State) -> bool:
    """Tell whether a repair is being shown whose result stands."""
    doing = state.doing
    return isinstance(doing, Repairing) and repairing.outcome(pack.repairs[doing.name], doing) is not None


def rules_of(settings: Settings) -> Rules:
    """Return what the player set of the rules."""
    assists = Assists(**{name: getattr(settings, name) for name in Assists._fields})
    return next((Rules(one, assists) for one in DIFFICULTIES if one == settings.difficulty), Rules(assists=assists))


def draw_level_title(stage: Stage, canvas: pygame.Surface, left: int) -> None:
    """Show the name of the level and when it plays, for a while, on a dark band that fades to both sides."""
    level, text = stage.pack.levels[stage.state.level], stage.text
    share = min(1.0, left / TITLE_FADE, (TITLE_TICKS - left) / TITLE_FADE)
    alpha = round(255 * share)
    high = text.px(26) + text.height("headx", 44) + text.px(32)
    y = HEIGHT // 2 - text.px(120)
    dark = round(200 * share)
    canvas.blit(panels.fade((WIDTH // 2, high), PANEL, 0, dark, sideways=True), (0, y - text.px(14)))
    canvas.blit(panels.fade((WIDTH // 2, high), PANEL, dark, 0, sideways=True), (WIDTH // 2, y - text.px(14)))
    text.write(canvas, level.when, (WIDTH // 2, y), "body", 20, ICE, "middle", within=1000, alpha=alpha)
    at = (WIDTH // 2, y + text.px(26))
    text.write(canvas, level.title, at, "headx", 44, PAPER, "middle", within=1100, alpha=alpha)


def draw_captions(kit: Kit, canvas: pygame.Surface, y: int) -> None:
    """Show sounds in words at the right edge, from `y` downwards, where the scene has no text."""
    for words, _ in reversed(kit.sound.captions):
        image = kit.text.image(f"[{words}]", "body", 18, PAPER)
        rect = image.get_rect(topright=(WIDTH - MARGIN - 14, y)).inflate(28, 12)
        panels.panel(kit, canvas, rect, fill=88, radius=10, edge=20)
        canvas.blit(image, (rect.x + 14, rect.y + 6))
        y = rect.bottom + 6
