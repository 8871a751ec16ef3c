from dataclasses import replace

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Language
from tafelkit.verslag.programme.filling import offered, teller_of, unfilled
from tafelkit.verslag.programme.findings import AboveTables, findings
from tafelkit.verslag.programme.programme import nobody
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.voice import Voice
from tests.verslag.programme.programmes import sample_above, sample_records


def gathered() -> Gathering:
    gathering = Gathering()
    for record in sample_records():
        gathering.add(record)
    return gathering


def synthesis(*more: e.Entry) -> Synthesis:
    first = sample_records()[0]
    entries = {entry.id: entry for entry in (*sample_above(), *more)}
    return Synthesis(first.programme, first.kit, entries)


def test_while_writing_all_is_said_as_the_verslag_says_it() -> None:
    found = findings(sample_records(), AboveTables.of(sample_above()))
    first = sample_records()[0]
    record = nobody(first.programme, first.kit, found)
    printed = Teller(Voice(record, "internal", Language("nl")), found)
    written = teller_of(gathered(), synthesis())
    typed = [offer.typed for _title, offers in offered(written) for offer in offers]
    assert len(typed) > 30
    for placeholder in typed:
        assert written.filled(placeholder, "x") == printed.filled(placeholder, "x")
    for theme in found.above.themes:
        own, same = written.of_this_theme(theme), printed.of_this_theme(theme)
        text = "{hoeveelheid}, {aantal}"
        assert written.filled(text, "x", own) == printed.filled(text, "x", same)
    assert written.filled("{Gesprekstafels}, {keer: betrokkenheid}", "x").startswith("Vijftien")


def test_what_nobody_knows_is_named_with_its_text() -> None:
    programme = sample_records()[0].programme.id
    prose = e.Prose(id="a", programme=programme, place="thanks", text="Dank aan {iedereen}.")
    theme = e.Theme(id="b", programme=programme, title="Nieuw", text="{aantal} en {keer: niets}")
    above = replace(synthesis(), entries={"a": prose, "b": theme})
    wrong = {
        entry.id: str(message) for entry, message in unfilled(teller_of(Gathering(), above), above)
    }
    assert set(wrong) == {"a", "b"}
    assert wrong["a"].startswith("'Dank': {iedereen} is niet in te vullen")
    assert "{keer: niets}" in wrong["b"] and "{aantal} is" not in wrong["b"]


def test_the_sample_names_nothing_that_nobody_knows() -> None:
    assert not list(unfilled(teller_of(gathered(), synthesis()), synthesis()))


def test_thresholds_that_are_none_are_named_and_stop_nothing() -> None:
    wrong = e.Prose(
        id="q", programme=sample_records()[0].programme.id, place="quantity", text="veel"
    )
    above = synthesis(wrong)
    teller = teller_of(gathered(), above)
    assert teller.filled("{tafels}", "x") == "vijftien tafels"
    ((entry, message),) = unfilled(teller, above)
    assert entry is wrong and "twee percentages" in str(message)


def test_a_title_with_braces_is_not_offered_where_it_could_not_be_typed() -> None:
    odd = e.Theme(id="t", programme=sample_records()[0].programme.id, title="{scheef")
    typed = [
        offer.typed
        for _title, offers in offered(
            teller_of(Gathering(), replace(synthesis(), entries={"t": odd}))
        )
        for offer in offers
    ]
    assert "{tafels}" in typed and not any("scheef" in one for one in typed)


def test_a_refusal_tells_what_is_to_be_said_after_a_colon() -> None:
    with pytest.raises(Refusal, match=r"\{aantal\} is .*; wel kan \{tafels\}.* \{aantal: …\}"):
        teller_of(Gathering(), synthesis()).filled("{aantal}", "Inleiding")


def test_a_refusal_names_the_place() -> None:
    with pytest.raises(Refusal, match=r"'Inleiding': \{x\} is niet in te vullen"):
        teller_of(Gathering(), synthesis()).filled("{x}", "Inleiding")
