"""The repair's signals: what tells how pulp, patient, link and living swarm stand."""

import numpy as np

from assets.sound.instruments import bell, electric_piano, marimba, music_box, pluck, reed
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


def recall_loop(dice: np.random.Generator) -> Wave:
    """The swarm on its way home: soft steps of falling fifths under a stream of air."""
    seconds = 3.2
    wave = 0.16 * endless_noise(seconds, dice, 300, 1600, order=1) * (0.7 + 0.3 * endless_drift(seconds, dice, 4))
    for number, name in enumerate(("a5", "d5", "e5", "a4", "a5", "d5", "b4", "e4")):
        note = marimba(pitch(name), 0.2, float(dice.uniform(0.3, 0.4)), dice)
        laid(wave, np.mean(np.atleast_2d(note), axis=0)[: length(1.2)], length(number * seconds / 8), loops=True)
    return np.asarray(wave)


def static_loop(dice: np.random.Generator) -> Wave:
    """A link that is down: grains of hiss that come and go, and a far carrier that is out of tune."""
    seconds = 3.0
    breath = 0.5 + 0.5 * endless_drift(seconds, dice, 9)
    hiss = endless_noise(seconds, dice, 1200, 6500, order=1) * breath
    carrier = np.sin(2 * np.pi * turns(311.0, length(seconds))) * np.sin(2 * np.pi * turns(314.0, length(seconds)))
    return np.asarray(0.8 * hiss + 0.10 * carrier)


def heat_beat(dice: np.random.Generator) -> Wave:
    """One beat of the pulp's heat: two heart tones and the leaning note. Its pace says how hot it is."""
    total = 0.34
    first = tone(curve(total, (0, 92), (0.05, 62), (total, 52)), total) * fading(total, 0.07)
    second = 0.7 * tone(curve(0.2, (0, 84), (0.2, 55)), 0.2) * fading(0.2, 0.05)
    lean = edged(tone(466.16, 0.18) + 0.4 * tone(932.3, 0.18), 0.006, 0.08) * fading(0.18, 0.09)
    return in_a_room(together((0.0, 1.0, first), (0.12, 1.0, second), (0.0, 0.22, lean)), 0.4, 0.15)


def link_lost(dice: np.random.Generator) -> Wave:
    """The link goes: the carrier runs down and hiss closes over it."""
    total = 1.3
    down = tone(curve(total, (0, 587.3), (0.2, 554.4), (0.9, 120), (total, 80)), total)
    down = np.tanh(1.8 * down) * curve(total, (0, 0), (0.02, 1), (0.7, 0.6), (total, 0))
    hiss = filtered(noise(total, dice), 1500, 6500, order=1) * curve(
        total, (0, 0), (0.4, 0.1), (0.9, 0.7), (total, 0)
    )
    return in_a_room(together((0.0, 0.7, filtered(down, 80, 2600, order=1)), (0.0, 0.5, hiss)), 0.8, 0.3)


def link_back(dice: np.random.Generator) -> Wave:
    """It comes back: the carrier runs up and locks onto the open fifth."""
    total = 0.55
    rise = tone(curve(total, (0, 110), (0.4, 560), (total, 587.3)), total) * curve(
        total, (0, 0), (0.3, 0.6), (total, 0)
    )
    lock = phrase(bell, ((0.45, "d5", 0.4, 0.5), (0.55, "a5", 0.6, 0.5)), dice)[: length(2.0)]
    return in_a_room(together((0.0, 0.5, rise), (0.0, 0.8, lock)), 1.0, 0.35)


def hand_up(dice: np.random.Generator) -> Wave:
    """The patient raises a hand: cloth, and a question of two soft notes."""
    cloth = filtered(noise(0.5, dice), 600, 3800, order=1) * curve(0.5, (0, 0), (0.08, 1), (0.2, 0.4), (0.5, 0))
    asks = phrase(electric_piano, ((0.10, "a4", 0.22, 0.6), (0.34, "e5", 0.5, 0.7)), dice)
    return in_a_room(together((0.0, 0.35, cloth), (0.0, 1.0, asks)), 0.9, 0.3)


