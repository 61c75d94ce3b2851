"""Plants single faults into a pack, one at a time: for each the code and the line that a check must tell of.

It works on any pack by what is written in it, and knows none. Each fault is one edit of one file.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from game.content.base import Loc, every
from game.content.climax.debate import Debate
from game.content.conditions import Expression
from game.content.pack import LevelFiles, Pack, Source, walk
from game.content.talk import Choose, Echo, Ending, Find, Goto, NextLevel, Remember, Say
from game.proving.claims import MOST_VARIABLES
from game.proving.encounters import MOST_BEATS
from game.proving.proof import FIRST

HARD = "{composure: 1, points: 2, force: 2, start: -2, calls: 0}"  # numbers of a debate that nobody wins


class Fault(NamedTuple):
    """One edit of one file, and what must be told of it."""

    code: str
    file: str  # from the pack's folder
    line: int  # that is edited, from 1
    column: int  # from 1; 0 puts a row in before the line
    old: str  # what stands there
    new: str
    told: int  # line that must be told of
    told_in: str = ""  # file that must be told of; "" for the one that is edited
    about: str = ""  # what is edited, where faults of one code are planted into several kinds of things


def plant(folder: Path, fault: Fault) -> None:
    """Plant a fault into the files of a pack."""
    path = folder / fault.file
    rows = path.read_text(encoding="utf-8").split("\n")
    if fault.column == 0:
        rows.insert(fault.line - 1, fault.new)
    else:
        row = rows[fault.line - 1]
        at = fault.column - 1
        assert row[at:].startswith(fault.old), f"{fault}: {row!r}"
        rows[fault.line - 1] = row[:at] + fault.new + row[at + len(fault.old) :]
    path.write_text("\n".join(rows), encoding="utf-8")


def faults(pack: Pack) -> Iterator[Fault]:
    """Yield faults of every kind, in the order of kinds and then of the files."""
    yield from orphans(pack)
    yield from dead_rows(pack)
    yield from conditions(pack)
    yield from choices(pack)
    yield from hidden_offers(pack)
    yield from endings(pack)
    yield from evidence(pack)
    yield from flags(pack)
    yield from too_early(pack)
    yield from beats(pack)
    yield from doors(pack)
    yield from traps(pack)
    yield from left_out(pack)
    yield from maps(pack)
    yield from borders(pack)
    yield from debates(pack)
    yield from rounds(pack)
    yield from benches(pack)


def name_of(pack: Pack, source: Source) -> str:
    """Return a file's path from the pack's folder, with / between its parts."""
    return Path(source.file).resolve().relative_to(Path(pack.folder).resolve()).as_posix()


def row_of(pack: Pack, source: Source, line: int) -> str:
    """Return a row of a file."""
    return (Path(pack.folder) / name_of(pack, source)).read_text(encoding="utf-8").split("\n")[line - 1]


def orphans(pack: Pack) -> Iterator[Fault]:
    """Yield a node more, in each talk, that nothing leads to."""
    for files in pack.files.values():
        source = files.talk_source
        line, _ = source.where(("nodes", next(iter(files.talk.nodes))))
        yield Fault(
            "node-unreached", name_of(pack, source), line, 0, "", '  nobody_comes: ["Nobody hears this."]', line
        )


def dead_rows(pack: Pack) -> Iterator[Fault]:
    """Yield a line more behind the last goto of a node."""
    for files in pack.files.values():
        source = files.talk_source
        for node, steps in files.talk.nodes.items():
            if isinstance(steps[-1], Goto):
                line, _ = source.where(("nodes", node, len(steps) - 1))
                row = row_of(pack, source, line)
                indent = row[: len(row) - len(row.lstrip())]
                yield Fault(
                    "line-unreached", name_of(pack, source), line + 1, 0, "", f'{indent}- "Nobody."', line + 1
                )


def conditions(pack: Pack) -> Iterator[Fault]:
    """Yield conditions that cannot hold, and such that cannot fail: of everything in a level, and of its talks."""
    for level, files in pack.files.items():
        places: list[tuple[Source, Loc, Expression]] = [
            (files.level_source, loc, test) for loc, test in every(Expression, files.level)
        ]
        places += [
            (files.talk_source, ("nodes", node, *at), test)
            for node, steps in files.talk.nodes.items()
            for at, test in every(Expression, steps)
        ]
        elsewhere = [one for name, one in pack.levels.items() if name != level]
        for source, loc, test in places:
            line, column = source.where(loc)
            kind = str(loc[0]) if loc[0] != "nodes" else str(loc[-1])
            away = kind in ("doors", "furniture") and any(loc[1] in getattr(one, kind) for one in elsewhere)
            if row_of(pack, source, line)[column - 1 :].startswith(test.text) and len(test.text) < 60:
                never, always = (f"({test.text}) {word} not ({test.text})" for word in ("and", "or"))
                edited = (name_of(pack, source), line, column, test.text)
                if not away:  # where another level names it too, it may be away for the whole of this one
                    yield Fault("never-true", *edited, never, line, about=kind)
                yield Fault("always-true", *edited, always, line, about=kind)


def choices(pack: Pack) -> Iterator[Fault]:
    """Yield a choice of each question that is never on offer, and stays no one's only way on."""
    for files in pack.files.values():
        source = files.talk_source
        for node, steps in files.talk.nodes.items():
            for at, step in walk(steps):
                if isinstance(step, Choose) and sum(not (one.when or one.once) for one in step.choose) > 1:
                    for number, choice in enumerate(step.choose[1:], start=1):
                        if choice.when is None:
                            loc = ("nodes", node, *at, "choose", number, "name")
                            line = source.where(loc)[0]
                            row = row_of(pack, source, line)
                            indent = " " * (len(row) - len(row.lstrip()) + 2)
                            never = f"{indent}when: seen.{node} and not seen.{node}"
                            yield Fault("choice-unreached", name_of(pack, source), line + 1, 0, "", never, line)


