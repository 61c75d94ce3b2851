"""One tick of the game: the only door between what the player wants and what happens."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.content.climax import Climax
from game.content.climax.phases import END, RepairPhase, TalkPhase, WalkPhase
from game.content.climax.phases import Phase as ClimaxPhase
from game.content.level import Objective
from game.content.pack import Pack
from game.content.repair import DIFFICULTIES
from game.content.script import Begin, Leave
from game.content.tilemap import Spawn
from game.rules import benching, caring, casebook, diagnosing, drafting, queueing, repairing, talking, walking
from game.rules.benching import Benching
from game.rules.caring import Caring
from game.rules.climax import arguing, beats
from game.rules.climax.arguing import Arguing, Moment
from game.rules.climax.beats import Past
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
    SetRule,
    Settle,
    Skip,
    Steer,
    Test,
    Treat,
    Use,
    Walk,
    Write,
)
from game.rules.queueing import Queueing
from game.rules.repairing import Assists, Repairing
from game.rules.state import Doing, Phase, Settings, State
from game.rules.talking import Talk
from game.rules.turn import Turn
from game.rules.walking import UNIT, Walker

BEGUN: Mapping[str, Callable[[Pack, int, str], Turn[Doing]]] = {  # what a talk begins -> its first moment
    "diagnose": diagnosing.begin, "care": caring.begin, "bench": benching.begin, "queue": queueing.begin,
    "charter": drafting.begin,
}  # fmt: skip
LASTING = ("seen.", "chose.", "found.", "believes.")  # facts that stay as they are once they are told


def step(pack: Pack, state: State, intent: Intent | None = None) -> State:
    """Return the state one tick (1/60 s) later.

    Pure: no clock, file, screen or global. The same three values give the same answer on every machine,
    which is what makes a session replayable. An intent that does not fit the moment changes nothing.

    Raises:
        KeyError: the state names something that the pack lacks. The pack was checked when read and a
            save when loaded, so this is a bug in the rules: let it crash.
    """
    state = state._replace(tick=state.tick + 1, just=())
    if state.ending:
        return state
    if type(intent) is SetRule:
        state = set_rule(state, intent)
    if state.doing is not None:
        return do(pack, state, intent)
    if state.puzzle or type(intent) is Connect:
        return think(pack, state, intent)
    if state.talk is not None:
        return talk(pack, state, intent)
    return walk(pack, state, intent)


def new_game(
    pack: Pack,
    settings: Settings = Settings(),  # noqa: B008 - a NamedTuple never changes
    given: Mapping[str, str] = MappingProxyType({}),
) -> State:
    """Return the first moment of a campaign, with what is `given`: what it reads of what other campaigns left."""
    memory = pack.facts.recall(given)
    nowhere = State(level="", walker=Walker("", 0, 0), memory=memory, settings=settings)
    return enter_level(pack, nowhere, next(iter(pack.levels)))


def enter_level(pack: Pack, state: State, name: str) -> State:
    """Return the first moment of a level: in its place, with a fresh mind, and its first talk begun."""
    level = pack.levels[name]
    memory = pack.facts.put(state.memory, "thoughts", pack.facts.fields["thoughts"].start)
    state = state._replace(
        level=name, memory=memory, clock=0, talk=None, doing=None, puzzle="", phase=None, just=(*state.just, "level")
    )
    state = place(pack, state, level.start.map, level.start.spawn)
    return begin_talk(pack, state, level.start.talk) if level.start.talk else state


def practice(pack: Pack, name: str, settings: Settings = Settings(), layout: int = 0) -> State:  # noqa: B008
    """Return the first moment of a round of practice: nothing of the story stands behind it or follows from it.

    With a `layout` other than 0 the lesions lie elsewhere, by that seed.

    Raises:
        KeyError: the pack has no such round.
    """
    level = next(iter(pack.levels))
    start = pack.levels[level].start
    state = State(level=level, walker=Walker("", 0, 0), memory=pack.facts.start, settings=settings)
    state = place(pack, state, start.map, start.spawn)
    doing = repairing.begin(pack.practice[name], settings.difficulty, settings.assists, name, layout)
    return state._replace(doing=doing, just=(f"repair {name}",))


def objective(pack: Pack, state: State) -> Objective | None:
    """Return what the player is told to do: the first objective of the level whose condition holds."""
    for one in pack.levels[state.level].objectives:
        if pack.facts.holds(one.when, state.memory):
            return one
    return None


def set_rule(state: State, wish: SetRule) -> State:
    """Return the state with one setting changed; an unknown name or value changes nothing."""
    for difficulty in DIFFICULTIES:
        if (wish.name, wish.value) == ("difficulty", difficulty):
            return state._replace(settings=state.settings._replace(difficulty=difficulty))
    if wish.name in Assists._fields and wish.value in ("on", "off"):
        assists = state.settings.assists._replace(**{wish.name: wish.value == "on"})
        return state._replace(settings=state.settings._replace(assists=assists))
    return state


# Walking


def walk(pack: Pack, state: State, intent: Intent | None) -> State:
    """One tick of walking about."""
    before = heading(pack, state, intent)
    after = walking.step(pack.maps[before.map], before)
    clock = state.clock + 1
    phase = phase_of(pack, state) if state.phase else None
    if isinstance(phase, WalkPhase) and pack.facts.holds(phase.until, state.memory):
        return next_phase(pack, state, "done")
    if after is state.walker:  # nobody moved and nothing was wanted
        return state._replace(clock=clock)
    state = state._replace(walker=after, clock=clock)
    if after.moved:
        if after.stride < before.stride:
            state = state._replace(just=("footstep",))
        for kind, name in walking.entered(pack.maps[after.map], before, after):
            if kind == "door":
                return pass_door(pack, state, name)
            node = walking.offer_of_zone(pack, state.level, state.memory, f"{after.map}/{name}")
            if node is not None:
                return begin_talk(pack, state, node)
    if after.use and not after.path:
        target = walking.in_reach(pack, state.level, state.memory, clock, after)
        found = walking.find(pack, state.level, state.memory, clock, after, after.use)
        state = state._replace(walker=after._replace(use=""))
        if found and walking.distance(found[1], after.x, after.y) <= walking.REACH:
            return begin_talk(pack, state, found[0].talk)
        if target is None:
            return state
    return state


def heading(pack: Pack, state: State, intent: Intent | None) -> Walker:
    """Return the walker with the way that the player wants."""
    walker, tilemap = state.walker, pack.maps[state.walker.map]
    match intent:
        case Walk(dx, dy) if dx in (-1, 0, 1) and dy in (-1, 0, 1):
            return walker._replace(dx=dx, dy=dy, path=(), use="")
        case GoTo(x, y):
            near = walking.way_near(tilemap, walker, x * UNIT, y * UNIT)
            return walker._replace(dx=0, dy=0, path=near, use="")
        case Use(name):
            found = walking.find(pack, state.level, state.memory, state.clock, walker, name)
            if found is None:
                return walker
            rect = found[1]
            path = walking.way(tilemap, walker, lambda x, y: walking.distance(rect, x, y) <= walking.REACH)
            if path is None:
                return walker
            return walker._replace(dx=0, dy=0, path=path, use=name)
    return walker


def pass_door(pack: Pack, state: State, name: str) -> State:
    """Return the state behind a door, or before it if it is locked."""
    spot = f"{state.walker.map}/{name}"
    door = pack.levels[state.level].doors.get(spot)
    if door and not pack.facts.holds(door.when, state.memory):
        return state._replace(just=(*state.just, f"locked {spot}"))
    to = pack.maps[state.walker.map].doors[name]
    return place(pack, state._replace(just=(*state.just, "door")), to.map, to.spawn)


def place(pack: Pack, state: State, where: str, spawn: str) -> State:
    """Return the state with the player at a spawn of a map; a way that was wanted is wanted still."""
    point: Spawn = pack.maps[where].spawns[spawn]
    old = state.walker
    walker = Walker(where, point.x * UNIT, point.y * UNIT, old.facing, old.dx, old.dy)
    return state._replace(walker=walker)


# Talking


def talk(pack: Pack, state: State, intent: Intent | None) -> State:
    """One tick of a talk."""
    assert state.talk is not None
    match intent:
        case Advance(line):
            return told(pack, state, talking.advance(pack, state.memory, state.talk, line))
        case Choose(node, choice) if node == state.talk.node:
            return told(pack, state, talking.choose(pack, state.memory, state.talk, choice))
        case Walk(0, 0):  # the key was let go while talking
            return state._replace(walker=state.walker._replace(dx=0, dy=0))
    return state


def begin_talk(pack: Pack, state: State, node: str) -> State:
    """Return the state at the first line of a node; whoever walked stands still."""
    walker = state.walker._replace(dx=0, dy=0, path=(), use="", moved=False)
    return told(pack, state._replace(walker=walker), talking.start(pack, state.memory, node))


def told(pack: Pack, state: State, turn: talking.Turn) -> State:
    """Return the state after a turn of talk, with what the turn led to begun."""
    state = state._replace(talk=turn.talk, memory=turn.memory, just=(*state.just, *turn.just))
    if turn.teleport:
        state = place(pack, state, turn.teleport.map, turn.teleport.spawn)
    if turn.talk is None:
        return next_phase(pack, state, "done") if isinstance(phase_of(pack, state), TalkPhase) else state
    op = talking.op_at(pack, turn.talk)
    if isinstance(op, Begin):
        return begin(pack, state, op)
    if isinstance(op, Leave):
        return leave(pack, state, op)
    return state


def begin(pack: Pack, state: State, op: Begin) -> State:
    """Return the state with something other than talk begun."""
    if op.kind == "climax":
        memory = pack.facts.put(state.memory, f"seen.{state.talk.node}", 1) if state.talk else state.memory
        return enter_phase(pack, state._replace(talk=None, memory=memory), climax_of(pack, state).start, None)
    if op.kind == "repair":
        begun: Turn[Doing] = Turn(begin_repair(pack, state, op.name), state.memory)
    else:
        begun = BEGUN[op.kind](pack, state.memory, op.name)
    return taken(state, begun._replace(just=(*begun.just, f"{op.kind} {op.name}")))


def begin_repair(pack: Pack, state: State, name: str) -> Repairing:
    """Return the first moment of a repair under the player's settings."""
    return repairing.begin(pack.repairs[name], state.settings.difficulty, state.settings.assists, name)


