from tafelkit.domain.drawing.marks import Group
from tests.domain.sheets.forms.asked import said, sheets


def test_a_sign_has_its_letter_on_both_sides_of_the_fold() -> None:
    signs = sheets("signs", seats=3)
    assert len(signs) == 3
    for sign, letter in zip(signs, "ABC", strict=True):
        assert (sign.width, sign.height) == (297, 210)
        assert said([sign]).count(letter) == 2
        turned = sign.pieces[0].marks[0]
        assert isinstance(turned, Group) and turned.degrees == 180
