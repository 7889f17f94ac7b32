"""Words that open a trigger: "if", "unless", "as long as", "in return for", "should they"."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.clauses import Tree
from sayso.conditions.draft import Range, Shape
from sayso.conditions.words import base

# Longest first, so that "if and when" goes before "if".
_CLAUSES: dict[tuple[str, ...], Shape] = {
    tuple(words.split()): shape
    for words, shape in {
        "if and when": Shape.IF, "only if": Shape.IF, "if only": Shape.IF, "if ever": Shape.IF,
        "if": Shape.IF,
        "only when": Shape.IF, "whenever": Shape.IF, "every time": Shape.IF,
        "each time": Shape.IF, "the next time": Shape.IF, "the first time": Shape.IF,
        "when": Shape.ONCE, "only after": Shape.ONCE,
        "only once": Shape.ONCE, "before": Shape.UNTIL, "supposing": Shape.IF,
        "in case": Shape.IF, "in the event that": Shape.IF,
        "unless and until": Shape.UNLESS, "unless": Shape.UNLESS, "until": Shape.UNTIL,
        "till": Shape.UNTIL, "for as long as": Shape.AS_LONG_AS, "as long as": Shape.AS_LONG_AS,
        "so long as": Shape.AS_LONG_AS, "while": Shape.AS_LONG_AS,
        "provided that": Shape.PROVIDED, "providing that": Shape.PROVIDED,
        "provided": Shape.PROVIDED, "providing": Shape.PROVIDED,
        "on condition that": Shape.PROVIDED, "on the condition that": Shape.PROVIDED,
        "on the understanding that": Shape.PROVIDED, "assuming that": Shape.PROVIDED,
        "as soon as": Shape.ONCE, "once": Shape.ONCE, "the moment that": Shape.ONCE,
        "the moment": Shape.ONCE, "the minute": Shape.ONCE, "the instant": Shape.ONCE,
        "on the day that": Shape.ONCE, "on the day": Shape.ONCE, "the day": Shape.ONCE,
        "the very moment": Shape.ONCE, "the day that": Shape.ONCE,
    }.items()
}  # fmt: skip
_NOUNS: dict[tuple[str, ...], Shape] = {
    tuple(words.split()): shape
    for words, shape in {
        "in case of": Shape.IN_CASE_OF, "in the case of": Shape.IN_CASE_OF,
        "in the event of": Shape.IN_CASE_OF, "on condition of": Shape.PROVIDED,
        "in response to": Shape.RESPONSE, "in retaliation for": Shape.RESPONSE,
        "in answer to": Shape.RESPONSE, "in reply to": Shape.RESPONSE,
        "in return for": Shape.EXCHANGE, "in exchange for": Shape.EXCHANGE,
        "without": Shape.WITHOUT, "failing": Shape.WITHOUT, "in the absence of": Shape.WITHOUT,
        "at the first sign of": Shape.RESPONSE,
        "barring": Shape.WITHOUT, "pending": Shape.UNTIL, "for every": Shape.RESPONSE,
        "for each": Shape.RESPONSE,
    }.items()
}  # fmt: skip
_FIRST = frozenset(words[0] for words in (*_CLAUSES, *_NOUNS))
_LONGEST = max(map(len, (*_CLAUSES, *_NOUNS)))
# Before an "if" that opens no trigger: "even if", "as if", "what if".
_NO_TRIGGER = frozenset("even as what whatever regardless not".split())
# Of an "if" that means "whether".
_WHETHER = frozenset(
    """say know ask wonder see tell clear unclear sure unsure certain uncertain check test
    question learn decide determine find doubt care discuss consider debate remember
    clarify judge establish asked matter idea explain reveal discover investigate confirm
    inquire enquire indicate specify comment mind evaluate assess verify""".split()
)
_DECIDE = frozenset("decide determine say know tell ask clear unclear see settle judge".split())
_INVERTED = frozenset({"should", "were"})
_SUBJECT = ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ")
_FILLER = frozenset(
    """necessary needed possible any anything so not required appropriate applicable only
    true all ever desired""".split()
)


@dataclass(frozen=True, slots=True)
class Opener:
    """Which tokens open the trigger, and whether it is a noun phrase."""

    at: Range
    shape: Shape
    is_noun: bool = False
    is_inverted: bool = False


def openers(tree: Tree) -> list[Opener]:
    """All that may open a trigger, in order; none overlap."""
    low = [tree.word(i).lower() for i in range(len(tree))]
    found: list[Opener] = []
    i = 0
    while i < len(low):
        opener = _at(tree, low, i) if low[i] in _FIRST else None
        if opener is None and low[i] in _INVERTED and _is_inverted(tree, low, i):
            opener = Opener((i, i + 1), Shape.IF, is_inverted=True)
        if opener:
            found.append(opener)
            i = opener.at[1]
        else:
            i += 1
    return found


def is_even(tree: Tree, at: Range) -> bool:
    """Whether it is a concession: what is said holds in any case."""
    return at[0] > 0 and tree.word(at[0] - 1).lower() == "even"


def _at(tree: Tree, low: list[str], i: int) -> Opener | None:
    for n in range(min(_LONGEST, len(low) - i), 0, -1):
        words = tuple(low[i : i + n])
        if words in _NOUNS:
            return Opener((i, i + n), _NOUNS[words], is_noun=True)
        if words in _CLAUSES:
            if _is_bare(tree, low, i, n) or _is_verb(tree, i, words):
                return None
            return Opener((i, i + n), _CLAUSES[words])
    return None


def _is_bare(tree: Tree, low: list[str], i: int, n: int) -> bool:
    """Whether no trigger can follow: "if necessary", "as if", "asked if"."""
    after = low[i + n] if i + n < len(low) else ""
    if (
        after in _FILLER
        or not after
        or (tree[i + n].upos == "PUNCT" and after not in ("“", '"', "[", "("))
    ):
        return True
    if low[i] == "the" and i > 0 and low[i - 1] in ("at", "of", "for", "in"):
        return True  # "at the moment"
    if low[i : i + 5] == ["if", "they", "have", "to", ","]:
        return True
    if low[i] == "if" and i > 0:
        before = low[i - 1]
        if before in _NO_TRIGGER - {"even"}:
            return True
        if before in _WHETHER or base(tree, i - 1) in _WHETHER:
            return True
        near = [k for k in range(max(0, i - 4), i) if base(tree, k) in _DECIDE]
        if tree[i].head >= 0 and tree[tree[i].head].head in near:
            return True
        head = tree[i].head
        # "ask the minister if": the clause is what is asked.
        if head > i and tree.is_(head, "ccomp") and tree[head].head >= 0:
            governor = tree[head].head
            return base(tree, governor) in _WHETHER and governor < i
    return False


def _is_verb(tree: Tree, i: int, words: tuple[str, ...]) -> bool:
    """Whether "provided" has an object, "once" means "one time", "while" stands before a noun."""
    if words[0] in ("provided", "providing") and len(words) == 1:
        before = tree[i - 1].upos if i else ""
        return before == "AUX" or bool(tree.below(i, "obj", "nsubj"))
    if words == ("once",):
        if i and tree.word(i - 1).lower() == "at":
            return True
        return tree[i].upos == "ADV" and tree[i].relation == "advmod"
    return False


def _is_inverted(tree: Tree, low: list[str], i: int) -> bool:
    """Whether "should", "were" stands before its subject, and no question is asked."""
    if i + 2 >= len(low) or tree[i + 1].upos not in _SUBJECT or low[-1] == "?":
        return False
    if low[i] == "were":
        # "were the council to vote"
        opens = i == 0 or tree[i - 1].upos in ("PUNCT", "CCONJ", "SCONJ", "ADV")
        return opens and any(
            low[k] == "to" and tree[k].upos == "PART" for k in range(i + 2, min(i + 14, len(low)))
        )
    before = tree[i - 1].upos if i else "PUNCT"
    if before in ("PRON", "PROPN", "NOUN") and any(
        tree.is_(k, "nsubj") and k < i for k in tree.below(max(tree[i].head, 0))
    ):
        return False
    return any(tree[k].upos in ("VERB", "AUX") for k in range(i + 2, min(i + 16, len(low))))
