"""Which forms are printed, and for which seats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.forms.column import Column, Lines, reckoned
from tafelkit.domain.sheets.forms.consent import fill_attendance, fill_consent
from tafelkit.domain.sheets.forms.guide import fill_guide
from tafelkit.domain.sheets.forms.occasion import Occasion, of_kit, of_table
from tafelkit.domain.sheets.forms.record import fill_record
from tafelkit.domain.sheets.forms.signs import sign_sheets
from tafelkit.domain.sheets.paper import PAPERS, Paper
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, _

Form = Literal["guide", "record", "attendance", "consent", "signs"]
FORMS: tuple[Form, ...] = ("guide", "record", "attendance", "consent", "signs")

_GUIDE_PAGES = 2
_GUIDE_SIZES = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_READ_PT, _ASKED_PT = 10.5, 12.0


@dataclass(frozen=True)
class FormsOrder:
    """The forms of a kit, or with a record those of its table.

    `seats` counts them from A; None takes the table's own, or as many as a table can have.
    """

    kit: Kit
    language: Language
    record: Record | None = None
    paper: Paper = PAPERS["A4"]
    seats: int | None = None
    forms: tuple[Form, ...] = FORMS

    @property
    def occasion(self) -> Occasion:
        """What the forms are about.

        Raises Refusal for more seats than there are.
        """
        if self.record is None:
            return of_kit(self.kit, self.language, self.seats)
        return of_table(self.record, self.language, self.seats)

    @property
    def printed_kinds(self) -> tuple[type[e.Entry], ...]:
        """What of the record stands on them in words that were typed."""
        return (e.Programme, e.Table, e.Seat) if self.record is not None else ()

    @property
    def title(self) -> str:
        """What the document is called."""
        occasion, say = self.occasion, self.language.say
        if not occasion.number:
            return say("{title}: formulieren", title=occasion.title)
        return say(
            "{title}, tafel {number}: formulieren", title=occasion.title, number=occasion.number
        )


def form_sheets(order: FormsOrder, lines: Lines = reckoned) -> Iterator[Sheet]:
    """The sheets of the forms, each once and in their usual order; `lines` measures texts.

    Raises Refusal for paper that a form does not fit on, and for more seats than there are.
    """
    if order.paper.width < PAPERS["A4"].width:
        raise Refusal(_("{paper}: formulieren passen op A4 of groter", paper=order.paper.name))
    stationery = _Stationery(order.occasion, order.paper, lines)
    return (
        sheet for form in FORMS if form in order.forms for sheet in _sheets_of(form, stationery)
    )


@dataclass(frozen=True)
class _Stationery:
    """What all forms of an order are made with."""

    occasion: Occasion
    paper: Paper
    lines: Lines

    def column(self, text_pt: float = _READ_PT, *, is_of_a_table: bool = True) -> Column:
        """An empty column, with along its foot what belongs together."""
        occasion = self.occasion
        kit, say = occasion.kit, occasion.language.say
        foot = say(
            "{title}, kit {kit} {version}", title=occasion.title, kit=kit.id, version=kit.version
        )
        if is_of_a_table:
            foot = say("Tafel {number}: {foot}", number=occasion.number or "____", foot=foot)
        return Column(self.paper, occasion.language, foot, text_pt, self.lines)


def _sheets_of(form: Form, stationery: _Stationery) -> Iterator[Sheet]:
    occasion = stationery.occasion
    if form == "guide":
        yield from _guide(stationery).sheets()
    elif form == "signs":
        yield from sign_sheets(stationery.paper, occasion)
    elif form == "consent":
        for letter in occasion.letters:
            column = stationery.column(_ASKED_PT)
            fill_consent(column, occasion, letter)
            yield from column.sheets()
    else:
        column = stationery.column()
        (fill_record if form == "record" else fill_attendance)(column, occasion)
        yield from column.sheets()


def _guide(stationery: _Stationery) -> Column:
    """The guide on its two pages, in the largest type that goes on them."""
    for size in _GUIDE_SIZES:
        column = stationery.column(size, is_of_a_table=bool(stationery.occasion.number))
        fill_guide(column, stationery.occasion)
        if column.pages <= _GUIDE_PAGES:
            break
    return column
