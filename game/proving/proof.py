"""A proof of a pack: its story, its encounters and its repairs, each proved by itself and remembered by itself.

An edit proves anew only what it touched: rewording a line nothing, a repair only that repair, a pillar's points the
encounter, what leads on in the story that and the encounter. What is not proved is said, never assumed.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from game.bots.repairing import CARELESS
from game.content.climax.phases import GOES_ON
from game.content.pack import Pack
from game.content.practice import OWN
from game.content.repair import DIFFICULTIES, Difficulty
from game.library import packs
from game.proving import encounters, repairs
from game.proving.encounters import MOST_BEATS, Argued, Brought
from game.proving.findings import Finding, Where
from game.proving.memory import Memory, digest
from game.proving.repairs import SKILLED, Played
from game.proving.skeleton import skeleton
from game.proving.story import Come, Decisions, Prover, Steps, StoryProof
from game.rules import benching
from game.rules.tooth import culture
from game.rules.tooth.culture import Growth

FIRST: Difficulty = "normal"  # which is proved first

SELDOM = (100_000, 100)  # new values, and rounds, after which a process looks for circles

SHARES = 2  # of the search of an encounter

Name = tuple[str, str, str]  # what is proved (encounter or repair), which, and at which difficulty
Part = tuple[str, str, str, int]  # the same, and which share of it
Trail = tuple[Decisions, ...]  # plays
Grown = dict[tuple[str, str], Growth]  # by bench and dose
Tell = Callable[[str, int, int], None]  # what is being proved, how much of it is done, of how much


class Mended(NamedTuple):
    """A repair at a difficulty, as bots play it."""

    repair: str
    difficulty: str
    played: tuple[Played, ...]

    def __str__(self) -> str:
        """How it was won, and how it was lost."""
        won = [f"{one.bot} ({one.score} points, {one.seconds} s)" for one in self.played if one.outcome == "clean"]
        lost = [f"{one.bot} ({one.outcome}: {one.why[:-1]})" for one in self.played if one.outcome != "clean"]
        ways = ("won by " + ", ".join(won), "lost by " + ", ".join(lost))
        return f"{self.repair} at {self.difficulty}: " + "; ".join(
            way for way, who in zip(ways, (won, lost), strict=True) if who
        )


class Proof(NamedTuple):
    """What is known of a pack."""

    reached: frozenset[str]  # in the pack's own names: seen.NODE, chose.NODE.CHOICE, found.EVIDENCE, ending.NAME …
    never: frozenset[str]  # of such, what no play comes to
    findings: tuple[Finding, ...]
    unproved: tuple[str, ...]  # sentences: what is neither shown nor shown to be out of reach
    figures: Mapping[str, int]
    mended: tuple[Mended, ...] = ()  # how bots play its repairs


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
    bones = skeleton(pack)
    trail = digest("plays of", pack.campaign.id)
    before = memory.recall(Trail, trail) or ()
    fights = [repr(level.climax) for level in pack.levels.values()]
    told: dict[Name, Any] = {}
    with Workers(pack, jobs, memory) as workers:
        slabs = [(dose, workers.begin(job), job) for dose, job in slab_jobs(pack).items()]
        grown: Grown = {dose: workers.end(job, begun) for dose, begun, job in slabs}
        plot = Job("the story", StoryProof, digest("story", bones), prove_story, (before, grown))
        plays = Job("its arguments", dict[str, Steps], digest("plays", bones, fights), play_story, (grown,))
        first, second = workers.begin(plot), workers.begin(plays)
        waiting = repair_jobs(pack, difficulties) if mend else {}
        begun = {name: workers.begin(job) for name, job in waiting.items()} if jobs > 1 else {}
        tell(plot.says, 0, 2 + len(waiting))
        proof = workers.end(plot, first)
        if proof.plays != before:
            memory.keep(Trail, trail, proof.plays)
        waiting = encounter_jobs(pack, bones, proof, difficulties) | waiting
        begun |= {name: workers.begin(job) for name, job in waiting.items() if jobs > 1 and name not in begun}
        for number, (name, job) in enumerate(waiting.items()):
            tell(job.says, 2 + number, 2 + len(waiting))
            found = workers.end(job, begun.get(name) or workers.begin(job))
            told[name[:3]] = told[name[:3]].joined(found) if name[:3] in told else found
        played = workers.end(plays, second)
    return joined(pack, proof, played, told, difficulties, mend)


def prove_story(pack: Pack, before: Trail, grown: Grown) -> StoryProof:
    """Return what can be proved of a pack's story; plays that showed it before are tried first."""
    learn(pack, grown)
    return Prover(pack).prove(before)


