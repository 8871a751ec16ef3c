"""The house stands: every import runs down (contracts in pyproject.toml)."""

from importlinter.cli import lint_imports


def test_imports_run_from_the_doors_down_to_the_domain(capsys) -> None:
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out
