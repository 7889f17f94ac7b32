"""Whether a word is told as a fact: what stands between it and the top of its sentence.

After the lexicon of FactBank and the TruthTeller of Lotan, Stern and Dagan (NAACL 2013): words with
a complement pass a fact on, turn it round, or leave it open; here whose plan or wish it is stays
with it, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from sayso.clauses.arguments import doers, particles
from sayso.clauses.tree import Tree


class Fact(StrEnum):
    """How it is told, attributions left aside."""

    FACT = "fact"
    NOT = "not"
    OPEN = "open"  # a condition, a possibility, a wish, a question
    AIM = "aim"  # what something else is done for: "sent troops to restore order"
    AHEAD = "ahead"  # "will", "is to"
    NOT_AHEAD = "not ahead"  # "will not"
    OWN = "own"  # somebody's own deed to come: "vowed to", "agreed to", "plans to"
    REFUSED = "refused"  # somebody's own deed that will not come: "refused to", "ruled out"
    DENIED = "denied"  # "denied having", "disputes that"
    SAID = "said"  # "claims that", "allegations of"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a word is told, the word that makes it so, and the heads of whose plan, wish or denial
    it is; nobody's where the sentence leaves that to its own voice."""

    fact: Fact
    by_word: int | None = None
    of: tuple[int, ...] = ()


_NEGATIONS = frozenset(
    {"not", "n't", "n’t", "'t", "’t", "never", "no", "neither", "nor", "hardly", "nobody"}
)
_MAYBE = frozenset(
    """would could may might should can must ca ought wouldn couldn mayn mightn shouldn mustn
    'd ’d""".split()
)
_CAN = frozenset({"can", "could", "ca", "couldn"})
_AHEAD = frozenset({"will", "wo", "won", "shall", "shan", "'ll", "’ll"})
_OPENERS = frozenset(
    {"if", "unless", "whether", "in case", "lest", "as if", "as though", "provided", "so that"}
)
# What happens to its subject when that is a deed: "talks will take place".
_COMES_ABOUT = frozenset(
    """be exist take occur happen begin start continue resume hold carry launch
    conduct plan mount stage make impose sign deliver open wage commit perpetrate
    schedule expect""".split()
)
# Of these words only the phrasal verb has an effect: "ruled out".
_WITH_A_PARTICLE = {"rule": {"out"}}
# A deed after these hangs on the word as its object does: "called for talks", "agreed to a truce".
_GOVERNS = frozenset("for of to on from against with in into about over at out".split())
_FAILS = frozenset({"fail", "neglect", "forget"})
# These ask for a deed in the infinitive, and tell of one in a clause: "told them that".
_TELLS = frozenset({"tell", "warn", "suspect", "advise", "inform", "suggest"})
# Clauses that have a standing of their own, whatever stands above them.
_OWN_STANDING = ("acl:relcl", "parataxis", "advcl", "conj")
_AT_MOST = 40  # steps up


@cache
def _classes() -> dict[str, Fact | str]:
    """Lemma -> what it does to what hangs on it: a Fact, or "passes"."""
    found: dict[str, Fact | str] = {}
    table = (files("sayso.clauses") / "tables" / "complements.tsv").read_text("utf-8")
    for line in table.splitlines():
        if line.strip() and not line.startswith("#"):
            name, words = line.split("\t")
            for word in words.split():
                found[word] = name if name == _PASSES else Fact(name)
    return found


_PASSES = "passes"


def standing(tree: Tree, i: int, stop: frozenset[int] = frozenset()) -> Standing:
    """How the word at `i` is told. What `stop` holds (a cue's words) is climbed to and not past:
    who says a thing does not make it less of one."""
    now = _own(tree, i)
    at = i
    for _ in range(_AT_MOST):
        head = tree[at].head
        if head < 0:
            break
        if tree.is_(at, *_OWN_STANDING) and not _is_infinitive(tree, at):
            if tree.is_(at, "conj"):
                now = _shared(tree, at, head, now)
                at = head
                continue
            if tree.is_(at, "advcl") and _is_gerund(tree, at):  # "will try by asking"
                now = _governed(now, _own(tree, head))
                at = head
                continue
            break
        step = _step(tree, at, head, now)
        if step is None:
            break
        now = step
        if head in stop or now.of:
            break
        at = head
    if now.fact is Fact.FACT and _asks(tree, i):
        return Standing(Fact.OPEN, len(tree) - 1)
    return now


