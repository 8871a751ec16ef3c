"""The ids of a file that is read, and refusing what does not fit with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from typing import NoReturn

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import is_id, new_id
from tafelkit.domain.texts import Message, _

# Ten thousand tables are planned for, and no table has a tenth of this of anything.
_MOST_OF_A_KIND = 20_000


def refuse(place: str, cause: Message) -> NoReturn:
    """Raise Refusal with the place before the cause."""
    raise Refusal(_("{place}: {cause}", place=place, cause=cause))


def check_number(place: str, items: Sized) -> None:
    """Raise Refusal where there is more of a kind than there can be, as nobody waits for that."""
    if len(items) > _MOST_OF_A_KIND:
        refuse(place, _("hier staan er meer dan {most}", most=_MOST_OF_A_KIND))


class Keys:
    """The ids of a file: each is a UUID that stands for one thing; missing ones are made."""

    def __init__(self) -> None:
        self._kinds: dict[str, type[e.Entry] | None] = {}
        self._erased: dict[str, str] = {}

    def take(self, place: str, key: str | None, kind: type[e.Entry] | None = None) -> str:
        """The id, or a new one where there is none. Raises Refusal for a bad or a double one."""
        made = new_id() if key is None else key
        if not is_id(made):
            refuse(
                place, _("'{id}' is geen UUID; laat de sleutel weg of maak er een", id=made[:40])
            )
        if made in self._kinds or made in self._erased:
            refuse(place, _("het id {id} komt twee keer voor", id=made))
        self._kinds[made] = kind
        return made

    def take_erased(self, place: str, key: str, table: str) -> None:
        """The id of what was erased at a table: it stands for nothing else, there or elsewhere.

        Raises Refusal for a bad one, and for one that is of another table.
        """
        if not is_id(key):
            refuse(place, _("'{id}' is geen UUID", id=key[:40]))
        if key in self._kinds or self._erased.setdefault(key, table) != table:
            refuse(place, _("het id {id} komt twee keer voor", id=key))

    def check_all(self, place: str, keys: Iterable[str], *kinds: type[e.Entry]) -> None:
        """Raise Refusal unless every key stands for something of one of the kinds, or of any."""
        for n, key in enumerate(keys):
            if key not in self._kinds or (kinds and self._kinds[key] not in kinds):
                self.refuse_pointer(f"{place}[{n}]", key)

    def refuse_pointer(self, place: str, key: str) -> NoReturn:
        """Refuse a pointer that leads nowhere."""
        refuse(place, _("er is niets met id '{id}' waarnaar dit kan verwijzen", id=key[:40]))
