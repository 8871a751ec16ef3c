"""An answer to a question of consent: not asked, yes or no, with the day it was given."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.texts import Message
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.shapes import Shape, shape_icon
from tafelkit.ui.widgets.tips import plain_tip

_NEXT: dict[bool | None, bool | None] = {None: True, True: False, False: None}


class AnswerButton(QPushButton):
    """Each press goes on: not asked, yes, no. `answered` carries True, False or None."""

    answered = Signal(object)

    def __init__(self, desk: Desk, letter: str, purpose: Message) -> None:
        super().__init__()
        self._desk = desk
        self._letter = letter
        self._purpose = purpose
        self._given: bool | None = None
        self.setProperty("kind", "icon")
        self.clicked.connect(lambda: self.answered.emit(_NEXT[self._given]))
        self.show_answer(None)
        self._make_room()
        self.show_answer(None)

    def show_answer(self, consent: e.Consent | None) -> None:
        """Show what was answered."""
        say, theme = self._desk.language.say, self._desk.theme
        self._given = None if consent is None else consent.given
        looks: dict[bool | None, tuple[Shape, str, str]] = {
            None: ("ring", say("vraag"), "soft"),
            True: ("tick", say("ja"), "ahead"),
            False: ("cross", say("nee"), "danger"),
        }
        shape, word, colour = looks[self._given]
        day = _short(consent.date) if consent else ""
        self.setText(f"{word} {day}".strip())
        self.setIcon(shape_icon(shape, theme.colour(colour), theme.px(16)))
        name = say(
            "{letter}, {purpose}: {answer}",
            letter=self._letter,
            purpose=self._purpose,
            answer=say("nog niet gevraagd") if consent is None else word,
        )
        self.setAccessibleName(name)
        since = (
            date_in_words(consent.date, self._desk.language.code, weekday=False) if consent else ""
        )
        self.setToolTip(plain_tip(f"{name} {since}".strip()))

    def _make_room(self) -> None:
        """Be wide enough for any answer from the start: no column moves when one is given."""
        for word in (self._desk.language.say("ja"), self._desk.language.say("nee")):
            self.setText(f"{word} 31-12")
            self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))


def _short(iso: str) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{day.day}-{day.month}"
