from tests.builders import a_canvas, a_kit, two


def test_texts_take_their_values() -> None:
    assert (
        two("Waarheen moet {addressee}?").text("nl", addressee="de buurt")
        == "Waarheen moet de buurt?"
    )


def test_a_sentence_that_begins_with_a_value_begins_with_a_capital() -> None:
    begins = two("{addressee} luistert.")
    assert begins.text("nl", addressee="de buurt") == "De buurt luistert."
    assert two("de {addressee}").text("nl", addressee="buurt") == "de buurt"
    assert begins.text("nl", addressee="") == " luistert."


def test_what_lies_where() -> None:
    canvas = a_kit().canvas
    assert canvas.zone_at(300, 200).id == "richting"
    assert canvas.zone_at(100, 500).id == "waarden"
    assert canvas.zone_at(1, 1) is None
    assert canvas.holds(841, 594) and not canvas.holds(841.1, 0)


def test_the_minutes_of_the_whole_table() -> None:
    assert a_kit().minutes == 120


def test_a_half_of_a_zone_has_a_title_where_there_is_one() -> None:
    assert a_canvas().part_title("works") == two("lukt al")
    assert a_canvas().part_title("boven") is None
