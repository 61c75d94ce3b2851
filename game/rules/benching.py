"""The bench test: doses of a living swarm tried on slabs of tooth, and the one that is held safe.

What a dose does is the repair's own physics, run ahead without hands: whoever asks gets the same answer.
"""

from typing import NamedTuple

from game.content.pack import Pack
from game.content.repair import Regrowth
from game.rules.tooth import culture
from game.rules.tooth.culture import Growth, Slab
from game.rules.turn import Turn


class Benching(NamedTuple):
    """A bench test; what was tried on the slabs is remembered with the story."""

    name: str
    marked: str = ""  # the dose held to be the highest safe one


def begin(pack: Pack, memory: int, name: str) -> Turn[Benching]:
    """Go to the bench; what was tried there before is not forgotten."""
    return Turn(Benching(name), memory)


def slab_of(pack: Pack, name: str, dose: str) -> Slab:
    """Return a slab of a bench with a dose on it."""
    bench = pack.benches[name]
    repair = pack.teeth[bench.repair]
    return culture.slab(repair, bench.doses[dose], bench.saliva or repair.saliva)


def growth(pack: Pack, name: str, dose: str) -> Growth:
    """Return what a dose does on a bench, second by second."""
    return culture.grown(slab_of(pack, name, dose), pack.benches[name].seconds)


def judged(pack: Pack, name: str, dose: str) -> str:
    """Return what a dose comes to by the repair's own goals: low (it falls short), safe, or high (it grows on)."""
    repair = pack.teeth[pack.benches[name].repair]
    assert isinstance(repair.variant, Regrowth), "the pack was checked: slabs are cut where the swarm is alive"
    found = growth(pack, name, dose)
    if found.spurs[-1] > repair.variant.spurs:
        return "high"
    return "safe" if found.closed[-1] >= repair.win.integrity else "low"


def safest(pack: Pack, name: str) -> str:
    """Return the highest dose of a bench that is safe; "" if none is."""
    return next((dose for dose in reversed(pack.benches[name].doses) if judged(pack, name, dose) == "safe"), "")


def tried(pack: Pack, memory: int, name: str) -> tuple[str, ...]:
    """Return the doses that slabs of a bench were used up for, from the lowest."""
    return tuple(dose for dose in pack.benches[name].doses if pack.facts.get(memory, f"tested.{name}.{dose}"))


def left(pack: Pack, memory: int, name: str) -> int:
    """Return how many slabs of a bench are left."""
    return pack.benches[name].slabs - len(tried(pack, memory, name))


def test(pack: Pack, memory: int, doing: Benching, dose: str) -> Turn[Benching]:
    """Try a dose on a slab, while there is one; a dose is tried once."""
    name = doing.name
    fresh = dose in pack.benches[name].doses and dose not in tried(pack, memory, name)
    if not fresh or not left(pack, memory, name):
        return Turn(doing, memory)
    return Turn(doing, pack.facts.put(memory, f"tested.{name}.{dose}", 1), (f"tested {dose}",))


def mark(pack: Pack, memory: int, doing: Benching, dose: str) -> Turn[Benching]:
    """Mark a dose, tried or not, as the highest safe one."""
    if dose not in pack.benches[doing.name].doses:
        return Turn(doing, memory)
    safe = dose == safest(pack, doing.name)
    verdict = "right" if safe else "over" if judged(pack, doing.name, dose) == "high" else "careful"
    memory = pack.facts.tell(memory, f"bench.{doing.name}", dose)
    memory = pack.facts.tell(memory, f"bench.{doing.name}.verdict", verdict)
    return Turn(doing._replace(marked=dose), memory, (f"marked {dose}",))
