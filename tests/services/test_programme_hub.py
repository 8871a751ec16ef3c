from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _
from tafelkit.services.programme_hub import Exchange, ProgrammeHub
from tests.builders import FakeFile, FakeSaving, a_full_record, an_empty_record


class Programme:
    """A hub with what it was connected to."""

    def __init__(self, *, read_only: bool = False) -> None:
        record = an_empty_record()
        self.file, self.altered, self.exchanged = FakeFile(), [], []
        self.empty = Synthesis(record.programme, record.kit)
        self.hub = ProgrammeHub(
            self.empty,
            self.file,
            FakeSaving(),
            self.exchange,
            self.altered.append,
            read_only=read_only,
        )

    def exchange(self, deed: Exchange) -> Synthesis:
        self.exchanged.append((deed.before.name, deed.after.name))
        return self.empty

    def theme(self, title: str) -> None:
        new = e.Theme(id=new_id(), programme=self.empty.programme.id, title=title)
        self.hub.run(adding(_("Thema"), new))


def test_what_is_made_of_the_tables_is_saved_and_taken_back() -> None:
    programme = Programme()
    programme.theme("Eén")
    assert [theme.title for theme in programme.hub.synthesis.themes] == ["Eén"]
    programme.hub.undo()
    assert programme.hub.synthesis == programme.empty
    programme.hub.redo()
    assert len(programme.hub.synthesis.themes) == 1 and len(programme.file.written) == 3


def test_an_answer_to_a_call_goes_to_its_table() -> None:
    programme = Programme()
    (call,) = a_full_record().all(e.Call)
    programme.hub.run(altering(_("Antwoord"), (call, replace(call, answer="Ja."))))
    assert [one.answer for one in programme.altered] == ["Ja."]
    programme.hub.undo()
    assert programme.altered[-1] == call and programme.hub.synthesis == programme.empty


def test_a_merge_is_one_step_among_the_others() -> None:
    programme = Programme()
    programme.theme("Voor het samenvoegen")
    topics = []
    programme.hub.subscribe(lambda found, _initiator: topics.append(found))
    deed = Exchange(_("Samenvoegen"), Path("voor"), Path("na"))
    programme.hub.merged(deed, programme.hub.synthesis)
    assert e.Table in topics[0] and programme.hub.to_undo == deed.label
    programme.hub.undo()
    programme.hub.redo()
    # The first name is where it is kept what was, the second what takes its place.
    assert programme.exchanged == [("na", "voor"), ("voor", "na")]


def test_an_exchange_that_the_disk_does_not_take_is_still_to_be_undone() -> None:
    programme = Programme()

    def refuse(_deed: Exchange) -> Synthesis:
        raise Refusal(_("vol"))

    hub = ProgrammeHub(
        programme.empty, programme.file, FakeSaving(), refuse, programme.altered.append
    )
    hub.merged(Exchange(_("Samenvoegen"), Path("voor"), Path("na")), programme.empty)
    with pytest.raises(Refusal):
        hub.undo()
    assert hub.to_undo is not None and hub.to_redo is None


def test_who_can_only_read_alters_nothing() -> None:
    programme = Programme(read_only=True)
    with pytest.raises(Refusal):
        programme.theme("Eén")
    assert programme.file.written == []
