"""What somebody is said not to have said: “Sarrin has not admitted responsibility”.

People who mark texts leave a third of these unmarked, and so does the network some. Their form is
plain enough for a rule: somebody, "has not", a verb of speech, and what it would have been.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from sayso.attribution.attribution import Attribution
from sayso.attribution.inflect import forms
from sayso.attribution.manner import manner
from sayso.attribution.somebody import Somebody
from sayso.reader import Scores, sentence_words
from sayso.text import Span, trimmed

# Of 57 such sentences in PolNeAR's training articles people marked 39; the others are of the same
# kind ("Love did not respond to requests for comment").
CONFIDENCE = 0.68


def _forms(words: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(forms, words.split())))


# "Does not admit", "did not offer" are said of doors and shops as well; of these verbs only what
# somebody has not done by saying it counts.
_EVER = _forms(
    "answer apologise apologize comment confirm deny elaborate explain reply respond specify"
)
_VERBS = _EVER | _forms(
    """accuse acknowledge admit announce ban blame claim condemn criticise criticize denounce
    disavow disclose endorse forbid mention name prohibit promise reject renounce retract reveal
    rule say"""
)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|\b(?:has|have|had)n[’']t")
_ADVERB = r"(?:\w+ly|also|yet|so far|still|once|even)"
_CUE = re.compile(
    rf"(?:\b{_ADVERB} )*\b(?:has|have|had|did|does|do)"
    rf"(?:n[’']t|(?: {_ADVERB},?)* (?:not|never|yet to))(?: {_ADVERB})* "
    r"(?P<verb>[a-z]+)(?: (?:to|for|on|about|out)\b)?"
)
_IF = re.compile(r"\b(?:if|whether|unless|until|why|that|where|when)\b", re.IGNORECASE)
# Where what was not said ends before its sentence does.
_END = re.compile(
    r",? (?:but|though|although|while|whereas|nor|because)\b|, (?:and|which|who|saying|instead)\b"
    r"|[;:“”\"—–()\n]|[.?!]+$"
)


def silences(
    text: str, scores: Scores, said: Sequence[Attribution], somebody: Somebody
) -> list[Attribution]:
    """Those in the article's own voice that are not among `said`, in their order.

    The source is what the network takes for a person, a body or a place, right before the verb.
    """
    taken = bytearray(len(text))
    for span in (span for one in said for span in (*one.cue, *one.content)):
        taken[span.start : span.end] = b"\1" * len(span)
    words = scores.prepared.words
    found = []
    for start, stop in sentence_words(scores):
        sentence = words.span(start, stop - 1)
        for cue in _CUE.finditer(text, sentence.start, sentence.end):
            source = somebody.ending(cue.start() - 1)
            verbs = _VERBS if _PERFECT.search(cue[0]) else _EVER
            if cue["verb"] not in verbs or source is None or source.start < sentence.start:
                continue
            before = text[sentence.start : source.start]
            content = _content(text, cue.end(), sentence.end)
            if content and not _IF.search(before) and not any(taken[source.start : content.end]):
                parts = (source,), (Span(*cue.span()),), (content,)
                found.append(Attribution(*parts, manner(text, (content,)), CONFIDENCE))
    return found


def _content(text: str, start: int, end: int) -> Span:
    """From the verb to where its clause ends; empty where nothing is left."""
    stop = _END.search(text, start, end)
    return trimmed(text, start, stop.start() if stop else end)
