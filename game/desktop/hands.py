"""What the player's hands do in a repair: keys, mouse and pad become a mode, tools and a place, one intent a tick."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pygame

from game.content.repair import BUTTONS, MODES, Repair
from game.content.teeth import COLUMNS, ROWS
from game.desktop.input import Input
from game.desktop.kit import TICKS
from game.desktop.tooth import CELL, LEFT, TOP
from game.rules.intents import Intent, Press, Release, Set, Steer
from game.rules.repairing import Repairing

FIRST_SPEED, LAST_SPEED = 10.0, 46.0  # cells a second that a direction held moves the target by, at first and at last
FASTER = 0.9  # cells a second, a tick
STEER_EVERY = 3  # ticks between two changes of the swarm's target
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")  # actions of the verbs, in the order of the bar
WORK = ("scrub", "build", "recall")  # modes that a verb's key also chooses
ONCE = ("pulse", "rinse")  # tools that act once when pressed; the others act as long as they are held
AT_ONCE = ("hold", "auto", "rinse", "calm", "finish")  # verbs that act when their button is clicked
PAIRS = (("log", "casebook"), ("previous", "next"))  # two keys that go on by one: L and Tab, Q and E


class Verb(NamedTuple):
    """A verb as the player sees it."""

    says: str
    icon: str


VERBS = {
    "scrub": Verb("Scrub", "scrub"),
    "build": Verb("Build", "build"),
    "recall": Verb("Recall", "recall"),
    "hold": Verb("Hold", "hold"),
    "auto": Verb("Autopilot", "auto"),
    "scaffold": Verb("Scaffold", "scaffold"),
    "pulse": Verb("Pulse", "pulse"),
    "rinse": Verb("Rinse", "rinse"),
    "calm": Verb("Calm", "calm"),
    "finish": Verb("Finish", "finish"),
}


def verbs_of(repair: Repair, reached: bool) -> tuple[str, ...]:
    """Return the verbs on the bar, always in one order; FINISH is there too once all that counts is reached."""
    there = {*repair.verbs, *(("auto",) if repair.autopilot else ()), *(("finish",) if reached else ())}
    return tuple(verb for verb in VERBS if verb in there)


def turned(input: Input) -> int:
    """Return by how many verbs the player goes on: with two keys, with the shoulders of a pad, or with the wheel."""
    last, following = PAIRS[input.device == "pad"]
    return (following in input.pressed) - (last in input.pressed) - input.wheel


def snapped(input: Input) -> int:
    """Return by how many places worth going to the player goes on."""
    last, following = PAIRS[input.device != "pad"]
    return (following in input.pressed) - (last in input.pressed)


class Hands:
    """Where the player points, which verb is chosen, and what is held. It is seen, never part of the game."""

    def __init__(self, doing: Repairing) -> None:
        self.aim = (float(doing.x), float(doing.y))  # cells
        self.speed = FIRST_SPEED
        self.chosen = ""  # the verb that the left button or the confirm key works with
        self.handed = doing.mode == "auto"  # to the autopilot, until a verb takes the swarm over
        self.latched: frozenset[str] = frozenset()  # verbs at work without being held: toggled, or planned
        self.gripping = False  # the left button went down on the tooth
        self.pushed = ""  # the verb whose button on screen is held down
        self.active: frozenset[str] = frozenset()  # verbs at work
        self.busy = False  # a verb is at work, or was pressed in the last tick
        self.waiting: tuple[str, ...] = ()  # tools that act once, still to be pressed
        self.target = self.sent = (doing.x, doing.y)  # where the swarm goes, and was last sent by these hands
        self.steered = -STEER_EVERY  # tick of that
        self.asked = ""  # a verb that needs to be confirmed

    @property
    def cell(self) -> tuple[int, int]:
        """The cell that is pointed at."""
        return round(self.aim[0]), round(self.aim[1])

    @property
    def mode(self) -> str:
        """What the swarm is to do."""
        return next((mode for mode in MODES if mode in self.active), "auto" if self.handed else "hold")

    def rest(self) -> None:
        """Let go of everything."""
        self.latched = self.active = frozenset()
        self.gripping, self.pushed, self.waiting = False, "", ()

    def see(self, doing: Repairing) -> None:
        """Point where the swarm is sent, if somebody else has sent it: the assistant, or who is replayed."""
        if (doing.x, doing.y) not in (self.target, self.sent):
            self.aim_at(doing.x, doing.y)
        self.target = (doing.x, doing.y)

    def feel(
        self,
        input: Input,
        verbs: Sequence[str],
        rects: Mapping[str, pygame.Rect],
        spots: Sequence[tuple[int, int]],
        hold: bool,
    ) -> None:
        """Take one tick of input. `rects` are the verbs' buttons on screen, `spots` the places worth going to.

        With `hold`, a verb works as long as it is held; else one press starts it and another ends it.
        """
        if self.chosen not in verbs:
            self.chosen = verbs[0]
        over = next((verb for verb, rect in rects.items() if input.over(rect)), "")
        self.point(input, bool(over), spots)
        self.choose(input, verbs)
        keys = dict(zip(KEYS, verbs, strict=False))
        fresh = {verb for key, verb in keys.items() if key in input.pressed}
        held = {verb for key, verb in keys.items() if key in input.held} | fresh
        for verb in verbs:
            if verb in fresh and verb in WORK:
                self.chosen = verb
        if input.click:
            self.gripping, self.pushed = not over, over
            if over in AT_ONCE or over == "recall":
                fresh.add(over)
            if over and over not in AT_ONCE:
                self.chosen = over
        if not (input.click or input.dragging):
            self.gripping, self.pushed = False, ""
        if "confirm" in input.pressed or (input.click and not over):
            fresh.add(self.chosen)
        if "confirm" in input.held or "confirm" in input.pressed or self.gripping:
            held.add(self.chosen)
        if self.pushed in AT_ONCE or self.pushed == "recall":
            held.add(self.pushed)
        self.act(fresh, held - {"auto", "finish"}, hold)

    def act(self, fresh: set[str], held: set[str], hold: bool) -> None:
        """Let what was pressed in this tick begin, and what is held go on."""
        self.asked = "finish" if "finish" in fresh else ""
        for verb in ONCE:
            if verb in fresh:  # pressed again before it was told, as while time stands still, it is taken back
                self.waiting = tuple(one for one in (*self.waiting, verb) if one != verb or verb not in self.waiting)
        if "auto" in fresh:
            self.handed = not self.handed
        elif (fresh | held) & set(MODES):
            self.handed = False
        for verb in sorted(fresh - {*ONCE, "finish"}):
            rivals = set(MODES) if verb in MODES else {verb}
            starts = not hold and verb != "auto" and verb not in self.latched
            self.latched = self.latched - rivals | ({verb} if starts else frozenset())
        self.active = self.latched | held if hold else self.latched
        self.busy = bool(fresh or held or self.latched or self.waiting)

    def point(self, input: Input, over: bool, spots: Sequence[tuple[int, int]]) -> None:
        """Move the target by mouse, by directions, or to the next place worth going to."""
        if (input.moved or input.click) and not over:
            self.aim_at((input.mouse[0] - LEFT) / CELL - 0.5, (input.mouse[1] - TOP) / CELL - 0.5)
        dx, dy = input.way()
        if dx or dy:
            self.aim_at(self.aim[0] + dx * self.speed / TICKS, self.aim[1] + dy * self.speed / TICKS)
            self.speed = min(LAST_SPEED, self.speed + FASTER)
        else:
            self.speed = FIRST_SPEED
        by = snapped(input)
        if by and spots:
            here = [index for index, place in enumerate(spots) if place == self.cell]
            at = here[0] + by if here else (0 if by > 0 else -1)
            self.aim_at(*spots[at % len(spots)])

    def aim_at(self, x: float, y: float) -> None:
        """Point at a place in cells; beyond the picture at its edge."""
        self.aim = (min(max(x, 0.0), COLUMNS - 1.0), min(max(y, 0.0), ROWS - 1.0))

    def choose(self, input: Input, verbs: Sequence[str]) -> None:
        """Choose another verb."""
        by = turned(input)
        if by:
            self.chosen = verbs[(verbs.index(self.chosen) + by) % len(verbs)]

    def wanted(self, doing: Repairing) -> Intent | None:
        """Return what has to be told to the rules in this tick: the mode, then tools, then the place."""
        if doing.mode != self.mode:
            return Set(self.mode)
        if self.waiting:
            tool, self.waiting = self.waiting[0], self.waiting[1:]
            return Press(tool)
        for tool in BUTTONS:
            want = tool in self.active and tool not in ONCE
            if want != (tool in doing.buttons):
                return Press(tool) if want else Release(tool)
        if self.cell != (doing.x, doing.y) and doing.tick - self.steered >= STEER_EVERY:
            self.steered, self.sent = doing.tick, self.cell
            return Steer(*self.cell)
        return None
