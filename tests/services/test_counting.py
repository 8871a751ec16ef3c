from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.services import counting, files
from tests.builders import a_full_record


def test_the_counts_of_a_file_as_design_says(tmp_path) -> None:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    cluster = e.Cluster(
        id=new_id(),
        programme=record.programme.id,
        name="twee",
        cards=("vertrouwen", "betrouwbaarheid"),
    )
    files.make_file(
        path, record.programme, record.kit, [record.table, cluster, *record.entries.values()], "x"
    )
    with files.reading(path, "x") as document:
        plain = counting.plain(counting.count(document))
    assert (
        plain["tables"],
        plain["participants"],
        plain["days"],
        plain["other"],
        plain["total"],
    ) == (1, 4, 1, 1, 4)
    assert plain["cards"][0] == {
        "card": "betrouwbaarheid",
        "name": "betrouwbaarheid",
        "picks": 1,
        "mentions": 1,
        "total": 2,
        "participants": 2,
        "tables": 1,
        "driver": 0,
        "more": 1,
        "less": 0,
    }
    assert plain["clusters"] == [
        {
            "name": "twee",
            "cards": ["vertrouwen", "betrouwbaarheid"],
            "total": 3,
            "participants": 2,
            "tables": 1,
        }
    ]