def hidden_offers(pack: Pack) -> Iterator[Fault]:
    """Yield offers and people that one without a condition, put before them, hides."""
    for files in pack.files.values():
        source = files.level_source
        for spot, offers in files.level.things.items():
            line, _ = source.where(("things", spot, 0))
            row = row_of(pack, source, line)
            indent = row[: len(row) - len(row.lstrip())]
            hides = f"{indent}- {{talk: {offers[-1].talk}, prompt: Look}}"
            if len(offers) > 1:
                yield Fault("thing-unreached", name_of(pack, source), line, 0, "", hides, line + 1)
        met: dict[str, int] = {}
        for number, placement in enumerate(files.level.people):
            if placement.who in met and placement.when is None and placement.talk:
                first = met[placement.who]
                line, _ = source.where(("people", first))
                yield Fault("thing-unreached", name_of(pack, source), line, 0, "",
                            f"  - {{who: {placement.who}, at: {placement.at}}}", line + 1)  # fmt: skip
            met.setdefault(placement.who, number)


def endings(pack: Pack) -> Iterator[Fault]:
    """Yield an ending more that nothing leads to, and endings that another takes the place of."""
    line, _ = pack.source.where(("endings", next(iter(pack.campaign.endings))))
    yield Fault(
        "ending-unreached", "campaign.yaml", line, 0, "", "  nowhere: {title: Nowhere, says: Nobody gets here.}", line
    )
    names = list(pack.campaign.endings)
    for files in pack.files.values():
        source = files.talk_source
        for node, steps in files.talk.nodes.items():
            for at, step in walk(steps):
                if isinstance(step, Ending):
                    line, column = source.where(("nodes", node, *at, "ending"))
                    other = names[(names.index(step.ending) + 1) % len(names)]
                    told, _ = pack.source.where(("endings", step.ending))
                    yield Fault("ending-unreached", name_of(pack, source), line, column, step.ending, other, told,
                                "campaign.yaml")  # fmt: skip


