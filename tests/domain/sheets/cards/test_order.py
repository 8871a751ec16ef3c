import pytest

from tafelkit.domain.drawing.cards.format import TAROT
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.order import check_order
from tests.domain.sheets.cards.orders import EN, NL, an_order, kit_of


def test_an_order_is_for_an_office_and_its_printer() -> None:
    order = an_order()
    assert (order.paper.name, order.size, order.flip, order.bleed) == ("A4", "poker", "long", False)
    assert order.other_language.code == "en"
    assert an_order(language=EN).other_language.code == "nl"
    assert an_order(size="tarot").card is TAROT
    assert order.title == "Klein deck: kaarten"
    check_order(order)


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"kit": kit_of(0)}, "heeft geen kaarten"),
        ({"blanks": -1}, "kies 0 tot 500 lege kaarten"),
        ({"blanks": 501}, "kies 0 tot 500 lege kaarten"),
        ({"shift": (11, 0)}, "tot 10 mm"),
        ({"shift": (0, float("nan"))}, "tot 10 mm"),
    ],
)
def test_what_makes_no_sense_is_refused(known: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        check_order(an_order(**{"language": NL} | known))
