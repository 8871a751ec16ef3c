import random
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store.document import Document
from tafelkit.store.merging.source import read
from tests.builders import a_full_record
from tests.effort import calls
from tests.store.merging.forging import aside, forged, shown
from tests.store.merging.work import a_file, content, merged

RECORD = a_full_record()
PROGRAMME = RECORD.programme


def laptop(number: int) -> str:
    return f"00000000:1,{number:08x}:1"


def held_by(path: Path, laptops: int) -> Path:
    """A programme of which so many laptops each wrote who organises it."""
    readings = [
        (replace(PROGRAMME, organiser=f"organiser {n}"), laptop(n)) for n in range(1, laptops + 1)
    ]
    beside = [aside(one, None, version) for one, version in readings]
    entries = [RECORD.table, *RECORD.entries.values()]
    files.make_file(path, PROGRAMME, RECORD.kit, entries, "author", gathers=True)
    return forged(path, shown(*readings[-1]), *beside)


def test_one_more_laptop_is_little_more_work_beside_hundreds(tmp_path) -> None:
    sources = []
    for number in (9001, 9002, 9003):
        named = replace(PROGRAMME, organiser=f"organiser {number}")
        path = a_file(tmp_path / f"{number}.tafel", RECORD)
        sources.append(read(forged(path, shown(named, laptop(number)))))

    def more(laptops: int) -> tuple[int, int]:
        programme = held_by(tmp_path / f"{laptops}.programme.tafel", laptops)
        with closing(Document.open(programme, "author")) as document, document.merging() as into:
            assert into.add(sources[0]).conflicts == 1  # it looks through all that there is
            found = calls(lambda: into.add(sources[1]))
            settling = calls(into.settle_above)
            assert into.add(sources[2]).conflicts == 1
            into.settle_above()
        with closing(Document.open(programme, "author")) as document:
            (contested,) = document.conflicts()
            assert len(contested.variants) == laptops + 3
        return found, settling

    few, many = more(20), more(200)
    assert all(more < less + 100 for more, less in zip(many, few, strict=True))


def test_what_a_dozen_laptops_altered_is_one_in_any_order(tmp_path) -> None:
    dice = random.Random(7)
    copies: list[Path] = []
    first = a_file(tmp_path / "first.tafel", RECORD)
    for number in range(12):
        copies.append(tmp_path / f"{number}.tafel")
        # Each goes on from the first file, or from what a colleague left.
        shutil.copy(dice.choice([first, first, *copies[:-1]]), copies[-1])
        with closing(Document.open(copies[-1], f"author {number}")) as document:
            known = document.programme()
            named = replace(known, organiser=dice.choice(["alike", f"organiser {number}"]))
            if named != known:
                document.write(altering(_("x"), (known, named)))
            if number % 3 == 0:
                direction = e.DevelopmentDirection(
                    id=new_id(), programme=known.id, position=1, text=f"direction {number}"
                )
                document.write(adding(_("x"), direction))
    whole = content(merged(tmp_path, "whole", *copies))
    for turn in range(2):
        order = dice.sample(copies, len(copies))
        assert content(merged(tmp_path, f"order {turn}", *order, order[0])) == whole
        parts = [merged(tmp_path, f"part {turn} {n}", *order[n::2]) for n in range(2)]
        assert content(merged(tmp_path, f"tree {turn}", *parts)) == whole
        for one in order[:3]:
            merge(parts[1], [one, *order[::4]], "author")
        assert content(merged(tmp_path, parts[1].stem, parts[0])) == whole


def test_what_a_refused_file_has_above_leaves_no_trace(tmp_path) -> None:
    programme = held_by(tmp_path / "programme.tafel", 12)
    before = content(programme)
    (seat, *_rest) = RECORD.seats
    elsewhere = replace(RECORD.table, id=new_id(), number=9)
    stray = replace(seat, table=elsewhere.id)  # it belongs to the other table here
    record = replace(RECORD, table=elsewhere, entries={stray.id: stray})
    named = replace(PROGRAMME, organiser="refused")
    refused = forged(a_file(tmp_path / "refused.tafel", record), shown(named, laptop(99)))
    named = replace(PROGRAMME, organiser="taken")
    taken = forged(a_file(tmp_path / "taken.tafel", RECORD), shown(named, laptop(98)))
    found = merge(programme, [refused, taken, refused], "author").files
    assert [file.result for file in found] == ["refused", "conflicts", "refused"]
    alone = held_by(tmp_path / "alone.tafel", 12)
    merge(alone, [taken], "author")
    assert content(programme) == content(alone) != before


def test_what_lies_here_otherwise_than_we_write_it_is_put_right(tmp_path) -> None:
    """As a foreign hand can leave it: a version that another holds, and words spelt otherwise."""
    programme = held_by(tmp_path / "programme.tafel", 3)
    older = replace(PROGRAMME, organiser="older")
    table, row = aside(older, None, "00000000:1")
    spelt = (*row[:4], row[4].replace(",", ", "), *row[5:])
    forged(programme, (table, spelt))
    named = replace(PROGRAMME, organiser="taken")
    taken = forged(a_file(tmp_path / "taken.tafel", RECORD), shown(named, laptop(98)))
    merge(programme, [taken], "author")
    clean = held_by(tmp_path / "clean.tafel", 3)
    merge(clean, [taken], "author")
    assert content(programme) == content(clean)


def test_an_id_of_another_kind_is_refused(tmp_path) -> None:
    programme = held_by(tmp_path / "programme.tafel", 12)
    theme = e.Theme(id=new_id(), programme=PROGRAMME.id, rank=1, title="theme", text="")
    other = e.Prose(id=theme.id, programme=PROGRAMME.id, place="place", text="text")
    one = forged(a_file(tmp_path / "one.tafel", RECORD), shown(theme))
    two = forged(a_file(tmp_path / "two.tafel", RECORD), shown(other, "eeeeeeee:1"))
    found = merge(programme, [one, two], "author").files
    assert found[0].merged.added == 1 and found[1].result == "refused"
    assert "twee keer" in str(found[1].reason)
