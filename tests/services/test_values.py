import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.services import conversation, values
from tests.builders import a_kit, an_empty_record


@pytest.fixture
def record():
    return an_empty_record(seats=2)


def _pick(record, seat=0, card="vertrouwen", reason=None):
    return record.applied(values.pick(record, record.seats[seat].id, card, reason))


def test_a_seat_picks_a_card(record) -> None:
    (pick,) = _pick(record, reason="less").all(e.Pick)
    assert (pick.seat, pick.card, pick.reason) == (record.seats[0].id, "vertrouwen", "less")


def test_a_card_that_is_not_there_any_more_is_neither_picked_nor_named(record) -> None:
    written = record.applied(values.write_own_card(record, "Moed"))
    (own,) = written.all(e.OwnCard)
    picked = _pick(record)
    for choose in (
        lambda: values.pick(record, record.seats[0].id, own.card),
        lambda: values.mention(picked, picked.all(e.Pick)[0].id, own.card),
    ):
        with pytest.raises(Refusal, match="kaart is er niet meer"):
            choose()
    assert _pick(written, card=own.card).all(e.Pick)[0].card == own.card


def test_another_card_replaces_the_one_and_keeps_the_words(record) -> None:
    record = _pick(record, reason="more")
    pick = record.all(e.Pick)[0]
    record = record.applied(values.motivate(record, pick.id, "omdat"))
    record = record.applied(values.mention(record, pick.id, "rechtvaardigheid"))
    changed = _pick(record, card="rechtvaardigheid").all(e.Pick)
    assert [(p.id, p.card, p.reason, p.motivation, p.mentions) for p in changed] == [
        (pick.id, "rechtvaardigheid", "more", "omdat", ())
    ]


def test_the_same_card_again_changes_nothing_but_the_reason(record) -> None:
    record = _pick(record)
    assert not values.pick(record, record.seats[0].id, "vertrouwen")
    assert _pick(record, reason="less").all(e.Pick)[0].reason == "less"


def test_a_kit_may_allow_more_cards_up_to_its_limit() -> None:
    record = an_empty_record(a_kit(picks_per_seat=2), seats=1)
    record = _pick(_pick(record), card="betrouwbaarheid")
    assert [pick.card for pick in record.all(e.Pick)] == ["vertrouwen", "betrouwbaarheid"]
    with pytest.raises(Refusal, match="A heeft al 2 kaarten"):
        _pick(record, card="rechtvaardigheid")


def test_a_card_that_is_picked_is_no_mention_any_more() -> None:
    record = _pick(an_empty_record(a_kit(picks_per_seat=2), seats=1))
    pick = record.all(e.Pick)[0]
    record = record.applied(values.mention(record, pick.id, "betrouwbaarheid"))
    record = _pick(record, card="betrouwbaarheid")
    assert record.pick(pick.id).mentions == ()


def test_mentions_once_and_never_the_own_card(record) -> None:
    record = _pick(record)
    pick = record.all(e.Pick)[0]
    assert not values.mention(record, pick.id, "vertrouwen")
    record = record.applied(values.mention(record, pick.id, "betrouwbaarheid"))
    assert not values.mention(record, pick.id, "betrouwbaarheid")
    record = record.applied(values.unmention(record, pick.id, "betrouwbaarheid"))
    assert record.pick(pick.id).mentions == ()


def test_reasons_and_putting_back(record) -> None:
    record = _pick(record)
    pick = record.all(e.Pick)[0]
    record = record.applied(values.give_reason(record, pick.id, "more"))
    assert record.pick(pick.id).reason == "more"
    assert record.applied(values.put_back(record, pick.id)).all(e.Pick) == ()


def test_a_word_on_a_blank_card(record) -> None:
    record = record.applied(values.write_own_card(record, "  Buurt  kracht ", "Samen"))
    own = record.own_cards["eigen-buurt-kracht"]
    assert (own.name, own.description) == ("Buurt kracht", "Samen")
    for name, part in (
        ("", "Schrijf een woord"),
        ("Vertrouwen", "is kaart 1"),
        ("buurt kracht", "al een eigen kaart"),
    ):
        with pytest.raises(Refusal, match=part):
            values.write_own_card(record, name)


def test_an_own_card_can_be_reworded_and_thrown_away_unless_it_is_named(record) -> None:
    record = record.applied(values.write_own_card(record, "Durf"))
    record = record.applied(values.edit_own_card(record, "eigen-durf", "Lef", "x"))
    assert record.card_name("eigen-durf") == "Lef"
    record = record.applied(conversation.note(record, "concept", "x", cards=("eigen-durf",)))
    gone = record.applied(values.remove_own_card(record, "eigen-durf"))
    assert gone.own_cards == {} and gone.all(e.Note)[0].cards == ()
    record = _pick(record, card="eigen-durf")
    with pytest.raises(Refusal, match="door A genoemd"):
        values.remove_own_card(record, "eigen-durf")
