"""Whether the words around a time speak of what is to come.

No parser: the nearest verb in the clause that shows its tense decides. In “said Friday it will”
that is “said”, in “will meet on Friday” it is “will”.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.when.tokens import Tokens

_FAR = 12  # tokens looked at to either side
_CLAUSE_ENDS = frozenset({"CLAUSE_END", "BREAK"})
_PAST = frozenset({"PAST_VERB", "ED"})
_TELLING = _CLAUSE_ENDS | _PAST | {"AHEAD", "IS", "TO"}


def looks_ahead(tokens: Tokens, first: int, last: int) -> bool | None:
    """Whether the clause around the tokens `first..last` is about the future; None: unsaid.

    A time that only says which one (“a June 3 hearing”, “his Friday speech”) has no verb of its
    own.
    """
    if first and "DETERMINER" in tokens.of(first - 1):
        return None
    before = _told(tokens, range(first - 1, max(-1, first - 1 - _FAR), -1))
    if before is not None:
        return before
    return _told(tokens, range(last, min(len(tokens), last + _FAR)))


def _told(tokens: Tokens, places: Iterable[int]) -> bool | None:
    for k in places:
        classes = tokens.of(k)
        if classes.isdisjoint(_TELLING):
            continue
        if classes & _CLAUSE_ENDS:
            return None
        if "AHEAD" in classes or _is_to_be(tokens, k):
            return True
        if classes & _PAST and not _is_no_past(tokens, k):
            return False
    return None


def _is_to_be(tokens: Tokens, k: int) -> bool:
    """“Is to meet”, “to be held”."""
    if k + 1 >= len(tokens):
        return False
    classes, following = tokens.of(k), tokens.of(k + 1)
    return ("IS" in classes and "TO" in following) or ("TO" in classes and "BE" in following)


def _is_no_past(tokens: Tokens, k: int) -> bool:
    """“Will be held”, “the reopened embassy”."""
    if k and "ED" in tokens.of(k) and "DETERMINER" in tokens.of(k - 1):
        return True
    return any("BE" in tokens.of(j) for j in range(max(0, k - 2), k))
