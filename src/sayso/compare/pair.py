"""What one statement is to another: whether it follows, or both cannot hold.

A small network that reads both at once (`sayso.train.pairs`). It knows nothing of who said which,
or when: that is for whoever asks. Its answer is a likelihood, and a suggestion.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

from sayso.compare.pieces import paired
from sayso.errors import ModelError
from sayso.reader import MODELS, WordPiece

WEIGHTS = Path(__file__).parent / "weights" / "pair.onnx"


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely the second follows from the first, how likely both cannot hold; 0..1 each."""

    follows: float
    at_odds: float


@dataclass(frozen=True, slots=True)
class PairModel:
    """Weights in memory. One pair at a time, so that an answer hangs on no other."""

    session: InferenceSession
    wordpiece: WordPiece

    @staticmethod
    def load(path: Path = WEIGHTS) -> PairModel:
        """Loaded once a process. Raises ModelError where there is none."""
        return _load(path)

    def likely(self, first: str, second: str) -> Likely:
        """Of two statements in words that stand alone; each is cut at 96 pieces."""
        feed = paired(first, second, self.wordpiece)
        [label] = self.session.run(["label"], {"ids": feed.ids, "classes": feed.classes})
        return Likely(float(label[0]), float(label[1]))

    def at_odds(self, a: str, b: str) -> float:
        """How likely both cannot hold, 0..1: the mean of both ways round."""
        return (self.likely(a, b).at_odds + self.likely(b, a).at_odds) / 2

    def same(self, a: str, b: str) -> float:
        """How likely they say the same, 0..1: the lesser of both ways round."""
        return min(self.likely(a, b).follows, self.likely(b, a).follows)


@cache
def _load(path: Path) -> PairModel:
    if not path.is_file():
        raise ModelError(f"{path} holds the network for pairs, there is none", path)
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = 3
    session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return PairModel(session, WordPiece.load(MODELS["full"] / "vocabulary.txt"))
