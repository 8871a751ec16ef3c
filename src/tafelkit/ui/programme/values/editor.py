"""The cluster in hand: its name, what the verslag says of it, and how that reads now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.services.synthesis import clusters as services
from tafelkit.ui.look.theme import wear
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.groups import Group
from tafelkit.ui.programme.verslag.inserting import INSERT_KEY, InsertButton
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.widgets.fields import LeftField, TextField
from tafelkit.ui.widgets.keys import on_keys

_PAUSE_MS = 200
_TEXT, _ANY = 120, 16_777_215  # how tall the text may be; Qt's "as tall as one likes"


class ClusterEditor(QWidget):
    """What is typed belongs to the cluster for which it was typed, whatever comes in hand."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        say = desk.language.say
        self._desk = desk
        self._living = Living(desk)
        self._shown = ""
        self._total = 0
        self.name = LeftField(self._rename, say("Naam van het cluster"))
        self.text = TextField(
            self._write,
            say("Tekst over het cluster in het verslag"),
            say("Wat het verslag over dit cluster zegt; {keer} wordt bijvoorbeeld ‘9 keer’."),
        )
        self.insert = InsertButton(desk, self._living, self._insert)
        self.reads = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_reading)
        self.text.textChanged.connect(self._pause.start)
        on_keys(self.text, self.insert.open, INSERT_KEY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(8))
        column.addWidget(self.name)
        column.addWidget(self.text, 1)
        column.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reads)

    def show_cluster(self, cluster: e.Cluster | None, group: Group | None) -> None:
        """Show a cluster, or none; what is being typed is written first."""
        other = (cluster.id if cluster else "") != self._shown
        if other:
            self.name.flush()
            self.text.flush()
            self._shown = cluster.id if cluster else ""
        self.setVisible(cluster is not None)
        if cluster is not None:
            self._total = group.total if group else 0
            if other or not self.name.isModified():
                self.name.fill(cluster.name)
            self.text.fill(cluster.text)
            self._show_reading()

    def begin(self) -> None:
        """Put the cursor in the name, to be typed over."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def set_low(self, low: bool) -> None:
        """Take all the height there is, or leave it to others."""
        self.text.setMaximumHeight(_ANY if low else self._desk.theme.px(_TEXT))

    def _show_reading(self) -> None:
        """Say how what has placeholders reads, or what in it nobody knows."""
        living = [part for part in self.text.words().split("\n") if "{" in part]
        typed, cluster = "\n".join(living), self._known()
        if cluster is None or not typed:
            self.reads.hide()
            return
        own = self._living.teller.of_this_cluster(self._total)
        reads, wrong = self._living.filled(typed, cluster.name, own)
        wear(self.reads, "kind", "soft" if wrong is None else "danger")
        self.reads.setText(reads if wrong is None else self._desk.language.text(wrong))
        self.reads.show()

    def _insert(self, typed: str) -> None:
        self.text.insertPlainText(typed)
        self.text.setFocus()

    def _rename(self, name: str) -> None:
        known, key = self._known(), self._shown
        if known is None:
            return
        if not self._desk.run(lambda: services.rename_cluster(self._desk.synthesis, key, name)):
            self.name.fill(known.name)

    def _write(self, text: str) -> None:
        key = self._shown
        if self._known() is not None:
            self._desk.run(lambda: services.write_cluster(self._desk.synthesis, key, text))

    def _known(self) -> e.Cluster | None:
        """The cluster that is shown, while there is one."""
        found = self._desk.synthesis.entries.get(self._shown)
        return found if isinstance(found, e.Cluster) else None
