"""What to do next in a repair and what is dangerous in it, in a few words beside the place.

The first round teaches itself with this, and practice teaches every verb with it. What is advised is what the expert
would do at that moment, so who follows it and nothing else wins.
"""

from typing import NamedTuple

import numpy as np

from game.bots.repairing import EXPERT_LOOKS, expert
from game.content.repair import MODES, Lesion, Prevention, Regrowth, Repair
from game.content.teeth import COLUMNS
from game.rules import repairing
from game.rules.repairing import (
    GUARD,
    LIMIT,
    WARM,
    Repairing,
    Wish,
    hand_is_up,
    leg_of,
    lesions_of,
    link_is_down,
)
from game.rules.tooth import survey, swarm
from game.rules.tooth.anatomy import COARSE, Grid, anatomy, disc, sum_around
from game.rules.tooth.field import OPEN, PORT, ROGUE, SOUND, UNIT

FILMED = 60  # mean biofilm of a place, per mille, from which it is to be scrubbed
WEARERS = 16  # bots of which one in so many must scrub whole tissue, and
BARE = 2  # so many times as many as scrub film, to be told that they wear the tooth
MISSING = 90  # mineral still missing in a lesion, per mille of what was, from which it is to be filled
LADEN = 2  # bots that carry one in so many parts of what they can need not fetch more
TURNED = 40  # corrupted bots that are a danger
NEARING = 16  # cells from the swarm within which a datasprite is one
BUILDERS = 60  # loaded bots in the ring that should get on
IDLE = 12  # times more that is missing than what can be laid: so little is nothing
SPARE, FULL = 5, 1000  # strength beyond what a weak place needs, per mille, and all that it can have
LATTICE = 8  # cells without scaffold around the target that are worth some
OVERGROWN = 50  # per cent of the overgrowth allowed from which it is one
INFLAMED = 3000  # inflammation from which rogue bots are
FAR = 10  # cells from the target from which on it is to be steered first


class Advice(NamedTuple):
    """Something to do, and where."""

    x: int  # cell
    y: int
    verb: str  # that does it; "" for resting or looking on, "steer" for going there first
    says: str  # what a verb is used to do ("fill the hole"); without one, a sentence


class Danger(NamedTuple):
    """Something that goes wrong, and where."""

    x: int  # cell
    y: int
    says: str
    grave: bool = False


def words(advice: Advice, hold: bool) -> str:
    """Return an advice as the player reads it beside the key; `hold` tells whether keys are held."""
    if advice.verb == "steer":
        return f"Steer here to {advice.says}"
    if advice.verb in ("", "hold"):
        return advice.says
    return (
        f"{'Hold' if hold and advice.verb not in ('pulse', 'rinse', 'auto', 'finish') else 'Press'} to {advice.says}"
    )


def core(repair: Repair) -> str:
    """Return what lies innermost, in the words of the round's skin."""
    return "core" if repair.skin == "code" else "pulp"


# Advice


def advice(repair: Repair, doing: Repairing, here: tuple[int, int]) -> Advice | None:
    """Return what to do now, which is what the expert would; None if there is nothing to say.

    `here` is the cell pointed at.
    """
    if doing.closed or doing.homing:
        return None
    if hand_is_up(repair, doing):
        return beside_autopilot(repair, doing, rest(repair, here, "Rest until the hand sinks"))
    now = doing._replace(x=here[0], y=here[1], tick=doing.tick - doing.tick % EXPERT_LOOKS)
    weak = repair.prevention
    if weak and doing.strength >= weak.at_least + SPARE:
        now = now._replace(strength=FULL)  # who learns need not make it stronger than it must be
    return steered(beside_autopilot(repair, doing, spelt(repair, now, expert(repair, now))), doing, here)