def _own(tree: Tree, i: int) -> Standing:
    """What hangs on the word itself tells."""
    negation = _negation(tree, i)
    if tree.mark(i) in _OPENERS or _is_inverted(tree, i):
        return Standing(Fact.OPEN, next(iter(tree.below(i, "mark", "aux")), None))
    if tree.mark(i) == "to" and any(tree.lemma(k) == "be" for k in tree.below(i, "aux")):
        return Standing(Fact.AHEAD if negation is None else Fact.NOT_AHEAD, i)  # "is to host"
    for k in tree.below(i, "aux"):
        word = tree.word(k).lower()
        if word in _AHEAD:
            return (
                Standing(Fact.AHEAD, k) if negation is None else Standing(Fact.NOT_AHEAD, negation)
            )
        if word in _MAYBE:
            could_not = negation is not None and word in _CAN
            return Standing(Fact.NOT if could_not else Fact.OPEN, negation if could_not else k)
    if negation is not None:
        return Standing(Fact.NOT, negation)
    if tree.mark(i) == "without":
        return Standing(Fact.NOT, tree.below(i, "mark")[0])
    return Standing(Fact.FACT)


def _negation(tree: Tree, i: int) -> int | None:
    """The word that says not, on the word itself or on its subject or object: "no shots"."""
    hosts = [i, *tree.below(i, "nsubj", "obj")] if not tree.is_noun(i) else [i]
    for host in hosts:
        for k in tree.below(host, "advmod", "det", "aux", "cc"):
            if tree.word(k).lower() in _NEGATIONS:
                return k
        if host != i and tree.word(host).lower() in ("nobody", "none", "nothing", "neither"):
            return host
    return None


def _is_inverted(tree: Tree, i: int) -> bool:
    """ "Should they attack", "were it to attack": the auxiliary before the subject, no question."""
    if not tree.is_(i, "advcl"):
        return False
    subjects = tree.below(i, "nsubj")
    first = [k for k in tree.below(i, "aux") if tree.word(k).lower() in ("should", "were", "had")]
    return bool(subjects and first) and first[0] < subjects[0]


def _is_infinitive(tree: Tree, i: int) -> bool:
    return tree.mark(i) in ("to", "from", "of", "for", "against", "into", "in", "about", "at")


def _is_gerund(tree: Tree, at: int) -> bool:
    return tree.word(at).lower().endswith("ing") and not tree.below(at, "nsubj", "aux")


def _shared(tree: Tree, at: int, head: int, now: Standing) -> Standing:
    """Of the second of "will stop and throw": the auxiliaries of the first, where it has none."""
    if now.fact is not Fact.FACT or tree.below(at, "nsubj", "aux", "cop"):
        return now
    above = _own(tree, head)
    # A negation belongs to the one it stands with: "did not stay and left".
    return above if above.fact not in (Fact.NOT, Fact.NOT_AHEAD) else now


def _step(tree: Tree, at: int, head: int, now: Standing) -> Standing | None:
    """The standing one word further up; None where what is above tells nothing of it."""
    lemma = tree.lemma(head)
    effect = _classes().get(lemma)
    if lemma == "be" and tree.mark(at) == "to" and now.fact is Fact.FACT:
        return Standing(Fact.AHEAD, head)  # "is to host"
    if lemma == "right" and tree.lemma(tree[head].head) == "reserve":
        effect = Fact.OWN
    if lemma in _WITH_A_PARTICLE and not particles(tree, head) & _WITH_A_PARTICLE[lemma]:
        effect = None
    if tree.is_(at, "nsubj"):
        passive = tree[at].relation.endswith("pass")
        if lemma not in _COMES_ABOUT and not (passive and effect):
            return None
        effect = effect or _PASSES
    elif tree.is_(at, "nmod", "compound", "amod", "obl"):
        if effect is None or not _is_governed(tree, at):
            return None
    elif effect is None and tree.is_(at, "obj") and tree.is_noun(at):
        # "Could face charges" has no charges; "could undermine the talks" has.
        return now if _is_definite(tree, at) else _governed(now, _own(tree, head))
    elif effect is None:
        if tree.is_(at, "ccomp", "csubj") or not _is_infinitive(tree, at):
            return _governed(now, _own(tree, head)) if tree.is_(at, "xcomp") else now
        if tree.mark(at) != "to" or now.fact is not Fact.FACT or _is_the_first(tree, head):
            return now
        if tree.is_noun(head) and tree[head].head < 0:  # a headline: "Lomeria to send troops"
            return Standing(Fact.AHEAD, tree.below(at, "mark")[0])
        return Standing(Fact.AIM, head)
    if effect is Fact.OPEN and lemma in _TELLS and not _is_infinitive(tree, at):
        effect = Fact.SAID
    if effect is Fact.NOT and tree.is_(at, "advcl") and lemma not in _FAILS:
        return Standing(Fact.AIM, head) if now.fact is Fact.FACT else now  # "blocked it to protest"
    above = _own(tree, head)
    if effect == _PASSES:
        return _governed(now, above)
    assert isinstance(effect, Fact)
    return _affected(tree, head, effect, now, above)


