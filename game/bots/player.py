"""A player made of a testplan: it emits nothing but intents, and reads at 200 words a minute."""

from collections import deque
from collections.abc import Iterator

from game.bots import arguing, repairing
from game.content.conditions import parse
from game.content.pack import Pack
from game.content.play import Play, Stage
from game.content.script import Ask, Speak
from game.rules import benching, caring, drafting, queueing, talking, walking
from game.rules import repairing as rules
from game.rules.benching import Benching
from game.rules.caring import Caring
from game.rules.climax.arguing import Arguing
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.intents import (
    Advance,
    Agree,
    Argue,
    Choose,
    Conclude,
    Connect,
    Finish,
    GoTo,
    Intent,
    Mark,
    Object,
    Press,
    Propose,
    Read,
    Release,
    See,
    Set,
    Settle,
    Skip,
    Steer,
    Test,
    Treat,
    Use,
    Write,
)
from game.rules.queueing import Queueing
from game.rules.repairing import Repairing, Wish
from game.rules.state import State
from game.rules.step import climax_of, past
from game.rules.talking import Talk

TICKS_A_WORD = 18  # 200 words a minute
BEAT = 45  # ticks to see that something new is there
THOUGHT = 8 * 60  # ticks to hold two findings against each other
MOVE = 12 * 60  # ticks to weigh a move in an encounter
CLAUSE = 6 * 60  # ticks to weigh a clause, a plan or an objection
PATIENCE = 90 * 60  # ticks without progress before the play is given up
MENDERS = {"well": repairing.expert, "hastily": repairing.hasty, "badly": repairing.idler}  # who mends
HANDS = {"well": arguing.thoughtful, "badly": arguing.careless}  # who argues, where a play does not say how


class Stuck(Exception):
    """The play cannot go on; the message says at which step, where, and what was on offer."""

    def __init__(self, says: str, step: int) -> None:
        self.step = step  # index among the play's steps; one past the last when it is over too early
        super().__init__(says)


