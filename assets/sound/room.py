"""Rooms to play in: reverberation by convolution with noise that dies away as a room's does."""

from functools import lru_cache

import numpy as np

from assets.sound.waves import RATE, Wave, clock, filtered, length

BANDS = ((0.0, 250.0, 1.0), (250.0, 1000.0, 1.0), (1000.0, 4000.0, 0.7), (4000.0, 9000.0, 0.38))  # Hz, Hz, of T60
BEFORE = 0.018  # seconds until the first reflection
BUILD_UP = 0.03  # seconds in which the tail fills


@lru_cache(maxsize=16)
def response(dies_in: float, seed: int = 7) -> Wave:
    """Return a stereo room whose sound falls by 60 dB in `dies_in` seconds; its energy a channel is 1.

    The two sides share a part, so that little is lost when they are added to mono.
    """
    dice = np.random.default_rng(seed)
    seconds = dies_in * 1.1
    tail = np.zeros((2, length(seconds)))
    time = clock(seconds)
    for low, high, share in BANDS:
        grain = 0.8 * dice.standard_normal((2, time.size)) + 0.6 * dice.standard_normal(time.size)
        tail += filtered(grain, low, high) * 10 ** (-3 * time / (dies_in * share))
    tail *= np.minimum(1.0, time / BUILD_UP)
    for _ in range(7):
        at = length(float(dice.uniform(0.002, 0.06)))
        tail[:, at] += dice.uniform(1.0, 3.0, 2) * dice.choice((-1.0, 1.0))
    tail = np.pad(tail, ((0, 0), (length(BEFORE), 0)))
    return np.asarray(tail / np.sqrt(np.sum(tail**2, axis=1, keepdims=True)))


def heard_in(wave: Wave, room: Wave, loops: bool) -> Wave:
    """Return what a room answers to a stereo wave, without the wave itself.

    Round the seam when it loops; otherwise the answer is cut where the wave ends, so leave silence there.
    """
    samples = wave.shape[1]
    if loops:
        answer = np.zeros((2, samples))
        for at in range(0, room.shape[1], samples):  # a room longer than the loop is folded onto it
            piece = room[:, at : at + samples]
            answer[:, : piece.shape[1]] += piece
        size = samples
    else:
        answer, size = room, 1 << (samples + room.shape[1] - 1).bit_length()
    heard = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(answer, size), size)
    return np.asarray(heard[:, :samples])


def in_a_room(wave: Wave, dies_in: float, share: float, loops: bool = False) -> Wave:
    """Return a mono wave with `share` of a room's answer, for effects; a sound that ends grows by the tail."""
    if not loops:
        wave = np.pad(wave, (0, length(dies_in * 0.8)))
    answer = heard_in(np.stack((wave, wave)), response(dies_in), loops)[0]
    return np.asarray(wave + share * answer)


def turns(per_second: float, samples: int) -> Wave:
    """Return a phase, in turns, that goes round about `per_second` times a second and closes on `samples`."""
    whole = max(1, round(per_second * samples / RATE))
    return np.arange(samples) / samples * whole
