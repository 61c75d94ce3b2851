"""The ground all models of a pack stand on: frozen, strict, and typed from text by our own rules."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=48)]
LevelName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=48)]  # 01_meadow
Title = Annotated[str, StringConstraints(min_length=1, max_length=32)]

Loc = tuple[str | int, ...]  # fields and numbers from the top of a file: where something stands

Kind = TypeVar("Kind")

NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


def number_from_text(value: Any) -> Any:
    """Return the whole number that `value` spells; leave what is not text as it is.

    Raises:
        ValueError: the text is not a whole number of at most nine digits.
    """
    if not isinstance(value, str):
        return value
    if not NUMBER.fullmatch(value):
        raise ValueError(f"found {value!r}, expected a whole number")
    return int(value)


def truth_from_text(value: Any) -> Any:
    """Return the truth that `value` spells (true, yes, false, no); leave what is not text as it is.

    Raises:
        ValueError: the text is none of the four words.
    """
    if not isinstance(value, str):
        return value
    if value not in TRUTHS:
        raise ValueError(f"found {value!r}, expected true or false")
    return TRUTHS[value]


def unwrapped(value: str) -> str:
    """Return text as one row, wherever its rows ended in the file."""
    return " ".join(value.split())


Text = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(unwrapped)]
Whole = Annotated[int, BeforeValidator(number_from_text)]
Truth = Annotated[bool, BeforeValidator(truth_from_text)]


class Content(BaseModel):
    """Base of everything read from a pack: immutable, and no unknown fields.

    Every scalar of a YAML file arrives as text, so that `NO` stays `NO`; only `Whole`, `Truth`
    and enumerations turn text into something else.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


def every(kind: type[Kind], value: object, at: Loc = ()) -> Iterator[tuple[Loc, Kind]]:
    """Yield everything of a kind in a model at any depth, with its place."""
    if isinstance(value, kind):
        yield at, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from every(kind, getattr(value, name), (*at, field.alias or name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from every(kind, item, (*at, key))
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for index, item in enumerate(value):
            yield from every(kind, item, (*at, index))
