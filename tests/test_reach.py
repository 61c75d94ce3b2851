"""Doors, things and people that nobody could walk to are found when a pack is read."""

import shutil
from pathlib import Path

from game.content.problems import BadPack
from game.library import packs

TINY = Path(__file__).parent / "packs" / "tiny"
WALLS = ' <objectgroup id="5" name="collision">\n'


def told(tmp_path: Path, wall: str) -> list[str]:
    pack = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    hall = pack / "maps" / "hall.tmx"
    text = hall.read_text(encoding="utf-8")
    assert WALLS in text
    hall.write_text(text.replace(WALLS, f'{WALLS}  <object id="900" {wall}/>\n'), encoding="utf-8")
    try:
        packs.read_pack(pack)
    except BadPack as error:
        return [f"{Path(one.file).name}: {one.says}" for one in error.problems]
    return []


def test_a_wall_that_is_in_nobodys_way_is_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, 'x="700" y="600" width="48" height="48"') == []


def test_a_wall_in_front_of_a_door_is_told_at_the_door(tmp_path: Path) -> None:
    problems = told(tmp_path, 'x="1248" y="144" width="48" height="576"')
    assert any(
        problem.startswith("hall.tmx") and "'to_surgery' where nobody can walk to" in problem for problem in problems
    )


def test_what_is_walled_off_is_told_where_the_level_names_it(tmp_path: Path) -> None:
    problems = told(tmp_path, 'x="800" y="144" width="48" height="576"')
    assert any(problem.startswith("01_rooms.yaml") and "out of reach" in problem for problem in problems), problems
