"""All that was recorded at a table, as the rows of a list: round by round, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying, beside, sayings, seated
from tafelkit.domain.gathering.standing import unread
from tafelkit.domain.method.names import LEVEL_NAMES
from tafelkit.domain.method.places import name_of
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.sayings.model import SayingModel


@dataclass(frozen=True)
class RecordRow:
    """A heading, or an entry with what is told of it; `id` is empty for a heading."""

    words: str
    caption: str = ""
    id: str = ""


def record_rows(record: Record, language: Language) -> Iterator[RecordRow]:
    """The rows of a record; a round of which nothing is recorded says so."""
    told = _Teller(record, language)
    entries = (*seated(record), *sayings(record), *beside(record))
    for a_round in record.kit.rounds:
        yield RecordRow(a_round.title.text(language.code))
        found = [one for one in entries if one.round == a_round.id]
        if not found:
            yield RecordRow(language.say("Hier is niets vastgelegd."), id=a_round.id)
        for one in found:
            yield RecordRow(told.words(one), told.caption(one), one.id)


class _Teller:
    """Says what an entry is and what hangs on it."""

    def __init__(self, record: Record, language: Language) -> None:
        self._record = record
        self._language = language
        self._model = SayingModel(language)
        self._unread = frozenset(unread(record))

    def words(self, one: Saying) -> str:
        """The words; a card that was written says its name."""
        if isinstance(one.entry, e.OwnCard | e.Link) and not one.words:
            return self._language.text(one.name)
        return self._model.words(one)

    def caption(self, one: Saying) -> str:
        """What it is, how it was meant, and what belongs to it."""
        say = self._language.say
        # The table is in the title.
        parts = self._model.caption(one).split(" · ")[1:]
        parts += self._beside(one.entry)
        if one.id in self._unread:
            parts.append(say("niet teruggelezen"))
        return " · ".join(parts)

    def _beside(self, entry: e.TableEntry) -> Iterator[str]:
        say, record = self._language.say, self._record
        if isinstance(entry, e.Pick):
            yield from self._of_pick(entry)
        elif isinstance(entry, e.Direction):
            yield say("de tafel stemde in") if entry.agreed else say("nog niet ingestemd")
        elif isinstance(entry, e.Note):
            if entry.level:
                yield self._language.text(LEVEL_NAMES[entry.level])
            yield from (record.card_name(card, self._language.code) for card in entry.cards)
        elif isinstance(entry, e.Call) and entry.answer:
            yield say("antwoord: {answer}", answer=entry.answer)
        if isinstance(entry, e.Direction | e.Advice) and entry.rests_on:
            grounds = (record.entries.get(key) for key in entry.rests_on)
            names = [self._language.text(name_of(record, one)) for one in grounds if one]
            yield say("rust op: {names}", names=", ".join(names))

    def _of_pick(self, pick: e.Pick) -> Iterator[str]:
        say, record, code = self._language.say, self._record, self._language.code
        if pick.mentions:
            names = ", ".join(record.card_name(card, code) for card in pick.mentions)
            yield say("genoemd: {names}", names=names)
        placement = record.placement_of(pick.id)
        if placement is not None:
            zones = {zone.id: zone.title.text(code) for zone in record.kit.canvas.zones}
            yield say("ligt bij {zone}", zone=zones.get(placement.zone, placement.zone))
