"""A map as it is seen: floor, furniture, people, and the light of its lamps.

Light is baked: floor, walls and furniture are multiplied once by the light map, so a frame is one large blit,
the people with what stands before them, and the glows of the lamps. People are lit by the light at their feet.
Furniture that comes and goes with the story is lit once too; only the picture of the whole is put together anew.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from functools import lru_cache
from typing import NamedTuple

import pygame

from game.content.pack import Pack
from game.content.tilemap import TILE, Furniture, Picture, TileMap
from game.desktop.colours import mix, rgb
from game.desktop.kit import HEIGHT, WIDTH, Kit
from game.desktop.panels import disc, glow
from game.desktop.pictures import CELL, Pictures, tinted
from game.rules import walking
from game.rules.state import State
from game.rules.walking import UNIT

HEADROOM = 64  # px above a map that the camera shows, so that the interface covers no wall
FEET = (32, 76)  # px, in the cell of a figure
WALK_FRAMES = 8  # of a stride, after the frame of standing
STRIDE = 88  # px of a stride: two steps
SHADOW = (38, 12)  # px, under a figure
OUTSIDE = "#0d1526"  # beyond the edge of a map
GLOW_SHARE = 0.38  # of a lamp's colour: more of it would clip to white
SHADES = 16  # steps of light that a figure can be drawn in, for each of red, green and blue
SAMPLE = 8  # px of the map to one of the light that people are lit by
POOL_POWER = 1.5  # how fast a pool of light falls off
POOL_FLAT = 0.82  # height of a pool of light against its width: it lies on the floor
LIGHTS = {  # cue -> brightness
    "low": 0.62, "bright": 1.35, "night": 0.45, "out": 0.3, "normal": 1.0, "full": 1.0, "white": 1.0,
}  # fmt: skip
HIGH_CONTRAST_AMBIENT = "#a8acc4"
KEPT_PIXELS = 6_000_000  # of rooms drawn before the one the player is in; each takes eight bytes
FAR = 200  # px between two ticks: that was no step


class Figure(NamedTuple):
    """Somebody to be drawn: who, where the feet are (px of the map), and which picture."""

    who: str
    x: int
    y: int
    facing: str
    frame: int


class Piece(NamedTuple):
    """A lit picture that stands on the floor."""

    image: pygame.Surface
    rect: pygame.Rect
    base: int
    name: str = ""  # of furniture that may be away


class Room:
    """One map, drawn and lit, with the furniture that stands there now."""

    def __init__(self, pictures: Pictures, tilemap: TileMap, brightness: float = 1.0, contrast: bool = False) -> None:
        """Draw the map's layers and bake its light; takes some tens of milliseconds, once for each map."""
        self.tilemap = tilemap
        self.pictures = pictures
        self.size = (tilemap.width * TILE, tilemap.height * TILE)
        light = self.light_map(brightness, contrast)
        self.light = pygame.transform.smoothscale(
            light, (max(1, self.size[0] // SAMPLE), max(1, self.size[1] // SAMPLE))
        )
        self.floor = pygame.Surface(self.size)
        self.floor.fill(rgb(OUTSIDE))
        for layer in tilemap.layers:
            if layer.name != "above":
                self.floor.blits([(self.picture(one), at) for one, at in self.tiles(layer.name)])
        self.floor.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        self.floor = self.floor.convert()
        self.all = tuple(sorted((self.lit(one, light) for one in tilemap.furniture), key=lambda piece: piece.base))
        self.above = tuple(self.lit_above(light))
        self.away: frozenset[str] = frozenset()  # names of the pieces that are not there
        self.pieces = self.all
        self.whole = self.put_together()

    def without(self, away: frozenset[str]) -> "Room":
        """Return the room with all its furniture but the pieces of these names; it shares the pictures of this one.

        Takes some milliseconds where other pieces are away than in this room, else none.
        """
        if away == self.away:
            return self
        room = copy(self)
        room.away = away
        room.pieces = tuple(piece for piece in self.all if piece.name not in away)
        room.whole = room.put_together()
        return room

    def put_together(self) -> pygame.Surface:
        """Return the floor with everything on it but people."""
        whole = self.floor.copy()
        whole.blits([(piece.image, piece.rect) for piece in (*self.pieces, *self.above)])
        return whole

    def light_map(self, brightness: float, contrast: bool) -> pygame.Surface:
        """Return the light of the map: the ambient, and a pool under each lamp."""
        ambient = HIGH_CONTRAST_AMBIENT if contrast else self.tilemap.ambient
        light = pygame.Surface(self.size)
        light.fill([min(255, round(channel * brightness)) for channel in rgb(ambient)])
        for lamp in self.tilemap.lights:
            pool = glow(lamp.radius, mix("#000000", lamp.colour, min(1.0, 0.85 * brightness)), POOL_POWER)
            pool = pygame.transform.smoothscale(pool, (lamp.radius * 2, max(1, round(lamp.radius * 2 * POOL_FLAT))))
            light.blit(pool, pool.get_rect(center=(lamp.x, lamp.y)), special_flags=pygame.BLEND_RGB_ADD)
        return light

    def tiles(self, name: str) -> Iterator[tuple[Picture, tuple[int, int]]]:
        """Yield the pictures of a layer that are not empty, and where each is drawn."""
        for layer in self.tilemap.layers:
            if layer.name == name:
                for place, tile in enumerate(layer.tiles):
                    if tile:
                        row, column = divmod(place, self.tilemap.width)
                        yield self.tilemap.pictures[tile - 1], (column * TILE, row * TILE)

    def picture(self, picture: Picture) -> pygame.Surface:
        """Return the part of an image that a tile or a piece of furniture shows."""

        def draw() -> pygame.Surface:
            whole = self.pictures.get(picture.image, (picture.width, picture.height))
            area = pygame.Rect(picture.x, picture.y, picture.width, picture.height).clip(whole.get_rect())
            part = whole.subsurface(area)
            if picture.flip_x or picture.flip_y:
                part = pygame.transform.flip(part, picture.flip_x, picture.flip_y)
            return part

        return self.pictures.make(("part", picture), draw)

    def lit(self, furniture: Furniture, light: pygame.Surface) -> Piece:
        """Return a piece of furniture under the light where it stands."""
        rect = pygame.Rect(furniture.x, furniture.y, furniture.picture.width, furniture.picture.height)
        return Piece(lit_by(self.picture(furniture.picture), light, rect), rect, furniture.base, furniture.name)

    def lit_above(self, light: pygame.Surface) -> Iterator[Piece]:
        """Yield the tiles of the layer above, which hides everybody."""
        for picture, at in self.tiles("above"):
            rect = pygame.Rect(at, (picture.width, picture.height))
            yield Piece(lit_by(self.picture(picture), light, rect), rect, self.size[1] * 2)

    def camera(self, x: float, y: float) -> tuple[int, int]:
        """Return which point of the map lies in the canvas's upper left corner, with (x, y) near the middle."""
        return along(round(x), self.size[0], WIDTH, 0), along(round(y), self.size[1], HEIGHT, HEADROOM)

    def draw(self, canvas: pygame.Surface, camera: tuple[int, int], figures: list[Figure]) -> None:
        """Draw the map with people on it, and the lamps' glows over both."""
        left, top = camera
        if left < 0 or top < 0 or left + WIDTH > self.size[0] or top + HEIGHT > self.size[1]:
            canvas.fill(rgb(OUTSIDE))
        canvas.blit(self.whole, (-left, -top))
        view = pygame.Rect(left - 64, top - 96, WIDTH + 128, HEIGHT + 192)
        seen = sorted((one for one in figures if view.collidepoint(one.x, one.y)), key=lambda one: one.y)
        clip = canvas.get_clip()
        for figure in seen:
            self.repaint(canvas, camera, figure, seen, clip)
        canvas.set_clip(clip)
        for lamp in self.tilemap.lights:
            if lamp.glow and view.inflate(lamp.glow, lamp.glow).collidepoint(lamp.x, lamp.y):
                image = glow(lamp.glow, mix("#000000", lamp.colour, GLOW_SHARE))
                at = (lamp.x - left - lamp.glow, lamp.y - top - lamp.glow)
                canvas.blit(image, at, special_flags=pygame.BLEND_RGB_ADD)

    def repaint(
        self,
        canvas: pygame.Surface,
        camera: tuple[int, int],
        figure: Figure,
        seen: list[Figure],
        clip: pygame.Rect,
    ) -> None:
        """Paint the cell around a figure anew, from the floor up, so that all in it overlap as they should."""
        left, top = camera
        cell = pygame.Rect(figure.x - FEET[0], figure.y - FEET[1], *CELL).inflate(0, 8)
        near = [piece for piece in self.pieces if piece.rect.colliderect(cell)]
        others = [one for one in seen if abs(one.x - figure.x) < CELL[0] and abs(one.y - figure.y) < CELL[1] + 8]
        above = [piece for piece in self.above if piece.rect.colliderect(cell)]
        if near or above or len(others) > 1:
            canvas.set_clip(cell.move(-left, -top).clip(clip))
            canvas.blit(self.floor, (-left, -top))
        else:
            canvas.set_clip(clip)
        at = 0
        for one in others:
            while at < len(near) and near[at].base <= one.y:
                canvas.blit(near[at].image, near[at].rect.move(-left, -top))
                at += 1
            canvas.blit(shadow(), (one.x - left - SHADOW[0] // 2, one.y - top - SHADOW[1] // 2 - 2))
            canvas.blit(self.figure(one), (one.x - left - FEET[0], one.y - top - FEET[1]))
        for piece in (*near[at:], *above):
            canvas.blit(piece.image, piece.rect.move(-left, -top))

    def figure(self, figure: Figure) -> pygame.Surface:
        """Return a figure under the light at its feet."""
        shade = self.shade(figure.x, figure.y)
        key = ("lit", figure.who, figure.facing, figure.frame, shade)
        return self.pictures.make(
            key, lambda: tinted(self.pictures.figure(figure.who, figure.facing, figure.frame), shade)
        )

    def shade(self, x: int, y: int) -> str:
        """Return the colour of the light at a point of the floor, lifted a little: faces are what one looks for."""
        width, height = self.light.get_size()
        found = self.light.get_at((min(max(x // SAMPLE, 0), width - 1), min(max(y // SAMPLE, 0), height - 1)))
        lifted = (min(255, channel * 5 // 4 + 24) // SHADES * SHADES for channel in found[:3])
        return "#" + "".join(f"{channel:02x}" for channel in lifted)

    def ground(self, x: int, y: int) -> str:
        """Return the image that the floor under a point is drawn with; "" where there is none."""
        column, row = x // TILE, (y - 1) // TILE
        for layer in self.tilemap.layers:
            if layer.name == "floor" and 0 <= column < self.tilemap.width and 0 <= row < self.tilemap.height:
                tile = layer.tiles[row * self.tilemap.width + column]
                return self.tilemap.pictures[tile - 1].image if tile else ""
        return ""


class Rooms:
    """The rooms drawn so far; the last few are kept, as people walk to and fro."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, float, bool], Room] = {}
        self.soft: dict[tuple[object, ...], pygame.Surface] = {}

    def of(self, kit: Kit, tilemap: TileMap, lights: str = "", away: frozenset[str] = frozenset()) -> Room:
        """Return a map drawn under the last `lights` cue, without the furniture of the names `away`."""
        key = (tilemap.name, LIGHTS.get(lights, 1.0), kit.settings.contrast)
        room = self.kept.pop(key, None)
        if room is None:
            room = Room(kit.pictures, tilemap, key[1], key[2])
        room = self.kept[key] = room.without(away)
        room_left = KEPT_PIXELS
        for old in list(reversed(self.kept))[1:]:
            width, height = self.kept[old].size
            room_left -= width * height
            if room_left < 0:
                del self.kept[old]
        return room

    def backdrop(self, kit: Kit, room: Room, camera: tuple[int, int]) -> pygame.Surface:
        """Return a room without people, out of focus and dark. Kept until another is asked for."""
        key = (room, camera, kit.palette)
        found = self.soft.get(key)
        if found is None:
            sharp = pygame.Surface((WIDTH, HEIGHT))
            room.draw(sharp, camera, [])
            small = pygame.transform.smoothscale(sharp, (WIDTH // 4, HEIGHT // 4))
            found = pygame.transform.smoothscale(pygame.transform.gaussian_blur(small, 2), (WIDTH, HEIGHT))
            share = 0.7 if kit.settings.contrast else 0.35
            found.fill(rgb(mix("#c8c8dc", kit.palette.dark, share)), special_flags=pygame.BLEND_RGB_MULT)
            self.soft = {key: found}
        return found


def lit_by(image: pygame.Surface, light: pygame.Surface, rect: pygame.Rect) -> pygame.Surface:
    """Return a picture multiplied by the part of a light map that lies over it; its transparency is kept."""
    result = image.copy()
    inside = rect.clip(light.get_rect())
    if inside.width and inside.height:
        over = pygame.Surface(rect.size, pygame.SRCALPHA)
        over.fill((255, 255, 255, 255))
        over.blit(light, (inside.x - rect.x, inside.y - rect.y), inside)
        result.blit(over, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return result


def along(middle: int, length: int, seen: int, before: int) -> int:
    """Return where the view begins along one axis: never past the end of the map, or centred on a small one."""
    if length + before <= seen:
        return (length - before - seen) // 2
    return min(max(middle - seen // 2, -before), length - seen)


@lru_cache(maxsize=16)
def away(pack: Pack, level: str, memory: int, map: str) -> frozenset[str]:
    """Return the names of a map's furniture that is not there in a level, as the story is remembered; kept."""
    return frozenset(
        spot.partition("/")[2]
        for spot, when in pack.levels[level].furniture.items()
        if spot.partition("/")[0] == map and not pack.facts.holds(when, memory)
    )


@lru_cache(maxsize=1)
def shadow() -> pygame.Surface:
    """Return the soft shadow under a figure; kept."""
    return pygame.transform.smoothscale(disc(48, "#0a1024", 130), SHADOW)


def figures(
    pack: Pack, state: State, before: State, blend: float, walked: Mapping[str, float]
) -> tuple[list[Figure], tuple[float, float]]:
    """Return everybody on the player's map between two ticks, and where the player is, in pixels.

    `walked` says how far each has come, in pixels, which moves their feet.
    """
    here, old = state.walker, before.walker
    same = here.map == old.map and abs(here.x - old.x) + abs(here.y - old.y) < FAR * UNIT
    x, y = between(old.x, here.x, blend, same) / UNIT, between(old.y, here.y, blend, same) / UNIT
    hero = pack.campaign.hero
    found = [Figure(hero, round(x), round(y), here.facing, frame(walked.get(hero, 0), here.moved))]
    for placement in walking.present(pack, state.level, state.memory):
        if placement.at.partition("/")[0] == here.map and placement.who != hero:
            now, then = walking.stand(pack, placement, state.clock), walking.stand(pack, placement, before.clock)
            near = abs(now.x - then.x) + abs(now.y - then.y) < FAR * UNIT
            px, py = between(then.x, now.x, blend, near) / UNIT, between(then.y, now.y, blend, near) / UNIT
            step = frame(walked.get(placement.who, 0), now.walking)
            found.append(Figure(placement.who, round(px), round(py), now.facing, step))
    return found, (x, y)


def between(then: float, now: float, blend: float, smooth: bool) -> float:
    """Return a value between two ticks; the later one where nothing moved smoothly."""
    return then + (now - then) * blend if smooth else now


def frame(walked: float, moving: bool) -> int:
    """Return which picture of a stride shows somebody who has walked so far, in pixels."""
    return 1 + int(walked * WALK_FRAMES / STRIDE) % WALK_FRAMES if moving else 0
