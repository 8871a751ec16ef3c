from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.ui.programme.directions.looking import NOWHERE, Looked, Shelf
from tests.ui.programme.opened import records


def test_advices_are_found_by_words_table_support_and_use() -> None:
    gathering = Gathering()
    for record in records(3):
        gathering.add(record)
    advices = list(gathering.of_kind(e.Advice))
    direction = e.DevelopmentDirection(
        id="one", programme="p", position=1, text="Doe.", rests_on=(advices[0].id, advices[3].id)
    )

    def found(**asked: str) -> list[int]:
        shown = Shelf().found(advices, [direction], Looked(**asked))
        return [advices.index(one) for one in shown]

    assert found() == [0, 1, 2, 3, 4, 5]
    assert found(words="KÓM besluit") == [0, 2, 4]
    assert found(words="formulier niets") == []
    assert found(table="2") == [2, 3]
    assert found(support="minority") == [1, 3, 5]
    assert found(use=NOWHERE) == [1, 2, 4, 5]
    assert found(use="one") == [0, 3]
    assert found(use=NOWHERE, words="schrap", table="1") == [1]
