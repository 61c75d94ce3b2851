"""People: text blips, breath, and many voices at once. A voice is a buzz heard through a mouth."""

import numpy as np

from assets.sound.recipe import Recipe, variants
from assets.sound.room import heard_in, in_a_room, response, turns
from assets.sound.waves import (
    Wave,
    clock,
    curve,
    edged,
    endless_drift,
    endless_noise,
    fading,
    filtered,
    formed,
    laid,
    length,
    noise,
    played,
    sawtooth,
)

VOWELS = (  # the first three resonances of a mouth, in Hz
    (710.0, 1150.0, 2500.0),  # ah
    (560.0, 1750.0, 2500.0),  # eh
    (470.0, 850.0, 2450.0),  # oh
    (330.0, 2100.0, 2800.0),  # ee
    (360.0, 950.0, 2350.0),  # oo
    (520.0, 1350.0, 2450.0),  # uh
)


def voiced(pitch_in_hertz: Wave, vowel: tuple[float, float, float], size: float) -> Wave:
    """Return a buzz at a changing pitch through a mouth; `size` scales its resonances (1: a man's)."""
    seconds = pitch_in_hertz.size / 44_100
    buzz = played(sawtooth(round(float(np.mean(pitch_in_hertz)) / 10) * 10.0, 1400.0), pitch_in_hertz, seconds)
    widths, levels = (90.0, 120.0, 180.0), (1.0, 0.65, 0.25)
    return formed(buzz, [(f * size, w, level) for f, w, level in zip(vowel, widths, levels, strict=True)])


def _blip(pitch: float, size: float, dice: np.random.Generator) -> Wave:
    total = 0.075
    line = pitch * float(dice.uniform(0.94, 1.06)) * curve(total, (0, 1.04), (total, 0.95))
    wave = voiced(line, VOWELS[int(dice.integers(0, 3))], size)
    return edged(filtered(wave, high=2600.0, order=1), 0.012, 0.045)


def blip_low(dice: np.random.Generator) -> Wave:
    """A syllable of a low voice."""
    return _blip(118.0, 1.0, dice)


def blip_mid(dice: np.random.Generator) -> Wave:
    """A syllable of a middle voice."""
    return _blip(182.0, 1.1, dice)


def blip_high(dice: np.random.Generator) -> Wave:
    """A syllable of a high voice."""
    return _blip(262.0, 1.2, dice)


def _breath(seconds: float, intake: tuple[float, float], out: tuple[float, float], dice: np.random.Generator) -> Wave:
    """Return one breath that goes round; `intake` and `out` are (second it starts, seconds it takes)."""
    time = clock(seconds)

    def swell(start: float, takes: float) -> Wave:
        return np.sin(np.pi * np.clip((time - start) / takes, 0, 1)) ** 1.5

    air = endless_noise(seconds, dice, 200, 6000, order=1)
    drawn = formed(air, ((1500, 900, 1.0), (3300, 1600, 0.5)), loops=True) * swell(*intake)
    given = formed(air, ((520, 420, 1.0), (1250, 700, 0.6), (2600, 1500, 0.2)), loops=True) * swell(*out)
    return np.asarray(0.8 * drawn + given)


def breath_calm(dice: np.random.Generator) -> Wave:
    """A patient at ease: in, out, and a rest."""
    return _breath(4.4, (0.1, 1.5), (1.75, 2.0), dice)


def breath_tense(dice: np.random.Generator) -> Wave:
    """A patient afraid: short, uneven, shaking on the way out."""
    seconds = 3.0
    first = _breath(seconds, (0.05, 0.45), (0.55, 0.75), dice)
    second = _breath(seconds, (1.5, 0.38), (1.95, 0.85), dice)
    shaking = 1 + 0.35 * np.sin(2 * np.pi * turns(9.0, first.size)) * endless_drift(seconds, dice, 3)
    return np.asarray((first + 0.9 * second) * shaking)


