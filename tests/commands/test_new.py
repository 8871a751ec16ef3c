import pytest

from tafelkit import cli
from tests.commands.running import refused


def test_a_new_table_is_empty_and_exists_once(tmp_path, capsys) -> None:
    path = tmp_path / "t.tafel"
    assert cli.run(["new", "--kit", "gemeente", "--number", "7", "-o", str(path)]) == 0
    before = path.read_bytes()
    assert "bestaat al" in refused(capsys, "new", "--kit", "gemeente", "--number", 7, "-o", path)
    assert path.read_bytes() == before
    assert "'provincie' is er niet" in refused(
        capsys, "new", "--kit", "provincie", "--number", 7, "-o", tmp_path / "u.tafel"
    )


@pytest.mark.parametrize("number", ["0", "-1", "100000"])
def test_a_number_that_no_table_can_have_is_refused(number: str, tmp_path, capsys) -> None:
    path = tmp_path / "t.tafel"
    line = refused(capsys, "new", "--kit", "gemeente", f"--number={number}", "-o", path)
    assert "tussen 1 en 99999" in line and not path.exists()
