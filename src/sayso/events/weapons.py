"""Weapons and means where they are stated, and the modes of an assault that they tell."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sayso.clauses import Tree
from sayso.events.plover import EventType
from sayso.text import Span

_USES = frozenset(
    """use fire launch throw hurl explode detonate plant lay drop set plow ram drive fly open wield
    lob toss carry conduct stage mount unleash shoot deploy employ""".split()
)
_MADE_OF = frozenset({EventType.ASSAULT})


@cache
def _modes() -> dict[str, str]:
    """Lemma, or two joined by "_" -> the mode that it tells."""
    table = (files("sayso.events") / "tables" / "weapons.tsv").read_text("utf-8")
    found = {}
    for line in table.splitlines():
        if line.strip() and not line.startswith("#"):
            mode, words = line.split("\t")
            found.update(dict.fromkeys(words.split(), mode))
    return found


def weapons(tree: Tree, at: int, carrier: int | None, kind: EventType) -> list[tuple[Span, str]]:
    """The means that hang on the deed, each with its mode: "two helicopters" of "attacked by two
    helicopters", "bomb" of "bomb attack"."""
    if kind not in _MADE_OF:
        return []
    hosts = [at] if carrier is None else [at, carrier]
    found: dict[Span, str] = {}
    for host in hosts:
        if mode := _mode(tree, host):
            found[tree[host].span] = mode
        for k in tree.below(host, "obl", "nsubj", "nmod", "compound", "amod", "obj", "advcl"):
            if tree.is_(k, "obj") and tree.lemma(host) not in _USES:
                continue  # what is hit is no means: "destroyed 12 tanks"
            near = [k, *tree.below(k, "obj", "obl", "compound", "nmod", "conj")]
            for j in near:
                is_noun = tree.is_noun(j)
                mode = _mode(tree, j) if is_noun or tree.is_(j, "compound", "amod") else None
                if mode:
                    found.setdefault(tree.phrase(j) if is_noun else tree[j].span, mode)
    return list(found.items())


def _mode(tree: Tree, i: int) -> str | None:
    own = tree.lemma(i)
    pairs = [f"{tree.lemma(k)}_{own}" for k in tree.below(i, "compound", "amod")]
    return next((_modes()[pair] for pair in pairs if pair in _modes()), _modes().get(own))
