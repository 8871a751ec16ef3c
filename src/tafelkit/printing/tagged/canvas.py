"""The canvas: what is drawn on it tells what it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen import canvas as pdfgen

from .colour import in_rgb
from .document import Document
from .elements import Annotated, Element, Run
from .fonts import is_embedded
from .links import complete, link_of
from .marking import Boundary, marked
from .metadata import time_stamp
from .structure import Structure
from .syntax import readable, refuse_long
from .tags import DECORATION, Artifact, DividedWord, Tag
from .text import Text
from .trouble import TaggingError

Box = tuple[float, float, float, float]


class Canvas(pdfgen.Canvas):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's canvas for PDF/UA-1 and PDF/A-2a at once.

    Text, and pictures, are drawn `inside` a tag or as an `artifact`; lines and fills are
    decoration unless they are part of a figure. `made_at` goes into the metadata.
    """

    _code: list[str]
    _doc: Document
    _opening: Run | Artifact

    def __init__(
        self, filename: Any, *args: Any, made_at: datetime | None = None, **kwargs: Any
    ) -> None:
        if kwargs.get("encrypt") or kwargs.get("cropMarks"):
            raise TaggingError("PDF/A has no encryption; draw crop marks yourself, as artifacts.")
        # The characters that each font is known to have.
        self.characters: dict[str, set[str]] = {}
        self._owner: Element | Artifact = DECORATION
        self._word: DividedWord | None = None
        self._links: deque[Tag] = deque()
        kwargs["enforceColorSpace"] = in_rgb
        invariant = kwargs.get("invariant")
        kwargs["invariant"] = 1 if invariant is None else invariant
        super().__init__(filename, *args, **kwargs)
        self._doc = Document(
            lang=kwargs.get("lang") or "",
            compression=self._doc.compression,
            invariant=kwargs["invariant"],
        )
        if made_at is not None:
            self._doc._timeStamp = time_stamp(made_at)

    @property
    def structure(self) -> Structure:
        """The elements of the document."""
        return self._doc.structure

    @property
    def owner(self) -> Element | Artifact:
        """What is open: the element, or the artifact, that a text drawn now belongs to."""
        return DECORATION if self._draws_form else self._owner

    def owner_of(self, tag: Tag) -> Element | Artifact:
        """The element of a tag; what is open instead, where nothing has a tag of its own."""
        if self._draws_form or _is_sealed(self._owner):
            return self.owner
        outer = self._owner if isinstance(self._owner, Element) else None
        return self.structure.element(tag, outer)

    @contextmanager
    def inside(self, tag: Tag, box: Box | None = None) -> Iterator[None]:
        """What is drawn within belongs to the tag.

        `box` is the place of a figure, in the canvas's own coordinates. Within a figure or an
        artifact nothing has a tag of its own.
        """
        if self._draws_form or _is_sealed(self._owner):
            yield
            return
        element = self.owner_of(tag)
        assert isinstance(element, Element)
        if box is not None:
            element.box = tuple(self._absRect(box, relative=1))
        with self._owned(element):
            yield

    @contextmanager
    def artifact(self, artifact: Artifact | None = None) -> Iterator[None]:
        """What is drawn within is no content: a running head, a repeated row, an ornament."""
        if self._draws_form or _is_sealed(self._owner):
            yield
            return
        with self._owned(artifact or Artifact("Layout")):
            yield

    @contextmanager
    def divided(self, word: DividedWord) -> Iterator[None]:
        """The texts drawn within are a part of the word; its other parts come next."""
        outer, self._word = self._word, word
        try:
            yield
        finally:
            self._word = outer

    @contextmanager
    def links(self, expected: Iterable[Tag]) -> Iterator[None]:
        """The links drawn within belong to these tags, one after another."""
        self._links.extend(expected)
        try:
            yield
        finally:
            self._links.clear()

    def addOutlineEntry(  # noqa: N802  # ReportLab's name
        self, title: str, key: str, level: int = 0, closed: Any = None
    ) -> None:
        """Add a bookmark."""
        refuse_long(title)
        super().addOutlineEntry(readable(title), key, level, closed)

    def linkURL(  # noqa: N802  # ReportLab's name
        self, url: str, rect: Box, relative: int = 0, *args: Any, **kwargs: Any
    ) -> None:
        """A link to the web; its tag says in words where it leads."""
        kwargs.setdefault("Contents", PDFString(url))
        super().linkURL(url, rect, relative, *args, **kwargs)

    def setFont(  # noqa: N802  # ReportLab's name
        self, psfontname: str, size: float, leading: float | None = None
    ) -> None:
        """Take up a font; one that is not in the file is refused when it is written in.

        ReportLab's drawings and tables take up Times and Helvetica without writing in them.
        """
        if is_embedded(psfontname):
            super().setFont(psfontname, size, leading)
        else:
            self._fontname, self._fontsize = psfontname, size
            self._leading = leading or size * 1.2

    def beginText(  # noqa: N802  # ReportLab's name
        self, x: float = 0, y: float = 0, direction: Any = None
    ) -> Text:
        """Begin a text; it belongs to what is open now."""
        return Text(self, x, y, direction)

    def drawText(self, aTextObject: Text) -> None:  # noqa: N802, N803  # ReportLab's names
        """Draw a text.

        Raises `TaggingError` for one that is neither tagged nor an artifact.
        """
        owner = aTextObject.owner
        if owner is DECORATION and not self._draws_form:
            raise TaggingError(
                f"A text on page {self.getPageNumber()} is neither tagged nor an artifact: "
                "draw it inside(tag) or as artifact()."
            )
        parts = aTextObject.parts()
        if parts:
            self._code += [*parts, Boundary(self._graphics_owner())]
        elif isinstance(owner, Element) and not owner.is_picture:
            code = str(aTextObject.getCode())
            self._code += [Boundary(Run(owner, self._word)), code, Boundary(DECORATION)]
        else:
            super().drawText(aTextObject)

    def drawImage(self, image: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N802
        """Draw a picture.

        Raises `TaggingError` for one that is neither tagged nor an artifact.
        """
        if self.owner is DECORATION and not self._draws_form:
            raise TaggingError(
                f"A picture on page {self.getPageNumber()} is neither tagged nor an artifact: "
                "draw it inside(a figure's tag) or as artifact()."
            )
        return super().drawImage(image, *args, **kwargs)

    def drawInlineImage(self, image: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N802
        """Draw a picture; it is kept once in the file, however often it is drawn."""
        known = isinstance(image, str | ImageReader)
        return self.drawImage(image if known else ImageReader(image), *args, **kwargs)

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """End the page: mark its content."""
        self._code, owners = marked(self._code, self._opening, self.getPageNumber())
        self._owners = owners
        super().showPage()
        if self._graphics_owner() is not DECORATION:
            self._opening = self._graphics_owner()

    def save(self) -> None:
        """End the last page, if anything is on it, and write the file."""
        self._forget_empty_page()
        super().save()

    def getpdfdata(self) -> bytes:
        """The file, instead of saving it."""
        self._forget_empty_page()
        return bytes(super().getpdfdata())

    @property
    def _draws_form(self) -> bool:
        """Whether what is drawn goes into a form, which belongs to what the form is used in."""
        return self._formData is not None

    @contextmanager
    def _owned(self, owner: Element | Artifact) -> Iterator[None]:
        outer, self._owner = self._owner, owner
        if _is_sealed(owner):
            self._code.append(Boundary(self._graphics_owner()))
        try:
            yield
        finally:
            self._owner = outer
            if _is_sealed(owner):
                self._code.append(Boundary(self._graphics_owner()))

    def _graphics_owner(self) -> Run | Artifact:
        """Whose lines and fills are: of a figure or artifact, else they are decoration."""
        if isinstance(self._owner, Artifact):
            return self._owner
        return Run(self._owner) if self._owner.is_picture else DECORATION

    def _make_preamble(self) -> None:
        """What each page begins with; ReportLab's would name a font that is not in the file."""
        height = self._pagesize[1]
        self._preamble = "1 0 0 1 0 0 cm" if self.bottomup else f"1 0 0 -1 0 {height:f} cm"

    def _restartAccumulators(self) -> None:  # noqa: N802  # ReportLab's name
        begins_page = not self._codeStack
        super()._restartAccumulators()
        if begins_page:
            self._opening = DECORATION

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802  # ReportLab's name
        super()._setAnnotations(page)
        if not self._draws_form:
            self._doc.add_page(page, self._owners)

    def _addAnnotation(  # noqa: N802  # ReportLab's name
        self, annotation: Any, name: str | None = None, addtopage: int = 1
    ) -> None:
        """Add a link, which belongs to a Link element of the structure (ISO 14289-1, 7.18.5).

        Raises `TaggingError` for other annotations, and for a link that stands in nothing.
        """
        link = link_of(annotation)
        expected = self._links.popleft() if self._links else None
        if isinstance(self._owner, Artifact):
            if self._owner is DECORATION:
                raise TaggingError("A link is neither tagged nor an artifact: draw it inside(tag).")
            return  # a repeated row: its link is where it stood first
        element = self._link_element(expected)
        complete(link, element.tag.leads, self.structure.owned(element))
        super()._addAnnotation(link, name, addtopage)
        placed = self._annotationrefs[-1].name
        element.kids.append(Annotated(self.getPageNumber(), placed))

    def _link_element(self, expected: Tag | None) -> Element:
        assert isinstance(self._owner, Element)
        known = self.structure.known(expected) if expected is not None else None
        return (
            known
            or self._owner.enclosing("Link")
            or self.structure.element(expected or Tag("Link"), self._owner)
        )

    def _forget_empty_page(self) -> None:
        if not any(self._code):
            self._code.clear()


def _is_sealed(owner: Element | Artifact) -> bool:
    """Whether all that is drawn within is one whole."""
    return owner.is_picture if isinstance(owner, Element) else owner is not DECORATION
