from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tafelkit import cli
from tests.commands.running import a_programme


def canvas_of(tmp_path: Path, *arguments: object) -> pypdfium2.PdfDocument:
    out = tmp_path / "canvas.pdf"
    assert cli.run(["print", "canvas", *map(str, arguments), "-o", str(out)]) == 0
    return pypdfium2.PdfDocument(out)


def test_a_canvas_of_a_kit_or_a_table(tmp_path: Path, table: Path) -> None:
    wide = canvas_of(tmp_path)[0].get_width()
    assert wide == pytest.approx(841 * 72 / 25.4, abs=0.1)
    english = canvas_of(tmp_path, "--kit", "gemeente", "--lang", "en")[0]
    assert "Concepts" in english.get_textpage().get_text_range()
    assert "dinsdag 13 juni 2023" in canvas_of(tmp_path, table)[0].get_textpage().get_text_range()


def test_a_canvas_in_sheets_or_filled(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert len(canvas_of(tmp_path, table, "--tiles", "A4")) == 13
    assert "12 vellen A4" in capsys.readouterr().out
    assert len(canvas_of(tmp_path, "--tiles", "a3", "--margin", "5", "--overlap", "10")) == 7
    internal = canvas_of(tmp_path, table, "--filled")[0].get_textpage().get_text_range()
    public = canvas_of(tmp_path, table, "--filled", "--edition", "public")[0]
    assert "houdt zich daaraan" in internal.replace("\r\n", " ")
    assert len(public.get_textpage().get_text_range()) < len(internal)


def test_a_canvas_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "map.pdf").mkdir()
    before = table.read_bytes()
    for out, part in (
        ("canvas.docx", ".pdf"),
        ("weg/canvas.pdf", "bestaat niet"),
        ("map.pdf", "een map"),
        (table.name, ".pdf"),
    ):
        capsys.readouterr()
        assert cli.run(["print", "canvas", str(table), "-o", str(tmp_path / out)]) == 1
        (line,) = capsys.readouterr().err.strip().splitlines()
        assert part in line
    assert table.read_bytes() == before


def test_a_canvas_that_cannot_be_printed_leaves_the_old_file(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "oud.pdf"
    out.write_bytes(b"oud")
    broken = tmp_path / "stuk.tafel"
    broken.write_bytes(b"geen tafel")
    damaged = tmp_path / "half.tafel"
    damaged.write_bytes(table.read_bytes()[: table.stat().st_size // 2])
    programme = a_programme(tmp_path)
    for arguments, part in (
        (("--paper", "A9"), "A9: dit papier is onbekend"),
        (("--paper", "A6"), "A6: kies hiervoor uit"),
        (("--tiles", "A0"), "A0: kies hiervoor uit"),
        (("--tiles", "A4", "--overlap", "200"), "te weinig over"),
        (("--cards", "tarot"), "passen daar niet op"),
        (("--kit", "provincie"), "'provincie' is er niet"),
        (("--filled",), "komt van een tafel"),
        ((table, "--kit", "gemeente"), "niet allebei"),
        ((broken,), "stuk.tafel"),
        ((damaged,), "half.tafel"),
        ((tmp_path / "weg.tafel",), "weg.tafel"),
        ((programme,), "programma.tafel: dit is een programma met 2 tafels"),
        (("--margin", "10"), "horen bij --tiles"),
        (("--overlap", "nan"), "horen bij --tiles"),
        (("--tiles", "A4", "--margin", "nan"), "printermarge ligt tussen"),
        (("--tiles", "A4", "--margin", "inf"), "printermarge ligt tussen"),
        (("--tiles", "A4", "--margin=-1"), "printermarge ligt tussen"),
        (("--tiles", "A4", "--overlap", "nan"), "overlap is 0 mm of meer"),
        (
            ("--paper", "A0", "--tiles", "A4", "--margin", "40", "--overlap", "60"),
            "vellen worden",
        ),
    ):
        capsys.readouterr()
        assert cli.run(["print", "canvas", *map(str, arguments), "-o", str(out)]) == 1
        (line,) = capsys.readouterr().err.strip().splitlines()
        assert part in line
        assert out.read_bytes() == b"oud"
