"""Words not entered of a table that were kept for where its file is no more.

Who opens the table elsewhere gets them in its lines as soon as no others stand there. Until then
they lie in journals of their own, and an erasing and a password reach those too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tafelkit.store.drafts.journal import DraftJournal
from tafelkit.store.password.locked import Key


def let_go(journal: DraftJournal, stays: Callable[[str, str], bool]) -> None:
    """Let go of all lines but those that stay, by their name and words.

    Raises Refusal when the disk does not take it.
    """
    for other in journal.earlier():
        drafts = other.kept()
        staying = {name: draft for name, draft in drafts.items() if stays(name, draft.words)}
        if staying != drafts:
            other.write(staying)


def take_key(journal: DraftJournal, key: Key | None) -> None:
    """Bring them under the key that the file has now, and that the journal has not taken yet.

    Raises Refusal when the disk does not take it.
    """
    _write_anew(journal, journal.earlier(), key)


def seal(journal: DraftJournal) -> None:
    """The same of what is still in the clear, when a file is opened that is under a key."""
    others = [other for other in journal.earlier() if other.is_in_the_clear]
    _write_anew(journal, others, journal.key)


def _write_anew(journal: DraftJournal, others: Iterable[DraftJournal], key: Key | None) -> None:
    """They come to this place: who opens a copy in theirs, without that key, could not read them.

    Who is killed amid it finds them twice, rather than not.
    """
    for other in others:
        if drafts := other.kept():
            journal.one_more(key).write(drafts)
            other.take_key(key)
            other.write({})
