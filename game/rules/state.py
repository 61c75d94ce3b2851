"""Everything that can change while playing: what is not here is not saved, replayed or proved."""

from typing import NamedTuple

from game.content.pack import Pack
from game.content.repair import Difficulty
from game.rules.benching import Benching
from game.rules.caring import Caring
from game.rules.climax.arguing import Arguing, Moment
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.queueing import Queueing
from game.rules.repairing import Assists, Repairing
from game.rules.talking import Talk
from game.rules.walking import Walker

Doing = Repairing | Arguing[Moment] | Diagnosing | Caring | Benching | Queueing | Drafting


class Settings(NamedTuple):
    """What the player set that changes the rules; settings that do not are no part of the state."""

    difficulty: Difficulty = "normal"
    assists: Assists = Assists()


class Phase(NamedTuple):
    """Where the climax stands."""

    name: str
    carried: Moment | None = None  # the encounter as it stood when another phase interrupted it


class State(NamedTuple):
    """One moment of a game. Untouched parts are shared between moments."""

    level: str
    walker: Walker
    memory: int  # all facts of the story: see game.content.facts
    tick: int = 0  # 1/60 s since the game began
    clock: int = 0  # ticks walked in this level: people's routines follow it, so they wait while one talks
    talk: Talk | None = None
    doing: Doing | None = None  # lies over the talk, which goes on when it is done
    puzzle: str = ""  # a deduction that waits for its conclusion
    phase: Phase | None = None
    settings: Settings = Settings()
    ending: str = ""
    just: tuple[str, ...] = ()  # what happened in this tick, for sound, captions and tests


def holds(pack: Pack, state: State, name: str) -> bool:
    """Tell whether a fact of the story is true."""
    return pack.facts.get(state.memory, name) != 0
