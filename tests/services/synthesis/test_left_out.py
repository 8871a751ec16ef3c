import pytest

from tafelkit.domain.synthesis import Synthesis
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tests.builders import an_empty_record


@pytest.fixture
def synthesis() -> Synthesis:
    record = an_empty_record()
    return Synthesis(record.programme, record.kit)


def test_a_table_is_left_out_and_counted_again(synthesis: Synthesis) -> None:
    table = an_empty_record().table
    change = leave_out(synthesis, table)
    without = synthesis.applied(change)
    assert without.left_out == {table.id} and synthesis.left_out == frozenset()
    assert without.applied(change.inverse()) == synthesis
    assert without.applied(count_again(without, table)) == synthesis
    assert str(change.label) == f"Tafel {table.number} niet meetellen"


def test_what_alters_nothing_is_no_change(synthesis: Synthesis) -> None:
    table = an_empty_record().table
    assert not count_again(synthesis, table)
    without = synthesis.applied(leave_out(synthesis, table))
    assert not leave_out(without, table)


def test_two_laptops_that_leave_it_out_write_the_same(synthesis: Synthesis) -> None:
    table = an_empty_record().table
    assert leave_out(synthesis, table) == leave_out(synthesis, table)
