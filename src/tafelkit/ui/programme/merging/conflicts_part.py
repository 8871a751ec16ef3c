"""What laptops do not agree on: a list at the left, the readings of one side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.saying import words_of
from tafelkit.domain.merging.conflict import Conflict
from tafelkit.domain.method.doubles import left_out
from tafelkit.domain.method.places import name_of, round_of
from tafelkit.domain.record import Record
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.merging.plan_list import PlanList
from tafelkit.ui.programme.merging.plan_rows import PlanRow
from tafelkit.ui.programme.merging.reading import KIND_NAMES, Reading
from tafelkit.ui.programme.merging.variant_card import VariantCard
from tafelkit.ui.programme.merging.writers import Writers
from tafelkit.ui.widgets.form import Form, on_form
from tafelkit.ui.widgets.keys import on_keys

_MOST_KEYS = 9
# More than laptops ever make of one thing, and more than anyone reads side by side.
_MOST_SHOWN = 12


class ConflictsPart(QWidget):
    """The number of a reading chooses it; then the next conflict is in hand."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self._shown: tuple[Conflict, ...] = ()
        self._record: Record | None = None
        self.cards: list[VariantCard] = []
        self.list = PlanList(desk.theme, say("Waarover laptops het niet eens zijn"))
        self.list.selectionModel().currentChanged.connect(self._show_one)
        self.invitation = QLabel(
            say(
                "Er is niets tegenstrijdig. Wat op twee laptops anders werd gemaakt, komt hier "
                "naast elkaar te staan, om uit te kiezen."
            )
        )
        self.invitation.setProperty("kind", "invitation")
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invitation.setWordWrap(True)
        self.where = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.where.setProperty("kind", "heading")
        self.told = QLabel(
            say(
                "Welke lezing nieuwer is, staat in geen bestand: klokken van laptops lopen uiteen."
            ),
            wordWrap=True,
        )
        self.told.setProperty("kind", "caption")
        self.more = QLabel(wordWrap=True)
        self.more.setProperty("kind", "caption")
        for number in range(1, _MOST_KEYS + 1):
            on_keys(self, partial(self._choose, number - 1), str(number))
        self._lay_out()
        self.refresh()

    def begin(self) -> None:
        """To the list."""
        self.list.setFocus()

    def refresh(self) -> None:
        """Show what is open; the one in hand stays so while it is."""
        found = self._desk.session.conflicts
        self._stack.setCurrentWidget(self._whole if found else self.invitation)
        if found == self._shown:
            return
        held, row = self.current, max(0, self.list.currentIndex().row())
        self._shown = found
        self.list.show_rows([self._row(one) for one in found])
        again = next((n for n, one in enumerate(found) if held and one.id == held.id), row)
        self._hold(min(again, len(found) - 1))

    @property
    def current(self) -> Conflict | None:
        """The conflict in hand."""
        row = self.list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_table(self, table_id: str) -> None:
        """Take the first conflict of a table in hand."""
        self._hold(next((n for n, one in enumerate(self._shown) if one.table == table_id), 0))
        self.list.setFocus()

    def _hold(self, row: int) -> None:
        self.list.show_row(row)
        self.list.scrollTo(self.list.currentIndex())
        self._show_one()

    def _choose(self, at: int) -> None:
        contested = self.current
        if contested is None or at >= len(contested.readings):
            return
        try:
            self._desk.session.choose(contested, contested.readings[at][0])
        except Refusal as refused:
            self.refresh()
            self._desk.refuse(refused)
        self.list.setFocus()

    def _row(self, one: Conflict) -> PlanRow:
        entry = _content(one)
        if self._left_out(one):
            return PlanRow(self._desk.language.say("Telt deze tafel mee?"), self._place(one))
        words = words_of(entry) if isinstance(entry, e.TableEntry) else ""
        if not isinstance(entry, e.TableEntry):
            said = (getattr(entry, field, "") for field in ("title", "name", "text"))
            words = next(filter(None, said), "")
        return PlanRow(words or self._desk.language.text(KIND_NAMES[one.kind]), self._place(one))

    def _place(self, one: Conflict, *, whole: bool = False) -> str:
        """Its table, round and kind; the whole of it also when and where the table was."""
        language, tables = self._desk.language, self._desk.gathering.all_tables
        table = tables.get(one.table or self._left_out(one))
        parts = []
        if table is not None:
            parts.append(language.say("Tafel {number}", number=table.number))
            day = date_in_words(table.date, language.code, weekday=False)
            parts += filter(None, (table.place, day)) if whole else ()
        if issubclass(one.kind, e.TableEntry):
            rounds = {a.id: a.title for a in self._desk.synthesis.kit.rounds}
            at = rounds.get(round_of(_content(one)))
            parts += [at.text(language.code)] if at else []
        if not self._left_out(one):
            parts.append(language.text(KIND_NAMES[one.kind]))
        return " · ".join(dict.fromkeys(parts))  # an advice is called as its round is

    @staticmethod
    def _left_out(one: Conflict) -> str:
        """The table of which laptops do not agree whether it counts, if that is what it is."""
        return next(iter(left_out((_content(one),))), "")

    def _show_one(self) -> None:
        """Show the readings of the conflict in hand."""
        one = self.current
        for card in self.cards:
            self._columns.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        if one is None:
            return
        self._record = self._record_of(one)
        self.where.setText(self._place(one, whole=True))
        kit = self._desk.synthesis.kit
        reading = Reading(self._desk.language, self._name, self._desk.card_name, kit)
        writers = Writers(self._desk, one)
        readings = one.readings[:_MOST_SHOWN]
        self._tell_of_more(len(one.readings) - len(readings))
        contents = [variants[0].content for variants in readings]
        all_lines = [
            list(reading.lines(content)) if isinstance(content, e.Entry) else []
            for content in contents
        ]
        for at, variants in enumerate(readings):
            others = [lines for n, lines in enumerate(all_lines) if n != at]
            card = VariantCard(
                self._desk.theme,
                self._desk.language,
                at + 1,
                writers.told(variants),
                all_lines[at],
                others,
                shown=at == 0,
            )
            card.chosen.connect(lambda number=at: self._choose(number))
            card.choose.setEnabled(not self._desk.session.read_only)
            self.cards.append(card)
            self._columns.addWidget(card, 1)

    def _tell_of_more(self, count: int) -> None:
        self.more.setVisible(count > 0)
        self.more.setText(
            self._desk.language.say_many(
                "Er is nog een lezing, die hier niet staat; wat wordt gekozen, komt ook daarvoor "
                "in de plaats.",
                "Er zijn nog {count} lezingen, die hier niet staan; wat wordt gekozen, komt ook "
                "daarvoor in de plaats.",
                count,
            )
        )

    def _record_of(self, one: Conflict) -> Record | None:
        if one.table not in self._desk.gathering.all_tables:
            return None
        try:
            return self._desk.session.record(one.table)
        except Refusal as refused:
            self._desk.refuse(refused)
            return None

    def _name(self, key: str) -> str:
        """What an entry is called to which another points."""
        say = self._desk.language.say
        found: Sequence[e.Entry] = ()
        if self._record is not None and key in self._record.entries:
            return self._desk.language.text(name_of(self._record, self._record.entries[key]))
        found = [saying.entry for saying in self._desk.gathering.of_ids([key])]
        if found and isinstance(found[0], e.TableEntry):
            (saying,) = self._desk.gathering.of_ids([key])
            at = say("Tafel {number}", number=saying.number)
            return f"{at}, {saying.words}"
        return say("iets wat verwijderd is")

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        within = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, within)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(px(12))
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(within)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side = QVBoxLayout()
        self._side.setSpacing(px(8))
        self._side.addWidget(self.where)
        self._side.addWidget(self.told)
        self._side.addWidget(scroll, 1)
        self._side.addWidget(self.more)
        self._whole = QWidget()
        self._row_of_parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._whole)
        self._row_of_parts.setContentsMargins(0, 0, 0, 0)
        self._row_of_parts.setSpacing(px(16))
        self._row_of_parts.addWidget(self.list, 2)
        self._row_of_parts.addLayout(self._side, 5)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.invitation)
        self._stack.addWidget(self._whole)
        on_form(self, self._desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        ways = QBoxLayout.Direction
        self._row_of_parts.setDirection(ways.TopToBottom if form.narrow else ways.LeftToRight)


def _content(one: Conflict) -> e.Entry:
    """What the first reading says that is no removal."""
    found = next(v.content for v in one.variants if isinstance(v.content, e.Entry))
    assert isinstance(found, e.Entry)
    return found
