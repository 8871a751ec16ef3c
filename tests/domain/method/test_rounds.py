from datetime import datetime, timedelta

from tafelkit.domain.method.rounds import extra, planned, spent
from tafelkit.services import agenda
from tests.builders import NOON, an_empty_record

LATER = NOON + timedelta(minutes=12)


def test_a_round_takes_what_the_agenda_and_the_moderator_give() -> None:
    record = an_empty_record()
    record = record.applied(agenda.extend(record, "waarden", 5))
    record = record.applied(agenda.extend(record, "richting", -3))
    assert planned(record, "waarden") == timedelta(minutes=35)
    assert extra(record, "richting") == timedelta(minutes=-3)
    assert extra(record, "advies") == timedelta()


def test_a_stretch_that_still_runs_counts_only_up_to_a_known_moment() -> None:
    record = an_empty_record()
    record = record.applied(agenda.start(record, "welkom", NOON))
    assert spent(record, "welkom", LATER) == timedelta(minutes=12)
    assert spent(record, "welkom", None) == timedelta()
    record = record.applied(agenda.pause(record, LATER))
    assert spent(record, "welkom", None) == timedelta(minutes=12)


def test_a_moment_without_a_zone_is_on_this_laptop() -> None:
    record = an_empty_record()
    naive = datetime(2023, 6, 20, 10)  # noqa: DTZ001
    record = record.applied(agenda.start(record, "welkom", naive))
    record = record.applied(agenda.pause(record, naive.astimezone() + timedelta(minutes=7)))
    assert spent(record, "welkom", None) == timedelta(minutes=7)
