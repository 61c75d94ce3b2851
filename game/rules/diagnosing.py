"""Diagnosing: a scan, a chart, and plans of which one may be wrong for a reason that stands in the chart."""

from typing import NamedTuple

from game.content.pack import Pack
from game.rules.turn import Turn

PRICE_OF_A_GROUNDLESS_OBJECTION = 1  # point of the team's trust


class Diagnosing(NamedTuple):
    """A diagnosis on the table."""

    name: str
    struck: tuple[str, ...] = ()  # plans objected to with reason, in the order struck
    tried: tuple[tuple[str, str], ...] = ()  # (plan, chart line) held against each other without reason
    outcome: str = ""  # the plan decided on


def begin(pack: Pack, memory: int, name: str) -> Turn[Diagnosing]:
    """Lay the scan, the chart and the plans on the table."""
    return Turn(Diagnosing(name), memory)


def object_to(pack: Pack, memory: int, doing: Diagnosing, plan: str, line: str) -> Turn[Diagnosing]:
    """Hold a line of the chart against a plan: a reason strikes the plan out, none costs the team's trust once."""
    diagnosis = pack.diagnoses[doing.name]
    if plan not in diagnosis.plans or line not in diagnosis.chart or plan in doing.struck:
        return Turn(doing, memory)
    if diagnosis.plans[plan].wrong == line:
        memory = pack.facts.put(memory, f"objected.{doing.name}", 1)
        return Turn(doing._replace(struck=(*doing.struck, plan)), memory, (f"struck {plan}",))
    if (plan, line) in doing.tried:
        return Turn(doing, memory)
    memory = pack.facts.put(memory, "team", pack.facts.get(memory, "team") - PRICE_OF_A_GROUNDLESS_OBJECTION)
    just = (f"groundless {plan} {line}", f"trust team {-PRICE_OF_A_GROUNDLESS_OBJECTION:+d}")
    return Turn(doing._replace(tried=(*doing.tried, (plan, line))), memory, just)


def treat(pack: Pack, memory: int, doing: Diagnosing, plan: str) -> Turn[Diagnosing]:
    """Decide on a plan that is not struck out; it may be the wrong one."""
    if plan not in pack.diagnoses[doing.name].plans or plan in doing.struck:
        return Turn(doing, memory)
    memory = pack.facts.tell(memory, f"plan.{doing.name}", plan)
    return Turn(doing._replace(outcome=plan), memory, (f"decided {plan}",))
