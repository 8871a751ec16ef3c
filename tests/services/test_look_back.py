import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method import read_back
from tafelkit.services import look_back


def test_remarks_calls_and_links(full_record) -> None:
    record = full_record
    for kind in (e.Remark, e.Call, e.Link):
        entry = record.all(kind)[0]
        field = "title" if kind is e.Link else "text"
        record = record.applied(look_back.edit(record, entry.id, **{field: "anders"}))
        assert getattr(record.entries[entry.id], field) == "anders"
        record = record.applied(look_back.remove(record, entry.id))
        assert record.all(kind) == ()


@pytest.mark.parametrize(
    ("title", "url"),
    [
        ("", "https://example.org"),
        ("film", ""),
        ("film", "#"),
        ("film", "example.org"),
        ("film", "https://"),
        ("film", "javascript:x"),
        ("film", "https://a b"),
    ],
)
def test_a_link_needs_words_and_a_target(empty_record, title: str, url: str) -> None:
    with pytest.raises(Refusal):
        look_back.link(empty_record, title, url)


def test_who_was_missing(empty_record) -> None:
    assert not look_back.name_missing_voices(empty_record, "")
    record = empty_record.applied(look_back.name_missing_voices(empty_record, "Jongeren"))
    assert record.look_back.missing_voices == "Jongeren"
    assert record.applied(look_back.name_missing_voices(record, "")).look_back.missing_voices == ""


def test_ticking_off(full_record) -> None:
    note = full_record.all(e.Note)[0]
    record = full_record.applied(look_back.tick(full_record, note.id, True))
    assert read_back.ticked(record) == {note.id}
    assert not look_back.tick(record, note.id, True)
    every = record.applied(look_back.tick_all(record))
    assert read_back.ticked(every) == {entry.id for entry in read_back.subjects(every)}
    assert not look_back.tick_all(every)
    assert read_back.ticked(
        every.applied(look_back.tick(every, note.id, False))
    ) == read_back.ticked(every) - {note.id}


def test_the_status(empty_record) -> None:
    record = empty_record.applied(look_back.set_status(empty_record, "final"))
    assert record.table.status == "final"
