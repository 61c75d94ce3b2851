"""Keeping a game on disk without making anybody wait: one thread that writes the newest moment of each save."""

from pathlib import Path
from threading import Condition, Thread

from game.content.pack import Pack
from game.rules.state import State
from game.sessions import saves

AUTO = "auto"  # the save that Continue goes on from


class Keeper:
    """Writes saves of one campaign on a thread of its own. What cannot be written is told by `trouble`, once."""

    def __init__(self, folder: Path, pack: Pack) -> None:
        self.folder = folder
        self.pack = pack
        self.jobs: dict[str, tuple[State, tuple[State, ...]]] = {}  # by the save's name: only the newest is written
        self.change = Condition()
        self.busy = False
        self.closing = False
        self.said = ""
        self.thread = Thread(target=self.work, name="saves", daemon=True)
        self.thread.start()

    def keep(self, state: State, lines: tuple[State, ...]) -> None:
        """Keep this moment as the one to go on from."""
        self.put(AUTO, state, lines)

    def chapter(self, state: State) -> None:
        """Keep the start of a level, for the choice of chapters."""
        self.put(f"chapter-{state.level}", state, ())

    def put(self, name: str, state: State, lines: tuple[State, ...]) -> None:
        """Ask for a save to be written."""
        with self.change:
            self.jobs[name] = (state, lines)
            self.change.notify_all()

    def trouble(self) -> str:
        """Return what went wrong since this was asked last, in one sentence; "" if nothing did."""
        with self.change:
            said, self.said = self.said, ""
        return said

    def close(self) -> None:
        """Write what waits, then stop."""
        with self.change:
            self.closing = True
            self.change.notify_all()
        self.thread.join()

    def work(self) -> None:
        """Write saves until closed."""
        while True:
            with self.change:
                while not self.jobs and not self.closing:
                    self.change.wait()
                if not self.jobs:
                    return
                name, (state, lines) = next(iter(self.jobs.items()))
                del self.jobs[name]
            try:
                saves.write(saves.slot(self.folder, self.pack.campaign.id, name), self.pack, state, lines)
            except OSError as error:
                with self.change:
                    self.said = f"Your place could not be kept: {error.strerror or error}."
