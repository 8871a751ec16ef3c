from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.domain.typed.speaker import SPEAKERS
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.password import locked
from tafelkit.ui import drafts as module
from tafelkit.ui.drafts import LINES, SAID_BY_A_SEAT, Drafts
from tafelkit.ui.pages.all_pages import ALL_PAGES
from tests.builders import an_empty_record

TABLE = "6f0f6f0e-0000-4000-8000-000000000007"
WAIT = 5.0


def the_journal(folder: Path) -> DraftJournal:
    return DraftJournal(folder / "drafts", TABLE, folder / "tafel.tafel")


def stop(drafts: Drafts) -> None:
    """What a crash leaves: the thread is gone, and nothing more is handed over."""
    assert drafts._keeper is not None
    drafts._keeper.close(WAIT)
    drafts._pause.stop()
    drafts._latest.stop()


@pytest.fixture
def make(qapp: Any, tmp_path: Path) -> Iterator[Callable[..., Drafts]]:
    made: list[Drafts] = []

    def make(settled: Callable[[], bool] = lambda: True) -> Drafts:
        made.append(Drafts(the_journal(tmp_path), settled))
        return made[-1]

    yield make
    for drafts in made:
        drafts.close()


def test_every_line_is_on_a_page() -> None:
    assert {line.page for line in LINES.values()} <= set(ALL_PAGES)
    assert set(SPEAKERS) <= set(SAID_BY_A_SEAT) <= set(LINES)


def test_words_are_in_the_journal_after_a_pause(
    make: Callable[..., Drafts], qtbot: Any, tmp_path: Path
) -> None:
    drafts = make()
    with qtbot.waitSignal(drafts.changed):
        drafts.put("gesprek", "b half", "example")
    qtbot.waitUntil(the_journal(tmp_path).path.exists, timeout=5000)
    assert the_journal(tmp_path).read() == {"gesprek": Draft("b half", "example")}


