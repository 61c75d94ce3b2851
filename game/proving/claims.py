"""What is claimed of a story: everything that must be able to happen, what shows that it does, and what says so."""

from collections.abc import Iterator
from typing import NamedTuple

from game.content.base import Loc, every
from game.content.conditions import Expression
from game.content.pack import Pack, home, walk
from game.content.script import Ask, Branch, Leave, Speak
from game.content.talk import Choose, Say
from game.proving import ground
from game.proving.exploring import Mark
from game.proving.findings import Finding, Where
from game.proving.slices import Need, Site, Story, names_of, names_of_option
from game.rules import benching

SMALLEST_AREA = 36  # cells of 16 px: four tiles; what is smaller is a corner
MOST_VARIABLES = 12  # that cross a level's border


class Claim(NamedTuple):
    """Something that must be able to happen."""

    key: str  # in the pack's own names; "" for what needs none
    shows: tuple[Mark, ...]  # one of these is enough
    given: tuple[Mark, ...]  # it is asked for only if one of these happens; empty: always
    finding: Finding  # what is told if it cannot happen
    needs: tuple[Need, ...] = ()  # what must come about before
    asks: tuple[tuple[str, str], ...] = ()  # facts that decide it, each with the level where
    wishes: tuple[tuple[Expression, bool], ...] = ()  # conditions that must come to a truth


def claims(pack: Pack, story: Story, places: dict[int, Mark]) -> tuple[Claim, ...]:
    """Return all that is claimed of a pack; fills in where each condition stands, by its identity."""
    found = list(condition_claims(pack, story, places))
    found += node_claims(pack)
    found += choice_claims(pack)
    found += ending_claims(pack)
    found += offer_claims(pack)
    found += evidence_claims(pack)
    found += level_claims(pack)
    found += area_claims(pack)
    found += beat_claims(pack, story)
    return tuple(found)


def begun(pack: Pack, level: str) -> tuple[Mark, ...]:
    """Return what shows that a level is entered; nothing for the first, which always is."""
    return () if level == next(iter(pack.levels)) else (("level", level),)


# Conditions


class Condition(NamedTuple):
    """A condition of a pack, and where it is asked for."""

    place: Mark  # what the search calls it
    where: Where
    test: Expression
    names: tuple[str, ...]  # facts that it asks for
    needs: tuple[Need, ...]  # what must come about for it to be asked
    beside: frozenset[str] = frozenset()  # facts that decide whether it is asked


def condition_claims(pack: Pack, story: Story, places: dict[int, Mark]) -> Iterator[Claim]:
    """Yield that each condition can hold and can fail, where it is asked for.

    Doors and furniture may be shut or away for whole levels, and there is no other way to say so: that they open, or
    stand there, is claimed over all levels that name them. That they do not is claimed of each level that has words
    of its own for it.
    """
    spots: dict[tuple[str, str], list[Condition]] = {}
    worded: dict[tuple[str, str, str], list[Condition]] = {}
    for one in conditions_of(pack, story, places):
        kind, spot = one.where[2][0], str(one.where[2][1])
        if kind in ("doors", "furniture"):
            spots.setdefault((kind, spot), []).append(one)
            worded.setdefault((kind, spot, one.test.text), []).append(one)
        else:
            yield can_hold(pack, story, one, (one,))
            yield can_fail(one, (one,))
    for alike in worded.values():
        yield can_fail(alike[0], tuple(alike))
    for (kind, spot), alike in spots.items():
        yield can_hold(pack, story, alike[0], tuple(alike))
        for one in alike if kind == "doors" else ():
            if locked_in(pack, story, one.where[1], spot, one.names):
                says = f"{spot} waits for `{one.test.text}`, which comes about only behind it"
                fault = Finding("key-behind-door", one.where, says, "put it in front of the door")
                yield claim_of(one, (one,), True, fault)


def can_hold(pack: Pack, story: Story, one: Condition, alike: tuple[Condition, ...]) -> Claim:
    """Return that one of some conditions can hold."""
    never = Finding("never-true", one.where, f"`{one.test.text}` never holds here", "see what could make it true")
    if early(pack, story, one.names, one.where[1]):
        says = f"`{one.test.text}` is asked for before anything can have changed it"
        never = Finding("flag-unwritten", one.where, says, "`remember` it earlier")
    return claim_of(one, alike, True, never)


