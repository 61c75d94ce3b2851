"""What a proof of a story depends on: all of a pack but its words and pictures, as plain values."""

from collections.abc import Iterator
from typing import Any

from game.content.base import every
from game.content.conditions import Expression
from game.content.level import Level
from game.content.pack import Pack
from game.content.script import Ask, Branch, Op, Speak
from game.rules import benching


def skeleton(pack: Pack) -> list[Any]:
    """Return everything that decides what can be reached in a pack; rewording a line changes nothing of it."""
    about = pack.campaign
    return [
        about.levels,
        {name: str(variable) for name, variable in about.variables.items()},
        {name: str(read) for name, read in about.reads.items()},
        list(about.endings),
        {name: str(beat) for name, beat in about.beats.items()},
        {name: [bare(op) for op in ops] for name, ops in pack.nodes.items()},
        {name: list(bones(level)) for name, level in pack.levels.items()},
        {name: pace.pace for name, pace in pack.people.items()},
        {name: places(pack, name) for name in pack.maps},
        {name: slabs(pack, name) for name in pack.benches},
    ]


def bare(op: Op) -> Any:
    """Return an operation without its words."""
    match op:
        case Speak():
            return "line"
        case Ask(options):
            return [(one.name, text(one.when), bool(one.locked), one.once, one.to) for one in options]
        case Branch(when, to):
            return ("if", when.text, to)
    return (type(op).__name__, *op)


def text(condition: Expression | None) -> str:
    """Return a condition as it is written."""
    return condition.text if condition else ""


def bones(level: Level) -> Iterator[Any]:
    """Yield what a level consists of, without its words."""
    yield str(level.start)
    yield [(text(one.when), one.at) for one in level.objectives]
    yield [(one.who, one.at, one.route, one.talk, text(one.when)) for one in level.people]
    yield {spot: [(one.talk, text(one.when)) for one in offers] for spot, offers in level.things.items()}
    yield {spot: door.when.text for spot, door in level.doors.items()}
    yield {spot: condition.text for spot, condition in level.furniture.items()}
    yield list(level.evidence)
    yield {name: (one.from_, list(one.conclusions), one.right) for name, one in level.deductions.items()}
    yield [one.of for one in level.near_misses]
    yield {
        name: (one.repair, list(one.chart), {plan: proposal.wrong for plan, proposal in one.plans.items()})
        for name, one in level.diagnoses.items()
    }
    yield {name: [str(find) for find in one.finds] for name, one in level.repairs.items()}
    for name, care in level.care.items():
        for patient, wishes in care.patients.items():
            yield name, patient, {clause: list(one.options) for clause, one in wishes.clauses.items()}
            yield [one.when.text for one in wishes.refuses], wishes.content.text
    for name, queue in level.queues.items():
        yield name, queue.minutes, queue.ways, [(who, one.comes, one.waits) for who, one in queue.patients.items()]
        yield [(one.trust, one.find) for _, _, one in queue.visits()]
    for name, charter in level.charters.items():
        yield name, charter.keeps, {article: list(one.options) for article, one in charter.articles.items()}
        for person, one in charter.signatories.items():
            yield person, [refusal.when.text for refusal in one.refuses], one.content.text
    if level.climax:
        yield {name: (str(type(one)), one.next, told(one)) for name, one in level.climax.phases.items()}
        yield [(loc, condition.text) for loc, condition in every(Expression, level.climax)]
        yield [(name, one.phase) for name, one in level.climax.witnesses.items()]
        yield [(name, [change.after for change in one.changes]) for name, one in level.climax.cards.items()]
        yield level.climax.outcomes


def told(phase: Any) -> str:
    """Return what a phase of a climax is about, without its words."""
    return str([getattr(phase, name, "") for name in ("talk", "repair", "walk", "until")])


def slabs(pack: Pack, name: str) -> list[Any]:
    """Return all that decides what the doses of a bench come to."""
    bench = pack.benches[name]
    repair = pack.teeth[bench.repair]
    cut = {dose: str(benching.slab_of(pack, name, dose)) for dose in bench.doses}
    return [bench.seconds, bench.slabs, cut, repair.win.integrity, str(repair.variant)]


def places(pack: Pack, name: str) -> list[Any]:
    """Return the geometry of a map."""
    one = pack.maps[name]
    return [one.width, one.height, one.solid.hex(), one.spawns, one.doors, one.things, one.zones, one.routes]
