"""What every campaign has: rounds to practise with, and the codex. Each is read once, from the game's own assets."""

from functools import cache
from typing import TypeVar

from pydantic import BaseModel

from game.content.codex import Codex
from game.content.practice import Practice
from game.content.problems import BadPack, Problem
from game.library import gate, reading
from game.library.titles import shipped_folder

Model = TypeVar("Model", bound=BaseModel)


@cache
def practice() -> Practice:
    """Return the rounds that can be practised in every campaign.

    Raises:
        BadPack: the game's own file is damaged.
    """
    return read("practice.yaml", Practice)


@cache
def codex() -> Codex:
    """Return the cards that every campaign has.

    Raises:
        BadPack: the game's own file is damaged.
    """
    return read("codex.yaml", Codex)


def read(name: str, model: type[Model]) -> Model:
    """Return what a file of the game's assets says.

    Raises:
        BadPack: with all that is wrong in it.
    """
    path = shipped_folder().parent / "assets" / name
    file = gate.shown(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadPack([Problem(file, 0, 0, f"cannot be read: {error.strerror}")]) from error
    return reading.valid(model, reading.read(gate.text_of(data, file), file))
