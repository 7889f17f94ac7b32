"""Articles that are copies of one another: who had it first, and who took it from whom.

Two thresholds (of the shorter article's eight-word stretches, those that the other has): from half
on it is a copy, from three tenths it takes passages over. Headlines are not looked at: they are
changed most. Groups are those that copies join; an article added later joins what was there, and in
whatever order articles come the groups are the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from sayso.compare.credit import WHOLE, Credit, CreditKind, credits
from sayso.record import FoundIn, Record, Told
from sayso.text import Span
from sayso.text.shingles import GUARANTEED, N_WORDS, Hashes, shared, shingles

COPY = 0.5
TAKES_OVER = 0.3
_SHORTEST = GUARANTEED - N_WORDS + 1  # stretches: a text of fewer than fifteen words is no account
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Passage:
    """The longest stretch that two articles share: where in each, and its words, which may differ
    in case and marks."""

    span: Span
    other: Span
    words: str
    words_there: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two articles that share passages; `a` was published first, as far as is known."""

    a: FoundIn
    b: FoundIn
    share: float  # of the shorter one's eight-word stretches, 0..1
    passage: Passage

    def seen_from(self, id: str) -> Overlap:
        """The same, with the article of that id as `a`."""
        if self.a.id == id:
            return self
        own = self.passage
        turned = Passage(own.other, own.span, own.words_there, own.words)
        return Overlap(self.b, self.a, self.share, turned)


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a group. `nearest` is what it shares with one that stands before it in the
    group (`b`): the agency's own, else one known to be published earlier, else any, that with which
    it shares most. `is_from_there` is whether it may have it thence; False where nothing says which
    of the two was first."""

    article: FoundIn
    credits: tuple[Credit, ...]
    nearest: Overlap | None = None
    is_from_there: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that are copies of one another: the root's own, those published first, undated ones
    at the end. `root` is the agency that all of them may go back to, where one that does not stand
    on the agency's own site credits it with the whole account; its own may not be among them."""

    members: tuple[Member, ...]
    root: str | None = None

    @property
    def first(self) -> Member:
        """First in this collection; the account may be older."""
        return self.members[0]


Watch = Callable[[Sequence[tuple[str, str]]], Iterable[tuple[str, str]]]


def overlaps(record: Record, least: float = TAKES_OVER, watch: Watch = iter) -> list[Overlap]:
    """Every two articles that share at least so much, those that share most first.

    `watch` is given the candidates and gives them back one by one, as a progress bar does.
    """
    seen = _Seen(record)
    found = [seen.overlap(a, b, least) for a, b in watch(record.alike())]
    return sorted(
        (one for one in found if one is not None), key=lambda o: (-o.share, o.a.id, o.b.id)
    )


def overlaps_of(record: Record, id: str, least: float = TAKES_OVER) -> list[Overlap]:
    """Those of the article of that id, or of the only id that begins so; what else the record holds
    is not looked at. Raises as `Record.article` does."""
    seen = _Seen(record)
    own = record.told(id).article.id
    found = [seen.overlap(own, other, least) for other in record.alike_to(own)]
    return sorted(
        (one for one in found if one is not None), key=lambda o: (-o.share, o.a.id, o.b.id)
    )


def groups(record: Record, least: float = COPY, watch: Watch = iter) -> list[Group]:
    """The groups of two articles or more, the largest first; `watch` as for `overlaps`."""
    return _grouped(record, overlaps(record, least, watch))


def groups_of(record: Record, ids: Collection[str], least: float = COPY) -> list[Group]:
    """Those that are among the articles of these ids; no others are looked at."""
    seen = _Seen(record)
    pairs = {tuple(sorted((id, other))) for id in ids for other in record.alike_to(id)}
    within = sorted((a, b) for a, b in pairs if a in ids and b in ids)
    found = [seen.overlap(a, b, least) for a, b in within]
    return _grouped(record, [one for one in found if one is not None])


def _grouped(record: Record, found: Iterable[Overlap]) -> list[Group]:
    below: dict[str, dict[str, Overlap]] = defaultdict(dict)
    for one in found:
        below[one.a.id][one.b.id] = one
        below[one.b.id][one.a.id] = one
    made, seen = [], set[str]()
    for id in sorted(below):
        if id not in seen:
            ids = _joined(id, below)
            seen |= ids
            made.append(_group([record.told(one) for one in ids], below))
    return sorted(made, key=lambda g: (-len(g.members), g.first.article.id))


def _joined(id: str, below: Mapping[str, Mapping[str, Overlap]]) -> set[str]:
    found, left = {id}, [id]
    while left:
        for other in below[left.pop()]:
            if other not in found:
                found.add(other)
                left.append(other)
    return found


