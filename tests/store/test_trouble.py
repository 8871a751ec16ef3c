import errno
import sqlite3

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble


@pytest.mark.parametrize(
    ("number", "part"),
    [
        (errno.ENOSPC, "vol"),
        (errno.EACCES, "alleen-lezen"),
        (errno.ENOENT, "bestaat niet"),
        (errno.EEXIST, "bestaat al"),
        (errno.EISDIR, "een map"),
        (errno.EIO, "stick"),
        (errno.EBADF, "stick"),
    ],
)
def test_what_the_disk_says(number: int, part: str) -> None:
    refused = trouble.refusal(OSError(number, "x"), "a.tafel")
    assert str(refused).startswith("a.tafel: ") and part in str(refused)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_what_may_not_be_read_is_told_from_what_may_not_be_written(number: int) -> None:
    error = OSError(number, "x")
    assert "gelezen" in str(trouble.refusal(error, "a.tafel", to_read=True))
    assert "alleen-lezen" in str(trouble.refusal(error, "a.tafel"))
    full = OSError(errno.ENOSPC, "x")
    assert "vol" in str(trouble.refusal(full, "a.tafel", to_read=True))


def test_what_sqlite_says() -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorname = "SQLITE_FULL"
    assert "vol" in str(trouble.refusal(error, "a.tafel"))
    assert not trouble.is_of_reading(error)
    error.sqlite_errorname = "SQLITE_IOERR_READ"
    assert trouble.is_of_reading(error) and not trouble.is_of_reading(OSError(errno.EIO, "x"))


def test_a_refusal_gets_the_name_of_the_file() -> None:
    assert str(trouble.refusal(Refusal(_("zo niet")), "a.tafel")) == "a.tafel: zo niet"


def test_a_fault_of_ours_is_none_of_these() -> None:
    error = sqlite3.IntegrityError("FOREIGN KEY constraint failed")
    error.sqlite_errorname = "SQLITE_CONSTRAINT_FOREIGNKEY"
    assert trouble.refusal(error, "a.tafel") is None
    assert trouble.refusal(ZeroDivisionError(), "a.tafel") is None


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("On tree page 4 cell 0: Rowid 3 out of order", "beschadigd"),
        ("Page 5: unable to get the page. error code=266", "stick"),
        ("Page 5: btreeInitPage() returns error code 11", "beschadigd"),
        ("*** in database main ***\nOn tree page 4 cell 0: failed to get page 48", "stick"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_from_one_that_is_wrong(told: str, part: str) -> None:
    assert part in str(trouble.of_check(told))
