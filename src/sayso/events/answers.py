"""What others say to a claim without telling of the deed again: “The ministry denied it.”

Only words that deny what was said, or call it a lie, count: an answer that merely gives another
account does not say that it did not happen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.attribution import Act, Attribution
from sayso.clauses import Tree
from sayso.events.accounts import Attributed
from sayso.events.event import Account, Event, Status
from sayso.events.plover import HOSTILE
from sayso.events.same import Told
from sayso.text import Span

_NEAR = 2  # sentences behind a claim in which an answer is one to it
_CLAIMS = frozenset(
    """claim charge accusation allegation report it that this involvement responsibility story
    statement rumour rumor suggestion account version assertion link connection part role hand
    them any wrongdoing these those such""".split()
)
_FALSE = re.compile(
    r"\b(?:lies?|lying|liars?|fables?|nonsense|fabricat\w+|inventions?|invented|propaganda|false"
    r"|falsehoods?|untrue|baseless|groundless|unfounded|fictions?|fictitious|fantas\w+|fairy"
    r"|absurd\w*|rubbish|hoax|slander\w*|libel\w*|moonshine|not true|no truth|never happened"
    r"|no such|nothing of the (?:sort|kind)|did not happen|nothing to do with)\b",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(
    r"\b(?:responsib\w+|credit|knowledge|involvement|(?:part|role|hand) in"
    r"|(?:is|are|was|were|be|been) behind)\b",
    re.IGNORECASE,
)
_NOT_DONE_SO = re.compile(
    r"\b(?:did|has|have|had|does|do)(?:n['’]t| not| never| yet to) (?:do|done) so\b", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"(?:it|they|he|she|that|this|none|neither|nobody|nothing|no \w+)\b[^.;]{0,40}?"
    r"(?:\b(?:had|has|have|did|does|do|was|were|would|will)(?:n['’]t| not| never)\b"
    r"(?: (?:do|done|so|yet|happened?|come|came|been)\b)*[.;:,]|\b(?:has|have) yet to\b"
    r"|\b(?:has|have|had) \w+ (?:none|nothing|nobody)\b)",
    re.IGNORECASE,
)


def answered(
    told: Sequence[Told], trees: Sequence[Tree], attributions: Sequence[Attribution]
) -> list[Told]:
    """The same events, with the denials that stand near them."""
    made = list(told)
    said = Attributed(attributions)
    by_tree: dict[int, list[Attribution]] = {}
    starts = [tree.span.start for tree in trees]
    for one in attributions:
        place = min(span.start for span in (*one.source, *one.cue, *one.content))
        n = sum(start <= place for start in starts) - 1
        by_tree.setdefault(n, []).append(one)
    for n, tree in enumerate(trees):
        near = [i for i, t in enumerate(made) if 0 <= n - t.sentence <= _NEAR]
        if not near:
            continue
        for one in by_tree.get(n, []):
            if _is_of_responsibility(tree, one):
                _say_who_did_it(made, near, n, one)
            elif (words := _denial(tree, one)) is not None:
                _add(made, near, one, words, tree.text)
        _say_that_it_did_not(made, near, n, tree, said)
    return made


def _denial(tree: Tree, one: Attribution) -> Span | None:
    """The words by which an attribution denies what others claim, None where it does not."""
    text = tree.text
    content = one.content[0].of(text) if one.content else ""
    if one.negated:
        return None
    if one.act in (Act.DENIES, Act.REJECTS) and one.cue and _points_back(content):
        return one.cue[0]
    found = _FALSE.search(content)
    if found and (_points_back(content) or len(content.split()) <= _FEW):
        start = one.content[0].start
        return Span(start + found.start(), start + found.end())
    return None


def _is_of_responsibility(tree: Tree, one: Attribution) -> bool:
    """ "Claimed credit", "disavowed all knowledge of it", "has not admitted responsibility"."""
    start = (*one.cue, *one.content)[0].start
    first = one.content[0].of(tree.text).split()[:6] if one.content else []
    words = tree.text[start : one.cue[-1].end] if one.cue else ""
    return _RESPONSIBLE.search(f"{words} {' '.join(first)}") is not None


def _say_who_did_it(made: list[Told], near: Sequence[int], n: int, one: Attribution) -> None:
    """What somebody says of his own part, to the hostile deeds of this sentence, or of the one
    before that has any."""
    deeds = [i for i in near if made[i].event.type in HOSTILE and not _tells_of(made[i], one)]
    last = max((made[i].sentence for i in deeds), default=None)
    by = one.source[0] if one.source else None
    for i in deeds:
        if made[i].sentence != last:
            continue
        event = made[i].event
        if one.negated and one.act not in (Act.DENIES, Act.REJECTS):
            event = replace(event, silent=(*event.silent, one))
        else:
            denied = one.act in (Act.DENIES, Act.REJECTS)
            status = Status.DENIED if denied else Status.CLAIMED
            account = Account(status, event.trigger, one, by, one.cue[0] if one.cue else None)
            event = replace(event, accounts=(*event.accounts, account))
        made[i] = replace(made[i], event=event)


def _tells_of(told: Told, one: Attribution) -> bool:
    """Whether the deed is itself a word of what is said."""
    trigger = told.event.trigger
    return any(c.start <= trigger.start < c.end for c in one.content)


def _points_back(content: str) -> bool:
    """Whether what is denied is only "it", "the claim", "any involvement": "the budget report" and
    "the claim that it had raised wages" are something else."""
    words = [w.strip("“”\"'’.,").lower() for w in content.split()]
    if len(words) > 1 and words[1] in _CLAIMS and words[0] in _POINTING:
        words = words[1:]
    return bool(words) and words[0] in _CLAIMS and not {"that", "of", "about"} & set(words[1:2])


_POINTING = frozenset("the that this these those such any all her his their its".split())
_FEW = 6  # words that call something a lie and name nothing else


def _add(made: list[Told], near: Sequence[int], one: Attribution, words: Span, text: str) -> None:
    """A denial to the claims of others in the nearest sentence that has any."""
    claims = [i for i in near if _is_claimed_by_another(made[i].event, one, text)]
    if not claims:
        return
    last = max(made[i].sentence for i in claims)
    by = one.source[0] if one.source else None
    for i in claims:
        if made[i].sentence == last:
            event = made[i].event
            account = Account(Status.DENIED, event.trigger, one, by, words)
            made[i] = replace(made[i], event=replace(event, accounts=(*event.accounts, account)))


def _is_claimed_by_another(event: Event, one: Attribution, text: str) -> bool:
    if any(a.status is Status.DENIED and a.attribution is one for a in event.accounts):
        return False
    claims = [a for a in event.accounts if a.status is Status.CLAIMED and a.attribution is not one]
    return any(not _is_same_source(a, one, text) for a in claims)


def _is_same_source(account: Account, one: Attribution, text: str) -> bool:
    other = account.attribution
    if other is None or not other.source or not one.source:
        return False
    if other.entity is not None and other.entity == one.entity:
        return True
    return other.source[0].of(text).lower() == one.source[0].of(text).lower()


def _say_that_it_did_not(
    made: list[Told], near: Sequence[int], n: int, tree: Tree, said: Attributed
) -> None:
    """ "It had not.": the article's own word on what was claimed or promised just before."""
    start, end = tree.span.start, tree.span.end
    found = _NOT_DONE_SO.search(tree.text, start, end)
    here = found is not None
    found = found or _NOT_SO.match(tree.text, start, end)
    if found is None or said.innermost(Span(found.start(), found.end())) is not None:
        return
    before = [i for i in near if made[i].sentence in ((n - 1, n) if here else (n - 1,))]
    to_come = [
        i
        for i in before
        if made[i].event.status in (Status.CLAIMED, Status.PROMISED, Status.THREATENED)
    ]
    for i in to_come[-1:]:
        event = made[i].event
        words = Span(found.start(), found.end())
        account = Account(Status.DID_NOT_HAPPEN, event.trigger, words=words)
        made[i] = replace(made[i], event=replace(event, accounts=(*event.accounts, account)))
