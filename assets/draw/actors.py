"""The walking figures of every cast: a sheet a person, four rows of directions, one frame standing and eight walking.

A cell is 64 by 80 px with the feet at (32, 76). Rows: down, up, left, right. Columns: 0 stands, 1 to 8 walk.
"""

from collections.abc import Iterator

from assets.draw.gait import DEPTH, FRAMES, REACH, Foot, Pose, pose
from assets.draw.palette import (
    BLOOD,
    FORM_SHADE,
    LEATHER,
    OUTLINE,
    PLASTIC,
    SMALL_EYE,
    SMALL_MOUTH,
    SOLE,
    TROUSERS,
    WHITE,
    Colour,
    darker,
    lighter,
    mix,
)
from assets.draw.people import Person, casts
from assets.draw.small_hair import Facing, small_hair
from assets.draw.svg import Drawing, Value, circle, document, ellipse, group, line, linear, path, rect

CELL = (64, 80)
ROWS: tuple[tuple[str, Facing, bool], ...] = (
    ("down", "down", False),
    ("up", "up", False),
    ("left", "side", True),
    ("right", "side", False),
)
COLUMNS = 1 + FRAMES

FEET = (24, 68)  # in the 48 by 72 units a figure is drawn in; scaling starts here
HIP, ANKLE = 50.0, 63.6
LIGHT_SHOES = ("coat", "tech", "jumper", "lifeguard", "polo", "tracksuit")
LONG_COATS = ("coat", "shawl", "apron", "cardigan", "mac")
ROBES = ("gown", "kaftan")
SHIRT_SLEEVES = ("apron", "tee", "polo")  # end at the elbow


def outputs() -> Iterator[Drawing]:
    """Yield the sheet of everyone in every cast."""
    for pack, cast in casts().items():
        for name, person in cast.people.items():
            yield Drawing(
                f"levels/{pack}/sprites/{name}.png", sheet(person), CELL[0] * COLUMNS, CELL[1] * len(ROWS), step=4
            )


def sheet(person: Person) -> str:
    """Return the document of all frames of `person`."""
    cells = [
        cell(column, row, figure(person, facing, pose(column), mirrored=mirrored), "walker")
        for row, (_, facing, mirrored) in enumerate(ROWS)
        for column in range(COLUMNS)
    ]
    width, height = CELL[0] * COLUMNS, CELL[1] * len(ROWS)
    if not (person.hologram or person.remote):
        return document(width, height, *cells, defs=contour())
    strength = 0.34 if person.hologram else 0.13
    lines = "".join(rect(0, y, width, 1, WHITE, opacity=strength) for y in range(0, height, 3))
    scanned = group(lines, mask="url(#shape)")
    if person.remote:
        return document(width, height, *cells, scanned, defs=contour() + shape_mask(cells))
    body = mix(person.hair.colour, WHITE, 0.35)
    defs = contour(body, 0.75) + linear("beam", (0, body, 0), (1, body, 0.5))
    return document(width, height, *cells, scanned, defs=defs + shape_mask(cells))


def shape_mask(cells: list[str]) -> str:
    """Return the mask that keeps scan lines on their figure."""
    flood = (
        '<filter id="white" color-interpolation-filters="sRGB"><feColorMatrix in="SourceGraphic" type="matrix"'
        ' values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 1 0"/></filter>'
    )
    return f'{flood}<mask id="shape">{group(*cells, filter="url(#white)")}</mask>'


def cell(column: int, row: int, drawn: str, light: str) -> str:
    """Return a figure in its cell of the sheet, cut at the edge of the cell, with its contour."""
    width, height = CELL
    return (
        f'<svg x="{column * width}" y="{row * height}" width="{width}" height="{height}"'
        f' viewBox="-8 -8 {width} {height}">{group(drawn, filter=f"url(#{light})")}</svg>'
    )


def contour(colour: Colour = OUTLINE, strength: float = 0.9) -> str:
    """Return the filter of every small figure: a pixel of contour around it, and a plum shade on its right."""
    return (
        '<filter id="walker" x="-20%" y="-20%" width="140%" height="140%" color-interpolation-filters="sRGB">'
        '<feMorphology in="SourceAlpha" operator="dilate" radius="1.1" result="d"/>'
        f'<feFlood flood-color="{colour}" flood-opacity="{strength}"/>'
        '<feComposite in2="d" operator="in" result="o"/>'
        '<feGaussianBlur in="SourceAlpha" stdDeviation="2.2" result="b"/><feOffset'
        ' in="b" dx="-4" dy="-2" result="bo"/>'
        '<feComposite in="SourceAlpha" in2="bo" operator="out" result="s"/>'
        f'<feFlood flood-color="{FORM_SHADE}" flood-opacity="0.5"/><feComposite in2="s" operator="in" result="sh"/>'
        '<feMerge><feMergeNode in="o"/><feMergeNode in="SourceGraphic"/><feMergeNode in="sh"/></feMerge></filter>'
    )


