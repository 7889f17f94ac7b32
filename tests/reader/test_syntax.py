from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader import Network, sentences
from sayso.reader.syntax import tree
from sayso.text import Span

NETWORK = Network.load()


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether every token leads to the one root."""
    if sum(h == -1 for h in heads) != 1:
        return False
    for start in range(len(heads)):
        at, n = start, 0
        while heads[at] != -1 and n <= len(heads):
            at, n = heads[at], n + 1
        if n > len(heads):
            return False
    return True


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_heads_are_the_best_tree_below_the_likeliest_root(n: int, seed: int) -> None:
    X = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    root = int(X[:, 0].argmax())
    best = max(
        float(sum(X[i, h + 1] for i, h in enumerate(heads) if h >= 0))
        for heads in product(range(-1, n), repeat=n)
        if is_tree(heads) and heads[root] == -1
    )
    found = tree(X)
    assert is_tree(tuple(found.tolist()))
    assert np.isclose(sum(X[i, h + 1] for i, h in enumerate(found) if h >= 0), best, atol=1e-4)


def parse(text: str) -> list[list[tuple[str, str, str, str]]]:
    scores = NETWORK.scores(text, [Span(0, len(text))], trees=True)
    return [
        [(t.span.of(text), t.lemma, t.upos, t.relation) for t in sentence]
        for sentence in sentences(text, scores, NETWORK.relations, NETWORK.lemmas)
    ]


def test_a_sentence_has_its_tokens_with_lemma_part_of_speech_and_relation() -> None:
    assert parse("The minister rejected the reports.") == [
        [
            ("The", "the", "DET", "det"),
            ("minister", "minister", "NOUN", "nsubj"),
            ("rejected", "reject", "VERB", "root"),
            ("the", "the", "DET", "det"),
            ("reports", "report", "NOUN", "obj"),
            (".", ".", "PUNCT", "punct"),
        ]
    ]


def test_a_paragraph_ends_a_sentence_and_so_does_a_full_stop_but_none_in_a_name() -> None:
    found = parse("Moss met U.S. officials. They left\nIt rained")
    assert [[word for word, *_ in sentence] for sentence in found] == [
        ["Moss", "met", "U.S.", "officials", "."],
        ["They", "left"],
        ["It", "rained"],
    ]


def test_no_words_have_no_sentences() -> None:
    assert parse("") == []


@given(st.text(max_size=60))
def test_tokens_give_back_their_words_and_heads_are_in_the_sentence(text: str) -> None:
    scores = NETWORK.scores(text, [Span(0, len(text))], trees=True)
    for sentence in sentences(text, scores, NETWORK.relations, NETWORK.lemmas):
        assert is_tree(tuple(t.head for t in sentence))
        for token in sentence:
            assert token.span.of(text).strip() == token.span.of(text) != ""
