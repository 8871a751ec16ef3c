"""The verslag: its real pages at the left, the choices, the gaps and the way out at the right."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.read_back import READ_BACK_KINDS
from tafelkit.domain.texts import Message, _
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.pages.page import Page
from tafelkit.ui.proofs.outlet import Outlet
from tafelkit.ui.proofs.pages_view import PagesView
from tafelkit.ui.proofs.press import Press
from tafelkit.ui.proofs.turning import Turning
from tafelkit.ui.verslag.choices import Choices
from tafelkit.ui.verslag.making import Make, Order, make_pdf
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

_PAUSE_MS = 300
_FAULT = _("Het verslag is niet gemaakt, door een fout in tafelkit. De tafel is wel bewaard.")


class VerslagPage(Page):
    """Shows the verslag as it is printed, a moment after each change."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        *READ_BACK_KINDS,
        e.Programme,
        e.Table,
        e.Seat,
        e.OwnCard,
        e.Placement,
        e.Link,
        e.Tick,
        e.RoundSpan,
        e.Attendee,
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("PgDown", _("volgende pagina")),
        ("PgUp", _("vorige pagina")),
        ("+", _("groter")),
        ("-", _("kleiner")),
        ("0", _("passend in de breedte")),
        ("Ctrl+S", _("verslag opslaan als PDF")),
        ("Ctrl+Shift+P", _("verslag afdrukken")),
        ("Esc", _("terug naar de pagina's")),
    )

    def __init__(self, desk: Desk, dialogs: Dialogs | None = None, make: Make = make_pdf) -> None:
        super().__init__(desk)
        self._dialogs = dialogs or Dialogs()
        self._made: Order | None = None
        self.press = Press(make)
        self.view = PagesView(
            desk.theme, self.say("Pagina's van het verslag"), self.say("Het verslag wordt gemaakt…")
        )
        self.turning = Turning(desk.theme, desk.icons, desk.language, self.view)
        self.choices = Choices(desk)
        self.outlet = Outlet(desk.theme, desk.language, self.say("Verslag opslaan als PDF"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._order)
        self._connect()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what is missing at once, and the pages a moment later."""
        self.choices.refresh()
        self._pause.start()

    def begin(self) -> None:
        """To the pages."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_page(self) -> None:
        """Stop listening, and end what makes the pages."""
        super().close_page()
        self._pause.stop()
        self.press.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages that were not made while nobody looked."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        order = self._asked_for()
        if self.isVisible() and not order.same_pages(self._made):
            self._made = order
            self.press.order(order)

    def _asked_for(self) -> Order:
        choices = self.choices
        fonts = self.desk.resources / "fonts"
        return Order(self.record, choices.edition, choices.language, fonts, self.desk.now())

    def _name(self) -> str:
        """What the report that is shown is called as a file."""
        table = self.desk.path.stem
        if self.choices.edition == "public":
            name = self.say("{table}-verslag-openbaar", table=table)
        else:
            name = self.say("{table}-verslag-intern", table=table)
        own = self.choices.language == self.record.programme.language
        return name if own else f"{name}-{self.choices.language}"

    def _save(self) -> None:
        target = self._dialogs.save_file(
            self,
            self.desk.language,
            self.say("Verslag opslaan als PDF"),
            self.desk.path.with_name(f"{self._name()}.pdf"),
        )
        if target is not None:
            self.outlet.busy(self.say("Het verslag wordt opgeslagen…"))
            self.press.save(self._asked_for(), _as_pdf(target))

    def _print(self) -> None:
        printer = self._dialogs.printer(self, self.say("Verslag afdrukken"), self._name())
        if printer is not None:
            self.outlet.busy(self.say("Het verslag wordt afgedrukt…"))
            self.press.print_on(self._asked_for(), printer)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.outlet.tell_refused(error)
            return
        self.outlet.tell_refused(Refusal(_FAULT))
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
        self.outlet.saving.connect(self._save)
        self.outlet.printing.connect(self._print)
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(self, self._save, "Ctrl+S")
        on_keys(self, self._print, "Ctrl+Shift+P")

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.view, 1)
        left.addWidget(self.turning)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addWidget(self.choices, 1)
        right.addWidget(self.outlet)
        self.choices.setMinimumWidth(px(264))
        self.outlet.setMinimumWidth(px(264))
        self._layout = QHBoxLayout(self)
        self._layout.addLayout(left, 5)
        self._layout.addLayout(right, 2)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(self.desk.theme.px(12 if form.narrow else 24))


def _as_pdf(target: Path) -> Path:
    return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
