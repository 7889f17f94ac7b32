"""Opening: what is a record, what is not, and what is said about it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from sayso.errors import NotARecord, RecordError
from sayso.reading import Reading
from sayso.record import Record

Make = Callable[..., Reading]


def test_a_record_is_made_where_there_is_none(path: Path) -> None:
    with Record(path) as record:
        assert len(record) == 0
        assert record  # empty, and there
    assert path.is_file()


def test_a_record_can_be_named_by_a_string(path: Path) -> None:
    Record(str(path)).close()
    assert path.is_file()


def test_an_empty_file_becomes_a_record(path: Path, reading: Make) -> None:
    path.touch()
    with Record(path) as record:
        assert record.add(reading())


def test_a_record_that_must_exist_is_not_made(path: Path) -> None:
    with pytest.raises(RecordError, match=r"there is no record at .*news\.db"):
        Record(path, must_exist=True)
    assert not path.exists()


def test_what_was_added_is_there_when_opened_again(path: Path, reading: Make) -> None:
    with Record(path) as record:
        record.add(reading())
    with Record(path, must_exist=True) as record:
        assert list(record) == [reading()]


def test_names_with_signs_in_them_are_names(tmp_path: Path, reading: Make) -> None:
    path = tmp_path / "what? 100% #1.db"
    with Record(path) as record:
        record.add(reading())
    assert sorted(file.name for file in tmp_path.iterdir()) == ["what? 100% #1.db"]


def test_a_text_file_is_no_record_and_stays_as_it_was(path: Path) -> None:
    path.write_text("who said what\n" * 1000)
    with pytest.raises(NotARecord, match="is not a record of sayso: name another file"):
        Record(path)
    assert path.read_text() == "who said what\n" * 1000


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_database_of_something_else_is_no_record_and_stays_as_it_was(
    path: Path, journal: str
) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode = {journal}")
    other.execute("CREATE TABLE article (title TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord) as refused:
        Record(path)
    assert refused.value.path == path
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_record_of_a_newer_sayso_is_left_alone(path: Path) -> None:
    Record(path).close()
    db = sqlite3.connect(path)
    db.execute("INSERT INTO migration VALUES (99, 'of tomorrow', '2042-01-01')")
    db.commit()
    db.close()
    with pytest.raises(NotARecord, match=r"of a newer sayso \(step 99, this knows \d+\): install"):
        Record(path)


def test_a_damaged_record_is_an_error_that_says_so(path: Path, reading: Make) -> None:
    with Record(path) as record:
        for n in range(20):
            record.add(reading(origin=str(n), body=b"%d" % n))
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(RecordError, match=r"is damaged|is not a record"):
        Record(path)


def test_whatever_byte_is_damaged_the_error_is_the_records(path: Path, reading: Make) -> None:
    with Record(path) as record:
        for n in range(3):
            record.add(reading(origin=str(n), body=b"%d" % n))
    whole, random = path.read_bytes(), Random(0)
    outcomes = set()
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(200):
            damaged[random.randrange(100, len(whole))] = random.randrange(256)
        path.write_bytes(damaged)
        try:
            with Record(path) as record:
                list(record)
                record.find("war")
                record.add(reading(origin="another"))
                outcomes.add("nothing seen")
        except RecordError as error:
            outcomes.add(str(error).removeprefix(f"{path} "))
    assert "is damaged: go back to a copy, or read its pages again" in outcomes


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder: name a file in it"):
        Record(tmp_path)


def test_a_folder_that_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"there is no folder .*missing: make it first"):
        Record(tmp_path / "missing" / "news.db")
    assert not (tmp_path / "missing").exists()


def test_a_file_is_no_folder(path: Path) -> None:
    path.write_text("a")
    with pytest.raises(RecordError, match=r"there is no folder .*news.db: make it first"):
        Record(path / "news.db")


def test_what_is_no_file_is_no_record() -> None:
    with pytest.raises(RecordError, match="/dev/null is not a file"):
        Record("/dev/null")


def test_a_closed_record_says_so(path: Path, reading: Make) -> None:
    record = Record(path)
    record.close()
    record.close()
    with pytest.raises(RecordError, match="closed database"):
        record.add(reading())
    with pytest.raises(RecordError, match="closed database"):
        record.find("war")


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder that others may look into; the test is somebody else, who may not write there."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


class SomebodyElse:
    """Root may do anything: be nobody for a while."""

    def __enter__(self) -> None:
        if os.getuid() == 0:
            os.seteuid(65534)

    def __exit__(self, *_: object) -> None:
        if os.getuid() == 0:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_is_an_error_that_says_so(guarded: Path) -> None:
    os.chmod(guarded, 0o555)
    with SomebodyElse(), pytest.raises(RecordError, match="cannot be opened: check its permiss"):
        Record(guarded / "news.db")


def test_a_file_that_may_not_be_read_is_an_error_that_says_so(guarded: Path) -> None:
    Record(guarded / "news.db").close()
    os.chmod(guarded / "news.db", 0)
    with SomebodyElse(), pytest.raises(RecordError, match="cannot be opened: Permission denied"):
        Record(guarded / "news.db")


def test_a_record_that_may_not_be_written_can_be_read(guarded: Path, reading: Make) -> None:
    with Record(guarded / "news.db") as record:
        record.add(reading())
    os.chmod(guarded / "news.db", 0o444)
    os.chmod(guarded, 0o555)
    with SomebodyElse(), Record(guarded / "news.db") as record:
        assert len(record.find("war")) == 1
        with pytest.raises(RecordError, match="may not be written: check its permissions"):
            record.add(reading(origin="another"))


def test_many_may_make_the_same_record_at_once(path: Path) -> None:
    script = "import sys; from sayso.record import Record; Record(sys.argv[1]).close()"
    made = [subprocess.Popen([sys.executable, "-c", script, path]) for _ in range(4)]
    assert [process.wait(timeout=60) for process in made] == [0, 0, 0, 0]
