"""Tapes replay exactly, in any process; saves are never lost; both survive edits of the pack."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.pack import Pack
from game.rules.intents import Advance, Connect, Intent, Use, Walk
from game.rules.state import State
from game.rules.step import new_game, step
from game.sessions import replay, saves, tape
from game.sessions.codec import (
    Unreadable,
    digest,
    intent_from_json,
    intent_to_json,
    state_from_json,
    state_to_json,
)
from game.sessions.tape import Recorder
from tests.small import TALK, small_pack
from tests.test_rules import CARE, DIAGNOSIS, REPAIR, WISHES, begun, read_on

SCRIPT: dict[int, Intent] = {
    3: Walk(0, 1), 30: Walk(1, 0), 60: Walk(0, 0), 70: Use("room/desk"), 200: Advance("x"), 260: Use("ben"),
    420: Connect("log", "log"),
}  # fmt: skip


@pytest.fixture(scope="module")
def pack() -> Pack:
    return small_pack(
        {"repairs": {"molar": REPAIR}, "diagnoses": {"ben": DIAGNOSIS}, "care": {"plans": CARE}},
        {
            "chart": [{"diagnose": "ben"}, "ben: So."],
            "table": [{"care": "plans"}, "ben: Good."],
            "drill": [{"repair": "molar"}, "ben: Done."],
        },
    )


def record(pack: Pack, path: Path, script: dict[int, Intent] = SCRIPT, ticks: int = 500) -> State:
    state = new_game(pack)
    recorder = Recorder(path.open("w", encoding="utf-8"), pack, state)
    for tick in range(ticks):
        state = step(pack, state, recorder.note(script.get(tick)))
        recorder.played(state)
    recorder.close()
    return state


def last_of(pack: Pack, path: Path) -> State:
    *_, moment = replay.moments(pack, tape.read(path))
    return moment.state


def test_a_tape_plays_out_the_same_tick_for_tick(pack: Pack, tmp_path: Path) -> None:
    end = record(pack, tmp_path / "a.jsonl")
    read = tape.read(tmp_path / "a.jsonl")
    assert (read.sealed, read.torn) == (True, False)
    assert list(replay.differences(pack, read)) == []
    assert last_of(pack, tmp_path / "a.jsonl")._replace(just=()) == end._replace(just=())


def test_sealing_keeps_it_playable_and_makes_it_small(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record(pack, path, ticks=3600)
    before = path.stat().st_size
    tape.seal(path)
    assert list(replay.differences(pack, tape.read(path))) == []
    assert path.stat().st_size < before


def test_a_changed_wish_is_found_with_its_tick(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record(pack, path)
    path.write_text(path.read_text().replace('["Walk",1,0]', '["Walk",-1,0]'))
    found = list(replay.differences(pack, tape.read(path)))
    assert found
    assert "tick 60" in found[0]


def test_a_rule_that_changed_is_named_by_field(pack: Pack) -> None:
    state = new_game(pack)
    taped = json.loads(json.dumps(state_to_json(pack, state._replace(clock=3, puzzle="who_wrote"))))
    assert list(replay.unlike(taped, state_to_json(pack, state), "state")) == [
        "state.clock was 3 on the tape and is 0 now",
        "state.puzzle was 'who_wrote' on the tape and is None now",
    ]


@pytest.mark.parametrize("cut", range(1, 40))
def test_a_tape_that_was_cut_off_is_read_up_to_there(pack: Pack, tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.jsonl"
    record(pack, path, ticks=120)
    data = path.read_bytes()
    first = data.index(b"\n") + 1
    at = first + (len(data) - first) * cut // 40
    path.write_bytes(data[:at])
    read = tape.read(path)
    assert not read.sealed
    assert list(replay.differences(pack, read)) == []


@pytest.mark.parametrize(
    "text", ["", "x\n", "[]\n", '{"session": 9, "state": {}}\n', '{"session": 1}\n', "[" * 9000 + "\n"]
)
def test_what_is_no_session_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.jsonl").write_text(text)
    with pytest.raises(Unreadable):
        tape.read(tmp_path / "a.jsonl")


def test_time_does_not_run_back(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record(pack, path, ticks=10)
    path.write_text(path.read_text() + '{"t": 2, "note": "late"}\n')
    with pytest.raises(Unreadable, match="does not run back"):
        tape.read(path)


def test_rewinding_is_on_the_tape(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    start = new_game(pack)
    recorder, state = Recorder(path.open("w"), pack, start), start
    for tick in range(90):
        state = step(pack, state, recorder.note(Walk(0, 1) if tick == 5 else None))
        recorder.played(state)
    recorder.loaded(start)
    state = start
    for _ in range(90):
        state = step(pack, state, recorder.note(None))
        recorder.played(state)
    recorder.remark("note", "that was odd")
    recorder.close()
    assert list(replay.differences(pack, tape.read(path))) == []
    assert last_of(pack, path).walker == state.walker


@pytest.mark.slow
def test_the_same_in_another_process_with_another_hash_seed(tmp_path: Path) -> None:
    code = (
        "from tests.test_sessions import SCRIPT, digest, new_game, small_pack, step\n"
        "pack = small_pack(); state = new_game(pack)\n"
        "for tick in range(500): state = step(pack, state, SCRIPT.get(tick))\n"
        "print(digest(state))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(found) == 1


@given(WISHES)
def test_wishes_survive_the_tape(wish: Intent | None) -> None:
    if wish is not None:
        assert intent_from_json(json.loads(json.dumps(intent_to_json(wish)))) == wish


@pytest.mark.parametrize("told", [[], ["Fly"], ["Walk"], ["Walk", "1", 0], ["Use", 3], ["Walk", 1, 0, 0], "Walk"])
def test_what_is_no_wish_is_refused(told: list[object]) -> None:
    with pytest.raises(Unreadable):
        intent_from_json(told)


@given(st.lists(st.tuples(WISHES, st.integers(1, 30)), max_size=12))
@settings(max_examples=30, deadline=None)
def test_a_state_survives_the_disk_and_lives_on_the_same(wishes: list[tuple[Intent | None, int]]) -> None:
    pack = small_pack()
    state = new_game(pack)
    for wish, ticks in wishes:
        state = step(pack, state, wish)
        for _ in range(ticks):
            state = step(pack, state)
    again = state_from_json(pack, json.loads(json.dumps(state_to_json(pack, state))))
    assert again == state._replace(just=())
    for _ in range(40):
        state, again = step(pack, state), step(pack, again)
    assert digest(state) == digest(again)


@pytest.mark.parametrize("node", ["hello", "chart", "table", "drill", "podium", "shown"])
def test_every_kind_of_moment_can_be_saved(pack: Pack, tmp_path: Path, node: str) -> None:
    state = begun(pack, node)
    if node == "podium":
        state = read_on(pack, state)
    for _ in range(20):
        state = step(pack, state)
    path = saves.slot(tmp_path, "small", "auto")
    saves.write(path, pack, state, [state])
    save = saves.read(path, pack)
    assert save.state == state._replace(just=())
    assert save.lines == (state._replace(just=()),)
    assert save.title == "The Room"


def test_the_last_good_save_is_found_when_the_newest_is_damaged(pack: Pack, tmp_path: Path) -> None:
    path = saves.slot(tmp_path, "small", "auto")
    first = new_game(pack)
    saves.write(path, pack, first, ())
    saves.write(path, pack, step(pack, first), ())
    data = path.read_bytes()
    for at in range(0, len(data), 7):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        save = saves.read(path, pack)
        assert save.state.tick in (0, 1)
        assert path.with_name("auto.json.damaged").exists() or not save.recovered


@pytest.mark.parametrize("failing", ["write", "fsync", "replace", "link"])
def test_a_disk_that_fails_costs_no_save(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = saves.slot(tmp_path, "small", "auto")
    saves.write(path, pack, new_game(pack), ())

    def fails(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    target = {
        "write": (Path, "open"),
        "fsync": (os, "fsync"),
        "replace": (Path, "replace"),
        "link": (Path, "hardlink_to"),
    }[failing]
    with monkeypatch.context() as patch:
        patch.setattr(*target, fails)
        if failing == "link":  # there is another way
            saves.write(path, pack, step(pack, new_game(pack)), ())
        else:
            with pytest.raises(OSError, match="No space"):
                saves.write(path, pack, step(pack, new_game(pack)), ())
    assert saves.read(path, pack).state.tick == (1 if failing == "link" else 0)


def test_a_save_of_a_newer_game_is_refused_politely(pack: Pack, tmp_path: Path) -> None:
    path = saves.slot(tmp_path, "small", "auto")
    saves.write(path, pack, new_game(pack), ())
    path.write_bytes(path.read_bytes().replace(b'"save":1', b'"save":2'))
    with pytest.raises(Unreadable, match="newer game"):
        saves.head(path)


@pytest.mark.parametrize("name", ["../x", "", "a/b", "A", "x.json"])
def test_saves_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="expected names"):
        saves.slot(tmp_path, "small", name)


def test_a_line_is_found_again_after_an_edit(pack: Pack) -> None:
    state = begun(pack, "hello")
    told = state_to_json(pack, state)
    steps = [*TALK["nodes"]["hello"]]
    steps[0] = "cid: A new line before.\n" + steps[0]
    longer = small_pack(talk={"hello": steps})
    again = state_from_json(longer, told)
    assert state.talk is not None
    assert again.talk == state.talk._replace(at=state.talk.at + 1)


def test_a_node_that_is_gone_begins_the_level_anew_with_all_that_was_found(pack: Pack) -> None:
    state = begun(pack, "drill", pack.facts.put(pack.facts.start, "found.log", 1))
    again = state_from_json(small_pack(), state_to_json(pack, state))
    assert again.talk is None
    assert again.level == "01_room"
    assert small_pack().facts.spell(again.memory)["found.log"] is True


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(
    inner, max_size=3) | st.dictionaries(
    st.sampled_from(["level", "walker", "facts", "tick", "clock", "talk", "doing", "kind", "node", "at"]), inner,
    max_size=6)))  # fmt: skip
@settings(max_examples=80)
def test_any_json_is_a_state_or_refused(told: object) -> None:
    pack = small_pack()
    good = state_to_json(pack, new_game(pack))
    for broken in (told, {**good, "talk": told}, {**good, "doing": told}, {**good, "walker": told}):
        try:
            state_from_json(pack, broken)  # type: ignore[arg-type]
        except Unreadable:
            continue


def test_a_recorder_gives_back_what_it_wrote(pack: Pack) -> None:
    file = io.StringIO()
    recorder = Recorder(file, pack, new_game(pack))
    assert recorder.note(Walk(1, 0)) == Walk(1, 0)
    assert recorder.note(None) is None
    assert json.loads(file.getvalue().splitlines()[-1]) == {"t": 0, "want": ["Walk", 1, 0]}