def leave(pack: Pack, state: State, op: Leave) -> State:
    """Return the state in another level, or at the end of the campaign."""
    if op.kind == "level":
        return enter_level(pack, state, op.name)
    memory = pack.facts.tell(state.memory, "ending", op.name)
    return state._replace(talk=None, memory=memory, ending=op.name, just=(*state.just, f"ending {op.name}"))


# The casebook


def think(pack: Pack, state: State, intent: Intent | None) -> State:
    """One tick over the casebook."""
    match intent:
        case Connect(a, b) if not state.puzzle:
            thought = casebook.connect(pack, state.memory, a, b)
        case Conclude(deduction, conclusion) if state.puzzle:
            thought = casebook.conclude(pack, state.memory, state.puzzle, deduction, conclusion)
        case _:
            return state
    return state._replace(memory=thought.memory, puzzle=thought.puzzle, just=(*state.just, *thought.just))


# What lies over a talk


def do(pack: Pack, state: State, intent: Intent | None) -> State:
    """One tick of a repair, a diagnosis, care plans, a bench test, a queue, a charter or an encounter."""
    match state.doing:
        case Repairing():
            return mend(pack, state, state.doing, intent)
        case Diagnosing():
            return diagnose(pack, state, state.doing, intent)
        case Caring():
            return agree(pack, state, state.doing, intent)
        case Benching():
            return try_doses(pack, state, state.doing, intent)
        case Queueing():
            return receive(pack, state, state.doing, intent)
        case Drafting():
            return draft(pack, state, state.doing, intent)
        case Arguing():
            return argue(pack, state, state.doing, intent)
    return state


