"""The network, in two sizes, on one core through ONNX Runtime."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from sayso.errors import ModelError
from sayso.reader.labels import DEEDS, KINDS, LABELS, UNITS, UPOS
from sayso.reader.scores import (
    Floats,
    Layer,
    Links,
    MentionScores,
    Scores,
    SyntaxScores,
    TreeScores,
)
from sayso.reader.windows import Inputs, Window, inputs, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FORMAT = 4

# What the network gives for a window of W words; the words' own numbers, and numbers of pairs.
BY_WORD = (
    *("roles", "deep_roles", "units", "upos"),
    *("kinds", "named", "asks", "answers", "new", "deeds"),
)
ENDS = ("first_of", "last_of")  # of the words in `heads`
BY_PAIR = ("cue_of", "source_of", "deep_cue_of")
OF_TREES = ("lemmas", "relations", "head_of")  # empty unless asked for
OUTPUTS = (*BY_WORD, *BY_PAIR, "heads", *ENDS, *OF_TREES)
LABEL_SETS = {"labels": LABELS, "units": UNITS, "upos": UPOS, "kinds": KINDS}
_NO_WORDS = {
    "roles": len(LABELS),
    "deep_roles": len(LABELS),
    "kinds": len(KINDS),
    "deeds": len(DEEDS),
}

Array = npt.NDArray[Any]

_WEIGHTS = Path(__file__).parent / "weights"
MODELS = {"full": _WEIGHTS / "full", "small": _WEIGHTS / "small"}  # what ships, by name
SHIPPED = MODELS["full"]


@dataclass(frozen=True, slots=True)
class Network:
    """Weights in memory, ready to read. Windows go through one at a time.

    So an article's scores do not hang on what else is read: the same alone or in a batch.
    One at a time is also fastest on a CPU (3,785 pieces/s against 3,357 in batches of 16).
    """

    session: InferenceSession
    wordpiece: WordPiece
    card: dict[str, Any]  # labels.json: name, label sets, what is added outside the graph

    @property
    def name(self) -> str:
        return str(self.card["name"])

    @property
    def calibration(self) -> list[float]:
        """Weights of the confidence, bias first."""
        return [float(w) for w in self.card["calibration"]]

    @staticmethod
    def load(folder: Path = SHIPPED) -> Network:
        """The network in `folder`, loaded once a process. Raises ModelError, says what is wrong."""
        return _load(folder)

    @property
    def relations(self) -> list[str]:
        """UD's relations, in the order of the network's classes."""
        return [str(name) for name in self.card["relations"]]

    @property
    def lemmas(self) -> list[str]:
        """The lemma rules, in the order of the network's classes."""
        return [str(name) for name in self.card["lemmas"]]

    @property
    def deeds(self) -> dict[str, dict[str, float]]:
        """What speaks for an event of the day, and for each status, beside the words' vectors:
        by what it is, weights of traits, and a bias under ""."""
        found: dict[str, dict[str, float]] = self.card["deeds"]
        return found

    def table(self, name: str) -> Floats:
        """Numbers that are used outside the graph: transitions, coreference."""
        return np.array(self.card[name], np.float32)

    def scores(self, text: str, spans: Sequence[Span], *, trees: bool = False) -> Scores:
        """What the network says of the words of `text` inside `spans`, paragraph by paragraph.

        Trees cost a twentieth of the time, so they are read only where they are asked for.
        """
        prepared = prepare(text, spans, self.wordpiece)
        cuts = tuple(windows(prepared))
        said = [self._window(inputs(prepared, cut, self.wordpiece), trees) for cut in cuts]

        def by_word(name: str) -> Array:
            return _joined([_core(s[name], c) for s, c in zip(said, cuts, strict=True)], name)

        def by_pair(name: str) -> Links:
            return Links(cuts, tuple(_core(s[name], c) for s, c in zip(said, cuts, strict=True)))

        at = [np.full(c.core_stop - c.core_start, c.start - 1) for c in cuts]
        offset = np.concatenate(at) if at else np.zeros(0, np.int64)
        return Scores(
            prepared,
            Layer(by_word("roles"), self.table("transitions"), by_pair("cue_of")),
            Layer(by_word("deep_roles"), self.table("deep_transitions"), by_pair("deep_cue_of")),
            by_pair("source_of"),
            SyntaxScores(
                by_word("units"),
                by_word("upos"),
                TreeScores(by_word("lemmas"), by_word("relations"), by_pair("head_of"))
                if trees
                else None,
            ),
            MentionScores(
                by_word("kinds"),
                by_word("named"),
                by_word("first_of") + offset,
                by_word("last_of") + offset,
                by_word("asks"),
                by_word("answers"),
                by_word("new"),
            ),
            by_word("deeds"),
        )

    def _window(self, feed: Inputs, trees: bool) -> dict[str, Array]:
        given = {
            "ids": feed.ids,
            "classes": feed.classes,
            "first": feed.first,
            "trees": np.array(trees),
        }
        said = dict(zip(OUTPUTS, self.session.run(OUTPUTS, given), strict=True))
        # The ends of mentions are told of their heads alone; every other word is its own.
        for end in ENDS:
            own = np.arange(1, len(feed.first))
            own[said["heads"]] = said[end].reshape(-1)
            said[end] = own
        return said


def _core(array: Array, cut: Window) -> Array:
    return array[cut.core_start - cut.start : cut.core_stop - cut.start]


def _joined(arrays: list[Array], name: str) -> Array:
    if arrays:
        return np.concatenate(arrays)
    width = _NO_WORDS.get(name)
    return np.zeros((0,) if width is None else (0, width), np.float32)


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
    return Network(session, wordpiece, card)


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
    for name, expected in LABEL_SETS.items():
        if tuple(card.get(name, ())) != expected:
            raise ModelError(
                f"the network in {folder} has {name} {card.get(name)}, not {expected}", folder
            )
    return card
