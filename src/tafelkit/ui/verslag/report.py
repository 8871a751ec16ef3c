"""A verslag as it is printed: its pages, the choices beside them, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.proofs.apart import Apart, Stopped
from tafelkit.ui.proofs.outlet import Outlet
from tafelkit.ui.proofs.pages_view import PagesView
from tafelkit.ui.proofs.press import Press
from tafelkit.ui.proofs.turning import Turning
from tafelkit.ui.verslag.choices import Choices
from tafelkit.ui.verslag.out_of_sight import OutOfSight
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.workplace import Workplace

_PAUSE_MS = 300

REPORT_KEYS: tuple[tuple[str, Message], ...] = (
    ("PgDown", _("volgende pagina")),
    ("PgUp", _("vorige pagina")),
    ("+", _("groter")),
    ("-", _("kleiner")),
    ("0", _("passend in de breedte")),
    ("Ctrl+S", _("verslag opslaan als PDF")),
    ("Ctrl+Shift+P", _("verslag afdrukken")),
)


class Order(Protocol):
    """What is asked of the press."""

    def same_pages(self, other: Any) -> bool:
        """Whether another order has the same pages."""


class Report(QWidget):
    """Shows a verslag a moment after each change.

    `asked_for` answers with what is asked now, `make` makes its PDF beside the window, `apart` is
    the process in which it does, if it has one; `fault` is what the user is told of a fault.
    `why_not` tells beforehand why it cannot be made, so that nobody is asked where to put it.
    """

    def __init__(
        self,
        workplace: Workplace,
        choices: Choices,
        dialogs: Dialogs,
        make: Callable[[Any], bytes],
        asked_for: Callable[[], Order],
        fault: Message,
        apart: Apart | None = None,
        why_not: Callable[[], Message | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._why_not = why_not
        self._workplace = workplace
        self._dialogs = dialogs
        self._asked_for = asked_for
        self._fault = fault
        self._apart = apart
        self._made: Order | None = None
        say = workplace.language.say
        self.choices = choices
        self.press = Press(make)
        self.view = PagesView(
            workplace.theme, say("Pagina's van het verslag"), say("Het verslag wordt gemaakt…")
        )
        self.turning = Turning(workplace.theme, workplace.icons, workplace.language, self.view)
        self.outlet = Outlet(workplace.theme, workplace.language, say("Verslag opslaan als PDF"))
        self.notice = OutOfSight(workplace.theme, choices, choices.personal)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._order)
        self._connect()
        self._lay_out()

    def order_soon(self) -> None:
        """Make the pages a moment later, unless they are those there are."""
        self._pause.start()

    def close_report(self) -> None:
        """End what makes the pages."""
        self._pause.stop()
        if self._apart is not None and not self.outlet.is_busy:
            self._apart.close()
        self.press.close()

    def save(self) -> None:
        """Ask for a place, and put the PDF there."""
        if self._cannot():
            return
        workplace = self._workplace
        title = workplace.language.say("Verslag opslaan als PDF")
        proposal = workplace.path.with_name(f"{self._name()}.pdf")
        target = self._dialogs.save_file(self, workplace.language, title, proposal)
        if target is not None:
            self.outlet.busy(workplace.language.say("Het verslag wordt opgeslagen…"))
            self.press.save(self._asked_for(), _as_pdf(target), workplace.path)

    def print(self) -> None:
        """Ask for a printer, and print."""
        if self._cannot():
            return
        say = self._workplace.language.say
        printer = self._dialogs.printer(self, say("Verslag afdrukken"), self._name())
        if printer is not None:
            self.outlet.busy(say("Het verslag wordt afgedrukt…"))
            self.press.print_on(self._asked_for(), printer)

    def _cannot(self) -> bool:
        """Whether it cannot be made; then it was said why."""
        reason = self._why_not()
        if reason is not None:
            self.outlet.tell_refused(Refusal(reason))
        return reason is not None

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages that were not made while nobody looked."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        order = self._asked_for()
        if self.isVisible() and not order.same_pages(self._made):
            self._made = order
            if self._apart is not None and not self.outlet.is_busy:
                # Nobody waits any more for the pages that are being made.
                self._apart.stop()
            self.press.order(order)

    def _name(self) -> str:
        """What the report that is shown is called as a file."""
        say, file = self._workplace.language.say, self._workplace.path.stem
        if self.choices.edition == "public":
            name = say("{table}-verslag-openbaar", table=file)
        else:
            name = say("{table}-verslag-intern", table=file)
        own = self.choices.language == self.choices.own_language()
        return name if own else f"{name}-{self.choices.language}"

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            return
        if isinstance(error, Refusal):
            self.outlet.tell_refused(error)
            if not self.view.count:
                self.view.show_words(self._workplace.language.text(error.message))
            return
        self.outlet.tell_refused(Refusal(self._fault))
        raise error

    def _connect(self) -> None:
        self.press.made.connect(self.view.show_proof)
        self.press.drawn.connect(self.view.show_drawn)
        self.press.saved.connect(self.outlet.tell_saved)
        self.press.printed.connect(self.outlet.tell_printed)
        self.press.failed.connect(self._fail)
        self.view.wanted.connect(self.press.draw)
        self.view.turned.connect(self.turning.show_place)
        self.choices.changed.connect(self._order)
        self.outlet.saving.connect(self.save)
        self.outlet.printing.connect(self.print)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.view, 1)
        left.addWidget(self.turning)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addWidget(self.choices, 1)
        right.addWidget(self.notice)
        right.addWidget(self.outlet)
        self.choices.setMinimumWidth(px(264))
        self.outlet.setMinimumWidth(px(264))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(left, 5)
        self._layout.addLayout(right, 2)

    def take_form(self, form: Form) -> None:
        """Be closer together where there is little room."""
        self._layout.setSpacing(self._workplace.theme.px(12 if form.narrow else 24))


def _as_pdf(target: Path) -> Path:
    return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
