"""How likely it is that two sentences are one claim: by what tells them apart, and by a judge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from sayso.attribution import Act, Manner, SourceKind
from sayso.compare.alone import is_open, named_in_full
from sayso.compare.amounts import amounts
from sayso.compare.at_odds import SAME_DAYS, Judge
from sayso.compare.differences import DifferenceKind, differences, names
from sayso.compare.said import FEWEST, Said, days_between, plain, rejects, who
from sayso.compare.words import WORD, carriers, folded, is_negated
from sayso.record import Statement
from sayso.text.shingles import N_WORDS

CUT = 0.95  # of two that are one with words before or behind it
_FEWEST = 3  # words that carry a meaning: what is shorter is joined only word for word
_NEARLY = 0.65  # of all carrying words that both have, where one and the same speaks …
_NEARLY_ANOTHERS = 0.85  # … and where two do
_SPARED = 0.4  # of the longer one's carrying words that the other has at least


def same(one: Said, other: Said, judge: Judge) -> float:
    """How likely both are one claim, 0..1; 0 where anything that can be pointed at differs.

    Where one is the other with words before or behind it, they are one utterance, cut in two ways.
    """
    # Who denies something in words of his own says what holds: "“This story is false,” she denied".
    is_direct = one.statement.manner == other.statement.manner == Manner.DIRECT
    if rejects(one.statement) != rejects(other.statement) and not is_direct:
        return 0.0
    is_ones = _may_be_one(one.statement, other.statement)
    if not _are_of_one_time(one.statement, other.statement, undated=is_ones):
        return 0.0
    if plain(one.words) == plain(other.words):
        return 1.0 if is_ones or _is_utterance(one, other) or may_be_anothers(one) else 0.0
    if is_negated(one.words) != is_negated(other.words):
        return 0.0
    if DifferenceKind.DATE in {d.kind for d in differences(one.words, other.words)}:
        return 0.0
    ours, theirs = (set(amounts(side.words)) for side in (one, other))
    if not (ours <= theirs or theirs <= ours):
        return 0.0
    may_be_cut = not _name_others(one.words, other.words) and not _is_turned(one, other)
    if may_be_cut and _is_cut(one, other) and (is_ones or _is_utterance(one, other)):
        return CUT
    told, heard = carriers(one.words), carriers(other.words)
    least = _NEARLY if is_ones else _NEARLY_ANOTHERS
    are_free = is_ones or (may_be_anothers(one) and may_be_anothers(other))
    is_nearly = len(told & heard) >= least * len(told | heard) and _in_one_order(one, other)
    if may_be_cut and are_free and is_nearly:
        return CUT
    shorter, longer = sorted((len(told), len(heard)))
    if shorter < _FEWEST or len(told & heard) < _SPARED * longer:
        return 0.0
    if not is_ones and not (may_be_anothers(one) and may_be_anothers(other)):
        return 0.0
    if not is_ones and not _name_one_thing(one, other):
        return 0.0
    return judge.same(named_in_full(one), named_in_full(other))


def _name_others(a: str, b: str) -> bool:
    """Whether each names what the other does not: "Canada will pay", "Mexico will pay"."""
    if DifferenceKind.NAME in {d.kind for d in differences(a, b)}:
        return True
    (one, *ours), (other, *theirs) = (WORD.findall(words)[:2] or [""] for words in (a, b))
    are_first = one[:1].isupper() and other[:1].isupper() and carriers(one) != carriers(other)
    return are_first and ours == theirs


def _is_turned(one: Said, other: Said) -> bool:
    """Whether other words in the place of some may make another thing of it: "before the flood",
    "after the flood"; "may", "must"; "entered", "left"."""
    if DifferenceKind.MODALITY in {d.kind for d in differences(one.words, other.words)}:
        return True
    ours, theirs = (folded(side.words).split() for side in (one, other))
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    replaced = [(ours[i:j], theirs[k:m]) for what, i, j, k, m in changes if what == "replace"]
    return any(_tells(here) and _tells(there) for here, there in replaced)


def _tells(words: Sequence[str]) -> bool:
    return bool(carriers(" ".join(words))) or not _TURNS.isdisjoint(words)


# None of them carries a meaning of its own.
_TURNS = frozenset(
    """after against all any before but down for from if into more most only or out over some
    unless until up with""".split()
)


def _in_one_order(one: Said, other: Said) -> bool:
    """Whether both have a verb, and what they share stands in one order: who strikes whom."""
    ours, theirs = (
        [stem for word in folded(side.words).split() for stem in carriers(word)]
        for side in (one, other)
    )
    shared = {*ours} & {*theirs}
    both = ([w for w in dict.fromkeys(side) if w in shared] for side in (ours, theirs))
    return next(both) == next(both) and all(
        _VERB.search(folded(side.words)) for side in (one, other)
    )


def _are_of_one_time(a: Statement, b: Statement, *, undated: bool) -> bool:
    """Whether they were said within days: what was so in spring is another thing by autumn.
    `undated` is what holds where nobody knows the days."""
    if a.article_id == b.article_id:
        return True
    days = days_between(a, b)
    return undated if days is None else days <= SAME_DAYS


def is_fragment(words: str) -> bool:
    """Whether they are too few to say something by themselves: "the Marsh Brigade", blamed by
    somebody, but not "the hinge failed"."""
    return len(carriers(words)) < _FEWEST and not _VERB.search(folded(words))


def _may_be_one(a: Statement, b: Statement) -> bool:
    """Whether one and the same speaks, or "Trump" and the one whose full name ends so."""
    if who(a) == who(b):
        return True
    last = [_last_word(side) for side in (a, b)]
    entities = (a.attribution.entity, b.attribution.entity)
    return last[0] == last[1] != "" and None in entities


def _last_word(one: Statement) -> str:
    """Of the name of a person; "" of others."""
    if one.attribution.source_kind != SourceKind.NAMED_PERSON:
        return ""
    entity = one.attribution.entity
    name = entity.name if entity is not None else one.speaker or one.source
    return (folded(name).split() or [""])[-1]


def _is_utterance(one: Said, other: Said) -> bool:
    """Whether two who are not known to be one have the same words within days, in quotation marks
    or so many in a row that one has them from the other, or one stands in the other."""
    a, b = one.statement, other.statement
    if a.article_id == b.article_id:
        return one.span.start < other.span.end and other.span.start < one.span.end
    days = days_between(a, b)
    if days is None or days > _QUOTED_DAYS:
        return False
    return Manner.INDIRECT not in (a.manner, b.manner) or runs(one, other)[0] >= N_WORDS


def runs(one: Said, other: Said) -> tuple[int, int, int]:
    """How many words in a row both have at most, how many in all such runs, and how many the
    shorter one has."""
    ours, theirs = (folded(side.words).split() for side in (one, other))
    found = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    sizes = [run.size for run in found]
    return max(sizes), sum(sizes), min(len(ours), len(theirs))


_QUOTED_DAYS = 7


def may_be_anothers(one: Said) -> bool:
    """Whether another can say that it is so, in like words: no hope or plan, which is one's own;
    nothing about "I" and "it"; and something that is so, with a verb, not "Russian meddling"."""
    if one.statement.attribution.act in _HOPES or is_open(one):
        return False
    words = folded(one.words)
    return not words.startswith("to ") and bool(_VERB.search(words)) and not _OWN.search(words)


_HOPES = frozenset({Act.BELIEVES, Act.DOUBTS, Act.INTENDS, Act.PROMISES, Act.THREATENS, Act.WARNS})
_OWN = re.compile(r"\b(?:i|me|my|we|our|us)\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does"
    r"|did|isn't|aren't|wasn't|weren't|\w{2,}ed|said|told|went|came|made|took|gave|got|saw|knew"
    r"|held|met|left|began|broke|fell|rose|sent|shot|hit|put|cut|set|won|lost|sank|struck|fought"
    r"|fled|flew|drove|brought|bought|built|caught|chose|drew|ate|felt|found|froze|grew|hid|kept"
    r"|led|lay|lent|meant|paid|ran|sold|shut|spent|spoke|stole|stood|stuck|swore|taught|thought"
    r"|threw|wrote|withdrew|became|bore|beat|blew|dealt|dug|spread|quit)\b"
)


def _name_one_thing(one: Said, other: Said) -> bool:
    """Whether both name somebody or something, the same, or have an amount."""
    return bool(names(one.words) & names(other.words)) or bool(
        amounts(one.words) and amounts(other.words)
    )


def _is_cut(one: Said, other: Said) -> bool:
    """Whether most of the shorter one's words stand in a row in the other, and are most of it."""
    short, long = sorted((folded(side.words).split() for side in (one, other)), key=len)
    if len(short) < _CUT_PART * len(long):
        return False
    found = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    runs = [run for run in found if run.size >= min(_CUT_RUN, len(short))]
    words = [word for run in runs for word in short[run.a : run.a + run.size]]
    shorter = min((one.words, other.words), key=len)
    said = carriers(" ".join(words)) - carriers(" ".join(names(shorter)))
    return len(words) >= max(_CUT_SHARE * len(short), _CUT_FEWEST) and len(said) >= FEWEST


_CUT_SHARE, _CUT_FEWEST = 0.8, 5  # of the shorter one's words
_CUT_RUN = 3  # words in a row
_CUT_PART = 0.6  # of the longer one's: with .4, of 60 joined pairs 12 were a mere part
