import os

import pytest

from tafelkit.store.installation import installation_id


def test_it_is_made_once(tmp_path) -> None:
    made = installation_id(tmp_path / "data")
    assert len(made) == 16 and installation_id(tmp_path / "data") == made


def test_one_that_is_damaged_is_made_anew(tmp_path) -> None:
    (tmp_path / "installation").write_bytes(b"\xff\xfe")
    made = installation_id(tmp_path)
    assert installation_id(tmp_path) == made


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_or_a_link_in_its_place_costs_nothing(tmp_path) -> None:
    os.mkfifo(tmp_path / "installation")
    made = installation_id(tmp_path)
    assert installation_id(tmp_path) == made
    (tmp_path / "scriptie.txt").write_text("blijft")
    (tmp_path / "installation").unlink()
    (tmp_path / "installation").symlink_to(tmp_path / "scriptie.txt")
    made = installation_id(tmp_path)
    assert installation_id(tmp_path) == made
    assert (tmp_path / "scriptie.txt").read_text() == "blijft"


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path) -> None:
    (tmp_path / "bestand").write_text("x")
    assert len(installation_id(tmp_path / "bestand")) == 16
