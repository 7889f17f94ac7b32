"""The network that ships, and what becomes of files that are none."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.errors import ModelError
from sayso.reader import MODELS, Network, sentences
from sayso.reader.network import SHIPPED
from sayso.text import Span

TEXT = "“We won,” said Ada Lund, the mayor. She added that the dam was safe."


def test_every_word_has_its_scores_and_probabilities_are_such() -> None:
    scores = Network.load().scores(TEXT, [Span(0, len(TEXT))])
    assert len(scores.outer.roles) == len(scores.prepared.words) == 20
    assert np.allclose(np.exp(scores.outer.roles).sum(1), 1, atol=1e-4)
    assert all(np.allclose(rows.sum(1), 1, atol=1e-4) for rows in scores.outer.cue_of.rows)


@pytest.mark.parametrize("name", MODELS)
def test_each_network_that_ships_says_by_its_name_which_it_is(name: str) -> None:
    network = Network.load(MODELS[name])
    assert network.name.startswith(f"news-{name}-")
    assert len(network.scores(TEXT, [Span(0, len(TEXT))]).outer.roles) == 20


def test_both_networks_together_stay_small() -> None:
    files = (path for folder in MODELS.values() for path in folder.iterdir())
    assert sum(path.stat().st_size for path in files) < 60e6


def test_the_same_text_scores_the_same_twice() -> None:
    network = Network.load()
    one, two = (network.scores(TEXT, [Span(0, len(TEXT))]) for _ in range(2))
    assert (one.outer.roles == two.outer.roles).all()


def test_trees_are_read_where_they_are_asked_for_and_change_nothing_else() -> None:
    network = Network.load()
    without = network.scores(TEXT, [Span(0, len(TEXT))])
    with_trees = network.scores(TEXT, [Span(0, len(TEXT))], trees=True)
    assert without.syntax.trees is None
    assert with_trees.syntax.trees is not None
    assert len(with_trees.syntax.trees.relations) == len(with_trees.prepared.words)
    assert (without.outer.roles == with_trees.outer.roles).all()
    assert (without.mentions.last == with_trees.mentions.last).all()


def test_sentences_without_trees_are_refused() -> None:
    scores = Network.load().scores(TEXT, [Span(0, len(TEXT))])
    with pytest.raises(ValueError, match="sentences need scores with trees"):
        sentences(TEXT, scores, [], [])


def test_only_the_blocks_are_read() -> None:
    scores = Network.load().scores(TEXT, [Span(36, len(TEXT))])
    assert scores.prepared.words.span(0, 0).of(TEXT) == "She"


def test_a_folder_without_a_network_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"a network is a folder with labels\.json"):
        Network.load(tmp_path)


def test_a_network_of_another_format_is_refused_with_both_formats(tmp_path: Path) -> None:
    (tmp_path / "labels.json").write_text(json.dumps({"format": 99}))
    with pytest.raises(ModelError, match="has format 99, this sayso reads 4"):
        Network.load(tmp_path)


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    for name in ("labels.json", "vocabulary.txt"):
        shutil.copy(SHIPPED / name, tmp_path)
    (tmp_path / "network.onnx").write_bytes(b"not a network")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Network.load(tmp_path)
