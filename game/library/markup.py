"""Reads XML as a tree whose every element and attribute knows its place; refuses what can grow or lead elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from xml.parsers import expat

from game.content.problems import BadPack, Problem

MOST_DEPTH = 8  # elements inside each other
MOST_ELEMENTS = 60_000


class Source:
    """The bytes of a file, and where its lines begin."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file  # as an author types it
        self.data = data
        self.lines = [0, *(match.end() for match in re.finditer(b"\n", data))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of a byte."""
        line = bisect_right(self.lines, offset)
        start = self.lines[line - 1]
        return line, len(self.data[start:offset].decode("utf-8", "ignore")) + 1

    def problem(self, offset: int, says: str) -> Problem:
        """Return what is wrong at a byte."""
        return Problem(self.file, *self.place(offset), says)


class Element:
    """One element: what it is called, what is written in its tag, what is inside it, and where."""

    def __init__(self, source: Source, tag: str, attributes: dict[str, str], offset: int) -> None:
        self.source = source
        self.tag = tag
        self.attributes = attributes
        self.offset = offset
        self.children: list[Element] = []
        self.words: list[str] = []

    @property
    def text(self) -> str:
        """The text between the element's tags."""
        return "".join(self.words)

    def all(self, tag: str) -> list["Element"]:
        """Return the children that are called `tag`."""
        return [child for child in self.children if child.tag == tag]

    def below(self, tag: str) -> Iterator["Element"]:
        """Yield the elements at any depth inside this one that are called `tag`."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.below(tag)

    def number(self, name: str, default: int = 0) -> int:
        """Return an attribute that was checked to be a number, to the nearest whole one."""
        return round(float(self.attributes.get(name, default)))

    def place(self, name: str = "") -> tuple[int, int]:
        """Return the line and column of an attribute's value; of the element where it has none of that name."""
        return self.source.place(self.offset_of(name))

    def problem(self, says: str, name: str = "") -> Problem:
        """Return what is wrong with an attribute, or with the whole element."""
        return self.source.problem(self.offset_of(name), says)

    def problem_in_text(self, at: int, says: str) -> Problem:
        """Return what is wrong with the character `at` (from 0) of the element's text."""
        start = self.source.data.index(b">", self.offset) + 1
        return self.source.problem(start + len(self.text[:at].encode()), says)

    def offset_of(self, name: str) -> int:
        """Return the byte at which the value of an attribute begins."""
        if name not in self.attributes:
            return self.offset
        match = re.compile(rb"\s" + re.escape(name.encode()) + rb"\s*=\s*[\"']").search(self.source.data, self.offset)
        return match.end() if match else self.offset


class Refused(Exception):
    """Raised in the middle of parsing: the rest is not worth reading."""


def read(text: str, file: str) -> Element:
    """Return the outermost element of an XML text.

    Raises:
        BadPack: it is no XML, has a DOCTYPE (and with it entities, which can grow without end or open other
            files), says it is not UTF-8, or is too deep or too large.
    """
    source = Source(file, text.encode())
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    outside = Element(source, "", {}, 0)
    path, count = [outside], 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(path) > MOST_DEPTH:
            raise Refused(f"found elements {len(path)} deep, expected at most {MOST_DEPTH}")
        if count > MOST_ELEMENTS:
            raise Refused(f"found over {MOST_ELEMENTS:,} elements, expected fewer")
        element = Element(source, tag, attributes, parser.CurrentByteIndex)
        path[-1].children.append(element)
        path.append(element)

    def end(tag: str) -> None:
        path.pop()

    def words(data: str) -> None:
        path[-1].words.append(data)

    def doctype(*parts: object) -> None:
        raise Refused("found a DOCTYPE, expected none: Tiled writes none")

    def declaration(version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            raise Refused(f"found the encoding {encoding!r}, expected UTF-8")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declaration
    try:
        parser.Parse(source.data, True)
    except Refused as error:
        raise BadPack([source.problem(parser.CurrentByteIndex, str(error))]) from error
    except expat.ExpatError as error:
        says = f"found no XML here ({expat.ErrorString(error.code)}), expected a file that Tiled has saved"
        raise BadPack([source.problem(max(0, parser.ErrorByteIndex), says)]) from error
    return outside.children[0]
