"""Lettering: fonts, wrapping, inline marks, and text drawn once and kept.

Sizes are nominal, in pixels at a text size of 100 %; the player's text size scales them all, so a layout must
ask `height`, `width`, `wrap` or `px` for room instead of counting on a number.

Roles: `head` and `headx` headlines, `ui` labels, `uil` light labels, `body` dialogue and prose, `bodyb` bold,
`bodyi` italic, `mono` logs and code.
"""

import json
import re
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.colours import PAPER, Colour, rgb

ROLES = {  # role -> (file before the subset, file after it)
    "head": ("sora", "700-normal"),
    "headx": ("sora", "800-normal"),
    "ui": ("sora", "600-normal"),
    "uil": ("sora", "400-normal"),
    "body": ("atkinson-hyperlegible", "400-normal"),
    "bodyb": ("atkinson-hyperlegible", "700-normal"),
    "bodyi": ("atkinson-hyperlegible", "400-italic"),
    "mono": ("jetbrains-mono", "500-normal"),
}
SUBSETS = ("latin", "latin-ext")  # in the order asked
EMPHASIS = {"body": "bodyi", "bodyi": "bodyb", "ui": "head", "uil": "ui"}
LEADING = 1.44  # of the size: dialogue of 25 px stands on lines of 36 px
MOST_IMAGES = 900  # kept renders; the older half is dropped when there are more
PAUSES = {"...": 24, "…": 24, ".": 9, "!": 9, "?": 9, ":": 7, ";": 7, ",": 4}  # ticks after a mark, inside a line
BEAT = 36  # ticks of a `{beat}`

MARK = re.compile(r"\*|\{beat\}|\{/?shake\}")
PAUSE = re.compile(r"(\.\.\.|…|[.!?:;,])(?=[\s\"')”’])")


class Span(NamedTuple):
    """Characters of one style."""

    words: str
    emphasis: bool
    shake: bool


class Marked(NamedTuple):
    """A line with its marks read."""

    plain: str  # without marks: what is spoken, logged and measured
    spans: tuple[Span, ...]
    pauses: tuple[tuple[int, int], ...]  # (characters of `plain` shown, ticks to wait then), in order


class Piece(NamedTuple):
    """Characters of one style on one line of a typeset text."""

    words: str
    x: int  # pixels from the left of the text
    y: int
    role: str
    shake: bool
    first: int  # index into the plain text


class Typeset(NamedTuple):
    """A text laid out within a width, ready to be drawn as far as it has been revealed."""

    pieces: tuple[Piece, ...]
    size: int  # nominal
    width: int  # pixels, of the widest line
    height: int
    lines: int
    length: int  # characters
    pauses: tuple[tuple[int, int], ...]


def read_marks(line: str) -> Marked:
    """Return what the marks in a line mean: `*emphasis*`, `{beat}`, `{shake}word{/shake}`.

    A lone `*` that nothing closes is kept as it is.
    """
    spans: list[Span] = []
    beats: list[tuple[int, int]] = []
    emphasis = shake = False
    at = length = 0
    stars = line.count("*")

    def put(words: str) -> None:
        nonlocal length
        if words:
            spans.append(Span(words, emphasis, shake))
            length += len(words)

    for match in MARK.finditer(line):
        put(line[at : match.start()])
        at = match.end()
        if match[0] == "*":
            if stars == 1 and not emphasis:
                put("*")
            else:
                emphasis = not emphasis
            stars -= 1
        elif match[0] == "{beat}":
            beats.append((length, BEAT))
        else:
            shake = match[0] == "{shake}"
    put(line[at:])
    plain = "".join(span.words for span in spans)
    pauses = [(match.end(), PAUSES[match[1]]) for match in PAUSE.finditer(plain)]
    return Marked(plain, tuple(spans), tuple(sorted(pauses + beats)))


