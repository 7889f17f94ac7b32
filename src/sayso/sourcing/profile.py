"""How an article is sourced, in one block: how many of each kind, and how much rests on whom."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from sayso.articles import Article
from sayso.attribution import UNNAMED, Attribution, SourceKind
from sayso.entities import noun, parts
from sayso.sourcing.count import number
from sayso.sourcing.phrase import phrase
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Share:
    """Of one kind of source: how many sources, statements, and words that rest on them.

    At least so many sources where it is not `count_exact`.
    """

    kind: SourceKind
    n_sources: int
    count_exact: bool
    n_statements: int
    n_words: int


@dataclass(frozen=True, slots=True)
class Source:
    """One source of an article: its first statement of that kind, how many it is, how many of
    them have a name there, and who first had its words."""

    first: Attribution
    kind: SourceKind
    n: int
    exact: bool
    n_named: int
    root: Hashable


@dataclass(frozen=True, slots=True)
class Stretch:
    """Statements in a row that rest on one unnamed source: from where to where, how many words."""

    span: Span
    n_words: int
    source: Span


@dataclass(frozen=True, slots=True)
class Sourcing:
    """An article's sources, outermost statements only: what is said inside others rests on them.

    `n_roots` counts who first had the words: three officials through one agency are one root.
    `n_own_words` are the article's own, on nobody's say-so but its own. `shares` has the kinds
    that there are, those with most words first.
    """

    n_words: int
    n_own_words: int
    n_statements: int
    n_named: int
    n_unnamed: int
    unnamed_exact: bool
    n_roots: int
    shares: tuple[Share, ...]
    longest_unnamed: Stretch | None


def sourcing(article: Article, attributions: Sequence[Attribution]) -> Sourcing:
    """The profile of one article from its attributions, in any order."""
    text = article.text
    outer = _outermost(attributions)
    said = sum(n_words(text, _merged(s for a in outer for s in a.content)))
    total = sum(n_words(text, [b.span for b in article.blocks]))
    found = sources_of(text, attributions)
    shares = [_share(kind, outer, found, text) for kind in SourceKind]
    unnamed = [source for source in found if source.kind in UNNAMED]
    return Sourcing(
        n_words=total,
        n_own_words=max(0, total - said),
        n_statements=len(outer),
        n_named=sum(source.n_named for source in found),
        n_unnamed=sum(source.n for source in unnamed),
        unnamed_exact=all(source.exact for source in unnamed),
        n_roots=len({source.root for source in found}),
        shares=tuple(sorted((s for s in shares if s.n_statements), key=lambda s: -s.n_words)),
        longest_unnamed=_longest(outer, text),
    )


def sources_of(text: str, attributions: Sequence[Attribution]) -> list[Source]:
    """Every source of an article once, in the order in which they are first heard."""
    sources: dict[Hashable, list[Attribution]] = {}
    for one in _outermost(attributions):
        if one.source_kind not in _NOBODY_ELSE and one.source:
            sources.setdefault(_who(one, text), []).append(one)
    _join_open(sources, text)
    return [_source(own, text) for own in sources.values()]


_NOBODY_ELSE = (SourceKind.NONE, SourceKind.AUTHOR)  # the article's own voice


def _outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    return sorted((a for a in attributions if a.parent is None), key=lambda a: a.content)


def _source(own: Sequence[Attribution], text: str) -> Source:
    kind, n, exact = _counted(own, text)
    named = kind == SourceKind.NAMED_PERSON and any(_has_a_name(one, text) for one in own)
    first = next(one for one in own if one.source_kind == kind)
    return Source(first, kind, n, exact, n if named else 0, _root(own[0], text))


_AGAIN = re.compile(r"(?:the|these|those|(?:\w+\s+){1,2}of\s+(?:the|these|those))\s", re.IGNORECASE)


def _join_open(sources: dict[Hashable, list[Attribution]], text: str) -> None:
    """ "One of the officials" are those of whom alone it has been said whose they are."""
    for key in [k for k in sources if isinstance(k, tuple) and len(k) == 4 and k[3] is None]:
        same = [k for k in sources if isinstance(k, tuple) and k[:3] == key[:3] and k != key]
        again = all(_AGAIN.match(one.source[0].of(text)) for one in sources[key])
        if again and len(same) == 1:
            sources[same[0]] += sources.pop(key)


def n_words(text: str, spans: Iterable[Span]) -> list[int]:
    """How many words stand at each span."""
    return [len(span.of(text).split()) for span in spans]


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _who(one: Attribution, text: str) -> Hashable:
    """What two statements by one source have in common.

    A name; for unnamed ones what they are called and through whom they spoke, so that "one of the
    three officials" and "the officials" are not five.
    """
    through = tuple(link.name.lower() for link in one.chain[1:-1])
    if one.speaker is not None:
        return SourceKind.NAMED_PERSON, parts(one.speaker.of(text))[-1:]
    lead = phrase(text, _at(one))
    if one.source_kind in UNNAMED and lead is not None:
        said = noun(lead.head.of(text))
        called = _stem(lead.head.of(text)) if said else lead.span.of(text)
        whose = one.speaks_for and (one.speaks_for.id or one.speaks_for.span.of(text))
        return UNNAMED, through, called, whose
    called = lead.span.of(text) if lead else one.source[0].of(text)
    return one.source_kind, parts(called)


def _at(one: Attribution) -> Span:
    """Where it says who it is; of "who" the words before."""
    last = one.chain[-1].span if len(one.chain) > 1 else None
    return last or one.source[0]


def _has_a_name(one: Attribution, text: str) -> bool:
    """Whether the article says it: "he" of whom nothing is known has none."""
    return one.speaker is not None or any(w[:1].isupper() for w in _at(one).of(text).split()[-1:])


def _stem(word: str) -> str:
    low = word.lower()
    return low[:-2] + "an" if low.endswith("men") else low.removesuffix("s")


def _counted(own: Sequence[Attribution], text: str) -> tuple[SourceKind, int, bool]:
    """One source's kind and number: the largest said of it; "one of the three" says three."""
    most = max(own, key=lambda a: (a.source_count, a.count_exact))
    groups = [n for a in own if a.source_kind in UNNAMED and (n := number(_at(a).of(text)))]
    n = max([most.source_count, *groups])
    return most.source_kind, n, most.count_exact or n > most.source_count


