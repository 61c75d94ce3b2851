"""How far the player has come in each campaign, from the names of saves, so that the title need not open any."""

from pathlib import Path
from typing import NamedTuple

from game.desktop.profile import Profile
from game.library.titles import Title

CHAPTER = "chapter-"  # what the name of a save at the start of a level begins with


class Progress(NamedTuple):
    """What is known of one campaign."""

    begun: bool  # there is a save to go on from
    chapters: tuple[str, ...]  # levels reached, in the order of the campaign
    endings: int  # different ones reached


def progress(folder: Path, title: Title, profile: Profile) -> Progress:
    """Return how far a campaign was played, from the saves in a data folder."""
    names = {path.stem for path in (folder / "saves" / title.id).glob("*.json")}
    chapters = tuple(level for level, _ in title.levels if CHAPTER + level in names)
    begun = any(not name.startswith(CHAPTER) for name in names)
    return Progress(begun, chapters, len(profile.endings.get(title.id, ())))
