"""The programme's Terugblik: what tables said at the end, answers to calls, and the texts."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.look_back.part import SaidAtTheEnd
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.programme.verslag.texts import Texts
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

_PART = "terugblik:deel"
_KINDS: tuple[tuple[type[e.TableEntry], Message], ...] = (
    (e.Call, _("Oproepen ({count})")),
    (e.Remark, _("Opmerkingen ({count})")),
    (e.LookBack, _("Wie ontbrak ({count})")),
    (e.Link, _("Verwijzingen ({count})")),
)
_PLACES = ("look_back", "thanks")


class ProgrammeLookBackPage(ProgrammePage):
    """The kinds and the texts behind one switch."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Call, e.Table, e.Prose)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("F6", _("naar het volgende deel: oproepen, opmerkingen, …, teksten")),
        ("Return", _("op een oproep: naar het antwoord; op iets anders: naar zijn tafel")),
        ("Ctrl+Down", _("naar de volgende oproep, en door met antwoorden")),
        ("Ctrl+Up", _("naar de oproep ervoor")),
        ("Esc", _("terug naar de lijst")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self.said = SaidAtTheEnd(desk)
        self.texts = Texts(desk, Living(desk), _PLACES, whole=False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.said)
        self._stack.addWidget(self.texts)
        self.switch = QButtonGroup(self)
        for number in range(len(_KINDS) + 1):
            button = QPushButton()
            button.setCheckable(True)
            button.setToolTip("F6")
            self.switch.addButton(button, number)
        self.switch.button(len(_KINDS)).setText(self.say("Teksten"))
        self.switch.idClicked.connect(self._turn_to)
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(
            self, lambda: self._turn_to((self.switch.checkedId() + 1) % (len(_KINDS) + 1)), "F6"
        )
        self._show_part(int(desk.choices.get(_PART, "0")))
        self.refresh()

    def refresh(self) -> None:
        """Show what was said, answered and written."""
        for number, (kind, name) in enumerate(_KINDS):
            count = len(self.said.all_of(kind))
            words = self.desk.language.text(Message(name.text, {"count": count}))
            self.switch.button(number).setText(words)
        self.said.refresh()
        self.texts.refresh()

    def begin(self) -> None:
        """To the list, or to the first text."""
        if self._stack.currentWidget() is self.said:
            self.said.begin()
        else:
            self.texts.begin()

    def show_entry(self, entry_id: str) -> None:
        """Take what was said at the end in hand, a call with its answer."""
        for number, (kind, _name) in enumerate(_KINDS):
            if any(one.id == entry_id for one in self.said.all_of(kind)):
                self.said.search.clear()
                self.said.open_only.setChecked(False)
                self._show_part(number)
                self.said.list.choose(entry_id)
                self.said.begin()

    def _turn_to(self, part: int) -> None:
        self._show_part(part)
        self.begin()

    def _show_part(self, part: int) -> None:
        self.flush()
        self.desk.choices[_PART] = str(part)
        self.switch.button(part).setChecked(True)
        if part < len(_KINDS):
            self._stack.setCurrentWidget(self.said)
            self.said.show_kind(_KINDS[part][0])
        else:
            self._stack.setCurrentWidget(self.texts)

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        head = FlowLayout(None, px(8))
        for button in self.switch.buttons():
            head.addWidget(button)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(head)
        self._layout.addWidget(self._stack, 1)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(self.desk.theme.px(8 if form.low else 12))
        self.said.take_narrow(form.narrow)
