"""The figures that pieces of music carry, one a campaign, and how to find them.

`MIRA` (the title and the repair carry it too) climbs a fifth from the root, leans on the sixth, falls back and is
left hanging on the second: a question. A sixth note, the root, answers it, and is kept for her epilogue.

`LYRA` rises as bubbles do, a fourth, a tone and a fourth more, up to the octave, and there turns back and stops a
third short of home: something is not right. The note that brings it home is kept for her charter.
"""

from collections.abc import Iterable
from typing import NamedTuple

from assets.sound.score import Note

Steps = tuple[int, int, int, int]  # half tones above the first note, octaves set aside


class Figure(NamedTuple):
    """Five notes that are left open, in a dark and a bright form, and the sixth that closes them."""

    dark: Steps
    bright: Steps
    answer: int


MIRA = Figure(dark=(7, 8, 7, 2), bright=(7, 9, 7, 2), answer=0)
LYRA = Figure(dark=(5, 7, 0, 8), bright=(5, 7, 0, 9), answer=5)


def statements(notes: Iterable[Note], figure: Figure) -> tuple[tuple[Note, ...], ...]:
    """Return every place where one line plays the figure, note after note; octaves may differ."""
    line = _line(notes)
    runs = (line[at : at + 5] for at in range(len(line) - 4))
    return tuple(run for run in runs if _steps(run) in (figure.dark, figure.bright))


def answered(notes: Iterable[Note], figure: Figure) -> bool:
    """Return whether the figure is closed somewhere: its five notes and, within a beat, its answer."""
    line = _line(notes)
    runs = (line[at : at + 6] for at in range(len(line) - 5))
    closed = ((*figure.dark, figure.answer), (*figure.bright, figure.answer))
    return any(_steps(run) in closed and run[5].start - run[4].start - run[4].beats <= 1 for run in runs)


def _line(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the highest note of each moment, in order."""
    tops: dict[float, Note] = {}
    for note in notes:
        if note.start not in tops or note.pitch > tops[note.start].pitch:
            tops[note.start] = note
    return tuple(tops[start] for start in sorted(tops))


def _steps(run: tuple[Note, ...]) -> tuple[int, ...]:
    return tuple((note.pitch - run[0].pitch) % 12 for note in run[1:])
