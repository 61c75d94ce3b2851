"""The nanobot repair: what the player's hands, the patient and the clock make of a tooth's physics.

A round is called once a game tick (1/60 s); its field steps at every second call. Everything that changes is one
`Repairing`, so a round can be saved, replayed and played by a bot like the rest of the game.
"""

from typing import Any, NamedTuple

from game.content.repair import BUTTONS, DIFFICULTIES, MODES, SCALES, Difficulty, Find, Repair
from game.content.teeth import COLUMNS, ROWS
from game.rules.tooth import chemistry, heat, survey, swarm
from game.rules.tooth import field as tooth_field
from game.rules.tooth.chemistry import Rates
from game.rules.tooth.field import PORT, UNIT, Field

TICKS = 60  # game ticks in a second
STEPS = 30  # steps of the field in a second

# Power
FULL_POWER = 100_000
RESTED = 260  # power gained in a step of HOLD or RECALL
WORKING = 90  # and in any other
SCRUBBING = 2  # biofilm removed for one unit of power
PULSING = 15_000
CREW = 30  # sound bots that must be where a pulse is to be: it is they who make it
CALMING = 300  # a step
LEAST = 2000  # power below which CALM does nothing

# Comfort, of a million
EASE = 1_000_000
PER_MILLE = EASE // 1000
RESTS = 100  # HOLD, a step
HURTS = 15_000  # a pulse
TASTES = 30_000  # a rinse
SOOTHES = 900  # CALM, a step, at comfort 0; less the calmer the patient is
WARM = 3000  # m°C in the pulp from which on it is felt

# Heat
SCRUB_WARMS = 80  # m°C of its cell for each biofilm removed
BUILD_WARMS = 70  # for each mineral laid
PULSE_WARMS = 7000  # of every cell it reaches
LIMIT = 5500  # m°C above 37 from which on the pulp is hurt (Zach & Cohen 1965; contested)
GUARD = 4500  # where the heat guard lets the hands rest
DEADLY = 3  # times the allowed dose that ends a round

SCAFFOLD = 60_000
SCAFFOLD_CELL = 120
SCAFFOLD_EVERY = 3  # steps
RINSES = 3
AFTER_PULSE = 45  # steps until the next pulse or rinse
AFTER_RINSE = 60
YIELD = 100  # mineral restored by 100 that are carried: what a stock of 100 per cent counts on
YIELD_ON_SCAFFOLD = 180  # and in rounds that show the scaffold

HOMING = 15 * STEPS  # steps that a swarm that goes home by itself may take
DONE = 970  # integrity per mille at which a round without FINISH ends by itself
HELD_FOR = 1 * TICKS  # ticks for which the hands must rest before the patient confides
PAUSE = 5 * TICKS  # ticks between two remarks

SPRITE_FIRST = 5  # seconds
SPRITES_AT_ONCE = 6
SPRITE_SPEED = 36  # 1/256 cells a step
SPRITE_CAUGHT = 9  # cells from a pulse

# Score: what each part is worth at most; together 1000
FOR_INTEGRITY = 500
FOR_COMFORT = 150
FOR_TIME = 150  # in full when as much per mille of the time is left
FOR_RESIDUE = 100
FOR_COOLNESS = 100  # in full while the pulp stays below COOL, nothing at the limit
COOL = 3000  # m°C
GRADES = ((900, "S"), (800, "A"), (650, "B"), (0, "C"))


class Assists(NamedTuple):
    """What makes a round easier, whatever the difficulty; no ending depends on it."""

    timer: bool = True  # the round ends when its time is up
    heat_guard: bool = False  # work stops by itself before the pulp is hurt
    auto_recall: bool = False  # the swarm goes home by itself at the end


class Wish(NamedTuple):
    """All that a player wants in a tick: what bots answer, and `follow` does."""

    x: int
    y: int
    mode: str
    buttons: tuple[str, ...] = ()
    finish: bool = False


