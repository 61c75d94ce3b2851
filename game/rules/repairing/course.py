"""A round's course: tick by tick, step by step, to its end."""

from game.content.repair import Repair
from game.rules.repairing import helping, patient, working
from game.rules.repairing.forecasts import nature, rates_of
from game.rules.repairing.moment import STEPS, TICKS, Repairing, seconds, seed_of
from game.rules.repairing.results import outcome
from game.rules.repairing.special import special_of
from game.rules.tooth import heat, survey, swarm

HOMING = 15 * STEPS  # steps that a swarm that goes home by itself may take
DONE = 970  # integrity per mille at which a round without FINISH ends by itself
DEADLY = 3  # times the allowed dose that ends a round


def tick(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round one game tick (1/60 s) later; a round that is over stays as it is.

    Pure: the same repair and the same moment give the same next moment on every machine.
    """
    if doing.closed:
        return doing
    rested = doing.rested + 1 if doing.at_work == "hold" else 0
    doing = doing._replace(tick=doing.tick + 1, rested=rested, just=())
    if doing.tick % (TICKS // STEPS) == 0:
        doing = _ended(repair, _step(repair, doing))
    return patient.talk(repair, doing)


def _step(repair: Repair, doing: Repairing) -> Repairing:
    special = special_of(repair)
    doing = doing._replace(at_work=working.at_work(repair, doing), cooling=max(0, doing.cooling - 1))
    x, y = helping.target(repair, doing)
    resting, homing = doing.at_work == "hold", doing.at_work == "recall"
    field = swarm.move(doing.field, x, y, resting, homing, seed_of(repair, doing), special.tubules)
    doing = working.work(repair, doing._replace(field=field), x, y)
    doing = working.use_tools(repair, doing)
    doing = helping.help_out(repair, doing)
    doing = patient.feel(repair, doing)
    doing = helping.heed(repair, doing)
    doing = special.act(repair, doing)
    field = doing.field
    if field.steps % 2 == 0:
        field = heat.spread(field)
    after = nature(repair, rates_of(repair, doing.difficulty), field)
    sweetened = ("sugar",) if after.sugar > field.sugar else ()
    return _measured(repair, doing._replace(field=after, just=(*doing.just, *sweetened)))


def _measured(repair: Repair, doing: Repairing) -> Repairing:
    weak = repair.prevention
    gained = survey.gained(doing.field, weak)
    strength = survey.strength(doing.field, weak) if weak else 0
    return doing._replace(integrity=1000 * gained // max(1, doing.need), strength=strength)


def _ended(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round closed, or on its way home, if it is time for that."""
    by_itself = "finish" not in repair.verbs and _nothing_left(repair, doing)
    finished = doing.finishing or by_itself
    over = doing.assists.timer and doing.tick >= seconds(repair, doing) * TICKS
    closed, homing = "", doing.homing
    if doing.comfort <= 0:
        closed = "comfort"
    elif doing.dose > repair.win.dose * DEADLY:
        closed = "pulp"
    elif homing:
        homing += 1
        if homing > HOMING or swarm.stragglers(doing.field) * 200 <= repair.bots:
            closed = "finished" if finished else "time"
    elif finished or over:
        if "recall" not in repair.verbs or doing.assists.auto_recall or (by_itself and not over):
            return doing._replace(homing=1, just=(*doing.just, "homing"))
        closed = "finished" if finished else "time"
    if not closed:
        return doing._replace(homing=homing)
    doing = doing._replace(closed=closed, homing=homing)
    return doing._replace(just=(*doing.just, f"repair {outcome(repair, doing)}"))


def _nothing_left(repair: Repair, doing: Repairing) -> bool:
    weak = repair.prevention
    return doing.integrity >= DONE and (weak is None or doing.strength >= weak.at_least)
