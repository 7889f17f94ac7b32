"""The limit set for an act: "by Friday noon", "within ten days", "72 hours"."""

from __future__ import annotations

import re

from sayso.clauses import Tree
from sayso.conditions.heads import can_will, is_passive
from sayso.text import Span

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_NUMBER = (
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty(?:-four)?|thirty|forty(?:-eight)?|sixty|seventy-two|ninety|a few)"
)
_UNIT = r"(?:minute|hour|day|week|fortnight|month|year)s?"
_PART = r"(?:noon|midnight|morning|evening|night|afternoon)"
_TIME = "|".join(
    (
        r"(?:the )?(?:end|start|beginning|middle|close|turn) of (?:the |this |next )?\w+",
        r"(?:the )?(?:first|last) of (?:the |next )(?:month|year|week)",
        rf"(?:early |late |next |this )?{_DAY}(?:,? {_PART})?(?:,? \d\d? {_MONTH})?",
        rf"(?:early |late |mid-)?(?:\d\d?(?:st|nd|rd|th)? )?{_MONTH}\b(?: \d\d?\b)?",
        r"(?:noon|midnight|dawn|dusk|nightfall|sunset|sunrise|tomorrow|tonight|christmas|easter)",
        r"(?:ramadan|spring|summer|autumn|winter|year'?s? end|year-end|then)\b",
        r"\d\d?(?::\d\d)? ?(?:a\.?m|p\.?m)\b|\d{4}\b",
        r"next (?:week|month|year|summer|winter|spring|autumn)|the (?:first|next) \w+",
    )
)
_LIMIT = re.compile(
    rf"\b(?:(?:by|before|until|till|no later than) (?:{_TIME})(?:,? \d{{4}}\b)?"
    rf"|within (?:the next |the |a )?(?:{_NUMBER} )?{_UNIT}\b"
    rf"|in (?:the next )?{_NUMBER} {_UNIT}\b(?! of)|{_NUMBER} {_UNIT}(?= to )|tonight|at once)",
    re.IGNORECASE,
)
_LONGEST = 2000  # characters of a stretch that are looked at


def deadline(tree: Tree, *within: Span | None) -> Span | None:
    """The first limit in the first of the stretches that has one."""
    for span in within:
        if span is None:
            continue
        end = min(span.end, span.start + _LONGEST)
        if found := _LIMIT.search(tree.text, span.start, end):
            return Span(*found.span())
        if limit := _by_a_noun(tree, span):
            return limit
    return None


def _by_a_noun(tree: Tree, span: Span) -> Span | None:
    """ "By the first snow", "before the harvest": any noun that is nobody and nowhere."""
    for i, token in enumerate(tree.tokens):
        if not span.start <= token.span.start < span.end:
            continue
        if tree.word(i).lower() not in ("by", "before", "within") or not tree.is_(i, "case"):
            continue
        k = token.head
        if k < i or tree[k].upos != "NOUN" or can_will(tree, k) or not tree.is_(k, "obl"):
            continue
        verb = tree[k].head
        if tree.word(i).lower() == "by" and (verb < 0 or is_passive(tree, verb)):
            continue  # by whom it is done
        if tree.word(i).lower() == "within" or (verb >= 0 and tree.is_(verb, "acl", "amod")):
            continue  # "within range", "seen before the match"
        return tree.stretch([j for j in tree.whole(k) if j >= i])
    return None
