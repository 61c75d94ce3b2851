"""How long a play lasts and what fills it: minutes by level and kind of scene, words read, the longest stretch."""

from collections import Counter

from rich.table import Table

from game.content.pack import Pack
from game.content.script import Speak
from game.rules.state import State
from game.rules.talking import op_at

TICKS_A_MINUTE = 60 * 60
SCENES = ("talk", "walk", "casebook", "diagnosis", "repair", "encounter", "care", "bench", "queue", "charter")
OF_DOING = {
    "Repairing": "repair", "Arguing": "encounter", "Diagnosing": "diagnosis", "Caring": "care", "Benching": "bench",
    "Queueing": "queue", "Drafting": "charter",
}  # fmt: skip


def scene_of(state: State) -> str:
    """Return what kind of scene a state is, as the pacing table names it."""
    if state.doing is not None:
        return OF_DOING[type(state.doing).__name__]
    if state.puzzle:
        return "casebook"
    return "talk" if state.talk is not None else "walk"


class Pacing:
    """Watches a play, tick by tick."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.ticks: Counter[tuple[str, str]] = Counter()  # (level, kind of scene)
        self.words: Counter[str] = Counter()  # by level
        self.longest: dict[str, int] = dict.fromkeys(SCENES, 0)  # ticks on end
        self.stretch = ("", 0)
        self.after_climax = 0  # ticks between the climax and the ending
        self.read = ""  # the line that is on screen

    def watch(self, state: State, ticks: int = 1) -> None:
        """Take note of a state that lasted so many ticks."""
        scene = scene_of(state)
        self.ticks[state.level, scene] += ticks
        self.stretch = (scene, self.stretch[1] + ticks) if self.stretch[0] == scene else (scene, ticks)
        self.longest[scene] = max(self.longest[scene], self.stretch[1])
        if self.pack.facts.get(state.memory, "climax") and not state.ending:
            self.after_climax += ticks
        if state.talk is not None and state.doing is None:
            op = op_at(self.pack, state.talk)
            if isinstance(op, Speak) and op.id != self.read:
                self.words[state.level] += len(op.text.split())
                self.read = op.id

    @property
    def minutes(self) -> float:
        """How long the whole play lasted."""
        return sum(self.ticks.values()) / TICKS_A_MINUTE

    def table(self) -> Table:
        """Return the pacing table: a row a level, minutes by kind of scene, words."""
        table = Table(title=f"{self.pack.campaign.title}: minutes at 200 words a minute")
        table.add_column("level")
        for scene in (*SCENES, "all", "words"):
            table.add_column(scene, justify="right")
        for level in self.pack.levels:
            minutes = [self.ticks[level, scene] / TICKS_A_MINUTE for scene in SCENES]
            table.add_row(level, *(f"{one:.1f}" for one in (*minutes, sum(minutes))), str(self.words[level]))
        columns = [sum(self.ticks[level, scene] for level in self.pack.levels) for scene in SCENES]
        whole = [f"{ticks / TICKS_A_MINUTE:.1f}" for ticks in (*columns, sum(columns))]
        table.add_row("all", *whole, str(sum(self.words.values())), style="bold")
        longest = [f"{self.longest[scene] / TICKS_A_MINUTE:.1f}" for scene in SCENES]
        table.add_row("longest on end", *longest, f"{self.after_climax / TICKS_A_MINUTE:.1f} after the climax", "")
        return table
