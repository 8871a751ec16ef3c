"""A table's file under a password: the same table, of which nothing can be read on the disk."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services.merging import merge
from tafelkit.services.restoring import remains
from tafelkit.services.restoring.kept import how_it_differs
from tafelkit.services.restoring.refused import check_password
from tafelkit.store import gate, schema
from tafelkit.store.claims.holding import Held
from tafelkit.store.connection import Store
from tafelkit.store.contents import contents_of
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.hot_journal import has_hot_journal
from tafelkit.store.merging import source
from tafelkit.store.password import locked, vault, vault_store
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tafelkit.store.password.vault_store import VaultStore
from tests import strategies
from tests.builders import a_full_record
from tests.cut_short import cut_short, journal_of

WORDS = ("Zonderlingdorp", "Vertrouwen", "vertrouwen", "rechtvaardigheid", "CREATE TABLE seat")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


def filed(path: Path, record: Record) -> Document:
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    return document


def moved(record: Record) -> Change:
    return altering(_("x"), (record.table, replace(record.table, place="Zonderlingdorp")))


@pytest.fixture
def record() -> Record:
    return a_full_record()


@pytest.fixture
def path(tmp_path: Path, record: Record) -> Path:
    """A table under a password."""
    with closing(filed(tmp_path / "t.tafel", record)) as document:
        document.set_password("geheim")
        document.write(moved(record))
    return tmp_path / "t.tafel"


def in_the_clear(folder: Path) -> list[tuple[str, str]]:
    return [
        (found.name, word)
        for found in folder.rglob("*")
        if found.is_file()
        for word in WORDS
        if word.encode() in found.read_bytes()
    ]


def read(path: Path) -> Record:
    with closing(Document.open(path, "een ander", to_read=True)) as document:
        return document.record(document.tables()[0])


DEEDS = st.sampled_from(["", "", "", "reopen", "lock", "alter", "unlock"])


@given(strategies.histories(most=8), st.lists(DEEDS, min_size=8, max_size=8))
@settings(max_examples=15)
def test_any_session_is_the_same_under_a_password(
    tmp_path_factory: pytest.TempPathFactory, history: tuple[Record, list[Change]], deeds: list[str]
) -> None:
    path = tmp_path_factory.mktemp("een") / "t.tafel"
    start, changes = history
    document = filed(path, start)
    for number, change in enumerate(changes):
        deed = deeds[number % len(deeds)]
        if deed == "reopen":
            document.close()
            document = Document.open(path, "proef")
        elif deed:
            document.set_password({"lock": "geheim", "alter": "anders", "unlock": ""}[deed])
            assert (document.key is None) == (deed == "unlock")
        document.write(change)
    wanted = strategies.after(start, changes)
    assert document.record(wanted.table) == wanted
    document.close()
    assert read(path) == wanted


def test_nothing_of_it_stands_on_the_disk_while_it_is_written_and_after(
    path: Path, record: Record
) -> None:
    assert read(path).table.place == "Zonderlingdorp"
    with closing(Document.open(path, "proef")) as document:
        for number in range(3):
            table = document.tables()[0]
            place = f"Zonderlingdorp {number}"
            document.write(altering(_("x"), (table, replace(table, place=place))))
            assert not in_the_clear(path.parent)
        document.copy_to(path.with_name("copy.tafel"))
    assert not in_the_clear(path.parent)
    assert read(path.with_name("copy.tafel")).table.place == "Zonderlingdorp 2"


def test_setting_it_leaves_nothing_in_the_file_or_its_journal(
    tmp_path: Path, record: Record
) -> None:
    with closing(filed(tmp_path / "t.tafel", record)) as document:
        document.write(moved(record))
        assert in_the_clear(tmp_path)
        document.set_password("geheim")
        assert not in_the_clear(tmp_path)
        assert document.record(document.tables()[0]).table.place == "Zonderlingdorp"


def test_another_one_leaves_nothing_under_the_old_in_the_file_or_its_journal(path: Path) -> None:
    with closing(Document.open(path, "proef")) as document:
        old = document.key
        assert old is not None
        document.write(moved(document.record(document.tables()[0])))
        document.set_password("een ander")
        there = [found for found in path.parent.iterdir() if old.salt in found.read_bytes()]
        assert there == []


def test_it_opens_with_its_password_and_no_other(path: Path) -> None:
    KEYRING.forget()
    with pytest.raises(Locked, match="er hoort een wachtwoord bij"):
        Document.open(path, "proef")
    KEYRING.give("Geheim")
    for to_read in (False, True):
        with pytest.raises(Locked, match="past niet"):
            Document.open(path, "proef", to_read=to_read)
    KEYRING.give("geheim")
    Document.open(path, "proef").close()


def test_a_second_program_reads_only_and_the_lock_ends_with_the_first(
    path: Path, record: Record
) -> None:
    first = Document.open(path, "proef")
    with closing(Document.open(path, "een ander")) as second:
        assert second.read_only and second.key == first.key
        assert second.tables()[0].place == "Zonderlingdorp"
        second.copy_to(path.with_name("copy.tafel"))
    first.write(altering(_("x"), (first.tables()[0], record.table)))
    first.close()
    assert not in_the_clear(path.parent)
    assert sorted(found.name for found in path.parent.iterdir()) == ["copy.tafel", "t.tafel"]
    with closing(Document.open(path, "een ander")) as second:
        assert not second.read_only
        assert second.tables()[0] == record.table


def test_a_merge_that_takes_nothing_in_leaves_the_file_alone(path: Path) -> None:
    stood = path.read_bytes()
    with closing(Document.open(path, "proef")) as document, document.merging() as merge:
        merge.settle_above()
    assert path.read_bytes() == stood


def test_a_disk_that_takes_nothing_leaves_memory_and_file_as_they_were(
    path: Path, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Document.open(path, "proef")) as document:
        before, stood = document.record(document.tables()[0]), path.read_bytes()
        back = altering(_("x"), (before.table, record.table))
        write = vault_store.Vault.write

        def full(self: object, content: bytes) -> None:
            raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(vault_store.Vault, "write", full)
        with pytest.raises((Refusal, sqlite3.Error)):
            document.write(back)
        assert document.record(document.tables()[0]) == before and path.read_bytes() == stood
        monkeypatch.setattr(vault_store.Vault, "write", write)
        document.write(back)
        assert document.record(document.tables()[0]) == record
    assert read(path) == record


def test_a_stick_that_is_put_in_again_is_taken_up(path: Path, record: Record) -> None:
    with closing(Document.open(path, "proef")) as document:
        aside = path.with_name("aside")
        shutil.copyfile(path, aside)
        path.unlink()
        back = altering(_("x"), (document.tables()[0], record.table))
        with pytest.raises(Refusal, match="niet meer op zijn plek"):
            document.write(back)
        aside.rename(path)
        document.write(back)
    assert read(path) == record


def test_another_file_in_its_place_is_not_written_to(path: Path, record: Record) -> None:
    with closing(Document.open(path, "proef")) as document:
        path.unlink()
        with closing(filed(path, a_full_record())) as other:
            other.set_password("geheim")
            other.write(altering(_("x"), (other.tables()[0], replace(record.table, number=9))))
        with pytest.raises(Refusal, match="ander bestand"):
            document.write(altering(_("x"), (document.tables()[0], record.table)))


@pytest.mark.parametrize("is_locked", [False, True])
@pytest.mark.parametrize("password", ["ander", ""])
@pytest.mark.parametrize("there", ["another", "nothing"])
def test_no_password_is_set_on_a_file_that_no_longer_stands_there(
    tmp_path: Path, record: Record, is_locked: bool, password: str, there: str
) -> None:
    """What is recorded afterwards would go to a file that nobody finds."""
    path, other = tmp_path / "t.tafel", tmp_path / "other.tafel"
    document = filed(path, record)
    if is_locked:
        document.set_password("geheim")
    filed(other, a_full_record()).close()
    before = other.read_bytes()
    if there == "another":
        other.replace(path)
    else:
        path.rename(tmp_path / "elders.tafel")
    with pytest.raises(Refusal, match="plek"):
        document.set_password(password)
    with pytest.raises(Refusal, match="plek"):
        document.write(moved(record))
    document.close()
    assert not path.exists() or path.read_bytes() == before


@pytest.mark.parametrize("password", ["geheim", ""])
def test_what_takes_its_place_while_a_password_is_set_is_another_file(
    tmp_path: Path, record: Record, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "t.tafel", tmp_path / "other.tafel"
    document = filed(path, record)
    if not password:
        document.set_password("geheim")
    filed(other, a_full_record()).close()
    hand_over = Store.hand_over

    def meanwhile(store: Store) -> Held:
        other.replace(path)
        return hand_over(store)

    monkeypatch.setattr(Store, "hand_over", meanwhile)
    document.set_password(password)
    with pytest.raises(Refusal, match="een ander bestand"):
        document.write(moved(record))
    document.close()


@given(st.integers(0, 1 << 30), st.integers(1, 255))
@settings(max_examples=40)
def test_no_altered_byte_is_taken_for_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, at: int, by: int
) -> None:
    folder = tmp_path_factory.mktemp("een")
    path, wanted = folder / "t.tafel", a_full_record()
    with closing(filed(path, wanted)) as document:
        document.set_password("geheim")
    altered = bytearray(path.read_bytes())
    altered[at % len(altered)] ^= by
    path.write_bytes(altered)
    try:
        found = read(path)
    except Refusal:
        return
    assert found == wanted  # a byte of the form that tells nothing


def test_a_clear_file_in_a_locked_form_passes_the_same_gate(tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    with closing(sqlite3.connect(path, isolation_level=None)) as foreign:
        foreign.execute(f"PRAGMA application_id = {schema.TAFEL_ID}")
        foreign.execute(f"PRAGMA user_version = {schema.USER_VERSION}")
        foreign.execute("CREATE VIEW seat AS SELECT 1")
        content = foreign.serialize()
        key = KEYRING.new_key("geheim")
    path.unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as outer:
        vault_store.Vault.begin(outer, key, content)
    for to_read in (False, True):
        with pytest.raises(Damaged, match="iets vreemds"):
            Document.open(path, "proef", to_read=to_read)


def test_what_was_cut_short_is_taken_back(path: Path, record: Record) -> None:
    before, half = read(path), path.with_name("half.tafel")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE block SET sealed = zeroblob(8220) WHERE number > 0")
        shutil.copyfile(path, half)
        shutil.copyfile(f"{path}-journal", f"{half}-journal")
        connection.execute("ROLLBACK")
    assert has_hot_journal(half)
    with closing(Document.open(half, "proef")) as document:
        assert document.record(document.tables()[0]) == before


def test_what_was_cut_short_within_a_page_is_taken_back(path: Path) -> None:
    before = read(path)
    cut_short(path)
    lies = path.read_bytes()
    found = source.read(path)
    assert found.locked and len(found.tables) == 1 and path.read_bytes() == lies
    Document.open(path, "proef").close()
    for to_read in (True, False):
        cut_short(path)
        with closing(Document.open(path, "proef", to_read=to_read)) as document:
            assert document.record(document.tables()[0]) == before


@pytest.mark.parametrize("setting", [True, False])
def test_a_password_whose_setting_was_cut_short_is_not_there(
    tmp_path: Path, record: Record, setting: bool
) -> None:
    path, other = tmp_path / "t.tafel", tmp_path / "other.tafel"
    filed(path, record).close()
    with closing(filed(other, record)) as document:
        document.set_password("geheim")
    before, after = path.read_bytes(), other.read_bytes()
    if not setting:
        before, after = after, before
    for written in (4096, len(after) // 8192 * 4096, len(after)):
        half = tmp_path / f"half-{written}.tafel"
        half.write_bytes(after[:written] + before[written:])
        Path(f"{half}-journal").write_bytes(journal_of(before))
        with closing(Document.open(half, "proef")) as document:
            assert document.record(record.table) == record and not document.read_only
            assert (document.key is None) == setting


def test_taking_it_away_never_cuts_the_file_off(path: Path) -> None:
    """SQLite does that after all else: a kill just before would leave a file that looks grown."""
    before = read(path)
    with closing(Document.open(path, "proef")) as document:
        for password in ("", "anders", "", "geheim", ""):
            stood = path.stat().st_size
            document.set_password(password)
            assert stood <= path.stat().st_size <= stood + (128 << 10)
    assert read(path) == before


def test_copies_are_locked_verified_and_restored_from(path: Path, tmp_path: Path) -> None:
    folder, now = tmp_path / "copies", datetime.now().astimezone()
    assert backup.keep(path, folder, now) is not None
    assert backup.keep(path, folder, now) is None  # the same
    before, (copy,) = read(path), backup.copies(path, folder)
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(Damaged):
        Document.open(path, "proef")
    left = remains.remains(path, folder)
    KEYRING.forget()
    (kept,) = remains.remains(path, folder).copies
    assert "op slot" in str(remains.remains(path, folder).told())
    with pytest.raises(Locked):
        check_password(path, folder)
    assert kept.locked and "ander wachtwoord" in str(how_it_differs(kept, {}))
    KEYRING.give("geheim")
    assert left.newest is not None and left.newest.contents == contents_of(copy.path)
    remains.recover(left, lambda _name: before.kit, "proef")
    assert not in_the_clear(tmp_path)
    assert read(path) == before
    with closing(Document.open(path, "proef")) as document:
        assert document.key is not None


def test_going_back_as_a_whole_stays_under_the_password(path: Path, record: Record) -> None:
    then, now = path.with_name("then.tafel"), read(path)
    with closing(Document.open(path, "proef")) as document:
        document.copy_to(then)
        document.write(altering(_("x"), (now.table, record.table)))
        document.put_back(then)
        assert document.record(now.table) == now
    assert read(path) == now and not in_the_clear(path.parent)


def test_locked_tables_merge_into_a_locked_programme(path: Path, tmp_path: Path) -> None:
    whole, clear = tmp_path / "programma.tafel", tmp_path / "open.tafel"
    report = merge(whole, [path], "proef", plan_only=True)
    assert report.tables == 1 and not report.unlocked and not whole.exists()
    assert merge(whole, [path], "proef").files[0].result == "added"
    assert not in_the_clear(tmp_path)
    with closing(Document.open(whole, "proef")) as document:
        assert document.gathers and document.key is not None
        document.set_password("")
    whole.rename(clear)
    assert merge(clear, [path], "proef").unlocked
    KEYRING.forget()
    (found,) = merge(clear, [path], "proef").files
    assert found.result == "refused" and found.unopened and not found.locked
    with pytest.raises(Locked):
        Document.open(path, "proef")


def test_words_not_entered_yet_are_sealed_with_its_key(path: Path, tmp_path: Path) -> None:
    folder, drafts = tmp_path / "drafts", {"gesprek": Draft("uit Zonderlingdorp")}
    plain = DraftJournal(folder, "1", path)
    plain.write(drafts)
    assert in_the_clear(folder)
    key = vault_store.key_of(path)
    assert key is not None
    plain.take_key(key)
    plain.write(drafts)
    assert not in_the_clear(folder)
    assert DraftJournal(folder, "1", path, key).read() == drafts
    assert DraftJournal(folder, "1", path).read() == {}
    plain.write({})
    assert not list(folder.iterdir())


def test_a_store_of_its_own_kind_is_told_by_the_file(path: Path) -> None:
    with closing(vault_store.open_store(path, schema.TAFEL)) as store:
        assert isinstance(store, VaultStore)
        clear = vault_store.with_password(store, "")
        with closing(clear):
            assert type(clear) is Store and clear.connection is not store.connection
            assert isinstance(clear.connection.execute("SELECT 1 FROM seat"), sqlite3.Cursor)
    assert vault_store.key_of(path) is None
    assert e.Seat in schema.TAFEL.kinds


def raised(path: Path, *, within: int = 0, form: int = 0) -> None:
    """Give a file under a password another version, or the form of what is sealed."""
    with closing(VaultStore.open(path, schema.TAFEL)) as store:
        assert isinstance(store, VaultStore)
        if within:
            store.connection.execute(f"PRAGMA user_version = {within}")
            store.vault.write(store.connection.serialize())
        if form:
            store.on_disk.execute(f"PRAGMA user_version = {form}")


@pytest.mark.parametrize(
    "of", [{"within": schema.USER_VERSION + 1}, {"form": vault.VERSION + 1}], ids=str
)
def test_one_of_a_newer_minor_version_is_read_and_not_written(
    path: Path, record: Record, of: dict[str, int]
) -> None:
    raised(path, **of)
    before = path.read_bytes()
    with closing(Document.open(path, "proef")) as document:
        assert document.read_only and document.is_newer
        assert len(document.record(document.tables()[0]).entries) == len(record.entries)
    (merged,) = merge(path.with_name("p.tafel"), [path], "proef").files
    assert merged.reason is not None and "nieuwere tafelkit" in str(merged.reason)
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("of", [{"within": 2000}, {"form": 2000}], ids=str)
def test_one_of_a_newer_major_version_is_refused(path: Path, of: dict[str, int]) -> None:
    raised(path, **of)
    before = path.read_bytes()
    for to_read in (False, True):
        with pytest.raises(Refusal, match=r"nieuwere tafelkit \(vorm 2\.0\)"):
            Document.open(path, "proef", to_read=to_read)
    assert path.read_bytes() == before


def test_a_newer_form_that_cannot_be_read_is_not_called_damaged(path: Path) -> None:
    raised(path, form=vault.VERSION + 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE more (number INTEGER PRIMARY KEY) STRICT")
    with pytest.raises(Refusal, match="nieuwere tafelkit") as refused:
        Document.open(path, "proef")
    assert not isinstance(refused.value, Damaged)


def test_a_disk_that_cannot_be_read_is_told_in_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(gate.regular, "content_of", fails)
    with pytest.raises(Refusal, match="niet te lezen of te schrijven"):
        Document.open(path, "proef")
