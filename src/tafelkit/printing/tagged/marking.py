"""Marked content: which operators of a page's content belong to what (ISO 32000-1, 14.6).

Drawing leaves `Boundary`s among the operators, each telling whose the following ones are; when
the page is full, `marked` turns them into the marks that the file has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .elements import Element, Run
from .syntax import text
from .tags import DECORATION, Artifact

Owner = Run | Artifact | None

# What puts something on the page, and what opens or closes a level that marks must not straddle.
_PAINTS = re.compile(r"(?:^|[\s)\]>])(?:S|s|f\*?|F|B\*?|b\*?|n|Do|Tj|TJ|'|\"|sh|EI)(?=\s|$)")
_LEVELS = frozenset({"q", "Q", "BT", "ET"})


class Boundary(str):
    """A place in the content from which on another owns it; None where nothing is painted.

    ReportLab takes it for an operator, and joins it with others: it is an empty text.
    """

    __slots__ = ("owner",)
    owner: Owner

    def __new__(cls, owner: Owner) -> Boundary:
        """Make one."""
        self = super().__new__(cls)
        self.owner = owner
        return self


def marked(code: Sequence[str], owner: Owner, page: int) -> tuple[list[str], list[Element]]:
    """A page's content with its marks, and whose the numbered ones are.

    `owner` owns what comes before the first boundary.
    """
    marker = _Marker(page)
    for whose, operators in _stretches(code, owner):
        if not any(map(_PAINTS.search, operators)):
            marker.pass_over(operators)
        elif whose is DECORATION:
            marker.decorate(operators)
        else:
            marker.mark(whose, operators)
    marker.close()
    return marker.code, marker.owners


def begin(artifact: Artifact) -> str:
    """The operator that begins an artifact."""
    properties = ""
    if artifact.kind:
        properties += f" /Type /{artifact.kind}"
    if artifact.subtype:
        properties += f" /Subtype /{artifact.subtype}"
    return f"/Artifact <<{properties[1:]}>> BDC" if properties else "/Artifact BMC"


class _Marker:
    """Writes stretches one after another; neighbours of one element share a mark."""

    def __init__(self, page: int) -> None:
        self.code: list[str] = []
        self.owners: list[Element] = []
        self._page = page
        # The run whose mark is open and where it opened, and what came after that paints nothing.
        self._open: Run | None = None
        self._opened = 0
        self._passed: list[str] = []

    def pass_over(self, operators: Sequence[str]) -> None:
        """Add what paints nothing."""
        self._passed += operators
        if not _LEVELS.isdisjoint(operators):
            self.close()

    def decorate(self, operators: Sequence[str]) -> None:
        """Add a stretch that nobody called anything, marking no more of it than is painted."""
        self.close()
        is_open = False
        for operator in operators:
            if is_open and operator in _LEVELS:
                self.code.append("EMC")
                is_open = False
            elif not is_open and _PAINTS.search(operator):
                self.code.append(begin(DECORATION))
                is_open = True
            self.code.append(operator)
        if is_open:
            self.code.append("EMC")

    def mark(self, owner: Owner, operators: Sequence[str]) -> None:
        """Add a stretch that belongs to an element or is an artifact."""
        if isinstance(owner, Run):
            self._continue(owner)
            self.code += [*self._passed, *operators]
            self._passed = []
        else:
            self.close()
            self.code += [begin(owner or DECORATION), *operators, "EMC"]

    def _continue(self, run: Run) -> None:
        """Begin the run's mark, unless one of its element is open.

        A divided word has a mark of its own, which says the whole when it has both its parts.
        """
        last = self._open
        if last is not None and last.element is run.element and last.word is run.word:
            if run.word is not None:
                says = text(run.word.text).decode("ascii")
                # Readers look for what is said in spans only.
                self.code[self._opened] = f"/Span <</MCID {last.number} /ActualText {says}>> BDC"
            return
        self.close()
        run.page, run.number = self._page, len(self.owners)
        self.owners.append(run.element)
        self._open, self._opened = run, len(self.code)
        self.code.append(f"/{run.element.tag.role} <</MCID {run.number}>> BDC")

    def close(self) -> None:
        """End the mark that is open."""
        if self._open is not None:
            self.code.append("EMC")
        self._open = None
        self.code += self._passed
        self._passed = []


def _stretches(code: Sequence[str], owner: Owner) -> Iterator[tuple[Owner, list[str]]]:
    operators: list[str] = []
    for operator in code:
        if isinstance(operator, Boundary):
            yield owner, operators
            owner, operators = operator.owner, []
        else:
            operators.append(operator)
    yield owner, operators
