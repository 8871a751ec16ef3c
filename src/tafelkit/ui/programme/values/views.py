"""The ways to look at the same figures: table, chart, matrix, and what was new at each table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain.method.coming import Coming
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.bars import BarList, Legend
from tafelkit.ui.programme.values.cards_model import CardOrder
from tafelkit.ui.programme.values.cards_table import CardsTable
from tafelkit.ui.programme.values.coming import ComingTable, told
from tafelkit.ui.programme.values.figures import FIGURES, PARTS, Doors
from tafelkit.ui.programme.values.groups import Group
from tafelkit.ui.programme.values.matrix import Matrix
from tafelkit.ui.values.search_field import SearchField


class CardsView(QWidget):
    """The cards as a table or as bars, with the field in which a card is looked for."""

    grouping = Signal()

    def __init__(self, desk: ProgrammeDesk, order: CardOrder, shown: CardsTable | BarList) -> None:
        super().__init__()
        self._order, self.shown = order, shown
        self.search = SearchField()
        self.search.setPlaceholderText(desk.language.say("Zoek een kaart of cluster"))
        self.search.setAccessibleName(desk.language.say("Zoek een kaart of cluster"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(order.look_for)
        self.search.down.connect(shown.setFocus)
        shown.grouping.connect(self.grouping)
        self._nothing = QLabel(desk.language.say("Geen kaart gevonden."))
        self._nothing.setProperty("kind", "soft")
        self._nothing.hide()
        column = _column(self, desk)
        column.addWidget(self.search)
        if isinstance(shown, BarList):
            kinds = tuple(desk.language.text(FIGURES[part].title).lower() for part in PARTS)
            column.addWidget(Legend(desk, kinds))
        column.addWidget(shown, 1)
        column.addWidget(self._nothing)
        for signal in (order.rowsInserted, order.rowsRemoved, order.modelReset):
            signal.connect(self._tell)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that are selected."""
        return self.shown.chosen

    def _tell(self) -> None:
        self._nothing.setVisible(not self._order.rowCount())


_ORDERS: tuple[tuple[str, Message], ...] = (
    ("count", _("vaakst genoemd eerst")),
    ("cluster", _("clusters bij elkaar")),
    ("name", _("op naam")),
)


class TogetherView(QWidget):
    """The matrix of what was named together, and the order of its cards."""

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk = desk
        self._groups: Sequence[Group] = ()
        self.matrix = self.shown = Matrix(desk, doors)
        self.order = QComboBox()
        self.order.setAccessibleName(desk.language.say("Volgorde"))
        for key, words in _ORDERS:
            self.order.addItem(desk.language.text(words), key)
        self.order.currentIndexChanged.connect(self._show)
        told_ = QLabel(
            desk.language.say(
                "Hoeveel deelnemers beide kaarten noemden. Enter toont wie; Ctrl+G maakt van de "
                "gekozen vakken een cluster."
            ),
            wordWrap=True,
        )
        told_.setProperty("kind", "soft")
        row = QHBoxLayout()
        row.addWidget(told_, 1)
        row.addWidget(self.order)
        column = _column(self, desk)
        column.addLayout(row)
        column.addWidget(self.matrix, 1)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards of the selected cells."""
        return self.matrix.chosen

    def refresh(self, groups: Sequence[Group]) -> None:
        """Show the cards of these groups: the clusters, and the rest."""
        self._groups = groups
        cards, known = self._ordered(), self.matrix.pairs.cards
        # While a programme is being read nothing changes places under who looks at it.
        still = not self._desk.gathering.whole and set(cards) == set(known)
        self.matrix.pairs.show(known if still else cards)

    def _show(self) -> None:
        self.matrix.pairs.show(self._ordered())

    def _ordered(self) -> Sequence[str]:
        cards = [card for group in self._groups for card in group.named]
        counts = {card.card: card for card in cards}
        by_count = sorted(counts.values(), key=lambda card: (-card.total, card.name, card.card))
        names = {"cluster": list(counts), "count": [card.card for card in by_count]}
        names["name"] = sorted(counts, key=lambda card: self._desk.card_name(card).casefold())
        return names[self.order.currentData()]


class ComingView(QWidget):
    """What was new at each table, and whether the last one still brought something."""

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk = desk
        self.told = QLabel(wordWrap=True)
        self.table = self.shown = ComingTable(desk, doors)
        column = _column(self, desk)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that were new at the table in hand."""
        row = self.table.currentIndex().row()
        return self.table.rows.come[row].new if row >= 0 else ()

    def refresh(self, come: Sequence[Coming]) -> None:
        """Show the tables in the order in which they were held."""
        self.told.setText(told(self._desk, come))
        self.table.rows.show(come)


def _column(widget: QWidget, desk: ProgrammeDesk) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(desk.theme.px(8))
    return column
