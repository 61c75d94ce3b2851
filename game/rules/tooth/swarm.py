"""The swarm: a few thousand bots that flow to one target and work where they are.

What bots do by chance comes from a hash of their number, the step and the round's seed; there is no generator
whose state would have to be kept.
"""

import numpy as np
import numpy.typing as npt

from game.content.teeth import COLUMNS, ROWS
from game.rules.tooth.anatomy import Grid, Truths, anatomy, disc, either, most_around, sum_around
from game.rules.tooth.chemistry import critical_acid
from game.rules.tooth.field import CORRUPTED, LOST, OPEN, PORT, SOUND, UNIT, Field
from game.rules.tooth.flow import STEPS, way_to

# How fast bots go, in 1/256 cells a step
IN_SALIVA = 120
IN_TOOTH = 70  # and in thick biofilm
IN_FRESH = 24  # through mineral that was just laid
THICK = 200  # biofilm
RESTING = 3  # bits by which HOLD slows them
JITTER = 64

CROWD = 12  # bots of one cell that can go on; more only jostle
JOSTLE = 3  # times the jitter
TRAPPED = (10, 4)  # of the bots in a closed cell, every ten steps one in four is lost

SCRUBS = 2  # biofilm that a bot removes in a step
LAYS = 1  # mineral that a bot lays in a building step for one load
LAYS_ON_SCAFFOLD = 2
BUILD_EVERY = 5  # steps
FILMED = 250  # biofilm on which nothing can be built

LOAD = 40  # mineral that a bot carries
RELOAD = 4  # of it in a step, at the port
AT_PORT = 5  # cells from the port (along rows and columns) within which bots reload
HOME = 10  # and within which they count as home

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


def passable(field: Field) -> Truths:
    """Return where bots can go: saliva, decayed tissue, and mineral laid in this round (slowly)."""
    cells: Truths = anatomy(field.tooth).enterable & (np.minimum(field.mineral, field.start) < OPEN)
    return cells


def move(field: Field, x: int, y: int, resting: bool, homing: bool, seed: int) -> Field:
    """Return the field with each bot one step nearer to (x, y); `homing` bots do not mind a crowd."""
    body, passes = anatomy(field.tooth), passable(field)
    way = field.way
    if way is None or way.target != (x, y) or way.passable.tobytes() != passes.tobytes():
        way = way_to(passes, x, y)
    cells, sound = field.cells, field.health == SOUND
    open_flat = passes.ravel()
    film, mineral, hard = field.biofilm.ravel()[cells], field.mineral.ravel()[cells], body.hard.ravel()[cells]

    speed = np.where(mineral >= OPEN, np.int32(IN_FRESH), either((film > THICK) | hard, IN_TOOTH, IN_SALIVA))
    if resting:
        speed >>= RESTING
    chance = chances(field, seed)
    jitter_x = (chance & np.uint32(127)).astype(np.int32) - JITTER
    jitter_y = ((chance >> np.uint32(8)) & np.uint32(127)).astype(np.int32) - JITTER
    if not homing:
        jostled = field.count(sound).ravel()[cells] > CROWD
        speed[jostled] = 0
        jitter_x[jostled] *= JOSTLE
        jitter_y[jostled] *= JOSTLE
    steps = np.array(STEPS, np.int32)[way.towards[cells]]
    to_x = (field.x + steps[:, 0] * speed + jitter_x).clip(0, COLUMNS * UNIT - 1)
    to_y = (field.y + steps[:, 1] * speed + jitter_y).clip(0, ROWS * UNIT - 1)

    # Where the way is blocked a bot slides along; inside its own cell it may always move.
    there = (to_y >> 8) * COLUMNS + (to_x >> 8)
    goes = sound & (open_flat[there] | (there == cells))
    stopped = sound & ~goes
    slides_x = stopped & open_flat[cells - cells % COLUMNS + (to_x >> 8)]
    slides_y = stopped & ~slides_x & open_flat[(to_y >> 8) * COLUMNS + cells % COLUMNS]
    after = field.but(x=np.where(goes | slides_x, to_x, field.x), y=np.where(goes | slides_y, to_y, field.y), way=way)
    every, one_in = TRAPPED
    if field.steps % every == every - 1:
        trapped = sound & ~open_flat[after.cells] & ~open_flat[cells] & (chance % np.uint32(one_in) == 0)
        if trapped.any():
            after = after.but(health=np.where(trapped, LOST, field.health))
    return after


def scrub(field: Field) -> tuple[Field, Grid]:
    """Return the field with biofilm removed wherever bots are, and how much was removed in each cell."""
    removed = np.minimum(field.biofilm, field.count(field.health == SOUND) * SCRUBS)
    return field.but(biofilm=field.biofilm - removed), removed


def build(field: Field, fluoride: int) -> tuple[Field, Grid]:
    """Return the field with mineral laid by loaded bots, and how much was laid in each cell.

    Bots lay in their own cell where it is scaffolded or beside whole mineral, and onto whole but not full
    mineral beside them; never in biofilm, never in acid that would dissolve it at once.
    """
    body = anatomy(field.tooth)
    loaded = (field.health == SOUND) & (field.load > 0)
    clean = (field.biofilm < FILMED) & (field.acid < critical_acid(field, fluoride))
    bots = np.where(clean, field.count(loaded), 0)
    whole = body.hard & (field.mineral >= OPEN)
    held = (field.scaffold > 0) | (most_around(whole.astype(np.int32)) > 0)
    room = body.full - field.mineral
    pace = either(field.scaffold > 0, LAYS_ON_SCAFFOLD, LAYS)
    own = np.where(body.hard & held, np.minimum(room, bots * pace), 0)
    beside = np.where(whole, np.minimum(room - own, sum_around(bots) * LAYS), 0)
    gave = clean & ((own > 0) | (most_around((beside > 0).astype(np.int32)) > 0))
    load = field.load - (loaded & gave.ravel()[field.cells])
    laid = own + beside
    return field.but(mineral=field.mineral + laid, load=load), laid


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
    body = anatomy(field.tooth)
    adrift = (field.health == SOUND) & ~body.hard.ravel()[field.cells] & ~_near_port(field, AT_PORT)
    lost = adrift & (chances(field, seed) & np.uint32(1) == 0)
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
    home = _near_port(field, HOME)
    return 1000 * int((~home).sum()) // field.x.size


def crew(field: Field, x: int, y: int) -> int:
    """Return how many sound bots are within a pulse's reach of (x, y)."""
    return int(disc(x, y, REACH).ravel()[field.cells[field.health == SOUND]].sum())


def stragglers(field: Field) -> int:
    """Return how many sound bots are not home."""
    return int(((field.health == SOUND) & ~_near_port(field, HOME)).sum())


def _near_port(field: Field, cells: int) -> Truths:
    distance = np.abs(field.x - PORT[0] * UNIT) + np.abs(field.y - PORT[1] * UNIT)
    near: Truths = (distance < cells * UNIT) & (field.health == SOUND)
    return near
