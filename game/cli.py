"""Every command. Thin: each imports what it needs when it runs, so that the title comes up fast."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game import __version__

DONE, WRONG, MISUSE = 0, 1, 2  # exit codes


def play_command(args: argparse.Namespace) -> int:
    """Play. Without a display, take a short tour of the first level off screen."""
    from game.desktop.start import play

    return play(args)


def tour_command(args: argparse.Namespace) -> int:
    """Let a bot play campaigns from title to ending, drawn off screen, and print what it did."""
    from game.desktop.tour import tour

    return tour(args)


def check_command(args: argparse.Namespace) -> int:
    """Check packs and prove them; exit 1 if anything is wrong, with a line file:line:column for each problem."""
    from game.proving import checking
    from game.proving.memory import Memory, usual

    if args.explain:
        return checking.explain(args.explain)
    memory = Memory(None if args.no_cache else usual())
    if args.witness and len(args.packs) == 1:
        return checking.show(args.packs[0], args.witness, args.output, memory)
    if args.witness or args.output:
        print("--witness: expected one PACK; -o is where its play goes", file=sys.stderr)
        return MISUSE
    jobs = args.jobs if args.jobs is not None else checking.usual_jobs()
    if jobs < 1:
        print(f"--jobs: found {jobs}, expected 1 or more", file=sys.stderr)
        return MISUSE
    asked = checking.Asked(args.plays, args.all, jobs, memory)
    return checking.check(args.packs, asked, as_json=args.json)


def graph_command(args: argparse.Namespace) -> int:
    """Draw the story of a pack, level by level, coloured by what is proved of each part."""
    from game.proving.checking import usual_jobs
    from game.proving.drawing import draw
    from game.proving.memory import Memory, usual

    return draw(args.pack, args.output, Memory(usual()), usual_jobs())


def replay_command(args: argparse.Namespace) -> int:
    """Play a session again, in the window, or without one to verify it."""
    if args.headless or args.verify:
        from game.playtest.replaying import verify

        return verify(args.session, args.pack)
    from game.desktop.start import watch

    return watch(args)


def session_command(args: argparse.Namespace) -> int:
    """Look into recorded sessions."""
    from game.playtest import replaying

    if args.what == "verify":
        return max(replaying.verify(file, args.pack) for file in args.files)
    return max(replaying.info(file) for file in args.files)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="root-cause", description="Near-future dental thrillers. Without a command: play."
    )
    top.add_argument("--version", action="version", version=f"root-cause {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    play = commands.add_parser("play", help="play (the default)", description=play_command.__doc__)
    play.add_argument(
        "campaign", nargs="?", help="CAMPAIGN or CAMPAIGN/LEVEL to begin with, such as the name of a pack"
    )
    play.add_argument("--pack", type=Path, metavar="PATH", help="a folder with a campaign of your own")
    play.add_argument(
        "--at", metavar="LEVEL:NODE", help="begin where a node is said, as the shortest play to it comes there"
    )
    play.add_argument("--record", type=Path, metavar="FILE", help="record the session to FILE, to replay it later")
    play.add_argument(
        "--playtest",
        action="store_true",
        help="ask for consent, then record, with notes (F8) and three questions after each level",
    )
    play.add_argument("--windowed", action="store_true", help="open a window even if fullscreen is set")
    play.add_argument("--data-dir", type=Path, metavar="DIR", help="keep saves and settings in DIR")
    play.add_argument("--no-audio", action="store_true", help="play without sound")
    play.add_argument("--safe-mode", action="store_true", help="default settings, no mods, windowed, no sound")
    play.set_defaults(run=play_command)

    tour = commands.add_parser("tour", help="let a bot play, and see what it saw", description=tour_command.__doc__)
    tour.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help="campaigns by name (default: all there are)")
    tour.add_argument("--pack", type=Path, metavar="PATH", help="a folder with a campaign of your own")
    tour.add_argument("--ending", metavar="NAME", help="the ending to reach (default: the first of the campaign)")
    tour.add_argument("--screenshots", type=Path, metavar="DIR", help="save a picture of each kind of screen and map")
    tour.add_argument("--record", type=Path, metavar="FILE", help="record what the bot played")
    tour.set_defaults(run=tour_command)

    check = commands.add_parser("check", help="check and prove packs", description=check_command.__doc__)
    check.add_argument("packs", nargs="*", type=Path, metavar="PACK", help="folders (default: the campaigns shipped)")
    check.add_argument(
        "--json", action="store_true", help="print levels, endings, findings and what is proved as JSON"
    )
    check.add_argument("--all", action="store_true", help="prove every difficulty and repair too: takes minutes once")
    check.add_argument("--explain", metavar="CODE", help="tell what a finding's code means, and what to do")
    check.add_argument(
        "--witness", metavar="WHAT", help="print the shortest play to an ending or a node (NODE or LEVEL:NODE)"
    )
    check.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write that play: FILE.yaml a testplan, FILE.jsonl a session",
    )
    check.add_argument("--jobs", type=int, metavar="N", help="processes that work on it (default: 2, if there are)")
    check.add_argument("--no-cache", action="store_true", help="remember nothing, and trust nothing remembered")
    check.add_argument("--plays", action="store_true", help="also perform every testplan of the pack")
    check.set_defaults(run=check_command)

    graph = commands.add_parser("graph", help="draw the story of a pack", description=graph_command.__doc__)
    graph.add_argument("pack", type=Path, metavar="PACK", help="a folder")
    graph.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", required=True, help="a picture, .svg, or Mermaid text, .mmd"
    )
    graph.set_defaults(run=graph_command)

    replay = commands.add_parser("replay", help="play a session again", description=replay_command.__doc__)
    replay.add_argument("session", type=Path, metavar="SESSION")
    replay.add_argument("--pack", type=Path, metavar="PATH", help="the campaign, if it is not one that is shipped")
    replay.add_argument("--headless", action="store_true", help="without a window, as fast as it goes")
    replay.add_argument(
        "--verify", action="store_true", help="compare every state on the tape; exit 1 at a difference"
    )
    replay.add_argument("--at", metavar="TIME", help="begin at MM:SS, tick:N or note:N")
    replay.add_argument("--speed", type=float, default=1.0, metavar="X", help="0.25 to 16 times as fast")
    replay.add_argument("--take-over", action="store_true", help="play on from there yourself; nothing of it is kept")
    replay.set_defaults(run=replay_command)

    session = commands.add_parser("session", help="look into sessions", description=session_command.__doc__)
    session.add_argument("what", choices=("info", "verify"))
    session.add_argument("files", nargs="+", type=Path, metavar="FILE")
    session.add_argument("--pack", type=Path, metavar="PATH", help="the campaign, if it is not one that is shipped")
    session.set_defaults(run=session_command)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; return its exit code: 0 done, 1 the thing asked about is wrong, 2 wrong use."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what we print is for our user
    words = list(sys.argv[1:] if argv is None else argv)
    commands = {"play", "tour", "check", "graph", "replay", "session", "-h", "--help", "--version"}
    if not words or words[0] not in commands:
        words.insert(0, "play")
    args = parser().parse_args(words)
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        return WRONG
    except BrokenPipeError:  # the reader of a pipe had enough
        return DONE
