"""From SVG text to the bytes of a PNG file: rasterised, cropped, and with fewer colours where asked."""

import io
import struct
import zlib

import numpy as np
import numpy.typing as npt

from assets.draw.svg import Drawing

RASTERISER = "resvg-py 0.5.0"  # as pinned in pyproject.toml; part of every source hash

SHELF = 3  # bits of a channel left out when colours are counted
ROUNDS = 6  # of moving each palette entry to the middle of its colours
DITHER = 0.45  # of the distance between neighbouring palette entries
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
    if drawing.crop is None and not drawing.colours:
        return whole
    pixels = read(whole)
    if drawing.crop is not None:
        x, y, width, height = drawing.crop
        pixels = pixels[y : y + height, x : x + width]
    return write_indexed(pixels, drawing.colours) if drawing.colours else write(pixels)


def read(data: bytes) -> Pixels:
    """Return the pixels of a PNG file."""
    import pygame

    surface = pygame.image.load(io.BytesIO(data), "drawing.png")
    flat = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8)
    return flat.reshape(surface.get_height(), surface.get_width(), 4)


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def write(pixels: Pixels) -> bytes:
    """Return a PNG file of full colour with alpha."""
    height, width = pixels.shape[:2]
    left = np.zeros_like(pixels)
    left[:, 1:] = pixels[:, :-1]
    rows = np.empty((height, 1 + width * 4), np.uint8)
    rows[:, 0] = 1  # each byte as its difference to the pixel on its left
    rows[:, 1:] = (pixels - left).reshape(height, -1)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 9)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def write_indexed(pixels: Pixels, colours: int) -> bytes:
    """Return a PNG file with a palette of at most `colours` colours, each with its own alpha."""
    height, width = pixels.shape[:2]
    entries, index = reduce(pixels, colours)
    rows = np.zeros((height, 1 + width), np.uint8)
    rows[:, 1:] = index
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return (
        SIGNATURE
        + chunk(b"IHDR", head)
        + chunk(b"PLTE", entries[:, :3].tobytes())
        + chunk(b"tRNS", entries[:, 3].tobytes())
        + chunk(b"IDAT", zlib.compress(rows.tobytes(), 9))
        + chunk(b"IEND", b"")
    )


def reduce(pixels: Pixels, colours: int) -> tuple[Pixels, npt.NDArray[np.uint8]]:
    """Return a palette (entries, 4) and for every pixel the index of its entry.

    Colours are compared multiplied by their alpha, so that what cannot be seen counts for nothing.
    """
    seen = multiplied(pixels).reshape(-1, 4)
    middles, weights = counted(seen)
    palette = split(middles, weights, colours)
    for _ in range(ROUNDS):
        nearest = nearest_of(middles, palette)
        for number in range(len(palette)):
            mine = nearest == number
            if mine.any():
                palette[number] = np.average(middles[mine], axis=0, weights=weights[mine])
    index = nearest_of(dithered(seen, palette, pixels.shape[1]), palette)
    alpha = np.maximum(palette[:, 3:], 1)
    entries = np.concatenate([palette[:, :3] * 255 / alpha, palette[:, 3:]], axis=1)
    return (
        np.clip(np.rint(entries), 0, 255).astype(np.uint8),
        index.astype(np.uint8).reshape(pixels.shape[:2]),
    )


def multiplied(pixels: Pixels) -> npt.NDArray[np.float32]:
    """Return `pixels` with each colour multiplied by its alpha."""
    result = pixels.astype(np.float32)
    result[..., :3] *= result[..., 3:] / 255
    return result


def counted(seen: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the mean colour of each small cell of the colour space in use, and its weight.

    The weight is the root of the number of pixels: a large plain shirt must not take the
    colours that a small face needs.
    """
    cells = seen.astype(np.uint32) >> SHELF
    keys = (cells[:, 0] << 24) | (cells[:, 1] << 16) | (cells[:, 2] << 8) | cells[:, 3]
    _, where, counts = np.unique(keys, return_inverse=True, return_counts=True)
    sums = np.stack([np.bincount(where, seen[:, channel]) for channel in range(4)], axis=1)
    return (sums / counts[:, None]).astype(np.float32), np.sqrt(counts).astype(np.float32)


def split(
    middles: npt.NDArray[np.float32], weights: npt.NDArray[np.float32], colours: int
) -> npt.NDArray[np.float32]:
    """Return `colours` palette entries: the widest group of colours is cut in two until there are enough."""

    def spread(rows: npt.NDArray[np.intp]) -> tuple[float, int]:
        mean = np.average(middles[rows], axis=0, weights=weights[rows])
        each = (weights[rows, None] * (middles[rows] - mean) ** 2).sum(axis=0)
        return float(each.max()), int(each.argmax())

    groups = [(*spread(np.arange(len(middles))), np.arange(len(middles)))]
    while len(groups) < colours:
        widest = max(range(len(groups)), key=lambda number: groups[number][0])
        width, channel, rows = groups[widest]
        if width <= 0:
            break
        values = middles[rows, channel]
        low = values <= np.average(values, weights=weights[rows])
        groups[widest : widest + 1] = [(*spread(part), part) for part in (rows[low], rows[~low])]
    return np.stack([np.average(middles[rows], axis=0, weights=weights[rows]) for _, _, rows in groups])


def nearest_of(seen: npt.NDArray[np.float32], palette: npt.NDArray[np.float32]) -> npt.NDArray[np.intp]:
    """Return for every colour the index of the palette entry nearest to it."""
    unique, where = np.unique(np.rint(seen).astype(np.int16), axis=0, return_inverse=True)
    lengths = (palette**2).sum(axis=1)
    parts = np.array_split(unique.astype(np.float32), max(1, len(unique) // 20_000))
    near = np.concatenate([(lengths - 2 * part @ palette.T).argmin(axis=1) for part in parts])
    nearest: npt.NDArray[np.intp] = near[where.reshape(-1)]
    return nearest


def dithered(seen: npt.NDArray[np.float32], palette: npt.NDArray[np.float32], width: int) -> npt.NDArray[np.float32]:
    """Return `seen` with fine noise, so that a gradient does not break into bands.

    The noise is as strong as the palette is coarse around a pixel, and none where it matches.
    """
    gaps = np.sqrt(((palette[:, None] - palette[None]) ** 2).sum(axis=2))
    np.fill_diagonal(gaps, np.inf)
    step = gaps.min(axis=1)[nearest_of(seen, palette)]
    rows, columns = np.divmod(np.arange(len(seen)), width)
    noise = np.modf(52.9829189 * np.modf(0.06711056 * columns + 0.00583715 * rows)[0])[0] - 0.5
    moved = seen + (DITHER * step * noise)[:, None].astype(np.float32)
    moved[:, 3] = np.where(seen[:, 3] >= 255, 255, moved[:, 3])
    moved[seen[:, 3] <= 0] = 0
    return np.clip(moved, 0, 255).astype(np.float32)
