"""What forms are about, in one language: a kit, or one table with what is known of it already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Bilingual, Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, _
from tafelkit.domain.typed.sitters import BACKGROUNDS, DETAILS


@dataclass(frozen=True)
class Sitter:
    """What is known of who sits on a seat."""

    background: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Question:
    """A question that guides the table, in the language it was written in."""

    text: str
    language: LanguageCode


@dataclass(frozen=True)
class Occasion:
    """The gathering that forms are for; what nobody knows yet is empty.

    `number`, `date`, `place`, `starts` and `ends` are as they are written on paper.
    """

    kit: Kit
    language: Language
    title: str
    organiser: str
    addressee: str
    questions: tuple[Question, ...]
    letters: Sequence[str]
    sitters: Mapping[str, Sitter] = field(default_factory=dict)
    number: str = ""
    date: str = ""
    place: str = ""
    starts: str = ""
    ends: str = ""

    def round_title(self, round_id: str) -> str:
        """What a round is called."""
        return self.kit.round(round_id).title.text(self.language.code)


def of_kit(kit: Kit, language: Language, seats: int | None = None) -> Occasion:
    """A table that is yet to come.

    Raises Refusal for more seats than there are.
    """
    code = language.code
    addressee = kit.addressee.text(code)
    return Occasion(
        kit,
        language,
        kit.title.text(code),
        kit.organiser.text(code),
        addressee,
        tuple(_question(question, code, addressee) for question in kit.questions),
        _letters(seats),
    )


def of_table(record: Record, language: Language, seats: int | None = None) -> Occasion:
    """A table that was prepared; without seats yet it may have as many as there are letters.

    Raises Refusal for more seats than there are.
    """
    kit, programme, table = record.kit, record.programme, record.table
    addressee = _worded(programme.addressee, kit.addressee, language)
    known = {seat.letter: _sitter(seat, language) for seat in record.seats}
    return Occasion(
        kit,
        language,
        _worded(programme.title, kit.title, language),
        _worded(programme.organiser, kit.organiser, language),
        addressee,
        _questions(record, language.code, addressee),
        tuple(known) if known and seats is None else _letters(seats),
        known,
        str(table.number),
        date_in_words(table.date, language.code),
        table.place,
        table.starts,
        table.ends,
    )


def _letters(seats: int | None) -> Sequence[str]:
    if seats is None:
        return e.SEAT_LETTERS
    if not 1 <= seats <= len(e.SEAT_LETTERS):
        raise Refusal(
            _(
                "{count}: een tafel heeft 1 tot en met {most} plaatsen",
                count=seats,
                most=len(e.SEAT_LETTERS),
            )
        )
    return e.SEAT_LETTERS[:seats]


def _sitter(seat: e.Seat, language: Language) -> Sitter:
    detail = DETAILS.get(seat.detail)
    return Sitter(
        language.text(BACKGROUNDS[seat.background]),
        language.text(detail) if detail else seat.detail,
    )


def _questions(record: Record, code: LanguageCode, addressee: str) -> tuple[Question, ...]:
    """The programme's questions; the kit's own in the language of the forms."""
    of_kit, programme = record.kit.questions, record.programme
    known = {text: question for question in of_kit for text in (question.nl, question.en)}
    asked = [text for text in programme.questions if text.strip()]
    if not asked:
        return tuple(_question(question, code, addressee) for question in of_kit)
    return tuple(
        _question(known[text], code, addressee)
        if text in known
        else Question(text, programme.language)
        for text in asked
    )


def _question(question: Bilingual, code: LanguageCode, addressee: str) -> Question:
    return Question(question.text(code, addressee=addressee), code)


def _worded(own: str, of_kit: Bilingual, language: Language) -> str:
    """The programme's wording; that of the kit where it is the same, or there is none."""
    return of_kit.text(language.code) if own.strip() in ("", of_kit.nl, of_kit.en) else own
