"""What the windows of a table and of a programme have in common: a rail, and a page in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMainWindow, QMenuBar, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language, Message
from tafelkit.ui.open_file import OpenFile
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.widgets.following import FocusFollower
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys
from tafelkit.ui.window.actions import Menu
from tafelkit.ui.window.over import OverPage
from tafelkit.ui.window.page_stack import PageStack
from tafelkit.ui.window.rail import BaseRail
from tafelkit.ui.window.stops import Stop
from tafelkit.ui.workplace import Workplace

if TYPE_CHECKING:
    from tafelkit.ui.window.menus import Program

Kinds = Mapping[str, Callable[[], type[BasePage]]]


class PagedWindow(QWidget):
    """Pages of a file, one in front; the rail says where one can be.

    It is built anew for another language or look; what matters is recorded and on the desk.
    """

    rail: BaseRail
    menu_bar: tuple[Menu, ...]
    stop: Stop

    def __init__(self, frame: QMainWindow, workplace: Workplace, kinds: Kinds) -> None:
        super().__init__()
        self._frame = frame
        self._workplace = workplace
        self._kinds = kinds
        self._pages: dict[str, BasePage] = {}
        self._touched: frozenset[type[e.Entry]] = frozenset()
        self._refused = ""
        self._unsubscribe = workplace.door.subscribe(self._changed)
        workplace.refused.connect(self._refuse)
        workplace.asked.connect(self.go)
        self._body = QWidget()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._body)
        self._stack = PageStack()

    # What a window says and builds by itself.

    def _build(self, name: str) -> None:
        """Build all that is in the body, with the stop of that name in front."""
        raise NotImplementedError

    def _make_page(self, name: str) -> BasePage:
        """The page of that name, made when it is first shown."""
        raise NotImplementedError

    def _show_around(self, stop: Stop) -> None:
        """Show in what is around the page which stop is in front."""
        raise NotImplementedError

    def _refresh_around(self, topics: frozenset[type[e.Entry]]) -> None:
        """Show in what is around the page what was touched."""
        raise NotImplementedError

    def _pages_of(self, topics: frozenset[type[e.Entry]]) -> tuple[str, ...]:
        """The pages on which a change of these kinds is worked at."""
        raise NotImplementedError

    def _announce(self, sentence: str, *, refused: bool = False) -> None:
        """Say something in the footer; nothing takes away what stood there."""
        raise NotImplementedError

    def _let_go(self) -> None:
        """Let go of the files: the window closes."""
        raise NotImplementedError

    def _own_keys(self) -> tuple[tuple[str, str, str], ...]:
        """Keys in a row that work everywhere: the first, the last, and what they do."""
        return ()

    def _notice(self) -> str:
        """What the kit says of itself."""
        raise NotImplementedError

    # What all of them do.

    def _lead_back(self, *around: QWidget) -> None:
        """Have the keys that lead to the line on a page do so from what is around it too."""
        for part in around:
            on_keys(part, self.to_the_line, *TO_THE_LINE)

    def _begin(self, name: str) -> None:
        """Build the window; the last thing of its making."""
        self._build(name)
        FocusFollower(self)

    @property
    def page(self) -> BasePage:
        """The page in front."""
        return self._pages[self.stop.page]

    def go(self, name: str, entry_id: str = "", *, begin: bool = True) -> None:
        """Go to a stop or a page by its name, to an entry on it, and to where words come in."""
        stop = self.rail.stop(name)
        if stop is None:
            return
        refused = self.flush()
        self.stop = stop
        self._show_page()
        self._announce(refused, refused=True)
        if entry_id:
            self.page.show_entry(entry_id)
        elif begin:
            self.page.begin()

    def to_the_line(self) -> None:
        """Go to where words come in, from wherever one is."""
        self.end_overlay()
        self.page.begin()

    def step(self, way: int) -> None:
        """Go to the next stop, or to one before."""
        stops = self.rail.stops
        self.go(stops[max(0, min(len(stops) - 1, stops.index(self.stop) + way))].name)

    def flush(self) -> str:
        """Write what is being typed; the sentence for what of it was refused, if anything was."""
        self._refused = ""
        self.page.flush()
        return self._refused

    def undo(self) -> None:
        """Take the last deed back, what is being typed included, and show where."""
        done = self._carry_out(self._workplace.undo)
        if done is not None:
            self._announce(self._workplace.language.say("Ongedaan gemaakt: {what}", what=done))

    def redo(self) -> None:
        """Do again what was taken back last, and show where."""
        done = self._carry_out(self._workplace.redo)
        if done is not None:
            self._announce(self._workplace.language.say("Opnieuw gedaan: {what}", what=done))

    def rebuild(self, language: Language) -> None:
        """Say and draw everything anew: same page, nothing lost."""
        self._close_pages()
        self._workplace.language = language
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._build(self.stop.name)
        self.page.begin()

    @property
    def overlay(self) -> OverPage | None:
        """What lies over the page."""
        return self._stack.overlay

    def show_overlay(self, shown: OverPage) -> None:
        """Lay something over the page; Escape leads back."""
        self._stack.lay(shown)

    def show_keys(self) -> None:
        """Show all keys."""
        from tafelkit.ui.window import overlay

        workplace = self._workplace
        titles: dict[str, str] = {}
        for stop in self.rail.stops:
            # Welcome has the page of the preparation; its keys are listed once.
            titles.setdefault(stop.page, stop.title)
        pages = sorted(titles, key=lambda page: page != self.stop.page)
        named = [(titles[page], self._kinds[page]()) for page in pages]
        count = len(self.rail.stops)
        own = (
            *self._own_keys(),
            ("Ctrl+1", f"Ctrl+{count}", workplace.language.say("Naar een pagina")),
        )
        self.show_overlay(
            overlay.keys(workplace.theme, workplace.language, self.menu_bar, named, own)
        )

    def show_about(self) -> None:
        """Show what the program is and is made of."""
        from tafelkit.ui.window import overlay

        workplace = self._workplace
        self.show_overlay(overlay.about(workplace.theme, workplace.language, self._notice()))

    def end_overlay(self) -> None:
        """Take away all that lies over the page, which is in front again."""
        self._stack.uncover()

    def tell(self, sentence: str) -> None:
        """Say in the footer what was done."""
        self._announce(sentence)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        if self._frame.isFullScreen():
            self._frame.showNormal()
        else:
            self._frame.showFullScreen()

    def closed(self) -> None:
        """Stop listening, and let go of the files."""
        self._close_pages()
        self._unsubscribe()
        self._frame.setMenuBar(QMenuBar())
        self._let_go()

    def _show_page(self) -> None:
        name = self.stop.page
        if name not in self._pages:
            # A page that is made shows what is recorded as it is.
            self._pages[name] = self._make_page(name)
        else:
            self._pages[name].refresh()
        self._stack.show_page(self._pages[name])
        self.rail.mark(self.stop)
        self._show_around(self.stop)
        self._announce("")

    def _held_banner(self, file: OpenFile, program: Program) -> QWidget:
        """What says why the file can only be read."""
        from tafelkit.ui.window.held import HeldBanner

        workplace = self._workplace
        banner = HeldBanner(
            file.path, file.holder, workplace.theme, workplace.language, newer=file.is_newer
        )
        banner.again.connect(program.reopen)
        return banner

    def _close_pages(self) -> None:
        for page in self._pages.values():
            page.close_page()
        self._pages = {}

    def _carry_out(self, step: Callable[[], Message | None]) -> Message | None:
        self.flush()
        self._touched = frozenset()
        done = step()
        pages = self._pages_of(self._touched)
        if pages and self.stop.page not in pages:
            self.go(pages[0])
        return done

    def _changed(self, topics: frozenset[type[e.Entry]], _initiator: Any) -> None:
        self._touched |= topics
        self._stack.refresh_overlays()
        self.rail.refresh()
        self._refresh_around(topics)
        self._announce("")

    def _refuse(self, sentence: str) -> None:
        self._refused = sentence
        self._announce(sentence, refused=True)
