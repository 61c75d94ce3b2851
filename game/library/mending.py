"""Makes the best of a file that its model refuses, so that what leads to it and from it can be checked all the same.

In a copy of the data, what was refused is taken out, or stood in for where the model cannot do without it. A model of
the copy is for checks only. All that may have been named in what was refused is noted, so that it is not called
missing.
"""

import re
from collections.abc import Callable, Container, Iterator
from copy import deepcopy
from itertools import islice
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from game.content.campaign import Campaign, Cast
from game.content.codex import Codex
from game.content.doubts import ANY, STAND_IN
from game.content.level import Level
from game.content.pack import unchanged
from game.content.practice import Practice
from game.content.problems import Problem, spell
from game.content.talk import BEGUN, Talk
from game.library.gate import MOST_FAULTS
from game.library.mistakes import (
    MOST_ERRORS,
    NAME,
    Error,
    Loc,
    as_name,
    located,
    mistakes,
    nearest,
    unwrapped,
    value_at,
)
from game.library.reading import Document

MOST_ROUNDS = 12  # of mending before a file is given up
WORD = re.compile(r"[a-z0-9_]+")
ROW = re.compile(r"^row (\d+) of the block: ", re.MULTILINE)
NAMES = tuple(f"{STAND_IN}{number}" for number in ("", 1, 2, 3))
WORDS = (STAND_IN, "2", "true", f"{STAND_IN}/{STAND_IN}", f"{STAND_IN}:{STAND_IN}", "#000000", "0.0.0", "1")

Model = TypeVar("Model", bound=BaseModel)
Named = tuple[str, str]  # kind, name

STAND_INS: tuple[Named, ...] = tuple((ANY, name) for name in NAMES)
DEFINED_IN: dict[type[BaseModel], tuple[str, ...]] = {  # the kinds of names that a file defines
    Campaign: ("variables", "reads", "levels", "endings"),
    Cast: ("people",),
    Level: ("evidence", "deductions", *BEGUN.values(), "climax"),
    Talk: ("nodes",),
    Practice: (),
    Codex: (),
}


class Mended(NamedTuple, Generic[Model]):
    """What is good in a file."""

    model: Model
    written: Callable[[Loc], Loc]  # field of the model -> field of the file
    names: frozenset[Named]  # that the rest of the file may define
    problems: tuple[Problem, ...]  # in what could not be read before, because its field is misspelt


def mended(model: type[Model], document: Document | None, text: str) -> Mended[Model]:
    """Return what is good in a file.

    A file that cannot be read (None), or of which too little is good, becomes a model that says nothing; any word of
    its text may then be a name of any kind that such a file defines, and any name at all if it has no text.
    """
    problems: list[Problem] = []
    if document:
        copy = Copy(deepcopy(document.data))
        for _ in range(MOST_ROUNDS):
            data = copy.now(copy.data)
            try:
                made = model.model_validate(data)
            except ValidationError as refused:
                for one in islice(mistakes(model, data, refused), MOST_FAULTS):
                    loc, at = copy.written(one.loc), copy.written(one.at)
                    if any(loc[:length] in copy.renamed for length in range(len(loc) + 1)):
                        problems.append(Problem(document.file, *document.where(at), f"{spell(loc)}{one.says}"))
                copy.mend([located(model, one) for one in refused.errors(include_url=False)[:MOST_ERRORS]], data)
            else:
                names = (*STAND_INS, *copy.names(model.model_fields), *lost_names(document))
                return Mended(made, copy.written, frozenset(names), tuple(problems))
            if () in copy.gone:
                break
    words = set(words_in(text.split())) or {ANY}
    everything = ((kind, word) for kind in DEFINED_IN[model] for word in words)
    made = model.model_validate(stand_in(model))
    return Mended(made, unchanged, frozenset((*STAND_INS, *everything)), tuple(problems))


def lost_names(document: Document) -> Iterator[Named]:
    """Yield all that may be named in what a document says a second time."""
    for first, *rest in document.lost:
        yield from ((first, word) for word in words_in(rest))


