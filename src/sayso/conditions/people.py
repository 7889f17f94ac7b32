"""Who commits, and whom he addresses: the words at the place."""

from __future__ import annotations

import re

from sayso.clauses import Tree
from sayso.conditions.draft import Draft
from sayso.conditions.heads import can_will
from sayso.conditions.words import base, is_listed
from sayso.entities import is_outlet, is_title, noun
from sayso.text import Span, trimmed

_TIES = frozenset("of in for at with to".split())  # prepositions that stay with a name
_BEFORE = ("DET", "ADJ", "NOUN", "PROPN", "NUM")
_OWNERS = ("'s", "’s", "'", "’")
_CUT = ("acl", "acl:relcl", "appos", "parataxis", "conj", "cc", "punct", "advcl")
_TOLD = frozenset(
    """warn tell promise threaten assure offer order inform remind notify caution""".split()
)
_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w.’'-]*|van|von|de|der|al|bin|el|da|di))*"
_PERSON = re.compile(rf"{_NAME} [A-Z][\w’'-]+")
# "navy spokesman Ruben Stahl": a lower-case office right before a name of two words.
_TITLED = re.compile(
    r"(?:^| )(?!(?:of|in|for|the|an?|at|and|to|from|with|by|on) )[a-z][\w’'-]*"
    r" ([A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)+)$"
)
_CLAUSE = re.compile(
    r" (?:who|whom|whose|that|which|based|accused|quoted) |\(|"
    r" \w{3,}ing (?=(?:the|a|an|his|her|its|their) )"
)
_READY = frozenset("ready willing prepared open happy glad".split())
_OF_PEOPLE = frozenset("warn tell assure inform remind caution".split())
_SENT = frozenset(
    "letter message note broadcast address ultimatum e-mail email cable telegram memo".split()
)


def who(draft: Draft) -> Span | None:
    """The words that name who commits or warns."""
    voice = draft.voice
    by_voice = voice is not None and bool(voice.attribution.source) and _is_of_a_state(draft)
    if draft.by is not None and not by_voice:
        return named(draft.tree, draft.by)
    if voice is None or not voice.attribution.source:
        return None
    attribution = voice.attribution
    if attribution.source[0].of(draft.tree.text).lower().endswith(("threat", "warning", "promise")):
        return None
    if by_voice and draft.by is not None and attribution.parent is not None:
        own = draft.tree[draft.by].span
        if attribution.parent.source and attribution.source[0].overlaps(own):
            attribution = attribution.parent
    return _in_source(draft.tree.text, attribution.source[0])


def _is_of_a_state(draft: Draft) -> bool:
    """ "Vosk is ready to": who says so commits it."""
    at = draft.pledge_at
    return at is not None and draft.tree.word(at).lower() in _READY


def addressee(draft: Draft) -> Span | None:
    """The words that name to whom; not those who only hear it."""
    tree = draft.tree
    if draft.to is not None:
        return _unless_audience(tree, named(tree, draft.to))
    voice = draft.voice
    if voice is None:
        return None
    if draft.by is not None and draft.pledge_at is not None:
        return _told(tree, draft.pledge_at)
    to = voice.attribution.addressee
    if to is not None:
        return _unless_audience(tree, _in_source(tree.text, to))
    for cue in voice.attribution.cue:
        verb = tree.at(cue.start) if tree.span.start <= cue.start < tree.span.end else None
        while verb is not None and verb < len(tree) and tree[verb].span.start < cue.end:
            if found := _told(tree, verb):
                return found
            verb += 1
    return None


