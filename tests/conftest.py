"""Fixtures that many tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tafelkit.domain.record import Record
from tests.builders import a_full_record, an_empty_record

# How long an example takes says nothing of the law; `bench/` measures.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def full_record() -> Record:
    return a_full_record()


@pytest.fixture
def empty_record() -> Record:
    return an_empty_record(seats=4)
