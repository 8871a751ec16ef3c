from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.pointed import lacking, personal_above, personal_at_tables
from tafelkit.domain.gathering.saying import of_link, of_own_card
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.synthesis import Synthesis
from tafelkit.services import advice, look_back
from tests.builders import a_full_record


def gathered(status: e.Status = "draft") -> Gathering:
    record = a_full_record()
    record = replace(record, table=replace(record.table, status=status))
    gathering = Gathering()
    gathering.add(record)
    return gathering


def synthesis(*entries: e.Entry, **programme: str) -> Synthesis:
    record = a_full_record()
    return Synthesis(
        replace(record.programme, **programme),  # type: ignore[arg-type]
        record.kit,
        {entry.id: entry for entry in entries},
    )


def told(*entries: e.Entry) -> Synthesis:
    """All that a verslag has, written and founded, and these beside it."""
    return synthesis(
        e.Prose(id="p1", programme="p", place="introduction", text="Waarom."),
        e.Cluster(id="c1", programme="p", rank=9, name="Mens", text="Woorden."),
        *entries,
    )


def answered(gathering: Gathering) -> Gathering:
    for call in list(gathering.of_kind(e.Call)):
        gathering.alter(replace(call.entry, answer="Dat doen we."))  # type: ignore[call-arg]
    return gathering


def a_theme(key: str, title: str, *evidence: str, text: str = "Woorden.") -> e.Theme:
    return e.Theme(id=key, programme="p", rank=1, title=title, text=text, evidence=evidence)


def a_direction(key: str, *rests_on: str, text: str = "Doe dit.") -> e.DevelopmentDirection:
    return e.DevelopmentDirection(id=key, programme="p", position=1, text=text, rests_on=rests_on)


def sentences(gathering: Gathering, above: Synthesis) -> list[str]:
    return [str(one.message) for one in lacking(gathering, above, Thresholds())]


def test_of_an_empty_programme_all_is_lacking() -> None:
    found = list(lacking(Gathering(), synthesis(), Thresholds()))
    assert [(str(one.message), one.kind) for one in found] == [
        ("Er zijn nog geen tafels.", e.Table),
        ("Er zijn nog geen thema's.", e.Theme),
        ("Er zijn nog geen ontwikkelrichtingen.", e.DevelopmentDirection),
        ("Er is nog geen inleiding geschreven.", None),
    ]
    assert "Er zijn nog geen clusters; alle kaarten staan nu bij overige." in sentences(
        gathered("final"), synthesis()
    )


def test_what_the_rapporteur_says_nothing_of_is_lacking() -> None:
    gathering = answered(gathered("final"))
    advices = [one.id for one in gathering.of_kind(e.Advice)]
    above = synthesis(
        e.Prose(id="p1", programme="p", place="introduction", text="Waarom."),
        e.Cluster(id="c1", programme="p", name="Mens"),
        a_theme("t1", "Afstand", *(pick.id for pick in gathering.of_kind(e.Pick)), text=" "),
        a_direction("d1", *advices, text=""),
    )
    found = sentences(gathering, above)
    assert found[:3] == [
        "Cluster ‘Mens’ heeft nog geen tekst.",
        "Thema ‘Afstand’ heeft nog geen tekst.",
        "Ontwikkelrichting 1 heeft nog geen woorden.",
    ]


def test_a_call_without_an_answer_is_lacking() -> None:
    gathering = gathered("final")
    above = told(a_direction("d1", next(gathering.of_kind(e.Advice)).id))
    sentence = "Eén oproep heeft nog geen antwoord van de organisator."
    assert sentence in sentences(gathering, above)
    assert sentence not in sentences(answered(gathering), above)


def test_thin_themes_and_directions_on_nothing_are_lacking() -> None:
    gathering = answered(gathered("final"))
    first = next(gathering.of_kind(e.Advice)).id
    above = told(
        a_theme("t1", "Leeg"),
        a_theme("t2", "Eén tafel", first),
        a_direction("d1", first),
        a_direction("d2", "gone"),
    )
    assert sentences(gathering, above) == [
        "Thema ‘Leeg’ rust op niets.",
        "Thema ‘Eén tafel’ rust op één tafel.",
        "Ontwikkelrichting 2 rust op geen enkel advies.",
    ]
    pointed = [one.entry.id for one in lacking(gathering, above, Thresholds()) if one.entry]
    assert pointed == ["t1", "t2", "d2"]


def test_nothing_is_thin_while_tables_are_still_being_read() -> None:
    gathering = gathered("final")
    gathering.tables["more"] = e.Table(id="more", programme="p", number=2)
    assert sentences(gathering, told(a_theme("t", "Leeg"), a_direction("d"))) == []


def test_a_table_that_was_not_read_back_is_lacking() -> None:
    gathering = answered(gathered("draft"))
    (sentence,) = (one for one in sentences(gathering, told()) if one.startswith("Tafel"))
    assert sentence.startswith("Tafel 7: ") and "niet teruggelezen" in sentence


def test_personal_data_in_what_is_printed_is_pointed_out() -> None:
    record = a_full_record()
    record = record.applied(advice.advise(record, "Bel 06-12345678 eerst."))
    record = record.applied(look_back.link(record, "Film", "https://example.org/jan@example.org"))
    gathering = Gathering()
    gathering.add(record)
    found = [str(p.message) for s in gathering.of_kind(e.Advice) for p in personal_at_tables(s)]
    assert found == ["Tafel 7, Advies 3: telefoonnummer 06-12345678"]
    link = of_link(gathering.links[-1], 7)
    assert [p.entry for p in personal_at_tables(link)] == [gathering.links[-1]]
    assert link.words == "Film\nhttps://example.org/jan@example.org"


def test_personal_data_in_the_rapporteurs_words_is_pointed_out() -> None:
    theme = e.Theme(id="t", programme="p", title="Contact", text="Mail a@example.org.")
    prose = e.Prose(id="x", programme="p", place="thanks", text="Bel 010 123 45 67.")
    above = synthesis(theme, prose, organiser="Gemeente, b@example.org")
    assert [(str(one.message), one.entry.id) for one in personal_above(above)] == [
        ("Het programma: e-mailadres b@example.org", above.programme.id),
        ("Thema ‘Contact’: e-mailadres a@example.org", "t"),
        ("Dank: telefoonnummer 010 123 45 67", "x"),
    ]


def test_a_word_of_their_own_is_printed_too() -> None:
    own = e.OwnCard(id="o", table="t", card="c", name="Bel 0612345678")
    (found,) = personal_at_tables(of_own_card(own, 4))
    assert str(found.message).startswith("Tafel 4, Eigen kaart") and found.entry is own


def test_a_table_that_is_in_twice_is_lacking_until_one_is_left_out() -> None:
    table = a_full_record().table
    again = replace(table, id="again")
    message = "Tafel 7 staat er 2 keer in en telt 2 keer mee; mogelijk dubbel."
    assert message in sentences(Gathering((table, again)), told())
    assert message not in sentences(Gathering((table, again), {"again"}), told())
