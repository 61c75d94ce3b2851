"""What a player has read and reached, over all games: which lines can be skipped, which endings were seen.

It is no part of a game's state: losing it costs nothing but convenience.
"""

import json
from pathlib import Path

from game.desktop.settings import keep_aside, write_json

FILE = "profile.json"


class Profile:
    """Lines read and endings reached, by campaign. Written when a game is left, not at every line."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read what is kept in a folder; without one, nothing is kept."""
        self.folder = folder
        self.read: dict[str, set[str]] = {}
        self.endings: dict[str, set[str]] = {}
        self.changed = False
        if folder is not None:
            self.recall(folder / FILE)

    def recall(self, file: Path) -> None:
        """Take what a file says; one that cannot be read counts as absent and is kept aside."""
        try:
            with file.open(encoding="utf-8") as source:
                found = json.load(source)
            self.read = {str(pack): {str(line) for line in lines} for pack, lines in found["read"].items()}
            self.endings = {str(pack): {str(one) for one in names} for pack, names in found["endings"].items()}
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

    def note_ending(self, pack: str, ending: str) -> None:
        """Remember that an ending was reached."""
        self.changed = self.changed or ending not in self.endings.get(pack, ())
        self.endings.setdefault(pack, set()).add(ending)

    def write(self) -> None:
        """Keep it on disk, if there is something new and a folder to keep it in.

        Raises:
            OSError: the folder cannot be written to.
        """
        if not self.changed or self.folder is None:
            return
        kept = {
            "read": {pack: sorted(lines) for pack, lines in sorted(self.read.items())},
            "endings": {pack: sorted(names) for pack, names in sorted(self.endings.items())},
        }
        write_json(kept, self.folder / FILE)
        self.changed = False
