"""The raw material: cycles, noise, envelopes and filters, as float arrays at 44,100 samples a second.

A mono wave has the shape (samples,), a stereo wave (2, samples); full scale is 1.0.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

RATE = 44_100  # samples a second
TABLE = 4096  # points of one stored cycle
KNEE, CEILING = 0.5, 0.8  # level above which peaks are rounded, and the level they never reach
BRIGHTEST = 12_000.0  # Hz; no stored cycle has a partial above it, so nothing folds back

Wave = NDArray[np.float64]


def length(seconds: float) -> int:
    """Return how many samples `seconds` are."""
    return round(seconds * RATE)


def clock(seconds: float) -> Wave:
    """Return the time of each sample, in seconds from 0."""
    return np.arange(length(seconds)) / RATE


def hertz(pitch: float) -> float:
    """Return the frequency of a pitch; 69 is the A of 440 Hz and 12 make an octave."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def gain(decibels: float) -> float:
    """Return the factor that changes a level by `decibels`."""
    return float(10.0 ** (decibels / 20.0))


def curve(seconds: float, *points: tuple[float, float]) -> Wave:
    """Return straight lines through (second, level) points; before the first and after the last it is level."""
    return np.interp(clock(seconds), [at for at, _ in points], [level for _, level in points])


def fading(seconds: float, fall: float) -> Wave:
    """Return a level that falls from 1 to 1/e in `fall` seconds, and on."""
    return np.exp(-clock(seconds) / fall)


def edged(wave: Wave, rise: float = 0.002, fall: float = 0.01) -> Wave:
    """Return the wave with its ends faded over `rise` and `fall` seconds, so that neither clicks."""
    samples = wave.shape[-1]
    up, down = min(length(rise), samples), min(length(fall), samples)
    edges = np.ones(samples)
    edges[:up] *= np.sin(np.linspace(0.0, np.pi / 2, up, endpoint=False)) ** 2
    if down:
        edges[-down:] *= np.cos(np.linspace(0.0, np.pi / 2, down)) ** 2
    return wave * edges


def tone(frequency: float | Wave, seconds: float, phase: float = 0.0) -> Wave:
    """Return a sine; `frequency` in Hz may change sample by sample, `phase` counts turns."""
    if isinstance(frequency, np.ndarray):
        return np.sin(2 * np.pi * (np.cumsum(frequency) / RATE + phase))
    return np.sin(2 * np.pi * (frequency * clock(seconds) + phase))


def partials(frequencies: Sequence[float], falls: Sequence[float], levels: Sequence[float], seconds: float) -> Wave:
    """Return sines that ring and die: each has its frequency (Hz), its fall to 1/e (s) and its first level."""
    ring = np.zeros(length(seconds))
    for frequency, fall, level in zip(frequencies, falls, levels, strict=True):
        ring += level * tone(frequency, seconds) * fading(seconds, fall)
    return ring


@lru_cache(maxsize=512)
def sawtooth(frequency: float, darkness: float) -> Wave:
    """Return one cycle of a bowed sound for a tone of `frequency` Hz, filtered above `darkness` Hz."""
    return _cycle(frequency, darkness, 1)


@lru_cache(maxsize=512)
def hollow(frequency: float, darkness: float) -> Wave:
    """Return one cycle of a reed's sound (odd partials) for a tone of `frequency` Hz."""
    return _cycle(frequency, darkness, 2)


