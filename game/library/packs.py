"""Finds packs and reads them whole: every file by itself, and everything that leads from one to another.

Both in one run: what leads to a file that cannot be read whole is held against as much of it as can be.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path, PurePath
from typing import TypeVar

from pydantic import BaseModel

from game.content.base import Loc
from game.content.campaign import Campaign, Cast
from game.content.codex import Codex
from game.content.doubts import CERTAIN, Doubts
from game.content.level import Level
from game.content.pack import MOST_PROBLEMS, LevelFiles, Pack, Source, problems_between, walk
from game.content.play import Play
from game.content.practice import CORE, OWN, Practice
from game.content.problems import BadPack, Problem, cure
from game.content.talk import LIGHTS, Cue, Go, Talk
from game.content.tilemap import TileMap
from game.library import core, gate, mending, reading, tiled
from game.library.gate import Folder
from game.library.reach import reach_problems
from game.library.titles import folders_in, shipped_folder
from game.rules.walking import UNIT, box_is_free

Model = TypeVar("Model", bound=BaseModel)

PRACTICE, CODEX = "practice.yaml", "codex.yaml"  # a pack may have them
NO_LEVELS = {"campaign", "cast", "practice", "codex"}  # what the names of files say that are not those of levels


def shipped() -> tuple[Path, ...]:
    """Return the folders of the packs that came with the game, in the order of their names."""
    return folders_in(shipped_folder())


def read_pack(path: Path) -> Pack:
    """Return the pack in a folder.

    Raises:
        BadPack: with all that is wrong in its files and between them.
    """
    if path.is_dir() and not os.path.lexists(path / "campaign.yaml"):
        inside = [gate.shown(one) for one in folders_in(path)[:8]]
        says = "found no campaign.yaml in the pack, expected one" + (
            f": packs are in {', '.join(inside)}" if inside else ""
        )
        raise BadPack([Problem(f"{gate.shown(path)}/campaign.yaml", 0, 0, says)])
    folder, found = gate.survey(path)
    refused = {problem.file for problem in found}  # these are there, and known to be bad
    parts = Parts(folder)
    campaign, cast = parts.read("campaign.yaml", Campaign), parts.read("cast.yaml", Cast)
    practice = parts.read(PRACTICE, Practice) if PRACTICE in folder.files else None
    codex = parts.read(CODEX, Codex)[0] if CODEX in folder.files else Codex()
    there = files_of_levels(folder)
    # Where it cannot be read which levels are meant, all that are there may be.
    unclear = parts.doubts.touch("levels")
    missing = [] if unclear else list(missing_levels(campaign, there))
    names = sorted(there) if unclear else meant_levels(campaign[0].levels, there)
    levels = {
        name: LevelFiles(*parts.read(f"{name}.yaml", Level), *parts.read(f"{name}.talk.yaml", Talk)) for name in names
    }
    if unclear or missing:
        parts.pass_over(there - levels.keys())
        parts.doubt(("levels", name) for name in there)
    maps, unread = tiled.read_maps(folder)
    if unread:
        tops = {PurePath(one).stem for one in (*folder.files, *refused) if gate.suffix(one) == ".tmx"}
        parts.doubt((*mending.STAND_INS, *(("maps", name) for name in tops - maps.keys())))
    problems = [*found, *gate.media_problems(folder), *missing]
    problems += (problem for problem in (*parts.problems, *unread) if problem.file not in refused)
    problems += way_problems(levels, maps, parts, certain=not (unclear or missing or unread))
    problems += cue_problems(levels, sounds_for(folder, refused), parts.doubts)
    tilemaps = {name: one.tilemap for name, one in maps.items()}
    problems += problems_between(campaign, cast, levels, tilemaps, practice, parts.doubts)
    if problems or unread or parts.problems:
        raise BadPack(problems)
    return Pack.assemble(
        campaign,
        cast,
        levels,
        tilemaps,
        str(folder.root),
        digest_of(folder),
        practice,
        core.practice(),
        core.codex().named(CORE) | codex.named(OWN),
        {name: Source(one.file, one.where) for name, one in maps.items()},
    )


class Parts:
    """The YAML files of a pack as they are read: what is wrong in them, and what is in doubt thereby."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.doubts = CERTAIN
        self.mended: set[str] = set()  # files that could not be read whole

    def doubt(self, names: Iterable[mending.Named]) -> None:
        """Add names that may be defined where nothing can be read."""
        self.doubts = Doubts(self.doubts.names.union(names))

    def pass_over(self, levels: Iterable[str]) -> None:
        """Doubt all that levels define which are not read, because one of them may be meant by a wrong name."""
        for name in levels:
            for path, model in ((f"{name}.yaml", Level), (f"{name}.talk.yaml", Talk)):
                with suppress(BadPack):
                    self.doubt(mending.mended(model, None, self.folder.text(path)).names)

    def read(self, path: str, model: type[Model]) -> tuple[Model, Source]:
        """Return what a file says, and where; if it has problems, which are noted, as much as can be read of it."""
        file = self.folder.name(path)
        text, document = "", None
        try:
            text = text_of(self.folder, path)
            document, problems = reading.draft(text, file)
            self.problems += problems
            if document:
                good = reading.valid(model, document)
                if not problems:
                    return good, Source(file, document.where)
        except BadPack as error:
            self.problems += error.problems
        self.mended.add(file)
        made = mending.mended(model, document, text)
        self.problems += made.problems
        self.doubt(made.names)
        return made.model, Source(file, document.where if document else nowhere, made.written)


