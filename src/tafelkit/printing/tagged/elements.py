"""The elements that a document's structure consists of, and what is in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from .syntax import dictionary, reference, text, value
from .tags import PICTURES, DividedWord, Tag

_NOT_DRAWN = -1


class Run:
    """A stretch of one page's content that belongs to an element.

    Its page and its number on it are known when the page is full; it may turn out to be empty.
    `word` is the one that it is a part of.
    """

    __slots__ = ("element", "number", "page", "word")

    def __init__(self, element: Element, word: DividedWord | None = None) -> None:
        self.element = element
        self.word = word
        self.page = self.number = _NOT_DRAWN
        element.kids.append(self)


@dataclass(frozen=True)
class Annotated:
    """An annotation that belongs to an element, by its internal name."""

    page: int
    name: str


class Element(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A structure element of one document."""

    __RefOnly__ = 1

    def __init__(self, tag: Tag, parent: Element | None) -> None:
        self.tag = tag
        self.parent = parent
        self.kids: list[Run | Annotated | Element] = []
        self.box: tuple[float, ...] | None = None
        self.identifier = ""

    @property
    def is_picture(self) -> bool:
        """Whether all that is drawn in it is one whole."""
        return self.tag.role in PICTURES

    def enclosing(self, role: str) -> Element | None:
        """This element or the nearest around it that has the role."""
        element: Element | None = self
        while element is not None and element.tag.role != role:
            element = element.parent
        return element

    def walk(self) -> Iterator[Element]:
        """This element and all in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def first_page(self) -> int:
        """The page on which it begins, 0 if nothing of it was drawn."""
        pages = (
            kid.page
            for element in self.walk()
            for kid in element.kids
            if not isinstance(kid, Element) and kid.page > 0
        )
        return next(pages, 0)

    def format(self, document: Any) -> bytes:
        """Its bytes."""
        tag = self.tag
        entries = {"Type": b"/StructElem", "S": value(tag.role)}
        parent = document.structure.tree if self.parent is None else self.parent
        entries["P"] = reference(document, parent)
        words = {"ID": self.identifier, "T": tag.title, "Lang": tag.lang}
        words.update(Alt=tag.alt, ActualText=tag.actual)
        entries.update((key, text(said)) for key, said in words.items() if said)
        attributes = list(self._attributes())
        if attributes:
            entries["A"] = b"[" + b" ".join(attributes) + b"]"
        entries.update(self._content(document))
        return dictionary(entries)

    def _attributes(self) -> Iterator[bytes]:
        owned = {owner: dict(values) for owner, values in self.tag.attributes.items()}
        if self.box is not None:
            owned.setdefault("Layout", {}).update(BBox=self.box, Placement="Block")
        for owner, values in owned.items():
            yield dictionary(
                {"O": value(owner)} | {key: value(thing) for key, thing in values.items()}
            )

    def _content(self, document: Any) -> dict[str, bytes]:
        """Its page and what is in it; runs on another page than its own name theirs."""
        drawn = [k for k in self.kids if isinstance(k, Element) or k.page != _NOT_DRAWN]
        page = next((kid.page for kid in drawn if isinstance(kid, Run)), 0)
        kids = [self._kid(kid, page, document) for kid in drawn]
        entries = {"Pg": _page(document, page)} if page else {}
        if kids:
            entries["K"] = b"[" + b" ".join(kids) + b"]" if len(kids) > 1 else kids[0]
        return entries

    def _kid(self, kid: Run | Annotated | Element, page: int, document: Any) -> bytes:
        if isinstance(kid, Element):
            return reference(document, kid)
        if isinstance(kid, Run) and kid.page == page:
            return b"%d" % kid.number
        entries = {"Pg": _page(document, kid.page)}
        if isinstance(kid, Run):
            return dictionary({"Type": b"/MCR", **entries, "MCID": b"%d" % kid.number})
        return dictionary({"Type": b"/OBJR", **entries, "Obj": reference(document, kid.name)})


def _page(document: Any, number: int) -> bytes:
    return reference(document, f"Page{number}")
