"""What is said about words that stand in a line and were not entered: where they are, which."""

from __future__ import annotations

from tafelkit.ui.desk import Desk
from tafelkit.ui.drafts import LINES
from tafelkit.ui.window.stops import stops


def what(desk: Desk) -> list[str]:
    """What the words that wait are to become, each said once."""
    said = (desk.language.text(LINES[name].becomes) for name in desk.drafts.names)
    return list(dict.fromkeys(said))


def where(desk: Desk, name: str) -> str:
    """The page of a line, as the rail names it, and what its words become."""
    page, becomes = LINES[name]
    return f"{_titles(desk).get(page, page)} · {desk.language.text(becomes)}"


def words(desk: Desk, name: str) -> str:
    """The words in a line; those of a card are two lines."""
    return desk.drafts.get(name).words.strip()


def from_before(desk: Desk) -> str:
    """On which pages words stand since the table was open before; nothing where none do."""
    pages = dict.fromkeys(LINES[name].page for name in desk.drafts.from_before)
    if not pages:
        return ""
    titles = _titles(desk)
    return desk.language.say(
        "Nog niet vastgelegd, van de vorige keer: {pages}.",
        pages=", ".join(titles.get(page, page) for page in pages),
    )


def _titles(desk: Desk) -> dict[str, str]:
    """The pages as the rail names them."""
    # The first round shares a page with the preparation, which comes before it.
    return {stop.page: stop.title for stop in reversed(stops(desk.record, desk.language))}
