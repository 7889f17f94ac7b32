"""Whom an article credits with its account: an agency's byline or dateline, "first reported by".

Evidence of where an account comes from, each at its words. What somebody told an agency is no
credit: that is in the chains of single statements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.entities import outlet
from sayso.record import Told
from sayso.text import Span


class CreditKind(StrEnum):
    """How the article says whose account it is."""

    OUTLET = "outlet"  # it stands on the agency's own site
    BYLINE = "byline"
    DATELINE = "dateline"
    CONTRIBUTED = "contributed"
    FIRST_REPORTED = "first reported"


# Those that mean that the whole account is another's. `OUTLET` says only where it stands, the
# others that part of it is.
WHOLE = frozenset({CreditKind.BYLINE, CreditKind.DATELINE})

# What stands in bylines and datelines, and the agency's name.
_AGENCIES = {
    "AP": "Associated Press",
    "The Associated Press": "Associated Press",
    "Associated Press": "Associated Press",
    "Reuters": "Reuters",
    "Thomson Reuters": "Reuters",
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "UPI": "United Press International",
    "United Press International": "United Press International",
    "dpa": "Deutsche Presse-Agentur",
    "DPA": "Deutsche Presse-Agentur",
    "PA": "PA Media",
    "Press Association": "PA Media",
    "PA Media": "PA Media",
    "Bloomberg": "Bloomberg",
    "Bloomberg News": "Bloomberg",
    "Interfax": "Interfax",
    "TASS": "TASS",
    "Tass": "TASS",
    "ITAR-TASS": "TASS",
    "RIA Novosti": "RIA Novosti",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo",
    "Kyodo News": "Kyodo",
    "Yonhap": "Yonhap",
    "ANSA": "ANSA",
    "EFE": "EFE",
    "Anadolu Agency": "Anadolu",
    "PTI": "Press Trust of India",
    "Press Trust of India": "Press Trust of India",
    "The Canadian Press": "Canadian Press",
    "Canadian Press": "Canadian Press",
    "Australian Associated Press": "Australian Associated Press",
    "AAP": "Australian Associated Press",
}
_ANY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_PLACED = "|".join(sorted(map(re.escape, set(_AGENCIES) - {"PA"}), key=len, reverse=True))
# "Harrisburg (PA) -" is in Pennsylvania.
_DATELINE = re.compile(rf"^[^\W\d_][^\n()]{{1,60}}\(({_PLACED})\)\s*[-–—:]", re.MULTILINE)
# "Bloomberg - the former mayor - said" is no byline.
_AFTER = re.compile(
    rf"^(?:By [^\n]{{2,60}}, )?({_ANY})(?: [-–—|] (?=[\W\d]*[A-Z])|$)", re.MULTILINE
)
# Of at most eight words of forty: without an end a list of names takes a day.
_WORD = r"[A-Z](?:[\w’'&-]|\.(?=\w)){0,40}"
_NAMES = rf"(?:[Tt]he )?{_WORD}(?: (?:{_WORD}|of|and|the)){{0,7}}"
_CONTRIBUTED = re.compile(
    rf"\b({_NAMES}(?:,? and {_NAMES}|, {_NAMES}){{0,5}}) contributed to this"
    " (?:report|story|article)"
)
_FIRST = (
    re.compile(rf"\b(?:was |were )?first reported (?:[\w ,]{{0,30}}?)by ({_NAMES})"),
    re.compile(rf"\b({_NAMES}) (?:was the )?first (?:to report|reported)\b"),
)
_BETWEEN = re.compile(r", and |, | and ")
# "It denied that Reuters first reported the sale."
_DENIED = re.compile(r"\b(?:den(?:y|ie[sd]|ying)|not|never|whether|if)\b|n[’']t\b")
_HEAD = 400  # code points in which a dateline stands


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet, how it is credited, and where; `span` is None for what stands beside the
    text (its outlet, its authors)."""

    kind: CreditKind
    name: str
    span: Span | None = None


def credits(told: Told) -> tuple[Credit, ...]:
    """The credits of an article, in the order of the kinds, each name but once a kind."""
    found = [*_beside(told), *_in_text(told.text)]
    seen: dict[tuple[CreditKind, str], Credit] = {}
    for one in found:
        seen.setdefault((one.kind, one.name), one)
    return tuple(seen.values())


def _beside(told: Told) -> list[Credit]:
    found = []
    if told.article.outlet in _AGENCIES:
        found.append(Credit(CreditKind.OUTLET, _AGENCIES[told.article.outlet]))
    for author in told.authors:
        names = [part.strip() for part in re.split(r"[,/|]| and ", author)]
        found += [Credit(CreditKind.BYLINE, _AGENCIES[n]) for n in names if n in _AGENCIES]
    return found


def _in_text(text: str) -> list[Credit]:
    found = []
    for pattern, kind in ((_AFTER, CreditKind.BYLINE), (_DATELINE, CreditKind.DATELINE)):
        for one in pattern.finditer(text, 0, min(len(text), _HEAD)):
            found.append(Credit(kind, _AGENCIES[one[1]], Span(*one.span(1))))
    for one in _CONTRIBUTED.finditer(text):
        found += _named(CreditKind.CONTRIBUTED, text, Span(*one.span(1)))
    for pattern in _FIRST:
        for one in pattern.finditer(text):
            before = re.split(r"[.!?]\s|\n", text[max(0, one.start() - _BACK) : one.start()])[-1]
            if not _DENIED.search(before):
                found += _named(CreditKind.FIRST_REPORTED, text, Span(*one.span(1)))
    return found


_BACK = 200  # code points: a sentence, most often


def _named(kind: CreditKind, text: str, span: Span) -> list[Credit]:
    """The outlets of a list of names; of one name where it is an outlet as it stands."""
    if (name := _outlet(span.of(text))) is not None:
        return [Credit(kind, name, span)]
    found, start = [], span.start
    ends = [*_BETWEEN.finditer(text, span.start, span.end), None]
    for mark in ends:
        own = Span(start, mark.start() if mark else span.end)
        if (name := _outlet(own.of(text))) is not None:
            found.append(Credit(kind, name, own))
        start = mark.end() if mark else start
    return found


def _outlet(words: str) -> str | None:
    """The outlet's own name; None for a person, as most of those who contribute are."""
    words = words.rstrip("’'&-")
    if words in _AGENCIES:
        return _AGENCIES[words]
    known = outlet(words)
    return known.name if known is not None else None
