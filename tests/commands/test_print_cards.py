from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest

from tafelkit import cli
from tafelkit.bootstrap import resources


def printed(tmp_path: Path, *arguments: str) -> pypdfium2.PdfDocument:
    out = tmp_path / "kaarten.pdf"
    assert cli.run(["print", "cards", *arguments, "-o", str(out)]) == 0
    return pypdfium2.PdfDocument(out)


def refused(capsys: pytest.CaptureFixture[str], out: Path, *arguments: str) -> str:
    capsys.readouterr()
    assert cli.run(["print", "cards", *arguments, "-o", str(out)]) == 1
    (line,) = capsys.readouterr().err.strip().splitlines()
    return line


def test_the_deck_of_the_proposed_kit_is_six_sheets(tmp_path: Path) -> None:
    assert len(printed(tmp_path)) == 12


def test_each_choice_is_heard(tmp_path: Path) -> None:
    assert len(printed(tmp_path, "--kit", "gemeente", "--duplex", "none")) == 4
    assert len(printed(tmp_path, "--kit", "gemeente", "--size", "tarot", "--blank", "1")) == 12
    plain = printed(tmp_path, "--kit", "gemeente", "--no-help-cards", "--blank", "0")
    assert len(plain) == 6
    assert len(printed(tmp_path, "--bleed", "--kit", "gemeente", "--paper", "a3")) == 2 * 29
    wide = printed(tmp_path, "--kit", "gemeente", "--paper", "a3")[0]
    assert wide.get_width() > wide.get_height()
    english = printed(tmp_path, "--lang", "en", "--back", "language")
    assert "trust" in english[0].get_textpage().get_text_range()
    assert "vertrouwen" in english[1].get_textpage().get_text_range()
    shifted = printed(tmp_path, "--shift=1,-0.5")
    assert len(shifted) == 12
    assert len(printed(tmp_path, "--test-sheet")) == 2


def test_bad_input_is_one_sentence_and_leaves_the_old_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "oud.pdf"
    out.write_bytes(b"oud")
    for arguments, part in (
        (("--paper", "A9"), "A9: dit papier is onbekend"),
        (("--paper", "A6", "--size", "tarot"), "A6: hierop past geen kaart"),
        (("--kit", "provincie"), "De kit 'provincie' is er niet"),
        (("--kit", str(tmp_path / "weg.toml")), "weg.toml"),
        (("--blank", "501"), "0 tot 500 lege kaarten"),
        (("--blank", "-1"), "0 tot 500 lege kaarten"),
        (("--shift", "veel"), "veel: schrijf twee getallen"),
        (("--shift", "nan,0"), "tot 10 mm"),
        (("--shift=0,-1e300",), "tot 10 mm"),
        (("--test-sheet", "--duplex", "none"), "twee kanten"),
    ):
        assert part in refused(capsys, out, *arguments)
        assert out.read_bytes() == b"oud"
    assert ".pdf" in refused(capsys, tmp_path / "kaarten.docx")
    assert "bestaat niet" in refused(capsys, tmp_path / "weg" / "kaarten.pdf")
    (tmp_path / "map.pdf").mkdir()
    assert "een map" in refused(capsys, tmp_path / "map.pdf")
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["map.pdf", "oud.pdf"]


def test_a_kit_of_ones_own_is_refused_by_the_name_of_its_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    deck = tmp_path / "cards" / "gemeente" / "deck.toml"
    whole = deck.read_text(encoding="utf-8")
    kit = str(tmp_path / "kits" / "gemeente.toml")
    assert len(printed(tmp_path, "--kit", kit)) == 8
    long = whole.replace('nl = "bestaanszekerheid"', f'nl = "{"bestaanszekerheid " * 4}"', 1)
    assert long != whole
    deck.write_text(long, encoding="utf-8")
    assert "bestaanszekerheid bestaanszekerheid" in refused(
        capsys, tmp_path / "u.pdf", "--kit", kit
    )
    deck.write_text(whole, encoding="utf-8")
    picture = tmp_path / "cards" / "gemeente" / "art" / "nabijheid.svg"
    picture.write_text("geen tekening", encoding="utf-8")
    line = refused(capsys, tmp_path / "u.pdf", "--kit", kit)
    assert "nabijheid.svg" in line and "geen leesbare SVG" in line
    empty = whole[: whole.index("[[cards]]")] + "cards = []\n"
    head, suits = empty.split("[[suits]]", 1)
    deck.write_text(
        head + "cards = []\n\n[[suits]]" + suits.replace("cards = []\n", ""), encoding="utf-8"
    )
    assert "heeft geen kaarten" in refused(capsys, tmp_path / "u.pdf", "--kit", kit)
