"""Kinds of sources, acts, chains and speakers against what people labelled."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sayso.articles import Article, Block, BlockKind, as_it_is
from sayso.attribution import UNNAMED, Attribution, Manner, with_act
from sayso.corpora import AnnotatedText, Item
from sayso.entities import entities
from sayso.entities.names import TITLES, parts, short_for
from sayso.pipeline import attributed
from sayso.reader import Network, sentence_spans
from sayso.reading import Reading
from sayso.sourcing import own_chain, sourced
from sayso.text import Span, paragraphs

Rows = dict[str, float]
N_COMMONEST = 10


@dataclass(frozen=True, slots=True)
class Label:
    """An attribution in an article of a corpus, by its places, and what it was labelled."""

    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    says: Mapping[str, Any]  # "kind"; or "act", "negated", "hedged"
    half: str  # "seen" while the rules were made, or "kept"


def labels(path: Path) -> list[Label]:
    """From the JSON rows of `bench/sets/sources.json` and `acts.json`."""
    return [
        Label(
            row["article"],
            _places(row["source"]),
            _places(row["cue"]),
            _places(row["content"]),
            {k: v for k, v in row.items() if k in ("kind", "act", "negated", "hedged")},
            row["half"],
        )
        for row in json.loads(path.read_text("utf-8"))
    ]


def _places(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def kind_score(
    marks: Sequence[Label], texts: Mapping[str, AnnotatedText], network: Network
) -> Rows:
    """Source kinds of attributions as people marked them, 0..100: the kind, and unnamed or not."""
    right = unnamed = 0
    wrong: Counter[str] = Counter()
    for name, own in _by_article(marks).items():
        made = _sourced_marks(texts[name], network)
        for mark in own:
            ours = str(made[mark.source, mark.content].source_kind)
            right += ours == mark.says["kind"]
            unnamed += (ours in _UNNAMED) == (mark.says["kind"] in _UNNAMED)
            wrong[mark.says["kind"]] += ours != mark.says["kind"]
    n = max(1, len(marks))
    rows: Rows = {"kind right": _percent(right, n), "unnamed or not, right": _percent(unnamed, n)}
    return rows | {"sources": len(marks)}


_UNNAMED = frozenset(str(kind) for kind in UNNAMED)


def act_score(marks: Sequence[Label], texts: Mapping[str, AnnotatedText]) -> Rows:
    """Acts of attributions as people marked them, 0..100.

    Macro-averaged F1 over the ten commonest acts of `marks`; negation and hedging as the share
    of all attributions that are told right, with the recall of those that have it apart.
    """
    gold, ours, both = Counter[str](), Counter[str](), Counter[str]()
    right = Counter[str]()
    has = Counter[str]()
    for mark in marks:
        parts_ = mark.source, mark.cue, mark.content
        one = with_act(texts[mark.article].text, Attribution(*parts_, Manner.INDIRECT, 1.0))
        act = mark.says["act"]
        gold[act] += 1
        ours[one.act] += 1
        both[act] += one.act == act
        for what in ("negated", "hedged"):
            right[what] += getattr(one, what) == mark.says[what]
            has[what] += mark.says[what]
            right[f"{what} found"] += mark.says[what] and getattr(one, what)
    n = max(1, len(marks))
    top = [act for act, _ in gold.most_common(N_COMMONEST)]
    f1 = {act: 200 * both[act] / max(1, gold[act] + ours[act]) for act in top}
    return {
        "act, macro F1 of the ten commonest": round(sum(f1.values()) / max(1, len(f1)), 1),
        "act right": _percent(both.total(), n),
        **{f"… {act} ({gold[act]})": round(value, 1) for act, value in f1.items()},
        "negated or not, right": _percent(right["negated"], n),
        f"… of {has['negated']} negated, found": _percent(
            right["negated found"], max(1, has["negated"])
        ),
        "hedged or not, right": _percent(right["hedged"], n),
        f"… of {has['hedged']} hedged, found": _percent(
            right["hedged found"], max(1, has["hedged"])
        ),
        "attributions": len(marks),
    }


def read_item(item: Item, network: Network) -> Reading:
    """An item as an article of its outlet, with what sayso reads in it."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in paragraphs(item.text))
    authors = (item.facts["byline"],) if "byline" in item.facts else ()
    article = Article(
        item.text,
        blocks,
        outlet=item.facts.get("outlet"),
        authors=authors,
        published=item.facts.get("published"),
    )
    return attributed(Reading("item", article=article), article, network, False)


def chain_score(asked: Iterable[Item], network: Network) -> Rows:
    """Chains of items, exact: every link and no other; of all, and of statements that are found."""
    n = found = right = 0
    for item in asked:
        reading = read_item(item, network)
        for one in item.asked:
            links = [] if one.answer == "none" else one.answer.split(" ← ")
            said = innermost(reading.attributions, one.at)
            n += 1
            found += said is not None
            chain = said.chain[1:] if said else ()
            if said is None and reading.article:  # the article's own words come from its agency
                chain = own_chain(reading.article)
            ours = [link.span.of(item.text) if link.span else link.name for link in chain]
            right += _same_links(links, ours)
    return {
        "chain exact, of all": _percent(right, n),
        "statements found": _percent(found, n),
        "statements": n,
    }


