"""Turns what pydantic says of a value into what an author meant, found and can do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from game.content.campaign import CARRIER, CARRIERS
from game.content.problems import cure

NAME = "[key]"  # at the end of a path: the name of the field and not its value, as pydantic says it too
MOST_SHOWN = 60  # characters of a wrong text
MOST_SAID = 400  # characters of what a model says itself
MOST_ERRORS = 200  # of one file that are looked into

Loc = tuple[str | int, ...]

PATTERNS = {
    r"^[a-z][a-z0-9_]*$": "a name of small letters, digits and _ that begins with a letter",
    r"^[a-z0-9][a-z0-9_]*$": "a name of small letters, digits and _",
    r"^[0-9]{2}_[a-z0-9_]+$": "a level's name such as 01_meadow",
    r"^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$": "a place on a map, as map/name",
    r"^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$": "a spawn of a map, as map:spawn",
    CARRIER: f"the name of a node, or {' or '.join(f'`{kind} NAME`' for kind in CARRIERS)}",
    r"^#[0-9a-f]{6}$": "a colour such as #ff8a5c, in small letters",
    r"^[0-9]+\.[0-9]+\.[0-9]+$": "a version such as 0.1.0",
    r"^(game|https?://[a-zA-Z0-9.-]+\.[a-z]{2,}(/\S*)?|doi:10\.[0-9]{4,9}/\S+)$": "an address that begins with "
    "https:// or doi:10., or the word game",
}
KINDS = {  # what a value of the wrong kind should have been, by pydantic's name of the error
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "fields, each as `name: value`",
    "mapping_type": "fields, each as `name: value`",
    "model_type": "fields, each as `name: value`",
    "model_attributes_type": "fields, each as `name: value`",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


class Mistake(NamedTuple):
    """One thing wrong with a value."""

    loc: Loc  # the field, as the author named it
    at: Loc  # where to look: the field, its name, or a row of its block
    says: str


class Error(NamedTuple):
    """What pydantic says, at the author's own field."""

    loc: Loc  # without the names that pydantic gives to the members of unions
    union: Loc | None  # the field where one of several kinds of value would do, None where only one would
    member: str  # which of these kinds was tried
    around: Any  # the type of what the field stands in; None where unknown
    kinds: tuple[Any, ...]  # all types that could stand there
    expected: Any  # the type of the field itself; None where unknown
    details: ErrorDetails


def mistakes(model: type[BaseModel], data: Any, error: ValidationError) -> Iterator[Mistake]:
    """Yield what is wrong with `data`, one for each thing that an author can change."""
    found = [located(model, details) for details in error.errors(include_url=False)[:MOST_ERRORS]]
    # Members that are wrong themselves do not count for pydantic, but they do for their author.
    found = [one for one in found if one.details["type"] != "too_short" or short(one, data)]
    # A field that is missing because its name is misspelt is one mistake and not two; so are all the fields of
    # a kind that was not meant.
    unknown = [one for one in found if one.details["type"] == "extra_forbidden"]
    instead = {(one.loc[:-1], nearest(one, data)) for one in unknown}
    other_kind = {
        one.loc[:-1] for one in unknown if nearest(one, data) not in ("", *free_fields((one.around,), one, data))
    }
    lacking: dict[Loc, list[str]] = {}
    for _, together in groupby(found, key=lambda one: one.union or one.loc):
        for one in meant(list(together)):
            if one.details["type"] != "missing" or isinstance(one.loc[-1], int):
                yield from told(one, data)
            elif (one.loc[:-1], one.loc[-1]) not in instead and one.loc[:-1] not in other_kind:
                lacking.setdefault(one.loc[:-1], []).append(str(one.loc[-1]))
    for loc, names in lacking.items():
        them = "it" if len(names) == 1 else "them"
        yield Mistake(loc, loc, f"found no {' or '.join(map(repr, names))}, expected {them} here")


def short(error: Error, data: Any) -> bool:
    """Tell whether something holds too few as its author wrote it."""
    value = value_at(data, error.loc)
    return not isinstance(value, (list, Mapping)) or len(value) < error.details["ctx"]["min_length"]


def located(model: Any, details: ErrorDetails) -> Error:
    """Return an error with its place in the author's own words, found by walking the model."""
    loc: list[str | int] = []
    union, member = None, ""
    around, expected = None, model
    kinds: tuple[Any, ...] = ()
    tried: tuple[Any, ...] = ()
    for part in details["loc"]:
        expected, choices = unwrapped(expected)
        if len(choices) == 1 or part == NAME:
            loc.append(part)
            around, kinds, expected, tried = expected, tried or choices, inside(expected, part), ()
            continue
        tagged = next((choice for choice in choices if part in tags(choice)), None)
        if tagged is None and union is None:
            union, member = tuple(loc), str(part)
        expected, tried = tagged, choices
    return Error(tuple(loc), union, member, around, kinds, expected, details)


