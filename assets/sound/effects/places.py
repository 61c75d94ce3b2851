"""Places: feet on four floors, doors, the visor, and the air of rooms and streets."""

import numpy as np

from assets.sound.effects.people import across, babble
from assets.sound.recipe import Recipe, together, variants
from assets.sound.room import in_a_room, turns
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
    partials,
    tone,
)


def _step(dice: np.random.Generator, modes: tuple[tuple[float, float, float], ...], grain: Wave, sole: float) -> Wave:
    """Return a heel on a floor that rings in `modes` (Hz, fall, level), the grain under it, and the sole after."""
    vary = float(dice.uniform(0.93, 1.07))
    total = grain.size / 44_100
    ring = partials(
        [f * vary for f, _, _ in modes], [fall for _, fall, _ in modes], [level for _, _, level in modes], total
    )
    heel = ring + grain
    return together((0.0, 1.0, heel), (float(dice.uniform(0.055, 0.075)), sole, heel))


def step_tile(dice: np.random.Generator) -> Wave:
    """A rubber sole on a clinic's tiles."""
    total = 0.16
    grain = 0.6 * filtered(noise(total, dice), 900, 4200) * fading(total, 0.007)
    wave = _step(dice, ((118, 0.018, 0.5), (345, 0.012, 0.4), (820, 0.010, 0.3), (1730, 0.006, 0.2)), grain, 0.4)
    return in_a_room(wave, 0.35, 0.22)


def step_wood(dice: np.random.Generator) -> Wave:
    """Boards over a hollow."""
    total = 0.22
    grain = 0.4 * filtered(noise(total, dice), 300, 2200) * fading(total, 0.010)
    wave = _step(dice, ((92, 0.04, 0.3), (176, 0.036, 0.5), (312, 0.026, 0.5), (545, 0.016, 0.3)), grain, 0.45)
    return in_a_room(wave, 0.3, 0.15)


def step_grass(dice: np.random.Generator) -> Wave:
    """Blades bent and let go."""
    total = 0.26
    shape = curve(total, (0, 0), (0.03, 1), (0.1, 0.45), (0.16, 0.6), (total, 0))
    blades = filtered(
        np.where(dice.random(shape.size) > 0.985, dice.standard_normal(shape.size) * 5, 0.0), 1800, 7500
    )
    rustle = 0.6 * filtered(noise(total, dice), 1500, 6000, order=1)
    earth = 0.3 * partials((74,), (0.03,), (1.0,), total)
    return np.asarray((blades + rustle) * shape * float(dice.uniform(0.85, 1.0)) + earth)


def step_carpet(dice: np.random.Generator) -> Wave:
    """A pile that swallows the heel."""
    total = 0.2
    grain = 0.7 * filtered(noise(total, dice), 150, 800) * curve(total, (0, 0), (0.012, 1), (0.06, 0.25), (total, 0))
    return _step(dice, ((84, 0.022, 0.35),), grain, 0.35)


def door(dice: np.random.Generator) -> Wave:
    """A clinic's sliding door: valve, rail, rubber."""
    total = 1.0
    valve = filtered(noise(total, dice), 2500, 8000) * curve(total, (0, 0), (0.01, 1), (0.12, 0.3), (0.35, 0))
    rail = filtered(noise(total, dice), 180, 1100) * curve(total, (0.05, 0), (0.2, 0.8), (0.6, 0.7), (0.72, 0))
    motor = tone(curve(total, (0, 70), (0.25, 128), (0.6, 118), (0.75, 60)), total)
    motor = 0.25 * motor * curve(total, (0.03, 0), (0.15, 1), (0.65, 1), (0.75, 0))
    rubber = partials((64, 141, 230), (0.06, 0.04, 0.02), (0.8, 0.7, 0.5), 0.3)
    return in_a_room(
        together((0.0, 0.35, valve), (0.0, 0.6, rail), (0.0, 1.0, motor), (0.68, 1.0, rubber)), 0.6, 0.25
    )