def spelt(repair: Repair, doing: Repairing, wish: Wish) -> Advice:
    """Return an expert's wish as advice: the one thing of it that matters most, where, and what for."""
    here, there = (doing.x, doing.y), (wish.x, wish.y)
    if wish.finish:
        if "finish" in repair.verbs or repairing.reached(repair, doing):
            return Advice(*here, "finish", "finish: all is done")
        return Advice(*here, "", "All is done: the round ends soon")
    if "pulse" in wish.buttons:
        return Advice(*there, "pulse", "catch the datasprite" if doing.sprites else "set the crimson bots right")
    if "rinse" in wish.buttons:
        return Advice(*here, "rinse", "rinse the sugar away")
    if "calm" in wish.buttons:
        return Advice(*here, "calm", "calm the patient while the hands rest")
    if wish.mode == "hold":
        return rest(
            repair, here, f"Rest: the {core(repair)} cools" if doing.pulp > WARM else "Rest: the swarm recharges"
        )
    if wish.mode == "recall":
        laden = survey.carried(doing.field) * LADEN >= swarm.LOAD * survey.sound(doing.field)
        fetch = doing.mineral and not laden and places(repair, doing)
        return Advice(*here, "recall", "fetch more mineral" if fetch else "bring the swarm home")
    if wish.mode == "scrub":
        film = survey.around(Lesion(x=wish.x, y=wish.y, rx=2, ry=2)) & (doing.field.biofilm > 0)
        return Advice(
            *there, "scrub", "scrub off the green film" if film.any() else "scrub off what grew past the edge"
        )
    if "scaffold" in wish.buttons and bare_around(doing, *there) >= LATTICE:
        return Advice(*there, "scaffold", "lay a lattice: it fills twice as fast")
    if not anatomy(doing.field.tooth).hard[wish.y, wish.x]:
        return Advice(*there, "build", "build beside the dashed weak place")
    wall = survey.nearest_wall(doing.field, repair.fluoride, disc(*there, swarm.REACH), there)
    there = (wall.x, wall.y) if wall.amount else there
    return Advice(*there, "build", "build on the wall of the hole, and inwards from it")


def rest(repair: Repair, here: tuple[int, int], says: str) -> Advice:
    """Return the advice to let the hands rest, with the key for it where there is one."""
    return Advice(*here, "hold" if "hold" in repair.verbs else "", says)


def steered(found: Advice, doing: Repairing, here: tuple[int, int]) -> Advice:
    """Return an advice, or to steer to its place first if the target is far from it."""
    if found.verb in ("", "auto"):
        return found
    near = FAR
    if found.verb == "scrub":  # where the ring holds no film, scrubbing wears the tooth
        near = 0 if wears(doing) else swarm.FOCUS
    far = (found.x - here[0]) ** 2 + (found.y - here[1]) ** 2 > near * near
    return found._replace(verb="steer") if far else found


def beside_autopilot(repair: Repair, doing: Repairing, found: Advice) -> Advice:
    """Return an advice as it is where an autopilot does some of it, or could."""
    if not repair.autopilot:
        return found
    leg = leg_of(repair, doing)
    lesion = lesions_of(repair, doing.layout)[leg.lesion - 1]
    same = leg.mode == found.verb and (found.verb == "recall" or bool(survey.around(lesion)[found.y, found.x]))
    if doing.mode != "auto":
        again = same and doing.mode == "hold"
        return found._replace(verb="auto", says="hand back: the autopilot does it now") if again else found
    if same or (found.verb in ("", "hold") and leg.mode in ("hold", "recall")):
        return found._replace(verb="", says="The autopilot does it well: look on")
    if found.verb in ("", "hold"):
        return Advice(found.x, found.y, found.verb or "auto", f"Take over. {found.says}")
    return found._replace(says=f"take over and {found.says}") if found.verb in MODES else found


def bare_around(doing: Repairing, x: int, y: int) -> int:
    """Return how many hollow cells that scaffold laid at (x, y) would reach have none."""
    field, reach = doing.field, swarm.BRUSH
    square = np.s_[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1]
    hollow = anatomy(field.tooth).hard[square] & (field.mineral[square] < OPEN)
    return int((hollow & (field.scaffold[square] == 0)).sum())


# Places


def places(repair: Repair, doing: Repairing) -> tuple[Lesion | Prevention, ...]:
    """Return the places that still need something, lesions first."""
    found: list[Lesion | Prevention] = []
    for lesion in lesions_of(repair, doing.layout):
        was, now = survey.lost_around(doing.field, lesion)
        if now * 1000 > was * MISSING:
            found.append(lesion)
    weak = repair.prevention
    if weak and doing.strength < weak.at_least:
        found.append(weak)
    return tuple(found)


