"""What all pages have in common.

A page shows what is recorded and asks the desk to run intentions. It refreshes when topics that it
shows were touched; filling its widgets never writes. What is being typed is written after a
short pause, and flushed when the field, the page or the program is left.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from tafelkit.domain.entries import Entry
from tafelkit.domain.texts import Message
from tafelkit.ui.widgets.draft_line import HoldsDraft
from tafelkit.ui.widgets.fields import WrittenField
from tafelkit.ui.workplace import Workplace


class BasePage(QWidget):
    """A page of the window. Pages name their topics and say in `refresh` what they show.

    `keys` are the keys that work on this page and what they do, for the overview of all keys.
    A page is never why the window is large: where it gets little room it takes another form
    (`on_form`), and scrolls what still does not fit.
    """

    topics: ClassVar[tuple[type[Entry], ...]] = ()
    keys: ClassVar[tuple[tuple[str, Message], ...]] = ()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._theme = workplace.theme
        self.say = workplace.language.say
        self.say_many = workplace.language.say_many
        self._unsubscribe = workplace.door.subscribe(self._changed)

    def refresh(self) -> None:
        """Show what is recorded; called after a change and when the page comes to the front."""

    def begin(self) -> None:
        """Put the focus where words come in; called when the page comes to the front."""

    def show_entry(self, entry_id: str) -> None:
        """Bring an entry into view; called when a link elsewhere leads here."""

    def minimumSizeHint(self) -> QSize:
        """What a screen of 1366 × 768 leaves at 200 %, with the task of the round unfolded."""
        return QSize(self._theme.px(480), self._theme.px(160))

    def take_draft(self, name: str) -> HoldsDraft | None:
        """Take the draft of that name in hand; the line in which it stands, if it does here."""
        for line in self.findChildren(QWidget):
            if isinstance(line, HoldsDraft) and line.take(name):
                return line
        return None

    def flush(self) -> None:
        """Write what is being typed."""
        for field in self.findChildren(QWidget):
            if isinstance(field, WrittenField):
                field.flush()

    def close_page(self) -> None:
        """Write what is being typed and stop listening."""
        self.flush()
        self._unsubscribe()

    def _changed(self, topics: frozenset[type[Entry]], initiator: object) -> None:
        # A page that is not seen waits until it is. A canvas that is hidden would, moreover, have
        # the window painted before one that is shown knows where its papers lay.
        if initiator is not self and self.isVisible() and topics.intersection(self.topics):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the new colours when the look changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
