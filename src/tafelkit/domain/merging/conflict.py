"""What laptops do not agree on, to be shown side by side and chosen from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain.entries import Entry
from tafelkit.domain.merging.variant import Variant, agree, kept
from tafelkit.domain.merging.version import joined


@dataclass(frozen=True)
class Conflict:
    """An entry that was made otherwise on several laptops.

    `table` is the id of its table, None for what stands above the tables. `variants` are what each
    made of it, what is shown first; a variant without content removed it.
    """

    id: str
    kind: type[Entry]
    table: str | None
    variants: tuple[Variant, ...]

    @property
    def readings(self) -> tuple[tuple[Variant, ...], ...]:
        """What there is to choose from, what is shown first: variants that say the same are one."""
        found: dict[object, tuple[Variant, ...]] = {}
        for variant in self.variants:
            found[variant.content] = (*found.get(variant.content, ()), variant)
        return tuple(found.values())

    @property
    def version(self) -> str:
        """The least version that holds them all: what is chosen comes after it."""
        return joined(variant.version for variant in self.variants)


def conflict(
    key: str, table: str | None, variants: Iterable[Variant], shown: str
) -> Conflict | None:
    """The conflict of an entry, None where all say the same; `shown` is the version in force.

    Kits are united rather than chosen from (see `kits`).
    """
    found = kept(variants)
    kind = found[0].kind if found else None
    if agree(found) or kind is None or not issubclass(kind, Entry):
        return None
    # What cannot be shown may go before what is.
    ordered = sorted(found, key=lambda variant: variant.version != shown)
    return Conflict(key, kind, table, tuple(ordered))
