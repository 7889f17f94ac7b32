"""The source of a cue that was left without one: who stands right before it, or in it."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.attribution.attribution import Attribution
from sayso.attribution.somebody import Somebody
from sayso.text import Span, trimmed

_PER = re.compile(r"(?P<cue>according to|per|says|said|writes|wrote|reports) (?P<who>.+)", re.I)
# "He seemed to know" is the writer's, and "a dig at" is nobody's verb.
_NO_VERB = re.compile(r"(?:an?|the|his|her|their|its)\b|.*\b(?:seem|appear)", re.IGNORECASE)
# Who was quoted spoke; who was told, asked or warned did not.
_PASSIVE = re.compile(
    r"(?:(?:has|have|had|\w+ be) been|\w+ be|is|are|was|were|being|been)(?:n[’']t)?\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:\w+ ){0,2}?(?:quoted|cited|paraphrased|heard|overheard|recorded|filmed)\b", re.IGNORECASE
)
_DAY = re.compile(
    r"\w+day\b|January|February|March|April|May|June|July|August|September|October|November|December"
)
_NAME = re.compile(r"(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}")
# "cited Lund on Monday as" / "Lund was quoted by Halyard as" before "saying".
_CITED = re.compile(
    r"\b(?:cit|quot)(?:e|es|ed|ing) (?P<who>[^.;:“”\"\n]{3,100}?),?(?: on)?(?: [A-Z][a-z]+day)?"
    r" (?:as )?$"
)
_WAS_QUOTED = re.compile(
    r" (?:is|are|was|were|(?:has|have) been) (?:quoted|cited)(?: by [^.;,\n]{2,40}?)? (?:as )?$"
)
_ENDS_IN_NAME = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}$")
_QUOTED_BY = re.compile(
    r" (?:is|are|was|were|(?:has|have) been) (?:quoted|cited) by [^.;,\n]{2,40}? as "
    r"(?:saying|reporting|telling|writing|warning)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z .,’'-]{2,40}(?:\([^)\n]{2,30}\) ?)?[—–-]+ ")
_AS = re.compile(r"(?:as )?(?:saying|reporting|telling|writing|warning)\b")
_FAR = 160  # characters before "saying"


def with_subject(text: str, one: Attribution, somebody: Somebody) -> Attribution:
    """The attribution with the source that its cue has for a subject, where it has none yet."""
    if len(one.cue) != 1:
        return one
    one = _without_dateline(text, _of_the_quoted(text, one, somebody))
    cue = one.cue[0]
    if one.source:
        return one
    if who := _quoted(text, cue, somebody):
        return replace(one, source=(who,))
    return _with_its_own(text, one, cue, somebody)


def _with_its_own(text: str, one: Attribution, cue: Span, somebody: Somebody) -> Attribution:
    if inside := _PER.fullmatch(cue.of(text)):  # "According to Time" taken for a cue whole
        per = Span(cue.start + inside.start("who"), cue.end)
        is_name = inside["cue"].lower() in ("according to", "per") and _is_name(inside["who"])
        if somebody.at(per) or is_name:
            tie = Span(cue.start, cue.start + inside.end("cue"))
            return replace(one, source=(per,), cue=(tie,))
        return one
    words = cue.of(text)
    if _NO_VERB.match(words):
        return one
    first = somebody.starting(cue.start)
    if first is not None and text[first.end : first.end + 1] == " " and first.end + 1 < cue.end:
        said = Span(first.end + 1, cue.end)  # of "Lund also said"
        return replace(one, source=(first,), cue=(said,))
    if one.parent is not None:
        return one
    before = somebody.ending(cue.start - 1)
    if before is None or (_PASSIVE.match(words) and not _QUOTED.search(words)):
        return one
    one = _without_at_the_end(text, one, before)
    if any(before.overlaps(span) for span in one.content):
        return one
    return replace(one, source=(before,))


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and not _DAY.match(words)


def _quoted(text: str, cue: Span, somebody: Somebody) -> Span | None:
    """Who is quoted as saying it, before "as saying"."""
    if not _AS.match(text, cue.start, cue.end):
        return None
    low = max(0, cue.start - _FAR, text.rfind("\n", 0, cue.start) + 1)
    if found := _WAS_QUOTED.search(text, low, cue.start):
        name = _ENDS_IN_NAME.search(text, low, found.start())
        return somebody.ending(found.start()) or (Span(*name.span()) if name else None)
    if "as " not in text[max(0, cue.start - 4) : cue.start + 3].lower():
        return None  # "cited weak demand, saying": whoever cited it says so
    found = _CITED.search(text, low, cue.start)
    return Span(*found.span("who")) if found else None


def _of_the_quoted(text: str, one: Attribution, somebody: Somebody) -> Attribution:
    """Of "Lund was quoted by Halyard as saying" the source is Lund, whatever was taken for it."""
    cue = one.cue[0]
    near = _QUOTED_BY.finditer(text, max(0, cue.start - _FAR), cue.end + _FAR)
    found = next((m for m in near if cue.overlaps(Span(*m.span()))), None)
    who = somebody.ending(found.start()) if found else None
    if found is None or who is None:
        return one
    one = _without_at_the_end(text, one, who)
    if any(who.overlaps(span) for span in one.content):
        return one
    return replace(one, source=(who,), cue=(Span(found.start() + 1, found.end()),))


def _without_at_the_end(text: str, one: Attribution, who: Span) -> Attribution:
    """The content without its own speaker: ‘…,” the spokesman’ was quoted as saying."""
    *rest, last = one.content
    if who.end != last.end or not (words := trimmed(text, last.start, max(last.start, who.start))):
        return one
    return replace(one, content=(*rest, words))


def _without_dateline(text: str, one: Attribution) -> Attribution:
    """ "SARRIN — Ada Lund" is Ada Lund."""
    start = one.source[0].start if one.source else 0
    if not one.source or (start > 0 and text[start - 1] not in "\r\n"):
        return one
    line = _DATELINE.match(text, start, one.source[0].end)
    after = text[line.end() : one.source[0].end] if line else ""
    if line is None or not after[:1].isupper():
        return one
    return replace(one, source=(Span(line.end(), one.source[0].end), *one.source[1:]))
