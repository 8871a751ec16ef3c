from __future__ import annotations

import re

from tafelkit.domain.personal.trace import Trace, all_of


def test_a_trace_holds_what_stands_at_its_place() -> None:
    assert Trace.at("bsn", "Nee 12", 4, 6) == Trace("bsn", "12", 4, 6)


def test_each_match_is_a_trace_or_a_group_of_it() -> None:
    pattern = re.compile("a([0-9])")
    assert [trace.words for trace in all_of("number", pattern, "a1 a2")] == ["a1", "a2"]
    assert [trace.start for trace in all_of("number", pattern, "a1 a2", 1)] == [1, 4]


def test_two_overlap_where_they_share_a_place() -> None:
    jan, janus, de = (Trace.at("name", "Janus de", *at) for at in ((0, 3), (0, 5), (6, 8)))
    assert jan.overlaps(janus) and janus.overlaps(jan)
    assert not jan.overlaps(de) and not de.overlaps(janus)
