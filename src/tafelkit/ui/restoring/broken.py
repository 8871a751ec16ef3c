"""A file that does not open: what there still is of it, and one button to go on with that.

Eight people may be waiting: what is safe stands first, and nothing of it needs to be understood to
go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.texts import Language
from tafelkit.services.restoring.kept import Kept
from tafelkit.services.restoring.remains import Remains, Restored, recover
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.restoring.copies_list import CopiesList
from tafelkit.ui.restoring.looking import Looking
from tafelkit.ui.widgets.following import FocusFollower
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.read_out import read_out

_WIDEST = 820


class BrokenScreen(QWidget):
    """`restored` carries the file to go on with and what there is to say of it.

    `left` says that one wants back to the start, `opening` that another file is to be opened.
    """

    restored = Signal(object, str)
    left = Signal()
    opening = Signal()

    def __init__(
        self,
        remains: Remains,
        shelf: Callable[[str], Kit],
        author: str,
        theme: Theme,
        language: Language,
        dialogs: Dialogs,
    ) -> None:
        super().__init__()
        self._remains = remains
        self._shelf = shelf
        self._author = author
        self._theme = theme
        self._dialogs = dialogs
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self._form = Form()
        self._busy = False
        self._build(language)
        FocusFollower(self)
        on_form(self, theme, self._take_form, low=600)

    def begin(self) -> None:
        """To the button that goes on."""
        self.go.setFocus()

    def rebuild(self, language: Language) -> None:
        """Say and draw everything anew."""
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._build(language)
        self._take_form(self._form)
        self.begin()

    def refuse(self, sentence: str) -> None:
        """Say what could not be done."""
        self.refusal.setText(sentence)
        self.refusal.show()
        read_out(self, sentence)

    def may_close(self) -> bool:
        """Nothing here is lost by closing; what is being made is waited for."""
        return not self._busy

    def closed(self) -> None:
        """Nothing is held here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the start."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, language: Language) -> None:
        say, path = language.say, self._remains.path
        self._language = language
        there = path.exists()
        heading = say("{name} is er niet meer", name=path.name)
        if there and self._remains.may_be_newer:
            heading = say("{name} gaat niet open", name=path.name)
        elif there:
            heading = say("{name} is beschadigd", name=path.name)
        self.heading = _label(heading, "title")
        self.where = _label(str(path.parent), "caption")
        self.told = [_label(language.text(told), "") for told in self._remains.told()]
        self.in_place = path.parent.is_dir()
        self.go = QPushButton(
            say("Herstellen en verdergaan")
            if self.in_place
            else say("Herstellen op een andere plek…")
        )
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(lambda: self._recover(None))
        self.safe = _label(
            say("Het beschadigde bestand blijft bewaard, met '(beschadigd)' achter zijn naam."),
            "soft",
        )
        self.working = QLabel(say("Bezig met herstellen…"))
        self.working.setProperty("kind", "soft")
        self.refusal = _label("", "danger")
        self.refusal.hide()
        self.list = CopiesList(self._theme, language)
        for kept in self._remains.copies:
            self.list.add(kept, self._remains.contents)
        self.list.asked.connect(self._use)
        self.use = QPushButton(say("Alleen deze reservekopie gebruiken"))
        self.use.clicked.connect(self._use)
        self.list.selected.connect(self._show_usable)
        self.other = QPushButton(say("Ander bestand openen…"))
        self.other.clicked.connect(self.opening)
        self.back = QPushButton(say("Naar het begin (Esc)"))
        self.back.clicked.connect(self.left)
        self._lay_out()
        read_out(self, f"{heading}. {' '.join(label.text() for label in self.told)}")

    def _use(self) -> None:
        if self.list.in_hand is not None:
            self._recover(self.list.in_hand)

    def _recover(self, chosen: Kept | None) -> None:
        path, target = self._remains.path, None
        if not self.in_place:
            target = self._ask_where()
            if target is None:
                return

        def work() -> Iterator[Restored | Refusal]:
            try:
                yield recover(self._remains, self._shelf, self._author, chosen, target)
            except Refusal as refused:
                yield refused

        end = partial(self._end, target or path)
        if not self._remains.is_much:
            end(next(work()))
            return
        self._be_busy(True)
        looking = Looking(work)
        looking.found.connect(end)
        looking.begin()

    def _end(self, path: Path, became: Restored | Refusal) -> None:
        self._be_busy(False)
        if isinstance(became, Refusal):
            self._refuse(became)
        else:
            self.restored.emit(path, self._said(became))

    def _be_busy(self, on: bool) -> None:
        """Whether it is being restored: thousands of rows take some seconds."""
        self._busy = on
        for widget in self._stops():
            widget.setDisabled(on)
        self._show_usable()
        self.working.setVisible(on)

    def _show_usable(self) -> None:
        self.use.setEnabled(not self._busy and self.list.in_hand is not None)

    def _refuse(self, refused: Refusal) -> None:
        """Say why it could not be; the next try asks for another place."""
        say = self._language.say
        self.in_place = False
        self.go.setText(say("Herstellen op een andere plek…"))
        self.refuse(self._language.text(refused.message))

    def _ask_where(self) -> Path | None:
        say, path = self._language.say, self._remains.path
        folder = next(folder for folder in (*path.parents, Path.home()) if folder.is_dir())
        title = say("Herstellen als")
        return self._dialogs.save_file(self, self._language, title, folder / path.name)

    def _said(self, done: Restored) -> str:
        say, text = self._language.say, self._language.text
        parts = [say("Hersteld.")]
        if done.aside is not None:
            parts.append(say("Het beschadigde bestand is nu '{name}'.", name=done.aside.name))
        return " ".join((*parts, *map(text, done.anew)))

    def _card(self) -> QFrame:
        """What there still is, and the button to go on with it."""
        px = self._theme.px
        card = QFrame()
        card.setProperty("kind", "surface")
        within = QVBoxLayout(card)
        within.setContentsMargins(px(24), px(24), px(24), px(24))
        within.setSpacing(px(12))
        for label in (self.heading, self.where, *self.told):
            within.addWidget(label)
        within.addSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.go)
        row.addWidget(self.working)
        row.addStretch(1)
        within.addLayout(row)
        within.addWidget(self.refusal)
        within.addWidget(self.safe)
        return card

    def _foot(self) -> QHBoxLayout:
        px = self._theme.px
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.use)
        foot.addStretch(1)
        foot.addWidget(self.other)
        foot.addWidget(self.back)
        return foot

    def _lay_out(self) -> None:
        px, older = self._theme.px, bool(self.list.count)
        heading = _label(self._language.say("Of ga terug naar een reservekopie"), "heading")
        column = self._column = QVBoxLayout()
        column.addWidget(self._card())
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        if not older:
            column.addStretch(1)
        self.list.setMinimumHeight(px(120))
        within, middle = QWidget(), QWidget()
        middle.setMaximumWidth(px(_WIDEST))
        middle.setLayout(column)
        row = QHBoxLayout(within)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(within)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        # Only now, as what is in no window yet is shown as one.
        for widget, on in (
            (self.safe, self._remains.path.exists()),
            *((widget, older) for widget in (heading, self.list, self.use)),
        ):
            widget.setVisible(on)
        self._be_busy(self._busy)
        for before, after in zip(self._stops(), self._stops()[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _stops(self) -> tuple[QWidget, ...]:
        return (self.go, self.list, self.use, self.other, self.back)

    def _take_form(self, form: Form) -> None:
        self._form = form
        self._column.setContentsMargins(around(self._theme, form, 24, 24))
        self._column.setSpacing(self._theme.px(8 if form.low else 16))


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        label.setProperty("kind", kind)
    return label
