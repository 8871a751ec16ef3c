"""One program with a file: it says whether it can write, and does what it is told line by line."""

from __future__ import annotations

import platform
import sys
from contextlib import closing
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.services import conversation
from tafelkit.store.claims import claim
from tafelkit.store.document import Document


def main() -> None:
    path, computer, beat, gone = sys.argv[1:]
    platform.node = lambda: computer
    claim.BEAT_SECONDS, claim.GONE_SECONDS = float(beat), float(gone)
    with closing(Document.open(Path(path), computer)) as document:
        holder = document.holder
        found = f"reads {holder.computer if holder else '?'}" if document.read_only else "writes"
        print(found, flush=True)
        record = next(document.records())
        for line in sys.stdin:
            change = conversation.note(record, "concept", line.strip())
            try:
                document.write(change)
            except Refusal as refused:
                print(f"refused {refused}", flush=True)
                continue
            record = record.applied(change)
            print("saved", flush=True)


if __name__ == "__main__":
    main()