def figure(person: Person, facing: Facing, at: Pose, *, mirrored: bool = False) -> str:
    """Return `person` in a pose, seen from one side; a figure seen from the left is the right one mirrored."""
    tuft = small_hair(person.hair, facing)
    stoop = person.body.stoop / 8
    lean = (stoop if facing == "side" else 0.0) + (0 if facing == "side" else at.sway * 0.6)
    head = f"translate({lean} {stoop * 0.5 - at.rise + at.nod})"
    body = f"translate({0 if facing == 'side' else at.sway} {-at.rise})"
    legs = beam() if person.hologram else (side_legs if facing == "side" else front_legs)(person, at)
    trunk = side_trunk(person, at) if facing == "side" else front_trunk(person, facing, at)
    drawn = (
        group(tuft.behind, transform=head)
        + legs
        + group(trunk, transform=body)
        + group(skull(person, facing), tuft.front, worn(person, facing), transform=head)
    )
    x, y = FEET
    sign = -1 if mirrored else 1
    place = f"translate({x} {y}) scale({sign * person.body.girth} {person.body.stature}) translate({-x} {-y})"
    return group(drawn, transform=place)


def beam() -> str:
    """Return the light a hologram stands in, in place of legs."""
    return path("M 13 50 L 17.6 67 Q 24 70 30.4 67 L 35 50 Z", "url(#beam)")


def shoe(person: Person, x: float, y: float, tilt: float = 0) -> str:
    """Return a shoe whose ankle is at (x, y)."""
    colour = SOLE if person.outfit.kind in LIGHT_SHOES else LEATHER
    turned = {"transform": f"rotate({tilt} {x} {y})"} if tilt else {}
    return rect(x - 4, y - 0.2, 8.6, 4.6, colour, 2.2, **turned)


def legs_colour(person: Person) -> Colour:
    """Return the colour of the trousers."""
    return mix(person.outfit.under, TROUSERS, 0.35 if person.outfit.kind == "coat" else 0.72)


def side_legs(person: Person, at: Pose) -> str:
    """Return legs and shoes from the side, the far leg first."""
    cloth = legs_colour(person)
    return "".join(
        side_leg(person, foot, 23.6 + shift, colour)
        for foot, shift, colour in ((at.far, 0.8, darker(cloth, 0.35)), (at.near, -0.4, cloth))
    )


def side_leg(person: Person, foot: Foot, hip: float, cloth: Colour) -> str:
    """Return one leg from the side, bent at the knee while it passes."""
    x, y = hip + foot.forward, ANKLE - foot.up
    knee = ((hip + x) / 2 + 1.0 + foot.up * 0.55, (HIP + y) / 2 - foot.up * 0.2)
    tilt = 18 * min(1.0, foot.up / 2.4) if foot.forward < 0 else -6 * min(1.0, foot.up)
    return line(f"M {hip} {HIP} Q {knee[0]} {knee[1]} {x} {y}", cloth, 7) + shoe(person, x + 1.2, y, tilt)


def front_legs(person: Person, at: Pose) -> str:
    """Return legs and shoes from the front or the back."""
    cloth = legs_colour(person)
    parts = []
    for foot, x, colour in ((at.near, 19.2, cloth), (at.far, 28.8, darker(cloth, 0.15))):
        y = ANKLE + DEPTH * foot.forward / REACH - foot.up * 0.8
        parts.append(line(f"M {x + at.sway} {HIP} L {x} {y - 1}", colour, 7.4))
        parts.append(shoe(person, x - 0.2, y))
    return "".join(parts)


def hem_of(person: Person) -> float:
    """Return how far down the clothes reach."""
    return 63.0 if person.outfit.kind in ROBES else 59.0 if person.outfit.kind in LONG_COATS else 54.0


def flare_of(person: Person) -> float:
    """Return how much wider the hem of the clothes is than the hips, to each side."""
    return {"gown": 1.6, "kaftan": 3.4, "mac": 1.6}.get(person.outfit.kind, 0.0)


def sleeve_of(person: Person) -> Colour:
    """Return the colour of the sleeves."""
    outfit = person.outfit
    if outfit.kind == "pullover":
        return outfit.shirt
    return outfit.under if outfit.kind in ("apron", "hivis", "tee") else outfit.cloth


def shoulder(person: Person) -> float:
    """Return how much further out the shoulders are than in the middle build."""
    return (person.body.shoulders - 1) * 10 + 1


