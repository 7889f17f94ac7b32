"""What is known of a draft, by name: the traits that its weights are learnt for."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.attribution import Manner
from sayso.clauses import Tree
from sayso.conditions.deeds import deed_kind
from sayso.conditions.draft import Draft, Shape
from sayso.conditions.heads import OUGHT, can_will, is_cut, is_passive, modal, subject
from sayso.conditions.voices import SILENT
from sayso.conditions.watchers import is_a_rule, is_imagined, is_watched
from sayso.conditions.weigh import Weight
from sayso.conditions.words import base, is_listed

_PRONOUNS = frozenset("i we you he she it they nobody there this that".split())
_FLAGS = "harm ill good vague negated own passive willed unmet hostile benign warned fails".split()
_MANY = 3  # tokens


def traits(draft: Draft, weight: Weight) -> list[str]:
    """The names of all that is true of it."""
    tree, shape = draft.tree, draft.shape
    own = [name for name in _FLAGS if getattr(weight, name)]
    opener = _opener(draft)
    voice = _voice(draft)
    word = weight.modal or "none"
    found = [shape.name, *own, f"opener {opener}", f"will {word}", *voice]
    found += [f"{shape.name} {name}" for name in (*own, f"will {word}", *voice[:1])]
    found += [f"opener {opener} will {word}"]
    found += _of_consequence(draft)
    found += _of_trigger(draft)
    if draft.pledge is not None and draft.pledge_at is not None:
        at = draft.pledge_at
        found += [f"pledge {draft.pledge.value}", f"pledge {base(tree, at)} {tree[at].upos}"]
        found.append(f"{shape.name} pledge {draft.pledge.value}")
        if _is_negated_above(tree, at):
            found.append("pledge not")
    if tree.word(len(tree) - 1) == "?" or "?" in (tree.word(i) for i in range(len(tree))):
        found.append("asks")
    if is_imagined(tree):
        found.append("imagined")
    if is_watched(draft):
        found += ["watched", f"watched {shape.name}"]
    if is_a_rule(draft):
        found.append("rule")
    if draft.consequence and draft.trigger:
        found.append("fronted" if draft.trigger < draft.consequence else "behind")
    return list(dict.fromkeys(found))


def _opener(draft: Draft) -> str:
    if draft.opener is None:
        return "none"
    return " ".join(draft.tree.word(i).lower() for i in range(*draft.opener))


def _voice(draft: Draft) -> list[str]:
    """Whose words it is in: the act first."""
    voice = draft.voice
    if voice is None:
        return ["voice none"]
    a, text = voice.attribution, draft.tree.text
    cue = " ".join(span.of(text) for span in a.cue).lower().split()
    found = [f"act {a.act.value}", f"source {a.source_kind.value}", f"manner {a.manner.value}"]
    found += [f"cue {cue[-1]}" if cue else "cue none"]
    if a.act in SILENT:
        found.append("silent")
    if a.negated:
        found.append("unsaid")
    if not voice.may_commit:
        found.append("idle voice")
    if a.hedged:
        found.append("hedged")
    if a.addressee is not None:
        found.append("addressed")
    if a.source:
        first = a.source[0].of(text).lower()
        found.append(f"by {first}" if first in _PRONOUNS else "by others")
        if first.startswith(("a ", "the ", "an ")):
            found.append(f"by {first.split()[0]}")
    return found


def _of_consequence(draft: Draft) -> Iterator[str]:
    tree, c = draft.tree, draft.consequence_head
    if draft.consequence is None or c is None:
        return
    yield f"c first {_word(tree, draft.consequence[0])}"
    yield f"c tense {_tense(tree, c)}"
    yield f"c {tree[c].upos} {tree[c].relation}"
    own = subject(tree, c)
    yield f"c by {_sort(tree, own)}"
    yield f"{draft.shape.name} c by {_sort(tree, own)}"
    if draft.voice and draft.voice.attribution.manner is Manner.DIRECT:
        yield f"direct c by {_sort(tree, own)}"
    places = range(*draft.consequence)
    yield f"c words {min(len(places) // _MANY, 6)}"
    for word in ("even", "only", "again", "never", "never", "to", "gladly", "back", "out", "for"):
        if any(tree.word(i).lower() == word for i in places):
            yield f"c has {word}"
    for name in ("mild", "resolve", "grave"):
        if is_listed(tree.word(c), name):
            yield f"c {name}"
    if draft.shape is Shape.PLEDGE:
        yield f"vow {tree.lemma(c)}"
        yield f"vow by {_sort(tree, own)} will {modal(tree, c, 0) or 'none'}"


def _of_trigger(draft: Draft) -> Iterator[str]:
    tree, t = draft.tree, draft.trigger_head
    if draft.earlier is not None:
        yield "t earlier"
    if draft.trigger is None or t is None:
        return
    yield f"t first {_word(tree, draft.trigger[0])}"
    yield f"t tense {_tense(tree, t)}"
    own = subject(tree, t)
    yield f"t by {_sort(tree, own)}"
    if draft.shape in (Shape.DEED, Shape.RED_LINE):
        kind = deed_kind(tree, draft.trigger, t)
        yield f"t {kind}"
        if is_listed(tree.word(t), "deeds"):
            yield f"{draft.shape.name} deeds"
        if draft.opener is None:
            yield f"deed untied {kind}"
    for k in (own, t):
        if k is not None and is_listed(tree.word(k), "unwilled"):
            yield "t unwilled"
            yield f"{draft.shape.name} unwilled"
    c = draft.consequence_head
    other = subject(tree, c) if c is not None else None
    yield f"both {_sort(tree, own)} {_sort(tree, other)}"
    yield f"t words {min((draft.trigger[1] - draft.trigger[0]) // _MANY, 5)}"
    if draft.shape is Shape.RED_LINE and c is not None:
        yield f"line {base(tree, c)}"


def _word(tree: Tree, i: int) -> str:
    """A small word as it is; others by what they are."""
    upos = tree[i].upos
    return tree.word(i).lower() if upos in ("DET", "PRON", "ADP", "AUX", "PART", "ADV") else upos


def _tense(tree: Tree, i: int) -> str:
    """The form of a clause's verb."""
    aux = [tree.word(k).lower() for k in tree.below(i, "aux", "cop", "aux:pass")]
    words = [modal(tree, i, depth=0) if is_cut(tree, k) else tree.word(k).lower()
             for k in tree.below(i, "aux")]  # fmt: skip
    if any(w in OUGHT for w in words):
        return "ought"
    if "have" in aux and modal(tree, i, depth=0):
        return "would have"
    if modal(tree, i, depth=0):
        return "modal"
    for word in ("had", "have", "has", "were", "was", "are", "is", "did", "do", "does", "be"):
        if word in aux:
            return word + (" passive" if is_passive(tree, i) else "")
    word = tree.word(i).lower()
    if tree[i].upos != "VERB":
        return tree[i].upos
    if word.endswith("ing"):
        return "ing"
    if tree.mark(i) == "to":
        return "to"
    return "base" if word == tree.lemma(i) else "s" if word.endswith("s") else "past"


def _sort(tree: Tree, i: int | None) -> str:
    if i is None:
        return "none"
    word = tree.word(i).lower()
    if word in _PRONOUNS:
        return word
    if tree[i].upos == "PROPN":
        return "name"
    return "people" if can_will(tree, i) else "thing"


def _is_negated_above(tree: Tree, at: int) -> bool:
    return any(tree.word(k).lower() in ("not", "n't", "never") for k in tree.below(at))
