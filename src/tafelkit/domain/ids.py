"""Keys of records: UUIDs made on the laptop, so that files of many laptops never clash."""

from __future__ import annotations

import re
import unicodedata
import uuid


def new_id() -> str:
    """A new random key."""
    return str(uuid.uuid4())


def derived_id(owner: str, name: str) -> str:
    """The key of something an owner has one of by that name, the same on every laptop."""
    return str(uuid.uuid5(uuid.UUID(owner), name))


def is_id(text: str) -> bool:
    """Whether the text is a UUID in its usual form (RFC 9562, lower or upper case)."""
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def card_id(name: str) -> str:
    """A card's id: its Dutch name in lower case, no accents, hyphens for all else (DESIGN)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
