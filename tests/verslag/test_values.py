from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language
from tafelkit.services import values
from tafelkit.verslag import tree as t
from tafelkit.verslag import values as chapter
from tafelkit.verslag.voice import Edition, Voice
from tests.builders import a_full_record, a_kit, an_empty_record
from tests.verslag.odd_tables import Table
from tests.verslag.reading import all_of, words


def blocks(record, edition: Edition = "internal") -> tuple[t.Block, ...]:  # type: ignore[no-untyped-def]
    return tuple(chapter.blocks(Voice(record, edition, Language("nl"))))


def test_each_card_tells_what_it_means_and_who_picked_it_why() -> None:
    told = words(blocks(a_full_record()))
    expected = (
        "vertrouwen\nWat vertrouwen is.\nOmdat A het zegt.\n"
        "Noemde ook betrouwbaarheid.\nA · drijfveer\n"
    )
    assert expected in told
    labels = [item.label for item in all_of(t.Item, blocks(a_full_record(), "public"))]
    assert labels[:3] == ["meer", "minder", "drijfveer"]


def test_the_most_named_card_comes_first() -> None:
    titles = [h.text for h in blocks(a_full_record()) if isinstance(h, t.Heading)]
    assert titles == [
        "betrouwbaarheid",
        "systeemwereld",
        "vertrouwen",
        "Nog een eigen kaart",
        "Hoe vaak genoemd",
    ]


def test_who_has_no_card_is_told_by_letter_or_by_number() -> None:
    table = Table(4)
    table.pick(0, table.cards[0], "Daarom.")
    assert "Zonder kaart: B, C en D." in words(blocks(table.record))
    assert "3 deelnemers kozen geen kaart." in words(blocks(table.record, "public"))
    assert "Eén deelnemer koos geen kaart." in words(blocks(a_full_record(), "public"))


def test_a_kit_with_more_picks_invites_to_more() -> None:
    table = Table(1, a_kit(picks_per_seat=3))
    table.pick(0, table.cards[0], "Daarom.")
    assert "tot 3 kaarten kiezen" in words(blocks(table.record))
    assert "waarvan de buurt meer" in words(blocks(table.record))


def test_a_pick_without_a_word_says_so() -> None:
    table = Table(1)
    table.do(values.pick(table.record, table.letters[0], table.cards[0]))
    assert "Zonder toelichting." in words(blocks(table.record))


def test_an_own_card_that_is_picked_is_explained_where_it_is_picked() -> None:
    table = Table(1)
    own = table.do(values.write_own_card(table.record, "Buurtkracht", "Samen sterk."))
    assert isinstance(own, e.OwnCard)
    table.pick(0, own.card, "Omdat het van ons is.")
    told = words(blocks(table.record))
    assert "Buurtkracht\nSamen sterk.\nEen eigen kaart van deze tafel.\nOmdat" in told
    assert "Nog een eigen kaart" not in told


def test_own_cards_on_an_otherwise_empty_table_are_kept() -> None:
    record = an_empty_record()
    for name in ("straat", "plein"):
        record = record.applied(values.write_own_card(record, name))
    assert words(blocks(record)) == "Nog 2 eigen kaarten\nstraat\nplein"


def test_a_card_that_is_both_named_and_picked_links_to_its_place() -> None:
    links = {s.text: s.link for s in all_of(t.Span, blocks(a_full_record())) if s.italic}
    assert links == {"betrouwbaarheid": "#card-betrouwbaarheid"}


def test_a_table_without_picks_has_no_such_chapter() -> None:
    assert blocks(an_empty_record(seats=4)) == ()