def side_trunk(person: Person, at: Pose) -> str:
    """Return body and arms from the side."""
    outfit, hem, k, flare = person.outfit, hem_of(person), shoulder(person) * 0.4, flare_of(person)
    mark = outfit.mark or person.accent
    sleeve = sleeve_of(person)
    far = arm(person, 25.4, at.far_hand, darker(sleeve, 0.3))
    trunk = path(
        f"M {14.4 - k} 37 Q 24 30.6 {32.8 + k} 37.4 L {33.6 + k + flare} {hem} Q 24 {hem + 2}"
        f" {13.8 - k - flare} {hem} Z",
        base_cloth(person),
    )
    kind = outfit.kind
    if kind == "coat":
        trunk += path(f"M {28.6 + k} 36 L {33 + k} 38 L {33 + k} {hem} L 29.4 {hem} Z", outfit.under)
    elif kind == "tech":
        trunk += line(f"M 29 35 V {hem - 1}", mark, 1.6)
    elif kind == "apron":
        jersey = darker(mix(outfit.under, outfit.cloth, 0.35), 0.45)
        trunk += line(stripes(15.4 - k, 32 + k, hem), jersey, 1.6, opacity=0.8)
        trunk += path(f"M 26 40 L {33.4 + k} 40 L {34 + k} {hem + 2} L 22 {hem + 2} Q 22 46 26 40 Z", outfit.cloth)
    elif kind == "lifeguard":
        trunk += path(f"M 27 33.6 L {32.4 + k} 37.4 L {32.6 + k} 41 Z", outfit.under)
    elif kind in ("uniform", "collar"):
        trunk += line(f"M {30 + k} 37 L {30.4 + k} {hem}", mark, 1.5)
    elif kind in ("suit", "blazer", "doublebreasted", "driver"):
        trunk += path(
            f"M {28 + k} 34.6 L {32.6 + k} 37.4 L {32 + k} 44 Z",
            outfit.under if outfit.neck == "turtle" else outfit.shirt,
        )
    elif kind == "polo":
        trunk += path(f"M 23 33 L {31 + k} 35 L {30 + k} 38 L 22 35.4 Z", lighter(outfit.cloth, 0.3))
    elif kind == "hoodie":
        trunk += path("M 13.6 36 Q 16 43 24 42.6 Q 31 42 32.4 37 Q 24 31 13.6 36 Z", darker(outfit.cloth, 0.25))
    elif kind == "hivis":
        band = mix(outfit.cloth, WHITE, 0.75)
        trunk += line(f"M 27.6 34 V {hem} M {14.4 - k} 48.6 H {33 + k}", band, 2)
    elif kind == "jumper":
        trunk += line(f"M {15 - k} 41.6 H {32.6 + k} M {14.6 - k} 48 H {33 + k}", outfit.under, 2.2)
    elif kind == "gown":
        trunk += path(f"M 29 34 L {32.6 + k} 37.4 L {33.4 + k} {hem} L 31 {hem} Z", mix(outfit.cloth, mark, 0.3))
        trunk += circle(30 + k, 43, 1.6, mark)
    elif kind == "kaftan":
        trunk += line(f"M 24 34.4 Q 29 40 {32.6 + k} 38.6 M {14 - k - flare} {hem - 2} H {33 + k + flare}", mark, 1.4)
    elif kind == "mac":
        trunk += path(f"M 20 31 L {31.6 + k} 35.6 L {30.6 + k} 40 L 21 37 Z", lighter(outfit.cloth, 0.22))
        trunk += line(f"M {14 - k} 49.6 H {33.4 + k}", darker(outfit.cloth, 0.3), 2)
    elif kind == "pullover":
        trunk += path(f"M {28 + k} 34.6 L {32.6 + k} 37.4 L {32 + k} 42 Z", outfit.shirt)
        trunk += path(f"M {30 + k} 44 l 2.4 3 l -2.4 3 l -2.4 -3 Z", mark)
    elif kind == "tracksuit":
        trunk += path(f"M 21 32.4 L {31.6 + k} 35 L {32.4 + k} 45 L {28 + k} 45 L 26.6 37 Z", outfit.shirt)
    elif kind in ("shawl", "cardigan"):
        trunk += path(
            f"M {32.6 + k} 37 L 30 42 L 31 {hem} L {33 + k} {hem} Z",
            outfit.under if kind == "cardigan" else darker(outfit.cloth, 0.2),
        )
    return far + trunk + arm(person, 22.6, at.near_hand, darker(sleeve, 0.12), cuffs=True)


def arm(person: Person, x: float, swing: float, cloth: Colour, *, cuffs: bool = False) -> str:
    """Return an arm from the side, its hand `swing` before the hip."""
    hand = (x + swing * 1.05, 53.6 - abs(swing) * 0.35)
    elbow = (x + swing * 0.3 - 1.0, 46)
    bare = person.outfit.kind in SHIRT_SLEEVES
    d = f"M {x} 39.4 Q {elbow[0]} {elbow[1]} {hand[0]} {hand[1] - 1.6}"
    drawn = (
        line(d, person.skin, 5.6)
        + line(f"M {x} 39.4 Q {elbow[0]} {elbow[1] - 3} {(x + hand[0]) / 2 - 0.5} 46", cloth, 6.8)
        if bare
        else line(d, cloth, 6.8)
    )
    if cuffs and person.outfit.kind == "lifeguard":
        drawn += line(f"M {elbow[0] - 3} {elbow[1]} h 6", person.outfit.under, 1.6)
    if cuffs and person.outfit.kind == "tracksuit":
        drawn += line(d, person.outfit.mark or person.accent, 1.4)
    return drawn + circle(hand[0], hand[1], 3, person.skin)


def base_cloth(person: Person) -> Colour:
    """Return the colour of the trunk before an apron or a cardigan lies on it."""
    return person.outfit.under if person.outfit.kind == "apron" else person.outfit.cloth


