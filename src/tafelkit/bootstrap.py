"""Puts the parts together; nothing else does, and there are no globals but the ring of passwords.

What each part needs is imported when it is asked for: the window is not to wait for the rest.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tafelkit.domain.texts import Language
    from tafelkit.exchange.kit_files import KitShelf
    from tafelkit.ui.app import Places

# What the command line can do besides opening the app.
COMMANDS = (
    "new", "import", "export", "verslag", "print", "merge", "tally", "check", "restore", "demo",
)  # fmt: skip

# The kit that the start screen proposes to who has not chosen one yet.
PROPOSED_KIT = "sturingsfilosofie"


def resources() -> Path:
    """Where the program's resources are: in the installed package, or at the checkout's top."""
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "resources"


def kit_shelf() -> KitShelf:
    """The kits that lie ready."""
    from tafelkit.exchange.kit_files import KitShelf

    return KitShelf(resources())


def command_line_language(environment: Mapping[str, str]) -> Language:
    """Dutch, unless TAFELKIT_LANG asks for English."""
    from tafelkit.domain.texts import Language

    return Language("en" if environment.get("TAFELKIT_LANG", "").startswith("en") else "nl")


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform != "linux":
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_app(file: Path | None) -> int:
    """Open the app, with a file or with the start screen; its exit status."""
    # All that is made until the window is ready stays; looking for garbage would only take time.
    gc.disable()
    from tafelkit.ui.app import run

    return run(file, places)


def places() -> Places:
    """Where the app finds its own files and the user's."""
    from tafelkit.ui.app import Places

    return Places(resources(), data_folder(), settings_file(), PROPOSED_KIT)


def wants_the_app(arguments: Sequence[str]) -> bool:
    """Whether no command and no option is given: nothing at all, or one file."""
    return not arguments or (
        len(arguments) == 1 and not arguments[0].startswith("-") and arguments[0] not in COMMANDS
    )


def environment() -> Mapping[str, str]:
    """What the program was told by the system it runs on."""
    return os.environ


def author() -> str:
    """The random id of this installation, made at its first use."""
    from tafelkit.store.installation import installation_id

    return installation_id(data_folder())


def settings_file() -> Path:
    """Where the choices of this user are kept."""
    from platformdirs import user_config_path

    return _own(user_config_path) / "settings.json"


def data_folder() -> Path:
    """Where the program keeps what is its own: its id, backups, a log of faults."""
    from platformdirs import user_data_path

    return _own(user_data_path)


def _own(folder: Callable[..., Path]) -> Path:
    """Our folder among the user's; one that cannot be made for who has no home at all."""
    try:
        return folder("tafelkit", appauthor=False)
    except RuntimeError:
        return Path(os.devnull) / "tafelkit"
