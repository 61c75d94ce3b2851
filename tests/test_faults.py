"""Single faults planted into what ships: each is found, by its code and at its line."""

import shutil
import tempfile
from collections.abc import Iterator
from functools import lru_cache, reduce
from pathlib import Path
from typing import NamedTuple

import pytest

from game.content.pack import Pack
from game.content.problems import BadPack
from game.library import packs
from game.proving.encounters import Argued
from game.proving.findings import CODES, Finding
from game.proving.proof import FIRST, SHARES, encounter_findings, play_repair, repair_findings, search_encounter
from game.proving.skeleton import skeleton
from game.proving.story import Come, Decisions, Prover
from tests.campaigns import FOLDERS, campaigns
from tests.faults import Fault, kinds, plant

MOST = 2  # faults of one kind in one campaign: every one takes a proof


class Sound(NamedTuple):
    """A copy of a shipped campaign, for faults to be planted in, and the plays that prove it."""

    folder: Path
    pack: Pack
    plays: tuple[Decisions, ...]
    pasts: dict[str, tuple[Come, ...]]


@lru_cache(maxsize=1)
def sound(name: str) -> Sound:
    """Copy a campaign and prove it."""
    folder = Path(shutil.copytree(FOLDERS[name], Path(tempfile.mkdtemp()) / name))
    pack = packs.read_pack(folder)
    proof = Prover(pack).prove()
    assert proof.findings == ()
    return Sound(folder, pack, proof.plays, proof.pasts)


def sample() -> list[tuple[str, Fault]]:
    """Return faults of every kind, spread over what ships."""
    found = []
    for name, pack in campaigns().items():
        for some in kinds(pack).values():
            apart = -(-len(some) // MOST)
            found += [(name, fault) for fault in some[::apart]]
    return found


def findings(pack: Pack, whole: Sound) -> Iterator[Finding]:
    """Yield what is told of a campaign: of its story, its encounters and its repairs, where those are others."""
    if skeleton(pack) != skeleton(whole.pack):
        yield from Prover(pack).prove(whole.plays).findings
    for level, comes in whole.pasts.items():
        if pack.levels[level].climax != whole.pack.levels[level].climax:
            parts = [search_encounter(pack, level, comes, FIRST, share) for share in range(SHARES)]
            found = reduce(Argued.joined, parts)
            yield from encounter_findings(pack, level, FIRST, found)
    for name, repair in pack.own_repairs.items():
        if repair != whole.pack.own_repairs[name]:
            yield from repair_findings(pack, name, FIRST, play_repair(pack, name, FIRST))


def told(name: str, fault: Fault) -> set[tuple[str, str, int]]:
    """Return code, file and line of what is told of a campaign with one fault in it."""
    whole = sound(name)
    file = whole.folder / fault.file
    before = file.read_bytes()
    try:
        plant(whole.folder, fault)
        pack = packs.read_pack(whole.folder)
        found = [(finding.code, finding.problem(pack)) for finding in findings(pack, whole)]
    except BadPack as error:
        found = [("unreadable", problem) for problem in error.problems]
    finally:
        file.write_bytes(before)
    return {(code, Path(problem.file).name, problem.line) for code, problem in found}


FAULTS = sample()


def test_there_are_faults_enough_and_of_every_code() -> None:
    assert len(FAULTS) >= 100
    assert {fault.code for _, fault in FAULTS} == set(CODES)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "fault"), FAULTS, ids=[f"{one.code}:{name}/{one.file}:{one.line}" for name, one in FAULTS]
)
def test_a_fault_is_found_by_its_code_and_at_its_line(name: str, fault: Fault) -> None:
    found = told(name, fault)
    where = Path(fault.told_in or fault.file).name
    if fault.told:
        assert (fault.code, where, fault.told) in found
    else:
        assert fault.code in {code for code, _, _ in found}
