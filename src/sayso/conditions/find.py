"""All conditions of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.clauses import Tree
from sayso.conditions.condition import Condition, ConditionKind
from sayso.conditions.deadlines import deadline
from sayso.conditions.deeds import done
from sayso.conditions.demands import demanded
from sayso.conditions.doubts import is_doubtful
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.earlier import followed, with_earlier
from sayso.conditions.kinds import kind_of
from sayso.conditions.linked import linked
from sayso.conditions.openers import openers
from sayso.conditions.parts import parts
from sayso.conditions.people import addressee, who
from sayso.conditions.pledges import commitments
from sayso.conditions.redlines import lines
from sayso.conditions.voices import Voice, voices
from sayso.conditions.vows import vowed
from sayso.conditions.weigh import Weight, weigh
from sayso.text import Span

if TYPE_CHECKING:
    from sayso.attribution import Attribution

_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_CLOSERS = {closer: mark for mark, closer in _QUOTES.items()}


def conditions(
    text: str, trees: Sequence[Tree], attributions: Sequence[Attribution]
) -> tuple[Condition, ...]:
    """Threats, promises, warnings … of an article, in reading order; raises for no text.

    `trees` are of the article's sentences, in order. No two have the same trigger and consequence.
    """
    spoken = voices(trees, attributions)
    found: dict[tuple[Span | None, Span | None], Condition] = {}
    before: Tree | None = None
    for tree, own in zip(trees, spoken, strict=True):
        for draft, weight in _of_sentence(before, tree, own):
            condition = _settled(text, draft, weight, before)
            if condition:
                found.setdefault((condition.trigger, condition.consequence), condition)
        before = tree
    return tuple(sorted(found.values(), key=lambda one: (one.start, str(one.kind))))


def _of_sentence(
    before: Tree | None, tree: Tree, spoken: Sequence[Voice]
) -> list[tuple[Draft, Weight]]:
    """Those of one sentence; where two claim the same words, the one made first is kept."""
    marks = openers(tree)
    pledges = commitments(tree, spoken)
    drafts = [
        *linked(tree, marks, spoken, pledges),
        *demanded(tree, spoken),
        *followed(before, tree, spoken),
        *lines(tree, spoken),
        *done(tree, spoken),
        *vowed(tree, marks, spoken, pledges),
    ]
    kept: list[tuple[Draft, Weight]] = []
    taken: set[int] = set()
    for draft in drafts:
        places = {*draft.places(draft.trigger), *draft.places(draft.consequence)}
        weight = weigh(draft)
        if is_doubtful(draft, weight):
            # What is doubtful with its trigger is no vow without it.
            if draft.shape in (Shape.IF, Shape.UNLESS):
                taken |= places
            continue
        if not places & taken:
            kept.append((draft, weight))
            taken |= places
    return kept


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
        addressee(draft) or asked_of,
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
