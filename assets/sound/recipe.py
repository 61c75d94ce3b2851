"""An effect as a recipe: how it is made, how loud it is to be, whether it goes round."""

import zlib
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from assets.sound.instruments import Instrument
from assets.sound.measure import loudest, loudness
from assets.sound.score import pitch
from assets.sound.waves import RATE, Wave, edged, filtered, gain, laid, length, rounded

INAUDIBLE = 0.002  # share of the highest sample; a tail that stays below it is cut
QUIET = 0.01  # seconds round a seam whose loudness counts
VARIANTS = 3  # of what is heard so often that one alone would tire


class Recipe(NamedTuple):
    """One effect: a mono wave from fixed dice, brought to its loudness."""

    name: str
    make: Callable[[np.random.Generator], Wave]
    loudness: float  # LUFS: of the loudest tenth of a second, or of the whole if it loops
    loops: bool = False


def variants(name: str, make: Callable[[np.random.Generator], Wave], loudness: float) -> tuple[Recipe, ...]:
    """Return recipes `name_1` and so on, alike but for the dice."""
    return tuple(Recipe(f"{name}_{number}", make, loudness) for number in range(1, VARIANTS + 1))


def cooked(recipe: Recipe) -> Wave:
    """Return the effect in mono at its loudness, without offset, faded at both ends unless it loops."""
    wave = recipe.make(np.random.default_rng(zlib.crc32(recipe.name.encode())))
    wave = filtered(wave, low=35.0, loops=recipe.loops)
    if recipe.loops:
        wave = from_the_quietest(wave)
    else:
        heard_still = np.flatnonzero(np.abs(wave) > INAUDIBLE * np.max(np.abs(wave)))
        wave = edged(wave[: heard_still[-1] + 1], 0.001, 0.012)
    heard = loudness if recipe.loops else loudest
    for _ in range(2):  # rounding takes a little loudness away: put it back once
        wave = rounded(wave * gain(recipe.loudness - heard(wave)))
    return wave


def from_the_quietest(loop: Wave) -> Wave:
    """Return a loop turned so that its seam lies where it is quietest: an encoder treats the ends roughly."""
    near = np.zeros(loop.size)
    near[: length(QUIET)] = 1.0
    power = np.fft.irfft(np.fft.rfft(loop**2) * np.conj(np.fft.rfft(near)), loop.size)
    middle = int(np.argmin(power)) + length(QUIET) // 2
    return np.roll(loop, -middle)


def phrase(
    instrument: Instrument, notes: tuple[tuple[float, str, float, float], ...], dice: np.random.Generator
) -> Wave:
    """Return a few notes, each (second, name, seconds held, force), in mono."""
    waves = [(at, instrument(pitch(name), held, force, dice)) for at, name, held, force in notes]
    total = max(length(at) + wave.shape[-1] for at, wave in waves)
    into = np.zeros(total)
    for at, wave in waves:
        laid(into, np.mean(np.atleast_2d(wave), axis=0), length(at), loops=False)
    return into


def together(*layers: tuple[float, float, Wave]) -> Wave:
    """Return waves mixed, each (second, level, wave)."""
    into = np.zeros(max(length(at) + wave.size for at, _, wave in layers))
    for at, level, wave in layers:
        laid(into, level * wave, length(at), loops=False)
    return into


def lasting(wave: Wave) -> float:
    """Return how many seconds a wave lasts."""
    return float(wave.shape[-1] / RATE)
