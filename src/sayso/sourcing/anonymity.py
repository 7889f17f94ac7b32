"""Why a source has no name, where the article says it."""

from __future__ import annotations

import re

from sayso.attribution import Attribution
from sayso.sourcing.told import Told
from sayso.text import Span

_STATED = re.compile(
    r"\b(?:on|under)\s+(?:the\s+)?(?:strict\s+)?condition(?:s)?\s+(?:of\s+(?:strict\s+)?anonymity"
    r"|that\s+(?:\w+\s+){0,4}(?:not\s+be|be\s+not)\s+(?:named|identified|quoted))"
    r"|\b(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|prefer(?:red|ring|s)?|wish(?:ed|ing|es)?|want(?:ed|ing|s)?"
    r"|insist(?:ed|ing|s)?|chose|choosing|declin(?:ed|ing|es)|refus(?:ed|ing|es)|did\s+not\s+(?:want|wish)|didn[’']t\s+(?:want|wish)"
    r"|not\s+(?:wanting|wishing)|would\s+not|agreed?|agreeing)\s+(?:\w+\s+){0,4}?"
    r"(?:(?:not\s+)?(?:to\s+)?(?:be|being)\s+(?:named|identified|quoted\s+by\s+name)|anonym(?:ity|ous)|give\s+(?:a|his|her|their)\s+names?"
    r"|speak(?:ing)?\s+anonymously)"
    r"|\b(?:not|n[’']t)\s+(?:being\s+)?(?:authori[sz]ed|allowed|permitted|cleared)\s+to\s+(?:speak|talk|comment|discuss|brief)"
    r"|\b(?:granted|given|grants|promised)\s+anonymity|\b(?:spoke|speaking|speaks|quoted)\s+anonymously"
    r"|\bcould\s+not\s+be\s+(?:named|identified)|\bcannot\s+be\s+(?:named|identified)"
    r"|\bwhose\s+(?:full\s+)?names?\s+(?:was|is|were|are|has\s+been)\s+(?:being\s+)?withheld"
    r"|\bremain(?:ed|ing)?\s+anonymous|\bspoke\s+off\s+the\s+record|\bname\s+withheld",
    re.IGNORECASE,
)
# The reason goes on to the end of its clause.
_REASON = re.compile(
    r"\s*,?\s*(?:because|due\s+to|as\s+(?:he|she|they)|since|citing|for\s+(?:fear|security|safety|reasons|lack)"
    r"|given|in\s+order\s+to|to\s+(?:discuss|describe|speak|talk|protect|avoid|share|be)|so\s+as"
    r"|out\s+of|publicly|about|on\s+the\s+(?:matter|record|subject|issue)|while|when\s+discussing)[^.;“”\"\n]*?(?=,\s+(?:that|said|says|told|added|wrote)\b|[.;“”\"\n]|$)",
    re.IGNORECASE,
)


def anonymity_of(one: Attribution, told: Told) -> Span | None:
    """The words of the reason, from those that say there is no name to the end of their clause.

    Looked for in what the sentence of the attribution says outside its content, the source's
    words first.
    """
    for span in (*one.source, *told.outside(one)):
        if found := stated(told.text, span):
            return found
    # "told Halyard, on condition of anonymity, that": the content begins too early.
    for span in one.content[:1]:
        if found := stated(told.text, span, at_start=True):
            return found
    return None


def stated(text: str, within: Span, *, at_start: bool = False) -> Span | None:
    """Where the words and their reason stand; with `at_start` only if they come first."""
    look = _STATED.match if at_start else _STATED.search
    found = look(text, within.start, within.end)
    if found is None:
        return None
    reason = _REASON.match(text, found.end(), within.end)
    end = reason.end() if reason else found.end()
    while end > found.end() and text[end - 1] in " ,\t—–-":
        end -= 1
    return Span(found.start(), end)
