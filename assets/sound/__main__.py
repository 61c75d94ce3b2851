"""`python -m assets.sound build` writes the sounds that ship; `check` proves that none is stale."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assets.sound.catalogue import ROOT, Sound, catalogue
from assets.sound.encode import NoEncoder, decoded, encoded
from assets.sound.lock import Built, file_hash, read_lock, sources_hash, stale, strangers, write_lock
from assets.sound.measure import loudest, loudness, peak
from assets.sound.waves import RATE

HIGHEST = -1.0  # dBFS that a decoded file may reach


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 done, 1 something is stale or cannot be built, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m assets.sound", description="Build or check the game's sounds.")
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build", help="write the sounds whose sources changed")
    building.add_argument("--only", nargs="+", metavar="NAME", help="build these, changed or not")
    building.add_argument("--all", action="store_true", help="build every sound again")
    commands.add_parser("check", help="say which sounds are stale; exit 1 if any is")
    wanted = parser.parse_args(arguments)
    if wanted.command == "check":
        return check(ROOT)
    sounds = catalogue()
    by_name = {sound.name: sound for sound in sounds}
    unknown = sorted(set(wanted.only or ()) - set(by_name))
    if unknown:
        parser.error(f"no sound is called {', '.join(unknown)}; there are {', '.join(sorted(by_name))}")
    names = wanted.only or (by_name if wanted.all else stale(ROOT, sounds))
    try:
        return build(ROOT, [by_name[name] for name in names])
    except NoEncoder as error:
        print(error, file=sys.stderr)
        return 1


def check(root: Path) -> int:
    """Print what is stale or unknown under `root`; return 1 if anything is."""
    sounds = catalogue()
    problems = [*stale(root, sounds).values(), *strangers(root, sounds)]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print("cure: python -m assets.sound build", file=sys.stderr)
        return 1
    print(f"{len(sounds)} sounds are what their sources say")
    return 0


def build(root: Path, sounds: Sequence[Sound]) -> int:
    """Write sounds and the lock under `root`; print the figures of each; return 1 if one came out too high."""
    known = {sound.name for sound in catalogue()}
    lock = {name: built for name, built in read_lock(root).items() if name in known}
    for number, sound in enumerate(sounds, start=1):
        ogg = encoded(sound.make(), sound.quality)
        heard = decoded(ogg)
        if peak(heard) > HIGHEST:
            print(f"{sound.name} reaches {peak(heard):.1f} dBFS, above {HIGHEST}: not written", file=sys.stderr)
            return 1
        path = root / sound.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(ogg)
        lock[sound.name] = Built(sources_hash(root, sound.module), file_hash(ogg))
        write_lock(root, lock)
        print(
            f"{number}/{len(sounds)} {sound.file}: {heard.shape[1] / RATE:.2f} s, peak {peak(heard):.1f} dBFS, "
            f"{loudness(heard):.1f} LUFS (loudest tenth {loudest(heard):.1f}), {len(ogg) / 1000:.0f} kB",
            flush=True,
        )
    write_lock(root, lock)
    return 0


if __name__ == "__main__":
    sys.exit(main())
