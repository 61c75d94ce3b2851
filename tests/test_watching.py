"""A tape that is watched shows what happened, at any speed, from any moment; from there one can play on."""

import json
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli import MISUSE, WRONG, main
from game.content.pack import Pack
from game.desktop import start
from game.desktop.app import App, Wishes
from game.desktop.input import Input
from game.desktop.kit import Quit
from game.desktop.settings import Settings, write
from game.desktop.watching import CAPTION_TICKS, HOP, IDLE, Watching
from game.desktop.window import Offscreen, display_found
from game.library.packs import read_pack
from game.library.titles import shipped_folder
from game.playtest import replaying
from game.rules.intents import Advance, GoTo, Intent, SetRule, Walk
from game.rules.state import State
from game.rules.step import new_game, step
from game.rules.talking import op_at
from game.sessions import tape
from game.sessions.codec import Unreadable, changed, changes, digest
from game.sessions.packing import pack_wishes, unpack_wishes
from game.sessions.replay import BOOKMARK, Reel, differences, moments
from game.sessions.tape import Tape, Taping

TINY = Path(__file__).parent / "packs" / "tiny"
LAST = 1500  # ticks
NOTES = {130: "Quiet here.", 1210: "Which door?"}
READ = Advance("")  # the line on screen
SCRIPT: dict[int, Intent] = {
    20: READ, 60: READ, 90: Walk(1, 0), 200: Walk(0, -1), 260: Walk(0, 0), 300: GoTo(1368, 239), 900: Walk(-1, 0),
    930: Walk(-1, 1), 960: Walk(0, 0), 1120: READ, 1160: READ, 1180: Walk(1, 1), 1300: SetRule("difficulty", "story"),
}  # fmt: skip


def scripted(pack: Pack, state: State, tick: int) -> Intent | None:
    """Return what is wanted at a tick."""
    wish = SCRIPT.get(tick)
    return Advance(op_at(pack, state.talk).id) if wish is READ else wish  # type: ignore[arg-type, union-attr]


@pytest.fixture(scope="module")
def window() -> Iterator[Offscreen]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        patch.setenv("SDL_AUDIODRIVER", "dummy")
        window = Offscreen()
        yield window
        window.close()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(TINY)


