"""What kind of source it is: who exactly, named or not."""

from __future__ import annotations

import re

from sayso.attribution import Attribution, SourceKind
from sayso.entities import (
    RELATIVE,
    Cast,
    Entity,
    Mention,
    Noun,
    claimants,
    gender,
    noun,
    pronoun_class,
    says_outlet,
)
from sayso.sourcing.named_person import FOLLOWERS, is_known, is_no_person, names_a_person
from sayso.sourcing.outlets import Outlets
from sayso.sourcing.phrase import Phrase, phrase
from sayso.text import Span
from sayso.where import How, named

_EVERYBODY = re.compile(
    r"(?:everyone|everybody|anyone|anybody|no one|nobody|people|somebody|someone|many|most)\b",
    re.IGNORECASE,
)
# "59 percent" of those asked, "much of the nation".
_SHARE = re.compile(
    r"(?:[a-z]+ )?(?:[\d.]+|[a-z]+(?:-[a-z]+)?) ?(?:percent|per cent|%)(?:\W|$)"
    r"|(?:much|most|all|half|the rest) of (?:the|our|this) "
    r"(?:nation|country|world|public|electorate)(?![’'\w])"
    r"|(?:(?:almost|nearly|about|over|under|exactly|roughly) )?"
    r"(?:a third|a quarter|half|(?:two|three|four)-(?:thirds|fourths|quarters|fifths))$",
    re.IGNORECASE,
)
_ONLY_A_SHARE = re.compile(
    r"(?:[^,]{0,60}, )?(?:only |just |about |some |nearly |almost )?[\d.]+ ?(?:percent|per cent|%)",
    re.IGNORECASE,
)
# "Women back him": people at large, where nothing tells which.
_PEOPLE_AT_LARGE = frozenset(
    """women men whites blacks latinos latinas hispanics evangelicals catholics christians
    protestants muslims jews seniors teenagers youngsters""".split()
)
# "Many of them", "several of whom", "those who".
_SOME_OF = re.compile(
    r"(?:many|several|most|some|few|both|all|half|each|dozens|hundreds) of (?:them|us|whom)"
    r"|those(?: who| surveyed| polled| asked| interviewed| present| involved| familiar| close| with"
    r"| in| on| at|$)",
    re.IGNORECASE,
)
# "a report in the British newspaper", "by the news agency"
_BY = re.compile(
    r"\s*(?:published )?(?:from|by|in|on|of)\s+(?:(?:the|an?|its)\s+)?"
    r"(?:(?:[\w-]+\s+){0,3}(?:(?:news)?paper|agency|magazine|network|broadcaster|daily|station|site)"
    r"\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
# "In Lund’s words", "in the eyes of": whose they are is the source.
_IN_WORDS = re.compile(
    r"(?P<who>.+?)[’']s? (?:own )?(?:words|view|opinion|telling|eyes|phrase|estimation|mind)"
)
_ONE_OF = re.compile(
    r"(?:another |only |just |at least )?one (?:[\w-]+ ){0,2}?(?:of|among)\b", re.I
)
_NAMED_THEN = re.compile(r",\s+[A-Z][\w.’'-]*\s+[A-Z]")
_TURN = re.compile(r"\s*(?:[QA]|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})\s*[:.]\s")
_ANSWER = re.compile(r"\s*(?:A|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})\s*[:.]\s")
# Who is spoken of by these words most often has no name: "the official", "the source".
_NAMELESS = frozenset(
    """official source person spokesman spokeswoman spokesperson man woman aide adviser advisor
    resident witness insider employee worker staffer voter student soldier officer diplomat
    operative strategist lawyer attorney representative user caller reader reporter""".split()
)
_APPOSED = re.compile(
    r"(?:[’']s)?\s*,\s+(?=(?:a|an|the|one|its|their|[A-Z]\w+(?:\s[A-Z]\w+)*[’']s)\s)"
)
# "the Customs and Border Protection commissioner"
_CLAUSE = re.compile(r".+?(?=,| (?:who|of|in|for|from|with|at|and the)\b|$)")
_A = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_NATION = re.compile(r"[A-Z]\w+(?:ians|eans|ans|ese)")  # "Lomerians"
_BESIDE_A_NAME = 60  # characters
_THE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_OWNED = re.compile(r"(?:his|her|its|their|our|my|[\w.]+[’']s?)\s", re.IGNORECASE)
_KIND_OF: dict[str, SourceKind] = {
    "document": SourceKind.DOCUMENT,
    "outlet": SourceKind.OUTLET,
    "public": SourceKind.PUBLIC,
    "group": SourceKind.UNNAMED_GROUP,
}


def kind_of(one: Attribution, entity: Entity | None, cast: Cast, outlets: Outlets) -> SourceKind:
    """The kind of the source of `one`, which stands for `entity` where that is known."""
    if not one.source:
        return SourceKind.NONE
    source = one.source[0]
    words = source.of(cast.text).strip()
    if whose := _IN_WORDS.fullmatch(words):
        source = Span(source.start, source.start + whose.end("who"))
        words = source.of(cast.text)
    person = pronoun_class(words)
    if person == "you":
        line = cast.text.rfind("\n", 0, source.start) + 1
        is_asked = one.parent is not None or _TURN.match(cast.text, line) is not None
        return SourceKind.UNNAMED_PERSON if is_asked else SourceKind.PUBLIC
    if person in ("i", "we"):
        return _first_person(one, source, cast)
    if person is not None or words.lower() in RELATIVE:
        mention = cast.meant(source)
        known = entity or (cast.of[mention] if mention else None)
        kind = _of_pronoun(person, mention, known, cast, outlets)
        return SourceKind.UNNAMED_GROUP if person == "they" and kind in _SINGLE else kind
    if words == "Q" or (outlets.is_home(words) and not _OWNED.match(words)):
        return SourceKind.AUTHOR  # who asks, in an interview; "Halyard could not verify" at Halyard
    if _ONE_OF.match(words) and not _NAMED_THEN.search(words) and _is_of_people(source, cast.text):
        return SourceKind.UNNAMED_PERSON  # not "one of them, Ada Lund"
    return _of_words(source, cast.mention(source), entity, cast, outlets)


def _is_of_people(source: Span, text: str) -> bool:
    """ "One of the officials"; not "one of the memos" or "one study of voters"."""
    lead = phrase(text, source)
    said = noun(lead.span.of(text)) if lead else None
    return said is None or said.kind in ("person", "group", "public")


def _first_person(one: Attribution, source: Span, cast: Cast) -> SourceKind:
    """ "I" in somebody's words is that somebody; outside quotation marks it is the author."""
    if one.parent is not None:
        return one.parent.source_kind
    line = cast.text.rfind("\n", 0, source.start) + 1
    answers = _ANSWER.match(cast.text, line, source.start)  # "A: Yes, I think", in an interview
    return SourceKind.NAMED_PERSON if one.speaker or answers else SourceKind.AUTHOR


def _of_pronoun(
    person: str | None,
    mention: Mention | None,
    entity: Entity | None,
    cast: Cast,
    outlets: Outlets,
) -> SourceKind:
    """By what the article calls it elsewhere; "he" of whom that is not known has a name most
    often: of such sources that people labelled nineteen in twenty."""
    if entity is not None and not _fits(person, mention, entity, cast.text):
        entity = None
    if entity is not None and entity.name is not None:
        if entity.kind != "person":
            return _of_words(entity.name, None, entity, cast, outlets)
        if person != "they":
            kind = _of_words(entity.name, None, entity, cast, outlets)
            return SourceKind.NAMED_PERSON if person else kind
    nominal = _nominal(mention, entity)
    if nominal is not None:
        whose = None if person == "they" else entity
        kind = _of_words(nominal.span, nominal, whose, cast, outlets)
        if person in ("he", "she") and kind in (*_GROUPS, SourceKind.UNNAMED_PERSON):
            words = nominal.span.of(cast.text).lower()
            nameless = nominal.head.of(cast.text).lower() in _NAMELESS
            definite = words.startswith(("the ", "his ", "her ", "its ", "their "))
            # Of "the nominee" the reader knows who that is; of "a voter" he doesn't.
            is_told = definite and not nameless
            return SourceKind.NAMED_PERSON if is_told else SourceKind.UNNAMED_PERSON
        return SourceKind.NAMED_PERSON if person in ("he", "she") else kind  # no "it" is a "he"
    if person in ("he", "she", None):
        return SourceKind.NAMED_PERSON
    return SourceKind.UNNAMED_GROUP if person == "they" else SourceKind.DOCUMENT


def _fits(person: str | None, mention: Mention | None, entity: Entity, text: str) -> bool:
    """Whether it can stand for that: "it" for no person, "he" for nothing else, and "who" behind
    "supporters" for no one of them."""
    if person is None:
        words = mention.span.of(text) if mention and mention.form != "name" else ""
        if _SOME_OF.match(words):
            return False
        said = noun(words)
        return said is None or not said.plural or entity.name is None
    if person == "it":
        return entity.kind != "person"
    return person not in ("he", "she") or entity.kind == "person"


_SINGLE = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.NAMED_PERSON})
_GROUPS = frozenset({SourceKind.UNNAMED_GROUP, SourceKind.NAMED_ORGANISATION, SourceKind.PUBLIC})


