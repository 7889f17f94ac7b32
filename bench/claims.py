"""Claims: pairs of sentences of news judged by hand, and on how many roots claims rest.

    python -m bench.claims ../shared/data

Reads the articles that are named in the sets into one record and compares it as `sayso claims` and
`sayso odds` do. A pair is joined where both sentences stand in one claim. For the roots, a second
time with all that a set says to be one claim confirmed, as `sayso review` does: what is measured is
the level then, not the joining. Last the invented items of roots.txt, each in a record of its own.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from tqdm import tqdm

from sayso.articles import as_it_is
from sayso.compare import Claim, LinkStatus, Odds, Said, across, sentences
from sayso.compare import quoted as as_quoted
from sayso.compare.words import carriers
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading
from sayso.record import LinkKind, Quoted, Record
from sayso.text import Span

SETS = Path(__file__).parent / "sets"
PAIRS = ("pairs-news.tsv", "pairs-later.tsv", "pairs-joined.tsv")


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article, by its id in the data."""

    article: str
    span: Span

    def is_at(self, other: Place) -> bool:
        """Whether both are one passage: more than half of each is the other's."""
        shared = min(self.span.end, other.span.end) - max(self.span.start, other.span.start)
        longer = max(one.span.end - one.span.start for one in (self, other))
        return self.article == other.article and 2 * shared > longer


@dataclass(frozen=True, slots=True)
class Pair:
    a: Place
    b: Place
    counts: str  # same, odds, part, none; - where the judges were of two minds
    weight: float  # of how many candidates it stands for


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    args = parser.parse_args()
    sets = {name: list(pairs(SETS / name)) for name in PAIRS}
    claims_judged = list(roots(SETS / "roots.tsv"))
    wanted = {side.article for own in sets.values() for pair in own for side in (pair.a, pair.b)}
    wanted |= {place.article for _, places in claims_judged for place in places}
    network = Network.load()
    ids: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "r.db") as record:
        for id, text, outlet, day in tqdm(list(articles(args.data, wanted)), disable=None):
            article = replace(as_it_is(text), outlet=outlet, published=day)
            record.add(attributed(Reading(id, article=article), article, network, syntax=False))
            ids[article.id] = id
        found = across(record)
        confirm(record, ids, claims_judged)
        rooted = across(record).claims
    pairs_report(found.claims, found.odds, ids, sets)
    roots_report(rooted, ids, claims_judged)
    invented_report(network)


def confirm(record: Record, ids: dict[str, str], judged: Sequence[tuple[str, list[Place]]]) -> None:
    """Let the places of each judged claim be one, by a person's word."""
    own = {id: article for article, id in ids.items()}
    for _, places in judged:
        first, *others = (quoted(record, own[place.article], place.span) for place in places)
        for other in others:
            if not first.is_nearly(other):
                record.confirm(LinkKind.SAME, first, other)


def quoted(record: Record, article: str, span: Span) -> Quoted:
    return Quoted(article, span, span.of(record.told(article).text))


def pairs_report(
    claims: Sequence[Claim], odds: Sequence[Odds], ids: dict[str, str], sets: dict[str, list[Pair]]
) -> None:
    """Which pairs were joined, which shown at odds; `ids` are the data's, by the record's."""
    claim_at = _claims_at(claims, ids)
    shown = [
        (
            Place(ids[o.a.statement.article_id], o.a.span),
            Place(ids[o.b.statement.article_id], o.b.span),
        )
        for o in odds
        if o.status == LinkStatus.SUGGESTED and o.type != "updated"
    ]
    for name, own in sets.items():
        print(
            f"{name}: {len(own)} pairs,",
            *(f"{n} {what}" for what, n in Counter(p.counts for p in own).items()),
        )
        clear = [pair for pair in own if pair.counts != "-"]
        joined = [pair for pair in clear if _claim(pair.a, claim_at) & _claim(pair.b, claim_at)]
        _print("the same", joined, [pair for pair in clear if pair.counts == "same"])
        at_odds = [pair for pair in clear if any(_is(pair, a, b) for a, b in shown)]
        _print("at odds", at_odds, [pair for pair in clear if pair.counts == "odds"])


