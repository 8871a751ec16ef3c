"""The kit as it travels in a file: as one text of JSON."""

from __future__ import annotations

import json
from functools import lru_cache

from tafelkit.domain import shape
from tafelkit.domain.kit import Kit
from tafelkit.domain.kit_check import check_kit


@lru_cache(maxsize=16)
def kit_of(text: str) -> Kit:
    """The kit of a text; thousands of tables bring the same one.

    Raises Refusal, or an error of the reader of JSON, for what is no kit.
    """
    kit = shape.read(Kit, json.loads(text), "kit")
    check_kit(kit)
    return kit


@lru_cache(maxsize=4)
def kit_text(kit: Kit) -> str:
    """The kit as it travels: the same text for the same kit, whoever made it."""
    # 841 and 841.0 are one length; reading settles which of them is written.
    settled = shape.read(Kit, shape.plain(kit), "kit")
    return json.dumps(shape.plain(settled), ensure_ascii=False, separators=(",", ":"))
