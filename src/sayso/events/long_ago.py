"""Whether a deed is dated to long ago, and so no event of the day."""

from __future__ import annotations

import re

from sayso.clauses import Tree

_LONG_AGO_YEARS = 2
_NO_DATE = 2000  # where an article has none: years before are long ago
_YEAR = re.compile(r"\b(1\d{3}|20\d\d)s?\b|(?<=\b[Ii]n )(\d{3})(?=[.,;)]|$)")  # "in 793."


def is_long_ago(tree: Tree, at: int, published: str | None) -> bool:
    """Whether the deed at `at` is dated to years before the article.

    Only a year of the same clause counts: "the first visit since 1961" is of today.
    """
    today = int(published[:4]) if published and published[:4].isdigit() else None
    oldest = _NO_DATE if today is None else today - _LONG_AGO_YEARS + 1
    own = _clause(tree, at)
    for found in _YEAR.finditer(tree.text, tree.span.start, tree.span.end):
        i = tree.at(found.start())
        if i is None or int(found[1] or found[2]) >= oldest or _clause(tree, i) != own:
            continue
        before = tree.text[max(tree.span.start, found.start() - 16) : found.start()].lower()
        if not any(word in before.split() for word in ("since", "after", "until")):
            return True
    return False


def _clause(tree: Tree, i: int) -> int:
    """The verb of the clause that a word stands in; without one the sentence's head."""
    if tree.is_verb(i):
        return i
    return next((k for k in tree.above(i) if tree.is_verb(k)), tree.root())
