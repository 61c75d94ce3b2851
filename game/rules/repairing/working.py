"""What the swarm and the player's tools do to the tooth in a step, and what it costs."""

from game.content.repair import BUTTONS, Repair
from game.rules.repairing.helping import leg_of
from game.rules.repairing.moment import EASE, FULL_POWER, GUARD, Repairing, seed_of
from game.rules.repairing.special import special_of
from game.rules.tooth import heat, swarm
from game.rules.tooth.field import UNIT

# Power
RESTED = 260  # power gained in a step of HOLD or RECALL
WORKING = 90  # and in any other
SCRUBBING = 2  # biofilm removed for one unit of power
PULSING = 15_000
CREW = 30  # sound bots that must be where a pulse is to be: it is they who make it
CALMING = 300  # a step
LEAST = 2000  # power below which CALM does nothing

# Comfort, of a million
HURTS = 15_000  # a pulse
TASTES = 30_000  # a rinse
SOOTHES = 900  # CALM, a step, at comfort 0; less the calmer the patient is

# Heat
SCRUB_WARMS = 200  # m°C of its cell for each biofilm removed
PULSE_WARMS = 7000  # of every cell it reaches

SCAFFOLD_CELL = 120
SCAFFOLD_EVERY = 3  # steps
AFTER_PULSE = 45  # steps until the next pulse or rinse
AFTER_RINSE = 60
SPRITE_CAUGHT = 9  # cells from a pulse


def at_work(repair: Repair, doing: Repairing) -> str:
    """Return what the swarm does in this step: not always what the player asks for."""
    if doing.homing:
        return "recall"
    mode = doing.mode
    if mode == "auto" and repair.autopilot:
        mode = leg_of(repair, doing).mode
    elif mode not in repair.verbs:
        return "hold"
    if doing.assists.heat_guard and doing.pulp > GUARD:
        return "hold"
    return special_of(repair).mode(repair, doing, mode)


def work(repair: Repair, doing: Repairing, x: int, y: int) -> Repairing:
    """Return the round after a step of scrubbing, building or reloading with (x, y) in focus."""
    field, power, mineral = doing.field, doing.power, doing.mineral
    mode = doing.at_work
    if power > 0 and (mode == "scrub" or (mode == "build" and doing.assists.auto_scrub)):
        field, removed = swarm.scrub(field, x, y)
        power -= int(removed.sum()) // SCRUBBING
        field = heat.warm(field, removed * SCRUB_WARMS)
    if mode == "build" and field.steps % swarm.BUILD_EVERY == 0:
        field, laid = swarm.build(field, x, y, repair.fluoride)
        field = heat.warm(field, laid * heat.BUILD_WARMS)
    elif mode == "recall" and mineral > 0:
        field, taken = swarm.reload(field, mineral)
        mineral -= taken
    power += RESTED if mode in ("hold", "recall") else WORKING
    just = ("power out",) if power <= 0 < doing.power else ()
    power = min(FULL_POWER, max(0, power))
    return doing._replace(field=field, power=power, mineral=mineral, just=(*doing.just, *just))


def use_tools(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round after what the pressed tools do in a step."""
    wanted = () if doing.homing else (*doing.buttons, *doing.tapped)
    hears = special_of(repair).hears
    pressed = [name for name in BUTTONS if name in wanted and name in repair.verbs and hears(repair, doing, name)]
    doing = doing._replace(tapped=())
    enough = doing.scaffold >= SCAFFOLD_CELL * (2 * swarm.BRUSH + 1) ** 2
    if "scaffold" in pressed and enough and doing.field.steps % SCAFFOLD_EVERY == 0:
        field, cells = swarm.lay_scaffold(doing.field, doing.x, doing.y)
        doing = doing._replace(field=field, scaffold=doing.scaffold - cells * SCAFFOLD_CELL)
    if (
        "pulse" in pressed
        and not doing.cooling
        and doing.power >= PULSING
        and swarm.crew(doing.field, doing.x, doing.y) >= CREW
    ):
        doing = _pulse(doing)
    if "rinse" in pressed and not doing.cooling and doing.rinses:
        doing = doing._replace(
            field=swarm.rinse(doing.field, seed_of(repair, doing)),
            rinses=doing.rinses - 1,
            cooling=AFTER_RINSE,
            comfort=doing.comfort - TASTES,
            just=(*doing.just, "rinse"),
        )
    if "calm" in pressed and doing.power > LEAST and doing.at_work in ("hold", "recall"):
        soothed = SOOTHES * (EASE - doing.comfort) // EASE
        doing = doing._replace(power=doing.power - CALMING, comfort=doing.comfort + soothed)
    return doing


def _pulse(doing: Repairing) -> Repairing:
    field, reached = swarm.pulse(doing.field, doing.x, doing.y)
    left = tuple(
        (x, y) for x, y in doing.sprites if (x // UNIT - doing.x) ** 2 + (y // UNIT - doing.y) ** 2 > SPRITE_CAUGHT**2
    )
    caught = len(doing.sprites) - len(left)
    return doing._replace(
        field=heat.warm(field, reached * PULSE_WARMS),
        power=doing.power - PULSING,
        comfort=doing.comfort - HURTS,
        cooling=AFTER_PULSE,
        sprites=left,
        caught=doing.caught + caught,
        just=(*doing.just, "pulse", *("sprite caught",) * caught),
    )
