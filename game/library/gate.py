"""The gate: limits and checks before any parser or decoder sees a byte of a pack.

A pack comes from anybody. Here its folder is walked without following links, its names, sizes and headers are
held against limits, and every reference from one file to another is kept inside the folder. What has passed
may be given to yaml, pytmx or SDL.
"""

import os
import re
import stat
import struct
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from game.content.problems import BadPack, Problem, cure

MOST_FILES = 2000
MOST_PACK_BYTES = 128 << 20
MOST_RULE_BYTES = 8 << 20  # in all files that are read whole before a pack is played
MOST_DEPTH = 8  # folders inside folders
MOST_NAME = 100  # characters of one file's or folder's name
MOST_SIDE = 4096  # pixels of an image's width or height
MOST_PIXELS = 64_000_000  # in all images of a pack: a quarter of a gigabyte when decoded
MOST_FAULTS = 50  # told of one file; whoever has more will run the check again anyway

KILO = 1 << 10
MEGA = 1 << 20
MOST_BYTES = {  # by suffix; nothing else may be in a pack
    ".yaml": 256 * KILO,
    ".tmx": 8 * MEGA,
    ".tsx": MEGA,
    ".png": 8 * MEGA,
    ".ogg": 8 * MEGA,
    ".json": MEGA,
    ".jsonl": 8 * MEGA,  # recorded sessions
    ".po": MEGA,
    ".md": MEGA,
    ".txt": MEGA,
    ".world": MEGA,  # Tiled's own, never read by the game
    ".tiled-project": MEGA,
    ".tiled-session": MEGA,
}

RULED_BY = (".yaml", ".tmx", ".tsx")  # suffixes of the files that the rules depend on

WINDOWS_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789"),
}
NO_NAME_HAS = re.compile(r'[<>:"|?*\\/]')
# Control characters, signs that turn the direction of writing or break lines unseen, marks inside a text.
NO_TEXT_HAS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
PNG_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}  # bits by kind of colour
OGG_HEAD = 58  # bytes: a page header for one short packet, and the Vorbis packet that says what follows