def _is_definite(tree: Tree, at: int) -> bool:
    determiners = {tree.word(k).lower() for k in tree.below(at, "det")}
    return bool(determiners & {"the", "this", "that", "these", "those"}) or bool(
        tree.below(at, "nmod:poss")
    )


def _is_governed(tree: Tree, at: int) -> bool:
    if tree.is_(at, "compound", "amod"):
        return True
    return tree.case(at).split(" ")[-1] in _GOVERNS


def _is_the_first(tree: Tree, head: int) -> bool:
    """ "The first to attack": who is that has done it."""
    own = {tree.lemma(head), *(tree.lemma(k) for k in tree.below(head, "amod", "nummod"))}
    return bool(own & {"first", "second", "third", "last", "only", "latest"})


def _governed(now: Standing, above: Standing) -> Standing:
    """Under a word that passes on what it is itself."""
    if above.fact is Fact.FACT:
        return now
    if now.fact is Fact.FACT:
        return above
    return now if now.fact is not Fact.NOT or above.fact is not Fact.NOT else Standing(Fact.FACT)


def _affected(tree: Tree, head: int, effect: Fact, now: Standing, above: Standing) -> Standing:
    if now.fact in (Fact.OWN, Fact.REFUSED, Fact.DENIED):
        return now
    if effect is Fact.SAID:
        if now.fact is not Fact.FACT or _own(tree, head).fact is Fact.NOT:
            return now if now.fact is not Fact.FACT else Standing(Fact.OPEN, head)
        return Standing(Fact.SAID, head, _tellers(tree, head))
    negated = above.fact in (Fact.NOT, Fact.NOT_AHEAD)
    of = tuple(doers(tree, head)) if effect in _SOMEBODYS else ()
    if effect is Fact.NOT:  # "failed to", "prevented"
        if negated:
            return Standing(Fact.FACT)
        return Standing(Fact.OPEN if above.fact is not Fact.FACT else Fact.NOT, head)
    if negated or above.fact is Fact.OPEN:  # "has not agreed to", "could promise to"
        return Standing(Fact.OPEN, above.by_word, of)
    if now.fact in (Fact.NOT, Fact.NOT_AHEAD):
        # "Vowed not to", "denied that no".
        turned = {Fact.OWN: Fact.REFUSED, Fact.DENIED: Fact.FACT}
        return Standing(turned.get(effect, now.fact), head, of)
    return Standing(effect, head, of)


def _tellers(tree: Tree, head: int) -> tuple[int, ...]:
    """Who says so: the subject of a verb, the owner of "allegations by", "Iska's claim"."""
    if tree.is_verb(head):
        return tuple(doers(tree, head))
    own = tree.below(head, "nmod:poss")
    by = [k for k in tree.below(head, "nmod") if tree.case(k) in ("by", "from", "of", "in")]
    return tuple(own or by)


_SOMEBODYS = frozenset({Fact.OWN, Fact.REFUSED, Fact.DENIED, Fact.OPEN})


def _asks(tree: Tree, i: int) -> bool:
    """Whether the sentence is a question, and the word not in what is said beside it."""
    return tree.word(len(tree) - 1) == "?" and not tree.is_(i, "acl:relcl")
