"""From SVG text to the bytes of a PNG file: rasterised, cropped, and rounded where asked."""

import io
import struct
import zlib

import numpy as np
import numpy.typing as npt

from assets.draw.svg import Drawing

RASTERISER = "resvg-py 0.5.0"  # as pinned in pyproject.toml; part of every source hash
SIGNATURE = b"\x89PNG\r\n\x1a\n"

Pixels = npt.NDArray[np.uint8]  # (rows, columns, 4): red, green, blue, alpha


class NoRasteriserError(Exception):
    """resvg-py is not installed."""


def png(drawing: Drawing) -> bytes:
    """Return the PNG file of `drawing`.

    Raises:
        NoRasteriserError: resvg-py is not installed.
        ValueError: the SVG text cannot be read.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise NoRasteriserError("drawing needs resvg-py: pip install 'root-cause[art]'") from error

    whole = bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing.svg, width=drawing.width, height=drawing.height, skip_system_fonts=True
        )
    )
    if drawing.crop is None and drawing.step == 1:
        return whole
    pixels = read(whole)
    if drawing.crop is not None:
        x, y, width, height = drawing.crop
        pixels = pixels[y : y + height, x : x + width]
    return write(rounded(pixels, drawing.step))


def read(data: bytes) -> Pixels:
    """Return the pixels of a PNG file."""
    import pygame

    surface = pygame.image.load(io.BytesIO(data), "drawing.png")
    flat = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8)
    return flat.reshape(surface.get_height(), surface.get_width(), 4)


def rounded(pixels: Pixels, step: int) -> Pixels:
    """Return `pixels` with channels rounded to multiples of `step`; full and no alpha stay as they are."""
    near = np.minimum((pixels.astype(np.int16) + step // 2) // step * step, 255).astype(np.uint8)
    near[pixels[..., 3] == 255, 3] = 255
    near[pixels[..., 3] == 0] = 0
    return near


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def write(pixels: Pixels) -> bytes:
    """Return a PNG file of full colour with alpha; each row uses the filter that leaves the smallest bytes."""
    height, width = pixels.shape[:2]
    rows = pixels.reshape(height, width * 4).astype(np.int16)
    left, above, corner = np.zeros_like(rows), np.zeros_like(rows), np.zeros_like(rows)
    left[:, 4:] = rows[:, :-4]
    above[1:] = rows[:-1]
    corner[1:, 4:] = rows[:-1, :-4]
    guess = left + above - corner
    far_left, far_above, far_corner = abs(guess - left), abs(guess - above), abs(guess - corner)
    paeth = np.where(
        (far_left <= far_above) & (far_left <= far_corner), left, np.where(far_above <= far_corner, above, corner)
    )
    filtered = np.stack([rows, rows - left, rows - above, rows - (left + above) // 2, rows - paeth]).astype(np.uint8)
    best = np.minimum(filtered, 256 - filtered.astype(np.int16)).sum(axis=2).argmin(axis=0)
    lines = np.empty((height, 1 + width * 4), np.uint8)
    lines[:, 0] = best
    lines[:, 1:] = filtered[best, np.arange(height)]
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(lines.tobytes(), 9)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
