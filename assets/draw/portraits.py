"""The portraits of every cast: six moods a person, each with a blink and two mouths for talk."""

import json
import math
from collections.abc import Iterator

from assets.draw.face import FAR_EYE, MOUTH_X, MOUTH_Y, NEAR_EYE, Expression
from assets.draw.moods import MOODS, Mood
from assets.draw.people import Person, casts
from assets.draw.rig import CHIN, FLOOR, HEIGHT, ORIGIN, STOOP_DROP, TURN, WIDTH, Box, bust
from assets.draw.svg import Drawing, Writing

PX_WIDTH = 560
PX_HEIGHT = 665
PX = PX_WIDTH / WIDTH  # of a canvas unit
MARGIN = 60  # px drawn around a patch and cut off again: light reaches so far
STEP = 4  # of the channels; see `Drawing`
PATCHES = ("blink", "talk1", "talk2")


def outputs() -> Iterator[Drawing | Writing]:
    """Yield the portraits of everyone in every cast, and where their patches lie."""
    for pack, cast in casts().items():
        for name, person in cast.people.items():
            folder = f"levels/{pack}/portraits/{name}"
            places: dict[str, dict[str, list[int]]] = {}
            for mood_name, mood in MOODS.items():
                yield Drawing(
                    f"{folder}/{mood_name}.png", bust(person, Expression(mood)), PX_WIDTH, PX_HEIGHT, step=STEP
                )
                places[mood_name] = {}
                for patch in PATCHES:
                    drawing, place = patch_of(person, mood, patch, f"{folder}/{mood_name}_{patch}.png")
                    yield drawing
                    places[mood_name][patch] = list(place)
            rows = ",\n".join(f"  {json.dumps(mood)}: {json.dumps(at)}" for mood, at in places.items())
            yield Writing(f"{folder}/patches.json", "{\n" + rows + "\n}\n")


def patch_of(person: Person, mood: Mood, patch: str, path: str) -> tuple[Drawing, tuple[int, int]]:
    """Return the drawing of one patch, and the px of the portrait where its upper left belongs."""
    expression = Expression(mood, shut=patch == "blink", talk=PATCHES.index(patch))
    box = eye_box(person, mood) if patch == "blink" else mouth_box(person)
    left, top, right, bottom = pixel_box(person, mood, box)
    width, height = right - left, bottom - top
    view = (
        (left - MARGIN) / PX,
        (top - MARGIN) / PX,
        (width + 2 * MARGIN) / PX,
        (height + 2 * MARGIN) / PX,
    )
    svg = bust(person, expression, only=box, view=view)
    crop = (MARGIN, MARGIN, width, height)
    return Drawing(path, svg, width + 2 * MARGIN, height + 2 * MARGIN, crop, STEP), (left, top)


def eye_box(person: Person, mood: Mood) -> Box:
    """Return the part of the face that a blink changes: all that an open or shut eye covers."""
    eyes = person.eyes
    above = eyes.height * mood.open * eyes.lid * 1.12 + eyes.lash + 12
    reach = 14 + eyes.wing
    return Box(
        NEAR_EYE - eyes.apart - eyes.width - reach,
        -above,
        FAR_EYE + eyes.width * 0.78 + reach,
        eyes.height * 0.62 - min(0, mood.lower) + 20,
    )


def mouth_box(person: Person) -> Box:
    """Return the part of the face that talk changes: all that any mouth covers."""
    width, y = person.mouth.width, MOUTH_Y + person.mouth.lower
    return Box(MOUTH_X - width - 26, y - 34, MOUTH_X + width * 0.78 + 26, y + 48)


def pixel_box(person: Person, mood: Mood, box: Box) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom, in px of the portrait, of what `box` becomes on the tilted head."""
    angle = math.radians(mood.tilt)
    scale = person.body.scale
    xs, ys = [], []
    for x in (box.left, box.right):
        for y in (box.top, box.bottom):
            hx = CHIN[0] + (x - CHIN[0]) * person.head.width - TURN[0]
            hy = CHIN[1] + (y - CHIN[1]) * person.head.height - TURN[1]
            tx = TURN[0] + hx * math.cos(angle) - hy * math.sin(angle) + person.body.stoop
            ty = TURN[1] + hx * math.sin(angle) + hy * math.cos(angle) + mood.nod + person.body.stoop * STOOP_DROP
            xs.append((ORIGIN[0] + tx * scale) * PX)
            ys.append((HEIGHT - FLOOR * scale + ty * scale) * PX)
    return math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))
