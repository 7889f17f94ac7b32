"""Whether a source is a person by name: "Ada Lund", "the mayor, Ada Lund", "Lund and others"."""

from __future__ import annotations

import re

from sayso.entities import Cast, Mention, Noun, claimants, is_holders_surname, noun, parts
from sayso.sourcing.phrase import Phrase
from sayso.sourcing.titled import titled
from sayso.text import Span
from sayso.where import How, named

_PREPOSITION = r"\b(?:of|for|to|with|by|from|at|against|on|about|in|near|behind|than)\s+"
_BESIDE = re.compile(rf"{_PREPOSITION}(?:the\s+)?$", re.IGNORECASE)
_BESIDE_A_NOUN = re.compile(
    rf"{_PREPOSITION}(?:(?:the|an?|his|her|their)\s+)?((?-i:[a-z][\w-]*\s+){{1,3}})$", re.IGNORECASE
)
_OF_BOTH = re.compile(r"\b(?:of|for) (?:both )?(?:\w+\.? )?(?:[A-Z][\w.’'-]* ){1,3}(?:and|or) $")
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Rev|Prof|Hon|Judge|Justice"
    r"|President|Senator|Governor|Congressman|Congresswoman|Mayor|Pope|King|Queen|Prince|Princess|Secretary|Chancellor)"
    r"\.?(?:\s+[A-Z][\w.-]*(?:[’'][A-Z]\w+)?)+"
)
_OF_THINGS = re.compile(r" of (?:[a-z][\w-]* ){1,3}")
FOLLOWERS = re.compile(r"[A-Z]\w+(?:ites|ists|ians|crats)")  # "Thatcherites"


def names_a_person(
    source: Span, lead: Phrase, mention: Mention | None, said: Noun | None, cast: Cast
) -> bool:
    """Whether somebody's name is the source, stands in apposition to it or beside it by "and"."""
    text = cast.text
    if _TITLED.fullmatch(text, lead.span.start, lead.span.end) or titled(lead, text):
        return True
    for name in cast.people(source):
        if are_many(name.of(text)) or is_no_person(name.of(text), cast):
            continue
        before = text[source.start : name.start]
        after = text[name.end : name.end + 2]
        if _is_beside(before) or (after in ("'s", "’s") and name.end + 2 < source.end):
            continue
        between = before.rstrip()
        if lead.span.start <= name.start and name.end < lead.span.end:
            continue  # "the Lund campaign", "Lund supporters"
        if not between or between.endswith((",", "(", "—", "–", ":")) or lead.span.end >= name.end:
            return True
        if between.endswith((" and", " or")) and said is not None and said.kind == "person":
            return True
        if _OF_THINGS.fullmatch(text[lead.span.end : name.start]) and said is not None:
            return said.kind == "person" and not said.plural  # "master of ceremonies Ada Lund"
        title = noun(between.split()[-1])
        if title is not None and title.kind == "person" and not title.plural:
            return True
    whole = mention is not None and mention.form == "name" and mention.kind == "person"
    if is_no_person(lead.span.of(text), cast):
        return False
    return (
        whole
        and lead.is_name(text)
        and not are_many(lead.span.of(text))
        and (said is None or not said.plural)
    )


def _is_beside(before: str) -> bool:
    """Whether a name behind these words is not the source's: "a lawyer for Lund", "… for the singer
    Lund", "the supporters of both Lund and Este"; not "the Secretary of State Lund"."""
    if _BESIDE.search(before) or _OF_BOTH.search(before):
        return True
    found = _BESIDE_A_NOUN.search(before)
    said = noun(found[1]) if found else None
    return said is not None and said.kind == "person" and not said.plural


def is_no_person(name: str, cast: Cast) -> bool:
    """Whether it is a state's or a body's name, whatever it was taken for: "Kiev", "the Justice
    Department". A single word that ends somebody's full name here is his."""
    words = name.split()
    if len(words) == 1 and not is_known(name, cast) and not cast.is_first_name(name):
        if named(name) or claimants(name) or cast.is_land(name):
            return True
        # People have two names in news, or are "he" or "she", or hold an office; lands don't.
        return not cast.is_he_or_she(name) and not is_holders_surname(name)
    last = noun(words[-1]) if words else None
    return len(words) > 1 and last is not None and last.kind == "organisation"


def are_many(name: str) -> bool:
    """ "Republicans", "Rabbis", "Iranians" are no one's name."""
    said = noun(name)
    if (said is not None and said.plural) or FOLLOWERS.fullmatch(name):
        return True
    return any(n.how == How.PEOPLE for n in named(name))


def is_known(words: str, cast: Cast) -> bool:
    """Whether it ends as somebody's name in the article does: "Sanders" where a Bernie is."""
    own = parts(words)[-1:]
    return bool(own) and own[0] in cast.surnames
