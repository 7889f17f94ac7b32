"""Why a source has no name, where the article says it."""

from __future__ import annotations

import re

from sayso.attribution import Attribution
from sayso.sourcing.patterns import any_of, maybe, verbs
from sayso.sourcing.told import Told
from sayso.text import Span

_FEW_WORDS = r"(?:\w+\s+){0,4}"
_NAMED = any_of("named, identified, quoted")

# "on the strict condition of anonymity", "under the condition that they not be named"
_ON_CONDITION = (
    rf"{any_of('on, under')}\s+{maybe('the')}{maybe('strict')}{any_of('condition(s)')}\s+"
    rf"(?:of\s+{maybe('strict')}anonymity"
    rf"|that\s+{_FEW_WORDS}{any_of('not be, be not')}\s+{_NAMED})"
)
# "asked not to be named", "declined to give her name", "prefers to remain anonymous"
_WISHES = verbs("ask, request, wish, want, insist")
_WISHES_OR_WILL_NOT = any_of("""
    prefer(s), preferred, preferring, chose, choosing, agree(d), agreeing,
    declines, declined, declining, refuses, refused, refusing, would not,
    did not want, did not wish, didn't want, didn't wish, not wanting, not wishing
""")
_NO_NAME = any_of("""
    anonymity, anonymous, speak anonymously, speaking anonymously,
    give a name(s), give his name(s), give her name(s), give their name(s)
""")
_BE_NAMED = (
    rf"{maybe('not')}{maybe('to')}{any_of('be, being')}\s+"
    rf"{any_of('named, identified, quoted by name')}"
)
_WISHED = rf"(?:{_WISHES}|{_WISHES_OR_WILL_NOT})\s+{_FEW_WORDS}?(?:{_BE_NAMED}|{_NO_NAME})"
# "not authorised to speak"
_NOT = any_of("not, n't")
_NOT_ALLOWED = (
    rf"{_NOT}\s+{maybe('being')}"
    rf"{any_of('authorised, authorized, allowed, permitted, cleared')}\s+to\s+"
    rf"{any_of('speak, talk, comment, discuss, brief')}"
)
# "whose full name is being withheld"
_WITHHELD = (
    rf"whose\s+{maybe('full')}{any_of('name(s)')}\s+"
    rf"{any_of('was, is, were, are, has been')}\s+{maybe('being')}withheld"
)
_OUTRIGHT = any_of("""
    granted anonymity, given anonymity, grants anonymity, promised anonymity,
    spoke anonymously, speaking anonymously, speaks anonymously, quoted anonymously,
    remain anonymous, remained anonymous, remaining anonymous,
    could not be named, could not be identified, cannot be named, cannot be identified,
    spoke off the record, name withheld
""")
_STATED = re.compile(
    rf"\b(?:{_ON_CONDITION}|{_WISHED}|{_NOT_ALLOWED}|{_WITHHELD}|{_OUTRIGHT})", re.IGNORECASE
)

# The reason goes on to the end of its clause: ", for fear of reprisals".
_REASON_BEGINS = any_of("""
    because, since, given, citing, due to, out of, as he, as she, as they, while, when discussing,
    for fear, for security, for safety, for reasons, for lack,
    in order to, so as, to discuss, to describe, to speak, to talk, to protect, to avoid, to share,
    to be, publicly, about, on the matter, on the record, on the subject, on the issue
""")
_SAID = any_of("that, said, says, told, added, wrote")
_CLAUSE = r'[^.;“”"\n]*?'
_CLAUSE_ENDS = rf'(?=,\s+{_SAID}\b|[.;“”"\n]|$)'
_REASON = re.compile(rf"\s*,?\s*{_REASON_BEGINS}{_CLAUSE}{_CLAUSE_ENDS}", re.IGNORECASE)


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
