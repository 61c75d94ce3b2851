"""Letters of signs, drawn with one stroke each as a tube of light or a brush does: no font is needed to see them."""

from assets.draw.palette import Colour
from assets.draw.svg import group, line

HEIGHT, ADVANCE = 14, 13  # units of a letter, and from one to the next

STROKES = {
    "A": "M0 14L5 0L10 14M2 9H8",
    "B": "M0 0V14H6Q10 14 10 10.5T6 7H0H5Q9 7 9 3.5T5 0Z",
    "C": "M10 3Q8 0 5 0Q0 0 0 7T5 14Q8 14 10 11",
    "D": "M0 0V14H4Q10 14 10 7T4 0Z",
    "E": "M9 0H0V14H9M0 7H7",
    "F": "M9 0H0V14M0 7H7",
    "G": "M10 3Q8 0 5 0Q0 0 0 7T5 14Q10 14 10 8H6",
    "H": "M0 0V14M10 0V14M0 7H10",
    "I": "M5 0V14",
    "K": "M0 0V14M10 0L0 8M4 6L10 14",
    "L": "M0 0V14H9",
    "M": "M0 14V0L5 9L10 0V14",
    "N": "M0 14V0L10 14V0",
    "O": "M5 0Q0 0 0 7T5 14T10 7T5 0Z",
    "P": "M0 14V0H6Q10 0 10 4T6 8H0",
    "Q": "M5 0Q0 0 0 7T5 14T10 7T5 0ZM6 10L10 15",
    "R": "M0 14V0H6Q10 0 10 4T6 8H0M5 8L10 14",
    "S": "M9 2Q7 0 5 0Q1 0 1 3.5T5 7T9 10.5T5 14Q2 14 0 12",
    "T": "M0 0H10M5 0V14",
    "U": "M0 0V9Q0 14 5 14T10 9V0",
    "V": "M0 0L5 14L10 0",
    "Y": "M0 0L5 7L10 0M5 7V14",
    "0": "M5 0Q1 0 1 7T5 14T9 7T5 0Z",
    "1": "M2 3L6 0V14",
    "2": "M1 3Q2 0 5 0Q9 0 9 4Q9 7 1 14H9",
    "3": "M1 1H9L5 6Q9 6 9 10T5 14Q2 14 1 12",
    "4": "M7 14V0L0 10H10",
    "5": "M9 0H2L1 6Q9 4 9 10Q9 14 5 14Q2 14 1 12",
    "6": "M8 1Q1 3 1 10Q1 14 5 14T9 10T5 6.5Q2 6.5 1 10",
    "7": "M1 0H9L4 14",
    "8": "M5 6.5Q1 6.5 1 3.2T5 0T9 3.2T5 6.5Q0 6.5 0 10.2T5 14T10 10.2T5 6.5Z",
    "9": "M9 5Q9 0 5 0T1 4T5 8T9 4V14",
    ".": "M1 13.6V14",
    "'": "M2 0L1 4",
    " ": "",
}
NARROW = {"I": 8, ".": 6, "'": 6, " ": 8, "1": 10}  # ADVANCE of those that need less


def width(text: str, height: float) -> float:
    """Return how wide a line of letters of a height becomes, in pixels."""
    return (sum(NARROW.get(letter, ADVANCE) for letter in text) - 3) * height / HEIGHT


def lettering(
    x: float, y: float, height: float, text: str, colour: Colour, weight: float = 2, **more: str | float
) -> str:
    """Return a line of letters around x, with their feet on y; `weight` is that of the stroke in pixels.

    Raises:
        KeyError: a letter has no stroke yet.
    """
    scale = height / HEIGHT
    at, parts = 0.0, []
    for letter in text:
        shift = -2.0 if letter == "I" else 0.0
        if STROKES[letter]:
            parts.append(group(line(STROKES[letter], colour, weight / scale), transform=f"translate({at + shift} 0)"))
        at += NARROW.get(letter, ADVANCE)
    left = x - width(text, height) / 2
    return group(*parts, transform=f"translate({left:.2f} {y - height}) scale({scale:.3f})", **more)
