"""Everything that is built: name, file, and the module it comes from."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from assets.sound.band import Piece, render
from assets.sound.effects import debating, interface, lyra, mira, people, places, repairing, signals, water
from assets.sound.encode import EFFECT_QUALITY, MUSIC_QUALITY
from assets.sound.music import (
    arcade,
    charter,
    conference,
    debate,
    epilogue,
    erasure,
    hunt,
    meadow,
    night_clinic,
    repair,
    square,
    tank,
    title,
    vr_hall,
    ward,
)
from assets.sound.recipe import Recipe, cooked
from assets.sound.waves import Wave

ROOT = Path(__file__).resolve().parents[2]
SHARED = "assets/sounds"
LYRA = "levels/lyra/sound"
MIRA = "levels/mira/sound"
MUSIC = (  # where it ships
    (SHARED, (title, repair)),
    (LYRA, (tank, arcade, hunt, ward, vr_hall, conference, charter)),
    (MIRA, (night_clinic, meadow, square, erasure, debate, epilogue)),
)
EFFECTS = (
    (SHARED, (places, interface, people, debating, repairing, signals, water)),
    (LYRA, (lyra,)),
    (MIRA, (mira,)),
)
ENDS = ("charter", "epilogue")  # all other music goes round


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
    music = (_music(folder, module.__name__, module.piece) for folder, modules in MUSIC for module in modules)
    effects = (
        _effect(folder, module.__name__, recipe)
        for folder, modules in EFFECTS
        for module in modules
        for recipe in module.RECIPES
    )
    return (*music, *effects)


def _music(folder: str, module: str, piece: Callable[[], Piece]) -> Sound:
    name = module.rpartition(".")[2]
    return Sound(name, f"{folder}/{name}.ogg", module, partial(_played, piece), MUSIC_QUALITY, name not in ENDS)


def _played(piece: Callable[[], Piece]) -> Wave:
    return render(piece())


def _effect(folder: str, module: str, recipe: Recipe) -> Sound:
    file = f"{folder}/{recipe.name}.ogg"
    return Sound(recipe.name, file, module, partial(cooked, recipe), EFFECT_QUALITY, recipe.loops)
