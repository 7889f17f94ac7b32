"""What somebody did by saying it: the closed list of acts, and which one a cue tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from sayso.attribution.inflect import forms
from sayso.text import Span


class Act(StrEnum):
    """What was done in words. `docs/acts.md` defines each and gives an example."""

    SAYS = "says"
    CONFIRMS = "confirms"
    DENIES = "denies"
    REJECTS = "rejects"
    WARNS = "warns"
    THREATENS = "threatens"
    PROMISES = "promises"
    DEMANDS = "demands"
    ASKS = "asks"
    ACCUSES = "accuses"
    PRAISES = "praises"
    CRITICISES = "criticises"
    AGREES = "agrees"
    BELIEVES = "believes"
    DOUBTS = "doubts"
    INTENDS = "intends"
    ESTIMATES = "estimates"
    ADMITS = "admits"
    DECIDES = "decides"
    DECLINES = "declines"
    LEARNS = "learns"


@dataclass(frozen=True, slots=True)
class Done:
    """An act, and whether "not" before it is part of it ("would not say")."""

    act: Act
    swallows_not: bool = False


_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# Verbs that say nothing of the act: what they have for an object does ("issued a denial").
_LIGHT = frozenset().union(
    *map(
        forms,
        """issue express voice offer make give raise deliver have take draw put send file
        hold register lodge mount administer win earn face prompt spark""".split(),
    )
)
_GAP = 4  # small words between two of an entry
_AHEAD = 5  # words of what follows the cue that may be its particle: "called" … "for", "on", "to"
_BETWEEN = re.compile(r"[\w ’'-]{0,40}")  # "told" … "them" … "to go"
# Between the words of an entry only these: "called strongly for", "spoke out yesterday against".
_SMALL = frozenset(
    """a an the his her its their my our your this that him them it out up back off very so even
    again also just now once more both always often never still yesterday today immediately
    monday tuesday wednesday thursday friday saturday sunday strong deep serious
    grave some any new own strongest broad widespread full overwhelming sharp harsh fresh growing
    public formal similar great little more much first reporters supporters voters people
    lawmakers officials aides members everyone others direct clear candid vocal specific political
    personal special fierce vigorous strident renewed continued early real
    considerable significant private official initial quick separate""".split()
)
# And what ends so, most of it adverbs and adjectives: "an increasingly ferocious attack".
_OF_MANNER = ("ly", "ous", "ful", "ive", "able", "ible", "ical")
# What a content with its own verb starts with: beyond it nothing is the object of a light verb.
_CLAUSE = frozenset("that which who whose what where when how whether because if".split())
# Not an activity: "considered nothing" is not like "considered leaving".
_NOT_DOING = frozenset(
    "something nothing anything everything thing morning evening king ring spring string".split()
)
# Before a cue of these alone a noun tells: "a proponent" … "of".
_OF_A_NOUN = frozenset("of for against to".split())
_BEFORE = re.compile(r"[^\W_]+ $")
_ARTICLES = frozenset("a an".split())
# Words of entries that have no other forms: "noted" is none of "not".
_STEADY = frozenset(
    """not neither never no can will would could to for on of in at as over about against with from
    up out off down""".split()
)
# Not of who is to do it, where "*" stands: "wants it known that he has to", "wants a chance to".
_NOT_ANOTHER = frozenset(
    """to that he she they we i who which what is was has had not nothing instead also only
    chance right opportunity freedom time""".split()
)
_REFLEXIVE = frozenset(
    "oneself himself herself itself themselves myself ourselves yourself".split()
)
# In an entry they are part of the act: who "never replied" declined.
_NOTS = frozenset("not neither never avoid far little yet".split())


def act_of(text: str, cue: Sequence[Span], content: Sequence[Span] = ()) -> Done:
    """The act of the first word of the cue that tells of one; `says` where none does.

    A word that gives way ("issued a statement condemning") tells of it only where none follows.
    """
    own = [word for span in cue for word in words(span.of(text))]
    if len(own) == 1 and own[0] in _OF_A_NOUN:
        start = cue[0].start
        before = _BEFORE.search(text, max(0, start - 40), start)
        own = words(before[0] if before else "") + own
    both = own + _following(text, cue, content)
    done = Done(Act.SAYS)
    if own in (["to"], ["for"]) and content and cue[0].end <= content[0].start:
        done = Done(Act.BELIEVES)  # in their eyes: "To many, he is a hero"
    reach = next((i for i in range(len(own), len(both)) if both[i] in _CLAUSE), len(both))
    n = reach if _LIGHT.intersection(own) else len(own)
    i = 0
    while i < n:
        entry, end = _entry_at(both, i)
        if entry and (entry.rest or not _is_adjective(both, i)):
            done = Done(entry.act, entry.swallows_not)
            if not entry.gives_way:
                break
            n = reach if both[i] in _LIGHT else len(own)
        i = end
    return done


def words(text: str) -> list[str]:
    """Small letters; "didn’t" is "did not"."""
    found = []
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        word = match[0]
        if word.endswith("n't"):
            stem = {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word[:-3])
            found += [stem, "not"]
        elif word == "cannot":
            found += ["can", "not"]
        else:
            found.append(word.removesuffix("'s") or word)
    return found


def _following(text: str, cue: Sequence[Span], content: Sequence[Span]) -> list[str]:
    """The first words of a content that goes on where the cue ends."""
    if not cue:
        return []
    end = max(span.end for span in cue)
    after = next((s for s in content if end <= s.start), None)
    if after is None or not _BETWEEN.fullmatch(text, end, after.start):
        return []
    return words(text[after.start : min(after.end, after.start + 40)])[:_AHEAD]


@dataclass(frozen=True, slots=True)
class _Entry:
    act: Act
    rest: tuple[frozenset[str], ...]  # the forms of its words after the first; none for "*"
    swallows_not: bool
    gives_way: bool

    def end(self, found: Sequence[str], i: int) -> int | None:
        """Where it ends if it starts at word i; None where it does not."""
        at = i + 1
        between = _is_small
        for wanted in self.rest:
            if not wanted:  # "want * to": at least one word
                at, between = at + 1, _is_of_another
                if at >= len(found) or not between(found[at - 1]):
                    return None
                continue
            last = at + _GAP
            while at < min(last, len(found)) and not _is(found[at], wanted) and between(found[at]):
                at += 1
            if at == len(found) or not _is(found[at], wanted):
                return None
            at += 1
            between = _is_small
        return at


def _entry_at(found: Sequence[str], i: int) -> tuple[_Entry | None, int]:
    """The longest entry that starts at word i, and where to look on."""
    for entry in _entries().get(found[i], ()):
        if end := entry.end(found, i):
            return entry, end
    return None, i + 1


def _is_adjective(found: Sequence[str], i: int) -> bool:
    """What ends in -ed right after an article is no verb: "a pointed critic"."""
    return i > 0 and found[i - 1] in _ARTICLES and found[i].endswith("ed") and "-" not in found[i]


def _is(word: str, wanted: frozenset[str]) -> bool:
    return word in wanted or ("-ing" in wanted and word.endswith("ing") and word not in _NOT_DOING)


def _is_of_another(word: str) -> bool:
    return word not in _NOT_ANOTHER and not word.endswith("ly")


def _is_small(word: str) -> bool:
    return word in _SMALL or word.endswith(_OF_MANNER)


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Entries by each form of their first word, those of most words first."""
    table = files("sayso.attribution").joinpath("tables/acts.txt").read_text("utf-8")
    found: dict[str, list[_Entry]] = {}
    for act, entry in sorted(
        read_table(table), key=lambda row: not row[1].lstrip("~").startswith("=")
    ):
        first, *rest = entry.removeprefix("~").split()  # of one form first: "=considering"
        made = _Entry(
            act,
            tuple(map(_forms, rest)),
            swallows_not=bool(_NOTS & {first, *rest}),
            gives_way=entry.startswith("~"),
        )
        for form in _forms(first):
            found.setdefault(form, []).append(made)
    return {form: tuple(sorted(all_, key=lambda e: -len(e.rest))) for form, all_ in found.items()}


def _forms(word: str) -> frozenset[str]:
    """All forms of a word; of "=questions" that one alone, of "*" none, of "-ing" itself."""
    if word == "*":
        return frozenset()
    if word in _STEADY or word == "-ing":
        return frozenset({word})
    if word == "oneself":
        return _REFLEXIVE
    return frozenset({word[1:]}) if word.startswith("=") else forms(word)


def read_table(table: str) -> list[tuple[Act, str]]:
    """The rows (act, entry) of `tables/acts.txt`."""
    rows: list[tuple[Act, str]] = []
    lines = (line for line in table.splitlines() if line.strip() and not line.startswith("#"))
    for group in "\n".join(lines).replace("\n ", " ").splitlines():
        name, _, entries = group.partition(":")
        rows += [(Act(name), e.strip()) for e in entries.split(",") if e.strip()]
    return rows
