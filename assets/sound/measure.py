"""How loud, how high, how clean: the figures a sound must keep.

Loudness follows ITU-R BS.1770 (K-weighting, gating at -70 and -10), on blocks that do not overlap;
a mono sound counts as heard from both speakers. 0 is a full-scale sine in one of two channels, -3.01.
"""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from assets.sound.waves import RATE, Wave, length

BLOCK = 0.4  # seconds that an ear averages over in music
INSTANT = 0.1  # seconds that an ear averages over in a short effect
NEAR = 0.1  # seconds on either side of a seam with which its jump is compared
SILENCE = -120.0  # what is said of nothing at all


def decibels(power: float) -> float:
    """Return a power (mean square) in decibels; nothing at all is -120."""
    return 10 * math.log10(power) if power > 1e-12 else SILENCE


def peak(wave: Wave) -> float:
    """Return the highest sample in dBFS."""
    return decibels(float(np.max(np.abs(wave), initial=0.0)) ** 2)


def offset(wave: Wave) -> float:
    """Return the furthest mean of a channel from zero (full scale is 1)."""
    return float(np.max(np.abs(np.mean(np.atleast_2d(wave), axis=1))))


def seam(wave: Wave) -> float:
    """Return the jump from the last sample to the first, as a share of the largest jump within `NEAR` of it."""
    channels = np.atleast_2d(wave)
    round_it = np.concatenate((channels[:, -length(NEAR) :], channels[:, : length(NEAR)]), axis=1)
    jumps = np.max(np.abs(np.diff(round_it, axis=1)), axis=0)
    place = min(length(NEAR), channels.shape[1]) - 1
    jump, jumps[place] = float(jumps[place]), 0.0
    return jump / max(float(np.max(jumps)), 1e-6)


def sidedness(wave: Wave) -> float:
    """Return in decibels how much louder the difference of two channels is than their sum; 0 and more is bad."""
    left, right = wave
    return decibels(float(np.mean((left - right) ** 2))) - decibels(float(np.mean((left + right) ** 2)))


def loudness(wave: Wave) -> float:
    """Return the integrated loudness in LUFS; quiet stretches are gated out."""
    powers = _powers(wave, BLOCK, BLOCK)
    loud = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    if loud.size == 0:
        return SILENCE
    gated = loud[loud > np.mean(loud) * 0.1]
    return decibels(float(np.mean(gated))) - 0.691


def loudest(wave: Wave) -> float:
    """Return the loudness in LUFS of the loudest tenth of a second."""
    return decibels(float(np.max(_powers(wave, INSTANT, INSTANT / 4)))) - 0.691


def _powers(wave: Wave, block: float, hop: float) -> Wave:
    """Return the weighted power of each block, channels added."""
    channels = np.atleast_2d(wave)
    size = length(block)
    if channels.shape[0] == 1:
        channels = np.repeat(channels, 2, axis=0)
    if channels.shape[1] < size:
        channels = np.pad(channels, ((0, 0), (0, size - channels.shape[1])))
    blocks = sliding_window_view(channels, size, axis=1)[:, :: length(hop)]
    transformed = np.fft.rfft(blocks, axis=2)
    spectra = (transformed.real**2 + transformed.imag**2) * _weight(size)
    # Parseval: every frequency but the first and last stands for two of the full transform.
    return np.asarray((2 * spectra.sum(axis=2) - spectra[:, :, 0]).sum(axis=0) / size**2)


def _weight(size: int) -> Wave:
    """Return the K-weighting's power at each frequency of a transform of `size` samples."""
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    shelf_q, shelf_gain = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    shelf_mid = shelf_gain**0.4996667741545416
    k = math.tan(math.pi * 1681.974450955533 / RATE)
    over = shelf_gain + shelf_mid * k / shelf_q + k * k
    under = shelf_gain - shelf_mid * k / shelf_q + k * k
    shelf = (over + 2 * (k * k - shelf_gain) * turn + under * turn**2) / (
        (1 + k / shelf_q + k * k) + 2 * (k * k - 1) * turn + (1 - k / shelf_q + k * k) * turn**2
    )
    q = 0.5003270373238773
    k = math.tan(math.pi * 38.13547087602444 / RATE)
    high = (1 - 2 * turn + turn**2) / (
        1 + 2 * (k * k - 1) / (1 + k / q + k * k) * turn + (1 - k / q + k * k) / (1 + k / q + k * k) * turn**2
    )
    return np.asarray(np.abs(shelf * high) ** 2)