def hand_down(dice: np.random.Generator) -> Wave:
    """The hand sinks: the same notes back, and a breath."""
    answers = phrase(electric_piano, ((0.0, "e5", 0.2, 0.45), (0.24, "a4", 0.6, 0.5)), dice)
    breath = filtered(noise(0.8, dice), 350, 1800, order=1) * curve(0.8, (0, 0), (0.3, 1), (0.8, 0))
    return in_a_room(together((0.0, 1.0, answers), (0.1, 0.3, breath)), 0.9, 0.3)


def overgrowth(dice: np.random.Generator) -> Wave:
    """Something grows where nobody asked for it: crystals that crack upwards, too close together."""
    wave = np.zeros(length(1.1))
    for number, name in enumerate(("d5", "eb5", "e5", "f5", "f#5", "g5", "ab5")):
        grain = np.mean(np.atleast_2d(music_box(pitch(name), 0.1, 0.5, dice)), axis=0)[: length(0.35)]
        laid(wave, grain * fading(lasting(grain), 0.09), length(0.07 * number), loops=False)
        crack = filtered(noise(0.05, dice), 2200, 7500, order=1) * fading(0.05, 0.008)
        laid(wave, 0.5 * crack, length(0.07 * number + float(dice.uniform(0, 0.03))), loops=False)
    return in_a_room(wave, 0.7, 0.3)


def recruited(dice: np.random.Generator) -> Wave:
    """A stray joins the others: a note out of tune slides into theirs."""
    total = 0.28
    stray = tone(curve(total, (0, 820), (0.14, 880), (total, 880)), total) * curve(
        total, (0, 0), (0.02, 1), (total, 0)
    )
    joins = phrase(pluck, ((0.14, "a5", 0.2, 0.55), (0.20, "e6", 0.3, 0.5)), dice)
    return in_a_room(together((0.0, 0.35, stray), (0.0, 0.8, joins)), 0.6, 0.3)


def remark(dice: np.random.Generator) -> Wave:
    """The patient has something to say: a cleared throat that became two low reeds."""
    return in_a_room(phrase(reed, ((0.0, "d4", 0.12, 0.45), (0.13, "e4", 0.22, 0.5)), dice), 0.6, 0.25)


def homing(dice: np.random.Generator) -> Wave:
    """All turn for home: the figure's fifth, called downwards twice."""
    call = phrase(
        marimba, ((0.0, "a5", 0.2, 0.6), (0.14, "d5", 0.3, 0.6), (0.36, "a5", 0.2, 0.5), (0.50, "d5", 0.5, 0.5)), dice
    )
    return in_a_room(call[: length(1.8)], 1.0, 0.35)


def sweet_drink(dice: np.random.Generator) -> Wave:
    """Something sweet: a sip, and bubbles that burst on the tooth."""
    sip = filtered(noise(0.35, dice), 900, 4200, order=1) * curve(0.35, (0, 0), (0.2, 0.8), (0.26, 1), (0.35, 0))
    wave = np.zeros(length(1.2))
    laid(wave, 0.5 * sip, 0, loops=False)
    for _ in range(46):
        low = float(dice.uniform(900, 3200))
        bubble = tone(low * (1 + 0.5 * clock(0.03) / 0.03), 0.03) * fading(0.03, 0.008)
        at = length(float(dice.uniform(0.3, 1.1)))
        laid(wave, float(dice.uniform(0.1, 0.5)) * edged(bubble, 0.002, 0.008), at, loops=False)
    return in_a_room(wave, 0.4, 0.15)


RECIPES = (
    Recipe("recall_loop", recall_loop, -30.0, loops=True),
    Recipe("static_loop", static_loop, -31.0, loops=True),
    Recipe("heat_beat", heat_beat, -24.0),
    Recipe("link_lost", link_lost, -21.0),
    Recipe("link_back", link_back, -22.0),
    Recipe("hand_up", hand_up, -21.0),
    Recipe("hand_down", hand_down, -24.0),
    Recipe("overgrowth", overgrowth, -24.0),
    Recipe("recruited", recruited, -26.0),
    Recipe("remark", remark, -26.0),
    Recipe("homing", homing, -23.0),
    Recipe("sweet_drink", sweet_drink, -25.0),
)
