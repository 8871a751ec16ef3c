from datetime import datetime

import pytest

from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.forms.order import FormsOrder
from tafelkit.domain.texts import Language
from tafelkit.printing.orders import pdf_of
from tests.printing.tagged.reading import Tagged

MADE_AT = datetime(2023, 6, 20, 12, 0).astimezone()


@pytest.mark.parametrize(
    ("make", "pages"),
    [
        (CardsOrder, 8),
        (lambda kit, nl: CardsOrder(kit, nl, test_sheet=True), 2),
        (CanvasOrder, 1),
        (lambda kit, nl: FormsOrder(kit, nl, forms=("guide",)), 2),
    ],
    ids=["cards", "test sheet", "canvas", "forms"],
)
def test_each_order_becomes_its_document(make, pages: int) -> None:
    order = make(kit_shelf().kit("gemeente"), Language("nl"))
    assert len(Tagged(pdf_of(order, resources() / "fonts", MADE_AT)).pages) == pages


def test_what_cannot_be_printed_is_refused() -> None:
    order = CanvasOrder(kit_shelf().kit("gemeente"), Language("nl"), filled=True)
    with pytest.raises(Refusal, match="komt van een tafel"):
        pdf_of(order, resources() / "fonts", MADE_AT)
