"""The colours of the interface, and the few ways a colour is derived from another."""

from typing import NamedTuple

Colour = str  # "#rrggbb", small letters

INK, NIGHT, SLATE, STEEL = "#0a0f1c", "#101a2e", "#1c2b45", "#33496b"
PANEL = "#0b1222"  # what text stands on, at 86 to 95 %
TRACK = "#24324c"  # the empty part of a bar
PAPER, ICE, MIST, LOCKED = "#f2f8fc", "#cfe3f2", "#8aa3c0", "#7186a3"  # text, brightest first
OK, WARN, BAD = "#5fe3a1", "#ffc24d", "#ff5d6c"  # never alone: always with an icon, a number or a word
TEAL = "#35e0c8"  # the colour of the game itself, where no campaign has its own
CRIMSON = "#ff4d6d"  # antagonists, in any campaign
KINDS: dict[str, Colour] = {  # of evidence and of cards
    "document": "#5fe3a1", "data": "#ff8a5c", "testimony": "#7aa8ff", "object": "#ffcc4d",
}  # fmt: skip


class Palette(NamedTuple):
    """The one colour that lights a campaign, and its two dark backgrounds."""

    accent: Colour = TEAL
    mid: Colour = "#0d3a45"
    dark: Colour = "#08202b"


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Return red, green and blue of "#rrggbb", 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return `one` with `share` (0 to 1) of it replaced by `other`."""
    mixed = (a * (1 - share) + b * share for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#" + "".join(f"{min(255, max(0, round(value))):02x}" for value in mixed)


def darker(colour: Colour, share: float) -> Colour:
    """Return `colour` moved by `share` (0 to 1) towards ink."""
    return mix(colour, INK, share)


def lighter(colour: Colour, share: float) -> Colour:
    """Return `colour` moved by `share` (0 to 1) towards white."""
    return mix(colour, "#ffffff", share)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2, 0 (black) to 1 (white)."""
    linear = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in rgb(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of WCAG 2 between two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_on(colour: Colour) -> Colour:
    """Return the colour of text that reads best on `colour`: paper, or a dark relative of it."""
    dark = mix(colour, INK, 0.88)
    return dark if contrast(dark, colour) >= contrast(PAPER, colour) else PAPER
