from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.store.password import locked

CONTENT = b"Wilhelmina Zonderling" * 20


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "een.register"
    locked.put(path, CONTENT, locked.new_key("geheim"))
    return path


def test_what_was_closed_opens_with_its_password_and_no_other(path: Path) -> None:
    assert locked.is_locked(path)
    assert locked.unlock(path, "geheim")[0] == CONTENT
    for wrong in ("", "Geheim", "geheim ", "geheim\0"):
        with pytest.raises(Refusal, match="past niet"):
            locked.unlock(path, wrong)


def test_nothing_of_it_stands_on_the_disk(path: Path) -> None:
    first = path.read_bytes()
    assert b"Zonder" not in first and b"geheim" not in first
    _content, key = locked.unlock(path, "geheim")
    assert key.secret not in first
    locked.put(path, CONTENT, key)
    # The same words look otherwise each time they are written.
    assert path.read_bytes()[48:] != first[48:]
    assert locked.opened(path, key) == CONTENT


def test_a_password_may_be_typed_in_two_ways(tmp_path: Path) -> None:
    path = tmp_path / "een.register"
    locked.put(path, CONTENT, locked.new_key("caf\u00e9"))
    assert locked.unlock(path, "cafe\u0301")[0] == CONTENT


def test_a_password_is_not_empty() -> None:
    with pytest.raises(Refusal, match="niet leeg"):
        locked.new_key("")


@given(st.integers(0, 10_000), st.integers(1, 255))
@settings(max_examples=60)
def test_no_altered_byte_is_taken_for_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, at: int, by: int
) -> None:
    path = tmp_path_factory.mktemp("een") / "een.register"
    locked.put(path, CONTENT, locked.new_key("geheim"))
    altered = bytearray(path.read_bytes())
    altered[at % len(altered)] ^= by
    path.write_bytes(altered)
    with pytest.raises(Refusal):
        locked.unlock(path, "geheim")


@pytest.mark.parametrize("size", [0, 3, 16, 40, 47, 48, 60])
def test_a_file_that_was_cut_off_is_refused(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(Refusal):
        locked.unlock(path, "geheim")


@pytest.mark.parametrize(
    "cost",
    [
        (255, 255, 255), (30, 8, 1), (0, 8, 1), (14, 0, 1), (14, 8, 99),
        (18, 16, 8), (18, 8, 1), (17, 8, 3), (10, 255, 99), (20, 1, 1), (16, 1, 1),
    ],
)  # fmt: skip
def test_a_hostile_file_does_not_keep_the_laptop_busy(
    path: Path, cost: tuple[int, int, int]
) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:16] + struct.pack("BBB", *cost) + content[19:])
    with pytest.raises(Refusal, match="beschadigd"):
        locked.unlock(path, "geheim")


def test_other_files_are_not_under_a_password(tmp_path: Path) -> None:
    assert not locked.is_locked(tmp_path / "nergens")
    (tmp_path / "iets").write_bytes(b"SQLite format 3\0")
    assert not locked.is_locked(tmp_path / "iets")
    with pytest.raises(Refusal):
        locked.unlock(tmp_path / "iets", "geheim")
    with pytest.raises(Refusal):
        locked.unlock(tmp_path / "nergens", "geheim")
    with pytest.raises(Refusal, match="te lang"):
        locked.is_locked(tmp_path / f"{'n' * 250}.register")


def test_a_key_may_come_to_be_twice_as_dear() -> None:
    log_n, r, p = 16, 8, 2  # what it is, but for these tests
    assert all(map(locked.is_bearable, [(log_n, r, p), (log_n + 1, r, p), (log_n, r, 2 * p)]))