def visor_lift(dice: np.random.Generator) -> Wave:
    """A latch, a hinge, and the real room coming in round the edges."""
    total = 1.5
    latch = partials((1460, 2730, 4120), (0.012, 0.009, 0.006), (1.0, 0.7, 0.4), 0.08)
    hinge = tone(curve(total, (0.1, 190), (0.75, 420)), total)
    hinge = 0.2 * np.tanh(2 * hinge) * curve(total, (0.08, 0), (0.14, 1), (0.7, 0.7), (0.78, 0))
    dream = 0.5 * (tone(587.33, total) + tone(880.0, total)) * curve(total, (0, 0.7), (0.5, 0.5), (0.75, 0))
    near = filtered(noise(total, dice), 100, 500) * curve(total, (0, 0.3), (0.3, 0.8), (0.8, 0))
    room = filtered(noise(total, dice), 500, 6000, order=1) * curve(
        total, (0.25, 0), (0.8, 0.5), (1.0, 0.25), (total, 0)
    )
    open_wide = partials((98, 196, 431), (0.07, 0.05, 0.02), (0.35, 0.3, 0.2), 0.3)
    mix = together(
        (0.0, 0.7, latch),
        (0.0, 1.0, filtered(hinge, high=1800)),
        (0.0, 0.3, dream),
        (0.0, 0.5, near),
        (0.0, 0.55, room),
        (0.78, 0.9, open_wide),
        (0.79, 0.5, latch),
    )
    return in_a_room(mix, 0.8, 0.3)


def clinic_hum(dice: np.random.Generator) -> Wave:
    """Ventilation, mains, and one monitor a few rooms away."""
    seconds = 16.0
    air = endless_noise(seconds, dice, 90, 380) * (0.8 + 0.2 * endless_drift(seconds, dice, 0.4))
    hiss = 0.1 * endless_noise(seconds, dice, 1500, 4500)
    mains = sum(
        (level * tone(f, seconds) for f, level in ((100.0, 0.5), (200.0, 0.2), (300.0, 0.06))), np.zeros(air.size)
    )
    wave = air + hiss + 0.9 * mains
    for beat in range(8):
        ping = edged(tone(880.0, 0.09), 0.01, 0.05)
        laid(wave, 0.3 * ping, length(0.6 + 2.0 * beat), loops=True)
    return across(wave, 0.7, 0.4, 4000.0)


def square_crowd(dice: np.random.Generator) -> Wave:
    """An evening square: talk at a distance, a tram's rail, shoes, somebody's bicycle."""
    seconds = 18.0
    wave = across(babble(seconds, 16, dice), 0.9, 0.5, 2200.0)
    wave /= np.sqrt(np.mean(wave**2))
    city = endless_noise(seconds, dice, 50, 260, order=1) * (0.6 + 0.5 * endless_drift(seconds, dice, 0.3))
    steps = np.zeros(wave.size)
    for walker in range(3):
        pace, start = float(dice.uniform(0.52, 0.62)), float(dice.uniform(0, seconds))
        for number in range(11):
            near = np.sin(np.pi * (number + 1) / 12)
            laid(steps, near * step_tile(dice), length(start + walker * 5 + pace * number), loops=True)
    spokes = np.zeros(wave.size)
    for number in range(40):
        click = partials((3100.0, 4700.0), (0.004, 0.003), (1.0, 0.6), 0.03)
        laid(spokes, np.sin(np.pi * number / 40) * click, length(9.0 + 0.055 * number), loops=True)
    return np.asarray(wave + 0.6 * city + 0.45 * steps + 0.12 * spokes)


