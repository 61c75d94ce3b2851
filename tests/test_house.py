"""What holds for the whole house: no campaign in the code, no float in the rules, no shortcuts for type checkers."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "game").rglob("*.py"))
RULES = [path for path in SOURCES if path.is_relative_to(ROOT / "game/rules")]
TOP = {"pyproject.toml", "README.md", "LICENSE", "game", "assets", "levels", "tests"}


def campaigns() -> list[Path]:
    return sorted(path.parent for path in (ROOT / "levels").glob("*/campaign.yaml"))


def test_there_is_something_to_look_at() -> None:
    assert len(SOURCES) > 50
    assert campaigns()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_campaign_is_named_in_the_code_and_nothing_is_imported_for_types_alone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "TYPE_CHECKING" not in text
    words = {word.lower() for word in "".join(c if c.isalnum() else " " for c in text).split()}
    for campaign in campaigns():
        people = {
            line.strip().split(":")[0]
            for line in (campaign / "cast.yaml").read_text(encoding="utf-8").splitlines()
            if line.startswith("  ") and not line.startswith("   ")
        }
        assert len(people) > 5
        assert not words & (people | {campaign.name}), path


@pytest.mark.parametrize("path", RULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_rules_know_no_float(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"{path}:{node.lineno}"
        assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), f"{path}:{node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id == "float"), f"{path}:{node.lineno}"


def test_a_wheel_carries_every_room() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        packages = set(tomllib.load(file)["tool"]["setuptools"]["packages"])
    rooms = {".".join(path.parent.relative_to(ROOT).parts) for path in SOURCES}
    assert packages == rooms | {"game.shipped.assets", "game.shipped.levels"}


def test_the_top_level_holds_only_what_it_should() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    made = {"build", "dist", "root_cause.egg-info"}
    assert found - made == TOP
