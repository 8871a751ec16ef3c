from tafelkit.domain.gathering.likeness import groups, like
from tests.domain.gathering.worded import lexicon_of, said

_REST = [said(f"woord{n} ander{n}", table=n) for n in range(40)]


def test_what_shares_the_words_of_the_evidence_comes_first_with_the_reason() -> None:
    evidence = [said("terugvordering na een brief", 1), said("boze brief over terugvordering", 2)]
    both = said("brief met een terugvordering", 3)
    one = said("de terugvordering van het kabinet", 4)
    lexicon = lexicon_of([*evidence, one, both, *_REST])
    found = like(lexicon, evidence, lambda place: True)
    assert [each.saying for each in found] == [both, one]
    assert set(found[0].shared) == {"brief", "terugvordering"}
    assert found[1].shared == ("terugvordering",)


def test_nothing_is_suggested_that_may_not_be_or_is_there_already() -> None:
    evidence = [said("terugvordering brief", 1)]
    other = said("brief terugvordering", 2)
    lexicon = lexicon_of([*evidence, other, *_REST])
    assert like(lexicon, evidence, lambda place: lexicon.sayings[place] is not other) == []
    assert like(lexicon, [], lambda place: True) == []


def test_a_word_that_many_use_is_no_reason() -> None:
    lexicon = lexicon_of([said(f"overheid deel{n}", n) for n in range(30)])
    evidence = lexicon.sayings[:1]
    assert like(lexicon, evidence, lambda place: True) == []
    assert groups(lexicon, range(30)) == []


def test_groups_are_of_several_tables_and_share_rare_words() -> None:
    loose = [said("de toonbank van de winkel", 1), said("winkel zonder toonbank", 2)]
    same = [said("schaar en steen", 3), said("steen op schaar", 3)]
    lexicon = lexicon_of([*loose, *same, *_REST])
    (found,) = groups(lexicon, range(len(lexicon.sayings)))
    assert [each.saying for each in found] == loose
    assert set(found[0].shared) == {"toonbank", "winkel"}


def test_groups_are_only_of_what_is_asked() -> None:
    loose = [said("toonbank winkel", 1), said("winkel toonbank", 2)]
    lexicon = lexicon_of([*loose, *_REST])
    assert groups(lexicon, [0, 5]) == []
