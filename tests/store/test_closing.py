from contextlib import suppress
from pathlib import Path

import pytest

from tafelkit.store.closing import closed_unless_done


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt])
def test_it_is_closed_where_that_fails_and_stays_open_where_it_does_not(
    tmp_path: Path, fault: type[BaseException]
) -> None:
    with (tmp_path / "een").open("w") as one, (tmp_path / "twee").open("w") as other:
        with suppress(fault), closed_unless_done(one):
            raise fault
        with closed_unless_done(other):
            other.write("gaat door")
        assert one.closed and not other.closed


def test_what_failed_is_raised(tmp_path: Path) -> None:
    with (
        (tmp_path / "een").open("w") as one,
        pytest.raises(ValueError, match="zo niet"),
        closed_unless_done(one),
    ):
        raise ValueError("zo niet")
