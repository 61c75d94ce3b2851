"""What the title screen shows of each pack, from an index, so that starting the game reads no pack.

A folder of packs holds `index.json`, which says for each pack what was in it and of which bytes that is true.
What is not true any more is read again, and the index is written again where that is possible. Nothing here
imports pydantic, yaml or numpy before that. `python -m game.library.titles` brings the shipped index up to date.
"""

import json
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard
from zlib import crc32

from game.content.problems import BadPack, Problem

INDEX = "index.json"
VERSION = 1  # of the index: another one is written anew
MOST_BYTES = 256 << 10  # of a YAML file, as the gate has it
TITLE = re.compile(rb"^title:.*", re.MULTILINE)  # all that a level's file says for the title screen


class Title(NamedTuple):
    """A pack as the title screen shows it."""

    folder: Path
    id: str
    title: str
    subtitle: str
    hero: str
    accent: str  # "#rrggbb"
    mid: str
    dark: str
    climax: str
    levels: tuple[tuple[str, str], ...]  # (name, title), in the order of the campaign
    trouble: str = ""  # why it cannot be played; "" if nothing is known against it


def shipped_folder() -> Path:
    """Return the folder of the packs that came with the game: beside its code in a wheel, above it in a checkout."""
    game = Path(__file__).resolve().parents[1]
    installed = game / "shipped" / "levels"
    return installed if installed.is_dir() else game.parent / "levels"


def folders_in(folder: Path) -> tuple[Path, ...]:
    """Return the packs in a folder, in the order of their names: folders that have a campaign.yaml."""
    with suppress(OSError):
        return tuple(sorted(one for one in folder.iterdir() if (one / "campaign.yaml").is_file()))
    return ()


def titles(*folders: Path) -> tuple[Title, ...]:
    """Return the titles of all packs in some folders, in the order of the folders and then of names.

    A folder may also be a pack itself; then no index is written beside it. A pack whose id an earlier one has is
    in trouble, and so is one that cannot be read.
    """
    found: list[Title] = []
    owners: dict[str, Path] = {}
    for folder in folders:
        alone = (folder / "campaign.yaml").is_file()
        for title in [title_from(folder, row_of(folder))] if alone else titles_in(folder):
            owner = owners.setdefault(title.id, title.folder)
            if owner != title.folder and not title.trouble:
                title = title._replace(trouble=f"{owner} has the id {title.id!r} already")
            found.append(title)
    return tuple(found)


def titles_in(folder: Path) -> list[Title]:
    """Return the titles of the packs in a folder, from its index where that is still true."""
    known = index_of(folder)
    rows: dict[str, Any] = {}
    for pack in folders_in(folder):
        stamp = stamp_of(pack)
        row = known.get(pack.name)
        rows[pack.name] = row if is_row(row) and row["stamp"] == stamp else {"stamp": stamp, **row_of(pack)}
    if rows != known:
        write_index(folder, rows)
    return [title_from(folder / name, row) for name, row in rows.items()]


def index_of(folder: Path) -> dict[str, Any]:
    """Return the rows of a folder's index; none if there is no index that can be read."""
    with suppress(OSError, ValueError, RecursionError):
        index = json.loads((folder / INDEX).read_bytes())
        if isinstance(index, dict) and index.get("version") == VERSION and isinstance(index.get("packs"), dict):
            return dict(index["packs"])
    return {}


def is_row(row: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a row of an index has everything that a title needs."""
    texts = ("stamp", "id", "title", "subtitle", "hero", "accent", "mid", "dark", "climax", "trouble")
    return (
        isinstance(row, dict)
        and all(isinstance(row.get(name), str) for name in texts)
        and isinstance(row.get("levels"), list)
        and all(
            isinstance(pair, list) and len(pair) == 2 and all(isinstance(word, str) for word in pair)
            for pair in row["levels"]
        )
    )


def write_index(folder: Path, rows: dict[str, Any]) -> None:
    """Write a folder's index, all or nothing; a folder that cannot be written keeps the one it has."""
    text = json.dumps({"version": VERSION, "packs": rows}, indent=1) + "\n"
    new = folder / f"{INDEX}.{os.getpid()}"
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(folder / INDEX)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def stamp_of(pack: Path) -> str:
    """Return what changes whenever something does that a title is read from; how lines end does not matter."""
    stamp = 0
    for path in sorted(pack.glob("*.yaml")):
        if not path.name.endswith(".talk.yaml"):
            with suppress(OSError), path.open("rb") as file:
                data = file.read(MOST_BYTES + 1).replace(b"\r\n", b"\n")
                if path.name != "campaign.yaml":
                    data = b"".join(TITLE.findall(data))
                stamp = crc32(data, crc32(os.fsencode(path.name), stamp))
    return f"{stamp:08x}"


def row_of(pack: Path) -> dict[str, Any]:
    """Return what a pack's own files say for its title."""
    from game.content.campaign import Campaign
    from game.library import gate, reading

    row: dict[str, Any] = dict.fromkeys(("subtitle", "hero", "accent", "mid", "dark", "climax", "trouble"), "")
    row |= {"id": pack.name, "title": pack.name, "levels": []}
    try:
        folder, _ = gate.survey(pack)
        if "campaign.yaml" not in folder.files:
            raise BadPack([Problem(folder.name("campaign.yaml"), 0, 0, "cannot be read: too large, or a link")])
        campaign = reading.valid(Campaign, reading.read(folder.text("campaign.yaml"), folder.name("campaign.yaml")))
        row |= campaign.model_dump(include={"id", "title", "subtitle", "hero", "climax"})
        row |= campaign.colours.model_dump()
        for name in campaign.levels:
            level = reading.read(folder.text(f"{name}.yaml"), "").data if f"{name}.yaml" in folder.files else {}
            row["levels"].append([name, str(level.get("title", name))])
    except BadPack as error:
        row["trouble"] = str(error.problems[0])
    return row


def title_from(folder: Path, row: dict[str, Any]) -> Title:
    """Return the title that a row of an index describes."""
    levels = tuple((name, title) for name, title in row["levels"])
    return Title(folder=folder, levels=levels, **{name: row[name] for name in Title._fields[1:] if name != "levels"})


if __name__ == "__main__":
    titles(shipped_folder())
