from contextlib import closing

from tafelkit.domain import entries as e
from tafelkit.store import schema
from tafelkit.store.document import Document
from tafelkit.store.merging.swap import Swap
from tests.store.merging.forging import shown
from tests.store.merging.work import content, recorded


def test_what_went_comes_back_by_the_inverse(two) -> None:
    one, _other = two
    before, note = content(one), recorded(one).all(e.Note)[0]
    table = schema.TAFEL.kinds[e.Note]
    (gone,) = (row[1:] for row in before if row[:2] == (table.name, note.id))
    (_table, come) = shown(note)
    swap = Swap(frozenset({(table.name, gone)}), frozenset({(table.name, come)}))
    with closing(Document.open(one, "author")) as document:
        document.carry_out(swap)
    assert content(one) == (before - {(table.name, *gone)}) | {(table.name, *come)}
    with closing(Document.open(one, "author")) as document:
        document.carry_out(swap.inverse())
    assert content(one) == before
