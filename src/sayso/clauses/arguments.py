"""Who does what to whom: what a verb's subject, object and the rest are, in whatever voice."""

from __future__ import annotations

from sayso.clauses.tree import Tree

_RELATIVE = frozenset({"who", "which", "that", "whom"})
# Whose object is to do it: "urged them to leave". All others keep their own subject: "vowed to".
_OBJECT_DOES = frozenset(
    """accuse suspect convict charge blame condemn criticise criticize praise thank punish arrest
    jail discourage deter dissuade prohibit block bar advise allow ask authorise authorize
    beg call cause challenge coerce command compel convince direct drive empower enable
    encourage exhort expect find forbid force get have help hire implore induce instruct
    invite lead leave let make motivate oblige order permit persuade plead press pressure
    prevent prompt push remind request see send stop summon task teach tell tempt train
    trigger trust urge want warn watch""".split()
)
_CALLS_ON = frozenset({"call", "appeal", "rely", "prevail", "wait"})
_COMPLEMENT_MARKS = ("to", "from", "of", "for", "against", "into", "with", "as", "over", "about")
_DEEP = 12  # steps up a chain of verbs without a subject of their own


def is_passive(tree: Tree, i: int) -> bool:
    """Whether what the verb says is done to its subject."""
    if i not in tree.passives:
        tree.passives[i] = _is_passive(tree, i)
    return tree.passives[i]


def _is_passive(tree: Tree, i: int) -> bool:
    if tree.below(i, "aux:pass"):
        return True
    if tree.below(i, "obl:agent"):
        return not tree.below(i, "obj")  # "rejected an appeal by the bishops"
    if tree.below(i, "nsubj:pass", "csubj:pass"):
        return not tree.below(i, "obj")  # "have deported 168": the label was wrong
    if tree.below(i, "aux", "nsubj", "obj", "mark", "cop") or not _is_participle(tree, i):
        return False
    if tree.is_(i, "acl") and not tree[i].relation.endswith("relcl"):
        return True
    if tree.is_(i, "advcl"):
        return True
    # "was seized and held": the second one has the voice of the first.
    return tree.is_(i, "conj") and tree[i].head >= 0 and is_passive(tree, tree[i].head)


def _is_participle(tree: Tree, i: int) -> bool:
    word = tree.word(i).lower()
    return not word.endswith("ing") and word != tree.lemma(i)


def doers(tree: Tree, i: int) -> list[int]:
    """The heads of who does it, all of "A and B"; nothing where the sentence does not say."""
    if is_passive(tree, i):
        agents = tree.below(i, "obl:agent")
        agents = agents or [k for k in tree.below(i, "obl") if tree.case(k) == "by"]
        return _all(tree, agents)
    return subjects(tree, i)


def subjects(tree: Tree, i: int) -> list[int]:
    """The heads of the subject in whatever voice, also where another verb lends it."""
    return _all(tree, _subjects(tree, i))


def done_to(tree: Tree, i: int) -> list[int]:
    """The heads of whom or what it is done to."""
    if is_passive(tree, i):  # "was denied entry": both
        return _all(tree, [*_subjects(tree, i), *tree.below(i, "obj")])
    own = [k for k in tree.below(i, "obj") if not tree.case(k) and tree[k].upos != "ADJ"]
    own = own or _second_subject(tree, i)
    if not own:  # "killed at least eight people": "at" was taken for the verb's
        bare = [k for k in tree.below(i, "obl") if tree[k].relation == "obl" and not tree.case(k)]
        own = [k for k in bare if k > i and tree.below(k, "nummod")]
    relative = tree.is_(i, "acl:relcl")
    if not own:
        return [] if relative else _all(tree, _shared_object(tree, i))
    relative = relative and tree[i].head >= 0
    return _all(tree, [tree[i].head if relative and _is_relative(tree, k) else k for k in own])


def _second_subject(tree: Tree, i: int) -> list[int]:
    """A subject behind the verb beside one before it: its object, wrongly labelled."""
    own = tree.below(i, "nsubj")
    return own[-1:] if len(own) > 1 and own[0] < i < own[-1] else []


