from __future__ import annotations

import pytest

from tafelkit.domain.change import adding
from tafelkit.domain.texts import _
from tafelkit.store.document import Document
from tests.builders import a_full_record


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a full table."""
    path = tmp_path_factory.mktemp("gaaf") / "t.tafel"
    record = a_full_record()
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path.read_bytes()
