"""Keys of records: UUIDs made on the laptop, so that files of many laptops never clash.

`uuid` asks the system who it is when it is imported, and reading a table needs none of it.
"""

from __future__ import annotations

import re
import unicodedata

_FORM = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


def new_id() -> str:
    """A new random key."""
    from uuid import uuid4

    return str(uuid4())


def derived_id(owner: str, name: str) -> str:
    """The key of something an owner has one of by that name, the same on every laptop."""
    from uuid import UUID, uuid5

    return str(uuid5(UUID(owner), name))


def is_id(text: str) -> bool:
    """Whether the text is a UUID in its usual form (RFC 9562, lower or upper case)."""
    return _FORM.fullmatch(text) is not None


def card_id(name: str) -> str:
    """A card's id: its Dutch name in lower case, no accents, hyphens for all else (DESIGN)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
