import os
import random
import sqlite3

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store import gate, schema
from tafelkit.store.claims.holding import is_held
from tafelkit.store.document import Document


@pytest.fixture
def path(tmp_path, sound):
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    return path


def _verify(path) -> None:
    gate.look(path, schema.TAFEL)
    gate.inspect(path, schema.TAFEL)


def _refused(path) -> str:
    with pytest.raises(Refusal) as refused:
        _verify(path)
    sentence = str(refused.value)
    assert sentence.startswith(str(path)), sentence
    return sentence


def _execute(path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema=ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_sound_file_passes(path) -> None:
    _verify(path)


def test_what_is_seen_from_outside(path, sound) -> None:
    for content, part in (
        (b"", "dit bestand is leeg"),
        (b"PK\x03\x04 een zip", "geen tafelkit-bestand"),
        (b"x" * 4096, "geen tafelkit-bestand"),
        (sound[:50], "geen tafelkit-bestand"),
        (sound[:5000], "afgekapt"),
        (sound[:68] + b"\0\0\0\1" + sound[72:], "een andere database"),
        (sound[:68] + schema.REGISTER_ID.to_bytes(4, "big") + sound[72:], "register"),
        (sound[:60] + (9001).to_bytes(4, "big") + sound[64:], "nieuwere tafelkit (vorm 9.1)"),
        (sound[:60] + (99).to_bytes(4, "big") + sound[64:], "een vorm die tafelkit niet kent"),
        (sound[:18] + b"\2\2" + sound[20:], "WAL"),
        (sound[: len(sound) // 4096 // 2 * 4096], "afgekapt"),
        (sound + b"x", "afgekapt, of er staat iets achter"),
        (sound + bytes(4096), "achter het bestand staat iets vreemds"),
    ):
        path.write_bytes(content)
        assert part in _refused(path)


def test_a_missing_file_a_folder_and_a_file_with_a_wal(path, tmp_path) -> None:
    assert "bestaat niet" in _refused(tmp_path / "weg.tafel")
    assert "geen gewoon bestand" in _refused(tmp_path)
    path.with_name("t.tafel-wal").write_bytes(b"x")
    assert "WAL" in _refused(path)


def test_a_name_of_any_characters(tmp_path, sound) -> None:
    for name in ("a?mode=rw#b%20.tafel", "een\ntwee.tafel", os.fsdecode(b"on\xff.tafel")):
        path = tmp_path / name
        path.write_bytes(sound)
        _verify(path)


def test_a_flipped_bit_never_passes_unnoticed(path, sound) -> None:
    """Whatever passes holds the very same rows."""
    chance = random.Random(7)
    rows = _rows(path)
    refused = 0
    for _attempt in range(150):
        content = bytearray(sound)
        for _flip in range(chance.choice((1, 8))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            _verify(path)
        except Refusal as refusal:
            assert str(path) in str(refusal)
            refused += 1
        else:
            assert _rows(path) == rows
    assert refused > 20


def _rows(path):
    with gate.reading(path) as connection:
        return [
            connection.execute(f'SELECT * FROM "{table.name}" ORDER BY 1').fetchall()
            for table in schema.TAFEL.tables
        ]


def test_the_reading_connection_cannot_write(path) -> None:
    with gate.reading(path) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM note")


def test_a_complaint_of_sqlite_that_is_no_text_is_a_damaged_file(path) -> None:
    # SQLite quotes what it cannot read; Python then stumbles over the quotation itself.
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE seat", b"CREATE \xd4ABLE seat"))
    for to_read in (True, False):
        with pytest.raises(Refusal, match=path.name):
            Document.open(path, "x", to_read=to_read)
    assert is_held(path) is False


def test_a_form_that_sqlite_does_not_know_is_a_damaged_file(path, sound) -> None:
    # "unsupported file format" bears no code of its own.
    path.write_bytes(sound[:44] + (9).to_bytes(4, "big") + sound[48:])
    for to_read in (True, False):
        with pytest.raises(Refusal, match=path.name):
            Document.open(path, "x", to_read=to_read)
