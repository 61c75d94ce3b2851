"""Records the sessions that the tests replay, one for each ending: `python -m tests.record`, after a change.

Lines are known by their words, so a session has to be recorded anew when what is said on its way is reworded.
"""

import sys
from pathlib import Path

from game.bots.player import Player
from game.library import packs
from game.rules.step import new_game, step
from game.sessions import tape
from game.sessions.tape import Recorder

SESSIONS = Path(__file__).parent / "sessions"


def record(folder: Path) -> None:
    """Record every testplan of a campaign, without time to read."""
    pack = packs.read_pack(folder)
    for name, play in packs.read_plays(folder).items():
        file = SESSIONS / folder.name / f"{Path(name).stem}.jsonl"
        file.parent.mkdir(parents=True, exist_ok=True)
        state, player = new_game(pack, given=play.given), Player(pack, play, hurry=True)
        recorder = Recorder(file.open("w", encoding="utf-8"), pack, state)
        while not state.ending:
            state = step(pack, state, recorder.note(player.want(state)))
            recorder.played(state)
        recorder.close()
        tape.seal(file)
        print(f"{file}: {state.ending}")


def main() -> int:
    """Record the campaigns that are shipped."""
    for folder in packs.shipped():
        record(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
