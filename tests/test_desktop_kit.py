"""The kit that every screen is made of: input, settings, lettering, panels, pictures, sound, window."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from game.desktop import colours, panels, settings
from game.desktop.colours import PANEL, Palette, contrast, text_on
from game.desktop.input import FIRST_REPEAT, NEXT_REPEAT, Devices, Input
from game.desktop.keys import ACTIONS, DEFAULTS, bind, cap, control_for
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.panels import Item, Menu, Toasts
from game.desktop.pictures import Kept, Pictures
from game.desktop.profile import Profile
from game.desktop.settings import PRESETS, TEXT_SIZES, Settings
from game.desktop.sound import CAPTIONS, Sound
from game.desktop.text import BEAT, ROLES, Text, read_marks
from game.desktop.window import Offscreen, Window, placed
from game.library.titles import shipped_folder
from tests.desktop import ASSETS, PACKS, does, kit

patient = hypothesis_settings(deadline=None)  # the first letters of a font take their time
WORDS = st.text(alphabet="abc dĄł.,*", min_size=0, max_size=60)


@pytest.fixture(scope="module", autouse=True)
def canvas() -> Iterator[pygame.Surface]:
    window = Offscreen()
    yield window.canvas
    window.close()


@pytest.fixture(scope="module")
def text() -> Text:
    Offscreen()
    return Text(ASSETS / "fonts")


# Colours


@pytest.mark.parametrize("accent", ["#35e0c8", "#ff8a5c", "#7aa8ff", "#c77dff", "#ffcc4d", "#ff4d6d"])
def test_a_campaigns_colour_can_be_read_and_written_on(accent: str) -> None:
    assert contrast(accent, PANEL) >= 4.5
    assert contrast(text_on(accent), accent) >= 4.5


@pytest.mark.parametrize("name", ["PAPER", "ICE", "MIST", "LOCKED", "OK", "WARN", "BAD"])
def test_text_stands_out_on_panels(name: str) -> None:
    assert contrast(getattr(colours, name), PANEL) >= 4.5


# Keys


def test_every_action_has_a_key_with_something_on_its_cap() -> None:
    assert set(DEFAULTS) == set(ACTIONS)
    for action in ACTIONS:
        assert cap(control_for(DEFAULTS, action, "keyboard"))


def test_what_is_needed_to_play_is_on_the_pad() -> None:
    for action in set(ACTIONS) - {"note", "screenshot", "fullscreen", *"0123456789"}:
        assert control_for(DEFAULTS, action, "pad").startswith("pad "), action


def test_caps_say_what_is_written_on_keys() -> None:
    assert [cap(one) for one in ("e", "return", "f8", "pad a", "keypad 1", "tab", "left ctrl")] == [
        "E", "Enter", "F8", "A", "1", "Tab", "Ctrl"
    ]  # fmt: skip


def test_a_new_key_comes_first_and_pushes_out_the_oldest_of_its_device() -> None:
    bindings = bind(DEFAULTS, "use", "x")
    assert bindings["use"] == ("x", "e", "pad a")
    assert bind(bindings, "use", "y")["use"] == ("y", "x", "pad a")
    assert bind(bindings, "use", "pad b")["use"] == ("pad b", "x", "e")
    assert control_for(bindings, "use", "keyboard") == "x"
    assert control_for(bindings, "use", "pad") == "pad a"


# Input


def key(kind: int, code: int) -> pygame.Event:
    return pygame.Event(kind, key=code, mod=0, unicode="", scancode=0)


def test_a_key_is_pressed_once_held_long_and_released_once() -> None:
    devices = Devices(DEFAULTS)
    devices.take(key(pygame.KEYDOWN, pygame.K_e))
    first, second = devices.tick(), devices.tick()
    assert "use" in first.pressed
    assert "use" in first.held
    assert not second.pressed
    assert "use" in second.held
    devices.take(key(pygame.KEYUP, pygame.K_e))
    third = devices.tick()
    assert "use" in third.released
    assert not third.held
    assert not devices.tick().released


def test_a_key_that_goes_down_and_up_within_a_tick_is_still_seen() -> None:
    devices = Devices(DEFAULTS)
    devices.take(key(pygame.KEYDOWN, pygame.K_RETURN))
    devices.take(key(pygame.KEYUP, pygame.K_RETURN))
    assert "confirm" in devices.tick().pressed
    assert "confirm" in devices.tick().released


def test_held_directions_repeat_in_menus() -> None:
    devices = Devices(DEFAULTS)
    devices.take(key(pygame.KEYDOWN, pygame.K_DOWN))
    nudges = [number for number in range(60) if "down" in devices.tick().nudged]
    assert nudges == [0, *range(FIRST_REPEAT, 60, NEXT_REPEAT)]


def test_two_keys_of_one_action_are_one_action() -> None:
    devices = Devices(DEFAULTS)
    devices.take(key(pygame.KEYDOWN, pygame.K_w))
    devices.tick()
    devices.take(key(pygame.KEYDOWN, pygame.K_UP))
    devices.take(key(pygame.KEYUP, pygame.K_w))
    now = devices.tick()
    assert now.way() == (0, -1)
    assert "up" not in now.released


def test_what_is_held_is_let_go_with_the_focus() -> None:
    devices = Devices(DEFAULTS)
    devices.take(key(pygame.KEYDOWN, pygame.K_d))
    assert devices.tick().way() == (1, 0)
    devices.let_go()
    assert devices.tick().way() == (0, 0)


def test_the_mouse_is_seen_where_it_is() -> None:
    devices = Devices(DEFAULTS)
    devices.take(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(0, 0)), (40, 30))
    now = devices.tick()
    assert now.clicked(pygame.Rect(30, 20, 20, 20))
    assert not now.clicked(pygame.Rect(60, 20, 20, 20))
    assert now.device == "mouse"
    assert not devices.tick().click
    devices.take(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-2))
    assert devices.tick().wheel == -2


def test_the_pad_walks_and_its_removal_lets_go() -> None:
    devices = Devices(DEFAULTS)
    devices.take(pygame.Event(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTX, value=30_000))
    now = devices.tick()
    assert now.way() == (1, 0)
    assert now.device == "pad"
    devices.take(pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A))
    assert {"confirm", "use"} <= devices.tick().pressed
    devices.take(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=3))
    assert devices.unplugged()
    assert devices.tick().way() == (0, 0)
    assert not devices.unplugged()


@patient
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([pygame.K_a, pygame.K_d, pygame.K_e, pygame.K_TAB]))))
def test_whatever_is_typed_what_is_pressed_is_held_and_what_is_released_is_not(keys: list[tuple[bool, int]]) -> None:
    devices = Devices(DEFAULTS)
    for down, code in keys:
        devices.take(key(pygame.KEYDOWN if down else pygame.KEYUP, code))
        now = devices.tick()
        assert now.pressed <= now.held
        assert not now.released & now.held


# Settings


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    wanted = Settings().changed("text_size", 200).changed("captions", True).changed("difficulty", "story")
    wanted = wanted.changed("bindings", bind(DEFAULTS, "use", "x"))
    settings.write(wanted, tmp_path)
    assert settings.read(tmp_path) == wanted


def test_a_folder_without_settings_gives_those_of_the_start(tmp_path: Path) -> None:
    assert settings.read(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", "{}" * 2, "\ud800"])
def test_a_broken_file_is_kept_aside(tmp_path: Path, broken: str) -> None:
    file = tmp_path / settings.FILE
    file.write_bytes(broken.encode("utf-8", "surrogatepass"))
    assert settings.read(tmp_path) == Settings()
    assert not file.exists()
    assert (tmp_path / "settings.broken.json").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("text_size", 10**9), ("text_size", "large"), ("music", True), ("captions", 1), ("difficulty", "hard"),
     ("bindings", {"fly": ["x"]}), ("bindings", {"use": "x"}), ("bindings", {"use": []}), ("nonsense", 1)],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_left_out(tmp_path: Path, name: str, value: object) -> None:
    (tmp_path / settings.FILE).write_text(json.dumps({name: value, "shake": False}))
    assert settings.read(tmp_path) == Settings().changed("shake", False)


def test_every_flipped_byte_of_the_file_still_starts(tmp_path: Path) -> None:
    settings.write(Settings().changed("captions", True), tmp_path)
    whole = (tmp_path / settings.FILE).read_bytes()
    for at in range(len(whole)):
        broken = bytearray(whole)
        broken[at] ^= 0x15
        (tmp_path / settings.FILE).write_bytes(broken)
        assert isinstance(settings.read(tmp_path), Settings)


def test_settings_that_cannot_be_written_are_not_lost(tmp_path: Path) -> None:
    settings.write(Settings(), tmp_path)
    (tmp_path / (settings.FILE + ".new")).mkdir()
    with pytest.raises(IsADirectoryError):
        settings.write(Settings().changed("captions", True), tmp_path)
    assert settings.read(tmp_path) == Settings()


def test_no_setting_takes_a_value_it_does_not_have() -> None:
    with pytest.raises(ValueError, match="text_size"):
        Settings().changed("text_size", 101)


def test_presets_are_set_and_taken_back_by_one_key() -> None:
    for preset in PRESETS:
        on = preset.toggled(Settings())
        assert preset.on(on)
        assert preset.toggled(on) == Settings()
    assert PRESETS[2].toggled(Settings().changed("shake", False)).reduce_motion


def test_what_was_read_is_remembered(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.note_read("tiny", "arrive.1")
    profile.note_ending("tiny", "agreed", {"ending": "none"})
    profile.write()
    again = Profile(tmp_path)
    assert again.has_read("tiny", "arrive.1")
    assert not again.has_read("tiny", "arrive.2")
    assert again.endings == {"tiny": {"agreed"}}


def test_teeth_met_and_the_best_rounds_are_kept(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.note_met("tiny", "ben_36")
    assert profile.note_best("core:outage", "normal", 700, "B")
    assert not profile.note_best("core:outage", "normal", 700, "B")
    assert profile.note_best("core:outage", "normal", 910, "S")
    assert not profile.note_best("core:outage", "normal", 300, "D")
    assert profile.note_best("core:outage", "story", 300, "D")
    profile.write()
    again = Profile(tmp_path)
    assert again.met == {"tiny": {"ben_36"}}
    assert again.best == {"core:outage": {"normal": (910, "S"), "story": (300, "D")}}
    profile.note_met("tiny", "ben_36")
    assert not profile.changed


def test_a_profile_from_before_there_was_practice_is_read(tmp_path: Path) -> None:
    (tmp_path / "profile.json").write_text('{"read": {"tiny": ["arrive.1"]}, "endings": {}}')
    profile = Profile(tmp_path)
    assert profile.has_read("tiny", "arrive.1")
    assert (profile.met, profile.best) == ({}, {})


@pytest.mark.parametrize("broken", ["[", "[]", '{"read": 3, "endings": {}}', '{"read": {"a": 3}, "endings": {}}'])
def test_a_broken_profile_counts_as_none(tmp_path: Path, broken: str) -> None:
    (tmp_path / "profile.json").write_text(broken)
    assert not Profile(tmp_path).read


@pytest.mark.parametrize("broken", ['"met": 3', '"met": {"a": 3}', '"best": []', '"best": {"a": {"story": [1]}}'])
def test_a_profile_with_broken_records_is_kept_aside(tmp_path: Path, broken: str) -> None:
    (tmp_path / "profile.json").write_text('{"read": {}, "endings": {}, ' + broken + "}")
    assert not Profile(tmp_path).best
    assert (tmp_path / "profile.broken.json").exists()


# Lettering


@pytest.mark.parametrize("file", sorted((ASSETS / "fonts").glob("*.woff2")), ids=lambda file: file.stem)
def test_coverage_says_what_the_fonts_have(file: Path) -> None:
    ranges = json.loads((ASSETS / "fonts" / "coverage.json").read_text())[file.stem]
    said = {code for low, high in ranges for code in range(low, high + 1)}
    assert said == {code for code in TTFont(file).getBestCmap() if code >= 32}


def test_coverage_names_no_other_file() -> None:
    said = json.loads((ASSETS / "fonts" / "coverage.json").read_text())
    assert set(said) == {file.stem for file in (ASSETS / "fonts").glob("*.woff2")}


def test_letters_come_from_the_file_that_has_them(text: Text) -> None:
    runs = text.runs("Zażółć!", "body")
    assert "".join(run for _, run in runs) == "Zażółć!"
    for file, run in runs:
        assert all(ord(letter) in text.covered[file] for letter in run)
    assert len({file for file, _ in runs}) == 2


@cache
def strings_of(file: Path) -> set[str]:
    """Return the text in a module: all constants but docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    told = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    found = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found - told


