"""A story as an SVG picture: a frame for each level, a card for each box, lines for what leads where.

Words stand on cards and never on lines, so nothing can overlap; what has no line (a way back, or to another level)
is named where it leaves, and a click on the name goes there.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

from game.proving.columns import ENTRY, GAP, Link, layered
from game.proving.graph import Box, Chapter, Graph, Row, Status, spell

WIDTH = 290  # of a card; all sizes are px
PAD = 12
BETWEEN = 90  # two columns
MARGIN = 40
LEAST_WIDTH = 3 * (WIDTH + BETWEEN)  # of what a frame holds
SHELF = 8  # cards side by side where no lines are
MOST_ROWS = {"says": 3, "when": 4}  # of text, where a card need not tell all; the rest shows under the mouse
SIZES = {"title": 13, "head": 22, "part": 13}  # of type, where it is not that of plain text
SIZE = 11
ROW = 15  # from a row of text to the next
NARROW, SLIM, MEDIUM, WIDE = " ',./:;\\|IJijl·’", "()-[]ftr!", '"*?_`cszFLkvxy', "NU&DGHOQ#+<=>^w~ABCKRVXZ"
EMS = {
    sign: width
    for signs, width in ((NARROW, 35), (SLIM, 45), (MEDIUM, 60), (WIDE, 85), ("M%Wm@…—→", 105))
    for sign in signs
}  # hundredths of the size of type, in Verdana and DejaVu Sans, the widest that may be there
BROAD = 100  # of what is in no Latin script
STATUSES: dict[Status, str] = {
    "proved": "proved: a play comes to it",
    "open": "not proved: no play was found, none ruled out",
    "never": "unreachable: no play comes to it",
}
STYLE = """
text{font-family:Verdana,'DejaVu Sans',sans-serif;font-size:11px;fill:#1d2733}
.title{font-size:13px;font-weight:bold}
.head{font-size:22px;font-weight:bold}
.part{font-size:13px;font-weight:bold;fill:#4a5766}
.says{font-style:italic;fill:#33414f}
.when,.opens{fill:#5a6672}
.begins{font-weight:bold}
.to{fill:#14507d}
a:hover .to{text-decoration:underline}
.frame{fill:#f4f6f8;stroke:#8d99a6;stroke-width:1.5}
.way,.need{fill:none;stroke:#3f5a75;stroke-width:1.6}
.need{stroke:#94a1ae;stroke-width:1.4;stroke-dasharray:5 4}
.way:hover,.need:hover{stroke:#c2185b;stroke-width:3}
.way-tip{fill:#3f5a75}
.need-tip{fill:#94a1ae}
.card{fill:#fff;stroke-width:2}
.proved>.card{fill:#eef8f3;stroke:#00795a}
.open>.card{fill:#fff8e6;stroke:#b57a00;stroke-dasharray:8 4}
.never>.card{fill:url(#hatch);stroke:#b3261e;stroke-width:3}
.mark{fill:none;stroke-width:2}
.proved>.mark{stroke:#00795a}
.open>.mark{stroke:#b57a00}
.never>.mark{stroke:#b3261e}
.never>.title{fill:#8c1d18}
"""
MARKS: dict[Status, str] = {
    "proved": "M0 5l4 4 6-8",
    "open": "M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
    "never": "M1 1l8 8M9 1l-8 8",
}


class Piece(NamedTuple):
    """A row of text on a card; px from the card's upper left corner."""

    x: int
    y: int  # of the foot of the letters
    text: str
    style: str
    key: str = ""  # of what a mark before it tells the status
    live: bool = True  # False: a mark tells that it is unreachable, whatever is known of the key
    tip: str = ""  # all of a text that is cut
    to: str = ""  # key of where a click goes


class Card(NamedTuple):
    """A box as it is drawn."""

    box: Box
    height: int
    pieces: tuple[Piece, ...]
    ports: tuple[tuple[str, int], ...]  # what it leads to, and the px below its top at which the line leaves


def svg(graph: Graph, statuses: Mapping[str, Status]) -> str:
    """Return the picture of a story, coloured by what is known of each of its keys; an unknown one is `open`."""
    return Picture(graph, statuses).drawn()


class Picture:
    """What is drawn so far, from the top down."""

    def __init__(self, graph: Graph, statuses: Mapping[str, Status]) -> None:
        self.graph = graph
        self.statuses = statuses
        self.sources: dict[str, dict[str, None]] = {}  # what leads to a key
        for box in graph.boxes():
            for row in box.rows:
                self.sources.setdefault(row.to, {})[box.key] = None
        self.parts: list[str] = []
        self.frames: list[tuple[int, int, int]] = []  # index among the parts, top and height
        self.width = LEAST_WIDTH  # of the widest frame, inside
        self.y = MARGIN  # down to which all is drawn

    def drawn(self) -> str:
        """Return the whole picture."""
        self.heading()
        before: set[str] = set()
        for chapter in self.graph.chapters:
            here = self.sources.get(chapter.key, {})
            if before & here.keys():
                self.parts.append(f'<path class="way" d="M{3 * MARGIN} {self.y - MARGIN}v{MARGIN - 8}"/>')
                self.parts.append(f'<path class="way-tip" d="M{3 * MARGIN} {self.y}l-6 -10h12z"/>')
            self.frame(chapter.key, f"{chapter.key.partition('.')[2]}: {chapter.title}", here)
            self.chapter(chapter)
            self.close()
            before = {box.key for box in (*chapter.talks, *chapter.phases)}
        self.frame("", "Endings", ())
        self.shelf("", [carded(ending_from(box, self.sources.get(box.key, ()))) for box in self.graph.endings])
        self.close()
        width, height = self.width + 4 * MARGIN, self.y + MARGIN
        for index, top, high in self.frames:  # all as wide as the widest, which is known only now
            place = f'x="{MARGIN}" y="{top}" width="{self.width + 2 * MARGIN}" height="{high}" rx="10"'
            self.parts[index] = f'<rect class="frame" {place}/>'
        body = "\n".join(self.parts)
        size = f'width="{width}" height="{height}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">\n'
            f"<title>{escape(self.graph.title)}</title>\n<style>{STYLE}</style>\n"
            '<defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse">'
            '<rect width="10" height="10" fill="#fff"/><path d="M-2 12L12 -2M-2 2L2 -2M8 12L12 8" stroke="#f8e1de" '
            'stroke-width="2"/></pattern></defs>\n'
            f'<rect {size} fill="#fff"/>\n{body}\n</svg>\n'
        )

    def heading(self) -> None:
        """Draw the title and the legend."""
        self.words(self.graph.title, "head", MARGIN, 28)
        self.y += 22
        x = MARGIN
        for status, says in STATUSES.items():
            self.parts.append(
                f'<g class="{status}"><rect class="card" x="{x}" y="{self.y}" width="34" height="24" rx="5"/>'
                f"{mark(status, x + 12, self.y + 7)}{text(x + 44, self.y + 16, says, 'plain')}</g>"
            )
            x += 64 + wide(says)
        self.y += 40
        for style, says in (
            ("way", "leads on: a choice, a goto, an outcome"),
            ("need", "waits for: may open only after something there"),
        ):
            self.parts.append(f'<path class="{style}" d="M{MARGIN} {self.y + 8}h34"/>')
            self.parts.append(text(MARGIN + 44, self.y + 12, says, "plain"))
            self.y += 20
        self.y += 20

    def frame(self, key: str, title: str, before: Iterable[str]) -> None:
        """Begin the frame of a level, or of the endings."""
        status = f' class="{self.status(key)}"' if key else ""
        self.parts.append(f'<g id="{key or "endings"}"{status}>')
        self.frames.append((len(self.parts), self.y, 0))
        self.parts.append("")
        x = 2 * MARGIN
        if key:
            self.parts.append(mark(self.status(key), x, self.y + 29))
            x += 20
        self.y += 12
        self.words(title, "head", x, 28)
        self.y += 6
        self.words(f"after {', '.join(map(spell, before))}" if before else "", "when", 2 * MARGIN, ROW)
        self.y += 20

    def close(self) -> None:
        """End the frame that was begun last."""
        index, top, _ = self.frames[-1]
        self.frames[-1] = index, top, self.y - top
        self.parts.append("</g>")
        self.y += MARGIN

    def chapter(self, chapter: Chapter) -> None:
        """Draw what is in a level: what the story hangs on, the climax, and all that is said beside."""
        climax = argued(chapter)
        tied = {key for pair in self.graph.needs for key in pair}
        tied |= {key for key, sources in self.sources.items() if sources.keys() - {key}}
        tied.add(chapter.begins)
        others = [box for box in chapter.talks if box not in climax]
        beside = [box for box in others if box.key not in tied and all(row.kind == "opens" for row in box.rows)]
        self.columns("", [box for box in others if box not in beside], "Scenes by themselves", chapter.begins)
        self.columns("The climax", climax)
        self.shelf("Said beside: nothing comes of it, and nothing waits for it", [carded(box) for box in beside])

    def columns(self, title: str, boxes: Sequence[Box], alone: str = "", first: str = "") -> None:
        """Draw boxes in columns, with lines; those with no line, but for the first, below on a shelf."""
        cards = {box.key: carded(box) for box in boxes}
        ways = [Link(name, to, port) for name, card in cards.items() for to, port in card.ports if to in cards]
        direct = {(link.start, link.end) for link in ways}
        needs = [Link(*pair, ENTRY) for pair in self.graph.needs if {*pair} <= cards.keys() and pair not in direct]
        linked = {key for start, end, _ in (*ways, *needs) if start != end for key in (start, end)}
        linked.update({first} & cards.keys())
        if linked:
            self.part(title)
            heights = {name: card.height for name, card in cards.items() if name in linked}
            layout = layered(heights, [link for link in (*ways, *needs) if link.start in linked])
            left, top, across = 2 * MARGIN, self.y, WIDTH + BETWEEN
            for style, links in (("need", needs), ("way", ways)):
                for link in links:
                    if link in layout.lanes:
                        x, y = left + across * layout.columns[link.start] + WIDTH, top + layout.tops[link.start]
                        points = [(x, y + link.port)]
                        for column, lane in layout.lanes[link]:
                            x = left + across * column
                            points += [(x, top + lane), (x + WIDTH, top + lane)]
                        points.append((left + across * layout.columns[link.end], top + layout.tops[link.end] + ENTRY))
                        self.parts.append(line(points, style))
            for name in heights:
                self.card(cards[name], left + across * layout.columns[name], top + layout.tops[name])
            self.width = max(self.width, across * (max(layout.columns.values()) + 1) - BETWEEN)
            self.y += layout.height + MARGIN
        self.shelf(alone, [card for name, card in cards.items() if name not in linked])

    def shelf(self, title: str, cards: Sequence[Card]) -> None:
        """Draw cards that have no lines, row by row."""
        if not cards:
            return
        self.part(title)
        self.width = max(self.width, min(SHELF, len(cards)) * (WIDTH + GAP) - GAP)
        for begin in range(0, len(cards), SHELF):
            row = cards[begin : begin + SHELF]
            for index, card in enumerate(row):
                self.card(card, 2 * MARGIN + index * (WIDTH + GAP), self.y)
            self.y += max(card.height for card in row) + GAP
        self.y += MARGIN - GAP

    def part(self, title: str) -> None:
        """Write the heading of a part of a level."""
        if title:
            self.words(title, "part", 2 * MARGIN, ROW)
            self.y += 16

    def words(self, words: str, style: str, x: int, leading: int) -> None:
        """Write words in as many rows as they need, so many px from one to the next."""
        for row in wrapped(words, LEAST_WIDTH, style) if words else ():
            self.y += leading
            self.parts.append(text(x, self.y, row, style))

    def card(self, card: Card, x: int, y: int) -> None:
        """Draw a card at a place."""
        key = card.box.key
        self.parts.append(f'<g id="{key}" class="{self.status(key)}">')
        self.parts.append(f'<rect class="card" x="{x}" y="{y}" width="{WIDTH}" height="{card.height}" rx="7"/>')
        for piece in card.pieces:
            self.parts.append(self.piece(piece, x, y))
        self.parts.append("</g>")

    def piece(self, piece: Piece, x: int, y: int) -> str:
        """Return a row of a card at a place."""
        words = text(x + piece.x, y + piece.y, piece.text, piece.style)
        if piece.tip:
            words = f"<g><title>{escape(piece.tip)}</title>{words}</g>"
        if piece.to:
            words = f'<a href="#{piece.to}">{words}</a>'
        if not piece.key and piece.live:
            return words
        status = self.status(piece.key) if piece.live else "never"
        key = f' data-key="{piece.key}"' if piece.key else ""
        return f'<g class="{status}"{key}>{mark(status, x + piece.x - 16, y + piece.y - 9)}{words}</g>'

    def status(self, key: str) -> Status:
        """Return what is known of a key."""
        return self.statuses.get(key, "open")


# Cards


def ending_from(ending: Box, sources: Iterable[str]) -> Box:
    """Return the box of an ending with what it comes after."""
    return ending._replace(rows=tuple(Row("opens", f"after {spell(key)}", to=key) for key in sources))


def argued(chapter: Chapter) -> list[Box]:
    """Return the phases of a climax, the talks in them, and those that only these lead to."""
    found = list(chapter.phases)
    for box in found:  # which grows on the way
        ends = {row.to for row in box.rows}
        found += (
            talk
            for talk in chapter.talks
            if talk.key in ends and talk not in found and all(row.kind != "opens" for row in talk.rows)
        )
    return found


def carded(box: Box) -> Card:
    """Return the card of a box: where each of its words stands."""
    writing = Writing()
    writing.write(box.title, "title", PAD + 18, key=box.key)
    if box.says:
        writing.write(box.says, "says")
    for flows, rows in groupby(box.rows, key=lambda row: row.kind == "outcome" and not row.to):
        if flows:
            writing.flow(list(rows))
        else:
            for row in rows:
                writing.row(row)
    return Card(box, writing.y + PAD, tuple(writing.pieces), tuple(writing.ports))


class Writing:
    """A card as it is written, from the top down."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.ports: list[tuple[str, int]] = []
        self.y = 10  # px to the foot of the row written last

    def row(self, row: Row) -> None:
        """Write what a box holds, on what it depends, and where it leads."""
        self.y += 5
        x = PAD + 18 if row.key or not row.live or row.kind == "then" else PAD
        words = {"choice": f"“{row.text}”", "finds": f"finds {row.text}"}.get(row.kind, row.text)
        if words:
            self.write(words, row.kind, x, row.key, row.live, row.to if row.kind == "opens" else "")
        if row.when:
            self.write(row.when, "when", x)
        if row.to and row.kind != "opens":
            self.ports.append((row.to, self.y + ROW - 4))
            self.write(f"→ {spell(row.to)}", "to", x, to=row.to)

    def flow(self, rows: Sequence[Row]) -> None:
        """Write outcomes one after the other, as many in a row as have room."""
        left = PAD + 18 if any(row.key for row in rows) else PAD
        if any(wide(row.text) > WIDTH - PAD - left for row in rows):
            for row in rows:
                self.write(row.text, row.kind, left, row.key, row.live)
            return
        self.y += 5 + ROW
        x = left
        for row in rows:
            room = wide(row.text)
            if x > left and x + room > WIDTH - PAD:
                x = left
                self.y += ROW + 2
            self.pieces.append(Piece(x, self.y, row.text, row.kind, row.key, row.live))
            x += room + 26

    def write(self, words: str, style: str, x: int = PAD, key: str = "", live: bool = True, to: str = "") -> None:
        """Write words in as many rows as they need, or may take."""
        room = WIDTH - x - PAD
        rows = wrapped(words, room, style)
        most = MOST_ROWS.get(style, len(rows))
        if len(rows) > most:
            rows = [*rows[: most - 1], shortened(rows[most - 1], room, style)]
        tip = words if rows[-1].endswith(" …") else ""
        for index, row in enumerate(rows):
            self.y += ROW
            self.pieces.append(Piece(x, self.y, row, style, "" if index else key, live or index > 0, tip, to))


def wrapped(words: str, room: int, style: str) -> list[str]:
    """Return words in rows of at most so many px, broken between words, else after a sign, else anywhere."""
    rows, rest = [], " ".join(words.split())
    while wide(rest, style) > room:
        most = next((end for end in range(len(rest), 1, -1) if wide(rest[:end], style) <= room), 1)
        end = rest.rfind(" ", 0, most + 1)
        if end <= 0:
            end = max(rest.rfind(sign, 0, most) for sign in "_/.:") + 1 or most
        rows.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*rows, rest]


def shortened(row: str, room: int, style: str) -> str:
    """Return a row without its last words, so that the sign of omission has room behind it."""
    while " " in row and wide(f"{row} …", style) > room:
        row = row.rpartition(" ")[0]
    return f"{row.rstrip('.,;:')} …"


def wide(words: str, style: str = "") -> int:
    """Return how many px words are wide at most, in a font that may be there."""
    size = SIZES.get(style, SIZE) * (115 if style in ("title", "head", "part", "begins") else 100)
    return sum(EMS.get(sign, 65 if sign < "\u2000" else BROAD) for sign in words) * size // 10_000 + 1


# Shapes


def text(x: int, y: int, words: str, style: str) -> str:
    """Return words that begin at a place."""
    return f'<text x="{x}" y="{y}" class="{style}">{escape(words)}</text>'


def mark(status: Status, x: int, y: int) -> str:
    """Return the sign of a status, 10 px wide and high."""
    return f'<path class="mark" transform="translate({x} {y})" d="{MARKS[status]}"/>'


def line(points: Sequence[tuple[int, int]], style: str) -> str:
    """Return a line that swings from each second point to the next, with a tip at its end."""
    (x, y), *others = points
    way = f"M{x} {y}"
    for index, (to_x, to_y) in enumerate(others):
        half = (to_x - x) // 2
        way += f"C{x + half} {y} {to_x - half} {to_y} {to_x} {to_y}" if index % 2 == 0 else f"H{to_x}"
        x, y = to_x, to_y
    tip = f'<path class="{style}-tip" d="M{x} {y}l-9 -5v10z"/>'
    return f'<path class="{style}" d="{way}"/>{tip}'
