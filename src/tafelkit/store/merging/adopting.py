"""Taking in the tables of another programme: its rows, as if they had been held for this one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.method.doubles import LEFT_OUT
from tafelkit.domain.synthesis import prose_id
from tafelkit.store import schema
from tafelkit.store.aside import aside_row
from tafelkit.store.merging.group import TABLES, key_of, variant_of
from tafelkit.store.merging.source import IN_PROGRAMME, Source
from tafelkit.store.stamp import Row, sealed

_PROSE = schema.TAFEL.kinds[e.Prose].name
# Where a row that belongs to a programme says to which.
_AT = 1


def adopted(source: Source, programme: e.Programme) -> Source:
    """The file as if its tables had been held for this programme.

    A text of the verslag stands in one place of one programme: it takes the id of that place here.
    """
    own, texts = source.programme.id, _texts(source, programme.id)
    above = {
        name: [_moved(name, row, programme.id, texts) for row in some if key_of(name, row) != own]
        for name, some in source.above.items()
    }
    tables = {
        key: {
            name: [_moved(name, row, programme.id, texts) for row in some]
            if name in IN_PROGRAMME or name == schema.ASIDE.name
            else some
            for name, some in held.items()
        }
        for key, held in source.tables.items()
    }
    return replace(source, programme=programme, above=above, tables=tables)


def _texts(source: Source, programme_id: str) -> Mapping[str, str]:
    """The id that each text of its verslag has here, by the id that it has there."""
    places = {
        prose_id(source.programme.id, LEFT_OUT + table_id): LEFT_OUT + table_id
        for table_id in source.tables
    }
    for name in (_PROSE, schema.ASIDE.name):
        for row in source.above.get(name, ()):
            content = variant_of(name, row).content
            if isinstance(content, e.Prose):
                places[content.id] = content.place
    return {key: prose_id(programme_id, place) for key, place in places.items()}


def _moved(name: str, row: Row, programme_id: str, texts: Mapping[str, str]) -> Row:
    """A row that points to a programme, or keeps aside what does, pointing to this one."""
    version, author = row[-3], row[-2]
    if name == schema.ASIDE.name:
        _id, key, kind, table_id, text = row[:-3]
        if kind not in IN_PROGRAMME:
            return row
        values = None if text is None else _placed(json.loads(text), programme_id, texts)
        return aside_row(texts.get(key, key), kind, table_id, values, version, author)
    if name in IN_PROGRAMME:
        return sealed(TABLES[name], _placed(row[:-3], programme_id, texts), version, author)
    if name == schema.REMOVED.name and row[0] in texts:
        return sealed(schema.REMOVED, (texts[row[0]], *row[1:-3]), version, author)
    return row


def _placed(values: Row | list[object], programme_id: str, texts: Mapping[str, str]) -> Row:
    key = str(values[0])
    return (texts.get(key, key), programme_id, *values[_AT + 1 :])
