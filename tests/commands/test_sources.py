from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import pytest

from tafelkit import cli
from tafelkit.bootstrap import PROPOSED_KIT, resources
from tafelkit.commands.console import Console
from tafelkit.commands.sources import kit_and_table
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tests.commands.running import a_programme


def test_a_kit_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(resources() / folder, tmp_path / folder)
    kit = tmp_path / "kits" / "gemeente.toml"
    before = kit.read_bytes()
    for what in ("cards", "canvas", "forms"):
        capsys.readouterr()
        assert cli.run(["print", what, "--kit", str(kit), "-o", str(kit)]) == 1
        assert ".pdf" in capsys.readouterr().err
        link = tmp_path / f"{what}.pdf"
        link.symlink_to(kit)
        assert cli.run(["print", what, "--kit", str(kit), "-o", str(link)]) == 1
        assert "dit is het bestand zelf" in capsys.readouterr().err
    assert kit.read_bytes() == before


def asked(**values: object) -> argparse.Namespace:
    return argparse.Namespace(**{"file": None, "kit": None, "lang": None, "output": OUT, **values})


OUT = Path("uit.pdf")
EN = Console(Language("en"))


def test_without_a_table_it_is_of_a_kit_in_the_language_of_the_command() -> None:
    kit, language, record = kit_and_table(asked(), EN)
    assert (kit.id, language.code, record) == (PROPOSED_KIT, "en", None)
    kit, language, _record = kit_and_table(asked(kit="gemeente", lang="nl"), EN)
    assert (kit.id, language.code) == ("gemeente", "nl")


def test_a_table_has_its_own_kit_and_language(table: Path) -> None:
    kit, language, record = kit_and_table(asked(file=table), EN)
    assert record is not None and kit == record.kit and language.code == "nl"
    assert kit_and_table(asked(file=table, lang="en"), EN)[1].code == "en"


def test_a_table_and_a_kit_are_not_both_printed(table: Path) -> None:
    with pytest.raises(Refusal, match="niet allebei"):
        kit_and_table(asked(file=table, kit="gemeente"), EN)


def test_a_programme_of_many_tables_is_none(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="programma met 2 tafels"):
        kit_and_table(asked(file=a_programme(tmp_path)), EN)
