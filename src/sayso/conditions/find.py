"""All conditions of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.clauses import Tree
from sayso.conditions.condition import Condition, ConditionKind
from sayso.conditions.deadlines import deadline
from sayso.conditions.deeds import done
from sayso.conditions.demands import demanded
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.earlier import followed, with_earlier
from sayso.conditions.kinds import kind_of
from sayso.conditions.linked import linked
from sayso.conditions.openers import openers
from sayso.conditions.parts import parts
from sayso.conditions.people import addressee, who
from sayso.conditions.pieces import Means, means
from sayso.conditions.pledges import commitments
from sayso.conditions.redlines import lines
from sayso.conditions.score import is_likely, score, told
from sayso.conditions.voices import Voice, voices
from sayso.conditions.vows import vowed
from sayso.conditions.weigh import Weight, weigh
from sayso.reader import WordPiece, Words
from sayso.text import Span

if TYPE_CHECKING:
    from sayso.attribution import Attribution

_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_CLOSERS = {closer: mark for mark, closer in _QUOTES.items()}


def conditions(
    text: str,
    trees: Sequence[Tree],
    attributions: Sequence[Attribution],
    words: Words | None = None,
    wordpiece: WordPiece | None = None,
) -> tuple[Condition, ...]:
    """Threats, promises, warnings … of an article, in reading order; raises for no text.

    `trees` are of the article's sentences, in order. No two have the same trigger and consequence.
    `words`, of the whole text, spare cutting it into word pieces again.
    """
    spoken = voices(trees, attributions)
    learnt = means(text, words, wordpiece)
    found: dict[tuple[Span | None, Span | None], Condition] = {}
    before: Tree | None = None
    for tree, own in zip(trees, spoken, strict=True):
        for draft, weight in _of_sentence(before, tree, own, learnt):
            condition = _settled(text, draft, weight, before)
            if condition:
                found.setdefault((condition.trigger, condition.consequence), condition)
        before = tree
    return tuple(sorted(found.values(), key=lambda one: (one.start, str(one.kind))))


def drafts(before: Tree | None, tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """All that may be a condition in a sentence, most of it none."""
    pledges = commitments(tree, spoken)
    return [
        *linked(tree, openers(tree), spoken, pledges),
        *demanded(tree, spoken),
        *followed(before, tree, spoken),
        *lines(tree, spoken),
        *done(tree, spoken),
        *vowed(tree, spoken, pledges),
    ]


def _of_sentence(
    before: Tree | None, tree: Tree, spoken: Sequence[Voice], learnt: Means
) -> list[tuple[Draft, Weight]]:
    """Those of one sentence; where two claim the same words, the likelier is kept."""
    scored: list[tuple[float, Draft, Weight]] = []
    for draft in drafts(before, tree, spoken):
        weight = weigh(draft)
        likely = score(draft, weight, told(draft, learnt))
        if is_likely(draft, weight, likely):
            scored.append((likely, draft, weight))
    kept: list[tuple[Draft, Weight]] = []
    taken: set[int] = set()
    for _, draft, weight in sorted(scored, key=_rank):
        places = {*draft.places(draft.trigger), *draft.places(draft.consequence)}
        if not places & taken:
            kept.append((draft, weight))
            taken |= places
    return kept


def _rank(one: tuple[float, Draft, Weight]) -> tuple[bool, bool, float]:
    """The likelier first, but a vow last, and a red line before it is what follows of a deed."""
    likely, draft, _ = one
    is_bare = draft.shape is Shape.PLEDGE and draft.pledge is None
    return draft.shape is not Shape.RED_LINE, is_bare, -likely


def _settled(text: str, draft: Draft, weight: Weight, before: Tree | None) -> Condition | None:
    """The draft as spans of the text; None where nothing is left of it."""
    tree = draft.tree
    trigger = draft.earlier or _span(tree, draft.trigger)
    consequence = _span(tree, draft.consequence)
    if trigger is None and consequence is None:
        return None
    of_trigger = parts(tree, draft.trigger, draft.trigger_head)
    of_consequence = parts(tree, draft.consequence, draft.consequence_head)
    kind = kind_of(draft, weight)
    asked_of, asked = with_earlier(draft, before)
    limits = [trigger, asked, _ordered(draft)] if trigger else []
    if kind in (ConditionKind.PROMISE, ConditionKind.VOW, ConditionKind.OFFER):
        limits.append(consequence)
    return Condition(
        kind,
        trigger,
        consequence,
        _span(tree, draft.opener) if draft.shape is not Shape.DEED else None,
        who(draft),
        _somebody(text, addressee(draft) or asked_of),
        deadline(tree, *limits),
        weight.vague and draft.shape is not Shape.RED_LINE,
        of_trigger.actor,
        of_trigger.act,
        of_trigger.object,
        of_trigger.place,
        of_consequence.actor,
        of_consequence.act,
        draft.voice.attribution if draft.voice else None,
    )


def _somebody(text: str, to: Span | None) -> Span | None:
    """Whom it addresses; "pledged 12 million crowns" is addressed to no sum."""
    return None if to is None or any(char.isdigit() for char in to.of(text)) else to


def _ordered(draft: Draft) -> Span | None:
    """From whom a demand is put to up to the demand: "gave him until Friday to pay"."""
    if draft.to is None or draft.trigger is None or draft.to >= draft.trigger[0]:
        return None
    return Span(draft.tree[draft.to].span.end, draft.tree[draft.trigger[0]].span.start)


def _span(tree: Tree, part: Range | None) -> Span | None:
    """The words of a range; a quotation mark at an end goes where its partner is not inside."""
    if part is None:
        return None
    first, end = part
    while first < end:
        word, last = tree.word(first), tree.word(end - 1)
        inner = [tree.word(i) for i in range(first + 1, end)]
        if tree[first].upos == "PUNCT" and not (word in _QUOTES and _QUOTES[word] in inner):
            first += 1
        elif tree[end - 1].upos == "PUNCT" and not (
            last in _CLOSERS and _CLOSERS[last] in [tree.word(i) for i in range(first, end - 1)]
        ):
            end -= 1
        else:
            break
    if first >= end:
        return None
    span = Span(tree[first].span.start, tree[end - 1].span.end)
    return span if len(span) else None
