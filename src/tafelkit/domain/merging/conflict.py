"""What laptops do not agree on, to be shown side by side and chosen from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain.entries import Entry, Pick, Seat
from tafelkit.domain.merging.variant import Variant, agree, kept
from tafelkit.domain.merging.version import joined


@dataclass(frozen=True)
class Conflict:
    """An entry that was made otherwise on several laptops, or whose place was removed on one.

    `table` is the id of its table, None for what stands above the tables. `variants` are what each
    made of it, what is shown first; a variant without content removed it. One without a version
    says that it is shown nowhere, though nobody removed it.
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
    if kind is None or not issubclass(kind, Entry):
        return None
    if agree(found):
        if not unheard(found, is_shown=bool(shown)):
            return None
        found = (*found, Variant(kind, None, "", ""))
    # What cannot be shown may go before what is.
    ordered = sorted(found, key=lambda variant: variant.version != shown)
    return Conflict(key, kind, table, tuple(ordered))


def unheard(found: Iterable[Variant], *, is_shown: bool) -> bool:
    """Whether a seat or its card is kept and shown nowhere, so that nobody would miss the voice.

    The seat was removed by someone who did not know what was chosen at it, or there is no letter
    left for it.
    """
    return not is_shown and any(isinstance(one.content, Pick | Seat) for one in found)
