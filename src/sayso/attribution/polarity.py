"""Whether it was said at all: negation and holding back, kept and never flattened to “said”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.attribution.act import act_of
from sayso.text import Span

_NOT = re.compile(
    r"(?:(?<!\bif )\bnot|n[’']t)\b(?! (?:only|just|merely|simply)\b)"
    r"|\bunheard-of\b|\bhardly\b|\bscarcely\b|\bcannot\b|\bnever\b|\bneither\b|\bnor\b"
    r"|\bno longer\b|\bwithout\b|\byet to\b|\bfail(?:s|ed|ing)? to\b|\bstop(?:s|ped)? short\b"
    r"|\bfailure to\b|\black of\b|\bunaware\b"
    r"|\b(?:prevent|stop|keep|bar|refrain)(?:s|ed|ped|red|ing)? (?:\w+ )?from\b"
    r"|(?<!\bto )\bavoid(?:s|ed|ing)?\b"  # "urged them to avoid" was urged
    r"|\binstead of\b|\brather than\b|\bas opposed to\b|\bfar from\b"
    r"|(?<!\bto )\bstop(?:s|ped)? \w+ing\b"
    r"|\bno (?:\w+ ){0,2}?(?:plans?|intention|desire|interest|inclination|mention|reference|word"
    r"|sign|evidence|fault|praise|vision|consensus|hope|doubts|calls?|demands?|attempts?|efforts?|reported|known)\b"
    r"|\blittle (?:\w+ )?(?:interest|inclination|hope|appetite|enthusiasm|sign)\b",
    re.IGNORECASE,
)
# "No one believes": the source is nobody.
_NOBODY = re.compile(
    r"(?:no one|nobody|none|neither|not (?:one|all|many|every)|few|no(?!\.? ?\d))\b", re.I
)
_HEDGE = re.compile(
    r"\b(?:reportedly|apparently|allegedly|supposedly|purportedly|seemingly|presumably|ostensibly"
    r"|evidently|an apparent|perhaps|possibly|probably|maybe"
    r"|(?:not|\w+n[’']t) (?:entirely |immediately |yet )?(?:clear|certain)|unclear"
    r"|on suspicion of|suspected of"
    r"|appear(?:s|ed|ing)?(?: not)? to|seem(?:s|ed|ing)?(?: not)? to|seem(?:s|ed)?"
    r"|(?<!\bto )appear(?:s|ed)?(?! (?:on|in|at|before|with|alongside|together)\b)"
    r"|\w+n[’']t (?:seem|appear)"
    r"|(?:is|are|was|were|been) (?:said|rumou?red|thought|alleged|believed|reported|understood)"
    r"(?: to\b|$)"
    r"|(?:looks?|sounds?) (?:like|as if|as though)"
    r"|(?:may|might|could)(?: well)?(?: not)? have|rumou?red|is likely to|are likely to)\b",
    re.IGNORECASE,
)
# In the cue itself, and not the month: "may endorse", "May Not Have Suggested".
_NOR = re.compile(r"\b(nor|neither|not|never|n[’']t)\s+$", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might)\b|\bM(?:ay|ight)(?= (?:Not|Have|Be)\b)")
_NEAR = 40  # characters before or after the cue in which a word may belong to it
_CLAUSE = re.compile(r"[.;:!?\n“”\"]|\b(?:when|while|because)\b")


def negated(
    text: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> Span | None:
    """Where it is said that the act did not take place; None where it did.

    "Declined to comment" is an act, and so is "would not say": neither is negated.
    """
    if not cue or act_of(text, cue, content).swallows_not:
        return None
    for span in cue:
        if found := _NOT.search(text, span.start, span.end):
            return Span(*found.span())
    if found := _NOR.search(text, max(0, cue[0].start - 12), cue[0].start):
        return Span(*found.span(1))  # "neither admitted nor": the word before the cue
    for span in source:
        if found := _NOBODY.match(text, span.start, span.end):
            return Span(*found.span())
    return None


def hedged(
    text: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> Span | None:
    """Where the article holds back, outside what it reports; None where it does not."""
    for span in cue:
        if found := _MAY.search(text, span.start, span.end):
            return Span(*found.span())
    for span in _around(text, source, cue, content):
        if found := _HEDGE.search(text, span.start, span.end):
            return Span(*found.span())
    return None


def _around(
    text: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> list[Span]:
    """The cue, and its clause up to NEAR on both sides as far as nothing is source or content."""
    found = list(cue)
    taken = sorted(content)  # a source may stand between: "Apparently he said"
    for span in cue:
        low = max([span.start - _NEAR, 0, *(t.end for t in taken if t.end <= span.start)])
        high = min([span.end + _NEAR, len(text), *(t.start for t in taken if t.start >= span.end)])
        before = [m.end() for m in _CLAUSE.finditer(text, low, span.start)]
        after = _CLAUSE.search(text, span.end, max(high, span.end))
        found.append(Span(min(before[-1] if before else low, span.start), span.start))
        found.append(Span(span.end, max(span.end, after.start() if after else high)))
    return found
