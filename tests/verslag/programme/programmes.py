"""Programmes for tests: the sample's, and odd ones made from it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.exchange import json_reader
from tafelkit.verslag.programme.programme import programme_verslag
from tafelkit.verslag.tree import Verslag
from tafelkit.verslag.voice import Edition

SAMPLE = resources() / "sample"


@cache
def sample_records() -> tuple[Record, ...]:
    shelf = kit_shelf()
    records = []
    for path in sorted(SAMPLE.glob("tafel-*.json")):
        content = json_reader.read_file(path, shelf.kit)
        table = next(x for x in content.entries if isinstance(x, e.Table))
        entries = {x.id: x for x in content.entries if isinstance(x, e.TableEntry)}
        records.append(Record(content.programme, content.kit, table, entries))
    return tuple(records)


@cache
def sample_above() -> tuple[e.Entry, ...]:
    whole = json.loads((SAMPLE / "programma.json").read_text(encoding="utf-8"))
    tables = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(SAMPLE.glob("tafel-*"))]
    dropped = ("format", "version", "programme", "kit")
    whole["tables"] = [{k: v for k, v in t.items() if k not in dropped} for t in tables]
    content = json_reader.read_text(json.dumps(whole).encode(), kit_shelf().kit)
    return tuple(x for x in content.entries if isinstance(x, e.ABOVE_TABLES))


def verslag_of(
    records: tuple[Record, ...],
    above: tuple[e.Entry, ...] = (),
    edition: Edition = "internal",
    language: LanguageCode = "nl",
) -> Verslag:
    first = sample_records()[0]
    return programme_verslag(first.programme, first.kit, iter(records), above, edition, language)


def sample(edition: Edition = "internal", language: LanguageCode = "nl") -> Verslag:
    return verslag_of(sample_records(), sample_above(), edition, language)


def emptied(record: Record) -> Record:
    """A table of which nothing is recorded."""
    return replace(record, table=replace(record.table, date=""), entries={})
