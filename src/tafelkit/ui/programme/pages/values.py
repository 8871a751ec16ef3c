"""Waarden over all tables: which cards were named, what was named together, and clusters."""

from __future__ import annotations

from time import perf_counter
from typing import ClassVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.method.coming import coming
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.values.bars import BarList
from tafelkit.ui.programme.values.cards_model import CLUSTER, CardOrder, CardRows
from tafelkit.ui.programme.values.cards_table import CardsTable
from tafelkit.ui.programme.values.figures import Doors
from tafelkit.ui.programme.values.panel import ClusterPanel
from tafelkit.ui.programme.values.tabs import ViewTabs
from tafelkit.ui.programme.values.views import CardsView, ComingView, TogetherView
from tafelkit.ui.widgets.checklist import Checklist, Choice
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.verslag.counts import counting_note

_TITLES: tuple[tuple[str, Message], ...] = (
    ("cards", _("Tabel")),
    ("bars", _("Staafdiagram")),
    ("together", _("Samen genoemd")),
    ("coming", _("Nieuw per tafel")),
    ("clusters", _("Clusters")),
    ("note", _("Hoe geteld")),
)
_AGAIN_MS = 200  # while a large programme is being read
_REST, _LONGEST_MS = 4, 2000  # how much longer than it takes to show it anew
_NEW = ""
_NOT_CHOSEN = QItemSelectionModel.SelectionFlag.NoUpdate


