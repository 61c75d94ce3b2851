"""Care plans: clause by clause with each patient, who signs, signs gladly, or says why not."""

from typing import NamedTuple

from game.content.level import CarePatient
from game.content.pack import Pack
from game.rules.turn import Turn

MOST_REFUSALS = 3  # then the patient goes without a plan


class Caring(NamedTuple):
    """Care plans on the table, one patient after the other."""

    name: str
    patient: int = 0  # index among the patients
    refusals: int = 0  # by this patient
    reply: str = ""  # what the patient last said
    done: bool = False


def begin(pack: Pack, memory: int, name: str) -> Turn[Caring]:
    """Ask the first patient to the table."""
    return Turn(Caring(name), memory)


def patient_of(pack: Pack, doing: Caring) -> tuple[str, CarePatient]:
    """Return who sits at the table, and what is wanted."""
    return tuple(pack.cares[doing.name].patients.items())[doing.patient]


def agree(pack: Pack, memory: int, doing: Caring, clause: str, option: str) -> Turn[Caring]:
    """Put an option into the plan on the table; nothing is settled before the patient signs."""
    patient, wishes = patient_of(pack, doing)
    if doing.done or clause not in wishes.clauses or option not in wishes.clauses[clause].options:
        return Turn(doing, memory)
    memory = pack.facts.tell(memory, f"care.{doing.name}.{patient}.{clause}", option)
    return Turn(doing._replace(reply=""), memory, (f"agreed {clause}",))


def complete(pack: Pack, memory: int, doing: Caring) -> bool:
    """Tell whether every clause of the plan on the table has an option."""
    patient, wishes = patient_of(pack, doing)
    return all(pack.facts.get(memory, f"care.{doing.name}.{patient}.{clause}") for clause in wishes.clauses)


def propose(pack: Pack, memory: int, doing: Caring, patient: str) -> Turn[Caring]:
    """Ask the patient at the table to sign a complete plan."""
    name, wishes = patient_of(pack, doing)
    if doing.done or patient != name or not complete(pack, memory, doing):
        return Turn(doing, memory)
    within = f"care.{doing.name}.{name}"
    outcome, says = wishes.answer(lambda condition: pack.facts.holds(condition, memory, within))
    if outcome == "refused" and doing.refusals + 1 < MOST_REFUSALS:
        after = doing._replace(refusals=doing.refusals + 1, reply=says)
        return Turn(after, memory, (f"refused {name}",))
    return settle(pack, memory, doing, outcome, says)


def settle(pack: Pack, memory: int, doing: Caring, outcome: str, reply: str) -> Turn[Caring]:
    """Note how it ended with the patient at the table, and call the next."""
    name, _ = patient_of(pack, doing)
    memory = pack.facts.tell(memory, f"care.{doing.name}.{name}", outcome)
    last = doing.patient + 1 == len(pack.cares[doing.name].patients)
    after = doing._replace(patient=doing.patient + (not last), refusals=0, reply=reply, done=last)
    return Turn(after, memory, (f"{outcome} {name}",))
