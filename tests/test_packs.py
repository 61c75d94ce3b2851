"""Whole packs: read with all their problems at once, found by an index, harmless whatever is in them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.problems import BadPack
from game.content.talk import BEGUN
from game.library import packs, titles
from tests.small import small_pack

HERE = Path(__file__).parent
TINY = HERE / "packs" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "levels" / "tiny"))


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


# Reading


def test_a_good_pack_is_read_whole() -> None:
    pack = packs.read_pack(TINY)
    assert pack.campaign.id == "tiny"
    assert list(pack.levels) == ["01_rooms", "02_after"]
    assert sorted(pack.maps) == ["hall", "surgery"]
    assert (Path(pack.folder) / "cast.yaml").is_file()
    assert all(play.ending in pack.campaign.endings for play in packs.read_plays(TINY).values())


def test_the_digest_follows_what_the_rules_depend_on(tiny: Path) -> None:
    digest = packs.read_pack(tiny).digest
    assert digest == packs.read_pack(TINY).digest
    shutil.copy(tiny / "portraits/ada/happy.png", tiny / "portraits/ada/neutral.png")
    (tiny / "plays/agreed.yaml").unlink()
    (tiny / "README.md").write_text("About")
    cast = (tiny / "cast.yaml").read_bytes()
    (tiny / "cast.yaml").write_bytes(cast.replace(b"\n", b"\r\n"))
    (tiny / "codex.yaml").unlink()
    assert packs.read_pack(tiny).digest == digest
    (tiny / "cast.yaml").write_bytes(cast + b"# more\n")
    assert packs.read_pack(tiny).digest != digest
    (tiny / "cast.yaml").write_bytes(cast)
    (tiny / "practice.yaml").unlink()
    assert packs.read_pack(tiny).digest != digest


def test_problems_of_all_files_are_told_in_one_run(tiny: Path) -> None:
    edit(tiny, "campaign.yaml", "hero: ada", "heroe: ada")
    edit(tiny, "cast.yaml", "people:", "poeple:")
    edit(tiny, "01_rooms.yaml", "objectives:", "objectivs:")
    edit(tiny, "02_after.talk.yaml", "nodes:", "nodes: [")
    edit(tiny, "maps/hall.tmx", 'name="floor"', 'name="flor"')
    edit(tiny, "tiles/room.tsx", "room.png", "rom.png")
    (tiny / "portraits/ben/happy.png").write_bytes(b"GIF89a")
    (tiny / "cheat.py").write_text("print()")
    files = [row.split(":")[0] for row in told(tiny)]
    assert sorted(set(files)) == ["01_rooms.yaml", "02_after.talk.yaml", "campaign.yaml", "cast.yaml", "cheat.py",
                                  "maps/hall.tmx", "portraits/ben/happy.png", "tiles/room.tsx"]  # fmt: skip


def test_problems_between_files_are_told_with_field_place_and_cure(tiny: Path) -> None:
    edit(tiny, "campaign.yaml", "hero: ada", "hero: adda")
    edit(tiny, "maps/hall.tmx", 'value="surgery:', 'value="surgry:')
    found = told(tiny)
    assert found[0] == (
        place(tiny, "campaign.yaml", "adda")
        + "hero: found 'adda', expected somebody of the cast: did you mean 'ada'?"
    )
    assert found[1].startswith(place(tiny, "maps/hall.tmx", "surgry:") + "to: found 'surgry', expected a map of this")
    assert found[1].endswith("did you mean 'surgery'?")
    assert len(found) == 2


def test_more_cards_than_can_be_searched_are_a_problem_with_a_cure(tiny: Path) -> None:
    fits = ", ".join(f"{pillar}: {{fit: none, says: No.}}" for pillar in ("quick", "cheap", "safe"))
    more = [f"    more_{at}: {{title: More, face: It is so., kind: data, fits: {{{fits}}}}}\n" for at in range(6)]
    edit(tiny, "01_rooms.yaml", "    chart:\n", "".join(more[:5]) + "    chart:\n")
    assert told(tiny) == []
    edit(tiny, "01_rooms.yaml", "    chart:\n", more[5] + "    chart:\n")
    (found,) = told(tiny)
    assert found.startswith(
        place(tiny, "01_rooms.yaml", "cards:") + "climax.cards: found 9 cards, expected at most 8: "
    )


def test_how_many_there_are_is_told_where_there_are_too_many(tiny: Path) -> None:
    edit(
        tiny,
        "01_rooms.yaml",
        "  blocs:\n",
        "  blocs:\n    more: {name: More, who: more, appeals: [Please.], won: Ah.}\n",
    )
    assert any(row.endswith("climax.blocs: found 4, expected at most 3") for row in told(tiny))


@pytest.mark.parametrize(("word", "kind"), BEGUN.items())
def test_whatever_a_talk_begins_can_carry_a_beat_of_the_plot(word: str, kind: str) -> None:
    beat = {"says": "It is done.", "level": "01_room", "by": f"{word} nothing"}
    with pytest.raises(BadPack) as caught:
        small_pack(campaign={"beats": {"done": beat}})
    assert [one.says for one in caught.value.problems] == [
        f"beats.done.by[1]: found 'nothing', expected one of the {kind} of this level: there are none."
    ]


def test_a_door_to_a_spawn_that_is_not_there_is_a_problem(tiny: Path) -> None:
    text = (tiny / "maps/hall.tmx").read_text()
    before, _, after = text.partition('value="surgery:')
    (tiny / "maps/hall.tmx").write_text(before + 'value="surgery:nowhere' + after[after.index('"') :])
    (found,) = told(tiny)
    assert found.startswith(
        place(tiny, "maps/hall.tmx", "surgery:nowhere") + "to: found 'nowhere', expected a spawn of map surgery: "
    )


def test_nobody_is_put_into_a_wall(tiny: Path) -> None:
    spawn = packs.read_pack(tiny).levels["01_rooms"].start.spawn
    file = f"maps/{packs.read_pack(tiny).levels['01_rooms'].start.map}.tmx"
    row = next(row for row in (tiny / file).read_text().splitlines() if f'name="{spawn}"' in row)
    x, y = row.partition(' x="')[2].partition('"')[0], row.partition(' y="')[2].partition('"')[0]
    edit(tiny, file, row, row.replace(f'x="{x}"', 'x="10"').replace(f'y="{y}"', 'y="10"'))
    found = told(tiny)
    assert found[0] == (
        place(tiny, "01_rooms.yaml", f"{spawn}")
        + f"start.spawn: found {spawn!r}, expected a spawn with room for the "
        "player: this one is in a wall"
    )


def test_levels_and_files_that_are_missing_are_named(tiny: Path) -> None:
    edit(tiny, "campaign.yaml", "02_after", "02_aftr")
    assert (
        place(tiny, "campaign.yaml", "02_aftr")
        + "levels[2]: found '02_aftr', expected a level with a file: did you mean '02_after'?"
    ) in told(tiny)
    edit(tiny, "campaign.yaml", "02_aftr", "01_rooms")
    assert any(row.endswith("levels[2]: found '01_rooms' twice, expected each level once") for row in told(tiny))
    edit(tiny, "campaign.yaml", ", 01_rooms", ", 02_after")
    (tiny / "02_after.talk.yaml").unlink()
    (tiny / "cast.yaml").unlink()
    assert told(tiny) == [
        "02_after.talk.yaml:0:0: found no 02_after.talk.yaml in the pack, expected one",
        "cast.yaml:0:0: found no cast.yaml in the pack, expected one",
    ]


def test_a_folder_without_a_campaign_is_told_so(tmp_path: Path) -> None:
    assert "campaign.yaml:0:0: found no campaign.yaml in the pack, expected one" in told(tmp_path)


def test_a_file_that_is_refused_is_not_called_missing_as_well(tiny: Path) -> None:
    (tiny / "cast.yaml").write_text("# " + "x" * 300_000)
    assert told(tiny) == ["cast.yaml:0:0: found 300,002 bytes, expected at most 262,144"]


def test_bad_plays_are_told_apart_from_the_pack(tiny: Path) -> None:
    edit(tiny, "plays/agreed.yaml", "choose promise", "chose promise")
    assert told(tiny) == []
    with pytest.raises(BadPack) as caught:
        packs.read_plays(tiny)
    (found,) = caught.value.problems
    assert "found 'chose', expected one of" in found.says
    assert found.says.endswith("did you mean 'choose'?")


def test_what_is_said_is_one_row_wherever_its_rows_end_in_the_file(tiny: Path) -> None:
    level = tiny / "01_rooms.yaml"
    rows = level.read_text(encoding="utf-8").replace(
        'says: "It fits one door.", about: a door}',
        'about: a door,\n    says: "It\n      fits\n\n      one door.\\n"}',
    )
    level.write_text(rows, encoding="utf-8")
    assert packs.read_pack(tiny).evidence["door_key"].says == "It fits one door."


@pytest.mark.slow
def test_a_pack_full_of_wrong_names_is_given_up(tiny: Path) -> None:
    nodes = "".join(f" node_{number}:\n - {{goto: nod_{number}}}\n" for number in range(3000))
    (tiny / "02_after.talk.yaml").write_text("nodes:\n" + nodes)
    found = [row for row in told(tiny) if row.startswith("02_after.talk.yaml")]
    assert len(found) == 50
    assert found[0] == (
        "02_after.talk.yaml:3:11: nodes.node_0[1].goto: found 'nod_0', expected a node of a talk file: did you mean "
        "'node_0'?"
    )


# Titles


def test_titles_come_from_the_index_and_stay_true(tiny: Path) -> None:
    folder = tiny.parent
    (first,) = titles.titles(folder)
    assert (first.id, first.title, first.hero, first.climax) == ("tiny", "Two Rooms", "ada", "debate")
    assert (first.accent, first.levels[0], first.trouble) == ("#7aa8ff", ("01_rooms", "Two Rooms"), "")
    index = (folder / titles.INDEX).read_bytes()
    assert titles.titles(folder) == (first,)
    edit(tiny, "01_rooms.yaml", "title: Two Rooms", "title: Three Rooms")
    assert titles.titles(folder)[0].levels[0] == ("01_rooms", "Three Rooms")
    assert (folder / titles.INDEX).read_bytes() != index
    edit(tiny, "01_rooms.yaml", "title: Three Rooms", "title: Two Rooms")
    titles.titles(folder)
    assert (folder / titles.INDEX).read_bytes() == index


def test_a_title_is_read_without_pydantic_yaml_and_numpy(tiny: Path) -> None:
    titles.titles(tiny.parent)
    program = (
        "import sys; from pathlib import Path; from game.library.titles import titles; "
        "print(titles(Path(sys.argv[1]))[0].title, *({'pydantic', 'yaml', 'numpy', 'pygame'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tiny.parent)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "Two Rooms\n"


@pytest.mark.parametrize("index", ["", "[]", "{", '{"version": 1, "packs": {"tiny": {"stamp": 3}}}', "[" * 99_999,
                                   '{"version": 1, "packs": []}', '{"version": 9, "packs": {}}',
                                   "\ud800"])  # fmt: skip
def test_a_broken_index_is_written_anew(tiny: Path, index: str) -> None:
    (tiny.parent / titles.INDEX).write_text(index, errors="surrogatepass")
    assert titles.titles(tiny.parent)[0].title == "Two Rooms"
    assert json.loads((tiny.parent / titles.INDEX).read_text())["packs"]["tiny"]["title"] == "Two Rooms"


def test_an_index_that_cannot_be_written_does_no_harm(tiny: Path) -> None:
    (tiny.parent / titles.INDEX).mkdir()
    assert titles.titles(tiny.parent)[0].title == "Two Rooms"
    assert [one.name for one in tiny.parent.iterdir() if one.is_file()] == []


def test_a_pack_alone_leaves_no_index_behind(tiny: Path) -> None:
    assert titles.titles(tiny)[0].title == "Two Rooms"
    assert [one.name for one in tiny.parent.iterdir()] == ["tiny"]


def test_a_pack_in_trouble_is_shown_with_its_first_problem(tiny: Path) -> None:
    edit(tiny, "campaign.yaml", "climax: debate", "climax: debat")
    (broken,) = titles.titles(tiny.parent)
    assert (broken.id, broken.title) == ("tiny", "tiny")
    assert broken.trouble.endswith("did you mean 'debate'?")
    edit(tiny, "campaign.yaml", "climax: debat", "climax: debate")
    assert titles.titles(tiny.parent)[0].trouble == ""


def test_two_packs_with_one_id_do_not_both_play(tiny: Path) -> None:
    shutil.copytree(tiny, tiny.parent / "twin")
    first, second = titles.titles(tiny.parent)
    assert first.trouble == ""
    assert "has the id 'tiny' already" in second.trouble


def test_no_folder_has_no_titles(tmp_path: Path) -> None:
    assert titles.titles(tmp_path / "nowhere", tmp_path) == ()


def test_the_index_of_the_shipped_packs_is_true() -> None:
    folder = titles.shipped_folder()
    rows = titles.index_of(folder)
    stamps = {name: row["stamp"] for name, row in rows.items()}
    assert stamps == {pack.name: titles.stamp_of(pack) for pack in packs.shipped()}, (
        "run python -m game.library.titles"
    )
    assert [row["trouble"] for row in rows.values() if row["trouble"]] == []


# Hostile packs, in a process of their own

CHILD = """
import resource, sys
from pathlib import Path
from game.content.problems import BadPack
from game.content.talk import BEGUN
from game.library import packs, titles
from tests.small import small_pack
import game.library.tiled, xml.etree.ElementTree, difflib, yaml, unicodedata, encodings.latin_1, encodings.idna

