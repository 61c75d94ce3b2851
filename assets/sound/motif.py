"""The figure that every piece of music carries, and how to find it.

It climbs a fifth from the root, leans on the sixth, falls back and is left hanging on the second: a
question. A sixth note, the root, answers it, and is kept for the epilogue.
"""

from collections.abc import Iterable

from assets.sound.score import Note

CLIMB = (7, 8, 7, 2)  # half tones above the first note, octaves set aside; the sixth is minor
BRIGHT = (7, 9, 7, 2)  # the same with the major sixth
ANSWER = 0  # the note that resolves it


def statements(notes: Iterable[Note]) -> tuple[tuple[Note, ...], ...]:
    """Return every place where one line plays the figure, note after note; octaves may differ."""
    line = _line(notes)
    runs = (line[at : at + 5] for at in range(len(line) - 4))
    return tuple(run for run in runs if _steps(run) in (CLIMB, BRIGHT))


def answered(notes: Iterable[Note]) -> bool:
    """Return whether the figure is resolved somewhere: its five notes and, within a beat, its root."""
    line = _line(notes)
    runs = (line[at : at + 6] for at in range(len(line) - 5))
    return any(
        _steps(run) in ((*CLIMB, ANSWER), (*BRIGHT, ANSWER)) and run[5].start - run[4].start - run[4].beats <= 1
        for run in runs
    )


def _line(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the highest note of each moment, in order."""
    tops: dict[float, Note] = {}
    for note in notes:
        if note.start not in tops or note.pitch > tops[note.start].pitch:
            tops[note.start] = note
    return tuple(tops[start] for start in sorted(tops))


def _steps(run: tuple[Note, ...]) -> tuple[int, ...]:
    return tuple((note.pitch - run[0].pitch) % 12 for note in run[1:])
