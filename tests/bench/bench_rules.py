"""How fast the rules go: walking with 12 people, dialogue steps, replay: `python -m tests.bench.bench_rules`."""

import sys
import tempfile
import time
from pathlib import Path

from game.bots.player import Player
from game.content.script import Ask, Speak
from game.library import packs
from game.rules import talking
from game.rules.intents import Walk
from game.rules.state import State
from game.rules.step import new_game, step
from game.sessions import replay, tape
from game.sessions.codec import digest
from game.sessions.tape import Recorder
from tests.small import LEVEL, small_pack

TICKS = 60
WALKED = 60 * TICKS  # ticks, many times


def walking_speed() -> float:
    """Return how many times real time walking with 12 people goes, with a digest each second."""
    people = [{"who": "cid", "at": "room/cid", "route": "room/round", "talk": "busy"}] * 12
    pack = small_pack({**LEVEL, "people": people})
    state = new_game(pack)
    before = time.process_time()
    for tick in range(10 * WALKED):
        state = step(pack, state, Walk((-1, 1)[tick // 45 % 2], 0) if tick % 45 == 0 else None)
        if tick % TICKS == 0:
            digest(state)
    return 10 * WALKED / TICKS / (time.process_time() - before)


def dialogue_speed() -> float:
    """Return how many lines and choices are passed in a second."""
    pack = small_pack()
    lines, before = 0, time.process_time()
    while lines < 60_000:
        turn = talking.start(pack, pack.facts.start, "hello")
        while turn.talk is not None:
            op = talking.op_at(pack, turn.talk)
            if isinstance(op, Speak):
                turn = talking.advance(pack, turn.memory, turn.talk, op.id)
            elif isinstance(op, Ask):
                turn = talking.choose(pack, turn.memory, turn.talk, "leave")
            lines += 1
    return lines / (time.process_time() - before)


def campaign_speed(folder: Path) -> tuple[float, float, float]:
    """Return how many times real time a whole campaign replays: outside repairs, inside them; and kB a minute."""
    pack, plays = packs.read_pack(folder), packs.read_plays(folder)
    play = next(play for play in plays.values() if play.ending == next(iter(pack.campaign.endings)))
    player, state = Player(pack, play), new_game(pack)
    with tempfile.TemporaryDirectory() as kept:
        file = Path(kept) / "session.jsonl"
        recorder = Recorder(file.open("w", encoding="utf-8"), pack, state)
        while not state.ending:
            state = step(pack, state, recorder.note(player.want(state)))
            recorder.played(state)
        recorder.close()
        tape.seal(file)
        size = file.stat().st_size / 1024 / (state.tick / TICKS / 60)
        spent = {True: 0.0, False: 0.0}
        ticks = {True: 0, False: 0}
        before = time.process_time()
        for moment in replay.moments(pack, tape.read(file)):
            now = time.process_time()
            inside = repairing(moment.state)
            spent[inside] += now - before
            ticks[inside] += moment.row is None
            before = now
    return ticks[False] / TICKS / spent[False], ticks[True] / TICKS / max(spent[True], 1e-9), size


def repairing(state: State) -> bool:
    """Tell whether a state lies in a repair."""
    return type(state.doing).__name__ == "Repairing"


def main() -> int:
    """Print all figures."""
    print(f"FIGURE walking with 12 people, a digest a second: {walking_speed():.0f} x real time")
    print(f"FIGURE dialogue: {dialogue_speed():,.0f} steps a second")
    for folder in packs.shipped():
        outside, inside, size = campaign_speed(folder)
        print(f"FIGURE {folder.name} replayed: {outside:.0f} x real time outside repairs, {inside:.0f} x inside; "
              f"sealed tape {size:.2f} kB a minute")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
