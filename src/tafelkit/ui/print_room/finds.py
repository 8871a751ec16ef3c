"""What on the sheets of a table may say who someone is, beside the way out of the print room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.domain.personal.findings import personal, registered_names
from tafelkit.domain.personal.kits import SeenKit
from tafelkit.ui.desk import Desk
from tafelkit.ui.verslag.finds import Finds, table_page

if TYPE_CHECKING:
    from tafelkit.printing.orders import PrintOrder


class SheetFinds(Finds):
    """Seen while sheets are ordered on which stands what was typed at the table.

    What is found in the kit is seen always, as all sheets are made of it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, table_page)
        self._table = desk
        self._seen_kit = SeenKit()

    def look_through(self, order: PrintOrder) -> None:
        """Show what stands on the sheets of an order."""
        record, kinds = self._table.record, order.printed_kinds
        names = registered_names(self._table.hub.register.values())
        typed = [one for one in personal(record, names) if isinstance(one.entry, kinds)]
        of_kit = self._seen_kit.found_in(order.kit, record.programme)
        self.setVisible(bool(kinds or of_kit))
        self.show_found([*typed, *of_kit])
