"""A playtester is asked first, can write at any time, and sees all that is kept of it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.pack import Pack
from game.desktop import settings
from game.desktop.app import App, Front, Wishes
from game.desktop.colours import Palette
from game.desktop.field import Field
from game.desktop.input import Input
from game.desktop.kit import Kit, Quit, ToTitle
from game.desktop.notebook import Notebook
from game.desktop.pictures import Pictures
from game.desktop.playing import Playing
from game.desktop.scenes.consent import TOO_SOON, ConsentScreen
from game.desktop.scenes.file import FileScreen
from game.desktop.scenes.note import NoteScreen
from game.desktop.scenes.questions import QuestionsScreen
from game.desktop.settings import Settings
from game.desktop.sound import Sound
from game.desktop.text import Text
from game.desktop.window import Offscreen
from game.library.packs import read_pack
from game.library.titles import shipped_folder
from game.playtest import recording, replaying, telling
from game.playtest.asking import CONSENT, QUESTIONS
from game.rules.step import enter_level, new_game
from game.sessions import tape
from game.sessions.tape import TICKS, Tape

TINY = Path(__file__).parent / "packs" / "tiny"
ASSETS = shipped_folder().parent / "assets"
MOST_SEALED = 2048  # bytes a minute of ordinary play


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
def kit(window: Offscreen) -> Kit:
    return Kit(
        settings=Settings(text_speed=0),
        text=Text(ASSETS / "fonts"),
        pictures=Pictures(ASSETS, TINY),
        sound=Sound(ASSETS, audio=False),
        palette=Palette(),
    )


def started(window: Offscreen, folder: Path, record: Path | None = None, text_size: int = 100) -> App:
    """Return the app as `root-cause tiny --playtest` starts it, after its first frame."""
    settings.write(Settings(text_speed=0, text_size=text_size), folder)
    packs = (TINY.parent,)
    app = App(Wishes(ASSETS, packs, folder, folder, "tiny", record=record, audio=False, playtest=True), window)
    app.draw(1.0)
    return app


def wait(app: App, ticks: int = TOO_SOON) -> None:
    for _ in range(ticks):
        app.tick(Input())


def press(app: App, action: str, control: str = "") -> None:
    app.tick(Input(pressed=frozenset({action}), nudged=frozenset({action}), controls=(control,) if control else ()))


def answer(app: App, yes: bool) -> None:
    wait(app)
    if not yes:
        press(app, "down")
    press(app, "confirm")


def written(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.jsonl"))


def noted(kit: Kit, pack: Pack, folder: Path, playtest: bool = True) -> tuple[Playing, Notebook]:
    """Return a game that is recorded."""
    state = new_game(pack)
    notebook = Notebook(recording.begin_playtest(pack, state, folder, None), playtest)
    return Playing(kit, pack, state, recorder=notebook.taping, notebook=notebook), notebook


def rows(notebook: Notebook) -> Tape:
    return tape.read(notebook.file)


def key(control: str) -> Input:
    return Input(controls=(control,))


# The question before the first scene


def test_nothing_is_recorded_before_a_yes(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path)
    assert isinstance(app.room, ConsentScreen)
    wait(app)
    assert written(tmp_path) == []
    press(app, "confirm")
    assert isinstance(app.room, Playing)
    assert len(written(tmp_path)) == 1


def test_a_press_that_was_meant_for_the_title_is_no_answer(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path)
    press(app, "confirm")
    assert isinstance(app.room, ConsentScreen)


def test_after_a_no_the_game_is_the_same_and_no_file_is_made(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path, record=tmp_path / "mine.jsonl")
    answer(app, yes=False)
    assert isinstance(app.room, Playing)
    press(app, "note")
    assert app.room.stage.state.tick == 1  # the key means nothing
    assert app.room.stage.recording is None
    app.room.leave()
    assert written(tmp_path) == []


def test_after_a_yes_the_head_says_which_game_and_what_was_agreed_to(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path)
    answer(app, yes=True)
    wait(app, 130)
    app.room.leave()
    (file,) = written(tmp_path)
    session = tape.read(file)
    assert file.parent == tmp_path / "sessions"
    assert file.name == f"tiny-{session.head['consent']['day']}-1.jsonl"
    assert session.head["consent"]["to"] == list(CONSENT)
    assert session.head["build"].startswith(f"{session.head['game']}-")
    assert session.head["content"].startswith(session.head["build"].partition("-")[2])
    assert session.sealed


def test_consent_is_asked_for_once(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path)
    answer(app, yes=True)
    app.command(ToTitle())
    assert isinstance(app.room, Front)
    wait(app, 1)
    press(app, "confirm")
    assert isinstance(app.room, Playing)
    assert [file.stem[-2:] for file in written(tmp_path)] == ["-1", "-2"]


def test_large_words_are_read_to_the_end_before_they_are_answered(window: Offscreen, tmp_path: Path) -> None:
    app = started(window, tmp_path, text_size=200)
    wait(app)
    assert isinstance(app.room, ConsentScreen)
    presses = 0
    while app.room.unread:
        press(app, "confirm")
        presses += 1
        assert isinstance(app.room, ConsentScreen)
        assert presses < 20
    assert presses > 1
    press(app, "confirm")
    assert isinstance(app.room, Playing)


def test_a_folder_that_cannot_be_written_is_told_of(window: Offscreen, tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("not a folder")
    app = started(window, tmp_path)
    answer(app, yes=True)
    assert isinstance(app.room, Front)
    assert "recording cannot be written" in app.toasts.shown[0].words


# Notes


@pytest.mark.parametrize("over", ["", "pause", "casebook"])
def test_a_note_is_kept_while_the_world_stands_still(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen, over: str
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    for _ in range(70):
        playing.tick(kit, Input())
    if over:
        playing.open(over)
    playing.tick(kit, Input(pressed=frozenset({"note"}), controls=("f8",), typed="8"))
    assert isinstance(notebook.screen, NoteScreen)
    for typed in ("Too ", "lout", ""):
        playing.tick(kit, Input(typed=typed))
    playing.tick(kit, key("backspace"))
    playing.tick(kit, Input(typed="d"))
    playing.draw(kit, window.canvas, 1.0)
    playing.tick(kit, key("return"))
    assert notebook.screen is None
    assert (playing.over is not None) == bool(over)
    assert playing.stage.state.tick == 70
    assert [(row.t, row.value) for row in rows(notebook).rows if row.kind == "note"] == [(70, "Too loud")]
    assert playing.toasts.shown[-1].words == "Note kept at 0:01"


@pytest.mark.parametrize("leave", ["escape", "pad b", "return"])
def test_a_note_that_is_dropped_or_empty_leaves_nothing(kit: Kit, pack: Pack, tmp_path: Path, leave: str) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    playing.tick(kit, Input(pressed=frozenset({"note"})))
    playing.tick(kit, Input(typed=" " if leave == "return" else "Never mind"))
    playing.tick(kit, key(leave))
    playing.tick(kit, Input())
    assert rows(notebook).rows == ()
    assert playing.stage.state.tick == 1
    assert not playing.toasts.shown


def test_a_session_that_is_only_recorded_takes_notes_and_asks_nothing(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen
) -> None:
    state = new_game(pack)
    file = tmp_path / "deep" / "mine.jsonl"
    notebook = Notebook(recording.begin(pack, state, file), playtest=False)
    playing = Playing(kit, pack, state, recorder=notebook.taping, notebook=notebook)
    notebook.saw(state, enter_level(pack, state, "02_after"))
    assert notebook.screen is None
    playing.tick(kit, Input(pressed=frozenset({"note"})))
    playing.tick(kit, Input(typed="Here."))
    playing.tick(kit, key("keypad enter"))
    playing.leave()
    assert [row.kind for row in tape.read(file).rows] == ["note", "end"]
    assert recording.begin(pack, state, file).path.name == "mine-2.jsonl"


def test_the_corner_says_which_game_this_is_in_a_playtest_only(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen
) -> None:
    corners = []
    for playtest in (True, False):
        playing, _ = noted(kit, pack, tmp_path, playtest)
        playing.draw(kit, window.canvas, 1.0)
        corners.append(window.canvas.subsurface((1000, 700, 280, 20)).copy().get_buffer().raw)
    assert corners[0] != corners[1]


# Questions


def test_after_a_level_three_questions_may_be_answered(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    notebook.saw(playing.stage.state, enter_level(pack, playing.stage.state, "02_after"))
    assert isinstance(notebook.screen, QuestionsScreen)
    assert notebook.screen.level == "Two Rooms"
    playing.tick(kit, Input(typed="A word with Cleo"))
    playing.draw(kit, window.canvas, 1.0)
    playing.tick(kit, key("return"))
    playing.tick(kit, Input(typed="Nobody"))
    playing.tick(kit, key("escape"))  # what was typed goes too
    playing.tick(kit, Input(typed="Never"))
    playing.tick(kit, key("pad a"))
    assert notebook.screen is None
    found = [row.value for row in rows(notebook).rows]
    assert found == [{"asked": "next", "answer": "A word with Cleo"}, {"asked": "bored", "answer": "Never"}]
    assert playing.stage.state.tick == 0


def test_the_same_level_asks_nothing(kit: Kit, pack: Pack, tmp_path: Path) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    playing.tick(kit, Input())
    assert notebook.screen is None


@pytest.mark.parametrize("wish", [ToTitle(), Quit()])
def test_after_the_ending_the_questions_come_before_leaving(
    kit: Kit, pack: Pack, tmp_path: Path, wish: ToTitle | Quit
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    before = playing.stage.state
    state = before._replace(ending="agreed", talk=None)
    assert not notebook.put_off(before, wish)
    notebook.saw(before, state)
    playing.show(state)
    assert notebook.screen is None  # the ending is read first
    assert notebook.put_off(state, wish)
    found = [playing.tick(kit, key("escape")) for _ in QUESTIONS]
    assert found == [None, None, wish]
    assert not notebook.put_off(state, wish)


def test_the_pause_lets_a_tester_leave_after_the_ending(kit: Kit, pack: Pack, tmp_path: Path) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    before = playing.stage.state
    notebook.saw(before, before._replace(ending="agreed"))
    playing.open("pause")
    for _ in range(2):
        playing.tick(kit, Input(nudged=frozenset({"up"})))
    assert playing.tick(kit, Input(pressed=frozenset({"confirm"}))) is None
    assert notebook.after == ToTitle()


# Show my file


def test_everything_on_the_tape_is_shown_in_words(kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    for _ in range(3):
        playing.tick(kit, Input(pressed=frozenset({"confirm"})))
    notebook.taping.remark("note", "Where is\tthe door?")
    notebook.taping.answered("believe", "Ben")
    playing.open("file")
    assert isinstance(playing.over, FileScreen)
    playing.draw(kit, window.canvas, 1.0)
    shown = {part.head: part.lines for part in playing.over.parts}
    assert list(shown) == ["How it began", "What was done", "Notes", "Answers"]
    assert "2 lines read" in shown["What was done"]
    assert shown["Notes"] == ("0:00  Where is the door?",)
    assert shown["Answers"] == ("0:00  Whom do you believe?  Ben",)
    assert any(notebook.build in line for line in shown["How it began"])
    assert any("agreed" in line for line in shown["How it began"])


def test_a_long_file_scrolls_to_its_end_and_no_further(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    for number in range(60):
        notebook.taping.remark("note", f"Note {number}")
    playing.open("file")
    playing.draw(kit, window.canvas, 1.0)
    page = playing.over
    assert isinstance(page, FileScreen)
    for _ in range(200):
        playing.tick(kit, Input(wheel=-1))
    assert page.top == page.room - page.seen > 0
    playing.tick(kit, Input(pressed=frozenset({"back"})))
    assert playing.over is None


def test_the_pause_offers_the_file_only_while_there_is_one(kit: Kit, pack: Pack, tmp_path: Path) -> None:
    playing, _ = noted(kit, pack, tmp_path)
    for game, offered in ((playing, True), (Playing(kit, pack, new_game(pack)), False)):
        game.open("pause")
        assert game.over is not None
        assert ("file" in [item.name for item in game.over.menu.items]) == offered  # type: ignore[attr-defined]


def test_a_file_that_has_gone_is_told_of(kit: Kit, pack: Pack, tmp_path: Path) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    notebook.file.unlink()
    playing.open("file")
    assert isinstance(playing.over, FileScreen)
    assert playing.over.parts[0].head == "It cannot be read"


@pytest.mark.parametrize("value", [None, 3, [], {}, "x", [1], [[]], {"a": 1}])
def test_any_tape_can_be_told_of(tmp_path: Path, value: object) -> None:
    head = {"session": 1, "consent": value, "pack": value,
            "state": {"tick": value, "facts": value, "settings": {"assists": value}}}  # fmt: skip
    lines = [head, *({"t": 0, kind: value} for kind in ("want", "note", "asked", "is", "load", "state", "differs"))]
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    parts = telling.told(tape.read(file))
    assert len(parts) == 4
    assert replaying.info(file) == 0


# The field


def test_a_field_is_written_in() -> None:
    field = Field(most=12)
    for given in (Input(typed="Hallo wold\n"), *(key("left") for _ in range(2)), Input(typed="r"), key("home"),
                  key("delete"), Input(typed="h"), key("end"), Input(typed="! And more")):  # fmt: skip
        field.feel(given)
    assert field.words == "hallo world!"
    assert field.caret == 12


def test_a_key_that_is_held_takes_away_more() -> None:
    field = Field()
    field.feel(Input(typed="x" * 40))
    field.feel(Input(controls=("backspace",), down=frozenset({"backspace"})))
    assert len(field.words) == 39
    for _ in range(60):
        field.feel(Input(down=frozenset({"backspace"})))
    assert len(field.words) < 35


@pytest.mark.parametrize("words", ["", "a b  c", "word " * 60, "x" * 300, "a" * 80 + " " + "b" * 200 + "  c "])
def test_lines_of_a_field_fit_and_lose_no_letter(kit: Kit, words: str) -> None:
    field = Field()
    field.words = words
    lines = field.lines(kit, 400)
    assert "".join(line.words for line in lines) == words
    assert [line.first for line in lines] == [sum(len(one.words) for one in lines[:n]) for n in range(len(lines))]
    assert all(kit.text.width(line.words.rstrip(), "body", 20) <= 400 for line in lines)


# What is on the disk


def play_by_hand(playing: Playing, kit: Kit, ticks: int, window: Offscreen | None = None) -> None:
    """Walk about by keys and read what comes, drawn every tick or never."""
    ways = ("right", "down", "left", "up")
    for tick in range(ticks):
        held = frozenset({ways[tick // 40 % 4], ways[tick // 70 % 4]}) if tick % 100 < 80 else frozenset[str]()
        pressed = frozenset({"confirm", "1"}) if tick % 150 == 149 else frozenset[str]()
        playing.tick(kit, Input(held=held, pressed=pressed, nudged=pressed))
        if window is not None:
            playing.draw(kit, window.canvas, 0.5)


@pytest.mark.slow
def test_a_sealed_file_is_small(kit: Kit, pack: Pack, tmp_path: Path) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    play_by_hand(playing, kit, 3 * 60 * TICKS)
    raw = notebook.file.stat().st_size
    playing.leave()
    sealed = notebook.file.stat().st_size
    assert rows(notebook).sealed
    assert sealed < raw // 2
    assert sealed <= 3 * MOST_SEALED
    assert replaying.verify(notebook.file, TINY) == 0


@pytest.mark.slow
def test_drawn_play_is_what_another_process_plays_undrawn(
    kit: Kit, pack: Pack, tmp_path: Path, window: Offscreen
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    play_by_hand(playing, kit, 420, window)
    playing.rewind(1)
    play_by_hand(playing, kit, 200, window)
    playing.leave()
    assert len({row.value[0] for row in rows(notebook).rows if row.kind == "want"}) > 1
    done = subprocess.run(
        [sys.executable, "-m", "game", "session", "verify", str(notebook.file), "--pack", str(TINY)],
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        cwd=TINY.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "the same, tick for tick" in done.stdout


def test_a_disk_that_fails_ends_the_recording_not_the_game(
    kit: Kit, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    playing, _ = noted(kit, pack, tmp_path)

    def fails(row: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tape.Recorder, "write", lambda recorder, row: fails(row))
    play_by_hand(playing, kit, 130)
    playing.leave()
    assert playing.stage.state.tick == 130
    assert [toast.words for toast in playing.toasts.shown] == ["The recording has stopped: No space left on device."]


def test_a_changed_tape_is_told_with_tick_and_field(
    kit: Kit, pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    playing, notebook = noted(kit, pack, tmp_path)
    play_by_hand(playing, kit, 600)
    text = notebook.file.read_text()
    assert '"Walk",-1,0' in text
    notebook.file.write_text(text.replace('"Walk",-1,0', '"Walk",1,0'))
    assert replaying.verify(notebook.file, TINY) == 1
    assert "tick" in capsys.readouterr().err
