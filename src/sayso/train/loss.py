"""How far the network is from what people marked."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.reader.coref import N_AGREE, N_APART
from sayso.train.crf import CRF
from sayso.train.examples import UNKNOWN, Batch
from sayso.train.network import COREF, DEEP, MENTIONS, SPEECH, SYNTAX, Network

# Roles are a mean over all words, links over the few that ask; weighed to a like size.
WEIGHTS = {
    "roles": 4.0,
    "cue_of": 0.5,
    "source_of": 0.5,
    "deep_roles": 2.0,
    "deep_cue_of": 0.25,
    "units": 0.5,
    "upos": 1.0,
    "lemmas": 0.5,
    "head_of": 1.0,
    "relations": 1.0,
    "kinds": 1.0,
    "named": 0.25,
    "first_of": 0.5,
    "last_of": 0.5,
    "coref": 0.5,
}


class Objective(nn.Module):
    """Network, CRFs and coreference tables together: what is trained, and the loss of a batch."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.crf = CRF()
        self.deep_crf = CRF()
        self.agree = nn.Parameter(torch.zeros(N_AGREE))
        self.apart = nn.Parameter(torch.zeros(N_APART))

    def forward(self, batch: Batch) -> tuple[Tensor, dict[str, float]]:
        """The loss to go down, and its parts: those for which the batch has targets."""
        targets = batch.targets
        heads = {
            head
            for head, name in ((SPEECH, "label"), (DEEP, "deep"), (SYNTAX, "upos"))
            if name in targets
        }
        heads |= {MENTIONS} if "kinds" in targets else set()
        heads |= {COREF} if batch.pairs else set()
        said = self.network(batch.ids, batch.classes, batch.mask, batch.first, heads)
        parts: dict[str, Tensor] = {}
        if "label" in targets:
            known = batch.words & (targets["label"] != UNKNOWN)
            if known.any():
                parts["roles"] = self.crf.known_loss(
                    said["roles"], targets["label"], targets["starts"], known
                )
        if "cue_of" in targets:
            parts["cue_of"] = _answer_loss(said["cue_of"], targets["cue_of"], batch.words)
            parts["source_of"] = _answer_loss(said["source_of"], targets["source_of"], batch.words)
        if "deep" in targets:
            parts["deep_roles"] = self.deep_crf.known_loss(
                said["deep_roles"],
                targets["deep"],
                targets["starts"],
                batch.words & (targets["deep"] != UNKNOWN),
            )
            parts["deep_cue_of"] = _answer_loss(
                said["deep_cue_of"], targets["deep_cue_of"], batch.words
            )
        if "upos" in targets:
            for name in ("units", "upos", "lemmas", "relations"):
                parts[name] = _class_loss(said[name], targets[name])
            parts["head_of"] = _class_loss(said["head_of"], targets["heads"])
        if "kinds" in targets:
            parts |= _mention_loss(said, targets, batch.words)
        if batch.pairs:
            parts["coref"] = self._coref_loss(said, batch.pairs)
        loss = sum((WEIGHTS[name] * part for name, part in parts.items()), torch.zeros(()))
        return loss, {name: part.item() for name, part in parts.items()}

    def _coref_loss(self, said: dict[str, Tensor], pairs: dict[str, Tensor]) -> Tensor:
        """Minus the log of the probability of any right answer: mentions before, or "new"."""
        at = (pairs["row"], pairs["word"])
        scores = said["asks"][at] @ said["answers"][at].T
        scores = scores + self.agree[pairs["agree"]] + self.apart[pairs["apart"]]
        scores = scores.masked_fill(~pairs["may"], -1e4)
        logp = torch.cat([said["new"][at][:, None], scores], 1).log_softmax(1)
        right = torch.cat([~pairs["same"].any(1, keepdim=True), pairs["same"]], 1)
        asks = pairs["may"].any(1)
        each = -logp.masked_fill(~right, -1e4).logsumexp(1)
        return (each * asks).sum() / asks.sum().clamp(min=1)


def _answer_loss(X: Tensor, answers: Tensor, words: Tensor) -> Tensor:
    """Minus the log of the probability of any right answer, mean over the words that ask.

    X (B, W, 1 + W), answers alike bool, words (B, W).
    """
    there = torch.cat([torch.ones_like(words[:, :1]), words], 1)
    logp = X.masked_fill(~there[:, None, :], -1e4).log_softmax(-1)
    asked = answers.any(-1)
    right = logp.masked_fill(~answers, -1e4).logsumexp(-1)
    return -(right * asked).sum() / asked.sum().clamp(min=1)


def _class_loss(X: Tensor, y: Tensor) -> Tensor:
    """Mean over the known ones. X (B, W, L), y (B, W)."""
    known = y != UNKNOWN
    total = functional.cross_entropy(
        X.flatten(0, 1), y.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return total / known.sum().clamp(min=1)


def _mention_loss(
    said: dict[str, Tensor], targets: dict[str, Tensor], words: Tensor
) -> dict[str, Tensor]:
    there = torch.cat([torch.ones_like(words[:, :1]), words], 1)
    known = targets["named"] != UNKNOWN
    named = functional.binary_cross_entropy_with_logits(
        said["named"], targets["named"].clamp(min=0).to(said["named"].dtype), reduction="none"
    )
    return {
        "kinds": _class_loss(said["kinds"], targets["kinds"]),
        "named": (named * known).sum() / known.sum().clamp(min=1),
        **{
            f"{end}_of": _class_loss(
                said[f"{end}_of"].masked_fill(~there[:, None, :], -1e4), targets[end]
            )
            for end in ("first", "last")
        },
    }