class Size(NamedTuple):
    """An image's width and height in pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class Folder:
    """A pack's folder that was walked: what is in it, by path with forward slashes."""

    root: Path
    shown: str  # the folder as an author types it
    files: Mapping[str, int]  # size in bytes by path

    def name(self, path: str) -> str:
        """Return a file's path as an author types it."""
        return f"{self.shown}/{path}"

    def read(self, path: str) -> bytes:
        """Return the bytes of a file of the folder; never more than its suffix allows.

        Raises:
            BadPack: it has grown too large since the folder was walked, or cannot be read.
        """
        most = MOST_BYTES[suffix(path)]
        try:
            with (self.root / path).open("rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            raise BadPack([Problem(self.name(path), 0, 0, f"cannot be read: {error.strerror}")]) from error
        if len(data) > most:
            raise BadPack([Problem(self.name(path), 0, 0, too_large(len(data), most))])
        return data

    def text(self, path: str) -> str:
        """Return the text of a file of the folder, its lines ended by newlines alone.

        Raises:
            BadPack: it is too large, no UTF-8, or has characters that no text of a pack may have.
        """
        return text_of(self.read(path), self.name(path))

    def reach(self, start: str, reference: str) -> str:
        """Return the path of the file that `reference` means when it stands in the file `start`.

        Raises:
            ValueError: it leaves the folder, is written in a way that not every system understands, or no such
                file is in the folder; says what was found and what was expected.
        """
        if "\\" in reference:
            raise ValueError(f"found {reference!r}, expected a path with / in place of \\")
        if reference.startswith("/") or re.match(r"[A-Za-z]:|[a-z]+://", reference):
            raise ValueError(f"found {reference!r}, expected a path that begins in this file's own folder")
        parts = start.split("/")[:-1]
        for part in reference.split("/"):
            if part == "..":
                if not parts:
                    raise ValueError(f"found {reference!r}, which leads out of the pack; expected a file inside it")
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        path = "/".join(parts)
        if path not in self.files:
            alike = [known for known in self.files if suffix(known) == suffix(path)]
            raise ValueError(
                f"found {reference!r}, expected a file of this pack ({path} is none): {cure(path, alike)}"
            )
        return path


def suffix(path: str) -> str:
    """Return the last suffix of a path, in small letters, with its dot."""
    name = path.rsplit("/", 1)[-1]
    return "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""


def too_large(found: int, most: int) -> str:
    """Return what is wrong with a file of `found` bytes."""
    return f"found {found:,} bytes, expected at most {most:,}"


def shown(path: Path) -> str:
    """Return a path as an author types it: from the folder where the author is, if it is below that."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix() or "."
    except (ValueError, OSError):  # elsewhere on the disk, or the current folder is gone
        return path.as_posix().encode("utf-8", "backslashreplace").decode()


def survey(root: Path) -> tuple[Folder, tuple[Problem, ...]]:
    """Walk a pack's folder; return what may be read of it, and what is wrong with its files.

    Hidden files (`.git`, `.DS_Store`) are passed over: nothing reads them. Links are refused wherever they lead.

    Raises:
        BadPack: there is no such folder, or more in it to read than is worth beginning.
    """
    label = shown(root)
    if not root.is_dir():
        raise BadPack([Problem(label, 0, 0, "found no folder here, expected a pack with a campaign.yaml")])
    files: dict[str, int] = {}
    problems: list[Problem] = []
    folded: dict[str, str] = {}
    total = 0
    for path, entry, says in entries(root):
        file = f"{label}/{path}".encode("utf-8", "backslashreplace").decode()
        before = folded.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if before != path:
            says = says or f"differs from {before} only in capitals or accents; expected a name of its own"
        if says is None and entry is not None:
            size = entry.stat(follow_symlinks=False).st_size
            most = MOST_BYTES[suffix(path)]
            if size > most:
                says = too_large(size, most)
            else:
                files[path] = size
                total += size
        if says is not None:
            problems.append(Problem(file, 0, 0, says))
        if len(files) + len(problems) > MOST_FILES:
            problems.append(Problem(label, 0, 0, f"found over {MOST_FILES:,} files, expected at most {MOST_FILES:,}"))
            break
        if total > MOST_PACK_BYTES:
            problems.append(
                Problem(label, 0, 0, f"found {total:,} bytes in all, expected at most {MOST_PACK_BYTES:,}")
            )
            break
    ruling = sum(size for path, size in files.items() if suffix(path) in RULED_BY)
    if ruling > MOST_RULE_BYTES:
        says = f"found {ruling:,} bytes in all {', '.join(RULED_BY)} files, expected at most {MOST_RULE_BYTES:,}"
        raise BadPack([*problems, Problem(label, 0, 0, says)])
    return Folder(root, label, dict(sorted(files.items()))), tuple(problems)


def entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str] | None, str | None]]:
    """Yield (path, entry, what is wrong or None) of everything in a folder; None for what is not worth opening."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(root / inside) as found:
                here = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield inside or ".", None, f"cannot be read: {error.strerror}"
            continue
        for entry in here:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            says = name_fault(entry.name)
            mode = entry.stat(follow_symlinks=False).st_mode
            if says is None and stat.S_ISLNK(mode):
                says = "found a link, expected the file or folder itself"
            elif says is None and stat.S_ISDIR(mode):
                if path.count("/") + 1 < MOST_DEPTH:
                    waiting.append(path)
                    continue
                says = f"found folders {MOST_DEPTH} deep, expected fewer"
            elif says is None and not stat.S_ISREG(mode):
                says = "found neither a file nor a folder"
            elif says is None and suffix(path) not in MOST_BYTES:
                kinds = ", ".join(MOST_BYTES)
                says = f"found a file of kind {suffix(path) or 'none'!r}, expected data only ({kinds})"
            yield path, entry if says is None else None, says


def name_fault(name: str) -> str | None:
    """Return what keeps one file's or folder's name from working on every system; None if nothing does."""
    if len(name) > MOST_NAME:
        return f"found a name of {len(name)} characters, expected at most {MOST_NAME}"
    if not name.isprintable() or NO_TEXT_HAS.search(name):
        return f"found characters in {name!r} that cannot be seen or written, expected letters, digits, - and _"
    if NO_NAME_HAS.search(name):
        return f'found {name!r}, expected a name without any of < > : " | ? * \\ /'
    if name in ("", ".", "..") or name[-1] in ". " or name[0] == " ":
        return f"found {name!r}, expected a name that begins without a space and ends without a space or dot"
    if name.split(".")[0].casefold() in WINDOWS_DEVICES:
        return f"found {name!r}, a device on Windows; expected another name"
    if unicodedata.normalize("NFC", name) != name:
        return f"found {name!r} with its accents apart from their letters, expected them written together (NFC)"
    return None


def text_of(data: bytes, file: str) -> str:
    """Return the text that a file's bytes spell, its lines ended by newlines alone.

    Raises:
        BadPack: it is no UTF-8, or has control characters or signs that turn the direction of writing.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place(data[: error.start].decode("utf-8"), error.start)
        says = f"found the byte 0x{data[error.start]:02x}, expected text saved as UTF-8"
        raise BadPack([Problem(file, line, column, says)]) from error
    problems = []
    for match in NO_TEXT_HAS.finditer(text):
        name = unicodedata.name(match[0], "a control character").lower()
        says = f"found U+{ord(match[0]):04X} ({name}), expected text without it"
        problems.append(Problem(file, *place(text, match.start()), says))
        if len(problems) == MOST_FAULTS:
            break
    if problems:
        raise BadPack(problems)
    return text


def place(text: str, at: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of the character `at` (from 0) of a text."""
    before = text[:at]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def media_problems(folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with the headers of a pack's images and sounds, by suffix and first bytes."""
    pixels = 0
    for path in folder.files:
        try:
            if suffix(path) == ".png":
                size = image_size(folder, path)
                pixels += size.width * size.height
            elif suffix(path) == ".ogg":
                check_ogg(head_and_tail(folder, path, OGG_HEAD)[0])
        except ValueError as error:
            yield Problem(folder.name(path), 0, 0, str(error))
    if pixels > MOST_PIXELS:
        yield Problem(folder.shown, 0, 0, f"found {pixels:,} pixels in all images, expected at most {MOST_PIXELS:,}")


def image_size(folder: Folder, path: str) -> Size:
    """Return the size of an image of the folder, from its header alone.

    Raises:
        ValueError: it is no whole PNG, or too large.
    """
    head, tail = head_and_tail(folder, path, 33)
    size = png_size(head)
    if tail[-len(PNG_END) :] != PNG_END:
        raise ValueError("found a PNG that ends too early, expected a whole one: save it again")
    return size


def head_and_tail(folder: Folder, path: str, length: int) -> tuple[bytes, bytes]:
    """Return the first `length` bytes of a file and its last.

    Raises:
        ValueError: it cannot be read.
    """
    try:
        with (folder.root / path).open("rb") as file:
            head = file.read(length)
            file.seek(max(0, folder.files[path] - length))
            return head, file.read(length)
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from error


def png_size(head: bytes) -> Size:
    """Return the size that the first 33 bytes of a PNG tell.

    Raises:
        ValueError: they are not a PNG's, or tell of more than 4096 x 4096 pixels.
    """
    if not head.startswith(PNG_MAGIC):
        raise ValueError(f"found {head[:4]!r} at its start, expected a PNG image")
    if (
        len(head) < 33
        or head[8:16] != b"\x00\x00\x00\rIHDR"
        or zlib.crc32(head[12:29]) != int.from_bytes(head[29:33])
    ):
        raise ValueError("found a PNG with a broken header, expected a whole one: save it again")
    width, height, depth, colour, packing, filtering, lacing = struct.unpack(">IIBBBBB", head[16:29])
    if not (1 <= width <= MOST_SIDE and 1 <= height <= MOST_SIDE):
        raise ValueError(f"found an image of {width} x {height} pixels, expected at most {MOST_SIDE} x {MOST_SIDE}")
    if depth not in PNG_DEPTHS.get(colour, ()) or packing or filtering or lacing > 1:
        raise ValueError("found a PNG with a broken header, expected a whole one: save it again")
    return Size(width, height)


def check_ogg(head: bytes) -> None:
    """Accept the first 58 bytes of an OGG Vorbis sound.

    Raises:
        ValueError: they are not such a sound's.
    """
    if not head.startswith(b"OggS\x00"):
        raise ValueError(f"found {head[:4]!r} at its start, expected an OGG sound")
    if len(head) < OGG_HEAD or head[26:35] != b"\x01\x1e\x01vorbis":
        raise ValueError("found an OGG without a Vorbis sound in it, expected OGG Vorbis")
    version, channels, rate = struct.unpack("<IBI", head[35:44])
    if version or channels not in (1, 2) or not 8000 <= rate <= 96_000:
        raise ValueError(f"found a sound of {channels} channels at {rate} Hz, expected 1 or 2 at 8,000 to 96,000 Hz")
