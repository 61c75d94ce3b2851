"""`root-cause check`: what is wrong with a pack, or what is in it."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.progress import track

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack, Problem
from game.content.script import Speak
from game.library import packs as library
from game.rules.step import new_game, step

MOST_TICKS = 6 * 60 * 60 * 60  # of a play: six hours


def check(folders: Sequence[Path], as_json: bool = False, plays: bool = False) -> int:
    """Check packs and print what was found; return 1 if anything is wrong, else 0.

    A problem is one line `file:line:column: what was found, what was expected`, on the standard error output;
    with `as_json`, one JSON object on the standard output holds packs, levels, endings and problems.
    """
    told = [look(folder, plays) for folder in folders or library.shipped()]
    if as_json:
        print(json.dumps({"packs": told}, ensure_ascii=False, indent=2))
    else:
        for pack in told:
            for problem in pack["problems"]:
                print("{file}:{line}:{column}: {says}".format(**problem), file=sys.stderr)
            if not pack["problems"]:
                print(
                    f"{pack['folder']}: {len(pack['levels'])} levels, {len(pack['endings'])} endings, "
                    f"{pack['nodes']} nodes, {pack['words']} words: nothing wrong"
                )
    return 1 if any(pack["problems"] for pack in told) else 0


def look(folder: Path, plays: bool) -> dict[str, Any]:
    """Return what is in a pack, and what is wrong with it, as JSON can hold it."""
    try:
        pack = library.read_pack(folder)
        found = perform(pack, library.read_plays(folder), folder) if plays else []
    except BadPack as error:
        return {"folder": str(folder), "problems": [problem._asdict() for problem in error.problems]}
    spoken = [op for ops in pack.nodes.values() for op in ops if isinstance(op, Speak)]
    return {
        "folder": str(folder),
        "id": pack.campaign.id,
        "title": pack.campaign.title,
        "levels": list(pack.levels),
        "endings": list(pack.campaign.endings),
        "maps": list(pack.maps),
        "nodes": len(pack.nodes),
        "words": sum(len(op.text.split()) for op in spoken),
        "problems": [problem._asdict() for problem in found],
    }


def perform(pack: Pack, plays: dict[str, Play], folder: Path) -> list[Problem]:
    """Perform every testplan without time to read; return a problem for each that does not come to its ending."""
    found = []
    shown = sys.stderr.isatty()
    for name, play in track(plays.items(), description="plays", disable=not shown, transient=True):
        try:
            reached = ending_of(pack, play)
        except Stuck as stuck:
            line, column = library.place_of_step(folder, name, stuck.step)
            found.append(Problem(name, line, column, str(stuck)))
        else:
            if reached != play.ending:
                found.append(Problem(name, 1, 1, f"found the ending {reached!r}, expected {play.ending!r}"))
    return found


def ending_of(pack: Pack, play: Play) -> str:
    """Return the ending that a play comes to; "" if it comes to none in six hours.

    Raises:
        Stuck: the play does not fit the story.
    """
    player, state = Player(pack, play, hurry=True), new_game(pack)
    while not state.ending and state.tick < MOST_TICKS:
        state = step(pack, state, player.want(state))
    return state.ending
