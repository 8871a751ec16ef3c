from tafelkit.domain.change import after
from tafelkit.services import register

SEAT = "f209f04c-cd8e-4139-98ff-bcc1b11d6b37"


def test_names_and_consents_by_seat() -> None:
    book: dict = {}
    book = after(book, register.enter(book, SEAT, name="Zonnebloem").steps)
    book = after(book, register.enter(book, SEAT, contact="z@example.org").steps)
    assert register.attendee(book, SEAT).name == "Zonnebloem"
    assert not register.enter(book, SEAT, name="Zonnebloem")
    assert register.consent(book, SEAT, "quotes") is None
    book = after(book, register.answer(book, SEAT, "quotes", False, "2023-06-20").steps)
    book = after(book, register.answer(book, SEAT, "quotes", True, "2023-06-20").steps)
    assert register.consent(book, SEAT, "quotes").given
    book = after(book, register.answer(book, SEAT, "quotes", None, "").steps)
    assert register.consent(book, SEAT, "quotes") is None
    assert not register.answer(book, SEAT, "quotes", None, "")
    assert after(book, register.forget(book, SEAT).steps) == {}


def test_an_empty_name_leaves_no_trace() -> None:
    assert not register.enter({}, SEAT, name="")
