"""A table that is open: the rail, the header, the page in front, the footer, and the menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language, Message
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.drafts import LINES
from tafelkit.ui.pages.all_pages import ALL_PAGES, Pages
from tafelkit.ui.pages.page import Page
from tafelkit.ui.session import Session
from tafelkit.ui.widgets.draft_line import HoldsDraft
from tafelkit.ui.widgets.following import FocusFollower
from tafelkit.ui.widgets.form import Form, form_at, on_form
from tafelkit.ui.window.footer import Footer
from tafelkit.ui.window.header import Header
from tafelkit.ui.window.leaving import Leaving
from tafelkit.ui.window.menus import Program, TableMenus
from tafelkit.ui.window.rail import Rail
from tafelkit.ui.window.stops import Stop, first_stop, pages_of
from tafelkit.ui.window.unentered import from_before

if TYPE_CHECKING:
    from tafelkit.ui.window.overlay import Overlay

# Below these the window's own parts make room for the page.
_NARROW, _LOW = 1000, 600
_LEAST = (560, 260)


class TableWindow(QWidget):
    """What is in the frame while a table is open.

    It is built anew for another language or look; what matters is in the record and on the desk.
    """

    def __init__(
        self,
        frame: QMainWindow,
        session: Session,
        desk: Desk,
        program: Program,
        dialogs: Dialogs,
        pages: Pages = ALL_PAGES,
    ) -> None:
        super().__init__()
        self.session = session
        self.desk = desk
        self._frame = frame
        self._program = program
        self._kinds = pages
        self.leaving = Leaving(self, desk, session, dialogs, self.enter_draft)
        self._pages: dict[str, Page] = {}
        self._touched: frozenset[type[e.Entry]] = frozenset()
        self._refused = ""
        self._unsubscribe = desk.hub.subscribe(self._changed)
        desk.refused.connect(self._refuse)
        desk.asked.connect(self.go)
        for letter in e.SEAT_LETTERS:
            shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), self)
            shortcut.activated.connect(lambda key=letter: self.footer.chips.take(key))
        self._overlay: Overlay | None = None
        self._body = QWidget()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._body)
        self.stop: Stop
        # The frame stands already: its size is nearly ours.
        self._form = form_at(frame.size(), desk.theme, _NARROW, _LOW)
        self._build(first_stop(desk.record, desk.now()))
        FocusFollower(self)
        on_form(self, desk.theme, self._take_form, narrow=_NARROW, low=_LOW, taken=self._form)
        self.footer.tell(from_before(desk))

    def minimumSizeHint(self) -> QSize:
        """What the smallest form needs, whichever form there is now."""
        return QSize(self.desk.theme.px(_LEAST[0]), self.desk.theme.px(_LEAST[1]))

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self.stop.page]

    def go(self, name: str, entry_id: str = "", *, begin: bool = True) -> None:
        """Go to a stop or a page by its name, to an entry on it, and to where words come in."""
        stop = self.rail.stop(name)
        if stop is None:
            return
        refused = self.flush()
        self.end_overlay()
        self.stop = stop
        self._show_page()
        self.footer.refuse(refused)
        if entry_id:
            self.page.show_entry(entry_id)
        elif begin:
            self.page.begin()

    def step(self, way: int) -> None:
        """Go to the next stop, or to one before."""
        stops = self.rail.stops
        self.go(stops[max(0, min(len(stops) - 1, stops.index(self.stop) + way))].name)

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

    def flush(self) -> str:
        """Write what is being typed; the sentence for what of it was refused, if anything was."""
        self._refused = ""
        self.page.flush()
        return self._refused

    def undo(self) -> None:
        """Take the last change back, what is being typed included, and show where."""
        done = self._carry_out(self.desk.hub.undo)
        if done is not None:
            self.footer.tell(self.desk.language.say("Ongedaan gemaakt: {what}", what=done))

    def redo(self) -> None:
        """Do again what was taken back last, and show where."""
        done = self._carry_out(self.desk.hub.redo)
        if done is not None:
            self.footer.tell(self.desk.language.say("Opnieuw gedaan: {what}", what=done))

    def rebuild(self, language: Language) -> None:
        """Say and draw everything anew: same page, same seat in hand, nothing lost."""
        self._close_pages()
        self.desk.language = language
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._build(self.stop.name)
        self.page.begin()

    def show_overlay(self, shown: Overlay) -> None:
        """Lay something over the page; Escape leads back."""
        self.end_overlay()
        self._overlay = shown
        shown.left.connect(self._back_from_overlay)
        self._stack.addWidget(shown)
        self._stack.setCurrentWidget(shown)
        shown.back.setFocus()

    def show_keys(self) -> None:
        """Show all keys."""
        from tafelkit.ui.window import overlay

        language = self.desk.language
        titles: dict[str, str] = {}
        for stop in self.rail.stops:
            # Welcome has the page of the preparation; its keys are listed once.
            titles.setdefault(stop.page, stop.title)
        named = [(title, self._kinds[page]()) for page, title in titles.items()]
        self.show_overlay(overlay.keys(self.desk.theme, language, named))

    def show_about(self) -> None:
        """Show what the program is and is made of."""
        from tafelkit.ui.window import overlay

        notice = self.desk.record.kit.notice.text(self.desk.language.code)
        self.show_overlay(overlay.about(self.desk.theme, self.desk.language, notice))

    def end_overlay(self) -> None:
        """Take away what lies over the page."""
        if self._overlay is not None:
            self._stack.removeWidget(self._overlay)
            self._overlay.deleteLater()
            self._overlay = None

    def may_close(self) -> bool:
        """Whether the table can be left; where not, it was said why."""
        # What is refused on the way out is said before it is lost; who closes again means it.
        return not self.flush() and self.leaving.may_go()

    def keep(self) -> None:
        """Put what is being typed on the disk: words in a field, and words in a line."""
        self.flush()
        self.session.keep()

    def closed(self) -> None:
        """Stop listening, and let go of the files."""
        self._close_pages()
        self._unsubscribe()
        self._frame.setMenuBar(QMenuBar())
        self.session.close()

    def _build(self, name: str) -> None:
        desk = self.desk
        self.rail, self.header, self.footer = Rail(desk), Header(desk), Footer(desk, self.session)
        self._stack = QStackedWidget()
        self._overlay = None
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        if desk.hub.read_only:
            right.addWidget(self._read_only_banner())
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

    def _show_page(self) -> None:
        name = self.stop.page
        if name not in self._pages:
            # A page that is made shows the record as it is.
            self._pages[name] = self._kinds[name]()(self.desk)
            self._stack.addWidget(self._pages[name])
        else:
            self._pages[name].refresh()
        self._stack.setCurrentWidget(self._pages[name])
        self.rail.mark(self.stop)
        self.header.show_stop(self.stop)
        self.footer.show_round(self.stop.round or "", seats=name != "verslag")
        self.footer.refuse("")

    def _close_pages(self) -> None:
        for page in self._pages.values():
            page.close_page()
        self._pages = {}

    def _carry_out(self, step: Callable[[], Message | None]) -> Message | None:
        self.flush()
        self._touched = frozenset()
        done = step()
        pages = pages_of(self._touched)
        if pages and self.stop.page not in pages:
            self.go(pages[0])
        return done

    def _changed(self, topics: frozenset[type[e.Entry]], _initiator: object) -> None:
        self._touched |= topics
        self.rail.refresh()
        self.header.refresh()
        self.footer.refresh()
        self.footer.refresh_saved()
        self.footer.refuse("")
        self.menus.refresh()
        if e.Table in topics:
            self._name_window()

    def _refuse(self, sentence: str) -> None:
        self._refused = sentence
        self.footer.refuse(sentence)

    def _back_from_overlay(self) -> None:
        self.end_overlay()
        self.page.begin()

    def _name_window(self) -> None:
        table = self.desk.record.table
        name = self.desk.language.say("Tafel {number}", number=table.number)
        parts = ", ".join(part for part in (name, table.place) if part)
        self._frame.setWindowTitle(f"{parts} — tafelkit")

    def _read_only_banner(self) -> QWidget:
        banner = QFrame()
        banner.setProperty("kind", "banner")
        words = QLabel(
            self.desk.language.say(
                "Dit bestand is alleen te lezen: een ander programma heeft het open, of de map is "
                "op slot. Er kan nu niets in worden genoteerd."
            )
        )
        words.setWordWrap(True)
        words.setProperty("kind", "label")
        within = QVBoxLayout(banner)
        px = self.desk.theme.px
        within.setContentsMargins(px(24), px(8), px(24), px(8))
        within.addWidget(words)
        return banner
