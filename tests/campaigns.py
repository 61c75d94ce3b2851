"""The campaigns that ship, each read once for all tests of a process."""

from functools import cache

from game.content.pack import Pack
from game.library import packs

FOLDERS = {folder.name: folder for folder in packs.shipped()}


@cache
def campaign(name: str) -> Pack:
    """Return a campaign that ships, by its folder's name."""
    return packs.read_pack(FOLDERS[name])


def campaigns() -> dict[str, Pack]:
    """Return all campaigns that ship, by their folders' names."""
    return {name: campaign(name) for name in FOLDERS}