def meadow_wind(dice: np.random.Generator) -> Wave:
    """Wind in grass that was never planted, and birds that keep time a little too well."""
    seconds = 20.0
    gust = endless_drift(seconds, dice, 0.35) ** 1.4
    wind = endless_noise(seconds, dice, 120, 480) * (0.2 + 0.8 * gust)
    grass = endless_noise(seconds, dice, 2200, 6500) * (0.02 + 0.2 * gust**1.5)
    wave = wind + grass
    for bird, (low, high, every) in enumerate(((2900.0, 3900.0, 5.0), (4100.0, 4700.0, 4.0), (2300.0, 2650.0, 10.0))):
        for call in range(round(seconds / every)):
            for note in range(3 + bird):
                takes = 0.07 + 0.03 * bird
                up = note % 2 == 0
                line = curve(takes, (0, low if up else high), (takes, high if up else low))
                chirp = edged(tone(line, takes), 0.012, 0.03) * (0.34 - 0.07 * bird)
                laid(wave, chirp, length(1.1 * bird + call * every + note * (takes + 0.035)), loops=True)
    return across(wave, 0.5, 0.25, 9000.0)


def hall(dice: np.random.Generator) -> Wave:
    """A full hall that is quiet: air, chairs, far murmurs, one cough."""
    seconds = 16.0
    air = endless_noise(seconds, dice, 60, 300)
    talk = babble(seconds, 5, dice)
    talk *= endless_drift(seconds, dice, 0.4) ** 2 / np.sqrt(np.mean(talk**2))
    wave = air + 0.5 * talk
    for at in (2.3, 7.9, 12.6):
        creak = tone(curve(0.3, (0, 320), (0.3, 380)) * (1 + 0.05 * noise(0.3, dice)), 0.3)
        laid(wave, 0.2 * edged(creak, 0.08, 0.15), length(at), loops=True)
    cough = filtered(noise(0.22, dice), 300, 1800) * curve(0.22, (0, 0), (0.02, 1), (0.09, 0.3), (0.22, 0))
    laid(wave, 1.2 * cough, length(10.2), loops=True)
    laid(wave, 0.9 * cough, length(10.55), loops=True)
    return across(wave, 2.2, 0.9, 2500.0)


def rain(dice: np.random.Generator) -> Wave:
    """Rain on a window at night, and a gutter."""
    seconds = 14.0
    wave = endless_noise(seconds, dice, 700, 6500, order=1) * (0.75 + 0.25 * endless_drift(seconds, dice, 0.5))
    wave += 0.5 * endless_noise(seconds, dice, 90, 400)
    drops = np.zeros(wave.size)
    for _ in range(420):
        high = float(dice.uniform(900, 4200))
        drop = tone(curve(0.04, (0, high), (0.04, high * 1.25)), 0.04) * fading(0.04, 0.008)
        laid(drops, float(dice.uniform(0.1, 1.0)) ** 2 * drop, length(float(dice.uniform(0, seconds))), loops=True)
    gutter = formed_drip(seconds, dice)
    return np.asarray(wave + 2.5 * drops + 0.8 * gutter)


def formed_drip(seconds: float, dice: np.random.Generator) -> Wave:
    """Return a slow drip into a full gutter, once or twice a second."""
    wave = np.zeros(length(seconds))
    at = 0.3
    while at < seconds - 0.3:
        low = float(dice.uniform(420, 620))
        plop = tone(low * (1 + 0.9 * clock(0.12) / 0.12), 0.12) * fading(0.12, 0.03)
        laid(wave, float(dice.uniform(0.5, 1.0)) * edged(plop, 0.004, 0.02), length(at), loops=True)
        at += float(dice.uniform(0.5, 1.2))
    return wave * (1 + 0.1 * np.sin(2 * np.pi * turns(0.2, wave.size)))


RECIPES = (
    *variants("step_tile", step_tile, -31.0),
    *variants("step_wood", step_wood, -31.0),
    *variants("step_grass", step_grass, -33.0),
    *variants("step_carpet", step_carpet, -34.0),
    Recipe("door", door, -26.0),
    Recipe("visor_lift", visor_lift, -23.0),
    Recipe("clinic_hum", clinic_hum, -35.0, loops=True),
    Recipe("square_crowd", square_crowd, -31.0, loops=True),
    Recipe("meadow_wind", meadow_wind, -33.0, loops=True),
    Recipe("hall", hall, -34.0, loops=True),
    Recipe("rain", rain, -31.0, loops=True),
)
