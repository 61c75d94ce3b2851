"""The swarm: a few thousand bots that flow to one target and work where they are.

What bots do by chance comes from a hash of their number, the step and the round's seed; there is no generator
whose state would have to be kept.
"""

import numpy as np
import numpy.typing as npt

from game.content.teeth import COLUMNS, ROWS
from game.rules.tooth.anatomy import Grid, Truths, anatomy, disc, either, most_around, sum_around
from game.rules.tooth.chemistry import critical_acid
from game.rules.tooth.field import CORRUPTED, LOST, OPEN, PORT, ROGUE, SOUND, UNBORN, UNIT, Field
from game.rules.tooth.flow import way_to

# How fast bots go, in 1/256 cells a step
IN_SALIVA = 120
IN_TOOTH = 70  # and in thick biofilm
IN_FRESH = 24  # through mineral that was just laid
PACES = np.array((IN_SALIVA, IN_TOOTH, IN_FRESH, IN_FRESH), np.int32)  # by: slowed + 2 x closed
THICK = 200  # biofilm
RESTING = 3  # bits by which HOLD slows them
JITTER = 64

CROWD = 12  # bots of one cell that can go on; more only jostle
JOSTLE = 3  # times the jitter
DRIFT = 4  # steps between two of a rogue bot
TRAPPED = (10, 4)  # of the bots in a closed cell, every ten steps one in four is lost

FOCUS = 4  # radius in cells around the target within which bots scrub and build: the field is strong there only
SCRUBS = 4  # biofilm that a bot removes in a step
TRIMS = 4  # and overgrowth
WEAR_EVERY = 5  # steps in which SCRUB wears what is bare
WEARERS = 4  # bots beside a cell that then wear one per mille of it
LAYS = 1  # mineral that a bot lays in a building step for one load
LAYS_ON_SCAFFOLD = 4
BUILD_EVERY = 5  # steps
FILMED = 250  # biofilm on which nothing can be built

SPUR = 700  # overgrowth that counts, and holds more of it
SPARSE = 3  # loaded bots in a cell that do not overgrow it
OVERGROWS = 2  # overgrowth that a loaded bot makes in a building step
RESTING_FLOW = 40  # of saliva, in which the call to build is as faint as it gets
DRIEST = 8  # from which on it is not louder
LITTER = 12  # living bots of which one divides at a time
BREEDS_EVERY = 15  # steps of building between two divisions
RECRUITERS = 3  # sound bots in a cell that take a rogue one along

LOAD = 40  # mineral that a bot carries
RELOAD = 4  # of it in a step, at the port
AT_PORT = 5  # cells from the port (along rows and columns) within which bots reload
HOME = 10  # and within which they count as home

HAND = 3  # radius in cells of what a hand with an instrument works at
REACH = 8  # radius of a pulse in cells
BRUSH = 3  # cells to each side of the target that get scaffold
SPRITE_REACH = 900  # from a datasprite, in 1/256 cells along rows and columns, within which it corrupts
SPRITE_ODDS = 60  # one bot in so many each step
GNAW_EVERY = 4  # steps: corrupted bots dissolve what is around them