def evidence(pack: Pack) -> Iterator[Fault]:
    """Yield evidence that nobody can find, and such that serves for nothing."""
    for files in pack.files.values():
        source = files.level_source
        for name in files.level.evidence:
            told, _ = source.where(("evidence", name))
            finds = [place for level in pack.files.values() for place, found in finding(level) if found == (name,)]
            others = [one for one in files.level.evidence if one != name]
            used = any(name in deduction.from_ for deduction in pack.deductions.values())
            if used and len(finds) == 1 and others:
                found_in, loc = finds[0]
                line, column = found_in.where(loc)
                yield Fault("evidence-not-found", name_of(pack, found_in), line, column, name, others[0], told,
                            name_of(pack, source), about=str(loc[0]))  # fmt: skip
        if files.level.evidence:
            line, _ = source.where(("evidence", next(iter(files.level.evidence))))
            more = "  odd_button: {title: A button, kind: object, says: A button., about: a coat}"
            yield Fault("evidence-unused", name_of(pack, source), line, 0, "", more, line)


def finding(files: LevelFiles) -> Iterator[tuple[tuple[Source, Loc], tuple[str, ...]]]:
    """Yield each place of a level where evidence is found, and what: in talks, by who is seen, and in repairs."""
    for node, steps in files.talk.nodes.items():
        for at, step in walk(steps):
            if isinstance(step, Find):
                yield (files.talk_source, ("nodes", node, *at, "find")), step.find
    for name, queue in files.level.queues.items():
        for who, how, visit in queue.visits():
            yield (files.level_source, ("queues", name, "patients", who, how, "find")), (visit.find or "",)
    for name, repair in files.level.repairs.items():
        for loc, found in repair.evidence():
            yield (files.level_source, ("repairs", name, *loc)), (found,)


def flags(pack: Pack) -> Iterator[Fault]:
    """Yield variables that nobody asks for, and one that is asked for and never changes."""
    if not pack.campaign.variables:
        return
    line, _ = pack.source.where(("variables", next(iter(pack.campaign.variables))))
    yield Fault("flag-unread", "campaign.yaml", line, 0, "", "  nobody_asks: truth", line)
    written = [
        (files.talk_source, files.talk_source.where(("nodes", node, *at, "remember", name)), name)
        for files in pack.files.values()
        for node, steps in files.talk.nodes.items()
        for at, step in walk(steps)
        if hasattr(step, "remember")
        for name in step.remember
    ]
    counts = {name: sum(other == name for _, _, other in written) for _, _, name in written}
    numbers = [name for name, one in pack.campaign.variables.items() if isinstance(one, tuple) and one[0] == 0]
    for source, (line, column), name in written:
        others = [other for other in numbers if other != name]
        if counts[name] == 1 and name in numbers and others:
            told, _ = pack.source.where(("variables", name))
            yield Fault("flag-unwritten", name_of(pack, source), line, column, name, others[0], told, "campaign.yaml")


def too_early(pack: Pack) -> Iterator[Fault]:
    """Yield echoes that ask for a variable which only later levels change."""
    for number, files in enumerate(pack.files.values()):
        source = files.talk_source
        earlier = {
            name
            for one in list(pack.files.values())[: number + 1]
            for steps in one.talk.nodes.values()
            for _, step in walk(steps)
            if isinstance(step, Remember)
            for name in step.remember
        }
        later = [name for name, one in pack.campaign.variables.items() if name not in earlier and one == "truth"]
        for node, steps in files.talk.nodes.items() if later else ():
            for at, step in walk(steps):
                if isinstance(step, Echo):
                    line, column = source.where(("nodes", node, *at, "echo"))
                    if row_of(pack, source, line)[column - 1 :] == step.echo.text:
                        yield Fault(
                            "flag-unwritten", name_of(pack, source), line, column, step.echo.text, later[0], line
                        )


