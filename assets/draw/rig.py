"""A bust from a person and an expression; layers from back to front, then one rim of light on the whole.

Canvas 640 by 760 units. A bust looks to the right, and its rim is on its right: the game mirrors it for
the other seat. The eye line of a grown person lies at y = 292. The bust fades out at its lower edge.
"""

from collections.abc import Iterable
from typing import NamedTuple

from assets.draw import face
from assets.draw.extras import marks_of, worn_by
from assets.draw.face import Expression
from assets.draw.hair import hair_of
from assets.draw.light import cast_shadow, lit
from assets.draw.outfits import outfit_of
from assets.draw.palette import INK, NIGHT, WHITE, Colour, darker, lighter, mix
from assets.draw.people import Person
from assets.draw.svg import Value, clip, document, ellipse, group, line, linear, path, radial, rect, stops
from assets.draw.tints import Tints, tints

WIDTH, HEIGHT = 640, 760
ORIGIN = (312, 292)  # between the eyes of a grown person
FLOOR = HEIGHT - ORIGIN[1]  # of the canvas, in figure units: scaled figures stand on it
TURN = (8, 180)  # the head tilts about the nape
CHIN = (8, 150)  # the head is scaled about the chin
FADE = ((0.80, 1.0), (0.87, 0.85), (0.94, 0.38), (0.995, 0.0))  # of the height, and how much is left there
STOOP_DROP = 0.5  # how far down a stoop carries the head, for each unit forwards
MIDDLE, ARM = 320, 232  # of the chest across the canvas, and from there to the edge of an arm of middle build
SCAN = 6  # units from one line of a hologram to the next


class Box(NamedTuple):
    """A rectangle in units of the face, before the head is tilted."""

    left: float
    top: float
    right: float
    bottom: float


def bust(
    person: Person,
    expression: Expression,
    only: Box | None = None,
    view: tuple[float, float, float, float] | None = None,
) -> str:
    """Return the document of a bust.

    With `only`, nothing is left of it but that part of the face: a patch to lay over the whole bust.
    `view` is the window of the canvas to show, as in `document`.
    """
    colours = tints(person)
    figure, defs = figure_of(person, expression, colours)
    if person.hologram:
        figure, more = hologram(figure, person)
        defs += more
    else:
        figure = group(group(figure, filter="url(#figure)"), mask="url(#fade)")
        if person.remote:
            figure, more = remote(figure, person)
            defs += more
            if only:  # nothing of the eye that is open under a shut one may shine through between the lines
                figure = rect(0, 0, WIDTH, HEIGHT, NIGHT) + figure
    if only:
        window = f"M {only.left} {only.top} H {only.right} V {only.bottom} H {only.left} Z"
        place = f"{place_of(person)} {head_turn(person, expression)}"
        defs += f'<clipPath id="window"><path d="{window}" transform="{place}" clip-path="url(#skin)"/></clipPath>'
        defs += clip("skin", face.outline(person.head))
        figure = group(figure, clip_path="url(#window)")
    return document(WIDTH, HEIGHT, figure, defs=defs, view=view)


def place_of(person: Person) -> str:
    """Return the transform from figure units to the canvas."""
    scale = person.body.scale
    return f"translate({ORIGIN[0]} {HEIGHT - FLOOR * scale}) scale({scale})"


def head_turn(person: Person, expression: Expression) -> str:
    """Return the transform of the head within the figure: its proportions, and the tilt of the mood."""
    mood, head = expression.mood, person.head
    return (
        f"translate({person.body.stoop} {mood.nod + person.body.stoop * STOOP_DROP})"
        f" rotate({mood.tilt} {TURN[0]} {TURN[1]})"
        f" translate({CHIN[0]} {CHIN[1]}) scale({head.width} {head.height}) translate({-CHIN[0]} {-CHIN[1]})"
    )


