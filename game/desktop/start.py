"""From the command line to the window."""

import argparse
import sys
from pathlib import Path

import platformdirs

from game.desktop.app import App, Wishes
from game.desktop.window import display_found
from game.library.titles import shipped_folder, titles

NAME = "root-cause"  # of the folders for settings and saves
DONE, WRONG, MISUSE = 0, 1, 2  # exit codes, as the command line has them


def wishes_of(args: argparse.Namespace) -> Wishes:
    """Return what a command line asks for."""
    campaign, _, level = (args.campaign or "").partition("/")
    packs: tuple[Path, ...] = (shipped_folder(),)
    if args.pack is not None:
        packs = (args.pack.resolve(), *packs)
        campaign = campaign or next((title.id for title in titles(packs[0])), args.pack.name)
    return Wishes(
        assets=shipped_folder().parent / "assets",
        packs=packs,
        config=args.data_dir or platformdirs.user_config_path(NAME, appauthor=False),
        data=args.data_dir or platformdirs.user_data_path(NAME, appauthor=False),
        campaign=campaign,
        level=level,
        record=args.record,
        playtest=args.playtest,
        audio=not args.no_audio,
        windowed=args.windowed,
        safe_mode=args.safe_mode,
    )


def play(args: argparse.Namespace) -> int:
    """Play in a window; without a display say so, and show the first level off screen instead."""
    wishes = wishes_of(args)
    if display_found():
        App(wishes).run()
        return DONE
    print("There is no display to open a window on: here is a short tour of the first level instead.")
    found = [title for title in titles(*wishes.packs) if wishes.campaign in ("", title.id)]
    if not found:
        print(f"There is no campaign called {wishes.campaign}.", file=sys.stderr)
        return WRONG
    from game.desktop.tour import short_tour  # with bots and all: only where it is needed

    return short_tour(found[0].folder)
