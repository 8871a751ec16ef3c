import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.ui.programme.pages.values import ValuesPage
from tafelkit.ui.programme.values.figures import FIGURES, NAMES
from tafelkit.ui.programme.values.groups import ALL, OTHER
from tests.builders import ROOT
from tests.ui.programme.opened import a_programme_desk, programme_file
from tests.ui.programme.values.opened import (
    Key,
    Left,
    Mod,
    Traced,
    all_pick,
    drop,
    tables,
)

Make = Callable[..., ValuesPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    pages: list[ValuesPage] = []

    def made(
        found: list[Record] | None = None,
        above: list[e.Entry] | None = None,
        language: LanguageCode = "nl",
        size: tuple[int, int] = (1166, 664),
    ) -> ValuesPage:
        path = programme_file(tmp_path, tables() if found is None else found, above or ())
        page = ValuesPage(a_programme_desk(qapp, path, language))
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()
        page.desk.session.close()


def a_cluster(name: str, *cards: str, rank: int = 1) -> e.Cluster:
    programme = derived_id(ROOT, "programme")
    return e.Cluster(
        id=derived_id(ROOT, name), programme=programme, rank=rank, name=name, cards=cards
    )


def row_of(page: ValuesPage, name: str) -> int:
    return next(n for n in range(page.order.rowCount()) if page.order.index(n, 0).data() == name)


def names(page: ValuesPage) -> list[str]:
    return [page.order.index(n, 0).data() for n in range(page.order.rowCount())]


def clusters(page: ValuesPage) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.name, one.cards) for one in page.synthesis.clusters]


def click(qtbot: Any, view: QTableView, index: QModelIndex, mods: Any = Mod.NoModifier) -> None:
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Left, mods, view.visualRect(index).center())


def choose(qtbot: Any, page: ValuesPage, *cards: str) -> None:
    """Click the names of cards, all after the first with Ctrl."""
    for n, name in enumerate(cards):
        mods = Mod.ControlModifier if n else Mod.NoModifier
        click(qtbot, page.cards.shown, page.order.index(row_of(page, name), 0), mods)


def test_all_cards_are_counted_most_named_first(make: Make) -> None:
    page = make()
    assert (
        names(page)[:2] == ["betrouwbaarheid", "vertrouwen"] or names(page)[0] == "betrouwbaarheid"
    )
    figures = {
        name: page.order.index(row_of(page, "vertrouwen"), n).data()
        for n, name in enumerate(NAMES, 1)
    }
    assert figures == {
        "total": "5",
        "picks": "5",
        "mentions": "0",
        "participants": "5",
        "tables": "5",
        "driver": "4",
        "more": "1",
        "less": "0",
    }


def test_each_figure_of_each_card_shows_as_many_lines(make: Make, qtbot: Any) -> None:
    page = make()
    traced, table = Traced(page.desk), page.cards.shown
    for row in range(page.order.rowCount()):
        for column in range(1, 1 + len(FIGURES)):
            index = page.order.index(row, column)
            click(qtbot, table, index)
            if index.data() == "0":
                assert not traced.shown
            else:
                assert traced.lines == int(index.data())


def test_enter_on_a_figure_shows_its_lines(make: Make, qtbot: Any) -> None:
    page = make()
    traced, table = Traced(page.desk), page.cards.shown
    table.setCurrentIndex(page.order.index(row_of(page, "rechtvaardigheid"), 1))
    qtbot.keyClick(table, Key.Key_Return)
    figure, lines = traced.shown[-1]
    assert figure == "rechtvaardigheid · Totaal: 2"
    assert sorted(one.entry.card for one in lines) == ["rechtvaardigheid", "vertrouwen"]
    assert {one.counted for one in lines} == {("rechtvaardigheid",)}