class Player:
    """Performs a play. `want` is asked once a tick."""

    def __init__(self, pack: Pack, play: Play, hurry: bool = False) -> None:
        self.pack = pack
        self.play = play
        self.hurry = hurry  # no time to read and think: for proofs, not for pacing
        self.at = 0  # index of the step that is being performed
        self.heard: list[str] = []  # since the last step was done
        self.seen: object = None  # what the player looked at when the waiting began
        self.ready = 0  # tick at which it has been read
        self.progress = 0  # tick of the last step done or line read
        self.asked_way = False  # the player is on the way to the place of this step
        self.going_to: Talk | None = None  # what will be said there first, if anything
        self.arguing = False  # a bot argues for this step
        self.headed = (-1, "")  # the step for which a door of a map was last walked to
        self.tried = -1  # index of the step whose findings were held against each other

    @property
    def stage(self) -> Stage | None:
        """The step that is being performed; None when the play is over."""
        return self.play.steps[self.at] if self.at < len(self.play.steps) else None

    def want(self, state: State) -> Intent | None:
        """Return what the player wants in this tick.

        Raises:
            Stuck: the play does not fit the story.
        """
        if self.arguing and not isinstance(state.doing, Arguing):
            self.arguing = False
            self.done(state)
        self.check(state)
        if state.tick - self.progress > PATIENCE:
            raise self.stuck(state, "nothing came of it")
        if state.doing is not None:
            return self.busy(state)
        if state.puzzle:
            return self.answer(state)
        if state.talk is not None:
            return self.listen(state)
        return self.roam(state)

    def check(self, state: State) -> None:
        """Pass over the steps that only look: what must hold, what must have been said."""
        while (stage := self.stage) is not None and stage.verb in ("expect", "hear"):
            if stage.verb == "expect":
                condition = parse(" ".join(stage.words))
                faults = self.pack.facts.faults(condition)
                if faults:
                    raise self.stuck(state, faults[0])
                if not self.pack.facts.holds(condition, state.memory):
                    if state.talk is not None or state.doing is not None:
                        return  # it may still come to hold in what is being said
                    raise self.stuck(state, "it does not hold")
            elif not any(" ".join(stage.words) in line for line in self.heard):
                if state.talk is not None:
                    return
                raise self.stuck(state, "nobody said that")
            self.done(state, keep_heard=True)

    def done(self, state: State, keep_heard: bool = False) -> None:
        """Go on to the next step."""
        self.at += 1
        self.progress = state.tick
        self.asked_way = False
        if not keep_heard:
            self.heard = []

    def stuck(self, state: State, why: str) -> Stuck:
        """Return what to raise."""
        where = f"level {state.level}, map {state.walker.map}"
        if state.talk is not None:
            where += f", node {state.talk.node}"
        return Stuck(f"step {self.at + 1} ({self.stage or 'the end'}) in {where}: {why}", self.at)

    def waits(self, state: State, what: object, ticks: int) -> bool:
        """Tell whether the player is still looking at `what`, which takes so many ticks."""
        if self.hurry:
            return False
        if self.seen != what:
            self.seen, self.ready = what, state.tick + ticks
        return state.tick < self.ready

    # Talking and thinking

    def listen(self, state: State) -> Intent | None:
        """Read the line on screen, or take the choice that the play says."""
        assert state.talk is not None
        op = talking.op_at(self.pack, state.talk)
        self.headed = (-1, "")
        if self.asked_way:
            self.asked_way = False  # a zone on the way may have spoken first: then the way is asked again
            if self.going_to in (None, state.talk):
                self.done(state)
        if isinstance(op, Speak):
            if self.waits(state, (op.id, state.talk), BEAT + TICKS_A_WORD * len(op.text.split())):
                return None
            self.heard.append(op.text)
            self.progress = state.tick
            return Advance(op.id)
        assert isinstance(op, Ask)
        offered = {
            option.name: option for option, free in talking.options(self.pack, state.memory, state.talk) if free
        }
        words = sum(len(option.say.split()) for option in offered.values())
        if self.waits(state, state.talk, BEAT + TICKS_A_WORD * words):
            return None
        stage = self.stage
        if stage is not None and stage.verb == "connect":  # one may think before one answers
            return self.connect(state, stage)
        if stage is None or stage.verb != "choose":
            raise self.stuck(state, f"a choice is asked for: {', '.join(offered)}")
        node, _, name = stage.words[0].rpartition(".")
        if node not in ("", state.talk.node):
            raise self.stuck(state, f"the choice that is asked for is of node {state.talk.node}")
        if name not in offered:
            raise self.stuck(state, f"on offer are only: {', '.join(offered)}")
        self.done(state, keep_heard=True)
        return Choose(state.talk.node, name)

    def answer(self, state: State) -> Intent | None:
        """Believe the conclusion that the play says."""
        stage = self.stage
        if stage is None or stage.verb != "connect":
            raise self.stuck(state, f"the question {state.puzzle} waits for a conclusion")
        if self.waits(state, state.puzzle, THOUGHT):
            return None
        self.done(state)
        return Conclude(state.puzzle, stage.words[3])

    def connect(self, state: State, stage: Stage) -> Intent | None:
        """Hold two findings against each other."""
        if self.waits(state, stage, THOUGHT):
            return None
        a, b = stage.words[:2]
        if any(not self.pack.facts.get(state.memory, f"found.{name}") for name in (a, b)):
            raise self.stuck(state, "one of the two is not found yet")
        if self.tried == self.at:
            raise self.stuck(state, "the two raise no question")
        self.tried = self.at
        return Connect(a, b)

    # Walking

    def roam(self, state: State) -> Intent | None:
        """Go where the play says."""
        stage = self.stage
        if stage is None:
            raise self.stuck(state, f"the play is over before the ending {self.play.ending}")
        match stage.verb:
            case "connect":
                return self.connect(state, stage)
            case "talk" | "use":
                return self.approach(state, stage.words[0], stage.verb == "talk")
            case "go":
                return self.wander(state, stage.words[0])
        raise self.stuck(state, "nothing asks for that here")

    def approach(self, state: State, name: str, person: bool) -> Intent | None:
        """Walk to somebody or something and use it."""
        where = self.map_of(state, name) if person else name.partition("/")[0]
        if where is None:
            raise self.stuck(state, f"{name} is not in this level now")
        if state.walker.path or self.waits(state, (self.at, state.walker.map), BEAT):
            return None
        if where != state.walker.map:
            return self.travel(state, where)
        if state.walker.use:
            return None
        if self.asked_way and self.going_to is None:  # what is used without a word is used by now
            self.done(state)
            return None
        found = walking.find(self.pack, state.level, state.memory, state.clock, state.walker, name)
        if found is None:
            raise self.stuck(state, f"{name} cannot be used now")
        if self.asked_way and not self.person_moves(state, name):
            raise self.stuck(state, f"there is no way to {name}")
        self.asked_way = True
        first = talking.start(self.pack, state.memory, found[0].talk).talk
        spoken = first is not None and isinstance(talking.op_at(self.pack, first), (Speak, Ask))
        self.going_to = first if spoken else None
        return Use(name)

    def person_moves(self, state: State, name: str) -> bool:
        """Tell whether somebody walks a route, so that one may have to go after him."""
        return any(
            placement.who == name and placement.route is not None
            for placement in walking.present(self.pack, state.level, state.memory)
        )

    def map_of(self, state: State, who: str) -> str | None:
        """Return the map on which somebody is now; None if nowhere."""
        for placement in walking.present(self.pack, state.level, state.memory):
            if placement.who == who:
                return placement.at.partition("/")[0]
        return None

    def wander(self, state: State, spot: str) -> Intent | None:
        """Walk to a spawn, door or zone."""
        where, _, name = spot.partition("/")
        if state.walker.path or self.waits(state, (self.at, state.walker.map), BEAT):
            return None
        if where != state.walker.map:
            return self.travel(state, where)
        if self.asked_way:
            self.done(state)
            return None
        self.asked_way, self.going_to = True, None
        return GoTo(*self.point(where, name))

    def point(self, where: str, name: str) -> tuple[int, int]:
        """Return the middle of a place in pixels."""
        tilemap = self.pack.maps[where]
        if name in tilemap.spawns:
            return tilemap.spawns[name]
        rect = tilemap.doors[name].rect if name in tilemap.doors else tilemap.zones[name]
        return rect.x + rect.width // 2, rect.y + rect.height // 2 + 1

    def travel(self, state: State, to: str) -> Intent:
        """Walk to the door of this map that leads, over the fewest maps, to another."""
        door = next(self.doors_towards(state, to), None)
        if door is None:
            raise self.stuck(state, f"no open door leads to {to}")
        if self.headed == (self.at, state.walker.map):
            raise self.stuck(state, f"the door {door} is not reached")
        self.headed = (self.at, state.walker.map)
        return GoTo(*self.point(state.walker.map, door))

    def doors_towards(self, state: State, to: str) -> Iterator[str]:
        """Yield the first door of the way with the fewest doors to another map."""
        came: dict[str, str] = {state.walker.map: ""}
        queue = deque([state.walker.map])
        while queue:
            here = queue.popleft()
            for name, door in self.pack.maps[here].doors.items():
                lock = self.pack.levels[state.level].doors.get(f"{here}/{name}")
                if door.map in came or (lock and not self.pack.facts.holds(lock.when, state.memory)):
                    continue
                came[door.map] = came[here] or name
                if door.map == to:
                    yield came[to]
                    return
                queue.append(door.map)

    # Everything else that one can be doing

    def busy(self, state: State) -> Intent | None:
        """Do what is being done as the play says."""
        if self.asked_way:
            self.done(state)
        doing, stage = state.doing, self.stage
        if isinstance(doing, Repairing):
            return self.mend(state, doing)
        if isinstance(doing, Arguing) and doing.beats:
            words = len(doing.beats[0].says.split())
            return None if self.waits(state, doing, BEAT + TICKS_A_WORD * words) else Advance()
        if isinstance(doing, Caring) and doing.done:  # the last answer is read, and the table left
            words = len(doing.reply.split())
            return None if self.waits(state, doing, BEAT + TICKS_A_WORD * words) else Propose("")
        if isinstance(doing, Benching):
            return self.try_doses(state, doing)
        if isinstance(doing, Queueing):
            return self.receive(state, doing)
        if stage is None:
            raise self.stuck(state, "something is still being done")
        if isinstance(doing, Arguing):
            if stage.verb != "argue":
                raise self.stuck(state, "the encounter waits for a move")
            if self.waits(state, (self.at, doing), MOVE):
                return None
            if stage.words[0] in HANDS:  # a bot argues until the phase is over
                self.progress, self.arguing = state.tick, True
                return Argue(
                    *HANDS[stage.words[0]](climax_of(self.pack, state), past(self.pack, state), doing.now, 0)
                )
            self.done(state)
            return Argue(*stage.words)
        if isinstance(doing, Drafting):
            return self.draft(state, doing, stage)
        if self.waits(state, (self.at, doing), CLAUSE):
            return None
        if isinstance(doing, Diagnosing):
            if stage.verb not in ("object", "treat"):
                raise self.stuck(state, f"the diagnosis {doing.name} waits for `object` or `treat`")
            self.done(state)
            return Object(*stage.words) if stage.verb == "object" else Treat(*stage.words)
        assert isinstance(doing, Caring)
        patient, _ = caring.patient_of(self.pack, doing)
        if stage.verb not in ("agree", "sign"):
            raise self.stuck(state, f"the care plan of {patient} waits for `agree` or `sign`")
        self.done(state)
        return Agree(*stage.words) if stage.verb == "agree" else Propose(patient)

    def try_doses(self, state: State, doing: Benching) -> Intent | None:
        """Try and mark doses as the play says; without a word of it, try the middle ones and mark the right one."""
        tried = benching.tried(self.pack, state.memory, doing.name)
        left = benching.left(self.pack, state.memory, doing.name)
        if self.waits(state, (doing, tried), MOVE):
            return None
        bench, stage = self.pack.benches[doing.name], self.stage
        if stage is not None and stage.verb in ("test", "mark"):
            (dose,) = stage.words
            if dose not in bench.doses:
                raise self.stuck(state, f"the doses of the bench {doing.name} are only: {', '.join(bench.doses)}")
            if stage.verb == "test" and (dose in tried or not left):
                raise self.stuck(state, "it was tried already" if dose in tried else "no slab is left")
            self.done(state)
            return Test(dose) if stage.verb == "test" else Mark(dose)
        doses = list(bench.doses)
        middle = sorted(doses, key=lambda dose: abs(2 * doses.index(dose) - len(doses) + 1))
        self.progress = state.tick
        if left:
            return Test(next(dose for dose in middle if dose not in tried))
        return Mark(benching.safest(self.pack, doing.name) or doses[0])

    def receive(self, state: State, doing: Queueing) -> Intent | None:
        """See those who wait as the play says; without a word of it, each carefully where nobody leaves for that."""
        queue = self.pack.queues[doing.name]
        self.progress = state.tick
        if doing.told:
            patient, how = doing.told[0]
            words = sum(len(line.text.split()) for line in queue.patients[patient].visits[how].says)
            return None if self.waits(state, doing, BEAT + TICKS_A_WORD * words) else Advance()
        if self.waits(state, doing, CLAUSE):
            return None
        if queueing.is_over(queue, doing):
            return Settle()
        first, stage = queueing.waiting(queue, doing)[0], self.stage
        if stage is not None and stage.verb == "see":
            patient, how = stage.words
            if patient not in queueing.waiting(queue, doing) or not queueing.fits(queue, doing, how):
                raise self.stuck(state, f"{patient} cannot be seen so at minute {doing.minute}")
            self.done(state)
            return See(patient, how)
        spared = queueing.fits(queue, doing, "careful") and not queueing.leaving(queue, doing, first, "careful")
        return See(first, "careful" if spared else "quick")

    def draft(self, state: State, doing: Drafting, stage: Stage) -> Intent | None:
        """Write, read out and close a charter as the play says; answers take their time to be read."""
        pack, memory = self.pack, state.memory
        words = sum(len(says.split()) for says in doing.replies) if doing.heard else 0
        if self.waits(state, (self.at, doing), CLAUSE + TICKS_A_WORD * words):
            return None
        match stage.verb, *stage.words:
            case "write", article, option if drafting.can_write(pack, memory, doing, article, option):
                wish: Intent = Write(article, option)
            case ("read",) if drafting.can_read(pack, memory, doing):
                wish = Read()
            case ("close",) if doing.heard:
                wish = Settle()
            case "write" | "read" | "close", *_:
                page = ", ".join(drafting.page(pack, memory, doing)) or "nothing"
                raise self.stuck(state, f"that cannot be done now: on the page is {page}")
            case _:
                raise self.stuck(state, f"the charter {doing.name} waits for `write`, `read` or `close`")
        self.done(state)
        return wish

    def mend(self, state: State, doing: Repairing) -> Intent | None:
        """Play a repair as the play says: well, hastily, badly, or not at all; without a word of it, well."""
        repair = self.pack.repairs[doing.name]
        stage = self.stage
        how = stage.words[0] if stage is not None and stage.verb == "repair" else "well"
        self.progress = state.tick
        if rules.outcome(repair, doing) is not None:
            if self.waits(state, (doing.name, "result"), MOVE):
                return None
            if stage is not None and stage.verb == "repair":
                self.done(state)
            return Finish()
        if how == "skip":
            return Skip()
        return difference(doing, MENDERS[how](repair, doing))


def difference(doing: Repairing, wish: Wish) -> Intent | None:
    """Return the one intent that brings the player's hands nearer to a bot's wish: a tick has one intent."""
    if wish.finish and not doing.finishing:
        return Finish()
    if wish.mode != doing.mode:
        return Set(wish.mode)
    for tool in doing.buttons:
        if tool not in wish.buttons:
            return Release(tool)
    for tool in wish.buttons:
        if tool not in doing.buttons:
            return Press(tool)
    return Steer(wish.x, wish.y) if (wish.x, wish.y) != (doing.x, doing.y) else None
