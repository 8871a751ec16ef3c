from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _


def test_what_is_quoted_of_a_foreign_file_stays_on_one_line() -> None:
    refused = Refusal(_("'{value}' kan hier niet", value="a\nb\r\n\u2028c")).about("x.tafel")
    assert str(refused) == "x.tafel: 'a b   c' kan hier niet"
