"""A nanobot repair: the cut tooth, the swarm under the player's hands, and the patient who lies there."""

from typing import NamedTuple

import pygame

from game.content.repair import Repair
from game.desktop import coach, console, hearing, layers, panels, presences, skins, tooth
from game.desktop.coach import Advice
from game.desktop.colours import BAD, CRIMSON, MIST, OK, PAPER, TEAL, WARN, rgb
from game.desktop.hands import Hands, verbs_of
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Command
from game.desktop.seeing import Seeing
from game.desktop.stage import Stage
from game.desktop.tooth import CELL, spot
from game.rules import repairing
from game.rules.intents import Finish, Intent, Skip
from game.rules.repairing import EASE, GUARD, LIMIT, WARM, Repairing
from game.rules.tooth.field import PORT, UNIT
from game.rules.tooth.swarm import REACH

LOOKS = 10  # ticks between two looks at what to advise
LESSON = "lesson:repair"  # what the profile notes once a first repair was played
SETTLED = 40  # ticks that a result stands before it can be left, so that no held key skips it
FLASH = 26  # ticks that a pulse's ring or a rinse's wave is seen
RETICLE_CLEAR = 68  # px around the target that no bubble covers
FAR = 7.0  # cells from the target beyond which a place that is spoken of is marked
CALLOUTS = (  # cell that it points at, pixel where its words begin, colour: of enamel, dentin and pulp
    ((78.5, 28), (922, 320), "#cfeaff"),
    ((72, 35), (922, 396), "#f6dca8"),
    ((59.5, 44), (922, 472), "#ff9fb0"),
)
ROOM_FOR_CALLOUTS = 125  # per cent of text size up to which they fit beside the dials
TENSE = 45  # per cent of comfort below which the breath sounds tense
BREATHS_HEARD = 3  # one breath in so many is heard


class Flash(NamedTuple):
    """Something that is seen for a moment."""

    kind: str  # pulse or rinse
    at: tuple[int, int]  # px
    born: int  # kit.ticks


