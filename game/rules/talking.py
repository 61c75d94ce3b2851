"""Talking: from one line to the next, by reading on or by choice."""

from collections.abc import Iterator
from typing import NamedTuple

from game.content.facts import Facts
from game.content.pack import Pack
from game.content.script import (
    Ask,
    Begin,
    Branch,
    Enter,
    Jump,
    Leave,
    Move,
    Op,
    Option,
    Put,
    Signal,
    Speak,
    Teleport,
)


class Talk(NamedTuple):
    """Where a talk stands: an operation of a node. It waits there, at a line, a question or something begun."""

    node: str
    at: int


class Turn(NamedTuple):
    """What came of running a talk."""

    talk: Talk | None  # None: it is over
    memory: int
    just: tuple[str, ...]
    teleport: Teleport | None = None


def op_at(pack: Pack, talk: Talk) -> Op:
    """Return the operation that a talk waits at."""
    return pack.nodes[talk.node][talk.at]


def start(pack: Pack, memory: int, node: str) -> Turn:
    """Begin the talk called `node`."""
    return run(pack, memory, Talk(node, 0))


def advance(pack: Pack, memory: int, talk: Talk, line: str) -> Turn:
    """Read on past `line`; a line that is not the one on screen changes nothing."""
    op = op_at(pack, talk)
    if type(op) is Speak and op.id == line:
        return run(pack, memory, Talk(talk.node, talk.at + 1))
    return Turn(talk, memory, ())


def choose(pack: Pack, memory: int, talk: Talk, choice: str) -> Turn:
    """Take a choice; one that is not on offer changes nothing."""
    op = op_at(pack, talk)
    if type(op) is Ask:
        for option in op.options:
            if option.name == choice and on_offer(pack.facts, memory, option):
                turn = run(pack, pack.facts.put(memory, option.fact, 1), Talk(talk.node, option.to))
                return turn._replace(just=(f"chose {talk.node}.{choice}", *turn.just))
    return Turn(talk, memory, ())


def on_offer(facts: Facts, memory: int, option: Option) -> bool:
    """Tell whether an option can be taken now."""
    return not (option.once and facts.get(memory, option.fact)) and facts.holds(option.when, memory)


def options(pack: Pack, memory: int, talk: Talk) -> Iterator[tuple[Option, bool]]:
    """Yield the options that are shown, and whether each can be taken (else its `locked` reason is shown)."""
    op = op_at(pack, talk)
    if type(op) is Ask:
        for option in op.options:
            if on_offer(pack.facts, memory, option):
                yield option, True
            elif option.locked and not (option.once and pack.facts.get(memory, option.fact)):
                yield option, False


def run(pack: Pack, memory: int, talk: Talk) -> Turn:
    """Run operations until one waits for the player or the talk is over.

    A pack is checked when it is read to have no loop in which nobody speaks, so this ends.
    """
    facts, (node, at) = pack.facts, talk
    ops = pack.nodes[node]
    just: list[str] = []
    teleport = None
    while at < len(ops):
        op = ops[at]
        kind = type(op)
        if kind is Speak or kind is Ask or kind is Begin:
            return Turn(Talk(node, at), memory, tuple(just), teleport)
        at += 1
        match op:
            case Put(fact, value, event):
                if facts.get(memory, fact) != value:
                    memory = facts.put(memory, fact, value)
                    just.append(event)
            case Move(fact, by, event):
                memory = facts.put(memory, fact, facts.get(memory, fact) + by)
                just.append(event)
            case Branch(when, to):
                if not facts.holds(when, memory):
                    at = to
            case Jump(to):
                at = to
            case Enter(into):
                memory = facts.put(memory, f"seen.{node}", 1)
                node, at, ops = into, 0, pack.nodes[into]
            case Signal(cue):
                just.append(f"cue {cue}")
            case Teleport():
                teleport = op
            case Leave():
                memory = facts.put(memory, f"seen.{node}", 1)
                return Turn(Talk(node, at - 1), memory, tuple(just), teleport)
    memory = facts.put(memory, f"seen.{node}", 1)
    return Turn(None, memory, tuple(just), teleport)
