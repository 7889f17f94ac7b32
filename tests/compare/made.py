"""Statements made from words, and judges of pairs that know no words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count

from sayso.attribution import Act, Attribution, Authority, Identity, Manner, Principal, SourceKind
from sayso.record import Statement
from sayso.text import Span

LUND = Identity("person:ada lund", "Ada Lund", "person")
HALE = Identity("person:osk hale", "Osk Hale", "person")
STRAKE = Identity("person:imogen strake", "Imogen Strake", "person")
TALDOVIA = Principal(Span(0, 8), "state:TV", "Taldovia")
_N = count()


class Sure:
    """Says that all are at odds, and all are the same."""

    def at_odds(self, a: str, b: str) -> float:
        return 0.97

    def same(self, a: str, b: str) -> float:
        return 0.95


class Unsure:
    def at_odds(self, a: str, b: str) -> float:
        return 0.89

    def same(self, a: str, b: str) -> float:
        return 0.89


class Only(Unsure):
    """Says that certain pairs are the same, and no others."""

    def __init__(self, pairs: Collection[frozenset[str]]) -> None:
        self._pairs = pairs

    def same(self, a: str, b: str) -> float:
        return 0.95 if frozenset((a, b)) in self._pairs else 0.0


def statement(
    content: str,
    who: Identity | None = LUND,
    day: str | None = "2024-03-12",
    *,
    act: Act = Act.SAYS,
    manner: Manner = Manner.INDIRECT,
    outlet: str | None = "Herald",
    article: str = "",
    at: int = 0,
    source: str = "",
    kind: SourceKind | None = None,
    speaks_for: Principal | None = None,
    through: Sequence[str] = (),
    parent: str | None = None,
) -> Statement:
    """`who` None is an unnamed source; `through` are outlets between the article's and him."""
    n = next(_N)
    spans = (Span(at, at + max(len(content), 1)),)
    if kind is None:
        kind = SourceKind.NAMED_PERSON if who else SourceKind.UNNAMED_PERSON
    name = who.name if who else source or "an official"
    chain = [Authority(one, SourceKind.OUTLET) for one in (outlet or "", *through)]
    chain.append(Authority(name, kind))
    one = Attribution(
        (),
        (),
        spans,
        manner,
        confidence=0.9,
        act=act,
        source_kind=kind,
        source_count=1,
        entity=who,
        speaks_for=speaks_for,
        chain=tuple(chain),
    )
    return Statement(
        f"s{n:04}",
        article or f"a{n:04}",
        None,
        outlet,
        None,
        day,
        source or name,
        "said",
        content,
        (),
        (),
        spans,
        manner,
        0.9,
        1,
        3,
        one,
        speaker=who.name if who else None,
        parent=parent,
        words_at={TALDOVIA.span: "Taldovia"},
    )
