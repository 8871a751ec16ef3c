from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.personal.kits import SeenKit, in_kit, words_of_kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language


def test_all_words_of_a_kit_are_looked_at(full_record: Record) -> None:
    kit = full_record.kit
    words = set(words_of_kit(kit))
    assert {kit.notice.nl, kit.rounds[0].task.en, kit.deck.cards[0].sentence.nl} <= words
    assert kit.deck.cards[0].picture not in words and kit.id not in words


def test_what_is_found_in_it_is_told_of_the_kit(full_record: Record) -> None:
    kit, programme = full_record.kit, full_record.programme
    assert in_kit(kit, programme) == ()
    notice = replace(kit.notice, nl="Vragen? Mail j.bos@example.org")
    (found,) = in_kit(replace(kit, notice=notice), programme)
    assert Language("nl").text(found.message) == "De kit: e-mailadres j.bos@example.org"


def test_it_is_looked_through_once_and_another_one_anew(full_record: Record) -> None:
    kit, programme, seen = full_record.kit, full_record.programme, SeenKit()
    named = replace(kit, notice=replace(kit.notice, nl="Vragen? Mail j.bos@example.org"))
    assert seen.found_in(kit, programme) == ()
    found = seen.found_in(named, programme)
    assert found == in_kit(named, programme) and seen.found_in(named, programme) is found
    assert seen.found_in(kit, programme) == ()
