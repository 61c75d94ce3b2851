"""`root-cause graph`: the story of a pack as a picture."""

import sys
from pathlib import Path

from game.content.problems import BadPack
from game.library.packs import read_pack
from game.proving.graph import graph_of, led_to
from game.proving.mermaid import mermaid
from game.proving.picture import svg

FORMS = {".svg": svg, ".mmd": mermaid}


def draw(folder: Path, file: Path) -> int:
    """Write the picture of a pack's story; return 0, or 1 if the pack is bad, or 2 if there can be no such file."""
    form = FORMS.get(file.suffix.lower())
    if form is None:
        print(f"{file}: found {file.name!r}, expected a name that ends with {' or '.join(FORMS)}", file=sys.stderr)
        return 2
    try:
        graph = graph_of(read_pack(folder))
    except BadPack as error:
        print(error, file=sys.stderr)
        return 1
    statuses = led_to(graph)
    try:
        file.write_text(form(graph, statuses), encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    never = sum(status == "never" for status in statuses.values())
    print(
        f"{file}: {len(graph.chapters)} levels, {len(list(graph.boxes()))} boxes, {never} parts that nothing leads to"
    )
    return 0