def roots_report(
    claims: Sequence[Claim], ids: dict[str, str], judged: Sequence[tuple[str, list[Place]]]
) -> None:
    """Of how many of the judged claims the level is right."""
    claim_at = _claims_at(claims, ids)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for level, places in judged:
        of = Counter(k for place in places for k in _claim(place, claim_at))
        found = str(claims[of.most_common(1)[0][0]].level) if of else "not found"
        told[level][found] += 1
    right = sum(each[level] for level, each in told.items())
    print(f"roots: {len(judged)} claims, level right of {right}")
    for level, each in sorted(told.items()):
        print(f"  {level}:", *(f"{n} {found}" for found, n in each.items()))


def invented_report(network: Network) -> None:
    """Of the invented items: which level their claim has, as it is joined and with the two most
    alike statements of its first two articles confirmed to be one."""
    alone: dict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for level, articles_of in tqdm(list(invented(SETS / "roots.txt")), disable=None):
        with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "r.db") as record:
            for outlet, day, text in articles_of:
                article = replace(as_it_is(text), outlet=outlet, published=day)
                record.add(attributed(Reading(day, article=article), article, network, syntax=True))
            alone[level][_level_of(across(record).claims)] += 1
            by_article: dict[str, list[Said]] = defaultdict(list)
            for one in record.find("", limit=None):
                by_article[one.article_id] += sentences(one)
            both = product(*list(by_article.values())[:2]) if len(by_article) > 1 else ()
            most = max(both, key=lambda ab: len(carriers(ab[0].words) & carriers(ab[1].words)))
            record.confirm(LinkKind.SAME, *(as_quoted(side) for side in most))
            told[level][_level_of(across(record).claims)] += 1
    for what, found in (("as it is joined", alone), ("confirmed", told)):
        right = sum(each[level] for level, each in found.items())
        print(f"roots, invented, {what}: right {right} of {sum(e.total() for e in found.values())}")
        for level, each in sorted(found.items()):
            print(f"  {level}:", *(f"{n} {one}" for one, n in each.items()))


def _level_of(claims: Sequence[Claim]) -> str:
    shared = [one for one in claims if one.n_articles > 1]
    return str(shared[0].level) if shared else "not joined"


def invented(path: Path) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """The level of each item, and the outlet, day and text of its articles."""
    for item in path.read_text("utf-8").split("\n== ")[1:]:
        level, *parts = item.split("\n-- ")
        articles_of = []
        for part in parts:
            head, _, text = part.partition("\n")
            outlet, _, day = head.partition(" | ")
            articles_of.append((outlet, day, text.strip()))
        yield level.strip(), articles_of


def _print(what: str, found: Sequence[Pair], true: Sequence[Pair]) -> None:
    right = [pair for pair in found if pair in true]
    weight, of = sum(p.weight for p in right), sum(p.weight for p in true)
    print(
        f"  {what}: found {len(found)}, right {len(right)} ({len(right) / max(len(found), 1):.1%}),"
        f" of {len(true)} ({len(right) / max(len(true), 1):.1%};"
        f" of all such candidates about {weight / max(of, 1e-9):.1%})"
    )


def _is(pair: Pair, a: Place, b: Place) -> bool:
    return (pair.a.is_at(a) and pair.b.is_at(b)) or (pair.a.is_at(b) and pair.b.is_at(a))


def _claims_at(claims: Sequence[Claim], ids: dict[str, str]) -> dict[str, list[tuple[Place, int]]]:
    found = defaultdict(list)
    for k, claim in enumerate(claims):
        for one in claim.appearances:
            place = Place(ids[one.said.statement.article_id], one.said.span)
            found[place.article].append((place, k))
    return found


def _claim(place: Place, at: dict[str, list[tuple[Place, int]]]) -> set[int]:
    return {k for other, k in at.get(place.article, ()) if place.is_at(other)}


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t")


def pairs(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        a, b = (Place(row[k], Span(int(row[f"{k}_start"]), int(row[f"{k}_end"]))) for k in "ab")
        yield Pair(a, b, row["counts"], float(row.get("weight", 1)))


def roots(path: Path) -> Iterator[tuple[str, list[Place]]]:
    """The level of each claim that was judged, and where it stands."""
    claims: dict[str, tuple[str, list[Place]]] = {}
    for row in rows(path):
        places = claims.setdefault(row["claim"], (row["level"], []))[1]
        places.append(Place(row["article"], Span(int(row["start"]), int(row["end"]))))
    yield from claims.values()


def articles(data: Path, wanted: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    ids = set(wanted)
    path = data / "articles" / "news-2013-2020.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["ID"] in ids:
                yield row["ID"], row["text"], row["source"], row["date"][:10]


if __name__ == "__main__":
    main()
