"""The same session in a file under a password, which is set, altered and taken away meanwhile."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from soak._tables import make_keys_cheap
from soak.killed import session
from soak.killed.places import TABLE
from tafelkit.store.document import Document
from tafelkit.store.password.keyring import KEYRING

PASSWORDS = ("eerste", "tweede")
make_keys_cheap()


def prepare(folder: Path) -> None:
    session.prepare(folder)
    with closing(Document.open(folder / TABLE, "soak")) as document:
        document.set_password(PASSWORDS[0])


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    _give_passwords()
    open_one = session.opened(folder)
    session.step(open_one, 1)
    open_one.settle(60)
    tell("saved 1")
    number = 1
    while True:
        for _burst in range(chance.randint(1, 4)):
            number += 1
            session.step(open_one, number)
        assert open_one.settle(60)
        tell(f"saved {number}")
        if chance.random() < 0.3:
            open_one.set_password(chance.choice((*PASSWORDS, "")))


def check(folder: Path, told: Sequence[str]) -> None:
    _give_passwords()
    session.check(folder, told)


def _give_passwords() -> None:
    for password in PASSWORDS:
        KEYRING.give(password)
