"""Reading YAML: a safe subset, every scalar as text, every mistake at its place with what to do about it."""

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Discriminator, Field, Tag

from game.content.base import Content, Name, Text, Truth, Whole
from game.content.campaign import Campaign, Cast
from game.content.level import Level
from game.content.problems import BadPack, Problem
from game.content.talk import Talk
from game.library import gate, reading
from game.library.mistakes import NAME

HERE = Path(__file__).parent
BAD = HERE / "badpacks" / "yaml"
TINY = HERE / "packs" / "tiny"

GOOD = """\
title: A
list: [a, "b: c"]
inner:
  deep: {key: value}
  items:
    - first
    - name: second
      say: |
        one

          three
    - >
      folded
      text
"""


def told(text: str, model: type[BaseModel] | None = None) -> list[str]:
    """Return every problem of a text as `line:column: what`."""
    try:
        document = reading.read(text, "f")
        if model:
            reading.valid(model, document)
    except BadPack as error:
        return [str(problem).removeprefix("f:") for problem in error.problems]
    return []


@pytest.fixture(params=["libyaml", "plain"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "plain":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    return str(request.param)


def test_every_scalar_is_text(loader: str) -> None:
    document = reading.read("a: NO\nb: 12:30:00\nc: 1.10\nd: on\ne: ~\nf:\ng: 0x1f\nh: .inf\ni: 2020-01-01\n", "f")
    assert document.data == {
        "a": "NO", "b": "12:30:00", "c": "1.10", "d": "on", "e": "~", "f": "", "g": "0x1f", "h": ".inf",
        "i": "2020-01-01",
    }  # fmt: skip


def test_what_was_read_is_plain(loader: str) -> None:
    assert reading.read(GOOD, "f").data == {
        "title": "A",
        "list": ["a", "b: c"],
        "inner": {
            "deep": {"key": "value"},
            "items": ["first", {"name": "second", "say": "one\n\n  three\n"}, "folded text\n"],
        },
    }


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        ((), (1, 1)),
        (("title",), (1, 8)),  # a word: where it stands
        (("title", NAME), (1, 1)),  # its name
        (("list",), (2, 1)),  # what spreads: where its name stands
        (("list", 1), (2, 11)),
        (("inner", "deep", "key"), (4, 15)),
        (("inner", "deep", "key", NAME), (4, 10)),
        (("inner", "items", 0), (6, 7)),
        (("inner", "items", 1), (7, 7)),
        (("inner", "items", 1, "say"), (8, 7)),
        (("inner", "items", 1, "say", 0), (9, 9)),  # rows of a block
        (("inner", "items", 1, "say", 2), (11, 11)),
        (("inner", "items", 1, "say", 99), (15, 1)),  # never beyond the file
        (("inner", "nothing", "more"), (3, 1)),  # as far as it goes
        (("inner", "items", 99), (5, 3)),
        (("list", "no", 0), (2, 8)),
        (("title", 0), (1, 8)),  # what stands alone in place of a list
    ],
)
def test_everything_has_its_place(loader: str, loc: reading.Loc, place: tuple[int, int]) -> None:
    assert reading.read(GOOD, "f").where(loc) == place


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("01_billion_laughs", ["1:5: found the anchor &a0", "2:10: found the alias *a0"]),
        ("02_python_object", ["1:8: found a tag"]),
        ("05_tab_indent", ["2:1: found a tab, expected spaces"]),
        ("07_recursive_alias", ["1:7: found the anchor &n", "2:9: found the alias *n"]),
    ],
)
def test_a_hostile_file_is_refused_for_what_it_does(loader: str, file: str, expected: list[str]) -> None:
    found = told((BAD / f"{file}.yaml").read_text())
    for one in expected:
        assert any(row.startswith(one) for row in found), found


