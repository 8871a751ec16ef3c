from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _


def test_what_is_quoted_of_a_foreign_file_stays_on_one_line() -> None:
    refused = Refusal(_("'{value}' kan hier niet", value="a\nb\r\n\u2028c")).about("x.tafel")
    assert str(refused) == "x.tafel: 'a b   c' kan hier niet"


def test_what_is_quoted_within_a_cause_is_kept_short_too() -> None:
    cause = _("schrijf een kleur als #1F5FA8, niet '{value}'", value="x\n" * 5000)
    said = str(Refusal(_("{place}: {cause}", place="suits 'A'.colour", cause=cause)))
    assert said.startswith("suits 'A'.colour: schrijf een kleur") and said.endswith("…'")
    assert len(said) < 500 and "\n" not in said


def test_a_file_is_named_once() -> None:
    refused = Refusal(_("dit bestand is leeg")).about("x.tafel")
    assert str(refused.about("x.tafel")) == "x.tafel: dit bestand is leeg"
    assert str(refused.about("y.tafel")) == "y.tafel: x.tafel: dit bestand is leeg"


def test_the_cause_is_told_without_the_files_that_are_named() -> None:
    refused = Refusal(_("de schijf is vol")).about("half").about("x.tafel")
    assert str(refused.cause) == "de schijf is vol"
    assert str(Refusal(_("op slot")).cause) == "op slot"


def test_what_else_is_said_around_a_cause_is_part_of_it() -> None:
    unsound = _("zo schrijft tafelkit geen bestand: {cause} ({id})", cause=_("leeg"), id="x1")
    said = "zo schrijft tafelkit geen bestand: leeg (x1)"
    assert str(Refusal(unsound).about("x.tafel").cause) == said