def test_who_types_on_without_a_pause_is_kept_up_with(
    make: Callable[..., Drafts], qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_MS", 100)
    drafts = make()
    for n in range(40):
        drafts.put("gesprek", "b" * (n + 1))
        qtbot.wait(20)
        if the_journal(tmp_path).path.exists():
            return
    pytest.fail("nothing was written while typing went on")


def test_blanks_are_no_words(make: Callable[..., Drafts]) -> None:
    drafts = make()
    drafts.put("gesprek", "  ")
    drafts.put("waarden: lege kaart", "\n")
    assert drafts.names == () and drafts.get("gesprek").words == "  "
    assert drafts.safe()


def test_the_words_of_before_are_told_in_the_order_of_the_rounds(
    make: Callable[..., Drafts], tmp_path: Path
) -> None:
    kept = {"advies": Draft("Kom"), "weg": Draft("van een andere versie"), "plaatsen": Draft("b")}
    the_journal(tmp_path).write(kept)
    drafts = make()
    assert drafts.from_before == ("plaatsen", "advies") == drafts.names
    assert drafts.safe()
    assert set(the_journal(tmp_path).read()) == {"plaatsen", "advies"}


def test_what_is_entered_stays_in_the_journal_until_it_is_on_the_disk(
    make: Callable[..., Drafts], tmp_path: Path
) -> None:
    saved = [True]
    drafts = make(lambda: saved[0])
    drafts.put("advies", "Kom langs.")
    assert drafts.safe()
    saved[0] = False
    drafts.put("advies", "")
    assert drafts.safe() and drafts.names == ()
    assert the_journal(tmp_path).read() == {"advies": Draft("Kom langs.")}
    saved[0] = True
    drafts.hand_over()
    assert drafts.safe() and not the_journal(tmp_path).path.exists()


def test_all_that_was_typed_of_a_seat_goes_when_it_is_erased(make: Callable[..., Drafts]) -> None:
    drafts, record = make(), an_empty_record(seats=2)
    for name in LINES:
        drafts.put(name, "wat iemand zei")
    drafts.put("waarden", "B moed", record.seats[0].id)
    drafts.forget(record, record.seats[0].id)
    assert set(drafts.names) == {
        *("plaatsen", "waarden", "advies"),
        *("terugblik:oproep", "terugblik:titel", "terugblik:adres"),
    }


def test_so_it_does_in_what_waits_of_an_earlier_place_and_a_password_reaches_that(
    make: Callable[..., Drafts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    (tmp_path / "tafel.tafel").touch()
    there = DraftJournal(tmp_path / "drafts", TABLE, tmp_path / "stick" / "tafel.tafel")
    there.write({"gesprek": Draft("b A dat"), "waarden": Draft("B moed"), "advies": Draft("Kom")})
    the_journal(tmp_path).write({"gesprek": Draft("b B hier")})
    drafts, record = make(), an_empty_record(seats=2)
    assert drafts.forget(record, record.seats[0].id)
    assert drafts.names == ("gesprek",)
    assert there.kept() == {"waarden": Draft("B moed"), "advies": Draft("Kom")}
    assert drafts.take_key(locked.new_key("geheim"))
    files = list((tmp_path / "drafts").iterdir())
    assert len(files) == 2 and all(map(locked.is_locked, files))


def test_what_waits_in_the_clear_comes_under_the_password_of_a_file_that_is_opened(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    folder, key = tmp_path / "drafts", locked.new_key("geheim")
    here = DraftJournal(folder, TABLE, tmp_path / "tafel.tafel", key)
    here.write({"advies": Draft("Kom")})
    DraftJournal(folder, TABLE, tmp_path / "stick" / "t.tafel").write({"gesprek": Draft("b A dat")})
    Drafts(here).close()
    files = list(folder.iterdir())
    assert len(files) == 2 and all(map(locked.is_locked, files))


def test_what_the_disk_does_not_take_of_that_is_not_called_done(
    make: Callable[..., Drafts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = DraftJournal(tmp_path / "drafts", TABLE, tmp_path / "stick" / "tafel.tafel")
    the_journal(tmp_path).write({"advies": Draft("Kom")})
    there.write({"gesprek": Draft("b A dat")})
    drafts, record = make(), an_empty_record(seats=2)

    def full(*_any: object) -> None:
        raise Refusal(_("de schijf is vol"))

    monkeypatch.setattr(DraftJournal, "write", full)
    assert not drafts.forget(record, record.seats[0].id)
    assert not drafts.take_key(None)


@pytest.mark.parametrize(
    ("line", "words", "stays"),
    [
        ("gesprek", "b A Kwikstaartje", False),
        ("gesprek", "c A: Kwikstaartje", False),
        ("gesprek", "e A Kwikstaartje", False),
        ("gesprek", "v+ a Kwikstaartje", False),
        ("gesprek", "b woord", False),
        ("gesprek", "v C woord van C", True),
        ("gesprek", "s C: regel <> mens", True),
        ("gesprek", "C woord van C", True),
        ("waarden", "a 06 + Kwikstaartje", False),
        ("waarden", "06 Kwikstaartje", False),
        ("waarden", "C 06 + van C", True),
        ("terugblik", "A: Kwikstaartje", False),
        ("terugblik", "Kwikstaartje", False),
        ("terugblik", "c goed gesprek", True),
    ],
)
def test_a_line_tells_itself_whose_words_it_holds(
    make: Callable[..., Drafts], line: str, words: str, stays: bool
) -> None:
    drafts, record = make(), an_empty_record(seats=3)
    drafts.put(line, words)
    drafts.forget(record, record.seats[0].id)
    assert drafts.get(line).words == (words if stays else "")


def test_words_that_are_given_up_go_with_the_table(
    make: Callable[..., Drafts], tmp_path: Path
) -> None:
    drafts = make()
    drafts.put("advies", "Kom")
    assert drafts.safe()
    drafts.give_up()
    assert drafts.safe(), "who asks again whether they are safe did not leave"
    assert the_journal(tmp_path).path.exists()
    drafts.give_up()
    drafts.close()
    assert not the_journal(tmp_path).path.exists()


def test_a_folder_that_cannot_be_written_is_told(
    make: Callable[..., Drafts], qtbot: Any, tmp_path: Path
) -> None:
    (tmp_path / "drafts").touch()
    drafts = make()
    with qtbot.waitSignal(drafts.told):
        drafts.put("advies", "Kom")
    assert drafts.trouble is not None and not drafts.safe()
    assert drafts.get("advies").words == "Kom"


def test_without_a_journal_nothing_is_safe(qapp: Any) -> None:
    drafts = Drafts()
    drafts.put("advies", "Kom")
    assert not drafts.safe() and drafts.trouble is None
    drafts.close()


# The law: what stood in a line when typing paused is in the journal or in the record, whenever
# the program is killed; and nobody's words lie about when none wait.

NAMES = ("gesprek", "advies", "terugblik")
WORDS = st.text("ab ", max_size=3)
STEPS = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(NAMES), WORDS),
    st.tuples(st.just("enter"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.sampled_from(["pause", "save", "kill"]), st.just(""), st.just("")),
)


class Typist:
    """Types, enters and is killed, and knows what must not be lost."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.waiting: list[str] = []  # entered, in the memory alone
        self.recorded: list[str] = []  # entered, on the disk
        self.promised: dict[str, str] = {}  # what stood in a line when typing paused
        self.begin()

    def begin(self) -> None:
        self.drafts = Drafts(the_journal(self.folder), lambda: not self.waiting)

    def type(self, name: str, words: str) -> None:
        self.promised.pop(name, None)
        self.drafts.put(name, words)

    def enter(self, name: str, _words: str) -> None:
        words = self.drafts.get(name).words
        if words.strip():
            self.waiting.append(words)
            self.drafts.put(name, "")

    def save(self, *_nothing: str) -> None:
        self.recorded += self.waiting
        self.waiting.clear()
        self.drafts.hand_over()

    def pause(self, *_nothing: str) -> None:
        assert self.drafts.safe()
        self.promised |= {name: self.drafts.get(name).words for name in self.drafts.names}

    def kill(self, *_nothing: str) -> None:
        stop(self.drafts)
        self.waiting.clear()
        self.begin()
        for name, words in self.promised.items():
            assert self.drafts.get(name).words == words or words in self.recorded


@settings(max_examples=60)
@given(steps=st.lists(STEPS, max_size=25))
def test_no_word_is_lost_to_a_kill(
    qapp: Any, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    typist = Typist(tmp_path_factory.mktemp("typist"))
    for step, name, words in steps:
        getattr(typist, step)(name, words)
    typist.kill()
    for name in NAMES:
        typist.enter(name, "")
    typist.save()
    typist.drafts.close()
    assert not the_journal(typist.folder).path.exists()
