"""Who else has a say in a round: the autopilot, the patient's raised hand, and a second pair of hands."""

from game.content.repair import Leg, Repair
from game.rules.repairing.layouts import lesions_of
from game.rules.repairing.moment import STEPS, Repairing, second_of
from game.rules.tooth import heat, survey, swarm
from game.rules.tooth.field import PORT

GRACE = STEPS * 3 // 2  # steps until a raised hand must be heeded
STARTLES = 1200  # comfort that each step of work under a raised hand costs
FORGIVEN = STEPS // 2  # steps of it that do not count
LOOKS_EVERY = 15  # steps after which the second hands look for a better place
HELPED_WARMS = 90  # m°C of its cell for each per mille that the second hands remove or lay


def leg_of(repair: Repair, doing: Repairing) -> Leg:
    """Return what the autopilot does in this second."""
    return next(leg for leg in reversed(repair.autopilot) if leg.after <= second_of(doing))


def target(repair: Repair, doing: Repairing) -> tuple[int, int]:
    """Return the cell that the swarm is sent to: the player's, the autopilot's, or the port."""
    if doing.at_work == "recall":
        return PORT
    if doing.mode != "auto" or not repair.autopilot:
        return doing.x, doing.y
    lesion = lesions_of(repair, doing.layout)[leg_of(repair, doing).lesion - 1]
    return lesion.x, lesion.y


def hand_is_up(repair: Repair, doing: Repairing) -> bool:
    """Tell whether the patient's hand is raised."""
    signal = repair.stop_signal
    return signal is not None and any(0 <= doing.field.steps - at * STEPS < signal.lasts * STEPS for at in signal.at)


def heed(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round after a step of the stop signal: work on under a raised hand costs trust and comfort."""
    signal = repair.stop_signal
    if signal is None:
        return doing
    since = [doing.field.steps - at * STEPS for at in signal.at]
    if 0 in since:
        return doing._replace(just=(*doing.just, "hand up"))
    if signal.lasts * STEPS in since:
        return doing._replace(just=(*doing.just, "hand down"))
    up = any(GRACE <= step < signal.lasts * STEPS for step in since)
    if not up or doing.at_work not in ("scrub", "build"):
        return doing
    return doing._replace(comfort=max(0, doing.comfort - STARTLES), ignored=doing.ignored + 1)


def help_out(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round after a step of the second hands, which rest while the patient's hand is up."""
    hands = repair.second_hands
    if hands is None or hand_is_up(repair, doing):
        return doing
    field, (x, y) = doing.field, doing.helping
    if field.steps % LOOKS_EVERY == 0:
        near = survey.around(lesions_of(repair, doing.layout)[hands.lesion - 1])
        spot = (
            survey.dirty(field, near, (max(x, 0), max(y, 0)))
            if hands.does == "scrub"
            else survey.hollow(field, repair.fluoride, near, (max(x, 0), max(y, 0)))
        )
        x, y = (spot.x, spot.y) if spot.amount else (-1, -1)
    if x < 0:
        return doing._replace(helping=(x, y))
    if hands.does == "scrub":
        field, done = swarm.brush(field, x, y, hands.pace)
    else:
        field, done = swarm.plaster(field, x, y, hands.pace, repair.fluoride)
    return doing._replace(field=heat.warm(field, done * HELPED_WARMS), helping=(x, y))