def test_words_that_yaml_would_turn_stay_words(loader: str) -> None:
    assert reading.read((BAD / "04_norway_types.yaml").read_text(), "f").data["country"] == "NO"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ["3:1: found the field 'a' twice, expected it once: the other is in line 1"]),
        ("a: {x: 1, x: 2}\n", ["1:11: found the field 'x' twice, expected it once: the other is in line 1"]),
        ("<<: {a: b}\n", ["1:1: found a merge (<<), expected the fields themselves"]),
        ("[a]: b\n", ["1:1: found a list or fields as the name of a field, expected text"]),
        ("%YAML 1.1\n---\na: b\n", ["1:1: found a % directive, expected none"]),
        ("a: b\n---\nc: d\n", ["2:1: found a second document after ---, expected one in a file"]),
        ("", ["1:1: found an empty file, expected fields, each as `name: value`"]),
        ("# only a comment\n", ["1:1: found an empty file, expected fields, each as `name: value`"]),
        ("- a\n", ["1:1: found a list, expected fields, each as `name: value`"]),
        ("words\n", ["1:1: found a text, expected fields, each as `name: value`"]),
        ("\ta: b\nc:\td\n", ["1:1: found a tab, expected spaces", "2:3: found a tab, expected spaces"]),
        ("a: b: c\n", ["1:5: found a second `: ` in one line, expected quotes around the text or a | block"]),
        ("a: @x\n", ["1:4: found a sign that no plain text begins with, expected quotes around the text"]),
        ("a:\n b: 'x\nc: d\n",
         ["2:5: found a quote that is never closed, expected one like it at the end of the text"]),
        ("a: [b\n", ["1:4: found a [ that is never closed, expected , or ]"]),
        ("a: {b: c\n", ["1:4: found a { that is never closed, expected , or }"]),
        ("a:\n - b\n c: d\n",
         ["3:2: found a field among list items, expected it to begin as far right as its - or further"]),
    ],
)  # fmt: skip
def test_what_is_outside_the_subset_is_refused_at_its_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_all_that_is_outside_the_subset_is_told_in_one_run() -> None:
    assert len(told("a: &x 1\nb: *x\nc: !t d\n<<: {}\na: 2\n")) == 5


def test_a_file_full_of_faults_is_given_up(loader: str) -> None:
    assert len(told("a: !t b\n" * 5000)) <= 51


@pytest.mark.parametrize("text", ["[" * 3000, "{a: " * 3000, "- " * 3000, "? " * 3000, "a:\n" + "".join(
    f"{' ' * depth}a:\n" for depth in range(1, 600))])  # fmt: skip
def test_depth_is_refused_before_it_costs_anything(loader: str, text: str) -> None:
    found = told(text)
    assert "deep, expected at most 16" in found[-1]  # the 17th is told, or what a parser has given up at by itself
    assert len(found) <= 17


def test_values_too_many_are_refused() -> None:
    (found,) = told("levels: [" + "A," * 100_000 + "]", Campaign)
    assert found.endswith("found over 25,000 names and words, expected fewer in one file")


def test_of_many_mistakes_the_first_are_told() -> None:
    found = told("levels: [" + "A, " * 20_000 + "]\n", Campaign)
    assert len(found) == 50
    long = told("variables: {a: " + "1" * 9000 + "}\nlevels: []\n", Campaign)
    assert all(len(row) < 500 for row in long)


def test_merges_that_grow_are_refused(loader: str) -> None:
    text = "a0: &a0 {x: y}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 8)
    )
    assert any("found the anchor &a0" in row for row in told(text))


WORDS = ["a", "b: c", "- d", "|", "\n", "  ", "'", '"', "&x", "*x", "!!int", "<<", "[", "]", "{", "}", ",", "?", ": ",
         "---", "%YAML", "#", "\t", "é", "=", "@", "`", "\\", "~", ">", "...", "\u2028"]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_any_words_are_a_document_or_a_bad_pack(text: str) -> None:
    assert all(isinstance(row, str) for row in told(text, Talk))


# Mistakes against models


class Rose(Content):
    rose: Text
    thorns: Annotated[Whole, Field(ge=0, le=9)] = 0


class Oak(Content):
    oak: Name
    old: Truth = False


def kind_of(value: Any) -> str | None:
    return next((kind for kind in ("rose", "oak") if kind in value), None) if isinstance(value, dict) else None