def stripes(left: float, right: float, hem: float) -> str:
    """Return the stripes of a jersey between two edges, as the data of a path."""
    return " ".join(f"M {left} {y} Q 24 {y + 1.6} {right} {y}" for y in range(38, int(hem) - 1, 4))


def front_trunk(person: Person, facing: Facing, at: Pose) -> str:
    """Return body and arms from the front or the back."""
    outfit, hem, k, flare = person.outfit, hem_of(person), shoulder(person), flare_of(person)
    sleeve, skin = sleeve_of(person), person.skin
    sign = 1 if facing == "down" else -1
    parts = []
    for x, hand, shade in ((12.2 - k, at.near_hand, 0.08), (35.8 + k, at.far_hand, 0.2)):
        inward = (1 if x < 24 else -1) * abs(hand) * 0.16
        y = 53.6 + sign * hand * 0.34
        bare = outfit.kind in SHIRT_SLEEVES
        d = f"M {x + (0.8 if x < 24 else -0.8)} 39.6 L {x + inward} {y - 1.6}"
        parts.append(line(d, skin if bare else darker(sleeve, shade), 5.4 if bare else 6.6))
        if bare:
            parts.append(line(f"M {x + (0.8 if x < 24 else -0.8)} 39.6 L {x} 46", darker(sleeve, shade), 6.8))
        if outfit.kind == "lifeguard":
            parts.append(line(f"M {x - 3} 45 h 6 M {x - 3} 47.6 h 6", outfit.under, 1.2))
        if outfit.kind == "tracksuit":
            parts.append(line(d, outfit.mark or person.accent, 1.4))
        parts.append(circle(x + inward, y, 3, skin))
    trunk = path(
        f"M {12 - k} 39 Q {13 - k} 33.4 24 33 Q {35 + k} 33.4 {36 + k} 39 L {35.5 + k + flare} {hem}"
        f" Q 24 {hem + 2.5} {12.5 - k - flare} {hem} Z",
        base_cloth(person),
    )
    detail = front_detail(person, hem, k) if facing == "down" else back_detail(person, hem, k)
    return "".join(parts) + trunk + detail