def mend(pack: Pack, state: State, doing: Repairing, intent: Intent | None) -> State:
    """One tick of a repair; once it is over, its result stands until the player goes on, and in practice for good."""
    repair = pack.repairs[doing.name]
    how = repairing.outcome(repair, doing)
    if how is not None:
        if type(intent) is not Finish or doing.name in pack.practice:
            return state
        memory = pack.facts.tell(state.memory, f"repair.{doing.name}", how)
        found = [
            name for name in repairing.result(repair, doing).evidence if not pack.facts.get(memory, f"found.{name}")
        ]
        for name in found:
            memory = pack.facts.put(memory, f"found.{name}", 1)
        just = (*state.just, *(f"found {name}" for name in found))
        return done(pack, state._replace(memory=memory, just=just), how)
    match intent:
        case Steer(x, y):
            doing = repairing.steer(doing, x, y)
        case Set(mode):
            doing = repairing.hold_mode(doing, mode)
        case Press(tool):
            doing = repairing.press(doing, tool)
        case Release(tool):
            doing = repairing.release(doing, tool)
        case Finish():
            doing = repairing.finish(doing)
        case Skip():
            doing = repairing.skip(doing)
    doing = repairing.tick(repair, repairing.assist(doing, state.settings.assists))
    return state._replace(doing=doing, just=(*state.just, *doing.just))


