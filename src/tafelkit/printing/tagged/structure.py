"""The structure of a document: what its pieces are, in the order in which they are read."""

from __future__ import annotations

from typing import Any

from .elements import Element
from .syntax import Written, dictionary, reference, text
from .tags import HEADINGS, Tag
from .trouble import TaggingError


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
