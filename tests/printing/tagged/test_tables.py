from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.printing.tagged import (
    Table,
    TaggingError,
    listed,
)
from tests.printing.tagged.making import (
    GRID,
    ITEM,
    PROSE,
    checked,
    outline,
    said,
)
from tests.printing.tagged.reading import Node


def _cells(table: Node) -> list[list[str]]:
    return [[cell.text.strip() for cell in row.nodes] for row in table.nodes]


def test_a_table_knows_its_headers(tmp_path: Path) -> None:
    rows = [["", "Meer", "Minder"], ["vertrouwen", "3", "1"], ["maat", "", "2"]]
    table = checked([Table(rows, style=GRID, header_columns=1)], tmp_path).document.one("Table")
    assert _cells(table) == rows
    assert [[cell.role for cell in row.nodes] for row in table.nodes] == [
        ["TD", "TH", "TH"],
        ["TH", "TD", "TD"],
        ["TH", "TD", "TD"],
    ]
    scopes = [cell.attribute("Scope") for cell in table.all("TH")]
    assert scopes == ["Column", "Column", "Row", "Row"]


def test_the_corner_heads_the_column_of_names(tmp_path: Path) -> None:
    rows = [["Kaart", "Meer"], ["vertrouwen", "3"]]
    table = checked([Table(rows, style=GRID, header_columns=1)], tmp_path).document.one("Table")
    assert [cell.attribute("Scope") for cell in table.all("TH")] == ["Column", "Column", "Row"]


@pytest.mark.parametrize("cell", ["kaart {}", None])
def test_a_table_over_three_pages_is_one(tmp_path: Path, cell: str | None) -> None:
    def value(n: int) -> object:
        return (
            cell.format(n) if cell else said(f"kaart {n} <i>en</i> {PROSE if n % 9 == 0 else ''}")
        )

    rows = [["Kaart", "Aantal"], *([value(n), str(n)] for n in range(110))]
    tagged = checked([Table(rows, style=GRID, colWidths=[200, 60])], tmp_path)
    assert len(tagged.pages) >= 3
    table = tagged.document.one("Table")
    assert len(table.nodes) == 111
    assert [row[1] for row in _cells(table)[1:]] == [str(n) for n in range(110)]
    repeated = [mark for mark in tagged.artifacts() if "Kaart" in mark.text]
    assert len(repeated) == len(tagged.pages) - 1
    assert repeated[0].properties == {"Type": "Pagination"}


def test_a_row_over_two_pages_is_one(tmp_path: Path) -> None:
    rows = [["Kaart", "Reden"], ["vertrouwen", said(PROSE * 30)], ["maat", said("Kort.")]]
    table = Table(rows, style=GRID, colWidths=[90, 200], splitInRow=1)
    tagged = checked([table], tmp_path)
    assert len(tagged.pages) > 1
    assert [len(row.nodes) for row in tagged.document.one("Table").nodes] == [2, 2, 2]
    assert _cells(tagged.document.one("Table"))[1][1] == (PROSE * 30).strip()


def test_cells_over_rows_and_columns(tmp_path: Path) -> None:
    rows = [
        ["Kaart", "Aantal", ""],
        ["", "meer", "minder"],
        *([f"kaart {n}", str(n), ""] for n in range(60)),
    ]
    spans = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 40), (0, 45))]
    table = Table(rows, style=[*GRID, *spans], header_rows=2, colWidths=[90, 60, 60])
    tagged = checked([table], tmp_path)
    first, second, *others = tagged.document.one("Table").nodes
    assert [cell.attribute("RowSpan") for cell in first.nodes] == [2, None]
    assert [cell.attribute("ColSpan") for cell in first.nodes] == [None, 2]
    assert [len(row.nodes) for row in (second, *others)] == [2] + [3] * 39 + [2] * 5 + [3] * 16


def test_paragraphs_links_and_lists_in_cells(tmp_path: Path) -> None:
    cell = [
        said('Zie <a href="https://example.org/">dit</a>.'),
        *listed([[said("x", ITEM)]], ["–"]),
    ]
    table = Table([[said("Kop")], [cell]], style=GRID, colWidths=[200])
    rows = checked([table], tmp_path).document.one("Table").nodes
    assert rows[1].outline() == outline("""
        TR
          TD
            P
              Link 'dit'
            L
              LI
                Lbl '–'
                LBody
                  P 'x'
        """)


def test_a_link_in_a_repeated_header_is_there_once(tmp_path: Path) -> None:
    header = said('<a href="https://example.org/">Kaart</a>')
    rows = [[header], *([str(n)] for n in range(80))]
    tagged = checked([Table(rows, style=GRID, colWidths=[90])], tmp_path)
    assert sum(len(page.get("Annots", [])) for page in tagged.pages) == 1


def test_tables_without_rows(tmp_path: Path) -> None:
    only_header = Table([["Kaart", "Aantal"]], style=GRID)
    empty = Table([["Kaart"], [""], [None]], style=GRID, header_rows=0)
    first, second = checked([only_header, empty], tmp_path).document.all("Table")
    assert [len(first.nodes), len(second.nodes)] == [1, 3]


def test_a_table_split_by_columns_is_refused() -> None:
    with pytest.raises(TaggingError, match="columns"):
        Table([["a"]], splitByRow=0)
