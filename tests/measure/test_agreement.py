"""The scores of `measure` are those of the scorer that reads sayso's JSON from outside."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import attribute
from sayso.corpora import polnear
from sayso.measure import score
from sayso.reader import Network
from sayso.text import Span

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "tools" / "score_polnear.py"
DEV = SHARED / "data" / "attribution" / "polnear" / "dev"


@pytest.mark.skipif(not SCORER.exists() or not DEV.exists(), reason="PolNeAR is not at ../shared")
def test_the_scores_agree_with_the_outside_scorer(tmp_path: Path) -> None:
    texts = [text for text in polnear(DEV) if len(text.text) < 3000][:6]
    for text in texts:
        for folder, pattern in (("text", f"{text.name}.txt"), ("attributions", f"{text.name}_*")):
            (tmp_path / "few" / folder).mkdir(parents=True, exist_ok=True)
            for path in (DEV / folder).glob(pattern):
                shutil.copy(path, tmp_path / "few" / folder)
    sayso = Path(sys.executable).with_name("sayso")
    outside = json.loads(
        subprocess.run(
            [sys.executable, str(SCORER), str(tmp_path), "few", str(sayso)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
    network = Network.load()
    whole = [(t, (Block(BlockKind.PARAGRAPH, Span(0, len(t.text))),)) for t in texts]
    rows = score([(t, attribute(Article(t.text, b), network)) for t, b in whole]).rows()
    assert outside["text_changed"] == 0
    for kind in ("exact", "token"):
        assert outside[kind] == {r: rows[f"{kind} {r}"] for r in ("source", "cue", "content")}
    assert list(outside["attribution"].values()) == [
        rows["attribution > 0"],
        rows["attribution >= 0.5"],
        rows["attribution >= 0.8"],
    ]
    assert outside["source_right"] == rows["source right"]
