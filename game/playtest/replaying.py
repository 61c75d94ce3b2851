"""`root-cause replay --headless` and `root-cause session`: sessions played again and looked into."""

import sys
from collections import Counter
from pathlib import Path

from game.content.pack import Pack
from game.content.problems import BadPack
from game.library import packs as library
from game.sessions import replay, tape
from game.sessions.codec import Unreadable
from game.sessions.tape import TICKS, Tape


def verify(file: Path, folder: Path | None) -> int:
    """Play a session again without a window; print the first difference and return 1, or that there is none and 0."""
    try:
        played, pack = opened(file, folder)
        if played.head.get("content") != pack.digest:
            print(f"{file}: recorded with another version of {pack.campaign.id}; it may play out differently")
        for difference in replay.differences(pack, played):
            print(f"{file}: {difference}", file=sys.stderr)
            return 1
    except (OSError, Unreadable) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 1
    except BadPack as error:
        print(error, file=sys.stderr)
        return 1
    checks = sum(row.kind in ("is", "state") for row in played.rows)
    kind = "sealed" if played.sealed else "unsealed"
    print(f"{file}: the same, tick for tick ({duration(played)}, {checks} states compared, {kind})")
    return 0


def opened(file: Path, folder: Path | None) -> tuple[Tape, Pack]:
    """Return a session and the campaign that it was recorded in.

    Raises:
        Unreadable: it is no session, or its campaign is not here.
        BadPack: the campaign cannot be used.
        OSError: the file cannot be opened.
    """
    played = tape.read(file)
    name = str(played.head.get("pack", ""))
    where = folder or next((one for one in library.shipped() if one.name == name), None)
    if where is None:
        raise Unreadable(f"it was recorded in the campaign {name!r}, which is not here; name its folder with --pack")
    return played, library.read_pack(where)


def duration(played: Tape) -> str:
    """Return how long a session lasts, as minutes and seconds."""
    ticks = played.rows[-1].t if played.rows else 0
    return f"{ticks // TICKS // 60}:{ticks // TICKS % 60:02d}"


def info(file: Path) -> int:
    """Print what a session holds: everything that anybody who gets it can read from it."""
    try:
        played = tape.read(file)
    except (OSError, Unreadable) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 1
    kinds = Counter(row.kind for row in played.rows)
    print(f"{file}: {played.head['pack']}, game {played.head['game']}, {duration(played)}, "
          f"{kinds['want']} wishes, {kinds['note']} notes, {kinds['asked']} answers, "
          f"{'sealed' if played.sealed else 'unsealed'}{', torn' if played.torn else ''}")  # fmt: skip
    for row in played.rows:
        if row.kind == "note":
            print(f"  {row.t // TICKS // 60}:{row.t // TICKS % 60:02d} note: {row.value}")
        elif row.kind == "asked":
            print(f"  {row.t // TICKS // 60}:{row.t // TICKS % 60:02d} {row.value['asked']}: {row.value['answer']}")
    return 0