def can_fail(one: Condition, alike: tuple[Condition, ...]) -> Claim:
    """Return that one of some conditions can fail."""
    always = Finding("always-true", one.where, f"`{one.test.text}` always holds here", "leave it out")
    return claim_of(one, alike, False, always)


def claim_of(one: Condition, alike: tuple[Condition, ...], truth: bool, finding: Finding) -> Claim:
    """Return that one of some conditions can come to a truth; asked if the first comes to the other."""
    return Claim(
        key="",
        shows=tuple(("holds", *other.place, truth) for other in alike),
        given=(("holds", *one.place, not truth),),
        finding=finding,
        needs=tuple(dict.fromkeys(need for other in alike for need in other.needs)),
        asks=tuple((name, other.where[1]) for other in alike for name in (*other.names, *sorted(other.beside))),
        wishes=((one.test, truth),) if not home(one.where[2]) else (),  # whose names are those of a page
    )


def conditions_of(pack: Pack, story: Story, places: dict[int, Mark]) -> Iterator[Condition]:
    """Yield every condition that decides something in the story; fills in where each stands, by its identity."""
    sites, known = sites_of(pack), set[Mark]()
    for level, files in pack.files.items():
        for loc, test in every(Expression, files.level):
            place: Mark = (level, "level", loc)
            if loc[0] == "climax" and "until" not in loc:
                place = (level, "climax", test.text)  # an encounter asks for the same words once
            places[id(test)] = place
            if place not in known:
                known.add(place)
                names = tuple(named(pack, loc, test))
                needs, others = around(pack, story, level, loc), beside(story, loc)
                yield Condition(place, ("level", level, loc), test, names, needs, others)
        for node, steps in files.talk.nodes.items():
            for at, test in every(Expression, steps):
                loc = ("nodes", node, *at)
                place = places[id(test)] = (level, "talk", loc)
                needs = (Need("sites", sites=(sites[id(test)],)),)
                yield Condition(place, ("talk", level, loc), test, tuple(test.names()), needs)


def named(pack: Pack, loc: Loc, test: Expression) -> Iterator[str]:
    """Yield the facts that a condition of a level file asks for; those of the page it speaks of come first."""
    within = f"{home(loc)}."
    for name in test.names():
        yield within + name if within + name in pack.facts.fields else name


def sites_of(pack: Pack) -> dict[int, Site]:
    """Return where each condition of a talk is asked, by its identity."""
    found = {}
    for node, ops in pack.nodes.items():
        for at, op in enumerate(ops):
            if isinstance(op, Branch):
                found[id(op.when)] = (node, at)
            elif isinstance(op, Ask):
                found |= {id(option.when): (node, at) for option in op.options if option.when}
    return found


def around(pack: Pack, story: Story, level: str, loc: Loc) -> tuple[Need, ...]:
    """Return what must come about for a condition of a level file to be asked."""
    if loc[0] == "climax":
        return tuple(story.doing("climax", level))
    if home(loc):
        kind, name, *_ = home(loc).split(".")
        return tuple(story.doing(kind, name))
    if loc[0] in ("things", "doors"):
        where = str(loc[1]).partition("/")[0]
        return (Need("level", level), Need("map", f"{level}/{where}"))
    return (Need("level", level),)


def beside(story: Story, loc: Loc) -> frozenset[str]:
    """Return the facts that decide whether a condition of somebody who is to sign is asked: those of all of them."""
    if not home(loc):
        return frozenset()
    kind, name, *_ = home(loc).split(".")
    return frozenset(story.answer(kind, name, str(loc[3])))


def early(pack: Pack, story: Story, names: tuple[str, ...], level: str) -> bool:
    """Tell whether one of some variables is asked for where nothing can have changed it yet."""
    for name in names:
        if name in pack.campaign.variables:
            writers = {pack.level_of[node] for node, _ in story.written.get(name, ())}
            if not any(level in story.later[writer] for writer in writers):
                return True
    return False


