"""What on the sheets of a table may say who someone is, beside the way out of the print room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.domain.personal.findings import personal, registered_names
from tafelkit.ui.desk import Desk
from tafelkit.ui.verslag.finds import Finds, table_page

if TYPE_CHECKING:
    from tafelkit.printing.orders import PrintOrder


class SheetFinds(Finds):
    """Seen only while sheets are ordered on which stands what was typed at the table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, table_page)
        self._table = desk

    def look_through(self, order: PrintOrder) -> None:
        """Show what stands on the sheets of an order."""
        self.setVisible(bool(order.printed_kinds))
        names = registered_names(self._table.hub.register.values())
        found = personal(self._table.record, names)
        self.show_found([one for one in found if isinstance(one.entry, order.printed_kinds)])
