"""What is heard only in Lyra's story: the disc that says how people feel, a tram, the chair's small bell."""

import numpy as np

from assets.sound.drums import kick
from assets.sound.glassware import glass_bar, gong, rubbed_glass
from assets.sound.recipe import Recipe, phrase, together
from assets.sound.room import in_a_room
from assets.sound.waves import (
    Wave,
    curve,
    edged,
    fading,
    filtered,
    noise,
    partials,
    tone,
)


def pulse_disc(dice: np.random.Generator) -> Wave:
    """The disc in the window feels something: one soft note of light, and its own breath after it."""
    ping = phrase(glass_bar, ((0.0, "d5", 0.4, 0.4), (0.0, "a5", 0.4, 0.28)), dice)
    breath = phrase(rubbed_glass, ((0.05, "d6", 0.35, 0.3),), dice)
    return in_a_room(together((0.0, 1.0, ping), (0.0, 0.18, breath)), 1.0, 0.4)


def pulse_falls(dice: np.random.Generator) -> Wave:
    """The disc has heard otherwise: the same note, and the one under it that does not belong."""
    ping = phrase(glass_bar, ((0.0, "a5", 0.2, 0.35), (0.16, "f5", 0.2, 0.35), (0.34, "eb5", 0.6, 0.4)), dice)
    low = phrase(rubbed_glass, ((0.34, "eb4", 0.5, 0.4),), dice)
    return in_a_room(together((0.0, 1.0, ping), (0.0, 0.3, low)), 1.1, 0.4)


def brass_bell(dice: np.random.Generator) -> Wave:
    """A small brass bell on a table, struck once with a finger: the next speaker."""
    first, total = 1244.5, 2.4
    ring = partials(
        (first, first * 1.004, first * 2.0, first * 2.42, first * 3.01, first * 4.52),
        (0.75, 0.7, 0.4, 0.3, 0.2, 0.1),
        (1.0, 0.6, 0.5, 0.35, 0.25, 0.15),
        total,
    )
    clapper = 0.3 * filtered(noise(total, dice), 2500, 9000) * fading(total, 0.003)
    return in_a_room(edged(ring + clapper, 0.0008, 0.2), 2.0, 0.35)


def tram(dice: np.random.Generator) -> Wave:
    """A tram draws up: its motor runs down, wheels over a joint, two strokes of the gong, brakes, air."""
    total = 3.6
    slowing = curve(total, (0, 210), (2.6, 64), (3.0, 40), (total, 40))
    motor = np.tanh(1.6 * tone(slowing, total)) + 0.4 * tone(3 * slowing, total)
    motor = filtered(motor, 50, 900) * curve(total, (0, 0), (0.7, 1), (2.4, 0.7), (3.0, 0))
    rails = filtered(noise(total, dice), 120, 900, order=1) * curve(total, (0, 0), (0.8, 1), (2.2, 0.6), (2.9, 0))
    squeal = tone(curve(total, (0, 2350), (2.3, 2320), (2.9, 2190)) * (1 + 0.003 * noise(total, dice)), total)
    squeal *= curve(total, (2.1, 0), (2.5, 1), (2.85, 0.5), (2.95, 0))
    air = filtered(noise(0.7, dice), 1500, 7000, order=1) * curve(0.7, (0, 0), (0.03, 1), (0.3, 0.3), (0.7, 0))
    joint = kick(60, 0.2, 0.6, dice)
    strokes = phrase(gong, ((0.0, "g5", 0.3, 0.8), (0.34, "g5", 0.3, 0.7)), dice)
    layers = together(
        (0.0, 0.30, motor),
        (0.0, 0.55, rails),
        (0.0, 0.035, squeal),
        (0.55, 0.55, strokes),
        *((at, 0.5, joint) for at in (0.62, 0.80, 1.48, 1.72)),
        (2.85, 0.16, air),
    )
    return in_a_room(layers, 1.2, 0.25)


RECIPES = (
    Recipe("pulse_disc", pulse_disc, -27.0),
    Recipe("pulse_falls", pulse_falls, -26.0),
    Recipe("brass_bell", brass_bell, -24.0),
    Recipe("tram", tram, -24.0),
)
