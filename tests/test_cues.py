"""Music, sounds and lights that a pack names: each is there, or its author is told where and what to write."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.content.pack import MOST_PROBLEMS
from game.content.problems import BadPack
from game.content.talk import LIGHTS
from game.desktop import hearing, room
from game.desktop.scenes import conference, debate
from game.desktop.sound import Sound
from game.library import gate, packs
from game.library.titles import shipped_folder
from game.proving.checking import check

TINY = Path(__file__).parent / "packs" / "tiny"
ASSETS = shipped_folder().parent / "assets"
TALK = "01_rooms.talk.yaml"
CUE = "cue: sound evidence_found"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def edit(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text()
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1))


def told(pack: Path) -> list[str]:
    """Return every problem of a pack, its folder left out."""
    try:
        packs.read_pack(pack)
    except BadPack as error:
        return [str(one).replace(f"{pack}/", "") for one in error.problems]
    return []


def place(pack: Path, file: str, words: str) -> str:
    """Return where words stand in a file, as problems begin."""
    before = (pack / file).read_text().partition(words)[0]
    return f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "


def unserved(names: Sequence[str], pack: Path | None = None) -> set[str]:
    """Return which of some names the desktop finds no file for."""
    sound = Sound(ASSETS, audio=False)
    sound.enter_pack(pack)
    return {name for name in names if name and sound.path(name) is None}


@pytest.mark.parametrize(
    ("cue", "found", "what", "nearest"),
    [
        ("sound visor", "visor", "a sound of this pack (sound/NAME.ogg) or of the game", "visor_lift"),
        ("music titel", "titel", "music of this pack (sound/NAME.ogg) or of the game", "title"),
        ("lights brigth", "brigth", "lights", "bright"),
    ],
)
def test_a_misspelt_cue_is_told_with_place_and_the_nearest_name(
    tiny: Path, cue: str, found: str, what: str, nearest: str
) -> None:
    edit(tiny, TALK, CUE, f"cue: {cue}")
    assert told(tiny) == [
        place(tiny, TALK, cue) + f"nodes.read_log[3].cue: found {found!r}, expected {what}: did you mean {nearest!r}?"
    ]


def test_a_level_s_misspelt_music_is_told(tiny: Path) -> None:
    edit(tiny, "02_after.yaml", "music: title", "music: tilte")
    assert told(tiny) == [
        place(tiny, "02_after.yaml", "tilte")
        + "music: found 'tilte', expected music of this pack (sound/NAME.ogg) or of the game: did you mean 'title'?"
    ]


@pytest.mark.parametrize(
    "cue", ["quiet", "shake", "sound rain", "music repair", *(f"lights {one}" for one in LIGHTS)]
)
def test_what_is_there_is_no_problem(tiny: Path, cue: str) -> None:
    edit(tiny, TALK, CUE, f"cue: {cue}")
    assert told(tiny) == []


def test_cues_inside_choices_and_branches_are_held_against_the_files_too(tiny: Path) -> None:
    edit(
        tiny,
        TALK,
        "          - remember: promised\n",
        "          - remember: promised\n          - cue: sound doors\n",
    )
    edit(tiny, TALK, "      else:\n", "      else:\n        - cue: lights nigth\n")
    first, second = told(tiny)
    assert first.startswith(
        place(tiny, TALK, "sound doors") + "nodes.ben_hello[4].choose[1].then[2].cue: found 'doors'"
    )
    assert second.startswith(place(tiny, TALK, "lights nigth") + "nodes.ben_treat[4].else[1].cue: found 'nigth'")


def test_a_sound_of_the_pack_s_own_serves_and_is_what_the_desktop_plays(tiny: Path) -> None:
    edit(tiny, TALK, CUE, "cue: sound foghorn")
    (tiny / "sound").mkdir()
    own = tiny / "sound" / "foghorn.ogg"
    shutil.copy(ASSETS / "sounds" / "door.ogg", own)
    assert told(tiny) == []
    assert unserved(["foghorn"], tiny) == set()
    (tiny / "sound" / "far").mkdir()
    own.rename(tiny / "sound" / "far" / "foghorn.ogg")  # neither the check nor the desktop looks deeper
    assert len(told(tiny)) == 1
    assert unserved(["foghorn"], tiny) == {"foghorn"}


def test_a_sound_that_is_refused_is_not_called_missing_as_well(tiny: Path) -> None:
    edit(tiny, TALK, CUE, "cue: sound foghorn")
    (tiny / "sound").mkdir()
    (tiny / "sound" / "foghorn.ogg").symlink_to(ASSETS / "sounds" / "door.ogg")
    assert told(tiny) == ["sound/foghorn.ogg:0:0: found a link, expected the file or folder itself"]


def test_of_very_many_wrong_cues_some_are_told(tiny: Path) -> None:
    edit(tiny, TALK, f"    - {CUE}\n", "    - cue: sound zzz\n" * 400)
    assert len(told(tiny)) == MOST_PROBLEMS


def test_the_command_tells_it_and_fails(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(tiny, TALK, CUE, "cue: sound gravel")
    assert check([tiny]) == 1
    assert "found 'gravel', expected a sound" in capsys.readouterr().err


# What the game itself plays


def test_the_check_and_the_desktop_find_the_same_files() -> None:
    for folder in packs.shipped():
        names = packs.sounds_for(gate.survey(folder)[0])
        assert {path.stem for path in (folder / "sound").glob("*.ogg")} <= names
        assert unserved(sorted(names), folder) == set()


def test_the_lights_that_packs_may_name_are_those_that_rooms_know() -> None:
    assert set(LIGHTS) == set(room.LIGHTS)


def test_every_sound_that_the_code_names_is_there() -> None:
    argued = [*debate.SOUNDS.values(), *conference.SOUNDS.values()]
    assert unserved([*hearing.SOUNDS.values(), *hearing.AIRS, *hearing.LASTING, *argued]) == set()
