"""The pair model: whether of two statements one follows from the other, or both cannot hold.

    python -m sayso.train.pairs ../shared/data --out runs/pairs [--free]
    python -m sayso.train.pairs ../shared/data --out runs/pairs --export src/sayso/compare/weights

MiniLM over both at once. Each piece is told which side it is of and whether its word stands on the
other side too; the answer is read off the first piece's vector and off the means over what only one
side has, since that is what decides. Goes on from `--out` where it was stopped.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from sayso.compare.pieces import N_CLASSES, Paired, paired
from sayso.corpora import (
    AT_ODDS,
    FOLLOWS,
    NEITHER,
    NOT_FOLLOWING,
    Pair,
    breaking_nli,
    conj_nli,
    negation,
    perspectrum,
    rte,
    snli,
)
from sayso.reader import MODELS, WordPiece
from sayso.train.encoder import FULL, Encoder
from sayso.train.swaps import KINDS, names_in, paraphrase, swap
from sayso.train.unsigned import make_unsigned

LABELS = (FOLLOWS, AT_ODDS, NEITHER)
BATCH_PIECES = 2048
RATE, RATE_HEAD = 5e-5, 5e-4
SAVE_EVERY = 100
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class PairNetwork(nn.Module):
    """Two statements -> log-odds of `LABELS`."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        shape = replace(FULL, n_plain=0)
        self.encoder = Encoder(shape, N_CLASSES, dropout)
        self.mixed = nn.Linear(3 * shape.width, shape.width)
        self.dropout = nn.Dropout(dropout)
        self.label = nn.Linear(shape.width, len(LABELS))

    def forward(self, ids: Tensor, classes: Tensor, mask: Tensor) -> Tensor:
        """ids (B, T), classes (B, T, C), mask (B, T) bool -> (B, 3)."""
        H = self.encoder(ids, classes, mask)
        alone = (classes[..., 1] == 0) & mask
        sides = [_mean(H, alone & (classes[..., 0] == side)) for side in (1, 2)]
        X = functional.gelu(self.mixed(torch.cat([H[:, 0], *sides], -1)))
        scores: Tensor = self.label(self.dropout(X))
        return scores


def _mean(H: Tensor, kept: Tensor) -> Tensor:
    """Over the kept places; nought where none is."""
    weights = kept.to(H.dtype).unsqueeze(-1)
    total: Tensor = (H * weights).sum(1) / weights.sum(1).clamp(min=1.0)
    return total


def loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy; of label 3, "does not follow", minus the log of all but the first."""
    logs = scores.log_softmax(-1)
    known = logs.gather(1, labels.clamp(max=2).unsqueeze(1)).squeeze(1)
    rest = logs[:, 1:].logsumexp(-1)
    return -torch.where(labels == 3, rest, known).mean()


def is_kept(group: str, share: int = 5) -> bool:
    """Whether a group is kept for measuring: one in `share`, by its words."""
    return int(sha256(group.encode()).hexdigest()[:8], 16) % share == 0


def marked(data: Path, free: bool) -> Iterator[Pair]:
    """What is learnt of the sets that people marked; `free` leaves out those without a licence."""
    compare = data / "compare"
    yield from islice(_shuffled(snli(compare / "esnli", "dev")), 8000)
    yield from islice(_shuffled(snli(compare / "esnli", "test")), 4000)
    breaking = breaking_nli(compare / "breaking_nli" / "data" / "dataset.jsonl")
    yield from islice(_shuffled(p for p in breaking if not is_kept(p.group)), 5000)
    yield from conj_nli(compare / "conjnli" / "adversarial_train_15k.tsv")
    for name in ("MNLI", "SNLI", "RTE"):
        pairs = negation(compare / "negation" / f"{name}.txt")
        yield from (p for p in pairs if not is_kept(p.group))
    yield from perspectrum(compare / "perspectrum", "train")
    if not free:
        for n in (1, 2, 3):
            yield from rte(compare / "rte" / f"rte{n}_dev.xml")


def _shuffled(pairs: Iterator[Pair]) -> Iterator[Pair]:
    found = list(pairs)
    Random(1).shuffle(found)
    yield from found


def news(articles: Path, kept: bool) -> Iterator[list[str]]:
    """Of each article the sentences that can stand in a pair; those kept, or the others."""
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if is_kept(row["ID"], 10) == kept:
                text = row["text"].replace("\n\n", "\x00")
                own = [s for part in text.split("\x00") for s in _SENTENCE.split(part)]
                yield [" ".join(s.split()) for s in own if _can_stand(s)]


def _can_stand(sentence: str) -> bool:
    return 7 <= len(sentence.split()) <= 32 and sentence[:1].isupper() and sentence.endswith(".")


def made(articles: Sequence[Sequence[str]], n_each: int, seed: int) -> Iterator[Pair]:
    """Of each kind of swap `n_each`, thrice as many paraphrases, and pairs that have no bearing on
    each other: from one article and from two."""
    rng = Random(seed)
    flat = [s for own in articles for s in own]
    names = names_in(rng.sample(flat, min(len(flat), 3000)))
    for kind in KINDS:
        n = 0
        for text in rng.sample(flat, len(flat)):
            changed = swap(text, kind, names, rng)
            if changed is not None:
                # Half of them in other words besides, so that no other word means nothing.
                other = paraphrase(changed.words, rng) if rng.random() < 0.5 else None
                yield Pair(text, other or changed.words, AT_ODDS, kind)
                n += 1
                if n == n_each:
                    break
    n = 0
    for text in rng.sample(flat, len(flat)):
        same = paraphrase(text, rng)
        if same is not None:
            yield Pair(text, same, FOLLOWS, "paraphrase")
            n += 1
            if n == 3 * n_each:
                break
    several = [own for own in articles if len(own) > 3]
    for k in range(3 * n_each):
        own = rng.choice(several)
        first, second = rng.sample(own, 2) if k % 3 else (rng.choice(own), rng.choice(flat))
        yield Pair(first, second, NEITHER, "unrelated")


@dataclass(frozen=True, slots=True)
class Item:
    paired: Paired
    label: int


def items(pairs: Sequence[Pair], wordpiece: WordPiece, rng: Random) -> list[Item]:
    """Those at odds stand either way round."""
    known = (*LABELS, NOT_FOLLOWING)
    found = []
    for p in pairs:
        a, b = p.first, p.second
        if p.label == AT_ODDS and rng.random() < 0.5:
            a, b = b, a
        found.append(Item(paired(a, b, wordpiece), known.index(p.label)))
    return found


def batches(found: Sequence[Item], rng: Random) -> list[list[Item]]:
    """Of like lengths, in a random order."""
    order = sorted(found, key=lambda one: (len(one.paired.ids), rng.random()))
    all_: list[list[Item]] = [[]]
    for one in order:
        if (len(all_[-1]) + 1) * len(one.paired.ids) > BATCH_PIECES:
            all_.append([])
        all_[-1].append(one)
    rng.shuffle(all_)
    return all_


def tensors(batch: Sequence[Item]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    most = max(len(one.paired.ids) for one in batch)
    ids = torch.zeros(len(batch), most, dtype=torch.long)
    classes = torch.zeros(len(batch), most, len(N_CLASSES), dtype=torch.long)
    mask = torch.zeros(len(batch), most, dtype=torch.bool)
    for i, one in enumerate(batch):
        n = len(one.paired.ids)
        ids[i, :n] = torch.from_numpy(one.paired.ids)
        classes[i, :n] = torch.from_numpy(one.paired.classes)
        mask[i, :n] = True
    return ids, classes, mask, torch.tensor([one.label for one in batch])


def train(network: PairNetwork, work: Sequence[list[Item]], out: Path) -> None:
    """Go over the batches once, from where a run before was stopped."""
    network.encoder.keep_pieces()
    head = [*network.mixed.parameters(), *network.label.parameters()]
    classes = list(network.encoder.classes.parameters())
    fast = {id(p) for p in (*head, *classes)}
    slow = [p for p in network.encoder.trained() if id(p) not in fast]
    moving = torch.optim.AdamW(
        [{"params": slow, "lr": RATE}, {"params": [*head, *classes], "lr": RATE_HEAD}],
        weight_decay=0.01,
    )
    total = len(work)
    plan = torch.optim.lr_scheduler.LambdaLR(
        moving, lambda k: min((k + 1) / (0.06 * total), max(0.02, 1 - k / total))
    )
    at, state = 0, out / "state.pt"
    if state.exists():
        saved = torch.load(state)
        network.load_state_dict(saved["network"])
        moving.load_state_dict(saved["moving"])
        plan.load_state_dict(saved["plan"])
        at = saved["at"]
    network.train()
    mean, began = 0.0, time.perf_counter()
    for k in tqdm(range(at, total), disable=None):
        ids, kinds, mask, labels = tensors(work[k])
        value = loss(network(ids, kinds, mask), labels)
        moving.zero_grad()
        value.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        moving.step()
        plan.step()
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if (k + 1) % SAVE_EVERY == 0 or k + 1 == total:
            torch.save(
                {
                    "network": network.state_dict(),
                    "moving": moving.state_dict(),
                    "plan": plan.state_dict(),
                    "at": k + 1,
                },
                state,
            )
            print(
                f"{k + 1} of {total}: {mean:.3f}, {time.perf_counter() - began:.0f} s", flush=True
            )


class OnePair(nn.Module):
    """The network as it is used: one pair, no padding; probabilities out."""

    def __init__(self, network: PairNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, classes: Tensor) -> Tensor:
        """ids (T,), classes (T, C) -> (3,)."""
        mask = torch.ones_like(ids, dtype=torch.bool)
        scores: Tensor = self.network(ids[None], classes[None], mask[None])
        return scores.softmax(-1)[0]


def export(network: PairNetwork, folder: Path) -> None:
    """Write `folder`/pair.onnx, with weights of 8 bits, a scale a channel."""
    ids = torch.arange(1000, 1040)
    classes = torch.zeros(40, len(N_CLASSES), dtype=torch.long)
    classes[1:20, 0], classes[20:, 0] = 1, 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        plain, small = Path(made) / "plain.onnx", Path(made) / "small.onnx"
        torch.onnx.export(
            OnePair(network).eval(),
            (ids, classes),
            str(plain),
            input_names=["ids", "classes"],
            output_names=["label"],
            dynamic_axes={"ids": {0: "T"}, "classes": {0: "T"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            small,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
        model = onnx.load(small)
        make_unsigned(model)
        onnx.save(model, folder / "pair.onnx")


def main() -> None:
    from sayso.train.__main__ import minilm_folder

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--each", type=int, default=1500, help="swaps of each kind")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--free", action="store_true")
    parser.add_argument("--export", type=Path, help="write the network of --out there, and stop")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    network = PairNetwork()
    if args.export:
        network.load_state_dict(torch.load(args.out / "state.pt")["network"])
        export(network, args.export)
        return
    args.out.mkdir(parents=True, exist_ok=True)
    rng = Random(1)
    wordpiece = WordPiece.load(MODELS["full"] / "vocabulary.txt")
    articles = list(news(args.data / "articles" / "news-2013-2020.jsonl.gz", kept=False))
    pairs = [*marked(args.data, args.free), *made(articles, args.each, seed=1)]
    work = batches(items(pairs, wordpiece, rng), rng)
    print(f"{len(pairs)} pairs, {len(work)} steps", flush=True)
    network.encoder.load_minilm(minilm_folder() / "model.safetensors")
    train(network, work, args.out)


if __name__ == "__main__":
    main()