def play_story(pack: Pack, grown: Grown) -> dict[str, Steps]:
    """Return what comes of plays of a pack's story."""
    learn(pack, grown)
    return Prover(pack).play()


def grow_slab(pack: Pack, bench: str, dose: str) -> Growth:
    """Return what a dose does on a bench."""
    return benching.growth(pack, bench, dose)


def learn(pack: Pack, grown: Grown) -> None:
    """Let this process know what doses do on benches."""
    for (bench, dose), growth in grown.items():
        culture.known[benching.slab_of(pack, bench, dose), pack.benches[bench].seconds] = growth


def recall_slabs(pack: Pack, memory: Memory) -> None:
    """Let this process know what doses do on benches, as far as that is remembered."""
    found = {dose: memory.recall(job.kind, job.key) for dose, job in slab_jobs(pack).items()}
    learn(pack, {dose: growth for dose, growth in found.items() if growth is not None})


def search_encounter(pack: Pack, level: str, comes: tuple[Come, ...], difficulty: Difficulty, share: int) -> Argued:
    """Return a share of what can happen in the encounter of a level.

    Where it goes on without a win, all that can still be brought to its later phases is looked for first.
    """
    climax = pack.levels[level].climax
    assert climax is not None, "only an encounter is searched"
    stories = tuple(come.brought for come in comes)

    def going_on(at: int) -> Iterator[tuple[Brought, ...]]:
        return Prover(pack).going_on(level, comes[at].way)

    return encounters.search(climax, stories, difficulty, going_on, share, SHARES)


def play_repair(pack: Pack, name: str, difficulty: Difficulty) -> tuple[Played, ...]:
    """Return how bots play a repair."""
    return repairs.rounds(pack.own_repairs[name], name, difficulty)


def slab_jobs(pack: Pack) -> dict[tuple[str, str], Job]:
    """Return the growth of each dose on each bench, which every search of the story asks for."""
    found = {}
    for bench, one in pack.benches.items():
        for dose in one.doses:
            key = digest("slab", repr(benching.slab_of(pack, bench, dose)), one.seconds)
            found[bench, dose] = Job(f"the slab {dose}", Growth, key, grow_slab, (bench, dose))
    return found


def encounter_jobs(
    pack: Pack, bones: list[Any], proof: StoryProof, difficulties: tuple[Difficulty, ...]
) -> dict[Part, Job]:
    """Return the search of each encounter at each difficulty in shares, from what plays bring to it.

    It depends on the `bones` of the whole story, in which more is looked for where no win is left.
    """
    found: dict[Part, Job] = {}
    for level, comes in proof.pasts.items():
        told = [[(part.phase, sorted(part.past), part.left) for part in come.brought] for come in comes]
        for difficulty, share in product(difficulties, range(SHARES)):
            says = f"the encounter of {level}, {difficulty}"
            key = digest("encounter", bones, repr(pack.levels[level].climax), told, difficulty, share)
            job = Job(says, Argued, key, search_encounter, (level, comes, difficulty, share))
            found["encounter", level, difficulty, share] = job
    return found


def repair_jobs(pack: Pack, difficulties: tuple[Difficulty, ...]) -> dict[Part, Job]:
    """Return the rounds of each repair at each difficulty."""
    found: dict[Part, Job] = {}
    for name, repair in pack.own_repairs.items():
        for difficulty in difficulties:
            key = digest("repair", repr(repair), name, difficulty)
            job = Job(f"the repair {name}, {difficulty}", tuple[Played, ...], key, play_repair, (name, difficulty))
            found["repair", name, difficulty, 0] = job
    return found


def joined(
    pack: Pack,
    proof: StoryProof,
    played: Mapping[str, Steps],
    told: Mapping[Name, Any],
    difficulties: tuple[Difficulty, ...],
    mend: bool,
) -> Proof:
    """Return all parts of a proof as one."""
    findings, unproved, moments = list(proof.findings), list(proof.unproved), 0
    for (kind, name, difficulty), found in told.items():
        if kind == "encounter":
            moments += found.moments
            findings += encounter_findings(pack, name, difficulty, found)
            climax = pack.levels[name].climax
            missing = [one for one in climax.outcomes if one not in found.outcomes] if climax else []
            unproved += (f"climax.{one} of {name} at {difficulty}: no past that was searched comes to it"
                         for one in missing)  # fmt: skip
        else:
            findings += repair_findings(pack, name, difficulty, found)
            unproved += repairs.unplayed(pack.own_repairs[name], name, difficulty, found)
    for level, comes in proof.pasts.items():
        unproved.append(
            f"the encounter of {level}: searched from {len(comes)} pasts, and from none that no search came by"
        )
    open_ = [key for key, steps in proof.reached.items() if key not in played and decided(steps)]
    unproved += (f"{key}: no argument was found that leads there" for key in open_)
    unproved += (f"difficulty {name}: not asked for" for name in DIFFICULTIES if name not in difficulties)
    if not mend:
        unproved += (f"repair.{name}: not asked for" for name in pack.own_repairs)
    figures = {**proof.figures._asdict(), "moments": moments, "pasts": sum(map(len, proof.pasts.values()))}
    reached = (proof.reached.keys() | played.keys()) - set(open_)
    mended = tuple(Mended(name, one, found) for (kind, name, one), found in told.items() if kind == "repair")
    return Proof(frozenset(reached), proof.never, tuple(findings), tuple(unproved), figures, mended)


