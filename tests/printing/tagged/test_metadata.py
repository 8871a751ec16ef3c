from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tafelkit.printing.tagged import (
    Canvas,
)
from tests.printing.tagged.making import (
    failures,
    read,
)


@pytest.mark.parametrize(
    ("made_at", "date", "written"),
    [
        (datetime(2023, 6, 20, 12, 0, tzinfo=UTC), "2023-06-20T12:00:00+00:00", b"+00'00'"),
        (
            datetime(2023, 6, 20, 12, 0, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            "2023-06-20T15:30:00+00:00",
            b"+00'00'",
        ),
    ],
)
def test_metadata_say_the_same_twice(
    tmp_path: Path, made_at: datetime, date: str, written: bytes
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, lang="nl-NL", made_at=made_at)
    said = {
        "Title": "Tafel <7> & “8” 🏠",
        "Author": "Wij",
        "Subject": "één",
        "Keywords": "a, b",
        "Creator": "c",
        "Producer": "p",
    }
    for key, value in said.items():
        getattr(canvas, f"set{key}")(value)
    canvas.showPage()
    canvas.save()
    assert failures(out.getvalue(), tmp_path) == []
    tagged = read(out.getvalue())
    packet = tagged.file.get(tagged.catalog["Metadata"]).content.decode()
    assert f"<xmp:CreateDate>{date}</xmp:CreateDate>" in packet
    assert "Tafel &lt;7&gt; &amp; “8” 🏠" in packet
    info = tagged.file.get(tagged.file.trailer["Info"])
    assert info["CreationDate"].endswith(written)
    assert tagged.catalog["MarkInfo"] is not None