@pytest.mark.parametrize("role", ["body", "bodyb", "bodyi", "ui", "head", "headx"])
def test_every_letter_of_the_interface_and_of_the_campaigns_is_in_the_fonts(text: Text, role: str) -> None:
    family, style = ROLES[role]
    there = text.covered[f"{family}-latin-{style}"] | text.covered[f"{family}-latin-ext-{style}"]
    root = ASSETS.parent
    letters = {
        letter for file in (root / "game" / "desktop").rglob("*.py") for one in strings_of(file) for letter in one
    }
    for file in [*(root / "levels").rglob("*.yaml"), *PACKS.rglob("*.yaml")]:
        if "plays" not in file.parts:
            letters |= set(file.read_text(encoding="utf-8"))
    missing = {letter for letter in letters if ord(letter) >= 32 and ord(letter) not in there}
    assert not missing


def test_marks_are_read() -> None:
    marked = read_marks("One *two* {beat}three {shake}four{/shake}.")
    assert marked.plain == "One two three four."
    assert [(span.words, span.emphasis, span.shake) for span in marked.spans] == [
        ("One ", False, False), ("two", True, False), (" ", False, False), ("three ", False, False),
        ("four", False, True), (".", False, False),
    ]  # fmt: skip
    assert marked.pauses == ((8, BEAT),)


