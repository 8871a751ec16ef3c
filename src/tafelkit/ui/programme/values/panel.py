"""The clusters beside the table: made here, named, told about; and the sum of all figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.method.tally import Tally
from tafelkit.domain.texts import Language
from tafelkit.services.synthesis import clusters as services
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.editor import ClusterEditor
from tafelkit.ui.programme.values.figures import Doors
from tafelkit.ui.programme.values.groups import (
    ALL,
    OTHER,
    Group,
    groups,
    more_than_once,
    rest,
    whole,
)
from tafelkit.ui.programme.values.tree import ClusterTree
from tafelkit.ui.widgets.form import Form


class ClusterPanel(QWidget):
    """The tree of clusters, the sum, and below it the cluster in hand."""

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk, self._doors = desk, doors
        self.say = desk.language.say
        self._groups: list[Group] = []
        self.tree = ClusterTree(desk, doors)
        self.tree.in_hand.connect(self._show_in_hand)
        self.tree.dropped.connect(self.put)
        self.tree.taken.connect(self.take)
        self.new = QPushButton(self.say("Nieuw cluster"))
        self.new.setProperty("kind", "primary")
        self.new.setProperty("low", True)
        self.choose = QPushButton(self.say("In cluster…"))
        self.choose.setToolTip(self.say("Legt de gekozen kaarten in een cluster (Ctrl+G)"))
        self.remove = QPushButton(self.say("Verwijderen"))
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.remove_in_hand)
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("kind", "soft")
        self.sum = QLabel(wordWrap=True)
        self.sum.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.sum.linkActivated.connect(self._open_sum)
        self.editor = ClusterEditor(desk)
        self._lay_out()

    def refresh(self, tally: Tally) -> None:
        """Show the clusters with their figures."""
        clusters = groups(tally, self._desk.synthesis)
        other = rest(tally, clusters, self.say("Overige"))
        self._groups = [*clusters, other, whole(tally, self.say("Samen"))]
        self.tree.show_groups(self._groups)
        self.hint.setText(
            self.say("Sleep kaarten naar een cluster, of naar een lege plek voor een nieuw.")
            if clusters
            else self.say(
                "Nog geen clusters. Kies kaarten die bij elkaar horen en druk op Ctrl+G, of sleep "
                "ze hierheen."
            )
        )
        self.sum.setText(self._sum(clusters, other, tally))

    @property
    def groups(self) -> list[Group]:
        """The clusters, and what lies in none."""
        return self._groups[:-1]

    @property
    def cluster(self) -> e.Cluster | None:
        """The cluster in hand."""
        found = self._desk.synthesis.entries.get(self.tree.group)
        return found if isinstance(found, e.Cluster) else None

    def begin_cluster(self, cards: tuple[str, ...] = (), name: str = "") -> None:
        """Begin a cluster with cards, under this or a next name, with the cursor in it."""
        synthesis = self._desk.synthesis
        taken = {cluster.name for cluster in synthesis.clusters}
        numbers = range(1, len(taken) + 2)
        say = Language(synthesis.programme.language).say  # it is recorded
        names = (say("Cluster {number}", number=number) for number in numbers)
        free = next(name for name in names if name not in taken)
        name = name.strip() if name.strip() not in taken | {""} else free
        before = {cluster.id for cluster in synthesis.clusters}
        if self._desk.run(lambda: services.add_cluster(synthesis, name, cards)):
            new = next(one for one in self._desk.synthesis.clusters if one.id not in before)
            self.tree.go_to(new.id)
            self.editor.begin()

    def put(self, cards: tuple[str, ...], key: str) -> None:
        """Put cards into a cluster, among the rest, or into a new one."""
        if key == OTHER:
            self.take(cards)
        elif key:
            self._run(lambda: services.put_cards(self._desk.synthesis, key, cards))
        else:
            self.begin_cluster(cards)

    def take(self, cards: tuple[str, ...]) -> None:
        """Take cards out of their clusters."""
        self._run(lambda: services.take_cards(self._desk.synthesis, cards))

    def move_in_hand(self, by: int) -> None:
        """Give the cluster in hand another place."""
        cluster = self.cluster
        if cluster is not None:
            place = self._desk.synthesis.clusters.index(cluster) + 1 + by
            self._run(lambda: services.move_cluster(self._desk.synthesis, cluster.id, place))

    def remove_in_hand(self) -> None:
        """Do away with the cluster in hand; its cards stay."""
        cluster = self.cluster
        if cluster is not None:
            self.tree.setFocus()
            self._run(lambda: services.remove_cluster(self._desk.synthesis, cluster.id))

    def _run(self, intention: Callable[[], Change]) -> None:
        self._desk.run(intention)

    def _show_in_hand(self) -> None:
        cluster = self.cluster
        self.remove.setEnabled(cluster is not None)
        self.editor.show_cluster(cluster, self.tree.groups.get(self.tree.group))

    def _sum(self, clusters: list[Group], other: Group, tally: Tally) -> str:
        """Clusters + the rest = total, each figure a door to its records."""
        if not clusters:
            return ""
        counts = {"clusters": tally.total - other.total, OTHER: other.total, ALL: tally.total}
        links = {key: f'<a href="{key}">{count}</a>' for key, count in counts.items()}
        text, read = (
            self.say(
                "Clusters {clusters} + overige {other} = totaal {total}",
                clusters=shown["clusters"],
                other=shown[OTHER],
                total=shown[ALL],
            )
            for shown in (links, counts)
        )
        self.sum.setAccessibleName(read)
        twice = more_than_once(clusters)
        if twice:
            text += "<br>" + self._desk.language.say_many(
                "{count} kaart ligt in meer dan één cluster en telt in deze som één keer.",
                "{count} kaarten liggen in meer dan één cluster en tellen in deze som één keer.",
                twice,
            )
        return text

    def _open_sum(self, key: str) -> None:
        if key == "clusters":
            cards = dict.fromkeys(card for group in self._groups[:-2] for card in group.cards)
            self._doors.of_cards(self.say("Clusters"), cards, "total")
        else:
            group = self.tree.groups[key]
            self._doors.of_cards(group.name, group.cards, "total")

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.new)
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        below = QVBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.hint)
        below.addWidget(self.sum)
        below.addWidget(self.editor, 1)
        below.addStretch(0)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(px(8))
        self._parts.addWidget(self.tree, 3)
        self._parts.addLayout(below, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(buttons)
        column.addLayout(self._parts, 1)

    def take_form(self, form: Form) -> None:
        """Stand beside each other where there is width rather than height."""
        ways = QBoxLayout.Direction
        beside = form.narrow and form.low
        self._parts.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.hint.setVisible(not beside or not self._groups[:-2])
        self.editor.set_low(beside)
