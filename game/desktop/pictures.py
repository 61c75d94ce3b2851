"""Pictures: of a pack, of the game itself, and parts and sizes of them, each loaded once.

A picture that is missing or cannot be read is drawn as a framed cross and noted; the game goes on.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from io import BytesIO
from pathlib import Path
from typing import Generic, TypeVar

import pygame

from game.desktop.colours import CRIMSON, INK, WARN, Colour, rgb

CELL = (64, 80)  # px, of a walking figure
ROWS = ("down", "up", "left", "right")  # of a sheet of walking figures
ICON_SIZES = (24, 32, 48, 72)  # px, as they are drawn
BUST_WIDTH = 640  # px of the drawing that the places below are measured in
FACE = (150, 110, 340)  # left, top and side of the square that a face token shows, in a bust
MOST_LOADED, MOST_MADE = 40_000_000, 56_000_000  # bytes of pictures kept as drawn, and of those made from them


Key = TypeVar("Key", bound=Hashable)


class Kept(Generic[Key]):
    """Pictures by name, the last used ones: when they grow too many bytes, those unused for longest go."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.bytes = 0
        self.pictures: OrderedDict[Key, pygame.Surface] = OrderedDict()

    def get(self, key: Key) -> pygame.Surface | None:
        """Return a picture that is kept."""
        found = self.pictures.get(key)
        if found is not None:
            self.pictures.move_to_end(key)
        return found

    def keep(self, key: Key, picture: pygame.Surface) -> pygame.Surface:
        """Keep a picture, and return it."""
        self.pictures[key] = picture
        self.bytes += weight(picture)
        while self.bytes > self.most and len(self.pictures) > 1:
            self.bytes -= weight(self.pictures.popitem(last=False)[1])
        return picture


def weight(picture: pygame.Surface) -> int:
    """Return how many bytes a picture takes; a part of another takes none of its own."""
    return 0 if picture.get_parent() else picture.get_width() * picture.get_height() * picture.get_bytesize()


