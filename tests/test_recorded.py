"""Recorded sessions, one for each ending of each shipped campaign, play out the same, tick for tick."""

from pathlib import Path

import pytest

from game.library import packs
from game.sessions import replay, tape
from tests.campaigns import FOLDERS, campaign
from tests.record import SESSIONS

TAPES = sorted(SESSIONS.rglob("*.jsonl"))


def endings(path: Path) -> set[str]:
    return {str(moment.state.ending) for moment in replay.moments(campaign(path.parent.name), tape.read(path))}


def test_every_ending_has_its_session() -> None:
    for folder in FOLDERS.values():
        recorded = {path.stem for path in TAPES if path.parent.name == folder.name}
        assert recorded == {Path(name).stem for name in packs.read_plays(folder)}


@pytest.mark.slow
@pytest.mark.parametrize("path", TAPES, ids=lambda path: path.stem)
def test_a_session_plays_out_the_same(path: Path) -> None:
    pack, played = campaign(path.parent.name), tape.read(path)
    assert played.sealed
    assert played.head["content"] == pack.digest, "the campaign has changed: run `python -m tests.record`"
    assert list(replay.differences(pack, played)) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", TAPES, ids=lambda path: path.stem)
def test_a_session_comes_to_the_ending_it_is_named_for(path: Path) -> None:
    name, play = next(
        (name, play)
        for name, play in packs.read_plays(Path(campaign(path.parent.name).folder)).items()
        if Path(name).stem == path.stem
    )
    assert play.ending in endings(path), name
