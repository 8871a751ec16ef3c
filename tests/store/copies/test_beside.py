from pathlib import Path

from tafelkit.store.copies import beside


def test_a_name_tells_what_it_is_and_takes_none_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "tafel-07.tafel"
    first = beside.free_name(path, beside.DAMAGED)
    assert first.name == "tafel-07 (beschadigd).tafel"
    first.touch()
    assert beside.free_name(path, beside.DAMAGED).name == "tafel-07 (beschadigd 2).tafel"


def test_only_what_we_set_aside_is_found(tmp_path: Path) -> None:
    path = tmp_path / "t [1].tafel"
    ours = ["t [1] (beschadigd 2).tafel", "t [1] (beschadigd).tafel", "t [1] (vorm 1.0).tafel"]
    for name in (*ours, "t [1] (vormen).tafel", "t [1] (beschadigd door Jan).tafel", "t 1.tafel"):
        (tmp_path / name).touch()
    ours.append("t [1] (beschadigd).tafel-journal")  # words stand there too
    (tmp_path / ours[-1]).touch()
    assert [found.name for found in beside.of(path)] == sorted(ours)


def test_what_was_set_aside_of_files_that_are_there_no_more_is_found_by_our_names_only(
    tmp_path: Path,
) -> None:
    path = tmp_path / "u.tafel"
    ours = ["t (beschadigd 2).tafel", "v (vorm 1.0) (beschadigd).tafel", "t (vorm 1.0).tafel"]
    ours.append("t (vorm 1.0).tafel-wal")
    others = [
        "t (vorm 1.0 van Anna).tafel",
        "t (vorm 1.0).db",
        "u (vorm 1.0).tafel",
        "vorm 1.0.tafel",
    ]
    there = ["w.tafel", "w (beschadigd).tafel"]
    for name in (path.name, *ours, *others, *there):
        (tmp_path / name).touch()
    assert [found.name for found in beside.of_former(path)] == sorted(ours)
    # Someone may have opened it as it is: then it is the file itself.
    by_such_a_name = tmp_path / "t (vorm 1.0).tafel"
    assert not {by_such_a_name, Path(f"{by_such_a_name}-wal")} & {*beside.of_former(by_such_a_name)}
