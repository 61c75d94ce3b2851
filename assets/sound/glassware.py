"""Instruments of glass, water and bronze, played as those of `instruments` are."""

import numpy as np

from assets.sound.instruments import LOUDER
from assets.sound.waves import Wave, curve, edged, fading, filtered, hertz, noise, partials, tone


def glass_bar(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A bar of glass under a hard small mallet: clear, a second partial out of tune, soon gone."""
    frequency = hertz(pitch)
    low = (523.3 / frequency) ** 0.5
    total = 1.9
    wave = partials(
        (frequency, frequency * 1.0016, frequency * 2.71, frequency * 5.3),
        (0.62 * low, 0.5 * low, 0.16 * low, 0.05),
        (1.0, 0.45, 0.26 * force, 0.12 * force if frequency * 5.3 < 14000 else 0.0),
        total,
    )
    wave += 0.05 * force * filtered(noise(total, dice), 2500, 8000) * fading(total, 0.003)
    return edged(wave * force**LOUDER, 0.001, 0.3)


def droplet(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A bubble that lets go: a short note that slides up from under its pitch."""
    frequency = hertz(pitch)
    total = 0.16
    sliding = frequency * (1 - 0.28 * fading(total, 0.02))
    body = tone(sliding, total) + 0.12 * tone(2 * sliding, total)
    return edged(body * fading(total, 0.045) * force**LOUDER, 0.004, 0.03)


def rubbed_glass(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A wet finger on the rim of a glass: slow to speak, with the breath of the skin and a beat of two modes."""
    frequency = hertz(pitch)
    total = seconds + 1.1
    rise = min(0.5, seconds * 0.6)
    shape = curve(total, (0.0, 0.0), (rise, 1.0), (seconds, 0.85), (total, 0.0)) ** 1.6
    start = float(dice.random())
    wave = tone(frequency, total, start) + 0.5 * tone(frequency * 1.0011, total, start)
    wave += 0.13 * tone(frequency * 2.0, total) * (1 + 0.4 * tone(5.3, total, start))
    skin = filtered(noise(total, dice), frequency * 0.9, frequency * 2.6) * 0.035
    return edged((wave + skin) * shape * force**LOUDER, 0.01, 0.1)


def gong(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """The foot gong of a tram: bronze, struck from below, stopped by its own bolt."""
    frequency = hertz(pitch)
    total = 0.9
    wave = partials(
        (frequency, frequency * 1.006, frequency * 2.76, frequency * 4.07, frequency * 5.4),
        (0.30, 0.26, 0.12, 0.07, 0.04),
        (1.0, 0.6, 0.6 * force, 0.35 * force, 0.2 * force),
        total,
    )
    wave += 0.10 * force * filtered(noise(total, dice), 1500, 6000) * fading(total, 0.004)
    return edged(wave * force**LOUDER, 0.001, 0.15)
