"""Whose fault it is that a file does not fit into a programme: its own, or the programme's."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.merging.group import TABLES
from tafelkit.store.merging.source import Source
from tafelkit.store.writing import Rows

_SESSION = schema.TAFEL.kinds[e.Table]
_OF_TABLES = {
    table.name for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)
}


class Unsound(Refusal):
    """What the programme itself has of a table does not hold: a foreign hand made it too."""


def clash(rows: Rows, source: Source) -> Refusal:
    """Why rows of a file cannot lie beside those of a programme: one of them is at another table.

    The file was looked through. Where that other table is not even there, the programme is wrong.
    """
    for table_id, held in source.tables.items():
        for name in held.keys() & _OF_TABLES:
            for row in held[name]:
                here = next((r[1] for r in rows.sought(TABLES[name], "id", row[0])), table_id)
                if here == table_id:
                    continue
                if not rows.has(_SESSION, here):
                    cause = _("van '{table}' met id {id} ontbreekt de tafel", table=name, id=row[0])
                    return Unsound(cause)
                cause = _(
                    "'{table}' met id {id} hoort al bij een andere tafel", table=name, id=row[0]
                )
                return Refusal(cause).about(source.path)
    return Refusal(_("een deel hiervan hoort al bij een andere tafel")).about(source.path)
