"""What becomes of own cards when laptops do not agree on them."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.services import conversation, values
from tests.builders import an_empty_record
from tests.store.merging.work import a_file, content, merged, recorded, work_on


@pytest.mark.parametrize("use", ["pick", "mention", "note"])
def test_an_own_card_that_one_removes_and_another_uses_keeps_its_word(
    tmp_path: Path, use: str
) -> None:
    first, gone, using = (tmp_path / f"{name}.tafel" for name in ("een", "weg", "gebruikt"))
    a_file(first, an_empty_record(seats=2))
    work_on(first, lambda record: values.write_own_card(record, "Buurtkracht", "Samen."))
    work_on(first, lambda record: values.pick(record, record.seats[0].id, "vertrouwen"))
    card = recorded(first).all(e.OwnCard)[0].card
    for copy in (gone, using):
        shutil.copy(first, copy)
    work_on(gone, lambda record: values.remove_own_card(record, card))
    uses = {
        "pick": lambda record: values.pick(record, record.seats[1].id, card),
        "mention": lambda record: values.mention(record, record.all(e.Pick)[0].id, card),
        "note": lambda record: conversation.note(record, "concept", "Zo.", cards=(card,)),
    }
    work_on(using, uses[use])
    found = []
    for n, order in enumerate(permutations((first, gone, using))):
        programme = merged(tmp_path, f"p{n}", *order)
        found.append(content(programme))
        assert found[-1] == found[0]
        assert recorded(programme).own_cards[card].name == "buurtkracht"
    assert content(merged(tmp_path, "verder", programme)) == found[0]
    unused = {
        "pick": lambda record: values.put_back(record, record.all(e.Pick)[1].id),
        "mention": lambda record: values.unmention(record, record.all(e.Pick)[0].id, card),
        "note": lambda record: conversation.remove_note(record, record.all(e.Note)[0].id),
    }
    work_on(using, unused[use])
    assert card not in recorded(merged(tmp_path, "p0", using)).own_cards
