"""How long adding and finding take, beside plain SQLite with the same rows.

    python -m bench.record [--articles 2000] [--json]

Adding is set against inserting the rows a reading comes to, one transaction an article, into
tables with no keys, no references and no index. Finding is set against reading through them with
LIKE. Both are measured in the same run, on the same machine: only the ratios travel.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.pages import Form, Page
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

N_WORDS = 30_000
N_PARAGRAPHS = 20  # of 45 words, of which one half is said by somebody: 900 words, 10 statements
N_FINDS = 15

# Words by how often they come (Zipf): "w0" in nearly every statement, "w20000" in nearly none.
WORDS = [f"w{n}" for n in range(N_WORDS)]
WEIGHTS = [1 / (n + 1) for n in range(N_WORDS)]
TABLES = ("page", "article", "block", "attribution", "span")


@dataclass(frozen=True)
class Figure:
    """One thing timed: what it takes here, what plain SQLite takes."""

    what: str
    n_found: int
    ms: float  # an article, or a search
    plain_ms: float

    @property
    def ratio(self) -> float:
        return self.ms / self.plain_ms


def readings(n_articles: int) -> Iterator[Reading]:
    rng = random.Random(0)
    for n in range(n_articles):
        paragraphs = [" ".join(rng.choices(WORDS, WEIGHTS, k=45)) for _ in range(N_PARAGRAPHS)]
        blocks, said, place = [], [], 0
        for k, paragraph in enumerate(paragraphs):
            blocks.append(Block(BlockKind.PARAGRAPH, Span(place, place + len(paragraph))))
            if k % 2:
                said.append(_said(paragraph, place))
            place += len(paragraph) + 2
        day = f"20{10 + n % 15}-{1 + n % 12:02}-{1 + n % 28:02}"
        text = "\n\n".join(paragraphs)
        article = Article(text, tuple(blocks), outlet=f"outlet {n % 40}", published=day)
        page = Page(f"<p>{text}</p>".encode(), Form.HTML, f"{n}.html")
        yield Reading(page.origin, page, article, tuple(said), model="bench")


def _said(paragraph: str, place: int) -> Attribution:
    """The first two words say (the third) the 20 words after."""
    ends = [n for n, letter in enumerate(paragraph) if letter == " "]
    source, cue = Span(place, place + ends[1]), Span(place + ends[1] + 1, place + ends[2])
    content = Span(place + ends[2] + 1, place + ends[22])
    return Attribution((source,), (cue,), (content,), Manner.INDIRECT, 0.9)


def time_adding(record: Record, folder: Path, n_articles: int) -> Figure:
    made = list(readings(n_articles))
    began = time.perf_counter()
    for reading in made:
        record.add(reading)
    took_s = time.perf_counter() - began
    plain_s = _insert_plainly(record, folder / "plain.db")
    return Figure(
        "add an article", n_articles, took_s / n_articles * 1e3, plain_s / n_articles * 1e3
    )


def _insert_plainly(record: Record, path: Path) -> float:
    """Copy the record's rows, an article at a time; the seconds that the writing took."""
    source, plain = sqlite3.connect(record.path), sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = NORMAL")
    for table in TABLES:
        names = [column[1] for column in source.execute(f"PRAGMA table_info({table})")]
        plain.execute(f"CREATE TABLE {table} ({', '.join(map(_quoted, names))})")
    took_s = 0.0
    for (key,) in source.execute("SELECT key FROM article").fetchall():
        rows = {table: source.execute(_of_article(table), (key,)).fetchall() for table in TABLES}
        began = time.perf_counter()
        plain.execute("BEGIN")
        for table, some in rows.items():
            places = ", ".join("?" * len(some[0]))
            plain.executemany(f"INSERT INTO {table} VALUES ({places})", some)
        plain.execute("COMMIT")
        took_s += time.perf_counter() - began
    plain.close()
    source.close()
    return took_s


def _quoted(name: str) -> str:
    return f'"{name}"'


def _of_article(table: str) -> str:
    if table == "span":
        return "SELECT span.* FROM span JOIN attribution ON key = attribution WHERE article = ?"
    return f"SELECT * FROM {table} WHERE {'key' if table == 'article' else 'article'} = ?"


def time_finding(record: Record, folder: Path) -> list[Figure]:
    plain = sqlite3.connect(folder / "plain.db")
    like = "SELECT * FROM attribution JOIN article ON article.key = attribution.article WHERE "

    def scan(rule: str) -> Callable[[], int]:
        return lambda: len(plain.execute(f"{like} {rule} LIMIT 20").fetchall())

    searches: dict[str, tuple[Callable[[], int], Callable[[], int]]] = {
        "find a rare word": (
            lambda: len(record.find("w20000")),
            scan("attribution.content LIKE '%w20000%'"),
        ),
        "find a common word": (
            lambda: len(record.find("w1")),
            # Ranked means that all are looked at: so must these be.
            scan("attribution.content LIKE '% w1 %' ORDER BY length(attribution.content)"),
        ),
        "find who and when": (
            lambda: len(record.find("", who="w40", since="2012-03", until="2013")),
            scan(
                "attribution.source LIKE '%w40%' AND published >= '2012-03' AND published < '2014'"
                " ORDER BY published DESC"
            ),
        ),
    }
    figures = [
        Figure(what, ours(), _median_ms(ours), _median_ms(theirs))
        for what, (ours, theirs) in searches.items()
    ]
    plain.close()
    return figures


def _median_ms(work: Callable[[], int]) -> float:
    took_s = []
    for _ in range(N_FINDS):
        began = time.perf_counter()
        work()
        took_s.append(time.perf_counter() - began)
    return statistics.median(took_s) * 1e3


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--articles", type=int, default=2000)
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Record(folder / "record.db") as record:
            figures = [time_adding(record, folder, given.articles), *time_finding(record, folder)]
    if given.json:
        print(json.dumps([asdict(figure) | {"ratio": figure.ratio} for figure in figures]))
        return
    print(f"{'':<20}{'found':>8}{'ms':>10}{'plain ms':>10}{'ratio':>8}")
    for f in figures:
        print(f"{f.what:<20}{f.n_found:>8}{f.ms:>10.2f}{f.plain_ms:>10.2f}{f.ratio:>8.2f}")


if __name__ == "__main__":
    main()
