"""A sound table as JSON, made unsound, and what is said of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.exchange import json_reader, json_writer
from tests.builders import a_full_record, a_kit

SOUND = json_writer.table_text(a_full_record())


def a_small_kit(name: str):
    if name != "klein":
        raise Refusal(_("De kit '{kit}' is er niet.", kit=name))
    return a_kit()


def refused(text: bytes | str) -> str:
    with pytest.raises(Refusal) as refused:
        json_reader.read_text(text if isinstance(text, bytes) else text.encode(), a_small_kit)
    return str(refused.value)


def altered(alter: Callable[[Any], object]) -> str:
    plain = json.loads(SOUND)
    alter(plain)
    return json.dumps(plain)