def beats(pack: Pack) -> Iterator[Fault]:
    """Yield a node that a beat needs, cut off from what leads to it by a goto."""
    if not pack.campaign.beats:
        return
    for files in pack.files.values():
        source = files.talk_source
        for node, steps in files.talk.nodes.items():
            leads = [
                (other, at, step)
                for level in pack.files.values()
                for other, others in level.talk.nodes.items()
                for at, step in walk(others)
                if isinstance(step, Goto) and step.goto == node
            ]
            told = [
                pack.source.where(("beats", name, "by", beat.by.index(node)))[0]
                for name, beat in pack.campaign.beats.items()
                if node in beat.by
            ]
            offered = any(
                offer.talk == node
                for level in pack.levels.values()
                for some in level.things.values()
                for offer in some
            ) or any(one.talk == node for level in pack.levels.values() for one in level.people)
            targets = [one for one in files.talk.nodes if one != node and isinstance(files.talk.nodes[one][-1], Say)]
            if told and len(leads) == 1 and not offered and targets:
                other, at, _ = leads[0]
                line, column = source.where(("nodes", other, *at, "goto"))
                yield Fault("beat-missed", name_of(pack, source), line, column, node, targets[0], told[0],
                            "campaign.yaml")  # fmt: skip
            del steps


def doors(pack: Pack) -> Iterator[Fault]:
    """Yield doors that wait for what is behind them."""
    for files in pack.files.values():
        source, one = files.level_source, files.level
        for where in sorted({spot.partition("/")[0] for spot in one.things}):
            behind = [
                offer.talk
                for spot, offers in one.things.items()
                if spot.partition("/")[0] == where
                for offer in offers
                if sum(offer.talk in str(other) for other in (*one.people, *one.things.values())) == 1
            ]
            ways = [
                f"{here}/{name}"
                for here, tilemap in pack.maps.items()
                for name, door in tilemap.doors.items()
                if door.map == where
            ]
            if one.start.map != where and len(ways) == 1 and behind and ways[0] in one.doors:
                line, column = source.where(("doors", ways[0], "when"))
                text = one.doors[ways[0]].when.text
                yield Fault("key-behind-door", name_of(pack, source), line, column, text, f"seen.{behind[0]}", line)


def traps(pack: Pack) -> Iterator[Fault]:
    """Yield talks that go round and round: what leads to the next level leads back instead."""
    for files in pack.files.values():
        source = files.talk_source
        for node, steps in files.talk.nodes.items():
            for at, step in walk(steps):
                if hasattr(step, "level") and len(at) == 1:
                    line, _ = source.where(("nodes", node, *at))
                    row = row_of(pack, source, line)
                    column = row.index("level") + 1
                    name = name_of(pack, source)
                    yield Fault("softlock", name, line, column, row[column - 1 :], f"goto: {node}", 0)


def left_out(pack: Pack) -> Iterator[Fault]:
    """Yield levels that the only way to them leads past, to an ending."""
    ways = [
        (step.level, files.talk_source, ("nodes", node, *at))
        for files in pack.files.values()
        for node, steps in files.talk.nodes.items()
        for at, step in walk(steps)
        if isinstance(step, NextLevel)
    ]
    for name, source, loc in ways:
        line, _ = source.where(loc)
        row = row_of(pack, source, line)
        column = row.index("level") + 1
        if sum(other == name for other, _, _ in ways) == 1 and row[column - 1 :] == f"level: {name}":
            told, _ = pack.source.where(("levels", list(pack.levels).index(name)))
            ending = next(iter(pack.campaign.endings))
            yield Fault("level-unreached", name_of(pack, source), line, column, row[column - 1 :],
                        f"ending: {ending}", told, "campaign.yaml")  # fmt: skip


def maps(pack: Pack) -> Iterator[Fault]:
    """Yield doors that lead elsewhere, each the only way to a map."""
    for here, tilemap in pack.maps.items():
        source = pack.map_sources[here]
        for name, door in tilemap.doors.items():
            entered = [one.map for other in pack.maps.values() for one in other.doors.values()]
            started = [one.start.map for one in pack.levels.values()]
            sent = [getattr(step, "map", "") for files in pack.files.values()
                    for steps in files.talk.nodes.values() for _, step in walk(steps)]  # fmt: skip
            back = next(
                (one for other in pack.maps.values() for one in other.doors.values() if one.map == here), None
            )
            line, _ = source.where(("doors", name))
            rows = (Path(pack.folder) / name_of(pack, source)).read_text(encoding="utf-8").split("\n")
            goal = f"{door.map}:{door.spawn}"
            at = next((at for at, row in enumerate(rows, start=1) if at >= line and f'"{goal}"' in row), 0)
            if at and back and [*entered, *started, *sent].count(door.map) == 1:
                told = pack.map_sources[door.map]
                yield Fault("area-unreached", name_of(pack, source), at, rows[at - 1].index(goal) + 1, goal,
                            f"{back.map}:{back.spawn}", told.where(())[0], name_of(pack, told))  # fmt: skip