class RepairScene:
    """One round: what the player does with it is in `Hands`, how the field looks in `Seeing`."""

    def __init__(self, stage: Stage) -> None:
        repair, doing = self.round(stage)
        self.overlays = frozenset({"pause", "options"})
        self.hands = Hands(doing)
        self.seeing = Seeing(repair, doing)
        self.healing = self.seeing.healing
        self.mineral = repairing.begin(repair, doing.difficulty).mineral
        self.learning = not stage.profile.has_read(stage.pack.campaign.id, LESSON)
        self.advice: Advice | None = None
        self.asking = ""  # skip or finish: what waits for a yes
        self.buttons: dict[str, pygame.Rect] = {}  # verbs on screen
        self.answers: dict[str, pygame.Rect] = {}  # skip, yes, no and on: what else can be clicked
        self.breath = 0.0  # breaths since the round came up
        self.over_for = 0  # ticks that the round has been over
        self.flashes: tuple[Flash, ...] = ()
        self.seen = doing.tick  # of the round: whose events were shown

    def round(self, stage: Stage) -> tuple[Repair, Repairing]:
        """Return the repair and how it stands."""
        doing = stage.state.doing
        assert isinstance(doing, Repairing)
        return stage.pack.repairs[doing.name], doing

    # What the player wants

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Point, choose and hold verbs; finish or skip once that is confirmed; go on when it is over."""
        if not isinstance(stage.state.doing, Repairing):
            return None
        repair, doing = self.round(stage)
        self.notice(stage, repair, doing)
        if repairing.outcome(repair, doing) is not None:
            return self.leave(stage, input)
        if self.asking:
            answer = self.answer(input)
            return self.hands.wanted(doing) if answer is None else answer
        self.live(stage, repair, doing)
        if "skip" in input.pressed or ("skip" in self.answers and input.clicked(self.answers["skip"])):
            self.ask("skip")
            return self.hands.wanted(doing)
        verbs = verbs_of(repair, reached(repair, doing))
        snaps = bool(input.pressed & {"next", "previous"})
        spots = coach.spots(repair, doing, self.hands.cell) if snaps else ()
        self.hands.feel(input, verbs, self.buttons, spots, stage.settings.hold)
        if self.hands.asked:
            self.ask(self.hands.asked)
        return self.hands.wanted(doing)

    def ask(self, what: str) -> None:
        """Let go of everything and ask whether the player is sure; no screen may be laid over the question."""
        self.hands.rest()
        self.asking, self.overlays = what, frozenset()

    def answer(self, input: Input) -> Intent | None:
        """Take a yes or a no."""
        yes = "confirm" in input.pressed or ("yes" in self.answers and input.clicked(self.answers["yes"]))
        no = "back" in input.pressed or input.right_click
        if not yes and not no and not ("no" in self.answers and input.clicked(self.answers["no"])):
            return None
        what, self.asking, self.overlays = self.asking, "", frozenset({"pause", "options"})
        self.answers.clear()
        if not yes:
            return None
        return Skip() if what == "skip" else Finish()

    def leave(self, stage: Stage, input: Input) -> Intent | None:
        """Let the result stand a moment, then go on when the player wants to."""
        self.over_for += 1
        self.asking, self.overlays = "", frozenset({"pause", "options"})
        self.hands.rest()
        stage.profile.note_read(stage.pack.campaign.id, LESSON)
        clicked = "on" in self.answers and input.clicked(self.answers["on"])
        if self.over_for > SETTLED and ("confirm" in input.pressed or clicked):
            return Finish()
        return None

    # What goes on beside

    def notice(self, stage: Stage, repair: Repair, doing: Repairing) -> None:
        """Begin to show what happened since the last tick, and forget what was shown long enough."""
        self.flashes = tuple(flash for flash in self.flashes if stage.ticks - flash.born < FLASH)
        if doing.tick == self.seen:
            return
        self.seen = doing.tick
        self.seeing.look(repair, doing)
        for event in doing.just:
            if event in ("pulse", "rinse"):
                self.flashes = (*self.flashes, Flash(event, spot(doing.x, doing.y), stage.ticks))

    def live(self, stage: Stage, repair: Repair, doing: Repairing) -> None:
        """Breathe with the patient, let work be heard, and look what is to be done next."""
        before = int(self.breath)
        self.breath += 1 / console.breath_of(doing)
        if int(self.breath) > before and int(self.breath) % BREATHS_HEARD == 0:
            tense = 100 * doing.comfort < TENSE * EASE
            stage.sound.effect("breath_tense" if tense else "breath_calm", "ambience", 0.5)
        hearing.work(stage, repair, doing)
        if self.learning and doing.tick % LOOKS == 0:
            resting = self.advice is not None and not self.advice.verb
            self.advice = coach.advice(repair, doing, self.hands.cell, resting)

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the tooth and what lives in it, then the console."""
        if not isinstance(stage.state.doing, Repairing):
            return
        repair, doing = self.round(stage)
        self.draw_tooth(stage, canvas, repair, doing, blend)
        over = repairing.outcome(repair, doing) is not None
        if not over:
            console.draw_reticle(stage, canvas, doing, self.hands.aim, self.hands.mode)
        title = self.draw_console(stage, canvas, repair, doing)
        if not over and not self.asking:
            self.draw_bubble(stage, canvas, repair, doing, title)
        if over:
            self.answers = {"on": console.draw_result(stage, canvas, repair, doing)}
        elif self.asking == "skip":
            note = "The tooth will be closed by somebody else. The story goes on; this counts as a repair you left."
            self.answers |= console.draw_question(stage, canvas, "Leave it to a colleague?", note)
        elif self.asking:
            note = "The repair ends as the tooth is now."
            self.answers |= console.draw_question(stage, canvas, "Finish here?", note)

    def draw_tooth(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, blend: float
    ) -> None:
        """Draw the tooth, what ails it, what warms it, what is to come, the swarm, and who else is there."""
        self.seeing.draw_tooth(stage, canvas, repair, doing, ground(stage, repair))
        weak = repair.prevention
        if weak:
            held = doing.strength >= weak.at_least
            top = self.healing.draw_goal(canvas, held, 1.0 if held else stage.wave(90))
            if top:
                reached = f"{doing.strength // 10} of {weak.at_least // 10} %"
                presences.tag(stage, canvas, top, reached, OK if held else WARN)
        if self.advice and not doing.closed and self.advice.verb:
            x, y = self.advice.x - self.hands.aim[0], self.advice.y - self.hands.aim[1]
            if x * x + y * y > FAR * FAR:
                size = 26 + 2 * round(7 * stage.wave(60))
                image = panels.disc(size, PAPER, 220, 3)
                canvas.blit(image, image.get_rect(center=spot(self.advice.x, self.advice.y)))
        self.seeing.draw_swarm(stage, canvas, repair, doing, blend)
        for number, (x, y) in enumerate(doing.sprites):
            draw_sprite(stage, canvas, spot(x / UNIT - 0.5, y / UNIT - 0.5), number)
        for flash in self.flashes:
            draw_flash(stage, canvas, flash)

    def draw_bubble(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, title: pygame.Rect
    ) -> None:
        """Say beside the place what is dangerous there, or else what to do: one thing at a time."""
        x, y = spot(*self.hands.aim)
        if doing.pulp > WARM:
            says = (
                "Too hot: rest now"
                if doing.pulp > LIMIT
                else "Pulp at risk"
                if doing.pulp > GUARD
                else "Pulp is warm"
            )
            at = self.healing.hottest or (x, y)
            console.warn(stage, canvas, at, says, BAD if doing.pulp > LIMIT else WARN)
        elif doing.homing:
            panels.bubble(stage, canvas, spot(PORT[0], PORT[1] - 3), "", "The swarm goes home")
        elif doing.power <= 0:
            console.warn(stage, canvas, (x + 30, y), "No power: rest")
        elif self.advice:
            action = self.key_for(stage, repair, doing, self.advice.verb)
            if self.advice.verb and self.advice.verb != "recall":  # above the tooth, so that the place is seen
                x, y = spot(self.advice.x, min(self.advice.y - 1, self.healing.surface[self.advice.x] - 1))
            if abs(x - spot(*self.hands.aim)[0]) < RETICLE_CLEAR:
                y = min(y, spot(*self.hands.aim)[1] - RETICLE_CLEAR)
            y = max(y, title.bottom + stage.text.px(46) + 22)  # below what is to be reached
            if stage.text.size > console.LARGE:  # or over the verbs, where that would hide the tooth
                verbs = [*self.buttons.values()]
                x, y = (verbs[0].left + verbs[-1].right) // 2, verbs[0].top - 2
            panels.bubble(stage, canvas, (x, y), action, self.advice.says)

    def key_for(self, stage: Stage, repair: Repair, doing: Repairing, verb: str) -> str:
        """Return the action whose key does a verb; on a pad, first the one that chooses it."""
        verbs = verbs_of(repair, reached(repair, doing))
        if verb not in verbs:
            return ""
        if stage.device == "pad":
            return "confirm" if self.hands.chosen == verb else "casebook"
        return str(verbs.index(verb) + 1)

    def draw_console(self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> pygame.Rect:
        """Draw title, clock, dials, verbs and patient, and the small line for leaving; return where the title is."""
        title = console.draw_title(stage, canvas, repair, doing)
        console.draw_clock(stage, canvas, repair, doing)
        dials = console.draw_dials(stage, canvas, repair, doing)
        patient = console.draw_patient(stage, canvas, repair, doing, self.breath)
        line = panels.keycap_size(stage, "X")[1] + 2
        foot = HEIGHT - 12 - line
        room = pygame.Rect(patient.right + 14, 0, dials.left - patient.right - 28, foot - 8)
        verbs = verbs_of(repair, reached(repair, doing))
        self.buttons = console.draw_verbs(stage, canvas, doing, self.hands, verbs, room, self.mineral)
        first, last = self.buttons[verbs[0]], self.buttons[verbs[-1]]
        says = "Leave it to a colleague"
        wide = panels.keycap_size(stage, stage.cap("skip"))[0] + stage.text.width(says, "body", 17) + stage.text.px(8)
        area = pygame.Rect(max(room.left, (first.left + last.right - wide) // 2), foot, wide, line)
        panels.panel(stage, canvas, area.inflate(20, 6), fill=80, radius=10, edge=15)
        self.answers["skip"] = panels.hint(stage, canvas, area.topleft, "skip", says, MIST)
        if stage.device == "pad":
            other = pygame.Rect(0, foot, 0, line)
            other.right = max(area.left - 40, patient.right + 200)
            panels.hint(stage, canvas, other.topleft, "casebook", "Next verb", MIST, "right")
        console.draw_remark(stage, canvas, repair, doing, patient, max(first.left - 10, patient.right))
        return title


def reached(repair: Repair, doing: Repairing) -> bool:
    """Tell whether tooth and patient are as they should be, so that only the swarm has to come home."""
    return all(goal.held for goal in repairing.goals(repair, doing) if goal.gauge != "residue")


def ground(stage: Stage, repair: Repair) -> pygame.Surface:
    """Return the tooth, or the layers of code, with its callouts and the port, drawn once for each text size."""

    def draw() -> pygame.Surface:
        body = tooth.anatomy(repair.tooth)
        if repair.skin == "code":
            image = layers.paint(stage, repair.tooth, body, stage.accent)
        else:
            image = tooth.paint(repair.tooth, body, stage.accent)
        draw_port(stage, image)
        if stage.text.size <= ROOM_FOR_CALLOUTS:
            for name, (cell, (x, y), colour) in zip(skins.LOOKS[repair.skin].parts, CALLOUTS, strict=True):
                half = stage.text.height("ui", 17) // 2
                pygame.draw.aaline(image, rgb(colour), spot(*cell), (x - 8, y))
                pygame.draw.aacircle(image, rgb(colour), spot(*cell), 4)
                stage.text.write(image, name, (x, y - half), "ui", 17, colour)
        return image

    return stage.pictures.make(("repair", repair.tooth, repair.skin, stage.accent, stage.text.size), draw)


def draw_port(stage: Stage, image: pygame.Surface) -> None:
    """Draw where the swarm comes in, reloads and goes home."""
    at = spot(*PORT)
    panels.add_glow(image, at, 90, "#0c3a44")
    for side, alpha in ((116, 70), (84, 170)):
        points = [
            console.around(side / 2, (side / 2 - 3) / console.FINE, step * 1.0471976 + 0.5235988) for step in range(6)
        ]
        hexagon = panels.shape((side, side), tuple(points), TEAL, alpha, 2.5)
        image.blit(hexagon, hexagon.get_rect(center=at))
    stage.text.write(image, "Port", (at[0], at[1] + 58), "ui", 15, TEAL, "middle")


def draw_sprite(stage: Stage, canvas: pygame.Surface, at: tuple[int, int], number: int) -> None:
    """Draw a datasprite: a slanted crimson diamond that never keeps quite still."""
    panels.add_glow(canvas, at, 40, "#7a1430")
    drift = 0 if stage.settings.reduce_motion else round(3 * stage.wave(17 + 4 * number) - 1.5)
    for side, colour, alpha in ((34, "#1a0410", 230), (28, CRIMSON, 255), (12, "#ffd0d8", 255)):
        points = ((side * 0.62, 0), (side, side * 0.5), (side * 0.38, side), (0, side * 0.5))
        image = panels.shape((side, side), points, colour, alpha)
        canvas.blit(image, image.get_rect(center=(at[0] + drift, at[1])))


def draw_flash(stage: Stage, canvas: pygame.Surface, flash: Flash) -> None:
    """Draw a pulse's widening ring, or a rinse's wave over the tooth."""
    share = min(1.0, (stage.ticks - flash.born) / FLASH)
    if flash.kind == "pulse":
        radius = REACH * CELL if stage.settings.reduce_motion else round(REACH * CELL * share) + 6
        side = 2 * (radius - radius % 4) + 8
        image = panels.disc(side, "#ffdf8a", 230 - round(20 * share) * 10, 4)
        canvas.blit(image, image.get_rect(center=flash.at))
    elif not stage.settings.reduce_motion:
        y = round(-140 + share * (HEIGHT + 140))
        canvas.blit(panels.fade((WIDTH, 140), "#8fd0ff", 0, 110), (0, y))
