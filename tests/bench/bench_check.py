"""How fast a story is searched: states and plays a second, beside inkjs on a story of the same size.

`python -m tests.bench.bench_check`. Where node and npm are there, inkjs is fetched into a folder that is thrown away,
and plays random choices of a story with as many knots and choices as the campaign has; else that row is left out.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from game.content.pack import Pack
from game.content.script import Ask, Speak
from game.library import packs
from game.proving.exploring import Aim
from game.proving.memory import Memory
from game.proving.proof import FIRST, prove
from game.proving.story import Prover
from game.rules import step

LINT = 4.4  # seconds of Ren'Py's lint for a demo of 70 lines, measured once on the machine of the first figures
SECONDS = 5  # that plays are counted
PLAY = """
const { Compiler } = require("inkjs/full");
const story = new Compiler(require("fs").readFileSync(process.argv[2], "utf8")).Compile();
const end = process.cpuUsage().user + Number(process.argv[3]) * 1e6;
let plays = 0, choices = 0, seed = 1;
while (process.cpuUsage().user < end) {
  story.ResetState();
  while (true) {
    while (story.canContinue) story.Continue();
    if (!story.currentChoices.length) break;
    seed = (seed * 1103515245 + 12345) % 2147483648;
    story.ChooseChoiceIndex(seed % story.currentChoices.length);
    choices++;
  }
  plays++;
}
console.log(JSON.stringify({ plays, choices }));
"""


def random_plays(pack: Pack) -> tuple[float, float]:
    """Return how many whole plays, and decisions in them, the search's own steps come to in a second of CPU."""
    prover, luck = Prover(pack), random.Random(1)
    aim = Aim(frozenset(), frozenset(prover.story.touching(prover.progress, ())))
    plays = decisions = 0
    begun = time.process_time()
    while time.process_time() - begun < SECONDS:
        state = prover.start
        while not state.ending:
            state = luck.choice(list(prover.explorer.decisions(state, prover.progress, aim))).state
            decisions += 1
        plays += 1
    took = time.process_time() - begun
    return plays / took, decisions / took


def ink(pack: Pack) -> str:
    """Return a story in ink with as many knots, lines and choices as a campaign, in a row."""
    knots = []
    for number, ops in enumerate(pack.nodes.values()):
        lines = [f"Line {at} of knot {number}." for at, op in enumerate(ops) if isinstance(op, Speak)]
        ways = next((len(op.options) for op in ops if isinstance(op, Ask)), 1)
        after = f"k{number + 1}" if number + 1 < len(pack.nodes) else "END"
        choices = [f"+ [Way {way}]\n  -> {after}" for way in range(ways)] if ways > 1 else [f"-> {after}"]
        knots.append("\n".join([f"=== k{number} ===", *lines, *choices]))
    return "-> k0\n" + "\n".join(knots) + "\n"


def inkjs(pack: Pack) -> tuple[float, int] | None:
    """Return how many plays a second inkjs comes to, and how many lines its story has; None without node and npm."""
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = ink(pack)
        (folder / "story.ink").write_text(text, encoding="utf-8")
        (folder / "play.js").write_text(PLAY, encoding="utf-8")
        fetched = subprocess.run(["npm", "install", "--silent", "--no-audit", "inkjs"], cwd=folder, check=False)
        if fetched.returncode:
            return None
        command = ["node", "play.js", "story.ink", str(SECONDS)]
        ran = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        return json.loads(ran.stdout)["plays"] / SECONDS, text.count("\n")


def main() -> int:
    """Print the figures of each shipped campaign."""
    for folder in packs.shipped():
        begun = time.process_time()
        pack = packs.read_pack(folder)
        read = time.process_time() - begun
        prover = Prover(pack)
        begun = time.process_time()
        part = prover.story.slice((), [(fact, next(reversed(pack.levels))) for fact in ("climax", "lila") if fact in
                                       pack.facts.fields]).joined(prover.progress)  # fmt: skip
        search = prover.explorer.search(step.new_game(prover.pack), part, most=30_000)
        took = time.process_time() - begun
        print(f"FIGURE {folder.name}: {len(search.states) / took:,.0f} states a second in one slice")
        plays, decisions = random_plays(pack)
        print(f"FIGURE {folder.name}: {plays:,.0f} plays, {decisions:,.0f} decisions a second, chosen at random")
        beside = inkjs(pack)
        if beside:
            print(f"FIGURE inkjs: {beside[0]:,.0f} plays a second of a story of {beside[1]:,} lines")
        begun = time.process_time()
        proof = prove(pack, Memory(None), difficulties=(FIRST,), mend=False)
        took = time.process_time() - begun
        print(f"FIGURE {folder.name}: read in {read:.1f} s, proved in {took:.1f} s of CPU; lint of Ren'Py: {LINT} s")
        print(f"FIGURE {folder.name}: {proof.figures['claims']:,} claims, {proof.figures['states']:,} states")
    return 0


if __name__ == "__main__":
    sys.exit(main())