def borders(pack: Pack) -> Iterator[Fault]:
    """Yield a condition of the last level that asks for everything that was remembered before it."""
    *before, last = pack.files.values()
    written = {
        name
        for files in before
        for steps in files.talk.nodes.values()
        for _, step in walk(steps)
        if isinstance(step, Remember)
        for name in step.remember
    }
    if len(written) > MOST_VARIABLES:
        ends = {name: pack.facts.word(pack.facts.start, name) for name in sorted(written)}
        asks = " or ".join(name if start is False else f"{name} == {start}" for name, start in ends.items())
        node = next(iter(last.talk.nodes))
        line, _ = last.talk_source.where(("nodes", node, 0))
        told, _ = pack.source.where(("levels", len(before) - 1))
        yield Fault("too-many-variables", name_of(pack, last.talk_source), line, 0, "",
                    f"    - {{when: {asks}, then: [{{cue: sound evidence_found}}]}}", told,
                    "campaign.yaml")  # fmt: skip


def debates(pack: Pack) -> Iterator[Fault]:
    """Yield debates that are so hard, at the difficulty which is proved first, that nobody wins them."""
    for files in pack.files.values():
        source, climax = files.level_source, files.level.climax
        if isinstance(climax, Debate) and not climax.difficulty:
            line, _ = source.where(("climax", "kind"))
            row = row_of(pack, source, line)
            indent = row[: len(row) - len(row.lstrip())]
            hard = f"{indent}difficulty: {{{FIRST}: {HARD}}}"
            where = name_of(pack, source)
            told, _ = source.where(("climax",))
            yield Fault("cannot-win", where, line, 0, "", hard, told, about="climax")
            first, last = climax.encounters[climax.leads_to(climax.start)[0]], list(climax.encounters)[-1]
            if len(first.rounds) > MOST_BEATS:
                told, _ = source.where(("climax", "phases", last))
                yield Fault("doomed-too-long", where, line, 0, "", hard, told + (told >= line))


def rounds(pack: Pack) -> Iterator[Fault]:
    """Yield repairs that ask for nothing, and such that are over before anything is done."""
    for files in pack.files.values():
        source = files.level_source
        for name, repair in files.level.repairs.items():
            told, _ = source.where(("repairs", name))
            line, column = source.where(("repairs", name, "seconds"))
            where = name_of(pack, source)
            yield Fault("cannot-win", where, line, column, str(repair.seconds), "30", told)
            row = row_of(pack, source, line)
            indent = row[: len(row) - len(row.lstrip())]
            easy = f"{indent}win: {{integrity: 0, residue: 1000, dose: 900, comfort: 0}}"
            if "win" not in repair.model_fields_set and repair.verbs == (
                "scrub",
                "build",
            ):  # where little can go wrong
                yield Fault("cannot-lose", where, line, 0, "", easy, told)


def benches(pack: Pack) -> Iterator[Fault]:
    """Yield benches whose doses are all so low that none can grow on."""
    for files in pack.files.values():
        source = files.level_source
        for name, bench in files.level.benches.items():
            line, column = source.where(("benches", name, "doses"))
            old, new = (
                "doses: {" + ", ".join(f"{dose}: {alive}" for dose, alive in doses) + "}"
                for doses in (bench.doses.items(), zip(bench.doses, count(1)))
            )
            yield Fault("bench-idle", name_of(pack, source), line, column, old, new, line)


def kinds(pack: Pack) -> dict[tuple[str, str], list[Fault]]:
    """Return all faults that can be planted, by code and by what they are planted into."""
    found: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults(pack):
        found.setdefault((fault.code, fault.about), []).append(fault)
    return found