class Copy:
    """The data of a file and what is done to it. All paths are those of the data as written."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.gone: set[Loc] = set()
        self.meant: dict[Loc, str] = {}  # field -> what its name should have been
        self.instead: dict[Loc, Any] = {}  # field -> what stands in for it
        self.renamed: set[Loc] = set()  # fields that have just got their right names

    def now(self, value: Any, at: Loc = ()) -> Any:
        """Return the value at a path with all that was done to it."""
        if at in self.instead:
            return self.instead[at]
        if isinstance(value, list):
            return [self.now(item, (*at, n)) for n, item in enumerate(value) if (*at, n) not in self.gone]
        if isinstance(value, dict):
            kept = {key: item for key, item in value.items() if (*at, key) not in self.gone}
            return {self.meant.get((*at, key), key): self.now(item, (*at, key)) for key, item in kept.items()}
        return value

    def written(self, loc: Loc) -> Loc:
        """Return where in the data as written a field of the mended data stands."""
        found: Loc = ()
        here: Any = self.data
        for part in loc:
            if isinstance(here, list) and isinstance(part, int):
                kept = [n for n in range(len(here)) if (*found, n) not in self.gone]
                part = kept[part] if part < len(kept) else part
            elif isinstance(here, dict):
                part = next((key for key in here if self.meant.get((*found, key)) == part), part)
            found, here = (*found, part), value_at(here, (part,))
        return found

    def names(self, kinds: Container[str]) -> Iterator[Named]:
        """Yield all that may be named in what is not as written; what is in an unknown field may be of any kind."""
        for loc, name in self.meant.items():
            yield str(loc[0]), name
        for loc in (*self.gone, *self.instead):
            kind = str(loc[0]) if loc[0] in kinds else ""
            yield from ((kind, word) for word in words_in((loc[1:], value_at(self.data, loc))))
            if loc == (kind,):
                yield kind, ANY

    def mend(self, errors: list[Error], data: Any) -> None:
        """Do what can be done about each thing that was refused in the data as it is now."""
        self.renamed.clear()
        # Of several kinds of value that would have done each has its own errors, but it is one value.
        found = {self.written(one.loc if one.union is None else one.union): one for one in errors}
        for loc, one in sorted(found.items(), key=lambda item: item[1].details["type"] != "extra_forbidden"):
            kind = one.details["type"]
            if kind == "extra_forbidden":
                self.rename(loc, nearest(one, data))
            elif loc[-1:] == (NAME,):
                self.rename(loc[:-1], as_name(str(loc[-2])))
            elif kind == "missing" and isinstance(loc[-1], str):
                if not self.is_meant(loc[:-1], loc[-1]):
                    self.fill(loc, one)
            elif kind == "value_error" and self.blank(loc, one):
                continue
            elif field_of(one) is not None and one.union is None:
                self.fill(loc, one)
            else:
                self.gone.add(loc)

    def is_meant(self, at: Loc, name: str) -> bool:
        """Tell whether a field at `at` has its name by being renamed."""
        around = value_at(self.data, at)
        return isinstance(around, dict) and any(self.meant.get((*at, key)) == name for key in around)

    def rename(self, loc: Loc, name: str) -> None:
        """Give a field the name that it should have; take it out if that is not known, or in use."""
        if name and loc not in self.meant and name not in self.now(value_at(self.data, loc[:-1]), loc[:-1]):
            self.meant[loc] = name
            self.renamed.add(loc)
        else:
            self.gone.add(loc)

    def fill(self, loc: Loc, error: Error) -> None:
        """Stand in for a field that must be there; where nothing suits, take out what it belongs to."""
        field = field_of(error)
        value = stand_in(type_of(field)) if field and loc not in self.instead else None
        around = value_at(self.data, loc[:-1])
        if value is None or not isinstance(around, dict):
            self.gone.add(loc[:-1])
        else:
            around.setdefault(str(loc[-1]), None)
            self.instead[loc] = value
            self.gone.discard(loc)

    def blank(self, loc: Loc, error: Error) -> bool:
        """Leave out the rows of a block that were refused; return False if it is not a matter of rows."""
        rows = ROW.findall(str(error.details["ctx"]["error"]))
        at = (*loc, "say") if isinstance(value_at(self.data, loc), dict) else loc
        block = value_at(self.data, at)
        if not rows or not isinstance(block, str) or at in self.instead:
            return False
        self.instead[at] = "\n".join(
            "" if str(number) in rows else row for number, row in enumerate(block.splitlines(), start=1)
        )
        return True


def field_of(error: Error) -> FieldInfo | None:
    """Return what a model says of the field at which an error is, if it cannot do without it."""
    if not (isinstance(error.around, type) and issubclass(error.around, BaseModel)):
        return None
    fields = {field.alias or name: field for name, field in error.around.model_fields.items()}
    field = fields.get(str(error.loc[-1]))
    return field if field and field.is_required() else None


def type_of(field: FieldInfo) -> Any:
    """Return the type of a field, with all that is said about it."""
    kind: Any = field.annotation
    for note in field.metadata:
        kind = Annotated[kind, note]
    return kind


def stand_in(kind: Any) -> Any:
    """Return a value of a type that says as little as can be; None if none is found."""
    bare, _ = unwrapped(kind)
    inner = get_args(bare)
    guesses: tuple[Any, ...] = WORDS
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        required = {name: field for name, field in bare.model_fields.items() if field.is_required()}
        guesses = ({field.alias or name: stand_in(type_of(field)) for name, field in required.items()},)
    elif get_origin(bare) is Literal:
        guesses = inner
    elif get_origin(bare) is dict:
        guesses = ({}, {name: stand_in(inner[1]) for name in NAMES[1:]})
    elif get_origin(bare) is tuple:
        guesses = ([], [stand_in(one) for one in inner if one is not Ellipsis])
    for guess in guesses:
        try:
            TypeAdapter(kind).validate_python(guess)
        except ValidationError:
            continue
        return guess
    return None


def words_in(value: Any) -> Iterator[str]:
    """Yield every word that a value may give as a name: names of fields, items of lists and what `name` says."""
    if isinstance(value, dict):
        inner = (one for key, one in value.items() if key == "name" or not isinstance(one, str))
        yield from words_in((*value, *inner))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from words_in(item)
    elif isinstance(value, str) and " " not in value.strip():
        yield from WORD.findall(f"{value} {as_name(value)}")  # as it is, and as it should have been