def _nominal(mention: Mention | None, entity: Entity | None) -> Mention | None:
    """What a pronoun's thing is called in words: the nearest before it."""
    if mention is not None and mention.form != "pronoun":
        return mention
    if entity is None or mention is None:
        return None
    before = [m for m in entity.mentions if m.form == "other" and m.at < mention.at]
    return before[-1] if before else None


def _of_words(
    source: Span, mention: Mention | None, entity: Entity | None, cast: Cast, outlets: Outlets
) -> SourceKind:
    text = cast.text
    lead = phrase(text, source)
    whole = source.of(text)
    if _SHARE.match(whole) or _ONLY_A_SHARE.fullmatch(whole):
        return SourceKind.PUBLIC
    if _EVERYBODY.fullmatch(whole) or whole.lower() in _PEOPLE_AT_LARGE:
        return SourceKind.PUBLIC
    if _SOME_OF.match(whole):
        return SourceKind.UNNAMED_GROUP
    if lead is None:
        return SourceKind.UNNAMED_GROUP
    words = lead.span.of(text)
    said = noun(words) or _noun_in(words, first=_A.match(source.of(text)) is not None)
    if said is not None and _is_acronym(lead, text):
        said = None
    if lead.is_name(text):
        beside = _apposed(lead, source, text)
        if beside is not None:
            return beside
        called = _with_the(lead, text)
        is_somebody = " " not in called and is_known(words, cast)  # "Lund", where an Ada is
        ends_in_one = any(
            n.end == source.end and n.start > lead.span.end for n in cast.people(source)
        )
        if not is_somebody and not ends_in_one and outlets.knows(called):
            return SourceKind.OUTLET
    is_paper = said is not None and said.kind == "document" and " " in words and noun(words) is said
    if not is_paper and names_a_person(source, lead, mention, said, cast):
        return SourceKind.NAMED_PERSON
    if said is not None and said.kind == "document":
        return SourceKind.OUTLET if _made_by(source, lead, outlets) else SourceKind.DOCUMENT
    if says_outlet(words) or outlets.knows(words):
        return SourceKind.OUTLET
    if said is not None and not (lead.is_name(text) and noun(lead.head.of(text)) is None):
        return _of_noun(said, lead, source, entity, cast)
    return _of_name(lead, mention, entity, said, cast)


