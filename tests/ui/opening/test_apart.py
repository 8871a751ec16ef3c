from __future__ import annotations

from pathlib import Path

from tafelkit.ui.opening.apart import told_apart


def test_what_has_words_of_its_own_needs_no_path() -> None:
    assert told_apart([("Tafel 1", Path("/a/x.tafel")), ("Tafel 2", Path("/a/y.tafel"))]) == {}


def test_copies_are_told_apart_from_the_folder_they_share() -> None:
    here, there = Path("/thuis/werk/x.tafel"), Path("/thuis/werk/oud/x.tafel")
    other = Path("/elders/y.tafel")
    assert told_apart([("Tafel 1", here), ("Tafel 1", there), ("Tafel 2", other)]) == {
        here: str(Path("werk/x.tafel")),
        there: str(Path("werk/oud/x.tafel")),
    }


def test_copies_in_one_folder_are_told_apart_by_their_names() -> None:
    one, two = Path("/thuis/werk/x.tafel"), Path("/thuis/werk/x-2.tafel")
    assert set(told_apart([("Tafel 1", one), ("Tafel 1", two)]).values()) == {
        str(Path("werk/x.tafel")),
        str(Path("werk/x-2.tafel")),
    }


def test_a_file_that_is_listed_twice_clashes_with_nothing() -> None:
    path = Path("/thuis/x.tafel")
    assert told_apart([("Tafel 1", path), ("Tafel 1", path)]) == {}
