from tafelkit.ui.programme.merging.differing import marked


def test_only_what_the_other_does_not_say_is_underlined() -> None:
    assert marked("Dat kan hier.", "Dat moet hier.") == "Dat <u><b>kan</b></u> hier."
    assert marked("gelijk", "gelijk") == "gelijk"


def test_words_of_people_are_never_markup() -> None:
    assert marked("<b>a & b</b>", "") == "<u><b>&lt;b&gt;a &amp; b&lt;/b&gt;</b></u>"
    assert marked("een\ntwee", "een\ntwee") == "een<br>twee"