class Pictures:
    """Pictures by name: "portraits/ada/happy.png" is looked for in the pack's folder, then in `assets`.

    "core:icons/24/lock.png" is looked for in `assets` only. What is returned is kept: do not draw on it.
    """

    def __init__(self, assets: Path, pack: Path | None = None) -> None:
        self.assets = assets
        self.pack = pack
        self.loaded: Kept[str] = Kept(MOST_LOADED)
        self.made: Kept[tuple[object, ...]] = Kept(MOST_MADE)
        self.notices: list[str] = []  # what is missing, once each, for the player and the log

    def path(self, name: str) -> Path | None:
        """Return the file of a picture; None if there is none."""
        core, _, rest = name.rpartition("core:")
        folders = (self.assets,) if name.startswith("core:") and not core else (self.pack, self.assets)
        for folder in folders:
            if folder is not None and (folder / rest).is_file():
                return folder / rest
        return None

    def has(self, name: str) -> bool:
        """Tell whether there is a picture called `name`."""
        return name in self.loaded.pictures or self.path(name) is not None

    def get(self, name: str, size: tuple[int, int] = (48, 48)) -> pygame.Surface:
        """Return a picture as it was drawn; `size` is that of the placeholder if it is missing."""
        return self.loaded.get(name) or self.loaded.keep(name, self.read(name, size))

    def opaque(self, name: str, size: tuple[int, int] = (48, 48)) -> pygame.Surface:
        """Return a picture without transparency, which is drawn faster."""
        return self.make(("opaque", name), lambda: self.read(name, size, alpha=False))

    def read(self, name: str, size: tuple[int, int], alpha: bool = True) -> pygame.Surface:
        """Read a picture through a Python file, so that no folder name is too strange for SDL."""
        path = self.path(name)
        try:
            if path is None:
                raise FileNotFoundError(name)
            with path.open("rb") as source:
                image = pygame.image.load(BytesIO(source.read()), path.name)
            return image.convert_alpha() if alpha else image.convert()
        except (OSError, pygame.error):
            says = f"The picture {name} is missing."
            if says not in self.notices:
                self.notices.append(says)
            return placeholder(size)

    def make(self, key: tuple[object, ...], draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what `draw` draws, keeping it under `key`."""
        return self.made.get(key) or self.made.keep(key, draw())

    def scaled(self, name: str, width: int, height: int = 0) -> pygame.Surface:
        """Return a picture at a width in pixels; without a height its shape is kept."""

        def draw() -> pygame.Surface:
            whole = self.get(name, (width, height or width))
            tall = height or round(whole.get_height() * width / max(1, whole.get_width()))
            return pygame.transform.smoothscale(whole, (width, max(1, tall)))

        return self.make(("scaled", name, width, height), draw)

    def icon(self, name: str, size: int = 24, colour: Colour = "#ffffff") -> pygame.Surface:
        """Return an icon of the interface, `size` pixels square, in a colour."""

        def draw() -> pygame.Surface:
            nearest = next((one for one in ICON_SIZES if one >= size), ICON_SIZES[-1])
            image = self.get(f"core:icons/{nearest}/{name}.png", (nearest, nearest))
            if nearest != size:
                image = pygame.transform.smoothscale(image, (size, size))
            return tinted(image, colour)

        return self.make(("icon", name, size, colour), draw)

    def bust(self, who: str, mood: str = "neutral", width: int = 560, mirrored: bool = False) -> pygame.Surface:
        """Return somebody's portrait in a mood, `width` pixels wide; heroes face right, `mirrored` left."""
        name = f"portraits/{who}/{mood}.png"
        if not self.has(name):
            name = f"portraits/{who}/neutral.png"

        def draw() -> pygame.Surface:
            return pygame.transform.flip(self.scaled(name, width), True, False)

        return self.make(("mirrored", name, width), draw) if mirrored else self.scaled(name, width)

    def token(self, who: str, size: int = 38, ring: Colour = "#ffffff", mood: str = "neutral") -> pygame.Surface:
        """Return somebody's face in a ring, `size` pixels across."""

        def draw() -> pygame.Surface:
            big = size * 2
            zoom = big / FACE[2]
            bust = self.bust(who, mood, round(BUST_WIDTH * zoom))
            face = pygame.Surface((big, big), pygame.SRCALPHA)
            face.fill((*(channel // 4 for channel in rgb(ring)), 255))
            face.blit(bust, (-round(FACE[0] * zoom), -round(FACE[1] * zoom)))
            face.blit(disc(big), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            pygame.draw.circle(face, rgb(ring), (size, size), size - 1, 5)
            return pygame.transform.smoothscale(face, (size, size))

        return self.make(("token", who, size, ring, mood), draw)

    def figure(self, who: str, facing: str, frame: int) -> pygame.Surface:
        """Return a walking figure of 64 x 80 px, feet at (32, 76); frames go round."""
        sheet = self.get(f"sprites/{who}.png", CELL)

        def draw() -> pygame.Surface:
            columns = max(1, sheet.get_width() // CELL[0])
            x, y = frame % columns * CELL[0], ROWS.index(facing) * CELL[1]
            area = pygame.Rect(x, y, *CELL)
            return sheet.subsurface(area) if sheet.get_rect().contains(area) else sheet

        return self.make(("figure", who, facing, frame), draw)


def placeholder(size: tuple[int, int]) -> pygame.Surface:
    """Return a framed cross: something is missing here."""
    image = pygame.Surface(size, pygame.SRCALPHA)
    image.fill((*rgb(INK), 200))
    right, bottom = size[0] - 1, size[1] - 1
    pygame.draw.line(image, rgb(CRIMSON), (0, 0), (right, bottom), 2)
    pygame.draw.line(image, rgb(CRIMSON), (0, bottom), (right, 0), 2)
    pygame.draw.rect(image, rgb(WARN), image.get_rect(), 2)
    return image


def tinted(image: pygame.Surface, colour: Colour) -> pygame.Surface:
    """Return a white picture in another colour."""
    other = image.copy()
    other.fill((*rgb(colour), 255), special_flags=pygame.BLEND_RGBA_MULT)
    return other


def disc(size: int) -> pygame.Surface:
    """Return a white disc with a soft edge on nothing, to cut faces out with."""
    big = pygame.Surface((size * 2, size * 2), pygame.SRCALPHA)
    big.fill((255, 255, 255, 0))
    pygame.draw.circle(big, (255, 255, 255, 255), (size, size), size)
    return pygame.transform.smoothscale(big, (size, size))
