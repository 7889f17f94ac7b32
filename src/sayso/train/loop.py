"""The training loop."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from sayso.train.examples import Batch
from sayso.train.loss import Objective

RISE = 0.06  # the share of the steps over which the rates rise, before they fall to 0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train; rates are AdamW's at their highest."""

    n_epochs: int = 5
    n_windows: int = 4  # a step; about 1,000 pieces
    n_gum: int = 2  # passes over GUM and GAP an epoch
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


def train(
    objective: Objective,
    batches: Callable[[int], Iterator[Batch]],
    recipe: Recipe,
    *,
    checkpoint: Path | None = None,
    save_every_s: float = 240.0,
    device: str = "cpu",
) -> Iterator[Step]:
    """Train to the end of the recipe, one `Step` at a time, going on from `checkpoint` if there.

    `batches(k)` gives epoch k's batches, the same ones each time it is asked: a run that was
    stopped and taken up again sees the batches it would have seen. (Dropout differs.)
    """
    torch.manual_seed(recipe.seed)
    objective.to(device).train()
    n_batches = [sum(1 for _ in batches(k)) for k in range(recipe.n_epochs)]
    state = _State(objective, recipe, sum(n_batches))
    done = state.resume(checkpoint) if checkpoint and checkpoint.exists() else 0
    n, saved = 0, time.monotonic()
    for k, size in enumerate(n_batches):
        if n + size <= done:
            n += size
            continue
        for batch in batches(k):
            n += 1
            if n <= done:
                continue
            loss, parts = objective(batch.to(device))
            if not math.isfinite(loss.item()):
                raise FloatingPointError(f"a loss is finite, was {loss.item()} at step {n}")
            state.update(loss)
            yield Step(n, state.n_steps, loss.item(), parts)
            if checkpoint and (n == state.n_steps or time.monotonic() - saved > save_every_s):
                state.save(checkpoint, n)
                saved = time.monotonic()


class _State:
    """What changes while training: weights, the optimiser's memory, the rates."""

    def __init__(self, objective: Objective, recipe: Recipe, n_steps: int) -> None:
        self.objective, self.recipe, self.n_steps = objective, recipe, n_steps
        within = {id(p) for p in objective.network.encoder.parameters()}
        heads = [p for p in objective.parameters() if p.requires_grad and id(p) not in within]
        encoder = objective.network.encoder.trained()
        groups = [
            {"params": encoder, "lr": recipe.rate_encoder},
            {"params": heads, "lr": recipe.rate_heads},
        ]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=recipe.decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)

    def _rate(self, n: int) -> float:
        rise = max(1, int(RISE * self.n_steps))
        return min((n + 1) / rise, max(0.0, (self.n_steps - n) / (self.n_steps - rise + 1)))

    def update(self, loss: torch.Tensor) -> None:
        self.optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.objective.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()

    def save(self, path: Path, n: int) -> None:
        whole = {"step": n, "recipe": asdict(self.recipe)} | {
            name: part.state_dict() for name, part in self._parts().items()
        }
        unfinished = path.with_suffix(".part")
        torch.save(whole, unfinished)
        unfinished.replace(path)  # a run stopped while saving keeps the checkpoint before

    def resume(self, path: Path) -> int:
        """The number of steps already done."""
        whole = torch.load(path, weights_only=True)
        if whole["recipe"] != asdict(self.recipe):
            raise ValueError(
                f"a run goes on by its own recipe; {path} has {whole['recipe']}, "
                f"this one is {asdict(self.recipe)}"
            )
        for name, part in self._parts().items():
            part.load_state_dict(whole[name])
        return int(whole["step"])

    def _parts(
        self,
    ) -> dict[str, torch.nn.Module | torch.optim.AdamW | torch.optim.lr_scheduler.LambdaLR]:
        return {
            "objective": self.objective,
            "optimiser": self.optimiser,
            "schedule": self.schedule,
        }
