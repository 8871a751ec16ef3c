"""The password of the register: asked for where it is locked, and set, altered or taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.errors import Refusal
from tafelkit.ui.desk import Desk, RegisterLock
from tafelkit.ui.waiting import waiting


class PasswordPart(QWidget):
    """`changed` says that the register was opened, or is under another password.

    Off by default: a password that nobody knows any more keeps out everyone.
    """

    changed = Signal()

    def __init__(self, desk: Desk, lock: RegisterLock) -> None:
        super().__init__()
        self._desk = desk
        self._lock = lock
        say = desk.language.say
        self.password, self.again = _hidden(say("Wachtwoord")), _hidden(say("Nog eens"))
        self._again_label = QLabel(say("Nog eens"))
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.setProperty("kind", "danger")
        self.open_button = QPushButton(say("Openen"))
        self.set_button = QPushButton(say("Instellen"))
        self.not_button = QPushButton(say("Niet"))
        self.ask_button = QPushButton()
        self.away_button = QPushButton(say("Wachtwoord weghalen"))
        for button in (self.ask_button, self.away_button):
            button.setProperty("kind", "quiet")
        self._warning = QLabel(
            say(
                "Zonder dit wachtwoord kan niemand het register openen, ook wij niet. Wie het "
                "kwijt is, kan het alleen vernietigen en de namen opnieuw vragen. De tafel zelf "
                "heeft een eigen wachtwoord, of geen."
            ),
            wordWrap=True,
        )
        self._warning.setProperty("kind", "soft")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done with the register as it is."""
        self._asking(False)
        self.told.hide()

    def follow(self) -> None:
        """The same, unless someone is typing here."""
        if not (self.password.hasFocus() or self.again.hasFocus()):
            self.refresh()

    def _asking(self, asking: bool) -> None:
        lock, say = self._lock, self._desk.language.say
        locked, has = lock.register_is_locked, lock.register_has_password
        usable = self._desk.hub.register_closed is None and not self._desk.hub.read_only
        free = usable and bool(self._desk.hub.register) and not asking
        self.ask_button.setText(
            say("Wachtwoord wijzigen…") if has else say("Wachtwoord instellen…")
        )
        self.ask_button.setVisible(free)
        self.away_button.setVisible(free and has)
        self._fields.setVisible(asking or locked)
        self.open_button.setVisible(locked)
        for widget in (
            self.again,
            self._again_label,
            self._warning,
            self.set_button,
            self.not_button,
        ):
            widget.setVisible(asking)
        for field in (self.password, self.again):
            field.clear()
        if asking:
            self.password.setFocus()

    def _open(self) -> None:
        if self._tried(lambda: self._lock.unlock_register(self.password.text())):
            self._done()

    def _set(self) -> None:
        if self.password.text() != self.again.text():
            self._say(self._desk.language.say("De twee wachtwoorden zijn niet gelijk."))
        elif not self.password.text():
            self._say(self._desk.language.say("Een wachtwoord is niet leeg."))
        elif self._tried(lambda: self._lock.set_register_password(self.password.text())):
            self._done()

    def _take_away(self) -> None:
        if self._tried(lambda: self._lock.set_register_password("")):
            self._done()

    def _done(self) -> None:
        self.refresh()
        self.changed.emit()

    def _tried(self, deed: Callable[[], None]) -> bool:
        try:
            # A key is slow to make, so that guessing is: about a second.
            with waiting():
                deed()
        except Refusal as refused:
            self._say(self._desk.language.sentence(refused.cause))
            self.password.selectAll()
            return False
        return True

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.set_button.clicked.connect(self._set)
        self.not_button.clicked.connect(self.refresh)
        self.ask_button.clicked.connect(lambda: self._asking(True))
        self.away_button.clicked.connect(self._take_away)
        self.again.returnPressed.connect(self._set)
        self.password.returnPressed.connect(self._enter)

    def _enter(self) -> None:
        if self._lock.register_is_locked:
            self._open()
        else:
            self.again.setFocus()

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        grid.addWidget(QLabel(self._desk.language.say("Wachtwoord")), 0, 0)
        grid.addWidget(self.password, 0, 1)
        grid.addWidget(self.open_button, 0, 2)
        grid.addWidget(self._again_label, 1, 0)
        grid.addWidget(self.again, 1, 1)
        grid.addWidget(self.set_button, 1, 2)
        grid.addWidget(self.not_button, 1, 3)
        grid.setColumnStretch(4, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.ask_button)
        row.addWidget(self.away_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._warning)
        column.addWidget(self._fields)
        column.addLayout(row)
        column.addWidget(self.told)


def _hidden(name: str) -> QLineEdit:
    """A field whose words nobody reads along."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setMinimumWidth(220)
    return field
