from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.texts import _
from tafelkit.ui.programme.sayings.folded import FoldedSayings


def said(words: str) -> Saying:
    return Saying(e.Remark(id=words, table="t", text=words), _("Opmerking"), 1)


def test_all_words_are_sought_whatever_their_case_and_accents() -> None:
    folded = FoldedSayings()
    one, other = said("Één loket in de wijk"), said("Een loket te veel")
    assert folded.with_words([one, other], "LOKET een") == [one, other]
    assert folded.with_words([other, one], "wijk eén") == [one]
    assert folded.with_words([one, other], "  ") == [one, other]
    assert folded.with_words([one, other], "balie") == []


def test_the_words_of_a_saying_are_folded_once() -> None:
    folded = FoldedSayings()
    one = said("Één loket")
    assert folded.of(one) == "een loket" and folded.of(one) is folded.of(one)
