"""Build hook: compiles the catalogues of texts, and puts the resources into the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUES = "src/tafelkit/locale/*/LC_MESSAGES/*.po"


def compile_catalogues(root: Path) -> list[Path]:
    """Write the .mo beside each .po under `root` and return what was written."""
    written = []
    for source in sorted(root.glob(CATALOGUES)):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], abort_invalid=True)
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before an archive or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and take along what git ignores or keeps elsewhere.

        In a checkout the program reads the resources where they lie, so that no copy grows old.
        """
        root = Path(self.root)
        build_data["artifacts"] += [
            "/" + path.relative_to(root).as_posix() for path in compile_catalogues(root)
        ]
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"][str(root / "resources")] = "tafelkit/resources"


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)
