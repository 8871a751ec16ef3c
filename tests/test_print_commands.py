from __future__ import annotations

import json
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


def a_programme(folder: Path) -> Path:
    """A programme of two tables."""
    tables = [
        json.loads((resources() / "sample" / f"tafel-{n:02}.json").read_text(encoding="utf-8"))
        for n in (1, 2)
    ]
    whole = {key: tables[0][key] for key in ("version", "programme", "kit")}
    outer = ("format", *whole)
    content = {
        "format": "tafelkit.programme",
        **whole,
        "tables": [{k: v for k, v in one.items() if k not in outer} for one in tables],
    }
    source, path = folder / "programma.json", folder / "programma.tafel"
    source.write_text(json.dumps(content), encoding="utf-8")
    assert cli.run(["import", str(source), "-o", str(path)]) == 0
    return path


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


def test_a_kit_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    kit = tmp_path / "kits" / "gemeente.toml"
    before = kit.read_bytes()
    for what in ("cards", "canvas", "forms"):
        capsys.readouterr()
        assert cli.run(["print", what, "--kit", str(kit), "-o", str(kit)]) == 1
        assert ".pdf" in capsys.readouterr().err
        link = tmp_path / f"{what}.pdf"
        link.symlink_to(kit)
        assert cli.run(["print", what, "--kit", str(kit), "-o", str(link)]) == 1
        assert "dit is het bestand zelf" in capsys.readouterr().err
    assert kit.read_bytes() == before