def front_detail(person: Person, hem: float, k: float) -> str:
    """Return what the clothes show from the front."""
    outfit = person.outfit
    cloth, under, mark = outfit.cloth, outfit.under, outfit.mark or person.accent
    dark = darker(cloth, 0.25)
    inner = under if outfit.neck == "turtle" else outfit.shirt
    tie = path("M 23 35.6 h 2 l 1.2 6.4 l -2.2 3 l -2.2 -3 Z", mark)
    if outfit.neck == "bow":
        tie = path("M 24 36 L 19.8 34 V 38.4 Z M 24 36 L 28.2 34 V 38.4 Z", mark)
    match outfit.kind:
        case "coat":
            return (
                path(f"M 19 33.5 L 24 41 L 29 33.5 L 30 {hem + 1} L 18 {hem + 1} Z", under)
                + path("M 21.6 33.2 L 24 38 L 26.4 33.2 Z", lighter(under, 0.7))
                + line(f"M 18.6 35 L 18 {hem} M 29.4 35 L 30 {hem}", darker(cloth, 0.2), 1)
                + rect(31, 44, 4, 5, mark, 1)
            )
        case "tech":
            return line(f"M 24 34 Q 27 44 27 {hem}", mark, 1.8) + circle(18, 42, 2, mark)
        case "suit" | "blazer" | "driver":
            lapels = path("M 18.4 33.6 L 24 45.4 L 20 47 L 15.6 36 Z", lighter(cloth, 0.16)) + path(
                "M 29.6 33.6 L 24 45.4 L 28 47 L 32.4 36 Z", dark
            )
            shown = path("M 19.6 33.3 L 24 45 L 28.4 33.3 Z", inner) + lapels
            if outfit.neck in ("tie", "bow"):
                shown += tie
            if outfit.kind == "driver":
                shown += (
                    circle(24, 49, 0.9, mark)
                    + circle(24, 52, 0.9, mark)
                    + path("M 29 42 l 2.4 -1.2 l 2.4 1.2 l -2.4 1.6 Z", mark)
                )
                shown += line(f"M {13 - k} 36.4 l 4.4 -2 M {35 + k} 36.4 l -4.4 -2", mark, 1.3)
            elif outfit.neck != "tie":
                shown += rect(29.6, 42.4, 3.8, 1.4, mark)
            return shown
        case "doublebreasted":
            return (
                path("M 19.6 33.3 L 24 47 L 28.4 33.3 Z", inner)
                + tie
                + path("M 18.4 33.6 L 25 47.6 L 22.4 50 L 12.6 38 L 15.4 35.4 Z", lighter(cloth, 0.16))
                + path("M 29.6 33.6 L 24.6 47.6 L 27 49 L 35.4 38 L 32.6 35.4 Z", dark)
                + "".join(circle(x, y, 0.9, lighter(cloth, 0.4)) for x in (21, 28.4) for y in (49.4, 52.4))
                + path("M 29.6 43 l 1.4 -2 l 1.2 1.4 l 1.4 -1.6 v 2.2 Z", outfit.shirt)
            )
        case "gown":
            return (
                path(f"M 20 33.2 L 24 {hem} L 28 33.2 Z", under)
                + path(f"M 19.4 33.2 L 15.6 36 L 17 {hem + 1} L 22.6 {hem + 1} Z", mix(cloth, mark, 0.3))
                + path(f"M 28.6 33.2 L 32.4 36 L 31 {hem + 1} L 25.4 {hem + 1} Z", darker(mix(cloth, mark, 0.3), 0.2))
                + path("M 18.4 42 q 1.8 0 2 2.6 l 0.8 1.6 h -5.6 l 0.8 -1.6 q 0.2 -2.6 2 -2.6 Z", mark)
                + line(f"M 14 39 L 13 {hem - 2} M 34 39 L 35 {hem - 2}", darker(cloth, 0.35), 1)
            )
        case "hivis":
            band = mix(cloth, WHITE, 0.75)
            return (
                path("M 19 33.2 L 24 42 L 29 33.2 Z", under)
                + line(f"M 24 42 V {hem + 1}", dark, 1)
                + line(f"M 16 35 V {hem} M 32 35 V {hem} M {13 - k} 48.6 H {35 + k}", band, 2)
                + rect(26.4, 43, 3.4, 3.8, mark, 0.6)
            )
        case "jumper":
            return (
                line(f"M {13 - k} 40.4 Q 24 43 {35 + k} 40.4 M {13 - k} 51 Q 24 53.4 {35 + k} 51", under, 2.2)
                + path("M 18.6 33.2 Q 24 39 29.4 33.2 L 30.2 35 Q 24 41 17.8 35 Z", dark)
                + path("M 18 46.4 Q 23 42.4 27.6 46 L 31 43.8 V 48.8 L 27.6 46.6 Q 23 50.4 18 46.4 Z", mark)
                + circle(20.4, 45.8, 0.8, WHITE)
            )
        case "kaftan":
            return (
                path("M 18.6 33 Q 24 39 29.4 33 L 24 47 Z", dark)
                + line("M 17.6 33.6 Q 24 43 30.4 33.6 M 24 40 V 48", mark, 1.6)
                + line(f"M {12.6 - k - 2.6} {hem - 2} Q 24 {hem + 1} {35.4 + k + 2.6} {hem - 2}", mark, 1.5)
                + line(f"M 17 42 L 15 {hem - 4} M 31 42 L 33 {hem - 4}", dark, 1.1, opacity=0.7)
            )
        case "mac":
            return (
                path("M 19.6 33 L 24 44 L 28.4 33 Z", under)
                + "".join(
                    circle(x, y, 0.8, mark)
                    for x, y in ((20.6, 34.6), (22.2, 36), (24, 36.6), (25.8, 36), (27.4, 34.6))
                )
                + path("M 18.6 31.6 L 13 36 L 17.6 41 L 20.4 37.4 L 24 46 Z", lighter(cloth, 0.22))
                + path("M 29.4 31.6 L 35 36 L 30.4 41 L 27.6 37.4 L 24 46 Z", darker(cloth, 0.14))
                + line(f"M 24 46 V {hem + 1}", dark, 1)
                + line(f"M {12.8 - k} 49.6 H {35.2 + k}", darker(cloth, 0.3), 2.2)
                + rect(22, 48.2, 4.4, 3, mark, 0.6)
            )
        case "pullover":
            lozenge = "l 2.6 3.4 l -2.6 3.4 l -2.6 -3.4 Z"
            return (
                path("M 19.6 33.3 L 24 44 L 28.4 33.3 Z", inner)
                + tie
                + line("M 18.8 33.8 L 24 45 L 29.2 33.8", dark, 1.4)
                + path(f"M 17.4 42.6 {lozenge} M 30.6 42.6 {lozenge}", mark)
                + line(f"M {12.6 - k} {hem - 1} Q 24 {hem + 1.6} {35.4 + k} {hem - 1}", dark, 1.6)
            )
        case "tracksuit":
            return (
                line(f"M 24 36 V {hem + 1}", lighter(cloth, 0.5), 1)
                + path("M 18 32.4 L 15.4 36 L 16.2 47 H 21 L 21 37 L 20.4 33.4 Z", outfit.shirt)
                + path("M 30 32.4 L 32.6 36 L 31.8 47 H 27 L 27 37 L 27.6 33.4 Z", darker(outfit.shirt, 0.16))
                + line("M 16 44.6 h 5 M 27 44.6 h 5", mark, 1.2)
            )
        case "shawl":
            return (
                path("M 19 33 Q 24 39 29 33 L 29.6 35.6 Q 24 41 18.4 35.6 Z", under)
                + path(f"M {12 - k} 40 Q 24 48 {36 + k} 38 L {36 + k} 46 Q 26 54 {12 - k} 52 Z", lighter(cloth, 0.18))
                + line(f"M {12.4 - k} 44 Q 24 51 {35.6 + k} 42", darker(cloth, 0.2), 1, opacity=0.7)
                + path("M 22 44 q 2.4 -1.4 4.6 0 q -0.4 3.2 -2.3 4.4 q -1.9 -1.2 -2.3 -4.4 Z", mark)
            )
        case "hoodie":
            return (
                path("M 14.6 35 Q 24 45.6 33.4 35 Q 32.4 42 24 43.6 Q 15.6 42 14.6 35 Z", dark)
                + path("M 19 33.4 Q 24 39 29 33.4 L 29.6 35 Q 24 41 18.4 35 Z", under)
                + line("M 21 42 v 6 M 27 42 v 5", lighter(cloth, 0.5), 1)
            )
        case "lifeguard":
            return (
                path("M 18.6 33.2 Q 24 39.6 29.4 33.2 L 30.2 35 Q 24 42 17.8 35 Z", under)
                + line(f"M 24 40 V {hem}", lighter(under, 0.4), 1, stroke_dasharray="1 1")
                + line("M 19 35 L 23.6 44 M 29 35 L 24.4 44", mark, 1)
                + circle(24, 45, 1.9, mark)
                + path("M 29.6 41.4 h 1.6 v -1.6 h 1.8 v 1.6 h 1.6 v 1.8 h -1.6 v 1.6 h -1.8 v -1.6 h -1.6 Z", under)
            )
        case "polo":
            return (
                path("M 18 32.6 L 24 38.6 L 20.4 40.6 L 16.4 34 Z", lighter(cloth, 0.35))
                + path("M 30 32.6 L 24 38.6 L 27.6 40.6 L 31.6 34 Z", lighter(cloth, 0.2))
                + path("M 22.6 38.6 h 2.8 v 7 h -2.8 Z", dark)
                + rect(28.6, 42, 6, 2.6, under, 0.6)
                + line("M 14.4 43 q 1.2 -1.2 2.4 0 t 2.4 0", mark, 1)
            )
        case "cardigan":
            return (
                path(f"M 19.4 33.2 L 24 {hem - 8} L 28.6 33.2 Z", under)
                + line(f"M 24 {hem - 8} V {hem + 1}", dark, 1.2)
                + line(f"M 18.6 34 L 23.6 {hem - 8} M 29.4 34 L 24.4 {hem - 8}", lighter(cloth, 0.25), 1.6)
                + circle(24, hem - 5, 0.9, mark)
                + circle(24, hem - 1.6, 0.9, mark)
            )
        case "apron":
            return (
                line(stripes(13.6 - k, 34.4 + k, 56), darker(mix(under, cloth, 0.35), 0.45), 1.6, opacity=0.8)
                + line(f"M 17 34 L 17.6 43 M 31 34 L 30.4 43 M {13 - k} 51 L {35 + k} 51", darker(cloth, 0.25), 1.6)
                + path(
                    f"M 16.6 42 H 31.4 Q 32 47 {36.6 + k} 50 L {36.6 + k} {hem + 3} Q 24 {hem + 5.5} {11.4 - k}"
                    f" {hem + 3} L {11.4 - k} 50 Q 16 47 16.6 42 Z",
                    cloth,
                )
                + line("M 17 43 H 31", lighter(cloth, 0.35), 1)
                + circle(17.6, 43, 1.1, mark)
                + circle(30.4, 43, 1.1, mark)
            )
        case "uniform":
            return (
                path("M 18.6 32.4 Q 24 37 29.4 32.4 L 30 35 Q 24 39.6 18 35 Z", under)
                + line(f"M 30 35 L 27.6 40 L 27 {hem}", mark, 1.4)
                + path("M 17.6 40 l 1.7 2.4 l -1.7 2.4 l -1.7 -2.4 Z", mark)
            )
        case "tee":
            return path("M 19 33.2 Q 24 38.6 29 33.2 L 30 34.6 Q 24 41 18 34.6 Z", lighter(cloth, 0.3)) + path(
                "M 20.6 43 q 1.6 -2.4 3.4 -1 q 1.8 -1.4 3.4 1 q 0 3 -1 5.6 q -1.4 0 -1.4 -2.4 q -1 -1.4 -2"
                " 0 q 0 2.4 -1.4 2.4 q -1 -2.6 -1 -5.6 Z",
                mark,
            )
        case "collar":
            return line(f"M 25 36 L 26 {hem}", mark, 1.6) + path(
                "M 17 32 Q 24 40 31 32 L 32 37 Q 24 42 16 37 Z", lighter(cloth, 0.2)
            )


