"""A nanobot repair: the cut tooth, the swarm under the player's hands, and the patient who lies there."""

from typing import NamedTuple

import pygame

from game.bots.player import difference
from game.bots.repairing import expert
from game.content.repair import Prevention, Repair
from game.desktop import (
    bar,
    bubbles,
    coach,
    console,
    hearing,
    layers,
    notes,
    panels,
    presences,
    skins,
    tooth,
    verdict,
)
from game.desktop.bubbles import Bubble
from game.desktop.coach import Advice, Danger
from game.desktop.colours import BAD, CRIMSON, MIST, OK, PAPER, TEAL, WARN, rgb
from game.desktop.hands import KEYS, Hands, snapped, verbs_of
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, MARGIN, WIDTH, Command, Leave, Wait
from game.desktop.notes import LESSON
from game.desktop.scenes.layout import key_size, touched
from game.desktop.seeing import Seeing
from game.desktop.stage import Stage
from game.desktop.tooth import CELL, spot
from game.rules import repairing
from game.rules.intents import Finish, Intent, Skip
from game.rules.repairing import EASE, TICKS, Repairing
from game.rules.tooth.field import PORT, UNIT
from game.rules.tooth.swarm import REACH

LOOKS = 10  # ticks between two looks at what to advise
OWN = 4 * TICKS  # ticks after a verb of the player for which the assistant leaves the hands alone
SETTLED = 75  # ticks that a result stands before it can be left, so that no held key skips it
FLASH = 26  # ticks that a pulse's ring or a rinse's wave is seen
RETICLE_CLEAR = 68  # px around the target that no bubble covers
FAR = 7.0  # cells from the target beyond which a place that is spoken of is marked
CALLOUTS = (  # cell that it points at, pixel where its words begin, colour: of enamel, dentin and pulp
    ((78.5, 28), (922, 320), "#cfeaff"),
    ((72, 35), (922, 396), "#f6dca8"),
    ((59.5, 44), (922, 472), "#ff9fb0"),
)
ROOM_FOR_CALLOUTS = 125  # per cent of text size up to which they fit beside the dials
CLICKED = ("skip", "plan", "hide")  # what can be clicked while the round runs
FOOT_GAP = 28  # px between two keys at the foot
TENSE = 45  # per cent of comfort below which the breath sounds tense
BREATHS_HEARD = 3  # one breath in so many is heard


class Flash(NamedTuple):
    """Something that is seen for a moment."""

    kind: str  # pulse or rinse
    at: tuple[int, int]  # px
    born: int  # kit.ticks


class Groups(NamedTuple):
    """What the console takes up."""

    title: pygame.Rect
    clock: pygame.Rect
    dials: pygame.Rect
    verbs: pygame.Rect
    others: tuple[pygame.Rect, ...]  # the patient with what they say, and the keys at the foot

    @property
    def whole(self) -> tuple[pygame.Rect, ...]:
        """All of them."""
        return self.title, self.clock, self.dials, self.verbs, *self.others


