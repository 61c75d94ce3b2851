"""From a wave to the bytes of an OGG Vorbis file and back. Needs soundfile, of the `art` extra."""

import io
import zlib

import numpy as np

from assets.sound.waves import RATE, Wave

MUSIC_QUALITY = 0.2  # Vorbis quality, 0 to 1
EFFECT_QUALITY = 0.35
SERIAL = b"Root"  # the encoder would number its streams by chance; files are to be the same each time
AT_ONCE = 1 << 16  # frames given to the encoder at a time; it overruns its stack on very many
BACKWARDS = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class NoEncoder(Exception):
    """soundfile is not installed; its message says what to do."""


def encoded(wave: Wave, quality: float) -> bytes:
    """Return a mono (samples,) or stereo (2, samples) wave as an OGG Vorbis file.

    Raises:
        NoEncoder: soundfile is not installed.
    """
    try:
        import soundfile
    except ImportError as error:
        raise NoEncoder("building sounds needs soundfile: pip install -e '.[art]'") from error
    frames = np.atleast_2d(wave).T
    into = io.BytesIO()
    with soundfile.SoundFile(
        into, "w", RATE, frames.shape[1], "VORBIS", format="OGG", compression_level=1 - quality
    ) as file:
        for at in range(0, len(frames), AT_ONCE):
            file.write(frames[at : at + AT_ONCE])
    return renumbered(into.getvalue())


def decoded(ogg: bytes) -> Wave:
    """Return what a player will hear of an OGG file, shaped (channels, samples)."""
    import soundfile

    frames, _ = soundfile.read(io.BytesIO(ogg), dtype="float64", always_2d=True)
    return np.asarray(frames.T)


def renumbered(ogg: bytes) -> bytes:
    """Return an OGG file whose pages carry our serial number, and checksums to match."""
    pages = []
    at = 0
    while at < len(ogg):
        segments = ogg[at + 26]
        size = 27 + segments + sum(ogg[at + 27 : at + 27 + segments])
        page = bytearray(ogg[at : at + size])
        page[14:18], page[22:26] = SERIAL, bytes(4)
        page[22:26] = _checksum(bytes(page)).to_bytes(4, "little")
        pages.append(bytes(page))
        at += size
    return b"".join(pages)


def _checksum(page: bytes) -> int:
    """Return OGG's checksum: zlib's with every byte, and the answer, read backwards."""
    mirrored = zlib.crc32(page.translate(BACKWARDS), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)
