"""Treebanks in CoNLL-U, as Universal Dependencies publishes them, at places in one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word. `head` counts from 0 in its sentence, -1 for the root."""

    span: Span
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    misc: str


@dataclass(frozen=True, slots=True)
class TreebankText:
    """One document: paragraphs are lines of `text`, and every token stands at its place."""

    name: str
    text: str
    sentences: tuple[tuple[Token, ...], ...]


def conllu(path: Path) -> Iterator[TreebankText]:
    """The documents of one file, in order."""
    document: list[list[str]] = []
    name = path.stem
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        opens = [line for line in lines if line.startswith("# newdoc id")]
        if opens:
            if document:
                yield _document(name, document)
            document, name = [], opens[0].partition("=")[2].strip()
        if lines != [""]:
            document.append(lines)
    if document:
        yield _document(name, document)


def _document(name: str, blocks: list[list[str]]) -> TreebankText:
    text = ""
    sentences = []
    for lines in blocks:
        if text and any(line.startswith("# newpar") for line in lines):
            text = text.rstrip(" ") + "\n"
        tokens, words = _tokens(lines, len(text))
        sentences.append(tokens)
        text += words
    return TreebankText(name, text.rstrip(), tuple(sentences))


def _tokens(lines: list[str], at: int) -> tuple[tuple[Token, ...], str]:
    """A sentence's tokens from place `at` on, and its words with the space after them."""
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    spaces = {row[0]: "" if "SpaceAfter=No" in row[9] else " " for row in rows}
    ranges = {row[0].partition("-")[0]: row for row in rows if "-" in row[0]}
    rows = [row for row in rows if row[0].isdigit()]
    found: list[Token] = []
    text: list[str] = []
    until = 0  # the last token of the contraction at hand
    for i, row in enumerate(rows):
        if i >= until and row[0] in ranges:
            # "daughter's" is one surface word of two tokens: the surface is what stands there.
            whole = ranges[row[0]]
            until = int(whole[0].partition("-")[2])
            parts = _shares(whole[1], [r[1] for r in rows[i:until]])
            found += [_token(r, at, part) for r, part in zip(rows[i:until], parts, strict=True)]
            text.append(whole[1] + spaces[whole[0]])
            at += len(text[-1])
        elif i >= until:
            found.append(_token(row, at, Span(0, len(row[1]))))
            text.append(row[1] + spaces[row[0]])
            at += len(text[-1])
    return tuple(found), "".join(text)


def _shares(surface: str, forms: list[str]) -> list[Span]:
    """Where each form stands in the surface word; by length where the letters differ."""
    found, at = [], 0
    for k, form in enumerate(forms):
        end = len(surface) if k == len(forms) - 1 else min(len(surface), at + len(form))
        found.append(Span(min(at, end), end))
        at = end
    return found


def _token(row: list[str], at: int, part: Span) -> Token:
    return Token(
        Span(at + part.start, at + part.end),
        row[1],
        row[2],
        row[3],
        row[4],
        int(row[6]) - 1,
        row[7],
        row[9],
    )