def diagnose(pack: Pack, state: State, doing: Diagnosing, intent: Intent | None) -> State:
    """One tick of a diagnosis."""
    match intent:
        case Object(plan, line):
            turn = diagnosing.object_to(pack, state.memory, doing, plan, line)
        case Treat(plan):
            turn = diagnosing.treat(pack, state.memory, doing, plan)
        case _:
            return state
    state = taken(state, turn)
    return done(pack, state, turn.doing.outcome) if turn.doing.outcome else state


def agree(pack: Pack, state: State, doing: Caring, intent: Intent | None) -> State:
    """One tick of care plans; after the last patient's answer, one more wish leaves the table."""
    match intent:
        case Propose() if doing.done:
            return done(pack, state, "done")
        case Agree(clause, option):
            turn = caring.agree(pack, state.memory, doing, clause, option)
        case Propose(patient):
            turn = caring.propose(pack, state.memory, doing, patient)
        case _:
            return state
    return taken(state, turn)


def try_doses(pack: Pack, state: State, doing: Benching, intent: Intent | None) -> State:
    """One tick of a bench test; the mark ends it."""
    match intent:
        case Test(dose):
            turn = benching.test(pack, state.memory, doing, dose)
        case Mark(dose):
            turn = benching.mark(pack, state.memory, doing, dose)
        case _:
            return state
    state = taken(state, turn)
    return done(pack, state, turn.doing.marked) if turn.doing.marked else state


def receive(pack: Pack, state: State, doing: Queueing, intent: Intent | None) -> State:
    """One tick of a queue; when all is read of its last patient, one more wish ends the day."""
    match intent:
        case See(patient, how):
            turn = queueing.see(pack, state.memory, doing, patient, how)
        case Advance() if doing.told:
            turn = queueing.read_on(pack, state.memory, doing)
        case Settle() if queueing.is_over(pack.queues[doing.name], doing) and not doing.told:
            return done(pack, state, "done")
        case _:
            return state
    return taken(state, turn)