def _cycle(frequency: float, darkness: float, stride: int) -> Wave:
    spectrum = np.zeros(TABLE // 2 + 1, dtype=np.complex128)
    highest = max(1, min(TABLE // 2, int(BRIGHTEST / frequency)))
    numbers = np.arange(1, highest + 1, stride)
    spectrum[numbers] = -1j / numbers / (1.0 + (numbers * frequency / darkness) ** 2)
    cycle = np.fft.irfft(spectrum, TABLE) * TABLE / 2
    return np.append(cycle, cycle[:2])  # two more points, to read between the last and the first


def played(cycle: Wave, frequency: float | Wave, seconds: float, phase: float = 0.0) -> Wave:
    """Return a stored cycle repeated at `frequency` Hz, which may change sample by sample."""
    if isinstance(frequency, np.ndarray):
        turns = np.cumsum(frequency) / RATE + phase
    else:
        turns = frequency * clock(seconds) + phase
    place = (turns - np.floor(turns)) * TABLE
    here = place.astype(np.int64)
    return np.asarray(cycle[here] + (place - here) * (cycle[here + 1] - cycle[here]))


def noise(seconds: float, dice: np.random.Generator) -> Wave:
    """Return white noise of RMS 1."""
    return dice.standard_normal(length(seconds))


def filtered(wave: Wave, low: float = 0.0, high: float = 0.0, order: int = 2, loops: bool = False) -> Wave:
    """Return what of a wave lies between `low` and `high` Hz (0: no border), without moving it in time.

    The slope is 6 dB an octave for each `order`. A wave that loops is filtered round its seam;
    any other is taken to be silent before and after.
    """
    samples = wave.shape[-1]
    size = samples if loops else _fast(samples + length(0.1))
    spectrum = np.fft.rfft(wave, size)
    return np.asarray(np.fft.irfft(spectrum * passing(size, low, high, order), size)[..., :samples])


def passing(size: int, low: float, high: float, order: int = 2) -> Wave:
    """Return how much of each frequency of a transform of `size` samples a band lets through."""
    frequencies = np.fft.rfftfreq(size, 1 / RATE)
    answer = np.ones(frequencies.size)
    if high:
        answer /= np.sqrt(1.0 + (frequencies / high) ** (2 * order))
    if low:
        answer *= 1.0 / np.sqrt(1.0 + (low / np.maximum(frequencies, 1e-3)) ** (2 * order))
        answer[0] = 0.0
    return answer


def formed(wave: Wave, formants: Sequence[tuple[float, float, float]], loops: bool = False) -> Wave:
    """Return a wave heard through resonances, each (Hz, width in Hz, level): a mouth, a box, a hall."""
    samples = wave.shape[-1]
    size = samples if loops else _fast(samples + length(0.1))
    frequencies = np.fft.rfftfreq(size, 1 / RATE)
    answer = np.zeros(frequencies.size)
    for centre, width, level in formants:
        answer += level / (1.0 + ((frequencies - centre) / (width / 2)) ** 2)
    return np.asarray(np.fft.irfft(np.fft.rfft(wave, size) * answer, size)[..., :samples])


def endless_noise(
    seconds: float, dice: np.random.Generator, low: float = 0.0, high: float = 0.0, order: int = 2
) -> Wave:
    """Return band noise of RMS 1 that repeats without a seam after `seconds`."""
    samples = length(seconds)
    band = passing(samples, low, high, order)
    spectrum = band * np.exp(2j * np.pi * dice.random(band.size))
    spectrum[0] = 0.0
    wave = np.fft.irfft(spectrum, samples)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)))


def endless_drift(seconds: float, dice: np.random.Generator, per_second: float) -> Wave:
    """Return a level between 0 and 1 that wanders about `per_second` times a second and closes its circle."""
    points = max(3, round(seconds * per_second))
    heights = dice.random(points)
    at = np.arange(length(seconds)) / length(seconds) * points
    here = at.astype(np.int64)
    blend = (1 - np.cos(np.pi * (at - here))) / 2
    return np.asarray(heights[here % points] * (1 - blend) + heights[(here + 1) % points] * blend)


def rounded(wave: Wave) -> Wave:
    """Return the wave with its peaks bent over, so that none reaches the ceiling; the rest stays as it is."""
    over = np.maximum(np.abs(wave) - KNEE, 0.0)
    bent = KNEE + np.tanh(over / (CEILING - KNEE)) * (CEILING - KNEE)
    return np.where(over > 0, np.sign(wave) * bent, wave)


def laid(into: Wave, wave: Wave, at: int, loops: bool) -> None:
    """Add a wave into another from sample `at`; past the end it wraps round (loops) or is cut.

    A wave may be mono into stereo; what lies before sample 0 is cut too when it does not loop.
    """
    total = into.shape[-1]
    if not loops:
        first, last = max(at, 0), min(at + wave.shape[-1], total)
        if first < last:
            into[..., first:last] += wave[..., first - at : last - at]
        return
    done = 0
    at %= total
    while done < wave.shape[-1]:
        part = min(wave.shape[-1] - done, total - at)
        into[..., at : at + part] += wave[..., done : done + part]
        done, at = done + part, 0


def _fast(samples: int) -> int:
    """Return the next length that transforms quickly: a power of two, or three quarters of one."""
    power = 1 << max(4, (samples - 1).bit_length())
    return power * 3 // 4 if samples <= power * 3 // 4 else power
