from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain import entries as e
from tafelkit.exchange import sample


def test_a_table_and_the_programme_of_all_are_one_reconstruction() -> None:
    kit = kit_shelf().kit
    table = sample.table(resources(), 3, kit)
    whole = sample.programme(resources(), kit)
    assert not table.is_programme and whole.is_programme
    assert table.programme == whole.programme and "reconstructie" in whole.programme.title
    assert set(table.entries) <= set(whole.entries)
    numbers = sorted(one.number for one in whole.entries if isinstance(one, e.Table))
    assert numbers == list(range(1, 16)) and len(sample.tables(resources())) == 15
