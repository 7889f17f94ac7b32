"""What tells events of the day from words that only look like them, and how a noun's is told.

Two linear classifiers of the words' vectors at two middle layers, and of traits that the rules
know: whether it is an event (of judged words of news, and of short texts of our own on sport,
courts, history …), and its status (of the judged ones that are nouns). Logistic regression; its map
of the vectors becomes an output of the exported graph, the rest goes into labels.json.

    python -m sayso.train.deeds ../shared/data [--model full|small] [--tell bench/sets/deeds.tsv]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copy

import numpy as np
import numpy.typing as npt
import onnx
from scipy.optimize import minimize
from tqdm import tqdm

from sayso.articles import as_it_is
from sayso.attribution import attributions, scores_of
from sayso.clauses import Tree
from sayso.corpora import judged, labelled
from sayso.entities import entities
from sayso.events import Event
from sayso.events.find import candidates, demands, knowledge
from sayso.events.learnt import surroundings, traits
from sayso.reader import DEEDS, MODELS, Network, sentence_spans, sentences
from sayso.sourcing import sourced
from sayso.train.linear import WIDTH, set_linear

Floats = npt.NDArray[np.float64]

OWN = Path(__file__).parent / "own"
NEWS = "news"
JUDGED = OWN / "deeds.tsv"
# Weights: of a short text of our own, of which there are more; and of a judged sentence once more,
# as if it were all that is read, so that short texts are told as well as articles (PLOVER's records
# found 83.0 without, 84.3 with it; AUC of articles .776, .778).
OF_OWN = 0.6
ALONE = 0.5
FEWEST = 5  # words that have a trait
DECAY = {"chance": 0.1, "status": 0.2}  # of standardized columns, by row; of .03 to .5


@dataclass(frozen=True, slots=True)
class Row:
    """A word that looks like an event: what is known of it, and what was judged."""

    event: Event
    at: Floats = field(repr=False)  # its word's vector at the upper layer
    sentence: Floats = field(repr=False)  # mean of the words' at the lower one
    article: Floats = field(repr=False)
    traits: tuple[str, ...]
    around: tuple[str, ...]
    is_noun: bool
    is_event: bool
    status: str | None = None
    weight: float = 1.0


def of_text(text: str, published: str | None, network: Network) -> Iterator[tuple[Tree, int, Row]]:
    """Each word of a text that looks like an event, with nothing judged yet.

    The network's `deeds` are the words' vectors at both layers.
    """
    article = replace(as_it_is(text), published=published)
    scores = scores_of(article, network, trees=True)
    found = entities(article.text, scores, network)
    said = attributions(article.text, scores, network)
    said = sourced(article, said, found, sentence_spans(scores))
    known = knowledge(article, said, found)
    starts, vectors = scores.prepared.words.start, scores.deeds.astype(np.float64)
    for sentence in sentences(article.text, scores, network.relations, network.lemmas):
        tree = Tree(article.text, sentence)
        own = candidates(tree, known)
        for at, event in [*own, *demands(tree, known, [event for _, event in own])]:
            first, last = np.searchsorted(starts, [tree.span.start, tree.span.end])
            word = int(np.searchsorted(starts, tree[at].span.start, "right")) - 1
            yield (
                tree,
                at,
                Row(
                    event,
                    vectors[word, WIDTH:],
                    vectors[first:last, :WIDTH].mean(0),
                    vectors[:, :WIDTH].mean(0),
                    tuple(traits(tree, at, event)),
                    tuple(surroundings(tree, at, event)),
                    tree[at].upos in ("NOUN", "PROPN"),
                    is_event=False,
                ),
            )


def judged_rows(path: Path, articles: Path, network: Network) -> list[Row]:
    rows = []
    for text in tqdm(list(judged(path, articles)), desc=path.stem, disable=None):
        known = {event.trigger: event for event in text.events}
        for tree, at, row in of_text(text.text, text.published, network):
            one = known.get(tree[at].span)
            if one is not None:
                rows.append(replace(row, is_event=one.type is not None, status=one.status))
    return rows


def own_rows(network: Network) -> list[Row]:
    """Of short texts of our own: those on news are taken for events, all others for none."""
    return [
        replace(row, is_event=item.lines[0] == NEWS, weight=OF_OWN)
        for path in sorted((OWN / "beats").glob("*.txt"))
        for item in tqdm(list(labelled(path)), desc=f"own {path.stem}", disable=None)
        for _, _, row in of_text(item.text, None, network)
    ]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of columns (D, K), of traits by name, and biases (K,)."""

    columns: Floats
    traits: dict[str, Floats]
    bias: Floats

    def scores(self, X: Floats, named: Sequence[Sequence[str]]) -> Floats:
        flat = [sum((self.traits[t] for t in own if t in self.traits), self.bias) for own in named]
        total: Floats = X @ self.columns + np.array(flat)
        return total


