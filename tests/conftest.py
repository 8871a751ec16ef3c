"""Fixtures that many tests share."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tafelkit.domain.record import Record
from tafelkit.store.password.keyring import KEYRING
from tafelkit.ui import garbage
from tests.builders import a_full_record, an_empty_record

# How long an example takes says nothing of the law; `bench/` measures. Each run tries others; many
# at once are tried by `--hypothesis-profile=long`.
settings.register_profile("short", deadline=None, max_examples=40)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile("short")


# Files in memory, where the system has that and there is room.
IN_MEMORY, ROOM = Path("/dev/shm"), 2 << 30


def pytest_configure() -> None:
    """Have tests keep their files in memory: each change of a table waits for the disk, often."""
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
        tempfile.tempdir = os.environ["TMPDIR"] = str(IN_MEMORY)


def pytest_collection_finish() -> None:
    """What was imported stays: looking for garbage need not go through it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_in_the_main_thread() -> Iterator[None]:
    """As in the program: no widget of an earlier test ends in a thread that saves."""
    gc.disable()
    yield
    garbage.look()


@pytest.fixture(autouse=True)
def no_password_given() -> Iterator[None]:
    """A run of the program begins without passwords."""
    yield
    KEYRING.forget()


@pytest.fixture
def full_record() -> Record:
    return a_full_record()


@pytest.fixture
def empty_record() -> Record:
    return an_empty_record(seats=4)
