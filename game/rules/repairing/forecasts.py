"""The forecast: the same chemistry, run ahead without the player."""

from typing import NamedTuple

from game.content.repair import SCALES, Difficulty, Repair
from game.rules.repairing.moment import STEPS, Repairing
from game.rules.tooth import chemistry, survey
from game.rules.tooth import field as tooth_field
from game.rules.tooth.chemistry import Rates
from game.rules.tooth.field import Field


class Forecast(NamedTuple):
    """The same chemistry, run ahead without the player: second by second."""

    difficulty: Difficulty
    field: Field  # the tooth at the end of it
    lost: tuple[int, ...]  # mineral missing in the whole tooth, in thousandths of a cell
    depth: tuple[int, ...]  # cells of 0.1 mm left between the decay and the pulp
    acid: tuple[int, ...]  # in decayed tissue, where it dissolves fastest; pH = 7 - 3 x acid / 1000
    critical: tuple[int, ...]  # acid at which the tissue there dissolves: enamel bears more than dentin


def look_ahead(repair: Repair, difficulty: Difficulty = "normal", treated: bool = False) -> Forecast:
    """Return a forecast of no seconds yet; `treated` starts from a tooth made whole."""
    if treated:
        return Forecast(difficulty, tooth_field.begin(repair.tooth, (), None, 0), (), (), (), ())
    return Forecast(difficulty, tooth_field.begin(repair.tooth, repair.lesions, repair.prevention, 0), (), (), (), ())


def from_now(doing: Repairing) -> Forecast:
    """Return a forecast of no seconds yet that starts from the round as it stands."""
    return Forecast(doing.difficulty, doing.field, (), (), (), ())


def run_ahead(repair: Repair, forecast: Forecast, steps: int) -> Forecast:
    """Return the forecast `steps` further (30 are a second), so that it can be spread over frames."""
    rates = rates_of(repair, forecast.difficulty)
    for _ in range(steps):
        field = nature(repair, rates, forecast.field)
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


def nature(repair: Repair, rates: Rates, field: Field) -> Field:
    """Return the tooth one step later if nobody acts: what the repair and the forecast share."""
    second, part = divmod(field.steps, STEPS)
    if part == 0 and second in repair.sugar_at:
        field = field.but(sugar=chemistry.SWEET)
    return chemistry.react(field, rates).but(steps=field.steps + 1)


def rates_of(repair: Repair, difficulty: Difficulty) -> Rates:
    """Return what differs in the chemistry of this round at a difficulty."""
    scale = SCALES[difficulty]
    return Rates(repair.growth * scale.growth, repair.demin * scale.demin, repair.saliva, repair.fluoride)
