from pathlib import Path

import pytest

from tests.commands.running import SAMPLE, refused


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_outputs_that_cannot_be_written(table, tmp_path, capsys) -> None:
    assert "bestaat niet" in refused(capsys, "export", table, "-o", tmp_path / "weg" / "o.json")
    (tmp_path / "map.json").mkdir()
    assert "een map" in refused(capsys, "export", table, "-o", tmp_path / "map.json")
    assert ".json" in refused(capsys, "export", table, "-o", tmp_path / "o.docx")
    assert ".pdf" in refused(capsys, "verslag", table, "-o", tmp_path / "o.docx")
    (tmp_path / "bezet").write_text("x")
    assert "bezet" in refused(capsys, "demo", tmp_path / "bezet")


def test_an_output_is_never_the_input(table, tmp_path, capsys) -> None:
    source = tmp_path / "bron.json"
    source.write_bytes((SAMPLE / "tafel-01.json").read_bytes())
    before = source.read_bytes()
    assert "het bestand zelf" in refused(capsys, "import", source, "-o", source)
    assert source.read_bytes() == before
    for command, name in (("export", "t.json"), ("verslag", "t.pdf")):
        own = tmp_path / name
        own.write_bytes(table.read_bytes())
        assert "het bestand zelf" in refused(capsys, command, own, "-o", own)
        assert own.read_bytes() == table.read_bytes()


def test_a_name_that_cannot_be(tmp_path, capsys) -> None:
    for target in (tmp_path / ("x" * 300), "/", ".", ""):
        assert refused(capsys, "import", SAMPLE / "tafel-01.json", "-o", target)
        assert refused(capsys, "new", "--kit", "gemeente", "--number", 1, "-o", target)
