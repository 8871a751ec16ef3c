import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.output import put_bytes, put_in_place


def _names(folder) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_the_new_takes_the_place_of_the_old(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    put_bytes(target, b"een")
    put_bytes(target, b"twee")
    assert target.read_bytes() == b"twee" and _names(tmp_path) == ["a.pdf"]


def test_a_failed_run_leaves_the_old(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")

    def fail(path) -> None:
        path.write_bytes(b"half")
        raise Refusal(_("{file}: {cause}", file=path, cause=_("vol")))

    with pytest.raises(Refusal) as refused:
        put_in_place(target, fail)
    assert str(refused.value) == f"{target}: vol"
    assert target.read_bytes() == b"oud" and _names(tmp_path) == ["a.pdf"]


def test_a_target_that_cannot_be(tmp_path) -> None:
    with pytest.raises(Refusal, match="een map"):
        put_bytes(tmp_path, b"x")
    with pytest.raises(Refusal, match="bestaat niet"):
        put_bytes(tmp_path / "weg" / "a.pdf", b"x")
