"""Reads YAML in a safe subset, keeps the place of everything, and says what is wrong at its place.

The subset: mappings, sequences and scalars. No anchors, aliases, tags, merges, directives, second documents,
tabs or keys given twice. Every scalar arrives as text.
"""

from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from game.content.problems import BadPack, Problem, spell
from game.library.gate import MOST_FAULTS
from game.library.mistakes import NAME, Loc, mistakes

MOST_DEPTH = 16  # mappings and sequences inside each other
MOST_VALUES = 25_000  # names, words, lists and fields of one file: ten times what a long level has

Where = Callable[[Loc], tuple[int, int]]  # field -> (line, column), both from 1
Model = TypeVar("Model", bound=BaseModel)

# What libyaml and PyYAML say, by a part that both share, and what an author can do about it.
CURES = (
    ("maximum nesting depth", f"found lists and fields over a thousand deep, expected at most {MOST_DEPTH}"),
    (
        "mapping values are not allowed",
        "found a second `: ` in one line, expected quotes around the text or a | block",
    ),
    ("unexpected end of stream", "found a quote that is never closed, expected one like it at the end of the text"),
    ("cannot start any token", "found a sign that no plain text begins with, expected quotes around the text"),
    ("expected ',' or '}'", "found a { that is never closed, expected , or }"),
    ("expected ',' or ']'", "found a [ that is never closed, expected , or ]"),
    (
        "expected '-' indicator",
        "found a field among list items, expected it to begin as far right as its - or further",
    ),
    (
        "expected key",
        "found something that is no `name: value`, expected this line to begin where the one above does",
    ),
    (
        "expected <block end>",
        "found a line that fits neither the list nor the fields above, expected it as far right",
    ),
    ("expected ':'", "found a line without a `:`, expected `name: value`"),
    ("unknown escape character", "found a \\ with a letter it does not know, expected \\\\ or single quotes"),
)


class Branch(NamedTuple):
    """Where a value stands, and what is inside it."""

    at: tuple[int, int]  # line, column
    fields: dict[str, tuple[tuple[int, int], "Branch"]] | None = None  # of a mapping: where the key stands, value
    items: list["Branch"] | None = None  # of a sequence
    literal: bool = False  # a | block, whose rows stand below `at`


class Document(NamedTuple):
    """A YAML file that was read: plain dicts, lists and text, and where each of them stands."""

    file: str  # as an author types it
    data: Any
    where: Where
    lost: tuple[
        Any, ...
    ] = ()  # what was given a second time and is not in the data, each after the names that lead to it


def read(text: str, file: str) -> Document:
    """Return what a YAML text says.

    Raises:
        BadPack: with all that is outside the subset, each at its place.
    """
    document, problems = draft(text, file)
    if document is None or problems:
        raise BadPack(problems)
    return document


