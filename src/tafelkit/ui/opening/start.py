"""The start screen: a new table, one that was open before, or the sample to look around in."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.texts import Language
from tafelkit.exchange.kit_files import KitShelf
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.opening.new_table import NewTable, NewTableForm
from tafelkit.ui.opening.recent_list import RecentList
from tafelkit.ui.settings import Settings
from tafelkit.ui.widgets.following import FocusFollower
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.tips import plain_tip

_WIDEST = 1120
_LOOKS: tuple[bool | None, ...] = (None, False, True)


class StartScreen(QWidget):
    """What one sees without a table. It remembers what is typed over a change of language."""

    making = Signal(object)
    opening = Signal(object)
    restoring = Signal(object)
    looking_around = Signal()
    looking_around_programme = Signal()
    merging = Signal()
    printing = Signal(str)
    language_asked = Signal(str)
    look_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        language: Language,
        settings: Settings,
        shelf: KitShelf,
        kit: str,
        folder: Path,
        today: date,
        dialogs: Dialogs,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._shelf = shelf
        self._kit = kit
        self._folder = folder
        self._today = today
        self._dialogs = dialogs
        self._sentence = ""
        self._form = Form(narrow=True)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self._build(language)
        FocusFollower(self)
        on_form(self, theme, self._take_form, low=600)

    def begin(self) -> None:
        """Put the focus where one begins: on what was open before, else on a new table."""
        if self.recent.count():
            self.recent.setFocus()
        else:
            self.form.begin()

    def refuse(self, sentence: str) -> None:
        """Say what could not be done."""
        self._sentence = sentence
        self.refusal.setText(sentence)
        self._banner.setVisible(bool(sentence))

    def rebuild(self, language: Language) -> None:
        """Say and draw everything anew; what was typed stays."""
        typed = self.form.typed()
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._build(language)
        self.form.put(typed)
        self.begin()

    def may_close(self) -> bool:
        """Nothing here is lost by closing."""
        return True

    def closed(self) -> None:
        """Nothing is held here."""

    def _build(self, language: Language) -> None:
        say, px = language.say, self._theme.px
        self._language = language
        self.form = NewTableForm(
            self._theme,
            language,
            self._shelf,
            self._kit,
            self._folder,
            self._today,
            self._next_number(),
            self._dialogs,
        )
        self.form.made.connect(self._make)
        self.recent = RecentList(self._theme, language, self._settings)
        self.recent.opened.connect(self.opening)
        self.recent.restoring.connect(self.restoring)
        self.recent.setVisible(bool(self.recent.count()))
        self.recent.emptied.connect(self.recent.hide)
        self.open_button = QPushButton(say("Bestand openen…"))
        self.open_button.clicked.connect(lambda: self.opening.emit(None))
        self.sample_button = QPushButton(say("Rondkijken in een voorbeeldtafel"))
        self.sample_button.clicked.connect(self.looking_around)
        self.programme_button = QPushButton(say("Rondkijken in het voorbeeldprogramma"))
        self.programme_button.clicked.connect(self.looking_around_programme)
        self.merge_button = QPushButton(say("Tafels samenvoegen…"))
        self.merge_button.clicked.connect(self.merging)
        self.print_button = QPushButton(say("Kaarten, canvas en formulieren afdrukken…"))
        self.print_button.clicked.connect(lambda: self.printing.emit(self.form.kit.currentData()))
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.form, 11)
        self._columns.addWidget(self._going_on(), 9)
        within = QWidget()
        within.setMaximumWidth(px(_WIDEST))
        column = self._column = QVBoxLayout(within)
        column.addLayout(self._head())
        column.addWidget(self._refusal_banner())
        column.addLayout(self._columns)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(within, 100)
        row.addStretch(1)
        self._middle = middle
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(middle)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.recent.currentRowChanged.connect(self._follow_row)
        self._order_stops()
        self._take_form(self._form)
        self.refuse(self._sentence)

    def _order_stops(self) -> None:
        """Tab begins at what was open before, then makes the round of the screen."""
        stops = [self.recent, *self.form.stops, self.open_button, self.merge_button]
        stops += [self.sample_button, self.programme_button, self.print_button]
        stops += [self.language_choice, self.look_choice]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _take_form(self, form: Form) -> None:
        px = self._theme.px
        self._form = form
        ways = QBoxLayout.Direction
        # Below each other, what was open before comes first: most often it is what one wants.
        stacked = ways.BottomToTop if self.recent.count() else ways.TopToBottom
        self._columns.setDirection(stacked if form.narrow else ways.LeftToRight)
        self._columns.setSpacing(px(16 if form.narrow else 24))
        self._column.setContentsMargins(around(self._theme, form, 24, 24))
        self._column.setSpacing(px(12 if form.low else 24))
        self._what.setVisible(not form.narrow)
        self.recent.stand_in_full(form.narrow or form.low)

    def _follow_row(self) -> None:
        row = self.recent.visualItemRect(self.recent.currentItem())
        if self.recent.hasFocus() and row.isValid():
            at = self.recent.viewport().mapTo(self._middle, row.center())
            self._scroll.ensureVisible(at.x(), at.y(), 0, row.height())

    def _head(self) -> QHBoxLayout:
        say = self._language.say
        name = QLabel("tafelkit")
        name.setProperty("kind", "title")
        self._what = QLabel(say("Vastleggen wat een gesprekstafel op papier zet."))
        self._what.setProperty("kind", "soft")
        self.language_choice = self._choice(say("Taal van het scherm"), ("Nederlands", "English"))
        self.language_choice.setCurrentIndex(0 if self._language.code == "nl" else 1)
        self.language_choice.activated.connect(
            lambda at: self.language_asked.emit(("nl", "en")[at])
        )
        looks = (say("Zoals het systeem"), say("Licht"), say("Donker"))
        self.look_choice = self._choice(say("Licht of donker"), looks)
        self.look_choice.setCurrentIndex(_LOOKS.index(self._settings.dark))
        self.look_choice.activated.connect(lambda at: self.look_asked.emit(_LOOKS[at]))
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(12))
        head.addWidget(name)
        head.addWidget(self._what)
        head.addStretch(1)
        head.addWidget(self.language_choice)
        head.addWidget(self.look_choice)
        return head

    def _going_on(self) -> QFrame:
        say, px = self._language.say, self._theme.px
        frame = QFrame()
        frame.setProperty("kind", "surface")
        heading = QLabel(say("Verder gaan"))
        heading.setProperty("kind", "heading")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addWidget(self.recent, 1)
        if not self.recent.count():
            words = QLabel(say("Tafels die open waren komen hier te staan."))
            words.setProperty("kind", "soft")
            words.setWordWrap(True)
            column.addWidget(words)
            column.addStretch(1)
        column.addWidget(self.open_button)
        column.addWidget(self.merge_button)
        column.addWidget(self.sample_button)
        column.addWidget(self.programme_button)
        column.addWidget(self.print_button)
        return frame

    def _refusal_banner(self) -> QFrame:
        px = self._theme.px
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setProperty("kind", "danger")
        self._banner = QFrame()
        self._banner.setProperty("kind", "surface")
        within = QVBoxLayout(self._banner)
        within.setContentsMargins(px(16), px(12), px(16), px(12))
        within.addWidget(self.refusal)
        return self._banner

    def _choice(self, name: str, words: tuple[str, ...]) -> QComboBox:
        box = QComboBox()
        box.addItems(words)
        box.setAccessibleName(name)
        box.setToolTip(plain_tip(name))
        return box

    def _next_number(self) -> int:
        """One more than the table that was open last, for tables come in a row."""
        tables = (known for known in self._settings.recent if not known.is_programme)
        last = next(tables, None)
        return last.number + 1 if last else 1

    def _make(self, wanted: NewTable) -> None:
        self.refuse("")
        self.making.emit(wanted)
