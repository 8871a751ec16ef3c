from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tafelkit import cli


def forms_of(tmp_path: Path, *arguments: object) -> pypdfium2.PdfDocument:
    out = tmp_path / "formulieren.pdf"
    assert cli.run(["print", "forms", *map(str, arguments), "-o", str(out)]) == 0
    return pypdfium2.PdfDocument(out)


def test_the_forms_of_a_kit_or_a_table(tmp_path: Path, table: Path) -> None:
    assert len(forms_of(tmp_path, "--form", "guide")) == 2
    assert len(forms_of(tmp_path, "--form", "consent", "--form", "signs", "--seats", 3)) == 6
    english = forms_of(tmp_path, "--kit", "gemeente", "--lang", "en", "--form", "guide")[0]
    assert "What makes our municipality" in english.get_textpage().get_text_range()
    attendance = forms_of(tmp_path, table, "--form", "attendance")[0].get_textpage()
    assert "dinsdag 13 juni 2023" in attendance.get_text_range()
    wide = forms_of(tmp_path, "--paper", "A3", "--form", "record")[0]
    assert wide.get_width() == pytest.approx(297 * 72 / 25.4, abs=0.1)


def test_forms_that_cannot_be_printed_leave_the_old_file(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "oud.pdf"
    out.write_bytes(b"oud")
    for arguments, part in (
        (("--paper", "A9"), "A9: dit papier is onbekend"),
        (("--paper", "A5"), "A5: formulieren passen op A4 of groter"),
        (("--seats", "0"), "1 tot en met 10 plaatsen"),
        (("--seats", "11"), "1 tot en met 10 plaatsen"),
        (("--kit", "provincie"), "'provincie' is er niet"),
        ((table, "--kit", "gemeente"), "niet allebei"),
        ((tmp_path / "weg.tafel",), "weg.tafel"),
        ((out,), "oud.pdf: dit is het bestand zelf"),
    ):
        capsys.readouterr()
        assert cli.run(["print", "forms", *map(str, arguments), "-o", str(out)]) == 1
        (line,) = capsys.readouterr().err.strip().splitlines()
        assert part in line
        assert out.read_bytes() == b"oud"
