"""The one network, on one core through ONNX Runtime."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sayso.errors import ModelError
from sayso.reader.labels import LABELS
from sayso.reader.scores import Floats, Links, Scores
from sayso.reader.windows import inputs, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FORMAT = 1
SHIPPED = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True)
class Network:
    """Weights in memory, ready to read. Windows go through one at a time.

    So an article's scores do not hang on what else is read: the same alone or in a batch.
    One at a time is also fastest on a CPU (3,785 pieces/s against 3,357 in batches of 16).
    """

    session: InferenceSession
    wordpiece: WordPiece
    transitions: Floats
    card: dict[str, Any]  # labels.json: name, calibration, seed

    @property
    def name(self) -> str:
        return str(self.card["name"])

    @property
    def calibration(self) -> list[float]:
        """Weights of the confidence, bias first."""
        return [float(w) for w in self.card.get("calibration", [0.0] * 10)]

    @staticmethod
    def load(folder: Path = SHIPPED) -> Network:
        """The network in `folder`, loaded once a process. Raises ModelError, says what is wrong."""
        return _load(folder)

    def scores(self, text: str, spans: Sequence[Span]) -> Scores:
        """What the network says of the words of `text` inside `spans`, paragraph by paragraph."""
        prepared = prepare(text, spans, self.wordpiece)
        cuts = tuple(windows(prepared))
        roles = np.zeros((len(prepared.words), len(LABELS)), np.float32)
        cue_of: list[Floats] = []
        source_of: list[Floats] = []
        for cut in cuts:
            feed = inputs(prepared, cut, self.wordpiece)
            answer = self.session.run(
                None, {"ids": feed.ids, "classes": feed.classes, "first": feed.first}
            )
            core = slice(cut.core_start - cut.start, cut.core_stop - cut.start)
            roles[cut.core_start : cut.core_stop] = answer[0][core]
            cue_of.append(answer[1][core])
            source_of.append(answer[2][core])
        return Scores(
            prepared,
            roles,
            self.transitions,
            Links(cuts, tuple(cue_of)),
            Links(cuts, tuple(source_of)),
        )


@cache
def _load(folder: Path) -> Network:
    from onnxruntime import InferenceSession, SessionOptions  # 0.2 s: only when pages are read

    card = _card(folder)
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # one process a core is fastest
    options.log_severity_level = 3
    try:
        session = InferenceSession(
            str(folder / "network.onnx"), options, providers=["CPUExecutionProvider"]
        )
        wordpiece = WordPiece.load(folder / "vocabulary.txt")
    except Exception as error:  # ONNX Runtime's own errors share no base class
        raise ModelError(f"the network in {folder} cannot be loaded: {error}", folder) from error
    transitions = np.array(card["transitions"], np.float32)
    return Network(session, wordpiece, transitions, card)


def _card(folder: Path) -> dict[str, Any]:
    path = folder / "labels.json"
    try:
        card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"a network is a folder with labels.json, {path}: {error}", folder
        ) from error
    if card.get("format") != FORMAT:
        raise ModelError(
            f"the network in {folder} has format {card.get('format')}, this sayso reads {FORMAT}",
            folder,
        )
    if tuple(card["labels"]) != LABELS:
        raise ModelError(
            f"the network in {folder} has labels {card['labels']}, not {LABELS}", folder
        )
    return card
