"""Which computer this is and which of its processes still run, as marks that tell nothing else."""

from __future__ import annotations

import os
import platform
from hashlib import blake2b
from pathlib import Path

# Another at each start of the system: numbers of processes from before mean nothing.
_BOOT = Path("/proc/sys/kernel/random/boot_id")
# Another at each computer, whatever people call it: many are called as they came.
_INSTALLED = Path("/etc/machine-id")


def machine() -> str:
    """A mark of this computer as long as it is on, by which nobody learns which it is."""
    return _mark(_BOOT, 8)


def computer() -> str:
    """A mark of this computer, also when it was started anew."""
    return _mark(_INSTALLED, 4)


def _mark(place: Path, size: int) -> str:
    try:
        told = place.read_bytes()
    except OSError:
        from uuid import getnode

        told = str(getnode()).encode()
    return blake2b(platform.node().encode() + b" " + told, digest_size=size).hexdigest()


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