def locked_in(pack: Pack, story: Story, level: str, spot: str, names: tuple[str, ...]) -> bool:
    """Tell whether what opens a door comes about, in this level, only on maps that it leads to."""
    here, _, door = spot.partition("/")
    start = pack.levels[level].start.map
    inside = story.onward(pack.maps[here].doors[door].map, here)
    outside = reached_without(pack, start, spot)
    for name in names:
        sites = list(story.written.get(name, ()))
        if name.startswith("seen.") and name.removeprefix("seen.") in pack.nodes:
            sites.append((name.removeprefix("seen."), 0))
        talks = {
            node
            for node in story.offered
            for site in sites
            if site[1] <= len(pack.nodes[site[0]]) and story.ahead[story.numbers[node, 0]] >> story.numbers[site] & 1
        }
        maps = {where for node in talks for one, where, _ in story.offered[node] if one == level}
        if maps and maps <= inside - outside:
            return True
    return False


def reached_without(pack: Pack, start: str, spot: str) -> set[str]:
    """Return the maps to which doors lead from one, the door at `spot` left out."""
    here, _, left_out = spot.partition("/")
    found, waiting = {start}, [start]
    while waiting:
        name = waiting.pop()
        doors = pack.maps[name].doors.items()
        fresh = {door.map for one, door in doors if (name, one) != (here, left_out)} - found
        found |= fresh
        waiting += fresh
    return found


# Talks


def node_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each node can be reached, and that no line stands where no talk comes."""
    for node, level in pack.level_of.items():
        where: Where = ("talk", level, ("nodes", node))
        says = Finding("node-unreached", where, f"nothing leads to {node}", "lead there, or delete it")
        yield Claim(f"seen.{node}", (("fact", f"seen.{node}", True),), (), says, (Need("sites", sites=((node, 0),)),))


def choice_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each choice can be taken."""
    for node, ops in pack.nodes.items():
        level = pack.level_of[node]
        fields = {
            choice.name: ("nodes", node, *at, "choose", number)
            for at, step in walk(pack.files[level].talk.nodes[node])
            if isinstance(step, Choose)
            for number, choice in enumerate(step.choose)
        }
        for at, op in enumerate(ops):
            for option in op.options if isinstance(op, Ask) else ():
                where: Where = ("talk", level, (*fields[option.name], "name"))
                says = Finding("choice-unreached", where, f"{option.name} is never on offer", "see its `when`")
                asks = tuple((name, level) for name in names_of_option(option))
                needs = (Need("sites", sites=((node, at),)),)
                shows = (("fact", option.fact, True),)
                yield Claim(option.fact, shows, (("question", node, at),), says, needs, asks)


def ending_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each ending can be come to."""
    for ending in pack.campaign.endings:
        sites = tuple(
            (node, at)
            for node, ops in pack.nodes.items()
            for at, op in enumerate(ops)
            if op == Leave("ending", ending)
        )
        where: Where = ("campaign", "", ("endings", ending))
        says = Finding("ending-unreached", where, f"no play ends in {ending}", "see what should lead to it")
        needs = (Need("sites", sites=sites),) if sites else ()
        yield Claim(f"ending.{ending}", (("ending", ending),), (), says, needs)


# Levels and maps


def level_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each level is come to."""
    for number, level in enumerate(pack.levels):
        if begun(pack, level):
            where: Where = ("campaign", "", ("levels", number))
            says = Finding("level-unreached", where, f"no play comes to {level}", "lead there by `level:`")
            yield Claim(f"level.{level}", begun(pack, level), (), says, (Need("level", level),))


def beat_claims(pack: Pack, story: Story) -> Iterator[Claim]:
    """Yield that each beat of the plot is played."""
    for name, beat in pack.campaign.beats.items():
        for number, carrier in enumerate(beat.by):
            kind, _, what = carrier.rpartition(" ")
            where: Where = ("campaign", "", ("beats", name, "by", number))
            says = Finding("beat-missed", where, f"{beat.says}: no play comes to {carrier}", "see what leads to it")
            needs: tuple[Need, ...] = (Need("sites", sites=((what, 0),)),) if not kind else ()
            if kind:
                needs = (Need("level", beat.level), *story.doing("climax", beat.level), *story.doing(kind, what))
            shows: Mark = ("fact", f"seen.{what}", True)
            if kind:
                shows = ("phase", beat.level, what) if kind == "phase" else (kind, what)
            yield Claim("", (shows,), (), says, needs)


