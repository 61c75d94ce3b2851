"""`root-cause check`: what is wrong with a pack, what of it is proved, and what is not."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent, fill
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, track

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack, Problem, cure
from game.content.repair import DIFFICULTIES
from game.content.script import Speak
from game.library import gate
from game.library import packs as library
from game.proving import memory, witness
from game.proving.findings import CODES
from game.proving.memory import Memory
from game.proving.proof import FIRST, Proof, Tell, prove
from game.rules.step import new_game, step

MOST_TICKS = 6 * 60 * 60 * 60  # of a play: six hours
WIDTH = 100  # columns of an explanation

Json = dict[str, Any]


class Asked(NamedTuple):
    """What a check is asked to do."""

    plays: bool = False  # perform the testplans too
    everything: bool = False  # all difficulties and all repairs
    jobs: int = 1
    memory: Memory = Memory(None)


NOTHING_MORE = Asked()


def check(folders: Sequence[Path], asked: Asked = NOTHING_MORE, as_json: bool = False) -> int:
    """Check packs and print what was found; return 1 if anything is wrong, else 0.

    A problem is one line `file:line:column: what was found, what was expected`, on the standard error output, with
    the shortest play to it below; with `as_json`, one JSON object on the standard output holds all there is.
    """
    told = []
    for folder in folders or library.shipped():
        told.append(looked(folder, asked))
        if not as_json:
            tell(told[-1])
    if as_json:
        print(json.dumps({"packs": told}, ensure_ascii=False, indent=2))
    return 1 if any(pack["problems"] for pack in told) else 0


def tell(pack: Json) -> None:
    """Print what was found of a pack."""
    for problem in pack["problems"]:
        print("{file}:{line}:{column}: {says}".format(**problem), file=sys.stderr)
        for step_ in problem.get("path", ()):
            print(f"    {step_}", file=sys.stderr)
    for sentence in pack.get("mended", ()):
        print(f"{pack['folder']}: {sentence}")
    for sentence in pack.get("unproved", ()):
        print(f"{pack['folder']}: not proved: {sentence}")
    if not pack["problems"]:
        proof = "; {claims} claims proved, {states} states".format(**pack["figures"])
        print(
            f"{pack['folder']}: {len(pack['levels'])} levels, {len(pack['endings'])} endings, "
            f"{pack['nodes']} nodes, {pack['words']} words{proof}: nothing wrong"
        )


def looked(folder: Path, asked: Asked) -> Json:
    """Return what is in a pack and what is wrong with it, as JSON can hold it; remembered while its files are so."""
    key = None
    if folder.is_dir() and not asked.plays:
        files = [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink()]
        if len(files) <= gate.MOST_FILES and sum(file.stat().st_size for file in files) <= gate.MOST_PACK_BYTES:
            key = memory.digest("check", str(folder), memory.hashed(files), asked.everything)
            known: Json | None = asked.memory.recall(dict, key)
            if known is not None:
                return known
    told = look(folder, asked)
    if key:
        asked.memory.keep(dict, key, told)
    return told


def look(folder: Path, asked: Asked) -> Json:
    """Return the same, found out anew."""
    try:
        pack = library.read_pack(folder)
        found = perform(pack, library.read_plays(folder), folder) if asked.plays else []
    except BadPack as error:
        return {"folder": str(folder), "problems": [problem._asdict() for problem in error.problems]}
    with progress() as told:
        proof = prove(
            pack, asked.memory, asked.jobs, DIFFICULTIES if asked.everything else (FIRST,), asked.everything, told
        )
    spoken = [op for ops in pack.nodes.values() for op in ops if isinstance(op, Speak)]
    return {
        "folder": str(folder),
        "id": pack.campaign.id,
        "title": pack.campaign.title,
        "levels": list(pack.levels),
        "endings": list(pack.campaign.endings),
        "maps": list(pack.maps),
        "nodes": len(pack.nodes),
        "words": sum(len(op.text.split()) for op in spoken),
        "problems": [*(problem._asdict() for problem in found), *findings(pack, proof)],
        "reached": sorted(proof.reached),
        "never": sorted(proof.never),
        "mended": [str(one) for one in proof.mended],
        "unproved": list(proof.unproved),
        "figures": dict(proof.figures),
    }


def findings(pack: Pack, proof: Proof) -> list[Json]:
    """Return the findings of a proof in the order of the files, as JSON can hold them."""
    told = [
        {**finding.problem(pack)._asdict(), "code": finding.code, "cure": finding.cure, "path": list(finding.path)}
        for finding in proof.findings
    ]
    return sorted(told, key=lambda one: (one["file"], one["line"], one["column"], one["code"]))


@contextmanager
def progress() -> Iterator[Tell]:
    """Give what shows how far a proof is, on a terminal; in a pipe nothing is shown."""
    console = Console(stderr=True)
    with Progress(
        TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console, transient=True,
        disable=not console.is_terminal,
    ) as bar:  # fmt: skip
        task = bar.add_task("")
        yield lambda says, done, all_: bar.update(task, description=f"proving {says}", completed=done, total=all_)


def explain(code: str) -> int:
    """Print what a code means; return 2 if there is no such code."""
    if code not in CODES:
        print(f"found {code!r}, expected a code of a finding: {cure(code, CODES)}", file=sys.stderr)
        return 2
    print(f"{code}\n{fill(' '.join(dedent(CODES[code]).split()), WIDTH)}")
    return 0


def show(folder: Path, wanted: str, file: Path | None, memory: Memory) -> int:
    """Print the shortest play to an ending or a node as a testplan, or write it; a .jsonl file is a session."""
    try:
        pack = library.read_pack(folder)
        found = witness.witness(pack, wanted, memory)
    except BadPack as error:
        print(error, file=sys.stderr)
        return 1
    except witness.Unreached as error:
        print(f"{folder}: {error}", file=sys.stderr)
        return 1
    plan = witness.text(found.play, f"The shortest play to {wanted}.")
    try:
        if file is None:
            print(plan, end="")
        elif file.suffix == ".jsonl":
            witness.record(pack, found.play, file)
        else:
            file.write_text(plan, encoding="utf-8")
    except OSError as error:
        print(f"{file}: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def usual_jobs() -> int:
    """Return how many processes work on a proof unless it is said."""
    return min(2, os.cpu_count() or 1)


def perform(pack: Pack, plays: dict[str, Play], folder: Path) -> list[Problem]:
    """Perform every testplan without time to read; return a problem for each that does not come to its ending."""
    found: list[Problem] = []
    shown = sys.stderr.isatty()
    for name, play in track(plays.items(), description="plays", disable=not shown, transient=True):
        found += given_problems(pack, name, play)
        try:
            reached = ending_of(pack, play)
        except Stuck as stuck:
            line, column = library.place_of_step(folder, name, stuck.step)
            found.append(Problem(name, line, column, str(stuck)))
        else:
            if reached != play.ending:
                found.append(Problem(name, 1, 1, f"found the ending {reached!r}, expected {play.ending!r}"))
    return found


def given_problems(pack: Pack, file: str, play: Play) -> Iterator[Problem]:
    """Yield what a testplan is given that its campaign does not read."""
    for name, value in play.given.items():
        read = pack.campaign.reads.get(name)
        if read is None:
            says = f"given: found {name!r}, expected one of the campaign's `reads`: {cure(name, pack.campaign.reads)}"
            yield Problem(file, 1, 1, says)
        elif value not in read.values:
            yield Problem(file, 1, 1, f"given.{name}: found {value!r}, expected {cure(value, read.values)}")


def ending_of(pack: Pack, play: Play) -> str:
    """Return the ending that a play comes to; "" if it comes to none in six hours.

    Raises:
        Stuck: the play does not fit the story.
    """
    player, state = Player(pack, play, hurry=True), new_game(pack, given=play.given)
    while not state.ending and state.tick < MOST_TICKS:
        state = step(pack, state, player.want(state))
    return state.ending
