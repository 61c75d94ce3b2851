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
SLOWEST, FASTEST = 0.25, 16  # times as fast that a session can be watched


def wishes_of(args: argparse.Namespace) -> Wishes:
    """Return what a command line asks for."""
    campaign, _, level = (args.campaign or "").partition("/")
    if args.at and not campaign and args.pack is None:
        campaign = next((title.id for title in titles(shipped_folder())), "")
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
        at=args.at or "",
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


def watch(args: argparse.Namespace) -> int:
    """Play a session again in a window, from a moment on."""
    if not SLOWEST <= args.speed <= FASTEST:
        print(f"--speed: found {args.speed:g}, expected {SLOWEST} to {FASTEST}", file=sys.stderr)
        return MISUSE
    if not display_found():
        print("There is no display to open a window on; `root-cause replay --headless` needs none.", file=sys.stderr)
        return WRONG
    from game.content.problems import BadPack
    from game.desktop.watching import Watching
    from game.playtest import replaying
    from game.sessions.codec import Unreadable
    from game.sessions.replay import Reel

    try:
        played, pack = replaying.opened(args.session, args.pack)
        at = replaying.moment_of(played, args.at) if args.at else 0
        reel = Reel(pack, played)
        replaying.wind(reel, at)
    except ValueError as error:
        print(f"--at: {error}", file=sys.stderr)
        return MISUSE
    except (OSError, Unreadable, BadPack) as error:
        print(f"{args.session}: {error}", file=sys.stderr)
        return WRONG
    app = App(
        Wishes(
            assets=shipped_folder().parent / "assets",
            packs=(*((args.pack.resolve(),) if args.pack else ()), shipped_folder()),
            config=platformdirs.user_config_path(NAME, appauthor=False),
            data=platformdirs.user_data_path(NAME, appauthor=False),
        )
    )
    app.room = Watching(app.kit, reel, args.speed, replaying.other_content(played, pack), args.take_over)
    app.run()
    return DONE
