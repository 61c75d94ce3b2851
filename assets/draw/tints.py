"""The colours of one person, derived from the few that the data names."""

from typing import NamedTuple

from assets.draw.palette import (
    BLOOD,
    DEEP_BLOOD,
    DEEP_LIPS,
    LASHES,
    LIPS,
    MOUTH_INSIDE,
    TONGUE,
    WHITE,
    Colour,
    darker,
    lighter,
    mix,
)
from assets.draw.people import Person


class Tints(NamedTuple):
    """What a head is painted with."""

    skin: Colour
    shade: Colour  # of the skin, where light does not reach
    deep: Colour  # of the skin, in lines
    shine: Colour  # of the skin, on the nose
    lashes: Colour
    lip: Colour
    lip_line: Colour
    throat: Colour  # the inside of an open mouth
    tongue: Colour
    iris: Colour
    hair: Colour
    hair_shine: Colour
    hair_shade: Colour
    brow: Colour
    blush: Colour


def tints(person: Person) -> Tints:
    """Return the colours of `person`; a hologram has only the one hue of its skin."""
    skin, hair = person.skin, person.hair.colour
    blood, deep_blood, lips, deep_lips = BLOOD, DEEP_BLOOD, LIPS, DEEP_LIPS
    lashes, blush = mix(LASHES, hair, 0.15), person.blush
    if person.hologram:
        blood = deep_blood = lips = deep_lips = darker(hair, 0.35)
        lashes, blush = darker(hair, 0.62), WHITE
    return Tints(
        skin=skin,
        shade=mix(darker(skin, 0.20), blood, 0.42 if person.hologram else 0.20),
        deep=mix(darker(skin, 0.46), deep_blood, 0.25),
        shine=lighter(skin, 0.45),
        lashes=lashes,
        lip=mix(skin, lips, 0.45),
        lip_line=mix(darker(skin, 0.62), deep_lips, 0.35),
        throat=darker(hair, 0.6) if person.hologram else MOUTH_INSIDE,
        tongue=darker(hair, 0.3) if person.hologram else TONGUE,
        iris=person.eyes.iris,
        hair=hair,
        hair_shine=person.hair.shine or lighter(hair, 0.28),
        hair_shade=person.hair.shade or darker(hair, 0.35),
        brow=person.brows.colour or darker(hair, 0.15),
        blush=blush,
    )
