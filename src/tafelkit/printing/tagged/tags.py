"""What a piece of a document is: tags, of which the structure is made, and artifacts.

A tag belongs to no document: it is made with the content, and each canvas on which that content
is drawn makes one structure element of it, however often and on however many pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .trouble import TaggingError

Scope = Literal["Row", "Column", "Both"]

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
# The content of these is one whole: lines and fills in it are no decoration, and nothing in it
# has a tag of its own.
PICTURES = frozenset({"Figure", "Formula"})
# The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
_ROLES = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index"),
    *("NonStruct", "Private", "P", "H", *HEADINGS, "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
    *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
    *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Form", *PICTURES),
}

Attributes = Mapping[str, Mapping[str, Any]]


@dataclass(eq=False)
class Tag:
    """A structure element to be.

    `role` is a standard structure type. Without a `parent` it goes into what is open where it is
    first drawn. `lang` is its language when that differs from what it stands in, `alt` says what
    a picture says, `leads` where a link leads, `actual` replaces its characters, `title` names it
    for an editor. `attributes` are standard ones by owner, such as `{"Table": {"Scope": "Row"}}`.
    """

    role: str
    parent: Tag | None = None
    lang: str = ""
    alt: str = ""
    leads: str = ""
    actual: str = ""
    title: str = ""
    attributes: Attributes = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.role not in _ROLES:
            raise TaggingError(f"{self.role!r} is no standard structure type of PDF 1.7.")
        if self.role in PICTURES and not (self.alt.strip() or self.actual.strip()):
            raise TaggingError(
                f"A {self.role} needs words (alt) for who cannot see it; "
                "draw it as an artifact if it says nothing."
            )


@dataclass(frozen=True)
class Artifact:
    """What is on the page but is no content: a running head, a rule, a background."""

    kind: Literal["", "Pagination", "Layout", "Page", "Background"] = ""
    subtype: Literal["", "Header", "Footer", "Watermark"] = ""


@dataclass(frozen=True, eq=False)
class DividedWord:
    """A word of which a part stands on the next line; its parts are drawn as this one."""

    text: str


# Lines and fills that nobody called anything.
DECORATION = Artifact()


def heading(level: int) -> Tag:
    """The tag of a heading; level 1 is outermost."""
    return Tag(HEADINGS[level - 1])


def list_tag(numbering: str = "None", parent: Tag | None = None) -> Tag:
    """The tag of a list.

    `numbering` says what its labels are: None, Disc, Circle, Square, Decimal, UpperRoman,
    LowerRoman, UpperAlpha or LowerAlpha.
    """
    return Tag("L", parent, attributes={"List": {"ListNumbering": numbering}})


def data_cell(parent: Tag, *, rows: int = 1, columns: int = 1) -> Tag:
    """The tag of a cell that holds data, over so many rows and columns."""
    return Tag("TD", parent, attributes=_spanning({}, rows, columns))


def header_cell(parent: Tag, scope: Scope, *, rows: int = 1, columns: int = 1) -> Tag:
    """The tag of a cell that heads its row, its column or both."""
    return Tag("TH", parent, attributes=_spanning({"Scope": scope}, rows, columns))


def topmost(tag: Tag) -> Tag:
    """The outermost of the tags that a tag stands in."""
    while tag.parent is not None:
        tag = tag.parent
    return tag


def _spanning(table: dict[str, Any], rows: int, columns: int) -> Attributes:
    spans = {"RowSpan": rows, "ColSpan": columns}
    table.update((name, count) for name, count in spans.items() if count > 1)
    return {"Table": table} if table else {}
