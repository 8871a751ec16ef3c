"""The verslag: its real pages at the left, the choices, the gaps and the way out at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.method.missing import Missing
from tafelkit.domain.method.odd import to_mend
from tafelkit.domain.method.read_back import READ_BACK_KINDS
from tafelkit.domain.personal.findings import in_file_name, personal, registered_names
from tafelkit.domain.personal.kits import SeenKit
from tafelkit.domain.texts import Message, _
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.pages.page import Page
from tafelkit.ui.verslag.choices import Choices
from tafelkit.ui.verslag.finds import table_page
from tafelkit.ui.verslag.links import Link
from tafelkit.ui.verslag.making import Make, Order, make_pdf
from tafelkit.ui.verslag.report import REPORT_KEYS, Report
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

_FAULT = _("Het verslag is niet gemaakt, door een fout in tafelkit. De tafel is wel bewaard.")

_PAGES: dict[e.RoundId, str] = {"welkom": "voorbereiding"}


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
        *REPORT_KEYS,
        ("Esc", _("terug naar de pagina's")),
    )

    def __init__(self, desk: Desk, dialogs: Dialogs | None = None, make: Make = make_pdf) -> None:
        super().__init__(desk)
        self.choices = Choices(
            desk,
            lambda: self.record.programme.language,
            table_page,
            # So few sit at one table that a count of backgrounds would point at who they are.
            desk.language.say("Zonder letters en zonder achtergronden."),
        )
        self.report = Report(
            desk, self.choices, dialogs or Dialogs(), make, self._asked_for, _FAULT
        )
        self._seen_kit = SeenKit()
        layout = self._layout = QVBoxLayout(self)
        layout.addWidget(self.report)
        self._take_form(Form())
        on_form(self, desk.theme, self._take_form)
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(self, self.report.save, "Ctrl+S")
        on_keys(self, self.report.print, "Ctrl+Shift+P")
        self.refresh()

    def refresh(self) -> None:
        """Show what is missing at once, and the pages a moment later."""
        record, names = self.record, registered_names(self.desk.hub.register.values())
        named = in_file_name(record.table, self.desk.path, names)
        of_kit = self._seen_kit.found_in(record.kit, record.programme)
        found = (*personal(record, names), *named, *of_kit)
        self.choices.show_state(found, self._linked(to_mend(record)))
        self.report.order_soon()

    def begin(self) -> None:
        """To the pages."""
        self.report.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_page(self) -> None:
        """Stop listening, and end what makes the pages."""
        super().close_page()
        self.report.close_report()

    def _asked_for(self) -> Order:
        choices = self.choices
        fonts = self.desk.resources / "fonts"
        return Order(self.record, choices.edition, choices.language, fonts, self.desk.now())

    def _linked(self, items: Iterable[Missing]) -> list[Link]:
        text = self.desk.language.text
        return [
            Link(text(item.message), _PAGES.get(item.round, item.round), item.entry)
            for item in items
        ]

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self.report.take_form(form)
