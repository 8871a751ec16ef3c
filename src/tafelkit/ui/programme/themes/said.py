"""All that was said at the tables, to be looked through, and what may belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.likeness import Like, groups, like
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.themes.board_list import BoardList
from tafelkit.ui.programme.themes.filters import Filters
from tafelkit.ui.programme.themes.modes import Modes
from tafelkit.ui.programme.themes.reader import Reader
from tafelkit.ui.programme.themes.sieve import Sieve, Wanted
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.widgets.keys import on_keys

_COMPARED = 2000  # sayings that are compared with each other; more would keep one waiting
_SOON_MS = 150


class Said(QWidget):
    """The list of what was said and its fields; `choosing` asks for the themes of what is selected.

    What is suggested is only ever shown: nothing is put in a theme by itself.
    """

    choosing = Signal()

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._titles: Mapping[str, Sequence[str]] = {}
        self._theme_id = ""
        self._low = False
        self._groups: list[list[Like]] = []
        self._deck = frozenset(desk.synthesis.kit.deck.by_id)
        self.reader, self.sieve = Reader(self, desk), Sieve(self)
        self.reader.grew.connect(self._take_more)
        self.sieve.began.connect(self._show)
        self.sieve.went_on.connect(self._show_more)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.ask)
        say = desk.language.say
        self.filters = Filters(desk)
        self.filters.asked.connect(self._look_anew)
        self.modes = Modes(desk)
        self.modes.chosen.connect(self._look_anew)
        self.count = QLabel()
        self.count.setProperty("kind", "soft")
        self.clear = QPushButton(say("Alles tonen"))
        self.clear.setProperty("kind", "tab")
        self.clear.clicked.connect(self.filters.clear)
        self.into = QPushButton(say("In thema… (Ctrl+T)"))
        self.into.setProperty("kind", "tab")
        self.into.clicked.connect(self.choosing)
        self.list = BoardList(desk, say("Wat aan de tafels is gezegd"))
        self.list.opened.connect(lambda one: desk.table_asked.emit(one.entry.table, one.id))
        self.list.selectionModel().selectionChanged.connect(self._count)
        self.nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("kind", "invitation")
        self.more = QPushButton(say("Filters"))
        self.more.setCheckable(True)
        self.more.setProperty("kind", "tab")
        self.more.toggled.connect(self._count)
        for line in (self.filters.search, self.filters.tables):
            line.down.connect(self.list.setFocus)
        on_keys(self.list, self._select_group, "Ctrl+G")
        self._lay_out()

    def take_form(self, form: Form) -> None:
        """Where it is low, the list and the fields above it take turns."""
        self._low = form.low
        self.more.setVisible(form.low)
        self._count()

    def search(self) -> None:
        """To the field in which one searches."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def refresh(self, titles: Mapping[str, Sequence[str]]) -> None:
        """Show what was gathered, with the titles of the themes that have it."""
        anew = self.reader.look()
        altered, self._titles = titles != self._titles, titles
        self.list.rows.tell_themes(titles)
        self._count_unused()
        self.modes.show_theme(self._theme())
        shown_by_use = self.filters.wanted.unused or self.modes.mode != "all"
        if anew or (altered and shown_by_use) or not self.list.rows.sayings:
            self.ask()

    def compare_with(self, theme_id: str) -> None:
        """Suggest what is like this theme, where that is asked for."""
        if theme_id != self._theme_id:
            self._theme_id = theme_id
            self.modes.show_theme(self._theme())
            if self.modes.mode == "like":
                self._soon.start()

    def _look_anew(self) -> None:
        self.list.scrollToTop()
        self.ask()

    def ask(self) -> None:
        """Show what the fields ask for."""
        wanted, lexicon = self.filters.wanted, self.reader.lexicon
        passes = wanted.passing(lexicon, self._titles, self._deck)
        self.clear.setVisible(wanted != Wanted())
        theme = self._theme()
        if self.modes.mode == "like" and theme is not None:
            found = like(lexicon, self._desk.gathering.of_ids(theme.evidence), passes)
            self._groups = []
            self._suggest(found)
        else:
            self.sieve.sift(passes, len(lexicon.sayings))

    def _theme(self) -> e.Theme | None:
        found = self._desk.synthesis.entries.get(self._theme_id)
        return found if isinstance(found, e.Theme) else None

    def _show(self, places: Sequence[int]) -> None:
        sayings = self.reader.lexicon.sayings
        if self.modes.mode == "together":
            if self.sieve.whole:
                self._compare()
            return
        self.list.rows.explain({})
        self.list.show_sayings([sayings[place] for place in places])
        self._count()

    def _show_more(self, places: Sequence[int]) -> None:
        if self.modes.mode == "together":
            self._compare()
        elif self.modes.mode == "all":
            sayings = self.reader.lexicon.sayings
            self.list.extend([sayings[place] for place in places])
            self._count()

    def _compare(self) -> None:
        self._groups = groups(self.reader.lexicon, self.sieve.found[:_COMPARED])
        self._suggest([one for group in self._groups for one in group])

    def _suggest(self, found: Sequence[Like]) -> None:
        self.list.rows.explain({one.saying.id: one.shared for one in found})
        self.list.show_sayings([one.saying for one in found])
        self._count()

    def _take_more(self) -> None:
        """Go on with what was read since."""
        lexicon = self.reader.lexicon
        self._count_unused()
        if self.modes.mode == "all":
            wanted = self.filters.wanted
            passes = wanted.passing(lexicon, self._titles, self._deck)
            self.sieve.reach(passes, len(lexicon.sayings))
            self._count()
        else:
            self._soon.start()

    def _count(self) -> None:
        many, rows = self._desk.language.say_many, self.list.rows.sayings
        chosen = self.list.chosen_count
        shown = len(rows) if self.modes.mode != "all" else len(self.sieve.found)
        words = many("{count} uitspraak", "{count} uitspraken", shown)
        if chosen:
            selected = many("{count} geselecteerd", "{count} geselecteerd", chosen)
            words = f"{words} · {selected}"
        if self.modes.mode == "together" and len(self.sieve.found) > _COMPARED:
            compared = many(
                "alleen de eerste {count} is vergeleken; zoek om te beperken",
                "alleen de eerste {count} zijn vergeleken; zoek om te beperken",
                _COMPARED,
            )
            words = f"{words} · {compared}"
        self.count.setText(words)
        self.into.setEnabled(bool(rows))
        tools = not self._low or self.more.isChecked()
        self.filters.choices.setVisible(tools)
        self.modes.setVisible(tools)
        room = not (self._low and tools)
        self.list.setVisible(room and bool(rows))
        self.nothing.setVisible(room and not rows)
        self.nothing.setText(self._why_nothing())

    def _why_nothing(self) -> str:
        say = self._desk.language.say
        if not self._desk.gathering.tables:
            return say("Hier komt wat aan de tafels is gezegd.\nVoeg eerst tafels samen.")
        if self.modes.mode == "like":
            return say("Niets gebruikt dezelfde woorden als dit thema.")
        if self.modes.mode == "together":
            return say("Niets deelt zeldzame woorden met iets van een andere tafel.")
        if self.filters.wanted.unused and self.filters.wanted == Wanted(unused=True):
            return say("Alles is in een thema.")
        return say("Niets gevonden.")

    def _count_unused(self) -> None:
        noted = self.reader.noted
        self.filters.show_unused(len(noted) - sum(key in noted for key in self._titles))

    def _select_group(self) -> None:
        """Select all that is suggested together with the one in hand."""
        current = self.list.current
        for group in self._groups:
            ids = [one.saying.id for one in group]
            if current is not None and current.id in ids:
                self.list.select(ids)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        buttons = FlowLayout(None, px(8))
        for widget in (self.more, self.filters.unused, self.into, self.clear, self.count):
            buttons.addWidget(widget)
        self.count.setMinimumHeight(self.into.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.filters)
        column.addWidget(self.modes)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addStretch(0)