def draft(text: str, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return what a YAML text says, and all in it that is outside the subset, each at its place.

    Of a field that is given twice the first value counts. With anything else that is outside the subset nobody can
    tell what the text says: None.
    """
    problems = [
        Problem(file, line, row.index("\t") + 1, "found a tab, expected spaces")
        for line, row in enumerate(text.split("\n"), start=1)
        if "\t" in row
    ][:MOST_FAULTS]
    if problems:
        return None, tuple(problems)
    data: Any = None
    root = Branch((1, 1))
    reader = Reader(file)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, (ScalarEvent, CollectionStartEvent, CollectionEndEvent, AliasEvent)):
                data, root = reader.take(event)
            elif isinstance(event, DocumentStartEvent):
                reader.begin_document(event)
            if reader.gives_up:
                break
    except yaml.MarkedYAMLError as error:
        reader.problems.append(syntax_problem(file, error))
    if len(reader.problems) == len(reader.lost) and not isinstance(data, dict):
        found = "an empty file" if data in (None, "") else f"a {'list' if isinstance(data, list) else 'text'}"
        reader.problems.append(Problem(file, *root.at, f"found {found}, expected fields, each as `name: value`"))
    if reader.gives_up or len(reader.problems) > len(reader.lost):
        return None, tuple(reader.problems)
    return Document(file, data, lookup(root, text.split("\n")), tuple(reader.lost)), tuple(reader.problems)


class Reader:
    """Puts a document together from parser events, without recursion; collects what is outside the subset."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.gives_up = False
        self.documents = 0
        self.values = 0
        self.open: list[tuple[Any, Branch]] = []  # mappings and sequences not yet closed
        self.keys: list[tuple[str, tuple[int, int]] | None] = []  # for each of them, the key that waits for a value
        self.names: list[str] = []  # of each of them, "" for list items
        self.lost: list[Any] = []  # what was given a second time, each after the names that lead to it

    def fault(self, event: Event, says: str) -> None:
        """Note what is wrong at an event; after too many the rest is not worth reading."""
        self.problems.append(Problem(self.file, *place_of(event), says))
        self.gives_up = self.gives_up or len(self.problems) >= MOST_FAULTS

    def begin_document(self, event: DocumentStartEvent) -> None:
        """Accept the first document of a file, without directives."""
        self.documents += 1
        if event.version or event.tags:
            self.fault(event, "found a % directive, expected none")
        if self.documents > 1:
            self.fault(event, "found a second document after ---, expected one in a file")
            self.gives_up = True

    def take(self, event: Event) -> tuple[Any, Branch]:
        """Add what an event brings; return the outermost value and its place, as far as they are read."""
        if isinstance(event, CollectionEndEvent):
            self.keys.pop()
            self.names.pop()
            return self.open.pop()
        at = place_of(event)
        self.values += 1
        if self.values > MOST_VALUES:
            self.fault(event, f"found over {MOST_VALUES:,} names and words, expected fewer in one file")
            self.gives_up = True
        if isinstance(event, AliasEvent):
            self.fault(
                event, f"found the alias *{event.anchor}, expected the text itself: nothing is shared in a pack"
            )
            self.add(event, "", Branch(at))
            return "", Branch(at)
        if getattr(event, "anchor", None):
            self.fault(event, f"found the anchor &{event.anchor}, expected none: write the text twice")  # type: ignore[attr-defined]
        if getattr(event, "tag", None):
            self.fault(event, "found a tag (a word that begins with !), expected none, or quotes around the text")
        value: Any
        if isinstance(event, ScalarEvent):
            value, branch = event.value, Branch(at, literal=event.style == "|")
        elif isinstance(event, MappingStartEvent):
            value, branch = {}, Branch(at, fields={})
        else:
            assert isinstance(event, SequenceStartEvent)
            value, branch = [], Branch(at, items=[])
        waiting = self.keys[-1] if self.keys else None
        self.add(event, value, branch)
        if not isinstance(event, ScalarEvent):
            self.names.append(waiting[0] if waiting else "")
            self.open.append((value, branch))
            self.keys.append(None)
            if len(self.open) > MOST_DEPTH:
                self.fault(event, f"found lists and fields {len(self.open)} deep, expected at most {MOST_DEPTH}")
                self.gives_up = True
        return value, branch

    def add(self, event: Event, value: Any, branch: Branch) -> None:
        """Put a value into the mapping or sequence that is open, or make it the key that waits for a value."""
        if not self.open:
            return
        parent, trunk = self.open[-1]
        key = self.keys[-1]
        if trunk.items is not None:
            parent.append(value)
            trunk.items.append(branch)
        elif trunk.fields is not None and key is not None:
            self.keys[-1] = None
            if key[0] not in parent:
                parent[key[0]] = value
                trunk.fields[key[0]] = (key[1], branch)
            else:
                self.lost.append((*self.names[1:], key[0], value))
        elif trunk.fields is not None:
            self.keys[-1] = (value if isinstance(value, str) else "", branch.at)
            if not isinstance(value, str):
                self.fault(event, "found a list or fields as the name of a field, expected text")
            elif value == "<<":
                self.fault(event, "found a merge (<<), expected the fields themselves")
            elif value in trunk.fields:
                line = trunk.fields[value][0][0]
                self.fault(event, f"found the field {value!r} twice, expected it once: the other is in line {line}")


def place_of(event: Event) -> tuple[int, int]:
    """Return the line and column, both from 1, at which an event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def syntax_problem(file: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return what a parser could not make sense of, in words that say what to do."""
    what = str(error.problem or error.context or "no YAML")
    says = next((cure for part, cure in CURES if part in what), f"{what}, expected YAML")
    never_closed = "never closed" in says and error.context_mark is not None
    mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
    return Problem(file, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, says)


def lookup(root: Branch, rows: list[str]) -> Where:
    """Return a function from a field's path to its place.

    The path may lead into a block: its last number is then a row of the block, from 0. It may end with `NAME`,
    which is the name of the field before it. Where it leads further than the document does, the place is the
    last that was reached.
    """

    def where(loc: Loc) -> tuple[int, int]:
        here, branch, name = root.at, root, root.at
        for part in loc:
            if part == NAME:
                here = name
            elif branch.fields is not None and part in branch.fields:
                name, branch = branch.fields[str(part)]
                spreads = branch.literal or branch.fields is not None or branch.items is not None
                here = name if spreads else branch.at  # what spreads over lines is best found by its name
            elif branch.items is not None and isinstance(part, int) and 0 <= part < len(branch.items):
                branch = branch.items[part]
                here = branch.at
            elif branch.literal and isinstance(part, int) and part >= 0:
                line = min(branch.at[0] + 1 + part, len(rows))
                return line, len(rows[line - 1]) - len(rows[line - 1].lstrip()) + 1
        return here

    return where


def valid(model: type[Model], document: Document) -> Model:
    """Return what a document says as a model.

    Raises:
        BadPack: with every field that is missing, unknown or wrong, at its place.
    """
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        raise BadPack(
            Problem(document.file, *document.where(mistake.at), f"{spell(mistake.loc)}{mistake.says}")
            for mistake in islice(mistakes(model, document.data, error), MOST_FAULTS)
        ) from error
