"""The training loop."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from sayso.corpora import AnnotatedText
from sayso.reader.wordpiece import WordPiece
from sayso.train.batches import batches
from sayso.train.loss import Objective


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. Rates are for AdamW; they rise over the first 6 % of the steps, then fall to 0."""

    n_epochs: int = 4
    n_windows: int = 4  # a step; about 1,000 pieces
    rate_encoder: float = 1.5e-4
    rate_heads: float = 1e-3
    decay: float = 0.01
    seed: int = 1
    max_pieces: int = 256


@dataclass(frozen=True, slots=True)
class Step:
    n: int
    of: int
    loss: float
    parts: dict[str, float]
    seconds: float


def train(
    objective: Objective,
    texts: Sequence[AnnotatedText],
    wordpiece: WordPiece,
    recipe: Recipe,
    *,
    checkpoint: Path | None = None,
    save_every_s: float = 240.0,
    device: str = "cpu",
) -> Iterator[Step]:
    """Train to the end of the recipe, one `Step` at a time; goes on from `checkpoint` where it is there.

    A step's batch is drawn from the seed and the epoch alone, so a run that was stopped and
    taken up again sees the batches it would have seen. (Dropout differs.)
    """
    torch.manual_seed(recipe.seed)
    objective.to(device).train()
    encoder = objective.network.encoder.trained()
    inner = {id(p) for p in objective.network.encoder.parameters()}
    heads = [p for p in objective.parameters() if id(p) not in inner]
    optimiser = torch.optim.AdamW(
        [
            {"params": encoder, "lr": recipe.rate_encoder},
            {"params": heads, "lr": recipe.rate_heads},
        ],
        weight_decay=recipe.decay,
    )

    def epoch(k: int) -> Iterator[object]:
        return iter(
            batches(
                texts,
                wordpiece,
                n_windows=recipe.n_windows,
                seed=recipe.seed * 1000 + k,
                max_pieces=recipe.max_pieces,
            )
        )

    n_batches = [sum(1 for _ in epoch(k)) for k in range(recipe.n_epochs)]
    n_steps = sum(n_batches)
    rise = max(1, int(0.06 * n_steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / rise, max(0.0, (n_steps - n) / (n_steps - rise + 1)))
    )
    done = 0
    if checkpoint and checkpoint.exists():
        done = _resume(checkpoint, objective, optimiser, schedule, recipe)
    n, saved = 0, time.monotonic()
    for k in range(recipe.n_epochs):
        if n + n_batches[k] <= done:
            n += n_batches[k]
            continue
        for batch in epoch(k):
            n += 1
            if n <= done:
                continue
            began = time.monotonic()
            loss, parts = objective(batch.to(device))  # type: ignore[attr-defined]
            if not math.isfinite(loss.item()):
                raise FloatingPointError(f"the loss must stay finite, was {loss.item()} at step {n}")
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(objective.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            yield Step(n, n_steps, loss.item(), parts, time.monotonic() - began)
            if checkpoint and (time.monotonic() - saved > save_every_s or n == n_steps):
                _save(checkpoint, objective, optimiser, schedule, recipe, n)
                saved = time.monotonic()


def _save(path: Path, objective: Objective, optimiser, schedule, recipe: Recipe, n: int) -> None:  # type: ignore[no-untyped-def]
    state = {
        "step": n,
        "recipe": asdict(recipe),
        "objective": objective.state_dict(),
        "optimiser": optimiser.state_dict(),
        "schedule": schedule.state_dict(),
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)  # a run stopped while saving keeps the checkpoint before


def _resume(path: Path, objective: Objective, optimiser, schedule, recipe: Recipe) -> int:  # type: ignore[no-untyped-def]
    state = torch.load(path, weights_only=True)
    if state["recipe"] != asdict(recipe):
        raise ValueError(f"{path} was trained by another recipe: {state['recipe']}, not {asdict(recipe)}")
    objective.load_state_dict(state["objective"])
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    return int(state["step"])
