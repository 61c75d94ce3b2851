"""Everything that is built: name, file, and the module it comes from."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from assets.sound.band import Piece, render
from assets.sound.effects import debating, interface, mira, people, places, repairing, signals
from assets.sound.encode import EFFECT_QUALITY, MUSIC_QUALITY
from assets.sound.music import debate, epilogue, erasure, meadow, night_clinic, repair, square, title
from assets.sound.recipe import Recipe, cooked
from assets.sound.waves import Wave

ROOT = Path(__file__).resolve().parents[2]
SHARED = "assets/sounds"
MIRA = "levels/mira/sound"


class Sound(NamedTuple):
    """One file that ships."""

    name: str
    file: str  # from the project's root
    module: str  # dotted; with what it imports, its sources
    make: Callable[[], Wave]
    quality: float
    loops: bool


def catalogue() -> tuple[Sound, ...]:
    """Return every sound, music first."""
    music = (
        *(_music(folder, module.__name__, module.piece) for folder, module in ((SHARED, title), (SHARED, repair))),
        *(
            _music(MIRA, module.__name__, module.piece)
            for module in (night_clinic, meadow, square, erasure, debate, epilogue)
        ),
    )
    effects = (
        _effect(folder, module.__name__, recipe)
        for folder, modules in ((SHARED, (places, interface, people, debating, repairing, signals)), (MIRA, (mira,)))
        for module in modules
        for recipe in module.RECIPES
    )
    return (*music, *effects)


def _music(folder: str, module: str, piece: Callable[[], Piece]) -> Sound:
    name = module.rpartition(".")[2]
    return Sound(name, f"{folder}/{name}.ogg", module, partial(_played, piece), MUSIC_QUALITY, name != "epilogue")


def _played(piece: Callable[[], Piece]) -> Wave:
    return render(piece())


def _effect(folder: str, module: str, recipe: Recipe) -> Sound:
    file = f"{folder}/{recipe.name}.ogg"
    return Sound(recipe.name, file, module, partial(cooked, recipe), EFFECT_QUALITY, recipe.loops)
