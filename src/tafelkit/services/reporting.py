"""From a programme's file to its verslag as a content tree."""

from __future__ import annotations

from tafelkit.domain.texts import LanguageCode
from tafelkit.store.document import Document
from tafelkit.verslag.programme.programme import programme_verslag
from tafelkit.verslag.tree import Verslag
from tafelkit.verslag.voice import Edition


def report_of(document: Document, edition: Edition, language: LanguageCode | None) -> Verslag:
    """The verslag of a programme, in its own language unless told.

    Its tables are read one by one, and none is kept. Raises Refusal for a record that cannot be
    read, and for a placeholder that nobody knows.
    """
    programme = document.programme()
    kit, above = document.kit(programme.kit), document.above()
    return programme_verslag(programme, kit, document.records(), above, edition, language)
