from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.services import advice
from tests.builders import an_empty_record


def _record(count: int):
    record = an_empty_record()
    for n in range(count):
        record = record.applied(advice.advise(record, str(n)))
    return record


@given(st.integers(1, 6), st.integers(0, 5), st.integers(-2, 9))
def test_numbers_stay_one_to_many(count: int, which: int, to: int) -> None:
    record = _record(count)
    entry = record.all(e.Advice)[which % count]
    record = record.applied(advice.move_advice(record, entry.id, to))
    order = record.all(e.Advice)
    assert [a.rank for a in order] == list(range(1, count + 1))
    assert order.index(record.entries[entry.id]) == min(max(to, 1), count) - 1


def test_removing_closes_up() -> None:
    record = _record(3)
    record = record.applied(advice.remove_advice(record, record.all(e.Advice)[0].id))
    assert [(a.rank, a.text) for a in record.all(e.Advice)] == [(1, "1"), (2, "2")]


def test_support_and_text() -> None:
    record = _record(1)
    entry = record.all(e.Advice)[0]
    record = record.applied(advice.edit_advice(record, entry.id, support="minority", text="x"))
    assert (record.entries[entry.id].support, record.entries[entry.id].text) == ("minority", "x")
