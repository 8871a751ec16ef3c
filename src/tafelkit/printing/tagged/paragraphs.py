"""Paragraphs, headings and notes; one element each, over however many pages and columns."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from reportlab.platypus import paragraph as platypus
from reportlab.platypus.flowables import Flowable

from .inline import Parser, Phrases, note_anchor, reference_anchor
from .lines import Lines, ends_of, pieces_of
from .tags import Tag, heading
from .text import Text


class Paragraph(platypus.Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's paragraph; its tag is a P unless another is given.

    See `inline` for its markup. `label` is the tag of its bullet, which is part of the text if
    it has none. A picture within the text is decoration.
    """

    def __init__(
        self,
        text: str | None,
        style: Any = None,
        bulletText: Any = None,  # noqa: N803  # ReportLab's name
        frags: Any = None,
        caseSensitive: int = 1,  # noqa: N803  # ReportLab's name
        encoding: str = "utf8",
        *,
        tag: Tag | None = None,
        label: Tag | None = None,
    ) -> None:
        self.tag = tag or Tag("P")
        self.label = label
        self.phrases = Phrases()
        super().__init__(text, style, bulletText, frags, caseSensitive, encoding)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """What fits on this page, and the rest; both are the same paragraph."""
        if not hasattr(self, "blPara"):
            self.wrap(availWidth, availHeight)
        parts: list[Flowable] = super().split(availWidth, self._with_whole_words(availHeight))
        for part in parts:
            part.tag, part.label, part.phrases = self.tag, self.label, self.phrases
        return parts

    def draw(self) -> None:
        """Draw it."""
        bullet = self.label if self.bulletText and self.label is not None else self.tag
        with self.canv.inside(bullet), self.canv.links(self._links()):
            super().draw()

    def beginText(self, x: float, y: float) -> Text:  # noqa: N802  # ReportLab's name
        """Begin the text of the paragraph, apart from its bullet."""
        pieces = pieces_of(self.blPara, self.frags, self.phrases)
        return Lines(self.canv, x, y, self.tag, pieces)

    def _with_whole_words(self, height: float) -> float:
        """The height of the lines that fit, without those at the end that end within a word.

        Half a word could not be said whole: marked content does not go on on the next page.
        """
        leading = self.style.leading
        ends = ends_of(self.blPara, self.frags)
        fitting = int(height / leading)
        whole = (count for count in range(fitting, 1, -1) if ends[count - 1] == " ")
        if fitting >= len(ends) or getattr(self.style, "autoLeading", "") not in ("", "off"):
            return height
        # Half a line more, since ReportLab counts those that fit.
        return (next(whole, fitting) + 0.5) * float(leading)

    def _setup(self, text: Any, style: Any, bulletText: Any, frags: Any, cleaner: Any) -> None:  # noqa: N803
        if frags is None:
            parser = Parser()
            parser.caseSensitive = self.caseSensitive
            style, frags, bullet = parser.read(cleaner(text), style)
            platypus.textTransformFrags(frags, style)
            bulletText = bullet or bulletText  # noqa: N806  # ReportLab's name
            self.phrases = parser.phrases
        super()._setup(text, style, bulletText, frags, cleaner)

    def _links(self) -> list[Tag]:
        """The links of each line."""
        if self.blPara.kind == 0:
            return self.phrases.links([self.blPara]) * len(self.blPara.lines)
        return [link for line in self.blPara.lines for link in self.phrases.links(line.words)]


class Heading(Paragraph):
    """A heading, with a bookmark; a table of contents hears of it."""

    def __init__(
        self, text: str | None, style: Any = None, *args: Any, level: int = 1, **kwargs: Any
    ) -> None:
        self.level = level
        self.anchor = kwargs.pop("anchor", "") or f"heading-{uuid4()}"
        kwargs.setdefault("tag", heading(level))
        super().__init__(text, style, *args, **kwargs)
        self.title = " ".join(self.getPlainText().split())
        self._begins = True

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """What fits on this page, and the rest."""
        parts = super().split(availWidth, availHeight)
        for n, part in enumerate(parts):
            part.level, part.anchor, part.title = self.level, self.anchor, self.title
            part._begins = self._begins and n == 0
        return parts

    def draw(self) -> None:
        """Draw it, and keep its place."""
        if self._begins:
            self.canv.bookmarkHorizontal(self.anchor, 0, self.height)
            self.canv.addOutlineEntry(self.title, self.anchor, self.level - 1)
            notify = self._doctemplateAttr("notify")
            if notify is not None:
                entry = (self.level - 1, self.title, self.canv.getPageNumber(), self.anchor)
                notify("TOCEntry", entry)
        super().draw()


def note(name: str, label: str, text: str, style: Any = None) -> Paragraph:
    """A note to which `<ref note="name">` refers; its label leads back there."""
    back = f'<label><a href="#{reference_anchor(name)}">{label}</a></label>'
    return Paragraph(f'<a name="{note_anchor(name)}"/>{back} {text}', style, tag=Tag("Note"))
