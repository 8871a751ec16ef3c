"""Takes a foreign file through every door of the program, and tells what went wrong there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from soak._tables import digest_of
from soak.foreign.vaults import PASSWORD
from tafelkit import bootstrap, cli
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tafelkit.services.files import reading
from tafelkit.services.restoring.remains import reading_what_is_left, remains
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile, needs_password

_SAY = Language("nl").text
# What may be told of a file that is accepted: what was under a password now lies in a programme
# that is not; a newer tafelkit knows more of it; a register beside what was merged is locked.
_TOLD = (
    "in de app is er een in te stellen",
    "wat alleen die kent, blijft hier weg",
    "er hoort een wachtwoord bij",
)


class Doors:
    """Tries one file at all doors; `faults` fills with what should not be."""

    def __init__(
        self, path: Path, programme: Path, table: Path, *, damaged: bool, digests: set[str]
    ) -> None:
        self.path = path
        self.faults: list[str] = []
        self.accepted: list[str] = []
        self._programme = programme
        self._table = table
        self._damaged = damaged
        self._digests = digests
        self._begins = path.read_bytes()
        self._beside = _names(path.parent)

    def try_all(self) -> None:
        """Go through all the doors that such a file has."""
        if self.path.suffix == ".json":
            self._at("import", self._import)
        elif self.path.suffix == ".register":
            self._at("register", self._register)
        else:
            self._at("read", lambda: self._look_through(to_read=True))
            self._at("check", lambda: self._command("check", self.path))
            self._at("rescue", self._rescue)
            self._at("merge", self._merge)
            self._at("be merged into", self._be_merged_into)
            self._at("write", lambda: self._look_through(to_read=False))

    def _at(self, door: str, go: Callable[[], str | None]) -> None:
        """Go through one door; what `go` gives is the sentence with which it was refused."""
        refusal = go()
        if refusal is None:
            self.accepted.append(door)
            return
        self.faults += (f"{door}: {what}: {refusal[:300]!r}" for what in self._wrong_in(refusal))
        # A journal that was left is rolled back by whoever opens the file; that may alter both.
        journal = f"{self.path.name}-journal"
        left = _names(self.path.parent) ^ self._beside
        # What opens and turns out to hold no sound record was migrated, and kept as it was.
        migrated = {name for name in left if " (vorm 1." in name}
        if left - {journal} - migrated:
            self.faults.append(f"{door}: refused, and yet there is or is gone: {sorted(left)}")
        same = self.path.read_bytes() == self._begins
        if self.path.suffix == ".register":
            same = _but_version(self.path.read_bytes()) == _but_version(self._begins)
        if journal not in self._beside and not migrated and not same:
            self.faults.append(f"{door}: refused, and yet the file was altered")

    def _wrong_in(self, refusal: str) -> Iterator[str]:
        if "\n" in refusal.strip("\n") or not refusal.strip():
            yield "not one line"
        if self.path.name not in refusal and self._table.name not in refusal:
            yield "the file is not named"
        if "Traceback" in refusal or "Error" in refusal:
            yield "no sentence for a user"
        if len(refusal) > 1000:
            yield "too long to read"

    def _look_through(self, *, to_read: bool) -> str | None:
        try:
            with closing(Document.open(self.path, bootstrap.author(), to_read=to_read)) as document:
                digest = digest_of(document)
                document.conflicts()
                document.synthesis()
        except Refusal as refused:
            return _SAY(refused.message)
        if self._damaged and digest not in self._digests:
            self.faults.append("damaged, accepted, and not what it was")
        return None

    def _rescue(self) -> str | None:
        """Read what is whole of it, past its schema; what comes out is a sound file of ours."""
        left = remains(self.path, self.path.parent)
        shelf, author = bootstrap.kit_shelf().lying_ready, bootstrap.author()
        try:
            with reading_what_is_left(self.path, left, shelf, author) as document:
                digest = digest_of(document)
                document.conflicts()
                document.synthesis()
        except Refusal as refused:
            return _SAY(refused.message)
        if self._damaged and left.salvage.complete and digest not in self._digests:
            self.faults.append("rescued as a whole, and not what it was")
        return None

    def _register(self) -> str | None:
        try:
            password = PASSWORD if needs_password(self.path.with_suffix(".tafel")) else None
            table, author = self.path.with_suffix(".tafel"), bootstrap.author()
            with closing(RegisterFile(table, author, password)) as file:
                file.entries()
        except Refusal as refused:
            return _SAY(refused.message)
        return None

    def _command(self, *words: object) -> str | None:
        told, complained = StringIO(), StringIO()
        with redirect_stdout(told), redirect_stderr(complained):
            status = cli.run([str(word) for word in words])
        said = complained.getvalue().strip()
        if status == 0 and said and not said.endswith(_TOLD):
            self.faults.append(f"{words[0]}: done, and yet: {complained.getvalue()[:200]!r}")
        return complained.getvalue() if status else None

    def _import(self) -> str | None:
        made = self.path.with_suffix(".tafel")
        refusal = self._command("import", self.path, "-o", made)
        if refusal is None:
            # What was let in can be opened again, and says the same twice.
            refusal = self._command("check", made)
            if refusal is not None:
                self.faults.append(f"import: let in, and then: {refusal[:300]!r}")
        return refusal

    def _merge(self) -> str | None:
        refusal = self._command("merge", "--adopt", self._programme, self.path)
        try:
            with reading(self._programme, bootstrap.author()) as document:
                altered = digest_of(document) not in self._digests
        except Refusal as refused:
            self.faults.append(f"merge: the programme no longer opens: {_SAY(refused.message)!r}")
        else:
            if refusal is not None and altered:
                self.faults.append("merge: refused, and yet the programme was altered")
        return refusal

    def _be_merged_into(self) -> str | None:
        """Take a copy of it for the programme into which a good table is merged."""
        into = self._programme.parent / "into"
        shutil.copytree(self.path.parent, into)
        path, names = into / self.path.name, _names(into)
        begins = path.read_bytes()
        refusal = self._command("merge", "--adopt", path, self._table)
        if refusal is None:
            refused_now = self._command("check", path)
            if refused_now is not None and "check" in self.accepted:
                self.faults.append(f"be merged into: done, and then: {refused_now[:300]!r}")
        elif (
            _names(into) == names
            and f"{path.name}-journal" not in names
            and _but_counters(path.read_bytes()) != _but_counters(begins)
        ):
            self.faults.append("be merged into: refused, and yet the file was altered")
        return refusal


def _but_counters(content: bytes) -> bytes:
    """A file but for what SQLite counts in its header at each commit."""
    return content[:24] + content[28:92] + content[96:]


def _but_version(content: bytes) -> bytes:
    """The same but for the version: a register is brought up before its names are looked at."""
    kept = _but_counters(content)
    return kept[:56] + kept[60:]


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def fresh_copy(programme: Path, folder: Path) -> Path:
    """A programme of its own for one trial."""
    folder.mkdir()
    return Path(shutil.copy(programme, folder))
