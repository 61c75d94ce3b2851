"""What a player has read, reached and practised, over all games: which lines can be skipped, which endings were seen
and what they left, which teeth were met, and the best rounds.

It is no part of a game's state. What a campaign reads of it is put into its first moment, and is state from then on.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from game.desktop.settings import keep_aside, write_json

FILE = "profile.json"


class Best(NamedTuple):
    """The best that a player made of a round, at one difficulty."""

    score: int  # 0..1000
    grade: str


class Profile:
    """What is known of a player, by campaign. Written when a game is left, not at every line."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read what is kept in a folder; without one, nothing is kept."""
        self.folder = folder
        self.read: dict[str, set[str]] = {}
        self.endings: dict[str, set[str]] = {}
        self.left: dict[str, dict[str, str]] = {}  # for other campaigns; what ended last comes last
        self.met: dict[str, set[str]] = {}  # repairs that were begun in the story
        self.best: dict[str, dict[str, Best]] = {}  # by name of a record, then difficulty
        self.changed = False
        if folder is not None:
            self.recall(folder / FILE)

    def recall(self, file: Path) -> None:
        """Take what a file says; one that cannot be read counts as absent and is kept aside."""
        try:
            with file.open(encoding="utf-8") as source:
                found = json.load(source)
            self.read = names_of(found["read"])
            self.endings = names_of(found["endings"])
            self.left = {str(pack): texts_of(left) for pack, left in found.get("left", {}).items()}
            self.met = names_of(found.get("met", {}))  # a file from before there was practice has neither
            self.best = {
                str(name): {str(level): Best(int(score), str(grade)) for level, (score, grade) in by.items()}
                for name, by in found.get("best", {}).items()
            }
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            keep_aside(file)

    def has_read(self, pack: str, line: str) -> bool:
        """Tell whether a line of a campaign was read before."""
        return line in self.read.get(pack, ())

    def note_read(self, pack: str, line: str) -> None:
        """Remember that a line was read."""
        self.changed = self.changed or not self.has_read(pack, line)
        self.read.setdefault(pack, set()).add(line)

    def note_ending(self, pack: str, ending: str, left: Mapping[str, str]) -> None:
        """Remember that an ending was reached, and what it leaves in place of what this campaign left before."""
        self.endings.setdefault(pack, set()).add(ending)
        self.left.pop(pack, None)
        self.left[pack] = dict(left)
        self.changed = True

    def note_met(self, pack: str, repair: str) -> None:
        """Remember that a repair of the story was begun."""
        self.changed = self.changed or repair not in self.met.get(pack, ())
        self.met.setdefault(pack, set()).add(repair)

    def note_best(self, name: str, difficulty: str, score: int, grade: str) -> bool:
        """Remember a round of practice if it is the best so far at its difficulty; tell whether it is."""
        before = self.best.get(name, {}).get(difficulty)
        if before is not None and score <= before.score:
            return False
        self.best.setdefault(name, {})[difficulty] = Best(score, grade)
        self.changed = True
        return True

    def write(self) -> None:
        """Keep it on disk, if there is something new and a folder to keep it in.

        Raises:
            OSError: the folder cannot be written to.
        """
        if not self.changed or self.folder is None:
            return
        kept = {
            "read": sorted_names(self.read),
            "endings": sorted_names(self.endings),
            "left": self.left,
            "met": sorted_names(self.met),
            "best": {name: dict(sorted(by.items())) for name, by in sorted(self.best.items())},
        }
        write_json(kept, self.folder / FILE)
        self.changed = False


def names_of(found: Any) -> dict[str, set[str]]:
    """Return names by campaign, as a file has them in lists."""
    return {str(pack): {str(name) for name in names} for pack, names in found.items()}


def texts_of(found: Any) -> dict[str, str]:
    """Return texts by name, as a file has them."""
    return {str(name): str(text) for name, text in found.items()}


def sorted_names(names: dict[str, set[str]]) -> dict[str, list[str]]:
    """Return names by campaign as they are kept in a file: always in one order."""
    return {pack: sorted(some) for pack, some in sorted(names.items())}