def hashed(numbers: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Return numbers that look random and always are the same for the same `numbers`."""
    mixed = (numbers ^ (numbers >> np.uint32(16))) * np.uint32(0x7FEB352D)
    mixed = (mixed ^ (mixed >> np.uint32(15))) * np.uint32(0x846CA68B)
    return mixed ^ (mixed >> np.uint32(16))


def chances(field: Field, seed: int) -> npt.NDArray[np.uint32]:
    """Return a random-looking number for each bot in this step."""
    numbers = np.arange(field.x.size, dtype=np.uint32) * np.uint32(2654435761)
    return hashed(numbers + np.uint32((field.steps * 40503 + seed * 977) & 0xFFFFFFFF))


def passable(field: Field, tubules: bool = False) -> Truths:
    """Return where bots can go: saliva, decayed tissue, mineral laid in this round, and dentin through `tubules`."""
    body = anatomy(field.tooth)
    cells: Truths = body.enterable & (np.minimum(field.mineral, field.start) < OPEN)
    return cells | body.dentin if tubules else cells


def move(field: Field, x: int, y: int, resting: bool, homing: bool, seed: int, tubules: bool = False) -> Field:
    """Return the field with each bot one step nearer to (x, y); `homing` bots do not mind a crowd.

    Rogue bots drift after the swarm, at every fourth step.
    """
    body, passes = anatomy(field.tooth), passable(field, tubules)
    way = field.way
    if way is None or way.target != (x, y) or way.passable.tobytes() != passes.tobytes():
        way = way_to(passes, x, y)
    cells, health, opens = field.cells, field.health, passes.ravel()
    mobile = health == SOUND
    chance = chances(field, seed)
    jitter_x = (chance & np.uint32(127)).astype(np.int32) - np.int32(JITTER)
    jitter_y = (chance >> np.uint32(8) & np.uint32(127)).astype(np.int32) - np.int32(JITTER)
    slow = (field.biofilm.ravel().take(cells) > THICK) | body.hard.ravel().take(cells)
    closed = field.mineral.ravel().take(cells) >= OPEN
    speed = PACES.take(slow + closed.astype(np.int8) * np.int8(2))
    if resting:
        speed >>= RESTING
    if not homing:
        jostled = (field.crowd.ravel() > CROWD).take(cells)
        speed *= ~jostled
        jitter_x[jostled] *= JOSTLE
        jitter_y[jostled] *= JOSTLE
    if field.steps % DRIFT == 0:
        mobile = mobile | (health == ROGUE)
    to_x = way.right.take(cells) * speed + jitter_x + field.x
    to_y = way.below.take(cells) * speed + jitter_y + field.y
    np.minimum(np.maximum(to_x, 0, out=to_x), COLUMNS * UNIT - 1, out=to_x)
    np.minimum(np.maximum(to_y, 0, out=to_y), ROWS * UNIT - 1, out=to_y)

    # Inside its own cell a bot may always move; where the way is blocked it slides along.
    there = (to_y >> 8) * np.int32(COLUMNS) + (to_x >> 8)
    blocked = np.flatnonzero(~(mobile & (opens.take(there) | (there == cells))))
    old_x, old_y, at = field.x.take(blocked), field.y.take(blocked), cells.take(blocked)
    new_x, new_y, can = to_x.take(blocked), to_y.take(blocked), mobile.take(blocked)
    slides_x = can & opens.take(at - at % COLUMNS + (new_x >> 8))
    slides_y = can & ~slides_x & opens.take((new_y >> 8) * COLUMNS + at % COLUMNS)
    to_x[blocked] = np.where(slides_x, new_x, old_x)
    to_y[blocked] = np.where(slides_y, new_y, old_y)
    after = field.but(x=to_x, y=to_y, way=way)
    every, one_in = TRAPPED
    if field.steps % every == every - 1:
        trapped = mobile & ~opens.take(after.cells) & ~opens.take(cells) & (chance % np.uint32(one_in) == 0)
        if trapped.any():
            after = after.but(health=np.where(trapped, np.int32(LOST), health))
    return after


def scrub(field: Field, x: int, y: int) -> tuple[Field, Grid]:
    """Return the field with biofilm and overgrowth removed by the bots in focus around (x, y), and how much biofilm.

    Where there is no film left to scrub, bots wear the whole tissue beside them.
    """
    crowd, film = field.crowd * disc(x, y, FOCUS), field.biofilm
    removed = np.minimum(film, crowd * np.int32(SCRUBS))
    after = field.but(biofilm=film - removed)
    if field.spur.any():
        after = after.but(spur=np.maximum(field.spur - crowd * np.int32(TRIMS), 0))
    if field.steps % WEAR_EVERY == 0:
        whole = anatomy(field.tooth).hard & (field.mineral >= OPEN)
        worn = sum_around(crowd * (film == 0)) // WEARERS * whole
        after = after.but(mineral=np.maximum(field.mineral - worn, 0))
    return after, removed


def clean(field: Field, fluoride: int) -> Truths:
    """Return where nothing is in the way of building: little film, and no acid that would dissolve it at once."""
    free: Truths = (field.biofilm < FILMED) & (field.acid < critical_acid(field.tooth, fluoride))
    return free


def held(field: Field) -> Truths:
    """Return where what is laid holds: in scaffold, or at or beside whole tissue."""
    whole = anatomy(field.tooth).hard & (field.mineral >= OPEN)
    holds: Truths = (field.scaffold > 0) | (most_around(whole.astype(np.int32)) > 0)
    return holds


def build(field: Field, x: int, y: int, fluoride: int, reach: int = FOCUS) -> tuple[Field, Grid]:
    """Return the field with mineral laid by loaded bots within `reach` of (x, y), and how much in each cell.

    Bots lay in their own cell where it is scaffolded or beside whole mineral, and onto whole but not full
    mineral beside them; never in biofilm, never in acid that would dissolve it at once.
    """
    body = anatomy(field.tooth)
    loaded = (field.health == SOUND) & (field.load > 0)
    free = clean(field, fluoride) & disc(x, y, reach)
    bots = field.count(loaded) * free
    whole = body.hard & (field.mineral >= OPEN)
    room = body.full - field.mineral
    pace = either(field.scaffold > 0, LAYS_ON_SCAFFOLD, LAYS)
    own = np.minimum(room, bots * pace) * (body.hard & held(field))
    beside = np.minimum(room - own, sum_around(bots) * LAYS) * whole
    gave = free & ((own > 0) | (most_around((beside > 0).astype(np.int32)) > 0))
    load = field.load - (loaded & gave.ravel()[field.cells])
    laid = own + beside
    return field.but(mineral=field.mineral + laid, load=load), laid


def supply(field: Field, load: int) -> Field:
    """Return the field with so much mineral given to each sound bot."""
    return field.but(load=field.load + either(field.health == SOUND, load, 0))


def reload(field: Field, stock: int) -> tuple[Field, int]:
    """Return the field with the bots at the port reloaded from `stock`, and how much they took."""
    wanted = np.where(_near_port(field, AT_PORT), np.minimum(RELOAD, LOAD - field.load), 0)
    wanted[np.cumsum(wanted) > stock] = 0
    return field.but(load=field.load + wanted), int(wanted.sum())


def lay_scaffold(field: Field, x: int, y: int) -> tuple[Field, int]:
    """Return the field with scaffold in the hard cells around (x, y), and in how many it is new."""
    square = np.s_[max(0, y - BRUSH) : y + BRUSH + 1, max(0, x - BRUSH) : x + BRUSH + 1]
    scaffold = field.scaffold.copy()
    bare = (scaffold[square] < 200) & anatomy(field.tooth).hard[square] & (field.mineral[square] < OPEN)
    scaffold[square][bare] = 255
    return field.but(scaffold=scaffold), int(bare.sum())


def brush(field: Field, x: int, y: int, pace: int) -> tuple[Field, Grid]:
    """Return the field with biofilm brushed off around (x, y) by hand, and how much in each cell."""
    removed = np.minimum(field.biofilm, pace) * disc(x, y, HAND)
    return field.but(biofilm=field.biofilm - removed), removed


def plaster(field: Field, x: int, y: int, pace: int, fluoride: int) -> tuple[Field, Grid]:
    """Return the field with mineral laid around (x, y) by hand, wherever it is clean, and how much in each cell."""
    laid = np.minimum(anatomy(field.tooth).full - field.mineral, pace) * (clean(field, fluoride) & disc(x, y, HAND))
    return field.but(mineral=field.mineral + laid), laid


def pulse(field: Field, x: int, y: int) -> tuple[Field, Truths]:
    """Return the field after a pulse of field-made heat at (x, y), and which cells it reached.

    It kills three quarters of the biofilm, halves the scaffold and sets corrupted bots right.
    """
    reached = disc(x, y, REACH)
    health = field.health.copy()
    health[reached.ravel()[field.cells] & (health == CORRUPTED)] = SOUND
    biofilm = np.where(reached, field.biofilm >> 2, field.biofilm)
    return field.but(
        biofilm=biofilm, scaffold=np.where(reached, field.scaffold >> 1, field.scaffold), health=health
    ), reached


def rinse(field: Field, seed: int) -> Field:
    """Return the field after a rinse: a quarter of the sugar and acid is left, and half the bots adrift are lost."""
    lost = _adrift(field) & (chances(field, seed) & np.uint32(1) == 0)
    return field.but(sugar=field.sugar >> 2, acid=field.acid >> 2, health=np.where(lost, LOST, field.health))


def corrupt(field: Field, sprites: tuple[tuple[int, int], ...], seed: int) -> Field:
    """Return the field with a few of the bots near each datasprite, (x, y) in 1/256 cells, corrupted."""
    unlucky = (field.health == SOUND) & (chances(field, seed) % np.uint32(SPRITE_ODDS) == 0)
    near = np.zeros_like(unlucky)
    for x, y in sprites:
        near |= np.abs(field.x - x) + np.abs(field.y - y) < SPRITE_REACH
    return field.but(health=np.where(unlucky & near, CORRUPTED, field.health))


def gnaw(field: Field) -> Field:
    """Return the field with mineral dissolved in and beside the cells where corrupted bots are."""
    if field.steps % GNAW_EVERY or not (bad := field.health == CORRUPTED).any():
        return field
    gnawed = np.where(anatomy(field.tooth).hard, most_around(field.count(bad)), 0)
    return field.but(mineral=np.maximum(field.mineral - gnawed, 0))


def edge(field: Field) -> Truths:
    """Return where living bots can build on: in saliva, beside whole tissue or what has grown there already."""
    firm = (field.mineral >= OPEN) | (field.spur >= SPUR)
    beside: Truths = anatomy(field.tooth).void & (most_around(firm.astype(np.int32)) > 0)
    return beside


def overgrow(field: Field, x: int, y: int, saliva: int, reach: int = FOCUS) -> Field:
    """Return the field with overgrowth where living bots within `reach` of (x, y) build on at the tooth's edge.

    They call each other to build, and saliva thins the call: the less flows, below a resting flow, the more they
    build on. (Invented, as they are.)
    """
    loaded = np.where(disc(x, y, reach), field.count((field.health == SOUND) & (field.load > 0)), 0)
    grows = edge(field) & (loaded > SPARSE)
    flow = min(max(saliva, DRIEST), RESTING_FLOW)
    grown = np.where(grows, loaded * OVERGROWS * RESTING_FLOW // flow, 0)
    return field.but(spur=np.minimum(field.spur + grown, 1000))


def divide(field: Field) -> Field:
    """Return the field with some of the living, loaded bots divided; each new one takes half of its parent's load."""
    unborn = np.flatnonzero(field.health == UNBORN)
    parents = np.flatnonzero((field.health == SOUND) & (field.load > 1))
    born = min(unborn.size, parents.size // LITTER)
    if not born:
        return field
    child, parent = unborn[:born], parents[::LITTER][:born]
    x, y, load, health = (getattr(field, name).copy() for name in ("x", "y", "load", "health"))
    x[child], y[child], health[child] = x[parent], y[parent], SOUND
    load[child] = load[parent] >> 1
    load[parent] -= load[child]
    return field.but(x=x, y=y, load=load, health=health)


def recruit(field: Field) -> Field:
    """Return the field with rogue bots taken along wherever enough sound ones are."""
    taken = (field.health == ROGUE) & (field.crowd.ravel().take(field.cells) >= RECRUITERS)
    return field.but(health=np.where(taken, np.int32(SOUND), field.health)) if taken.any() else field


def spurs(field: Field) -> int:
    """Return how many cells are overgrown."""
    return int((field.spur >= SPUR).sum())


def rogues(field: Field) -> int:
    """Return how many bots are rogue."""
    return int((field.health == ROGUE).sum())


def centre(field: Field) -> tuple[int, int]:
    """Return the middle of all sound bots in 1/256 cells, or the port if there are none."""
    sound = field.health == SOUND
    if not sound.any():
        return PORT[0] * UNIT, PORT[1] * UNIT
    return int(field.x[sound].sum(dtype=np.int64)) // int(sound.sum()), int(
        field.y[sound].sum(dtype=np.int64)
    ) // int(sound.sum())


def away(field: Field) -> int:
    """Return how many of all bots, per mille, are not sound and home."""
    born = int((field.health != UNBORN).sum())
    return 1000 * (born - int(_near_port(field, HOME).sum())) // max(1, born)


def adrift(field: Field) -> int:
    """Return how many sound bots a rinse could wash away."""
    return int(_adrift(field).sum())


def crew(field: Field, x: int, y: int) -> int:
    """Return how many sound bots are within a pulse's reach of (x, y)."""
    return int(disc(x, y, REACH).ravel()[field.cells[field.health == SOUND]].sum())


def stragglers(field: Field) -> int:
    """Return how many sound bots are not home."""
    return int(((field.health == SOUND) & ~_near_port(field, HOME)).sum())


def _adrift(field: Field) -> Truths:
    inside = anatomy(field.tooth).hard.ravel().take(field.cells)
    adrift: Truths = (field.health == SOUND) & ~inside & ~_near_port(field, AT_PORT)
    return adrift


def _near_port(field: Field, cells: int) -> Truths:
    distance = np.abs(field.x - PORT[0] * UNIT) + np.abs(field.y - PORT[1] * UNIT)
    near: Truths = (distance < cells * UNIT) & (field.health == SOUND)
    return near
