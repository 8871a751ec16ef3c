"""What of our code an input reached: the steps from one line to the next."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import tafelkit

_OURS = str(Path(tafelkit.__file__).parent)
Step = tuple[int, int]


class Reached:
    """Follows what runs within `following`, in our own modules alone."""

    def __init__(self) -> None:
        self.steps: set[Step] = set()
        self._ours: dict[CodeType, bool] = {}
        self._last = 0

    def following(self, work: Callable[[], object]) -> set[Step]:
        """Do the work; the steps that were taken."""
        self.steps = set()
        before = sys.gettrace()
        sys.settrace(self._called)
        try:
            work()
        finally:
            sys.settrace(before)
        return self.steps

    def _called(self, frame: FrameType, _event: str, _argument: Any) -> Any:
        code = frame.f_code
        ours = self._ours.get(code)
        if ours is None:
            ours = self._ours[code] = code.co_filename.startswith(_OURS)
        return self._line if ours else None

    def _line(self, frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            here = hash((frame.f_code, frame.f_lineno))
            self.steps.add((self._last, here))
            self._last = here
        return self._line


def words_of(*functions: Callable[..., Any]) -> list[str]:
    """All texts that stand in the code of these functions' modules: keys, choices, marks."""
    found: set[str] = set()
    for function in functions:
        for value in vars(sys.modules[function.__module__]).values():
            code = getattr(value, "__code__", None)
            if code is not None:
                _collect(code, found)
    return sorted(word for word in found if 0 < len(word) < 40)


def _collect(code: CodeType, found: set[str]) -> None:
    for constant in code.co_consts:
        if isinstance(constant, str):
            found.add(constant)
        elif isinstance(constant, CodeType):
            _collect(constant, found)
