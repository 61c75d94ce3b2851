"""A story as Mermaid text: a flowchart with a subgraph for each level, as wikis and code hosts draw it."""

from collections.abc import Iterator, Mapping
from textwrap import shorten

from game.proving.graph import Box, Chapter, Graph, Row, Status

MOST = 90  # characters of what need not be told whole
SHAPES: dict[Status, tuple[str, str]] = {"proved": ("[", "]"), "open": ("(", ")"), "never": ("{{", "}}")}
SIGNS: dict[Status, str] = {"proved": "✓", "open": "?", "never": "✕"}
CLASSES = """\
  classDef proved fill:#eef8f3,stroke:#00795a,stroke-width:2px,color:#1d2733
  classDef open fill:#fff8e6,stroke:#b57a00,stroke-width:2px,stroke-dasharray:8 4,color:#1d2733
  classDef never fill:#fbe9e7,stroke:#b3261e,stroke-width:4px,color:#1d2733"""


def mermaid(graph: Graph, statuses: Mapping[str, Status]) -> str:
    """Return a story as a flowchart, coloured by what is known of each of its keys; an unknown one is `open`."""
    lines = [
        f"%% {quoted(' '.join(graph.title.split()))}",
        "%% ✓ proved, ? not proved, ✕ unreachable",
        "flowchart LR",
        CLASSES,
    ]
    for chapter in graph.chapters:
        lines += chapter_lines(chapter, statuses)
    lines += ['  subgraph endings["Endings"]', *(node(box, statuses) for box in graph.endings), "  end"]
    for chapter in graph.chapters:
        if chapter.begins:
            lines.append(f"  {name_of(chapter.key)} --> {name_of(chapter.begins)}")
        for box in (*chapter.talks, *chapter.phases):
            lines += (f"  {name_of(box.key)} {arrow} {name_of(to)}" for arrow, to in arrows(box, statuses))
    lines += (f"  {name_of(before)} -.-> {name_of(after)}" for before, after in graph.needs)
    return "\n".join(lines) + "\n"


def chapter_lines(chapter: Chapter, statuses: Mapping[str, Status]) -> Iterator[str]:
    """Yield the subgraph of a level."""
    level, status = chapter.key.partition(".")[2], statuses.get(chapter.key, "open")
    yield f'  subgraph in-{name_of(chapter.key)}["{quoted(f"{level}: {chapter.title}")}"]'
    yield f'    {name_of(chapter.key)}(["{SIGNS[status]} {quoted(level)}"]):::{status}'
    yield from (node(box, statuses) for box in (*chapter.talks, *chapter.phases))
    yield "  end"


def node(box: Box, statuses: Mapping[str, Status]) -> str:
    """Return the line of a box: its name and words, and what is in it that leads nowhere else."""
    status = statuses.get(box.key, "open")
    rows = [f"{SIGNS[status]} {box.title}", shorten(box.says, MOST, placeholder=" …")]
    for row in box.rows:
        if not row.to and row.text:
            rows.append(" ".join(filter(None, (told(row, statuses), shorten(row.when, MOST, placeholder=" …")))))
    first, last = SHAPES[status]
    return f'    {name_of(box.key)}{first}"{"<br/>".join(quoted(row) for row in rows if row)}"{last}:::{status}'


def arrows(box: Box, statuses: Mapping[str, Status]) -> Iterator[tuple[str, str]]:
    """Yield an arrow with its words for each way out of a box, and the key of where it leads."""
    choice = ""
    for row in box.rows:
        words = told(row, statuses)
        if row.kind == "choice":
            choice = words
        elif row.kind == "then":
            words = choice
        if row.to:
            words = " ".join(filter(None, (words, shorten(row.when, MOST, placeholder=" …"))))
            yield f'-->|"{quoted(words)}"|' if words else "-->", row.to


def told(row: Row, statuses: Mapping[str, Status]) -> str:
    """Return what a row says, with the sign of its status if it has one."""
    words = {"choice": f"“{row.text}”", "finds": f"finds {row.text}"}.get(row.kind, row.text)
    status = statuses.get(row.key, "open") if row.live else "never"
    return f"{SIGNS[status]} {words}" if row.key or not row.live else words


def name_of(key: str) -> str:
    """Return the name of a box in the flowchart: letters, digits, `_` and single `-`, and no word of Mermaid's."""
    return key.replace(".", "-")


def quoted(words: str) -> str:
    """Return words as they can stand between quotation marks: whatever Mermaid could mistake becomes its number."""
    return "".join(f"#{ord(sign)};" if sign in '"#%&<>`\\' else sign for sign in words)
