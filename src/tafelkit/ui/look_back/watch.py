"""What was altered after it was read back with the table, as far as this session has seen."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.read_back import READ_BACK_KINDS, ticked
from tafelkit.services.hub import Hub


class ReadBackWatch:
    """`altered` holds the entries that lost their tick by an edit; `lapsed` whether the status did.

    The record itself keeps no trace of that, so it is watched from the opening of the table on.
    """

    def __init__(self, hub: Hub) -> None:
        self.altered: frozenset[str] = frozenset()
        self.lapsed = False
        self._hub = hub
        self._ticked = ticked(hub.record)
        self._status = hub.record.table.status
        hub.subscribe(self._changed)

    def _changed(self, topics: frozenset[type[e.Entry]], _initiator: object) -> None:
        record = self._hub.record
        now = ticked(record)
        lost: frozenset[str] = frozenset()
        if topics.intersection(READ_BACK_KINDS):
            lost = self._ticked - now
            self.lapsed = self.lapsed or self._status != "draft"
        self.altered = ((self.altered | lost) - now).intersection(record.entries)
        self.lapsed = self.lapsed and record.table.status == "draft"
        self._ticked, self._status = now, record.table.status