def _is_acronym(lead: Phrase, text: str) -> bool:
    """ "CREW" where not all is in capitals, as it is in "OFFICIALS SAY"."""
    head = lead.head.of(text)
    around = text[max(0, lead.span.start - 20) : lead.span.end + 20]
    return len(head) > 2 and head.isupper() and lead.head == lead.span and around.upper() != around


def _noun_in(words: str, *, first: bool) -> Noun | None:
    """ "traditionalists nationwide": the last noun, which what follows tells more of; the first of
    what begins with "a": "a fact sheet lawmakers released"."""
    split = words.split()
    ends = range(1, len(split)) if first else range(len(split) - 1, 0, -1)
    return next((found for n in ends if (found := noun(split[n - 1]))), None)


def _with_the(lead: Phrase, text: str) -> str:
    """ "The Hill" is a paper and a hill is none."""
    before = text[max(0, lead.span.start - 4) : lead.span.start]
    return before.lstrip() + lead.span.of(text) if before.lower() == "the " else lead.span.of(text)


def _apposed(lead: Phrase, source: Span, text: str) -> SourceKind | None:
    """ "Union Leader, the state’s largest newspaper", "Rise, a committee": what it says it is."""
    comma = _APPOSED.match(text, lead.span.end, source.end)
    beside = phrase(text, Span(comma.end(), source.end)) if comma else None
    if comma is None or beside is None:
        return None
    words = beside.span.of(text)
    if says_outlet(words.split("’s ")[-1].split("'s ")[-1]) or says_outlet(beside.head.of(text)):
        return SourceKind.OUTLET
    clause = _CLAUSE.match(text, comma.end(), source.end)
    said = noun(words) or (noun(clause[0]) if clause else None)
    if said is not None and said.kind == "person" and not said.plural and " " in lead.span.of(text):
        return SourceKind.NAMED_PERSON  # "Gil Lund, the commissioner"
    is_body = said is not None and said.kind == "organisation"
    return SourceKind.NAMED_ORGANISATION if is_body else None


