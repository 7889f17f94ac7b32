"""Attributions inside attributions to learn from, where people marked only the outermost.

Two kinds. Composed: a sentence in which somebody says something is put in place of what somebody
else says ("Reuters reported that ‹officials said …›"). Found: what a network says of each content
read by itself, as if it were an article.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from sayso.articles import as_it_is
from sayso.attribution import attribute
from sayso.corpora import AnnotatedText, Marked, marked_of, row_of
from sayso.reader import Network
from sayso.text import Span, paragraphs, trimmed

SHARE = 1.5  # composed texts for an article
SURE = 0.5  # the least confidence of a found one
N_WORDS = 4  # a content of fewer holds no attribution


def composed(texts: Sequence[AnnotatedText], random: np.random.Generator) -> list[AnnotatedText]:
    """Paragraphs of one text around whole sentences of another.

    About SHARE for each text that is not known to have its nested ones marked too.
    """
    frames = [f for text in texts for f in _frames(text)]
    told = [s for text in texts for s in _sentences(text)]
    if not frames or not told:
        return []
    n = int(SHARE * sum(not text.nested_too for text in texts))
    found = []
    for i, j in zip(
        random.integers(len(frames), size=n), random.integers(len(told), size=n), strict=True
    ):
        inner = told[j]
        if random.random() < 0.2:  # a chain of three
            inner = _put_in(told[int(random.integers(len(told)))], frames[int(i)], "")
            i = random.integers(len(frames))
        found.append(_put_in(inner, frames[int(i)], "composed"))
    return found


def _one_paragraph(text: AnnotatedText, at: Span, marks: Sequence[Marked]) -> AnnotatedText:
    moved = tuple(_moved(Marked(m.source, m.cue, m.content), -at.start) for m in marks)
    return AnnotatedText(text.name, at.of(text.text), moved)


def _whole(text: AnnotatedText) -> list[AnnotatedText]:
    """Paragraphs with attributions, each with a source and a cue, and nothing that runs on."""
    found = []
    for at in paragraphs(text.text):
        marks = [m for m in text.attributions if any(at.overlaps(s) for s in _spans(m))]
        marks = [m for m in marks if m.parent is None]
        whole = all(
            m.source and m.cue and all(at.start <= s.start and s.end <= at.end for s in _spans(m))
            for m in marks
        )
        if marks and whole:
            found.append(_one_paragraph(text, at, marks))
    return found


def _spans(mark: Marked) -> tuple[Span, ...]:
    return (*mark.source, *mark.cue, *mark.content)


def _frames(text: AnnotatedText) -> list[AnnotatedText]:
    """Those that say a clause: it ends its sentence, and "that" or a plain verb opens it."""
    found = []
    for one in _whole(text):
        if len(one.attributions) != 1 or len(one.attributions[0].content) != 1:
            continue
        [mark] = one.attributions
        content = mark.content[0]
        words = content.of(one.text).split()
        verb = mark.cue[0].of(one.text).split()[-1]
        ends = one.text[content.end :].strip()[:1] in ("", ".")
        after = mark.cue[0].end <= content.start <= mark.cue[0].end + 2
        quoted = any(c in content.of(one.text) for c in _QUOTES)
        clause = words[0] == "that" or verb in _PLAIN
        if len(words) > 5 and ends and after and clause and not quoted:
            found.append(one)
    return found


_QUOTES = '"“”‘'
_PLAIN = frozenset(
    {"said", "says", "say", "reported", "added", "argued", "wrote", "claimed", "noted", "told"}
)
_SMALL = frozenset(
    {"The", "A", "An", "In", "On", "At", "Last", "This", "That", "These", "Those", "But", "And"}
    | {"He", "She", "They", "It", "We"}
)


def _sentences(text: AnnotatedText) -> list[AnnotatedText]:
    """Those that are one sentence, without its full stop, and no headline."""
    found = []
    for one in _whole(text):
        last = max(s.end for mark in one.attributions for s in _spans(mark))
        body = one.text.rstrip()
        capitals = sum(w[:1].isupper() for w in body.split()) / max(1, len(body.split()))
        one_sentence = body.endswith(".") and ". " not in body and ": " not in body
        if one_sentence and last <= len(body) - 1 and capitals < 0.5:
            first = body.split()[0]
            body = body[:1].lower() + body[1:] if first in _SMALL else body
            found.append(AnnotatedText(one.name, body[:-1], one.attributions))
    return found


def _put_in(inner: AnnotatedText, frame: AnnotatedText, name: str) -> AnnotatedText:
    """`frame` with `inner` for its content."""
    outer = frame.attributions[0]
    hole = outer.content[0]
    words = hole.of(frame.text)
    body = inner.text
    shift = 0
    if words.startswith("that "):
        body, shift = "that " + body, 5
    grown = len(body) - len(hole)

    def around(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(
            Span(s.start + grown, s.end + grown) if s.start >= hole.end else s for s in spans
        )

    marks = [
        Marked(around(outer.source), around(outer.cue), (Span(hole.start, hole.start + len(body)),))
    ]
    for mark in inner.attributions:
        parent = 0 if mark.parent is None else mark.parent + 1
        marks.append(replace(_moved(mark, hole.start + shift), parent=parent))
    text = frame.text[: hole.start] + body + frame.text[hole.end :]
    return AnnotatedText(name, text, tuple(marks), nested_too=True)


def read_inside(text: AnnotatedText, network: Network) -> list[Marked]:
    """What `network` reads in every content by itself: whole attributions it is fairly sure of."""
    pieces: list[tuple[int, Span, int]] = []
    alone = ""
    for k, mark in enumerate(text.attributions):
        for span in mark.content:
            if mark.parent is None and len(span.of(text.text).split()) >= N_WORDS:
                pieces.append((len(alone), trimmed(text.text, span.start, span.end), k))
                alone += pieces[-1][1].of(text.text) + "\n"
    if not alone:
        return []
    marks = []
    for said in attribute(as_it_is(alone), network):
        spans = (*said.source, *said.cue, *said.content)
        if said.parent or not said.source or not said.cue or said.confidence < SURE:
            continue
        for start, span, k in pieces:
            if all(start <= s.start and s.end <= start + len(span) for s in spans):
                mark = Marked(said.source, said.cue, said.content, parent=k)
                marks.append(_moved(mark, span.start - start))
    return marks


def _moved(mark: Marked, by: int) -> Marked:
    source, cue, content = (
        tuple(s.moved(by) for s in part) for part in (mark.source, mark.cue, mark.content)
    )
    return Marked(source, cue, content, mark.parent)


def save_found(marks: Mapping[str, Sequence[Marked]], path: Path) -> None:
    rows = {name: [row_of(mark) for mark in found] for name, found in marks.items()}
    path.write_text(json.dumps(rows), encoding="utf-8")


def with_found(texts: Sequence[AnnotatedText], path: Path) -> list[AnnotatedText]:
    """The texts with the nested attributions that `save_found` wrote."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        replace(
            text,
            attributions=(
                *text.attributions,
                *(marked_of(row) for row in rows.get(text.name, ())),
            ),
        )
        for text in texts
    ]
