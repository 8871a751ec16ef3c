"""Who speaks in a report: its language and edition, and the wording of the programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tafelkit.domain.kit import Bilingual
from tafelkit.domain.method.names import works_name
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, Message, _
from tafelkit.verslag.tree import Paragraph, ParagraphKind, Span, Spans, said

Edition = Literal["internal", "public"]

# Stands for spans within a sentence that is still a string; no recorded text can hold it.
_MARK = "\x00"


@dataclass(frozen=True)
class Voice:
    """Says the report's own sentences, and hands on what was recorded as it was recorded."""

    record: Record
    edition: Edition
    language: Language

    @property
    def code(self) -> LanguageCode:
        """The language of the report."""
        return self.language.code

    def say(self, text: str, /, **values: object) -> str:
        """A sentence of the report's own."""
        return self.language.say(text, **values)

    def say_many(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The same for a sentence that differs for one and for many."""
        return self.language.say_many(one, many, count, **values)

    def works(self, works: bool | None) -> str:
        """Whether examples work, as the head above them."""
        if works is None:
            return self.say("Opengelaten of het lukt")
        name = works_name(self.record.kit, works, self.language)
        return name[:1].upper() + name[1:]

    def tell(self, message: Message, /, **values: Spans) -> Spans:
        """A sentence of the report's own in which spans stand, such as links and recorded words."""
        marked = {name: f"{_MARK}{name}{_MARK}" for name in values}
        text = self.language.text(replace(message, values={**message.values, **marked}))
        spans: list[Span] = []
        for n, part in enumerate(text.split(_MARK)):
            if n % 2:
                spans.extend(values[part])
            elif part:
                spans.append(Span(part))
        return tuple(spans)

    def listed(self, items: Sequence[Spans]) -> Spans:
        """The items as in a sentence: "a, b en c"."""
        if len(items) < 2:
            return items[0] if items else ()
        first = list(items[0])
        for item in items[1:-1]:
            first += [Span(", "), *item]
        return self.tell(_("{first} en {last}"), first=tuple(first), last=items[-1])

    def recorded(self, text: str, *, italic: bool = False) -> Spans:
        """Words as they were recorded, in the language in which the table spoke."""
        spoken = self.record.programme.language
        language = None if spoken == self.code else spoken
        return (Span(text, italic=italic, language=language),)

    def paragraphs(self, text: str, kind: ParagraphKind = "text") -> tuple[Paragraph, ...]:
        """Recorded words, a paragraph for each line that has any."""
        return tuple(Paragraph(self.recorded(line), kind) for line in lines(text))

    def kit_text(self, text: Bilingual) -> str:
        """A text of the kit."""
        return text.text(self.code, addressee=self.addressee)

    @property
    def programme(self) -> str:
        """The title of the series of tables."""
        return self.record.programme.title.strip() or self.kit_text(self.record.kit.title)

    @property
    def addressee(self) -> str:
        """Whom the advices are for."""
        return self._worded(self.record.programme.addressee, self.record.kit.addressee)

    @property
    def organiser(self) -> str:
        """Who asked the tables."""
        return self._worded(self.record.programme.organiser, self.record.kit.organiser)

    @property
    def questions(self) -> tuple[Spans, ...]:
        """The guiding questions; the kit's own in the language of the report."""
        asked = self.record.programme.questions
        known = {text: q for q in self.record.kit.questions for text in (q.nl, q.en)}
        if not asked:
            return tuple(said(self.kit_text(q)) for q in self.record.kit.questions)
        return tuple(
            said(self.kit_text(known[text])) if text in known else self.recorded(text)
            for text in asked
            if text.strip()
        )

    def letter(self, seat_id: str | None) -> str:
        """The letter of a seat; the public edition has none."""
        return self.record.letter(seat_id) if self.edition == "internal" else ""

    def card(self, card_id: str, *, italic: bool = False) -> Spans:
        """The name of a card."""
        name = self.record.card_name(card_id, self.code)
        if self.record.card(card_id) is None:
            return self.recorded(name, italic=italic)
        return (Span(name, italic=italic),)

    def in_its_language(self, name: str) -> Spans:
        """The programme's title, its organiser or its addressee: an own one as it was recorded."""
        programme = self.record.programme
        own = {programme.title.strip(), programme.organiser, programme.addressee}
        return self.recorded(name) if name in own and name not in self._of_kit else said(name)

    @property
    def _of_kit(self) -> set[str]:
        kit = self.record.kit
        return {text.text(self.code) for text in (kit.title, kit.organiser, kit.addressee)}

    def _worded(self, own: str, of_kit: Bilingual) -> str:
        """The programme's wording; that of the kit where it is the same, or there is none."""
        if own.strip() in ("", of_kit.nl, of_kit.en):
            return of_kit.text(self.code)
        return own


def lines(text: str) -> list[str]:
    """The lines of a text that have any words."""
    return [line.strip() for line in text.splitlines() if line.strip()]