def spots(repair: Repair, doing: Repairing, here: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the cells worth going to: what is dangerous first, then each place to treat, then the port."""
    found = [(x // UNIT, y // UNIT) for x, y in doing.sprites]
    for place in places(repair, doing):
        near = survey.around(place)
        spot = survey.dirty(doing.field, near, here)
        if spot.amount <= 3 * place.rx * place.ry * FILMED:
            if isinstance(place, Prevention):
                spot = survey.fragile(doing.field, place)
            else:
                spot = survey.hollow(doing.field, repair.fluoride, near, here)
        found.append((spot.x, spot.y) if spot.amount else (place.x, place.y))
    if "recall" in repair.verbs:
        found.append(PORT)
    return tuple(dict.fromkeys(found))


# Dangers


def danger(repair: Repair, doing: Repairing, here: tuple[int, int]) -> Danger | None:
    """Return what is most dangerous now, and where; None if nothing is. `here` is the cell pointed at."""
    if doing.closed or doing.homing:
        return None
    field, variant = doing.field, repair.variant
    if doing.pulp > GUARD:
        says = "Too hot: rest now" if doing.pulp > LIMIT else f"{core(repair).capitalize()} at risk"
        return Danger(*hottest(doing), says, grave=doing.pulp > LIMIT)
    if link_is_down(repair, doing):
        return Danger(*here, "No link: the swarm obeys one step in three", grave=True)
    if doing.power <= 0:
        return Danger(*here, "No power: rest")
    if wears(doing):
        return Danger(*here, "No film in the ring: scrubbing wears the tooth")
    if idles(repair, doing):
        return Danger(*here, idle_words(doing))
    middle = tuple(value // UNIT for value in swarm.centre(field))
    for x, y in doing.sprites:
        if abs(x // UNIT - middle[0]) + abs(y // UNIT - middle[1]) < NEARING:
            return Danger(x // UNIT, y // UNIT, "A datasprite turns your bots")
    turned = survey.turned(field)
    if turned.amount > TURNED:
        return Danger(turned.x, turned.y, "Crimson bots gnaw at the tooth")
    if isinstance(variant, Regrowth) and 100 * doing.spurs > OVERGROWN * variant.spurs:
        return Danger(*thickest(field.spur), "It grows past the edge: scrub it", grave=doing.spurs > variant.spurs)
    if doing.inflamed >= INFLAMED:
        return Danger(*thickest(field.count(field.health == ROGUE)), "Rogue bots inflame the tooth")
    if doing.pulp > WARM:
        return Danger(*hottest(doing), f"{core(repair).capitalize()} is warm")
    return None


def wears(doing: Repairing) -> bool:
    """Tell whether bots scrub whole tissue at the target, where hardly any film is left."""
    if doing.at_work != "scrub" or doing.power <= 0:
        return False
    field = doing.field
    near, filmed = disc(doing.x, doing.y, swarm.FOCUS), field.biofilm > 0
    whole = (anatomy(field.tooth).hard & (field.mineral >= OPEN)).astype(np.int32)
    bare = int(field.crowd[near & ~filmed & (sum_around(whole) > 0)].sum())
    return bare * WEARERS > survey.sound(field) and int(field.crowd[near & filmed].sum()) * BARE < bare


def idles(repair: Repair, doing: Repairing) -> bool:
    """Tell whether loaded bots build in the ring, and there is nothing in it that they could build on."""
    if doing.at_work != "build":
        return False
    field, ring = doing.field, disc(doing.x, doing.y, swarm.FOCUS)
    missing = (anatomy(field.tooth).full - field.mineral) * ring
    room = survey.fillable(field, repair.fluoride) * ring
    loaded = int(field.count((field.health == SOUND) & (field.load > 0))[ring].sum())
    return loaded >= BUILDERS and int(missing.sum()) > 0 and int(room.sum()) * IDLE < int(missing.sum())


def idle_words(doing: Repairing) -> str:
    """Return why nothing can be built in the ring."""
    field, ring = doing.field, disc(doing.x, doing.y, swarm.FOCUS)
    hollow = ring & anatomy(field.tooth).hard & (field.mineral < OPEN)
    filmed = int((hollow & (field.biofilm >= swarm.FILMED)).sum())
    if 2 * filmed > int(hollow.sum()):
        return "Film is in the way: scrub first"
    return "Nothing holds here: build from the wall"


def hottest(doing: Repairing) -> tuple[int, int]:
    """Return the cell in the middle of the pulp's hottest place."""
    heat = np.where(anatomy(doing.field.tooth).pulp, doing.field.heat, -1)
    row, column = divmod(int(heat.argmax()), heat.shape[1])
    return column * COARSE + COARSE // 2, row * COARSE + COARSE // 2


def thickest(grid: Grid) -> tuple[int, int]:
    """Return the cell, as (column, row), around which there is most of something."""
    row, column = divmod(int(sum_around(sum_around(grid)).argmax()), COLUMNS)
    return column, row