class RepairScene:
    """One round: what the player does with it is in `Hands`, how the field looks in `Seeing`."""

    def __init__(self, stage: Stage) -> None:
        repair, doing = self.round(stage)
        self.overlays = frozenset({"pause", "options"})
        self.hands = Hands(doing)
        self.seeing = Seeing(repair, doing)
        self.healing = self.seeing.healing
        self.mineral = repairing.begin(repair, doing.difficulty).mineral
        self.first = not stage.practice and not stage.profile.has_read(stage.pack.campaign.id, LESSON)
        self.learnt: set[str] = set()  # verbs used while they were advised
        self.notes = notes.fresh(stage, repair) if doing.tick < TICKS else ()
        self.batch = 0  # of them that are shown at a time
        self.noted = notes.ticks_of(self.notes)  # ticks that they still are
        self.advice: Advice | None = None
        self.danger: Danger | None = None
        self.asking = ""  # skip or finish: what waits for a yes
        self.frozen = False  # time stands still: the player plans
        self.own = doing.tick - OWN  # tick of the round at which a verb of the player was last at work
        self.buttons: dict[str, pygame.Rect] = {}  # verbs on screen
        self.answers: dict[str, pygame.Rect] = {}  # what else can be clicked, by its action or answer
        self.breath = 0.0  # breaths since the round came up
        self.trace: tuple[int, ...] = ()  # per cent of comfort in the last seconds, where there is a reading
        self.over_for = 0  # ticks that the round has been over
        self.way = 0  # on from the result: which one is chosen
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
            answer = self.answer(stage, input)
            return self.hands.wanted(doing) if answer is None else answer
        input = touched(input, {action: self.answers[action] for action in CLICKED if action in self.answers})
        if "skip" in input.pressed:
            self.ask("skip")
            return self.hands.wanted(doing)
        self.frozen = stage.settings.plan and self.frozen != ("plan" in input.pressed)
        if "hide" in input.pressed:
            self.noted = 0
        verbs = verbs_of(repair, repairing.reached(repair, doing))
        spots = coach.spots(repair, doing, self.hands.cell) if snapped(input) else ()
        self.hands.feel(input, verbs, self.buttons, spots, stage.settings.hold and not self.frozen)
        if self.hands.asked:
            self.ask(self.hands.asked)
        if self.frozen:
            return Wait()
        self.live(stage, repair, doing)
        if self.hands.busy:
            self.own = doing.tick
        elif doing.tick == 0 and self.notes and "hide" in self.answers:
            return Wait()  # the round begins when its rules were read, or with the first verb
        if self.assisted(stage, doing):
            self.hands.handed = doing.mode == "auto"
            return difference(doing, expert(repair, doing))
        return self.hands.wanted(doing)

    def assisted(self, stage: Stage, doing: Repairing) -> bool:
        """Tell whether the assistant plays: the player wants that, and has not used a verb for a while."""
        return stage.settings.assistant and doing.tick - self.own >= OWN and not self.asking

    def ask(self, what: str) -> None:
        """Let go of everything and ask whether the player is sure; no screen may be laid over the question."""
        self.hands.rest()
        self.asking, self.frozen, self.overlays = what, False, frozenset()

    def answer(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Take a yes or a no."""
        yes = "confirm" in input.pressed or ("yes" in self.answers and input.clicked(self.answers["yes"]))
        no = "back" in input.pressed or input.right_click
        if not yes and not no and not ("no" in self.answers and input.clicked(self.answers["no"])):
            return None
        what, self.asking, self.overlays = self.asking, "", frozenset({"pause", "options"})
        self.answers.clear()
        if not yes:
            return None
        if what == "finish":
            return Finish()
        return Leave() if stage.practice else Skip()

    def leave(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Let the result stand a moment, then take the way on that the player wants."""
        self.over_for += 1
        self.asking, self.frozen = "", False
        back = any(way.action == "back" for way in stage.ways)  # then Escape is not for the pause
        self.overlays = frozenset({"options"}) if back else frozenset({"pause", "options"})
        self.hands.rest()
        whole = () if stage.practice else (LESSON,)  # the first round of the story teaches all the same
        for lesson in (*whole, *(f"{LESSON} {verb}" for verb in sorted(self.learnt))):
            stage.profile.note_read(stage.pack.campaign.id, lesson)
        if self.over_for <= SETTLED:
            return None
        before, ways = self.way, stage.ways
        self.way = (self.way + nudge(input)[0]) % len(ways)
        if input.moved:
            places = enumerate(self.answers[way.action] for way in ways if way.action in self.answers)
            self.way = next((number for number, rect in places if input.over(rect)), self.way)
        if self.way != before:
            stage.sound.effect("ui_move", "interface")
        pressed = touched(input, self.answers).pressed
        if "confirm" in pressed:
            return ways[self.way].wish
        return next((way.wish for way in ways if way.action in pressed), None)

    # What goes on beside

    def notice(self, stage: Stage, repair: Repair, doing: Repairing) -> None:
        """Begin to show what happened since the last tick, and forget what was shown long enough."""
        self.flashes = tuple(flash for flash in self.flashes if stage.ticks - flash.born < FLASH)
        if doing.tick == self.seen:
            return
        self.seen = doing.tick
        self.hands.see(doing)
        if repair.reading and doing.tick % TICKS == 0:
            self.trace = (*self.trace, 100 * doing.comfort // EASE)[-console.TRACED :]
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
        self.remember(stage)
        if self.advice and self.advice.verb in (*self.hands.active, self.hands.mode, *doing.just):
            self.learnt.add(self.advice.verb)
        if stage.ticks % LOOKS == 0:
            self.danger = coach.danger(repair, doing, self.hands.cell)
            self.advice = coach.advice(repair, doing, self.hands.cell) if self.teaches(stage) else None

    def remember(self, stage: Stage) -> None:
        """Let the notes of the beginning go once they could be read, and remember that they were."""
        if "hide" not in self.answers:
            return  # they wait until there is room for them
        self.noted = max(0, self.noted - 1)
        if self.notes and not self.noted:
            for note in self.notes[: self.batch]:
                stage.profile.note_read(stage.pack.campaign.id, f"{LESSON} {note.name}")
            self.notes = self.notes[self.batch :]
            self.noted = notes.ticks_of(self.notes)

    def teaches(self, stage: Stage) -> bool:
        """Tell whether there is somebody to teach: in the first round of a story, and always in practice."""
        return (self.first or stage.practice) and not self.assisted(stage, self.round(stage)[1])

    def to_teach(self, stage: Stage) -> Advice | None:
        """Return what is to be said: in practice only of verbs that are not learnt yet."""
        if self.advice is None or self.first:
            return self.advice
        lesson = {"": "hold", "steer": "scrub"}.get(self.advice.verb, self.advice.verb)
        known = stage.profile.has_read(stage.pack.campaign.id, f"{LESSON} {lesson}")
        return None if known else self.advice

    # What the player sees

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the tooth and what lives in it, then the console."""
        if not isinstance(stage.state.doing, Repairing):
            return
        repair, doing = self.round(stage)
        self.draw_tooth(stage, canvas, repair, doing, 1.0 if self.frozen else blend)
        over = repairing.outcome(repair, doing) is not None
        if not over:
            self.draw_aim(stage, canvas, repair, doing)
        self.answers = {}
        groups = self.draw_console(stage, canvas, repair, doing)
        if over:
            self.answers = verdict.draw_result(stage, canvas, repair, doing, self.way)
        elif self.asking == "skip":
            asks, note = "Leave it to a colleague?", verdict.changes_of(repair, "skipped") or verdict.SKIPPED
            if stage.practice:
                asks, note = "Leave this round?", "It is given up; nothing of it is kept."
            self.answers = verdict.draw_question(stage, canvas, asks, note)
        elif self.asking:
            note = "The repair ends as the tooth is now."
            self.answers = verdict.draw_question(stage, canvas, "Finish here?", note)
        else:
            self.draw_bubbles(stage, canvas, repair, doing, groups)

    def draw_aim(self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> None:
        """Draw the ring at the player's target, and another where somebody else has the swarm."""
        if doing.mode == "auto" or self.assisted(stage, doing):
            console.draw_reticle(stage, canvas, doing, repairing.target(repair, doing), doing.at_work)
        if not self.assisted(stage, doing):
            mode = self.hands.mode if self.frozen else doing.mode
            mode = "hold" if mode == "auto" else mode
            console.draw_reticle(stage, canvas, doing, self.hands.aim, mode)

    def draw_tooth(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, blend: float
    ) -> None:
        """Draw the tooth, what ails it, what warms it, what is to come, the swarm, and who else is there."""
        self.seeing.draw_tooth(stage, canvas, repair, doing, ground(stage, repair))
        weak = repair.prevention
        if weak:
            held = doing.strength >= weak.at_least
            top = self.healing.draw_goal(canvas, held, 1.0 if held else stage.wave(90))
            if top and "hide" not in self.answers:  # else notes may lie there
                presences.tag(stage, canvas, top, tag_of(weak, doing), OK if held else WARN)
        advice = self.to_teach(stage)
        if advice and not doing.closed and advice.verb:
            x, y = advice.x - self.hands.aim[0], advice.y - self.hands.aim[1]
            if x * x + y * y > FAR * FAR:
                size = 26 + 2 * round(7 * stage.wave(60))
                image = panels.disc(size, PAPER, 220, 3)
                canvas.blit(image, image.get_rect(center=spot(advice.x, advice.y)))
        self.seeing.draw_swarm(stage, canvas, repair, doing, blend)
        for number, (x, y) in enumerate(doing.sprites):
            draw_sprite(stage, canvas, spot(x / UNIT - 0.5, y / UNIT - 0.5), number)
        for flash in self.flashes:
            draw_flash(stage, canvas, flash)

    def draw_console(self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing) -> Groups:
        """Draw title, clock, dials, verbs and patient with what they say, and keys at the foot; return where."""
        title = console.draw_title(stage, canvas, repair, doing)
        console.draw_clock(stage, canvas, repair, doing)
        dials = console.draw_dials(stage, canvas, repair, doing)
        patient = console.draw_patient(stage, canvas, repair, doing, self.breath, self.trace)
        left = patient.right + 14
        foot = self.draw_foot(stage, canvas, pygame.Rect(left, 0, WIDTH - MARGIN - left, HEIGHT - 12))
        names = verbs_of(repair, repairing.reached(repair, doing))
        placed = bar.lay_out(stage, names, left, foot.top - 8, dials)
        self.buttons = placed.places
        at_work = {self.hands.mode} if self.frozen else {doing.mode, *doing.buttons}
        use = bar.Use(self.hands.chosen, self.hands.active | at_work)
        verbs = bar.draw_bar(stage, canvas, repair, doing, use, placed, self.mineral)
        said, right = [patient], max(verbs.left - 10, patient.right)
        if repairing.hand_is_up(repair, doing):
            said.append(console.draw_stop(stage, canvas, repair, doing, patient, right))
        remark = console.draw_remark(stage, canvas, repair, doing, said[-1], right)
        said += [remark] if remark else []
        return Groups(title, console.clock_place(stage), dials, verbs, (*said, foot))

    def draw_foot(self, stage: Stage, canvas: pygame.Surface, room: pygame.Rect) -> pygame.Rect:
        """Draw small keys at the lower edge: leaving, stopping time, and on a pad the next verb; return where."""
        keys = [("skip", "Leave this round" if stage.practice else "Leave it to a colleague")]
        if stage.settings.plan:
            keys.append(("plan", "Go on" if self.frozen else "Stop time"))
        if stage.device == "pad":
            keys.append(("next", "Next verb"))
        sizes = [key_size(stage, *key) for key in keys]
        whole = pygame.Rect(
            0, 0, sum(wide for wide, _ in sizes) + FOOT_GAP * (len(keys) - 1), max(high for _, high in sizes)
        )
        whole.midbottom = (bar.MIDDLE, room.bottom)
        whole.clamp_ip(room)
        panels.panel(stage, canvas, whole.inflate(20, 6), fill=80, radius=10, edge=15)
        x = whole.left
        for (action, says), (wide, _) in zip(keys, sizes, strict=True):
            self.answers[action] = panels.hint(stage, canvas, (x, whole.y), action, says, MIST)
            x += wide + FOOT_GAP
        return whole

    def draw_bubbles(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, groups: Groups
    ) -> None:
        """Say what stands over the round, what is dangerous where, and what to do: each beside its place."""
        tags = self.tags(stage, repair, doing)
        taken = [*groups.whole, *self.draw_notes(stage, canvas, doing, groups, tags), *tags]
        area = pygame.Rect(8, 8, WIDTH - 16, groups.verbs.top - 16)
        if self.danger and not doing.homing:
            warning = bubbles.warning(self.danger.says, BAD if self.danger.grave else WARN)
            tip = self.above(self.danger.x, self.danger.y)
            taken += bubbles.draw_bubble(stage, canvas, tip, warning, area, taken)
        advice, large = self.to_teach(stage), stage.text.size > console.LARGE
        if doing.homing:
            home = Bubble("The swarm goes home")
            bubbles.draw_bubble(stage, canvas, spot(PORT[0], PORT[1] - 3), home, area, taken)
        elif advice and not (large and "hide" in self.answers):  # one thing at a time, where words are large
            says = Bubble(coach.words(advice, stage.settings.hold), self.key_for(stage, repair, doing, advice.verb))
            tip = self.above(advice.x, min(advice.y - 1, self.healing.surface[advice.x] - 1))
            if large:  # over the verbs, where it hides less of the tooth
                tip = (groups.verbs.centerx, groups.verbs.top - 2)
            bubbles.draw_bubble(stage, canvas, tip, says, area, taken)

    def draw_notes(
        self, stage: Stage, canvas: pygame.Surface, doing: Repairing, groups: Groups, tags: list[pygame.Rect]
    ) -> list[pygame.Rect]:
        """Draw what stands over the whole round, under the clock, and the notes of its beginning; return where."""
        top = max(groups.title.bottom, groups.clock.bottom) + 10
        under = pygame.Rect(MARGIN, top, groups.dials.left - 14 - MARGIN, groups.verbs.top - 10 - top)
        found: list[pygame.Rect] = []
        state = self.state_of(stage, doing)
        if state:
            found += bubbles.draw_bubble(stage, canvas, (groups.clock.centerx, 0), state, under, tags, tail=False)
        if self.notes:
            shown = [(note.icon, note.says) for note in self.notes]
            drawn, self.batch = bubbles.draw_notes(stage, canvas, shown, under, [*groups.whole, *found])
            for rect in drawn:
                self.answers["hide"] = rect
                found.append(rect)
        return found

    def tags(self, stage: Stage, repair: Repair, doing: Repairing) -> list[pygame.Rect]:
        """Return what the label of the weak place takes up."""
        if not repair.prevention or self.healing.goal is None:
            return []
        x, y = self.healing.goal[1].midtop
        says = tag_of(repair.prevention, doing)
        return [pygame.Rect((0, 0), presences.tag_size(stage, says)).move_to(midbottom=(x, y - 2))]

    def state_of(self, stage: Stage, doing: Repairing) -> Bubble | None:
        """Return what is to be said of the whole round: that time stands still, or that the assistant plays."""
        if self.frozen:
            return Bubble("Time stands still: look, aim, choose verbs", icon="pause", colour=PAPER)
        if self.assisted(stage, doing):
            return Bubble("The assistant plays; a verb takes over", icon="assist")
        return None

    def above(self, x: float, y: float) -> tuple[int, int]:
        """Return the pixel over a cell at which a bubble's tail may end, so that the ring at the target is seen."""
        at, ring = spot(x, y), spot(*self.hands.aim)
        near = abs(at[0] - ring[0]) < RETICLE_CLEAR and ring[1] - RETICLE_CLEAR < at[1] < ring[1] + RETICLE_CLEAR
        return (at[0], ring[1] - RETICLE_CLEAR) if near else at

    def key_for(self, stage: Stage, repair: Repair, doing: Repairing, verb: str) -> str:
        """Return the action whose key does a verb; on a pad, first the one that chooses it; "" if it has none."""
        verbs = verbs_of(repair, repairing.reached(repair, doing))
        if verb not in verbs:
            return ""
        if stage.device == "pad":
            return "confirm" if self.hands.chosen == verb else "next"
        return KEYS[verbs.index(verb)]


def ground(stage: Stage, repair: Repair) -> pygame.Surface:
    """Return the tooth, or the layers of code, with its callouts and the port, drawn once for each text size."""

    def draw() -> pygame.Surface:
        if repair.skin == "code":
            image = layers.paint(stage, repair.tooth, tooth.anatomy(repair.tooth), stage.accent)
        else:
            image = tooth.paint(repair.tooth, stage.accent)
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


def tag_of(weak: Prevention, doing: Repairing) -> str:
    """Return how strong the weak place is, and is to be."""
    return f"{doing.strength // 10} of {weak.at_least // 10} %"


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