class Repairing(NamedTuple):
    """One moment of a round."""

    name: str  # of the repair in its level
    difficulty: Difficulty
    assists: Assists
    field: Field
    need: int  # mineral that was missing, in thousandths of a cell
    mineral: int  # in stock at the port
    tick: int = 0  # 1/60 s since the round began
    x: int = PORT[0]  # the target: column
    y: int = PORT[1]  # and row
    mode: str = "hold"  # what the player asks of the swarm
    at_work: str = "hold"  # what it did in the last step; assists and the end of the round may overrule the player
    buttons: tuple[str, ...] = ()  # held down, in the order of `BUTTONS`
    tapped: tuple[str, ...] = ()  # pressed since the last step: a touch shorter than a step counts too
    rested: int = 0  # ticks for which the hands have been resting
    comfort: int = EASE  # 0..1,000,000
    power: int = FULL_POWER  # 0..100,000
    scaffold: int = SCAFFOLD  # 0..60,000
    rinses: int = RINSES
    cooling: int = 0  # steps until the next pulse or rinse
    pulp: int = 0  # m°C above 37
    peak: int = 0  # the most that the pulp had
    dose: int = 0  # of heat beyond the limit
    integrity: int = 0  # per mille of the need restored; below 0 if the tooth got worse
    strength: int = 0  # per mille of the weak place; 0 without one
    sprites: tuple[tuple[int, int], ...] = ()  # datasprites (x, y) in 1/256 cells
    caught: int = 0  # datasprites
    said: tuple[int, ...] = ()  # indices of the patient's remarks, in the order they were made
    said_at: int = -PAUSE  # tick of the last
    homing: int = 0  # steps for which the swarm has been going home by itself
    finishing: bool = False  # the player wants the round to end
    closed: str = ""  # why the round is over: finished, time, comfort, pulp or skipped; "" while it runs
    just: tuple[str, ...] = ()  # what happened in this tick, for sound, captions and tests


class Goal(NamedTuple):
    """One thing that a clean repair needs."""

    gauge: str  # integrity, prevention, residue, dose or comfort
    reached: int  # per mille; of heat, 0.1 °C x steps
    wanted: int
    at_least: bool  # else at most

    @property
    def held(self) -> bool:
        """Tell whether the goal is reached as it stands."""
        return self.reached >= self.wanted if self.at_least else self.reached <= self.wanted


class Result(NamedTuple):
    """How a round ended."""

    outcome: str  # clean, patched, scarred or skipped
    integrity: int  # per mille
    residue: int  # per mille of the bots
    dose: int
    comfort: int  # per mille
    caught: int  # datasprites
    prevented: bool  # the weak place is strong; false without one
    score: int  # 0..1000
    grade: str  # S, A, B or C; D if not clean, "" if skipped
    why: str  # one sentence: what decided it
    evidence: tuple[str, ...]  # what was found


class Forecast(NamedTuple):
    """The same chemistry, run ahead without the player: second by second."""

    difficulty: Difficulty
    field: Field  # the tooth at the end of it
    lost: tuple[int, ...]  # mineral missing in the whole tooth, in thousandths of a cell
    depth: tuple[int, ...]  # cells of 0.1 mm left between the decay and the pulp
    acid: tuple[int, ...]  # in decayed tissue, where it dissolves fastest; pH = 7 - 3 x acid / 1000
    critical: tuple[int, ...]  # acid at which the tissue there dissolves: enamel bears more than dentin


# What decided a round, in a sentence each: shown with what was reached and wanted, in per cent
WHY = {
    "clean": "The lesion is filled to {reached} %, and nothing was paid for it with the tooth or the patient.",
    "integrity": "The lesion is filled to {reached} %; {wanted} % was the goal.",
    "prevention": "The weak place has {reached} % of its mineral; it needed {wanted} %.",
    "residue": "{reached} % of the bots stayed in the mouth; at most {wanted} % may.",
    "dose": "The pulp was too hot for too long.",
    "comfort": "The patient had {reached} % comfort left; {wanted} % was needed.",
    "stopped": "The patient stopped the treatment.",
    "pulp": "The pulp was hurt by heat, and the round was stopped.",
    "skipped": "A colleague did the repair.",
}

