"""From scores to a mix: pieces, parts, and the desk that balances them."""

import zlib
from typing import NamedTuple

import numpy as np

from assets.sound.instruments import Instrument
from assets.sound.measure import SILENCE, loudness
from assets.sound.room import heard_in, response, turns
from assets.sound.score import Note
from assets.sound.waves import RATE, Wave, filtered, gain, laid, length, rounded

LEAD = 0.03  # seconds before the first beat, so that no stroke falls on a loop's seam
MUSIC_LOUDNESS = -20.0  # LUFS
LATE = 0.006  # seconds; how unevenly a loose player plays (one standard deviation)
UNEVEN = 0.06  # share of force by which strokes differ
SHADES = 24  # forces told apart; notes that differ by less share one rendering


class Part(NamedTuple):
    """One player: what is played on what, and where that stands in the mix."""

    name: str
    instrument: Instrument
    notes: tuple[Note, ...]
    level: float  # LUFS of the part alone while it sounds, before the whole is brought to its loudness
    side: float = 0.0  # -1 left, 1 right
    room: float = 0.25  # how much of it the room hears
    loose: float = 1.0  # 0: a machine plays
    takes: int = 1  # different renderings of the same note, used in turn
    sway: float = 0.0  # times a second that it drifts between left and right


class Piece(NamedTuple):
    """A piece of music as data."""

    name: str
    tempo: float  # beats a minute
    bars: int
    parts: tuple[Part, ...]
    beats_a_bar: int = 4
    loops: bool = True
    swing: float = 0.5  # where in the beat its second half falls
    echo: float = 1.8  # seconds in which the room's sound dies by 60 dB
    after: float = 0.0  # seconds left for the last sound to die, when it does not loop


def beat_length(piece: Piece) -> int:
    """Return the samples of one beat: whole, so that bars and loops are exact, and of small factors, to transform."""
    return round(RATE / piece.tempo) * 60


def render(piece: Piece) -> Wave:
    """Return the mixed piece in stereo, at its loudness, seamless if it loops."""
    beat = beat_length(piece)
    samples = beat * piece.beats_a_bar * piece.bars + (0 if piece.loops else length(piece.after))
    dry, to_room = np.zeros((2, samples)), np.zeros((2, samples))
    for part in piece.parts:
        sound = stem(piece, part, samples)
        dry += sound
        to_room += sound * part.room
    mix = dry + 1.4 * heard_in(to_room, response(piece.echo), piece.loops)
    mix = filtered(mix, low=28.0, loops=piece.loops)
    if not piece.loops:
        mix *= np.interp(np.arange(samples), (samples - length(piece.after * 0.6), samples - 1), (1.0, 0.0)) ** 2
    return mastered(mix)


def stem(piece: Piece, part: Part, samples: int) -> Wave:
    """Return one part alone in stereo, at its level."""
    beat = beat_length(piece)
    dice = np.random.default_rng(zlib.crc32(f"{piece.name} {part.name}".encode()))
    sound = np.zeros((2, samples))
    played: dict[tuple[int, int, int, int], Wave] = {}
    for number, note in enumerate(part.notes):
        start = _swung(note.start, piece.swing) * beat
        held = (_swung(note.start + note.beats, piece.swing) * beat - start) / RATE
        force = min(1.0, max(0.08, note.force * (1 + UNEVEN * part.loose * float(dice.standard_normal()))))
        late = LATE * part.loose * float(np.clip(dice.standard_normal(), -2, 2))
        key = (note.pitch, round(held * 1000), round(force * SHADES), number % part.takes)
        if key not in played:
            own = np.random.default_rng((zlib.crc32(part.name.encode()), *key))
            played[key] = part.instrument(note.pitch, held, key[2] / SHADES, own)
        laid(sound, played[key], round(start + (LEAD + late) * RATE), piece.loops)
    angle = np.full(samples, (part.side + 1) * np.pi / 4)
    if part.sway:
        angle += 0.3 * np.sin(2 * np.pi * turns(part.sway, samples))
    sound *= np.stack((np.cos(angle), np.sin(angle)))
    heard = loudness(sound)
    return np.asarray(sound * gain(part.level - heard)) if heard > SILENCE else sound


def mastered(mix: Wave) -> Wave:
    """Return the mix at the loudness of all music, its few highest peaks rounded."""
    for _ in range(2):  # rounding takes a little loudness away: put it back once
        mix = rounded(mix * gain(MUSIC_LOUDNESS - loudness(mix)))
    return np.asarray(mix - np.mean(mix, axis=1, keepdims=True))


def _swung(beats: float, swing: float) -> float:
    """Return a place in beats with the second half of every beat moved to `swing`."""
    whole, share = divmod(beats, 1.0)
    return whole + (share * swing * 2 if share < 0.5 else swing + (share - 0.5) * (1 - swing) * 2)
