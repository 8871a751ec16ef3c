"""What is read aloud of an entry: who or what it is, the words, and what hangs on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.papers.note import poles_words, shown_words
from tafelkit.domain.method.names import (
    LEVEL_NAMES,
    NOTE_NAMES,
    REASON_NAMES,
    SUPPORT_NAMES,
    works_name,
)
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, Message, _


@dataclass(frozen=True)
class Reading:
    """The parts of the caption, the words, and what is added to them."""

    caption: tuple[Message, ...]
    words: str
    after: Message | None = None


def reading(record: Record, entry: e.TableEntry, language: Language) -> Reading:
    """What is read aloud of an entry; names of cards are in that language."""
    return _READERS[type(entry)](record, entry, language)


def _pick(record: Record, pick: e.Pick, language: Language) -> Reading:
    card = record.card_name(pick.card, language.code)
    named = ", ".join(record.card_name(card, language.code) for card in pick.mentions)
    return Reading(
        (_("Plaats {letter}", letter=record.letter(pick.seat)), REASON_NAMES[pick.reason]),
        "\n".join(text for text in (card, pick.motivation) if text),
        _("Genoemd in de toelichting: {cards}", cards=named) if named else None,
    )


def _direction(record: Record, direction: e.Direction, language: Language) -> Reading:
    picks = (record.pick(key) for key in direction.rests_on)
    cards = ", ".join(record.card_name(pick.card, language.code) for pick in picks if pick)
    agreed = _("samen geformuleerd") if direction.agreed else _("nog niet mee ingestemd")
    after = _("Rust op: {cards}", cards=cards) if cards else None
    return Reading((_("Richting"), agreed), direction.text, after)


def _note(record: Record, note: e.Note, language: Language) -> Reading:
    caption = [NOTE_NAMES[note.kind]]
    if note.seat:
        caption.append(_("Plaats {letter}", letter=record.letter(note.seat)))
    if note.works is not None:
        caption.append(Message(works_name(record.kit, note.works, language)))
    if note.level is not None:
        caption.append(LEVEL_NAMES[note.level])
    cards = ", ".join(record.card_name(card, language.code) for card in note.cards)
    return Reading(
        tuple(caption),
        "\n".join(part for part in (poles_words(note), shown_words(note)) if part),
        _("Bij: {cards}", cards=cards) if cards else None,
    )


def _advice(_record: Record, advice: e.Advice, _language: Language) -> Reading:
    return Reading(
        (_("Advies {number}", number=advice.rank), SUPPORT_NAMES[advice.support]), advice.text
    )


def _look_back(_record: Record, look_back: e.LookBack, _language: Language) -> Reading:
    return Reading((_("Wie ontbrak"),), look_back.missing_voices)


def _remark(record: Record, remark: e.Remark, _language: Language) -> Reading:
    letter = record.letter(remark.seat)
    seat = (_("Plaats {letter}", letter=letter),) if letter else ()
    return Reading((_("Opmerking"), *seat), remark.text)


def _call(_record: Record, call: e.Call, _language: Language) -> Reading:
    answer = _("Antwoord: {answer}", answer=call.answer) if call.answer else None
    return Reading((_("Oproep"),), call.text, answer)


_READERS: Mapping[type[e.TableEntry], Callable[[Record, Any, Language], Reading]] = {
    e.Pick: _pick,
    e.Direction: _direction,
    e.Note: _note,
    e.Advice: _advice,
    e.LookBack: _look_back,
    e.Remark: _remark,
    e.Call: _call,
}
