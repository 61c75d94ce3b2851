"""One moment of a round, as one value; and how it begins, is saved and comes back."""

from typing import Any, NamedTuple

from game.content.repair import DIFFICULTIES, MODES, SCALES, Clearance, Difficulty, Regrowth, Repair
from game.rules.repairing.layouts import lesions_of
from game.rules.tooth import field as tooth_field
from game.rules.tooth import survey, swarm
from game.rules.tooth.field import PORT, Field

TICKS = 60  # game ticks in a second
STEPS = 30  # steps of the field in a second

FULL_POWER = 100_000
EASE = 1_000_000  # the most comfort there is
PER_MILLE = EASE // 1000
SCAFFOLD = 60_000
RINSES = 3
PAUSE = 5 * TICKS  # ticks between two remarks

WARM = 3000  # m°C above 37 in the pulp from which on it is felt
GUARD = 4500  # where the heat guard lets the hands rest
LIMIT = 5500  # from which on the pulp is hurt (Zach & Cohen 1965; contested)

YIELD = 100  # mineral restored by 100 that are carried: what a stock of 100 per cent counts on
YIELD_ON_SCAFFOLD = 220  # and in rounds that show the scaffold


class Assists(NamedTuple):
    """What makes a round easier, whatever the difficulty; no ending depends on it."""

    timer: bool = True  # the round ends when its time is up
    heat_guard: bool = False  # work stops by itself before the pulp is hurt
    auto_recall: bool = False  # the swarm goes home by itself at the end
    auto_scrub: bool = False  # BUILD scrubs the film that is in its way


class Repairing(NamedTuple):
    """One moment of a round."""

    name: str  # of the repair in its level
    difficulty: Difficulty
    assists: Assists
    field: Field
    need: int  # mineral that was missing, in thousandths of a cell
    mineral: int  # in stock at the port
    layout: int = 0  # where the lesions are: as the repair says, or moved about by this seed
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
    spurs: int = 0  # cells of overgrowth
    sprites: tuple[tuple[int, int], ...] = ()  # datasprites (x, y) in 1/256 cells
    caught: int = 0  # datasprites
    inflamed: int = 0  # what rogue bots do to the patient
    before: int = 0  # integrity when the outage began
    lapsed: int = 0  # the most of it that was lost during the outage
    ignored: int = 0  # steps of work under a raised hand
    helping: tuple[int, int] = (-1, -1)  # the cell that the second hands work at; beyond the picture if none
    said: tuple[int, ...] = ()  # indices of the patient's remarks, in the order they were made
    said_at: int = -PAUSE  # tick of the last
    homing: int = 0  # steps for which the swarm has been going home by itself
    finishing: bool = False  # the player wants the round to end
    closed: str = ""  # why the round is over: finished, time, comfort, pulp or skipped; "" while it runs
    just: tuple[str, ...] = ()  # what happened in this tick, for sound, captions and tests


def begin(
    repair: Repair,
    difficulty: Difficulty = "normal",
    assists: Assists = Assists(),  # noqa: B008 - a NamedTuple never changes
    name: str = "",
    layout: int = 0,
) -> Repairing:
    """Return the first moment of a round; `name` is the repair's in its level.

    With a `layout` other than 0 the lesions lie elsewhere in the tooth, and chance falls otherwise.
    """
    match repair.variant:
        case Regrowth(alive=alive):
            unborn, rogue = repair.bots * (100 - alive) // 100, 0
        case Clearance(rogue=share):
            unborn, rogue = 0, repair.bots * share // 100
        case _:
            unborn, rogue = 0, 0
    lesions = lesions_of(repair, layout)
    field = tooth_field.begin(repair.tooth, lesions, repair.prevention, repair.bots, unborn, rogue)
    need = survey.missing(field, repair.prevention)
    restored = YIELD_ON_SCAFFOLD if "scaffold" in repair.verbs else YIELD
    mineral = need * repair.mineral * SCALES[difficulty].mineral // (100 * restored)
    sound = survey.sound(field)
    load = min(swarm.LOAD, mineral // sound)
    field = swarm.supply(field, load)
    strength = survey.strength(field, repair.prevention) if repair.prevention else 0
    mode = "auto" if repair.autopilot else "hold"
    return Repairing(
        name, difficulty, assists, field, need, mineral - load * sound, layout, mode=mode, strength=strength
    )


def seed_of(repair: Repair, doing: Repairing) -> int:
    """Return the seed of all that happens by chance in this round."""
    return repair.seed + 7919 * doing.layout


def seconds(repair: Repair, doing: Repairing) -> int:
    """Return how long the round may take at its difficulty."""
    return repair.seconds * SCALES[doing.difficulty].seconds // 100


def second_of(doing: Repairing) -> int:
    """Return the second of the round that it is."""
    return doing.tick // TICKS


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
            helping=(int(told["helping"][0]), int(told["helping"][1])),
        )
        whole = (name for name, default in Repairing._field_defaults.items() if type(default) is int)
        if not all(type(getattr(doing, name)) is int for name in (*whole, "need", "mineral")):
            raise ValueError("a number is not whole")
        if doing.difficulty not in DIFFICULTIES or doing.mode not in MODES or doing.at_work not in MODES:
            raise ValueError("an unknown difficulty or mode")
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a repair: {error}") from error
    return doing