def figure_of(person: Person, expression: Expression, t: Tints) -> tuple[str, str]:
    """Return the figure on the canvas, without its rim, and the definitions it needs."""
    mood, accent, outline = expression.mood, person.accent, face.outline(person.head)
    hair, turn = hair_of(person.hair, t), head_turn(person, expression)
    defs = (
        lit("soft", key=0.16)
        + lit(
            "head",
            rim=accent,
            rim_width=5,
            rim_drop=1,
            rim_strength=0.6,
            shade=0.30,
            shade_shift=(-30, -10),
            key=0.16,
            blur=12,
        )
        + lit("mane", shade=0.45, key=0.22)
        + lit("figure", rim=accent, shade=0)
        + cast_shadow("thrown", t.deep, (5, 13), 2.5)
        + clip("face", outline)
        + radial("blush", (0, t.blush, person.blushing), (1, t.blush, 0))
        + radial("cheek", (0, t.shine, 0.28), (1, t.shine, 0))
        + linear("out", *((at, WHITE, left) for at, left in FADE))
        + (stubble(person, t) if "stubble" in person.extras else "")
        + f'<mask id="fade">{rect(0, 0, WIDTH, HEIGHT, "url(#out)")}</mask>'
    )
    features = (
        face.nose(person, t)
        + face.eye(person, t, expression, far=False)
        + group(face.eye(person, t, expression, far=True), clip_path="url(#face)")
        + face.brow(person, t, mood, far=False)
        + face.brow(person, t, mood, far=True)
    )
    head = group(
        group(
            face.ear(t) if person.head.ear else "",
            path(outline, t.skin),
            group(face.skin_shade(person, t), marks_of(person, t), clip_path="url(#face)"),
            filter="url(#head)",
        ),
        group(group(hair.front, filter="url(#thrown)"), clip_path="url(#face)", opacity=0.38),
        face.creases(person, t, mood),
        features,
        group(face.beard(person, t), filter="url(#mane)"),
        face.mouth(person, t, expression),
        group(face.moustache(person, t), filter="url(#mane)"),
        group(hair.front, filter="url(#mane)"),
        worn_by(person, t),
        face.sweat(mood),
        group(hair.over, filter="url(#mane)") if hair.over else "",
        transform=turn,
    )
    figure = group(
        group(hair.back, transform=turn, filter="url(#mane)") if hair.back else "",
        group(neck(person, t, outline, turn, mood.shoulders), filter="url(#soft)"),
        group(outfit_of(person.outfit, person.body, accent, mood.shoulders), filter="url(#soft)"),
        head,
        transform=place_of(person),
    )
    return figure, defs


def stubble(person: Person, t: Tints) -> str:
    """Return the gradient of a shadow of a beard, from nothing at the cheekbone."""
    colour = mix(t.skin, t.hair, 0.42)
    rows = stops((0, colour, 0), (0.5, colour, 0.5), (1, colour, 0.62))
    return (
        '<linearGradient id="stubble" gradientUnits="userSpaceOnUse" x1="0" y1="30" x2="0" y2="130">'
        f"{rows}</linearGradient>"
    )


def neck(person: Person, t: Tints, outline: str, turn: str, drop: float) -> str:
    """Return the neck, with the shadow that the head throws on it."""
    wide = person.body.neck - 5
    shape = (
        f"M {-54 - wide} 70 L {-52 - wide} {200 + drop} C -24 {262 + drop} 44 {262 + drop} {70 + wide} {200 + drop}"
        f" L {64 + wide} 80 Z"
    )
    shadow = group(
        group(path(outline, t.deep, transform="translate(-8 26)"), transform=turn),
        clip_path="url(#neck)",
        opacity=0.62,
    )
    scar = (
        path(
            f"M -20 {178 + drop} C -6 {172 + drop} 24 {172 + drop} 40 {178 + drop} C 26 {182 + drop} 20 {190 + drop}"
            f" 9 {192 + drop} C 0 {190 + drop} -6 {182 + drop} -20 {178 + drop} Z",
            t.shine,
        )
        + line(f"M -10 {178 + drop} Q 9 {186 + drop} 30 {178 + drop}", t.deep, 2.6, opacity=0.75)
        if "throat" in person.extras
        else ""
    )
    return clip("neck", shape) + path(shape, mix(t.skin, t.shade, 0.5)) + shadow + scar


