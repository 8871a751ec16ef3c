"""Damaged files made whole: of their newest copy, and of all that can still be read of them.

Each time a table is recorded with a copy kept aside on the way, at times with a seat's words
erased, and then harmed as a bad stick does it; as many again are under a password. What must hold:
the file opens by itself as it was, or is restored: nothing of the copy is missing, nothing is there
that never was, all of it where the seals say that all was found; what was erased comes back with
nothing; the damaged file is kept to the byte; under a password nothing is in the clear.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import product
from pathlib import Path

from soak._asked import asked, wrong_in
from soak._tables import check_nowhere, digest, make_keys_cheap, make_table
from soak.foreign import damage
from tafelkit import bootstrap
from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.restoring.remains import recover, remains
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import LockedOrSpoilt

COUNT = 300
HARMS = (
    damage.flipped, damage.in_header, damage.cut, damage.hollow, damage.spoiled,
    damage.pages_swapped, lambda _rng, _content, _other: b"",
)  # fmt: skip


def one(folder: Path, chance: random.Random, password: str = "") -> str:
    """Harm a table once; what became of it. Raises AssertionError where a promise does not hold."""
    path, backups = folder / "table.tafel", folder / "backups"
    make(path, chance.randrange(1, 16), password)
    shelf = bootstrap.kit_shelf().lying_ready
    work(path, chance)
    backup.keep(path, backups, datetime.now().astimezone())
    gone = work(path, chance, may_erase=True)
    if gone:  # as the program does
        with closing(Document.open(path, "soak")) as document:
            backup.renew(path, backups, datetime.now().astimezone(), document.copy_to)
        work(path, chance, only_notes=True)  # who was erased says nothing any more
    copied = entries(backup.copies(path, backups)[0].path)
    whole, expected, was = path.read_bytes(), digest(path), entries(path)
    path.write_bytes(chance.choice(HARMS)(chance, whole, make_other(folder, password)))
    harmed = path.read_bytes()
    try:
        assert digest(path) == expected, "opened, and it is not what it was"
        return "opens by itself"
    except (Damaged, LockedOrSpoilt):
        pass
    except Refusal as refused:
        assert path.read_bytes() == harmed
        return f"refused: {str(refused).removeprefix(f'{path}: ')[:60]}"
    left = remains(path, backups)
    assert left.newest is not None
    done = recover(left, shelf, "soak")
    found = entries(path)
    assert not left.salvage.complete or digest(path) == expected, "all was there, and is not now"
    check(found, was, copied)
    assert not any(words.encode() in path.read_bytes() for words in gone), "erased words are back"
    assert done.aside is not None and done.aside.read_bytes() == harmed
    if password:
        check_nowhere(folder, *(entry.text for entry in was.values() if isinstance(entry, e.Note)))
    return "restored whole" if found == was else "restored in part"


def check(
    found: Mapping[str, e.Entry], was: Mapping[str, e.Entry], copied: Mapping[str, e.Entry]
) -> None:
    """Of each entry there is what it was, or what the copy has; nothing else, nothing less."""
    for key, entry in found.items():
        assert entry in (was.get(key), copied.get(key)), f"never was: {entry}"
    missing = (copied.keys() & was.keys()) - found.keys()
    assert not missing, f"in the copy and in the file, and yet gone: {missing}"


def work(
    path: Path, chance: random.Random, *, may_erase: bool = False, only_notes: bool = False
) -> set[str]:
    """Record some more; the words that were erased."""
    with closing(Document.open(path, "soak")) as document:
        (record,) = document.records()
        for number in range(chance.randrange(1, 12)):
            change = conversation.note(record, "concept", f"{number} {chance.random()}")
            document.write(change)
            record = record.applied(change)
        picks = () if only_notes else record.all(e.Pick)
        for pick in chance.sample(picks, min(2, len(picks))):
            why = replace(pick, motivation=f"Omdat {chance.random()}.")
            change = altering(_("x"), (pick, why))
            document.write(change)
            record = record.applied(change)
        return erased(document, record, chance) if may_erase and chance.random() < 0.4 else set()


def erased(document: Document, record: Record, chance: random.Random) -> set[str]:
    """Erase what a seat said; its words."""
    seat = chance.choice(record.seats)
    said = {pick.motivation for pick in record.picks_of(seat.id) if len(pick.motivation) > 12}
    document.erase(record.table, *erasing(record, seat.id))
    return said


def entries(path: Path) -> dict[str, e.Entry]:
    """All entries of a sound table."""
    with closing(Document.open(path, "soak", to_read=True)) as document:
        (record,) = document.records()
        return {record.table.id: record.table, **record.entries}


def make_other(folder: Path, password: str) -> bytes:
    """Another table, of which pages may get in."""
    other = folder / "other" / "table.tafel"
    other.parent.mkdir()
    make(other, 5, password)
    return other.read_bytes()


def make(path: Path, number: int, password: str) -> None:
    """A table, under a password if one is given."""
    make_table(path, number)
    if password:
        with closing(Document.open(path, "soak")) as document:
            document.set_password(password)


def main() -> int:
    (times,), _names = asked(__doc__, {"COUNT": COUNT})
    make_keys_cheap()
    became: Counter[str] = Counter()

    def attempt(seed: str, password: str) -> None:
        KEYRING.forget()
        with tempfile.TemporaryDirectory() as folder:
            outcome = one(Path(folder), random.Random(seed), password)
            became[f"under a password: {outcome}" if password else outcome] += 1

    works = product((f"rescue-{number}" for number in range(times)), ("", "geheim"))
    faults = [
        fault
        for seed, password in works
        if (fault := wrong_in(f"{seed} {password}", partial(attempt, seed, password)))
    ]
    for outcome, count in became.most_common():
        print(f"{outcome}: {count}")
    print(f"did not hold: {len(faults)}")
    for fault in faults[:10]:
        print(f"  seed {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
