"""The repair: what the swarm does, what warns, and how it ends."""

import numpy as np

from assets.sound.drums import deep_drum
from assets.sound.instruments import bell, electric_piano, music_box, pluck, reed, strings
from assets.sound.recipe import Recipe, lasting, phrase, together
from assets.sound.room import in_a_room, turns
from assets.sound.score import pitch
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


def scrub_loop(dice: np.random.Generator) -> Wave:
    """Bristles going to and fro, and the small motors that move them."""
    seconds = 2.4
    stroke = turns(5.0, length(seconds))
    forth = np.abs(np.sin(np.pi * stroke)) ** 0.7
    bright = endless_noise(seconds, dice, 2600, 7000, order=1) * forth * (0.7 + 0.3 * endless_drift(seconds, dice, 5))
    dull = endless_noise(seconds, dice, 700, 2200, order=1) * np.abs(np.cos(np.pi * stroke)) ** 0.7
    whirr = np.tanh(2 * np.sin(2 * np.pi * turns(220.0, length(seconds)) + 1.2 * np.sin(2 * np.pi * stroke)))
    return np.asarray(0.6 * bright + 0.5 * dull + 0.18 * filtered(whirr, high=1200.0, loops=True))


def build_loop(dice: np.random.Generator) -> Wave:
    """Mineral growing: grains of the open scale, at random, over a root that glows."""
    seconds = 4.0
    wave = np.zeros(length(seconds))
    for number in range(44):
        name = ("d6", "e6", "a6", "b6", "d7", "a5")[int(dice.integers(0, 6))]
        grain = music_box(pitch(name), 0.1, float(dice.uniform(0.2, 0.6)), dice)[: length(0.8)]
        laid(
            wave,
            grain * fading(lasting(grain), 0.12),
            length(number * seconds / 44 + float(dice.uniform(0, 0.05))),
            loops=True,
        )
    root = np.sin(2 * np.pi * turns(146.83, wave.size)) + 0.4 * np.sin(2 * np.pi * turns(220.25, wave.size))
    return np.asarray(wave + 0.28 * root * (0.7 + 0.3 * np.sin(2 * np.pi * turns(0.5, wave.size))))


def heat_warning(dice: np.random.Generator) -> Wave:
    """The pulp grows warm: the leaning note, twice, under a shimmer."""
    notes = phrase(
        reed,
        ((0.0, "bb4", 0.16, 0.6), (0.17, "a4", 0.14, 0.5), (0.42, "bb4", 0.16, 0.65), (0.59, "a4", 0.2, 0.5)),
        dice,
    )
    total = lasting(notes)
    shimmer = 0.05 * filtered(noise(total, dice), 2500, 6000) * (1 + tone(11.0, total))
    return in_a_room(notes + shimmer * curve(total, (0, 0), (0.1, 1), (total, 0)), 0.6, 0.25)


def alarm(dice: np.random.Generator) -> Wave:
    """Now: two tones a tritone apart, three times, without shrillness."""
    total = 0.5
    two = curve(total, (0, 466.16), (0.24, 466.16), (0.2401, 659.26), (total, 659.26))
    call = np.tanh(2.2 * tone(two, total)) + 0.3 * tone(two * 2, total)
    call = filtered(call * curve(total, (0, 0), (0.012, 1), (0.42, 0.9), (total, 0)), 250, 2600, order=1)
    return in_a_room(together((0.0, 1.0, call), (0.52, 1.0, call), (1.04, 1.0, call)), 0.5, 0.2)


def pulse(dice: np.random.Generator) -> Wave:
    """A field let go through the whole swarm."""
    total = 0.9
    drop = tone(curve(total, (0, 420), (0.05, 190), (0.3, 66), (total, 44)), total) * fading(total, 0.22)
    ring = tone(1318.5, total) * tone(37.0, total) * fading(total, 0.12)
    spark = filtered(noise(total, dice), 1500, 8000, order=1) * (fading(total, 0.012) + 0.15 * fading(total, 0.2))
    return in_a_room(together((0.0, 1.0, drop), (0.0, 0.2, ring), (0.0, 0.3, spark)), 1.0, 0.35)


def rinse(dice: np.random.Generator) -> Wave:
    """Water in, round, and away."""
    total = 1.5
    rush = filtered(noise(total, dice), 500, 5200, order=1) * curve(
        total, (0, 0), (0.12, 1), (0.6, 0.7), (1.1, 0.25), (total, 0)
    )
    wave = 0.6 * rush
    for _ in range(70):
        at = float(dice.uniform(0.05, 1.2))
        low = float(dice.uniform(350, 1500))
        bubble = tone(low * (1 + 0.8 * clock(0.05) / 0.05), 0.05) * fading(0.05, 0.014)
        laid(wave, float(dice.uniform(0.2, 0.9)) * edged(bubble, 0.003, 0.01), length(at), loops=False)
    return in_a_room(wave, 0.5, 0.2)


