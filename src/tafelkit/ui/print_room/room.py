"""The print room: choose at the left, look at the real pages, keep them as PDF or print them.

It is a window of its own beside that of the table, so that recording goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import card_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, _
from tafelkit.exchange.kit_files import KitShelf
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.print_room.choices import CanvasChoices, CardChoices, FormChoices
from tafelkit.ui.print_room.fields import Fields
from tafelkit.ui.print_room.finds import SheetFinds
from tafelkit.ui.proofs.outlet import Outlet
from tafelkit.ui.proofs.pages_view import PagesView
from tafelkit.ui.proofs.press import Press, Proof
from tafelkit.ui.proofs.turning import Turning
from tafelkit.ui.verslag.out_of_sight import OutOfSight
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.ui.widgets.states import State, StateChoice

if TYPE_CHECKING:
    from tafelkit.printing.orders import PrintOrder

_PAUSE_MS = 250
_SIDE, _WIDTH, _HEIGHT = 344, 1180, 760
_FAULT = _("Dit is niet gemaakt, door een fout in tafelkit.")


class PrintRoom(QWidget):
    """Prints what a kit prepares, or with `record` a table with what is known of it by then.

    `table` is that one's file; `finds` shows what on the sheets of a table may say who someone is.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        icons: Icons,
        language: Language,
        resources: Path,
        folder: Path,
        *,
        kit: str = "",
        record: Callable[[], Record] | None = None,
        table: Path | None = None,
        finds: SheetFinds | None = None,
        now: Callable[[], datetime],
        dialogs: Dialogs,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._language = language
        self._shelf = KitShelf(resources)
        self._folder = folder
        self._record = record
        self._table = table
        self.finds = finds
        self._now = now
        self._dialogs = dialogs
        self._kits: dict[str, Kit] = {}
        say = language.say
        self.setWindowTitle(say("Drukwerk · tafelkit"))
        fonts = resources / "fonts"
        self._press = Press(lambda order: _pdf_of(order, fonts, now()), true_to_size=True)
        self.kind = StateChoice(
            theme,
            say("Wat"),
            (
                State("cards", None, say("Kaarten")),
                State("canvas", None, say("Canvas")),
                State("forms", None, say("Formulieren")),
            ),
        )
        of_table = record is not None
        self.cards = CardChoices(theme, language)
        self.canvas = CanvasChoices(theme, language, of_table=of_table)
        self.forms = FormChoices(theme, language, of_table=of_table)
        self._kinds: dict[str, CardChoices | CanvasChoices | FormChoices] = {
            "cards": self.cards,
            "canvas": self.canvas,
            "forms": self.forms,
        }
        self.view = PagesView(theme, say("Pagina's van het drukwerk"), say("Wordt gemaakt…"))
        self.turning = Turning(theme, icons, language, self.view)
        self.outlet = Outlet(theme, language, say("Opslaan als PDF"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._lay_out(kit)
        self._connect()
        self.kind.fill("cards")
        self._choose_kind("cards")
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def appear(self) -> None:
        """Be seen at the usual size, or on all of a screen that is small."""
        room = self.screen().availableGeometry()
        if room.width() <= self.width() or room.height() <= self.height():
            self.setGeometry(room)
            self.showMaximized()
        else:
            self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Look again at what was recorded meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._pause.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what makes the pages; a document that is being saved is finished."""
        self._pause.stop()
        self._press.close()
        super().closeEvent(event)

    def _order(self) -> PrintOrder:
        """What is asked for now. Raises Refusal for a kit that cannot be read."""
        language = Language(self.language.currentData())
        return self._kinds[self.kind.state].order(
            self._kit(), language, self._record() if self._record else None
        )

    def _kit(self) -> Kit:
        if self._record is not None:
            return self._record().kit
        name: str = self.kit.currentData()
        if name not in self._kits:
            self._kits[name] = self._shelf.kit(name)
        return self._kits[name]

    def _make(self) -> None:
        try:
            order = self._order()
        except Refusal as refused:
            self._refuse(refused)
            return
        self._press.order(order)
        if self.finds is not None:
            self.finds.look_through(order)

    def _choose_kind(self, kind: str) -> None:
        self.kind.fill(kind)
        for name, choices in self._kinds.items():
            choices.setVisible(name == kind)
        self._pause.start()

    def _show(self, proof: Proof) -> None:
        self.view.show_proof(proof)
        self.turning.show_place(self.view.page, self.view.count)

    def _refuse(self, refused: Refusal) -> None:
        self.view.show_words(self._language.text(refused.message))
        self.turning.show_place(0, 0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            self._refuse(Refusal(_FAULT))
            self.outlet.tell_refused(Refusal(_FAULT))
            raise error
        if self.outlet.save.isEnabled():
            self._refuse(error)
        else:
            self.outlet.tell_refused(error)

    def _name(self) -> str:
        """What the prints that are shown are called as a file."""
        names = {
            "cards": self._language.say("kaarten"),
            "canvas": self._language.say("canvas"),
            "forms": self._language.say("formulieren"),
        }
        whose = self._kit().id
        if self._record is not None:
            whose = self._language.say("tafel-{number}", number=f"{self._record().table.number:02}")
        return f"{card_id(whose)}-{names[self.kind.state]}"

    def _save(self) -> None:
        title = self._language.say("Drukwerk opslaan als PDF")
        proposal = self._folder / f"{self._name()}.pdf"
        target = self._dialogs.save_file(self, self._language, title, proposal)
        if target is not None:
            self._folder = target.parent
            self.outlet.busy(self._language.say("Het drukwerk wordt opgeslagen…"))
            self._press.save(self._order(), target.with_suffix(".pdf"), self._table)

    def _print(self) -> None:
        title = self._language.say("Drukwerk afdrukken")
        printer = self._dialogs.printer(self, title, self._name())
        if printer is not None:
            self.outlet.busy(self._language.say("Het drukwerk wordt afgedrukt…"))
            self._press.print_on(self._order(), printer)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._choose_kind)
        for choices in self._kinds.values():
            choices.changed.connect(self._pause.start)
        self._press.made.connect(self._show)
        self._press.drawn.connect(self.view.show_drawn)
        self._press.saved.connect(self.outlet.tell_saved)
        self._press.printed.connect(self.outlet.tell_printed)
        self._press.failed.connect(self._fail)
        self.view.wanted.connect(self._press.draw)
        self.view.turned.connect(self.turning.show_place)
        self.outlet.saving.connect(self._save)
        self.outlet.printing.connect(self._print)
        on_keys(self, self.close, "Ctrl+W", "Esc")
        on_keys(self, self._save, "Ctrl+S")
        on_keys(self, self._print, "Ctrl+P")

    def _lay_out(self, kit: str) -> None:
        px = self._theme.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        column.addWidget(self.kind)
        column.addWidget(self._whose(kit))
        for choices in self._kinds.values():
            column.addWidget(choices)
        if self.finds is not None:
            column.addWidget(self.finds)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(self._language.say("Druk af op 100 %: zonder passend maken."))
        hint.setProperty("kind", "caption")
        hint.setWordWrap(True)
        side = QWidget()
        side.setFixedWidth(px(_SIDE))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(12))
        left.addWidget(scroll, 1)
        if self.finds is not None:
            left.addWidget(OutOfSight(self._theme, scroll, self.finds))
        left.addWidget(hint)
        left.addWidget(self.outlet)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(self.view, 1)
        right.addWidget(self.turning)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(24), px(16), px(24), px(16))
        whole.setSpacing(px(24))
        whole.addWidget(side)
        whole.addLayout(right, 1)

    def _whose(self, kit: str) -> Fields:
        """Of which kit, where no table says so, and in which language."""
        say, fields = self._language.say, Fields(self._theme)
        if self._record is None:
            code = self._language.code
            names = [(name, self._shelf.title(name).text(code)) for name in self._shelf.names()]
            self.kit: QComboBox = fields.choice(say("Kit"), names)
            self.kit.setCurrentIndex(max(0, self.kit.findData(kit)))
        languages = (("nl", "Nederlands"), ("en", "English"))
        self.language = fields.choice(say("Taal"), languages)
        spoken = self._record().programme.language if self._record else self._language.code
        self.language.setCurrentIndex(self.language.findData(spoken))
        fields.changed.connect(self._pause.start)
        return fields


def _pdf_of(order: PrintOrder, fonts: Path, made_at: datetime) -> bytes:
    # ReportLab takes a quarter of a second to import; the window does not wait for it.
    from tafelkit.printing.orders import pdf_of

    return pdf_of(order, fonts, made_at)
