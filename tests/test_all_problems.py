"""All that is wrong with a pack is told in one run, each mistake once and nothing that only follows from it."""

import shutil
from pathlib import Path

import pytest

from game.content.problems import BadPack
from game.library import packs

HERE = Path(__file__).parent
TINY = HERE / "packs" / "tiny"
MIRA = HERE.parent / "levels" / "mira"

AGREE = "- {name: agree,"
SIT = "- {name: sit, say: Sit, once: yes}\n    - choose:\n      "

# What an author may do wrong: file, what stands there, what is written instead, and part of what is told of it.
MISTAKES = {
    "a finding nobody has": ("01_rooms.talk.yaml", "find: ben_chart", "find: ben_chrt", "did you mean 'ben_chart'?"),
    "a speaker nobody knows": ("02_after.talk.yaml", "cleo (neutral)", "clea (neutral)", "did you mean 'cleo'?"),
    "an unknown mood": ("01_rooms.talk.yaml", "ben (worried): You", "ben (woried): You", "did you mean 'worried'?"),
    "an empty block": ("01_rooms.talk.yaml", "      The plant is made of plastic.", "", "found an empty block"),
    "a misspelt field": ("01_rooms.yaml", "objectives:", "objectivs:", "did you mean 'objectives'?"),
    "a misspelt section": ("01_rooms.yaml", "\nevidence:", "\nevidenc:", "did you mean 'evidence'?"),
    "a field without a use": ("01_rooms.yaml", "near_misses:", "qqq: {a: b}\nnear_misses:", "the field 'qqq'"),
    "a wrong kind": ("01_rooms.yaml", "kind: document, says", "kind: documnt, says", "did you mean 'document'?"),
    "a map nobody drew": ("02_after.yaml", "map: hall", "map: hal", "did you mean 'hall'?"),
    "no start": ("02_after.yaml", "start: {map: hall, spawn: bench, talk: evening}\n", "", "found no 'start'"),
    "a wrong climax": ("01_rooms.yaml", "kind: debate", "kind: emergency", "expected one of debate, conference"),
    "a wrong climax of all": ("campaign.yaml", "climax: debate", "climax: emergency", "expected debate or"),
    "a bad number of a tile": ("maps/hall.tmx", "1,1", "1,x1", "expected the number of a tile"),
    "a picture that is not there": ("tiles/room.tsx", "room.png", "rom.png", "did you mean 'tiles/room.png'?"),
    "a broken map": ("maps/surgery.tmx", "</map>", "</mop>", "found no XML here"),
    "a door to nowhere": ("maps/hall.tmx", 'value="surgery:', 'value="surgry:', "did you mean 'surgery'?"),
    "an object with a bad name": ("maps/hall.tmx", 'name="plant"', 'name="Plant"', "name: found 'Plant'"),
    "a node twice": ("02_after.talk.yaml", "  cleo_last:\n", "  evening: [goto: cleo_last]\n  cleo_last:\n", "twice"),
    "a section twice": ("02_after.yaml", "people:", "doors: {}\ndoors: {hall/no: no}\npeople:", "'doors' twice"),
    "an unknown fact": ("01_rooms.yaml", "not found.tea_log, say", "not fond.tea_log, say", "found 'fond.tea_log'"),
    "no condition": ("01_rooms.talk.yaml", "repair.ben_36 == clean", "repair.ben_36 = clean", "equality is `==`"),
    "a wrong conclusion": ("01_rooms.yaml", "right: tea", "right: tee", "did you mean 'tea'?"),
    "a wrong pillar": ("01_rooms.yaml", "claims: [quick, cheap],", "claims: [quik, cheap],", "did you mean 'quick'?"),
    "a lesion beside the tooth": ("01_rooms.yaml", "{x: 40, y: 20,", "{x: 2, y: 2,", "covers 0 cells"),
    "a wrong reason": ("01_rooms.yaml", "wrong: allergy", "wrong: alergy", "did you mean 'allergy'?"),
    "an unknown hero": ("campaign.yaml", "hero: ada", "hero: adda", "did you mean 'ada'?"),
    "no hero": ("campaign.yaml", "hero: ada\n", "", "found no 'hero'"),
    "a role left out": ("cast.yaml", "role: patient, ", "", "found no 'role'"),
    "a misspelt cast": ("cast.yaml", "people:", "poeple:", "did you mean 'people'?"),
    "a wrong span": ("campaign.yaml", "hours: 0..2", "hours: 0-2", "a span such as 0..3"),
    "a wrong value": ("02_after.talk.yaml", "answer: accepted", "answer: acepted", "did you mean 'accepted'?"),
    "a level that is not there": ("campaign.yaml", ", 02_after]", ", 02_aftr]", "did you mean '02_after'?"),
    "a level with a bad name": ("campaign.yaml", ", 02_after]", ", 02-after]", "did you mean '02_after'?"),
    "a misspelt word in an ending": ("campaign.yaml", "title: Agreed", "titel: Agreed", "did you mean 'title'?"),
    "a node with a bad name": ("01_rooms.talk.yaml", "  water_plant:", "  Water-Plant:", "mean 'water_plant'?"),
    "a place with a bad name": ("01_rooms.yaml", "hall/mat:", "hall-mat:", "a place on a map, as map/name"),
    "a plant nobody drew": ("01_rooms.yaml", "hall/plant:", "hall/plnt:", "did you mean 'plant'?"),
    "a choice with nothing left": ("02_after.talk.yaml", AGREE, SIT + AGREE, "may be gone"),
    "no music": ("02_after.yaml", "music: title", "music: titel", "did you mean 'title'?"),
    "a level nobody can read": ("01_rooms.yaml", "title: Two Rooms", "title: Two: Rooms", "a second `: `"),
    "a talk nobody can read": ("01_rooms.talk.yaml", "- find: ben_chart", "- find: 'ben_chart", "never closed"),
    "a cast nobody can read": ("cast.yaml", "short: Ben,", "short: [Ben,", "never closed"),
    "nobody to practise on": ("practice.yaml", "patient: ben", "patient: bem", "did you mean 'ben'?"),
    "practice that finds": ("practice.yaml", "seconds: 60", "changes: {clean: x}", "no story follows from practice"),
    "practice beside the tooth": ("practice.yaml", "x: 34, y: 17", "x: 3, y: 3", "covers 0 cells"),
    "an unknown tag": ("codex.yaml", "tag: true", "tag: ture", "did you mean 'true'?"),
    "a short card": ("codex.yaml", "Tea without sugar is nearly neutral, and teeth do not mind it.", "Tea.", "words"),
    "a bad address": ("codex.yaml", "doi:10.1007/s10266", "doi.org:10266", "an address"),
    "a true thing that rests on the game": ("codex.yaml", '"https://www.ncl.ac.uk/dental/"', "game", "only what is"),
    "no card for that": ("codex.yaml", "shows: [dose,", "shows: [does,", "found 'does'"),
    "a practice nobody can read": ("practice.yaml", "title: Two small", "title: Two: small", "a second `: `"),
    "a campaign nobody can read": ("campaign.yaml", "subtitle: A", "subtitle: A: ", "a second `: `"),
}  # fmt: skip
# What cannot be told of together: two say the same thing, or an entry is only checked as a whole when its fields are
# good.
APART = (
    "nobody to practise on",
    "practice that finds",
    "a true thing that rests on the game",
    "no start",
    "no hero",
    "a level with a bad name",
    "a wrong climax",
    "a wrong conclusion",
)


