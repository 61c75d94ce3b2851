"""`root-cause replay --headless` and `root-cause session`: sessions played again and looked into."""

import re
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from game.content.pack import Pack
from game.content.problems import BadPack
from game.library import packs as library
from game.playtest.telling import clock, length, plain, told
from game.sessions import replay, tape
from game.sessions.codec import Unreadable
from game.sessions.replay import Reel
from game.sessions.tape import TICKS, Tape

MOST_DIFFERENCES = 12  # fields that are named
WIND = 600  # ticks between two looks at the progress line


def verify(file: Path, folder: Path | None) -> int:
    """Play a session again without a window; print the first difference and return 1, or that there is none and 0."""
    try:
        played, pack = opened(file, folder)
        if other_content(played, pack):
            print(f"{file}: {other_content(played, pack)}")
        differences = list(replay.differences(pack, played))
    except (OSError, Unreadable) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 1
    except BadPack as error:
        print(error, file=sys.stderr)
        return 1
    for difference in differences[:MOST_DIFFERENCES]:
        print(f"{file}: {difference}", file=sys.stderr)
    if differences:
        return 1
    checks = sum(row.kind in ("is", "state", "differs") for row in played.rows)
    kind = "sealed" if played.sealed else "unsealed"
    print(f"{file}: the same, tick for tick ({clock(length(played))}, {checks} states compared, {kind})")
    return 0


def other_content(played: Tape, pack: Pack) -> str:
    """Return a warning if a session was recorded with other content; "" if not."""
    if played.head.get("content") == pack.digest:
        return ""
    return f"recorded with another version of {pack.campaign.id}; it may play out differently"


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


def moment_of(played: Tape, words: str) -> int:
    """Return the tick of a tape that MM:SS, tick:N or note:N means.

    Raises:
        ValueError: it means none; the message says which there are.
    """
    match = re.fullmatch(r"(\d{1,4}):([0-5]\d)|tick:(\d{1,9})|note:(\d{1,6})", words)
    if match is None:
        raise ValueError(f"found {words!r}, expected MM:SS, tick:N or note:N, such as 12:30 or note:2")
    minutes, seconds, tick, note = match.groups()
    if note is not None:
        notes = [row.t for row in played.rows if row.kind == "note"]
        if not 1 <= int(note) <= len(notes):
            raise ValueError(f"found note:{note}, expected one of the {len(notes)} notes of this session")
        return notes[int(note) - 1]
    wanted = int(tick) if tick is not None else (int(minutes) * 60 + int(seconds)) * TICKS
    if wanted > length(played):
        last = f"tick:{length(played)}" if tick is not None else clock(length(played))
        raise ValueError(f"found {words!r}, but this session ends at {last}")
    return wanted


def wind(reel: Reel, t: int) -> None:
    """Play a tape up to a tick without a window, with a progress line on a terminal.

    Raises:
        Unreadable: a row on the way names what the pack does not have.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(f"Playing up to {clock(t)}", total=t)
        while not reel.seek(t, WIND):
            bar.update(task, completed=reel.t)


def info(file: Path) -> int:
    """Print what a session holds: everything that anybody who gets it can read from it."""
    try:
        played = tape.read(file)
    except (OSError, Unreadable) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 1
    kinds = [row.kind for row in played.rows]
    print(f"{file}: {plain(played.head.get('pack'))}, build {plain(played.head.get('build', 'unknown'))}, "
          f"{clock(length(played))}, {kinds.count('want')} wishes, {kinds.count('note')} notes, "
          f"{kinds.count('asked')} answers, {'sealed' if played.sealed else 'unsealed'}"
          f"{', torn' if played.torn else ''}")  # fmt: skip
    for part in told(played):
        print(f"  {part.head}")
        for line in part.lines:
            print(f"    {line}")
    return 0