def fit(
    X: Floats, named: Sequence[Sequence[str]], y: npt.NDArray[np.int64], w: Floats, decay: float
) -> Fitted:
    """Multinomial logistic regression of y (N,) on X (N, D) and the traits; w (N,) weights."""
    counts = Counter(trait for own in named for trait in own)
    names = sorted(trait for trait, n in counts.items() if n >= FEWEST)
    at = {name: i for i, name in enumerate(names)}
    T = np.zeros((len(X), len(names)))
    for i, own in enumerate(named):
        T[i, [at[trait] for trait in own if trait in at]] = 1.0
    whole = np.hstack([X, T])
    middle, spread = whole.mean(0), whole.std(0) + 1e-9
    Z = (whole - middle) / spread
    K = int(y.max()) + 1
    target = np.eye(K)[y]

    def loss(flat: Floats) -> tuple[float, Floats]:
        W = flat[:-K].reshape(-1, K)
        scores = Z @ W + flat[-K:]
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        slope = (np.exp(logs) - target) * w[:, None]
        penalty = decay * len(X)
        value = -float((w[:, None] * target * logs).sum()) + penalty / 2 * float((W**2).sum())
        return value, np.concatenate([(Z.T @ slope + penalty * W).ravel(), slope.sum(0)])

    start = np.zeros(Z.shape[1] * K + K)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    W = found[:-K].reshape(-1, K) / spread[:, None]
    bias = found[-K:] - middle @ W
    n = X.shape[1]
    return Fitted(W[:n], dict(zip(names, W[n:], strict=True)), bias)


@dataclass(frozen=True, slots=True)
class Learnt:
    chance: Fitted  # of no event and of one
    status: Fitted


def learn(rows: Sequence[Row], own: Sequence[Row]) -> Learnt:
    alone = [replace(row, article=row.sentence, weight=ALONE) for row in rows]
    every = [*rows, *alone, *own]
    statuses = DEEDS[3:]
    nouns = [row for row in rows if row.is_noun and row.status is not None]
    return Learnt(
        fit(
            _columns(every),
            [row.traits for row in every],
            np.array([int(row.is_event) for row in every]),
            np.array([row.weight for row in every]),
            DECAY["chance"],
        ),
        fit(
            np.array([row.at for row in nouns]),
            [(*row.traits, *row.around) for row in nouns],
            np.array([statuses.index(row.status or "") for row in nouns]),
            np.ones(len(nouns)),
            DECAY["status"],
        ),
    )


def _columns(rows: Sequence[Row]) -> Floats:
    return np.array([np.concatenate([row.at, row.sentence, row.article]) for row in rows])


def tell(learnt: Learnt, rows: Sequence[Row]) -> None:
    """How well rows that nothing was learnt of are told."""
    scores = learnt.chance.scores(_columns(rows), [row.traits for row in rows])
    chance = 1 / (1 + np.exp(scores[:, 0] - scores[:, 1]))
    y = np.array([row.is_event for row in rows])
    better = (chance[y][:, None] > chance[~y][None, :]).mean()
    print(f"{len(rows)} words, {100 * y.mean():.0f} % events; AUC {better:.3f}")
    for least in (0.4, 0.5, 0.6, 0.65, 0.7, 0.8):
        kept = chance >= least
        print(
            f"  at {least}: {100 * y[kept].mean():.1f} % right, {100 * kept[y].mean():.1f} % kept"
        )
    nouns = [row for row in rows if row.is_noun and row.status is not None]
    told = learnt.status.scores(
        np.array([row.at for row in nouns]), [(*row.traits, *row.around) for row in nouns]
    )
    found = [DEEDS[3:][k] for k in told.argmax(1)]
    right = np.mean([a == row.status for a, row in zip(found, nouns, strict=True)])
    rules = np.mean([row.event.status == row.status for row in nouns])
    print(f"  status of {len(nouns)} nouns: {100 * right:.1f} % right, rules {100 * rules:.1f} %")


def write(learnt: Learnt, folder: Path) -> None:
    """Put what is learnt into the model in `folder`."""
    chance = learnt.chance.columns[:, 1] - learnt.chance.columns[:, 0]
    weights = np.zeros((2 * WIDTH, len(DEEDS)), np.float32)
    weights[WIDTH:, 0] = chance[:WIDTH]
    weights[:WIDTH, 1:3] = chance[WIDTH:].reshape(2, WIDTH).T
    weights[WIDTH:, 3 : 3 + learnt.status.columns.shape[1]] = learnt.status.columns
    model = onnx.load(folder / "network.onnx")
    set_linear(model, "deeds", weights)
    onnx.save(model, folder / "network.onnx")
    path = folder / "labels.json"
    card = json.loads(path.read_text("utf-8"))
    own = learnt.chance
    card["deeds"] = {
        "chance": {"": _number(own.bias[1] - own.bias[0])}
        | {name: _number(w[1] - w[0]) for name, w in own.traits.items()}
    }
    for k, status in enumerate(DEEDS[3:]):
        own = learnt.status
        card["deeds"][status] = (
            {"": _number(own.bias[k])} | {name: _number(w[k]) for name, w in own.traits.items()}
            if k < len(own.bias)
            else {"": -99.0}
        )
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _number(x: float) -> float:
    return round(float(x), 4)


def with_vectors(folder: Path, out: Path) -> Network:
    """The model in `folder`, whose `deeds` are the words' vectors; made in `out`."""
    model = onnx.load(folder / "network.onnx")
    set_linear(model, "deeds", np.eye(2 * WIDTH, dtype=np.float32))
    onnx.save(model, out / "network.onnx")
    for name in ("labels.json", "vocabulary.txt"):
        copy(folder / name, out / name)
    return Network.load(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", choices=tuple(MODELS), default="full")
    parser.add_argument("--tell", type=Path, help="judged words that nothing is learnt of")
    args = parser.parse_args()
    articles = args.data / "articles" / "news-2013-2020.jsonl.gz"
    with tempfile.TemporaryDirectory() as made:
        network = with_vectors(MODELS[args.model], Path(made))
        rows = judged_rows(JUDGED, articles, network)
        kept = judged_rows(args.tell, articles, network) if args.tell else []
        learnt = learn(rows, own_rows(network))
    if kept:
        tell(learnt, kept)
    write(learnt, MODELS[args.model])


if __name__ == "__main__":
    main()
