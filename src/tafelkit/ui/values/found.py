"""Cards named in a motivation: those confirmed, and those found in it that are still a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.shapes import Shape, shape_icon
from tafelkit.ui.widgets.tips import plain_tip


class Mentions(QWidget):
    """Chips in a place of fixed height, so that nothing moves under a typing hand.

    `confirmed` and `removed` carry the card. One of the questions is marked: it is the one that a
    single key confirms. `taken` tells that the chip that had the focus is no more,
    `asked` that there is another question, or none.
    """

    confirmed = Signal(str)
    removed = Signal(str)
    taken = Signal()
    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: tuple[str, ...] = ()
        self._mentions: tuple[str, ...] = ()
        self._marked = 0
        self._shown: tuple[object, ...] = ()
        px = desk.theme.px
        self.title = QLabel()
        self.title.setProperty("kind", "caption")
        self.title.setWordWrap(True)
        self.title.setMinimumHeight(px(16))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, px(4))
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._chips)
        # Two rows of chips.
        self._scroll.setFixedHeight(px(60))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.title)
        layout.addWidget(self._scroll)
        self._show()

    @property
    def marked(self) -> str:
        """The question that one key confirms, empty without any."""
        return self._found[self._marked] if self._found else ""

    def fill(self, mentions: Sequence[str], found: Iterable[str]) -> None:
        """Show what was confirmed, and what is a question."""
        before = self.marked
        self._mentions, self._found = tuple(mentions), tuple(found)
        self._marked = self._found.index(before) if before in self._found else 0
        self._show()

    def height_at(self, width: int) -> int:
        """Its height at that width, also before it is shown."""
        title = max(self.title.minimumHeight(), self.title.heightForWidth(width))
        return title + self._desk.theme.px(4) + self._scroll.minimumHeight()

    def mark_next(self, step: int) -> None:
        """Mark another question."""
        if self._found:
            self._marked = (self._marked + step) % len(self._found)
            self._show()
            self._flow.activate()
            chip = self._flow.itemAt(self._marked)
            if chip is not None and (widget := chip.widget()) is not None:
                self._scroll.ensureWidgetVisible(widget, 0, 0)

    def _show(self) -> None:
        say, record = self._desk.language.say, self._desk.record
        language = self._desk.language.code
        names = [record.card_name(card, language) for card in (*self._mentions, *self._found)]
        shown = (self._mentions, self._found, self._marked, self._desk.theme.dark, names)
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = any(chip.hasFocus() for chip in self._chips.findChildren(Chip))
        for chip in self._chips.findChildren(Chip):
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        if self._found:
            self.title.setText(
                say("Ook genoemd? Ctrl+Enter bevestigt, of Enter in de lege regel hieronder.")
            )
        else:
            self.title.setText(say("Ook genoemd") if self._mentions else "")
        for place, card in enumerate(self._found):
            self._add(card, "enter" if place == self._marked else None, confirmed=False)
        for card in self._mentions:
            self._add(card, "tick", confirmed=True)
        if had_focus:
            self.taken.emit()
        self.asked.emit()

    def _add(self, card: str, shape: Shape | None, *, confirmed: bool) -> None:
        say, theme = self._desk.language.say, self._desk.theme
        name = self._desk.record.card_name(card, self._desk.language.code)
        chip = Chip(self._desk, name if confirmed else say("{card}?", card=name))
        chip.setProperty("kind", "chip" if confirmed else "found")
        if shape is not None:
            chip.setIcon(shape_icon(shape, theme.colour("accent"), theme.px(14)))
        chip.setIconSize(QSize(theme.px(14), theme.px(14)))
        if confirmed:
            told = say("{card} is genoemd; haal weg met Delete of een klik", card=name)
            chip.clicked.connect(lambda: self.removed.emit(card))
            chip.deleted.connect(lambda: self.removed.emit(card))
        else:
            told = say("{card} genoemd? Bevestig met Enter of een klik", card=name)
            chip.clicked.connect(lambda: self.confirmed.emit(card))
        chip.setAccessibleName(told)
        chip.setToolTip(plain_tip(told))
        self._flow.addWidget(chip)


class Chip(QPushButton):
    """A small button; its words go on a next line rather than be cut."""

    deleted = Signal()

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__(_broken(words, QFontMetrics(desk.theme.font(TEXT)), desk.theme.px(240)))
        # A click leaves the typing hand where it is.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does; Delete takes away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def _broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with line ends where it would be wider."""
    lines = [""]
    for word in text.replace("&", "&&").split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
