"""What speaks for a condition: weights of traits and of word pieces, learnt of texts of our own.

First a table of pieces for each axis, by ridge regression on the mean of the pieces' own vectors,
as in `sayso.train.vectors`; then a weight for each trait and axis, by logistic regression. What the
second is shown of a writer's texts is told by tables made of the others', as it will be of texts
that nobody has seen.

    python -m sayso.train.conditions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sayso.clauses import Tree
from sayso.conditions.draft import Draft
from sayso.conditions.find import drafts
from sayso.conditions.pieces import AXES
from sayso.conditions.score import STRETCH, is_likely, stretches
from sayso.conditions.traits import traits
from sayso.conditions.voices import voices
from sayso.conditions.weigh import weigh
from sayso.corpora import ConditionItem, condition_items
from sayso.pipeline import read
from sayso.reader import MODELS, WordPiece
from sayso.text import Span
from sayso.train.vectors import Floats, fitted, vectors

OWN = Path(__file__).parent / "own" / "conditions"
TABLES = Path(__file__).parents[1] / "conditions" / "tables"
RIDGE = 1.0
DECAY = 3.0  # of the traits' weights, of 1 to 30
DECAY_OF_MEANS = 0.1
FEWEST = 5  # drafts that have a trait
LEAST = 0.05  # smaller weights of pieces are left out
_OVERLAP = 0.5
_STEPS = 25  # of Newton's method


@dataclass(frozen=True, slots=True)
class Row:
    """A draft of one of the texts, and what is to be learnt of it."""

    item: int  # number of its text
    draft: Draft
    overlap: float  # 0..1 with what is marked
    traits: tuple[str, ...]
    spans: Mapping[str, Span | None]
    means: Floats  # (A, D): by axis, zeros where there are no words
    has: Floats = field(repr=False)  # (A,): 1 where there are words


def rows_of(path: Path, E: Floats, wordpiece: WordPiece) -> Iterator[Row]:
    """The drafts of a writer's texts."""
    for n, item in enumerate(condition_items(path)):
        [reading] = read(item.text.encode(), form="text", syntax=True)
        if reading.article is None or reading.article.text != item.text:
            continue
        trees = [Tree(item.text, sentence) for sentence in reading.sentences]
        words = wordpiece.words(item.text)
        before: Tree | None = None
        for tree, own in zip(trees, voices(trees, reading.attributions), strict=True):
            for draft in drafts(before, tree, own):
                spans = stretches(draft)
                means, has = np.zeros((len(AXES), E.shape[1])), np.zeros(len(AXES))
                for k, axis in enumerate(AXES):
                    if (span := spans[axis]) is None:
                        continue
                    first, last = np.searchsorted(words.start, [span.start, span.end])
                    pieces = [i for word in words.pieces[first:last] for i in word]
                    if pieces:
                        means[k], has[k] = E[pieces].mean(0), 1.0
                yield Row(
                    n,
                    draft,
                    _overlap(item, spans),
                    tuple(traits(draft, weigh(draft))),
                    spans,
                    means,
                    has,
                )
            before = tree


def _overlap(item: ConditionItem, spans: Mapping[str, Span | None]) -> float:
    """F1 of the characters of trigger and consequence."""
    both = said = marked = 0
    for part in ("trigger", "consequence"):
        ours, theirs = spans[part], item.parts.get(part)
        said += len(ours) if ours else 0
        marked += len(theirs) if theirs else 0
        if ours and theirs:
            both += max(0, min(ours.end, theirs.end) - max(ours.start, theirs.start))
    return 2 * both / max(1, said + marked)


@dataclass(frozen=True, slots=True)
class Axes:
    """A direction and a bias for each axis: (A, D), (A,)."""

    w: Floats
    bias: Floats

    def told(self, rows: Sequence[Row]) -> Floats:
        """(N, A): 0 where there are no words, as `sayso.conditions.pieces` has it."""
        means = np.array([row.means for row in rows])
        has = np.array([row.has for row in rows])
        told: Floats = (np.einsum("nad,ad->na", means, self.w) + self.bias) * has
        return told


def fit_axes(rows: Sequence[Row]) -> Axes:
    w, bias = [], []
    for k in range(len(AXES)):
        of = [row for row in rows if row.has[k]]
        y = np.array([float(row.overlap > _OVERLAP) for row in of])
        one, level = fitted(np.array([row.means[k] for row in of]), y, RIDGE)
        w.append(one)
        bias.append(level)
    return Axes(np.array(w), np.array(bias))