def area_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each map is entered, and each part of it that is no mere corner."""
    for name, tilemap in pack.maps.items():
        needs = tuple(
            need for level in pack.levels for need in (Need("level", level), Need("map", f"{level}/{name}"))
        )
        areas = ground.regions(tilemap)
        shows = tuple(("area", name, number) for number in range(len(areas)))
        where: Where = ("map", name, ())
        says = Finding("area-unreached", where, f"the map {name} is never entered", "lead there by a door or `go`")
        yield Claim("", shows, (), says, needs)
        for number, area in enumerate(areas):
            if len(area.cells) >= SMALLEST_AREA:
                column, row = area.cells[0][0] // 3, area.cells[0][1] // 3
                where = ("map", name, ("area", column, row))
                says = Finding("area-unreached", where, f"nobody gets to the floor around column {column}, row {row} "
                               f"of {name}", "open a way, or make it solid")  # fmt: skip
                yield Claim("", (shows[number],), shows, says, needs)


def offer_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that each thing, zone and person of a level comes into play."""
    for level, one in pack.levels.items():
        asked: dict[str, set[str]] = {}
        for number, placement in enumerate(one.people):
            facts = asked.setdefault(placement.who, set())
            facts |= names_of(placement.when)
            where: Where = ("level", level, ("people", number))
            says = Finding("thing-unreached", where, f"{placement.who} never stands here", "see the lines before it")
            shows: tuple[Mark, ...] = (("person", level, placement),)
            if placement.talk:
                shows = (("used", level, f"talk {placement.who}", placement.talk),)
                says = says._replace(says=f"nobody ever comes to talk with {placement.who} here")
            spot = placement.at.partition("/")[0]
            needs = (Need("level", level), Need("map", f"{level}/{spot}"))
            yield Claim("", shows, begun(pack, level), says, needs, tuple((name, level) for name in facts))
        for spot, offers in one.things.items():
            where_, _, thing = spot.partition("/")
            verb = "go" if thing in pack.maps[where_].zones else "use"
            before: set[str] = set()
            for number, offer in enumerate(offers):
                before |= names_of(offer.when)
                where = ("level", level, ("things", spot, number))
                says = Finding(
                    "thing-unreached", where, f"{spot} never begins {offer.talk}", "see the lines before it"
                )
                shows = (("used", level, f"{verb} {spot}", offer.talk),)
                needs = (Need("level", level), Need("map", f"{level}/{where_}"))
                yield Claim("", shows, begun(pack, level), says, needs, tuple((name, level) for name in before))


def evidence_claims(pack: Pack) -> Iterator[Claim]:
    """Yield that evidence which is needed can be found."""
    used = used_evidence(pack)
    for level, one in pack.levels.items():
        for name in one.evidence:
            if name in used:
                where: Where = ("level", level, ("evidence", name))
                says = Finding("evidence-not-found", where, f"no play finds {name}", "`find` it somewhere")
                yield Claim(
                    f"found.{name}", (("fact", f"found.{name}", True),), (), says, (Need("fact", f"found.{name}"),)
                )


def used_evidence(pack: Pack) -> set[str]:
    """Return the evidence that a deduction or a near miss joins, or a condition asks for."""
    used = {part for deduction in pack.deductions.values() for part in deduction.from_}
    used |= {part for level in pack.levels.values() for near_miss in level.near_misses for part in near_miss.of}
    for name in names_everywhere(pack):
        first, _, rest = name.partition(".")
        if first == "found":
            used.add(rest)
    return used


def names_everywhere(pack: Pack) -> Iterator[str]:
    """Yield every fact that a condition asks for."""
    for files in pack.files.values():
        for _, condition in every(Expression, files.level):
            yield from condition.names()
        for steps in files.talk.nodes.values():
            for _, condition in every(Expression, steps):
                yield from condition.names()


# What needs no search


