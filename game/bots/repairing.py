"""Players of the nanobot repair made of code: each looks at a moment and answers what it wants.

None remembers anything, so a bot can take over any round at any moment, and the same moment always gives the same
wish. `expert` and `sloppy` should win every round that a pack offers; the careless ones should not, and `hasty` does
half of it.
"""

from collections.abc import Callable

from game.content.repair import MODES, Lesion, Prevention, Repair
from game.content.teeth import COLUMNS, ROWS
from game.rules import repairing
from game.rules.repairing import CREW, PULSING, TICKS, Repairing, Wish
from game.rules.tooth import survey, swarm
from game.rules.tooth.field import PORT, UNIT

Bot = Callable[[Repair, Repairing], Wish]

EXPERT_LOOKS = 12  # ticks between two decisions
SLOPPY_LOOKS = 60
SLOPPY_MISSES_BY = 3  # cells, at most, along rows and along columns

LATE = 75  # per cent of a round's own seconds after which enough is enough
JOURNEY = 11 * TICKS  # ticks before the end at which the swarm must be called home
RESTORED = 40  # mineral still missing in a lesion, per mille of what was, when the lesion at hand is done
UNFINISHED = 80  # and from which on another one is worth going to
FEW_ROGUES = 100  # per mille of the bots that may stay behind, as which rogue ones may be left when going home
OVERGROWN, TRIMMED = 30, 5  # cells of overgrowth at which to trim it, and to which
SPARE = 30  # strength beyond the goal, per mille, to which a weak place is built up
BEGIN_SCRUB, END_SCRUB = 90, 30  # mean biofilm of a place, per mille, to begin scrubbing at and to end
STUBBORN = 4  # scrubbing goes on until so many times less is missing under film than can be filled
THINNER = 8  # so many times less on a weak place, which is only skin
TIRED, FRESH = 3000, 60_000  # power at which to rest, and to which
HOT = 3600  # m°C in the pulp from which on to work far from it
TOO_HOT, COOL = 4200, 3400  # at which to rest, and to which
PULSE_BELOW = 4200
EMPTY, LOADED = 120, 900  # mineral carried, per mille of what the sound bots can
FRAIL, CALMED = 300_000, 550_000  # comfort at which to rest and calm the patient, and to which
UNEASY = 800_000  # below which the patient is calmed whenever the hands rest anyway
ENOUGH_TURNED = 40  # corrupted bots worth a pulse
SWEET = 500  # sugar worth rinsing away
DRY = 25  # saliva below which sugar stays so long that a rinse is worth the way home
FEW_ADRIFT = 60  # one bot in so many may be adrift then


def expert(repair: Repair, doing: Repairing) -> Wish:
    """Look five times a second and do what is best; late in the round, be content with what was asked for."""
    if doing.tick % EXPERT_LOOKS:
        return going_on(doing)
    wish = _decide(repair, doing)
    late = 100 * doing.tick > LATE * repair.seconds * TICKS and doing.assists.timer
    if not late or "pulse" in wish.buttons or not repairing.reached(repair, doing):
        return wish
    home = _go_home(repair, doing)
    return home._replace(finish=home.finish or (home.mode == "recall" and _is_gathered(doing)))


def sloppy(repair: Repair, doing: Repairing) -> Wish:
    """Decide as the expert does, but once a second, and miss by up to three cells."""
    if doing.tick % SLOPPY_LOOKS:
        return going_on(doing)
    wish, chance = _decide(repair, doing), _chance(doing.tick)
    spread = 2 * SLOPPY_MISSES_BY + 1
    return wish._replace(
        x=wish.x + chance % spread - SLOPPY_MISSES_BY, y=wish.y + (chance >> 8) % spread - SLOPPY_MISSES_BY
    )


def hasty(repair: Repair, doing: Repairing) -> Wish:
    """Play as the expert does, and call it done as soon as half of what was asked for is filled."""
    wish = expert(repair, doing)
    if doing.tick % EXPERT_LOOKS:
        return wish
    filling = next(goal for goal in repairing.goals(repair, doing) if goal.gauge == "integrity")
    return wish._replace(finish=wish.finish or 2 * filling.reached >= filling.wanted)


def without(verb: str) -> Bot:
    """Return an expert who knows nothing of one verb: what the verb is worth shows in the rounds this one loses."""

    def handicapped(repair: Repair, doing: Repairing) -> Wish:
        lacking = repair.model_copy(update={"verbs": tuple(name for name in repair.verbs if name != verb)})
        wish = expert(lacking, doing)
        if verb == "steer":
            return wish._replace(x=PORT[0], y=PORT[1])
        if verb == "hold" and wish.mode == "hold":
            return wish._replace(mode="scrub")
        return wish._replace(
            mode="hold" if wish.mode == verb else wish.mode,
            buttons=tuple(name for name in wish.buttons if name != verb),
            finish=wish.finish and verb != "finish",
        )

    handicapped.__name__ = f"without_{verb}"
    return handicapped


