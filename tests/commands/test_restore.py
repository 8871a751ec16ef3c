"""`tafelkit restore`, `check` and `export --rescue`, as who helps a facilitator would use them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tafelkit import bootstrap, cli
from tafelkit.domain.erasure import erasing
from tafelkit.services import conversation
from tafelkit.store.connection import Store
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tests.builders import NOON
from tests.cut_short import cut_short
from tests.services.restoring.test_refused import salt_spoilt

LATER = "Na de kopie gezegd."


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("TAFELKIT_LANG", raising=False)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of the sample with a copy kept aside, and something said after that."""
    path = tmp_path / "tafel-01.tafel"
    source = bootstrap.resources() / "sample" / "tafel-01.json"
    assert cli.run(["import", str(source), "-o", str(path)]) == 0
    backup.keep(path, bootstrap.data_folder() / "backups", NOON)
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.write(conversation.note(record, "concept", LATER))
    return path


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capsys.readouterr()
    status = cli.run([str(word) for word in words])
    heard = capsys.readouterr()
    return status, heard.out, heard.err


def harm(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes(4096) + content[4096:].replace(LATER.encode(), LATER.upper().encode()))


def _lock_with_its_copy(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    backups = bootstrap.data_folder() / "backups"
    with closing(Document.open(table, "proef")) as document:
        document.set_password("geheim")
        backup.renew(table, backups, NOON, document.copy_to)


def test_copies_are_listed_with_what_differs(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told, complaints = said(capsys, "restore", table, "--list")
    assert (status, complaints) == (0, "")
    (line,) = told.splitlines()
    assert line.split(maxsplit=1)[0] == "1" and "20 juni 2023 12:00" in line
    assert "kB" in line and line.endswith("1 aantekening minder")


def test_a_sound_file_goes_back_and_forth(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _told, complaints = said(capsys, "restore", table)
    assert status == 1 and "gaaf" in complaints and "--from" in complaints
    assert said(capsys, "restore", table, "--from", "9")[2].endswith("met nummer 9\n")
    status, told, _ = said(capsys, "restore", table, "--from", "1")
    assert status == 0 and told.rstrip().endswith("zoals het was: --from 2")
    assert LATER.encode() not in table.read_bytes()
    assert said(capsys, "restore", table, "--from", "2")[0] == 0
    assert LATER.encode() in table.read_bytes()


def test_a_damaged_file_is_told_of_and_made_whole(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harm(table)
    damaged = table.read_bytes()
    status, told, complaints = said(capsys, "check", table)
    assert status == 1 and len(complaints.splitlines()) == 1 and str(table) in complaints
    assert "Nog te lezen: 1 tafel" in told and "Niet meer te lezen: 1 aantekening" in told
    assert f"tafelkit restore {table}" in told
    assert said(capsys, "restore", table, "--list")[0] == 0 and table.read_bytes() == damaged
    status, told, complaints = said(capsys, "restore", table)
    assert (status, complaints) == (0, "") and "(beschadigd)" in told
    assert table.with_name("tafel-01 (beschadigd).tafel").read_bytes() == damaged
    assert said(capsys, "check", table)[0] == 0


@pytest.mark.parametrize("letters", [230, 243, 249])
def test_a_file_of_any_name_has_its_copies(
    table: Path, letters: int, capsys: pytest.CaptureFixture[str]
) -> None:
    long = table.rename(table.with_stem("n" * letters))
    backup.keep(long, bootstrap.data_folder() / "backups", NOON)
    status, told, _complaints = said(capsys, "restore", long, "--list")
    assert status == 0 and "20 juni 2023 12:00" in told
    harm(long)
    status, told, _complaints = said(capsys, "check", long)
    assert status == 1 and "Nog te lezen: 1 tafel" in told
    status, told, complaints = said(capsys, "restore", long)
    if letters == 230:
        assert status == 0 and "(beschadigd)" in told
    else:  # it cannot be set aside by a longer one
        assert status == 1 and "de bestandsnaam is te lang" in complaints


def test_a_file_whose_last_write_was_cut_short_is_sound_and_not_made_anew(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked = said(capsys, "check", table)
    cut_short(table)
    lies = table.read_bytes()
    assert said(capsys, "restore", table, "--list")[1].endswith("1 aantekening minder\n")
    status, told, complaints = said(capsys, "restore", table)
    assert (status, told) == (1, "") and "dit bestand is gaaf" in complaints
    assert table.read_bytes() == lies and not list(table.parent.glob("*beschadigd*"))
    assert said(capsys, "check", table) == checked
    cut_short(table)
    assert said(capsys, "merge", table.with_name("p.tafel"), table)[0] == 0
    status, told, _complaints = said(capsys, "restore", table, "--from", "1")
    assert status == 0 and told.rstrip().endswith("zoals het was: --from 2")


def test_of_a_damaged_file_its_last_write_is_taken_back_first_and_both_are_set_aside(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup.keep(table, bootstrap.data_folder() / "backups", NOON + timedelta(days=1))
    digest = said(capsys, "check", table)[1].splitlines()[1]
    content = table.read_bytes().replace(LATER.encode(), LATER.upper().encode())
    table.write_bytes(content)
    cut_short(table)
    journal = Path(f"{table}-journal")
    lies = table.read_bytes(), journal.read_bytes()
    status, told, complaints = said(capsys, "restore", table)
    assert (status, complaints) == (0, "") and "Niet meer te lezen: 1 aantekening." in told
    aside = table.with_name("tafel-01 (beschadigd).tafel")
    assert (aside.read_bytes(), Path(f"{aside}-journal").read_bytes()) == lies
    assert said(capsys, "check", table)[1].splitlines()[1] == digest


def test_a_file_that_is_gone_comes_from_its_newest_copy(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.unlink()
    assert "restore" in said(capsys, "check", table)[1]
    assert said(capsys, "restore", table)[0] == 0
    assert said(capsys, "check", table)[0] == 0
    elsewhere = table.with_name("nooit.tafel")
    status, told, complaints = said(capsys, "check", elsewhere)
    assert (status, told) == (1, "") and "bestaat niet" in complaints
    assert said(capsys, "restore", elsewhere)[0] == 1


def test_what_can_be_read_is_exported_when_asked_for(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.json"
    harm(table)
    status, _told, complaints = said(capsys, "export", table, "-o", out)
    assert status == 1 and complaints and not out.exists()
    status, told, complaints = said(capsys, "export", "--rescue", table, "-o", out)
    assert status == 1 and len(complaints.splitlines()) == 1 and "Niet meer te lezen" in told
    written = json.loads(out.read_text(encoding="utf-8"))
    source = json.loads(
        (bootstrap.resources() / "sample" / "tafel-01.json").read_text(encoding="utf-8")
    )
    assert written == source
    table.write_bytes(b"niets")
    assert said(capsys, "export", "--rescue", table, "-o", out)[0] == 1
    assert json.loads(out.read_text(encoding="utf-8")) == source


def test_a_copy_of_later_is_told_first(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup.keep(table, bootstrap.data_folder() / "backups", NOON + timedelta(days=1))
    lines = said(capsys, "restore", table, "--list")[1].splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert lines[0].endswith("hetzelfde als nu")


def test_of_one_that_may_be_newer_the_copy_is_named_and_taken_when_asked_for(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harmed = bytearray(table.read_bytes().replace(LATER.encode(), LATER.upper().encode()))
    harmed[62] ^= 8
    table.write_bytes(bytes(harmed))
    status, told, complaints = said(capsys, "restore", table)
    assert status == 1 and table.read_bytes() == harmed
    assert "Is het dat niet, dan is het beschadigd." in told
    assert "20 juni 2023 12:00 gaat met --from 1" in complaints
    status, told, complaints = said(capsys, "restore", table, "--from", "1")
    assert (status, complaints) == (0, "") and "hersteld" in told
    assert said(capsys, "check", table)[0] == 0


def test_that_the_copies_are_locked_is_said(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _lock_with_its_copy(table, monkeypatch)
    KEYRING.forget()
    table.write_bytes(bytes(4096) + table.read_bytes()[4096:])
    status, _told, complaints = said(capsys, "restore", table)
    assert status == 1 and "reservekopieën zijn op slot" in complaints
    table.unlink()
    status, _told, complaints = said(capsys, "restore", table)
    assert status == 1 and "reservekopieën zijn op slot" in complaints


def test_that_a_full_disk_left_pieces_of_what_was_erased_is_said(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy has the words: they come in, and go by the mark of the damaged file."""
    with closing(Document.open(table, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    harm(table)

    def full(_store: Store) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_wipe", full)
        status, told, complaint = said(capsys, "restore", table)
        assert status == 1 and f"{table}: hersteld" in told
        assert complaint.startswith("Gewist, maar de schijf liet niet toe dat ook de resten")
        kept = backup.keep(table, bootstrap.data_folder() / "backups", NOON + timedelta(days=1))
        assert kept is not None
        number = str(backup.copy_of(kept).number)
        status, told, again = said(capsys, "restore", table, "--from", number)
        assert status == 1 and "zoals het was: --from" in told and again == complaint
    with closing(Document.open(table, "proef")) as document:
        assert not document.has_remnants


def test_one_that_was_renamed_is_restored_from_the_copies_by_its_earlier_name(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    digest = said(capsys, "check", table)[1].splitlines()[1]
    backup.keep(table, bootstrap.data_folder() / "backups", NOON + timedelta(days=1))
    other = table.rename(table.with_name("tafel-1.tafel"))
    other.write_bytes(other.read_bytes()[: other.stat().st_size // 2])
    assert (
        "De nieuwste reservekopie is bewaard als tafel-01.tafel." in said(capsys, "check", other)[1]
    )
    *_told, second, first = said(capsys, "restore", other, "--list")[1].splitlines()
    assert second.split()[0] == "2" and "bewaard als tafel-01.tafel: " in second
    assert first.split()[0] == "1"
    status, _out, complaints = said(capsys, "restore", other)
    assert (status, complaints) == (0, "")
    assert said(capsys, "check", other)[1].splitlines()[1] == digest


def test_of_one_that_tells_nothing_it_says_where_there_may_be_copies(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = table.rename(table.with_name("anders.tafel"))
    other.write_bytes(bytes(8192))
    status, told, complaint = said(capsys, "restore", other)
    assert status == 1 and told.startswith("Onder deze naam en op deze plek is er geen")
    assert complaint.startswith(str(other)) and complaint.count("\n") == 1
    other.unlink()  # who mistakes a name is only told that nothing is there
    status, told, complaint = said(capsys, "restore", other)
    assert (status, told) == (1, "") and "bestaat niet" in complaint


def test_of_a_sound_one_without_copies_it_says_where_there_may_be(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = table.rename(table.with_name("anders.tafel"))
    status, told, complaints = said(capsys, "restore", other, "--list")
    assert (status, complaints) == (0, "")
    assert told.startswith("Onder deze naam en op deze plek is er geen reservekopie")
    assert told.endswith("dat kan ook als het daar niet meer staat.\n")
    assert said(capsys, "restore", table)[0] == 0  # as it says


def test_one_under_a_password_is_restored_with_it_and_not_without(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy in the clear is no reason to pass over what is newer and waits for its password."""
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    with closing(Document.open(table, "proef")) as document:
        document.set_password("geheim")
    KEYRING.forget()
    damaged = table.read_bytes() + b"x"
    table.write_bytes(damaged)
    status, told, _complaints = said(capsys, "check", table)
    assert status == 1 and "In het bestand zelf is niets te lezen: dit bestand is op slot" in told
    output = table.parent / "r.json"
    for command in (["restore", table], ["export", "--rescue", table, "-o", output]):
        status, _told, complaints = said(capsys, *command)
        assert status == 1 and "er hoort een wachtwoord bij" in complaints
    assert table.read_bytes() == damaged and not output.exists()
    word = table.with_name("woord.txt")
    word.write_text("geheim\n")
    given = ("--password-file", word)
    status, told, _complaints = said(capsys, "export", "--rescue", table, "-o", output, *given)
    assert status == 0 and LATER in output.read_text()
    status, told, complaints = said(capsys, "restore", table, *given)
    assert (status, complaints) == (0, "") and "Alle gegevens zijn nog te lezen" in told
    assert table.with_name("tafel-01 (beschadigd).tafel").read_bytes() == damaged
    assert LATER.encode() not in table.read_bytes()
    status, told, _complaints = said(capsys, "check", table, *given)
    assert status == 0 and "gaaf" in told


def test_one_that_tells_of_no_password_is_saved_by_its_copy(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _lock_with_its_copy(table, monkeypatch)
    salt_spoilt(table)
    word = table.with_name("woord.txt")
    for password, became in (("fout", 1), ("geheim", 0)):
        KEYRING.forget()
        word.write_text(password)
        output = table.parent / f"{password}.json"
        given = ("--password-file", word)
        said(capsys, "export", "--rescue", table, "-o", output, *given)
        assert output.exists() == (not became)
        assert said(capsys, "restore", table, *given)[0] == became
    assert LATER in output.read_text() and said(capsys, "check", table, *given)[0] == 0