@pytest.fixture(scope="module")
def file(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a session with two notes, an answer and a return to an earlier line."""
    path = tmp_path_factory.mktemp("tapes") / "a.jsonl"
    new = new_game(pack)
    first = state = new._replace(memory=pack.facts.put(new.memory, "seen.ben_hello", 1))  # a door is open
    taping = Taping(path, pack, state)
    for tick in range(LAST):
        if tick in NOTES:
            taping.remark("note", NOTES[tick])
        if tick == 1000:
            taping.answered("bored", "In the hall")
        if tick == 1100:
            state = first
            taping.loaded(first)
        state = step(pack, state, taping.note(scripted(pack, state, tick)))
        taping.played(state)
    taping.close()
    return path


@pytest.fixture(scope="module")
def played(file: Path) -> Tape:
    return tape.read(file)


@pytest.fixture(scope="module")
def states(pack: Pack, played: Tape) -> dict[int, State]:
    """Return the state at each tick, after what was loaded then."""
    return {moment.t: moment.state for moment in moments(pack, played)}


def watching(window: Offscreen, folder: Path, reel: Reel, speed: float = 1.0, take_over: bool = False) -> App:
    write(Settings(text_speed=0), folder)
    app = App(Wishes(shipped_folder().parent / "assets", (), folder, folder, audio=False), window)
    app.room = Watching(app.kit, reel, speed, take_over=take_over)
    return app


def room(app: App) -> Watching:
    assert isinstance(app.room, Watching)
    return app.room


def wait(app: App, ticks: int) -> None:
    for _ in range(ticks):
        app.tick(Input())


def caption(app: App) -> str:
    shown = room(app).caption
    return shown.words if shown is not None and room(app).left > 0 else ""


# In the window


@pytest.mark.parametrize(("speed", "ticks"), [(0.25, 50), (1.0, 200), (2.5, 500), (16.0, 1440)])
def test_what_is_shown_is_what_happened_at_any_speed(
    window: Offscreen, tmp_path: Path, pack: Pack, played: Tape, states: dict[int, State], speed: float, ticks: int
) -> None:
    app = watching(window, tmp_path, Reel(pack, played), speed)
    wait(app, 200 if speed < 16 else 90)
    app.draw(0.5)
    assert room(app).reel.t == ticks
    assert digest(room(app).playing.stage.state) == digest(states[ticks])


def test_notes_and_answers_come_as_captions(window: Offscreen, tmp_path: Path, pack: Pack, played: Tape) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    seen: list[str] = []
    for _ in range(LAST + 2):
        app.tick(Input())
        if caption(app) not in (seen or [""])[-1:]:
            app.draw(1.0)
            seen.append(caption(app))
    ends = "The recording ends here."
    assert [words for words in seen if words] == [NOTES[130], "In the hall", NOTES[1210], ends]
    assert room(app).stopped
    wait(app, CAPTION_TICKS)
    assert caption(app) == ends


def test_space_stops_and_goes_on(window: Offscreen, tmp_path: Path, pack: Pack, played: Tape) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    wait(app, 10)
    app.tick(Input(controls=("space",)))
    wait(app, 10)
    assert room(app).reel.t == 10
    app.tick(Input(controls=("pad a",)))
    wait(app, 9)
    assert room(app).reel.t == 20
    room(app).wait(app.kit)
    assert room(app).stopped


def test_up_and_down_change_the_speed_within_bounds(
    window: Offscreen, tmp_path: Path, pack: Pack, played: Tape
) -> None:
    app = watching(window, tmp_path, Reel(pack, played), 3.0)
    found: list[float] = []
    for action in ("up", "up", "up", "up", *["down"] * 8):
        app.tick(Input(nudged=frozenset({action}), controls=("space",) if not found else ()))
        found.append(room(app).speed)
    assert found == [4, 8, 16, 16, 8, 4, 2, 1, 0.5, 0.25, 0.25, 0.25]


def seek(app: App, press: Input) -> None:
    app.tick(press)
    for _ in range(100):
        if room(app).goal is None:
            return
        app.tick(Input())
        app.draw(1.0)
    pytest.fail("the moment was never reached")


def test_it_goes_back_and_on_to_the_same_moments(
    window: Offscreen, tmp_path: Path, pack: Pack, played: Tape, states: dict[int, State]
) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    app.tick(Input(controls=("space",)))
    on, back = Input(nudged=frozenset({"right"})), Input(nudged=frozenset({"left"}))
    for press, t in ((on, HOP), (on, 2 * HOP), (on, LAST), (back, LAST - HOP), (back, LAST - 2 * HOP), (back, 0)):
        seek(app, press)
        assert room(app).reel.t == t
        assert digest(room(app).playing.stage.state) == digest(states[t])
    assert room(app).stopped


def test_notes_are_reached_by_key_and_by_mouse(window: Offscreen, tmp_path: Path, pack: Pack, played: Tape) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    app.tick(Input(controls=("space",)))
    seek(app, Input(nudged=frozenset({"next"})))
    assert (room(app).reel.t, caption(app)) == (130, NOTES[130])
    at = (room(app).across(1210) + 3, room(app).line.centery)
    app.tick(Input(mouse=at, moved=True))
    assert room(app).pointed is not None
    app.draw(1.0)
    seek(app, Input(mouse=at, click=True))
    assert (room(app).reel.t, caption(app)) == (1210, NOTES[1210])
    seek(app, Input(mouse=(room(app).across(400), at[1]), click=True))
    assert abs(room(app).reel.t - 400) <= 2
    seek(app, Input(nudged=frozenset({"previous"})))
    assert room(app).reel.t == 130


def test_only_the_line_of_time_stays_while_no_key_is_touched(
    window: Offscreen, tmp_path: Path, pack: Pack, played: Tape
) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    band = (0, 664, 300, 30)
    app.draw(1.0)
    before = window.canvas.subsurface(band).copy().get_buffer().raw
    wait(app, IDLE)
    app.draw(1.0)
    assert window.canvas.subsurface(band).copy().get_buffer().raw != before


def test_one_can_play_on_from_any_moment_and_nothing_is_kept(
    window: Offscreen, tmp_path: Path, pack: Pack, played: Tape
) -> None:
    reel = Reel(pack, played)
    app = watching(window, tmp_path, reel)
    wait(app, 40)
    app.tick(Input(controls=("t",)))
    assert room(app).taken
    for _ in range(5):
        app.tick(Input(pressed=frozenset({"confirm"})))
    app.draw(1.0)
    assert reel.t == 40
    assert room(app).playing.stage.state.talk is None
    assert not room(app).playing.stage.kept
    before = sorted(tmp_path.rglob("*"))
    app.room.leave()
    assert sorted(tmp_path.rglob("*")) == before


def test_taking_over_at_once(window: Offscreen, tmp_path: Path, pack: Pack, played: Tape) -> None:
    reel = Reel(pack, played)
    replaying.wind(reel, 600)
    app = watching(window, tmp_path, reel, take_over=True)
    app.tick(Input(held=frozenset({"right"})))
    assert room(app).playing.stage.state.walker.dx == 1
    room(app).wait(app.kit)
    assert room(app).playing.over is not None  # the pause


def test_escape_leaves(window: Offscreen, tmp_path: Path, pack: Pack, played: Tape) -> None:
    app = watching(window, tmp_path, Reel(pack, played))
    assert room(app).tick(app.kit, Input(controls=("escape",))) == Quit()


@pytest.mark.parametrize("row", ['{"t":130,"want":["Fly"]}', '{"t":130,"load":{"level":"nowhere"}}'])
@pytest.mark.parametrize("seeking", [False, True])
def test_a_row_that_cannot_be_followed_is_told_of(
    window: Offscreen, tmp_path: Path, pack: Pack, file: Path, row: str, seeking: bool
) -> None:
    broken = tmp_path / "b.jsonl"
    broken.write_text(file.read_text().replace('{"t":130,"note":"Quiet here."}', row))
    app = watching(window, tmp_path, Reel(pack, tape.read(broken)))
    if seeking:
        seek(app, Input(nudged=frozenset({"right"})))
    else:
        wait(app, 140)
    assert room(app).stopped
    assert "cannot be followed from 0:02 on" in room(app).caption.head  # type: ignore[union-attr]
    app.draw(1.0)


# From the command line


def replay(*words: str) -> int:
    return main(["replay", *words, "--pack", str(TINY)])


def test_without_a_display_it_says_so_in_one_line(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "display_found", lambda: False)
    assert replay(str(file)) == WRONG
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "--headless" in told.err


def test_a_driver_that_is_not_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise pygame.error("windows not available")

    monkeypatch.setattr(pygame.display, "init", fails)
    assert not display_found()


@pytest.mark.parametrize(("driver", "found"), [("x11", True), ("offscreen", False)])
def test_a_display_that_is_found_stays_open_for_the_window(
    monkeypatch: pytest.MonkeyPatch, driver: str, found: bool
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", driver)
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver)
    closed = []
    monkeypatch.setattr(pygame.display, "quit", lambda: closed.append(driver))
    assert display_found() == found
    assert bool(closed) != found


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["--speed", "40"], MISUSE, "expected 0.25 to 16"),
        (["--at", "soon"], MISUSE, "expected MM:SS, tick:N or note:N"),
        (["--at", "note:3"], MISUSE, "one of the 2 notes"),
        (["--at", "9:00"], MISUSE, "ends at 0:25"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], code: int,
    says: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(start, "display_found", lambda: True)
    assert replay(str(file), *words) == code
    assert says in capsys.readouterr().err


def test_the_window_opens_at_the_moment_asked_for(
    file: Path, tmp_path: Path, window: Offscreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Watching] = []

    def run(app: App) -> None:
        app.draw(1.0)
        shown.append(room(app))

    monkeypatch.setattr(start, "display_found", lambda: True)
    monkeypatch.setattr("platformdirs.user_config_path", lambda *names, **more: tmp_path)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *names, **more: tmp_path)
    monkeypatch.setattr(App, "run", run)
    assert replay(str(file), "--at", "note:2", "--speed", "2") == 0
    assert replay(str(file), "--at", "0:05", "--take-over") == 0
    assert [(one.reel.t, one.speed, one.taken) for one in shown] == [(1210, 2.0, False), (300, 1.0, True)]


@pytest.mark.parametrize(
    ("words", "t"), [("0:05", 300), ("00:05", 300), ("tick:7", 7), ("note:1", 130), ("note:2", 1210)]
)
def test_moments_have_names(played: Tape, words: str, t: int) -> None:
    assert replaying.moment_of(played, words) == t


# The tape itself


@given(st.lists(st.integers(0, LAST), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_any_way_through_a_tape_leads_to_the_same_moments(
    pack: Pack, played: Tape, states: dict[int, State], ways: list[int]
) -> None:
    reel = Reel(pack, played)
    for t in ways:
        while not reel.seek(t, 700):
            assert reel.t % BOOKMARK == 0 or reel.t < t
        while reel.row() is not None:
            continue
        assert (reel.t, digest(reel.state)) == (t, digest(states[t]))


def test_a_sealed_tape_has_the_same_wishes(pack: Pack, file: Path, played: Tape, tmp_path: Path) -> None:
    assert played.sealed
    assert list(differences(pack, played)) == []
    wants = {row.t: row.value[0] for row in played.rows if row.kind == "want"}
    assert wants == {tick: type(wish).__name__ for tick, wish in SCRIPT.items()}
    again = tmp_path / "b.jsonl"
    again.write_bytes(file.read_bytes())
    tape.seal(again)
    assert tape.read(again).rows[-1].kind == "end"


def test_a_sealed_keyframe_names_the_field_that_differs(pack: Pack, file: Path, tmp_path: Path) -> None:
    lines = file.read_text().splitlines()
    at = next(number for number, line in enumerate(lines) if '"differs"' in line)
    row = json.loads(lines[at])
    row["differs"]["tick"] += 1
    broken = tmp_path / "b.jsonl"
    broken.write_text("\n".join([*lines[:at], json.dumps(row), *lines[at + 1 :]]) + "\n")
    (found,) = differences(pack, tape.read(broken))
    assert "state.tick was" in found


TIMES = st.lists(st.integers(0, 900), min_size=1, max_size=12)
WALKS = st.tuples(st.just("Walk"), st.integers(-1, 1), st.integers(-1, 1))
STEERS = st.tuples(st.just("Steer"), st.integers(0, 80), st.integers(0, 50))
OTHERS = st.tuples(st.just("Use"), st.text(max_size=5))


@given(st.data())
def test_wishes_survive_packing(data: st.DataObject) -> None:
    t, wishes = data.draw(st.integers(0, 5000)), []
    for wait in data.draw(TIMES):
        t += wait
        wishes.append((t, [*data.draw(WALKS | STEERS | OTHERS)]))
    packed = json.loads(json.dumps(pack_wishes(wishes)))
    assert list(unpack_wishes(wishes[0][0], packed)) == wishes


@pytest.mark.parametrize("packed", [3, [3], [[]], [[-1, "Use", "x"]], [["0", "Use", "x"]], [[0, "Steer", 1, 2, "ab"]],
                                    [[0, "Walk", 1, 0, "aaä"]]])  # fmt: skip
def test_what_was_not_packed_is_refused(file: Path, tmp_path: Path, packed: object) -> None:
    broken = tmp_path / "b.jsonl"
    head = file.read_text().splitlines()[0]
    broken.write_text(f"{head}\n{json.dumps({'t': 1, 'wants': packed})}\n")
    with pytest.raises(Unreadable, match="packed wishes"):
        tape.read(broken)


FACTS = st.dictionaries(st.sampled_from("abcd"), st.booleans() | st.integers(0, 3), max_size=4)
TOLD = st.fixed_dictionaries({"facts": FACTS, "level": st.sampled_from("xy")}, optional={"talk": st.integers(0, 2)})


@given(TOLD, TOLD)
def test_changes_lead_from_one_state_to_the_other(before: dict[str, object], after: dict[str, object]) -> None:
    assert changed(before, changes(before, after)) == after


def test_a_tape_that_claims_to_last_for_years_is_refused(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "b.jsonl"
    broken.write_text(file.read_text().splitlines()[0] + f'\n{{"t":{10**12},"end":true}}\n')
    with pytest.raises(Unreadable):
        tape.read(broken)