class Fish(Content):
    kind: Literal["fish"]
    fins: Whole


class Bird(Content):
    kind: Literal["bird"]
    wings: Whole = 2


class Garden(Content):
    name: Name
    colour: Literal["red", "green"] = "red"
    plants: tuple[
        Annotated[Annotated[Rose, Tag("rose")] | Annotated[Oak, Tag("oak")], Discriminator(kind_of)], ...
    ] = ()
    pets: dict[Name, Annotated[Fish | Bird, Field(discriminator="kind")]] = {}
    pair: tuple[Name, Name] | None = None
    either: Literal["all"] | tuple[Name, ...] | None = None
    from_: Text = Field(default="x", alias="from")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: a\n", []),
        ("colour: red\n", ["1:1: found no 'name', expected it here"]),
        ("nme: a\n", ["1:1: found the field 'nme', expected one of name, colour, plants, pets, pair, either, from: "
                      "did you mean 'name'?"]),
        ("name: a\ncolour: gren\n", ["2:9: colour: found 'gren', expected red or green: did you mean 'green'?"]),
        ("name: Rose Garden\n",
         ["1:7: name: found 'Rose Garden', expected a name of small letters, digits and _ that begins with a letter: "
          "did you mean 'rose_garden'?"]),
        ("name: [a]\n", ["1:1: name: found a list, expected text"]),
        ("name:\n", ["1:6: name: found nothing, expected a name of small letters, digits and _ that begins with a "
                     "letter"]),
        ("name: a\nplants: rose\n", ["2:9: plants: found 'rose', expected a list"]),
        ("name: a\nplants:\n  - rose: x\n    thorns: 10\n  - rose: x\n    throns: 1\n",
         ["4:13: plants[1].thorns: found '10', expected at most 9",
          "6:5: plants[2]: found the field 'throns', expected one of thorns: did you mean 'thorns'?"]),
        ("name: a\nplants: [{rose: x, thorns: 1.5}]\n",
         ["2:28: plants[1].thorns: found '1.5', expected a whole number"]),
        ("name: a\nplants: [{oak: x, old: maybe}]\n", ["2:24: plants[1].old: found 'maybe', expected true or false"]),
        ("name: a\npets: {Rex!: {kind: fish, fins: 2}}\n",
         ["2:8: pets: found 'Rex!', expected a name of small letters, digits and _ that begins with a letter: did "
          "you mean 'rex'?"]),
        ("name: a\npets:\n  rex: {kind: fsh, fins: 2}\n",
         ["3:15: pets.rex.kind: found 'fsh', expected one of fish, bird: did you mean 'fish'?"]),
        ("name: a\npets:\n  rex: {fins: 2}\n", ["3:3: pets.rex: found no 'kind', expected it here"]),
        ("name: a\npets:\n  rex: {kind: fish}\n", ["3:3: pets.rex: found no 'fins', expected it here"]),
        ("name: a\npair: [a]\n", ["2:1: pair: found one, expected more"]),
        ("name: a\npair: [a, b, c]\n", ["2:1: pair: found 3, expected at most 2"]),
        ("name: a\neither: [a, B]\n", ["2:13: either[2]: found 'B', expected a name of small letters, digits and _ "
                                       "that begins with a letter: did you mean 'b'?"]),
        ("name: a\nfrom:\n", ["2:6: from: found nothing, expected at least 1 characters"]),
        (f"name: a\nfrom: {'x' * 401}\n", ["2:7: from: found 401 characters, expected at most 400 characters"]),
    ],
)  # fmt: skip
def test_a_mistake_is_told_once_in_the_words_of_its_author(text: str, expected: list[str]) -> None:
    assert told(text, Garden) == expected