def copy_of(folder: Path, tmp_path: Path) -> Path:
    pack = tmp_path / folder.name
    shutil.rmtree(pack, ignore_errors=True)
    return Path(shutil.copytree(folder, pack))


def plant(pack: Path, *names: str) -> None:
    for name in names:
        file, old, new, _ = MISTAKES[name]
        text = (pack / file).read_text(encoding="utf-8")
        assert old in text, f"{name}: {file} has no {old!r}"
        (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def told(pack: Path) -> list[str]:
    """Return every problem of a pack, its folder left out."""
    with pytest.raises(BadPack) as caught:
        packs.read_pack(pack)
    return [str(one).replace(f"{pack}/", "") for one in caught.value.problems]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_alone_is_told_once(tmp_path: Path, name: str) -> None:
    file, _, _, says = MISTAKES[name]
    pack = copy_of(TINY, tmp_path)
    plant(pack, name)
    (row,) = told(pack)
    assert row.startswith(f"{file}:")
    assert not row.startswith(f"{file}:0:0:")
    assert says in row


def readable() -> list[str]:
    """Return the mistakes that leave their files readable."""
    return [name for name in MISTAKES if "nobody can read" not in name and name != "a broken map"]


def each_told_once(pack: Path, names: list[str]) -> None:
    rows = told(pack)
    for name in names:
        file, _, _, says = MISTAKES[name]
        assert len([row for row in rows if row.startswith(f"{file}:") and says in row]) == 1, (name, rows)
    assert len(rows) == len(names), rows


def test_no_mistake_hides_another(tmp_path: Path) -> None:
    names = [name for name in readable() if name not in APART]
    pack = copy_of(TINY, tmp_path)
    plant(pack, *names)
    each_told_once(pack, names)
