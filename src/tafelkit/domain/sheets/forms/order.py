"""Which forms are printed, and for how many seats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain.entries import SEAT_LETTERS
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.sheets.forms.column import Column
from tafelkit.domain.sheets.forms.consent import fill_attendance, fill_consent
from tafelkit.domain.sheets.forms.guide import fill_guide
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
    """The forms of a kit, for seats A up to so many."""

    kit: Kit
    language: Language
    paper: Paper = PAPERS["A4"]
    seats: int = len(SEAT_LETTERS)
    forms: tuple[Form, ...] = FORMS


def form_sheets(order: FormsOrder) -> Iterator[Sheet]:
    """The sheets of the forms, in the order asked for.

    Raises Refusal for paper that a form does not fit on, and for more seats than there are.
    """
    if order.paper.width < PAPERS["A4"].width:
        raise Refusal(_("{paper}: formulieren passen op A4 of groter", paper=order.paper.name))
    if not 1 <= order.seats <= len(SEAT_LETTERS):
        raise Refusal(
            _(
                "{count}: een tafel heeft 1 tot en met {most} plaatsen",
                count=order.seats,
                most=len(SEAT_LETTERS),
            )
        )
    for form in order.forms:
        yield from _sheets_of(form, order)


def _sheets_of(form: Form, order: FormsOrder) -> Iterator[Sheet]:
    kit, letters = order.kit, SEAT_LETTERS[: order.seats]
    if form == "guide":
        yield from _guide(order).sheets()
    elif form == "signs":
        yield from sign_sheets(order.paper, kit, letters, order.language)
    elif form == "consent":
        for letter in letters:
            column = _column(order, _ASKED_PT)
            fill_consent(column, kit, letter)
            yield from column.sheets()
    else:
        column = _column(order)
        (fill_record if form == "record" else fill_attendance)(column, kit, letters)
        yield from column.sheets()


def _guide(order: FormsOrder) -> Column:
    """The guide on its two pages, in the largest type that goes on them."""
    for size in _GUIDE_SIZES:
        column = _column(order, size)
        fill_guide(column, order.kit)
        if column.pages <= _GUIDE_PAGES:
            break
    return column


def _column(order: FormsOrder, text_pt: float = _READ_PT) -> Column:
    kit, code = order.kit, order.language.code
    foot = order.language.say(
        "{title}, kit {kit} {version}", title=kit.title.text(code), kit=kit.id, version=kit.version
    )
    return Column(order.paper, order.language, foot, text_pt)