# What the player wants


def steer(doing: Repairing, x: int, y: int) -> Repairing:
    """Send the swarm to a cell; beyond the picture it stops at the edge."""
    return doing._replace(x=min(max(x, 0), COLUMNS - 1), y=min(max(y, 0), ROWS - 1))


def hold_mode(doing: Repairing, mode: str) -> Repairing:
    """Let the swarm hold, scrub, build or recall from now on; an unknown mode changes nothing."""
    return doing._replace(mode=mode) if mode in MODES else doing


def press(doing: Repairing, verb: str) -> Repairing:
    """Press scaffold, pulse, rinse or calm, and keep it pressed; anything else changes nothing."""
    return doing._replace(buttons=_and(doing.buttons, verb), tapped=_and(doing.tapped, verb))


def release(doing: Repairing, verb: str) -> Repairing:
    """Let go of scaffold, pulse, rinse or calm."""
    return doing._replace(buttons=tuple(name for name in doing.buttons if name != verb))


def finish(doing: Repairing) -> Repairing:
    """End the round as it stands; a swarm that goes home by itself does so first."""
    return doing._replace(finishing=True)


def skip(doing: Repairing) -> Repairing:
    """Leave the repair to a colleague."""
    return doing if doing.closed else doing._replace(closed="skipped", just=("repair skipped",))


def assist(doing: Repairing, assists: Assists) -> Repairing:
    """Change the assists in mid-round."""
    return doing._replace(assists=assists)


def follow(doing: Repairing, wish: Wish) -> Repairing:
    """Do all that a wish asks for."""
    doing = hold_mode(steer(doing, wish.x, wish.y), wish.mode)
    for verb in BUTTONS:
        if (verb in wish.buttons) != (verb in doing.buttons):
            doing = press(doing, verb) if verb in wish.buttons else release(doing, verb)
    return finish(doing) if wish.finish else doing


def _and(held: tuple[str, ...], verb: str) -> tuple[str, ...]:
    return tuple(name for name in BUTTONS if name == verb or name in held)


# What happens


