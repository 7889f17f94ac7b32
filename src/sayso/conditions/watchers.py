"""Who only watches: forecasters, rules, and what is imagined."""

from __future__ import annotations

import re

from sayso.attribution import Act, SourceKind
from sayso.clauses import Tree
from sayso.conditions.draft import Draft
from sayso.conditions.heads import subject
from sayso.conditions.words import base, is_listed
from sayso.entities import is_outlet

_IMAGINED = re.compile(
    r"\b(?:imagine|suppose|hypothetical\w*|novel|thriller|film|movie|exercise|scenario|simulation|"
    r"war game|wargame|textbook|fiction\w*|"
    r"(?:play|opera|story|tale|ballad|fable|poem) (?:tells|about))\b",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"[,;(]| of | for | at | in | from | who | that ")  # what ends a source's head
_PROCEDURE = frozenset("convict confirm approve pass enact adopt".split())


def is_watched(draft: Draft) -> bool:
    """Whether it is said by one who only watches, or by what lays down a rule."""
    voice, text = draft.voice, draft.tree.text
    if voice is None or not voice.attribution.source:
        return False
    a = voice.attribution
    source = a.source[0].of(text)
    if a.act is not Act.WARNS and is_outlet(source):
        return True
    words = source.lower()
    head = _PHRASE.split(words, maxsplit=1)[0].split()
    names = _named(head)
    if any(is_listed(name, "rules") for name in names):
        return True
    # "Selma Roth, a strategist", "market analyst Selma Roth"
    described = head + (words.split(",", 1)[1].split() if "," in words else [])
    people = (re.sub(r"[’']s$|\W", "", word) for word in described)
    if any(is_listed(word, "forecasters") for word in people):
        return True
    if not any(is_listed(name, "reckonings") for name in names):
        return False
    # A report or a bank may warn as a party does.
    return a.act is not Act.WARNS or a.source_kind not in (SourceKind.DOCUMENT, SourceKind.OUTLET)


def _named(head: list[str]) -> set[str]:
    """The last word, and the last two: "agency", "rating agency"."""
    words = [re.sub(r"[’']s?$", "", word) for word in head[-2:]]
    return {words[-1], " ".join(words)} if words else set()


def is_a_rule(draft: Draft) -> bool:
    """Whether it stands behind "under the treaty", or names a sentence that a court may pass."""
    tree, part = draft.tree, draft.consequence
    first = min(p[0] for p in (draft.opener, draft.trigger, part) if p)
    before = tree.text[tree.span.start : tree[first].span.start]
    if re.match(r"(?:under|according to) (?:the|a|an|its|their|this) ", before.lower()):
        words = re.findall(r"[a-z-]+", before.lower().split(",")[0])
        if any(is_listed(w, "rules") for w in words):
            return True
    t = draft.trigger_head
    return t is not None and base(tree, t) in _PROCEDURE and subject(tree, t) is None


def is_imagined(tree: Tree) -> bool:
    """Whether the sentence speaks of a story, a game or an exercise."""
    return bool(_IMAGINED.search(tree.text, tree.span.start, tree.span.end))
