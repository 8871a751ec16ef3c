from tafelkit.printing.qr import qr_modules

FINDER = ("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######")
TABLE = "6F0F6F0E-0000-4000-8000-000000000001"


def drawn(modules: tuple[tuple[bool, ...], ...]) -> list[str]:
    return ["".join(".#"[module] for module in row) for row in modules]


def test_an_id_in_capitals_takes_25_modules() -> None:
    modules = qr_modules(TABLE)
    assert len(modules) == 25 and {len(row) for row in modules} == {25}
    assert len(qr_modules(TABLE.lower())) == 29


def test_there_is_a_finder_in_three_corners_and_no_white_round_it() -> None:
    rows = drawn(qr_modules(TABLE))
    assert tuple(row[:7] for row in rows[:7]) == FINDER
    assert tuple(row[-7:] for row in rows[:7]) == FINDER
    assert tuple(row[:7] for row in rows[-7:]) == FINDER


def test_another_id_is_another_code() -> None:
    assert qr_modules(TABLE) != qr_modules(TABLE.replace("1", "2"))