@pytest.mark.parametrize("line", ["2 * 3", "a lone *", "*"])
def test_a_lone_star_stays(line: str) -> None:
    assert read_marks(line).plain == line


def test_stops_inside_a_line_pause_it() -> None:
    marked = read_marks('Well... "No." She waits, then. 3.5 is a number.')
    assert [marked.plain[:at][-1] for at, _ in marked.pauses] == [".", ".", ",", "."]
    assert marked.pauses[0] == (7, 24)


@patient
@given(WORDS, st.integers(40, 400))
def test_wrapped_lines_fit_and_lose_no_word(words: str, width: int) -> None:
    lettering = TEXTS[100]
    lines = lettering.wrap(words, "body", 20, width)
    assert " ".join(lines).split() == words.split()
    for line in lines:
        assert " " not in line or lettering.width(line, "body", 20) <= width


@patient
@given(WORDS, st.integers(60, 500))
def test_typeset_text_keeps_every_character_in_order(words: str, width: int) -> None:
    marked = read_marks(words)
    done = TEXTS[100].typeset(words, "body", 25, width)
    assert done.length == len(marked.plain)
    rows: dict[int, str] = {}
    for piece in done.pieces:
        rows[piece.y] = rows.get(piece.y, "") + piece.words
    assert " ".join(rows.values()).split() == marked.plain.split()
    for piece in done.pieces:
        assert marked.plain[piece.first : piece.first + len(piece.words)] == piece.words


