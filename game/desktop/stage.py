"""What a scene of the game is given, and which scene a state is shown by."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import pygame

from game.content.pack import Pack
from game.desktop.input import Input
from game.desktop.kit import Again, Another, Command, Kit, Leave
from game.desktop.profile import Profile
from game.desktop.room import Room, Rooms, away
from game.rules.benching import Benching
from game.rules.caring import Caring
from game.rules.climax.arguing import Arguing
from game.rules.climax.conference import Conferring
from game.rules.climax.debate import Debating
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.intents import Finish, Intent
from game.rules.queueing import Queueing
from game.rules.repairing import Repairing
from game.rules.state import State
from game.rules.walking import UNIT

SCENES = {
    Repairing: "repair",
    Diagnosing: "diagnosis",
    Caring: "care",
    Benching: "bench",
    Queueing: "queue",
    Drafting: "charter",
    Debating: "debate",
    Conferring: "conference",
}


class Way(NamedTuple):
    """A way on from the result of a repair: its key, what is written beside it, and what it wants."""

    action: str
    says: str
    wish: Intent | Command


IN_STORY = (Way("confirm", "Go on", Finish()),)
IN_PRACTICE = (
    Way("rewind", "Again", Again()),
    Way("next", "Another layout", Another()),
    Way("back", "Leave", Leave()),
)


@dataclass(frozen=True, kw_only=True)
class Stage(Kit):
    """A kit, and the game: the pack, the state after the last tick and the one before it.

    `draw` may show any moment between `before` and `state`; both are whole states of the same pack, and equal
    right after a load or a rewind.
    """

    pack: Pack
    state: State
    before: State
    lines: tuple[State, ...] = ()  # states at the start of each line of talk, oldest first: what `Rewind` reaches
    profile: Profile  # which lines the player has read before
    lights: str = ""  # the last `lights NAME` cue of this map; "" is as the map was drawn
    shaking: int = 0  # ticks that the picture still shakes; 0 where the player wants none
    flash: int = 0  # ticks that a white flash still fades; 0 where the player wants none
    rooms: Rooms  # maps drawn so far
    recording: Path | None = None  # the file of this session, while it is recorded
    kept: bool = True  # the game is saved as it goes

    @property
    def room(self) -> Room:
        """The map that the player is on, drawn with the furniture that stands there at this point of the story."""
        state = self.state
        gone = away(self.pack, state.level, state.memory, state.walker.map)
        return self.rooms.of(self, self.pack.maps[state.walker.map], self.lights, gone)

    @property
    def practice(self) -> bool:
        """Tell whether a round of practice is played: nothing of the story follows from it."""
        return isinstance(self.state.doing, Repairing) and self.state.doing.name in self.pack.practice

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways on from the result of a repair, from the left."""
        return IN_PRACTICE if self.practice else IN_STORY

    def backdrop(self) -> pygame.Surface:
        """Return the room without people, out of focus and dark: what stands behind a talk."""
        room, walker = self.room, self.state.walker
        return self.rooms.backdrop(self, room, room.camera(walker.x / UNIT, walker.y / UNIT))


STORY_OVERLAYS = frozenset({"casebook", "log", "pause", "options"})  # that most moments of a story can have


class Scene(Protocol):
    """A scene of the game, shown while `scene_of` names it. It is made anew each time it comes up.

    `overlays` names the screens that their keys may open over this scene: casebook, log, pause, options.
    A scene that works with those keys itself leaves them out.
    """

    overlays: frozenset[str]

    def intent(self, stage: Stage, input: Input) -> Intent | Command | None:
        """Return what the player wants, once a tick: an intent for the rules, or a command for the app.

        A scene sends an intent once for each thing wanted, not as long as a key is held.
        """

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the scene, once a frame."""


def scene_of(state: State) -> str:
    """Return which scene shows a state: it follows from the state and from nothing else."""
    if state.ending:
        return "ending"
    if state.doing is not None:
        return SCENES[type(state.doing.now if isinstance(state.doing, Arguing) else state.doing)]
    if state.puzzle:
        return "casebook"
    if state.talk is not None:
        return "talk"
    return "walk"
