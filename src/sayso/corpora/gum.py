"""GUM: a treebank of sixteen genres with entities, coreference and discourse (Zeldes 2017)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.corpora.conllu import Token, TreebankText, conllu

# Genres whose texts GUM's LICENSE.txt puts under CC BY, CC BY-SA or the public domain; the others
# are for non-commercial use, under their site's own terms, or named there without a licence.
FREE_GENRES = frozenset({"academic", "bio", "court", "interview", "news", "voyage"})


Clause = tuple[int, int]  # its first token, counted over the document, and the one after the last


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to something. `head`, and `span`'s tokens, count over the document."""

    entity: str  # who or what, within the document
    kind: str  # person, organization, place …
    tokens: tuple[int, int]  # the first, and the one after the last
    head: int
    named: bool  # there is a proper noun in its core


@dataclass(frozen=True, slots=True)
class GumText:
    treebank: TreebankText
    mentions: tuple[Mention, ...]
    told: frozenset[int]  # tokens of sentences in which somebody is said to say or think
    clauses: tuple[Clause, ...] = ()  # "Moss said": tokens of clauses with a source and a verb

    @property
    def genre(self) -> str:
        return self.treebank.name.split("_")[1]


def gum(folder: Path, part: str) -> Iterator[GumText]:
    """The documents of "dev" or "train" (all that are in no other part), sorted by name."""
    parts = _parts((folder / "splits.md").read_text(encoding="utf-8"))
    elsewhere = set().union(*(names for name, names in parts.items() if name != "train"))
    for path in sorted((folder / "dep").glob("*.conllu")):
        if path.stem in parts["dev"] if part == "dev" else path.stem not in elsewhere:
            [treebank] = conllu(path)
            tokens = [token for sentence in treebank.sentences for token in sentence]
            clauses = _clauses(treebank, folder / "rst" / "dependencies" / f"{path.stem}.rsd")
            yield GumText(
                treebank,
                tuple(_mentions(tokens, _governors(treebank))),
                _told(treebank, clauses),
                tuple(clause for clause, _ in clauses or ()),
            )


def _parts(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    name = ""
    for line in text.splitlines():
        if line.startswith("## "):
            name = line[3:].strip()
        elif match := re.match(r"\s*\* (\w+)", line):
            found.setdefault(name, set()).add(match[1])
    return found


_SPEECH = ("attribution-positive", "attribution-negative")
_MARKS = frozenset({'"', "“", "”", "‘", "'", "``", "''", "«", "»"})


def _governors(treebank: TreebankText) -> list[int]:
    """Of every token the one that it hangs on, counted over the document, -1 for roots."""
    found: list[int] = []
    for sentence in treebank.sentences:
        at = len(found)
        found += [token.head + at if token.head >= 0 else -1 for token in sentence]
    return found


def _mentions(tokens: list[Token], governors: list[int]) -> Iterator[Mention]:
    """GUM's brackets: `(1-person-…` opens entity 1, `1)` closes it, `(…)` is one token."""
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for at, token in enumerate(tokens):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", token.misc)
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", match[1]) if match else ():
            fields = piece.strip("()").split("-")
            if piece.startswith("("):
                opened.setdefault(fields[0], []).append((at, fields))
            if piece.endswith(")"):
                start, opening = opened[fields[0]].pop()
                yield _mention(tokens, governors, start, at + 1, opening)


def _mention(
    tokens: list[Token], governors: list[int], start: int, stop: int, fields: list[str]
) -> Mention:
    # entity, type, information status, salience, centering, minimal span, link, identity
    least = next((f for f in fields[5:] if re.fullmatch(r"[\d,]+", f)), "1")
    core = [start + int(k) - 1 for k in least.split(",")]
    core = [k for k in core if k < stop] or [start]
    named = any(tokens[k].xpos.startswith("NNP") for k in core)
    # What hangs on a token outside. The core's first, "Durham" in "Durham University", is the head
    # of "Durham" too, and of two mentions with one head one is lost: a ninth of all named bodies.
    tops = [k for k in range(start, stop) if not start <= governors[k] < stop]
    head = next((k for k in core if k in tops), next(iter(tops), core[0]))
    return Mention(fields[0], fields[1], (start, stop), head, named)


def _clauses(treebank: TreebankText, rst: Path) -> list[tuple[Clause, Clause]] | None:
    """Of every attribution the clause that says who by what verb, and the clause it hangs on.

    None where the two files cut the document differently: then nothing is known of it.
    """
    rows = [line.split("\t") for line in rst.read_text(encoding="utf-8").splitlines() if line]
    at = 0
    places: dict[str, Clause] = {}
    for row in rows:
        n = len(row[1].split(" "))
        places[row[0]] = (at, at + n)
        at += n
    if at != sum(map(len, treebank.sentences)):
        return None
    return [
        (places[row[0]], places[row[6]])
        for row in rows
        if row[7].rpartition("_")[0] in _SPEECH and row[6] in places
    ]


def _told(treebank: TreebankText, clauses: list[tuple[Clause, Clause]] | None) -> frozenset[int]:
    """Tokens of sentences that hold a clause of an attribution, or a quotation mark."""
    n = sum(map(len, treebank.sentences))
    if clauses is None:
        return frozenset(range(n))
    marked = {k for pair in clauses for clause in pair for k in range(*clause)}
    found: set[int] = set()
    at = 0
    for sentence in treebank.sentences:
        here = range(at, at + len(sentence))
        if not marked.isdisjoint(here) or any(t.form in _MARKS for t in sentence):
            found.update(here)
        at += len(sentence)
    return frozenset(found)
