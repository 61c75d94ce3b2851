"""The colours of the game, and the few ways a colour is derived from another."""

from typing import NamedTuple

Colour = str  # "#rrggbb"

INK, NIGHT, SLATE, STEEL = "#0a0f1c", "#101a2e", "#1c2b45", "#33496b"
PANEL = "#0b1222"  # at 86 to 95 %
PAPER, ICE, MIST, LOCKED = "#f2f8fc", "#cfe3f2", "#8aa3c0", "#7186a3"  # text, brightest first
OK, WARN, BAD = "#5fe3a1", "#ffc24d", "#ff5d6c"  # never alone: always with an icon, number or word
FORM_SHADE = "#1a0d33"  # the plum shadow of all skin and cloth, at 30 to 55 %
KEY_LIGHT = "#fff2dc"  # from the upper left, at 16 to 22 %
OUTLINE = "#0a1122"  # one pixel around everything small that stands on a floor
CRIMSON = "#ff4d6d"  # antagonists, in any campaign

BLOOD, DEEP_BLOOD = "#7a2050", "#5a1040"  # what skin turns to in shade, and in its lines
LIPS, DEEP_LIPS = "#b03a55", "#4a0a24"
BLUSH = "#e2405f"
LASHES = "#1a0f1e"
EYE_WHITE, PUPIL, LID_SHADE = "#f4f1ee", "#0c0a14", "#241838"
TEETH, LOWER_TEETH, TONGUE, MOUTH_INSIDE = "#fdfbf8", "#e9e2e0", "#c9596b", "#4a1526"
WHITE = "#ffffff"
SWEAT = "#bfe9ff"
SHIRT = "#eef2f6"
GOLD = "#f4c95d"
PLASTIC = "#22344f"  # headsets, straps, the shell of a small machine
SOLE, LEATHER = "#e8eef4", "#141b2c"  # light and dark shoes
TROUSERS = "#0f1729"
SMALL_EYE, SMALL_MOUTH = "#16101c", "#5a2030"  # the face of a walking figure

CLINIC_FLOOR = ("#7d9bbb", "#7090b2")
CLINIC_WALL = ("#6d8bb0", "#41597f")
CLINIC_WALL_CAP = "#18243c"
CLINIC_TRIM_SHADOW = "#243654"


class Campaign(NamedTuple):
    """The one colour that lights a campaign, and its two dark backgrounds."""

    accent: Colour
    mid: Colour
    dark: Colour


CAMPAIGNS = {
    "lyra": Campaign("#35e0c8", "#0d3a45", "#08202b"),
    "mira": Campaign("#ff8a5c", "#4a1f35", "#25102a"),
    "voss": Campaign("#7aa8ff", "#1d2f6e", "#0f1a3f"),
    "lena": Campaign("#c77dff", "#3b1f63", "#1d1038"),
    "myles": Campaign("#ffcc4d", "#4d3412", "#281a10"),
}


def channels(colour: Colour) -> tuple[int, int, int]:
    """Return red, green and blue of "#rrggbb", 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return `one` with `share` (0 to 1) of it replaced by `other`."""
    mixed = (a * (1 - share) + b * share for a, b in zip(channels(one), channels(other), strict=True))
    return "#" + "".join(f"{min(255, max(0, round(value))):02x}" for value in mixed)


def darker(colour: Colour, share: float) -> Colour:
    """Return `colour` moved by `share` towards ink."""
    return mix(colour, INK, share)


def lighter(colour: Colour, share: float) -> Colour:
    """Return `colour` moved by `share` towards white."""
    return mix(colour, "#ffffff", share)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2, 0 (black) to 1 (white)."""
    linear = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of WCAG 2 between two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
