from tafelkit.domain import entries as e
from tafelkit.domain.method.doubles import LEFT_OUT, counting, doubles, left_out


def a_table(key: str, number: int, date: str) -> e.Table:
    return e.Table(id=key, programme="p", number=number, date=date)


def test_one_number_on_one_day_may_be_one_table() -> None:
    tables = [
        a_table("c", 3, "2023-06-20"),
        a_table("a", 3, "2023-06-20"),
        a_table("b", 3, "2023-06-21"),
        a_table("d", 4, "2023-06-20"),
        a_table("f", 1, "2023-06-21"),
        a_table("e", 1, "2023-06-21"),
    ]
    assert [[one.id for one in group] for group in doubles(tables)] == [["a", "c"], ["e", "f"]]


def test_without_a_date_nothing_tells() -> None:
    assert doubles([a_table("a", 3, ""), a_table("b", 3, "")]) == ()


def test_what_is_left_out_is_told_by_its_place() -> None:
    above = [
        e.Prose(id="x", programme="p", place=LEFT_OUT + "a", text="telt niet mee"),
        e.Prose(id="y", programme="p", place="thanks", text="Dank."),
        e.Theme(id="z", programme="p", title="Thema"),
    ]
    assert left_out(above) == {"a"}


def test_it_is_told_of_each_table_how_it_counts() -> None:
    day = "2023-06-20"
    tables = [a_table(key, number, day) for key, number in (("a", 1), ("b", 1), ("c", 2))]
    alone = [*tables, a_table("d", 3, day)]
    assert counting(tables, ()) == {"a": "double", "b": "double", "c": "alone"}
    assert counting(tables, {"b"}) == {"a": "counted", "b": "left_out", "c": "alone"}
    assert counting(alone, {"d"})["d"] == "left_out"