def article_chain_score(path: Path, articles: Path, network: Network) -> Rows:
    """The same for labels by places in articles of `articles` (gzipped JSON lines)."""
    rows = json.loads(path.read_text("utf-8"))
    texts = _news(articles, frozenset(row["article"] for row in rows))
    n = found = right = 0
    for row in rows:
        reading = _read_news(texts[row["article"]], row["outlet"], network)
        said = innermost(reading.attributions, Span(*row["content"]))
        gold = [Span(*at) for at in row["links"]]
        n += 1
        found += said is not None
        ours = [link.span for link in said.chain[1:]] if said else []
        same = len(ours) == len(gold) and all(map(_overlap, gold, ours))
        right += same
    return {
        "chain exact, of all": _percent(right, n),
        "statements found": _percent(found, n),
        "statements": n,
    }


def aside_score(asked: Iterable[Item], network: Network) -> Rows:
    """Speakers of items: right of those answered, and left open of those who have a name."""
    n = named = answered = right = unknown = found = 0
    for item in asked:
        reading = read_item(item, network)
        for one in item.asked:
            said = innermost(reading.attributions, one.at)
            name = None if one.answer == "unknown" else one.answer
            ours = said.speaker.of(item.text) if said and said.speaker else None
            n += 1
            found += said is not None
            named += name is not None
            answered += ours is not None
            unknown += name is not None and ours is None
            right += ours is not None and name is not None and same_person(ours, name)
    return {
        "of those answered, right": _percent(right, max(1, answered)),
        "unknown, of those with a name": _percent(unknown, max(1, named)),
        "statements found": _percent(found, max(1, n)),
        "statements": n,
    }


def same_person(ours: str, theirs: str) -> bool:
    """Whether two names are one person's, ours as fully as it takes; titles don't matter."""
    a, b = (tuple(w for w in parts(n) if w.rstrip(".") not in TITLES) for n in (ours, theirs))
    return len(a) >= min(2, len(b)) and (short_for(a, b) or short_for(b, a))


def innermost(attributions: Sequence[Attribution], at: Span) -> Attribution | None:
    """The attribution whose content holds most of the words at `at`; of several the innermost."""
    near = [
        (-_shared(a, at), sum(s.end - s.start for s in a.content), -n, a)
        for n, a in enumerate(attributions)
        if _shared(a, at)
    ]
    return min(near)[3] if near else None


def _shared(one: Attribution, at: Span) -> int:
    """How many characters of `at` stand in the content."""
    return sum(max(0, min(s.end, at.end) - max(s.start, at.start)) for s in one.content)


def _same_links(gold: Sequence[str], ours: Sequence[str]) -> bool:
    return len(gold) == len(ours) and all(map(_alike, gold, ours))


def _alike(gold: str, ours: str) -> bool:
    """Whether one is in the other, articles and capitals aside: labels are as short as can be."""
    a, b = (
        " ".join(parts(words)).removeprefix("the ").removeprefix("a ") for words in (gold, ours)
    )
    return f" {a} " in f" {b} " or f" {b} " in f" {a} "


def _overlap(a: Span, b: Span | None) -> bool:
    return b is not None and a.start < b.end and b.start < a.end


def _by_article(marks: Iterable[Label]) -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = {}
    for mark in marks:
        found.setdefault(mark.article, []).append(mark)
    return found


def _sourced_marks(
    text: AnnotatedText, network: Network
) -> dict[tuple[tuple[Span, ...], tuple[Span, ...]], Attribution]:
    """The attributions that people marked, as sayso sources them."""
    scores = network.scores(text.text, [Span(0, len(text.text))])
    given = [
        Attribution(m.source, m.cue, m.content, Manner.INDIRECT, 1.0)
        for m in text.attributions
        if m.content
    ]
    found = entities(text.text, scores, network)
    made = sourced(as_it_is(text.text), given, found, sentence_spans(scores))
    return {(one.source, one.content): one for one in made}


@cache
def _news(path: Path, ids: frozenset[str]) -> Mapping[str, Mapping[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: Iterator[Mapping[str, str]] = map(json.loads, lines)
        return {row["ID"]: row for row in rows if row["ID"] in ids}


def _read_news(row: Mapping[str, str], outlet: str, network: Network) -> Reading:
    text = row["text"]
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in paragraphs(text))
    article = replace(
        Article(text, blocks, outlet=outlet, published=row["date"]),
        authors=tuple(a.strip().strip('"') for a in row["authors"].split(",") if a.strip()),
    )
    return attributed(Reading(row["ID"], article=article), article, network, False)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)
