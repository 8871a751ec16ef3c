"""What merging files did to a programme, or would do: what a plan shows and is held against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tafelkit.domain.merging.kits import KitChange, MappedCard
from tafelkit.domain.texts import Message
from tafelkit.services.overall import AS_IT_WAS, Overall
from tafelkit.store.merging.outcome import Merged

Result = Literal["added", "same", "updated", "conflicts", "refused"]


@dataclass(frozen=True)
class FileReport:
    """What happened to one file, or would happen; `reason` is why it was refused.

    `foreign` says that it belongs to another programme, whose tables can be adopted; `locked` that
    it is under a password, and `unopened` that none that was given opens it. `total` is the sum of
    the seals of what was read, so that a file that became another is told from it. `overall` is
    what it alters for all tables of the programme, and `kit_apart` how its kit is another than
    the one in force.
    """

    path: Path
    result: Result
    merged: Merged
    reason: Message | None = None
    cards: tuple[MappedCard, ...] = ()
    foreign: bool = False
    locked: bool = False
    unopened: bool = False
    total: str = ""
    overall: Overall = AS_IT_WAS
    kit_apart: KitChange | None = None


@dataclass(frozen=True)
class Double:
    """Tables with one number on one day: perhaps the same table, recorded twice."""

    number: int
    date: str
    count: int


@dataclass(frozen=True)
class Report:
    """What happened to all files, or would happen, and how many tables there are then.

    `unlocked` says that what was under a password comes into a programme that is not, `alters`
    that the programme is another by it, be it only its kit, and `erases` that a file brings marks
    of erasing to a table that was there, or tells that an erased seat said what stands there:
    older copies of the programme may hold those words. `remnants` says that the disk did not let
    the file be rid of pieces of what was erased.
    """

    files: tuple[FileReport, ...]
    tables: int
    doubles: tuple[Double, ...]
    planned: bool = False
    unlocked: bool = False
    alters: bool = False
    erases: bool = False
    remnants: bool = False