def plain_findings(pack: Pack, story: Story) -> Iterator[Finding]:
    """Yield what can be told without playing: what is never used, said or asked for."""
    used, asked = used_evidence(pack), set(names_everywhere(pack))
    for level, one in pack.levels.items():
        for name in one.evidence:
            if name not in used:
                where: Where = ("level", level, ("evidence", name))
                yield Finding("evidence-unused", where, f"{name} proves nothing", "use it, or take it out")
    for name in pack.campaign.variables:
        where = ("campaign", "", ("variables", name))
        written = bool(story.written.get(name))
        if written and name not in asked:
            yield Finding("flag-unread", where, f"{name} is remembered and never asked for", "ask for it, or drop it")
        elif name in asked and not written:
            yield Finding(
                "flag-unwritten", where, f"{name} is asked for and never changes", "`remember` it somewhere"
            )
        elif name not in asked:
            yield Finding("flag-unread", where, f"{name} is neither remembered nor asked for", "take it out")
    for name in pack.campaign.reads:
        if name not in asked:
            where = ("campaign", "", ("reads", name))
            yield Finding("flag-unread", where, f"{name} is read and never asked for", "ask for it, or drop it")
    for node, ops in pack.nodes.items():
        level = pack.level_of[node]
        reached = story.ahead[story.numbers[node, 0]]
        rows = [
            ("nodes", node, *at, "say", line.row)
            for at, step in walk(pack.files[level].talk.nodes[node])
            if isinstance(step, Say)
            for line in step.lines
        ]
        lines = [at for at, op in enumerate(ops) if isinstance(op, Speak)]
        dead = [loc for at, loc in zip(lines, rows, strict=True) if not reached >> story.numbers[node, at] & 1]
        if dead:
            says = "a line that no talk comes to"
            yield Finding("line-unreached", ("talk", level, dead[0]), says, "move it before what leads away")
    yield from crowded_borders(pack, story)
    yield from idle_benches(pack)


def idle_benches(pack: Pack) -> Iterator[Finding]:
    """Yield each bench whose doses, from the lowest, do not go from safe ones to ones that grow on."""
    order = ("low", "safe", "high")
    for level, one in pack.levels.items():
        for name, bench in one.benches.items():
            judged = {dose: benching.judged(pack, name, dose) for dose in bench.doses}
            ranks = [order.index(word) for word in judged.values()]
            if ranks == sorted(ranks) and {"safe", "high"} <= set(judged.values()):
                continue
            grown = {dose: benching.growth(pack, name, dose) for dose in bench.doses}
            told = ", ".join(
                f"{dose} is {word} ({grown[dose].closed[-1] // 10} % closed, {grown[dose].spurs[-1]} cells beyond)"
                for dose, word in judged.items()
            )
            cure = f"see the seconds, and `win: integrity` and `spurs` of {bench.repair}"
            yield Finding("bench-idle", ("level", level, ("benches", name, "doses")), told, cure)


def crowded_borders(pack: Pack, story: Story) -> Iterator[Finding]:
    """Yield each border between levels that too many variables cross."""
    steering = steering_names(pack, story)
    for index, (level, _) in enumerate(pack.levels.items()):
        after = [other for other in story.later[level] if other != level]
        crossing = sorted(
            name
            for name in pack.campaign.variables
            if any(level in story.later[pack.level_of[node]] for node, _ in story.written.get(name, ()))
            and any((name, other) in steering for other in after)
        )
        if len(crossing) > MOST_VARIABLES:
            says = f"{len(crossing)} variables steer what comes after {level}, expected at most {MOST_VARIABLES}"
            cure = f"settle some earlier: {', '.join(crossing)}"
            yield Finding("too-many-variables", ("campaign", "", ("levels", index)), says, cure)


def steering_names(pack: Pack, story: Story) -> set[tuple[str, str]]:
    """Return the facts that conditions which steer ask for, each with its level; echoes do not steer."""
    found = set()
    for level, files in pack.files.items():
        for loc, condition in every(Expression, files.level):
            if loc[0] not in ("furniture", "objectives"):
                found |= {(name, level) for name in condition.names()}
    for node, ops in pack.nodes.items():
        for at, op in enumerate(ops):
            if isinstance(op, Ask):
                found |= {(name, pack.level_of[node]) for one in op.options for name in names_of(one.when)}
            elif isinstance(op, Branch) and not story.is_echo(node, at):
                found |= {(name, pack.level_of[node]) for name in names_of(op.when)}
    return found
