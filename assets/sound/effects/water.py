"""Water behind glass: what is heard beside a tank, and in a room that is full of them."""

import numpy as np

from assets.sound.effects.people import across
from assets.sound.recipe import Recipe
from assets.sound.room import in_a_room
from assets.sound.waves import (
    Wave,
    clock,
    curve,
    edged,
    endless_drift,
    endless_noise,
    fading,
    filtered,
    laid,
    length,
    noise,
    tone,
)

PUMP = 47.0  # Hz of the membrane that blows air into the tanks
AIR = 12.0  # seconds of the tanks' air, in which all its tones go round a whole number of times


def bubble(low: float, dice: np.random.Generator) -> Wave:
    """Return one bubble that breaks: the smaller it gets, the higher it rings."""
    total = 0.09
    rising = low * (1 + float(dice.uniform(0.3, 1.1)) * clock(total) / total)
    return edged(tone(rising, total) * fading(total, 0.022), 0.004, 0.02)


def bubbles(dice: np.random.Generator) -> Wave:
    """A breath of air let into a tank: it gathers, and thins out upwards."""
    wave = np.zeros(length(1.5))
    for _ in range(46):
        at = float(dice.uniform(0.0, 1.0)) ** 1.7 * 1.3
        low = 300 + 620 * at + float(dice.uniform(-90, 240))
        laid(wave, float(dice.uniform(0.2, 0.8)) * (1 - 0.5 * at) * bubble(low, dice), length(at), loops=False)
    water = 0.12 * filtered(noise(1.5, dice), 250, 1400, order=1) * curve(1.5, (0, 0), (0.1, 1), (0.7, 0.3), (1.5, 0))
    return in_a_room(wave + water, 0.5, 0.25)


def aquarium(dice: np.random.Generator) -> Wave:
    """A wall of tanks: pumps, glass that hums with them, air going up, and a filter that trickles."""
    pump = sum(
        (level * tone(PUMP * number, AIR) for number, level in ((1, 0.5), (2, 0.5), (3, 0.2), (5, 0.08))),
        np.zeros(length(AIR)),
    )
    pump *= 0.85 + 0.15 * endless_drift(AIR, dice, 0.5)
    trickle = endless_noise(AIR, dice, 700, 3200, order=1) * (0.3 + 0.7 * endless_drift(AIR, dice, 2.0))
    rising = np.zeros(pump.size)
    for tank, low in enumerate((310.0, 430.0, 520.0, 690.0)):
        at = float(dice.uniform(0.0, 0.4))
        while at < AIR:
            level = float(dice.uniform(0.2, 1.0)) * (0.9 if tank < 2 else 0.5)
            laid(rising, level * bubble(low * float(dice.uniform(0.9, 1.25)), dice), length(at), loops=True)
            at += float(dice.exponential(0.13)) + 0.03
    return across(0.5 * pump + 0.14 * trickle + 0.9 * rising, 0.8, 0.4, 4500.0)


RECIPES = (
    Recipe("bubbles", bubbles, -27.0),
    Recipe("aquarium", aquarium, -34.0, loops=True),
)
