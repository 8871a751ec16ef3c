"""The footer of a programme: what was done or could not be, and what is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from tafelkit.ui.look.theme import wear
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.widgets.read_out import read_out
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.window import disk

HEIGHT, LOW_HEIGHT = 44, 36


class ProgrammeFooter(QFrame):
    """The bar under the page. What could not be done is said here, until the next thing is."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "foot")
        self.said, self.gathered, self.saved = QLabel(), QLabel(), QLabel()
        for label in (self.said, self.gathered, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.said, 1)
        self._row.addWidget(self.gathered)
        self._row.addWidget(self.saved)
        desk.session.told.connect(self.refresh_saved)
        desk.session.gathered.connect(self.refresh_gathered)
        self.take_form(Form())
        self.refresh_saved()
        self.refresh_gathered()

    def take_form(self, form: Form) -> None:
        """Be lower in a low window."""
        px = self._desk.theme.px
        self.setMinimumHeight(px(LOW_HEIGHT if form.low else HEIGHT))
        side = px(12 if form.narrow else 16)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(px(8 if form.narrow else 16))

    def refuse(self, sentence: str) -> None:
        """Say what could not be done; a screen reader says it too."""
        self._say(sentence, "danger")

    def tell(self, sentence: str) -> None:
        """Say in the same place what is good to know and nothing to worry about."""
        self._say(sentence, "soft")

    def refresh_saved(self) -> None:
        """Show the truth of the disk."""
        self._show(self.saved, *disk.words(self._desk.session, self._desk.language))

    def refresh_gathered(self) -> None:
        """Show how many tables were looked at, while it takes a while, and what cannot be read."""
        gathering, unreadable = self._desk.gathering, self._desk.session.unreadable
        say = self._desk.language.say
        done, count = len(gathering.standings), len(gathering.tables)
        text = say("{done} van {count} tafels gelezen", done=done, count=count)
        if unreadable is not None:
            text = f"{text}; {self._desk.language.text(unreadable.cause)}"
        self.gathered.setVisible(not gathering.whole)
        self._show(self.gathered, "soft" if unreadable is None else "danger", text)

    def _show(self, label: QLabel, kind: str, text: str) -> None:
        """Show what is so; a trouble takes the room that it needs, and is read out."""
        if kind == "danger" and text != label.text():
            read_out(self, text)
        label.setText(text)
        wear(label, "kind", kind)
        stretching = kind == "danger"
        policy = QSizePolicy.Policy.Ignored if stretching else QSizePolicy.Policy.Maximum
        label.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._row.setStretchFactor(label, 3 if stretching else 0)

    def _say(self, sentence: str, kind: str) -> None:
        wear(self.said, "kind", kind)
        self.said.setText(sentence)
        self.said.setToolTip(plain_tip(sentence))
        if sentence:
            read_out(self, sentence)
