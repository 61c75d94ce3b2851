"""A proof of a pack: its story, its encounters and its repairs, each proved by itself and remembered by itself.

An edit proves anew only what it touched: rewording a line nothing, a repair only that repair, a pillar's points the
encounter. What is not proved is said, never assumed.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from game.bots.debating import MOST_BEATS
from game.content.climax import EncounterPhase
from game.content.pack import Pack
from game.content.repair import DIFFICULTIES, Difficulty
from game.library import packs
from game.proving import encounters, repairs, story
from game.proving.encounters import Argued
from game.proving.findings import Finding, Where
from game.proving.memory import Memory, digest
from game.proving.repairs import Played
from game.proving.skeleton import skeleton
from game.proving.story import StoryProof

FIRST: Difficulty = "normal"  # which is proved first

Tell = Callable[[str, int, int], None]  # what is being proved, how much of it is done, of how much


class Proof(NamedTuple):
    """What is known of a pack."""

    reached: frozenset[str]  # in the pack's own names: seen.NODE, chose.NODE.CHOICE, found.EVIDENCE, ending.NAME …
    never: frozenset[str]  # of such, what no play comes to
    findings: tuple[Finding, ...]
    unproved: tuple[str, ...]  # sentences: what is neither shown nor shown to be out of reach
    figures: Mapping[str, int]


class Job(NamedTuple):
    """A part of a proof that is worked out, and remembered, by itself."""

    says: str
    kind: Any  # of what comes of it
    key: str
    work: Callable[..., Any]
    given: tuple[Any, ...]


def prove(
    pack: Pack,
    memory: Memory,
    jobs: int = 1,
    difficulties: tuple[Difficulty, ...] = DIFFICULTIES,
    mend: bool = True,
    tell: Tell = lambda says, done, all_: None,
) -> Proof:
    """Return what can be proved of a pack: at these difficulties, and with `mend` of its repairs too."""
    told: dict[tuple[str, ...], Any] = {}
    with Workers(pack, jobs) as workers:
        waiting = {("repair", *one): job for one, job in repair_jobs(pack, difficulties)} if mend else {}
        plot = Job("story", StoryProof, digest("story", skeleton(pack)), prove_story, ())
        first = workers.begin(plot, memory)
        begun = {name: workers.begin(job, memory) for name, job in waiting.items()} if jobs > 1 else {}
        tell("story", 0, 1 + len(waiting))
        proof: StoryProof = workers.end(plot, first, memory)
        fights = {("encounter", *one): job for one, job in encounter_jobs(pack, proof, difficulties)}
        begun |= {name: workers.begin(job, memory) for name, job in fights.items()}
        waiting = fights | waiting
        for number, (name, job) in enumerate(waiting.items()):
            tell(job.says, 1 + number, 1 + len(waiting))
            told[name] = workers.end(job, begun.get(name) or workers.begin(job, memory), memory)
    return joined(pack, proof, told, difficulties, mend)


def prove_story(pack: Pack) -> StoryProof:
    """Return what can be proved of a pack's story."""
    return story.Prover(pack).prove()


def search_encounter(pack: Pack, level: str, pasts: tuple[dict[str, tuple[str, ...]], ...], difficulty: Difficulty
                     ) -> Argued:  # fmt: skip
    """Return what can happen in the encounter of a level."""
    debate = pack.levels[level].climax
    assert debate is not None
    stories = [{phase: frozenset(texts) for phase, texts in past.items()} for past in pasts]
    return encounters.search(debate, stories, difficulty)


def play_repair(pack: Pack, name: str, difficulty: Difficulty) -> tuple[Played, ...]:
    """Return how bots play a repair."""
    return repairs.rounds(pack.repairs[name], name, difficulty)


def encounter_jobs(
    pack: Pack, proof: StoryProof, difficulties: tuple[Difficulty, ...]
) -> Iterator[tuple[tuple[str, str], Job]]:
    """Yield the search of each encounter at each difficulty, from the pasts that show most of it."""
    for level, one in pack.levels.items():
        brought = [past for name, past in proof.pasts if name == level]
        if one.climax and brought:
            pasts = tuple(
                {phase: tuple(sorted(texts)) for phase, texts in past.items()}
                for past in encounters.chosen(one.climax, brought)
            )
            for difficulty in difficulties:
                key = digest("encounter", repr(one.climax), pasts, difficulty)
                says = f"the encounter of {level}, {difficulty}"
                yield (level, difficulty), Job(says, Argued, key, search_encounter, (level, pasts, difficulty))


def repair_jobs(pack: Pack, difficulties: tuple[Difficulty, ...]) -> Iterator[tuple[tuple[str, str], Job]]:
    """Yield the rounds of each repair at each difficulty."""
    for name, repair in pack.repairs.items():
        for difficulty in difficulties:
            key = digest("repair", repr(repair), name, difficulty)
            job = Job(f"the repair {name}, {difficulty}", tuple[Played, ...], key, play_repair, (name, difficulty))
            yield (name, difficulty), job


