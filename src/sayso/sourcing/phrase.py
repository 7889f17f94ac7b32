"""What a source's words are about: their first noun phrase, and its head."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.entities import noun
from sayso.text import Span
from sayso.where import named

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_](?:[\w.&’'-]*[^\W_])?\.?|[“”\"‘’,;:()—–]|\S")
_IN_TEN = re.compile(
    r"(?:[A-Za-z]+ ){0,2}(?:\d+|[a-z]+) (?:in|out of) (?:\d+|ten|five|four|three) "
)
# What ends a noun phrase: what follows tells more of what it names.
_ENDS = frozenset(
    """of for in at from with on to by about near inside among against under over into within after
    before during between who whom whose which that where when as than like via including
    are is was were has have had will would could can may and or but nor , ; : ( ) — – quoted
    cited close seen obtained familiar briefed speaking involved""".split()
)
_DONE = frozenset("published reported released issued posted leaked".split())
_DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any every each both such
    another other“ " ” ‘""".split()
)
# "Three of the officials", "a group of rabbis", "20 percent of voters" are officials, rabbis …
_SHARES = frozenset(
    """one two three four five six seven eight nine ten some many most few several each all none any
    half either neither part group number majority minority handful dozen dozens scores hundreds
    thousands couple pair percent lot plenty host plurality""".split()
)
# Before the phrase: "especially from Republicans", "even the mayor".
_BEFORE = frozenset(
    """especially particularly mostly even only just including from by among according to also
    mainly largely chiefly perhaps not with more fewer less than at least up nearly almost about
    around over as""".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The first noun phrase of some words: `span` without articles, and its last word."""

    span: Span
    head: Span

    def is_name(self, text: str) -> bool:
        """Whether its last word has a capital."""
        return self.head.of(text)[:1].isupper()


def phrase(text: str, span: Span) -> Phrase | None:
    """The phrase that leads; "three of the officials" is of the officials. None of no words."""
    if share := _IN_TEN.match(text, span.start, span.end):
        return phrase(text, Span(share.end(), span.end))
    found = list(_WORD.finditer(text, span.start, span.end))
    at = 0
    while at < len(found) and (
        found[at][0].lower() in _DETERMINERS
        or found[at][0].lower() in _BEFORE
        or not found[at][0][0].isalnum()
    ):
        at += 1
    first = at
    while at < len(found) and (
        not _ends(found[at][0], found[at - 1][0], at - first) or _joins_adjectives(found, at, first)
    ):
        at += 1
    while at > first and not found[at - 1][0][0].isalnum():
        at -= 1
    if at == first:
        return None
    if at < len(found) and found[at][0] == "of" and _is_share(found[at - 1][0]):
        rest = phrase(text, Span(found[at].end(), span.end))
        if rest:
            return rest
    last = found[at - 1]
    end = last.end() - _full_stop(last[0])
    if last[0].lower().endswith(("'s", "’s")):
        end -= 2
    return Phrase(Span(found[first].start(), end), Span(last.start(), end))


def _full_stop(word: str) -> int:
    """1 where a full stop ends a sentence and no short form: of "CSPAN.", not of "U.S.", "Jr."."""
    short = len(word) <= 4 and word[1:2].islower()
    return int(word.endswith(".") and "." not in word[:-1] and not short)


def _ends(word: str, before: str, n_before: int) -> bool:
    """Whether the phrase is over; "anti-war and anti-dam groups" goes on at its "and"."""
    if n_before > 0 and word == "and" and "-" in before:
        return False
    if word.lower() in _DONE:  # "the filings released", not "the released filings"
        return n_before > 0 and (noun(before) is not None or before[:1].isupper())
    return n_before > 0 and word.lower() in _ENDS


def _joins_adjectives(found: list[re.Match[str]], at: int, first: int) -> bool:
    """ "Current and former officials", "US and other NATO officials" are one phrase: what stands
    before the "and" is no noun, and soon after it is one."""
    if found[at][0].lower() not in ("and", "or") or at == first:
        return False
    before = found[at - 1][0]
    is_adjective = noun(before) is None and (before.islower() or bool(named(before)))
    if not is_adjective:
        return False
    for match in found[at + 1 : at + 5]:
        if match[0].lower() in _ENDS:
            return False
        said = noun(match[0])
        if said is not None and said.plural:
            return said.kind in ("person", "group", "organisation")
    return False


def _is_share(word: str) -> bool:
    return word.lower() in _SHARES or word.isdigit()
