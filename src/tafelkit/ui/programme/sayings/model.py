"""What was said, as the rows of a list: where, and the words in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.method.names import REASON_NAMES, SUPPORT_NAMES, WORKS_NAMES
from tafelkit.domain.texts import Language
from tafelkit.domain.typed.sitters import BACKGROUNDS, DETAILS
from tafelkit.ui.widgets.portions import Portions
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE

_Index = QModelIndex | QPersistentModelIndex


class SayingModel(Portions[Saying]):
    """Sayings by row; they are only looked at when their row is seen."""

    def __init__(
        self,
        language: Language,
        sayings: Sequence[Saying] = (),
        card_name: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(sayings)
        self._language = language
        self._card_name = card_name

    @property
    def sayings(self) -> Sequence[Saying]:
        """All there are, whether a list knows of them or not."""
        return self.rows

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What can be selected can be dragged, where the list lets it be."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, or where they were said."""
        if not index.isValid():
            return None
        saying = self.sayings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(saying)
        if role == CAPTION_ROLE:
            return self.caption(saying)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.caption(saying)}: {self.words(saying)}"
        return None

    def words(self, saying: Saying) -> str:
        """The words; a literal quote between quotes, and said so where there are none."""
        words = saying.words
        if isinstance(saying.entry, e.Seat):
            background = self._language.text(BACKGROUNDS[saying.entry.background])
            detail = DETAILS.get(words)
            more = self._language.text(detail) if detail else words
            return ", ".join(filter(None, (background, more)))
        if not words:
            return self._language.say("(geen toelichting)")
        if not isinstance(saying.entry, e.Note) or not saying.entry.verbatim:
            return words
        # The poles of a tension are what the table called it; what was said stands after them.
        text = saying.entry.text.strip()
        return f"{words.removesuffix(text)}“{text}”" if text else words

    def caption(self, saying: Saying) -> str:
        """The table, what it is called there, and how it was meant."""
        language = self._language
        parts = [
            language.say("Tafel {number}", number=saying.number),
            self._name(saying),
        ]
        entry = saying.entry
        if isinstance(entry, e.Pick):
            parts.append(language.text(REASON_NAMES[entry.reason]))
        elif isinstance(entry, e.Note) and entry.works is not None:
            parts.append(language.text(WORKS_NAMES[entry.works]))
        elif isinstance(entry, e.Advice):
            parts.append(language.text(SUPPORT_NAMES[entry.support]))
        elif isinstance(entry, e.Call):
            answered = language.say("beantwoord")
            parts.append(answered if entry.answer.strip() else language.say("nog geen antwoord"))
        if isinstance(entry, e.Pick) and saying.counted not in ((), (entry.card,)):
            names = ", ".join(map(self._card_name or str, saying.counted))
            parts.append(language.say("telt hier voor: {cards}", cards=names))
        return " · ".join(parts)

    def _name(self, saying: Saying) -> str:
        """What it is called at its table, a pick by its card in the language of the screen."""
        entry, language = saying.entry, self._language
        if isinstance(entry, e.Pick) and self._card_name is not None:
            card = self._card_name(entry.card)
            return language.say("Plaats {letter}, {card}", letter=saying.letter, card=card)
        return language.text(saying.name)
