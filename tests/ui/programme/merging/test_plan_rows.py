from dataclasses import replace
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.kits import KitChange, MappedCard
from tafelkit.domain.texts import Language, _
from tafelkit.services.merge_report import Double, FileReport, Report
from tafelkit.services.overall import Overall
from tafelkit.store.merging.outcome import Above, Altered, Merged
from tafelkit.ui.programme.merging.plan_rows import plan_rows, summary

NL = Language("nl")
REPORT = Report(
    (
        FileReport(Path("stick/een.tafel"), "added", Merged(tables=1, added=61)),
        FileReport(
            Path("stick/twee.tafel"),
            "updated",
            Merged(updated=2),
            cards=(MappedCard("respect", "respect", "eerbied"),),
        ),
        FileReport(
            Path("stick/drie.tafel"),
            "refused",
            Merged(),
            Refusal(_("het bestand is afgekapt")).about("stick/drie.tafel").message,
        ),
    ),
    3,
    (Double(3, "2023-06-20", 2),),
)


def test_what_needs_attention_stands_first() -> None:
    rows = list(plan_rows(REPORT, Language("nl")))
    assert rows[0].told == "mogelijk dubbel" and "20 juni 2023" in rows[0].name
    assert [row.name for row in rows[1:]] == ["drie.tafel", "twee.tafel", "een.tafel"]
    # The name of the file stands above it already.
    assert rows[1].more == "het bestand is afgekapt"
    assert rows[2].told == "bijgewerkt, 2 gewijzigd"
    assert rows[2].more == "kaart respect: daar 'respect', hier 'eerbied'"
    assert rows[3].told == "erbij gekomen, 61 nieuw"
    assert len({row.shape for row in rows[1:]}) == 3


def test_what_makes_words_vanish_stands_before_all_else() -> None:
    altered = (Altered(3, 0, 2, 0, 1),)
    found = FileReport(Path("stick/vier.tafel"), "updated", Merged(updated=2, altered=altered))
    report = replace(REPORT, files=(*REPORT.files, found), doubles=())
    row, *others = plan_rows(report, Language("nl"))
    assert (row.name, row.shape) == ("vier.tafel", ("warning", "danger"))
    assert row.more.splitlines() == [
        "dit bestand wist woorden van tafel 3, van één plaats",
        "tafel 3: 2 gewijzigd",
    ]
    assert len(others) == 3


def test_so_does_an_erasing_of_what_is_not_here() -> None:
    found = FileReport(Path("vier.tafel"), "updated", Merged(altered=(Altered(3, marks=1),)))
    row, *_others = plan_rows(replace(REPORT, files=(*REPORT.files, found), doubles=()), NL)
    assert (row.name, row.shape) == ("vier.tafel", ("warning", "danger"))
    assert row.told == "bijgewerkt" and "zijn woorden van tafel 3 gewist" in row.more


def test_what_alters_all_tables_stands_before_what_is_altered_at_one() -> None:
    found = FileReport(
        Path("vier.tafel"),
        "updated",
        Merged(added=1, above=Above(1, 0, 0)),
        cards=(MappedCard("respect", "eerbied", "respect"),),
        overall=Overall(KitChange(1, 1, 0, 0, 0, other=False), left_out=2),
    )
    row, *_others = plan_rows(replace(REPORT, files=(*REPORT.files, found), doubles=()), NL)
    assert (row.name, row.shape) == ("vier.tafel", ("warning", "behind"))
    assert row.more.splitlines() == [
        "dit bestand wijzigt de kit van het programma: één kaart met een andere naam",
        "door dit bestand tellen 2 tafels niet mee",
        "in het programma zelf: 1 nieuw",
        "kaart respect: daar 'eerbied', hier 'respect'",
    ]


def test_what_contradicts_is_said_once() -> None:
    found = FileReport(Path("vier.tafel"), "conflicts", Merged(added=2, conflicts=1))
    (row,) = plan_rows(Report((found,), 3, ()), Language("nl"))
    assert row.told == "2 nieuw, 1 tegenstrijdig"


def test_the_whole_is_summed_up() -> None:
    said = summary(REPORT, Language("nl"))
    assert said.startswith("3 bestanden · 1 erbij gekomen · 1 bijgewerkt · 1 geweigerd.")
    assert said.endswith("Het programma heeft 3 tafels.")


def test_a_plan_says_what_is_to_be_done() -> None:
    plan = replace(REPORT, planned=True)
    said = summary(plan, Language("nl"))
    assert said.startswith("3 bestanden · 1 erbij te nemen · 1 bij te werken · 1 geweigerd.")
    assert [row.told for row in plan_rows(plan, Language("nl"))][2:] == [
        "bij te werken, 2 gewijzigd",
        "erbij te nemen, 61 nieuw",
    ]