@patient
@given(WORDS.filter(lambda words: words.strip() != ""), st.integers(30, 200))
def test_fitted_words_fit(words: str, within: int) -> None:
    lettering = TEXTS[200]
    fitted, size = lettering.fit(words, "ui", 20, within)
    assert lettering.width(fitted, "ui", size) <= within or fitted == "…"


def test_a_line_appears_letter_by_letter(text: Text, canvas: pygame.Surface) -> None:
    done = text.typeset("Two *words* here", "body", 25, 600)
    seen = []
    for shown in range(done.length + 1):
        canvas.fill("black")
        text.draw(canvas, done, (20, 20), shown=shown)
        seen.append(pygame.mask.from_threshold(canvas, (255, 255, 255), (200, 200, 200)).count())
    assert seen[0] == 0
    assert seen == sorted(seen)
    canvas.fill("black")
    text.draw(canvas, done, (20, 20))
    assert pygame.mask.from_threshold(canvas, (255, 255, 255), (200, 200, 200)).count() == seen[-1]


def test_text_grows_with_its_setting(text: Text) -> None:
    large = text.resized(200)
    assert large.px(20) == 40
    for role in ROLES:
        assert large.height(role, 20) > 1.8 * text.height(role, 20)


TEXTS: dict[int, Text] = {}


