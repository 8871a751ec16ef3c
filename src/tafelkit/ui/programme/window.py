"""A programme that is open: the rail, the title, the page in front, the footer, and the menus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.programme.all_pages import ALL_PAGES
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.erasing import ProgrammeErasing
from tafelkit.ui.programme.footer import ProgrammeFooter
from tafelkit.ui.programme.leaving import ProgrammeLeaving
from tafelkit.ui.programme.menus import PROGRAMME_MENUS, ProgrammeMenus
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.rail import ProgrammeRail
from tafelkit.ui.programme.stops import pages_of
from tafelkit.ui.restoring.restoring import Restoring
from tafelkit.ui.widgets.form import Form, form_at, on_form
from tafelkit.ui.window.locking import Locking
from tafelkit.ui.window.menus import Program
from tafelkit.ui.window.over import OverPage
from tafelkit.ui.window.page_stack import PageStack
from tafelkit.ui.window.paged import Kinds, PagedWindow
from tafelkit.ui.window.stops import Stop

# Below these the window's own parts make room for the page.
_NARROW, _LOW = 1000, 600
_LEAST = (560, 260)


class ProgrammeWindow(PagedWindow):
    """What is in the frame while a programme is open."""

    menu_bar = PROGRAMME_MENUS

    def __init__(
        self,
        frame: QMainWindow,
        desk: ProgrammeDesk,
        program: Program,
        dialogs: Dialogs,
        pages: Kinds = ALL_PAGES,
    ) -> None:
        super().__init__(frame, desk, pages)
        self.desk = desk
        self.session = desk.session
        self.dialogs = dialogs
        self._program = program
        self.leaving = ProgrammeLeaving(self, desk, dialogs)
        self.erasing = ProgrammeErasing(self, desk)
        self.session.erased.connect(self.end_overlay)  # it may show what is gone
        self.restoring = Restoring(self, desk, desk.session)
        self.locking = Locking(self, desk, desk.session, dialogs)
        desk.traced.connect(lambda figure, ids: self._trace(figure, desk.gathering.of_ids(ids)))
        desk.lines_traced.connect(self._trace)
        desk.table_asked.connect(self._read)
        desk.doubles_asked.connect(self._compare)
        self._form = form_at(frame.size(), desk.theme, _NARROW, _LOW)
        self._begin("tafels" if desk.gathering.tables else "samenvoegen")
        on_form(self, desk.theme, self._take_form, narrow=_NARROW, low=_LOW, taken=self._form)

    def minimumSizeHint(self) -> QSize:
        """What the smallest form needs, whichever form there is now."""
        return QSize(self.desk.theme.px(_LEAST[0]), self.desk.theme.px(_LEAST[1]))

    def go(self, name: str, entry_id: str = "", *, begin: bool = True) -> None:
        """Go to a stop, as long as no merge is under way."""
        if self._is_free(name):
            super().go(name, entry_id, begin=begin)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Show what would happen if these files, or those in these folders, were taken in."""
        from tafelkit.ui.programme.pages.merging import MergingPage

        if self._is_free():
            self.go("samenvoegen")
            page = self.page
            assert isinstance(page, MergingPage)
            page.take(paths)

    def may_close(self) -> bool:
        """Whether the programme can be left; where not, it was said why."""
        if not self._is_free():
            return False
        return not self.flush() and self.leaving.may_go()

    def keep(self) -> None:
        """Put what is being typed on the disk."""
        self.flush()
        self.session.keep()

    def _is_free(self, name: str = "") -> bool:
        """Whether nothing is being merged; then only the page that shows that can be gone to."""
        if not self.desk.merging.running or name == self.stop.name:
            return True
        say = self.desk.language.say
        self.footer.refuse(say("Er wordt nu samengevoegd; wacht even, of annuleer dat met Esc."))
        self.rail.mark(self.stop)
        return False

    def _let_go(self) -> None:
        self.desk.merging.close()
        self.session.close()

    def _build(self, name: str) -> None:
        desk = self.desk
        self.rail, self.footer = ProgrammeRail(desk), ProgrammeFooter(desk)
        self.title = QLabel()
        self.title.setProperty("kind", "title")
        self._header = QFrame()
        self._header.setProperty("kind", "bar")
        self._head = QHBoxLayout(self._header)
        self._head.addWidget(self.title, 1)
        self._stack = PageStack()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._header)
        if self.session.read_only:
            right.addWidget(self._held_banner(self.session, self._program))
        right.addWidget(self._stack, 1)
        right.addWidget(self.footer)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.menus = ProgrammeMenus(self, self._frame, self._program)
        self.rail.chosen.connect(lambda stop: self.go(stop, begin=False))
        self.rail.entered.connect(self.go)
        self._lead_back(self.rail, self._header, self.footer)
        stop = self.rail.stop(name)
        assert stop is not None
        self.stop = stop
        self._take_form(self._form)
        self._show_page()
        self.rail.setDisabled(desk.merging.running)
        desk.session.lending.connect(self.rail.setDisabled)
        self._frame.setWindowTitle(f"{desk.synthesis.programme.title} — tafelkit")

    def _take_form(self, form: Form) -> None:
        px = self.desk.theme.px
        self._form = form
        self.rail.set_small(form.narrow)
        self.footer.take_form(form)
        self._header.setFixedHeight(px(46 if form.low else 64))
        self._head.setContentsMargins(px(12 if form.narrow else 24), 0, px(16), 0)

    def _make_page(self, name: str) -> BasePage:
        kind = self._kinds[name]()
        assert issubclass(kind, ProgrammePage)
        return kind(self.desk)

    def _show_around(self, stop: Stop) -> None:
        self.title.setText(stop.title)

    def _refresh_around(self, topics: frozenset[type[e.Entry]]) -> None:
        self.footer.refresh_saved()
        self.menus.refresh()
        if e.Programme in topics:
            self._frame.setWindowTitle(f"{self.desk.synthesis.programme.title} — tafelkit")

    def _pages_of(self, topics: frozenset[type[e.Entry]]) -> tuple[str, ...]:
        return pages_of(topics)

    def _announce(self, sentence: str, *, refused: bool = False) -> None:
        if refused:
            self.footer.refuse(sentence)
        else:
            self.footer.tell(sentence)

    def _notice(self) -> str:
        return self.desk.synthesis.kit.notice.text(self.desk.language.code)

    def _trace(self, figure: str, lines: Sequence[Saying] | Sequence[e.Table]) -> None:
        """Show the records behind a figure, over the page."""
        from tafelkit.ui.programme.sayings.trace import Trace

        self.show_overlay(Trace(self.desk, figure, lines))

    def _read(self, table_id: str, entry_id: str) -> None:
        """Show the record of a table, with one of its entries in hand."""
        from tafelkit.ui.programme.tables.record import RecordView

        self._lay(table_id, lambda: RecordView(self.desk, table_id, entry_id))

    def _compare(self, table_id: str) -> None:
        """Show a table beside those that may be the same."""
        from tafelkit.ui.programme.tables.doubles import DoublesView

        self._lay(table_id, lambda: DoublesView(self.desk, table_id))

    def _lay(self, table_id: str, make: Callable[[], OverPage]) -> None:
        if table_id in self.desk.gathering.all_tables:
            try:
                self.show_overlay(make())
            except Refusal as refused:
                self.desk.refuse(refused)
