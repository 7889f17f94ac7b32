"""An article's sourcing as a block that is grasped at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.attribution import SourceKind
from sayso.show.facts import several
from sayso.sourcing import Share, Sourcing

_MANY = {
    SourceKind.NAMED_PERSON: "named people",
    SourceKind.NAMED_ORGANISATION: "named organisations",
    SourceKind.UNNAMED_PERSON: "unnamed people",
    SourceKind.UNNAMED_GROUP: "unnamed in groups",
    SourceKind.DOCUMENT: "documents",
    SourceKind.OUTLET: "outlets",
    SourceKind.PUBLIC: "the public",
    SourceKind.AUTHOR: "the author",
    SourceKind.NONE: "no source",
}


def profile(sourcing: Sourcing, text: str) -> list[tuple[str, str]]:
    """Rows (what, value) of the block, in the order in which an editor asks."""
    return list(_rows(sourcing, text))


def _rows(sourcing: Sourcing, text: str) -> Iterator[tuple[str, str]]:
    n = sourcing.n_statements
    unnamed = f"{'' if sourcing.unnamed_exact else 'at least '}{sourcing.n_unnamed}"
    yield (
        "Sources",
        f"{sourcing.n_named} named, {unnamed if sourcing.n_unnamed else 'none'} unnamed, "
        f"{several(sourcing.n_roots, 'root')}, in {several(n, 'statement')}",
    )
    for share in sourcing.shares:
        yield _MANY[share.kind], _share(share, sourcing.n_words)
    yield "the article itself", f"{_percent(sourcing.n_own_words, sourcing.n_words)} of the words"
    if (longest := sourcing.longest_unnamed) is not None:
        who = " ".join(longest.source.of(text).split())
        yield "longest on one unnamed", f"{several(longest.n_words, 'word')}: “{who}”"


def _share(share: Share, n_words: int) -> str:
    words = f"{_percent(share.n_words, n_words)} of the words"
    said = several(share.n_statements, "statement")
    if share.kind in (SourceKind.NONE, SourceKind.PUBLIC, SourceKind.AUTHOR):
        return f"{words}, {said}"
    number = f"{'' if share.count_exact else 'at least '}{share.n_sources}"
    return f"{number}: {words}, {said}"


def _percent(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.0%}"
