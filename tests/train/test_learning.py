"""A toy tongue is learnt in seconds; a run that was stopped goes on as if it had not been."""

import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import torch

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import attribute
from sayso.attribution.confidence import N_WEIGHTS
from sayso.corpora import AnnotatedText, Marked
from sayso.measure import score
from sayso.reader import Network as Shipped
from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.batches import Sets, batches
from sayso.train.encoder import Shape
from sayso.train.examples import Batch
from sayso.train.export import export
from sayso.train.loop import Recipe, train
from sayso.train.loss import Objective
from sayso.train.network import Network

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")
TINY = Shape(width=48, n_layers=2, n_heads=4, width_inner=96, n_plain=0)
NAMES, CUES = ("lund", "moss", "vale", "the mayor"), ("said", "denied", "wrote")
WORDS = ("the", "dam", "river", "water", "town", "rose", "fell", "broke", "today")


def toy(seed: int, n: int = 64) -> list[AnnotatedText]:
    """Paragraphs of "NAME CUE CONTENT." and of nothing said, in an order drawn by `seed`."""
    draw = random.Random(seed)
    texts = []
    for k in range(n):
        text, marks = "", []
        for _ in range(2):
            told = " ".join(draw.choices(WORDS, k=draw.randint(3, 6)))
            if draw.random() < 0.7:
                name, cue = draw.choice(NAMES), draw.choice(CUES)
                at = [len(text)]
                for part in (name, cue, told):
                    text += part + " "
                    at.append(len(text))
                spans = [Span(a, b - 1) for a, b in pairwise(at)]
                marks.append(Marked((spans[0],), (spans[1],), (spans[2],)))
            else:
                text += told
            text += ".\n"
        texts.append(AnnotatedText(str(k), text, tuple(marks)))
    return texts


def epochs(texts: list[AnnotatedText]) -> Callable[[int], Iterator[Batch]]:
    return lambda k: batches(Sets(texts), WORDPIECE, n_windows=4, seed=k)


def objective(seed: int = 0) -> Objective:
    torch.manual_seed(seed)
    return Objective(Network(3, 4, TINY, dropout=0.0))


RECIPE = Recipe(n_epochs=18, rate_encoder=2e-3, rate_heads=2e-3)


@pytest.fixture(scope="module")
def learnt() -> Objective:
    found = objective()
    losses = [step.loss for step in train(found, epochs(toy(1)), RECIPE)]
    assert losses[-1] < losses[0] / 4
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::torch.jit.TracerWarning")
def test_who_says_what_in_a_toy_tongue_is_learnt_exported_and_read(
    learnt: Objective, tmp_path: Path
) -> None:
    card = {"name": "toy", "calibration": [0.0] * N_WEIGHTS, "relations": [], "lemmas": []}
    export(learnt, SHIPPED / "vocabulary.txt", tmp_path, card, int8=False)
    network = Shipped.load(tmp_path)
    pairs = []
    for text in toy(2):
        block = Block(BlockKind.PARAGRAPH, Span(0, len(text.text)))
        pairs.append((text, attribute(Article(text.text, (block,)), network)))
    rows = score(pairs).rows()
    assert rows["attribution >= 0.5"] > 85, rows
    assert rows["source right"] > 85, rows


def test_the_same_seed_learns_the_same_weights() -> None:
    recipe = Recipe(n_epochs=1)
    one, two = objective(), objective()
    for found in (one, two):
        list(train(found, epochs(toy(1, n=4)), recipe))
    pairs = zip(one.parameters(), two.parameters(), strict=True)
    assert all(torch.equal(a, b) for a, b in pairs)


def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path) -> None:
    checkpoint, recipe = tmp_path / "checkpoint.pt", Recipe(n_epochs=3)
    first = train(objective(), epochs(toy(1, n=4)), recipe, checkpoint=checkpoint, save_every_s=0.0)
    stopped_at = [next(first).n for _ in range(3)][-1] - 1  # a step is saved when the next begins
    del first
    went_on = [s.n for s in train(objective(7), epochs(toy(1, n=4)), recipe, checkpoint=checkpoint)]
    assert went_on[0] == stopped_at + 1
    assert went_on[-1] == stopped_at + len(went_on)


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    checkpoint = tmp_path / "checkpoint.pt"
    list(train(objective(), epochs(toy(1, n=2)), Recipe(n_epochs=1), checkpoint=checkpoint))
    with pytest.raises(ValueError, match="a run goes on by its own recipe"):
        next(train(objective(), epochs(toy(1, n=2)), Recipe(n_epochs=2), checkpoint=checkpoint))