def back_detail(person: Person, hem: float, k: float) -> str:
    """Return what the clothes show from the back."""
    outfit = person.outfit
    dark = darker(outfit.cloth, 0.25)
    if outfit.kind == "hoodie":
        return path("M 14 35 Q 24 48 34 35 Q 33 46 24 47 Q 15 46 14 35 Z", dark)
    if outfit.kind == "apron":
        return line(
            stripes(13.6 - k, 34.4 + k, 56), darker(mix(outfit.under, outfit.cloth, 0.35), 0.45), 1.6, opacity=0.8
        ) + line(f"M 17 34 L 31 50 M 31 34 L 17 50 M {12.6 - k} 51 H {35.4 + k}", outfit.cloth, 2)
    if outfit.kind == "lifeguard":
        return path(
            "M 21.6 40 h 1.6 v -1.6 h 1.8 v 1.6 h 1.6 v 1.8 h -1.6 v 1.6 h -1.8 v -1.6 h -1.6 Z", outfit.under
        ) + line(f"M {13 - k} 48 H {35 + k}", outfit.under, 1.2, opacity=0.7)
    if outfit.kind == "shawl":
        return path(
            f"M {12 - k} 40 Q 24 54 {36 + k} 40 L {36 + k} 47 Q 24 60 {12 - k} 47 Z", lighter(outfit.cloth, 0.15)
        )
    if outfit.kind == "hivis":
        band = mix(outfit.cloth, WHITE, 0.75)
        return line(f"M 16 35 V {hem} M 32 35 V {hem} M {13 - k} 48.6 H {35 + k}", band, 2)
    if outfit.kind == "jumper":
        rows = f"M {13 - k} 40.4 Q 24 43 {35 + k} 40.4 M {13 - k} 46 Q 24 48.4 {35 + k} 46"
        return line(f"{rows} M {13 - k} 51 Q 24 53.4 {35 + k} 51", outfit.under, 2.2)
    if outfit.kind == "kaftan":
        flare, mark = flare_of(person), outfit.mark or person.accent
        low = f"M {13 - k - flare} {hem - 2} Q 24 {hem + 1} {35 + k + flare} {hem - 2}"
        return line(f"M 17 34.6 Q 24 38 31 34.6 {low}", mark, 1.5) + line(f"M 24 40 V {hem - 4}", dark, 1)
    if outfit.kind == "mac":
        return path("M 16 32 Q 24 36.6 32 32 L 33 37 Q 24 41 15 37 Z", lighter(outfit.cloth, 0.2)) + line(
            f"M {12.8 - k} 49.6 H {35.2 + k}", darker(outfit.cloth, 0.3), 2.2
        )
    if outfit.kind == "tracksuit":
        return path("M 16 32 Q 24 37.6 32 32 L 33 38.4 Q 24 42.6 15 38.4 Z", outfit.shirt)
    if outfit.kind in ("polo", "tee"):
        return path("M 17 34 Q 24 37 31 34 L 31 36.6 Q 24 39.4 17 36.6 Z", lighter(outfit.cloth, 0.25))
    if outfit.kind == "driver":
        mark = outfit.mark or person.accent
        return line(f"M 24 38 V {hem}", dark, 1) + line(
            f"M {13 - k} 36.4 l 4.4 -2 M {35 + k} 36.4 l -4.4 -2", mark, 1.3
        )
    return line(f"M 24 38 V {hem}", dark, 1)


