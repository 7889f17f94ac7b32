"""Every head learns a toy tongue in seconds: trees, mentions, who is meant again, chains."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from sayso.articles import as_it_is
from sayso.attribution import attribute
from sayso.attribution.confidence import N_WEIGHTS
from sayso.corpora import AnnotatedText, GumText, Token, TreebankText
from sayso.corpora.gum import Mention
from sayso.corpora.inline import unmarked
from sayso.measure import gum_score, nested_score, syntax_score
from sayso.reader import Network as Shipped
from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.__main__ import label_sets
from sayso.train.batches import Sets, batches
from sayso.train.encoder import Shape
from sayso.train.examples import Batch
from sayso.train.export import export
from sayso.train.loop import Recipe, train
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.treebank import Classes, gum_targets

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")
TINY = Shape(width=48, n_layers=2, n_heads=4, width_inner=96, n_plain=0)
PEOPLE, THINGS, VERBS = ("Lund", "Moss", "Vale"), ("dam", "river", "town"), ("saw", "left", "took")
CUES = ("said", "denied")


def toy(seed: int, n: int = 30) -> list[GumText]:
    """ "Lund saw the dam. He left the town." A "he" is the person of the sentence before."""
    draw = random.Random(seed)
    texts = []
    for k in range(n):
        text, sentences, mentions, at = "", [], [], 0
        who = ""
        for i in range(4):
            new = i % 2 == 0
            who = draw.choice(PEOPLE) if new else who
            subject = who if new else "He"
            words = (subject, draw.choice(VERBS), "the", draw.choice(THINGS), ".")
            lemmas = (subject if new else "he", words[1], "the", words[3], ".")
            tags = ("PROPN" if new else "PRON", "VERB", "DET", "NOUN", "PUNCT")
            relations = ("nsubj", "root", "det", "obj", "punct")
            row = []
            for word, lemma, tag, head, relation in zip(
                words, lemmas, tags, (1, -1, 3, 1, 1), relations, strict=True
            ):
                span = Span(len(text), len(text) + len(word))
                xpos = "NNP" if tag == "PROPN" else "_"
                row.append(Token(span, word, lemma, tag, xpos, head, relation, "_"))
                text += word + " "
            sentences.append(tuple(row))
            mentions.append(Mention(who, "person", (at, at + 1), at, new))
            mentions.append(Mention(f"{words[3]} {i}", "place", (at + 2, at + 4), at + 3, False))
            at += 5
        treebank = TreebankText(f"GUM_news_{k}", text, tuple(sentences))
        texts.append(GumText(treebank, tuple(mentions), frozenset()))
    return texts


def chains(seed: int, n: int = 60) -> list[AnnotatedText]:
    """ "Lund wrote that Moss said the dam rose." and the same without the first link."""
    draw = random.Random(seed)
    texts = []
    for k in range(n):
        who, cue, what = draw.choice(PEOPLE), draw.choice(CUES), draw.choice(THINGS)
        inner = f"[2 {who}] {{2 {cue}}} <2 the {what} rose>"
        outer = f"[1 {draw.choice(PEOPLE)}] {{1 wrote}} <1 that {inner}>."
        texts.append(unmarked(str(k), outer if draw.random() < 0.7 else inner))
    return texts


def epochs(texts: list[GumText], classes: Classes, k: int) -> Iterator[Batch]:
    documents = [gum_targets(t, classes, WORDPIECE) for t in texts]
    sets = Sets(said=chains(1), gum=documents, classes=classes)
    return batches(sets, WORDPIECE, n_windows=4, seed=k, n_gum=1)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::torch.jit.TracerWarning")
def test_trees_mentions_who_is_meant_again_and_chains_are_learnt_exported_and_read(
    tmp_path: Path,
) -> None:
    torch.manual_seed(0)
    classes = label_sets([t.treebank for t in toy(1)])
    sizes = len(classes.relations), len(classes.lemmas)
    objective = Objective(Network(*sizes, TINY, dropout=0.0))
    recipe = Recipe(n_epochs=12, rate_encoder=2e-3, rate_heads=2e-3)
    list(train(objective, lambda k: epochs(toy(1), classes, k), recipe))
    card = {
        "name": "toy",
        "calibration": [0.0] * N_WEIGHTS,
        "relations": [*classes.relations],
        "lemmas": [*classes.lemmas],
    }
    export(objective, SHIPPED / "vocabulary.txt", tmp_path, card, int8=False)
    network = Shipped.load(tmp_path)
    syntax = syntax_score([t.treebank for t in toy(2, 5)], network).rows()
    assert min(syntax.values()) > 95, syntax
    rows = gum_score(toy(2, 5), network)
    assert rows["all mentions"] > 95, rows
    assert rows["named person"] > 95, rows
    assert rows["news, without: CoNLL"] > 80, rows
    read = [(text, attribute(as_it_is(text.text), network)) for text in chains(2, 20)]
    assert nested_score(read)["nested, parent and source right"] > 90
