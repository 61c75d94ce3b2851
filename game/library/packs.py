"""Finds packs and reads them whole: every file by itself first, then everything that leads from one to another."""

from collections.abc import Collection, Iterator, Mapping, Set
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from game.content.campaign import Campaign, Cast
from game.content.level import Level
from game.content.pack import MOST_PROBLEMS, LevelFiles, Loc, Pack, Source, walk
from game.content.play import Play
from game.content.problems import BadPack, Problem, cure
from game.content.talk import LIGHTS, Cue, Go, Talk
from game.content.tilemap import TileMap
from game.library import gate, reading, tiled
from game.library.gate import Folder
from game.library.reach import reach_problems
from game.library.titles import folders_in, shipped_folder
from game.rules.walking import UNIT, box_is_free

Model = TypeVar("Model", bound=BaseModel)


def shipped() -> tuple[Path, ...]:
    """Return the folders of the packs that came with the game, in the order of their names."""
    return folders_in(shipped_folder())


def read_pack(path: Path) -> Pack:
    """Return the pack in a folder.

    Raises:
        BadPack: with all that is wrong in its files; where each of them is well by itself, with all that is
            wrong between them.
    """
    folder, found = gate.survey(path)
    maps, unread = tiled.read_maps(folder)
    campaign = part(folder, "campaign.yaml", Campaign, unread)
    cast = part(folder, "cast.yaml", Cast, unread)
    levels = {}
    for name in names_of_levels(folder, campaign):
        level = part(folder, f"{name}.yaml", Level, unread)
        talk = part(folder, f"{name}.talk.yaml", Talk, unread)
        if level and talk:
            levels[name] = LevelFiles(*level, *talk)
    refused = {problem.file for problem in found}  # these are there, and known to be bad
    problems = [*found, *gate.media_problems(folder), *missing_levels(folder, campaign)]
    problems += (problem for problem in unread if problem.file not in refused)
    if unread or campaign is None or cast is None:
        raise BadPack(problems)
    tilemaps = {name: one.tilemap for name, one in maps.items()}
    problems += door_problems(maps)
    problems += landing_problems(levels, tilemaps)
    problems += reach_problems(levels, maps)
    problems += cue_problems(levels, sounds_for(folder, refused))
    try:
        pack = Pack.assemble(campaign, cast, levels, tilemaps, str(folder.root), digest_of(folder))
    except BadPack as error:
        raise BadPack([*problems, *error.problems]) from error
    if problems:
        raise BadPack(problems)
    return pack


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
            play = part(folder, file, Play, found)
            if play:
                plays[folder.name(file)] = play[0]
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


def part(folder: Folder, path: str, model: type[Model], problems: list[Problem]) -> tuple[Model, Source] | None:
    """Return what a YAML file says, and where; None if it has problems, which are added to those given."""
    file = folder.name(path)
    if path not in folder.files:
        problems.append(Problem(file, 0, 0, f"found no {path} in the pack, expected one"))
        return None
    try:
        document = reading.read(folder.text(path), file)
        return reading.valid(model, document), Source(file, document.where)
    except BadPack as error:
        problems += error.problems
        return None


def files_of_levels(folder: Folder) -> set[str]:
    """Return the names of all levels that have a file of the two."""
    tops = (path for path in folder.files if "/" not in path and path.endswith(".yaml"))
    return {path.removesuffix(".yaml").removesuffix(".talk") for path in tops} - {"campaign", "cast"}


def names_of_levels(folder: Folder, campaign: tuple[Campaign, Source] | None) -> tuple[str, ...]:
    """Return the levels to read: those that the campaign names, or all that have a file if it cannot be read."""
    there = files_of_levels(folder)
    if campaign is None:
        return tuple(sorted(there))
    return tuple(dict.fromkeys(name for name in campaign[0].levels if name in there))


def missing_levels(folder: Folder, campaign: tuple[Campaign, Source] | None) -> Iterator[Problem]:
    """Yield a problem for each level that the campaign names in vain, or twice."""
    if campaign is None:
        return
    (about, source), there = campaign, files_of_levels(folder)
    for index, name in enumerate(about.levels):
        loc: Loc = ("levels", index)
        if name not in there:
            says = f"found {name!r}, expected a level with a file: {cure(name, there)}"
            yield source.problem(loc, says)
        elif name in about.levels[:index]:
            yield source.problem(loc, f"found {name!r} twice, expected each level once")


def digest_of(folder: Folder) -> str:
    """Return the hash of every file that the rules depend on; neither plays nor how lines end matter."""
    digest = blake2b(digest_size=16)
    for path in folder.files:
        if gate.suffix(path) in gate.RULED_BY and not path.startswith("plays/"):
            text = folder.text(path).encode()
            digest.update(f"{path}\n{len(text)}\n".encode() + text)
    return digest.hexdigest()


def door_problems(maps: Mapping[str, tiled.MapFile]) -> Iterator[Problem]:
    """Yield a problem for each door that leads nowhere, or into a wall."""
    tilemaps = {name: one.tilemap for name, one in maps.items()}
    for one in maps.values():
        for name, door in one.tilemap.doors.items():
            at = one.where(("things", name, "to"))
            if door.map not in maps:
                says = f"found {door.map!r}, expected a map of this pack (maps/NAME.tmx): {cure(door.map, maps)}"
                yield Problem(one.file, *at, f"to: {says}")
            elif door.spawn not in tilemaps[door.map].spawns:
                spawns = tilemaps[door.map].spawns
                says = f"found {door.spawn!r}, expected a spawn of map {door.map}: {cure(door.spawn, spawns)}"
                yield Problem(one.file, *at, f"to: {says}")
            elif in_a_wall(tilemaps, door.map, door.spawn):
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


def cue_problems(levels: Mapping[str, LevelFiles], sounds: Set[str]) -> Iterator[Problem]:
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
            if name not in names
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


def in_a_wall(maps: Mapping[str, TileMap], name: str, spawn: str) -> bool:
    """Tell whether the player cannot stand at a spawn of a map; a spawn that is not there has no wall."""
    if name not in maps or spawn not in maps[name].spawns:
        return False
    feet = maps[name].spawns[spawn]
    return not box_is_free(maps[name], feet.x * UNIT, feet.y * UNIT)


def no_room(spawn: str) -> str:
    """Return what is wrong with a spawn in a wall."""
    return f"found {spawn!r}, expected a spawn with room for the player: this one is in a wall"
