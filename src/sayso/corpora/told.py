"""Attributions out of GUM's discourse relations and trees.

GUM pairs a clause with a source and a verb of saying or thinking ("Moss said") with what it says.
Its trees tell the rest: the verb and what belongs to it is the cue, its subject the source, the
clause below it the content or, where it is put in between, the rest of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.corpora.annotated import AnnotatedText, Marked
from sayso.corpora.conllu import Token
from sayso.corpora.gum import Clause, GumText
from sayso.text import Span

_OF_THE_VERB = ("aux", "aux:pass", "compound:prt", "fixed", "cop")
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_SAID = ("ccomp", "xcomp", "parataxis", "csubj", "advcl")


def told(text: GumText) -> AnnotatedText:
    """The document with its attributions, outermost ones only; doubtful ones left out."""
    marks: list[Marked] = []
    starts = [0]
    for sentence in text.treebank.sentences:
        starts.append(starts[-1] + len(sentence))
    for clause in text.clauses:
        k = next(k for k, (a, b) in enumerate(pairwise(starts)) if a <= clause[0] < b)
        mark = _marked(text.treebank.sentences[k], (clause[0] - starts[k], clause[1] - starts[k]))
        if mark and not any(_within(mark, other) for other in marks):
            marks = [m for m in marks if not _within(m, mark)] + [mark]
    return AnnotatedText(text.treebank.name, text.treebank.text, tuple(marks))


def _marked(sentence: Sequence[Token], clause: Clause) -> Marked | None:
    here = range(clause[0], min(clause[1], len(sentence)))
    verb = next((i for i in here if sentence[i].head not in here), None)
    if verb is None:
        return None
    cue = {verb} | {
        i for i, t in enumerate(sentence) if t.head == verb and t.relation in _OF_THE_VERB
    }
    cue |= {i for i, t in enumerate(sentence) if t.head == verb and t.lemma == "not"}
    subject = next(
        (i for i in here if sentence[i].head == verb and sentence[i].relation in _SUBJECTS), None
    )
    source = set() if subject is None else set(_below(sentence, subject)) & set(here)
    below = [
        i
        for i, t in enumerate(sentence)
        if t.head == verb and t.relation in _SAID and i not in here
    ]
    if below:
        content = {j for i in below for j in _below(sentence, i)} - set(here)
    else:  # "…, Moss said, …": the verb is put into what is said
        content = set(range(len(sentence))) - set(here)
    mark = Marked(_spans(sentence, source), _spans(sentence, cue), _spans(sentence, content))
    return mark if mark.content else None


def _below(sentence: Sequence[Token], top: int) -> Iterator[int]:
    yield top
    for i, token in enumerate(sentence):
        if token.head == top:
            yield from _below(sentence, i)


def _spans(sentence: Sequence[Token], at: set[int]) -> tuple[Span, ...]:
    """The runs of `at`, without commas and full stops at either end; quotation marks stay."""
    runs: list[list[int]] = []
    for i in sorted(at):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        while run and sentence[run[-1]].form in (",", ".", ";", ":"):
            run.pop()
        while run and sentence[run[0]].form in (",", ";", ":"):
            run.pop(0)
    return tuple(
        Span(sentence[run[0]].span.start, sentence[run[-1]].span.end) for run in runs if run
    )


def _within(a: Marked, b: Marked) -> bool:
    """Whether the cue of `a` stands in a content of `b`."""
    return any(c.start <= cue.start and cue.end <= c.end for c in b.content for cue in a.cue)
