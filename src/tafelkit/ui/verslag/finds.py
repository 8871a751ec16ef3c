"""The finds of personal data beside a way out: each leads to its place, and may be left standing.

A calm list: nothing is held up, nothing is altered, and what was left standing can be seen again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.personal.findings import Finding
from tafelkit.domain.texts import Message
from tafelkit.ui.verslag.links import Link, Links
from tafelkit.ui.workplace import Workplace

_MOST = 50  # whoever mends these sees the next


def table_page(finding: Finding) -> str:
    """The page of a table on which what was found can be altered."""
    return "voorbereiding" if finding.round == "welkom" else finding.round


class Finds(QWidget):
    """`followed` carries the page and the entry of a find; `shown` says that others are shown.

    `page_of` is where an entry is worked at.
    """

    followed = Signal(str, str)
    shown = Signal()

    def __init__(self, desk: Workplace, page_of: Callable[[Finding], str]) -> None:
        super().__init__()
        self._desk = desk
        self._page_of = page_of
        self._found: tuple[Finding, ...] = ()
        self._waiting = ""
        say = desk.language.say
        self._links = Links(desk.theme, "warning", "behind", answer=say("Laat staan"))
        self._links.followed.connect(self.followed)
        self._links.answered.connect(self._leave)
        self.again = QPushButton()
        self.again.setProperty("kind", "quiet")
        self.again.clicked.connect(self._take_up)
        self.unsought = QLabel()
        self.unsought.setProperty("kind", "soft")
        self.unsought.setWordWrap(True)
        self.unsought.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._links)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.unsought)

    @property
    def heading(self) -> str:
        """What is said above the finds."""
        return self._links.heading.text()

    @property
    def links(self) -> Sequence[QPushButton]:
        """The buttons that lead to the finds."""
        return self._links.links

    @property
    def answers(self) -> Sequence[QPushButton]:
        """The buttons that leave them standing."""
        return self._links.answers

    def show_found(
        self, found: Sequence[Finding], waiting: str = "", unsought: Message | None = None
    ) -> None:
        """Show these; `waiting` is said while not all was looked through and nothing was found.

        `unsought` says of which names none were looked for.
        """
        self._found, self._waiting = tuple(found), waiting
        self.unsought.setText(self._desk.language.text(unsought) if unsought else "")
        self.unsought.setVisible(unsought is not None)
        self._show()

    def _show(self) -> None:
        text, many = self._desk.language.text, self._desk.language.say_many
        standing = self._desk.left_standing
        open_ = [finding for finding in self._found if finding.mark not in standing]
        left = len(self._found) - len(open_)
        self._links.fill(
            self._heading(len(open_), left),
            [
                Link(text(one.message), self._page_of(one), one.entry.id, one.mark)
                for one in open_[:_MOST]
            ],
        )
        self.again.setText(
            many("Eén keer laten staan; toon weer", "{count} keer laten staan; toon weer", left)
        )
        self.again.setVisible(left > 0)
        self.shown.emit()

    def _heading(self, count: int, left: int) -> str:
        say, many = self._desk.language.say, self._desk.language.say_many
        if count:
            return many(
                "Let op: hier staat misschien een persoonsgegeven",
                "Let op: misschien {count} persoonsgegevens",
                count,
            )
        if self._waiting:
            return self._waiting
        if left:
            return say("Naar alle gevonden persoonsgegevens is gekeken")
        return say("Geen adressen, nummers of namen gevonden")

    def _leave(self, mark: str) -> None:
        self._answer(lambda: self._desk.left_standing.leave(mark))

    def _take_up(self) -> None:
        marks = [finding.mark for finding in self._found]
        self._answer(lambda: self._desk.left_standing.take_up(marks))

    def _answer(self, remember: Callable[[], None]) -> None:
        try:
            remember()
        except Refusal as refused:
            self._desk.refuse(refused)
        self._show()
