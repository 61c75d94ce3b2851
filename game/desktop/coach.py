"""What to do next in a repair, in a few words beside the place: the first round teaches itself with it."""

from typing import NamedTuple

from game.content.repair import Lesion, Prevention, Repair
from game.desktop.hands import VERBS
from game.rules.repairing import FULL_POWER, Repairing, lesions_of
from game.rules.tooth import survey, swarm
from game.rules.tooth.field import PORT, UNIT

FILMED = 60  # mean biofilm of a place, per mille, from which it is to be scrubbed
FILMED_SKIN = 12  # and of a weak place, which is only skin
MISSING = 90  # mineral still missing in a lesion, per mille of what was, from which it is to be filled
TIRED, FRESH = 15, 60  # per cent of power at which to rest, and until which
LIGHT = 100  # mineral carried, per mille of what the bots can, below which they must reload
TURNED = 40  # corrupted bots that are worth a pulse


class Advice(NamedTuple):
    """Something to do, and where."""

    x: int  # cell
    y: int
    verb: str  # that does it; "" for resting
    says: str


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


def at_place(repair: Repair, doing: Repairing, place: Lesion | Prevention, here: tuple[int, int]) -> Advice | None:
    """Return what to do at a place; None if it can only be waited for."""
    near = survey.around(place)
    least = FILMED_SKIN if isinstance(place, Prevention) else FILMED
    dirt = survey.dirty(doing.field, near, here)
    if dirt.amount > 3 * place.rx * place.ry * least:
        return Advice(dirt.x, dirt.y, "scrub", f"Hold {VERBS['scrub'].says} on the green film")
    if isinstance(place, Prevention):
        spot = survey.fragile(doing.field, place)
        return Advice(spot.x, spot.y, "build", f"Hold {VERBS['build'].says} beside the dashed outline")
    spot = survey.hollow(doing.field, repair.fluoride, near, here)
    if not spot.amount:
        return None
    return Advice(spot.x, spot.y, "build", f"Film gone: hold {VERBS['build'].says} in the hole")


def spots(repair: Repair, doing: Repairing, here: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the cells worth going to: what is dangerous first, then each place to treat, then the port."""
    found = [(x // UNIT, y // UNIT) for x, y in doing.sprites]
    for place in places(repair, doing):
        advice = at_place(repair, doing, place, here)
        if advice:
            found.append((advice.x, advice.y))
    if "recall" in repair.verbs:
        found.append(PORT)
    return tuple(dict.fromkeys(found))


def advice(repair: Repair, doing: Repairing, here: tuple[int, int], resting: bool) -> Advice | None:
    """Return what to do now; None if there is nothing to say. `resting` is whether rest was advised before."""
    if doing.closed or doing.homing:
        return None
    if doing.power < FULL_POWER * (FRESH if resting else TIRED) // 100:
        return Advice(*here, "", "Rest: the swarm recharges")
    if "pulse" in repair.verbs:
        if doing.sprites:
            x, y = doing.sprites[0]
            return Advice(x // UNIT, y // UNIT, "pulse", f"{VERBS['pulse'].says} where a datasprite nears the swarm")
        turned = survey.turned(doing.field)
        if turned.amount > TURNED:
            return Advice(turned.x, turned.y, "pulse", f"{VERBS['pulse'].says} sets crimson bots right")
    laden = 1000 * survey.carried(doing.field) // max(1, swarm.LOAD * survey.sound(doing.field))
    for place in places(repair, doing):
        found = at_place(repair, doing, place, here)
        if found and found.verb == "build" and laden < LIGHT:
            if doing.mineral and "recall" in repair.verbs:
                return Advice(*here, "recall", f"No mineral left: hold {VERBS['recall'].says} to fetch more")
            continue
        if found:
            return found
    return None
