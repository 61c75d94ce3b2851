"""Dialogue trees made flat: each node a tuple of operations, run one after the other."""

from hashlib import blake2s
from typing import NamedTuple

from game.content.conditions import Expression
from game.content.facts import Facts
from game.content.talk import (
    Choose,
    Cue,
    Do,
    DoClimax,
    Echo,
    Ending,
    Find,
    Go,
    Goto,
    Line,
    NextLevel,
    Remember,
    Say,
    Step,
    Trust,
    When,
)


class Speak(NamedTuple):
    """A line is shown; the talk waits until the player reads on."""

    id: str  # stays the same while the node's name, the speaker and the words do
    who: str  # "" is narration
    mood: str  # as written, else the one the speaker last had in this node, else neutral
    text: str


class Option(NamedTuple):
    """One choice, and where the talk goes on if it is taken."""

    name: str
    say: str
    when: Expression | None
    locked: str  # the reason shown while `when` is false; "" hides the choice
    once: bool
    fact: str  # remembers that it was taken
    to: int  # operation of the same node


class Ask(NamedTuple):
    """The player chooses; the talk waits."""

    options: tuple[Option, ...]


class Put(NamedTuple):
    """A fact gets a value."""

    fact: str
    value: int
    event: str


class Move(NamedTuple):
    """A number goes up or down, within its bounds."""

    fact: str
    by: int
    event: str


class Branch(NamedTuple):
    """Where the condition is false, the talk goes on at `to`."""

    when: Expression
    to: int


class Jump(NamedTuple):
    """The talk goes on at another operation of the node."""

    to: int


class Enter(NamedTuple):
    """The talk goes on at the start of a node."""

    node: str


class Teleport(NamedTuple):
    """The player is put at a spawn of a map."""

    map: str
    spawn: str


class Begin(NamedTuple):
    """Something other than talk begins (diagnose, repair, care, bench, queue, charter, climax); the talk waits."""

    kind: str
    name: str


class Leave(NamedTuple):
    """The level or the campaign is over (level, ending)."""

    kind: str
    name: str


class Signal(NamedTuple):
    """Something beside the lines is seen or heard."""

    cue: str


Op = Speak | Ask | Put | Move | Branch | Jump | Enter | Teleport | Begin | Leave | Signal


def line_id(node: str, line: Line) -> str:
    """Return a name for a line that survives edits around it: eight hexadecimal digits after its node."""
    return f"{node}.{blake2s(f'{line.who}|{line.text}'.encode(), digest_size=4).hexdigest()}"


def compiled(node: str, steps: tuple[Step, ...], facts: Facts) -> tuple[Op, ...]:
    """Return the operations of a checked node."""
    ops: list[Op] = []
    write(ops, node, steps, facts)
    return tuple(ops)


def write(ops: list[Op], node: str, steps: tuple[Step, ...], facts: Facts) -> None:
    """Append the operations of `steps` to `ops`."""
    for step in steps:
        match step:
            case Echo():
                hole = reserve(ops)
                write_lines(ops, node, step)
                ops[hole] = Branch(step.echo, len(ops))
            case Say():
                write_lines(ops, node, step)
            case Find():
                ops.extend(Put(f"found.{name}", 1, f"found {name}") for name in step.find)
            case Trust():
                ops.extend(Move(meter, by, f"trust {meter} {by:+d}") for meter, by in step.trust.items())
            case Remember():
                for name, word in step.remember.items():
                    if word in ("+1", "-1"):
                        ops.append(Move(name, int(word), f"remembered {name}"))
                    else:
                        ops.append(Put(name, facts.fields[name].read(word), f"remembered {name}"))
            case Cue():
                ops.append(Signal(step.cue))
            case Go():
                ops.append(Teleport(*step.go.split(":")))
            case Goto():
                ops.append(Enter(step.goto))
            case Do():
                ops.append(Begin(*step.begins))
            case DoClimax():
                ops.append(Begin("climax", ""))
            case NextLevel():
                ops.append(Leave("level", step.level))
            case Ending():
                ops.append(Leave("ending", step.ending))
            case When():
                hole = reserve(ops)
                write(ops, node, step.then, facts)
                if step.else_:
                    skip = reserve(ops)
                    ops[hole] = Branch(step.when, len(ops))
                    write(ops, node, step.else_, facts)
                    ops[skip] = Jump(len(ops))
                else:
                    ops[hole] = Branch(step.when, len(ops))
            case Choose():
                write_choices(ops, node, step, facts)


def write_lines(ops: list[Op], node: str, step: Say) -> None:
    """Append the lines of a block; a speaker without a mood keeps the last one of the node."""
    for line in step.lines:
        before = next((op.mood for op in reversed(ops) if isinstance(op, Speak) and op.who == line.who), "neutral")
        ops.append(Speak(line_id(node, line), line.who, line.mood or before, line.text))


def write_choices(ops: list[Op], node: str, step: Choose, facts: Facts) -> None:
    """Append a question, and behind it what each choice leads to; all but gotos meet again after the last."""
    question = reserve(ops)
    options, exits = [], []
    for choice in step.choose:
        options.append(
            Option(
                choice.name,
                choice.say,
                choice.when,
                choice.locked or "",
                choice.once,
                f"chose.{node}.{choice.name}",
                len(ops),
            )
        )
        write(ops, node, choice.then, facts)
        if choice.goto:
            ops.append(Enter(choice.goto))
        else:
            exits.append(reserve(ops))
    ops[question] = Ask(tuple(options))
    for hole in exits:
        ops[hole] = Jump(len(ops))


def reserve(ops: list[Op]) -> int:
    """Keep a place for an operation that is known later; return its index."""
    ops.append(Jump(0))
    return len(ops) - 1
