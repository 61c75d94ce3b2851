"""How a round stands and ends: what a clean repair needs, the outcome, the score, and the reason in a sentence."""

from typing import NamedTuple

from game.content.repair import SCALES, Find, Regrowth, Repair
from game.rules.repairing.helping import FORGIVEN
from game.rules.repairing.moment import EASE, GUARD, LIMIT, PER_MILLE, TICKS, Repairing
from game.rules.tooth import swarm

# Score: what each part is worth at most; together 1000
FOR_INTEGRITY = 50  # in full for all that was missing
FOR_MORE = 130  # in full for all that is beyond the goal
FOR_TIME = 420  # in full when QUICK per mille of the repair's own seconds is left, whatever the difficulty
QUICK = 480
FOR_COOLNESS = 150  # in full while the pulp stays below GUARD, nothing at the limit
FOR_COMFORT = 150
FOR_RESIDUE = 100
WORTH = {"clean": 100, "patched": 50, "scarred": 20}  # per cent of it that counts
LAPSE = 10  # integrity per mille that an outage may cost and count as endured
GRADES = ((900, "S"), (800, "A"), (650, "B"), (0, "C"))


class Goal(NamedTuple):
    """One thing that a clean repair needs."""

    gauge: str  # integrity, prevention, outline, residue, dose or comfort
    reached: int  # per mille; of heat, 0.1 °C x steps; of the outline, cells overgrown
    wanted: int
    at_least: bool  # else at most

    @property
    def held(self) -> bool:
        """Tell whether the goal is reached as it stands."""
        return self.reached >= self.wanted if self.at_least else self.reached <= self.wanted


class Truths(NamedTuple):
    """What came true in a round that a find may ask for; false where the round knows no such thing."""

    prevented: bool  # the weak place is strong
    outline: bool  # the tooth kept its outline
    endured: bool  # no filling was lost during the outage
    heeded: bool  # the raised hand was heeded each time


class Result(NamedTuple):
    """How a round ended."""

    outcome: str  # clean, patched, scarred or skipped
    integrity: int  # per mille
    residue: int  # per mille of the bots
    dose: int
    comfort: int  # per mille
    caught: int  # datasprites
    truths: Truths
    score: int  # 0..1000
    grade: str  # S, A, B or C; D if not clean, "" if skipped
    why: str  # one sentence: what decided it
    evidence: tuple[str, ...]  # what was found


# What decided a round, in a sentence each: shown with what was reached and wanted, in per cent (or cells)
WHY = {
    "clean": "The lesion is filled to {reached} %, and nothing was paid for it with the tooth or the patient.",
    "integrity": "The lesion is filled to {reached} %; {wanted} % was the goal.",
    "prevention": "The weak place has {reached} % of its mineral; it needed {wanted} %.",
    "outline": "{cells} cells of new growth stand outside the tooth; at most {most} may.",
    "residue": "{reached} % of the bots stayed in the mouth; at most {wanted} % may.",
    "dose": "The pulp was too hot for too long.",
    "comfort": "The patient had {reached} % comfort left; {wanted} % was needed.",
    "stopped": "The patient stopped the treatment.",
    "pulp": "The pulp was hurt by heat, and the round was stopped.",
    "skipped": "A colleague did the repair.",
}


def goals(repair: Repair, doing: Repairing) -> tuple[Goal, ...]:
    """Return what a clean repair needs, and how far it is."""
    win, variant = repair.win, repair.variant
    integrity = min(1000, win.integrity * SCALES[doing.difficulty].goal // 100)
    weak = repair.prevention
    return (
        Goal("integrity", doing.integrity, integrity, True),
        *((Goal("prevention", doing.strength, weak.at_least, True),) if weak else ()),
        *((Goal("outline", doing.spurs, variant.spurs, False),) if isinstance(variant, Regrowth) else ()),
        Goal("residue", swarm.away(doing.field), win.residue, False),
        Goal("dose", doing.dose, win.dose, False),
        Goal("comfort", doing.comfort // PER_MILLE, win.comfort * 10, True),
    )


def reached(repair: Repair, doing: Repairing) -> bool:
    """Tell whether tooth and patient are as they should be, so that only the swarm has to come home."""
    return all(goal.held for goal in goals(repair, doing) if goal.gauge != "residue")


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
    truths = _truths(repair, doing, reached)
    score = _score(repair, doing, how, reached)
    return Result(
        how,
        doing.integrity,
        reached["residue"].reached,
        doing.dose,
        doing.comfort // PER_MILLE,
        doing.caught,
        truths,
        score,
        "" if how == "skipped" else grade_of(score) if how == "clean" else "D",
        _why(doing, how, reached),
        () if how == "skipped" else tuple(find.evidence for find in repair.finds if _found(find, doing, truths)),
    )


def grade_of(score: int) -> str:
    """Return the grade of a clean repair: S, A, B or C."""
    return next(name for least, name in GRADES if score >= least)


def _truths(repair: Repair, doing: Repairing, reached: dict[str, Goal]) -> Truths:
    if doing.closed == "skipped":
        return Truths(False, False, False, False)
    return Truths(
        prevented="prevention" in reached and reached["prevention"].held,
        outline="outline" in reached and reached["outline"].held,
        endured=repair.variant.kind == "outage" and doing.lapsed <= LAPSE,
        heeded=repair.stop_signal is not None and doing.ignored <= FORGIVEN,
    )


def _score(repair: Repair, doing: Repairing, how: str, reached: dict[str, Goal]) -> int:
    if how == "skipped":
        return 0
    left = max(0, 1000 - 1000 * doing.tick // (repair.seconds * TICKS))
    residue = reached["residue"]
    goal, restored = reached["integrity"].wanted, min(1000, max(0, doing.integrity))
    whole = (
        FOR_INTEGRITY * restored // 1000
        + FOR_MORE * max(0, restored - goal) // max(1, 1000 - goal)
        + FOR_TIME * min(QUICK, left) // QUICK
        + FOR_COOLNESS * min(LIMIT - GUARD, max(0, LIMIT - doing.peak)) // (LIMIT - GUARD)
        + FOR_COMFORT * doing.comfort // EASE
        + FOR_RESIDUE * max(0, residue.wanted - residue.reached) // max(1, residue.wanted)
    )
    return whole * WORTH[how] // 100


def _why(doing: Repairing, how: str, reached: dict[str, Goal]) -> str:
    missed = [goal for goal in reached.values() if not goal.held]
    decided = min(missed, key=_ratio) if missed else reached["integrity"]
    if doing.closed in ("comfort", "pulp", "skipped"):
        key = {"comfort": "stopped"}.get(doing.closed, doing.closed)
    else:
        key = how if how == "clean" else decided.gauge
    late = "Time ran out. " if doing.closed == "time" and how != "clean" else ""
    return late + WHY[key].format(
        reached=max(0, decided.reached) // 10, wanted=decided.wanted // 10, cells=decided.reached, most=decided.wanted
    )


def _ratio(goal: Goal) -> int:
    """Return how much of a goal is reached, per mille: the least is what decided."""
    return (
        1000
        * (goal.reached if goal.at_least else goal.wanted)
        // max(1, goal.wanted if goal.at_least else goal.reached)
    )


def _found(find: Find, doing: Repairing, truths: Truths) -> bool:
    asked = ((getattr(find, name), came) for name, came in truths._asdict().items())
    return (
        all(wanted in (None, came) for wanted, came in asked)
        and (find.sprites is None or doing.caught >= find.sprites)
        and (find.comfort is None or doing.comfort >= find.comfort * 10 * PER_MILLE)
        and (find.integrity is None or doing.integrity >= find.integrity)
    )
