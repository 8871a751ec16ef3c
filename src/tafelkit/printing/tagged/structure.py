"""The structure of a document: what its pieces are, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from tafelkit.printing.tagged.syntax import Written, dictionary, reference, text, value
from tafelkit.printing.tagged.tags import HEADINGS, PICTURES, Tag
from tafelkit.printing.tagged.trouble import TaggingError

_NOT_DRAWN = -1


class Run:
    """A stretch of one page's content that belongs to an element.

    Its page and its number on it are known when the page is full; it may turn out to be empty.
    `actual` is what it says, where that is something else than its characters.
    """

    __slots__ = ("actual", "element", "number", "page")

    def __init__(self, element: Element, actual: str = "") -> None:
        self.element = element
        self.actual = actual
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


class Structure:
    """The elements of one document, and which content of each page is whose."""

    def __init__(self) -> None:
        self.root = Element(Tag("Document"), None)
        self.tree = Written(self._write_tree)
        self._elements: dict[Tag, Element] = {}
        # By key: the elements of a page by number, or the one that an annotation belongs to.
        self._owners: list[Element | list[Element]] = []

    def element(self, tag: Tag, container: Element | None = None) -> Element:
        """The element of a tag, made the first time in its parent or else in the container."""
        found = self._elements.get(tag)
        if found is None:
            if tag.parent is not None:
                container = self.element(tag.parent, container)
            found = self._elements[tag] = Element(tag, container or self.root)
            (container or self.root).kids.append(found)
            if tag.role == "Note":
                found.identifier = f"note-{len(self._elements)}"
        return found

    def known(self, tag: Tag) -> Element | None:
        """The element of a tag, if it has been made."""
        return self._elements.get(tag)

    def owned(self, owners: Element | list[Element]) -> int:
        """The key under which a page, or an annotation, finds what it belongs to."""
        self._owners.append(owners)
        return len(self._owners) - 1

    def check(self) -> None:
        """See that headings begin with H1 and skip no level.

        Raises `TaggingError` (ISO 14289-1, 7.4.2).
        """
        above = 0
        for element in self.root.walk():
            if element.tag.role in HEADINGS:
                level = HEADINGS.index(element.tag.role) + 1
                if level > above + 1:
                    before = f"follows {HEADINGS[above - 1]}" if above else "comes first"
                    page = element.first_page()
                    raise TaggingError(f"A heading skips a level: H{level} {before}, page {page}.")
                above = level

    def register(self, document: Any) -> None:
        """Give all elements their place in the file."""
        document.Reference(self.tree)
        for element in self.root.walk():
            document.Reference(element)

    def _write_tree(self, document: Any) -> bytes:
        numbers = b" ".join(
            b"%d %s" % (key, _owners_of(document, owners))
            for key, owners in enumerate(self._owners)
        )
        entries = {
            "Type": b"/StructTreeRoot",
            "K": reference(document, self.root),
            "ParentTree": dictionary({"Nums": b"[" + numbers + b"]"}),
            "ParentTreeNextKey": b"%d" % len(self._owners),
        }
        named = {text(e.identifier): e for e in self.root.walk() if e.identifier}
        if named:
            names = (name + b" " + reference(document, named[name]) for name in sorted(named))
            entries["IDTree"] = dictionary({"Names": b"[" + b" ".join(names) + b"]"})
        return dictionary(entries)


def _owners_of(document: Any, owners: Element | list[Element]) -> bytes:
    if isinstance(owners, Element):
        return reference(document, owners)
    return b"[" + b" ".join(reference(document, owner) for owner in owners) + b"]"


def _page(document: Any, number: int) -> bytes:
    return reference(document, f"Page{number}")