class Text:
    """The fonts, at one text size. Renders are kept, so drawing the same text again is one blit."""

    def __init__(self, folder: Path, size: int = 100) -> None:
        """Open the fonts in `folder` (its coverage.json says which characters each has) at `size` per cent."""
        self.folder = folder
        self.size = size
        with (folder / "coverage.json").open(encoding="utf-8") as source:
            ranges: dict[str, list[tuple[int, int]]] = json.load(source)
        self.covered = {name: {code for low, high in spans for code in range(low, high + 1)}
                        for name, spans in ranges.items()}  # fmt: skip
        self.files: dict[str, bytes] = {}
        self.fonts: dict[tuple[str, int], pygame.Font] = {}
        self.images: dict[tuple[object, ...], pygame.Surface] = {}
        self.widths: dict[tuple[str, str, int], int] = {}
        self.sets: dict[tuple[str, str, int, int, float], Typeset] = {}

    def resized(self, size: int) -> "Text":
        """Return the same fonts at another text size."""
        other = Text(self.folder, size)
        other.files = self.files
        return other

    def px(self, length: float) -> int:
        """Return a length that grows with the text size: row heights, gaps between columns of text."""
        return round(length * self.size / 100)

    def font(self, file: str, size: int) -> pygame.Font:
        """Return a font file at `size` nominal pixels."""
        key = (file, self.px(size))
        if key not in self.fonts:
            if file not in self.files:
                with (self.folder / f"{file}.woff2").open("rb") as source:
                    self.files[file] = source.read()
            self.fonts[key] = pygame.Font(BytesIO(self.files[file]), key[1])
        return self.fonts[key]

    def runs(self, words: str, role: str) -> list[tuple[str, str]]:
        """Return `words` cut where the font file changes, as (file, characters).

        Characters that no subset has stay in the first, which draws a box.
        """
        family, style = ROLES[role]
        files = [f"{family}-{subset}-{style}" for subset in SUBSETS]
        first = self.covered[files[0]]
        if all(ord(character) in first for character in words):
            return [(files[0], words)]
        runs: list[tuple[str, str]] = []
        for character in words:
            file = next((name for name in files if ord(character) in self.covered[name]), files[0])
            if runs and runs[-1][0] == file:
                runs[-1] = (file, runs[-1][1] + character)
            else:
                runs.append((file, character))
        return runs

    def width(self, words: str, role: str = "body", size: int = 20, tracking: int = 0) -> int:
        """Return how wide `words` are drawn, in pixels."""
        key = (words, role, size)
        if key not in self.widths:
            if len(self.widths) > 20_000:
                self.widths.clear()
            self.widths[key] = sum(self.font(file, size).size(run)[0] for file, run in self.runs(words, role))
        return self.widths[key] + (self.px(tracking) * max(0, len(words) - 1) if tracking else 0)

    def height(self, role: str = "body", size: int = 20) -> int:
        """Return the height of one line's image, in pixels."""
        family, style = ROLES[role]
        return self.font(f"{family}-{SUBSETS[0]}-{style}", size).get_height()

    def image(
        self, words: str, role: str = "body", size: int = 20, colour: Colour = PAPER, tracking: int = 0
    ) -> pygame.Surface:
        """Return `words` drawn on nothing; kept, so do not draw on it. `tracking` spaces letters apart (pixels)."""
        key = (words, role, size, colour, tracking)
        found = self.images.get(key)
        if found is None:
            if len(self.images) > MOST_IMAGES:
                for old in list(self.images)[: MOST_IMAGES // 2]:
                    del self.images[old]
            found = self.images[key] = self.render(words, role, size, colour, tracking)
        return found

    def render(self, words: str, role: str, size: int, colour: Colour, tracking: int) -> pygame.Surface:
        """Draw `words`."""
        runs = self.runs(words, role)
        if tracking:
            runs = [(file, letter) for file, run in runs for letter in run]
        elif len(runs) == 1:
            return self.font(runs[0][0], size).render(words, True, rgb(colour))
        images = [self.font(file, size).render(run, True, rgb(colour)) for file, run in runs]
        gap = self.px(tracking)
        width = sum(image.get_width() + gap for image in images) - gap
        whole = pygame.Surface((max(1, width), self.height(role, size)), pygame.SRCALPHA)
        x = 0
        for image in images:
            whole.blit(image, (x, 0))
            x += image.get_width() + gap
        return whole

    def write(
        self,
        canvas: pygame.Surface,
        words: str,
        at: tuple[int, int],
        role: str = "body",
        size: int = 20,
        colour: Colour = PAPER,
        anchor: str = "left",
        tracking: int = 0,
        within: int = 0,
        alpha: int = 255,
    ) -> pygame.Rect:
        """Write one line and return where it stands.

        `at` is its upper left corner, or its upper middle or right one by `anchor` ("left", "middle", "right").
        Within a width (pixels; 0 is any) it is written smaller if need be, down to half of its size, and then cut
        with an ellipsis.
        """
        if within:
            words, size = self.fit(words, role, size, within, tracking)
        image = self.image(words, role, size, colour, tracking)
        x = at[0] - {"left": 0, "middle": image.get_width() // 2, "right": image.get_width()}[anchor]
        if alpha < 255:
            image = image.copy()
            image.set_alpha(alpha)
        return canvas.blit(image, (x, at[1]))

    def fit(self, words: str, role: str, size: int, within: int, tracking: int = 0) -> tuple[str, int]:
        """Return `words` and a size at which they fit into a width; cut if half the size is still too wide."""
        width = self.width(words, role, size, tracking)
        if width <= within:
            return words, size
        least = max(1, size // 2)
        size = max(least, size * within // width)
        while size > least and self.width(words, role, size, tracking) > within:
            size -= 1
        if self.width(words, role, size, tracking) > within:
            while words and self.width(words + "…", role, size, tracking) > within:
                words = words[:-1]
            words = words.rstrip() + "…"
        return words, size

    def wrap(self, words: str, role: str, size: int, width: int) -> tuple[str, ...]:
        """Return `words` as lines that fit into a width in pixels; a line break in the text is kept."""
        lines = []
        for stretch in words.splitlines() or [""]:
            line = ""
            for word in stretch.split():
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, role, size) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return tuple(lines)

    def leading(self, size: int, leading: float = LEADING) -> int:
        """Return the distance between two lines of a size, in pixels."""
        return round(self.px(size) * leading)

    def paragraph(
        self,
        canvas: pygame.Surface,
        words: str,
        at: tuple[int, int],
        width: int,
        role: str = "body",
        size: int = 20,
        colour: Colour = PAPER,
        leading: float = LEADING,
        most: int = 0,
    ) -> pygame.Rect:
        """Write a text in lines of at most `width` pixels and return where it stands.

        `at` is the upper left corner. With `most` lines (0 is any number) the rest is cut with an ellipsis.
        """
        lines = self.wrap(words, role, size, width)
        if most and len(lines) > most:
            lines = (*lines[: most - 1], lines[most - 1] + "…")
        step = self.leading(size, leading)
        for row, line in enumerate(lines):
            if line:
                canvas.blit(self.image(line, role, size, colour), (at[0], at[1] + row * step))
        return pygame.Rect(at, (width, step * len(lines)))

    def room(self, words: str, role: str, size: int, width: int, leading: float = LEADING) -> int:
        """Return the height that `paragraph` would take, in pixels."""
        return self.leading(size, leading) * len(self.wrap(words, role, size, width))

    def typeset(self, line: str, role: str, size: int, width: int, leading: float = LEADING) -> Typeset:
        """Return a line with marks laid out within a width; kept."""
        key = (line, role, size, width, leading)
        if key not in self.sets:
            if len(self.sets) > 200:
                self.sets.clear()
            self.sets[key] = self.lay_out(read_marks(line), role, size, width, leading)
        return self.sets[key]

    def lay_out(self, marked: Marked, role: str, size: int, width: int, leading: float) -> Typeset:
        """Break marked text into lines, never inside a word."""
        step = self.leading(size, leading)
        pieces: list[Piece] = []
        x = row = widest = first = 0
        for token in tokens(marked.spans):
            blank = token[0].words.isspace()
            wide = sum(self.width(part.words, self.style(role, part), size) for part in token)
            if not blank and x and x + wide > width:
                x, row = 0, row + 1
                if pieces and pieces[-1].words.isspace():
                    pieces.pop()
            for part in token:
                if not (blank and x == 0):
                    style = self.style(role, part)
                    pieces.append(Piece(part.words, x, row * step, style, part.shake, first))
                    x += self.width(part.words, style, size)
                    widest = max(widest, x)
                first += len(part.words)
        return Typeset(tuple(self.joined(pieces)), size, widest, (row + 1) * step, row + 1, first, marked.pauses)

    def style(self, role: str, span: Span) -> str:
        """Return the role in which a span is set."""
        return EMPHASIS.get(role, role) if span.emphasis else role

    def joined(self, pieces: list[Piece]) -> list[Piece]:
        """Join neighbours of one style on one line, so that a line is few blits and keeps its kerning."""
        whole: list[Piece] = []
        for piece in pieces:
            last = whole[-1] if whole else None
            if last and (last.y, last.role, last.shake) == (piece.y, piece.role, piece.shake):
                whole[-1] = last._replace(words=last.words + piece.words)
            else:
                whole.append(piece)
        return whole

    def draw(
        self,
        canvas: pygame.Surface,
        typeset: Typeset,
        at: tuple[int, int],
        colour: Colour = PAPER,
        shown: int | None = None,
        shake: tuple[int, int] = (0, 0),
    ) -> None:
        """Draw a typeset text, as far as its first `shown` characters (None: all).

        `shake` moves the shaken words by so many pixels; give a new small offset each frame, or (0, 0) where the
        player wants no shaking.
        """
        for piece in typeset.pieces:
            image = self.image(piece.words, piece.role, typeset.size, colour)
            x, y = at[0] + piece.x, at[1] + piece.y
            if piece.shake:
                x, y = x + shake[0], y + shake[1]
            left = len(piece.words) if shown is None else shown - piece.first
            if left >= len(piece.words):
                canvas.blit(image, (x, y))
            elif left > 0:
                part = self.width(piece.words[:left], piece.role, typeset.size)
                canvas.blit(image, (x, y), (0, 0, part, image.get_height()))


def tokens(spans: tuple[Span, ...]) -> list[list[Span]]:
    """Return words and the blanks between them; a word whose style changes inside it has several parts."""
    found: list[list[Span]] = []
    for span in spans:
        for part in re.findall(r"\s+|\S+", span.words):
            one = span._replace(words=part)
            if found and not part.isspace() and not found[-1][-1].words.isspace():
                found[-1].append(one)
            else:
                found.append([one])
    return found
