from __future__ import annotations

import pytest

from tafelkit import cli


def test_what_to_print_must_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, part in (
        (["print"], "dit ontbreekt nog: WAT"),
        (["print", "posters"], "dit kan hier niet"),
        (["print", "cards"], "dit ontbreekt nog: -o"),
        (["print", "cards", "--duplex", "beide", "-o", "x.pdf"], "dit kan hier niet: --duplex"),
    ):
        with pytest.raises(SystemExit) as stopped:
            cli.run(arguments)
        assert stopped.value.code == 2
        shown = capsys.readouterr().err
        assert shown.startswith("gebruik: tafelkit print") and part in shown
