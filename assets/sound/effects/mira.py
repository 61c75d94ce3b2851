"""What is heard only in Mira's story: the tannoy of the swimming hall, a dog that somebody else drew, water."""

import numpy as np

from assets.sound.effects.people import VOWELS, voiced
from assets.sound.recipe import Recipe, lasting, together
from assets.sound.room import in_a_room
from assets.sound.score import pitch
from assets.sound.waves import (
    Wave,
    clock,
    curve,
    edged,
    fading,
    filtered,
    formed,
    hertz,
    laid,
    length,
    noise,
    partials,
    tone,
)

CONE = (420.0, 3100.0)  # Hz between which a small loudspeaker speaks
BOX = ((650.0, 260.0, 0.5), (1250.0, 420.0, 1.0), (2300.0, 700.0, 0.7))  # its housing, as resonances
CADENCE = (  # syllables of an announcement: (seconds held, pitch against the voice, vowel), None is a pause
    (0.13, 1.06, 4), (0.10, 1.03, 5), (0.19, 1.14, 2), (0.10, 1.00, 5), (0.09, 0.98, 5), (0.10, 1.02, 5),
    (0.17, 1.16, 1), (0.13, 1.08, 3), (0.12, 0.97, 5), None,
    (0.16, 1.05, 3), (0.10, 0.98, 5), (0.09, 0.97, 4), (0.10, 1.00, 3), (0.19, 1.10, 1), (0.13, 0.92, 5),
)  # fmt: skip
PAUSE = 0.12  # seconds
VOICE = 116.0  # Hz
HUFF = 0.19  # seconds


def through_a_cone(wave: Wave) -> Wave:
    """Return a wave as a small loudspeaker gives it: narrow, boxy, and driven a little too hard."""
    narrow = filtered(wave, *CONE)
    boxy = narrow + formed(narrow, BOX)
    return filtered(np.tanh(1.4 * boxy / np.max(np.abs(boxy))), *CONE)


def crackle(seconds: float, a_second: float, dice: np.random.Generator) -> Wave:
    """Return the bad contact of an old microphone: clicks about so often, and a little hiss."""
    wave = 0.012 * noise(seconds, dice)
    for _ in range(round(seconds * a_second)):
        click = float(dice.uniform(0.2, 1.0)) * noise(0.006, dice) * fading(0.006, 0.0012)
        laid(wave, click, length(float(dice.uniform(0.0, seconds))), loops=False)
    return wave


def announcement(dice: np.random.Generator) -> Wave:
    """Return somebody's voice giving out what he has given out for years, without a word to be understood."""
    spoken: list[Wave] = []
    for syllable in CADENCE:
        if syllable is None:
            spoken.append(np.zeros(length(PAUSE)))
            continue
        seconds, height, vowel = syllable
        line = VOICE * height * float(dice.uniform(0.98, 1.02)) * curve(seconds, (0, 1.03), (seconds, 0.96))
        shape = np.sin(np.pi * np.linspace(0, 1, line.size)) ** 1.2  # lips close between syllables
        spoken.append(voiced(line, VOWELS[vowel], 1.0) * shape)
    return np.concatenate(spoken)


def tannoy(dice: np.random.Generator) -> Wave:
    """Two tones, a contact that crackles, and an announcement across a hall with water in it."""
    chime = np.zeros(length(1.25))
    for at, name in ((0.0, "f#5"), (0.42, "d5")):
        first = hertz(pitch(name))
        ring = partials((first, 2 * first, 3.01 * first), (0.2, 0.12, 0.05), (1.0, 0.35, 0.15), 0.8)
        laid(chime, edged(ring, 0.004, 0.1), length(at), loops=False)
    voice = announcement(dice)
    whole = lasting(voice) + 0.25
    opened = partials((240, 900), (0.012, 0.005), (1.0, 0.6), 0.06)
    said = together(
        (0.0, 0.55 / np.max(np.abs(chime)), chime),
        (0.92, 0.5, opened),
        (0.92, 0.35, crackle(whole, 26.0, dice)),
        (1.04, 1.0 / np.max(np.abs(voice)), voice),
        (0.92 + whole, 0.4, opened),
    )
    return in_a_room(through_a_cone(said), 0.9, 0.22)


def dog(dice: np.random.Generator) -> Wave:
    """One soft huff. It comes from no place, and a quarter of a second later comes again, the same to the sample."""
    line = curve(HUFF, (0, 150), (0.04, 205), (HUFF, 118))
    chest = voiced(line, VOWELS[5], 0.82) * curve(HUFF, (0, 0), (0.018, 1), (0.07, 0.6), (HUFF, 0))
    air = noise(HUFF, dice) * curve(HUFF, (0, 0.3), (0.03, 1), (HUFF, 0))
    breath = formed(air, ((480, 300, 1.0), (1150, 500, 0.5), (2100, 900, 0.15)))
    huff = together((0.0, 1.0 / np.max(np.abs(chest)), chest), (0.0, 0.55 / np.max(np.abs(breath)), breath))
    glass = tone(hertz(pitch("a5")), 0.6) * curve(0.6, (0, 0), (0.05, 1), (0.6, 0))
    return together((0.0, 1.0, edged(huff, 0.004, 0.03)), (0.25, 0.16, edged(huff, 0.004, 0.03)), (0.0, 0.02, glass))


def splash(dice: np.random.Generator) -> Wave:
    """A cup of water tipped into something that holds it."""
    total = 1.0
    falls = curve(total, (0, 0), (0.05, 1), (0.45, 0.55), (0.7, 0.1), (total, 0))
    wave = 0.35 * filtered(noise(total, dice), 900, 6500, order=1) * falls
    low = partials((165, 248), (0.06, 0.04), (1.0, 0.5), 0.3)
    for _ in range(34):
        start = float(dice.uniform(0.03, 0.72))
        deep = 420 + 700 * start + float(dice.uniform(-120, 260))  # what fills up rings higher
        bubble = tone(deep * (1 + 0.9 * clock(0.07) / 0.07), 0.07) * fading(0.07, 0.02)
        laid(wave, float(dice.uniform(0.15, 0.6)) * edged(bubble, 0.003, 0.015), length(start), loops=False)
    last = tone(760 * (1 + 0.8 * clock(0.11) / 0.11), 0.11) * fading(0.11, 0.03)
    return in_a_room(together((0.0, 1.0, wave), (0.01, 0.3, low), (0.86, 0.5, edged(last, 0.004, 0.02))), 0.6, 0.25)


RECIPES = (
    Recipe("tannoy", tannoy, -24.0),
    Recipe("dog", dog, -27.0),
    Recipe("splash", splash, -26.0),
)