def skull(person: Person, facing: Facing) -> str:
    """Return head and face, without hair."""
    skin = person.skin
    plump = 0.7 if person.head.template in ("round", "square") else 0
    head = ellipse(24 + (0.9 if facing == "side" else 0), 21, 12.4 + plump, 13, skin)
    if facing == "up":
        return head
    brows = person.brows.colour or darker(person.hair.colour, 0.1)
    heavy = 1.1 + person.brows.weight * 0.05
    blush = mix(skin, person.blush, 0.26 + person.blushing * 0.3)
    ink = darker(person.hair.colour, 0.62) if person.hologram else SMALL_EYE
    lips = darker(person.hair.colour, 0.5) if person.hologram else SMALL_MOUTH
    tall = 2.2 + person.eyes.height * 0.028
    if facing == "side":
        ear = ""
        if person.head.ear:
            ear = ellipse(19.5, 23, 2.6, 3.6, skin) + ellipse(19.8, 23.4, 1.3, 2, mix(skin, BLOOD, 0.3))
        return (
            head
            + circle(37.2, 24.6, 1.2 + 0.5 * person.nose.size, skin)
            + ear
            + ellipse(31.5, 22.5, 1.7, tall, ink)
            + circle(32, 21.6, 0.7, WHITE)
            + line("M 29.4 17.8 q 2.5 -1.5 5 -0.5", brows, heavy)
            + circle(29, 27, 2.4, blush, opacity=0.55)
            + line("M 31 29.4 q 2 0.8 3.4 -0.2", lips, 1.2)
        )
    eyes = "".join(ellipse(x, 22.6, 1.8, tall, ink) + circle(x + 0.6, 21.7, 0.75, WHITE) for x in (19.2, 28.8))
    lashes = line("M 16.8 21.4 l -1.2 -0.9 M 31.2 21.4 l 1.2 -0.9", ink, 0.9) if person.eyes.lash >= 6 else ""
    return (
        head
        + eyes
        + lashes
        + line("M 16.6 18 q 2.4 -1.4 4.8 -0.3 M 26.6 17.7 q 2.4 -1.1 4.8 0.3", brows, heavy)
        + circle(15.8, 27, 2.4, blush, opacity=0.55)
        + circle(32.2, 27, 2.4, blush, opacity=0.55)
        + line("M 22 29.2 q 2.2 1.2 4.2 0", lips, 1.3)
    )


