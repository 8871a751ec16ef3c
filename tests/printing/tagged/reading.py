"""What a screen reader finds in a tagged PDF: its structure, with the text of each element."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tests.printing.tagged.syntax import File, Reader, Ref, Word, text_of

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = {"S", "s", "f", "f*", "F", "B", "B*", "b", "b*", "Do", "sh"}


@dataclass
class Mark:
    """Marked content: its tag and properties, and the text in it."""

    tag: str
    properties: dict[str, Any]
    text: str = ""
    paints: bool = False


@dataclass
class Annotation:
    entries: dict[str, Any]


@dataclass
class Node:
    """A structure element; its kids are nodes, marked content and annotations."""

    role: str
    entries: dict[str, Any]
    kids: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is read aloud: the characters, or what is to be said instead."""
        if actual := self.string("ActualText"):
            return actual
        return "".join(
            kid.text if isinstance(kid, Node) else _said(kid)
            for kid in self.kids
            if not isinstance(kid, Annotation)
        )

    @property
    def nodes(self) -> list[Node]:
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def all(self, role: str) -> list[Node]:
        """All elements in it with a role, in reading order."""
        own = [self] if self.role == role else []
        return own + [found for node in self.nodes for found in node.all(role)]

    def one(self, role: str) -> Node:
        (found,) = self.all(role)
        return found

    def attribute(self, name: str) -> Any:
        attributes = self.entries.get("A", [])
        owned = attributes if isinstance(attributes, list) else [attributes]
        return next((entries[name] for entries in owned if name in entries), None)

    def string(self, key: str) -> str:
        return text_of(self.entries.get(key, b""))

    def outline(self, depth: int = 0) -> str:
        """The tree in words, an element a line; of text only that of the innermost."""
        words = f" {self.text.strip()!r}" if not self.nodes and self.text.strip() else ""
        lines = [f"{'  ' * depth}{self.role}{words}"]
        return "\n".join(lines + [node.outline(depth + 1) for node in self.nodes])


class Tagged:
    """A tagged PDF."""

    def __init__(self, data: bytes) -> None:
        self.file = File(data)
        self.catalog = self.file.get(self.file.trailer["Root"])
        pages = self.file.get(self.catalog["Pages"])
        self.page_refs: list[Ref] = pages["Kids"]
        self.pages = [self.file.get(page) for page in self.page_refs]
        self.contents = [self._content(page) for page in self.pages]

    @cached_property
    def document(self) -> Node:
        tree = self.file.get(self.catalog["StructTreeRoot"])
        return self._node(tree["K"], None)

    @property
    def text(self) -> str:
        return self.document.text

    def loose(self) -> list[str]:
        """What is painted outside all marks."""
        return [op for marks in self.contents for op in marks.loose]

    def artifacts(self) -> list[Mark]:
        return [mark for page in self.contents for mark in page.marks if mark.tag == "Artifact"]

    def numbered(self) -> list[list[Node]]:
        """The owners of the numbered marks of each page, as the parent tree tells."""
        tree = self.file.get(self.catalog["StructTreeRoot"])
        numbers = self.file.get(tree["ParentTree"])["Nums"]
        owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
        return [self.file.get(owners[page["StructParents"]]) for page in self.pages]

    def _node(self, thing: Any, page: Any) -> Node:
        entries = self.file.get(thing)
        node = Node(entries["S"], entries)
        page = entries.get("Pg", page)
        kids = self.file.get(entries.get("K", []))
        for kid in kids if isinstance(kids, list) else [kids]:
            found = self.file.get(kid)
            if isinstance(found, int):
                node.kids.append(self._mark(page, found))
            elif found["Type"] == "MCR":
                node.kids.append(self._mark(found.get("Pg", page), found["MCID"]))
            elif found["Type"] == "OBJR":
                node.kids.append(Annotation(self.file.get(found["Obj"])))
            else:
                node.kids.append(self._node(kid, page))
        return node

    def _mark(self, page: Ref, number: int) -> Mark:
        marks = self.contents[self.page_refs.index(page)].marks
        (found,) = [mark for mark in marks if mark.properties.get("MCID") == number]
        return found

    def _content(self, page: dict[str, Any]) -> Content:
        resources = self.file.get(page["Resources"])
        fonts = self.file.get(resources["Font"])
        tables = {name: _table(self.file, font) for name, font in fonts.items()}
        return Content(self.file.get(page["Contents"]).content, tables)


class Content:
    """The marked content of a page."""

    def __init__(self, code: bytes, tables: dict[str, dict[int, str]]) -> None:
        self.marks: list[Mark] = []
        self.loose: list[str] = []
        self._open: list[Mark] = []
        self._in_text: list[bool] = []  # for each open mark, whether it was opened within a text
        self._tables = tables
        reader = Reader(code)
        operands: list[Any] = []
        is_text = False
        while (thing := reader.next()) is not None:
            if not isinstance(thing, Word):
                operands.append(thing)
                continue
            if thing in ("BT", "ET"):
                is_text = thing == "BT"
                assert not any(self._in_text), "a mark is not closed within its text"
            self._do(str(thing), operands, is_text)
            operands = []
        assert not self._open

    def _do(self, operator: str, operands: list[Any], is_text: bool) -> None:
        if operator in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else {}
            self._open.append(Mark(operands[0], properties))
            self._in_text.append(is_text)
            self.marks.append(self._open[-1])
        elif operator == "EMC":
            self._open.pop()
            assert self._in_text.pop() == is_text, "a mark straddles a text"
        elif operator == "Tf":
            self._table = self._tables[operands[0]]
        elif operator in _SHOWS:
            shown = operands[-1] if isinstance(operands[-1], list) else [operands[-1]]
            codes = b"".join(part for part in shown if isinstance(part, bytes))
            self._paint("".join(self._table[code] for code in codes), operator)
        elif operator in _PAINTS:
            self._paint("", operator)

    def _paint(self, text: str, operator: str) -> None:
        if not self._open:
            self.loose.append(text or operator)
            return
        self._open[-1].text += text
        self._open[-1].paints = True


def _said(mark: Mark) -> str:
    actual = mark.properties.get("ActualText")
    return mark.text if actual is None else text_of(actual)


def _table(file: File, font: Any) -> dict[int, str]:
    """From the codes of a font to what they say."""
    stream = file.get(file.get(font)["ToUnicode"]).content.decode("ascii")
    entries = [
        entry
        for block in re.findall(r"beginbfchar(.*?)endbfchar", stream, re.DOTALL)
        for entry in re.findall(r"<(\w\w)> <(\w+)>", block)
    ]
    return {int(code, 16): bytes.fromhex(hexed).decode("utf-16-be") for code, hexed in entries}
