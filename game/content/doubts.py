"""What is not known of a pack because some of its files cannot be read whole.

Its other files are checked against each other all the same. A name that may well be in what could not be read is
then spared, so that nothing is told that is only a consequence.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.content.problems import cure

STAND_IN = "stand_in"  # what a field says that could not be read
ANY = ""  # in place of a name, or of a kind of names
KINDS = {  # what the first word of a fact is about
    "found": "evidence",
    "believes": "deductions",
    "plan": "diagnoses",
    "objected": "diagnoses",
    "repair": "repairs",
    "care": "care",
    "bench": "benches",
    "tested": "benches",
    "queue": "queues",
    "charter": "charters",
    "climax": "climax",
    "ending": "endings",
    "seen": "nodes",
    "chose": "nodes",
}


class Doubts(NamedTuple):
    """Names that may be defined where nothing can be read."""

    names: frozenset[tuple[str, str]] = frozenset()  # kind, name; the kind is ANY for a name of whatever kind

    def spare(self, kind: str, name: str) -> bool:
        """Tell whether a name of a kind (evidence, nodes, people …) may be defined in what could not be read."""
        return not self.names.isdisjoint(((kind, name), (kind, ANY), (ANY, name)))

    def spare_fact(self, fact: str, value: str = "") -> bool:
        """Tell whether a fact such as `found.audit_log`, or a value of it, may come from what could not be read."""
        first, *parts = fact.split(".")
        kinds = (KINDS[first],) if first in KINDS else () if parts else ("variables", "reads", "care", "charters")
        return any(self.spare(kind, name) for kind in kinds for name in (*(parts or [first]), value) if name)

    def touch(self, kind: str) -> bool:
        """Tell whether anything of a kind is in doubt."""
        return any(one == kind for one, _ in self.names)

    def cure(self, wrong: str, kind: str, known: Iterable[str]) -> str:
        """Return what to try in place of a wrong name: the nearest that is known, or that may be."""
        near = cure(wrong, known)
        may_be = [name for one, name in self.names if one == kind and name != ANY]
        return near if near.startswith("did") or not may_be else cure(wrong, may_be)


CERTAIN = Doubts()
