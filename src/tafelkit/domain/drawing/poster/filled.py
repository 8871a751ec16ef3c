"""The poster in the middle of the table: empty, and as a table filled it."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.drawing.laying.layout import Layout, laid_out
from tafelkit.domain.drawing.laying.piles import pile_drawing
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.unseated import unseated
from tafelkit.domain.drawing.marks import Drawing, Group, Mark
from tafelkit.domain.drawing.papers.glance import note_glance
from tafelkit.domain.drawing.papers.laid_card import laid_card_drawing
from tafelkit.domain.drawing.papers.note import note_drawing, poles_words, shown_words, works_words
from tafelkit.domain.drawing.papers.scaling import scaled
from tafelkit.domain.drawing.poster.empty import Head, foot_marks, head_marks, zone_marks
from tafelkit.domain.drawing.poster.written import with_lines, written_marks
from tafelkit.domain.drawing.sheet import Scale, scale_of
from tafelkit.domain.kit import Kit
from tafelkit.domain.method.names import LEVEL_NAMES, NOTE_NAMES, REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language


def head_of(record: Record, language: Language) -> Head:
    """The head of a table's poster."""
    programme, kit = record.programme, record.kit
    own = programme.addressee not in ("", kit.addressee.nl, kit.addressee.en)
    return Head(
        programme.title,
        programme.questions[0] if programme.questions else "",
        programme.addressee if own else kit.addressee.text(language.code),
        record.table.number,
        date_in_words(record.table.date, language.code),
    )


def head_of_kit(kit: Kit, language: Language) -> Head:
    """The head of a poster that is printed before it is known which table it will lie on."""
    addressee = kit.addressee.text(language.code)
    question = kit.questions[0].text(language.code, addressee=addressee) if kit.questions else ""
    return Head(kit.title.text(language.code), question, addressee)


def canvas_drawing(
    kit: Kit,
    language: Language,
    head: Head | None = None,
    *,
    letters: bool = True,
    by_hand: bool = True,
) -> Drawing:
    """The empty poster; without a head it is the kit's, with room for table and date.

    `by_hand` puts on it what helps to fill it with a pen.
    """
    canvas, head = kit.canvas, head or head_of_kit(kit, language)
    scale = scale_of(canvas)
    marks: list[Mark] = [*head_marks(canvas, head, language), *foot_marks(canvas, language)]
    for zone in canvas.zones:
        marks += zone_marks(
            *(zone, head.addressee, scale, language),
            letters=letters,
            ticks=by_hand,
            lines=by_hand,
        )
    return Drawing(canvas.width_mm, canvas.height_mm, tuple(marks))


def table_canvas_drawing(
    record: Record,
    language: Language,
    layout: Layout,
    *,
    letters: bool = True,
    by_hand: bool = True,
) -> Drawing:
    """A table's poster with what was written on it, but without the papers that lie on it."""
    head = head_of(record, language)
    canvas = record.kit.canvas
    zones = tuple(with_lines(zone, record) for zone in canvas.zones)
    kit = replace(record.kit, canvas=replace(canvas, zones=zones))
    poster = canvas_drawing(kit, language, head, letters=letters, by_hand=by_hand)
    marks = (*poster.marks, *written_marks(record, layout))
    return Drawing(poster.width, poster.height, marks)


def filled_canvas_drawing(
    record: Record, language: Language, *, letters: bool = True, by_hand: bool = True
) -> Drawing:
    """A table's poster with all that lies on it; `letters` tells whose each is.

    Without them nothing else tells it either.
    """
    record = record if letters else unseated(record)
    layout = laid_out(record)
    poster = table_canvas_drawing(record, language, layout, letters=letters, by_hand=by_hand)
    papers = tuple(
        _group_at(paper_drawing(record, key, language, layout.scale, letters=letters), place, key)
        for key, place in layout.places.items()
    )
    signs = []
    for pile in layout.piles:
        sign = pile_drawing(len(pile.keys), layout.scale.factor)
        signs.append(Group(sign.marks, pile.x - sign.width / 2, pile.y - sign.height / 2))
    return Drawing(poster.width, poster.height, (*poster.marks, *papers, *signs))


def paper_drawing(
    record: Record,
    entry_id: str,
    language: Language,
    scale: Scale,
    *,
    letters: bool = True,
    least_pt: float = 0.0,
) -> Drawing:
    """A laid card or note at its size on the canvas, by the id of its placement or note.

    With `least_pt`, in points of an A1 poster, a note is drawn to be read from afar.
    """
    entry = record.entries[entry_id]
    if isinstance(entry, e.Placement):
        pick = record.pick(entry.pick)
        assert pick is not None
        drawing = laid_card_drawing(record, pick, language, letters=letters)
    else:
        assert isinstance(entry, e.Note)
        if least_pt:
            drawing = note_glance(record, entry, least_pt, letters=letters)
        else:
            drawing = note_drawing(record, entry, language, letters=letters)
    return scaled(drawing, scale.factor)


def card_words(record: Record, pick: e.Pick, language: Language, *, letters: bool = True) -> str:
    """A picked card in a few words: its name, whose it is and why."""
    return _with(
        record.card_name(pick.card, language.code),
        record.letter(pick.seat) if letters else "",
        language.text(REASON_NAMES[pick.reason]),
    )


def note_words(record: Record, note: e.Note, language: Language, *, letters: bool = True) -> str:
    """A note in words, whole, with all that was noted about it."""
    details = [
        language.text(NOTE_NAMES[note.kind]).lower(),
        record.letter(note.seat) if letters else "",
        works_words(record, note, language),
        language.text(LEVEL_NAMES[note.level]) if note.level else "",
        *(record.card_name(card, language.code) for card in note.cards),
    ]
    words = " ".join(part for part in (poles_words(note), shown_words(note)) if part)
    return _with(words, *details)


def _with(words: str, *details: str) -> str:
    kept = ", ".join(detail for detail in details if detail)
    return f"{words} ({kept})" if kept else words


def _group_at(drawing: Drawing, place: Place, name: str) -> Group:
    """A paper where it lies, turned round its middle."""
    inner = Group(drawing.marks, -place.width / 2, -place.height / 2)
    return Group((inner,), place.x, place.y, place.rotation, name)
