"""A table that is open: the rail, the header, the page in front, the footer, and the menus."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
)

from tafelkit.domain import entries as e
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.drafts import LINES
from tafelkit.ui.pages.all_pages import ALL_PAGES, Pages
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.pages.page import Page
from tafelkit.ui.restoring.restoring import Restoring
from tafelkit.ui.session import Session
from tafelkit.ui.widgets.draft_line import HoldsDraft
from tafelkit.ui.widgets.form import Form, form_at, on_form
from tafelkit.ui.window.actions import MENUS
from tafelkit.ui.window.erasing import Erasing
from tafelkit.ui.window.footer import Footer
from tafelkit.ui.window.header import Header
from tafelkit.ui.window.leaving import TableLeaving
from tafelkit.ui.window.locking import Locking
from tafelkit.ui.window.menus import Program, TableMenus
from tafelkit.ui.window.page_stack import PageStack
from tafelkit.ui.window.paged import PagedWindow
from tafelkit.ui.window.rail import Rail
from tafelkit.ui.window.stops import Stop, first_stop, pages_of
from tafelkit.ui.window.unentered import from_before

# Below these the window's own parts make room for the page.
_NARROW, _LOW = 1000, 600
_LEAST = (560, 260)


class TableWindow(PagedWindow):
    """What is in the frame while a table is open."""

    menu_bar = MENUS

    def __init__(
        self,
        frame: QMainWindow,
        session: Session,
        desk: Desk,
        program: Program,
        dialogs: Dialogs,
        pages: Pages = ALL_PAGES,
    ) -> None:
        super().__init__(frame, desk, pages)
        self.session = session
        self.desk = desk
        self._program = program
        self.leaving = TableLeaving(self, desk, session, dialogs, self.enter_draft)
        session.erased.connect(self.end_overlay)  # it may show what is gone
        self.restoring = Restoring(self, desk, session)
        self.locking = Locking(self, desk, session, dialogs)
        self.erasing = Erasing(self, desk, session, dialogs)
        for letter in e.SEAT_LETTERS:
            shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), self)
            shortcut.activated.connect(lambda key=letter: self.footer.chips.take(key))
        # The frame stands already: its size is nearly ours.
        self._form = form_at(frame.size(), desk.theme, _NARROW, _LOW)
        self._begin(first_stop(desk.record, desk.now()))
        on_form(self, desk.theme, self._take_form, narrow=_NARROW, low=_LOW, taken=self._form)
        self.footer.tell(from_before(desk))

    def minimumSizeHint(self) -> QSize:
        """What the smallest form needs, whichever form there is now."""
        return QSize(self.desk.theme.px(_LEAST[0]), self.desk.theme.px(_LEAST[1]))

    def show_draft(self, name: str) -> HoldsDraft | None:
        """Go to the line in which a draft stands."""
        self.go(LINES[name].page, begin=False)
        return self.page.take_draft(name)

    def enter_draft(self, name: str) -> bool:
        """Enter a draft as Enter does in its line; where it cannot be, stay there and say so."""
        if name not in self.desk.drafts.names:
            return True
        line = self.show_draft(name)
        if line is not None:
            line.enter()
        if name not in self.desk.drafts.names:
            return True
        if not self.footer.refusal.text():
            say = self.desk.language.say
            self.footer.refuse(say("Zo kan deze regel nog niet worden vastgelegd."))
        return False

    def may_close(self) -> bool:
        """Whether the table can be left; where not, it was said why."""
        # What is refused on the way out is said before it is lost; who closes again means it.
        return not self.flush() and self.leaving.may_go()

    def keep(self) -> None:
        """Put what is being typed on the disk: words in a field, and words in a line."""
        self.flush()
        self.session.keep()

    def _let_go(self) -> None:
        self.session.close()

    def _build(self, name: str) -> None:
        desk = self.desk
        self.rail, self.header, self.footer = Rail(desk), Header(desk), Footer(desk, self.session)
        self._stack = PageStack()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        if desk.hub.read_only:
            right.addWidget(self._held_banner(self.session, self._program))
        right.addWidget(self._stack, 1)
        right.addWidget(self.footer)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.menus = TableMenus(self, self._frame, self._program)
        self.rail.chosen.connect(lambda stop: self.go(stop, begin=False))
        self.rail.entered.connect(self.go)
        self.footer.draft_asked.connect(self.show_draft)
        # The button goes once its round runs, and would leave the focus to whatever comes next.
        self.header.clock.start_button.clicked.connect(self.to_the_line)
        self._lead_back(self.rail, self.header, self.footer)
        stop = self.rail.stop(name)
        assert stop is not None
        self.stop = stop
        self._take_form(self._form)
        self._show_page()
        self._name_window()

    def _take_form(self, form: Form) -> None:
        self._form = form
        self.rail.set_small(form.narrow)
        self.header.take_form(form)
        self.footer.take_form(form)

    def _make_page(self, name: str) -> BasePage:
        kind = self._kinds[name]()
        assert issubclass(kind, Page)
        return kind(self.desk)

    def _show_around(self, stop: Stop) -> None:
        self.header.show_stop(stop)
        self.footer.show_round(stop.round or "", seats=stop.page != "verslag")

    def _refresh_around(self, topics: frozenset[type[e.Entry]]) -> None:
        self.header.refresh()
        self.footer.refresh()
        self.footer.refresh_saved()
        self.menus.refresh()
        if e.Table in topics:
            self._name_window()

    def _pages_of(self, topics: frozenset[type[e.Entry]]) -> tuple[str, ...]:
        return pages_of(topics)

    def _announce(self, sentence: str, *, refused: bool = False) -> None:
        if refused or not sentence:
            self.footer.refuse(sentence)
        else:
            self.footer.tell(sentence)

    def _own_keys(self) -> tuple[tuple[str, str, str], ...]:
        return (("Alt+A", "Alt+J", self.desk.language.say("Een plaats kiezen")),)

    def _notice(self) -> str:
        return self.desk.record.kit.notice.text(self.desk.language.code)

    def _name_window(self) -> None:
        table = self.desk.record.table
        name = self.desk.language.say("Tafel {number}", number=table.number)
        parts = ", ".join(part for part in (name, table.place) if part)
        self._frame.setWindowTitle(f"{parts} — tafelkit")
