"""The right side of the board: all themes and the line for a new one, or one theme in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.services.synthesis import themes as services
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.themes.beside import Beside
from tafelkit.ui.programme.themes.theme_in_hand import ThemeInHand
from tafelkit.ui.programme.themes.theme_list import ThemeList
from tafelkit.ui.programme.themes.wording import row_of
from tafelkit.ui.widgets.fields import Line


class ThemesSide(QStackedWidget):
    """`made` carries the title of a new theme and the ids that were dropped for it, if any were.

    `given` carries a theme and ids for it,
    `chosen` carries the theme that one looks at.
    """

    made = Signal(str, object)
    given = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self.list = ThemeList(desk.theme, say("Thema's"))
        self.list.entered.connect(self.open)
        self.list.chosen.connect(self.chosen)
        self.list.given.connect(self.given)
        self.list.begun.connect(self._begin_with)
        self.list.moved.connect(self._move)
        self.list.removing.connect(self._remove)
        self.figure = QLabel()
        self.figure.setProperty("kind", "label")
        self.thin = QPushButton()
        self.thin.setProperty("kind", "tab")
        self.thin.clicked.connect(self._next_thin)
        self.empty = QLabel(
            say(
                "Nog geen thema's.\nSleep hierheen wat bij elkaar hoort, of selecteer het links; "
                "typ dan een titel en druk op Enter."
            ),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.empty.setProperty("kind", "invitation")
        self._begun: tuple[str, ...] = ()
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("kind", "label")
        self.told.hide()
        self.line = Line()
        self.line.setAccessibleName(say("Nieuw thema"))
        self.line.setPlaceholderText(say("Nieuw thema met wat links geselecteerd is"))
        self.line.returnPressed.connect(self._make)
        self.hand = ThemeInHand(desk)
        self.hand.left.connect(self.leave)
        self.hand.given.connect(lambda ids: self.given.emit(self.hand.theme_id, ids))
        self.hand.removing.connect(lambda: self._remove(self.hand.theme_id))
        self.hand.merging.connect(self._ask_merge)
        self.addWidget(self._all())
        self.addWidget(self.hand)

    def refresh(self) -> None:
        """Show the themes as they are."""
        desk, themes = self._desk, self._desk.synthesis.themes
        rows = [row_of(desk, theme) for theme in themes]
        self.list.fill(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        many = desk.language.say_many
        self.figure.setText(many("{count} thema", "{count} thema's", len(rows)))
        thin = sum(row.thin for row in rows)
        self.thin.setVisible(thin > 0)
        self.thin.setText(many("{count} dun thema", "{count} dunne thema's", thin))
        found = desk.synthesis.entries.get(self.hand.theme_id)
        if self.currentWidget() is not self.hand:
            return
        if isinstance(found, e.Theme):
            self.hand.fill(found, next(row for row in rows if row.id == found.id))
        else:
            self.leave()

    def open(self, theme_id: str) -> None:
        """Take a theme in hand."""
        if theme_id not in self._desk.synthesis.entries:
            return
        self.hand.flush()
        self.hand.theme_id = theme_id
        self.setCurrentWidget(self.hand)
        self.list.choose(theme_id)
        self.refresh()
        self.chosen.emit(theme_id)
        self.hand.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Back to all themes, or from the one begun by a drop; False where one is there already."""
        if self._begun:
            self._begin_with(())
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.currentWidget() is not self.hand:
            return False
        self.hand.flush()
        self.setCurrentIndex(0)
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def to_the_line(self) -> None:
        """To the line in which a new theme is typed."""
        self.leave()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def made_one(self) -> None:
        """The theme was made: the line is free for the next, the new one is in hand."""
        self.line.clear()
        self._begin_with(())
        self.list.choose("", len(self.list.rows) - 1)

    def _make(self) -> None:
        if title := self.line.text().strip():
            self.made.emit(title, self._begun)

    def _begin_with(self, ids: Sequence[str]) -> None:
        """Ask in the line what the theme of these is to be called."""
        self._begun = tuple(ids)
        self.told.setVisible(bool(ids))
        if ids:
            self.told.setText(
                self._desk.language.say_many(
                    "Nieuw thema met {count} uitspraak: typ een titel en druk op Enter. "
                    "Met Esc komt het er niet.",
                    "Nieuw thema met {count} uitspraken: typ een titel en druk op Enter. "
                    "Met Esc komt het er niet.",
                    len(ids),
                )
            )
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, theme_id: str, place: int) -> None:
        self._desk.run(lambda: services.move_theme(self._desk.synthesis, theme_id, place))

    def _remove(self, theme_id: str) -> None:
        self.leave()
        self._desk.run(lambda: services.remove_theme(self._desk.synthesis, theme_id))

    def _next_thin(self) -> None:
        """To the next thin theme, after the last to the first."""
        rows, now = self.list.rows, self.list.currentIndex().row()
        thin = [n for n, row in enumerate(rows) if row.thin]
        following = next((n for n in thin if n > now), thin[0])
        self.list.choose(rows[following].id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_merge(self) -> None:
        """Ask with which theme this one is to be made one."""
        kept, menu = self.hand.theme_id, QMenu(self)
        for theme in self._desk.synthesis.themes:
            if theme.id != kept:
                action = menu.addAction(theme.title.replace("&", "&&"))
                action.triggered.connect(lambda _on=False, key=theme.id: self.merge(kept, key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.hand.merge
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def merge(self, kept: str, other: str) -> None:
        """Make one theme of two."""
        self.hand.flush()
        self._desk.run(lambda: services.merge_themes(self._desk.synthesis, kept, other))

    def _all(self) -> QWidget:
        px, page = self._desk.theme.px, Beside()
        page.begun.connect(self._begin_with)
        head = QHBoxLayout()
        head.addWidget(self.figure, 1)
        head.addWidget(self.thin)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.told)
        column.addWidget(self.line)
        return page
