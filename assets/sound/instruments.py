"""The band's instruments. Each is a function (pitch, seconds held, force, dice) -> wave, tail included.

Pitch counts half tones (69 is 440 Hz); force runs from 0 to 1 and changes the colour as well as the level.
"""

from collections.abc import Callable

import numpy as np

from assets.sound.waves import (
    RATE,
    Wave,
    clock,
    curve,
    edged,
    fading,
    filtered,
    gain,
    hertz,
    hollow,
    length,
    noise,
    partials,
    played,
    sawtooth,
    tone,
)

Instrument = Callable[[float, float, float, np.random.Generator], Wave]

LOUDER = 1.25  # the level grows with this power of the force
PAD_CENTS = (-8.0, -3.5, 0.0, 4.0, 7.5)  # detuning of a pad's voices
STRING_CENTS = (-11.0, -6.0, -2.0, 2.5, 6.5, 10.0)


def electric_piano(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A struck tine and its bar by frequency modulation: bell at the stroke, round after it."""
    frequency = hertz(pitch)
    total = seconds + 0.35
    time = clock(total)
    ring = 2.1 * (261.6 / frequency) ** 0.45  # seconds to 1/e; low notes ring longer
    index = (0.25 + 1.9 * force**1.6) * (261.6 / frequency) ** 0.25
    bend = index * (0.35 + 0.65 * np.exp(-time / 0.22)) * np.exp(-time / (ring * 1.2))
    turn = 2 * np.pi * frequency * time
    bar = np.sin(turn + bend * np.sin(turn))
    body = 0.35 * np.sin(turn * 1.0015) * np.exp(-time / (ring * 1.4))
    tine = 0.16 * force * np.sin(turn * 7.02 + 0.3 * np.sin(turn * 3)) * np.exp(-time / 0.07)
    thump = 0.10 * force * filtered(noise(total, dice), 80, 500) * np.exp(-time / 0.018)
    wave = (bar * np.exp(-time / ring) + body + tine + thump) * force**LOUDER
    return edged(wave * _held(total, seconds, 0.13), 0.0015, 0.02)


def piano(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A felt piano: slightly stiff strings in pairs, a soft hammer, a long second decay."""
    frequency = hertz(pitch)
    total = seconds + 0.5
    ring = 2.6 * (261.6 / frequency) ** 0.6
    stiff = 0.00032 * (frequency / 261.6) ** 1.2
    numbers = [n for n in range(1, 19) if n * frequency < 7000]
    bright = 3.0 + 7.0 * force  # the partial from which the felt swallows the sound
    frequencies = [n * frequency * (1 + stiff * n * n) ** 0.5 for n in numbers]
    levels = [abs(np.sin(np.pi * n / 8.3)) / n / (1 + (n / bright) ** 2) for n in numbers]
    falls = [ring / (1 + 0.32 * (n - 1)) for n in numbers]
    wave = partials(frequencies, falls, levels, total)
    wave += partials(
        [f * 1.0007 for f in frequencies[:6]], [2.2 * f for f in falls[:6]], [0.5 * x for x in levels[:6]], total
    )
    wave += 0.05 * filtered(noise(total, dice), 60, 700) * fading(total, 0.03)
    return edged(wave * force**LOUDER * _held(total, seconds, 0.2), 0.003, 0.03)


def pluck(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A nylon string after Karplus and Strong: a burst of noise going round a delay that dulls it."""
    return _string(pitch, seconds, force, dice, dark=5.5 + 9.0 * force, rings=3.2, damp=0.12)


def muted_pluck(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """The same string under the heel of the hand: short and dry."""
    return _string(pitch, min(seconds, 0.3), force, dice, dark=4.0 + 7.0 * force, rings=0.5, damp=0.08)


def upright_bass(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A plucked double bass: a dark string over the sine of its body."""
    string = _string(pitch, seconds, force, dice, dark=3.5 + 5.0 * force, rings=2.4, damp=0.09)
    total = string.size / RATE
    frequency = hertz(pitch) * (1 + 0.006 * fading(total, 0.03))
    body = tone(frequency, total) * fading(total, 0.9) * _held(total, seconds, 0.09)
    return edged(string + 0.8 * body * force**LOUDER, 0.004, 0.02)


def pulse_bass(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A synthetic bass whose filter shuts after each stroke; force opens it further."""
    frequency = hertz(pitch)
    total = seconds + 0.08
    dull = played(sawtooth(frequency, 140.0), frequency, total)
    sharp = played(sawtooth(frequency, 300.0 + 1300.0 * force), frequency * 1.002, total)
    opened = 0.15 + 0.85 * fading(total, 0.11)
    wave = dull * 0.9 + sharp * opened * (0.25 + 0.6 * force) + 0.5 * tone(frequency, total)
    return edged(wave * force**LOUDER * _held(total, seconds, 0.05), 0.004, 0.02)


def pad(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """Five detuned voices between dark and less dark, slow to come and to go; stereo."""
    return _ensemble(
        pitch, seconds, force, dice, PAD_CENTS, dark=(320.0, 900.0 + 900.0 * force), rise=0.7, fall=1.3, shake=0.0
    )


def glass_pad(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A pad of near-sines with a breath of the octave: cold, clean light; stereo."""
    frequency = hertz(pitch)
    total = seconds + 1.6
    rise = curve(total, (0.0, 0.0), (0.9, 1.0), (seconds, 0.9), (total, 0.0)) ** 1.5
    sides = []
    for side in (-1.0, 1.0):
        slow = 1 + 0.0012 * tone(0.21 + 0.05 * side, total, float(dice.random()))
        voice = tone(frequency * slow * (1 + side * 0.0011), total, float(dice.random()))
        voice += 0.22 * tone(frequency * 2 * slow * (1 - side * 0.0009), total, float(dice.random()))
        voice += 0.06 * tone(frequency * 3 * slow, total, float(dice.random()))
        sides.append(voice * rise)
    return np.asarray(np.stack(sides) * force**LOUDER)


def strings(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A small string section, bowed: six players who each shake a little differently; stereo."""
    return _ensemble(
        pitch,
        seconds,
        force,
        dice,
        STRING_CENTS,
        dark=(900.0, 1800.0 + 3600.0 * force),
        rise=0.16,
        fall=0.45,
        shake=1.0,
    )


def short_strings(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """The same section with bouncing bows; stereo."""
    held = min(seconds, 0.16)
    wave = _ensemble(
        pitch,
        held,
        force,
        dice,
        STRING_CENTS,
        dark=(900.0, 1500.0 + 4500.0 * force),
        rise=0.012,
        fall=0.22,
        shake=0.0,
    )
    total = wave.shape[1] / RATE
    bite = filtered(noise(total, dice), 900, 5000) * fading(total, 0.02) * 0.25 * force**2
    return edged(wave * (0.3 + 0.7 * fading(total, 0.12)) + bite, 0.002, 0.03)


def reed(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A low clarinet: odd partials, a little air, a shake that comes late."""
    frequency = hertz(pitch)
    total = seconds + 0.12
    shake = curve(total, (0.0, 0.0), (0.35, 0.0), (0.8, 1.0)) * 0.0035
    wobble = frequency * (1 + shake * tone(4.9, total, float(dice.random())) - 0.012 * fading(total, 0.025))
    opened = curve(total, (0.0, 0.0), (0.09, 1.0), (seconds, 0.75), (total, 0.2))
    dull = played(hollow(frequency, 420.0), wobble, total)
    sharp = played(hollow(frequency, 700.0 + 1900.0 * force), wobble, total)
    air = 0.025 * filtered(noise(total, dice), 500, 3500)
    wave = dull * (1 - 0.7 * opened) + sharp * 0.7 * opened + air * opened
    return edged(wave * force**LOUDER * _held(total, seconds, 0.05), 0.045, 0.05)


def brass(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """Low horns: the harder the blow, the faster the upper partials open; stereo."""
    return _ensemble(
        pitch,
        seconds,
        force,
        dice,
        (-5.0, 0.0, 4.5),
        dark=(260.0, 500.0 + 2200.0 * force),
        rise=0.07,
        fall=0.2,
        shake=0.4,
    )


def music_box(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A steel comb: nearly a sine, a quick high tooth, the click of the pin."""
    frequency = hertz(pitch)
    total = 1.7
    tooth = 0.2 * force if frequency * 6.27 < 14000 else 0.0
    wave = partials(
        (frequency, frequency * 2.003, frequency * 3.01, frequency * 6.27),
        (0.62 * (1000 / frequency) ** 0.4, 0.3, 0.16, 0.045),
        (1.0, 0.16, 0.07, tooth),
        total,
    )
    wave += 0.08 * filtered(noise(total, dice), 2500, 7000) * fading(total, 0.004)
    return edged(wave * force**LOUDER, 0.0008, 0.2)


def bell(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A soft small bell by frequency modulation; it rings on whatever is written."""
    frequency = hertz(pitch)
    total = 3.6
    time = clock(total)
    turn = 2 * np.pi * frequency * time
    strike = np.sin(turn + (0.5 + 1.3 * force) * np.exp(-time / 0.5) * np.sin(turn * 3.5))
    hum = 0.4 * np.sin(turn * 1.003)
    return edged((strike * np.exp(-time / 0.95) + hum * np.exp(-time / 1.2)) * force**LOUDER, 0.002, 0.3)


def marimba(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A rosewood bar over its tube, struck with yarn."""
    frequency = hertz(pitch)
    total = 0.9
    low = (220 / frequency) ** 0.5
    wave = partials(
        (frequency, frequency * 3.93, frequency * 9.6),
        (0.30 * low, 0.07 * low, 0.025),
        (1.0, 0.22 * force, 0.10 * force),
        total,
    )
    wave += 0.10 * filtered(noise(total, dice), 150, 1200) * fading(total, 0.008)
    return edged(wave * force**LOUDER, 0.0015, 0.1)


def sub(pitch: float, seconds: float, force: float, dice: np.random.Generator) -> Wave:
    """A floor of sine with just enough second partial to be heard on small speakers."""
    frequency = hertz(pitch)
    total = seconds + 0.3
    shape = curve(total, (0.0, 0.0), (0.06, 1.0), (seconds, 0.85), (total, 0.0))
    return np.asarray((tone(frequency, total) + 0.25 * tone(2 * frequency, total)) * shape * force**LOUDER)


def _held(total: float, seconds: float, release: float) -> Wave:
    """Return 1 while a key is down and a quick fall (to 1/e in `release` seconds) after it."""
    time = clock(total)
    return np.exp(-np.maximum(time - seconds, 0.0) / release)


def _string(
    pitch: float, seconds: float, force: float, dice: np.random.Generator, dark: float, rings: float, damp: float
) -> Wave:
    """Return a plucked string: `dark` is the partial at which the finger dulls it, `rings` its T60 near 220 Hz."""
    frequency = hertz(pitch)
    total = min(seconds + damp * 3, rings * 1.5)
    period = int(RATE / frequency - 0.5)
    keeps = 10 ** (-3 * period / RATE / (rings * (220 / frequency) ** 0.5))
    burst = filtered(np.tile(noise(period / RATE, dice)[:period], 3), 0.0, dark * frequency, order=1, loops=True)
    cycle = burst[:period] - np.mean(burst[:period])
    cycle -= 0.8 * np.roll(cycle, period // 5)  # plucked at a fifth of its length
    cycle /= np.sqrt(np.mean(cycle**2)) + 1e-9
    rows = np.empty((int(total * RATE * 1.02) // period + 2, period))
    before = 0.0
    for row in rows:
        row[:] = cycle
        shifted = np.empty(period)
        shifted[0], shifted[1:] = before, cycle[:-1]
        before = float(cycle[-1])
        cycle = keeps * 0.5 * (cycle + shifted)
    delay = np.ravel(rows)
    # The delay has a whole number of samples and is half a sample late: read it at the speed that is in tune.
    read = np.arange(length(total)) * (frequency * (period + 0.5) / RATE)
    wave = np.interp(read, np.arange(delay.size), delay)
    return edged(0.4 * wave * force**LOUDER * _held(total, seconds, damp), 0.001, 0.02)


def _ensemble(
    pitch: float,
    seconds: float,
    force: float,
    dice: np.random.Generator,
    cents: tuple[float, ...],
    dark: tuple[float, float],
    rise: float,
    fall: float,
    shake: float,
) -> Wave:
    """Return detuned voices spread over two sides, filtered from `dark[0]` to `dark[1]` Hz as they swell."""
    frequency = hertz(pitch)
    total = seconds + fall
    rise = min(rise, seconds * 0.7)
    shape = curve(total, (0.0, 0.0), (rise, 1.0), (seconds, 0.85), (total, 0.0))
    shape = np.sin(shape * np.pi / 2) ** 2
    opened = curve(total, (0.0, 0.1), (rise, 0.8), (rise + 0.4 * seconds, 1.0), (total, 0.2))
    sides = np.zeros((2, shape.size))
    for number, detune in enumerate(cents):
        speed = float(dice.uniform(4.6, 5.8))
        late = curve(total, (0.0, 0.0), (0.3, 0.0), (0.8, 1.0))
        wobble = 1 + 0.003 * shake * late * tone(speed, total, float(dice.random()))
        heard = frequency * 2 ** (detune / 1200) * wobble
        phase = float(dice.random())
        dull = played(sawtooth(frequency, dark[0]), heard, total, phase)
        sharp = played(sawtooth(frequency, dark[1]), heard, total, phase)
        voice = dull + (sharp - dull) * opened
        share = number / (len(cents) - 1)
        sides[0] += voice * np.cos((0.2 + 0.6 * share) * np.pi / 2)
        sides[1] += voice * np.sin((0.2 + 0.6 * share) * np.pi / 2)
    return edged(sides * shape * force**LOUDER * gain(-8), 0.004, 0.02)
