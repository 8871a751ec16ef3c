"""The programme's verslag: its real pages with what it lacks, and what the rapporteur writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.pointed import Pointed, lacking
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.texts import Message, _
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.verslag.checking import Checking
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.programme.verslag.making import ProgrammeMaking, ProgrammeOrder
from tafelkit.ui.programme.verslag.texts import Texts
from tafelkit.ui.proofs.apart import Apart
from tafelkit.ui.verslag.choices import Choices
from tafelkit.ui.verslag.links import Link
from tafelkit.ui.verslag.report import REPORT_KEYS, Report
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

_PART = "verslag:deel"
_FAULT = _("Het verslag is niet gemaakt, door een fout in tafelkit. Het programma is wel bewaard.")
_MOST = 50  # of what it lacks; who mends these sees the next
# The page on which an entry is worked at; what was recorded at a table is with its table.
_PAGES: dict[type[e.Entry], str] = {
    e.Cluster: "waarden",
    e.Theme: "themas",
    e.DevelopmentDirection: "richtingen",
    e.Call: "terugblik",
    e.Prose: "verslag",
    e.Programme: "verslag",
}


def _page_of(entry: e.Entry) -> str:
    return _PAGES.get(type(entry), "tafels")


def _page(item: Pointed) -> str:
    """Where it is worked at; what there is none of begins on its page, tables by merging."""
    if item.entry is not None:
        return _page_of(item.entry)
    return "samenvoegen" if item.kind in (None, e.Table) else _PAGES[item.kind]


class ProgrammeVerslagPage(ProgrammePage):
    """Two parts behind one switch: the pages as they are printed, and the texts."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        e.Programme,
        e.Table,
        e.Call,
        *e.ABOVE_TABLES,
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("F6", _("van de pagina's naar de teksten, en andersom")),
        *REPORT_KEYS,
        ("Ctrl+I", _("voegt in een tekst iets in dat uit de tafels wordt ingevuld")),
        ("Esc", _("terug naar de pagina's")),
    )

    def __init__(
        self,
        desk: ProgrammeDesk,
        dialogs: Dialogs | None = None,
        make: Callable[[ProgrammeOrder], bytes] | None = None,
    ) -> None:
        super().__init__(desk)
        self._deeds = 0
        self._uncount = desk.door.subscribe(self._count)
        apart = Apart()
        self.choices = Choices(
            desk,
            lambda: self.synthesis.programme.language,
            lambda one: _page_of(one.entry),
            desk.language.say("Zonder letters; achtergronden als aantal, vanaf drie."),
        )
        self._living = Living(desk)
        self.report = Report(
            desk,
            self.choices,
            dialogs or Dialogs(),
            make or ProgrammeMaking(desk.session.save_copy, apart.run),
            self._asked_for,
            _FAULT,
            apart,
            self._why_not,
        )
        self.texts = Texts(
            desk, self._living, [place for place in PLACE_NAMES if place != "quantity"], whole=True
        )
        self._checking = Checking(desk)
        self._checking.changed.connect(self._show_state)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.report)
        self._stack.addWidget(self.texts)
        self.switch = QButtonGroup(self)
        for number, name in enumerate((self.say("Pagina's"), self.say("Teksten"))):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setToolTip("F6")
            self.switch.addButton(button, number)
        self.switch.idClicked.connect(self._turn_to)
        self._lay_out()
        self._keys()
        self._show_part(int(desk.choices.get(_PART, "0")))
        self.refresh()

    def refresh(self) -> None:
        """Show what is written and lacking at once, and the pages a moment later."""
        self.texts.refresh()
        self._look_through()
        self.report.order_soon()

    def gathered(self) -> None:
        """Fill the texts in anew; the pages are made of the file, not of what was gathered."""
        self.texts.refresh()
        if self.gathering.whole:
            self._look_through()

    def begin(self) -> None:
        """To the pages."""
        self._turn_to(0)

    def show_entry(self, entry_id: str) -> None:
        """Take the field of one of the rapporteur's texts in hand."""
        programme = self.synthesis.programme
        proses = (self.synthesis.prose(place) for place in PLACE_NAMES)
        for entry in (programme, *proses):
            if entry.id == entry_id:
                self._show_part(1)
                self.texts.show_entry(entry)

    def close_page(self) -> None:
        """Stop listening, and end what makes the pages."""
        super().close_page()
        self._uncount()
        self._checking.stop()
        self.report.close_report()

    def _count(self, _topics: frozenset[type[e.Entry]], _initiator: object) -> None:
        self._deeds += 1

    def _asked_for(self) -> ProgrammeOrder:
        choices, fonts = self.choices, self.desk.resources / "fonts"
        return ProgrammeOrder(
            choices.edition, choices.language, fonts, self.desk.now(), self._deeds
        )

    def _why_not(self) -> Message | None:
        """Words between braces that nobody knows, in a text that is written or being written."""
        self.flush()
        if not self.gathering.whole:
            return None  # an own card may be known to a table that is still to be read
        return next((message for _entry, message in self._living.wrong()), None)

    def _look_through(self) -> None:
        self._checking.begin()
        if not self._checking.done:
            self._show_state()

    def _show_state(self) -> None:
        gathering, synthesis = self.gathering, self.synthesis
        wrong = (Pointed(message, entry) for entry, message in self._living.wrong())
        missing = (*wrong, *lacking(gathering, synthesis, self.desk.thresholds))
        contested = self._contested()
        found, whole = self._checking.found, gathering.whole and self._checking.done
        self.choices.show_state(
            found,
            [*contested, *self._linked(missing[:_MOST])],
            len(contested) + len(missing),
            "" if whole else self.say("De tafels worden nog nagekeken…"),
            self._checking.unsought if whole else None,
        )

    def _contested(self) -> list[Link]:
        """What laptops do not agree on is printed as if they did, until someone chooses."""
        left = self.desk.session.conflicts
        if not left:
            return []
        words = self.desk.language.say_many(
            "Van één onderdeel is nog niet gekozen welke lezing geldt.",
            "Van {count} onderdelen is nog niet gekozen welke lezing geldt.",
            len(left),
        )
        return [Link(words, "samenvoegen", left[0].table or left[0].id)]

    def _linked(self, items: Iterable[Pointed]) -> list[Link]:
        text = self.desk.language.text
        return [
            Link(text(item.message), _page(item), item.entry.id if item.entry else "")
            for item in items
        ]

    def _turn_to(self, part: int) -> None:
        self._show_part(part)
        if part == 0:
            self.report.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.texts.begin()

    def _show_part(self, part: int) -> None:
        self.flush()
        self.desk.choices[_PART] = str(part)
        self.switch.button(part).setChecked(True)
        self._stack.setCurrentIndex(part)

    def _keys(self) -> None:
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(self, lambda: self._turn_to(1 - self.switch.checkedId()), "F6")
        on_keys(self, self.report.save, "Ctrl+S")
        on_keys(self, self.report.print, "Ctrl+Shift+P")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self.desk.theme.px(8))
        for button in self.switch.buttons():
            head.addWidget(button)
        head.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(head)
        self._layout.addWidget(self._stack, 1)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(self.desk.theme.px(8 if form.low else 12))
        self.report.take_form(form)
