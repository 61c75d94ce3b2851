"""What was proved is remembered, by what it was proved of: a file for each proof, in the system's folder for such.

A file is two lines: the SHA-256 of the second, and the proof as JSON. A file that is not whole is as if it were not
there. Nothing depends on it but time.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, TypeVar

import platformdirs
from pydantic import TypeAdapter

NAME = "root-cause"  # of the folder
MOST_FILES = 400  # the oldest are forgotten

Kind = TypeVar("Kind")


class Memory:
    """Proofs in a folder; with None nothing is remembered."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def recall(self, kind: type[Kind], key: str) -> Kind | None:
        """Return what was remembered under a key; None if nothing was, or not whole."""
        if self.folder is None:
            return None
        with suppress(OSError, ValueError):
            head, _, body = (self.folder / f"{key}.json").read_bytes().partition(b"\n")
            if head.decode() == sha256(body).hexdigest():
                return TypeAdapter(kind).validate_json(body)
        return None

    def keep(self, kind: type[Kind], key: str, value: Kind) -> None:
        """Remember something under a key; where that is not possible, it is not remembered."""
        if self.folder is None:
            return
        body = TypeAdapter(kind).dump_json(value)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = self.folder / f"{key}.tmp"
            fresh.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
            fresh.replace(self.folder / f"{key}.json")
            files = sorted(self.folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
            for file in files[:-MOST_FILES]:
                file.unlink()


def usual() -> Path:
    """Return the folder where proofs are remembered."""
    return platformdirs.user_cache_path(NAME, appauthor=False) / "proofs"


def digest(*parts: Any) -> str:
    """Return a key for what something was proved of: plain values, and the code that proves."""
    told = json.dumps([code(), *parts], default=str, sort_keys=True, ensure_ascii=False)
    return blake2b(told.encode(), digest_size=16).hexdigest()


def code() -> str:
    """Return the hash of the code that a proof depends on."""
    game = Path(__file__).parents[1]
    return hashed(file for room in ("content", "rules", "bots", "proving") for file in (game / room).rglob("*.py"))


def hashed(files: Iterable[Path]) -> str:
    """Return the hash of some files and their names."""
    found = blake2b(digest_size=16)
    for file in sorted(files):
        found.update(f"{file.name}\n".encode() + file.read_bytes())
    return found.hexdigest()
