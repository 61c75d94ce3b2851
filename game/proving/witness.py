"""A play-through for a claim: a testplan that a writer can read, and a session that replays in the real game.

The decisions come from a search of the story. What a search leaves open, the moves of an argument, is found here by
searching that argument from the past that the play brings to it.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play, Stage
from game.content.script import Leave
from game.proving.exploring import Aim, Mark, Search, fought
from game.proving.memory import Memory, digest
from game.proving.proof import recall_slabs
from game.proving.slices import EVERYTHING, Need, Site
from game.proving.story import GIVEN, Prover
from game.rules import step
from game.rules.climax.arguing import Arguing
from game.rules.intents import Intent
from game.rules.state import State
from game.sessions import tape
from game.sessions.codec import Json, Unreadable, state_from_json, state_to_json
from game.sessions.tape import Recorder

MOST_TICKS = 6 * 60 * 60 * 60  # of a play: six hours
LOOKS = (  # how far back, whether everything is played, how many states, and from how many pasts an argument, at most
    (EVERYTHING, False, 30_000, 3),
    (1, True, 8_000, 12),
    (2, True, 20_000, 24),
    (EVERYTHING, False, 100_000, 24),
)

Way = tuple[str, ...]  # decisions

NOTHING = Memory(None)

HOW = {"clean": "well", "patched": "hastily", "scarred": "badly", "skipped": "skip"}  # how a testplan says it


class Unreached(Exception):
    """There is no play to what was asked for; the message says what there is."""


class Witness(NamedTuple):
    """A play that comes to something."""

    play: Play
    node: str  # that was asked for; "" if it was an ending


def witness(pack: Pack, wanted: str, memory: Memory = NOTHING) -> Witness:
    """Return the shortest play to an ending, or through a node (NODE or LEVEL:NODE) and on to an ending.

    It is remembered while the pack is the same.

    Raises:
        Unreached: the pack has no such ending or node, or no play was found that plays out.
    """
    level, _, name = wanted.rpartition(":")
    if name in pack.campaign.endings and not level:
        marks: tuple[Mark, ...] = (("ending", name),)
        sites = tuple((node, at) for node, ops in pack.nodes.items() for at, op in enumerate(ops)
                      if op == Leave("ending", name))  # fmt: skip
        node = ""
    elif name in pack.nodes and level in ("", pack.level_of[name]):
        marks, sites, node = (("fact", f"seen.{name}", True),), ((name, 0),), name
    else:
        where = f"in level {level}" if level else "in this pack"
        raise Unreached(f"found {name!r}, expected an ending or a node {where}")
    key = digest("witness", pack.digest, wanted)
    recall_slabs(pack, memory)
    found = memory.recall(Witness, key)
    found = found or next((Witness(play, node) for play in plays(pack, marks, sites, node)), None)
    if found is None:
        raise Unreached(f"no play was found that comes to {name}")
    memory.keep(Witness, key, found)
    return found


def plays(pack: Pack, marks: tuple[Mark, ...], sites: Iterable[Site], node: str) -> Iterator[Play]:
    """Yield plays that come to one of some marks, through a node if named, and to an ending; the shortest first."""
    needs = (Need("sites", sites=tuple(sites)),)
    for depth, thorough, most, pasts in LOOKS:
        prover = Prover(pack, pasts)
        part = prover.story.slice(needs, depth=depth).joined(prover.progress)
        aim = Aim(frozenset(marks), frozenset(prover.story.starts))
        new, others = step.new_game(prover.pack), prover.others.items()
        found = prover.explorer.search(new, part, aim, thorough, most, prover.allows, others=others)
        for mark in marks:
            if mark in found.marks:
                for way in onward(prover, found, *found.marks[mark]):
                    play = played(prover, way)
                    if play and reaches(pack, play, node):
                        yield play


def onward(prover: Prover, found: Search, number: int, label: str) -> Iterator[Way]:
    """Yield the decisions to a state and by one more, and then on to the nearest of each ending."""
    after = prover.after(found.states[number].state, label)
    if after.ending:
        yield (*found.way_to(number), label)
        return
    argued = fought(found.states, number, label) if after.phase else ()
    more = prover.explorer.search(after, prover.progress, allowed=lambda then: prover.allows((*argued, *then)))
    ends = {stood.state.ending: end for end, stood in reversed(list(enumerate(more.states))) if stood.state.ending}
    for end in sorted(ends.values()):
        yield (*found.way_to(number), label, *more.way_to(end))


def played(prover: Prover, way: Way) -> Play | None:
    """Return the testplan of some decisions, with the moves of what is argued; None if it cannot be argued so."""
    state, stages, given = prover.start, list[str](), dict[str, str]()
    argued, places = list[tuple[State, str, str]](), list[int]()  # what is argued, and where its moves go
    for label in way:
        words = label.split()
        if words[:1] == [GIVEN]:
            given = {name: value for _, name, value in map(str.split, label.split("\n"))}
        elif isinstance(state.doing, Arguing):
            argued.append((state, words[1], words[2]))
            places.append(len(stages))
        elif words[:1] == ["repair"]:
            stages.append(f"repair {HOW[words[2]]}")
        elif words and words[-1] != "none":
            stages += label.split("\n")
        state = prover.after(state, label)
        if argued and (state.phase is None or state.ending or state.level != argued[0][0].level):
            moves = prover.moves(tuple(argued))
            if moves is None:
                return None
            for at, made in reversed(list(zip(places, moves, strict=True))):
                stages[at:at] = [" ".join(("argue", *filter(None, move))) for move in made]
            argued, places = [], []
    if not state.ending:
        return None
    steps = tuple(Stage(stage.split()[0], tuple(stage.split()[1:])) for stage in stages)
    title = prover.pack.campaign.endings[state.ending].title
    return Play(title=title, ending=state.ending, given=given, steps=steps)


def reaches(pack: Pack, play: Play, node: str = "") -> bool:
    """Tell whether a testplan plays out in the real game, and comes through a node on its way."""
    try:
        end = last(states(pack, play))
    except Stuck:
        return False
    return end.ending == play.ending and (not node or bool(pack.facts.get(end.memory, f"seen.{node}")))


def states(pack: Pack, play: Play) -> Iterator[tuple[State, Intent | None]]:
    """Yield each state of a play in the real game, and what the player wants in it.

    Raises:
        Stuck: the play does not fit the story.
    """
    player, state = Player(pack, play, hurry=True), step.new_game(pack, given=play.given)
    while not state.ending and state.tick < MOST_TICKS:
        wish = player.want(state)
        yield state, wish
        state = step.step(pack, state, wish)
    yield state, None


def last(moments: Iterable[tuple[State, Intent | None]]) -> State:
    """Return the last state of a play."""
    (state, _), *_ = deque(moments, maxlen=1)
    return state


def moment_at(pack: Pack, wanted: str, memory: Memory) -> State:
    """Return the state in which a node (NODE or LEVEL:NODE) is first on screen in the shortest play to it.

    Of a node in which nothing is said or asked it is the next thing on screen.

    Raises:
        Unreached: no play comes there, or the game is over when it does.
    """
    key = digest("moment", pack.digest, wanted)
    known: Json | None = memory.recall(dict, key)
    if known is not None:
        with suppress(Unreadable):
            return state_from_json(pack, known)
    found = witness(pack, wanted, memory)
    for state, _ in states(pack, found.play):
        if found.node and not state.ending and stands_in(pack, state, found.node):
            memory.keep(dict, key, state_to_json(pack, state))
            return state
    raise Unreached(f"{wanted} says nothing before the end, so there is no moment to begin at")


def stands_in(pack: Pack, state: State, node: str) -> bool:
    """Tell whether a node is on screen, or has been gone through."""
    on_screen = state.talk is not None and state.talk.node == node
    return on_screen or bool(pack.facts.get(state.memory, f"seen.{node}"))


def text(play: Play, about: str) -> str:
    """Return a testplan as a file in plays/ says it."""
    rows = [f"# {about}", f"title: {quoted(play.title)}", f"ending: {play.ending}"]
    if play.given:
        rows.append("given: {" + ", ".join(f"{name}: {value}" for name, value in play.given.items()) + "}")
    return "\n".join((*rows, "steps:", *(f"  - {stage}" for stage in play.steps))) + "\n"


def quoted(words: str) -> str:
    """Return words as YAML has them, whatever is in them."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def record(pack: Pack, play: Play, file: Path) -> None:
    """Record a play as a session.

    Raises:
        OSError: it cannot be written.
    """
    with file.open("w", encoding="utf-8") as out:
        recorder = Recorder(out, pack, step.new_game(pack, given=play.given))
        for number, (state, wish) in enumerate(states(pack, play)):
            if number:
                recorder.played(state)
            recorder.note(wish)
        recorder.close()
    tape.seal(file)
