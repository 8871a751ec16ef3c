from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest

from tafelkit import cli
from tafelkit.bootstrap import resources


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("TAFELKIT_LANG", raising=False)


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
        (("--shift", "veel"), "veel: schrijf twee getallen"),
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
    empty = whole[: whole.index("[[cards]]")] + "cards = []\n"
    head, suits = empty.split("[[suits]]", 1)
    deck.write_text(
        head + "cards = []\n\n[[suits]]" + suits.replace("cards = []\n", ""), encoding="utf-8"
    )
    assert "heeft geen kaarten" in refused(capsys, tmp_path / "u.pdf", "--kit", kit)


def test_what_to_print_must_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, part in (
        (["print"], "dit ontbreekt nog: WAT"),
        (["print", "posters"], "dit kan hier niet"),
        (["print", "cards"], "dit ontbreekt nog: -o"),
        (["print", "cards", "--duplex", "beide", "-o", "x.pdf"], "dit kan hier niet: --duplex"),
    ):
        with pytest.raises(SystemExit) as stopped:
            cli.run(arguments)
        assert stopped.value.code == 2
        shown = capsys.readouterr().err
        assert shown.startswith("gebruik: tafelkit print") and part in shown


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "tafel.tafel"
    sample = resources() / "sample" / "tafel-01.json"
    assert cli.run(["import", str(sample), "-o", str(path)]) == 0
    return path


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


def test_a_canvas_that_cannot_be_printed_leaves_the_old_file(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "oud.pdf"
    out.write_bytes(b"oud")
    broken = tmp_path / "stuk.tafel"
    broken.write_bytes(b"geen tafel")
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
    ):
        capsys.readouterr()
        assert cli.run(["print", "canvas", *map(str, arguments), "-o", str(out)]) == 1
        (line,) = capsys.readouterr().err.strip().splitlines()
        assert part in line
        assert out.read_bytes() == b"oud"
