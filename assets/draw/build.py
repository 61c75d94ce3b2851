"""Which pictures there are, which of them are stale, and how they are made."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from assets.draw import pixels
from assets.draw.svg import Drawing, Writing

MODULES: tuple[str, ...] = (
    "actors",
    "creatures",
    "portraits",
    "icons",
    "title",
    "tiles",
    "props",
    "backdrops",
    "gallery",
)  # of this package; each has `outputs() -> Iterator[Drawing | Writing]`

REPOSITORY = Path(__file__).parent.parent.parent
LOCK = "assets/draw/art.lock.json"


class Made(NamedTuple):
    """What the lock holds of one PNG: the hash of what it was drawn from, and its own."""

    source: str
    png: str


def outputs() -> Iterator[Drawing | Writing]:
    """Yield everything that the drawing code makes, module by module."""
    for name in MODULES:
        yield from import_module(f"assets.draw.{name}").outputs()


def chosen(everything: Iterable[Drawing | Writing], only: Sequence[str]) -> Iterator[Drawing | Writing]:
    """Yield those with one of the words of `only` in their path; all if there are no words."""
    return (output for output in everything if not only or any(word in output.path for word in only))


def digest(data: bytes) -> str:
    """Return the first 128 bits of SHA-256 in hexadecimal digits: enough to notice any change."""
    return hashlib.sha256(data).hexdigest()[:32]


def source(drawing: Drawing) -> str:
    """Return the hash of all that decides what the PNG of `drawing` looks like."""
    rest = (drawing.svg, drawing.width, drawing.height, drawing.crop, drawing.step, pixels.RASTERISER)
    return digest("\n".join(str(part) for part in rest).encode())


def locked(root: Path) -> dict[str, Made]:
    """Return what the lock of the repository at `root` says, by path."""
    place = root / LOCK
    if not place.exists():
        return {}
    return {path: Made(*hashes) for path, hashes in json.loads(place.read_text("utf-8")).items()}


def lock(made: dict[str, Made], root: Path) -> None:
    """Write the lock, one line a picture, in order of path."""
    rows = ",\n".join(f"  {json.dumps(path)}: {json.dumps(made[path])}" for path in sorted(made))
    (root / LOCK).parent.mkdir(parents=True, exist_ok=True)
    (root / LOCK).write_text("{\n" + rows + "\n}\n", "utf-8", newline="\n")


def stale(output: Drawing | Writing, before: dict[str, Made], root: Path) -> str:
    """Return why the file of `output` under `root` must be made again; nothing if it is as it should be."""
    place = root / output.path
    if not place.exists():
        return "is missing"
    if isinstance(output, Writing):
        return "" if place.read_bytes() == output.text.encode() else "differs from its source"
    if output.path not in before:
        return "is not in the lock"
    if before[output.path].source != source(output):
        return "was drawn from another source"
    return "" if before[output.path].png == digest(place.read_bytes()) else "was changed by hand"


def check(everything: Iterable[Drawing | Writing], root: Path = REPOSITORY) -> list[str]:
    """Return one line for every file that is stale, and for every lock entry that nothing draws."""
    before, lines, drawn = locked(root), [], set()
    for output in everything:
        drawn.add(output.path)
        why = stale(output, before, root)
        if why:
            lines.append(f"{output.path}: {why}")
    return lines + [f"{path}: is in the lock, but nothing draws it" for path in sorted(set(before) - drawn)]


def build(
    everything: Iterable[Drawing | Writing],
    only: Sequence[str] = (),
    *,
    tell: Callable[[int, int], None] = lambda done, of: None,
    root: Path = REPOSITORY,
) -> int:
    """Make what is stale of the chosen outputs, in as many processes as there are cores; return how many.

    `tell` hears how many are done of how many, after each. The lock forgets what nothing draws any more.

    Raises:
        NoRasteriserError: resvg-py is not installed.
    """
    everything, before = tuple(everything), locked(root)
    wanted = [one for one in chosen(everything, only) if stale(one, before, root)]
    for one in wanted:
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        if isinstance(one, Writing):
            (root / one.path).write_text(one.text, "utf-8", newline="\n")
    drawings = [one for one in wanted if isinstance(one, Drawing)]
    made = {}
    with ProcessPoolExecutor() as pool:
        for number, (drawing, data) in enumerate(zip(drawings, pool.map(pixels.png, drawings), strict=True), start=1):
            (root / drawing.path).write_bytes(data)
            made[drawing.path] = Made(source(drawing), digest(data))
            tell(number, len(drawings))
    drawn = {one.path for one in everything}
    lock({path: hashes for path, hashes in (locked(root) | made).items() if path in drawn}, root)
    return len(wanted)
