"""No room left: the record refuses, and keeps what it has."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import RecordFull
from sayso.reading import Reading
from sayso.record import Record

Make = Callable[..., Reading]
IsSound = Callable[[Path], bool]


def test_a_record_with_no_room_says_so_and_loses_nothing(
    path: Path, reading: Make, is_sound: IsSound
) -> None:
    with Record(path) as record:
        record.add(reading())
        record._db.execute("PRAGMA max_page_count = 60")
        with pytest.raises(RecordFull, match=r"no room to write to .*news.db .*: what it held is"):
            record.add(reading(origin="long.html", body=b"", outlet="A" * 500_000))
        assert list(record) == [reading()]
        record._db.execute("PRAGMA max_page_count = 100000")
        assert record.add(reading(origin="long.html", body=b"", outlet="A" * 500_000))
    assert is_sound(path)


# A limit on the size of files stands for a disk that is really full: writes fail half-way.
ADD_UNTIL_FULL = """
import json, resource, sys
from sayso.articles import Article
from sayso.errors import RecordFull
from sayso.reading import Reading
from sayso.record import Record

record = Record(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
added = []
try:
    for n in range(10_000):
        article = Article(f"{n} is what they said. " * 200, ())
        record.add(Reading(str(n), article=article))
        added.append(article.id)
except RecordFull as error:
    print(json.dumps([added, str(error)]))
"""


@pytest.mark.parametrize("max_bytes", [600_000, 1_000_001, 4_567_890])
def test_a_full_disk_says_so_and_loses_nothing(
    path: Path, reading: Make, is_sound: IsSound, max_bytes: int
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ADD_UNTIL_FULL, path, str(max_bytes)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    added, message = json.loads(run.stdout)
    assert message.startswith(f"no room to write to {path}")
    assert added
    with Record(path) as record:
        assert [read.article and read.article.id for read in record] == added
        assert record.add(reading())
    assert is_sound(path)