def _shared_object(tree: Tree, i: int) -> list[int]:
    """ "Shelled and burned the town": the object hangs on the second alone, right behind "and".
    "Accused them of lying": it may hang on what they did as its subject."""
    for k in tree.below(i, "acl", "advcl", "xcomp", "ccomp"):
        marks = tree.below(k, "mark")
        own = [j for j in tree.below(k, "nsubj", "obj") if i < j < (marks[0] if marks else i)]
        if own and tree.mark(k) in _COMPLEMENT_MARKS:
            return own[:1]
    for k in tree.below(i, "conj"):
        joins = tree.below(k, "cc")
        if tree.is_verb(k) and joins and joins[0] == i + 1 and k == i + 2:
            return tree.below(k, "obj")
    return []


def given_to(tree: Tree, i: int) -> list[int]:
    """The heads of to whom, where no preposition says so: "warned Iran that", "gave them arms"."""
    return _all(tree, tree.below(i, "iobj"))


def with_prepositions(tree: Tree, i: int) -> list[tuple[str, int]]:
    """What hangs on a verb or noun by a preposition, and on its object: ("on", head) …"""
    found = []
    hosts = [i, *tree.below(i, "obj", "nsubj:pass", "xcomp")] if tree.is_verb(i) else [i]
    for host in hosts:
        for k in tree.below(host, "obl", "nmod", "obj"):
            case = tree.case(k)
            if case:
                found += [(case, one) for one in _all(tree, [k])]
    return found


def particles(tree: Tree, i: int) -> set[str]:
    """ "out" of "pulled out", "down" of "backed down", also where taken for an adverb."""
    return {tree.word(k).lower() for k in tree.below(i, "compound:prt", "advmod", "compound")}


def complement(tree: Tree, i: int) -> int | None:
    """The verb of "to do", "doing" or of "that he does" below `i`; None where there is none."""
    for relation in ("xcomp", "ccomp"):
        for k in tree.below(i, relation):
            return k
    for k in tree.below(i, "advcl", "acl"):
        if tree[i].head != k and tree.mark(k) in _COMPLEMENT_MARKS:
            return k
    return None


def _all(tree: Tree, heads: list[int]) -> list[int]:
    return [k for head in heads for k in tree.members(head)]


def _is_relative(tree: Tree, k: int) -> bool:
    return tree.word(k).lower() in _RELATIVE


def _subjects(tree: Tree, i: int, depth: int = 0) -> list[int]:
    """The surface subject's heads; where there is none, that of the verb that lends it one."""
    own = tree.below(i, "nsubj")
    head = tree[i].head
    own = [k for k in own if k < i] or own  # a second one behind the verb is its object
    if own:
        if tree.is_(i, "acl:relcl") and _is_relative(tree, own[0]):
            return [head]
        return [k for k in own if not _is_expletive(tree, k)]
    if head < 0 or depth >= _DEEP:
        return []
    if tree.is_(i, "conj", "parataxis"):
        if tree.is_noun(head):  # a wrong head: "on Monday night, killing one"
            head = next((k for k in tree.above(head) if tree.is_verb(k)), head)
        return _subjects(tree, head, depth + 1) if not tree.is_noun(head) else []
    is_below_verb = tree.is_(i, "advcl") or (tree.is_(i, "acl") and tree.is_verb(head))
    if tree.is_(i, "xcomp") or (is_below_verb and tree.mark(i) in ("to", "from", "of")):
        told = tree.below(head, "obj", "iobj") or _second_subject(tree, head)
        told = told or _shared_object(tree, head)
        if tree.lemma(head) in _CALLS_ON:
            told = [
                k for k in tree.below(head, "obl", "obj") if tree.case(k) in ("on", "upon", "for")
            ]
            if told:
                return told[:1]
        if told and tree.lemma(head) in _OBJECT_DOES:
            return told
        return _subjects(tree, head, depth + 1)
    if tree.is_(i, "advcl") and not tree.is_noun(head):
        return _subjects(tree, head, depth + 1)
    if tree.is_(i, "acl:relcl"):
        return [] if tree.below(i, "obj") or is_passive(tree, i) else [head]
    if tree.is_(i, "acl"):
        if tree.mark(i) == "to":  # "its threat to attack"
            return tree.below(head, "nmod:poss") or _by_light_verb(tree, head, depth)
        return [head]
    return []


def _by_light_verb(tree: Tree, noun: int, depth: int) -> list[int]:
    """Of "made a promise to leave": who made it."""
    verb = tree[noun].head
    if verb >= 0 and tree.is_(noun, "obj") and tree.is_verb(verb):
        return _subjects(tree, verb, depth + 1)
    return []


def _is_expletive(tree: Tree, k: int) -> bool:
    return tree[k].relation == "expl" or tree.word(k).lower() == "there"
