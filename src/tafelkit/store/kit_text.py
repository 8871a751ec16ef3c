"""The kit as it travels in a file: as one text of JSON."""

from __future__ import annotations

import json
from functools import lru_cache

from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.kit_check import check_kit
from tafelkit.domain.texts import _


@lru_cache(maxsize=16)
def kit_of(text: str, kit_id: str) -> Kit:
    """The kit of a text, kept under an id; thousands of tables bring the same one.

    Raises Refusal, or an error of the reader of JSON, for what is no kit.
    """
    kit = shape.read(Kit, json.loads(text), "kit")
    check_kit(kit)
    if kit.id != kit_id:
        raise Refusal(_("de kit '{kit}' is niet te lezen", kit=kit_id[:40]))
    return kit


@lru_cache(maxsize=4)
def kit_text(kit: Kit) -> str:
    """The kit as it travels: the same text for the same kit, whoever made it."""
    # 841 and 841.0 are one length; reading settles which of them is written.
    settled = shape.read(Kit, shape.plain(kit), "kit")
    return json.dumps(shape.plain(settled), ensure_ascii=False, separators=(",", ":"))
