"""`root-cause graph`: the story of a pack as a picture, coloured by what is proved of it."""

import sys
from collections import Counter
from pathlib import Path

from game.content.problems import BadPack
from game.library.packs import read_pack
from game.proving.graph import Graph, Status, graph_of, led_to
from game.proving.memory import Memory
from game.proving.mermaid import mermaid
from game.proving.picture import svg
from game.proving.proof import FIRST, Proof, prove

FORMS = {".svg": svg, ".mmd": mermaid}


def draw(folder: Path, file: Path, memory: Memory, jobs: int = 1) -> int:
    """Write the picture of a pack's story; return 0, or 1 if the pack is bad, or 2 if there can be no such file."""
    form = FORMS.get(file.suffix.lower())
    if form is None:
        print(f"{file}: found {file.name!r}, expected a name that ends with {' or '.join(FORMS)}", file=sys.stderr)
        return 2
    try:
        pack = read_pack(folder)
    except BadPack as error:
        print(error, file=sys.stderr)
        return 1
    graph = graph_of(pack)
    statuses = known(graph, prove(pack, memory, jobs, (FIRST,), mend=False))
    try:
        file.write_text(form(graph, statuses), encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    counts = Counter(statuses.values())
    print(
        f"{file}: {len(graph.chapters)} levels, {len(list(graph.boxes()))} boxes; of {len(statuses)} parts "
        f"{counts['proved']} are proved, {counts['open']} are not, {counts['never']} are unreachable"
    )
    return 0


def known(graph: Graph, proof: Proof) -> dict[str, Status]:
    """Return what is known of each part of a story."""
    keys = set(graph.everything())
    statuses = led_to(graph)
    statuses.update(dict.fromkeys(keys & proof.never, "never"))
    statuses.update(dict.fromkeys(keys & proof.reached, "proved"))
    return statuses
