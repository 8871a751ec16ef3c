"""Taking files in: which ones, what would happen to each, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tafelkit.store.password.keyring import KEYRING
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.merging.plan_list import PlanList
from tafelkit.ui.programme.merging.plan_rows import plan_rows, summary
from tafelkit.ui.programme.merging.work import MergeWork
from tafelkit.ui.widgets.read_out import read_out


class FilesPart(QWidget):
    """Shows the merge that is on the desk, at whatever phase it is."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = desk.dialogs
        self._tried = ""
        say = desk.language.say
        self.files = QPushButton(say("Bestanden kiezen…"))
        self.folder = QPushButton(say("Map kiezen…"))
        self.invitation = QLabel(
            say(
                "Kies de bestanden van de tafels, of een map of stick waar ze op staan; of sleep "
                "ze op dit venster. Eerst is te zien wat er zou gebeuren."
            )
        )
        self.invitation.setProperty("kind", "invitation")
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told = QLabel()
        self.told.setProperty("kind", "label")
        for label in (self.invitation, self.told):
            label.setWordWrap(True)
        self.adopt = QCheckBox()
        self.list = PlanList(desk.theme, say("De bestanden en wat ermee gebeurt"))
        self.unlock = QPushButton(say("Openen met een wachtwoord…"))
        self.go = QPushButton(say("Samenvoegen"))
        self.go.setProperty("kind", "primary")
        self.away = QPushButton(say("Niet samenvoegen"))
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(say("Voortgang"))
        self.now = QLabel()
        self.now.setProperty("kind", "soft")
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.cancel = QPushButton(say("Annuleren"))
        self._connect()
        self._lay_out()
        self.refresh()

    def begin(self) -> None:
        """To what can be done next."""
        if self._work.running:
            self.cancel.setFocus()
        elif self._work.phase == "planned" and self.go.isEnabled():
            self.go.setFocus()
        else:
            self.files.setFocus()

    def refresh(self) -> None:
        """Show the phase of the merge."""
        work, say = self._work, self._desk.language.say
        focused = QApplication.focusWidget()
        # A button that can do nothing now lets go of the focus, and leaves it nowhere.
        had_focus = focused is None or self.isAncestorOf(focused)
        free = not work.running and not self._desk.session.read_only
        for button in (self.files, self.folder):
            button.setEnabled(free)
        shown = {"idle": self.invitation, "planning": self._running, "merging": self._running}
        self._stack.setCurrentWidget(shown.get(work.phase, self._planned))
        if not work.running:
            KEYRING.take_back(self._tried)
            self._tried = ""
        if work.running:
            self._show_progress(0, 0, "")
        elif work.report is not None:
            self.list.show_rows(list(plan_rows(work.report, self._desk.language)))
            planned = work.phase == "planned"
            lead = say("Dit zou er gebeuren:") if planned else say("Dit is gebeurd:")
            last = f"{self._unlocked()}{self._last()}"
            self.told.setText(f"{lead} {summary(work.report, self._desk.language)}{last}")
            self._ask_to_adopt()
            unopened = any(found.unopened for found in work.report.files)
            self.unlock.setVisible(planned and unopened)
            self.go.setVisible(planned)
            self.go.setEnabled(work.report.alters)
            self.away.setText(say("Niet samenvoegen") if planned else say("Klaar"))
            read_out(self, self.told.text())
        if self.isVisible() and (had_focus or work.running):
            self.begin()

    def ask_files(self) -> None:
        """Ask for files, and show what would happen to them."""
        say, folder = self._desk.language.say, self._desk.path.parent
        title = say("Bestanden om samen te voegen")
        self.plan(self._dialogs.open_files(self, self._desk.language, title, folder))

    def ask_folder(self) -> None:
        """Ask for a folder, and show what would happen to the files in it."""
        say, folder = self._desk.language.say, self._desk.path.parent
        title = say("Map met bestanden om samen te voegen")
        found = self._dialogs.open_folder(self, self._desk.language, title, folder)
        self.plan([found] if found else [])

    def plan(self, sources: Sequence[Path]) -> None:
        """Show what would happen to these; nothing where none were chosen."""
        if sources:
            self._work.plan(sources)

    @property
    def _work(self) -> MergeWork:
        return self._desk.merging

    def _ask_to_adopt(self) -> None:
        """Files of another programme are never taken in by accident: each time it is asked."""
        work = self._work
        assert work.report is not None
        foreign = sum(found.foreign for found in work.report.files)
        self.adopt.setVisible(work.phase == "planned" and bool(foreign or work.adopt))
        self.adopt.blockSignals(True)
        self.adopt.setChecked(work.adopt)
        self.adopt.blockSignals(False)
        if foreign:
            self.adopt.setText(
                self._desk.language.say_many(
                    "Ook het bestand van een ander programma opnemen",
                    "Ook de {count} bestanden van een ander programma opnemen",
                    foreign,
                )
            )

    def ask_password(self) -> None:
        """Ask for a password, and try it on the files that did not open."""
        say = self._desk.language.say
        answer, password = self._dialogs.password(
            self,
            self._desk.theme,
            self._desk.language,
            say("Een wachtwoord voor deze bestanden"),
            say("Het wordt geprobeerd op alle bestanden die op slot zijn."),
            say("Openen"),
            say("Annuleren"),
        )
        if answer == 0:
            KEYRING.give(password)
            self._tried = password
            self._work.plan(self._work.sources, adopt=self._work.adopt)

    def _unlocked(self) -> str:
        """That the programme does not keep what comes in as it was kept, where that is so."""
        work, say = self._work, self._desk.language.say
        unlocked = work.report is not None and work.report.unlocked
        if not unlocked or self._desk.session.has_password:
            return ""
        return " " + say(
            "Dit programma heeft geen wachtwoord: wat uit bestanden met een wachtwoord komt, is "
            "erin te lezen. Onder Bestand is er een in te stellen."
        )

    def _last(self) -> str:
        """Why what was done cannot be taken back, where that is so."""
        work, say = self._desk.merging, self._desk.language.say
        if work.phase != "done" or not work.for_good:
            return ""
        return " " + say(
            "Ook is gewist wat iemand elders heeft laten wissen; daarom is dit niet ongedaan te "
            "maken."
        )

    def _show_progress(self, done: int, count: int, name: str) -> None:
        say = self._desk.language.say
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        if not count:
            self.now.setText(say("Bestanden zoeken…"))
        elif name:
            words = say("{done} van {count}: {name}", done=done + 1, count=count, name=name)
            self.now.setText(words)
        elif self._work.phase == "merging":
            self.now.setText(say("Op de schijf zetten…"))

    def _connect(self) -> None:
        work = self._work
        work.changed.connect(self.refresh)
        self._desk.session.erased.connect(self.refresh)  # the programme may have a password now
        work.progressed.connect(self._show_progress)
        self.files.clicked.connect(self.ask_files)
        self.folder.clicked.connect(self.ask_folder)
        self.adopt.toggled.connect(lambda on: work.plan(work.sources, adopt=on))
        self.go.clicked.connect(work.carry_out)
        self.away.clicked.connect(work.forget)
        self.cancel.clicked.connect(work.cancel)
        self.unlock.clicked.connect(self.ask_password)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        choose = QHBoxLayout()
        choose.setSpacing(px(8))
        choose.addWidget(self.files)
        choose.addWidget(self.folder)
        choose.addStretch(1)
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.addStretch(1)
        running.addWidget(self.now)
        running.addWidget(self.progress)
        running.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        running.addStretch(2)
        self._planned = QWidget()
        planned = QVBoxLayout(self._planned)
        planned.setContentsMargins(0, 0, 0, 0)
        planned.setSpacing(px(8))
        planned.addWidget(self.told)
        planned.addWidget(self.adopt)
        planned.addWidget(self.list, 1)
        ways = QHBoxLayout()
        ways.addWidget(self.go)
        ways.addWidget(self.unlock)
        ways.addWidget(self.away)
        ways.addStretch(1)
        planned.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(choose)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        # Only now, as the first is shown at once.
        for part in (self.invitation, self._running, self._planned):
            self._stack.addWidget(part)
