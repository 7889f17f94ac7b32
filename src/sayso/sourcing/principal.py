"""What somebody is, and whom he speaks for by being that."""

from __future__ import annotations

import re

from sayso.attribution import Attribution, Principal, SourceKind
from sayso.entities import Cast, Entity, governs, known, noun
from sayso.sourcing.phrase import phrase
from sayso.text import Span
from sayso.where import adjective, government, named

# Who speaks for others by what they are; a resident of a town or a member of a party does not.
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|officials?|ministers?|ministry|secretar(?:y|ies)|ambassadors?|envoys?|advis[eo]rs?|aides?|diplomats?"
    r"|representatives?|negotiators?|delegates?|commissioners?|presidents?|premiers?|chancellors?|governors?|mayors?"
    r"|chiefs?|heads?|directors?|chair\w*|commanders?|generals?|officers?|authorities|lawyers?|attorneys?|counsel"
    r"|managers?|executives?|leaders?|military|police|army|government|administration|foreign\s+ministry|embassy"
    r"|troops|forces|press\s+secretary|consul\w*|king|queen|emir|prosecutors?|regulators?|inspectors?|campaign)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:former|formerly|ex|ex-\w+|retired|onetime|one-time|late|then|outgoing|would-be|fired|ousted)\b",
    re.I,
)
_FOR = re.compile(r"\s+(?:for|of|to|at|with|from|in)\s+(?:the\s+)?")
# "Secretary of State", "chief of staff": no state and no staff is spoken for.
_OF_TITLES = frozenset(
    "state staff mission protocol operations communications policy parliament".split()
)
_NAME = re.compile(r"[A-Z][\w.&-]*(?:\s+(?:of\s+)?[A-Z][\w.&-]*)*")
_BODY = re.compile(
    r"\s+(?:administration|government|campaign|party|ministry|department|family|team|group)\b"
)
_IN_TITLES = frozenset(
    "Vice Deputy Prime Foreign Chief Assistant Acting Senior Former First Lead".split()
)
_RANKS = _IN_TITLES | frozenset(
    """Top The A An At Some Two Three Four Five Six Seven Eight Nine Ten Several Many Most Both All
    One Another Other More Few Those These Its His Her Their My Our Your Then But And When After
    Before As On In If""".split()
)
LOOKED_AT = 12  # mentions: what somebody is stands where he is named first
_OF_MORE = re.compile(r"(?:\s+(?:of|for|and|the)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)+")
_ADMINISTRATION = re.compile(r"\s(?:administration|government|cabinet|presidency)$")
_AGE = re.compile(r"\s*,\s*(?:aged?\s+)?\d{1,3}\b")
_PARENS = re.compile(r"\s*\([^()]{0,60}\)")
_APPOSITION = re.compile(r"\s*(?:,|—|–|--|-(?=\s))\s*")
_APPOSED_END = re.compile(
    r"[,;:()“”\"\n—–]|(?<![A-Z])\.(?=\s|$)|\s(?:who|which|said|says|told|added|wrote|has|had|was|is|were)\b"
)
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+")
_ROLE_WORDS = 5
_STOP = frozenset(["who", "whose", "which", "whom"]) | frozenset(
    "and but or while when after before as in on at that if though although because so for".split()
)
# A comma in "minister of trade, industry and energy" is rare; one before a title is not.
_TITLE_WORD = re.compile(r"(?:[A-Z][\w.’'-]*|of|for|and|the|[a-z][\w-]*)")


def role_of(one: Attribution, entity: Entity | None, cast: Cast) -> Span | None:
    """Where the article says what the speaker is: at the source, else where it first does."""
    if one.speaker is None or one.source_kind != SourceKind.NAMED_PERSON:
        return None
    text = cast.text
    own = [name for span in one.source for name in cast.people(span)]
    names = [m.name for m in entity.mentions[:LOOKED_AT] if m.name is not None] if entity else []
    if entity is not None:
        own = [name for name in own if name == one.speaker or cast.is_of(name, entity)]
    for name in (*own, one.speaker, *names):
        if found := _apposed(name, text) or _before(name, text) or _before_comma(name, text):
            return found
    return None