def scanned(strength: float) -> str:
    """Return the definition of a mask that takes `strength` (0 to 1) away from every scan line."""
    lines = " ".join(f"M 0 {y} h {WIDTH} v 2 h {-WIDTH} Z" for y in range(SCAN - 2, HEIGHT, SCAN))
    return f'<mask id="scanned">{rect(0, 0, WIDTH, HEIGHT, WHITE)}{path(lines, INK, opacity=strength)}</mask>'


def hexagons(places: Iterable[tuple[float, float, float, float]], fill: Colour, **more: Value) -> str:
    """Return hexagons that stand on a corner, from rows of x, y, radius and opacity."""
    return "".join(
        path(
            f"M {x} {y - r} l {r * 0.87} {r * 0.5} v {r} l {-r * 0.87} {r * 0.5} l {-r * 0.87} {-r * 0.5} v {-r} Z",
            fill,
            opacity=o,
            **more,
        )
        for x, y, r, o in places
    )


def remote(figure: str, person: Person) -> tuple[str, str]:
    """Return `figure` as a visor shows it: whole, but with faint scan lines and an edge that comes in hexagons."""
    light = lighter(person.accent, 0.3)
    half = ARM * person.body.shoulders
    near = ((12, 566, 11, 0.4), (-4, 588, 16, 0.65), (-26, 616, 12, 0.5))
    far = ((-6, 540, 13, 0.55), (12, 570, 19, 0.8), (-18, 588, 15, 0.6), (20, 614, 12, 0.5), (-14, 634, 11, 0.45))
    places = [(MIDDLE - half - out, y, r, o) for out, y, r, o in near]
    places += [(MIDDLE + half + out, y, r, o) for out, y, r, o in far]
    edge = hexagons(places, light, fill_opacity=0.16, stroke=light, stroke_width=2.4)
    return group(figure, mask="url(#scanned)") + edge, scanned(0.16)


def hologram(figure: str, person: Person) -> tuple[str, str]:
    """Return `figure` as light thrown up from a ring: scan lines, a glow, a dissolving base."""
    light: Colour = lighter(person.hair.colour, 0.25)
    deep = darker(person.hair.colour, 0.25)
    defs = (
        linear("cone", (0, light, 0), (1, light, 0.30))
        + linear("whole", (0, WHITE, 1), (0.66, WHITE, 1), (0.96, WHITE, 0.04))
        + f'<mask id="dissolve">{rect(0, 0, WIDTH, HEIGHT, "url(#whole)")}</mask>'
        + scanned(0.42)
        + '<filter id="halo" x="-20%" y="-20%" width="140%" height="140%" color-interpolation-filters="sRGB">'
        + '<feGaussianBlur in="SourceAlpha" stdDeviation="16" result="wide"/>'
        + f'<feFlood flood-color="{light}" flood-opacity="0.55"/><feComposite'
        ' in2="wide" operator="in" result="glow"/>'
        + f'<feFlood flood-color="{deep}"/><feComposite in2="SourceAlpha" operator="in" result="flat"/>'
        + '<feMerge><feMergeNode in="glow"/><feMergeNode in="flat"/></feMerge></filter>'
    )
    sparks = ((150, 640, 14, 0.8), (210, 690, 9, 0.6), (470, 650, 16, 0.7), (520, 590, 8, 0.9))
    more = ((400, 700, 10, 0.5), (110, 560, 8, 0.7), (560, 690, 12, 0.4), (300, 716, 8, 0.6))
    ring = (
        path("M 134 724 L 40 200 L 608 200 L 514 724 Z", "url(#cone)")
        + ellipse(324, 724, 190, 22, "none", stroke=light, stroke_width=4, opacity=0.9)
        + ellipse(324, 724, 150, 16, light, opacity=0.18)
    )
    rimmed = group(figure, filter="url(#figure)")
    body = group(group(figure, filter="url(#halo)") + group(rimmed, mask="url(#scanned)"), mask="url(#dissolve)")
    return ring + body + hexagons((*sparks, *more), light), defs
