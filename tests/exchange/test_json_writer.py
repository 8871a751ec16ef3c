import json
from dataclasses import replace

from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.ids import new_id
from tafelkit.domain.method import read_back
from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import prose_id
from tafelkit.domain.texts import _
from tafelkit.exchange import json_reader, json_writer
from tests import strategies
from tests.builders import a_full_record, a_kit


def _read(text: str) -> Record:
    content = json_reader.read_text(text.encode(), lambda _name: a_kit())
    entries = {entry.id: entry for entry in content.entries}
    (table,) = (entry for entry in content.entries if isinstance(entry, e.Table))
    del entries[table.id]
    return Record(content.programme, content.kit, table, entries)


@given(strategies.histories())
def test_what_is_written_is_read_again(history) -> None:
    record = strategies.after(*history)
    text = json_writer.table_text(record)
    again = _read(text)
    assert json_writer.table_text(again) == text
    assert json_writer.digest(json_writer.table_plain(again)) == json_writer.digest(
        json_writer.table_plain(record)
    )


def test_a_direction_that_was_read_back_and_emptied_is_kept() -> None:
    record = a_full_record()
    direction = record.direction
    emptied = replace(direction, text="", rests_on=(), agreed=False)
    ticked = read_back.tick_of(emptied)
    entries = {**record.entries, emptied.id: emptied, ticked.id: ticked}
    again = _read(json_writer.table_text(replace(record, entries=entries)))
    assert direction.id in {tick.subject for tick in again.all(e.Tick)}


def test_a_card_that_a_seat_chose_on_two_laptops_comes_back_twice() -> None:
    record = a_full_record()
    first = record.all(e.Pick)[0]
    again = replace(first, id=new_id(), rank=record.next_rank(e.Pick), motivation="Ook hierom.")
    record = record.applied(adding(_("proef"), again))
    text = json_writer.table_text(record)
    read = _read(text)
    assert json_writer.table_text(read) == text
    assert [pick.motivation for pick in read.picks_of(first.seat)] == [
        first.motivation,
        "Ook hierom.",
    ]
    assert tally([read]) == tally([record]) != tally([])
    assert tally([read]).total == tally([a_full_record()]).total


def test_the_keys_stand_in_the_order_of_the_format() -> None:
    plain = json.loads(json_writer.table_text(a_full_record()))
    assert list(plain) == [
        "format", "version", "programme", "kit", "table", "seats", "own_cards", "picks",
        "placements", "direction", "notes", "advice", "look_back", "rounds", "links",
    ]  # fmt: skip
    assert list(plain["picks"][0]) == ["id", "seat", "card", "reason", "motivation", "mentions"]
    assert plain["picks"][0]["seat"] == "A"
    assert list(plain["advice"][0]) == ["id", "position", "text", "support", "rests_on"]


def test_a_programme_with_what_the_rapporteur_made_of_it() -> None:
    record = a_full_record()
    programme = record.programme.id
    first = record.all(e.Advice)[0]
    above = (
        e.Cluster(
            id=record.id_for("c"), programme=programme, rank=1, name="x", cards=("vertrouwen",)
        ),
        e.Theme(
            id=record.id_for("t"), programme=programme, rank=1, title="y", evidence=(first.id,)
        ),
        e.DevelopmentDirection(
            id=record.id_for("d"), programme=programme, position=1, text="z", rests_on=(first.id,)
        ),
        e.Prose(
            id=prose_id(programme, "introduction"),
            programme=programme,
            place="introduction",
            text="w",
        ),
    )
    text = json_writer.programme_text(record.programme, [record], above)
    content = json_reader.read_text(text.encode(), lambda _name: a_kit())
    assert set(content.entries) >= {*above, *record.entries.values()}


def test_an_own_card_that_went_from_its_table_goes_from_a_cluster_too() -> None:
    record = a_full_record()
    (own,) = record.all(e.OwnCard)
    cluster = e.Cluster(
        id=record.id_for("c"),
        programme=record.programme.id,
        rank=1,
        name="x",
        cards=("vertrouwen", own.card, "eigen-weg"),
    )

    def clustered(*records: Record) -> tuple[str, ...]:
        text = json_writer.programme_text(record.programme, records, [cluster])
        content = json_reader.read_text(text.encode(), lambda _name: a_kit())
        assert json_writer.programme_text(record.programme, records, content.entries) == text
        return next(one.cards for one in content.entries if isinstance(one, e.Cluster))

    assert clustered(record) == ("vertrouwen", own.card)
    assert clustered() == ("vertrouwen",)
