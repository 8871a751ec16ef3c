import json
import shutil
from contextlib import closing

from tafelkit import bootstrap, cli
from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.services import conversation, values
from tafelkit.store.document import Document
from tests.commands.running import SAMPLE, refused


def test_export_equals_import(table, tmp_path) -> None:
    out = tmp_path / "uit.json"
    assert cli.run(["export", str(table), "-o", str(out)]) == 0
    source = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    assert json.loads(out.read_text(encoding="utf-8")) == source


def test_what_was_erased_stays_so_when_it_comes_back_as_json(table, tmp_path, capsys) -> None:
    old, programme = tmp_path / "oud.tafel", tmp_path / "p.tafel"
    out, again = tmp_path / "uit.json", tmp_path / "weer.tafel"
    shutil.copy(table, old)
    with closing(Document.open(table, "proef")) as document:
        (record,) = document.records()
        seat = record.seats[0].id
        document.erase(record.table, *erasing(record, seat))
    assert cli.run(["export", str(table), "-o", str(out)]) == 0
    assert cli.run(["import", str(out), "-o", str(again)]) == 0
    capsys.readouterr()
    assert cli.run(["check", str(table), str(again)]) == 0
    first, second = [line for line in capsys.readouterr().out.splitlines() if "inhoud" in line]
    assert first == second
    for files in ([old, again], [table]):
        assert cli.run(["merge", str(programme), *map(str, files)]) == 0
        assert _said(programme, seat) == {""} != _said(old, seat)


def test_a_note_that_went_as_its_seat_was_erased_stays_away_when_that_comes_back_as_json(
    table, tmp_path
) -> None:
    before, after = tmp_path / "eerst.tafel", tmp_path / "later.tafel"
    programme, out, again = (tmp_path / name for name in ("p.tafel", "uit.json", "weer.tafel"))
    shutil.copy(table, before)
    with closing(Document.open(before, "proef")) as document:
        (record,) = document.records()
        seat = record.seats[0].id
        document.write(conversation.note(record, "concept", "Zeldzaamwoord."))
    shutil.copy(before, after)
    with closing(Document.open(after, "proef")) as document:
        (record,) = document.records()
        (note,) = (note for note in record.all(e.Note) if note.text == "Zeldzaamwoord.")
        document.write(conversation.edit_note(record, note.id, seat=seat))
    with closing(Document.open(table, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, seat))
    assert cli.run(["merge", str(programme), str(table), str(after)]) == 0
    assert cli.run(["export", str(programme), "-o", str(out)]) == 0
    assert cli.run(["import", str(out), "-o", str(again)]) == 0
    assert cli.run(["merge", str(again), str(before)]) == 0
    assert b"Zeldzaamwoord" not in again.read_bytes()


def test_what_was_erased_tells_only_of_the_opening_in_which_it_was(table, tmp_path) -> None:
    out, told = tmp_path / "uit.json", []
    for letter in "AB":
        with closing(Document.open(table, "proef")) as document:
            (record,) = document.records()
            seat = record.seat_by_letter(letter)
            document.write(values.motivate(record, record.picks_of(seat.id)[0].id, "Zo is het."))
        with closing(Document.open(table, "proef")) as document:
            (record,) = document.records()
            document.erase(record.table, *erasing(record, seat.id))
        out.unlink(missing_ok=True)
        assert cli.run(["export", str(table), "-o", str(out)]) == 0
        erased = json.loads(out.read_text(encoding="utf-8"))["erased"]
        told.append({item["version"].split(":")[0] for item in erased})
        assert all("," not in item["version"] for item in erased)
    assert [len(some) for some in told] == [1, 2] and told[0] < told[1]


def _said(path, seat: str) -> set[str]:
    with closing(Document.open(path, "proef", to_read=True)) as document:
        record = next(document.records())
    spoken = [note.text for note in record.all(e.Note) if note.seat == seat]
    return {"", *spoken, *(pick.motivation for pick in record.picks_of(seat))}


def test_what_was_recorded_is_never_replaced(table, capsys) -> None:
    before = table.read_bytes()
    for source in ("tafel-01.json", "tafel-02.json"):
        sentence = refused(capsys, "import", SAMPLE / source, "-o", table)
        assert sentence.startswith(f"{table}: dit bestand bestaat al")
    assert table.read_bytes() == before


def test_of_bad_json_nothing_is_made(tmp_path, capsys) -> None:
    table = tmp_path / "nieuw.tafel"
    bad = tmp_path / "b.json"
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    plain["seats"][0]["naam"] = "x"
    bad.write_text(json.dumps(plain))
    sentence = refused(capsys, "import", bad, "-o", table)
    assert sentence.startswith(f"{bad}: seats[0]: onbekende sleutel 'naam'")
    assert not table.exists()


def test_a_kit_of_ones_own_goes_out_and_in_again(tmp_path, capsys) -> None:
    shelf = tmp_path / "eigen"
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(bootstrap.resources() / folder, shelf / folder)
    kit = shelf / "kits" / "wijk.toml"
    words = (shelf / "kits" / "gemeente.toml").read_text(encoding="utf-8")
    kit.write_text(words.replace('id = "gemeente"', 'id = "wijk"', 1), encoding="utf-8")
    first, out, second = (tmp_path / name for name in ("a.tafel", "a.json", "b.tafel"))
    assert cli.run(["new", "--kit", str(kit), "--number", "1", "-o", str(first)]) == 0
    assert cli.run(["export", str(first), "-o", str(out)]) == 0
    assert "ligt niet klaar" in refused(capsys, "import", out, "-o", second)
    assert "hier hoort de kit 'gemeente', niet 'wijk'" in refused(
        capsys, "import", out, "-o", second, "--kit", "gemeente"
    )
    assert cli.run(["import", str(out), "-o", str(second), "--kit", str(kit)]) == 0
    assert cli.run(["export", str(second), "-o", str(tmp_path / "b.json")]) == 0
    assert (tmp_path / "b.json").read_bytes() == out.read_bytes()


def test_a_programme_of_one_table_stays_a_programme(tmp_path, capsys) -> None:
    plain = json.loads((SAMPLE / "programma.json").read_text(encoding="utf-8"))
    plain.update(clusters=[], themes=[], directions=[], texts={})
    table = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    for key in ("format", "version", "programme", "kit"):
        table.pop(key)
    plain["tables"] = [table]
    source, kept, out = (tmp_path / name for name in ("p.json", "p.tafel", "uit.json"))
    source.write_text(json.dumps(plain))
    assert cli.run(["import", str(source), "-o", str(kept)]) == 0
    assert cli.run(["export", str(kept), "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8")) == plain
