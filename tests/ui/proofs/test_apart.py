import threading
import time

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.ui.proofs.apart import Apart, Stopped


def doubled(needs: bytes) -> bytes:
    return needs * 2


def refused(needs: bytes) -> bytes:
    raise Refusal(_("'{what}' gaat niet", what=needs.decode()))


def broken(needs: bytes) -> bytes:
    raise ValueError("een fout van ons")


def slow(needs: bytes) -> bytes:
    time.sleep(30)
    return needs


def test_what_is_made_elsewhere_comes_back() -> None:
    assert Apart().run(doubled, b"ab") == b"abab"


def test_a_refusal_comes_back_as_it_was_raised() -> None:
    with pytest.raises(Refusal, match="'dit' gaat niet"):
        Apart().run(refused, b"dit")


def test_a_fault_of_ours_is_told_with_where_it_was() -> None:
    with pytest.raises(RuntimeError, match="een fout van ons"):
        Apart().run(broken, b"")


def test_work_can_be_ended_and_once_closed_none_begins() -> None:
    apart = Apart()
    raised: list[BaseException] = []

    def run() -> None:
        try:
            apart.run(slow, b"")
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while apart._process is None:
        time.sleep(0.01)
    apart.stop()
    thread.join(5)
    assert isinstance(raised[0], Stopped)
    assert apart.run(doubled, b"a") == b"aa"
    apart.close()
    with pytest.raises(Stopped):
        apart.run(doubled, b"a")