def read_plays(path: Path) -> dict[str, Play]:
    """Return the testplans of the pack in a folder, by their files as an author types them.

    Raises:
        BadPack: with all that is wrong in their files.
    """
    folder, problems = gate.survey(path)
    found = list(problems)
    plays = {}
    for file in folder.files:
        if file.startswith("plays/") and file.endswith(".yaml"):
            name = folder.name(file)
            try:
                plays[name] = reading.valid(Play, reading.read(folder.text(file), name))
            except BadPack as error:
                found += error.problems
    if found:
        raise BadPack(found)
    return plays


def place_of_step(path: Path, name: str, step: int) -> tuple[int, int]:
    """Return line and column of a step of the testplan that `read_plays` calls `name`; (1, 1) if it has no such."""
    folder, _ = gate.survey(path)
    for file in folder.files:
        if folder.name(file) == name:
            return reading.read(folder.text(file), name).where(("steps", step))
    return 1, 1


def text_of(folder: Folder, path: str) -> str:
    """Return the text of a file that every pack has.

    Raises:
        BadPack: it is not there, too large, or no text.
    """
    if path not in folder.files:
        raise BadPack([Problem(folder.name(path), 0, 0, f"found no {path} in the pack, expected one")])
    return folder.text(path)


def nowhere(loc: Loc) -> tuple[int, int]:
    """Return the place of every field of a file of which nothing could be read."""
    return 0, 0


def files_of_levels(folder: Folder) -> set[str]:
    """Return the names of all levels that have a file of the two."""
    tops = (path for path in folder.files if "/" not in path and path.endswith(".yaml"))
    return {path.removesuffix(".yaml").removesuffix(".talk") for path in tops} - NO_LEVELS


def meant_levels(names: Iterable[str], there: Set[str]) -> list[str]:
    """Return the levels that a campaign names, in its order; for one that is not there the one that may be meant."""
    named = list(dict.fromkeys(names))
    others = there - set(named)
    near = {name: next((one for one in sorted(others) if repr(one) in cure(name, others)), "") for name in named}
    return [one for one in dict.fromkeys(name if name in there else near[name] for name in named) if one]


