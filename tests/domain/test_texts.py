from tafelkit.domain.texts import LOCALE_FOLDER, Language, _, n_


def test_dutch_is_said_as_it_stands() -> None:
    assert Language("nl").say("tafel {number}", number=3) == "tafel 3"


def test_one_and_many() -> None:
    say = Language("nl").say_many
    assert say("één tafel", "{count} tafels", 1) == "één tafel"
    assert say("één tafel", "{count} tafels", 0) == "0 tafels"


def test_a_message_within_a_message_is_said_too() -> None:
    outer = _("{file}: {cause}", file="a.tafel", cause=n_("één fout", "{count} fouten", 2))
    assert Language("nl").text(outer) == "a.tafel: 2 fouten"


def test_a_cause_by_itself_is_a_sentence() -> None:
    said = [Language("nl").sentence(_(text)) for text in ("de schijf is vol", "De schijf is vol.")]
    assert said == ["De schijf is vol."] * 2


def test_braces_in_values_are_words_like_any_other() -> None:
    assert str(_("{a}", a="{b}")) == "{b}"


def test_a_text_without_values_may_hold_braces() -> None:
    assert Language("nl").say("schrijf {addressee}") == "schrijf {addressee}"


def test_the_english_catalogue_is_there() -> None:
    assert (LOCALE_FOLDER / "en" / "LC_MESSAGES" / "tafelkit.mo").exists()
    assert Language("en").say("een tekst") == "a text"