def _apposed(name: Span, text: str) -> Span | None:
    """ "Ada Lund, 73, a fellow of the Institute,"; "adviser to" too, without an article."""
    at = name.end
    for skip in (_PARENS, _AGE, _PARENS):
        if found := skip.match(text, at):
            at = found.end()
    comma = _APPOSITION.match(text, at)
    if comma is None or comma.end() == at:
        return None
    start = comma.end()
    end = start
    while found := _APPOSED_END.search(text, end, start + 200):
        end = found.start()
        break
    words = text[start:end]
    first = words.split(" ", 1)[0].lower()
    if not words.strip() or first in _STOP or first.endswith("ing"):
        return None
    lead = phrase(text, Span(start, end))
    if lead is None or lead.span.start - start > 4:
        return None
    said = noun(lead.span.of(text))
    if said is None or said.kind != "person" or said.plural:
        return None
    return Span(start, start + len(words.rstrip()))


def _before(name: Span, text: str) -> Span | None:
    """ "US Secretary of State Antony Blinken", "mayor Ada Lund": the run before the name that
    ends in what a person can be."""
    line = max(text.rfind("\n", 0, name.start), text.rfind(". ", 0, name.start)) + 1
    low = max(line, name.start - 90)
    before = text[low : name.start]
    if not before.endswith(" ") or before.rstrip()[-1:] in ',;:.”")':
        return None
    found = list(re.finditer(r"[\w’'.&-]+", before))
    if not found:
        return None
    last = noun(_joined(found[-3:], before))  # "Secretary of State" before "State"
    if last is None or last.kind != "person" or last.plural:
        return None
    k = len(found) - 1
    while k > 0 and _goes_on(found[k - 1][0], before[found[k - 1].end() : found[k].start()]):
        k -= 1
    while k < len(found) - 1 and found[k][0].lower() in ("of", "for", "and", "the", "a", "an"):
        k += 1
    return Span(low + found[k].start(), low + found[-1].end())


def _before_comma(name: Span, text: str) -> Span | None:
    """ "its secretary-general, Joaquim Este,": the phrase in front of which the name is apposed."""
    if text[name.start - 2 : name.start] != ", " or text[name.end : name.end + 1] not in (",", "."):
        return None
    low = max(text.rfind(mark, 0, name.start - 2) for mark in ',.\n“”";')
    start = max(low + 1, name.start - 90)
    begins = [m.end() for m in _DETERMINED.finditer(text, start, name.start - 2)]
    if not begins and len(text[start : name.start].split()) > _ROLE_WORDS:
        return None
    begin = begins[-1] if begins else start + len(text[start:]) - len(text[start:].lstrip())
    said = noun(text[begin : name.start - 2])
    if said is None or said.kind != "person" or said.plural:
        return None
    return Span(begin, name.start - 2)


def _joined(found: list[re.Match[str]], before: str) -> str:
    return before[found[0].start() : found[-1].end()]


def _goes_on(word: str, between: str) -> bool:
    if between != " " or word in _RANKS - _IN_TITLES:
        return False
    if word[:1].isupper() or word.lower() in ("of", "for"):
        return True
    said = noun(word)
    return word.lower() in (
        "former",
        "deputy",
        "vice",
        "acting",
        "prime",
        "foreign",
        "chief",
        "senior",
    ) or bool(said and said.kind in ("person", "organisation") and not said.plural)


def speaks_for(
    one: Attribution,
    kind: SourceKind,
    entity: Entity | None,
    role: Span | None,
    cast: Cast,
    day: str | None,
) -> Principal | None:
    """Whom the source speaks for on that day; None where nothing says it, or he did so once."""
    text = cast.text
    if kind == SourceKind.NAMED_ORGANISATION:
        if one.source_count > 1:
            return None
        name = entity.name if entity is not None and entity.name is not None else None
        return next(
            filter(
                None, (_of_body(s, text, day) for s in (*one.source[:1], *([name] if name else [])))
            ),
            None,
        )
    if kind in (SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP):
        return _by(cast.words(one.source[0]), text)
    if kind == SourceKind.NAMED_PERSON and role is not None:
        return _by(role, text)
    return None


