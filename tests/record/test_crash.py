"""Killed while writing, read while written, written by several."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from sayso.reading import Reading
from sayso.record import Record

IsSound = Callable[[Path], bool]

# Adds the articles START up to STOP, of 30 statements each, and says which are added.
ADD = """
import sys
from sayso.articles import Article
from sayso.attribution import Attribution, Manner
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

path, start, stop = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with Record(path) as record:
    for n in range(start, stop):
        text = f"{n:08} won. " * 30
        said = tuple(
            Attribution((), (), (Span(at, at + 12),), Manner.INDIRECT, 0.5)
            for at in range(0, len(text), 14)
        )
        record.add(Reading(str(n), article=Article(text, ()), attributions=said))
        print(n, flush=True)
"""


def adding(path: Path, start: int, stop: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADD, str(path), str(start), str(stop)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def is_whole(read: Reading) -> bool:
    text = f"{int(read.origin):08} won. " * 30
    words = [said.content[0].of(text) for said in read.attributions]
    return read.article is not None and read.article.text == text and words == [text[:12]] * 30


def test_a_writer_killed_at_any_moment_leaves_whole_articles(path: Path, is_sound: IsSound) -> None:
    random, n_added = Random(5), 0
    for _ in range(10):
        with adding(path, n_added, 1_000_000) as writer:
            assert writer.stdout
            first = writer.stdout.readline()
            time.sleep(random.uniform(0, 0.08))
            writer.kill()
            said = [int(line) for line in (first, *writer.stdout) if line.endswith("\n")]
        with Record(path) as record:
            readings = list(record)
        assert all(is_whole(read) for read in readings)
        origins = [int(read.origin) for read in readings]
        assert origins == list(range(len(origins)))
        assert len(origins) in (said[-1] + 1, said[-1] + 2)  # the last may be added and not said
        assert is_sound(path)
        n_added = len(origins)
    assert n_added > 20


def test_readers_read_while_a_writer_writes(path: Path) -> None:
    Record(path).close()
    with adding(path, 0, 150) as writer, Record(path) as record:
        seen = []
        while writer.poll() is None:
            seen.append(len(record))
            found = record.find("won", limit=5)
            if found:
                read = record.article(found[0].article_id)
                assert is_whole(read)
    assert len(set(seen)) > 3
    assert seen == sorted(seen)


def test_several_may_write_at_once(path: Path, is_sound: IsSound) -> None:
    writers = [adding(path, start, start + 40) for start in (0, 20, 40)]
    assert [len(writer.communicate(timeout=60)[0].split()) for writer in writers] == [40, 40, 40]
    with Record(path) as record:
        assert sorted(int(read.origin) for read in record) == list(range(80))
        assert all(is_whole(read) for read in record)
    assert is_sound(path)