class ValuesPage(ProgrammePage):
    """Figures at the left, clusters beside them; in a narrow window the clusters are a view too."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Cluster,)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Return", _("toont wat een getal telt; op een naam: in een cluster")),
        ("F7", _("sorteert op de kolom in hand; nog eens: andersom")),
        ("Ctrl+F", _("zoekt een kaart of cluster")),
        ("Ctrl+G", _("legt de gekozen kaarten in een cluster")),
        ("F6", _("heen en weer tussen kaarten en clusters")),
        ("Ctrl+Tab", _("naar de volgende weergave")),
        ("Del", _("haalt gekozen kaarten uit hun cluster")),
        ("Alt+Up", _("schuift het cluster op deze pagina omhoog")),
        ("Alt+Down", _("schuift het cluster op deze pagina omlaag")),
        ("Ctrl+Del", _("verwijdert het cluster")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        doors = Doors(desk)
        self.rows = CardRows(desk)
        self.order = CardOrder(self.rows)
        self.table = CardsTable(desk, self.order, doors)
        self.cards = CardsView(desk, self.order, self.table)
        self.bars = CardsView(desk, self.order, BarList(desk, self.order, doors))
        self.together = TogetherView(desk, doors)
        self.coming = ComingView(desk, doors)
        self.clusters = ClusterPanel(desk, doors)
        self.clusters.new.clicked.connect(self._begin_cluster)
        self.clusters.choose.clicked.connect(self.group)
        self.checklist = Checklist(
            self,
            desk.theme,
            self.say("In welk cluster"),
            self.say("Zoek een cluster"),
            self.say("Geen cluster gevonden."),
        )
        self.checklist.ticked.connect(self._tick)
        self._grouped: tuple[str, ...] = ()
        self._last: QAbstractItemView = self.cards.shown  # where cards were chosen last
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        self._lay_out()
        self._set_keys()
        self.refresh()

    def refresh(self) -> None:
        """Show the figures, as far as they were gathered."""
        began = perf_counter()
        tally = self.gathering.count.tally(self.synthesis.clusters)
        names: dict[str, str] = {}
        for cluster in self.synthesis.clusters:
            for card in cluster.cards:
                names[card] = f"{names[card]}, {cluster.name}" if card in names else cluster.name
        self.rows.show(tally.cards, names)
        self.clusters.refresh(tally)
        self._refresh_front()
        self.note.setText(counting_note(self.desk.language, tally))
        self.empty.setVisible(not tally.total)
        self._body.setVisible(bool(tally.total or self.synthesis.clusters))
        # What takes long is done less often, so that reading goes on and nobody waits.
        took = 1000 * (perf_counter() - began)
        self._again.setInterval(min(_LONGEST_MS, max(_AGAIN_MS, round(took * _REST))))

    def gathered(self) -> None:
        """Show what was gathered since, now and then: that may be said many times a second."""
        if not self._again.isActive():
            self._again.start()

    def _refresh_front(self) -> None:
        """Show in the view in front what is its own; the others do when they come there."""
        if self.tabs.name == "together":
            self.together.refresh(self.clusters.groups)
        elif self.tabs.name == "coming":
            self.coming.refresh(coming(self.gathering.at_tables))

    def begin(self) -> None:
        """To where one was, if that is seen, else to the view in front."""
        shown = self._last if self._last.isVisible() else self._front
        if not shown.currentIndex().isValid():
            first = shown.model().index(0, 0)
            shown.selectionModel().setCurrentIndex(first, _NOT_CHOSEN)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Take a cluster in hand."""
        self.clusters.tree.go_to(entry_id)
        self.clusters.tree.setFocus()

    @property
    def view(self) -> CardsView | TogetherView | ComingView:
        """The view of the figures that is in front, or the first."""
        shown = self.tabs.stack.currentWidget()
        return shown if isinstance(shown, CardsView | TogetherView | ComingView) else self.cards

    @property
    def _front(self) -> QAbstractItemView:
        """The list, table or tree of the view in front."""
        return self.clusters.tree if self.tabs.name == "clusters" else self.view.shown

    def _turned(self) -> None:
        self.desk.choices["values"] = self.tabs.name
        self._refresh_front()
        self._last = self._front

    def group(self) -> None:
        """Choose a cluster for the chosen cards."""
        self._grouped = self._to_group()
        if not self._grouped:
            self.clusters.begin_cluster()
            return
        wanted = set(self._grouped)
        choices = [Choice(_NEW, "", self.say("Nieuw cluster"), False, stays=True)]
        for cluster in self.synthesis.clusters:
            many = self.say_many("{count} kaart", "{count} kaarten", len(cluster.cards))
            ticked = wanted.issubset(cluster.cards)
            choices.append(Choice(cluster.id, many, cluster.name, ticked))
        self.checklist.open_at(QPoint(self.width() * 2 // 3, self.height() // 6), choices)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where cards were chosen last: a button that is pressed takes the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractItemView):
            self._last = watched
        return super().eventFilter(watched, event)

    def _begin_cluster(self) -> None:
        cards = self._to_group()
        self._clear_choice()
        self.clusters.begin_cluster(cards)

    def _tick(self, key: str, on: bool) -> None:
        self.checklist.close_list()
        self._clear_choice()
        if not on:
            self.clusters.take(self._grouped)
        elif key == _NEW:
            self.clusters.begin_cluster(self._grouped, self.checklist.search.text())
        else:
            self.clusters.put(self._grouped, key)

    def _to_group(self) -> tuple[str, ...]:
        tree = self.clusters.tree
        return tree.chosen if self._last is tree else self.view.chosen

    def _take(self) -> None:
        self.clusters.take(self.view.chosen)

    def _clear_choice(self) -> None:
        # What was put somewhere is done with: it is not to be moved again by the next deed.
        self.view.shown.clearSelection()

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self.tabs = ViewTabs(self.desk, _TITLES)
        self._figures = (self.cards, self.bars, self.together, self.coming)
        for (name, _title), view in zip(_TITLES, self._figures, strict=False):
            self.tabs.add(name, view)
        self.tabs.turned.connect(self._turned)
        self.note = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.note.setProperty("kind", "caption")
        self.empty = QLabel(
            self.say(
                "Hier komen de kaarten die aan de tafels zijn genoemd.\n"
                "Voeg eerst bestanden van tafels samen."
            ),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.empty.setProperty("kind", "invitation")
        left = self._left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.tabs)
        left.addWidget(self.tabs.stack, 1)
        left.addWidget(self.note)
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(24))
        self._row.addLayout(left, 2)
        self._row.addWidget(self.clusters, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.empty, 1)
        self._column.addWidget(self._body, 1)
        self._form = Form()
        self._take_form(self._form)
        self.tabs.go(self.desk.choices.get("values", ""))
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        """In a narrow window the clusters are a view among the others, in a low one the note is."""
        self._column.setContentsMargins(around(self.desk.theme, form))
        self.clusters.take_form(form)
        # There the words of a cluster would be cut to a letter; the view beside it has them.
        self.table.setColumnHidden(CLUSTER, form.narrow)
        if form.narrow and not self._form.narrow:
            self.tabs.add("clusters", self.clusters)
        elif self._form.narrow and not form.narrow:
            self._row.addWidget(self.tabs.take("clusters"), 1)
        if form.low and not self._form.low:
            self.tabs.add("note", self.note)
        elif self._form.low and not form.low:
            self._left.addWidget(self.tabs.take("note"))
        self._form = form

    def _set_keys(self) -> None:
        on_keys(self, self.group, "Ctrl+G")
        on_keys(self, self._search, "Ctrl+F")
        on_keys(self, self._across, "F6")
        on_keys(self, self._next_view, "Ctrl+Tab")
        on_keys(self, lambda: self.clusters.move_in_hand(-1), "Alt+Up")
        on_keys(self, lambda: self.clusters.move_in_hand(1), "Alt+Down")
        on_keys(self, self.clusters.remove_in_hand, "Ctrl+Del")
        for view in (self.cards, self.bars):
            view.grouping.connect(self.group)
            on_keys(view.shown, self._take, "Del")
        for widget in (self.clusters.tree, *(view.shown for view in self._figures)):
            widget.installEventFilter(self)

    def _search(self) -> None:
        if not isinstance(self.view, CardsView):
            self.tabs.go("cards")
        view = self.view
        assert isinstance(view, CardsView)
        view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        view.search.selectAll()

    def _across(self) -> None:
        tree = self.clusters.tree
        there = self._front is tree or self.clusters.isAncestorOf(self.focusWidget())
        if self._form.narrow:
            self.tabs.go("cards" if there else "clusters")
        target = self.view.shown if there else tree
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _next_view(self) -> None:
        self.tabs.step()
        self.begin()