@pytest.fixture(scope="module", autouse=True)
def lettering(canvas: pygame.Surface) -> None:
    TEXTS.update({size: Text(ASSETS / "fonts", size) for size in (100, 200)})


# Panels and menus


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_long_menu_shows_the_row_in_focus_at_every_text_size(size: int, canvas: pygame.Surface) -> None:
    ours = kit(size)
    menu = Menu(pygame.Rect(100, 100, 400, 300), [Item(str(n), f"Row number {n} of a menu") for n in range(20)])
    for number in range(20):
        assert menu.focused == str(number)
        row = menu.rows(ours)[number]
        assert menu.rect.contains(row)
        menu.draw(ours, canvas)
        menu.feel(ours, does("down"))
    assert menu.focused == "0"


def test_rows_that_are_off_are_passed_over_and_never_chosen() -> None:
    ours = kit()
    menu = Menu(
        pygame.Rect(0, 0, 400, 400), [Item("a", "A", on=False), Item("b", "B"), Item("c", "C", on=False)], digits=True
    )
    assert menu.focused == "b"
    assert menu.feel(ours, does("down")) == ""
    assert menu.focused == "b"
    assert menu.feel(ours, does("3")) == ""
    assert menu.feel(ours, does("confirm")) == ""
    menu.show(menu.items)
    assert menu.feel(ours, does("2")) == "b"


def test_a_click_chooses_the_row_under_it() -> None:
    ours = kit()
    menu = Menu(pygame.Rect(0, 0, 400, 400), [Item("a", "A"), Item("b", "B")])
    place = menu.rows(ours)[1].center
    assert menu.feel(ours, Input(mouse=place, moved=True)) == ""
    assert menu.focused == "b"
    assert menu.feel(ours, Input(mouse=place, click=True)) == "b"
    assert menu.feel(ours, Input(mouse=(390, 399), click=True)) == ""


def test_the_focus_stays_on_its_row_when_rows_change() -> None:
    menu = Menu(pygame.Rect(0, 0, 400, 400), [Item("a", "A"), Item("b", "B")])
    menu.feel(kit(), does("down"))
    menu.show([Item("new", "New"), Item("a", "A"), Item("b", "B")])
    assert menu.focused == "b"
    menu.show([Item("a", "A")])
    assert menu.focused == "a"
    menu.show([])
    assert menu.focused == ""
    assert menu.feel(kit(), does("confirm")) == ""


def test_toasts_go_by_themselves_and_do_not_double(canvas: pygame.Surface) -> None:
    toasts, ours = Toasts(), kit()
    for _ in range(3):
        toasts.say(ours, "The door is locked.", "lock")
    toasts.draw(ours, canvas)
    assert len(toasts.shown) == 1
    for number in range(5):
        toasts.say(ours, f"Number {number}", "information")
    assert [toast.words for toast in toasts.shown] == ["Number 2", "Number 3", "Number 4"]
    late = type(ours)(**{**vars(ours), "ticks": 10_000})
    toasts.draw(late, canvas)
    assert not toasts.shown


