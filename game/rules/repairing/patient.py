"""The patient: what they feel in a step, and what they say."""

from game.content.repair import SCALES, Repair
from game.rules.repairing.moment import EASE, LIMIT, PAUSE, PER_MILLE, STEPS, TICKS, WARM, Repairing
from game.rules.repairing.special import special_of
from game.rules.tooth import heat

RESTS = 100  # comfort of a million that comes back in a step of HOLD
HELD_FOR = 1 * TICKS  # ticks for which the hands must rest before the patient confides


def feel(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round after what the patient feels in a step: hands at work, heat, and what the variant does."""
    comfort, pulp = doing.comfort, heat.in_pulp(doing.field)
    if doing.at_work in ("scrub", "build"):
        if doing.assists.timer:  # who may take all the time in the world must not be worn down by it
            comfort -= repair.drain * SCALES[doing.difficulty].drain * PER_MILLE // (100 * STEPS)
    else:
        comfort += RESTS
    comfort -= special_of(repair).unease(repair, doing) * SCALES[doing.difficulty].drain // 100
    comfort -= max(0, pulp - WARM) // 4
    just = ("pulp hot",) if pulp > LIMIT >= doing.pulp else ()
    return doing._replace(
        comfort=min(EASE, max(0, comfort)),
        pulp=pulp,
        peak=max(doing.peak, pulp),
        dose=doing.dose + max(0, pulp - LIMIT) // 100,
        just=(*doing.just, *just),
    )


def talk(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round after what the patient says in a tick: confidences only while the hands rest."""
    if doing.closed or doing.tick - doing.said_at < PAUSE:
        return doing
    for number, remark in enumerate(repair.talk):
        if (
            number not in doing.said
            and doing.tick >= remark.after * TICKS
            and doing.comfort >= remark.comfort * 10 * PER_MILLE
            and (doing.rested >= HELD_FOR or not remark.resting)
        ):
            return doing._replace(
                said=(*doing.said, number), said_at=doing.tick, just=(*doing.just, f"remark {number}")
            )
    return doing