def joined(
    pack: Pack,
    proof: StoryProof,
    told: Mapping[tuple[str, ...], Any],
    difficulties: tuple[Difficulty, ...],
    mend: bool,
) -> Proof:
    """Return all parts of a proof as one."""
    findings, unproved, moments = list(proof.findings), list(proof.unproved), 0
    for (kind, name, difficulty), found in told.items():
        if kind == "encounter":
            moments += found.moments
            findings += encounter_findings(pack, name, difficulty, found)
            debate = pack.levels[name].climax
            missing = [one for one in debate.outcomes if one not in found.outcomes] if debate else []
            unproved += (f"climax.{one} of {name} at {difficulty}: no past that was searched comes to it"
                         for one in missing)  # fmt: skip
        else:
            findings += repair_findings(pack, name, difficulty, found)
            shown = {played.outcome for played in found}
            unproved += (f"repair.{name}.{how} at {difficulty}: no bot comes to it"
                         for how in ("clean", "patched", "scarred") if how not in shown)  # fmt: skip
    for level, one in pack.levels.items():
        if one.climax and proof.pasts and not any(name == level for name, _ in proof.pasts):
            unproved.append(f"the encounter of {level}: no play that was found comes to it")
        brought = [past for name, past in proof.pasts if name == level]
        if one.climax and brought:
            searched = len(encounters.chosen(one.climax, brought))
            if searched < len(brought):
                unproved.append(f"the encounter of {level}: searched from {searched} pasts; others are possible")
    unproved += (f"difficulty {name}: not asked for" for name in DIFFICULTIES if name not in difficulties)
    if not mend:
        unproved += (f"repair.{name}: not asked for" for name in pack.repairs)
    figures = {**proof.figures._asdict(), "moments": moments, "pasts": len(proof.pasts)}
    return Proof(frozenset(proof.reached), proof.never, tuple(findings), tuple(unproved), figures)


def encounter_findings(pack: Pack, level: str, difficulty: str, found: Argued) -> Iterator[Finding]:
    """Yield what is wrong with an encounter at a difficulty."""
    debate, where = pack.levels[level].climax, ("level", level, ("climax",))
    assert debate is not None
    wins = [name for name in found.outcomes if debate.endings[name].wins]
    if not wins:
        yield Finding("cannot-win", where, f"nobody wins this at {difficulty}", "see its points and cards")
    if len(wins) == len(found.outcomes):
        yield Finding("cannot-lose", where, f"nobody loses this at {difficulty}", "see its moves and composure")
    if found.late or found.stuck:
        last = [name for name, phase in debate.phases.items() if isinstance(phase, EncounterPhase)][-1]
        place: Where = ("level", level, ("climax", "phases", last))
        says = f"at {difficulty} it goes on for more than {MOST_BEATS} moves when no win is left"
        yield Finding("doomed-too-long", place, says, "give a way back, or decide it earlier")


def repair_findings(pack: Pack, name: str, difficulty: str, found: tuple[Played, ...]) -> Iterator[Finding]:
    """Yield what is wrong with a repair at a difficulty."""
    level = next(level for level, one in pack.levels.items() if name in one.repairs)
    where: Where = ("level", level, ("repairs", name))
    skilled, careless = found[:2], found[2:]
    if not any(played.outcome == "clean" for played in skilled):
        why = skilled[0].why.rstrip(".")
        yield Finding("cannot-win", where, f"no bot mends this at {difficulty}: {why}", "see its numbers")
    if difficulty != "story" and careless and all(played.outcome == "clean" for played in careless):
        yield Finding("cannot-lose", where, f"every careless bot mends this at {difficulty}", "see its numbers")


class Workers:
    """Processes that work on jobs; with one, the work is done here and at once."""

    def __init__(self, pack: Pack, jobs: int) -> None:
        self.pack = pack
        self.jobs = jobs
        self.executor: Executor | None = None

    def __enter__(self) -> "Workers":
        if self.jobs > 1:
            self.executor = ProcessPoolExecutor(self.jobs, initializer=take_pack, initargs=(Path(self.pack.folder),))
        return self

    def __exit__(self, *_: object) -> None:
        if self.executor:
            self.executor.shutdown(cancel_futures=True)

    def begin(self, job: Job, memory: Memory) -> Any:
        """Begin a job, unless what comes of it is remembered; return what `end` needs."""
        known = memory.recall(job.kind, job.key)
        if known is not None:
            return known
        if self.executor:
            return self.executor.submit(work, job.work, job.given)
        return None

    def end(self, job: Job, begun: Any, memory: Memory) -> Any:
        """Return what comes of a job, and remember it."""
        if begun is None or isinstance(begun, Future):
            begun = begun.result() if begun else job.work(self.pack, *job.given)
            memory.keep(job.kind, job.key, begun)
        return begun


taken: list[Pack] = []  # the pack that this process works on


def take_pack(folder: Path) -> None:
    """Read the pack that a process will work on."""
    taken[:] = [packs.read_pack(folder)]


def work(doing: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    """Do a job in this process."""
    return doing(taken[0], *given)
