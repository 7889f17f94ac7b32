"""What somebody is, and whom he speaks for by being that."""

from __future__ import annotations

import re

from sayso.attribution import Attribution, Principal, SourceKind
from sayso.entities import Cast, Entity, governs, known, noun
from sayso.sourcing.patterns import any_of, maybe
from sayso.sourcing.phrase import phrase
from sayso.text import Span
from sayso.where import adjective, government, named
from sayso.where import place as place_of


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# -- What somebody is: "Ada Lund, 73, a fellow of the Institute,", "US Secretary of State Ada Lund"
LOOKED_AT = 12  # mentions: what somebody is stands where he is named first
_ROLE_WORDS = 5
_PARENS = re.compile(r"\s*\([^()]{0,60}\)")
_AGE = re.compile(r"\s*,\s*(?:aged?\s+)?\d{1,3}\b")
_APPOSITION = re.compile(r"\s*(?:,|—|–|--|-(?=\s))\s*")
_GOES_ON_TO_SAY = any_of("who, which, said, says, told, added, wrote, has, had, was, is, were")
_APPOSED_END = re.compile(
    rf"""
    [,;:()“”"\n—–]
    | (?<![A-Z]) \. (?=\s|$)    # no initial: "the J. Lund Institute"
    | \s {_GOES_ON_TO_SAY} \b
    """,
    re.VERBOSE,
)
_DETERMINED = re.compile(
    rf"\b{any_of('The, the, A, a, An, an, His, his, Her, her, Its, its, Their, their')}\s+"
)
# What begins no apposition: "Ada Lund, whose", "Ada Lund, but".
_STOP = _words("""
    who whose which whom and but or while when after before as in on at that if though although
    because so for
""")
# Before a title, part of it, and what is none: "Deputy Prime Minister", "Three US officials".
_IN_TITLES = _words("Vice Deputy Prime Foreign Chief Assistant Acting Senior Former First Lead")
_IN_TITLES_SMALL = _words("former deputy vice acting prime foreign chief senior of for")
_NOT_IN_TITLES = _words("""
    Top The A An At Some Two Three Four Five Six Seven Eight Nine Ten Several Many Most Both All
    One Another Other More Few Those These Its His Her Their My Our Your Then But And When After
    Before As On In If
""")
_NOT_NAMES = _IN_TITLES | _NOT_IN_TITLES

# -- Whom he speaks for: who speaks for others by what he is. A resident of a town or a member of
# a party does not.
_ENVOYS = """
    official(s), ambassador(s), envoy(s), diplomat(s), representative(s), negotiator(s),
    delegate(s)
"""
_MINISTERS = """
    minister(s), ministry, secretary, secretaries, press secretary, foreign ministry, embassy,
    president(s), premier(s), chancellor(s), governor(s), mayor(s), king, queen, emir
"""
_ADVISERS = "adviser(s), advisor(s), aide(s), lawyer(s), attorney(s), counsel"
_HEADS = """
    chief(s), head(s), director(s), manager(s), executive(s), leader(s), commissioner(s),
    commander(s), general(s), officer(s), prosecutor(s), regulator(s), inspector(s)
"""
_BODIES = """
    authorities, military, police, army, government, administration, troops, forces, campaign
"""
_SPEAKERS = any_of(",".join((_ENVOYS, _MINISTERS, _ADVISERS, _HEADS, _BODIES)))
# "spokeswoman", "chairman", "consulate"
_SPEAKS_FOR = re.compile(rf"\b(?:{_SPEAKERS}|spokes\w+|chair\w*|consul\w*)\b", re.IGNORECASE)
_NO_LONGER = any_of("""
    former(ly), ex, retired, onetime, one-time, late, then, outgoing, would-be, fired, ousted
""")
_PAST = re.compile(rf"\b{_NO_LONGER}\b", re.IGNORECASE)

# -- Whom he speaks for: the name behind the noun or before it, "adviser to the Ministry of Ports"
_FOR = re.compile(rf"\s+{any_of('for, of, to, at, with, from, in')}\s+{maybe('the')}")
# "Secretary of State", "chief of staff": no state and no staff is spoken for.
_OF_TITLES = _words("state staff mission protocol operations communications policy parliament")
_NAME = re.compile(r"[A-Z][\w.&-]*(?:\s+(?:of\s+)?[A-Z][\w.&-]*)*")
_CAPITALS = r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
_OF_MORE = re.compile(rf"(?:\s+{any_of('of, for, and, the')}\s+{maybe('the')}{_CAPITALS})+")
_KIND_OF_BODY = any_of("""
    administration, government, campaign, party, ministry, department, family, team, group
""")
_BODY = re.compile(rf"\s+{_KIND_OF_BODY}\b")
_ADMINISTRATION = re.compile(rf"\s{any_of('administration, government, cabinet, presidency')}$")


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
    found = _APPOSED_END.search(text, start, start + 200)
    end = found.start() if found else start
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
    if between != " " or word in _NOT_IN_TITLES:
        return False
    if word[:1].isupper() or word.lower() in _IN_TITLES_SMALL:
        return True
    said = noun(word)
    return said is not None and said.kind in ("person", "organisation") and not said.plural


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
        found = _of_body(one.source[0], text, day)
        if found is None and entity is not None and entity.name is not None:
            found = _of_body(entity.name, text, day)
        return found
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
        return Principal(lead.span, state, place_of(state).name)
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
    return said is not None and said.kind == "organisation" and not said.plural


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
        while words.split()[0] in _NOT_NAMES and " " in words:  # "Three US officials"
            start, words = (
                start + len(words) - len(words.split(None, 1)[1]),
                words.split(None, 1)[1],
            )
        if words.split()[0] not in _NOT_NAMES:
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