def _share(
    kind: SourceKind,
    outer: Sequence[Attribution],
    found: Sequence[Source],
    text: str,
) -> Share:
    own = [a for a in outer if a.source_kind == kind]
    sources = [source for source in found if source.kind == kind]
    return Share(
        kind,
        sum(source.n for source in sources),
        all(source.exact for source in sources),
        len(own),
        sum(n_words(text, _merged(s for a in own for s in a.content))),
    )


def _root(one: Attribution, text: str) -> Hashable:
    """Who first had the words: the first in the chain after the article's own outlet."""
    if len(one.chain) > 2 or one.source_kind == SourceKind.OUTLET:
        return one.chain[1].name.lower() if len(one.chain) > 1 else None
    return _who(one, text)


def _longest(outer: Sequence[Attribution], text: str) -> Stretch | None:
    best: Stretch | None = None
    row: list[Attribution] = []
    who: Hashable = None
    n = 0
    for one in outer:
        if one.source_kind not in UNNAMED or not one.source:
            row, who = [], None
            continue
        same = who is not None and who == _who(one, text)
        row, n, who = ([*row[:1], one], n, who) if same else ([one], 0, _who(one, text))
        n += sum(n_words(text, _merged(one.content)))
        if best is None or n > best.n_words:
            best = Stretch(Span(row[0].content[0].start, one.content[-1].end), n, _at(row[0]))
    return best
