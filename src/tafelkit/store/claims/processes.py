"""Which computer this is and which of its processes still run, as marks that tell nothing else."""

from __future__ import annotations

import os
import platform
from hashlib import blake2b
from pathlib import Path

# Another at each start of the system: numbers of processes from before mean nothing.
_BOOT = Path("/proc/sys/kernel/random/boot_id")


def machine() -> str:
    """A mark of this computer as long as it is on, by which nobody learns which it is."""
    try:
        running = _BOOT.read_text(encoding="ascii")
    except OSError:
        from uuid import getnode

        running = str(getnode())
    return blake2b(f"{platform.node()} {running}".encode(), digest_size=8).hexdigest()


def runs(process: int) -> bool | None:
    """Whether a process of this computer still runs; None where that cannot be asked."""
    if process <= 0:
        return False
    if os.name != "posix":
        return None
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
