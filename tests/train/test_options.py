"""What `fit` and `export` can be told besides their sets."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from sayso.corpora import GumText, Token, TreebankText
from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.__main__ import ONLY, mixed
from sayso.train.batches import Sets, batches
from sayso.train.encoder import Shape
from sayso.train.examples import UNKNOWN
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.treebank import Classes, gum_targets

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")
CLASSES = Classes({"root": 0, "punct": 1}, {"": 0})
TINY = Shape(width=48, n_layers=2, n_heads=4, width_inner=96, n_plain=0)


def document(genre: str) -> GumText:
    words = [("Rain", 0, 4, "NOUN", -1, "root"), (".", 4, 5, "PUNCT", 0, "punct")]
    tokens = tuple(
        Token(Span(start, end), word, word, upos, "_", head, relation, "_")
        for word, start, end, upos, head, relation in words
    )
    return GumText(TreebankText(f"GUM_{genre}_a", "Rain.", (tokens,)), (), frozenset())


@pytest.mark.parametrize("name", ONLY)
def test_heads_that_are_trained_alone_are_there_by_every_name(name: str) -> None:
    parameters = [n for n, _ in Objective(Network(3, 4, TINY)).named_parameters()]
    for prefix in ONLY[name]:
        assert any(n.startswith(prefix) for n in parameters), prefix


@pytest.mark.parametrize(("genre", "known"), [("news", True), ("interview", False)])
def test_silence_is_taught_of_genres_in_which_nobody_speaks_for_himself(
    genre: str, known: bool
) -> None:
    label = gum_targets(document(genre), CLASSES, WORDPIECE).targets["label"]
    assert (label != UNKNOWN).all() == known == (label != UNKNOWN).any()


def test_silence_is_taught_once_an_epoch() -> None:
    sets = Sets(gum=[gum_targets(document("news"), CLASSES, WORDPIECE)], classes=CLASSES)
    found = list(batches(sets, WORDPIECE, n_windows=1, seed=0, n_gum=3))
    assert sorted("label" in batch.targets for batch in found) == [False, False, True]


def run(folder: Path, value: float, lemmas: tuple[str, ...] = ("a", "b")) -> Path:
    folder.mkdir()
    labels = {"relations": ["root"], "lemmas": lemmas, "small": False, "free": False}
    (folder / "classes.json").write_text(json.dumps(labels))
    weights = {"w": torch.full((2,), value), "n": torch.tensor(7)}
    torch.save({"objective": weights}, folder / "checkpoint.pt")
    return folder


@pytest.mark.parametrize(("share", "expected"), [(0.0, 1.0), (0.3, 1.6), (1.0, 3.0)])
def test_a_share_is_what_the_other_run_gives(tmp_path: Path, share: float, expected: float) -> None:
    found = mixed(run(tmp_path / "one", 1.0), [(run(tmp_path / "other", 3.0), share)])
    assert np.allclose(found["w"], expected)
    assert found["n"] == 7


def test_several_runs_are_averaged_and_the_first_has_what_is_left(tmp_path: Path) -> None:
    one, two, three = (run(tmp_path / str(k), float(k)) for k in (1, 2, 3))
    assert np.allclose(mixed(one, [(two, 0.25), (three, 0.25)])["w"], 0.5 * 1 + 0.25 * 2 + 0.25 * 3)
    assert np.allclose(mixed(one, [])["w"], 1.0)


def test_runs_of_other_labels_and_shares_that_are_none_are_refused(tmp_path: Path) -> None:
    one, other = run(tmp_path / "one", 1.0), run(tmp_path / "other", 3.0, ("b", "a"))
    with pytest.raises(ValueError, match="runs of the same labels and weights are averaged"):
        mixed(one, [(other, 0.5)])
    again = one.parent / "other" / ".." / one.name
    nan = float("nan")
    for others in (
        [(other, 30.0)],
        [(other, -0.1)],
        [(other, nan)],
        [(again, 0.5)],
        [(other, 0.2), (other, 0.3)],
    ):
        with pytest.raises(ValueError, match="shares are from 0 to 1 and of other runs than"):
            mixed(one, others)


def test_a_run_that_lacks_a_weight_is_refused(tmp_path: Path) -> None:
    one, other = run(tmp_path / "one", 1.0), run(tmp_path / "other", 3.0)
    torch.save({"objective": {"n": torch.tensor(7)}}, other / "checkpoint.pt")
    with pytest.raises(ValueError, match="runs of the same labels and weights are averaged"):
        mixed(one, [(other, 0.5)])
