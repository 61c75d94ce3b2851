"""What a player can want in one tick, in the pack's own names: the only way into the rules."""

from typing import Literal, NamedTuple


class Walk(NamedTuple):
    """Head this way from now on; (0, 0) stands still."""

    dx: Literal[-1, 0, 1]
    dy: Literal[-1, 0, 1]


class GoTo(NamedTuple):
    """Walk to a point of the map by the shortest way."""

    x: int  # pixels
    y: int


class Use(NamedTuple):
    """Use a thing (`map/thing`) or talk to a person (`who`), walking there first if need be."""

    target: str


class Advance(NamedTuple):
    """Read on, past the line called `line`; in an encounter or a queue, past what is on screen."""

    line: str = ""


class Choose(NamedTuple):
    """Take a choice of the node."""

    node: str
    choice: str


class Connect(NamedTuple):
    """Hold two findings against each other."""

    a: str
    b: str


class Conclude(NamedTuple):
    """Answer the question that two findings raised; `none` leaves it open."""

    deduction: str
    conclusion: str


class Object(NamedTuple):
    """Hold a line of the chart against a proposed plan."""

    plan: str
    line: str


class Treat(NamedTuple):
    """Decide on a plan."""

    plan: str


class Agree(NamedTuple):
    """Put an option of a clause into the care plan on the table."""

    clause: str
    option: str


class Propose(NamedTuple):
    """Ask the patient to sign the care plan on the table."""

    patient: str


class Test(NamedTuple):
    """Try a dose on a slab of the bench."""

    dose: str


class Mark(NamedTuple):
    """Mark a dose of the bench as the highest safe one."""

    dose: str


class See(NamedTuple):
    """Call a patient of the queue in, and see them `quick` or `careful`."""

    patient: str
    how: str


class Write(NamedTuple):
    """Put an article of the charter onto its page in the words of an option; `none` strikes it out."""

    article: str
    option: str


class Read(NamedTuple):
    """Read the page of the charter out."""


class Settle(NamedTuple):
    """Be done with what lies over the talk: a day on which nobody is left, a charter that was answered."""


class Argue(NamedTuple):
    """Make a move in an encounter: a verb of its kind, and what it is done with and to."""

    verb: str
    what: str = ""
    at: str = ""


class Steer(NamedTuple):
    """Send the swarm to a cell of the tooth."""

    x: int
    y: int


class Set(NamedTuple):
    """Set what the swarm does: hold, scrub, build or recall."""

    mode: str


class Press(NamedTuple):
    """Press a tool of the repair (scaffold, pulse, rinse, calm) and keep it pressed."""

    tool: str


class Release(NamedTuple):
    """Let go of a tool of the repair."""

    tool: str


class Finish(NamedTuple):
    """End the repair as it stands."""


class Skip(NamedTuple):
    """Leave the repair to a colleague: it has a consequence in the story and blocks no ending."""


class SetRule(NamedTuple):
    """Change a setting that the rules know: difficulty, timer, heat_guard, auto_recall, auto_scrub."""

    name: str
    value: str


Intent = (
    Walk | GoTo | Use | Advance | Choose | Connect | Conclude | Object | Treat | Agree | Propose | Test | Mark
    | See | Write | Read | Settle | Argue | Steer | Set | Press | Release | Finish | Skip | SetRule
)  # fmt: skip