@dataclass(frozen=True, slots=True)
class Learnt:
    axes: Axes
    weights: dict[str, float]

    def scores(self, rows: Sequence[Row]) -> Floats:
        told = self.axes.told(rows) * STRETCH
        own = np.array([self.weights[f"mean {axis}"] for axis in AXES])
        flat = [sum(self.weights.get(trait, 0.0) for trait in row.traits) for row in rows]
        total: Floats = told @ own + np.array(flat) + self.weights[""]
        return total


def fit(writers: Sequence[Sequence[Row]]) -> Learnt:
    told = []
    for n, rows in enumerate(writers):
        rest = [row for k, other in enumerate(writers) if k != n for row in other]
        told.append(fit_axes(rest).told(rows))
    rows = [row for own in writers for row in own]
    counts = Counter(trait for row in rows for trait in row.traits)
    names = sorted(trait for trait, n in counts.items() if n >= FEWEST)
    at = {name: i for i, name in enumerate(names)}
    X = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        X[i, [at[trait] for trait in row.traits if trait in at]] = 1.0
    X = np.hstack([X, np.concatenate(told) * STRETCH, np.ones((len(rows), 1))])
    y = np.array([float(row.overlap > _OVERLAP) for row in rows])
    decay = np.array([*[DECAY] * len(names), *[DECAY_OF_MEANS] * len(AXES), 1e-4])
    w = _logistic(X, y, decay)
    names += [*(f"mean {axis}" for axis in AXES), ""]
    return Learnt(fit_axes(rows), dict(zip(names, w.tolist(), strict=True)))


def _logistic(X: Floats, y: Floats, decay: Floats) -> Floats:
    """Newton's method; the decay keeps the Hessian far from singular."""
    w = np.zeros(X.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(X @ w, -30, 30)))
        slope = X.T @ (p - y) + decay * w
        step = np.linalg.solve((X.T * (p * (1 - p))) @ X + np.diag(decay), slope)
        w = w - step
        if float(np.abs(step).max()) < 1e-6:
            break
    return w


def found(rows: Sequence[Row], scores: Floats, more: float = 0.0) -> tuple[int, int]:
    """How many are said where `more` is asked of all, and in how many texts one is right."""
    said = 0
    right: set[int] = set()
    taken: dict[int, list[Span]] = {}
    for i in np.argsort(-scores):
        row = rows[i]
        spans = [s for s in (row.spans["trigger"], row.spans["consequence"]) if s]
        before = taken.setdefault(row.item, [])
        if not is_likely(row.draft, weigh(row.draft), float(scores[i]) - more):
            continue
        if not any(a.overlaps(b) for a in spans for b in before):
            before += spans
            said += 1
            if row.overlap > 0:
                right.add(row.item)
    return said, len(right)


def write(learnt: Learnt, E: Floats, wordpiece: WordPiece) -> None:
    """The tables as sayso.conditions reads them."""
    note = "# Made by sayso.train.conditions of texts of our own."
    for k, axis in enumerate(AXES):
        weights = E @ learnt.axes.w[k]
        lines = [note, f"\t{learnt.axes.bias[k]:.4f}"]
        for piece, i in wordpiece.ids.items():
            if abs(weights[i]) >= LEAST and piece.isascii() and not piece.startswith("["):
                lines.append(f"{piece}\t{weights[i]:.1f}")
        (TABLES / f"{axis}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    lines = [note, *(f"{name}\t{weight:.3f}" for name, weight in learnt.weights.items())]
    (TABLES / "traits.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Say how each writer's texts are told after learning from the others', then write tables."""
    wordpiece = WordPiece.load(MODELS["full"] / "vocabulary.txt")
    E = vectors(MODELS["full"])
    paths = sorted(OWN.glob("*.txt"))
    writers = [list(rows_of(path, E, wordpiece)) for path in paths]
    for n, path in enumerate(paths):
        learnt = fit([rows for k, rows in enumerate(writers) if k != n])
        scores = learnt.scores(writers[n])
        marked = sum(item.kind is not None for item in condition_items(path))
        for more in (-0.5, 0.0, 0.5):
            said, right = found(writers[n], scores, more)
            precision, recall = 100 * right / max(said, 1), 100 * right / marked
            print(f"{path.stem} {more:+}: {precision:.1f} % right, {recall:.1f} % found")
    write(fit(writers), E, wordpiece)
    print(f"{sum(p.stat().st_size for p in TABLES.glob('*.tsv')) >> 10} KiB")


if __name__ == "__main__":
    main()
