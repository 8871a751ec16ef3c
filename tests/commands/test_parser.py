import pytest

from tafelkit import cli
from tafelkit.commands.parser import WRONG_USAGE, Parser, branches
from tafelkit.domain.texts import Language


def test_wrong_usage_says_how_it_should_be(capsys) -> None:
    for arguments, part in (
        (["new", "--kit", "gemeente"], "dit ontbreekt nog: --number, -o"),
        (["tally"], "dit ontbreekt nog"),
        (["new", "--number", "zeven"], "dit is geen getal: --number: 'zeven'"),
        (["verslag", "x", "-o", "y", "--lang", "fr"], "dit kan hier niet: --lang: 'fr'"),
        (["--onzin"], "dit is onbekend: --onzin"),
        (["a.tafel", "b.tafel"], "dit is onbekend: a.tafel b.tafel"),
    ):
        with pytest.raises(SystemExit) as stopped:
            cli.run(arguments)
        shown = capsys.readouterr().err
        assert stopped.value.code == 2
        assert shown.startswith("gebruik: tafelkit") and part in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["print", "cards", "--b", "3"], "dit kan meer betekenen: --b"),
        (["tally", "--json=3", "x"], "hierachter hoort niets: --json"),
        (["tally", "x", "een\ntwee"], "dit is onbekend: een\ntwee"),
        (["verslag", "x", "-o", "y", "--edition"], "hierachter hoort nog iets: --edition"),
        (["print", "canvas", "--margin", "breed"], "dit is geen getal: --margin: 'breed'"),
    ],
)
def test_every_wrong_usage_is_told_in_the_users_language(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.run(arguments)
    assert stopped.value.code == WRONG_USAGE
    assert capsys.readouterr().err.endswith(f"\n{sentence}\n")


def test_a_command_below_a_command_bears_both_names(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser(language=Language("en"), description="what it does", prog="tafelkit")
    below = branches(
        branches(parser, "", "", "one", needed=True)("print", "p"), "", "", "", needed=True
    )
    below("cards", "the deck").add_output()
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args(["print", "cards"])
    assert stopped.value.code == WRONG_USAGE
    assert capsys.readouterr().err == (
        "usage: tafelkit print cards [-h] -o OUTPUT\nstill missing: -o\n"
    )