def named(tree: Tree, i: int) -> Span:
    """A noun phrase as it names somebody: a person's name alone, else with what hangs on it."""
    for k in tree.below(i, "appos"):
        if tree[k].upos == "PROPN" and tree[i].upos == "NOUN":
            return named(tree, k)
    if tree[i].upos == "PROPN":
        # "Governor Haroun Desse": titles hang on a name that goes on.
        flat = [k for k in tree.below(i, "flat") if k > i]
        if flat:
            return tree.stretch([i, *flat])
        titled = list(tree.below(i, "nmod:desc"))
        if titled and max(titled) < i:
            return tree[i].span
    places = [i]
    owned = [k for k in tree.below(i, "case") if tree.word(k) in _OWNERS]
    for k in tree.below(i):
        if k in owned or tree[k].relation in _CUT or (tree.is_(k, "case") and k < i):
            continue
        if tree.is_(k, "nmod", "obl") and k > i and tree.case(k) not in _TIES:
            continue
        if k > i and not tree.is_(k, "nmod", "case", "flat", "compound"):
            continue
        places += [j for j in tree.whole(k) if tree[j].relation not in ("acl:relcl",)]
    places = sorted(set(places))
    run = [i]
    for k in range(i - 1, -1, -1):
        # What stands before a noun is of its phrase, wherever a wrong head has put it.
        if k not in places and not (
            tree[k].upos in _BEFORE and tree[k].head <= i and tree[k + 1].upos != "DET"
        ):
            break
        run.insert(0, k)
    if run[0] and tree.word(run[0] - 1).lower() in (
        "the",
        "a",
        "an",
        "both",
        "all",
        "its",
        "his",
        "their",
        "her",
    ):
        run.insert(0, run[0] - 1)
    for k in range(i + 1, len(tree)):
        if k not in places or tree.word(k) in (",", ";"):
            break
        run.append(k)
    while len(run) > 1 and tree.word(run[-1]) in _OWNERS:
        run.pop()
    return tree.stretch(run)


def _in_source(text: str, source: Span) -> Span:
    """A source's words without title, apposition or relative clause; a person by the name alone."""
    start, end = source.start, source.end
    parts = [m.span() for m in re.finditer(r"[^,]+", text[start:end])]
    spans = [trimmed(text, start + a, start + b) for a, b in parts]
    for span in spans[1:3]:
        if _PERSON.fullmatch(span.of(text)) and not _is_titled(spans[0].of(text)):
            return span  # "the chief whip, Dov Marsh,"
    first = next((span for span in spans if len(span)), source)
    if cut := _CLAUSE.search(first.of(text)):
        first = trimmed(text, first.start, first.start + cut.start())
    if not len(first):
        return trimmed(text, start, end)
    words = first.of(text)
    named = _TITLED.search(words)
    if named and named.start(1):
        return Span(first.start + named.start(1), first.start + named.end(1))
    # "Information Minister Paulo Reis", "Mrs Sand"
    names = list(re.finditer(r"\S+", first.of(text)))
    titles = [k for k, name in enumerate(names[:-1]) if is_title(name[0]) or _is_a_role(name[0])]
    if titles and all(name[0][0].isupper() for name in names):
        first = Span(first.start + names[titles[-1] + 1].start(), first.end)
    return first


def _is_a_role(word: str) -> bool:
    """ "Coach" before a name."""
    known = noun(word.lower())
    return known is not None and known.kind == "person"


def _is_titled(words: str) -> bool:
    """Whether the first part is a name by itself: "Ada Lund, a retired general"."""
    return bool(_PERSON.fullmatch(words))


def _told(tree: Tree, verb: int) -> Span | None:
    if base(tree, verb) in _TOLD:
        for k in tree.below(verb, "iobj", "obj"):
            if k > verb and (
                tree[k].upos == "PROPN" or can_will(tree, k) or base(tree, verb) in _OF_PEOPLE
            ):
                return _unless_audience(tree, named(tree, k))
    for k in tree.below(verb, "obl", "obj"):
        if base(tree, k) in _SENT:
            for j in tree.below(k, "nmod"):
                if tree.case(j) == "to":
                    return _unless_audience(tree, named(tree, j))
    return None


def _unless_audience(tree: Tree, span: Span) -> Span | None:
    words = span.of(tree.text)
    if is_outlet(words) or is_outlet(words.removeprefix("the ").removeprefix("The ")):
        return None
    if re.search(r"\b(?:News|Times|Post|Radio|TV|Television|Channel|CNN|BBC|Today)\b", words):
        return None
    head = re.split(r" of | for | in | at ", words.lower(), maxsplit=1)[0].split()
    last = re.sub(r"\W+$", "", head[-1]) if head else ""
    if is_listed(last, "audience") or is_listed(last.removesuffix("s"), "audience"):
        return None
    return span