def missing_levels(campaign: tuple[Campaign, Source], there: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each level that the campaign names in vain, or twice."""
    about, source = campaign
    for index, name in enumerate(about.levels):
        loc: Loc = ("levels", index)
        if name not in there:
            says = f"found {name!r}, expected a level with a file: {cure(name, there)}"
            yield source.problem(loc, says)
        elif name in about.levels[:index]:
            yield source.problem(loc, f"found {name!r} twice, expected each level once")


def digest_of(folder: Folder) -> str:
    """Return the hash of every file that the rules depend on; plays, codex and how lines end do not matter."""
    digest = blake2b(digest_size=16)
    for path in folder.files:
        if gate.suffix(path) in gate.RULED_BY and not path.startswith("plays/") and path != CODEX:
            text = folder.text(path).encode()
            digest.update(f"{path}\n{len(text)}\n".encode() + text)
    return digest.hexdigest()


def way_problems(
    levels: Mapping[str, LevelFiles], maps: Mapping[str, tiled.MapFile], parts: Parts, certain: bool
) -> Iterator[Problem]:
    """Yield what is wrong with the ways from place to place; `certain` if all maps and levels are there."""
    whole = {name: one for name, one in maps.items() if one.whole}
    doors = list(door_problems(maps, parts.doubts))
    yield from doors
    yield from landing_problems(levels, {name: one.tilemap for name, one in whole.items()})
    known = certain and not doors and not any(loses_ways(one, whole, parts.mended) for one in levels.values())
    yield from reach_problems(levels, whole, anywhere=not known)


def door_problems(maps: Mapping[str, tiled.MapFile], doubts: Doubts) -> Iterator[Problem]:
    """Yield a problem for each door that leads nowhere, or into a wall."""
    tilemaps = {name: one.tilemap for name, one in maps.items()}
    whole = {name: one.tilemap for name, one in maps.items() if one.whole}
    for one in maps.values():
        for name, door in one.tilemap.doors.items():
            at = one.where(("things", name, "to"))
            if doubts.spare("maps", door.map) and door.map not in maps:
                continue
            if door.map not in maps:
                says = f"found {door.map!r}, expected a map of this pack (maps/NAME.tmx): {cure(door.map, maps)}"
                yield Problem(one.file, *at, f"to: {says}")
            elif door.spawn not in tilemaps[door.map].spawns:
                spawns = tilemaps[door.map].spawns
                says = f"found {door.spawn!r}, expected a spawn of map {door.map}: {cure(door.spawn, spawns)}"
                yield Problem(one.file, *at, f"to: {says}")
            elif in_a_wall(whole, door.map, door.spawn):
                yield Problem(one.file, *at, f"to: {no_room(door.spawn)}")


def landing_problems(levels: Mapping[str, LevelFiles], maps: Mapping[str, TileMap]) -> Iterator[Problem]:
    """Yield a problem for each start of a level and each `go` that puts the player into a wall."""
    for files in levels.values():
        start = files.level.start
        if in_a_wall(maps, start.map, start.spawn):
            yield files.level_source.problem(("start", "spawn"), no_room(start.spawn))
        for node, steps in files.talk.nodes.items():
            for at, step in walk(steps):
                if isinstance(step, Go) and in_a_wall(maps, *step.go.split(":")):
                    loc: Loc = ("nodes", node, *at, "go")
                    yield files.talk_source.problem(loc, no_room(step.go))


def sounds_for(folder: Folder, refused: Set[str] = frozenset()) -> frozenset[str]:
    """Return the names of all music and sounds that a pack can play: its own in `sound/`, and the game's.

    A file that is refused, given as an author types it, counts: it is there, and known to be bad.
    """
    label = f"{folder.name('sound')}/"
    files = {folder.name(path) for path in folder.files} | refused
    own = {file.removeprefix(label) for file in files if file.startswith(label)}
    shared = {path.name for path in (shipped_folder().parent / "assets" / "sounds").glob("*.ogg")}
    return frozenset(name.removesuffix(".ogg") for name in own | shared if name.endswith(".ogg") and "/" not in name)


def cue_problems(levels: Mapping[str, LevelFiles], sounds: Set[str], doubts: Doubts) -> Iterator[Problem]:
    """Yield a problem for each music, sound and light that a level or its talk names and that is not there."""
    known: dict[str, tuple[Collection[str], str]] = {
        "music": (sounds, "music of this pack (sound/NAME.ogg) or of the game"),
        "sound": (sounds, "a sound of this pack (sound/NAME.ogg) or of the game"),
        "lights": (LIGHTS, "lights"),
    }
    for files in levels.values():
        found = (
            source.problem(loc, f"found {name!r}, expected {what}: {cure(name, names)}")
            for source, loc, kind, name in cues_of(files)
            for names, what in [known[kind]]
            if name not in names and not doubts.spare(kind, name)
        )
        yield from islice(found, MOST_PROBLEMS)


def cues_of(files: LevelFiles) -> Iterator[tuple[Source, Loc, str, str]]:
    """Yield (file, field, kind, name) of each music, sound and light that a level or its talk names."""
    yield files.level_source, ("music",), "music", files.level.music
    for node, steps in files.talk.nodes.items():
        for at, step in walk(steps):
            if isinstance(step, Cue) and " " in step.cue:
                kind, _, name = step.cue.partition(" ")
                yield files.talk_source, ("nodes", node, *at, "cue"), kind, name


def loses_ways(files: LevelFiles, maps: Mapping[str, tiled.MapFile], mended: Set[str]) -> bool:
    """Tell whether a level may bring the player to places that are not known."""
    start, steps = files.level.start, [one for node in files.talk.nodes.values() for _, one in walk(node)]
    spots = [(start.map, start.spawn), *((step.go.split(":")) for step in steps if isinstance(step, Go))]
    return files.talk_source.file in mended or any(
        name not in maps or spawn not in maps[name].tilemap.spawns for name, spawn in spots
    )


def in_a_wall(maps: Mapping[str, TileMap], name: str, spawn: str) -> bool:
    """Tell whether the player cannot stand at a spawn of a map; a spawn that is not there has no wall."""
    if name not in maps or spawn not in maps[name].spawns:
        return False
    feet = maps[name].spawns[spawn]
    return not box_is_free(maps[name], feet.x * UNIT, feet.y * UNIT)


def no_room(spawn: str) -> str:
    """Return what is wrong with a spawn in a wall."""
    return f"found {spawn!r}, expected a spawn with room for the player: this one is in a wall"
