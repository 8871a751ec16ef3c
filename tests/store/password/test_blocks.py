"""One block by itself: whose it is, and of which place."""

from __future__ import annotations

import os

import pytest

from tafelkit.domain.errors import Damaged
from tafelkit.store.password import blocks, locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Key, Locked


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> Key:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    return KEYRING.new_key("geheim")


def test_a_block_opens_for_its_place_and_by_its_key_only(key: Key) -> None:
    content = os.urandom(2 * blocks.SIZE + 5)
    first, second, rest = blocks.pieces(content)
    assert len(rest) == 5 and first + second + rest == content
    sealed = blocks.seal(key, first, 1)
    assert blocks.opened(key, sealed, 1) == first
    assert blocks.opened(key, sealed, 2) is None
    assert blocks.opened(KEYRING.new_key("geheim"), sealed, 1) is None  # of another salt
    assert blocks.opened(key, sealed[:-1] + bytes([sealed[-1] ^ 1]), 1) is None
    assert blocks.opened(key, sealed[:20], 1) is None
    assert blocks.mark(sealed) != blocks.mark(blocks.seal(key, first, 1))


def test_the_head_tells_how_much_there_is_and_of_which_moment(key: Key) -> None:
    told = blocks.total(9, [b"a", b"b"])
    head = blocks.head(key, told)
    assert blocks.told_by(key, head) == told and blocks.size_in(told) == 9
    assert blocks.told_by(key, head[:-1]) is None and blocks.told_by(key, b"") is None
    assert blocks.unlocked([head], [], whole=True) == (key, told)


def test_a_key_that_opens_a_block_fits_though_the_head_is_damaged(key: Key) -> None:
    head = bytearray(blocks.head(key, blocks.total(5, [])))
    head[-1] ^= 1
    block = (1, blocks.seal(key, b"woord", 1))
    assert blocks.unlocked([bytes(head)], [block], whole=False) == (key, None)
    with pytest.raises(Locked, match="niet meer te zien"):
        blocks.unlocked([bytes(head)], [], whole=False)
    with pytest.raises(Damaged, match="niet meer te openen"):
        blocks.unlocked([b"\xff" * len(head), b""], [block], whole=False)
