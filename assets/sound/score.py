"""The score format: notes as text, bars counted.

    mp | d4:1.5 a4:.5 bb4:1 a4 | e4:3 r:1 | < d3+f3+a3:4 | f _:4 |

A token is a note (`bb4`: B flat in octave 4; c4 is middle C, pitch 60), notes sounding together
(`d3+f3`), a stroke of a drum (`x`), a rest (`r`), or `_`, which holds what sounded last. `:1.5` gives its
beats; without it the last given ones hold. `pp p mp mf f ff` set the force from there on, `<` (or `>`, the
same) grows evenly from there to the next mark, `!` after a note strikes it harder. Every bar is as long as the
others, or the score is refused.
"""

import re
from typing import NamedTuple

FORCES = {"pp": 0.25, "p": 0.37, "mp": 0.5, "mf": 0.62, "f": 0.77, "ff": 0.92}
ACCENT = 1.2  # how much harder `!` strikes
STEPS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
DRUM = 60  # the pitch of `x`
TOKEN = re.compile(r"(?P<what>r|_|x|[a-g][#b]?[0-8](?:\+[a-g][#b]?[0-8])*)(?P<hard>!?)(?::(?P<beats>[0-9.]+))?")


class Note(NamedTuple):
    """One note: when and how long in beats, which pitch (60 is middle C), how hard (0 to 1)."""

    start: float
    beats: float
    pitch: int
    force: float


def read(text: str, beats_a_bar: float = 4) -> tuple[Note, ...]:
    """Return the notes of a score.

    Raises:
        ValueError: a token is not understood, or a bar is too short or too long; says which.
    """
    notes: list[Note] = []
    sounding: list[int] = []  # places in `notes` of what `_` would hold
    start, beats, force = 0.0, 1.0, FORCES["mp"]
    swell_from: int | None = None
    number = 1
    for bar in text.split("|"):
        filled = 0.0
        for word in bar.split():
            if word in FORCES:
                if swell_from is not None:
                    _swell(notes, swell_from, force, FORCES[word])
                force, swell_from = FORCES[word], None
                continue
            if word in "<>":
                swell_from = len(notes)
                continue
            found = TOKEN.fullmatch(word)
            if not found:
                raise ValueError(f"bar {number}: {word!r} is neither a note, a rest nor a mark")
            beats = float(found["beats"] or beats)
            if found["what"] == "_":
                for place in sounding:
                    notes[place] = notes[place]._replace(beats=notes[place].beats + beats)
            else:
                names = () if found["what"] == "r" else found["what"].split("+")
                struck = min(1.0, force * ACCENT) if found["hard"] else force
                sounding = list(range(len(notes), len(notes) + len(names)))
                notes += [Note(start + filled, beats, pitch(name), struck) for name in names]
            filled += beats
        if filled and abs(filled - beats_a_bar) > 1e-6:
            raise ValueError(f"bar {number} has {filled:g} beats, not {beats_a_bar:g}: {bar.strip()}")
        start += filled
        number += bool(filled)
    return tuple(notes)


def pitch(name: str) -> int:
    """Return the pitch of a note's name; `x` is a drum's."""
    if name == "x":
        return DRUM
    sign = {"#": 1, "b": -1}.get(name[1], 0)
    return 12 * (int(name[-1]) + 1) + STEPS[name[0]] + sign


def moved(notes: tuple[Note, ...], beats: float = 0.0, pitches: int = 0, force: float = 1.0) -> tuple[Note, ...]:
    """Return the notes later by `beats`, higher by `pitches` half tones, and struck `force` times as hard."""
    return tuple(
        Note(note.start + beats, note.beats, note.pitch + pitches, min(1.0, note.force * force)) for note in notes
    )


def again(notes: tuple[Note, ...], every: float, times: int) -> tuple[Note, ...]:
    """Return the notes played `times` times, each `every` beats after the last."""
    return tuple(note for turn in range(times) for note in moved(notes, turn * every))


def broken(chords: tuple[Note, ...], order: tuple[int, ...], step: float) -> tuple[Note, ...]:
    """Return chords played note by note, one every `step` beats, each for as long.

    `order` names the notes of a chord from below, and goes round without regard to bars or chords: an
    order whose length does not fit the bar drifts against it. A number past the chord's top counts on
    in the octave above.
    """
    held: dict[float, list[Note]] = {}
    for note in chords:
        held.setdefault(note.start, []).append(note)
    notes: list[Note] = []
    for start, chord in held.items():
        chord.sort(key=lambda note: note.pitch)
        for turn in range(round(chord[0].beats / step)):
            octave, place = divmod(order[len(notes) % len(order)], len(chord))
            low = chord[place]
            notes.append(Note(start + turn * step, step, low.pitch + 12 * octave, low.force))
    return tuple(notes)


def _swell(notes: list[Note], first: int, low: float, high: float) -> None:
    """Let the forces from note `first` on run evenly from `low` to `high`, accents kept."""
    if first >= len(notes):
        return
    begin, end = notes[first].start, notes[-1].start + notes[-1].beats
    for place in range(first, len(notes)):
        share = (notes[place].start - begin) / max(end - begin, 1e-9)
        force = notes[place].force / low * (low + (high - low) * share)
        notes[place] = notes[place]._replace(force=min(1.0, force))