def babble(seconds: float, people: int, dice: np.random.Generator) -> Wave:
    """Return so many people talking at once, without a word to be understood, without a seam."""
    room = np.zeros(length(seconds))
    for _ in range(people):
        high = float(dice.random()) < 0.5
        voice, size = float(dice.uniform(165, 235) if high else dice.uniform(92, 140)), 1.15 if high else 1.0
        near = float(dice.uniform(0.25, 1.0))
        at = float(dice.uniform(0, seconds))
        end = at + seconds * 0.8
        while at < end:
            for _syllable in range(int(dice.integers(3, 10))):
                takes = float(dice.uniform(0.11, 0.24))
                line = voice * float(dice.uniform(0.88, 1.15)) * curve(takes, (0, 1.03), (takes, 0.96))
                spoken = voiced(line, VOWELS[int(dice.integers(0, len(VOWELS)))], size)
                shape = np.sin(np.pi * np.linspace(0, 1, spoken.size)) ** 0.8
                laid(room, near * float(dice.uniform(0.5, 1.0)) * spoken * shape, length(at), loops=True)
                if dice.random() < 0.3:
                    hiss = 0.05 * near * edged(filtered(noise(0.07, dice), 2500, 6500), 0.02, 0.03)
                    laid(room, hiss, length(at), loops=True)
                at += takes * float(dice.uniform(0.9, 1.15))
            at += float(dice.uniform(0.25, 1.4))
    return room


def across(wave: Wave, dies_in: float, share: float, high: float) -> Wave:
    """Return a looping wave heard across a room: duller, and more of the room than of itself."""
    dull = filtered(wave, low=120.0, high=high, order=1, loops=True)
    return np.asarray(dull + share * heard_in(np.stack((dull, dull)), response(dies_in), loops=True)[0])


def crowd_murmur(dice: np.random.Generator) -> Wave:
    """People who turn to each other, and then back."""
    total = 4.3
    swell = curve(total, (0, 0), (0.5, 0.9), (1.1, 1.0), (2.2, 0.7), (total, 0.0))
    return across(babble(total, 26, dice), 1.6, 1.0, 1500.0) * swell


def crowd_cheer(dice: np.random.Generator) -> Wave:
    """A hall that stands up: open voices and hands."""
    total = 3.2
    wave = np.zeros(length(total))
    swell = curve(total, (0, 0), (0.35, 0.9), (0.9, 1.0), (1.8, 0.6), (total, 0.0))
    for _ in range(34):
        high = float(dice.random()) < 0.5
        start, takes = float(dice.uniform(0.0, 0.7)), float(dice.uniform(0.8, 2.0))
        voice = float(dice.uniform(260, 420) if high else dice.uniform(150, 250))
        line = voice * curve(takes, (0, 0.85), (0.2, 1.08), (takes, 0.9))
        shout = voiced(line, VOWELS[int(dice.choice((0, 1, 2)))], 1.2 if high else 1.0)
        laid(wave, float(dice.uniform(0.3, 1.0)) * edged(shout, 0.1, 0.5), length(start), loops=False)
    hands = np.zeros(wave.size)
    for _ in range(620):
        clap = filtered(noise(0.035, dice), float(dice.uniform(700, 1100)), float(dice.uniform(2200, 4200)))
        at = float(dice.uniform(0.1, total - 0.1))
        laid(hands, float(dice.uniform(0.2, 1.0)) * clap * fading(0.035, 0.007), length(at), loops=False)
    return in_a_room((wave * 0.5 + 0.16 * hands) * swell, 1.6, 0.6)


RECIPES = (
    *variants("blip_low", blip_low, -28.0),
    *variants("blip_mid", blip_mid, -28.0),
    *variants("blip_high", blip_high, -29.0),
    Recipe("breath_calm", breath_calm, -35.0, loops=True),
    Recipe("breath_tense", breath_tense, -31.0, loops=True),
    Recipe("crowd_murmur", crowd_murmur, -24.0),
    Recipe("crowd_cheer", crowd_cheer, -20.0),
)