def test_the_table_is_sorted_and_filtered(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Nabij", "systeemwereld")])
    header = page.cards.shown.horizontalHeader()
    at = header.sectionViewportPosition(0) + 10
    qtbot.mouseClick(
        header.viewport(), Left, pos=header.viewport().rect().center().__class__(at, 8)
    )
    qtbot.mouseClick(
        header.viewport(), Left, pos=header.viewport().rect().center().__class__(at, 8)
    )
    assert sorted(names(page)) in (names(page), names(page)[::-1])
    page.cards.shown.setCurrentIndex(page.order.index(0, 7))
    qtbot.keyClick(page.cards.shown, Key.Key_F7)
    assert page.order.index(0, 7).data() == "4" and names(page)[0] == "betrouwbaarheid"
    qtbot.keyClick(page.cards.shown, Key.Key_F7)
    assert names(page)[-1] == "betrouwbaarheid"
    qtbot.keyClick(page, Key.Key_F, Mod.ControlModifier)
    qtbot.keyClicks(page.cards.search, "nabij")
    assert names(page) == ["systeemwereld"]
    qtbot.keyClick(page.cards.search, Key.Key_Escape)
    qtbot.keyClicks(page.cards.search, "overige")
    assert "systeemwereld" not in names(page) and len(names(page)) == 3


def test_a_cluster_is_begun_with_the_chosen_cards_and_named(make: Make, qtbot: Any) -> None:
    page = make()
    choose(qtbot, page, "vertrouwen", "betrouwbaarheid")
    qtbot.mouseClick(page.clusters.new, Left)
    assert [set(cards) for _name, cards in clusters(page)] == [{"vertrouwen", "betrouwbaarheid"}]
    assert page.clusters.editor.name.hasFocus()
    qtbot.keyClicks(page.clusters.editor.name, "Nabij")
    qtbot.keyClick(page.clusters.editor.name, Key.Key_Return)
    qtbot.keyClicks(page.clusters.editor.text, "Dit werd {keer} genoemd.")
    page.flush()
    (found,) = page.synthesis.clusters
    assert (found.name, found.text) == ("Nabij", "Dit werd {keer} genoemd.")
    assert page.cards.chosen == ()  # a next cluster does not take them away again


def test_a_name_cannot_be_left_empty(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Nabij", "vertrouwen")])
    refused: list[str] = []
    page.desk.refused.connect(refused.append)
    page.clusters.tree.go_to(page.synthesis.clusters[0].id)
    page.clusters.editor.name.selectAll()
    qtbot.keyClick(page.clusters.editor.name, Key.Key_Delete)
    qtbot.keyClick(page.clusters.editor.name, Key.Key_Return)
    assert len(refused) == 1 and page.clusters.editor.name.text() == "Nabij"


def test_cards_are_dragged_many_at_once(make: Make) -> None:
    page = make(above=[a_cluster("Eén"), a_cluster("Twee", "vertrouwen", rank=2)])
    one, _two = page.synthesis.clusters
    assert drop(page, ["vertrouwen", "systeemwereld"], one.id)
    assert clusters(page) == [("Eén", ("vertrouwen", "systeemwereld")), ("Twee", ())]
    assert drop(page, ["systeemwereld"], OTHER)
    assert clusters(page)[0] == ("Eén", ("vertrouwen",))
    assert not drop(page, ["systeemwereld"], ALL)
    assert clusters(page)[0] == ("Eén", ("vertrouwen",))
    assert drop(page, ["rechtvaardigheid"], "nowhere")
    assert [cards for _name, cards in clusters(page)] == [
        ("vertrouwen",),
        (),
        ("rechtvaardigheid",),
    ]
    page.desk.undo()
    page.desk.undo()
    page.desk.undo()
    assert clusters(page) == [("Eén", ()), ("Twee", ("vertrouwen",))]


def test_cards_are_put_in_a_cluster_by_keys(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Eén"), a_cluster("Twee", rank=2)])
    choose(qtbot, page, "vertrouwen", "systeemwereld")
    qtbot.keyClick(page, Key.Key_G, Mod.ControlModifier)
    qtbot.keyClicks(page.checklist.search, "twee")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert not page.checklist.isVisible()
    assert [len(cards) for _name, cards in clusters(page)] == [0, 2]
    choose(qtbot, page, "vertrouwen")
    qtbot.keyClick(page.cards.shown, Key.Key_Return)
    qtbot.keyClicks(page.checklist.search, "twee")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)  # it is ticked: out of it
    assert clusters(page)[1] == ("Twee", ("systeemwereld",))
    choose(qtbot, page, "systeemwereld")
    qtbot.keyClick(page.cards.shown, Key.Key_Delete)
    assert clusters(page)[1] == ("Twee", ())
    choose(qtbot, page, "vertrouwen")
    qtbot.keyClick(page, Key.Key_G, Mod.ControlModifier)
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert clusters(page)[2][1] == ("vertrouwen",) and page.clusters.editor.name.hasFocus()


def test_the_name_of_a_new_cluster_is_typed_where_one_is_sought(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Eén"), a_cluster("Twee", rank=2)])
    for card, typed in (("vertrouwen", "Recht en vertrouwen"), ("systeemwereld", "twee")):
        choose(qtbot, page, card)
        qtbot.keyClick(page, Key.Key_G, Mod.ControlModifier)
        qtbot.keyClicks(page.checklist.search, typed)
        qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert clusters(page) == [
        ("Eén", ()),
        ("Twee", ("systeemwereld",)),
        ("Recht en vertrouwen", ("vertrouwen",)),
    ]


def test_clusters_are_ordered_emptied_and_removed_by_keys(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Eén", "vertrouwen"), a_cluster("Twee", "systeemwereld", rank=2)])
    tree = page.clusters.tree
    qtbot.keyClick(page, Key.Key_F6)
    assert tree.hasFocus()
    tree.go_to(page.synthesis.clusters[0].id)
    qtbot.keyClick(page, Key.Key_Down, Mod.AltModifier)
    assert [name for name, _cards in clusters(page)] == ["Twee", "Eén"]
    qtbot.keyClick(tree, Key.Key_Down)
    qtbot.keyClick(tree, Key.Key_Delete)
    assert clusters(page)[1] == ("Eén", ())
    qtbot.keyClick(page, Key.Key_Delete, Mod.ControlModifier)
    assert [name for name, _cards in clusters(page)] == ["Twee"]
    page.desk.undo()
    assert len(clusters(page)) == 2


def test_each_figure_of_a_cluster_shows_as_many_lines(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Nabij", "vertrouwen", "betrouwbaarheid", "betrokkenheid")])
    traced, tree = Traced(page.desk), page.clusters.tree
    tree.expandAll()
    model, seen = tree.model(), 0
    for top in range(model.rowCount()):
        parent = model.index(top, 0)
        rows = [parent, *(model.index(n, 0, parent) for n in range(model.rowCount(parent)))]
        for row in rows:
            for column in (1, 2, 3):
                index = row.siblingAtColumn(column)
                click(qtbot, tree, index)
                if index.data() == "0":
                    assert not traced.shown
                else:
                    assert traced.lines == int(index.data())
                    seen += 1
    assert seen > 15


def test_clusters_and_the_rest_are_the_total_and_each_is_a_door(make: Make) -> None:
    page = make(above=[a_cluster("Nabij", "vertrouwen", "betrouwbaarheid")])
    traced, text = Traced(page.desk), page.clusters.sum.text()
    found = dict(re.findall(r'href="(\w+)">(\d+)<', text))
    assert page.clusters.sum.accessibleName() == re.sub("<[^>]*>", "", text)
    assert int(found["clusters"]) + int(found[OTHER]) == int(found[ALL])
    for key, count in found.items():
        page.clusters.sum.linkActivated.emit(key)
        assert traced.lines == int(count)


def test_a_card_in_two_clusters_is_said_and_counted_once_in_the_sum(make: Make) -> None:
    page = make(above=[a_cluster("Eén", "vertrouwen"), a_cluster("Twee", "vertrouwen", rank=2)])
    text = page.clusters.sum.text()
    assert "1 kaart ligt in meer dan één cluster" in text and ">5</a> + overige" in text
    assert page.order.index(row_of(page, "vertrouwen"), 9).data() == "Eén, Twee"


def test_each_cell_of_the_matrix_shows_as_many_lines(make: Make, qtbot: Any) -> None:
    page = make()
    page.tabs.go("together")
    traced, matrix = Traced(page.desk), page.together.matrix
    seen = set()
    for row in range(matrix.pairs.rowCount()):
        for column in range(matrix.pairs.columnCount()):
            index = matrix.pairs.index(row, column)
            click(qtbot, matrix, index)
            if index.data() in ("0", "–"):
                assert not traced.shown
            else:
                assert traced.lines == int(index.data())
                seen.add(int(index.data()))
    assert seen == {1, 4}


def test_two_cards_of_a_cell_begin_a_cluster(make: Make, qtbot: Any) -> None:
    page = make()
    page.tabs.go("together")
    matrix = page.together.matrix
    cards = matrix.pairs.cards
    matrix.setCurrentIndex(
        matrix.pairs.index(cards.index("vertrouwen"), cards.index("betrouwbaarheid"))
    )
    matrix.setFocus()
    qtbot.keyClick(page, Key.Key_G, Mod.ControlModifier)
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert clusters(page) == [("Cluster 1", ("vertrouwen", "betrouwbaarheid"))]


def test_the_matrix_lays_clusters_together(make: Make) -> None:
    page = make(above=[a_cluster("Eén", "systeemwereld", "vertrouwen")])
    page.tabs.go("together")
    assert page.together.matrix.pairs.cards[0] == "betrouwbaarheid"
    page.together.order.setCurrentIndex(1)
    assert page.together.matrix.pairs.cards[:2] == ("vertrouwen", "systeemwereld")
    index = page.together.matrix.pairs.index(0, 1)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "vertrouwen en systeemwereld: 0 deelnemers noemden beide"


def test_the_matrix_stands_still_while_more_is_gathered(make: Make) -> None:
    page = make(tables()[:1])
    page.tabs.go("together")
    pairs = page.together.matrix.pairs
    assert pairs.cards == ("betrouwbaarheid", "systeemwereld", "vertrouwen")
    page.gathering.tables["later"] = e.Table(id="later", programme="p", number=99)
    page.gathering.add(all_pick("vertrouwen", 8))
    page.refresh()
    assert pairs.cards == ("betrouwbaarheid", "systeemwereld", "vertrouwen")
    del page.gathering.tables["later"]
    page.refresh()
    assert pairs.cards == ("vertrouwen", "betrouwbaarheid", "systeemwereld")


def test_new_cards_are_shown_table_by_table(make: Make, qtbot: Any) -> None:
    page = make()
    page.tabs.go("coming")
    rows, traced = page.coming.table.rows, Traced(page.desk)
    assert [rows.index(n, 2).data() for n in range(5)] == ["3", "0", "0", "1", "0"]
    assert "Tafel 4 bracht voor het laatst iets nieuws" in page.coming.told.text()
    for row in range(5):
        for column in (2, 3):
            index = rows.index(row, column)
            click(qtbot, page.coming.table, index)
            if index.data() != "0":
                assert traced.lines == int(index.data())


def test_bars_are_read_aloud_and_each_part_is_a_door(make: Make, qtbot: Any) -> None:
    page = make()
    page.tabs.go("bars")
    traced, bars = Traced(page.desk), page.bars.shown
    index = page.order.index(row_of(page, "betrouwbaarheid"), 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "betrouwbaarheid: 8 keer (meer 4, vermeld 4)."
    bars.setCurrentIndex(index)
    qtbot.keyClick(bars, Key.Key_Return)
    assert traced.lines == 8
    row = bars.visualRect(index)
    found = set()
    for across in range(row.left(), row.right(), 12):
        bars.clearSelection()
        qtbot.mouseClick(bars.viewport(), Left, pos=QPoint(across, row.center().y()))
        if traced.shown:
            found.add((traced.shown[-1][0].split(" · ")[1], traced.lines))
    assert found == {("Meer: 4", 4), ("Vermeld: 4", 4), ("Totaal: 8", 8)}


def test_the_footnote_goes_with_the_figures(make: Make) -> None:
    page = make()
    assert "maken samen een totaal van" in page.note.text() and page.note.isVisible()


def test_without_cards_it_says_what_comes_here(make: Make) -> None:
    page = make([])
    assert not page.cards.isVisible()
    assert "Voeg eerst bestanden" in page.empty.text()


def test_a_text_reads_as_its_figures_are_now(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Nabij", "vertrouwen")])
    editor = page.clusters.editor
    page.clusters.tree.go_to(page.synthesis.clusters[0].id)
    qtbot.keyClicks(editor.text, "Dit blijft staan.")
    qtbot.keyClick(editor.text, Key.Key_Return)
    qtbot.keyClicks(editor.text, "Dit werd {keer} genoemd")
    qtbot.waitUntil(lambda: editor.reads.text() == "Dit werd 5 keer genoemd")
    page.flush()
    drop(page, ["systeemwereld"], page.synthesis.clusters[0].id)
    assert editor.reads.text() == "Dit werd 9 keer genoemd"
    qtbot.keyClicks(editor.text, " {keren}")
    qtbot.waitUntil(lambda: "{keren} is niet in te vullen" in editor.reads.text())


def test_words_that_are_typed_stay_with_their_cluster(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Eén"), a_cluster("Twee", rank=2)])
    one, two = page.synthesis.clusters
    page.clusters.tree.go_to(one.id)
    qtbot.keyClicks(page.clusters.editor.text, "Bij de een.")
    page.clusters.tree.go_to(two.id)
    assert [cluster.text for cluster in page.synthesis.clusters] == ["Bij de een.", ""]
    assert page.clusters.editor.text.toPlainText() == ""


def test_what_is_chosen_stays_while_more_is_gathered(make: Make, qtbot: Any) -> None:
    page = make(tables()[:3])
    choose(qtbot, page, "vertrouwen", "systeemwereld")
    page.gathering.add(tables()[3])
    page.desk.session.gathered.emit()
    qtbot.waitUntil(lambda: "rechtvaardigheid" in names(page))
    assert set(page.cards.chosen) == {"vertrouwen", "systeemwereld"}
    assert page.order.index(row_of(page, "vertrouwen"), 1).data() == "4"


def test_in_a_narrow_window_the_clusters_are_a_view(make: Make, qtbot: Any) -> None:
    page = make(above=[a_cluster("Eén")], size=(520, 300))
    assert page.tabs.buttons["clusters"].isVisible() and not page.clusters.isVisible()
    qtbot.mouseClick(page.tabs.buttons["clusters"], Left)
    assert page.clusters.tree.isVisible() and not page.cards.shown.isVisible()
    qtbot.keyClick(page, Key.Key_F6)
    assert page.cards.shown.isVisible()
    page.resize(1166, 664)
    qtbot.waitUntil(lambda: page.clusters.isVisible() and page.cards.shown.isVisible())


def test_the_views_follow_each_other_by_keys(make: Make, qtbot: Any) -> None:
    page = make()
    seen = []
    for _ in range(4):
        qtbot.keyClick(page, Key.Key_Tab, Mod.ControlModifier)
        seen.append(page.desk.choices["values"])
    assert seen == ["bars", "together", "coming", "cards"]
