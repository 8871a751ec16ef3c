from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Spacer

from tafelkit.printing.tagged import (
    Tag,
    TaggingError,
    listed,
    within,
)
from tests.printing.tagged.making import (
    INNER_ITEM,
    ITEM,
    PROSE,
    checked,
    outline,
    said,
)


def test_lists_within_lists(tmp_path: Path) -> None:
    inner = listed([[said("a", INNER_ITEM)], [said(PROSE, INNER_ITEM)]], ["–", "–"])
    story = listed(
        [[said("een", ITEM), said("nog iets", ITEM)], [said("twee", ITEM), *inner]],
        ["1.", "2."],
        numbering="Decimal",
    )
    tagged = checked(story, tmp_path)
    assert tagged.document.outline() == outline(f"""
        Document
          L
            LI
              Lbl '1.'
              LBody
                P 'een'
                P 'nog iets'
            LI
              Lbl '2.'
              LBody
                P 'twee'
                L
                  LI
                    Lbl '–'
                    LBody
                      P 'a'
                  LI
                    Lbl '–'
                    LBody
                      P {PROSE.strip()!r}
        """)
    numberings = [node.attribute("ListNumbering") for node in tagged.document.all("L")]
    assert numberings == ["Decimal", "None"]


def test_a_list_over_pages(tmp_path: Path) -> None:
    items = [[said(PROSE * 3, ITEM)] for _ in range(12)]
    tagged = checked(listed(items, ["•"] * 12, numbering="Disc"), tmp_path)
    assert len(tagged.pages) > 1
    assert len(tagged.document.one("L").nodes) == 12


def test_an_item_begins_with_a_paragraph() -> None:
    with pytest.raises(TaggingError, match="begins with a Paragraph"):
        listed([[Spacer(1, 1)]], ["1"])


def test_quotes_and_sections(tmp_path: Path) -> None:
    quote = within(Tag("BlockQuote"), [said("“Ja.”"), said("“Nee.”"), said("Plaats A")])
    tagged = checked(within(Tag("Sect"), [said("Zij zei:"), *quote]), tmp_path)
    assert tagged.document.outline() == outline("""
        Document
          Sect
            P 'Zij zei:'
            BlockQuote
              P '“Ja.”'
              P '“Nee.”'
              P 'Plaats A'
        """)
