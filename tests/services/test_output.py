import os
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.output import check_new, put_bytes, put_in_place


def _names(folder) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_the_new_takes_the_place_of_the_old(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    put_bytes(target, b"een")
    put_bytes(target, b"twee")
    assert target.read_bytes() == b"twee" and _names(tmp_path) == ["a.pdf"]


def test_a_failed_run_leaves_the_old(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")

    def fail(path) -> None:
        path.write_bytes(b"half")
        raise Refusal(_("{file}: {cause}", file=path, cause=_("vol")))

    with pytest.raises(Refusal) as refused:
        put_in_place(target, fail)
    assert str(refused.value) == f"{target}: vol"
    assert target.read_bytes() == b"oud" and _names(tmp_path) == ["a.pdf"]


def test_a_target_that_cannot_be(tmp_path) -> None:
    with pytest.raises(Refusal, match="een map"):
        put_bytes(tmp_path, b"x")
    with pytest.raises(Refusal, match="bestaat niet"):
        put_bytes(tmp_path / "weg" / "a.pdf", b"x")
    with pytest.raises(Refusal, match="te lang"):
        put_bytes(tmp_path / ("x" * 300), b"x")
    for path in (Path(), Path("/")):
        with pytest.raises(Refusal, match="een map"):
            put_bytes(path, b"x")


def test_a_link_is_followed_where_that_replaces_nothing(tmp_path) -> None:
    target, link = tmp_path / "a.pdf", tmp_path / "b.pdf"
    link.symlink_to(target)
    put_bytes(link, b"een")  # to where nothing is yet
    assert link.is_symlink() and target.read_bytes() == b"een"
    with pytest.raises(Refusal, match=r"b\.pdf: dit is een verwijzing naar een ander bestand"):
        put_bytes(link, b"twee")
    assert link.is_symlink() and target.read_bytes() == b"een"
    circle = tmp_path / "c.pdf"
    circle.symlink_to(circle)
    with pytest.raises(Refusal, match=r"c\.pdf: "):
        put_bytes(circle, b"x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_device_or_pipe_is_never_replaced(tmp_path) -> None:
    pipe = tmp_path / "pijp.pdf"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/null")):
        with pytest.raises(Refusal, match="geen gewoon bestand"):
            put_bytes(path, b"x")
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_file_that_is_read_only_stays(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o444)
    with pytest.raises(Refusal, match="alleen-lezen"):
        put_bytes(target, b"x")
    assert target.read_bytes() == b"oud"


def test_who_may_read_it_stays_the_same(tmp_path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o600)
    put_bytes(target, b"nieuw")
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_is_made_of_a_file_is_read_by_no_more_people_than_that(tmp_path) -> None:
    source = tmp_path / "t.tafel"
    source.write_bytes(b"woorden")
    source.chmod(0o600)
    put_bytes(tmp_path / "a.pdf", b"nieuw", like=[source])
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600


def test_the_name_may_be_as_long_as_a_name_can_be(tmp_path) -> None:
    target = tmp_path / ("x" * 251 + ".pdf")
    put_bytes(target, b"een")
    assert target.read_bytes() == b"een"


def test_an_output_never_takes_the_place_of_its_source(tmp_path) -> None:
    source = tmp_path / "a.json"
    source.write_bytes(b"{}")
    (tmp_path / "b.json").symlink_to(source)
    for target in (source, tmp_path / "b.json"):
        with pytest.raises(Refusal, match="het bestand zelf"):
            check_new(target, source)
    check_new(tmp_path / "c.json", source)


def test_who_may_read_it_stays_the_same_when_the_old_is_set_aside(tmp_path) -> None:
    target = tmp_path / "t.tafel"
    target.write_bytes(b"oud")
    target.chmod(0o600)

    def make(beside: Path) -> None:
        target.rename(tmp_path / "t (beschadigd).tafel")
        beside.write_bytes(b"nieuw")

    put_in_place(target, make)
    assert target.read_bytes() == b"nieuw" and target.stat().st_mode & 0o777 == 0o600