def sprite_appear(dice: np.random.Generator) -> Wave:
    """A datasprite comes in: a broken figure that climbs and sticks on the leaning note."""
    grains = []
    for number, name in enumerate(("d5", "d5", "a5", "a5", "bb5", "bb5", "bb5", "bb5")):
        takes = 0.075 - 0.004 * number
        frequency = 440.0 * 2 ** ((pitch(name) - 69) / 12)
        grains.append(
            edged(np.round(2.5 * tone(frequency, takes)) / 2.5 * (1 + 0.7 * tone(93.0, takes)), 0.002, 0.01)
        )
    return in_a_room(filtered(np.concatenate(grains), 200, 5000, order=1), 0.8, 0.35)


def sprite_caught(dice: np.random.Generator) -> Wave:
    """Caught: the same falls back to its root and is shut in glass."""
    fall = phrase(
        pluck, ((0.0, "bb5", 0.1, 0.7), (0.07, "a5", 0.1, 0.65), (0.14, "e5", 0.1, 0.6), (0.21, "d5", 0.4, 0.7)), dice
    )
    shut = phrase(bell, ((0.24, "d6", 0.6, 0.5),), dice)
    lid = filtered(noise(0.1, dice), 1200, 5000) * fading(0.1, 0.008)
    return in_a_room(together((0.0, 1.0, fall), (0.0, 0.45, shut[: length(1.4)]), (0.24, 0.3, lid)), 0.9, 0.35)


def repair_success(dice: np.random.Generator) -> Wave:
    """Sealed: the figure in major, and its answer."""
    times = (0.0, 0.24, 0.36, 0.54, 0.72, 1.08)
    names = ("d4", "a4", "b4", "a4", "e5", "d5")
    tune = tuple((at, name, 0.3 if at < 1 else 1.4, 0.62) for at, name in zip(times, names, strict=True))
    lead = phrase(electric_piano, tune, dice)
    bows = phrase(
        strings,
        (
            (0.0, "d3", 1.0, 0.5),
            (0.0, "f#3", 1.0, 0.45),
            (0.72, "a3", 0.36, 0.5),
            (1.08, "d3", 1.2, 0.55),
            (1.08, "f#3", 1.2, 0.5),
            (1.08, "a3", 1.2, 0.5),
            (1.08, "d4", 1.2, 0.5),
        ),
        dice,
    )
    glint = phrase(bell, ((1.08, "d6", 1.0, 0.4), (1.2, "a6", 1.0, 0.3)), dice)
    return in_a_room(together((0.0, 1.0, lead), (0.0, 0.4, bows), (0.0, 0.25, glint[: length(3.0)])), 1.8, 0.4)


def repair_failure(dice: np.random.Generator) -> Wave:
    """It did not hold: the figure's first half, downwards, and a drum far off."""
    notes = phrase(
        electric_piano,
        ((0.0, "a3", 0.4, 0.55), (0.3, "bb3", 0.3, 0.5), (0.6, "a3", 0.4, 0.45), (0.95, "d3", 1.2, 0.45)),
        dice,
    )
    bows = phrase(
        strings,
        ((0.0, "d3", 0.9, 0.4), (0.0, "f3", 0.9, 0.4), (0.95, "bb2", 1.2, 0.4), (0.95, "f3", 1.2, 0.35)),
        dice,
    )
    drum = deep_drum(60, 0.5, 0.5, dice)
    return in_a_room(together((0.0, 1.0, notes), (0.0, 0.5, bows), (0.95, 0.5, drum)), 1.6, 0.4)


RECIPES = (
    Recipe("scrub_loop", scrub_loop, -29.0, loops=True),
    Recipe("build_loop", build_loop, -30.0, loops=True),
    Recipe("heat_warning", heat_warning, -23.0),
    Recipe("alarm", alarm, -21.0),
    Recipe("pulse", pulse, -19.0),
    Recipe("rinse", rinse, -23.0),
    Recipe("sprite_appear", sprite_appear, -23.0),
    Recipe("sprite_caught", sprite_caught, -22.0),
    Recipe("repair_success", repair_success, -20.0),
    Recipe("repair_failure", repair_failure, -21.0),
)