def decided(steps: Steps) -> bool:
    """Tell whether an argument was decided on the way of a play that was not argued move by move."""
    return any(label.startswith("argue ") and label.split()[2] not in GOES_ON for label in steps)


def encounter_findings(pack: Pack, level: str, difficulty: str, found: Argued) -> Iterator[Finding]:
    """Yield what is wrong with an encounter at a difficulty."""
    climax, where = pack.levels[level].climax, ("level", level, ("climax",))
    assert climax is not None
    wins = [name for name in found.outcomes if climax.endings[name].wins]
    if not wins:
        yield Finding("cannot-win", where, f"nobody wins this at {difficulty}", "see its numbers and cards")
    if len(wins) == len(found.outcomes):
        yield Finding("cannot-lose", where, f"nobody loses this at {difficulty}", "see its numbers")
    if found.late:
        last = list(climax.encounters)[-1]
        place: Where = ("level", level, ("climax", "phases", last))
        says = f"at {difficulty} it goes on for more than {MOST_BEATS} moves when no win is left"
        yield Finding("doomed-too-long", place, says, "give a way back, or decide it earlier")


def repair_findings(pack: Pack, name: str, difficulty: str, found: tuple[Played, ...]) -> Iterator[Finding]:
    """Yield what is wrong with a repair at a difficulty."""
    where: Where = ("practice", "", ("rounds", name.removeprefix(OWN)))
    for level, one in pack.levels.items():
        if name in one.repairs:
            where = ("level", level, ("repairs", name))
    skilled, careless = found[: len(SKILLED)], found[len(SKILLED) : len(SKILLED) + len(CARELESS)]
    if not any(played.outcome == "clean" for played in skilled):
        why = skilled[0].why.rstrip(".")
        yield Finding("cannot-win", where, f"no bot mends this at {difficulty}: {why}", "see its numbers")
    if difficulty != "story" and careless and all(played.outcome == "clean" for played in careless):
        yield Finding("cannot-lose", where, f"every careless bot mends this at {difficulty}", "see its numbers")


class Workers:
    """Processes that work on jobs; with one, the work is done here and at once."""

    def __init__(self, pack: Pack, jobs: int, memory: Memory) -> None:
        self.pack = pack
        self.jobs = jobs
        self.memory = memory
        self.executor: Executor | None = None

    def __enter__(self) -> "Workers":
        if self.jobs > 1:
            taken[:] = [self.pack]  # a process that begins as a copy of this one has it already
            self.executor = ProcessPoolExecutor(self.jobs, initializer=take_pack, initargs=(Path(self.pack.folder),))
        return self

    def __exit__(self, *_: object) -> None:
        if self.executor:
            self.executor.shutdown(cancel_futures=True)

    def begin(self, job: Job) -> Any:
        """Begin a job, unless what comes of it is remembered; return what `end` needs."""
        known = self.memory.recall(job.kind, job.key)
        if known is not None:
            return known
        if self.executor:
            return self.executor.submit(work, job.work, job.given)
        return None

    def end(self, job: Job, begun: Any) -> Any:
        """Return what comes of a job, and remember it."""
        if begun is None or isinstance(begun, Future):
            begun = begun.result() if begun else job.work(self.pack, *job.given)
            self.memory.keep(job.kind, job.key, begun)
        return begun


taken: list[Pack] = []  # the pack that this process works on


def take_pack(folder: Path) -> None:
    """Read the pack that a process will work on.

    A search keeps nearly all that it makes, and nothing of it goes round in circles: it is seldom looked for them.
    """
    gc.set_threshold(*SELDOM)
    if not taken or Path(taken[0].folder) != folder:
        taken[:] = [packs.read_pack(folder)]


def work(doing: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    """Do a job in this process."""
    return doing(taken[0], *given)
