"""The register: names and consents behind the seats, apart from all that is shared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from tafelkit.domain.errors import Refusal
from tafelkit.ui.desk import Desk
from tafelkit.ui.preparation.certificate import put_certificate
from tafelkit.ui.preparation.password import PasswordPart
from tafelkit.ui.preparation.register_table import RegisterTable
from tafelkit.verslag.certificate import Held, held_by


class RegisterSection(QFrame):
    """Hidden until asked for, since the laptop stands at the table; `unfolded` says it is shown."""

    unfolded = Signal()

    def __init__(self, desk: Desk, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._open = False
        self.setProperty("kind", "surface")
        say = desk.language.say
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setProperty("kind", "soft")
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.hide()
        self.show_button = QPushButton(say("Register tonen"))
        self.show_button.clicked.connect(self._toggle)
        self.destroy_button = QPushButton(say("Register vernietigen…"))
        self.destroy_button.setProperty("kind", "quiet")
        self.destroy_button.clicked.connect(lambda: self._ask(True))
        self._sure = QLabel(
            say("Alle namen en toestemmingen van deze tafel verdwijnen voorgoed. Zeker?"),
            wordWrap=True,
        )
        self._sure.setProperty("kind", "danger")
        self.yes_button = QPushButton(say("Ja, vernietigen"))
        self.no_button = QPushButton(say("Nee, bewaren"))
        self.yes_button.clicked.connect(self._destroy)
        self.no_button.clicked.connect(lambda: self._ask(False))
        self.table = RegisterTable(desk, initiator)
        self.table.entered.connect(self._show_destroying)
        self.password: PasswordPart | None = None
        if desk.register_lock is not None:
            self.password = PasswordPart(desk, desk.register_lock)
            self.password.changed.connect(self.refresh)
        self._lay_out()
        self._ask(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the register as it is."""
        desk, say = self._desk, self._desk.language.say
        closed = desk.hub.register_closed
        self.words.setText(
            desk.language.text(closed)
            if closed
            else say(
                "Staat in een apart bestand ({file}) en gaat nooit mee: niet in het verslag, niet "
                "in een export, niet naar een ander.",
                file=desk.path.with_suffix(".register").name,
            )
        )
        self.show_button.setEnabled(closed is None or bool(desk.hub.register))
        self._show_destroying()
        if self.password is not None:
            self.password.follow()
        if self._open:
            self.table.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Give each seat more than one line, where one is too wide."""
        self.table.set_narrow(narrow)
        self.refresh()

    def _show_destroying(self) -> None:
        hub = self._desk.hub
        lock = self._desk.register_lock
        unopened = lock is not None and lock.register_goes_unopened
        filled = bool(hub.register) and hub.register_closed is None
        self.destroy_button.setEnabled((filled or unopened) and not hub.read_only)

    def _toggle(self) -> None:
        say = self._desk.language.say
        self._open = not self._open
        self.show_button.setText(say("Register verbergen") if self._open else say("Register tonen"))
        self.refresh()
        self.table.setVisible(self._open)
        if self._open:
            self.unfolded.emit()

    def _ask(self, asking: bool) -> None:
        for widget in (self._sure, self.yes_button, self.no_button):
            widget.setVisible(asking)
        for widget in (self.show_button, self.destroy_button):
            widget.setVisible(not asking)
        if asking:
            self.no_button.setFocus()

    def _destroy(self) -> None:
        self._ask(False)
        self.table.flush()
        lock = self._desk.register_lock
        unopened = lock is not None and lock.register_goes_unopened
        held = None if unopened else held_by(self._desk.hub.register.values())
        if self._desk.destroy_register():
            self._certify(held)
        self.refresh()

    def _certify(self, held: Held | None) -> None:
        say = self._desk.language.say
        try:
            proof = put_certificate(self._desk, held)
        except Refusal as refused:
            self._desk.refuse(refused)
            return
        self.told.setText(
            say("Het register is vernietigd. Het bewijs staat in {file}.", file=proof.name)
        )
        self.told.show()

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        heading = QLabel(self._desk.language.say("Register: namen en toestemming"))
        heading.setProperty("kind", "heading")
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.destroy_button)
        buttons.addWidget(self._sure, 1)
        buttons.addWidget(self.yes_button)
        buttons.addWidget(self.no_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(heading)
        column.addWidget(self.words)
        column.addWidget(self.told)
        column.addLayout(buttons)
        if self.password is not None:
            column.addWidget(self.password)
        column.addWidget(self.table)