def draft(pack: Pack, state: State, doing: Drafting, intent: Intent | None) -> State:
    """One tick of a charter; it stands once everybody has answered the page as it is."""
    match intent:
        case Write(article, option):
            turn = drafting.write(pack, state.memory, doing, article, option)
        case Read():
            turn = drafting.read(pack, state.memory, doing)
        case Settle() if doing.heard:
            return done(pack, state, "done")
        case _:
            return state
    return taken(state, turn)


def taken(state: State, turn: Turn[Doing]) -> State:
    """Return the state with what came of a wish."""
    return state._replace(doing=turn.doing, memory=turn.memory, just=(*state.just, *turn.just))


def done(pack: Pack, state: State, outcome: str) -> State:
    """Return the state after what was being done: the talk that waited goes on, or the next phase begins."""
    if isinstance(state.doing, Arguing) and state.phase is not None:
        state = state._replace(phase=state.phase._replace(carried=state.doing.now))
    state = state._replace(doing=None)
    if state.talk is not None:
        return told(pack, state, talking.run(pack, state.memory, Talk(state.talk.node, state.talk.at + 1)))
    return next_phase(pack, state, outcome)


# The climax


def climax_of(pack: Pack, state: State) -> Climax:
    """Return the climax of the level."""
    climax = pack.levels[state.level].climax
    assert climax is not None, "the pack was checked: only a level with a climax begins one"
    return climax


def phase_of(pack: Pack, state: State) -> ClimaxPhase | None:
    """Return the phase of the climax that is on; None outside of one."""
    return climax_of(pack, state).phases[state.phase.name] if state.phase else None


def past(pack: Pack, state: State) -> Past:
    """Return what the story so far brings to the encounter of this level, and what it may yet bring."""
    facts, memory = pack.facts, state.memory
    may = ((one.outcome, one.text) for one in pack.unsettled[state.level]
           if not all(name.startswith(LASTING) and facts.get(memory, name) for name in one.facts))  # fmt: skip
    return beats.recall(climax_of(pack, state), lambda condition: facts.holds(condition, memory), may)


def argue(pack: Pack, state: State, doing: Arguing[Moment], intent: Intent | None) -> State:
    """One tick of an encounter."""
    match intent:
        case Advance():
            after = arguing.read_on(doing)
        case Argue(verb, what, at):
            after = arguing.argue(climax_of(pack, state), past(pack, state), doing, (verb, what, at))
        case _:
            return state
    if after.beats and after.beats != doing.beats:
        state = state._replace(just=(*state.just, f"beat {after.beats[0].kind}"))
    state = state._replace(doing=after)
    return done(pack, state, after.outcome) if after.outcome else state


def enter_phase(pack: Pack, state: State, name: str, carried: Moment | None) -> State:
    """Return the first moment of a phase of the climax."""
    climax = climax_of(pack, state)
    state = state._replace(phase=Phase(name, carried), just=(*state.just, f"phase {name}"))
    match climax.phases[name]:
        case TalkPhase(talk=node):
            return begin_talk(pack, state, node)
        case RepairPhase(repair=repair):
            return state._replace(doing=begin_repair(pack, state, repair), just=(*state.just, f"repair {repair}"))
        case WalkPhase(walk=spot):
            where, _, spawn = spot.partition(":")
            return place(pack, state, where, spawn)
    story = past(pack, state)
    return state._replace(doing=arguing.begin(climax, story, name, state.settings.difficulty, carried))


def next_phase(pack: Pack, state: State, outcome: str) -> State:
    """Return the state in what follows a phase; an outcome of the whole climax is remembered."""
    assert state.phase is not None
    climax, carried = climax_of(pack, state), state.phase.carried
    first, _, ending = climax.phases[state.phase.name].after(outcome).partition(".")
    decided = ending or (outcome if outcome in climax.outcomes else "")
    if decided:
        memory = pack.facts.tell(state.memory, "climax", decided)
        state = state._replace(memory=memory, just=(*state.just, f"climax {decided}"))
    if first == END:
        return state._replace(phase=None)
    return enter_phase(pack, state, first, carried)
