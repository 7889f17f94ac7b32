"""Where the trigger is the subject: "any attack would mean war", "whoever enters will be shot"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.ends import clause_end, clause_start
from sayso.conditions.heads import MAY, WILL, can_will, modal
from sayso.conditions.voices import Voice, around
from sayso.conditions.words import base, is_listed

# They only tie: what follows them is the consequence.
_TIES = frozenset(
    """mean bring have carry cause trigger face threaten promise draw invite entail""".split()
)
_TIES_WITH = {
    "lead": ("to",),
    "result": ("in",),
    "meet": ("with", "by"),
    "answer": ("with", "by"),
    "end": ("in",),
}
_WHOEVER = frozenset(
    """whoever whichever anyone anybody any every each everyone everybody those such all nobody no
    one another""".split()
)
_ANSWERS = frozenset("answer respond response reply react reaction retaliate".split())
_WHO = frozenset("who that which whoever".split())
_NO_DEED = frozenset("we i he she it they you there who which what nothing nobody".split())
_AUXILIARIES = ("aux", "cop", "aux:pass")


def done(tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """Clauses whose subject may be a deed, or whoever does one."""
    found = []
    for c in range(len(tree)):
        if tree[c].upos not in ("VERB", "ADJ", "NOUN", "PROPN", "ADV", "AUX"):
            continue
        word = modal(tree, c, depth=0)
        if not word and not _has_subject(tree, c):
            continue
        voice = _voice(spoken, c)
        if (
            (draft := _answered(tree, c, voice))
            or (draft := _by_subject(tree, c, word, voice))
            or (word in WILL and (draft := _whom(tree, c, voice)))
        ):
            found.append(draft)
    return found


def _voice(spoken: Sequence[Voice], c: int) -> Voice | None:
    near = around(spoken, c)
    return next((v for v in near if v.may_commit), near[0] if near else None)


def _has_subject(tree: Tree, c: int) -> bool:
    return bool(tree.below(c, "nsubj", "csubj"))


def _inside(tree: Tree, voice: Voice | None) -> Sequence[int]:
    return sorted(voice.inside) if voice else range(len(tree))


def _by_subject(tree: Tree, c: int, word: str, voice: Voice | None) -> Draft | None:
    """With "will" any noun phrase may be the deed, without it only whoever does one."""
    aux = min((k for k in tree.below(c, *_AUXILIARIES) if k < c), default=c)
    if word:
        own = [k for k in tree.below(c, "aux") if tree.word(k).lower() == word]
        aux = min(own, default=aux)
    trigger = deed_before(tree, c, aux, voice)
    if trigger is None:
        return None
    first = tree.word(trigger[0]).lower()
    if word not in WILL | MAY and first not in _WHOEVER:
        return None
    consequence, opened = _what_follows(tree, c, aux, voice)
    if consequence is None:
        return None
    head = _head_of(tree, trigger)
    return Draft(tree, Shape.DEED, voice, trigger, consequence, opened, head, c)


def _answered(tree: Tree, c: int, voice: Voice | None) -> Draft | None:
    """ "Our answer to any raid would be fire", "will respond to any raid with fire"."""
    nouns = [k for k in tree.below(c, "nsubj") if base(tree, k) in _ANSWERS]
    inside = _inside(tree, voice)
    if nouns and tree.below(c, "cop"):
        for k in tree.below(nouns[0], "nmod"):
            if tree.case(k) == "to":
                places = _without_case(tree, k)
                end = clause_end(tree, inside, c)
                start = max(tree.below(c, "cop")) + 1
                trigger = (min(places), max(places) + 1)
                return Draft(tree, Shape.RESPONSE, voice, trigger, (start, end), None, k, c)
    if base(tree, c) in _ANSWERS and tree[c].upos == "VERB":
        for k in tree.below(c, "obl", "obj"):
            places = _without_case(tree, k)
            first = tree.word(min(places)).lower()
            if k > c and tree.case(k) in ("to", "") and first in ("any", "every", "each"):
                start = clause_start(tree, [i for i in inside if i < c], c)
                trigger = (min(places), max(places) + 1)
                return Draft(tree, Shape.RESPONSE, voice, trigger, (start, c + 1), None, k, c)
    return None


def _without_case(tree: Tree, k: int) -> list[int]:
    return [j for j in tree.whole(k) if not (tree.is_(j, "case") and tree[j].head == k)]


def _whom(tree: Tree, c: int, voice: Voice | None) -> Draft | None:
    """ "We will punish anyone who helps them": the trigger is whom it is done to."""
    inside = _inside(tree, voice)
    for k in tree.below(c, "obj", "obl"):
        for s in (k, *tree.below(k, "nmod")):
            start = min(tree.whole(s))
            while start < s and tree[start].upos == "ADP":
                start += 1
            low = tree.word(start).lower()
            who = start + 1 < len(tree) and tree.word(start + 1).lower() in _WHO
            who = who or low in ("whoever", "whichever", "any", "every", "anyone", "anybody")
            if s < c or low not in _WHOEVER or not who or tree[c].upos != "VERB":
                continue
            first = clause_start(tree, [i for i in inside if i < c], c)
            end = clause_end(tree, inside, s)
            last = start - 1 if tree[start - 1].upos == "ADP" else start
            if first < last and start < end and start in inside:
                return Draft(tree, Shape.DEED, voice, (start, end), (first, last), None, s, c)
    return None


def deed_before(tree: Tree, c: int, aux: int, voice: Voice | None) -> Range | None:
    """The deed that stands right before the auxiliary; None where that is none."""
    inside = _inside(tree, voice)
    own = [k for k in tree.below(c, "nsubj", "csubj", "advcl") if k < aux]
    own = [k for k in own if tree.is_(k, "nsubj", "csubj") or _is_gerund(tree, k)]
    if not own:
        return _anybody_before(tree, aux, inside)
    s = own[-1]
    start = min([k for k in tree.whole(s) if k in inside], default=s)
    for k in tree.below(c, "advcl", "csubj"):
        # "Ending the subsidy would": what is ended may be taken for the subject.
        near = range(k, start)
        if k < start and _is_gerund(tree, k) and all(tree[j].upos != "PUNCT" for j in near):
            s = start = k
    while start < s and (tree.word(start).lower() == "that" or tree[start].upos == "PUNCT"):
        start += 1
    low = tree.word(s).lower()
    named = tree[s].upos == "PROPN" and start == s
    if low in _NO_DEED or named or (tree.is_(c, "acl:relcl") and low in _WHO):
        return None
    end = aux
    while end > start and (tree[end - 1].upos == "PUNCT" or tree.word(end - 1) == "“"):
        end -= 1
    return (start, end) if end > start else None


def _anybody_before(tree: Tree, aux: int, inside: Sequence[int]) -> Range | None:
    """ "Any minister who speaks to the press will": where its head hangs on another verb."""
    first = min(inside)
    while first < aux and (tree[first].upos == "PUNCT" or tree.word(first).lower() == "that"):
        first += 1
    if tree.word(first).lower() not in _WHOEVER:
        return None
    who = any(tree.word(k).lower() in _WHO for k in range(first + 1, min(first + 4, aux)))
    whoever = tree.word(first).lower() == "whoever" and aux > first
    return (first, aux) if who or whoever else None


def is_deed(tree: Tree, s: int, start: int) -> bool:
    """Whether a subject is something done, or any of those who do something."""
    low = tree.word(s).lower()
    if low in ("whoever", "whichever") or (_is_gerund(tree, s) and tree.is_(s, "csubj", "advcl")):
        return True
    first = tree.word(start).lower()
    who = start + 1 < len(tree) and tree.word(start + 1).lower() in _WHO
    relative = (who and first in _WHOEVER) or any(
        tree.is_(k, "acl", "acl:relcl")
        and (tree.is_(k, "acl:relcl") or _has_who(tree, k) or first in _WHOEVER)
        for k in tree.below(s)
    )
    if relative and (first in _WHOEVER or low in _WHOEVER or _is_bare_plural(tree, s, start)):
        return True
    if first in ("any", "such") and low not in ("it",):
        return True
    if any(_is_more(tree.word(k).lower()) for k in tree.below(s, "amod", "det")):
        return True
    return is_listed(tree.word(s), "deeds") or (low.endswith("ing") and tree[s].upos == "NOUN")


def _is_more(word: str) -> bool:
    """ "Longer shifts", "a further round": something is to be done that is not yet."""
    return word in ("further", "another", "more", "additional") or (
        word.endswith("er") and len(word) > 5
    )


def _is_bare_plural(tree: Tree, s: int, start: int) -> bool:
    return tree[start].upos in ("NOUN", "ADJ") and tree.word(s).lower().endswith("s")


def _has_who(tree: Tree, k: int) -> bool:
    return any(tree.word(j).lower() in _WHO for j in tree.below(k, "nsubj", "obj"))


def _is_gerund(tree: Tree, k: int) -> bool:
    return (
        tree[k].upos == "VERB"
        and tree.word(k).lower().endswith("ing")
        and not tree.below(k, "nsubj", "aux", "mark")
    )


def deed_kind(tree: Tree, trigger: Range, head: int) -> str:
    """Of what sort a trigger without an opener is: whoever, a deed that is done, a thing."""
    first = tree.word(trigger[0]).lower()
    inside = range(*trigger)
    if any(tree.is_(k, "acl:relcl") and tree[k].head in inside for k in inside):
        return "whoever" if first in _WHOEVER else "who"
    if first in _WHOEVER:
        return "any"
    if _is_gerund(tree, head) or tree.word(head).lower().endswith("ing"):
        return "doing"
    if tree.is_noun(head):
        return "somebody" if can_will(tree, head) else "thing"
    return "clause"


def _head_of(tree: Tree, trigger: Range) -> int:
    inside = range(*trigger)
    return next((k for k in inside if tree[k].head not in inside), trigger[0])


def _what_follows(
    tree: Tree, c: int, aux: int, voice: Voice | None
) -> tuple[Range | None, Range | None]:
    """The consequence, and the verb that only ties where it is one."""
    end = c + 1
    own = set(tree.whole(c, frozenset({"parataxis"})))
    inside = voice.inside if voice else frozenset(range(len(tree)))
    i = aux
    while i < len(tree) and i in inside:
        if tree.word(i) in ("”", '"') and i + 1 not in own:
            break
        if tree.word(i) in (",", ";", ":", "—", "–") and not (i + 1 in own and i > c):
            break
        if tree[i].upos != "PUNCT":
            end = i + 1
        i += 1
    tied = _tied(tree, c)
    if tied is not None and tied < end:
        return (tied, end), (aux, tied)
    return ((aux, end) if end > aux else None), None


def _tied(tree: Tree, c: int) -> int | None:
    """Where the noun phrase behind a verb that only ties begins."""
    lemma = base(tree, c)
    if lemma in _TIES:
        for k in tree.below(c, "obj", "nsubj", "ccomp"):
            if k > c and tree.is_noun(k):
                return _phrase_start(tree, k, c)
    for preposition in _TIES_WITH.get(lemma, ()):
        for k in range(c + 1, min(c + 4, len(tree))):
            if tree.word(k).lower() == preposition:
                start = k + 1
                while start < len(tree) and tree[start].upos == "PUNCT":
                    start += 1
                return start if start < len(tree) else None
    return None


def _phrase_start(tree: Tree, k: int, c: int) -> int:
    start = min(j for j in tree.whole(k) if j > c)
    while start < k and tree[start].upos == "PUNCT":
        start += 1
    return start
