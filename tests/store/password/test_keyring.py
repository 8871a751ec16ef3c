from __future__ import annotations

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.password import keyring, locked
from tafelkit.store.password.keyring import Keyring

CHEAP = (4, 1, 1)
SALT = b"s" * 16


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", CHEAP)


def test_what_was_given_last_is_tried_first() -> None:
    ring = Keyring()
    assert ring.is_empty and not list(ring.keys(SALT, CHEAP))
    for password in ("eerste", "tweede", "", "eerste"):
        ring.give(password)
    wanted = [locked.key_of(password, SALT, CHEAP) for password in ("eerste", "tweede")]
    assert list(ring.keys(SALT, CHEAP)) == wanted
    ring.take_back("eerste")
    assert list(ring.keys(SALT, CHEAP)) == wanted[1:]
    ring.forget()
    assert ring.is_empty


def test_what_fitted_a_file_is_not_taken_back() -> None:
    ring = Keyring()
    ring.give("fout")
    ring.give("geheim")
    ring.fits(locked.key_of("geheim", SALT, CHEAP))  # not a key that was tried
    ring.fits(next(ring.keys(SALT, CHEAP)))
    made = ring.new_key("anders")
    for password in ("geheim", "fout", "anders"):
        ring.take_back(password)
    assert [key.secret for key in ring.keys(made.salt, made.cost)] == [
        made.secret,
        locked.key_of("geheim", made.salt, made.cost).secret,
    ]


def test_a_key_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Keyring()
    made = ring.new_key("geheim")
    monkeypatch.setattr(keyring, "key_of", None)
    assert list(ring.keys(made.salt, made.cost)) == [made]
    with pytest.raises(Refusal, match="niet leeg"):
        ring.new_key("")


def test_another_process_gets_the_keys_and_no_password() -> None:
    ring, other = Keyring(), Keyring()
    made = ring.new_key("geheim")
    other.take_in(ring.handed_on())
    assert list(other.keys(made.salt, made.cost)) == [made] and not other.is_empty
    assert not list(other.keys(SALT, CHEAP))
