"""Whether it happened, and by whose account, against what people marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.clauses import Fact, Tree, standing
from sayso.corpora import FactText, LabelledText
from sayso.events import Account, Event
from sayso.measure.text import read_text
from sayso.reader import Network
from sayso.text import Span

THE_ARTICLE = "the article"


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of a set: an event, its status, and the words of whose account that is."""

    trigger: Span
    status: str
    authority: str


def marked(item: LabelledText) -> Iterator[Marked]:
    for line in item.lines:
        trigger, status, authority = line.split(" || ")
        start = item.text.index(trigger)
        yield Marked(Span(start, start + len(trigger)), status, authority)


def status_score(items: Iterable[LabelledText], network: Network) -> dict[str, float]:
    """Of 100 lines: event found, status right, status and authority right; a line whose event is
    not found is wrong. "told" are those among the found alone."""
    n = 0
    right: Counter[str] = Counter()
    by_status: dict[str, Counter[str]] = {}
    for item in items:
        found = read_text(item.text, network).events
        for line in marked(item):
            n += 1
            own = by_status.setdefault(line.status, Counter())
            own["n"] += 1
            near = [e for e in found if _tells(e, line.trigger)]
            if not near:
                continue
            right["found"] += 1
            accounts = [a for e in near for a in e.accounts]
            statuses = [a for a in accounts if a.status == line.status]
            if statuses:
                right["status"] += 1
            if any(_by(a, line.authority, item.text) for a in statuses):
                right["status and authority"] += 1
                own["right"] += 1
    names = ("found", "status", "status and authority")
    rows = {"lines": float(n)} | {name: 100 * right[name] / max(n, 1) for name in names}
    rows["of those found"] = 100 * right["status and authority"] / max(right["found"], 1)
    return rows | {s: 100 * own["right"] / own["n"] for s, own in sorted(by_status.items())}


def _tells(event: Event, trigger: Span) -> bool:
    own = (event.trigger, *event.mentions)
    return any(s.start < trigger.end and trigger.start < s.end for s in own)


def _by(account: Account, authority: str, text: str) -> bool:
    """Whether it is the authority's: words that share one, the article's own small ones aside."""
    words = account.by
    one = account.attribution
    if authority == THE_ARTICLE:
        return words is None and (one is None or not one.source)
    spans = [s for s in (words, *(one.source if one else ()), one.speaker if one else None) if s]
    low = authority.casefold()
    return any(low in s.of(text).casefold() or s.of(text).casefold() in low for s in spans)


def fact_score(texts: Iterable[FactText], network: Network) -> dict[str, float]:
    """F1 of certainty (certain or not) and of polarity (positive or not), and their mean."""
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        reading = read_text(text.text, network)
        trees = [Tree(text.text, s) for s in reading.sentences]
        for fact in text.facts:
            told = _fact_at(trees, fact.span)
            if told is None:
                continue
            certain = told not in (Fact.OPEN,)
            positive = told not in (Fact.NOT, Fact.NOT_AHEAD, Fact.REFUSED, Fact.DENIED)
            for name, gold, ours in (
                ("certain", fact.certain, certain),
                ("uncertain", not fact.certain, not certain),
                ("positive", fact.positive, positive),
                ("negative", fact.positive is False, not positive),
            ):
                if gold is None or (name == "negative" and fact.positive is None):
                    continue
                own = counts.setdefault(name, Counter())
                own["both"] += gold and ours
                own["gold"] += gold
                own["ours"] += ours
    rows = {
        name: 200 * own["both"] / max(own["gold"] + own["ours"], 1) for name, own in counts.items()
    }
    rows["certainty, macro"] = (rows["certain"] + rows["uncertain"]) / 2
    rows["polarity, macro"] = (rows["positive"] + rows["negative"]) / 2
    rows["macro"] = (rows["certainty, macro"] + rows["polarity, macro"]) / 2
    return rows


def _fact_at(trees: list[Tree], span: Span) -> Fact | None:
    for tree in trees:
        if tree.span.start <= span.start < tree.span.end:
            i = tree.at(span.start)
            return standing(tree, i).fact if i is not None else None
    return None