packs.read_pack(Path(sys.argv[1]))  # what is loaded at the first use is loaded now
root = str(Path(sys.argv[2]).resolve())
outside = []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        path = str(Path(arguments[0] if isinstance(arguments[0], str) else arguments[0].decode()).resolve())
        if not path.startswith(root):
            outside.append(path)
    elif event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.remove", "os.rename", "import ")):
        outside.append(event)

sys.addaudithook(watch)
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
for pack in sorted(Path(root).iterdir()):
    try:
        packs.read_pack(pack)
        print(pack.name, "read")
    except BadPack as error:
        print(pack.name, "refused", len(error.problems))
print("outside", *sorted(set(outside)))
status = Path("/proc/self/status")  # where there is one: in the other figure the parent's peak counts too
rows = status.read_text().splitlines() if status.exists() else []
peaks = [int(row.split()[1]) for row in rows if row.startswith("VmHWM")]
print("megabytes", [*peaks, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss][0] >> 10)
"""


@pytest.mark.slow
def test_hostile_packs_open_nothing_outside_and_stay_small(tmp_path: Path) -> None:
    bad = HERE / "badpacks"
    attacks: dict[str, Callable[[Path], object]] = {
        "bomb": lambda pack: shutil.copy(bad / "yaml/01_billion_laughs.yaml", pack / "cast.yaml"),
        "deep": lambda pack: (pack / "cast.yaml").write_text("[" * 200_000),
        "entities": lambda pack: shutil.copy(bad / "tmx/01_billion_laughs.tmx", pack / "maps/hall.tmx"),
        "external": lambda pack: shutil.copy(bad / "tmx/03_external_entity.tmx", pack / "maps/hall.tmx"),
        "filename": lambda pack: shutil.copy(bad / "tmx/15_attr_inject_filename.tmx", pack / "maps/hall.tmx"),
        "image": lambda pack: shutil.copy(bad / "tmx/09_path_traversal_image.tsx", pack / "tiles/room.tsx"),
        "link": lambda pack: (pack / "maps/etc.tmx").symlink_to("/etc/passwd"),
        "links": lambda pack: (pack / "etc").symlink_to("/etc"),
        "object": lambda pack: shutil.copy(bad / "yaml/02_python_object.yaml", pack / "cast.yaml"),
        "program": lambda pack: (pack / "__init__.py").write_text("raise SystemExit"),
        "tileset": lambda pack: shutil.copy(bad / "tmx/13_traversal_tsx.tmx", pack / "maps/hall.tmx"),
        "wide": lambda pack: (pack / "cast.yaml").write_text("people: {" + "a: b, " * 40_000 + "}"),
    }
    for name, attack in attacks.items():
        attack(Path(shutil.copytree(TINY, tmp_path / name)))
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(TINY), str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=True, cwd=HERE.parent,
        env={"PYGAME_HIDE_SUPPORT_PROMPT": "1", "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    rows = done.stdout.splitlines()
    assert [row.split()[:2] for row in rows[:-2]] == [[name, "refused"] for name in attacks], done.stdout
    assert rows[-2] == "outside"
    assert int(rows[-1].split()[1]) < 256
