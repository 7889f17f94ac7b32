"""How near mentions and entities are to GUM's."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.corpora import GumText
from sayso.entities import entities
from sayso.measure.coref import Cluster, CorefScore, without_singletons
from sayso.measure.polnear import Tally
from sayso.reader import Network
from sayso.text import Span

NAMED_KINDS = ("person", "organization", "place")


def gum_score(texts: Iterable[GumText], network: Network) -> dict[str, float]:
    """F1 of spans with their kinds, named ones and all, and the entities of news documents."""
    named = {kind: Tally() for kind in NAMED_KINDS}
    every, untyped = Tally(), Tally()
    news = {"with singletons": CorefScore(), "without": CorefScore()}
    for text in texts:
        words = text.treebank.text
        whole = entities(words, network.scores(words, [Span(0, len(words))]), network)
        found = [m for entity in whole for m in entity.mentions]
        places = _places(text)
        _count(every, {(m.span, m.kind) for m in found}, {(p, k) for p, k, _ in places})
        _count(untyped, {(m.span, "") for m in found}, {(p, "") for p, _, _ in places})
        for kind in NAMED_KINDS:
            ours = {(m.span, kind) for m in found if m.named and m.kind == kind}
            theirs = {(p, kind) for p, k, is_named in places if is_named and k == kind}
            _count(named[kind], ours, theirs)
        if text.genre == "news":
            marked, said = _marked(text), [frozenset(m.span for m in e.mentions) for e in whole]
            news["with singletons"].add(marked, said)
            news["without"].add(without_singletons(marked), without_singletons(said))
    together = Tally()
    for tally in named.values():
        together.add(tally.right, tally.said, tally.marked)
    rows = {f"named {kind}": round(t.f1, 1) for kind, t in named.items()}
    rows |= {"named, the three": round(together.f1, 1), "all mentions": round(every.f1, 1)}
    rows |= {"all mentions, any kind": round(untyped.f1, 1)}
    for name, total in news.items():
        rows |= {f"news, {name}: {k}": v for k, v in total.rows().items()}
    return rows


def _count(tally: Tally, ours: set[tuple[Span, str]], theirs: set[tuple[Span, str]]) -> None:
    tally.add(len(ours & theirs), len(ours), len(theirs))


def _places(text: GumText) -> set[tuple[Span, str, bool]]:
    tokens = [t.span for s in text.treebank.sentences for t in s]
    return {
        (Span(tokens[m.tokens[0]].start, tokens[m.tokens[1] - 1].end), m.kind, m.named)
        for m in text.mentions
    }


def _marked(text: GumText) -> list[Cluster]:
    tokens = [t.span for s in text.treebank.sentences for t in s]
    by_entity: dict[str, set[Span]] = {}
    for m in text.mentions:
        span = Span(tokens[m.tokens[0]].start, tokens[m.tokens[1] - 1].end)
        by_entity.setdefault(m.entity, set()).add(span)
    return [frozenset(spans) for spans in by_entity.values()]
