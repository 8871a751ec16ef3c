"""The files that were open before: programme, table, place and date; a missing one says so."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tafelkit.domain.texts import Language
from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.opening.apart import told_apart
from tafelkit.ui.opening.named import beneath, named
from tafelkit.ui.settings import Recent, Settings
from tafelkit.ui.widgets.tips import plain_tip

_PATH, _UNDER, _MISSING = (Qt.ItemDataRole.UserRole + n for n in range(3))
_ROW = 56
_Index = QModelIndex | QPersistentModelIndex


class RecentList(QListWidget):
    """`opened` carries a file's path, `restoring` that of one whose backups are asked for.

    Delete takes a file out of the list, not off the disk.
    """

    opened = Signal(object)
    restoring = Signal(object)
    emptied = Signal()

    def __init__(self, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._language = language
        self._settings = settings
        self.setAccessibleName(language.say("Tafels die open waren"))
        self.setItemDelegate(_TwoLines(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._open)
        apart = told_apart((named(known, language), known.path) for known in settings.recent)
        for known in settings.recent:
            self._add(known, apart.get(known.path, ""))
        if self.count():
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes out of the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentItem())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forget()
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Take the file in hand out of the list."""
        row = self.currentRow()
        if row < 0:
            return
        item = self.takeItem(row)
        self._settings.forget(item.data(_PATH))
        if not self.count():
            self.emptied.emit()

    def stand_in_full(self, on: bool) -> None:
        """Whether all rows are seen and what is around it scrolls, or the list by itself."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setMinimumHeight(rows + 2 * self.frameWidth() + 2 if on else 0)
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if on else policies.ScrollBarAsNeeded
        )

    def _add(self, known: Recent, where: str) -> None:
        """One more row; `where` tells it from another that has the same words."""
        say, missing = self._language.say, not known.path.is_file()
        first = named(known, self._language)
        under = " · ".join(part for part in (where, beneath(known, self._language)) if part)
        if missing:
            under = say("niet gevonden: {file}", file=known.path)
        item = QListWidgetItem(first, self)
        item.setData(_PATH, known.path)  # as words Qt would lose what is no UTF-8
        item.setData(_UNDER, under)
        item.setData(_MISSING, missing)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}, {under}")
        leave = say("Delete haalt deze regel uit de lijst; het bestand blijft.")
        item.setToolTip(plain_tip(f"{known.path}\n{leave}"))

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.opened.emit(item.data(_PATH))

    def _restore(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.restoring.emit(item.data(_PATH))

    def _show_menu(self, at: object) -> None:
        menu = QMenu(self)
        menu.addAction(self._language.say("Herstellen…"), self._restore)
        menu.addAction(self._language.say("Uit deze lijst halen"), self.forget)
        menu.popup(self.mapToGlobal(at))  # type: ignore[call-overload]  # a QPoint from the signal


class _TwoLines(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(option.rect).adjusted(px(4), px(2), -px(4), -px(2))
        missing = bool(index.data(_MISSING))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ground"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        words = row.adjusted(px(12), px(6), -px(12), -px(6))
        painter.setFont(theme.font(TEXT, strong=not missing))
        painter.setPen(theme.colour("soft" if missing else "ink"))
        self._line(painter, words, Qt.AlignmentFlag.AlignTop, str(index.data()))
        painter.setFont(theme.font(CAPTION))
        painter.setPen(theme.colour("soft"))
        self._line(painter, words, Qt.AlignmentFlag.AlignBottom, str(index.data(_UNDER)))
        painter.restore()

    def _line(self, painter: QPainter, words: QRectF, where: Qt.AlignmentFlag, text: str) -> None:
        # The whole text stands in the tip; of a path the end says most.
        mode = Qt.TextElideMode.ElideMiddle
        fitting = painter.fontMetrics().elidedText(text, mode, int(words.width()))
        painter.drawText(words, where, fitting)
