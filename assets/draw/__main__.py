"""`python -m assets.draw build` makes the pictures; `python -m assets.draw check` proves none is stale."""

import argparse
import os
import sys

from rich.console import Console
from rich.progress import Progress

from assets.draw.build import build, check, outputs
from assets.draw.pixels import NoRasteriserError


def build_command(only: list[str]) -> int:
    """Make what is stale; exit 2 if there is nothing to draw with."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # each process would greet
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("drawing")
        try:
            made = build(outputs(), only, tell=lambda done, of: progress.update(task, completed=done, total=of))
        except NoRasteriserError as error:
            print(error, file=sys.stderr)
            return 2
    print(f"{made} files made")
    return 0


def check_command() -> int:
    """Name every file that is stale; exit 1 if there is one."""
    lines = check(outputs())
    for line in lines:
        print(line, file=sys.stderr)
    print(f"{len(lines)} files are stale" if lines else "every picture is as its source draws it")
    return 1 if lines else 0


def main() -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="python -m assets.draw", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build", help="make the files that are stale (needs resvg-py)")
    building.add_argument(
        "--only",
        metavar="WORD",
        nargs="+",
        default=[],
        help="only files with one of these words in their path",
    )
    commands.add_parser("check", help="prove that no file is stale; fast, needs no resvg-py")
    arguments = parser.parse_args()
    return build_command(arguments.only) if arguments.command == "build" else check_command()


if __name__ == "__main__":
    sys.exit(main())
