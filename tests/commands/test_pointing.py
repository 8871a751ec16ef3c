"""What commands say of personal data before they let anything out."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit import bootstrap, cli
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.personal.findings import in_file_name, personal
from tafelkit.domain.personal.registered import RegisteredNames
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import advice, conversation
from tafelkit.services.files import make_file
from tafelkit.store.document import Document
from tafelkit.store.left_standing import NAME, LeftStanding
from tafelkit.store.password import locked
from tafelkit.store.register import RegisterFile

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(bootstrap, "data_folder", lambda: tmp_path / "data")

    def did(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments])
        heard = capsys.readouterr()
        return status, heard.out, heard.err

    return did


@pytest.fixture
def record(full_record: Record) -> Record:
    """A table at which someone left a number, and an address that one may visit."""
    named = full_record.applied(advice.advise(full_record, "Bel Karin op 06-12345678."))
    return named.applied(conversation.note(named, "concept", "Kom naar info@example.org."))


@pytest.fixture
def table(record: Record, tmp_path: Path) -> Path:
    path = tmp_path / "tafel-07.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "a laptop")
    register = RegisterFile(path, "a laptop")
    name = e.Attendee(id="n", seat=record.seats[0].id, name="Karin Bos")
    register.write(adding(_("Register"), name))
    register.close()
    return path


FOUND = {
    "Advies 3: een naam uit het register: Karin",
    "Advies 3: telefoonnummer 06-12345678",
    "Begrip: e-mailadres info@example.org",
}


def said(heard: str, path: Path) -> set[str]:
    return {line.removeprefix(f"{path}: tafel 7: ") for line in heard.splitlines()}


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("export",), "uit.json"),
        (("verslag",), "uit.pdf"),
        (("print", "canvas", "--filled"), "uit.pdf"),
    ],
)
def test_what_was_found_is_told_with_its_place_and_the_file_is_made(
    run: Run, table: Path, tmp_path: Path, command: tuple[str, ...], made: str
) -> None:
    target = tmp_path / made
    status, _out, complaints = run(*command, table, "-o", target)
    assert (status, said(complaints, table)) == (0, FOUND)
    assert target.exists()


def test_with_check_nothing_is_made(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.json"
    target.write_text("wat er stond")
    status, out, complaints = run("export", table, "-o", target, "--check")
    assert (status, out, len(complaints.splitlines())) == (1, "", 4)
    assert str(target) in complaints.splitlines()[-1]
    assert target.read_text() == "wat er stond"


def test_what_was_left_standing_in_the_app_is_not_told_again(
    run: Run, record: Record, table: Path, tmp_path: Path
) -> None:
    standing = LeftStanding(bootstrap.data_folder() / NAME)
    for finding in personal(record, RegisteredNames(["Karin Bos"])):
        standing.leave(finding.mark)
    status, _out, complaints = run("export", table, "-o", tmp_path / "uit.json", "--check")
    assert (status, complaints) == (0, "")


def test_check_tells_it_too(run: Run, table: Path) -> None:
    _status, out, _complaints = run("check", table)
    assert all(f"tafel 7: {sentence}" in out for sentence in FOUND)


def test_forms_and_an_empty_canvas_hold_none_of_it(run: Run, table: Path, tmp_path: Path) -> None:
    for what in ("canvas", "forms"):
        status, _out, complaints = run("print", what, table, "-o", tmp_path / "uit.pdf", "--check")
        assert (status, complaints) == (0, "")


def test_a_register_that_cannot_be_read_is_told_and_the_rest_is_looked_for(
    run: Run, table: Path, tmp_path: Path
) -> None:
    table.with_suffix(".register").write_bytes(b"geen register" * 100)
    status, _out, complaints = run("export", table, "-o", tmp_path / "uit.json")
    lines = complaints.splitlines()
    assert status == 0 and lines[0].startswith(str(table.with_suffix(".register")))
    assert "telefoonnummer" in complaints and "register: Karin" not in complaints


def test_a_programme_is_looked_through_with_the_words_of_the_rapporteur(
    run: Run, table: Path, tmp_path: Path
) -> None:
    programme = tmp_path / "programma.tafel"
    assert run("merge", programme, table)[0] == 0
    with closing(Document.open(programme, "a laptop")) as document:
        thanks = e.Prose(
            id="x",
            programme=document.programme().id,
            place="thanks",
            text="Dank, mevrouw De Vries.",
        )
        document.write(adding(_("Dank"), thanks))
    for command, target in (("verslag", "uit.pdf"), ("export", "weer.json")):
        _status, _out, complaints = run(command, programme, "-o", tmp_path / target)
        assert f"{programme}: Dank: dit lijkt een naam: mevrouw De Vries" in complaints
        assert f"{programme}: tafel 7: Advies 3: telefoonnummer 06-12345678" in complaints


def test_a_register_on_lock_is_told_and_opens_with_a_password_from_a_file(
    run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    register = RegisterFile(table, "a laptop")
    register.set_password("geheim")
    register.close()
    command = ("export", table, "-o", tmp_path / "uit.json")
    status, _out, complaints = run(*command)
    assert status == 0 and "op slot" in complaints and "register: Karin" not in complaints
    secret = tmp_path / "wachtwoord"
    for words, found in (("geheim\n", True), ("anders", False)):
        secret.write_text(words)
        status, _out, complaints = run(*command, "--password-file", secret)
        assert status == 0 and ("register: Karin" in complaints) == found
        assert ("past niet" in complaints) != found
    status, _out, complaints = run(*command, "--password-file", tmp_path / "nergens")
    assert status == 1 and "nergens" in complaints
    for arguments in (("check", table), ("verslag", table, "-o", tmp_path / "uit.pdf")):
        secret.write_text("geheim")
        _status, out, complaints = run(*arguments, "--password-file", secret)
        assert "een naam uit het register: Karin" in out + complaints


@pytest.mark.skipif(os.name != "posix", reason="pipes as Unix has them")
def test_a_register_opens_with_a_password_that_a_pipe_says_once(
    run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    with closing(RegisterFile(table, "a laptop")) as register:
        register.set_password("geheim")
    os.mkfifo(tmp_path / "pijp")
    speak = (tmp_path / "pijp").write_bytes
    speaking = threading.Thread(target=speak, args=(b"geheim\n",), daemon=True)
    speaking.start()
    _status, out, complaints = run("check", table, "--password-file", tmp_path / "pijp")
    speaking.join(5)
    assert "een naam uit het register: Karin" in out + complaints


def test_a_programme_is_checked_against_the_registers_of_its_tables(
    run: Run, table: Path, tmp_path: Path
) -> None:
    programme = tmp_path / "elders" / "programma.tafel"
    programme.parent.mkdir()
    assert run("merge", programme, table)[0] == 0
    found = "tafel 7: Advies 3: een naam uit het register: Karin"
    for command in ("verslag", "uit.pdf"), ("export", "uit.json"):
        _status, _out, complaints = run(command[0], programme, "-o", tmp_path / command[1])
        assert f"{programme}: {found}" in complaints
    assert found in run("check", programme)[1]
    table.with_suffix(".register").write_bytes(b"geen register" * 100)
    _status, out, complaints = run("check", programme)
    assert found not in out and str(table.with_suffix(".register")) in complaints


def test_the_name_of_the_file_and_the_words_of_the_table_itself_are_looked_at(
    run: Run, record: Record, tmp_path: Path
) -> None:
    path = tmp_path / "tafel.tafel"
    home = replace(record.table, place="Bij Fatima thuis, Kerkstraat 12")
    programme = replace(record.programme, organiser="Mevrouw De Vries")
    make_file(path, programme, record.kit, (home, *record.entries.values()), "a laptop")
    _status, _out, complaints = run("export", path, "-o", tmp_path / "tafel_Jan-de-Vries.json")
    for words in (
        "tafel 7: De locatie: dit lijkt een naam: Fatima",
        "tafel 7: Het programma: dit lijkt een naam: Mevrouw De Vries",
        "De naam van het bestand: dit lijkt een naam: Jan de Vries",
    ):
        assert words in complaints
    assert "Kerkstraat" not in complaints


@pytest.mark.parametrize("what", ["cards", "canvas", "forms"])
def test_the_words_of_a_kit_that_is_printed_are_looked_at(
    run: Run, tmp_path: Path, what: str
) -> None:
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(bootstrap.resources() / folder, tmp_path / folder)
    deck = tmp_path / "cards" / "gemeente" / "deck.toml"
    words = deck.read_text(encoding="utf-8")
    named = words.replace('nl = "bestaanszekerheid"', 'nl = "bel 06-12345678"', 1)
    assert named != words
    deck.write_text(named, encoding="utf-8")
    kit, target = tmp_path / "kits" / "gemeente.toml", tmp_path / "uit.pdf"
    status, _out, complaints = run("print", what, "--kit", kit, "-o", target, "--check")
    assert (status, target.exists()) == (1, False)
    assert f"{kit}: De kit: telefoonnummer 06-12345678" in complaints


@pytest.mark.parametrize("gathered", [False, True])
def test_the_words_of_the_kit_in_a_file_are_looked_at_before_its_verslag(
    run: Run, record: Record, tmp_path: Path, gathered: bool
) -> None:
    path, target = tmp_path / "tafel.tafel", tmp_path / "uit.pdf"
    cards = record.kit.deck.cards
    card = replace(cards[0], name=replace(cards[0].name, nl="bel 06-12345678"))
    kit = replace(record.kit, deck=replace(record.kit.deck, cards=(card, *cards[1:])))
    make_file(path, record.programme, kit, (record.table, *record.entries.values()), "a laptop")
    if gathered:
        path, table = tmp_path / "programma.tafel", path
        assert run("merge", path, table)[0] == 0
    found = f"{path}: De kit: telefoonnummer 06-12345678"
    status, _out, complaints = run("verslag", path, "-o", target, "--check")
    assert (status, target.exists()) == (1, False)
    assert complaints.count(found) == 1
    assert run("tally", path)[2].count(found) == 1  # it names the cards


def test_where_a_table_gathers_may_stand_in_the_name_of_its_file(
    run: Run, table: Path, tmp_path: Path
) -> None:
    """As in the app, which proposes such a name; of a programme an address is told."""
    table = table.rename(tmp_path / "tafel-Kerkstraat-12.tafel")
    programme = tmp_path / "Kerkstraat-12.tafel"
    assert run("merge", programme, table)[0] == 0
    for path, told in ((table, False), (programme, True)):
        assert ("een adres zijn: Kerkstraat 12" in run("check", path)[1]) == told
        for command, name in (("export", "Kerkstraat-12.json"), ("verslag", "Kerkstraat-12.pdf")):
            complaints = run(command, path, "-o", tmp_path / name)[2]
            assert ("een adres zijn: Kerkstraat 12" in complaints) == told
    complaints = run("print", "forms", table, "-o", tmp_path / "Kerkstraat-12.pdf")[2]
    assert "een adres" not in complaints


def test_what_was_left_standing_in_the_name_of_a_table_is_not_told_of_what_is_made_of_it(
    run: Run, record: Record, tmp_path: Path
) -> None:
    path = tmp_path / "tafel-Jan-de-Vries.tafel"
    make_file(path, record.programme, record.kit, (record.table,), "a laptop")
    (found,) = in_file_name(record.table, path)
    target = path.with_suffix(".json")
    assert run("export", path, "-o", target, "--check")[0] == 1
    LeftStanding(bootstrap.data_folder() / NAME).leave(found.mark)
    assert run("export", path, "-o", target, "--check")[::2] == (0, "")


def test_the_name_of_a_file_is_pointed_out_once_and_by_check_too(run: Run, table: Path) -> None:
    named = table.rename(table.with_name("tafel-Jan-de-Vries.tafel"))
    found = "De naam van het bestand: dit lijkt een naam: Jan de Vries"
    out = run("check", named)[1]
    assert found in out and out.count("De naam van het bestand") == 1
    complaints = run("export", named, "-o", named.with_suffix(".json"))[2]
    assert complaints.count("De naam van het bestand") == 1


def test_a_check_of_a_programme_tells_what_laptops_do_not_agree_on(
    run: Run, record: Record, table: Path, tmp_path: Path
) -> None:
    other, programme = tmp_path / "ander.tafel", tmp_path / "programma.tafel"
    shutil.copy(table, other)
    note = record.all(e.Note)[0]
    for path, words in ((table, "Vraag het Karel de Boer."), (other, "Vraag het Gerda de Boer.")):
        with closing(Document.open(path, path.stem)) as document:
            document.write(altering(_("Tik"), (note, replace(note, text=words))))
    assert run("merge", programme, table, other)[0] == 0
    out = run("check", programme)[1]
    assert "Karel de Boer" in out and "Gerda de Boer" in out


def test_a_tally_tells_of_the_names_of_own_cards(run: Run, record: Record, tmp_path: Path) -> None:
    path, own = tmp_path / "tafel.tafel", record.all(e.OwnCard)[0]
    entries = {**record.entries, own.id: replace(own, name="Zoals mevrouw De Vries")}
    make_file(path, record.programme, record.kit, (record.table, *entries.values()), "a laptop")
    status, out, complaints = run("tally", path, "--json")
    assert status == 0 and json.loads(out)["total"]
    assert "dit lijkt een naam: mevrouw De Vries" in complaints


@pytest.mark.parametrize("field", ["text", "pole_a", "pole_b"])
def test_each_field_of_a_note_is_looked_at(
    run: Run, record: Record, tmp_path: Path, field: str
) -> None:
    path, note = tmp_path / "tafel.tafel", record.all(e.Note)[-1]
    words: dict[str, str] = {field: "Bel 06-87654321."}
    entries = {**record.entries, note.id: replace(note, **words)}  # type: ignore[arg-type]
    make_file(path, record.programme, record.kit, (record.table, *entries.values()), "a laptop")
    assert "06-87654321" in run("export", path, "-o", tmp_path / "uit.json")[2]
