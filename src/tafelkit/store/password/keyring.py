"""The passwords that were given in this run of the program, and the keys that were made of them.

They are asked for once and tried on every file under a password; they are in memory only, and end
with the program. A process of our own gets the keys through its pipe (`ui/proofs/apart.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.store.password.locked import Cost, Key, key_of, new_key


class Keyring:
    """What opens files in this run."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Know no password any more."""
        self._passwords: list[str] = []
        self._fitting: set[str] = set()
        self._keys: dict[tuple[str, bytes, Cost], Key] = {}
        self._handed: list[Key] = []

    def give(self, password: str) -> None:
        """Try a password from now on, before those that were given earlier."""
        self._let_go(password)
        if password:
            self._passwords.insert(0, password)

    def fits(self, key: Key) -> None:
        """A key opened a file: its password is not taken back, whatever else it does not fit."""
        self._fitting |= {password for (password, *_of), made in self._keys.items() if made is key}

    def take_back(self, password: str) -> None:
        """Try a password no more that fitted nothing; each file would be tried with it."""
        if password not in self._fitting:
            self._let_go(password)

    def _let_go(self, password: str) -> None:
        self._passwords = [other for other in self._passwords if other != password]

    @property
    def is_empty(self) -> bool:
        """Whether no password was given yet."""
        return not (self._passwords or self._handed)

    def new_key(self, password: str) -> Key:
        """A key for a file that is put under a password, which will be tried from now on.

        Raises Refusal for an empty password.
        """
        key = new_key(password)
        self.give(password)
        self._keys[password, key.salt, key.cost] = key
        self.fits(key)
        return key

    def keys(self, salt: bytes, cost: Cost) -> Iterator[Key]:
        """The keys that may open a file of that salt and cost; a key takes its time to be made."""
        yield from (key for key in self._handed if (key.salt, key.cost) == (salt, cost))
        for password in tuple(self._passwords):
            made = self._keys.get((password, salt, cost))
            if made is None:
                made = self._keys[password, salt, cost] = key_of(password, salt, cost)
            yield made

    def handed_on(self) -> tuple[Key, ...]:
        """The keys that were made, for a process that opens what this one opened."""
        return (*self._handed, *self._keys.values())

    def take_in(self, keys: tuple[Key, ...]) -> None:
        """The keys of the process that began this one."""
        self._handed += keys


KEYRING = Keyring()
