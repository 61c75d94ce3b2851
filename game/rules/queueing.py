"""A busy day: who of those who wait is seen next, and how carefully, until nobody waits or the day is over."""

from typing import NamedTuple

from game.content.level import Queue
from game.content.pack import Pack
from game.rules.turn import Turn


class Queueing(NamedTuple):
    """A day in a waiting room. Somebody waits, or something is still to be read, or the day is over."""

    name: str
    minute: int = 0
    gone: tuple[str, ...] = ()  # who was seen or went home, in the order of the file
    told: tuple[tuple[str, str], ...] = ()  # (patient, how) of what is still to be read; the first is on screen


def begin(pack: Pack, memory: int, name: str) -> Turn[Queueing]:
    """Open the door: of an earlier day of this name nothing is remembered."""
    for patient in pack.queues[name].patients:
        memory = pack.facts.put(memory, f"queue.{name}.{patient}", 0)
    return Turn(at_minute(pack.queues[name], Queueing(name), 0), memory)


def waiting(queue: Queue, doing: Queueing) -> tuple[str, ...]:
    """Return who sits there now, in the order in which they sat down."""
    return tuple(name for name, one in queue.patients.items() if name not in doing.gone and one.comes <= doing.minute)


def fits(queue: Queue, doing: Queueing, how: str) -> bool:
    """Tell whether there is time left today to see somebody so."""
    return how in queue.ways and doing.minute + queue.ways[how] <= queue.minutes


def is_over(queue: Queue, doing: Queueing) -> bool:
    """Tell whether everybody was seen or went home."""
    return len(doing.gone) == len(queue.patients)


def see(pack: Pack, memory: int, doing: Queueing, patient: str, how: str) -> Turn[Queueing]:
    """Call somebody who waits; while they are seen, others come, or have waited for too long."""
    queue = pack.queues[doing.name]
    if doing.told or patient not in waiting(queue, doing) or not fits(queue, doing, how):
        return Turn(doing, memory)
    doing = doing._replace(gone=together(queue, (*doing.gone, patient)), told=((patient, how),))
    turn = told(pack, memory, at_minute(queue, doing, doing.minute + queue.ways[how]))
    return turn._replace(just=(f"called {patient}", *turn.just))


def read_on(pack: Pack, memory: int, doing: Queueing) -> Turn[Queueing]:
    """Go on to what became of the next, if there is one."""
    doing = doing._replace(told=doing.told[1:])
    return told(pack, memory, doing) if doing.told else Turn(doing, memory)


def at_minute(queue: Queue, doing: Queueing, minute: int) -> Queueing:
    """Return the day at a later minute, without those who have waited for too long by then.

    Where nobody is left who waits, it is at once the minute at which the next one comes. Where nobody can be seen any
    more, the day is over and whoever is still to be seen goes home.
    """
    still = {name: one for name, one in queue.patients.items() if name not in doing.gone}
    ends = {name: one.comes + one.waits for name, one in still.items()}
    left = sorted((name for name in still if ends[name] <= minute), key=ends.__getitem__)
    still = {name: one for name, one in still.items() if name not in left}
    minute = max(minute, min((one.comes for one in still.values()), default=minute))
    if minute + queue.quick > queue.minutes:
        minute, left = queue.minutes, [*left, *still]
    gone = together(queue, (*doing.gone, *left))
    return doing._replace(minute=minute, gone=gone, told=(*doing.told, *((name, "left") for name in left)))


def leaving(queue: Queue, doing: Queueing, patient: str, how: str) -> tuple[str, ...]:
    """Return who of those who wait now will have gone home once a patient was seen so; nobody if that cannot be."""
    if patient not in waiting(queue, doing) or not fits(queue, doing, how):
        return ()
    after = at_minute(queue, doing._replace(gone=(*doing.gone, patient), told=()), doing.minute + queue.ways[how])
    return tuple(name for name, _ in after.told if name in waiting(queue, doing))


def together(queue: Queue, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names in the order of the file, so that two ways to the same moment are one moment."""
    return tuple(name for name in queue.patients if name in names)


def told(pack: Pack, memory: int, doing: Queueing) -> Turn[Queueing]:
    """Let come about what is on screen: it is remembered, moves trust and may be evidence."""
    patient, how = doing.told[0]
    visit = pack.queues[doing.name].patients[patient].visits[how]
    memory = pack.facts.tell(memory, f"queue.{doing.name}.{patient}", how)
    just = [f"left {patient}"] if how == "left" else []
    for meter, by in visit.trust.items():
        memory = pack.facts.put(memory, meter, pack.facts.get(memory, meter) + by)
        just.append(f"trust {meter} {by:+d}")
    for name in visit.find:
        if not pack.facts.get(memory, f"found.{name}"):
            memory = pack.facts.put(memory, f"found.{name}", 1)
            just.append(f"found {name}")
    return Turn(doing, memory, tuple(just))
