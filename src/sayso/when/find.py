"""Every time in a text: read by the rules, joined with its neighbours, placed in the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from sayso.text import Span
from sayso.when.anchor import Anchors, anchor_of
from sayso.when.join import Piece, joined
from sayso.when.place import placed
from sayso.when.rule import Found, Rule
from sayso.when.rules import RULES
from sayso.when.tense import looks_ahead
from sayso.when.time import Time
from sayso.when.tokens import Language, Tokens


def times(
    text: str,
    published: str | None,
    start: int = 0,
    end: int | None = None,
    *,
    is_future: Callable[[int], bool] | None = None,
) -> list[Time]:
    """The time expressions of `text[start:end]`, in order, none overlapping another.

    `published` is ISO 8601 at any precision; raises WrongUse for anything else. Without it, times
    that need it have no interval. “The day earlier” counts from the date last given within
    `start..end`, else from the publication. `is_future(place)` says whether the clause at a place
    is about the future; without it the verbs beside the time are looked at, which puts 35 of
    MEANTIME's 38 bare weekdays right; taking all for past ones puts 33.
    """
    anchors = Anchors(anchor_of(published))
    language, _ = _compiled()
    tokens = language.tokens(text, start, len(text) if end is None else end)
    found = []
    at = start
    for piece in _joined(tokens):
        span = Span(tokens.starts[piece.shown], tokens.ends[piece.last - 1])
        if "\n" in text[at : span.start]:
            anchors.new_paragraph()
        at = span.end

        def ahead(piece: Piece = piece, span: Span = span) -> bool | None:
            if is_future is not None:
                return is_future(span.start)
            return looks_ahead(tokens, piece.shown, piece.last)

        try:
            time = placed(piece.reading, anchors, ahead)
        except (ValueError, OverflowError):  # there is no such day: February 30
            continue
        if time.interval and not piece.reading.back:
            anchors.mention(time.interval)
        found.append(Time(span, time.kind, time.interval, time.value, time.basis))
    return found


def _joined(tokens: Tokens) -> list[Piece]:
    pieces = list(_pieces(tokens))
    words = []
    at = 0
    for piece in pieces:
        between = range(max(at, piece.first - 4), piece.first)
        words.append(" ".join(tokens.word(k).lower() for k in between))
        at = piece.last
    return joined(pieces, words)


def _pieces(tokens: Tokens) -> Iterator[Piece]:
    """The longest matches from left to right; one that cannot be read gives way to the next."""
    _, rules = _compiled()
    matches = [
        (match.start(), -match.end(), order, match)
        for order, (_, pattern, _) in enumerate(rules)
        for match in pattern.finditer(tokens.signs)
    ]
    at = 0
    for first, minus_last, order, match in sorted(matches):
        if first < at:
            continue
        rule, _, classes = rules[order]
        reading = rule.read(Found(tokens, match, classes))
        if reading is not None:
            yield Piece(first, first, -minus_last, reading)
            at = -minus_last


@cache
def _compiled() -> tuple[Language, list[tuple[Rule, re.Pattern[str], dict[str, str]]]]:
    language = Language(rule.notation for rule in RULES)
    return language, [(r, language.compiled(r.notation), r.classes()) for r in RULES]
