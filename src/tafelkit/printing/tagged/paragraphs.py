"""Paragraphs, headings and notes; one element each, over however many pages and columns."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

from reportlab.platypus import paragraph as platypus
from reportlab.platypus.flowables import Flowable

from tafelkit.printing.tagged.inline import Parser, Phrases, note_anchor, reference_anchor
from tafelkit.printing.tagged.tags import Artifact, Tag, heading
from tafelkit.printing.tagged.text import SOFT_HYPHEN, Text

# What ReportLab calls the words that it divides; LL is one at the end of a page.
_HYPHENATED = (
    platypus._SplitWordHY,
    platypus._SplitFragHY,
    platypus._SplitWordLL,
    platypus._SplitFragLL,
)
_DIVIDED = (platypus._SplitWord, platypus._SplitFrag)
_ENDS_WORD = (platypus._SplitWordEnd, platypus._HSFrag)

_numbers = count(1)


@dataclass
class _Piece:
    """What is written in one go: the tags it stands in, None if it is decoration; how it ends.

    `word` is the one that its end is the beginning of, `resumed` that of which it begins with
    the rest.
    """

    tags: list[Tag] | None
    text: str = ""
    end: str = ""
    word: str = ""
    resumed: str = ""


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
        parts: list[Flowable] = super().split(availWidth, availHeight)
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
        return _Lines(self.canv, x, y, self)

    def pieces(self) -> list[_Piece]:
        """What ReportLab will write, in order."""
        lines = [self._line(n) for n in range(len(self.blPara.lines))]
        for line, following in pairwise(lines):
            _join([piece for piece in line if piece.text], following[0])
        return [piece for line in lines for piece in line]

    def _line(self, n: int) -> list[_Piece]:
        lines = self.blPara.lines
        if self.blPara.kind == 0:
            words = lines[n][1]
            tags = self.phrases.around(self.blPara)
            return [_Piece(tags, " ".join(words), _end_after(words[-1]))]
        upto = lines[n + 1].sFW if n + 1 < len(lines) else len(self.frags)
        words = [w for w in self.frags[:upto] if not isinstance(w, platypus._InjectedFrag)]
        pieces = [
            _Piece(self.phrases.around(fragment), fragment.text)
            for fragment in lines[n].words
            if not hasattr(fragment, "cbDefn")
        ]
        if hasattr(lines[n].words[-1], "cbDefn"):
            # Behind an anchor or a picture ReportLab writes nothing, to end the line.
            pieces.append(_Piece([]))
        last = next((piece for piece in reversed(pieces) if piece.text), pieces[-1])
        last.end = _end_after(words[-1])
        return pieces

    def _setup(self, text: Any, style: Any, bulletText: Any, frags: Any, cleaner: Any) -> None:  # noqa: N803
        if frags is None:
            parser = Parser()
            parser.caseSensitive = self.caseSensitive
            style, frags, bullet = parser.read(cleaner(text), style)
            platypus.textTransformFrags(frags, style)
            bulletText = bullet or bulletText  # noqa: N806  # ReportLab's name
            self.phrases = parser.phrases
        super()._setup(text, style, bulletText, frags, cleaner)

    def _links(self) -> list[tuple[Tag, str]]:
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
        self.anchor = kwargs.pop("anchor", "") or f"heading-{next(_numbers)}"
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


class _Lines(Text):
    """The text of a paragraph."""

    def __init__(self, canvas: Any, x: float, y: float, paragraph: Paragraph) -> None:
        super().__init__(canvas, x, y, tag=paragraph.tag)
        self._pieces = iter(paragraph.pieces())

    def _textOut(self, text: str, TStar: Any = 0) -> None:  # noqa: N802, N803  # ReportLab's names
        # After the last piece ReportLab only draws dots.
        piece = next(self._pieces, _Piece(None))
        if piece.resumed:
            super()._textOut(piece.resumed)
            self.end_divided()
            text = text.removeprefix(piece.resumed)
        if piece.end == SOFT_HYPHEN:
            text = text.removesuffix("-")
        if piece.word:
            before, blank, begun = text.rpartition(" ")
            super()._textOut(before + blank)
            self.begin_divided(piece.word)
            text = begun
        with ExitStack() as stack:
            for tag in [Artifact("Layout")] if piece.tags is None else piece.tags:
                stack.enter_context(self.inside(tag))
            super()._textOut(text + piece.end, TStar)


def _join(line: list[_Piece], first: _Piece) -> None:
    """Note the word that is divided between the end of a line and the next one's beginning.

    Not one that is partly in a phrase or in other type, nor one over three lines: that is
    written with its soft hyphen only.
    """
    last = line[-1] if line else first
    if last.end != SOFT_HYPHEN or last.tags or first.tags or last.resumed:
        return
    begun = last.text.rpartition(" ")[2].removesuffix("-")
    rest, blank, _ = first.text.partition(" ")
    if begun and rest and " " in last.text and (blank or first.end == " "):
        last.word, first.resumed = begun + rest, rest


def _end_after(word: Any) -> str:
    """What a line ends with after its last word.

    A blank parts it from the next line's first, as no line end is kept in the file; a soft
    hyphen says that the word goes on.
    """
    if isinstance(word, _HYPHENATED):
        return SOFT_HYPHEN
    if isinstance(word, _DIVIDED) and not isinstance(word, _ENDS_WORD):
        return ""
    return " "
