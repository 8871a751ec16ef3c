"""What the machine itself must bring before and beside the virtual environment.

    python3 tools/system.py venv            Python can make a virtual environment
    .venv/bin/python tools/system.py qt     the libraries that Qt needs are there
    .venv/bin/python tools/system.py screen a window can be opened

What is missing is installed by apt where this user may, else the one line to type is printed.
"""

import contextlib
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

# Debian's names for the libraries that PySide6's wheels expect of the system.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# Parts of PySide6: without the first nothing runs, without the second no window opens.
NEEDED = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtPrintSupport.abi3.so",
    "QtTest.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
)
NEEDED_FOR_X11 = ("Qt/plugins/platforms/libqxcb.so",)
NEEDED_FOR_WAYLAND = ("Qt/plugins/platforms/libqwayland.so",)


def main(arguments: list[str]) -> int:
    """Do what the one argument names."""
    steps = {"venv": check_venv, "qt": check_qt, "screen": check_screen}
    if len(arguments) != 1 or arguments[0] not in steps:
        print(__doc__, file=sys.stderr)
        return 2
    return steps[arguments[0]]()


def check_venv() -> int:
    """See that this Python is new enough and has venv and ensurepip (Debian splits them off)."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        say(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}.")
        say("Name another with: make PYTHON=/path/to/python3 ...")
        return 1
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return 0
    # While at it, what Qt will ask for: one line to type, not two.
    return 0 if install(["python3-venv", *packages_of(not_loadable())]) else 1


def check_qt() -> int:
    """See that Qt's libraries are there; where only those for windows lack, go on without."""
    missing = missing_libraries(NEEDED + needed_for_windows())
    if missing and install(packages_of(missing)):
        missing = missing_libraries(NEEDED + needed_for_windows())
    if not missing:
        return 0
    say("Libraries that Qt does not find: " + " ".join(missing))
    if missing_libraries(NEEDED):
        return 1
    say("Until then no window can be opened; the tests and the command line work without one.")
    return 0


def check_screen() -> int:
    """See whether a window can be opened, by trying to, and say why not."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    screens = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    no_screen = sys.platform.startswith("linux") and not (screens or platform)
    if no_screen or platform in {"offscreen", "minimal"}:
        say("There is no screen here.")
        return 1
    missing = missing_libraries(needed_for_windows())
    if missing and not install(packages_of(missing)):
        return 1
    try_it = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    tried = subprocess.run(
        [sys.executable, "-c", try_it], capture_output=True, text=True, check=False
    )
    if tried.returncode:
        say("The screen does not answer: " + tried.stderr.strip().partition("\n")[0])
        return 1
    return 0


def needed_for_windows() -> tuple[str, ...]:
    """Return the parts of PySide6 that windows need on this desktop."""
    return NEEDED_FOR_X11 + (NEEDED_FOR_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else ())


def not_loadable() -> list[str]:
    """Return those of the known libraries that this system does not have."""
    names = [name for name in PACKAGES if "wayland" not in name]
    for name in list(names):
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
            names.remove(name)
    return names


def missing_libraries(parts: tuple[str, ...]) -> list[str]:
    """Return the shared libraries that the parts of PySide6 ask for and that are not found."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("PySide6 is not in this virtual environment.")
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return []
    home = Path(next(iter(spec.submodule_search_locations)))
    missing = set()
    for part in parts:
        listing = subprocess.run(
            ["ldd", str(home / part)], capture_output=True, text=True, check=False
        ).stdout
        missing |= {line.split()[0] for line in listing.splitlines() if "not found" in line}
    return sorted(missing)


def packages_of(libraries: list[str]) -> list[str]:
    """Return the packages that hold these libraries, as far as they are known here."""
    return sorted({PACKAGES[name] for name in libraries if name in PACKAGES})


def install(packages: list[str]) -> bool:
    """Install Debian packages where this user may without being asked, else print the line."""
    if not packages:
        return False
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        say("Missing; on Debian these packages hold it: " + " ".join(packages))
        return False
    root = as_root()
    if root is None:
        say("Missing on this machine. Please type this line, then try again:")
        say(f"  sudo {line}")
        return False
    say("Installing " + " ".join(packages))
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in ("apt-get update", line):
        done = subprocess.run(
            [*root, *command.split()], env=environment, stdin=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            say(f"That failed: {command}")
            return False
    return True


def as_root() -> list[str] | None:
    """Return what makes a command run as root, or None where that needs a password."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if asked.returncode == 0:
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def say(text: str) -> None:
    """Tell it on the error stream at once, in order with what the commands print."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