def _made_by(source: Span, lead: Phrase, outlets: Outlets) -> bool:
    """ "a report from Halyard", "a Halyard report"; not "e-mails seen by Halyard"."""
    for span in outlets.find(source):
        between = outlets.text[lead.span.end : span.start]
        if span.end <= lead.span.end or _BY.fullmatch(between):
            return True
    return False


def _of_noun(
    said: Noun, lead: Phrase, source: Span, entity: Entity | None, cast: Cast
) -> SourceKind:
    text = cast.text
    words = source.of(text)
    if said.kind == "public" and not said.plural and _A.match(words):
        return SourceKind.UNNAMED_PERSON  # "a voter"
    if said.kind in _KIND_OF:
        return _KIND_OF[said.kind]
    is_named = entity is not None and entity.name is not None
    if said.kind == "person":
        if said.plural:
            return SourceKind.UNNAMED_GROUP
        if _A.match(words):
            return SourceKind.UNNAMED_PERSON
        if is_named and entity is not None and entity.kind == "person":
            return SourceKind.NAMED_PERSON
        nameless = lead.head.of(text).lower() in _NAMELESS
        may_be_told = not _OWNED.match(words) and not nameless and bool(cast.surnames)
        is_told = may_be_told or _behind_a_name(source, cast)
        return SourceKind.NAMED_PERSON if is_told else SourceKind.UNNAMED_PERSON
    # At a sentence's beginning "Police" has a capital and no name.
    own = lead.span.of(text).split()
    has_name = (
        any(w[:1].isupper() and noun(w) is None for w in own)
        or (len(own) > 1 and own[-1].istitle())  # "Supreme Court"; not "super PACs"
    )
    is_body = said.kind == "organisation" or lead.head.of(text).lower() == "group"
    the_one = not said.plural and is_body and _THE.match(words)
    if has_name or (is_named and not said.plural) or the_one or _OWNED.match(words):
        return SourceKind.NAMED_ORGANISATION
    return SourceKind.UNNAMED_GROUP


def _behind_a_name(source: Span, cast: Cast) -> bool:
    """ "Lund, the former mayor": whether a person's name and a comma stand before."""
    near = cast.people(Span(max(0, source.start - _BESIDE_A_NAME), source.start))
    return any(cast.text[name.end : source.start].strip() == "," for name in near)


def _of_name(
    lead: Phrase, mention: Mention | None, entity: Entity | None, said: Noun | None, cast: Cast
) -> SourceKind:
    text = cast.text
    words = lead.span.of(text)
    if any(n.how == How.PEOPLE for n in named(words)) or _is_a_nation(words, text):
        return SourceKind.PUBLIC
    if lead.is_name(text):
        many = said is not None and said.plural and said.kind == "person"
        if many or FOLLOWERS.fullmatch(lead.head.of(text)):
            return SourceKind.UNNAMED_GROUP
        if is_known(words, cast):
            return SourceKind.NAMED_PERSON
        is_person = entity is not None and entity.kind == "person" and said is None
        if is_person and not is_no_person(words, cast):
            return SourceKind.NAMED_PERSON
        is_called_so = gender(words) is not None and said is None and not claimants(words)
        return SourceKind.NAMED_PERSON if is_called_so else SourceKind.NAMED_ORGANISATION
    if _EVERYBODY.match(words):
        return SourceKind.PUBLIC
    kind = mention.kind if mention else entity.kind if entity else ""
    plural = words.endswith("s") and not words.endswith(("ss", "us", "is"))
    if kind == "person" and not plural:
        return SourceKind.UNNAMED_PERSON
    if kind in ("person", "organization", "place") or plural:
        return SourceKind.UNNAMED_GROUP
    return SourceKind.DOCUMENT


def _is_a_nation(words: str, text: str) -> bool:
    """ "Lomerians"; "Veldese" only where "Velda" stands too: "Evans" and "Reese" are names."""
    if not _NATION.fullmatch(words):
        return False
    if words.endswith("ians"):
        return True
    stem = words.removesuffix("ese").removesuffix("s").removesuffix("n").rstrip("aeio")
    return re.search(rf"\b{re.escape(stem)}[a-z]{{0,2}}\b(?<!{re.escape(words)})", text) is not None