def test_all_mistakes_of_a_file_are_told_in_one_run() -> None:
    found = told(
        "nodes:\n  a:\n    - fnd: x\n    - find: B\n    - |\n      ann (hapy): x\n      ben (sad): y\n", Talk
    )
    assert [row.split(": ")[0] for row in found] == ["3:7", "4:13", "6:7", "7:7"]
    assert "did you mean 'find'?" in found[0]
    assert "did you mean 'happy'?" in found[2]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("schema: 999", "schema: found '999', expected 1"),
        ("id: ../../core/level1", "id: found '../../core/level1', expected a name"),
        ("climax: debat", "did you mean 'debate'?"),
        ("titel: x", "did you mean 'title'?"),
    ],
)
def test_mistakes_in_a_campaign_are_told(text: str, says: str) -> None:
    assert any(says in row for row in told(text + "\n", Campaign))


def test_a_path_in_a_models_own_sentence_leads_to_the_field() -> None:
    text = """\
title: T
when: D
music: m
start: {map: a, spawn: b}
objectives: [{say: x}]
deductions:
  dog:
    from: [a, b]
    asks: x
    conclusions: {here: x, there: y}
    right: heer
    because: x
"""
    assert told(text, Level) == [
        "11:12: deductions.dog.right: found 'heer', expected a conclusion: did you mean 'here'?"
    ]


def fields(value: object, loc: reading.Loc = ()) -> list[reading.Loc]:
    """Return where every field with a name of its own stands."""
    if isinstance(value, dict):
        return [(*loc, key) for key in value] + [
            one for key, item in value.items() for one in fields(item, (*loc, key))
        ]
    return [one for index, item in enumerate(value) for one in fields(item, (*loc, index))] if isinstance(
        value, list
    ) else []  # fmt: skip


def kinds_of(kind: type[Content]) -> set[type[Content]]:
    return {kind}.union(*(kinds_of(one) for one in kind.__subclasses__()))


@pytest.mark.slow
@pytest.mark.parametrize(("file", "model"), [("campaign", Campaign), ("cast", Cast), ("01_rooms", Level),
                                             ("01_rooms.talk", Talk)])  # fmt: skip
def test_a_letter_too_few_in_any_field_is_found_and_cured(file: str, model: type[BaseModel]) -> None:
    text = (TINY / f"{file}.yaml").read_text()
    document = reading.read(text, "f")
    assert told(text, model) == []
    ours = {one.alias or name for kind in kinds_of(Content) for name, one in kind.model_fields.items()}
    tried = cured = 0
    for loc in fields(document.data):
        key, rows = str(loc[-1]), text.split("\n")
        line, column = document.where((*loc, NAME))
        row = rows[line - 1]
        assert row[column - 1 :].startswith(key)
        if len(key) < 4 or key not in ours:
            continue
        rows[line - 1] = row[: column - 1] + key[:2] + key[3:] + row[column - 1 + len(key) :]
        tried += 1
        (found,) = told("\n".join(rows), model) or ("",)
        cured += found.startswith(f"{line}:{column}: ") and found.endswith(f"did you mean {key!r}?")
    assert tried >= 5
    assert cured >= 0.95 * tried, f"{cured} of {tried}"


@st.composite
def mutants(draw: st.DrawFn) -> tuple[str, type[BaseModel]]:
    name, model = draw(st.sampled_from([("campaign", Campaign), ("cast", Cast), ("01_rooms", Level),
                                        ("01_rooms.talk", Talk)]))  # fmt: skip
    text = (TINY / f"{name}.yaml").read_text()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        end = draw(st.integers(at, min(len(text), at + 40)))
        text = text[:at] + draw(st.sampled_from([*WORDS, "", text[at:end] * 2, "[[a]]", "{a: {b: c}}"])) + text[end:]
    return text, model


@given(mutants())
def test_a_mutated_file_is_a_value_or_a_bad_pack(mutant: tuple[str, type[BaseModel]]) -> None:
    text, model = mutant
    problems: tuple[Problem, ...] = ()
    try:
        text = gate.text_of(text.encode(), "f")
        reading.valid(model, reading.read(text, "f"))
    except BadPack as error:
        problems = error.problems
    rows = text.split("\n")
    for one in problems:
        assert 1 <= one.line <= len(rows) + 1
        assert 1 <= one.column <= max(map(len, rows)) + 1
        assert "\n" not in one.says
