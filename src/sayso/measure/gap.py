"""Which of two names a pronoun stands for, against GAP's answers (Webster et al. 2018)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from sayso.corpora import GapText
from sayso.measure.polnear import Tally
from sayso.reader import Network
from sayso.reader.coref import Referring, pair_classes
from sayso.reader.wordpiece import words_of
from sayso.text import Span


def gap_score(texts: Iterable[GapText], network: Network) -> dict[str, float]:
    """F1 over the two names of every snippet, by the pronoun's gender too, and their ratio."""
    tallies = {"masculine": Tally(), "feminine": Tally(), "all": Tally()}
    agree, apart = network.table("agree"), network.table("apart")
    for text in texts:
        scores = network.scores(text.text, [Span(0, len(text.text))])
        words = words_of(scores.prepared.words, [text.pronoun, *text.names])
        spans = (text.pronoun, *text.names)
        said = [
            Referring.of(
                int(w),
                "name" if k else "pronoun",
                scores.prepared.words.span(int(w), int(w)).of(text.text),
                spans[k].of(text.text),
            )
            for k, w in enumerate(words)
        ]
        a, d = pair_classes(said[:1], said[1:])
        pairs = scores.mentions.answers[words[1:]] @ scores.mentions.asks[words[0]]
        pairs = pairs + agree[a[0]] + apart[d[0]]
        best = int(np.argmax([scores.mentions.new[words[0]], *pairs]))
        ours = (best == 1, best == 2)
        row = (
            sum(o and t for o, t in zip(ours, text.right, strict=True)),
            sum(ours),
            sum(text.right),
        )
        for name in ("all", "feminine" if text.feminine else "masculine"):
            tallies[name].add(*row)
    rows = {name: round(t.f1, 1) for name, t in tallies.items()}
    ratio = tallies["feminine"].f1 / max(tallies["masculine"].f1, 1e-9)
    return rows | {"feminine / masculine": round(ratio, 2)}
