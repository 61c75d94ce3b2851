"""Brushes, skins, wood and clocks. The pitch written means nothing unless it is said to."""

import numpy as np

from assets.sound.instruments import LOUDER
from assets.sound.waves import Wave, clock, curve, edged, fading, filtered, hertz, noise, partials, tone


def kick(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A felt beater on a deep skin."""
    total = 0.42
    falling = 47.0 + 85.0 * fading(total, 0.022)
    skin = tone(falling, total) * fading(total, 0.11)
    beater = 0.12 * force * filtered(noise(total, dice), 300, 2200) * fading(total, 0.006)
    return edged((skin + beater) * force**LOUDER, 0.001, 0.05)


def brush_tap(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """Wires slapped on a snare."""
    total = 0.3
    wires = filtered(noise(total, dice), 1200, 6500, order=1)
    skin = 0.5 * partials((188.0, 331.0), (0.05, 0.03), (1.0, 0.5), total)
    hit = fading(total, 0.035) + 0.25 * fading(total, 0.1)
    return edged((0.35 * wires * hit + skin) * force**LOUDER, 0.003, 0.05)


def brush_swirl(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """Wires drawn round the skin for as long as written, swelling in the middle."""
    total = seconds + 0.05
    shape = np.sin(np.pi * np.clip(clock(total) / total, 0, 1)) ** 1.6
    return np.asarray(0.3 * filtered(noise(total, dice), 1600, 5200, order=1) * shape * force**LOUDER)


def shaker(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """Seeds in a gourd."""
    total = 0.14
    shape = curve(total, (0.0, 0.0), (0.022, 1.0), (0.05, 0.35), (total, 0.0))
    return edged(0.3 * filtered(noise(total, dice), 3500, 9000) * shape * force**LOUDER, 0.002, 0.02)


def tick(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """An escapement: a dry click with a small metal ring; the pitch moves it."""
    total = 0.09
    high = hertz(pitch) * 8
    ring = partials((high, high * 1.47, high * 2.09), (0.008, 0.006, 0.004), (1.0, 0.7, 0.5), total)
    snap = 0.4 * filtered(noise(total, dice), 2500, 8000) * fading(total, 0.0025)
    return edged((ring + snap) * force**LOUDER, 0.0006, 0.02)


def wood(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A small hollow block; the pitch tunes it."""
    total = 0.16
    low = hertz(pitch)
    ring = partials((low, low * 1.53, low * 2.61), (0.03, 0.018, 0.01), (1.0, 0.45, 0.3), total)
    return edged((ring + 0.15 * filtered(noise(total, dice), 800, 4000) * fading(total, 0.004)) * force**LOUDER)


def deep_drum(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A large drum across a hall."""
    total = 1.3
    falling = 58.0 * (1 + 0.5 * fading(total, 0.04))
    skin = tone(falling, total) * fading(total, 0.28)
    over = 0.35 * tone(falling * 1.59, total) * fading(total, 0.12)
    hand = 0.18 * force * filtered(noise(total, dice), 120, 1500) * fading(total, 0.02)
    return edged((skin + over + hand) * force**LOUDER, 0.002, 0.1)


def rising_air(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A breath that swells for as long as written and stops at once."""
    shape = (clock(seconds) / seconds) ** 2.5
    low = filtered(noise(seconds, dice), 400, 1500)
    high = filtered(noise(seconds, dice), 2000, 7000)
    return edged(0.3 * (low * (1 - shape) + high * shape) * shape * force**LOUDER, 0.01, 0.06)


def cymbal(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A mallet roll's worth of shimmer, dying."""
    total = 2.2
    shape = (1 - fading(total, 0.02)) * (0.7 * fading(total, 0.25) + 0.3 * fading(total, 0.8))
    wash = filtered(noise(total, dice), 3000, 9500, order=1)
    metal = partials((2113.0, 3187.0, 4271.0, 5477.0), (0.5, 0.4, 0.3, 0.25), (0.1, 0.1, 0.08, 0.06), total)
    return edged((0.3 * wash + metal) * shape * force**LOUDER, 0.004, 0.3)
