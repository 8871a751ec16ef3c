"""Phrases in a paragraph's markup that have a tag of their own.

Beside ReportLab's own markup, `<a href>` included, a paragraph may have

    <lang code="en">governance</lang>     a phrase in another language
    <quote>…</quote>                      someone's words
    <code>…</code>                        a piece of a program
    <label>1</label>                      the label of a note or an item
    <ref note="x" title="Note 1">1</ref>  a reference to the note with that name
    <a href="…" title="…">…</a>           a link; the title says more than its words
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus.paraparser import ParaParser

from .tags import Tag


@dataclass
class Phrase:
    """A phrase: its tag, and what it links to."""

    tag: Tag
    target: str = ""


@dataclass
class Phrases:
    """The phrases of a paragraph, by the number that ReportLab's fragments keep of each."""

    by_number: dict[int, Phrase] = field(default_factory=dict)

    def around(self, fragment: Any) -> list[Tag]:
        """The tags that a fragment stands in, outermost first."""
        return [self.by_number[number].tag for number, _ in getattr(fragment, "link", ())]

    def links(self, fragments: Sequence[Any]) -> list[Tag]:
        """The links that fragments of one line lead along."""
        numbers = {number for f in fragments for number, _ in getattr(f, "link", ())}
        linked = (self.by_number[number] for number in sorted(numbers))
        return [phrase.tag for phrase in linked if phrase.target]


class Parser(ParaParser):  # type: ignore[misc]  # ReportLab has no types
    """Reads the markup of a paragraph.

    ReportLab merges fragments that look alike, but never those with other links: so every phrase
    is one, most of them leading nowhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self.phrases = Phrases()

    def read(self, text: str, style: Any) -> tuple[Any, list[Any], Any]:
        """The style, the fragments and the bullet of a marked up text."""
        style, fragments, bullet = self.parse(text, style)
        for number, phrase in self.phrases.by_number.items():
            if phrase.target and not phrase.tag.leads:
                within = (f for f in fragments if number in (n for n, _ in f.link))
                phrase.tag.leads = "".join(getattr(f, "text", "") for f in within)
        return style, fragments, bullet

    def start_lang(self, attributes: dict[str, str]) -> None:
        """Begin a phrase in another language."""
        self._begin("lang", Tag("Span", lang=attributes["code"]))

    def end_lang(self) -> None:
        """End it."""
        self._pop("lang")

    def start_quote(self, _attributes: dict[str, str]) -> None:
        """Begin someone's words."""
        self._begin("quote", Tag("Quote"))

    def end_quote(self) -> None:
        """End them."""
        self._pop("quote")

    def start_code(self, _attributes: dict[str, str]) -> None:
        """Begin a piece of a program."""
        self._begin("code", Tag("Code"))

    def end_code(self) -> None:
        """End it."""
        self._pop("code")

    def start_label(self, _attributes: dict[str, str]) -> None:
        """Begin a label."""
        self._begin("label", Tag("Lbl"))

    def end_label(self) -> None:
        """End it."""
        self._pop("label")

    def start_ref(self, attributes: dict[str, str]) -> None:
        """Begin a reference to a note; the note links back to here."""
        self.start_a({"name": reference_anchor(attributes["note"])})
        self.end_a()
        self._begin("ref", Tag("Reference"))
        link = {"href": f"#{note_anchor(attributes['note'])}"}
        self._handle_link("ref", link | {k: v for k, v in attributes.items() if k == "title"})

    def end_ref(self) -> None:
        """End it: the link, and the reference around it."""
        self._pop("ref")
        self._pop("ref")

    def _handle_link(self, tag: str, attributes: dict[str, str]) -> None:
        words = attributes.pop("title", "")
        number = self.nlinks
        super()._handle_link(tag, attributes)
        target = self._stack[-1].link[-1][1]
        self.phrases.by_number[number] = Phrase(Tag("Link", leads=words), target)

    def _begin(self, name: str, tag: Tag) -> None:
        self.phrases.by_number[self.nlinks] = Phrase(tag)
        self._push(name, link=[*self._stack[-1].link, (self.nlinks, "")])
        self.nlinks += 1


def note_anchor(name: str) -> str:
    """The place of a note."""
    return f"note-{name}"


def reference_anchor(name: str) -> str:
    """The place of the reference to a note."""
    return f"reference-{name}"