def idler(repair: Repair, doing: Repairing) -> Wish:
    """Do nothing at all."""
    return Wish(*PORT, "hold")


def scrubber(repair: Repair, doing: Repairing) -> Wish:
    """Scrub the lesions by turns, and never build."""
    return Wish(*_by_turns(repair, doing), "scrub")


def builder(repair: Repair, doing: Repairing) -> Wish:
    """Build in the lesions by turns, biofilm or not."""
    return Wish(*_by_turns(repair, doing), "build", ("scaffold",))


def pulser(repair: Repair, doing: Repairing) -> Wish:
    """Pulse whenever it goes, scrub a little, build on, and never reload or come home."""
    mode = "scrub" if doing.tick % (7 * TICKS) < 2 * TICKS else "build"
    return Wish(*_by_turns(repair, doing), mode, ("scaffold", "pulse"))


def masher(repair: Repair, doing: Repairing) -> Wish:
    """Press anything, anywhere."""
    chance = _chance(doing.tick // 16)
    buttons = tuple(name for bit, name in enumerate(("scaffold", "pulse", "rinse", "calm")) if chance >> bit & 1)
    return Wish((chance >> 4) % COLUMNS, (chance >> 12) % ROWS, MODES[(chance >> 20) % len(MODES)], buttons)


CARELESS: tuple[Bot, ...] = (idler, scrubber, builder, pulser, masher)


def play(repair: Repair, doing: Repairing, bot: Bot) -> Repairing:
    """Return the round as it is when `bot` has played it to its end.

    Raises:
        RuntimeError: the round has no end, as without a timer it may not.
    """
    for _ in range(2 * repairing.seconds(repair, doing) * TICKS):
        if doing.closed:
            return doing
        doing = repairing.tick(repair, repairing.follow(doing, bot(repair, doing)))
    raise RuntimeError(f"{getattr(bot, '__name__', bot)} does not end the round")


def going_on(doing: Repairing) -> Wish:
    """Return the wish that changes nothing, but for what is pressed once."""
    held = tuple(name for name in doing.buttons if name not in ("pulse", "rinse"))
    return Wish(doing.x, doing.y, doing.mode, held)


def _decide(repair: Repair, doing: Repairing) -> Wish:
    left = repairing.seconds(repair, doing) * TICKS - doing.tick if doing.assists.timer else JOURNEY + 1
    place = _next_place(repair, doing)
    if repairing.hand_is_up(repair, doing):
        return _rest(repair, doing)
    if "pulse" in repair.verbs and doing.pulp < PULSE_BELOW and doing.power >= PULSING and not doing.cooling:
        prey = _prey(doing)
        if prey:
            return Wish(*prey, doing.mode, ("pulse",))
    if place is not None and _is_rinsing_time(repair, doing):
        return Wish(doing.x, doing.y, doing.mode, ("rinse",))
    if place is None or (left < JOURNEY and "recall" in repair.verbs):
        return _go_home(repair, doing)
    if _is_worth_a_way(repair, doing):
        return Wish(*PORT, "recall")
    resting = doing.mode == "hold"
    if doing.pulp > (COOL if resting else TOO_HOT):
        return _rest(repair, doing)
    if doing.comfort < (CALMED if resting else FRAIL) and "calm" in repair.verbs and doing.power > TIRED:
        return _rest(repair, doing)
    return _treat(repair, doing, place)


def _treat(repair: Repair, doing: Repairing, place: Lesion | Prevention) -> Wish:
    near = survey.around(place)
    if doing.pulp > HOT:  # work goes on where the heat has a long way to the pulp
        near = survey.far_from_pulp(repair.tooth, near)
    here = (doing.x, doing.y)
    if doing.spurs > (TRIMMED if doing.mode == "scrub" else OVERGROWN):
        growth = survey.overgrown(doing.field)
        return Wish(growth.x, growth.y, "scrub")
    dirt = survey.dirty(doing.field, near, here)
    if isinstance(place, Prevention):
        spot, covered = survey.fragile(doing.field, place), 0
    else:
        spot = survey.hollow(doing.field, repair.fluoride, near, here)
        covered = survey.covered(doing.field, near)
    scrubbing = doing.mode == "scrub"
    bearable = 3 * place.rx * place.ry * (END_SCRUB if scrubbing else BEGIN_SCRUB)
    if isinstance(place, Prevention):
        bearable //= THINNER
    if doing.pulp > HOT and not dirt.amount and not spot.amount:
        return _rest(repair, doing)
    if dirt.amount > bearable or covered > (spot.amount // STUBBORN if scrubbing else spot.amount):
        if doing.power < (FRESH if doing.mode in ("hold", "recall") else TIRED):
            return _rest(repair, doing)
        return Wish(dirt.x, dirt.y, "scrub")
    if "recall" in repair.verbs and doing.mineral:
        carried = 1000 * survey.carried(doing.field) // max(1, swarm.LOAD * survey.sound(doing.field))
        if carried < (LOADED if doing.mode == "recall" else EMPTY):
            return Wish(*PORT, "recall")
    return Wish(spot.x, spot.y, "build", ("scaffold",) if "scaffold" in repair.verbs else ())


def _next_place(repair: Repair, doing: Repairing) -> Lesion | Prevention | None:
    """Return what to treat next: the place at hand until it is done, then the first that needs it."""
    weak = repair.prevention
    if weak and doing.strength < min(995, weak.at_least + SPARE):
        return weak
    first = None
    for lesion in repairing.lesions_of(repair, doing.layout):
        was, now = survey.lost_around(doing.field, lesion)
        at_hand = abs(doing.x - lesion.x) <= 2 * lesion.rx and abs(doing.y - lesion.y) <= 2 * lesion.ry
        if now * 1000 > was * RESTORED and at_hand:
            return lesion
        if now * 1000 > was * UNFINISHED and first is None:
            first = lesion
    return first


def _go_home(repair: Repair, doing: Repairing) -> Wish:
    if doing.spurs > TRIMMED and "recall" in repair.verbs:
        growth = survey.overgrown(doing.field)
        return Wish(growth.x, growth.y, "scrub")
    if "recall" not in repair.verbs:
        return Wish(*PORT, "hold", (), True)
    strays = survey.rogue(doing.field)
    if 1000 * strays.amount > FEW_ROGUES * repair.win.residue * repair.bots // 1000 and doing.assists.timer:
        return Wish(strays.x, strays.y, "build")
    return Wish(*PORT, "recall", (), _is_home(repair, doing))


def _is_home(repair: Repair, doing: Repairing) -> bool:
    return _is_gathered(doing) and _next_place(repair, doing) is None


def _is_gathered(doing: Repairing) -> bool:
    return 200 * swarm.stragglers(doing.field) <= survey.sound(doing.field)


def _rest(repair: Repair, doing: Repairing) -> Wish:
    calm = ("calm",) if doing.comfort < UNEASY and "calm" in repair.verbs else ()
    return Wish(doing.x, doing.y, "hold", calm)


def _is_rinsing_time(repair: Repair, doing: Repairing) -> bool:
    """Tell whether there is much sugar to rinse away, and hardly a bot adrift that would go with it."""
    if doing.field.sugar <= SWEET or doing.cooling or not doing.rinses or "rinse" not in repair.verbs:
        return False
    return FEW_ADRIFT * swarm.adrift(doing.field) <= survey.sound(doing.field)


def _is_worth_a_way(repair: Repair, doing: Repairing) -> bool:
    """Tell whether a rinse is worth going home for: with little saliva sugar stays, and the tooth dissolves."""
    lingers = repair.saliva < DRY and doing.field.sugar > SWEET and doing.rinses > 0
    shown = "rinse" in repair.verbs and "recall" in repair.verbs
    return lingers and shown and survey.dissolving(doing.field, repair.fluoride)


def _prey(doing: Repairing) -> tuple[int, int] | None:
    """Return the cell that a pulse would do most good at: a datasprite's, or the corrupted bots'."""
    if doing.sprites:
        cells = [(x // UNIT, y // UNIT) for x, y in doing.sprites]
        return next((cell for cell in cells if swarm.crew(doing.field, *cell) >= CREW), None)
    turned = survey.turned(doing.field)
    return (turned.x, turned.y) if turned.amount > ENOUGH_TURNED else None


def _by_turns(repair: Repair, doing: Repairing) -> tuple[int, int]:
    lesions = repairing.lesions_of(repair, doing.layout)
    lesion = lesions[doing.tick // (10 * TICKS) % len(lesions)]
    return lesion.x, lesion.y


def _chance(number: int) -> int:
    mixed = (number * 2654435761 + 13) & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 15) * 0x846CA68B & 0xFFFFFFFF
    return mixed ^ mixed >> 16