@pytest.mark.parametrize("size", [(2, 2), (40, 12), (400, 300), (1280, 720)])
def test_rounded_panels_are_filled_inside_and_empty_at_their_corners(size: tuple[int, int]) -> None:
    image = panels.rounded(size, 12, "#ff8a5c")
    assert image.get_size() == size
    assert image.get_at((size[0] // 2, size[1] // 2))[:3] == (255, 138, 92)
    if min(size) > 10:
        assert image.get_at((0, 0)).a < 60
        assert image.get_at((size[0] // 2, 1)).a > 200


def test_a_bubble_stays_on_the_canvas(canvas: pygame.Surface) -> None:
    for size in TEXT_SIZES:
        for tip in ((0, 0), (WIDTH, 0), (5, HEIGHT), (640, 300)):
            rect = panels.bubble(kit(size), canvas, tip, "use", "Read the chart")
            assert canvas.get_rect().contains(rect)


def test_high_contrast_makes_panels_opaque(canvas: pygame.Surface) -> None:
    canvas.fill("white")
    panels.panel(kit(contrast=True), canvas, pygame.Rect(10, 10, 200, 100), fill=50)
    assert canvas.get_at((100, 60))[:3] == colours.rgb(PANEL)


# Pictures


def test_a_missing_picture_is_drawn_and_noted_once() -> None:
    pictures = Pictures(ASSETS)
    image = pictures.get("portraits/nobody/neutral.png", (30, 20))
    assert image.get_size() == (30, 20)
    pictures.get("portraits/nobody/neutral.png")
    assert pictures.notices == ["The picture portraits/nobody/neutral.png is missing."]


def test_a_damaged_picture_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    pictures = Pictures(ASSETS, tmp_path)
    assert pictures.get("bad.png").get_size() == (48, 48)
    assert pictures.notices


def test_a_packs_picture_comes_before_that_of_the_game(tmp_path: Path) -> None:
    (tmp_path / "icons" / "24").mkdir(parents=True)
    pygame.image.save(pygame.Surface((5, 5)), tmp_path / "icons" / "24" / "lock.png")
    pictures = Pictures(ASSETS, tmp_path)
    assert pictures.get("icons/24/lock.png").get_size() == (5, 5)
    assert pictures.get("core:icons/24/lock.png").get_size() == (24, 24)


def test_a_folder_whose_name_is_no_text_can_be_read(tmp_path: Path) -> None:
    folder = Path(str(tmp_path) + "/" + b"caf\xe9".decode("utf-8", "surrogateescape"))
    try:
        folder.mkdir()
    except (OSError, UnicodeError):
        pytest.skip("this file system has names of text only")
    (folder / "one.png").write_bytes((ASSETS / "icons" / "24" / "lock.png").read_bytes())
    pictures = Pictures(ASSETS, folder)
    assert pictures.get("one.png").get_size() == (24, 24)
    assert not pictures.notices


def test_figures_are_cut_from_their_sheet_and_faces_from_their_bust() -> None:
    pictures = Pictures(ASSETS, PACKS / "tiny")
    for facing in ("down", "up", "left", "right"):
        for frame in range(9):
            assert pictures.figure("ada", facing, frame).get_size() == (64, 80)
    token = pictures.token("ada", 38, "#ff8a5c")
    assert token.get_size() == (38, 38)
    assert token.get_at((0, 0)).a == 0
    assert token.get_at((19, 19)).a == 255
    assert not pictures.notices


def test_pictures_unused_for_longest_go_when_there_are_too_many() -> None:
    kept: Kept[str] = Kept(5 * 40 * 40 * 4)
    for name in "abcdef":
        kept.keep(name, pygame.Surface((40, 40)))
        kept.get("a")
    assert "".join(kept.pictures) == "cdefa"
    assert kept.bytes == 5 * 40 * 40 * 4
    kept.keep("whole", pygame.Surface((400, 400)))
    assert list(kept.pictures) == ["whole"]


def test_icons_take_any_size_and_colour() -> None:
    pictures = Pictures(ASSETS)
    for size in (18, 24, 40, 72, 96):
        image = pictures.icon("lock", size, "#ff0000")
        assert image.get_size() == (size, size)
        assert all(image.get_at((x, size // 2))[1] == 0 for x in range(size))


# Sound


def test_without_a_device_everything_is_silent_and_nothing_fails() -> None:
    sound = Sound(ASSETS, audio=False)
    sound.enter_pack(PACKS / "tiny")
    sound.music("title")
    sound.effect("door")
    sound.footstep("grass")
    sound.ambience("rain")
    sound.hush(True)
    sound.hush(False)
    sound.apply(Settings().changed("mono", True))
    for _ in range(30):
        sound.tick()
    sound.quiet()
    assert not sound.on
    assert sound.captions == ()


def test_captions_are_shown_to_those_who_want_them_and_go() -> None:
    sound = Sound(ASSETS, audio=False)
    sound.apply(Settings().changed("captions", True))
    sound.effect("door")
    sound.effect("gavel")
    sound.effect("ui_move")
    assert [words for words, _ in sound.captions] == [CAPTIONS["door"], CAPTIONS["gavel"]]
    for _ in range(200):
        sound.tick()
    assert sound.captions == ()


def test_every_caption_and_floor_belongs_to_a_sound_of_the_game() -> None:
    there = {file.stem for file in (ASSETS / "sounds").glob("*.ogg")}
    assert set(CAPTIONS) <= there | {file.stem for file in shipped_folder().glob("*/sound/*.ogg")}
    assert {f"step_tile_{number}" for number in (1, 2, 3)} <= there


# Window


@given(st.integers(1, 5000), st.integers(1, 5000), st.booleans())
@hypothesis_settings(max_examples=300, deadline=None)
def test_the_canvas_fits_into_every_window_without_being_bent(width: int, height: int, whole: bool) -> None:
    frame = placed((width, height), whole)
    assert pygame.Rect(0, 0, width, height).contains(frame)
    assert abs(frame.width * HEIGHT - frame.height * WIDTH) <= max(WIDTH, HEIGHT)
    if whole and width >= WIDTH and height >= HEIGHT:
        assert frame.width % WIDTH == 0
    else:
        assert frame.width == width or frame.height == height


def test_a_point_of_the_window_is_a_point_of_the_canvas() -> None:
    window = Window()
    assert window.canvas is window.surface
    assert window.logical(640, 360) == (640, 360)
    window.frame = placed((1920, 1200), False)
    assert window.logical(960, 600) == (640, 360)
    assert window.logical(0, 60) == (0, 0)
    assert window.logical(0, 0)[1] < 0


# The first frame


def test_the_title_needs_no_rules_no_reader_and_no_numbers(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from game.desktop.app import App, Wishes
from game.desktop.input import Input
from game.desktop.window import Offscreen
folder = Path({str(tmp_path)!r})
before = set(sys.modules)
wishes = Wishes(Path({str(ASSETS)!r}), (folder / "none",), folder, folder, audio=False)
app = App(wishes, Offscreen())
app.tick(Input())
app.draw(1.0)
print([name for name in ("numpy", "pydantic", "yaml", "pytmx") if name in set(sys.modules) - before])
print([name for name in sys.modules if name.startswith("game.rules")])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-2:] == ["[]", "[]"], done.stderr


def test_the_palette_of_the_game_is_its_teal() -> None:
    assert Palette().accent == colours.TEAL


@pytest.mark.parametrize(("whole", "middle_rows"), [(False, 900), (True, 720)])
def test_a_larger_window_shows_the_canvas_in_its_middle(
    monkeypatch: pytest.MonkeyPatch, whole: bool, middle_rows: int
) -> None:
    window = Window(integer_scale=whole)
    larger = pygame.Surface((1600, 1000))
    monkeypatch.setattr(pygame.display, "get_surface", lambda: larger)
    window.take(pygame.Event(pygame.VIDEORESIZE, size=larger.get_size(), w=1600, h=1000))
    assert window.canvas is not larger
    window.canvas.fill("red")
    window.show()
    column = [larger.get_at((800, y))[:3] == (255, 0, 0) for y in range(1000)]
    assert sum(column) == middle_rows
    assert column == column[::-1]
    assert window.logical(800, 500) == (WIDTH // 2, HEIGHT // 2)