def begin(
    repair: Repair,
    difficulty: Difficulty = "normal",
    assists: Assists = Assists(),  # noqa: B008 - a NamedTuple never changes
    name: str = "",
) -> Repairing:
    """Return the first moment of a round; `name` is the repair's in its level."""
    field = tooth_field.begin(repair.tooth, repair.lesions, repair.prevention, repair.bots)
    need = survey.missing(field, repair.prevention)
    restored = YIELD_ON_SCAFFOLD if "scaffold" in repair.verbs else YIELD
    mineral = need * repair.mineral * SCALES[difficulty].mineral // (100 * restored)
    load = min(swarm.LOAD, mineral // repair.bots)
    return _measured(
        repair,
        Repairing(name, difficulty, assists, field.but(load=field.load + load), need, mineral - load * repair.bots),
    )


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
    return _talk(repair, doing)


def seconds(repair: Repair, doing: Repairing) -> int:
    """Return how long the round may take at its difficulty."""
    return repair.seconds * SCALES[doing.difficulty].seconds // 100


def goals(repair: Repair, doing: Repairing) -> tuple[Goal, ...]:
    """Return what a clean repair needs, and how far it is."""
    win = repair.win
    integrity = min(1000, win.integrity * SCALES[doing.difficulty].goal // 100)
    weak = repair.prevention
    return (
        Goal("integrity", doing.integrity, integrity, True),
        *((Goal("prevention", doing.strength, weak.at_least, True),) if weak else ()),
        Goal("residue", swarm.away(doing.field), win.residue, False),
        Goal("dose", doing.dose, win.dose, False),
        Goal("comfort", doing.comfort // PER_MILLE, win.comfort * 10, True),
    )


def outcome(repair: Repair, doing: Repairing) -> str | None:
    """Return clean, patched, scarred or skipped; None while the round runs.

    Clean is every goal reached; patched is at least half the filling without harm; the rest is scarred.
    """
    if doing.closed in ("", "skipped"):
        return doing.closed or None
    if doing.closed in ("comfort", "pulp"):
        return "scarred"
    reached = {goal.gauge: goal for goal in goals(repair, doing)}
    if all(goal.held for goal in reached.values()):
        return "clean"
    half = 2 * doing.integrity >= reached["integrity"].wanted
    return "patched" if half and reached["dose"].held else "scarred"


def result(repair: Repair, doing: Repairing) -> Result:
    """Return how a round that is over ended.

    Raises:
        ValueError: the round still runs.
    """
    how = outcome(repair, doing)
    if how is None:
        raise ValueError("the round still runs")
    reached = {goal.gauge: goal for goal in goals(repair, doing)}
    prevented = "prevention" in reached and reached["prevention"].held and how != "skipped"
    score = 0 if how == "skipped" else _score(repair, doing, reached["residue"].reached)
    grade = next(name for least, name in GRADES if score >= least)
    return Result(
        how,
        doing.integrity,
        reached["residue"].reached,
        doing.dose,
        doing.comfort // PER_MILLE,
        doing.caught,
        prevented,
        score,
        "" if how == "skipped" else grade if how == "clean" else "D",
        _why(doing, how, reached),
        () if how == "skipped" else tuple(find.evidence for find in repair.finds if _found(find, doing, prevented)),
    )


def look_ahead(repair: Repair, difficulty: Difficulty = "normal", treated: bool = False) -> Forecast:
    """Return a forecast of no seconds yet; `treated` starts from a tooth made whole."""
    if treated:
        return Forecast(difficulty, tooth_field.begin(repair.tooth, (), None, 0), (), (), (), ())
    return Forecast(difficulty, tooth_field.begin(repair.tooth, repair.lesions, repair.prevention, 0), (), (), (), ())


def run_ahead(repair: Repair, forecast: Forecast, steps: int) -> Forecast:
    """Return the forecast `steps` further (30 are a second), so that it can be spread over frames."""
    rates = _rates(repair, forecast.difficulty)
    for _ in range(steps):
        field = _nature(repair, rates, forecast.field)
        forecast = forecast._replace(field=field)
        if field.steps % STEPS == 0:
            ill = survey.decay(field, repair.fluoride)
            forecast = forecast._replace(
                lost=(*forecast.lost, ill.lost),
                depth=(*forecast.depth, ill.depth),
                acid=(*forecast.acid, ill.acid),
                critical=(*forecast.critical, ill.critical),
            )
    return forecast


def forecast(repair: Repair, seconds: int, treated: bool = False, difficulty: Difficulty = "normal") -> Forecast:
    """Return what the repair's own chemistry does in so many seconds if nobody acts."""
    return run_ahead(repair, look_ahead(repair, difficulty, treated), seconds * STEPS)


# Saves and keyframes


def to_json(doing: Repairing) -> dict[str, Any]:
    """Return the round as JSON can hold it."""
    return {**doing._asdict(), "assists": doing.assists._asdict(), "field": doing.field.to_json()}


def from_json(told: dict[str, Any]) -> Repairing:
    """Return the round that `to_json` told of, exactly.

    Raises:
        ValueError: it is not a round.
    """
    try:
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
        }
        doing = Repairing(**values)
        doing = doing._replace(
            assists=Assists(**told["assists"]),
            field=Field.from_json(told["field"]),
            sprites=tuple((int(x), int(y)) for x, y in told["sprites"]),
        )
        whole = (name for name, default in Repairing._field_defaults.items() if type(default) is int)
        if not all(type(getattr(doing, name)) is int for name in (*whole, "need", "mineral")):
            raise ValueError("a number is not whole")
        if doing.difficulty not in DIFFICULTIES or doing.mode not in MODES or doing.at_work not in MODES:
            raise ValueError("an unknown difficulty or mode")
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a repair: {error}") from error
    return doing


# One step, in its parts


def _step(repair: Repair, doing: Repairing) -> Repairing:
    doing = doing._replace(at_work=_at_work(repair, doing), cooling=max(0, doing.cooling - 1))
    x, y = PORT if doing.at_work == "recall" else (doing.x, doing.y)
    field = swarm.move(
        doing.field, x, y, resting=doing.at_work == "hold", homing=doing.at_work == "recall", seed=repair.seed
    )
    doing = _tools(repair, _work(repair, doing._replace(field=field)))
    doing = _patient(repair, doing)
    if repair.variant == "datasprites":
        doing = _sprites(repair, doing)
    field = doing.field
    if field.steps % 2 == 0:
        field = heat.spread(field)
    after = _nature(repair, _rates(repair, doing.difficulty), field)
    sweetened = ("sugar",) if after.sugar > field.sugar else ()
    return _measured(repair, doing._replace(field=after, just=(*doing.just, *sweetened)))


def _at_work(repair: Repair, doing: Repairing) -> str:
    if doing.homing:
        return "recall"
    if doing.mode not in repair.verbs or (doing.assists.heat_guard and doing.pulp > GUARD):
        return "hold"
    return doing.mode


def _work(repair: Repair, doing: Repairing) -> Repairing:
    field, power, mineral = doing.field, doing.power, doing.mineral
    if doing.at_work == "scrub" and power > 0:
        field, removed = swarm.scrub(field)
        power -= int(removed.sum()) // SCRUBBING
        field = heat.warm(field, removed * SCRUB_WARMS)
    elif doing.at_work == "build" and field.steps % swarm.BUILD_EVERY == 0:
        field, laid = swarm.build(field, repair.fluoride)
        field = heat.warm(field, laid * BUILD_WARMS)
    elif doing.at_work == "recall" and mineral > 0:
        field, taken = swarm.reload(field, mineral)
        mineral -= taken
    power += RESTED if doing.at_work in ("hold", "recall") else WORKING
    just = ("power out",) if power <= 0 < doing.power else ()
    power = min(FULL_POWER, max(0, power))
    return doing._replace(field=field, power=power, mineral=mineral, just=(*doing.just, *just))


def _tools(repair: Repair, doing: Repairing) -> Repairing:
    wanted = () if doing.homing else (*doing.buttons, *doing.tapped)
    pressed = tuple(name for name in BUTTONS if name in wanted and name in repair.verbs)
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
            field=swarm.rinse(doing.field, repair.seed),
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


def _patient(repair: Repair, doing: Repairing) -> Repairing:
    comfort, pulp = doing.comfort, heat.in_pulp(doing.field)
    if doing.at_work in ("scrub", "build"):
        if doing.assists.timer:  # who may take all the time in the world must not be worn down by it
            comfort -= repair.drain * SCALES[doing.difficulty].drain * PER_MILLE // (100 * STEPS)
    else:
        comfort += RESTS
    comfort -= max(0, pulp - WARM) // 4
    just = ("pulp hot",) if pulp > LIMIT >= doing.pulp else ()
    return doing._replace(
        comfort=min(EASE, max(0, comfort)),
        pulp=pulp,
        peak=max(doing.peak, pulp),
        dose=doing.dose + max(0, pulp - LIMIT) // 100,
        just=(*doing.just, *just),
    )


def _sprites(repair: Repair, doing: Repairing) -> Repairing:
    step, sprites, just = doing.field.steps, doing.sprites, doing.just
    if step % (repair.sprites_every * STEPS) == SPRITE_FIRST * STEPS and len(sprites) < SPRITES_AT_ONCE:
        column = 20 + (step * 7919 + repair.seed * 31) % 56
        sprites, just = (*sprites, (column * UNIT, 4 * UNIT)), (*just, "sprite came")
    field = doing.field
    if sprites:
        middle = swarm.centre(field)
        sprites = tuple((_nearer(x, middle[0]), _nearer(y, middle[1])) for x, y in sprites)
        field = swarm.corrupt(field, sprites, repair.seed)
    return doing._replace(field=swarm.gnaw(field), sprites=sprites, just=just)


def _nearer(here: int, there: int) -> int:
    return here + max(-SPRITE_SPEED, min(SPRITE_SPEED, there - here))


def _nature(repair: Repair, rates: Rates, field: Field) -> Field:
    """Return the tooth one step later if nobody acts: what the repair and the forecast share."""
    second, part = divmod(field.steps, STEPS)
    if part == 0 and second in repair.sugar_at:
        field = field.but(sugar=chemistry.SWEET)
    return chemistry.react(field, rates).but(steps=field.steps + 1)


def _rates(repair: Repair, difficulty: Difficulty) -> Rates:
    scale = SCALES[difficulty]
    return Rates(repair.growth * scale.growth, repair.demin * scale.demin, repair.saliva, repair.fluoride)


def _measured(repair: Repair, doing: Repairing) -> Repairing:
    weak = repair.prevention
    gained = survey.gained(doing.field, weak)
    strength = survey.strength(doing.field, weak) if weak else 0
    return doing._replace(integrity=1000 * gained // max(1, doing.need), strength=strength)


def _ended(repair: Repair, doing: Repairing) -> Repairing:
    """Return the round closed, or on its way home, if it is time for that."""
    finished = doing.finishing or ("finish" not in repair.verbs and _nothing_left(repair, doing))
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
        if "recall" not in repair.verbs or doing.assists.auto_recall:
            return doing._replace(homing=1, just=(*doing.just, "homing"))
        closed = "finished" if finished else "time"
    if not closed:
        return doing._replace(homing=homing)
    doing = doing._replace(closed=closed, homing=homing)
    return doing._replace(just=(*doing.just, f"repair {outcome(repair, doing)}"))


def _nothing_left(repair: Repair, doing: Repairing) -> bool:
    weak = repair.prevention
    return doing.integrity >= DONE and (weak is None or doing.strength >= weak.at_least)


def _talk(repair: Repair, doing: Repairing) -> Repairing:
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


def _score(repair: Repair, doing: Repairing, residue: int) -> int:
    left = max(0, 1000 - 1000 * doing.tick // (seconds(repair, doing) * TICKS))
    return (
        FOR_INTEGRITY * min(1000, max(0, doing.integrity)) // 1000
        + FOR_COMFORT * doing.comfort // EASE
        + min(FOR_TIME, left)
        + max(0, FOR_RESIDUE - residue)
        + FOR_COOLNESS * min(LIMIT - COOL, max(0, LIMIT - doing.peak)) // (LIMIT - COOL)
    )


def _why(doing: Repairing, how: str, reached: dict[str, Goal]) -> str:
    missed = [goal for goal in reached.values() if not goal.held]
    decided = min(missed, key=_ratio) if missed else reached["integrity"]
    if doing.closed in ("comfort", "pulp", "skipped"):
        key = {"comfort": "stopped"}.get(doing.closed, doing.closed)
    else:
        key = how if how == "clean" else decided.gauge
    return WHY[key].format(reached=max(0, decided.reached) // 10, wanted=decided.wanted // 10)


def _ratio(goal: Goal) -> int:
    """Return how much of a goal is reached, per mille: the least is what decided."""
    return (
        1000
        * (goal.reached if goal.at_least else goal.wanted)
        // max(1, goal.wanted if goal.at_least else goal.reached)
    )


def _found(find: Find, doing: Repairing, prevented: bool) -> bool:
    return (find.sprites is None or doing.caught >= find.sprites) and find.prevented in (None, prevented)
