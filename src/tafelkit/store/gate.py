"""The gate: nothing of a file is believed before it has passed here.

In this order: a regular file of a size we handle, SQLite's mark, ours, whole pages and all of
them, no WAL, a version we know, then read-only and immutable with limits and a deadline what
`inspection` asks: only our tables, sound pages and indexes, and every row as its seal says.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.store import bounds, inspection, newer, schema, trouble
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.files import regular
from tafelkit.store.hot_journal import IS_BEING_WRITTEN, beside, has_hot_journal
from tafelkit.store.password import vault
from tafelkit.store.taking_back import taken_back

MAX_VALUE_BYTES = 8 << 20
# A file up to this size is read at once, so that nobody alters it under the reader.
_SNAPSHOT_BYTES = 64 << 20
_ATTEMPTS, _A_MOMENT = 200, 0.01
_JUST_NOW_SECONDS = 5.0
_NONSENSE = 1000  # no tafelkit will ever write so high a major version
_PRAGMAS = ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0")
# What no schema of ours comes near to.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
}
_CUT = _("het bestand is afgekapt; haal het opnieuw of gebruik een reservekopie")
_CUT_OR_GROWN = _(
    "het bestand is afgekapt, of er staat iets achter; haal het opnieuw of gebruik een reservekopie"
)
_GROWN = _("achter het bestand staat iets vreemds; haal het opnieuw of gebruik een reservekopie")
_CUT_REGISTER = _("het register is afgekapt; haal het opnieuw, een reservekopie is er niet")
_OF_REGISTER = _("het register is beschadigd; een reservekopie is er niet")
IN_WAL = _("een ander programma heeft dit bestand in een andere vorm gezet (WAL)")


def look(path: Path, layout: schema.Layout) -> int:
    """Look at the file from outside; its `user_version`. One under a password is opened for it.

    Where only the form under a password is of a newer tafelkit, it is that of a newer file.
    Never call this while we hold the file: closing any handle on it lets go of SQLite's lock
    (SQLite, "How to corrupt", 2.2). Raises Refusal for what is missing, foreign, cut off, too
    large or too new, and Locked for a password that was not given.
    """
    header, size = _start_of(path)
    if not _tells_of_password(header):
        return _check_header(path, header, size, layout)
    form = _check_header(path, header, size, vault.LAYOUT)
    if has_hot_journal(path):
        return schema.USER_VERSION  # who holds it rolls that back first, and looks then
    try:
        content = snapshot(path)
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    assert content is not None
    version = _check_header(path, content[:100], len(content), layout)
    return version if form <= vault.VERSION else max(version, schema.USER_VERSION + 1)


def is_locked(path: Path, raw: bytes | None = None) -> bool:
    """Whether a file is under a password; `raw` is what was taken of it, None for a large one.

    Without that nobody here may hold it. Raises Refusal as `look` does.
    """
    return _tells_of_password(_start_of(path)[0] if raw is None else raw[:100])


def _tells_of_password(header: bytes) -> bool:
    return int.from_bytes(header[68:72], "big") == vault.LAYOUT.application_id


def _start_of(path: Path) -> tuple[bytes, int]:
    """The first bytes of a file, and its size."""
    try:
        with regular.opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > bounds.MAX_BYTES:
                raise Refusal(bounds.TOO_LARGE)
            return file.read(100), size
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    except Refusal as refused:
        raise refused.about(path) from None


def check_content(path: Path, content: bytes, layout: schema.Layout) -> int:
    """The whole gate for what was taken of a file, to the last row; its `user_version`.

    Raises Refusal naming what does not fit.
    """
    version = _check_header(path, content[:100], len(content), layout)
    inspect(path, layout, content)
    return version


def _check_header(path: Path, header: bytes, size: int, layout: schema.Layout) -> int:
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(b"SQLite format 3\x00"):
        cause = _("dit is geen tafelkit-bestand")
        if not header:
            cause = _("dit bestand is leeg")
        raise Damaged(cause).about(path)
    if application != layout.application_id:
        if application == schema.REGISTER_ID:
            raise Refusal(_("dit is het register van een tafel, niet de tafel zelf")).about(path)
        raise Damaged(_("dit is geen tafelkit-bestand maar een andere database")).about(path)
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    if len(header) < 100 or page < 512:
        raise Damaged(_CUT).about(path)
    told = int.from_bytes(header[28:32], "big") * page
    # What was cut short amid growing, or amid a page, is set right when it is rolled back.
    if not has_hot_journal(path) and size != told:
        raise Damaged(_of_size(size, told, page, layout)).about(path)
    version = int.from_bytes(header[60:64], "big")
    if not schema.VERSION_MAJOR <= version // 1000 < _NONSENSE:
        raise Damaged(_("dit bestand heeft een vorm die tafelkit niet kent")).about(path)
    if version // 1000 > schema.VERSION_MAJOR:
        raise newer.too_new(version).about(path)
    wal = os.path.lexists(beside(path, "-wal"))
    if header[18:20] != b"\x01\x01" or wal:
        # What stands in a WAL beside it is not to be found in the file.
        raise (Refusal if wal else Damaged)(IN_WAL).about(path)
    return version


def _of_size(size: int, told: int, page: int, layout: schema.Layout) -> Message:
    if layout is schema.REGISTER:
        return _CUT_REGISTER if size < told else _OF_REGISTER
    return _CUT if size < told else _CUT_OR_GROWN if size % page else _GROWN


def read_only_address(path: Path) -> str:
    """The address by which SQLite reads a file past any lock, whatever its name is made of."""
    return f"{_address(path)}?mode=ro&immutable=1"


def writing_address(path: Path) -> str:
    """The address by which SQLite writes a file that is there; it makes none."""
    return f"{_address(path)}?mode=rw"


def _address(path: Path) -> str:
    """Its name alone could be an address to SQLite: `file:…`, `:memory:`."""
    return f"file:{quote(os.fsencode(path.absolute()))}"


def snapshot(path: Path) -> bytes | None:
    """The file as it was between two transactions of who is writing it; None for a large one.

    Of one under a password it is what stands in it, however large.
    """
    return unlocked(path, raw_snapshot(path))


def unlocked(path: Path, raw: bytes | None) -> bytes | None:
    """What stands in what was taken of a file: itself, but for one under a password."""
    if not is_locked(path, raw):
        return raw
    with closing(raw_connection(path, raw)) as connection:
        return vault.opened(connection, path).content


def raw_snapshot(path: Path) -> bytes | None:
    """The same as it lies on the disk, also under a password.

    While pages are written there is a journal, and what was written meanwhile shows in a second
    look. (The counter in the header does not tell: who holds the file alone does not count.) Where
    nobody does, that was cut short. Raises Refusal where another program writes on and on.
    """
    for _attempt in range(_ATTEMPTS):
        before = path.stat()
        if has_hot_journal(path):
            taken = taken_back(path)
            if taken is not None:
                return taken
        elif before.st_size > _SNAPSHOT_BYTES:
            return None
        else:
            content = regular.content_of(path, bounds.MAX_BYTES)
            after = path.stat()
            # Of what was just written the time does not tell enough: it goes by ticks.
            still = abs(time.time() - after.st_mtime) > _JUST_NOW_SECONDS
            same = (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, len(content))
            seen_whole = (still and same) or content == regular.content_of(path, bounds.MAX_BYTES)
            if seen_whole and not has_hot_journal(path):
                return content
        time.sleep(_A_MOMENT)
    if has_hot_journal(path):
        raise Refusal(IS_BEING_WRITTEN).about(path)
    return None


@contextmanager
def unless_it_is_being_written(path: Path, content: bytes | None) -> Iterator[None]:
    """Believe of the file itself that it is damaged only while nobody writes in it."""
    try:
        yield
    except Refusal:
        if content is None and has_hot_journal(path):
            raise Refusal(IS_BEING_WRITTEN).about(path) from None
        raise


def connection_to(path: Path, content: bytes | None) -> sqlite3.Connection:
    """A connection that can do nothing but read: what was taken of the file, or the file itself.

    Of a file under a password it is what stands in it.
    """
    connection = raw_connection(path, content)
    with closed_unless_done(connection):
        if content is not None or not vault.is_one(connection):
            return connection
        content = vault.opened(connection, path).content
    connection.close()
    return raw_connection(path, content)


def raw_connection(path: Path, content: bytes | None) -> sqlite3.Connection:
    """The same to what lies on the disk, also under a password.

    Raises Refusal where its schema cannot be read.
    """
    if content is None:
        connection = sqlite3.connect(read_only_address(path), uri=True, check_same_thread=False)
    else:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(content)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
    for kind, most in _LIMITS.items():
        connection.setlimit(kind, most)
    try:
        with closed_unless_done(connection), bounds.few_steps(connection):
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # it is read for that
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise trouble.refusal(error, path, to_read=True) or _damaged(path) from error
    return connection


@contextmanager
def reading(path: Path, content: bytes | None = None) -> Iterator[sqlite3.Connection]:
    """The same within limits of time, whoever holds the file."""
    with closing(connection_to(path, content)) as connection, bounds.in_time(connection, path):
        yield connection


def inspect(path: Path, layout: schema.Layout, content: bytes | None = None) -> None:
    """Look at the file, or at what was taken of it, from inside, to the last row.

    Raises Refusal naming what does not fit: a foreign table, a damaged page, an altered row.
    """
    with _saying_why(path), closing(connection_to(path, content)) as connection:
        _inspect(connection, path, layout)


def inspect_open(connection: sqlite3.Connection, path: Path, layout: schema.Layout) -> None:
    """The same through the connection that is used from then on, whatever comes to the path.

    Nothing is written meanwhile, though it be one that writes.
    """
    usual = {kind: connection.setlimit(kind, most) for kind, most in _LIMITS.items()}
    with _saying_why(path):
        (writes,) = connection.execute("PRAGMA query_only").fetchone()
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cell_size_check = ON")
        try:
            _inspect(connection, path, layout)
        finally:
            connection.execute(f"PRAGMA query_only = {int(writes)}")
            for kind, most in usual.items():
                connection.setlimit(kind, most)


def _inspect(connection: sqlite3.Connection, path: Path, layout: schema.Layout) -> None:
    with bounds.in_time(connection, path):
        inspection.inspect(connection, layout)


@contextmanager
def _saying_why(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, Refusal, ValueError, TypeError, MemoryError) as error:
        raise trouble.refusal(error, path, to_read=True) or _damaged(path) from error


def _damaged(path: Path) -> Refusal:
    return Damaged(_("het bestand is beschadigd")).about(path)
