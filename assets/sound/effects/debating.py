"""The debate: cards, blows, the chair's gavel, and what gets into the cards."""

import numpy as np

from assets.sound.drums import cymbal, deep_drum, wood
from assets.sound.instruments import brass, electric_piano, muted_pluck, short_strings
from assets.sound.recipe import Recipe, phrase, together
from assets.sound.room import in_a_room
from assets.sound.waves import Wave, clock, curve, edged, fading, filtered, noise, partials, tone


def card_slide(dice: np.random.Generator) -> Wave:
    """A card drawn over felt and set down."""
    total = 0.34
    slide = filtered(noise(total, dice), 900, 5200, order=1) * curve(total, (0, 0), (0.05, 0.5), (0.19, 1), (0.22, 0))
    down = partials((210, 640, 1480), (0.02, 0.01, 0.006), (1.0, 0.5, 0.4), 0.12)
    return together((0.0, 0.4, slide), (0.215, 0.9, down))


def hit_strong(dice: np.random.Generator) -> Wave:
    """The proof that holds: drum, bows and horns on an open fifth."""
    drum = deep_drum(60, 0.5, 0.9, dice)
    bows = phrase(
        short_strings,
        ((0.0, "d3", 0.16, 0.9), (0.0, "a3", 0.16, 0.9), (0.0, "d4", 0.16, 0.9), (0.0, "a4", 0.16, 0.8)),
        dice,
    )
    horns = phrase(brass, ((0.0, "d3", 0.5, 0.8), (0.0, "a3", 0.5, 0.8), (0.0, "e4", 0.5, 0.6)), dice)
    shine = cymbal(60, 1.0, 0.6, dice)
    return in_a_room(together((0.0, 0.9, drum), (0.0, 0.5, bows), (0.02, 0.45, horns), (0.0, 0.4, shine)), 1.4, 0.4)


def hit_partial(dice: np.random.Generator) -> Wave:
    """It counts for something: bows alone, the fifth without its root below."""
    block = wood(50, 0.1, 0.7, dice)
    bows = phrase(short_strings, ((0.0, "a3", 0.14, 0.65), (0.0, "d4", 0.14, 0.6)), dice)
    skin = partials((98, 155), (0.07, 0.04), (1.0, 0.5), 0.3)
    return in_a_room(together((0.0, 0.3, block), (0.0, 0.6, bows), (0.0, 0.5, skin)), 0.9, 0.35)


def miss(dice: np.random.Generator) -> Wave:
    """It goes past: air, and a soft wrong string behind."""
    total = 0.5
    sweep = np.zeros(clock(total).size)
    for centre, at in ((2600, 0.10), (1500, 0.17), (800, 0.25), (420, 0.33)):
        bump = np.exp(-(((clock(total) - at) / 0.07) ** 2))
        sweep += filtered(noise(total, dice), centre * 0.7, centre * 1.4, order=1) * bump
    dull = phrase(muted_pluck, ((0.34, "d3", 0.2, 0.6), (0.34, "eb3", 0.2, 0.6)), dice)
    low = phrase(electric_piano, ((0.34, "bb3", 0.3, 0.35),), dice)
    return in_a_room(together((0.0, 0.45, sweep), (0.0, 1.0, dull), (0.0, 0.25, low)), 0.7, 0.3)


def gavel(dice: np.random.Generator) -> Wave:
    """Two blows on the chair's block, in a large hall."""
    blow = partials((168, 302, 511, 986, 1840), (0.07, 0.05, 0.032, 0.014, 0.006), (1.0, 0.8, 0.6, 0.35, 0.2), 0.4)
    blow += 0.35 * filtered(noise(0.4, dice), 900, 5000) * fading(0.4, 0.004)
    return in_a_room(together((0.0, 0.85, blow), (0.34, 1.0, blow)), 1.8, 0.4)


def datasprite_glitch(dice: np.random.Generator) -> Wave:
    """Something in the cards: tones cut to pieces, repeated, out of any key."""
    pieces = []
    for _ in range(11):
        takes = float(dice.choice((0.02, 0.035, 0.05)))
        centre = float(dice.choice((311.0, 466.0, 740.0, 1109.0, 1661.0)))
        grain = tone(centre * (1 + 0.8 * np.sign(tone(float(dice.uniform(30, 140)), takes))), takes)
        grain = np.round(grain * 3) / 3 * float(dice.uniform(0.4, 1.0))
        pieces += [edged(grain, 0.001, 0.002)] * int(dice.integers(1, 4))
        if dice.random() < 0.4:
            pieces.append(np.zeros(int(dice.integers(300, 1500))))
    hiss = (
        0.15
        * filtered(noise(0.7, dice), 3000, 8000)
        * np.sign(tone(23.0, 0.7)).clip(0)
        * curve(0.7, (0, 1), (0.7, 0))
    )
    return in_a_room(
        together((0.0, 0.6, filtered(np.concatenate(pieces), 150, 4500, order=1)), (0.0, 1.0, hiss)), 0.4, 0.2
    )


RECIPES = (
    Recipe("card_slide", card_slide, -26.0),
    Recipe("hit_strong", hit_strong, -16.0),
    Recipe("hit_partial", hit_partial, -20.0),
    Recipe("miss", miss, -23.0),
    Recipe("gavel", gavel, -19.0),
    Recipe("datasprite_glitch", datasprite_glitch, -22.0),
)
