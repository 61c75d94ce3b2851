"""Which sources each sound was built from: what says, without an encoder, that nothing is stale."""

import ast
import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from assets.sound.catalogue import SHARED, Sound

LOCK = "assets/sound/sound.lock.json"
PACKAGE = "assets.sound"
ENCODER = "assets.sound.encode"  # every sound depends on it, though no instrument imports it


class Built(NamedTuple):
    """What is remembered of a sound: the hashes of its sources and of the file made from them."""

    sources: str
    file: str


def imported(root: Path, module: str) -> tuple[str, ...]:
    """Return a module of this package and every other it needs, in alphabetical order."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        name = ahead.pop()
        path = _path(root, name)
        if name in found or not path.is_file():
            continue
        found.add(name)
        ahead += _imports(path.read_text("utf-8"))
    return tuple(sorted(found))


def sources_hash(root: Path, module: str) -> str:
    """Return the hash of the text of a module, of all it needs, and of the encoder; line ends do not count."""
    digest = hashlib.sha256()
    for name in sorted({*imported(root, module), ENCODER}):
        digest.update(f"{name}\n{_path(root, name).read_text('utf-8')}\n".encode())
    return digest.hexdigest()


def file_hash(ogg: bytes) -> str:
    """Return the hash of a built file."""
    return hashlib.sha256(ogg).hexdigest()


def read_lock(root: Path) -> dict[str, Built]:
    """Return what was built, by name; nothing if nothing was."""
    path = root / LOCK
    if not path.is_file():
        return {}
    return {name: Built(**built) for name, built in json.loads(path.read_text("utf-8")).items()}


def write_lock(root: Path, built: dict[str, Built]) -> None:
    """Remember what was built."""
    text = json.dumps({name: built[name]._asdict() for name in sorted(built)}, indent=1)
    (root / LOCK).write_text(text + "\n", "utf-8", newline="\n")


def stale(root: Path, sounds: Iterable[Sound]) -> dict[str, str]:
    """Return why each sound that has to be built again has to be, by name."""
    lock = read_lock(root)
    hashes: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for sound in sounds:
        path, built = root / sound.file, lock.get(sound.name)
        if sound.module not in hashes:
            hashes[sound.module] = sources_hash(root, sound.module)
        if built is None or not path.is_file():
            reasons[sound.name] = f"{sound.file} was never built"
        elif built.sources != hashes[sound.module]:
            reasons[sound.name] = f"{sound.file} is older than its sources ({sound.module} or what it imports)"
        elif built.file != file_hash(path.read_bytes()):
            reasons[sound.name] = f"{sound.file} is not the file that was built"
    return reasons


def strangers(root: Path, sounds: Iterable[Sound]) -> list[str]:
    """Return what is shipped or remembered, but no longer in the catalogue."""
    names = {sound.name: sound.file for sound in sounds}
    files = set(names.values())
    left = [f"{SHARED}/{path.name}" for path in sorted((root / SHARED).glob("*.ogg"))]
    return [f"{file} is in no catalogue" for file in left if file not in files] + [
        f"{LOCK} remembers {name}, which is in no catalogue" for name in read_lock(root) if name not in names
    ]


@lru_cache(maxsize=64)
def _imports(text: str) -> tuple[str, ...]:
    """Return what a source may import of this package; a name may be a module or something in one."""
    nodes = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom))
    ours = [(node.module, alias.name) for node in nodes for alias in node.names if node.module]
    return tuple(name for module, what in ours if module.startswith(PACKAGE) for name in (module, f"{module}.{what}"))


def _path(root: Path, module: str) -> Path:
    return root / (module.replace(".", "/") + ".py")
