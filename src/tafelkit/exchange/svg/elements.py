"""The elements of an SVG, read once: of what its own DTD would make of it nothing is read."""

from __future__ import annotations

from typing import NamedTuple
from xml.parsers import expat

from tafelkit.exchange.svg.refusals import blows_up, too_much, unreadable

_SVG = "http://www.w3.org/2000/svg"
_MOST_ELEMENTS = 5_000
_MOST_DEEP = 100


class Element(NamedTuple):
    """An element by its local name, empty where it is none of SVG, and its own attributes."""

    name: str
    attributes: dict[str, str]
    inside: list[Element]


def read_elements(content: bytes) -> tuple[Element, str]:
    """The outermost element, and the text of all styles together.

    Raises Refusal for what is no SVG, for a DTD that makes much of little, and for too much of it.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError):  # the last two for an unknown encoding
        raise unreadable() from None
    (root,) = reader.top.inside
    if root.name != "svg":
        raise unreadable()
    return root, "".join(reader.styles)


class _Reader:
    def __init__(self) -> None:
        self.top = Element("", {}, [])
        self.styles: list[str] = []
        self._open = [self.top]
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self.parser.AttlistDeclHandler = self._declared

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS or len(self._open) > _MOST_DEEP:
            raise too_much()
        own = {key: value for key, value in attributes.items() if " " not in key}
        element = Element(_local(name), own, [])
        self._open[-1].inside.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _declared(self, *_what: object) -> None:
        raise blows_up()

    def _text(self, text: str) -> None:
        if self._open[-1].name == "style":
            self.styles.append(text)


def _local(name: str) -> str:
    space, _separator, local = name.rpartition(" ")
    return local if space in ("", _SVG) else ""
