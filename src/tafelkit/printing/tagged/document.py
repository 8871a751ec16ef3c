"""The file: ReportLab's document with a structure, and without the faults that stand in its way.

Both standards at once: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in a PDF 1.7.
"""

from __future__ import annotations

import hashlib
from itertools import count
from typing import Any

from reportlab.pdfbase import pdfdoc

from . import colour, metadata
from .elements import Element
from .fonts import add_font, refuse_missing
from .structure import Structure
from .syntax import Written, dictionary, readable, reference, refuse_long, text
from .trouble import TaggingError

_VERSION = (1, 7)
_STREAM_END = b"endstream\nendobj\n"
# Not a line feed alone: after a carriage return, which may be content, it would take that along.
_LINE_END = b"\r\n"
# What ReportLab calls a document that was given no title.
_NO_TITLES = frozenset({"", "untitled", "(anonymous)"})


class Document(pdfdoc.PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """A tagged document that can be kept."""

    def __init__(self, *, lang: str, compression: bool, invariant: bool) -> None:
        super().__init__(
            compression=compression, invariant=invariant, pdfVersion=_VERSION, lang=lang
        )
        self.structure = Structure()
        self._lang = lang

    def getInternalFontName(self, psfontname: str) -> str:  # noqa: N802  # ReportLab's name
        """What a font is called in the file.

        Raises `TaggingError` for one that the file would name without holding it.
        """
        refuse_missing(psfontname)
        return str(super().getInternalFontName(psfontname))

    def add_page(self, page: Any, owners: list[Element]) -> None:
        """Tell a page which elements its marks belong to, and whose order the Tab key follows."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.structure.owned(owners)
        page.Tabs = pdfdoc.PDFName("S")
        if page.compression:
            # ReportLab would write it in base 85 too: a quarter longer, and slower.
            page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])

    def GetPDFData(self, canvas: Any) -> bytes:  # noqa: N802  # ReportLab's name
        """The file.

        Raises `TaggingError` for what would make it inaccessible.
        """
        self._make_readable()
        self._check()
        for font in self.delayedFonts:
            add_font(self, font)
        self.info.invariant = self.invariant
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        self._complete_catalog(canvas)
        self.structure.register(self)
        return self.format()

    def format(self) -> bytes:
        """All objects one after another, and where they are.

        Unlike ReportLab's own, it ends the content of each stream with an end of line (ISO
        19005-2, 6.1.7.1), and makes the file's identifier from all that is in it.
        """
        file = pdfdoc.PDFFile(self._pdfVersion)
        digest = hashlib.sha256()
        names: list[str] = []
        # Objects may be added while others are written.
        for number in count(1):
            if number not in self.numberToId:
                break
            name = self.numberToId[number]
            written = pdfdoc.PDFIndirectObject(name, self.idToObject[name]).format(self)
            if written.endswith(_STREAM_END):
                written = written[: -len(_STREAM_END)] + _LINE_END + _STREAM_END
            self.idToOffset[name] = file.add(written)
            digest.update(written)
            names.append(name)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, names)
        half = digest.hexdigest()[:32].encode("ascii")
        trailer = pdfdoc.PDFTrailer(
            startxref=file.add(table.format(self)),
            Size=len(names) + 1,
            Root=self.Reference(self.Catalog),
            Info=self.Reference(self.info),
            ID=b"[<" + half + b"><" + half + b">]",
        )
        file.add(trailer.format(self))
        return bytes(file.format(self))

    def _make_readable(self) -> None:
        """What it says of itself is the same in two places, and XML does not hold all."""
        for name in ("title", "author", "subject", "keywords", "creator", "producer"):
            setattr(self.info, name, readable(str(getattr(self.info, name))))

    def _check(self) -> None:
        if not self._lang:
            raise TaggingError("The document has no language: give the canvas a lang.")
        if self.info.title.strip() in _NO_TITLES:
            raise TaggingError("The document has no title: use setTitle, or the template's title.")
        for said in (self.info.title, self.info.author, self.info.subject, self.info.keywords):
            refuse_long(said)
        for thing in self.idToObject.values():
            if getattr(thing, "colorSpace", None) == "DeviceCMYK":
                raise TaggingError("A picture is in CMYK, but the document's colours are sRGB.")
        self.structure.check()

    def _complete_catalog(self, canvas: Any) -> None:
        catalog = self.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = self.structure.tree
        catalog.OutputIntents = Written(_output_intents)
        catalog.Metadata = pdfdoc.PDFStream(
            pdfdoc.PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}),
            metadata.packet(self.info, self._timeStamp, self._lang),
        )
        canvas.setViewerPreference("DisplayDocTitle", "true")


def _output_intents(document: Any) -> bytes:
    profile = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary({"N": 3}), colour.srgb(), filters=[pdfdoc.PDFZCompress]
    )
    name = text(colour.NAME)
    intent = {
        "Type": b"/OutputIntent",
        "S": b"/GTS_PDFA1",
        "OutputConditionIdentifier": name,
        "Info": name,
        "DestOutputProfile": reference(document, profile),
    }
    return b"[" + dictionary(intent) + b"]"
