"""The interface: notes of the figure (D, A, E, and the B flat that leans), so that nothing clashes with the music."""

import numpy as np

from assets.sound.instruments import bell, electric_piano, glass_pad, marimba, muted_pluck, reed
from assets.sound.recipe import Recipe, phrase, together
from assets.sound.room import in_a_room
from assets.sound.waves import Wave, curve, edged, fading, filtered, noise, partials


def move(dice: np.random.Generator) -> Wave:
    """The cursor goes on: a fingertip on glass."""
    tap = partials((1174.7, 2349.0), (0.018, 0.008), (1.0, 0.3), 0.09)
    return edged(tap + 0.08 * filtered(noise(0.09, dice), 1500, 5000) * fading(0.09, 0.004))


def confirm(dice: np.random.Generator) -> Wave:
    """Taken: up a fifth."""
    notes = phrase(marimba, ((0.0, "d5", 0.1, 0.5), (0.07, "a5", 0.2, 0.65)), dice)
    return in_a_room(notes, 0.5, 0.35)


def back(dice: np.random.Generator) -> Wave:
    """Given back: down a fifth, softer."""
    notes = phrase(marimba, ((0.0, "a5", 0.1, 0.5), (0.07, "d5", 0.2, 0.4)), dice)
    return in_a_room(notes, 0.5, 0.35)


def locked(dice: np.random.Generator) -> Wave:
    """Not now: a latch that does not give, twice."""
    knock = partials((146.8, 233.0, 392.0, 1210.0), (0.045, 0.03, 0.02, 0.006), (1.0, 0.6, 0.35, 0.25), 0.22)
    knock += 0.15 * filtered(noise(0.22, dice), 700, 3000) * fading(0.22, 0.005)
    return together((0.0, 1.0, knock), (0.11, 0.65, knock))


def page_turn(dice: np.random.Generator) -> Wave:
    """A sheet lifted, bent over and laid down."""
    total = 0.55
    lift = filtered(noise(total, dice), 1800, 7500, order=1) * curve(total, (0, 0), (0.06, 1), (0.16, 0.25), (0.3, 0))
    bend = filtered(noise(total, dice), 700, 3200, order=1) * curve(
        total, (0.12, 0), (0.24, 0.8), (0.34, 0.9), (0.38, 0.1), (total, 0)
    )
    crackle = filtered(np.where(dice.random(lift.size) > 0.997, dice.standard_normal(lift.size) * 4, 0.0), 2000, 8000)
    laid_down = filtered(noise(total, dice), 120, 900) * curve(total, (0.36, 0), (0.37, 1.2), (0.43, 0))
    return np.asarray(lift + bend + crackle * curve(total, (0, 0), (0.1, 1), (0.36, 0.6), (0.4, 0)) + laid_down)


def connect_right(dice: np.random.Generator) -> Wave:
    """Two findings meet: root, fifth, and the ninth opens over them."""
    low = phrase(electric_piano, ((0.0, "d4", 0.9, 0.5), (0.1, "a4", 0.8, 0.55)), dice)
    high = phrase(bell, ((0.22, "e6", 1.0, 0.5),), dice)
    return in_a_room(together((0.0, 1.0, low), (0.0, 0.35, high)), 1.2, 0.4)


def connect_wrong(dice: np.random.Generator) -> Wave:
    """They do not meet: the leaning note, and no fall from it; a string stopped by hand."""
    lean = phrase(electric_piano, ((0.0, "a3", 0.35, 0.45), (0.0, "bb3", 0.35, 0.45)), dice)
    stop = phrase(muted_pluck, ((0.2, "d3", 0.2, 0.7),), dice)
    return in_a_room(together((0.0, 0.8, lean), (0.0, 1.0, stop)), 0.5, 0.25)


def evidence_found(dice: np.random.Generator) -> Wave:
    """Something to keep: the whole figure, quick, left hanging."""
    run = phrase(
        electric_piano,
        (
            (0.0, "d4", 0.3, 0.5),
            (0.18, "a4", 0.2, 0.55),
            (0.27, "bb4", 0.2, 0.6),
            (0.40, "a4", 0.3, 0.5),
            (0.54, "e5", 1.2, 0.65),
        ),
        dice,
    )
    glint = phrase(bell, ((0.54, "e6", 1.0, 0.35), (0.54, "a6", 1.0, 0.2)), dice)
    return in_a_room(together((0.0, 1.0, run), (0.0, 0.3, glint)), 1.6, 0.45)


def choice_appear(dice: np.random.Generator) -> Wave:
    """Words to choose from: light comes up under two notes."""
    light = phrase(glass_pad, ((0.0, "a4", 0.35, 0.5), (0.05, "e5", 0.35, 0.5)), dice)
    air = 0.12 * filtered(noise(0.5, dice), 2500, 7000) * curve(0.5, (0, 0), (0.28, 1), (0.5, 0)) ** 2
    shaped = light[: air.size * 2]
    return together(
        (0.0, 1.0, shaped * curve(shaped.size / 44_100, (0, 0), (0.12, 1), (0.4, 0.6), (1.0, 0))), (0.0, 0.5, air)
    )


def trust_up(dice: np.random.Generator) -> Wave:
    """Somebody believes you a little more: three warm steps up."""
    notes = phrase(
        electric_piano,
        ((0.0, "a3", 0.5, 0.4), (0.0, "d4", 0.3, 0.5), (0.11, "e4", 0.3, 0.5), (0.22, "a4", 0.7, 0.55)),
        dice,
    )
    return in_a_room(notes, 0.9, 0.35)


def trust_down(dice: np.random.Generator) -> Wave:
    """A little less: the clarinet turns away, downwards."""
    notes = phrase(reed, ((0.0, "f4", 0.14, 0.5), (0.15, "e4", 0.14, 0.45), (0.31, "bb3", 0.5, 0.4)), dice)
    return in_a_room(notes, 0.9, 0.3)


def notification(dice: np.random.Generator) -> Wave:
    """A message has come: two small bells, a fifth apart."""
    notes = phrase(bell, ((0.0, "a5", 0.3, 0.35), (0.13, "e6", 0.3, 0.4)), dice)
    return in_a_room(notes[: 44_100 * 2] * fading(2.0, 0.5), 0.7, 0.3)


RECIPES = (
    Recipe("ui_move", move, -31.0),
    Recipe("ui_confirm", confirm, -26.0),
    Recipe("ui_back", back, -27.0),
    Recipe("ui_locked", locked, -27.0),
    Recipe("page_turn", page_turn, -28.0),
    Recipe("connect_right", connect_right, -23.0),
    Recipe("connect_wrong", connect_wrong, -24.0),
    Recipe("evidence_found", evidence_found, -22.0),
    Recipe("choice_appear", choice_appear, -28.0),
    Recipe("trust_up", trust_up, -25.0),
    Recipe("trust_down", trust_down, -25.0),
    Recipe("notification", notification, -25.0),
)