def unwrapped(expected: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without what is said about it, and the kinds of value that would do, None left out."""
    while get_origin(expected) is Annotated and not tags(expected):
        expected = get_args(expected)[0]
    if get_origin(expected) in (Union, UnionType):
        choices = tuple(choice for choice in get_args(expected) if choice is not NoneType)
        return unwrapped(choices[0]) if len(choices) == 1 else (expected, choices)
    while get_origin(expected) is Annotated:
        expected = get_args(expected)[0]
    return expected, (expected,)


def tags(choice: Any) -> tuple[str, ...]:
    """Return the words by which pydantic names a member of a union that is told apart by a word."""
    if get_origin(choice) is Annotated:
        own = tuple(note.tag for note in get_args(choice)[1:] if isinstance(note, Tag))
        return own or tags(get_args(choice)[0])
    if isinstance(choice, type) and issubclass(choice, BaseModel):
        literals = (field.annotation for field in choice.model_fields.values())
        return tuple(str(word) for one in literals if get_origin(one) is Literal for word in get_args(one))
    return ()


def inside(expected: Any, part: str | int) -> Any:
    """Return the type of what is called `part` in a value of a type; None if there is nothing or it is unknown."""
    if isinstance(expected, type) and issubclass(expected, BaseModel):
        for name, field in expected.model_fields.items():
            if part in (name, field.alias):
                return field.annotation
        return None
    arguments = get_args(expected)
    if get_origin(expected) is tuple and isinstance(part, int):
        return arguments[0] if arguments[-1] is Ellipsis else arguments[min(part, len(arguments) - 1)]
    if get_origin(expected) in (dict, Mapping) and len(arguments) == 2:
        return arguments[1]
    return arguments[0] if get_origin(expected) is list and arguments else None


def meant(errors: list[Error]) -> list[Error]:
    """Return which errors to tell of, where each kind of value that would have done has its own."""
    if errors[0].union is None:
        return errors
    members = [list(one) for _, one in groupby(errors, key=lambda error: error.member)]
    # An author means the kind that is followed furthest, then the one with the fewest faults.
    best = max(
        members,
        key=lambda one: (
            max(len(error.loc) for error in one),
            -len(one),
            all(error.details["type"] not in KINDS for error in one),
        ),
    )
    return list({error.loc: error for error in best}.values())


def told(error: Error, data: Any) -> Iterator[Mistake]:
    """Yield what to tell an author of an error: one thing, or one for each line that a model itself says."""
    if error.details["type"] != "value_error" or error.loc[-1:] == (NAME,):
        yield mistake(error, data)
    else:
        for line in str(error.details["ctx"]["error"]).splitlines():
            says = line if len(line) <= MOST_SAID else line[:MOST_SAID] + "…"
            yield pointed(error.loc, with_cure(says), data)


def mistake(error: Error, data: Any) -> Mistake:
    """Return what to tell an author of an error that pydantic found by itself."""
    details, loc = error.details, error.loc
    kind, context = details["type"], details.get("ctx", {})
    if kind == "missing":
        return Mistake(loc[:-1], loc[:-1], f"found {count(len(value_at(data, loc[:-1])))}, expected more")
    if kind == "extra_forbidden":
        return Mistake(
            loc[:-1], (*loc, NAME), f"found the field {str(loc[-1])!r}, expected {near_fields(error, data)}"
        )
    if loc and loc[-1] == NAME:
        return Mistake(loc[:-2], loc, sentence(kind, context, details, str(loc[-2])))
    if kind == "union_tag_invalid":
        word = str(context["discriminator"]).strip("'")
        known = re.findall(r"'([^']*)'", str(context["expected_tags"]))
        says = f"found {context['tag']!r}, expected one of {', '.join(known)}: {cure(str(context['tag']), known)}"
        return Mistake((*loc, word), (*loc, word), says)
    if kind == "union_tag_not_found":
        word = str(context["discriminator"]).strip("'")
        return Mistake(loc, loc, f"found no {word!r}, expected it here")
    return Mistake(loc, loc, sentence(kind, context, details, value_at(data, loc)))


def sentence(kind: str, context: Mapping[str, Any], details: ErrorDetails, value: Any) -> str:
    """Return what was found, what was expected, and the nearest thing that would do."""
    match kind:
        case "value_error":
            return with_cure(str(context["error"]))
        case "literal_error":
            known = re.findall(r"'([^']*)'", str(context["expected"])) or [str(context["expected"])]
            near = cure(str(value), known) if isinstance(value, str) else ""
            choice = f": {near}" if near.startswith("did") or (near and len(known) > 1) else ""
            return f"found {spelt(value)}, expected {' or '.join(known)}{choice}"
        case "string_pattern_mismatch":
            pattern = str(context["pattern"])
            expected = PATTERNS.get(pattern, f"text like {pattern}")
            return f"found {spelt(value)}, expected {expected}{reworded(value, pattern)}"
        case "string_too_long" | "string_too_short":
            found = f"{len(value)} characters" if value else "nothing"
            return f"found {found}, expected {bound(context)} characters"
        case "too_long" | "too_short":
            return f"found {count(len(value))}, expected {bound(context)}"
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            return f"found {spelt(value)}, expected {bound(context)}"
    if kind in KINDS:
        return f"found {spelt(value)}, expected {KINDS[kind]}"
    return f"found {spelt(value)}: {details['msg'][0].lower()}{details['msg'][1:]}"


def pointed(loc: Loc, says: str, data: Any) -> Mistake:
    """Return a mistake that a model found, at the field inside it or the row that its sentence begins with."""
    row = re.match(r"row (\d+) of the block: ", says)
    if row:
        return Mistake(loc, (*loc, int(row[1]) - 1), says[row.end() :])
    path = re.match(r"([a-z_]+(?:\.[a-z0-9_]+|\[[1-9]\d?\])*): ", says)
    if path:
        steps = re.findall(r"[a-z0-9_]+", path[1])
        inner: Loc = (*loc, *(int(step) - 1 if step.isdigit() else step for step in steps))
        if value_at(data, inner[: len(loc) + 1]) is not None:
            return Mistake(inner, inner, says[path.end() :])
    return Mistake(loc, loc, says)


def with_cure(says: str) -> str:
    """Return a sentence `found 'x', expected … one of a, b, c` with the nearest of these, if it has none yet."""
    match = re.match(r"found '([^']*)', expected .*\bone of ([a-z0-9_, ]+)$", says)
    if not match or match[1] == "":
        return says
    return f"{says}: {cure(match[1], match[2].split(', '))}"


def near_fields(error: Error, data: Any) -> str:
    """Return the fields that are known where an unknown one stands, and the nearest one."""
    near = nearest(error, data)
    known = free_fields((error.around,), error, data)
    if near and near not in known:
        return f"another: did you mean {near!r}?"
    if not known:
        return "none but those that are here already" if error.around else "no such field"
    return f"one of {', '.join(known)}: {cure(str(error.loc[-1]), known)}"


def nearest(error: Error, data: Any) -> str:
    """Return the field that an unknown one stands for: of its own kind, else of another; "" if it is like none."""
    for models in ((error.around,), error.kinds):
        match = re.search(r"did you mean '([^']*)'", cure(str(error.loc[-1]), free_fields(models, error, data)))
        if match:
            return match[1]
    return ""


def free_fields(models: Iterable[Any], error: Error, data: Any) -> tuple[str, ...]:
    """Return the fields of some models that the author of an unknown field has not written beside it."""
    around = value_at(data, error.loc[:-1])
    written = around if isinstance(around, Mapping) else {}
    names: dict[str, None] = {}
    for model in models:
        kind, _ = unwrapped(model)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= dict.fromkeys(field.alias or name for name, field in kind.model_fields.items())
    return tuple(name for name in names if name not in written)


def value_at(data: Any, loc: Iterable[str | int]) -> Any:
    """Return what stands at a path; None if the document does not reach that far."""
    for part in loc:
        if isinstance(data, Mapping) and part in data:
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part] if part < len(data) else None
        elif not isinstance(part, int):  # a number may count what stands alone in place of a list
            return None
    return data


def spelt(value: Any) -> str:
    """Return a value as it is shown in a sentence."""
    if isinstance(value, Mapping):
        return "fields" if value else "no fields"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "an empty list"
    if value in ("", None):
        return "nothing"
    text = str(value)
    return repr(text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…")


def bound(context: Mapping[str, Any]) -> str:
    """Return a limit in words."""
    words = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than", "min_length": "at least",
             "max_length": "at most"}  # fmt: skip
    return next(f"{words[name]} {limit}" for name, limit in context.items() if name in words)


def count(number: int) -> str:
    """Return a number of things in words."""
    return "nothing" if number == 0 else "one" if number == 1 else str(number)


def reworded(value: str, pattern: str) -> str:
    """Return a proposal made of a text that does not fit a pattern; nothing if none would."""
    small = value.lower().strip()
    return next((f": did you mean {one!r}?" for one in (small, as_name(value)) if re.fullmatch(pattern, one)), "")


def as_name(text: str) -> str:
    """Return the name of small letters, digits and _ that is most like a text."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
