import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tafelkit.bootstrap import resources
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.ui.programme.verslag.making import ProgrammeMaking, ProgrammeOrder, pdf_of_copy
from tests.builders import NOON
from tests.ui.programme.opened import programme_file, records


def order(**values: Any) -> ProgrammeOrder:
    asked = {"edition": "internal", "language": "nl", "deeds": 0, **values}
    return ProgrammeOrder(fonts=resources() / "fonts", made_at=NOON, **asked)


def test_the_verslag_is_made_from_a_copy_that_is_gone_afterwards(tmp_path: Path) -> None:
    file = programme_file(tmp_path)
    copies: list[Path] = []

    def save_copy(target: Path) -> None:
        copies.append(target)
        shutil.copy(file, target)

    def here(work: Callable[[Any], bytes], needs: Any) -> bytes:
        assert needs[0].exists()
        return work(needs)

    made = ProgrammeMaking(save_copy, here)(order())
    assert made.startswith(b"%PDF") and not copies[0].exists()


def test_what_nobody_knows_is_refused_without_the_name_of_the_copy(tmp_path: Path) -> None:
    (record,) = records(1)
    prose = e.Prose(id=new_id(), programme=record.programme.id, place="thanks", text="{niemand}")
    file = programme_file(tmp_path, [record], [prose])
    with pytest.raises(Refusal) as refused:
        pdf_of_copy((file, order()))
    assert str(refused.value).startswith("'Dank': {niemand} is niet in te vullen")


def test_the_pages_are_others_after_each_deed_and_for_each_choice() -> None:
    asked = order()
    assert asked.same_pages(order()) and not asked.same_pages(None)
    for other in (order(deeds=1), order(edition="public"), order(language="en")):
        assert not asked.same_pages(other)