def _of_body(source: Span, text: str, day: str | None) -> Principal | None:
    """The state for whose government a body's name stands: "Kiev", "the Biden administration"."""
    lead = phrase(text, source)
    if lead is None:
        return None
    words = lead.span.of(text)
    if place := government(words):
        return Principal(lead.span, place.id, place.name)
    if state := governs(words.split()[0], day) if _ADMINISTRATION.search(words) else None:
        return Principal(lead.span, state, None)
    if (place := adjective(words)) and _SPEAKS_FOR.search(words):
        return Principal(lead.span, place.id, place.name)
    if (body := known(words)) and body.state and body.id.startswith("org:"):
        return Principal(lead.span, body.state, None)
    return None


def _by(role: Span, text: str) -> Principal | None:
    words = role.of(text)
    lead = phrase(text, role)
    until = lead.span.end - role.start if lead else len(words)
    speaks = next(reversed(list(_SPEAKS_FOR.finditer(words, 0, until))), None)  # the head noun
    if speaks is None or _PAST.search(words, 0, speaks.end() + 1):
        return None
    found = _FOR.match(text, role.start + speaks.end(), role.end)
    if found is not None and (lead := phrase(text, Span(found.end(), role.end))):
        said = lead.span.of(text)
        if said.lower() not in _OF_TITLES and (said[:1].isupper() or _is_body(said)):
            more = _OF_MORE.match(text, lead.span.end, role.end)
            return _principal(Span(lead.span.start, more.end() if more else lead.span.end), text)
    return _in_front(role, speaks.start(), text)


def _is_body(words: str) -> bool:
    said = noun(words)
    return said is not None and said.kind == "organisation"


def _in_front(role: Span, n_before: int, text: str) -> Principal | None:
    """ "US officials", "Lomeria’s foreign minister", "a Kremlin spokesman", "Justice Department
    officials"."""
    span = _capitals(Span(role.start, role.start + n_before), text)
    if span is None:
        return None
    if (state := _state(span.start, role.end, text)) is not None:
        return state
    if noun(span.of(text)) is not None and not _is_body(span.of(text)):
        return None
    return _principal(span, text)


def _state(start: int, end: int, text: str) -> Principal | None:
    """The state, or what stands for its government, whose name begins at `start`."""
    words = list(re.finditer(r"\S+", text[start : min(end, start + 60)]))
    for n in range(min(4, len(words)), 0, -1):
        span = Span(start, start + words[n - 1].end())
        said = span.of(text)
        claims = {claim.place.id: claim.place for claim in named(said)}
        place = government(said) or (adjective(said) if len(claims) == 1 else None)
        if place is not None and claims:
            genitive = said.endswith(("'s", "’s"))
            return Principal(Span(start, span.end - 2 * genitive), place.id, place.name)
    return None


def _capitals(within: Span, text: str) -> Span | None:
    """The first name in some words, with what kind of body it is: "Obama administration"."""
    for found in _NAME.finditer(text, within.start, within.end):
        start, words = found.start(), found[0]
        while words.split()[0] in _RANKS and " " in words:  # "Three US officials"
            start, words = (
                start + len(words) - len(words.split(None, 1)[1]),
                words.split(None, 1)[1],
            )
        if words.split()[0] not in _RANKS:
            body = _BODY.match(text, found.end(), within.end)
            return Span(start, body.end() if body else found.end())
    return None


def _principal(span: Span, text: str) -> Principal:
    """With the state or body that they name; of "Ukraine’s Ministry of Ports" the state's id."""
    words = span.of(text)
    exact = {claim.place.id for claim in named(words)}
    place = government(words) or (adjective(words) if len(exact) == 1 else None)
    if place is not None:
        return Principal(span, place.id, place.name)
    place = adjective(words)
    if body := known(words):
        return Principal(span, body.id, body.name)
    return Principal(span, place.id if place else None)
