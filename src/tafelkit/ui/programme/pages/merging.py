"""Samenvoegen: files that are taken into the programme, and what their laptops do not agree on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.merging.conflicts_part import ConflictsPart
from tafelkit.ui.programme.merging.files_part import FilesPart
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import on_keys


class MergingPage(ProgrammePage):
    """Two parts, of which one is in front."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Table, e.Programme)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Alt+1", _("bestanden opnemen")),
        ("Alt+2", _("wat tegenstrijdig is")),
        ("1 … 9", _("de lezing met dat nummer kiezen")),
        ("Esc", _("een lopende samenvoeging annuleren")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self.files = FilesPart(desk)
        self.conflicts = ConflictsPart(desk)
        self._parts = QStackedWidget()
        self.tabs = (self._tab(self.files), self._tab(self.conflicts))
        self.tabs[0].setText(self.say("Bestanden opnemen"))
        self.tabs[0].setChecked(True)
        desk.merging.refused.connect(self._refuse)
        on_keys(self, self.tabs[0].click, "Alt+1")
        on_keys(self, self.tabs[1].click, "Alt+2")
        on_keys(self, desk.merging.cancel, "Esc")
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what is open to choose; the merge tells of itself."""
        if self.desk.session.hub.lent:
            return
        count = len(self.desk.session.conflicts)
        self.tabs[1].setText(
            self.say("Tegenstrijdig ({count})", count=count) if count else self.say("Tegenstrijdig")
        )
        self.conflicts.refresh()

    def begin(self) -> None:
        """To the part in front."""
        (self.files if self._parts.currentWidget() is self.files else self.conflicts).begin()

    def show_entry(self, entry_id: str) -> None:
        """Show the conflicts of a table."""
        self.tabs[1].setChecked(True)
        self._parts.setCurrentWidget(self.conflicts)
        self.conflicts.show_table(entry_id)

    def take(self, paths: Sequence[Path]) -> None:
        """Show what would happen to files that were let go on the window."""
        self.tabs[0].click()
        self.files.plan(paths)

    def close_page(self) -> None:
        """Stop listening."""
        self.desk.merging.refused.disconnect(self._refuse)
        super().close_page()

    def _refuse(self, refused: Refusal) -> None:
        self.desk.refuse(refused)

    def _tab(self, part: FilesPart | ConflictsPart) -> QPushButton:
        self._parts.addWidget(part)
        tab = QPushButton()
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setProperty("kind", "tab")
        tab.clicked.connect(lambda: self._bring(part))
        return tab

    def _bring(self, part: FilesPart | ConflictsPart) -> None:
        self._parts.setCurrentWidget(part)
        part.begin()

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        tabs = QHBoxLayout()
        tabs.setSpacing(px(8))
        for tab in self.tabs:
            tabs.addWidget(tab)
        tabs.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(12))
        self._column.addLayout(tabs)
        self._column.addWidget(self._parts, 1)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._column.setContentsMargins(around(self.desk.theme, form))
