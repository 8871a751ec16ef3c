"""A short sample of the soak: a dozen harmed files through all doors."""

from __future__ import annotations

from soak.mutations import trials


def test_harmed_files_are_refused_in_a_sentence_and_cost_nothing() -> None:
    outcome = trials(12, seed=5)
    assert outcome.tried.total() == 12 and not outcome.faults, outcome.faults