def worn(person: Person, facing: Facing) -> str:
    """Return beard, glasses, earrings and devices, as far as they can be seen from `facing`."""
    if facing == "up":
        return ""
    side, hair = facing == "side", person.hair.colour
    parts = []
    for extra in person.extras:
        match extra:
            case "beard":
                d = (
                    "M 17 24 C 17.4 36 30 40 36.6 33 C 38.4 30 37.6 27 36 26.4 C 33 27.4 31 27"
                    " 28 26.4 C 24 28 20 28 17 24 Z"
                    if side
                    else "M 11.8 23 C 11.8 40 36.2 40 36.2 23 C 33.4 29.4 29 26.6 24 27 C 19 26.6 14.6 29.4 11.8 23 Z"
                )
                parts.append(
                    path(d, hair)
                    + line("M 30.4 29.4 q 2 0.6 3.4 -0.2" if side else "M 22 29.8 q 2 0.8 4 0", SMALL_MOUTH, 1.1)
                )
            case "stubble":
                d = (
                    "M 16 28 C 20 35 30 36 36 29 C 33 27.6 29 28.4 27 27.6 C 23 29.4 19 29.4 16 28 Z"
                    if side
                    else ("M 13.4 27 C 16 36 32 36 34.6 27 C 31 29 28 27.4 24 27.4 C 20 27.4 17 29 13.4 27 Z")
                )
                parts.append(path(d, mix(person.skin, hair, 0.45), opacity=0.55))
            case "moustache":
                parts.append(
                    path(
                        "M 30 28.6 Q 34 25.4 37.4 28 Q 34 29.8 30 28.6 Z"
                        if side
                        else "M 18.5 28 Q 24 24.6 29.5 28 Q 24 29.6 18.5 28 Z",
                        hair,
                    )
                )
            case "walrus":
                d = (
                    "M 28.6 30.4 C 29.6 26.6 34 25.4 38.2 27.4 C 38.6 30 36 31.4 33.4 30.2 C"
                    " 31.6 31.6 29.4 32 28.6 30.4 Z"
                    if side
                    else "M 15.6 30.6 C 16.6 26.4 21 25.4 24 26.4 C 27 25.4 31.4 26.4 32.4 30.6 C 30.4 32.4 27"
                    " 31.4 24 30 C 21 31.4 17.6 32.4 15.6 30.6 Z"
                )
                parts.append(path(d, hair))
            case "goatee":
                parts.append(
                    path("M 31 31 h 4.4 l -1.4 3.6 h -2.4 Z" if side else "M 22 31 h 4.6 l -1 3.6 h -2.6 Z", hair)
                )
            case "glasses" | "spectacles" | "halfmoon":
                low = 1.8 if extra == "halfmoon" else 0.4
                if side:
                    lens = circle(
                        31.8, 22.6 + low, 3.5, WHITE, fill_opacity=0.12, stroke=person.frames, stroke_width=1.2
                    )
                    parts.append(lens + line(f"M 28.2 {22.2 + low} L 20.6 {22 + low * 0.4}", person.frames, 1.1))
                else:
                    both = "".join(circle(x, 22.6 + low, 3.7, WHITE) for x in (19.2, 28.8))
                    rims = group(both, fill_opacity=0.12, stroke=person.frames, stroke_width=1.2)
                    parts.append(rims + line(f"M 22.9 {22.6 + low} h 2.2", person.frames, 1.2))
            case "monocle":
                x = 31.8 if side else 28.8
                parts.append(circle(x, 22.6, 3.4, "none", stroke=person.accent, stroke_width=0.9, opacity=0.9))
            case "hoops" | "drop" | "stud":
                big = extra == "hoops"
                at = (20,) if side else (11.6, 36.4)
                ring: dict[str, Value] = {"stroke": person.metal, "stroke_width": 1.2}
                parts += [
                    circle(x, 29 if big else 26.6, 2.6, "none", **ring) if big else circle(x, 26.6, 1.1, person.metal)
                    for x in at
                ]
            case "headset":
                parts.append(
                    rect(17.4, 19.4, 4, 7, PLASTIC, 2)
                    + line("M 19.4 26.4 Q 22 31.6 29 31.4", PLASTIC, 1.2)
                    + circle(29.6, 31.2, 1.4, person.accent)
                    if side
                    else rect(9.8, 19.4, 3.4, 7, PLASTIC, 1.7)
                    + line("M 11.4 26.4 Q 13 32 19.4 31.6", PLASTIC, 1.2)
                    + circle(20, 31.4, 1.4, person.accent)
                )
            case "plaster":
                x, y = (29, 27) if side else (16.4, 26.6)
                turned = {"transform": f"rotate(-24 {x} {y})"}
                parts.append(rect(x - 2.8, y - 1.1, 5.6, 2.2, lighter(person.accent, 0.35), 1.1, **turned))
            case "freckles" if not side:
                parts += [
                    circle(x, y, 0.5, darker(person.skin, 0.35), opacity=0.7)
                    for x, y in ((17, 25.6), (19, 26.4), (29, 26.4), (31, 25.6), (24, 25.4))
                ]
            case _:
                pass
    return "".join(parts)
