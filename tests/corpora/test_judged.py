"""Judged words in articles that are kept elsewhere."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sayso.corpora import JudgedEvent, JudgedText, judged
from sayso.text import Span

JUDGED = """# comment
article\ta1
0-5\tASSAULT\thappened\t-
6-9\tno
article\ta2
3-4\tCONSULT\tclaimed\t0-2 5-7
8-9\tREQUEST\thappened\t?
"""


def given(folder: Path, ids: list[str]) -> tuple[Path, Path]:
    (folder / "judged.tsv").write_text(JUDGED, encoding="utf-8")
    rows = [{"ID": one, "text": f"text {one}", "date": "2019-05-06T00:00"} for one in ids]
    with gzip.open(folder / "articles.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return folder / "judged.tsv", folder / "articles.gz"


def test_each_article_comes_with_its_judged_words(tmp_path: Path) -> None:
    assert list(judged(*given(tmp_path, ["other", "a1", "a2"]))) == [
        JudgedText(
            "a1",
            "text a1",
            "2019-05-06",
            (JudgedEvent(Span(0, 5), "ASSAULT", "happened", ()), JudgedEvent(Span(6, 9))),
        ),
        JudgedText(
            "a2",
            "text a2",
            "2019-05-06",
            (
                JudgedEvent(Span(3, 4), "CONSULT", "claimed", (Span(0, 2), Span(5, 7))),
                JudgedEvent(Span(8, 9), "REQUEST", "happened", None),
            ),
        ),
    ]


def test_an_article_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"every article that judged\.tsv judges, not a2"):
        list(judged(*given(tmp_path, ["a1"])))
