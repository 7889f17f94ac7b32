"""The articles that tell one story: who had what first, what only one has, where they differ.

Two articles are of one story where they were published within days and their rare words are mostly
the same (cosine of TF-IDF, BM25's neighbours), or where they share passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from sayso.compare.at_odds import Judge, Odds, OddsType, odds
from sayso.compare.claim import Claim
from sayso.compare.claims import claims
from sayso.compare.copies import Group, groups_of, is_before
from sayso.compare.links import Links, LinkStatus
from sayso.compare.rarity import expected
from sayso.compare.roots import Roots
from sayso.compare.said import published_on
from sayso.compare.words import WORD, carriers
from sayso.record import FoundIn, Record

AT_LEAST = 0.2  # cosine; chosen by eye on sixteen stories of news
WITHIN_DAYS = 5
_BESIDE = 400  # other articles, which tell how rare words are: within a story its own are not
_ENGLISH = 200  # … and so many of no story: in a record of one story its words are not common
_MOST_WORDS = 5000  # of an article that are looked at


@dataclass(frozen=True, slots=True)
class Telling:
    """An article of a story. `like` is how near it is to the one that was asked for, 0..1. `first`
    are the claims of several that it had before all others, as far as is known; `alone` those that
    no other article of the story has."""

    article: FoundIn
    like: float
    first: tuple[Claim, ...]
    alone: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles of one story, those published first in front, undated ones at the end; what is said
    in several accounts; and where they differ. Counts that grew are among the odds, too."""

    tellings: tuple[Telling, ...]
    groups: tuple[Group, ...]
    shared: tuple[Claim, ...]
    odds: tuple[Odds, ...]


Watch = Callable[[Sequence[tuple[int, int]]], Iterable[tuple[int, int]]]


def story(record: Record, id: str, judge: Judge, watch: Watch = iter) -> Story:
    """The story that the article of that id tells, of what the record holds within days of it.

    Raises as `Record.article` does. Only the articles of those days are looked at, and only the
    statements of those that tell it.
    """
    near = nearest(record, id)
    copies = groups_of(record, near)
    statements = [one for article in near for one in record.statements(article)]
    links = Links(record.link_decisions())
    found = odds(statements, judge, links=links, watch=watch)
    differ = tuple(one for one in found if one.status != LinkStatus.REJECTED)
    roots = Roots(statements, copies)
    joined = claims(statements, judge, roots, differ, links)
    shared = tuple(c for c in joined if len(_accounts(c, roots)) > 1)
    tellings = []
    for article, like in near.items():
        place = record.told(article).article
        first = tuple(c for c in shared if _is_first(c, article))
        alone = tuple(c for c in joined if {*_articles(c)} == {article})
        tellings.append(Telling(place, like, first, alone))
    tellings.sort(key=lambda one: (one.article.published or "9", one.article.id))
    of_two = tuple(
        o
        for o in differ
        if roots.account(o.a.statement.article_id) != roots.account(o.b.statement.article_id)
        or o.type != OddsType.UPDATED
    )
    return Story(tuple(tellings), tuple(copies), shared, of_two)


def nearest(record: Record, id: str) -> dict[str, float]:
    """By the ids of the articles of one story, the one of `id` among them, how near they are."""
    asked = record.told(id).article
    own = asked.id
    texts = {one.article.id: one.text for one in record.around(own, WITHIN_DAYS)}
    for other in map(record.told, record.alike_to(own)):
        if _may_be_within_days(asked.published, other.article.published):
            texts.setdefault(other.article.id, other.text)
    counts = {one: _counts(text) for one, text in texts.items()}
    others = [_counts(one.text) for one in record.some_told(_BESIDE)]
    among = Counter(word for count in (*counts.values(), *others) for word in count)
    n_all = len(counts) + len(others) + _ENGLISH
    rarity = {w: log((n_all + 1) / (n + _ENGLISH * expected(w))) for w, n in among.items()}
    vectors = {one: _vector(count, rarity) for one, count in counts.items()}
    like = {one: _cosine(vectors[own], vector) for one, vector in vectors.items()}
    return {one: like[one] for one in sorted(like) if one == own or like[one] >= AT_LEAST}


def _may_be_within_days(one: str | None, other: str | None) -> bool:
    """Whether days of publication are near, or one is not known; "March 2024" may be any of its."""
    a, b = published_on(one), published_on(other)
    if a is None or b is None:
        return True
    return max((a[0] - b[1]).days, (b[0] - a[1]).days) <= WITHIN_DAYS


def _counts(text: str) -> Counter[str]:
    """How often each carrying word stands there; a name counts twice."""
    found: Counter[str] = Counter()
    for one in WORD.findall(text)[:_MOST_WORDS]:
        for word in carriers(one):
            found[word] += 2 if one[0].isupper() else 1
    return found


def _vector(count: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    weighed = {word: (1 + log(n)) * rarity[word] for word, n in sorted(count.items())}
    length = sqrt(fsum(x * x for x in weighed.values())) or 1.0
    return {word: x / length for word, x in weighed.items()}


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return min(1.0, fsum(x * b[word] for word, x in a.items() if word in b))


def _articles(claim: Claim) -> list[str]:
    return [one.said.statement.article_id for one in claim.appearances]


def _accounts(claim: Claim, roots: Roots) -> set[str]:
    return {roots.account(id) for id in _articles(claim)}


def _is_first(claim: Claim, article: str) -> bool:
    """Whether it was published before all others that have the claim."""
    days = {
        one.said.statement.article_id: one.said.statement.published for one in claim.appearances
    }
    return article in days and all(
        other == article or is_before(days[article], published) for other, published in days.items()
    )