def _group(told: Sequence[Told], below: Mapping[str, Mapping[str, Overlap]]) -> Group:
    credited = {one.article.id: credits(one) for one in told}
    taken = {id: {c.name for c in own if c.kind in WHOLE} for id, own in credited.items()}
    home = {
        id: {c.name for c in own if c.kind is CreditKind.OUTLET} for id, own in credited.items()
    }
    names = set[str]().union(*(taken[id] - home[id] for id in taken))
    root = names.pop() if len(names) == 1 else None
    own = {id for id in home if root in home[id]}
    theirs = {id for id in taken if root in taken[id]} - own
    order = sorted(told, key=lambda one: (one.article.id not in own, _when(one.article)))
    members: list[Member] = []
    for one in order:
        id = one.article.id
        near = [below[id][m.article.id] for m in members if m.article.id in below[id]]
        pairs = [_ranked(overlap.seen_from(id), own, theirs) for overlap in near]
        (is_from_there, _, _), nearest = max(pairs, key=lambda pair: pair[0], default=_ALONE)
        members.append(Member(one.article, credited[id], nearest, bool(is_from_there)))
    return Group(tuple(members), root)


_Rank = tuple[int, float, str]
_ALONE: tuple[_Rank, Overlap | None] = ((0, 0.0, ""), None)


def _ranked(overlap: Overlap, own: set[str], theirs: set[str]) -> tuple[_Rank, Overlap | None]:
    """How likely `a` has its words from `b`: from the agency that it credits, from an earlier one,
    from any."""
    is_agency = overlap.b.id in own and overlap.a.id in theirs
    is_from_there = 2 * is_agency or int(is_before(overlap.b.published, overlap.a.published))
    return (is_from_there, overlap.share, overlap.b.id), overlap


def _when(article: FoundIn) -> tuple[bool, str, str]:
    """In order of days and hours; what has none comes last."""
    moment = _moment(article.published)
    return (moment is None, moment.isoformat() if moment else "", article.id)


def _moment(published: str | None) -> datetime | None:
    """In UTC, and at noon where no hour is told: a day without one begins and ends up to fourteen
    hours from UTC's. None for a month, a year, what is none, or no date at all."""
    try:
        made = datetime.fromisoformat(published or "")
        told = made if made.tzinfo else datetime.combine(made.date(), _NOON, UTC)
        return told.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


_NOON = time(12)


def is_before(a: str | None, b: str | None) -> bool:
    """Whether what was published at `a` is known to have been so before what was at `b`: at an
    earlier hour where both tell one and where it holds, else on an earlier day."""
    one, other = _moment(a), _moment(b)
    if one is None or other is None:
        return False
    if _has_hour(a) and _has_hour(b):
        return one < other
    return one.date() < other.date()


def _has_hour(published: str | None) -> bool:
    return datetime.fromisoformat(published or "").tzinfo is not None


class _Seen:
    """Texts and hashes of articles that were looked at, each fetched once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._told: dict[str, tuple[Told, Hashes]] = {}

    def overlap(self, a: str, b: str, least: float) -> Overlap | None:
        (one, ours), (other, theirs) = sorted(
            (self._of(a), self._of(b)), key=lambda pair: _when(pair[0].article)
        )
        share = shared(ours, theirs)
        if share < least or min(len(ours), len(theirs)) < _SHORTEST:
            return None
        passage = _longest(one.text, ours, other.text, theirs)
        return Overlap(one.article, other.article, share, passage) if passage else None

    def _of(self, id: str) -> tuple[Told, Hashes]:
        if id not in self._told:
            told = self._record.told(id)
            self._told[id] = (told, shingles(told.text))
        return self._told[id]


def _longest(text: str, ours: Hashes, other: str, theirs: Hashes) -> Passage | None:
    """The longest run of stretches that stand in the same order in both."""
    at: dict[int, list[int]] = defaultdict(list)
    for k, hash in enumerate(theirs.tolist()):
        at[hash].append(k)
    best = (0, 0, 0)  # how many stretches, and the last one in each
    runs: dict[int, int] = {}
    for k, hash in enumerate(ours.tolist()):
        runs = {j: runs.get(j - 1, 0) + 1 for j in at.get(hash, ())[:_MOST_PLACES]}
        for j, n in runs.items():
            best = max(best, (n, -k, -j))
    n, k, j = best[0], -best[1], -best[2]
    if n == 0:
        return None
    spans = [
        Span(words[last - n + 1].start(), words[last + N_WORDS - 1].end())
        for words, last in ((list(_WORD.finditer(text)), k), (list(_WORD.finditer(other)), j))
    ]
    return Passage(spans[0], spans[1], spans[0].of(text), spans[1].of(other))


_MOST_PLACES = 20  # of one stretch in one text: more is a list
